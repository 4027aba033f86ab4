"""The tree that printed numbers make of paragraphs.

The tree follows the numbers as printed: I. > 1. > a) or 1.1. > … A number that does not fit (twice,
left out, out of order) stays as printed and is reported; it never moves text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from hoagiai_cli.intake.bao_cao import BaoCao
from hoagiai_cli.intake.dau_dong import CHU_HOA, DANH_SO, DAU_MUC, LA_MA, PHAN, SO, THAP_PHAN, THUONG, Dong

_SAU_NHAT = 12
"""Levels of a tree; numbers that open ever new ones are out of order, and a plan file cannot nest without end."""


@dataclass(slots=True)
class Cay:
    """A numbered paragraph and all that stands under it, in order."""

    dau: Dong
    con: list[Dong | Cay] = field(default_factory=list)

    @property
    def nhanh(self) -> list[Cay]:
        """The numbered children."""
        return [item for item in self.con if isinstance(item, Cay)]

    @property
    def la(self) -> list[Dong]:
        """The unnumbered paragraphs before the first numbered child."""
        out: list[Dong] = []
        for item in self.con:
            if isinstance(item, Cay):
                break
            out.append(item)
        return out


_MOC = re.compile(r"(?:Tháng|Quý|Tuần|Đợt|Học kỳ|Năm)\s+[^.;,]{1,40}", re.IGNORECASE)


def nhom_theo_moc(cay: Cay) -> None:
    """Makes months, quarters or weeks that stand alone on a line ("Tháng 9/2026") branches over what follows them."""
    moc = [
        i
        for i, item in enumerate(cay.con)
        if isinstance(item, Dong) and item.kieu == THUONG and _MOC.fullmatch(item.chu.rstrip(" :"))
    ]
    if len(moc) < 2 or cay.nhanh:
        return
    nhanh = [
        Cay(item, cay.con[at + 1 : den])
        for at, den in zip(moc, [*moc[1:], len(cay.con)], strict=True)
        if isinstance(item := cay.con[at], Dong)
    ]
    cay.con = [*cay.con[: moc[0]], *nhanh]


def dung_cay(dong: list[Dong], bao_cao: BaoCao) -> tuple[list[Dong], list[Cay]]:
    """The tree: what stands before the first number, and the top branches."""
    truoc: list[Dong] = []
    goc: list[Cay] = []
    duong: list[Cay] = []  # the open branches, outermost first
    for item in dong:
        if item.kieu not in DANH_SO:
            (duong[-1].con if duong else truoc).append(item)
            continue
        cap = min(_cap(item, duong, bao_cao, goc[0].dau.kieu if goc else item.kieu), _SAU_NHAT)
        del duong[cap:]
        cay = Cay(item)
        (duong[-1].con if duong else goc).append(cay)
        duong.append(cay)
    return truoc, goc


def _cap(item: Dong, duong: list[Cay], bao_cao: BaoCao, dau_tien: str) -> int:
    """How deep a numbered paragraph stands: its index in the row of open branches; `dau_tien` is the kind of number
    that the document begins with, and so its outermost."""
    if item.kieu in DAU_MUC:
        hoa_duoi = dau_tien == LA_MA  # "A." below "I."
        tren = {
            PHAN: (),
            CHU_HOA: (PHAN, LA_MA) if hoa_duoi else (PHAN,),
            LA_MA: (PHAN,) if hoa_duoi else (PHAN, CHU_HOA),
        }
        tren_muc = tren[item.kieu]
        cap = 0
        while cap < len(duong) and duong[cap].dau.kieu in tren_muc:
            cap += 1
        if len(duong) > cap and duong[cap].dau.kieu == item.kieu:
            _xem_thu_tu(item, duong[cap].dau, bao_cao)
        return cap
    cung = [i for i, cay in enumerate(duong) if cay.dau.kieu == item.kieu and _mot_dang(cay.dau, item)]
    if item.kieu == THAP_PHAN:
        for i in range(len(duong) - 1, -1, -1):
            if _so_cua(duong[i].dau) == item.tien_to:
                if i + 1 < len(duong):
                    _xem_thu_tu(item, duong[i + 1].dau, bao_cao)
                elif item.n != 1:
                    bao_cao.khong_chac("so_nhay", item.dong, trich=item.so)
                return i + 1
        if cung:
            bao_cao.khong_chac("so_lac", item.dong, trich=item.so)
            return cung[-1]
        return len(duong)
    for i in reversed(cung):
        if item.n == duong[i].dau.n + 1:
            return i
    if not cung or (item.n == 1 and cung[-1] != len(duong) - 1):
        if item.n != 1:
            bao_cao.khong_chac("so_nhay", item.dong, trich=item.so)
        return len(duong)
    _xem_thu_tu(item, duong[cung[-1]].dau, bao_cao)
    return cung[-1]


def _mot_dang(a: Dong, b: Dong) -> bool:
    return a.so.endswith(")") == b.so.endswith(")") and a.so.startswith("(") == b.so.startswith("(")


def _so_cua(dong: Dong) -> str:
    return f"{dong.tien_to}.{dong.n}" if dong.kieu == THAP_PHAN else str(dong.n) if dong.kieu == SO else ""


def _xem_thu_tu(item: Dong, truoc: Dong, bao_cao: BaoCao) -> None:
    if item.kieu == truoc.kieu and item.n == truoc.n:
        bao_cao.khong_chac("so_trung", item.dong, trich=item.so)
    elif item.kieu == truoc.kieu and item.n != truoc.n + 1:
        bao_cao.khong_chac("so_nhay", item.dong, trich=item.so)


def phang(items: list[Dong | Cay] | list[Dong] | list[Cay]) -> Iterator[Dong]:
    """All paragraphs of a branch, in the order of the document."""
    for item in items:
        if isinstance(item, Cay):
            yield item.dau
            yield from phang(item.con)
        else:
            yield item


def van(items: list[Dong | Cay] | list[Dong]) -> str:
    """Paragraphs as the prose of a plan file: one a line, marks as typed."""
    return "\n".join(dong.nguyen for dong in phang(items))
