"""Targets of a child against the superior's: not lower, and none of them forgotten (HG813, HG814).

A target is compared where both name the same thing, measured the same way, and the superior's falls due within the
child's period. Direction counts: of "giảm", "không quá" less is more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Final, Literal

from hoagiai_cli.lineage.ban_so import BanSo
from hoagiai_cli.lineage.doi_chieu import DoiChieu
from hoagiai_cli.lineage.kiem_viec import ngay, rut_gon
from hoagiai_cli.plan.chi_tieu import ChiTieu, doc_chi_tieu
from hoagiai_cli.plan.chi_tieu.han import tim_han
from hoagiai_cli.plan.dan_bai import Nut, tat_ca_nut
from hoagiai_cli.plan.ngay import Khoang
from hoagiai_cli.plan.noi_ban_hanh import CapBanHanh
from hoagiai_cli.plan.phat_hien import Path, PhatHien
from hoagiai_cli.plan.thoi_gian import doc_thoi_gian
from hoagiai_cli.text.normal import fold_tones

_CHU = re.compile(r"[^\W\d_]+")
_CHU_SO = re.compile(r"\d")
_CHU_BO = (
    "các những của và được từ là có cho về trên với trong theo tại ở số tỷ tỉ lệ địa bàn đạt phấn đấu đến "
    "năm hết cuối ít nhất tối thiểu trở lên tổng hằng hàng do mà này đó đủ bảo đảm đúng quy định "
    "việc"
)
_BO: Final = frozenset(_CHU_BO.split())
_BO_CUM: Final = re.compile(
    r"\b(?:trên|trong) (?:toàn quốc|cả nước|(?:địa bàn|phạm vi)(?: toàn)?"
    r"(?: (?:tỉnh|thành phố|huyện|xã|phường|đặc khu))?)"
    r"|\b(?:toàn|của|tại) (?:tỉnh|thành phố|huyện|xã|phường|đặc khu|quốc)\b|\bcấp (?:xã|huyện|tỉnh)\b"
    r"|\bthành phố\b|\bở cơ sở\b|\b(?:tỉnh|xã|phường|đặc khu|huyện|quận)\b",
    re.I,
)
"""Words of place and level, which every plan has its own of."""
_MUC_TIEU = re.compile(r"\bmục tiêu\b|\bchỉ tiêu\b", re.I)
_GIONG: Final = 0.62
_GAN: Final = 0.5
_KE_RA: Final = 0.42
"""Alike enough to be shown beside the superior's, where it is no lower."""
_HOI_GAN: Final = 0.33
"""Alike enough, where the child's level is no lower, for the superior's not to be called forgotten."""
_CHAC: Final = 0.8
_CO_TU: Final = 0.45
_CO_DOI: Final = 0.3
"""Shares of a target's words, alone and in pairs, that a paragraph has at least when it speaks of the same thing."""
_CAP_KHAC: Final[dict[CapBanHanh, re.Pattern[str]]] = {
    "xa": re.compile(
        r"\bcấp (?:tỉnh|huyện)\b|\bcủa tỉnh\b|\bcác sở\b|\b(?:các )?(?:huyện|quận|thị xã)\b|\btrong tỉnh\b", re.I
    ),
    "huyen": re.compile(r"\bcấp tỉnh\b|\bcủa tỉnh\b|\bcác sở\b", re.I),
    "tinh": re.compile(r"\bcấp trung ương\b|\bbộ, ngành\b", re.I),
}
_DO_DON_VI: Final[dict[str, re.Pattern[str]]] = {
    cap: re.compile(rf"^(?:(?:số|các|đơn vị|UBND|UBND các) )*(?:{don_vi}|địa phương|đơn vị hành chính)\b", re.I)
    for cap, don_vi in (
        ("xa", "xã|phường|đặc khu|cấp xã|huyện|tỉnh"),
        ("huyen", "huyện|quận|thị xã|tỉnh"),
        ("tinh", "tỉnh|thành phố"),
    )
}
"""What is counted is units of the child's own level, or of those above."""
_CO_QUAN_TREN: Final = re.compile(r"\b(?:Sở|Trung tâm|Bệnh viện|Chi cục|Trường)\b[^,;]{0,50}\btỉnh\b")
_MOI_DON_VI: Final = re.compile(
    r"\b(?:mỗi|từng|tất cả các|các|/) ?(?:xã|phường|đơn vị|địa phương|huyện|tỉnh|cấp xã|thôn|tổ dân phố|tổ hòa giải)\b",
    re.I,
)

