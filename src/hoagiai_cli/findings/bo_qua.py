"""Findings that a plan itself says to leave: `# hoagiai: bo-qua[HG203] lý do`.

Behind a value the comment is about its line; on a line of its own about the next one. Where that line heads an item
or a key with more below it, it is about all of that.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from hoagiai_cli.findings.catalogue import rules
from hoagiai_cli.findings.finding import Finding
from hoagiai_cli.source.problem import Problem
from hoagiai_cli.source.source_file import SourceFile
from hoagiai_cli.source.span import Span
from hoagiai_cli.text.bieu_thuc import bieu_thuc

_LOI = bieu_thuc(r"(?:^|(?<=\s))#\s*hoagiai:\s*b[oỏ][-_ ]?qua\s*(?:\[(?P<ma>[^\]\n]*)\])?", re.IGNORECASE)
_THUT = re.compile(r" *")
_KHONG_BO_DUOC = re.compile(r"HG0|HG90")
"""A file that cannot be read, and the ignores themselves, are told in any case."""


@dataclass(slots=True)
class _LoiBoQua:
    dong: int
    cot: tuple[int, int]
    ma: str
    tu: int
    den: int
    dung: bool = False


def bo_qua(nguon: SourceFile, found: Sequence[Finding]) -> tuple[list[Finding], list[Problem]]:
    """The findings left over, and what is wrong with the ignores: HG901 not needed, HG902 no such code.

    A file that could not be read has no comments to go by: its findings stay.
    """
    if nguon.root is None:
        return list(found), []
    loi, hong = _cac_loi(nguon)
    con = []
    for item in found:
        hop = [mot for mot in loi if mot.tu <= item.span.line <= mot.den and _hop(mot.ma, item)]
        for mot in hop:
            mot.dung = True
        if not hop:
            con.append(item)
    hong += [
        Problem("HG901", {"ma": mot.ma}, Span(mot.dong, mot.cot[0], mot.dong, mot.cot[1]))
        for mot in loi
        if not mot.dung
    ]
    return con, hong


def con_phai_quyet(nguon: SourceFile) -> list[Problem]:
    """HG903: the marks that a draft was begun with and nobody has taken away."""
    if nguon.root is None or _PHAI_QUYET not in nguon.text:
        return []
    chu = list(nguon.scalars())
    ra = []
    for i, dong in enumerate(nguon.lines):
        at = dong.find(f"# {_PHAI_QUYET}")
        if at >= 0 and not _trong(chu, nguon.positions.index(i + 1, at + 1)):
            het = len(dong.rstrip())
            gi = dong[at + 2 + len(_PHAI_QUYET) : het].partition("# hoagiai:")[0].strip(" :")
            ra.append(Problem("HG903", {"gi": gi or "ghi chú của bản dự thảo"}, Span(i + 1, at + 1, i + 1, het + 1)))
    return ra


_PHAI_QUYET = "TODO(hoagiai)"


def co_loi_bo_qua(text: str) -> bool:
    """Whether a file says anything of the kind: most do not."""
    return "#" in text and "hoagiai:" in text.lower()


def _hop(ma: str, item: Finding) -> bool:
    return ma in {item.code, item.slug}


def _cac_loi(nguon: SourceFile) -> tuple[list[_LoiBoQua], list[Problem]]:
    cac: list[_LoiBoQua] = []
    hong: list[Problem] = []
    biet = {ten for rule in rules().values() if not _KHONG_BO_DUOC.match(rule.code) for ten in (rule.code, rule.slug)}
    chu = list(nguon.scalars())
    for i, dong in enumerate(nguon.lines):
        match = _LOI.search(dong)
        if match is None or _trong(chu, nguon.positions.index(i + 1, match.start() + 1)):
            continue
        het = len(dong.rstrip())
        cot = (match.start() + 1, het + 1)
        rieng = not dong[: match.start()].strip()
        dau = _dong_sau(nguon.lines, i) if rieng else i
        tu, den = dau + 1, _het_muc(nguon.lines, dau) + 1
        for ma in [ma.strip() for ma in (match["ma"] or "").split(",") if ma.strip()] or [""]:
            gon = ma.upper() if ma.upper() in biet else ma.lower()
            if gon in biet:
                cac.append(_LoiBoQua(i + 1, cot, gon, tu, den))
            else:
                hong.append(Problem("HG902", {"ma": ma or "bo-qua"}, Span(i + 1, *cot[:1], i + 1, cot[1])))
    return cac, hong


def _trong(chu: Sequence[tuple[int, int]], at: int) -> bool:
    """Is this part of a value, and no comment?"""
    k = bisect_right(chu, at, key=lambda doan: doan[0]) - 1
    return k >= 0 and chu[k][0] <= at < chu[k][1]


def _dong_sau(lines: Sequence[str], i: int) -> int:
    """The next line that says something."""
    k = i + 1
    while k < len(lines) and (not lines[k].strip() or lines[k].lstrip().startswith("#")):
        k += 1
    return min(k, len(lines) - 1)


def _het_muc(lines: Sequence[str], i: int) -> int:
    """The last line of what a line heads: all that is indented further below it."""
    thut = _thut(lines[i])
    la_khoa = lines[i].strip().split("#")[0].rstrip().endswith(":") and not lines[i].lstrip().startswith("- ")
    het = i
    for k in range(i + 1, len(lines)):
        if not lines[k].strip():
            continue
        if _thut(lines[k]) > thut or (la_khoa and _thut(lines[k]) == thut and lines[k].lstrip().startswith("- ")):
            het = k
            continue
        break
    return het


def _thut(dong: str) -> int:
    match = _THUT.match(dong)
    return match.end() if match else 0
