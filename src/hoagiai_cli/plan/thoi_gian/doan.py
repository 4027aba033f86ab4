"""A field to its parts: clauses with the activity, the dates, the recurrence and the event each of them names.

A field is cut into stretches at line ends, semicolons and full stops, and a stretch into clauses at commas and "và".
What is in brackets explains what stands before it.
"""

from __future__ import annotations

from typing import Final

from hoagiai_cli.plan.thoi_gian.bieu_thuc import DAU_BIEU_THUC, Moc, doc_bieu_thuc
from hoagiai_cli.plan.thoi_gian.doc_don import DAU_DON
from hoagiai_cli.plan.thoi_gian.don import NAM
from hoagiai_cli.plan.thoi_gian.gio import doc_gio
from hoagiai_cli.plan.thoi_gian.lap import doc_lap
from hoagiai_cli.plan.thoi_gian.su_kien import doc_mo_ho, doc_su_kien
from hoagiai_cli.plan.thoi_gian.tach import HET, HET_CAU, HET_DOAN, SO, Tu
from hoagiai_cli.plan.thoi_gian.tu_vung import (
    CHU_RIA,
    CHU_RONG,
    CHU_THOI_GIAN,
    CHU_VIEC,
    DON_VI,
    MO_HO,
    MOI,
    NOI_DANH_SACH,
    SO_CHU,
    SU_KIEN,
    THU_TU,
    THUONG_XUYEN,
)

CumO = tuple[int, int]  # tokens, end exclusive


class Nhom:
    """Dates said in one breath, with the activity they are for.

    ``chu``: the words of the activity; ``moc``: the dates; ``hep``: dates in brackets that narrow them, or the years a
    recurring time is counted over.
    """

    __slots__ = ("chu", "hep", "moc")

    def __init__(self, moc: list[Moc], chu: CumO | None) -> None:
        self.moc = moc
        self.chu = chu
        self.hep: list[Moc] = []

    @property
    def hang_nam(self) -> bool:
        """Whether its dates come every year."""
        return any(don.lap == "nam" for moc in self.moc for don in moc.don)


class MenhDe:
    """A clause: its dates, and the words before (``chu_dau``) and behind them (``chu_cuoi``).

    ``noi``: what joins it to the clause before; ``nhan``: the label in force ("Kiểm tra:"); ``lap``: recurrences said
    in it (period, tokens); ``su_kien``, ``mo_ho``: events and vague words.
    """

    __slots__ = ("chu_cuoi", "chu_dau", "lap", "mo_ho", "nhan", "nhom", "noi", "su_kien")

    def __init__(self, noi: str, nhan: CumO | None) -> None:
        self.noi = noi
        self.nhan = nhan
        self.nhom: list[Nhom] = []
        self.lap: list[tuple[str, int, int]] = []
        self.su_kien: list[CumO] = []
        self.mo_ho: list[CumO] = []
        self.chu_dau: CumO | None = None
        self.chu_cuoi: CumO | None = None

    @property
    def co_thoi_gian(self) -> bool:
        """Whether it says anything about time."""
        return bool(self.nhom or self.lap or self.su_kien or self.mo_ho)

    @property
    def chu(self) -> CumO | None:
        """The words of its activity."""
        return self.chu_dau or self.chu_cuoi

    @property
    def chi_ngay(self) -> bool:
        """Whether it holds dates and nothing else."""
        return bool(self.nhom) and not (self.chu or self.nhan)


class Doan:
    """A stretch of the field: its clauses, its tokens, words with figures we cannot read (``la``), whether its clauses
    up to the last hold dates only, and whether it is a heading (ends with a colon)."""

    __slots__ = ("chi_ngay", "i", "j", "la", "menh_de", "tieu_de")

    def __init__(self, i: int) -> None:
        self.i = i
        self.j = i
        self.menh_de: list[MenhDe] = []
        self.la: list[CumO] = []
        self.chi_ngay = True
        self.tieu_de = False


_DAU_LAP: Final = MOI | THUONG_XUYEN.keys() | SO_CHU.keys() | {SO, "theo", "đầu", "giữa", "cuối", "ít", "tối", "không"}
_DAU_SU_KIEN: Final = SU_KIEN.keys() | {SO, "trong", "chậm", "không", "muộn", *SO_CHU}
_DAU_GIO: Final = frozenset({SO, "thứ", "chủ", "từ", "lúc", "vào", "hồi"})
_DAU: Final = _DAU_LAP | DAU_BIEU_THUC | MO_HO.keys() | _DAU_SU_KIEN | _DAU_GIO
_DAU_DONG: Final = frozenset("-+*•·●▪")
_BO_QUA: Final = frozenset("\"'“”‘’«»[]*/_<>=|") | {"..", "-", "."}


