"""`hoagiai render`: plan files to documents. A plan that cannot be rendered does not stop the others."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from hoagiai_cli import __version__
from hoagiai_cli.cli.dau_ra import DauRa, chon_dang
from hoagiai_cli.cli.doc_ke_hoach import TepDaDoc, doc_tep
from hoagiai_cli.cli.in_van_ban_chu import Loi
from hoagiai_cli.cli.ma_thoat import CO_LOI, KHONG_CO_TEP, LOI_NOI_BO, SACH, SAI_CACH_DUNG
from hoagiai_cli.cli.man_hinh import Dung, bao, be_rong
from hoagiai_cli.cli.tien_do import TienDo
from hoagiai_cli.document.model import Document
from hoagiai_cli.drafting.loi_van import LoiMau, LoiVan
from hoagiai_cli.drafting.van_ban import soan
from hoagiai_cli.resources import templates_dir
from hoagiai_cli.workspace.cau_hinh import LoiCauHinh, mau_cua_co_quan
from hoagiai_cli.workspace.tim_tep import tim_tep


def in_van_ban(
    paths: Sequence[Path],
    output: Path | None,
    *,
    dang: Sequence[str],
    pdf_a: bool,
    templates: Path | None,
    embed: bool,
    force: bool,
    lang: str,
) -> int:
    """Renders the plans at `paths` in the formats `dang` (".docx", ".pdf"…; none: what `output` is called, or Word).

    Several plans, several formats or a folder go to a folder. Returns the exit code. Raises Dung.
    """
    loi = Loi(lang)
    duoi = chon_dang(output, dang, loi)
    if templates is not None and not templates.is_dir():
        raise Dung(loi("khong_mau", tep=templates))
    files, missing = tim_tep(paths)
    for path in missing:
        bao(loi.dong("khong_tep", tep=path))
    if not files:
        if not missing:
            bao(loi.dong("khong_ke_hoach"))
        return KHONG_CO_TEP
    nhieu = len(files) > 1 or any(path.is_dir() for path in paths) or len(duoi) > 1
    dau_ra = DauRa(output, duoi, nhieu, force, loi)
    may_in = _MayIn(dau_ra, templates, embed=embed, pdf_a=pdf_a)
    dau_ra.chuan_bi(files)
    ma = may_in.in_cac_tep(files)
    return max(ma, KHONG_CO_TEP) if missing else ma


class _MayIn:
    """Renders the plans of one call: every format but PDF plan by plan, then all PDFs together."""

    def __init__(self, dau_ra: DauRa, templates: Path | None, *, embed: bool, pdf_a: bool) -> None:
        self.dau_ra = dau_ra
        self.loi = dau_ra.loi
        self.templates = templates
        self.embed = embed
        self._loi_van: dict[Path | None, LoiVan] = {}
        self._pdf = None
        if ".pdf" in dau_ra.duoi:
            from hoagiai_cli.cli.in_pdf import InPdf

            self._pdf = InPdf(dau_ra, luu_tru=pdf_a)  # before anything is written: LibreOffice may be missing

    def in_cac_tep(self, files: Sequence[Path]) -> int:
        """Renders the plans one after the other. Returns the worst exit code."""
        cac_ma: dict[Path, int] = {}
        van_ban = 0
        with TienDo(len(files), hien=not self.dau_ra.man_hinh and (len(files) > 1 or self._pdf is not None)) as tien_do:
            tien_do.giai_doan(self.loi("tien_do"), len(files))
            for so, path in enumerate(files, start=1):
                cac_ma[path], ghi = self._in_mot(path, im=tien_do.hien and len(files) > 1)
                van_ban += ghi
                tien_do.toi(so)
            if self._pdf is not None:
                for path, ma, ghi in self._pdf.in_het(tien_do, im=tien_do.hien and len(files) > 1):
                    cac_ma[path] = max(cac_ma[path], ma)
                    van_ban += ghi
        if len(files) > 1 and not self.dau_ra.man_hinh:
            dat = sum(ma == SACH for ma in cac_ma.values())
            bao(self.loi.dong("tong", dat=dat, tong=len(files), van_ban=van_ban))
        return max(cac_ma.values())

    def _in_mot(self, path: Path, *, im: bool) -> tuple[int, int]:
        """Renders one plan; `im`: without a line for each file. Out: exit code, how many documents were written."""
        ghi = 0
        try:
            tep = doc_tep(path)
            if tep.ke_hoach is None:
                self._bao_loi(tep)
                return CO_LOI, 0
            document = soan(tep.ke_hoach, self._mau(self.templates or mau_cua_co_quan(path)))
            for duoi, data in self._cac_dang(tep, document):
                if duoi == ".pdf":
                    assert self._pdf is not None
                    self._pdf.them(path, data)
                    continue
                dich = self.dau_ra.ghi(path, duoi, data)
                ghi += 1
                if dich is not None and not im:
                    bao(f"{path} → {dich}")
        except LoiMau as error:
            cho = self.loi("dong", mau=error.mau, dong=error.dong) if error.dong else error.mau
            bao(self.loi.dong("mau_hong", "sua_mau_hong", cho=cho, ly_do=error.ly_do))
            return SAI_CACH_DUNG, ghi
        except LoiCauHinh as error:
            bao(f"hoagiai: {error}")
            return SAI_CACH_DUNG, ghi
        except Dung as stop:
            bao(f"hoagiai: {stop.loi}" + (f"\n  = {self.loi('sua')}: {stop.sua}" if stop.sua else ""))
            return stop.ma, ghi
        except BrokenPipeError:
            raise
        except Exception as error:
            if "--debug" in sys.argv:
                raise
            bao(self.loi.dong("ben_trong", tep=path, loi=f"{type(error).__name__}: {str(error)[:200]}"))
            return LOI_NOI_BO, ghi
        if so := _so_loi(tep):
            bao(self.loi.dong("con_loi", tep=path, so=so))
        if self._kem and tep.ke_hoach.trang_thai != "du_thao" and (so := len(_GHI_CHU.findall(tep.raw))):
            bao(self.loi.dong("mang_ghi_chu", tep=path, so=so))
        return SACH, ghi

    @property
    def _kem(self) -> bool:
        """Do Word files carry the plan file?"""
        return self.embed and ".docx" in self.dau_ra.duoi

    def _cac_dang(self, tep: TepDaDoc, document: Document) -> Iterator[tuple[str, bytes]]:
        """The document in each format, a PDF as the Word file it is made from. A writer is loaded when it is needed.

        Raises Dung for a Word file that does not pass its own check.
        """
        word = None
        for duoi in self.dau_ra.duoi:
            if duoi in (".docx", ".pdf"):
                word = word if word is not None else self._word(tep, document)
                yield duoi, word
            else:
                yield duoi, _chu(document, duoi).encode("utf-8")

    def _word(self, tep: TepDaDoc, document: Document) -> bytes:
        from hoagiai_cli.document.docx.check import check_written
        from hoagiai_cli.document.docx.embed import Embedded
        from hoagiai_cli.document.docx.writer import to_bytes

        data = to_bytes(document, Embedded(tep.raw, tep.path.name, __version__) if self._kem else None)
        if faults := check_written(data):
            raise Dung(self.loi("tu_kiem", tep=tep.path, loi=faults[0]), LOI_NOI_BO)
        return data

    def _mau(self, rieng: Path | None) -> LoiVan:
        if rieng not in self._loi_van:
            self._loi_van[rieng] = LoiVan(templates_dir(), rieng)
        return self._loi_van[rieng]

    def _bao_loi(self, tep: TepDaDoc) -> None:
        """Why a file cannot be rendered: the same messages as validate."""
        from hoagiai_cli.findings.finding import Maker
        from hoagiai_cli.findings.text import TextReport

        maker = Maker(tep.nguon, tep.ten, self.loi.lang)
        found = [maker.from_problem(tep.loi_tep)] if tep.loi_tep else []
        if tep.nguon is not None:
            found += [maker.from_problem(item) for item in tep.nguon.problems]
            found += [maker.from_fault(item) for item in tep.loi_luoc_do]
        lines = tep.nguon.lines if tep.nguon else ()
        report = TextReport(self.loi.lang, width=be_rong())
        for item in sorted(found, key=lambda one: (one.span, one.code)):
            bao(report.block(item, lines))
        bao(self.loi.dong("chua_in", tep=tep.ten))


_GHI_CHU = re.compile(rb"^[ \t]*# (?!(?:yaml-language-server|hoagiai):)\S", re.MULTILINE)
"""Lines of remarks; what is meant for an editor or for this tool is none."""


def _so_loi(tep: TepDaDoc) -> int:
    """How many errors `validate` would tell of the plan by itself: what was printed has them too."""
    from hoagiai_cli.findings.catalogue import rules
    from hoagiai_cli.rules.chay import kiem

    assert tep.nguon is not None and tep.ke_hoach is not None
    codes = [problem.code for problem in tep.nguon.problems] + [fault.code for fault in kiem(tep.ke_hoach)[1]]
    return sum(rules()[code].severity == "error" for code in codes)


def _chu(document: Document, duoi: str) -> str:
    """The document in one of the formats that are text."""
    if duoi == ".html":
        from hoagiai_cli.document.html.writer import to_html

        return to_html(document)
    if duoi == ".md":
        from hoagiai_cli.document.md import to_markdown

        return to_markdown(document)
    from hoagiai_cli.document.txt import to_text

    return to_text(document)