Chieu = Literal["thap", "cao", "bang", "khac"]


@dataclass(frozen=True, eq=False)
class MucSo:
    """A target with its place, the words that tell what is measured, and the last day it is due (None: not said)."""

    path: Path
    text: str
    ct: ChiTieu
    tu: tuple[str, ...]
    han: date | None
    hang_nam: bool
    cho_han: tuple[int, int] | None = None
    """Where the day it is due is written."""

    @cached_property
    def tap(self) -> frozenset[str]:
        """The words, without their order."""
        return frozenset(self.tu)

    @cached_property
    def doi(self) -> frozenset[tuple[str, str]]:
        """The words in pairs."""
        return frozenset(pairwise(self.tu))

    @cached_property
    def tat(self) -> frozenset[str]:
        """The short forms that rows of three to five of the words have ("tmđt")."""
        dau = "".join(tu[0] for tu in self.tu)
        return frozenset(dau[i : i + n] for n in (3, 4, 5) for i in range(len(dau) - n + 1))

    @cached_property
    def ve(self) -> frozenset[str]:
        """The words of the whole clause."""
        return frozenset(_tu(self.chu))

    @cached_property
    def chu(self) -> str:
        """The clause that sets the target, on one line."""
        dau = max(self.text.rfind(mot, 0, self.ct.bat_dau) for mot in ";\n") + 1
        cau = re.split(r"[;\n]|\.(?:\s|$)", self.text[self.ct.ket_thuc :], maxsplit=1)[0]
        return " ".join((self.text[dau : self.ct.ket_thuc] + cau).lstrip("-+ \n").split())


@dataclass(frozen=True, slots=True)
class CapChiTieu:
    """A target of the superior's with the child's, where there is one, and how the child's compares."""

    cha: MucSo
    con: MucSo | None
    chieu: Chieu
    giong: float = 0.0
    co_nhac: bool = True
    """Something of the child speaks of it, though its level may not be told."""


def so_chi_tieu(con: BanSo, cha: BanSo) -> list[CapChiTieu]:
    """Every target of the superior's that concerns the child's level and period, with the child's beside it."""
    cua_con = cac_muc(con, ca_van=True)
    ra = []
    for muc in chi_tieu_cho(cha, con.don_vi.cap if con.don_vi else None, con.thoi_ky):
        gan = max(((_giong(muc, mot), -i) for i, mot in enumerate(cua_con)), default=(0.0, 0))
        if gan[0] >= _GIONG:
            mot = _chon(muc, cua_con, gan[0])
            ra.append(CapChiTieu(muc, mot, so_muc(mot.ct, muc.ct), gan[0]))
        else:
            hon = gan[0] >= _HOI_GAN and so_muc(cua_con[-gan[1]].ct, muc.ct) != "thap"
            nhac = hon or gan[0] >= _GAN or _co_muc_ay(cua_con, muc) or _co_trong_van(con, muc)
            ben = cua_con[-gan[1]] if hon and gan[0] >= _KE_RA else None
            chieu = "khac" if ben is None else so_muc(ben.ct, muc.ct)
            ra.append(CapChiTieu(muc, ben, chieu, gan[0], nhac))
    return ra


def chi_tieu_cho(cha: BanSo, cap: CapBanHanh | None, ky: Khoang | None) -> list[MucSo]:
    """The superior's targets that concern each unit of a level and fall due within a period."""
    return [muc for muc in cac_muc(cha, ca_van=False) if _thuoc(muc, cap) and _trong_ky(muc, ky, cha.thoi_ky)]


def thap_hon(cac: Sequence[CapChiTieu]) -> Iterator[PhatHien]:
    """HG813: a target is not below the superior's; an error where both say the same thing in the same words."""
    for cap in cac:
        if cap.con is None or cap.chieu != "thap":
            continue
        con = cap.con
        args = {"muc": _muc(con), "cap_tren": _muc(cap.cha), "doi_tuong": rut_gon(con.ct.doi_tuong)}
        yield PhatHien("HG813", con.path, args, part=(con.ct.bat_dau, con.ct.ket_thuc),
                       muc=None if cap.giong >= _CHAC else "warning")  # fmt: skip


