"""Slips of the pen in running text (HG710 - HG723): the detectors of `text.quet` over all words of a plan."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from hoagiai_cli.plan.phat_hien import Path, PhatHien, Sua
from hoagiai_cli.registry.tinh import cac_don_vi
from hoagiai_cli.registry.viet_hoa import bang_hoa
from hoagiai_cli.registry.viet_tat_chung import CHAP_NHAN
from hoagiai_cli.rules.boi_canh import BoiCanh, cac_thoi_gian
from hoagiai_cli.text.cho import Cho
from hoagiai_cli.text.quet import quet

_MA = {
    **dict.fromkeys(("am_tiet", "am_dau", "dat_dau", "dinh_lien", "thua_chu"), "HG710"),
    "lap": "HG711",
    **dict.fromkeys(("cach_doi", "cach_truoc", "cach_sau_mo", "thieu_cach", "dau_doi", "cach_gach"), "HG712"),
    **dict.fromkeys(("ngoac_mo", "ngoac_dong", "ngoac_lan"), "HG713"),
    "dat_dau_it": "HG714",
    **dict.fromkeys(("hoa_ten", "hoa_loai", "hoa_dieu", "thuong_khoan", "thuong_ngay"), "HG715"),
    **dict.fromkeys(("hoa_chuc_vu", "hoa_cap", "thuong_nha_nuoc"), "HG715"),
    "viet_tat": "HG716",
    "gach_lan": "HG717",
    "thieu_dau": "HG718",
    "thieu_khong": "HG719",
    "dau_lan": "HG720",
    "sai_dau": "HG721",
    "thieu_chu": "HG724",
}
_KHONG_NOI_KHI_NGHI = frozenset({"HG711", "HG713", "HG714", "HG717"})
"""Codes that are silent where the detector is not certain; the others are hints then."""
_CACH = {
    "cach_doi": "hai khoảng trắng liền nhau",
    "cach_truoc": "khoảng trắng thừa trước dấu '{}'",
    "cach_sau_mo": "khoảng trắng thừa sau dấu '{}'",
    "thieu_cach": "thiếu khoảng trắng sau dấu '{}'",
    "cach_gach": "khoảng trắng chỉ có ở một bên dấu gạch giữa hai năm",
    "dau_doi": "hai dấu câu liền nhau '{}'",
}
_NGOAC = {
    "ngoac_mo": "dấu '{}' mở mà không đóng",
    "ngoac_dong": "dấu '{}' đóng mà không mở",
    "ngoac_lan": "ngoặc kép mở một kiểu, đóng một kiểu",
}
_MOI_VIET_TAT = frozenset({"noi_nhan"})
"""Recipients are named in short."""


def tung_chu(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG710 words that are no syllables; HG711 doubled words; HG712 blanks; HG713 quotation marks and brackets;
    HG714 tone marks unlike the rest; HG715 capitals; HG716 abbreviations; HG717, HG718, HG720 marks of lists;
    HG719 zeros of dates; HG721 marks mistyped in a common word.
    """
    cac = list(moi_van(bc))
    found = list(quet([text for _, text in cac], bang_hoa(), CHAP_NHAN))
    dem = Counter(cho.thay for _, cho in found if cho.loai == "dat_dau_it")
    for i, cho in found:
        path, text = cac[i]
        ma = _MA[cho.loai]
        if (not cho.chac and ma in _KHONG_NOI_KHI_NGHI) or (cho.loai == "viet_tat" and path[0] in _MOI_VIET_TAT):
            continue
        sua = None if cho.thay is None else Sua(cho.thay, an_toan=cho.chac)
        args = {"tu": text[cho.bat_dau : cho.ket_thuc], **_doi_so(cho, dem.total())}
        yield PhatHien(ma, path, args, part=(cho.bat_dau, cho.ket_thuc), sua=sua, muc=None if cho.chac else "info")


