"""`hoagiai render`: a plan file to a document."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from hoagiai_cli import __version__
from hoagiai_cli.cli.doc_ke_hoach import TepDaDoc, doc_tep
from hoagiai_cli.cli.ma_thoat import CO_LOI, KHONG_CO_TEP, LOI_NOI_BO, SACH, SAI_CACH_DUNG
from hoagiai_cli.cli.man_hinh import Dung, bao, be_rong, in_ra
from hoagiai_cli.cli.tep import ghi_hoac_dung
from hoagiai_cli.document.docx.check import check_written
from hoagiai_cli.document.docx.embed import Embedded
from hoagiai_cli.document.docx.writer import to_bytes
from hoagiai_cli.document.model import Document
from hoagiai_cli.document.txt import to_text
from hoagiai_cli.drafting.loi_van import LoiMau, LoiVan
from hoagiai_cli.drafting.van_ban import soan
from hoagiai_cli.findings.finding import Maker
from hoagiai_cli.findings.text import TextReport
from hoagiai_cli.plan.phat_hien import PhatHien
from hoagiai_cli.resources import templates_dir
from hoagiai_cli.workspace.cau_hinh import LoiCauHinh, mau_cua_co_quan
from hoagiai_cli.workspace.tim_tep import tim_tep


def in_van_ban(
    paths: Sequence[Path],
    output: Path | None,
    *,
    docx: bool,
    txt: bool,
    templates: Path | None,
    embed: bool,
    force: bool,
    lang: str,
) -> int:
    """Renders the plans at `paths`. Several plans, or a folder, go to a folder. Returns the exit code."""
    if docx and txt and output is not None and output.suffix:
        raise Dung("--docx và --txt cùng lúc thì -o phải là một thư mục", SAI_CACH_DUNG)
    duoi = [ten for ten, co in ((".docx", docx), (".txt", txt)) if co]
    if not duoi:
        duoi = [output.suffix] if output is not None and output.suffix in {".docx", ".txt"} else [".docx"]
    if templates is not None and not templates.is_dir():
        raise Dung(f"không có thư mục mẫu {templates}", SAI_CACH_DUNG)
    files, missing = tim_tep(paths)
    for path in missing:
        bao(f"hoagiai: không có tệp {path}")
    if not files:
        if not missing:
            bao("hoagiai: không có tệp kế hoạch (.yaml) nào để in")
        return KHONG_CO_TEP
    nhieu = len(files) > 1 or any(path.is_dir() for path in paths) or len(duoi) > 1
    if nhieu and output is not None and str(output) != "-":
        _chuan_bi_thu_muc(output, files)
    may_in = _MayIn(templates, lang, force=force, embed=embed)
    ma = KHONG_CO_TEP if missing else SACH
    for path in files:
        ma = max(ma, may_in.in_mot(path, output, duoi, nhieu=nhieu))
    return ma


class _MayIn:
    def __init__(self, templates: Path | None, lang: str, *, force: bool, embed: bool) -> None:
        self.embed = embed
        self.templates = templates
        self.lang = lang
        self.force = force
        self._loi_van: dict[Path | None, LoiVan] = {}

    def in_mot(self, path: Path, output: Path | None, duoi: Sequence[str], *, nhieu: bool) -> int:
        tep = doc_tep(path)
        if tep.ke_hoach is None:
            self._bao_loi(tep)
            return CO_LOI
        try:
            rieng = self.templates or mau_cua_co_quan(path)
            document = soan(tep.ke_hoach, self._mau(rieng))
        except LoiMau as loi:
            cho = f"{loi.mau}, dòng {loi.dong}" if loi.dong else loi.mau
            bao(f"hoagiai: mẫu câu chữ {cho} dùng không được: {loi.ly_do}")
            bao("  = sửa: xem các tên được dùng trong docs/mau-cau-chu.md")
            return SAI_CACH_DUNG
        except LoiCauHinh as loi:
            bao(f"hoagiai: {loi}")
            return SAI_CACH_DUNG
        for ten in duoi:
            data = self._du_lieu(tep, document, ten)
            if ten == ".docx" and (faults := check_written(data)):
                bao(f"hoagiai: {path}: văn bản Word làm ra không đạt tự kiểm ({faults[0]}); không ghi tệp")
                return LOI_NOI_BO
            if output is not None and str(output) == "-":
                in_ra(data.decode("utf-8")) if ten == ".txt" else _ra_man_hinh(data)
                continue
            dich = _dich(path, output, ten, nhieu=nhieu)
            if dich.resolve() == path.resolve():
                raise Dung(f"{dich} là chính tệp kế hoạch", SAI_CACH_DUNG)
            ghi_hoac_dung(dich, data, overwrite=self.force)
            bao(f"{path} → {dich}")
        return SACH

    def _du_lieu(self, tep: TepDaDoc, document: Document, duoi: str) -> bytes:
        if duoi == ".docx":
            return to_bytes(document, Embedded(tep.raw, tep.path.name, __version__) if self.embed else None)
        return to_text(document).encode("utf-8")

    def _mau(self, rieng: Path | None) -> LoiVan:
        if rieng not in self._loi_van:
            self._loi_van[rieng] = LoiVan(templates_dir(), rieng)
        return self._loi_van[rieng]

    def _bao_loi(self, tep: TepDaDoc) -> None:
        """Why a file cannot be rendered: the same messages as validate."""
        maker = Maker(tep.nguon, tep.ten, self.lang)
        found = [maker.from_problem(tep.loi_tep)] if tep.loi_tep else []
        if tep.nguon is not None:
            found += [maker.from_problem(item) for item in tep.nguon.problems]
            faults: Sequence[PhatHien] = tep.loi_luoc_do
            found += [maker.from_fault(item) for item in faults]
        lines = tep.nguon.lines if tep.nguon else ()
        report = TextReport(self.lang, width=be_rong())
        for item in sorted(found, key=lambda one: (one.span, one.code)):
            bao(report.block(item, lines))
        bao(f"hoagiai: chưa in được {tep.ten}")


def _ra_man_hinh(data: bytes) -> None:
    import sys

    sys.stdout.flush()
    sys.stdout.buffer.write(data)


def _chuan_bi_thu_muc(output: Path, files: Sequence[Path]) -> None:
    """Makes the folder that several documents go to; two plans of one name would overwrite each other there."""
    ten: dict[str, Path] = {}
    for path in files:
        truoc = ten.setdefault(path.stem.casefold(), path)
        if truoc != path:
            raise Dung(
                f"{truoc} và {path} trùng tên nên sẽ ghi đè lên nhau trong {output}",
                sua="in từng thư mục vào một chỗ riêng, hoặc bỏ -o để in cạnh từng tệp kế hoạch",
            )
    try:
        output.mkdir(parents=True, exist_ok=True)
    except OSError as loi:
        raise Dung(f"không tạo được thư mục {output} ({loi.strerror})", sua="chọn thư mục khác với -o") from loi


def _dich(path: Path, output: Path | None, duoi: str, *, nhieu: bool) -> Path:
    if output is None:
        return path.with_suffix(duoi)
    if nhieu or output.is_dir():
        return output / f"{path.stem}{duoi}"
    return output
