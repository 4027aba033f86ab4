"""What stands around the text of the pages of a PDF: page numbers, headers, footers, footnotes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from hoagiai_cli.document.pdf_chu import Chu, Trang
from hoagiai_cli.document.pdf_dong import MU, Dong, dong, hang, sach
from hoagiai_cli.document.pdf_the import TRANG_TRI
from hoagiai_cli.text.normal import fold

_SO_TRANG: Final = re.compile(
    r"(?:[-–—~]\s*)?(?:trang\s*:?\s*)?(\d{1,4})(?:\s*(?:/|of|trên)\s*\d{1,4})?(?:\s*[-–—~])?", re.I
)
_SO: Final = re.compile(r"\d+")
_DEEPEST = 4  # rows of a header or footer
_ZONE = 0.14  # of the height of the page
_FOOTNOTE_CALL: Final = re.compile("^(?:\ue0f0(\\d{1,3})\ue0f1|\\[?(\\d{1,3})\\]?[.)]?\\s)\\s*")


@dataclass(slots=True)
class Quanh:
    """What was taken off a page: (kind of NghiNgo, words); footnotes by their number."""

    bo: list[tuple[str, str]] = field(default_factory=list)
    chu_thich: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class _Hang:
    dong: Dong
    chu: list[Chu]
    so: re.Match[str] | None
    khoa: tuple[str, int]


def boc(pages: Sequence[Trang], flows: list[list[Chu]]) -> list[Quanh]:
    """Takes headers, footers and page numbers off the letters of each page (`flows`, changed in place)."""
    out = [Quanh() for _ in pages]
    for top in (True, False):
        edges = [_edge(page, flow, top) for page, flow in zip(pages, flows, strict=True)]
        same = Counter(key for rows in edges for key in {row.khoa for row in rows})
        numbers = Counter(
            int(row.so[1]) - number for number, rows in enumerate(edges) for row in rows if row.so is not None
        )
        for number, rows in enumerate(edges):
            gone: set[int] = set()
            for row in rows:
                if row.dong.text.startswith("\ue0f0"):
                    break  # a footnote
                if row.so is not None and _counts(int(row.so[1]), number, numbers):
                    out[number].bo.append(("so_trang", sach(row.dong.text)))
                elif row.dong.the == TRANG_TRI or (same[row.khoa] >= max(2, 0.4 * len(pages)) and row.so is None):
                    out[number].bo.append(("dau_trang" if top else "chan_trang", sach(row.dong.text)))
                else:
                    break
                gone.update(id(one) for one in row.chu)
            if gone:
                flows[number] = [one for one in flows[number] if id(one) not in gone]
    return out


def _counts(so: int, page: int, shifts: Counter[int]) -> bool:
    """Whether a number alone at the edge of a page (counted from 0) counts pages; an annex may count its own."""
    return so == page + 1 or shifts[so - page] > 1 or so <= page


def _edge(page: Trang, flow: list[Chu], top: bool) -> list[_Hang]:
    """The outermost rows of a page, from outside in."""
    limit = page.cao * _ZONE
    near = [one for one in flow if (one.y < limit if top else one.y > page.cao - limit)]
    rows = hang(near)
    rows = rows[:_DEEPEST] if top else rows[: -_DEEPEST - 1 : -1]
    out = []
    for row in rows:
        line = dong(row)
        text = sach(line.text)
        key = (_SO.sub("#", fold(text)), round(line.y / 6) if top else round((page.cao - line.y) / 6))
        out.append(_Hang(line, row, _SO_TRANG.fullmatch(text), key))
    return out


def chu_thich(page: Trang, flow: list[Chu], calls: set[str]) -> tuple[list[Chu], dict[str, str]]:
    """The letters of a page without its footnotes, and the footnotes by number.

    They stand under a short rule at the foot of the page and are called by raised numbers above it (`calls`).
    """
    if not calls or not flow:
        return flow, {}
    left = min(one.x0 for one in flow if one.text.strip())
    rules = [
        y
        for y, start, end in page.ngang
        if y > page.cao * 0.3 and start < left + 12 and 30 < end - start < page.rong * 0.45
    ]
    for y in (*sorted(rules, reverse=True), *_unruled(page, flow)):
        below = [one for one in flow if one.y > y]
        rows = [dong(row) for row in hang(below)]
        if not rows:
            continue
        found: dict[str, str] = {}
        last = ""
        end = y
        for row in rows:
            if last and row.y - end > 1.8 * row.co:
                break
            mark = _FOOTNOTE_CALL.match(row.text)
            number = (mark[1] or mark[2]) if mark else None
            if mark and number in calls and number not in found:
                last = number
                found[last] = sach(row.text[mark.end() :])
            elif last:
                found[last] = f"{found[last]} {sach(row.text)}".strip()
            else:
                break
            end = row.y
        if found and last and set(found) <= calls:
            return [one for one in flow if not y < one.y <= end + 1], found
    return flow, {}


def _unruled(page: Trang, flow: list[Chu]) -> list[float]:
    """Where footnotes begin that no rule parts from the text: small lines to the foot of the page, raised numbers."""
    rows = [dong(row) for row in hang([one for one in flow if one.y > page.cao * 0.3])]
    size = max((one.co for one in page.chu), default=0.0)
    first = next((number for number, row in enumerate(rows) if row.text[:1] == "\ue0f0" and row.co < size - 0.9), None)
    if first is None or any(row.co > rows[first].co + 0.5 for row in rows[first:]):
        return []
    return [rows[first].y - rows[first].co]


def goi(text: str) -> set[str]:
    """The raised numbers in a text."""
    return {match[1] for match in MU.finditer(text)}
