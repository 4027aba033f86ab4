"""A plan as it is held against another one: its tasks with who, with whom, by when, and whose plan it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from hoagiai_cli.plan.dan_bai import Nut, dan_bai, van_xuoi
from hoagiai_cli.plan.model import KeHoach, NhiemVu
from hoagiai_cli.plan.ngay import Khoang
from hoagiai_cli.plan.noi_ban_hanh import DonVi, don_vi_ban_hanh, tim_don_vi
from hoagiai_cli.plan.phat_hien import Path
from hoagiai_cli.plan.thoi_gian import doc_thoi_gian
from hoagiai_cli.plan.viec import BoiCanhThoiGian, Viec, boi_canh_thoi_gian, doc_viec
from hoagiai_cli.text.normal import fold

PHAT_SINH = "phat sinh"
"""What `theo` says, folded, of work that no superior asked for."""


class Moc(NamedTuple):
    """Days that a task's time is understood as, and the activity it says them of ("Kiểm tra", "Cấp xã"), or ""."""

    khoang: Khoang
    hoat_dong: str
    lap: bool
    path: Path = ()
    """Where it is written, if that is told for this activity alone."""
    chu: str = ""
    """The words that say so."""


class MotViec(NamedTuple):
    """A task or sub-task: its full number, words, assignment.

    What it does not say itself (lead, partners, time) it takes from the group above; of times said for each activity
    only its own. `co_ngay`: its time has days of its own and is not "thường xuyên". `van`: the words below its name;
    `tren`: the names of the groups above. `theo`: numbers of the superior's tasks as typed; `phat_sinh`: the plan says
    that it is its own work.
    """

    ma: str
    path: Path
    ten: str
    van: str
    tren: tuple[str, ...]
    la_nhom: bool
    theo: tuple[str, ...]
    phat_sinh: bool
    chu_tri: tuple[str, ...]
    phoi_hop: tuple[str, ...]
    thoi_gian: str
    moc: tuple[Moc, ...]
    co_ngay: bool
    san_pham: str
    noi: Mapping[str, Path]
    """Where its lead, partners and time are written: `chu_tri`, `phoi_hop`, `thoi_gian` -> path."""

    @property
    def khoang(self) -> tuple[Khoang, ...]:
        """The days its time is understood as."""
        return tuple(moc.khoang for moc in self.moc)

    @property
    def van_ca(self) -> str:
        """Its name and the words below it."""
        return f"{self.ten}\n{self.van}" if self.van else self.ten


@dataclass(frozen=True, eq=False)
class BanSo:
    """A plan with all its tasks in printed order and what times are read against."""

    ke_hoach: KeHoach
    dan_bai: tuple[Nut, ...]
    thoi_gian: BoiCanhThoiGian
    viec: tuple[MotViec, ...]

    @property
    def thoi_ky(self) -> Khoang | None:
        return self.thoi_gian.thoi_ky

    @cached_property
    def theo_ma(self) -> dict[str, MotViec]:
        """The tasks by full number; of two with one number the first."""
        ra: dict[str, MotViec] = {}
        for viec in self.viec:
            ra.setdefault(viec.ma, viec)
        return ra

    @cached_property
    def don_vi(self) -> DonVi | None:
        """Whose plan it is: the unit in the issuer's name, else the one that the title ends with."""
        noi = don_vi_ban_hanh(self.ke_hoach.co_quan_ban_hanh)
        if noi is None:
            cuoi = tim_don_vi(self.ke_hoach.trich_yeu.rpartition("địa bàn")[2])
            noi = cuoi[0] if cuoi else None
        return noi

    @cached_property
    def la(self) -> tuple[MotViec, ...]:
        """The tasks without sub-tasks: what is really to be done."""
        return tuple(viec for viec in self.viec if not viec.la_nhom)

    @cached_property
    def van(self) -> tuple[tuple[Path, str], ...]:
        """All running text with its path, in printed order."""
        return tuple(van_xuoi(self.ke_hoach, self.dan_bai))

    def duoi(self, ma: str) -> list[MotViec]:
        """The tasks without sub-tasks that a number takes in: the task itself, or all under the group."""
        viec = self.theo_ma.get(ma)
        if viec is None:
            return []
        return [viec] if not viec.la_nhom else [con for con in self.la if con.path[: len(viec.path)] == viec.path]


def lap_ban_so(ke_hoach: KeHoach, nut: tuple[Nut, ...] | None = None) -> BanSo:
    """A plan, ready to be compared; `nut`: its outline, where it is there already."""
    nut = dan_bai(ke_hoach) if nut is None else nut
    thoi_gian = boi_canh_thoi_gian(ke_hoach)
    return BanSo(ke_hoach, nut, thoi_gian, tuple(_cac_viec(nut, thoi_gian, ())))


def _cac_viec(cac: Iterable[Nut], thoi_gian: BoiCanhThoiGian, tren: tuple[Viec, ...]) -> Iterator[MotViec]:
    for nut in cac:
        if nut.loai != "nhiem_vu":
            yield from _cac_viec(nut.con, thoi_gian, tren)
            continue
        viec = doc_viec(nut, thoi_gian)
        yield _mot_viec(viec, tren, thoi_gian)
        yield from _cac_viec(nut.con, thoi_gian, (*tren, viec))


