"""`hoagiai compare`: plans held against their superiors'."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from hoagiai_cli.cli.doc_ke_hoach import TepDaDoc, doc_tep
from hoagiai_cli.cli.ket_qua_cap_tren import KetQuaCon, TongHop, VoiCha
from hoagiai_cli.cli.kiem_mot import MayKiem
from hoagiai_cli.cli.kiem_tra import qua_nguong
from hoagiai_cli.cli.ma_thoat import CO_LOI, KHONG_CO_TEP, SACH
from hoagiai_cli.cli.man_hinh import Dung, bao, be_rong, in_ra, mau
from hoagiai_cli.cli.tep import ghi_hoac_dung
from hoagiai_cli.findings.finding import Finding, Maker
from hoagiai_cli.lineage.ban_so import BanSo, lap_ban_so
from hoagiai_cli.lineage.doi_chieu import doi_chieu, phat_sinh
from hoagiai_cli.lineage.kiem_cap_tren import kiem_doi_chieu
from hoagiai_cli.lineage.lien_ket import KeHoachCha, cac_cha, kiem_lien_ket, noi_tep_cha, so_trong
from hoagiai_cli.lineage.so_chi_tieu import so_chi_tieu
from hoagiai_cli.plan.dan_bai import tat_ca_nut
from hoagiai_cli.plan.noi_ban_hanh import don_vi_ban_hanh
from hoagiai_cli.plan.phat_hien import Path as PathKH
from hoagiai_cli.workspace.cau_hinh import LoiCauHinh, cau_hinh_cua
from hoagiai_cli.workspace.tim_tep import DUOI, tim_tep

CAN_TEP = frozenset({"xlsx", "docx"})
"""Formats that are no text for the screen."""


class CachSo(NamedTuple):
    """How `compare` was asked to work."""

    dinh_dang: str = "text"
    ra: Path | None = None
    goi_y: bool = False
    ghi: float | None = None
    """Links as sure as this are written into the file."""
    xac_nhan: bool = False
    """The superiors' tasks were looked at as they are now."""
    chi_xem: bool = False
    khong_hoi: bool = False
    nguong: str = "error"
    lang: str = "vi"


def so_cap_tren(con: Path, cha: Path | None, cach: CachSo) -> int:
    """Compares one plan, or every plan of a folder that names a superior's file, and prints the result.

    Returns the exit code: 1 for findings at or above the threshold. Raises Dung for what cannot be done.
    """
    _hop_ly(con, cha, cach)
    tong = TongHop(list(cac_ket_qua(con, cha, cach)))
    if not tong.cac:
        loi = f"không có kế hoạch nào trong {con} ghi tệp của cấp trên"
        raise Dung(loi, KHONG_CO_TEP, sua="thêm 'tep: …' vào thuc_hien")
    if cach.ghi is not None or cach.xac_nhan:
        return _ghi(tong, cach)
    _in(tong, cach)
    if any(mot.loi and not mot.cha for mot in tong.cac):
        return CO_LOI
    return CO_LOI if qua_nguong(tong.findings, cach.nguong) else SACH


def _ghi(tong: TongHop, cach: CachSo) -> int:
    from hoagiai_cli.cli.ghi_cap_tren import ghi_lien_ket, xac_nhan

    for ket_qua in tong.cac:
        if ket_qua.cha and cach.ghi is not None:
            ghi_lien_ket(ket_qua, cach.ghi, khong_hoi=cach.khong_hoi, chi_xem=cach.chi_xem)
        elif ket_qua.cha:
            xac_nhan(ket_qua, khong_hoi=cach.khong_hoi, chi_xem=cach.chi_xem)
    return CO_LOI if any(mot.loi for mot in tong.cac) else SACH


