"""One import into a plan file: what was found is shown, asked about and written."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from difflib import unified_diff
from pathlib import Path
from typing import NamedTuple

from hoagiai_cli.cli.ma_thoat import CO_LOI, SACH
from hoagiai_cli.cli.man_hinh import bao, in_ra
from hoagiai_cli.cli.nhap_vao_chu import cac_ghi_chu, cac_thay_doi, cau_chua_hieu, cau_xung_dot, ma_so
from hoagiai_cli.cli.tep import ghi_hoac_dung
from hoagiai_cli.intake.quay_ve.ba_chieu import BaChieu
from hoagiai_cli.intake.quay_ve.ban_word import BanWord
from hoagiai_cli.intake.quay_ve.doi_chieu import DoiChieu
from hoagiai_cli.plan.luoc_do import doc_ke_hoach
from hoagiai_cli.plan.model import KeHoach
from hoagiai_cli.source.source_file import SourceFile


class CachGhi(NamedTuple):
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


class Phien:
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
                "  = fix: make both texts agree, then import again; --partial takes over the others"
                if self.en
                else "  = sửa: chọn một cách viết, sửa hai bên cho giống rồi nhập lại; "
                "--partial để nhận các chỗ khác, chỗ này giữ chữ của tệp kế hoạch"
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
        # with --partial too: what was left out must not go unseen
        return CO_LOI if self.doi.chua_hieu or self.chieu.xung_dot else SACH

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
