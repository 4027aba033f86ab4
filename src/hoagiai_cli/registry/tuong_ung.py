"""Which body of the level below works in the field of a superior's body ("Sở Tư pháp" -> the commune's office).

Offices divide their work differently; what this register says is a proposal, never a finding.
"""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Literal, NamedTuple

from hoagiai_cli.registry.so_co_quan import so_co_quan

_DATA = Path(__file__).with_name("data") / "tuong_ung.json"


class TuongUng(NamedTuple):
    """A body of the level below, by the name of the register, and how sure that is."""

    ma: str
    ten: str
    do_tin: Literal["cao", "vua", "thap"]


def tuong_ung(ten: str, cap: Literal["tinh", "huyen", "xa"], ngay: date, *, phuong: bool = False) -> TuongUng | None:
    """The body of a level that answers to one of the level above; None where the register knows none on that day.

    `phuong`: the unit is a ward, whose departments have names of their own.
    """
    bang = _bang().get(cap)
    if bang is None or ngay < date.fromisoformat(bang["hieu_luc_tu"]):
        return None
    so = so_co_quan()
    cua_ten = {co_quan.ma for nhac in so.cac_ten(ten) for co_quan in nhac.co_quan}
    for muc in bang["muc"]:
        if cua_ten.intersection(muc["tren"]):
            ma = muc.get("phuong") or muc["duoi"] if phuong else muc["duoi"]
            return TuongUng(ma, so.theo_ma(ma).ten, muc["do_tin"])
    return None


@cache
def _bang() -> dict[str, Any]:
    data: dict[str, Any] = json.loads(_DATA.read_bytes())
    return data
