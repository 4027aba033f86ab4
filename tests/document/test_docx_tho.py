# ruff: noqa: E501 - markup reads best unbroken
"""Word files of every make, read for their words: what the page shows, in its order, and what it does not show."""

from __future__ import annotations

import pytest

from hoagiai_cli.document.docx.tho import doc_docx
from hoagiai_cli.document.tho import VanBanTho
from tests.docx_corpus.package import NS, REL, pack

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_TYPES = (
    f'{_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
_RELS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
_KIEU = {"comments": "comments", "footnotes": "footnotes", "numbering": "numbering", "styles": "styles"}
_MATH = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'


def tep(body: str, **parts: str) -> bytes:
    """A Word file of this body; other parts by name (styles, numbering, comments, footnotes)."""
    listed = "".join(f'<Relationship Id="r{name}" Type="{REL}/{_KIEU[name]}" Target="{name}.xml"/>' for name in parts)
    return pack(
        {
            "[Content_Types].xml": _TYPES,
            "_rels/.rels": f'{_HEAD}{_RELS}<Relationship Id="r" Type="{REL}/officeDocument" Target="word/document.xml"/></Relationships>',
            "word/_rels/document.xml.rels": f"{_HEAD}{_RELS}{listed}</Relationships>",
            "word/document.xml": f"{_HEAD}<w:document {NS} {_MATH}><w:body>{body}</w:body></w:document>",
        }
        | {f"word/{name}.xml": f"{_HEAD}<w:{name} {NS}>{inner}</w:{name}>" for name, inner in parts.items()}
    )


def doc(body: str, **parts: str) -> VanBanTho:
    return doc_docx(tep(body, **parts))


def r(text: str, rpr: str = "", tag: str = "t") -> str:
    return f'<w:r><w:rPr>{rpr}</w:rPr><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


def p(*inner: str, ppr: str = "") -> str:
    return f"<w:p><w:pPr>{ppr}</w:pPr>{''.join(one if one.startswith('<') else r(one) for one in inner)}</w:p>"


def chu(tho: VanBanTho) -> list[str]:
    return [one.text for one in tho.doan]


def bo(tho: VanBanTho) -> list[tuple[str, int, str]]:
    return [(one.loai, one.dong, one.trich) for one in tho.nghi_ngo]


# --- what floats ------------------------------------------------------------------------------------------------------


def khung(*lines: str, cu: bool = True) -> str:
    """A text box as Word writes it: the drawing, and the copy for old programs."""
    inner = f"<w:txbxContent>{''.join(p(line) for line in lines)}</w:txbxContent>"
    choice = (
        '<w:drawing><wp:anchor><wp:extent cx="2000000" cy="500000"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        f"<wps:wsp><wps:txbx>{inner}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>"
    )
    fallback = f"<mc:Fallback>{khung_cu(inner)}</mc:Fallback>" if cu else ""
    return f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{choice}</mc:Choice>{fallback}</mc:AlternateContent></w:r>'


def khung_cu(inner: str) -> str:
    return f'<w:pict><v:shape style="width:200pt;height:60pt"><v:textbox>{inner}</v:textbox></v:shape></w:pict>'


QUOC_HIEU = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "An Bình, ngày 02 tháng 3 năm 2026")
CO_QUAN = ("ỦY BAN NHÂN DÂN", "PHƯỜNG AN BÌNH", "Số: 12/KH-UBND")
VAN = "Thực hiện Kế hoạch số 45/KH-UBND của Ủy ban nhân dân thành phố, phường ban hành Kế hoạch như sau:"


def test_a_letterhead_in_text_boxes_stands_before_the_title() -> None:
    tho = doc(p("KẾ HOẠCH", khung(*CO_QUAN)) + p("Tuyên truyền pháp luật", khung(*QUOC_HIEU)) + p(VAN))
    assert chu(tho) == [*CO_QUAN, *QUOC_HIEU, "KẾ HOẠCH", "Tuyên truyền pháp luật", VAN]


def test_text_boxes_of_old_programs() -> None:
    inner = f"<w:txbxContent>{''.join(map(p, QUOC_HIEU))}</w:txbxContent>"
    group = f'<w:pict><v:group style="width:9pt"><v:shape><v:textbox>{inner}</v:textbox></v:shape></v:group></w:pict>'
    for drawn in (khung_cu(inner), group):
        assert chu(doc(p("KẾ HOẠCH", f"<w:r>{drawn}</w:r>") + p(VAN))) == [*QUOC_HIEU, "KẾ HOẠCH", VAN]


