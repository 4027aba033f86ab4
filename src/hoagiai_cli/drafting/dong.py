"""A printed line put together from what the clerk typed and what the tool adds, and where each stretch comes from."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from hoagiai_cli.document.model import Manh, Run, Text, plain
from hoagiai_cli.drafting.chu import ChuThich, doc_chu, noi
from hoagiai_cli.plan.dan_bai import Van

Path = tuple[str | int, ...]


class Go(NamedTuple):
    """Words typed at `path` of the plan; `dong` is the paragraph of that value, counted from 0.

    An empty path means that nobody typed them (a heading of the usual layout).
    """

    chu: str
    path: Path
    dong: int = 0


Phan = str | Go


def ghep(phan: tuple[Phan, ...], chu_thich: ChuThich, tu: int = 0) -> tuple[Text, tuple[Manh, ...]]:
    """The words of a line and its typed stretches; `tu` is how far from the start of the line the words begin."""
    chu = [mot if isinstance(mot, str) else mot.chu for mot in phan]
    ca_dong = "".join(chu)
    nguon: list[Manh] = []
    if "*" not in ca_dong and "[^" not in ca_dong:  # nearly every line
        for mot, doan in zip(phan, chu, strict=True):
            den = tu + len(doan)
            if not isinstance(mot, str) and mot.path:
                nguon.append(Manh(tu, den, mot.path, mot.dong))
            tu = den
        return (Run(ca_dong),) if ca_dong else (), tuple(nguon)
    text: Text = ()
    for mot in phan:
        runs = doc_chu(mot if isinstance(mot, str) else mot.chu, chu_thich)
        den = tu + len(plain(runs))
        if isinstance(mot, Go) and mot.path:
            nguon.append(Manh(tu, den, mot.path, mot.dong))
        text = noi(text, runs) if text else runs
        tu = den
    return text, tuple(nguon)


def cac_dong(value: str, path: Path) -> list[Go]:
    """The paragraphs of a value, each with its place."""
    return [Go(line, path, i) for i, line in enumerate(value.split("\n"))]


def doan_van(cac_van: Iterable[Van]) -> list[list[Phan]]:
    """The paragraphs of prose; an item of a list is printed with a dash before its first."""
    lines: list[list[Phan]] = []
    for van in cac_van:
        dong: list[list[Phan]] = [[line] for line in cac_dong(van.text, van.path)]
        if van.gach:
            dong[0].insert(0, "- ")
        lines += dong
    return lines


def co_cuoi(line: list[Phan], dau: str) -> bool:
    """Does a line end with this mark?"""
    last = line[-1]
    return (last if isinstance(last, str) else last.chu).endswith(dau)


def them_cuoi(dong: list[list[Phan]], cuoi: str, da_co: str) -> None:
    """Puts `cuoi` at the end of the last line unless it ends with one of the marks `da_co`."""
    last = dong[-1][-1]
    if not (last if isinstance(last, str) else last.chu).endswith(tuple(da_co)):
        dong[-1].append(cuoi)
