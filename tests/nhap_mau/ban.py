# ruff: noqa: E501 - markup reads best unbroken
"""The same sample as files of many makes: text, Markdown, web pages, Word files with typed and automatic numbers."""

from __future__ import annotations

import io
import re
import textwrap
import zipfile
from collections.abc import Callable
from html import escape

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH

from tests.nhap_mau.bai import Bai, BangMau, Chu, OMau

_PHAI = re.compile(r"CỘNG H|Độc lập|ĐẢNG CỘNG SẢN|ĐOÀN TNCS|.*, ngày\b")
_QUYEN = re.compile(r"(?:TM|KT|TL|TUQ|T/M)\b|(?:PHÓ )?CHỦ TỊCH|BÍ THƯ|HIỆU TRƯỞNG")
Khoi = list[Chu | BangMau]


def _cat(b: Bai) -> tuple[list[Chu], list[Chu], Khoi, list[Chu], list[Chu], Khoi]:
    """Left and right of the letterhead, the body, receivers and signature, what follows; one column where it is mixed."""
    khoi = b.khoi
    at = next(i for i, k in enumerate(khoi) if isinstance(k, Chu) and k.text.startswith(("KẾ HOẠCH", "CHƯƠNG TRÌNH")))
    dau = [k for k in khoi[:at] if isinstance(k, Chu)]
    if any(k.text.startswith("Điều ") for k in dau):
        return [], [], khoi, [], [], []
    trai = [k for k in dau if not _PHAI.match(k.text)]
    phai = [k for k in dau if _PHAI.match(k.text)]
    noi = next((i for i, k in enumerate(khoi) if isinstance(k, Chu) and k.text.startswith("Nơi nhận")), None)
    if noi is None:
        return trai, phai, khoi[at:], [], [], []
    ky = [i for i in range(at, len(khoi)) if isinstance(k := khoi[i], Chu) and _QUYEN.match(k.text)]
    if not ky or ky[0] < noi:
        return trai, phai, khoi[at:], [], [], []
    het = next(
        (i for i in range(ky[0], len(khoi)) if isinstance(k := khoi[i], Chu) and k.text.startswith("PHỤ LỤC")),
        len(khoi),
    )
    return trai, phai, khoi[at:noi], _chu(khoi[noi : ky[0]]), _chu(khoi[ky[0] : het]), khoi[het:]


def _chu(khoi: Khoi) -> list[Chu]:
    return [k for k in khoi if isinstance(k, Chu)]


# --- text ---------------------------------------------------------------------------------------------------------------


def txt(b: Bai) -> bytes:
    """A line for each paragraph."""
    return "\n".join(k.text for k in _chu(b.khoi)).encode()


def txt_ngat(b: Bai) -> bytes:
    """Wrapped hard, with blank lines between the paragraphs."""
    lines = [textwrap.fill(k.text, 78, break_on_hyphens=False, break_long_words=False) for k in _chu(b.khoi)]
    return ("\n\n".join(lines) + "\n").encode()


def md(b: Bai) -> bytes:
    """Markdown: bold headings, tables with pipes."""
    out: list[str] = []
    for k in b.khoi:
        if isinstance(k, Chu):
            out.append(f"**{k.text}**" if k.kieu in ("dam", "tieu_de") else k.text)
            continue
        hang = [["<br>".join(o.doan).replace("|", "\\|") for o in mot for _ in range(o.rong)] for mot in k.hang]
        out.append("\n".join("| " + " | ".join(mot) + " |" for mot in (hang[0], ["---"] * len(hang[0]), *hang[1:])))
    return ("\n\n".join(out) + "\n").encode()


def html(b: Bai) -> bytes:
    """A page of a portal: menus, the letterhead as a table, links below."""
    trai, phai, than, noi_nhan, ky, sau = _cat(b)

    def p(k: Chu) -> str:
        canh = ' style="text-align:center"' if k.kieu in ("giua", "tieu_de") else ""
        chu = escape(k.text)
        return f"<p{canh}>{f'<strong>{chu}</strong>' if k.kieu in ('dam', 'tieu_de') else chu}</p>"

    def hai(a: list[Chu], c: list[Chu]) -> str:
        if not a and not c:
            return ""
        return f'<table border="0"><tr><td>{"".join(map(p, a))}</td><td>{"".join(map(p, c))}</td></tr></table>'

    def khoi(k: Chu | BangMau) -> str:
        if isinstance(k, Chu):
            return p(k)
        return (
            '<table border="1">'
            + "".join(
                f"<tr>{''.join(td(o, k, i, j) for j, o in enumerate(mot) if not o.noi)}</tr>"
                for i, mot in enumerate(k.hang)
            )
            + "</table>"
        )

    def td(o: OMau, bang: BangMau, i: int, j: int) -> str:
        cao = 1
        while o.mo and i + cao < len(bang.hang) and _o(bang.hang[i + cao], _cot(bang.hang[i], j)).noi:
            cao += 1
        rong = f' colspan="{o.rong}"' if o.rong > 1 else ""
        return f"<td{rong}{f' rowspan={chr(34)}{cao}{chr(34)}' if cao > 1 else ''}>{''.join(f'<p>{escape(x)}</p>' for x in o.doan)}</td>"

    page = (
        '<!DOCTYPE html><html><head><meta charset="utf-8"><title>Văn bản</title><style>p{margin:0}</style></head><body>'
        "<header><nav><ul><li><a href='#'>Trang chủ</a></li><li><a href='#'>Văn bản</a></li></ul></nav></header>"
        f'<div class="content">{hai(trai, phai)}{"".join(map(khoi, than))}{hai(noi_nhan, ky)}{"".join(map(khoi, sau))}</div>'
        "<footer><p>Bản quyền thuộc về Cổng thông tin điện tử</p></footer><script>var x = 1;</script></body></html>"
    )
    return page.encode()


