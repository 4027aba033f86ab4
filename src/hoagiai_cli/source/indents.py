"""Indentation made of blanks that YAML does not take for spaces."""

from __future__ import annotations

import re
from bisect import bisect_right

import yaml

from hoagiai_cli.source.builder import MAX_DEPTH
from hoagiai_cli.source.characters import ODD_SPACES, code_point
from hoagiai_cli.source.events import CollectionEndEvent, CollectionStartEvent, Reader, ScalarEvent, StreamEndEvent
from hoagiai_cli.source.faults import Faults
from hoagiai_cli.source.layout import read_rows

_ODD = re.compile(f"[{ODD_SPACES}]")


def plain_indents(text: str, faults: Faults, reader: Reader) -> str:
    """`text` with foreign blanks in indentation (HG015) replaced by spaces, one for one.

    Within a text over several lines such a blank is content and stays.
    """
    scalars = _long_scalars(text, reader)
    begins = [start for start, _ in scalars]
    pieces: list[str] = []
    done = 0
    for row in read_rows(text):
        found = _ODD.search(row.text, 0, row.indent)
        if found is None or row.kind == "block":
            continue
        before = bisect_right(begins, row.start) - 1
        if before >= 0 and row.start < scalars[before][1]:
            continue
        faults.add("HG015", row.start + found.start(), row.start + row.indent, {"ma": code_point(found.group())})
        pieces += [text[done : row.start], " " * row.indent]
        done = row.start + row.indent
    return "".join((*pieces, text[done:]))


def _long_scalars(text: str, reader: Reader) -> list[tuple[int, int]]:
    """Offsets of the scalars over several lines, as far as the file can be read as it stands."""
    next_event = reader(text)
    found: list[tuple[int, int]] = []
    depth = 0
    try:
        while not isinstance(event := next_event(), StreamEndEvent) and depth <= MAX_DEPTH:
            if isinstance(event, ScalarEvent):
                if event.start_mark.line != event.end_mark.line:
                    found.append((event.start_mark.index, event.end_mark.index))
            elif isinstance(event, CollectionStartEvent):
                depth += 1
            elif isinstance(event, CollectionEndEvent):
                depth -= 1
    except yaml.YAMLError:
        pass
    return found
