# ruff: noqa: E501 - markup reads best unbroken
"""WordprocessingML by hand, in the many ways real files are put together.

A `Way` names the choices: where formatting lives, how the letterhead is laid out, how rules are drawn, how the page
number is placed, and how much of Word's own clutter is strewn about. The bytes depend on the document and the way alone.
"""

from __future__ import annotations

import hashlib
import io
import re
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from xml.sax.saxutils import escape

from tests.docx_corpus.model import Doc, Line, Para, Run, Section, Table, width_mm

_NS = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
        "w10": "urn:schemas-microsoft-com:office:word",
    }.items()
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@dataclass(frozen=True)
class Way:
    """How a file is put together."""

    name: str
    format: str = (
        "direct"  # direct: on every run; named: paragraph styles only; theme: fonts from the theme's Viet script
    )
    head: str = "table"  # table (one row), rows2, rows (a row a line), gap (an empty column between), tabs, columns
    rule: str = "border"  # border, top, own (on the text itself), cell, drawing, vml, underscore
    sign: str = "table"  # table, tabs
    number: str = "simple"  # simple, complex, sdt, frame
    numbering: bool = False  # automatic numbers I. 1. a)
    clutter: bool = False  # rsids, proofErr, bookmarks, split runs, smart tags, content controls, links
    breaks: bool = False  # lines of one name in one paragraph, parted by a line break
    pad: float = 0.0  # cell padding of the letterhead, mm
    hang: float = 0.0  # the letterhead reaches that far into each margin, mm
    column: float | None = None  # width of the right column of the letterhead, mm
    toggles: str = ""  # on/off properties said with a value: 1, true, on
    first_part: bool = True  # write an empty header for the first page


def write(doc: Doc, way: Way) -> bytes:
    """The .docx file."""
    return _Writer(doc, way).package()


