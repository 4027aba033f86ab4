"""Tables from the lines ruled on a page: which lines make a grid, and which squares of it are one cell."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

_NEAR: Final = 3.0
"""Lines nearer than this are one line: double borders, and ends that do not quite meet."""
_SHORTEST: Final = 4.0
_MOST_SQUARES: Final = 40_000
_MOST_CROSSINGS: Final = 4_000_000

Vach = tuple[float, float, float]
"""A line: its place across (y of a level line, x of an upright one), and its two ends."""


@dataclass(slots=True)
class OKe:
    """A cell of a grid: first column and row (from 0), how many of each it covers."""

    cot: int
    hang: int
    rong: int
    cao: int


@dataclass(slots=True)
class Luoi:
    """A grid: where its columns and rows are parted, and its cells row by row."""

    xs: list[float]
    ys: list[float]
    o: list[OKe]

    def tim(self, x: float, y: float) -> tuple[int, int] | None:
        """The square (column, row) in which a point lies."""
        column, row = bisect_right(self.xs, x) - 1, bisect_right(self.ys, y) - 1
        inside = 0 <= column < len(self.xs) - 1 and 0 <= row < len(self.ys) - 1
        return (column, row) if inside else None


def cac_luoi(ngang: Iterable[Vach], doc: Iterable[Vach]) -> list[Luoi]:
    """The grids that level and upright lines make, from top to bottom. A box of one cell is none."""
    level, upright = _joined(ngang), _joined(doc)
    if len(level) * len(upright) > _MOST_CROSSINGS:
        return []  # a drawing
    out = []
    for levels, uprights in _groups(level, upright):
        grid = _grid(levels, uprights)
        if grid is not None and len(grid.o) > 1:
            out.append(grid)
    return sorted(out, key=lambda grid: (grid.ys[0], grid.xs[0]))


def _joined(lines: Iterable[Vach]) -> list[Vach]:
    """Pieces of one line put together: dashes, the borders of neighbouring cells."""
    out: list[Vach] = []
    for group in _near(sorted(lines)):
        at = sorted(line[0] for line in group)[len(group) // 2]
        start = end = None
        for _, low, high in sorted(group, key=lambda line: line[1]):
            if start is not None and end is not None and low <= end + _NEAR:
                end = max(end, high)
                continue
            if start is not None and end is not None and end - start >= _SHORTEST:
                out.append((at, start, end))
            start, end = low, high
        if start is not None and end is not None and end - start >= _SHORTEST:
            out.append((at, start, end))
    return out


def _near(lines: Sequence[Vach]) -> list[list[Vach]]:
    """Lines (sorted by their place) that lie so near that they are one."""
    groups: list[list[Vach]] = []
    for one in lines:
        if groups and one[0] - groups[-1][-1][0] <= _NEAR and one[0] - groups[-1][0][0] <= 2 * _NEAR:
            groups[-1].append(one)
        else:
            groups.append([one])
    return groups


def _groups(level: list[Vach], upright: list[Vach]) -> list[tuple[list[Vach], list[Vach]]]:
    """Lines that touch each other."""
    count = len(level)
    parent = list(range(count + len(upright)))

    def root(one: int) -> int:
        while parent[one] != one:
            parent[one] = parent[parent[one]]
            one = parent[one]
        return one

    ys = [line[0] for line in level]  # sorted by _joined
    for number, (x, top, bottom) in enumerate(upright):
        for other in range(bisect_left(ys, top - _NEAR), bisect_right(ys, bottom + _NEAR)):
            if level[other][1] - _NEAR <= x <= level[other][2] + _NEAR:
                parent[root(other)] = root(count + number)
    found: dict[int, tuple[list[Vach], list[Vach]]] = {}
    for number, line in enumerate((*level, *upright)):
        found.setdefault(root(number), ([], []))[number >= count].append(line)
    return [(levels, uprights) for levels, uprights in found.values() if levels and uprights]


def _grid(level: list[Vach], upright: list[Vach]) -> Luoi | None:
    xs, ys = [line[0] for line in upright], [line[0] for line in level]
    # a table open at its sides, or cut by the end of the page, is closed there
    left, right = min(line[1] for line in level), max(line[2] for line in level)
    top, bottom = min(line[1] for line in upright), max(line[2] for line in upright)
    closed_level, closed_upright = list(level), list(upright)
    for x in (left, right):
        if all(abs(x - other) > 2 * _NEAR for other in xs):
            closed_upright.append((x, top, bottom))
    for y in (top, bottom):
        if all(abs(y - other) > 2 * _NEAR for other in ys):
            closed_level.append((y, left, right))
    columns, rows = _cuts(closed_upright), _cuts(closed_level)
    wide, high = len(columns) - 1, len(rows) - 1
    if wide < 1 or high < 1 or wide * high > _MOST_SQUARES:
        return None
    parts_right = _covered(columns, rows, closed_upright)
    parts_below = _covered(rows, columns, closed_level)
    return Luoi(columns, rows, _cells(wide, high, parts_right, parts_below))


def _cuts(lines: Sequence[Vach]) -> list[float]:
    groups = _near(sorted(lines))
    return [sum(line[0] for line in group) / len(group) for group in groups]


def _covered(cuts: Sequence[float], across: Sequence[float], lines: Sequence[Vach]) -> set[tuple[int, int]]:
    """(cut, square along it) where a line is drawn."""
    found = set()
    middles = [(a + b) / 2 for a, b in pairwise(across)]
    for at, low, high in lines:
        cut = _nearest(cuts, at)
        for square in range(bisect_left(middles, low), bisect_right(middles, high)):
            found.add((cut, square))
    return found


def _nearest(cuts: Sequence[float], at: float) -> int:
    right = min(bisect_left(cuts, at), len(cuts) - 1)
    return right if right == 0 or cuts[right] - at < at - cuts[right - 1] else right - 1


def _cells(wide: int, high: int, walls: set[tuple[int, int]], floors: set[tuple[int, int]]) -> list[OKe]:
    """Squares with no line between them are one cell; a cell is always a rectangle."""
    taken = [[False] * wide for _ in range(high)]
    out: list[OKe] = []
    for row in range(high):
        for column in range(wide):
            if taken[row][column]:
                continue
            end = column + 1
            while end < wide and not taken[row][end] and (end, row) not in walls:
                end += 1
            low = row + 1
            while low < high and all(
                not taken[low][one] and (low, one) not in floors and (one == column or (one, low) not in walls)
                for one in range(column, end)
            ):
                low += 1
            for one in range(row, low):
                taken[one][column:end] = [True] * (end - column)
            out.append(OKe(column, row, end - column, low - row))
    return out
