"""The words of a cell of a table of tasks: its paragraphs, and who does what where one cell says it all."""

from __future__ import annotations

import re
from typing import Any

from hoagiai_cli.document.tho import Doan, O
from hoagiai_cli.intake.bao_cao import BaoCao
from hoagiai_cli.intake.cay import Dong, tach_so
from hoagiai_cli.intake.tach_nhan import tach_nhan
from hoagiai_cli.intake.vai_tro import doc_vai_tro, gia_tri
from hoagiai_cli.plan.co_quan import cat_dong_tu, dau_ten

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
    return any(doc_vai_tro(_dong_cua(chu, cell)) is not None for chu in lines) or _hai_vai(" ".join(lines)) is not None


_HAI_VAI = re.compile(
    r"(?P<chu>.+?)\s+chủ trì\s*[,;.]?\s*(?:và\s+)?phối hợp\s*(?:với|cùng|:)?\s*(?P<phoi>\S.*)", re.DOTALL
)


def _hai_vai(chu: str) -> tuple[str, str] | None:
    """ "X chủ trì, phối hợp với Y" as its two names."""
    match = _HAI_VAI.fullmatch(chu)
    if match is None or dau_ten(match["chu"]) is None or cat_dong_tu(match["chu"])[1]:
        return None
    return match["chu"], match["phoi"]


def dat_phan_cong(lines: list[str], cell: O, out: dict[str, Any]) -> None:
    """A cell that holds several assignments, with labels or in one sentence."""
    dong = tach_nhan([_dong_cua(chu, cell) for chu in lines], BaoCao())
    khoa = ""
    for item in dong:
        vai_tro = doc_vai_tro(item)
        if vai_tro is not None and vai_tro.khoa != "khac":
            khoa = vai_tro.khoa
            if vai_tro.chu:
                out[khoa] = noi_chu(out.get(khoa, ""), gia_tri(vai_tro.chu))
            out.setdefault("nhan", {})[khoa] = vai_tro.nhan
            continue
        if hai := _hai_vai(item.chu):
            out["chu_tri"] = noi_chu(out.get("chu_tri", ""), hai[0])
            out["phoi_hop"] = noi_chu(out.get("phoi_hop", ""), gia_tri(hai[1]))
            khoa = "phoi_hop"
            continue
        khoa = khoa or "chu_tri"
        out[khoa] = noi_chu(out.get(khoa, ""), gia_tri(item.chu))
