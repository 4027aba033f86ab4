"""From clauses to :class:`ThoiGian`: who belongs to whom, which year is meant, which days it comes to."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from hoagiai_cli.plan.ngay import Khoang
from hoagiai_cli.plan.thoi_gian.bieu_thuc import Moc
from hoagiai_cli.plan.thoi_gian.doan import CumO, Doan, DocDoan, MenhDe, Nhom, gon_chu
from hoagiai_cli.plan.thoi_gian.don import GIAI_DOAN, NAM, NAM_HOC, NGAY, NGAY_LE, Don
from hoagiai_cli.plan.thoi_gian.kieu import KieuThoiGian, LoiThoiGian, MocThoiGian, ThoiGian
from hoagiai_cli.plan.thoi_gian.tach import Tu
from hoagiai_cli.plan.thoi_gian.tinh import MO, BoiCanh, KhongHieu, LoiTinh, tinh

_NHIEU_NHAT: Final = 60  # intervals on either side for which brackets are worked out pair by pair
_NHIEU_MOC: Final = 5000  # no field has so many dates; more is an attack on the memory of the machine
_HANG_NAM: Final = frozenset({"năm", "quý", "khác"})  # periods whose dates, said without a year, come every year


def doc(text: str, boi_canh: BoiCanh) -> ThoiGian:
    """The meaning of a time field."""
    return _Doc(Tu(text), boi_canh).doc()


class _Doc:
    def __init__(self, t: Tu, boi_canh: BoiCanh) -> None:
        self.t = t
        self.boi_canh = boi_canh
        self.moc: list[MocThoiGian] = []
        self.loi: list[LoiThoiGian] = []
        self.khong_hieu: list[CumO] = []
        self.co_ngay = self.co_lap = self.co_su_kien = False
        self.truoc_do: date | None = None

    def doc(self) -> ThoiGian:
        cac_doan = DocDoan(self.t).doc()
        for doan in cac_doan:
            _gop(doan)
        _dien_nam(cac_doan, self.boi_canh)
        tieu_de: CumO | None = None
        for doan in cac_doan:
            if doan.tieu_de and not any(md.co_thoi_gian for md in doan.menh_de):
                tieu_de = doan.menh_de[-1].nhan
                continue
            if not any(md.co_thoi_gian for md in doan.menh_de):
                self.khong_hieu.append((doan.i, doan.j))
                continue
            self._doan(doan, tieu_de)
        return self._ket_qua()

    def _ket_qua(self) -> ThoiGian:
        kieu: KieuThoiGian
        if self.co_ngay:
            kieu = "xac_dinh"
        elif self.co_lap:
            kieu = "thuong_xuyen"
        elif self.co_su_kien:
            kieu = "theo_su_kien"
        else:
            t = self.t
            trong = [i for i in range(t.so) if t.w[i] != "\n"]
            het = (t.vi_tri(trong[0], trong[-1] + 1),) if trong else ()
            return ThoiGian((), "khong_hieu", het)
        khong_hieu = tuple(self.t.vi_tri(i, j) for i, j in sorted(set(self.khong_hieu)))
        return ThoiGian(tuple(self.moc), kieu, khong_hieu, tuple(self.loi))

    def _doan(self, doan: Doan, tieu_de: CumO | None) -> None:
        self.khong_hieu.extend(doan.la)
        for md in doan.menh_de:
            self.khong_hieu.extend(md.mo_ho)
            if not md.co_thoi_gian:
                continue
            nhan = gon_chu(self.t, md.nhan or tieu_de, la_nhan=True)
            if md.nhom:
                han = _co_han(self.t, md.nhan) or _co_han(self.t, md.chu_dau)
                for nhom in md.nhom:
                    if han:
                        _den_han(nhom)
                    self._nhom(nhom, nhan, bool(md.lap))
            elif md.lap:
                self._lap(md, nhan)
            if md.su_kien:
                self.co_su_kien = True

    def _lap(self, md: MenhDe, nhan: str | None) -> None:
        """A recurrence without dates: it fills the plan's period."""
        self.co_lap = True
        dau, cuoi = self.t.vi_tri(md.lap[0][1], md.lap[-1][2])
        hoat_dong = nhan or gon_chu(self.t, md.chu)
        khoang = self.boi_canh.thoi_ky or MO
        truoc = self.moc[-1] if self.moc and md.noi else None
        if truoc is not None and truoc.lap and truoc.khoang == khoang and hoat_dong in (None, truoc.hoat_dong):
            self.moc[-1] = MocThoiGian(khoang, truoc.hoat_dong, truoc.bat_dau, cuoi, True)
            return
        self.moc.append(MocThoiGian(khoang, hoat_dong, dau, cuoi, True))

    def _nhom(self, nhom: Nhom, nhan: str | None, lap: bool) -> None:
        hoat_dong = nhan or gon_chu(self.t, nhom.chu)
        hep = [khoang for moc in nhom.hep for khoang in self._tinh(moc, self.boi_canh.thoi_ky)]
        pham_vi = self.boi_canh.thoi_ky
        hang_nam = nhom.hang_nam
        if hang_nam and hep and all(don.loai in (NAM, GIAI_DOAN) and not don.lap for m in nhom.hep for don in m.don):
            ky = self.boi_canh.thoi_ky
            # "quý II hằng năm, từ năm 2025" goes on until the plan ends
            pham_vi = (hep[0].giao(ky) if ky is not None and hep[0].den is None else None) or hep[0]
        for moc in nhom.moc:
            if len(self.moc) >= _NHIEU_MOC:
                self.khong_hieu.append((moc.i, nhom.moc[-1].j))
                return
            ds = self._tinh(moc, pham_vi)
            if hep and len(ds) <= _NHIEU_NHAT and len(hep) <= _NHIEU_NHAT:
                chung = [giao for mot in ds for khac in hep if (giao := mot.giao(khac)) is not None]
                ds = chung or ds
            cuoi = nhom.hep[-1].j if nhom.hep and moc is nhom.moc[-1] else moc.j
            vi_tri = self.t.vi_tri(moc.i, cuoi + (cuoi > moc.j and self.t.w[cuoi] == ")"))
            nhan_rieng = gon_chu(self.t, moc.nhan) or (self.t.chu(*moc.nhan) if moc.nhan else None)
            lap_lai = lap or moc.lap or any(don.lap for don in moc.don)
            for khoang in ds:
                self.moc.append(MocThoiGian(khoang, nhan_rieng or hoat_dong, *vi_tri, lap_lai))
            if ds:
                self.co_ngay = True
                self.truoc_do = ds[-1].den or ds[-1].tu

    def _tinh(self, moc: Moc, pham_vi: Khoang | None) -> list[Khoang]:
        """The days of an interval in words; what cannot be goes to ``loi``, what says nothing to ``khong_hieu``."""
        try:
            return tinh(moc, self.boi_canh, pham_vi, self.truoc_do)
        except KhongHieu:
            self.khong_hieu.append((moc.i, moc.j))
        except LoiTinh as loi:
            i, j = (loi.don.i, loi.don.j) if loi.don is not None else (moc.i, moc.j)
            self.co_ngay = True
            self.loi.append(LoiThoiGian(loi.kind, *self.t.vi_tri(i, j), self.t.chu(i, j)))
        return []


