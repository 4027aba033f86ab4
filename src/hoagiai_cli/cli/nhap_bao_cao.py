"""The report of an import: each part found, unsure or not found, with its place; in words and as JSON."""

from __future__ import annotations

from bisect import bisect_right
from pathlib import Path
from typing import Any

from hoagiai_cli.cli.nhap_chu import PHAN, cho, ghi_chu_thanh_chu
from hoagiai_cli.cli.nhap_tho import BanNhap
from hoagiai_cli.intake.bao_cao import GhiChu

_PHAI_CO = frozenset(
    (
        *("co_quan_ban_hanh", "so", "ngay", "trich_yeu", "thoi_ky", "thuc_hien", "muc_dich", "nhiem_vu"),
        *("to_chuc_thuc_hien", "noi_nhan", "ky"),
    )
)
"""Parts that every plan has: only these are named to a reader when they are not found."""


def cac_phan(ban: BanNhap) -> dict[str, tuple[str, int]]:
    """Each part of a plan: "thay", "khong_chac" or "khong_thay", and its place (0: none)."""
    du_lieu = ban.ket_qua.du_lieu
    nghi_ngo = {item.phan for item in ban.ghi_chu if item.muc_do == "khong_chac"}
    out: dict[str, tuple[str, int]] = {}
    for phan in PHAN:
        dong = ban.ket_qua.dong.get(phan, 0)
        co = any(noi.get(phan) is not None for noi in (ban.ket_qua.dong, du_lieu, du_lieu.get("quyet_dinh", {})))
        out[phan] = ("khong_chac" if phan in nghi_ngo else "thay", dong) if co else ("khong_thay", 0)
    return out


def bao_cao_chu(ban: BanNhap, tep: Path, dich: Path, lang: str) -> list[str]:
    """The report for a reader, line by line."""
    english = lang == "en"
    theo_dong = sorted(ban.ghi_chu, key=lambda item: item.dong)
    can_xem = [item for item in theo_dong if item.muc_do == "khong_chac"]
    bo = [item for item in theo_dong if item.muc_do == "bo"]
    lines = [
        f"{tep} → {dich}: {ban.so_viec} tasks, {len(can_xem)} to look at"
        if english
        else f"{tep} → {dich}: {ban.so_viec} nhiệm vụ, {len(can_xem)} chỗ cần xem lại"
    ]
    lines += [f"  {_cho(item, ban, lang)}{ghi_chu_thanh_chu(item, lang)}" for item in can_xem]
    if bo:
        lines.append("Left out:" if english else "Không đưa vào kế hoạch:")
        lines += [f"  {_cho(item, ban, lang)}{ghi_chu_thanh_chu(item, lang)}" for item in bo]
    for tinh_trang, dau in (
        ("thay", ("Tìm thấy", "Found")),
        ("khong_chac", ("Tìm thấy, cần xem lại", "Found, to look at")),
        ("khong_thay", ("Không thấy trong văn bản", "Not found")),
    ):
        ten = [
            PHAN[phan][english]
            for phan, (muc_do, _) in cac_phan(ban).items()
            if muc_do == tinh_trang and (muc_do != "khong_thay" or phan in _PHAI_CO)
        ]
        if ten:
            lines.append(f"{dau[english]}: {', '.join(ten)}")
    return lines


def _cho(item: GhiChu, ban: BanNhap, lang: str) -> str:
    return cho(item.dong, ban.don_vi, lang, _trang(item.dong, ban))


def _trang(dong: int, ban: BanNhap) -> int:
    """The page a place is on, counted from 1; 0 where that is not known."""
    return bisect_right(ban.trang, dong) if dong and ban.trang else 0


def bao_cao_json(ban: BanNhap, tep: Path, dich: Path) -> dict[str, Any]:
    """The report for programs."""

    def rows(muc_do: str) -> list[dict[str, Any]]:
        return [
            {
                "ma": item.ma,
                "dong": item.dong,
                **({"trang": trang} if (trang := _trang(item.dong, ban)) else {}),
                "phan": item.phan,
                "trich": item.trich,
                "noi": ghi_chu_thanh_chu(item, "vi"),
            }
            for item in ban.ghi_chu
            if item.muc_do == muc_do
        ]

    phan = cac_phan(ban)
    return {
        "version": 1,
        "tep": tep.as_posix(),
        "ra": dich.as_posix(),
        "la_ke_hoach": True,
        "cach_ngat_dong": ban.bo_cuc,
        "don_vi": ban.don_vi,
        "nhiem_vu": ban.so_viec,
        "tim_thay": ban.ket_qua.dong,
        "khong_chac": rows("khong_chac"),
        "bo": rows("bo"),
        "khong_thay": [ten for ten, (muc_do, _) in phan.items() if muc_do == "khong_thay"],
    }
