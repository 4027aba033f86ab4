"""`hoagiai import` of a Word document that was printed from a plan: back to the plan it carries, or into one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from hoagiai_cli.cli.doc_ke_hoach import doc_tep
from hoagiai_cli.cli.kiem_docx_chu import LOI_DOC
from hoagiai_cli.cli.ma_thoat import CO_LOI, SACH, SAI_CACH_DUNG
from hoagiai_cli.cli.man_hinh import Dung, bao, be_rong, in_ra
from hoagiai_cli.cli.nhap_vao_phien import CachGhi, Phien
from hoagiai_cli.cli.tep import doc_hoac_dung, ghi_hoac_dung
from hoagiai_cli.document.docx.embed import read_source
from hoagiai_cli.document.docx.unpack import DocxError, Package
from hoagiai_cli.document.model import Document
from hoagiai_cli.drafting.loi_van import LoiMau, LoiVan
from hoagiai_cli.drafting.van_ban import soan
from hoagiai_cli.findings.finding import Maker
from hoagiai_cli.findings.text import TextReport
from hoagiai_cli.intake.quay_ve.ba_chieu import BaChieu, ba_chieu
from hoagiai_cli.intake.quay_ve.ban_word import BanWord, doc_ban_word
from hoagiai_cli.intake.quay_ve.doi_chieu import GIONG_IT_NHAT, DoiChieu, tim_sua
from hoagiai_cli.intake.quay_ve.in_thu import KhongInDuoc, phan_con_lai
from hoagiai_cli.plan.luoc_do import doc_ke_hoach
from hoagiai_cli.resources import templates_dir
from hoagiai_cli.revision.khop import khop
from hoagiai_cli.source.edit import EditError, edited_bytes
from hoagiai_cli.source.loader import load
from hoagiai_cli.source.source_file import SourceFile
from hoagiai_cli.workspace.cau_hinh import LoiCauHinh, mau_cua_co_quan


def la_docx(raw: bytes) -> bool:
    """True for what begins as a .docx or an old .doc."""
    return raw.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0"))


def mang_ke_hoach(raw: bytes) -> bool:
    """True for a Word document with a plan file in it, also a damaged one."""
    try:
        found = read_source(Package(raw))
    except DocxError:
        return False
    return found.embedded is not None or found.damaged


def nhap_docx(tep: Path, raw: bytes, dich: Path, cach: CachGhi, *, force: bool) -> int:
    """The plan file that the document carries, with what was changed in the document since. Returns the exit code."""
    ban = _doc(tep, raw, cach)
    nhung = ban.nhung.embedded
    if nhung is None:
        if cach.english:
            loi = "the plan file in it is damaged"
            sua = f"printed from a plan you have: hoagiai import {tep} --into PLAN.yaml; else save it as .txt (UTF-8)"
        else:
            loi = "tệp kế hoạch nhúng bên trong đã hỏng"
            sua = (
                f"nếu văn bản in từ một tệp kế hoạch đang có: hoagiai import {tep} --into TỆP.yaml; "
                "nếu không: mở bằng Word, lưu thành văn bản thuần (.txt, UTF-8) rồi nhập tệp ấy"
            )
        raise Dung(f"{tep}: {loi}", CO_LOI, sua=sua)
    nguon = load(nhung.source, nhung.name or "ke_hoach.yaml")
    doi = DoiChieu(()) if ban.con_nguyen else _tim(nguon, ban, dich, cach)
    data = nhung.source
    if doi.sua:
        data = _sua(nguon, BaChieu(doi.sua))
    phien = Phien(tep, dich, ban, doi, BaChieu(doi.sua), nguon, data, cach)
    if doi.chua_hieu and not cach.mot_phan:
        return phien.dung_lai()
    if str(dich) == "-":
        phien.bao_cao(bao)
        in_ra(data.decode("utf-8"))
        return SACH
    phien.bao_cao(bao)
    if cach.chi_xem:
        return SACH
    ghi_hoac_dung(dich, data, overwrite=force)
    bao(f"{tep} → {dich}" + _ten_luc_in(nhung.name, dich, cach))
    return SACH


def _ten_luc_in(ten: str, dich: Path, cach: CachGhi) -> str:
    """The name the plan file had when it was printed, where it gets another one now."""
    if not ten or ten == dich.name:
        return ""
    return f" (printed from {ten})" if cach.english else f" (lúc in tên là {ten})"


def nhap_vao(tep: Path, vao: Path, cach: CachGhi) -> int:
    """Takes what was changed in a document over into the plan file `vao`. Returns the exit code."""
    raw = doc_hoac_dung(tep)
    if not la_docx(raw):
        raise Dung(
            f"{tep}: --into needs a Word .docx" if cach.english else f"{tep}: --into chỉ nhận tệp Word .docx",
            SAI_CACH_DUNG,
        )
    nay_raw = doc_hoac_dung(vao)
    nay = load(nay_raw, vao.as_posix())
    ban = _doc(tep, raw, cach)
    _phai_la_ke_hoach(vao, cach)
    nhung = ban.nhung.embedded
    goc = nay if nhung is None or nhung.source == nay_raw else load(nhung.source, nhung.name or "ke_hoach.yaml")
    if goc is not nay and (goc.data is None or doc_ke_hoach(goc.data)[0] is None):
        goc = nay  # written for another version of the format: its print cannot be made any more
    if nhung is not None and ban.con_nguyen:
        doi = DoiChieu(())  # nobody changed a word
    else:
        doi = _tim(goc, ban, vao, cach)
    if doi.giong < GIONG_IT_NHAT or _ke_hoach_khac(goc, nay, vao, cach):
        ten = nhung.name if nhung is not None and goc is not nay else ""
        raise Dung(
            f"{tep} is no print of {vao}: hardly a line is the same"
            if cach.english
            else f"{tep} không phải bản in của {vao}: hầu như không có dòng nào giống",
            CO_LOI,
            sua=("check the names of both files" if cach.english else "kiểm tra lại tên hai tệp")
            + (f"; {tep} {'was printed from' if cach.english else 'in ra từ'} {ten}" if ten else ""),
        )
    assert goc.data is not None and nay.data is not None
    chieu = BaChieu(doi.sua) if goc is nay else ba_chieu(goc.data, doi.sua, nay.data, khop(goc.data, nay.data))
    con_lai = bool(chieu.xung_dot or doi.chua_hieu)
    data = _sua(nay, chieu) if chieu.sua and (cach.mot_phan or not con_lai) else nay_raw
    phien = Phien(tep, vao, ban, doi, chieu, nay, data, cach, goc)
    if con_lai and not cach.mot_phan:
        return phien.dung_lai()
    return phien.ghi(nay_raw)


def _ke_hoach_khac(goc: SourceFile, nay: SourceFile, vao: Path, cach: CachGhi) -> bool:
    """True where the plan now has next to nothing of the plan that was printed: it is another plan."""
    if goc is nay:
        return False
    return phan_con_lai(dict(goc.data or {}), dict(nay.data or {}), _may_in(vao, cach)) < GIONG_IT_NHAT


def _doc(tep: Path, raw: bytes, cach: CachGhi) -> BanWord:
    try:
        return doc_ban_word(raw)
    except DocxError as loi:
        vi, en, sua_vi, sua_en = LOI_DOC.get(loi.kind, LOI_DOC["not_zip"])
        raise Dung(f"{tep}: {en if cach.english else vi}", CO_LOI, sua=sua_en if cach.english else sua_vi) from loi


def _phai_la_ke_hoach(vao: Path, cach: CachGhi) -> None:
    doc = doc_tep(vao)
    if doc.ke_hoach is None:
        if doc.nguon is not None:
            maker = Maker(doc.nguon, doc.ten, cach.lang)
            found = [*map(maker.from_problem, doc.nguon.problems), *map(maker.from_fault, doc.loi_luoc_do)]
            trinh_bay = TextReport(cach.lang, width=be_rong())
            for item in sorted(found, key=lambda one: (one.span, one.code)):
                bao(trinh_bay.block(item, doc.nguon.lines))
        raise Dung(
            f"{vao}: not changed, it is no valid plan"
            if cach.english
            else f"{vao}: chưa phải kế hoạch đúng, không sửa",
            CO_LOI,
            sua=f"hoagiai validate {vao}",
        )


def _tim(goc: SourceFile, ban: BanWord, cho: Path, cach: CachGhi) -> DoiChieu:
    try:
        return tim_sua(dict(goc.data or {}), ban, _may_in(cho, cach))
    except KhongInDuoc:
        raise Dung(
            "the plan in the document cannot be printed by this version"
            if cach.english
            else "phiên bản này không in được kế hoạch nhúng trong văn bản",
            CO_LOI,
            sua="hoagiai import … --into PLAN.yaml" if cach.english else "dùng --into với tệp kế hoạch đang có",
        ) from None


def _may_in(cho: Path, cach: CachGhi) -> Callable[[Mapping[str, Any]], Document | None]:
    """Prints plan data with the wordings of the folder the plan is in."""
    try:
        loi_van = LoiVan(templates_dir(), mau_cua_co_quan(cho))
    except LoiCauHinh as loi:
        raise Dung(str(loi), SAI_CACH_DUNG) from loi

    def in_lai(data: Mapping[str, Any]) -> Document | None:
        ke_hoach, _ = doc_ke_hoach(dict(data))
        if ke_hoach is None:
            return None
        try:
            return soan(ke_hoach, loi_van)
        except LoiMau as loi:
            raise Dung(f"{loi.mau}: {loi.ly_do}", SAI_CACH_DUNG) from loi

    return in_lai


def _sua(nguon: SourceFile, chieu: BaChieu) -> bytes:
    """The bytes of the plan file with the edits. A file the edits cannot be put into is a conflict nobody can see."""
    try:
        return edited_bytes(nguon, chieu.sua)
    except EditError as loi:
        raise Dung(
            f"{nguon.name}: các thay đổi không ghi vào tệp được mà giữ nguyên phần còn lại ({loi})",
            CO_LOI,
            sua="sửa tay theo báo cáo của --diff",
        ) from loi
