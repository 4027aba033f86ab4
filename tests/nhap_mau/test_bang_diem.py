"""Every layout in every make: number, lead, partner and time of each task, head fields, and no word lost."""

from __future__ import annotations

import pytest

from hoagiai_cli.document.nguon import doc_nguon
from tests.nhap_mau.bai import BangMau
from tests.nhap_mau.ban import BAN, CO_BANG, KHONG_GHI
from tests.nhap_mau.bo_cuc import BO_CUC, lap
from tests.nhap_mau.cham import TRUONG, Diem, cham


def cac_bo_cuc(ban: str) -> list[str]:
    """The layouts that a make can hold."""
    co = BO_CUC if ban in CO_BANG else [t for t in BO_CUC if not any(isinstance(k, BangMau) for k in lap(t).khoi)]
    return [ten for ten in co if ten not in KHONG_GHI.get(ban, ())]


@pytest.mark.parametrize("ban", BAN)
def test_every_layout_is_read(ban: str) -> None:
    tong = Diem()
    sai: dict[str, object] = {}
    for ten in cac_bo_cuc(ban):
        bai = lap(ten)
        ket = cham(bai, doc_nguon(BAN[ban](bai)))
        tong.gop(ket.diem)
        if ket.thieu or ket.thua or ket.mat:
            sai[ten] = (ket.thieu, ket.thua, ket.mat)
    assert sai == {}
    assert {khoa: tong.so(khoa)[2] for khoa in TRUONG} == dict.fromkeys(TRUONG, 1.0)


def test_the_score_sees_what_is_wrong() -> None:
    """A gold that asks for more, and one that asks for less, lower recall and precision."""
    bai = lap("nhan_gach")
    bai.viec("II.99", ["Sở Tư pháp"], [], "Năm 2026")
    bai.muc.discard(("viec", "II.1", ""))
    ket = cham(bai, doc_nguon(BAN["word"](bai)))
    assert ("chu_tri", "II.99", "Sở Tư pháp") in ket.thieu
    assert ("viec", "II.1", "") in ket.thua
    p, r, f = ket.diem.so("viec")
    assert (p, r) == (6 / 7, 6 / 7)
    assert f == pytest.approx(6 / 7)
