"""Reading .docx back, including constructs other programs write and files made to do harm."""

from __future__ import annotations

import io
import zipfile

import pytest

from hoagiai_cli.document.docx.pack import pack
from hoagiai_cli.document.docx.reader import DocxError, Limits, ReadParagraph, read_paragraphs
from hoagiai_cli.document.docx.writer import to_bytes
from tests.document.samples import SAMPLES

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


def docx(body: str, *, namespace: str = W, prolog: str = "", main: str = "word/document.xml") -> bytes:
    relation = (
        f'<Relationships xmlns="{RELATIONS}"><Relationship Id="a" Type="http://x/officeDocument" Target="/{main}"/>'
        "</Relationships>"
    )
    text = f'{prolog}<w:document xmlns:w="{namespace}" xmlns:mc="{MC}"><w:body>{body}</w:body></w:document>'
    return pack({"[Content_Types].xml": b"<x/>", "_rels/.rels": relation.encode(), main: text.encode()})


def texts(body: str) -> list[str]:
    return [paragraph.text for paragraph in read_paragraphs(docx(body))]


def p(content: str) -> str:
    return f"<w:p>{content}</w:p>"


def r(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def test_a_file_of_ours_is_read_with_styles_and_cells() -> None:
    paragraphs = read_paragraphs(to_bytes(SAMPLES["truong"]))
    assert paragraphs[0] == ReadParagraph("UBND PHƯỜNG AN BÌNH", "co_quan_chu_quan", (0, 0, 0))
    assert ReadParagraph("Số: 12/KH-THCSTHPT", "so_ky_hieu", (0, 1, 0)) in paragraphs
    assert ReadParagraph("An Bình, ngày       tháng 02 năm 2026", "dia_danh", (0, 1, 1)) in paragraphs
    assert ReadParagraph("I. MỤC ĐÍCH, YÊU CẦU", "muc") in paragraphs
    assert ReadParagraph("HIỆU TRƯỞNG", "quyen_han", (1, 0, 1)) in paragraphs


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (r("a") + "<w:r><w:tab/><w:br/><w:cr/></w:r>" + r("b"), "a\t\n\nb"),
        ("<w:r><w:t>45</w:t><w:noBreakHyphen/><w:t>KH</w:t></w:r>", "45\u2011KH"),
        ("<w:r><w:sym w:font='Symbol' w:char='F0B7'/><w:sym w:char='zz'/></w:r>", "•"),
        (f"<w:ins>{r('thêm')}</w:ins><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del>", "thêm"),
        (f"<w:moveFrom>{r('cũ')}</w:moveFrom><w:moveTo>{r('mới')}</w:moveTo>", "mới"),
        (f"<w:hyperlink>{r('liên kết')}</w:hyperlink>", "liên kết"),
        (f"<w:smartTag><w:smartTagPr/>{r('thẻ')}</w:smartTag>", "thẻ"),
        (f"<w:sdt><w:sdtPr><w:t>x</w:t></w:sdtPr><w:sdtContent>{r('ô')}</w:sdtContent></w:sdt>", "ô"),
        (f"<w:fldSimple w:instr='DATE'>{r('28/01/2026')}</w:fldSimple>", "28/01/2026"),
        (
            "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>"
            "<w:r><w:fldChar w:fldCharType='separate'/></w:r>" + r("2") + "<w:r><w:fldChar w:fldCharType='end'/></w:r>",
            "2",
        ),
        (
            f"<mc:AlternateContent><mc:Choice>{r('một')}</mc:Choice>"
            f"<mc:Fallback>{r('hai')}</mc:Fallback></mc:AlternateContent>",
            "một",
        ),
        ("<w:pPr><w:rPr><w:del/></w:rPr><w:pPrChange><w:t>cũ</w:t></w:pPrChange></w:pPr>" + r("nay"), "nay"),
    ],
)
def test_what_a_reader_of_the_page_sees(content: str, text: str) -> None:
    assert texts(p(content)) == [text]


