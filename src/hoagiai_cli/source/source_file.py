"""A file that was read: its text, its data, and the place of everything in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Any, Literal

from hoagiai_cli.source.builder import Place, Places
from hoagiai_cli.source.positions import LineMap
from hoagiai_cli.source.problem import Problem
from hoagiai_cli.source.span import Span
from hoagiai_cli.source.tracing import PROPERTIES, Trace, trace
from hoagiai_cli.text.normal import nfc

What = Literal["value", "key"]


@dataclass(slots=True)
class SourceFile:
    """What `loader.load` gives.

    `text` is the file as typed (not normalised, line ends kept) without its byte order mark; `bom` says whether
    it had one. `data` is None when the file could not be read as a mapping; all its strings and keys are in
    normal form C, and all its keys are text. `problems` are in the order of the text.
    """

    name: str
    text: str
    data: dict[str, Any] | None
    problems: list[Problem] = field(default_factory=list)
    bom: bool = False
    _read: str = field(default="", repr=False)  # what the parser read: `text` but for replaced control characters
    _root: Place | None = field(default=None, repr=False)
    _map: LineMap | None = field(default=None, repr=False)
    _lines: list[str] | None = field(default=None, repr=False)
    _traced: tuple[tuple[int, int], Trace | None] | None = field(default=None, repr=False)  # of the last `part`

    @property
    def positions(self) -> LineMap:
        """Offsets of `text` as lines and columns, and back."""
        if self._map is None:
            self._map = LineMap(self.text)
        return self._map

    @property
    def lines(self) -> list[str]:
        """The lines of `text` without their breaks."""
        if self._lines is None:
            self._lines = self.positions.lines()
        return self._lines

    @property
    def root(self) -> Place | None:
        """The places of everything in `text`, for what needs more than `extent` tells; None where there is no data."""
        return self._root

    def span(self, path: Sequence[str | int], *, what: What = "value", part: tuple[int, int] | None = None) -> Span:
        """The place of the value (or key) at `path`; see `extent`."""
        return self.positions.span(*self.extent(path, what=what, part=part))

    def extent(
        self, path: Sequence[str | int], *, what: What = "value", part: tuple[int, int] | None = None
    ) -> tuple[int, int]:
        """Offsets `[start, end)` into `text` of the value or the key at `path`.

        - A scalar: its whole token, quotes and `|` included, blank lines after it not. Nothing (`so:`) is the
          empty stretch after the colon.
        - `part`, offsets into the string at `path` in `data`: exactly the source those characters came from;
          where that cannot be told, the whole token.
        - A mapping or list: its first line only, without blanks or comment at its end.
        - The key of a list item: the item's first line.
        - A path that does not exist: the key of the nearest parent that does; for a missing top-level key
          the empty stretch where the top-level mapping begins.
        """
        if self._root is None:
            return 0, 0
        place, value, found = self._root, self.data, 0
        for step in path:
            inside = _step(place[4], value, step)
            if inside is None:
                break
            place, value = inside
            found += 1
        if found < len(path):
            what, part = "key", None
            if not found:
                return place[2], place[2]
        if what == "key" and place[0] >= 0:
            return place[0], place[1]
        if place[4] is not None:
            return place[2], self._first_line_end(place)
        return (place[2], self._token_end(place)) if part is None else self._part(place, value, part)

    def scalars(self) -> Iterator[tuple[int, int]]:
        """Offsets `[start, end)` of the text of every value that is no mapping or list, in the order of the file.

        Quotes are included. Of a block (`|`, `>`) it is the lines below its head; what stands behind the mark on the
        head line, and comments after the block that are indented less than its text, do not belong to it.
        """
        waiting = [self._root] if self._root is not None else []
        while waiting:
            place = waiting.pop()
            if place[4] is not None:
                waiting.extend(reversed(list(_places(place[4]))))
                continue
            start = PROPERTIES.match(self._read, place[2], place[3]).end()  # type: ignore[union-attr]  # may be empty
            if self._read[start : start + 1] in ("|", ">"):
                yield self._block_text(start, place[3])
            elif start < place[3]:
                yield start, place[3]

    def _block_text(self, start: int, end: int) -> tuple[int, int]:
        begin = min(self.positions.line_end(start) + 1, end)
        at, indent = begin, -1
        for line in self._read[begin:end].splitlines(keepends=True):
            lead = len(line) - len(line.lstrip(" "))
            if line.strip():
                indent = lead if indent < 0 else indent
                if lead < indent:
                    break
            at += len(line)
        return begin, at

    def _token_end(self, place: Place) -> int:
        # libyaml ends a block scalar where the next token begins.
        start, end = place[2], place[3]
        return start + len(self._read[start:end].rstrip()) if start < end else end

    def _first_line_end(self, place: Place) -> int:
        line_end = self.positions.line_end(place[2])
        end = place[2] + 1
        while True:  # down to the last thing that begins on this line
            is_scalar = place[4] is None
            if place[3] <= line_end and (is_scalar or self._read[place[2]] in "[{"):
                return max(end, self._token_end(place))
            if is_scalar:
                return place[2] + len(self._read[place[2] : line_end].rstrip())
            here = list(takewhile(lambda inner: _begin(inner) <= line_end, _places(place[4])))
            if not here:
                return end
            place = here[-1]
            end = max(end, place[1])
            if place[2] > line_end:
                return end

    def _part(self, place: Place, value: Any, part: tuple[int, int]) -> tuple[int, int]:
        start, end = place[2:4]
        if self._traced is None or self._traced[0] != (start, end):
            typed = value if isinstance(value, str) else nfc(self._read[start:end])
            self._traced = (start, end), trace(self._read, start, end, typed)
        traced = self._traced[1]
        if traced is None or not traced.chars:
            return start, self._token_end(place)
        count = len(traced.chars)
        first = min(max(part[0], 0), count)
        last = min(max(part[1], first), count)
        if first == last:
            at = traced.starts[first] if first < count else traced.ends[-1]
            return at, at
        return traced.starts[first], traced.ends[last - 1]


def _step(places: Places | None, value: Any, step: str | int) -> tuple[Place, Any] | None:
    if isinstance(places, dict):
        key = nfc(str(step))
        return (places[key], value[key]) if key in places else None
    if isinstance(places, list) and isinstance(step, int) and not isinstance(step, bool) and 0 <= step < len(places):
        return places[step], value[step]
    return None


def _places(places: Places | None) -> Iterable[Place]:
    return places.values() if isinstance(places, dict) else places or ()


def _begin(place: Place) -> int:
    return place[0] if place[0] >= 0 else place[2]
