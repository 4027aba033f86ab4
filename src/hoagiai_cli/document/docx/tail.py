"""The end of a document: signature and receivers (ô 7, 9b, 12)."""

from __future__ import annotations

from hoagiai_cli.document.docx import layout, markup
from hoagiai_cli.document.docx.markup import Xml
from hoagiai_cli.document.docx.words import EMPTY, line, lines
from hoagiai_cli.document.model import Document
from hoagiai_cli.registry.nd30 import nd30


def signature(document: Document, part_sizes: dict[str, int]) -> Xml:
    """Ô 7, 9b and 12 in one row that no page end parts. Nothing for a document without any of them."""
    who, receivers, drafter = document.signature, document.noi_nhan, document.marks.nguoi_soan
    if not (receivers or who.quyen_han or who.nguoi_ky or drafter):
        return EMPTY
    place = layout.signature(who, receivers, part_sizes)
    items = [line("noi_nhan", receiver.line, keep_next=True) for receiver in receivers[: place.beside]]
    left = [line("noi_nhan_nhan", nd30().noi_nhan, keep_next=True), *items] if receivers else []
    rest = [line("noi_nhan", receiver.line) for receiver in receivers[place.beside :]]
    if drafter:
        (rest or left).append(line("nguoi_soan", drafter, keep_next=None if rest else True))
    right = [*lines("quyen_han", place.powers, keep_next=True), line("ho_ten", who.nguoi_ky, keep_next=True)]
    rows = [
        markup.row(
            (
                markup.cell(place.left, markup.join(left or [line("noi_nhan", "", keep_next=True)]), top=place.above),
                markup.cell(place.right, markup.join(right), top=place.above),
            )
        )
    ]
    if rest:
        cells = (markup.cell(place.left, markup.join(rest)), markup.cell(place.right, line("noi_nhan", "")))
        rows.append(markup.row(cells, cant_split=False))
    return markup.table((place.left, place.right), rows)
