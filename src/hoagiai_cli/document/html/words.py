"""The words of a Document as HTML, with the footnotes they call."""

from __future__ import annotations

from hoagiai_cli.document.html.markup import Html, block, element, escape, join
from hoagiai_cli.document.model import Kieu, Paragraph, Text
from hoagiai_cli.document.reading import Notes, marked


class Words:
    """Writes text and numbers its footnotes through the whole page."""

    def __init__(self) -> None:
        self._notes = Notes()

    def runs(self, text: Text, *, bold: bool = False) -> Html:
        """Runs of a text; `bold`: what is around them is bold already."""
        pieces: list[Html] = []
        for run in text:
            words = escape(run.text)
            if run.italic and words:
                words = Html(f"<em>{words}</em>")
            if run.bold and words and not bold:
                words = Html(f"<strong>{words}</strong>")
            pieces.append(words)
            if run.note:
                number = self._notes.number(run.note)
                pieces.append(
                    Html(
                        f'<sup><a id="goi-{number}" href="#chu-thich-{number}" role="doc-noteref" '
                        f'aria-label="Chú thích {number}">{number}</a></sup>'
                    )
                )
        return join(pieces)

    def paragraph(self, paragraph: Paragraph, *, bold: bool) -> Html:
        """A paragraph of the text with its mark."""
        text = marked(paragraph.so, paragraph.text, bold_mark=paragraph.kieu is Kieu.DIEU)
        return self.runs(text, bold=bold)

    def footnotes(self) -> Html:
        """The footnotes called since the last time, each with the way back to its call."""
        items = [
            element(
                "li",
                Html(
                    f"<sup>{number}</sup> {self.runs(note)} "
                    f'<a class="ve" href="#goi-{number}" role="doc-backlink" '
                    f'aria-label="Về chỗ gọi chú thích {number}">↩</a>'
                ),
                more=f'id="chu-thich-{number}"',
            )
            for number, note in self._notes.take()
        ]
        if not items:
            return Html("")
        listed = block("ol", join(items), more='role="list"')
        return block("section", listed, "chu-thich", more='role="doc-endnotes" aria-label="Chú thích"')