def dat_muon(cac: Sequence[CapChiTieu]) -> Iterator[PhatHien]:
    """HG820: a target is reached by the day the superior sets for it."""
    for cap in cac:
        con = cap.con
        if con is None or con.han is None or cap.cha.han is None or con.cho_han is None or cap.chieu == "cao":
            continue
        if con.han > cap.cha.han + timedelta(days=1):
            args = {"den": ngay(con.han), "han": ngay(cap.cha.han), "doi_tuong": rut_gon(con.ct.doi_tuong)}
            yield PhatHien("HG820", con.path, args, part=con.cho_han,
                           muc=None if cap.giong >= _CHAC else "warning")  # fmt: skip


def it_hon_trong_viec(ket_qua: DoiChieu) -> Iterator[PhatHien]:
    """HG813 in tasks: of a task given to each unit ("mỗi xã ít nhất 02 lớp") the unit does not do less."""
    noi = ket_qua.con.don_vi
    for dong in ket_qua.dong:
        if noi is None or dong.vai != "chu_tri" or not dong.trong_thoi_ky:
            continue
        cua_cha = [
            muc for muc in _trong_van(ket_qua.cha, dong.viec.path, dong.viec.van_ca) if muc.ct.loai == "so_luong"
        ]
        cac = [cap.con for cap in dong.cap if cap.chac and not cap.qua_nhom]
        for muc in cua_cha:
            if muc.ct.so_sanh in ("<=", "<") or _CAP_KHAC[noi.cap].search(muc.chu):
                continue
            co = [
                mot
                for con in cac
                for path, text in (((*con.path, "ten"), con.ten), ((*con.path, "noi_dung"), con.van))
                for mot in _trong_van(ket_qua.con, path, text)
                if mot.ct.loai == "so_luong" and mot.ct.don_vi.lower() == muc.ct.don_vi.lower()
            ]
            tong = sum(mot.ct.cao for mot in co)
            if co and tong < muc.ct.thap and _KY_CUA_MOI.sub("", muc.ct.moi.lower()) == co[0].ct.moi.lower():
                args = {"muc": _muc(co[0]), "cap_tren": _muc(muc), "doi_tuong": rut_gon(dong.viec.ten)}
                yield PhatHien("HG813", co[0].path, args, part=(co[0].ct.bat_dau, co[0].ct.ket_thuc), muc="warning")


_KY_CUA_MOI: Final = re.compile(r"^(?:xã|phường|đặc khu|đơn vị|địa phương|huyện|tỉnh)(?:, (?:xã|phường|đặc khu))*$")
"""Whom a count is for each of, where that is the child itself; "năm", "thôn" stay."""


def chua_nhac(con: BanSo, cha: BanSo, cac: Sequence[CapChiTieu]) -> Iterator[PhatHien]:
    """HG814: the superior's targets for the child's period stand in the child somewhere; a hint where the superior's
    plan runs longer than the child's."""
    if con.ke_hoach.muc_tieu is None:
        return
    mot_ky = con.thoi_ky is not None and con.thoi_ky == cha.thoi_ky
    for cap in cac:
        if not cap.co_nhac:
            args = {"chi_tieu": rut_gon(cap.cha.chu)}
            yield PhatHien("HG814", ("muc_tieu",), args, "key", muc=None if mot_ky else "info")


def _muc(muc: MucSo) -> str:
    return " ".join(muc.text[muc.ct.bat_dau : muc.ct.ket_thuc].split())


# --- reading ----------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=64)
def cac_muc(ban: BanSo, *, ca_van: bool) -> tuple[MucSo, ...]:
    """The targets of a plan: those of its targets' part, or of all its text (`ca_van`) with that part first."""
    return tuple(_cac_muc(ban, ca_van=ca_van))


def _cac_muc(ban: BanSo, *, ca_van: bool) -> Iterator[MucSo]:
    da = set()
    for path, text in _noi_muc_tieu(ban):
        da.add(path)
        yield from _trong_van(ban, path, text)
    for path, text in ban.van if ca_van else ():
        if path not in da:
            yield from _trong_van(ban, path, text)


def _noi_muc_tieu(ban: BanSo) -> Iterator[tuple[Path, str]]:
    for nut in tat_ca_nut(ban.dan_bai):
        if nut.loai == "muc" and (_la_muc_tieu(nut) or (nut.phan or "").startswith("muc_tieu")):
            for van in nut.van:
                yield van.path, van.text


def _la_muc_tieu(nut: Nut) -> bool:
    return bool(nut.tieu_de and _MUC_TIEU.search(nut.tieu_de))


