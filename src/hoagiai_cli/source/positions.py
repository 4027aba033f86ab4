"""Offsets of a text as lines and columns."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate

from hoagiai_cli.source.span import Span

_BREAK = re.compile(r"\r\n|\r|\n")


class LineMap:
    """Where each line of a text begins; lines end at LF, CRLF or CR, columns count code points."""

    def __init__(self, text: str) -> None:
        self._text = text
        if "\r" in text:
            self._starts = [0, *(m.end() for m in _BREAK.finditer(text))]
        else:  # nearly every file: several times quicker than a pattern
            self._starts = list(accumulate((len(line) + 1 for line in text.split("\n")[:-1]), initial=0))

    def span(self, start: int, end: int) -> Span:
        """The span of `text[start:end]`."""
        line, column = self.place(start)
        end_line, end_column = (line, column) if end <= start else self.place(end)
        return Span(line, column, end_line, end_column)

    def place(self, index: int) -> tuple[int, int]:
        """Line and column (both from 1) of an offset; offsets outside the text are taken to its ends."""
        index = min(max(index, 0), len(self._text))
        line = bisect_right(self._starts, index)
        return line, index - self._starts[line - 1] + 1

    def index(self, line: int, column: int) -> int:
        """The offset of a line and column (both from 1); a column past the end of its line is that end."""
        line = min(max(line, 1), len(self._starts))
        start = self._starts[line - 1]
        return min(start + max(column - 1, 0), self.line_end(start))

    def line_end(self, index: int) -> int:
        """The offset where the line holding `index` ends, its line break not included."""
        found = _BREAK.search(self._text, index)
        return found.start() if found else len(self._text)

    def lines(self) -> list[str]:
        """The lines without their breaks; a text ending in a break has no empty line after it."""
        lines = _BREAK.split(self._text) if "\r" in self._text else self._text.split("\n")
        if lines[-1] == "":
            lines.pop()
        return lines
