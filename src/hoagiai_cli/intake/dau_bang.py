"""The heading of a table of tasks: which column holds what."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from hoagiai_cli.document.tho import Bang, O
from hoagiai_cli.registry.cot_bang import COT
from hoagiai_cli.text.normal import fold

_HANG_DAU = 4
"""The heading stands among the first rows."""


@dataclass(frozen=True, slots=True)
class Cot:
    """A column: what it holds, its heading, and the heading over it and its neighbours."""

    truong: str
    tieu_de: str
    nhom: str = ""


@dataclass(frozen=True, slots=True)
class DauBang:
    """The heading of a table: its columns, and the rows that it takes (the first of them after `tren` rows)."""

    cot: tuple[Cot, ...]
    tren: int
    so_hang: int


@lru_cache(maxsize=2048)
def truong_cua_cot(tieu_de: str) -> str | None:
    """The field that a heading names; None for one that names none ("Ghi chú")."""
    gap = " ".join(re.sub(r"[^\w\s-]", " ", fold(tieu_de)).split())
    for truong, co, khong in COT:
        if any(_co(gap, chu) for chu in co) and not any(chu in gap for chu in khong):
            return truong
    return None


def _co(gap: str, chu: str) -> bool:
    if chu.startswith("^"):
        return gap == chu[1:-1] if chu.endswith("$") else gap.startswith(chu[1:])
    return chu in gap


def tim_dau_bang(bang: Bang) -> DauBang | None:
    """The heading of a table of tasks; None where the table has none, or is another kind of table."""
    if bang.so_cot < 2:
        return None
    for tren in range(min(_HANG_DAU, len(bang.hang))):
        for so_hang in (2, 1):
            dau = _dau_bang(bang, tren, so_hang)
            if dau is not None:
                return dau
        if len(bang.hang[tren]) > 1:
            break
    return None


def _dau_bang(bang: Bang, tren: int, so_hang: int) -> DauBang | None:
    hang = bang.hang[tren]
    if len(bang.hang) < tren + so_hang:
        return None
    rong = [o for o in hang if o.rong > 1]
    lap = _lap(hang, bang.hang[tren + 1]) if so_hang == 2 and not rong else frozenset()
    if so_hang == 2 and (not (rong or lap) or len(hang) == 1):
        return None
    if so_hang == 1 and rong and any(o.cao > 1 for o in hang):
        return None
    cot: list[Cot] = []
    duoi = {o.cot: o for o in bang.hang[tren + 1]} if so_hang == 2 else {}
    for c in range(bang.so_cot):
        o = next((o for o in hang if o.cot <= c < o.cot + o.rong), None)
        tieu_de = " ".join(o.text.split()) if o is not None else ""
        nhom = ""
        if so_hang == 2 and o is not None and (o.rong > 1 or c in lap) and c in duoi:
            nhom, tieu_de = tieu_de, " ".join(duoi[c].text.split())
        elif o is not None and c > o.cot and so_hang == 1:
            return None  # several columns share a heading
        cot.append(
            Cot(truong_cua_cot(tieu_de) or (truong_cua_cot(nhom) if not tieu_de else None) or "khac", tieu_de, nhom)
        )
    cot = _mot_lan(cot, bang, tren + so_hang)
    truong = [item.truong for item in cot]
    if "ten" not in truong or not set(truong) & {"chu_tri", "phan_cong", "phoi_hop", "thoi_gian"}:
        return None
    if max(len(item.tieu_de) for item in cot) > 120:
        return None
    return DauBang(tuple(cot), tren, so_hang)


def _lap(hang: Sequence[O], duoi: Sequence[O]) -> frozenset[int]:
    """Columns that share a heading written once for each, where only they have a second heading below."""
    chu = {o.cot: " ".join(o.text.split()) for o in hang}
    lap = frozenset(c for c in chu if chu[c] and chu[c] in (chu.get(c - 1), chu.get(c + 1)))
    return lap if all((o.cot in lap) == bool(o.text.strip()) for o in duoi) else frozenset()


def _mot_lan(cot: list[Cot], bang: Bang, tu: int) -> list[Cot]:
    """Each field has one column; of two that name tasks the one that every row fills counts."""
    ten = [i for i, item in enumerate(cot) if item.truong == "ten"]
    if len(ten) > 1:
        chinh = max(ten, key=lambda i: sum(1 for hang in bang.hang[tu:] for o in hang if o.cot == i and o.doan))
        cot = [replace(item, truong="khac") if i in ten and i != chinh else item for i, item in enumerate(cot)]
    da_co: set[str] = set()
    out: list[Cot] = []
    for item in cot:
        out.append(replace(item, truong="khac") if item.truong in da_co and item.truong != "khac" else item)
        da_co.add(item.truong)
    return out
