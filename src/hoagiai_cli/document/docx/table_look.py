"""What a table says of the widths, margins and borders of its cells. Lengths are points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hoagiai_cli.document.docx.formatted import NO_EDGE, Cell, Edge
from hoagiai_cli.document.docx.ooxml import VAL, W, number, twips
from hoagiai_cli.document.docx.styles import Styles, cell_margins, edges

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

# What Word takes for the margins of cells where nobody sets them.
_CELL_MARGIN = 5.4


class TableLook:
    """Widths and borders of the cells of one table."""

    def __init__(self, table: Element, styles: Styles, room: float | None) -> None:
        properties = table.find(f"{W}tblPr")
        self.style, self.fixed, self.floats = "", False, False
        self.borders: dict[str, Edge] = {}
        margins: dict[str, float] = {}
        self.width: float | None = None
        if properties is not None:
            one = properties.find(f"{W}tblStyle")
            self.style = one.get(VAL, "") if one is not None else ""
            self.borders = styles.table_borders(self.style)
            margins = styles.table_margins(self.style)
            self.borders.update(edges(properties.find(f"{W}tblBorders")))
            margins.update(cell_margins(properties.find(f"{W}tblCellMar")))
            layout = properties.find(f"{W}tblLayout")
            self.fixed = layout is not None and layout.get(f"{W}type") == "fixed"
            self.width = _measure(properties.find(f"{W}tblW"), room)
            self.floats = properties.find(f"{W}tblpPr") is not None
        self.margins = {"left": _CELL_MARGIN, "right": _CELL_MARGIN, **margins}
        self.grid = [twips(one.get(f"{W}w")) or 0.0 for one in table.findall(f"{W}tblGrid/{W}gridCol")]
        self.columns = len(self.grid)
        self.lined = all(self.borders.get(side, NO_EDGE).seen for side in ("insideH", "insideV"))

    def cell(
        self, element: Element, table: int, row: int, column: int, rows: int, depth: int, outer: Cell | None = None
    ) -> tuple[Cell, int, float | None]:
        """The cell a w:tc is, how many columns it covers, and the width of the text in it."""
        properties = element.find(f"{W}tcPr")
        span = 1
        goes_on = False
        width: float | None = None
        sides: dict[str, Edge] = {}
        margins = self.margins
        if properties is not None:
            one = properties.find(f"{W}gridSpan")
            span = max(1, int(number(one.get(VAL)) or 1)) if one is not None else 1
            merged = properties.find(f"{W}vMerge")
            goes_on = merged is not None and merged.get(VAL) != "restart"
            width = _measure(properties.find(f"{W}tcW"), self.width)
            sides = edges(properties.find(f"{W}tcBorders"))
            margins = {**margins, **cell_margins(properties.find(f"{W}tcMar"))}
        span = min(span, 64)
        from_grid = sum(self.grid[column : column + span])
        width = width or from_grid
        sides_of_text = margins["left"] + margins["right"]
        inner = width - sides_of_text if width else None
        other = from_grid - sides_of_text if from_grid and abs(from_grid - (width or 0.0)) > 1 else None
        top = sides.get("top", self.borders.get("top" if row == 0 else "insideH", NO_EDGE))
        bottom = sides.get("bottom", self.borders.get("bottom" if row == rows - 1 else "insideH", NO_EDGE))
        cell = Cell(
            table, row, column, inner, self.fixed, top, bottom, depth, self.lined, rows, self.columns, other,
            span, goes_on, outer, self.floats,
        )  # fmt: skip
        return cell, span, inner


def _measure(element: Element | None, whole: float | None) -> float | None:
    """A w:tblW or w:tcW in points."""
    if element is None:
        return None
    kind, value = element.get(f"{W}type", "dxa"), element.get(f"{W}w", "")
    if kind == "pct" or value.endswith("%"):
        share = number(value.rstrip("%"))
        if share is None or whole is None:
            return None
        return whole * share / (100 if value.endswith("%") else 5000)
    return twips(value) if kind == "dxa" else None
