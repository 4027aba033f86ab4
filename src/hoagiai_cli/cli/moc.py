"""`hoagiai baseline`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from hoagiai_cli.cli.kiem_tra import LoiCauHinhKiem, LuotKiem
from hoagiai_cli.cli.ma_thoat import CO_LOI, KHONG_CO_TEP, LOI_NOI_BO, SACH
from hoagiai_cli.cli.man_hinh import Dung, bao
from hoagiai_cli.cli.tep import noi_loi
from hoagiai_cli.findings.finding import Finding
from hoagiai_cli.source.files import FileProblem
from hoagiai_cli.workspace.moc import TEN, Khoa, LoiMoc, bo_da_biet, dem, doc_moc, ghi_moc, luon_noi, ten_tep
from hoagiai_cli.workspace.tim_tep import DUOI, tim_tep


def ghi_moc_moi(paths: Sequence[Path], output: Path | None) -> int:
    """Writes what is found now. Returns the exit code."""
    found, files, run = _tim(paths)
    tep = _tep(output, run)
    co_roi, cu = tep.exists(), _doc_cu(tep)
    muc = dem(found, tep.parent, run.dong) + _cua_tep_khac(cu, files, tep.parent)
    _ghi(tep, muc)
    so_cu = f" (thêm {(muc - cu).total()} lỗi mới so với lần trước)" if co_roi else ""
    bao(f'hoagiai: đã ghi {muc.total()} lỗi vào {tep}{so_cu}; thêm baseline = "{tep.name}" vào hoagiai.toml để dùng')
    khong_doc = sorted({item.file for item in found if luon_noi(item)})
    if khong_doc:
        bao(f"hoagiai: không đọc được, nên không có trong đó: {', '.join(khong_doc)}")
    return LOI_NOI_BO if run.hong else CO_LOI if khong_doc else SACH


def tia_moc(paths: Sequence[Path], output: Path | None) -> int:
    """Takes out what is not found any more in the files at `paths`. Returns the exit code."""
    found, files, run = _tim(paths)
    tep = _tep(output, run)
    if not tep.exists():
        raise Dung(f"chưa có tệp {tep}", KHONG_CO_TEP, sua="ghi lần đầu: hoagiai baseline create")
    cu = _doc_cu(tep)
    khac = _cua_tep_khac(cu, files, tep.parent)
    thua = cu - khac
    bo_da_biet(found, thua, tep.parent, run.dong)
    _ghi(tep, cu - thua)
    bao(f"hoagiai: đã bỏ {(+thua).total()} lỗi không còn khỏi {tep}")
    return LOI_NOI_BO if run.hong else SACH


def _doc_cu(tep: Path) -> Counter[Khoa]:
    """What the baseline says so far; nothing where there is none."""
    try:
        return doc_moc(tep) if tep.exists() else Counter()
    except LoiMoc as loi:
        raise Dung(str(loi)) from loi


def _cua_tep_khac(muc: Counter[Khoa], files: Sequence[Path], goc: Path) -> Counter[Khoa]:
    """The entries of files that were not looked at this time, and still are there."""
    da_xem = {ten_tep(path, goc) for path in files}
    return Counter({khoa: so for khoa, so in muc.items() if khoa[0] not in da_xem and (goc / khoa[0]).exists()})


def _tim(paths: Sequence[Path]) -> tuple[list[Finding], list[Path], LuotKiem]:
    files, missing = tim_tep(paths)
    if missing or not files:
        cho = ", ".join(str(path) for path in missing or paths)
        raise Dung(f"không có tệp kế hoạch nào ở {cho}", KHONG_CO_TEP)
    run = LuotKiem("vi", None)
    try:
        return [item for path in files for item in run.kiem_tep(path)], files, run
    except LoiCauHinhKiem as loi:
        raise Dung(str(loi)) from loi


def _tep(output: Path | None, run: LuotKiem) -> Path:
    """The file named, the one of the configuration, or the usual one here."""
    return output or next(iter(sorted(run.moc)), Path(TEN))


def _ghi(tep: Path, muc: Counter[Khoa]) -> None:
    if tep.suffix.lower() in DUOI:
        raise Dung(f"{tep} là tên của tệp kế hoạch; không ghi baseline vào đó", sua="chọn tên .json sau -o")
    try:
        ghi_moc(tep, muc)
    except FileProblem as loi:
        raise Dung(f"{tep}: {noi_loi(loi)}") from loi
