"""What every rule is given: the plan, its outline, its tasks as rows, its dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from hoagiai_cli.plan.dan_bai import Nut, dan_bai, tat_ca_nut, van_xuoi
from hoagiai_cli.plan.model import KeHoach, NhomNoiNhan, ToChuc
from hoagiai_cli.plan.ngay import LoiNgay, doc_ngay
from hoagiai_cli.plan.phat_hien import Path
from hoagiai_cli.plan.thoi_gian import ThoiGian
from hoagiai_cli.plan.viec import BoiCanhThoiGian, Viec, boi_canh_thoi_gian, doc_viec
from hoagiai_cli.text.normal import fold

_CO_SO = re.compile(r"số\s*\d")
_CO_KY_HIEU = re.compile(r"[/-](?:(?<=\d.)|(?<=\d\s.))\s?[A-ZĐ\d]")
"""What a citation with a number or a date cannot do without; most paragraphs have none. Each of the two begins with
fixed characters, which the engine looks for many times quicker than for a figure."""


class NutViec(NamedTuple):
    """A task in the tree: its row, the rows above it, the sub-tasks under it."""

    viec: Viec
    tren: tuple[Viec, ...]
    con: tuple[NutViec, ...]

    @property
    def path(self) -> Path:
        return self.viec.nut.path


class BoiCanh(NamedTuple):
    """One plan, ready to be checked. Built once, read by all rules; `moi_viec` are all tasks in printed order.

    `ngay` is the whole date of issue (of the decision that carries the plan, where it has none), `ngay_som_nhat` the
    first day that a partial one can mean."""

    ke_hoach: KeHoach
    dan_bai: tuple[Nut, ...]
    thoi_gian: BoiCanhThoiGian
    goc: tuple[NutViec, ...]
    moi_viec: tuple[NutViec, ...]
    ngay: date | None
    ngay_som_nhat: date | None
    ma: dict[Path, str]
    van: tuple[tuple[Path, str], ...]
    """All running text with its path, in printed order."""
    giao: tuple[tuple[Path, str], ...]
    """The fields that name who does something or gets the plan."""
    can_cu: tuple[tuple[Path, str], ...]
    """The superior's documents and the legal basis, one document each."""
    moi_thoi_gian: tuple[tuple[NutViec, Path, str, ThoiGian], ...]
    """The times of tasks, one for each activity: as typed and as understood."""
    thuong: str
    """All of these texts in small letters: what is not in it need not be looked for."""
    tu: frozenset[str]
    """Its words, as they stand between blanks."""
    co_so: tuple[tuple[Path, str], ...]
    """The running text that may cite a document by its number."""

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

    quyet_dinh = ke_hoach.quyet_dinh
    ngay_text = ke_hoach.ngay or (quyet_dinh and quyet_dinh.ngay)
    try:
        ngay_thang = doc_ngay(ngay_text) if ngay_text else None
    except LoiNgay:
        ngay_thang = None
    ngay = ngay_thang.mot_ngay if ngay_thang else None
    som_nhat = ngay_thang.khoang.tu if ngay_thang else None
    ma = {item.path: item.ma for item in tat_ca_nut(nut) if item.path and item.ma}
    goc = build(nut, ())
    moi_viec = tuple(_phang(goc))
    van, giao = tuple(van_xuoi(ke_hoach, nut)), tuple(_noi_giao(ke_hoach, moi_viec))
    thuong = "\n".join([ke_hoach.trich_yeu, *(text for _, text in (*giao, *van))]).lower()
    tu, co_so = frozenset(thuong.split()), tuple(muc for muc in van if co_the_vien_dan(muc[1]))
    can_cu, gio = tuple(_muc_can_cu(ke_hoach)), tuple(_moi_thoi_gian(moi_viec))
    return BoiCanh(
        *(ke_hoach, nut, thoi_gian, goc, moi_viec, ngay, som_nhat, ma),
        *(van, giao, can_cu, gio, thuong, tu, co_so),
    )


def cac_thoi_gian(bc: BoiCanh) -> Iterator[tuple[Path, str]]:
    """The times of tasks as typed, one for each activity."""
    return ((path, text) for _, path, text, _ in bc.moi_thoi_gian)


def co_the_vien_dan(text: str) -> bool:
    """Whether a text may cite a document by its number."""
    return ("số" in text and _CO_SO.search(text) is not None) or _CO_KY_HIEU.search(text) is not None


def _moi_thoi_gian(moi_viec: tuple[NutViec, ...]) -> Iterator[tuple[NutViec, Path, str, ThoiGian]]:
    for item in moi_viec:
        thoi_gian = item.viec.nhiem_vu.thoi_gian
        if isinstance(thoi_gian, str):
            yield item, (*item.path, "thoi_gian"), thoi_gian, item.viec.hieu[0]
        elif thoi_gian:
            for i, (dong, hieu) in enumerate(zip(thoi_gian, item.viec.hieu, strict=True)):
                yield item, (*item.path, "thoi_gian", i, "thoi_gian"), dong.thoi_gian, hieu


def _phang(items: tuple[NutViec, ...]) -> Iterator[NutViec]:
    for item in items:
        yield item
        yield from _phang(item.con)


def _muc_can_cu(ke_hoach: KeHoach) -> Iterator[tuple[Path, str]]:
    for i, item in enumerate(ke_hoach.thuc_hien or ()):
        yield ("thuc_hien", i, "van_ban"), item.van_ban
    quyet_dinh = ke_hoach.quyet_dinh
    for path, can_cu in (
        (("can_cu",), ke_hoach.can_cu),
        (("quyet_dinh", "can_cu"), quyet_dinh and quyet_dinh.can_cu),
    ):
        for i, text in enumerate(can_cu or ()):
            if not fold(text).startswith(("theo de nghi", "xet de nghi", "tren co so")):
                yield (*path, i), text


def _noi_giao(ke_hoach: KeHoach, moi_viec: tuple[NutViec, ...]) -> Iterator[tuple[Path, str]]:
    for item in moi_viec:
        for khoa in ("chu_tri", "phoi_hop"):
            gia_tri = getattr(item.viec.nhiem_vu, khoa)
            if isinstance(gia_tri, str):
                yield (*item.path, khoa), gia_tri
            for i, text in enumerate(gia_tri if isinstance(gia_tri, list) else ()):
                yield (*item.path, khoa, i), text
    to_chuc = ke_hoach.to_chuc_thuc_hien
    for i, muc in enumerate(to_chuc if isinstance(to_chuc, list) else ()):
        if isinstance(muc, ToChuc) and muc.co_quan:
            yield ("to_chuc_thuc_hien", i, "co_quan"), muc.co_quan
    for i, noi in enumerate(ke_hoach.noi_nhan or ()):
        if isinstance(noi, NhomNoiNhan):
            yield ("noi_nhan", i, "ten"), noi.ten
            for j, text in enumerate(noi.gom):
                yield ("noi_nhan", i, "gom", j), text
        else:
            yield ("noi_nhan", i), noi
