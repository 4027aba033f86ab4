"""Assignment lines: a label, a colon, and who or when."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from hoagiai_cli.intake.cay import Cay, Dong, phang
from hoagiai_cli.plan.co_quan import dau_ten
from hoagiai_cli.registry.nhan_vai_tro import MAC_DINH, NHAN
from hoagiai_cli.text.normal import fold

_DAI_NHAT_NHAN = 60
_SO_DAU = re.compile(r"\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)/]\s+")
_DAM = re.compile(r"\*{0,2}(?P<chu>[^*]+)\*{2}(?P<cuoi>[.;]?)")
_TRA = {nhan: khoa for khoa, cac_nhan in NHAN.items() for nhan in cac_nhan}
THU_TU_MAC_DINH = ("chu_tri", "phoi_hop", "lanh_dao_phu_trach", "khac", "thoi_gian", "san_pham")


@dataclass(frozen=True, slots=True)
class VaiTro:
    """A line that says who or when: the field it fills ("khac" for a label of its own), the label, the words."""

    khoa: str
    nhan: str
    chu: str
    dong: Dong


@lru_cache(maxsize=1024)
def khoa_cua_nhan(nhan: str) -> str | None:
    """The field a label fills, or None."""
    nhan = _SO_DAU.sub("", nhan)
    gap = " ".join(fold(nhan).replace(",", " ").replace("/", " ").replace("-", " ").replace("*", " ").split())
    return _TRA.get(gap)


def doc_vai_tro(dong: Dong) -> VaiTro | None:
    """The assignment a paragraph states, or None."""
    nhan, colon, chu = dong.chu.partition(":")
    if not colon or len(nhan) > _DAI_NHAT_NHAN:
        return None
    khoa = khoa_cua_nhan(nhan)
    if khoa is None:
        return None
    if khoa in {"chu_tri", "phoi_hop"} and chu.strip() and dau_ten(chu.strip()) is None and len(chu) > 200:
        return None
    return VaiTro(khoa, nhan.strip().strip("*"), _bo_dam(chu.strip()), dong)


def _bo_dam(chu: str) -> str:
    """The words of a value that is bold as a whole; bold inside a value stays."""
    match = _DAM.fullmatch(chu)
    return f"{match['chu']}{match['cuoi']}".strip() if match else chu


def la_vai_tro(dong: Dong) -> bool:
    return doc_vai_tro(dong) is not None


def co_vai_tro(items: list[Cay]) -> bool:
    """Does any paragraph under these branches say who or when?"""
    return any(la_vai_tro(dong) for dong in phang(items))


def nhu_nhan_rieng(dong: Dong) -> VaiTro | None:
    """A line between assignment lines with a short label of its own ("Hình thức kiểm tra: …")."""
    nhan, colon, chu = dong.chu.partition(":")
    if not colon or not chu.strip() or len(nhan) > _DAI_NHAT_NHAN or len(nhan.split()) > 6:
        return None
    return VaiTro("khac", nhan.strip(), chu.strip(), dong)


def gia_tri(chu: str) -> str:
    """The words of an assignment line without the full stop that is printed anyway."""
    return chu[:-1].rstrip() if chu.endswith(".") and not chu.endswith(("..", "...")) else chu


def dat_nhan(nhiem_vu: dict[str, Any], khoa: str, nhan: str) -> None:
    """Notes a label that differs from the usual one."""
    if nhan != MAC_DINH[khoa]:
        nhiem_vu.setdefault("nhan", {})[khoa] = nhan


def nang_nhan_chung(nhiem_vu: list[dict[str, Any]]) -> dict[str, str]:
    """Labels that most tasks share, taken out of the tasks: they are said once for the plan."""
    chung: dict[str, str] = {}
    flat = list(_moi_nhiem_vu(nhiem_vu))
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


def _moi_nhiem_vu(items: list[dict[str, Any]]) -> list[dict[str, Any]]:
    out = []
    for item in items:
        if "phan" not in item:
            out.append(item)
            out += _moi_nhiem_vu(item.get("viec", []))
    return out
