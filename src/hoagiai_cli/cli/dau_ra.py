"""Where `hoagiai render` writes: which formats, which file for which plan, and that no two of them are one."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

from hoagiai_cli.cli.in_van_ban_chu import Loi
from hoagiai_cli.cli.man_hinh import Dung
from hoagiai_cli.cli.tep import ghi_hoac_dung

DUOI: Final = (".docx", ".pdf", ".html", ".md", ".txt")
NHI_PHAN: Final = (".docx", ".pdf")
"""Formats that a terminal cannot show and that cannot stand one after the other on the standard output."""


class DauRa(NamedTuple):
    """The target of one call: `output` is a file, a folder, "-" (the standard output), or None (beside each plan)."""

    output: Path | None
    duoi: tuple[str, ...]
    nhieu: bool
    force: bool
    loi: Loi

    @property
    def man_hinh(self) -> bool:
        """Documents go to the standard output."""
        return self.output is not None and str(self.output) == "-"

    def dich(self, path: Path, duoi: str) -> Path:
        """The file that the plan at `path` becomes in a format."""
        if self.output is None:
            return path.with_suffix(duoi)
        if self.nhieu or self.output.is_dir():
            return self.output / f"{path.stem}{duoi}"
        return self.output

    def chuan_bi(self, files: Sequence[Path]) -> None:
        """Refuses what would write two documents to one place, then makes the folder. Raises Dung."""
        if self.man_hinh:
            so = len(files) * len(self.duoi)
            if so > 1 and (len(self.duoi) > 1 or self.duoi[0] not in (".md", ".txt")):
                raise Dung(self.loi("man_hinh_mot"), sua=self.loi("sua_man_hinh_mot"))
            if self.duoi[0] in NHI_PHAN and sys.stdout.isatty():
                raise Dung(self.loi("man_hinh_nhi_phan", duoi=self.duoi[0]), sua=self.loi("sua_man_hinh_nhi_phan"))
            return
        self._khong_trung(files)
        if self.nhieu and self.output is not None:
            try:
                self.output.mkdir(parents=True, exist_ok=True)
            except OSError as loi:
                raise Dung(
                    self.loi("thu_muc", tep=self.output, ly_do=loi.strerror), sua=self.loi("sua_thu_muc")
                ) from loi

    def _khong_trung(self, files: Sequence[Path]) -> None:
        da_co: dict[str, Path] = {}
        for path in files:
            dich = self.dich(path, self.duoi[0])
            truoc = da_co.setdefault(str(dich).casefold(), path)
            if truoc != path:
                raise Dung(self.loi("trung_ten", mot=truoc, hai=path, cho=dich.parent), sua=self.loi("sua_trung_ten"))

    def ghi(self, path: Path, duoi: str, data: bytes) -> Path | None:
        """Writes a document whole; out: its file, None where it went to the standard output. Raises Dung."""
        if self.man_hinh:
            sys.stdout.flush()
            sys.stdout.buffer.write(data)
            return None
        dich = self.dich(path, duoi)
        if dich.resolve() == path.resolve():
            raise Dung(self.loi("chinh_no", tep=dich))
        ghi_hoac_dung(dich, data, overwrite=self.force)
        return dich


def chon_dang(output: Path | None, duoc_goi: Sequence[str], loi: Loi) -> tuple[str, ...]:
    """The formats: those asked for, else what the name after -o says, else Word. Raises Dung where they disagree."""
    ten = output.suffix.lower() if output is not None else ""
    if not duoc_goi:
        return (ten,) if ten in DUOI else (".docx",)
    if output is not None and not output.is_dir():
        if len(duoc_goi) > 1 and ten:
            co = loi("va").join(f"--{duoi[1:]}" for duoi in duoc_goi)
            raise Dung(loi("nhieu_dang", co=co))
        if ten in DUOI and ten != duoc_goi[0]:
            raise Dung(loi("khac_duoi", co=f"--{duoc_goi[0][1:]}", tep=output), sua=loi("sua_khac_duoi"))
    return tuple(duoc_goi)
