"""Stretches of a text and what takes their place."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Change(NamedTuple):
    """`text[start:end]` becomes `new`; of several insertions at one place that of the higher `depth` comes first."""

    start: int
    end: int
    new: str
    depth: int = 0


def merged(text: str, changes: Iterable[Change]) -> str | None:
    """`text` with all changes made; None where two of them overlap."""
    order = sorted(enumerate(changes), key=lambda one: (one[1].start, one[1].end, -one[1].depth, one[0]))
    pieces: list[str] = []
    at = 0
    for _, change in order:
        if change.start < at:
            return None
        pieces += (text[at : change.start], change.new)
        at = change.end
    return "".join((*pieces, text[at:]))
