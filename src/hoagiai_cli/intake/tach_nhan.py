"""Assignment lines that say several things at once, parted so that each line says one.

"Chủ trì: A; phối hợp: B; thời gian: C" -> three lines; "Đơn vị thực hiện: A chủ trì, phối hợp với B" -> two.
All words stay, in their order; every line that was parted is reported.
"""

from __future__ import annotations

import re
from dataclasses import replace

from hoagiai_cli.intake.bao_cao import BaoCao
from hoagiai_cli.intake.cay import DANH_SO, Dong
from hoagiai_cli.intake.vai_tro import doc_vai_tro, khoa_cua_nhan
from hoagiai_cli.plan.co_quan import cat_dong_tu, dau_ten

_NHAN_SAU = re.compile(r"(?:\s*[;.,|]\s*|\s+[-–]\s+)(?P<nhan>[^\W\d_][^:;.|]{2,50}?)\s*:")
_PHOI_HOP = re.compile(
    r"(?P<chu>.+?(?:\schủ trì)?)\s*[,;]?\s+(?:và\s+)?(?P<nhan>phối hợp (?:với|cùng))\s+(?P<con>\S.*)", re.DOTALL
)


def tach_nhan(dong: list[Dong], bao_cao: BaoCao) -> list[Dong]:
    """The paragraphs, with every assignment line that holds several labels as several lines."""
    out: list[Dong] = []
    for item in dong:
        manh = _tach(item)
        if len(manh) > 1:
            bao_cao.khong_chac("tach_nhan", item.dong, "nhiem_vu", item.nguyen[:90])
        out += manh
    return out


def _tach(item: Dong) -> list[Dong]:
    if item.kieu in DANH_SO:
        return [item]
    vai_tro = doc_vai_tro(item)
    if vai_tro is None:
        return [item]
    manh: list[str] = []
    at = 0
    for match in _NHAN_SAU.finditer(item.chu):
        if khoa_cua_nhan(match["nhan"]) is None or (at == 0 and match.start() < item.chu.find(":")):
            continue
        manh.append(item.chu[at : match.start()])
        at = match.start("nhan")
    manh.append(item.chu[at:])
    out: list[Dong] = []
    for chu in manh:
        out += _tach_phoi_hop(replace(item, chu=_hoa_dau(chu.strip())))
    return out


def _tach_phoi_hop(item: Dong) -> list[Dong]:
    """A value that names the lead and, after "phối hợp với", the partners and nothing else."""
    vai_tro = doc_vai_tro(item)
    if vai_tro is None or vai_tro.khoa != "chu_tri":
        return [item]
    match = _PHOI_HOP.fullmatch(vai_tro.chu)
    if match is None or dau_ten(match["chu"]) is None or dau_ten(match["con"]) is None:
        return [item]
    viec = cat_dong_tu(match["chu"])[1]
    if viec not in {"", "chủ trì"} or cat_dong_tu(match["con"])[1]:
        return [item]  # the partners do something more: one sentence, which stays whole
    nhan = item.chu[: item.chu.find(":") + 1]
    return [
        replace(item, chu=f"{nhan} {match['chu'].rstrip(' ,;')}"),
        replace(item, chu=f"{_hoa_dau(match['nhan'])}: {match['con']}"),
    ]


def _hoa_dau(chu: str) -> str:
    return chu[:1].upper() + chu[1:]
