"""A fault of a plan in the plan's own terms: which rule, at which path, with which words.

Rules yield these; where they stand in the file (line, column) is worked out later, for those shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

Path = tuple[str | int, ...]


class Lien(NamedTuple):
    """A further place that belongs to a fault; `note` is a key of the catalogue's notes."""

    path: Path
    note: str
    part: tuple[int, int] | None = None


class Sua(NamedTuple):
    """What to write instead of the words at fault (the `part` of the value, or all of it).

    `an_toan`: the meaning cannot change; else a person has to look at it.
    """

    thay: str
    an_toan: bool = True


@dataclass(frozen=True, slots=True)
class PhatHien:
    """A fault: `code` of the catalogue, the path of the value, the arguments of the message.

    `what` says whether the key or the value is to be shown; `part` narrows the value to a stretch of
    its text (offsets in code points). `muc`: where it is not what the catalogue says (a rule is less sure).
    """

    code: str
    path: Path
    args: Mapping[str, object] = field(default_factory=dict)
    what: Literal["value", "key"] = "value"
    part: tuple[int, int] | None = None
    related: tuple[Lien, ...] = ()
    sua: Sua | None = None
    muc: Literal["error", "warning", "info"] | None = None
