"""Tables with lines. On a narrow screen a plain table becomes cards, one a row; any other moves in its own box."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from hoagiai_cli.document.docx.columns import columns
from hoagiai_cli.document.docx.tables import going_on
from hoagiai_cli.document.html.markup import EMPTY, Html, block, element, escape, join
from hoagiai_cli.document.html.sheet import number
from hoagiai_cli.document.html.words import Words
from hoagiai_cli.document.model import Cell, Table, plain
from hoagiai_cli.registry.nd30 import nd30


def ruled(table: Table, width: int, words: Words, *, keep: bool) -> Html:
    """A table `width` twips wide. Head rows stand again on every printed page, no row is parted by a page end."""
    if not table.rows:
        return EMPTY
    widths = columns(table, width, nd30().trinh_bay.co_chu_bang)
    return _Table(table, widths, words).html(keep=keep)


class _Table:
    def __init__(self, table: Table, columns: Sequence[int], words: Words) -> None:
        self.table = table
        self.columns = columns
        self.words = words
        merged = any(cell.noi_tren for row in table.rows for cell in row)
        heads = table.rows[0] if table.header == 1 and not merged else ()
        self.cards = len(heads) == len(columns)
        self.labels = [escape(" ".join(cell.plain.split())) for cell in heads] if self.cards else []

    def html(self, *, keep: bool) -> Html:
        total = sum(self.columns) or 1
        widths = "".join(f'<col style="width:{number(100 * one / total)}%">' for one in self.columns)
        rows = Html(f"<colgroup>{widths}</colgroup>\n{join(self._parts())}")
        css = "bang giu" if keep else "bang"
        if self.cards:
            # What becomes cards is no table to a browser any more: its roles say that it still is one.
            return block("div", block("table", rows, "the", more='role="table"'), css)
        return block("div", block("table", rows, "cuon"), css, more='role="region" aria-label="Bảng" tabindex="0"')

    def _parts(self) -> Iterator[Html]:
        """The head and the body. A group is no part of its own: browsers would part its name from its first row."""
        head, body = self.table.rows[: self.table.header], self.table.rows[self.table.header :]
        yield block("thead", join(self._rows(head, head=True)), more=self._role("rowgroup"))
        yield block("tbody", join(self._rows(body, head=False)), more=self._role("rowgroup"))

    def _rows(self, rows: Sequence[tuple[Cell, ...]], *, head: bool) -> Iterator[Html]:
        """The rows of a part; a cell that goes on below says over how many."""
        downs: list[dict[int, int]] = [{}]
        for row in reversed(rows):
            downs.append({at: downs[-1].get(at, 1) + 1 for at in going_on(row)})
        for row, down in zip(rows, reversed(downs[:-1]), strict=True):
            yield self._row(row, down, head=head)

    def _row(self, row: tuple[Cell, ...], down: Mapping[int, int], *, head: bool) -> Html:
        cells: list[Html] = []
        at = 0
        for cell in row:
            if cell.noi_tren:
                at += cell.span
                continue
            more = [f'colspan="{cell.span}"'] if cell.span > 1 else []
            more += [f'rowspan="{down[at]}"'] if at in down else []
            css = []
            if head:
                more.append(f'scope="{"colgroup" if cell.span > 1 else "col"}"')
            else:
                css += ["giua"] if cell.canh == "giua" else []
                css += ["trong"] if not any(plain(text).strip() for text in cell.text) else []
                if self.cards and cell.span == 1 and at < len(self.labels) and self.labels[at]:
                    more.append(f'data-cot="{self.labels[at]}"')
            more.append(self._role("columnheader" if head else "cell"))
            words = self._words(cell, bold=head)
            cells.append(
                element("th" if head else "td", words, " ".join(css), more=" ".join(one for one in more if one))
            )
            at += cell.span
        names = not head and any(cell.span > 1 for cell in row)  # of a group
        return element("tr", join(cells), "ten-nhom" if names else "", more=self._role("row"))

    def _words(self, cell: Cell, *, bold: bool = False) -> Html:
        texts = [self.words.runs(text, bold=bold) for text in cell.text]
        if len(texts) < 2:
            return join(texts)
        return join(element("p", text) for text in texts)

    def _role(self, name: str) -> str:
        return f'role="{name}"' if self.cards else ""