def _hop_ly(con: Path, cha: Path | None, cach: CachSo) -> None:
    for path in (con, cha):
        if path is not None and not path.exists():
            raise Dung(f"không có tệp {path}", KHONG_CO_TEP)
    if cha is not None and (con.is_dir() or cha.is_dir()):
        raise Dung("với hai tham số thì cả hai là tệp kế hoạch", sua="hoagiai compare KẾ_HOẠCH [KẾ_HOẠCH_CẤP_TRÊN]")
    if cach.ghi is not None and cach.xac_nhan:
        raise Dung("--write-links và --accept không dùng cùng nhau", sua="ghi liên kết trước, xem lại, rồi --accept")
    if cach.dinh_dang in CAN_TEP and cach.ra is None:
        raise Dung(f"--format {cach.dinh_dang} cần tên tệp ghi ra", sua=f"thêm -o doi-chieu.{cach.dinh_dang}")
    if cach.ra is not None and cach.ra.suffix.lower() in {".docx", ".xlsx"} - {f".{cach.dinh_dang}"}:
        raise Dung(f"--format {cach.dinh_dang} không hợp với tên {cach.ra}", sua="bỏ --format, hoặc đổi đuôi tệp")
    if cach.ra is not None and cach.ra.suffix.lower() in DUOI:
        raise Dung(f"{cach.ra} có đuôi của tệp kế hoạch; không ghi kết quả đè lên", sua="chọn tên tệp khác sau -o")


def cac_ket_qua(con: Path, cha: Path | None, cach: CachSo) -> Iterator[KetQuaCon]:
    """The results, one for each plan; of a folder only plans that name a superior's file."""
    may = MayKiem(cach.lang)
    if not con.is_dir():
        yield _mot(may, con, cha, cach)
        return
    for path in tim_tep([con])[0]:
        tep = doc_tep(path)
        if tep.ke_hoach is not None and any(item.tep for item in tep.ke_hoach.thuc_hien or ()):
            yield _mot(may, path, None, cach, tep)


def _mot(may: MayKiem, path: Path, cha: Path | None, cach: CachSo, tep: TepDaDoc | None = None) -> KetQuaCon:
    tep = tep or doc_tep(path)
    if tep.ke_hoach is None:
        loi = f"{path} chưa phải tệp kế hoạch đúng; chạy hoagiai validate {path} để biết chỗ sai"
        bao(f"hoagiai: {loi}")
        return KetQuaCon(tep, None, loi=loi)
    con = lap_ban_so(tep.ke_hoach)
    cac = list(_cac_cha(may, tep, cha))
    loi = ""
    if not cac:
        loi = f"{path}: không đối chiếu được, vì không đọc được kế hoạch cấp trên nào"
        if not any(item.tep for item in tep.ke_hoach.thuc_hien or ()):
            loi = f"{path} chưa ghi tệp của kế hoạch cấp trên (thuc_hien › tep)"
        bao(f"hoagiai: {loi}")
    try:
        findings, van_de, voi = _kiem(may, tep, con, cac, cach)
    except LoiCauHinh as sai:
        raise Dung(str(sai)) from sai
    return KetQuaCon(tep, con, voi, phat_sinh(con, [mot.doi_chieu for mot in voi]), findings, van_de, loi)


def _cac_cha(may: MayKiem, tep: TepDaDoc, cha: Path | None) -> Iterator[tuple[int, TepDaDoc, KeHoachCha]]:
    """The superiors: the one named on the command line, or those of the plan; -1: the plan does not name it."""
    assert tep.ke_hoach is not None
    if cha is not None:
        doc = may.kho.tep(cha)
        if doc.ke_hoach is None:
            raise Dung(f"{cha} chưa phải tệp kế hoạch đúng", CO_LOI, sua=f"chạy hoagiai validate {cha} để biết chỗ sai")
        thu = next(
            (
                i
                for i, item in enumerate(tep.ke_hoach.thuc_hien or ())
                if item.tep and noi_tep_cha(tep.path, item.tep).resolve() == cha.resolve()
            ),
            -1,
        )
        mot = may.kho.cha(cha)
        _hop_cap(tep, mot)
        yield thu, doc, mot
        return
    goc = may.kho.goc(tep.path)
    for thu, mot in cac_cha(tep.ke_hoach, tep.path, goc, may.kho.cha):
        if mot.ban is not None:
            yield thu, may.kho.tep(mot.tep), mot


