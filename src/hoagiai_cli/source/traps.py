"""Slips that YAML accepts without a word and reads as something else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from hoagiai_cli.source.builder import Place
from hoagiai_cli.source.faults import Faults, shorten

# Each begins with a fixed sign rather than `^`: on a file without slips they cost next to nothing.
_BAD_DASH: Final = r"(?:([\u2010-\u2015\u2212\u2022\u25cf\u25e6\u25aa\u00b7])(?=[ \t])|(-)(?=[^\s-])(?![\d.,]+\s))"
_ITEM = re.compile(r"\n *+" + _BAD_DASH)
_ITEM_HERE = re.compile(_BAD_DASH)
_KEY_WITH_VALUE = re.compile(r"\n *+(?:- ++)*+([a-z][a-z0-9_]*+)(?:(:)|(\uff1a)| *+[=;] *+| ++)(?=[\"'\[{])")
_KEY_IN_BRACES = re.compile(r"[{,] *+([a-z][a-z0-9_]*+)(?:(:)|(\uff1a))(?=[^\s/:,}\]])")
_BARE_KEY = re.compile(r"([a-z][a-z0-9_]*)(?:(:)|(\uff1a))?[ \t]*[\r\n]")
_TIGHT_KEY = re.compile(r"[\r\n][ \t]*([a-z][a-z0-9_]*)(?:(:)(?=[^\s/:])|(\uff1a))")
_SWALLOWED_ITEM = re.compile(r"[\r\n][ \t]*(-)[ ]+")


def find_traps(text: str, root: Place, folded: Sequence[tuple[int, int]], faults: Faults) -> None:
    """Report slips in a file that could be read.

    In: the text, the place of its top level, and the unquoted values that run over several lines. Faults:
    HG018 and HG025 for a value that was meant as a list item; HG010, HG011 and HG019 for a key whose colon is
    missing, tight or full-width and which so became part of another key or of a value; HG038 for list items
    that ran together with the text above.
    """
    for start, end in folded:
        _find_swallowed(text, start, end, faults)
    items = list(_ITEM.finditer(text))
    keys = [*_KEY_WITH_VALUE.finditer(text), *(_KEY_IN_BRACES.finditer(text) if "{" in text else ())]
    if not items and not keys:
        return
    # In a `|` block or in quotes these signs are text; they count only where a key or a value begins.
    key_ends = dict(_begins(root))
    for found in items:
        group = found.lastindex or 0
        if found.start(group) in key_ends:
            faults.add("HG018" if group == 1 else "HG025", *found.span(group), {"dau": found.group(group)})
    for found in keys:
        if key_ends.get(found.start(1), -1) > found.end():
            _report_key(found, faults)


def _find_swallowed(text: str, start: int, end: int, faults: Faults) -> None:
    """Keys and list items that went under in an unquoted value over several lines."""
    for found in _TIGHT_KEY.finditer(text, start, end):
        _report_key(found, faults)
    alone = _stands_alone(text, start)
    if alone and _ITEM_HERE.match(text, start):
        return  # a list of bad dashes, reported as that
    items = list(_SWALLOWED_ITEM.finditer(text, start, end))
    head = _BARE_KEY.match(text, start, end) if alone else None
    if items and head:
        _report_key(head, faults)
    # One dash may open a line inside a sentence too: "2024\n  - 2030".
    elif len(items) > 1 or (items and text[items[0].end()].isupper()):
        faults.add("HG038", *items[0].span(1), near=((start, start + 1, "gia_tri_o_day"),))


def _stands_alone(text: str, start: int) -> bool:
    line = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    return not text[line:start].strip()


def _report_key(found: re.Match[str], faults: Faults) -> None:
    """Group 1 is the key, 2 a tight colon, 3 a full-width one; neither: the colon is missing."""
    args = {"khoa": shorten(found.group(1))}
    if found.group(2):
        faults.add("HG011", found.start(1), found.end(2), args)
    elif found.group(3):
        faults.add("HG019", *found.span(3), args)
    else:
        faults.add("HG010", *found.span(1), args)


def _begins(place: Place) -> Iterator[tuple[int, int]]:
    """Offsets where keys and scalars begin, with the end of a key or -1. (Depth is bounded by the builder.)"""
    inside = place[4]
    if place[0] >= 0:
        yield place[:2]
    if inside is None:
        yield place[2], -1
        return
    for inner in inside.values() if isinstance(inside, dict) else inside:
        yield from _begins(inner)
