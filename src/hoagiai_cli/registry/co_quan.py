"""One body of the register: its names, its level, when it exists, what took its place."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Literal, NamedTuple

from hoagiai_cli.registry.chu_chi_cap import Cap
from hoagiai_cli.registry.thoi_han import KHONG_HAN, NguonGoc, ThoiHan, doc_ngay, mot_ngay

LoaiCoQuan = Literal["co_quan", "to_chuc", "tu_quan", "luc_luong", "chuc_danh", "kenh"]
LOAI_CO_QUAN: tuple[LoaiCoQuan, ...] = ("co_quan", "to_chuc", "tu_quan", "luc_luong", "chuc_danh", "kenh")

KieuTen = Literal["ten", "viet_tat", "goi_khac", "goi_lech"]
"""How a body is named: in full, abbreviated, by another right name, by a name that is not quite right."""
KIEU_TEN: tuple[KieuTen, ...] = ("ten", "viet_tat", "goi_khac", "goi_lech")


class CoQuan(NamedTuple):
    """A body (or a post, a channel, a self-governing group: ``loai``).

    ``ten``: the canonical name. ``goc``: the name as it stands before a word of level ("Ủy ban nhân dân").
    ``kem_cap``: it is only known by such a word. ``don_vi``: only of this unit ("thi_tran", "dac_khu").
    ``chu_thuong``: it may be written in small letters. ``thay_bang``: keys of what took its place.
    """

    ma: str
    ten: str
    goc: str
    cap: Cap
    nguon_goc: NguonGoc
    thoi_han: ThoiHan = KHONG_HAN
    viet_tat: tuple[str, ...] = ()
    goi_khac: tuple[str, ...] = ()
    goi_lech: tuple[str, ...] = ()
    loai: LoaiCoQuan = "co_quan"
    kem_cap: bool = False
    don_vi: str = ""
    chu_thuong: bool = False
    thay_bang: tuple[str, ...] = ()

    def con_ton_tai(self, ngay: date) -> bool:
        """Whether the body exists under this name on that day, as far as is known."""
        return self.thoi_han.gom(ngay)

    def da_het(self, ngay: date) -> bool:
        """Whether its last day lies before that day."""
        return self.thoi_han.da_qua(ngay)

    def chua_co(self, ngay: date) -> bool:
        """Whether its first day lies after that day."""
        return self.thoi_han.chua_den(ngay)

    def het_trong(self, tu: date, den: date) -> bool:
        """Whether it exists on ``tu`` and ends before ``den`` is over, its last day before ``den``."""
        het = self.thoi_han.den
        return het is not None and tu <= het < den and not self.chua_co(tu)

    @property
    def chac(self) -> bool:
        """Whether the entry is sure enough to speak up on; "thap" is not."""
        return self.nguon_goc.do_tin != "thap"

    def cac_goi(self) -> list[tuple[str, KieuTen]]:
        """All names it is found by, each with its kind."""
        return [
            (self.goc, "ten"),
            *((ten, "viet_tat") for ten in self.viet_tat),
            *((ten, "goi_khac") for ten in self.goi_khac),
            *((ten, "goi_lech") for ten in self.goi_lech),
        ]  # fmt: skip


def tu_muc(muc: Mapping[str, Any]) -> CoQuan:
    """A body from an entry of the data file."""
    return CoQuan(
        ma=muc["ma"],
        ten=muc["ten"],
        goc=muc.get("goc") or muc["ten"],
        cap=muc["cap"],
        nguon_goc=NguonGoc(muc["nguon"], muc["do_tin"], mot_ngay(muc["kiem_ngay"]), muc.get("ghi_chu", "")),
        thoi_han=ThoiHan(doc_ngay(muc["hieu_luc_tu"]), doc_ngay(muc["hieu_luc_den"])),
        viet_tat=tuple(muc["viet_tat"]),
        goi_khac=tuple(muc["goi_khac"]),
        goi_lech=tuple(muc["goi_lech"]),
        loai=muc["loai"],
        kem_cap=muc["kem_cap"],
        don_vi=muc.get("don_vi", ""),
        chu_thuong=muc.get("chu_thuong", False),
        thay_bang=tuple(muc["thay_bang"]),
    )
