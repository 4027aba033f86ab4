"""Reports: the child's are due no later than the superior needs them (HG816)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from hoagiai_cli.lineage.ban_so import BanSo
from hoagiai_cli.lineage.kiem_viec import ngay
from hoagiai_cli.plan.ngay import Khoang
from hoagiai_cli.plan.noi_ban_hanh import CapBanHanh
from hoagiai_cli.plan.phat_hien import Path, PhatHien
from hoagiai_cli.plan.thoi_gian import doc_thoi_gian
from hoagiai_cli.text.normal import fold_tones

_DOAN = re.compile(r"[^.;\n]+(?:\.(?=\d)[^.;\n]*)*")
_BAO_CAO = re.compile(r"\bbáo cáo\b", re.I)
_HAN = re.compile(
    r"\b(?:trước|chậm nhất|muộn nhất|không quá|hạn|vào)(?: là| vào| đến)?(?: ngày)? \d{1,2}"
    r"(?:/\d{1,2}(?:/\d{4})?| tháng \d{1,2}(?: năm \d{4})?| (?:của )?tháng cuối (?:mỗi )?quý)"
    r"(?:(?:,| và) (?:trước )?(?:ngày )?\d{1,2}/\d{1,2}(?:/\d{4})?)*(?: h[ằà]ng (?:năm|quý))?",
    re.I,
)
_KY = re.compile(r"\b(?:h[ằà]ng|mỗi|định kỳ|cuối(?: mỗi)?) (quý|tháng)\b", re.I)
_CUA_CAP: dict[CapBanHanh, re.Pattern[str]] = {
    "xa": re.compile(r"\b(?:cấp xã|(?:các )?(?:xã|phường|đặc khu)\b|địa phương)", re.I),
    "huyen": re.compile(r"\b(?:cấp huyện|(?:các )?(?:huyện|quận|thị xã)\b|địa phương)", re.I),
    "tinh": re.compile(r"\b(?:cấp tỉnh|(?:các )?tỉnh\b|địa phương)", re.I),
}
_GAN = timedelta(days=45)
"""A report is held against the superior's nearest day within so long a time."""


class HanBaoCao(NamedTuple):
    """A day by which a report is due, and the words that say so."""

    den: date
    path: Path
    part: tuple[int, int]
    text: str
    ky: str
    """"quý", "tháng" for a report of each quarter or month, else ""."""


def bao_cao_muon(con: BanSo, cha: BanSo) -> Iterator[PhatHien]:
    """HG816: no report of the child's is due after the day that the superior needs the level's by."""
    noi = con.don_vi
    if noi is None:
        return
    can = list(han_bao_cao(cha, con.thoi_ky, noi.cap))
    if not can:
        return
    da_noi = set()
    for muc in han_bao_cao(con, con.thoi_ky, None):
        if (muc.path, muc.part) in da_noi:
            continue
        cung = [mot for mot in can if mot.ky == muc.ky]
        if not cung:
            continue
        gan = min(cung, key=lambda mot: abs(mot.den - muc.den))
        if muc.den > gan.den and muc.den - gan.den <= _GAN and not any(mot.den == muc.den for mot in can):
            da_noi.add((muc.path, muc.part))
            args = {"text": muc.text, "den": ngay(muc.den), "han": gan.text}
            yield PhatHien("HG816", muc.path, args, part=muc.part)


def han_bao_cao(ban: BanSo, ky: Khoang | None, cap: CapBanHanh | None) -> Iterator[HanBaoCao]:
    """The days reports are due by, within a period; `cap`: only reports of units of this level."""
    for path, text in ban.van:
        if "báo cáo" not in text.lower():
            continue
        for doan in _DOAN.finditer(text):
            cau = fold_tones(doan.group())
            # "báo cáo 6 tháng trước ngày …; cả năm trước ngày …": the line says what the days are for
            dong = fold_tones(text[text.rfind("\n", 0, doan.start()) + 1 :].split("\n", 1)[0])
            if len(cau) != len(doan.group()) or not _BAO_CAO.search(dong):
                continue
            if cap is not None and not _CUA_CAP[cap].search(dong) and not _cua_muc(ban, path, cap):
                continue
            for khop in _HAN.finditer(cau):
                ky_bao = _KY.search(f"{cau[max(0, khop.start() - 60) : khop.start()]} {khop.group()}")
                for den in _ngay(ban, khop.group(), ky):
                    dau = doan.start() + khop.start()
                    part = (dau, dau + len(khop.group()))
                    yield HanBaoCao(den, path, part, khop.group(), ky_bao[1].lower() if ky_bao else "")


def _cua_muc(ban: BanSo, path: Path, cap: CapBanHanh) -> bool:
    """Does the text stand in the paragraph of a body of that level, or in the part on reports?"""
    if path[0] != "to_chuc_thuc_hien" or not isinstance(ban.ke_hoach.to_chuc_thuc_hien, list):
        return False
    muc = ban.ke_hoach.to_chuc_thuc_hien[int(path[1])]
    co_quan = getattr(muc, "co_quan", None)
    return bool(co_quan and _CUA_CAP[cap].search(co_quan))


def _ngay(ban: BanSo, text: str, ky: Khoang | None) -> Iterator[date]:
    nam = ban.thoi_gian.nam or (ky.den.year if ky is not None and ky.den is not None else None)
    doc = doc_thoi_gian(text, thoi_ky=ky or ban.thoi_ky, nam=nam, giai_doan=ban.thoi_gian.giai_doan)
    for moc in doc.moc:
        den = moc.khoang.den
        if den is not None and (ky is None or ky.den is None or den <= ky.den + _GAN):
            yield den
