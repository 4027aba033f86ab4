"""Reports: by when, to whom (HG217, HG218, HG317)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from hoagiai_cli.plan.phat_hien import PhatHien
from hoagiai_cli.rules.boi_canh import BoiCanh
from hoagiai_cli.text.bieu_thuc import bieu_thuc
from hoagiai_cli.text.normal import fold_tones

_CAU = re.compile(r"[^.;\n]+(?:\.(?=\d|[^\s])[^.;\n]*)*")
_BAO_CAO = bieu_thuc(
    r"\b(?:báo cáo|gửi)\b[^.;\n]{0,40}\b(?:kết quả|tình hình|tiến độ)\b"
    r"|(?<!để )\b(?:tổng hợp|định kỳ|hằng năm|hàng năm|thường xuyên|sơ kết|tổng kết|đánh giá)\b"
    r"[^.;\n]{0,60}\bbáo cáo\b",
    re.IGNORECASE,
)
"""A sentence that gives somebody the duty to report on this plan."""
_KHONG = re.compile(
    r"\b(?:khó khăn|vướng mắc|phát sinh|đột xuất|kịp thời báo cáo|báo cáo viên|công tác thống kê|phản ánh)\b",
    re.IGNORECASE,
)
_HAN = bieu_thuc(
    r"\d{1,2}/\d{1,2}|\bngày \d|\btháng \d|\bquý [IV\d]|\bmỗi (?:quý|tháng|tuần)|\b\d{1,2} ngày\b"
    r"|\b(?:trước|chậm nhất|trong vòng|sau khi|khi kết thúc|cuối năm|cuối quý|cuối tháng|cùng với|cùng kỳ"
    r"|khi có yêu cầu|theo yêu cầu|đầu năm|giao ban|từng bước|từng (?:tháng|quý|cuộc|đợt))\b"
    r"|\bh[ằà]ng (?:tháng|quý|tuần)\b",
    re.IGNORECASE,
)
_KY = re.compile(r"\bh[ằà]ng năm\b|\b0?6 tháng\b", re.IGNORECASE)
"""With the report that it goes into, the period is deadline enough."""
_DINH_KY = re.compile(r"\b(?:định kỳ|h[ằà]ng năm|6 tháng|06 tháng)\b", re.IGNORECASE)
_CHO = frozenset({"che_do_bao_cao", "to_chuc_thuc_hien", "bo_cuc", "ket_thuc"})


def thieu_han(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG217: who reports on the plan knows by when. Where one sentence gives a deadline, the others are only hints, and
    those elsewhere than under reports that do not say how often are taken to share it."""
    thieu: list[tuple[PhatHien, bool]] = []
    co_han = False
    for path, text in bc.van:
        if path[0] not in _CHO or "báo cáo" not in text:
            continue
        for match in _CAU.finditer(fold_tones(text)):
            cau = match.group()
            if ("báo cáo" in cau or path[0] == "che_do_bao_cao") and _HAN.search(cau):
                co_han = True
            found = _BAO_CAO.search(cau)
            if found is None or _KHONG.search(found.group()):
                continue
            if _HAN.search(cau) or ("lồng ghép" in cau and _KY.search(cau)):
                co_han = True
                continue
            part = (match.start() + found.start(), match.start() + found.end())
            dinh_ky = _DINH_KY.search(cau) is not None
            ro = (dinh_ky or path[0] == "che_do_bao_cao") and "lồng ghép" not in cau
            thieu.append((PhatHien("HG217", path, {}, part=part, muc=None if ro else "info"), dinh_ky))
    for item, dinh_ky in thieu:
        if not co_han:
            yield item
        elif dinh_ky or item.path[0] == "che_do_bao_cao":
            yield replace(item, muc="info")


def mot_nam_cho_nhieu_nam(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG317: in a plan of several years, what is due every year or half-year has no deadline of one year."""
    thoi_ky = bc.thoi_gian.thoi_ky
    if thoi_ky is None or thoi_ky.tu is None or thoi_ky.den is None or thoi_ky.tu.year == thoi_ky.den.year:
        return
    for path, text in bc.van:
        if "/" not in text or "báo cáo" not in text:
            continue
        for match in _HAN_CO_NAM.finditer(text):
            truoc = text[max(0, match.start() - _XA) : match.start()]
            if _MOI_NAM.search(truoc[max(truoc.rfind(";"), truoc.rfind("\n"), truoc.rfind(": ")) + 1 :]):
                yield PhatHien("HG317", path, {"text": match.group()}, part=match.span())


_HAN_CO_NAM = re.compile(r"\b(?:trước|chậm nhất)(?: là)?(?: ngày)? \d{1,2}/\d{1,2}/(?:19|20)\d\d\b", re.IGNORECASE)
_MOI_NAM = re.compile(r"\b(?:định kỳ|h[ằà]ng năm|mỗi năm|0?6 tháng)\b", re.IGNORECASE)
_XA = 120


def thieu_noi_nhan(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG218: who reports knows to whom; said of sentences that end with the report, or with its day."""
    for path, text in bc.van:
        if path[0] not in _CHO or "báo cáo" not in text:
            continue
        for match in _KHONG_AI.finditer(text):
            yield PhatHien("HG218", path, {}, part=match.span())


_KHONG_AI = bieu_thuc(
    r"(?<!để )\b(?:[Tt]ổng hợp|[Đđ]ịnh kỳ|[Hh][ằà]ng năm|[Hh][ằà]ng quý)[^.;:\n]{0,24}\bbáo cáo"
    r"(?: kết quả(?: thực hiện)?)?(?:,? (?:trước|chậm nhất)(?: là)?(?: ngày)? [\d/]+(?: h[ằà]ng năm)?)?(?=[.;]|\s*$|\n)"
    r"|\bbáo cáo(?: kết quả(?: thực hiện)?)?(?: Kế hoạch(?: này)?)? (?:trước|chậm nhất)(?: là)?(?: ngày)? [\d/]+"
    r"(?: và (?:trước )?(?:ngày )?[\d/]+)?(?: h[ằà]ng năm)?(?=[.;]|\s*$|\n)"
)


RULES = (thieu_han, mot_nam_cho_nhieu_nam, thieu_noi_nhan)
