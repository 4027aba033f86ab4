"""The annexes of a plan, the assignment table made from its tasks among them (Phụ lục I, Phần I, Mục III, khoản 1)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from hoagiai_cli.document.model import Annex, Cell, Table
from hoagiai_cli.drafting.bang_viec import COT_VIEC, cot_can_co, gia_tri_o
from hoagiai_cli.drafting.chu import ChuThich, doc_chu
from hoagiai_cli.drafting.dong import Go, Path, cac_dong
from hoagiai_cli.drafting.loi_van import LoiVan
from hoagiai_cli.drafting.o_bang import canh_cac_cot, in_dam, o_bang
from hoagiai_cli.drafting.than_bai import ThanBai
from hoagiai_cli.plan.dan_bai import Nut
from hoagiai_cli.plan.danh_so import la_ma, than_so
from hoagiai_cli.plan.model import Bang, KeHoach, NhiemVu, PhuLuc

_NGANG_TU = 6
"""A table of this many columns is set on a landscape page."""


def cac_phu_luc(
    ke_hoach: KeHoach, loi_van: LoiVan, chu_thich: ChuThich, cac_nut: Sequence[Nut], kem_theo: Callable[[], str]
) -> tuple[Annex, ...]:
    """The annexes in order. One alone has no number; several have Roman numbers (khoản 1.a).

    `cac_nut` is the outline of the plan, `kem_theo` the line in brackets where an annex has none of its own.
    """
    muc = ke_hoach.phu_luc
    items = [muc] if isinstance(muc, str) else muc or []
    out: list[Annex] = []
    for i, item in enumerate(items):
        path: Path = ("phu_luc",) if isinstance(muc, str) else ("phu_luc", i)
        phu_luc = PhuLuc(loai="phan_cong") if isinstance(item, str) else item
        so = f"{loi_van.nhan('phu_luc')} {la_ma(i + 1)}" if len(items) > 1 else loi_van.nhan("phu_luc")
        trong_ngoac = f"({phu_luc.kem_theo})" if phu_luc.kem_theo else kem_theo()
        out.append(
            _phu_luc(phu_luc, phu_luc.so or so, path, trong_ngoac, ThanBai(ke_hoach, loi_van, chu_thich), cac_nut)
        )
    return tuple(out)


def _phu_luc(phu_luc: PhuLuc, so: str, path: Path, kem_theo: str, than: ThanBai, cac_nut: Sequence[Nut]) -> Annex:
    tieu_de = phu_luc.tieu_de or ""
    if phu_luc.noi_dung:
        than.van(cac_dong(phu_luc.noi_dung, (*path, "noi_dung")))
    than.bang_cua(next((nut for nut in cac_nut if nut.loai == "phu_luc" and nut.path == path), None))
    if phu_luc.bang:
        than.body.append(_bang(phu_luc.bang, (*path, "bang"), than.chu_thich))
    if phu_luc.loai == "phan_cong":
        than.body.append(bang_phan_cong(cac_nut, than.loi_van, than.chu_thich))
        tieu_de = tieu_de or than.loi_van.nhan("tieu_de/phu_luc_phan_cong")
    if phu_luc.ket:
        than.van(cac_dong(phu_luc.ket, (*path, "ket")))
    elif phu_luc.noi_dung:
        than.ket_thuc(None)
    nhieu_cot = any(isinstance(khoi, Table) and _so_cot(khoi) >= _NGANG_TU for khoi in than.body)
    ngang = phu_luc.kho == "ngang" if phu_luc.kho else nhieu_cot
    return Annex(so, tieu_de.upper(), kem_theo, tuple(than.body), ngang)


def _so_cot(bang: Table) -> int:
    return sum(o.span for o in bang.rows[0]) if bang.rows else 0


def _bang(bang: Bang, path: Path, chu_thich: ChuThich) -> Table:
    """A typed table; rows are filled up or spread to the columns of the heading."""
    ten = bang.cot or [""] * max(map(len, bang.dong), default=1)  # a table without a heading
    cot = len(ten)
    rows: list[tuple[Cell, ...]] = [
        tuple(o_bang([[Go(chu, (*path, "cot", j))]], chu_thich, "giua") for j, chu in enumerate(ten))
    ]
    du = [dong for dong in bang.dong if len(dong) > 1]
    canh = canh_cac_cot(du, cot)
    for i, dong in enumerate(bang.dong):
        o = [
            o_bang([[line] for line in cac_dong(chu, (*path, "dong", i, j))], chu_thich, canh[min(j, cot - 1)])
            for j, chu in enumerate(dong)
        ]
        if len(o) == 1 and cot > 1:
            rows.append((Cell(tuple(in_dam(text) for text in o[0].text), cot, nguon=o[0].nguon),))
        else:
            if len(o) > cot:  # a row too long is a finding; its words are printed all the same
                o[cot - 1 :] = [Cell(tuple(text for mot in o[cot - 1 :] for text in mot.text))]
            rows.append(tuple(o) + tuple(Cell(()) for _ in range(cot - len(o))))
    widths = tuple(bang.rong) if bang.rong and len(bang.rong) == cot else ()
    return Table(widths, tuple(rows))


def bang_phan_cong(cac_nut: Sequence[Nut], loi_van: LoiVan, chu_thich: ChuThich) -> Table:
    """Who does what by when, a row for each task that is assigned, a group row for each that only gathers others."""
    nut = [item for item in cac_nut if item.loai != "phu_luc" and _co_viec(item)]
    cot = cot_can_co(nut)
    lap = _BangPhanCong(cot, chu_thich)
    for item in nut:
        if len(nut) > 1 and item.tieu_de:
            lap.nhom(item)
        lap.viec(item.con, da_giao=False)
    dau = ("stt", "noi_dung", *cot)
    header = tuple(o_bang([[loi_van.nhan(f"cot/{ten}")]], chu_thich, "giua") for ten in dau)
    return Table((), (header, *lap.rows), lap=True)


class _BangPhanCong:
    def __init__(self, cot: list[str], chu_thich: ChuThich) -> None:
        self.cot = cot
        self.chu_thich = chu_thich
        self.rows: list[tuple[Cell, ...]] = []

    def nhom(self, nut: Nut) -> None:
        """A row that names a group over all columns."""
        cho = "ten" if nut.loai == "nhiem_vu" else "tieu_de"
        ten = Go(nut.tieu_de or "", (*nut.path, cho) if nut.path else ())
        o = o_bang([[ten]], self.chu_thich)
        stt = Cell((in_dam(doc_chu(than_so(nut.so))),), canh="giua")
        self.rows.append((stt, Cell(tuple(map(in_dam, o.text)), len(self.cot) + 1, nguon=o.nguon)))

    def viec(self, cac_nut: tuple[Nut, ...], *, da_giao: bool) -> None:
        """Tasks and their sub-tasks; what a task assigns as a whole is not said again for its parts."""
        for nut in cac_nut:
            if not isinstance(nut.vat, NhiemVu):
                self.viec(nut.con, da_giao=da_giao)
                continue
            giao = any(getattr(nut.vat, ten) for ten in COT_VIEC)
            if giao or (not nut.con and not da_giao):
                self._dong(nut, nut.vat)
            elif nut.con and not da_giao:
                self.nhom(nut)
            self.viec(nut.con, da_giao=da_giao or giao)

    def _dong(self, nut: Nut, nhiem_vu: NhiemVu) -> None:
        self.rows.append(
            (
                o_bang([[than_so(nut.so)]], self.chu_thich, "giua"),
                o_bang([[Go(nhiem_vu.ten, (*nut.path, "ten"))]], self.chu_thich),
                *(o_bang(gia_tri_o(nhiem_vu, ten, (*nut.path, ten)), self.chu_thich) for ten in self.cot),
            )
        )


def _co_viec(nut: Nut) -> bool:
    return any(con.loai == "nhiem_vu" or _co_viec(con) for con in nut.con)
