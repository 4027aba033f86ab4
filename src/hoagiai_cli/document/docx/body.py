"""From the bytes of a .docx to `formatted.Formatted`: one walk over the body, headers and footers after it.

A reader of the page sees what is inserted and not what is deleted; so does this. Of mc:AlternateContent the first
choice is read. References out of the package are counted and never followed.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from hoagiai_cli.document.docx import drawn, left_out
from hoagiai_cli.document.docx.formatted import (
    Cell,
    Facts,
    Formatted,
    LeftOut,
    LeftOutKind,
    Para,
    Place,
    Section,
    Shape,
    Stretch,
)
from hoagiai_cli.document.docx.inline import DEEPEST, GONE, THROUGH, Inline, Trail, choice
from hoagiai_cli.document.docx.left_out import words_of
from hoagiai_cli.document.docx.numbering import Level, Numbering
from hoagiai_cli.document.docx.ooxml import MC, VAL, R, W, number, on, twips, usual
from hoagiai_cli.document.docx.sections import section_of, text_width
from hoagiai_cli.document.docx.styles import Props, Styles, para_props, run_props
from hoagiai_cli.document.docx.table_look import TableLook
from hoagiai_cli.document.docx.theme import Theme, read_theme
from hoagiai_cli.document.docx.unpack import DocxError, Limits, Package, parse

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_MIB = 1 << 20
# A text of a hundred pages has some 4 MiB; what is far beyond that is no administrative document.
LIMITS = Limits(part=16 * _MIB, total=64 * _MIB)
_MOST_PARAGRAPHS = 40_000
_MOST_SECTIONS = 1_000
_MOST_TAGS = 1_200_000


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
    if not notes:
        return document
    return replace(document, notes=reader.notes(), left_out=(*document.left_out, *reader.comments()))


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
        self.trail = Trail(styles)
        self._paras: list[Para] = []
        self._section = 0
        self._section_elements: list[Element] = []
        self._tables = 0
        self._number = 0
        self._count = 0
        self._carried: list[Stretch] = []  # of paragraphs whose end is deleted or hidden
        self._carried_calls: list[tuple[int, str, str]] = []
        self._carried_mark = ("", False, False)
        self._headers: dict[str, tuple[Para, ...]] = {}

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
        self._rest(context)
        paras = tuple(self._paras)
        sections = self._sections()
        return Formatted(paras, sections, self._facts(), main, left_out=self.trail.ledger.done())

    def _blocks(self, parent: Element, context: _Context, depth: int) -> None:
        if depth > DEEPEST:
            raise DocxError("too_deep")
        for child in parent:
            tag = child.tag
            if tag == f"{W}p":
                self._paragraph(child, context, depth)
            elif tag == f"{W}tbl":
                self._table(child, context, depth)
            elif tag in THROUGH:
                self._blocks(child, context, depth + 1)
            elif tag in GONE:
                self.trail.gone(child, self._here(context))
            elif tag == f"{MC}AlternateContent":
                chosen = choice(child)
                if chosen is not None:
                    self._blocks(chosen, context, depth + 1)
            elif tag == f"{W}altChunk":
                self.trail.embedded += 1
                self.trail.ledger.add("embedded", self._here(context), "")
                self.trail.ledger.close()

    def _here(self, context: _Context) -> int:
        """The number of the paragraph that is being read or comes next."""
        return 0 if context.place == "header" else self._number + 1

    def _paragraph(self, element: Element, context: _Context, depth: int) -> None:
        properties = element.find(f"{W}pPr")
        style, deleted, section, frame = "", False, None, None
        separates = False
        mark_props: Props = {}
        if properties is not None:
            one = properties.find(f"{W}pStyle")
            style = one.get(VAL, "") if one is not None else ""
            frame = properties.find(f"{W}framePr")
            section = properties.find(f"{W}sectPr")
            own = properties.find(f"{W}rPr")
            if own is not None:
                deleted = own.find(f"{W}del") is not None or own.find(f"{W}moveFrom") is not None
                separates = on(own.find(f"{W}specVanish"))
                mark_props = run_props(own)
        inline = Inline(self.trail, style, context.table_style, context.runs, self._here(context))
        inline.read(element, depth)
        direct = para_props(properties)
        if frame is not None and frame.get(f"{W}dropCap", "none") != "none":
            self._carry(inline)  # the first letter of the next paragraph, drawn large
            return
        joins = context.place == "body" and section is None and frame is None
        if joins and deleted:
            # Its end is deleted: what is left of it stands at the head of the next paragraph.
            self._carry(inline)
            self._boxes(inline.found, context, depth)
            return
        shown = any(one.text.strip() for one in inline.stretches)
        if joins and self.trail.styles.font(style, context.table_style, mark_props).hidden:
            # The same where its end is hidden; a style separator keeps the number of what stands before it.
            if shown and not self._carried_mark[0]:
                mark, level, _ = self._mark(style, direct)
                self._carried_mark = _shown_mark(mark, level) if separates else ("", False, False)
            self._carry(inline)
            self._boxes(inline.found, context, depth)
            return
        mark, level, level_of_style = self._mark(style, direct)
        mark_font = self.styles.font(style, context.table_style, mark_props, level.run if level is not None else None)
        number_shown = ("", False, False) if mark_font.hidden else _shown_mark(mark, level)
        if self._carried_mark[0]:
            number_shown = self._carried_mark
        width = context.width
        place = context.place
        if frame is not None and place == "body":
            place = "frame"
            width = twips(frame.get(f"{W}w")) or width
        before = sum(len(one.text) for one in self._carried)
        calls = (*self._carried_calls, *((at + before, kind, name) for at, kind, name in inline.calls))
        stretches = (*self._carried, *inline.stretches)
        self._drop_carried()
        self._append(
            Para(
                number=self._number + 1 if place != "header" else 0,
                part=context.part,
                node=context.nodes.get(id(element), -1),
                stretches=stretches,
                shape=self.styles.shape(
                    style, context.table_style, direct, level.para if level is not None else None, level_of_style
                ),
                mark_font=mark_font,
                mark=number_shown[0],
                style=style,
                section=self._section,
                place=place,
                width=width,
                cell=context.cell,
                drawn=tuple(inline.found.drawn),
                fields=tuple(inline.fields),
                notes=inline.notes,
                calls=calls,
                frame_align=frame.get(f"{W}xAlign", "") if frame is not None else "",
                text="".join(one.text for one in stretches),
                bullet=number_shown[1],
                tight=number_shown[2],
            )
        )
        self._boxes(inline.found, context, depth)
        if section is not None and context.place == "body":
            self._section += 1
            if self._section < len(self._widths):
                context.width = self._widths[self._section]

    def _append(self, para: Para) -> None:
        if para.place != "header":
            self._number += 1
        self._count += 1
        if self._count > _MOST_PARAGRAPHS:
            raise DocxError("too_big", f"more than {_MOST_PARAGRAPHS} paragraphs")
        self._paras.append(para)

    def _carry(self, inline: Inline) -> None:
        """Keeps the words of a paragraph for the head of the next one."""
        before = sum(len(one.text) for one in self._carried)
        self._carried += inline.stretches
        self._carried_calls += [(at + before, kind, name) for at, kind, name in inline.calls]

    def _drop_carried(self) -> None:
        self._carried, self._carried_calls, self._carried_mark = [], [], ("", False, False)

    def _rest(self, context: _Context) -> None:
        """Where no paragraph follows, what was kept for it is one."""
        stretches, calls, mark = tuple(self._carried), tuple(self._carried_calls), self._carried_mark
        self._drop_carried()
        if any(one.text.strip() for one in stretches):
            self._append(
                Para(
                    number=self._here(context),
                    part=context.part,
                    node=-1,
                    stretches=stretches,
                    shape=Shape(),
                    mark_font=stretches[0].font,
                    mark=mark[0],
                    section=self._section,
                    place=context.place,
                    width=context.width,
                    cell=context.cell,
                    calls=calls,
                    text="".join(one.text for one in stretches),
                    bullet=mark[1],
                    tight=mark[2],
                )
            )

    def _boxes(self, found: drawn.Found, context: _Context, depth: int) -> None:
        kept = self._carried, self._carried_calls, self._carried_mark
        for box, width in found.boxes:
            self._drop_carried()
            place: Place = "header" if context.place == "header" else "box"
            inside = _Context(place, context.part, width, nodes=context.nodes, runs=context.runs)
            self._blocks(box, inside, depth + 1)
        self._carried, self._carried_calls, self._carried_mark = kept

    def _mark(self, style: str, direct: Props) -> tuple[str, Level | None, bool]:
        num, level = str(direct.get("numId", "")), direct.get("ilvl")
        of_style = False
        if not num:
            num, style_level = self.styles.numbering_of(style)
            of_style = True
            if num and not isinstance(level, int):
                named = self.numbering.level_of_style(num, self.styles.names_of(style))
                level = named if named is not None else style_level
        if not num or num == "0":
            return "", None, False
        place = level if isinstance(level, int) else 0
        return self.numbering.count(num, place), self.numbering.level(num, place), of_style

    def _table(self, table: Element, context: _Context, depth: int) -> None:
        number_of_table = self._tables
        self._tables += 1
        look = TableLook(table, self.styles, context.width)
        self._rest(context)
        every = list(_children(table, f"{W}tr", depth))
        count = sum(1 for row in every if not _left_out(row))
        place = -1
        for row in every:
            if kind := _left_out(row):
                self.trail.ledger.add(kind, self._here(context), words_of(row))
                self.trail.ledger.close()
                continue
            place += 1
            before = row.find(f"{W}trPr/{W}gridBefore")
            column = int(number(before.get(VAL)) or 0) if before is not None else 0
            for content in _children(row, f"{W}tc", depth):
                cell, span, width = look.cell(content, number_of_table, place, column, count, depth, context.cell)
                inside = _Context(
                    context.place, context.part, width, cell, look.style, nodes=context.nodes, runs=context.runs
                )
                column += span
                self._blocks(content, inside, depth + 1)
                self._rest(inside)

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
            self.trail.open_fields = []
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
                    self._paras, self.trail.open_fields = [], []
                    self._blocks(note, _Context("header", relation.target, None), 0)
                    found[kind, note.get(f"{W}id", "")] = tuple(self._paras)
        return found

    def comments(self) -> Iterator[LeftOut]:
        """The comments on the document, at the paragraphs that call them."""
        for relation in self.relations.values():
            if relation.kind == "comments" and not relation.external and relation.target in self.names:
                root = parse(usual(self.package.read(relation.target)), relation.target)
                yield from left_out.comments(root, self.trail.comments)

    def _flag(self, name: str) -> bool:
        return on(self.settings.find(f"{W}{name}")) if self.settings is not None else False

    def _facts(self) -> Facts:
        tab = self.settings.find(f"{W}defaultTabStop") if self.settings is not None else None
        links = [one for one in self.relations.values() if one.external and one.kind != "hyperlink"]
        return Facts(
            macros=any(name.lower().endswith("vbaproject.bin") for name in self.names),
            external=len(links),
            comments=any(one.kind == "comments" for one in self.relations.values()),
            insertions=self.trail.insertions,
            deletions=self.trail.deletions,
            even_and_odd=self._flag("evenAndOddHeaders"),
            mirrored=self._flag("mirrorMargins"),
            default_tab=(twips(tab.get(VAL)) or 36.0) if tab is not None else 36.0,
            embedded=self.trail.embedded,
        )


def _nodes(root: Element) -> dict[int, int]:
    return {id(one): place for place, one in enumerate(root.iter(f"{W}p"))}


def _runs(root: Element) -> dict[int, int]:
    return {id(one): place for place, one in enumerate(root.iter(f"{W}r"))}


def _children(parent: Element, wanted: str, depth: int) -> Iterator[Element]:
    """The rows of a table or the cells of a row, through content controls and insertions."""
    if depth > DEEPEST:
        raise DocxError("too_deep")
    for child in parent:
        if child.tag == wanted:
            yield child
        elif child.tag in THROUGH:
            yield from _children(child, wanted, depth + 1)


def _left_out(row: Element) -> LeftOutKind | None:
    """Whether a row is deleted or hidden."""
    if row.find(f"{W}trPr/{W}del") is not None:
        return "deleted"
    return "hidden" if on(row.find(f"{W}trPr/{W}hidden")) else None


def _shown_mark(mark: str, level: Level | None) -> tuple[str, bool, bool]:
    """An automatic number as printed, whether it is a bullet, and whether the words follow it without a gap."""
    bullet = level is not None and level.form == "bullet"
    tight = level is not None and level.tight and mark == mark.rstrip()
    return mark.strip(), bullet, tight
