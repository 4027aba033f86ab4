"""`hoagiai diff --docx`: the new version's document with tracked changes against the old one's."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from hoagiai_cli.cli.ket_qua_so_sanh import BanDaDoc, KetQua
from hoagiai_cli.cli.ma_thoat import LOI_NOI_BO, SAI_CACH_DUNG
from hoagiai_cli.cli.man_hinh import Dung, bao
from hoagiai_cli.cli.tep import ghi_hoac_dung
from hoagiai_cli.document.docx.pack import pack
from hoagiai_cli.document.docx.writer import to_parts
from hoagiai_cli.drafting.loi_van import LoiMau, LoiVan
from hoagiai_cli.drafting.van_ban import soan
from hoagiai_cli.resources import templates_dir
from hoagiai_cli.revision.van_ban_vet import doc_lai, van_ban_vet
from hoagiai_cli.workspace.cau_hinh import LoiCauHinh, mau_cua_co_quan


def ghi_docx(ket_qua: KetQua, dich: Path, templates: Path | None) -> None:
    """Writes the file, once it has been read back as both versions. Raises Dung."""
    if templates is not None and not templates.is_dir():
        raise Dung(f"không có thư mục mẫu {templates}", SAI_CACH_DUNG)
    cu, moi = ket_qua.cu, ket_qua.moi
    assert cu is not None and moi is not None and moi.ke_hoach is not None
    loi_van = _loi_van(moi, templates)  # the same wording for both: only what changed in the plans is marked
    a, b = (_phan(ban, loi_van) for ban in (cu, moi))
    parts = van_ban_vet(a, b, _ngay(moi.ke_hoach.ngay))
    for goc, nhan in ((b, True), (a, False)):
        if doc_lai(parts, nhan=nhan) != doc_lai(goc, nhan=True):
            raise Dung("văn bản có dấu thay đổi làm ra không đạt tự kiểm; không ghi tệp", LOI_NOI_BO)
    ghi_hoac_dung(dich, pack(parts), overwrite=True)
    bao(f"hoagiai: đã ghi {dich}")


def _loi_van(moi: BanDaDoc, templates: Path | None) -> LoiVan:
    try:
        return LoiVan(templates_dir(), templates or mau_cua_co_quan(moi.ban.cho))
    except LoiCauHinh as loi:
        raise Dung(str(loi), SAI_CACH_DUNG) from loi


def _phan(doc: BanDaDoc, loi_van: LoiVan) -> dict[str, bytes]:
    assert doc.ke_hoach is not None
    try:
        return to_parts(soan(doc.ke_hoach, loi_van))
    except LoiMau as loi:
        cho = f"{loi.mau}, dòng {loi.dong}" if loi.dong else loi.mau
        sua = "xem các tên được dùng trong docs/mau-cau-chu.md"
        raise Dung(f"mẫu câu chữ {cho} dùng không được: {loi.ly_do}", SAI_CACH_DUNG, sua=sua) from loi


def _ngay(ngay: str | None) -> str:
    """The date of the new version as the date of the changes, "" where it is open or not written year first."""
    try:
        return date.fromisoformat(ngay or "").isoformat()
    except ValueError:
        return ""
