"""A plan as a document: every word of the plan in printed order, with the generated parts around it.

Dashes, numbers, the labels of assignment lines, list ends, `./.` and the signature lines are made
here; everything else stands as the plan says it.
"""

from __future__ import annotations

import re
from typing import Any

from hoagiai_cli.document.model import Document, Kieu, Letterhead, Paragraph, Recipient, Run, Signature, Text
from hoagiai_cli.drafting.chu import doc_chu, doi_cuoi, noi
from hoagiai_cli.drafting.loi_van import LoiVan
from hoagiai_cli.plan.dan_bai import TIEU_DE, Nut, Van, dan_bai
from hoagiai_cli.plan.danh_so import than_so
from hoagiai_cli.plan.model import KeHoach, NhiemVu, NhomNoiNhan, ThongTin, ToChuc
from hoagiai_cli.plan.ngay import LoiNgay, doc_ngay
from hoagiai_cli.plan.the_thuc import dia_danh, dong_co_quan, dong_ky, ky_hieu, so_in_ra

SO_KHOANG_TRONG = 6
KHOANG_TRONG = "\u00a0" * SO_KHOANG_TRONG
"""The blank a hand-written number or day goes into; a draft prints it (mẫu 1.4)."""

THU_TU = ("chu_tri", "phoi_hop", "lanh_dao_phu_trach", "khac", "thoi_gian", "san_pham")

_GACH = re.compile(r"(?P<so>[-–+*•])\s+(?P<chu>\S.*)")
_SO = re.compile(r"(?P<so>\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)]|\d{1,2}(?:\.\d{1,2})+)\s+(?P<chu>\S.*)")
_TU_DAN = re.compile(r"(?:Căn cứ|Thực hiện|Theo|Xét|Trên cơ sở)\b")
_DAU_CUOI = ".;:,!?…"


def soan(ke_hoach: KeHoach, loi_van: LoiVan) -> Document:
    """The document of `ke_hoach`. Raises LoiMau for a wording template that fails."""
    return _Soan(ke_hoach, loi_van).document()


