"""The letterhead: who issues, number and symbol, place and date, marks of urgency, secrecy and draft."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from hoagiai_cli.document.tho import Doan
from hoagiai_cli.intake.bao_cao import BaoCao
from hoagiai_cli.intake.doan import QUOC_HIEU, bo_quoc_hieu
from hoagiai_cli.plan.ngay import LoiNgay, NgayThang
from hoagiai_cli.text.normal import fold, squash

_SO = re.compile(
    r"Số\s*:?\s*(?P<so>[\d.…_\s]*?)\s*[/\-–]\s*"
    r"(?P<ky_hieu>[A-ZĐ][A-Za-zĐđƯưÔôƠơÂâÊê&]*\d*(?:\s?[-–/.]\s?[A-ZĐƯ][A-Za-zĐđƯưÔôƠơÂâÊê&.]*\d*)*)(?P<sau>.*)"
)
_NGAY = re.compile(
    r"(?P<dia_danh>[^\W\d_][^,]{0,60}?)\s*,\s*ngày\s*(?P<ngay>\d{0,2})[\s.…_/]*tháng\s*(?P<thang>\d{0,2})[\s.…_/]*năm"
    r"\s*(?P<nam>\d{4}|\d{0,3}[.…_]*)\.?",
    re.IGNORECASE,
)
_DU_THAO = re.compile(r"du thao(?:\s*\(?(?:lan )?(?:thu )?(?P<lan>\d{1,2})\)?)?")
_DO_KHAN = {"khan": "Khẩn", "thuong khan": "Thượng khẩn", "hoa toc": "Hỏa tốc"}
_DO_MAT = {"mat": "Mật", "toi mat": "Tối mật", "tuyet mat": "Tuyệt mật"}
_LUU_HANH = ("luu hanh noi bo", "xem xong tra lai", "luu hanh han che", "chi luu hanh noi bo", "xem xong huy")
_HE_THONG = (("dang cong san viet nam", "dang"), ("doan tncs ho chi minh", "doan"))
_DAU_DE = (*QUOC_HIEU, *(chu for chu, _ in _HE_THONG))


def la_dau_de(item: Doan) -> bool:
    """Does a line belong to a letterhead wherever it stands: the motto, number and symbol, place and date?"""
    if item.bang is not None:
        return False
    text = item.text.strip("* |")
    return (
        not bo_quoc_hieu(text)
        or _NGAY.fullmatch(text) is not None
        or _SO.fullmatch(text) is not None
        or (text.isupper() and fold(squash(text)) in dict(_HE_THONG))
    )


def noi_dong(doan: Sequence[Doan]) -> list[Doan]:
    """The paragraphs; what a narrow column of a letterhead broke (the motto, the year of the date) is joined again."""
    out: list[Doan] = []
    for item in doan:
        truoc = out[-1] if out and out[-1].bang is None and item.bang is None else None
        if truoc is not None and _tiep(truoc.text.strip("* |"), item.text.strip("* |")):
            out[-1] = replace(truoc, text=f"{truoc.text.strip('* |')} {item.text.strip('* |')}", den=item.den)
        else:
            out.append(item)
    return out


def _tiep(truoc: str, sau: str) -> bool:
    gap, ca = fold(squash(truoc)), fold(squash(f"{truoc} {sau}"))
    if gap and any(dau.startswith(ca) for dau in _DAU_DE):
        return True
    con_thieu = ", ngày" in truoc and not re.search(r"\d{4}\.?$", truoc)
    return con_thieu and re.search(r"\d{4}\.?$", sau) is not None and _NGAY.fullmatch(f"{truoc} {sau}") is not None


def doc_dau_de(doan: Sequence[Doan], bao_cao: BaoCao) -> tuple[dict[str, Any], dict[str, int], list[Doan]]:
    """What the paragraphs above a title say, where, and the lines that name the issuer."""
    du_lieu: dict[str, Any] = {}
    cho: dict[str, int] = {}
    co_quan: list[Doan] = []
    for item in doan:
        if item.bang is not None:
            continue
        con = bo_quoc_hieu(item.text.strip("* |"))
        con = _he_thong(con, du_lieu, cho, item.dong)
        if (match := _SO.search(con)) is not None and "ky_hieu" not in du_lieu:
            du_lieu["so"] = re.sub(r"[\s.…_]", "", match["so"]) or None
            du_lieu["ky_hieu"] = re.sub(r"\s", "", match["ky_hieu"]).replace("–", "-").rstrip(".")
            cho["so"] = cho["ky_hieu"] = item.dong
            truoc = con[: match.start()].strip(" |")
            if truoc and truoc.isupper():
                co_quan.append(Doan(truoc, item.dong, item.den))
            con = match["sau"].strip(" |")
        if (match := _NGAY.search(con)) is not None and "ngay" not in du_lieu:
            du_lieu["dia_danh"] = match["dia_danh"].strip(" |")
            ngay = _ngay(match, item, bao_cao)
            if ngay:
                du_lieu["ngay"] = ngay
            cho["dia_danh"] = cho["ngay"] = item.dong
            con = ""
        if not con or re.fullmatch(r"[\W_]+", con) or _dau(con, du_lieu):
            continue
        if con.isupper():
            co_quan.append(Doan(con, item.dong, item.den))
        else:
            bao_cao.bo("truoc_tieu_de", item.dong, con)
    return du_lieu, cho, co_quan


def _he_thong(con: str, du_lieu: dict[str, Any], cho: dict[str, int], dong: int) -> str:
    """A line without the head of the Party or of the Youth Union, which is noted."""
    gap = fold(squash(con))
    for chu, ten in _HE_THONG:
        at = gap.find(chu)
        if at >= 0 and con.isupper():
            du_lieu["he_thong"] = ten
            cho["he_thong"] = dong
            sach = squash(con)
            return f"{sach[:at]} {sach[at + len(chu) :]}".strip(" |")
    return con


def _dau(con: str, du_lieu: dict[str, Any]) -> bool:
    """Is it a mark of draft, urgency or secrecy? Then it is noted."""
    gap = fold(con).strip(" .:()[]")
    if match := _DU_THAO.fullmatch(gap):
        du_lieu["trang_thai"] = "du_thao"
        if match["lan"]:
            du_lieu["lan_du_thao"] = match["lan"]
        return True
    if gap in _LUU_HANH:
        du_lieu["luu_hanh"] = con.strip(" .:()[]").capitalize()
        return True
    for bang, khoa in ((_DO_KHAN, "do_khan"), (_DO_MAT, "do_mat")):
        if gap in bang and (con.isupper() or khoa == "do_khan"):
            du_lieu[khoa] = bang[gap]
            return True
    return False


def _ngay(match: re.Match[str], item: Doan, bao_cao: BaoCao) -> str:
    if not match["nam"].isdecimal() or len(match["nam"]) < 4:
        return ""
    nam, thang, ngay = int(match["nam"]), int(match["thang"] or 0), int(match["ngay"] or 0)
    try:
        return NgayThang(nam, thang, ngay if thang else 0).iso()
    except LoiNgay:
        bao_cao.khong_chac("ngay_khong_co", item.dong, "ngay", match.group())
        return f"{nam:04d}-{thang:02d}-{ngay:02d}"
