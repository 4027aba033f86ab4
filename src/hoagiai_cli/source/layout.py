"""The lines of a YAML file as a person sees them: indentation, dashes, key, value.

This is not a parser. It is looked at when the parser has given up, so it must make sense of lines that are
wrong, and it errs on the side of taking a line for what its writer meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from hoagiai_cli.source.characters import ODD_SPACES

Kind = Literal["blank", "comment", "marker", "block", "inside", "more", "code"]
"""`block`: text of a `|` or `>` block; `inside`: within quotes or brackets opened above; `more`: a further line
of an unquoted value; `marker`: `---` or `...`; `code`: everything that makes the structure."""

_LINE = re.compile(r"([^\r\n]*)(?:\r\n|\r|\n|\Z)")
_LEAD = re.compile(f"[ \t{ODD_SPACES}]*")
_DASH = re.compile(r"-[ \t]+|-$")
_BLOCK_HEADER = re.compile(r"(?:[&!]\S+\s+)*[|>](?:[-+]?[1-9]?|[1-9][-+])\s*(?:\s#.*)?")
_INDENT_HINT = re.compile(r"(?:[&!]\S+\s+)*[|>][-+]?([1-9])")
_KEY_END = re.compile(r":(?=[ \t]|$)")
_QUOTED = re.compile(r'"(?:[^"\\]++|\\.)*+"|\'(?:[^\']++|\'\')*+\'')
_FLOW_MARK = re.compile(r"[\[\]{}\"'#]")
_MAX_BRACKETS = 100
_COMMENT = re.compile(r"(?:^|[ \t])#")


@dataclass(slots=True)
class Row:
    """One line. Columns count from 0; -1 means there is none."""

    number: int
    start: int  # offset in the text
    text: str
    kind: Kind = "code"
    indent: int = 0
    dashes: tuple[int, ...] = ()
    body: int = 0  # where the content after the dashes begins
    colon: int = -1
    value: int = -1  # where the value after the colon begins; the end of the line when there is none
    end: int = 0  # where the content ends: blanks and a comment at the end of the line not included
    block_indent: int = -1  # the row follows a `|` block whose text is (or should be) indented so far
    left_block: bool = False  # ... and stands where only text of that block can stand

    @property
    def key(self) -> str:
        """The key on this line, or nothing."""
        return self.text[self.body : self.colon].rstrip() if self.colon >= 0 else ""

    @property
    def content(self) -> str:
        """What stands after indentation and dashes, without a comment."""
        return self.text[self.body : self.end]

    @property
    def scalar(self) -> str:
        """The value on this line: after the key, or after the dashes where there is no key."""
        return self.text[self.scalar_at : self.end]

    @property
    def scalar_at(self) -> int:
        """The column where `scalar` begins."""
        return self.value if self.colon >= 0 else self.body

    @property
    def first(self) -> int:
        """The column of the first dash or of the content."""
        return self.dashes[0] if self.dashes else self.body

    @property
    def parent(self) -> int:
        """What belongs to this row's value must be indented deeper than this column."""
        if self.colon >= 0:
            return self.body
        return self.dashes[-1] if self.dashes else self.indent - 1


def read_rows(text: str) -> Iterator[Row]:
    """The lines of `text`, one after the other."""
    reader = _Reader()
    for number, match in enumerate(_LINE.finditer(text)):
        if match.end() == match.start() == len(text):
            break
        row = Row(number, match.start(), match.group(1))
        reader.read(row)
        yield row


