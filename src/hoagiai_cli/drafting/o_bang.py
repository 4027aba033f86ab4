"""Cells of tables: their paragraphs with the places these were typed at, and which of them stand in the middle."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from hoagiai_cli.document.model import Cell, Manh, Text, plain
from hoagiai_cli.drafting.chu import ChuThich
from hoagiai_cli.drafting.dong import Phan, ghep

Canh = Literal["trai", "giua"]

_NGAN = re.compile(r"[\d.,/%-]*|[IVXLC]+\.?|x")
"""What stands in the middle of a column of its like: numbers, marks, nothing."""


def o_bang(lines: Sequence[list[Phan]], chu_thich: ChuThich, canh: Canh = "trai") -> Cell:
    """A cell of some paragraphs."""
    text: list[Text] = []
    nguon: list[Manh] = []
    at = 0
    for line in lines:
        runs, manh = ghep(tuple(line), chu_thich, at)
        text.append(runs)
        nguon += manh
        at += len(plain(runs)) + 1
    return Cell(tuple(text), canh=canh, nguon=tuple(nguon))


def canh_cac_cot(rows: Sequence[Sequence[str]], cot: int) -> list[Canh]:
    """How the words of each column stand, by those of its rows."""
    return ["giua" if all(_NGAN.fullmatch(row[j]) for row in rows if j < len(row)) else "trai" for j in range(cot)]


def in_dam(text: Text) -> Text:
    """The same words in bold."""
    return tuple(run.in_dam() for run in text)
