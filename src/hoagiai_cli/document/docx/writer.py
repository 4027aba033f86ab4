"""Document to .docx in the layout of Nghị định 30/2020/NĐ-CP (Phụ lục I; mẫu 1.4 of Phụ lục III).

Pure functions: the same Document gives the same parts, without clock, locale or fonts of the machine.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import cache

from hoagiai_cli.document.docx import head, layout, markup, tables, tail
from hoagiai_cli.document.docx.embed import Embedded, with_source
from hoagiai_cli.document.docx.layout import Page
from hoagiai_cli.document.docx.markup import Xml
from hoagiai_cli.document.docx.pack import pack
from hoagiai_cli.document.docx.words import EMPTY, Words, line
from hoagiai_cli.document.model import Annex, Block, Document, Kieu, Marks, Paragraph, plain
from hoagiai_cli.registry.nd30 import nd30

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PLAIN_FIRST_PAGE = "rId5"


def to_bytes(document: Document, embedded: Embedded | None = None) -> bytes:
    """The .docx file of `document`, with the plan file it was made from inside if that is given."""
    parts = to_parts(document)
    return pack(parts if embedded is None else with_source(parts, embedded))


def to_parts(document: Document) -> dict[str, bytes]:
    """The parts of the .docx package: name to content, in the order they are written."""
    return _Writer(document).parts()


class _Writer:
    """Writes one file: a decision if there is one, the document, its annexes; each a section, numbered from page 1."""

    def __init__(self, document: Document) -> None:
        self.document = document
        heads = [one.letterhead for one in (document.ban_hanh, document) if one is not None]
        self.size_set = layout.common_sizes(heads)
        self.words = Words()
        self.extra: dict[str, tuple[bytes, str, str]] = {}  # part name -> content, content type, kind of relation

    def parts(self) -> dict[str, bytes]:
        document = self.document
        part_sizes = layout.sizes(nd30(), self.size_set)
        body = markup.join(self._sections(part_sizes))
        if self.words.notes:
            separators = markup.base_xml("footnotes.xml")
            notes = markup.part("footnotes", markup.join((separators, *self.words.notes)))
            self.extra["word/footnotes.xml"] = (notes, f"{_WORD}.footnotes+xml", "footnotes")
        settings = "settings_notes.xml" if self.words.notes else "settings.xml"
        parts = {
            "[Content_Types].xml": self._with_extra("content_types.xml", "</Types>", _type_of),
            "_rels/.rels": markup.base_part("rels.xml"),
            "docProps/app.xml": markup.base_part("app.xml"),
            "docProps/core.xml": _core(document),
            "word/_rels/document.xml.rels": self._with_extra("document_rels.xml", "</Relationships>", _relation_of),
            "word/document.xml": markup.document(body),
            "word/fontTable.xml": markup.base_part("fontTable.xml"),
            "word/header.xml": markup.base_part("header.xml"),
            "word/header_first.xml": markup.base_part("header_first.xml"),
            "word/settings.xml": markup.base_part(settings),
            "word/styles.xml": _styles(self.size_set.ten),
            "word/theme.xml": markup.base_part("theme.xml"),
        }
        return {**parts, **{name: content for name, (content, _, _) in self.extra.items()}}

    def _sections(self, part_sizes: dict[str, int]) -> Iterator[Xml]:
        """The content of w:body. A section ends in its last paragraph, after a table in one that nobody sees."""
        document, upright = self.document, layout.page(nd30())
        sections: list[tuple[list[Xml], Xml]] = []
        for one in (document.ban_hanh, document):
            if one is not None and not _only_annexes(one):
                header, footer = self._first_page(one.marks)
                section = markup.section(upright, first_header=header, first_footer=footer)
                sections.append((self._main(one, upright, part_sizes), section))
        for annex in document.phu_luc:
            sheet = layout.landscape(upright) if annex.ngang else upright
            section = markup.section(sheet, first_header=_PLAIN_FIRST_PAGE, first_footer=self._no_footer())
            sections.append((self._annex(annex, sheet, part_sizes), section))
        last = len(sections) - 1
        for number, (content, section) in enumerate(sections):
            yield from content[:-1]
            if content[-1].endswith("</w:tbl>"):
                yield content[-1]
                end = line("sau_bang", "")
            else:
                end = content[-1]
            if number < last:
                # a paragraph more would, after a full page, stand alone on the next
                yield markup.ending_section(end, section)
            else:
                yield end
                yield section

    def _main(self, document: Document, sheet: Page, part_sizes: dict[str, int]) -> list[Xml]:
        place = layout.letterhead(document.letterhead, self.size_set)
        signature = tail.signature(document, part_sizes)
        return [
            head.letterhead(document, place, part_sizes["dau_do"]),
            *head.title(document, self.words, part_sizes),
            *self._text(document.body, sheet, keep_last=bool(signature)),
            *((signature,) if signature else ()),
        ]

    def _text(self, body: tuple[Block, ...], sheet: Page, *, keep_last: bool) -> Iterator[Xml]:
        """Ô 6. The last paragraph stays with the signature, so that no signature stands alone on a page."""
        last = len(body) - 1
        for index, block in enumerate(body):
            if isinstance(block, Paragraph):
                keep = True if keep_last and index == last else None
                if index < last and _heads_nothing(block, body[index + 1]):
                    keep = False
                yield self.words.paragraph(block, keep_next=keep)
            else:
                yield tables.ruled(block, sheet.text_width, self.words)
                if index < last or keep_last:
                    yield line("sau_bang_chu", "", keep_next=True if index == last else None)

    def _annex(self, annex: Annex, sheet: Page, part_sizes: dict[str, int]) -> list[Xml]:
        """Mẫu 2.1: number, title, the document it belongs to, a rule, the text."""
        parts = [line("phu_luc_so", annex.so)]
        rule = layout.title(annex.so, sheet, part_sizes["phu_luc_so"]).rule
        if annex.tieu_de:
            place = layout.title(annex.tieu_de, sheet, part_sizes["phu_luc_ten"])
            parts.append(line("phu_luc_ten", annex.tieu_de, side_indent=place.line.side_indent))
            rule = place.rule
        if annex.kem_theo:
            place = layout.title(annex.kem_theo, sheet, part_sizes["kem_theo"], bold=False, italic=True)
            parts.append(line("kem_theo", annex.kem_theo, side_indent=place.line.side_indent))
            rule = place.rule
        parts.append(markup.paragraph("duong_ke_trich_yeu", EMPTY, side_indent=rule))
        parts += self._text(annex.body, sheet, keep_last=False)
        return parts

    def _first_page(self, marks: Marks) -> tuple[str, str]:
        """Relation ids of the header and footer of the first page of a section; "" for no footer."""
        header, footer = "", self._no_footer()
        if marks.du_thao or marks.luu_hanh:
            header = self._add("word/header_marks.xml", markup.part("hdr", head.first_header(marks)), "header")
        if marks.lien_he:
            footer = self._add("word/footer_first.xml", markup.part("ftr", head.first_footer(marks)), "footer")
        return header or _PLAIN_FIRST_PAGE, footer

    def _no_footer(self) -> str:
        """An empty footer, where a section before has one: a section that names none takes over the one before."""
        if not any("footer" in name for name in self.extra):
            return ""
        return self._add("word/footer_none.xml", markup.part("ftr", line("lien_he", "")), "footer")

    def _add(self, name: str, content: bytes, kind: str) -> str:
        self.extra[name] = (content, f"{_WORD}.{kind}+xml", kind)
        return _relation_id(name)

    def _with_extra(self, base: str, end: str, entry: Callable[[str, str, str], str]) -> bytes:
        """A list of the package with an entry for each part that only this file has."""
        if not self.extra:
            return markup.base_part(base)
        entries = "".join(entry(name, kind, relation) for name, (_, kind, relation) in self.extra.items())
        return markup.base_part(base).replace(end.encode(), f"{entries}{end}".encode())


def _only_annexes(document: Document) -> bool:
    """A document that is nothing but its annexes, to be attached to one written elsewhere."""
    return bool(document.phu_luc) and not (document.ten_loai or document.body or document.letterhead.co_quan)


_RANK = {Kieu.PHAN: 0, Kieu.MUC: 1, Kieu.TIEU_DE: 2}


def _heads_nothing(block: Paragraph, follower: Block) -> bool:
    """A heading before one of its own rank or above: kept with it, a list of such would hang together over pages."""
    rank = _RANK.get(block.kieu)
    return rank is not None and isinstance(follower, Paragraph) and 0 < _RANK.get(follower.kieu, 9) <= rank


def _relation_id(name: str) -> str:
    return name.removeprefix("word/").removesuffix(".xml")


def _type_of(name: str, kind: str, _: str) -> str:
    return f'  <Override PartName="/{name}" ContentType="{kind}"/>\n'


def _relation_of(name: str, _: str, relation: str) -> str:
    target = name.removeprefix("word/")
    return f'  <Relationship Id="{_relation_id(name)}" Type="{_RELATIONS}/{relation}" Target="{target}"/>\n'


@cache
def _styles(size_set: str) -> bytes:
    """The style part with every figure in its place; `size_set` is the name of a set of sizes."""
    figures = nd30()
    choice = figures.trinh_bay
    chosen = next(one for one in figures.bo_co_chu if one.ten == size_set)
    half_points = {f"sz_{name}": 2 * size for name, size in layout.sizes(figures, chosen).items()}
    return markup.filled_part(
        "styles.xml",
        **half_points,
        phong_chu=markup.escape(figures.phong_chu),
        mau=markup.escape(figures.mau),
        cach_doan=layout.twips(choice.cach_doan_pt),
        gian_dong=round(240 * choice.gian_dong),
        thut=layout.mm_twips(10 * choice.thut_dau_dong_cm),
        duong_ke=round(8 * choice.duong_ke_pt),
        cho_ky=layout.twips(choice.cho_ky_pt),
        sz_dau_de=2 * layout.DAU_DE_SIZE,
        sz_bang=2 * choice.co_chu_bang,
        sz_chu_thich=2 * choice.co_chu_chu_thich,
        mau_dau=markup.escape(figures.dau.mau),
        dem_dau=round(head.STAMP_PADDING),
        treo=layout.twips(layout.RECEIVER_INDENT),
        cach_cot=layout.twips(layout.RECEIVER_RIGHT),
    )


def _core(document: Document) -> bytes:
    """Title, issuing body and date for searches and screen readers. No clock: an unknown date is left out."""
    try:
        day = date.fromisoformat(document.ngay).isoformat()
    except ValueError:
        day = ""
    stamp = "".join(
        f'  <dcterms:{name} xsi:type="dcterms:W3CDTF">{day}T00:00:00Z</dcterms:{name}>\n'
        for name in ("created", "modified")
        if day
    )
    return markup.filled_part(
        "core.xml",
        tieu_de=markup.escape(f"{document.ten_loai} {plain(document.trich_yeu)}".strip()),
        co_quan=markup.escape(" ".join(document.letterhead.co_quan)),
        ngay=Xml(stamp),
    )
