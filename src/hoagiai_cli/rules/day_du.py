"""Completeness and form of the head and the end of a plan (HG107 - HG119)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from hoagiai_cli.plan.dan_bai import phan_co_noi_dung, phan_da_dat
from hoagiai_cli.plan.model import Ky
from hoagiai_cli.plan.ngay import LoiNgay, doc_ngay, doc_thoi_ky
from hoagiai_cli.plan.phat_hien import Path, PhatHien
from hoagiai_cli.plan.the_thuc import ky_hieu, ky_hieu_quyet_dinh, so_in_ra
from hoagiai_cli.plan.vien_dan import kiem_so_ky_hieu
from hoagiai_cli.rules.boi_canh import BoiCanh
from hoagiai_cli.text.normal import fold

_PHAI_CO = ("so", "ngay", "noi_nhan", "ky")


def can_khi_ban_hanh(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG107: an issued plan has its number, full date, recipients and signer."""
    if not bc.ban_hanh:
        return
    quyet_dinh = bc.ke_hoach.quyet_dinh
    for khoa in _PHAI_CO:
        # a plan that a decision issues takes number and date from there, receivers and signer from either
        cho = ("quyet_dinh", khoa) if quyet_dinh and khoa in {"so", "ngay"} else (khoa,)
        rieng = quyet_dinh and getattr(quyet_dinh, khoa)
        if not (rieng or (len(cho) == 1 and getattr(bc.ke_hoach, khoa))):
            yield PhatHien("HG107", cho, {"khoa": khoa}, "key")
    goc = ("quyet_dinh", "ky") if quyet_dinh and quyet_dinh.ky else ("ky",)
    ky = quyet_dinh.ky if quyet_dinh and quyet_dinh.ky else bc.ke_hoach.ky
    if ky is not None:
        if not ky.nguoi_ky:
            yield PhatHien("HG107", (*goc, "nguoi_ky"), {"khoa": "nguoi_ky"}, "key")
        if not ky.chuc_vu and not ky.dong:
            yield PhatHien("HG107", (*goc, "chuc_vu"), {"khoa": "chuc_vu"}, "key")
    # a report rests on what was done; the Party begins its documents in its own way
    nen_co = quyet_dinh is None and bc.ke_hoach.loai != "Báo cáo" and bc.ke_hoach.he_thong is None
    if nen_co and not (bc.ke_hoach.thuc_hien or bc.ke_hoach.can_cu or bc.ke_hoach.mo_dau):
        yield PhatHien("HG119", (), {}, "key")


