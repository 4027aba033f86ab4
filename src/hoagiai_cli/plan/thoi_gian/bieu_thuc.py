"""Phrases: units with what bounds and joins them ("trước ngày …", "từ … đến …", lists), recurrence, events.

Every function reads from a token on and gives back what it found together with the token behind it, or None. Looking
ahead is bounded, or ends where the reading goes on, so that the whole stays linear.
"""

from __future__ import annotations

from typing import Final

from hoagiai_cli.plan.thoi_gian.don import (
    DAU_DON,
    GIAI_DOAN,
    NAM,
    NAY,
    NGAY,
    NGAY_LE,
    QUY,
    THANG,
    Don,
    doc_don,
    don_tron,
)
from hoagiai_cli.plan.thoi_gian.tach import HET, HET_CAU, SO, Tu
from hoagiai_cli.plan.thoi_gian.tu_vung import (
    CHO_THIEU_SO,
    DON_VI,
    GIOI_HAN,
    IT_NHAT,
    LUOT,
    MANH,
    MANH_SAU_PHAY,
    MO_HO,
    MOI,
    NOI_DANH_SACH,
    NOI_KHOANG,
    NUOT_MENH_DE,
    SO_CHU,
    SU_KIEN,
    THUONG_XUYEN,
    TIEP_THEO,
    TRO_DI,
    CumTu,
)

HET_MENH_DE: Final = frozenset({",", ";", "\n", "(", ")", HET_CAU, HET})
HET_DOAN: Final = frozenset({";", "\n", ")", HET_CAU, HET})
DAU_BIEU_THUC: Final = DAU_DON | GIOI_HAN.keys() | {"các", "những"}


class Moc:
    """One interval in words: from ``tu`` to ``den`` (either may be missing: open).

    ``truoc``: it ends the day before ``den``; ``sau``: it starts the day after ``tu``; ``tiep``: the years after what
    was said before (1 all of them, 2 the next one); ``lap``: said to go on all through; ``nhan``: tokens of a phase
    that is its label ("Giai đoạn 1: ...").
    """

    __slots__ = ("den", "i", "j", "lap", "nhan", "sau", "tiep", "truoc", "tu")

    def __init__(self, tu: Don | None, den: Don | None, i: int, j: int) -> None:
        self.tu = tu
        self.den = den
        self.i = i
        self.j = j
        self.truoc = False
        self.sau = False
        self.lap = False
        self.tiep = 0
        self.nhan: tuple[int, int] | None = None

    @property
    def don(self) -> tuple[Don, ...]:
        """Its units, in the order of the text."""
        if self.tu is None:
            return () if self.den is None else (self.den,)
        return (self.tu,) if self.den is None or self.den is self.tu else (self.tu, self.den)


def khop(t: Tu, i: int, bang: dict[str, tuple[tuple[CumTu, bool], ...]]) -> tuple[CumTu, int] | None:
    """The longest phrase of ``bang`` that stands at ``i``, and the token behind it."""
    for cum, _ in bang.get(t.w[i], ()):
        if len(cum) == 1 or t.la_cum(i, cum):
            return cum, i + len(cum)
    return None


