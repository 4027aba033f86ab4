"""The same documents written by python-docx from its own default template, as many a script in an office does."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from functools import cache
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from tests.docx_corpus.model import Doc, Page, PageNumber, Para, Run, Table
from tests.docx_corpus.package import pack

_ALIGN = {
    "both": WD_ALIGN_PARAGRAPH.JUSTIFY,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
}


@dataclass(frozen=True)
class PyWay:
    """`styles`: one named style for each role instead of formatting on every run; `rows`: a letterhead of two rows.

    `equal_grid`: the cells have their widths, the grid of the table keeps the equal columns it was made with.
    """

    name: str
    styles: bool = False
    rows: bool = False
    equal_grid: bool = False


def write(doc: Doc, way: PyWay) -> bytes:
    """The .docx file; the clock and the parts nobody needs stay out of it."""
    return _PyWriter(doc, way).save()


@cache
def _template() -> bytes:
    """python-docx's default without its hundred table styles: they only cost time."""
    doc, out = Document(), io.BytesIO()
    for style in list(doc.styles):
        if style.type == WD_STYLE_TYPE.TABLE and style.name not in ("Normal Table", "Table Grid"):
            style.delete()
    doc.save(out)
    return out.getvalue()


def _el(tag: str, **attributes: object) -> Any:
    made = OxmlElement(tag)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), str(value))
    return made


def number_at(where: Any, number: PageNumber) -> None:
    """Put a page number into a header or footer."""
    para = where.paragraphs[0]
    para.alignment = _ALIGN[number.align]
    steps: tuple[Any, ...] = (
        _el("w:fldChar", fldCharType="begin"),
        OxmlElement("w:instrText"),
        _el("w:fldChar", fldCharType="separate"),
        OxmlElement("w:t"),
        _el("w:fldChar", fldCharType="end"),
    )
    steps[1].text, steps[3].text = number.form, "2"
    for step in steps:
        run = para.add_run()
        _font(run.font, Run("", number.size, italic=number.italic, font=number.font))
        run._r.append(step)


def _font(font: Any, run: Run) -> None:
    font.name, font.size, font.bold, font.italic = run.font or "Times New Roman", Pt(run.size), run.bold, run.italic
    if run.color:
        font.color.rgb = RGBColor.from_string(run.color)
    font.underline = run.underline or None


