"""A table of tasks as tasks: which column holds what, which rows are groups, which cells stand for several rows.

Every task gets what its row says; how the table looked (headings, columns, merged cells) is kept as `bang_viec`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from hoagiai_cli.document.tho import Bang, Doan, O
from hoagiai_cli.intake.bao_cao import BaoCao
from hoagiai_cli.intake.dau_bang import DauBang
from hoagiai_cli.intake.dau_dong import CHU, CHU_HOA, LA_MA, SO, THAP_PHAN, tach_so
from hoagiai_cli.intake.o_viec import cac_dong, co_nhan, dat_phan_cong, noi_chu
from hoagiai_cli.intake.so_bang import STT, danh_so, dung_duoi, hang_kieu, kieu_so_bang, so_rieng
from hoagiai_cli.intake.vai_tro import gia_tri
from hoagiai_cli.text.normal import fold

CHUA_CO_TEN = "[chưa rõ tên việc]"
_SO_COT = re.compile(r"\(?\d{1,2}\)?")


@dataclass(slots=True)
class BangDoc:
    """A table of tasks as plain data: the tasks, the layout (BangViec), the form of their numbers."""

    viec: list[dict[str, Any]] = field(default_factory=list)
    bang_viec: dict[str, Any] = field(default_factory=dict)
    danh_so: str = ""
    tren: list[Doan] = field(default_factory=list)  # rows above the heading: a title


@dataclass(slots=True)
class _Hang:
    """A row of the body: its cells by column, the columns that a cell from above reaches into, its number."""

    o: dict[int, O]
    tu_tren: set[int]
    so: str
    trai: bool = False  # one cell over all columns but that of the number
    dong: int = 0


def doc_bang_viec(bang: Bang, dau: DauBang, bao_cao: BaoCao, dong: int) -> BangDoc:
    """The tasks of a table whose heading is `dau`; `dong` is where the table stands."""
    out = BangDoc()
    out.tren = [doan for hang in bang.hang[: dau.tren] for o in hang for doan in o.doan]
    hang = list(bang.hang[dau.tren + dau.so_hang :])
    so_cot = False
    if hang and len(hang[0]) == len(dau.cot) and all(_SO_COT.fullmatch(o.text.strip()) for o in hang[0]):
        so_cot = True
        hang = hang[1:]
    reader = _Doc(dau, bao_cao, dong)
    reader.doc(hang, bang.hang[dau.tren : dau.tren + dau.so_hang], so_cot)
    out.viec = reader.goc.viec
    out.danh_so = danh_so(reader.goc.so_viec)
    out.bang_viec = _bo_cuc(dau, reader, so_cot)
    return out


def _bo_cuc(dau: DauBang, reader: _Doc, so_cot: bool) -> dict[str, Any]:
    gop = reader.gop
    cot: list[dict[str, Any]] = []
    for i, item in enumerate(dau.cot):
        truong = "phan_cong" if i in reader.phan_cong else item.truong
        mot: dict[str, Any] = {"tieu_de": item.tieu_de or "…", "truong": truong}
        if item.nhom:
            mot["nhom"] = item.nhom
        if i in gop and item.truong not in ("stt", "ten"):
            mot["gop"] = True
        cot.append(mot)
    return {"cot": cot, **({"so_cot": True} if so_cot else {})}


@dataclass(slots=True)
class _Nut:
    """A task being gathered: its data, its number as printed, the tasks under it."""

    du_lieu: dict[str, Any]
    so: str = ""
    nhom: bool = False
    viec: list[dict[str, Any]] = field(default_factory=list)
    so_viec: list[str] = field(default_factory=list)


class _Doc:
    def __init__(self, dau: DauBang, bao_cao: BaoCao, dong: int) -> None:
        self.dau, self.bao_cao, self.dong = dau, bao_cao, dong
        self.goc = _Nut({})
        self.duong: list[_Nut] = [self.goc]
        self.gop: set[int] = set()
        self.phan_cong: set[int] = set()  # columns of a lead or a partner whose cells say both
        self.cot = {item.truong: i for i, item in enumerate(dau.cot) if item.truong != "khac"}

    def doc(self, hang: Sequence[Sequence[O]], tieu_de: Sequence[Sequence[O]], so_cot: bool) -> None:
        lap = {_chu(mot) for mot in tieu_de}
        phu: dict[int, tuple[O, int]] = {}  # column -> a cell from above and how many rows it still covers
        rows: list[_Hang] = []
        for mot in hang:
            if _chu(mot) in lap or (so_cot and mot and all(_SO_COT.fullmatch(o.text.strip()) for o in mot)):
                continue  # the heading again, on a new page
            row = self._hang(mot, phu)
            if row is not None:
                rows.append(row)
        for i, row in enumerate(rows):
            self._mot_hang(row, rows[i + 1] if i + 1 < len(rows) else None)
        self._dong_lai(0)

    def _hang(self, mot: Sequence[O], phu: dict[int, tuple[O, int]]) -> _Hang | None:
        o: dict[int, O] = {}
        tu_tren: set[int] = set()
        for c, (tren, con) in list(phu.items()):
            o[c] = tren
            tu_tren.add(c)
            if con == 1:
                del phu[c]
            else:
                phu[c] = (tren, con - 1)
        for cell in mot:
            o[cell.cot] = cell
            tu_tren.discard(cell.cot)
            if cell.cao > 1:
                phu[cell.cot] = (cell, cell.cao - 1)
                self.gop.add(cell.cot)
        co_chu = [cell for cell in mot if cell.doan]
        if not co_chu:
            return None
        stt = self.cot.get("stt")
        so = o[stt].text.strip() if stt is not None and stt in o and stt not in tu_tren else ""
        khac = [cell for cell in co_chu if cell.cot != stt]
        rong = len(self.dau.cot)
        if len(khac) >= max(2, rong - 2) and len({cell.text for cell in khac}) == 1:
            khac = khac[:1]  # a merged cell that was written once for each of its columns
            o = {c: cell for c, cell in o.items() if c == stt or cell is khac[0]}
            return _Hang(o, tu_tren, so, True, khac[0].doan[0].dong)
        trai = len(khac) <= 1 and any(cell.rong >= max(2, rong - 2) for cell in co_chu)
        return _Hang(o, tu_tren, so, trai, co_chu[0].doan[0].dong)

    # --- a row ----------------------------------------------------------------------------------------------------

    def _mot_hang(self, row: _Hang, sau: _Hang | None) -> None:
        so, ten, noi_dung = self._ten(row)
        gia_tri_hang = self._gia_tri(row)
        if not ten and not so:
            self._noi(row, gia_tri_hang)
            return
        if not so and ten[:1].islower() and self._truoc() is not None and not row.trai:
            self._noi_ten(ten, noi_dung, gia_tri_hang, row)
            return
        du_lieu: dict[str, Any] = {"ten": ten or so}
        if not ten:
            so = ""
        if noi_dung:
            du_lieu["noi_dung"] = "\n".join(noi_dung)
        du_lieu |= gia_tri_hang
        nhom = not gia_tri_hang and (row.trai or self._mo_nhom(row, so, sau))
        self._dat(du_lieu, so, nhom=nhom)

    def _ten(self, row: _Hang) -> tuple[str, str, list[str]]:
        """The number, the name and the further paragraphs of a row."""
        so = row.so if STT.fullmatch(row.so) else ""
        cell = row.o.get(self.cot["ten"])
        if row.trai:
            cell = max((o for c, o in row.o.items() if c not in row.tu_tren), key=lambda o: len(o.text), default=cell)
        if cell is None or (self.cot["ten"] in row.tu_tren and not row.trai):
            return so, "", []
        lines = [doan.text for doan in cell.doan]
        if row.so and not so:
            lines.insert(0, row.so)
        if not lines:
            return so, "", []
        if not so:
            dong = tach_so(Doan(lines[0], 0, 0))
            if dong.kieu in {LA_MA, CHU_HOA, SO, THAP_PHAN, CHU} and dong.chu:
                return dong.so, dong.chu, lines[1:]
        return so, lines[0], lines[1:]

    def _gia_tri(self, row: _Hang) -> dict[str, Any]:
        """What a row says of who and when, field by field in the order of the columns."""
        out: dict[str, Any] = {}
        if row.trai:
            return out
        for c, item in enumerate(self.dau.cot):
            cell = row.o.get(c)
            if cell is None or not cell.doan or item.truong in ("stt", "ten"):
                continue
            lines = cac_dong(cell)
            if item.truong == "khac":
                out.setdefault("khac", []).append({"nhan": item.tieu_de or "…", "noi_dung": "\n".join(lines)})
            elif item.truong == "phan_cong" or (item.truong in ("chu_tri", "phoi_hop") and co_nhan(lines, cell)):
                dat_phan_cong(lines, cell, out)
                self.phan_cong.add(c)
            else:
                out[item.truong] = gia_tri("\n".join(lines)) if len(lines) == 1 else "\n".join(lines)
        return out

    def _mo_nhom(self, row: _Hang, so: str, sau: _Hang | None) -> bool:
        """Does a row without any assignment gather the rows below it?"""
        if sau is None:
            return False
        kieu, kieu_sau = kieu_so_bang(so), kieu_so_bang(sau.so) if sau.so else ""
        if kieu in (LA_MA, CHU_HOA):
            return True
        if kieu_sau == THAP_PHAN and sau.so.rstrip(".").startswith(so.rstrip(".") + "."):
            return True
        if sau.so and kieu_sau != kieu:
            return kieu_sau not in [kieu_so_bang(nut.so) for nut in self.duong]
        return not so and bool(sau.so)

    def _dat(self, du_lieu: dict[str, Any], so: str, *, nhom: bool) -> None:
        self._dong_lai(self._cap(so, nhom=nhom))
        cha = self.duong[-1]
        nut = _Nut(du_lieu, so, nhom)
        cha.viec.append(du_lieu)
        cha.so_viec.append(so)
        self.duong.append(nut)

    def _cap(self, so: str, *, nhom: bool) -> int:
        """How many open tasks a new one stands under."""
        kieu = hang_kieu(so, nhom=nhom)
        if kieu == THAP_PHAN:
            goc = so.rstrip(".").rpartition(".")[0]
            for i in range(len(self.duong) - 1, 0, -1):
                if self.duong[i].so.rstrip(".)") == goc:
                    return i + 1
        for i in range(1, len(self.duong)):
            if hang_kieu(self.duong[i].so, nhom=self.duong[i].nhom) == kieu:
                return i
        # a new kind stands under the last open group, or under a task whose number is of a higher kind
        sau = len(self.duong)
        while sau > 1 and not self.duong[sau - 1].nhom and not dung_duoi(kieu, self.duong[sau - 1].so):
            sau -= 1
        return sau

    def _dong_lai(self, cap: int) -> None:
        while len(self.duong) > max(cap, 1) and len(self.duong) > 1:
            self._xong(self.duong.pop())
        if cap == 0:
            so_rieng(self.goc.viec, self.goc.so_viec, "")

    def _xong(self, nut: _Nut) -> None:
        if nut.viec:
            so_rieng(nut.viec, nut.so_viec, nut.so)
            nut.du_lieu["danh_so"] = danh_so(nut.so_viec)
            nut.du_lieu["viec"] = nut.viec

    # --- rows that go on ----------------------------------------------------------------------------------------------

    def _truoc(self) -> dict[str, Any] | None:
        return self.duong[-1].du_lieu if len(self.duong) > 1 else None

    def _noi(self, row: _Hang, gia_tri_hang: dict[str, Any]) -> None:
        """A row without number and name: more of the task above it."""
        truoc = self._truoc()
        moi = {khoa: chu for khoa, chu in gia_tri_hang.items() if self._cua_hang(khoa, row)}
        if not moi:
            return
        if truoc is None:  # nothing above it: a task without a name, rather than lost words
            self._dat({"ten": CHUA_CO_TEN, **moi}, "", nhom=False)
            self.bao_cao.khong_chac("hang_noi", row.dong or self.dong, "nhiem_vu", CHUA_CO_TEN)
            return
        for khoa, chu in moi.items():
            if khoa == "khac":
                for mot in chu:
                    cu = next((item for item in truoc.get("khac", []) if item["nhan"] == mot["nhan"]), None)
                    if cu is None:
                        truoc.setdefault("khac", []).append(mot)
                    elif mot["noi_dung"] not in cu["noi_dung"]:
                        cu["noi_dung"] += f"\n{mot['noi_dung']}"
            elif khoa == "nhan":
                truoc.setdefault("nhan", {}).update(chu)
            else:
                truoc[khoa] = noi_chu(truoc.get(khoa, ""), chu)
        self.bao_cao.khong_chac("hang_noi", row.dong or self.dong, "nhiem_vu", str(truoc["ten"])[:60])

    def _cua_hang(self, khoa: str, row: _Hang) -> bool:
        if khoa in ("khac", "nhan"):
            return True
        c = self.cot.get(khoa, self.cot.get("phan_cong"))
        return c not in row.tu_tren

    def _noi_ten(self, ten: str, noi_dung: list[str], gia_tri_hang: dict[str, Any], row: _Hang) -> None:
        truoc = self._truoc()
        assert truoc is not None
        if "noi_dung" in truoc:
            truoc["noi_dung"] = noi_chu(truoc["noi_dung"], ten)
        else:
            truoc["ten"] = f"{truoc['ten']} {ten}"
        if noi_dung:
            truoc["noi_dung"] = "\n".join(x for x in (truoc.get("noi_dung"), *noi_dung) if x)
        self._noi(row, gia_tri_hang)


def _chu(hang: Sequence[O]) -> str:
    return fold(" ".join(o.text for o in hang))
