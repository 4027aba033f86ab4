"""What a document of the corpus is before it becomes a file: paragraphs with their role and their resolved look.

The same `Doc` goes through every writer, so a fault planted here can be tried in any of the ways Word files are made.
Nothing here comes from the program under test: figures are those of Nghị định 30/2020/NĐ-CP, restated.
"""

from __future__ import annotations

import copy
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
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
