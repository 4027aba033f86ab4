"""Who does what by when: the tasks of a plan as rows, with times and bodies understood."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from hoagiai_cli.plan.co_quan import CoQuan
from hoagiai_cli.plan.dan_bai import Nut, dan_bai
from hoagiai_cli.plan.menh_de_vai_tro import doc_vai
from hoagiai_cli.plan.model import KeHoach, NhiemVu
from hoagiai_cli.plan.ngay import Khoang, LoiNgay, doc_ngay, doc_thoi_ky
from hoagiai_cli.plan.thoi_gian import ThoiGian, doc_thoi_gian


class BoiCanhThoiGian(NamedTuple):
    """What times of a plan are read against: its period, the year meant where none is named, its phases."""

    thoi_ky: Khoang | None
    nam: int | None
    giai_doan: Mapping[str, Khoang]


class Viec(NamedTuple):
    """A task as a row: its outline place, who, with whom, and its time as typed and as understood."""

    nut: Nut
    chu_tri: tuple[CoQuan, ...]
    phoi_hop: tuple[CoQuan, ...]
    thoi_gian: str
    hieu: tuple[ThoiGian, ...]

    @property
    def nhiem_vu(self) -> NhiemVu:
        assert isinstance(self.nut.vat, NhiemVu)
        return self.nut.vat

    @property
    def khoang(self) -> tuple[Khoang, ...]:
        """All understood intervals, in the order of the text."""
        return tuple(khoang for item in self.hieu for khoang in item.khoang)

    @property
    def co_phan_cong(self) -> bool:
        return bool(self.chu_tri or self.phoi_hop or self.thoi_gian)


def boi_canh_thoi_gian(ke_hoach: KeHoach) -> BoiCanhThoiGian:
    """Reads period, year and phases; what cannot be read counts as not given (rules report it)."""
    thoi_ky = _thoi_ky(ke_hoach.thoi_ky)
    nam: int | None = None
    if thoi_ky and thoi_ky.tu and thoi_ky.den and thoi_ky.tu.year == thoi_ky.den.year:
        nam = thoi_ky.tu.year
    elif ke_hoach.ngay:
        try:
            nam = doc_ngay(ke_hoach.ngay).nam
        except LoiNgay:
            nam = None
    giai_doan = {item.ten: khoang for item in ke_hoach.giai_doan or () if (khoang := _thoi_ky(item.thoi_ky))}
    return BoiCanhThoiGian(thoi_ky, nam, giai_doan)


def _thoi_ky(text: str | None) -> Khoang | None:
    try:
        return doc_thoi_ky(text) if text else None
    except LoiNgay:
        return None


def doc_viec(nut: Nut, boi_canh: BoiCanhThoiGian) -> Viec:
    """One task of the outline as a row."""
    task = nut.vat
    assert isinstance(task, NhiemVu)
    hieu: tuple[ThoiGian, ...] = ()
    text = ""
    if isinstance(task.thoi_gian, str):
        text = task.thoi_gian
        hieu = (_doc(text, boi_canh),)
    elif task.thoi_gian:
        text = "; ".join(f"{item.viec}: {item.thoi_gian}" for item in task.thoi_gian)
        hieu = tuple(_doc(item.thoi_gian, boi_canh) for item in task.thoi_gian)
    return Viec(nut, *doc_vai(task.chu_tri, task.phoi_hop), text, hieu)


def _doc(text: str, boi_canh: BoiCanhThoiGian) -> ThoiGian:
    return doc_thoi_gian(text, thoi_ky=boi_canh.thoi_ky, nam=boi_canh.nam, giai_doan=boi_canh.giai_doan)


def bang_viec(ke_hoach: KeHoach, *, tat_ca: bool = False) -> list[Viec]:
    """The rows of a plan: every task that says who or when, and every task without sub-tasks.

    A sub-task under a task that already says who does it all is no row of its own, nor is a heading over
    sub-tasks; `tat_ca` gives every numbered task, as `theo` may name it.
    """
    boi_canh = boi_canh_thoi_gian(ke_hoach)
    rows: list[Viec] = []

    def walk(items: Iterable[Nut], co_tren: bool) -> None:
        for nut in items:
            if nut.loai != "nhiem_vu":
                walk(nut.con, co_tren)
                continue
            viec = doc_viec(nut, boi_canh)
            if tat_ca or viec.co_phan_cong or (not nut.con and not co_tren):
                rows.append(viec)
            walk(nut.con, co_tren or viec.co_phan_cong)

    walk(dan_bai(ke_hoach), False)
    return rows
