"""Text widths and balanced lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoagiai_cli.document.breaks import BAD, cost
from hoagiai_cli.document.measure import _table, balanced, lines, width

MM = 72 / 25.4
VIETNAMESE = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"


def test_the_table_knows_every_vietnamese_letter_in_every_face() -> None:
    assert len(_table()) == 4
    for face in _table().values():
        assert set(VIETNAMESE + VIETNAMESE.upper() + "0123456789 .,;:/-–“”…()%") <= set(face)


@pytest.mark.parametrize(
    ("text", "size", "bold", "millimetres"),
    [
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, True, 95.7),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, True, 88.3),
        ("Độc lập - Tự do - Hạnh phúc", 14, True, 60.5),
        ("Độc lập - Tự do - Hạnh phúc", 13, True, 56.1),
        ("ỦY BAN NHÂN DÂN", 13, True, 43.2),
    ],
)
def test_widths_known_from_printed_letterheads(text: str, size: float, bold: bool, millimetres: float) -> None:
    assert width(text, size, bold=bold) / MM == pytest.approx(millimetres, abs=0.05)


def test_marks_add_no_width_and_strange_letters_some() -> None:
    assert width("a\u0301", 14) == width("a", 14)
    assert width("\u2011", 14) == width("-", 14)
    assert width("漢🤝", 14) == 28


def test_a_text_that_fits_stays_on_one_line() -> None:
    text = "ỦY BAN NHÂN DÂN"
    assert len(balanced(text, width(text, 13) + 3, 13).widths) == 1
    assert balanced("", 100, 13).widths == ()
    assert balanced("   ", 100, 13).widths == ()


def test_names_are_parted_between_words_that_belong_apart() -> None:
    line = width("ỦY BAN NHÂN DÂN", 13, bold=True)
    block = balanced("ỦY BAN NHÂN DÂN THÀNH PHỐ CẦN THƠ", 63 * MM, 13, bold=True)
    assert block.widths[0] == pytest.approx(line)
    block = balanced("HỘI ĐỒNG PHỐI HỢP PHỔ BIẾN, GIÁO DỤC PHÁP LUẬT", 63 * MM, 13, bold=True)
    assert block.widths[0] == pytest.approx(width("HỘI ĐỒNG PHỐI HỢP", 13, bold=True))


@pytest.mark.parametrize(
    ("before", "after"),
    [("Thành", "phố"), ("CƠ", "SỞ"), ("năm", "2026"), ("2024", "-"), ("-", "2030"), ("An", "Bình"), ("“hòa", "giải”")],
)
def test_what_must_not_be_parted(before: str, after: str) -> None:
    assert cost(before, after, mixed_case=True) >= BAD


def test_a_good_place_costs_less_than_any() -> None:
    assert cost("sở", "trên", mixed_case=True) < cost("rà", "soát", mixed_case=True) < cost("và", "x", mixed_case=True)


@given(st.lists(st.text("abcđ", min_size=1, max_size=9), min_size=1, max_size=30), st.floats(40, 400))
def test_the_column_of_a_block_brings_about_its_lines(words: list[str], limit: float) -> None:
    text = " ".join(words)
    block = balanced(text, limit, 14, bold=True)
    assert lines(text, block.column, 14, bold=True) == pytest.approx(block.widths)
    # A word wider than the limit cannot be parted: the column grows to it.
    widest = max(limit, *(width(word, 14, bold=True) for word in words))
    assert max(block.widths) <= widest + 1e-6
    assert len(lines(text, widest, 14, bold=True)) <= len(block.widths)
    fewest = len(lines(text, limit, 14, bold=True))
    assert len(block.widths) <= fewest + (fewest > 1)


def test_a_text_of_thousands_of_words_is_filled_and_not_balanced() -> None:
    text = "hòa giải ở cơ sở " * 2000
    block = balanced(text, 300, 13)
    assert list(block.widths) == lines(text, 300, 13)
    assert max(block.widths) <= block.column <= 300
