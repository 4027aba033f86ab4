"""What the source room says of a file it could not read as it should."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from hoagiai_cli.source.span import START, Span


@dataclass(frozen=True, slots=True)
class Problem:
    """A fault found while reading a file.

    `code` names an entry of the catalogue of findings (HG0xx), `args` fill its message,
    `related` are further places, each with the key of a note ("first_here").
    """

    code: str
    args: Mapping[str, object] = field(default_factory=dict)
    span: Span = START
    related: tuple[tuple[Span, str], ...] = ()
