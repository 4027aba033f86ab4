"""`hoagiai validate`: each file through reading, shape, rules and links; then the report."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from hoagiai_cli.cli.ma_thoat import CO_LOI, KHONG_CO_TEP, LOI_NOI_BO, SACH
from hoagiai_cli.cli.man_hinh import bao, be_rong, in_ra, mau
from hoagiai_cli.findings.finding import SEVERITIES, Finding
from hoagiai_cli.findings.text import TextReport
from hoagiai_cli.source.positions import LineMap
from hoagiai_cli.workspace.bo_nho import BoNho
from hoagiai_cli.workspace.tim_tep import tim_tep

if TYPE_CHECKING:
    from hoagiai_cli.cli.kiem_mot import MayKiem


def kiem_tra(paths: Sequence[Path], dinh_dang: str, nguong: str, lang: str, *, cache: bool) -> int:
    """Checks the plans at `paths` and prints what was found. Returns the exit code."""
    files, missing = tim_tep(paths)
    if not files and not missing:
        bao("hoagiai: không có tệp kế hoạch (.yaml) nào trong " + ", ".join(str(path) for path in paths))
        return KHONG_CO_TEP
    run = LuotKiem(lang, BoNho(lang) if cache else None)
    findings = [item for path in (*missing, *files) for item in run.kiem_tep(path)]
    run.xong()
    if dinh_dang == "json":
        in_ra(json_report(findings, len(files) + len(missing)))
    else:
        report = TextReport(lang, width=be_rong(), colour=mau(sys.stdout))
        in_ra("\n".join(report.blocks(findings, run.dong)))
        in_ra(("\n" if findings else "") + report.summary(findings, len(files) + len(missing)) + "\n")
    if run.hong:
        return LOI_NOI_BO
    if missing and not files:
        return KHONG_CO_TEP
    return CO_LOI if qua_nguong(findings, nguong) else SACH


def qua_nguong(findings: Sequence[Finding], nguong: str) -> bool:
    """Is any finding at or above the threshold?"""
    if nguong == "never":
        return False
    grave = SEVERITIES[[str(item) for item in SEVERITIES].index(nguong) :]
    return any(item.severity in grave for item in findings)


class LuotKiem:
    """One run. The rooms that read and check are loaded only when a file has to be checked anew."""

    def __init__(self, lang: str, bo_nho: BoNho | None) -> None:
        self.lang = lang
        self.bo_nho = bo_nho
        self.hong = False
        self._dong: dict[str, Sequence[str]] = {}
        self._may: MayKiem | None = None

    def kiem_tep(self, path: Path) -> list[Finding]:
        """The findings of one file, in the order of the file. A crash becomes a message; other files go on."""
        if self.bo_nho is not None and (cu := self.bo_nho.tim(path)) is not None:
            return [Finding.from_json(item) for item in cu]
        from hoagiai_cli.cli.kiem_mot import MayKiem

        if self._may is None:
            self._may = MayKiem(self.lang)
        try:
            ket_qua = self._may.kiem(path)
        except Exception as error:
            if "--debug" in sys.argv:
                raise
            self.hong = True
            loi = f"{type(error).__name__}: {str(error)[:200]}"
            bao(f"hoagiai: {path}: lỗi bên trong công cụ ({loi}); tệp này chưa được kiểm hết")
            return []
        if ket_qua.findings:
            self._dong[path.as_posix()] = ket_qua.dong
        if self.bo_nho is not None and ket_qua.nho_duoc:
            self.bo_nho.nho(path, ket_qua.phu_thuoc, [item.to_json() for item in ket_qua.findings])
        return list(ket_qua.findings)

    def xong(self) -> None:
        """Keeps what was found for the next run."""
        if self.bo_nho is not None:
            self.bo_nho.luu()

    def dong(self, ten: str) -> Sequence[str]:
        """The lines of a file of this run, for showing places."""
        if ten not in self._dong:
            self._dong[ten] = _dong_cua(Path(ten))
        return self._dong[ten]


def _dong_cua(path: Path) -> Sequence[str]:
    """The lines of a file whose findings are known; only a file that is no plain UTF-8 needs the loader for it."""
    try:
        return LineMap(path.read_bytes().decode("utf-8-sig")).lines()
    except UnicodeDecodeError:
        from hoagiai_cli.cli.doc_ke_hoach import doc_tep

        nguon = doc_tep(path).nguon
        return nguon.lines if nguon is not None else ()
    except OSError:
        return ()


def json_report(findings: Sequence[Finding], files: int) -> str:
    """The report for tools: version 1 of the shape described in docs/ket-qua-json.md."""
    count = {severity: sum(1 for item in findings if item.severity == severity) for severity in reversed(SEVERITIES)}
    report = {"version": 1, "files": files, "summary": count, "findings": [item.to_json() for item in findings]}
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"
