"""Dates and periods as documents write them."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoagiai_cli.plan.ngay import Khoang, LoiNgay, NgayThang, ca_nam, ca_thang, doc_ngay, doc_thoi_ky


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-02-10", (2026, 2, 10)),
        ("2026-2-1", (2026, 2, 1)),
        ("2026-02", (2026, 2, 0)),
        ("2026", (2026, 0, 0)),
        ("10/02/2026", (2026, 2, 10)),
        ("5/3/2026", (2026, 3, 5)),
        ("10-02-2026", (2026, 2, 10)),
        ("10.02.2026", (2026, 2, 10)),
        ("ngày 10/02/2026", (2026, 2, 10)),
        ("ngày 10 tháng 02 năm 2026", (2026, 2, 10)),
        ("Ngày 5 tháng 3 năm 2026", (2026, 3, 5)),
        ("02/2026", (2026, 2, 0)),
        ("tháng 02 năm 2026", (2026, 2, 0)),
        ("năm 2026", (2026, 0, 0)),
        ("ngày      tháng 02 năm 2026", (2026, 2, 0)),
        ("ngày … tháng … năm 2026", (2026, 0, 0)),
        ("ngày    /02/2026", (2026, 2, 0)),
        ("29/02/2024", (2024, 2, 29)),
        (" nga\u0300y\u00a010 tháng 02 năm 2026 ", (2026, 2, 10)),
    ],
)
def test_doc_ngay(text: str, expected: tuple[int, int, int]) -> None:
    ngay = doc_ngay(text)
    assert (ngay.nam, ngay.thang, ngay.ngay) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("31/4/2026", "khong_ton_tai"),
        ("29/02/2025", "khong_ton_tai"),
        ("2025-02-29", "khong_ton_tai"),
        ("2026-13", "khong_ton_tai"),
        ("00/1/2026", "khong_ton_tai"),
        ("ngày 32 tháng 3 năm 2026", "khong_ton_tai"),
        ("0026", "khong_ton_tai"),
        ("10/02", "sai_dang"),
        ("10/02/26", "sai_dang"),
        ("2026/02/10", "sai_dang"),
        ("mai", "sai_dang"),
        ("", "sai_dang"),
        ("ngày tháng năm", "sai_dang"),
        ("9" * 5000, "sai_dang"),
    ],
)
def test_doc_ngay_loi(text: str, kind: str) -> None:
    with pytest.raises(LoiNgay) as loi:
        doc_ngay(text)
    assert loi.value.kind == kind
    assert loi.value.text == text


@pytest.mark.parametrize(
    ("ngay", "dai", "ngan", "iso"),
    [
        (NgayThang(2026, 3, 5), "ngày 05 tháng 3 năm 2026", "05/3/2026", "2026-03-05"),
        (NgayThang(2026, 2, 10), "ngày 10 tháng 02 năm 2026", "10/02/2026", "2026-02-10"),
        (NgayThang(2026, 12, 1), "ngày 01 tháng 12 năm 2026", "01/12/2026", "2026-12-01"),
        (NgayThang(2026, 2), "ngày      tháng 02 năm 2026", "02/2026", "2026-02"),
        (NgayThang(2026), "ngày      tháng      năm 2026", "2026", "2026"),
    ],
)
def test_viet(ngay: NgayThang, dai: str, ngan: str, iso: str) -> None:
    assert ngay.viet() == dai
    assert ngay.viet_so() == ngan
    assert ngay.iso() == iso


def test_viet_cho_trong() -> None:
    assert NgayThang(2026, 2).viet(trong="   ") == "ngày   tháng 02 năm 2026"


@pytest.mark.parametrize(("nam", "thang", "ngay"), [(2026, 4, 31), (2026, 13, 0), (1800, 0, 0), (2026, 0, 5)])
def test_ngay_khong_the_co(nam: int, thang: int, ngay: int) -> None:
    with pytest.raises(LoiNgay):
        NgayThang(nam, thang, ngay)


def test_khoang_cua_ngay() -> None:
    assert NgayThang(2024, 2).khoang == ca_thang(2024, 2) == Khoang(date(2024, 2, 1), date(2024, 2, 29))
    assert NgayThang(2024).khoang == ca_nam(2024)
    assert NgayThang(2024, 2, 3).khoang == Khoang(date(2024, 2, 3), date(2024, 2, 3))
    assert NgayThang(2024, 2, 3).mot_ngay == date(2024, 2, 3)
    assert NgayThang(2024, 2).mot_ngay is None
    assert not NgayThang(2024, 2).day_du


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_doc_lai_dieu_da_viet(ngay: date) -> None:
    mot = NgayThang(ngay.year, ngay.month, ngay.day)
    for chu in (mot.viet(), mot.viet_so(), mot.iso()):
        assert doc_ngay(chu) == mot


@pytest.mark.parametrize(
    ("text", "tu", "den"),
    [
        ("2026", "2026-01-01", "2026-12-31"),
        ("năm 2026", "2026-01-01", "2026-12-31"),
        ("2024-2030", "2024-01-01", "2030-12-31"),
        ("2024 - 2030", "2024-01-01", "2030-12-31"),
        ("2024- 2030", "2024-01-01", "2030-12-31"),
        ("2024 – 2030", "2024-01-01", "2030-12-31"),
        ("giai đoạn 2024 - 2030", "2024-01-01", "2030-12-31"),
        ("2025-07-01..2030", "2025-07-01", "2030-12-31"),
        ("2025-07-01 .. 2030-06-30", "2025-07-01", "2030-06-30"),
        ("từ ngày 01/7/2025 đến năm 2030", "2025-07-01", "2030-12-31"),
        ("Từ ngày 01 tháng 7 năm 2025 đến hết năm 2030", "2025-07-01", "2030-12-31"),
        ("01/7/2025-31/12/2025", "2025-07-01", "2025-12-31"),
        ("2026-02", "2026-02-01", "2026-02-28"),
    ],
)
def test_doc_thoi_ky(text: str, tu: str, den: str) -> None:
    assert doc_thoi_ky(text) == Khoang(date.fromisoformat(tu), date.fromisoformat(den))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("2030-2024", "nguoc"),
        ("2025-02-30..2026", "khong_ton_tai"),
        ("2024-", "sai_dang"),
        ("2024-2026-2030", "sai_dang"),
        ("dài hạn", "sai_dang"),
        ("", "sai_dang"),
        ("- " * 5000, "sai_dang"),
    ],
)
def test_doc_thoi_ky_loi(text: str, kind: str) -> None:
    with pytest.raises(LoiNgay) as loi:
        doc_thoi_ky(text)
    assert loi.value.kind == kind


@given(st.text(alphabet=st.sampled_from("0123456789-–/. ngàythánămđế…")))
def test_chi_co_loi_ngay(text: str) -> None:
    for doc in (doc_ngay, doc_thoi_ky):
        with suppress(LoiNgay):
            doc(text)


def test_chua_va_giao() -> None:
    nam, quy = ca_nam(2026), Khoang(date(2026, 4, 1), date(2026, 6, 30))
    mo = Khoang(None, date(2026, 5, 1))
    assert nam.chua(quy) and not quy.chua(nam)
    assert Khoang(None, None).chua(mo) and not nam.chua(mo) and not mo.chua(Khoang(None, None))
    assert quy.giao(mo) == Khoang(date(2026, 4, 1), date(2026, 5, 1))
    assert quy.giao(ca_nam(2025)) is None
    assert Khoang(None, None).giao(quy) == quy
    assert Khoang(date(2026, 2, 1), date(2026, 1, 1)).nguoc
