"""The head of a document: ô 1 - 5 and 9a, the stamps under the number (ô 10), what stands in the margins (ô 11, 13)."""

from __future__ import annotations

from hoagiai_cli.document.docx import layout, markup
from hoagiai_cli.document.docx.markup import Xml
from hoagiai_cli.document.docx.words import EMPTY, Words, line, lines
from hoagiai_cli.document.model import Document, Marks, plain
from hoagiai_cli.registry.nd30 import nd30

STAMP_PADDING = 4.0
"""Points between the words of a boxed mark and its lines: with one line of 13 pt the box is 8 mm high."""


def letterhead(document: Document, place: layout.LetterheadLayout, stamp_size: int) -> Xml:
    """Ô 1 - 4 and 10. A rule is a paragraph of its own: nothing floats, and no border squeezes a text line."""
    head, figures = document.letterhead, nd30()
    left = [*lines("co_quan_chu_quan", place.parent), *lines("co_quan", place.issuer)]
    if head.dau_sao:
        left.append(line("co_quan_chu_quan", head.dau_sao))
    elif place.issuer:
        left.append(markup.paragraph("duong_ke", EMPTY, side_indent=place.issuer_rule))
    right = (
        [line("dau_de", head.dau_de)]
        if head.dau_de
        else [line("quoc_hieu", figures.quoc_hieu), line("tieu_ngu", figures.tieu_ngu)]
    )
    right.append(markup.paragraph("duong_ke", EMPTY, side_indent=place.motto_rule))
    names = (
        markup.cell(place.left, markup.join(left or [line("co_quan", "")])),
        markup.cell(place.right, markup.join(right)),
    )
    rows = [markup.row(names)]
    if head.so_ky_hieu or head.dia_danh_ngay:
        number = markup.bottom_cell(place.left, line("so_ky_hieu", head.so_ky_hieu))
        date = line("dia_danh", head.dia_danh_ngay, side_indent=place.place_date.side_indent)
        rows.append(markup.row((number, markup.bottom_cell(place.right, date))))
    stamps = [mark for mark in (document.marks.do_mat, document.marks.do_khan) if mark]
    if stamps:
        content: list[Xml] = []
        for mark in stamps:
            indent = layout.stamp(mark, place.left / 20, stamp_size, STAMP_PADDING)
            # a gap before each: boxes that touch would run together
            content += [line("cach_dau", ""), line("dau_do", mark, side_indent=indent)]
        content.append(line("cach_dau", ""))
        cells = (markup.cell(place.left, markup.join(content)), markup.cell(place.right, line("co_quan", "")))
        rows.append(markup.row(cells))
    return markup.table((place.left, place.right), rows, indent=-place.overhang)


def title(document: Document, words: Words, part_sizes: dict[str, int]) -> list[Xml]:
    """Ô 5a and 9a. Where nothing of it is printed, a paragraph still parts the letterhead from the text."""
    sheet = layout.page(nd30())
    parts = [line("ten_loai", document.ten_loai)] if document.ten_loai else []
    rule: int | None = None
    summary = plain(document.trich_yeu)
    if summary.strip():
        place = layout.title(summary, sheet, part_sizes["trich_yeu"])
        parts.append(markup.paragraph("trich_yeu", words.runs(document.trich_yeu), side_indent=place.line.side_indent))
        rule = place.rule
    if document.kem_theo:
        place = layout.title(document.kem_theo, sheet, part_sizes["kem_theo"], bold=False, italic=True)
        parts.append(line("kem_theo", document.kem_theo, side_indent=place.line.side_indent))
        rule = place.rule
    if rule is not None:
        parts.append(markup.paragraph("duong_ke_trich_yeu", EMPTY, side_indent=rule))
    parts += _addressees(document.kinh_gui, part_sizes["kinh_gui"])
    return parts or [line("sau_bang", "")]


def _addressees(names: tuple[str, ...], size: int) -> list[Xml]:
    if not names:
        return []
    label, place = nd30().kinh_gui, layout.addressees(names, size)
    if len(names) == 1:
        hanging = place.dash - place.left
        words = markup.run(f"{label} {names[0]}")
        return [markup.paragraph("kinh_gui", words, left=place.left + hanging, hanging=hanging)]
    left = place.dash + place.hanging
    first = markup.paragraph("kinh_gui", markup.run(label), left=place.left)
    return [
        first,
        *(markup.paragraph("kinh_gui", markup.run(one), left=left, hanging=place.hanging) for one in names),
    ]


def first_header(marks: Marks) -> Xml:
    """The top margin of the first page: the draft mark on the left, the note on circulation on the right."""
    sheet = layout.page(nd30())
    if not marks.luu_hanh:
        return line("du_thao", marks.du_thao)
    size = layout.sizes(nd30(), nd30().bo_co_chu[0])["luu_hanh"]
    right = sheet.text_width // 2
    indent = layout.stamp(marks.luu_hanh, right / 20, size, 1)
    cells = (
        markup.cell(sheet.text_width - right, line("du_thao", marks.du_thao)),
        markup.cell(right, line("luu_hanh", marks.luu_hanh, side_indent=indent)),
    )
    table = markup.table((sheet.text_width - right, right), [markup.row(cells)])
    return markup.join((table, line("sau_bang", "")))


def first_footer(marks: Marks) -> Xml:
    """The address of the agency at the foot of the first page, under a line over its whole width (Mục III, khoản 4)."""
    return markup.join((markup.paragraph("duong_ke", EMPTY), *(line("lien_he", one) for one in marks.lien_he)))