class DocDoan:
    """Reads the stretches of a field, one after the other."""

    def __init__(self, t: Tu) -> None:
        self.t = t
        self.ds: list[Doan] = []
        self._dau_dong = True

    def doc(self) -> list[Doan]:
        """All stretches that hold anything."""
        i = 0
        t = self.t
        while t.w[i] != HET:
            j = self._doan(i)
            self._dau_dong = t.w[j] == "\n"
            i = j if t.w[j] == HET else j + 1
        return self.ds

    def _doan(self, i: int) -> int:
        t = self.t
        w = t.w
        i = self._bo_dau_dong(i)
        doan = Doan(i)
        md = MenhDe("", None)
        doan.menh_de.append(md)
        sau = 0
        moc_truoc = truoc_ngoac = False
        while (tu := w[i]) != "\n" and tu != HET:
            if tu in (HET_CAU, ";") and not self._lien_qua(tu, i, sau, doan):
                break
            doan.tieu_de = tu == ":"
            if tu == "(":
                if not sau:
                    truoc_ngoac = moc_truoc
                sau, i = sau + 1, i + 1
            elif tu == ")":
                moc_truoc = truoc_ngoac if sau else moc_truoc
                sau, i = max(0, sau - 1), i + 1
            elif tu == ":":
                if not md.co_thoi_gian and not sau:
                    md = self._nhan(doan)
                moc_truoc = False
                i += 1
            elif tu in NOI_DANH_SACH or tu == ";":
                if not sau:
                    if md.co_thoi_gian or md.chu:
                        doan.chi_ngay = doan.chi_ngay and md.chi_ngay
                        md = MenhDe(tu, md.nhan)
                        doan.menh_de.append(md)
                    moc_truoc = truoc_ngoac = False
                i += 1
            else:
                i, moc_truoc = self._phan_tu(i, doan, sau > 0, truoc_ngoac if sau else moc_truoc)
            doan.j = i
        if len(doan.menh_de) > 1 and not (md.co_thoi_gian or md.chu):
            doan.menh_de.pop()
            doan.tieu_de = doan.tieu_de and not any(m.co_thoi_gian for m in doan.menh_de)
        if doan.j > doan.i and (any(m.co_thoi_gian or m.chu or m.nhan for m in doan.menh_de) or doan.la):
            self.ds.append(doan)
        return i

    def _lien_qua(self, tu: str, i: int, sau: int, doan: Doan) -> bool:
        """Whether a semicolon is only a comma: in brackets, or in a bare list of dates ("Quý II; quý IV năm 2025")."""
        if tu != ";":
            return False
        md = doan.menh_de[-1]
        return sau > 0 or (doan.chi_ngay and md.chi_ngay and self.t.w[i + 1] in DAU_DON)

    def _bo_dau_dong(self, i: int) -> int:
        """Skips bullets and numbers that open a line."""
        t = self.t
        w, n = t.w, t.n
        while w[i] in _DAU_DONG:
            i += 1
        if not self._dau_dong:
            return i
        if w[i] == "(" and (t.ngan(i + 1) or len(w[i + 1]) == 1) and w[i + 2] == ")":
            return i + 3
        if (t.ngan(i) or (len(w[i]) == 1 and w[i].isalpha())) and w[i + 1] == ")":
            return i + 2
        k = i
        while t.ngan(k) and w[k + 1] == "." and t.ngan(k + 2) and n[k + 2] >= 0 and w[k + 3] in (HET_CAU, "."):
            k += 2
        return k + 2 if t.ngan(k) and w[k + 1] == HET_CAU and k - i <= 4 else i

    def _nhan(self, doan: Doan) -> MenhDe:
        """What stands before a colon and holds no time is the label of what follows."""
        ds = doan.menh_de
        k = len(ds)
        while k and not ds[k - 1].co_thoi_gian:
            k -= 1
        chu = [m.chu for m in ds[k:] if m.chu]
        nhan = (chu[0][0], chu[-1][1]) if chu else None
        md = MenhDe(ds[k].noi if k < len(ds) else "", nhan)
        ds[k:] = [md]
        return md

    def _phan_tu(self, i: int, doan: Doan, trong_ngoac: bool, moc_truoc: bool) -> tuple[int, bool]:
        """One element at ``i`` into the last clause; ``moc_truoc``: what stands right before is a date."""
        t = self.t
        md = doan.menh_de[-1]
        tu = t.w[i]
        if tu in _BO_QUA or tu in _DAU_DONG:
            return i + 1, moc_truoc
        if tu in _DAU:
            if tu in _DAU_LAP and (lap := doc_lap(t, i)) is not None:
                md.lap.append((lap[0], i, lap[1]))
                return lap[1], False
            if tu in DAU_BIEU_THUC and (thoi := doc_bieu_thuc(t, i)) is not None:
                if not (moc_truoc and t.w[i - 1] == ")" and md.nhom and _nam_sau_ngoac(md.nhom[-1], thoi[0])):
                    self._them_moc(md, thoi[0], trong_ngoac, moc_truoc)
                return thoi[1], True
            if tu in MO_HO and (j := doc_mo_ho(t, i)):
                md.mo_ho.append((i, j))
                return j, False
            if tu in _DAU_SU_KIEN and (j := doc_su_kien(t, i, (not md.chu and not md.nhom) or t.w[i - 1] == "(")):
                if not trong_ngoac or not (md.nhom or md.lap):
                    md.su_kien.append((i, j))
                return j, False
            if tu in _DAU_GIO and (j := doc_gio(t, i)):
                return j, moc_truoc
        j = self._chu(i, doan, trong_ngoac)
        return j, moc_truoc and trong_ngoac

    def _them_moc(self, md: MenhDe, moc: list[Moc], trong_ngoac: bool, moc_truoc: bool) -> None:
        truoc = md.nhom[-1] if md.nhom else None
        # In brackets behind a date, or years behind a time of every year ("quý III hằng năm giai đoạn 2024 - 2030").
        if truoc is not None and moc_truoc and (trong_ngoac or truoc.hang_nam):
            truoc.hep.extend(moc)
            return
        chu = md.chu_dau
        if truoc is not None:
            if md.chu_dau is not None:
                chu = md.chu_cuoi or truoc.chu
            else:
                truoc.chu = md.chu_cuoi
            md.chu_cuoi = None
        md.nhom.append(Nhom(moc, chu))

    def _chu(self, i: int, doan: Doan, trong_ngoac: bool) -> int:
        """Words that are no time, up to the next element; with figures that count nothing they are not understood."""
        t = self.t
        w = t.w
        md = doan.menh_de[-1]
        j = i
        la = False
        while True:
            if w[j] == SO:
                dem = t.n[j] < 1000 and w[j + 1].isalpha() and (w[j + 1] not in DON_VI or t.ngan(j))
                la = la or not (dem or w[j + 1] in ("%", ":") or (t.ngan(j) and w[j - 1] in THU_TU))
            j += 1
            tu = w[j]
            if tu in HET_DOAN or tu in NOI_DANH_SACH or tu in ("(", ":") or tu in _DAU or tu in _BO_QUA:
                break
        if la:
            doan.la.append((i, j))
        if trong_ngoac or la:
            return j
        if not md.nhom and not md.chu_cuoi:
            md.chu_dau = (md.chu_dau[0] if md.chu_dau else i, j)
        else:
            md.chu_cuoi = (md.chu_cuoi[0] if md.chu_cuoi else i, j)
        return j


