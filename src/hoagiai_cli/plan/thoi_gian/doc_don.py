"""The smallest times: a year, a quarter, a month, a day, a week, a half-year, a phase. Words in, :class:`Don` out.

A year may be missing here ("Quý II"); :mod:`.doc` finds it, :mod:`.tinh` turns the whole into days.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from hoagiai_cli.plan.thoi_gian.don import (
    GIAI_DOAN,
    NAM,
    NAM_HOC,
    NAY,
    NGAY,
    NGAY_LE,
    NUA,
    NUA_CUOI,
    NUA_DAU,
    QUY,
    THANG,
    TUAN,
    TUAN_NAM,
    Don,
    noi_nam,
)
from hoagiai_cli.plan.thoi_gian.tach import HET, HET_CAU, SO, Tu
from hoagiai_cli.plan.thoi_gian.tu_vung import LA_MA, MOI, PHAN, SO_CHU


def doc_don(t: Tu, i: int) -> Don | None:
    """The unit that begins at token ``i``, or None."""
    ham = _THEO_TU.get(t.w[i])
    return ham(t, i) if ham is not None else None


def don_tron(t: Tu, i: int, loai: int) -> Don | None:
    """A bare number that goes on a list or range of quarters, months or days: the IV of "Quý III, IV năm 2025"."""
    n = t.n
    if (t.w[i + 1] == "/" and not (t.nam(i + 2) or loai == QUY)) or not _sau_so_tron(t, i + 1):
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
    (*",;:-/()+&~\n", "và", "hoặc", "hay", "đến", "tới", "năm", "của", "trở", *MOI, HET_CAU, HET)
)


def _sau_so_tron(t: Tu, i: int) -> bool:
    return t.w[i] in _SAU_SO_TRON or bool(t.nam(i))


# --- the units ---------------------------------------------------------------------------------------------------


def _quy(t: Tu, i: int, j: int, quy: int) -> Don:
    don = Don(QUY, i, j, a=quy)
    if not 1 <= quy <= 4:
        don.loi = "quy_khong_ton_tai"
    return noi_nam(t, j, don)


def _thang(t: Tu, i: int, j: int, thang: int) -> Don:
    don = Don(THANG, i, j, a=thang)
    if not 1 <= thang <= 12:
        don.loi = "thang_khong_ton_tai"
    return noi_nam(t, j, don)


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
    return noi_nam(t, i + 3, _ngay(t, i, i + 3, n[i], n[i + 2]))


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
            don = noi_nam(t, k, Don(NUA, i, k, a=nua, b=so))
            don.j = max(don.j, k + 1)
            return don
        return None
    if t.ngan(k) and t.w[k + 1] != "lần":
        return noi_nam(t, k + 1, _ngay(t, i, k + 1, so, t.n[k]))
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
        don = noi_nam(t, so[1], _ngay(t, i, so[1], n[k], so[0]))
    elif w[k + 1] in ("/", "-", ".") and t.ngan(k + 2) and (w[k + 1] == "/" or t.lien(k + 1)):
        don = _doc_so(t, k)
        if don is None and w[k + 1] == "/":  # written as a day, so it is meant as one: ngày 45/3
            don = noi_nam(t, k + 3, _ngay(t, k, k + 3, n[k], n[k + 2]))
        if don is None:
            return None
    else:
        don = Don(NGAY_LE, i, k + 1, b=n[k])
        _noi_thang(t, k + 1, don)
    don.i = i
    return don


def _noi_thang(t: Tu, i: int, don: Don) -> None:
    """ "ngày 15 hằng tháng", "ngày 15 tháng cuối quý" (``don.a``: which month of the quarter)."""
    if not 1 <= don.b <= 31:
        don.loi = "ngay_khong_ton_tai"
    k = i + 1 if t.w[i] == "của" else i
    if t.w[k] == "tháng" and t.w[k + 1] in PHAN:
        phan = PHAN[t.w[k + 1]]
        k += 3 if t.w[k + 2] == "của" else 2
        if t.w[k] in MOI or t.w[k] == "các":
            k += 1
        if t.w[k] == "quý" and not t.la_ma(k + 1):
            don.lap, don.a, don.j = "thang", phan, k + 1
            return
    if (t.w[k] in MOI or t.w[k] == "các") and t.w[k + 1] == "tháng" and t.n[k + 2] < 0:
        don.lap, don.j = "thang", k + 2


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
        don = noi_nam(t, k, Don(NAM, k, k + 1 + moi))
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
