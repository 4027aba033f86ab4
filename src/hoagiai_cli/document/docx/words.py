"""The words of a Document as runs and paragraphs, with the footnotes they call."""

from __future__ import annotations

from hoagiai_cli.document.docx import markup
from hoagiai_cli.document.docx.layout import Line
from hoagiai_cli.document.docx.markup import Xml
from hoagiai_cli.document.model import Kieu, Paragraph, Run, Text, plain

EMPTY = Xml("")


class Words:
    """Writes text and gathers the footnotes of one file, numbered as they are called."""

    def __init__(self) -> None:
        self.notes: list[Xml] = []

    def runs(self, text: Text) -> Xml:
        """Runs of a text; a footnote is called where its run ends."""
        if len(text) == 1 and not text[0].note:
            only = text[0]
            return markup.run(only.text, bold=only.bold, italic=only.italic) if only.text else EMPTY
        pieces: list[Xml] = []
        for run in text:
            if run.text:
                pieces.append(markup.run(run.text, bold=run.bold, italic=run.italic))
            if run.note:
                number = len(self.notes) + 1
                self.notes.append(EMPTY)  # keeps the number while the note's own words are written
                self.notes[number - 1] = markup.note(number, self.runs(run.note))
                pieces.append(markup.note_call(number))
        return markup.join(pieces)

    def paragraph(self, paragraph: Paragraph, *, keep_next: bool | None = None) -> Xml:
        """A paragraph of the text with its mark; `keep_next` over what the paragraph asks for."""
        keep = keep_next if keep_next is not None else True if paragraph.keep_next else None
        return markup.paragraph(paragraph.kieu.value, self.runs(_marked(paragraph)), keep_next=keep)


def line(style: str, text: str, *, side_indent: int = 0, keep_next: bool | None = None) -> Xml:
    """A paragraph of plain words."""
    return markup.paragraph(style, markup.run(text) if text else EMPTY, side_indent=side_indent, keep_next=keep_next)


def lines(style: str, texts: tuple[Line, ...], *, keep_next: bool | None = None) -> list[Xml]:
    """Centred lines as they were laid out."""
    return [line(style, one.text, side_indent=one.side_indent, keep_next=keep_next) for one in texts]


def _marked(paragraph: Paragraph) -> Text:
    """The words with their mark. The mark is bold or italic where all the words are; "Điều 1." is always bold."""
    if not paragraph.so:
        return paragraph.text
    words = paragraph.text
    if paragraph.kieu is Kieu.DIEU:
        return (Run(f"{paragraph.so} " if plain(words) else paragraph.so, True), *words)
    if len(words) == 1 and words[0].text:
        first = words[0]
        return (Run(f"{paragraph.so} {first.text}", first.bold, first.italic, first.note),)
    filled = [run for run in words if run.text]
    if not filled:
        return (Run(paragraph.so), *words)
    mark = Run(f"{paragraph.so} ", all(run.bold for run in filled), all(run.italic for run in filled))
    first = words[0]
    if (mark.bold, mark.italic) == (first.bold, first.italic):
        return (Run(mark.text + first.text, first.bold, first.italic, first.note), *words[1:])
    return (mark, *words)
