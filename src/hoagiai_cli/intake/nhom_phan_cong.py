"""Lines below a task in groups: prose, then the assignment lines that belong to it."""

from __future__ import annotations

from dataclasses import replace

from hoagiai_cli.intake.bao_cao import BaoCao
from hoagiai_cli.intake.cau_phan_cong import nhu_thoi_gian, tach_duoi
from hoagiai_cli.intake.dau_dong import CONG, GACH, SAO, THUONG, Dong
from hoagiai_cli.intake.vai_tro import VaiTro, cac_vai_tro, la_vai_tro, nhu_nhan_rieng

_CAP_DAU = {GACH: 1, SAO: 1, CONG: 2, THUONG: 0}


class Nhom:
    """Prose followed by the assignment lines that belong to it."""

    def __init__(self) -> None:
        self.van: list[Dong] = []
        self.vai_tro: list[VaiTro] = []
        self.nhieu_dong: dict[int, list[Dong]] = {}
        self.rieng = False  # the assignments stand behind the words of one line: they are of that line alone

    def co(self, khoa: str) -> bool:
        return khoa != "khac" and any(vai_tro.khoa == khoa for vai_tro in self.vai_tro)

    def noi(self, item: Dong) -> None:
        """A line that goes on with the last assignment."""
        self.nhieu_dong.setdefault(len(self.vai_tro) - 1, []).append(item)


def chia_nhom(dong: list[Dong], bao_cao: BaoCao) -> list[Nhom]:
    """The lines in groups, in their order; a line that goes on with an assignment is kept with it."""
    nhom: list[Nhom] = []
    hien = Nhom()
    for i, item in enumerate(dong):
        vai_tro = cac_vai_tro(item)
        sau = dong[i + 1] if i + 1 < len(dong) else None
        if len(vai_tro) == 1 and not vai_tro[0].chu and vai_tro[0].khoa == "chu_tri" and sau and la_vai_tro(sau):
            vai_tro = ()  # "* Phân công thực hiện:" over the lines that say it
        if hien.vai_tro:
            truoc = hien.vai_tro[-1]
            if not vai_tro and _dong_tiep(item, truoc, bool(hien.nhieu_dong.get(len(hien.vai_tro) - 1))):
                hien.noi(item)
                continue
            if not vai_tro and (rieng := nhu_nhan_rieng(item)) and _con_vai_tro(dong[i + 1 : i + 4], hien):
                vai_tro = (rieng,)
            if len(vai_tro) == 1 and vai_tro[0].khoa == truoc.khoa != "khac" and truoc.dong is not item:
                hien.noi(item)  # "Cơ quan chủ trì cấp tỉnh: …", "Cơ quan chủ trì cấp xã: …"
                continue
        if not vai_tro:
            ten, duoi = tach_duoi(item.chu) if item.kieu in _CAP_DAU else ("", ())
            if hien.vai_tro or (duoi and hien.van):
                nhom.append(hien)
                hien = Nhom()
            hien.van.append(replace(item, chu=ten) if duoi else item)
            if duoi:
                bao_cao.khong_chac("trong_ngoac", item.dong, "nhiem_vu", item.nguyen[:90])
                hien.vai_tro += [VaiTro(*mot, replace(item, so="", kieu=THUONG)) for mot in duoi]
                hien.rieng = True
            continue
        if len(vai_tro) > 1:
            bao_cao.khong_chac("tach_nhan", item.dong, "nhiem_vu", item.nguyen[:90])
        if any(hien.co(mot.khoa) for mot in vai_tro):
            nhom.append(hien)
            hien = Nhom()
        hien.vai_tro += vai_tro
    nhom = [*nhom, hien] if hien.van or hien.vai_tro else nhom
    _mot_doan(nhom)
    return nhom


def _mot_doan(nhom: list[Nhom]) -> None:
    """Assignments at the end of the one paragraph of a task are those of the task."""
    co = [item for item in nhom if item.vai_tro]
    if len(co) == 1 and co[0].rieng and co[0].van[-1].kieu == THUONG:
        co[0].rieng = False


def _con_vai_tro(sau: list[Dong], hien: Nhom) -> bool:
    """Does the assignment go on after lines with labels of their own?"""
    for item in sau:
        vai_tro = cac_vai_tro(item)
        if vai_tro:
            return not any(hien.co(mot.khoa) for mot in vai_tro)
        if nhu_nhan_rieng(item) is None:
            return False
    return False


def _dong_tiep(item: Dong, vai_tro: VaiTro, da_co: bool) -> bool:
    """Does this line go on with the value of the assignment line above ("+ Sơ kết: Năm 2026")?"""
    luc = vai_tro.khoa == "thoi_gian" and ":" in item.chu and nhu_thoi_gian(item.chu)
    if not vai_tro.chu and (luc or not da_co):
        return luc or item.kieu != vai_tro.dong.kieu
    deeper = _CAP_DAU.get(item.kieu, 0) > _CAP_DAU.get(vai_tro.dong.kieu, 0)
    if not vai_tro.chu:
        return deeper or item.kieu != vai_tro.dong.kieu
    return deeper and (
        da_co or vai_tro.chu.startswith(("+", "-")) or (vai_tro.khoa == "thoi_gian" and nhu_thoi_gian(item.chu))
    )


def dau_viec(nhom: Nhom) -> int:
    """Where the sub-task that the assignment lines belong to begins in the prose above them.

    Stars stand over dashes ("* Ở cấp tỉnh:"), dashes over lines with a plus; an introduction ends with a colon.
    """
    dau = {i: dong.kieu for i, dong in enumerate(nhom.van)}
    cac_sao = [i for i, kieu in dau.items() if kieu == SAO]
    if cac_sao:
        return cac_sao[-1]
    if _CAP_DAU.get(nhom.vai_tro[0].dong.kieu, 0) > 1:
        return max((i for i, kieu in dau.items() if kieu == GACH), default=0)
    at = 0
    while at + 1 < len(nhom.van) and dau[at] == THUONG and nhom.van[at].chu.endswith(":"):
        at += 1
    return at