_BAC = {"tinh": 1, "huyen": 2, "xa": 3}


def _hop_cap(con: TepDaDoc, cha: KeHoachCha) -> None:
    """A superior stands above: two plans of one level are compared by `diff`."""
    assert con.ke_hoach is not None and cha.ban is not None
    tren, duoi = cha.ban.don_vi, don_vi_ban_hanh(con.ke_hoach.co_quan_ban_hanh)
    if tren is not None and duoi is not None and _BAC[tren.cap] >= _BAC[duoi.cap]:
        loi = f"{cha.tep} là kế hoạch của {tren.loai}, không phải cấp trên của {duoi.loai}"
        raise Dung(loi, sua="đặt kế hoạch cấp dưới trước; hai bản của một kế hoạch thì dùng hoagiai diff")


def _kiem(
    may: MayKiem, tep: TepDaDoc, con: BanSo, cac: Sequence[tuple[int, TepDaDoc, KeHoachCha]], cach: CachSo
) -> tuple[list[Finding], frozenset[tuple[str, PathKH]], list[VoiCha]]:
    """Findings of links and of the comparison, as the settings want them; the pairs with each superior."""
    assert tep.nguon is not None
    maker = Maker(tep.nguon, tep.ten, cach.lang)
    maker.ma = {nut.path: nut.ma for nut in tat_ca_nut(con.dan_bai) if nut.path and nut.ma}
    maker.ke_hoach = con.ke_hoach
    faults = list(kiem_lien_ket(con.ke_hoach, con.dan_bai, tep.path, may.kho.goc(tep.path), may.kho.cha))
    if cac and cac[0][0] < 0:  # a superior the plan does not name: what it says of its links is about others
        faults = []
    voi = []
    moi_cha = [(thu, cha) for thu, _, cha in cac]
    for thu, tep_cha, mot in cac:
        cha = mot.ban
        assert cha is not None
        ket_qua = doi_chieu(con, cha, partial(so_trong, thu=thu, cac=moi_cha), goi_y=cach.goi_y or cach.ghi is not None)
        chi_tieu = so_chi_tieu(con, cha)
        faults += kiem_doi_chieu(ket_qua, chi_tieu, thu)
        voi.append(VoiCha(tep_cha, ket_qua, chi_tieu))
    found = may.chon(tep, [maker.from_fault(fault) for fault in faults], cau_hinh_cua(tep.path))
    con_lai = {item.code for item in found}
    van_de = frozenset((fault.code, fault.path) for fault in faults if fault.code in con_lai)
    return found, van_de, voi


def _in(tong: TongHop, cach: CachSo) -> None:
    if cach.dinh_dang in CAN_TEP:
        from hoagiai_cli.cli.cap_tren_tep import viet_tep

        assert cach.ra is not None
        ghi_hoac_dung(cach.ra, viet_tep(tong, cach.dinh_dang), overwrite=True)
        bao(f"hoagiai: đã ghi {cach.ra}")
        return
    text = _viet(tong, cach)
    if cach.ra is None:
        in_ra(text)
        return
    ghi_hoac_dung(cach.ra, text.encode("utf-8", "replace"), overwrite=True)
    bao(f"hoagiai: đã ghi {cach.ra}")


def _viet(tong: TongHop, cach: CachSo) -> str:
    if cach.dinh_dang == "json":
        from hoagiai_cli.cli.cap_tren_json import to_json

        return to_json(tong, goi_y=cach.goi_y)
    if cach.dinh_dang == "md":
        from hoagiai_cli.cli.cap_tren_md import to_md

        return to_md(tong)
    if cach.dinh_dang == "html":
        from hoagiai_cli.cli.cap_tren_html import to_html

        return to_html(tong)
    from hoagiai_cli.cli.cap_tren_chu import to_text

    rong = be_rong() if cach.ra is None else 100
    return to_text(tong, rong=rong, mau=cach.ra is None and mau(sys.stdout), goi_y=cach.goi_y, lang=cach.lang)
