"""`hoagiai new`: a draft of a plan, begun from the superior's or from nothing."""

from __future__ import annotations

import os
import re
from pathlib import Path

from hoagiai_cli.cli.doc_ke_hoach import doc_tep
from hoagiai_cli.cli.ma_thoat import CO_LOI, SACH, SAI_CACH_DUNG
from hoagiai_cli.cli.man_hinh import Dung, bao, in_ra
from hoagiai_cli.cli.tep import doc_hoac_dung, ghi_hoac_dung
from hoagiai_cli.lineage.ban_so import lap_ban_so
from hoagiai_cli.lineage.du_thao import lap_du_thao
from hoagiai_cli.lineage.khung import DAU, DuThao, khung_trong
from hoagiai_cli.plan.ngay import Khoang, LoiNgay, doc_thoi_ky
from hoagiai_cli.plan.noi_ban_hanh import DonVi, don_vi_ban_hanh
from hoagiai_cli.registry.tinh import con_cap
from hoagiai_cli.source.writer import dump
from hoagiai_cli.text.normal import fold, squash
from hoagiai_cli.workspace.tim_tep import goc_kho

_UBND = "Ủy ban nhân dân"


def lap_moi(cha: Path | None, don_vi: str, thoi_ky: str, ra: Path | None, *, force: bool) -> int:
    """Writes the draft of a unit's plan for a period, and says what is left to decide. Raises Dung."""
    noi, ten_noi = _don_vi(don_vi)
    ky = _ky(thoi_ky)
    _hop_ngay(noi, ky)
    dich = ra or Path(f"kh-{_slug(ten_noi)}-{_slug(thoi_ky)}.yaml")
    if cha is None:
        du_thao = khung_trong(f"{_UBND} {ten_noi}", noi, ten_noi, ky)
        dau = f"Dự thảo kế hoạch của {_UBND} {ten_noi}."
    else:
        doc_hoac_dung(cha)
        tep = doc_tep(cha)
        if tep.ke_hoach is None:
            raise Dung(f"{cha} chưa phải tệp kế hoạch đúng", CO_LOI, sua=f"chạy hoagiai validate {cha} để biết chỗ sai")
        ban = lap_ban_so(tep.ke_hoach)
        if dich.exists() and dich.samefile(cha):
            raise Dung(f"{dich} chính là kế hoạch cấp trên; không ghi đè", SAI_CACH_DUNG, sua="đặt tên khác bằng -o")
        _hop_cap(ban.don_vi, noi, cha)
        _hop_ky(ban.thoi_ky, ky, thoi_ky, cha)
        du_thao = lap_du_thao(ban, f"{_UBND} {ten_noi}", noi, ten_noi, ky, _duong_toi(cha, dich))
        dau = f"Dự thảo lập từ {cha.name}."
    text = _viet(du_thao, f"{dau} Chỗ nào có {DAU[:-1]} cần người quyết định; quyết xong thì xóa dòng ấy.")
    if str(dich) == "-":
        in_ra(text)
        return SACH
    if dich.exists() and not force:
        raise Dung(f"đã có tệp {dich}", SAI_CACH_DUNG, sua="đặt tên khác bằng -o, hoặc thêm --force để ghi đè")
    ghi_hoac_dung(dich, text.encode(), overwrite=force)
    so = text.count(f"# {DAU}")
    viec = f", {_so_viec(du_thao)} nhiệm vụ" if cha is not None else ""
    bao(f"hoagiai: đã ghi {dich}{viec}; còn {so} chỗ cần quyết định (tìm chữ {DAU[:-1]})")
    return SACH


def _viet(du_thao: DuThao, dau: str) -> str:
    return dump(du_thao.data, header=dau, comments=du_thao.dau)


def _so_viec(du_thao: DuThao) -> int:
    return sum(len(viec.get("viec", ())) or 1 for viec in du_thao.data["nhiem_vu"])


