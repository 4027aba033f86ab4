"""Automatic numbers as they are printed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hoagiai_cli.document.docx.ooxml import VAL, W, number, on
from hoagiai_cli.document.docx.styles import Props, para_props, run_props

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
          (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip
# Bullets of the Symbol and Wingdings fonts live in the private use area.
_BULLETS = {
    "\uf0b7": "•",
    "\uf02d": "-",
    "\uf02b": "+",
    "\uf0a7": "▪",
    "\uf0a8": "•",
    "\uf0fc": "✓",
    "\uf076": "❖",
    "\uf0d8": "➢",
}


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: its form, where it starts, and the formatting it brings."""

    form: str = "decimal"
    text: str = ""
    start: int = 1
    legal: bool = False
    style: str = ""
    tight: bool = False  # nothing stands between the number and the words
    after: int | None = None  # starts again only after this level (0: never); None: after any level above it
    para: Props = field(default_factory=dict)
    run: Props = field(default_factory=dict)


def roman(value: int) -> str:
    """A number from 1 to 3999 in capital Roman numerals; digits for any other."""
    if not 0 < value < 4000:
        return str(value)
    out = ""
    for worth, sign in _ROMAN:
        while value >= worth:
            out, value = out + sign, value - worth
    return out


def letters(value: int) -> str:
    """1 -> a, 26 -> z, 27 -> aa, as Word counts."""
    if not 0 < value <= 780:
        return str(value)
    return chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)


def formed(value: int, form: str) -> str:
    """A number in a w:numFmt."""
    match form:
        case "upperRoman":
            return roman(value)
        case "lowerRoman":
            return roman(value).lower()
        case "upperLetter":
            return letters(value).upper()
        case "lowerLetter":
            return letters(value)
        case "decimalZero":
            return f"{value:02d}"
        case "none":
            return ""
        case _:
            return str(value)


def _read_level(element: Element) -> Level:
    def value(name: str, default: str) -> str:
        child = element.find(f"{W}{name}")
        return default if child is None else child.get(VAL, default)

    return Level(
        form=value("numFmt", "decimal"),
        text=value("lvlText", ""),
        start=int(number(value("start", "1")) or 0),
        legal=on(element.find(f"{W}isLgl")),
        style=value("pStyle", ""),
        tight=value("suff", "tab") == "nothing",
        after=int(number(value("lvlRestart", "")) or 0) if element.find(f"{W}lvlRestart") is not None else None,
        para=para_props(element.find(f"{W}pPr")),
        run=run_props(element.find(f"{W}rPr")),
    )


class Numbering:
    """The lists of a document. `count` is asked once for every numbered paragraph, in order."""

    def __init__(self, root: Element | None) -> None:
        self._levels: dict[str, dict[int, Level]] = {}  # by abstract list
        self._abstract: dict[str, str] = {}
        self._overrides: dict[str, dict[int, tuple[int | None, Level | None]]] = {}
        self._counters: dict[str, list[int | None]] = {}
        self._restarted: set[tuple[str, int]] = set()
        if root is not None:
            self._read(root)

    def _read(self, root: Element) -> None:
        linked: dict[str, str] = {}
        owners: dict[str, str] = {}
        for abstract in root.iter(f"{W}abstractNum"):
            ident = abstract.get(f"{W}abstractNumId", "")
            self._levels[ident] = {
                int(number(level.get(f"{W}ilvl")) or 0): _read_level(level) for level in abstract.iter(f"{W}lvl")
            }
            for name, table in (("numStyleLink", linked), ("styleLink", owners)):
                one = abstract.find(f"{W}{name}")
                if one is not None:
                    table[ident if name == "numStyleLink" else one.get(VAL, "")] = (
                        one.get(VAL, "") if name == "numStyleLink" else ident
                    )
        for num in root.iter(f"{W}num"):
            ident = num.get(f"{W}numId", "")
            abstract_id = num.find(f"{W}abstractNumId")
            found = abstract_id.get(VAL, "") if abstract_id is not None else ""
            self._abstract[ident] = owners.get(linked.get(found, ""), found)
            for override in num.iter(f"{W}lvlOverride"):
                level = int(number(override.get(f"{W}ilvl")) or 0)
                start, own = override.find(f"{W}startOverride"), override.find(f"{W}lvl")
                self._overrides.setdefault(ident, {})[level] = (
                    int(number(start.get(VAL)) or 0) if start is not None else None,
                    _read_level(own) if own is not None else None,
                )

    def level(self, num: str, level: int) -> Level | None:
        """The level of a list, None where there is no such list or level."""
        override = self._overrides.get(num, {}).get(level)
        if override is not None and override[1] is not None:
            return override[1]
        return self._levels.get(self._abstract.get(num, ""), {}).get(level)

    def level_of_style(self, num: str, styles: Sequence[str]) -> int | None:
        """The level of a list that belongs to one of these styles, the first that has one; None where none does."""
        levels = self._levels.get(self._abstract.get(num, ""), {})
        for style in styles:
            for place, one in levels.items():
                if one.style == style:
                    return place
        return None

    def _start(self, num: str, level: int, one: Level) -> int:
        override = self._overrides.get(num, {}).get(level)
        return override[0] if override is not None and override[0] is not None else one.start

    def count(self, num: str, level: int) -> str:
        """The number of the next paragraph of this list and level, as printed, with the blanks that its form has."""
        one = self.level(num, level)
        if one is None or not 0 <= level < _LEVELS:
            return ""
        # Lists over one abstract list go on counting together.
        counters = self._counters.setdefault(self._abstract[num], [None] * _LEVELS)
        override = self._overrides.get(num, {}).get(level)
        if override is not None and override[0] is not None and (num, level) not in self._restarted:
            self._restarted.add((num, level))
            counters[level] = override[0]
        else:
            before = counters[level]
            counters[level] = self._start(num, level, one) if before is None else before + 1
        for deeper in range(level + 1, _LEVELS):
            below = self.level(num, deeper)
            # w:lvlRestart counts levels from 1
            if below is None or below.after is None or level + 1 <= below.after:
                counters[deeper] = None
        if one.form == "bullet":
            return "".join(_BULLETS.get(character, character) for character in one.text)

        def place(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            of = self.level(num, at)
            if of is None:
                return ""
            value = counters[at]
            if value is None:
                value = counters[at] = self._start(num, at, of)
            return formed(value, "decimal" if one.legal and of.form != "none" else of.form)

        return _PLACE.sub(place, one.text)
