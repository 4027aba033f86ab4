"""HTML to paragraphs and tables: pages saved from the web, and documents that Word saved as a web page.

What a page has around its document (menus, forms, scripts) is left out where the page says that it is that, or where
it stands above the letterhead or below the signature. No link,
script or picture is followed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from hoagiai_cli.document.html_khung import bo_khung
from hoagiai_cli.document.tach_dong import tach_cot, tach_xuong_dong
from hoagiai_cli.document.tho import Bang, Doan, NghiNgo, NguonLoi, O, VanBanTho
from hoagiai_cli.text.normal import nfc, squash

_KHOI = frozenset(
    (
        *("address", "article", "blockquote", "body", "center", "dd", "div", "dl", "dt", "fieldset", "figure", "h1"),
        *("h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "ol", "p", "pre", "section", "ul"),
        *("td", "th", "tr", "tbody", "thead", "tfoot", "caption"),
    )
)
_BO = frozenset(
    (
        *("script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "math", "canvas", "audio"),
        *("video", "select", "textarea", "input", "button", "head", "title", "del", "s", "strike"),
    )
)
_KHUNG = frozenset(("nav", "aside", "footer", "form"))
"""What the page itself calls no part of its text; named in the report."""
_DAM = frozenset(("b", "strong", "h1", "h2", "h3", "h4", "h5", "h6", "th"))
_AN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_GIUA = re.compile(r"text-align\s*:\s*center", re.IGNORECASE)
_VIEN = re.compile(r"border[\w-]*\s*:[^;]*(?:solid|double)", re.IGNORECASE)
_NHIEU_LIEN_KET = 0.6
_SAU_NHAT = 200
_NHIEU_NHAT = 40_000
_RONG_NHAT = 64


def doc_html(text: str) -> VanBanTho:
    """The text of a page; places count its paragraphs. Raises NguonLoi."""
    from lxml import etree, html

    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True)
    try:
        root = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise NguonLoi("hong", str(error)) from error
    if any("depth" in one.message for one in parser.error_log):  # the parser stopped, words would be lost
        raise NguonLoi("qua_lon", "HTML")
    reader = _Reader()
    reader.blocks(root, 0)
    reader.flush()
    doan, bo = bo_khung(reader.doan, reader.la_lien_ket)
    return VanBanTho(tuple(doan), "html", (*reader.nghi_ngo, *bo), {}, "doan")


@dataclass(slots=True)
class _Reader:
    doan: list[Doan] = field(default_factory=list)
    nghi_ngo: list[NghiNgo] = field(default_factory=list)
    number: int = 0
    pieces: list[tuple[str, bool]] = field(default_factory=list)  # words of the open paragraph, and whether bold
    lien_ket: int = 0  # letters of the open paragraph that are links
    trong_lien_ket: int = 0
    cac_lien_ket: set[int] = field(default_factory=set)  # paragraphs that consist of links
    giua: bool = False
    dau: str = ""  # the mark of the list item that the next paragraph begins

    def blocks(self, element: Any, depth: int, *, dam: bool = False, giua: bool = False) -> None:
        """Gathers what stands in an element; deeper than any document nests, the words alone."""
        if depth > _SAU_NHAT:
            self._them(" ".join(element.itertext()), dam)
            return
        self._them(element.text, dam)
        for child in element:
            if isinstance(child.tag, str):
                self._child(child, depth, dam=dam, giua=giua)
            self._them(child.tail, dam)

    def _child(self, child: Any, depth: int, *, dam: bool, giua: bool) -> None:
        tag = child.tag.rpartition(":")[2].lower()
        style = child.get("style", "")
        if tag in _BO or (style and _AN.search(style)):
            return
        if tag in _KHUNG:
            if chu := squash(" ".join(child.itertext())):
                self.nghi_ngo.append(NghiNgo("khung_web", self.number + 1, chu[:200]))
            return
        if tag == "br":
            self.pieces.append(("\n", dam))
            return
        if tag == "a" and child.get("href") is not None:
            self.trong_lien_ket += 1
            self.blocks(child, depth + 1, dam=dam, giua=giua)
            self.trong_lien_ket -= 1
            return
        dam = dam or tag in _DAM
        if tag == "table":
            self.flush()
            self._table(child, depth)
            return
        if tag not in _KHOI:
            self.blocks(child, depth + 1, dam=dam, giua=giua)
            return
        self.flush()
        quanh = self.giua
        giua = giua or tag == "center" or child.get("align", "").lower() == "center" or bool(_GIUA.search(style))
        self.giua = giua
        if tag == "li":
            self.dau = _so_muc(child)
        self.blocks(child, depth + 1, dam=dam, giua=giua)
        self.flush()
        self.giua, self.dau = quanh, ""  # an empty item marks nothing behind it

    def _them(self, text: str | None, dam: bool) -> None:
        """Words of the open paragraph: line ends of the source are blanks."""
        if text:
            self.pieces.append((re.sub(r"[ \t\r\n\f]+", " ", text), dam))
            if self.trong_lien_ket:
                self.lien_ket += len(squash(text))

    def flush(self) -> None:
        """Ends the open paragraph."""
        text = nfc("".join(chu for chu, _ in self.pieces))
        dam = all(co for chu, co in self.pieces if chu.strip())
        la_lien_ket = self.lien_ket > len(squash(text)) * _NHIEU_LIEN_KET
        self.pieces, self.lien_ket = [], 0
        lines = [squash(cot) for line in tach_xuong_dong(text) for cot in tach_cot(line)]
        for line in lines:
            if not line:
                continue
            self.number += 1
            if self.number > _NHIEU_NHAT:
                raise NguonLoi("qua_lon", f"> {_NHIEU_NHAT}")
            chu, self.dau = (f"{self.dau} {line}" if self.dau else line), ""
            self.doan.append(Doan(chu, self.number, self.number, dam, self.giua))
            if la_lien_ket:
                self.cac_lien_ket.add(self.number)

    def la_lien_ket(self, item: Doan) -> bool:
        """Does a paragraph, or most of a table, consist of links?"""
        if item.bang is None:
            return item.dong in self.cac_lien_ket
        o = [doan.dong for hang in item.bang.hang for mot in hang for doan in mot.doan]
        return sum(dong in self.cac_lien_ket for dong in o) > len(o) * _NHIEU_LIEN_KET

    def _table(self, table: Any, depth: int) -> None:
        """A table in place. Cells of one that is nested are paragraphs of the cell around it."""
        first = self.number + 1
        ngoai, self.doan = self.doan, []
        hang: list[tuple[O, ...]] = []
        che: dict[int, int] = {}  # column -> rows that a cell from above still covers
        rong = 0
        rows = [row for row in table.iter("tr") if next(row.iterancestors("table")) is table]
        for row in rows:
            made: list[O] = []
            moi: dict[int, int] = {}
            cot = 0
            for cell in row:
                if cell.tag not in ("td", "th"):
                    continue
                while che.get(cot, 0):
                    cot += 1
                span, cao = _so(cell.get("colspan")), _so(cell.get("rowspan"))
                self.blocks(cell, depth + 1, dam=cell.tag == "th")
                self.flush()
                doan = tuple(one for item in self.doan for one in ([item] if item.bang is None else _phang(item.bang)))
                self.doan = []
                made.append(O(doan, cot, span, cao))
                if cao > 1:
                    moi |= dict.fromkeys(range(cot, cot + span), cao - 1)
                cot += span
            rong = max(rong, cot)
            che = {c: con - 1 for c, con in che.items() if con > 1} | moi
            if made:
                hang.append(tuple(made))
        self.doan = ngoai
        if any(o.doan for mot in hang for o in mot):
            ke = table.get("border", "0") not in ("", "0") or any(
                _VIEN.search(one.get("style", "")) for one in table.iter()
            )
            bang = Bang(tuple(hang), rong, ke)
            self.doan.append(Doan(bang.text, first, max(first, self.number), bang=bang))


def _phang(bang: Bang) -> list[Doan]:
    return [one for hang in bang.hang for o in hang for one in o.doan]


def _so(text: str | None) -> int:
    """A span; what is no number, or absurd, is 1 or the most a table may have."""
    return min(max(int(text), 1), _RONG_NHAT) if text and text.isdecimal() and len(text) < 6 else 1


def _so_muc(item: Any) -> str:
    """The mark that is shown before an item of a list."""
    cha = item.getparent()
    if cha is None or cha.tag != "ol":
        return "-"
    n = int(cha.get("start", "1")) if cha.get("start", "1").isdecimal() else 1
    for one in cha:
        if one.tag == "li":
            gia_tri = one.get("value", "")
            n = int(gia_tri) if gia_tri.isdecimal() and len(gia_tri) < 6 else n
            if one is item:
                break
            n += 1
    return f"{chr(ord('a') + n - 1)})" if cha.get("type") == "a" and 1 <= n <= 26 else f"{n}."
