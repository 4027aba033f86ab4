"""`hoagiai compare --format md`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hoagiai_cli.cli.cap_tren_bang import (
    COT,
    COT_CHI_TIEU,
    cac_chi_tieu,
    cac_dong,
    cau_tom_tat,
    nhan_loi,
    ten_ke_hoach,
)
from hoagiai_cli.cli.ket_qua_cap_tren import KetQuaCon, TongHop

_DAU = re.compile(r"([\\`*_{}\[\]<>|#])")


def to_md(tong: TongHop) -> str:
    """The comparison of every plan, one section each."""
    dong = ["# Đối chiếu với kế hoạch cấp trên", ""]
    for ket_qua in tong.cac:
        dong += _mot(ket_qua)
    return "\n".join(dong).rstrip() + "\n"


def _mot(ket_qua: KetQuaCon) -> Iterator[str]:
    if ket_qua.loi:
        yield from (f"## {_chu(ket_qua.ten)}", "", _chu(ket_qua.loi), "")
    for cha in ket_qua.cha:
        yield from (f"## {_chu(ten_ke_hoach(ket_qua))}", "", f"Triển khai {_chu(ten_ke_hoach(cha))}.", "")
        yield from (_chu(cau_tom_tat(ket_qua, cha)), "")
        hang = [
            [f"**{_chu(dong.o[0])}**", *[""] * (len(COT) - 1)] if dong.nhom else list(map(_chu, dong.o))
            for dong in cac_dong(ket_qua, cha)
        ]
        yield from _bang(COT, hang)
        chi_tieu = [list(map(_chu, dong)) for dong in cac_chi_tieu(cha)]
        if chi_tieu:
            yield from ("### Chỉ tiêu", "")
            yield from _bang(COT_CHI_TIEU, chi_tieu)
    if ket_qua.findings:
        yield from ("### Điều cần xem lại", "")
        yield from (f"- {_chu(mot)}" for mot in nhan_loi(ket_qua))
        yield ""


def _bang(cot: Sequence[str], hang: Sequence[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(cot)} |"
    yield f"|{'---|' * len(cot)}"
    for mot in hang:
        yield f"| {' | '.join(mot)} |"
    yield ""


def _chu(text: str) -> str:
    return _DAU.sub(r"\\\1", text).replace("\n", "<br>")