class _Soan:
    def __init__(self, ke_hoach: KeHoach, loi_van: LoiVan) -> None:
        self.ke_hoach = ke_hoach
        self.loi_van = loi_van
        self.body: list[Paragraph] = []
        self.du_lieu: dict[str, Any] = {
            "loai": ke_hoach.loai,
            "co_quan_ban_hanh": ke_hoach.co_quan_ban_hanh,
            "trich_yeu": ke_hoach.trich_yeu,
            "thoi_ky": ke_hoach.thoi_ky,
            "so": so_in_ra(ke_hoach.so),
            "ky_hieu": ky_hieu(ke_hoach),
            "noi": "-" if "/" in ky_hieu(ke_hoach) else "/",  # the Party writes 45-KH/TU
            "khoang_trong": KHOANG_TRONG,
            "dia_danh": dia_danh(ke_hoach) or KHOANG_TRONG,
            "ngay": _ngay(ke_hoach.ngay),
            "thuc_hien": [item.van_ban for item in ke_hoach.thuc_hien or ()],
        }

    def document(self) -> Document:
        ke_hoach = self.ke_hoach
        self._can_cu()
        self._mo_dau()
        tieu_de = {ten: self.loi_van.nhan(f"tieu_de/{ten}") for ten in TIEU_DE}
        for nut in dan_bai(ke_hoach, tieu_de):
            self._nut(nut)
        self._ket_thuc()
        chu_quan = ke_hoach.co_quan_chu_quan
        return Document(
            letterhead=Letterhead(
                co_quan=dong_co_quan(ke_hoach.co_quan_ban_hanh),
                so_ky_hieu=self._dong("so_ky_hieu"),
                dia_danh_ngay=self._dong("dia_danh_ngay"),
                co_quan_chu_quan=(chu_quan.upper(),) if chu_quan else (),
            ),
            ten_loai=ke_hoach.loai.upper(),
            trich_yeu=doc_chu(ke_hoach.trich_yeu),
            body=tuple(self.body),
            noi_nhan=self._noi_nhan(),
            signature=Signature(dong_ky(ke_hoach), (ke_hoach.ky and ke_hoach.ky.nguoi_ky) or ""),
            ngay=ke_hoach.ngay or "",
        )

    # --- before the first heading -----------------------------------------------------------------------

    def _can_cu(self) -> None:
        can_cu = self.ke_hoach.can_cu or []
        for i, van_ban in enumerate(can_cu, start=1):
            sach = van_ban.rstrip(" ;,.")
            text = self.loi_van.viet("can_cu", {"van_ban": sach, "tu_dan": bool(_TU_DAN.match(sach))})
            cuoi = "." if i == len(can_cu) else ";"
            italic = tuple(Run(run.text, run.bold, True) for run in noi(text, (Run(cuoi),)))
            self._them(Kieu.CAN_CU, noi(italic, ()))

    def _mo_dau(self) -> None:
        if self.ke_hoach.mo_dau:
            self._van(self.ke_hoach.mo_dau.split("\n"))
        elif self.ke_hoach.thuc_hien or self.ke_hoach.can_cu:
            self._them(Kieu.NOI_DUNG, self.loi_van.viet("mo_dau", self.du_lieu))

    # --- the outline --------------------------------------------------------------------------------------

    def _nut(self, nut: Nut) -> None:
        if isinstance(nut.vat, NhiemVu):
            self._nhiem_vu(nut, nut.vat)
        elif isinstance(nut.vat, ToChuc):
            self._to_chuc(nut, nut.vat)
        else:
            self._muc(nut)

    def _muc(self, nut: Nut) -> None:
        doan = [line for van in nut.van for line in van.doan]
        if nut.tieu_de is not None:
            text = doc_chu(nut.tieu_de)
            if nut.lien and doan:
                text = noi(text, doc_chu(" " + doan.pop(0)))
                self._them(_kieu_so(nut, lien=True), text, nut.so)
            else:
                self._them(_kieu_so(nut), text, nut.so, keep_next=True)
        self._van(doan)
        for con in nut.con:
            self._nut(con)
        self._ket(nut.ket)

    def _nhiem_vu(self, nut: Nut, nhiem_vu: NhiemVu) -> None:
        text = doc_chu(nhiem_vu.ten)
        tieu_de = nut.cap <= 1 and not nhiem_vu.ten.endswith(".")
        kieu = _kieu_so(nut) if tieu_de or nut.cap > 1 else _kieu_so(nut, lien=True)
        self._them(kieu, text, nut.so, keep_next=True)
        doan = [line for van in nut.van for line in van.doan]
        if nhiem_vu.bo_tri == "tung_muc":
            self._tung_muc(nut, nhiem_vu, doan)
        else:
            self._van(doan)
            if nhiem_vu.bo_tri != "phan_cong_cuoi":
                self._phan_cong(nhiem_vu)
            for con in nut.con:
                self._nut(con)
            if nhiem_vu.bo_tri == "phan_cong_cuoi":
                self._phan_cong(nhiem_vu)
        self._ket(nut.ket)

    def _tung_muc(self, nut: Nut, nhiem_vu: NhiemVu, doan: list[str]) -> None:
        """Content, assignment and time as three numbered items."""
        goc = than_so(nut.so)
        n = 0
        for khoa in ("noi_dung", "phan_cong", "thoi_gian"):
            nhan = self._nhan(nhiem_vu, khoa)
            if khoa == "noi_dung" and (doan or nut.con):
                n += 1
                self._them(Kieu.DIEM, doc_chu(nhan), f"{goc}.{n}.", keep_next=True)
                self._van(doan)
                for con in nut.con:
                    self._nut(con)
            elif khoa == "phan_cong" and any(getattr(nhiem_vu, ten) for ten in THU_TU if ten != "thoi_gian"):
                n += 1
                self._them(Kieu.DIEM, doc_chu(nhan), f"{goc}.{n}.", keep_next=True)
                self._phan_cong(nhiem_vu, bo=("thoi_gian",))
            elif khoa == "thoi_gian" and nhiem_vu.thoi_gian:
                n += 1
                first, *rest = self._dong_thoi_gian(nhiem_vu, nhan)
                self._them(Kieu.DIEM, doc_chu(first), f"{goc}.{n}.")
                self._van(rest)

    def _phan_cong(self, nhiem_vu: NhiemVu, bo: tuple[str, ...] = ()) -> None:
        """The lines that say who does it by when."""
        trinh_bay = self.ke_hoach.trinh_bay
        dau = nhiem_vu.dau if nhiem_vu.dau is not None else trinh_bay.dau if trinh_bay else None
        dau = "-" if dau is None else dau
        thu_tu = nhiem_vu.thu_tu or (trinh_bay and trinh_bay.thu_tu) or THU_TU
        for ten in (*thu_tu, *(ten for ten in THU_TU if ten not in thu_tu)):
            gia_tri = getattr(nhiem_vu, ten)
            if not gia_tri or ten in bo:
                continue
            if ten == "khac":
                for dong in nhiem_vu.khac or ():
                    self._dong_co_nhan(self._dong_thong_tin(dong), dau)
            elif ten == "thoi_gian":
                self._dong_co_nhan(self._dong_thoi_gian(nhiem_vu, self._nhan(nhiem_vu, ten)), dau)
            else:
                chu = gia_tri if isinstance(gia_tri, str) else noi_danh_sach(gia_tri)
                first, *rest = chu.split("\n")
                lines = [f"{self._nhan(nhiem_vu, ten)}: {first}", *rest]
                lines[-1] = _cham(lines[-1])
                self._dong_co_nhan(lines, dau)

    def _dong_thoi_gian(self, nhiem_vu: NhiemVu, nhan: str) -> list[str]:
        thoi_gian = nhiem_vu.thoi_gian or ""
        if isinstance(thoi_gian, str):
            lines = thoi_gian.split("\n")
            lines[0] = f"{nhan}: {lines[0]}" if not nhan.endswith(":") else f"{nhan} {lines[0]}"
        else:
            lines = [nhan if nhan.endswith(":") else f"{nhan}:"]
            lines += [_cham(f"+ {dong.viec}: {dong.thoi_gian}") for dong in thoi_gian]
        lines[-1] = _cham(lines[-1])
        return lines

    @staticmethod
    def _dong_thong_tin(dong: ThongTin) -> list[str]:
        first, *rest = dong.noi_dung.split("\n")
        lines = [f"{dong.nhan}: {first}", *rest]
        lines[-1] = _cham(lines[-1])
        return lines

    def _dong_co_nhan(self, lines: list[str], dau: str) -> None:
        first, *rest = lines
        self._them(_kieu_dau(dau), doc_chu(first), dau, keep_next=bool(rest) and first.endswith(":"))
        self._van(rest)

    def _nhan(self, nhiem_vu: NhiemVu, ten: str) -> str:
        for nguon in (nhiem_vu.nhan, self.ke_hoach.trinh_bay and self.ke_hoach.trinh_bay.nhan):
            if nguon and (nhan := getattr(nguon, ten)):
                return str(nhan)
        return self.loi_van.nhan(f"nhan/{ten}")

    def _to_chuc(self, nut: Nut, to_chuc: ToChuc) -> None:
        dau = " ".join(chu for chu in (to_chuc.loi_dan, to_chuc.co_quan) if chu)
        doan = to_chuc.trach_nhiem.split("\n") if to_chuc.trach_nhiem else []
        if to_chuc.cach_viet == "xuong_dong" or not doan or not dau:
            dau = dau or (doan.pop(0) if doan else "")
            self._them(_kieu_so(nut, lien=not to_chuc.co_quan), doc_chu(dau), nut.so, keep_next=bool(doan))
        else:
            noi_bang = ": " if to_chuc.cach_viet == "hai_cham" else " "
            self._them(_kieu_so(nut, lien=True), doc_chu(dau + noi_bang + doan.pop(0)), nut.so)
        self._van(doan)

    # --- the end ---------------------------------------------------------------------------------------------

    def _ket_thuc(self) -> None:
        if self.ke_hoach.ket_thuc:
            self._van(self.ke_hoach.ket_thuc.split("\n"))
        if self.body:
            last = self.body[-1]
            self.body[-1] = Paragraph(last.kieu, doi_cuoi(last.text, " .;,/", "./."), last.so, last.keep_next)

    def _noi_nhan(self) -> tuple[Recipient, ...]:
        lines: list[str] = []
        for item in self.ke_hoach.noi_nhan or ():
            if isinstance(item, NhomNoiNhan):
                lines.append(f"- {item.ten.rstrip(' :;.')}:")
                lines += [f"+ {con.rstrip(' ;.')};" for con in item.gom]
            else:
                lines.append(f"- {item.rstrip(' ;.')};")
        if lines:
            lines[-1] = lines[-1].rstrip(";:") + "."
        return tuple(Recipient(line) for line in lines)

    # --- paragraphs ---------------------------------------------------------------------------------------

    def _ket(self, van: Van | None) -> None:
        if van:
            self._van(van.doan)

    def _van(self, doan: list[str]) -> None:
        """Prose as typed; a dash, plus, number or letter at its start becomes the mark of the paragraph."""
        for line in doan:
            dan = line.endswith(":")  # what introduces a list stays on the page of the list
            if match := _GACH.fullmatch(line):
                self._them(_kieu_dau(match["so"]), doc_chu(match["chu"]), match["so"], keep_next=dan)
            elif match := _SO.fullmatch(line):
                self._them(Kieu.DIEM, doc_chu(match["chu"]), match["so"], keep_next=dan)
            else:
                self._them(Kieu.NOI_DUNG, doc_chu(line), keep_next=dan)

    def _them(self, kieu: Kieu, text: Text, so: str = "", *, keep_next: bool = False) -> None:
        self.body.append(Paragraph(kieu, text, so, keep_next))

    def _dong(self, mau: str) -> str:
        return "".join(run.text for run in self.loi_van.viet(mau, self.du_lieu))


