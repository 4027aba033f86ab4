"""What a document of the corpus is before it becomes a file: paragraphs with their role and their resolved look.

The same `Doc` goes through every writer, so a fault planted here can be tried in any of the ways Word files are made.
Nothing here comes from the program under test: figures are those of Nghị định 30/2020/NĐ-CP, restated.
"""

from __future__ import annotations

import copy
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

Line = float | tuple[str, float]  # a multiple of single, or ("exact" | "atLeast", points)

# Advance widths of Times Bold, 1/1000 em, by base letter; diacritics do not widen a letter.
_BOLD = dict.fromkeys("abdhknopqruvxy0123456789ư", 500) | dict.fromkeys("bdhknpqu", 556) | dict.fromkeys("ceêrz", 444)
_BOLD |= {"r": 444, "s": 389, "t": 333, "f": 333, "g": 500, "i": 278, "l": 278, "j": 333, "m": 833, "w": 722, "z": 444}
_BOLD |= dict.fromkeys("ACDNRUVXYĐ", 722) | dict.fromkeys("BELTZ", 667) | dict.fromkeys("GHKOQ", 778)
_BOLD |= {"F": 611, "I": 389, "J": 500, "M": 944, "P": 611, "S": 556, "W": 1000, "đ": 556, " ": 250, "-": 333}
_BOLD |= {"ơ": 500, "ư": 556, "Ơ": 778, "Ư": 722, ",": 250, ".": 250, "(": 333, ")": 333, "/": 278, ":": 333}


def width_mm(text: str, size: float) -> float:
    """Width of the longest of some bold lines in Times metrics."""

    def letter(char: str) -> int:
        return _BOLD[char] if char in _BOLD else _BOLD.get(unicodedata.normalize("NFD", char)[0], 500)

    lines = unicodedata.normalize("NFC", text).split("\n")
    return max(sum(map(letter, line)) for line in lines) / 1000 * size / 72 * 25.4


@dataclass
class Run:
    """Characters of one look."""

    text: str
    size: float
    bold: bool = False
    italic: bool = False
    font: str | None = None  # None: Times New Roman by whichever way the writer uses
    color: str | None = None
    underline: bool = False
    note: str | None = None  # text of a footnote hung after the run
    raw: str | None = None  # WordprocessingML put in place of the characters, by the raw writer only


@dataclass
class Para:
    """One paragraph; lengths in millimetres, spacing in points."""

    role: str
    runs: list[Run]
    align: str = "both"
    first: float = 0.0
    left: float = 0.0
    before: float = 0.0
    after: float = 0.0
    line: Line = 1.0
    rule: float | None = None  # length of the short rule under it
    page_break: bool = False  # begins a new page by "page break before"
    level: int | None = None  # of an automatic number, where the writer makes them
    contextual: bool = False  # no space between paragraphs of one style; raw writer only

    @property
    def text(self) -> str:
        """The characters, as one string."""
        return "".join(run.text for run in self.runs)


@dataclass
class Table:
    """A table in the text: rows of cells, one paragraph a cell."""

    rows: list[list[Para]]
    widths: list[float]
    header_rows: int = 1
    borders: bool = True


@dataclass
class Page:
    """Paper and margins, in millimetres."""

    width: float = 210
    height: float = 297
    top: float = 20
    bottom: float = 20
    left: float = 30
    right: float = 20

    @property
    def text_width(self) -> float:
        """Between the margins."""
        return self.width - self.left - self.right


@dataclass
class PageNumber:
    """How pages are numbered; `place` is header or footer."""

    size: float = 14
    align: str = "center"
    place: str = "header"
    on_first: bool = False
    italic: bool = False
    form: str = "PAGE"
    font: str | None = None
    present: bool = True


@dataclass
class Section:
    """Blocks on one kind of page."""

    page: Page
    blocks: list[Para | Table]
    restart: bool = True
    new_page: bool = True


