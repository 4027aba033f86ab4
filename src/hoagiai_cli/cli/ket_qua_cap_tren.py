"""What `hoagiai compare` found for one plan, and the same as rows that every format writes."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from hoagiai_cli.cli.doc_ke_hoach import TepDaDoc
from hoagiai_cli.findings.finding import Finding
from hoagiai_cli.lineage.ban_so import BanSo, MotViec
from hoagiai_cli.lineage.doi_chieu import Cap, DoiChieu, DongCha
from hoagiai_cli.lineage.muc_so import MucSo
from hoagiai_cli.lineage.so_chi_tieu import CapChiTieu
from hoagiai_cli.plan.phat_hien import Path

TrangThai = Literal["du", "mot_phan", "qua_nhom", "chua_ro", "thieu", "phoi_hop", "khong_giao"]
TEN_TRANG_THAI: dict[TrangThai, str] = {
    "du": "đủ",
    "mot_phan": "một phần",
    "qua_nhom": "qua nhóm",
    "chua_ro": "chưa rõ",
    "thieu": "thiếu",
    "phoi_hop": "chỉ phối hợp",
    "khong_giao": "không giao",
}
TEN_CHIEU = {"bang": "bằng", "cao": "cao hơn", "thap": "thấp hơn", "khac": "chưa nhắc"}
_LAM_THIEU = frozenset({"HG811", "HG813", "HG815", "HG820"})
"""Findings that leave a task only partly carried out."""


class VoiCha(NamedTuple):
    """The comparison with one superior: its file and plan, the pairs, the targets."""

    tep: TepDaDoc
    doi_chieu: DoiChieu
    chi_tieu: Sequence[CapChiTieu]


class KetQuaCon(NamedTuple):
    """One plan with all its superiors; `findings` are those of HG8xx, `loi` says what could not be compared."""

    tep: TepDaDoc
    con: BanSo | None
    cha: Sequence[VoiCha] = ()
    phat_sinh: Sequence[MotViec] = ()
    findings: Sequence[Finding] = ()
    van_de: frozenset[tuple[str, Path]] = frozenset()
    loi: str = ""

    @property
    def ten(self) -> str:
        return self.tep.ten

    def trang_thai(self, dong: DongCha, thieu: Collection[str]) -> TrangThai:
        """Whether a superior's task is taken up, and how far; `thieu`: the numbers of what surely is not."""
        if dong.cap and not dong.giao and all(cap.qua_nhom for cap in dong.cap):
            return "qua_nhom"  # its whole group is named, and this part of it is not the level's
        if dong.cap:
            return "mot_phan" if any(self._co_loi(cap.con) for cap in dong.cap) else "du"
        if dong.tu_no:
            return "mot_phan" if ("HG811", ("ngay",)) in self.van_de else "du"
        if dong.thieu:
            return "thieu" if dong.viec.ma in thieu else "chua_ro"
        return "phoi_hop" if dong.vai == "phoi_hop" and dong.trong_thoi_ky else "khong_giao"

    def _co_loi(self, viec: MotViec) -> bool:
        return any(code in _LAM_THIEU and path[: len(viec.path)] == viec.path for code, path in self.van_de)

    def hang(self, cha: VoiCha) -> Iterator[HangDoiChieu]:
        """The superior's tasks that are given to this level or taken up, in printed order."""
        thieu = _chac_thieu(cha.doi_chieu)
        for dong in cha.doi_chieu.dong:
            trang_thai = self.trang_thai(dong, thieu)
            if trang_thai not in ("phoi_hop", "khong_giao"):
                yield HangDoiChieu(trang_thai, dong, tuple(dict.fromkeys(cap.con.ma for cap in dong.cap)))

    def dem(self, cha: VoiCha) -> DemPhu:
        """How many of the superior's tasks are in which state."""
        dem = DemPhu()
        thieu = _chac_thieu(cha.doi_chieu)
        for dong in cha.doi_chieu.dong:
            trang_thai = self.trang_thai(dong, thieu)
            setattr(dem, trang_thai, getattr(dem, trang_thai) + 1)
            if dong.giao:
                dem.giao += 1
                dem.giao_du += trang_thai == "du"
                dem.giao_mot_phan += trang_thai == "mot_phan"
        return dem


def _chac_thieu(ket_qua: DoiChieu) -> set[str]:
    """The numbers of what is not taken up; not those that a task without a link may well be meant for."""
    thieu = {viec.ma for viec in ket_qua.thieu}
    return thieu - ket_qua.co_the_con_lai if ket_qua.co_lien_ket else thieu


class HangDoiChieu(NamedTuple):
    """A row of the table: the superior's task and the numbers of what carries it out."""

    trang_thai: TrangThai
    dong: DongCha
    con: tuple[str, ...]

    @property
    def cap(self) -> tuple[Cap, ...]:
        return self.dong.cap


@dataclass
class DemPhu:
    """Counts of the superior's tasks by state; `giao`: those given to the level for the child's period."""

    du: int = 0
    mot_phan: int = 0
    qua_nhom: int = 0
    chua_ro: int = 0
    thieu: int = 0
    phoi_hop: int = 0
    khong_giao: int = 0
    giao: int = 0
    giao_du: int = 0
    giao_mot_phan: int = 0

    @property
    def phan_tram(self) -> int | None:
        """The share of what was given that is taken up, in percent; None where nothing was."""
        return round(100 * (self.giao_du + self.giao_mot_phan) / self.giao) if self.giao else None


def tom_tat(dem: DemPhu, phat_sinh: int) -> str:
    """The summary on one line."""
    chua_ro = f", chưa rõ {dem.chua_ro}" if dem.chua_ro else ""
    phan = [
        f"cấp trên giao {dem.giao} nhiệm vụ: đủ {dem.giao_du}, một phần {dem.giao_mot_phan}{chua_ro}, thiếu {dem.thieu}"
    ]
    them = dem.du + dem.mot_phan - dem.giao_du - dem.giao_mot_phan
    if them:
        phan.append(f"triển khai thêm {them} nhiệm vụ không giao riêng cho cấp này")
    if dem.phoi_hop:
        phan.append(f"{dem.phoi_hop} nhiệm vụ chỉ phối hợp chưa nhắc")
    if phat_sinh:
        phan.append(f"{phat_sinh} việc riêng")
    return "; ".join(phan)


def so_ra(cap: CapChiTieu) -> str:
    """How the child's target stands to the superior's, in words; of what may not be exceeded less is more."""
    if cap.cha.ct.so_sanh in ("<=", "<") and cap.con is not None:
        return {"cao": "chặt hơn", "thap": "lỏng hơn"}.get(cap.chieu, "bằng")
    return "có nhắc" if cap.con is None and cap.co_nhac else TEN_CHIEU[cap.chieu]


def muc_ngan(muc: MucSo) -> str:
    """A target's level as typed, on one line."""
    them = f" {muc.ct.don_vi_mau}" if muc.ct.loai == "ti_so" else ""
    return " ".join(f"{muc.text[muc.ct.bat_dau : muc.ct.ket_thuc]}{them}".split())


def dong_cua(tep: TepDaDoc, viec: MotViec) -> int:
    """The line of a task in its file."""
    assert tep.nguon is not None
    return tep.nguon.span((*viec.path, "ten"), what="key").line


@dataclass
class TongHop:
    """All plans of a run."""

    cac: list[KetQuaCon] = field(default_factory=list)

    @property
    def findings(self) -> list[Finding]:
        return [item for mot in self.cac for item in mot.findings]