def doc_bieu_thuc(t: Tu, i: int, *, trong_giai_doan: bool = False) -> tuple[list[Moc], int] | None:
    """The dates that begin at token ``i``: one interval, or a list of the same kind ("Quý III, IV năm 2025").

    ``trong_giai_doan``: these are the dates of a phase, so another phase does not begin here.
    """
    w = t.w
    k = i
    dau = -1
    nghia = ""
    lap = thieu_so = False
    don: Don | None = None
    for _ in range(6):
        tu = w[k]
        if tu in DAU_DON and (don := doc_don(t, k)) is not None:
            break
        if thieu_so and (don := _don_khong_so(t, k)) is not None:
            break
        if tu in ("các", "những"):
            if w[k + 1] == "năm" and (tiep := _cac_nam_tiep(t, k)):
                return [_moc_tiep(t, i if dau < 0 else dau, tiep, 1)], tiep
            if w[k + 1] not in DON_VI:
                return None
            k += 1
            continue
        for cum, y in GIOI_HAN.get(tu, ()):
            if t.la_cum(k, cum):
                break
        else:
            if tu == "năm" and (tiep := _sau_tiep(t, k + 1)) and (k > i or w[k + 1] == "tiếp"):
                return [_moc_tiep(t, k, tiep, 2)], tiep
            return None
        if y == "lap":
            lap = True
        elif y:
            nghia = y
        if dau < 0 and (y in ("tu", "sau", "den", "truoc") or cum[-1] in ("đoạn", "kỳ") or cum[0] == "cả"):
            dau = k
        k += len(cum)
        thieu_so = cum[-1] in CHO_THIEU_SO or y == "den"
    if don is None:
        return None
    if dau < 0:
        dau = don.i
    if don.loai == GIAI_DOAN and trong_giai_doan:
        return None
    if don.loai == GIAI_DOAN and not nghia and (xong := _giai_doan_co_nam(t, dau, don)) is not None:
        return xong
    ds = _danh_sach(t, _khoang(t, dau, don, nghia))
    if lap:
        for moc in ds:
            moc.lap = True
    return ds, ds[-1].j


def _don_khong_so(t: Tu, i: int) -> Don | None:
    """ "hết năm", "trong năm": the year the plan speaks of anyway."""
    if t.w[i] != "năm" or t.n[i + 1] >= 0 or t.w[i + 1] in ("học", "tiếp", "kế"):
        return None
    don = Don(NAM, i, i + 1)
    if t.w[i + 1] in ("sau", "tới"):
        don.lech, don.j = 1, i + 2
    return don


def _moc_tiep(t: Tu, i: int, j: int, tiep: int) -> Moc:
    moc = Moc(None, None, i, j)
    moc.tiep = tiep
    return moc


def _sau_tiep(t: Tu, i: int) -> int:
    for cum in TIEP_THEO:
        if t.la_cum(i, cum):
            return i + len(cum)
    return 0


def _cac_nam_tiep(t: Tu, i: int) -> int:
    """The token behind "các năm tiếp theo", "những quý sau", or 0."""
    if t.w[i] in ("các", "những") and t.w[i + 1] in DON_VI:
        return _sau_tiep(t, i + 2)
    return 0


def _giai_doan_co_nam(t: Tu, dau: int, don: Don) -> tuple[list[Moc], int] | None:
    """ "Giai đoạn 1 (2024 - 2026)", "Giai đoạn 1, từ 2024-2026", "Giai đoạn 1: năm 2024": the years say it all."""
    noi = t.w[don.j]
    if noi not in (",", ":", "("):
        return None
    if noi == "," and t.w[don.j + 1] not in ("từ", "năm", SO):
        return None
    trong = doc_bieu_thuc(t, don.j + 1, trong_giai_doan=True)
    if trong is None or (noi == "(" and t.w[trong[1]] != ")"):
        return None
    ds, j = trong
    ds[0].i = dau
    if noi == "(":
        j += 1
    if noi == ":":
        ds[0].i = ds[0].don[0].i if ds[0].don else ds[0].i
        for moc in ds:
            moc.nhan = (don.i, don.j)
    return ds, j


def _khoang(t: Tu, dau: int, don: Don, nghia: str) -> Moc:
    """The interval that begins with ``don``; ``nghia``: what the words before make of it."""
    if nghia in ("den", "truoc"):
        moc = Moc(None, don, dau, don.j)
        moc.truoc = nghia == "truoc"
        return moc
    moc = Moc(don, None if nghia else don, dau, don.j)
    moc.sau = nghia == "sau"
    if don.loai == NAY:
        moc.den = None
    if (cuoi := _dau_kia(t, moc, don)) is not None:
        moc.den = cuoi
        moc.j = cuoi.j
    return _mo(t, moc)


