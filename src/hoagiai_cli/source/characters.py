"""Characters that have no place in a plan file, replaced one for one so that every offset stays true."""

from __future__ import annotations

import re
from itertools import islice

from hoagiai_cli.source.faults import MAX_PER_CODE, Faults

ODD_SPACES = "\u00a0\u1680\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff"
"""Blanks and invisible characters that Word and web pages put where YAML wants a plain space (a regex class)."""

# What is wrong rather than what is right: a class that goes up to U+10FFFF takes ten times as long to compile.
_CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff"
_NOT_TEXT = re.compile(f"[{_CONTROLS}]")
_ODD_BREAK = re.compile("[\x85\u2028\u2029]")
_STRANGE = re.compile(f"[{_CONTROLS}\x85\u2028\u2029]")  # both
# Written with a fixed first character rather than `^`, which costs the engine a look at every letter.
_ODD_INDENT = re.compile(f"\n[ \t]*[{ODD_SPACES}]")
_ODD_START = re.compile(f"[ \t]*[{ODD_SPACES}]")


def clean(text: str, faults: Faults) -> str:
    """`text` with control characters (HG006) and foreign line breaks (HG007) replaced by spaces.

    The YAML libraries stop at the former and count lines otherwise than an editor at the latter.
    """
    if not _STRANGE.search(text):
        return text
    for pattern, code in ((_NOT_TEXT, "HG006"), (_ODD_BREAK, "HG007")):
        for match in islice(pattern.finditer(text), MAX_PER_CODE):
            faults.add(code, match.start(), match.end(), {"ma": code_point(match.group())})
    return _STRANGE.sub(" ", text)


def control_character(value: str) -> str | None:
    """The first character of `value` that is not text (an escape such as `"\\0"` makes one), if there is any."""
    found = _NOT_TEXT.search(value)
    return found.group() if found else None


def without_controls(value: str) -> str:
    """`value` with such characters replaced by spaces."""
    return _NOT_TEXT.sub(" ", value)


def has_odd_indent(text: str) -> bool:
    """True when some line begins with a blank that YAML does not count as indentation."""
    return _ODD_INDENT.search(text) is not None or _ODD_START.match(text) is not None


def code_point(char: str) -> str:
    """`U+00A0`."""
    return f"U+{ord(char):04X}"
