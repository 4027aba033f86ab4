# ruff: noqa: E501 - texts read best unbroken
"""Markdown read for its words: the marks go, no word does; what is no Markdown is read as plain text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from hoagiai_cli.document.md import to_markdown
from hoagiai_cli.document.md_tho import doc_md, la_markdown
from hoagiai_cli.document.model import Document
from hoagiai_cli.document.nguon import doc_nguon
from hoagiai_cli.document.tho import VanBanTho
from hoagiai_cli.text.normal import squash
from tests.document.parts import FULL, random_documents, reading
from tests.intake.van_ban_mau import LAYOUTS


def chu(tho: VanBanTho) -> list[str]:
    return [one.text for one in tho.doan]


def doc(text: str) -> list[str]:
    return chu(doc_md(text))


KE_HOACH = """\
**ỦY BAN NHÂN DÂN**
**PHƯỜNG AN BÌNH**
Số: 12/KH-UBND

# KẾ HOẠCH

**Tuyên truyền, phổ biến, giáo dục pháp luật năm 2026**

Thực hiện Kế hoạch số 45/KH-UBND ngày 28 tháng 01 năm 2026 của Ủy ban nhân
dân thành phố, Ủy ban nhân dân phường An Bình ban hành Kế hoạch tuyên truyền,
phổ biến, giáo dục pháp luật trên địa bàn phường với các nội dung như
sau:

## I. MỤC ĐÍCH, YÊU CẦU ##

1. **Mục đích:** nâng cao *nhận thức* của **cán bộ** và Nhân dân\\*.

   - Ý thứ nhất, viết dài cho đủ một dòng rồi sang dòng thứ hai, vì tệp này được
     ngắt cứng;
     - ý nhỏ hơn.

2. Yêu cầu

## II. PHÂN CÔNG

| STT | Nội dung | Cơ quan \\| đơn vị |
|:---:|----------|------|
| 1 | Hội nghị **tuyên truyền** | Phòng Tư pháp<br>Công an | thừa |
| 2 | |
Đoạn ngay dưới bảng.

***

Trên đây là Kế hoạch[^a]./.

[^a]: Theo *Luật* Phổ biến, giáo dục pháp luật
  năm 2012.
