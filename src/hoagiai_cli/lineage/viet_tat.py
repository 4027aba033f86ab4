"""What the short forms of two plans stand for: "cải cách hành chính (CCHC)", or words whose first letters they are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache

from hoagiai_cli.text.normal import fold_tones

_TAT = re.compile(r"\b[A-ZĐ]{3,7}\b")
_CHU = re.compile(r"[^\W\d_]+")
_QUEN: Mapping[str, str] = {
    "UBND": "ủy ban nhân dân",
    "HĐND": "hội đồng nhân dân",
    "MTTQ": "mặt trận tổ quốc",
    "TAND": "tòa án nhân dân",
    "VKSND": "viện kiểm sát nhân dân",
    "CNTT": "công nghệ thông tin",
    "PBGDPL": "phổ biến giáo dục pháp luật",
    "TTHC": "thủ tục hành chính",
    "CCHC": "cải cách hành chính",
}
_IT_GAP = 2


def khai_tat(cac_van: Iterable[str]) -> Mapping[str, str]:
    """Short form -> words in small letters, for those that the texts use and tell, and those that need no telling."""
    van = list(cac_van)
    can = {tat for text in van for tat in _TAT.findall(text)}
    ra = {tat: _QUEN[tat] for tat in can if tat in _QUEN}
    can -= ra.keys()
    dem: dict[str, Counter[str]] = {tat: Counter() for tat in can}
    for text in van if dem else ():
        tu = _tu(text)
        dau = "".join(mot[0] for mot in tu)
        for tat, cac in dem.items():
            chu = tat.lower()
            at = dau.find(chu)
            while at >= 0:
                cac[" ".join(tu[at : at + len(chu)])] += 1
                at = dau.find(chu, at + 1)
    for tat, cac in dem.items():
        for day_du, so in cac.most_common(1):
            if so >= _IT_GAP:
                ra[tat] = day_du
    return ra


@lru_cache(maxsize=2048)
def _tu(text: str) -> tuple[str, ...]:
    return tuple(_CHU.findall(fold_tones(text).lower()))


def viet_day_du(text: str, khai: Mapping[str, str]) -> str:
    """The text with its short forms written out."""
    return _TAT.sub(lambda khop: khai.get(khop.group(), khop.group()), text) if khai else text
