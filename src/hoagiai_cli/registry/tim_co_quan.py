"""Finding the bodies that a text names, with the words beside a name that decide which body, or that it is another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from hoagiai_cli.registry.chu_chi_cap import ChuCap, doc_cap
from hoagiai_cli.registry.co_quan import CoQuan, KieuTen
from hoagiai_cli.registry.ngu_canh import ngay_van_ban, noi_ve_cu
from hoagiai_cli.registry.ten_co_quan import DAU_TEN, KHONG_DAU
from hoagiai_cli.registry.tu_trong_van import CayTen, VanBanDoc, doc_van_ban

_TRUOC_KHONG_PHAI: dict[str, frozenset[str]] = {
    "phòng": frozenset({"văn", "quốc", "dự", "hải", "biên"}),
    "sở": frozenset({"cơ", "trụ", "hội", "xứ"}),
    "bộ": frozenset({"cán", "toàn", "đảng", "liên", "thứ"}),
    "ban": frozenset({"ủy", "văn", "địa"}),
    "báo": frozenset({"thông", "cảnh", "dự"}),
    "cục": frozenset({"chi", "tổng", "bố"}),
    "hội": frozenset({"chi", "xã", "quốc", "đại", "cơ", "tiểu"}),
    "đoàn": frozenset({"liên", "công", "chi", "binh", "trung", "tập"}),
    "thi": frozenset({"cục", "chấp"}),
    "thanh": frozenset({"chánh"}),
    "trung": frozenset({"tập"}),
    "ủy": frozenset({"cấp", "đảng", "tỉnh", "huyện", "thành"}),
}
"""Words before the first word of a name that make it another word: văn phòng, cơ sở, cán bộ, Ủy ban."""
_TRUOC_CHU_THUONG = frozenset(
    {"trưởng", "phó", "các", "của", "với", "và", "cho", "từ", "tại", "gửi", "qua", "do", "chánh", ","}
)
"""Before a name whose first word is in small letters: "trưởng phòng Tư pháp" speaks of Phòng Tư pháp."""
_DAU_CUA_TEN = frozenset(ten.split(" ", 1)[0] for ten in DAU_TEN)


class NhacDen(NamedTuple):
    """A body named in a text.

    ``bat_dau``, ``ket_thuc``: the name and its word of level, in code points of the text; in a row of levels ("UBND
    huyện, xã") each further one is a mention of its own that spans its word only. ``ten``: the name in full
    ("UBND xã"). ``dia_danh``: the place that follows. ``co_quan``: who may be meant; several where the words do
    not tell. ``noi_ve_cu``: the text itself says that it is of the past. ``ngay_van_ban``: the body is named as the
    issuer of a document of this day, so this day and not the plan's is what counts.
    """

    bat_dau: int
    ket_thuc: int
    ten: str
    dia_danh: str
    kieu: KieuTen
    co_quan: tuple[CoQuan, ...]
    noi_ve_cu: bool = False
    ngay_van_ban: date | None = None

    def con_ton_tai(self, ngay: date) -> bool:
        """Whether some body meant exists on that day."""
        return any(co_quan.con_ton_tai(ngay) for co_quan in self.co_quan)

    def da_het(self, ngay: date) -> bool:
        """Whether every body meant has ended before that day, the text does not say so, and the facts are sure."""
        if self.noi_ve_cu:
            return False
        ngay = min(self.ngay_van_ban or ngay, ngay)
        return all(co_quan.da_het(ngay) and co_quan.chac for co_quan in self.co_quan)

    def co_the_da_het(self, ngay: date) -> bool:
        """Whether some body meant has ended before that day, as far as the register knows; the text does not say so."""
        if self.noi_ve_cu:
            return False
        ngay = min(self.ngay_van_ban or ngay, ngay)
        return any(co_quan.da_het(ngay) for co_quan in self.co_quan) and not self._chac_con(ngay)

    def _chac_con(self, ngay: date) -> bool:
        return any(co_quan.con_ton_tai(ngay) and co_quan.nguon_goc.do_tin == "cao" for co_quan in self.co_quan)

    def chua_co(self, ngay: date) -> bool:
        """Whether every body meant begins after that day, and the facts are sure."""
        return all(co_quan.chua_co(ngay) and co_quan.chac for co_quan in self.co_quan)

    def het_trong(self, tu: date, den: date) -> bool:
        """Whether every body meant exists on ``tu`` and ends before ``den``."""
        if self.noi_ve_cu or self.ngay_van_ban is not None:
            return False
        return all(co_quan.het_trong(tu, den) and co_quan.chac for co_quan in self.co_quan)


class TimCoQuan:
    """Finds names; built once from the entries of a register."""

    __slots__ = ("_cac", "_cay", "_thanh_pho", "_thanh_pho_huyen")

    def __init__(self, cac: Sequence[CoQuan], thanh_pho_huyen: frozenset[str], thanh_pho: frozenset[str]) -> None:
        """``thanh_pho_huyen``: names of former district cities; ``thanh_pho``: of centrally run ones, now or once."""
        self._cac: list[tuple[CoQuan, KieuTen]] = []
        self._thanh_pho_huyen = thanh_pho_huyen
        self._thanh_pho = thanh_pho
        goi: list[tuple[str, int]] = []
        for co_quan in cac:
            for ten, kieu in co_quan.cac_goi():
                goi.append((ten, len(self._cac)))
                self._cac.append((co_quan, kieu))
        self._cay = CayTen(goi)

    def tim(self, text: str) -> tuple[NhacDen, ...]:
        """The bodies named in ``text``, in order, no two over the same words. One pass."""
        doc = doc_van_ban(text)
        found: list[NhacDen] = []
        het = 0
        for i in self._cay.cac_dau(doc):
            if i < het or (thay := self._cay.dai_nhat(doc, i)) is None:
                continue
            het, so = thay
            cac = [self._cac[n] for n in so]
            if not self._la_ten(doc, i, het, cac):
                het = i + 1
                continue
            cap = doc_cap(doc, het)
            if cap or not (_con_tiep(doc, i, het) or _trong_ky_hieu(doc, i, het)):
                nhac = list(self._mot_ten(doc, i, het, cac, cap))
                found += nhac
                het = cap[-1].den if nhac and cap else het
        return tuple(found)

    def _la_ten(self, doc: VanBanDoc, i: int, het: int, cac: list[tuple[CoQuan, KieuTen]]) -> bool:
        """Whether the words are written as a name and are no part of another word."""
        dau = doc.tu(i)
        truoc = doc.tu(i - 1) if doc.lien(i) else ""
        if truoc in _TRUOC_KHONG_PHAI.get(dau, ()):
            return False
        if doc.hoa(i) or cac[0][0].chu_thuong:
            return True
        return truoc in _TRUOC_CHU_THUONG and any(doc.hoa(k) for k in range(i + 1, het))

    def _mot_ten(
        self, doc: VanBanDoc, i: int, het: int, cac: list[tuple[CoQuan, KieuTen]], cap: list[ChuCap]
    ) -> Iterator[NhacDen]:
        kieu = cac[0][1]
        moi = list({co_quan.ma: co_quan for co_quan, _ in cac}.values())
        tw = [co_quan for co_quan in moi if co_quan.cap == "trung_uong" and not co_quan.kem_cap]
        if not cap or tw:
            # A name that some body bears alone may also stand for those that are known by their level.
            if tw or any(not co_quan.kem_cap for co_quan in moi):
                yield self._nhac(doc, i, het, "", "", kieu, tuple(moi))
            return
        da_co: set[tuple[str, ...]] = set()
        co_huyen = any(mot.don_vi == "huyen" for mot in cap)
        for n, mot in enumerate(cap):
            chon = self._chon(moi, mot, co_huyen)
            khoa = tuple(co_quan.ma for co_quan in chon)
            if not chon or khoa in da_co:
                continue
            da_co.add(khoa)
            goc = doc.doan(i, het) if n else ""
            yield self._nhac(doc, mot.tu if n else i, mot.den, goc, mot.dia_danh, kieu, chon)

    def _chon(self, moi: list[CoQuan], mot: ChuCap, co_huyen: bool) -> tuple[CoQuan, ...]:
        """The bodies of this name that the word of level goes with."""
        don_vi = mot.don_vi
        if don_vi in ("thi_tran", "dac_khu"):
            rieng = tuple(co_quan for co_quan in moi if co_quan.don_vi == don_vi)
            if rieng:
                return rieng
            don_vi = "xa"
        if don_vi == "thanh_pho":
            huyen = tuple(co_quan for co_quan in moi if co_quan.cap == "huyen")
            tinh = tuple(co_quan for co_quan in moi if co_quan.cap == "tinh")
            if co_huyen or self._la_thanh_pho_huyen(mot.dia_danh):
                return huyen or tinh
            return tinh or tuple(co_quan for co_quan in huyen if not co_quan.kem_cap)
        return tuple(co_quan for co_quan in moi if co_quan.cap == don_vi and not co_quan.don_vi)

    def _la_thanh_pho_huyen(self, dia_danh: str) -> bool:
        """Whether a place is a former district city: "Thủ Đức", also where more words in capitals follow."""
        chu = dia_danh.lower().split()
        dau = [" ".join(chu[:n]) for n in range(1, len(chu) + 1)]
        return any(ten in self._thanh_pho_huyen for ten in dau) and not any(ten in self._thanh_pho for ten in dau)

    def _nhac(
        self, doc: VanBanDoc, i: int, het: int, goc: str, dia_danh: str, kieu: KieuTen, co_quan: tuple[CoQuan, ...]
    ) -> NhacDen:
        dau, cuoi = doc.cho(i)[0], doc.cho(het - 1)[1]
        ten = doc.doan(i, het)
        return NhacDen(
            doc.goc(dau),
            doc.goc(cuoi),
            f"{goc} {ten}".strip(),
            dia_danh,
            kieu,
            co_quan,
            noi_ve_cu(doc.chu, dau, cuoi),
            ngay_van_ban(doc.chu, dau),
        )


def _con_tiep(doc: VanBanDoc, i: int, het: int) -> bool:
    """Whether it is another body: a longer name goes on ("Phòng Tư pháp - Hộ tịch"), a department of a Sở."""
    if not doc.lien(het):
        return False
    if doc.tu(i) == "phòng" and doc.tu(het) in ("thuộc", "sở"):
        return True
    if doc.tu(het) not in ("-", "và", "&") or not doc.lien(het + 1):
        return False
    cuoi = doc.doan(het - 1, het)
    if len(cuoi) > 1 and cuoi.isupper():
        return False  # in a heading all words are in capitals
    hai_tu = f"{doc.tu(het + 1)} {doc.tu(het + 2)}"
    return doc.hoa(het + 1) and (doc.tu(het + 1) not in _DAU_CUA_TEN or hai_tu in KHONG_DAU)


def _trong_ky_hieu(doc: VanBanDoc, i: int, het: int) -> bool:
    """Whether an abbreviation is the end of a symbol: BTP in "09/2025/TT-BTP"."""
    return het == i + 1 and i > 0 and doc.tu(i - 1) == "-" and doc.cho(i - 1)[1] == doc.cho(i)[0]
