"""Why a YAML file cannot be read, told at the line where the slip was made.

A parser stops where it cannot go on, often a line or a page after the mistake. The doctor looks over the
lines for things that look like a slip, mends each in a copy, and believes the one after which the parser
gets further. Then it goes on with the mended copy, so one run names several slips.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, Final

import yaml

from hoagiai_cli.source.builder import MAX_DEPTH
from hoagiai_cli.source.doctor_messages import in_vietnamese
from hoagiai_cli.source.events import (
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    MappingStartEvent,
    Reader,
    StreamEndEvent,
    SyntaxFailure,
    failure_of,
)
from hoagiai_cli.source.faults import Faults
from hoagiai_cli.source.layout import Row, read_rows
from hoagiai_cli.source.positions import LineMap
from hoagiai_cli.source.slip import Repair, Slip
from hoagiai_cli.source.slips_in_layout import FAILING_LINE_CHECKS, NEARBY_CHECKS
from hoagiai_cli.source.slips_in_line import LINE_CHECKS, LineCheck

_MAX_SLIPS: Final = 20
_MAX_TEXT: Final = 300_000
"""No hand wrote a longer file; the parser's own words must do."""
_MAX_PARSED: Final = 20_000_000
"""Characters to parse over all attempts, about a second of work."""
_MAX_ATTEMPTS: Final = 60
_LINES_BACK: Final = 400
_NOT_A_MAPPING: Final = "the top level is not a mapping"

Progress = tuple[int, int]
"""Row and column (from 0) where the parser's trouble begins; the larger, the further it got."""


def explain(text: str, failure: SyntaxFailure, faults: Faults, reader: Reader) -> None:
    """Add to `faults` the slips behind a syntax error of `text`, or HG004 with the parser's words translated."""
    slips = list(_Doctor(text, reader).slips(failure))
    reported = _report(text, slips, faults)
    if not reported and not faults.has("HG015"):
        english = " ".join(filter(None, (failure.context, failure.problem)))
        args = {"mo_ta": in_vietnamese(failure.problem), "goc": english}
        start = _visible(text, failure.index)
        faults.add("HG004", start, min(start + 1, len(text)), args)


def explain_top_level(text: str, data: Any, start: int, faults: Faults, reader: Reader) -> None:
    """Add to `faults` why the file holds no mapping: the slips that made plain text of it, or HG008."""
    failure = SyntaxFailure(start, _NOT_A_MAPPING)
    if isinstance(data, str) and _report(text, list(_Doctor(text, reader).slips(failure)), faults):
        return
    faults.add("HG008", start, LineMap(text).line_end(start))


def _report(text: str, slips: Sequence[Slip], faults: Faults) -> bool:
    if not slips:
        return False
    lines = LineMap(text)

    def index(row: int, column: int) -> int:
        return lines.index(row + 1, column + 1)

    blamed = {lines.place(fault.start)[0] - 1 for fault in faults if fault.code == "HG015"}
    for slip in slips:
        near = tuple((index(row, start), index(row, end), note) for row, start, end, note in slip.near)
        for row, start, end in slip.places:
            if row not in blamed:
                faults.add(slip.code, index(row, start), index(row, end), slip.args, near=near)
    return True


def _visible(text: str, index: int) -> int:
    """The parser stops after the last line when something stays open; point at the last thing written."""
    if index < len(text.rstrip()):
        return index
    return max(len(text.rstrip()) - 1, 0)


