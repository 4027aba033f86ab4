"""Assignment lines that say several things at once, parted so that each line says one.

"Chủ trì: A; phối hợp: B; thời gian: C" -> three lines; "Đơn vị thực hiện: A chủ trì, phối hợp với B" -> two.
All words stay, in their order; every line that was parted is reported.
"""

from __future__ import annotations

import re
from dataclasses import replace

from hoagiai_cli.intake.bao_cao import BaoCao
from hoagiai_cli.intake.cay import DANH_SO, THUONG, Cay, Dong
from hoagiai_cli.intake.vai_tro import co_vai_tro, doc_vai_tro, khoa_cua_nhan, la_vai_tro
from hoagiai_cli.plan.co_quan import cat_dong_tu, dau_ten
from hoagiai_cli.text.normal import fold

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


def ha_vai_tro_co_so(cay: Cay, bao_cao: BaoCao) -> None:
    """Numbered points that are all assignment lines ("a) Chủ trì: …") become assignment lines of the task.

    The number stays where it is printed, at the start of the label.
    """
    nhanh = cay.nhanh
    if len(nhanh) < 2 or any(item.con or not la_vai_tro(item.dau) for item in nhanh):
        return
    if any(la_vai_tro(dong) for dong in cay.la):
        return
    khoa = [vai_tro.khoa for item in nhanh if (vai_tro := doc_vai_tro(item.dau))]
    if len(set(khoa)) < len(khoa):
        return
    bao_cao.khong_chac("vai_tro_co_so", nhanh[0].dau.dong, "nhiem_vu", nhanh[0].dau.nguyen[:60])
    cay.con = [
        Dong("", THUONG, 0, item.dau.nguyen, item.dau.doan) if isinstance(item, Cay) else item for item in cay.con
    ]


_CHU_PHAN_CONG = ("chu tri", "phoi hop", "thoi gian", "thoi han", "tien do", "phan cong")


def xem_cho_chua_hieu(cay: Cay, bao_cao: BaoCao) -> None:
    """Reports words of a task that look like an assignment and stay as text."""
    for dong in cay.la:
        nhan, colon, _ = dong.chu.partition(":")
        if colon and len(nhan) <= 60 and not la_vai_tro(dong) and any(chu in fold(nhan) for chu in _CHU_PHAN_CONG):
            bao_cao.khong_chac("nhan_la", dong.dong, "nhiem_vu", dong.nguyen[:60])
    if not cay.nhanh and not co_vai_tro([cay]):
        for dong in (cay.dau, *cay.la):
            if " chu tri" in fold(dong.chu):
                bao_cao.khong_chac("vai_tro_trong_van", dong.dong, "nhiem_vu", dong.nguyen[:60])
                return
