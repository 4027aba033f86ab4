"""Changes to the XML of a Word file, one property at a time: everything else stays as it was written."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from hoagiai_cli.text.normal import nfc

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

# The order of the schema: Word calls a file damaged where it is broken.
# ruff: noqa: SIM905 - three tables of names
_RUN: Final = (
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish "
    "webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang "
    "eastAsianLayout specVanish oMath rPrChange"
).split()
_PARAGRAPH: Final = (
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
).split()
_SECTION: Final = (
    "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols "
    "formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange"
).split()

_NESTED: Final = {f"{W}txbxContent", f"{W}del", f"{W}moveFrom"}
_SIDES: Final = {"tren": "top", "duoi": "bottom", "trai": "left", "phai": "right"}


def _child(parent: Any, name: str, order: list[str]) -> Any:
    """The child of that name, made in its place where there is none."""
    found = parent.find(f"{W}{name}")
    if found is not None:
        return found
    rank = order.index(name)
    at = 0
    for place, one in enumerate(parent):
        local = one.tag.rpartition("}")[2] if isinstance(one.tag, str) else ""
        if local in order and order.index(local) <= rank:
            at = place + 1
    found = parent.makeelement(f"{W}{name}", {})
    parent.insert(at, found)
    return found


def _first(parent: Any, name: str) -> Any:
    """The property element (w:pPr, w:rPr) that opens a paragraph or run."""
    found = parent.find(f"{W}{name}")
    if found is None:
        found = parent.makeelement(f"{W}{name}", {})
        parent.insert(0, found)
    return found


def own_runs(paragraph: Any) -> Iterable[Any]:
    """The runs of a paragraph, without those of text boxes in it and of deleted text."""
    waiting = list(reversed(paragraph))
    while waiting:
        one = waiting.pop()
        if one.tag == f"{W}r":
            yield one
        elif one.tag not in _NESTED and one.tag not in (f"{W}pPr", f"{W}rPr"):
            waiting.extend(reversed(one))


def set_size(run: Any, points: float) -> None:
    """Font size in points."""
    properties = _first(run, "rPr")
    for name in ("sz", "szCs"):
        _child(properties, name, _RUN).set(f"{W}val", f"{round(points * 2)}")


def set_toggle(run: Any, name: str, value: bool) -> None:
    """Bold ("b") or italic ("i"), on or off."""
    properties = _first(run, "rPr")
    for one in (name, f"{name}Cs"):
        element = _child(properties, one, _RUN)
        element.attrib.pop(f"{W}val", None)
        if not value:
            element.set(f"{W}val", "0")


def set_font(run: Any, name: str) -> None:
    """The font of all scripts; a font of the theme no longer decides."""
    element = _child(_first(run, "rPr"), "rFonts", _RUN)
    for slot in ("ascii", "hAnsi", "eastAsia", "cs"):
        element.attrib.pop(f"{W}{slot}Theme", None)
        element.set(f"{W}{slot}", name)
    element.attrib.pop(f"{W}cstheme", None)


def set_colour(run: Any, value: str) -> None:
    """Text colour."""
    element = _child(_first(run, "rPr"), "color", _RUN)
    for name in ("themeColor", "themeTint", "themeShade"):
        element.attrib.pop(f"{W}{name}", None)
    element.set(f"{W}val", value)


def set_align(paragraph: Any, value: str) -> None:
    """Alignment: left, center, right, both."""
    _child(_first(paragraph, "pPr"), "jc", _PARAGRAPH).set(f"{W}val", value)


def set_first_line(paragraph: Any, twips: int) -> None:
    """First-line indent."""
    element = _child(_first(paragraph, "pPr"), "ind", _PARAGRAPH)
    for name in ("hanging", "hangingChars", "firstLineChars"):
        element.attrib.pop(f"{W}{name}", None)
    element.set(f"{W}firstLine", str(twips))


def set_after(paragraph: Any, twips: int) -> None:
    """The gap below a paragraph, also where its style would leave it out between paragraphs of one style."""
    properties = _first(paragraph, "pPr")
    element = _child(properties, "spacing", _PARAGRAPH)
    element.attrib.pop(f"{W}afterAutospacing", None)
    element.attrib.pop(f"{W}afterLines", None)
    element.set(f"{W}after", str(twips))
    _child(properties, "contextualSpacing", _PARAGRAPH).set(f"{W}val", "0")


def set_line(paragraph: Any, lines: float) -> None:
    """Line spacing as a multiple of the single line."""
    element = _child(_first(paragraph, "pPr"), "spacing", _PARAGRAPH)
    element.set(f"{W}line", str(round(240 * lines)))
    element.set(f"{W}lineRule", "auto")


def compose(paragraph: Any) -> None:
    """Letters composed (NFC) in every piece of text."""
    for run in own_runs(paragraph):
        for text in run.findall(f"{W}t"):
            if text.text:
                text.text = nfc(text.text)


def set_margin(section: Any, side: str, twips: int) -> None:
    """One margin of a section; `side` is tren, duoi, trai or phai."""
    _child(section, "pgMar", _SECTION).set(f"{W}{_SIDES[side]}", str(twips))


def set_a4(section: Any, landscape: bool) -> None:
    """A4, in the direction the section has."""
    element = _child(section, "pgSz", _SECTION)
    across, down = ("16838", "11906") if landscape else ("11906", "16838")
    element.set(f"{W}w", across)
    element.set(f"{W}h", down)


def hide_on_first_page(section: Any) -> None:
    """A first page of its own: without a header of its own it shows none."""
    _child(section, "titlePg", _SECTION).attrib.pop(f"{W}val", None)


def start_at_one(section: Any) -> None:
    """Page numbers of the section begin at 1."""
    _child(section, "pgNumType", _SECTION).set(f"{W}start", "1")


def add_header(section: Any, relation: str) -> None:
    """A reference to a header of the usual pages."""
    element = section.makeelement(f"{W}headerReference", {})
    element.set(f"{W}type", "default")
    element.set("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id", relation)
    section.insert(0, element)


def empty(paragraph: Any) -> None:
    """Takes the content of a paragraph away; its formatting stays."""
    for child in list(paragraph):
        if child.tag != f"{W}pPr":
            paragraph.remove(child)
