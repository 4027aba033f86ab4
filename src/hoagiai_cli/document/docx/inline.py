"""The words of one paragraph as runs of one look; with them what hangs on it: fields, footnote calls, drawings.

The page shows the result of a field and not its code, what was inserted and not what was deleted. What it does not
show goes into the ledger of the document (`left_out`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hoagiai_cli.document.docx import drawn
from hoagiai_cli.document.docx.formatted import Field, Font, Stretch
from hoagiai_cli.document.docx.left_out import Ledger, words_of
from hoagiai_cli.document.docx.ooxml import MC, VAL, M, O, W, number
from hoagiai_cli.document.docx.styles import Props, Styles, run_props
from hoagiai_cli.document.docx.unpack import DocxError
from hoagiai_cli.text.ky_hieu import symbol

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

DEEPEST = 60
THROUGH = frozenset(
    f"{W}{name}"
    for name in ("ins", "moveTo", "sdt", "sdtContent", "customXml", "smartTag", "hyperlink", "fldSimple", "dir", "bdo")
)
GONE = frozenset({f"{W}del", f"{W}moveFrom"})
_WORDS = {f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}cr": "\n", f"{W}noBreakHyphen": "\u2011"}
_OBJECTS = frozenset({f"{W}drawing", f"{W}pict", f"{W}object"})
_MATHS = frozenset({f"{M}oMath", f"{M}oMathPara"})


@dataclass(slots=True)
class OpenField:
    """A field whose end has not come yet."""

    code: str = ""
    result: bool = False
    font: Font | None = None
    shown: str = ""  # what a field without a result shows: the choice made in a list


@dataclass(slots=True)
class Trail:
    """What is gathered while the paragraphs of a document are read one after the other."""

    styles: Styles
    ledger: Ledger = field(default_factory=Ledger)
    comments: dict[str, int] = field(default_factory=dict)  # id -> paragraph that calls it
    open_fields: list[OpenField] = field(default_factory=list)
    insertions: int = 0
    deletions: int = 0
    embedded: int = 0

    def gone(self, element: Element, paragraph: int) -> None:
        """Notes words that are marked as deleted or moved away."""
        self.deletions += 1
        self.ledger.add("deleted", paragraph, words_of(element))


class Inline:
    """The words of one paragraph, gathered run by run. `paragraph` is its number, 0 outside of the text."""

    def __init__(self, trail: Trail, style: str, table_style: str, runs: Mapping[int, int], paragraph: int) -> None:
        self.trail, self.style, self.table_style, self.runs = trail, style, table_style, runs
        self.paragraph = paragraph
        self.stretches: list[Stretch] = []
        self.found = drawn.Found()
        self.fields: list[Field] = []
        self.notes = 0
        self.calls: list[tuple[int, str, str]] = []  # place counted in stretches until the paragraph is done
        self.length = 0
        self._codes: set[int] | None = None  # the w:fldChar that begin a field which ends in this paragraph
        self._in_code = 0  # how many fields are open whose code is being read

    def read(self, paragraph: Element, depth: int) -> None:
        """Gathers a w:p."""
        self._codes = _closed_fields(paragraph)
        self.walk(paragraph, depth)
        self.trail.ledger.close()

    def walk(self, parent: Element, depth: int) -> None:
        """Gathers what stands in a paragraph or in something that wraps words. Raises DocxError (too_deep)."""
        if depth > DEEPEST:
            raise DocxError("too_deep")
        for child in parent:
            tag = child.tag
            if tag == f"{W}r":
                self._run(child, depth)
            elif tag in THROUGH:
                if tag == f"{W}ins":
                    self.trail.insertions += 1
                elif tag == f"{W}fldSimple":
                    self.fields.append(Field(child.get(f"{W}instr", ""), self._first_font(child)))
                self.walk(child, depth + 1)
            elif tag in GONE:
                self.trail.gone(child, self.paragraph)
            elif tag == f"{MC}AlternateContent":
                chosen = choice(child)
                if chosen is not None:
                    self.walk(chosen, depth + 1)
            elif tag in _MATHS:
                self._add("".join(one.text or "" for one in child.iter(f"{M}t")), self._font({}), -1)
            elif tag == f"{W}subDoc":
                self._embedded("")

    def _first_font(self, parent: Element) -> Font:
        run = parent.find(f".//{W}r")
        return self._font(run_props(run.find(f"{W}rPr") if run is not None else None))

    def _font(self, direct: Props) -> Font:
        return self.trail.styles.font(self.style, self.table_style, direct)

    def _run(self, run: Element, depth: int) -> None:
        direct: Props = {}
        pieces: list[str] = []
        calls: list[tuple[int, str, str]] = []
        font: Font | None = None
        for child in run:
            tag = child.tag
            if tag == f"{W}t":
                pieces.append(child.text or "")
            elif tag == f"{W}rPr":
                direct = run_props(child)
            elif tag in _WORDS:
                pieces.append(_WORDS[tag])
            elif tag == f"{W}br":
                pieces.append("\f" if child.get(f"{W}type") in ("page", "column") else "\n")
            elif tag == f"{W}sym":
                pieces.append(symbol(child.get(f"{W}char", ""), child.get(f"{W}font", "")))
            elif tag == f"{W}fldChar":
                font = font or self._font(direct)
                # words before it in the same run belong to what was open before
                self._add("".join(pieces), font, self.runs.get(id(run), -1))
                pieces = []
                self._field(child, font, run)
            elif tag == f"{W}instrText":
                if self.trail.open_fields:
                    self.trail.open_fields[-1].code += child.text or ""
            elif tag in (f"{W}footnoteReference", f"{W}endnoteReference"):
                self.notes += 1
                kind = "footnote" if tag == f"{W}footnoteReference" else "endnote"
                calls.append((self.length + sum(map(len, pieces)), kind, child.get(f"{W}id", "")))
            elif tag == f"{W}commentReference":
                self.trail.comments.setdefault(child.get(f"{W}id", ""), self.paragraph)
            elif tag == f"{W}ruby":
                base = child.find(f"{W}rubyBase")
                if base is not None and depth < DEEPEST:
                    self.walk(base, depth + 1)
            elif tag in GONE:
                self.trail.gone(child, self.paragraph)
            elif tag in _OBJECTS or tag == f"{MC}AlternateContent":
                font = font or self._font(direct)
                self._object(child, hidden=font.hidden)
        if pieces or calls:
            font = font or self._font(direct)
            if not font.hidden and not self._in_code:
                self.calls += calls
            self._add("".join(pieces), font, self.runs.get(id(run), -1))

    def _add(self, text: str, font: Font, run: int) -> None:
        """Words in one look; hidden ones are noted, the code of a field is no text."""
        if not text or self._in_code:
            return
        for waiting in self.trail.open_fields:
            if waiting.result and waiting.font is None:
                waiting.font = font
        if font.hidden:
            self.trail.ledger.add("hidden", self.paragraph, text)
            return
        if text.strip():
            self.trail.ledger.close()
        self.length += len(text)
        self.stretches.append(Stretch(text, font, run))

    def _object(self, element: Element, *, hidden: bool) -> None:
        tag = element.tag
        if tag == f"{MC}AlternateContent":
            chosen = choice(element)
            for child in chosen if chosen is not None else ():
                if child.tag in _OBJECTS:
                    self._object(child, hidden=hidden)
            return
        if hidden:
            self.trail.ledger.add("hidden", self.paragraph, words_of(element))
            return
        if tag == f"{W}drawing":
            drawn.drawing(element, self.found)
            if drawn.unread(element):
                self._embedded("")
        else:
            drawn.vml(element, self.found)
            for one in element.iter(f"{O}OLEObject"):
                self._embedded(one.get("ProgID", ""))

    def _embedded(self, what: str) -> None:
        self.trail.embedded += 1
        self.trail.ledger.close()
        self.trail.ledger.add("embedded", self.paragraph, what)
        self.trail.ledger.close()

    # --- fields -----------------------------------------------------------------------------------------------------

    def _field(self, element: Element, font: Font, run: Element) -> None:
        waiting = self.trail.open_fields
        kind = element.get(f"{W}fldCharType", "")
        code = bool(self._codes) and id(element) in (self._codes or ())
        if kind == "begin":
            self._in_code += code
            if len(waiting) < DEEPEST:
                waiting.append(OpenField(shown=_chosen(element)))
        elif kind == "separate":
            self._in_code = max(0, self._in_code - code)
            if waiting:
                waiting[-1].result = True
        elif kind == "end":
            self._in_code = max(0, self._in_code - code)
            if waiting:
                done = waiting.pop()
                if not done.result:
                    self._add(done.shown, font, self.runs.get(id(run), -1))
                self.fields.append(Field(done.code, done.font or font))


def _closed_fields(paragraph: Element) -> set[int] | None:
    """The w:fldChar that begin and end the code of fields which are whole in this paragraph.

    A field that was damaged has no end: nothing after it must be lost with its code.
    """
    marks = list(paragraph.iter(f"{W}fldChar"))
    if not marks:
        return None
    found: set[int] = set()
    open_: list[list[int]] = []
    for mark in marks:
        kind = mark.get(f"{W}fldCharType", "")
        if kind == "begin":
            open_.append([id(mark)])
        elif kind == "separate" and open_ and len(open_[-1]) == 1:
            open_[-1].append(id(mark))
        elif kind == "end" and open_:
            own = open_.pop()
            found.update(own if len(own) == 2 else (own[0], id(mark)))
    return found


def _chosen(begin: Element) -> str:
    """What a field of a form shows where it has no result of its own: the chosen entry of its list."""
    entries = begin.find(f"{W}ffData/{W}ddList")
    if entries is None:
        return ""
    at = next((one for name in ("result", "default") if (one := entries.find(f"{W}{name}")) is not None), None)
    values = [one.get(VAL, "") for one in entries.findall(f"{W}listEntry")]
    place = int(number(at.get(VAL)) or 0) if at is not None else 0
    return values[place] if 0 <= place < len(values) else ""


def choice(alternate: Element) -> Element | None:
    """The one branch of a mc:AlternateContent that is read: what new programs show, else what is there for old ones."""
    chosen = alternate.find(f"{MC}Choice")
    return chosen if chosen is not None else alternate.find(f"{MC}Fallback")
