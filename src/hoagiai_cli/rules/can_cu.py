"""The legal basis as a list: its order, names of laws, titles (HG512 - HG516)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

from hoagiai_cli.plan.phat_hien import Lien, PhatHien, Sua
from hoagiai_cli.plan.vien_dan import VienDan, mot_vien_dan, tim_vien_dan
from hoagiai_cli.registry.van_ban import so_van_ban
from hoagiai_cli.rules.boi_canh import BoiCanh
from hoagiai_cli.text.normal import fold, fold_tones

_BAC = {"hien phap": 0, "bo luat": 1, "luat": 1, "phap lenh": 2, "nghi dinh": 3, "thong tu lien tich": 4, "thong tu": 4}
"""Rank of a document by its type (Luật Ban hành văn bản quy phạm pháp luật). Decisions, resolutions and plans have none
here: they may lay down law or carry it out, and practice orders them freely."""
_SO_LUAT = re.compile(r"^\s*(?P<ten>(?:Bộ l|L)uật(?: [^\d;]{4,90}?)?)\s+(?P<so>số \d{1,3}/(?:19|20)\d\d/QH\d{1,2})\b")


def thu_tu(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG512: laws stand before decrees, decrees before circulars."""
    quyet_dinh = bc.ke_hoach.quyet_dinh
    for goc, can_cu in (
        (("can_cu",), bc.ke_hoach.can_cu),
        (("quyet_dinh", "can_cu"), quyet_dinh and quyet_dinh.can_cu),
    ):
        thap: tuple[int, int, str] | None = None
        for i, text in enumerate(can_cu or ()):
            vien_dan = mot_vien_dan(text)
            bac = None if vien_dan is None else _BAC.get(fold(vien_dan.loai))
            if vien_dan is None or bac is None:
                continue
            if thap is not None and bac < thap[0]:
                args = {"text": _goi(vien_dan), "truoc": thap[2]}
                lien = (Lien((*goc, thap[1]), "vien_dan_truoc"),)
                yield PhatHien("HG512", (*goc, i), args, related=lien)
            elif thap is None or bac > thap[0]:
                thap = (bac, i, _goi(vien_dan))


