"""The outline of a plan: its parts in printed order, each with its printed and its full number.

This is the one place that counts. Rendering, the task table, links (`theo: III.2.a`) and messages
all take their numbers from here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from hoagiai_cli.plan.danh_so import MAC_DINH, la_phan, ma_so, so_in, than_so
from hoagiai_cli.plan.model import (
    TEN_PHAN,
    BangViec,
    DatPhan,
    KeHoach,
    Muc,
    MucTieu,
    NhiemVu,
    PhuLuc,
    TenPhan,
    ToChuc,
)

Path = tuple[str | int, ...]

TIEU_DE: Mapping[str, str] = {
    "muc_dich_yeu_cau": "MỤC ĐÍCH, YÊU CẦU",
    "muc_dich": "Mục đích",
    "yeu_cau": "Yêu cầu",
    "quan_diem": "Quan điểm",
    "muc_tieu": "Mục tiêu",
    "muc_tieu.tong_quat": "Mục tiêu tổng quát",
    "muc_tieu.cu_the": "Mục tiêu cụ thể",
    "pham_vi": "Phạm vi",
    "doi_tuong": "Đối tượng",
    "thoi_gian_thuc_hien": "Thời gian thực hiện",
    "nhiem_vu": "Nhiệm vụ",
    "giai_phap": "Giải pháp",
    "kinh_phi": "Kinh phí thực hiện",
    "che_do_bao_cao": "Chế độ báo cáo",
    "to_chuc_thuc_hien": "Tổ chức thực hiện",
}
"""Headings of a plan that names none; an office overrides them in its wording templates."""


class Van(NamedTuple):
    """Prose of the plan and where it stands; `muc` marks a list printed with a dash before each item."""

    text: str
    path: Path
    gach: bool = False

    @property
    def doan(self) -> list[str]:
        """The paragraphs, as printed."""
        lines = self.text.split("\n")
        return [f"- {lines[0]}", *lines[1:]] if self.gach else lines


class Nut(NamedTuple):
    """A numbered place of the document.

    `so` is printed ("2.1."), `ma` names the place in the whole plan ("III.2.1"). `cap` is 0 for what is counted I., II.
    in the usual layout, -1 for a part above. `van` is prose under the
    heading, before the children; `ket` prose after them. `lien`: the prose goes on in the heading's line. `bang`:
    the tasks below are rows of a table. A `phu_luc` is an annex with tasks of its own ("PL2"), no part of the text.
    """

    loai: Literal["muc", "nhiem_vu", "to_chuc", "phu_luc"]
    so: str
    ma: str
    cap: int
    path: Path
    tieu_de: str | None = None
    phan: str | None = None
    vat: NhiemVu | ToChuc | None = None
    van: tuple[Van, ...] = ()
    con: tuple[Nut, ...] = ()
    ket: Van | None = None
    lien: bool = False
    bang: BangViec | None = None


def dan_bai(ke_hoach: KeHoach, tieu_de: Mapping[str, str] = TIEU_DE) -> tuple[Nut, ...]:
    """The outline in printed order: the text, then the annexes that have tasks.

    Parts that `bo_cuc` forgets come last in the text, so that none is lost.
    """
    return _Dan(ke_hoach, tieu_de).tat_ca()


def nhiem_vu(nut: tuple[Nut, ...]) -> Iterator[Nut]:
    """Every task and sub-task of an outline, in printed order."""
    for item in nut:
        if item.loai == "nhiem_vu":
            yield item
        yield from nhiem_vu(item.con)


def tat_ca_nut(nut: tuple[Nut, ...]) -> Iterator[Nut]:
    """Every place of an outline, in printed order."""
    for item in nut:
        yield item
        yield from tat_ca_nut(item.con)


def van_xuoi(ke_hoach: KeHoach, nut: tuple[Nut, ...]) -> Iterator[tuple[Path, str]]:
    """All running text of a plan with its path, in printed order; `nut` is its outline."""
    if ke_hoach.mo_dau:
        yield ("mo_dau",), ke_hoach.mo_dau
    for mot in tat_ca_nut(nut):
        if isinstance(mot.vat, NhiemVu):
            yield (*mot.path, "ten"), mot.vat.ten
        for van in mot.van:
            yield van.path, van.text
        if isinstance(mot.vat, ToChuc) and mot.vat.trach_nhiem:
            yield (*mot.path, "trach_nhiem"), mot.vat.trach_nhiem
        if mot.ket:
            yield mot.ket.path, mot.ket.text
    if ke_hoach.ket_thuc:
        yield ("ket_thuc",), ke_hoach.ket_thuc


def phan_co_noi_dung(ke_hoach: KeHoach) -> list[TenPhan]:
    """Names of the parts that hold something, muc_tieu once, in the order of the usual layout."""
    return [ten for ten in TEN_PHAN if "." not in ten and getattr(ke_hoach, ten)]


def phan_da_dat(ke_hoach: KeHoach) -> list[str]:
    """Names of the parts that `bo_cuc` and the lists place, one entry for each time."""
    found: list[str] = []

    def walk(items: list[Muc] | None) -> None:
        for item in items or ():
            if item.phan:
                found.append(item.phan)
            found.extend(con.phan for con in item.nhiem_vu or () if isinstance(con, DatPhan))
            walk(item.gom)

    walk(ke_hoach.bo_cuc)
    phu_luc = [item.nhiem_vu for _, item in _phu_luc_co_viec(ke_hoach)]
    for danh_sach in (ke_hoach.nhiem_vu, ke_hoach.giai_phap, ke_hoach.to_chuc_thuc_hien, *phu_luc):
        if isinstance(danh_sach, list):
            found.extend(item.phan for item in danh_sach if isinstance(item, DatPhan))
    return found


def _phu_luc_co_viec(ke_hoach: KeHoach) -> list[tuple[int, PhuLuc]]:
    """The annexes that have tasks of their own, each with its place in the list."""
    muc = ke_hoach.phu_luc
    if not isinstance(muc, list):
        return []
    return [(i, item) for i, item in enumerate(muc) if isinstance(item, PhuLuc) and item.nhiem_vu]


class _Dan:
    def __init__(self, ke_hoach: KeHoach, tieu_de: Mapping[str, str]) -> None:
        self.ke_hoach = ke_hoach
        self.tieu_de = tieu_de
        trinh_bay = ke_hoach.trinh_bay
        self.kieu = tuple(trinh_bay.danh_so) if trinh_bay and trinh_bay.danh_so else MAC_DINH
        self.dang_dat: set[str] = set()
        # parts stand above the level at which headings are counted I., II.
        dem_phan = la_phan(self.kieu[0])
        co_phan = dem_phan or any(item.so and la_phan(item.so) for item in ke_hoach.bo_cuc or ())
        self.cap_dau = -1 if co_phan else 0
        self.kieu_dau = -1 if dem_phan else 0  # the level that the first of `kieu` is for

    def tat_ca(self) -> tuple[Nut, ...]:
        muc = list(enumerate(self.ke_hoach.bo_cuc)) if self.ke_hoach.bo_cuc else []
        items: list[tuple[Path, Muc]] = [(("bo_cuc", i), item) for i, item in muc]
        placed = set(phan_da_dat(self.ke_hoach))
        placed |= {ten.partition(".")[0] for ten in placed if ten.startswith("muc_tieu.")}
        items += [((), item) for item in self._mac_dinh(placed)]
        return self._muc(items, "", "", self.cap_dau, None) + self._phu_luc()

    def _phu_luc(self) -> tuple[Nut, ...]:
        out: list[Nut] = []
        for i, item in _phu_luc_co_viec(self.ke_hoach):
            path, ma = ("phu_luc", i), f"PL{i + 1}"
            kieu = self._kieu_viec(1, item.danh_so, trong_bang=True)
            con = self._danh_sach(item.nhiem_vu or [], (*path, "nhiem_vu"), ma, "", 1, kieu, trong_bang=True)
            out.append(Nut("phu_luc", "", ma, 0, path, item.tieu_de, con=con, bang=item.bang_viec or BangViec()))
        return tuple(out)

    # --- the usual layout, for what bo_cuc does not place ----------------------------------------------

    def _mac_dinh(self, placed: set[str]) -> list[Muc]:
        ke_hoach, ten = self.ke_hoach, self.tieu_de
        con = [phan for phan in phan_co_noi_dung(ke_hoach) if phan not in placed]
        out: list[Muc] = []
        if {"muc_dich", "yeu_cau"} <= set(con):
            cap_hai = [
                Muc(tieu_de=ten["muc_dich"], phan="muc_dich"),
                Muc(tieu_de=ten["yeu_cau"], phan="yeu_cau"),
            ]
            out.append(Muc(tieu_de=ten["muc_dich_yeu_cau"].upper(), gom=cap_hai))
            con = [phan for phan in con if phan not in {"muc_dich", "yeu_cau"}]
        bao_quat = [phan for phan in ("pham_vi", "doi_tuong", "thoi_gian_thuc_hien") if phan in con]
        for phan in con:
            if phan == "muc_tieu" and ke_hoach.muc_tieu and ke_hoach.muc_tieu.tong_quat and ke_hoach.muc_tieu.cu_the:
                gom = [Muc(tieu_de=ten[p], phan=p) for p in ("muc_tieu.tong_quat", "muc_tieu.cu_the")]
                out.append(Muc(tieu_de=ten[phan].upper(), mo_dau=ke_hoach.muc_tieu.mo_dau, gom=gom))
            elif phan in bao_quat and len(bao_quat) > 1:
                if phan == bao_quat[0]:
                    chung = ", ".join(ten[p] if p == phan else ten[p][:1].lower() + ten[p][1:] for p in bao_quat)
                    out.append(Muc(tieu_de=chung.upper(), gom=[Muc(tieu_de=ten[p], phan=p) for p in bao_quat]))
            else:
                out.append(Muc(tieu_de=ten[phan].upper(), phan=phan))
        return out

    # --- headings --------------------------------------------------------------------------------------

    def _muc(
        self, items: list[tuple[Path, Muc]], ma_tren: str, so_tren: str, cap: int, kieu: str | None
    ) -> tuple[Nut, ...]:
        kieu = self._kieu(cap) if kieu is None else kieu
        out, n = [], 0
        for path, item in items:
            if item.tieu_de is not None:
                n += 1
            so = item.so or (so_in(kieu, n, so_tren) if item.tieu_de is not None else "")
            ma = ma_so(ma_tren, so, n, so_tren) if item.tieu_de is not None else ma_tren
            van: list[Van] = [Van(item.mo_dau, (*path, "mo_dau"))] if item.mo_dau else []
            con: tuple[Nut, ...] = ()
            if item.phan:
                them, con = self._phan(item.phan, ma, so, cap + 1, item.danh_so, trong_bang=item.bang_viec is not None)
                van += them
            if item.nhiem_vu:
                bang = item.bang_viec is not None
                cua_viec = self._kieu_viec(cap + 1, item.danh_so, trong_bang=bang)
                con += self._danh_sach(item.nhiem_vu, (*path, "nhiem_vu"), ma, so, cap + 1, cua_viec, trong_bang=bang)
            if item.noi_dung:
                van.append(Van(item.noi_dung, (*path, "noi_dung")))
            if item.gom:
                gom = [((*path, "gom", i) if path else (), muc) for i, muc in enumerate(item.gom)]
                con += self._muc(gom, ma, so, cap + 1, item.danh_so)
            ket = Van(item.ket, (*path, "ket")) if item.ket else None
            nut = Nut("muc", so, ma, cap, path, item.tieu_de, item.phan, None, tuple(van), con, ket, item.lien)
            out.append(nut if item.bang_viec is None else nut._replace(bang=item.bang_viec))
        return tuple(out)

    def _kieu(self, cap: int) -> str:
        thu = cap - self.kieu_dau
        if 0 <= thu < len(self.kieu):
            return self.kieu[thu]
        return MAC_DINH[max(0, min(cap, len(MAC_DINH) - 1))]

    def _kieu_viec(self, cap: int, kieu: str | None, *, trong_bang: bool) -> str:
        """The form of numbers of a list: as the plan says for it, else that of the level, in a table without marks."""
        if kieu is not None:
            return kieu
        kieu = self._kieu(cap)
        return (than_so(kieu) or kieu) if trong_bang else kieu

    # --- what stands under a heading ---------------------------------------------------------------------

    def _phan(
        self, phan: str, ma: str, so: str, cap: int, kieu: str | None, *, trong_bang: bool = False
    ) -> tuple[list[Van], tuple[Nut, ...]]:
        """Prose and children of a named part. A part placed inside itself is left out (a finding says so)."""
        if phan in self.dang_dat:
            return [], ()
        self.dang_dat.add(phan)
        try:
            gia_tri = getattr(self.ke_hoach, phan.partition(".")[0])
            if phan.startswith("muc_tieu"):
                return self._muc_tieu(gia_tri, phan, ma, so, cap, kieu)
            if isinstance(gia_tri, str):
                return [Van(gia_tri, (phan,))], ()
            if isinstance(gia_tri, list):
                kieu = self._kieu_viec(cap, kieu, trong_bang=trong_bang)
                return [], self._danh_sach(gia_tri, (phan,), ma, so, cap, kieu, trong_bang=trong_bang)
            return [], ()
        finally:
            self.dang_dat.discard(phan)

    def _muc_tieu(
        self, muc_tieu: MucTieu | None, phan: str, ma: str, so: str, cap: int, kieu: str | None
    ) -> tuple[list[Van], tuple[Nut, ...]]:
        if muc_tieu is None:
            return [], ()
        van: list[Van] = []
        if phan == "muc_tieu":
            if muc_tieu.mo_dau:
                van.append(Van(muc_tieu.mo_dau, ("muc_tieu", "mo_dau")))
            if muc_tieu.tong_quat and muc_tieu.cu_the:
                gom = [Muc(tieu_de=self.tieu_de[p], phan=p) for p in ("muc_tieu.tong_quat", "muc_tieu.cu_the")]
                return van, self._muc([((), item) for item in gom], ma, so, cap, kieu)
        if phan in {"muc_tieu", "muc_tieu.tong_quat"} and muc_tieu.tong_quat:
            van.append(Van(muc_tieu.tong_quat, ("muc_tieu", "tong_quat")))
        if phan in {"muc_tieu", "muc_tieu.cu_the"} and muc_tieu.cu_the:
            if isinstance(muc_tieu.cu_the, str):
                van.append(Van(muc_tieu.cu_the, ("muc_tieu", "cu_the")))
            else:
                van += [Van(text, ("muc_tieu", "cu_the", i), gach=True) for i, text in enumerate(muc_tieu.cu_the)]
        return van, ()

    def _danh_sach(
        self,
        items: list[NhiemVu | DatPhan] | list[ToChuc | DatPhan] | list[NhiemVu],
        path: Path,
        ma_tren: str,
        so_tren: str,
        cap: int,
        kieu: str,
        *,
        trong_bang: bool = False,
    ) -> tuple[Nut, ...]:
        out: list[Nut] = []
        for n, item in enumerate(items, start=1):
            so = item.so or so_in(kieu, n, so_tren)
            ma = ma_so(ma_tren, so, n, so_tren)
            cho = (*path, n - 1)
            if isinstance(item, DatPhan):
                van, con = self._phan(item.phan, ma, so, cap + 1, None)
                out.append(
                    Nut("muc", so, ma, cap, cho, item.tieu_de, item.phan, None, tuple(van), con, None, item.lien)
                )
            elif isinstance(item, NhiemVu):
                con = ()
                if item.viec:
                    bang = trong_bang or item.bang_viec is not None
                    con_kieu = self._kieu_viec(cap + 1, item.danh_so, trong_bang=bang)
                    con = self._danh_sach(item.viec, (*cho, "viec"), ma, so, cap + 1, con_kieu, trong_bang=bang)
                noi_dung = (Van(item.noi_dung, (*cho, "noi_dung")),) if item.noi_dung else ()
                ket = Van(item.ket, (*cho, "ket")) if item.ket else None
                nut = Nut("nhiem_vu", so, ma, cap, cho, item.ten, None, item, noi_dung, con, ket)
                out.append(nut if item.bang_viec is None else nut._replace(bang=item.bang_viec))
            else:
                out.append(Nut("to_chuc", so, ma, cap, cho, item.co_quan, None, item))
        return tuple(out)
