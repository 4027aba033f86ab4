"""The structural check: silent on what we write, and it fires on what Word would call damaged."""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Callable

import pytest

from hoagiai_cli.document.docx.check import check, check_parts
from hoagiai_cli.document.docx.pack import pack
from hoagiai_cli.document.docx.writer import to_bytes, to_parts
from tests.document.samples import SAMPLES

Parts = dict[str, bytes]
MAIN = "word/document.xml"
TYPES = "[Content_Types].xml"
RELATIONS = "word/_rels/document.xml.rels"
EMPTY_P = b'<w:p><w:pPr><w:pStyle w:val="sau_bang"/></w:pPr></w:p>'


def swap(name: str, old: bytes, new: bytes, count: int = 1) -> Callable[[Parts], Parts]:
    def damage(parts: Parts) -> Parts:
        assert old in parts[name], f"{old!r} is not in {name}: the damage would do nothing"
        return {**parts, name: parts[name].replace(old, new, count)}

    return damage


def drop(name: str) -> Callable[[Parts], Parts]:
    return lambda parts: {key: content for key, content in parts.items() if key != name}


def add(name: str, content: bytes) -> Callable[[Parts], Parts]:
    return lambda parts: {**parts, name: content}


FIELD_END = b'<w:r><w:fldChar w:fldCharType="end"/></w:r>'
DRAWING = (
    b'<w:r><w:drawing><wp:docPr xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    b'id="1"/></w:drawing></w:r>'
)
DAMAGES: dict[str, tuple[str, Callable[[Parts], Parts]]] = {
    "cut off": ("xml", swap(MAIN, b"</w:body>", b"")),
    "an entity": ("xml", swap(MAIN, b"<w:document", b'<!DOCTYPE x [<!ENTITY e "e">]><w:document')),
    "raw ampersand": ("xml", swap(MAIN, b"<w:t>", b"<w:t>&")),
    "cell without paragraph": ("cell", swap(MAIN, b"</w:p></w:tc>", b"</w:p><w:tbl/></w:tc>")),
    "empty table": ("table", swap(MAIN, b"</w:p></w:tc>", b"</w:p><w:tbl/><w:p/></w:tc>")),
    "table at the end": ("table", swap(MAIN, EMPTY_P + b"<w:sectPr>", b"<w:sectPr>")),
    "missing cell": ("table", swap(MAIN, b"</w:tr>", b"<w:tc><w:p/></w:tc></w:tr>")),
    "section out of order": ("section", swap(MAIN, b"<w:titlePg/></w:sectPr>", b"<w:titlePg/><w:cols/></w:sectPr>")),
    "no section": ("section", swap(MAIN, b"</w:sectPr>", b"</w:sectPr><w:p/>")),
    "field without end": ("field", swap("word/header.xml", FIELD_END, b"")),
    "field without begin": ("field", swap("word/header.xml", b'"begin"', b'"end"')),
    "field without result": ("field", swap("word/header.xml", b"<w:t>2</w:t>", b"")),
    "unknown style": ("style", swap(MAIN, b'w:val="trich_yeu"', b'w:val="nowhere"')),
    "style twice": ("style", swap("word/styles.xml", b'w:styleId="diem"', b'w:styleId="khoan"')),
    "base style missing": ("style", swap("word/styles.xml", b'w:basedOn w:val="noi_dung"', b'w:basedOn w:val="x"')),
    "relation to nothing": ("relation", swap(RELATIONS, b'"settings.xml"', b'"lost.xml"')),
    "relation id twice": ("relation", swap(RELATIONS, b'"rId2"', b'"rId1"')),
    "unknown relation id": ("relation", swap(MAIN, b'r:id="rId4"', b'r:id="rId99"')),
    "part lost": ("relation", drop("word/fontTable.xml")),
    "part nobody points to": ("orphan", add("word/comments.xml", b"<x/>")),
    "no content type": ("content_type", swap(TYPES, b"/word/settings.xml", b"/word/other.xml")),
    "no content types": ("content_type", drop(TYPES)),
    "bookmark open": ("bookmark", swap(MAIN, b"</w:pPr>", b'</w:pPr><w:bookmarkStart w:id="1" w:name="a"/>')),
    "bookmark id twice": ("id", swap(MAIN, b"</w:pPr>", b'</w:pPr><w:bookmarkStart w:id="1"/>' * 1, 2)),
    "drawing id twice": ("id", swap(MAIN, b"</w:pPr>", b"</w:pPr>" + DRAWING, 2)),
    "bad date": ("core", swap("docProps/core.xml", b"2026-03-05T", b"05/3/2026 ")),
}


@pytest.mark.parametrize("name", SAMPLES)
def test_silent_on_what_we_write(name: str) -> None:
    assert check(to_bytes(SAMPLES[name])) == ()


@pytest.mark.parametrize("name", DAMAGES)
def test_a_damaged_file_is_noticed(name: str) -> None:
    kind, damage = DAMAGES[name]
    faults = check(pack(damage(to_parts(SAMPLES["phuong"]))))
    assert kind in {fault.kind for fault in faults}, faults
    assert all(fault.part for fault in faults)


def test_a_name_that_is_there_twice_is_noticed() -> None:
    target = io.BytesIO(to_bytes(SAMPLES["phuong"]))
    with zipfile.ZipFile(target, "a") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        archive.writestr("docProps/core.xml", to_parts(SAMPLES["phuong"])["docProps/core.xml"])
    assert [(fault.kind, fault.part) for fault in check(target.getvalue())] == [("duplicate_name", "docProps/core.xml")]


def test_what_is_no_archive_or_a_damaged_one_is_noticed() -> None:
    assert [fault.kind for fault in check(b"no zip")] == ["zip"]
    data = bytearray(to_bytes(SAMPLES["phuong"]))
    data[60:80] = b"\x00" * 20
    assert [fault.kind for fault in check(bytes(data))] == ["zip"]


def test_parts_can_be_checked_before_they_are_packed() -> None:
    parts = to_parts(SAMPLES["phuong"])
    assert check_parts(parts) == ()
    assert check_parts({**parts, MAIN: b"<x"}) != ()