class _Doctor:
    def __init__(self, text: str, reader: Reader) -> None:
        self._texts = [row.text for row in read_rows(text)] if len(text) <= _MAX_TEXT else []
        self._reader = reader
        self._budget = _MAX_PARSED

    def slips(self, failure: SyntaxFailure) -> Iterator[Slip]:
        """The slips found, in the order the parser meets them; those in a line already mended are left out."""
        mended: set[int] = set()
        current: SyntaxFailure | None = failure
        for _ in range(_MAX_SLIPS):
            if current is None or not self._texts:
                return
            found = self._most_likely(current, first=not mended)
            if found is None:
                return
            slip, repair = found
            fresh = tuple(place for place in slip.places if place[0] not in mended)
            if fresh:
                yield replace(slip, places=fresh, near=tuple(n for n in slip.near if n[0] not in mended))
            if repair is None:
                return
            self._apply(repair)
            mended |= set(repair)
            current = self._failure("\n".join(self._texts))

    def _apply(self, repair: Repair) -> None:
        for number, text in repair.items():
            self._texts[number] = text

    def _most_likely(self, failure: SyntaxFailure, *, first: bool) -> tuple[Slip, Repair | None] | None:
        """The slip whose repair takes the parser furthest, from the first group that takes it further at all."""
        text = "\n".join(self._texts)
        rows = list(read_rows(text))
        lines = LineMap(text)
        # In the first round `failure` counts offsets in the text as typed, whose line breaks may differ.
        trouble = _progress(failure, lines) if not first else _progress(self._failure(text) or failure, lines)
        attempts = _MAX_ATTEMPTS
        fallback: Slip | None = None
        for group in _suspects(rows, min(trouble[0], len(rows) - 1)):
            best: tuple[Progress, Slip, Repair] | None = None
            for slip in group:
                since = min(trouble, (slip.places[0][0], 0)) if slip.astray else trouble
                if slip.certain and slip.places[0][0] == trouble[0]:
                    fallback = fallback or slip
                for repair in slip.repairs:
                    if attempts <= 0 or self._budget <= 0:
                        break
                    attempts -= 1
                    reached = self._try(rows, repair)
                    # Within a mended line columns have moved, so there only a later line counts as further.
                    further = reached > since and (reached[0] > since[0] or since[0] not in repair)
                    if further and (slip.astray or best is None or (reached > best[0] and not best[1].astray)):
                        best = (reached, slip, repair)
                        if slip.astray:
                            break
            if best is not None:
                return best[1], best[2]
        return (fallback, None) if fallback else None

    def _try(self, rows: Sequence[Row], repair: Repair) -> Progress:
        text = "\n".join(repair.get(row.number, row.text) for row in rows)
        failure = self._failure(text)
        return (len(rows) + 1, 0) if failure is None else _progress(failure, LineMap(text))

    def _failure(self, text: str) -> SyntaxFailure | None:
        self._budget -= len(text)
        return first_failure(text, self._reader)


def first_failure(text: str, reader: Reader) -> SyntaxFailure | None:
    """The first syntax error of `text`, or that it holds no mapping; None for a file that can be read."""
    next_event = reader(text)
    depth = 0
    is_mapping = False
    try:
        while not isinstance(event := next_event(), StreamEndEvent):
            if isinstance(event, DocumentStartEvent) and not is_mapping:
                event = next_event()
                is_mapping = isinstance(event, MappingStartEvent)
                if not is_mapping:
                    return SyntaxFailure(event.start_mark.index, _NOT_A_MAPPING)
            if isinstance(event, CollectionStartEvent):
                depth += 1
                if depth > MAX_DEPTH:
                    return None
            elif isinstance(event, CollectionEndEvent):
                depth -= 1
    except yaml.YAMLError as error:
        return failure_of(error)
    return None if is_mapping else SyntaxFailure(0, _NOT_A_MAPPING)


def _progress(failure: SyntaxFailure, lines: LineMap) -> Progress:
    """A quote never closed or a key without its colon is trouble from its own beginning on."""
    index = failure.index
    told_late = "end of stream" in failure.problem or "expected ':'" in failure.problem
    if failure.context_index is not None and told_late:
        index = failure.context_index
    line, column = lines.place(index)
    return line - 1, column - 1


def _suspects(rows: Sequence[Row], failing: int) -> Iterator[list[Slip]]:
    """Groups of possible slips, the surest first; within a group the nearest line first."""
    if failing < 0:
        return
    near = range(failing, max(failing - _LINES_BACK, 0) - 1, -1)
    here = (failing,)
    groups = ((LINE_CHECKS, near), (NEARBY_CHECKS, near), *((checks, here) for checks in FAILING_LINE_CHECKS))
    for checks, numbers in groups:
        yield [slip for number in numbers if rows[number].kind != "block" for slip in _run(checks, rows, number)]


def _run(checks: Sequence[LineCheck], rows: Sequence[Row], number: int) -> Iterator[Slip]:
    for check in checks:
        yield from check(rows, number)
