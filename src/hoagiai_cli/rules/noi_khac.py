"""Cities and towns of another province in a plan (HG610), until districts ended on 30/6/2025."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from hoagiai_cli.plan.noi_ban_hanh import tim_don_vi
from hoagiai_cli.plan.phat_hien import PhatHien
from hoagiai_cli.plan.vien_dan import tim_vien_dan
from hoagiai_cli.registry.tinh import con_cap, tinh_cua_thanh_pho
from hoagiai_cli.rules.boi_canh import BoiCanh
from hoagiai_cli.text.normal import HOA, fold_tones

_CO_Y = re.compile(
    r"kinh nghiệm|học tập|tham quan|tham dự|dự thi|khai mạc|bế mạc|giáp ranh|lân cận|giao lưu|liên kết|kết nghĩa|đi |"
    r"sáp nhập|hợp nhất|trước đây|\bcũ\b|chiến thắng|giải phóng"
)
"""What a sentence that speaks of another place on purpose says."""


def thanh_pho_tinh_khac(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG610 (a warning) for "thành phố Đồng Hới" in a plan of tỉnh Quảng Trị."""
    ngay = bc.ngay or bc.ngay_som_nhat
    if ngay is None or not con_cap("cấp huyện", ngay):
        return
    cua_ta = _tinh_cua_ta(bc)
    if not cua_ta:
        return
    for path, text in (("trich_yeu",), bc.ke_hoach.trich_yeu), *bc.giao, *bc.van:
        gon = fold_tones(text) if "hành phố " in text or "hị xã " in text else ""
        for match in _mau().finditer(gon) if len(gon) == len(text) else ():
            tinh = tinh_cua_thanh_pho().get(match.group().lower())
            if tinh is None or tinh in cua_ta or _CO_Y.search(text):
                continue
            if any(item.bat_dau <= match.start() < item.ket_thuc for item in tim_vien_dan(text)):
                continue
            args = {"ten": match.group(), "cua": bc.ke_hoach.co_quan_ban_hanh or ""}
            yield PhatHien("HG610", path, args, part=match.span(), muc="warning")


def _tinh_cua_ta(bc: BoiCanh) -> set[str]:
    """The provinces that the head of the plan, and the superior's documents, speak of."""
    kh = bc.ke_hoach
    noi = (kh.co_quan_ban_hanh, kh.co_quan_chu_quan, kh.trich_yeu, *(muc.van_ban for muc in kh.thuc_hien or ()))
    cac = [don_vi for text in noi if text for don_vi in tim_don_vi(text)]
    cua = {don_vi.ten for don_vi in cac if don_vi.cap == "tinh"}
    return cua | {tinh for mot in cac if (tinh := tinh_cua_thanh_pho().get(f"{mot.loai} {mot.ten}"))}


@cache
def _mau() -> re.Pattern[str]:
    rieng = {" ".join(ten.split()[2:]).title() for ten in tinh_cua_thanh_pho()}
    cac = "|".join(sorted(map(re.escape, rieng), key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:[Tt]hành phố|[Tt]hị xã) (?:{cac})(?! ?[{HOA}]|[^\W\d_])")


RULES = (thanh_pho_tinh_khac,)
