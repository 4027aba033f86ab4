"""The paragraphs of a body as a reader of the page sees them, in order, tables in place cell by cell.

What a reader does not see is left out: deleted text, field codes, the second copy that
mc:AlternateContent keeps for old programs. What wraps text (insertions, links, content controls,
smart tags) is walked through. The text of a text box follows the paragraph it hangs on.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hoagiai_cli.document.docx.unpack import DocxError
from hoagiai_cli.text.ky_hieu import symbol

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_W = (
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}",
)
_STYLE = tuple(f"{namespace}val" for namespace in _W)
_CHARACTER = tuple(f"{namespace}char" for namespace in _W)

_DEEPEST = 150

_WORDS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}

_BLOCK = frozenset({"ins", "moveTo", "sdt", "sdtContent", "customXml", "smartTag", "AlternateContent", "Choice"})
_INLINE = _BLOCK | {"r", "hyperlink", "fldSimple", "dir", "bdo"}
_MAY_HOLD_A_TEXT_BOX = frozenset({"drawing", "pict", "object"})


@dataclass(frozen=True, slots=True)
class ReadParagraph:
    """One paragraph: its text (tabs and line breaks as characters), style id, and place in a table.

    `cell` is (table, row, column), each counted from 0, tables in the order they begin; None outside.
    """

    text: str
    style: str = ""
    cell: tuple[int, int, int] | None = None


def walk(body: Element) -> Iterator[ReadParagraph]:
    """The paragraphs under a w:body (or header, footnote, …). Raises DocxError (too_deep)."""
    return _Walk().blocks(body, None, 0)


def _name(element: Element) -> str:
    """The local name of an element; Office uses none twice with different meanings for text."""
    return element.tag.rpartition("}")[2]


def _attribute(element: Element, names: tuple[str, ...]) -> str:
    return next((value for name in names if (value := element.get(name)) is not None), "")


class _Walk:
    def __init__(self) -> None:
        self._tables = 0

    def blocks(self, parent: Element, cell: tuple[int, int, int] | None, depth: int) -> Iterator[ReadParagraph]:
        if depth > _DEEPEST:
            raise DocxError("too_deep")
        for child in parent:
            name = _name(child)
            if name == "p":
                yield from self._paragraph(child, cell, depth)
            elif name == "tbl":
                yield from self._table(child, depth)
            elif name in _BLOCK:
                yield from self.blocks(child, cell, depth + 1)

    def _table(self, table: Element, depth: int) -> Iterator[ReadParagraph]:
        number = self._tables
        self._tables += 1
        for row, cells in enumerate(_rows(table, "tr", depth)):
            for column, content in enumerate(_rows(cells, "tc", depth)):
                yield from self.blocks(content, (number, row, column), depth + 1)

    def _paragraph(self, paragraph: Element, cell: tuple[int, int, int] | None, depth: int) -> Iterator[ReadParagraph]:
        pieces: list[str] = []
        boxes: list[Element] = []
        style = ""
        for child in paragraph:
            name = _name(child)
            if name == "pPr":
                style = next((_attribute(one, _STYLE) for one in child if _name(one) == "pStyle"), "")
            elif name in _INLINE:
                _inline(child, pieces, boxes, depth + 1)
        yield ReadParagraph("".join(pieces), style, cell)
        for box in boxes:
            yield from self.blocks(box, cell, depth + 1)


def _rows(parent: Element, wanted: str, depth: int) -> Iterator[Element]:
    """The rows of a table or the cells of a row, through content controls and insertions."""
    if depth > _DEEPEST:
        raise DocxError("too_deep")
    for child in parent:
        name = _name(child)
        if name == wanted:
            yield child
        elif name in _BLOCK:
            yield from _rows(child, wanted, depth + 1)


def _inline(element: Element, pieces: list[str], boxes: list[Element], depth: int) -> None:
    """Gather the words of an inline element, and the text boxes that hang on it."""
    if depth > _DEEPEST:
        raise DocxError("too_deep")
    for child in element:
        name = _name(child)
        if name == "t":
            pieces.append(child.text or "")
        elif name in _INLINE:
            _inline(child, pieces, boxes, depth + 1)
        elif name in _WORDS:
            pieces.append(_WORDS[name])
        elif name == "sym":
            pieces.append(symbol(_attribute(child, _CHARACTER), ""))
        elif name in _MAY_HOLD_A_TEXT_BOX:
            boxes.extend(_text_boxes(child))


def _text_boxes(drawing: Element) -> Iterator[Element]:
    """The text boxes of a drawing, each once: not those inside another, nor the copy for old programs."""
    waiting = [drawing]
    while waiting:
        element = waiting.pop()
        name = _name(element)
        if name == "txbxContent":
            yield element
        elif name != "Fallback":
            waiting.extend(reversed(element))
