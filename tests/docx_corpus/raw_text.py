# ruff: noqa: E501 - markup reads best unbroken
"""WordprocessingML of runs, paragraphs and short rules, in the many ways real files say them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.sax.saxutils import escape

from tests.docx_corpus.model import Doc, Line, Para, Run, width_mm


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


def tw(mm: float) -> int:
    return round(mm * 1440 / 25.4)


def _emu(mm: float) -> int:
    return round(mm * 36000)


def _spacing(before: float, after: float, line: Line) -> str:
    kind, value = ("auto", line * 240) if isinstance(line, int | float) else (line[0], line[1] * 20)
    return (
        f'<w:spacing w:before="{before * 20:.0f}" w:after="{after * 20:.0f}" w:line="{value:.0f}" w:lineRule="{kind}"/>'
    )


class Paragraphs:
    """Writes paragraphs; remembers the styles and footnotes they need."""

    def __init__(self, doc: Doc, way: Way) -> None:
        self.doc, self.way = doc, way
        self.styles: dict[str, str] = {}  # formatting -> style id
        self.notes: list[str] = []
        self.count = 0

    # ---- runs and paragraphs ------------------------------------------------------------------------------------

    def rpr(self, run: Run) -> str:
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
        rpr = self.rpr(run)
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

    def para(self, para: Para, *, extra: str = "", lead: str = "", keep_rule: str = "") -> str:
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
        first = f'w:firstLine="{tw(para.first)}"' if para.first >= 0 else f'w:hanging="{tw(-para.first)}"'
        ppr += f'<w:ind w:left="{tw(para.left)}" w:right="0" {first}/>'
        ppr += "<w:contextualSpacing/>" if para.contextual else ""
        ppr += f'<w:jc w:val="{para.align}"/>'
        rpr = self.rpr(runs[0]) if runs else ""
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

    def ruled(self, para: Para, room: float) -> str:
        """A paragraph with its rule, in a column `room` millimetres wide."""
        if para.rule is None:
            return self.para(para)
        kind, length = self.way.rule, para.rule
        if kind in ("drawing", "vml"):
            return self.para(para, lead=self.line(length, room, para.runs[0].size))
        side = max(0.0, (room - length) / 2)
        if kind == "own" and length > width_mm(para.text, para.runs[0].size) * 0.9:
            border = '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>'
            made = self.para(para, keep_rule=border)
            return re.sub(r'w:left="0" w:right="0"', f'w:left="{tw(side)}" w:right="{tw(side)}"', made, count=1)
        if kind == "underscore":
            count = round(length / (para.runs[0].size / 2 / 72 * 25.4))
            return self.para(para) + self.para(
                Para("rule", [Run("_" * count, para.runs[0].size)], align="center", line=("exact", 8))
            )
        if kind == "cell":
            return self.para(para) + (
                f'<w:tbl><w:tblPr><w:tblW w:w="{tw(length)}" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/>'
                '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>'
                f'<w:tblGrid><w:gridCol w:w="{tw(length)}"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="{tw(length)}" w:type="dxa"/>'
                '<w:tcBorders><w:top w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:tcBorders></w:tcPr>'
                '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="40" w:lineRule="exact"/></w:pPr></w:p></w:tc></w:tr></w:tbl>'
            )
        edge = "top" if kind == "top" else "bottom"
        return self.para(para) + (
            f'<w:p><w:pPr><w:pBdr><w:{edge} w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>'
            f'<w:spacing w:before="0" w:after="0" w:line="60" w:lineRule="exact"/>'
            f'<w:ind w:left="{tw(side)}" w:right="{tw(side)}" w:firstLine="0"/><w:jc w:val="center"/></w:pPr></w:p>'
        )

    def line(self, length: float, room: float, size: float) -> str:
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
