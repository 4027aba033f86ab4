"""Lines of a PDF to paragraphs. What decides: would the next word have fitted on this line? Then the line was ended."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import Enum
from itertools import pairwise
from typing import Final

from hoagiai_cli.document.pdf_dong import DAU_DONG, Cot, Dong
from hoagiai_cli.document.tach_dong import la_nhan
from hoagiai_cli.text.normal import fold

_HET: Final = re.compile(r"[.;:!?…][”\")]?$")
_DINH: Final = re.compile(r"(?<=[^\W_])[-/–]$")  # a word broken after its hyphen or stroke
_QUOC_HIEU: Final = "cong hoa xa hoi chu nghia viet nam"
_SLACK = 2.5
_SAME = 3.0
_INDENT = 8.0
_DEEPEST = 90.0  # from where a paragraph begins to its other lines


class Noi(Enum):
    """Where lines stand."""

    THAN = "than"
    CANH = "canh"  # in a column beside another
    O = "o"  # noqa: E741 - in a cell: `ô`


@dataclass(slots=True)
class Nep:
    """The habits of a document: how far its paragraphs begin from the left edge, how far its lines are apart."""

    thut: set[int] = field(default_factory=set)
    nhip: dict[tuple[Noi, int], float] = field(default_factory=dict)
    deu: bool = False
    """Whether its lines are stretched to the right edge; only the last one of a paragraph is not."""
    the: bool = False
    """Whether the tags of the file can be trusted."""

    def mo(self, offset: float) -> bool:
        """Whether paragraphs are known to begin there."""
        return any(round(offset / _SAME) + one in self.thut for one in (-1, 0, 1))


@dataclass(slots=True)
class Khoi:
    """A paragraph: its lines, and the edges and the kind of its column."""

    dong: list[Dong]
    trai: float
    phai: float
    noi: Noi

    @property
    def text(self) -> str:
        out = ""
        for one in self.dong:
            if not out:
                out = one.text
            elif _DINH.search(out) and one.text[:1].isalnum():
                out += one.text
            elif out.endswith("\u00ad"):
                out = out[:-1] + one.text
            else:
                out += f" {one.text}"
        return out

    @property
    def dam(self) -> bool:
        return all(one.dam for one in self.dong)

    @property
    def giua(self) -> bool:
        return any(one.giua for one in self.dong) and (len(self.dong) == 1 or self.dong[-1].giua)


def hoc(columns: Iterable[tuple[Cot, Noi]]) -> Nep:
    """The habits that columns of a document show."""
    nep = Nep()
    tagged = torn = lines = full = 0
    starts: Counter[int] = Counter()
    gaps: dict[tuple[Noi, int], Counter[int]] = {}
    for column, noi in columns:
        for a, b in pairwise(column.dong):
            tagged += a.the > 0 and b.the > 0
            torn += 0 < a.the != b.the > 0 and _small(b) and not _room(a, b, column.trai, column.phai)
            if abs(a.co - b.co) < 0.6:
                gaps.setdefault((noi, round(b.co)), Counter())[round((b.y - a.y) * 2)] += 1
            if noi is Noi.THAN:
                lines += 1
                full += abs(column.phai - a.x1) < 1.0
                offset = a.x0 - column.trai
                level = abs(b.x0 - column.trai) < _SAME
                if offset > _INDENT and level and not _room(a, b, column.trai, column.phai):
                    starts[round(offset / _SAME)] += 1
    nep.deu = full * 2 >= lines
    nep.the = torn * 20 < tagged
    nep.thut = {offset for offset, count in starts.items() if count >= 2 or len(starts) == 1}
    for key, counts in gaps.items():
        total = sum(counts.values())
        common = [gap for gap, count in counts.items() if count >= max(2, total * 0.1) and gap > key[1]]
        nep.nhip[key] = min(common or [gap for gap in counts if gap > key[1]] or [max(counts)]) / 2
    return nep


def danh_giua(column: Cot, noi: Noi, nep: Nep) -> None:
    """Marks the centred lines of a column."""
    if noi is Noi.CANH:
        _mark_by_each_other(column.dong)
        return
    middle = (column.trai + column.phai) / 2
    far = 12.0 if noi is Noi.THAN else 4.0
    around = (None, *column.dong, None)
    some = [
        one
        for above, one, below in zip(around, column.dong, around[2:], strict=False)
        if one.x0 - column.trai > far
        and column.phai - one.x1 > far
        and (one.dam or not DAU_DONG.match(one.text))
        and not _flush(one, above)
        and not _flush(one, below)
    ]
    near = 3.0 if noi is Noi.O else 1.5
    # the right edge of a ragged text is known badly: lines centred alike know the middle better
    shared = [
        (one.x0 + one.x1) / 2
        for one in some
        if not nep.mo(one.x0 - column.trai)
        and any(abs(one.x0 + one.x1 - other.x0 - other.x1) <= 1.5 and abs(one.x0 - other.x0) > 4 for other in some)
    ]
    shared = [x for x in shared if abs(x - middle) <= 8.0]
    if noi is Noi.THAN and shared:
        middle, near = min(shared, key=lambda x: abs(x - middle)), 1.0
    for one in some:
        tight = noi is Noi.THAN and nep.mo(one.x0 - column.trai)
        one.giua = abs((one.x0 + one.x1) / 2 - middle) <= (1.0 if tight else near)
    for a, b in pairwise(column.dong):
        b.giua = b.giua and (a.giua or not _small(b) or (abs(a.x0 + a.x1 - b.x0 - b.x1) <= 3.0 and a.x0 < b.x0))


def _flush(one: Dong, other: Dong | None) -> bool:
    """Whether two lines begin below each other, and end elsewhere: not centred."""
    return other is not None and abs(one.x0 - other.x0) < 1.0 and abs(one.x1 - other.x1) > 3.0


def _mark_by_each_other(lines: Sequence[Dong]) -> None:
    """Centred lines of a column whose edges are not drawn: neighbours of other width with the same middle."""
    for a, b in pairwise(lines):
        apart = abs((a.x0 + a.x1) - (b.x0 + b.x1)) / 2
        if apart <= 4.0 and abs((a.x1 - a.x0) - (b.x1 - b.x0)) > 8.0 and abs(a.x0 - b.x0) > 4.0:
            a.giua = b.giua = True
        elif apart <= 1.0 and abs(a.x0 - b.x0) < 1.0 and a.giua:
            b.giua = True


def gop(column: Cot, noi: Noi, nep: Nep) -> list[Khoi]:
    """The paragraphs of a column."""
    danh_giua(column, noi, nep)
    out: list[Khoi] = []
    before: float | None = None
    for one in column.dong:
        last = out[-1] if out else None
        if last is None:
            out.append(Khoi([one], column.trai, column.phai, noi))
            continue
        gap = one.y - last.dong[-1].y
        usual = before if before is not None else nep.nhip.get((noi, round(one.co)), gap)
        if moi(last, one, column.trai, nep, loose=gap > usual * 1.12 + 0.6, far=gap > 2.3 * one.co):
            out.append(Khoi([one], column.trai, column.phai, noi))
            before = None
        else:
            last.dong.append(one)
            before = gap
    return out


def moi(khoi: Khoi, b: Dong, trai: float, nep: Nep, *, loose: bool, far: bool) -> bool:
    """Whether line `b` begins a paragraph after `khoi`; `trai` is the left edge of its column.

    `loose`: it is further below than the lines of a paragraph are from each other; `far`: it is a hole apart.
    """
    first, a = khoi.dong[0], khoi.dong[-1]
    if far or abs(a.co - b.co) > 1.2 or khoi.text.endswith("./.") or fold(a.text) == _QUOC_HIEU:
        return True
    small = _small(b)
    if nep.the and 0 < a.the != b.the > 0:
        return True
    room = _room(a, b, khoi.trai, khoi.phai)
    if a.giua or b.giua:
        return _new_centred(khoi, a, b, small=small, room=room, loose=loose)
    if nep.the and 0 < a.the == b.the:
        return room  # a line ended by hand
    if khoi.noi is Noi.CANH and (a.text.isupper() or b.text.isupper()):
        return True
    if not small and la_nhan(b.text.lstrip("(")):
        return True
    mark = DAU_DONG.match(b.text) is not None
    if mark and khoi.noi is Noi.O and first.text[0] == b.text[0] in "-–+*•" and not small_after_mark(b.text):
        return True
    ended = _HET.search(a.text) is not None
    if mark and (ended or (khoi.dam and not b.dam)):
        return True
    if not nep.thut and a.text[-1] == ";" and not small:
        return True
    here, there, start = b.x0 - trai, a.x0 - khoi.trai, first.x0 - khoi.trai
    if room:
        return True
    if nep.deu and khoi.noi is Noi.THAN and not small and khoi.phai - a.x1 > _SAME:
        return True
    if len(khoi.dong) > 1:
        if abs(here - there) > _SAME + 1:
            return True
        return loose
    if here < start - _SAME:  # the lines below the first stand further left
        strange = bool(nep.thut) and not nep.mo(start) and (ended or mark)
        return not small and (strange or start - here > _DEEPEST or (loose and start < _INDENT))
    if here > start + _SAME:  # further right: only below the words of a list item
        hanging = DAU_DONG.match(first.text) is not None and here <= first.x_chu - khoi.trai + 8
        return not hanging or mark
    if loose:
        return True
    if khoi.noi is Noi.THAN and start > _INDENT and nep.mo(start):
        return True
    return mark and (b.text[0] not in "-–—+*" or start > _INDENT) and not small_after_mark(b.text)


def _small(b: Dong) -> bool:
    """Whether a line begins in the middle of a sentence."""
    return next((char.islower() for char in b.text if char.isalpha()), False) and not DAU_DONG.match(b.text)


def small_after_mark(text: str) -> bool:
    """Whether a small letter or number follows the dash that a line begins with: "2021 - / - 2025"."""
    after = text.lstrip("-–—+*• ")[:1]
    return text[:1] in "-–—+*•" and (after.islower() or after.isdigit())


def _new_centred(khoi: Khoi, a: Dong, b: Dong, *, small: bool, room: bool, loose: bool) -> bool:
    if a.dam != b.dam or loose:
        return True
    if fold(f"{a.text} {b.text}") == _QUOC_HIEU:
        return False
    if small and a.giua == b.giua and not _HET.search(a.text):
        return False  # a title goes on, wherever its lines were ended
    if khoi.noi is Noi.CANH:
        return True
    if a.giua != b.giua:
        # of a centred paragraph the lines that fill the width do not look centred
        middle = abs((a.x0 + a.x1) - (b.x0 + b.x1)) / 2 <= _SAME
        return room or not middle
    return room or (DAU_DONG.match(b.text) is not None and not small_after_mark(b.text))


def _room(a: Dong, b: Dong, trai: float, phai: float) -> bool:
    """Whether the first word of `b` would have fitted behind `a`."""
    need = 0.25 * a.co + b.tu_dau + _SLACK
    if a.giua:
        return phai - trai - (a.x1 - a.x0) >= need
    return phai - a.x1 >= need
