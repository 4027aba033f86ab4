"""Plans by another hand, in every habit of real offices: what is read of them, and that no word is lost."""

from __future__ import annotations

import pytest

from hoagiai_cli.document.nguon import doc_nguon
from hoagiai_cli.intake.nhap import nhap
from hoagiai_cli.intake.ten_loai import KhongPhaiKeHoach
from tests.nhap_mau.cham import Diem, cham
from tests.nhap_mau.tay_khac import KE_HOACH, KHONG_PHAI, bai, chu, la_gi

# some of the gold is taste (an issuer written out where the letterhead has "UBND", a rank before a name)
IT_NHAT = {"viec": 0.99, "chu_tri": 0.99, "phoi_hop": 0.98, "thoi_gian": 0.99, "dau": 0.93}


def test_leads_partners_times_and_numbers() -> None:
    tong = Diem()
    mat: dict[str, list[str]] = {}
    for ten in KE_HOACH:
        ket = cham(bai(ten), doc_nguon(chu(ten)))
        tong.gop(ket.diem)
        if ket.mat:
            mat[ten] = ket.mat
    assert mat == {}
    for khoa, muc in IT_NHAT.items():
        assert tong.so(khoa)[2] >= muc, khoa


@pytest.mark.parametrize("ten", KHONG_PHAI)
def test_a_document_that_is_no_plan_is_named(ten: str) -> None:
    with pytest.raises(KhongPhaiKeHoach) as loi:
        nhap(doc_nguon(chu(ten)))
    assert loi.value.la_gi == la_gi(ten)
