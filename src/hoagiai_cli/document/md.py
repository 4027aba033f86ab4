"""Document to Markdown (GitHub's: pipe tables and footnotes), so that a renderer shows every word.

Numbers and letters stay words (`1\\.` is no list of Markdown's own, which would count anew); dashes and pluses
become the bullets they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hoagiai_cli.document.model import Block, Document, Kieu, Paragraph, Run, Table, Text
from hoagiai_cli.document.reading import Notes, dau_de, kinh_gui, marked, printed, series
from hoagiai_cli.registry.nd30 import nd30

# An underscore inside a word and an ampersand that begins no entity mean nothing: addresses of pages stay readable.
_SPECIAL = re.compile(r"[\\`*\[\]<~|$^]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)")
_PERHAPS = re.compile(r"[\\`*\[\]<~|$^_&]")
# What would make a heading, quotation, list, underline or rule of a line.
_AT_START = re.compile(r"#{1,6}(?=\s|$)|>|[-+](?=\s|$)|[-=](?=[-=\s]*$)|\d{1,9}(?=[.)](?:\s|$))")
_BREAK = "\\\n"


def to_markdown(document: Document) -> str:
    """The Markdown of `document`; ends with a line end. Words are those of the Document, unchanged."""
    writer = _Writer(Notes())
    text = ""
    before = ""
    for block in (block for one in series(document) for block in writer.document(one)):
        if block.text:
            text += ("\n" if block.item and before == "item" else "\n\n" if before else "") + block.text
            before = "item" if block.item else "block"
    return f"{text}\n"


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    item: bool = False  # of a list: no blank line between two


class _Writer:
    def __init__(self, notes: Notes) -> None:
        self.notes = notes

    def document(self, document: Document) -> Iterator[_Piece]:
        head, marks, who = document.letterhead, document.marks, document.signature
        yield _lines(_bold(line) for line in (marks.du_thao, marks.luu_hanh))
        names = (*(_plain(name) for name in head.co_quan_chu_quan), *(_bold(name) for name in head.co_quan))
        stamps = (_bold(mark) for mark in (marks.do_mat, marks.do_khan))
        yield _lines((*names, _plain(head.dau_sao), _plain(head.so_ky_hieu), *stamps))
        yield _lines((*(_bold(line) for line in dau_de(head)), _italic(head.dia_danh_ngay)))
        yield _heading(1, _plain(document.ten_loai))
        yield _lines((self.text(document.trich_yeu, bold=True), _italic(document.kem_theo)))
        yield _lines(_plain(line) for line in kinh_gui(document))
        yield from self.body(document.body, 2)
        receivers = [_plain(receiver.line) for receiver in document.noi_nhan]
        yield _lines((_emphasis(nd30().noi_nhan, "***"), *receivers) if receivers else ())
        yield _lines((_plain(marks.nguoi_soan),))
        yield _lines(_bold(line) for line in who.quyen_han)
        yield _lines((_bold(who.nguoi_ky),))
        yield _lines(_plain(line) for line in marks.lien_he)
        yield from self.footnotes()
        for annex in document.phu_luc:
            yield _heading(2, _plain(annex.so))
            yield _lines((_bold(annex.tieu_de), _italic(annex.kem_theo)))
            yield from self.body(annex.body, 3)
            yield from self.footnotes()

    def footnotes(self) -> Iterator[_Piece]:
        for number, note in self.notes.take():
            yield _Piece(f"[^{number}]: {_line(self.text(note))}")

    # --- the text -----------------------------------------------------------------------------------------------

    def body(self, body: tuple[Block, ...], level: int) -> Iterator[_Piece]:
        parts = any(isinstance(block, Paragraph) and block.kieu is Kieu.PHAN for block in body)
        levels = {Kieu.PHAN: level, Kieu.MUC: level + parts, Kieu.TIEU_DE: level + parts + 1}
        inside = False  # a list of dashes, whose pluses stand a step further in
        for block in body:
            if isinstance(block, Table):
                inside = False
                yield _Piece(self.table(block))
            elif block.kieu in levels:
                inside = False
                yield _heading(levels[block.kieu], self.text(_unbold(marked(block.so, block.text))))
            elif block.kieu is Kieu.GACH and block.so == "-":
                inside = True
                yield self.item("- ", block.text)
            elif block.kieu is Kieu.CONG and block.so == "+":
                yield self.item("  + " if inside else "+ ", block.text)
            else:
                inside = False
                text = marked(block.so, block.text, bold_mark=block.kieu is Kieu.DIEU)
                yield _lines((self.text(text, italic=block.kieu is Kieu.CAN_CU),))

    def item(self, mark: str, text: Text) -> _Piece:
        return _Piece(f"{mark}{_line(self.text(text))}".rstrip(" "), item=True)

    def table(self, table: Table) -> str:
        """A pipe table. It has one row of headings by its nature: further ones are bold, a missing one is blank."""
        columns = max([len(table.widths), *(sum(cell.span for cell in row) for row in table.rows)])
        rows = []
        for number, row in enumerate(table.rows):
            cells: list[str] = []
            for cell in row:
                words = (self.text(_unbold(text)) if number < table.header else self.text(text) for text in cell.text)
                content = "<br>".join(line for line in (words.strip() for words in words) if line)
                bold = content and 0 < number < table.header
                cells += [f"<strong>{content}</strong>" if bold else content, *[""] * (cell.span - 1)]
            rows.append(cells + [""] * (columns - len(cells)))
        if not rows:
            return ""
        if not table.header:
            rows.insert(0, [""] * columns)
        rows.insert(1, _alignments(table, columns))
        return "\n".join(f"| {' | '.join(cells)} |" for cells in rows)

    def text(self, text: Text, *, bold: bool = False, italic: bool = False) -> str:
        """Runs as Markdown inside a line."""
        pieces: list[str] = []
        runs = [run for run in text if run.text or run.note]
        for number, run in enumerate(runs):
            following = runs[number + 1].text[:1] if number + 1 < len(runs) and not run.note else ""
            before = pieces[-1][-1:] if pieces else ""
            pieces.append(_styled(run, before, following, bold=run.bold or bold, italic=run.italic or italic))
            if run.note:
                pieces.append(f"[^{self.notes.number(run.note)}]")
        return "".join(piece for piece in pieces if piece)


def _styled(run: Run, before: str, following: str, *, bold: bool, italic: bool) -> str:
    """One run. Asterisks where CommonMark is sure to take them as marks, else the tags GitHub allows."""
    if not (bold or italic):
        return _plain(run.text)
    lead, words, rest = _split(_plain(run.text))
    if not words:
        return lead + rest
    opens = not words[0].isalnum() and not _free(lead[-1:] or before)
    closes = not words[-1].isalnum() and not _free(rest[:1] or following)
    if opens or closes or (not lead and before == "*"):
        start = ("<strong>" if bold else "") + ("<em>" if italic else "")
        end = ("</em>" if italic else "") + ("</strong>" if bold else "")
        return f"{lead}{start}{words}{end}{rest}"
    mark = "***" if bold and italic else "**" if bold else "*"
    return f"{lead}{mark}{words}{mark}{rest}"


def _split(text: str) -> tuple[str, str, str]:
    """The blanks before, the words, the blanks after."""
    words = text.strip()
    at = text.find(words)
    return text[:at], words, text[at + len(words) :]


def _free(character: str) -> bool:
    """Whether a mark beside a punctuation character still counts with `character` on its other side."""
    return not character or character.isspace()


def escape(text: str) -> str:
    """Words that mean nothing to Markdown, wherever in a line they stand but at its start."""
    # nearly every text has none of them, and a search by a set is ten times as fast as the whole pattern
    return _SPECIAL.sub(r"\\\g<0>", text) if _PERHAPS.search(text) else text


def _line(text: str) -> str:
    """A line whose start is no mark of a block."""
    text = text.strip()
    match = _AT_START.match(text)
    if match is None:
        return text
    at = match.end() if match.group()[0].isdigit() else 0
    return f"{text[:at]}\\{text[at:]}"


def _lines(lines: Iterable[str]) -> _Piece:
    """A paragraph whose lines stay apart."""
    return _Piece(_BREAK.join(line for line in map(_line, lines) if line))


def _heading(level: int, text: str) -> _Piece:
    words = text.strip()
    if words.endswith("#"):
        words = f"{words[:-1]}\\#"  # it would be taken for the closing mark of the heading
    return _Piece(f"{'#' * level} {words}" if words else "")


def _plain(text: str) -> str:
    return escape(printed(text))


def _bold(text: str) -> str:
    return _styled(Run(text), "", "", bold=True, italic=False)


def _italic(text: str) -> str:
    return _styled(Run(text), "", "", bold=False, italic=True)


def _emphasis(text: str, mark: str) -> str:
    return f"{mark}{escape(text)}{mark}"


def _unbold(text: Text) -> Text:
    return tuple(Run(run.text, False, run.italic, run.note) for run in text)


def _alignments(table: Table, columns: int) -> list[str]:
    """A column whose cells below the headings all stand in the middle does so in Markdown too."""
    centred = [True] * columns
    for row in table.rows[table.header :]:
        at = 0
        for cell in row:
            if cell.span == 1 and cell.canh != "giua":
                centred[at] = False
            at += cell.span
    return [":---:" if one and len(table.rows) > table.header else "---" for one in centred]
