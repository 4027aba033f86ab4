"""The numbers of the rows of a table: their kinds, which stands under which, and what form counts them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from hoagiai_cli.intake.dau_dong import CHU, CHU_HOA, GACH, LA_MA, SO, THAP_PHAN, THUONG
from hoagiai_cli.plan.danh_so import KIEU_DANH_SO, doc_la_ma, so_in

STT = re.compile(r"\(?(?P<n>[A-ZĐ]|[IVXLC]{1,6}|\d{1,3}(?:\.\d{1,3})*|[a-zđ])[.)/]?|[-+*•]")
"""What may stand in the column of numbers."""

_CAP = (CHU_HOA, LA_MA, SO, THAP_PHAN, CHU, GACH)
_DAU = {LA_MA: "I", CHU_HOA: "A", SO: "1", THAP_PHAN: "1.1", CHU: "a"}
_THUONG_GAP = {"A": "A.", "a": "a)"}


def hang_kieu(so: str, *, nhom: bool) -> str:
    """The kind of a row: that of its number, or whether it gathers others."""
    return kieu_so_bang(so) if so else "nhom" if nhom else THUONG


def dung_duoi(kieu: str, so_tren: str) -> bool:
    """Does a number of this kind stand under the number of the task above?"""
    tren = kieu_so_bang(so_tren)
    return kieu in _CAP and tren in _CAP and _CAP.index(kieu) > _CAP.index(tren)


def kieu_so_bang(so: str) -> str:
    """The kind of a number as printed, by its form."""
    match = STT.fullmatch(so)
    if match is None:
        return THUONG
    if not match["n"]:
        return GACH
    n = match["n"]
    if "." in n:
        return THAP_PHAN
    if n.isdigit():
        return SO
    if doc_la_ma(n):
        return LA_MA
    return CHU_HOA if n.isupper() else CHU


def danh_so(cac_so: Sequence[str]) -> str:
    """The form of the numbers of some rows, by the first that has one; "" where no form is known for it."""
    so = next((so for so in cac_so if so), "")
    kieu = kieu_so_bang(so)
    if kieu == GACH:
        return so
    dau = _DAU.get(kieu)
    if dau is None:
        return ""
    nhu_in = f"{dau}{so[-1]}" if so[-1] in ".)/" else dau
    thu = (f"({dau})" if so.startswith("(") else nhu_in, nhu_in, _THUONG_GAP.get(dau, dau))
    return next((mot for mot in thu if mot in KIEU_DANH_SO), "")


def so_rieng(viec: Sequence[dict[str, Any]], cac_so: Sequence[str], so_tren: str) -> None:
    """Notes in tasks every printed number that counting would not print."""
    kieu = danh_so(cac_so)
    for n, (mot, so) in enumerate(zip(viec, cac_so, strict=True), start=1):
        if so and so_in(kieu, n, so_tren) != so:
            mot["so"] = so
