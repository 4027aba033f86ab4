"""Assignment lines that carry a number, and words that look like an assignment and are none."""

from __future__ import annotations

from hoagiai_cli.intake.bao_cao import BaoCao
from hoagiai_cli.intake.cay import Cay, phang
from hoagiai_cli.intake.dau_dong import THUONG, Dong
from hoagiai_cli.intake.vai_tro import cac_vai_tro, co_vai_tro, la_vai_tro
from hoagiai_cli.text.normal import fold


def ha_vai_tro_co_so(cay: Cay, bao_cao: BaoCao) -> None:
    """Numbered points of which some are assignment lines ("a) Nội dung: …", "b) Chủ trì: …") become lines of the task.

    The number stays where it is printed, at the start of the line.
    """
    nhanh = cay.nhanh
    vai_tro = [item for item in nhanh if la_vai_tro(item.dau) and not item.nhanh]
    khac = [item for item in nhanh if item not in vai_tro]
    if len(vai_tro) < 2 or co_vai_tro(khac) or any(la_vai_tro(dong) for dong in cay.la):
        return
    khoa = [mot.khoa for item in vai_tro for mot in cac_vai_tro(item.dau)]
    if len(set(khoa)) < len(khoa):
        return
    bao_cao.khong_chac("vai_tro_co_so", vai_tro[0].dau.dong, "nhiem_vu", vai_tro[0].dau.nguyen[:60])
    con: list[Dong | Cay] = []
    for item in cay.con:
        if isinstance(item, Cay):
            con.append(Dong("", THUONG, 0, item.dau.nguyen, item.dau.doan))
            con += phang(item.con)
        else:
            con.append(item)
    cay.con = con


_CHU_PHAN_CONG = ("chu tri", "phoi hop", "thoi gian", "thoi han", "tien do", "phan cong")


def xem_cho_chua_hieu(cay: Cay, bao_cao: BaoCao) -> None:
    """Reports words of a task that look like an assignment and stay as text."""
    for dong in cay.la:
        nhan, colon, _ = dong.chu.partition(":")
        if colon and len(nhan) <= 60 and not la_vai_tro(dong) and any(chu in fold(nhan) for chu in _CHU_PHAN_CONG):
            bao_cao.khong_chac("nhan_la", dong.dong, "nhiem_vu", dong.nguyen[:60])
    if not cay.nhanh and not co_vai_tro([cay]):
        for dong in (cay.dau, *cay.la):
            if " chu tri" in fold(dong.chu):
                bao_cao.khong_chac("vai_tro_trong_van", dong.dong, "nhiem_vu", dong.nguyen[:60])
                return
