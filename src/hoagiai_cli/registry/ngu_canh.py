"""What the words around a name say of its time: "(cũ)", "trước đây", or a document of a day long past."""

from __future__ import annotations

import re
from datetime import date

from hoagiai_cli.text.bieu_thuc import bieu_thuc

_CU_SAU = bieu_thuc(
    r"(?:\s+[^\W\d_]+){0,4}\s*\(?(?:cũ\b|trước đây\b|trước (?:khi )?(?:sáp nhập|sắp xếp|hợp nhất)"
    r"|đã (?:giải thể|kết thúc|sáp nhập|hợp nhất)|kết thúc hoạt động|trước (?:ngày )?0?1[/.]0?[37][/.]2025)",
    re.IGNORECASE,
)
_CU_TRUOC = re.compile(
    r"(?:\bnguyên(?: là)?|\btrước đây(?: (?:là|do|của|thuộc))?|\bkhông (?:còn )?(?:tổ chức|còn))\s*$", re.IGNORECASE
)
_NGAY_CUA = bieu_thuc(
    r"(\d{1,2})\s?(?:[/.-]|\s?tháng\s?)\s?(\d{1,2})\s?(?:[/.-]|\s?năm\s?)\s?((?:19|20)\d\d),?\s+của\s+"
    r"(?:(?!(?:về|giao|gửi|cho|và)\s)[^\W\d]+\s+){0,8}$",
    re.IGNORECASE,
)


def noi_ve_cu(text: str, bat_dau: int, ket_thuc: int) -> bool:
    """Whether the words beside ``text[bat_dau:ket_thuc]`` say that it is of the past ("Phòng Tư pháp huyện X (cũ)")."""
    return bool(_CU_SAU.match(text, ket_thuc, ket_thuc + 60) or _CU_TRUOC.search(text[max(0, bat_dau - 30) : bat_dau]))


def ngay_van_ban(text: str, bat_dau: int) -> date | None:
    """The day of the document whose issuer begins at ``bat_dau`` ("… ngày 05/3/2024 của UBND huyện X"), or None."""
    m = _NGAY_CUA.search(text[max(0, bat_dau - 90) : bat_dau])
    if m is None:
        return None
    try:
        return date(int(m[3]), int(m[2]), int(m[1]))
    except ValueError:
        return None
