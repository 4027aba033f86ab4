"""A slip of the hand that breaks a YAML file, and the repairs that would mend it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from hoagiai_cli.source.layout import Row

Repair = Mapping[int, str]
"""New texts for some rows, tried to see whether the parser then gets further; nobody's file is changed."""


@dataclass(frozen=True, slots=True)
class Slip:
    """What may have gone wrong.

    `places` are (row, first column, end column), columns from 0, the first place first; `near` are related
    places with the key of a note. `certain`: the look of the line is proof enough where no repair helps.
    `astray`: all that the parser read after this slip it misread, so its complaint, however late, tells nothing.
    """

    code: str
    places: tuple[tuple[int, int, int], ...]
    repairs: tuple[Repair, ...]
    args: Mapping[str, object] = field(default_factory=dict)
    near: tuple[tuple[int, int, int, str], ...] = ()
    certain: bool = False
    astray: bool = False


def quoted(text: str) -> str:
    """`text` as a double-quoted scalar."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t") + '"'


def put(row: Row, start: int, end: int, new: str) -> str:
    """The row's text with columns `[start, end)` replaced."""
    return row.text[:start] + new + row.text[end:]
