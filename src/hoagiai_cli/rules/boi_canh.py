"""What every rule is given: the plan, its outline, its tasks as rows, its dates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from hoagiai_cli.plan.dan_bai import Nut, dan_bai, tat_ca_nut
from hoagiai_cli.plan.model import KeHoach
from hoagiai_cli.plan.ngay import LoiNgay, doc_ngay
from hoagiai_cli.plan.phat_hien import Path
from hoagiai_cli.plan.viec import BoiCanhThoiGian, Viec, boi_canh_thoi_gian, doc_viec


@dataclass(frozen=True, slots=True)
class NutViec:
    """A task in the tree: its row, the rows above it, the sub-tasks under it."""

    viec: Viec
    tren: tuple[Viec, ...]
    con: tuple[NutViec, ...]

    @property
    def path(self) -> Path:
        return self.viec.nut.path


@dataclass(frozen=True, slots=True)
class BoiCanh:
    """One plan, ready to be checked. Built once, read by all rules; `moi_viec` are all tasks in printed order."""

    ke_hoach: KeHoach
    dan_bai: tuple[Nut, ...]
    thoi_gian: BoiCanhThoiGian
    goc: tuple[NutViec, ...]
    moi_viec: tuple[NutViec, ...]
    ngay: date | None
    ma: dict[Path, str]

    @property
    def ban_hanh(self) -> bool:
        return self.ke_hoach.trang_thai == "ban_hanh"


def lap_boi_canh(ke_hoach: KeHoach) -> BoiCanh:
    """Everything rules ask for, derived from the plan."""
    nut = dan_bai(ke_hoach)
    thoi_gian = boi_canh_thoi_gian(ke_hoach)

    def build(items: tuple[Nut, ...], tren: tuple[Viec, ...]) -> tuple[NutViec, ...]:
        out: list[NutViec] = []
        for item in items:
            if item.loai == "nhiem_vu":
                viec = doc_viec(item, thoi_gian)
                out.append(NutViec(viec, tren, build(item.con, (*tren, viec))))
            else:
                out.extend(build(item.con, tren))
        return tuple(out)

    try:
        ngay = doc_ngay(ke_hoach.ngay).mot_ngay if ke_hoach.ngay else None
    except LoiNgay:
        ngay = None
    ma = {item.path: item.ma for item in tat_ca_nut(nut) if item.path and item.ma}
    goc = build(nut, ())
    return BoiCanh(ke_hoach, nut, thoi_gian, goc, tuple(_phang(goc)), ngay, ma)


def _phang(items: tuple[NutViec, ...]) -> Iterator[NutViec]:
    for item in items:
        yield item
        yield from _phang(item.con)
