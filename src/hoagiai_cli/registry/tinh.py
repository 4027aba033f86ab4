"""Provinces and centrally run cities as of a day, and where prose names them ("tỉnh Bắc Giang", "TP. Hải Phòng")."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Literal, NamedTuple

from hoagiai_cli.registry.ngu_canh import ngay_van_ban, noi_ve_cu
from hoagiai_cli.registry.thoi_han import NguonGoc, ThoiHan, doc_ngay, mot_ngay
from hoagiai_cli.registry.tu_trong_van import CayTen, doc_van_ban
from hoagiai_cli.text.normal import fold_tones, squash

_DATA = Path(__file__).with_name("data") / "tinh.json"

LoaiTinh = Literal["tinh", "thanh_pho"]
TEN_LOAI: Mapping[LoaiTinh, str] = {"tinh": "tỉnh", "thanh_pho": "thành phố"}
_CACH_GOI: tuple[tuple[str, LoaiTinh], ...] = (("tỉnh", "tinh"), ("thành phố", "thanh_pho"), ("tp", "thanh_pho"))
_GOI_KHAC = (("thừa thiên - huế", "Thừa Thiên Huế"), ("hcm", "Hồ Chí Minh"))

TinhTrang = Literal["dung", "da_het", "sai_loai"]
"""A name right on that day; a unit that was merged or renamed; a unit that is of the other type on that day."""


class DonViTinh(NamedTuple):
    """A unit of the provincial level under one name and of one type, for a span of days.

    ``ma``: the two-figure code, "" for a unit that ended in 2025 or before. ``thay_bang``: the unit that it went into.
    """

    ten: str
    loai: LoaiTinh
    thoi_han: ThoiHan
    thay_bang: str
    nguon_goc: NguonGoc
    ma: str = ""

    @property
    def ten_day_du(self) -> str:
        """ "tỉnh Cao Bằng", "thành phố Huế"."""
        return f"{TEN_LOAI[self.loai]} {self.ten}"


class CapHanhChinh(NamedTuple):
    """A level, or a kind of unit, that exists for a span of days: "cấp huyện", "thị trấn", "đặc khu"."""

    ten: str
    cac_loai: tuple[str, ...]
    thoi_han: ThoiHan
    nguon_goc: NguonGoc


class NhacTinh(NamedTuple):
    """A province named in a text with its type: ``loai`` as written, ``ten`` as registered, place in code points.

    ``cac``: the units that bear or bore the name. ``ngay_van_ban``: it is (in) the issuer of a document of this day.
    """

    bat_dau: int
    ket_thuc: int
    chu: str
    loai: LoaiTinh
    ten: str
    cac: tuple[DonViTinh, ...]
    noi_ve_cu: bool = False
    ngay_van_ban: date | None = None

    def xet(self, ngay: date) -> TinhTrang:
        """What the name is on that day (on the day of the document it issued, where that is earlier)."""
        ngay = min(self.ngay_van_ban or ngay, ngay)
        if self.noi_ve_cu or any(mot.loai == self.loai and mot.thoi_han.gom(ngay) for mot in self.cac):
            return "dung"
        if self.loai == "thanh_pho" and _la_thanh_pho_huyen(self.ten, ngay):
            return "dung"
        return "sai_loai" if any(mot.thoi_han.gom(ngay) for mot in self.cac) else "da_het"

    def dung_ra(self, ngay: date) -> DonViTinh | None:
        """The unit of that day that is meant: of the same name, or the one that it went into."""
        return don_vi(self.ten, ngay) or next(
            (moi for mot in self.cac if mot.thay_bang and (moi := don_vi(mot.thay_bang, ngay))), None
        )


@cache
def cac_don_vi() -> tuple[DonViTinh, ...]:
    """Every unit of the register with its days; a unit that changed its type stands there once per type."""
    return tuple(
        DonViTinh(
            muc["ten"],
            muc["loai"],
            ThoiHan(doc_ngay(muc["hieu_luc_tu"]), doc_ngay(muc["hieu_luc_den"])),
            muc["thay_bang"] or "",
            _nguon(muc),
            muc.get("ma", ""),
        )
        for muc in _du_lieu()["tinh"]
    )


def cac_tinh(ngay: date) -> tuple[DonViTinh, ...]:
    """The units that exist on that day: 63 until 30/6/2025, 34 since."""
    return tuple(mot for mot in cac_don_vi() if mot.thoi_han.gom(ngay))


def don_vi(ten: str, ngay: date) -> DonViTinh | None:
    """The unit of that name on that day, with or without its type before the name ("Huế", "tỉnh Thái Bình").

    The type is not compared: "tỉnh Bắc Ninh" on a day when it is a city gives the city.
    """
    khoa = fold_tones(squash(ten)).casefold()
    for goi, _ in (*_CACH_GOI, ("tp.", "thanh_pho")):
        khoa = khoa.removeprefix(f"{goi} ")
    return next((mot for mot in _theo_ten().get(khoa, ()) if mot.thoi_han.gom(ngay)), None)


@cache
def cac_cap() -> tuple[CapHanhChinh, ...]:
    """Levels and kinds of units with an end or a beginning."""
    return tuple(
        CapHanhChinh(
            muc["ten"],
            tuple(muc["loai"]),
            ThoiHan(doc_ngay(muc["hieu_luc_tu"]), doc_ngay(muc["hieu_luc_den"])),
            _nguon(muc),
        )
        for muc in _du_lieu()["cap"]
    )


def con_cap(ten: str, ngay: date) -> bool:
    """Whether there are such units on that day: "cấp huyện", "quận", "thị trấn", "đặc khu"; True for all others."""
    return all(cap.thoi_han.gom(ngay) for cap in cac_cap() if ten == cap.ten or ten in cap.cac_loai)


def thanh_pho_truc_thuoc() -> frozenset[str]:
    """The names of all units that are, were or will be centrally run cities, in small letters."""
    return frozenset(mot.ten.lower() for mot in cac_don_vi() if mot.loai == "thanh_pho")


@cache
def thanh_pho_cap_huyen() -> frozenset[str]:
    """The names of the cities of district level (until 30/6/2025), in small letters."""
    return frozenset(ten.lower() for ten in _du_lieu()["thanh_pho_cap_huyen"]["ten"])


@cache
def tinh_cua_thanh_pho() -> Mapping[str, str]:
    """Cities and towns of district level (until 30/6/2025) -> their province of that time, both in small letters:
    "thành phố đồng hới" -> "quảng bình"."""
    theo: Mapping[str, list[str]] = _du_lieu()["thanh_pho_thi_xa"]["cua_tinh"]
    return {ten.lower(): tinh.lower() for tinh, cac in theo.items() for ten in cac}


@lru_cache(maxsize=4096)
def nhac_den(text: str) -> tuple[NhacTinh, ...]:
    """Where a text names a province or a city with its type, in order. One pass."""
    cay = _cay()
    doc = doc_van_ban(text)
    found: list[NhacTinh] = []
    for i in cay.cac_dau(doc):
        thay = cay.dai_nhat(doc, i)
        if thay is None or not doc.hoa(thay[0] - 1):
            continue
        het, (so, *_) = thay
        loai, ten = _cach_goi()[so]
        dau, cuoi = doc.cho(i)[0], doc.cho(het - 1)[1]
        found.append(
            NhacTinh(
                doc.goc(dau),
                doc.goc(cuoi),
                doc.doan(i, het),
                loai,
                ten,
                _theo_ten()[ten.lower()],
                noi_ve_cu(doc.chu, dau, cuoi),
                ngay_van_ban(doc.chu, dau),
            )
        )
    return tuple(found)


@cache
def _du_lieu() -> dict[str, Any]:
    data: dict[str, Any] = json.loads(_DATA.read_bytes())
    return data


def _nguon(muc: Mapping[str, Any]) -> NguonGoc:
    return NguonGoc(muc["nguon"], muc["do_tin"], mot_ngay(muc["kiem_ngay"]), muc.get("ghi_chu", ""))


@cache
def _theo_ten() -> dict[str, tuple[DonViTinh, ...]]:
    found: dict[str, tuple[DonViTinh, ...]] = {}
    for mot in cac_don_vi():
        khoa = mot.ten.lower()
        found[khoa] = (*found.get(khoa, ()), mot)
    return found


@cache
def _cach_goi() -> tuple[tuple[LoaiTinh, str], ...]:
    ten = dict.fromkeys(mot.ten for mot in cac_don_vi())
    return tuple((loai, mot) for _, loai in _CACH_GOI for mot in (*ten, *(chinh for _, chinh in _GOI_KHAC)))


@cache
def _cay() -> CayTen:
    ten = dict.fromkeys(mot.ten for mot in cac_don_vi())
    goi = [f"{dau} {mot}" for dau, _ in _CACH_GOI for mot in (*ten, *(khac for khac, _ in _GOI_KHAC))]
    hcm = next(so for so, (loai, mot) in enumerate(_cach_goi()) if loai == "thanh_pho" and mot == "Hồ Chí Minh")
    return CayTen([*((mot, so) for so, mot in enumerate(goi)), ("tphcm", hcm)])


def _la_thanh_pho_huyen(ten: str, ngay: date) -> bool:
    den = doc_ngay(_du_lieu()["thanh_pho_cap_huyen"]["hieu_luc_den"])
    return den is not None and ngay <= den and (ten.lower() in thanh_pho_cap_huyen() or ten == "Huế")
