"""All that is checked of a plan against its superiors' (HG809 - HG820)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from hoagiai_cli.lineage.ban_so import BanSo
from hoagiai_cli.lineage.doi_chieu import DoiChieu, doi_chieu
from hoagiai_cli.lineage.kiem_bao_cao import bao_cao_muon
from hoagiai_cli.lineage.kiem_chi_tieu import chua_nhac, dat_muon, it_hon_trong_viec, thap_hon
from hoagiai_cli.lineage.kiem_van_ban import can_ra_lai, chu_con_sot, ngoai_thoi_ky, vien_dan_sai
from hoagiai_cli.lineage.kiem_viec import chua_tiep_nhan, muon_han, thieu_nguoi
from hoagiai_cli.lineage.lien_ket import KeHoachCha, so_trong
from hoagiai_cli.lineage.so_chi_tieu import CapChiTieu, so_chi_tieu
from hoagiai_cli.plan.phat_hien import PhatHien


def kiem_cap_tren(con: BanSo, cac_cha: Sequence[tuple[int, KeHoachCha]]) -> Iterator[PhatHien]:
    """Holds a plan against each superior's plan it names; `cac_cha`: the entry of `thuc_hien` and the plan."""
    for thu, cha in cac_cha:
        if cha.ban is not None:
            ket_qua = doi_chieu(con, cha.ban, partial(so_trong, thu=thu, cac=cac_cha))
            yield from kiem_doi_chieu(ket_qua, so_chi_tieu(con, cha.ban), thu)


def kiem_doi_chieu(ket_qua: DoiChieu, cac: Sequence[CapChiTieu], thu: int) -> Iterator[PhatHien]:
    """What is wrong in one comparison of tasks and targets.

    `thu`: the entry of `thuc_hien` that names the superior, -1: none does.
    """
    con, cha = ket_qua.con, ket_qua.cha
    yield from chua_tiep_nhan(ket_qua)
    yield from muon_han(ket_qua)
    yield from thieu_nguoi(ket_qua)
    yield from ngoai_thoi_ky(con, cha)
    yield from thap_hon(cac)
    yield from dat_muon(cac)
    yield from it_hon_trong_viec(ket_qua)
    yield from chua_nhac(con, cha, cac)
    yield from bao_cao_muon(con, cha)
    if thu >= 0:
        yield from vien_dan_sai(con, cha, thu)
        yield from can_ra_lai(ket_qua, thu)
    yield from chu_con_sot(con, cha)
