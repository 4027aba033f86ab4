"""The annexes of a plan, the assignment table made from its tasks among them (Phụ lục I, Phần I, Mục III, khoản 1)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Literal

from hoagiai_cli.document.model import Annex, Block, Cell, Manh, Table, Text, plain
from hoagiai_cli.drafting.chu import ChuThich, doc_chu
from hoagiai_cli.drafting.dong import Go, Path, Phan, cac_dong, ghep
from hoagiai_cli.drafting.loi_van import LoiVan
from hoagiai_cli.drafting.than_bai import ThanBai, dau_danh_sach
from hoagiai_cli.plan.dan_bai import TIEU_DE, Nut, dan_bai
from hoagiai_cli.plan.danh_so import la_ma, than_so
from hoagiai_cli.plan.model import Bang, KeHoach, NhiemVu, PhuLuc

Canh = Literal["trai", "giua"]

_NGAN = re.compile(r"[\d.,/%-]*|[IVXLC]+\.?|x")
"""What stands in the middle of a column of its like: numbers, marks, nothing."""

_NGANG_TU = 6
"""A table of this many columns is set on a landscape page."""

_COT = ("chu_tri", "phoi_hop", "lanh_dao_phu_trach", "thoi_gian", "san_pham")
_COT_LUON_CO = ("chu_tri", "phoi_hop", "thoi_gian")


def cac_phu_luc(
    ke_hoach: KeHoach, loi_van: LoiVan, chu_thich: ChuThich, kem_theo: Callable[[], str]
) -> tuple[Annex, ...]:
    """The annexes in order. One alone has no number; several have Roman numbers (khoản 1.a)."""
    muc = ke_hoach.phu_luc
    items = [muc] if isinstance(muc, str) else muc or []
    out: list[Annex] = []
    for i, item in enumerate(items):
        path: Path = ("phu_luc",) if isinstance(muc, str) else ("phu_luc", i)
        so = f"{loi_van.nhan('phu_luc')} {la_ma(i + 1)}" if len(items) > 1 else loi_van.nhan("phu_luc")
        phu_luc = PhuLuc(loai="phan_cong") if isinstance(item, str) else item
        out.append(_phu_luc(phu_luc, so, path, kem_theo(), ThanBai(ke_hoach, loi_van, chu_thich)))
    return tuple(out)


def _phu_luc(phu_luc: PhuLuc, so: str, path: Path, kem_theo: str, than: ThanBai) -> Annex:
    if phu_luc.noi_dung:
        than.van(cac_dong(phu_luc.noi_dung, (*path, "noi_dung")))
        if not phu_luc.bang and phu_luc.loai is None:
            than.ket_thuc(None)
    body: list[Block] = list(than.body)
    if phu_luc.bang:
        body.append(_bang(phu_luc.bang, (*path, "bang"), than.chu_thich))
    tieu_de = phu_luc.tieu_de or ""
    if phu_luc.loai == "phan_cong":
        body.append(bang_phan_cong(than.ke_hoach, than.loi_van, than.chu_thich))
        tieu_de = tieu_de or than.loi_van.nhan("tieu_de/phu_luc_phan_cong")
    nhieu_cot = any(isinstance(khoi, Table) and _so_cot(khoi) >= _NGANG_TU for khoi in body)
    ngang = phu_luc.kho == "ngang" if phu_luc.kho else nhieu_cot
    return Annex(so, tieu_de.upper(), kem_theo, tuple(body), ngang)


def _so_cot(bang: Table) -> int:
    return sum(o.span for o in bang.rows[0]) if bang.rows else 0


def _bang(bang: Bang, path: Path, chu_thich: ChuThich) -> Table:
    """A typed table; rows are filled up or spread to the columns of the heading."""
    cot = len(bang.cot)
    rows: list[tuple[Cell, ...]] = [
        tuple(_o([[Go(chu, (*path, "cot", j))]], chu_thich, "giua") for j, chu in enumerate(bang.cot))
    ]
    du = [dong for dong in bang.dong if len(dong) > 1]
    canh: list[Canh] = [
        "giua" if all(_NGAN.fullmatch(dong[j]) for dong in du if j < len(dong)) else "trai" for j in range(cot)
    ]
    for i, dong in enumerate(bang.dong):
        o = [
            _o([[line] for line in cac_dong(chu, (*path, "dong", i, j))], chu_thich, canh[min(j, cot - 1)])
            for j, chu in enumerate(dong)
        ]
        if len(o) == 1 and cot > 1:
            rows.append((Cell(tuple(_dam(text) for text in o[0].text), cot, nguon=o[0].nguon),))
        else:
            if len(o) > cot:  # a row too long is a finding; its words are printed all the same
                o[cot - 1 :] = [Cell(tuple(text for mot in o[cot - 1 :] for text in mot.text))]
            rows.append(tuple(o) + tuple(Cell(()) for _ in range(cot - len(o))))
    widths = tuple(bang.rong) if bang.rong and len(bang.rong) == cot else ()
    return Table(widths, tuple(rows))


def bang_phan_cong(ke_hoach: KeHoach, loi_van: LoiVan, chu_thich: ChuThich) -> Table:
    """Who does what by when, a row for each task that is assigned, a group row for each that only gathers others."""
    nut = [item for item in dan_bai(ke_hoach, TIEU_DE) if _co_viec(item)]
    viec = [item.vat for cha in nut for item in _moi_viec(cha)]
    cot = [
        ten
        for ten in _COT
        if ten in _COT_LUON_CO or any(isinstance(item, NhiemVu) and getattr(item, ten) for item in viec)
    ]
    lap = _BangPhanCong(cot, chu_thich)
    for item in nut:
        if len(nut) > 1 and item.tieu_de:
            lap.nhom(item)
        lap.viec(item.con, da_giao=False)
    dau = ("stt", "noi_dung", *cot)
    header = tuple(_o([[loi_van.nhan(f"cot/{ten}")]], chu_thich, "giua") for ten in dau)
    return Table((), (header, *lap.rows))


class _BangPhanCong:
    def __init__(self, cot: list[str], chu_thich: ChuThich) -> None:
        self.cot = cot
        self.chu_thich = chu_thich
        self.rows: list[tuple[Cell, ...]] = []

    def nhom(self, nut: Nut) -> None:
        """A row that names a group over all columns."""
        cho = "ten" if nut.loai == "nhiem_vu" else "tieu_de"
        ten = Go(nut.tieu_de or "", (*nut.path, cho) if nut.path else ())
        o = _o([[ten]], self.chu_thich)
        stt = Cell((_dam(doc_chu(than_so(nut.so))),), canh="giua")
        self.rows.append((stt, Cell(tuple(_dam(text) for text in o.text), len(self.cot) + 1, nguon=o.nguon)))

    def viec(self, cac_nut: tuple[Nut, ...], *, da_giao: bool) -> None:
        """Tasks and their sub-tasks; what a task assigns as a whole is not said again for its parts."""
        for nut in cac_nut:
            if not isinstance(nut.vat, NhiemVu):
                self.viec(nut.con, da_giao=da_giao)
                continue
            giao = any(getattr(nut.vat, ten) for ten in _COT)
            if giao or (not nut.con and not da_giao):
                self._dong(nut, nut.vat)
            elif nut.con and not da_giao:
                self.nhom(nut)
            self.viec(nut.con, da_giao=da_giao or giao)

    def _dong(self, nut: Nut, nhiem_vu: NhiemVu) -> None:
        self.rows.append(
            (
                _o([[than_so(nut.so)]], self.chu_thich, "giua"),
                _o([[Go(nhiem_vu.ten, (*nut.path, "ten"))]], self.chu_thich),
                *(_o(_gia_tri(nhiem_vu, ten, (*nut.path, ten)), self.chu_thich) for ten in self.cot),
            )
        )


def _gia_tri(nhiem_vu: NhiemVu, ten: str, path: Path) -> list[list[Phan]]:
    """The value of a column as the paragraphs of a cell."""
    gia_tri = getattr(nhiem_vu, ten)
    if not gia_tri:
        return []
    if ten == "thoi_gian" and not isinstance(gia_tri, str):
        return [
            [Go(dong.viec, (*path, i, "viec")), ": ", Go(dong.thoi_gian, (*path, i, "thoi_gian"))]
            for i, dong in enumerate(gia_tri)
        ]
    if isinstance(gia_tri, str):
        return [[line] for line in cac_dong(gia_tri, path)]
    dau = dau_danh_sach(gia_tri)
    line: list[Phan] = []
    for i, chu in enumerate(gia_tri):
        line += [*([dau] if i else []), Go(chu, (*path, i))]
    return [line]


def _o(lines: list[list[Phan]], chu_thich: ChuThich, canh: Canh = "trai") -> Cell:
    text: list[Text] = []
    nguon: list[Manh] = []
    at = 0
    for line in lines:
        runs, manh = ghep(tuple(line), chu_thich, at)
        text.append(runs)
        nguon += manh
        at += len(plain(runs)) + 1
    return Cell(tuple(text), canh=canh, nguon=tuple(nguon))


def _dam(text: Text) -> Text:
    return tuple(run.in_dam() for run in text)


def _co_viec(nut: Nut) -> bool:
    return any(True for _ in _moi_viec(nut))


def _moi_viec(nut: Nut) -> Iterator[Nut]:
    for con in nut.con:
        if con.loai == "nhiem_vu":
            yield con
        yield from _moi_viec(con)
