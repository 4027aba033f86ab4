"""Bodies and places that do not exist on the plan's own day (HG601 - HG604)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache
from typing import Literal, TypeVar

from hoagiai_cli.plan.phat_hien import Path, PhatHien, Sua
from hoagiai_cli.plan.vien_dan import tim_vien_dan
from hoagiai_cli.registry.cum_tu import NhacCum
from hoagiai_cli.registry.ngu_canh import noi_ve_cu
from hoagiai_cli.registry.so_co_quan import so_co_quan
from hoagiai_cli.registry.tim_co_quan import NhacDen
from hoagiai_cli.registry.tinh import NhacTinh, cac_don_vi, con_cap, nhac_den, thanh_pho_cap_huyen
from hoagiai_cli.rules.boi_canh import BoiCanh
from hoagiai_cli.text.bieu_thuc import bieu_thuc
from hoagiai_cli.text.normal import HOA

Ten = tuple[str, frozenset[str]]
"""A name in small letters and its words."""
_Nhac = TypeVar("_Nhac", NhacDen, NhacTinh, NhacCum)
_CAP_HUYEN = ("huyện", "quận", "thị xã", "thị trấn")
_DIA_DANH = re.compile(r"(?:thành phố|tp\.?)\s+(?P<ten>[^\W\d_]+(?:(?:\s-\s|\s)[^\W\d_]+){0,4})")
_HAI_CACH = (("òa", "oà"), ("óa", "oá"), ("ủy", "uỷ"), ("úy", "uý"))
"""The two places of a tone mark, in the syllables that names of bodies have."""


def da_qua(bc: BoiCanh) -> Iterator[PhatHien]:
    """What had ended by the plan's own day: a plan of before 01/7/2025 names district bodies rightly.

    HG601 where a body that ended leads, helps, answers or gets a copy; HG602 where prose names it, or the register
    is less sure (a hint where it does not know, or where the name may be another body's). HG603: a province under a
    name or of a type that it does not have. HG604: levels that ended.
    """
    ngay = bc.ngay or bc.ngay_som_nhat
    if ngay is None:
        return
    for path, text in bc.can_cu:
        thuong = text.lower()
        if any(ten in thuong for ten, _ in _tinh_khac(ngay)):
            yield from _tinh_cu(path, text, ngay)
    giao, van = bc.giao, bc.van
    tinh = {ten for ten, chu in _tinh_khac(ngay) if chu <= bc.tu and ten in bc.thuong}
    huyen = thanh_pho_cap_huyen() & _dia_danh(bc.thuong) if _het_cap_huyen(ngay) else set()
    ten = (*_ten_trong(bc, _ten_da_het(ngay)), *huyen)
    if not ten and not tinh:
        return
    for cac, la_giao in ((giao, True), (van, False)):
        for path, text in cac:
            thuong = text.lower()
            if any(mot in thuong for mot in ten):
                yield from _co_quan_cu(path, text, ngay, giao=la_giao)
            if any(mot in thuong for mot in tinh):
                yield from _tinh_cu(path, text, ngay)


def _tinh_cu(path: Path, text: str, ngay: date) -> Iterator[PhatHien]:
    for nhac in nhac_den(text):
        luc = _ngay_nhac(text, nhac.bat_dau, ngay)
        moi = nhac.dung_ra(luc) if luc is not None else None
        if luc is not None and moi is not None and nhac._replace(ngay_van_ban=luc).xet(ngay) != "dung":
            args = {"ten": nhac.chu, "moi": moi.ten_day_du, "ngay": f"{luc:%d/%m/%Y}"}
            muc: Literal["warning"] | None = None if moi.nguon_goc.do_tin == "cao" and luc == ngay else "warning"
            yield PhatHien("HG603", path, args, part=(nhac.bat_dau, nhac.ket_thuc), muc=muc)


def _ngay_nhac(text: str, at: int, ngay: date) -> date | None:
    """The day that a name stands for: the plan's, that of the document whose issuer it is in, None in other words of a
    citation."""
    trong = next((item for item in tim_vien_dan(text) if item.bat_dau <= at < item.ket_thuc), None)
    if trong is None:
        return ngay
    co_quan, cua = trong.vi_tri.co_quan, trong.ngay.mot_ngay if trong.ngay else None
    return min(cua, ngay) if cua is not None and co_quan is not None and co_quan[0] <= at < co_quan[1] else None


def _co_quan_cu(path: Path, text: str, ngay: date, *, giao: bool) -> Iterator[PhatHien]:
    so = so_co_quan()
    cac = list(_ngoai_vien_dan(text, so.cac_ten(text)))
    cu = [nhac for nhac in cac if nhac.da_het(ngay)]
    ngo = [nhac for nhac in cac if giao and nhac not in cu and nhac.co_the_da_het(ngay)]
    for nhac in (*cu, *ngo):
        chac = giao and nhac in cu and all(co_quan.nguon_goc.do_tin == "cao" for co_quan in nhac.co_quan)
        het = max(co_quan.thoi_han.den or ngay for co_quan in nhac.co_quan)
        moi = dict.fromkeys(sau.ten for co_quan in nhac.co_quan for sau in so.thay_bang(co_quan, ngay))
        args = {"ten": nhac.ten, "het": f"{het:%d/%m/%Y}", "moi": "; ".join(moi) or "cơ quan tiếp nhận nhiệm vụ"}
        part = (nhac.bat_dau, nhac.ket_thuc)
        sua = Sua(next(iter(moi)), an_toan=False) if len(moi) == 1 and chac and not nhac.dia_danh else None
        muc: Literal["info"] | None = "info" if nhac in ngo else None
        yield PhatHien("HG601" if chac else "HG602", path, args, part=part, sua=sua, muc=muc)
    for cum in _ngoai_vien_dan(text, so.cac_cum(text)):
        trong_ten = any(nhac.bat_dau < cum.ket_thuc and cum.bat_dau < nhac.ket_thuc for nhac in cu)
        if cum.cum.loai == "het_cap" and cum.da_het(ngay) and not trong_ten:
            args = {"ten": cum.chu, "moi": cum.cum.thay_bang}
            yield PhatHien("HG604", path, args, part=(cum.bat_dau, cum.ket_thuc))


def huyen_da_het(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG604 for a district by name ("huyện Lý Sơn") after the level ended; not in citations or of the past."""
    ngay = bc.ngay or bc.ngay_som_nhat
    if ngay is None or not _het_cap_huyen(ngay) or not any(f"{loai} " in bc.thuong for loai in _CAP_HUYEN):
        return
    for path, text in (("trich_yeu",), bc.ke_hoach.trich_yeu), *bc.van:
        for match in _HUYEN.finditer(text) if any(loai in text for loai in _CAP_HUYEN) else ():
            if noi_ve_cu(text, match.start(), match.end()) or _CU.search(
                text[max(0, match.start() - 40) : match.start()]
            ):
                continue
            if any(item.bat_dau <= match.start() < item.ket_thuc for item in tim_vien_dan(text)):
                continue
            if so_co_quan().cac_ten(text[max(0, match.start() - 40) : match.end()]):
                continue  # the name of a body, told as such
            args = {"ten": match.group(), "moi": "đơn vị hành chính từ ngày 01/7/2025"}
            yield PhatHien("HG604", path, args, part=match.span())


_HUYEN = bieu_thuc(
    rf"(?<!\w)(?:huyện|quận|thị xã|thị trấn) (?P<ten>[{HOA}][^\W\d_]*(?: [{HOA}][^\W\d_]*){{0,3}}|(?<=quận )[1-9]\d?\b)"
)
_CU = re.compile(r"\b(?:trước đây|nguyên|cũ|sáp nhập|hợp nhất|thời kỳ|lịch sử)\b[^.;\n]*$")


def _ngoai_vien_dan(text: str, nhac: tuple[_Nhac, ...]) -> Iterator[_Nhac]:
    """What a text names outside the documents it cites: their issuers and titles are of their own day."""
    if not nhac:
        return
    vien_dan = [(item.bat_dau, item.ket_thuc) for item in tim_vien_dan(text)]
    for item in nhac:
        if not any(tu <= item.bat_dau < den for tu, den in vien_dan):
            yield item


# --- most plans name nothing of the past: what could be is looked for in the whole of a plan at once ---


def _ten_trong(bc: BoiCanh, ten: tuple[Ten, ...]) -> tuple[str, ...]:
    """Which of these names, each with its words, the texts of a plan may hold."""
    cac_tu, thuong = " ".join(bc.tu), bc.thuong
    co = {chu for chu in _cac_chu(ten) if chu in cac_tu}
    return tuple(mot for mot, cac_chu in ten if cac_chu <= co and mot in thuong)


@lru_cache(maxsize=16)
def _cac_chu(ten: tuple[Ten, ...]) -> tuple[str, ...]:
    return tuple({chu for _, cac_chu in ten for chu in cac_chu})


def _dia_danh(ca_bai: str) -> set[str]:
    """The words, one to five, behind each "thành phố" of a text in small letters."""
    found: set[str] = set()
    for chu in {match["ten"] for match in _DIA_DANH.finditer(ca_bai)}:
        tu = chu.split()
        found |= {" ".join(tu[:n]) for n in range(1, len(tu) + 1)}
    return found


@cache
def _het_cap_huyen(ngay: date) -> bool:
    return not con_cap("cấp huyện", ngay)


@cache
def _ten_da_het(ngay: date) -> tuple[Ten, ...]:
    """Names, with their words, without one of which no body that had ended by that day is named.

    Bodies of the district level are named by their unit: of them only the words for units are here.
    """
    ten = {
        goi.lower()
        for co_quan in so_co_quan().cac.values()
        if co_quan.da_het(ngay) and not co_quan.kem_cap
        for goi, _ in co_quan.cac_goi()
    }
    # "sở …", "bộ …", "phòng …" of one field share the words of the field
    ten = {chu.partition(" ")[2] if chu.count(" ") > 2 else chu for chu in ten} | set(_CAP_HUYEN)
    return tuple((mot, frozenset(mot.split())) for mot in _moi_cach(ten))


@cache
def _tinh_khac(ngay: date) -> tuple[tuple[str, frozenset[str]], ...]:
    """Names of units, with their first words, that are gone on that day, or of another type on another day."""
    ten = {mot.ten.lower() for mot in cac_don_vi() if not mot.thoi_han.gom(ngay)}
    return tuple((mot, frozenset(mot.split()[:-1])) for mot in _moi_cach(ten))


def _moi_cach(ten: set[str]) -> tuple[str, ...]:
    for mot, hai in _HAI_CACH:
        ten = ten | {chu.replace(mot, hai) for chu in ten}
    return tuple(sorted(ten, key=len))


RULES = (da_qua, huyen_da_het)

da_nho = (_ten_da_het,)
"""What is remembered of the registers."""
