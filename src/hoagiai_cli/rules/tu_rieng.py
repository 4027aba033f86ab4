"""The office's own words, from its configuration (HG910, HG911)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from pydantic import BaseModel

from hoagiai_cli.plan.phat_hien import Path, PhatHien, Sua
from hoagiai_cli.rules.boi_canh import BoiCanh

Muc = Literal["error", "warning", "info"]


class TuCam(NamedTuple):
    """Words not to be used, or not in the part ``o``; ``thay``: what to write instead ("" where nobody says)."""

    chu: str
    thay: str
    o: str
    loi_nhan: str
    muc: Muc


class TuPhaiCo(NamedTuple):
    """Words that must stand in a plan, or in the part ``o`` of it."""

    chu: str
    o: str
    loi_nhan: str
    muc: Muc


def kiem_tu_rieng(bc: BoiCanh, cam: Iterable[TuCam], phai_co: Iterable[TuPhaiCo]) -> Iterator[PhatHien]:
    """HG910 for each place of a word not to be used, HG911 for words that are nowhere. Capitals do not matter."""
    cac = list(_moi_chu(bc.ke_hoach, ()))
    for tu in cam:
        mau = re.compile(rf"(?<!\w){re.escape(tu.chu)}(?!\w)", re.IGNORECASE)
        for path, text in cac:
            if tu.o and path[0] != tu.o:
                continue
            for match in mau.finditer(text):
                args = {"tu": match.group(), "loi_nhan": tu.loi_nhan or _thay(tu)}
                # a replacement that has the word in it again would be replaced for ever
                sua = Sua(tu.thay, an_toan=False) if tu.thay and not mau.search(tu.thay) else None
                yield PhatHien("HG910", path, args, part=match.span(), sua=sua, muc=tu.muc)
    for co in phai_co:
        noi = [text for path, text in cac if not co.o or path[0] == co.o]
        if not any(co.chu.lower() in text.lower() for text in noi):
            args = {"tu": co.chu, "loi_nhan": co.loi_nhan or (f"thêm vào phần {co.o}" if co.o else "thêm vào kế hoạch")}
            yield PhatHien("HG911", (co.o,) if co.o else (), args, "key", muc=co.muc)


def _thay(tu: TuCam) -> str:
    return f"viết '{tu.thay}'" if tu.thay else "dùng cách viết khác"


def _moi_chu(goc: object, path: Path) -> Iterator[tuple[Path, str]]:
    """Every text of a plan with its path, in the order of the file's keys."""
    if isinstance(goc, str):
        yield path, goc
    elif isinstance(goc, BaseModel):
        for ten in type(goc).model_fields:
            yield from _moi_chu(getattr(goc, ten), (*path, ten))
    elif isinstance(goc, (list, tuple)):
        for i, muc in enumerate(goc):
            yield from _moi_chu(muc, (*path, i))
