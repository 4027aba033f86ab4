"""The words of a cell of a table of tasks: its paragraphs, and who does what where one cell says it all."""

from __future__ import annotations

import re
from typing import Any

from hoagiai_cli.document.tho import Doan, O
from hoagiai_cli.intake.cau_phan_cong import hai_vai
from hoagiai_cli.intake.dau_dong import Dong, tach_so
from hoagiai_cli.intake.vai_tro import cac_vai_tro, gia_tri
from hoagiai_cli.registry.nhan_vai_tro import CHO_GIA_TRI

_GACH = re.compile(r"[-–—+*•]\s*")


def noi_chu(truoc: str, sau: str) -> str:
    """Words of a cell that goes on: in the same sentence, or as a further paragraph."""
    if not truoc:
        return sau
    noi = " " if sau[:1].islower() or truoc.endswith((",", " và")) else "\n"
    return f"{truoc}{noi}{sau}"


def cac_dong(cell: O) -> list[str]:
    """The paragraphs of a cell; one that goes on in the middle of a sentence is one with the next."""
    out: list[str] = []
    for doan in cell.doan:
        chu = doan.text.strip()
        if not chu:
            continue
        if out and (chu[:1].islower() or out[-1].endswith((",", " và"))) and not _GACH.match(chu):
            out[-1] = f"{out[-1]} {chu}"
        else:
            out.append(chu)
    return out


def _dong_cua(chu: str, cell: O) -> Dong:
    return tach_so(Doan(chu, cell.doan[0].dong, cell.doan[0].den))


def co_nhan(lines: list[str], cell: O) -> bool:
    """Does a cell say more than who does it: labels, or who leads and who helps?"""
    return any(cac_vai_tro(_dong_cua(chu, cell)) for chu in lines) or hai_vai(" ".join(lines)) is not None


def dat_phan_cong(lines: list[str], cell: O, out: dict[str, Any]) -> None:
    """A cell that holds several assignments, with labels or in one sentence."""
    khoa = ""
    for chu in lines:
        dong = _dong_cua(chu, cell)
        vai_tro = [(mot.khoa, mot.nhan, mot.chu) for mot in cac_vai_tro(dong)] or hai_vai(dong.chu)
        if not vai_tro:
            if not khoa:
                khoa = "chu_tri"
                out.setdefault("nhan", {})[khoa] = CHO_GIA_TRI
            out[khoa] = noi_chu(out.get(khoa, ""), gia_tri(dong.chu))
        for khoa, nhan, gt in vai_tro or ():
            if gt:
                out[khoa] = noi_chu(out.get(khoa, ""), gia_tri(gt))
            if nhan:
                out.setdefault("nhan", {})[khoa] = nhan
