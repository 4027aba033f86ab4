"""Amounts in figures: "1,5 tỷ" is 1,500,000,000."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

SO_TIEN: Final = r"(?<![\d.,])(?P<so>(?:\d{1,3}(?:\.\d{3})+|\d{1,15})(?:,\d{1,6})?)(?: (?P<bac>nghìn|triệu|tỷ|tỉ))?"
"""An amount, without the word "đồng" behind it: groups ``so`` and ``bac``."""
BAC: Final = {"nghìn": 10**3, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}


def gia_tri(match: re.Match[str]) -> Fraction:
    """What a match of `SO_TIEN` is worth, in đồng."""
    return Fraction(match["so"].replace(".", "").replace(",", ".")) * BAC.get(match["bac"] or "", 1)
