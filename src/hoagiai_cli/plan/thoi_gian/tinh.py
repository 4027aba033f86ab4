"""From units and intervals in words to days."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from hoagiai_cli.plan.ngay import NAM_LON_NHAT, NAM_NHO_NHAT, Khoang, so_ngay
from hoagiai_cli.plan.thoi_gian.bieu_thuc import Moc
from hoagiai_cli.plan.thoi_gian.don import (
    GIAI_DOAN,
    NAM,
    NAM_HOC,
    NAM_NHIEU_NHAT,
    NAY,
    NGAY,
    NGAY_LE,
    NUA,
    NUA_CUOI,
    NUA_DAU,
    QUY,
    THANG,
    TUAN,
    Don,
)
from hoagiai_cli.plan.thoi_gian.kieu import LoaiLoi

MO: Final = Khoang(None, None)
MOT_NGAY: Final = timedelta(days=1)
Ngay2 = tuple[date, date]


class KhongHieu(Exception):
    """The words name a time that nothing says more about (a phase the plan does not have)."""


class LoiTinh(Exception):
    """A time that cannot be; ``don``: the unit at fault, None for the whole interval."""

    def __init__(self, kind: LoaiLoi, don: Don | None = None) -> None:
        super().__init__(kind)
        self.kind: LoaiLoi = kind
        self.don = don


class BoiCanh:
    """What the text does not say itself: the plan's period, the year meant where none is named, the phases."""

    __slots__ = ("giai_doan", "nam", "thoi_ky")

    def __init__(self, thoi_ky: Khoang | None, nam: int | None, giai_doan: Mapping[int, Khoang]) -> None:
        self.thoi_ky = thoi_ky
        if nam is None and thoi_ky is not None and thoi_ky.tu and thoi_ky.den and thoi_ky.tu.year == thoi_ky.den.year:
            nam = thoi_ky.tu.year
        self.nam = nam if nam is not None and NAM_NHO_NHAT < nam < NAM_LON_NHAT else 0
        self.giai_doan = giai_doan


def tinh(moc: Moc, boi_canh: BoiCanh, pham_vi: Khoang | None, truoc_do: date | None) -> list[Khoang]:
    """The days of ``moc``. ``pham_vi``: the years a recurring time is counted over; ``truoc_do``: the end of what the
    text said before. Raises :class:`LoiTinh` or :class:`KhongHieu`."""
    if moc.tiep:
        return [_tiep(moc, boi_canh, truoc_do)]
    don = moc.don
    for mot in don:
        if mot.loi is not None:
            raise LoiTinh(mot.loi, mot)
        if mot.loai == NGAY_LE and mot.lap != "thang":
            raise KhongHieu
    lap = {mot.lap for mot in don} - {""}
    if "thang" in lap:
        if any(mot.loai != NGAY_LE for mot in don):
            raise KhongHieu
        return _hang_thang(moc, pham_vi, boi_canh)
    if "nam" in lap:
        return _hang_nam(moc, pham_vi, boi_canh)
    if len(don) == 1 and don[0].cac_nam:
        return [_mot(moc, boi_canh, nam) for nam in don[0].cac_nam]
    return [_mot(moc, boi_canh, 0)]


def nam_cua(don: Don, boi_canh: BoiCanh) -> int:
    """The year of a unit: its own, else the one meant. Raises :class:`LoiTinh` where there is none."""
    nam = don.nam or (don.cac_nam[-1] if don.cac_nam else boi_canh.nam)
    if not nam:
        raise LoiTinh("thieu_nam", don)
    return nam + don.lech


def _tiep(moc: Moc, boi_canh: BoiCanh, truoc_do: date | None) -> Khoang:
    nam = truoc_do.year if truoc_do is not None else boi_canh.nam
    if not nam or nam >= NAM_LON_NHAT:
        return MO
    return Khoang(date(nam + 1, 1, 1), date(nam + 1, 12, 31) if moc.tiep == 2 else None)


def _mot(moc: Moc, boi_canh: BoiCanh, nam: int) -> Khoang:
    """The days of a time that comes once; ``nam``: the year to take, 0 for the unit's own."""
    tu, den = moc.tu, moc.den
    if tu is not None and tu.loai == NAY:
        tu = None
    if tu is None:
        if den is None:
            return MO
        return Khoang(None, _cuoi(moc, ngay_cua(den, nam or _nam(den, boi_canh), boi_canh)))
    if den is tu or den is None:
        dau, cuoi = ngay_cua(tu, nam or _nam(tu, boi_canh), boi_canh)
        if den is None:
            return Khoang(cuoi + MOT_NGAY if moc.sau else dau, None)
        return Khoang(dau, cuoi)
    return _tu_den(moc, tu, den, nam, boi_canh)


