"""Effective formatting: document defaults, table style, paragraph style, character style, then the run itself.

Properties are gathered as small dicts of plain values, one for each element, and laid over each other; what was
worked out once for a style and a set of direct properties is kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hoagiai_cli.document.docx.formatted import NO_EDGE, Edge, Font, Shape
from hoagiai_cli.document.docx.ooxml import VAL, W, number, on, twips
from hoagiai_cli.document.docx.theme import Theme

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

Props = dict[str, object]

_TOGGLES = {f"{W}b": "b", f"{W}i": "i", f"{W}caps": "caps", f"{W}vanish": "vanish", f"{W}strike": "strike"}
# A style based on itself through others must end; no real chain is as long.
_LONGEST_CHAIN = 40
_TAB_ORDER = 64


def run_props(element: Element | None) -> Props:
    """The properties that a w:rPr sets."""
    found: Props = {}
    if element is None:
        return found
    for child in element:
        tag = child.tag
        if tag in _TOGGLES:
            found[_TOGGLES[tag]] = on(child)
        elif tag == f"{W}sz":
            size = number(child.get(VAL))
            if size is not None:
                found["sz"] = size / 2
        elif tag == f"{W}rFonts":
            for slot in ("ascii", "hAnsi"):
                theme, name = child.get(f"{W}{slot}Theme"), child.get(f"{W}{slot}")
                if theme:
                    found[slot] = ("theme", theme)
                elif name:
                    found[slot] = ("name", name)
        elif tag == f"{W}color":
            theme = child.get(f"{W}themeColor")
            if theme and theme != "none":
                found["color"] = (theme, child.get(f"{W}themeTint", ""), child.get(f"{W}themeShade", ""))
            else:
                found["color"] = child.get(VAL, "auto")
        elif tag == f"{W}u":
            found["u"] = child.get(VAL, "single")
        elif tag == f"{W}vertAlign":
            found["raised"] = child.get(VAL) in ("superscript", "subscript")
        elif tag == f"{W}rStyle":
            found["rStyle"] = child.get(VAL, "")
    return found


def _edge(element: Element) -> Edge:
    weight = number(element.get(f"{W}sz"))
    return Edge(element.get(VAL, ""), 0.0 if weight is None else weight / 8, number(element.get(f"{W}space")) or 0.0)


def edges(element: Element | None) -> dict[str, Edge]:
    """The sides of a w:pBdr, w:tcBorders or w:tblBorders."""
    if element is None:
        return {}
    return {child.tag.rpartition("}")[2]: _edge(child) for child in element}


def para_props(element: Element | None) -> Props:
    """The properties that a w:pPr sets. Indents and spacing come one by one, since each is inherited by itself."""
    found: Props = {}
    if element is None:
        return found
    for child in element:
        tag = child.tag
        if tag == f"{W}jc":
            found["jc"] = child.get(VAL, "left")
        elif tag == f"{W}spacing":
            _spacing(child, found)
        elif tag == f"{W}ind":
            _indent(child, found)
        elif tag == f"{W}pBdr":
            for side, edge in edges(child).items():
                if side in ("top", "bottom"):
                    found[side] = edge
                else:
                    found[f"side {side}"] = edge
        elif tag == f"{W}contextualSpacing":
            found["contextual"] = on(child)
        elif tag == f"{W}pageBreakBefore":
            found["page_break"] = on(child)
        elif tag == f"{W}keepNext":
            found["keep_next"] = on(child)
        elif tag == f"{W}outlineLvl":
            found["outline"] = int(number(child.get(VAL)) or 0)
        elif tag == f"{W}tabs":
            for stop in child:
                place = twips(stop.get(f"{W}pos"))
                if place is not None and len(found) < _TAB_ORDER:
                    found[f"tab {place:09.2f}"] = (place, stop.get(VAL, "left"))
        elif tag == f"{W}numPr":
            level, num = child.find(f"{W}ilvl"), child.find(f"{W}numId")
            if num is not None:
                found["numId"] = num.get(VAL, "0")
            if level is not None:
                found["ilvl"] = int(number(level.get(VAL)) or 0)
    return found


def _spacing(child: Element, found: Props) -> None:
    for side in ("before", "after"):
        value = twips(child.get(f"{W}{side}"))
        if value is not None:
            found[side] = value
        auto = child.get(f"{W}{side}Autospacing")
        if auto is not None:
            found[f"{side}_auto"] = auto not in ("0", "false", "off")
    line = number(child.get(f"{W}line"))
    rule = child.get(f"{W}lineRule")
    if line is not None:
        rule = rule or "auto"
        found["line"] = line / 240 if rule == "auto" else line / 20
        found["rule"] = rule


def _indent(child: Element, found: Props) -> None:
    for key, names in (("left", ("left", "start")), ("right", ("right", "end"))):
        for name in names:
            value = twips(child.get(f"{W}{name}"))
            if value is not None:
                found[key] = value
    hanging, first = twips(child.get(f"{W}hanging")), twips(child.get(f"{W}firstLine"))
    if hanging is not None:
        found["first"] = -hanging
    elif first is not None:
        found["first"] = first
    for name in ("leftChars", "startChars", "firstLineChars", "hangingChars", "rightChars", "endChars"):
        value = number(child.get(f"{W}{name}"))
        if value is not None:
            found[f"chars {name}"] = bool(value)


@dataclass(frozen=True, slots=True)
class Style:
    """A style as the part defines it."""

    kind: str
    based_on: str
    para: Props
    run: Props
    borders: dict[str, Edge] = field(default_factory=dict)
    margins: dict[str, float] = field(default_factory=dict)


class Styles:
    """The styles of a document and the formatting they come to."""

    def __init__(self, root: Element | None, theme: Theme, lang: str, east_asian: str) -> None:
        self._theme, self._lang, self._east_asian = theme, lang, east_asian
        self._styles: dict[str, Style] = {}
        self._default: dict[str, str] = {}
        self._default_run: Props = {}
        self._default_para: Props = {}
        self._fonts: dict[object, Font] = {}
        self._chains: dict[tuple[str, str], tuple[Style, ...]] = {}
        self._merged: dict[tuple[str, str, str], Props] = {}
        self._run_levels: dict[tuple[str, str, str], tuple[Props, Props, Props]] = {}
        if root is not None:
            self._read(root)

    def _read(self, root: Element) -> None:
        defaults = root.find(f"{W}docDefaults")
        if defaults is not None:
            self._default_run = run_props(defaults.find(f"{W}rPrDefault/{W}rPr"))
            self._default_para = para_props(defaults.find(f"{W}pPrDefault/{W}pPr"))
        for style in root.iter(f"{W}style"):
            kind, ident = style.get(f"{W}type", "paragraph"), style.get(f"{W}styleId", "")
            based = style.find(f"{W}basedOn")
            table = style.find(f"{W}tblPr")
            self._styles.setdefault(
                ident,
                Style(
                    kind,
                    based.get(VAL, "") if based is not None else "",
                    para_props(style.find(f"{W}pPr")),
                    run_props(style.find(f"{W}rPr")),
                    edges(table.find(f"{W}tblBorders")) if table is not None else {},
                    cell_margins(table.find(f"{W}tblCellMar")) if table is not None else {},
                ),
            )
            if style.get(f"{W}default") in ("1", "true", "on"):
                self._default.setdefault(kind, ident)

    def chain(self, ident: str, kind: str) -> tuple[Style, ...]:
        """A style and those it is based on, the most general first; the default style where `ident` is unknown."""
        found = self._chains.get((ident, kind))
        if found is None:
            one = self._styles.get(ident)
            if one is None or one.kind != kind:
                one = self._styles.get(self._default.get(kind, "")) if kind != "character" else None
            styles: list[Style] = []
            while one is not None and len(styles) < _LONGEST_CHAIN:
                styles.append(one)
                one = self._styles.get(one.based_on) if one.based_on else None
            found = self._chains[ident, kind] = tuple(reversed(styles))
        return found

    def names_of(self, ident: str) -> tuple[str, ...]:
        """A paragraph style and those it is based on, itself first; the default style where `ident` is unknown."""
        names: list[str] = []
        one = self._styles.get(ident)
        if one is None or one.kind != "paragraph":
            ident = self._default.get("paragraph", "")
            one = self._styles.get(ident)
        while one is not None and len(names) < _LONGEST_CHAIN:
            names.append(ident)
            ident = one.based_on
            one = self._styles.get(ident) if ident else None
        return tuple(names)

    def numbering_of(self, ident: str) -> tuple[str, int | None]:
        """The w:numId (and level, where given) that a paragraph style sets; "" for none."""
        num, level = "", None
        for style in self.chain(ident, "paragraph"):
            if "numId" in style.para:
                num = str(style.para["numId"])
            if "ilvl" in style.para:
                level = int(str(style.para["ilvl"]))
        return num, level

    def font(self, style: str, table: str, direct: Props, number_props: Props | None = None) -> Font:
        """The look of a run with the properties `direct` in a paragraph of `style` in a table of style `table`."""
        character = str(direct.get("rStyle", ""))
        key = (style, table, tuple(direct.items()), tuple(number_props.items()) if number_props else ())
        found = self._fonts.get(key)
        if found is None:
            found = self._fonts[key] = self._font(style, table, character, direct, number_props)
        return found

    def _levels(self, style: str, table: str, character: str) -> tuple[Props, Props, Props]:
        key = (style, table, character)
        found = self._run_levels.get(key)
        if found is None:
            found = self._run_levels[key] = (
                _over(one.run for one in (self.chain(table, "table") if table else ())),
                _over(one.run for one in self.chain(style, "paragraph")),
                _over(one.run for one in (self.chain(character, "character") if character else ())),
            )
        return found

    def _font(self, style: str, table: str, character: str, direct: Props, extra: Props | None) -> Font:
        levels = self._levels(style, table, character)
        merged = _over((self._default_run, *levels, extra or {}, direct))

        def toggle(name: str) -> bool:
            # In styles these switch each other off (17.7.3); said by the run itself they are what it says.
            for props in (direct, extra or {}):
                if name in props:
                    return bool(props[name])
            return bool(self._default_run.get(name)) or sum(bool(props.get(name)) for props in levels) % 2 == 1

        size = merged.get("sz", 10.0)
        return Font(
            ascii=self._family(merged.get("ascii")),
            other=self._family(merged.get("hAnsi")),
            size=float(size) if isinstance(size, int | float) else 10.0,
            bold=toggle("b"),
            italic=toggle("i"),
            underline="" if merged.get("u", "none") == "none" else str(merged["u"]),
            colour=self._colour(merged.get("color", "auto")),
            caps=toggle("caps"),
            hidden=toggle("vanish"),
            raised=bool(merged.get("raised")),
            strike=toggle("strike"),
        )

    def _family(self, value: object) -> str:
        if not isinstance(value, tuple):
            return ""
        kind, name = value
        return self._theme.font(name, self._lang, self._east_asian) if kind == "theme" else str(name)

    def _colour(self, value: object) -> str:
        if isinstance(value, tuple):
            return self._theme.colour(*value)
        text = str(value)
        return text.upper() if len(text) == 6 else "auto" if text == "auto" else "?"

    def shape(self, style: str, table: str, direct: Props, level: Props | None, level_of_style: bool) -> Shape:
        """The formatting of a paragraph; `level`: what its numbering level sets (below the style it comes from)."""
        key = (style, table, "")
        merged = self._merged.get(key)
        if merged is None:
            merged = _over(one.para for one in (self.chain(table, "table") if table else ()))
            merged = self._merged[key] = _over((self._default_para, merged))
        own = _over(one.para for one in self.chain(style, "paragraph"))
        if level_of_style:
            return _shape(_over((merged, level or {}, own, direct)))
        return _shape(_over((merged, own, level or {}, direct)))

    def table_borders(self, ident: str) -> dict[str, Edge]:
        """The borders that a table style gives."""
        found: dict[str, Edge] = {}
        for style in self.chain(ident, "table"):
            found.update(style.borders)
        return found

    def table_margins(self, ident: str) -> dict[str, float]:
        """The cell margins that a table style gives, in points."""
        found: dict[str, float] = {}
        for style in self.chain(ident, "table"):
            found.update(style.margins)
        return found


def cell_margins(element: Element | None) -> dict[str, float]:
    """Left and right margin of a w:tblCellMar or w:tcMar, in points."""
    found: dict[str, float] = {}
    for child in element if element is not None else ():
        name = {"start": "left", "end": "right"}.get(child.tag.rpartition("}")[2], child.tag.rpartition("}")[2])
        value = twips(child.get(f"{W}w"))
        if value is not None and name in ("left", "right"):
            found[name] = value
    return found


def _over(levels: Iterable[Mapping[str, object]]) -> Props:
    merged: Props = {}
    for level in levels:
        merged.update(level)
    return merged


_ALIGN = {"start": "left", "end": "right", "justify": "both"}


def _shape(props: Props) -> Shape:
    def length(name: str) -> float:
        value = props.get(name, 0.0)
        return float(value) if isinstance(value, int | float) else 0.0

    def edge(name: str) -> Edge:
        value = props.get(name)
        return value if isinstance(value, Edge) else NO_EDGE

    align = str(props.get("jc", "left"))
    stops = sorted(value for key, value in props.items() if key.startswith("tab ") and isinstance(value, tuple))
    line = props.get("line", 1.0)
    outline = props.get("outline", 9)
    # Where HTML spacing is on, Word gives 14 points, whatever else is set.
    return Shape(
        align=_ALIGN.get(align, align),
        left=length("left"),
        right=length("right"),
        first=length("first"),
        by_characters=any(value for key, value in props.items() if key.startswith("chars ")),
        before=14.0 if props.get("before_auto") else length("before"),
        after=14.0 if props.get("after_auto") else length("after"),
        line=float(line) if isinstance(line, int | float) else 1.0,
        rule=str(props.get("rule", "auto")),
        contextual=bool(props.get("contextual")),
        page_break=bool(props.get("page_break")),
        keep_next=bool(props.get("keep_next")),
        top=edge("top"),
        bottom=edge("bottom"),
        sides=(edge("side left"), edge("side right")),
        tabs=tuple((place, kind) for place, kind in stops if kind != "clear"),
        outline=outline if isinstance(outline, int) else 9,
    )
