"""Whom of the level below a superior's task is given to, read from its lead and partners.

"UBND các xã, phường, đặc khu", "UBND cấp xã", "các địa phương" are every unit of the level; a row of names is those
units alone; "các xã được chọn làm điểm" is nobody for certain.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, Literal

from hoagiai_cli.lineage.ban_so import MotViec
from hoagiai_cli.plan.noi_ban_hanh import CapBanHanh, DonVi, tim_don_vi
from hoagiai_cli.text.normal import fold

Vai = Literal["chu_tri", "phoi_hop", ""]

_DON_VI: Final[dict[CapBanHanh, str]] = {
    "xa": r"(?:xa|phuong|dac khu|thi tran)",
    "huyen": r"(?:huyen|quan|thi xa|thanh pho(?: thuoc tinh)?)",
    "tinh": r"(?:tinh|thanh pho(?: truc thuoc trung uong)?)",
}
_DAU: Final = r"(?:(?:uy ban nhan dan|ubnd|chu tich ubnd|chu tich uy ban nhan dan|chinh quyen|chinh quyen dia phuong) )"
_CO_DIEU_KIEN: Final = re.compile(
    r"\b(?:duoc chon|lam diem|chi dao diem|co lien quan|lien quan|noi co|co nhu cau|duoc giao|co du dieu kien)\b"
)


@lru_cache(maxsize=8)
def _mau(cap: CapBanHanh) -> re.Pattern[str]:
    don_vi = _DON_VI[cap]
    khac = rf"(?:(?:{'|'.join(_DON_VI.values())})(?:,|;| va|/) ?(?:cac |cap )*)*"  # "UBND cấp huyện, cấp xã"
    return re.compile(
        rf"(?:{_DAU}(?:cac |cap |o )*|cac |cap ){khac}{don_vi}\b|{_DAU}?(?:cac )?dia phuong\b|{_DAU}cac cap\b"
    )


def vai_cua_cap(viec: MotViec, con: DonVi | None) -> Vai:
    """The part that a superior's task gives the units of the child's level, or the child itself; "": none for certain.

    `con`: whose plan the child is; where that is not known, nothing is said.
    """
    if con is None:
        return ""
    if any(la_ca_cap(ten, con) for ten in viec.chu_tri):
        return "chu_tri"
    if not viec.chu_tri and la_ca_cap(_chu_ngu(viec.ten), con):
        return "chu_tri"
    return "phoi_hop" if any(la_ca_cap(ten, con) for ten in viec.phoi_hop) else ""


def la_ca_cap(ten: str, con: DonVi) -> bool:
    """Does a name stand for every unit of the child's level, or for the child itself by name?"""
    khop = _mau(con.cap).match(fold(ten))
    if khop is None or _CO_DIEU_KIEN.search(fold(ten)):
        return False
    rieng = [mot for mot in tim_don_vi(ten) if mot.cap == con.cap]
    return not rieng or any(mot.la(con) for mot in rieng)


def la_cua_cap(nhan: str, con: DonVi) -> bool:
    """Does a label ("Cấp xã", "Ở xã, phường") speak of the child's level?"""
    gon = fold(nhan)
    return (
        re.search(rf"\b(?:cap|o|tai|cac) {_DON_VI[con.cap]}\b", gon) is not None or _mau(con.cap).match(gon) is not None
    )


_MO: Final = re.compile(r"^(?:giao|de nghi|yeu cau|chi dao) ")


def _chu_ngu(ten: str) -> str:
    """The words a task without a lead begins with; "Giao UBND các xã …" orders them."""
    gon = _MO.sub("", fold(ten))
    return gon if gon.startswith(("ubnd", "uy ban nhan dan", "cac xa", "cac phuong", "cac dia phuong")) else ""
