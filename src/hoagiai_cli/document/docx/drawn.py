"""What is drawn over the text: lines, pictures and text boxes, as DrawingML or as the older VML."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hoagiai_cli.document.docx.formatted import Drawn
from hoagiai_cli.document.docx.ooxml import MC, WP, WPS, A, V, W, emu, number

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

# What is flatter than this and wider than high is a horizontal line, whatever shape it was made from.
_FLAT = 4.0
_LINE_SHAPES = frozenset({"line", "straightConnector1", "lineInv"})
_LINE_TYPES = frozenset({"#_x0000_t32", "#_x0000_t20"})
# Word leaves this much room on both sides of the text in a text box.
_BOX_ROOM = 14.4


@dataclass(slots=True)
class Found:
    """What one drawing holds: things drawn, and text boxes with the width of their text."""

    drawn: list[Drawn] = field(default_factory=list)
    boxes: list[tuple[Element, float | None]] = field(default_factory=list)


def drawing(element: Element, found: Found) -> None:
    """Gather what a w:drawing holds."""
    for holder in element:
        size = holder.find(f"{WP}extent")
        width = emu(size.get("cx")) if size is not None else None
        height = emu(size.get("cy")) if size is not None else None
        offset = holder.find(f"{WP}positionH/{WP}posOffset")
        align = holder.find(f"{WP}positionH/{WP}align")
        x = emu((offset.text or "").strip()) if offset is not None else None
        where = (align.text or "").strip() if align is not None else ""
        shapes = [one for one in _outside_boxes(holder) if one.tag == f"{WPS}wsp"]
        if not shapes:
            picture = any(one.tag.endswith("}pic") for one in holder.iter())
            found.drawn.append(Drawn("picture" if picture else "other", width, x, where))
        for shape in shapes:
            box = shape.find(f"{WPS}txbx")
            if box is not None:
                inner = None if width is None else width - _BOX_ROOM
                found.boxes.extend((content, inner) for content in box.findall(f"{W}txbxContent"))
                found.drawn.append(Drawn("box", width, x, where))
                continue
            alone = len(shapes) == 1
            own = shape.find(f"{WPS}spPr/{A}xfrm/{A}ext")
            across = width if alone or own is None else emu(own.get("cx"))
            down = height if alone or own is None else emu(own.get("cy"))
            found.drawn.append(Drawn("line" if _is_line(shape, across, down) else "other", across, x, where))


def unread(element: Element) -> bool:
    """Whether a w:drawing is a chart or a diagram, whose words stand in parts of their own."""
    return any(
        (one.get("uri") or "").endswith(("/chart", "/chartex", "/diagram"))
        for one in _outside_boxes(element)
        if one.tag == f"{A}graphicData"
    )


def _outside_boxes(element: Element) -> Iterator[Element]:
    """What is drawn, without the words of text boxes and the copies for old programs."""
    waiting = [element]
    while waiting:
        one = waiting.pop()
        yield one
        if one.tag not in (f"{W}txbxContent", f"{MC}Fallback"):
            waiting.extend(reversed(one))


def _is_line(shape: Element, width: float | None, height: float | None) -> bool:
    properties = shape.find(f"{WPS}spPr")
    if properties is None or width is None:
        return False
    stroke = properties.find(f"{A}ln")
    if stroke is not None and stroke.find(f"{A}noFill") is not None and properties.find(f"{A}solidFill") is None:
        return False
    geometry = properties.find(f"{A}prstGeom")
    kind = geometry.get("prst", "") if geometry is not None else ""
    flat = height is not None and height <= _FLAT and width > height
    return flat or (kind in _LINE_SHAPES and height is not None and width > 8 * height)


def vml(element: Element, found: Found, depth: int = 0) -> None:
    """Gather what a w:pict or w:object holds."""
    if depth > 20:
        return
    for shape in element:
        name = shape.tag
        if not name.startswith(V):
            continue
        if name == f"{V}shapetype":
            continue
        if name == f"{V}group":
            vml(shape, found, depth + 1)
            continue
        style = dict(_declarations(shape.get("style", "")))
        width, height, x = number(style.get("width")), number(style.get("height")), number(style.get("margin-left"))
        boxes = list(_text_boxes(shape))
        if boxes:
            inner = None if width is None else width - _BOX_ROOM
            found.boxes.extend((box, inner) for box in boxes)
            found.drawn.append(Drawn("box", width, x))
        elif name == f"{V}line":
            found.drawn.append(_vml_line(shape))
        elif shape.find(f"{V}imagedata") is not None:
            found.drawn.append(Drawn("picture", width, x))
        elif shape.get("stroked") not in ("f", "false") or shape.get("filled") not in ("f", "false", None):
            flat = height is not None and width is not None and height <= _FLAT and width > height
            line = flat or (shape.get("type") in _LINE_TYPES and height is not None and height <= _FLAT)
            found.drawn.append(Drawn("line" if line else "other", width, x))


def _declarations(style: str) -> Iterator[tuple[str, str]]:
    for one in style.split(";"):
        name, _, value = one.partition(":")
        yield name.strip(), value.strip()


def _vml_line(shape: Element) -> Drawn:
    ends: list[tuple[float, float]] = []
    for name in ("from", "to"):
        parts = (shape.get(name) or "").split(",")
        values = [number(part if part.strip()[-1:].isalpha() else f"{part.strip()}px") for part in parts]
        if len(values) != 2 or values[0] is None or values[1] is None:
            return Drawn("line")
        ends.append((values[0], values[1]))
    (x1, y1), (x2, y2) = ends
    if abs(y2 - y1) > _FLAT:
        return Drawn("other", abs(x2 - x1), min(x1, x2))
    return Drawn("line", abs(x2 - x1), min(x1, x2))


def _text_boxes(shape: Element) -> Iterator[Element]:
    waiting = list(reversed(shape))
    while waiting:
        one = waiting.pop()
        if one.tag == f"{W}txbxContent":
            yield one
        else:
            waiting.extend(reversed(one))
