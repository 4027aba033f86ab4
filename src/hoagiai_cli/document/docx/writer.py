"""Document to .docx in the layout of Nghị định 30/2020/NĐ-CP (Phụ lục I; mẫu 1.4 of Phụ lục III).

Pure functions: the same Document gives the same parts, without clock, locale or fonts of the machine.
"""

from __future__ import annotations

from datetime import date
from functools import cache

from hoagiai_cli.document.docx import layout, markup
from hoagiai_cli.document.docx.markup import Xml
from hoagiai_cli.document.docx.pack import pack
from hoagiai_cli.document.model import Document, Paragraph, Run, Text, plain
from hoagiai_cli.registry.nd30 import nd30

_EMPTY = Xml("")


def to_bytes(document: Document) -> bytes:
    """The .docx file of `document`."""
    return pack(to_parts(document))


def to_parts(document: Document) -> dict[str, bytes]:
    """The parts of the .docx package: name to content, in the order they are written."""
    head = layout.letterhead(document.letterhead)
    part_sizes = layout.sizes(nd30(), head.size_set)
    signature = _signature(document, part_sizes)
    body = (
        _letterhead(document, head),
        *_title(document, part_sizes),
        *_text(document.body, keep_last=bool(signature)),
        signature,
        _section(),
    )
    return {
        "[Content_Types].xml": markup.base_part("content_types.xml"),
        "_rels/.rels": markup.base_part("rels.xml"),
        "docProps/app.xml": markup.base_part("app.xml"),
        "docProps/core.xml": _core(document),
        "word/_rels/document.xml.rels": markup.base_part("document_rels.xml"),
        "word/document.xml": markup.document(markup.join(body)),
        "word/fontTable.xml": markup.base_part("fontTable.xml"),
        "word/header.xml": markup.base_part("header.xml"),
        "word/header_first.xml": markup.base_part("header_first.xml"),
        "word/settings.xml": markup.base_part("settings.xml"),
        "word/styles.xml": _styles(head.size_set.ten),
        "word/theme.xml": markup.base_part("theme.xml"),
    }


def _line(style: str, text: str, *, side_indent: int = 0, keep_next: bool | None = None) -> Xml:
    return markup.paragraph(style, markup.run(text) if text else _EMPTY, side_indent=side_indent, keep_next=keep_next)


def _lines(style: str, texts: tuple[layout.Line, ...], *, keep_next: bool | None = None) -> list[Xml]:
    return [_line(style, line.text, side_indent=line.side_indent, keep_next=keep_next) for line in texts]


def _letterhead(document: Document, place: layout.LetterheadLayout) -> Xml:
    """Ô 1 - 4. A rule is a paragraph of its own: nothing floats, and no border squeezes a text line."""
    head, figures = document.letterhead, nd30()
    left = [*_lines("co_quan_chu_quan", place.parent), *_lines("co_quan", place.issuer)]
    if place.issuer:
        left.append(markup.paragraph("duong_ke", _EMPTY, side_indent=place.issuer_rule))
    right = [
        _line("quoc_hieu", figures.quoc_hieu),
        _line("tieu_ngu", figures.tieu_ngu),
        markup.paragraph("duong_ke", _EMPTY, side_indent=place.motto_rule),
    ]
    names = (
        markup.cell(place.left, markup.join(left or [_line("co_quan", "")])),
        markup.cell(place.right, markup.join(right)),
    )
    rows = [markup.row(names)]
    if head.so_ky_hieu or head.dia_danh_ngay:
        number = markup.bottom_cell(place.left, _line("so_ky_hieu", head.so_ky_hieu))
        rows.append(markup.row((number, markup.bottom_cell(place.right, _line("dia_danh", head.dia_danh_ngay)))))
    return markup.table((place.left, place.right), rows)


def _title(document: Document, part_sizes: dict[str, int]) -> list[Xml]:
    """Ô 5a. Where nothing of it is printed, a paragraph still parts the letterhead from the text."""
    parts = [_line("ten_loai", document.ten_loai)] if document.ten_loai else []
    summary = plain(document.trich_yeu)
    if summary.strip():
        place = layout.title(summary, part_sizes["trich_yeu"])
        parts.append(markup.paragraph("trich_yeu", _runs(document.trich_yeu), side_indent=place.line.side_indent))
        parts.append(markup.paragraph("duong_ke_trich_yeu", _EMPTY, side_indent=place.rule))
    return parts or [_line("sau_bang", "")]


def _text(body: tuple[Paragraph, ...], *, keep_last: bool) -> list[Xml]:
    """Ô 6. The last paragraph stays with the signature, so that no signature stands alone on a page."""
    last = len(body) - 1
    return [
        markup.paragraph(
            paragraph.kieu.value,
            _runs(_marked(paragraph)),
            keep_next=True if paragraph.keep_next or (keep_last and index == last) else None,
        )
        for index, paragraph in enumerate(body)
    ]


def _marked(paragraph: Paragraph) -> Text:
    """The words with their mark. The mark is bold or italic where all the words are."""
    if not paragraph.so:
        return paragraph.text
    words = [run for run in paragraph.text if run.text]
    if not words:
        return (Run(paragraph.so),)
    mark = Run(f"{paragraph.so} ", all(run.bold for run in words), all(run.italic for run in words))
    first = words[0]
    if (mark.bold, mark.italic) == (first.bold, first.italic):
        return (Run(mark.text + first.text, first.bold, first.italic), *words[1:])
    return (mark, *words)


def _runs(text: Text) -> Xml:
    return markup.join(markup.run(run.text, bold=run.bold, italic=run.italic) for run in text if run.text)


def _signature(document: Document, part_sizes: dict[str, int]) -> Xml:
    """Ô 7 and 9b, and the paragraph that Word wants after a table at the end."""
    who, receivers = document.signature, document.noi_nhan
    if not (receivers or who.quyen_han or who.nguoi_ky):
        return _EMPTY
    place = layout.signature(who, receivers, part_sizes)
    items = [_line("noi_nhan", receiver.line, keep_next=True) for receiver in receivers[: place.beside]]
    left = [_line("noi_nhan_nhan", nd30().noi_nhan, keep_next=True), *items] if receivers else []
    right = [*_lines("quyen_han", place.powers, keep_next=True), _line("ho_ten", who.nguoi_ky, keep_next=True)]
    rows = [
        markup.row(
            (
                markup.cell(place.left, markup.join(left or [_line("noi_nhan", "", keep_next=True)]), top=place.above),
                markup.cell(place.right, markup.join(right), top=place.above),
            )
        )
    ]
    rest = [_line("noi_nhan", receiver.line) for receiver in receivers[place.beside :]]
    if rest:
        cells = (markup.cell(place.left, markup.join(rest)), markup.cell(place.right, _line("noi_nhan", "")))
        rows.append(markup.row(cells, cant_split=False))
    return markup.join((markup.table((place.left, place.right), rows), _line("sau_bang", "")))


@cache
def _section() -> Xml:
    page = layout.page(nd30())
    return markup.section(
        size=page.size, top=page.top, right=page.right, bottom=page.bottom, left=page.left, header=page.header
    )


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
