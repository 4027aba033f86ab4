# ruff: noqa: E501 - markup reads best unbroken
"""WordprocessingML by hand, in the many ways real files are put together.

A `Way` names the choices: where formatting lives, how the letterhead is laid out, how rules are drawn, how the page
number is placed, and how much of Word's own clutter is strewn about. The bytes depend on the document and the way alone.
"""

from __future__ import annotations

from collections.abc import Iterable

from tests.docx_corpus.model import Doc, Para, Run, Section, Table
from tests.docx_corpus.package import NS, assemble, styles_part
from tests.docx_corpus.raw_text import Paragraphs, Way, tw


def write(doc: Doc, way: Way) -> bytes:
    """The .docx file."""
    return _Writer(doc, way).package()


class _Writer(Paragraphs):
    # ---- letterhead and signature -------------------------------------------------------------------------------

    def _merged(self, paras: list[Para]) -> list[Para]:
        """Lines of one name as one paragraph with line breaks, where the way asks for it."""
        if not self.way.breaks:
            return paras
        out: list[Para] = []
        for para in paras:
            if out and out[-1].role == para.role and para.role in ("co_quan", "trich_yeu"):
                last = out[-1]
                joined = [Run(**vars(run)) for run in last.runs]
                joined[-1].text += "\n"
                out[-1] = Para(**{**vars(last), "runs": joined + para.runs, "rule": para.rule})
            else:
                out.append(para)
        return out

    def _table(
        self,
        rows: list[list[list[Para]]],
        widths: list[float],
        *,
        borders: bool = False,
        header: int = 0,
        pad: float = 0.0,
        hang: float = 0.0,
        jc: str = "left",
    ) -> str:
        grid = "".join(f'<w:gridCol w:w="{tw(width)}"/>' for width in widths)
        edge = "".join(
            f'<w:{s} w:val="{"single" if borders else "none"}" w:sz="4" w:space="0" w:color="auto"/>'
            for s in ("top", "left", "bottom", "right", "insideH", "insideV")
        )
        out = (
            f'<w:tbl><w:tblPr><w:tblW w:w="{tw(sum(widths))}" w:type="dxa"/><w:jc w:val="{jc}"/>'
            + (f'<w:tblInd w:w="{-tw(hang)}" w:type="dxa"/>' if jc == "left" else "")
            + f'<w:tblBorders>{edge}</w:tblBorders><w:tblLayout w:type="fixed"/>'
            f'<w:tblCellMar><w:left w:w="{tw(pad)}" w:type="dxa"/><w:right w:w="{tw(pad)}" w:type="dxa"/></w:tblCellMar>'
            f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
        )
        for index, row in enumerate(rows):
            out += "<w:tr><w:trPr><w:cantSplit/>" + ("<w:tblHeader/>" if index < header else "") + "</w:trPr>"
            for cell, width in zip(row, widths, strict=True):
                inner = "".join(self.ruled(para, width - 2 * pad) for para in cell)
                if not inner or inner.endswith("</w:tbl>"):
                    inner += (
                        '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>'
                    )
                out += f'<w:tc><w:tcPr><w:tcW w:w="{tw(width)}" w:type="dxa"/></w:tcPr>{inner}</w:tc>'
            out += "</w:tr>"
        return out + "</w:tbl>"

    def _head(self) -> str:
        left, right = self._merged(self.doc.left), self._merged(self.doc.right)
        room = self.doc.page.text_width + 2 * self.way.hang
        wide = self.way.column or max(97.0, room * 0.6) + 2 * self.way.pad
        widths = [room - wide, wide]
        args = {"pad": self.way.pad, "hang": self.way.hang}
        if self.way.head == "tabs":
            return self._tabbed(left, right, widths, center=True)
        if self.way.head == "columns":
            return self._columns(left, right, widths)
        if self.way.head == "table":  # one row: the two last lines are levelled with empty ones
            lines = [sum(1 + run.text.count("\n") for p in side[:-1] for run in p.runs[:1]) for side in (left, right)]
            gap = [Para("trong", [Run("", 12)], align="center") for _ in range(abs(lines[0] - lines[1]))]
            long = [left, right][lines[0] < lines[1]]
            sides = [side if side is long else [*side[:-1], *gap, side[-1]] for side in (left, right)]
            return self._table([sides], widths, **args)
        if self.way.head == "gap":
            spread = [widths[0] - 3, 3.0, widths[1]]
            return self._table([[left[:-1], [], right[:-1]], [left[-1:], [], right[-1:]]], spread, **args)
        if self.way.head == "rows2":
            return self._table([[left[:-1], right[:-1]], [left[-1:], right[-1:]]], widths, **args)
        upper = [
            [left[i : i + 1] if i < len(left) - 1 else [], right[i : i + 1] if i < len(right) - 1 else []]
            for i in range(max(len(left), len(right)) - 1)
        ]
        return self._table([*upper, [left[-1:], right[-1:]]], widths, **args)

    def _tabbed(self, left: list[Para], right: list[Para], widths: list[float], *, center: bool) -> str:
        """Pairs of lines with a tab between them; rules as drawn lines, or as a line of underscores of its own."""
        middle = [widths[0] / 2, widths[0] + widths[1] / 2]
        stops = (
            f'<w:tab w:val="center" w:pos="{tw(middle[0])}"/>' if center else ""
        ) + f'<w:tab w:val="center" w:pos="{tw(middle[1])}"/>'
        tabs = f"<w:tabs>{stops}</w:tabs>"
        height = max(len(left), len(right))
        if center:  # letterhead: the last lines are level
            sides = [side[:-1] + [None] * (height - len(side)) + side[-1:] for side in (left, right)]  # type: ignore[list-item]
        else:
            sides = [side + [None] * (height - len(side)) for side in (left, right)]  # type: ignore[list-item]
        out = ""
        for pair in zip(*sides, strict=True):
            lead, marks, runs = "", "", []
            for para, at in zip(pair, middle, strict=True):
                runs.append(Run("\t" if center or para is pair[1] else "", 13))
                runs += para.runs if para else []
                if para and para.rule and self.way.rule in ("drawing", "vml"):
                    lead += self.line(para.rule, at * 2, para.runs[0].size)
                marks += "\t" + "_" * round(para.rule / (12 / 2 / 72 * 25.4)) if para and para.rule else "\t"
            row = Para("dong_doi", [run for run in runs if run.text], align="left")
            made = self.para(row, lead=lead, keep_rule=tabs)
            out += made
            if not lead and marks.strip():
                out += self.para(Para("dong_doi", [Run(marks, 12)], align="left", line=("exact", 8)), keep_rule=tabs)
        return out

    def _columns(self, left: list[Para], right: list[Para], widths: list[float]) -> str:
        """Two columns in a section of their own, a column break between."""
        out = "".join(self.ruled(para, widths[0]) for para in left)
        out += '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr><w:r><w:br w:type="column"/></w:r></w:p>'
        out += "".join(self.ruled(para, widths[1]) for para in right)
        cols = f'<w:cols w:num="2" w:space="0" w:equalWidth="0"><w:col w:w="{tw(widths[0])}" w:space="0"/><w:col w:w="{tw(widths[1])}"/></w:cols>'
        sect = self._sect(Section(self.doc.page, []), "nextPage", cols, first=True)
        return (
            out
            + f'<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>{sect}</w:pPr></w:p>'
        )

    def _signature(self) -> str:
        room = self.doc.page.text_width
        widths = [room * 0.45, room * 0.55]
        if self.way.sign == "tabs":
            return self._tabbed(self.doc.sign_left, self.doc.sign_right, widths, center=False)
        return self._table([[self.doc.sign_left, self.doc.sign_right]], widths)

    # ---- sections, header, package ------------------------------------------------------------------------------

    def _sect(self, section: Section, kind: str, cols: str = "", *, first: bool = False) -> str:
        page, number = section.page, self.doc.number
        ref = "footer" if number.place == "footer" else "header"
        out = ""
        if number.present and first:
            out += f'<w:{ref}Reference w:type="default" r:id="rIdNumber"/>'
            if not number.on_first and self.way.first_part:
                out += f'<w:{ref}Reference w:type="first" r:id="rIdFirst"/>'
        out += f'<w:type w:val="{kind}"/>'
        turned = ' w:orient="landscape"' if page.width > page.height else ""
        out += f'<w:pgSz w:w="{tw(page.width)}" w:h="{tw(page.height)}"{turned}/>'
        out += (
            f'<w:pgMar w:top="{tw(page.top)}" w:right="{tw(page.right)}" w:bottom="{tw(page.bottom)}" '
            f'w:left="{tw(page.left)}" w:header="567" w:footer="567" w:gutter="0"/>'
        )
        out += '<w:pgNumType w:start="1"/>' if section.restart and not (first and kind == "continuous") else ""
        out += cols or '<w:cols w:space="720"/>'
        out += "" if number.on_first else "<w:titlePg/>"
        return f"<w:sectPr>{out}</w:sectPr>"

    def _number(self) -> str:
        number = self.doc.number
        rpr = self.rpr(Run("", number.size, italic=number.italic, font=number.font))
        code = f" {number.form} "
        if self.way.number == "simple":
            field = f'<w:fldSimple w:instr="{code}"><w:r><w:rPr>{rpr}</w:rPr><w:t>2</w:t></w:r></w:fldSimple>'
        else:
            steps = (
                '<w:fldChar w:fldCharType="begin"/>',
                f'<w:instrText xml:space="preserve">{code}\\* MERGEFORMAT </w:instrText>',
                '<w:fldChar w:fldCharType="separate"/>',
                "<w:t>2</w:t>",
                '<w:fldChar w:fldCharType="end"/>',
            )
            field = "".join(f"<w:r><w:rPr>{rpr}</w:rPr>{step}</w:r>" for step in steps)
        frame = ""
        if self.way.number == "frame":
            frame = (
                f'<w:framePr w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:xAlign="{number.align}" w:y="1"/>'
            )
        jc = "" if frame else f'<w:jc w:val="{number.align}"/>'
        para = f'<w:p><w:pPr>{frame}<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>{jc}</w:pPr>{field}</w:p>'
        if self.way.number == "sdt":
            para = f'<w:sdt><w:sdtPr><w:id w:val="77"/><w:docPartObj><w:docPartGallery w:val="Page Numbers (Top of Page)"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>{para}</w:sdtContent></w:sdt>'
        return para + ("<w:p/>" if frame else "")

    def _blocks(self, section: Section) -> str:
        room, out = section.page.text_width, []
        for block in self._joined(section.blocks):
            if isinstance(block, Table):
                out.append(
                    self._table(
                        [[[c] for c in row] for row in block.rows],
                        block.widths,
                        borders=block.borders,
                        header=block.header_rows,
                        pad=1.0,
                    )
                )
            else:
                out.append(self.ruled(block, room))
        return "".join(out)

    def _joined(self, blocks: Iterable[Para | Table]) -> list[Para | Table]:
        out: list[Para | Table] = []
        for block in blocks:
            if isinstance(block, Para) and out and isinstance(out[-1], Para):
                out[-1:] = self._merged([out[-1], block])
            else:
                out.append(block)
        return out

    def document(self) -> str:
        """The main part."""
        first, *rest = self.doc.sections
        columns = self.way.head == "columns"
        body = "".join(self.ruled(para, self.doc.page.text_width) for para in self.doc.top)
        body += self._head() + self._blocks(first) + self._signature()
        empty = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
        current = (first, "continuous" if columns else "nextPage")
        for section in rest:
            if not section.new_page and not section.restart:  # simply goes on
                body += self._blocks(section)
                continue
            body += (
                f"<w:p><w:pPr>{empty}{self._sect(*current, first=current[0] is first and not columns)}</w:pPr></w:p>"
            )
            body += self._blocks(section)
            current = (section, "nextPage" if section.new_page else "continuous")
        if body.endswith("</w:tbl>"):
            body += f"<w:p><w:pPr>{empty}</w:pPr></w:p>"
        body += self._sect(*current, first=current[0] is first and not columns)
        return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document {NS}><w:body>{body}</w:body></w:document>'

    def package(self) -> bytes:
        """The whole file."""
        document = self.document()
        number = self.doc.number
        return assemble(
            document,
            styles_part(self.way.format, self.styles),
            number=(number.place, self._number()) if number.present else None,
            notes=self.notes,
            numbering=self.way.numbering,
            toggles=self.way.toggles,
        )