"""


def test_a_plan() -> None:
    tho = doc_nguon(KE_HOACH.encode())
    assert tho.bo_cuc == "md"
    assert chu(tho)[:8] == [
        "ỦY BAN NHÂN DÂN",
        "PHƯỜNG AN BÌNH",
        "Số: 12/KH-UBND",
        "KẾ HOẠCH",
        "Tuyên truyền, phổ biến, giáo dục pháp luật năm 2026",
        "Thực hiện Kế hoạch số 45/KH-UBND ngày 28 tháng 01 năm 2026 của Ủy ban nhân dân thành phố, Ủy ban nhân dân phường An Bình ban hành Kế hoạch tuyên truyền, phổ biến, giáo dục pháp luật trên địa bàn phường với các nội dung như sau:",
        "I. MỤC ĐÍCH, YÊU CẦU",
        "1. **Mục đích:** nâng cao nhận thức của **cán bộ** và Nhân dân*.",
    ]
    assert chu(tho)[8:12] == [
        "- Ý thứ nhất, viết dài cho đủ một dòng rồi sang dòng thứ hai, vì tệp này được ngắt cứng;",
        "+ ý nhỏ hơn.",
        "2. Yêu cầu",
        "II. PHÂN CÔNG",
    ]
    bang = tho.doan[12].bang
    assert bang is not None and bang.so_cot == 4
    assert [[o.text for o in row] for row in bang.hang] == [
        ["STT", "Nội dung", "Cơ quan | đơn vị", ""],
        ["1", "Hội nghị tuyên truyền", "Phòng Tư pháp\nCông an", "thừa"],
        ["2", "", "", ""],
    ]
    assert chu(tho)[13:] == ["Đoạn ngay dưới bảng.", "Trên đây là Kế hoạch[^1]./."]
    assert tho.chu_thich == {"1": "Theo Luật Phổ biến, giáo dục pháp luật năm 2012."}
    lines = KE_HOACH.split("\n")
    for one in tho.doan:
        assert one.text.split("\n")[0].split(" ")[-1].strip("*|[^1]./") in " ".join(lines[one.dong - 1 : one.den]), one
    assert [one.dam for one in tho.doan[:6]] == [True, True, False, True, True, False]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("1\\. Một\n\n2\\) Hai \\* \\_ \\# \\[x\\]", ["1. Một", "2) Hai * _ # [x]"]),
        ("3. Ba\n4. Bốn\n6. Sáu", ["3. Ba", "4. Bốn", "6. Sáu"]),
        ("1. Một\n1. Hai\n1. Ba", ["1. Một", "2. Hai", "3. Ba"]),
        ("1) Một\n   - a\n     + b\n   - c\n2) Hai", ["1) Một", "- a", "+ b", "- c", "2) Hai"]),
        ("* a\n  * b\n+ c", ["- a", "+ b", "+ c"]),
        ("- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", ["- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]),
        ("Nội dung:\n1. Một\n2. Hai", ["Nội dung:", "1. Một", "2. Hai"]),
        ("Nội dung:\n2. Hai\na) Ba", ["Nội dung:", "2. Hai", "a) Ba"]),
        ("a  \nb\\\nC<br>D", ["a b", "C", "D"]),
        ("    thụt vào bốn dấu cách", ["thụt vào bốn dấu cách"]),
        ("**A b** **c**", ["A b c"]),
        ("x **A b**, **c** y", ["x **A b**, **c** y"]),
        ("***A*** _b_ __c__", ["**A** b **c**"]),
        ("<strong>A</strong> b <Tên cơ quan> &nbsp;&lt;", ["**A** b <Tên cơ quan> <"]),
        ("[Luật](http://x.vn) và <http://y.vn>", ["Luật và http://y.vn"]),
        ("[1]: ghi-chu\n\nVăn bản [1]", ["[1]: ghi-chu", "Văn bản [1]"]),
        ("> Trích\n>\n> - dẫn", ["Trích", "- dẫn"]),
        ("```\nmột\n\nhai\n```\nba", ["một", "hai", "ba"]),
        ("KẾ HOẠCH\n===\n\nHai\n---", ["KẾ HOẠCH", "Hai"]),
        ("<div align=center>\n\n**A**\n\n</div>\n\n<table><tr><td>B</td><td>C</td></tr></table>", ["A", "B | C"]),
        ("<!-- x -->\nA <!-- y -->b ~~c~~", ["A b"]),
        ("- - a\n- 1. b", ["- + a", "- 1. b"]),
        ("-\n\nA", ["A"]),
        ("A[^x] b", ["A[^x] b"]),
    ],
)
def test_words(text: str, want: list[str]) -> None:
    assert doc(text) == want


def test_what_is_left_out_is_listed() -> None:
    tho = doc_md("# A\n\n<!-- xem lại -->\n\nb ~~cũ~~ mới <!-- hỏi -->\n")
    assert [(one.loai, one.dong, one.trich) for one in tho.nghi_ngo] == [
        ("ghi_chu", 3, "xem lại"),
        ("da_xoa", 5, "cũ"),
        ("ghi_chu", 5, "hỏi"),
    ]


def test_a_text_in_a_fence() -> None:
    assert chu(doc_nguon(f"```markdown\n{KE_HOACH}\n```\n".encode())) == doc(KE_HOACH)
    assert doc_nguon(f"```\n# A\n\n## B\n```\n".encode()).doan[0].dong == 2  # noqa: F541


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("# KẾ HOẠCH\n\n## I. MỤC ĐÍCH", True),
        ("# KẾ HOẠCH\n\n- a", True),
        ("# KẾ HOẠCH\n\nĐoạn.", False),
        ("#hashtag\n#nữa", False),
        ("| A | B |\n|---|---|\n| 1 | 2 |", True),
        ("A | B\n--- | ---", True),
        ("| A | B |\n\n| 1 | 2 |", False),
        ("**KẾ HOẠCH**\n\n1. **Mục đích**\n- a\n  + b", False),
        ("KẾ HOẠCH\n-----\n\n- a", False),
    ],
)
def test_signs(text: str, want: bool) -> None:
    assert la_markdown(text) is want


@pytest.mark.parametrize("layout", LAYOUTS)
def test_plain_text_is_no_markdown(layout: str) -> None:
    assert not la_markdown(LAYOUTS[layout]())


def gon(text: str) -> str:
    """Letters and digits: an item without words leaves no dash behind."""
    return "".join(one for one in text if one.isalnum())


def in_lai(document: Document) -> None:
    made = to_markdown(document)
    tho = doc_md(made)
    cells = [one.text for one in tho.doan if one.bang is None] + [
        o.text for one in tho.doan if one.bang is not None for row in one.bang.hang for o in row
    ]
    notes = list(tho.chu_thich.values())
    want = reading(document, lambda n: f"[^{n}]", lambda n: "")
    assert sorted(gon(" ".join((*cells, *notes)))) == sorted(gon(squash(want))), made


def test_a_note_is_called_before_a_colon() -> None:
    tho = doc_md("# KẾ HOẠCH\n\nMột việc[^1]: làm ngay\n\n| [^2]: |\n| --- |\n| b |\n\n[^1]: a\n\n[^2]: c\n")
    assert tho.chu_thich == {"1": "a", "2": "c"}


def test_what_we_print_is_read_back() -> None:
    in_lai(FULL)


@settings(max_examples=60)
@given(random_documents)
def test_random_documents_are_read_back(document: Document) -> None:
    in_lai(document)


@pytest.mark.parametrize(
    "piece", ["> ", "- ", "[", "*a ", "**a", "<b>", "`", "![", "|", "\\", "1. ", "~~", "_a", "<!--"]
)
def test_nothing_takes_long_or_gets_lost(piece: str) -> None:
    text = "# A\n\n# B\n\n" + piece * 3000 + "cuối\n"
    assert "cuối" in doc(text)[-1]
