"""Two sequences against each other, with a bound on the work: difflib takes hours over a line typed 4000 times."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from difflib import SequenceMatcher

Opcode = tuple[str, int, int, int, int]

MOST_PAIRS = 100_000
"""Pairs of equal items that are put in order; two texts of 1000 words have some 8000 pairs of the same word."""


def equal_pairs(a: Sequence[Hashable], b: Sequence[Hashable]) -> int:
    """How many pairs (i, j) there are with a[i] == b[j]: what the work of putting them in order grows with."""
    times = Counter(b)
    return sum(times[item] for item in a)


def opcodes(a: Sequence[Hashable], b: Sequence[Hashable], most: int = MOST_PAIRS) -> list[Opcode]:
    """`SequenceMatcher.get_opcodes` without its junk; beyond `most` pairs what is not equal at the ends is replaced."""
    if equal_pairs(a, b) <= most:
        return list(SequenceMatcher(None, a, b, autojunk=False).get_opcodes())
    head = 0
    while head < min(len(a), len(b)) and a[head] == b[head]:
        head += 1
    tail = 0
    while tail < min(len(a), len(b)) - head and a[-1 - tail] == b[-1 - tail]:
        tail += 1
    n, m = len(a) - tail, len(b) - tail
    middle_a, middle_b = a[head:n], b[head:m]
    found: list[Opcode] = [("equal", 0, head, 0, head)] if head else []
    if not middle_a or not middle_b:
        if middle_a or middle_b:
            found.append(("delete" if middle_a else "insert", head, n, head, m))
    elif equal_pairs(middle_a, middle_b) <= most:
        inside = SequenceMatcher(None, middle_a, middle_b, autojunk=False).get_opcodes()
        found += [(tag, i + head, j + head, k + head, stop + head) for tag, i, j, k, stop in inside]
    else:
        found.append(("replace", head, n, head, m))
    if tail:
        found.append(("equal", n, len(a), m, len(b)))
    return found
