"""The text of a plan (ô 6): căn cứ, opening, outline with tasks, closing, in printed order.

Dashes, numbers, the labels of assignment lines and end marks are made here; everything else stands as
the plan says it, and every paragraph knows where its words were typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from hoagiai_cli.document.model import Block, Kieu, Manh, Paragraph, Run, plain
from hoagiai_cli.drafting.bang_van import bang_van, la_hang
from hoagiai_cli.drafting.bang_viec import BangNhiemVu
from hoagiai_cli.drafting.chu import ChuThich, doc_chu, doi_cuoi, goi_chu_thich, noi
from hoagiai_cli.drafting.dong import Go, Path, Phan, cac_dong, co_cuoi, doan_van, ghep
from hoagiai_cli.drafting.loi_van import LoiVan
from hoagiai_cli.drafting.phan_cong import THU_TU, PhanCong
from hoagiai_cli.plan.dan_bai import Nut, Van
from hoagiai_cli.plan.danh_so import cung_dong, la_phan, than_so
from hoagiai_cli.plan.model import KeHoach, NhiemVu, ToChuc

HET_VAN_BAN = "./."

_DAU_GACH = "-–+*•"
_GACH = re.compile(r"(?P<so>[-–+*•])\s+(?P<chu>\S.*)")
_SO = re.compile(r"(?P<so>\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)]|\d{1,2}(?:\.\d{1,2})+)\s+(?P<chu>\S.*)")
_TU_DAN = re.compile(r"(?:Căn cứ|Thực hiện|Theo|Xét|Trên cơ sở)\b")


class ThanBai:
    """Gathers the paragraphs of one text."""

    def __init__(self, ke_hoach: KeHoach, loi_van: LoiVan, chu_thich: ChuThich) -> None:
        self.ke_hoach = ke_hoach
        self.loi_van = loi_van
        self.chu_thich = chu_thich
        self.phan_cong = PhanCong(ke_hoach, loi_van)
        self.bang_viec = BangNhiemVu(ke_hoach, loi_van, chu_thich)
        self.body: list[Block] = []

    # --- paragraphs -----------------------------------------------------------------------------------------

    def them(self, kieu: Kieu, *phan: Phan, so: str = "", keep_next: bool = False) -> None:
        """One paragraph of typed and generated words."""
        text, nguon = ghep(phan, self.chu_thich, len(so) + 1 if so else 0)
        self.body.append(Paragraph(kieu, text, so, keep_next, nguon))

    def van(self, doan: Iterable[Phan | list[Phan]]) -> None:
        """Prose as typed; a dash, plus, number or letter at its start becomes the mark of the paragraph.

        Lines of bars are a table in its place.
        """
        hang: list[Go] = []
        for line in doan:
            if isinstance(line, list) and len(line) > 1:
                if hang:
                    self._bang_van(hang)
                self._van_ghep(line)
                continue
            mot = line[0] if isinstance(line, list) else line
            chu, path, dong = mot if isinstance(mot, Go) else (mot, (), 0)
            if chu[:1] == "|" and (hang or la_hang(chu)):
                hang.append(Go(chu, path, dong))
                continue
            if hang:
                self._bang_van(hang)
            kieu, so = Kieu.NOI_DUNG, ""
            if chu and chu[0] in _DAU_GACH:
                match = _GACH.fullmatch(chu)
                if match:
                    kieu, so, chu = _kieu_dau(match["so"]), match["so"], match["chu"]
            elif match := _SO.fullmatch(chu):
                kieu, so, chu = Kieu.DIEM, match["so"], match["chu"]
            text = doc_chu(chu, self.chu_thich)
            # the mark was typed with the words, so it belongs to them
            nguon = (Manh(0, len(plain(text)) + (len(so) + 1 if so else 0), path, dong),) if path else ()
            # what introduces a list stays on the page of the list
            self.body.append(Paragraph(kieu, text, so, chu.endswith(":"), nguon))
        if hang:
            self._bang_van(hang)

    def _bang_van(self, hang: list[Go]) -> None:
        """The table of the rows gathered so far."""
        self.body.append(bang_van(hang, self.chu_thich))
        hang.clear()

    def _van_ghep(self, line: list[Phan]) -> None:
        """A line of several pieces: its first may be the mark, generated ("- ") or typed at its start."""
        dau = line[0]
        if isinstance(dau, str) and (match := re.fullmatch(r"([-+]) ", dau)):
            self.them(_kieu_dau(match[1]), *line[1:], so=match[1], keep_next=co_cuoi(line, ":"))
            return
        if isinstance(dau, Go) and (match := _GACH.fullmatch(dau.chu)):
            text, nguon = ghep((Go(match["chu"], dau.path, dau.dong), *line[1:]), self.chu_thich, len(match["so"]) + 1)
            nguon = (nguon[0]._replace(tu=0), *nguon[1:])
            self.body.append(Paragraph(_kieu_dau(match["so"]), text, match["so"], co_cuoi(line, ":"), nguon))
            return
        self.them(Kieu.NOI_DUNG, *line, keep_next=co_cuoi(line, ":"))

    def doan_mau(self, kieu: Kieu, mau: str, du_lieu: Mapping[str, Any]) -> Paragraph:
        """A paragraph whose words are a wording template."""
        return Paragraph(kieu, goi_chu_thich(self.loi_van.viet(mau, du_lieu), self.chu_thich))

    # --- before the first heading -----------------------------------------------------------------------------

    def can_cu(self, can_cu: list[str], goc: Path) -> None:
        """Each căn cứ in italics, ending with ";", the last with "." (Mục II, khoản 6.a)."""
        for i, van_ban in enumerate(can_cu):
            sach = van_ban.rstrip(" ;,.")
            mau = self.loi_van.viet_lai("can_cu", van_ban=sach, tu_dan=bool(_TU_DAN.match(sach)))
            if "[^" in sach or "*" in sach:
                mau = goi_chu_thich(mau, self.chu_thich)
                sach = plain(doc_chu(sach, self.chu_thich))
            cuoi = "." if i == len(can_cu) - 1 else ";"
            text = noi(tuple(Run(run.text, run.bold, True, run.note) for run in noi(mau, (Run(cuoi),))), ())
            dong = plain(text)
            at = dong.find(sach)
            nguon = (Manh(at, at + len(sach), (*goc, i)),) if at >= 0 else ()
            self.body.append(Paragraph(Kieu.CAN_CU, text, nguon=nguon))

    # --- the outline --------------------------------------------------------------------------------------------

    def dan_bai(self, cac_nut: Iterable[Nut]) -> None:
        """All numbered places of the plan."""
        for nut in cac_nut:
            self._nut(nut)

    def _nut(self, nut: Nut) -> None:
        if isinstance(nut.vat, NhiemVu):
            self._nhiem_vu(nut, nut.vat)
        elif isinstance(nut.vat, ToChuc):
            self._to_chuc(nut, nut.vat)
        else:
            self._muc(nut)

    def _muc(self, nut: Nut) -> None:
        doan = doan_van(nut.van)
        if nut.tieu_de is not None:
            tieu_de = Go(nut.tieu_de, (*nut.path, "tieu_de") if nut.path else ())
            if nut.lien and doan and not _la_hang(doan[0]):
                self.them(_kieu_so(nut, lien=True), tieu_de, " ", *doan.pop(0), so=nut.so)
            elif la_phan(nut.so) and not cung_dong(nut.so):
                self.them(Kieu.PHAN, so=nut.so, keep_next=True)
                self.them(Kieu.PHAN, tieu_de, keep_next=True)
            else:
                self.them(_kieu_so(nut), tieu_de, so=nut.so, keep_next=True)
        self.van(doan)
        self._con(nut)
        self._ket(nut.ket)

    def _con(self, nut: Nut) -> None:
        """What stands below a place: its tasks as a table where the plan says so, anything else in paragraphs."""
        if nut.bang is None:
            self.dan_bai(nut.con)
            return
        self.bang_cua(nut)
        self.dan_bai(one for one in nut.con if not _trong_bang(nut, one))

    def bang_cua(self, nut: Nut | None) -> None:
        """The table of the tasks below a place, if it has one."""
        if nut is not None and nut.bang is not None:
            viec = [one for one in nut.con if _trong_bang(nut, one)]
            if viec:
                self.body.append(self.bang_viec.bang(viec, nut.bang, (*nut.path, "bang_viec")))

    def _nhiem_vu(self, nut: Nut, nhiem_vu: NhiemVu) -> None:
        tieu_de = nut.cap <= 1 and not nhiem_vu.ten.endswith(".")
        kieu = _kieu_so(nut) if tieu_de or nut.cap > 1 else _kieu_so(nut, lien=True)
        doan = doan_van(nut.van)
        # a name with nothing of its own below it is no heading: a list of such would hang together over pages
        co_duoi = bool(doan or nut.con or nut.ket or any(getattr(nhiem_vu, ten) for ten in THU_TU))
        self.them(kieu, Go(nhiem_vu.ten, (*nut.path, "ten")), so=nut.so, keep_next=co_duoi)
        if nhiem_vu.bo_tri == "tung_muc":
            self._tung_muc(nut, nhiem_vu, doan)
        else:
            self.van(doan)
            if nhiem_vu.bo_tri != "phan_cong_cuoi":
                self._phan_cong(nut.path, nhiem_vu)
            self._con(nut)
            if nhiem_vu.bo_tri == "phan_cong_cuoi":
                self._phan_cong(nut.path, nhiem_vu)
        self._ket(nut.ket)

    def _tung_muc(self, nut: Nut, nhiem_vu: NhiemVu, doan: list[list[Phan]]) -> None:
        """Content, assignment and time as three numbered items."""
        goc = than_so(nut.so)
        n = 0
        for khoa in ("noi_dung", "phan_cong", "thoi_gian"):
            nhan = self.phan_cong.nhan(nut.path, nhiem_vu, khoa)
            if khoa == "noi_dung" and (doan or nut.con):
                n += 1
                self.them(Kieu.DIEM, nhan, so=f"{goc}.{n}.", keep_next=True)
                self.van(doan)
                self._con(nut)
            elif khoa == "phan_cong" and any(getattr(nhiem_vu, ten) for ten in THU_TU if ten != "thoi_gian"):
                n += 1
                self.them(Kieu.DIEM, nhan, so=f"{goc}.{n}.", keep_next=True)
                self._phan_cong(nut.path, nhiem_vu, bo=("thoi_gian",))
            elif khoa == "thoi_gian" and nhiem_vu.thoi_gian:
                n += 1
                first, *rest = self.phan_cong.thoi_gian(nut.path, nhiem_vu, nhan)
                self.them(Kieu.DIEM, *first, so=f"{goc}.{n}.")
                self.van(rest)

    def _phan_cong(self, path: Path, nhiem_vu: NhiemVu, bo: tuple[str, ...] = ()) -> None:
        """The lines that say who does it by when."""
        trinh_bay = self.ke_hoach.trinh_bay
        dau = nhiem_vu.dau if nhiem_vu.dau is not None else trinh_bay.dau if trinh_bay else None
        dau = "-" if dau is None else dau
        for ten in self.phan_cong.thu_tu(nhiem_vu):
            if ten not in bo:
                for lines in self.phan_cong.dong(path, nhiem_vu, ten):
                    self._dong_co_nhan(lines, dau)

    def _dong_co_nhan(self, lines: list[list[Phan]], dau: str) -> None:
        first, *rest = lines
        self.them(_kieu_dau(dau), *first, so=dau, keep_next=bool(rest) and co_cuoi(first, ":"))
        self.van(rest)

    def _to_chuc(self, nut: Nut, to_chuc: ToChuc) -> None:
        path = nut.path
        dau: list[Phan] = [Go(to_chuc.loi_dan, (*path, "loi_dan"))] if to_chuc.loi_dan else []
        if to_chuc.co_quan:
            dau += [*([" "] if dau else []), Go(to_chuc.co_quan, (*path, "co_quan"))]
        doan = cac_dong(to_chuc.trach_nhiem, (*path, "trach_nhiem")) if to_chuc.trach_nhiem else []
        if to_chuc.cach_viet == "xuong_dong" or not doan or not dau or la_hang(doan[0].chu):
            dau = dau or ([doan.pop(0)] if doan else [])
            self.them(_kieu_so(nut, lien=not to_chuc.co_quan), *dau, so=nut.so, keep_next=bool(doan))
        else:
            noi_bang = ": " if to_chuc.cach_viet == "hai_cham" else " "
            self.them(_kieu_so(nut, lien=True), *dau, noi_bang, doan.pop(0), so=nut.so)
        self.van(doan)

    # --- the end --------------------------------------------------------------------------------------------------

    def ket_thuc(self, doan: str | None) -> None:
        """The closing words and the mark that ends a text (mẫu 1.4)."""
        if doan:
            self.van(cac_dong(doan, ("ket_thuc",)))
        last = self.body[-1] if self.body else None
        if isinstance(last, Paragraph):
            text = doi_cuoi(last.text, " .;,/", HET_VAN_BAN)
            het = len(Paragraph(last.kieu, text, last.so).plain) - len(HET_VAN_BAN)
            nguon = tuple(Manh(m.tu, min(m.den, het), m.path, m.dong) for m in last.nguon if m.tu < het)
            self.body[-1] = Paragraph(last.kieu, text, last.so, last.keep_next, nguon)

    def _ket(self, van: Van | None) -> None:
        if van:
            self.van(doan_van((van,)))


def _la_hang(line: list[Phan]) -> bool:
    return len(line) == 1 and isinstance(line[0], Go) and la_hang(line[0].chu)


def _trong_bang(nut: Nut, con: Nut) -> bool:
    """Is what stands below `nut` a row of its table? Headings of `bo_cuc` are none."""
    return con.path[:1] != ("bo_cuc",) and bool(con.path)


def _kieu_dau(dau: str) -> Kieu:
    return Kieu.CONG if dau == "+" else Kieu.GACH if dau else Kieu.NOI_DUNG


def _kieu_so(nut: Nut, *, lien: bool = False) -> Kieu:
    """The look of a numbered line: by its mark first, then by its level."""
    if nut.so in {"-", "+", "*", "•"}:
        return _kieu_dau(nut.so)
    if la_phan(nut.so):
        return Kieu.PHAN
    if nut.cap <= 0:
        return Kieu.MUC
    if nut.cap == 1:
        return Kieu.KHOAN if lien else Kieu.TIEU_DE
    return Kieu.DIEM
