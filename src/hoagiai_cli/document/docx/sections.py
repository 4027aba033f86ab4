"""What a section says of its page: paper, margins, numbering."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from hoagiai_cli.document.docx.formatted import Para, Section
from hoagiai_cli.document.docx.ooxml import VAL, W, number, on, twips

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_MM = 25.4 / 72


def _length(element: Element | None, name: str, default: float) -> float:
    value = twips(element.get(f"{W}{name}")) if element is not None else None
    return default if value is None else value


def text_width(element: Element) -> float:
    """The width in points that a w:sectPr leaves for text."""
    size, margin = element.find(f"{W}pgSz"), element.find(f"{W}pgMar")
    across = _length(size, "w", 612.0)
    return across - _length(margin, "left", 72.0) - _length(margin, "right", 72.0) - _length(margin, "gutter", 0.0)


def section_of(
    element: Element,
    node: int,
    headers: Mapping[str, tuple[Para, ...]],
    footers: Mapping[str, tuple[Para, ...]],
    gutter_at_top: bool,
) -> Section:
    """The section a w:sectPr describes, in millimetres; `node` is where it stands."""
    size, margin = element.find(f"{W}pgSz"), element.find(f"{W}pgMar")
    numbers, kind, columns = element.find(f"{W}pgNumType"), element.find(f"{W}type"), element.find(f"{W}cols")
    width, height = _length(size, "w", 612.0) * _MM, _length(size, "h", 792.0) * _MM
    start = number(numbers.get(f"{W}start")) if numbers is not None else None
    gutter = _length(margin, "gutter", 0.0) * _MM
    return Section(
        width=width,
        height=height,
        # A negative top or bottom margin means that size whatever the header needs.
        top=abs(_length(margin, "top", 72.0)) * _MM + (gutter if gutter_at_top else 0.0),
        bottom=abs(_length(margin, "bottom", 72.0)) * _MM,
        left=_length(margin, "left", 72.0) * _MM,
        right=_length(margin, "right", 72.0) * _MM,
        gutter=0.0 if gutter_at_top else gutter,
        header=_length(margin, "header", 36.0) * _MM,
        landscape=width > height,
        kind=kind.get(VAL, "nextPage") if kind is not None else "nextPage",
        first_differs=on(element.find(f"{W}titlePg")),
        start=None if start is None else int(start),
        number_format=numbers.get(f"{W}fmt", "decimal") if numbers is not None else "decimal",
        headers=headers,
        footers=footers,
        node=node,
        columns=int(number(columns.get(f"{W}num")) or 1) if columns is not None else 1,
    )
