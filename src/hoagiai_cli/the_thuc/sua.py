"""Correcting a Word file: safe kinds only, no word changed, everything else byte for byte as it was.

The corrected file is read again and its text held against the old one before it is given out.
"""

from __future__ import annotations

import io
import math
import posixpath
import zipfile
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from hoagiai_cli.document.docx.body import LIMITS, read
from hoagiai_cli.document.docx.formatted import Formatted
from hoagiai_cli.document.docx.unpack import Package
from hoagiai_cli.registry.nd30 import nd30
from hoagiai_cli.text.normal import nfc
from hoagiai_cli.the_thuc import sua_xml
from hoagiai_cli.the_thuc.ket_qua import KetQua, SuaChua

_CM: Final = 1440 / 2.54
_HEADER: Final = "word/header_so_trang.xml"
_RELATION: Final = "rIdSoTrang"
_HEADER_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"
_HEADER_KIND: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/header"
_TYPES: Final = "[Content_Types].xml"
_NO_RELATIONS: Final = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
_DATE: Final = (1980, 1, 1, 0, 0, 0)


class ChuKhac(RuntimeError):
    """The text of the corrected file is not that of the old one: it must not be written."""


def sua_docx(data: bytes, ket_qua: KetQua) -> tuple[bytes | None, int]:
    """The corrected file and how many changes were made; None where nothing can safely be changed.

    Raises ChuKhac if a word would change, DocxError where the file cannot be read.
    """
    package = Package(data, LIMITS)
    parts = {name: package.read(name) for name in dict.fromkeys(package.names) if not name.endswith("/")}
    if any(name.startswith("_xmlsignatures/") for name in parts):
        return None, 0  # a digital signature would no longer hold
    main = package.main_part()
    if b"purl.oclc.org/ooxml" in parts[main]:
        return None, 0
    viec = list(dict.fromkeys(sua for found in ket_qua.phat_hien for sua in found.sua))
    changed = dict(parts)
    try:
        done = _theo_phan(changed, viec, main)
    except SyntaxError:  # what lxml raises for XML beyond its limits
        return None, 0
    if not done:
        return None, 0
    out = dong_goi(changed)
    _so_chu(read(data), read(out))
    return out, done


def _theo_phan(parts: dict[str, bytes], viec: Iterable[SuaChua], main: str) -> int:
    """Does the work part by part. Returns the number of changes."""
    trees = _Trees(parts)
    done = 0
    for one in viec:
        part = one.phan or main
        if part not in parts:
            continue
        if one.viec in ("le", "kho_giay"):
            done += _trang(trees.sections(main), one)
        elif one.viec == "so_trang":
            done += _so_trang(trees, one, main)
        else:
            done += _doan(trees, part, one)
    trees.write()
    return done


class _Trees:
    """The parts that are being changed, parsed once each."""

    def __init__(self, parts: dict[str, bytes]) -> None:
        self.parts = parts
        self._roots: dict[str, Any] = {}
        self._paragraphs: dict[str, list[Any]] = {}
        self._runs: dict[str, list[Any]] = {}

    def root(self, part: str) -> Any:
        if part not in self._roots:
            from lxml import etree

            parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
            self._roots[part] = etree.fromstring(self.parts[part], parser)
        return self._roots[part]

    def in_namespace(self, part: str) -> bool:
        """True for a part that is there and whose elements have a namespace, as those Word writes have."""
        return part in self.parts and "}" in str(self.root(part).tag)

    def paragraphs(self, part: str) -> list[Any]:
        if part not in self._paragraphs:
            self._paragraphs[part] = list(self.root(part).iter(f"{sua_xml.W}p"))
        return self._paragraphs[part]

    def runs(self, part: str) -> list[Any]:
        if part not in self._runs:
            self._runs[part] = list(self.root(part).iter(f"{sua_xml.W}r"))
        return self._runs[part]

    def sections(self, part: str) -> list[Any]:
        root = self.root(part)
        old = {one for change in root.iter(f"{sua_xml.W}sectPrChange") for one in change}
        return [one for one in root.iter(f"{sua_xml.W}sectPr") if one not in old]

    def write(self) -> None:
        from lxml import etree

        for part, root in self._roots.items():
            self.parts[part] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


_RUN_WORK: Final[Mapping[str, Callable[[Any, Any], None]]] = {
    "co_chu": sua_xml.set_size,
    "dam": lambda run, value: sua_xml.set_toggle(run, "b", value),
    "nghieng": lambda run, value: sua_xml.set_toggle(run, "i", value),
    "phong_chu": sua_xml.set_font,
    "mau": sua_xml.set_colour,
}
_PARAGRAPH_WORK: Final[Mapping[str, Callable[[Any, Any], None]]] = {
    "canh": sua_xml.set_align,
    "thut": lambda paragraph, value: sua_xml.set_first_line(paragraph, round(value * _CM)),
    "cach_doan": lambda paragraph, value: sua_xml.set_after(paragraph, round(value * 20)),
    "gian_dong": sua_xml.set_line,
    "nfc": lambda paragraph, value: sua_xml.compose(paragraph),
}


