"""A sentence of several clauses, each an assignment: "A chủ trì; phối hợp: B, C; thời gian: quý II/2026".

Clauses are parted by semicolons and full stops. A list of names holds semicolons too, so a clause takes as many parts
as it needs to be read; all of the sentence is read, or none of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable

PhanCong = tuple[str, str, str]
"""Field, label, value."""
_NGAT = re.compile(r"(?<=\w\w)[;.]\s+|(?<=[)”\"])[;.]\s+")
_NHIEU_NHAT = 10
"""Parts of one sentence; the work grows with their square."""


def doc_nhieu_ve(chu: str, doc_ve: Callable[[str, bool], tuple[PhanCong, ...]]) -> tuple[PhanCong, ...]:
    """The assignments of all clauses, or none.

    `doc_ve` reads one clause; its second argument says whether it is the first. Each field may be filled once.
    """
    cat = [0]
    mo = den = 0  # brackets open, and up to where they were counted
    for match in _NGAT.finditer(chu):
        mo += chu.count("(", den, match.start()) - chu.count(")", den, match.start())
        den = match.start()
        if mo <= 0:
            cat += [match.start() + 1, match.end()]
            if len(cat) >= 2 * _NHIEU_NHAT:
                return ()
    cat.append(len(chu))
    phan = list(zip(cat[::2], cat[1::2], strict=True))
    if not 1 < len(phan) <= _NHIEU_NHAT:
        return ()
    out: list[PhanCong] = []
    i = 0
    while i < len(phan):
        for j in range(len(phan), i, -1):
            ve = doc_ve(chu[phan[i][0] : phan[j - 1][1]].rstrip(" ;."), i == 0) if j - i < len(phan) else ()
            if ve:
                break
        else:
            return ()
        out += ve
        i = j
    truong = [khoa for khoa, *_ in out if khoa != "khac"]
    return tuple(out) if "chu_tri" in truong and len(set(truong)) == len(truong) else ()