def _nam(don: Don, boi_canh: BoiCanh) -> int:
    return 0 if don.loai == GIAI_DOAN else nam_cua(don, boi_canh)


def _cuoi(moc: Moc, ngay: Ngay2) -> date:
    return ngay[0] - MOT_NGAY if moc.truoc else ngay[1]


def _tu_den(moc: Moc, tu: Don, den: Don, nam: int, boi_canh: BoiCanh) -> Khoang:
    """ "Từ tháng 9 đến tháng 3 năm 2026": an end without a year takes the other's, and rolls over the new year."""
    tu_rieng, den_rieng = bool(tu.nam or tu.loai == GIAI_DOAN), bool(den.nam)
    nam_den = nam or (nam_cua(den, boi_canh) if den_rieng or not tu_rieng else _nam(tu, boi_canh) + den.lech)
    nam_tu = nam or (_nam(tu, boi_canh) if tu_rieng or not den_rieng else nam_den + tu.lech)
    dau = ngay_cua(tu, nam_tu, boi_canh)
    cuoi = _cuoi(moc, ngay_cua(den, nam_den, boi_canh))
    if cuoi < dau[0] and not (tu_rieng and den_rieng):
        if tu_rieng or not den_rieng:
            cuoi = _cuoi(moc, ngay_cua(den, nam_den + 1, boi_canh))
        else:
            dau = ngay_cua(tu, nam_tu - 1, boi_canh)
    bat_dau = dau[1] + MOT_NGAY if moc.sau else dau[0]
    if cuoi < bat_dau:
        raise LoiTinh("khoang_nguoc")
    return Khoang(bat_dau, cuoi)


def _hang_nam(moc: Moc, pham_vi: Khoang | None, boi_canh: BoiCanh) -> list[Khoang]:
    """A time of every year, year by year over the period; a deadline of every year starts on its 1 January."""
    cac_nam = _cac_nam(pham_vi, boi_canh)
    if not cac_nam:
        return [MO]
    ds: list[Khoang] = []
    loi: LoiTinh | None = None
    for nam in cac_nam:
        try:
            khoang = _mot(moc, boi_canh, nam)
        except LoiTinh as sai:  # 29/02 hằng năm
            loi = sai
            continue
        khoang = Khoang(khoang.tu or date(nam, 1, 1), khoang.den or date(nam, 12, 31))
        if not khoang.nguoc and (pham_vi is None or pham_vi.giao(khoang)):
            ds.append(khoang)
    if loi is not None and not ds:
        raise loi
    return ds or [MO]


def _hang_thang(moc: Moc, pham_vi: Khoang | None, boi_canh: BoiCanh) -> list[Khoang]:
    """A day of every month, or of one month of every quarter; a deadline starts with the month."""
    ds: list[Khoang] = []
    don = moc.don[0]
    for nam in _cac_nam(pham_vi, boi_canh):
        for thang in range(don.a or 1, 13, 3 if don.a else 1):
            dau, cuoi = date(nam, thang, 1), date(nam, thang, so_ngay(thang, nam))
            tu, den = dau, cuoi
            if moc.tu is not None:
                if moc.tu.b > cuoi.day:
                    continue
                tu = dau.replace(day=moc.tu.b)
            if moc.den is not None:
                den = dau.replace(day=min(moc.den.b, cuoi.day))
                if moc.truoc and moc.den.b > 1:
                    den -= MOT_NGAY
            khoang = Khoang(tu, den)
            if not khoang.nguoc and (pham_vi is None or pham_vi.giao(khoang)):
                ds.append(khoang)
    return ds or [MO]


def _cac_nam(pham_vi: Khoang | None, boi_canh: BoiCanh) -> range:
    if pham_vi is not None and pham_vi.tu is not None and pham_vi.den is not None:
        if pham_vi.tu.year <= pham_vi.den.year < pham_vi.tu.year + NAM_NHIEU_NHAT:
            return range(pham_vi.tu.year, pham_vi.den.year + 1)
        return range(0)
    return range(boi_canh.nam, boi_canh.nam + 1) if boi_canh.nam else range(0)


