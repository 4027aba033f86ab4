"""Files as Word leaves them: runs parted anywhere, marks of its own, changed quotes, tracked changes, comments."""

import io
import re
import unicodedata
import zipfile

import pytest

from hoagiai_cli.intake.quay_ve.ban_word import NhanXet, doc_ban_word
from hoagiai_cli.source.edit import edited_bytes
from hoagiai_cli.source.loader import load
from tests.quay_ve.do_dung import KE_HOACH, dong_doi, in_docx, sua_docx, sua_xml, thay, tim

RAW = KE_HOACH.encode()
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def nhu_word(xml: str) -> str:
    """Runs parted after every few letters, with save ids, proofing marks and bookmarks between them."""
    n = 0

    def tach(match: re.Match[str]) -> str:
        nonlocal n
        properties, text = match.group(1) or "", match.group(2)
        pieces = re.findall(r"(?:&\w+;|[^&]){1,7}", text)
        n += 1
        runs = "".join(
            f'<w:r w:rsidRPr="00{n:04d}{i:02d}">{properties}<w:t xml:space="preserve">{piece}</w:t></w:r>'
            '<w:proofErr w:type="spellStart"/>'
            for i, piece in enumerate(pieces)
        )
        return f'<w:bookmarkStart w:id="{n}" w:name="b{n}"/>{runs}<w:bookmarkEnd w:id="{n}"/>'

    return re.sub(r"<w:r>(<w:rPr>.*?</w:rPr>)?<w:t(?: [^>]*)?>([^<]*)</w:t></w:r>", tach, xml)


def after(raw: bytes, data: bytes) -> list[str]:
    found = tim(raw, data)
    assert found.chua_hieu == ()
    return dong_doi(raw.decode(), edited_bytes(load(raw, "x"), found.sua).decode() if found.sua else raw.decode())


def test_runs_parted_anywhere() -> None:
    data = sua_xml(in_docx(RAW), nhu_word)
    assert after(RAW, data) == []
    again = sua_docx(data, thay("từng khu phố", "mỗi khu phố"))
    assert len(after(RAW, again)) == 2


@pytest.mark.parametrize(
    ("cu", "moi"),
    [
        ("&quot;đúng&quot;", "“đúng”"),
        ("giải trên", "giải\u00a0 trên"),
        ("tình làng nghĩa xóm", unicodedata.normalize("NFD", "tình làng nghĩa xóm")),
        ("- Giữ gìn tình", "– Giữ gìn tình"),
        ("nghĩa xóm trong", "nghĩa xóm </w:t><w:br/><w:t>trong"),
        ("Giữ gìn trật tự", "Giữ\u00ad gìn trật tự\u200b"),
        ("1. Kiện toàn", "4.</w:t><w:tab/><w:t>Kiện toàn"),
        ("./.", "."),
    ],
)
def test_what_word_changes_by_itself_is_no_change(cu: str, moi: str) -> None:
    assert after(RAW, sua_xml(in_docx(RAW), lambda xml: xml.replace(cu, moi))) == []


def test_a_typed_bullet_that_became_a_list_of_words_own() -> None:
    def sua(xml: str) -> str:
        at = xml.rindex("<w:p>", 0, xml.index("- Giữ gìn tình"))
        head, tail = xml[:at], xml[at:].replace("- Giữ gìn tình", "Giữ gìn tình", 1)
        numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
        return head + re.sub(r"(<w:pStyle [^>]*/>)", rf"\1{numbered}", tail, count=1)

    assert after(RAW, sua_xml(in_docx(RAW), sua)) == []


def theo_doi(xml: str) -> str:
    """Tracked: a word out and one in, a paragraph in, a paragraph out, a paragraph mark out."""
    ai = 'w:id="9" w:author="Lê Thị C" w:date="2026-03-01T00:00:00Z"'
    xml = xml.replace(
        "nghĩa xóm trong từng khu phố.",
        f"nghĩa xóm trong </w:t></w:r><w:del {ai}><w:r><w:delText>từng</w:delText></w:r></w:del>"
        f'<w:ins {ai}><w:r><w:t>mỗi</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> khu phố.',
    )
    cho = xml.index("</w:p>", xml.index("nghĩa xóm trong")) + len("</w:p>")
    moi = f"<w:p><w:pPr><w:rPr><w:ins {ai}/></w:rPr></w:pPr><w:ins {ai}><w:r><w:t>- Ý mới.</w:t></w:r></w:ins></w:p>"
    xml = xml[:cho] + moi + xml[cho:]
    xoa = xml.index("- Tổ thiếu người")
    dau, cuoi = xml.rindex("<w:p>", 0, xoa), xml.index("</w:p>", xoa)
    gone = re.sub(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", r"<w:delText>\1</w:delText>", xml[dau:cuoi])
    gone = re.sub(r"(<w:r>.*</w:r>)", rf"<w:del {ai}>\1</w:del>", gone)
    gone = re.sub(r"(</w:pPr>)", rf"<w:rPr><w:del {ai}/></w:rPr>\1", gone, count=1)
    return xml[:dau] + gone + xml[cuoi:]


def test_tracked_changes_are_read_as_accepted() -> None:
    data = sua_xml(in_docx(RAW), theo_doi)
    assert doc_ban_word(data).theo_doi == ("Lê Thị C",)
    assert after(RAW, data) == [
        "-  - Giữ gìn tình làng nghĩa xóm trong từng khu phố.",
        "+  - Giữ gìn tình làng nghĩa xóm trong mỗi khu phố.",
        "+  - Ý mới.",
        "-      - Tổ thiếu người thì bầu bổ sung.",
    ]


def test_comments_are_listed() -> None:
    def sua(xml: str) -> str:
        at = xml.index("Quý II năm 2026")
        at = xml.index("</w:r>", at) + len("</w:r>")
        return xml[:at] + '<w:r><w:commentReference w:id="0"/></w:r>' + xml[at:]

    data = in_docx(RAW)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        rels = archive.read("word/_rels/document.xml.rels").decode()
    comments = (
        '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        '<w:comment w:id="0" w:author="Trần D"><w:p><w:r><w:t>Lùi sang quý III được không?</w:t></w:r></w:p>'
        "</w:comment></w:comments>"
    )
    relation = f'<Relationship Id="rId99" Type="{OFFICE}/comments" Target="comments.xml"/></Relationships>'
    data = sua_xml(
        data,
        sua,
        {
            "word/comments.xml": comments.encode(),
            "word/_rels/document.xml.rels": rels.replace("</Relationships>", relation).encode(),
        },
    )
    cho = "- Thời gian thực hiện: Quý II năm 2026."
    assert doc_ban_word(data).nhan_xet == (NhanXet("Trần D", "Lùi sang quý III được không?", cho),)
    assert after(RAW, data) == []
