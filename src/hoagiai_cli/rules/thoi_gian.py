"""Times: understood, possible, and inside the plan's period (HG301 - HG307)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from hoagiai_cli.plan.ngay import Khoang
from hoagiai_cli.plan.phat_hien import Lien, Path, PhatHien
from hoagiai_cli.plan.thoi_gian import ThoiGian
from hoagiai_cli.rules.boi_canh import BoiCanh, NutViec
from hoagiai_cli.text.normal import fold

_SAU_KY: Final = timedelta(days=60)
"""How long after the period its last reports may be due."""
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
    for item, path, text, hieu in _moi_thoi_gian(bc):
        if hieu.kieu == "khong_hieu":
            part = hieu.khong_hieu[0] if len(hieu.khong_hieu) == 1 else None
            yield PhatHien("HG301", path, {"so": item.viec.nut.ma, "text": text[:60]}, part=part)


def khong_co_that(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG303 - HG305, HG307: dates, months and quarters exist, the year is known; an interval ends after it starts."""
    for item, path, _, hieu in _moi_thoi_gian(bc):
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
    for item, path, text, hieu in _moi_thoi_gian(bc):
        if hieu.loi:
            continue
        trong = any(thoi_ky.giao(moc.khoang) is not None for moc in hieu.moc)
        for moc in hieu.moc:
            part = (moc.bat_dau, moc.ket_thuc)
            args = {"so": item.viec.nut.ma, "thoi_ky": bc.ke_hoach.thoi_ky or ""}
            if thoi_ky.giao(moc.khoang) is None:
                ma = "HG306" if trong or _sat(moc.khoang, thoi_ky, bc.ngay) else "HG302"
                yield PhatHien(ma, path, args, part=part, related=co_thoi_ky)
            elif _tran(moc.khoang, thoi_ky) and "nam hoc" not in fold(text[slice(*part)]):
                yield PhatHien("HG306", path, args, part=part, related=co_thoi_ky)


def _sat(khoang: Khoang, thoi_ky: Khoang, ngay: date | None) -> bool:
    """Outside, but with reason: prepared after the plan was issued, or reported soon after the period."""
    if ngay is not None and khoang.den is not None and thoi_ky.tu is not None and ngay <= khoang.den < thoi_ky.tu:
        return True
    return khoang.den is not None and thoi_ky.den is not None and thoi_ky.den < khoang.den <= thoi_ky.den + _SAU_KY


def _tran(khoang: Khoang, thoi_ky: Khoang) -> bool:
    """A closed interval that begins before the period or ends after it; open ends are practice."""
    truoc = khoang.tu is not None and thoi_ky.tu is not None and khoang.tu < thoi_ky.tu
    sau = khoang.den is not None and thoi_ky.den is not None and khoang.den > thoi_ky.den
    return truoc or sau


def _moi_thoi_gian(bc: BoiCanh) -> Iterator[tuple[NutViec, Path, str, ThoiGian]]:
    for item in bc.moi_viec:
        thoi_gian = item.viec.nhiem_vu.thoi_gian
        if isinstance(thoi_gian, str):
            yield item, (*item.path, "thoi_gian"), thoi_gian, item.viec.hieu[0]
        elif thoi_gian:
            for i, (dong, hieu) in enumerate(zip(thoi_gian, item.viec.hieu, strict=True)):
                yield item, (*item.path, "thoi_gian", i, "thoi_gian"), dong.thoi_gian, hieu


RULES = (khong_hieu, khong_co_that, ngoai_thoi_ky)
