"""How wide a text is in Times New Roman, and where its lines break.

Widths come from a committed table (`tools/font_metrics.py`) of Liberation Serif 2, made to the metrics
of Times New Roman, so that no font needs to be installed. All lengths are points (1/72 inch).
"""

from __future__ import annotations

import json
import math
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from hoagiai_cli.document.breaks import cost

_DATA = Path(__file__).with_name("data") / "font_widths.json"

# One line of Times New Roman at single spacing, as a share of the size (ascent 0.891 + descent 0.216 + gap 0.042).
LINE_HEIGHT = 1.149

# A column is this much wider than its longest line, since a printer's widths may differ by a hair from the table;
# columns with less to spare bring about their lines only by luck.
_ROOM = 2.0
_UNSURE = 0.2
# What a line more than needed costs, and a last line below this share of the longest; on the scale of breaks.BAD.
_ONE_MORE = 0.1
_SHORT_LAST = 0.2
_SHORT = 0.4

_BLANKS = re.compile("[ \t\r\n]+")

# LibreOffice sets every no-break space by itself and leaves room for the slant after each; Word does not.
_NO_BREAK = "\u00a0"
_SLANT = LINE_HEIGHT / 12

# The table leaves these out; they look like the letters beside them.
_LIKE = {"\u2010": "-", "\u2011": "-", "\t": " ", "\n": " "}


@cache
def _table() -> dict[str, dict[str, float]]:
    data = json.loads(_DATA.read_bytes())
    units = data["units_per_em"]
    faces = {
        face: {character: int(width) / units for width, characters in groups.items() for character in characters}
        for face, groups in data["faces"].items()
    }
    for face in ("italic", "bold_italic"):
        faces[face][_NO_BREAK] += _SLANT
    return faces


@cache
def _foreign(character: str) -> float:
    """The width in em of a character outside the table: a guess on the wide side."""
    if unicodedata.category(character) in ("Mn", "Me", "Cf", "Cc"):
        return 0.0
    return 1.0 if unicodedata.east_asian_width(character) in ("W", "F") else 0.75


def width(text: str, size: float, *, bold: bool = False, italic: bool = False) -> float:
    """The width of `text` on one line at `size` points."""
    face = _table()["bold_italic" if bold and italic else "bold" if bold else "italic" if italic else "regular"]
    total = 0.0
    for character in text:
        known = face.get(character)
        if known is None:
            like = _LIKE.get(character)
            known = face[like] if like else _foreign(character)
        total += known
    return total * size


@dataclass(frozen=True, slots=True)
class Block:
    """A text in lines: their widths, and the width of a column in which exactly these lines come about.

    `cost` says how far the lines are from even and well parted; from breaks.BAD on a reader would frown.
    """

    widths: tuple[float, ...]
    column: float
    cost: float = 0.0


_MANY = 400
"""Words beyond which nobody looks for even lines, and trying every width takes minutes."""


def _fill(words: Sequence[float], space: float, limit: float) -> tuple[list[int], list[float], float]:
    """Fill lines no wider than `limit` (a single word may be).

    Out: the number of the first word of each line, the widths of the lines, and the next wider limit
    that would give other lines (infinite for one line).
    """
    starts: list[int] = []
    widths: list[float] = []
    wider = math.inf
    for number, word in enumerate(words):
        grown = widths[-1] + space + word if widths else math.inf
        if grown <= limit:
            widths[-1] = grown
        else:
            if widths:
                wider = min(wider, grown)
            starts.append(number)
            widths.append(word)
    return starts, widths, wider


def _split(text: str) -> list[str]:
    # Not str.split(): a non-breaking space holds its words together.
    return [word for word in _BLANKS.split(text) if word]


def lines(text: str, limit: float, size: float, *, bold: bool = False, italic: bool = False) -> list[float]:
    """The widths of the lines of `text` in a column `limit` points wide; empty for an empty text."""
    words = [width(word, size, bold=bold, italic=italic) for word in _split(text)]
    return _fill(words, width(" ", size, bold=bold, italic=italic), limit)[1]


def balanced(text: str, limit: float, size: float, *, bold: bool = False, italic: bool = False) -> Block:
    """`text` in as few lines as `limit` allows, or one more, about equally long and parted at good places.

    Only the width of a column decides where lines end, so the choice is among the line breaks that
    some column up to `limit` brings about; a column that is within a hair of others is left out.
    """
    words = _split(text)
    unsure = _ROOM + (text.count(_NO_BREAK) * _SLANT * size if italic else 0.0)
    widths = [width(word, size, bold=bold, italic=italic) for word in words]
    space = width(" ", size, bold=bold, italic=italic)
    first = _fill(widths, space, limit)
    fewest = len(first[1])
    if len(words) > _MANY:
        return Block(tuple(first[1]), max(first[1]))
    mixed_case = not text.isupper()
    best, best_cost = Block((), 0.0), math.inf
    most = fewest + 1 if fewest > 1 else fewest
    column = max(sum(widths) / max(most, 1), *widths, 0.0)
    while column <= limit or best_cost == math.inf:
        starts, filled, wider = _fill(widths, space, column)
        longest = max(filled, default=0.0)
        room = min(wider - longest, limit - longest + _ROOM)
        if len(filled) <= most:
            ragged = sum((longest - one) ** 2 for one in filled) / (len(filled) * longest**2) if longest else 0.0
            total = ragged + sum(cost(words[start - 1], words[start], mixed_case) for start in starts[1:])
            total += (_UNSURE if room < unsure else 0.0) + (_ONE_MORE if len(filled) > fewest else 0.0)
            total += _SHORT_LAST if filled and filled[-1] < _SHORT * longest else 0.0
            if total < best_cost:
                best, best_cost = Block(tuple(filled), longest + max(0.0, min(_ROOM, room / 2)), total), total
        if wider == math.inf:
            break
        column = wider
    return best
