"""Units of the calendar, and the year that stands behind them ("quý II năm 2025", "20/11 hằng năm")."""

from __future__ import annotations

from typing import Final

from hoagiai_cli.plan.thoi_gian.kieu import LoaiLoi
from hoagiai_cli.plan.thoi_gian.tach import SO, Tu
from hoagiai_cli.plan.thoi_gian.tu_vung import MOI, TIEP_THEO

NAM, QUY, THANG, NGAY, NGAY_LE, TUAN, TUAN_NAM, NUA, NAM_HOC, GIAI_DOAN, NAY = range(11)
"""Kinds of :class:`Don`: year, quarter, month, day, day of a month not named, week of a month, week of a year, the
first or last months of a year, school year, phase of the plan, now."""
NUA_DAU, NUA_CUOI = 4, 5
NAM_NHIEU_NHAT: Final = 50


class Don:
    """One calendar unit.

    ``a``: quarter, month, week of the year, phase, or 1/3 for first/last months; ``b``: day, week of the month (-1 the
    last), or number of months; ``nam``: year or 0; ``cac_nam``: several years; ``lech``: "năm sau" is 1; ``phan``: 1-3
    the first, middle, last part of it, 4-5 the halves; ``lap``: "nam" or "thang" when it recurs; ``i``, ``j``: tokens.
    """

    __slots__ = ("a", "b", "cac_nam", "i", "j", "lap", "lech", "loai", "loi", "nam", "phan")

    def __init__(self, loai: int, i: int, j: int, a: int = 0, b: int = 0, nam: int = 0) -> None:
        self.loai = loai
        self.i = i
        self.j = j
        self.a = a
        self.b = b
        self.nam = nam
        self.cac_nam: tuple[int, ...] = ()
        self.lech = 0
        self.phan = 0
        self.lap = ""
        self.loi: LoaiLoi | None = None

    @property
    def thieu_nam(self) -> bool:
        """Whether the year has still to be found."""
        return not self.nam and not self.lap and not self.cac_nam and self.loai not in (GIAI_DOAN, NAY)


def noi_nam(t: Tu, i: int, don: Don) -> Don:
    """Reads what says of which year ``don`` is, from token ``i`` on; sets ``don.j``."""
    w, n = t.w, t.n
    dau = w[i]
    j = i
    if dau == "/":
        if t.nam(i + 1):
            don.nam, j = n[i + 1], i + 2
        elif don.loai != NGAY and t.ngan(i + 1) and 20 <= n[i + 1] <= 60 and w[i + 2] != "/":
            don.nam, j = 2000 + n[i + 1], i + 2
    elif dau == SO:
        if t.nam(i):
            don.nam, j = n[i], i + 1
    elif dau in ("-", ".") and t.nam(i + 1) and (dau == "-" or t.lien(i)) and don.loai in (QUY, THANG):
        don.nam, j = n[i + 1], i + 2
    elif dau == "(":
        k = i + 2 if w[i + 1] == "năm" else i + 1
        if t.nam(k) and w[k + 1] == ")":
            don.nam, j = n[k], k + 2
    elif dau == ",":
        if w[i + 1] == "năm" and t.nam(i + 2) and w[i + 3] not in _NOI_NAM_TIEP:
            don.nam, j = n[i + 2], i + 3
    else:
        j = _noi_nam_bang_tu(t, i, don)
    if don.nam and j > i:
        j = _them_nam(t, j, don)
    don.j = max(j, don.j)
    return don


_NOI_NAM_TIEP: Final = frozenset({"-", "đến", "tới", "/"})


def _noi_nam_bang_tu(t: Tu, i: int, don: Don) -> int:
    w = t.w
    k = i
    if w[k] in ("của", "trong") and w[k + 1] in ("năm", "mỗi", "hằng", "từng", "các", "những"):
        k += 1
    if w[k] == "năm":
        if t.nam(k + 1):
            don.nam = t.n[k + 1]
            return k + 2
        if w[k + 1] == "nay":
            return k + 2
        if w[k + 1] == "trước":
            don.lech = -1
            return k + 2
        if duoi := tiep_theo(t, k + 1):
            don.lech = 1
            return duoi
        return k + 1 if k > i and w[k + 1] != "học" and t.n[k + 1] < 0 else i
    if w[k] in MOI and w[k + 1] == "năm":
        don.lap = "nam"
        return k + 2
    if w[k] in ("các", "những") and w[k + 1] == "năm":
        don.cac_nam, j = _cac_nam(t, k + 2)
        if not don.cac_nam:
            don.lap, j = "nam", k + 2
        return j
    return i


def tiep_theo(t: Tu, i: int) -> int:
    """The token behind "tiếp theo", "sau" and the like at ``i``, or 0."""
    for cum in TIEP_THEO:
        if t.la_cum(i, cum):
            return i + len(cum)
    return 0


def _them_nam(t: Tu, j: int, don: Don) -> int:
    """ "Quý IV năm 2025, 2026": bare years after the first belong to the same unit."""
    nam = [don.nam]
    while t.w[j] in (",", "và", "&") and t.nam(j + 1) and t.w[j + 2] not in _NOI_NAM_TIEP and len(nam) < NAM_NHIEU_NHAT:
        nam.append(t.n[j + 1])
        j += 2
    if len(nam) > 1:
        don.cac_nam, don.nam = tuple(nam), 0
    return j


def _cac_nam(t: Tu, i: int) -> tuple[tuple[int, ...], int]:
    """Years after "các năm": a list or a range."""
    if not t.nam(i):
        return (), i
    if t.w[i + 1] in _NOI_NAM_TIEP and t.nam(i + 2) and t.n[i] <= t.n[i + 2] <= t.n[i] + NAM_NHIEU_NHAT:
        return tuple(range(t.n[i], t.n[i + 2] + 1)), i + 3
    nam = [t.n[i]]
    i += 1
    while t.w[i] in (",", "và", "&") and t.nam(i + 1) and len(nam) < NAM_NHIEU_NHAT:
        nam.append(t.n[i + 1])
        i += 2
    return tuple(nam), i
