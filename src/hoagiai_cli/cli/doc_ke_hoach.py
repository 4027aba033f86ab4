"""Plan files as every command reads them: bytes, data with positions, plan."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from hoagiai_cli.lineage.lien_ket import KeHoachCha, cha_tu
from hoagiai_cli.plan.luoc_do import doc_ke_hoach
from hoagiai_cli.plan.model import KeHoach
from hoagiai_cli.plan.phat_hien import PhatHien
from hoagiai_cli.source.files import FileProblem, read_bytes, within_limit
from hoagiai_cli.source.loader import load
from hoagiai_cli.source.problem import Problem
from hoagiai_cli.source.source_file import SourceFile
from hoagiai_cli.workspace.tim_tep import goc_kho


class TepDaDoc(NamedTuple):
    """A file that was read: its text, what is wrong with it, its plan if it is one, and its bytes."""

    path: Path
    ten: str
    nguon: SourceFile | None
    loi_tep: Problem | None
    ke_hoach: KeHoach | None
    loi_luoc_do: tuple[PhatHien, ...] = ()
    raw: bytes = b""


class KhoKeHoach:
    """The parents of the plans of one run, and the roots of their folders; each looked up once."""

    def __init__(self) -> None:
        self._tep: dict[Path, TepDaDoc] = {}
        self._cha: dict[Path, KeHoachCha] = {}
        self._goc: dict[Path, Path] = {}

    def tep(self, path: Path) -> TepDaDoc:
        """A parent's file; read once, however many children it has."""
        key = path.resolve()
        if key not in self._tep:
            self._tep[key] = doc_tep(path)
        return self._tep[key]

    def cha(self, path: Path) -> KeHoachCha:
        """What links need of a parent file."""
        key = path.resolve()
        if key not in self._cha:
            self._cha[key] = cha_tu(path, self.tep(path).ke_hoach)
        return self._cha[key]

    def goc(self, path: Path) -> Path:
        """The folder outside of which nothing is read for the plan at `path`."""
        folder = path.parent
        if folder not in self._goc:
            self._goc[folder] = goc_kho(path)
        return self._goc[folder]


def doc_tep(path: Path, raw: bytes | None = None) -> TepDaDoc:
    """Reads one file; `raw`: its bytes, where they come from elsewhere. Never raises for what is in it."""
    ten = path.as_posix()
    try:
        raw = read_bytes(path) if raw is None else within_limit(path, raw)
    except FileProblem as problem:
        return TepDaDoc(path, ten, None, Problem(problem.code, problem.args_), None)
    nguon = load(raw, ten)
    if nguon.data is None:
        return TepDaDoc(path, ten, nguon, None, None)
    ke_hoach, loi = doc_ke_hoach(nguon.data)
    return TepDaDoc(path, ten, nguon, None, ke_hoach, tuple(loi), raw)
