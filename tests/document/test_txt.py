"""Plain text of a document."""

from __future__ import annotations

from hypothesis import given

from hoagiai_cli.document.model import Document
from hoagiai_cli.document.txt import to_text
from tests.document.samples import SAMPLES, all_words, document, documents


def test_the_layout_of_the_text() -> None:
    written = document(body=SAMPLES["so"].body[3:6], receivers=("- Sở Tư pháp;", "- Lưu: VT."))
    assert to_text(written) == (
        "ỦY BAN NHÂN DÂN\n"
        "PHƯỜNG AN BÌNH\n"
        "Số: 05/KH-UBND\n"
        "\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\n"
        "An Bình, ngày 05 tháng 3 năm 2026\n"
        "\n"
        "KẾ HOẠCH\n"
        "Triển khai công tác hòa giải ở cơ sở năm 2026 trên địa bàn phường An Bình\n"
        "\n"
        "I. MỤC ĐÍCH, YÊU CẦU\n"
        "\n"
        "1. Mục đích\n"
        "\n"
        "Các cơ quan, đơn vị rà soát, hướng dẫn, kiểm tra việc thực hiện và báo cáo kết quả để tổng hợp, "
        "trình người có thẩm quyền xem xét, quyết định trước ngày 25 tháng 02 năm 2026.\n"
        "\n"
        "Nơi nhận:\n"
        "- Sở Tư pháp;\n"
        "- Lưu: VT.\n"
        "\n"
        "TM. ỦY BAN NHÂN DÂN\n"
        "KT. CHỦ TỊCH\n"
        "PHÓ CHỦ TỊCH\n"
        "\n"
        "Nguyễn Văn A\n"
    )


def test_a_parent_line_comes_first_and_a_blank_name_gives_no_line() -> None:
    text = to_text(SAMPLES["truong"])
    assert text.startswith("UBND PHƯỜNG AN BÌNH\nTRƯỜNG TRUNG HỌC")
    assert text.endswith("HIỆU TRƯỞNG\n")
    assert "Số: 12/KH-THCSTHPT\n" in text and "ngày       tháng" in text


@given(documents)
def test_no_word_is_lost_or_changed(written: Document) -> None:
    text = to_text(written)
    rest, receivers = all_words(written)
    assert sorted(text.split()) == sorted([*rest, *receivers])
    assert text.endswith("\n") and not text.endswith("\n\n")
