"""The plan file inside its .docx: byte for byte, whatever is in it and whoever saved the file since."""

import io
import zipfile
from pathlib import Path

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoagiai_cli.document.docx.embed import NAMESPACE, Embedded, printed_digest, read_source, with_source
from hoagiai_cli.document.docx.pack import pack
from hoagiai_cli.document.docx.unpack import Package
from hoagiai_cli.document.docx.writer import to_parts
from hoagiai_cli.intake.quay_ve.ban_word import doc_ban_word
from hoagiai_cli.source.loader import load
from tests.quay_ve.do_dung import KE_HOACH, MAU, in_docx, in_lai
from tests.tools import audit_ooxml, validate_ooxml

RAW = KE_HOACH.encode()


def parts() -> dict[str, bytes]:
    document = in_lai(load(RAW, "x").data or {})
    assert document is not None
    return to_parts(document)


PARTS = parts()


def lai(source: bytes, name: str = "kế hoạch.yaml") -> Embedded | None:
    return read_source(Package(pack(with_source(PARTS, Embedded(source, name, "1.2"))))).embedded


@given(st.binary() | st.text().map(str.encode) | st.text("a\r\n\t<>&\"'\ufeff]]>ế").map(str.encode))
def test_every_byte_comes_back(source: bytes) -> None:
    assert lai(source) == Embedded(source, "kế hoạch.yaml", "1.2")


@pytest.mark.parametrize(
    "source", [b"\xef\xbb\xbf" + RAW, RAW.replace(b"\n", b"\r\n"), b"", b"\x00\xff", "\uffff".encode()]
)
def test_odd_sources(source: bytes) -> None:
    found = lai(source)
    assert found is not None and found.source == source


@pytest.mark.parametrize("name", ["../../x.yaml", "C:\\kế\\x.yaml", "/nhà/x.yaml", "x.yaml"])
def test_no_folder_goes_out(name: str) -> None:
    part = with_source(PARTS, Embedded(RAW, name, "1"))["customXml/item1.xml"].decode()
    assert 'tep="x.yaml"' in part
    assert "nhà" not in part.partition("<nguon")[0]


def test_the_words_are_those_of_the_reader() -> None:
    for path in MAU:
        data = in_docx(path.read_bytes())
        ban = doc_ban_word(data)
        assert ban.nhung.printed == ban.dau_chu
        assert ban.nhung.embedded is not None and ban.nhung.embedded.source == path.read_bytes()
    assert printed_digest(["a b", "c"]) == printed_digest(["ab c"]) != printed_digest(["abd"])


def test_a_renamed_part_is_found() -> None:
    out = with_source(PARTS, Embedded(RAW, "x", "1"))
    moved = {name.replace("item1", "item7").replace("itemProps1", "itemProps7"): part for name, part in out.items()}
    other = {"customXml/item1.xml": b"<a xmlns='urn:x'/>", "customXml/item2.xml": f"<a b='{NAMESPACE}'/>".encode()}
    found = read_source(Package(pack({**moved, **other})))
    assert found.embedded is not None and found.embedded.source == RAW


@pytest.mark.parametrize(
    ("cu", "moi"),
    [(b"loai:", b"loaj:"), (b"<nguon", b"<nguom"), (b"</ke-hoach>", b""), (b' sha256="', b' sha256="0')],
)
def test_a_damaged_part_is_no_source(cu: bytes, moi: bytes) -> None:
    out = with_source(PARTS, Embedded(RAW, "x", "1"))
    out["customXml/item1.xml"] = out["customXml/item1.xml"].replace(cu, moi, 1)
    found = read_source(Package(pack(out)))
    assert found.embedded is None
    assert found.damaged


def test_nothing_embedded() -> None:
    found = read_source(Package(in_docx(RAW, nhung=False)))
    assert found.embedded is None
    assert not found.damaged


def test_saved_by_python_docx() -> None:
    out = io.BytesIO()
    docx.Document(io.BytesIO(in_docx(RAW))).save(out)
    ban = doc_ban_word(out.getvalue())
    assert ban.nhung.embedded is not None and ban.nhung.embedded.source == RAW
    assert ban.nhung.printed == ban.dau_chu


@pytest.mark.validator
def test_valid(tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    path.write_bytes(in_docx(RAW.replace(b"\n", b"\r\n")))
    assert validate_ooxml(path) == []
    assert audit_ooxml(path) == []


def test_other_parts_stay() -> None:
    with zipfile.ZipFile(io.BytesIO(in_docx(RAW))) as archive:
        for name, content in PARTS.items():
            if name not in {"[Content_Types].xml", "word/_rels/document.xml.rels"}:
                assert archive.read(name) == content