def _trong_van(ban: BanSo, path: Path, text: str) -> Iterator[MucSo]:
    if not _CHU_SO.search(text) and "phần" not in text and "nửa" not in text:
        return
    truoc: tuple[int, tuple[str, ...]] = (-1, ())
    for ct in doc_chi_tieu(text):
        dong = text.count("\n", 0, ct.bat_dau)
        tu = _tu(f"{ct.viec} {ct.doi_tuong}")
        if not tu and truoc[0] == dong:
            tu = truoc[1]  # "…; đến năm 2030 đạt ít nhất 70%": of the same thing
        truoc = (dong, tu)
        if not tu or ct.nguoc:
            continue
        cho = (ct.han.bat_dau, ct.han.ket_thuc) if ct.han is not None else _han_sau(text, ct.ket_thuc)
        han, hang_nam = None, False
        if cho is not None:
            chu, gio = text[slice(*cho)], ban.thoi_gian
            doc = doc_thoi_gian(chu, thoi_ky=ban.thoi_ky, nam=gio.nam, giai_doan=gio.giai_doan)
            hang_nam = any(moc.lap for moc in doc.moc) or doc.kieu == "thuong_xuyen"
            cuoi = [moc.khoang.den or moc.khoang.tu for moc in doc.moc]  # "từ 01/7" has begun by then
            han = None if hang_nam else max((mot for mot in cuoi if mot is not None), default=None)
        yield MucSo(path, text, ct, tu, han, hang_nam, cho)


def _han_sau(text: str, at: int) -> tuple[int, int] | None:
    """The day told behind a target, in a clause of its own ("…, hoàn thành trước ngày 31/12/2027")."""
    sau = _HET.split(text[at:], maxsplit=1)[0]
    cho = next((mot for mot in tim_han(sau) if _XONG.search(sau[: mot[1]])), None)
    return None if cho is None else (at + cho[0], at + cho[1])


_HET = re.compile(r"[;\n]|\.(?:\s|$)|\d\s?%")
_XONG = re.compile(r"\b(?:hoàn thành|xong|chậm nhất|trước)\b", re.I)


@lru_cache(maxsize=8192)
def _tu(chu: str) -> tuple[str, ...]:
    """The words that tell what is measured, in order."""
    return tuple(tu for tu in _CHU.findall(_BO_CUM.sub(" ", fold_tones(chu)).lower()) if tu not in _BO)


# --- comparing --------------------------------------------------------------------------------------------------------


def _thuoc(muc: MucSo, cap: CapBanHanh | None) -> bool:
    """Does a target concern each unit of the child's level?"""
    do = _DUOC.split(muc.ct.doi_tuong, maxsplit=1)[0]
    if cap is None or _CAP_KHAC[cap].search(do) or _DO_DON_VI[cap].search(do):
        return False
    if cap == "xa" and _CO_QUAN_TREN.search(muc.chu):
        return False
    if _DIEM.search(muc.chu) or (muc.ct.pham_vi and _CAP_KHAC[cap].search(muc.ct.pham_vi)):
        return False
    if muc.ct.loai == "so_luong":  # so many in the whole province are not so many in each commune
        return bool(_MOI_DON_VI.search(f"{muc.ct.moi and 'mỗi ' + muc.ct.moi} {muc.ct.pham_vi} {muc.chu}"))
    return True


_DUOC = re.compile(r"\b(?:được|đạt|có|là|thực hiện|tham gia)\b")


def _trong_ky(muc: MucSo, ky: Khoang | None, ky_cha: Khoang | None) -> bool:
    """Does a target fall due within the child's period?"""
    if ky is None or ky.den is None or muc.hang_nam:
        return True
    if muc.han is None and (muc.ct.loai == "ti_so" or muc.ct.so_sanh in ("<=", "<") or "năm" in muc.ct.moi):
        return True  # a ratio, a ceiling, so many a year: they hold all the time
    han = muc.han or (ky_cha.den if ky_cha is not None else None)
    if muc.han is not None and ky.tu is not None and muc.han < ky.tu:
        return False
    return han is None or han <= ky.den or (muc.han is None and ky_cha is not None and ky.chua(ky_cha))


