# ruff: noqa: E501 - markup reads best unbroken
"""Words of foreign Word files: what is on the page in its order, what is not on it named."""

from __future__ import annotations

import io
import zipfile

import pytest

from hoagiai_cli.document.docx.tho import doc_docx
from hoagiai_cli.document.tho import NguonLoi, VanBanTho

_NS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def goi(body: str, **phan: str) -> bytes:
    """A package with this body; `phan` are further parts by their kind (comments, numbering, styles, settings)."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as zip_file:
        kieu = "".join(
            f'<Override PartName="/word/{ten}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{ten}+xml"/>'
            for ten in phan
        )
        zip_file.writestr(
            "[Content_Types].xml",
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
            f"{kieu}</Types>",
        )
        rels = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
        zip_file.writestr(
            "_rels/.rels",
            rels.format(f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'),
        )
        zip_file.writestr(
            "word/_rels/document.xml.rels",
            rels.format("".join(f'<Relationship Id="{t}" Type="{_OFFICE}/{t}" Target="{t}.xml"/>' for t in phan)),
        )
        zip_file.writestr("word/document.xml", f"<w:document {_NS}><w:body>{body}</w:body></w:document>")
        for ten, xml in phan.items():
            zip_file.writestr(f"word/{ten}.xml", xml)
    return out.getvalue()


def p(chu: str, ppr: str = "") -> str:
    return f"<w:p><w:pPr>{ppr}</w:pPr><w:r><w:t>{chu}</w:t></w:r></w:p>"


def doan(tho: VanBanTho) -> list[str]:
    return [item.text for item in tho.doan]


def test_hidden_and_deleted_words_and_comments_are_named() -> None:
    body = (
        p("Một")
        + '<w:p><w:r><w:t xml:space="preserve">Hai </w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>giấu</w:t></w:r>'
        '<w:del w:id="1" w:author="A"><w:r><w:delText xml:space="preserve">bỏ đi </w:delText></w:r></w:del>'
        '<w:ins w:id="2" w:author="A"><w:r><w:t>thêm</w:t></w:r></w:ins><w:r><w:commentReference w:id="7"/></w:r></w:p>'
        '<w:p><w:pPr><w:rPr><w:del w:id="3" w:author="A"/></w:rPr></w:pPr><w:del w:id="4" w:author="A"><w:r><w:delText>Cả đoạn</w:delText></w:r></w:del></w:p>'
        + p("Ba")
    )
    comments = f'<w:comments {_NS}><w:comment w:id="7" w:author="A"><w:p><w:r><w:t>Xem lại số liệu</w:t></w:r></w:p></w:comment></w:comments>'
    tho = doc_docx(goi(body, comments=comments))
    assert doan(tho) == ["Một", "Hai thêm", "Ba"]
    assert {(item.loai, item.dong, item.trich) for item in tho.nghi_ngo} == {
        ("chu_an", 2, "giấu"),
        ("da_xoa", 2, "bỏ đi"),
        ("da_xoa", 2, "Cả đoạn"),
        ("ghi_chu", 2, "Xem lại số liệu"),
    }


def test_a_letterhead_in_text_boxes_is_read_once() -> None:
    hop = (
        '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>'
        "<w:txbxContent>{0}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
        "<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{0}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>"
    )
    trai = hop.format(p("ỦY BAN NHÂN DÂN") + p("XÃ SUỐI VÀNG"))
    phai = hop.format(p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))
    tho = doc_docx(goi(f"<w:p><w:r>{trai}</w:r><w:r>{phai}</w:r></w:p>" + p("KẾ HOẠCH")))
    assert doan(tho) == ["ỦY BAN NHÂN DÂN", "XÃ SUỐI VÀNG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "KẾ HOẠCH"]


@pytest.mark.parametrize(
    ("chu", "dau"),
    [
        ("\uf0b7", "•"),
        ("\uf02d", "-"),
        ("-", "-"),
        ("o", "+"),
        ("+", "+"),
        ("\uf0d8", "-"),
        ("\uf0fc", "-"),
        ("–", "-"),
    ],
)
def test_bullets(chu: str, dau: str) -> None:
    numbering = (
        f'<w:numbering {_NS}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="{chu}"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )
    so = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    assert doan(doc_docx(goi(p("Việc", so), numbering=numbering))) == [f"{dau} Việc"]


def test_numbers_restart_and_go_on_as_printed() -> None:
    lvl = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{mau}"/></w:lvl>'
        for n, (form, mau) in enumerate((("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)")))
    )
    numbering = (
        f'<w:numbering {_NS}><w:abstractNum w:abstractNumId="0">{lvl}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="7"/></w:lvlOverride></w:num></w:numbering>'
    )

    def muc(cap: int, num: int = 1) -> str:
        return f'<w:numPr><w:ilvl w:val="{cap}"/><w:numId w:val="{num}"/></w:numPr>'

    body = p("A", muc(0)) + p("b", muc(1)) + p("c", muc(2)) + p("d", muc(2)) + p("e", muc(1)) + p("F", muc(0))
    body += p("g", muc(1)) + p("h", muc(1, 2)) + p("không", '<w:numPr><w:numId w:val="0"/></w:numPr>')
    assert doan(doc_docx(goi(body, numbering=numbering))) == [
        "I. A", "1. b", "a) c", "b) d", "2. e", "II. F", "1. g", "7. h", "không",
    ]  # fmt: skip


def test_content_controls_links_and_fields_show_their_words() -> None:
    body = (
        "<w:p><w:sdt><w:sdtContent><w:r><w:t>Một</w:t></w:r></w:sdtContent></w:sdt><w:smartTag><w:r><w:t xml:space='preserve'> hai</w:t></w:r></w:smartTag>"
        "<w:hyperlink><w:r><w:t xml:space='preserve'> ba</w:t></w:r></w:hyperlink>"
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t xml:space="preserve"> bốn</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
        '<w:fldSimple w:instr="PAGE"><w:r><w:t xml:space="preserve"> 5</w:t></w:r></w:fldSimple><w:r><w:softHyphen/><w:t>sáu</w:t><w:noBreakHyphen/><w:t>bảy</w:t></w:r></w:p>'
    )
    assert doan(doc_docx(goi(body))) == ["Một hai ba bốn 5sáu-bảy"]


def test_what_is_embedded_is_named() -> None:
    tho = doc_docx(goi(p("Một") + '<w:altChunk r:id="x"/>'))
    assert [item.loai for item in tho.nghi_ngo] == ["nhung"]


@pytest.mark.parametrize("body", ["", "<w:p/>", "<w:tbl/>", "<w:p><w:r/></w:p>"])
def test_no_words(body: str) -> None:
    with pytest.raises(NguonLoi) as loi:
        doc_docx(goi(body))
    assert loi.value.kind == "rong"
