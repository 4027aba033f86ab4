"""Times: understood, possible, and inside the plan's period (HG301 - HG310, HG316)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final, Literal

from hoagiai_cli.plan.ngay import Khoang
from hoagiai_cli.plan.phat_hien import Lien, PhatHien
from hoagiai_cli.rules.boi_canh import BoiCanh
from hoagiai_cli.text.normal import fold

_SAU_KY: Final = timedelta(days=60)
"""How long after the period its last reports may be due."""
_CA_NAM: Final = 363
"""Days of a whole year, counted from its first to its last, less what may be missing of it."""
_HANG_NAM = re.compile(r"\b(?:[Hh][ằà]ng|[Mm]ỗi) năm\b")
_GIAI_DOAN = re.compile(r"\b[Gg]iai đoạn (?P<so>[1-9]|I{1,3}|IV|V)\b(?!\s*[-–:(/]?\s*\(?(?:từ |năm )*(?:19|20)\d\d)")
_TINH_GIO = re.compile(
    r"học kỳ|năm học|tuần|phút|\bgiờ\b|phiên|mỗi (?:năm|quý|tháng|ngày)|trong thời gian|khóa|đợt", re.I
)
"""Words of a time that people measure otherwise than by the calendar."""
_TIEP_THEO = re.compile(r"\b(?:và )?(?:các|những) năm (?:tiếp theo|sau đó|sau|kế tiếp)\b|\btrở đi\b")
_TRONG_KY = re.compile(r"\bđến (?:hết )?(?:năm|ngày|tháng|quý)\b")
_MA_LOI = {
    "ngay_khong_ton_tai": "HG303",
    "thang_khong_ton_tai": "HG304",
    "quy_khong_ton_tai": "HG304",
    "tuan_khong_ton_tai": "HG304",
    "khoang_nguoc": "HG305",
    "thieu_nam": "HG307",
}


def khong_hieu(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG301: the time of a task can be read."""
    for item, path, text, hieu in bc.moi_thoi_gian:
        if hieu.kieu == "khong_hieu":
            part = hieu.khong_hieu[0] if len(hieu.khong_hieu) == 1 else None
            muc: Literal["info"] | None = "info" if _TINH_GIO.search(text) else None
            yield PhatHien("HG301", path, {"so": item.viec.nut.ma, "text": text[:60]}, part=part, muc=muc)


