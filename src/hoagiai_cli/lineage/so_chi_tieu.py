"""The superior's targets beside the child's: which is which, and how the child's level stands to the superior's.

A target is compared where both name the same thing, measured the same way, and the superior's falls due within the
child's period. Direction counts: of "giảm", "không quá" less is more.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, Literal, NamedTuple

from hoagiai_cli.lineage.ban_so import BanSo
from hoagiai_cli.lineage.muc_so import MucSo, cac_muc, tu_do
from hoagiai_cli.plan.chi_tieu import ChiTieu
from hoagiai_cli.plan.ngay import Khoang
from hoagiai_cli.plan.noi_ban_hanh import CapBanHanh

_GIONG: Final = 0.62
_GAN: Final = 0.5
_KE_RA: Final = 0.42
"""Alike enough to be shown beside the superior's, where it is no lower."""
_HOI_GAN: Final = 0.33
"""Alike enough, where the child's level is no lower, for the superior's not to be called forgotten."""
CHAC: Final = 0.8
_CO_TU: Final = 0.45
_CO_DOI: Final = 0.3
"""Shares of a target's words, alone and in pairs, that a paragraph has at least when it speaks of the same thing."""
CAP_KHAC: Final[dict[CapBanHanh, re.Pattern[str]]] = {
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


class CapChiTieu(NamedTuple):
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


def _thuoc(muc: MucSo, cap: CapBanHanh | None) -> bool:
    """Does a target concern each unit of the child's level?"""
    do = _DUOC.split(muc.ct.doi_tuong, maxsplit=1)[0]
    if cap == "xa" and muc.ct.loai == "phan_tram" and muc.ct.thap >= _TAT_CA and _MOI_XA.match(muc.ct.doi_tuong):
        return not _DIEM.search(muc.chu)  # what all of them do, each does
    if cap is None or CAP_KHAC[cap].search(do) or _DO_DON_VI[cap].search(do):
        return False
    if cap == "xa" and _CO_QUAN_TREN.search(muc.chu):
        return False
    if _DIEM.search(muc.chu) or (muc.ct.pham_vi and CAP_KHAC[cap].search(muc.ct.pham_vi)):
        return False
    if muc.ct.loai == "so_luong":  # so many in the whole province are not so many in each commune
        return bool(_MOI_DON_VI.search(f"{muc.ct.moi and 'mỗi ' + muc.ct.moi} {muc.ct.pham_vi} {muc.chu}"))
    return True


_TAT_CA: Final = 100
_MOI_XA: Final = re.compile(r"(?:số |các )?(?:UBND )?(?:các )?(?:xã|phường|đặc khu|cấp xã|đơn vị hành chính cấp xã)\b")
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
        and len(muc.doi.intersection(pairwise(tu_do(mot.chu))))
        >= min(1 if muc.ct.loai == "so_luong" else 2, len(muc.doi))
        for mot in cua_con
    )


def _co_trong_van(con: BanSo, muc: MucSo) -> bool:
    """Do the words of a target stand together in some paragraph of the child, with or without its figure?"""
    doi, tu = muc.doi, muc.tap
    phan = muc.ct.loai == "phan_tram" and muc.ct.thap < 100  # less than all is a figure, or it is not said
    for _, text in con.van:
        for doan in text.split("\n"):
            co = tu_do(doan) if not phan or "%" in doan else ()
            if (
                co
                and len(tu.intersection(co)) >= _CO_TU * len(tu)
                and len(doi.intersection(pairwise(co))) >= _CO_DOI * len(doi)
            ):
                return True
    return False