def hang_nam(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG722: "hằng năm" is every year; "hàng năm" beside it in one plan is told each time, alone only once."""
    cac = [(path, text) for path, text in _van_va_thoi_gian(bc) if "àng" in text]
    cho = [(path, match) for path, text in cac for match in _HANG.finditer(text)]
    lan = any(_HANG_DUNG.search(text) for _, text in _van_va_thoi_gian(bc)) if cho else False
    for path, match in cho if lan else cho[:1]:
        dung = match.group().replace("àng", "ằng")
        args = {"tu": match.group(), "dung": dung}
        yield PhatHien("HG722", path, args, part=match.span(), sua=Sua(dung), muc=None if lan else "info")


_HANG = re.compile(r"\b[Hh]àng (?:năm|quý|tháng|tuần|ngày)\b")
_HANG_DUNG = re.compile(r"\b[Hh]ằng (?:năm|quý|tháng|tuần|ngày)\b")


def _van_va_thoi_gian(bc: BoiCanh) -> Iterator[tuple[Path, str]]:
    yield from bc.van
    yield from cac_thoi_gian(bc)


def viet_tat_thua(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG728: a short form that is introduced and never used."""
    if "tắt là" not in bc.thuong and "gọi là" not in bc.thuong:
        return
    for path, text in bc.van:
        for match in _DAT_TEN.finditer(text):
            ten = match["ten"].strip()
            if len(re.findall(rf"(?<!\w){re.escape(ten.lower())}(?!\w)", bc.thuong)) == 1:
                yield PhatHien("HG728", path, {"tu": ten}, part=match.span("ten"))


_DAT_TEN = re.compile(r"(?:viết tắt|gọi tắt|gọi) là:? [“\"]?(?P<ten>[A-ZĐ][A-ZĐ&]{1,11})(?=[”\"]?[).;,])")


def ten_tinh(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG715 for names of provinces: "Cao bằng"."""
    for dung, sai in _ten_tinh():
        if dung.partition(" ")[0].lower() not in bc.tu or dung.lower() not in bc.thuong:
            continue
        for path, text in moi_van(bc):
            at = text.find(sai)
            if at >= 0 and not text[at + len(sai) : at + len(sai) + 1].isalpha():
                args = {"tu": sai, "dung": dung}
                yield PhatHien("HG715", path, args, part=(at, at + len(sai)), sua=Sua(dung))


@cache
def _ten_tinh() -> tuple[tuple[str, str], ...]:
    """Names of provinces and the same with a small second word; those that are words, too, are left out."""
    ten = {mot.ten for mot in cac_don_vi()} - {"Hòa Bình", "Thái Bình", "Thanh Hóa", "Tiền Giang"}
    return tuple(
        sorted((mot, " ".join((dau, sau.lower()))) for mot in ten for dau, _, sau in [mot.partition(" ")] if sau)
    )


def dau_cuoi_chi_tieu(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG718 for targets, each an item of its own: one without the mark that the others end with."""
    cu_the = bc.ke_hoach.muc_tieu.cu_the if bc.ke_hoach.muc_tieu else None
    if not isinstance(cu_the, list) or len(cu_the) < _IT_NHAT:
        return
    cuoi = [text.rstrip()[-1:] for text in cu_the]
    thieu = [i for i, dau in enumerate(cuoi) if dau.isalnum() or dau in ")”%"]
    dem = Counter(dau for dau in cuoi if dau in ".;")
    if not thieu or dem.total() < 2 * len(thieu):
        return
    for i in thieu:
        dung = "." if i == len(cu_the) - 1 else dem.most_common(1)[0][0]
        het = len(cu_the[i].rstrip())
        sua = Sua(cu_the[i][het - 1 : het] + dung)
        yield PhatHien("HG718", ("muc_tieu", "cu_the", i), {"dau": dung, "dung": dung}, part=(het - 1, het), sua=sua)


_IT_NHAT = 3


def _doi_so(cho: Cho, so_dat_dau: int) -> dict[str, str]:
    """The words that the message of a slip needs beside the words at fault."""
    dau = cho.doi_so[0] if cho.doi_so else ""
    thay = cho.thay or ""
    if cho.loai in _CACH:
        return {"loi": _CACH[cho.loai].format(dau)}
    if cho.loai in _NGOAC:
        return {"loi": _NGOAC[cho.loai].format(dau)}
    if cho.loai == "viet_tat":
        return {"so": cho.doi_so[1]}
    if cho.loai in ("gach_lan", "thieu_dau", "dau_lan"):
        return {"dau": dau, "dung": cho.doi_so[-1]}
    if cho.loai == "dat_dau_it":
        return {"dung": thay, "it": str(so_dat_dau)}
    return {"dung": thay, "sua": f"viết '{thay}'" if thay else "xem lại chính tả của chữ này"}


def moi_van(bc: BoiCanh) -> Iterator[tuple[Path, str]]:
    """Every text of a plan that a person typed, with its path."""
    yield ("trich_yeu",), bc.ke_hoach.trich_yeu
    yield from bc.can_cu
    yield from bc.giao
    yield from bc.van
    yield from cac_thoi_gian(bc)


RULES = (tung_chu, hang_nam, dau_cuoi_chi_tieu, viet_tat_thua, ten_tinh)
