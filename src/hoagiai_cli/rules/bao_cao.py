"""Reports: by when, to whom (HG217, HG218, HG317, HG320, HG321)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from hoagiai_cli.plan.phat_hien import Lien, Path, PhatHien
from hoagiai_cli.rules.boi_canh import BoiCanh
from hoagiai_cli.text.bieu_thuc import bieu_thuc
from hoagiai_cli.text.normal import fold, fold_tones

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
            ca_cau = text[text.rfind("\n", 0, match.start()) + 1 :].partition("\n")[0]
            if len(set(_NAM_HAN.findall(ca_cau))) > 1:
                continue  # each year has its own
            if _MOI_NAM.search(truoc[max(truoc.rfind(";"), truoc.rfind("\n"), truoc.rfind(": ")) + 1 :]):
                yield PhatHien("HG317", path, {"text": match.group()}, part=match.span())


_HAN_CO_NAM = re.compile(r"\b(?:trước|chậm nhất)(?: là)?(?: ngày)? \d{1,2}/\d{1,2}/(?:19|20)\d\d\b", re.IGNORECASE)
_NAM_HAN = re.compile(r"/((?:19|20)\d\d)\b")
_MOI_NAM = re.compile(r"\b(?:định kỳ|h[ằà]ng năm|mỗi năm|0?6 tháng)\b", re.IGNORECASE)
_XA = 120


def duoi_sau_tren(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG320: those below report before the report that their figures go into; each kind of report in its order."""
    for path, text in bc.van:
        if path[0] not in _CHO or "báo cáo" not in text or "tổng hợp" not in text:
            continue
        cau = [cau for cau in _CA_CAU.finditer(text) if "báo cáo" in cau.group()]
        for duoi, tren in pairwise(cau):
            if not _CAP_DUOI.match(duoi.group()) or "tổng hợp" not in tren.group().lower():
                continue
            truoc, sau = _cac_han(duoi.group()), _cac_han(tren.group())
            if len(truoc) != len(sau):
                continue
            for mot, hai in zip(truoc, sau, strict=True):
                if _khoa_ngay(hai) < _khoa_ngay(mot) and (hai["nam"] is None) == (mot["nam"] is None):
                    part = (tren.start() + hai.start(), tren.start() + hai.end())
                    yield PhatHien("HG320", path, {"tren": hai.group(), "duoi": mot.group()}, part=part)


_CA_CAU = re.compile(r"[^.\n]+(?:\.(?!\s|$)[^.\n]*)*")
_CAP_DUOI = re.compile(
    r"[\s\-+*]*(?:Các|UBND (?:các|cấp)|Ủy ban nhân dân (?:các|cấp)|[^.,;:]{3,30} (?:các|cấp) )[^.;]{0,80}?báo cáo"
)
_MOT_HAN = re.compile(
    r"(?:trước|chậm nhất)(?: là)?(?: ngày)? (?P<ngay>\d{1,2})/(?P<thang>\d{1,2})(?:/(?P<nam>\d{4}))?(?!\d)",
    re.IGNORECASE,
)


def _cac_han(cau: str) -> list[re.Match[str]]:
    return list(_MOT_HAN.finditer(cau))


def _khoa_ngay(han: re.Match[str]) -> tuple[int, int, int]:
    return int(han["nam"] or 0), int(han["thang"]), int(han["ngay"])


def hai_han(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG321: one report to one body is due on one day, wherever the plan says so."""
    if "báo cáo" not in bc.thuong:
        return
    truoc: dict[tuple[str, frozenset[str]], tuple[Path, str]] = {}
    ban_hanh = fold(bc.ke_hoach.co_quan_ban_hanh or "").replace("uy ban nhan dan", "ubnd")
    for path, text in bc.van:
        for match in _GUI_DEN.finditer(text) if path[0] in _CHO and "/" in text and "báo cáo" in text else ():
            dau = max(text.rfind(dau_cau, 0, match.start()) for dau_cau in ".;\n") + 1
            cau = text[dau : match.end()].lower()
            if len(_MOT_HAN.findall(cau)) != 1 or _NHAP.search(cau):
                continue
            noi = fold(match["noi"]).replace("uy ban nhan dan", "ubnd")
            if ban_hanh.startswith(noi) or noi.startswith(ban_hanh) or not _CHUNG_CHUNG.fullmatch(match["gi"]):
                continue
            khoa = (noi, frozenset(_KY_BAO_CAO.findall(cau)))
            cho, cu = truoc.setdefault(khoa, (path, match["han"]))
            if cho != path and _ngay_thang(cu) != _ngay_thang(match["han"]):
                args = {"noi": match["noi"], "han": match["han"], "cu": cu}
                yield PhatHien("HG321", path, args, part=match.span("han"), related=(Lien(cho, "han_truoc"),))


_GUI_DEN = bieu_thuc(
    r"\b(?:[Bb]áo cáo|[Gg]ửi)\b(?P<gi>[^.;\n]{0,60}?)"
    r"\b(?P<noi>(?:Sở|UBND|Ủy ban nhân dân|Bộ|Ban Chỉ đạo|Công an) [^.,;()\n\d]{2,50}?)\s"
    r"(?:\([^()]{0,60}\) )?(?:trước|chậm nhất)(?: là)?(?: ngày)? (?P<han>\d{1,2}/\d{1,2}(?:/\d{4})?)(?![\d/])"
)
_KY_BAO_CAO = re.compile(
    r"0?6 tháng|sáu tháng|quý|tháng|hằng năm|năm|sơ kết|tổng kết|giữa kỳ|đột xuất|giai đoạn|đợt \d|danh sách|số liệu"
)
_CHUNG_CHUNG = re.compile(r"(?:\W|kết quả|tình hình|thực hiện|triển khai|Kế hoạch|này|về|gửi|cho|công tác|báo cáo)*")
"""A report on the plan as a whole: others have days of their own."""
_NHAP = re.compile(r"dự thảo|trình|đăng ký|kế hoạch của")


def _ngay_thang(han: str) -> tuple[int, ...]:
    return tuple(int(so) for so in han.split("/")[:2])


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


RULES = (thieu_han, mot_nam_cho_nhieu_nam, duoi_sau_tren, hai_han, thieu_noi_nhan)
