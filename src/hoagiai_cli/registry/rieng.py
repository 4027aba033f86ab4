"""An office's own entries for the registers: checked, with errors that name the key, and made into entries."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any, Literal, TypeVar

from hoagiai_cli.registry.chu_chi_cap import CAP
from hoagiai_cli.registry.co_quan import LOAI_CO_QUAN, CoQuan
from hoagiai_cli.registry.co_quan import tu_muc as mot_co_quan
from hoagiai_cli.registry.thoi_han import DO_TIN
from hoagiai_cli.registry.van_ban import VanBan
from hoagiai_cli.registry.van_ban import tu_muc as mot_van_ban
from hoagiai_cli.text.normal import fold_tones, squash

_Kieu = Literal["chu", "chu_bat_buoc", "ngay", "danh_sach", "dung_sai"]

_CHUNG: dict[str, _Kieu] = {
    "ma": "chu_bat_buoc",
    "hieu_luc_tu": "ngay",
    "hieu_luc_den": "ngay",
    "thay_bang": "danh_sach",
    "nguon": "chu",
    "do_tin": "chu",
    "kiem_ngay": "ngay",
    "ghi_chu": "chu",
}
_CO_QUAN: dict[str, _Kieu] = {
    **_CHUNG,
    "ten": "chu_bat_buoc",
    "goc": "chu",
    "viet_tat": "danh_sach",
    "goi_khac": "danh_sach",
    "goi_lech": "danh_sach",
    "loai": "chu",
    "cap": "chu_bat_buoc",
    "kem_cap": "dung_sai",
    "don_vi": "chu",
    "chu_thuong": "dung_sai",
}
_VAN_BAN: dict[str, _Kieu] = {
    **_CHUNG,
    "so_ky_hieu": "chu_bat_buoc",
    "loai": "chu_bat_buoc",
    "co_quan": "chu_bat_buoc",
    "ngay": "ngay",
    "ten": "chu",
    "trich_yeu": "chu",
    "nghi_het_tu": "ngay",
    "het_giai_doan": "dung_sai",
    "chu_de": "chu",
}
_LUA_CHON: dict[str, Collection[str]] = {"do_tin": DO_TIN, "cap": CAP, "don_vi": ("", "thi_tran", "dac_khu")}
_RONG: dict[_Kieu, Any] = {"chu": "", "ngay": None, "danh_sach": [], "dung_sai": False}
_KHONG_KIEM = "1970-01-01"
"""The check date of an entry that says none: as old as can be."""


class SoLieuSai(ValueError):
    """An entry is wrong. ``khoa``: which key of which entry ("co_quan[2].hieu_luc_den"); ``loi``: what is wrong."""

    def __init__(self, khoa: str, loi: str) -> None:
        super().__init__(f"{khoa}: {loi}")
        self.khoa = khoa
        self.loi = loi


def doc_rieng(path: Path) -> dict[str, list[dict[str, Any]]]:
    """The lists ``co_quan`` and ``van_ban`` of a TOML file, not yet checked.

    :raises SoLieuSai: the file is no TOML, or holds something else.
    """
    import tomllib  # only where an office has entries of its own

    try:
        data = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SoLieuSai(path.name, f"không đọc được tệp TOML ({error})") from error
    for khoa, value in data.items():
        if khoa not in ("co_quan", "van_ban"):
            raise SoLieuSai(khoa, "không có mục này; chỉ có [[co_quan]] và [[van_ban]]")
        if not isinstance(value, list) or not all(isinstance(mot, dict) for mot in value):
            raise SoLieuSai(khoa, f"phải viết thành các mục [[{khoa}]]")
    return {"co_quan": data.get("co_quan", []), "van_ban": data.get("van_ban", [])}


def doc_co_quan_rieng(cac: Iterable[Mapping[str, Any]], da_co: Collection[str]) -> dict[str, CoQuan]:
    """Bodies from an office's own entries, by key; ``da_co``: keys that a successor may name besides.

    :raises SoLieuSai: an entry is wrong.
    """
    sach = _kiem("co_quan", cac, _CO_QUAN, da_co)
    for cho, muc in sach.items():
        muc["loai"] = muc["loai"] or "co_quan"
        if muc["loai"] not in LOAI_CO_QUAN:
            raise SoLieuSai(f"{cho}.loai", f"phải là một trong: {', '.join(LOAI_CO_QUAN)}")
        for khoa in ("goc", "viet_tat", "goi_khac", "goi_lech"):
            goi = muc[khoa]
            muc[khoa] = [_chuan(ten) for ten in goi] if isinstance(goi, list) else _chuan(goi)
        muc["goc"] = muc["goc"] or _chuan(muc["ten"])
    return _tao(sach, mot_co_quan)


def doc_van_ban_rieng(cac: Iterable[Mapping[str, Any]], da_co: Collection[str]) -> dict[str, VanBan]:
    """Documents from an office's own entries, by key; as `doc_co_quan_rieng`."""
    return _tao(_kiem("van_ban", cac, _VAN_BAN, da_co), mot_van_ban)