def _nam_sau_ngoac(nhom: Nhom, moc: list[Moc]) -> bool:
    """ "Tháng 10 (đợt 2) năm 2026": a year behind the brackets belongs to the date before them, if that has none."""
    cuoi = nhom.moc[-1].don[-1:]
    if len(moc) != 1 or len(moc[0].don) != 1 or not cuoi or not cuoi[0].thieu_nam:
        return False
    nam = moc[0].don[0]
    if nam.loai != NAM or not nam.nam or nam.phan or moc[0].tu is not moc[0].den:
        return False
    cuoi[0].nam = nam.nam
    return True


def gon_chu(t: Tu, cum: CumO | None, *, la_nhan: bool = False) -> str | None:
    """The words of an activity without what only leads over to the date, or None if nothing is left.

    ``la_nhan``: they stand before a colon.
    """
    if cum is None:
        return None
    i, j = cum
    w = t.w
    while i < j and (w[i] in CHU_RIA or (not w[i][0].isalnum() and w[i] != SO)):
        i += 1
    while i < j and (w[j - 1] in CHU_RIA or (not w[j - 1][0].isalnum() and w[j - 1] != SO)):
        j -= 1
    cac = w[i:j]
    if all(tu in CHU_RONG or tu in DON_VI or not tu[0].isalpha() for tu in cac) and not (
        la_nhan and not CHU_VIEC.isdisjoint(cac) and CHU_THOI_GIAN.isdisjoint(cac)
    ):
        return None
    return t.chu(i, j)