def _co_han(t: Tu, chu: CumO | None) -> bool:
    """Whether the words before a date call it a deadline ("Thời hạn hoàn thành: 30/6/2026")."""
    return chu is not None and "hạn" in t.w[chu[0] : chu[1]]


def _den_han(nhom: Nhom) -> None:
    for moc in nhom.moc:
        if moc.tu is moc.den and moc.tu is not None and moc.tu.loai == NGAY:
            moc.tu = None


# --- clauses of one stretch --------------------------------------------------------------------------------------


def _gop(doan: Doan) -> None:
    """Settles what belongs to what in a stretch: words without a date, recurrences that speak of the next date."""
    doan.menh_de = _gop_chu(doan.menh_de)
    _gop_lap(doan.menh_de)
    for md in doan.menh_de:
        if md.chu_dau is None and md.chu_cuoi is not None:
            for nhom in reversed(md.nhom):
                if nhom.chu is not None:
                    break
                nhom.chu = md.chu_cuoi
    _chung_chu(doan.menh_de)


def _gop_chu(cac: list[MenhDe]) -> list[MenhDe]:
    """Words alone go to the clause they are part of: behind a date to it, else to the date that follows."""
    con: list[MenhDe] = []
    cho: CumO | None = None
    for md in cac:
        if not md.co_thoi_gian:
            truoc = con[-1] if con else None
            if truoc is not None and cho is None and md.chu is not None and _chu_sau(truoc):
                truoc.chu_cuoi = (truoc.chu_cuoi[0] if truoc.chu_cuoi else md.chu[0], md.chu[1])
            elif md.chu is not None:
                cho = (cho[0] if cho else md.chu[0], md.chu[1])
            continue
        if cho is not None:
            if md.nhom or md.lap:
                md.chu_dau = (cho[0], md.chu_dau[1] if md.chu_dau else cho[1])
                if md.nhom:
                    md.nhom[0].chu = md.chu_dau
            cho = None
        con.append(md)
    return con or cac


def _chu_sau(md: MenhDe) -> bool:
    """Whether the words of the activity stand behind the date in this clause, or it is an event."""
    return bool(md.su_kien) or (md.chu_dau is None and md.chu_cuoi is not None)


