"""A Word document as it looks on the page: text with its effective formatting, places and lines.

Values only; `body` fills them in. Lengths are points unless a name says otherwise. Nothing here knows NĐ 30.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Place = Literal["body", "box", "frame", "header"]
LeftOutKind = Literal["hidden", "deleted", "comment", "embedded"]


@dataclass(frozen=True, slots=True)
class Font:
    """How a run looks. `ascii`/`other`: the font of ASCII letters and of all other letters; "" is not said anywhere.

    `colour` is six hex digits, "auto", or "?" where a theme decides and cannot be resolved.
    """

    ascii: str = ""
    other: str = ""
    size: float = 10.0
    bold: bool = False
    italic: bool = False
    underline: str = ""
    colour: str = "auto"
    caps: bool = False
    hidden: bool = False
    raised: bool = False  # superscript or subscript
    strike: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """Text in one look; tabs, line breaks and page breaks are the characters \\t, \\n and \\f.

    `run` is the number of its w:r among the runs of the paragraph, -1 for what no run holds.
    """

    text: str
    font: Font
    run: int = -1


@dataclass(frozen=True, slots=True)
class Edge:
    """One side of a border: its style ("" or "nil" is none), its weight, and how far it is from the text."""

    style: str = ""
    weight: float = 0.0
    space: float = 0.0

    @property
    def seen(self) -> bool:
        """Whether a line is drawn."""
        return self.style not in ("", "nil", "none")


NO_EDGE = Edge()


@dataclass(frozen=True, slots=True)
class Shape:
    """Paragraph formatting. `first` is the first line against `left` (negative: hanging).

    `line` is a multiple of the single line where `rule` is "auto", else points. `tabs`: (place, kind) in order.
    """

    align: str = "left"
    left: float = 0.0
    right: float = 0.0
    first: float = 0.0
    by_characters: bool = False  # an indent is given in characters of East Asian text: not resolved
    before: float = 0.0
    after: float = 0.0
    line: float = 1.0
    rule: str = "auto"
    contextual: bool = False
    page_break: bool = False
    keep_next: bool = False
    top: Edge = NO_EDGE
    bottom: Edge = NO_EDGE
    sides: tuple[Edge, Edge] = (NO_EDGE, NO_EDGE)  # at the left and the right, drawn outside of the indents
    tabs: tuple[tuple[float, str], ...] = ()
    outline: int = 9  # 0 for a heading of the first level, 9 for text


@dataclass(frozen=True, slots=True)
class Drawn:
    """Something drawn in or over the text, hanging on a paragraph.

    `kind` is line (a horizontal one, `width` long), picture, box (a text box) or other. `x` is how far its left
    end is from what it is placed by (None where it is aligned or in the text).
    """

    kind: Literal["line", "picture", "box", "other"]
    width: float | None = None
    x: float | None = None
    align: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a paragraph: its code, and the look of its result."""

    code: str
    font: Font


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: place (counted from 0), inner width (None where the program that opens it decides), edges.

    `other_width` is the one that the grid of the table tells where it differs from the cell's own: programs differ in
    which of the two they follow.
    """

    table: int
    row: int
    column: int
    width: float | None
    fixed: bool
    top: Edge = NO_EDGE
    bottom: Edge = NO_EDGE
    depth: int = 0
    lined: bool = False  # the table draws lines between its cells
    rows: int = 1
    columns: int = 1
    other_width: float | None = None
    span: int = 1  # columns that it covers
    goes_on: bool = False  # it is the lower part of a cell merged over rows
    outer: Cell | None = None  # the cell that its table stands in
    floats: bool = False  # the table is placed by itself, text runs around it


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph. `number` counts from 1 over the body; `node` is its place among all w:p of `part`.

    `mark` is the automatic number as printed ("I.", "a)", "-"), which `text` does not hold; `bullet`: it is a bullet,
    `tight`: the words follow it without a gap.
    """

    number: int
    part: str
    node: int
    stretches: tuple[Stretch, ...]
    shape: Shape
    mark_font: Font
    mark: str = ""
    style: str = ""
    section: int = 0
    place: Place = "body"
    width: float | None = None  # of the column the text stands in
    cell: Cell | None = None
    drawn: tuple[Drawn, ...] = ()
    fields: tuple[Field, ...] = ()
    notes: int = 0
    calls: tuple[tuple[int, str, str], ...] = ()  # of footnotes and endnotes: place in `text`, kind, id
    frame_align: str = ""
    text: str = ""
    bullet: bool = False
    tight: bool = False

    @property
    def boxed(self) -> bool:
        """Whether lines run around it."""
        shape = self.shape
        return all(edge.seen for edge in (shape.top, shape.bottom, *shape.sides))

    @property
    def widths(self) -> tuple[float, ...]:
        """What the width of the column can be: one value, two where a table tells two, none where it is unknown."""
        if self.width is None:
            return ()
        if self.cell is not None and self.cell.other_width is not None and self.width == self.cell.width:
            return (self.width, self.cell.other_width)
        return (self.width,)

    @property
    def line(self) -> str:
        """The whole text as printed, automatic number included."""
        return f"{self.mark}{'' if self.tight else ' '}{self.text}" if self.mark else self.text


@dataclass(frozen=True, slots=True)
class Section:
    """A section: sheet and margins in millimetres, page numbers, headers and footers (resolved by inheritance).

    `start` is the number its first page gets, None where counting goes on; headers and footers have the keys
    default, first and even.
    """

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    gutter: float
    header: float
    landscape: bool
    kind: str
    first_differs: bool
    start: int | None
    number_format: str
    headers: Mapping[str, tuple[Para, ...]]
    footers: Mapping[str, tuple[Para, ...]]
    node: int = 0
    columns: int = 1

    @property
    def text_width(self) -> float:
        """Room for text in points."""
        return (self.width - self.left - self.right - self.gutter) * 72 / 25.4


@dataclass(frozen=True, slots=True)
class Facts:
    """What the package says beside its text."""

    macros: bool = False
    external: int = 0
    comments: bool = False
    insertions: int = 0
    deletions: int = 0
    even_and_odd: bool = False
    mirrored: bool = False
    default_tab: float = 36.0
    embedded: int = 0


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What the file holds and the page does not show, at paragraph `number` (0: in no paragraph of the text).

    `kind`: hidden words, deleted (or moved away) ones, a comment, or "embedded": a document or object that is not read.
    """

    kind: LeftOutKind
    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Formatted:
    """The document: paragraphs in order (cells and text boxes in place), sections, and facts of the package.

    `notes`: the paragraphs of footnotes and endnotes by kind ("footnote", "endnote") and id, where they were asked for;
    `left_out`: what the page does not show, comments where notes were asked for.
    """

    paras: tuple[Para, ...]
    sections: tuple[Section, ...]
    facts: Facts
    main: str
    notes: Mapping[tuple[str, str], tuple[Para, ...]] = field(default_factory=dict)
    left_out: tuple[LeftOut, ...] = ()
