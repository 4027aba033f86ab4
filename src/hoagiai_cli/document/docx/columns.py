"""How wide the columns of a table are, found by the words in them. Lengths are points unless a name says twips."""

from __future__ import annotations

import math
from collections.abc import Sequence

from hoagiai_cli.document.measure import balanced, width
from hoagiai_cli.document.model import Table

# A cell's words stay clear of its lines by this much on either side.
CELL_MARGIN = 4.0
# A heading of several words stands in lines of about this share of its length.
_HEADING = 0.62
# As many rows as are looked at to find the columns of a long table.
_ROWS_SEEN = 60


def columns(table: Table, total: int, size: float) -> list[int]:
    """The columns of a table in twips, together `total`.

    Given shares are kept. Otherwise a column is as wide as its longest word and its heading in two lines at
    least, as wide as its longest cell on one line at most, and the long cells of all columns take about equally
    many lines.
    """
    count = sum(cell.span for cell in table.rows[0])
    if len(table.widths) == count:
        return _shares(table.widths, total)
    least, usual, most = _wants(table, count, size)
    room = total / 20
    if sum(least) >= room:
        return _shares(_capped(least, room), total)
    if sum(most) <= room:
        # Nothing needs to break: the columns of many words get what is left.
        spare = (room - sum(most)) / (sum(usual) or 1.0)
        return _shares([one + spare * weight for one, weight in zip(most, usual, strict=True)], total)
    low, high = 0.0, sum(usual) + 1.0  # lines of the long cells: none - so many that every column is at its least
    widths = most
    for _ in range(30):
        lines_ = (low + high) / 2
        widths = [min(max(a, one / lines_ + 2 * CELL_MARGIN), b) for a, one, b in zip(least, usual, most, strict=True)]
        low, high = (lines_, high) if sum(widths) > room else (low, lines_)
    return _shares(widths, total)


def _wants(table: Table, count: int, size: float) -> tuple[list[float], list[float], list[float]]:
    """For each column: the least width, the width of its long cells on one line, the width at which no cell breaks."""
    words: list[set[str]] = [set() for _ in range(count)]
    cells: list[list[list[float]]] = [[] for _ in range(count)]  # the widths of the paragraphs of each cell
    heading = [0.0] * count
    step = max(1, len(table.rows) // _ROWS_SEEN)
    for number, row in enumerate(table.rows):
        at = 0
        for cell in row:
            if cell.span == 1 and cell.text:
                text = cell.plain
                words[at].update(text.split())
                if number < table.header:
                    whole = width(text, size, bold=True)
                    heading[at] = max(
                        heading[at],
                        balanced(text, max(_HEADING * whole, _word(words[at], size)), size, bold=True).column,
                    )
                elif number % step == 0:
                    cells[at].append([width(line, size) for line in text.split("\n")])
            at += cell.span
    around = 2 * CELL_MARGIN + 1
    least = [max(_word(one, size), head) + around for one, head in zip(words, heading, strict=True)]
    usual = [math.sqrt(sum(sum(cell) ** 2 for cell in one) / len(one)) if one else 0.0 for one in cells]
    most = [max(a, max(map(max, one), default=0.0) + around) for a, one in zip(least, cells, strict=True)]
    return least, usual, most


def _capped(least: list[float], room: float) -> list[float]:
    """Widths that fit into `room` where not all can: the narrow columns get theirs, the widest share what is left."""
    left, out = room, least
    for number, one in enumerate(sorted(least)):
        share = left / (len(least) - number)
        if one > share:
            out = [min(each, share) for each in least]
            break
        left -= one
    return out


def _word(words: set[str], size: float) -> float:
    """The width of the longest of some words, in the bold face to be safe."""
    longest = max((len(word) for word in words), default=0)
    return max((width(word, size, bold=True) for word in words if len(word) > 0.7 * longest), default=0.0)


def _shares(parts: Sequence[float], total: int) -> list[int]:
    """`total` parted in whole twips as the parts are to each other."""
    whole = sum(parts) or 1.0
    ends = [round(total * sum(parts[: index + 1]) / whole) for index in range(len(parts))]
    return [end - start for start, end in zip([0, *ends], ends, strict=False)]
