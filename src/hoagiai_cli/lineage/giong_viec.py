"""How much alike the tasks of two plans are, by their syllables and terms.

A term is two syllables in a row: most words of Vietnamese have two. What every task of the plans says weighs little,
numbers of years, words of level ("cấp xã", "trên địa bàn tỉnh") and the boilerplate of plans weigh nothing, and neither
does the style of tone marks.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from hoagiai_cli.lineage.ban_so import MotViec
from hoagiai_cli.lineage.khai_niem import khai_niem
from hoagiai_cli.lineage.viet_tat import viet_day_du
from hoagiai_cli.plan.cung_ten import khoa_ten
from hoagiai_cli.text.normal import fold_tones

_CHU = re.compile(r"[^\W\d_]+")
_KHONG_NOI: tuple[str, ...] = (
    r"trên (?:cơ sở|địa bàn|phạm vi)(?: toàn)?(?: (?:tỉnh|thành phố|huyện|quận|xã|phường|đặc khu))?",
    r"cấp (?:tỉnh|huyện|xã|thành phố|phường)(?:, cấp (?:huyện|xã|tỉnh))*",
    r"theo quy định(?: của pháp luật)?|theo hướng dẫn|có liên quan|trong năm|hằng năm|hàng năm",
    r"giai đoạn|hòa giải (?:viên )?ở cơ sở|ở cơ sở|triển khai thực hiện|tổ chức thực hiện",
)
_BO_CUM = re.compile("|".join(rf"\b(?:{mau})\b" for mau in _KHONG_NOI))
_CHU_DUNG = (
    "và của các những cho về trong với có được để từ đến theo tại là do trên một này khi bằng như hoặc "
    "việc công tác năm tháng quý ngày tỉnh thành phố huyện quận thị xã phường đặc khu đội ngũ tổ chức "
    "thực hiện triển khai"
)
_DUNG = frozenset(_CHU_DUNG.split())
_DAI = 90
"""Syllables of a task that are looked at: what it is about is said first."""
_NANG_TEN = 2.0
"""The weight of the name's terms against those of what stands below it."""
_HAI_TIENG = 1.6
"""The weight of a term of two syllables against one of one."""


class CapGiong(NamedTuple):
    """A task of the child and one of the superior, and how much alike they are (0 - 1)."""

    con: MotViec
    cha: MotViec
    diem: float

    @property
    def ly_do(self) -> tuple[str, ...]:
        """Why: the longest words that both have; the bodies and the time, where both name them."""
        ra = list(doan_chung(self.con.van_ca, self.cha.van_ca))
        cua_cha = {khoa_ten(ten)[:_GOC] for ten in self.cha.phoi_hop}
        chung = [ten for ten in self.con.phoi_hop if len(khoa_ten(ten)) >= _GOC and khoa_ten(ten)[:_GOC] in cua_cha]
        if chung:
            ra.append(f"cùng phối hợp: {', '.join(chung[:2])}")
        if self.con.thoi_gian and self.con.khoang and set(self.con.khoang) == set(self.cha.khoang):
            ra.append("cùng thời gian")
        return tuple(ra)


class SoGiong:
    """Compares the tasks of a child with those of one superior. The cost goes with the terms they share."""

    def __init__(self, cha: Sequence[MotViec], con: Sequence[MotViec], khai: Mapping[str, str] | None = None) -> None:
        """`khai`: what short forms stand for."""
        self.cha = cha
        self.con = con
        tu_cha, tu_con = ([_tu(viec, khai or {}) for viec in cac] for cac in (cha, con))
        self._nang = _do_nang([*tu_cha, *tu_con])
        self._v_cha = [self._vec(tu) for tu in tu_cha]
        self._v_con = [self._vec(tu) for tu in tu_con]
        self._het_cha = [sum(vec.values()) for vec in self._v_cha]
        self._nhom_cha, self._nhom_con = _nhom_tren(cha), _nhom_tren(con)
        self._theo: dict[str, list[int]] = {}
        for j, vec in enumerate(self._v_cha):
            for tu in vec:
                self._theo.setdefault(tu, []).append(j)
        self._mot = [self._so(vec) for vec in self._v_con]

    def giong(self, i: int) -> list[CapGiong]:
        """What the i-th task of the child is like, the most alike first.

        Tasks of groups that are alike are the more alike for it.
        """
        nhom = self._nhom_con[i]
        cua_nhom = self._mot[nhom] if nhom is not None else {}
        ra = []
        for j, diem in self._mot[i].items():
            tren = self._nhom_cha[j]
            if nhom is not None and tren is not None:
                diem += _NANG_NHOM * (cua_nhom.get(tren, 0.0) - _NHOM_THUONG)
            ra.append((min(max(diem, 0.0), 1.0), j))
        ra.sort(key=lambda mot: (-mot[0], mot[1]))
        return [CapGiong(self.con[i], self.cha[j], diem) for diem, j in ra[:_MAY_CAP]]

    def _so(self, vec: dict[str, float]) -> dict[int, float]:
        """How much alike a task is to each of the superior's that shares a term with it, by its own words."""
        tich: dict[int, float] = defaultdict(float)
        for tu, nang in vec.items():
            cac = self._theo.get(tu, ())
            if len(cac) > _NHIEU_VIEC:
                continue
            for j in cac:
                nang_cha = self._v_cha[j][tu]
                tich[j] += nang if nang < nang_cha else nang_cha
        het = sum(vec.values())
        # a task may say less than the other, or more; both are looked at
        return {
            j: 0.5 * chung / max(min(het, self._het_cha[j]), 1e-9) + chung / max(het + self._het_cha[j], 1e-9)
            for j, chung in tich.items()
        }

    def _vec(self, tu: dict[str, float]) -> dict[str, float]:
        return {mot: min(so, _NANG_TEN) * self._nang[mot] for mot, so in tu.items() if self._nang[mot] > 0}


