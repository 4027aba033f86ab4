"""List the entries of the dated registers that are due for another look, the least sure and the oldest first.

    python tools/so_lieu.py --ngay 2026-11-26               checked more than 180 days before, or doubtful
    python tools/so_lieu.py --ngay 2026-11-26 --qua 90      more than 90 days before
    python tools/so_lieu.py --ngay 2026-11-26 --do-tin vua  also all entries of that confidence and below

One entry on a line: register, key, confidence, days since it was checked, its name, what is to be looked up. The exit
code is 1 where there are any. The day is given, not read from the clock, so that a run can be repeated.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from hoagiai_cli.registry.so_co_quan import so_co_quan
from hoagiai_cli.registry.thoi_han import DO_TIN, NguonGoc
from hoagiai_cli.registry.tinh import cac_cap, cac_don_vi
from hoagiai_cli.registry.van_ban import so_van_ban


class Muc(NamedTuple):
    """An entry of any register."""

    so: str
    ma: str
    ten: str
    nguon_goc: NguonGoc


def moi_muc() -> Iterator[Muc]:
    """Every entry of every register."""
    for co_quan in so_co_quan().cac.values():
        yield Muc("co_quan", co_quan.ma, co_quan.ten, co_quan.nguon_goc)
    for cum in so_co_quan().cum:
        yield Muc("cum", cum.ma, cum.thay_bang or cum.ma, cum.nguon_goc)
    for van_ban in so_van_ban().cac.values():
        yield Muc("van_ban", van_ban.ma, van_ban.ten or f"{van_ban.loai} {van_ban.so_ky_hieu}", van_ban.nguon_goc)
    for don_vi in cac_don_vi():
        yield Muc("tinh", don_vi.ma or "-", don_vi.ten_day_du, don_vi.nguon_goc)
    for cap in cac_cap():
        yield Muc("cap", "-", cap.ten, cap.nguon_goc)


def can_kiem(ngay: date, qua: int, do_tin: str) -> list[Muc]:
    """The entries checked more than ``qua`` days before ``ngay``, and all that are no surer than ``do_tin``."""
    bac = {ten: n for n, ten in enumerate(DO_TIN)}
    chon = [
        muc
        for muc in moi_muc()
        if (ngay - muc.nguon_goc.kiem_ngay).days > qua or bac[muc.nguon_goc.do_tin] <= bac[do_tin]
    ]
    return sorted(chon, key=lambda muc: (bac[muc.nguon_goc.do_tin], muc.nguon_goc.kiem_ngay, muc.so, muc.ma))


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--ngay", type=date.fromisoformat, required=True, help="the day to count from, 2026-11-26")
    parser.add_argument("--qua", type=int, default=180, metavar="DAYS", help="days after which an entry is due (180)")
    parser.add_argument("--do-tin", choices=DO_TIN, default="thap", help="list all of this confidence and below (thap)")
    args = parser.parse_args(argv)
    chon = can_kiem(args.ngay, args.qua, args.do_tin)
    for muc in chon:
        tuoi = (args.ngay - muc.nguon_goc.kiem_ngay).days
        ghi_chu = muc.nguon_goc.ghi_chu or muc.nguon_goc.nguon
        print(f"{muc.so}\t{muc.ma}\t{muc.nguon_goc.do_tin}\t{tuoi}\t{muc.ten}\t{ghi_chu}")
    return 1 if chon else 0


if __name__ == "__main__":
    sys.exit(main())
