"""How much of a sample an import found: rows against the gold, field by field."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from hoagiai_cli.cli.doi_chieu import chu_da_mat
from hoagiai_cli.document.tho import VanBanTho
from hoagiai_cli.drafting.loi_van import LoiVan
from hoagiai_cli.drafting.van_ban import soan
from hoagiai_cli.intake.nhap import KetQua, nhap
from hoagiai_cli.plan.model import KeHoach
from hoagiai_cli.plan.viec import bang_viec
from hoagiai_cli.resources import templates_dir
from tests.nhap_mau.bai import Bai

TRUONG = ("viec", "chu_tri", "phoi_hop", "thoi_gian", "dau")
Muc = tuple[str, str, str]


@dataclass(slots=True)
class Diem:
    """Right, wanted and found, by field."""

    dung: Counter[str] = field(default_factory=Counter)
    muon: Counter[str] = field(default_factory=Counter)
    co: Counter[str] = field(default_factory=Counter)

    def them(self, muon: set[Muc], co: set[Muc]) -> None:
        self.dung.update(khoa for khoa, *_ in muon & co)
        self.muon.update(khoa for khoa, *_ in muon)
        self.co.update(khoa for khoa, *_ in co)

    def gop(self, khac: Diem) -> None:
        self.dung += khac.dung
        self.muon += khac.muon
        self.co += khac.co

    def so(self, khoa: str) -> tuple[float, float, float]:
        """Precision, recall and F1 of a field (1 where it neither is nor should be)."""
        dung, muon, co = self.dung[khoa], self.muon[khoa], self.co[khoa]
        p = dung / co if co else 1.0
        r = dung / muon if muon else 1.0
        return p, r, 2 * dung / (muon + co) if muon + co else 1.0


@dataclass(frozen=True, slots=True)
class KetCham:
    """What an import of a sample gave: the score, the rows that differ, the paragraphs that got lost."""

    diem: Diem
    thieu: list[Muc]
    thua: list[Muc]
    mat: list[str]
    ket_qua: KetQua


def cham(bai: Bai, tho: VanBanTho) -> KetCham:
    """Imports the paragraphs of a sample and compares."""
    ket_qua = nhap(tho)
    ke_hoach = KeHoach.model_validate(ket_qua.du_lieu)
    co = set(_muc(ke_hoach)) | set(_dau(bai.dau, ket_qua))
    muon = bai.muc | {("dau", khoa, chu) for khoa, chu in bai.dau.items()}
    diem = Diem()
    diem.them(muon, co)
    document = soan(ke_hoach, LoiVan(templates_dir()))
    bo = {item.dong for item in ket_qua.bao_cao.ghi_chu if item.muc_do == "bo"}
    mat = [doan.text for doan in chu_da_mat(ket_qua, document) if doan.dong not in bo]
    return KetCham(diem, sorted(muon - co), sorted(co - muon), mat, ket_qua)


def _muc(ke_hoach: KeHoach) -> Iterable[Muc]:
    lan: Counter[str] = Counter()
    for viec in bang_viec(ke_hoach):
        if not viec.co_phan_cong:
            continue
        so = viec.nut.ma
        lan[so] += 1
        if lan[so] > 1:  # a number printed twice
            so += f"#{lan[so]}"
        yield "viec", so, ""
        for item in viec.chu_tri:
            yield "chu_tri", so, item.ten
        for item in viec.phoi_hop:
            yield "phoi_hop", so, item.ten
        if viec.thoi_gian:
            yield "thoi_gian", so, " ".join(viec.thoi_gian.split())


def _dau(muon: dict[str, str], ket_qua: KetQua) -> Iterable[Muc]:
    du_lieu = ket_qua.du_lieu
    for khoa in muon:
        nguon = du_lieu if du_lieu.get("ky") or not du_lieu.get("quyet_dinh") else du_lieu | du_lieu["quyet_dinh"]
        co = nguon.get("ky", {}).get("nguoi_ky") if khoa == "nguoi_ky" else nguon.get(khoa)
        if khoa == "trich_yeu":
            co = du_lieu[khoa]
        yield "dau", khoa, str(len(co)) if isinstance(co, list) else str(co)
