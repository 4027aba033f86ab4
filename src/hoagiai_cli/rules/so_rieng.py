"""Rules over registers that hold an office's own entries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from hoagiai_cli.registry import so_co_quan, van_ban
from hoagiai_cli.rules import can_cu, co_quan, dia_ban, phan_cong

_NHO = (co_quan.da_nho, dia_ban.da_nho, phan_cong.da_nho, can_cu.da_nho)


def dung_so_rieng(co_quan_rieng: Iterable[Mapping[str, Any]], van_ban_rieng: Iterable[Mapping[str, Any]]) -> None:
    """Makes all rules look things up in the shipped registers with these entries over them.

    :raises SoLieuSai: an entry is wrong; nothing is changed then.
    """
    so_co_quan.dung_rieng(co_quan_rieng)
    van_ban.dung_rieng(van_ban_rieng)
    for quen in _NHO:
        for ham in quen:
            ham.cache_clear()
