"""Tables in prose: consecutive lines that begin with "|" are the rows, as in Markdown.

A second row of dashes makes the first one the heading, "<br>" begins a paragraph in a cell, `\\|` is a bar.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from hoagiai_cli.document.model import Cell, Table, Text
from hoagiai_cli.drafting.chu import ChuThich, doc_chu
from hoagiai_cli.drafting.o_bang import canh_cac_cot, in_dam

_DAU = re.compile(r"\|(?:\s*:?-{3,}:?\s*\|)+")
_VACH = re.compile(r"(?<!\\)\|")
_XUONG = re.compile(r"<br\s*/?>")


def la_hang(chu: str) -> bool:
    """Is a line of prose a row of a table?"""
    return chu[:1] == "|" and len(chu) > 1 and chu[-1] == "|" and chu[-2] != "\\"


def bang_van(hang: Sequence[str], chu_thich: ChuThich) -> Table:
    """The table of some lines; rows too short are filled up, a row of one cell names a group over all columns."""
    header = 1 if len(hang) > 1 and _DAU.fullmatch(hang[1]) else 0
    rows = [_o(dong) for i, dong in enumerate(hang) if not (header and i == 1)]
    cot = max(map(len, rows))
    canh = canh_cac_cot([[" ".join(o) for o in row] for row in rows[header:] if len(row) > 1 or cot == 1], cot)
    out: list[tuple[Cell, ...]] = []
    for i, row in enumerate(rows):
        text = [tuple(doc_chu(dong, chu_thich) for dong in o) for o in row]
        if len(row) == 1 and cot > 1:
            out.append((Cell(text[0] if i < header else tuple(map(in_dam, text[0])), cot),))
        else:
            text += [()] * (cot - len(row))
            out.append(tuple(_cell(one, "giua" if i < header else canh[j]) for j, one in enumerate(text)))
    return Table((), tuple(out), header)


def _cell(text: tuple[Text, ...], canh: str) -> Cell:
    return Cell(text, canh="giua" if canh == "giua" else "trai")


def _o(dong: str) -> list[list[str]]:
    """The cells of a row, each as its paragraphs."""
    than = dong.removeprefix("|")
    than = than[:-1] if la_hang(dong) else than
    return [[chu for doan in _XUONG.split(o.replace("\\|", "|")) if (chu := doan.strip())] for o in _VACH.split(than)]
