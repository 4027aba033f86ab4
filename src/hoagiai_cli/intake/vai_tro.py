"""Assignment lines: who or when, as the fields of a task."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from hoagiai_cli.intake.cau_phan_cong import doc_cau
from hoagiai_cli.intake.cay import Cay, phang
from hoagiai_cli.intake.dau_dong import Dong
from hoagiai_cli.registry.nhan_vai_tro import MAC_DINH

_DAI_NHAT_NHAN = 60
THU_TU_MAC_DINH = ("chu_tri", "phoi_hop", "lanh_dao_phu_trach", "khac", "thoi_gian", "san_pham")


@dataclass(frozen=True, slots=True)
class VaiTro:
    """What a line says of who or when: the field ("khac" for a label of its own), the label, the words."""

    khoa: str
    nhan: str
    chu: str
    dong: Dong


def cac_vai_tro(dong: Dong) -> tuple[VaiTro, ...]:
    """The assignments a paragraph states, in its order; none for other prose."""
    return tuple(VaiTro(khoa, nhan, chu, dong) for khoa, nhan, chu in doc_cau(dong.chu))


def la_vai_tro(dong: Dong) -> bool:
    return bool(doc_cau(dong.chu))


def co_vai_tro(items: list[Cay]) -> bool:
    """Does any paragraph under these branches say who or when?"""
    return any(la_vai_tro(dong) for dong in phang(items))


def nhu_nhan_rieng(dong: Dong) -> VaiTro | None:
    """A line between assignment lines with a short label of its own ("Hình thức kiểm tra: …")."""
    nhan, colon, chu = dong.chu.partition(":")
    if not colon or not chu.strip() or not 1 <= len(nhan.split()) <= 6 or len(nhan) > _DAI_NHAT_NHAN:
        return None
    return VaiTro("khac", nhan.strip(), chu.strip(), dong)


def gia_tri(chu: str) -> str:
    """The words of an assignment line without the mark at its end, which is printed anyway."""
    return chu[:-1].rstrip() if chu.endswith((".", ";", ",")) and not chu.endswith(("..", "...")) else chu


def dat_nhan(nhiem_vu: dict[str, Any], khoa: str, nhan: str) -> None:
    """Notes a label that differs from the usual one."""
    if nhan != MAC_DINH[khoa]:
        nhiem_vu.setdefault("nhan", {})[khoa] = nhan


def nang_nhan_chung(nhiem_vu: list[dict[str, Any]]) -> dict[str, str]:
    """Labels that most tasks share, taken out of the tasks: they are said once for the plan."""
    chung: dict[str, str] = {}
    flat = list(moi_nhiem_vu(nhiem_vu))
    for khoa, mac_dinh in MAC_DINH.items():
        co = [item for item in flat if item.get(khoa) and item.get("bo_tri") != "tung_muc"]
        dem = Counter(item.get("nhan", {}).get(khoa, mac_dinh) for item in co)
        if not dem:
            continue
        nhan, count = dem.most_common(1)[0]
        if nhan == mac_dinh or count * 2 <= len(co):
            continue
        chung[khoa] = nhan
        for item in co:
            rieng = item.get("nhan", {})
            if rieng.get(khoa) == nhan:
                del rieng[khoa]
                if not rieng:
                    del item["nhan"]
            elif khoa not in rieng:
                item.setdefault("nhan", {})[khoa] = mac_dinh
    return chung


def nang_dau_chung(nhiem_vu: list[dict[str, Any]]) -> str | None:
    """The mark of the assignment lines that most tasks share, taken out of the tasks; None for the usual dash."""
    co = [item for item in moi_nhiem_vu(nhiem_vu) if _cac_khoa(item)]
    dem = Counter(item.get("dau", "-") for item in co)
    dau, count = dem.most_common(1)[0] if dem else ("-", 0)
    if dau == "-" or count * 2 <= len(co):
        return None
    for item in co:
        if item.get("dau") == dau:
            del item["dau"]
        else:
            item.setdefault("dau", "-")
    return dau


def nang_thu_tu_chung(nhiem_vu: list[dict[str, Any]]) -> list[str] | None:
    """The order of the assignment lines that most tasks share, taken out of the tasks; None for the usual one."""
    co = [item for item in moi_nhiem_vu(nhiem_vu) if _cac_khoa(item)]
    ung_vien = {tuple(item["thu_tu"]) for item in co if "thu_tu" in item}
    dung = {chung: [item for item in co if _theo(chung, item)] for chung in ung_vien}
    chung = max(sorted(dung), key=lambda thu_tu: (len(dung[thu_tu]), len(thu_tu)), default=None)
    if chung is None or len(dung[chung]) * 2 <= len(co):
        return None
    for item in co:
        if _theo(chung, item):
            item.pop("thu_tu", None)
        else:
            item.setdefault("thu_tu", _cac_khoa(item))
    return list(chung)


def _cac_khoa(item: dict[str, Any]) -> list[str]:
    """What a task says of who and when, in the usual order."""
    return [khoa for khoa in THU_TU_MAC_DINH if item.get(khoa)]


def _theo(chung: tuple[str, ...], item: dict[str, Any]) -> bool:
    """Do the lines of a task stand in this order? What an order does not name comes last, as usual."""
    khoa = _cac_khoa(item)
    rieng = item.get("thu_tu") or khoa
    in_ra = [*(k for k in chung if k in khoa), *(k for k in khoa if k not in chung)]
    return in_ra == [*(k for k in rieng if k in khoa), *(k for k in khoa if k not in rieng)]


def moi_nhiem_vu(items: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """All tasks of a list and below it."""
    out = []
    for item in items:
        if "phan" not in item:
            out.append(item)
            out += moi_nhiem_vu(item.get("viec", []))
    return out
