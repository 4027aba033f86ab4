"""`hoagiai validate`: each file through reading, shape, rules and links; then the report."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from hoagiai_cli.cli.doc_ke_hoach import KhoKeHoach, TepDaDoc
from hoagiai_cli.cli.ma_thoat import CO_LOI, KHONG_CO_TEP, LOI_NOI_BO, SACH
from hoagiai_cli.cli.man_hinh import bao, be_rong, in_ra, mau
from hoagiai_cli.findings.finding import SEVERITIES, Finding, Maker
from hoagiai_cli.findings.text import TextReport
from hoagiai_cli.lineage.lien_ket import kiem_lien_ket
from hoagiai_cli.rules.chay import kiem
from hoagiai_cli.workspace.tim_tep import tim_tep


def kiem_tra(paths: Sequence[Path], dinh_dang: str, nguong: str, lang: str, *, cache: bool) -> int:
    """Checks the plans at `paths` and prints what was found. Returns the exit code."""
    files, missing = tim_tep(paths)
    if not files and not missing:
        bao("hoagiai: không có tệp kế hoạch (.yaml) nào trong " + ", ".join(str(path) for path in paths))
        return KHONG_CO_TEP
    run = LuotKiem(lang)
    findings: list[Finding] = []
    for path in (*missing, *files):
        findings += run.kiem_tep(path)
    if dinh_dang == "json":
        in_ra(json_report(findings, len(files) + len(missing)))
    else:
        _in_chu(findings, run, len(files) + len(missing), lang)
    if run.hong:
        return LOI_NOI_BO
    if missing and not files:
        return KHONG_CO_TEP
    return CO_LOI if qua_nguong(findings, nguong) else SACH


def qua_nguong(findings: Sequence[Finding], nguong: str) -> bool:
    """Is any finding at or above the threshold?"""
    if nguong == "never":
        return False
    least = SEVERITIES.index(nguong)  # type: ignore[arg-type]
    return any(SEVERITIES.index(item.severity) >= least for item in findings)


class LuotKiem:
    """One run: files are read once, also when they are parents of others."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self.kho = KhoKeHoach()
        self.hong = False

    def kiem_tep(self, path: Path) -> list[Finding]:
        """The findings of one file, in the order of the file. A crash becomes a message; other files go on."""
        try:
            return sorted(self._kiem(self.kho.doc(path)), key=lambda item: (item.span, item.code))
        except Exception as error:
            if "--debug" in sys.argv:
                raise
            self.hong = True
            bao(f"hoagiai: {path}: lỗi bên trong công cụ ({type(error).__name__}: {str(error)[:200]}); tệp này chưa được kiểm hết")
            return []

    def _kiem(self, tep: TepDaDoc) -> Iterator[Finding]:
        if tep.loi_tep is not None:
            yield Maker(None, tep.ten, self.lang).from_problem(tep.loi_tep)
            return
        assert tep.nguon is not None
        maker = Maker(tep.nguon, tep.ten, self.lang)
        for problem in tep.nguon.problems:
            yield maker.from_problem(problem)
        for fault in tep.loi_luoc_do:
            yield maker.from_fault(fault)
        if tep.ke_hoach is None:
            return
        boi_canh, faults = kiem(tep.ke_hoach)
        maker.ma = boi_canh.ma
        for fault in faults:
            yield maker.from_fault(fault)
        for fault in kiem_lien_ket(tep.ke_hoach, tep.path, self.kho.goc(tep.path), self.kho.cha):
            yield maker.from_fault(fault)

    def dong(self, ten: str) -> Sequence[str]:
        """The lines of a file of this run, for showing places."""
        tep = self.kho.doc(Path(ten))
        return tep.nguon.lines if tep.nguon is not None else ()


def json_report(findings: Sequence[Finding], files: int) -> str:
    """The report for tools: version 1 of the shape described in docs/ket-qua-json.md."""
    count = {severity: sum(1 for item in findings if item.severity == severity) for severity in reversed(SEVERITIES)}
    report = {"version": 1, "files": files, "summary": count, "findings": [item.to_json() for item in findings]}
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _in_chu(findings: Sequence[Finding], run: LuotKiem, files: int, lang: str) -> None:
    report = TextReport(lang, width=be_rong(), colour=mau(sys.stdout))
    in_ra("\n".join(report.blocks(findings, run.dong)))
    in_ra(("\n" if findings else "") + report.summary(findings, files) + "\n")