def _mot_viec(viec: Viec, tren: tuple[Viec, ...], thoi_gian: BoiCanhThoiGian) -> MotViec:
    task = viec.nhiem_vu
    doc = (viec, *reversed(tren))
    chu, phoi, gio = (next((mot for mot in doc if getattr(mot, khoa)), viec) for khoa in _GIAO)
    moc = tuple(_cac_moc(gio))
    if gio is not viec and any(mot.hoat_dong for mot in moc):
        moc = tuple(mot for mot in moc if mot.hoat_dong and cung_viec(mot.hoat_dong, task.ten))
    tu_van = not gio.thoi_gian and not any(con.loai == "nhiem_vu" for con in viec.nut.con)
    if tu_van:
        moc = tuple(_moc_trong_van(task, thoi_gian, viec.nut.path))
    theo = [task.theo] if isinstance(task.theo, str) else task.theo or []
    phat_sinh = any(fold(mot) == PHAT_SINH for mot in theo)
    return MotViec(
        ma=viec.nut.ma,
        path=viec.nut.path,
        ten=task.ten,
        van=task.noi_dung or "",
        tren=tuple(mot.nhiem_vu.ten for mot in tren),
        la_nhom=any(con.loai == "nhiem_vu" for con in viec.nut.con),
        theo=tuple(mot for mot in theo if fold(mot) != PHAT_SINH),
        phat_sinh=phat_sinh,
        chu_tri=tuple(co_quan.ten for co_quan in chu.chu_tri),
        phoi_hop=tuple(co_quan.ten for co_quan in phoi.phoi_hop),
        thoi_gian=gio.thoi_gian,
        moc=moc,
        co_ngay=bool(moc) and (tu_van or any(mot.kieu == "xac_dinh" for mot in gio.hieu)),
        san_pham=task.san_pham or "",
        noi={khoa: (*mot.nut.path, khoa) for khoa, mot in zip(_GIAO, (chu, phoi, gio), strict=True)},
    )


_GIAO = ("chu_tri", "phoi_hop", "thoi_gian")


def _cac_moc(viec: Viec) -> Iterator[Moc]:
    rieng = viec.nhiem_vu.thoi_gian
    nhan = [mot.viec for mot in rieng] if isinstance(rieng, list) else [""] * len(viec.hieu)
    for i, (ten, hieu) in enumerate(zip(nhan, viec.hieu, strict=True)):
        path: Path = (*viec.nut.path, "thoi_gian", i, "thoi_gian") if ten else ()
        chu = rieng[i].thoi_gian if isinstance(rieng, list) else viec.thoi_gian
        for moc in hieu.moc:
            rieng_moc = chu if ten or len(hieu.moc) == 1 else chu[moc.bat_dau : moc.ket_thuc]
            yield Moc(moc.khoang, ten or moc.hoat_dong or "", moc.lap, path, " ".join(rieng_moc.split()))


def _moc_trong_van(task: NhiemVu, thoi_gian: BoiCanhThoiGian, path: Path) -> Iterator[Moc]:
    """The days by which the words of a task that has no time of its own say it is done."""
    ky = thoi_gian.thoi_ky
    for khoa, text in (("ten", task.ten), ("noi_dung", task.noi_dung or "")):
        for khop in _HAN_VAN.finditer(text) if ky is not None else ():
            doc = doc_thoi_gian(khop.group(), thoi_ky=ky, nam=thoi_gian.nam, giai_doan=thoi_gian.giai_doan)
            for moc in doc.moc if doc.kieu == "xac_dinh" and not doc.khong_hieu else ():
                den = moc.khoang.den
                if den is not None and ky is not None and ky.tu is not None and den >= ky.tu:
                    yield Moc(moc.khoang, "", moc.lap, (*path, khoa), khop.group())


_HAN_VAN = re.compile(
    r"\b(?:[Tt]rước|[Cc]hậm nhất|[Mm]uộn nhất)(?: là)?(?: ngày)? \d{1,2}"
    r"(?:/\d{1,2}(?:/\d{4})?| tháng \d{1,2}(?: năm \d{4})?)"
    r"|\b[Hh]oàn thành (?:trong )?(?:tháng \d{1,2}|quý [IV1-4]{1,3})(?:/\d{4}| năm \d{4})"
)


def cung_viec(hoat_dong: str, ten: str) -> bool:
    """Is an activity ("Công nhận") part of what a task is called ("Công nhận 02 tập huấn viên của đặc khu")?"""
    nhan, chu = (_CHU.findall(fold(mot)) for mot in (hoat_dong, ten))
    doi, co = set(pairwise(nhan)), set(pairwise(chu))
    return bool(doi) and len(doi & co) * 2 >= len(doi) if len(nhan) > 1 else nhan != [] and nhan[0] in chu


_CHU = re.compile(r"[^\W\d_]+")