@dataclass
class Doc:
    """A whole document. The first section holds the letterhead (left, right) and the signature block."""

    left: list[Para]
    right: list[Para]
    sections: list[Section]
    sign_left: list[Para]
    sign_right: list[Para]
    number: PageNumber = field(default_factory=PageNumber)
    top: list[Para] = field(default_factory=list)  # before the letterhead

    @property
    def paras(self) -> Iterator[Para]:
        """Every paragraph, in reading order of its parts."""
        yield from self.top
        yield from self.left
        yield from self.right
        for index, section in enumerate(self.sections):
            for block in section.blocks:
                yield from [block] if isinstance(block, Para) else [cell for row in block.rows for cell in row]
            if index == 0:
                yield from self.sign_left
                yield from self.sign_right

    @property
    def page(self) -> Page:
        """The page of the main text."""
        return self.sections[0].page

    def all(self, role: str) -> list[Para]:
        """The paragraphs of a role; an empty answer is a slip in the corpus."""
        found = [para for para in self.paras if para.role == role]
        assert found, f"no {role} in this document"
        return found

    def home(self, para: Para) -> list[Any]:
        """The list a paragraph stands in."""
        for group in (
            self.top,
            self.left,
            self.right,
            self.sign_left,
            self.sign_right,
            *(s.blocks for s in self.sections),
        ):
            if any(item is para for item in group):
                return group
        raise AssertionError("a paragraph of a table has no list")

    def copy(self) -> Doc:
        """A copy to damage."""
        return copy.deepcopy(self)


@dataclass(frozen=True)
class Look:
    """The choices the decree leaves open."""

    large: bool = False  # quốc hiệu 13, tiêu ngữ 14, địa danh 14 instead of 12, 13, 13
    body: float = 14
    first: float = 12.7
    before: float = 0
    after: float = 6
    line: Line = 1.0
    page: tuple[float, float, float, float] = (20, 20, 30, 20)  # top, bottom, left, right
    rule: float = 0.42


@dataclass(frozen=True)
class Annex:
    """An annex as data: heading lines, then paragraphs or table rows."""

    number: str
    title: str
    note: str
    rows: tuple[tuple[str, ...], ...] = ()
    body: tuple[tuple[str, str], ...] = ()
    wide: bool = False
    size: float = 13


@dataclass(frozen=True)
class Content:
    """The words of a document."""

    issuer: tuple[str, ...]
    number: str
    date: str
    kind: str
    subject: tuple[str, ...]
    body: tuple[tuple[str, str], ...]
    power: tuple[str, ...]
    receivers: tuple[str, ...]
    signer: str = "Nguyễn Văn A"
    parent: tuple[str, ...] = ()
    bases: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    annexes: tuple[Annex, ...] = ()


def runs(text: str, size: float, *, bold: bool = False, italic: bool = False) -> list[Run]:
    """Cut `**bold**`, `_italic_` and `[^note]` marks into runs."""
    out: list[Run] = []
    for piece in re.split(r"(\*\*.+?\*\*|__.+?__|\[\^.+?\])", text):
        if piece.startswith("[^"):
            out[-1].note = piece[2:-1]
        elif piece.startswith("**"):
            out.append(Run(piece[2:-2], size, True, italic))
        elif piece.startswith("__"):
            out.append(Run(piece[2:-2], size, bold, True))
        elif piece:
            out.append(Run(piece, size, bold, italic))
    return out or [Run("", size, bold, italic)]


_BOLD_ROLES = {"phan", "phan_ten", "muc", "khoan_ten", "dieu"}
_CENTRED_ROLES = {"phan", "phan_ten"}
_LEVELS = {"muc": 0, "khoan_ten": 1, "khoan": 1, "diem": 2}


