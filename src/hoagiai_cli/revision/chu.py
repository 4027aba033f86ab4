"""What is different between two texts: paragraph by paragraph, and word by word inside a paragraph.

Syllables, numbers, dates and document symbols are never cut; the pieces put together give both texts again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from hoagiai_cli.revision.giong import TuDien, chuan, giong
from hoagiai_cli.text.matching import opcodes
from hoagiai_cli.text.normal import fold_tones

_TOKEN = re.compile(r"\d(?:[\w./%-]*[\w%])?|\w+|[^\w\s]")
_CHU = re.compile(r"[^\W_]")
_GAN_NHU_KHAC = 0.25
"""Texts with a smaller share of common words are shown whole: old, then new."""
_CUNG_DOAN = 0.4
"""How alike two paragraphs must be to be one paragraph that was changed."""
_NHIEU_TU = 1_500_000
"""Pairs of words beyond which texts are no longer compared word by word."""
_NHIEU_DOAN = 40_000

LoaiManh = Literal["giu", "bo", "them"]
LoaiDoan = Literal["giu", "sua", "bo", "them", "chuyen"]
Chi = Literal["", "dau_thanh", "hoa_thuong", "dau_cau"]


class Manh(NamedTuple):
    """A stretch of text that stayed, went or came."""

    loai: LoaiManh
    chu: str


class Doan(NamedTuple):
    """A paragraph: in both versions (`giu`, `sua`, `chuyen`: moved as it is), or in one.

    `thu_cu`, `thu_moi` count paragraphs from 0 (-1 where it is missing); `manh` is what changed inside.
    """

    loai: LoaiDoan
    cu: str
    moi: str
    thu_cu: int
    thu_moi: int
    manh: tuple[Manh, ...] = ()


def chi_doi(cu: str, moi: str) -> Chi:
    """What alone changed: tone-mark placement (hòa/hoà), case, or punctuation and blanks; "" where it is words."""
    if len(cu) == len(moi):
        if fold_tones(cu) == fold_tones(moi):
            return "dau_thanh"
        if cu.casefold() == moi.casefold():
            return "hoa_thuong"
    return "dau_cau" if _CHU.findall(cu) == _CHU.findall(moi) and _tu(cu) == _tu(moi) else ""


def _tu(text: str) -> list[str]:
    return re.findall(r"\w+", text)


# --- words ------------------------------------------------------------------------------------------------------


def so_chu(cu: str, moi: str) -> tuple[Manh, ...]:
    """Two paragraphs word by word."""
    if cu == moi:
        return (Manh("giu", cu),) if cu else ()
    a, b = _cat(cu), _cat(moi)
    tu_a, tu_b = [word for _, word in a], [word for _, word in b]
    ops = _ops(tu_a, tu_b)
    chung = sum(len(tu_a[k]) for op, i, j, _, _ in ops if op == "equal" for k in range(i, j))
    if 2 * chung < _GAN_NHU_KHAC * (len(cu) + len(moi)):
        return _gop([Manh("bo", cu), Manh("them", moi)])
    out: list[Manh] = []
    for op, i1, i2, j1, j2 in ops:
        if op == "equal":
            if a[i1:i2] == b[j1:j2]:
                out.append(Manh("giu", "".join([gap + word for gap, word in a[i1:i2]])))
                continue
            for (gap_a, word), (gap_b, _) in zip(a[i1:i2], b[j1:j2], strict=True):
                if gap_a == gap_b:
                    out.append(Manh("giu", gap_a + word))
                else:
                    out += [Manh("bo", gap_a), Manh("them", gap_b), Manh("giu", word)]
        else:
            out.append(Manh("bo", "".join(gap + word for gap, word in a[i1:i2])))
            out.append(Manh("them", "".join(gap + word for gap, word in b[j1:j2])))
    return _gop(out)


def _cat(text: str) -> list[tuple[str, str]]:
    """Words and marks with the blanks before each; blanks at the end count as a word of their own."""
    out, at = [], 0
    for match in _TOKEN.finditer(text):
        out.append((text[at : match.start()], match.group()))
        at = match.end()
    if at < len(text):
        out.append((text[at:], ""))
    return out


_Op = tuple[str, int, int, int, int]


def _ops(a: Sequence[str], b: Sequence[str]) -> list[_Op]:
    """Edit operations; short common words between two changes are part of one change, so that it can be read."""
    dau = 0
    while dau < min(len(a), len(b)) and a[dau] == b[dau]:
        dau += 1
    cuoi = 0
    while cuoi < min(len(a), len(b)) - dau and a[-1 - cuoi] == b[-1 - cuoi]:
        cuoi += 1
    mid_a, mid_b = a[dau : len(a) - cuoi], b[dau : len(b) - cuoi]
    giua: list[_Op] = []
    if len(mid_a) * len(mid_b) > _NHIEU_TU:
        giua = [("replace", 0, len(mid_a), 0, len(mid_b))]
    elif mid_a or mid_b:
        giua = _bo_dao(opcodes(mid_a, mid_b), mid_a)
    ops: list[_Op] = [("equal", 0, dau, 0, dau)] if dau else []
    ops += [(op, i1 + dau, i2 + dau, j1 + dau, j2 + dau) for op, i1, i2, j1, j2 in giua]
    if cuoi:
        ops.append(("equal", len(a) - cuoi, len(a), len(b) - cuoi, len(b)))
    return ops


def _bo_dao(ops: list[_Op], a: Sequence[str]) -> list[_Op]:
    """Common islands of one word (or of marks only) between two larger changes are drowned."""
    out: list[_Op] = []
    for n, op in enumerate(ops):
        if op[0] == "equal" and 0 < n < len(ops) - 1:
            tu = sum(bool(_CHU.search(word)) for word in a[op[1] : op[2]])
            quanh = [max(one[2] - one[1], one[4] - one[3]) for one in (ops[n - 1], ops[n + 1])]
            if tu == 0 or (tu == 1 and min(quanh) >= 2) or (tu == 2 and min(quanh) >= 5):
                op = ("replace", *op[1:])
        if out and out[-1][0] != "equal" and op[0] != "equal":
            op = ("replace", out[-1][1], op[2], out[-1][3], op[4])
            out.pop()
        out.append(op)
    return out


def _gop(items: Sequence[Manh]) -> tuple[Manh, ...]:
    """Neighbours of one kind as one; in a change the old words stand first, blanks both share stand outside."""
    out: list[Manh] = []
    bo = them = ""

    def xa() -> None:
        nonlocal bo, them
        dau = 0
        while dau < min(len(bo), len(them)) and bo[dau] == them[dau] and bo[dau].isspace():
            dau += 1
        _noi(out, "giu", bo[:dau])
        bo, them = bo[dau:], them[dau:]
        _noi(out, "bo", bo)
        _noi(out, "them", them)
        bo = them = ""

    for item in items:
        if item.loai == "bo":
            bo += item.chu
        elif item.loai == "them":
            them += item.chu
        elif item.chu:
            xa()
            _noi(out, "giu", item.chu)
    xa()
    return tuple(out)


def _noi(out: list[Manh], loai: LoaiManh, chu: str) -> None:
    if not chu:
        return
    if out and out[-1].loai == loai:
        out[-1] = Manh(loai, out[-1].chu + chu)
    else:
        out.append(Manh(loai, chu))


# --- paragraphs ----------------------------------------------------------------------------------------------------


def so_doan(cu: str, moi: str) -> tuple[Doan, ...]:
    """Two texts paragraph by paragraph, in printed order; blanks and empty lines mean nothing."""
    a, b = (chuan(text).split("\n") if text.strip() else [] for text in (cu, moi))
    if len(a) == len(b) == 1:
        return (_doi(a[0], b[0], 0, 0),)
    out: list[Doan] = []
    for op, i1, i2, j1, j2 in opcodes(a, b):
        if op == "equal":
            out += [Doan("giu", a[i1 + k], b[j1 + k], i1 + k, j1 + k) for k in range(i2 - i1)]
        else:
            out += _khoi(a, i1, i2, b, j1, j2)
    return _da_chuyen(out)


def _doi(cu: str, moi: str, i: int, j: int) -> Doan:
    return Doan("giu" if cu == moi else "sua", cu, moi, i, j, () if cu == moi else so_chu(cu, moi))


def _khoi(a: Sequence[str], i1: int, i2: int, b: Sequence[str], j1: int, j2: int) -> list[Doan]:
    """A block of changed paragraphs: the alignment in order that keeps most."""
    cap = can_doan(a[i1:i2], b[j1:j2])
    out: list[Doan] = []
    i, j = i1, j1
    for one, two in [*((i1 + x, j1 + y) for x, y in cap), (i2, j2)]:
        out += [Doan("bo", a[k], "", k, -1) for k in range(i, one)]
        out += [Doan("them", "", b[k], -1, k) for k in range(j, two)]
        if one < i2:
            out.append(_doi(a[one], b[two], one, two))
        i, j = one + 1, two + 1
    return out


def can_doan(a: Sequence[str], b: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of like paragraphs, in order, with the greatest sum of likeness."""
    if not a or not b or len(a) * len(b) > _NHIEU_DOAN:
        return []
    tu_dien = TuDien()
    trai, phai = ([tu_dien.vet(text, cap=True) for text in side] for side in (a, b))
    diem = [[giong(one, two) for two in phai] for one in trai]
    tot = [[0.0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a) - 1, -1, -1):
        for j in range(len(b) - 1, -1, -1):
            ghep = diem[i][j] + tot[i + 1][j + 1] if diem[i][j] >= _CUNG_DOAN else 0.0
            tot[i][j] = max(ghep, tot[i + 1][j], tot[i][j + 1])
    out, i, j = [], 0, 0
    while i < len(a) and j < len(b):
        if diem[i][j] >= _CUNG_DOAN and tot[i][j] == diem[i][j] + tot[i + 1][j + 1]:
            out.append((i, j))
            i, j = i + 1, j + 1
        elif tot[i][j] == tot[i + 1][j]:
            i += 1
        else:
            j += 1
    return out


def _da_chuyen(items: list[Doan]) -> tuple[Doan, ...]:
    """A paragraph that went in one place and came in another is one that moved; it is shown where it now stands."""
    bo: dict[str, list[int]] = {}
    for n, item in enumerate(items):
        if item.loai == "bo":
            bo.setdefault(item.cu, []).append(n)
    bo_di: set[int] = set()
    out = list(items)
    for n, item in enumerate(items):
        if item.loai == "them" and bo.get(item.moi):
            k = bo[item.moi].pop(0)
            bo_di.add(k)
            out[n] = Doan("chuyen", items[k].cu, item.moi, items[k].thu_cu, item.thu_moi)
    return tuple(item for n, item in enumerate(out) if n not in bo_di)
