"""Regular expressions that are compiled when they are first used.

To compile the expressions of all rules takes longer than to check a plan with them, and an ordinary plan needs half of
them. What few plans need, and is long, is written with :func:`bieu_thuc`; what every plan needs with ``re.compile``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, cast


class _KhiCan:
    """Stands for a pattern: the first thing asked of it compiles it, and its methods are its own from then on."""

    def __init__(self, mau: str, co: int) -> None:
        self.pattern = mau
        self._co = co

    def __getattr__(self, ten: str) -> Any:
        that = re.compile(self.pattern, self._co)
        for mot in ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split"):
            setattr(self, mot, getattr(that, mot))
        return getattr(that, ten)


def bieu_thuc(mau: str, co: int = 0) -> re.Pattern[str]:
    """The same as ``re.compile(mau, co)``, later. A mistake in it shows when it is used: a test compiles them all."""
    return cast("re.Pattern[str]", _KhiCan(mau, co))


def co_sau(text: str, dau: Iterable[str], sau: re.Pattern[str]) -> bool:
    """Whether one of the words `dau` is followed by `sau`: over a whole plan many times quicker than one pattern."""
    for tu in dau:
        at = text.find(tu)
        while at >= 0:
            if sau.match(text, at + len(tu)):
                return True
            at = text.find(tu, at + 1)
    return False
