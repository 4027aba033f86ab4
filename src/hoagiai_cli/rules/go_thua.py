"""What the tool prints and the author typed too: numbers, bullets, the kind of the document (HG708, HG709)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoagiai_cli.plan.dan_bai import tat_ca_nut
from hoagiai_cli.plan.model import NhiemVu, PhuLuc
from hoagiai_cli.plan.phat_hien import Path, PhatHien
from hoagiai_cli.rules.boi_canh import BoiCanh
from hoagiai_cli.text.normal import fold

_GACH = re.compile(r"[-–—+•*]\s+")
_SO = re.compile(r"(?:(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2})*)[.)/]|[a-zđ]\))\s+|" + _GACH.pattern)
_PHU_LUC = re.compile(r"phụ lục(?:\s+(?:số\s+)?(?:[IVX]{1,5}|\d{1,2}))?(?=[\s.:]|$)[\s.:]*", re.IGNORECASE)
_TEN_GOI = ("kế hoạch hóa ", "kế hoạch hoá ", "kế hoạch hành động ", "chương trình hành động ", "dự án đầu tư ")
"""Titles that begin with the words of a kind of document and mean another thing."""
_VE_VIEC = re.compile(r"v/v\s+", re.IGNORECASE)


def so_va_gach(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG708: a number or a bullet at the start of what is numbered or listed when printed."""
    for mau, path, text in _cac_dong(bc):
        if found := mau.match(text):
            yield PhatHien("HG708", path, {"thua": found.group().strip()}, part=(0, found.end()))


def ten_in_san(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG709: a title begins with the words that are printed above it."""
    text, loai = bc.ke_hoach.trich_yeu, bc.ke_hoach.loai
    if found := _VE_VIEC.match(text):
        yield PhatHien("HG709", ("trich_yeu",), {"thua": found.group().strip()}, part=(0, found.end()))
    elif fold(text).startswith(f"{fold(loai)} ") and not text.casefold().startswith(_TEN_GOI):
        yield PhatHien("HG709", ("trich_yeu",), {"thua": text[: len(loai)]}, part=(0, len(loai)))
    phu_luc = bc.ke_hoach.phu_luc
    for i, item in enumerate(phu_luc if isinstance(phu_luc, list) else ()):
        if isinstance(item, PhuLuc) and item.tieu_de and (found := _PHU_LUC.match(item.tieu_de)):
            thua = found.group().strip(" .:")
            yield PhatHien("HG709", ("phu_luc", i, "tieu_de"), {"thua": thua}, part=(0, found.end()))


def _cac_dong(bc: BoiCanh) -> Iterator[tuple[re.Pattern[str], Path, str]]:
    """Each text that is printed behind a number, a bullet or a label: what it had better not begin with."""
    for nut in tat_ca_nut(bc.dan_bai):
        if isinstance(nut.vat, NhiemVu):
            if nut.so:
                yield _SO, (*nut.path, "ten"), nut.vat.ten
            for khoa, value in (("chu_tri", nut.vat.chu_tri), ("phoi_hop", nut.vat.phoi_hop)):
                for path, text in _chu(value, (*nut.path, khoa)):
                    yield _GACH, path, text
        elif nut.loai == "muc" and nut.so and nut.tieu_de and nut.path[:1] == ("bo_cuc",):
            yield _SO, (*nut.path, "tieu_de"), nut.tieu_de
    for path, text in _chu(bc.ke_hoach.can_cu, ("can_cu",)):
        yield _GACH, path, text
    for i, item in enumerate(bc.ke_hoach.noi_nhan or ()):
        if isinstance(item, str):
            yield _GACH, ("noi_nhan", i), item
        else:
            yield _GACH, ("noi_nhan", i, "ten"), item.ten
            for path, text in _chu(item.gom, ("noi_nhan", i, "gom")):
                yield _GACH, path, text


def _chu(value: str | list[str] | None, path: Path) -> Iterator[tuple[Path, str]]:
    """One text, or those of a list, with their places."""
    if isinstance(value, str):
        yield path, value
    for i, text in enumerate(value if isinstance(value, list) else ()):
        yield (*path, i), text


RULES = (so_va_gach, ten_in_san)
