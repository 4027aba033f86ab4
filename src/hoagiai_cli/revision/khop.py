"""Which place of one version of a plan is which place of the other.

Works on plain data as the loader gives it (blocks, lists, texts), also where that is no valid plan. Tasks are
looked for in all groups of tasks, headings in all headings; items of other lists only in the same list.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from hoagiai_cli.plan.duong_dan import lay
from hoagiai_cli.revision.ghep import Path, cay, danh_sach, ghep
from hoagiai_cli.revision.giong import TuDien

CAY: tuple[tuple[tuple[str, ...], str], ...] = ((("nhiem_vu", "giai_phap"), "viec"), (("bo_cuc",), "gom"))
"""Trees whose items may move between lists: keys of the lists at the top, key of the lists below."""


def khop(a: Mapping[str, Any], b: Mapping[str, Any]) -> Callable[[Path], Path | None]:
    """The function from a path in version `a` to the path of the same place in version `b`.

    It gives None where `b` has no such item, or no block that could hold the last key. The last key itself may be
    missing in `b`: the path then says where it would stand.
    """
    muc = ban_do(a, b)

    def toi(path: Path) -> Path | None:
        out: Path = ()
        for n, step in enumerate(path, start=1):
            if isinstance(step, int):
                dich = muc.get(path[:n])
                if dich is None:
                    return None
                out = dich
            else:
                out = (*out, step)
        cha = lay(b, out[:-1]) if out else b
        return out if not out or isinstance(cha, Mapping) or isinstance(out[-1], int) else None

    return toi


def cay_cua(path: Path) -> str | None:
    """The key of sub-items, where `path` leads to a list of one of the trees; None elsewhere."""
    for goc, con in CAY:
        if path and path[0] in goc and all(step == con if i % 2 == 0 else True for i, step in enumerate(path[2:])):
            return con if len(path) % 2 == 1 else None
    return None


def ban_do(a: Mapping[str, Any], b: Mapping[str, Any]) -> dict[Path, Path]:
    """The paths of all items of lists of `a` that have a counterpart in `b`, with its path."""
    tu_dien = TuDien()
    out: dict[Path, Path] = {}

    def walk(one: Any, path: Path, two: Any, path_hai: Path, bo: str = "") -> None:
        if isinstance(one, Mapping) and isinstance(two, Mapping):
            for key, value in one.items():
                if key != bo and key in two and (path or cay_cua((key,)) is None):
                    walk(value, (*path, key), two[key], (*path_hai, key))
        elif isinstance(one, list) and isinstance(two, list):
            left, right = danh_sach(one, path), danh_sach(two, path_hai)
            trong_hang = isinstance(path[-1], int) and len(one) == len(two)  # the cells of a row of a table
            cap = {i: i for i in range(len(one))} if trong_hang else ghep(left, right, tu_dien)
            for i, j in cap.items():
                out[left[i].path] = right[j].path
                walk(one[i], left[i].path, two[j], right[j].path)

    for goc, con in CAY:
        left, right = cay(a, goc, con), cay(b, goc, con)
        for i, j in ghep(left, right, tu_dien).items():
            out[left[i].path] = right[j].path
            walk(left[i].gia_tri, left[i].path, right[j].gia_tri, right[j].path, con)
    walk(a, (), b, ())
    return out
