"""The PDFs of one call of `hoagiai render`: made together, then each put in its place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from hoagiai_cli.cli.dau_ra import DauRa
from hoagiai_cli.cli.ma_thoat import SACH, SAI_CACH_DUNG
from hoagiai_cli.cli.man_hinh import Dung, bao
from hoagiai_cli.cli.tien_do import TienDo
from hoagiai_cli.document.docx.seams import for_office
from hoagiai_cli.document.libreoffice import VARIABLE, OfficeProblem, find_office
from hoagiai_cli.document.pdf import strange_fonts, to_pdfs


class InPdf:
    """Gathers Word files and has LibreOffice print them. Raises Dung at once where there is no LibreOffice."""

    def __init__(self, dau_ra: DauRa, *, luu_tru: bool) -> None:
        self.dau_ra = dau_ra
        self.loi = dau_ra.loi
        self.luu_tru = luu_tru
        self._cho: list[tuple[Path, bytes]] = []
        try:
            self._soffice = find_office()
        except OfficeProblem as problem:
            ten = "bien_sai" if problem.detail else "khong_libreoffice"
            raise Dung(
                self.loi(ten, bien=VARIABLE, tep=problem.detail), sua=self.loi(f"sua_{ten}", bien=VARIABLE)
            ) from problem

    def them(self, path: Path, docx: bytes) -> None:
        """One more plan, as its Word file."""
        self._cho.append((path, docx))

    def in_het(self, tien_do: TienDo, *, im: bool) -> Iterator[tuple[Path, int, int]]:
        """Prints what was gathered. Out, for each plan: exit code, how many PDFs were written (0 or 1)."""
        if not self._cho:
            return
        tien_do.giai_doan(self.loi("tien_do_pdf"), len(self._cho))
        files = [for_office(docx) for _, docx in self._cho]
        # without a bar to move nobody need wake up to count
        done = tien_do.toi if tien_do.hien else None
        ket_qua = to_pdfs(files, self._soffice, archival=self.luu_tru, done=done)
        phong: set[str] = set()
        da_bao: set[str] = set()
        for (path, _), pdf in zip(self._cho, ket_qua, strict=True):
            if isinstance(pdf, OfficeProblem):
                ten = f"pdf_{pdf.fault.value}"
                loi = self.loi(ten, chi_tiet=pdf.detail)
                sua = "" if loi in da_bao else f"\n  = {self.loi('sua')}: {self.loi('sua_pdf')}"
                da_bao.add(loi)
                bao(f"hoagiai: {path}: {loi}{sua}")
                yield path, SAI_CACH_DUNG, 0
                continue
            try:
                dich = self.dau_ra.ghi(path, ".pdf", pdf)
            except Dung as stop:
                bao(f"hoagiai: {stop.loi}" + (f"\n  = {self.loi('sua')}: {stop.sua}" if stop.sua else ""))
                yield path, stop.ma, 0
                continue
            phong.update(strange_fonts(pdf))
            if dich is not None and not im:
                bao(f"{path} → {dich}")
            yield path, SACH, 1
        if phong:
            bao(self.loi.dong("phong_chu", "sua_phong_chu", phong=", ".join(sorted(phong))))
