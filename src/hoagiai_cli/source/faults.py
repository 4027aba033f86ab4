"""Faults as the reader meets them: places are offsets until the file is read to its end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

MAX_PER_CODE = 20
"""A broken file repeats its fault; past this many of one code the rest tell nothing new."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A problem whose places are offsets into the text: `[start, end)`, and `related` (start, end, note key)."""

    code: str
    start: int
    end: int
    args: Mapping[str, object] = field(default_factory=dict)
    related: tuple[tuple[int, int, str], ...] = ()


class Faults:
    """Collects faults, at most `MAX_PER_CODE` of one code."""

    def __init__(self) -> None:
        self._items: list[Fault] = []
        self._count: Counter[str] = Counter()

    def add(
        self,
        code: str,
        start: int,
        end: int,
        args: Mapping[str, object] | None = None,
        *,
        near: tuple[tuple[int, int, str], ...] = (),
    ) -> None:
        """Record one fault; `near` are related places, each with the key of a note."""
        self._count[code] += 1
        if self._count[code] <= MAX_PER_CODE:
            self._items.append(Fault(code, start, end, args or {}, near))

    def has(self, code: str) -> bool:
        """True when a fault of this code was recorded."""
        return code in self._count

    def __iter__(self) -> Iterator[Fault]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)


def shorten(text: str, width: int = 40) -> str:
    """`text` on one line, at most `width` code points, for use inside a message."""
    flat = " ".join(text[: width * 4].split())
    return flat if len(flat) <= width else flat[: width - 1].rstrip() + "…"
