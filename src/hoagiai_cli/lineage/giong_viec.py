"""How much alike the tasks of two plans are, by their syllables and terms.

A term is two syllables in a row: most words of Vietnamese have two. What every task of the plans says weighs little,
numbers of years, words of level ("cấp xã", "trên địa bàn tỉnh") and the boilerplate of plans weigh nothing, and neither
does the style of tone marks.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from hoagiai_cli.text.normal import fold_tones

_CHU = re.compile(r"[^\W\d_]+")
_KHONG_NOI: tuple[str, ...] = (
    r"trên (?:cơ sở|địa bàn|phạm vi)(?: toàn)?(?: (?:tỉnh|thành phố|huyện|quận|xã|phường|đặc khu))?",
    r"cấp (?:tỉnh|huyện|xã|thành phố|phường)(?:, cấp (?:huyện|xã|tỉnh))*",
    r"theo quy định(?: của pháp luật)?|theo hướng dẫn|có liên quan|trong năm|hằng năm|hàng năm",
    r"giai đoạn|hòa giải (?:viên )?ở cơ sở|ở cơ sở|triển khai thực hiện|tổ chức thực hiện",
)
_BO_CUM = re.compile("|".join(rf"\b(?:{mau})\b" for mau in _KHONG_NOI))
_DUNG = frozenset(
    "và của các những cho về trong với có được để từ đến theo tại là do trên một này khi bằng như hoặc việc công tác"
    " năm tháng quý ngày tỉnh thành phố huyện quận thị xã phường đặc khu đội ngũ tổ chức thực hiện triển khai".split()
)
_DAI = 90
"""Syllables of a task that are looked at: what it is about is said first."""
_NANG_TEN = 2.0
"""The weight of the name's terms against those of what stands below it."""
_HAI_TIENG = 1.6
"""The weight of a term of two syllables against one of one."""


@dataclass(frozen=True, slots=True)
class ViecSo:
    """A task to compare: its full number, its name, the words below it, the headings above, has it tasks of its own."""

    ma: str
    ten: str
    van: str = ""
    tren: str = ""
    la_nhom: bool = False


@dataclass(frozen=True, slots=True)
class CapGiong:
    """A task of the child and one of the parent, how much alike (0 - 1), and the terms they share, heaviest first."""

    con: str
    cha: str
    diem: float
    chung: tuple[str, ...]


class SoGiong:
    """Compares the tasks of a child with those of one parent. The cost goes with the terms they share."""

    def __init__(self, cha: Sequence[ViecSo], con: Sequence[ViecSo]) -> None:
        self.cha = cha
        self.con = con
        tu_cha, tu_con = [_tu(viec) for viec in cha], [_tu(viec) for viec in con]
        self._nang = _do_nang([*tu_cha, *tu_con])
        self._v_cha = [self._vec(tu) for tu in tu_cha]
        self._v_con = [self._vec(tu) for tu in tu_con]
        self._theo: dict[str, list[int]] = {}
        for j, vec in enumerate(self._v_cha):
            for tu in vec:
                self._theo.setdefault(tu, []).append(j)

    def giong(self, i: int) -> list[CapGiong]:
        """What the i-th task of the child is like, the most alike first."""
        vec = self._v_con[i]
        tich: Counter[int] = Counter()
        for tu, nang in vec.items():
            for j in self._theo.get(tu, ()):
                tich[j] += min(nang, self._v_cha[j][tu])  # type: ignore[assignment]  # floats may be counted
        ra = []
        het = sum(vec.values())
        for j, chung in tich.items():
            het_cha = sum(self._v_cha[j].values())
            # a task may say less than the other, or more; both are looked at
            diem = 0.5 * chung / max(min(het, het_cha), 1e-9) + 0.5 * 2 * chung / max(het + het_cha, 1e-9)
            ra.append(CapGiong(self.con[i].ma, self.cha[j].ma, min(diem, 1.0), self._ly_do(vec, self._v_cha[j])))
        return sorted(ra, key=lambda cap: (-cap.diem, cap.cha))

    def _vec(self, tu: Counter[str]) -> dict[str, float]:
        return {mot: min(so, _NANG_TEN) * self._nang[mot] for mot, so in tu.items() if self._nang[mot] > 0}

    def _ly_do(self, a: dict[str, float], b: dict[str, float]) -> tuple[str, ...]:
        chung = sorted((tu for tu in a if tu in b and " " in tu), key=lambda tu: -min(a[tu], b[tu]))
        return tuple(chung[:_MAY_LY_DO])


_MAY_LY_DO = 4


def _tu(viec: ViecSo) -> Counter[str]:
    """The terms of a task with how heavily they stand in it."""
    ra: Counter[str] = Counter()
    for chu, nang in ((viec.ten, _NANG_TEN), (viec.van, 1.0)):
        for mot in _cac_tu(chu):
            ra[mot] = max(ra[mot], nang)  # type: ignore[assignment]  # floats may be counted
    return ra


def _cac_tu(chu: str) -> Iterable[str]:
    for doan in re.split(r"[.;:\n(),]", _BO_CUM.sub(" ; ", fold_tones(chu).lower())):
        tieng = [tu for tu in _CHU.findall(doan) if len(tu) > 1 or tu == "ý"][:_DAI]
        yield from (tu for tu in tieng if tu not in _DUNG)
        yield from (f"{mot} {hai}" for mot, hai in pairwise(tieng) if mot not in _DUNG or hai not in _DUNG)


def _do_nang(cac: Sequence[Counter[str]]) -> dict[str, float]:
    """How much a term tells: the rarer among the tasks, the more."""
    dem = Counter(tu for mot in cac for tu in mot)
    n = len(cac) or 1
    return {tu: math.log(1 + n / so) * (_HAI_TIENG if " " in tu else 1.0) for tu, so in dem.items()}
