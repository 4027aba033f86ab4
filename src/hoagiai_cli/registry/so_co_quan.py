"""The register of bodies and phrases as a whole: looking up, finding in prose, what took whose place.

A name is judged on the day of the plan, never on today. One body has one canonical name and the names it is accepted
under; names that several bodies bear are told apart by the word of level that follows ("UBND huyện", "UBND xã").
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from hoagiai_cli.registry import co_quan as mot_co_quan
from hoagiai_cli.registry import cum_tu
from hoagiai_cli.registry.co_quan import CoQuan
from hoagiai_cli.registry.cum_tu import CumTu, NhacCum, tim_cum
from hoagiai_cli.registry.tim_co_quan import NhacDen, TimCoQuan
from hoagiai_cli.registry.tinh import thanh_pho_cap_huyen, thanh_pho_truc_thuoc
from hoagiai_cli.text.normal import fold_tones, squash

_DATA = Path(__file__).with_name("data") / "co_quan.json"
_NHO = 4096


class SoCoQuan:
    """A register. It never changes; :meth:`them` gives a new one.

    ``cac_ten(text)``: the bodies a text names; ``cac_cum(text)``: the phrases of the register in it. Both remember.
    """

    def __init__(self, cac: Iterable[CoQuan], cac_cum: Iterable[CumTu]) -> None:
        self.cac: dict[str, CoQuan] = {co_quan.ma: co_quan for co_quan in cac}
        self.cum = tuple(cac_cum)
        self._tim = TimCoQuan(tuple(self.cac.values()), thanh_pho_cap_huyen(), thanh_pho_truc_thuoc())
        self.cac_ten: Callable[[str], tuple[NhacDen, ...]] = lru_cache(_NHO)(self._tim.tim)
        self.cac_cum: Callable[[str], tuple[NhacCum, ...]] = lru_cache(_NHO)(lambda text: tim_cum(text, self.cum))

    def theo_ma(self, ma: str) -> CoQuan:
        """The body of this key.

        :raises KeyError: there is none.
        """
        return self.cac[ma]

    def tim(self, ten: str, ngay: date | None = None) -> tuple[CoQuan, ...]:
        """The bodies that ``ten`` names as a whole, those of that day first; () where it names none or names more."""
        gon = squash(ten).strip(" .;,")
        nhac = self.cac_ten(gon)
        if len(nhac) != 1 or nhac[0].bat_dau != 0:
            return self._theo_ten(gon)
        thua = gon[nhac[0].ket_thuc :].strip()
        if thua and not thua.startswith(nhac[0].dia_danh or "\0") and not thua[0].isupper() and not thua[0].isdecimal():
            return self._theo_ten(gon)
        return tuple(sorted(nhac[0].co_quan, key=lambda mot: ngay is not None and not mot.con_ton_tai(ngay)))

    def _theo_ten(self, ten: str) -> tuple[CoQuan, ...]:
        khoa = fold_tones(ten).casefold()
        return tuple(mot for mot in self.cac.values() if mot.ten.casefold() == khoa)

    def thay_bang(self, co_quan: CoQuan, ngay: date) -> tuple[CoQuan, ...]:
        """What stands in place of a body on that day: successors, and theirs, until one exists then; () if unknown."""
        found: dict[str, CoQuan] = {}
        can_xet, da_xet = list(co_quan.thay_bang), {co_quan.ma}
        while can_xet:
            ma = can_xet.pop(0)
            if ma in da_xet or ma not in self.cac:
                continue
            da_xet.add(ma)
            sau = self.cac[ma]
            if sau.con_ton_tai(ngay):
                found[ma] = sau
            else:
                can_xet += sau.thay_bang
        return tuple(found.values())

    def them(self, muc: Iterable[Mapping[str, Any]]) -> SoCoQuan:
        """A register with an office's own entries (plain data, as from TOML); an entry with a known key replaces it.

        :raises SoLieuSai: an entry is wrong; the error names its key.
        """
        from hoagiai_cli.registry.rieng import doc_co_quan_rieng

        rieng = doc_co_quan_rieng(muc, self.cac)
        return SoCoQuan([*(mot for ma, mot in self.cac.items() if ma not in rieng), *rieng.values()], self.cum)


def so_co_quan() -> SoCoQuan:
    """The register in use: the one that ships with the tool, with the entries of `dung_rieng`."""
    return _dang_dung or _goc()


_dang_dung: SoCoQuan | None = None


def dung_rieng(muc: Iterable[Mapping[str, Any]]) -> None:
    """From now on the register in use is the shipped one with these entries over it.

    :raises SoLieuSai: an entry is wrong.
    """
    global _dang_dung
    cac = list(muc)
    _dang_dung = _goc().them(cac) if cac else None


@cache
def _goc() -> SoCoQuan:
    data: dict[str, Any] = json.loads(_DATA.read_bytes())
    return SoCoQuan(map(mot_co_quan.tu_muc, data["co_quan"]), map(cum_tu.tu_muc, data["cum"]))


def cac_ten(text: str) -> tuple[NhacDen, ...]:
    """The bodies of the shipped register that a text names, in order."""
    return so_co_quan().cac_ten(text)


def cac_cum(text: str) -> tuple[NhacCum, ...]:
    """The phrases of the shipped register in a text, in order."""
    return so_co_quan().cac_cum(text)
