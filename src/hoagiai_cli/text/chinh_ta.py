"""Words that no Vietnamese syllable can be: letters mistyped, tones misplaced, words run together.

Names, abbreviations, foreign words, addresses, units and codes are left alone: what is looked at has Vietnamese signs
and stands free of digits, dots, hyphens and slashes; a capital counts only where a sentence begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from hoagiai_cli.text.am_tiet import dat_lai_thanh, la_am_tiet, tach_thanh, theo_hoa
from hoagiai_cli.text.am_tiet_thuong import THUONG
from hoagiai_cli.text.cho import Cho, Goc
from hoagiai_cli.text.tu_ngoai import DIA_PHUONG, VAY_MUON

Sua = tuple[str, str | None, bool]
"""Kind of slip, what to write instead, whether that is certain."""

_TU = re.compile(r"(?<![\w'’.@/\\#&:=-])[^\W\d_]{2,}(?![\w'’@]|[./&\\-][^\W_])")
_DAI = 24
_DAU_DAU = re.compile(r"(ngh|gh|k|ng|g|c|q)")
_DOI_DAU = {"ngh": "ng", "gh": "g", "k": "c", "ng": "ngh", "g": "gh", "c": "k"}
_CHU_VIET = frozenset("abcdđeghiklmnopqrstuvxyăâêôơư")
_KHONG_VIET = frozenset("fjwz")
_CAU_TRUOC = 12
_MO_CAU = re.compile(r"(?:^|\n|[.!?:;]\s)[\s\"“(*•+–—-]*(?:(?:[a-zđ]\)|\d+(?:\.\d+)*[.)]?)\s+)?$")
_SAU_THUONG = re.compile(r"[ \u00a0]+([^\W\d_])")


def chu_sai(text: str) -> Iterator[Cho]:
    """Words that are no syllables. Kinds: ``am_dau`` (wrong letters of the onset), ``dat_dau`` (tone on the wrong
    letter), ``dinh_lien`` (words run together), ``thua_chu`` (a letter too many), ``am_tiet`` (anything else).
    """
    goc = Goc(text)
    chu = goc.chu
    for m in _TU.finditer(chu):
        sua = xet_tu(m[0])
        if sua is None:
            continue
        if m[0][0].isupper() and not m[0].isupper() and sua[0] != "dinh_lien" and not _mo_cau(chu, *m.span()):
            continue
        loai, thay, chac = sua
        yield goc.cho(*m.span(), loai, thay, chac=chac)


@lru_cache(maxsize=8192)
def co_chu_sai(manh: str) -> bool:
    """Whether a piece of text without blanks may hold what :func:`chu_sai` tells; never False for what does."""
    return not manh.isascii() and any(map(xet_tu, _TU.findall(Goc(manh).chu)))


def _mo_cau(chu: str, bat_dau: int, ket_thuc: int) -> bool:
    """Whether the word begins a sentence, and a common word follows: it is no name then."""
    sau = _SAU_THUONG.match(chu, ket_thuc)
    return sau is not None and sau[1].islower() and bool(_MO_CAU.search(chu[max(0, bat_dau - _CAU_TRUOC) : bat_dau]))


@lru_cache(maxsize=8192)
def xet_tu(tu: str) -> Sua | None:
    """What is wrong with a word of letters only (NFC), or None."""
    thuong = tu.lower()
    if tu.isascii() or len(tu) > _DAI or len(tu) != len(thuong):
        return None  # words without signs could be of any language
    if la_am_tiet(tu) or thuong in VAY_MUON or thuong in DIA_PHUONG:
        return None
    tran, _, thanh = tach_thanh(thuong)
    if set(tran) <= _CHU_VIET:
        pass
    elif set(tran) <= _CHU_VIET | _KHONG_VIET:
        return _phim_thua(tu) if tu == thuong else None
    else:
        return None
    if tu.isupper():
        return _xet_viet(tu, thuong) if thanh and len(tu) > 3 else None  # abbreviations have no tone marks
    if tu[1:] != thuong[1:]:
        return _hoa_giua(tu)
    return _xet_viet(tu, thuong)


def _xet_viet(tu: str, thuong: str) -> Sua:
    """A word written as Vietnamese that is no syllable: which slip, and the word to write."""
    dung = _am_dau(thuong)
    if dung is None:
        dung = _dat_dau(thuong) or _dinh_lien(thuong) or _thua_chu(thuong) or ("am_tiet", None, True)
    loai, thay, chac = dung
    return loai, None if thay is None else theo_hoa(thay, tu), chac


def _am_dau(thuong: str) -> Sua | None:
    m = _DAU_DAU.match(thuong)
    if m is None or m[0] not in _DOI_DAU:
        return None
    thay = _DOI_DAU[m[0]] + thuong[m.end() :]
    if not la_am_tiet(thay):
        return None
    return "am_dau", thay, m[0] != "k"  # "Hồng kông" may be meant


def _dat_dau(thuong: str) -> Sua | None:
    dung = dat_lai_thanh(thuong)
    return None if dung is None else ("dat_dau", dung, True)


def _hoa_giua(tu: str) -> Sua | None:
    """Capitals inside: two words run together ("giảiViên") when both are syllables with signs, else a name."""
    cat = [i for i in range(1, len(tu)) if tu[i].isupper()]
    if len(cat) != 1 or not 1 < cat[0] < len(tu) - 1:
        return None
    hai = tu[: cat[0]], tu[cat[0] :]
    return ("dinh_lien", " ".join(hai), True) if all(t.lower() in THUONG for t in hai) else None


def _dinh_lien(thuong: str) -> Sua | None:
    if len(thuong) < 4:
        return None
    cach = [hai for hai in _cat(thuong, 3) if any(not t.isascii() for t in hai)]
    if not cach:
        return None
    it = min(map(len, cach))
    ngan = [" ".join(hai) for hai in cach if len(hai) == it]
    # "giamcác" is no "gi am các": rarer words in fewer pieces are as good a guess
    mo = it > 2 and any(la_am_tiet(thuong[:i]) and la_am_tiet(thuong[i:]) for i in range(1, len(thuong)))
    return "dinh_lien", None if mo or len(ngan) > 1 else ngan[0], True


def _cat(thuong: str, nhieu: int) -> list[tuple[str, ...]]:
    """The ways to part letters into two or more common syllables, `nhieu` at most."""
    cach: list[tuple[str, ...]] = []
    for i in range(2, min(8, len(thuong) - 1)):
        dau, duoi = thuong[:i], thuong[i:]
        if dau not in THUONG:
            continue
        if duoi in THUONG:
            cach.append((dau, duoi))
        elif nhieu > 2:
            cach += ((dau, *con) for con in _cat(duoi, nhieu - 1))
    return cach


def _thua_chu(thuong: str) -> Sua | None:
    """A letter typed twice ("hiệnn", "hợpp")."""
    cach = {thuong[:i] + thuong[i + 1 :] for i in range(1, len(thuong)) if thuong[i] == thuong[i - 1]} & THUONG
    return ("thua_chu", cach.pop(), True) if len(cach) == 1 else None


def _phim_thua(tu: str) -> Sua | None:
    """The key of a tone left behind by the keyboard ("hòaf", "thựcj")."""
    thay = tu[:-1]
    if tu[-1] not in "fjwz" or thay not in THUONG or thay.isascii():
        return None
    return "thua_chu", thay, False
