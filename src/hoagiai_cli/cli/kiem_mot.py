"""One plan file through reading, shape, rules and links."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from hoagiai_cli.cli.doc_ke_hoach import KhoKeHoach, TepDaDoc, doc_tep
from hoagiai_cli.findings.bo_qua import bo_qua, co_loi_bo_qua, con_phai_quyet
from hoagiai_cli.findings.finding import Finding, Maker
from hoagiai_cli.lineage.ban_so import lap_ban_so
from hoagiai_cli.lineage.lien_ket import cac_cha, kiem_lien_ket, noi_tep_cha
from hoagiai_cli.registry.rieng import SoLieuSai
from hoagiai_cli.rules.chay import kiem
from hoagiai_cli.rules.so_rieng import dung_so_rieng
from hoagiai_cli.rules.tu_rieng import TuCam, TuPhaiCo, kiem_tu_rieng
from hoagiai_cli.workspace.cau_hinh import KHONG_CO, CauHinh, LoiCauHinh, dong_co
from hoagiai_cli.workspace.thiet_lap import ThietLap


class KetQuaKiem(NamedTuple):
    """What was found in a file, its lines, the other files the answer rests on, and whether it may be kept."""

    findings: tuple[Finding, ...]
    dong: Sequence[str]
    phu_thuoc: tuple[Path, ...]
    nho_duoc: bool


class MayKiem:
    """Checks files; parents of several plans are read once, and so are configurations."""

    def __init__(self, lang: str, rieng: ThietLap | None = None) -> None:
        """`rieng`: settings of the command line, over those of the repository."""
        self.lang = lang
        self.rieng = rieng or ThietLap()
        self.kho = KhoKeHoach()
        self._so: tuple[object, object] | None = None

    def kiem(self, path: Path, cau_hinh: CauHinh = KHONG_CO, raw: bytes | None = None) -> KetQuaKiem:
        """All findings of the file at `path` that are wanted, in the order of the file; `raw`: read it from there.

        Raises LoiCauHinh: the registers of the configuration are wrong.
        """
        self._dung_so(cau_hinh)
        tep = doc_tep(path, raw)
        found = self.chon(tep, self._tim(tep, cau_hinh), cau_hinh)
        lines = tep.nguon.lines if tep.nguon is not None and found else ()
        cha = [noi_tep_cha(path, item.tep) for item in (tep.ke_hoach and tep.ke_hoach.thuc_hien) or () if item.tep]
        # what rests on a file that is not there, or on one that was not looked at, is looked at again
        nho_duoc = tep.loi_tep is None and not any(item.code in {"HG802", "HG803"} for item in found)
        return KetQuaKiem(tuple(found), lines, tuple(cha), nho_duoc)

    def chon(self, tep: TepDaDoc, found: Iterable[Finding], cau_hinh: CauHinh) -> list[Finding]:
        """What the settings and the plan itself want to hear of, as grave as they say, in the order of the file."""
        thiet_lap = cau_hinh.cho(tep.path).them(self.rieng)
        cac = list(found)
        if tep.nguon is not None and co_loi_bo_qua(tep.nguon.text):
            cac, hong = bo_qua(tep.nguon, cac)
            cac += map(Maker(tep.nguon, tep.ten, self.lang).from_problem, hong)
        chan = tep.ke_hoach is None
        con = [(item, thiet_lap.muc(item.code, item.severity, chan=chan)) for item in cac]
        chon = [item if muc == item.severity else item._replace(severity=muc) for item, muc in con if muc is not None]
        return sorted(chon, key=lambda item: (item.span, item.code))

    def _tim(self, tep: TepDaDoc, cau_hinh: CauHinh) -> Iterator[Finding]:
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
        for problem in con_phai_quyet(tep.nguon):
            yield maker.from_problem(problem, None if tep.ke_hoach.trang_thai == "ban_hanh" else "info")
        boi_canh, faults = kiem(tep.ke_hoach)
        maker.ma, maker.ke_hoach = boi_canh.ma, tep.ke_hoach
        for fault in faults:
            yield maker.from_fault(fault)
        if cau_hinh.tu_rieng:
            for fault in kiem_tu_rieng(boi_canh, *_tu_rieng(cau_hinh)):
                yield maker.from_fault(fault)
        if tep.ke_hoach.thuc_hien or any(item.viec.nhiem_vu.theo for item in boi_canh.moi_viec):
            goc = self.kho.goc(tep.path)
            can_tep = cau_hinh.cho(tep.path).them(self.rieng).ho_so == "ban_hanh"
            for fault in kiem_lien_ket(tep.ke_hoach, boi_canh.dan_bai, tep.path, goc, self.kho.cha, can_tep=can_tep):
                yield maker.from_fault(fault)
            cha = cac_cha(tep.ke_hoach, tep.path, goc, self.kho.cha)
            if cha:
                from hoagiai_cli.lineage.kiem_cap_tren import kiem_cap_tren  # most plans have no superior's file

                for fault in kiem_cap_tren(lap_ban_so(tep.ke_hoach, boi_canh.dan_bai), cha):
                    yield maker.from_fault(fault)

    def _dung_so(self, cau_hinh: CauHinh) -> None:
        """Puts the office's own entries into the registers; most offices have none."""
        so = (cau_hinh.co_quan, cau_hinh.van_ban)
        if so == (self._so or ((), ())):
            return
        try:
            dung_so_rieng(*so)
        except SoLieuSai as loi:
            bang, _, khoa = loi.khoa.rpartition(".")
            ten, _, thu = bang.partition("[")
            dong = dong_co(cau_hinh.dau, khoa, ten, int(thu.rstrip("]") or 0))
            raise LoiCauHinh(cau_hinh.tep or Path(), dong, f"{loi.khoa}: {loi.loi}") from loi
        self._so = so


def _tu_rieng(cau_hinh: CauHinh) -> tuple[list[TuCam], list[TuPhaiCo]]:
    cam = [TuCam(tu.khong_dung, tu.thay, tu.o, tu.loi_nhan, tu.muc) for tu in cau_hinh.tu_rieng if tu.khong_dung]
    co = [TuPhaiCo(tu.phai_co, tu.o, tu.loi_nhan, tu.muc) for tu in cau_hinh.tu_rieng if tu.phai_co]
    return cam, co
