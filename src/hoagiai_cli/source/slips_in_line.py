"""Slips that show in the line itself: a tab, a missing space, a stray quote."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from hoagiai_cli.source.faults import shorten
from hoagiai_cli.source.layout import Row, closed_quote, is_block_header, open_brackets, open_quote
from hoagiai_cli.source.slip import Repair, Slip, put, quoted

LineCheck = Callable[[Sequence[Row], int], Iterator[Slip]]
"""Takes all rows and the number of the one to look at."""

_WIDE_COLON = re.compile(r"[\w ]{1,60}\uff1a[ \t]*")
_TIGHT_COLON = re.compile(r"([^\W\d]\w*):(?=[^\s:])(?!//)")
_SMART = "\u201c\u201d\u2018\u2019\u201e\u00ab\u00bb"
_BULLET = re.compile("[\u2010-\u2015\u2212\u2022\u25cf\u25e6\u25aa\u00b7*+](?=[ \t])[ \t]+")
_TIGHT_DASH = re.compile(r"-(?=[^\s\-\d])")
_RESERVED = "@%&*`!|>,]}?"
_BAD_ESCAPE = re.compile(r'\\(?![0abtnvfre "/\\N_LPxuU])')


def tab_indent(rows: Sequence[Row], at: int) -> Iterator[Slip]:
    """A tab where only spaces make the indentation."""
    row = rows[at]
    if "\t" not in row.text[: row.body] or row.kind == "block":
        return
    tabbed = [r for r in rows[at:] if "\t" in r.text[: r.body] and r.kind != "block"]
    repairs: list[Repair] = [{r.number: _untabbed(r, width) for r in tabbed} for width in (2, 4, 8)]
    levels = sorted({column for r in rows[:at] if r.kind == "code" for column in (*r.dashes, r.body)}, reverse=True)
    repairs += [{row.number: " " * level + _untabbed(row, 1)[row.indent :]} for level in levels[:8]]
    yield Slip("HG014", tuple((r.number, r.text.index("\t"), r.body) for r in tabbed), tuple(repairs), certain=True)


def _untabbed(row: Row, width: int) -> str:
    lead = row.text[: row.indent].expandtabs(width)
    return (lead + row.text[row.indent : row.body].replace("\t", " ") + row.text[row.body :]).rstrip()


def wide_colon(rows: Sequence[Row], at: int) -> Iterator[Slip]:
    """The full-width colon of an East Asian keyboard."""
    row = rows[at]
    if found := _WIDE_COLON.match(row.text, row.body):
        colon = row.text.index("\uff1a", row.body)
        key, rest = row.text[row.body : colon], row.text[found.end() : row.end]
        yield Slip("HG019", ((row.number, colon, colon + 1),), _as_value(row, key, rest), {"khoa": shorten(key)})


def tight_colon(rows: Sequence[Row], at: int) -> Iterator[Slip]:
    """`ten:Kế hoạch`: a key only ends at a colon with a space after it."""
    row = rows[at]
    found = _TIGHT_COLON.match(row.text, row.body, row.end)
    if found:
        key, colon = found.group(1), found.end() - 1
        repairs = _as_value(row, key, row.text[colon + 1 : row.end])
        yield Slip("HG011", ((row.number, row.body, colon + 1),), repairs, {"khoa": shorten(key)})


def _as_value(row: Row, key: str, rest: str) -> tuple[Repair, ...]:
    return (
        {row.number: put(row, row.body, row.end, f"{key}: {rest}")},
        {row.number: put(row, row.body, row.end, f"{key}: {quoted(rest)}")},
    )


def smart_quotes(rows: Sequence[Row], at: int) -> Iterator[Slip]:
    """“ ” do not quote anything in YAML."""
    row = rows[at]
    text = row.scalar
    half_smart = text != "" and text[0] in "\"'" and text[-1] in _SMART and not closed_quote(text)
    if text and (text[0] in _SMART or half_smart):
        start = row.scalar_at
        repair = {row.number: put(row, start, row.end, quoted(text))}
        astray = half_smart and _ends_here(rows, at)
        yield Slip("HG016", ((row.number, start, row.end),), (repair,), astray=astray)


def text_after_quote(rows: Sequence[Row], at: int) -> Iterator[Slip]:
    """`ten: "Kế hoạch" năm 2026`: a value that begins with a quote ends with it."""
    row = rows[at]
    length = closed_quote(row.scalar)
    rest = row.scalar[length:].strip()
    if length and rest:
        start = row.text.index(rest, row.scalar_at + length)
        repair = {row.number: put(row, row.scalar_at, row.end, quoted(row.scalar))}
        yield Slip("HG023", ((row.number, start, row.end),), (repair,), {"chu": shorten(rest)})


def reserved_start(rows: Sequence[Row], at: int) -> Iterator[Slip]:
    """A value that begins with a character YAML keeps for itself, or with a bracket that is not a list."""
    row = rows[at]
    text, start = row.scalar, row.scalar_at
    mark = text[:1]
    if row.key.startswith(("@", "%", "`")):
        key_repair = {row.number: put(row, row.body, row.colon, quoted(row.key))}
        yield Slip("HG017", ((row.number, row.body, row.body + 1),), (key_repair,), {"dau": row.key[0]})
    if mark == "" or is_block_header(text):
        return
    place = ((row.number, start, start + 1),)
    repair = {row.number: put(row, start, row.end, quoted(text))}
    text_in_brackets = mark in "[{" and text[-1] not in "]}[{," and not open_brackets(text)
    if row.colon >= 0 and (text.startswith("- ") or text == "-"):
        yield Slip("HG027", place, (repair,), {"khoa": shorten(row.key)})
    elif mark in _RESERVED or text_in_brackets or (row.colon >= 0 and text.startswith(": ")):
        yield Slip("HG017", place, (repair,), {"dau": mark})


def unclosed_quote(rows: Sequence[Row], at: int) -> Iterator[Slip]:
    """A quote that is opened and not closed on its line."""
    row = rows[at]
    offset = open_quote(row.scalar)
    if offset < 0 or row.scalar[-1] in _SMART:
        return
    mark, start = row.scalar[offset], row.scalar_at + offset
    repairs: list[Repair] = [{row.number: put(row, row.end, row.end, mark)}]
    if row.scalar[0] in "[{":
        bare = row.text[: row.end].rstrip("]} ,")
        repairs.insert(0, {row.number: bare + mark + row.text[len(bare) :]})
    astray = _ends_here(rows, at)
    yield Slip("HG013", ((row.number, start, row.end),), tuple(repairs), {"dau": mark}, astray=astray)


def _ends_here(rows: Sequence[Row], at: int) -> bool:
    """True when the line below a quote left open is clearly not the rest of the quoted text."""
    below = next((row for row in rows[at + 1 :] if row.kind not in ("blank", "comment")), None)
    return below is not None and below.kind == "code"


def backslash(rows: Sequence[Row], at: int) -> Iterator[Slip]:
    """`"C:\\Users"`: inside double quotes a backslash begins an escape."""
    row = rows[at]
    text = row.scalar
    if text[:1] != '"' or "\\" not in text:
        return
    bad = _BAD_ESCAPE.search(row.text, row.scalar_at, row.end)
    column = bad.start() if bad else row.text.index("\\", row.scalar_at)
    doubled = re.sub(r'\\(?!")', r"\\\\", text)
    repair = {row.number: put(row, row.scalar_at, row.end, doubled)}
    yield Slip("HG026", ((row.number, column, column + 2),), (repair,), {"chu": row.text[column : column + 2]})


def bullet(rows: Sequence[Row], at: int) -> Iterator[Slip]:
    """A list item that begins with an en dash, a dot or a star instead of a hyphen."""
    yield from _wrong_dash(rows, at, _BULLET, "HG018")


def tight_dash(rows: Sequence[Row], at: int) -> Iterator[Slip]:
    """`-Luật`: the hyphen of a list item needs a space after it."""
    yield from _wrong_dash(rows, at, _TIGHT_DASH, "HG025")


def _wrong_dash(rows: Sequence[Row], at: int, pattern: re.Pattern[str], code: str) -> Iterator[Slip]:
    if not pattern.match(rows[at].text, rows[at].body):
        return
    # Its brothers below would be swallowed as further lines of this one, so they are mended together.
    alike = [
        (row, found)
        for row in rows[at:]
        if row.body == rows[at].body and row.kind in ("code", "more") and (found := pattern.match(row.text, row.body))
    ]
    places = tuple((row.number, row.body, row.body + 1) for row, _ in alike)
    repairs: tuple[Repair, ...] = (
        {row.number: put(row, row.body, found.end(), "- ") for row, found in alike},
        {r.number: put(r, r.body, r.end, "- " + quoted(r.text[found.end() : r.end])) for r, found in alike},
    )
    if code == "HG025" and rows[at].body:  # the lines below may be lined up with the word, so keep its column
        repairs += ({row.number: put(row, row.body - 1, found.end(), "- ") for row, found in alike},)
    yield Slip(code, places, repairs, {"dau": rows[at].text[rows[at].body]})


def stray_marker(rows: Sequence[Row], at: int) -> Iterator[Slip]:
    """`---` or `...` in the middle of the file."""
    row = rows[at]
    if row.kind == "marker":
        yield Slip("HG009", ((row.number, 0, 3),), ({row.number: ""},))


def no_key(rows: Sequence[Row], at: int) -> Iterator[Slip]:
    """`: giá trị`."""
    row = rows[at]
    if row.text[row.body : row.body + 2] in (": ", ":"):
        yield Slip("HG037", ((row.number, row.body, row.body + 1),), ({row.number: put(row, row.body, row.body, "x")},))


LINE_CHECKS: tuple[LineCheck, ...] = (
    tab_indent,
    wide_colon,
    tight_colon,
    no_key,
    smart_quotes,
    text_after_quote,
    backslash,
    unclosed_quote,
    bullet,
    tight_dash,
    reserved_start,
    stray_marker,
)