def _dau_kia(t: Tu, moc: Moc, don: Don) -> Don | None:
    """The other end: "đến hết năm 2030", "- 2030". Marks in ``moc`` whether that end is excluded or open."""
    w = t.w
    k = don.j
    if w[k] == "," and w[k + 1] == "đến":
        k += 1
    if w[k] == "cho" and w[k + 1] in NOI_KHOANG:
        k += 1
    if w[k] not in NOI_KHOANG:
        return None
    if w[k] in ("đến", "tới") and w[k + 1] in ("nay", "khi", "lúc"):
        j = k + 2
        while w[j] not in HET_MENH_DE:
            j += 1
        moc.den, moc.j = None, j
        return None
    k += 1
    thieu_so = False
    for _ in range(4):
        if don.loai in (QUY, THANG, NGAY_LE) and not don.nam and (cuoi := don_tron(t, k, don.loai)) is not None:
            return cuoi
        if (cuoi := doc_don(t, k)) is not None and cuoi.loai not in (NAY, GIAI_DOAN):
            return cuoi
        if thieu_so and (cuoi := _don_khong_so(t, k)) is not None:
            return cuoi
        for cum, y in GIOI_HAN.get(w[k], ()):
            if y not in ("tu", "sau", "lap") and t.la_cum(k, cum):
                moc.truoc = y == "truoc"
                thieu_so = cum[-1] in CHO_THIEU_SO
                k += len(cum)
                break
        else:
            return None
    return None


def _mo(t: Tu, moc: Moc) -> Moc:
    """ "trở đi", "và các năm tiếp theo": the end is open."""
    w = t.w
    j = moc.j
    for cum in TRO_DI:
        if t.la_cum(j, cum):
            moc.den, moc.j = None, j + len(cum)
            return moc
    if t.la_cum(j, ("trở", "về", "trước")):
        moc.tu, moc.den, moc.j = None, moc.tu, j + 3
        return moc
    k = j
    for _ in range(3):
        if w[k] not in ("và", ",", "cùng", "trong", "cho", "những", "các", "với") or w[k + 1] in DON_VI:
            break
        k += 1
    if k >= j and (tiep := _cac_nam_tiep(t, k)):
        moc.den, moc.j = None, tiep
    return moc


def _danh_sach(t: Tu, dau: Moc) -> list[Moc]:
    """More of the same kind after a comma or "và": "quý II, quý IV", "tháng 3, 6, 9", "trước 20/5 và 20/11"."""
    ds = [dau]
    w = t.w
    if dau.tiep or not dau.don or dau.don[-1].loai == NAY:
        return ds
    while True:
        cuoi = ds[-1]
        k = cuoi.j
        if w[k] not in NOI_DANH_SACH:
            return ds
        k += 1
        if w[k] in NOI_DANH_SACH:
            k += 1
        if w[k] in ("trong", "vào"):
            k += 1
        truoc = cuoi.don[-1] if cuoi.don else dau.don[-1]
        don = don_tron(t, k, truoc.loai)
        if don is None:
            don = doc_don(t, k)
            cung = don is not None and (don.loai == truoc.loai or {don.loai, truoc.loai} == {NGAY, NGAY_LE})
            if don is None or not cung or (truoc.loai == NAM and don.phan != truoc.phan):
                return ds
        if dau.tu is None:
            moc = Moc(None, don, k, don.j)
            moc.truoc = dau.truoc
        else:
            moc = _khoang(t, k, don, "")
        ds.append(moc)


# --- what goes on or comes again ---------------------------------------------------------------------------------