_GOC = 2
"""Words that begin the name of a body, from which it is known whatever level it is of ("công an …")."""
_NHIEU_VIEC = 300
"""Tasks of the superior's in which a term may stand; in more it tells nothing, and only costs."""
_NANG_NHOM = 0.2
_NHOM_THUONG = 0.2
"""How alike groups are when they say nothing for or against their tasks."""
_MAY_CAP = 6
"""Candidates kept for a task."""


def _nhom_tren(cac: Sequence[MotViec]) -> list[int | None]:
    """For each task the place in the list of the group it stands in."""
    cho = {viec.path: i for i, viec in enumerate(cac)}
    return [next((cho[p] for n in range(len(v.path) - 2, 0, -2) if (p := v.path[:n]) in cho), None) for v in cac]


_MAY_LY_DO = 3
_LY_DO_DAI = 8


def doan_chung(mot: str, hai: str) -> tuple[str, ...]:
    """The longest runs of words that two texts share, at least two words long, without regard to tone style."""
    a, b = (_CHU.findall(fold_tones(chu).lower())[: 2 * _DAI] for chu in (mot, hai))
    cho: dict[tuple[str, str], list[int]] = {}
    for k, doi in enumerate(pairwise(b)):
        cho.setdefault(doi, []).append(k)
    ra: list[tuple[int, int]] = []
    i = 0
    while i < len(a) - 1:
        dai = 0
        for k in cho.get((a[i], a[i + 1]), ())[:_LY_DO_DAI]:
            n = 2
            while i + n < len(a) and k + n < len(b) and a[i + n] == b[k + n]:
                n += 1
            dai = max(dai, n)
        if dai and any(tu not in _DUNG for tu in a[i : i + dai]):
            ra.append((i, dai))
        i += max(dai, 1)
    cac = [" ".join(a[i : i + min(dai, _LY_DO_DAI)]) + (" …" if dai > _LY_DO_DAI else "") for i, dai in _dai_truoc(ra)]
    return tuple(dict.fromkeys(cac))[:_MAY_LY_DO]


def _dai_truoc(cac: list[tuple[int, int]]) -> list[tuple[int, int]]:
    return sorted(cac, key=lambda mot: -mot[1])


def _tu(viec: MotViec, khai: Mapping[str, str]) -> dict[str, float]:
    """The terms of a task with how heavily they stand in it."""
    ra: dict[str, float] = {}
    for chu, nang in ((viec.ten, _NANG_TEN), (viec.van, 1.0)):
        for mot in _cac_tu(viet_day_du(chu, khai)):
            ra[mot] = max(ra.get(mot, 0.0), nang)
    return ra


@lru_cache(maxsize=4096)
def _cac_tu(chu: str) -> tuple[str, ...]:
    thuong = fold_tones(chu).lower()
    ra: dict[str, None] = dict.fromkeys(khai_niem(thuong))
    for doan in _CAU.split(_BO_CUM.sub(" ; ", thuong)):
        tieng = [tu for tu in _CHU.findall(doan) if len(tu) > 1 or tu == "ý"][:_DAI]
        ra.update((tu, None) for tu in tieng if tu not in _DUNG)
        ra.update((f"{mot} {hai}", None) for mot, hai in pairwise(tieng) if mot not in _DUNG or hai not in _DUNG)
    return tuple(ra)


_CAU = re.compile(r"[.;:\n(),]")


def phan_co(ten: str, van: str) -> float:
    """The share (0 - 1) of a name's terms of two syllables that a text uses."""
    doi = {tu for tu in _cac_tu(ten) if " " in tu}
    return len(doi.intersection(_cac_tu(van))) / len(doi) if doi else 0.0


def _do_nang(cac: Sequence[dict[str, float]]) -> dict[str, float]:
    """How much a term tells: the rarer among the tasks, the more."""
    dem = Counter(tu for mot in cac for tu in mot)
    n = len(cac) or 1
    return {tu: math.log(1 + n / so) * (_HAI_TIENG if " " in tu else 1.0) for tu, so in dem.items()}