def pack(parts: dict[str, str | bytes]) -> bytes:
    """A zip whose bytes depend on its parts alone."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as bundle:
        for name in sorted(parts, key=lambda n: (n != "[Content_Types].xml", n)):
            data = parts[name]
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type, info.create_system = zipfile.ZIP_DEFLATED, 0
            bundle.writestr(info, data.encode() if isinstance(data, str) else data)
    return out.getvalue()


def _tw(mm: float) -> int:
    return round(mm * 1440 / 25.4)


def _emu(mm: float) -> int:
    return round(mm * 36000)


def _spacing(before: float, after: float, line: Line) -> str:
    kind, value = ("auto", line * 240) if isinstance(line, int | float) else (line[0], line[1] * 20)
    return (
        f'<w:spacing w:before="{before * 20:.0f}" w:after="{after * 20:.0f}" w:line="{value:.0f}" w:lineRule="{kind}"/>'
    )


class _Writer:
    def __init__(self, doc: Doc, way: Way) -> None:
        self.doc, self.way = doc, way
        self.styles: dict[str, str] = {}  # formatting -> style id
        self.notes: list[str] = []
        self.count = 0

    # ---- runs and paragraphs ------------------------------------------------------------------------------------

    def _rpr(self, run: Run) -> str:
        font = run.font or "Times New Roman"
        out = ""
        if run.font or self.way.format == "direct":
            out += f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}" w:cs="{font}"/>'
        out += "<w:b/><w:bCs/>" if run.bold else ""
        out += "<w:i/><w:iCs/>" if run.italic else ""
        out += f'<w:color w:val="{run.color}"/>' if run.color else ""
        out += f'<w:sz w:val="{run.size * 2:.0f}"/><w:szCs w:val="{run.size * 2:.0f}"/>'
        return out + ('<w:u w:val="single"/>' if run.underline else "")

    def _run(self, run: Run, base: str = "") -> str:
        rpr = self._rpr(run)
        if base:  # a named style says it all, unless this run differs from the first
            rpr = "" if rpr == base else self._difference(rpr, base)
        if run.raw is not None:
            return run.raw.replace("<w:rPr/>", f"<w:rPr>{rpr}</w:rPr>")
        pieces = self._pieces(run.text)
        out = "".join(self._wrapped(piece, rpr) for piece in pieces)
        if run.note is not None:
            self.notes.append(run.note)
            out += f'<w:r><w:rPr>{rpr}<w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{len(self.notes)}"/></w:r>'
        return out

    def _difference(self, rpr: str, base: str) -> str:
        out = rpr
        for tag in ("b", "bCs", "i", "iCs"):
            if f"<w:{tag}/>" in base and f"<w:{tag}/>" not in rpr:
                out = f'<w:{tag} w:val="0"/>' + out
        order = ["rFonts", "b", "bCs", "i", "iCs", "color", "sz", "szCs", "u"]
        found = re.findall(r"<w:(\w+)[^>]*/>", out)
        parts = dict(zip(found, re.findall(r"<w:\w+[^>]*/>", out), strict=True))
        return "".join(parts[tag] for tag in order if tag in parts)

    def _pieces(self, text: str) -> list[str]:
        if not self.way.clutter or len(text) < 9:
            return [text]
        cut = len(text) // 3  # mid-word more often than not
        return [text[:cut], text[cut : cut * 2 + 1], text[cut * 2 + 1 :]]

    def _wrapped(self, text: str, rpr: str) -> str:
        body = "".join(
            "<w:tab/>"
            if part == "\t"
            else "<w:br/>"
            if part == "\n"
            else f'<w:t xml:space="preserve">{escape(part)}</w:t>'
            for part in re.split(r"([\t\n])", text)
            if part
        )
        self.count += 1
        if not self.way.clutter:
            return f"<w:r><w:rPr>{rpr}</w:rPr>{body}</w:r>"
        out = f'<w:r w:rsidRPr="00AB{self.count:04X}"><w:rPr>{rpr}<w:lang w:val="vi-VN"/></w:rPr>{body}</w:r>'
        turn = self.count % 7
        if turn == 1:
            return f'<w:proofErr w:type="spellStart"/>{out}<w:proofErr w:type="spellEnd"/>'
        if turn == 3:
            return (
                f'<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="place">{out}</w:smartTag>'
            )
        if turn == 5:
            return f'<w:sdt><w:sdtPr><w:id w:val="{1000 + self.count}"/></w:sdtPr><w:sdtContent>{out}</w:sdtContent></w:sdt>'
        if turn == 6:
            return f'<w:bookmarkStart w:id="{self.count}" w:name="_GoBack{self.count}"/>{out}<w:bookmarkEnd w:id="{self.count}"/>'
        return out

    def _style(self, key: str, ppr: str, rpr: str) -> str:
        made = self.styles.setdefault(f"{ppr}|{rpr}", f"{key.replace('_', '')}{len(self.styles)}")
        return made

    def _para(self, para: Para, *, extra: str = "", lead: str = "", keep_rule: str = "") -> str:
        """One paragraph; `extra` goes into its properties, `lead` before its runs."""
        ppr = "<w:pageBreakBefore/>" if para.page_break else ""
        runs = para.runs
        if (
            self.way.numbering
            and para.level is not None
            and (m := re.match(r"([IVX]+\.|\d+\.|[a-d]\)) ", runs[0].text))
        ):
            runs = [Run(**{**vars(runs[0]), "text": runs[0].text[m.end() :]}), *runs[1:]]
            ppr += f'<w:numPr><w:ilvl w:val="{para.level}"/><w:numId w:val="1"/></w:numPr>'
        ppr += keep_rule
        ppr += _spacing(para.before, para.after, para.line)
        first = f'w:firstLine="{_tw(para.first)}"' if para.first >= 0 else f'w:hanging="{_tw(-para.first)}"'
        ppr += f'<w:ind w:left="{_tw(para.left)}" w:right="0" {first}/>'
        ppr += "<w:contextualSpacing/>" if para.contextual else ""
        ppr += f'<w:jc w:val="{para.align}"/>'
        rpr = self._rpr(runs[0]) if runs else ""
        if self.way.format != "direct" and runs and not extra and not keep_rule:
            style = self._style(para.role, ppr, rpr)
            ppr, base = f'<w:pStyle w:val="{style}"/>', rpr
        else:
            ppr, base = ppr + extra, ""
        body = lead + "".join(self._run(run, base) for run in runs)
        mark = f"<w:rPr>{rpr}</w:rPr>" if rpr and not base else ""
        rsid = f' w:rsidR="00C1{self.count:04X}" w:rsidRDefault="00C10001"' if self.way.clutter else ""
        return f"<w:p{rsid}><w:pPr>{ppr}{mark}</w:pPr>{body}</w:p>"

    # ---- short rules --------------------------------------------------------------------------------------------

    def _ruled(self, para: Para, room: float) -> str:
        """A paragraph with its rule, in a column `room` millimetres wide."""
        if para.rule is None:
            return self._para(para)
        kind, length = self.way.rule, para.rule
        if kind in ("drawing", "vml"):
            return self._para(para, lead=self._line(length, room, para.runs[0].size))
        side = max(0.0, (room - length) / 2)
        if kind == "own" and length > width_mm(para.text, para.runs[0].size) * 0.9:
            border = '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>'
            made = self._para(para, keep_rule=border)
            return re.sub(r'w:left="0" w:right="0"', f'w:left="{_tw(side)}" w:right="{_tw(side)}"', made, count=1)
        if kind == "underscore":
            count = round(length / (para.runs[0].size / 2 / 72 * 25.4))
            return self._para(para) + self._para(
                Para("rule", [Run("_" * count, para.runs[0].size)], align="center", line=("exact", 8))
            )
        if kind == "cell":
            return self._para(para) + (
                f'<w:tbl><w:tblPr><w:tblW w:w="{_tw(length)}" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/>'
                '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>'
                f'<w:tblGrid><w:gridCol w:w="{_tw(length)}"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="{_tw(length)}" w:type="dxa"/>'
                '<w:tcBorders><w:top w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:tcBorders></w:tcPr>'
                '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="40" w:lineRule="exact"/></w:pPr></w:p></w:tc></w:tr></w:tbl>'
            )
        edge = "top" if kind == "top" else "bottom"
        return self._para(para) + (
            f'<w:p><w:pPr><w:pBdr><w:{edge} w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>'
            f'<w:spacing w:before="0" w:after="0" w:line="60" w:lineRule="exact"/>'
            f'<w:ind w:left="{_tw(side)}" w:right="{_tw(side)}" w:firstLine="0"/><w:jc w:val="center"/></w:pPr></w:p>'
        )

    def _line(self, length: float, room: float, size: float) -> str:
        self.count += 1
        x, y = (room - length) / 2, size * 1.2 / 72 * 25.4
        start, end = x / 25.4 * 72, (x + length) / 25.4 * 72
        top = y / 25.4 * 72
        vml = (
            f'<w:pict><v:line id="Line{self.count}" style="position:absolute;z-index:{self.count}" '
            f'from="{start:.2f}pt,{top:.2f}pt" to="{end:.2f}pt,{top:.2f}pt" strokeweight=".75pt"/></w:pict>'
        )
        if self.way.rule == "vml":
            return f"<w:r>{vml}</w:r>"
        return (
            '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
            '<wp:anchor distT="0" distB="0" distL="114300" distR="114300" simplePos="0" relativeHeight="2516" '
            'behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
            f'<wp:positionH relativeFrom="column"><wp:posOffset>{_emu(x)}</wp:posOffset></wp:positionH>'
            f'<wp:positionV relativeFrom="paragraph"><wp:posOffset>{_emu(y)}</wp:posOffset></wp:positionV>'
            f'<wp:extent cx="{_emu(length)}" cy="0"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
            f'<wp:docPr id="{self.count}" name="Straight Connector {self.count}"/><wp:cNvGraphicFramePr/>'
            '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
            f'<wps:wsp><wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{_emu(length)}" cy="0"/></a:xfrm>'
            '<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/>'
            "</a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor>"
            f"</w:drawing></mc:Choice><mc:Fallback>{vml}</mc:Fallback></mc:AlternateContent></w:r>"
        )

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
        grid = "".join(f'<w:gridCol w:w="{_tw(width)}"/>' for width in widths)
        edge = "".join(
            f'<w:{s} w:val="{"single" if borders else "none"}" w:sz="4" w:space="0" w:color="auto"/>'
            for s in ("top", "left", "bottom", "right", "insideH", "insideV")
        )
        out = (
            f'<w:tbl><w:tblPr><w:tblW w:w="{_tw(sum(widths))}" w:type="dxa"/><w:jc w:val="{jc}"/>'
            + (f'<w:tblInd w:w="{-_tw(hang)}" w:type="dxa"/>' if jc == "left" else "")
            + f'<w:tblBorders>{edge}</w:tblBorders><w:tblLayout w:type="fixed"/>'
            f'<w:tblCellMar><w:left w:w="{_tw(pad)}" w:type="dxa"/><w:right w:w="{_tw(pad)}" w:type="dxa"/></w:tblCellMar>'
            f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
        )
        for index, row in enumerate(rows):
            out += "<w:tr><w:trPr><w:cantSplit/>" + ("<w:tblHeader/>" if index < header else "") + "</w:trPr>"
            for cell, width in zip(row, widths, strict=True):
                inner = "".join(self._ruled(para, width - 2 * pad) for para in cell)
                if not inner or inner.endswith("</w:tbl>"):
                    inner += (
                        '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>'
                    )
                out += f'<w:tc><w:tcPr><w:tcW w:w="{_tw(width)}" w:type="dxa"/></w:tcPr>{inner}</w:tc>'
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
            f'<w:tab w:val="center" w:pos="{_tw(middle[0])}"/>' if center else ""
        ) + f'<w:tab w:val="center" w:pos="{_tw(middle[1])}"/>'
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
                    lead += self._line(para.rule, at * 2, para.runs[0].size)
                marks += "\t" + "_" * round(para.rule / (12 / 2 / 72 * 25.4)) if para and para.rule else "\t"
            row = Para("dong_doi", [run for run in runs if run.text], align="left")
            made = self._para(row, lead=lead, keep_rule=tabs)
            out += made
            if not lead and marks.strip():
                out += self._para(Para("dong_doi", [Run(marks, 12)], align="left", line=("exact", 8)), keep_rule=tabs)
        return out

    def _columns(self, left: list[Para], right: list[Para], widths: list[float]) -> str:
        """Two columns in a section of their own, a column break between."""
        out = "".join(self._ruled(para, widths[0]) for para in left)
        out += '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr><w:r><w:br w:type="column"/></w:r></w:p>'
        out += "".join(self._ruled(para, widths[1]) for para in right)
        cols = f'<w:cols w:num="2" w:space="0" w:equalWidth="0"><w:col w:w="{_tw(widths[0])}" w:space="0"/><w:col w:w="{_tw(widths[1])}"/></w:cols>'
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
        out += f'<w:pgSz w:w="{_tw(page.width)}" w:h="{_tw(page.height)}"{turned}/>'
        out += (
            f'<w:pgMar w:top="{_tw(page.top)}" w:right="{_tw(page.right)}" w:bottom="{_tw(page.bottom)}" '
            f'w:left="{_tw(page.left)}" w:header="567" w:footer="567" w:gutter="0"/>'
        )
        out += '<w:pgNumType w:start="1"/>' if section.restart and not (first and kind == "continuous") else ""
        out += cols or '<w:cols w:space="720"/>'
        out += "" if number.on_first else "<w:titlePg/>"
        return f"<w:sectPr>{out}</w:sectPr>"

    def _number(self) -> str:
        number = self.doc.number
        rpr = self._rpr(Run("", number.size, italic=number.italic, font=number.font))
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
                out.append(self._ruled(block, room))
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
        body = "".join(self._ruled(para, self.doc.page.text_width) for para in self.doc.top)
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
        return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document {_NS} mc:Ignorable=""><w:body>{body}</w:body></w:document>'.replace(
            ' mc:Ignorable=""', ""
        )

    def _styles(self) -> str:
        times = (
            'w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"'
        )
        theme = 'w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:eastAsiaTheme="minorHAnsi" w:cstheme="minorBidi"'
        calibri = 'w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"'
        defaults, normal = {
            "direct": (theme, ""),
            "named": (calibri, f"<w:rPr><w:rFonts {times}/></w:rPr>"),
            "theme": (theme, ""),
        }[self.way.format]
        out = (
            f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {defaults}/><w:sz w:val="22"/><w:szCs w:val="22"/>'
            '<w:lang w:val="vi-VN" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>'
            '<w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
            '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="0" w:defUnhideWhenUsed="0" w:defQFormat="0" w:count="376">'
            '<w:lsdException w:name="Normal" w:uiPriority="0" w:qFormat="1"/></w:latentStyles>'
            f'<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>{normal}</w:style>'
        )
        for key, style in self.styles.items():
            ppr, rpr = key.split("|")
            out += f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style}"><w:name w:val="VB {style}"/><w:basedOn w:val="Normal"/><w:pPr>{ppr}</w:pPr><w:rPr>{rpr}</w:rPr></w:style>'
        return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles {_NS}>{out}</w:styles>'

    def _numbering(self) -> str:
        kinds = (("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)"))
        levels = "".join(
            f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:suff w:val="space"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl>'
            for i, (kind, text) in enumerate(kinds)
        )
        return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:numbering {_NS}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'

    def package(self) -> bytes:
        """The whole file."""
        head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        wml = "application/vnd.openxmlformats-officedocument.wordprocessingml"
        number = self.doc.number
        ref = "ftr" if number.place == "footer" else "hdr"
        kind = "footer" if ref == "ftr" else "header"
        parts: dict[str, str | bytes] = {"word/document.xml": self.document()}
        kinds = {"document": f"{wml}.document.main+xml"}
        rels = {
            "rIdStyles": ("styles", "styles.xml"),
            "rIdSettings": ("settings", "settings.xml"),
            "rIdTheme": ("theme", "theme/theme1.xml"),
        }
        if number.present:
            parts["word/number.xml"] = f"{head}<w:{ref} {_NS}>{self._number()}</w:{ref}>"
            rels["rIdNumber"], kinds["number"] = (kind, "number.xml"), f"{wml}.{kind}+xml"
            parts["word/first.xml"] = f"{head}<w:{ref} {_NS}><w:p/></w:{ref}>"
            rels["rIdFirst"], kinds["first"] = (kind, "first.xml"), f"{wml}.{kind}+xml"
        if self.notes:
            bodies = "".join(
                f'<w:footnote w:id="{i}"><w:p><w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>'
                f'<w:sz w:val="20"/></w:rPr><w:footnoteRef/><w:t xml:space="preserve"> {escape(note)}</w:t></w:r></w:p></w:footnote>'
                for i, note in enumerate(self.notes, 1)
            )
            marks = '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
            parts["word/footnotes.xml"] = f"{head}<w:footnotes {_NS}>{marks}{bodies}</w:footnotes>"
            rels["rIdNotes"], kinds["footnotes"] = ("footnotes", "footnotes.xml"), f"{wml}.footnotes+xml"
        if self.way.numbering:
            parts["word/numbering.xml"] = self._numbering()
            rels["rIdNumbering"], kinds["numbering"] = ("numbering", "numbering.xml"), f"{wml}.numbering+xml"
        parts["word/styles.xml"], kinds["styles"] = self._styles(), f"{wml}.styles+xml"
        parts["word/settings.xml"], kinds["settings"] = (
            f'{head}<w:settings {_NS}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:compat><w:compatSetting w:name="compatibilityMode" '
            'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="vi-VN"/></w:settings>',
            f"{wml}.settings+xml",
        )
        parts["word/theme/theme1.xml"] = _THEME
        types = "".join(
            f'<Override PartName="/word/{name}.xml" ContentType="{kind_}"/>' for name, kind_ in sorted(kinds.items())
        )
        parts["[Content_Types].xml"] = (
            f'{head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
            f'{types}<Default Extension="png" ContentType="image/png"/>'
            '<Override PartName="/word/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/></Types>'
        ).replace('<Default Extension="png" ContentType="image/png"/>', "")
        relations = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        parts["_rels/.rels"] = (
            f'{head}{relations}<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
        )
        listed = "".join(
            f'<Relationship Id="{key}" Type="{_OFFICE}/{type_}" Target="{target}"/>'
            for key, (type_, target) in sorted(rels.items())
        )
        parts["word/_rels/document.xml.rels"] = f"{head}{relations}{listed}</Relationships>"
        return pack(parts)


def digest(data: bytes) -> str:
    """Of the parts, not of the zip: what two machines must agree on."""
    total = hashlib.sha256()
    with zipfile.ZipFile(io.BytesIO(data)) as bundle:
        for name in sorted(bundle.namelist()):
            total.update(name.encode() + b"\0" + bundle.read(name) + b"\0")
    return total.hexdigest()


_FILLS = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>' * 3
_THEME = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office">'
    '<a:themeElements><a:clrScheme name="Office"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>'
    + "".join(
        f'<a:{n}><a:srgbClr val="{c}"/></a:{n}>'
        for n, c in (
            ("dk2", "44546A"),
            ("lt2", "E7E6E6"),
            ("accent1", "4472C4"),
            ("accent2", "ED7D31"),
            ("accent3", "A5A5A5"),
            ("accent4", "FFC000"),
            ("accent5", "5B9BD5"),
            ("accent6", "70AD47"),
            ("hlink", "0563C1"),
            ("folHlink", "954F72"),
        )
    )
    + '</a:clrScheme><a:fontScheme name="Office">'
    + "".join(
        f'<a:{n}><a:latin typeface="{t}"/><a:ea typeface=""/><a:cs typeface=""/><a:font script="Viet" typeface="Times New Roman"/></a:{n}>'
        for n, t in (("majorFont", "Calibri Light"), ("minorFont", "Calibri"))
    )
    + f'</a:fontScheme><a:fmtScheme name="Office"><a:fillStyleLst>{_FILLS}</a:fillStyleLst><a:lnStyleLst>'
    + '<a:ln w="6350"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>' * 3
    + "</a:lnStyleLst><a:effectStyleLst>"
    + "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
    + f"</a:effectStyleLst><a:bgFillStyleLst>{_FILLS}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
)
