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
from typing import TYPE_CHECKING, NewType

if TYPE_CHECKING:
    from hoagiai_cli.document.docx.layout import Page

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


@cache
def base_xml(name: str) -> Xml:
    """A piece of the committed base that goes into a part."""
    return Xml(_base_text(name))


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


def note_call(number: int) -> Xml:
    """The raised number in the text that calls footnote `number`."""
    return Xml(f'<w:r><w:rPr><w:rStyle w:val="so_chu_thich"/></w:rPr><w:footnoteReference w:id="{number}"/></w:r>')


def note(number: int, content: Xml) -> Xml:
    """A footnote (w:footnote): its number, a space and its words."""
    mark = '<w:r><w:rPr><w:rStyle w:val="so_chu_thich"/></w:rPr><w:footnoteRef/></w:r>'
    space = '<w:r><w:t xml:space="preserve"> </w:t></w:r>'
    return Xml(f'<w:footnote w:id="{number}">{paragraph("chu_thich", Xml(mark + space + content))}</w:footnote>')


def paragraph(
    style: str,
    content: Xml,
    *,
    keep_next: bool | None = None,
    side_indent: int = 0,
    left: int = 0,
    hanging: int = 0,
) -> Xml:
    """A paragraph (w:p) of a style id.

    `side_indent` twips on both sides, or `left` and `hanging`; `keep_next` over the style's own.
    """
    properties = f'<w:pStyle w:val="{style}"/>'
    if keep_next is not None:
        properties += "<w:keepNext/>" if keep_next else '<w:keepNext w:val="0"/>'
    if side_indent:
        properties += f'<w:ind w:left="{side_indent}" w:right="{side_indent}"/>'
    elif left or hanging:
        properties += f'<w:ind w:left="{left}" w:hanging="{hanging}"/>'
    return Xml(f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>")


def ending_section(last: Xml, section: Xml) -> Xml:
    """The paragraph `last` as the end of a section, whose properties stand last among its own."""
    return Xml(last.replace("</w:pPr>", f"{section}</w:pPr>", 1))


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


def table(columns: Sequence[int], rows: Iterable[Xml], *, indent: int = 0) -> Xml:
    """A table (w:tbl) without borders and cell margins, with fixed columns in twips, `indent` twips from the text."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
    return Xml(
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(columns)}" w:type="dxa"/><w:tblInd w:w="{indent}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/>'
        '</w:tblCellMar><w:tblLook w:val="0000" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" '
        f'w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{join(rows)}</w:tbl>'
    )


def ruled_table(columns: Sequence[int], rows: Iterable[Xml], *, line: int, margin: int) -> Xml:
    """A table with lines `line` eighths of a point thick, fixed columns, and `margin` twips beside the words."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = "".join(f'<w:{side} w:val="single" w:sz="{line}" w:space="0" w:color="auto"/>' for side in sides)
    return Xml(
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(columns)}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>'
        f'<w:tblBorders>{lines}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>'
        f'<w:left w:w="{margin}" w:type="dxa"/><w:right w:w="{margin}" w:type="dxa"/></w:tblCellMar>'
        '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" '
        f'w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{join(rows)}</w:tbl>'
    )


def ruled_cell(width: int, content: Xml, *, span: int = 1, middle: bool = False, merge: str = "") -> Xml:
    """A cell of a ruled table over `span` columns; `middle`: its words stand halfway down.

    `merge`: it begins a cell over several rows ("restart") or goes on with it ("continue").
    """
    across = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    over = f'<w:vMerge w:val="{merge}"/>' if merge else ""
    down = '<w:vAlign w:val="center"/>' if middle else ""
    return Xml(f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{across}{over}{down}</w:tcPr>{content}</w:tc>')


def header_row(cells: Iterable[Xml]) -> Xml:
    """A row that stands again at the top of every page."""
    return Xml(f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{join(cells)}</w:tr>")


def section(page: Page, *, first_header: str, first_footer: str = "") -> Xml:
    """The section (w:sectPr): page and margins in twips; pages count from 1, the first shows no number.

    `first_header` and `first_footer` are relation ids of the parts for its first page.
    """
    footer = f'<w:footerReference w:type="first" r:id="{first_footer}"/>' if first_footer else ""
    orient = ' w:orient="landscape"' if page.size[0] > page.size[1] else ""
    return Xml(
        f'<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:headerReference w:type="first" '
        f'r:id="{first_header}"/>{footer}<w:pgSz w:w="{page.size[0]}" w:h="{page.size[1]}"{orient}/>'
        f'<w:pgMar w:top="{page.top}" w:right="{page.right}" w:bottom="{page.bottom}" w:left="{page.left}" '
        f'w:header="{page.header}" w:footer="{page.header}" w:gutter="0"/><w:pgNumType w:start="1"/>'
        '<w:cols w:space="720"/><w:titlePg/></w:sectPr>'
    )


def part(root: str, content: Xml) -> bytes:
    """A part whose root element is w:`root` (hdr, ftr, footnotes)."""
    return f"{_DECLARATION}<w:{root} {_NAMESPACES}>{content}</w:{root}>".encode()


def document(body: Xml) -> bytes:
    """The main part around the content of w:body."""
    return f"{_DECLARATION}<w:document {_NAMESPACES}><w:body>{body}</w:body></w:document>".encode()
