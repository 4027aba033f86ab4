"""Plain text of a document."""

from __future__ import annotations

import pytest
from hypothesis import given

from hoagiai_cli.document.model import Document
from hoagiai_cli.document.txt import to_text
from tests.document.parts import ATTACHED, EVERYTHING, FULL, REPORT, random_documents, reading
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


def said(written: Document) -> list[str]:
    text = reading(written, lambda number: f"[{number}]", lambda number: f"[{number}]")
    return [word for word in text.split() if word != "|"]


@pytest.mark.parametrize("name", [name for name in EVERYTHING if name != "ky_tu_la"])
def test_every_word_of_every_sample_stands_in_order(name: str) -> None:
    text = to_text(EVERYTHING[name])
    assert [word for word in text.split() if word != "|"] == said(EVERYTHING[name])


@given(random_documents)
def test_no_word_of_any_part_is_lost_or_moved(written: Document) -> None:
    assert [word for word in to_text(written).split() if word != "|"] == said(written)


def test_marks_tables_footnotes_and_annexes() -> None:
    text = to_text(FULL)
    assert text.startswith("DỰ THẢO LẦN 2\nLƯU HÀNH NỘI BỘ\n\nỦY BAN NHÂN DÂN\n")
    assert "\nSố: 05/KH-UBND\nMẬT\nHỎA TỐC\n\nCỘNG HÒA" in text
    assert "\n\nSTT | Chỉ tiêu | Mức đạt\n1 | Tổ hòa giải đủ thành phần | 100%[3]\n2 | Vụ việc" in text
    assert "hòa giải thành trên tổng số vụ việc | 85%\n\n" in text
    assert "- Lưu: VT, TP.\nPL.(300)\n\nTM. ỦY BAN" in text
    assert "Nguyễn Văn A\n\nSố 1 đường Hòa Bình" in text
    assert "\n\n[1] Chú thích của một đề mục.\n[2] Theo Luật" in text
    assert (
        text.index("[3] Theo") < text.index("\nPhụ lục I\nBẢNG PHÂN CÔNG NHIỆM VỤ\n(Kèm theo") < text.index("[4] Theo")
    )


def test_a_control_character_does_not_part_a_line() -> None:
    assert "bị bỏ, tab và dòng thành dấu cách\n" in to_text(SAMPLES["ky_tu_la"])
    assert to_text(SAMPLES["ky_tu_la"]).encode("utf-8")


def test_addressees_and_the_decision_before_the_plan() -> None:
    assert "\n\nKính gửi:\n- Ủy ban nhân dân thành phố Cần Thơ;\n- Sở Tư pháp thành phố Cần Thơ.\n" in to_text(REPORT)
    text = to_text(ATTACHED)
    assert text.index("QUYẾT ĐỊNH\n") < text.index("Nơi nhận:") < text.index("\nKẾ HOẠCH\n")
    assert "phường An Bình\n(Kèm theo Quyết định số 12/QĐ-UBND" in text
