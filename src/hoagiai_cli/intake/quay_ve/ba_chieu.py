"""Edits of a plan as it was printed, taken over by the plan as it is now.

A value that only the document changed is changed; one that both changed in the same way is left; one that both changed
differently is a conflict, unless it is prose and the two changed different paragraphs of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from hoagiai_cli.intake.quay_ve.ban_sua import cho_cua_khoa
from hoagiai_cli.intake.quay_ve.chuan import same_key
from hoagiai_cli.intake.quay_ve.dong_in import Path
from hoagiai_cli.plan.duong_dan import lay
from hoagiai_cli.source.edit import Edit, Insert, Put, Remove
from hoagiai_cli.text.matching import opcodes

Toi = Callable[[Path], Path | None]
"""From a path in the printed plan to the path of the same place now; None where that place is gone."""


@dataclass(frozen=True, slots=True)
class XungDot:
    """A value that both changed: as printed (at `path`), in the document, in the plan now; None: taken away."""

    path: Path
    goc: Any
    van_ban: Any
    hien_nay: Any


@dataclass(frozen=True, slots=True)
class BaChieu:
    """Edits of the plan as it is now, what it has already, and conflicts."""

    sua: tuple[Edit, ...]
    da_co: tuple[Edit, ...] = ()
    xung_dot: tuple[XungDot, ...] = ()


def ba_chieu(goc: dict[str, Any], sua: Iterable[Edit], nay: dict[str, Any], toi: Toi) -> BaChieu:
    """Takes `sua`, edits of the data `goc`, over to the data `nay`."""
    ra: list[Edit] = []
    da_co: list[Edit] = []
    xung_dot: list[XungDot] = []
    for edit in sua:
        found = _mot(goc, edit, nay, toi)
        if found is None:
            da_co.append(edit)
        elif isinstance(found, XungDot):
            xung_dot.append(found)
        else:
            ra.append(found)
    return BaChieu(tuple(ra), tuple(da_co), tuple(xung_dot))


def _mot(goc: dict[str, Any], edit: Edit, nay: dict[str, Any], toi: Toi) -> Edit | XungDot | None:
    """The edit for the plan now; None where it has it already."""
    if isinstance(edit, Insert):
        return _them(edit, nay, toi)
    cu = lay(goc, edit.path)
    cho = toi(edit.path)
    co = lay(nay, cho) if cho is not None else None
    if isinstance(edit, Remove):
        if co is None:
            return None
        return Remove(cho) if cho is not None and _cung(co, cu) else XungDot(edit.path, cu, None, co)
    if cho is None or (co is None and cu is not None and not _co_khoa(nay, cho)):
        return XungDot(edit.path, cu, edit.value, None)
    if _cung(co, edit.value):
        return None
    if _cung(co, cu):
        if _co_khoa(nay, cho):
            return Put(cho, edit.value)
        return Insert(cho, edit.value, cho_cua_khoa(lay(nay, cho[:-1]), cho))
    if isinstance(cu, str) and isinstance(co, str) and isinstance(edit.value, str):
        chung = _ghep_doan(cu, edit.value, co)
        if chung is not None:
            return Put(cho, chung)
    return XungDot(edit.path, cu, edit.value, co)


def _them(edit: Insert, nay: dict[str, Any], toi: Toi) -> Edit | XungDot | None:
    step = edit.path[-1]
    if isinstance(step, str):
        cha = toi(edit.path[:-1]) if len(edit.path) > 1 else ()
        block = lay(nay, cha) if cha is not None else None
        if cha is None or not isinstance(block, dict):
            return XungDot(edit.path, None, edit.value, None)
        if step in block and block[step] is not None:
            return None if _cung(block[step], edit.value) else XungDot(edit.path, None, edit.value, block[step])
        return Put((*cha, step), edit.value) if step in block else Insert((*cha, step), edit.value, edit.after)
    cha = edit.path[:-1]
    for n in range(step - 1, -1, -1):  # after the item before it that is still there
        cho = toi((*cha, n))
        if cho is not None and isinstance(cho[-1], int) and lay(nay, cho) is not None:
            return _chen(nay, cho[:-1], cho[-1] + 1, edit.value)
    list_cho = toi(cha)
    items = lay(nay, list_cho) if list_cho is not None else None
    if list_cho is None or not isinstance(items, list):
        return XungDot(edit.path, None, edit.value, None)
    return _chen(nay, list_cho, 0, edit.value)


def _chen(nay: dict[str, Any], cha: Path, index: int, value: Any) -> Edit | None:
    items = lay(nay, cha)
    return None if any(_cung(item, value) for item in items) else Insert((*cha, index), value)


def _co_khoa(data: Any, path: Path) -> bool:
    block, step = lay(data, path[:-1]), path[-1]
    return step in block if isinstance(block, dict) else isinstance(block, list)


def _cung(one: Any, other: Any) -> bool:
    """The same for a reader: spacing, quotes and Unicode forms do not count."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(_cung(value, other[key]) for key, value in one.items())
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_cung, one, other))
    if one is None or other is None or isinstance(one, dict | list) or isinstance(other, dict | list):
        return one is other
    return same_key(str(one)) == same_key(str(other))


def _ghep_doan(goc: str, mot: str, hai: str) -> str | None:
    """Prose changed on both sides, paragraph by paragraph; None where both changed the same ones or neighbours."""
    base = goc.split("\n")
    doi = [_doi(base, mot.split("\n")), _doi(base, hai.split("\n"))]
    for i, j, _ in doi[0]:
        for k, m, _ in doi[1]:
            if (i < m and k < j) or ((i == j or k == m) and i <= m and k <= j):
                return None
    out = list(base)
    for i, j, lines in sorted((one for side in doi for one in side), key=lambda one: (one[0], one[1]), reverse=True):
        out[i:j] = lines
    return "\n".join(out)


def _doi(base: list[str], other: list[str]) -> list[tuple[int, int, list[str]]]:
    keys = [same_key(line) for line in base], [same_key(line) for line in other]
    return [(i, j, other[k:m]) for tag, i, j, k, m in opcodes(*keys) if tag != "equal"]
