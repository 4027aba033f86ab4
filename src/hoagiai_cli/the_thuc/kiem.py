"""The check of one file: bytes in, everything found out."""

from __future__ import annotations

from dataclasses import replace

from hoagiai_cli.document.docx.body import read
from hoagiai_cli.the_thuc.bo_cuc import kiem_bo_cuc
from hoagiai_cli.the_thuc.cau_chu import kiem_cau_chu, kiem_vien_dan
from hoagiai_cli.the_thuc.dau_khac import kiem_dau_khac
from hoagiai_cli.the_thuc.dau_trang import kiem_dau
from hoagiai_cli.the_thuc.duong_ke import tim_ke
from hoagiai_cli.the_thuc.ket_qua import KetQua, Loi, Tu, gop
from hoagiai_cli.the_thuc.ky_nhan import kiem_ky, kiem_noi_nhan
from hoagiai_cli.the_thuc.nhan_dien import nhan_dien
from hoagiai_cli.the_thuc.phong_chu import kiem_phong_chu
from hoagiai_cli.the_thuc.phu_luc import kiem_phu_luc
from hoagiai_cli.the_thuc.than import kiem_than
from hoagiai_cli.the_thuc.tieu_de import kiem_can_cu, kiem_kinh_gui, kiem_tieu_de
from hoagiai_cli.the_thuc.trang import kiem_so_trang, kiem_trang
from hoagiai_cli.the_thuc.van_ban import VanBan

KIEM_DU = frozenset({"Kế hoạch", "Báo cáo"})
"""Types of document whose every part is judged; of others what applies to all."""

_RIENG_NHA_NUOC = frozenset({"QH", "TN", "CQ", "SO", "DD", "SIZE", "KY", "NN"})
"""Families of rules that say nothing about documents of the Party, the Front and mass organisations."""


def kiem_docx(data: bytes) -> KetQua:
    """Everything found in the file whose bytes are `data`. Raises DocxError where it cannot be read as a document."""
    return kiem_van_ban(nhan_dien(read(data)))


def kiem_van_ban(van_ban: VanBan) -> KetQua:
    """The same for a document that was taken apart already."""
    chua_xet: list[Tu] = []
    loi: list[Loi] = [*kiem_trang(van_ban), *kiem_phong_chu(van_ban, chua_xet)]
    if van_ban.la_van_ban:
        ke = tim_ke(van_ban)
        loi += kiem_so_trang(van_ban, chua_xet)
        loi += kiem_dau(van_ban, ke, chua_xet)
        loi += kiem_dau_khac(van_ban)
        loi += kiem_tieu_de(van_ban, ke, chua_xet)
        loi += kiem_kinh_gui(van_ban)
        loi += kiem_can_cu(van_ban)
        loi += kiem_than(van_ban, chua_xet)
        loi += kiem_bo_cuc(van_ban)
        loi += kiem_ky(van_ban, chua_xet)
        loi += kiem_noi_nhan(van_ban, chua_xet)
        loi += kiem_phu_luc(van_ban, chua_xet)
        loi += kiem_cau_chu(van_ban)
        loi += kiem_vien_dan(van_ban)
    if van_ban.ngoai_nghi_dinh:
        loi = [replace(one, muc="info") for one in loi if one.ma.split("-")[1] not in _RIENG_NHA_NUOC]
    chua_xet += _rieng(van_ban)
    return KetQua(
        loai=van_ban.loai,
        la_van_ban=van_ban.la_van_ban,
        phat_hien=gop(loi),
        chua_xet=tuple(dict.fromkeys(chua_xet)),
        so_doan=sum(1 for para in van_ban.goc.paras if para.text.strip()),
    )


def _rieng(van_ban: VanBan) -> list[Tu]:
    """What could not be judged because of what the file is."""
    out: list[Tu] = []
    facts = van_ban.goc.facts
    if not van_ban.la_van_ban:
        out.append(
            (
                "tệp không giống văn bản hành chính (không thấy quốc hiệu, tiêu ngữ): chỉ xét trang giấy và phông chữ",
                "this does not look like an administrative document: only page and fonts were checked",
            )
        )
    elif van_ban.ngoai_nghi_dinh:
        out.append(
            (
                "văn bản của cơ quan Đảng, Mặt trận, đoàn thể: Nghị định 30 không bắt buộc; phần đầu, số và ký hiệu, "
                "chữ ký, nơi nhận không xét, phần còn lại chỉ là thông tin",
                "a document of the Party, the Front or a mass organisation: the decree does not bind it; letterhead, "
                "number, signature and receivers were not judged, the rest is for information",
            )
        )
    elif van_ban.loai not in KIEM_DU:
        ten = van_ban.loai or "không rõ loại"
        out.append(
            (
                f"loại văn bản: {ten}; các quy tắc riêng của Kế hoạch, Báo cáo không áp dụng",
                f"type of document: {van_ban.loai or 'unknown'}; rules for plans and reports only do not apply",
            )
        )
    if facts.macros:
        out.append(("tệp có macro: không chạy, không xét", "the file holds macros: not run, not judged"))
    if facts.external:
        out.append(
            (f"{facts.external} liên kết ra ngoài tệp: không mở", f"{facts.external} links out of the file: not opened")
        )
    if facts.insertions or facts.deletions:
        out.append(
            (
                "tệp còn thay đổi chưa chấp nhận: chữ thêm được đọc, chữ xóa bỏ qua",
                "there are tracked changes: inserted text was read, deleted text left out",
            )
        )
    if facts.embedded:
        out.append(("phần nhúng từ tệp khác (altChunk): không đọc", "embedded foreign content (altChunk): not read"))
    return out