def chi_theo_viec(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG316: a time that only waits for somebody's instructions is no deadline."""
    for item, path, text, hieu in bc.moi_thoi_gian:
        if hieu.kieu == "theo_su_kien" and _CHO_DOI.match(text):
            yield PhatHien("HG316", path, {"so": item.viec.nut.ma, "text": text[:60]})


_CHO_DOI = re.compile(r"Theo (?:hướng dẫn|chỉ đạo|kế hoạch|yêu cầu|văn bản)\b", re.IGNORECASE)


def khong_co_that(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG303 - HG305, HG307: dates, months and quarters exist, the year is known; an interval ends after it starts."""
    for item, path, _, hieu in bc.moi_thoi_gian:
        da_noi: set[str] = set()
        for loi in hieu.loi:
            if loi.text in da_noi:
                continue
            da_noi.add(loi.text)
            args = {"so": item.viec.nut.ma, "text": loi.text}
            yield PhatHien(_MA_LOI[loi.kind], path, args, part=(loi.bat_dau, loi.ket_thuc))


def ngoai_thoi_ky(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG302: no task lies outside the period of the plan; HG306: none runs past its end."""
    thoi_ky = bc.thoi_gian.thoi_ky
    if thoi_ky is None:
        return
    co_thoi_ky = (Lien(("thoi_ky",), "thoi_ky_o_day"),)
    for item, path, text, hieu in bc.moi_thoi_gian:
        if hieu.loi or all(thoi_ky.chua(moc.khoang) and not moc.khoang.nguoc for moc in hieu.moc):
            continue
        trong = any(thoi_ky.giao(moc.khoang) is not None for moc in hieu.moc)
        for moc in hieu.moc:
            part = (moc.bat_dau, moc.ket_thuc)
            args = {"so": item.viec.nut.ma, "thoi_ky": bc.ke_hoach.thoi_ky or ""}
            if thoi_ky.giao(moc.khoang) is None:
                if _chuan_bi(moc.khoang, thoi_ky, bc.ngay):
                    continue
                sat = _ngay_sau(moc.khoang, thoi_ky)
                ma = "HG306" if trong or sat else "HG302"
                yield PhatHien(ma, path, args, part=part, related=co_thoi_ky, muc="info" if sat else None)
            elif _tran(moc.khoang, thoi_ky) and "nam hoc" not in fold(text[slice(*part)]):
                sat = moc.khoang.tu is None and _ngay_sau(moc.khoang, thoi_ky)
                yield PhatHien("HG306", path, args, part=part, related=co_thoi_ky, muc="info" if sat else None)


_TEN_GIAI_DOAN = re.compile(
    r"[Gg]iai đoạn (?:[1-9]|I{1,3}|IV|V),?\s*\(?\s*(?:từ )?(?:năm )?(?P<tu>20\d\d)\s*(?:[-–]|đến)\s*(?:hết )?(?:năm )?"
    r"(?P<den>20\d\d)\)?"
)
"""The name of a group that is a phase: "Nhiệm vụ giai đoạn 1 (2025 - 2026)"."""


def ngoai_giai_doan(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG318: a task under the heading of a phase is done in that phase."""
    for item, path, _, hieu in bc.moi_thoi_gian:
        match = next((m for viec in item.tren if (m := _TEN_GIAI_DOAN.search(viec.nhiem_vu.ten))), None)
        if match is None or hieu.loi or not hieu.moc:
            continue
        ky = Khoang(date(int(match["tu"]), 1, 1), date(int(match["den"]), 12, 31))
        if all(ky.giao(moc.khoang) is None and not moc.lap for moc in hieu.moc):
            yield PhatHien("HG318", path, {"so": item.viec.nut.ma, "ten": match.group().strip()})


def truoc_ban_hanh(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG308: nothing is to be done, or to begin on a day, before the plan is issued. Recurring times are left alone."""
    ngay = bc.ngay_som_nhat
    if ngay is None:
        return
    for item, path, text, hieu in bc.moi_thoi_gian:
        for moc in hieu.moc:
            het = moc.khoang.den
            if het is not None and het < ngay and not moc.lap and not _trong_thoi_ky_truoc(moc.khoang, bc):
                args = {"so": item.viec.nut.ma, "ngay": f"{ngay:%d/%m/%Y}"}
                muc: Literal["warning"] | None = None if bc.ngay else "warning"
                yield PhatHien("HG308", path, args, part=(moc.bat_dau, moc.ket_thuc), muc=muc)
            elif (
                moc.khoang.tu is not None and moc.khoang.tu < ngay and not moc.lap and _TU_NGAY.match(text, moc.bat_dau)
            ):
                args = {"so": item.viec.nut.ma, "ngay": f"{ngay:%d/%m/%Y}"}
                yield PhatHien("HG308", path, args, part=(moc.bat_dau, moc.ket_thuc), muc="warning")


_TU_NGAY = re.compile(r"[Tt]ừ ngày \d|[Nn]gày \d")


def _trong_thoi_ky_truoc(khoang: Khoang, bc: BoiCanh) -> bool:
    """Outside the period (told as HG302), or the plan was issued when its first months were over."""
    thoi_ky = bc.thoi_gian.thoi_ky
    if thoi_ky is None or thoi_ky.giao(khoang) is None:
        return True
    nhieu_nam = thoi_ky.tu is not None and thoi_ky.den is not None and thoi_ky.den.year > thoi_ky.tu.year
    ca_nam = khoang.tu is not None and khoang.den is not None and (khoang.den - khoang.tu).days >= _CA_NAM
    return nhieu_nam and ca_nam


def hang_nam_mot_nam(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG309: "every year" says nothing in a plan of one year."""
    thoi_ky = bc.thoi_gian.thoi_ky
    if thoi_ky is None or thoi_ky.tu is None or thoi_ky.den is None or (thoi_ky.den - thoi_ky.tu).days > _CA_NAM + 5:
        return
    for item, path, text, _ in bc.moi_thoi_gian:
        match = _HANG_NAM.search(text)
        if match is not None:
            args = {"so": item.viec.nut.ma, "text": match.group(), "thoi_ky": bc.ke_hoach.thoi_ky or ""}
            yield PhatHien("HG309", path, args, part=match.span())


def giai_doan_la(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG310: a phase named by its number is defined somewhere: in `giai_doan`, or with years in the text."""
    if bc.thoi_gian.giai_doan:
        return
    for item, path, text, _ in bc.moi_thoi_gian:
        match = _GIAI_DOAN.search(text)
        if match is not None and not _NAM.search(text) and not _co_nam_cho(bc, match["so"]):
            args = {"so": item.viec.nut.ma, "text": match.group()}
            yield PhatHien("HG310", path, args, part=match.span())


_NAM = re.compile(r"(?:19|20)\d\d")


def _co_nam_cho(bc: BoiCanh, so: str) -> bool:
    """Do the words of the plan say somewhere which years that phase has ("Giai đoạn 1 (2024 - 2026)")?"""
    mau = re.compile(rf"giai đoạn {re.escape(so)}\b[^\n;]{{0,40}}?\b(?:19|20)\d\d\b", re.IGNORECASE)
    return any(mau.search(text) for _, text in bc.van)


def de_ngo(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG306 for words that leave the end open: "và các năm tiếp theo", "trở đi" in a plan whose period ends."""
    thoi_ky = bc.thoi_gian.thoi_ky
    if thoi_ky is None or thoi_ky.den is None:
        return
    for item, path, text, _ in bc.moi_thoi_gian:
        match = _TIEP_THEO.search(text)
        nam = [int(mot) for mot in _NAM.findall(text)]
        con_nam = bool(thoi_ky.tu) and max(nam, default=thoi_ky.tu.year if thoi_ky.tu else 0) < thoi_ky.den.year
        if match is not None and not con_nam and not _TRONG_KY.search(text):
            args = {"so": item.viec.nut.ma, "thoi_ky": bc.ke_hoach.thoi_ky or ""}
            lien = (Lien(("thoi_ky",), "thoi_ky_o_day"),)
            yield PhatHien("HG306", path, args, part=match.span(), related=lien, muc="info")


def _chuan_bi(khoang: Khoang, thoi_ky: Khoang, ngay: date | None) -> bool:
    """Before the period, and after the plan was issued: it is being prepared."""
    if ngay is None or khoang.den is None or thoi_ky.tu is None:
        return False
    return ngay <= khoang.den < thoi_ky.tu


def _ngay_sau(khoang: Khoang, thoi_ky: Khoang) -> bool:
    """Soon after the period: its last reports are due then."""
    return khoang.den is not None and thoi_ky.den is not None and thoi_ky.den < khoang.den <= thoi_ky.den + _SAU_KY


def _tran(khoang: Khoang, thoi_ky: Khoang) -> bool:
    """A closed interval that begins before the period or ends after it; open ends are practice."""
    truoc = khoang.tu is not None and thoi_ky.tu is not None and khoang.tu < thoi_ky.tu
    sau = khoang.den is not None and thoi_ky.den is not None and khoang.den > thoi_ky.den
    return truoc or sau


RULES = (
    khong_hieu,
    chi_theo_viec,
    khong_co_that,
    ngoai_thoi_ky,
    ngoai_giai_doan,
    truoc_ban_hanh,
    hang_nam_mot_nam,
    giai_doan_la,
    de_ngo,
)