def ky_thay(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG126: who signs for the head ("KT.") is a deputy; a deputy signs for the head (khoản 7.a, 7.b)."""
    quyet_dinh = bc.ke_hoach.quyet_dinh
    cac: list[tuple[Path, Ky | None]] = [(("ky",), bc.ke_hoach.ky)]
    cac += [(("quyet_dinh", "ky"), quyet_dinh.ky)] if quyet_dinh else []
    for goc, ky in cac:
        if ky is None or not ky.chuc_vu or ky.dong or bc.ke_hoach.he_thong:
            continue  # the Party and the mass organisations sign in their own way
        la_pho = fold(ky.chuc_vu).startswith("pho ")
        if ky.the_thuc == "KT" and not la_pho and fold(ky.chuc_vu).startswith(_DUNG_DAU):
            yield PhatHien("HG126", (*goc, "chuc_vu"), {"chuc_vu": ky.chuc_vu})
        elif ky.the_thuc is None and la_pho and not ky.thay_mat:
            yield PhatHien("HG127", (*goc, "chuc_vu"), {"chuc_vu": ky.chuc_vu})


_DUNG_DAU = ("chu tich", "giam doc", "truong ", "bi thu", "hieu truong", "chanh ", "bo truong", "cuc truong")


def con_cho_dien(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG123: what an import could not know was filled in; once issued, nothing is left open with dots."""
    for khoa in ("co_quan_ban_hanh", "trich_yeu", "dia_danh"):
        gia_tri = getattr(bc.ke_hoach, khoa)
        if gia_tri and gia_tri.startswith("[chưa rõ"):
            yield PhatHien("HG123", (khoa,), {"khoa": khoa})
    if not bc.ban_hanh:
        return
    for path, text in (("trich_yeu",), bc.ke_hoach.trich_yeu), *bc.van, *bc.giao:
        match = _CHO_TRONG.search(text) if "…" in text or ".." in text else None
        if match is not None:
            yield PhatHien("HG123", path, {"khoa": match.group()}, part=match.span())


_CHO_TRONG = re.compile(r"(?:(?<=^)|(?<=[\s\n]))(?:…+|\.{3,})(?=\s|$|[,;])", re.MULTILINE)
"""A mark that stands for words to come, with a blank before it; "thôn, bản…" only goes on."""


def ngay_ban_hanh(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG110 - HG112: the date of issue exists, has a known form and, once issued, a day."""
    quyet_dinh = bc.ke_hoach.quyet_dinh
    muc: list[tuple[Path, str | None]] = [(("ngay",), bc.ke_hoach.ngay)]
    muc += [(("quyet_dinh", "ngay"), quyet_dinh.ngay)] if quyet_dinh else []
    for path, text in muc:
        if not text:
            continue
        try:
            ngay = doc_ngay(text)
        except LoiNgay as loi:
            yield PhatHien("HG110" if loi.kind == "khong_ton_tai" else "HG111", path, {"text": text})
            continue
        if bc.ban_hanh and not ngay.day_du:
            yield PhatHien("HG112", path, {"text": text})


def thoi_ky(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG113, HG114: periods of the plan and of its phases are readable and in order."""
    muc: list[tuple[Path, str | None]] = [(("thoi_ky",), bc.ke_hoach.thoi_ky)]
    muc += [(("giai_doan", i, "thoi_ky"), item.thoi_ky) for i, item in enumerate(bc.ke_hoach.giai_doan or ())]
    for path, text in muc:
        if not text:
            continue
        try:
            doc_thoi_ky(text)
        except LoiNgay as loi:
            yield PhatHien("HG114" if loi.kind == "nguoc" else "HG113", path, {"text": text})


def so_va_ky_hieu(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG108: number and symbol have the form of the decree, where it is the decree that the body goes by."""
    ke_hoach, quyet_dinh = bc.ke_hoach, bc.ke_hoach.quyet_dinh
    if ke_hoach.he_thong:
        return
    for loi in kiem_so_ky_hieu(so_in_ra(ke_hoach.so), ky_hieu(ke_hoach), ke_hoach.loai):
        khoa = "so" if loi.phan == "so" else "ky_hieu"
        if getattr(ke_hoach, khoa):
            yield PhatHien("HG108", (khoa,), {"khoa": khoa, "text": loi.text, "can": loi.can})
    if quyet_dinh is None:
        return
    for loi in kiem_so_ky_hieu(so_in_ra(quyet_dinh.so), ky_hieu_quyet_dinh(ke_hoach), "Quyết định"):
        khoa = "so" if loi.phan == "so" else "ky_hieu"
        if getattr(quyet_dinh, khoa):
            yield PhatHien("HG108", ("quyet_dinh", khoa), {"khoa": khoa, "text": loi.text, "can": loi.can})


def noi_nhan_luu(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG205: the recipients end with a line "Lưu: VT, …"."""
    noi_nhan = bc.ke_hoach.noi_nhan
    if not noi_nhan:
        return
    dong = [chu for item in noi_nhan for chu in ([item] if isinstance(item, str) else [item.ten, *item.gom])]
    luu = [i for i, chu in enumerate(dong) if chu.casefold().lstrip("+- ").startswith("lưu")]
    if not luu:
        yield PhatHien("HG205", ("noi_nhan",), {}, "key")


def bo_cuc_du(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG115 - HG117: the layout places every part once, and no empty one."""
    dem = Counter(phan_da_dat(bc.ke_hoach))
    co = phan_co_noi_dung(bc.ke_hoach)
    if bc.ke_hoach.bo_cuc:
        for phan in co:
            if not any(ten.partition(".")[0] == phan for ten in dem):
                yield PhatHien("HG115", (phan,), {"khoa": phan}, "key")
    cho = ("bo_cuc",) if bc.ke_hoach.bo_cuc else ()
    for ten, lan in dem.items():
        if lan > 1:
            yield PhatHien("HG116", cho, {"khoa": ten}, "key")
        elif ten.partition(".")[0] not in co:
            yield PhatHien("HG117", cho, {"khoa": ten}, "key")


def co_nhiem_vu(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG206: a plan says what is to be done."""
    if bc.ke_hoach.loai in {"Kế hoạch", "Chương trình"} and not bc.goc:
        yield PhatHien("HG206", (), {}, "key")


RULES = (
    can_khi_ban_hanh,
    ky_thay,
    con_cho_dien,
    ngay_ban_hanh,
    thoi_ky,
    so_va_ky_hieu,
    noi_nhan_luu,
    bo_cuc_du,
    co_nhiem_vu,
)
