"""--fix: sets right what is safe, changes no word, leaves everything else as it was."""

from __future__ import annotations

import re
import unicodedata

import pytest

from hoagiai_cli.document.docx.body import read
from hoagiai_cli.document.docx.check import check
from hoagiai_cli.document.docx.pack import pack
from hoagiai_cli.the_thuc import sua
from hoagiai_cli.the_thuc.kiem import kiem_docx
from hoagiai_cli.the_thuc.sua import ChuKhac, sua_docx
from tests.the_thuc.do_dung import cac_phan, doi, tot

STYLES = "word/styles.xml"

HONG: list[tuple[str, str, str, str]] = [
    ('w:left="1701"', 'w:left="1134"', "word/document.xml", "PAGE-MARGIN-LEFT"),
    ('w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"', "word/document.xml", "PAGE-SIZE"),
    ('w:ascii="Times New Roman" w:eastAsia="Times New Roman" w:hAnsi="Times New Roman"',
     'w:ascii="Arial" w:eastAsia="Arial" w:hAnsi="Arial"', STYLES, "FONT-FAMILY"),
    ('<w:color w:val="000000"/>', '<w:color w:val="1F4E79"/>', STYLES, "FONT-COLOUR"),
    ('<w:jc w:val="both"/>', '<w:jc w:val="left"/>', STYLES, "ND-JUSTIFY"),
    ('<w:ind w:firstLine="720"/>', '<w:ind w:firstLine="300"/>', STYLES, "ND-INDENT"),
    ('w:after="120" w:line="264"', 'w:after="0" w:line="264"', STYLES, "ND-PARA-GAP"),
    ('w:line="264" w:lineRule="auto"', 'w:line="480" w:lineRule="auto"', STYLES, "ND-LINE"),
    ("<w:titlePg/>", "", "word/document.xml", "PAGENO"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "part", "ma"), HONG, ids=[one[3] for one in HONG])
def test_a_fault_is_set_right(old: str, new: str, part: str, ma: str) -> None:
    data = doi(old, new, part=part)
    before = kiem_docx(data)
    assert f"ND30-{ma}" in {one.ma for one in before.phat_hien}
    out, times = sua_docx(data, before)
    assert out is not None and times > 0
    assert f"ND30-{ma}" not in {one.ma for one in kiem_docx(out).phat_hien}
    assert [para.text for para in read(out).paras] == [para.text for para in read(data).paras]
    assert set(check(out)) == set(check(data))
    old_parts, new_parts = cac_phan(data), cac_phan(out)
    assert list(old_parts) == list(new_parts)
    assert {name for name in old_parts if old_parts[name] != new_parts[name]} <= {
        "word/document.xml",
        "word/header.xml",
    }


def test_nothing_to_do_gives_no_file() -> None:
    assert sua_docx(tot(), kiem_docx(tot())) == (None, 0)


def test_the_same_file_gives_the_same_bytes() -> None:
    data = doi('w:left="1701"', 'w:left="1134"')
    assert sua_docx(data, kiem_docx(data)) == sua_docx(data, kiem_docx(data))


def test_decomposed_letters_are_composed() -> None:
    words = "rà soát, hướng dẫn, kiểm tra"
    data = doi(words, unicodedata.normalize("NFD", words))
    out, _ = sua_docx(data, kiem_docx(data))
    assert out is not None and words in cac_phan(out)["word/document.xml"].decode()


def test_a_page_number_is_added_where_there_is_none() -> None:
    parts = cac_phan(tot("nhieu_noi_nhan"))
    text = parts["word/document.xml"].decode()
    text = re.sub(r"<w:headerReference[^>]*/>", "", text).replace("<w:titlePg/>", "")
    body = text.index("<w:p>", text.index("KẾ HOẠCH"))
    filler = "".join(
        '<w:p><w:pPr><w:pStyle w:val="noi_dung"/></w:pPr><w:r><w:t>Các cơ quan rà soát, báo cáo.</w:t></w:r></w:p>'
        for _ in range(90)
    )
    end = text.index("<w:tbl>", body)
    parts["word/document.xml"] = (text[:end] + filler + text[end:]).encode()
    for name in ("word/header.xml", "word/header_first.xml"):
        del parts[name]
    relations = parts["word/_rels/document.xml.rels"].decode()
    parts["word/_rels/document.xml.rels"] = re.sub(r"<Relationship [^>]*header[^>]*/>", "", relations).encode()
    types = parts["[Content_Types].xml"].decode()
    parts["[Content_Types].xml"] = re.sub(r"<Override [^>]*header[^>]*/>", "", types).encode()
    data = pack(parts)
    before = kiem_docx(data)
    assert ("ND30-PAGENO", "thieu") in {(one.ma, one.khoa) for one in before.phat_hien}
    out, _ = sua_docx(data, before)
    assert out is not None
    assert "ND30-PAGENO" not in {one.ma for one in kiem_docx(out).phat_hien}
    assert set(check(out)) <= set(check(data))


def test_a_changed_word_is_never_given_out(monkeypatch: pytest.MonkeyPatch) -> None:
    data = doi('w:left="1701"', 'w:left="1134"')
    pack_again = sua.dong_goi

    def damage(parts: dict[str, bytes]) -> bytes:
        return pack_again({name: content.replace(b"KH-UBND", b"KH-UBNN") for name, content in parts.items()})

    monkeypatch.setattr(sua, "dong_goi", damage)
    with pytest.raises(ChuKhac):
        sua_docx(data, kiem_docx(data))


def test_a_signed_file_is_left_alone() -> None:
    parts = cac_phan(doi('w:left="1701"', 'w:left="1134"'))
    parts["_xmlsignatures/sig1.xml"] = b"<x/>"
    data = pack(parts)
    assert sua_docx(data, kiem_docx(data)) == (None, 0)


def _khong_so_trang() -> dict[str, bytes]:
    """A plan of several pages without page numbers and without headers."""
    parts = cac_phan(tot("nhieu_noi_nhan"))
    text = re.sub(r"<w:headerReference[^>]*/>", "", parts["word/document.xml"].decode()).replace("<w:titlePg/>", "")
    filler = '<w:p><w:pPr><w:pStyle w:val="noi_dung"/></w:pPr><w:r><w:t>Các cơ quan rà soát, báo cáo.</w:t></w:r></w:p>'
    end = text.index("<w:tbl>", text.index("<w:p>", text.index("KẾ HOẠCH")))
    return {**parts, "word/document.xml": (text[:end] + filler * 90 + text[end:]).encode()}


@pytest.mark.parametrize(
    "thieu",
    [
        {"[Content_Types].xml": None},
        {"[Content_Types].xml": b"<Types/>"},
        {"word/_rels/document.xml.rels": b"<Relationships/>"},
    ],
)
def test_a_package_without_its_lists_gets_no_new_part(thieu: dict[str, bytes | None]) -> None:
    parts = {name: content for name, content in {**_khong_so_trang(), **thieu}.items() if content is not None}
    data = pack(parts)
    before = kiem_docx(data)
    assert ("ND30-PAGENO", "thieu") in {(one.ma, one.khoa) for one in before.phat_hien}
    out, _ = sua_docx(data, before)
    assert out is None or set(cac_phan(out)) == set(parts)
