"""Files of the user, with failures as messages."""

from __future__ import annotations

from pathlib import Path

from hoagiai_cli.cli.ma_thoat import KHONG_CO_TEP, SAI_CACH_DUNG
from hoagiai_cli.cli.man_hinh import Dung
from hoagiai_cli.findings.catalogue import rules
from hoagiai_cli.source.files import FileProblem, read_bytes, write_atomic


def doc_hoac_dung(path: Path) -> bytes:
    """The bytes of a file, or Dung."""
    try:
        return read_bytes(path)
    except FileProblem as loi:
        raise Dung(f"{path}: {noi_loi(loi)}", KHONG_CO_TEP, sua=rules()[loi.code].help_vi) from loi


def ghi_hoac_dung(path: Path, data: bytes, *, overwrite: bool) -> None:
    """Writes a file whole, or Dung; what was there stays until the new file is complete."""
    try:
        write_atomic(path, data, overwrite=overwrite)
    except FileProblem as loi:
        raise Dung(f"{path}: {noi_loi(loi)}", SAI_CACH_DUNG, sua=rules()[loi.code].help_vi) from loi


def noi_loi(loi: FileProblem) -> str:
    """The words of the catalogue for a file problem."""
    return rules()[loi.code].vi.format(**loi.args_)
