"""Reading a Word file as it looks: effective formatting, automatic numbers, sections, lines, tracked changes."""

from __future__ import annotations

import pytest

from hoagiai_cli.document.docx.body import read
from hoagiai_cli.document.docx.formatted import Font, Para
from hoagiai_cli.document.docx.numbering import letters, roman
from hoagiai_cli.document.docx.unpack import DocxError
from tests.the_thuc.do_dung import p, tep

STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/><w:sz w:val="22"/></w:rPr></w:rPrDefault>
<w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Goc"><w:basedOn w:val="Normal"/><w:pPr><w:jc w:val="both"/><w:ind w:firstLine="720"/></w:pPr>
<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:b/><w:sz w:val="28"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="Goc"/><w:pPr><w:spacing w:before="120"/></w:pPr><w:rPr><w:i/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Vong"><w:basedOn w:val="Vong2"/><w:rPr><w:sz w:val="30"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Vong2"><w:basedOn w:val="Vong"/></w:style>
<w:style w:type="character" w:styleId="Nhan"><w:rPr><w:b/><w:color w:val="1F4E79"/></w:rPr></w:style>
"""  # noqa: E501
THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="x">'
    '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:accent1><a:srgbClr val="4472C4"/></a:accent1>'
    '</a:clrScheme><a:fontScheme name="x"><a:majorFont><a:latin typeface="Calibri Light"/></a:majorFont><a:minorFont>'
    '<a:latin typeface="Calibri"/><a:font script="Viet" typeface="Times New Roman"/></a:minorFont></a:fontScheme>'
    "</a:themeElements></a:theme>"
)


def doc(body: str, **parts: str) -> tuple[Para, ...]:
    return read(tep(body, **parts)).paras


def font(body: str, **parts: str) -> Font:
    return doc(body, styles=STYLES, **parts)[0].stretches[0].font


def test_a_style_gives_what_it_is_based_on() -> None:
    para = doc(p("a", '<w:pStyle w:val="Con"/>'), styles=STYLES)[0]
    one = para.stretches[0].font
    assert (one.ascii, one.size, one.bold, one.italic) == ("Times New Roman", 14.0, True, True)
    assert (para.shape.align, para.shape.first, para.shape.before, para.shape.after) == ("both", 36.0, 6.0, 8.0)
    assert para.shape.line == pytest.approx(259 / 240)


def test_what_the_run_says_counts_most() -> None:
    one = font(p("a", '<w:pStyle w:val="Con"/>', '<w:b w:val="0"/><w:sz w:val="26"/><w:color w:val="FF0000"/>'))
    assert (one.bold, one.size, one.colour) == (False, 13.0, "FF0000")


def test_bold_in_a_style_and_in_a_character_style_switch_each_other_off() -> None:
    assert font(p("a", "", '<w:rStyle w:val="Nhan"/>')).bold
    assert not font(p("a", '<w:pStyle w:val="Goc"/>', '<w:rStyle w:val="Nhan"/>')).bold


def test_styles_based_on_each_other_end() -> None:
    assert font(p("a", '<w:pStyle w:val="Vong"/>')).size == 15.0


@pytest.mark.parametrize(("lang", "wanted"), [("vi-VN", "Times New Roman"), ("en-US", "Calibri")])
def test_the_theme_font_of_vietnamese_is_that_of_its_script(lang: str, wanted: str) -> None:
    one = font(p("a"), theme=THEME, settings=f'<w:themeFontLang w:val="{lang}"/>')
    assert (one.ascii, one.other) == (wanted, wanted)


@pytest.mark.parametrize(
    ("colour", "wanted"),
    [
        ('w:val="000000" w:themeColor="text1"', "000000"),
        ('w:val="2F5496" w:themeColor="accent1"', "4472C4"),
        ('w:val="2F5496" w:themeColor="accent1" w:themeShade="00"', "000000"),
        ('w:val="2F5496" w:themeColor="accent6"', "?"),
        ('w:val="auto"', "auto"),
    ],
)
def test_theme_colours(colour: str, wanted: str) -> None:
    assert font(p("a", "", f"<w:color {colour}/>"), theme=THEME).colour == wanted


def _list(*levels: tuple[str, str]) -> str:
    made = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for at, (form, text) in enumerate(levels)
    )
    return (
        f'<w:abstractNum w:abstractNumId="0">{made}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    )


def _numbered(level: int, num: str = "1") -> str:
    return p("x", f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>')


def test_automatic_numbers_as_printed() -> None:
    levels = _list(("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)"), ("decimal", "%2.%4"))
    body = "".join(map(_numbered, (0, 1, 2, 2, 1, 3, 0, 1, 2)))
    marks = [para.mark for para in doc(body, numbering=levels)]
    assert marks == ["I.", "1.", "a)", "b)", "2.", "2.1", "II.", "1.", "a)"]


def test_a_list_may_start_elsewhere_and_be_switched_off() -> None:
    body = _numbered(0) + _numbered(0, "2") + _numbered(0, "2") + _numbered(0, "0") + _numbered(0, "99")
    marks = [para.mark for para in doc(body, numbering=_list(("decimal", "%1.")))]
    assert marks == ["1.", "5.", "6.", "", ""]


def test_legal_numbers_and_bullets() -> None:
    end = "</w:lvl></w:abstractNum>"
    legal = _list(("upperRoman", "%1."), ("decimal", "%1.%2")).replace(end, f"<w:isLgl/>{end}")
    assert [para.mark for para in doc(_numbered(0) + _numbered(1), numbering=legal)] == ["I.", "1.1"]
    assert doc(_numbered(0), numbering=_list(("bullet", "\uf02d")))[0].mark == "-"


def test_a_style_brings_its_number_and_level() -> None:
    styles = STYLES + (
        '<w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    numbering = _list(("upperRoman", "%1."), ("decimal", "%2.")).replace(
        '<w:lvl w:ilvl="1">', '<w:lvl w:ilvl="1"><w:pStyle w:val="Muc"/>'
    )
    assert doc(p("x", '<w:pStyle w:val="Muc"/>'), styles=styles, numbering=numbering)[0].mark == "1."


def test_numerals() -> None:
    assert [roman(number) for number in (1, 4, 9, 14, 40, 1999)] == ["I", "IV", "IX", "XIV", "XL", "MCMXCIX"]
    assert [letters(number) for number in (1, 26, 27, 52, 53)] == ["a", "z", "aa", "zz", "aaa"]


def test_sections_inherit_headers_and_old_page_setups_are_left_out() -> None:
    first = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rheader1"/><w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1134" w:bottom="1134" w:left="1701" w:right="851"/><w:titlePg/>'
        '<w:sectPrChange w:id="1"><w:sectPr><w:pgSz w:w="1" w:h="1"/></w:sectPr></w:sectPrChange></w:sectPr>'
    )
    second = '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgNumType w:start="1"/></w:sectPr>'
    found = read(tep(p("a", first) + p("b") + second, header1=p("trang")))
    assert [one.landscape for one in found.sections] == [False, True]
    assert [para.section for para in found.paras] == [0, 1]
    assert [one.headers["default"][0].text for one in found.sections] == ["trang", "trang"]
    assert found.sections[0].left == pytest.approx(30, abs=0.01)
    assert (found.sections[0].first_differs, found.sections[1].start) == (True, 1)


def test_inserted_text_is_read_and_deleted_text_is_not() -> None:
    body = (
        "<w:p><w:r><w:t>Một </w:t></w:r><w:ins><w:r><w:t>hai</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>ba</w:delText></w:r></w:del></w:p>"
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Nối </w:t></w:r></w:p>" + p("liền")
    )
    found = read(tep(body))
    assert [para.text for para in found.paras] == ["Một hai", "Nối liền"]
    assert (found.facts.insertions, found.facts.deletions) == (1, 1)


def test_drawn_lines_have_a_length() -> None:
    vml = (
        '<w:p><w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:line from="10pt,2pt" to="110pt,2pt"/>'
        "</w:pict></w:r></w:p>"
    )
    drawing = (
        '<w:p><w:r><w:drawing xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        'xmlns:s="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wp:anchor>'
        '<wp:extent cx="1270000" cy="0"/><a:graphic><a:graphicData><s:wsp><s:spPr><a:prstGeom prst="line"/></s:spPr>'
        "</s:wsp></a:graphicData></a:graphic>"
        "</wp:anchor></w:drawing></w:r></w:p>"
    )
    kinds = [(one.kind, one.width) for para in doc(vml + drawing) for one in para.drawn]
    assert kinds == [("line", 100.0), ("line", 100.0)]


def test_cells_know_their_width() -> None:
    body = (
        '<w:tbl><w:tblPr><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="100" w:type="dxa"/>'
        '<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        '<w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="3000"/></w:tblGrid><w:tr>'
        f"<w:tc><w:tcPr/>{p('a')}</w:tc><w:tc><w:tcPr/>{p('b')}</w:tc></w:tr></w:tbl>"
    )
    assert [para.width for para in doc(body)] == [95.0, 145.0]


@pytest.mark.parametrize(
    "body", ["<w:sdt>" * 500 + "</w:sdt>" * 500, "<w:tbl><w:tr><w:tc>" * 300 + "</w:tc></w:tr></w:tbl>" * 300]
)
def test_absurd_nesting_is_refused(body: str) -> None:
    with pytest.raises(DocxError) as caught:
        doc(body)
    assert caught.value.kind == "too_deep"


@pytest.mark.parametrize("body", ["<w:p/>" * 41_000, p("a", "<w:sectPr/>") * 1_100])
def test_more_than_any_document_needs_is_refused(body: str) -> None:
    with pytest.raises(DocxError) as caught:
        doc(body)
    assert caught.value.kind == "too_big"


def _bang(grid: int, cell: str, layout: str = "fixed") -> tuple[float, ...]:
    table = (
        f'<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/><w:tblLayout w:type="{layout}"/>'
        '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f'<w:tblGrid><w:gridCol w:w="{grid}"/></w:tblGrid><w:tr><w:tc><w:tcPr>{cell}</w:tcPr>{p("a")}</w:tc></w:tr>'
        "</w:tbl>"
    )
    return doc(table)[0].widths


def test_a_column_may_be_read_two_ways() -> None:
    assert _bang(4500, '<w:tcW w:w="5500" w:type="dxa"/>') == (275.0, 225.0)
    assert _bang(4500, '<w:tcW w:w="2500" w:type="pct"/>') == (225.0,)
    assert _bang(4500, '<w:tcW w:w="0" w:type="auto"/>', "autofit") == (225.0,)
    assert _bang(0, '<w:tcW w:w="5500" w:type="dxa"/>') == (275.0,)
