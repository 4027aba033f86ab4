"""WordprocessingML as typed text: children are always in schema order, and words always escaped.

`Xml` is text that may stand in a part as it is. Nothing but `escape` makes it from words, so a
type checker refuses a call that would put a clerk's words into a part unescaped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from string import Template
from typing import NewType

Xml = NewType("Xml", str)

_BASE = Path(__file__).with_name("base")
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)

_SPECIAL = re.compile('[\x00-\x1f\x7f-\x9f&<>"\ud800-\udfff\ufffe\uffff]')
_REPLACEMENT = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": " ", "\n": " ", "\r": " "}

_NO_BREAK_HYPHEN = "\u2011"


def escape(text: str) -> Xml:
    """`text` as XML character data or attribute value; tabs and line ends become spaces, other controls vanish.

    XML 1.0 has no way to write most control characters, and Word refuses a file that holds one.
    """
    if text.isprintable() and not ("&" in text or "<" in text or ">" in text or '"' in text):
        return Xml(text)  # nearly every text, and several times as fast as a search
    return Xml(_SPECIAL.sub(lambda match: _REPLACEMENT.get(match.group(), ""), text))


def join(pieces: Iterable[Xml]) -> Xml:
    """The pieces one after the other."""
    return Xml("".join(pieces))


@cache
def _base_text(name: str) -> str:
    return (_BASE / name).read_text(encoding="utf-8")


@cache
def base_part(name: str) -> bytes:
    """A part of the committed base as it stands."""
    return _base_text(name).encode()


def filled_part(name: str, **values: Xml | int) -> bytes:
    """A part of the committed base with its `$name` places filled.

    Raises KeyError where a place has no value.
    """
    return Template(_base_text(name)).substitute(values).encode()


def run(text: str, *, bold: bool = False, italic: bool = False) -> Xml:
    """A run (w:r). U+2011 is written as Word's own non-breaking hyphen, which every font can show."""
    style = ("<w:b/><w:bCs/>" if bold else "") + ("<w:i/><w:iCs/>" if italic else "")
    properties = f"<w:rPr>{style}</w:rPr>" if style else ""
    if _NO_BREAK_HYPHEN not in text:
        return Xml(f"<w:r>{properties}{_text(text)}</w:r>")
    pieces = "<w:noBreakHyphen/>".join(_text(piece) if piece else "" for piece in text.split(_NO_BREAK_HYPHEN))
    return Xml(f"<w:r>{properties}{pieces}</w:r>")


def _text(text: str) -> str:
    escaped = escape(text)
    preserve = ' xml:space="preserve"' if escaped != escaped.strip() or "  " in escaped else ""
    return f"<w:t{preserve}>{escaped}</w:t>"


def paragraph(style: str, content: Xml, *, keep_next: bool | None = None, side_indent: int = 0) -> Xml:
    """A paragraph (w:p) of a style id; `side_indent` twips on both sides, `keep_next` over the style's own."""
    properties = f'<w:pStyle w:val="{style}"/>'
    if keep_next is not None:
        properties += "<w:keepNext/>" if keep_next else '<w:keepNext w:val="0"/>'
    if side_indent:
        properties += f'<w:ind w:left="{side_indent}" w:right="{side_indent}"/>'
    return Xml(f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>")


def cell(width: int, content: Xml, *, top: int = 0) -> Xml:
    """A table cell (w:tc) `width` twips wide with a top margin; `content` ends with a paragraph."""
    margin = f'<w:tcMar><w:top w:w="{top}" w:type="dxa"/></w:tcMar>' if top else ""
    return Xml(f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{margin}</w:tcPr>{content}</w:tc>')


def bottom_cell(width: int, content: Xml) -> Xml:
    """A table cell whose content stands at its foot, so that the last lines of a row are level."""
    return Xml(f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="bottom"/></w:tcPr>{content}</w:tc>')


def row(cells: Iterable[Xml], *, cant_split: bool = True) -> Xml:
    """A table row (w:tr), by default never parted by a page end."""
    properties = "<w:trPr><w:cantSplit/></w:trPr>" if cant_split else ""
    return Xml(f"<w:tr>{properties}{join(cells)}</w:tr>")


def table(columns: Sequence[int], rows: Iterable[Xml]) -> Xml:
    """A table (w:tbl) without borders and cell margins, with fixed columns in twips."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
    return Xml(
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(columns)}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/>'
        '</w:tblCellMar><w:tblLook w:val="0000" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" '
        f'w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{join(rows)}</w:tbl>'
    )


def section(*, size: tuple[int, int], top: int, right: int, bottom: int, left: int, header: int) -> Xml:
    """The section (w:sectPr): portrait page and margins in twips; no page number on the first page."""
    return Xml(
        '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:headerReference w:type="first" r:id="rId5"/>'
        f'<w:pgSz w:w="{size[0]}" w:h="{size[1]}"/>'
        f'<w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}" w:left="{left}" w:header="{header}" '
        f'w:footer="{header}" w:gutter="0"/><w:pgNumType w:start="1"/><w:cols w:space="720"/><w:titlePg/></w:sectPr>'
    )


def document(body: Xml) -> bytes:
    """The main part around the content of w:body."""
    return f"{_DECLARATION}<w:document {_NAMESPACES}><w:body>{body}</w:body></w:document>".encode()
