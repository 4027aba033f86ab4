"""Abbreviations that a plan uses and never introduces with the words they stand for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache

from hoagiai_cli.text.am_tiet import tach_thanh
from hoagiai_cli.text.bieu_thuc import bieu_thuc
from hoagiai_cli.text.cho import Cho, Goc
from hoagiai_cli.text.normal import HOA

_TAT = re.compile(rf"(?<![\w/.&@-])[{HOA}](?:&?[{HOA}])+(?![\w/@]|[-.&]\w)")
_LA_MA = re.compile(r"[IVXLCDM]+")
_TU = re.compile(r"[^\W\d_]+")
_NOI_TAT = bieu_thuc(
    rf"(?:viết|gọi)(?:\s+chung)?(?:\s+tắt)?(?:\s+là|\s*:)?\s*[“\"'‘]?\s*((?:[^\W\d_]+\s+){{0,6}}?)([{HOA}](?:&?[{HOA}])+)(?!\w)"
)
_TRONG_NGOAC = bieu_thuc(rf"\(\s*([{HOA}](?:&?[{HOA}])+)\s*[),;]")
_MO_NGOAC = re.compile(r"\s*\(([^()\n]{5,160})\)")
_LUU = re.compile(r"[ \t]*[-–+]?[ \t]*(?:Lưu|Nơi nhận)\b")
_XA = 160
_NHIEU_TU = 16


def chua_gioi_thieu(texts: Sequence[str], chap_nhan: Collection[str] = ()) -> list[tuple[int, Cho]]:
    """Where each abbreviation not introduced first stands (which of the texts, in printed order; kind ``viet_tat``).

    ``doi_so``: the abbreviation and how often it is used. An introduction is "… (sau đây viết tắt là X)", the words
    with "(X)" behind them, or "X (the words)"; in brackets the letters must be first letters of the words. Document
    symbols, lines in capitals, Roman numbers and the line "Lưu:" are left alone; lists of receivers are not to be
    given.
    """
    return tim_chua_gioi_thieu(texts, ung_vien(set("\n".join(texts).split())).difference(chap_nhan))


def tim_chua_gioi_thieu(texts: Sequence[str], nghi: Collection[str]) -> list[tuple[int, Cho]]:
    """The same for these abbreviations."""
    dau: dict[str, tuple[int, Goc, tuple[int, int]]] = {}
    dem: Counter[str] = Counter()
    co: set[str] = set()
    for i, text in enumerate(texts):
        if not any(tat in text for tat in nghi):
            continue
        goc = Goc(text)
        co.update(_gioi_thieu(goc.chu))
        for m in _TAT.finditer(goc.chu):
            if m[0] in nghi and not _bo_qua(goc.chu, *m.span()):
                dem[m[0]] += 1
                dau.setdefault(m[0], (i, goc, m.span()))
    return [
        (i, goc.cho(*cho, "viet_tat", doi_so=(tat, str(dem[tat]))))
        for tat, (i, goc, cho) in dau.items()
        if tat not in co
    ]


def ung_vien(cac_manh: Iterable[str]) -> set[str]:
    """What may be an abbreviation among the pieces of a text (``split``)."""
    return {tat for manh in cac_manh for tat in tat_trong_manh(manh)}


@lru_cache(maxsize=8192)
def tat_trong_manh(manh: str) -> tuple[str, ...]:
    """What may be an abbreviation in one piece of text without blanks."""
    if manh.islower():
        return ()
    return tuple(m[0] for m in _TAT.finditer(Goc(manh).chu) if _la_viet_tat(m[0]))


@lru_cache(maxsize=4096)
def _la_viet_tat(tu: str) -> bool:
    """No number, and no word in capitals: those have tones or are syllables of some length."""
    return not _LA_MA.fullmatch(tu) and not tach_thanh(tu.lower())[2]


def _bo_qua(chu: str, dau: int, het: int) -> bool:
    """Whether the line is in capitals (a heading), or only its part around the word, or is "Lưu:"."""
    dong_dau = chu.rfind("\n", max(0, dau - _XA), dau) + 1 or max(0, dau - _XA)
    dong_het = chu.find("\n", het, het + _XA)
    dong = chu[dong_dau : dong_het if dong_het >= 0 else het + _XA]
    if not any(c.islower() for c in dong) and len(_TU.findall(dong)) > 1:
        return True
    if _LUU.match(dong):
        return True
    canh = (*_TU.findall(chu[max(dong_dau, dau - 12) : dau])[-1:], *_TU.findall(chu[het : het + 12])[:1])
    return any(len(tu) > 1 and tu.isupper() and tach_thanh(tu.lower())[2] for tu in canh)


def _gioi_thieu(chu: str) -> Iterator[str]:
    if "viết" in chu or "gọi" in chu:
        for m in _NOI_TAT.finditer(chu):
            yield m[2]
    if "(" not in chu:
        return
    for m in _TRONG_NGOAC.finditer(chu):
        if _la_chu_dau(m[1], _TU.findall(chu[max(0, m.start() - _XA) : m.start()])[-_NHIEU_TU:]):
            yield m[1]
    for m in _TAT.finditer(chu):
        mo = _MO_NGOAC.match(chu, m.end(), m.end() + _XA + 20)
        if mo is not None and _la_chu_dau(m[0], _TU.findall(mo[1])):
            yield m[0]


def _la_chu_dau(tat: str, cac_tu: list[str]) -> bool:
    """Whether the letters of an abbreviation are first letters of words, in order, some words left out."""
    con = iter([tu[0].lower() for tu in cac_tu if not (tu.isupper() and len(tu) > 1)])
    return all(any(dau == c for dau in con) for c in _khong_dau(tat))


def _khong_dau(tat: str) -> Iterator[str]:
    return (c.lower() for c in tat if c != "&")