def _chuan(ten: str) -> str:
    return fold_tones(squash(ten))


def _kiem(
    ten_muc: str, cac: Iterable[Mapping[str, Any]], khuon: Mapping[str, _Kieu], da_co: Collection[str]
) -> dict[str, dict[str, Any]]:
    """The entries with all keys and the right kinds of values, by the place that an error would name."""
    sach: dict[str, dict[str, Any]] = {}
    cho_cua: dict[str, str] = {}
    for n, muc in enumerate(cac, start=1):
        cho = f"{ten_muc}[{n}]"
        for khoa in muc:
            if khoa not in khuon:
                raise SoLieuSai(f"{cho}.{khoa}", f"không có mục này; các mục: {', '.join(khuon)}")
        mot = {khoa: _gia_tri(f"{cho}.{khoa}", muc.get(khoa), kieu) for khoa, kieu in khuon.items()}
        mot["nguon"] = mot["nguon"] or "số liệu riêng"
        mot["do_tin"] = mot["do_tin"] or "cao"
        mot["kiem_ngay"] = mot["kiem_ngay"] or _KHONG_KIEM
        for khoa, lua_chon in _LUA_CHON.items():
            if khoa in mot and mot[khoa] not in lua_chon:
                raise SoLieuSai(f"{cho}.{khoa}", f"phải là một trong: {', '.join(filter(None, lua_chon))}")
        if mot["hieu_luc_tu"] and mot["hieu_luc_den"] and mot["hieu_luc_tu"] > mot["hieu_luc_den"]:
            raise SoLieuSai(f"{cho}.hieu_luc_den", "ngày cuối đứng trước ngày đầu (hieu_luc_tu)")
        if mot["ma"] in cho_cua:
            raise SoLieuSai(f"{cho}.ma", f"trùng với {cho_cua[mot['ma']]}")
        cho_cua[mot["ma"]] = cho
        sach[cho] = mot
    for cho, mot in sach.items():
        for ma in mot["thay_bang"]:
            if ma not in cho_cua and ma not in da_co:
                raise SoLieuSai(f"{cho}.thay_bang", f"không có mục nào mang mã {ma!r}")
    return sach


def _gia_tri(cho: str, value: Any, kieu: _Kieu) -> Any:
    """A value as the data files hold it."""
    if value is None:
        if kieu == "chu_bat_buoc":
            raise SoLieuSai(cho, "phải có")
        return _RONG[kieu]
    if kieu == "ngay":
        return _ngay(cho, value)
    if kieu == "dung_sai":
        if not isinstance(value, bool):
            raise SoLieuSai(cho, "phải là true hoặc false")
        return value
    if kieu == "danh_sach":
        cac = [value] if isinstance(value, str) else value
        if not isinstance(cac, list) or not all(isinstance(mot, str) and mot.strip() for mot in cac):
            raise SoLieuSai(cho, "phải là một danh sách chữ")
        return [squash(mot) for mot in cac]
    if not isinstance(value, str) or (kieu == "chu_bat_buoc" and not value.strip()):
        raise SoLieuSai(cho, "phải là chữ")
    return squash(value)


def _ngay(cho: str, value: Any) -> str:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    try:
        return date.fromisoformat(value).isoformat()
    except (TypeError, ValueError):
        raise SoLieuSai(cho, "phải là một ngày dạng 2025-06-30") from None


_T = TypeVar("_T")


def _tao(sach: Mapping[str, dict[str, Any]], tao: Callable[[Mapping[str, Any]], _T]) -> dict[str, _T]:
    return {muc["ma"]: tao(muc) for muc in sach.values()}
