"""Do two names mean the same body? "CA phường" and "Công an phường", "Ủy ban MTTQVN xã" and the name in full."""

from __future__ import annotations

import re
from functools import lru_cache

from hoagiai_cli.text.normal import fold

_CHU = re.compile(r"[^\W_]+")
_NGOAC = re.compile(r"[ \u00a0]*\([A-ZĐ]{2,10}\)")
_KHAI = (
    (re.compile(r"\bub ?mttq(?: ?vn)?\b"), "uy ban mat tran to quoc"),
    (re.compile(r"\bmttq(?: ?vn)?\b"), "mat tran to quoc"),
    (re.compile(r"\b(?:hoi )?(?:lhpn|lien hiep phu nu)\b|\bhoi phu nu\b"), "hoi phu nu"),
    (re.compile(r"\bccb\b"), "cuu chien binh"),
    (re.compile(r"\bcsxh\b"), "chinh sach xa hoi"),
    (re.compile(r"\bnct\b"), "nguoi cao tuoi"),
    (re.compile(r"\bnkt\b"), "nguoi khuyet tat"),
    (re.compile(r"\bban dai dien (?=hoi)"), ""),
    (re.compile(r"\b(tinh|thanh|xa|phuong) doan\b"), r"doan thanh nien \1"),
    (re.compile(r"\b(?:thanh nien cong san|tncs) ho chi minh\b"), "thanh nien"),
    (re.compile(r"\b(khu vuc \d+)\b.*"), r"\1"),  # "khu vực 5 - Bình An": the number says which
    (re.compile(r"\bubnd\b"), "uy ban nhan dan"),
    (re.compile(r"\bhdnd\b"), "hoi dong nhan dan"),
    (re.compile(r"\bub\b"), "uy ban"),
    (re.compile(r"\bcap xa\b|\b(?:cac )?(?:xa|phuong)(?: (?:xa|phuong|dac khu|thi tran))+\b"), "xa"),
    (re.compile(r"\bcap huyen\b|\b(?:cac )?(?:huyen|quan)(?: (?:huyen|quan|thi xa|thanh pho))+\b"), "huyen"),
    (re.compile(r"\bcap tinh\b"), "tinh"),
    (re.compile(r"\btp\b"), "thanh pho"),
)
_BO = re.compile(r"\b(?:viet nam|thuoc|cua|truc|cac|va|o|tai|tren dia ban|nhan dan viet nam)\b")
_CAP = frozenset({"tinh", "thanh", "pho", "xa", "phuong", "huyen", "quan", "khu", "dac", "cap"})


@lru_cache(maxsize=8192)
def khoa_ten(ten: str) -> tuple[str, ...]:
    """The words of a name that count: without signs and fillers, usual abbreviations written out."""
    gon = " ".join(_CHU.findall(fold(bo_tat(ten))))
    for mau, thay in _KHAI:
        gon = mau.sub(thay, gon)
    return tuple(_BO.sub(" ", gon).split())


def bo_tat(ten: str) -> str:
    """A name without the short forms that it introduces: "Hội đồng nhân dân (HĐND) xã"."""
    return _NGOAC.sub("", ten) if "(" in ten else ten


@lru_cache(maxsize=16384)
def cung_ten(mot: str, hai: str) -> bool:
    """Whether both names are one body's, written out or shortened, with or without the word of its level."""
    a, b = khoa_ten(mot), khoa_ten(hai)
    if not a or not b:
        return False
    return a == b or _tat(a, b) or _tat(b, a)


def _tat(ngan: tuple[str, ...], dai: tuple[str, ...]) -> bool:
    """Is `ngan` a shorter way to write `dai`: words as they are, or their first letters run together?"""
    cho = {0}
    for tu in ngan:
        cho = {moi for i in cho for moi in _buoc(tu, dai, i)}
        if not cho:
            return False
    return any(all(tu in _CAP for tu in dai[i:]) and i >= 2 for i in cho)


def _buoc(tu: str, dai: tuple[str, ...], i: int) -> tuple[int, ...]:
    ra = []
    if i < len(dai) and dai[i] == tu:
        ra.append(i + 1)
    n = len(tu)
    if 2 <= n <= len(dai) - i and all(dai[i + k][0] == tu[k] for k in range(n)):
        ra.append(i + n)
    return tuple(ra)
