# ruff: noqa: E501 - markup reads best unbroken
"""Markdown: headings, lists, tables and emphasis become the paragraphs that a reader sees."""

from __future__ import annotations

from hoagiai_cli.document.md_tho import doc_md, la_markdown
from hoagiai_cli.document.nguon import doc_nguon


def test_marks_of_lists_stay_and_marks_of_headings_go() -> None:
    text = (
        "# KẾ HOẠCH\n\n## I. MỤC ĐÍCH\n\n1\\. Giúp **dân**\n\n- một\n  + hai\n\n    ba\n1. số một\n   tiếp theo\n2. số hai\n"
        "\n> trích\n\n\\* sao\n"
    )
    assert [item.text for item in doc_md(text).doan] == [
        "KẾ HOẠCH", "I. MỤC ĐÍCH", "1. Giúp **dân**", "- một", "+ hai", "ba", "1. số một tiếp theo", "2. số hai", "trích",
        "* sao",
    ]  # fmt: skip


def test_a_table_with_line_breaks_in_its_cells() -> None:
    tho = doc_md("| TT | Việc |\n|---|---|\n| 1 | Một<br>Hai |\n| 2 | a\\|b *c* |\n")
    bang = tho.doan[0].bang
    assert bang is not None
    assert [[[doan.text for doan in o.doan] for o in hang] for hang in bang.hang] == [
        [["TT"], ["Việc"]],
        [["1"], ["Một", "Hai"]],
        [["2"], ["a|b c"]],
    ]


def test_labels_on_lines_of_one_paragraph_are_parted() -> None:
    tho = doc_md("# KẾ HOẠCH\n\nCơ quan chủ trì: Sở Tư pháp\nThời gian: năm\n2026\n")
    assert [item.text for item in tho.doan] == ["KẾ HOẠCH", "Cơ quan chủ trì: Sở Tư pháp", "Thời gian: năm 2026"]


def test_plain_text_is_no_markdown() -> None:
    text = "KẾ HOẠCH\n\n1. Mục đích\n- một\n* hai\n**đậm**\n-----\n# 5 của bảng\n".replace("# 5", "#5")
    assert not la_markdown(text)
    assert doc_nguon(text.encode()).bo_cuc != "md"
    assert doc_nguon(b"# A\n\nb\n").bo_cuc == "md"
