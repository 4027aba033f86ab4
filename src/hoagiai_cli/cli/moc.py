"""`hoagiai baseline`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from hoagiai_cli.cli.kiem_tra import LoiCauHinhKiem, LuotKiem
from hoagiai_cli.cli.ma_thoat import KHONG_CO_TEP, LOI_NOI_BO, SACH
from hoagiai_cli.cli.man_hinh import Dung, bao
from hoagiai_cli.cli.tep import noi_loi
from hoagiai_cli.findings.finding import Finding
from hoagiai_cli.source.files import FileProblem
from hoagiai_cli.workspace.moc import TEN, Khoa, LoiMoc, bo_da_biet, dem, doc_moc, ghi_moc
from hoagiai_cli.workspace.tim_tep import tim_tep


def ghi_moc_moi(paths: Sequence[Path], output: Path | None) -> int:
    """Writes what is found now. Returns the exit code."""
    found, run = _tim(paths)
    tep = _tep(output, run)
    muc = dem(found, tep.parent)
    _ghi(tep, muc)
    bao(f'hoagiai: đã ghi {muc.total()} lỗi vào {tep}; thêm baseline = "{tep.name}" vào hoagiai.toml để dùng')
    return LOI_NOI_BO if run.hong else SACH


def tia_moc(paths: Sequence[Path], output: Path | None) -> int:
    """Takes out what is not found any more. Returns the exit code."""
    found, run = _tim(paths)
    tep = _tep(output, run)
    try:
        cu = doc_moc(tep)
    except LoiMoc as loi:
        raise Dung(str(loi)) from loi
    thua = cu.copy()
    bo_da_biet(found, thua, tep.parent)
    _ghi(tep, cu - thua)
    bao(f"hoagiai: đã bỏ {sum(so for so in thua.values() if so > 0)} lỗi không còn khỏi {tep}")
    return LOI_NOI_BO if run.hong else SACH


def _tim(paths: Sequence[Path]) -> tuple[list[Finding], LuotKiem]:
    files, missing = tim_tep(paths)
    if missing or not files:
        cho = ", ".join(str(path) for path in missing or paths)
        raise Dung(f"không có tệp kế hoạch nào ở {cho}", KHONG_CO_TEP)
    run = LuotKiem("vi", None)
    try:
        return [item for path in files for item in run.kiem_tep(path)], run
    except LoiCauHinhKiem as loi:
        raise Dung(str(loi)) from loi


def _tep(output: Path | None, run: LuotKiem) -> Path:
    """The file named, the one of the configuration, or the usual one here."""
    return output or next(iter(sorted(run.moc)), Path(TEN))


def _ghi(tep: Path, muc: Counter[Khoa]) -> None:
    try:
        ghi_moc(tep, muc)
    except FileProblem as loi:
        raise Dung(f"{tep}: {noi_loi(loi)}") from loi
