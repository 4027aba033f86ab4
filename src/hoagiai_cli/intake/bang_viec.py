"""A table of tasks as tasks: which column holds what, which rows are groups, which cells stand for several rows.

Every task gets what its row says; how the table looked (headings, columns, merged cells) is kept as `bang_viec`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

from hoagiai_cli.document.tho import Bang, Doan, O
from hoagiai_cli.intake.bao_cao import BaoCao
from hoagiai_cli.intake.cay import CHU, CHU_HOA, GACH, LA_MA, SO, THAP_PHAN, THUONG, Cay, Dong, phang, tach_so
from hoagiai_cli.intake.tach_nhan import tach_nhan
from hoagiai_cli.intake.vai_tro import doc_vai_tro, gia_tri
from hoagiai_cli.plan.co_quan import cat_dong_tu, dau_ten
from hoagiai_cli.plan.danh_so import KIEU_DANH_SO, doc_la_ma, so_in
from hoagiai_cli.registry.cot_bang import COT
from hoagiai_cli.text.normal import fold

_VAI_TRO = ("chu_tri", "phoi_hop", "lanh_dao_phu_trach", "thoi_gian", "san_pham")
_HANG_DAU = 4
"""The heading stands among the first rows."""
_SO_COT = re.compile(r"\(?\d{1,2}\)?")
_STT = re.compile(r"\(?(?P<n>[A-ZĐ]|[IVXLC]{1,6}|\d{1,3}(?:\.\d{1,3})*|[a-zđ])[.)/]?|[-+*•]")
_CAP = (CHU_HOA, LA_MA, SO, THAP_PHAN, CHU, GACH)
_GACH = re.compile(r"[-–—+*•]\s*")


@dataclass(frozen=True, slots=True)
class Cot:
    """A column: what it holds, its heading, and the heading over it and its neighbours."""

    truong: str
    tieu_de: str
    nhom: str = ""


@dataclass(frozen=True, slots=True)
class DauBang:
    """The heading of a table: its columns, and the rows that it takes (the first of them after `tren` rows)."""

    cot: tuple[Cot, ...]
    tren: int
    so_hang: int


@dataclass(slots=True)
class BangDoc:
    """A table of tasks as plain data: the tasks, the layout (BangViec), the form of their numbers."""

    viec: list[dict[str, Any]] = field(default_factory=list)
    bang_viec: dict[str, Any] = field(default_factory=dict)
    danh_so: str = ""
    tren: list[Doan] = field(default_factory=list)  # rows above the heading: a title


@lru_cache(maxsize=2048)
def truong_cua_cot(tieu_de: str) -> str | None:
    """The field that a heading names; None for one that names none ("Ghi chú")."""
    gap = " ".join(re.sub(r"[^\w\s-]", " ", fold(tieu_de)).split())
    for truong, co, khong in COT:
        if any(_co(gap, chu) for chu in co) and not any(chu in gap for chu in khong):
            return truong
    return None


def _co(gap: str, chu: str) -> bool:
    if chu.startswith("^"):
        return gap == chu[1:-1] if chu.endswith("$") else gap.startswith(chu[1:])
    return chu in gap


def tim_dau_bang(bang: Bang) -> DauBang | None:
    """The heading of a table of tasks; None where the table has none, or is another kind of table."""
    if bang.so_cot < 2:
        return None
    for tren in range(min(_HANG_DAU, len(bang.hang))):
        for so_hang in (2, 1):
            dau = _dau_bang(bang, tren, so_hang)
            if dau is not None:
                return dau
        if len(bang.hang[tren]) > 1:
            break
    return None


def _dau_bang(bang: Bang, tren: int, so_hang: int) -> DauBang | None:
    hang = bang.hang[tren]
    if len(bang.hang) < tren + so_hang:
        return None
    rong = [o for o in hang if o.rong > 1]
    if so_hang == 2 and (not rong or len(hang) == 1):
        return None
    if so_hang == 1 and rong and any(o.cao > 1 for o in hang):
        return None
    cot: list[Cot] = []
    duoi = {o.cot: o for o in bang.hang[tren + 1]} if so_hang == 2 else {}
    for c in range(bang.so_cot):
        o = next((o for o in hang if o.cot <= c < o.cot + o.rong), None)
        tieu_de = " ".join(o.text.split()) if o is not None else ""
        nhom = ""
        if so_hang == 2 and o is not None and o.rong > 1 and c in duoi:
            nhom, tieu_de = tieu_de, " ".join(duoi[c].text.split())
        elif o is not None and c > o.cot and so_hang == 1:
            continue  # a heading over several columns that share it
        cot.append(
            Cot(truong_cua_cot(tieu_de) or (truong_cua_cot(nhom) if not tieu_de else None) or "khac", tieu_de, nhom)
        )
    if len(cot) != bang.so_cot:
        return None
    cot = _mot_lan(cot, bang, tren + so_hang)
    truong = [item.truong for item in cot]
    if "ten" not in truong or not set(truong) & {"chu_tri", "phan_cong", "phoi_hop", "thoi_gian"}:
        return None
    if max(len(item.tieu_de) for item in cot) > 120:
        return None
    return DauBang(tuple(cot), tren, so_hang)


def _mot_lan(cot: list[Cot], bang: Bang, tu: int) -> list[Cot]:
    """Each field has one column; of two that name tasks the one that every row fills counts."""
    ten = [i for i, item in enumerate(cot) if item.truong == "ten"]
    if len(ten) > 1:
        chinh = max(ten, key=lambda i: sum(1 for hang in bang.hang[tu:] for o in hang if o.cot == i and o.doan))
        cot = [replace(item, truong="khac") if i in ten and i != chinh else item for i, item in enumerate(cot)]
    da_co: set[str] = set()
    out: list[Cot] = []
    for item in cot:
        out.append(replace(item, truong="khac") if item.truong in da_co and item.truong != "khac" else item)
        da_co.add(item.truong)
    return out


def co_bang_viec(items: Sequence[Cay]) -> bool:
    """Is there a table of tasks under these branches?"""
    return any(dong.doan.bang is not None and tim_dau_bang(dong.doan.bang) is not None for dong in phang(list(items)))


@dataclass(frozen=True, slots=True)
class TrongVan:
    """A table of tasks among paragraphs: what stands before it, its tasks, what stands after it."""

    truoc: list[Dong]
    bang: BangDoc
    sau: list[Dong]


def tim_trong_van(la: Sequence[Dong], bao_cao: BaoCao) -> TrongVan | None:
    """The table of tasks among paragraphs. A second one with the same columns adds its tasks; another stays prose."""
    out: TrongVan | None = None
    dau: DauBang | None = None
    for i, dong in enumerate(la):
        bang = dong.doan.bang
        dau_nay = tim_dau_bang(bang) if bang is not None else None
        if bang is None or dau_nay is None:
            if out is not None:
                out.sau.append(dong)
            continue
        if out is None:
            dau = dau_nay
            out = TrongVan(list(la[:i]), doc_bang_viec(bang, dau_nay, bao_cao, dong.dong), [])
            out.truoc.extend(Dong("", THUONG, 0, doan.text, doan) for doan in out.bang.tren)
        elif dau is not None and dau_nay.cot == dau.cot and not out.sau:
            out.bang.viec.extend(doc_bang_viec(bang, dau_nay, bao_cao, dong.dong).viec)
        else:
            bao_cao.khong_chac("bang_chua_hieu", dong.dong, "nhiem_vu", dong.doan.text[:60])
            out.sau.append(dong)
    return out


# --- rows ---------------------------------------------------------------------------------------------------------


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
    reader.doc(hang, bang.hang[dau.tren], so_cot)
    out.viec = reader.goc.viec
    out.danh_so = _danh_so(reader.goc)
    out.bang_viec = _bo_cuc(dau, reader.gop, so_cot)
    return out


def _bo_cuc(dau: DauBang, gop: set[int], so_cot: bool) -> dict[str, Any]:
    cot: list[dict[str, Any]] = []
    for i, item in enumerate(dau.cot):
        mot: dict[str, Any] = {"tieu_de": item.tieu_de or "…", "truong": item.truong}
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
        self.cot = {item.truong: i for i, item in enumerate(dau.cot) if item.truong != "khac"}
        self.kieu: list[str] = []

    def doc(self, hang: Sequence[Sequence[O]], tieu_de: Sequence[O], so_cot: bool) -> None:
        lap = fold(" ".join(o.text for o in tieu_de))
        phu: dict[int, tuple[O, int]] = {}  # column -> a cell from above and how many rows it still covers
        rows: list[_Hang] = []
        for mot in hang:
            chu = fold(" ".join(o.text for o in mot))
            if chu == lap or (so_cot and mot and all(_SO_COT.fullmatch(o.text.strip()) for o in mot)):
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
        so = row.so if _STT.fullmatch(row.so) else ""
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
            lines = _cac_dong(cell)
            if item.truong == "khac":
                out.setdefault("khac", []).append({"nhan": item.tieu_de or "…", "noi_dung": "\n".join(lines)})
            elif item.truong == "phan_cong" or (item.truong in ("chu_tri", "phoi_hop") and _co_nhan(lines, cell)):
                _phan_cong(lines, cell, out)
            else:
                out[item.truong] = gia_tri("\n".join(lines)) if len(lines) == 1 else "\n".join(lines)
        return out

    def _mo_nhom(self, row: _Hang, so: str, sau: _Hang | None) -> bool:
        """Does a row without any assignment gather the rows below it?"""
        if sau is None:
            return False
        kieu, kieu_sau = _kieu(so), _kieu(sau.so) if sau.so else ""
        if kieu in (LA_MA, CHU_HOA):
            return True
        if kieu_sau == THAP_PHAN and sau.so.rstrip(".").startswith(so.rstrip(".") + "."):
            return True
        if sau.so and kieu_sau != kieu:
            return kieu_sau not in [_kieu(nut.so) for nut in self.duong]
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
        kieu = _hang_kieu(so, nhom=nhom)
        if kieu == THAP_PHAN:
            goc = so.rstrip(".").rpartition(".")[0]
            for i in range(len(self.duong) - 1, 0, -1):
                if self.duong[i].so.rstrip(".)") == goc:
                    return i + 1
        for i in range(1, len(self.duong)):
            if _hang_kieu(self.duong[i].so, nhom=self.duong[i].nhom) == kieu:
                return i
        # a new kind stands under the last open group, or under a task whose number is of a higher kind
        sau = len(self.duong)
        while sau > 1 and not self.duong[sau - 1].nhom and not _duoi(kieu, self.duong[sau - 1].so):
            sau -= 1
        return sau

    def _dong_lai(self, cap: int) -> None:
        while len(self.duong) > max(cap, 1) and len(self.duong) > 1:
            self._xong(self.duong.pop())
        if cap == 0:
            _so_rieng(self.goc)

    def _xong(self, nut: _Nut) -> None:
        if nut.viec:
            _so_rieng(nut)
            nut.du_lieu["danh_so"] = _danh_so(nut)
            nut.du_lieu["viec"] = nut.viec

    # --- rows that go on ----------------------------------------------------------------------------------------------

    def _truoc(self) -> dict[str, Any] | None:
        return self.duong[-1].du_lieu if len(self.duong) > 1 else None

    def _noi(self, row: _Hang, gia_tri_hang: dict[str, Any]) -> None:
        """A row without number and name: more of the task above it."""
        truoc = self._truoc()
        moi = {khoa: chu for khoa, chu in gia_tri_hang.items() if self._cua_hang(khoa, row)}
        if truoc is None or not moi:
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
                truoc[khoa] = _noi_chu(truoc.get(khoa, ""), chu)
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
            truoc["noi_dung"] = _noi_chu(truoc["noi_dung"], ten)
        else:
            truoc["ten"] = f"{truoc['ten']} {ten}"
        if noi_dung:
            truoc["noi_dung"] = "\n".join(x for x in (truoc.get("noi_dung"), *noi_dung) if x)
        self._noi(row, gia_tri_hang)


def _noi_chu(truoc: str, sau: str) -> str:
    """Words of a cell that goes on: in the same sentence, or as a further paragraph."""
    if not truoc:
        return sau
    noi = " " if sau[:1].islower() or truoc.endswith((",", " và")) else "\n"
    return f"{truoc}{noi}{sau}"


def _hang_kieu(so: str, *, nhom: bool) -> str:
    """The kind of a row: that of its number, or whether it gathers others."""
    return _kieu(so) if so else "nhom" if nhom else THUONG


def _duoi(kieu: str, so_tren: str) -> bool:
    """Does a number of this kind stand under the number of the task above?"""
    tren = _kieu(so_tren)
    return kieu in _CAP and tren in _CAP and _CAP.index(kieu) > _CAP.index(tren)


def _kieu(so: str) -> str:
    match = _STT.fullmatch(so)
    if match is None:
        return THUONG
    if not match["n"]:
        return GACH
    n = match["n"]
    if "." in n:
        return THAP_PHAN
    if n.isdigit():
        return SO
    if doc_la_ma(n):
        return LA_MA
    return CHU_HOA if n.isupper() else CHU


def _danh_so(nut: _Nut) -> str:
    """The form of the numbers of the tasks under a task, by the first of them."""
    so = next((so for so in nut.so_viec if so), "")
    if not so:
        return ""
    kieu = _kieu(so)
    if kieu == GACH:
        return so
    dau = {LA_MA: "I", CHU_HOA: "A.", SO: "1", THAP_PHAN: "1.1", CHU: "a)"}.get(kieu, "")
    duoi = so[-1] if so[-1] in ".)/" else ""
    thu = [f"({dau})", f"{dau}{duoi}", f"{dau.rstrip('.)')}{duoi}", dau]
    if so.startswith("("):
        thu = [f"({dau.rstrip('.)')})", *thu]
    else:
        thu = thu[1:]
    return next((mot for mot in thu if mot in KIEU_DANH_SO), "")


def _so_rieng(nut: _Nut) -> None:
    """Notes every number that counting would not print."""
    kieu = _danh_so(nut)
    for n, (mot, so) in enumerate(zip(nut.viec, nut.so_viec, strict=True), start=1):
        if so and so_in(kieu, n, nut.so) != so:
            mot["so"] = so


def _cac_dong(cell: O) -> list[str]:
    """The paragraphs of a cell; one that goes on in the middle of a sentence is one with the next."""
    out: list[str] = []
    for doan in cell.doan:
        chu = doan.text.strip()
        if not chu:
            continue
        if out and (chu[:1].islower() or out[-1].endswith((",", " và"))) and not _GACH.match(chu):
            out[-1] = f"{out[-1]} {chu}"
        else:
            out.append(chu)
    return out


def _dong_cua(chu: str, cell: O) -> Dong:
    return tach_so(Doan(chu, cell.doan[0].dong, cell.doan[0].den))


def _co_nhan(lines: list[str], cell: O) -> bool:
    return any(doc_vai_tro(_dong_cua(chu, cell)) is not None for chu in lines) or _hai_vai(" ".join(lines)) is not None


_HAI_VAI = re.compile(
    r"(?P<chu>.+?)\s+chủ trì\s*[,;.]?\s*(?:và\s+)?phối hợp\s*(?:với|cùng|:)?\s*(?P<phoi>\S.*)", re.DOTALL
)


def _hai_vai(chu: str) -> tuple[str, str] | None:
    """ "X chủ trì, phối hợp với Y" as its two names."""
    match = _HAI_VAI.fullmatch(chu)
    if match is None or dau_ten(match["chu"]) is None or cat_dong_tu(match["chu"])[1]:
        return None
    return match["chu"], match["phoi"]


def _phan_cong(lines: list[str], cell: O, out: dict[str, Any]) -> None:
    """A cell that holds several assignments, with labels or in one sentence."""
    dong = tach_nhan([_dong_cua(chu, cell) for chu in lines], BaoCao())
    khoa = ""
    for item in dong:
        vai_tro = doc_vai_tro(item)
        if vai_tro is not None and vai_tro.khoa != "khac":
            khoa = vai_tro.khoa
            if vai_tro.chu:
                out[khoa] = _noi_chu(out.get(khoa, ""), gia_tri(vai_tro.chu))
            out.setdefault("nhan", {})[khoa] = vai_tro.nhan
            continue
        if hai := _hai_vai(item.chu):
            out["chu_tri"] = _noi_chu(out.get("chu_tri", ""), hai[0])
            out["phoi_hop"] = _noi_chu(out.get("phoi_hop", ""), gia_tri(hai[1]))
            khoa = "phoi_hop"
            continue
        khoa = khoa or "chu_tri"
        out[khoa] = _noi_chu(out.get(khoa, ""), gia_tri(item.chu))
