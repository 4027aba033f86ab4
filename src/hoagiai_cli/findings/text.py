"""Findings for people: one block each, with the source line and a caret under the place.

Plain strings, no rich: a run over a nation prints thousands of them.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from hoagiai_cli.findings.finding import SEVERITIES, Finding
from hoagiai_cli.source.span import Span

_LEVEL = {
    "vi": {"error": "lỗi", "warning": "cảnh báo", "info": "gợi ý"},
    "en": {"error": "error", "warning": "warning", "info": "hint"},
}
_COLOUR = {"error": "\033[1;31m", "warning": "\033[1;33m", "info": "\033[1;36m"}
_DIM, _BOLD, _OFF = "\033[2m", "\033[1m", "\033[0m"
_MARGIN = 12
_FAR = 8
"""Screens of a line that are looked at around a place; letters may take no column, so one screen is not enough."""
_WORDS = {
    "vi": {"place": "chỗ", "source": "nguồn", "help": "sửa"},
    "en": {"place": "where", "source": "source", "help": "help"},
}


class TextReport:
    """Prints findings at a given width; colours only if asked for."""

    def __init__(self, lang: str = "vi", *, width: int = 80, colour: bool = False) -> None:
        self.lang = lang
        self.width = max(width, 40)
        self.colour = colour

    def blocks(self, findings: Sequence[Finding], lines_of: Callable[[str], Sequence[str]]) -> Iterator[str]:
        """One block of text for each finding; `lines_of(file)` gives the lines of a file (without line ends)."""
        for item in findings:
            yield self.block(item, lines_of(item.file))

    def block(self, item: Finding, lines: Sequence[str]) -> str:
        """The finding as text, ending with a line end."""
        level = _LEVEL[self.lang][item.severity]
        head = f"{item.file}:{item.span.line}:{item.span.column}: "
        title = f"{self._paint(_COLOUR[item.severity], f'{level} {item.code}')} [{item.slug}]"
        out = [head + title, *self._wrapped(item.message, "  ")]
        if lines:
            marks = [(item.span, "")] + [(related.span, related.note) for related in item.related]
            out += self._snippet(marks, lines)
        words = _WORDS[self.lang]
        for key, text in ((words["place"], item.where), (words["help"], item.help), (words["source"], item.source)):
            if text:
                out += self._wrapped(text, f"  = {key}: ", rest=" " * (len(key) + 6))
        return "\n".join(out) + "\n"

    def summary(self, findings: Iterable[Finding], files: int, *, hong: int = 0, da_biet: int = 0) -> str:
        """The last line: how many files, how many of what; `hong`: files that could not be checked to the end;
        `da_biet`: findings that a baseline knows and that are not told."""
        count = Counter(item.severity for item in findings)
        if self.lang == "en":
            tally = f"{count['error']} errors, {count['warning']} warnings, {count['info']} hints"
            rest = f"; {hong} files not checked to the end" if hong else ""
            rest += f"; {da_biet} known to the baseline are not told" if da_biet else ""
            return f"{files} files checked: " + (tally if count else "nothing found") + rest
        tally = f"{count['error']} lỗi, {count['warning']} cảnh báo, {count['info']} gợi ý"
        con = f"; {hong} tệp chưa được kiểm hết" if hong else ""
        con += f"; {da_biet} chỗ đã ghi trong baseline, không nói lại" if da_biet else ""
        khong = "không thấy lỗi mới" if da_biet else "không thấy lỗi trong những điều đã kiểm"
        return f"Đã kiểm {files} tệp: " + (tally if count else khong) + con

    def _snippet(self, marks: list[tuple[Span, str]], lines: Sequence[str]) -> list[str]:
        gutter = max(len(str(span.line)) for span, _ in marks) + 1
        out = [f"{' ' * gutter} {self._paint(_DIM, '│')}"]
        for i, (span, note) in enumerate(marks):
            if not 1 <= span.line <= len(lines):
                continue
            text, caret = window(lines[span.line - 1], span, self.width - gutter - 3)
            mark = "^" if i == 0 else "-"
            under = caret.replace("^", mark) + (f" {note}" if note else "")
            out.append(f"{span.line:>{gutter}} {self._paint(_DIM, '│')} {text}")
            colour = _BOLD if i == 0 else _DIM
            out.append(f"{' ' * gutter} {self._paint(_DIM, '│')} {self._paint(colour, under)}")
        return out

    def _wrapped(self, text: str, first: str, rest: str | None = None) -> list[str]:
        words = text.split()
        whole = first + " ".join(words)
        if width_of(whole) <= self.width:
            return [whole]
        indent = first if rest is None else rest
        lines, here, used = [], first, width_of(first)
        empty = True
        for word in words:
            size = width_of(word)
            if not empty and used + 1 + size > self.width:
                lines.append(here)
                here, used, empty = indent, len(indent), True
            here += word if empty else f" {word}"
            used += size if empty else size + 1
            empty = False
        return [*lines, here]

    def _paint(self, code: str, text: str) -> str:
        return f"{code}{text}{_OFF}" if self.colour else text


def bang_dem(findings: Iterable[Finding], lang: str = "vi", *, json: bool) -> str:
    """How often each code was found, the most frequent first: columns for people, a list for programs.

    Where a code is not equally grave everywhere, its gravest finding counts.
    """
    theo: dict[str, Finding] = {}
    dem: Counter[str] = Counter()
    for item in findings:
        cu = theo.setdefault(item.code, item)
        if SEVERITIES.index(item.severity) > SEVERITIES.index(cu.severity):
            theo[item.code] = item
        dem[item.code] += 1
    cac = [(so, theo[ma]) for ma, so in sorted(dem.items(), key=lambda mot: (-mot[1], mot[0]))]
    if json:
        from json import dumps

        bang = [{"count": so, "code": item.code, "slug": item.slug, "severity": item.severity} for so, item in cac]
        return dumps(bang, ensure_ascii=False, indent=2) + "\n"
    muc = _LEVEL[lang]
    return "".join(f"{so:>6}  {item.code}  {muc[item.severity]:<8}  {item.slug}\n" for so, item in cac)


_KHAC_MOT = re.compile(r"[^ -\u02ff\u1e00-\u1eff\u2010-\u2027\u203a\u2500\u2502]|[\x7f-\x9f\xad]")
"""Any sign that may not take exactly one column: all but Latin letters and the usual punctuation."""


def width_of(text: str) -> int:
    """Columns a terminal gives to `text`: marks none, wide signs two, all else one."""
    if not _KHAC_MOT.search(text):
        return len(text)
    total = 0
    for char in text:
        if unicodedata.combining(char) or unicodedata.category(char) in {"Cf", "Me", "Mn"}:
            continue
        total += 2 if unicodedata.east_asian_width(char) in "WF" else 1
    return total


def window(line: str, span: Span, room: int) -> tuple[str, str]:
    """The part of a line around a span that fits `room` columns, and the carets under it.

    Of a line that is far too long (a whole file in one) only what is near the span is looked at.
    """
    start = min(max(span.column - 1, 0), len(line))
    end = len(line) if span.end_line > span.line else min(max(span.end_column - 1, start), len(line))
    first, last = 0, len(line)
    if len(line) > _FAR * room:
        first, last = max(0, start - _MARGIN), min(len(line), start + _FAR * room)
    shown = line[first:last]
    if not shown.isprintable():
        shown = "".join(char if char.isprintable() or unicodedata.combining(char) else " " for char in shown)
    start, end = start - first, min(end, last) - first
    left, right = 0, len(shown)
    if first or last < len(line) or width_of(shown) > room:
        left = max(0, start - _MARGIN)
        budget = room - 2
        right = left
        used = 0
        while right < len(shown) and used < budget:
            used += width_of(shown[right])
            right += 1
    prefix = "…" if first + left else ""
    suffix = "…" if first + right < len(line) else ""
    pad = width_of(prefix) + width_of(shown[left:start])
    size = max(1, width_of(shown[start : min(end, right)]))
    return prefix + shown[left:right] + suffix, " " * pad + "^" * size
