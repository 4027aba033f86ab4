"""A YAML text and the places in it, for edits: where values begin and end, and what stands around them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from hoagiai_cli.source import edit_scalar
from hoagiai_cli.source.builder import Place
from hoagiai_cli.source.changes import Change
from hoagiai_cli.source.source_file import SourceFile

Path = tuple[str | int, ...]

_BREAK = re.compile(r"\r\n|\r|\n")
_SPACES = re.compile(r"[ \t]*")


class Unplaceable(LookupError):
    """A layout that has no place for the change: what stands at `path` is to be written anew."""

    def __init__(self, path: Sequence[str | int]) -> None:
        super().__init__(path)
        self.path = tuple(path)


def written(value: dict[str, Any] | list[Any], column: int) -> list[str]:
    """The lines of a key with its value, or of list items, as a new file would have them, from a column on."""
    from hoagiai_cli.source.writer import dump

    lines = dump(value if isinstance(value, dict) else {"k": value}).split("\n")[:-1]
    if isinstance(value, list):
        lines = [line[2:] for line in lines[1:]]
    return [" " * column + line if line else "" for line in lines]


class Page:
    """A text and the places in it."""

    def __init__(self, source: SourceFile) -> None:
        self.source = source
        self.text = source.text

    # --- places -----------------------------------------------------------------------------------------------

    def find(self, path: Sequence[str | int]) -> tuple[Place, bool]:
        """The place of the value at `path`, and whether it stands inside brackets."""
        place = self.source.root
        flow = False
        for step in path:
            if place is None or place[4] is None:
                raise Unplaceable(path)
            flow = flow or self.is_flow(place)
            inner = place[4]
            try:
                place = inner[step]  # type: ignore[index]  # a wrong kind of step is the TypeError below
            except (KeyError, IndexError, TypeError):
                raise Unplaceable(path) from None
        if place is None:
            raise Unplaceable(path)
        return place, flow

    def is_flow(self, place: Place) -> bool:
        """True for a list or mapping in brackets."""
        return place[4] is not None and self.text[place[2] : place[2] + 1] in ("[", "{")

    def token_end(self, place: Place) -> int:
        """Where a scalar ends, blank lines after it not counted."""
        start, end = place[2], place[3]
        return start + len(self.text[start:end].rstrip()) if start < end else end

    def last(self, place: Place) -> int:
        """The offset after the last character of a value."""
        inner = place[4]
        if inner is None:
            if self.text[place[2] : place[2] + 1] in ("|", ">"):
                header = self.text[place[2] : self.content_end(place[2])].partition("#")[0]
                if "+" in header and place[3] > place[2] + len(header):  # blank lines below belong to the value
                    return place[3] - len(self.newline(place[3] - 1)) if self.text[place[3] - 1] in "\r\n" else place[3]
            return self.token_end(place)
        if self.is_flow(place):
            return place[3]
        values = list(inner.values()) if isinstance(inner, dict) else inner
        return self.last(values[-1]) if values else place[3]

    def dashes(self, place: Place) -> list[int]:
        """The offsets of the dashes of a list that is not in brackets."""
        found = []
        at = place[2]
        for item in place[4] or ():
            one: Place = item  # type: ignore[assignment]  # of a list, not of a mapping
            found.append(self._dash(at, one[2]))
            at = self.last(one)
        return found

    def _dash(self, at: int, end: int) -> int:
        """The dash between `at`, past the item before, and the start of its own item; comments may lie between."""
        while True:
            char = self.text[at]
            if char == "#" and (at == 0 or self.text[at - 1] in " \t\r\n"):
                at = self.content_end(at)
            elif char == "-":
                return at
            else:
                at += 1
                if at > end:
                    raise Unplaceable(())

    # --- lines --------------------------------------------------------------------------------------------------

    def line_start(self, at: int) -> int:
        """Where the line holding `at` begins."""
        if self.text[at - 1 : at + 1] == "\r\n":
            at -= 1
        return max(self.text.rfind("\n", 0, at), self.text.rfind("\r", 0, at)) + 1

    def content_end(self, at: int) -> int:
        """Where the line holding `at` ends, its break not included."""
        found = _BREAK.search(self.text, at)
        return found.start() if found else len(self.text)

    def next_line(self, at: int) -> int:
        """Where the line after that of `at` begins."""
        found = _BREAK.search(self.text, at)
        return found.end() if found else len(self.text)

    def blank_line(self, at: int) -> bool:
        """True when the line that begins at `at` is there and holds nothing."""
        return at < len(self.text) and not self.text[at : self.content_end(at)].strip()

    def blank_after(self, at: int) -> bool:
        """True when the line after that of `at` holds nothing and is not the last."""
        return self.blank_line(self.next_line(at)) and self.next_line(self.next_line(at)) < len(self.text)

    def column(self, at: int) -> int:
        """The column of an offset, from 0."""
        return at - self.line_start(at)

    def newline(self, at: int) -> str:
        """The line break in use around `at`."""
        found = _BREAK.search(self.text, self.line_start(at)) or _BREAK.search(self.text)
        return found.group() if found else "\n"

    def lines_after(self, at: int, lines: list[str], depth: int) -> Change:
        """New lines below the line holding `at`."""
        newline, after = self.newline(at), self.next_line(at)
        if after == self.content_end(at):  # the end of a file without a last line break
            return Change(after, after, "".join(newline + line for line in lines), depth)
        return Change(after, after, "".join(line + newline for line in lines), depth)

    # --- whole values -------------------------------------------------------------------------------------------

    def anew(self, path: Path, place: Place, value: Any) -> list[Change]:
        """Changes that write the value at `path`, not in brackets, as a new file would have it."""
        in_list = isinstance(path[-1], int)
        parent, _ = self.find(path[:-1])
        if in_list:
            mark = self.dashes(parent)[int(path[-1])]
            after_mark = mark + 1
            column = self.column(mark)
        else:
            column = self.column(place[0])
            after_mark = self.text.index(":", place[1]) + 1
        first, rest = self._value_lines(value, column, in_list=in_list)
        start, end = place[2], self.last(place)
        depth = 2 * len(path)
        comment = ""
        inner_block = place[4] is not None and not self.is_flow(place)
        if inner_block and self.line_start(start) != self.line_start(after_mark):
            gone = [Change(self.line_start(start), self.next_line(end), "")]
            opening = Change(after_mark, after_mark, f" {first}" if first else "")
            if rest:
                gone.append(self._lines_at(self.line_start(start), rest, depth))
            return [opening, *gone] if first else gone
        if place[4] is None and self.text[start : start + 1] in ("|", ">"):
            header = self.text[start : self.content_end(start)]
            comment = header[header.index("#") - 1 :].rstrip() if " #" in header else ""
            if comment and not first:
                comment = comment.lstrip()
        if start == end and not inner_block:  # nothing was there
            changes = [Change(after_mark, after_mark, f" {first}{comment}")] if first else []
        else:
            blanks = len(self.text[:start]) - len(self.text[:start].rstrip(" \t"))
            if first:
                changes = [Change(start, end, first + (f" {comment}" if comment else ""))]
            else:
                changes = [Change(start - blanks, end, f" {comment}" if comment else "")]
        if rest:
            changes.append(self.lines_after(end, rest, depth))
        return changes

    def _lines_at(self, at: int, lines: list[str], depth: int) -> Change:
        newline = self.newline(at)
        return Change(at, at, "".join(line + newline for line in lines), depth)

    def _value_lines(self, value: Any, column: int, *, in_list: bool) -> tuple[str, list[str]]:
        """What stands in the line of the key or dash, and the lines below."""
        if isinstance(value, str) and value.endswith("\n\n"):  # a `|+` block would take blank lines after it as its own
            return edit_scalar.quoted(value), []
        lines = written([value] if in_list else {"k": value}, column)
        return lines[0][column + (1 if in_list else 2) :].removeprefix(" ").rstrip(" "), lines[1:]

    def in_line_of_dash(self, at: int) -> bool:
        """True when something else, a dash, stands before `at` in its line."""
        return bool(self.text[self.line_start(at) : at].strip(" "))

    def out_of_dash_line(self, run: list[Place], kept: Place, place: Place) -> list[Change]:
        """Changes that take away `place`, one of the first keys of a list item: the first key that stays moves up."""
        ends = [self.last(one) for one in run]
        starts = [*(one[0] for one in run[1:]), kept[0]]
        has_comment = any(self.text[end:start].strip() for end, start in zip(ends, starts, strict=True))
        first = place is run[0]
        if not has_comment:
            return [Change(place[0], kept[0], "")] if first else []
        if first:  # the comment stays in its line, and so does what follows it
            return [Change(place[0], self.content_end(ends[0]), "")]
        return [Change(self.line_start(place[0]), self.next_line(self.last(place)), "")]

    # --- brackets -----------------------------------------------------------------------------------------------

    def into_brackets(self, place: Place, spans: list[tuple[bool, int, int]], index: int, new: str) -> list[Change]:
        """Changes that put `new` among the things in brackets, before number `index`; each says whether it goes."""
        before = [end for goes, _, end in spans[:index] if not goes]
        if before:
            return [Change(before[-1], before[-1], f", {new}", -1)]
        after = [start for goes, start, _ in spans[index:] if not goes]
        if after:
            return [Change(after[0], after[0], f"{new}, ", 3)]
        return [Change(place[2] + 1, place[2] + 1, new)]

    def out_of_brackets(self, spans: list[tuple[int, int]], index: int, *, is_end: bool) -> list[Change]:
        """Changes that take one thing out of brackets, with the comma after it, or before it where nothing is left."""
        start, end = spans[index]
        if not is_end:
            comma = self._comma(end, spans[index + 1][0])
            blanks = _SPACES.match(self.text, comma + 1)
            stop = blanks.end() if blanks else comma + 1
            if stop < spans[index + 1][0]:
                stop = comma + 1
            return [Change(start, end, ""), Change(comma, stop, "")]
        if not index:
            return [Change(start, end, "")]
        before = spans[index - 1][1]
        comma = self._comma(before, start)
        if not self.text[comma + 1 : start].strip(" \t"):
            return [Change(comma, end, "")]
        return [Change(comma, comma + 1, ""), Change(start, end, "")]

    def _comma(self, at: int, end: int) -> int:
        while at < end:
            if self.text[at] == "#":
                at = self.content_end(at)
            elif self.text[at] == ",":
                return at
            else:
                at += 1
        raise Unplaceable(())
