"""The corrections of `validate --fix` over many files, and what is said of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from hoagiai_cli.cli.man_hinh import bao, doc_dau_vao, in_ra, in_ra_byte
from hoagiai_cli.cli.sua_loi import KetQuaSua, ghi, sua_du_lieu
from hoagiai_cli.findings.finding import Finding, Maker
from hoagiai_cli.source.files import FileProblem, read_bytes

if TYPE_CHECKING:
    from hoagiai_cli.cli.kiem_tra import CachKiem, LuotKiem


def sua_cac_tep(files: Sequence[Path], run: LuotKiem, cach: CachKiem, stdin: Path | None) -> list[Finding]:
    """Corrects each file, or shows how; gives the findings that are left."""
    con: list[Finding] = []
    tong = so_tep = 0
    for path in files:
        try:
            raw = doc_dau_vao() if stdin is not None else read_bytes(path)
        except FileProblem:
            con += run.kiem_tep(path)  # told as a finding
            continue
        ket_qua = _sua(path, raw, run, ca_can_xem=cach.sua == "review")
        if cach.xem:
            in_ra(ket_qua.diff(path.as_posix()))
        elif stdin is not None:
            in_ra_byte(ket_qua.moi)
        elif ket_qua.so:
            try:
                ghi(path, ket_qua)
            except FileProblem as loi:  # what was to be corrected is still there
                con += [
                    Maker(None, path.as_posix(), cach.lang).from_problem(loi.as_problem()),
                    *run.kiem_tep(path, raw),
                ]
                continue
        con += ket_qua.con
        tong += ket_qua.so
        so_tep += bool(ket_qua.so)
    if tong:
        viec = "sửa được" if cach.xem else "đã sửa"
        bao(f"hoagiai: {viec} {tong} chỗ trong {so_tep} tệp")
    return con


def _sua(path: Path, raw: bytes, run: LuotKiem, *, ca_can_xem: bool) -> KetQuaSua:
    return sua_du_lieu(raw, path.as_posix(), lambda data: run.kiem_tep(path, data), ca_can_xem=ca_can_xem)