def build(content: Content, look: Look | None = None) -> Doc:
    """Lay out words as the decree asks, within the freedom of `look`."""
    look = look or Look()
    small = 13 if look.large else 12
    head, date = small, small + 1
    page = Page(top=look.page[0], bottom=look.page[1], left=look.page[2], right=look.page[3])

    def centred(role: str, text: str, size: float, **style: Any) -> Para:
        return Para(role, runs(text, size, **style), align="center")

    def short(lines: list[Para]) -> None:
        """A rule of a third to a half, whichever line one measures."""
        widths = [width_mm(line.text, line.runs[0].size) for line in lines]
        lowest, highest = max(widths) / 3, widths[-1] / 2
        share = widths[-1] * look.rule
        lines[-1].rule = min(max(share, lowest * 1.02), highest * 0.98) if lowest <= highest else share

    issuer = [centred("co_quan", line, head, bold=True) for line in content.issuer]
    short(issuer)
    left = [centred("chu_quan", line, head) for line in content.parent] + issuer
    left.append(centred("so", content.number, 13))
    motto = centred("tieu_ngu", "Độc lập - Tự do - Hạnh phúc", date, bold=True)
    motto.rule = width_mm(motto.text, date)
    right = [centred("quoc_hieu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", head, bold=True), motto]
    right.append(centred("dia_danh", content.date, date, italic=True))

    blocks: list[Para | Table] = [centred("ten_loai", content.kind, look.body, bold=True)]
    blocks[0].before = 12  # type: ignore[union-attr]
    subject = [centred("trich_yeu", line, look.body, bold=True) for line in content.subject]
    short(subject)
    blocks += subject
    if len(content.to) == 1:
        blocks.append(centred("kinh_gui", f"Kính gửi: {content.to[0]}", look.body))
    elif content.to:
        blocks.append(Para("kinh_gui", runs("Kính gửi:", look.body), align="left", left=30))
        for index, receiver in enumerate(content.to):
            end = "." if index == len(content.to) - 1 else ";"
            blocks.append(Para("kinh_gui_dong", runs(f"- {receiver}{end}", look.body), align="left", left=47))
    gap = {"before": look.before, "after": look.after, "line": look.line}
    for base in content.bases:
        blocks.append(Para("can_cu", runs(base, look.body, italic=True), first=look.first, **gap))
    blocks += [_body(role, text, look.body, look) for role, text in content.body]
    air = next(b for b in blocks if isinstance(b, Para) and b.role not in ("ten_loai", "trich_yeu"))
    air.before = 12  # between the heading and the text

    sign_left = [Para("noi_nhan", runs("Nơi nhận:", 12, bold=True, italic=True), align="left")]
    sign_left += [Para("noi_nhan_dong", runs(line, 11), align="left") for line in content.receivers]
    sign_right = [centred("quyen", line, look.body, bold=True) for line in content.power]
    sign_right += [centred("trong", "", look.body) for _ in range(4)]
    sign_right.append(centred("nguoi_ky", content.signer, look.body, bold=True))
    sections = [Section(page, blocks)] + [_annex(annex, page, look) for annex in content.annexes]
    return Doc(left, right, sections, sign_left, sign_right, PageNumber(size=look.body))


def _body(role: str, text: str, size: float, look: Look) -> Para:
    centre = role in _CENTRED_ROLES
    return Para(
        role,
        runs(text, size, bold=role in _BOLD_ROLES),
        align="center" if centre else "both",
        first=0 if centre else look.first,
        before=look.before,
        after=look.after,
        line=look.line,
        level=_LEVELS.get(role),
    )


def _annex(annex: Annex, page: Page, look: Look) -> Section:
    if annex.wide:
        page = replace(page, width=page.height, height=page.width)
    blocks: list[Para | Table] = [
        Para("pl_so", runs(annex.number, 14, bold=True), align="center"),
        Para("pl_ten", runs(annex.title, look.body, bold=True), align="center"),
        Para("pl_kem", runs(annex.note, look.body, italic=True), align="center", after=12),
    ]
    blocks[2].rule = 40  # type: ignore[union-attr]
    blocks += [_body(role, text, look.body, look) for role, text in annex.body]
    if annex.rows:
        columns = len(annex.rows[0])
        widths = [12.0] + [(page.text_width - 12) / (columns - 1)] * (columns - 1)
        rows = [
            [
                Para(
                    "o_dau" if not i else "o", runs(cell, annex.size, bold=not i), align="left" if i and j else "center"
                )
                for j, cell in enumerate(row)
            ]
            for i, row in enumerate(annex.rows)
        ]
        blocks.append(Table(rows, widths))
    return Section(page, blocks)
