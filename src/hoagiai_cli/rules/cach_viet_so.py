"""Figures written in one way through a plan (HG725 - HG727). Hints: each way is right by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoagiai_cli.plan.phat_hien import PhatHien, Sua
from hoagiai_cli.rules.boi_canh import BoiCanh, cac_thoi_gian
from hoagiai_cli.text.bieu_thuc import bieu_thuc
from hoagiai_cli.text.so_chu import doc_so_chu
from hoagiai_cli.text.so_tien import SO_TIEN, gia_tri

_LIEN = re.compile(r"(?<![\d/])(?:19|20)\d\d-(?:19|20)\d\d(?![\d/-])")
_ROI = re.compile(r"(?<![\d/])(?:19|20)\d\d - (?:19|20)\d\d(?!\d)")
_VAT = "tháng|lớp|cuộc|đợt|hội nghị|buổi|tổ|mô hình|lần|người|xã|phường|thôn|hòa giải viên|tập huấn viên|chuyên mục"
_CO_KHONG = bieu_thuc(rf"(?<![\d/.,-])0[1-9] (?:{_VAT})\b")
_KHONG_KHONG = bieu_thuc(
    rf"(?<![\d/.,-])(?<!tháng )(?<!quý )(?<!ngày )(?<!khoản )(?<!điều )(?<!điểm )(?<!mục )(?<!số )(?<!vực )(?<!năm )"
    rf"(?<!phố )(?<!đoạn )(?<!thôn )(?<!nhóm )(?<!tổ )(?P<so>[1-9]) (?:{_VAT})\b"
)
_MOT_SO = frozenset("123456789")
_THANG = re.compile(r"(?<![\d/])(?P<d>\d{1,2})/0(?P<m>[3-9])/(?P<y>(?:19|20)\d\d)(?![\d/])")


def gach_giua_nam(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG725: years of a period are joined in one way, "2024 - 2030" or "2024-2030"; said where the rarer one stands."""
    if not ("-20" in bc.thuong and " - 20" in bc.thuong):
        return
    lien, roi = (len(mau.findall(bc.thuong)) for mau in (_LIEN, _ROI))
    if not lien or not roi:
        return
    mau = _LIEN if lien <= roi else _ROI
    for path, text in ((("trich_yeu",), bc.ke_hoach.trich_yeu), *bc.van):
        match = mau.search(text)
        if match is not None:
            dung = match.group().replace("-", " - ") if mau is _LIEN else match.group().replace(" - ", "-")
            yield PhatHien("HG725", path, {"text": match.group(), "dung": dung}, part=match.span(), sua=Sua(dung))
            return


def so_tien_chu(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG729: an amount in figures and the words in brackets behind it say the same."""
    for path, text in bc.van if "đồng (" in bc.thuong else ():
        for match in _SO_TIEN.finditer(text):
            chu = doc_so_chu(_BANG_CHU.sub("", match["chu"]))
            if chu is not None and chu != gia_tri(match):
                args = {"so": match["so_ca"], "chu": match["chu"].strip()}
                yield PhatHien("HG729", path, args, part=match.span())


_SO_TIEN = re.compile(rf"(?P<so_ca>{SO_TIEN} đồng) \((?P<chu>[^()]{{4,160}})\)")
_BANG_CHU = re.compile(r"^\s*(?:[Bb]ằng chữ|[Vv]iết bằng chữ)\s*:?\s*")


def so_khong_dau(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG726: counts below ten are written with a zero where the plan mostly does so ("02 lớp"); said once."""
    if bc.tu.isdisjoint(_MOT_SO):
        return
    co, khong = len(_CO_KHONG.findall(bc.thuong)), len(_KHONG_KHONG.findall(bc.thuong))
    if not khong or co <= khong:
        return
    for path, text in bc.van:
        match = _KHONG_KHONG.search(text)
        if match is not None:
            dung = f"0{match.group()}"
            yield PhatHien("HG726", path, {"text": match.group(), "dung": dung}, part=match.span(), sua=Sua(dung))
            return


def thua_so_khong(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG727: months 3 - 9 have no zero (khoản 4.b names days below ten and months 1 and 2 only); said once."""
    for path, text in (*bc.van, *cac_thoi_gian(bc)):
        match = _THANG.search(text) if "/0" in text else None
        if match is not None:
            dung = f"{match['d']}/{match['m']}/{match['y']}"
            yield PhatHien("HG727", path, {"text": match.group(), "dung": dung}, part=match.span(), sua=Sua(dung))
            return


RULES = (gach_giua_nam, so_tien_chu, so_khong_dau, thua_so_khong)
