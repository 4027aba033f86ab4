"""Phrases of the dated registers that are no names: "quận, huyện", "xã, phường, thị trấn", "các cơ quan liên quan"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any, Literal, NamedTuple

from hoagiai_cli.registry.ngu_canh import noi_ve_cu
from hoagiai_cli.registry.thoi_han import NguonGoc, ThoiHan, doc_ngay, mot_ngay
from hoagiai_cli.registry.tu_trong_van import chu_thuong
from hoagiai_cli.text.normal import aligned

LoaiCum = Literal["chung_chung", "het_cap", "sot_cap_tren"]
"""A group that names nobody; a level that ended; words of the superior's plan left over in a plan of that level."""


class CumTu(NamedTuple):
    """One kind of phrase: a pattern over small letters, and words of which one is in every such phrase.

    ``cap``: the level whose own plans should not say it ("sot_cap_tren").
    """

    ma: str
    loai: LoaiCum
    mau: str
    co_chu: tuple[str, ...]
    thoi_han: ThoiHan
    thay_bang: str
    cap: str
    nguon_goc: NguonGoc


class NhacCum(NamedTuple):
    """A phrase found in a text, in code points of it; ``noi_ve_cu``: the text says that it is of the past."""

    bat_dau: int
    ket_thuc: int
    chu: str
    cum: CumTu
    noi_ve_cu: bool

    def da_het(self, ngay: date) -> bool:
        """Whether what the phrase names has ended before that day."""
        return not self.noi_ve_cu and self.cum.thoi_han.da_qua(ngay)


def tu_muc(muc: Mapping[str, Any]) -> CumTu:
    """A phrase from an entry of the data file."""
    return CumTu(
        ma=muc["ma"],
        loai=muc["loai"],
        mau=muc["mau"],
        co_chu=tuple(muc["co_chu"]),
        thoi_han=ThoiHan(None, doc_ngay(muc["hieu_luc_den"])),
        thay_bang=muc["thay_bang"],
        cap=muc.get("cap", ""),
        nguon_goc=NguonGoc(muc["nguon"], muc["do_tin"], mot_ngay(muc["kiem_ngay"]), muc.get("ghi_chu", "")),
    )


def tim_cum(text: str, cac: tuple[CumTu, ...]) -> tuple[NhacCum, ...]:
    """The phrases in ``text``, in order; phrases of different kinds may lie over each other."""
    thuong = chu_thuong(text)
    if unicodedata.is_normalized("NFC", text) and not any(mot in thuong for cum in cac for mot in cum.co_chu):
        return ()
    chu, where = aligned(text)
    thuong = chu_thuong(chu)
    found = []
    for cum in cac:
        if not any(mot in thuong for mot in cum.co_chu):
            continue
        for m in _mau(cum.mau).finditer(thuong):
            dau, cuoi = m.span()
            if thuong[dau - 1 : dau].isalnum() or thuong[cuoi : cuoi + 1].isalnum():
                continue
            goc = (dau, cuoi) if where is None else (where[dau], where[cuoi])
            found.append(NhacCum(*goc, " ".join(chu[dau:cuoi].split()), cum, noi_ve_cu(chu, dau, cuoi)))
    found.sort(key=lambda nhac: (nhac.bat_dau, nhac.ket_thuc))
    return tuple(found)


@cache
def _mau(mau: str) -> re.Pattern[str]:
    return re.compile(mau.replace(" ", r"\s"))