class _PyWriter:
    def __init__(self, doc: Doc, way: PyWay) -> None:
        self.doc, self.way = doc, way
        self.out = Document(io.BytesIO(_template()))
        self.made: dict[str, str] = {}
        normal = self.out.styles["Normal"]
        normal.font.name, normal.font.size = "Times New Roman", Pt(14)
        normal.element.rPr.rFonts.set(qn("w:eastAsia"), "Times New Roman")

    def _format(self, pf: Any, para: Para) -> None:
        pf.alignment = _ALIGN[para.align]
        pf.first_line_indent, pf.left_indent = Mm(para.first), Mm(para.left)
        pf.space_before, pf.space_after = Pt(para.before), Pt(para.after)
        pf.page_break_before = para.page_break or None
        if isinstance(para.line, tuple):
            pf.line_spacing = Pt(para.line[1])
            pf.line_spacing_rule = WD_LINE_SPACING.EXACTLY if para.line[0] == "exact" else WD_LINE_SPACING.AT_LEAST
        else:
            pf.line_spacing = float(para.line)

    def _fill(self, made: Any, para: Para, room: float, where: Any) -> None:
        first = para.runs[0] if para.runs else None
        if self.way.styles and first:
            key = repr((vars(first) | {"text": "", "note": ""}, vars(para) | {"runs": [], "rule": None}))
            if key not in self.made:
                style = self.out.styles.add_style(f"VB {len(self.made)}", WD_STYLE_TYPE.PARAGRAPH)
                _font(style.font, first)
                self._format(style.paragraph_format, para)
                self.made[key] = style.style_id
            made._p.style = self.made[key]
        else:
            self._format(made.paragraph_format, para)
        for run in para.runs:
            added = made.add_run(run.text)
            if not self.way.styles or (first and vars(run) | {"text": ""} != vars(first) | {"text": ""}):
                _font(added.font, run)
        if para.rule is not None:
            self._rule(where.add_paragraph(), para.rule, room)

    def _rule(self, made: Any, length: float, room: float) -> None:
        side = Mm(max(0.0, (room - length) / 2))
        pf = made.paragraph_format
        pf.left_indent = pf.right_indent = side
        pf.space_before = pf.space_after = Pt(0)
        pf.line_spacing = Pt(3)
        border = _el("w:pBdr")
        border.append(_el("w:bottom", val="single", sz=6, space=1, color="000000"))
        made._p.get_or_add_pPr().insert_element_before(border, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")

    def _cell(self, cell: Any, paras: list[Para], room: float) -> None:
        for index, para in enumerate(paras):
            self._fill(cell.paragraphs[0] if not index else cell.add_paragraph(), para, room, cell)

    def _grid(
        self, rows: list[list[list[Para]]], widths: list[float], *, style: str | None = None, header: int = 0
    ) -> None:
        table = self.out.add_table(len(rows), len(widths), style)
        table.autofit, table.alignment = False, WD_TABLE_ALIGNMENT.CENTER
        margins = _el("w:tblCellMar")
        for side in ("left", "right"):
            margins.append(_el(f"w:{side}", w=0, type="dxa"))
        table._tbl.tblPr.insert_element_before(margins, "w:tblLook")
        if not self.way.equal_grid:
            for column, width in zip(table.columns, widths, strict=True):
                column.width = Mm(width)
        for index, (row, words) in enumerate(zip(table.rows, rows, strict=True)):
            for cell, paras, width in zip(row.cells, words, widths, strict=True):
                cell.width = Mm(width)
                self._cell(cell, paras, width)
            if index < header:
                row._tr.get_or_add_trPr().append(_el("w:tblHeader"))

    def _page(self, section: Any, page: Page, *, first: bool) -> None:
        section.page_width, section.page_height = Mm(page.width), Mm(page.height)
        section.orientation = WD_ORIENT.LANDSCAPE if page.width > page.height else WD_ORIENT.PORTRAIT
        section.top_margin, section.bottom_margin = Mm(page.top), Mm(page.bottom)
        section.left_margin, section.right_margin = Mm(page.left), Mm(page.right)
        section.header_distance = section.footer_distance = Mm(10)
        section.different_first_page_header_footer = not self.doc.number.on_first
        if first and self.doc.number.present:
            number_at(section.header if self.doc.number.place == "header" else section.footer, self.doc.number)

    def save(self) -> bytes:
        """The whole file."""
        doc, room = self.doc, self.doc.page.text_width
        for index, section in enumerate(doc.sections):
            if index and section.new_page:
                self.out.add_section(WD_SECTION.NEW_PAGE)
            current = self.out.sections[-1]
            self._page(current, section.page, first=not index)
            for inherited in current._sectPr.findall(qn("w:pgNumType")):
                current._sectPr.remove(inherited)
            if section.restart:
                kind = _el("w:pgNumType", start=1)
                current._sectPr.insert_element_before(kind, "w:cols", "w:titlePg", "w:docGrid")
            if not index:
                for para in doc.top:
                    self._fill(self.out.add_paragraph(), para, room, self.out)
                widths, left, right = [room - 98, 98.0], doc.left, doc.right
                if self.way.rows:
                    self._grid([[left[:-1], right[:-1]], [left[-1:], right[-1:]]], widths)
                else:
                    blank = [Para("trong", [Run("", 12)], align="center")]
                    pad = [blank * max(0, len(b) - len(a)) for a, b in ((left, right), (right, left))]
                    self._grid([[left[:-1] + pad[0] + left[-1:], right[:-1] + pad[1] + right[-1:]]], widths)
            for block in section.blocks:
                if isinstance(block, Table):
                    self._grid(
                        [[[c] for c in row] for row in block.rows],
                        block.widths,
                        style="Table Grid" if block.borders else None,
                        header=block.header_rows,
                    )
                else:
                    self._fill(self.out.add_paragraph(), block, section.page.text_width, self.out)
            if not index:
                self._grid([[doc.sign_left, doc.sign_right]], [room * 0.45, room * 0.55])
        buffer = io.BytesIO()
        self.out.save(buffer)
        with zipfile.ZipFile(buffer) as bundle:
            return pack({name: bundle.read(name) for name in bundle.namelist()})
