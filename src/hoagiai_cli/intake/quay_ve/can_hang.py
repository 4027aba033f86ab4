"""Which printed line became which line of the edited document: kept, changed, parted, joined, new, gone."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from hoagiai_cli.intake.quay_ve.chuan import alike, line_key, words
from hoagiai_cli.text.matching import opcodes

_MOST = 4000
"""Pairs of lines compared one by one in a stretch where everything changed; beyond, only equal words count."""

_NEW = 0.62
"""The cost of a line that is new or gone; a pair costs what it lacks in likeness, so lines less alike are no pair."""

_PARTED = 0.1


@dataclass(frozen=True, slots=True)
class Cum:
    """Lines `[i, j)` of the printed text became lines `[k, m)` of the edited one."""

    i: int
    j: int
    k: int
    m: int


def can_hang(cu: Sequence[str], moi: Sequence[str], neo: Sequence[bool] = ()) -> list[Cum]:
    """Groups in order: one line to one (equal or changed), one to two, two to one, none to many, many to none.

    `neo`: printed lines that hold the others in place (headings, titles); where they stand in both texts in the same
    order, they are paired before anything else.
    """
    left, right = [line_key(one) for one in cu], [line_key(one) for one in moi]
    out: list[Cum] = []
    i = k = 0
    for n, m in [*_neo(left, right, neo), (len(left), len(right))]:
        out += _doan(left[i:n], right[k:m], i, k)
        if n < len(left):
            out.append(Cum(n, n + 1, m, m + 1))
        i, k = n + 1, m + 1
    return _gop(out)


def _neo(left: list[str], right: list[str], neo: Sequence[bool]) -> list[tuple[int, int]]:
    """Anchors that occur once in each text, the most of them that are in the same order in both."""
    count, other = Counter(left), Counter(right)
    cho = {key: k for k, key in enumerate(right)}
    pairs = [
        (i, cho[key]) for i, key in enumerate(left) if i < len(neo) and neo[i] and count[key] == 1 and other[key] == 1
    ]
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for n, (_, k) in enumerate(pairs):
        at = bisect_left(tails, k)
        before.append(ends[at - 1] if at else -1)
        if at == len(tails):
            tails.append(k)
            ends.append(n)
        else:
            tails[at], ends[at] = k, n
    out: list[tuple[int, int]] = []
    n = ends[-1] if ends else -1
    while n >= 0:
        out.append(pairs[n])
        n = before[n]
    return out[::-1]


def _doan(left: list[str], right: list[str], i0: int, k0: int) -> list[Cum]:
    """A stretch between two anchors: equal lines at its ends, what is between them weighed as a whole."""
    dau = 0
    while dau < min(len(left), len(right)) and left[dau] == right[dau]:
        dau += 1
    cuoi = 0
    while cuoi < min(len(left), len(right)) - dau and left[-1 - cuoi] == right[-1 - cuoi]:
        cuoi += 1
    n, m = len(left) - cuoi, len(right) - cuoi
    out = [Cum(i0 + x, i0 + x + 1, k0 + x, k0 + x + 1) for x in range(dau)]
    out += [
        Cum(i0 + dau + one.i, i0 + dau + one.j, k0 + dau + one.k, k0 + dau + one.m)
        for one in _giua(left[dau:n], right[dau:m])
    ]
    return out + [Cum(i0 + n + x, i0 + n + x + 1, k0 + m + x, k0 + m + x + 1) for x in range(cuoi)]


def _giua(left: list[str], right: list[str]) -> list[Cum]:
    if not left or not right:
        return [Cum(0, len(left), 0, len(right))] if left or right else []
    if len(left) * len(right) <= _MOST:
        return _khoang(left, right)
    out: list[Cum] = []
    for tag, i, j, k, m in opcodes(left, right):
        if tag == "equal":
            out += [Cum(i + n, i + n + 1, k + n, k + n + 1) for n in range(j - i)]
        elif tag == "replace":
            out += [Cum(i + x.i, i + x.j, k + x.k, k + x.m) for x in _khoang(left[i:j], right[k:m])]
        else:
            out.append(Cum(i, j, k, m))
    return out


def _khoang(left: list[str], right: list[str]) -> list[Cum]:
    """The cheapest way to pair two stretches of lines that are all different."""
    n, m = len(left), len(right)
    if n * m > _MOST:
        return [Cum(0, n, 0, m)] if n != m else [Cum(i, i + 1, i, i + 1) for i in range(n)]
    bags = [set(words(one)) for one in left], [set(words(one)) for one in right]

    def shared(i: int, j: int) -> float:
        return 2 * len(bags[0][i] & bags[1][j]) / max(1, len(bags[0][i]) + len(bags[1][j]))

    def pair(i: int, j: int) -> float:
        if left[i] == right[j]:
            return 0.0
        much = shared(i, j)
        if not much:
            return 1.0 if len(bags[0][i]) + len(bags[1][j]) > 6 else 0.9
        # a hair for every changed line: of equal pairings the one with more lines left alone is the right one
        return 1 - (alike(left[i], right[j]) if much > 0.3 else much / 2) + 0.01

    infinite = float("inf")
    best = [[infinite] * (m + 1) for _ in range(n + 1)]
    came: list[list[tuple[int, int]]] = [[(0, 0)] * (m + 1) for _ in range(n + 1)]
    best[0][0] = 0.0
    for i in range(n + 1):
        for j in range(m + 1):
            here = best[i][j]
            if here == infinite:
                continue
            steps: list[tuple[int, int, float]] = []
            if i < n:
                steps.append((1, 0, _NEW))
            if j < m:
                steps.append((0, 1, _NEW))
            if i < n and j < m:
                steps.append((1, 1, pair(i, j)))
            if i < n and j + 1 < m:
                steps.append((1, 2, _tach(left[i], right[j], right[j + 1]) if shared(i, j) > 0.1 else 2.0))
            if i + 1 < n and j < m:
                steps.append((2, 1, _tach(right[j], left[i], left[i + 1]) if shared(i, j) > 0.1 else 2.0))
            for down, across, cost in steps:
                if here + cost < best[i + down][j + across]:
                    best[i + down][j + across] = here + cost
                    came[i + down][j + across] = (down, across)
    out: list[Cum] = []
    i, j = n, m
    while i or j:
        down, across = came[i][j]
        out.append(Cum(i - down, i, j - across, j))
        i, j = i - down, j - across
    return out[::-1]


def _tach(whole: str, first: str, second: str) -> float:
    """The cost of a line parted in two: both must be its words, in order."""
    if not first or not second:
        return 2.0
    likeness = alike(whole, f"{first} {second}")
    return 1 - likeness + _PARTED if likeness > 0.85 and max(alike(whole, first), alike(whole, second)) < 0.97 else 2.0


def _gop(cum: list[Cum]) -> list[Cum]:
    """Neighbouring new lines are one group, and so are neighbouring lines that are gone."""
    out: list[Cum] = []
    for one in cum:
        last = out[-1] if out else None
        if last and one.i == one.j and last.i == last.j:
            out[-1] = Cum(last.i, last.j, last.k, one.m)
        elif last and one.k == one.m and last.k == last.m:
            out[-1] = Cum(last.i, one.j, last.k, last.m)
        else:
            out.append(one)
    return out
