"""The plan file inside its own .docx: a custom XML data part (ISO/IEC 29500-1, 15.2.5) that Word and LibreOffice keep.

The part holds the source byte for byte, its digest, and a digest of the printed words, so that a reader can tell an
untouched document from an edited one. Programs give the part a new name when they save: it is found by its namespace.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import unescape
from itertools import chain
from typing import TYPE_CHECKING

from hoagiai_cli.document.docx.markup import escape
from hoagiai_cli.document.docx.unpack import DocxError, Package, parse

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

NAMESPACE = "urn:hoagiai:ke-hoach:1"
LIMIT = 8 << 20
"""Bytes of a source that is read back; a plan has some 25 KB."""

_ITEM = "customXml/item1.xml"
_PROPERTIES = "customXml/itemProps1.xml"
_RELATIONS = "customXml/_rels/item1.xml.rels"
_ITEM_ID = "{5C9F0E4B-6E0B-4F7C-9D55-3A8E6E0C41B7}"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_CODED = ' ma-hoa="base64"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"

# What XML 1.0 cannot write: control characters, and the two code points that are none (in UTF-8).
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\r")
_NO_CHARACTERS = ("\ufffe".encode(), "\uffff".encode())
# What does not count as words: blanks, and the hyphen that Word writes as an element of its own.
_BLANKS = b" \t\n\r\x0b\x0c"
_UNCOUNTED = ("\u00a0".encode(), "\u2011".encode())
_TEXT = re.compile(rb"<w:t(?: [^>]*)?>([^<]*)</w:t>")
_WORDS = ("word/document.xml", "word/footnotes.xml")


@dataclass(frozen=True, slots=True)
class Embedded:
    """A plan file in a .docx: its bytes, its file name without folders, the version of the tool that printed it."""

    source: bytes
    name: str
    version: str


@dataclass(frozen=True, slots=True)
class Found:
    """What a file carries: the source (None: nothing, or damaged), and the digest of the words as they were printed."""

    embedded: Embedded | None
    printed: str = ""
    damaged: bool = False


def with_source(parts: Mapping[str, bytes], embedded: Embedded) -> dict[str, bytes]:
    """The parts of a package with the plan file in it. The main part is word/document.xml, as the writer makes it."""
    out = dict(parts)
    out[_ITEM] = _item(embedded, _digest_of_parts(parts))
    out[_PROPERTIES] = (
        f'{_HEAD}<ds:datastoreItem xmlns:ds="{_OFFICE}/customXml" ds:itemID="{_ITEM_ID}">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    ).encode()
    out[_RELATIONS] = (
        f'{_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/relationships/customXmlProps" Target="itemProps1.xml"/>'
        "</Relationships>"
    ).encode()
    out["[Content_Types].xml"] = _before_end(
        parts["[Content_Types].xml"],
        b"</Types>",
        f'<Override PartName="/{_PROPERTIES}" '
        'ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>',
    )
    out["word/_rels/document.xml.rels"] = _before_end(
        parts["word/_rels/document.xml.rels"],
        b"</Relationships>",
        f'<Relationship Id="rIdKeHoach" Type="{_OFFICE}/relationships/customXml" Target="../{_ITEM}"/>',
    )
    return out


def read_source(package: Package) -> Found:
    """The plan file in a package, whatever its part is called now. Raises DocxError for a broken package."""
    for name in package.names:
        if not name.casefold().startswith("customxml/") or not name.casefold().endswith(".xml"):
            continue
        content = package.read(name)
        if NAMESPACE.encode() not in content or len(content) > 2 * LIMIT:
            continue
        try:
            root = parse(content, name)
        except DocxError:
            return Found(None, damaged=True)
        if root.tag == f"{{{NAMESPACE}}}ke-hoach":
            return _read(root)
    return Found(None)


def margin_texts(texts: Iterable[str]) -> list[str]:
    """The words of headers and footers that count: each text once, in alphabetical order, page numbers left out."""
    found = {" ".join(text.split()) for text in texts}
    return sorted(text for text in found if text and not text.isdigit())


def printed_digest(texts: Iterable[str]) -> str:
    """The digest of the words of a document, blanks and line ends not counted; `texts` in the order of the file."""
    words = "".join(texts).encode("utf-8", "surrogatepass").translate(None, _BLANKS)
    for blank in _UNCOUNTED:
        words = words.replace(blank, b"")
    return hashlib.sha256(words).hexdigest()


def _read(root: Element) -> Found:
    text = next((child for child in root if child.tag == f"{{{NAMESPACE}}}nguon"), None)
    if text is None:
        return Found(None, damaged=True)
    try:
        typed = text.text or ""
        source = base64.b64decode(typed, validate=False) if root.get("ma-hoa") == "base64" else typed.encode()
    except (binascii.Error, ValueError):
        return Found(None, damaged=True)
    if len(source) > LIMIT or hashlib.sha256(source).hexdigest() != root.get("sha256"):
        return Found(None, damaged=True)
    name = re.split(r"[\\/]", root.get("tep", ""))[-1]
    return Found(Embedded(source, name, root.get("phien-ban", "")), root.get("chu-in", ""))


def _item(embedded: Embedded, printed: str) -> bytes:
    source = embedded.source
    coded = len(source.translate(None, _CONTROLS)) != len(source) or any(one in source for one in _NO_CHARACTERS)
    try:
        source.decode()
    except UnicodeDecodeError:
        coded = True
    name = re.split(r"[\\/]", embedded.name)[-1]
    head = (
        f'{_HEAD}<ke-hoach xmlns="{NAMESPACE}" phien-ban="{escape(embedded.version)}" tep="{escape(name)}" '
        f'sha256="{hashlib.sha256(source).hexdigest()}" chu-in="{printed}"{_CODED if coded else ""}>'
        '<nguon xml:space="preserve">'
    )
    return b"".join((head.encode(), base64.b64encode(source) if coded else _kept(source), b"</nguon></ke-hoach>"))


def _kept(source: bytes) -> bytes:
    """A source as character data, every character kept: a carriage return as it stands would be read as a line feed."""
    for char, name in ((b"&", b"&amp;"), (b"<", b"&lt;"), (b">", b"&gt;"), (b"\r", b"&#13;")):
        source = source.replace(char, name)
    return source


def _digest_of_parts(parts: Mapping[str, bytes]) -> str:
    found = (match for name in _WORDS if name in parts for match in _TEXT.findall(parts[name]))
    margins = (_paragraph_texts(parts[name]) for name in parts if name.startswith(("word/header", "word/footer")))
    return printed_digest([unescape(b"".join(found).decode()), *margin_texts(chain.from_iterable(margins))])


def _paragraph_texts(part: bytes) -> list[str]:
    return [unescape(b"".join(_TEXT.findall(one)).decode()) for one in part.split(b"</w:p>")]


def _before_end(part: bytes, end: bytes, new: str) -> bytes:
    at = part.rindex(end)
    return part[:at] + new.encode() + part[at:]
