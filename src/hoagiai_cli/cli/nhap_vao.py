"""`hoagiai import` of a Word document that was printed from a plan: back to the plan it carries, or into one."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path
from typing import Any

from hoagiai_cli.cli.doc_ke_hoach import doc_tep
from hoagiai_cli.cli.ma_thoat import CO_LOI, SACH, SAI_CACH_DUNG
from hoagiai_cli.cli.man_hinh import Dung, bao, be_rong, in_ra
from hoagiai_cli.cli.nhap_vao_chu import (
    LOI_DOCX,
    cac_ghi_chu,
    cac_thay_doi,
    cau_chua_hieu,
    cau_xung_dot,
    ma_so,
)
from hoagiai_cli.cli.tep import doc_hoac_dung, ghi_hoac_dung
from hoagiai_cli.document.docx.unpack import DocxError
from hoagiai_cli.document.model import Document
from hoagiai_cli.drafting.loi_van import LoiMau, LoiVan
from hoagiai_cli.drafting.van_ban import soan
from hoagiai_cli.findings.finding import Maker
from hoagiai_cli.findings.text import TextReport
from hoagiai_cli.intake.quay_ve.ba_chieu import BaChieu, ba_chieu
from hoagiai_cli.intake.quay_ve.ban_word import BanWord, doc_ban_word
from hoagiai_cli.intake.quay_ve.doi_chieu import GIONG_IT_NHAT, DoiChieu, tim_sua
from hoagiai_cli.intake.quay_ve.in_thu import KhongInDuoc
from hoagiai_cli.plan.luoc_do import doc_ke_hoach
from hoagiai_cli.plan.model import KeHoach
from hoagiai_cli.resources import templates_dir
from hoagiai_cli.revision.khop import khop
from hoagiai_cli.source.edit import EditError, edited_bytes
from hoagiai_cli.source.loader import load
from hoagiai_cli.source.source_file import SourceFile
from hoagiai_cli.workspace.cau_hinh import LoiCauHinh, mau_cua_co_quan


@dataclass(frozen=True, slots=True)
class CachGhi:
    """What the user asked for: only look, write without asking, write what is understood; form and language."""

    chi_xem: bool = False
    khong_hoi: bool = False
    mot_phan: bool = False
    report: str = "text"
    lang: str = "vi"

    @property
    def english(self) -> bool:
        """Messages in English."""
        return self.lang == "en"


def la_docx(raw: bytes) -> bool:
    """True for what begins as a .docx or an old .doc."""
    return raw.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0"))


def nhap_docx(tep: Path, raw: bytes, dich: Path, cach: CachGhi, *, force: bool) -> int:
    """The plan file that the document carries, with what was changed in the document since. Returns the exit code."""
    ban = _doc(tep, raw, cach)
    nhung = ban.nhung.embedded
    if nhung is None:
        if cach.english:
            loi = (
                "the plan file in it is damaged" if ban.nhung.damaged else "Word files of other makers are not read yet"
            )
            sua = f"printed from a plan you have: hoagiai import {tep} --into PLAN.yaml; else save it as .txt (UTF-8)"
        else:
            loi = (
                "tệp kế hoạch nhúng bên trong đã hỏng"
                if ban.nhung.damaged
                else "chưa đọc được tệp Word không do hoagiai in ra, hoặc in với --no-embed"
            )
            sua = (
                f"nếu văn bản in từ một tệp kế hoạch đang có: hoagiai import {tep} --into TỆP.yaml; "
                "nếu không: mở bằng Word, lưu thành văn bản thuần (.txt, UTF-8) rồi nhập tệp ấy"
            )
        raise Dung(f"{tep}: {loi}", CO_LOI, sua=sua)
    nguon = load(nhung.source, nhung.name or "ke_hoach.yaml")
    if ban.dau_chu == ban.nhung.printed and not ban.theo_doi:
        doi = DoiChieu(())
    else:
        doi = _tim(nguon, ban, dich, cach)
    data = nhung.source
    if doi.sua:
        data = _sua(nguon, BaChieu(doi.sua))
    phien = _Phien(tep, dich, ban, doi, BaChieu(doi.sua), nguon, data, cach)
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
    bao(f"{tep} → {dich}" + (f": {nhung.name}" if nhung.name and nhung.name != dich.name else ""))
    return SACH


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
    if nhung is not None and ban.dau_chu == ban.nhung.printed and not ban.theo_doi:
        doi = DoiChieu(())  # nobody changed a word
    else:
        doi = _tim(goc, ban, vao, cach)
    if doi.giong < GIONG_IT_NHAT:
        raise Dung(
            f"{tep} is no print of {vao}: hardly a line is the same"
            if cach.english
            else f"{tep} không phải bản in của {vao}: hầu như không có dòng nào giống",
            CO_LOI,
            sua="check the names of both files" if cach.english else "kiểm tra lại tên hai tệp",
        )
    assert goc.data is not None and nay.data is not None
    chieu = BaChieu(doi.sua) if goc is nay else ba_chieu(goc.data, doi.sua, nay.data, khop(goc.data, nay.data))
    data = _sua(nay, chieu) if chieu.sua and not chieu.xung_dot else nay_raw
    phien = _Phien(tep, vao, ban, doi, chieu, nay, data, cach, goc)
    if chieu.xung_dot or (doi.chua_hieu and not cach.mot_phan):
        return phien.dung_lai()
    return phien.ghi(nay_raw)


def _doc(tep: Path, raw: bytes, cach: CachGhi) -> BanWord:
    try:
        return doc_ban_word(raw)
    except DocxError as loi:
        vi, en, sua_vi, sua_en = LOI_DOCX.get(loi.kind, LOI_DOCX["not_zip"])
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


class _Phien:
    """One import: what was found, shown and written."""

    def __init__(
        self,
        tep: Path,
        dich: Path,
        ban: BanWord,
        doi: DoiChieu,
        chieu: BaChieu,
        nguon: SourceFile,
        data: bytes,
        cach: CachGhi,
        goc: SourceFile | None = None,
    ) -> None:
        self.tep, self.dich, self.ban, self.doi, self.chieu = tep, dich, ban, doi, chieu
        self.nguon, self.data, self.cach = nguon, data, cach
        self.goc = goc or nguon
        self.en = cach.english

    def dung_lai(self) -> int:
        """Tells what stands in the way; nothing is written."""
        if self.cach.report == "json":
            in_ra(self._json(da_ghi=False))
        else:
            self.bao_cao(bao)
        if self.chieu.xung_dot:
            bao(
                f"hoagiai: {len(self.chieu.xung_dot)} conflicts; nothing was written"
                if self.en
                else f"hoagiai: {len(self.chieu.xung_dot)} chỗ hai bên sửa khác nhau; không ghi gì"
            )
            bao(
                "  = fix: make both texts agree in one of the two files, then import again"
                if self.en
                else "  = sửa: chọn một cách viết, sửa tệp kế hoạch (hoặc văn bản) theo cách ấy rồi nhập lại"
            )
        else:
            bao(
                f"hoagiai: {len(self.doi.chua_hieu)} changes not understood; nothing was written"
                if self.en
                else f"hoagiai: {len(self.doi.chua_hieu)} chỗ sửa chưa biết đặt vào đâu; không ghi gì"
            )
            bao(
                "  = fix: make these changes in the plan by hand; --partial takes over the others"
                if self.en
                else "  = sửa: sửa tay các chỗ này trong tệp kế hoạch; --partial để nhận các chỗ còn lại"
            )
        return CO_LOI

    def ghi(self, cu: bytes) -> int:
        """Shows the changes, asks where there is somebody to ask, writes."""
        thay_doi = self.data != cu
        if self.cach.report != "json":
            self.bao_cao(bao)
            if thay_doi:
                in_ra(self._diff(cu))
                sys.stdout.flush()
        ghi = thay_doi and not self.cach.chi_xem and self._dong_y()
        if ghi:
            ghi_hoac_dung(self.dich, self.data, overwrite=True)
        if self.cach.report == "json":
            in_ra(self._json(da_ghi=ghi))
        if not thay_doi:
            bao(f"{self.dich}: nothing to change" if self.en else f"{self.dich}: không có gì phải sửa")
        elif ghi:
            n = len(self.chieu.sua)
            bao(f"{self.tep} → {self.dich}: {n} changes" if self.en else f"{self.tep} → {self.dich}: {n} thay đổi")
        return CO_LOI if self.doi.chua_hieu and self.cach.chi_xem else SACH

    def _dong_y(self) -> bool:
        """Asks at a terminal; a script that runs the command has decided already."""
        if self.cach.khong_hoi or self.cach.report == "json" or not (sys.stdin.isatty() and sys.stderr.isatty()):
            return True
        sys.stderr.write(f"Write to {self.dich}? [y/N] " if self.en else f"Ghi vào {self.dich}? [c/K] ")
        sys.stderr.flush()
        if sys.stdin.readline().strip().casefold() in {"c", "có", "co", "y", "yes"}:
            return True
        bao("nothing was written" if self.en else "không ghi gì")
        return False

    def bao_cao(self, ra: Callable[[str], None]) -> None:
        """The changes by field, then what else must be seen."""
        ma_goc, ma_nay = ma_so(_ke_hoach(self.goc)), ma_so(_ke_hoach(self.nguon))
        for line in cac_thay_doi(self.nguon.data, self.chieu.sua, ma_nay, english=self.en):
            ra(line)
        if self.chieu.da_co:
            ra("In the plan already:" if self.en else "Kế hoạch đã có sẵn:")
            for line in cac_thay_doi(self.goc.data, self.chieu.da_co, ma_goc, english=self.en):
                ra(f"  {line}")
        for xung_dot in self.chieu.xung_dot:
            first, *rest = cau_xung_dot(xung_dot, ma_goc, english=self.en)
            ra(f"{'Conflict' if self.en else 'Hai bên sửa khác nhau'}: {first}")
            for line in rest:
                ra(line)
        for chua in self.doi.chua_hieu:
            ra("Not understood:" if self.en else "Chưa biết đặt vào đâu:")
            for line in cau_chua_hieu(chua, english=self.en):
                ra(f"  {line}")
        for line in self._luu_y():
            ra(f"{'note' if self.en else 'lưu ý'}: {line}")

    def _luu_y(self) -> list[str]:
        out = list(cac_ghi_chu(self.ban, english=self.en))
        if self.ban.nhung.damaged:
            out.append(
                "the plan file in the document is damaged: compared with the print of the plan now"
                if self.en
                else "tệp kế hoạch nhúng trong văn bản đã hỏng: so với bản in của kế hoạch hiện nay"
            )
        if self.doi.in_khac:
            out.append(
                "printed by another version or with other templates: changed labels are not taken over"
                if self.en
                else "văn bản in bằng phiên bản hay mẫu câu chữ khác: không nhận thay đổi ở các nhãn in tự động"
            )
        for cu, moi in self.doi.theo_sau:
            if moi:
                out.append(
                    f"said a second time in “{cu}”; will print as “{moi}”"
                    if self.en
                    else f"còn chỗ nhắc lại chữ cũ “{cu}”; khi in lại sẽ là “{moi}”"
                )
            else:
                out.append(
                    f"the assignment table still has “{cu}”" if self.en else f"bảng phân công còn dòng cũ “{cu}”"
                )
        return out

    def _diff(self, cu: bytes) -> str:
        before, after = cu.decode("utf-8-sig"), self.data.decode("utf-8-sig")
        name = self.dich.as_posix()
        lines = unified_diff(before.splitlines(), after.splitlines(), f"a/{name}", f"b/{name}", lineterm="")
        return "".join(f"{line}\n" for line in lines)

    def _json(self, *, da_ghi: bool) -> str:
        ma_goc, ma_nay = ma_so(_ke_hoach(self.goc)), ma_so(_ke_hoach(self.nguon))
        report = {
            "version": 1,
            "tep": self.tep.as_posix(),
            "ra": self.dich.as_posix(),
            "da_ghi": da_ghi,
            "thay_doi": [
                {"duong_dan": list(edit.path), "noi": line}
                for edit in self.chieu.sua
                for line in cac_thay_doi(self.nguon.data, (edit,), ma_nay, english=self.en)
            ],
            "da_co": list(cac_thay_doi(self.goc.data, self.chieu.da_co, ma_goc, english=self.en)),
            "xung_dot": [
                {
                    "duong_dan": list(one.path),
                    "goc": one.goc,
                    "van_ban": one.van_ban,
                    "ke_hoach": one.hien_nay,
                }
                for one in self.chieu.xung_dot
            ],
            "chua_hieu": [{"ban_in": list(one.cu), "van_ban": list(one.moi)} for one in self.doi.chua_hieu],
            "luu_y": self._luu_y(),
        }
        return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _ke_hoach(nguon: SourceFile) -> KeHoach | None:
    return doc_ke_hoach(nguon.data)[0] if nguon.data is not None else None
