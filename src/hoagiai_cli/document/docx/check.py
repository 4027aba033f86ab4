"""A structural check of a written .docx: the faults that make Word call a file damaged.

Validators of the schema pass several of these (a field without an end, a table at the end of a cell,
a part nobody points to). Cheap enough to run on every file that is written.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from hoagiai_cli.document.docx import figures
from hoagiai_cli.document.docx.fault import Fault
from hoagiai_cli.document.docx.unpack import DocxError, parse

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_RELATIONS_NAMESPACE = _R.strip("{}").encode()
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_DCTERMS = "{http://purl.org/dc/terms/}"
_TYPES = "[Content_Types].xml"
_MAIN = "word/document.xml"
_STYLES = "word/styles.xml"
_CORE = "docProps/core.xml"

_SECTION_CHILDREN = (
    "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType "
    "cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange"
)
# References to headers and footers come first and may alternate.
_SECTION_RANK = {f"{_W}{name}": max(rank, 1) for rank, name in enumerate(_SECTION_CHILDREN.split())}
_DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_STYLE_REFERENCES = {f"{_W}pStyle", f"{_W}rStyle", f"{_W}tblStyle"}
# Elements that make up nearly all of a text and hold neither ids nor relations.
_ORDINARY = "p pPr pStyle r rPr t b bCs i iCs keepNext ind spacing jc tc tcPr tcW tr trPr cantSplit vAlign"
_PLAIN = {f"{_W}{name}" for name in _ORDINARY.split()}


# Of the files written in one run all parts but two or three are the same: they are parsed once.
_parse_once = lru_cache(maxsize=64)(parse)


def check_written(data: bytes) -> tuple[Fault, ...]:
    """The faults of a file that this project wrote: structure and the figures of NĐ 30; empty if none was found."""
    return _check(data, own=True)


def check(data: bytes) -> tuple[Fault, ...]:
    """The faults in the structure of a .docx file, whoever wrote it; empty if none was found."""
    return _check(data, own=False)


def _check(data: bytes, *, own: bool) -> tuple[Fault, ...]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            parts = {name: archive.read(name) for name in names}
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError, ValueError) as error:
        return (Fault("zip", "", str(error)),)
    twice = [Fault("duplicate_name", name) for name, times in Counter(names).items() if times > 1]
    return (*twice, *_check_parts(parts, own=own))


def check_parts(parts: Mapping[str, bytes], *, own: bool = False) -> tuple[Fault, ...]:
    """The faults of a package given as name to content; `own` also holds it against the figures of NĐ 30."""
    return tuple(_check_parts(parts, own=own))


def _check_parts(parts: Mapping[str, bytes], *, own: bool) -> Iterator[Fault]:
    roots: dict[str, Element] = {}
    for name, content in parts.items():
        try:
            roots[name] = parse(content, name) if name == _MAIN else _parse_once(content, name)
        except DocxError as error:
            yield Fault("xml", name, str(error))
    relations = {name: root for name, root in roots.items() if name.endswith(".rels")}
    yield from _content_types(parts, roots.get(_TYPES))
    yield from _relations(parts, relations)
    styles, faults = _style_ids(roots.get(_STYLES))
    yield from faults
    for name, root in roots.items():
        if name.startswith("word/") and name not in relations:
            yield from _part(name, parts[name], root, styles, _relation_ids(relations.get(_relations_of(name))))
    yield from _core(roots.get(_CORE))
    if own:
        yield from figures.faults(parts, roots)


def _content_types(parts: Mapping[str, bytes], types: Element | None) -> Iterator[Fault]:
    if types is None:
        yield Fault("content_type", _TYPES, "missing")
        return
    extensions = {entry.get("Extension", "").lower() for entry in types if entry.tag.endswith("}Default")}
    overrides = [entry.get("PartName", "").lstrip("/") for entry in types if entry.tag.endswith("}Override")]
    for name, times in Counter(overrides).items():
        if times > 1 or name not in parts:
            yield Fault("content_type", _TYPES, f"{name}: {'twice' if times > 1 else 'no such part'}")
    for name in parts:
        extension = name.rpartition(".")[2].lower()
        # The bare type application/xml says nothing: every part but lists, relations and data of others is named.
        bare = extension == "xml" and not name.startswith("customXml/")
        if name != _TYPES and name not in overrides and (bare or extension not in extensions):
            yield Fault("content_type", name, "missing")


def _relations_of(name: str) -> str:
    folder, file = posixpath.split(name)
    return posixpath.join(folder, "_rels", f"{file}.rels")


def _relation_ids(relations: Element | None) -> set[str]:
    return {relation.get("Id", "") for relation in relations} if relations is not None else set()


def _relations(parts: Mapping[str, bytes], relations: Mapping[str, Element]) -> Iterator[Fault]:
    reached = {_TYPES}
    for name, root in relations.items():
        reached.add(name)
        folder = posixpath.dirname(posixpath.dirname(name))
        ids = Counter(relation.get("Id", "") for relation in root)
        yield from (Fault("relation", name, f"{one} twice") for one, times in ids.items() if times > 1)
        for relation in root:
            if relation.get("TargetMode") == "External":
                continue
            target = relation.get("Target", "")
            path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            reached.add(path)
            if path not in parts:
                yield Fault("relation", name, f"{relation.get('Id')} leads to {path}, which is not there")
    yield from (Fault("orphan", name) for name in parts if name not in reached)


@lru_cache(maxsize=8)  # by identity: of the files of one run the style part is parsed once
def _style_ids(styles: Element | None) -> tuple[frozenset[str], tuple[Fault, ...]]:
    if styles is None:
        return frozenset(), (Fault("style", _STYLES, "missing"),)
    ids = Counter(style.get(f"{_W}styleId", "") for style in styles.iter(f"{_W}style"))
    faults = [Fault("style", _STYLES, f"{one} twice") for one, times in ids.items() if times > 1]
    based = {one.get(f"{_W}val", "") for kind in ("basedOn", "next", "link") for one in styles.iter(f"{_W}{kind}")}
    missing = (Fault("style", _STYLES, f"no {one}") for one in sorted(based - set(ids)))
    return frozenset(ids), (*faults, *missing)


def _part(name: str, content: bytes, root: Element, styles: frozenset[str], relations: set[str]) -> Iterator[Fault]:
    """Ids, references, fields, tables, sections; each kind of element is looked for by itself, which is quick."""
    for cell in root.iter(f"{_W}tc"):
        if len(cell) == 0 or cell[-1].tag != f"{_W}p":
            yield Fault("cell", name, "does not end with a paragraph")
    for table in root.iter(f"{_W}tbl"):
        yield from _table(name, table)
    for section in root.iter(f"{_W}sectPr"):
        ranks = [_SECTION_RANK.get(child.tag, 0) for child in section]
        if ranks != sorted(ranks) or 0 in ranks:
            yield Fault("section", name, "children out of order")
    if name == _MAIN:
        yield from _body(name, root.find(f"{_W}body"))
    used = {element.get(f"{_W}val", "") for kind in _STYLE_REFERENCES for element in root.iter(kind)}
    yield from (Fault("style", name, f"no {one}") for one in sorted(used - styles))
    if _RELATIONS_NAMESPACE in content:
        yield from _references(name, root, relations)
    opened = Counter(element.get(f"{_W}id", "") for element in root.iter(f"{_W}bookmarkStart"))
    closed = {element.get(f"{_W}id", "") for element in root.iter(f"{_W}bookmarkEnd")}
    drawings = Counter(element.get("id", "") for element in root.iter(f"{_DRAWING}docPr"))
    yield from (Fault("id", name, f"bookmark {one} twice") for one, times in opened.items() if times > 1)
    yield from (Fault("id", name, f"drawing {one} twice") for one, times in drawings.items() if times > 1)
    yield from (Fault("bookmark", name, f"{one} has one end only") for one in opened.keys() ^ closed)
    if next(root.iter(f"{_W}fldChar"), None) is not None:
        yield from _fields(name, root)


def _references(name: str, root: Element, relations: set[str]) -> Iterator[Fault]:
    """Relation ids that the part uses and its list of relations does not have."""
    for element in root.iter():
        if element.tag in _PLAIN:
            continue
        for key, value in element.attrib.items():
            if key.startswith(_R) and value not in relations:
                yield Fault("relation", name, f"{value} is not among the relations of the part")


def _table(name: str, table: Element) -> Iterator[Fault]:
    columns = len(table.findall(f"{_W}tblGrid/{_W}gridCol"))
    rows = table.findall(f"{_W}tr")
    if not rows:
        yield Fault("table", name, "without rows")
    for row in rows:
        spans = [cell.find(f"{_W}tcPr/{_W}gridSpan") for cell in row.findall(f"{_W}tc")]
        covered = sum(1 if span is None else int(span.get(f"{_W}val", "1")) for span in spans)
        if covered != columns:
            yield Fault("table", name, f"a row covers {covered} of {columns} columns")


def _body(name: str, body: Element | None) -> Iterator[Fault]:
    if body is None or len(body) == 0 or body[-1].tag != f"{_W}sectPr":
        yield Fault("section", name, "the body does not end with its section")
    elif len(body) > 1 and body[-2].tag == f"{_W}tbl":
        yield Fault("table", name, "no paragraph after the last table")


def _fields(name: str, root: Element) -> Iterator[Fault]:
    """Every field has begin, separate, a result that shows, and end, in this order, and may hold others."""
    waiting: list[list[bool]] = []  # for each open field: [was there a separate, was there a result]
    for element in root.iter():
        if element.tag == f"{_W}t" and element.text:
            for state in waiting:
                state[1] = state[1] or state[0]
        elif element.tag == f"{_W}fldChar":
            kind = element.get(f"{_W}fldCharType")
            if kind == "begin":
                waiting.append([False, False])
            elif not waiting:
                yield Fault("field", name, f"{kind} without begin")
            elif kind == "separate":
                waiting[-1][0] = True
            elif not waiting.pop()[1]:
                yield Fault("field", name, "no result")
    yield from (Fault("field", name, "no end") for _ in waiting)


def _core(core: Element | None) -> Iterator[Fault]:
    for name in ("created", "modified"):
        for element in core.iter(f"{_DCTERMS}{name}") if core is not None else ():
            if _DATE.fullmatch(element.text or "") is None:
                yield Fault("core", _CORE, f"{name} is not a date: {element.text}")
