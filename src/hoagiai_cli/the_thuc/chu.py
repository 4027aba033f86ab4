"""Pieces of lines, and how their letters look: the ground that parts are recognised and judged on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from hoagiai_cli.document.docx.formatted import Font, Para, Stretch
from hoagiai_cli.document.measure import width
from hoagiai_cli.text.normal import fold, squash

# A look is that of (nearly) all letters: a stray space or a comma in another look changes nothing.
_GAN_HET = 0.9
_DAI_NHAT = 6000
_TU_DAI_NHAT = 200
_TU_QUA_DAI = re.compile(rf"\S{{{_TU_DAI_NHAT},}}")
_KHOANG_CACH = re.compile(r"(?<=\S)[ \u00a0]{5,60}(?=[^\W\d_]{2}|[^\W\d_]\.|__|——)")
_NHIEU_KHUC = 300  # pieces of one paragraph


@dataclass(frozen=True, slots=True)
class Khuc:
    """A stretch of one line of a paragraph: between tabs and line breaks, which part things in hand-made letterheads.

    `chu` is as a reader sees it (capitals by formatting included), on one line; `khoa` is for look-ups.
    """

    doan: Para
    chu: str
    khoa: str
    phan: tuple[Stretch, ...]
    dong: int = 0
    cot: int = 0
    may_cot: int = 1
    ca_doan: bool = True
    rieng: bool = True  # none of its runs reaches into another piece

    @property
    def runs(self) -> tuple[int, ...]:
        """The numbers of its runs."""
        return tuple(dict.fromkeys(one.run for one in self.phan if one.run >= 0))


@dataclass(slots=True)
class Dang:
    """How letters look: how many there are at each size, and how many are bold, slanted, underlined."""

    co: Counter[float] = field(default_factory=Counter)
    tong: int = 0
    dam: int = 0
    nghieng: int = 0
    gach: int = 0

    @property
    def co_chinh(self) -> float:
        """The size of most letters, 0 for none."""
        return self.co.most_common(1)[0][0] if self.co else 0.0

    def het(self, so: int) -> bool:
        """Whether `so` letters are all of them, but for a stray one."""
        return self.tong > 0 and so >= _GAN_HET * self.tong


def dang(stretches: Iterable[Stretch]) -> Dang:
    """The look of the letters and digits of some text; raised signs (footnote numbers) are left out."""
    found = Dang()
    for one in stretches:
        if one.font.raised:
            continue
        count = sum(map(str.isalnum, one.text))
        if count:
            font = one.font
            found.tong += count
            found.co[font.size] += count
            found.dam += count * font.bold
            found.nghieng += count * font.italic
            found.gach += count * bool(font.underline)
    return found


def rong(stretches: Sequence[Stretch]) -> float:
    """The width of a text on one line, in points, without blanks at its ends."""
    total = 0.0
    last = len(stretches) - 1
    for place, one in enumerate(stretches):
        words = one.text.upper() if one.font.caps else one.text
        if place == 0:
            words = words.lstrip()
        if place == last:
            words = words.rstrip()
        total += width(words, one.font.size, bold=one.font.bold, italic=one.font.italic)
    return total


def cho_chu(para: Para) -> tuple[float, ...]:
    """The room for text on a line of a paragraph, in points; two where its column can be read two ways."""
    return tuple(one - para.shape.left - para.shape.right for one in para.widths)


def vua(text: str) -> str:
    """A text no longer than any real one, so that no pattern runs on it: the middle of what is longer is left out."""
    if len(text) < _TU_DAI_NHAT:
        return text
    if len(text) > _DAI_NHAT:
        text = f"{text[: _DAI_NHAT // 2]} {text[-_DAI_NHAT // 2 :]}"
    return _TU_QUA_DAI.sub(lambda word: f"{word[0][:60]}…{word[0][-60:]}", text)


def thay(stretches: Iterable[Stretch]) -> str:
    """The text as it is seen: capitals by formatting are capitals."""
    return "".join(one.text.upper() if one.font.caps else one.text for one in stretches)


def tach_cot(doan: Para) -> Para:
    """A paragraph in which long runs of spaces between two texts are tabs: so some people set things side by side.

    Blanks to be filled in ("Số:      /KH-UBND", "ngày      tháng") stay.
    """
    if len(doan.text) > _TU_DAI_NHAT or "     " not in doan.text.replace("\u00a0", " "):
        return doan
    found = [one for one in _KHOANG_CACH.finditer(doan.text) if not one.string[one.end()].islower()]
    gaps = [(one.start(), one.end()) for one in found]
    if not gaps:
        return doan
    stretches: list[Stretch] = []
    at = 0
    for one in doan.stretches:
        words = "".join(
            "\t" if any(place == start for start, _ in gaps) else character
            for place, character in enumerate(one.text, at)
            if not any(start < place < end for start, end in gaps)
        )
        at += len(one.text)
        if words:
            stretches.append(Stretch(words, one.font, one.run))
    return replace(doan, stretches=tuple(stretches), text="".join(one.text for one in stretches))


def cac_khuc(doan: Para) -> tuple[Khuc, ...]:
    """The pieces of a paragraph, blank ones left out; the automatic number stands before the first."""
    text = doan.text
    if "\t" not in text and "\n" not in text and "\f" not in text:
        line = squash(vua(thay(doan.stretches)))
        if doan.mark:
            line = f"{doan.mark} {line}".strip()
        return (Khuc(doan, line, fold(line), doan.stretches),) if line else ()
    return tuple(_tach(doan))


def _tach(doan: Para) -> Iterator[Khuc]:
    lines: list[list[list[Stretch]]] = [[[]]]
    many = 0
    for one in doan.stretches:
        piece = ""
        for character in one.text:
            if character not in "\t\n\f":
                piece += character
                continue
            if piece:
                lines[-1][-1].append(Stretch(piece, one.font, one.run))
                piece = ""
            many += 1
            if many > _NHIEU_KHUC:
                continue
            if character == "\t":
                lines[-1].append([])
            else:
                lines.append([[]])
        if piece:
            lines[-1][-1].append(Stretch(piece, one.font, one.run))
    mark = doan.mark
    pieces = [
        (number, column, len(line), tuple(cell), squash(vua(thay(cell))))
        for number, line in enumerate(lines)
        for column, cell in enumerate(line)
    ]
    seen = [one for one in pieces if one[4]]
    times = Counter(run for one in seen for run in {piece.run for piece in one[3]})
    for number, column, columns, cell, words in seen:
        if mark:
            words, mark = f"{mark} {words}", ""
        rieng = all(times[one.run] == 1 for one in cell)
        yield Khuc(doan, words, fold(words), cell, number, column, columns, len(seen) == 1, rieng)


def phong_cua(font: Font, text: str) -> set[str]:
    """The fonts that letters of `text` are set in; "" where the document names none."""
    if font.ascii == font.other:
        return {font.ascii} if any(map(str.isalnum, text)) else set()
    found = set()
    for character in text:
        if character.isalpha() or character.isdigit():
            found.add(font.ascii if character < "\x80" else font.other)
            if len(found) == 2:
                break
    return found