def _don_vi(don_vi: str) -> tuple[DonVi, str]:
    """The unit as read, and as written without its government."""
    gon = re.sub(rf"^(?:{_UBND}|UBND)\s+", "", squash(don_vi), flags=re.IGNORECASE)
    gon = gon[:1].lower() + gon[1:]
    noi = don_vi_ban_hanh(gon)
    if noi is None or noi.bat_dau != 0:
        raise Dung(
            f"không đọc được đơn vị '{don_vi}'",
            SAI_CACH_DUNG,
            sua='ghi xã, phường, đặc khu, tỉnh hay thành phố và tên, chữ đầu của tên viết hoa: --unit "phường An Bình"',
        )
    if gon[noi.ket_thuc :].strip():
        raise Dung(
            f"sau tên đơn vị còn '{gon[noi.ket_thuc :].strip(' ,')}'",
            SAI_CACH_DUNG,
            sua=f'chỉ ghi loại và tên: --unit "{gon[: noi.ket_thuc]}"',
        )
    ten = gon[: noi.ket_thuc]
    # Phụ lục II, Mục III, khoản 1.b: with a number the word of its kind is part of the name
    return noi, ten[:1].upper() + ten[1:] if noi.ten.isdigit() else ten


def _ky(thoi_ky: str) -> Khoang:
    if not re.fullmatch(r"\d{4}(?:\s*[-–]\s*\d{4})?", thoi_ky.strip()):
        raise Dung(f"không đọc được thời kỳ '{thoi_ky}'", SAI_CACH_DUNG, sua="ghi năm, hoặc 2026-2030")
    try:
        ky = doc_thoi_ky(thoi_ky)
    except LoiNgay as loi:
        raise Dung(f"không đọc được thời kỳ '{thoi_ky}'", SAI_CACH_DUNG, sua="ghi năm, hoặc 2026-2030") from loi
    if ky.tu is None or ky.den is None:
        raise Dung(f"thời kỳ '{thoi_ky}' không có đầu hoặc cuối", SAI_CACH_DUNG, sua="ghi năm, hoặc 2026-2030")
    return ky


_BAC = {"tinh": 1, "huyen": 2, "xa": 3}


def _hop_cap(cha: DonVi | None, con: DonVi, tep: Path) -> None:
    """A unit carries out plans of the levels above it."""
    if cha is not None and _BAC[cha.cap] >= _BAC[con.cap]:
        raise Dung(f"{tep} là kế hoạch của {cha.loai}, không phải cấp trên của {con.loai}", SAI_CACH_DUNG)


def _hop_ky(cha: Khoang | None, con: Khoang, chu: str, tep: Path) -> None:
    """A plan lies within the period of what it carries out."""
    if cha is not None and cha.tu is not None and cha.den is not None and not cha.chua(con):
        cua_cha = f"{cha.tu.year} - {cha.den.year}" if cha.tu.year != cha.den.year else str(cha.tu.year)
        raise Dung(
            f"thời kỳ {chu} nằm ngoài thời kỳ {cua_cha} của {tep}",
            SAI_CACH_DUNG,
            sua="chọn năm trong thời kỳ ấy, hoặc kế hoạch cấp trên của năm ấy",
        )


def _hop_ngay(noi: DonVi, ky: Khoang) -> None:
    """Units of this kind exist when the plan begins."""
    assert ky.tu is not None
    if not con_cap(noi.loai, ky.tu):
        raise Dung(f"không có {noi.loai} vào ngày 01/01/{ky.tu.year}", SAI_CACH_DUNG, sua="xem lại --unit và --year")


def _duong_toi(cha: Path, dich: Path) -> str:
    """The superior's file as the draft names it; refused where links out of the folder of plans are."""
    thu_muc = Path() if str(dich) == "-" else dich.parent
    goc = goc_kho(dich if str(dich) != "-" else Path("x.yaml"))
    if not cha.resolve().is_relative_to(goc.resolve()):
        raise Dung(
            f"{cha} nằm ngoài kho kế hoạch {goc.resolve()}",
            SAI_CACH_DUNG,
            sua="đặt tệp của cấp trên trong cùng kho, hoặc ghi bản dự thảo vào kho ấy bằng -o",
        )
    return Path(os.path.relpath(cha.resolve(), thu_muc.resolve())).as_posix()


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")
