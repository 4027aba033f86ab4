"""`hoagiai compare --write-links` and `--accept`: what is written into the child's file, and nothing else of it."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from difflib import unified_diff
from typing import Any

from hoagiai_cli.cli.doc_ke_hoach import TepDaDoc
from hoagiai_cli.cli.ket_qua_cap_tren import KetQuaCon, VoiCha
from hoagiai_cli.cli.man_hinh import Dung, bao, in_ra
from hoagiai_cli.cli.tep import ghi_hoac_dung
from hoagiai_cli.findings.cho_go import gia_tri
from hoagiai_cli.lineage.dau_van import cac_dau
from hoagiai_cli.lineage.doi_chieu import ghi_duoc
from hoagiai_cli.lineage.lien_ket import noi_tep_cha
from hoagiai_cli.source.edit import Edit, EditError, Insert, Put, edited_bytes
from hoagiai_cli.source.source_file import SourceFile


def ghi_lien_ket(ket_qua: KetQuaCon, nguong: float, *, khong_hoi: bool, chi_xem: bool) -> bool:
    """Writes `theo` for the tasks whose pair is at least as sure as `nguong`, once the change was shown.

    Returns whether the file was written.
    """
    nhat: dict[tuple[str | int, ...], tuple[float, str]] = {}
    for cha in ket_qua.cha:
        for cap in ghi_duoc(cha.doi_chieu.goi_y, nguong=nguong):
            moi = (cap.diem, _so_ro(ket_qua, cha, cap.cha.ma))
            nhat[cap.con.path] = max(nhat.get(cap.con.path, moi), moi)
    edits = [_dat(ket_qua.tep, (*path, "theo"), ma, "ten") for path, (_, ma) in nhat.items()]
    if not edits:
        bao(f"{ket_qua.ten}: không có cặp nào đủ chắc để ghi; xem các gợi ý bằng --suggest")
        return False
    return _ghi(ket_qua.tep, edits, "ghi theo", khong_hoi=khong_hoi, chi_xem=chi_xem)


def xac_nhan(ket_qua: KetQuaCon, *, khong_hoi: bool, chi_xem: bool) -> bool:
    """Writes the marks of the superiors' tasks that are linked, as they are now: the clerk has looked at them."""
    kh = ket_qua.tep.ke_hoach
    assert kh is not None and ket_qua.con is not None
    edits: list[Edit] = []
    for thu, item in enumerate(kh.thuc_hien or ()):
        if not item.tep:
            continue
        dich = noi_tep_cha(ket_qua.tep.path, item.tep).resolve()
        voi = next((mot.doi_chieu for mot in ket_qua.cha if mot.tep.path.resolve() == dich), None)
        if voi is None:
            continue
        nay = cac_dau(voi.cha, voi.so_theo)
        dau = {ma: van for ma, van in nay.items() if van is not None}
        if dau == (item.da_doi_chieu or {}):
            continue
        path = ("thuc_hien", thu, "da_doi_chieu")
        edits.append(_dat(ket_qua.tep, path, dau, "tep"))
    if not edits:
        bao(f"{ket_qua.ten}: không có gì cần xác nhận")
        return False
    return _ghi(ket_qua.tep, edits, "ghi dấu đã xem lại", khong_hoi=khong_hoi, chi_xem=chi_xem)


def _so_ro(ket_qua: KetQuaCon, cha: VoiCha, ma: str) -> str:
    """The number as `theo` has it: with the superior's number and symbol where another one has such a task, too."""
    khac = any(ma in mot.doi_chieu.cha.theo_ma for mot in ket_qua.cha if mot is not cha)
    kh = cha.doi_chieu.cha.ke_hoach
    nhan = f"{kh.so}/{kh.ky_hieu}" if kh.so and kh.ky_hieu else cha.tep.path.name
    return f"{nhan}#{ma}" if khac else ma


def _dat(tep: TepDaDoc, path: tuple[str | int, ...], value: Any, after: str) -> Edit:
    """A value at a key, which may stand there already and be empty."""
    assert tep.nguon is not None
    cho = gia_tri(tep.nguon.data, path[:-1])
    return Put(path, value) if isinstance(cho, dict) and path[-1] in cho else Insert(path, value, after)


def _ghi(tep: TepDaDoc, edits: Sequence[Edit], viec: str, *, khong_hoi: bool, chi_xem: bool) -> bool:
    assert tep.nguon is not None
    try:
        data = edited_bytes(tep.nguon, edits)
    except EditError as loi:
        raise Dung(
            f"{tep.ten}: không ghi được mà giữ nguyên phần còn lại ({loi})", sua="ghi tay theo --suggest"
        ) from loi
    in_ra(_diff(tep, data))
    sys.stdout.flush()
    if chi_xem or not (khong_hoi or _dong_y(tep.ten)):
        bao("không ghi gì")
        return False
    if tep.path.read_bytes() != tep.raw:
        raise Dung(f"{tep.ten} vừa được sửa trong lúc đối chiếu; không ghi đè", sua="chạy lại lệnh")
    ghi_hoac_dung(tep.path, data, overwrite=True)
    bao(f"hoagiai: {tep.ten}: đã {viec}")
    return True


def _tung_cai(nguon: SourceFile, edits: Sequence[Edit]) -> tuple[list[Edit], list[int]]:
    """The edits that the file takes, and the lines of those it does not."""
    duoc: list[Edit] = []
    bo = []
    for edit in edits:
        try:
            edited_bytes(nguon, [*duoc, edit])
        except EditError:
            bo.append(nguon.span(edit.path[:-1]).line)
        else:
            duoc.append(edit)
    return duoc, bo


def _diff(tep: TepDaDoc, data: bytes) -> str:
    cu, moi = (raw.decode("utf-8-sig", "replace").splitlines() for raw in (tep.raw, data))
    return "".join(f"{dong}\n" for dong in unified_diff(cu, moi, tep.ten, tep.ten, lineterm=""))


def _dong_y(ten: str) -> bool:
    """Asks at a terminal; nobody else answers for a person."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise Dung(f"chưa ghi {ten}: không có ai để hỏi", sua="xem thay đổi ở trên rồi thêm -y")
    sys.stderr.write(f"Ghi vào {ten}? [c/K] ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().casefold() in {"c", "có", "co", "y", "yes"}