def doc_lap(t: Tu, i: int) -> tuple[str, int] | None:
    """ "Hằng năm", "thường xuyên, liên tục", "định kỳ 6 tháng một lần", "02 lần/năm": (period, token behind).

    The period is the unit it comes again in ("năm", "quý", "tháng", "tuần"), "khác" for another one, "" for none.
    """
    w = t.w
    tu = w[i]
    if tu in MOI:
        if w[i + 1] in DON_VI and t.n[i + 2] < 0:
            return w[i + 1], _luot(t, i + 2)
        return _chu_ky(t, i + 1) if t.n[i + 1] >= 0 or w[i + 1] in SO_CHU else None
    if tu == SO or tu in SO_CHU:
        return _chu_ky(t, i)
    if tu in ("đầu", "giữa", "cuối"):
        k = i + 2 if w[i + 1] in MOI or w[i + 1] == "các" else i + 1
        return (w[k], k + 1) if w[k] in ("quý", "tháng", "tuần") and t.n[k + 1] < 0 and not t.la_ma(k + 1) else None
    if tu == "theo":
        if w[i + 1] in ("quý", "tháng", "tuần", "năm") and w[i + 2] in HET_MENH_DE:
            return w[i + 1], i + 2
        k = i + 1
        return doc_lap(t, k) if w[k] in MOI or (w[k] == "định" and w[k + 1] == "kỳ") else None
    cum = khop(t, i, THUONG_XUYEN)
    if cum is None:
        return None
    chu, k = cum
    if chu == ("định", "kỳ"):
        return _dinh_ky(t, k)
    if chu[0] == "các" and (t.n[k] >= 0 or _sau_tiep(t, k)):
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
        if w[k] in ("/", "mỗi"):
            return (don_vi, k + 2) if w[k + 1] in LUOT else None
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


# --- what has no date --------------------------------------------------------------------------------------------


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
            return _nuot(t, k, loai == "mem")
    k = i
    for cum, _ in GIOI_HAN.get(w[k], ()):
        if t.la_cum(k, cum):
            k += len(cum)
            break
    if (t.n[k] >= 0 or w[k] in SO_CHU) and w[k + 1] in _THOI_LUONG:
        sau = w[k + 2]
        if sau in ("từ", ",", "(") and doc_bieu_thuc(t, k + 2 if sau == "từ" else k + 3) is not None:
            return 0  # "trong 02 ngày, 15 và 16/3/2026"
        if sau in ("làm", "kể", "sau", "tính", "trước", "từ") or (k > i and sau in HET_MENH_DE):
            return _nuot(t, k + 2, False)
    return 0


_THOI_LUONG: Final = DON_VI | {"giờ"}


def _nuot(t: Tu, i: int, mem: bool) -> int:
    """The end of an event phrase. A deadline said in so many words is not part of it."""
    w = t.w
    while w[i] not in HET_DOAN:
        if w[i] == ",":
            if w[i + 1] in MANH_SAU_PHAY and (doc_bieu_thuc(t, i + 1) or doc_lap(t, i + 1)):
                return i
        elif w[i] in MANH:
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
    cum = khop(t, i, MO_HO)
    if cum is None:
        return 0
    k = cum[1]
    while t.w[k] not in HET_MENH_DE:
        k += 1
    return k


def doc_gio(t: Tu, i: int) -> int:
    """The token behind an hour or a day of the week ("08 giờ 30 phút", "14h00", "thứ Hai"), or 0."""
    w, n = t.w, t.n
    k = i
    if w[k] == "thứ" and (n[k + 1] in range(2, 8) or w[k + 1] in ("hai", "ba", "bốn", "năm", "sáu", "bảy")):
        return k + 2
    if w[k] == "chủ" and w[k + 1] == "nhật":
        return k + 2
    if not t.ngan(k) or n[k] > 24:
        return 0
    if w[k + 1] in ("giờ", "h", "g"):
        k += 2
        if t.ngan(k) and (w[k + 1] in ("phút", "p") or t.lien(k) or w[k - 1] == "giờ"):
            k += 2 if w[k + 1] in ("phút", "p") else 1
        return k
    if w[k + 1] == ":" and t.lien(k + 1) and t.ngan(k + 2) and t.lien(k + 2) and n[k + 2] < 60:
        return k + 3
    return 0