def ten_luat(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG513: a law has the name it was passed under ("Luật Phổ biến, giáo dục pháp luật", with the comma)."""
    for path, text in (*bc.can_cu, *(bc.van if "luật " in bc.thuong else ())):
        if "uật " not in text:
            continue
        gon = fold_tones(text)
        if len(gon) != len(text):
            continue
        co = {match.group().split()[1].casefold() for match in _dau_luat().finditer(gon)}
        for ten, chu_hai, mau in _cac_luat() if co else ():
            for match in mau.finditer(gon) if chu_hai in co else ():
                if match.group() != ten and match.group().lower() != ten.lower():
                    args = {"text": match.group(), "dung": ten}
                    yield PhatHien("HG513", path, args, part=match.span(), sua=Sua(ten, an_toan=False))


@cache
def _cac_luat() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    """Names of laws that hold a comma or a dash, each with its second word and a pattern of what it looks like
    without.
    """
    ra = {}
    for van_ban in so_van_ban().cac.values():
        ten = fold_tones(van_ban.ten or "")
        if van_ban.loai in ("Luật", "Bộ luật") and "," in ten and ten not in ra:
            dau, *sau = (re.escape(tu.strip(",")) for tu in ten.split())
            mau = r"\s*,?\s+".join(sau)
            ra[ten] = ten.split()[1].strip(",").casefold(), re.compile(rf"\b{dau}\s+(?i:{mau})")
    return tuple((ten, *hai) for ten, hai in ra.items())


@cache
def _dau_luat() -> re.Pattern[str]:
    """The first two words of any of these names: most texts have none, and of the others few patterns are tried."""
    theo: dict[str, set[str]] = {}
    for ten, chu_hai, _ in _cac_luat():
        theo.setdefault(ten.split()[0], set()).add(re.escape(chu_hai))
    return re.compile("|".join(rf"{dau}\s+(?i:{'|'.join(sorted(cac))})" for dau, cac in theo.items()))


def dau_phay(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG516: no comma between number and date; Party documents are often written with one (a hint)."""
    for path, text in (*bc.can_cu, *bc.co_so):
        if ", ngày" not in text:
            continue
        for match in _PHAY.finditer(text):
            muc: Literal["info"] | None = "info" if "-" in match["dang"] else None
            yield PhatHien("HG516", path, {"text": match["so"]}, part=match.span("phay"), sua=Sua(" "), muc=muc)


_PHAY = re.compile(r"số (?P<so>(?P<dang>\d+-[A-ZĐ]+/|\d+(?:/\d{4})?/)[\w&-]+)(?P<phay> ?, ?)(?=ngày )")


def luat_co_so(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG514: a law is cited by name and date; its number is not written (khoản 6.a: "Luật, pháp lệnh: ghi tên")."""
    for path, text in bc.can_cu:
        match = _SO_LUAT.match(text)
        if match is not None:
            args = {"ten": match["ten"], "so": match["so"]}
            muc: Literal["info"] | None = (
                None if match["ten"].split()[1:] else "info"
            )  # without its name it cannot be left out
            yield PhatHien("HG514", path, args, part=match.span("so"), muc=muc)


def thieu_trich_yeu(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG515: the first mention of a document gives its title, in căn cứ and in running text (khoản 6.b)."""
    da_neu: set[str] = set()
    for path, text in bc.can_cu:
        vien_dan = mot_vien_dan(text)
        if vien_dan is None:
            continue
        da_neu.add(_khoa(vien_dan))
        if (
            vien_dan.so
            and vien_dan.ngay
            and vien_dan.co_quan
            and not vien_dan.trich_yeu
            and not _con_chu(text, vien_dan)
        ):
            part = (vien_dan.bat_dau, vien_dan.ket_thuc)
            yield PhatHien("HG515", path, {"text": _goi(vien_dan)}, part=part)
    for path, text in bc.co_so:
        tim = tim_vien_dan(text)
        for i, vien_dan in enumerate(tim):
            if not vien_dan.so or not vien_dan.so_ky_hieu or vien_dan.la_nay or _khoa(vien_dan) in da_neu:
                continue
            da_neu.add(_khoa(vien_dan))
            sau = text[vien_dan.ket_thuc : vien_dan.ket_thuc + 12]
            lien = i + 1 < len(tim) and tim[i + 1].bat_dau - vien_dan.ket_thuc < _SAT
            if (
                vien_dan.ngay
                and vien_dan.co_quan
                and not vien_dan.trich_yeu
                and not lien
                and not _co_ten(text, vien_dan, sau)
            ):
                part = (vien_dan.bat_dau, vien_dan.ket_thuc)
                yield PhatHien("HG515", path, {"text": _goi(vien_dan)}, part=part, muc="info")


def _co_ten(text: str, vien_dan: VienDan, sau: str) -> bool:
    """The title follows, or stood before ("Đề án “…” (phê duyệt tại Quyết định …)"); a letter of request has none."""
    truoc = text[max(0, vien_dan.bat_dau - 90) : vien_dan.bat_dau]
    if vien_dan.loai in ("Tờ trình", "Công văn"):
        return True
    return _CO_TEN.match(sau) is not None or ("”" in truoc and _TEN_TRUOC.search(truoc) is not None)


_TEN_TRUOC = re.compile(r"(?:tại|theo|kèm theo|\()\s*$")
_SAT = 8
_CO_TEN = re.compile(r"\s*[(“\"]?(?:về|phê duyệt|ban hành|quy định|hướng dẫn|sửa đổi|triển khai|\(|“|tại )")


def _con_chu(text: str, vien_dan: VienDan) -> bool:
    """Words follow that may well be the title."""
    return len(text[vien_dan.ket_thuc :].split()) > 1


def _khoa(vien_dan: VienDan) -> str:
    return f"{fold(vien_dan.loai)} {vien_dan.so or vien_dan.ngay_text}"


def _goi(vien_dan: VienDan) -> str:
    return f"{vien_dan.loai} số {vien_dan.so_ky_hieu}" if vien_dan.so_ky_hieu else vien_dan.ten or vien_dan.loai


RULES = (thu_tu, ten_luat, dau_phay, luat_co_so, thieu_trich_yeu)

da_nho = (_cac_luat, _dau_luat)
"""What is remembered of the registers."""
