"""What goes on or comes again: "hằng năm", "thường xuyên, liên tục", "định kỳ 6 tháng một lần", "02 lần/năm"."""

from __future__ import annotations

from hoagiai_cli.plan.thoi_gian.doc_don import DAU_DON, doc_don
from hoagiai_cli.plan.thoi_gian.don import tiep_theo
from hoagiai_cli.plan.thoi_gian.tach import HET_MENH_DE, SO, Tu
from hoagiai_cli.plan.thoi_gian.tu_vung import (
    DON_VI,
    IT_NHAT,
    LUOT,
    MOI,
    NOI_DANH_SACH,
    NUOT_MENH_DE,
    SO_CHU,
    THUONG_XUYEN,
)


def doc_lap(t: Tu, i: int) -> tuple[str, int] | None:
    """ "Hằng năm", "thường xuyên, liên tục", "định kỳ 6 tháng một lần", "02 lần/năm": (period, token behind).

    The period is the unit it comes again in ("năm", "quý", "tháng", "tuần"), "khác" for another one, "" for none.
    """
    w = t.w
    tu = w[i]
    if tu in MOI:
        if w[i + 1] in DON_VI and t.n[i + 2] < 0:
            return w[i + 1], _luot(t, i + 2)
        if tu == "mỗi" and w[i + 1] in DON_VI and w[i + 3].isalpha() and w[i + 3] != "năm":
            return w[i + 1], i + 4  # "mỗi tháng 01 số": how many, and no month
        return _chu_ky(t, i + 1) if t.n[i + 1] >= 0 or w[i + 1] in SO_CHU else None
    if tu == SO or tu in SO_CHU:
        return _chu_ky(t, i)
    for cum in IT_NHAT:
        if tu == cum[0] and w[i + 1] == cum[1]:
            return _chu_ky(t, i + 2)
    if tu in ("đầu", "giữa", "cuối"):
        k = i + 2 if w[i + 1] in MOI or w[i + 1] == "các" else i + 1
        return (w[k], k + 1) if w[k] in ("quý", "tháng", "tuần") and t.n[k + 1] < 0 and not t.la_ma(k + 1) else None
    if tu == "theo":
        if w[i + 1] in ("quý", "tháng", "tuần", "năm") and w[i + 2] in HET_MENH_DE:
            return w[i + 1], i + 2
        k = i + 1
        return doc_lap(t, k) if w[k] in MOI or (w[k] == "định" and w[k + 1] == "kỳ") else None
    thay = t.khop(i, THUONG_XUYEN)
    if thay is None:
        return None
    chu, k = thay
    if chu == ("định", "kỳ"):
        return _dinh_ky(t, k)
    if chu[0] == "các" and (t.n[k] >= 0 or tiep_theo(t, k)):
        return None
    if " ".join(chu) in NUOT_MENH_DE:
        if any(w[k + buoc] in DAU_DON and doc_don(t, k + buoc) is not None for buoc in (0, 2)):
            return None  # "suốt giai đoạn 2024 - 2030" has dates of its own
        while w[k] not in HET_MENH_DE and w[k] != ":":
            k += 1
    return "", _luot(t, k)


def _luot(t: Tu, i: int) -> int:
    """Skips "một lần", "ít nhất 02 lần", "trong năm" after the period."""
    k = i
    for cum in IT_NHAT:
        if t.la_cum(k, cum):
            k += 2
            break
    if (t.n[k] >= 0 or t.w[k] in SO_CHU) and t.w[k + 1] in LUOT:
        return k + 2
    if t.w[i] == "trong" and t.w[i + 1] in ("năm", "kỳ") and t.n[i + 2] < 0 and t.w[i + 2] in HET_MENH_DE | {":"}:
        return i + 2
    return i


def _chu_ky(t: Tu, i: int) -> tuple[str, int] | None:
    """ "6 tháng một lần", "06 tháng/lần", "01 năm 02 lần"; "02 lần/năm", "01 hội nghị/quý", "một lần mỗi năm"."""
    w = t.w
    k = i + 1
    if w[k] in DON_VI:
        don_vi = "khác" if t.n[i] != 1 and w[i] != "một" else w[k]
        k += 1
        if w[k] in ("/", "mỗi") and w[k + 1] in LUOT:
            return don_vi, k + 2
        if w[k] == "/":
            k += 1
        if (t.n[k] >= 0 or w[k] in SO_CHU) and w[k + 1] in LUOT:
            return don_vi, k + 2
        return None
    for buoc in range(1, 4):
        if w[i + buoc] in HET_MENH_DE or t.n[i + buoc] >= 0:
            return None
        sau = w[i + buoc + 1]
        if sau in ("/", "mỗi", "một", "trong", "hằng", "trên") and w[i + buoc + 2] in DON_VI:
            if sau == "/" or (w[i + buoc] in LUOT and t.n[i + buoc + 3] < 0):
                return w[i + buoc + 2], i + buoc + 3
            return None
    return None


def _dinh_ky(t: Tu, i: int) -> tuple[str, int]:
    """What follows "định kỳ": "hằng quý", "6 tháng, 9 tháng, năm", "03 tháng một lần", or nothing."""
    w = t.w
    chu_ky = "khác"
    k = i
    while True:
        if (lap := doc_lap(t, k) if w[k] in MOI else _chu_ky(t, k) if t.n[k] >= 0 else None) is not None:
            chu_ky, j = lap
        elif t.n[k] >= 0 and w[k + 1] in DON_VI and w[k + 2] not in ("đầu", "cuối") and t.n[k + 2] < 0:
            j = k + 2
        elif w[k] in ("năm", "quý", "tháng", "tuần") and (w[k + 1] in HET_MENH_DE or w[k + 1] in NOI_DANH_SACH):
            j, chu_ky = k + 1, w[k] if k == i else chu_ky
        elif w[k] == "cả" and w[k + 1] == "năm" and t.n[k + 2] < 0:
            j = k + 2
        else:
            return chu_ky, i
        i = j
        if w[i] not in NOI_DANH_SACH:
            return chu_ky, i
        k = i + 1
