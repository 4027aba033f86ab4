"""The generated parts of a plan: number, place and date, issuer lines, signature lines.

Rules: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II (khoản 2, 3, 4, 7) and Phụ lục III, Mục I.
"""

from __future__ import annotations

import re

from hoagiai_cli.plan.model import KeHoach
from hoagiai_cli.registry.he_thong import HE_THONG
from hoagiai_cli.registry.loai_van_ban import MA_LOAI
from hoagiai_cli.text.normal import fold

_TAP_THE = (
    ("uy ban nhan dan", "ỦY BAN NHÂN DÂN"),
    ("ubnd", "ỦY BAN NHÂN DÂN"),
    ("hoi dong nhan dan", "HỘI ĐỒNG NHÂN DÂN"),
)
_DON_VI = re.compile(r"\b(tỉnh|thành phố|quận|huyện|thị xã|thị trấn|xã|phường|đặc khu)\s+(?P<ten>.+)$", re.IGNORECASE)
_GIU_LOAI = re.compile(r"^(\d|Hồ Chí Minh$|Điện Biên Phủ$|[IVX]+$)")


def so_in_ra(so: str | None) -> str:
    """The number as printed: a leading zero below ten ("5" -> "05"); "" where blank."""
    if not so:
        return ""
    return f"{int(so):02d}" if so.isdecimal() and len(so) < 9 else so


def ky_hieu(ke_hoach: KeHoach) -> str:
    """The symbol, typed or made of the type code and, for a UBND or HĐND, its code."""
    return ke_hoach.ky_hieu or _ky_hieu(ke_hoach, MA_LOAI[ke_hoach.loai])


def noi_so(ke_hoach: KeHoach, ky_hieu_in: str) -> str:
    """What parts number and symbol: the decree writes 45/KH-UBND, the Party and the Youth Union 45-KH/TU."""
    return "-" if ke_hoach.he_thong or "/" in ky_hieu_in else "/"


def ky_hieu_quyet_dinh(ke_hoach: KeHoach) -> str:
    """The symbol of the decision that issues the plan: typed, or made with the issuer's code in the plan's own."""
    quyet_dinh, ma = ke_hoach.quyet_dinh, MA_LOAI["Quyết định"]
    if quyet_dinh and quyet_dinh.ky_hieu:
        return quyet_dinh.ky_hieu
    _, noi, co_quan = (ke_hoach.ky_hieu or "").partition("-")
    return f"{ma}{noi}{co_quan}" if co_quan else _ky_hieu(ke_hoach, ma)


def _ky_hieu(ke_hoach: KeHoach, ma: str) -> str:
    ten = fold(ke_hoach.co_quan_ban_hanh)
    if ke_hoach.he_thong:
        return f"{ma}/{next((chu for dau, chu in HE_THONG[ke_hoach.he_thong].ma if dau in ten), '')}"
    if ten.startswith(("uy ban nhan dan", "ubnd")):
        return f"{ma}-UBND"
    return f"{ma}-HĐND" if ten.startswith("hoi dong nhan dan") else f"{ma}-"


def dia_danh(ke_hoach: KeHoach) -> str:
    """The place beside the date, typed or taken from the issuer's name ("" if it holds none).

    A unit named by a number or a person keeps its class word (khoản 4.a).
    """
    if ke_hoach.dia_danh:
        return ke_hoach.dia_danh
    match = _DON_VI.search(ke_hoach.co_quan_ban_hanh)
    if not match:
        return ""
    ten = match["ten"]
    loai = match[1]
    return f"{loai[:1].upper()}{loai[1:]} {ten}" if _GIU_LOAI.match(ten) else ten


def dong_co_quan(ten: str) -> tuple[str, ...]:
    """The issuer's name in capitals, a UBND or HĐND on two lines ("ỦY BAN NHÂN DÂN", "PHƯỜNG X")."""
    hoa = ten.upper()
    for dau in ("ỦY BAN NHÂN DÂN", "UỶ BAN NHÂN DÂN", "HỘI ĐỒNG NHÂN DÂN"):
        if hoa.startswith(dau + " "):
            return dau, hoa[len(dau) + 1 :]
    return (hoa,)


def tap_the(ke_hoach: KeHoach) -> str | None:
    """The collective the signer signs for ("ỦY BAN NHÂN DÂN"), or None for a body with a head."""
    ten = fold(ke_hoach.co_quan_ban_hanh)
    cac_ten = HE_THONG[ke_hoach.he_thong].tap_the if ke_hoach.he_thong else _TAP_THE
    return next((line for dau, line in cac_ten if ten.startswith(dau)), None)


def dong_ky(ke_hoach: KeHoach) -> tuple[str, ...]:
    """The lines of power and post above the signature, top to bottom (khoản 7; Điều 13); none without `ky`."""
    ky = ke_hoach.ky
    if ky is None:
        return ()
    if ky.dong:
        return tuple(ky.dong)
    lines: list[str] = []
    chung = tap_the(ke_hoach)
    quyen = HE_THONG[ke_hoach.he_thong].quyen if ke_hoach.he_thong else {}
    if ky.the_thuc == "TM" or (chung and ky.the_thuc not in {"TL", "TUQ"} and ky.thay_mat is not False):
        lines.append(f"{quyen.get('TM', 'TM.')} {chung or ke_hoach.co_quan_ban_hanh.upper()}")
    chuc_vu = ky.chuc_vu.upper() if ky.chuc_vu else ""
    if ky.the_thuc in {"KT", "TL", "TUQ"}:
        uy_ban = chung is not None and ke_hoach.he_thong is None
        thay = (ky.thay or cap_truong(chuc_vu, ky.the_thuc, uy_ban)).upper()
        lines += [f"{quyen.get(ky.the_thuc, f'{ky.the_thuc}.')} {thay}", chuc_vu] if thay else [chuc_vu]
    elif ky.the_thuc == "Q":
        lines.append(f"Q. {chuc_vu.removeprefix('QUYỀN ').strip()}")
    elif chuc_vu:
        lines.append(chuc_vu)
    return tuple(line for line in lines if line)


def tham_quyen(ke_hoach: KeHoach) -> str:
    """Who decides (mẫu 1.2), in capitals: a collective by its name, else the head of the body by post and name."""
    quyet_dinh = ke_hoach.quyet_dinh
    if quyet_dinh and quyet_dinh.tham_quyen:
        return quyet_dinh.tham_quyen.upper()
    co_quan = ke_hoach.co_quan_ban_hanh.upper()
    ky = (quyet_dinh and quyet_dinh.ky) or ke_hoach.ky
    if ky is None or tap_the(ke_hoach) is not None or ky.the_thuc == "TM":
        return co_quan
    chuc_vu = (ky.chuc_vu or "").upper()
    dau = chuc_vu if ky.the_thuc in {None, "Q"} else (ky.thay or cap_truong(chuc_vu, ky.the_thuc, False)).upper()
    return f"{dau} {co_quan}".strip()


def cap_truong(chuc_vu: str, the_thuc: str, la_tap_the: bool) -> str:
    """The head's post that a deputy signs for: "PHÓ CHỦ TỊCH" -> "CHỦ TỊCH"; "" where it cannot be known."""
    if the_thuc == "KT" and chuc_vu.startswith("PHÓ "):
        than = chuc_vu.removeprefix("PHÓ ")
        return than.removesuffix(" THƯỜNG TRỰC")
    return "CHỦ TỊCH" if la_tap_the else ""
