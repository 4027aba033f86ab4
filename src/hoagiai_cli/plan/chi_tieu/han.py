"""By when: the phrases of time that stand beside a target."""

from __future__ import annotations

import re
from typing import Final

_NAM: Final = r"(?:19|20)\d\d(?!\d)"
_CUA_NAM: Final = rf"(?:\s?/\s?{_NAM}| năm {_NAM})?"
_MOC: Final = (
    rf"(?:ngày \d{{1,2}}(?:/\d{{1,2}}(?:/{_NAM})?| tháng \d{{1,2}}{_CUA_NAM})|tháng \d{{1,2}}{_CUA_NAM}"
    rf"|quý (?:IV|I{{1,3}}|[1-4]){_CUA_NAM}|năm {_NAM}|{_NAM}|năm học {_NAM}\s?-\s?{_NAM})"
)
HAN: Final = re.compile(
    rf"(?<!\w)(?:giai đoạn (?:từ )?(?:năm )?{_NAM}\s?(?:-|đến)\s?(?:năm )?{_NAM}|giai đoạn (?:\d|I{{1,3}})(?!\w)"
    rf"|từ (?:nay|{_MOC}) (?:cho )?(?:đến|tới)(?: hết| cuối)? {_MOC}|từ {_MOC}(?: trở đi)?"
    rf"|(?:tính |cho )?(?:đến|tới)(?: hết| cuối| trước| đầu| giữa)? {_MOC}"
    rf"|(?:trước|chậm nhất(?: là| vào| đến)?|(?:ngay )?trong|vào|cuối|đầu|hết|xong trước)(?: cuối)? {_MOC}"
    r"|(?:hằng|hàng|mỗi) (?:năm|quý|tháng|tuần|ngày)(?!\w)"
    r"|trong (?:thời hạn |thời gian |vòng |hạn )?\d{1,3} (?:tháng|năm|ngày|tuần|giờ)(?: đầu| cuối)?(?!\w)"
    r"(?:,? (?:kể )?từ [^,.;:()\n]{1,120})?"
    rf"|(?:trong )?\d{{1,2}} tháng (?:đầu|cuối)(?: năm)?(?: {_NAM})?|(?:trong|hết|cuối) (?:năm|kỳ|quý|nhiệm kỳ)(?!\w)"
    rf"|{_MOC})",
    re.IGNORECASE,
)


def tim_han(goc: str) -> list[tuple[int, int]]:
    """Where times stand in a text."""
    return [khop.span() for khop in HAN.finditer(goc)]
