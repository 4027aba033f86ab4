"""Slips of the pen in running text (HG710 - HG720): the detectors of `text.quet` over all words of a plan."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from hoagiai_cli.plan.phat_hien import Path, PhatHien, Sua
from hoagiai_cli.registry.viet_hoa import bang_hoa
from hoagiai_cli.registry.viet_tat_chung import CHAP_NHAN
from hoagiai_cli.rules.boi_canh import BoiCanh, noi_giao, van_xuoi
from hoagiai_cli.text.cho import Cho
from hoagiai_cli.text.quet import quet

_MA = {
    **dict.fromkeys(("am_tiet", "am_dau", "dat_dau", "dinh_lien", "thua_chu"), "HG710"),
    "lap": "HG711",
    **dict.fromkeys(("cach_doi", "cach_truoc", "cach_sau_mo", "thieu_cach"), "HG712"),
    **dict.fromkeys(("ngoac_mo", "ngoac_dong", "ngoac_lan"), "HG713"),
    "dat_dau_it": "HG714",
    **dict.fromkeys(("hoa_ten", "hoa_loai", "hoa_dieu", "thuong_khoan", "thuong_ngay", "hoa_chuc_vu"), "HG715"),
    "viet_tat": "HG716",
    "gach_lan": "HG717",
    "thieu_dau": "HG718",
    "thieu_khong": "HG719",
    "dau_lan": "HG720",
}
_KHONG_NOI_KHI_NGHI = frozenset({"HG711", "HG713", "HG714", "HG717"})
"""Codes that are silent where the detector is not certain; the others are hints then."""
_CACH = {
    "cach_doi": "hai khoảng trắng liền nhau",
    "cach_truoc": "khoảng trắng thừa trước dấu '{}'",
    "cach_sau_mo": "khoảng trắng thừa sau dấu '{}'",
    "thieu_cach": "thiếu khoảng trắng sau dấu '{}'",
}
_NGOAC = {
    "ngoac_mo": "dấu '{}' mở mà không đóng",
    "ngoac_dong": "dấu '{}' đóng mà không mở",
    "ngoac_lan": "ngoặc kép mở một kiểu, đóng một kiểu",
}
_MOI_VIET_TAT = frozenset({"noi_nhan"})
"""Recipients are named in short."""


def tung_chu(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG710 words that are no syllables; HG711 doubled words; HG712 blanks; HG713 quotation marks and brackets;
    HG714 tone marks unlike the rest; HG715 capitals; HG716 abbreviations; HG717, HG718, HG720 marks of lists;
    HG719 zeros of dates.
    """
    cac = list(moi_van(bc))
    found = list(quet([text for _, text in cac], bang_hoa(), CHAP_NHAN))
    dem = Counter(cho.thay for _, cho in found if cho.loai == "dat_dau_it")
    for i, cho in found:
        path, text = cac[i]
        ma = _MA[cho.loai]
        if (not cho.chac and ma in _KHONG_NOI_KHI_NGHI) or (cho.loai == "viet_tat" and path[0] in _MOI_VIET_TAT):
            continue
        sua = None if cho.thay is None else Sua(cho.thay, an_toan=cho.chac)
        args = {"tu": text[cho.bat_dau : cho.ket_thuc], **_doi_so(cho, dem.total())}
        yield PhatHien(ma, path, args, part=(cho.bat_dau, cho.ket_thuc), sua=sua, muc=None if cho.chac else "info")


def _doi_so(cho: Cho, so_dat_dau: int) -> dict[str, str]:
    """The words that the message of a slip needs beside the words at fault."""
    dau = cho.doi_so[0] if cho.doi_so else ""
    thay = cho.thay or ""
    if cho.loai in _CACH:
        return {"loi": _CACH[cho.loai].format(dau)}
    if cho.loai in _NGOAC:
        return {"loi": _NGOAC[cho.loai].format(dau)}
    if cho.loai == "viet_tat":
        return {"so": cho.doi_so[1]}
    if cho.loai in ("gach_lan", "thieu_dau", "dau_lan"):
        return {"dau": dau, "dung": cho.doi_so[-1]}
    if cho.loai == "dat_dau_it":
        return {"dung": thay, "it": str(so_dat_dau)}
    return {"dung": thay, "sua": f"viết '{thay}'" if thay else "xem lại chính tả của chữ này"}


def moi_van(bc: BoiCanh) -> Iterator[tuple[Path, str]]:
    """Every text of a plan that a person typed, with its path."""
    yield ("trich_yeu",), bc.ke_hoach.trich_yeu
    yield from noi_giao(bc)
    yield from van_xuoi(bc)


RULES = (tung_chu,)
