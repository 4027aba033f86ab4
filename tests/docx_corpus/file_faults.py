# ruff: noqa: E501 - a table: one line, one fault
"""Faults that lie in a finished file: in its styles, numbering, theme, settings, or in what another program wrote."""

from __future__ import annotations

from tests.docx_corpus.edits import nothing
from tests.docx_corpus.faults import Fault


# Faults planted in files other programs wrote: fixture, fault, text of the main part, what stands there instead.
# fmt: off
def _in_file(rule_: str, what: str, at: str | None = None) -> Fault:
    return Fault(rule_, what, nothing, at)


# Faults that lie in styles, numbering, theme or settings: content, way, fault, part, text, what stands there instead.
PACKAGE_FAULTS: tuple[tuple[str, str, Fault, str, str, str], ...] = (
    ("phuong", "cell", _in_file("ND-HEAD-KHOAN", "auto-1)", "Mục đích"), "word/numbering.xml", 'w:val="%2."', 'w:val="%2)"'),
    ("so", "vml", _in_file("ND-DIEM", "auto-a.", "Tổ chức 12 buổi"), "word/numbering.xml", 'w:val="%3)"', 'w:val="%3."'),
    ("phuong", "vml", _in_file("ND-HEAD-ROMAN", "auto-1.", "MỤC ĐÍCH, YÊU CẦU"), "word/numbering.xml", "upperRoman", "decimal"),
    ("phuong", "named", _in_file("FONT-FAMILY", "Normal"), "word/styles.xml", '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"', '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"'),
    ("phuong", "theme", _in_file("FONT-FAMILY", "script"), "word/theme/theme1.xml", '</a:majorFont><a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/><a:font script="Viet" typeface="Times New Roman"/>', '</a:majorFont><a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/><a:font script="Viet" typeface="Tahoma"/>'),
    ("phuong", "theme", _in_file("FONT-FAMILY", "language"), "word/settings.xml", '<w:themeFontLang w:val="vi-VN"/>', '<w:themeFontLang w:val="en-US"/>'),
    ("so", "named", _in_file("FONT-COLOUR", "Normal"), "word/styles.xml", 'w:cs="Times New Roman"/></w:rPr></w:style>', 'w:cs="Times New Roman"/><w:color w:val="0070C0"/></w:rPr></w:style>'),
    ("so", "direct", _in_file("PAGE-MARGIN-LEFT", "gutter"), "word/document.xml", 'w:gutter="0"', 'w:gutter="567"'),
    ("phuong", "direct", _in_file("PAGENO", "even-pages"), "word/settings.xml", "<w:defaultTabStop", "<w:evenAndOddHeaders/><w:defaultTabStop"),
    ("so", "direct", _in_file("FONT-COLOUR", "link", "Tổ chức 12 buổi"), "word/document.xml", "a) Tổ chức 12", 'a) Tổ </w:t></w:r><w:hyperlink w:anchor="x"><w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:color w:val="0563C1"/><w:sz w:val="28"/><w:u w:val="single"/></w:rPr><w:t>chức</w:t></w:r></w:hyperlink><w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/></w:rPr><w:t xml:space="preserve"> 12'),
    ("phuong", "direct", _in_file("ND-END", "deleted", "Trong quá trình thực hiện"), "word/document.xml", "để xem xét./.</w:t></w:r>", 'để xem xét.</w:t></w:r><w:del w:id="91" w:author="B" w:date="2026-03-01T08:00:00Z"><w:r><w:delText>/.</w:delText></w:r></w:del>'),
    ("phuong", "direct", _in_file("FONT-FAMILY", "inserted", "Trong quá trình thực hiện"), "word/document.xml", "để xem xét./.</w:t></w:r>", 'để xem xét</w:t></w:r><w:ins w:id="92" w:author="B" w:date="2026-03-01T08:00:00Z"><w:r><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="28"/></w:rPr><w:t>, giải quyết./.</w:t></w:r></w:ins>'),
)

FIXTURE_FAULTS: tuple[tuple[str, Fault, str, str], ...] = (
    ("lo-phuong-direct", _in_file("PAGE-MARGIN-LEFT", "left 20"), 'w:left="1701" w:right="1134"', 'w:left="1134" w:right="1134"'),
    ("npm-ke-hoach", _in_file("PAGE-MARGIN-TOP", "top 15"), 'w:top="1133"', 'w:top="851"'),
    ("pandoc-ke-hoach", _in_file("PAGE-MARGIN-RIGHT", "right 30"), 'w:right="1134"', 'w:right="1701"'),
    ("lo-so-vml", _in_file("TN-TEXT", "dashes", "Độc lập –"), "Độc lập - Tự do - Hạnh phúc", "Độc lập – Tự do – Hạnh phúc"),
    ("npm-ke-hoach", _in_file("TN-TEXT", "dashes", "Độc lập –"), "Độc lập - Tự do - Hạnh phúc", "Độc lập – Tự do – Hạnh phúc"),
    ("pandoc-ke-hoach", _in_file("SO-ZERO", "8", "Số: 8/"), "Số: 18/KH-UBND", "Số: 8/KH-UBND"),
    ("lo-van_phong-py-direct", _in_file("SO-FORMAT", "year", "101/2026"), "Số: 101/BC-UBND", "Số: 101/2026/BC-UBND"),
    ("npm-ke-hoach", _in_file("NN-LUU", "semicolon", "Lưu: VT, KT"), "- Lưu: VT, KT.", "- Lưu: VT, KT;"),
    ("pandoc-ke-hoach", _in_file("NN-LUU", "no colon", "Lưu VT"), "- Lưu: VT, KTHTĐT.", "- Lưu VT, KTHTĐT."),
    ("pandoc-ke-hoach", _in_file("ND-END", "full stop", "Các tổ dân phố nhắc"), "đúng giờ./.", "đúng giờ."),
    ("lo-so-vml", _in_file("ND-END", "full stop", "Trên đây là báo cáo"), "chỉ đạo./.", "chỉ đạo."),
    ("npm-ke-hoach", _in_file("TL-STYLE", "small letters", "Kế hoạch"), ">KẾ HOẠCH<", ">Kế hoạch<"),
    ("npm-bao-cao", _in_file("TN-RULE", "half", "Độc lập"), "_" * 26, "_" * 13),
    ("npm-bao-cao", _in_file("CQ-RULE", "too long", "SỞ NỘI VỤ"), "_____", "_" * 10),
    ("pandoc-ke-hoach", _in_file("DD-FORMAT", "no zero", "ngày 1 "), "ngày 11 tháng 8", "ngày 1 tháng 8"),
    ("lo-phuong-direct", _in_file("ND-DIEM", "dot", "a. Lập"), "a) Lập danh sách", "a. Lập danh sách"),
)
# fmt: on
