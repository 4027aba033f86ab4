"""Clauses: where the words that belong to a number begin and end. All windows are bounded."""

from __future__ import annotations

import re
from typing import Final

from hoagiai_cli.text.normal import HOA

TRUOC: Final = 240
"""How far back and ahead a clause is looked for."""
SAU: Final = 320

_NOI_DONG: Final = re.compile(rf"\n(?= {{0,9}}(?![a-zđ][)/.])[{HOA.lower()}])")
_HET: Final = re.compile(r"[;:()\[\]\n“”\"!?…]|\.(?=\s|/|$)|\s[-–+]\s(?=[^\W\d_])")
_PHAY: Final = re.compile(
    r",\s{1,3}(?=\d|trong đó|ít nhất|tối thiểu|phấn đấu|tỷ lệ|tỉ lệ|đạt |bảo đảm|đảm bảo|đồng thời|không |qua đó|nhằm "
    r"|góp phần|để |mỗi |hằng |hàng |đến (?:hết|cuối|năm|ngày)|trước |trong (?:năm|thời|vòng|\d)|từ (?:năm|ngày|\d)"
    r"|giai đoạn|riêng |còn |nâng |giảm |tăng |từng bước|ưu tiên|theo |kịp thời|hoàn thành |tiến tới|nhất là|chú trọng)"
    r"|\s(?=và (?:ít nhất |tối thiểu |trên |từ |hơn )?\d)",
    re.IGNORECASE,
)


def noi_dong(goc: str) -> str:
    """A line that goes on in small letters is one with the line before it (same length)."""
    return _NOI_DONG.sub(" ", goc) if "\n" in goc else goc


def dau_ve(goc: str, i: int, san: int = 0) -> int:
    """Where the clause before ``i`` begins."""
    dau = max(san, i - TRUOC)
    for khop in _HET.finditer(goc, dau, i):
        dau = khop.end()
    return dau


def het_ve(goc: str, j: int) -> int:
    """Where the clause that goes on at ``j`` ends, at a comma too where something new begins behind it."""
    het = han = min(len(goc), j + SAU)
    trong_ngoac = False
    for khop in _HET.finditer(goc, j, han):
        dau = khop.group()
        if dau in ('"', "“") or (dau == "”" and trong_ngoac):  # a name in quotes belongs to what is measured
            trong_ngoac = dau == "“"
            continue
        het = khop.start()
        break
    phay = _PHAY.search(goc, j, het)
    return phay.start() if phay is not None else het


def dau_dong(goc: str, i: int) -> int:
    """Where the line of ``i`` begins; no line is followed further back than a few clauses."""
    return max(goc.rfind("\n", max(0, i - 4 * TRUOC), i) + 1, i - 4 * TRUOC, 0)


def gon(chu: str) -> str:
    """Words on one line, without marks at the ends."""
    return " ".join(chu.split()).strip(" ,.;:-–+*•/")
