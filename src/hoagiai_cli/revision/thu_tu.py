"""Which items of a list kept their order, so that as few as possible count as moved."""

from __future__ import annotations

from collections.abc import Sequence


def giu_thu_tu(moi: Sequence[int], nang: Sequence[int]) -> set[int]:
    """Indexes of the items that stay: the most that stand in the same order, and among those the heaviest.

    In: for each item of the old list, in order, its place in the new one; and a weight (the length of its text).
    """
    n = len(moi)
    if all(moi[k] < moi[k + 1] for k in range(n - 1)):
        return set(range(n))
    tot: list[tuple[int, int]] = []
    truoc: list[int] = []
    for k in range(n):
        best, at = (0, 0), -1
        for m in range(k):
            if moi[m] < moi[k] and tot[m] > best:
                best, at = tot[m], m
        tot.append((best[0] + 1, best[1] + nang[k]))
        truoc.append(at)
    k = max(range(n), key=tot.__getitem__)
    out: set[int] = set()
    while k >= 0:
        out.add(k)
        k = truoc[k]
    return out