# --- one unit ----------------------------------------------------------------------------------------------------

# First and last months of the parts of a year (1-5) and of a quarter: the beginning of a year is its first quarter,
# its end the last one; of a quarter, its first and last month. A convention: no text defines "đầu năm".
_PHAN_NAM: Final = {1: (1, 3), 2: (4, 9), 3: (10, 12), NUA_DAU: (1, 6), NUA_CUOI: (7, 12)}
_PHAN_QUY: Final = {1: (0, 0), 2: (1, 1), 3: (2, 2)}
_PHAN_THANG: Final = {1: (1, 10), 2: (11, 20), 3: (21, 31), NUA_DAU: (1, 15), NUA_CUOI: (16, 31)}


def ngay_cua(don: Don, nam: int, boi_canh: BoiCanh) -> Ngay2:
    """First and last day of a unit in year ``nam``. Raises :class:`LoiTinh` or :class:`KhongHieu`."""
    loai = don.loai
    if loai == GIAI_DOAN:
        khoang = boi_canh.giai_doan.get(don.a)
        if khoang is None or khoang.tu is None or khoang.den is None or khoang.nguoc:
            raise KhongHieu
        return _phan_deu(khoang.tu, khoang.den, don.phan)
    if not NAM_NHO_NHAT <= nam <= NAM_LON_NHAT:
        raise LoiTinh("thieu_nam", don)
    if loai == NGAY:
        if don.b > so_ngay(don.a, nam):
            raise LoiTinh("ngay_khong_ton_tai", don)
        ngay = date(nam, don.a, don.b)
        return ngay, ngay
    if loai == NAM:
        return _thang_den_thang(nam, *_PHAN_NAM.get(don.phan, (1, 12)))
    if loai == QUY:
        dau = 3 * don.a - 2
        if don.phan in (NUA_DAU, NUA_CUOI):
            return _phan_deu(*_thang_den_thang(nam, dau, dau + 2), don.phan)
        buoc = _PHAN_QUY.get(don.phan, (0, 2))
        return _thang_den_thang(nam, dau + buoc[0], dau + buoc[1])
    if loai == THANG:
        cuoi = so_ngay(don.a, nam)
        tu, den = _PHAN_THANG.get(don.phan, (1, cuoi))
        return date(nam, don.a, tu), date(nam, don.a, min(den, cuoi))
    if loai == NUA:
        return _thang_den_thang(nam, 1, don.b) if don.a == 1 else _thang_den_thang(nam, 13 - don.b, 12)
    if loai == NAM_HOC:  # school years run from September to May
        return _phan_deu(date(nam, 9, 1), date(min(don.b or nam + 1, 9998), 5, 31), don.phan)
    if loai == TUAN:
        return _tuan(don, nam)
    if not 1 <= don.a <= 53:
        raise LoiTinh("tuan_khong_ton_tai", don)
    try:
        return date.fromisocalendar(nam, don.a, 1), date.fromisocalendar(nam, don.a, 7)
    except ValueError:
        raise LoiTinh("tuan_khong_ton_tai", don) from None


@lru_cache(maxsize=1024)
def _thang_den_thang(nam: int, tu: int, den: int) -> Ngay2:
    return date(nam, tu, 1), date(nam, den, so_ngay(den, nam))


def _tuan(don: Don, nam: int) -> Ngay2:
    """Weeks of a month are counted in sevens from its first day."""
    cuoi = so_ngay(don.a, nam)
    dau = cuoi - 6 if don.b < 0 else 7 * don.b - 6
    if dau > cuoi:
        raise LoiTinh("tuan_khong_ton_tai", don)
    return date(nam, don.a, dau), date(nam, don.a, min(dau + 6, cuoi))


def _phan_deu(tu: date, den: date, phan: int) -> Ngay2:
    """A part (1-3 thirds, 4-5 halves) of a stretch of days."""
    if not phan:
        return tu, den
    ngay = (den - tu).days + 1
    phan_dau, phan_cuoi, mau = {1: (0, 1, 3), 2: (1, 2, 3), 3: (2, 3, 3), NUA_DAU: (0, 1, 2), NUA_CUOI: (1, 2, 2)}[phan]
    dau = tu + timedelta(days=ngay * phan_dau // mau)
    return dau, max(dau, tu + timedelta(days=ngay * phan_cuoi // mau - 1))
