"""Sample texts by another hand, with what a reader must find in them (`mu/*.txt`, `*.tsv`).

A line of gold is: number path, leads, partners (each parted by ";"), time. Lines that begin with "@" are head fields;
"@la_gi" names what a document is that is no plan.
"""

from __future__ import annotations

from pathlib import Path

from tests.nhap_mau.bai import Bai

MU = Path(__file__).with_name("mu")
KE_HOACH = tuple(sorted(tep.stem for tep in MU.glob("*.txt") if not tep.stem.startswith("n")))
KHONG_PHAI = tuple(sorted(tep.stem for tep in MU.glob("n*.txt")))
KHONG_CHAM = frozenset({"loai", "la_gi"})


def chu(ten: str) -> bytes:
    return (MU / f"{ten}.txt").read_bytes()


def bai(ten: str) -> Bai:
    """The gold of a text; the text itself is `chu`."""
    b = Bai(ten)
    for dong in (MU / f"{ten}.tsv").read_text(encoding="utf-8").splitlines():
        if dong.startswith("@"):
            khoa, _, gia_tri = dong[1:].partition("\t")
            if khoa not in KHONG_CHAM:
                b.dau[khoa] = gia_tri
        elif dong.strip():
            so, chu_tri, phoi_hop, thoi_gian = [*dong.split("\t"), "", "", ""][:4]
            b.viec(so, [x for x in chu_tri.split(";") if x], [x for x in phoi_hop.split(";") if x], thoi_gian)
    return b


def la_gi(ten: str) -> str:
    return (MU / f"{ten}.tsv").read_text(encoding="utf-8").strip().removeprefix("@la_gi\t")
