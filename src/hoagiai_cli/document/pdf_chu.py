"""The letters and ruled lines of the pages of a PDF. Coordinates are points, from the top left corner of the page."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from hoagiai_cli.document.pdf_the import TRANG_TRI, cac_the
from hoagiai_cli.document.tho import NguonLoi
from hoagiai_cli.text.bang_ma import theo_phong_chu
from hoagiai_cli.text.ky_hieu import readable

if TYPE_CHECKING:
    from pdfminer.pdfdevice import PDFTextSeq
    from pdfminer.pdffont import PDFFont
    from pdfminer.pdfinterp import PDFGraphicState, PDFResourceManager, PDFTextState
    from pdfminer.pdfpage import PDFPage
    from pdfminer.utils import Matrix, PathSegment

MOST_PAGES: Final = 300
_MOST_LETTERS: Final = 2_000_000
_MOST_RULES: Final = 20_000  # on one page: what is beyond that is a drawing

_DAM = re.compile(r"bold|black|heavy|demi|[,-]b(?:d|i)?(?:mt)?$", re.I)
_LIGATURES = {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl"}
_HAIR = 3.2  # a filled box thinner than this is a line


@dataclass(slots=True)
class Chu:
    """A letter: its place (`y` is the base line), the size and the name of its font."""

    text: str
    x0: float
    x1: float
    y: float
    co: float
    font: str
    dam: bool
    the: int = 0
    """The number of its paragraph, where the file says it: `pdf_the`."""
    mu: bool = False
    """Whether it is raised above its line."""


@dataclass(slots=True)
class Trang:
    """A page: its letters in the order they were drawn, and the lines ruled on it."""

    rong: float
    cao: float
    chu: list[Chu] = field(default_factory=list)
    xoay: list[tuple[Chu, float, float]] = field(default_factory=list)
    """Letters that stand upright on a side, in a frame turned with them; with their own place on the page."""
    an: list[Chu] = field(default_factory=list)
    """Letters drawn invisibly: the words that a reading machine lays under the picture of a page."""
    nghieng: list[Chu] = field(default_factory=list)
    """Letters of a line that is neither level nor upright: a watermark."""
    ngang: list[tuple[float, float, float]] = field(default_factory=list)
    """Level lines: y, left and right end."""
    doc: list[tuple[float, float, float]] = field(default_factory=list)
    """Upright lines: x, upper and lower end."""
    anh: int = 0
    """How many pictures."""


def doc_trang(raw: bytes) -> list[Trang]:
    """The pages of a PDF. Raises NguonLoi; the parser may raise anything on a damaged file."""
    from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError, PDFPasswordIncorrect
    from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
    from pdfminer.pdfpage import PDFPage
    from pdfminer.pdfparser import PDFParser
    from pdfminer.pdftypes import resolve1, stream_value

    try:
        document = PDFDocument(PDFParser(BytesIO(raw)))
    except (PDFPasswordIncorrect, PDFEncryptionError) as error:
        raise NguonLoi("khoa") from error
    manager = PDFResourceManager()
    device = _device(manager, cac_the(document))
    interpreter = PDFPageInterpreter(manager, device)
    out: list[Trang] = []
    letters = 0
    for page in PDFPage.create_pages(document):
        if len(out) >= MOST_PAGES:
            raise NguonLoi("qua_lon", f"> {MOST_PAGES} trang")
        for stream in page.contents:
            if len(getattr(resolve1(stream), "rawdata", None) or b"") > 32 and not stream_value(stream).get_data():
                raise NguonLoi("hong", f"trang {len(out) + 1}")  # the parser would take it for an empty page
        interpreter.process_page(page)
        out.append(device.trang)
        letters += len(device.trang.chu) + len(device.trang.an)
        if letters > _MOST_LETTERS:
            raise NguonLoi("qua_lon", f"> {_MOST_LETTERS} chữ")
    return out


def _device(manager: PDFResourceManager, tags: Mapping[tuple[int, int], int]) -> Any:
    """The device that pdfminer draws pages on. Made here since its base class is loaded only when a PDF is read."""
    from pdfminer.pdfdevice import PDFTextDevice
    from pdfminer.pdffont import PDFUnicodeNotDefined

    class Device(PDFTextDevice):
        trang: Trang

        def __init__(self) -> None:
            super().__init__(manager)
            self.render = 0
            self.bold: dict[int, bool] = {}
            self.page = 0
            self.tags: list[int] = []

        def begin_tag(self, tag: Any, props: Any = None) -> None:
            tag_now = self.tags[-1] if self.tags else 0
            if getattr(tag, "name", "") == "Artifact":
                tag_now = TRANG_TRI
            elif isinstance(props, dict) and isinstance(props.get("MCID"), int):
                tag_now = tags.get((self.page, props["MCID"]), 0)
            self.tags.append(tag_now)

        def end_tag(self) -> None:
            if self.tags:
                self.tags.pop()

        def begin_page(self, page: PDFPage, ctm: Matrix) -> None:
            self.page, self.tags = page.pageid, []  # type: ignore[assignment]
            x0, y0, x1, y1 = page.mediabox
            wide, high = abs(x1 - x0), abs(y1 - y0)
            self.trang = Trang(high, wide) if page.rotate in (90, 270) else Trang(wide, high)

        def render_string(self, textstate: PDFTextState, seq: PDFTextSeq, ncs: Any, graphicstate: Any) -> None:
            self.render = textstate.render
            super().render_string(textstate, seq, ncs, graphicstate)

        def render_char(
            self,
            matrix: Matrix,
            font: PDFFont,
            fontsize: float,
            scaling: float,
            rise: float,
            cid: int,
            ncs: Any,
            graphicstate: PDFGraphicState,
        ) -> float:
            name = str(getattr(font, "basefont", font.fontname)).rpartition("+")[2]
            try:
                text = font.to_unichr(cid)
            except PDFUnicodeNotDefined:
                text = "\ufffd"
            if (
                theo_phong_chu(name)[0]
                and 0x80 <= cid <= 0xFF
                and (text in "\ufffd-" or not getattr(font, "unicode_map", None))
            ):
                text = chr(cid)  # by the names of Western letters AD is a hyphen, in TCVN3 it is ư
            advance = float(font.char_width(cid) * fontsize * scaling)
            a, b, c, d, e, f = matrix
            e, f = e + c * rise, f + d * rise
            size = fontsize * (c * c + d * d) ** 0.5
            if not 0 < abs(size) < 400:
                return advance
            bold = self.bold.get(id(font))
            if bold is None:
                bold = self.bold[id(font)] = bool(_DAM.search(name)) or bool(int(font.flags or 0) & 0x40000)
            self._put(text, (a, b, e, f), advance, abs(size), name, bold or self.render == 2)
            return advance

        def _put(
            self, text: str, at: tuple[float, float, float, float], advance: float, size: float, name: str, bold: bool
        ) -> None:
            a, b, e, f = at
            page = self.trang
            the = self.tags[-1] if self.tags else 0
            text = _LIGATURES.get(text) or readable(text, "")
            y = page.cao - f
            end = e + advance * a
            if self.render in (3, 7):
                page.an.append(Chu(text, min(e, end), max(e, end), y, size, name, bold, the))
            elif abs(b) < 0.1 * abs(a):
                into, x0, x1 = page.chu, min(e, end), max(e, end)
                if into and unicodedata.combining(text[:1] or " ") and abs(into[-1].x1 - x0) < 1.5 * size:
                    into[-1].text += text
                elif -50 < x0 < page.rong + 50 and -50 < y < page.cao + 50:
                    into.append(Chu(text, x0, x1, y, size, name, bold, the))
            elif abs(a) < 0.1 * abs(b):
                up = 1 if b > 0 else -1
                run = abs(advance * b)
                letter = Chu(text, up * f, up * f + run, up * e, size, name, bold, the)
                page.xoay.append((letter, e, y - up * run / 2))
            else:
                page.nghieng.append(Chu(text, e, e, y, size, name, bold, the))

        def render_image(self, name: str, stream: Any) -> None:
            self.trang.anh += 1

        def paint_path(
            self, graphicstate: Any, stroke: bool, fill: bool, evenodd: bool, path: Sequence[PathSegment]
        ) -> None:
            page = self.trang
            if not (stroke or fill) or self.ctm is None or len(page.ngang) + len(page.doc) > _MOST_RULES:
                return
            for points, closed in _figures(path, self.ctm, page.cao):
                _rule(page, points, stroke, closed)

    return Device()


def _figures(
    path: Sequence[PathSegment], ctm: Matrix, height: float
) -> Iterator[tuple[list[tuple[float, float]], bool]]:
    """The parts of a path that are made of straight lines: their corners, and whether they are closed."""
    a, b, c, d, e, f = ctm
    points: list[tuple[float, float]] = []
    straight = True
    for step in (*path, ("m",)):
        kind = step[0]
        if kind == "m":
            if len(points) > 1 and straight:
                yield points, False
            points, straight = [], True
        if kind == "h":
            if len(points) > 1 and straight:
                yield points, True
            points, straight = points[:1], True
            continue
        if kind in ("c", "v", "y"):
            straight = False
        if len(step) >= 3:
            x, y = float(step[-2]), float(step[-1])
            points.append((a * x + c * y + e, height - (b * x + d * y + f)))


def _rule(page: Trang, points: list[tuple[float, float]], outline: bool, closed: bool) -> None:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    x0, x1, y0, y1 = min(xs), max(xs), min(ys), max(ys)
    if y1 - y0 < _HAIR and x1 - x0 > y1 - y0:
        page.ngang.append(((y0 + y1) / 2, x0, x1))
    elif x1 - x0 < _HAIR and y1 - y0 > x1 - x0:
        page.doc.append(((x0 + x1) / 2, y0, y1))
    elif outline:
        ring = [*points, points[0]] if closed else points
        for (xa, ya), (xb, yb) in pairwise(ring):
            if abs(ya - yb) < 0.5:
                page.ngang.append(((ya + yb) / 2, min(xa, xb), max(xa, xb)))
            elif abs(xa - xb) < 0.5:
                page.doc.append(((xa + xb) / 2, min(ya, yb), max(ya, yb)))
