"""What has no date: tasks tied to an event ("theo hướng dẫn của …"), and words that sound like a time and name none."""

from __future__ import annotations

from typing import Final

from hoagiai_cli.plan.thoi_gian.bieu_thuc import DAU_BIEU_THUC, doc_bieu_thuc, gioi_han
from hoagiai_cli.plan.thoi_gian.don import NGAY
from hoagiai_cli.plan.thoi_gian.lap import doc_lap
from hoagiai_cli.plan.thoi_gian.tach import HET_DOAN, HET_MENH_DE, Tu
from hoagiai_cli.plan.thoi_gian.tu_vung import DON_VI, MANH, MANH_SAU_PHAY, MO_HO, SO_CHU, SU_KIEN


def doc_su_kien(t: Tu, i: int, dau_cau: bool) -> int:
    """The token behind a phrase that ties the task to an event ("sau khi …", "theo hướng dẫn của …"), or 0."""
    w = t.w
    for cum, loai in SU_KIEN.get(w[i], ()):
        if t.la_cum(i, cum):
            k = i + len(cum)
            if loai == "dau_cau" and (not dau_cau or w[k] in HET_MENH_DE):
                continue
            if cum == ("đợt",) and (t.la_ma(k) or w[k] in SO_CHU):
                continue
            return _nuot(t, k, mem=loai == "mem", den=w[i] in ("từ", "kể"))
    k = i + len(gioi_han(t, i)[0])
    if (t.n[k] >= 0 or w[k] in SO_CHU) and w[k + 1] in _THOI_LUONG:
        sau = w[k + 2]
        if sau in ("từ", ",", "(") and doc_bieu_thuc(t, k + 2 if sau == "từ" else k + 3) is not None:
            return 0  # "trong 02 ngày, 15 và 16/3/2026"
        if sau in ("làm", "kể", "sau", "tính", "trước", "từ") or (k > i and sau in HET_MENH_DE):
            return _nuot(t, k + 2)
    return 0


_THOI_LUONG: Final = DON_VI | {"giờ"}


def _nuot(t: Tu, i: int, *, mem: bool = False, den: bool = False) -> int:
    """The end of an event phrase. A deadline said in so many words is not part of it; ``mem``: nor any date; ``den``:
    nor "đến …" ("từ ngày ký đến năm 2026")."""
    w = t.w
    while w[i] not in HET_DOAN:
        if w[i] == ",":
            if w[i + 1] in MANH_SAU_PHAY and (doc_bieu_thuc(t, i + 1) or doc_lap(t, i + 1)):
                return i
        elif w[i] in MANH or (w[i] == "đến" and (den or w[i + 1] == "hết")):
            if (thoi := doc_bieu_thuc(t, i)) is not None:
                if any(don.loai == NGAY or don.nam for don in thoi[0][0].don):
                    return i
                i = thoi[1]
                continue
        elif mem and w[i] in DAU_BIEU_THUC and doc_bieu_thuc(t, i) is not None:
            return i
        i += 1
    return i


def doc_mo_ho(t: Tu, i: int) -> int:
    """The token behind words that sound like a time and name none ("khi điều kiện cho phép"), or 0."""
    cum = t.khop(i, MO_HO)
    if cum is None:
        return 0
    k = cum[1]
    while t.w[k] not in HET_MENH_DE:
        k += 1
    return k
