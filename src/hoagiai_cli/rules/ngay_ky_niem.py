"""Named days and months (HG319): their date is written right, and what is done for them is done about that time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from hoagiai_cli.plan.ngay import Khoang
from hoagiai_cli.plan.phat_hien import PhatHien
from hoagiai_cli.registry.ngay_le import NGAY, THANG
from hoagiai_cli.rules.boi_canh import BoiCanh, NutViec
from hoagiai_cli.text.normal import fold_tones

_TRUOC, _SAU = timedelta(days=62), timedelta(days=15)
"""What belongs to a named day: the work towards it, and what follows it."""
_SO = (
    r"(?:(?!\b(?:từ|đến|trước|sau|vào|tuần|trong|tại|năm|lần|xong|ngày)\b)[^.;,\n()]){0,32}?[ (]+(?:ngày )?"
    r"(?P<ngay>\d{1,2})\s?[-/.]\s?(?P<thang>\d{1,2})(?![\d%])(?!\s?[-/.]\s?\d{3})"
)
"""The day behind a name: no time of what is done for it stands between."""
_VI = re.compile(r"hưởng ứng|kỷ niệm|chào mừng|nhân dịp|nhân|dịp|tổ chức|mít tinh|ngày hội|phát động", re.IGNORECASE)
_XA = re.compile(r"\b(?:đến|hướng tới|chuẩn bị|sau|tổng kết|sơ kết|kết quả)\b", re.IGNORECASE)


def ngay_viet_sai(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG319: "Ngày Pháp luật 19/11" is another day than the law says."""
    if "ngày " not in bc.thuong:
        return
    for path, text in bc.van:
        gon = fold_tones(text) if "gày " in text else ""
        for match in _co_ngay().finditer(gon) if len(gon) == len(text) else ():
            ten = _dung(match["ten"])
            ngay, thang = NGAY[ten]
            if (int(match["ngay"]), int(match["thang"])) != (ngay, thang) and "hội" not in ten.lower():
                part = (match.start("ngay"), match.end("thang"))
                args = {"ten": match["ten"], "viet": text[slice(*part)], "dung": f"{ngay:02d}/{thang}"}
                yield PhatHien("HG319", path, args, part=part)


def lam_lech_ngay(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG319: "Hưởng ứng Ngày …" is done about that day, as long as one such day is named and the time is a date."""
    if "ngày " not in bc.thuong and "tháng " not in bc.thuong:
        return
    for item in bc.moi_viec:
        thoi_gian = item.viec.nhiem_vu.thoi_gian
        text = f"{item.viec.nhiem_vu.ten}\n{thoi_gian}" if isinstance(thoi_gian, str) else ""
        ten = {match["ten"] for match in _ten().finditer(fold_tones(text))} if text else set()
        if len(ten) != 1 or not _VI.search(text) or _XA.search(text):
            continue
        (mot,) = ten
        moc = [moc for hieu in item.viec.hieu for moc in hieu.moc]
        if moc and not any(cua.lap or _gan(mot, cua.khoang) for cua in moc):
            yield _lech(item, mot)


def _lech(item: NutViec, ten: str) -> PhatHien:
    khoa = _dung(ten)
    dung = f"ngày {NGAY[khoa][0]:02d}/{NGAY[khoa][1]}" if khoa in NGAY else f"tháng {THANG[khoa][0][1]}"
    return PhatHien(
        "HG319", (*item.path, "thoi_gian"), {"ten": ten, "viet": str(item.viec.nhiem_vu.thoi_gian), "dung": dung}
    )


def _gan(ten: str, khoang: Khoang) -> bool:
    """Does the time meet the days about the named one, in any year it touches? An open one may."""
    tu, den = khoang.tu, khoang.den
    if tu is None or den is None:
        return True
    khoa = _dung(ten)
    dau, cuoi = (NGAY[khoa], NGAY[khoa]) if khoa in NGAY else THANG[khoa]
    for nam in range(tu.year - 1, den.year + 2):
        mo, het = date(nam, dau[1], dau[0]) - _TRUOC, date(nam, cuoi[1], cuoi[0]) + _SAU
        if tu <= het and mo <= den:
            return True
    return False


@cache
def _theo_thuong() -> dict[str, str]:
    return {ten.lower(): ten for ten in (*NGAY, *THANG)}


def _dung(ten: str) -> str:
    return _theo_thuong()[ten.lower()]


@cache
def _ten() -> re.Pattern[str]:
    cac = "|".join(sorted(map(re.escape, (*NGAY, *THANG)), key=len, reverse=True))
    return re.compile(rf"\b(?P<ten>{cac})\b", re.IGNORECASE)


@cache
def _co_ngay() -> re.Pattern[str]:
    cac = "|".join(sorted(map(re.escape, NGAY), key=len, reverse=True))
    return re.compile(rf"\b(?P<ten>(?i:{cac}))\b{_SO}")


RULES = (ngay_viet_sai, lam_lech_ngay)
