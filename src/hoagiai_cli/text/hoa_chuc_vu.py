"""Posts that go with a person's name have a capital (Nghị định 30/2020, annex II, V.3): "Chủ tịch Nguyễn Văn An"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoagiai_cli.text.bieu_thuc import bieu_thuc
from hoagiai_cli.text.cho import Cho, Goc
from hoagiai_cli.text.normal import HOA

_TEN_CHUC = (
    "phó chủ tịch thường trực|phó chủ tịch|chủ tịch|phó giám đốc|giám đốc|phó bí thư|bí thư|phó trưởng phòng"
    "|trưởng phòng|phó trưởng ban|trưởng ban|chánh văn phòng|phó chánh văn phòng"
)
_GOC = ("chủ tịch", "giám đốc", "bí thư", "trưởng phòng", "trưởng ban", "chánh văn phòng")
DAU_CHUC_VU = frozenset(tu.split()[0] for tu in _GOC)
"""A word that the names of all these posts have one of, small."""
_CHUC = re.compile(rf"(?<!\w)(?:{_TEN_CHUC})(?!\w)")
_HO = (
    "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trịnh|Đoàn|Lâm|Mai|Trương|Phùng|Tạ"
    "|Cao|Hà|Tô|Đào|Lương|Vương|Quách|Lò|Vàng|Giàng|Sùng|Thào|Nông|Hứa|Triệu|Quàng|Cầm|Bạch|Kiều|Chu|Châu|Tống|Thái"
)
_MOT = rf"[{HOA}][^\W\d_]{{0,9}}"
_TEN = rf"(?:{_HO})(?: {_MOT}){{1,4}}"
_TEN_SAU = bieu_thuc(rf" {_TEN}(?!\w)")
_TEN_TRUOC = bieu_thuc(rf"(?:[Đđ]ồng chí|[ÔôB](?:ng|à)|bà) {_TEN}(?:,| -| –| \() ?\Z")
_XA = 70


def hoa_chuc_vu(text: str) -> Iterator[Cho]:
    """Posts in small letters right before a full name, or behind one that "ông", "bà", "đồng chí" opens; kind
    ``hoa_chuc_vu``."""
    if not co_the_sai_chuc_vu(text):
        return
    goc = Goc(text)
    for m in _CHUC.finditer(goc.chu):
        if _TEN_SAU.match(goc.chu, m.end()) or _TEN_TRUOC.search(goc.chu[max(0, m.start() - _XA) : m.start()]):
            yield goc.cho(*m.span(), "hoa_chuc_vu", m[0][0].upper() + m[0][1:])


def co_the_sai_chuc_vu(text: str) -> bool:
    """Whether a text (composed) names a post in small letters at all."""
    return not text.isascii() and any(tu in text for tu in _GOC)
