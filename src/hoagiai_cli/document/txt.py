"""Document to plain text: every word of the printed page, one paragraph a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hoagiai_cli.document.model import Block, Document, Table, Text
from hoagiai_cli.document.reading import Notes, dau_de, kinh_gui, printed, series
from hoagiai_cli.registry.nd30 import nd30

_Lines = Iterable[str]


def to_text(document: Document) -> str:
    """The text of `document`: letterhead, title, text, receivers, signature, parted by blank lines.

    Words are those of the Document, unchanged; empty parts give no line. A row of a table is a line, its cells
    parted by " | "; footnotes are called as [1] and follow the part they belong to. Ends with a line end.
    """
    notes = Notes()
    blocks = [
        "\n".join(printed(line) for line in block if line) for one in series(document) for block in _blocks(one, notes)
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _blocks(document: Document, notes: Notes) -> Iterator[_Lines]:
    head, marks, who = document.letterhead, document.marks, document.signature
    yield marks.du_thao, marks.luu_hanh
    yield *head.co_quan_chu_quan, *head.co_quan, head.dau_sao, head.so_ky_hieu, marks.do_mat, marks.do_khan
    yield *dau_de(head), head.dia_danh_ngay
    yield document.ten_loai, _words(document.trich_yeu, notes), document.kem_theo
    yield kinh_gui(document)
    yield from _body(document.body, notes)
    receivers = [receiver.line for receiver in document.noi_nhan]
    yield *((nd30().noi_nhan, *receivers) if receivers else ()), marks.nguoi_soan
    yield who.quyen_han
    yield (who.nguoi_ky,)
    yield marks.lien_he
    yield _notes(notes)
    for annex in document.phu_luc:
        yield annex.so, annex.tieu_de, annex.kem_theo
        yield from _body(annex.body, notes)
        yield _notes(notes)


def _body(body: tuple[Block, ...], notes: Notes) -> Iterator[_Lines]:
    for block in body:
        if isinstance(block, Table):
            yield [" | ".join(_cell(cell.text, notes) for cell in row) for row in block.rows]
        else:
            words = _words(block.text, notes)
            yield (f"{block.so} {words}" if block.so and words else block.so or words,)


def _cell(paragraphs: tuple[Text, ...], notes: Notes) -> str:
    return " ".join(words for text in paragraphs if (words := _words(text, notes)))


def _words(text: Text, notes: Notes) -> str:
    return "".join(run.text + (f"[{notes.number(run.note)}]" if run.note else "") for run in text)


def _notes(notes: Notes) -> list[str]:
    return [f"[{number}] {_words(note, notes)}" for number, note in notes.take()]
