"""Names of bodies in a letterhead: which lines are the managing body's and which the issuer's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hoagiai_cli.the_thuc.chu import Khuc, dang

DON_VI = r"(?:tinh|thanh pho|quan|huyen|thi xa|thi tran|xa|phuong|dac khu)"
_CHI_UBND = re.compile(rf"(?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd)(?: {DON_VI})?")
DAU_TEN_CO_QUAN = re.compile(
    r"(?:uy ban nhan dan|ubnd|hoi dong|hdnd|bo|so|phong|ban|cuc|chi cuc|tong cuc|vu|van phong|thanh tra|truong"
    r"|trung tam|benh vien|tram y te|vien|hoc vien|cong an|kho bac|hat|doi|doan|quy|thu vien|bao tang|dai|nha)\b"
)

_NGOAI = re.compile(
    r"(?:ban chap hanh |ban thuong (?:vu|truc) |van phong )?(?:dang cong san|dang bo|dang uy|chi bo|tinh uy|thanh uy"
    r"|huyen uy|quan uy|thi uy|uy ban mat tran|mat tran to quoc|ubmttq|hoi nong dan|hoi lien hiep|hoi cuu chien binh"
    r"|doan thanh nien|doan tncs|tinh doan|thanh doan|huyen doan|cong doan|lien doan lao dong|hoi chu thap do"
    r"|hoi nguoi cao tuoi)\b"
)


def ngoai_nghi_dinh(lines: Sequence[Khuc]) -> bool:
    """Whether one of these lines names a body of the Party, the Front or a mass organisation.

    The decree binds bodies of the state (Điều 2); these have rules of their own.
    """
    return any(_NGOAI.match(one.khoa) for one in lines)


def ghep(lines: Sequence[Khuc]) -> str:
    """The lines of a name as one."""
    return " ".join(one.chu for one in lines)


def khoa(lines: Sequence[Khuc]) -> str:
    """The same for look-ups."""
    return " ".join(one.khoa for one in lines)


def tach_chu_quan(lines: Sequence[Khuc]) -> tuple[list[Khuc], list[Khuc]]:
    """The lines of the managing body and those of the issuer.

    Weight decides where it differs, as the decree has it (k.2.b); where all lines look alike, words do.
    """
    bold = [(look := dang(one.phan)).het(look.dam) for one in lines]
    for at in range(1, len(lines)):
        # "ỦY BAN NHÂN DÂN" without a unit is the first line of one name, however it is set.
        if not any(bold[:at]) and all(bold[at:]) and not _CHI_UBND.fullmatch(khoa(lines[:at])):
            return list(lines[:at]), list(lines[at:])
    at = _ranh_gioi(lines)
    return list(lines[:at]), list(lines[at:])


def _ranh_gioi(lines: Sequence[Khuc]) -> int:
    """Where the second of two bodies begins, by the words alone; 0 where there seems to be one."""
    for at in range(1, len(lines)):
        tren, duoi = khoa(lines[:at]), lines[at].khoa
        if _CHI_UBND.fullmatch(tren) or not DAU_TEN_CO_QUAN.match(duoi):
            continue
        if re.match(rf"(?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd) {DON_VI} \S", tren) or re.match(r"bo \S", tren):
            return at
    return 0
