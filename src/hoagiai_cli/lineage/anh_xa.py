"""Which body of the child's answers for what a body of the superior's leads, and whether that is the usual one."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import NamedTuple

from hoagiai_cli.lineage.cap_giao import la_ca_cap
from hoagiai_cli.lineage.doi_chieu import DoiChieu
from hoagiai_cli.lineage.noi_hoa import co_quan_minh
from hoagiai_cli.plan.cung_ten import cung_ten
from hoagiai_cli.plan.ngay import LoiNgay, doc_ngay


class AnhXa(NamedTuple):
    """A body of the superior's and the child's in its place: in how many tasks, and which is usual ("": not known)."""

    cha: str
    con: str
    so_lan: int
    thuong: str

    @property
    def la(self) -> bool:
        """Is it another body than the usual one?"""
        return bool(self.thuong) and not cung_ten(self.con, self.thuong)


def anh_xa(ket_qua: DoiChieu) -> list[AnhXa]:
    """The leads of the superior's tasks with those of the tasks that carry them out, the most frequent first.

    Tasks that are given to the level itself say nothing of whose field they are.
    """
    noi = ket_qua.con.don_vi
    if noi is None:
        return []
    dem: Counter[tuple[str, str]] = Counter()
    for dong in ket_qua.dong:
        for cap in dong.cap:
            if cap.kieu == "theo" and not cap.qua_nhom and len(dong.viec.chu_tri) == 1 and cap.con.chu_tri:
                tren = dong.viec.chu_tri[0]
                if not la_ca_cap(tren, noi):
                    dem[tren, cap.con.chu_tri[0]] += 1
    ngay = _ngay(ket_qua)
    ra = []
    for (tren, duoi), so_lan in dem.most_common():
        thuong = co_quan_minh(tren, noi, ngay)
        ra.append(AnhXa(tren, duoi, so_lan, thuong[0] if thuong is not None else ""))
    return ra


def _ngay(ket_qua: DoiChieu) -> date:
    """The day of the child's plan, or the first of its period."""
    kh, ky = ket_qua.con.ke_hoach, ket_qua.con.thoi_ky
    try:
        khoang = doc_ngay(kh.ngay).khoang if kh.ngay else ky
    except LoiNgay:
        khoang = ky
    return (khoang.tu if khoang is not None else None) or date(2025, 7, 1)
