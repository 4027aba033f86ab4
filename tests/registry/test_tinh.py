"""Provinces as of a day, and where prose names them."""

import unicodedata
from datetime import date

import pytest

from hoagiai_cli.registry.tinh import con_cap, don_vi, nhac_den
from tests.seeds import seed_path

NAY = date(2026, 11, 26)


@pytest.mark.parametrize(
    ("ten", "ngay", "can"),
    [
        ("Bắc Ninh", date(2026, 9, 19), "tỉnh Bắc Ninh"),
        ("Bắc Ninh", date(2026, 9, 20), "thành phố Bắc Ninh"),
        ("tỉnh Quảng Ninh", date(2026, 9, 1), "thành phố Quảng Ninh"),
        ("Đồng Nai", date(2026, 4, 29), "tỉnh Đồng Nai"),
        ("tỉnh Bắc Giang", date(2025, 6, 30), "tỉnh Bắc Giang"),
        ("Thừa Thiên Huế", date(2024, 12, 31), "tỉnh Thừa Thiên Huế"),
        ("TP. Huế", date(2025, 1, 1), "thành phố Huế"),
        ("Khánh Hoà", NAY, "tỉnh Khánh Hòa"),
    ],
)
def test_a_unit_of_that_day(ten: str, ngay: date, can: str) -> None:
    found = don_vi(ten, ngay)
    assert found is not None and found.ten_day_du == can


def test_no_unit_of_that_day() -> None:
    assert don_vi("Bắc Giang", date(2025, 7, 1)) is None
    assert don_vi("Huế", date(2024, 12, 31)) is None
    assert don_vi("Suối Mây", NAY) is None


@pytest.mark.parametrize(
    ("text", "ngay", "can"),
    [
        ("trên địa bàn tỉnh Bắc Giang", date(2025, 6, 30), "dung"),
        ("trên địa bàn tỉnh Bắc Giang", date(2025, 7, 1), "da_het"),
        ("tỉnh Bắc Ninh", date(2026, 9, 19), "dung"),
        ("tỉnh Bắc Ninh", date(2026, 9, 20), "sai_loai"),
        ("thành phố Bắc Ninh", date(2025, 6, 1), "dung"),  # the city of district level
        ("thành phố Bắc Ninh", date(2025, 8, 1), "sai_loai"),
        ("thành phố Lai Châu", date(2025, 2, 1), "dung"),
        ("TP.HCM, TPHCM", NAY, "dung"),
        ("tỉnh Thừa Thiên - Huế", NAY, "da_het"),
        ("tỉnh Bà Rịa – Vũng Tàu", date(2024, 1, 1), "dung"),
        ("tỉnh Hòa Bình (cũ)", NAY, "dung"),
        ("Quyết định số 5/QĐ-UBND ngày 02/3/2023 của Chủ tịch UBND tỉnh Nam Định", NAY, "dung"),
        ("Quyết định số 5/QĐ-UBND ngày 02/3/2026 của Chủ tịch UBND tỉnh Nam Định", NAY, "da_het"),
    ],
)
def test_what_a_name_is_on_a_day(text: str, ngay: date, can: str) -> None:
    for viet in (text, unicodedata.normalize("NFD", text)):
        found = nhac_den(viet)
        assert found and all(nhac.xet(ngay) == can for nhac in found)


def test_where_it_stands_and_what_is_meant() -> None:
    text = unicodedata.normalize("NFD", "Về việc tại tỉnh Hoà Bình.")
    (nhac,) = nhac_den(text)
    assert unicodedata.normalize("NFC", text[nhac.bat_dau : nhac.ket_thuc]) == "tỉnh Hoà Bình"
    assert (moi := nhac.dung_ra(NAY)) is not None and moi.ten_day_du == "tỉnh Phú Thọ"
    (bac_giang,) = nhac_den("tỉnh Bắc Giang")
    assert (moi := bac_giang.dung_ra(NAY)) is not None and moi.ten_day_du == "thành phố Bắc Ninh"


def test_a_name_without_its_type_is_not_looked_at() -> None:
    assert nhac_den("Hòa Bình; tỉnh hòa bình; các tỉnh, thành phố; tỉnh Suối Mây") == ()


def test_levels() -> None:
    for loai in ("cấp huyện", "quận", "thị trấn"):
        assert con_cap(loai, date(2025, 6, 30)) and not con_cap(loai, date(2025, 7, 1)), loai
    assert not con_cap("đặc khu", date(2025, 6, 30)) and con_cap("đặc khu", date(2025, 7, 1))
    assert con_cap("xã", NAY)


@pytest.mark.parametrize(("hat_giong", "ngay"), [("000", date(2026, 2, 1)), ("001", date(2025, 2, 1)),
                                                ("003", date(2025, 8, 1)), ("004", date(2024, 6, 1))])  # fmt: skip
def test_real_plans_are_right_on_their_day(hat_giong: str, ngay: date) -> None:
    found = nhac_den(seed_path(hat_giong).read_text("utf-8"))
    assert found and {nhac.xet(ngay) for nhac in found} == {"dung"}