def noi_danh_sach(ten: list[str]) -> str:
    """A list of bodies as one line: commas, or semicolons where a name holds a comma itself."""
    return ("; " if any("," in chu for chu in ten) else ", ").join(chu.strip() for chu in ten)


def _ngay(ngay: str | None) -> str:
    """The date of the letterhead; blanks where it is open, the words as typed where it cannot be read."""
    if not ngay:
        return f"ngày{KHOANG_TRONG}tháng{KHOANG_TRONG}năm{KHOANG_TRONG}"
    try:
        return doc_ngay(ngay).viet(so_khoang_trang=SO_KHOANG_TRONG)
    except LoiNgay:
        return ngay


def _cham(line: str) -> str:
    """The line with a full stop, unless it has an end mark of its own."""
    return line if line.endswith(tuple(_DAU_CUOI)) else f"{line}."


def _kieu_dau(dau: str) -> Kieu:
    return Kieu.CONG if dau == "+" else Kieu.GACH if dau else Kieu.NOI_DUNG


def _kieu_so(nut: Nut, *, lien: bool = False) -> Kieu:
    """The look of a numbered line: by its mark first, then by its level."""
    if nut.so in {"-", "+", "*", "•"}:
        return _kieu_dau(nut.so)
    if nut.cap == 0:
        return Kieu.MUC
    if nut.cap == 1:
        return Kieu.KHOAN if lien else Kieu.TIEU_DE
    return Kieu.DIEM
