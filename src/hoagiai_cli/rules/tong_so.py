"""Figures that must add up: a total of money and its parts (HG406), a table and its total row (HG407), so many times so
many (HG408)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from hoagiai_cli.plan.phat_hien import PhatHien
from hoagiai_cli.rules.boi_canh import BoiCanh
from hoagiai_cli.text.normal import fold
from hoagiai_cli.text.so_tien import BAC, SO_TIEN, gia_tri

_TIEN = re.compile(SO_TIEN + r" ?(?:đồng|đ)\b")
_TONG = re.compile(r"\b[Tt]ổng (?:cộng|số|mức|kinh phí|dự toán|nhu cầu|số tiền)[^.;:\n]{0,80}")
_GOM = re.compile(r"[^.;:\n]{0,80}?\b(?P<chu>bao gồm|gồm|trong đó|cụ thể)\b(?: có)?\s?:?\s*")
_PHAN = re.compile(r";|\n|,\s(?!\d)|\s(?:và)\s(?=[^;,\n]*\d)")


def tong_tien(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG406: "tổng kinh phí 840 triệu đồng, gồm: … 520 triệu đồng; … 180 triệu đồng": parts add up to their total."""
    if "tổng " not in bc.thuong or "đồng" not in bc.thuong:
        return
    for path, text in bc.van:
        for match in _TONG.finditer(text) if "đồng" in text else ():
            tong = _TIEN.search(text, match.start(), match.end())
            gom = _GOM.match(text, tong.end()) if tong is not None else None
            if tong is None or gom is None:
                continue
            cham = _CHAM.search(text, gom.end())
            het = len(text) if cham is None else cham.start()
            if _LONG.search(text, gom.end(), het):
                continue
            cac = [list(_TIEN.finditer(doan)) for doan in _PHAN.split(text[gom.end() : het])]
            cac = [doan for doan in cac if doan]
            if len(cac) < _IT_NHAT or any(len(doan) != 1 for doan in cac):
                continue
            cong, can = sum((gia_tri(doan[0]) for doan in cac), Fraction()), gia_tri(tong)
            if cong > can or (cong < can and gom["chu"] != "trong đó"):
                args = {"tong": tong.group(), "cong": _viet(cong)}
                yield PhatHien("HG406", path, args, part=tong.span())


_LONG = re.compile(r"trong đó|bao gồm|gồm")
"""Parts of parts would be counted twice."""
_CHAM = re.compile(r"\.(?=\s|$)(?!\n\s*[-+•])")
_IT_NHAT = 2


def _viet(dong: Fraction) -> str:
    """An amount as plans write it: 860 triệu đồng."""
    for bac in ("tỷ", "triệu"):
        phan = dong / BAC[bac]
        if phan >= 1 and (phan * 1000).denominator == 1:
            so = f"{float(phan):.3f}".rstrip("0").rstrip(".").replace(".", ",")
            return f"{so} {bac} đồng"
    return f"{int(dong):,} đồng".replace(",", ".")


def tong_bang(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG407: the last row of a table, "Tổng cộng", is the sum of the rows above it, column by column."""
    for i, phu_luc in enumerate(bc.ke_hoach.phu_luc or ()):
        bang = getattr(phu_luc, "bang", None)
        if bang is None:
            continue
        dong = bang.dong
        if len(dong) <= _IT_NHAT or len(dong[-1]) < _IT_NHAT or not _la_tong(dong[-1]):
            continue
        than = dong[:-1]
        if any(len(mot) != len(dong[-1]) or _la_tong(mot) for mot in than):
            continue
        for cot in range(1, min(len(dong[-1]), len(bang.cot))):
            cac, tong = [_so(mot[cot]) for mot in than], _so(dong[-1][cot])
            so = [mot for mot in cac if mot is not None]
            if (
                tong is None
                or len(so) != len(cac)
                or _KHONG_CONG.search(fold(bang.cot[cot]))
                or so == [Fraction(k + 1) for k in range(len(so))]
            ):
                continue
            if sum(so, Fraction()) != tong:
                path = ("phu_luc", i, "bang", "dong", len(dong) - 1, cot)
                yield PhatHien(
                    "HG407", path, {"tong": _chu(dong[-1][cot]).strip(), "cong": _so_viet(sum(so, Fraction()))}
                )


def _chu(o: object) -> str:
    return o if isinstance(o, str) else str(getattr(o, "chu", None) or "")


def _la_tong(dong: list[object]) -> bool:
    return any(_DONG_TONG.match(fold(_chu(o))) for o in dong[:2])


_DONG_TONG = re.compile(r"(?:tong|tong cong|cong|tong so|(?:toan|ca) (?:tinh|thanh pho|huyen|xa|phuong))\b")
_KHONG_CONG = re.compile(r"ty le|%|binh quan|don gia|^(?:tt|stt|nam)$|muc chi|dinh muc|diem")
"""Columns whose total is no sum."""
_MOT_SO = re.compile(r"\s*(\d{1,3}(?:\.\d{3})+|\d{1,12})(,\d{1,4})?\s*")


def _so(o: object) -> Fraction | None:
    match = _MOT_SO.fullmatch(_chu(o))
    return None if match is None else Fraction(match[1].replace(".", "") + (match[2] or "").replace(",", "."))


def _so_viet(so: Fraction) -> str:
    return str(int(so)) if so.denominator == 1 else f"{float(so):g}".replace(".", ",")


def tich_so(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG408: "Mở 06 lớp …: chia hai đợt, mỗi đợt 02 lớp": so many times so many is what the task says."""
    if "mỗi " not in bc.thuong:
        return
    for item in bc.moi_viec:
        viec = item.viec.nhiem_vu
        if not isinstance(viec.noi_dung, str) or "mỗi " not in viec.noi_dung:
            continue
        for match in _TICH.finditer(viec.noi_dung):
            tich = _dem(match["a"]) * _dem(match["b"])
            khac = {int(so) for so in re.findall(rf"\b(\d{{1,4}}) {re.escape(match['viec'])}\b", viec.ten)}
            if len(khac) == 1 and _IT_NHAT <= tich != (co := khac.pop()) and co > _dem(match["b"]):
                args = {"viet": match.group().strip(), "tich": f"{tich} {match['viec']}", "co": f"{co} {match['viec']}"}
                yield PhatHien("HG408", (*item.path, "noi_dung"), args, part=match.span())


_SO_CHU = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
_DEM = {chu: i for i, chu in enumerate(_SO_CHU, start=1)}
_TICH = re.compile(
    rf"\b(?P<a>\d{{1,3}}|{'|'.join(_DEM)}) (?P<nhom>[^\W\d_]+)\b[^.;:\n\d]{{0,24}}, mỗi (?P=nhom) (?:tổ chức |mở |có )?"
    r"(?P<b>\d{1,3}) (?P<viec>[^\W\d_]+)"
)


def _dem(chu: str) -> int:
    return _DEM.get(chu) or int(chu)


RULES = (tong_tien, tong_bang, tich_so)
