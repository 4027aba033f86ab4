"""Slips that YAML accepts without a word and reads as something else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hoagiai_cli.source.builder import Place
from hoagiai_cli.source.faults import Faults, shorten

_SUSPECT = re.compile(
    r"""^[ ]*
        (?: (?P<bullet>[\u2010-\u2015\u2212\u2022\u25cf\u25e6\u25aa\u00b7])(?=[ \t])
          | (?P<dash>-)(?=[^\W\d]) )
      | [{,][ ]*(?P<key>[a-z][a-z0-9_]*:)(?=[^\s/:,}\]])
    """,
    re.MULTILINE | re.VERBOSE,
)
_SWALLOWED = re.compile(r"(?:\r\n|\r|\n)[ \t]*(?:(?P<key>[a-z][a-z0-9_]*:)(?=[^\s/:])|(?P<item>-)[ ]+(?=[^\W\d]))")


def find_traps(text: str, root: Place, folded: Sequence[tuple[int, int]], faults: Faults) -> None:
    """Report slips in a file that could be read.

    In: the text, the place of its top level, and the unquoted values that run over several lines. Faults:
    HG018 and HG025 for a value that was meant as a list item, HG011 for a key whose colon has no space after it
    (swallowed into a value, or into a key in braces), HG038 for a list or bullets folded into one line of text.
    """
    for start, end in folded:
        for found in _SWALLOWED.finditer(text, start, end):
            if found.group("key"):
                _tight_colon(found, faults)
            else:
                faults.add("HG038", *found.span("item"), near=((start, start + 1, "gia_tri_o_day"),))
                break
    if _SUSPECT.search(text):
        plain = set(_starts(root))
        for found in _SUSPECT.finditer(text):
            if found.start(found.lastgroup or 0) not in plain:
                continue
            if found.group("key"):
                _tight_colon(found, faults)
            else:
                code = "HG018" if found.group("bullet") else "HG025"
                faults.add(code, *found.span(found.lastgroup or 0), {"dau": found.group(found.lastgroup or 0)})


def _tight_colon(found: re.Match[str], faults: Faults) -> None:
    faults.add("HG011", *found.span("key"), {"khoa": shorten(found.group("key")[:-1])})


def _starts(place: Place) -> Iterator[int]:
    """Offsets where keys and scalars begin. (Depth is bounded by the builder.)"""
    inside = place[4]
    if place[0] >= 0:
        yield place[0]
    if inside is None:
        yield place[2]
        return
    for inner in inside.values() if isinstance(inside, dict) else inside:
        yield from _starts(inner)
