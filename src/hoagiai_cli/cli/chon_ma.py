"""Codes as they are typed on the command line."""

from __future__ import annotations

from collections.abc import Sequence

from hoagiai_cli.cli.man_hinh import Dung
from hoagiai_cli.workspace.cau_hinh import ma_day_du
from hoagiai_cli.workspace.thiet_lap import ThietLap


def thiet_lap_dong_lenh(select: Sequence[str] | None, ignore: Sequence[str] | None, ho_so: str) -> ThietLap:
    """Settings from lists of codes, beginnings of codes or slugs, parted by commas; the options may be repeated.

    Raises Dung for a code that there is none of, and where nothing would be looked for.
    """
    chon = None if select is None else _cac(",".join(select))
    bo = _cac(",".join(ignore or ()))
    if chon == ():
        raise Dung("--select không có mã nào nên không kiểm gì", sua="ghi mã sau --select, hoặc bỏ tùy chọn ấy")
    return ThietLap(ho_so, chon, bo)


def _cac(text: str) -> tuple[str, ...]:
    ra = []
    for ma in filter(None, map(str.strip, text.split(","))):
        gon = ma_day_du(ma)
        if gon is None:
            raise Dung(f"không có mã lỗi nào là '{ma}'", sua="xem các mã: hoagiai rules")
        ra.append(gon)
    return tuple(ra)
