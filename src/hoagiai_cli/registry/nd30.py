"""The figures of Nghị định 30/2020/NĐ-CP (công tác văn thư) that pages are made and checked by.

The data file restates the decree's figures, each with the place it stands in, and holds beside them
the values this project prints where the decree leaves a range or says nothing (`TrinhBay`).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

_DATA = Path(__file__).with_name("data") / "nd30.json"


@dataclass(frozen=True, slots=True)
class Khoang:
    """A range of allowed values, both ends included."""

    tu: float
    den: float

    def __contains__(self, value: float) -> bool:
        return self.tu <= value <= self.den


class ThanhPhan(NamedTuple):
    """How one part of a document is set: size range in points, weight, slant, capitals, alignment, source."""

    ten: str
    co_chu: Khoang
    dam: bool
    nghieng: bool
    hoa: bool
    canh: str  # "giua", "deu" (justified), "trai", "phai"
    nguon: str


class BoCoChu(NamedTuple):
    """A set of sizes in points that go up and down together; the issuer shares the size of quốc hiệu."""

    ten: str
    quoc_hieu: int
    tieu_ngu: int
    dia_danh: int
    nguon: str


class DuongKe(NamedTuple):
    """A rule under a text line: its length as a share of that line."""

    ti_le: Khoang
    nguon: str


class Dau(NamedTuple):
    """The stamp of urgency: its colour, its width in millimetres by its words, its height."""

    mau: str
    rong_mm: Mapping[str, float]
    cao_mm: float
    nguon: str


class TrinhBay(NamedTuple):
    """The values printed: millimetres, points, centimetres or multiples as the names say."""

    le_mm: Mapping[str, float]
    so_trang_cach_mep_mm: float
    co_chu: int
    thut_dau_dong_cm: float
    cach_doan_pt: float
    gian_dong: float
    cot_dau_mm: tuple[float, float]
    cot_ky_mm: tuple[float, float]
    duong_ke_ti_le: float
    duong_ke_pt: float
    cho_ky_pt: float
    co_chu_dau: int
    co_chu_bang: int
    co_chu_chu_thich: int


class Nd30(NamedTuple):
    """All figures. `le_mm` has the keys tren, duoi, trai, phai."""

    quoc_hieu: str
    tieu_ngu: str
    noi_nhan: str
    kinh_gui: str
    kho_giay_mm: tuple[float, float]
    le_mm: Mapping[str, Khoang]
    phong_chu: str
    mau: str
    thanh_phan: Mapping[str, ThanhPhan]
    bo_co_chu: tuple[BoCoChu, ...]  # the larger first
    thut_dau_dong_cm: tuple[float, ...]
    cach_doan_pt: float
    gian_dong: Khoang
    duong_ke: Mapping[str, DuongKe]
    dau: Dau
    trinh_bay: TrinhBay


@cache
def nd30() -> Nd30:
    """The figures, read once from the data file."""
    data: dict[str, Any] = json.loads(_DATA.read_bytes())
    words, page, paragraph = data["cau_chu"], data["trang"], data["doan"]
    return Nd30(
        quoc_hieu=words["quoc_hieu"]["chu"],
        tieu_ngu=words["tieu_ngu"]["chu"],
        noi_nhan=words["noi_nhan"]["chu"],
        kinh_gui=words["kinh_gui"]["chu"],
        kho_giay_mm=(page["kho_giay_mm"][0], page["kho_giay_mm"][1]),
        le_mm=MappingProxyType({side: Khoang(*ends) for side, ends in page["le_mm"].items()}),
        phong_chu=page["phong_chu"],
        mau=page["mau"],
        thanh_phan=MappingProxyType({part["ten"]: _part(part) for part in data["thanh_phan"]}),
        bo_co_chu=tuple(BoCoChu(**sizes) for sizes in data["bo_co_chu"]),
        thut_dau_dong_cm=tuple(paragraph["thut_dau_dong_cm"]),
        cach_doan_pt=paragraph["cach_doan_pt"],
        gian_dong=Khoang(*paragraph["gian_dong"]),
        duong_ke=MappingProxyType(
            {name: DuongKe(Khoang(*rule["ti_le"]), rule["nguon"]) for name, rule in data["duong_ke"].items()}
        ),
        dau=Dau(**{**data["dau"], "rong_mm": MappingProxyType(data["dau"]["rong_mm"])}),
        trinh_bay=_choices(data["trinh_bay"]),
    )


def _part(part: dict[str, Any]) -> ThanhPhan:
    return ThanhPhan(**{**part, "co_chu": Khoang(*part["co_chu"])})


def _choices(values: dict[str, Any]) -> TrinhBay:
    columns = {name: (values[name][0], values[name][1]) for name in ("cot_dau_mm", "cot_ky_mm")}
    rest = {name: value for name, value in values.items() if name != "ghi_chu"}
    return TrinhBay(**{**rest, **columns, "le_mm": MappingProxyType(values["le_mm"])})
