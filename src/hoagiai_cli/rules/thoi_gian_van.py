"""Times in running text: dates, weekdays, deadlines, years left over (HG303, HG311 - HG315)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from hoagiai_cli.plan.ngay import LoiNgay, NgayThang
from hoagiai_cli.plan.phat_hien import Lien, Path, PhatHien
from hoagiai_cli.plan.vien_dan import tim_vien_dan
from hoagiai_cli.rules.boi_canh import BoiCanh, cac_thoi_gian
from hoagiai_cli.text.bieu_thuc import bieu_thuc
from hoagiai_cli.text.normal import fold

_NGAY = bieu_thuc(
    r"(?<![\d/.-])(?:(?P<d>\d{1,2})/(?P<m>\d{1,2})/(?P<y>(?:19|20)\d\d)"
    r"|(?P<d2>\d{1,2}) tháng (?P<m2>\d{1,2}) năm (?P<y2>(?:19|20)\d\d))(?![\d/])"
)
_THU = re.compile(r"\b(?P<thu>[Tt]hứ (?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy)|[Cc]hủ [Nn]hật),?(?: \(?ngày)? \(?$")
_TEN_THU = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_THU_TU = re.compile(
    r"\b(?:phiên|lần|đợt|vòng|kỳ|lớp|buổi|cuộc|giai đoạn|bước|bài|kỳ họp|hội nghị|ngày) $", re.IGNORECASE
)
"""What is counted and not dated: "phiên thứ hai ngày 06/11/2025"."""
_HAN = re.compile(
    r"\b(?:[Tt]rước|[Cc]hậm nhất|[Hh]ạn|[Xx]ong|[Hh]oàn thành|[Gg]ửi|báo cáo|[Mm]uộn nhất|[Nn]ộp)\b[^.;\n]{0,24}$"
)
_KHONG_HAN = re.compile(r"\b(?:tính đến|số liệu|kể từ|từ ngày|sau ngày|ban hành|hiệu lực|được lấy)\b[^.;\n]{0,30}$")
_SAU_KY: Final = timedelta(days=92)
"""How long after the period its last reports may be due."""
_NAM = re.compile(r"\b(?:trong |của |cho )?năm (?P<nam>20\d\d)\b")
_QUA_KHU = bieu_thuc(
    r"ket qua|so voi|da |tong ket|so ket|tiep tuc|giai doan|(?:tu|den|cuoi|dau) nam 20|nam truoc|"
    r"bao cao|ke tu|nghi quyet"
    r"|ke hoach|quyet dinh|de an|chuong trinh|so lieu|tinh hinh|danh gia|dat duoc|ton tai|han che|rut kinh nghiem|luat"
    r"|chi thi|cong van|thong tu|nghi dinh|hoan thanh nam|cac nam|thang \d|quy [iv\d]|hoc ky|nam hoc|qua trinh|tam nhin"
    r"|thoi ky|nhiem ky|nien khoa|thong ke|khao sat|ra soat|du toan|ngan sach|mua mua|vu "
)
"""Words, folded, of a sentence that may well speak of another year."""
_QUY = re.compile(r"\b[Qq]uý (?:(?P<a>[1-4])|(?P<r>IV|I{1,3}))\b(?:(?P<gach>/\d{4})|(?P<nam>,? năm \d{4}))?")


def ngay_trong_van(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG303 for dates of running text, HG311 weekdays, HG312 and HG313 deadlines. Citations have dates of their own."""
    for path, text in bc.van:
        if "/" not in text and " tháng " not in text:
            continue
        vien_dan: list[tuple[int, int]] | None = None
        for match in _NGAY.finditer(text):
            if vien_dan is None:
                vien_dan = [(item.bat_dau, item.ket_thuc) for item in tim_vien_dan(text)]
            if any(tu <= match.start() < den for tu, den in vien_dan):
                continue
            yield from _mot_ngay(bc, path, text, match)


