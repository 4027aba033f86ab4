"""Printed and full numbers."""

import pytest

from hoagiai_cli.plan.danh_so import KIEU_DANH_SO, chu_cai, doc_la_ma, la_ma, ma_so, so_in


def test_roman_both_ways() -> None:
    assert [la_ma(n) for n in (1, 4, 9, 14, 40, 99)] == ["I", "IV", "IX", "XIV", "XL", "XCIX"]
    assert all(doc_la_ma(la_ma(n)) == n for n in range(1, 400))
    assert doc_la_ma("IIII") is None
    assert doc_la_ma("") is None


def test_letters_follow_the_decree() -> None:
    assert "".join(chu_cai(n) for n in range(1, 10)) == "abcdđeghi"
    assert chu_cai(23) == "y"
    assert chu_cai(24) == "aa"


@pytest.mark.parametrize(
    ("kieu", "n", "tren", "so"),
    [
        ("I.", 4, "", "IV."),
        ("1.", 10, "III.", "10."),
        ("a)", 5, "1.", "đ)"),
        ("1.1.", 3, "2.", "2.3."),
        ("1.1", 3, "2.", "2.3"),
        ("1.1.", 1, "2.1.", "2.1.1."),
        ("(1)", 2, "", "(2)"),
        ("-", 7, "1.", "-"),
        ("", 1, "", ""),
    ],
)
def test_printed(kieu: str, n: int, tren: str, so: str) -> None:
    assert so_in(kieu, n, tren) == so


@pytest.mark.parametrize(
    ("tren", "so", "n", "so_tren", "ma"),
    [
        ("", "III.", 3, "", "III"),
        ("III", "2.", 2, "III.", "III.2"),
        ("III.2", "a)", 1, "2.", "III.2.a"),
        ("III.2", "2.1.", 1, "2.", "III.2.1"),
        ("III.2.1", "2.1.4.", 4, "2.1.", "III.2.1.4"),
        ("III.2", "-", 2, "2.", "III.2.-2"),
        ("III.2", "3.1.", 1, "2.", "III.2.3.1"),
    ],
)
def test_full(tren: str, so: str, n: int, so_tren: str, ma: str) -> None:
    assert ma_so(tren, so, n, so_tren) == ma


@pytest.mark.parametrize("kieu", [kieu for kieu in KIEU_DANH_SO if kieu not in {"-", "+", "*", "•", ""}])
def test_every_form_counts(kieu: str) -> None:
    assert len({so_in(kieu, n, "2.") for n in range(1, 30)}) == 29
