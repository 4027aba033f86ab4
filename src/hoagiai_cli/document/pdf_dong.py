"""Letters of a PDF to lines, and what stands beside each other to columns."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Final

from hoagiai_cli.document.pdf_chu import Chu
from hoagiai_cli.text.normal import fold, squash

MU: Final = re.compile("\ue0f0(\\d{1,3})\ue0f1")
"""A raised number in the text of a line, until it is known whether it calls a footnote."""

DAU_DONG: Final = re.compile(
    r"(?:[-–—+*•▪➢✓❖o]\s+|[-–+*•▪➢✓❖](?=[^\W\d_])"
    r"|\(?\d{1,2}(?:\.\d{1,2})*[.)/]\s*(?=[^\W\d_]|[“\x22(\[])|\d{1,2}(?:\.\d{1,2})+\s+"
    r"|[a-zđ][)]\s*|[a-zđ]\.\s+|(?:[IVX]{1,6})[.\-/)]\s*|(?:Phần|Chương|Mục|Điều)\s+(?:\d{1,2}|[IVX]{1,6})\b[.:]?\s*)"
)
"""What opens an item of a list."""

_BLANK = re.compile(r"\s")
_GAP = 7.0  # cells side by side are at least so far apart
_TIMES = 2.2  # and so much farther than the words of their lines
_ALONE = 40.0  # how far two parts of one line are apart when no other line tells that they are columns
_STEP = 1.0
_NARROWEST = 36.0


@dataclass(slots=True)
class Dong:
    """A line: its letters from left to right and what they say."""

    chu: list[Chu]
    text: str
    x0: float
    x1: float
    y: float
    co: float
    dam: bool
    tu_dau: float
    """Width of the first word: had it fitted on the line above, it would stand there."""
    x_chu: float
    """Where the words begin after the mark of a list item."""
    the: int = 0
    """The number of the paragraph that nearly all its letters belong to, where the file says it."""
    giua: bool = False


@dataclass(slots=True)
class Cot:
    """Lines that stand in one column, with its edges."""

    dong: list[Dong]
    trai: float
    phai: float
    canh: bool
    """Whether something stands beside it."""


def hang(chu: Sequence[Chu]) -> list[list[Chu]]:
    """Letters as rows from top to bottom, each from left to right; raised ones are marked."""
    rows: list[list[Chu]] = []
    top = co = 0.0
    for one in sorted(chu, key=lambda item: item.y):
        reach = 0.4 if abs(one.co - co) < 0.18 * co else 0.5  # a raised number stands higher
        if rows and one.y - top <= reach * max(one.co, co):
            rows[-1].append(one)
            if one.co > co:
                top, co = one.y, one.co
        else:
            rows.append([one])
            top, co = one.y, one.co
    out = []
    for row in rows:
        if not any(one.text.strip() for one in row):
            continue
        row.sort(key=lambda item: item.x0)
        _raise_small(row)
        out.append(_once(row))
    return out


def _raise_small(row: list[Chu]) -> None:
    sizes = Counter(round(one.co, 1) for one in row if one.text.strip())
    co = max(sizes, key=lambda size: (sizes[size], size))
    base = median(one.y for one in row if abs(one.co - co) < 0.2) if sizes else 0.0
    for one in row:
        one.mu = one.co < 0.82 * co and base - one.y > 0.12 * co


def _once(row: list[Chu]) -> list[Chu]:
    """The row without letters drawn twice to look bold."""
    out: list[Chu] = []
    for one in row:
        twin = next((old for old in out[-2:] if old.text == one.text and one.text.strip()), None)
        if twin is not None and abs(twin.x0 - one.x0) < 0.12 * one.co and abs(twin.y - one.y) < 1.0:
            twin.dam = True
            continue
        out.append(one)
    return out


def dong(row: list[Chu]) -> Dong:
    """A row as a line."""
    seen = [one for one in row if not _BLANK.match(one.text)]
    text, starts = _words(row)
    sizes = Counter(round(one.co, 1) for one in seen)
    co = max(sizes, key=lambda size: (sizes[size], size))
    letters = [one for one in seen if one.text.isalnum()] or seen
    mark = DAU_DONG.match(text)
    x_chu = seen[0].x0
    if mark:
        x_chu = next((x for at, x in starts if at >= mark.end()), x_chu)
    first = text.split(" ", 1)[0]
    end = next((x for at, x in starts if at > len(first)), None)
    tu_dau = max((one.x1 for one in seen if end is None or one.x0 < end - 0.1), default=seen[0].x1) - seen[0].x0
    base = [one.y for one in seen if not one.mu] or [one.y for one in seen]
    return Dong(
        row,
        text,
        seen[0].x0,
        max(one.x1 for one in seen),
        median(base),
        co,
        all(one.dam for one in letters),
        tu_dau,
        x_chu,
        _tag(seen),
    )


def _tag(seen: Sequence[Chu]) -> int:
    tag, count = Counter(one.the for one in seen).most_common(1)[0]
    return tag if count >= 0.8 * len(seen) else 0


def _words(row: list[Chu]) -> tuple[str, list[tuple[int, float]]]:
    """The text of a row with single blanks, and where its letters stand: (place in the text, left edge)."""
    blanks = sum(1 for one in row if _BLANK.match(one.text))
    spaced = blanks * 14 >= len(row) - 4
    out: list[str] = []
    starts: list[tuple[int, float]] = []
    length = 0
    before: Chu | None = None
    blank = False
    raised = False
    for one in row:
        if _BLANK.match(one.text):
            blank = True
            continue
        piece = one.text
        if before is not None:
            gap = one.x0 - before.x1
            size = max(one.co, before.co)
            if (blank and gap > 0.05 * size) or gap > (0.45 if spaced else 0.17) * size:
                piece = f" {piece}"
        small = one.mu and one.text.isdigit()
        if raised and (not small or piece.startswith(" ")):
            out.append("\ue0f1")
            length += 1
            raised = False
        if small and not raised:
            piece = piece.replace(one.text, f"\ue0f0{one.text}")
            raised = True
        starts.append((length + len(piece) - len(one.text), one.x0))
        out.append(piece)
        length += len(piece)
        before, blank = one, False
    if raised:
        out.append("\ue0f1")
    return "".join(out), starts


def sach(text: str) -> str:
    """The words of a line or paragraph: single blanks, raised numbers as numbers."""
    return squash(MU.sub(r"\1", text))


def cot(chu: Sequence[Chu], trai: float, phai: float, sau: int = 0) -> Iterator[Cot]:
    """What stands between two edges in reading order: columns beside each other are read whole, left ones first."""
    rows = hang(chu)
    masks = [_mask(row, trai) for row in rows]
    at, last, middle = 0, -1, 0.0
    plain: list[Dong] = []
    while at < len(rows):
        end, strip = (
            (at, None)
            if sau > 3
            else _beside(rows, masks, at, trai, inner=sau > 0, above=middle if at == last else None)
        )
        if strip is None:
            plain.append(dong(rows[at]))
            at += 1
            continue
        if plain:
            yield Cot(plain, trai, phai, False)
            plain = []
        middle = (strip[0] + strip[1]) / 2
        both = [one for row in rows[at:end] for one in row]
        left = [one for one in both if (one.x0 + one.x1) / 2 < middle]
        right = [one for one in both if (one.x0 + one.x1) / 2 >= middle]
        for one in (*cot(left, trai, strip[0], sau + 1), *cot(right, strip[1], phai, sau + 1)):
            one.canh = True
            yield one
        at = last = end
    if plain:
        yield Cot(plain, trai, phai, False)


def _mask(row: Sequence[Chu], trai: float) -> int:
    """Where a row has words, one bit for each step; narrow gaps are filled."""
    bits = 0
    start = end = None
    seen = [one for one in row if not _BLANK.match(one.text)]
    wide = max(_GAP, _TIMES * _word_gap(seen))
    for one in seen:
        if end is not None and start is not None and one.x0 - end >= wide:
            bits |= _bits(start, end, trai)
            start = None
        start = one.x0 if start is None else start
        end = one.x1 if end is None else max(end, one.x1)
    if start is not None and end is not None:
        bits |= _bits(start, end, trai)
    return bits


def _word_gap(seen: Sequence[Chu]) -> float:
    """How far the words of a row are apart, as a rule."""
    gaps = sorted(gap for a, b in pairwise(seen) if (gap := b.x0 - a.x1) > 0.15 * a.co)
    return gaps[len(gaps) // 4] if len(gaps) > 2 else 0.28 * max((one.co for one in seen), default=0.0)


def _bits(x0: float, x1: float, trai: float) -> int:
    low = min(max(int((x0 - trai + 100) / _STEP), 0), 2000)
    high = min(max(int((x1 - trai + 100) / _STEP), low), 2000)
    return ((1 << (high - low + 1)) - 1) << low


def _strips(mask: int) -> list[tuple[int, int]]:
    """Free places inside a mask: (first free bit, first taken bit after it)."""
    out = []
    for gap in re.finditer(r"(?<=1)0+(?=1)", bin(mask)[:1:-1]):
        if gap.end() - gap.start() >= _GAP / _STEP - 2:
            out.append((gap.start(), gap.end()))
    return out


def _beside(
    rows: Sequence[list[Chu]], masks: Sequence[int], at: int, trai: float, *, inner: bool, above: float | None
) -> tuple[int, tuple[float, float] | None]:
    """The end of the two columns that begin at row `at`, and the free strip between them; None where there are none."""
    whole = masks[at]
    if not _strips(whole):
        near = at + 1 < len(rows) and rows[at + 1][0].y - rows[at][0].y < 0.8 * rows[at][0].co
        if not near or not _strips(whole | masks[at + 1]):
            return at, None
        whole |= masks[at + 1]
    end = at + 1
    while end < len(rows) and _strips(whole | masks[end]):
        # a page apart is no longer beside
        if rows[end][0].y - rows[end - 1][0].y > 9 * rows[end][0].co:
            break
        whole |= masks[end]
        end += 1
    low, high = max(
        _strips(whole),
        # below other columns the strip between them goes on
        key=lambda one: one[1] - one[0] if above is None else -abs((one[0] + one[1]) / 2 * _STEP - 100 + trai - above),
    )
    strip = (low * _STEP - 100 + trai, high * _STEP - 100 + trai)
    middle = (strip[0] + strip[1]) / 2
    lefts = [[one for one in row if one.x0 < middle] for row in rows[at:end]]
    rights = [[one for one in row if one.x0 >= middle] for row in rows[at:end]]
    left = [(number, dong(row)) for number, row in enumerate(lefts) if any(one.text.strip() for one in row)]
    right = [(number, dong(row)) for number, row in enumerate(rights) if any(one.text.strip() for one in row)]
    if not left or not right:
        return at, None
    # lines of one side alone at the end: below the other side they only belong there when they go straight on
    end_left, end_right = left[-1][0], right[-1][0]
    if end_right > end_left:
        end_right = _last_in_reach(right, end_left)
    elif end_left > end_right:
        end_left = _last_in_reach(left, end_right)
    end = at + max(end_left, end_right) + 1
    left = [(number, one) for number, one in left if at + number < end]
    right = [(number, one) for number, one in right if at + number < end]
    wide_left = max(one.x1 for _, one in left) - min(one.x0 for _, one in left)
    wide_right = max(one.x1 for _, one in right) - min(one.x0 for _, one in right)
    if wide_left < _NARROWEST or wide_right < _NARROWEST:
        return at, None
    labels = sum(1 for _, one in left if _label(one.text))
    if labels * 2 >= len(left) and (len(left) > 1 or len(right) == 1):
        return at, None
    shared = [number for number, _ in left if any(number == other for other, _ in right)]
    if above is None:
        if end - at == 1 and strip[1] - strip[0] < _ALONE:
            return at, None
        if len(shared) == 1 and len(_strips(masks[at + shared[0]])) > 1:
            return at, None  # "số      /KH-UBND ngày      tháng"
    if inner and len(shared) < 2:
        return at, None  # "ngày      tháng      năm"
    return end, strip


def _label(text: str) -> bool:
    """Whether words beside others are their label and no column of their own: "Chủ trì:", "a)"."""
    return (text.endswith(":") and fold(text) != "noi nhan:") or bool(re.fullmatch(r"[-+*•▪]|\(?\w{1,4}[.)]", text))


def _last_in_reach(side: Sequence[tuple[int, Dong]], start: int) -> int:
    """The last row of a side that follows the rows up to `start` without a hole."""
    last = start
    before: Dong | None = None
    for number, one in side:
        if number > start:
            if before is not None and one.y - before.y > 2.2 * max(one.co, before.co):
                break
            last = number
        before = one
    return last
