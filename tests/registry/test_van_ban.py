"""Documents: found by number and by name, in force on a day, replaced by, issued by."""

import unicodedata
from datetime import date

import pytest

from hoagiai_cli.registry.van_ban import chuan_so, nam_cua_luat, so_van_ban

SO = so_van_ban()
NAY = date(2026, 11, 26)


@pytest.mark.parametrize(
    ("so", "ma"),
    [
        ("35/2013/QH13", "luat_hgcs_2013"),
        ("315/QĐ-TTg", "qd_315_2024"),
        ("số 315 / QĐ–TTg", "qd_315_2024"),
        (unicodedata.normalize("NFD", "315/QĐ-TTg"), "qd_315_2024"),
        ("1/2014/NQLT/CP-UBTWMTTQVN", "nqlt_01_2014"),
        ("80-KL/TW", "kl_80"),
    ],
)
def test_by_number(so: str, ma: str) -> None:
    assert [van_ban.ma for van_ban in SO.tim_so(so)] == [ma]


def test_a_number_without_a_year_is_one_document_only_with_its_day() -> None:
    assert not SO.tim_so("315/QĐ-TTg")[0].so_co_nam and SO.tim_so("15/2014/NĐ-CP")[0].so_co_nam
    assert SO.tim_so("315/QĐ-TTg", date(2023, 4, 17)) == ()
    assert len(SO.tim_so("45/KH-UBND", date(2026, 1, 28))) == 1
    assert SO.tim_so("45/KH-UBND", date(2026, 2, 28)) == ()
    assert SO.tim_so("15/2025/TT-BTP") == (), "a guess is no fact"


def test_a_law_by_its_name_on_a_day() -> None:
    ngan_sach = SO.tim_luat("Luật Ngân sách nhà nước")
    assert [luat.so_ky_hieu for luat in ngan_sach] == ["83/2015/QH13", "89/2025/QH15"]
    assert SO.tim_luat("Luật Ngân sách nhà nước", date(2025, 12, 31))[0].so_ky_hieu == "83/2015/QH13"
    assert SO.tim_luat("Luật Ngân sách nhà nước", date(2026, 1, 1))[0].so_ky_hieu == "89/2025/QH15"
    for ten in ("Luật Hoà giải ở cơ sở", "luật hòa giải ở cơ sở năm 2013", "Luật Hòa giải ở cơ sở;"):
        assert [luat.ma for luat in SO.tim_luat(ten)] == ["luat_hgcs_2013"], ten
    assert [luat.ma for luat in SO.tim_luat("Luật Phổ biến giáo dục pháp luật")] == ["luat_pbgdpl"]
    assert SO.tim_luat("Luật Suối Mây") == ()
    assert nam_cua_luat("Luật Ngân sách nhà nước năm 2015") == 2015 and nam_cua_luat("Luật Cư trú") is None


@pytest.mark.parametrize(
    ("ma", "ngay", "can"),
    [
        ("luat_nsnn_2015", date(2025, 12, 31), "con_hieu_luc"),
        ("luat_nsnn_2015", date(2026, 1, 1), "het_hieu_luc"),
        ("luat_nsnn_2025", date(2025, 12, 31), "chua_co"),
        ("tt_56_2023", date(2023, 10, 5), "chua_co"),
        ("ttlt_100_2014", date(2023, 10, 6), "het_hieu_luc"),
        ("qd_25_2021", date(2025, 8, 3), "con_hieu_luc"),
        ("qd_25_2021", date(2025, 8, 4), "khong_ro"),  # replaced, but when is not known
        ("qd_27_2025", date(2025, 8, 3), "chua_co"),
        ("qd_27_2025", NAY, "khong_ro"),
        ("luat_tccqdp_65", NAY, "khong_ro"),  # doubtful
        ("qd_428_2019", NAY, "het_hieu_luc"),
        ("luat_hgcs_2013", NAY, "con_hieu_luc"),
    ],
)
def test_in_force(ma: str, ngay: date, can: str) -> None:
    assert SO.cac[ma].hieu_luc(ngay) == can


def test_replaced_by() -> None:
    cu = SO.cac["luat_nsnn_2015"]
    assert [moi.ma for moi in SO.thay_bang(cu, NAY)] == ["luat_nsnn_2025"]
    assert [moi.ma for moi in SO.thay_bang(SO.cac["nd_45_2025"], NAY)] == ["nd_150_2025"]
    assert SO.cac["qd_428_2019"].het_giai_doan


@pytest.mark.parametrize(
    ("ky_hieu", "can"),
    [
        ("QĐ-TTg", "Thủ tướng Chính phủ"),
        ("27/2025/QĐ-TTg", "Thủ tướng Chính phủ"),
        ("15/2014/NĐ–CP", "Chính phủ"),
        ("72/2025/QH15", "Quốc hội"),
        ("81/2025/UBTVQH15", "Ủy ban Thường vụ Quốc hội"),
        ("1656/NQ-UBTVQH15", "Ủy ban Thường vụ Quốc hội"),
        ("09/2025/TT-BTP", "Bộ trưởng Bộ Tư pháp"),
        ("27-NQ/TW", "Ban Chấp hành Trung ương Đảng"),
        ("45/KH-UBND", "Ủy ban nhân dân"),
    ],
)
def test_issuer_by_symbol(ky_hieu: str, can: str) -> None:
    found = SO.co_quan_theo_ky_hieu(ky_hieu)
    assert found is not None and found.co_quan[0] == can


def test_an_issuer_that_the_symbol_does_not_tell() -> None:
    for ky_hieu in ("01/2014/NQLT/CP-UBTƯMTTQVN", "100/2014/TTLT-BTC-BTP", "12/HD-XYZ", ""):
        assert SO.co_quan_theo_ky_hieu(ky_hieu) is None, ky_hieu


def test_numbers_are_compared_in_one_form() -> None:
    assert chuan_so("Số: 05/KH-UBND") == chuan_so("5/kh-ubnd") == "5/kh-ubnd"
