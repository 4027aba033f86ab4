# ruff: noqa: E501, SIM905 - a table: one line, one fault
"""Damaged documents: what was done, which rule of the decree it breaks, and the words a finding must point at.

A fault is named by the rule of Nghị định 30/2020/NĐ-CP it breaks. Where two rules say the same thing about a part (the
size table and the clause of that part), either is a right answer: `SAME` and the `or_` of a fault.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field

from tests.docx_corpus.edits import (
    Edit,
    add,
    body,
    both,
    drop,
    everywhere,
    long_annex,
    longer,
    nothing,
    number,
    page,
    rule,
    section,
    style,
    sub,
    text,
    word,
)

# The size table (PL I, Phần I, Mục V) repeats what the clauses say about weight, slant, case and size of their parts.
SAME = {
    "SIZE-TABLE": {"QH-TEXT", "ND-HEAD-ROMAN", "ND-HEAD-KHOAN", "ND-SIZE", "PAGENO"},
    **{
        name: {"SIZE-TABLE"}
        for name in (
            "QH-TEXT CQ-PARENT-STYLE SO-PLACE DD-STYLE TL-STYLE TY-STYLE CC-ONE-PER-LINE ND-SIZE ND-HEAD-PHAN ND-HEAD-ROMAN ND-HEAD-KHOAN KY-STYLE NN-LABEL NN-ITEM PL-HEAD PL-KEM-THEO PAGENO KHAN-VALUES SOANTHAO DIACHI"
        ).split()
    },
    "SO-ZERO": {"SO-FORMAT"},
    "SO-DRAFT": {"SO-FORMAT"},
    "QH-ONE-LINE": {"QH-TEXT"},
    "ND-LAYOUT-B": {"ND-HEAD-ROMAN", "ND-HEAD-KHOAN", "ND-DIEM"},
    "ND-HEAD-ROMAN": {"ND-LAYOUT-B", "ND-HEAD-KHOAN", "SIZE-TABLE"},
    "ND-HEAD-KHOAN": {"ND-LAYOUT-B", "SIZE-TABLE"},
    "DD-NUMBER-NAME": {"DD-FORMAT"},
    "DD-NO-ABBREV": {"DD-FORMAT"},
}

# Rules that rest on a drawn form, a footnote, usage or practice: an error would claim more than the decree says.
AT_MOST_WARNING = frozenset(
    """
    PAGE-ORIENT PAGE-MARGIN-LANDSCAPE SIZE-SET QH-SPACING CQ-PARENT-IF-ANY SO-DRAFT DD-NO-ABBREV VD-
    FIRST ND-LAYOUT-B ND-END KY-TM-COLLECTIVE KY-DEPUTY-IN-CHARGE NN-BC-KINH-GUI KG-FORM PL-RULE PL-
    TABLE-FONT VH-ORG VH-NHANDAN VH-CITE VH-TET VH-MONTH SOANTHAO DIACHI
    """.split()
)


@dataclass(frozen=True)
class Fault:
    """One fault, planted in one content; tried in two ways of making a file."""

    rule: str
    what: str
    edit: Edit
    at: str | None = None  # words of the paragraph a finding must name; None: the fault has no single place
    content: str = "phuong"
    or_: frozenset[str] = field(default=frozenset())  # further right answers
    ways: tuple[str, ...] = ()  # only these ways of making the file
    mild: bool = False  # at most a warning although the rule can be an error

    @property
    def accepted(self) -> set[str]:
        """Every rule a finding may name for this fault."""
        return {self.rule} | SAME.get(self.rule, set()) | self.or_


def _nfd(words: str) -> str:
    return unicodedata.normalize("NFD", words)


_BODY = "Bảo đảm mỗi tổ dân phố"
_PLAIN = "Mở hai lớp bồi dưỡng"
_WIDE = {"width": 297, "height": 210}

# fmt: off
F = Fault
FAULTS = (
    # ---- page and font
    F("PAGE-SIZE", "letter paper", page(width=215.9, height=279.4)),
    F("PAGE-SIZE", "A3", page(width=297, height=420)),
    F("PAGE-ORIENT", "landscape without a table", page(0, **_WIDE)),
    F("PAGE-MARGIN-LEFT", "left 20", page(left=20)),
    F("PAGE-MARGIN-LEFT", "left 40", page(left=40), ways=("direct", "named")),
    F("PAGE-MARGIN-RIGHT", "right 10", page(right=10)),
    F("PAGE-MARGIN-RIGHT", "right 25.4", page(right=25.4)),
    F("PAGE-MARGIN-LEFT", "left and right exchanged", page(left=20, right=30), or_=frozenset({"PAGE-MARGIN-RIGHT"})),
    F("PAGE-MARGIN-TOP", "top 15", page(top=15)),
    F("PAGE-MARGIN-TOP", "top 30", page(top=30)),
    F("PAGE-MARGIN-BOTTOM", "bottom 15", page(bottom=15)),
    F("PAGE-MARGIN-BOTTOM", "bottom 26", page(bottom=26)),
    F("PAGE-MARGIN-LANDSCAPE", "left 20 on the wide page", page(2, left=20), content="tinh"),
    F("PAGE-MARGIN-LANDSCAPE", "bottom 10 on the wide page", page(2, bottom=10), content="tinh"),
    F("FONT-FAMILY", "a word in Arial", word("mỗi tổ dân phố", font="Arial"), _BODY),
    F("FONT-FAMILY", "issuer in Calibri", style("co_quan", 1, font="Calibri"), "PHƯỜNG AN HÒA"),
    F("FONT-FAMILY", "everything in Arial", everywhere(font="Arial")),
    F("FONT-COLOUR", "a red word", word("trách nhiệm", color="FF0000"), "Rõ việc, rõ người"),
    F("FONT-COLOUR", "a blue title", style("ten_loai", color="1F4E79"), "KẾ HOẠCH"),
    F("FONT-UNICODE", "TCVN3 text", both(text("doan", "B¶o ®¶m mçi tæ d©n phè cã mét tæ hßa gi¶i.", 1), style("doan", 1, font=".VnTime")), "B¶o ®¶m", or_=frozenset({"FONT-FAMILY"})),
    F("FONT-UNICODE", "VNI text", both(text("doan", "Baûo ñaûm moãi toå daân phoá coù moät toå hoøa giaûi.", 1), style("doan", 1, font="VNI-Times")), "Baûo ñaûm", or_=frozenset({"FONT-FAMILY"})),
    F("FONT-UNICODE", "decomposed letters", text("doan", _nfd("Bảo đảm mỗi tổ dân phố có tổ hòa giải hoạt động đều."), 1), "Bảo đảm mỗi tổ", mild=True),
    # ---- sizes
    F("SIZE-TABLE", "quốc hiệu 11", style("quoc_hieu", size=11), "CỘNG HÒA"),
    F("SIZE-TABLE", "quốc hiệu not bold", style("quoc_hieu", bold=False), "CỘNG HÒA"),
    F("SIZE-TABLE", "tiêu ngữ 12", both(style("tieu_ngu", size=12), rule("tieu_ngu", 12 / 13)), "Độc lập"),
    F("SIZE-TABLE", "tiêu ngữ not bold", both(style("tieu_ngu", bold=False), rule("tieu_ngu", 0.93)), "Độc lập", or_=frozenset({"TN-TEXT"})),
    F("SIZE-TABLE", "issuer 14", style("co_quan", size=14), "ỦY BAN NHÂN DÂN"),
    F("SIZE-TABLE", "issuer not bold", style("co_quan", bold=False), "PHƯỜNG AN HÒA", or_=frozenset({"CQ-PARENT-STYLE"})),
    F("SIZE-TABLE", "a heading of 16", style("muc", 0, size=16), "MỤC ĐÍCH, YÊU CẦU"),
    F("SIZE-SET", "12, 14, 14", both(style("tieu_ngu", size=14), style("dia_danh", size=14), rule("tieu_ngu", 14 / 13))),
    F("SIZE-SET", "13, 13, 13", style("quoc_hieu", size=13)),
    # ---- page number
    F("PAGENO", "in the footer", number(place="footer")),
    F("PAGENO", "on page 1 too", number(on_first=True)),
    F("PAGENO", "11 pt", number(size=11)),
    F("PAGENO", "at the right", number(align="right"), ways=("direct", "named", "theme", "py-direct")),
    F("PAGENO", "italic", number(italic=True)),
    F("PAGENO", "Roman", number(form="PAGE \\* ROMAN"), ways=("direct", "cell")),
    F("PAGENO", "none in a long text", both(longer(40), number(present=False))),
    F("FONT-FAMILY", "page number in Calibri", number(font="Calibri"), or_=frozenset({"PAGENO"})),
    # ---- quốc hiệu, tiêu ngữ
    F("QH-TEXT", "a slip in it", text("quoc_hieu", "CỘNG HÒA XÃ HỘI CHŨ NGHĨA VIỆT NAM"), "CHŨ NGHĨA"),
    F("QH-TEXT", "small letters", text("quoc_hieu", "Cộng hòa xã hội chủ nghĩa Việt Nam"), "Cộng hòa xã hội"),
    F("QH-TEXT", "missing", drop("quoc_hieu"), ways=("direct", "named", "py-direct")),
    F("QH-ONE-LINE", "two paragraphs", both(text("quoc_hieu", "CỘNG HÒA XÃ HỘI"), add("quoc_hieu", "CHỦ NGHĨA VIỆT NAM")), "CỘNG HÒA XÃ HỘI", ways=("direct", "named", "py-direct")),
    F("QH-ONE-LINE", "a line break", text("quoc_hieu", "CỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM"), "CỘNG HÒA XÃ HỘI", ways=("direct", "named")),
    F("QH-ONE-LINE", "a narrow column", nothing, "CỘNG HÒA XÃ HỘI", ways=("narrow", "narrow-named")),
    F("TN-TEXT", "dashes", text("tieu_ngu", "Độc lập – Tự do – Hạnh phúc"), "Độc lập –"),
    F("TN-TEXT", "no spaces", text("tieu_ngu", "Độc lập-Tự do-Hạnh phúc"), "Độc lập-Tự", or_=frozenset({"TN-RULE"})),
    F("TN-TEXT", "capitals", text("tieu_ngu", "Độc Lập - Tự Do - Hạnh Phúc"), "Độc Lập", or_=frozenset({"TN-RULE"})),
    F("TN-RULE", "missing", rule("tieu_ngu", None), "Độc lập"),
    F("TN-RULE", "half", rule("tieu_ngu", 0.5), "Độc lập"),
    F("TN-RULE", "too long", rule("tieu_ngu", 1.3), "Độc lập", ways=("direct", "named", "vml", "tabs", "py-direct")),
    F("QH-SPACING", "1.5 lines", both(style("quoc_hieu", line=1.5), style("tieu_ngu", line=1.5)), ways=("direct", "named", "py-direct")),
    F("QH-SPACING", "12 pt between", style("quoc_hieu", after=12), ways=("direct", "named", "py-styles")),
    # ---- issuer, number, date
    F("CQ-FULL-NAME", "UBND on a line", text("co_quan", "UBND"), "UBND", or_=frozenset({"CQ-RULE"})),
    F("CQ-FULL-NAME", "HĐND", both(text("co_quan", "HĐND PHƯỜNG TÂN LỢI"), drop("co_quan", 1), style("co_quan", rule=25)), "HĐND PHƯỜNG", content="hdnd"),
    F("CQ-RULE", "missing", rule("co_quan", None), "PHƯỜNG AN HÒA"),
    F("CQ-RULE", "as long as the name", rule("co_quan", 2.4), "PHƯỜNG AN HÒA"),
    F("CQ-RULE", "a stub", rule("co_quan", 0.35), "PHƯỜNG AN HÒA"),
    F("CQ-PARENT-IF-ANY", "above a UBND", add("co_quan", "UBND TỈNH BÌNH MINH", 0, before=True, bold=False), "UBND TỈNH", ways=("direct", "named", "py-direct", "py-styles")),
    F("CQ-PARENT-IF-ANY", "above an HĐND", add("co_quan", "UBND PHƯỜNG TÂN LỢI", 0, before=True, bold=False), "UBND PHƯỜNG", content="hdnd", ways=("direct", "named", "py-direct")),
    F("CQ-PARENT-STYLE", "bold", style("chu_quan", bold=True), "UBND TỈNH", content="so"),
    F("CQ-PARENT-STYLE", "small letters", text("chu_quan", "UBND tỉnh Bình Minh"), "UBND tỉnh", content="so"),
    F("CQ-PARENT-STYLE", "14 pt", style("chu_quan", size=14), "UBND PHƯỜNG", content="truong"),
    F("SO-FORMAT", "no colon", text("so", "Số 12/KH-UBND"), "Số 12"),
    F("SO-FORMAT", "a space before the slash", text("so", "Số: 12 /KH-UBND"), "Số: 12 /"),
    F("SO-FORMAT", "spaces about the hyphen", text("so", "Số: 12/KH - UBND"), "KH - UBND"),
    F("SO-FORMAT", "a year", text("so", "Số: 12/2026/KH-UBND"), "12/2026"),
    F("SO-FORMAT", "small letters", text("so", "Số: 12/kh-ubnd"), "kh-ubnd"),
    F("SO-ZERO", "5", text("so", "Số: 5/KH-UBND"), "Số: 5/"),
    F("SO-ZERO", "012", text("so", "Số: 012/KH-UBND"), "Số: 012"),
    F("SO-DRAFT", "dots", text("so", "Số: …/KH-UBND"), "Số: …", content="du_thao"),
    F("SO-DRAFT", "full stops", text("so", "Số: ...../KH-UBND"), "Số: ....", content="du_thao"),
    F("SO-PLACE", "12 pt", style("so", size=12), "Số: 12"),
    F("SO-PLACE", "bold", style("so", bold=True), "Số: 12"),
    F("SO-PLACE", "at the left", style("so", align="left"), "Số: 12", ways=("direct", "named", "py-direct")),
    F("DD-FORMAT", "day 5", text("dia_danh", "An Hòa, ngày 5 tháng 3 năm 2026"), "ngày 5"),
    F("DD-FORMAT", "no comma", text("dia_danh", "An Hòa ngày 05 tháng 3 năm 2026"), "An Hòa ngày"),
    F("DD-FORMAT", "slashes", text("dia_danh", "An Hòa, 05/03/2026"), "05/03/2026"),
    F("DD-FORMAT", "31 February", text("dia_danh", "An Hòa, ngày 31 tháng 02 năm 2026"), "ngày 31"),
    F("DD-FORMAT", "month 1", text("dia_danh", "An Hòa, ngày 05 tháng 1 năm 2026"), "tháng 1"),
    F("DD-FORMAT", "month 06", text("dia_danh", "An Hòa, ngày 05 tháng 06 năm 2026"), "tháng 06", mild=True),
    F("DD-STYLE", "upright", style("dia_danh", italic=False), "An Hòa, ngày"),
    F("DD-STYLE", "bold", style("dia_danh", bold=True), "An Hòa, ngày"),
    F("DD-STYLE", "12 pt", style("dia_danh", size=12), "An Hòa, ngày"),
    F("DD-CAPS", "small", text("dia_danh", "an hòa, ngày 05 tháng 3 năm 2026"), "an hòa"),
    F("DD-CAPS", "half", text("dia_danh", "Bình minh, ngày 29 tháng 01 năm 2026"), "Bình minh", content="tinh"),
    F("DD-NUMBER-NAME", "a bare number", text("dia_danh", "17, ngày 14 tháng 10 năm 2026"), "17, ngày", content="phuong_so"),
    F("DD-NO-ABBREV", "TP.", text("dia_danh", "TP. Bình Minh, ngày 29 tháng 01 năm 2026"), "TP. Bình", content="tinh"),
    F("DD-NO-ABBREV", "P.", text("dia_danh", "P. An Hòa, ngày 05 tháng 3 năm 2026"), "P. An"),
    F("QH-TEXT", "a full stop", text("quoc_hieu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM."), "CỘNG HÒA"),
    F("SO-FORMAT", "no space after the colon", text("so", "Số:12/KH-UBND"), "Số:12"),
    F("SO-FORMAT", "no hyphen", text("so", "Số: 12/KHUBND"), "KHUBND"),
    F("SO-FORMAT", "underscore", text("so", "Số: 12/KH_UBND"), "KH_UBND"),
    F("DD-FORMAT", "short year", text("dia_danh", "An Hòa, ngày 05 tháng 3 năm 26"), "năm 26"),
    F("DD-FORMAT", "capital Ngày", text("dia_danh", "An Hòa, Ngày 05 tháng 3 năm 2026"), "Ngày 05"),
    F("DD-FORMAT", "slashes in the date", text("dia_danh", "An Hòa, ngày 05/3/2026"), "05/3/2026"),
    F("DD-FORMAT", "month 13", text("dia_danh", "An Hòa, ngày 05 tháng 13 năm 2026"), "tháng 13"),
    # ---- title and căn cứ
    F("TL-STYLE", "not bold", style("ten_loai", bold=False), "KẾ HOẠCH"),
    F("TL-STYLE", "small letters", text("ten_loai", "Kế hoạch"), "Kế hoạch"),
    F("TL-STYLE", "at the left", style("ten_loai", align="left"), "BÁO CÁO", content="so"),
    F("TL-STYLE", "16 pt", style("ten_loai", size=16), "KẾ HOẠCH"),
    F("TY-STYLE", "not bold", style("trich_yeu", bold=False), "tổ hòa giải ở cơ sở"),
    F("TY-STYLE", "italic", style("trich_yeu", italic=True), "tổ hòa giải ở cơ sở"),
    F("TY-STYLE", "capitals", both(text("trich_yeu", "TRỢ GIÚP PHÁP LÝ CHO NGƯỜI KHUYẾT TẬT"), style("trich_yeu", rule=50)), "TRỢ GIÚP PHÁP LÝ", content="so"),
    F("TY-STYLE", "12 pt", style("trich_yeu", size=12), "tổ hòa giải ở cơ sở", or_=frozenset({"TY-RULE"})),
    F("TY-RULE", "missing", rule("trich_yeu", None), "năm 2026"),
    F("TY-RULE", "as long as the line", rule("trich_yeu", 2.3), "năm 2026"),
    F("TY-RULE", "a stub", rule("trich_yeu", 0.3), "năm 2026"),
    F("TY-SHORT", "V/v", text("trich_yeu", "V/v củng cố tổ hòa giải ở cơ sở"), "V/v"),
    F("TY-SHORT", "v/v", both(text("trich_yeu", "v/v tổ chức tuần lễ đọc sách"), style("trich_yeu", rule=25)), "v/v", content="truong"),
    F("CC-ONE-PER-LINE", "upright", style("can_cu", italic=False), "Căn cứ Luật"),
    F("CC-ONE-PER-LINE", "one upright", style("can_cu", 1, italic=False), "Luật Hòa giải ở cơ sở ngày"),
    F("CC-ONE-PER-LINE", "two in one", both(text("can_cu", "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025; Căn cứ Luật Hòa giải ở cơ sở ngày 20 tháng 6 năm 2013;"), drop("can_cu", 1)), "Căn cứ Luật Tổ chức"),
    F("CC-ONE-PER-LINE", "12 pt", style("can_cu", size=12), "Căn cứ"),
    F("CC-PUNCT", "last with a comma", sub("thi hành Luật Hòa giải ở cơ sở.", "thi hành Luật Hòa giải ở cơ sở,"), "Căn cứ Nghị định số 15"),
    F("CC-PUNCT", "first with a full stop", sub("ngày 16 tháng 6 năm 2025;", "ngày 16 tháng 6 năm 2025."), "Căn cứ Luật Tổ chức"),
    F("CC-PUNCT", "last with a semicolon", sub("Khoa học và Công nghệ.", "Khoa học và Công nghệ;"), "Theo đề nghị", content="tinh"),
    F("CC-FULL", "a decree without date", sub(" ngày 27 tháng 02 năm 2014 của Chính phủ", ""), "15/2014/NĐ-CP"),
    F("CC-FULL", "a law without date", sub("Luật Hòa giải ở cơ sở ngày 20 tháng 6 năm 2013;", "Luật Hòa giải ở cơ sở;"), "Luật Hòa giải ở cơ sở;"),
    F("CC-FULL", "a law with number", sub("Luật Hòa giải ở cơ sở ngày", "Luật Hòa giải ở cơ sở số 35/2013/QH13 ngày"), "35/2013/QH13"),
    F("VD-FIRST", "no số, no date", sub("Kế hoạch số 31/KH-UBND ngày 15 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Bình Minh", "Kế hoạch 31/KH-UBND"), "31/KH-UBND", content="so"),
    F("VD-FIRST", "number only", sub("Giao Sở Khoa học và Công nghệ", "Theo Nghị định 61/2018/NĐ-CP, giao Sở Khoa học và Công nghệ"), "61/2018", content="tinh"),
    # ---- body
    F("ND-SIZE", "12 pt", style("doan", size=12), _BODY),
    F("ND-SIZE", "one of 15", style("doan", 1, size=15), _BODY),
    F("ND-SIZE", "a phrase of 11", word("mỗi lớp một ngày", size=11), _PLAIN),
    F("ND-JUSTIFY", "left", style("doan", align="left"), _BODY),
    F("ND-JUSTIFY", "one centred", style("doan", -2, align="center"), _PLAIN),
    F("ND-INDENT", "15 mm", style("doan", first=15), _BODY),
    F("ND-INDENT", "none", style("doan", first=0), _BODY),
    F("ND-INDENT", "12.2 mm in one", style("doan", -2, first=12.2), _PLAIN),
    F("ND-PARA-GAP", "0", body(before=0, after=0)),
    F("ND-PARA-GAP", "3 pt", body(before=0, after=3), content="so"),
    F("ND-PARA-GAP", "contextual", body(contextual=True), ways=("direct", "columns")),
    F("ND-LINE", "double", style("doan", line=2.0), _BODY),
    F("ND-LINE", "tight", style("doan", line=0.85), _BODY),
    F("ND-LINE", "exactly 30 pt", style("doan", line=("exact", 30)), _BODY),
    F("ND-LINE", "exactly 12 pt", style("doan", line=("exact", 12)), _BODY),
    F("ND-LAYOUT-B", "II skipped", sub("II. NỘI DUNG THỰC HIỆN", "III. NỘI DUNG THỰC HIỆN"), "NỘI DUNG THỰC HIỆN", ways=("direct", "named", "tabs", "py-direct")),
    F("ND-LAYOUT-B", "I twice", sub("II. ĐỐI TƯỢNG", "I. ĐỐI TƯỢNG"), "ĐỐI TƯỢNG", content="hdnd", ways=("direct", "named", "py-styles")),
    F("ND-HEAD-PHAN", "capitals", text("phan", "PHẦN I"), "PHẦN I", content="hdnd"),
    F("ND-HEAD-PHAN", "Arabic", text("phan", "Phần 1"), "Phần 1", content="hdnd"),
    F("ND-HEAD-PHAN", "title in small letters", text("phan_ten", "Nội dung giám sát"), "Nội dung giám sát", content="hdnd"),
    F("ND-HEAD-ROMAN", "slash", text("muc", "I/ MỤC ĐÍCH, YÊU CẦU"), "I/ MỤC"),
    F("ND-HEAD-ROMAN", "dash", text("muc", "I - MỤC ĐÍCH, YÊU CẦU"), "I - MỤC"),
    F("ND-HEAD-ROMAN", "small letters", text("muc", "I. Mục đích, yêu cầu"), "Mục đích, yêu cầu", ways=("direct", "named", "theme", "py-direct")),
    F("ND-HEAD-ROMAN", "not bold", style("muc", bold=False), "MỤC ĐÍCH, YÊU CẦU"),
    F("ND-HEAD-KHOAN", "bracket", sub("1. Mục đích", "1) Mục đích"), "1) Mục"),
    F("ND-HEAD-KHOAN", "slash", sub("1. Số vụ việc", "1/ Số vụ việc"), "1/ Số vụ", content="so"),
    F("ND-HEAD-KHOAN", "2 skipped", sub("2. Lập tổ hỗ trợ", "4. Lập tổ hỗ trợ"), None, content="tinh", ways=("direct", "named", "py-direct")),
    F("ND-DIEM", "dot", sub("a) Lập danh sách", "a. Lập danh sách"), "a. Lập"),
    F("ND-DIEM", "two brackets", sub("a) Tổ chức 12", "(a) Tổ chức 12"), "(a) Tổ", content="so"),
    F("ND-DIEM", "capital", sub("b) Phát 3.000", "B) Phát 3.000"), "B) Phát", content="so"),
    F("ND-DIEM", "đ skipped", both(sub("đ) Gửi danh sách", "e) Gửi danh sách"), sub("e) Tổng hợp khó khăn", "f) Tổng hợp khó khăn")), "Gửi danh sách"),
    F("ND-HEAD-DIEU", "capitals", both(sub("I. MỤC TIÊU", "ĐIỀU 1. Mục tiêu"), sub("II. NHIỆM VỤ", "Điều 2. Nhiệm vụ"), sub("III. TỔ CHỨC THỰC HIỆN", "Điều 3. Tổ chức thực hiện")), "ĐIỀU 1", content="tinh", ways=("direct", "named", "py-direct")),
    F("ND-HEAD-DIEU", "colon", both(sub("I. MỤC TIÊU", "Điều 1: Mục tiêu"), sub("II. NHIỆM VỤ", "Điều 2. Nhiệm vụ"), sub("III. TỔ CHỨC THỰC HIỆN", "Điều 3. Tổ chức thực hiện")), "Điều 1:", content="tinh", ways=("direct", "named", "py-direct")),
    F("ND-END", "a full stop", sub("để xem xét./.", "để xem xét."), "Trong quá trình thực hiện"),
    F("ND-HEAD-ROMAN", "no space", text("muc", "I.MỤC ĐÍCH, YÊU CẦU"), "I.MỤC"),
    F("ND-HEAD-KHOAN", "no space", sub("1. Mục đích", "1.Mục đích"), "1.Mục"),
    F("ND-DIEM", "no space", sub("a) Lập danh sách", "a)Lập danh sách"), "a)Lập"),
    F("ND-DIEM", "b twice", sub("c) Công nhận kết quả", "b) Công nhận kết quả"), "Công nhận kết quả", ways=("direct", "named", "py-direct")),
    F("ND-END", "spaces", sub("để xem xét./.", "để xem xét. /."), "Trong quá trình thực hiện"),
    F("ND-END", "nothing", sub("thực hiện./.", "thực hiện"), "nghiêm túc thực hiện", content="truong"),
    # ---- signature
    F("KY-POWER", "T/M", text("quyen", "T/M ỦY BAN NHÂN DÂN"), "T/M"),
    F("KY-POWER", "no space", text("quyen", "TM.ỦY BAN NHÂN DÂN"), "TM.ỦY"),
    F("KY-POWER", "K/T", text("quyen", "K/T CHỦ TỊCH", 1), "K/T"),
    F("KY-POWER", "no dot", text("quyen", "KT TRƯỞNG PHÒNG"), "KT TRƯỞNG", content="phong"),
    F("KY-POWER", "slash", text("quyen", "TM/ ỦY BAN NHÂN DÂN"), "TM/"),
    F("KY-POWER", "KT. without space", text("quyen", "KT.TRƯỞNG PHÒNG"), "KT.TRƯỞNG", content="phong"),
    F("KY-STYLE", "not bold", style("quyen", bold=False), "TM. ỦY BAN"),
    F("KY-STYLE", "post in small letters", text("quyen", "Giám đốc"), "Giám đốc", content="so"),
    F("KY-STYLE", "name in capitals", text("nguoi_ky", "NGUYỄN VĂN A"), "NGUYỄN VĂN A"),
    F("KY-STYLE", "name italic", style("nguoi_ky", italic=True), "Lê Văn Cường", content="so"),
    F("KY-NO-TITLE", "ThS.", text("nguoi_ky", "ThS. Nguyễn Văn A"), "ThS."),
    F("KY-NO-TITLE", "Tiến sĩ", text("nguoi_ky", "Tiến sĩ Trần Thị Bình"), "Tiến sĩ", content="tinh"),
    F("KY-TM-COLLECTIVE", "no TM.", drop("quyen", 0)),
    F("KY-TM-COLLECTIVE", "the chairman alone", drop("quyen", 0), content="tinh"),
    F("KY-DEPUTY-IN-CHARGE", "in charge", both(text("quyen", "PHÓ CHỦ TỊCH PHỤ TRÁCH", 1), drop("quyen", 2)), "PHỤ TRÁCH"),
    F("KY-DEPUTY-IN-CHARGE", "in charge of a sở", text("quyen", "PHÓ GIÁM ĐỐC PHỤ TRÁCH"), "PHỤ TRÁCH", content="so"),
    # ---- nơi nhận, kính gửi
    F("NN-LABEL", "no colon", text("noi_nhan", "Nơi nhận"), "Nơi nhận"),
    F("NN-LABEL", "capitals", text("noi_nhan", "NƠI NHẬN:"), "NƠI NHẬN"),
    F("NN-LABEL", "upright", style("noi_nhan", italic=False), "Nơi nhận"),
    F("NN-LABEL", "14 pt", style("noi_nhan", size=14), "Nơi nhận"),
    F("NN-ITEM", "no semicolon", sub("- Các tổ dân phố;", "- Các tổ dân phố"), "- Các tổ dân phố"),
    F("NN-ITEM", "13 pt", style("noi_nhan_dong", size=13), "- Thường trực Đảng ủy"),
    F("NN-ITEM", "no dash", sub("- Các tổ dân phố;", "Các tổ dân phố;"), "Các tổ dân phố"),
    F("NN-LUU", "no colon", sub("- Lưu: VT, VHXH.", "- Lưu VT, VHXH."), "Lưu VT"),
    F("NN-LUU", "semicolon", sub("- Lưu: VT, VHXH.", "- Lưu: VT, VHXH;"), "Lưu: VT, VHXH"),
    F("NN-LUU", "not the office", sub("- Lưu: VT, TGPL.", "- Lưu: VP, TGPL."), "Lưu: VP", content="so"),
    F("NN-LUU", "no full stop", sub("- Lưu: VT, VHXH.", "- Lưu: VT, VHXH"), "Lưu: VT, VHXH"),
    F("NN-LUU", "missing", both(drop("noi_nhan_dong", -1), sub("- Các tổ dân phố;", "- Các tổ dân phố.")), or_=frozenset({"NN-ITEM"})),
    F("NN-KH-NO-KINH-GUI", "a plan with Kính gửi", add("trich_yeu", "Kính gửi: Ủy ban nhân dân tỉnh Bình Minh", bold=False, before=False, like="ten_loai"), "Kính gửi"),
    F("NN-KH-NO-KINH-GUI", "a plan with Như trên", add("noi_nhan_dong", "- Như trên;", 0, before=True), "Như trên", content="tinh"),
    F("NN-BC-KINH-GUI", "no Như trên", drop("noi_nhan_dong", 0), content="so"),
    F("NN-BC-KINH-GUI", "Như trên not first", both(drop("noi_nhan_dong", 0), add("noi_nhan_dong", "- Như trên;", 0)), content="phong"),
    F("KG-FORM", "ends with a comma", sub("tỉnh Bình Minh.", "tỉnh Bình Minh,"), "Sở Văn hóa, Thể thao", content="phong", or_=frozenset()),
    F("KG-FORM", "no semicolon", sub("- Ủy ban nhân dân xã Đông Thạnh;", "- Ủy ban nhân dân xã Đông Thạnh"), "- Ủy ban nhân dân xã", content="phong"),
    F("SIZE-TABLE", "Kính gửi bold", style("kinh_gui", bold=True), "Kính gửi", content="so", or_=frozenset({"KG-FORM"})),
    F("SIZE-TABLE", "heading of a khoản italic", style("khoan_ten", italic=True), "1. Số vụ việc", content="so"),
    F("SIZE-TABLE", "number of a part not bold", style("phan", bold=False), "Phần I", content="hdnd", or_=frozenset({"ND-HEAD-PHAN"})),
    # ---- annexes
    F("PL-REF", "one not named", sub(" phân công cụ thể tại Phụ lục II", " phân công cụ thể từng xã"), content="tinh"),
    F("PL-REF", "none named", sub("; lịch giới thiệu tại Phụ lục kèm theo", ""), content="truong"),
    F("PL-NUMBER", "Arabic", text("pl_so", "Phụ lục 1"), "Phụ lục 1", content="tinh", or_=frozenset({"PL-REF"})),
    F("PL-NUMBER", "capitals", text("pl_so", "PHỤ LỤC I"), "PHỤ LỤC I", content="tinh", or_=frozenset({"PL-HEAD"})),
    F("PL-NUMBER", "no numbers on two", both(text("pl_so", "Phụ lục"), text("pl_so", "Phụ lục", 1)), content="tinh", or_=frozenset({"PL-REF"})),
    F("PL-NUMBER", "capitals, one annex", text("pl_so", "PHỤ LỤC"), "PHỤ LỤC", content="truong", or_=frozenset({"PL-HEAD"})),
    F("PL-NUMBER", "01", both(text("pl_so", "Phụ lục 01"), text("pl_so", "Phụ lục 02", 1)), "Phụ lục 01", content="tinh", or_=frozenset({"PL-REF"})),
    F("PL-HEAD", "13 pt", style("pl_so", 0, size=13), "Phụ lục I", content="tinh"),
    F("PL-HEAD", "title in small letters", text("pl_ten", "Lịch giới thiệu sách"), "Lịch giới thiệu", content="truong"),
    F("PL-HEAD", "not bold", style("pl_so", bold=False), "Phụ lục", content="truong"),
    F("PL-KEM-THEO", "missing", drop("pl_kem", 1), content="tinh"),
    F("PL-KEM-THEO", "Ban hành", sub("(Kèm theo", "(Ban hành kèm theo"), "Ban hành kèm", content="truong"),
    F("PL-KEM-THEO", "upright", style("pl_kem", italic=False), "(Kèm theo", content="truong"),
    F("PL-RULE", "missing", style("pl_kem", rule=None), content="truong"),
    F("PL-PAGENO", "numbers go on", both(long_annex(1), long_annex(2), section(1, restart=False), section(2, restart=False)), content="tinh"),
    F("PL-PAGENO", "only a page break", both(section(1, new_page=False, restart=False), style("pl_so", page_break=True)), content="truong"),
    F("PL-NEWPAGE", "goes on", section(1, new_page=False, restart=False), content="truong", or_=frozenset({"PL-PAGENO"})),
    F("PL-TABLE-FONT", "9 pt", style("o", size=9), content="tinh"),
    # ---- stamps and small parts
    F("KHAN-VALUES", "not a level", add("ten_loai", "RẤT KHẨN", before=True, size=13, align="left", color="FF0000"), "RẤT KHẨN"),
    F("KHAN-VALUES", "small letters", add("ten_loai", "Hỏa tốc", before=True, size=13, align="left", color="FF0000"), "Hỏa tốc"),
    F("SOANTHAO", "small letters", add("noi_nhan_dong", "pl(300)"), "pl(300)"),
    # ---- capitals
    F("VH-PERSON", "signer", text("nguoi_ky", "Nguyễn văn A"), "Nguyễn văn A"),
    F("VH-ORG", "Nhân dân", sub("Ủy ban nhân dân phường An Hòa ban hành", "Ủy ban Nhân dân phường An Hòa ban hành"), "Ủy ban Nhân dân"),
    F("VH-ORG", "Hội đồng", sub("Hội đồng nhân dân phường Tân Lợi", "Hội đồng Nhân dân phường Tân Lợi"), "Hội đồng Nhân dân", content="hdnd"),
    F("VH-NHANDAN", "small", sub("Mở hai lớp", "Vận động nhân dân tham gia hai lớp"), "nhân dân tham gia"),
    F("VH-CITE", "điều", sub("khoản 2 Điều 5", "khoản 2 điều 5"), "Chuyển cơ quan", content="van_phong"),
    F("VH-CITE", "Khoản", sub("điểm a khoản 2 Điều 5", "Khoản 2 Điều 5"), "Chuyển cơ quan", content="van_phong"),
    F("VH-TET", "Nguyên Đán", sub("trong tháng 6 năm 2026", "trước Tết Nguyên Đán"), "Mở hai lớp"),
    F("VH-MONTH", "thứ hai", sub("trong tháng 6 năm 2026", "vào thứ hai hằng tuần"), "Mở hai lớp"),
    # ---- more slips of every part
    F("QH-TEXT", "VIÊT", text("quoc_hieu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIÊT NAM"), "CỘNG HÒA"),
    F("TN-TEXT", "!", text("tieu_ngu", "Độc lập - Tự do - Hạnh phúc!"), "Độc lập"),
    F("TN-RULE", "underlined", both(rule("tieu_ngu", None), style("tieu_ngu", underline=True)), "Độc lập"),
    F("SO-FORMAT", "Sô", text("so", "Sô: 12/KH-UBND"), "Sô"),
    F("SO-FORMAT", "dot", text("so", "Số: 12/KH-UBND."), "Số: 12"),
    F("SO-FORMAT", "space after slash", text("so", "Số: 12/ KH-UBND"), "Số: 12"),
    F("DD-FORMAT", "29/02/2026", text("dia_danh", "An Hòa, ngày 29 tháng 02 năm 2026"), "ngày 29"),
    F("DD-FORMAT", "no năm", text("dia_danh", "An Hòa, ngày 05 tháng 3/2026")),
    F("SIZE-TABLE", "issuer italic", style("co_quan", italic=True), "PHƯỜNG AN HÒA"),
    F("TY-STYLE", "15", style("trich_yeu", size=15), "tổ hòa giải"),
    F("CC-FULL", "year only", sub("Luật Hòa giải ở cơ sở ngày 20 tháng 6 năm 2013", "Luật Hòa giải ở cơ sở năm 2013"), "Luật Hòa giải ở cơ sở năm"),
    F("CC-ONE-PER-LINE", "bold", style("can_cu", bold=True), "Căn cứ Luật"),
    F("ND-JUSTIFY", "right", style("doan", 2,align="right"), "Rõ việc"),
    F("ND-INDENT", "20", style("khoan", first=20), "Phòng Văn hóa"),
    F("ND-LINE", "1.75", style("diem", line=1.75), "Lập danh sách"),
    F("ND-SIZE", "điểm 12", style("diem", size=12), "Lập danh sách"),
    F("ND-HEAD-ROMAN", "comma", text("muc", "I, MỤC ĐÍCH, YÊU CẦU"), "MỤC ĐÍCH"),
    F("ND-HEAD-ROMAN", "italic", style("muc", italic=True), "MỤC ĐÍCH"),
    F("ND-HEAD-KHOAN", "dash", sub("1. Mục đích", "1- Mục đích"), "Mục đích"),
    F("ND-DIEM", "slash", sub("a) Lập", "a/ Lập"), "a/ Lập"),
    F("KY-POWER", "TUQ", text("quyen", "TUQ CHỦ TỊCH"), "TUQ", content="uy_quyen"),
    F("KY-STYLE", "name 12", style("nguoi_ky", size=12), "Nguyễn Văn A"),
    F("KY-STYLE", "post not bold", style("quyen", 1,bold=False), "KT. CHỦ TỊCH"),
    F("KY-NO-TITLE", "Bác sĩ", text("nguoi_ky", "Bác sĩ Trần Thị Bình"), "Bác sĩ"),
    F("KY-NO-TITLE", "PGS.TS.", text("nguoi_ky", "PGS.TS. Trần Thị Bình"), "PGS"),
    F("NN-LABEL", "not bold", style("noi_nhan", bold=False), "Nơi nhận"),
    F("NN-LABEL", "Nơi gửi", text("noi_nhan", "Nơi gửi:")),
    F("NN-ITEM", "comma", sub("- Các tổ dân phố;", "- Các tổ dân phố,"), "Các tổ dân phố"),
    F("NN-ITEM", "italic", style("noi_nhan_dong", italic=True), "Các tổ dân phố"),
    F("NN-LUU", "Văn thư", sub("- Lưu: VT, VHXH.", "- Lưu: Văn thư."), "Lưu: Văn thư"),
    F("PL-NUMBER", "Phụ Lục", text("pl_so", "Phụ Lục I"), "Phụ Lục", content="tinh", or_=frozenset({"PL-HEAD"})),
    F("PL-NUMBER", "dot", text("pl_so", "Phụ lục I."), "Phụ lục I", content="tinh"),
    F("PL-HEAD", "left", style("pl_ten", align="left"), "LỊCH GIỚI", content="truong"),
    F("PL-KEM-THEO", "no brackets", text("pl_kem", "Kèm theo Kế hoạch số 56/KH-THCSNT ngày 22 tháng 9 năm 2026 của Trường Trung học cơ sở Nguyễn Trãi"), "Kèm theo", content="truong"),
    F("PAGENO", "left", number(align="left"), ways=("direct", "named", "py-direct")),
    F("PAGENO", "12", number(size=12)),
    F("PAGE-MARGIN-RIGHT", "14", page(right=14)),
    F("FONT-COLOUR", "grey", word("mỗi tổ dân phố", color="404040"), "Bảo đảm"),
    F("FONT-FAMILY", "Times", style("muc", 0,font="Times"), "MỤC ĐÍCH"),
    F("CQ-PARENT-STYLE", "italic", style("chu_quan", italic=True), "UBND", content="so"),
    F("KG-FORM", "no colon", text("kinh_gui", "Kính gửi Ủy ban nhân dân tỉnh Bình Minh"), "Kính gửi", content="so"),
    F("VH-CITE", "Điểm", sub("điểm a khoản 2 Điều 5", "Điểm a khoản 2 Điều 5"), "Chuyển cơ quan", content="van_phong"),
)
# fmt: on
