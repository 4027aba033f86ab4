"""Tasks as a table: a row for each, the row of a name for each that only gathers others. No word is left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from hoagiai_cli.document.model import Cell, Run, Table
from hoagiai_cli.drafting.chu import ChuThich
from hoagiai_cli.drafting.dong import Go, Path, Phan, cac_dong, doan_van
from hoagiai_cli.drafting.loi_van import LoiVan
from hoagiai_cli.drafting.o_bang import canh_cac_cot, in_dam, o_bang
from hoagiai_cli.drafting.phan_cong import THU_TU, Dong, PhanCong, danh_sach
from hoagiai_cli.plan.dan_bai import Nut, Van
from hoagiai_cli.plan.model import BangViec, CotViec, KeHoach, NhiemVu, ToChuc
from hoagiai_cli.text.normal import fold

COT_VIEC = ("chu_tri", "phoi_hop", "lanh_dao_phu_trach", "thoi_gian", "san_pham")
_COT_LUON_CO = frozenset({"chu_tri", "phoi_hop", "thoi_gian"})


def cot_can_co(cac_nut: Sequence[Nut]) -> list[str]:
    """What a usual table says of these tasks beside their names."""
    viec = list(_moi_viec(cac_nut))
    return [ten for ten in COT_VIEC if ten in _COT_LUON_CO or any(getattr(item, ten) for item in viec)]


def _moi_viec(cac_nut: Sequence[Nut]) -> Iterator[NhiemVu]:
    for nut in cac_nut:
        if isinstance(nut.vat, NhiemVu):
            yield nut.vat
        yield from _moi_viec(nut.con)


def gia_tri_o(nhiem_vu: NhiemVu, ten: str, path: Path) -> Dong:
    """The value of a key as the paragraphs of a cell; `path` leads to the value."""
    gia_tri = getattr(nhiem_vu, ten)
    if not gia_tri:
        return []
    if isinstance(gia_tri, str):
        return [[line] for line in cac_dong(gia_tri, path)]
    if ten == "thoi_gian":
        return [
            [Go(dong.viec, (*path, i, "viec")), ": ", Go(dong.thoi_gian, (*path, i, "thoi_gian"))]
            for i, dong in enumerate(gia_tri)
        ]
    return [danh_sach(gia_tri, path)]


class BangNhiemVu:
    """Sets tables of tasks for one plan."""

    def __init__(self, ke_hoach: KeHoach, loi_van: LoiVan, chu_thich: ChuThich) -> None:
        self.loi_van = loi_van
        self.chu_thich = chu_thich
        self.phan_cong = PhanCong(ke_hoach, loi_van, cuoi="")

    def bang(self, cac_nut: Sequence[Nut], bang_viec: BangViec, path: Path) -> Table:
        """The table of some tasks; `path` leads to `bang_viec`."""
        cot = bang_viec.cot or self._cot_thuong(cac_nut)
        dau = self._dau_bang(cot, (*path, "cot") if bang_viec.cot else ())
        if bang_viec.so_cot:
            dau.append(tuple(Cell(((Run(f"({j})"),),), canh="giua") for j in range(1, len(cot) + 1)))
        hang = list(_CacHang(cot, self.phan_cong).hang(cac_nut))
        chu = canh_cac_cot([[_chu(o) for o in one.o] for one in hang if not one.nhom], len(cot))
        canh = [
            "giua" if one.truong == "stt" else chu[j] if one.truong == "khac" else "trai" for j, one in enumerate(cot)
        ]
        rows = [
            self._nhom(one, cot)
            if one.nhom
            else tuple(replace(o_bang(o, self.chu_thich), canh=canh[j]) for j, o in enumerate(one.o))
            for one in hang
        ]
        for j, one_cot in enumerate(cot):
            if one_cot.gop:
                _gop(rows, j, len(cot))
        widths = tuple(bang_viec.rong) if bang_viec.rong and len(bang_viec.rong) == len(cot) else ()
        return Table(widths, (*dau, *rows), len(dau))

    # --- the head ---------------------------------------------------------------------------------------------

    def _cot_thuong(self, cac_nut: Sequence[Nut]) -> list[CotViec]:
        truong = (("stt", "stt"), ("noi_dung", "ten"), *((ten, ten) for ten in cot_can_co(cac_nut)))
        return [CotViec.model_validate({"tieu_de": self.loi_van.nhan(f"cot/{a}"), "truong": b}) for a, b in truong]

    def _dau_bang(self, cot: Sequence[CotViec], path: Path) -> list[tuple[Cell, ...]]:
        """One row, or two where some columns stand under a common heading."""
        ten = [self._o_dau(one.tieu_de, (*path, j, "tieu_de") if path else ()) for j, one in enumerate(cot)]
        if not any(one.nhom for one in cot):
            return [tuple(ten)]
        tren: list[Cell] = []
        duoi: list[Cell] = []
        for nhom, cung in groupby(range(len(cot)), key=lambda j: cot[j].nhom):
            j, *con = cung
            cua_nhom = ten[j : j + 1 + len(con)]
            if nhom:
                tren.append(replace(self._o_dau(nhom, (*path, j, "nhom")), span=len(cua_nhom)))
                duoi += cua_nhom
            else:
                tren += cua_nhom
                duoi += [Cell((), canh="giua", noi_tren=True)] * len(cua_nhom)
        return [tuple(tren), tuple(duoi)]

    def _o_dau(self, chu: str, path: Path) -> Cell:
        return o_bang([[Go(chu, path)]], self.chu_thich, "giua")

    # --- rows -------------------------------------------------------------------------------------------------

    def _nhom(self, hang: _Hang, cot: Sequence[CotViec]) -> tuple[Cell, ...]:
        """The name of a group: its number under the numbers, its words over all other columns."""
        so, ten = hang.o
        if not so or cot[0].truong != "stt" or len(cot) < 2:
            dau: list[Phan] = [*so[0], " "] if so else []
            return (self._ten_nhom([[*dau, *ten[0]], *ten[1:]], len(cot)),)
        stt = o_bang(so, self.chu_thich, "giua")
        return replace(stt, text=tuple(map(in_dam, stt.text))), self._ten_nhom(ten, len(cot) - 1)

    def _ten_nhom(self, ten: Dong, span: int) -> Cell:
        o = o_bang(ten, self.chu_thich)
        return replace(o, text=(in_dam(o.text[0]), *o.text[1:]), span=span)


@dataclass(frozen=True, slots=True)
class _Hang:
    """The cells of a row, each as its paragraphs; those of a group are its number and its words."""

    o: list[Dong]
    nhom: bool = False


class _CacHang:
    """Tasks to rows of some columns."""

    def __init__(self, cot: Sequence[CotViec], phan_cong: PhanCong) -> None:
        self.cot = cot
        self.phan_cong = phan_cong
        self.truong = {one.truong: j for j, one in reversed(list(enumerate(cot)))}
        self.cot_khac: defaultdict[str, list[int]] = defaultdict(list)
        for j, one in enumerate(cot):
            if one.truong == "khac":
                self.cot_khac[fold(one.tieu_de)].append(j)
        # where the name stands, and what no column is there for
        self.chinh = self.truong.get("ten", min(1, len(cot) - 1) if cot[0].truong == "stt" else 0)

    def hang(self, cac_nut: Sequence[Nut]) -> Iterator[_Hang]:
        """The rows of some tasks and of all below them, in order."""
        for nut in cac_nut:
            viec = nut.vat
            if isinstance(viec, NhiemVu) and not (nut.con and not any(getattr(viec, ten) for ten in THU_TU)):
                yield self._viec(nut, viec)
            else:
                yield _Hang([[[nut.so]] if nut.so else [], _loi(nut)], nhom=True)
            yield from self.hang(nut.con)

    def _viec(self, nut: Nut, viec: NhiemVu) -> _Hang:
        o: list[Dong] = [
            gia_tri_o(viec, one.truong, (*nut.path, one.truong)) if one.truong in COT_VIEC else [] for one in self.cot
        ]
        first, *rest = _loi(nut, bo_ket=True)
        if "stt" in self.truong:
            o[self.truong["stt"]] = [[nut.so]] if nut.so else []
        elif nut.so:
            first = [nut.so, " ", *first]
        o[self.chinh][:0] = [first, *rest]
        khac = self._khong_co_cot(nut.path, viec, o)
        o[self.truong.get("phan_cong", self.chinh)] += khac
        if nut.ket:
            o[self.chinh] += doan_van((nut.ket,))
        return _Hang(o)

    def _khong_co_cot(self, path: Path, viec: NhiemVu, o: list[Dong]) -> Dong:
        """The lines, with their labels, that have no column of their own; those of `khac` that have one go there."""
        lines: Dong = []
        da_dung: set[int] = set()  # columns of one heading take their lines in turn
        for ten in self.phan_cong.thu_tu(viec):
            if ten == "khac":
                for i, dong in enumerate(viec.khac or ()):
                    cho = (*path, "khac", i)
                    cot = self.cot_khac.get(fold(dong.nhan))
                    if not cot:
                        lines += self.phan_cong.dong_khac(cho, dong.nhan, dong.noi_dung)
                    else:
                        j = next((j for j in cot if j not in da_dung), cot[-1])
                        da_dung.add(j)
                        o[j] += [[line] for line in cac_dong(dong.noi_dung, (*cho, "noi_dung"))]
            elif ten not in self.truong:
                for nhom in self.phan_cong.dong(path, viec, ten):
                    if viec.dau:
                        nhom[0].insert(0, f"{viec.dau} ")
                    lines += nhom
        return lines


def _loi(nut: Nut, *, bo_ket: bool = False) -> Dong:
    """The words of a row: the name and the prose under it."""
    if isinstance(nut.vat, ToChuc):
        to_chuc, path = nut.vat, nut.path
        dau: list[Phan] = [Go(to_chuc.loi_dan, (*path, "loi_dan")), " "] if to_chuc.loi_dan else []
        dau.append(Go(to_chuc.co_quan or "", (*path, "co_quan")))
        doan = Van(to_chuc.trach_nhiem, (*path, "trach_nhiem")) if to_chuc.trach_nhiem else None
        return [dau, *(doan_van((doan,)) if doan else [])]
    ten = Go(nut.tieu_de or "", (*nut.path, "ten" if nut.loai == "nhiem_vu" else "tieu_de"))
    return [[ten], *doan_van(nut.van), *(doan_van((nut.ket,)) if nut.ket and not bo_ket else [])]


def _chu(o: Dong) -> str:
    return " ".join(phan if isinstance(phan, str) else phan.chu for line in o for phan in line)


def _gop(rows: list[tuple[Cell, ...]], j: int, cot: int) -> None:
    """Cells of a column that say the same as the one above become one cell with it."""
    dau = -1  # the row of the cell that goes on
    for i, row in enumerate(rows):
        if len(row) != cot or row[0].span > 1:
            dau = -1
            continue
        o = row[j]
        if dau >= 0 and o.text and rows[dau][j].plain == o.plain:
            tren = rows[dau][j]
            _dat_o(rows, dau, j, replace(tren, cung_chu=(*tren.cung_chu, o.nguon)))
            _dat_o(rows, i, j, Cell((), canh=o.canh, noi_tren=True))
        else:
            dau = i


def _dat_o(rows: list[tuple[Cell, ...]], i: int, j: int, o: Cell) -> None:
    rows[i] = (*rows[i][:j], o, *rows[i][j + 1 :])
