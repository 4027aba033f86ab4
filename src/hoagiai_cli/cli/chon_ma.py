"""Codes as they are typed on the command line."""

from __future__ import annotations

from hoagiai_cli.cli.man_hinh import Dung
from hoagiai_cli.workspace.cau_hinh import ma_day_du
from hoagiai_cli.workspace.thiet_lap import ThietLap


def thiet_lap_dong_lenh(select: str | None, ignore: str | None, ho_so: str) -> ThietLap:
    """Settings from lists of codes, beginnings of codes or slugs, parted by commas.

    Raises Dung for a code that there is none of.
    """
    return ThietLap(ho_so, None if select is None else _cac(select), _cac(ignore or ""))


def _cac(text: str) -> tuple[str, ...]:
    ra = []
    for ma in filter(None, map(str.strip, text.split(","))):
        gon = ma_day_du(ma)
        if gon is None:
            raise Dung(f"không có mã lỗi nào là '{ma}'", sua="xem các mã: hoagiai rules")
        ra.append(gon)
    return tuple(ra)
