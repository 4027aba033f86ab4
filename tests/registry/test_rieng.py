"""An office's own entries."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from hoagiai_cli.registry.rieng import SoLieuSai, doc_rieng
from hoagiai_cli.registry.so_co_quan import so_co_quan
from hoagiai_cli.registry.van_ban import so_van_ban

CAU_LAC_BO: dict[str, Any] = {"ma": "clb_hgv", "ten": "Câu lạc bộ Hoà giải viên Suối Mây", "cap": "xa"}


def test_an_own_body_is_found_and_the_shipped_ones_stay() -> None:
    so = so_co_quan().them([{**CAU_LAC_BO, "hieu_luc_den": date(2026, 3, 31), "viet_tat": ["CLB HGV"]}])
    nhac = so.cac_ten("Câu lạc bộ Hòa giải viên Suối Mây, CLB HGV, Sở Tư pháp")
    assert [x.co_quan[0].ma for x in nhac] == ["clb_hgv", "clb_hgv", "so_tu_phap"]
    assert nhac[0].da_het(date(2026, 4, 1)) and not nhac[0].da_het(date(2026, 3, 31))
    assert "clb_hgv" not in so_co_quan().cac and so_co_quan().cac_ten("CLB HGV") == ()


def test_an_own_entry_replaces_the_shipped_one() -> None:
    so = so_co_quan().them([{"ma": "phong_tu_phap", "ten": "Phòng Tư pháp", "cap": "huyen"}])
    (nhac,) = so.cac_ten("Phòng Tư pháp")
    assert not nhac.da_het(date(2026, 1, 1))
    assert len(so.cac) == len(so_co_quan().cac)


def test_an_own_document() -> None:
    muc = {"ma": "nq_12", "so_ky_hieu": "12/2026/NQ-HĐND", "loai": "Nghị quyết", "co_quan": "Hội đồng nhân dân tỉnh Y",
           "ngay": "2026-03-01", "hieu_luc_tu": "2026-04-01"}  # fmt: skip
    so = so_van_ban().them([muc])
    assert so.tim_so("12/2026/NQ-HĐND")[0].hieu_luc(date(2026, 4, 1)) == "con_hieu_luc"
    assert so.tim_so("35/2013/QH13")


@pytest.mark.parametrize(
    ("muc", "khoa"),
    [
        ({"ten": "A", "cap": "xa"}, "co_quan[1].ma"),
        ({**CAU_LAC_BO, "cap": "phuong"}, "co_quan[1].cap"),
        ({**CAU_LAC_BO, "hieu_luc_den": "31/3/2026"}, "co_quan[1].hieu_luc_den"),
        ({**CAU_LAC_BO, "hieu_luc_tu": "2026-02-01", "hieu_luc_den": "2026-01-01"}, "co_quan[1].hieu_luc_den"),
        ({**CAU_LAC_BO, "thay_bang": ["khong_co"]}, "co_quan[1].thay_bang"),
        ({**CAU_LAC_BO, "thay_the": "x"}, "co_quan[1].thay_the"),
        ({**CAU_LAC_BO, "viet_tat": [1]}, "co_quan[1].viet_tat"),
        ({**CAU_LAC_BO, "kem_cap": "có"}, "co_quan[1].kem_cap"),
        ({**CAU_LAC_BO, "do_tin": "high"}, "co_quan[1].do_tin"),
        ({**CAU_LAC_BO, "loai": "nguoi"}, "co_quan[1].loai"),
        ({**CAU_LAC_BO, "ten": "  "}, "co_quan[1].ten"),
    ],
)
def test_a_wrong_entry_is_named(muc: dict[str, Any], khoa: str) -> None:
    with pytest.raises(SoLieuSai) as sai:
        so_co_quan().them([muc])
    assert sai.value.khoa == khoa and str(sai.value).startswith(khoa)


def test_the_same_key_twice() -> None:
    with pytest.raises(SoLieuSai, match=r"co_quan\[2\]\.ma: trùng với co_quan\[1\]"):
        so_co_quan().them([CAU_LAC_BO, CAU_LAC_BO])


def test_a_toml_file(tmp_path: Path) -> None:
    tep = tmp_path / "rieng.toml"
    tep.write_text('[[co_quan]]\nma = "a"\nten = "Trạm A"\ncap = "xa"\nhieu_luc_den = 2026-01-31\n', "utf-8")
    rieng = doc_rieng(tep)
    assert so_co_quan().them(rieng["co_quan"]).theo_ma("a").da_het(date(2026, 2, 1)) and rieng["van_ban"] == []
    for chu, khoa in (("[[co_quan", "rieng.toml"), ("[[tinh]]\n", "tinh"), ("co_quan = 1\n", "co_quan")):
        tep.write_text(chu, "utf-8")
        with pytest.raises(SoLieuSai) as sai:
            doc_rieng(tep)
        assert sai.value.khoa == khoa