def test_a_box_within_a_box_is_read_once() -> None:
    inner = khung("Trong cùng").removeprefix("<w:r>").removesuffix("</w:r>")
    outer = khung("Ngoài").replace("<w:t ", f"{inner}<w:t ")
    assert chu(doc(p("Đoạn", outer))) == ["Đoạn", "Ngoài", "Trong cùng"]


def test_other_boxes_stay_where_they_hang() -> None:
    note = "Ghi chú bên lề của một đoạn nào đó trong văn bản"
    assert chu(doc(p("KẾ HOẠCH") + p(VAN, khung(note)) + p("I. MỤC ĐÍCH"))) == ["KẾ HOẠCH", VAN, note, "I. MỤC ĐÍCH"]
    late = p("KẾ HOẠCH") + p(VAN) * 20 + p("Phụ lục", khung(*QUOC_HIEU)) + p(VAN)
    assert chu(doc(late))[22:25] == list(QUOC_HIEU)


def test_a_letterhead_in_frames() -> None:
    frame = (
        '<w:framePr w:w="4000" w:hSpace="180" w:wrap="around" w:vAnchor="page" w:hAnchor="page" w:x="900" w:y="700"/>'
    )
    body = p("KẾ HOẠCH") + "".join(p(one, ppr=frame) for one in (*CO_QUAN, *QUOC_HIEU)) + p(VAN)
    assert chu(doc(body)) == [*CO_QUAN, *QUOC_HIEU, "KẾ HOẠCH", VAN]


def test_a_dropped_capital_belongs_to_its_word() -> None:
    frame = '<w:framePr w:dropCap="drop" w:lines="3" w:wrap="around" w:vAnchor="text" w:hAnchor="text"/>'
    assert chu(doc(p("N", ppr=frame) + p("hằm nâng cao hiệu quả"))) == ["Nhằm nâng cao hiệu quả"]


def bang(*rows: tuple[str, ...], tblpr: str = "", trpr: tuple[str, ...] = ()) -> str:
    made = "".join(
        f"<w:tr>{trpr[i] if i < len(trpr) else ''}{''.join(f'<w:tc>{o}</w:tc>' for o in row)}</w:tr>"
        for i, row in enumerate(rows)
    )
    return f"<w:tbl><w:tblPr>{tblpr}</w:tblPr>{made}</w:tbl>"


def test_a_letterhead_in_a_floating_table() -> None:
    head = bang(("".join(map(p, CO_QUAN)), "".join(map(p, QUOC_HIEU))), tblpr='<w:tblpPr w:tblpY="700"/>')
    tho = doc(p("KẾ HOẠCH") + head + p(VAN))
    assert [one.bang is not None for one in tho.doan] == [True, False, False]
    data = bang((p("STT"), p("Nội dung")), (p("1"), p("Việc")), tblpr='<w:tblpPr w:tblpY="700"/>')
    assert chu(doc(p("KẾ HOẠCH") + p(VAN) + data))[:2] == ["KẾ HOẠCH", VAN]


def test_a_box_in_a_cell_is_read_in_the_cell() -> None:
    table = bang((p("STT"), p("Nội dung", khung("DỰ THẢO"))), (p("1"), p("Việc thứ nhất", khung("Đóng dấu"))))
    tho = doc(table + p("Sau bảng"))
    assert [[o.text for o in row] for row in tho.doan[0].bang.hang] == [
        ["STT", "Nội dung\nDỰ THẢO"],
        ["1", "Việc thứ nhất\nĐóng dấu"],
    ]
    assert chu(tho)[1:] == ["Sau bảng"]


# --- what the page does not show --------------------------------------------------------------------------------------


def test_hidden_words_are_left_out_and_listed() -> None:
    styles = (
        '<w:style w:type="character" w:styleId="An"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="DoanAn"><w:rPr><w:vanish/></w:rPr></w:style>'
    )
    body = (
        p("Chữ ", r("ẩn ", "<w:vanish/>"), r("hết", "<w:vanish/>"), " hiện")
        + p("Còn", r(" theo kiểu", '<w:rStyle w:val="An"/>'))
        + p("Cả đoạn ẩn", ppr='<w:pStyle w:val="DoanAn"/>')
        + p("Cuối", r(" hiện", '<w:vanish w:val="0"/>'))
    )
    tho = doc(body, styles=styles)
    assert chu(tho) == ["Chữ hiện", "Còn", "Cuối hiện"]
    assert bo(tho) == [("chu_an", 1, "ẩn hết"), ("chu_an", 2, "theo kiểu"), ("chu_an", 3, "Cả đoạn ẩn")]
    assert [one.dong for one in tho.doan] == [1, 2, 3]


