"""Words of a superior's plan as the child's own: its level, its place, its bodies."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from hoagiai_cli.lineage.cap_giao import la_ca_cap
from hoagiai_cli.plan.noi_ban_hanh import DonVi
from hoagiai_cli.registry.tinh import nhac_den
from hoagiai_cli.registry.tuong_ung import tuong_ung
from hoagiai_cli.text.normal import HOA, fold

_TEN: Final = rf"(?:\s[{HOA}][^\W\d_]*){{1,4}}"
_LOAT: Final = r"(?:xã|phường|thị trấn|đặc khu)(?:, (?:xã|phường|thị trấn|đặc khu))*(?: và (?:xã|phường|đặc khu))?"
_CO_QUAN: Final = (
    r"(?:Công an|Trạm [^,;.]{2,12}|Ban Chỉ huy [Qq]uân sự|Việt Nam|MTTQ|Mặt trận Tổ quốc|Hội(?! thi)[^,;.]{2,24})"
)
_THAY_XA: Final = (
    (re.compile(rf"\btrên (?:địa bàn|phạm vi)(?: toàn)? (?:tỉnh|thành phố)(?:{_TEN})?"), "trên địa bàn {loai}"),
    (re.compile(r"\btoàn tỉnh\b"), "toàn {loai}"),
    (re.compile(rf"\b(?:UBND|Ủy ban nhân dân) (?:cấp huyện, )?(?:cấp xã|(?:các )?{_LOAT})"), "UBND {loai}"),
    (re.compile(rf"\b[Mm]ỗi (?:đơn vị|{_LOAT}) (?=ít nhất|tối thiểu|có|tổ chức|chọn|xây dựng)"), ""),
    (re.compile(rf"\b100% (?:số |các )*{_LOAT}"), "{loai}"),
    (re.compile(rf"\b(?:mỗi|các|tại các) {_LOAT}"), "{loai}"),
    (re.compile(r"\bcấp huyện, (?:cấp )?xã\b"), "cấp xã"),
    (re.compile(rf"({_CO_QUAN}) cấp xã\b"), r"\1 {loai}"),
    (re.compile(r"(^|[,;.] |\b(?:của|ở|tại|từ|đến|cho|và|hoặc|do|giao|gửi|trong) )cấp xã\b"), r"\1{loai}"),
    (re.compile(r"\bcấp xã\b"), "của {loai}"),
    (re.compile(r"\bcác địa phương\b"), "{loai}"),
    (re.compile(rf"\b(?:ở|tại) {_LOAT}(?=[,.;]|$)"), "ở {loai}"),
)
_MARK: Final = re.compile(r"^[a-zđ]\)\s*")
"""A letter somebody typed before the words; numbers are printed by the tool."""
_CON_CAP_TREN: Final = re.compile(r"\b(?:tỉnh|các sở|UBND các|huyện|thị xã|thị trấn|cấp tỉnh|toàn quốc)\b")
_THI_XA: Final = re.compile(r"\b([Tt])hị xã\b")


def cua_minh(text: str, noi: DonVi) -> str:
    """The text with the words for "each commune", "in the province" turned into those for this unit alone."""
    gon = _MARK.sub("", " ".join(text.replace("**", "").split())).rstrip(" .;:")
    gon = _THI_XA.sub(r"\1hị_xã", gon)  # one word: there is no commune in it
    for mau, thay in _THAY_XA if noi.cap == "xa" else ():
        gon = mau.sub(thay.replace("{loai}", noi.loai), gon)
    gon = re.sub(rf"\b{noi.loai}(?:, {noi.loai})+\b", noi.loai, gon).replace("hị_xã", "hị xã")
    return gon[:1].upper() + gon[1:]


def ten_hien_nay(ten: str, ngay: date) -> str:
    """The name of a body with its province as it is called on that day."""
    for nhac in reversed(nhac_den(ten)):
        moi = nhac.dung_ra(ngay) if nhac.xet(ngay) != "dung" else None
        if moi is not None:
            ten = f"{ten[: nhac.bat_dau]}{moi.ten_day_du}{ten[nhac.ket_thuc :]}"
    return ten


def con_chu_cap_tren(text: str) -> bool:
    """Is there a word of the superior's level left that a person should look at?"""
    return _CON_CAP_TREN.search(text) is not None


_CUA_XA: Final = re.compile(r"\bcap xa\b|(?<!thi )\b(?:xa|phuong)(?:, (?:xa|phuong|dac khu|thi tran))*$")
"""A body of the commune's level, by how its name ends, folded."""


def co_quan_minh(ten: str, noi: DonVi, ngay: date) -> tuple[str, bool] | None:
    """The unit's own body for one that the superior names, and whether that is sure; None: none is known.

    The unit itself (its government) is none of its own bodies.
    """
    if la_ca_cap(ten, noi):
        return None
    gon = fold(ten)
    if _CUA_XA.search(gon) and noi.cap == "xa":
        goc = re.sub(rf"\s(?:cấp xã|(?:các )?{_LOAT})$", "", ten).strip()
        return f"{goc} {noi.loai}", True
    if "khu vuc" in gon:
        return ten, False
    dich = tuong_ung(ten, noi.cap, ngay, phuong=noi.loai == "phường")
    if dich is None:
        return None
    ten_dich = re.sub(r" cấp xã$", "", dich.ten)
    ten_dich = ten_dich.replace("Hội đồng nhân dân và Ủy ban nhân dân", "HĐND và UBND")
    co_cap = not ten_dich.startswith("Phòng") and noi.cap == "xa"
    return f"{ten_dich} {noi.loai}" if co_cap else ten_dich, dich.do_tin == "cao"


def cac_co_quan_minh(cac: tuple[str, ...], noi: DonVi, ngay: date) -> tuple[list[str], list[str]]:
    """The unit's own bodies for a row of the superior's, each once, and the names that none is known for."""
    ra: dict[str, None] = {}
    con_lai: list[str] = []
    for ten in cac:
        minh = co_quan_minh(ten, noi, ngay)
        if minh is not None:
            ra[minh[0][:1].upper() + minh[0][1:]] = None
        elif "liên quan" in ten:
            ra["Các cơ quan, đơn vị có liên quan"] = None
        elif not la_ca_cap(ten, noi):
            con_lai.append(ten)
    return list(ra), con_lai
