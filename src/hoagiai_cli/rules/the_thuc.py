"""Annexes, footnotes, addressees (HG701 - HG707, HG723)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from hoagiai_cli.plan.dan_bai import tat_ca_nut
from hoagiai_cli.plan.danh_so import la_ma
from hoagiai_cli.plan.model import PhuLuc
from hoagiai_cli.plan.phat_hien import Path, PhatHien
from hoagiai_cli.plan.vien_dan import tim_vien_dan
from hoagiai_cli.rules.boi_canh import BoiCanh
from hoagiai_cli.text.bieu_thuc import bieu_thuc

_GOI = re.compile(r"\[\^(?P<ten>[^\[\]\s^]{1,40})\]")
_NHAC = bieu_thuc(r"phụ lục(?!\s+kỹ thuật)(?:\s+(?:số\s+)?(?P<so>[IVXLC]+|\d+)\b)?", re.IGNORECASE)
_KHONG_IN = frozenset({"chu_thich", "phu_luc", "thuc_hien", "theo", "giai_doan"})


def _chu(value: Any, path: Path) -> Iterator[tuple[str, Path]]:
    """Every text of the plan and its place."""
    if isinstance(value, str):
        yield value, path
    elif isinstance(value, dict):
        for khoa, con in value.items():
            yield from _chu(con, (*path, khoa))
    elif isinstance(value, list):
        for i, con in enumerate(value):
            yield from _chu(con, (*path, i))


def phu_luc_duoc_dan(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG701, HG707: the text points to every annex; a mention without a number counts for all."""
    muc = bc.ke_hoach.phu_luc
    if not muc:
        return
    items = [muc] if isinstance(muc, str) else muc
    nhac: set[str | None] = set()
    for khoa, value in bc.ke_hoach.model_dump(exclude_none=True).items():
        if khoa not in _KHONG_IN:
            nhac |= {match["so"] for chu, _ in _chu(value, ()) for match in _NHAC.finditer(chu)}
    for i, item in enumerate(items):
        path: Path = ("phu_luc",) if isinstance(muc, str) else ("phu_luc", i)
        if isinstance(item, PhuLuc) and not (item.noi_dung or item.bang or item.loai or item.nhiem_vu or item.ket):
            yield PhatHien("HG707", path, {"thu": i + 1})
        ten = item.so if isinstance(item, PhuLuc) and item.so else None
        so = _NHAC.fullmatch(ten) if ten else None
        if None in nhac or {la_ma(i + 1), str(i + 1), so["so"] if so else None} & nhac:
            continue
        ten = ten or (f"Phụ lục {la_ma(i + 1)}" if len(items) > 1 else "Phụ lục")
        yield PhatHien("HG701", path, {"ten": ten})


def phu_luc_khong_co(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG723: an annex that the text points to exists. Annexes of cited documents are theirs."""
    if bc.ke_hoach.phu_luc:
        return
    for path, text in bc.van:
        if "ụ lục" not in text:
            continue
        vien_dan = [(item.bat_dau, item.ket_thuc) for item in tim_vien_dan(text)]
        for match in _TRO_PHU_LUC.finditer(text):
            if any(tu <= match.start() < den or 0 <= tu - match.end() < _GAN for tu, den in vien_dan):
                continue
            yield PhatHien("HG723", path, {"tu": match.group()}, part=match.span())


_TRO_PHU_LUC = bieu_thuc(
    r"(?<!\w)[Pp]hụ lục (?:số )?(?:[IVX]{1,4}|\d{1,2})\b"
    r"(?! (?:của |ban hành )?(?:Nghị|Thông|Quyết|kèm theo (?:Nghị|Thông|Quyết)))"
    r"|(?<!\w)[Pp]hụ lục (?:kèm theo|đính kèm)(?! (?:Nghị|Thông|Quyết|Kế hoạch số|Công văn))(?: Kế hoạch này)?"
)
_GAN = 40


def bang_du_o(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG705, HG706: rows and widths of a table fit its columns."""
    muc = bc.ke_hoach.phu_luc
    for i, item in enumerate(muc if isinstance(muc, list) else ()):
        if not isinstance(item, PhuLuc) or item.bang is None:
            continue
        cot, path = len(item.bang.cot), ("phu_luc", i, "bang")
        for j, dong in enumerate(item.bang.dong):
            if len(dong) > cot:
                yield PhatHien("HG705", (*path, "dong", j), {"co": len(dong), "can": cot})
        if item.bang.rong and len(item.bang.rong) != cot:
            yield PhatHien("HG706", (*path, "rong"), {"co": len(item.bang.rong), "can": cot})
    for nut in tat_ca_nut(bc.dan_bai):
        bang = nut.bang
        if bang and bang.rong and bang.cot and len(bang.rong) != len(bang.cot):
            yield PhatHien("HG706", (*nut.path, "bang_viec", "rong"), {"co": len(bang.rong), "can": len(bang.cot)})


def chu_thich(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG702, HG703: every footnote that is called is there, and the other way round."""
    co = bc.ke_hoach.chu_thich or {}
    if not co and "[^" not in bc.ke_hoach.model_dump_json(exclude_none=True):
        return
    da_goi: set[str] = set()
    for chu, path in _chu(bc.ke_hoach.model_dump(exclude_none=True), ()):
        for match in _GOI.finditer(chu):
            if match["ten"] in co:
                da_goi.add(match["ten"])
            else:
                yield PhatHien("HG702", path, {"ten": match["ten"]}, part=(match.start(), match.end()))
    yield from (PhatHien("HG703", ("chu_thich", ten), {"ten": ten}, "key") for ten in co if ten not in da_goi)


def kinh_gui(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG704: only a report is addressed (khoản 9.b, 9.c)."""
    if bc.ke_hoach.kinh_gui and bc.ke_hoach.loai != "Báo cáo":
        yield PhatHien("HG704", ("kinh_gui",), {"loai": bc.ke_hoach.loai}, "key")


RULES = (phu_luc_duoc_dan, phu_luc_khong_co, bang_du_o, chu_thich, kinh_gui)
