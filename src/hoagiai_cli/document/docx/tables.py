"""Tables with lines, as annexes have them."""

from __future__ import annotations

from hoagiai_cli.document.docx import layout, markup
from hoagiai_cli.document.docx.columns import CELL_MARGIN, columns
from hoagiai_cli.document.docx.markup import Xml
from hoagiai_cli.document.docx.words import EMPTY, Words
from hoagiai_cli.document.measure import LINE_HEIGHT, lines
from hoagiai_cli.document.model import Cell, Table, plain
from hoagiai_cli.registry.nd30 import nd30

_LINE = 4  # eighths of a point
# A name, the name of a part of it, and so on; more would be a list of names, which need not hang together.
_NAMES = 3
# Points; a landscape page has 480. Cells of fewer characters are never so tall.
_TALL = 360.0
_MANY_WORDS = 250


def ruled(table: Table, total: int, words: Words) -> Xml:
    """A table `total` twips wide: head rows stand again on every page, no row of ordinary height is parted.

    The paragraph Word wants after a table so never stands on a page alone.
    """
    size = nd30().trinh_bay.co_chu_bang
    widths = columns(table, total, size)
    rows: list[Xml] = []
    last = len(table.rows) - 1
    names = 0  # rows of names one after the other
    for number, cells in enumerate(table.rows):
        head = number < table.header
        # the last row stays with what follows the table, the name of a group with its first row
        names = names + 1 if any(cell.span > 1 for cell in cells) else 0
        keep = number == last or 0 < names <= _NAMES
        done: list[Xml] = []
        below = going_on(table.rows[number + 1]) if number < last else set()
        at = 0
        tall = False
        for cell in cells:
            width = sum(widths[at : at + cell.span])
            tall = tall or _tall(cell, width, size)
            merge = "continue" if cell.noi_tren else "restart" if at in below else ""
            done.append(
                _heading(cell, width, size, words, merge) if head else _cell(cell, width, words, merge, keep=keep)
            )
            at += cell.span
        rows.append(markup.header_row(done) if head else markup.row(done, cant_split=not tall))
    return markup.ruled_table(widths, rows, line=_LINE, margin=layout.twips(CELL_MARGIN))


def going_on(row: tuple[Cell, ...]) -> set[int]:
    """The columns at which cells of the row above go on."""
    columns: set[int] = set()
    at = 0
    for cell in row:
        if cell.noi_tren:
            columns.add(at)
        at += cell.span
    return columns


def _tall(cell: Cell, width: int, size: float) -> bool:
    """Does the cell take so much of a page that its row had better be parted than moved whole?"""
    if sum([len(run.text) for text in cell.text for run in text]) < _MANY_WORDS:
        return False
    inner = width / 20 - 2 * CELL_MARGIN
    return sum(len(lines(plain(text), inner, size)) for text in cell.text) * size * LINE_HEIGHT > _TALL


def _heading(cell: Cell, width: int, size: float, words: Words, merge: str) -> Xml:
    """A cell of a head row: its words in balanced lines."""
    inner = width / 20 - 2 * CELL_MARGIN
    content = markup.join(
        markup.paragraph(
            "bang_dau",
            words.runs(text),
            side_indent=layout.centred(plain(text), inner, inner, size, bold=True).side_indent,
        )
        for text in cell.text
    ) or markup.paragraph("bang_dau", EMPTY)
    return markup.ruled_cell(width, content, span=cell.span, middle=True, merge=merge)


def _cell(cell: Cell, width: int, words: Words, merge: str, *, keep: bool) -> Xml:
    style = "bang_giua" if cell.canh == "giua" else "bang"
    keep_next = True if keep else None
    content = markup.join(
        markup.paragraph(style, words.runs(text), keep_next=keep_next) for text in cell.text
    ) or markup.paragraph(style, EMPTY, keep_next=keep_next)
    return markup.ruled_cell(width, content, span=cell.span, merge=merge)
