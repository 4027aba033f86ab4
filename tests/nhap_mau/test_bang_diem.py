"""Every layout in every make: number, lead, partner and time of each task, head fields, and no word lost."""

from __future__ import annotations

from dataclasses import replace

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


def test_what_most_tasks_share_is_said_once() -> None:
    """Mark, order and labels of the assignment lines stand in `trinh_bay`; a task that differs says so itself."""
    bai = lap("nhan_gio_truoc")
    du_lieu = cham(bai, doc_nguon(BAN["word"](bai))).ket_qua.du_lieu
    assert du_lieu["trinh_bay"]["thu_tu"] == ["thoi_gian", "chu_tri", "phoi_hop"]
    assert not any(khoa in viec for viec in du_lieu["nhiem_vu"] for khoa in ("thu_tu", "nhan", "dau"))
    khac = lap("nhan_sao")
    khac.khoi = [
        replace(k, text="+" + k.text[1:]) if i < 30 and k.text[:1] == "*" else k for i, k in enumerate(khac.khoi)
    ]
    du_lieu = cham(khac, doc_nguon(BAN["word"](khac))).ket_qua.du_lieu
    assert du_lieu["trinh_bay"]["dau"] == "*"
    assert {viec.get("dau") for viec in du_lieu["nhiem_vu"]} == {"+", None}


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
