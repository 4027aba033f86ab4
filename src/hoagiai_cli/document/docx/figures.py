"""The figures of NĐ 30 in a file of our own, read back from its parts: the last gate before it is handed over.

Only what this project writes is understood: every look is in the styles, rules are paragraphs of their own.
Word files of others are checked elsewhere, with far more tolerance.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from hoagiai_cli.document.docx.fault import Fault
from hoagiai_cli.document.measure import lines, width
from hoagiai_cli.registry.nd30 import Khoang, Nd30, nd30

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_VAL = f"{_W}val"
_MAIN, _STYLES, _HEADER = "word/document.xml", "word/styles.xml", "word/header.xml"
_MM = 25.4 / 1440
_TOLERANCE_MM = 0.1  # twips do not hit whole millimetres
_RULE_TOLERANCE = 0.02
_SIDES = {"tren": "top", "duoi": "bottom", "trai": "left", "phai": "right"}
# Looks are in the styles alone; a size, font or colour set on words would escape what is read here.
_DIRECT = re.compile(rb"<w:(sz|szCs|rFonts|color|u|highlight|strike)[ /]")


def faults(parts: Mapping[str, bytes], roots: Mapping[str, Element]) -> Iterator[Fault]:
    """What of the written file does not have the figures of the decree."""
    if not {_MAIN, _STYLES, _HEADER} <= roots.keys():
        yield Fault("figure", "", "a part is missing")
        return
    figures = nd30()
    direct = _DIRECT.search(parts[_MAIN])
    if direct:
        yield Fault("figure", _MAIN, f"direct formatting: {direct.group(1).decode()}")
    yield from _of_styles(parts[_STYLES])
    for section in roots[_MAIN].iter(f"{_W}sectPr"):
        yield from _section(section, figures)
    if not any("PAGE" in (one.text or "") for one in roots[_HEADER].iter(f"{_W}instrText")):
        yield Fault("figure", _HEADER, "no page number")
    yield from _letterheads(roots[_MAIN], parts[_STYLES], figures)


def _number(element: Element | None, name: str) -> int:
    value = element.get(f"{_W}{name}", "") if element is not None else ""
    return int(value) if value.lstrip("-").isdecimal() else 0


def _section(section: Element, figures: Nd30) -> Iterator[Fault]:
    size, margins = section.find(f"{_W}pgSz"), section.find(f"{_W}pgMar")
    sheet = sorted((_number(size, "w") * _MM, _number(size, "h") * _MM))
    if any(abs(is_ - wanted) > 0.5 for is_, wanted in zip(sheet, sorted(figures.kho_giay_mm), strict=True)):
        yield Fault("figure", _MAIN, f"paper {sheet[0]:.0f} x {sheet[1]:.0f} mm")
    for side, name in _SIDES.items():
        is_, allowed = _number(margins, name) * _MM, figures.le_mm[side]
        if not allowed.tu - _TOLERANCE_MM <= is_ <= allowed.den + _TOLERANCE_MM:
            yield Fault("figure", _MAIN, f"margin {name} {is_:.1f} mm")
    if section.find(f"{_W}titlePg") is None or _number(section.find(f"{_W}pgNumType"), "start") != 1:
        yield Fault("figure", _MAIN, "pages are not numbered from 1 with the first number hidden")


@lru_cache(maxsize=8)
def _of_styles(content: bytes) -> tuple[Fault, ...]:
    """The style part, read once for each set of sizes."""
    return tuple(_styles(content))


def _styles(content: bytes) -> Iterator[Fault]:
    root, figures = _root(content), nd30()
    fonts = next(root.iter(f"{_W}rFonts"), None)
    if fonts is None or any(fonts.get(f"{_W}{script}") != figures.phong_chu for script in ("ascii", "hAnsi", "cs")):
        yield Fault("figure", _STYLES, "font")
    if sum(1 for _ in root.iter(f"{_W}rFonts")) > 1:
        yield Fault("figure", _STYLES, "a style sets a font of its own")
    looks = _looks(content)
    for name, part in figures.thanh_phan.items():
        look = looks.get(name)
        if look is None:
            yield Fault("figure", _STYLES, f"no style {name}")
            continue
        size, bold, italic, align = look
        if size not in part.co_chu or bold != part.dam or italic != part.nghieng:
            yield Fault("figure", _STYLES, f"{name}: {size} pt, bold {bold}, italic {italic}")
        if align != {"giua": "center", "deu": "both", "trai": "", "phai": "right"}[part.canh]:
            yield Fault("figure", _STYLES, f"{name}: {align or 'left'}")
    body = next((one for one in root.iter(f"{_W}style") if one.get(f"{_W}styleId") == "noi_dung"), None)
    if body is None:
        return
    indent = _number(body.find(f"{_W}pPr/{_W}ind"), "firstLine") * _MM / 10
    if not any(abs(indent - allowed) < 0.01 for allowed in figures.thut_dau_dong_cm):
        yield Fault("figure", _STYLES, f"first line {indent:.2f} cm")
    spacing = body.find(f"{_W}pPr/{_W}spacing")
    if _number(spacing, "after") + _number(spacing, "before") < 20 * figures.cach_doan_pt:
        yield Fault("figure", _STYLES, "gap between paragraphs")
    if _number(spacing, "line") / 240 not in figures.gian_dong:
        yield Fault("figure", _STYLES, "line spacing")


def _root(content: bytes) -> Element:
    from hoagiai_cli.document.docx.unpack import parse

    return parse(content, _STYLES)


@lru_cache(maxsize=8)
def _looks(content: bytes) -> dict[str, tuple[float, bool, bool, str]]:
    """Style id -> size, bold, italic, alignment, through what it is based on."""
    own = {style.get(f"{_W}styleId", ""): style for style in _root(content).iter(f"{_W}style")}
    looks: dict[str, tuple[float, bool, bool, str]] = {}
    for name in own:
        size, bold, italic, align = 0.0, False, False, ""
        chain = [name]
        while (based := own[chain[-1]].find(f"{_W}basedOn")) is not None and len(chain) < 20:
            chain.append(based.get(_VAL, ""))
            if chain[-1] not in own:
                break
        for one in reversed([step for step in chain if step in own]):
            style = own[one]
            size = _number(style.find(f"{_W}rPr/{_W}sz"), "val") / 2 or size
            bold = bold or style.find(f"{_W}rPr/{_W}b") is not None
            italic = italic or style.find(f"{_W}rPr/{_W}i") is not None
            jc = style.find(f"{_W}pPr/{_W}jc")
            align = align if jc is None else jc.get(_VAL, "")
        looks[name] = size, bold, italic, align
    return looks


def _letterheads(root: Element, styles: bytes, figures: Nd30) -> Iterator[Fault]:
    """The fixed words, and every short rule against the text line above it."""
    looks = _looks(styles)
    body = root.find(f"{_W}body")
    page = next((one for one in root.iter(f"{_W}sectPr")), None)
    size, margins = (page.find(f"{_W}{name}") for name in ("pgSz", "pgMar")) if page is not None else (None, None)
    column = (_number(size, "w") - _number(margins, "left") - _number(margins, "right")) / 20
    seen: dict[str, str] = {}
    for cell in root.iter(f"{_W}tc"):
        paragraphs = cell.findall(f"{_W}p")
        if any(_style(one).startswith("duong_ke") for one in paragraphs):
            room = _number(cell.find(f"{_W}tcPr/{_W}tcW"), "w") / 20
            yield from _rules(paragraphs, room, looks, figures, seen)
        if seen.keys() >= {"quoc_hieu", "co_quan"}:
            break
    if "dau_de" in seen:  # of a body that writes by other rules
        return
    for name, wanted in (("quoc_hieu", figures.quoc_hieu), ("tieu_ngu", figures.tieu_ngu)):
        if seen.get(name) != wanted:
            yield Fault("figure", _MAIN, f"{name}: {seen.get(name)}")
    upper = body.findall(f"{_W}p")[:8] if body is not None else []
    yield from _rules(upper, column, looks, figures, seen)


_RULED = frozenset({"tieu_ngu", "co_quan", "trich_yeu"})
_ONE_LINE = frozenset({"quoc_hieu", "tieu_ngu"})


def _rules(
    paragraphs: list[Element],
    room: float,
    looks: Mapping[str, tuple[float, bool, bool, str]],
    figures: Nd30,
    seen: dict[str, str],
) -> Iterator[Fault]:
    above, text, inner = "", "", 0.0
    for paragraph in paragraphs:
        style = _style(paragraph)
        if not style.startswith("duong_ke"):
            above, text = style, "".join(one.text or "" for one in paragraph.iter(f"{_W}t"))
            inner = room - 2 * _indent(paragraph)
            seen.setdefault(style, text)
            size, bold, italic, _ = looks.get(style, (0.0, False, False, ""))
            if style in _ONE_LINE and width(text, size, bold=bold, italic=italic) > inner + _RULE_TOLERANCE:
                yield Fault("figure", _MAIN, f"{style} takes more than one line")
        elif above in _RULED and text:
            size, bold, italic, _ = looks.get(above, (0.0, False, False, ""))
            widths = lines(text, inner, size, bold=bold, italic=italic)
            last = widths[-1]
            if not last or max(widths) > inner + _RULE_TOLERANCE:
                continue  # marks that print nothing; one word wider than its column: where Word cuts it is not known
            allowed: Khoang = figures.duong_ke[above].ti_le
            share = (room - 2 * _indent(paragraph)) / last
            if not allowed.tu - _RULE_TOLERANCE <= share <= allowed.den + _RULE_TOLERANCE:
                yield Fault("figure", _MAIN, f"rule under {above}: {share:.2f} of “{text}”")


def _style(paragraph: Element) -> str:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return style.get(_VAL, "") if style is not None else ""


def _indent(paragraph: Element) -> float:
    return _number(paragraph.find(f"{_W}pPr/{_W}ind"), "left") / 20
