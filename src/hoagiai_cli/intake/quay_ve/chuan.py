"""When two stretches of text are the same words: what Word changes by itself while people type is no change."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

from hoagiai_cli.text.matching import MOST_PAIRS, equal_pairs, opcodes
from hoagiai_cli.text.normal import squash

_QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'", "′": "'"})
_LOOSE_DASH = re.compile(r"(?<=\s)[–—](?=\s)|^[–—](?=\s)")
_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")
_WORD = re.compile(r"\w+")

MARK = re.compile(
    r"(?:Điều\s+\d+\.|\(?(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,7}|[A-Za-zđĐ]{1,2})[.)/]+|\d{1,3}(?:\.\d{1,3})+"
    r"|[IVXLC]{1,7}\s*[-–]|[-–—+*•▪·])(?=\s|$)"
)
"""A printed number or bullet at the start of a line."""

END_MARKS = " .;,:/"

_MOST_WITH_BLANKS = 200_000
"""The pairs of a paragraph of 450 words against itself, the blanks between words counted."""


@lru_cache(maxsize=8192)
def same_key(text: str) -> str:
    """What two texts share that a reader would call the same: one kind of quote, single blanks, one loose dash."""
    return _LOOSE_DASH.sub("-", squash(text).translate(_QUOTES)).replace("…", "...")


@lru_cache(maxsize=8192)
def line_key(text: str) -> str:
    """The words of a line without what is generated around most: its number or bullet and its end mark."""
    key = same_key(text)
    mark = MARK.match(key)
    if mark:
        key = key[mark.end() :].lstrip()
    return key.rstrip(END_MARKS) or key


def without_mark(text: str) -> str:
    """A line without its number or bullet."""
    mark = MARK.match(text)
    return text[mark.end() :].lstrip() if mark else text


def tokens(text: str) -> list[str]:
    """Words, blanks and single marks; together they are the text."""
    return _TOKEN.findall(text)


def words(text: str) -> list[str]:
    """The words only, for how alike two lines are."""
    return _WORD.findall(text.casefold())


def alike(one: str, other: str) -> float:
    """How alike two lines are, from 0 to 1, by their words in order."""
    left, right = words(one), words(other)
    if not left or not right:
        return float(one.strip() == other.strip())
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    quick = matcher.quick_ratio()
    if quick < 0.3:
        return quick / 2
    return quick if equal_pairs(left, right) > MOST_PAIRS else matcher.ratio()


class Cho(NamedTuple):
    """`old[a:b]` became `new[c:d]`."""

    a: int
    b: int
    c: int
    d: int


def changes(old: str, new: str) -> list[Cho]:
    """Where the words of two texts differ, in characters; what Word changes by itself is no difference."""
    left, right = tokens(old), tokens(new)
    at_left, at_right = _offsets(left), _offsets(right)
    return [
        Cho(at_left[a], at_left[b], at_right[c], at_right[d])
        for tag, a, b, c, d in opcodes([_key(one) for one in left], [_key(one) for one in right], _MOST_WITH_BLANKS)
        if tag != "equal"
    ]


def _key(token: str) -> str:
    if token.isspace():
        return " "
    return "-" if token in "–—" else token.translate(_QUOTES)


def _offsets(pieces: Sequence[str]) -> list[int]:
    out = [0]
    for piece in pieces:
        out.append(out[-1] + len(piece))
    return out
