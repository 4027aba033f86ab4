"""The figures of the decree, and that the values printed lie within them."""

from __future__ import annotations

import json
from pathlib import Path

import hoagiai_cli.registry.nd30 as module
from hoagiai_cli.document.docx.layout import page, sizes
from hoagiai_cli.registry.nd30 import nd30


def test_every_figure_names_its_source() -> None:
    data = json.loads((Path(module.__file__).parent / "data" / "nd30.json").read_text(encoding="utf-8"))
    parts = [*data["thanh_phan"], *data["bo_co_chu"], *data["duong_ke"].values(), *data["cau_chu"].values()]
    assert all(part["nguon"].startswith("PL I ") for part in parts)
    assert all(data["trang"][key].startswith("PL I ") for key in ("nguon_kho_giay", "nguon_le", "nguon_chu"))
    assert data["doan"]["nguon"].startswith("PL I ")


def test_margins_printed_lie_within_the_decree() -> None:
    figures = nd30()
    assert set(figures.trinh_bay.le_mm) == set(figures.le_mm) == {"tren", "duoi", "trai", "phai"}
    assert all(figures.trinh_bay.le_mm[side] in allowed for side, allowed in figures.le_mm.items())
    sheet = page(figures)
    printed = {"tren": sheet.top, "duoi": sheet.bottom, "trai": sheet.left, "phai": sheet.right}
    for side, allowed in figures.le_mm.items():
        assert printed[side] * 25.4 / 1440 in allowed, side


def test_sizes_printed_lie_within_the_decree_and_scale_together() -> None:
    figures = nd30()
    assert [(s.quoc_hieu, s.tieu_ngu, s.dia_danh) for s in figures.bo_co_chu] == [(13, 14, 14), (12, 13, 13)]
    for size_set in figures.bo_co_chu:
        for name, size in sizes(figures, size_set).items():
            assert size in figures.thanh_phan[name].co_chu, (size_set.ten, name)


def test_paragraphs_and_rules_printed_lie_within_the_decree() -> None:
    figures = nd30()
    choice = figures.trinh_bay
    assert choice.thut_dau_dong_cm in figures.thut_dau_dong_cm
    assert choice.cach_doan_pt >= figures.cach_doan_pt == 6
    assert choice.gian_dong in figures.gian_dong
    assert choice.duong_ke_ti_le in figures.duong_ke["co_quan"].ti_le
    assert choice.duong_ke_ti_le in figures.duong_ke["trich_yeu"].ti_le
    assert 1.0 in figures.duong_ke["tieu_ngu"].ti_le
    assert choice.cot_dau_mm[0] + choice.cot_dau_mm[1] == choice.cot_ky_mm[0] + choice.cot_ky_mm[1] == 165


def test_the_words_of_the_decree() -> None:
    assert nd30().quoc_hieu == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert nd30().tieu_ngu == "Độc lập - Tự do - Hạnh phúc"
