"""Blanks: two in a row, one before a mark, none behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoagiai_cli.text.bieu_thuc import bieu_thuc
from hoagiai_cli.text.cho import Cho, Goc

_DOI = re.compile(r"(?<=\S)[ \u00a0]{2,}(?=\S)")
_TRUOC_DAU = re.compile(
    r"(?<=[^\W_])(?<!\n)[ \u00a0]+([,;:!?](?![^\W_])|\.(?![\w./])|\))|(?<=[”\"'’)\]])[ \u00a0]+[,;)]"
)
_LECH = re.compile(r"(?<=[^\W\d_])[ \u00a0]+(?P<dau>[,;])(?=[^\W\d_])")
"""The blank on the wrong side of a mark: "ngừa ,không"."""
_SAU_MO = re.compile(r"[(\[“][ \u00a0]+(?=[^\W_])")
_SAU_DAU = re.compile(r"(?<=[^\W_]|[)”\"’%])[,;:](?=[^\W\d_])")
_KHOANG_NAM = re.compile(r"\b(?:19|20)\d\d(?P<gach> [-–]|[-–] )(?=(?:19|20)\d\d\b)")
_NAM_LECH = re.compile(r"\W?(?:19|20)\d\d[-–]|[-–](?:19|20)\d\d\W*")
"""A year with the dash on one side only, as a piece of text without blanks."""
_DAU_DOI = re.compile(r"(?<=[\w)”%])(?:\.\.(?![.\w])|,,|;;|[,;]\.(?![./])|\.[,;](?=\s))(?<![.]{3})")
_MANH_TRUOC = re.compile(r"\S*$")
_MANH_SAU = re.compile(r"\S*")
_XA = 60
_LE = bieu_thuc(r"\s*(?:[-+*•–—]|\d+(?:\.\d+)*[.)]?|[a-zđ]\)|[IVXLC]+\.)")
_CHO_TRONG_TRUOC = re.compile(r"(?:ngày|tháng|năm|số:?|[.…_]{2,})\Z", re.IGNORECASE)
_CHO_TRONG_SAU = re.compile(r"(?:tháng|năm|[/,;.:]|[.…_]{2,})", re.IGNORECASE)
_RONG = 4
"""More blanks than this place something on the line, as in a letterhead."""


def khoang_cach(text: str) -> Iterator[Cho]:
    """Blanks where none belong and none where one belongs, marks written twice, in order of kind.

    Kinds: ``cach_doi`` (two blanks within a line, not where a number or day is left open), ``cach_truoc`` (before a
    mark), ``cach_sau_mo`` (behind an opening bracket), ``thieu_cach`` (none behind , ; :), ``cach_gach`` (on one side
    only of the dash between years), ``dau_doi`` (two marks in a row: "..", ",,", ";.").
    """
    goc = Goc(text)
    yield from _cach_doi(goc)
    yield from _thua(goc)
    yield from _thieu(goc)
    for m in _KHOANG_NAM.finditer(goc.chu):
        yield goc.cho(*m.span("gach"), "cach_gach", " - ", chac=False)
    for m in _DAU_DOI.finditer(goc.chu):
        yield goc.cho(*m.span(), "dau_doi", m[0][-1] if m[0] != ".," else None, doi_so=(m[0],))


_DAU_ROI = frozenset(".;:!?,)")
_MO = frozenset("([“")


def co_the_sai_cach(text: str) -> bool:
    """Whether the blanks of a text (composed) may be wrong; pieces with marks inside: :func:`manh_sai_cach`."""
    return "  " in text or "\u00a0" in text


def manh_sai_cach(manh: str) -> bool:
    """Whether a piece of text without blanks has a mark inside, or begins or ends with one that belongs to a word."""
    if (manh[0] in _DAU_ROI and not manh.startswith("..")) or manh[-1] in _MO:
        return True
    if _NAM_LECH.fullmatch(manh):
        return True
    if manh[-1] in ".,;" and manh[-2:-1] and manh[-2:-1] in ".,;":
        return True
    return ("," in manh or ";" in manh or ":" in manh) and _SAU_DAU.search(manh) is not None


def _cach_doi(goc: Goc) -> Iterator[Cho]:
    chu = goc.chu
    for m in _DOI.finditer(chu):
        truoc = chu[max(0, m.start() - 12) : m.start()]
        dau_dong = chu.rfind("\n", max(0, m.start() - 16), m.start()) + 1
        if _LE.fullmatch(chu, dau_dong or max(0, m.start() - 16), m.start()):
            continue  # behind a list mark it is layout
        if _CHO_TRONG_TRUOC.search(truoc) or _CHO_TRONG_SAU.match(chu, m.end()):
            continue
        if chu[m.end()] in ")!?":
            continue  # told as a blank before a mark
        if m.end() - m.start() <= _RONG:
            yield goc.cho(*m.span(), "cach_doi", " ")


def _thua(goc: Goc) -> Iterator[Cho]:
    chu = goc.chu
    for m in _TRUOC_DAU.finditer(chu):
        truoc = chu[max(0, m.start() - 12) : m.start()]
        if _CHO_TRONG_TRUOC.search(truoc):
            continue
        yield goc.cho(m.start(), m.end() - 1, "cach_truoc", "", doi_so=(chu[m.end() - 1],))
    for m in _LECH.finditer(chu):
        yield goc.cho(*m.span(), "cach_truoc", f"{m['dau']} ", doi_so=(m["dau"],))
    for m in _SAU_MO.finditer(chu):
        yield goc.cho(m.start() + 1, m.end(), "cach_sau_mo", "", doi_so=(chu[m.start()],))


def _thieu(goc: Goc) -> Iterator[Cho]:
    chu = goc.chu
    for m in _SAU_DAU.finditer(chu):
        at = m.start()
        truoc = _cuoi(chu, at)
        sau = _MANH_SAU.match(chu, at + 1, at + 1 + _XA)
        tu = truoc + m[0] + (sau[0] if sau else "")
        if any(c in tu for c in ("//", "@", "www.", "\\", "=", "#", "_")):
            continue
        trai = truoc.strip('(“"')
        # of codes and names without signs nobody can tell ("abc:def", "a,b")
        if tu.isascii() and (m[0] == ":" or len(trai) < 2 or not trai[-1].isalpha()):
            continue
        yield goc.cho(at, at + 1, "thieu_cach", m[0] + " ", doi_so=(m[0],))


def _cuoi(chu: str, at: int) -> str:
    """What stands before without a blank."""
    doan = chu[max(0, at - _XA) : at]
    return doan[max(doan.rfind(" "), doan.rfind("\n"), doan.rfind("\u00a0")) + 1 :]
