"""Tables in prose: consecutive lines that begin with "|" are the rows, as in Markdown.

A second row of dashes makes the first one the heading, "<br>" begins a paragraph in a cell, `\\|` is a bar.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from hoagiai_cli.document.model import Cell, Table
from hoagiai_cli.drafting.chu import ChuThich
from hoagiai_cli.drafting.dong import Go, Phan
from hoagiai_cli.drafting.o_bang import canh_cac_cot, in_dam, o_bang

_DAU = re.compile(r"(?=.*(?:--|:-|-:))\|(?:\s*:?-+:?\s*\|)+")
_VACH = re.compile(r"(?<!\\)\|")
_XUONG = re.compile(r"<br\s*/?>")


def la_hang(chu: str) -> bool:
    """Is a line of prose a row of a table?"""
    return chu[:1] == "|" and len(chu) > 1 and chu[-1] == "|" and chu[-2] != "\\"


def bang_van(hang: Sequence[Go], chu_thich: ChuThich) -> Table:
    """The table of some lines; rows too short are filled up, a row of one cell names a group over all columns."""
    header = 1 if len(hang) > 1 and _DAU.fullmatch(hang[1].chu) else 0
    rows = [[_doan(o, dong) for o in _o(dong.chu)] for i, dong in enumerate(hang) if not (header and i == 1)]
    cot = max(map(len, rows))
    canh = canh_cac_cot([[_chu(o) for o in row] for row in rows[header:] if len(row) > 1 or cot == 1], cot)
    out: list[tuple[Cell, ...]] = []
    for i, row in enumerate(rows):
        dau = i < header
        cells = [o_bang(o, chu_thich, "giua" if dau else canh[j]) for j, o in enumerate(row)]
        if len(row) == 1 and cot > 1:
            text = cells[0].text if dau else tuple(map(in_dam, cells[0].text))
            out.append((Cell(text, cot, nguon=cells[0].nguon),))
        else:
            out.append((*cells, *[Cell(())] * (cot - len(row))))
    return Table((), tuple(out), header)


def _doan(o: list[str], dong: Go) -> list[list[Phan]]:
    """The paragraphs of a cell: stretches of the line that its row was typed in."""
    return [[dong._replace(chu=chu)] for chu in o]


def _chu(o: list[list[Phan]]) -> str:
    return " ".join(mot.chu for (mot,) in o if isinstance(mot, Go))


def _o(dong: str) -> list[list[str]]:
    """The cells of a row, each as its paragraphs."""
    than = dong.removeprefix("|")
    than = than[:-1] if la_hang(dong) else than
    return [[chu for doan in _XUONG.split(o.replace("\\|", "|")) if (chu := doan.strip())] for o in _VACH.split(than)]
