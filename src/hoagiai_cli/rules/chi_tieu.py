"""Targets: shares that can be (HG401)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoagiai_cli.plan.phat_hien import PhatHien
from hoagiai_cli.rules.boi_canh import BoiCanh
from hoagiai_cli.text.normal import fold

_TREN_TRAM = re.compile(r"(?<![\d.,/])(?P<so>[1-9]\d{2,4})(?:,\d+)?\s?%")
_SO_SANH = re.compile(r"\b(?:tang|giam|so voi|bang|gap|vuot|muc|cao hon|thu lao|phu cap|luong|du toan|ke hoach)\b")
"""Words of a comparison near it: an increase, an allowance or a plan may well be over one hundred per cent."""
_QUANH = 60


def qua_tram(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG401: no share of a whole is over 100%."""
    for path, text in bc.van:
        for match in _TREN_TRAM.finditer(text) if "%" in text else ():
            quanh = text[max(0, match.start() - _QUANH) : match.end() + _QUANH]
            if int(match["so"]) > 100 and not _SO_SANH.search(fold(quanh)):
                yield PhatHien("HG401", path, {"so": match.group()}, part=match.span())


RULES = (qua_tram,)
