"""The order of reading: what floats beside the first paragraphs and is a letterhead stands before them.

A text box, a frame or a floating table is anchored to any paragraph that suits the program; on the page its place is
its own. Only a letterhead is moved: whatever else floats is read where it is anchored.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from hoagiai_cli.document.tho import Doan
from hoagiai_cli.text.normal import fold

QUOC_HIEU = ("cong hoa xa hoi chu nghia", "dang cong san viet nam")
_MANH = re.compile(
    r"cong hoa xa hoi chu nghia|doc lap\s*[-–—]\s*tu do|dang cong san viet nam"
    r"|\bso\s*:?\s*[\d.…_]*\s*[/-]\s*[a-z]{2}|, ?ngay [\d .…_]*thang [\d .…_]*nam"
)
"""What stands in no other place than a letterhead, folded."""
_GAN_DAU, _TRONG_DAU = 3, 15
"""So many paragraphs of the text from the top a name in capitals may float, and the rest of a letterhead."""
_DONG_DAI, _CHU_DAI = 12, 600


@dataclass(frozen=True, slots=True)
class Manh:
    """Paragraphs that stand together, and whether they float."""

    doan: list[Doan]
    noi: bool


def theo_trang(cac_manh: Iterable[Manh]) -> list[Doan]:
    """The paragraphs in the order of the page."""
    dau: list[Doan] = []
    than: list[Doan] = []
    for manh in cac_manh:
        if manh.noi and _la_dau(manh.doan, len(than)):
            dau += manh.doan
        else:
            than += manh.doan
    return dau + than


def _la_dau(doan: list[Doan], truoc: int) -> bool:
    """Whether floating paragraphs, `truoc` paragraphs from the top, are (a part of) the letterhead."""
    chu = "\n".join(one.text for one in doan)
    if not chu or truoc > _TRONG_DAU or chu.count("\n") > _DONG_DAI or len(chu) > _CHU_DAI:
        return False
    return _MANH.search(fold(chu)) is not None or (truoc <= _GAN_DAU and chu.isupper())
