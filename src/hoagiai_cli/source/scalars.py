"""What an unquoted word of a plan file means.

A clerk types `05`, `no`, `2026-02` and `15.000.000` and means those words. So a plain scalar is a
number only when printing the number gives back exactly what was typed, and it does not look like
a Vietnamese thousand; all else stays text.
"""

from __future__ import annotations

import re
from typing import Final

Scalar = str | int | float | bool | None

_WORDS: Final[dict[str, bool | None]] = {
    "": None,
    "~": None,
    "null": None,
    "Null": None,
    "NULL": None,
    "true": True,
    "True": True,
    "TRUE": True,
    "false": False,
    "False": False,
    "FALSE": False,
}
_INTEGER = re.compile(r"0|-?[1-9][0-9]{0,99}")
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]{0,14})\.[0-9]{1,15}")
_THOUSAND = re.compile(r"-?[1-9][0-9]{0,2}\.[0-9]{3}")
_NUMBER_START: Final = frozenset("-0123456789")


def plain_value(text: str) -> Scalar:
    """The value of a plain (unquoted) scalar; `text` is what was typed, without surrounding blanks.

    Out: None for nothing, `~`, `null`; a bool for `true`, `false`; an int or float for a number in its
    one canonical writing (`45`, `-3`, `12.5`); otherwise the text itself (`05`, `8:30`, `1_000`, `1.000`,
    `1.10`, `1e5`, `+84`, numbers of more than 100 digits).
    """
    if text in _WORDS:
        return _WORDS[text]
    if text[0] in _NUMBER_START:
        if _INTEGER.fullmatch(text):
            return int(text)
        if _DECIMAL.fullmatch(text) and not _THOUSAND.fullmatch(text) and repr(float(text)) == text:
            return float(text)
    return text


def plain_number(value: int | float) -> str | None:
    """The plain scalar that `plain_value` reads as this number, or None where there is none."""
    text = repr(value)
    return text if type(plain_value(text)) is type(value) else None
