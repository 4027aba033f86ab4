"""All rules of one plan, in the order of their topics."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from hoagiai_cli.plan.model import KeHoach
from hoagiai_cli.plan.phat_hien import PhatHien
from hoagiai_cli.rules import (
    bao_cao,
    cach_viet_so,
    can_cu,
    cau_chu,
    chi_tieu,
    co_quan,
    danh_so,
    dau_van_ban,
    day_du,
    dia_ban,
    go_thua,
    ngay_ky_niem,
    nhiem_vu,
    noi_khac,
    phan_cong,
    the_thuc,
    thoi_gian,
    thoi_gian_van,
    tong_so,
    van_ban,
    vien_dan,
)
from hoagiai_cli.rules.boi_canh import BoiCanh, lap_boi_canh

Rule = Callable[[BoiCanh], Iterable[PhatHien]]
RULES: tuple[Rule, ...] = (
    *day_du.RULES,
    *dau_van_ban.RULES,
    *nhiem_vu.RULES,
    *phan_cong.RULES,
    *bao_cao.RULES,
    *thoi_gian.RULES,
    *thoi_gian_van.RULES,
    *ngay_ky_niem.RULES,
    *chi_tieu.RULES,
    *tong_so.RULES,
    *vien_dan.RULES,
    *van_ban.RULES,
    *can_cu.RULES,
    *co_quan.RULES,
    *dia_ban.RULES,
    *noi_khac.RULES,
    *the_thuc.RULES,
    *cau_chu.RULES,
    *cach_viet_so.RULES,
    *go_thua.RULES,
    *danh_so.RULES,
)


def kiem(ke_hoach: KeHoach) -> tuple[BoiCanh, list[PhatHien]]:
    """The faults of one plan by itself, and the context they were found in."""
    boi_canh = lap_boi_canh(ke_hoach)
    return boi_canh, [fault for rule in RULES for fault in rule(boi_canh)]
