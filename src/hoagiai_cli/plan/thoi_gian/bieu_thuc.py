"""Intervals and lists: units with what bounds and joins them ("trước ngày …", "từ … đến …", "quý II, quý IV").

Every function reads from a token on and gives back what it found together with the token behind it, or None. Looking
ahead is bounded, or ends where the reading goes on, so that the whole stays linear.
"""

from __future__ import annotations

from typing import Final

from hoagiai_cli.plan.thoi_gian.doc_don import DAU_DON, doc_don, don_tron
from hoagiai_cli.plan.thoi_gian.don import GIAI_DOAN, NAM, NAY, NGAY, NGAY_LE, QUY, THANG, Don, tiep_theo
from hoagiai_cli.plan.thoi_gian.gio import doc_gio
from hoagiai_cli.plan.thoi_gian.tach import HET_MENH_DE, SO, Tu
from hoagiai_cli.plan.thoi_gian.tu_vung import (
    CHO_THIEU_SO,
    DON_VI,
    GIOI_HAN,
    LA_MA,
    NOI_DANH_SACH,
    NOI_KHOANG,
    TRO_DI,
    CumTu,
)

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
                return [_moc_tiep(k if dau < 0 else dau, tiep, 1)], tiep
            if w[k + 1] not in DON_VI:
                return None
            k += 1
            continue
        cum, y = gioi_han(t, k)
        if not cum:
            if tu == "năm" and (tiep := tiep_theo(t, k + 1)) and (k > i or w[k + 1] == "tiếp"):
                return [_moc_tiep(k, tiep, 2)], tiep
            return None
        if y == "lap":
            lap = True
        elif y:
            nghia = y
        if dau < 0 and (y in ("tu", "sau", "den", "truoc") or cum[-1] in ("đoạn", "kỳ") or cum[0] == "cả"):
            dau = k
        k += len(cum)
        if nghia and (gio := _bo_gio(t, k)):
            k = gio
            nghia = "den" if nghia == "truoc" else nghia  # before five o'clock of a day: the day counts
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


def gioi_han(t: Tu, i: int) -> tuple[CumTu, str]:
    """The words at ``i`` that bound a date, and what they mean; no words where there are none."""
    for cum, nghia in GIOI_HAN.get(t.w[i], ()):
        if len(cum) == 1 or t.la_cum(i, cum):
            return cum, nghia
    return (), ""


def _bo_gio(t: Tu, i: int) -> int:
    """The token behind an hour at ``i`` whose day follows ("17 giờ 00 ngày 30/6"), or 0."""
    if not t.ngan(i) or not (j := doc_gio(t, i)):
        return 0
    if t.w[j] == ",":
        j += 1
    return j if doc_don(t, j) is not None else 0


def _don_khong_so(t: Tu, i: int) -> Don | None:
    """ "hết năm", "trong năm": the year the plan speaks of anyway."""
    if t.w[i] != "năm" or t.n[i + 1] >= 0 or t.w[i + 1] in ("học", "tiếp", "kế"):
        return None
    don = Don(NAM, i, i + 1)
    if t.w[i + 1] in ("sau", "tới"):
        don.lech, don.j = 1, i + 2
    return don


def _moc_tiep(i: int, j: int, tiep: int) -> Moc:
    moc = Moc(None, None, i, j)
    moc.tiep = tiep
    return moc


def _cac_nam_tiep(t: Tu, i: int) -> int:
    """The token behind "các năm tiếp theo", "những quý sau", or 0."""
    if t.w[i] in ("các", "những") and t.w[i + 1] in DON_VI:
        return tiep_theo(t, i + 3 if t.w[i + 2] == "học" else i + 2)
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
        ds[-1].j = j = j + 1
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
    if gio := _bo_gio(t, k):
        k = gio
    for _ in range(4):
        if don.loai in (QUY, THANG, NGAY_LE) and not don.nam and (cuoi := don_tron(t, k, don.loai)) is not None:
            return cuoi
        if (cuoi := doc_don(t, k)) is not None and cuoi.loai not in (NAY, GIAI_DOAN):
            return cuoi
        if thieu_so and (cuoi := _don_khong_so(t, k)) is not None:
            return cuoi
        cum, y = gioi_han(t, k)
        if not cum or y in ("tu", "sau", "lap"):
            return None
        moc.truoc = y == "truoc"
        thieu_so = cum[-1] in CHO_THIEU_SO
        k += len(cum)
    return None


def _mo(t: Tu, moc: Moc) -> Moc:
    """ "trở đi", "và các năm tiếp theo": the end is open."""
    w = t.w
    j = moc.j
    if w[j] in ("trở", "về"):
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
    if tiep := _cac_nam_tiep(t, k):
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
        if w[k] not in NOI_DANH_SACH and not (w[k] == "+" or (w[k] == "/" and w[k + 1] in LA_MA)):
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
