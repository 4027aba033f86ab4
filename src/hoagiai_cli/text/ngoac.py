"""Quotation marks and brackets that open and do not close, or the other way round, within a paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from hoagiai_cli.text.bieu_thuc import bieu_thuc
from hoagiai_cli.text.cho import Cho

_DAU = bieu_thuc('[“”"()\\[\\]«»]')
_CAP = {"”": "“", ")": "(", "]": "[", "»": "«"}
_DONG = {mo: dong for dong, mo in _CAP.items()}
_SO_MUC = bieu_thuc(r"(?:^|[\s;,.:(“\"])(?:[a-zđA-ZĐ]|\d{1,3}|[ivxIVX]{1,5}|[*•+-])$")
_NGAT = bieu_thuc(r"\n(?=[ \t]*(?:\n|[-+*•–—][ \t]|\d+(?:\.\d+)*[.)][ \t]|[a-zđ]\)|[IVXLC]+\.[ \t]|$))")
_HET_CAU = ".;:!?…"


def ngoac_lech(text: str) -> Iterator[Cho]:
    """Marks without their other half. Kinds: ``ngoac_mo`` (never closed), ``ngoac_dong`` (never opened), ``ngoac_lan``
    (opened as “ and closed as ", or the other way; ``thay`` is the mark to write).

    A paragraph may be wrapped; one that breaks off before its end (a page did) goes on in the next.
    """
    if not _DAU.search(text):
        return
    for dau, het in _doan(text):
        yield from _xet(text, dau, het)


def co_the_lech(text: str) -> bool:
    """Whether the marks of a text may be out of balance: a quick look."""
    if text.count("(") != text.count(")") or text.count("“") != text.count("”") or '"' in text or "[" in text:
        return True
    if "]" in text or "«" in text or "»" in text or text.find("(") > text.find(")") or text.find("“") > text.find("”"):
        return True
    return "\n" in text and ("(" in text or "“" in text)


def _doan(text: str) -> Iterator[tuple[int, int]]:
    dau = 0
    for m in _NGAT.finditer(text):
        truoc = text[max(dau, m.start() - 40) : m.start()].rstrip()
        sau = text[m.end() : m.end() + 80].lstrip()
        if truoc and sau[:1].islower() and sau[1:2] != ")" and truoc[-1] not in _HET_CAU:
            continue
        if not truoc and dau < m.start():
            continue
        yield dau, m.start()
        dau = m.end()
    yield dau, len(text)


def _xet(text: str, dau: int, het: int) -> Iterator[Cho]:
    mo: list[int] = []
    thang: list[int] = []
    lech: list[tuple[int, str]] = []
    for m in _DAU.finditer(text, dau, het):
        at, c = m.start(), m[0]
        if c == '"':
            if not text[max(dau, at - 1) : at].isdigit():  # 15" is inches
                thang.append(at)
        elif c in _DONG:
            mo.append(at)
        elif mo and text[mo[-1]] == _CAP[c]:
            mo.pop()
        elif c == ")" and _SO_MUC.search(text[max(dau, at - 6) : at]):
            continue
        elif any(text[i] == _CAP[c] for i in mo[-4:]):
            while text[mo[-1]] != _CAP[c]:
                lech.append((mo.pop(), "ngoac_mo"))
            mo.pop()
        else:
            lech.append((at, "ngoac_dong"))
    lech += [(at, "ngoac_mo") for at in mo]
    if len(thang) % 2:
        yield from _lan(text, thang, lech)
    for at, loai in sorted(lech):
        yield Cho(at, at + 1, loai, doi_so=(text[at],))


def _lan(text: str, thang: list[int], lech: list[tuple[int, str]]) -> Iterator[Cho]:
    """An odd straight mark: the other half of a curved one, or alone."""
    for i, (at, loai) in enumerate(lech):
        if text[at] not in "“”":
            continue
        doi = [t for t in thang if (t > at) == (loai == "ngoac_mo")]
        if doi:
            cho = doi[0] if loai == "ngoac_mo" else doi[-1]
            del lech[i]
            yield Cho(cho, cho + 1, "ngoac_lan", "”" if loai == "ngoac_mo" else "“", doi_so=('"',))
            return
    lech.append((thang[-1], "ngoac_mo" if len(thang) == 1 else "ngoac_dong"))