def ngay_thang_khong_co(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG303 for a day and month without a year ("trước ngày 31/11 hằng năm")."""
    for path, text in bc.van:
        for match in _NGAY_THANG.finditer(text) if "/" in text else ():
            thang, so = int(match["m"]), int(match["d"])
            if not 1 <= thang <= 12 or not 1 <= so <= _NHIEU_NHAT[thang]:
                yield PhatHien("HG303", path, {"text": match.group("ca")}, part=match.span("ca"))


_NGAY_THANG = re.compile(r"ngày (?P<ca>(?P<d>\d{1,2})/(?P<m>\d{1,2}))(?![\d/])")
_NHIEU_NHAT = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def thu_trong_thoi_gian(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG311 for the times of tasks."""
    for path, text in cac_thoi_gian(bc):
        for match in _NGAY.finditer(text) if "hứ " in text or "hủ " in text else ():
            yield from (found for found in _mot_ngay(bc, path, text, match) if found.code == "HG311")


def _mot_ngay(bc: BoiCanh, path: Path, text: str, match: re.Match[str]) -> Iterator[PhatHien]:
    nam, thang, so = (int(match[khoa] or match[khoa + "2"]) for khoa in "ymd")
    try:
        ngay = NgayThang(nam, thang, so).mot_ngay
    except LoiNgay:
        yield PhatHien("HG303", path, {"text": match.group()}, part=match.span())
        return
    if ngay is None:
        return
    truoc = text[max(0, match.start() - 60) : match.start()]
    thu = _THU.search(truoc)
    if thu is not None and not _THU_TU.search(truoc, 0, thu.start()):
        dung = _TEN_THU[ngay.weekday()]
        if fold(dung) != fold(thu["thu"]):
            args = {"ngay": f"{ngay:%d/%m/%Y}", "dung": dung, "co": thu["thu"]}
            part = (match.start() - len(truoc) + thu.start(), match.end())
            yield PhatHien("HG311", path, args, part=part)
    han = _HAN.search(truoc)
    if han is None or _KHONG_HAN.search(truoc):
        return
    thoi_ky = bc.thoi_gian.thoi_ky
    if bc.ngay is not None and ngay < bc.ngay:
        args = {"text": match.group(), "ngay": f"{bc.ngay:%d/%m/%Y}"}
        yield PhatHien("HG312", path, args, part=match.span())
    elif thoi_ky is not None and _ngoai(ngay, thoi_ky.tu, thoi_ky.den):
        args = {"text": match.group(), "thoi_ky": bc.ke_hoach.thoi_ky or ""}
        lien = (Lien(("thoi_ky",), "thoi_ky_o_day"),)
        xa = _ngoai(ngay, thoi_ky.tu and thoi_ky.tu - _SAU_KY, thoi_ky.den and thoi_ky.den + _SAU_KY)
        yield PhatHien("HG313", path, args, part=match.span(), related=lien, muc=None if xa else "info")


def _ngoai(ngay: date, tu: date | None, den: date | None) -> bool:
    return (tu is not None and ngay < tu) or (den is not None and ngay > den)


def nam_cu(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG314: in a plan of one year no sentence is about the year before, unless it says that it looks back."""
    thoi_ky = bc.thoi_gian.thoi_ky
    if thoi_ky is None or thoi_ky.tu is None or thoi_ky.den is None or thoi_ky.tu.year != thoi_ky.den.year:
        return
    nam = thoi_ky.tu.year
    cu = f"năm {nam - 1}"
    for match in _NAM.finditer(bc.ke_hoach.trich_yeu):
        if int(match["nam"]) < nam and str(nam) not in bc.ke_hoach.trich_yeu:
            args = {"text": match.group().strip(), "nam": str(nam)}
            yield PhatHien("HG314", ("trich_yeu",), args, part=match.span())
    for path, text in bc.van:
        if cu not in text:
            continue
        vien_dan = [(item.bat_dau, item.ket_thuc) for item in tim_vien_dan(text)]
        for match in _NAM.finditer(text):
            if int(match["nam"]) != nam - 1 or any(tu <= match.start() < den for tu, den in vien_dan):
                continue
            cau = _cau(text, match.start(), match.end())
            if _DA_DEM.search(text, max(0, match.start() - _GAN), match.start()):
                continue  # figures of that year: "220 hộ cận nghèo của năm 2024"
            if "“" in cau or f"năm {nam}" in cau or _QUA_KHU.search(fold(cau)):
                continue
            if text.count("(", 0, match.start()) <= text.count(
                ")", 0, match.start()
            ):  # figures of last year in brackets
                yield PhatHien("HG314", path, {"text": match.group().strip(), "nam": str(nam)}, part=match.span())


_DA_DEM = re.compile(r"\d (?:hộ|người|vụ|ca|tổ|đơn vị|trường hợp|lượt|tỷ đồng|triệu đồng)\b[^.;\n]*$")
_GAN = 40


def _cau(text: str, dau: int, het: int) -> str:
    """The sentence around a place."""
    tu = max(text.rfind(dau_cau, 0, dau) for dau_cau in ("\n", ". ", "; ")) + 1
    den = min((at for dau_cau in ("\n", ".", ";") if (at := text.find(dau_cau, het)) >= 0), default=len(text))
    return text[tu:den]


def quy_mot_kieu(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG315: quarters are written in one way ("Quý II năm 2026"); said once, where the rarer way first stands."""
    cac: list[tuple[Path, re.Match[str]]] = []
    for item in bc.moi_viec:
        text = item.viec.nhiem_vu.thoi_gian
        if isinstance(text, str) and "uý" in text:
            cac += (((*item.path, "thoi_gian"), match) for match in _QUY.finditer(text))
    for nhom in (("a", "r"), ("gach", "nam")):
        co = [[(path, match) for path, match in cac if match[ten]] for ten in nhom]
        it, nhieu = sorted(co, key=len)
        if it and len(it) < len(nhieu):
            path, match = it[0]
            args = {"text": match.group().strip(), "khac": nhieu[0][1].group().strip()}
            yield PhatHien("HG315", path, args, part=match.span())


RULES = (ngay_trong_van, ngay_thang_khong_co, thu_trong_thoi_gian, nam_cu, quy_mot_kieu)