def test_words_deleted_or_moved_away_are_listed_what_came_in_is_read() -> None:
    body = (
        p("Kinh phí ", f"<w:del>{r('50', tag='delText')}</w:del>", f"<w:ins>{r('60')}</w:ins>", " triệu")
        + p(f"<w:moveFrom>{r('Đoạn chuyển đi')}</w:moveFrom>", ppr="<w:rPr><w:moveFrom/></w:rPr>")
        + p(f"<w:del>{r('Đoạn xóa', tag='delText')}</w:del>", ppr="<w:rPr><w:del/></w:rPr>")
        + p("Ở giữa")
        + p(f"<w:moveTo>{r('Đoạn chuyển đi')}</w:moveTo>")
    )
    tho = doc(body)
    assert chu(tho) == ["Kinh phí 60 triệu", "Ở giữa", "Đoạn chuyển đi"]
    assert bo(tho) == [("da_xoa", 1, "50"), ("da_xoa", 2, "Đoạn chuyển đi"), ("da_xoa", 2, "Đoạn xóa")]


def test_a_deleted_end_joins_two_paragraphs_and_keeps_their_footnotes() -> None:
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    notes = f'<w:footnote w:id="2">{p("Lời chú")}</w:footnote>'
    tho = doc(p("Nửa đầu", note, ppr="<w:rPr><w:del/></w:rPr>") + p(" nửa sau"), footnotes=notes)
    assert chu(tho) == ["Nửa đầu[^1] nửa sau"]
    assert tho.chu_thich == {"1": "Lời chú"}


@pytest.mark.parametrize("prop", ["<w:del/>", "<w:vanish/>"])
def test_words_whose_end_is_gone_are_never_lost(prop: str) -> None:
    end = p("Chữ cuối", ppr=f"<w:rPr>{prop}</w:rPr>")
    assert chu(doc(p("Đầu") + end)) == ["Đầu", "Chữ cuối"]
    assert chu(doc(end + bang((p("A"), end), (p("C"), p("D"))))) == ["Chữ cuối", "A | Chữ cuối\nC | D"]


def test_deleted_and_hidden_rows() -> None:
    table = bang(
        (p("1"), p("Giữ")), (p("2"), p("Xóa")), (p("3"), p("Ẩn")),
        trpr=("", "<w:trPr><w:del/></w:trPr>", "<w:trPr><w:hidden/></w:trPr>"),
    )  # fmt: skip
    tho = doc(p("Bảng") + table)
    assert chu(tho) == ["Bảng", "1 | Giữ"]
    assert bo(tho) == [("da_xoa", 4, "2 Xóa"), ("chu_an", 4, "3 Ẩn")]


def test_comments_are_listed_at_their_paragraph() -> None:
    comments = f'<w:comment w:id="0">{p("Xem lại số này")}{p("Gấp")}</w:comment><w:comment w:id="1">{p("")}</w:comment>'
    call = '<w:r><w:commentReference w:id="0"/></w:r>'
    tho = doc(p("Một") + p("Kinh phí", '<w:commentRangeStart w:id="0"/>', call), comments=comments)
    assert chu(tho) == ["Một", "Kinh phí"]
    assert bo(tho) == [("ghi_chu", 2, "Xem lại số này Gấp")]


def test_what_is_embedded_is_named() -> None:
    ole = '<w:r><w:object><v:shape><v:imagedata r:id="x"/></v:shape><o:OLEObject Type="Embed" ProgID="Excel.Sheet.12" r:id="y"/></w:object></w:r>'
    chart = '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"/></a:graphic></wp:inline></w:drawing></w:r>'
    tho = doc(p("Một") + p("Hai", ole) + p("Ba", chart) + '<w:altChunk r:id="z"/>')
    assert bo(tho) == [("nhung", 2, "Excel.Sheet.12"), ("nhung", 3, ""), ("nhung", 4, "")]


# --- words in every wrapping ------------------------------------------------------------------------------------------


def f(kind: str, inner: str = "") -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}">{inner}</w:fldChar></w:r>'


CODE = r(" REF x \\h ", tag="instrText")


