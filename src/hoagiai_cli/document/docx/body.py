"""From the bytes of a .docx to `formatted.Formatted`: one walk over the body, headers and footers after it.

A reader of the page sees what is inserted and not what is deleted; so does this. Of mc:AlternateContent the first
choice is read. References out of the package are counted and never followed.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from hoagiai_cli.document.docx import drawn
from hoagiai_cli.document.docx.formatted import (
    Cell,
    Facts,
    Field,
    Font,
    Formatted,
    LeftOut,
    Para,
    Place,
    Section,
    Stretch,
)
from hoagiai_cli.document.docx.numbering import Level, Numbering
from hoagiai_cli.document.docx.ooxml import MC, VAL, R, W, number, on, twips, usual
from hoagiai_cli.document.docx.sections import section_of, text_width
from hoagiai_cli.document.docx.styles import Props, Styles, para_props, run_props
from hoagiai_cli.document.docx.table_look import TableLook
from hoagiai_cli.document.docx.theme import Theme, read_theme
from hoagiai_cli.document.docx.unpack import DocxError, Limits, Package, parse
from hoagiai_cli.text.ky_hieu import KY_HIEU

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_MIB = 1 << 20
# A text of a hundred pages has some 4 MiB; what is far beyond that is no administrative document.
LIMITS = Limits(part=16 * _MIB, total=64 * _MIB)
_MOST_PARAGRAPHS = 40_000
_MOST_SECTIONS = 1_000
_MOST_TAGS = 1_200_000

_DEEPEST = 60
_WORDS = {f"{W}tab": "\t", f"{W}cr": "\n", f"{W}noBreakHyphen": "\u2011"}
_THROUGH = frozenset(
    f"{W}{name}"
    for name in ("ins", "moveTo", "sdt", "sdtContent", "customXml", "smartTag", "hyperlink", "fldSimple", "dir", "bdo")
)
_GONE = frozenset({f"{W}del", f"{W}moveFrom"})
_OBJECTS = frozenset({f"{W}drawing", f"{W}pict", f"{W}object"})


def read(data: bytes, limits: Limits = LIMITS, *, notes: bool = False) -> Formatted:
    """The document in the file whose bytes are `data`, with its footnotes where asked for. Raises DocxError."""
    package = Package(data, limits)
    main = package.main_part()
    relations = _relations(package, main)
    names = set(package.names)

    def part(kind: str) -> Element | None:
        name = next((one.target for one in relations.values() if one.kind == kind and not one.external), None)
        if name is None or name not in names:
            return None
        return parse(usual(package.read(name)), name)

    settings = part("settings")
    languages = settings.find(f"{W}themeFontLang") if settings is not None else None
    lang = languages.get(VAL, "") if languages is not None else ""
    east_asian = languages.get(f"{W}eastAsia", "") if languages is not None else ""
    try:
        theme = read_theme(part("theme"))
    except DocxError as error:
        if error.kind in ("dtd", "too_big"):
            raise
        theme = Theme()
    styles = Styles(part("styles"), theme, lang, east_asian)
    reader = _Reader(package, names, relations, styles, Numbering(part("numbering")), settings)
    document = reader.document(main)
    return replace(document, notes=reader.notes(), left_out=reader.left_out()) if notes else document


@dataclass(frozen=True, slots=True)
class _Relation:
    kind: str
    target: str
    external: bool


def _relations(package: Package, part: str) -> dict[str, _Relation]:
    folder, file = posixpath.split(part)
    name = posixpath.join(folder, "_rels", f"{file}.rels")
    if name not in package.names:
        return {}
    found: dict[str, _Relation] = {}
    for one in parse(usual(package.read(name)), name):
        target = one.get("Target", "")
        path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
        kind = one.get("Type", "").rpartition("/")[2]
        found[one.get("Id", "")] = _Relation(kind, path, one.get("TargetMode") == "External")
    return found


@dataclass(slots=True)
class _Context:
    """Where the paragraphs being read stand."""

    place: Place
    part: str
    width: float | None
    cell: Cell | None = None
    table_style: str = ""
    nodes: Mapping[int, int] = field(default_factory=dict)
    runs: Mapping[int, int] = field(default_factory=dict)


@dataclass(slots=True)
class _OpenField:
    code: str = ""
    result: bool = False
    font: Font | None = None


class _Inline:
    """The words of one paragraph, gathered run by run."""

    def __init__(self, reader: _Reader, style: str, context: _Context) -> None:
        self.reader, self.style, self.context = reader, style, context
        self.stretches: list[Stretch] = []
        self.found = drawn.Found()
        self.fields: list[Field] = []
        self.notes = 0
        self.calls: list[tuple[int, str, str]] = []  # place counted in stretches until the paragraph is done
        self.length = 0
        self.left_out: list[tuple[str, str]] = []
        self.comments: list[str] = []

    def walk(self, parent: Element, depth: int) -> None:
        if depth > _DEEPEST:
            raise DocxError("too_deep")
        for child in parent:
            tag = child.tag
            if tag == f"{W}r":
                self.run(child, depth)
            elif tag in _THROUGH:
                if tag == f"{W}ins":
                    self.reader.insertions += 1
                elif tag == f"{W}fldSimple":
                    self.fields.append(Field(child.get(f"{W}instr", ""), self._first_font(child)))
                self.walk(child, depth + 1)
            elif tag in _GONE:
                self.reader.deletions += 1
                self.left_out.append(("da_xoa", _words_of(child)))
            elif tag == f"{MC}AlternateContent":
                chosen = _choice(child)
                if chosen is not None:
                    self.walk(chosen, depth + 1)

    def _first_font(self, parent: Element) -> Font:
        run = parent.find(f".//{W}r")
        return self.font(run_props(run.find(f"{W}rPr") if run is not None else None))

    def font(self, direct: Props) -> Font:
        return self.reader.styles.font(self.style, self.context.table_style, direct)

    def run(self, run: Element, depth: int) -> None:
        direct: Props = {}
        pieces: list[str] = []
        font: Font | None = None
        for child in run:
            tag = child.tag
            if tag == f"{W}t":
                pieces.append(child.text or "")
            elif tag == f"{W}rPr":
                direct = run_props(child)
            elif tag in _WORDS:
                pieces.append(_WORDS[tag])
            elif tag == f"{W}br":
                pieces.append("\f" if child.get(f"{W}type") in ("page", "column") else "\n")
            elif tag == f"{W}ptab":
                pieces.append("\t")
            elif tag == f"{W}sym":
                pieces.append(_symbol(child.get(f"{W}char", "")))
            elif tag == f"{W}fldChar":
                font = font or self.font(direct)
                self._field(child.get(f"{W}fldCharType", ""), font)
            elif tag == f"{W}instrText":
                if self.reader.open_fields:
                    self.reader.open_fields[-1].code += child.text or ""
            elif tag in (f"{W}footnoteReference", f"{W}endnoteReference"):
                self.notes += 1
                kind = "footnote" if tag == f"{W}footnoteReference" else "endnote"
                self.calls.append((self.length + sum(map(len, pieces)), kind, child.get(f"{W}id", "")))
            elif tag == f"{W}commentReference":
                self.comments.append(child.get(f"{W}id", ""))
            elif tag in _OBJECTS or tag == f"{MC}AlternateContent":
                self.object(child, depth)
        if pieces:
            font = font or self.font(direct)
            for waiting in self.reader.open_fields:
                if waiting.result and waiting.font is None:
                    waiting.font = font
            if not font.hidden:
                self.length += sum(map(len, pieces))
                self.stretches.append(Stretch("".join(pieces), font, self.context.runs.get(id(run), -1)))
            else:
                self.left_out.append(("chu_an", "".join(pieces)))

    def object(self, element: Element, depth: int) -> None:
        tag = element.tag
        if tag == f"{MC}AlternateContent":
            chosen = _choice(element)
            for child in chosen if chosen is not None else ():
                if child.tag in _OBJECTS:
                    self.object(child, depth)
        elif tag == f"{W}drawing":
            drawn.drawing(element, self.found)
        else:
            drawn.vml(element, self.found)

    def _field(self, kind: str, font: Font) -> None:
        waiting = self.reader.open_fields
        if kind == "begin":
            if len(waiting) < _DEEPEST:
                waiting.append(_OpenField())
        elif waiting and kind == "separate":
            waiting[-1].result = True
        elif waiting and kind == "end":
            done = waiting.pop()
            self.fields.append(Field(done.code, done.font or font))


def _words_of(element: Element) -> str:
    """All words below an element, deleted ones too."""
    return "".join(one.text or "" for one in element.iter() if one.tag in (f"{W}t", f"{W}delText"))


def _choice(alternate: Element) -> Element | None:
    chosen = alternate.find(f"{MC}Choice")
    return chosen if chosen is not None else alternate.find(f"{MC}Fallback")


def _symbol(code: str) -> str:
    try:
        value = int(code, 16)
    except ValueError:
        return ""
    sign = chr(value) if 0x20 <= value < 0xD800 or 0xE000 <= value < 0xFFFE else ""
    return KY_HIEU.get(sign, sign)


class _Reader:
    def __init__(
        self,
        package: Package,
        names: set[str],
        relations: Mapping[str, _Relation],
        styles: Styles,
        numbering: Numbering,
        settings: Element | None,
    ) -> None:
        self.package, self.names, self.relations = package, names, relations
        self.styles, self.numbering, self.settings = styles, numbering, settings
        self.insertions = self.deletions = self.embedded = 0
        self.open_fields: list[_OpenField] = []
        self._paras: list[Para] = []
        self._section = 0
        self._section_elements: list[Element] = []
        self._tables = 0
        self._number = 0
        self._count = 0
        self._carried: list[Stretch] = []
        self._headers: dict[str, tuple[Para, ...]] = {}
        self._left_out: list[LeftOut] = []
        self._comments: dict[str, int] = {}

    def document(self, main: str) -> Formatted:
        content = self.package.read(main)
        if content.count(b"<") > _MOST_TAGS:
            raise DocxError("too_big", main)
        root = parse(usual(content), main)
        body = root.find(f"{W}body")
        if body is None:
            raise DocxError("not_docx", "no body")
        # A change of page setup keeps the old section inside the new one.
        old = {id(one) for change in root.iter(f"{W}sectPrChange") for one in change}
        self._section_elements = [one for one in root.iter(f"{W}sectPr") if id(one) not in old]
        if len(self._section_elements) > _MOST_SECTIONS:
            raise DocxError("too_big", f"more than {_MOST_SECTIONS} sections")
        widths = [text_width(one) for one in self._section_elements]
        context = _Context("body", main, widths[0] if widths else None, nodes=_nodes(root), runs=_runs(root))
        self._widths = widths
        self._blocks(body, context, 0)
        paras = tuple(self._paras)
        sections = self._sections()
        return Formatted(paras, sections, self._facts(), main)

    def _blocks(self, parent: Element, context: _Context, depth: int) -> None:
        if depth > _DEEPEST:
            raise DocxError("too_deep")
        for child in parent:
            tag = child.tag
            if tag == f"{W}p":
                self._paragraph(child, context, depth)
            elif tag == f"{W}tbl":
                self._table(child, context, depth)
            elif tag in _THROUGH:
                self._blocks(child, context, depth + 1)
            elif tag in _GONE:
                self.deletions += 1
            elif tag == f"{MC}AlternateContent":
                chosen = _choice(child)
                if chosen is not None:
                    self._blocks(chosen, context, depth + 1)
            elif tag == f"{W}altChunk":
                self.embedded += 1

    def _paragraph(self, element: Element, context: _Context, depth: int) -> None:
        properties = element.find(f"{W}pPr")
        style, deleted, section, frame = "", False, None, None
        mark_props: Props = {}
        if properties is not None:
            one = properties.find(f"{W}pStyle")
            style = one.get(VAL, "") if one is not None else ""
            frame = properties.find(f"{W}framePr")
            section = properties.find(f"{W}sectPr")
            own = properties.find(f"{W}rPr")
            if own is not None:
                deleted = own.find(f"{W}del") is not None
                mark_props = run_props(own)
        inline = _Inline(self, style, context)
        inline.walk(element, depth)
        if deleted and not inline.stretches:
            self._note_left_out(inline)
        if deleted and context.place == "body" and section is None:
            # Its end is deleted: what is left of it stands at the head of the next paragraph.
            self._carried += inline.stretches
            self._boxes(inline.found, context, depth)
            return
        direct = para_props(properties)
        mark, level, level_of_style = self._mark(style, direct)
        mark_font = self.styles.font(style, context.table_style, mark_props, level.run if level is not None else None)
        width = context.width
        place = context.place
        if frame is not None and place == "body":
            place = "frame"
            width = twips(frame.get(f"{W}w")) or width
        before = sum(len(one.text) for one in self._carried)
        stretches = tuple(self._carried + inline.stretches) if self._carried else tuple(inline.stretches)
        self._carried = []
        if place != "header":
            self._number += 1
            self._note_left_out(inline)
        self._count += 1
        if self._count > _MOST_PARAGRAPHS:
            raise DocxError("too_big", f"more than {_MOST_PARAGRAPHS} paragraphs")
        self._paras.append(
            Para(
                number=self._number if place != "header" else 0,
                part=context.part,
                node=context.nodes.get(id(element), -1),
                stretches=stretches,
                shape=self.styles.shape(
                    style, context.table_style, direct, level.para if level is not None else None, level_of_style
                ),
                mark_font=mark_font,
                mark=mark,
                style=style,
                section=self._section,
                place=place,
                width=width,
                cell=context.cell,
                drawn=tuple(inline.found.drawn),
                fields=tuple(inline.fields),
                notes=inline.notes,
                calls=tuple((at + before, kind, name) for at, kind, name in inline.calls) if inline.calls else (),
                frame_align=frame.get(f"{W}xAlign", "") if frame is not None else "",
                text="".join(one.text for one in stretches),
            )
        )
        self._boxes(inline.found, context, depth)
        if section is not None and context.place == "body":
            self._section += 1
            if self._section < len(self._widths):
                context.width = self._widths[self._section]

    def _note_left_out(self, inline: _Inline) -> None:
        """Keeps the deleted and hidden words of a paragraph, and which comments stand in it."""
        self._left_out += [LeftOut(kind, self._number, text) for kind, text in inline.left_out if text.strip()]
        for name in inline.comments:
            self._comments.setdefault(name, self._number)

    def _boxes(self, found: drawn.Found, context: _Context, depth: int) -> None:
        for box, width in found.boxes:
            place: Place = "header" if context.place == "header" else "box"
            inside = _Context(place, context.part, width, nodes=context.nodes, runs=context.runs)
            self._blocks(box, inside, depth + 1)

    def _mark(self, style: str, direct: Props) -> tuple[str, Level | None, bool]:
        num, level = str(direct.get("numId", "")), direct.get("ilvl")
        of_style = False
        if not num:
            num, style_level = self.styles.numbering_of(style)
            of_style = True
            if num and not isinstance(level, int):
                level = style_level if style_level is not None else self.numbering.level_of_style(num, style)
        if not num or num == "0":
            return "", None, False
        place = level if isinstance(level, int) else 0
        return self.numbering.count(num, place).strip(), self.numbering.level(num, place), of_style

    def _table(self, table: Element, context: _Context, depth: int) -> None:
        number_of_table = self._tables
        self._tables += 1
        look = TableLook(table, self.styles, context.width)
        rows = [row for row in _children(table, f"{W}tr", depth) if not _row_deleted(row)]
        for place, row in enumerate(rows):
            before = row.find(f"{W}trPr/{W}gridBefore")
            column = int(number(before.get(VAL)) or 0) if before is not None else 0
            for content in _children(row, f"{W}tc", depth):
                cell, span, width = look.cell(content, number_of_table, place, column, len(rows), depth, context.cell)
                inside = _Context(
                    context.place, context.part, width, cell, look.style, nodes=context.nodes, runs=context.runs
                )
                column += span
                self._blocks(content, inside, depth + 1)

    def _sections(self) -> tuple[Section, ...]:
        found: list[Section] = []
        headers: dict[str, tuple[Para, ...]] = {}
        footers: dict[str, tuple[Para, ...]] = {}
        for node, element in enumerate(self._section_elements):
            for name, kept in (("header", headers), ("footer", footers)):
                for reference in element.findall(f"{W}{name}Reference"):
                    relation = self.relations.get(reference.get(f"{R}id", ""))
                    if relation is not None and not relation.external and relation.target in self.names:
                        width = text_width(element)
                        kept[reference.get(f"{W}type", "default")] = self._header(relation.target, width)
            found.append(section_of(element, node, dict(headers), dict(footers), self._flag("gutterAtTop")))
        return tuple(found)

    def _header(self, name: str, width: float | None) -> tuple[Para, ...]:
        if name not in self._headers:
            root = parse(usual(self.package.read(name)), name)
            kept, self._paras = self._paras, []
            self.open_fields = []
            self._blocks(root, _Context("header", name, width, nodes=_nodes(root), runs=_runs(root)), 0)
            self._headers[name] = tuple(self._paras)
            self._paras = kept
        return self._headers[name]

    def notes(self) -> dict[tuple[str, str], tuple[Para, ...]]:
        """The footnotes and endnotes of the document, by kind and id."""
        found: dict[tuple[str, str], tuple[Para, ...]] = {}
        for relation in self.relations.values():
            kind = relation.kind.removesuffix("s")
            if kind not in ("footnote", "endnote") or relation.external or relation.target not in self.names:
                continue
            root = parse(usual(self.package.read(relation.target)), relation.target)
            for note in root.findall(f"{W}{kind}"):
                if note.get(f"{W}type", "normal") == "normal":
                    self._paras, self.open_fields = [], []
                    self._blocks(note, _Context("header", relation.target, None), 0)
                    found[kind, note.get(f"{W}id", "")] = tuple(self._paras)
        return found

    def left_out(self) -> tuple[LeftOut, ...]:
        """What a reader of the page does not see: deleted and hidden words, comments; in the order of the places."""
        found = list(self._left_out)
        for relation in self.relations.values():
            if relation.kind != "comments" or relation.external or relation.target not in self.names:
                continue
            root = parse(usual(self.package.read(relation.target)), relation.target)
            for one in root.findall(f"{W}comment"):
                if words := _words_of(one).strip():
                    found.append(LeftOut("ghi_chu", self._comments.get(one.get(f"{W}id", ""), 0), words))
        return tuple(sorted(found, key=lambda one: one.number))

    def _flag(self, name: str) -> bool:
        return on(self.settings.find(f"{W}{name}")) if self.settings is not None else False

    def _facts(self) -> Facts:
        tab = self.settings.find(f"{W}defaultTabStop") if self.settings is not None else None
        links = [one for one in self.relations.values() if one.external and one.kind != "hyperlink"]
        return Facts(
            macros=any(name.lower().endswith("vbaproject.bin") for name in self.names),
            external=len(links),
            comments=any(one.kind == "comments" for one in self.relations.values()),
            insertions=self.insertions,
            deletions=self.deletions,
            even_and_odd=self._flag("evenAndOddHeaders"),
            mirrored=self._flag("mirrorMargins"),
            default_tab=(twips(tab.get(VAL)) or 36.0) if tab is not None else 36.0,
            embedded=self.embedded,
        )


def _nodes(root: Element) -> dict[int, int]:
    return {id(one): place for place, one in enumerate(root.iter(f"{W}p"))}


def _runs(root: Element) -> dict[int, int]:
    return {id(one): place for place, one in enumerate(root.iter(f"{W}r"))}


def _children(parent: Element, wanted: str, depth: int) -> Iterator[Element]:
    """The rows of a table or the cells of a row, through content controls and insertions."""
    if depth > _DEEPEST:
        raise DocxError("too_deep")
    for child in parent:
        if child.tag == wanted:
            yield child
        elif child.tag in _THROUGH:
            yield from _children(child, wanted, depth + 1)


def _row_deleted(row: Element) -> bool:
    return row.find(f"{W}trPr/{W}del") is not None
