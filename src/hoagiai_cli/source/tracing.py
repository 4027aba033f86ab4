"""Where each character of a value was typed.

The parser gives a value and the place of its whole token. Tracing reads the token once more, by the
folding and escaping rules of YAML 1.2 (chapters 7 and 8), and notes for each character of the value the
stretch of source it came from. A trace is used only when it arrives at the parser's own value, so
a part of a value has either its exact place or none.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

from hoagiai_cli.text.normal import nfc

PROPERTIES = re.compile(r"(?:[&!]\S*[ \t\r\n]+)*")
_BLANKS = re.compile(r"[ \t\r\n]+")
_BREAK = re.compile(r"\r\n|\r|\n")
_HEADER = re.compile(r"([|>])([-+0-9]*)[^\r\n]*(?:\r\n|\r|\n|\Z)")
_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
_ESCAPES = {
    "0": "\0",
    "a": "\a",
    "b": "\b",
    "t": "\t",
    "\t": "\t",
    "n": "\n",
    "v": "\v",
    "f": "\f",
    "r": "\r",
    "e": "\x1b",
    " ": " ",
    '"': '"',
    "/": "/",
    "\\": "\\",
    "N": "\x85",
    "_": "\xa0",
    "L": "\u2028",
    "P": "\u2029",
}
_HEX = {"x": 2, "u": 4, "U": 8}


@dataclass(slots=True)
class Trace:
    """A value and, for each of its characters, the offsets `[start, end)` of its source."""

    chars: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)

    def add(self, char: str, start: int, end: int) -> None:
        """Append one character."""
        self.chars.append(char)
        self.starts.append(start)
        self.ends.append(end)

    def copy(self, text: str, start: int, end: int) -> None:
        """Append `text[start:end]` as it stands."""
        self.chars.extend(text[start:end])
        self.starts.extend(range(start, end))
        self.ends.extend(range(start + 1, end + 1))

    @property
    def value(self) -> str:
        """The whole value."""
        return "".join(self.chars)


def trace(text: str, start: int, end: int, value: str) -> Trace | None:
    """Trace the scalar token `text[start:end]` whose value, in normal form C, is `value`.

    Out: a trace whose characters are those of `value`, or None where the token cannot be followed.
    """
    start = PROPERTIES.match(text, start, end).end()  # type: ignore[union-attr]  # matches the empty string
    for typed in _candidates(text, start, end):
        found = _compose(typed)
        if found.value == value:
            return found
    return None


def _candidates(text: str, start: int, end: int) -> list[Trace]:
    mark = text[start : start + 1]
    if mark in ("|", ">"):
        return _block(text, start, end)
    if mark == '"':
        return [_flow(text, start + 1, end - 1, '"')]
    if mark == "'":
        return [_flow(text, start + 1, end - 1, "'")]
    return [_flow(text, start, end, "")]


def _flow(text: str, i: int, end: int, quote: str) -> Trace:
    """A plain or quoted scalar, its quotes not included; line breaks fold to a space, or to one break less."""
    out = Trace()
    while i < end:
        char = text[i]
        if char in " \t\r\n":
            i = _fold(text, i, end, out)
        elif char == "'" and quote == "'":
            out.add("'", i, i + 2)
            i += 2
        elif char == "\\" and quote == '"':
            i = _escape(text, i, end, out)
        else:
            out.add(char, i, i + 1)
            i += 1
    return out


def _fold(text: str, i: int, end: int, out: Trace, *, after_escape: bool = False) -> int:
    """White space from `i` on; returns the offset after it."""
    stop = _BLANKS.match(text, i, end).end()  # type: ignore[union-attr]  # the caller saw a blank at i
    breaks = list(_BREAK.finditer(text, i, stop))
    if not breaks and not after_escape:
        out.copy(text, i, stop)
    elif len(breaks) == 1 and not after_escape:
        out.add(" ", breaks[0].start(), breaks[0].end())
    else:
        for found in breaks if after_escape else breaks[1:]:
            out.add("\n", found.start(), found.end())
    return stop


def _escape(text: str, i: int, end: int, out: Trace) -> int:
    """A backslash at `i` and what belongs to it; returns the offset after it."""
    code = text[i + 1 : i + 2]
    line_break = _BREAK.match(text, i + 1, end)
    if line_break:
        after = line_break.end()
        return _fold(text, after, end, out, after_escape=True) if _BLANKS.match(text, after, end) else after
    width = _HEX.get(code)
    if width is None:
        out.add(_ESCAPES.get(code, code), i, i + 2)
        return i + 2
    digits = text[i + 2 : i + 2 + width]
    out.add(chr(int(digits, 16)), i, i + 2 + width)
    return i + 2 + width


def _block(text: str, start: int, end: int) -> list[Trace]:
    """A literal or folded block, once for each indentation it may have (the header does not always tell)."""
    header = _HEADER.match(text, start)
    if header is None:
        return []
    lines = [(m.start(1), m.end(1), m.end(2)) for m in _LINE.finditer(text, header.end(), end) if m.end() > m.start()]
    leads = [b - a - len(text[a:b].lstrip(" ")) for a, b, _ in lines if text[a:b].strip(" ")]
    deepest = min(leads, default=max((b - a for a, b, _ in lines), default=0))
    literal, marks = header.group(1) == "|", header.group(2)
    told = any(mark.isdigit() for mark in marks)
    indents = range(deepest, -1, -1) if told else (deepest,)
    return [_block_at(text, lines, indent, literal, marks) for indent in indents]


def _block_at(text: str, lines: list[tuple[int, int, int]], indent: int, literal: bool, marks: str) -> Trace:
    out = Trace()
    pending: list[tuple[int, int]] = []  # line breaks not yet written: the one after text, then those of empty lines
    after_blank = True  # the last line of text began with a blank, or there is none yet
    for start, stop, following in lines:
        begin = min(start + indent, stop)
        if begin == stop:
            pending.append((stop, following))
            continue
        blank = text[begin] in " \t"
        _write_breaks(out, pending, fold=not literal and not blank and not after_blank)
        out.copy(text, begin, stop)
        pending = [(stop, following)] if following > stop else []
        after_blank = blank
    if "+" in marks:
        _write_breaks(out, pending, fold=False)
    elif "-" not in marks and out.chars:
        _write_breaks(out, pending[:1], fold=False)
    return out


def _write_breaks(out: Trace, pending: list[tuple[int, int]], *, fold: bool) -> None:
    if fold and len(pending) == 1:
        out.add(" ", *pending[0])
        return
    for start, end in pending[1:] if fold else pending:
        out.add("\n", start, end)


def _compose(typed: Trace) -> Trace:
    """The trace of the value in normal form C: a letter typed in pieces has the place of all its pieces."""
    value = typed.value
    if unicodedata.is_normalized("NFC", value):
        return typed
    out = Trace()
    start, count = 0, len(value)
    while start < count:
        stop = start + 1
        while stop < count and unicodedata.combining(value[stop]):
            stop += 1
        for char in nfc(value[start:stop]):
            out.add(char, typed.starts[start], typed.ends[stop - 1])
        start = stop
    return out