def _doan(trees: _Trees, part: str, one: SuaChua) -> int:
    paragraphs = trees.paragraphs(part)
    if not 0 <= one.nut < len(paragraphs):
        return 0
    paragraph = paragraphs[one.nut]
    if one.viec in _PARAGRAPH_WORK:
        _PARAGRAPH_WORK[one.viec](paragraph, one.gia_tri)
        return 1
    work = _RUN_WORK[one.viec]
    runs = trees.runs(part)
    chosen = [runs[number] for number in one.runs] if one.runs else list(sua_xml.own_runs(paragraph))
    for run in chosen:
        work(run, one.gia_tri)
    return 1 if chosen else 0


def _trang(sections: list[Any], one: SuaChua) -> int:
    if not 0 <= one.nut < len(sections):
        return 0
    section = sections[one.nut]
    if one.viec == "kho_giay":
        sua_xml.set_a4(section, bool(one.gia_tri))
        return 1
    side, value = one.gia_tri if isinstance(one.gia_tri, tuple) else ("", 0)
    twips = value * 1440 / 25.4
    lowest = value == nd30().le_mm[side].tu
    sua_xml.set_margin(section, side, math.ceil(twips) if lowest else math.floor(twips))
    return 1


def _so_trang(trees: _Trees, one: SuaChua, main: str) -> int:
    sections = trees.sections(main)
    if not 0 <= one.nut < len(sections):
        return 0
    section = sections[one.nut]
    match one.gia_tri:
        case "an_trang_dau":
            sua_xml.hide_on_first_page(section)
        case "dem_lai":
            sua_xml.start_at_one(section)
        case "them" | "chuyen":
            relations = _relations_of(main)
            trees.parts.setdefault(relations, _NO_RELATIONS)
            if _HEADER in trees.parts or not (trees.in_namespace(_TYPES) and trees.in_namespace(relations)):
                return 0
            if section.find(f"{sua_xml.W}headerReference") is not None:
                return 0  # a header is there already: what is in it is not for us to judge
            if one.gia_tri == "chuyen":
                for paragraph in trees.paragraphs(one.phan):
                    if any("PAGE" in (code.text or "") for code in paragraph.iter(f"{sua_xml.W}instrText")) or any(
                        "PAGE" in field.get(f"{sua_xml.W}instr", "")
                        for field in paragraph.iter(f"{sua_xml.W}fldSimple")
                    ):
                        sua_xml.empty(paragraph)
            _them_header(trees, section, main)
        case _:
            return 0
    return 1


def _relations_of(main: str) -> str:
    folder, file = posixpath.split(main)
    return posixpath.join(folder, "_rels", f"{file}.rels")


def _them_header(trees: _Trees, section: Any, main: str) -> None:
    """A header with the page number, known to the package, for the usual pages of the section."""
    figures = nd30()
    size = round(2 * figures.thanh_phan["so_trang"].co_chu.den)
    look = (
        f'<w:rPr><w:rFonts w:ascii="{figures.phong_chu}" w:hAnsi="{figures.phong_chu}" w:cs="{figures.phong_chu}"/>'
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>'
    )
    field = "".join(
        f"<w:r>{look}{inner}</w:r>"
        for inner in (
            '<w:fldChar w:fldCharType="begin"/>',
            '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
            '<w:fldChar w:fldCharType="separate"/>',
            "<w:t>2</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
        )
    )
    trees.parts[_HEADER] = (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:hdr xmlns:w="{sua_xml.W[1:-1]}"><w:p><w:pPr>'
        '<w:spacing w:before="0" w:after="0"/><w:ind w:firstLine="0"/><w:jc w:val="center"/></w:pPr>'
        f"{field}</w:p></w:hdr>"
    ).encode()
    types = trees.root(_TYPES)
    override = types.makeelement(f"{types.tag[: types.tag.index('}') + 1]}Override", {})
    override.set("PartName", f"/{_HEADER}")
    override.set("ContentType", _HEADER_TYPE)
    types.append(override)
    relations = trees.root(_relations_of(main))
    relation = relations.makeelement(f"{relations.tag[: relations.tag.index('}') + 1]}Relationship", {})
    for key, value in (("Id", _RELATION), ("Type", _HEADER_KIND), ("Target", f"/{_HEADER}")):
        relation.set(key, value)
    relations.append(relation)
    sua_xml.add_header(section, _RELATION)
    sua_xml.hide_on_first_page(section)


def dong_goi(parts: Mapping[str, bytes]) -> bytes:
    """The parts as a file, in their order, the same bytes for the same parts."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in parts.items():
            info = zipfile.ZipInfo(name, _DATE)
            info.create_system = 0
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, content, compresslevel=6)
    return target.getvalue()


def _so_chu(cu: Formatted, moi: Formatted) -> None:
    """Holds the words of both files against each other: those of the text and of headers that both have."""
    if [nfc(para.line) for para in cu.paras] != [nfc(para.line) for para in moi.paras]:
        raise ChuKhac("text")
    truoc, sau = _dau_cuoi(cu), _dau_cuoi(moi)
    for part, words in truoc.items():
        # A page number that moved to the top of the page is no word.
        if part in sau and sau[part] not in (words, ""):
            raise ChuKhac(part)


def _dau_cuoi(document: Formatted) -> dict[str, str]:
    found: dict[str, str] = {}
    for section in document.sections:
        for paras in (*section.headers.values(), *section.footers.values()):
            if paras and paras[0].part not in found:
                found[paras[0].part] = nfc("\n".join(para.text for para in paras)).strip()
    return found
