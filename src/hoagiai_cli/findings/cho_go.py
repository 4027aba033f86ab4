"""Where a stretch of a plan's text stands in the text as typed.

The plan leaves out blanks around lines and empty lines (`plan.model`), and rules count in what it keeps; the file is
counted in what was typed.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

_XUONG_DONG = "\n\v\f\r\x1c\x1d\x1e\x85\u2028\u2029"


class ChoGo:
    """The offsets in `go`, as typed, of the characters of `ban`, the text that the plan keeps of it."""

    def __init__(self, go: str, ban: str) -> None:
        self._noi = None if go == ban else _noi(go, ban)
        self._nhu_nhau = go == ban

    def __call__(self, part: tuple[int, int]) -> tuple[int, int] | None:
        """A stretch of the plan's text, as typed; None where the two texts differ in more than blanks left out."""
        if self._nhu_nhau:
            return part
        if self._noi is None or not 0 <= part[0] <= part[1] < len(self._noi):
            return None
        dau = self._noi[part[0]]
        return dau, self._noi[part[1] - 1] + 1 if part[1] > part[0] else dau


def gia_tri(goc: Any, path: Sequence[str | int]) -> Any:
    """What stands at a path of a plan, or None where the plan has it in another shape."""
    for step in path:
        if isinstance(goc, (list, tuple)):
            goc = goc[step] if isinstance(step, int) and step < len(goc) else None
        else:
            goc = goc.get(step) if isinstance(goc, dict) else getattr(goc, str(step), None)
    return goc


def _noi(go: str, ban: str) -> list[int] | None:
    """For each character kept, and for the end, its offset as typed."""
    noi = []
    i = 0
    for chu in ban:
        while i < len(go) and not (go[i] == chu or (chu == "\n" and go[i] in _XUONG_DONG)):
            if not go[i].isspace():
                return None
            i += 1
        if i == len(go):
            return None
        noi.append(i)
        i += 1
    if go[i:].strip():
        return None
    return [*noi, noi[-1] + 1] if noi else [0]