def _gop_lap(cac: list[MenhDe]) -> None:
    """ "Hằng năm, trước ngày 20/11": a recurrence alone says how the date beside it is meant."""
    for i, md in enumerate(cac):
        if not md.lap or md.nhom or md.chu or md.su_kien:
            continue
        sau = cac[i + 1] if i + 1 < len(cac) else None
        truoc = cac[i - 1] if i else None
        if sau is not None and sau.noi == "," and sau.nhom and not sau.lap and not sau.chu:
            sau.lap, md.lap = md.lap, []
        elif truoc is not None and md.noi == "," and truoc.nhom and not truoc.lap:
            truoc.lap, md.lap = md.lap, []
    for i, md in enumerate(cac[1:], 1):
        lap = cac[i - 1].nhom[-1] if cac[i - 1].nhom else None
        if md.noi != "," or not md.nhom or md.chu or lap is None or not lap.hang_nam or lap.hep:
            continue
        cac_moc = [moc for nhom in md.nhom for moc in nhom.moc]
        if all(don.loai in (NAM, GIAI_DOAN) for moc in cac_moc for don in moc.don):
            lap.hep = cac_moc  # "quý III hằng năm, từ 2024 - 2030"
            md.nhom = []


def _chung_chu(cac: list[MenhDe]) -> None:
    """A date without words shares the activity of the date before it, or behind it where words come last."""
    for i, md in enumerate(cac[1:], 1):
        truoc = cac[i - 1]
        if md.nhom and md.chu is None and truoc.nhom and truoc.chu_dau is not None:
            md.chu_dau = truoc.chu_dau
            for nhom in md.nhom:
                nhom.chu = truoc.nhom[-1].chu
    for i in range(len(cac) - 2, -1, -1):
        md, sau = cac[i], cac[i + 1]
        if sau.noi == ";":
            continue
        if md.nhom and md.chu is None and sau.nhom and sau.chu_dau is None and sau.chu_cuoi is not None:
            md.chu_cuoi = sau.chu_cuoi
            for nhom in md.nhom:
                nhom.chu = nhom.chu or sau.nhom[0].chu


# --- the year meant ----------------------------------------------------------------------------------------------


def _dien_nam(cac_doan: Iterable[Doan], boi_canh: BoiCanh) -> None:
    """Gives units without a year the year of a neighbour; the plan's year is taken where there is none (tinh).

    Within a stretch the year may stand behind ("quý II, quý IV năm 2025") or before ("Năm 2026: quý II ..."). Other
    stretches are asked only where the plan's year is not known.
    """
    moi_doan = [[(md, moc) for md in doan.menh_de for nhom in md.nhom for moc in _moc(nhom)] for doan in cac_doan]
    for cac in moi_doan:
        if any(don.thieu_nam or don.loai == NGAY_LE for _, moc in cac for don in moc.don):
            lap: list[tuple[str, int, int]] = []
            for md, moc in cac:
                lap = md.lap or (lap if md.noi and not md.chu else [])
                for don in moc.don:
                    _lap_hang_nam(lap, don)
            tat_ca = [moc for _, moc in cac]
            _tu_sau(tat_ca)
            _tu_truoc(tat_ca)
    if not boi_canh.nam:
        tat_ca = [moc for cac in moi_doan for _, moc in cac]
        if any(don.thieu_nam for moc in tat_ca for don in moc.don):
            _tu_truoc(tat_ca)
            _tu_sau(tat_ca)


def _moc(nhom: Nhom) -> Iterable[Moc]:
    yield from nhom.moc
    yield from nhom.hep


def _lap_hang_nam(lap: list[tuple[str, int, int]], don: Don) -> None:
    """ "Hằng năm (trước ngày 20/11)" has no year because it is every year."""
    if not (don.thieu_nam and lap) or don.lech:
        return
    chu_ky = {ky for ky, _, _ in lap}
    if don.loai == NGAY_LE:
        if "tháng" in chu_ky:
            don.lap = "thang"
    elif chu_ky & _HANG_NAM:
        don.lap = "nam"


def _thieu(moc: Moc) -> bool:
    """Whether the whole interval is without a year; one end without a year takes the other's (tinh)."""
    return all(don.thieu_nam for don in moc.don)


def _tu_sau(cac: list[Moc]) -> None:
    """Years, and months of bare days, from what follows; a whole year that follows is a time of its own."""
    nam = thang = 0
    lap = ""
    for moc in reversed(cac):
        thieu = _thieu(moc)
        for don in reversed(moc.don):
            if don.loai == NGAY_LE and not don.lap:
                if not thang:
                    continue
                don.loai, don.a = NGAY, thang
                if not thieu:
                    don.nam = moc.don[-1].nam
            if don.thieu_nam and thieu and don.lech == 0:
                don.nam, don.lap = nam, lap
            elif not don.thieu_nam:
                co_nam = don.loai not in (NAM, NAM_HOC, GIAI_DOAN)
                nam, lap = (don.nam, don.lap) if co_nam else (0, "")
            if don.loai == NGAY:
                thang = don.a


def _tu_truoc(cac: list[Moc]) -> None:
    nam = 0
    for moc in cac:
        thieu = _thieu(moc)
        for don in moc.don:
            if don.thieu_nam and thieu and don.loai != NGAY_LE and don.lech == 0:
                don.nam = nam
            elif don.nam:
                nam = don.nam
