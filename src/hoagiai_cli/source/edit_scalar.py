"""A new text in the place of an old scalar, in the same style of writing where that style can hold it."""

from __future__ import annotations

import re
from typing import Any

from hoagiai_cli.source.changes import Change
from hoagiai_cli.source.loader import load
from hoagiai_cli.source.tracing import Trace, trace
from hoagiai_cli.text.matching import opcodes
from hoagiai_cli.text.normal import nfc

_HEADER = re.compile(r"([|>])([-+0-9]*)([^\r\n]*)(?:\r\n|\r|\n|\Z)")
_PHYSICAL = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
_FLOW_MARKS = re.compile(r"[,\[\]{}]")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r", "\x85": "\\N", "\u2028": "\\L",
            "\u2029": "\\P", "\ufeff": "\\uFEFF"}  # fmt: skip


def quoted(text: str) -> str:
    """`text` in quotes: double ones, or single ones where that saves escapes."""
    plain_line = text.isprintable() or not any(char in _ESCAPES or ord(char) < 32 for char in text)
    if plain_line and ('"' in text or "\\" in text):
        return "'" + text.replace("'", "''") + "'"
    return '"' + _double(text) + '"'


def _double(text: str) -> str:
    out = []
    for char in text:
        code = ord(char)
        if char in _ESCAPES:
            out.append(_ESCAPES[char])
        elif code < 32 or 0x7F <= code < 0xA0:
            out.append(f"\\x{code:02X}")
        else:
            out.append(char)
    return "".join(out)


def reads_as(token: str, value: Any, *, flow: bool) -> bool:
    """True when `token`, written after a key or in brackets, is `value` and nothing else."""
    text = f"k: [{token}]\n" if flow else f"k: {token}\n"
    found = load(text.encode("utf-8", "replace"), "")
    if found.problems or found.data is None or len(found.data) != 1:
        return False
    read = found.data.get("k")
    if flow:
        if not isinstance(read, list) or len(read) != 1:
            return False
        read = read[0]
    return type(read) is type(value) and bool(read == value)


def differing(old: str, new: str) -> tuple[int, int, int]:
    """How much two texts share: the length of the common beginning, and where the common ends begin in each."""
    first = 0
    while first < min(len(old), len(new)) and old[first] == new[first]:
        first += 1
    last_old, last_new = len(old), len(new)
    while last_old > first and last_new > first and old[last_old - 1] == new[last_new - 1]:
        last_old -= 1
        last_new -= 1
    return first, last_old, last_new


def in_line(text: str, start: int, end: int, old: str, new: str, *, flow: bool) -> list[Change] | None:
    """Changes of a plain or quoted token `text[start:end]`; None where it must be written anew."""
    if "\n" in new or nfc(new) != new:
        return None
    traced = trace(text, start, end, old)
    if traced is None or not traced.chars:
        return None
    style = text[start] if text[start] in "\"'" else ""
    first, last_old, last_new = differing(old, new)
    begin, stop = _stretch(traced, first, last_old)
    middle = new[first:last_new]
    typed = middle.replace("'", "''") if style == "'" else _double(middle) if style else middle
    if reads_as(text[start:begin] + typed + text[stop:end], new, flow=flow):
        return [Change(begin, stop, typed)]
    token = text[start:end]
    if style or "\n" in token or "\r" in token:
        return None
    # A plain text that now needs quotes: they go around what is typed, which stays as it is.
    before, after = text[start:begin], text[stop:end]
    mark = quoted(before + middle + after)[0]
    escape = _double if mark == '"' else _single
    if not reads_as(mark + escape(before + middle + after) + mark, new, flow=flow):
        return None
    if escape(before) != before or escape(after) != after:
        return [Change(start, end, mark + escape(before + middle + after) + mark)]
    return [Change(start, start, mark, 2), Change(begin, stop, escape(middle), 1), Change(end, end, mark)]


def _single(text: str) -> str:
    return text.replace("'", "''")


def _stretch(traced: Trace, first: int, last: int) -> tuple[int, int]:
    if first == last:
        at = traced.starts[first] if first < len(traced.chars) else traced.ends[-1]
        return at, at
    return traced.starts[first], traced.ends[last - 1]