class _Reader:
    """Knows what the lines above have opened."""

    def __init__(self) -> None:
        self._block: Row | None = None
        self._block_indent = -1
        self._plain: int | None = None  # an unquoted value may go on in rows indented deeper than this
        self._closer = ""  # a quote or brackets that are still open
        self._opened_at = -1

    def read(self, row: Row) -> None:
        _measure(row)
        if self._in_block(row):
            row.kind = "block"
        elif row.indent == len(row.text):
            row.kind = "blank"
        elif row.text[row.indent] == "#":
            row.kind = "comment"
            self._plain = None
        elif self._closer and self._goes_on(row):
            row.kind = "inside"
            self._closer = _still_open(row.text, self._closer)
        elif row.text[:3] in ("---", "...") and row.text[3:4] in ("", " ", "\t"):
            row.kind = "marker"
            self._plain, self._closer = None, ""
        else:
            self._closer = ""
            if self._plain is not None and row.indent > self._plain:
                row.kind = "more"
            else:
                self._open(row)

    def _in_block(self, row: Row) -> bool:
        if self._block is None:
            return False
        spaces = len(row.text) - len(row.text.lstrip(" "))
        if spaces == len(row.text):
            return True
        if self._block_indent < 0 and spaces > self._block.parent:
            self._block_indent = spaces
        if 0 <= self._block_indent <= spaces:
            return True
        if row.indent == len(row.text):
            return False  # looks empty: ends the block for YAML, but its writer did not mean that
        row.block_indent = self._block_indent if self._block_indent >= 0 else max(self._block.parent, 0) + 2
        row.left_block = self._block_indent < 0 or spaces > self._block.parent
        self._block = None
        return False

    def _goes_on(self, row: Row) -> bool:
        """A new key at or left of the line that opened the quote means that the quote was left open by mistake."""
        looks_like_key = row.colon >= 0 or bool(row.dashes)
        return not (looks_like_key and row.indent <= self._opened_at)

    def _open(self, row: Row) -> None:
        value = row.scalar
        self._plain = None
        header = row.text[row.scalar_at :].rstrip()
        if is_block_header(header):
            hint = _INDENT_HINT.match(header)
            self._block, self._block_indent = row, row.parent + int(hint.group(1)) if hint else -1
            return
        if value[:1] in ('"', "'", "[", "{"):
            self._closer = _still_open(value, "")
            self._opened_at = row.body
        elif value:
            self._plain = row.parent


def _measure(row: Row) -> None:
    """Find indentation, dashes, key and value."""
    text = row.text
    row.indent = row.body = _LEAD.match(text).end()  # type: ignore[union-attr]  # matches the empty string
    dashes: list[int] = []
    while found := _DASH.match(text, row.body):
        dashes.append(row.body)
        row.body = found.end()
        if len(dashes) > 64:
            break
    row.dashes = tuple(dashes)
    row.end = len(text.rstrip())
    row.colon = _colon(text, row.body)
    if row.colon >= 0:
        after = text[row.colon + 1 :]
        row.value = row.colon + 1 + len(after) - len(after.lstrip())
    scalar = text[row.scalar_at : row.end]
    comment = _COMMENT.search(text, row.scalar_at + closed_quote(scalar))
    if comment and comment.start() >= row.scalar_at:
        row.end = max(len(text[: comment.start()].rstrip()), min(row.scalar_at, row.end))


def _colon(text: str, body: int) -> int:
    """The colon that ends the key of a line, or -1."""
    mark = text[body : body + 1]
    if mark in ("[", "{", "#", "|", ">"):
        return -1
    start = body + closed_quote(text, body)
    if mark in ('"', "'") and start == body:
        return -1  # a quote that stays open
    found = _KEY_END.search(text, start)
    if found is None or found.start() - body > 1000:
        return -1
    if start > body and text[start : found.start()].strip():
        return -1  # a quoted value with more text after it
    comment = _COMMENT.search(text, start)
    return -1 if comment and comment.start() < found.start() else found.start()


def closed_quote(text: str, start: int = 0) -> int:
    """The length of the quoted string at `start`; 0 where there is none or it stays open."""
    found = _QUOTED.match(text, start)
    return found.end() - start if found else 0


def is_block_header(value: str) -> bool:
    """True for `|`, `>-` and the like, a comment after it included."""
    return _BLOCK_HEADER.fullmatch(value) is not None


def open_quote(value: str) -> int:
    """Where in `value` a quote (its own, or one in the list it begins) is opened and not closed; -1 for nowhere."""
    return _scan(value, "")[1] if value[:1] in ("[", "{", '"', "'") else -1


def open_brackets(value: str) -> str:
    """The closers a list in brackets still needs at the end of its line, in that order; else nothing."""
    return _scan(value, "")[0][::-1] if value[:1] in ("[", "{") else ""


def _still_open(text: str, closer: str) -> str:
    """What is open after `text`, given what was open before: a quote mark, or closers, innermost last."""
    if closer in ('"', "'"):
        return "" if closed_quote(closer + text) else closer
    stack, quote = _scan(text, closer)
    return stack or (text[quote] if quote >= 0 else "")


def _scan(text: str, stack: str) -> tuple[str, int]:
    """The closers still needed after `text`, and where the quote that it leaves open begins, or -1."""
    i = 0
    while found := _FLOW_MARK.search(text, i):
        i, char = found.start(), found.group()
        before = text[i - 1] if i else " "
        if char in "\"'":
            length = closed_quote(text, i) if before in "[{, :\t" else 1
            if not length:
                return stack, i
            i += length - 1
        elif char == "#":
            if before in " \t":
                break
        elif char in "[{":
            stack += "]" if char == "[" else "}"
        elif stack.endswith(char):
            stack = stack[:-1]
        if not stack or len(stack) > _MAX_BRACKETS:
            break
        i += 1
    return stack, -1
