"""Slips that show only beside the lines around: indentation, a key without its colon, a bracket left open."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hoagiai_cli.source.faults import shorten
from hoagiai_cli.source.layout import Row, open_brackets
from hoagiai_cli.source.slip import Repair, Slip, put, quoted
from hoagiai_cli.source.slips_in_line import LineCheck

_WORD = re.compile(r"([a-z][a-z0-9_]*)(?:[ \t]*[;=][ \t]*|[ \t]+|$)")
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_SECOND_COLON = re.compile(r":(?=[ \t]|$)")
_FLOW_KEY = re.compile(r"(?<=[^\s,{\[])[ \t]+(?=[a-z][a-z0-9_]*:[ \t])")
_QUIET = ("blank", "comment", "block", "more", "inside")


def missing_colon(rows: Sequence[Row], at: int) -> Iterator[Slip]:
    """`ten Kế hoạch`: the name of an item without its colon."""
    row = rows[at]
    found = _WORD.match(row.text, row.body, row.end)
    if row.kind not in ("code", "more") or row.left_block or not found:
        return
    if row.colon >= 0 and row.text[found.end()] not in "\"'[{":  # there the colon may be one inside the value
        return
    word, rest = found.group(1), row.text[found.end() : row.end]
    repairs: tuple[Repair, ...] = (
        {row.number: put(row, row.body, row.end, f"{word}: {rest}")},
        {row.number: put(row, row.body, row.end, f"{word}: {quoted(rest)}")},
    )
    yield Slip("HG010", ((row.number, row.body, found.end(1)),), repairs, {"khoa": shorten(word)})


def second_colon(rows: Sequence[Row], at: int) -> Iterator[Slip]:
    """`ten: Điều 5: nội dung`: an unquoted value must not hold a colon with a space after it."""
    row = rows[at]
    if row.colon < 0 or not row.scalar or row.scalar[0] in "\"'|>[{&*!":
        return
    found = _SECOND_COLON.search(row.text, row.value, row.end)
    if not found:
        return
    mended = put(row, row.value, row.end, quoted(row.scalar))
    repairs: tuple[Repair, ...] = ({row.number: mended}, {row.number: mended, **_blanked(_following(rows, at, "more"))})
    args = {"khoa": shorten(row.key), "gia_tri": shorten(row.scalar)}
    yield Slip("HG012", ((row.number, found.start(), found.end()),), repairs, args)


def open_bracket(rows: Sequence[Row], at: int) -> Iterator[Slip]:
    """`phoi_hop: [A, B`: a bracket left open, closed by the wrong one, or with a comma missing."""
    row = rows[at]
    text = row.scalar
    if text[:1] not in ("[", "{"):
        return
    place = ((row.number, row.scalar_at, row.end),)
    if closers := open_brackets(text):
        last = (_following(rows, at, "inside") or [row])[-1]
        repairs: list[Repair] = [
            {row.number: put(row, row.end, row.end, closers)},
            {last.number: put(last, last.end, last.end, closers)},
        ]
        if text[-1] in "]}":
            repairs.append({row.number: put(row, row.end - 1, row.end, closers)})
        yield Slip("HG022", place, tuple(repairs), {"dau": text[0], "dong": closers})
    commas = _FLOW_KEY.sub(", ", text)
    if commas != text:
        yield Slip("HG039", place, ({row.number: put(row, row.scalar_at, row.end, commas)},))


def text_out_of_block(rows: Sequence[Row], at: int) -> Iterator[Slip]:
    """Text of a `|` block that is indented less than its first line."""
    row = rows[at]
    if row.block_indent < 0 or _NAME.fullmatch(row.key):
        return
    run = [row]
    for following in rows[at + 1 :]:
        if _NAME.fullmatch(following.key) and following.indent <= row.indent:
            break
        run.append(following)
    repair = {r.number: " " * row.block_indent + r.text.strip() for r in run}
    single = {row.number: " " * row.block_indent + row.text.strip()}
    args = {"co": row.indent, "dung": row.block_indent}
    yield Slip("HG029", ((row.number, row.indent, row.end),), (single, repair), args)


def wrong_indent(rows: Sequence[Row], at: int) -> Iterator[Slip]:
    """A line whose indentation fits nothing above it."""
    row = rows[at]
    if row.colon < 0 and not row.dashes:
        return
    open_columns, list_columns = _open_columns(rows, at, dash=bool(row.dashes))
    first = row.dashes[0] if row.dashes else row.body
    code = "HG021" if first in list_columns and not row.dashes else "HG020"
    run = [row, *_deeper(rows, at)]
    head = next((r for r in reversed(rows[:at]) if r.kind == "code" and r.dashes), None)
    off = head is not None and head.dashes[0] % 2 == 1  # levels are two spaces wide
    if head is not None and off:
        yield from _item_beside(head, row)
    # Nearest column first; of two as near the deeper, since a space is sooner forgotten than added.
    for column in sorted(open_columns - {first}, key=lambda c: (abs(c - first), -c)):
        repairs = ({row.number: _shifted(row, column - first)}, {r.number: _shifted(r, column - first) for r in run})
        args = {"co": first, "dung": column, "khoa": shorten(row.key or row.content)}
        yield Slip(code, ((row.number, 0, row.indent or row.end),), repairs, args)
    if head is not None and not off:
        yield from _item_beside(head, row)


def _item_beside(head: Row, row: Row) -> Iterator[Slip]:
    """Not the failing line but the `- ` line that begins its list item may be out of line."""
    by = row.body - head.body
    if row.dashes or not by or head.indent + by < 0:
        return
    args = {"co": head.indent, "dung": head.indent + by, "khoa": shorten(head.content)}
    yield Slip("HG020", ((head.number, 0, head.body),), ({head.number: _shifted(head, by)},), args)


def indented_start(rows: Sequence[Row], at: int) -> Iterator[Slip]:
    """The whole beginning of the file is indented, the rest is not."""
    first = next((row for row in rows if row.kind == "code"), None)
    if first is None or not first.indent or rows[at].indent or first.number >= at:
        return
    repair = {row.number: _shifted(row, -first.indent) for row in rows[first.number : at]}
    yield Slip(
        "HG020",
        ((first.number, 0, first.indent),),
        (repair,),
        {"co": first.indent, "dung": 0, "khoa": shorten(first.key or first.content)},
    )


def value_and_children(rows: Sequence[Row], at: int) -> Iterator[Slip]:
    """A key has a value on its own line and list items below it."""
    row = rows[at]
    head = next((r for r in reversed(rows[:at]) if r.kind == "code" and r.colon >= 0 and r.body <= row.first), None)
    if head is None or not head.scalar or not row.dashes:
        return
    yield Slip(
        "HG021" if 0 < row.first == head.body else "HG024",
        ((row.number, row.first, row.body),),
        ({head.number: put(head, head.value, head.end, "")},),
        {"khoa": shorten(head.key), "co": row.first, "dung": head.body + 2},
        near=((head.number, head.value, head.end, "gia_tri_o_day"),),
    )


def text_without_bar(rows: Sequence[Row], at: int) -> Iterator[Slip]:
    """Text over several lines whose later lines hold a colon, a dash or no indentation."""
    row = rows[at]
    head = next((r for r in reversed(rows[:at]) if r.kind == "code"), None)
    if head is None or head.colon < 0 or not head.scalar or head.scalar[0] in "|>[{" or _NAME.fullmatch(row.key):
        return
    if row.kind != "more" and (row.colon >= 0 or row.dashes):
        return
    run: list[Row] = []
    for following in rows[head.number + 1 :]:
        if following.kind == "code" and (following.colon >= 0 or following.dashes):
            break
        run.append(following)
    repair = {head.number: put(head, head.value, head.end, "x"), **_blanked(run)}
    yield Slip(
        "HG028",
        ((head.number, head.value, head.end),),
        (repair,),
        {"khoa": shorten(head.key)},
        near=((row.number, row.indent, row.end, "dong_tiep"),),
    )


def stray_text(rows: Sequence[Row], at: int) -> Iterator[Slip]:
    """A line of text that belongs to nothing."""
    row = rows[at]
    if row.kind not in ("code", "more") or row.colon >= 0 or row.dashes:
        return
    run = [row, *(r for r in rows[at + 1 :] if r.kind == "more" and r.colon < 0)]
    place = ((row.number, row.body, row.end),)
    yield Slip("HG040", place, (_blanked([row]), _blanked(run)), {"chu": shorten(row.content)})


def _open_columns(rows: Sequence[Row], at: int, *, dash: bool) -> tuple[set[int], set[int]]:
    """Columns where a key (or, with `dash`, a list item) may stand in row `at`; and the columns of open lists."""
    levels: list[tuple[int, str, bool]] = []  # column, "-" or "key", may hold things below
    for row in rows[:at]:
        if row.kind != "code":
            continue
        marks = [(column, "-", False) for column in row.dashes]
        if row.colon >= 0:
            marks.append((row.body, "key", not row.scalar))
        for mark in marks:
            while levels and _ends(levels[-1], mark):
                levels.pop()
            levels.append(mark)
    keys = {column for column, kind, _ in levels if kind == "key"}
    lists = {column for column, kind, _ in levels if kind == "-"}
    below = {column + 2 for column, kind, empty in levels[-1:] if kind == "key" and empty}
    return ((lists | below) if dash else (keys | below)), lists


def _ends(level: tuple[int, str, bool], mark: tuple[int, str, bool]) -> bool:
    """True when `mark` closes `level`: it stands left of it, or beside it and is no list under a key of its column."""
    return level[0] > mark[0] or (level[0] == mark[0] and (level[1] == mark[1] or mark[1] == "key"))


def _deeper(rows: Sequence[Row], at: int) -> list[Row]:
    """The rows after `at` that hang together with it: as deep or deeper, or without structure of their own."""
    run: list[Row] = []
    for row in rows[at + 1 :]:
        if row.kind not in _QUIET and row.indent < rows[at].indent:
            break
        run.append(row)
    return run


def _following(rows: Sequence[Row], at: int, kind: str) -> list[Row]:
    run: list[Row] = []
    for row in rows[at + 1 :]:
        if row.kind not in (kind, "blank"):
            break
        run.append(row)
    return run


def _blanked(rows: Sequence[Row]) -> dict[int, str]:
    return {row.number: "" for row in rows}


def _shifted(row: Row, by: int) -> str:
    return " " * by + row.text if by >= 0 else row.text[min(-by, row.indent) :]


NEARBY_CHECKS: tuple[LineCheck, ...] = (missing_colon, second_colon, open_bracket, text_out_of_block)
"""Looked for in the lines before the failure too."""

FAILING_LINE_CHECKS: tuple[tuple[LineCheck, ...], ...] = (
    (text_without_bar, indented_start),
    (value_and_children, wrong_indent),
    (stray_text,),
)
"""Looked for at the failing line only, in turns."""