def in_block(text: str, start: int, end: int, old: str, new: str, newline: str, depth: int) -> list[Change] | None:
    """Changes of a block scalar, paragraph by paragraph; None where it must be written anew.

    `text[start:end]` is the token with the line break after its last line.
    """
    header = _HEADER.match(text, start)
    if header is None or nfc(new) != new or "\r" in new:
        return None
    if header.group(1) == ">":
        return _in_folded(text, start, end, old, new)
    core_old, core_new = old.rstrip("\n"), new.rstrip("\n")
    if not core_old or not core_new or (core_new[0] in " \t\n" and not header.group(2).strip("+-")):
        return None
    tail_old, tail_new = len(old) - len(core_old), len(new) - len(core_new)
    changes: list[Change] = []
    if tail_old != tail_new:
        if max(tail_old, tail_new) > 1 or "+" in header.group(2):
            return None
        marks = header.group(2).replace("-", "") + ("" if tail_new else "-")
        changes.append(Change(header.start(2), header.end(2), marks))
    lines = [(*m.span(1), m.end(2)) for m in _PHYSICAL.finditer(text, header.end(), end) if m.end() > m.start()]
    before, after = core_old.split("\n"), core_new.split("\n")
    if len(lines) < len(before):
        return None
    indent = next(
        (text[a : a + _lead(text[a:b]) - _lead(line)] for (a, b, _), line in zip(lines, before, strict=False) if line),
        "",
    )
    traced = trace(text, start, end, old)
    if not indent or traced is None:
        return None
    offsets = [0]
    for line in before:
        offsets.append(offsets[-1] + len(line) + 1)

    def at_line(index: int) -> int:
        return lines[index][0] if index < len(lines) else lines[-1][2]

    def put(index: int, new_lines: list[str]) -> None:
        block = "".join(newline + indent + line if line else newline for line in new_lines)
        if index and lines[index - 1][1] == lines[index - 1][2]:  # the file ends without a line break
            changes.append(Change(lines[index - 1][1], lines[index - 1][1], block, depth))
        else:
            changes.append(Change(at_line(index), at_line(index), block.removeprefix(newline) + newline, depth))

    for tag, i, j, k, m in opcodes(before, after):
        if tag == "equal":
            continue
        pairs = min(j - i, m - k)
        for index in range(pairs):
            one, other = before[i + index], after[k + index]
            if not one or not other:
                a, b, _ = lines[i + index]
                changes.append(Change(a, b, indent + other if other else ""))
                continue
            first, last_old, last_new = differing(one, other)
            base = offsets[i + index]
            if first == last_old == len(one):  # past the last letter stands the break, not the next letter
                begin = stop = traced.ends[base + first - 1]
            else:
                begin, stop = _stretch(traced, base + first, base + last_old)
            changes.append(Change(begin, stop, other[first:last_new]))
        if j - i > pairs:
            changes.append(Change(at_line(i + pairs), lines[j - 1][2], ""))
        if m - k > pairs:
            put(i + pairs, after[k + pairs : m])
    return changes


def _in_folded(text: str, start: int, end: int, old: str, new: str) -> list[Change] | None:
    """Words changed inside the paragraphs of a folded block."""
    traced = trace(text, start, end, old)
    first, last_old, last_new = differing(old, new)
    middle = new[first:last_new]
    if traced is None or "\n" in middle or "\n" in old[first:last_old] or not traced.chars:
        return None
    if first == last_old and first and old[first : first + 1] in ("\n", ""):
        begin = stop = traced.ends[first - 1]
    else:
        begin, stop = _stretch(traced, first, last_old)
    # blank lines that a block keeps stand behind the token
    token = (text[start:begin] + middle + text[stop:end]).rstrip("\r\n") + new[len(new.rstrip("\n")) + 1 :]
    return [Change(begin, stop, middle)] if reads_as(_at_the_margin(token, new), new, flow=False) else None


def _at_the_margin(token: str, value: str) -> str:
    """A block as it is written under a key at the margin: an indent that its header gives counts from its own key."""
    header = _HEADER.match(token)
    if header is None or not header.group(2).strip("+-"):
        return token
    line = next((line for line in token[header.end() :].splitlines() if line.strip(" ")), "")
    said = next((line for line in value.split("\n") if line.strip(" ")), "")
    marks = header.group(2).strip("0123456789")
    return f"{header.group(1)}{marks}{_lead(line) - _lead(said)}{token[header.end(2) :]}"


def _lead(text: str) -> int:
    return len(text) - len(text.lstrip(" "))


def in_brackets(value: Any) -> str:
    """Any value on one line, as it is written inside `[ ]` or `{ }`."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{in_brackets(key)}: {in_brackets(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(in_brackets, value)) + "]"
    if isinstance(value, str):
        plain = not _FLOW_MARKS.search(value) and "\n" not in value and nfc(value) == value
        return (
            value
            if plain and reads_as(value, value, flow=True) and reads_as(value, value, flow=False)
            else quoted(value)
        )
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    return repr(value)