def test_tables_stand_in_place_cell_by_cell() -> None:
    inner = f"<w:tbl><w:tr><w:tc>{p(r('trong'))}</w:tc></w:tr></w:tbl>"
    table = (
        f"<w:tbl><w:tblPr/><w:tr><w:tc>{p(r('a'))}</w:tc><w:sdt><w:sdtContent><w:tc>{p(r('b'))}{inner}{p('')}</w:tc>"
        f"</w:sdtContent></w:sdt></w:tr><w:ins><w:tr><w:tc>{p(r('c'))}</w:tc></w:tr></w:ins></w:tbl>"
    )
    found = read_paragraphs(docx(p(r("trước")) + table + p(r("sau"))))
    assert [(one.text, one.cell) for one in found] == [
        ("trước", None),
        ("a", (0, 0, 0)),
        ("b", (0, 0, 1)),
        ("trong", (1, 0, 0)),
        ("", (0, 0, 1)),
        ("c", (0, 1, 0)),
        ("sau", None),
    ]


def test_a_block_content_control_and_a_text_box() -> None:
    box = "<w:txbxContent>{}</w:txbxContent>"
    drawing = (
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing><x>{box.format(p(r('khung')))}</x></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box.format(p(r('khung')))}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    control = f"<w:sdt><w:sdtContent>{p(r('trong ô'))}</w:sdtContent></w:sdt>"
    assert texts(control + p(r("chủ") + drawing) + p(r("sau"))) == ["trong ô", "chủ", "khung", "sau"]


def test_the_main_part_is_found_by_its_relation_and_strict_files_are_read() -> None:
    body = "<w:p><w:pPr><w:pStyle w:val='x'/></w:pPr><w:r><w:t>chữ</w:t></w:r></w:p>"
    assert read_paragraphs(docx(body, main="word/other.xml")) == [ReadParagraph("chữ", "x")]
    assert read_paragraphs(docx(body, namespace=STRICT)) == [ReadParagraph("chữ", "x")]


def kind_of(data: bytes, limits: Limits | None = None) -> str:
    with pytest.raises(DocxError) as caught:
        read_paragraphs(data, limits)
    return caught.value.kind


def test_files_that_are_no_word_files() -> None:
    assert kind_of(b"") == "not_zip"
    assert kind_of(b"plain text") == "not_zip"
    assert kind_of(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 an old .doc") == "ole"
    assert kind_of(pack({"a.txt": b"x"})) == "not_docx"
    good = docx(p(r("x" * 200)))
    assert kind_of(good[: len(good) // 2]) == "not_zip"


def test_a_damaged_member_is_told_and_not_a_crash() -> None:
    data = bytearray(docx(p(r("đủ dài để nén") * 50)))
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
        info = archive.getinfo("word/document.xml")
    start = info.header_offset + 30 + len(info.filename) + 20
    data[start : start + 20] = b"\xff" * 20
    assert kind_of(bytes(data)) == "not_zip"


def test_entities_are_refused_before_they_are_expanded() -> None:
    laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
    outside = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hostname">]>'
    assert kind_of(docx(p(r("&b;")), prolog=laughs)) == "dtd"
    assert kind_of(docx(p(r("&f;")), prolog=outside)) == "dtd"
    text = f'<?xml version="1.0" encoding="UTF-16"?>{laughs}<w:document xmlns:w="{W}"/>'
    assert kind_of(pack({"word/document.xml": text.encode("utf-16")})) == "dtd"


def test_broken_xml_and_bottomless_nesting_are_told() -> None:
    assert kind_of(docx("<w:p>")) == "bad_xml"
    assert kind_of(pack({"word/document.xml": b"<?xml version='1.0' encoding='nonsense'?><a/>"})) == "bad_xml"
    assert kind_of(docx("<w:sdt>" * 3000 + "</w:sdt>" * 3000)) == "too_deep"
    assert kind_of(docx(p("<w:ins>" * 3000 + "</w:ins>" * 3000))) == "too_deep"
    assert kind_of(docx("<w:tbl>" + "<w:ins>" * 3000 + "</w:ins>" * 3000 + "</w:tbl>")) == "too_deep"


def test_limits_hold_whatever_the_archive_says_of_itself() -> None:
    data = docx(p(r("a" * 5000)))
    assert kind_of(data, Limits(part=1000)) == "too_big"
    assert kind_of(data, Limits(total=1000)) == "too_big"
    assert kind_of(data, Limits(members=2)) == "too_big"
    assert len(read_paragraphs(data, Limits(part=10_000))) == 1


def test_a_member_under_a_password_is_told() -> None:
    data = bytearray(docx(p(r("x"))))
    position = data.find(b"PK\x01\x02")
    while position >= 0:
        data[position + 8] |= 1
        position = data.find(b"PK\x01\x02", position + 4)
    assert kind_of(bytes(data)) == "encrypted"
