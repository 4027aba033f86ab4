"""Names of WordprocessingML and its plain values, for reading. Files of the strict kind are read as the usual ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
V = "{urn:schemas-microsoft-com:vml}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
O = "{urn:schemas-microsoft-com:office:office}"  # noqa: E741 - the prefix that Office gives it
WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"

VAL = f"{W}val"

_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R),
    (b"http://purl.oclc.org/ooxml/drawingml/main", A),
    (b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", WP),
)

_EMU = 12700
_UNITS = {"pt": 1.0, "in": 72.0, "mm": 72 / 25.4, "cm": 720 / 25.4, "px": 0.75, "pc": 12.0, "pi": 12.0, "emu": 1 / _EMU}
# More than this is no length on a page; damaged files hold anything.
_LARGEST = 1e6


def usual(content: bytes) -> bytes:
    """The part with the namespaces of the transitional kind."""
    if b"purl.oclc.org/ooxml" in content:
        for strict, name in _STRICT:
            content = content.replace(strict, name[1:-1].encode())
    return content


def on(element: Element | None) -> bool:
    """An on/off element: there and not switched off."""
    return element is not None and element.get(VAL, "1") not in ("0", "false", "off")


def number(value: str | None) -> float | None:
    """A number, with or without a unit (then in points); None for anything else."""
    if not value:
        return None
    text = value.strip().lower()
    unit = text.lstrip("+-0123456789.")
    try:
        found = float(text[: len(text) - len(unit)] if unit else text)
    except ValueError:
        return None
    if unit:
        if unit not in _UNITS:
            return None
        found *= _UNITS[unit]
    return found if abs(found) < _LARGEST * (1 if unit else 20_000) else None


def twips(value: str | None) -> float | None:
    """A length in points from twips or from a number with a unit."""
    found = number(value)
    if found is None or value is None:
        return None
    return found if value.strip()[-1:].isalpha() else found / 20


def emu(value: str | None) -> float | None:
    """A length in points from English metric units."""
    found = number(value)
    return None if found is None else found / _EMU
