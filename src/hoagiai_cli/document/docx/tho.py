"""The words of anybody's .docx, in the order of the page: `body.read` says how it looks, this what it says.

Headers and footers are no part of the text, unless the letterhead stands in the header of the first page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from hoagiai_cli.document.docx import body
from hoagiai_cli.document.docx.formatted import Cell, Formatted, Para
from hoagiai_cli.document.docx.thu_tu import QUOC_HIEU, Manh, theo_trang
from hoagiai_cli.document.docx.unpack import DocxError
from hoagiai_cli.document.tach_dong import tach_cot, tach_xuong_dong
from hoagiai_cli.document.tho import Bang, Doan, NghiNgo, NguonLoi, O, VanBanTho
from hoagiai_cli.text.bang_ma import doi, theo_phong_chu
from hoagiai_cli.text.ky_hieu import readable
from hoagiai_cli.text.normal import fold, nfc, squash

_LOI = {
    "ole": "khoa",
    "encrypted": "khoa",
    "not_zip": "hong",
    "bad_xml": "hong",
    "dtd": "hong",
    "not_docx": "la",
    "too_big": "qua_lon",
    "too_deep": "qua_lon",
}
_LOAI_BO = {"hidden": "chu_an", "deleted": "da_xoa", "comment": "ghi_chu", "embedded": "nhung"}
_GACH_GO = re.compile(r"\A\s*[➢❖➔⇨→★☆♦■◻❑❒✓\uf020-\uf0ff](?:\s+|(?=\w))")
"""A bullet typed in a font of signs."""
_CONG = frozenset("+o◦○")
"""Bullets of a second level: what Word prints below a dash or a dot."""
_SO_TRANG = re.compile(r"\W*(?:trang\s*)?\d{0,4}(?:\s*/\s*\d{1,4})?\W*", re.IGNORECASE)


def doc_docx(raw: bytes) -> VanBanTho:
    """The text of the .docx whose bytes are `raw`; places count its paragraphs. Raises NguonLoi."""
    try:
        document = body.read(raw, notes=True)
    except DocxError as error:
        raise NguonLoi(_LOI.get(error.kind, "hong"), str(error)) from error
    reader = _Reader(document)
    reader.read()
    if not reader.doan:
        raise NguonLoi("rong")
    return VanBanTho(tuple(reader.doan), "docx", tuple(reader.nghi_ngo), reader.chu_thich, "doan")


@dataclass(slots=True)
class _OpenCell:
    """A cell while its paragraphs are gathered."""

    cell: Cell
    paras: list[Para] = field(default_factory=list)


class _Reader:
    def __init__(self, document: Formatted) -> None:
        self.document = document
        self.doan: list[Doan] = []
        self.nghi_ngo: list[NghiNgo] = []
        self.chu_thich: dict[str, str] = {}
        self._notes: dict[tuple[str, str], str] = {}

    def read(self) -> None:
        """Gathers the text."""
        self._headers()
        paras = self.document.paras
        manh: list[Manh] = []
        at = 0
        while at < len(paras):
            para = paras[at]
            outermost = _outermost(para.cell)
            noi = para.place in ("box", "frame")
            if outermost is None:
                doan = self._para(para)
                at += 1
                if noi and manh and manh[-1].noi and paras[at - 2].place == para.place:
                    manh[-1].doan.extend(doan)  # lines of one frame or box
                    continue
            else:
                end = _end_of_table(paras, at, outermost.table)
                doan = self._table(paras[at:end])
                at, noi = end, noi or outermost.floats
            manh.append(Manh(doan, noi))
        self.doan += theo_trang(manh)
        self.nghi_ngo += (NghiNgo(_LOAI_BO[one.kind], one.number, one.text) for one in self.document.left_out)

    # --- around the text ------------------------------------------------------------------------------------------

    def _headers(self) -> None:
        """The letterhead where it stands in the header of the first page; every other header and footer is named."""
        seen: set[str] = set()
        for number, section in enumerate(self.document.sections):
            for kind, parts in (("dau_trang", section.headers), ("chan_trang", section.footers)):
                for name, paras in parts.items():
                    words = " ".join(text for para in paras if (text := self._words(para)))
                    if not words or words in seen:
                        continue
                    seen.add(words)
                    first = number == 0 and kind == "dau_trang" and (name == "first") == section.first_differs
                    if first and any(chu in fold(words) for chu in QUOC_HIEU):
                        self.doan += [doan for para in paras for doan in self._para(para)]
                    else:
                        loai = "so_trang" if _SO_TRANG.fullmatch(words) else kind
                        self.nghi_ngo.append(NghiNgo(loai, 0, words))

    # --- paragraphs -----------------------------------------------------------------------------------------------

    def _para(self, para: Para) -> list[Doan]:
        """A paragraph as the lines that a reader of the page takes for paragraphs."""
        text = self._text(para)
        if not text.strip():
            return []
        dam = bool(para.text.strip()) and all(one.font.bold for one in para.stretches if one.text.strip())
        giua = para.shape.align == "center"
        lines = [cot for line in tach_xuong_dong(text) for cot in tach_cot(line)]
        out = [squash(line) for line in lines]
        return [Doan(line, para.number, para.number, dam, giua) for line in out if line]

    def _words(self, para: Para) -> str:
        return squash(self._text(para).replace("\n", " ").replace("\t", " "))

    def _text(self, para: Para) -> str:
        """The text as printed: number in front, fonts of old encodings read, footnotes called."""
        calls = list(para.calls)
        pieces: list[str] = []
        at = 0
        for one in para.stretches:
            text, begin = one.text, at
            at += len(text)
            cuts = [0, *(place - begin for place, _, _ in calls if begin <= place < at), len(text)]
            for i in range(len(cuts) - 1):
                if i:
                    pieces.append(self._call(calls.pop(0)))
                part = text[cuts[i] : cuts[i + 1]]
                if part:
                    part = _unicode(part, one.font.ascii)
                    pieces.append(part.upper() if one.font.caps else part)
        pieces += [self._call(call) for call in calls]
        text = nfc("".join(pieces).replace("\f", "\n").replace("\xad", ""))
        if not text.strip():
            return text
        if not para.mark:
            return _GACH_GO.sub("- ", text, count=1)
        mark = ("+" if para.mark in _CONG else "-") if para.bullet else para.mark
        return f"{mark}{'' if para.tight and not para.bullet else ' '}{text}"

    def _call(self, call: tuple[int, str, str]) -> str:
        """ "[^1]" for a footnote, whose words are kept under that number."""
        _, kind, name = call
        number = self._notes.get((kind, name))
        if number is None:
            paras = self.document.notes.get((kind, name), ())
            words = squash(" ".join(self._words(para) for para in paras))
            if not words:
                return ""
            number = str(len(self.chu_thich) + 1)
            self.chu_thich[number] = words
            self._notes[kind, name] = number
        return f"[^{number}]"

    # --- tables ---------------------------------------------------------------------------------------------------

    def _table(self, paras: Sequence[Para]) -> list[Doan]:
        """A table as one Doan, none where it has no words; where merged cells go on, the cell above grows."""
        rows = list(_rows(paras))
        grid: list[list[O]] = []
        open_above: dict[int, tuple[int, int]] = {}  # column -> the cell (row, place) that reaches the row above
        for number, row in enumerate(rows):
            made: list[O] = []
            reached: dict[int, tuple[int, int]] = {}
            for cell in row:
                column = cell.cell.column
                above = open_above.get(column)
                if cell.cell.goes_on and above is not None:
                    one = grid[above[0]][above[1]]
                    more = tuple(doan for para in cell.paras for doan in self._para(para))
                    grid[above[0]][above[1]] = O(one.doan + more, one.cot, one.rong, number - above[0] + 1)
                    reached[column] = above
                    continue
                doan = tuple(doan for para in cell.paras for doan in self._para(para))
                reached[column] = (number, len(made))
                made.append(O(doan, column, cell.cell.span))
            grid.append(made)
            open_above = reached
        hang = tuple(tuple(row) for row in grid if row)
        if not any(o.doan for row in hang for o in row):
            return []
        columns = max(o.cot + o.rong for row in hang for o in row)
        lined = any(cell.cell.lined or cell.cell.top.seen or cell.cell.bottom.seen for row in rows for cell in row)
        bang = Bang(hang, columns, lined)
        return [Doan(bang.text, paras[0].number, paras[-1].number, bang=bang)]


def _outermost(cell: Cell | None) -> Cell | None:
    while cell is not None and cell.outer is not None:
        cell = cell.outer
    return cell


def _end_of_table(paras: Sequence[Para], at: int, table: int) -> int:
    """Where the paragraphs of a table end that begins at `at`; text boxes that hang in its cells are among them."""
    in_box = paras[at].place == "box"
    while at < len(paras):
        cell = _outermost(paras[at].cell)
        if (cell is None or cell.table != table) and (in_box or paras[at].place != "box"):
            break
        at += 1
    return at


def _rows(paras: Sequence[Para]) -> Iterator[list[_OpenCell]]:
    """The cells of a table row by row; what stands in a table or a text box within a cell is part of that cell."""
    row: list[_OpenCell] = []
    place = paras[0].place
    for para in paras:
        cell = _outermost(para.cell)
        last = row[-1].cell if row else None
        hangs = para.place == "box" and place != "box"
        if not hangs and cell is not None and (last is None or (cell.row, cell.column) != (last.row, last.column)):
            if last is not None and cell.row != last.row:
                yield row
                row = []
            row.append(_OpenCell(cell))
        row[-1].paras.append(para)
    if row:
        yield row


def _unicode(text: str, font: str) -> str:
    """The words of a run whose font is of an old encoding."""
    bang_ma, hoa = theo_phong_chu(font)
    if bang_ma is None:
        return readable(text, font)
    text = doi(text, bang_ma)
    return text.upper() if hoa else text