@pytest.mark.parametrize(
    ("inner", "want"),
    [
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{r('nội dung')}</w:sdtContent></w:sdt>", "nội dung"),
        (f"<w:smartTag>{r('nội')}<w:smartTag>{r(' dung')}</w:smartTag></w:smartTag>", "nội dung"),
        (f'<w:hyperlink w:anchor="a">{r("nội dung")}</w:hyperlink>', "nội dung"),
        (f'<w:fldSimple w:instr=" DATE ">{r("nội dung")}</w:fldSimple>', "nội dung"),
        (f("begin") + CODE + f("separate") + r("nội dung") + f("end"), "nội dung"),
        (f("begin") + CODE + f("end"), ""),
        # the result of a field within the code of another one is no text
        (
            f("begin") + r("IF ", tag="instrText") + f("begin") + CODE + f("separate") + r("1") + f("end")
            + r(" = 1", tag="instrText") + f("separate") + r("nội dung") + f("end"),
            "nội dung",
        ),
        # a field without an end swallows nothing
        (f("begin") + CODE + r("nội dung"), "nội dung"),
        (f("separate") + r("nội dung") + f("end") + f("end"), "nội dung"),
        (
            f("begin", '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="một"/><w:listEntry w:val="hai"/></w:ddList></w:ffData>')
            + r(" FORMDROPDOWN ", tag="instrText") + f("end"),
            "hai",
        ),
        ("<w:r><w:t>45</w:t><w:noBreakHyphen/><w:t>KH</w:t></w:r>", "45-KH"),
        ("<w:r><w:t>nội</w:t><w:softHyphen/><w:t>dung</w:t></w:r>", "nộidung"),
        ("<w:r><w:t>nội</w:t><w:tab/><w:t>dung</w:t></w:r>", "nội dung"),
        ("<w:r><w:t>nội</w:t><w:ptab/><w:t>dung</w:t></w:r>", "nội dung"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t> 90%</w:t></w:r>', "≥ 90%"),
        ('<w:r><w:t>A </w:t><w:sym w:font="Wingdings" w:char="F0E0"/><w:t> B</w:t></w:r>', "A → B"),
        (r("\uf0fe", '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>') + r(" Đạt"), "☑ Đạt"),
        ("<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>", "x+1"),
        (f"<w:r><w:ruby><w:rt>{r('trên')}</w:rt><w:rubyBase>{r('nội dung')}</w:rubyBase></w:ruby></w:r>", "nội dung"),
    ],
)  # fmt: skip
def test_inline(inner: str, want: str) -> None:
    assert chu(doc(p("Có: ", f"{inner}", "."))) == [f"Có: {want}." if want else "Có: ."]


def test_a_line_break_before_a_mark_parts_paragraphs() -> None:
    body = p("<w:r><w:t>1. Mục một:</w:t><w:br/><w:t>- Việc a;</w:t><w:br/><w:t>- Việc b.</w:t></w:r>")
    assert chu(doc(body)) == ["1. Mục một:", "- Việc a;", "- Việc b."]


# --- automatic numbers ------------------------------------------------------------------------------------------------


def lvl(level: int, form: str, text: str, more: str = "", rpr: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/><w:rPr>{rpr}</w:rPr></w:lvl>'
    )


def ds(levels: str, nums: str = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') -> str:
    return f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>{nums}'


def n(text: str, level: int = 0, num: int = 1, more: str = "") -> str:
    return p(text, ppr=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>{more}')


@pytest.mark.parametrize(
    ("font", "sign", "want"),
    [
        ("Symbol", "\uf0b7", "-"),
        ("Wingdings", "\uf0a7", "-"),
        ("Wingdings", "\uf0d8", "-"),
        ("Wingdings", "\uf0fc", "-"),
        ("Courier New", "o", "+"),
        ("Times New Roman", "·", "-"),
        ("Times New Roman", "–", "-"),
        ("Times New Roman", "-", "-"),
        ("Times New Roman", "+", "+"),
        ("Symbol", "\uf02b", "+"),
    ],
)
def test_bullets(font: str, sign: str, want: str) -> None:
    numbering = ds(lvl(0, "bullet", sign, rpr=f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>'))
    assert chu(doc(n("Việc"), numbering=numbering)) == [f"{want} Việc"]


def test_a_bullet_typed_in_a_font_of_signs() -> None:
    wingdings = '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'
    body = p(r("Ø", wingdings), r("\tViệc một")) + p(
        '<w:r><w:sym w:font="Wingdings" w:char="F0D8"/></w:r>', " Việc hai"
    )
    assert chu(doc(body)) == ["- Việc một", "- Việc hai"]
    assert chu(doc(p("• Việc") + p("☐ Có"))) == ["• Việc", "☐ Có"]


def test_levels_restarts_and_overrides() -> None:
    levels = lvl(0, "upperRoman", "%1.") + lvl(1, "decimal", "%2.") + lvl(2, "lowerLetter", "%3)")
    nums = (
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
        f'<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">{lvl(0, "decimal", "Phần %1")}</w:lvlOverride></w:num>'
    )
    body = (
        n("A") + n("B", 1) + n("C", 2) + n("D", 2) + n("E", 1) + n("G", 2) + n("H")
        + n("K", 1, 2) + n("L", 1, 2) + n("M", 0, 3) + n("N", 1)
    )  # fmt: skip
    want = ["I. A", "1. B", "a) C", "b) D", "2. E", "a) G", "II. H", "5. K", "6. L", "Phần 3 M", "1. N"]
    assert chu(doc(body, numbering=ds(levels, nums))) == want


def test_a_level_that_does_not_restart() -> None:
    levels = lvl(0, "upperRoman", "%1.") + lvl(1, "decimal", "%2.", '<w:lvlRestart w:val="0"/>')
    assert chu(doc(n("A") + n("B", 1) + n("C") + n("D", 1), numbering=ds(levels))) == ["I. A", "1. B", "II. C", "2. D"]


def test_legal_numbers_and_what_follows_them() -> None:
    levels = lvl(0, "upperRoman", "%1.") + lvl(1, "lowerLetter", "%1.%2", '<w:isLgl/><w:suff w:val="nothing"/>')
    assert chu(doc(n("A") + n(". B", 1), numbering=ds(levels))) == ["I. A", "1.1. B"]
    dieu = lvl(0, "decimal", "Điều %1. ", '<w:suff w:val="nothing"/>')
    assert chu(doc(n("Phạm vi"), numbering=ds(dieu))) == ["Điều 1. Phạm vi"]


def test_numbers_of_styles() -> None:
    levels = lvl(0, "upperRoman", "%1.", '<w:pStyle w:val="De1"/>') + lvl(
        1, "decimal", "%2.", '<w:pStyle w:val="De2"/>'
    )
    num = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    styles = (
        f'<w:style w:type="paragraph" w:styleId="De1"><w:pPr>{num}</w:pPr></w:style>'
        f'<w:style w:type="paragraph" w:styleId="De2"><w:basedOn w:val="De1"/><w:pPr>{num}</w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="De2b"><w:basedOn w:val="De2"/></w:style>'
    )

    def k(text: str, style: str, more: str = "") -> str:
        return p(text, ppr=f'<w:pStyle w:val="{style}"/>{more}')

    body = (
        k("A", "De1") + k("B", "De2") + k("C", "De2b") + k("Không số", "De2", '<w:numPr><w:numId w:val="0"/></w:numPr>')
        + k("D", "De1") + k("E", "De2b")
    )  # fmt: skip
    want = ["I. A", "1. B", "2. C", "Không số", "II. D", "1. E"]
    assert chu(doc(body, styles=styles, numbering=ds(levels))) == want


def test_paragraphs_that_are_gone_are_not_counted() -> None:
    gone = p(
        f"<w:del>{r('Xóa', tag='delText')}</w:del>",
        ppr='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr>',
    )
    hidden = p(
        r("Ẩn", "<w:vanish/>"),
        ppr='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:vanish/></w:rPr>',
    )
    tho = doc(n("A") + gone + hidden + n("B"), numbering=ds(lvl(0, "decimal", "%1.")))
    assert chu(tho) == ["1. A", "2. B"]


def test_a_hidden_number_is_not_printed_a_style_separator_keeps_its_own() -> None:
    numbering = ds(lvl(0, "decimal", "%1.", rpr="<w:vanish/>"))
    assert chu(doc(n("A"), numbering=numbering)) == ["A"]
    numbering = ds(lvl(0, "decimal", "%1."))
    body = n("Mục đích", more="<w:rPr><w:vanish/><w:specVanish/></w:rPr>") + p(". Nâng cao hiệu quả") + n("Yêu cầu")
    assert chu(doc(body, numbering=numbering)) == ["1. Mục đích. Nâng cao hiệu quả", "2. Yêu cầu"]
