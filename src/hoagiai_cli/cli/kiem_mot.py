"""One plan file through reading, shape, rules and links."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from hoagiai_cli.cli.doc_ke_hoach import KhoKeHoach, TepDaDoc, doc_tep
from hoagiai_cli.findings.finding import Finding, Maker
from hoagiai_cli.lineage.lien_ket import kiem_lien_ket, noi_tep_cha
from hoagiai_cli.rules.chay import kiem


@dataclass(frozen=True, slots=True)
class KetQuaKiem:
    """What was found in a file, its lines, the other files the answer rests on, and whether it may be kept."""

    findings: tuple[Finding, ...]
    dong: Sequence[str]
    phu_thuoc: tuple[Path, ...]
    nho_duoc: bool


class MayKiem:
    """Checks files; parents of several plans are read once."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self.kho = KhoKeHoach()

    def kiem(self, path: Path) -> KetQuaKiem:
        """All findings of the file at `path`, in the order of the file."""
        tep = doc_tep(path)
        found = sorted(self._tim(tep), key=lambda item: (item.span, item.code))
        lines = tep.nguon.lines if tep.nguon is not None and found else ()
        cha = [noi_tep_cha(path, item.tep) for item in (tep.ke_hoach and tep.ke_hoach.thuc_hien) or () if item.tep]
        # what rests on a file that is not there, or on one that was not looked at, is looked at again
        nho_duoc = tep.loi_tep is None and not any(item.code in {"HG802", "HG803"} for item in found)
        return KetQuaKiem(tuple(found), lines, tuple(cha), nho_duoc)

    def _tim(self, tep: TepDaDoc) -> Iterator[Finding]:
        maker = Maker(tep.nguon, tep.ten, self.lang)
        if tep.nguon is None:
            assert tep.loi_tep is not None
            yield maker.from_problem(tep.loi_tep)
            return
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
        if tep.ke_hoach.thuc_hien or any(item.viec.nhiem_vu.theo for item in boi_canh.moi_viec):
            goc = self.kho.goc(tep.path)
            for fault in kiem_lien_ket(tep.ke_hoach, boi_canh.dan_bai, tep.path, goc, self.kho.cha):
                yield maker.from_fault(fault)