def _giong(mot: MucSo, hai: MucSo) -> float:
    """How much of the words that tell what is measured both have (0 - 1); 0 for other kinds of level."""
    a, b = mot.ct, hai.ct
    phan = {"phan_tram", "phan_so"}
    if a.loai != b.loai and not {a.loai, b.loai} <= phan:
        return 0.0
    cung_don_vi = a.don_vi.lower() == b.don_vi.lower() or b.don_vi.lower() in mot.chu.lower()
    if a.loai == "so_luong" and not cung_don_vi:
        return 0.0
    if a.thay_doi != b.thay_doi or bool(a.pham_vi and _DIEM.search(a.pham_vi)) != bool(_DIEM.search(b.pham_vi)):
        return 0.0
    if bool(_KHONG & mot.tap) != bool(_KHONG & hai.tap):
        return 0.0  # "không hoàn thành dưới 15%" is no "hoàn thành trên 85%"
    tat = sum(map(len, mot.tat & hai.tap))
    chung = len(mot.tap & hai.tap) + tat
    if (
        chung < min(2, len(mot.tap), len(hai.tap))
        or len(mot.tap & hai.ve) + tat < 0.5 * len(mot.tap)
        or not _cung_cap(a, b)
    ):
        return 0.0
    lien = len(mot.doi & hai.doi) / max(1, min(len(mot.doi), len(hai.doi)))
    return 0.3 * chung / min(len(mot.tap), len(hai.tap)) + 0.3 * chung / len(mot.tap | hai.tap) + 0.4 * lien


def _cung_cap(a: ChiTieu, b: ChiTieu) -> bool:
    """Do both speak of one level ("tập huấn viên cấp xã"), where both name any?"""
    cap, cap_hai = (set(_CAP.findall(f"{ct.doi_tuong} {ct.don_vi_mau}")) for ct in (a, b))
    return not cap or not cap_hai or cap == cap_hai


_CAP = re.compile(r"\bcấp (tỉnh|huyện|xã)\b")
_KHONG: Final = frozenset({"không", "chưa"})
_DIEM = re.compile(r"\b(?:làm|chỉ đạo|thí|mô hình|đơn vị|xã|phường|tổ|được chọn) điểm\b", re.I)


def _chon(muc: MucSo, cac: Sequence[MucSo], diem: float) -> MucSo:
    """Of the child's targets as much alike one for the same time, and of those one that is not lower."""
    gan = [mot for mot in cac if _giong(muc, mot) >= diem - 0.05]
    if muc.han is not None:
        cung_han = [mot for mot in gan if mot.han is not None and mot.han.year == muc.han.year]
        gan = cung_han or [mot for mot in gan if mot.han is None] or gan
    return next((mot for mot in gan if so_muc(mot.ct, muc.ct) != "thap"), gan[0])


def so_muc(con: ChiTieu, cha: ChiTieu) -> Chieu:
    """How a child's level stands to the superior's: "thap" asks less, "cao" more, "bang" the same."""
    (c1, c2), (p1, p2) = _gia_tri(con), _gia_tri(cha)
    if cha.so_sanh in ("<=", "<"):  # no more than so much: the child may not allow more
        return "bang" if (c1, c2) == (p1, p2) else "thap" if c2 > p2 else "cao"
    if c2 < p1 or (c1 < p1 and con.so_sanh != "khoang"):
        return "thap"
    return "cao" if c1 > p1 else "bang"


def _gia_tri(ct: ChiTieu) -> tuple[float, float]:
    if ct.loai in ("phan_so", "ti_so") and ct.mau:
        return 100 * ct.thap / ct.mau, 100 * ct.cao / ct.mau
    return ct.thap, ct.cao


def _co_muc_ay(cua_con: Sequence[MucSo], muc: MucSo) -> bool:
    """Does the child set the very same figure for something that begins alike ("mức độ hài lòng của …")?"""
    return any(
        mot.ct.loai == muc.ct.loai
        and (mot.ct.thap, mot.ct.don_vi.lower()) == (muc.ct.thap, muc.ct.don_vi.lower())
        and len(muc.tap & mot.ve) >= min(3, len(muc.tap))
        and len(muc.doi.intersection(pairwise(_tu(mot.chu))))
        >= min(1 if muc.ct.loai == "so_luong" else 2, len(muc.doi))
        for mot in cua_con
    )


def _co_trong_van(con: BanSo, muc: MucSo) -> bool:
    """Do the words of a target stand together in some paragraph of the child, with or without its figure?"""
    doi, tu = muc.doi, muc.tap
    phan = muc.ct.loai == "phan_tram" and muc.ct.thap < 100  # less than all is a figure, or it is not said
    for _, text in con.van:
        for doan in text.split("\n"):
            co = _tu(doan) if not phan or "%" in doan else ()
            if (
                co
                and len(tu.intersection(co)) >= _CO_TU * len(tu)
                and len(doi.intersection(pairwise(co))) >= _CO_DOI * len(doi)
            ):
                return True
    return False
