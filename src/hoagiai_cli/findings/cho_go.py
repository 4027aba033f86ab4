"""Where a stretch of a plan's text stands in the text as typed.

The plan leaves out blanks around lines and empty lines (`plan.model`), and rules count in what it keeps; the file is
counted in what was typed.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

_XUONG_DONG = "\n\v\f\r\x1c\x1d\x1e\x85\u2028\u2029"


def cho_go(go: str, ban: str, part: tuple[int, int]) -> tuple[int, int] | None:
    """The offsets in `go`, as typed, of `part` of `ban`, the text that the plan keeps of it.

    None where the two differ in more than blanks left out.
    """
    if go == ban:
        return part
    noi = _noi(go, ban)
    if noi is None or not 0 <= part[0] <= part[1] < len(noi):
        return None
    dau = noi[part[0]]
    return dau, max(dau, noi[part[1] - 1] + 1 if part[1] > part[0] else dau)


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
