"""The smallest times: a year, a quarter, a month, a day, a week, a half-year, a phase. Words in, :class:`Don` out.

A year may be missing here ("Quý II"); :mod:`.doc` finds it, :mod:`.tinh` turns the whole into days.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from hoagiai_cli.plan.thoi_gian.kieu import LoaiLoi
from hoagiai_cli.plan.thoi_gian.tach import SO, Tu
from hoagiai_cli.plan.thoi_gian.tu_vung import LA_MA, MOI, PHAN, SO_CHU, TIEP_THEO

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


def doc_don(t: Tu, i: int) -> Don | None:
    """The unit that begins at token ``i``, or None."""
    ham = _THEO_TU.get(t.w[i])
    return ham(t, i) if ham is not None else None


def don_tron(t: Tu, i: int, loai: int) -> Don | None:
    """A bare number that goes on a list or range of quarters, months or days: the IV of "Quý III, IV năm 2025"."""
    n = t.n
    if t.w[i + 1] == "/" and not (t.nam(i + 2) or loai == QUY) or not _sau_so_tron(t, i + 1):
        return None
    if loai == QUY:
        quy = LA_MA.get(t.w[i], 0) or (n[i] if 0 < n[i] <= 4 and t.ngan(i) else 0)
        return _quy(t, i, i + 1, quy) if quy else None
    if not t.ngan(i):
        return None
    if loai == THANG:
        return _thang(t, i, i + 1, n[i])
    return Don(NGAY_LE, i, i + 1, b=n[i]) if loai == NGAY_LE and 1 <= n[i] <= 31 else None


_SAU_SO_TRON: Final = frozenset(
    {",", ";", ":", "và", "hoặc", "&", "hay", "-", "đến", "tới", "năm", "/", ")", "(", "\n", "<.>", "<>", "của", "~"}
) | MOI  # fmt: skip


def _sau_so_tron(t: Tu, i: int) -> bool:
    return t.w[i] in _SAU_SO_TRON or bool(t.nam(i)) or (t.w[i] == "trở")


# --- the year behind a unit --------------------------------------------------------------------------------------


def _noi_nam(t: Tu, i: int, don: Don) -> Don:
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
        if duoi := _tiep_theo(t, k + 1):
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


def _tiep_theo(t: Tu, i: int) -> int:
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


# --- the units ---------------------------------------------------------------------------------------------------


def _quy(t: Tu, i: int, j: int, quy: int) -> Don:
    don = Don(QUY, i, j, a=quy)
    if not 1 <= quy <= 4:
        don.loi = "quy_khong_ton_tai"
    return _noi_nam(t, j, don)


def _thang(t: Tu, i: int, j: int, thang: int) -> Don:
    don = Don(THANG, i, j, a=thang)
    if not 1 <= thang <= 12:
        don.loi = "thang_khong_ton_tai"
    return _noi_nam(t, j, don)


def _ngay(t: Tu, i: int, j: int, ngay: int, thang: int) -> Don:
    """A day and its month; whether the day exists is known when the year is."""
    don = Don(NGAY, i, j, a=thang, b=ngay)
    if not (1 <= thang <= 12 and 1 <= ngay <= 31):
        don.loi = "ngay_khong_ton_tai"
    return don


def _doc_so(t: Tu, i: int) -> Don | None:
    """A time that begins with a figure: 25/02/2025, 2026-02-10, 9/2019, 20/11, 2026, 12 tháng 3, 6 tháng đầu năm."""
    w, n = t.w, t.n
    noi = w[i + 1]
    if t.nam(i):
        return _doc_so_nam(t, i)
    if not t.ngan(i):
        return None
    if noi in ("/", "-", ".") and n[i + 2] >= 0 and (noi == "/" or (t.lien(i + 1) and t.lien(i + 2))):
        return _doc_ngay_so(t, i, noi)
    if noi == "tháng":
        return _doc_so_thang(t, i, n[i])
    if noi in ("-", "và", ",", "đến") and t.ngan(i + 2) and w[i + 3] == "/" and t.ngan(i + 4) and 1 <= n[i] <= 31:
        return Don(NGAY_LE, i, i + 1, b=n[i])  # 10 - 15/3/2026, 10 và 11/3
    return None


def _doc_so_nam(t: Tu, i: int) -> Don | None:
    w, n = t.w, t.n
    if w[i + 1] == "-" and t.lien(i + 1) and t.ngan(i + 2) and t.lien(i + 2) and t.e[i + 2] - t.b[i + 2] == 2:
        if w[i + 3] == "-" and t.lien(i + 3) and t.ngan(i + 4) and t.lien(i + 4):
            don = _ngay(t, i, i + 5, n[i + 4], n[i + 2])
            don.nam = n[i]
            return don
        if n[i + 2] <= 12:
            don = Don(THANG, i, i + 3, a=n[i + 2], nam=n[i])
            don.loi = None if n[i + 2] else "thang_khong_ton_tai"
            return don
    return Don(NAM, i, i + 1, nam=n[i])


def _doc_ngay_so(t: Tu, i: int, noi: str) -> Don | None:
    n = t.n
    if t.nam(i + 2):  # 9/2019; a range "10-2026" makes no sense, so a dash is the same
        return None if n[i] > 31 else _thang_nam(t, i)
    if not t.ngan(i + 2):
        return None
    if t.w[i + 3] == noi and n[i + 4] >= 0 and (noi == "/" or t.lien(i + 4)):
        if nam := t.nam(i + 4) or (2000 + n[i + 4] if noi == "/" and t.ngan(i + 4) and 20 <= n[i + 4] <= 60 else 0):
            don = _ngay(t, i, i + 5, n[i], n[i + 2])
            don.nam = nam
            return don
        return None
    if noi != "/" and t.w[i + 3] == "/" and t.nam(i + 4) and n[i] <= 12 and n[i + 2] <= 12 and n[i] < n[i + 2]:
        return None  # 3-5/2026: months, and what they are of stands before
    if noi == "-" and t.w[i + 3] == "/" and t.ngan(i + 4) and 1 <= n[i] <= 31:
        return Don(NGAY_LE, i, i + 1, b=n[i])  # 10-15/3/2026
    if noi != "/" or not (1 <= n[i] <= 31 and 1 <= n[i + 2] <= 12):
        return None
    return _noi_nam(t, i + 3, _ngay(t, i, i + 3, n[i], n[i + 2]))


def _thang_nam(t: Tu, i: int) -> Don:
    don = Don(THANG, i, i + 3, a=t.n[i], nam=t.n[i + 2])
    if not 1 <= don.a <= 12:
        don.loi = "thang_khong_ton_tai"
    return don


def _doc_so_thang(t: Tu, i: int, so: int) -> Don | None:
    """ "6 tháng đầu năm 2026", or "12 tháng 3 năm 2026"."""
    w = t.w
    k = i + 2
    if w[k] in ("đầu", "cuối"):
        nua = PHAN[w[k]]
        k += 1
        if w[k] == "của":
            k += 1
        if not 1 <= so <= 12:
            return None
        if w[k] == "năm" or t.nam(k) or (w[k] in MOI and w[k + 1] == "năm"):
            don = _noi_nam(t, k, Don(NUA, i, k, a=nua, b=so))
            don.j = max(don.j, k + 1)
            return don
        return None
    if t.ngan(k) and t.w[k + 1] != "lần":
        return _noi_nam(t, k + 1, _ngay(t, i, k + 1, so, t.n[k]))
    return None


def _doc_so_chu(t: Tu, i: int) -> Don | None:
    """ "sáu tháng đầu năm"."""
    return _doc_so_thang(t, i, SO_CHU[t.w[i]]) if t.w[i + 1] == "tháng" and t.w[i + 2] in ("đầu", "cuối") else None


def _doc_nam(t: Tu, i: int) -> Don | None:
    w, n = t.w, t.n
    if t.nam(i + 1):
        return Don(NAM, i, i + 2, nam=n[i + 1])
    if w[i + 1] == "học" and t.nam(i + 2):
        if w[i + 3] in ("-", "đến", "/") and t.nam(i + 4):
            don = Don(NAM_HOC, i, i + 5, nam=n[i + 2])
            don.loi = None if n[i + 4] == n[i + 2] + 1 else "khoang_nguoc" if n[i + 4] <= n[i + 2] else None
            don.b = n[i + 4]
            return don
        return Don(NAM_HOC, i, i + 3, nam=n[i + 2], b=n[i + 2] + 1)
    if w[i + 1] == "nay":
        return Don(NAM, i, i + 2)
    return None


def _doc_quy(t: Tu, i: int) -> Don | None:
    k = i + 2 if t.w[i + 1] in (":", ".") else i + 1
    quy = t.la_ma(k) or (SO_CHU.get(t.w[k], 0) if t.w[k] != "năm" else 0)
    if not quy and not (t.ngan(k) and t.n[k] == 0):
        return None
    return _quy(t, i, k + 1, quy)


def _doc_q(t: Tu, i: int) -> Don | None:
    """ "Q1/2026", "Q.III/2026"."""
    k = i + 2 if t.w[i + 1] == "." else i + 1
    if t.la_ma(k) and t.lien(k) and (k == i + 1 or t.n[k] < 0) and t.w[k + 1] == "/" and t.n[k + 2] >= 0:
        return _quy(t, i, k + 1, t.la_ma(k))
    return None


def _so_thang(t: Tu, i: int) -> tuple[int, int]:
    """The number of a month, in figures or words, and the token behind it; (-1, i) for none."""
    if t.n[i] >= 0:
        return (t.n[i], i + 1) if t.ngan(i) else (-1, i)
    so = SO_CHU.get(t.w[i], -1)
    if so == 10 and t.w[i + 1] in ("một", "hai"):
        return so + SO_CHU[t.w[i + 1]], i + 2
    if so == 5 and t.n[i + 1] >= 0:
        return -1, i  # "tháng năm 2026" is no month
    return so, i + 1


def _doc_thang(t: Tu, i: int) -> Don | None:
    so, k = _so_thang(t, i + 1)
    return _thang(t, i, k, so) if so >= 0 else None


def _doc_t(t: Tu, i: int) -> Don | None:
    """ "T9/2026", "T.9"."""
    k = i + 2 if t.w[i + 1] == "." else i + 1
    return _thang(t, i, k + 1, t.n[k]) if t.ngan(k) and t.lien(k) and t.lien(i + 1) else None


def _doc_ngay(t: Tu, i: int) -> Don | None:
    w, n = t.w, t.n
    k = i + 2 if w[i + 1] in ("mùng", "mồng") else i + 1
    if t.nam(k):  # ngày 2026-02-10
        don = _doc_so_nam(t, k)
        if don is None or don.loai != NGAY:
            return None
    elif not t.ngan(k):
        return None
    elif w[k + 1] == "tháng" and (so := _so_thang(t, k + 2))[0] >= 0:
        don = _noi_nam(t, so[1], _ngay(t, i, so[1], n[k], so[0]))
    elif w[k + 1] in ("/", "-", ".") and t.ngan(k + 2) and (w[k + 1] == "/" or t.lien(k + 1)):
        don = _doc_so(t, k)
        if don is None and w[k + 1] == "/":  # written as a day, so it is meant as one: ngày 45/3
            don = _noi_nam(t, k + 3, _ngay(t, k, k + 3, n[k], n[k + 2]))
        if don is None:
            return None
    else:
        don = Don(NGAY_LE, i, k + 1, b=n[k])
        _noi_thang(t, k + 1, don)
    don.i = i
    return don


def _noi_thang(t: Tu, i: int, don: Don) -> None:
    """ "ngày 15 hằng tháng"."""
    k = i + 1 if t.w[i] == "của" else i
    if (t.w[k] in MOI or t.w[k] == "các") and t.w[k + 1] == "tháng" and t.n[k + 2] < 0:
        don.lap, don.j = "thang", k + 2
    elif not 1 <= don.b <= 31:
        don.loi = "ngay_khong_ton_tai"


def _doc_phan(t: Tu, i: int) -> Don | None:
    """ "cuối năm 2026", "đầu quý II", "nửa đầu tháng 3"."""
    w = t.w
    if w[i] == "nửa":
        if w[i + 1] not in ("đầu", "cuối"):
            return None
        phan, k = (NUA_DAU if w[i + 1] == "đầu" else NUA_CUOI), i + 2
    else:
        phan, k = PHAN[w[i]], i + 1
    don = doc_don(t, k) if w[k] in ("năm", "quý", "tháng", "giai") or t.nam(k) else None
    if don is None:
        moi = w[k] in MOI or w[k] == "các"
        if w[k + moi] != "năm":
            return None
        don = _noi_nam(t, k, Don(NAM, k, k + 1 + moi))
        if moi:
            don.lap = "nam"
    don.phan = phan
    don.i = i
    return don


def _doc_tuan(t: Tu, i: int) -> Don | None:
    """ "tuần 2 tháng 5/2026", "tuần thứ hai của tháng 5", "tuần cuối tháng 5", "tuần 20 năm 2026"."""
    w = t.w
    k = i + 2 if w[i + 1] == "thứ" else i + 1
    tuan = -1 if w[k] == "cuối" else 1 if w[k] == "đầu" else t.la_ma(k) or SO_CHU.get(w[k], 0)
    if not tuan:
        return None
    k += 1
    if w[k] == "của":
        k += 1
    if w[k] in ("tháng", "t") or (t.n[k] >= 0 and w[k + 1] == "/"):
        thang = doc_don(t, k)
        if thang is None or thang.loai != THANG:
            return None
        thang.loai, thang.b, thang.i = TUAN, tuan, i
        if tuan > 5 and thang.loi is None:
            thang.loi = "tuan_khong_ton_tai"
        return thang
    if w[k] == "năm" and t.nam(k + 1) and t.n[i + 1] > 0:
        return Don(TUAN_NAM, i, k + 2, a=tuan, nam=t.n[k + 1])
    return None


def _doc_giai_doan(t: Tu, i: int) -> Don | None:
    if t.w[i + 1] != "đoạn":
        return None
    so = t.la_ma(i + 2) or SO_CHU.get(t.w[i + 2], 0)
    if t.w[i + 2] == "năm" or not so or (t.w[i + 3] == "/" and t.n[i + 2] >= 0):
        return None
    return Don(GIAI_DOAN, i, i + 3, a=so)


def _doc_nay(t: Tu, i: int) -> Don | None:
    return Don(NAY, i, i + 1)


_THEO_TU: Final[dict[str, Callable[[Tu, int], Don | None]]] = {
    SO: _doc_so,
    "năm": _doc_nam,
    "quý": _doc_quy,
    "q": _doc_q,
    "tháng": _doc_thang,
    "t": _doc_t,
    "ngày": _doc_ngay,
    "tuần": _doc_tuan,
    "giai": _doc_giai_doan,
    "nay": _doc_nay,
    "nửa": _doc_phan,
    **dict.fromkeys(PHAN, _doc_phan),
    **dict.fromkeys((chu for chu in SO_CHU if chu != "năm"), _doc_so_chu),
}
DAU_DON: Final = frozenset(_THEO_TU)
"""Words a unit may begin with."""
