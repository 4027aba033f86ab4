"""Fonts and colours that a document takes from its theme."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hoagiai_cli.document.docx.ooxml import A

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_SYSTEM = {"windowText": "000000", "window": "FFFFFF"}
# Names in w:themeColor that are not those of the scheme (w:clrSchemeMapping as every program writes it).
_MAPPED = {"text1": "dk1", "dark1": "dk1", "text2": "dk2", "dark2": "dk2", "background1": "lt1", "light1": "lt1",
           "background2": "lt2", "light2": "lt2", "hyperlink": "hlink", "followedHyperlink": "folHlink"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Theme:
    """`fonts`: (major or minor, slot) to font name; `colours`: name in the scheme to six hex digits."""

    fonts: dict[tuple[str, str], str] = field(default_factory=dict)
    colours: dict[str, str] = field(default_factory=dict)

    def font(self, name: str, lang: str, east_asian: str) -> str:
        """The font that an attribute such as w:asciiTheme="minorHAnsi" stands for; "" where it is unknown.

        With w:themeFontLang vi-VN Word takes the font the theme names for the script Viet.
        """
        kind = name[:5]
        slot = {"EastA": "ea", "Bidi": "cs"}.get(name[5:10] if name[5:6] == "E" else name[5:9], "latin")
        if slot == "latin" and lang.lower().startswith("vi"):
            viet = self.fonts.get((kind, "Viet"))
            if viet:
                return viet
        if slot == "ea" and east_asian.lower().startswith("vi") and (viet := self.fonts.get((kind, "Viet"))):
            return viet
        return self.fonts.get((kind, slot), "")

    def colour(self, name: str, tint: str, shade: str) -> str:
        """Six hex digits for a w:themeColor; "?" where it cannot be told."""
        found = self.colours.get(_MAPPED.get(name, name))
        if found is None:
            return "?"
        try:
            parts = [int(found[i : i + 2], 16) for i in (0, 2, 4)]
            if shade:
                share = int(shade, 16) / 255
                parts = [round(part * share) for part in parts]
            if tint:
                share = int(tint, 16) / 255
                parts = [round(255 - (255 - part) * share) for part in parts]
        except ValueError:
            return "?"
        return "".join(f"{part:02X}" for part in parts)


def read_theme(root: Element | None) -> Theme:
    """The theme of a theme part."""
    theme = Theme()
    if root is None:
        return theme
    for kind in ("major", "minor"):
        fonts = root.find(f".//{A}{kind}Font")
        if fonts is None:
            continue
        for one in fonts:
            name = one.tag.rpartition("}")[2]
            slot = one.get("script", "") if name == "font" else name
            theme.fonts[kind, slot] = one.get("typeface", "")
    scheme = root.find(f".//{A}clrScheme")
    for one in scheme if scheme is not None else ():
        for value in one:
            colour = value.get("val", "")
            if value.tag == f"{A}sysClr":
                colour = value.get("lastClr") or _SYSTEM.get(colour, "")
            if len(colour) == 6:
                theme.colours[one.tag.rpartition("}")[2]] = colour.upper()
    return theme