def _cot(hang: tuple[OMau, ...], j: int) -> int:
    return sum(o.rong for o in hang[:j])


def _o(hang: tuple[OMau, ...], cot: int) -> OMau:
    at = 0
    for o in hang:
        if at == cot:
            return o
        at += o.rong
    return OMau(())


# --- Word ---------------------------------------------------------------------------------------------------------------

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_CT = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
    '<Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>'
)
_RELS = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}" Target="{}"/></Relationships>'
)


class _Word:
    """WordprocessingML as Word leaves it: runs cut anywhere, proof marks, tables for letterhead and signature."""

    def __init__(self, b: Bai, *, tu_dong: bool) -> None:
        self.b = b
        self.tu_dong = tu_dong
        self.num: list[tuple[str, str]] = []  # (form, bullet) of each list
        self.dang_mo: dict[str, tuple[int, int]] = {}  # form -> (numId, last number)

    def p(self, k: Chu, *, trong_o: bool = False) -> str:
        text, so = (k.text, "") if trong_o or not self.tu_dong else self._so(k.text)
        jc = '<w:jc w:val="center"/>' if k.kieu in ("giua", "tieu_de") else '<w:jc w:val="both"/>'
        rpr = "<w:rPr><w:b/></w:rPr>" if k.kieu in ("dam", "tieu_de") else ""
        cat = max(1, len(text) // 3)
        runs = "".join(
            f'<w:r>{rpr}<w:t xml:space="preserve">{escape(manh)}</w:t></w:r>{"<w:proofErr w:type=" + chr(34) + "spellStart" + chr(34) + "/>" if n == 0 else ""}'
            for n, manh in enumerate(x for x in (text[:cat], text[cat:]) if x)
        )
        return f"<w:p><w:pPr>{so}{jc}</w:pPr>{runs}</w:p>"

    def _so(self, text: str) -> tuple[str, str]:
        """The words without their typed number, and the list that prints it; numbers that do not count up stay typed."""
        for form, mau in (
            ("decimal", r"(\d{1,2})\. (?=\S)"),
            ("lowerLetter", r"([a-h])\) (?=\S)"),
            ("bullet", r"(-) (?=\S)"),
        ):
            match = re.match(mau, text)
            if match is None:
                continue
            con = text[match.end() :]
            if form == "bullet":
                return con, self._num(self._moi("bullet", "-"))
            n = int(match[1]) if form == "decimal" else ord(match[1]) - 96
            num, truoc = self.dang_mo.get(form, (0, -1))
            if n == 1:
                num = self._moi(form, "")
            elif n != truoc + 1:
                return text, ""
            self.dang_mo[form] = (num, n)
            if form == "decimal":
                self.dang_mo.pop("lowerLetter", None)
            return con, self._num(num)
        return text, ""

    def _moi(self, form: str, dau: str) -> int:
        if form == "bullet" and (form, dau) in self.num:
            return self.num.index((form, dau)) + 1
        self.num.append((form, dau))
        return len(self.num)

    @staticmethod
    def _num(num: int) -> str:
        return f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{num}"/></w:numPr>'

    def hai(self, trai: list[Chu], phai: list[Chu]) -> str:
        if not trai and not phai:
            return ""
        o = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="4500" w:type="dxa"/></w:tcPr>{"".join(self.p(k, trong_o=True) for k in cot) or "<w:p/>"}</w:tc>'
            for cot in (trai, phai)
        )
        return f'<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="4500"/><w:gridCol w:w="4500"/></w:tblGrid><w:tr>{o}</w:tr></w:tbl>'

    def bang(self, k: BangMau) -> str:
        so_cot = sum(o.rong for o in k.hang[0])
        vien = "".join(
            f'<w:{s} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
            for s in ("top", "left", "bottom", "right", "insideH", "insideV")
        )
        out = (
            f'<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/><w:tblBorders>{vien}</w:tblBorders></w:tblPr><w:tblGrid>'
            + f'<w:gridCol w:w="{9000 // so_cot}"/>' * so_cot
            + "</w:tblGrid>"
        )
        for mot in k.hang:
            out += "<w:tr>"
            for o in mot:
                pr = f'<w:tcW w:w="{9000 // so_cot * o.rong}" w:type="dxa"/>'
                pr += f'<w:gridSpan w:val="{o.rong}"/>' if o.rong > 1 else ""
                pr += '<w:vMerge w:val="restart"/>' if o.mo else "<w:vMerge/>" if o.noi else ""
                out += f"<w:tc><w:tcPr>{pr}</w:tcPr>{''.join(self.p(Chu(x), trong_o=True) for x in o.doan) or '<w:p/>'}</w:tc>"
            out += "</w:tr>"
        return out + "</w:tbl>"

    def khoi(self, k: Chu | BangMau) -> str:
        return self.p(k) if isinstance(k, Chu) else self.bang(k)

    def bytes(self) -> bytes:
        trai, phai, than, noi_nhan, ky, sau = _cat(self.b)
        body = (
            self.hai(trai, phai)
            + "".join(map(self.khoi, than))
            + self.hai(noi_nhan, ky)
            + "<w:p/>"
            + "".join(map(self.khoi, sau))
            + "<w:p/>"
        )
        document = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document {_W}><w:body>{body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr></w:body></w:document>'
        so = "".join(
            f'<w:abstractNum w:abstractNumId="{n}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{dau or ("%1)" if form == "lowerLetter" else "%1.")}"/></w:lvl></w:abstractNum>'
            for n, (form, dau) in enumerate(self.num)
        ) + "".join(f'<w:num w:numId="{n + 1}"><w:abstractNumId w:val="{n}"/></w:num>' for n in range(len(self.num)))
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as goi:
            goi.writestr("[Content_Types].xml", _CT)
            goi.writestr("_rels/.rels", _RELS.format("officeDocument", "word/document.xml"))
            goi.writestr("word/_rels/document.xml.rels", _RELS.format("numbering", "numbering.xml"))
            goi.writestr("word/document.xml", document)
            goi.writestr(
                "word/numbering.xml",
                f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:numbering {_W}>{so}</w:numbering>',
            )
        return out.getvalue()


def word(b: Bai) -> bytes:
    """A file as Word leaves it, numbers typed."""
    return _Word(b, tu_dong=False).bytes()


def word_so(b: Bai) -> bytes:
    """A file as Word leaves it, numbers and dashes made by lists."""
    return _Word(b, tu_dong=True).bytes()


def python_docx(b: Bai) -> bytes:
    """A file made by python-docx, letterhead and signature line by line."""
    tep = docx.Document()
    for k in b.khoi:
        if isinstance(k, BangMau):
            _bang_docx(tep, k)
            continue
        doan = tep.add_paragraph()
        doan.add_run(k.text).bold = k.kieu in ("dam", "tieu_de") or None
        if k.kieu in ("giua", "tieu_de"):
            doan.alignment = WD_ALIGN_PARAGRAPH.CENTER
    out = io.BytesIO()
    tep.save(out)
    return out.getvalue()


def _bang_docx(tep: docx.document.Document, k: BangMau) -> None:
    so_cot = sum(o.rong for o in k.hang[0])
    bang = tep.add_table(rows=len(k.hang), cols=so_cot)
    bang.style = "Table Grid"
    tren: dict[int, docx.table._Cell] = {}
    for i, mot in enumerate(k.hang):
        at = 0
        for o in mot:
            cell = bang.cell(i, at)
            if o.noi:
                tren[at] = tren[at].merge(cell)
            else:
                if o.rong > 1:
                    cell = cell.merge(bang.cell(i, at + o.rong - 1))
                for n, chu in enumerate(o.doan):
                    (cell.paragraphs[0] if n == 0 else cell.add_paragraph()).text = chu
                tren[at] = cell
            at += o.rong


BAN: dict[str, Callable[[Bai], bytes]] = {
    "txt": txt,
    "txt_ngat": txt_ngat,
    "md": md,
    "html": html,
    "word": word,
    "word_so": word_so,
    "python_docx": python_docx,
}
"""Makers of a file, by name."""
KHONG_GHI = {"md": frozenset({"bang_gop_doc", "bang_hai_tang"})}
"""Layouts that a make has no way to write: merged cells in a Markdown table."""
CO_BANG = frozenset({"md", "html", "word", "word_so", "python_docx"})
"""Makes that can hold a table."""
