"""Words of level after the name of a body are written small (Nghị định 30/2020, annex II, IV): "Công an tỉnh"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoagiai_cli.text.bieu_thuc import bieu_thuc
from hoagiai_cli.text.cho import Cho, Goc
from hoagiai_cli.text.normal import HOA

_CAP = bieu_thuc(
    r"(?:[Nn]hân dân|Công an|Việt Nam|[Qq]uân sự|Tổ quốc|Tư pháp|UBND|HĐND|MTTQ|MTTQVN|VKSND|TAND"
    r"|Phụ nữ|Luật gia|Luật sư)"
    r"[ \u00a0](?P<cap>Tỉnh|Phường|Xã|Huyện|Quận)"
    r"(?=[ \u00a0][a-zđà-ỹ]|[,;.)]|\s*\n|\s*$)(?![ \u00a0](?:ủy|uỷ|đoàn|đội|hội))"
)


def hoa_cap(text: str) -> Iterator[Cho]:
    """Words of level in capitals behind the name of a body and before no name of a place, kind ``hoa_cap``."""
    goc = Goc(text)
    for m in _CAP.finditer(goc.chu):
        yield goc.cho(*m.span("cap"), "hoa_cap", m["cap"].lower())


DAU_CAP = ("Tỉnh", "Phường", "Xã", "Huyện", "Quận")
"""How one of the words of a text begins that may hold what :func:`hoa_cap` tells."""


def co_the_sai_cap(text: str) -> bool:
    """Whether a text (composed) may hold what :func:`hoa_cap` tells."""
    return _NGHI.search(text) is not None


# The blank before is looked for last: the engine skips to the few capitals then, and not to every blank.
_CO_TRUOC = "|".join(cap + r"(?<=[ \u00a0]" + cap + ")" for cap in DAU_CAP)
_NGHI = re.compile(rf"(?:{_CO_TRUOC})(?<!Xã(?= hội))(?=[ \u00a0,;.)\n]|$)(?![ \u00a0][{HOA}\d])")
