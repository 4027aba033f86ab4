"""An empty draft with its marks, and what every draft has: its place, the superior's document as others cite it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, Final

from hoagiai_cli.plan.model import KeHoach
from hoagiai_cli.plan.ngay import Khoang, LoiNgay, doc_ngay
from hoagiai_cli.plan.noi_ban_hanh import DonVi
from hoagiai_cli.plan.phat_hien import Path

DAU: Final = "TODO(hoagiai):"
"""What stands before each thing a person has to decide."""


@dataclass
class DuThao:
    """The draft as data, with the marks above its keys and items."""

    data: dict[str, Any] = field(default_factory=dict)
    dau: dict[Path, str] = field(default_factory=dict)

    def can(self, path: Path, gi: str) -> None:
        """Leaves a mark at a place."""
        self.dau[path] = f"{self.dau[path]}\n{DAU} {gi}" if path in self.dau else f"{DAU} {gi}"


def chu_thuong(text: str) -> str:
    """A title on one line; one typed in capitals comes in small letters, for a person to give names theirs back."""
    gon = " ".join(text.split())
    return gon[:1] + gon[1:].lower() if gon.isupper() else gon


def so_ky_hieu(kh: KeHoach) -> str:
    """Number and symbol as printed ("05/KH-UBND"), or "" where one is missing."""
    if not kh.so or not kh.ky_hieu:
        return ""
    return f"{int(kh.so):02d}/{kh.ky_hieu}" if kh.so.isdigit() else f"{kh.so}/{kh.ky_hieu}"


def vien_dan_cua(kh: KeHoach) -> str:
    """A plan as others cite it: type, number, date, issuer, title."""
    phan: list[str] = [kh.loai]
    if so_ky_hieu(kh):
        phan.append(f"số {so_ky_hieu(kh)}")
    try:
        ngay = doc_ngay(kh.ngay) if kh.ngay else None
    except LoiNgay:
        ngay = None
    if ngay is not None and ngay.day_du:
        phan.append(ngay.viet())
    if kh.co_quan_ban_hanh:
        phan.append(f"của {kh.co_quan_ban_hanh}")
    trich_yeu = chu_thuong(kh.trich_yeu)
    dau = trich_yeu[:1].lower() + trich_yeu[1:]
    mo = "" if _DONG_TU.match(dau) else "về "
    return f"{' '.join(phan)} {mo}{dau}"


_DONG_TU: Final = re.compile(r"(?:về|thực hiện|triển khai|tổ chức|phê duyệt|ban hành|quy định|tăng cường|nâng cao)\b")


def dia_danh(noi: DonVi, ten_noi: str) -> str:
    """The place in the line of the date: the name alone, a number with the word of its kind ("Phường 5")."""
    ten = ten_noi[len(noi.loai) :].strip()
    return f"{noi.loai[:1].upper()}{noi.loai[1:]} {ten}" if ten[:1].isdigit() else ten


def khung_trong(co_quan: str, noi: DonVi, ten_noi: str, ky: Khoang) -> DuThao:
    """A plan without a superior's: every part that a plan has, each with a mark."""
    assert ky.tu is not None and ky.den is not None
    nam = str(ky.tu.year) if ky.tu.year == ky.den.year else f"{ky.tu.year}-{ky.den.year}"
    thoi = f"Năm {nam}" if "-" not in nam else f"Giai đoạn {nam.replace('-', ' - ')}"
    loai = noi.loai
    van_phong = f"Văn phòng UBND {loai}" if noi.cap == "tinh" else f"Văn phòng HĐND và UBND {loai}"
    duoi = f"Các sở, ban, ngành {loai}" if noi.cap == "tinh" else f"Các phòng, đơn vị thuộc {loai}"
    ra = DuThao()
    ra.data |= {
        "loai": "Kế hoạch",
        "trang_thai": "du_thao",
        "co_quan_ban_hanh": co_quan,
        "so": None,
        "ky_hieu": "KH-UBND",
        "dia_danh": dia_danh(noi, ten_noi),
        "ngay": ky.tu.year,
        "trich_yeu": f"Công tác … {thoi[:1].lower()}{thoi[1:]} trên địa bàn {ten_noi}",
        "thoi_ky": int(nam) if nam.isdigit() else nam,
        "muc_dich": "- …",
        "yeu_cau": "- …",
        "nhiem_vu": [{"ten": "…", "chu_tri": van_phong, "thoi_gian": thoi}],
        "kinh_phi": f"Ngân sách {loai} bảo đảm theo quy định.",
        "to_chuc_thuc_hien": [{"co_quan": van_phong, "trach_nhiem": "…"}],
        "noi_nhan": [f"Chủ tịch, các Phó Chủ tịch UBND {loai}", duoi, "Lưu: VT"],
        "ky": {"chuc_vu": "Chủ tịch"},
    }
    for khoa, gi in (
        ("ngay", "ghi số, ngày khi ban hành"),
        ("trich_yeu", "ghi trích yếu"),
        ("muc_dich", "viết mục đích; thêm can_cu, thuc_hien nếu có"),
        ("yeu_cau", "viết yêu cầu"),
        ("nhiem_vu", "ghi từng nhiệm vụ: ten, chu_tri, phoi_hop, thoi_gian"),
        ("kinh_phi", "xem lại nguồn kinh phí"),
        ("to_chuc_thuc_hien", "ghi trách nhiệm của từng cơ quan"),
        ("ky", "ghi người ký"),
    ):
        ra.can((khoa,), gi)
    return ra
