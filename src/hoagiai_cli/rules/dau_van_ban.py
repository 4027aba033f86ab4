"""The head and the signature as they will be printed: full names, no titles before a name, the issuer's own symbol,
place and power (HG128 - HG137)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoagiai_cli.plan.noi_ban_hanh import don_vi_ban_hanh
from hoagiai_cli.plan.phat_hien import Path, PhatHien, Sua
from hoagiai_cli.rules.boi_canh import BoiCanh
from hoagiai_cli.text.normal import fold

_VIET_TAT = re.compile(r"(?:UBND|HĐND|UBMTTQ|BCĐ)\b")
_DAY_DU = {"UBND": "Ủy ban nhân dân", "HĐND": "Hội đồng nhân dân"}
_TAP_THE = re.compile(r"(?:ubnd|hdnd|uy ban nhan dan|hoi dong nhan dan)\b")
_TAT_DIA_DANH = re.compile(r"(?:TP|TX|TT|Q|H|P|X)\s?\.|TP\s|T\.\s?P")
_HOC_VI = re.compile(
    r"(?:(?:GS|PGS|TSKH|TS|ThS|Ths|CN|KS|BS|BSCK|LS|Tiến sĩ|Thạc sĩ|Giáo sư|Phó Giáo sư|Luật sư|Bác sĩ|Kỹ sư)\.?\s?)+"
    r"(?=[A-ZĐÀ-Ỹ])"
)
_DUOC_GHI = re.compile(r"\b(?:truong|hoc vien|vien|benh vien|dai hoc|cong an|quan su|bo doi|bien phong|quan khu)\b")
"""Armed forces, schools, hospitals and institutes sign with rank or degree (khoản 7.c)."""


def ten_co_quan(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG128: the issuer stands over the document with its full name; HG131: People's Committees and Councils stand
    there alone."""
    ten = bc.ke_hoach.co_quan_ban_hanh or ""
    match = _VIET_TAT.match(ten)
    if match is not None:
        day_du = _DAY_DU.get(match[0])
        sua = Sua(day_du, an_toan=False) if day_du else None
        yield PhatHien("HG128", ("co_quan_ban_hanh",), {"ten": match[0]}, part=match.span(), sua=sua)
    if bc.ke_hoach.co_quan_chu_quan and _TAP_THE.match(fold(ten)):
        yield PhatHien("HG131", ("co_quan_chu_quan",), {"ten": bc.ke_hoach.co_quan_chu_quan}, "key")


def dia_danh(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG129: the place before the date is written in full."""
    ten = bc.ke_hoach.dia_danh or ""
    match = _TAT_DIA_DANH.match(ten)
    if match is not None:
        yield PhatHien("HG129", ("dia_danh",), {"ten": ten}, part=match.span())


def hoc_vi(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG130: no degree or title before the name of who signs, but for armed forces, schools, health and science."""
    if _DUOC_GHI.search(fold(f"{bc.ke_hoach.co_quan_ban_hanh} {bc.ke_hoach.co_quan_chu_quan}")):
        return
    quyet_dinh = bc.ke_hoach.quyet_dinh
    cac: list[tuple[Path, str | None]] = []
    if bc.ke_hoach.ky is not None:
        cac.append((("ky", "nguoi_ky"), bc.ke_hoach.ky.nguoi_ky))
    if quyet_dinh is not None and quyet_dinh.ky is not None:
        cac.append((("quyet_dinh", "ky", "nguoi_ky"), quyet_dinh.ky.nguoi_ky))
    for path, ten in cac:
        match = _HOC_VI.match(ten or "")
        if match is not None:
            args = {"chu": match[0].strip()}
            yield PhatHien("HG130", path, args, part=match.span(), sua=Sua("", an_toan=False))


def trich_yeu(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG132: the title ends without a full stop; HG133: it is not typed in capitals throughout."""
    ten = bc.ke_hoach.trich_yeu
    gon = ten.rstrip()
    if gon.endswith((".", ";", ",")) and not gon.endswith(("...", "v.v.")):
        part = (len(gon) - 1, len(gon))
        yield PhatHien("HG132", ("trich_yeu",), {"dau": gon[-1]}, part=part, sua=Sua(""))
    if len(gon) > _NGAN and gon.isupper():
        yield PhatHien("HG133", ("trich_yeu",), {})


def luu(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG134: "Lưu: VT, …" is the last of the recipients (khoản 9.c)."""
    cac = bc.ke_hoach.noi_nhan or []
    for i, ten in enumerate(cac):
        if (
            isinstance(ten, str)
            and _LUU.match(ten)
            and (i < len(cac) - 1 or (ten[3:4] == " " and not bc.ke_hoach.he_thong))
        ):
            yield PhatHien("HG134", ("noi_nhan", i), {"ten": ten})


def ky_hieu(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG135: the symbol ends in the issuer: UBND for a People's Committee, and for nobody else (khoản 3)."""
    chu, ten = bc.ke_hoach.ky_hieu or "", fold(bc.ke_hoach.co_quan_ban_hanh or "")
    duoi = chu.rpartition("-")[2]
    la = "UBND" if ten.startswith(_UY_BAN) else "HĐND" if ten.startswith("hoi dong nhan dan") else ""
    if "-" not in chu or not ten or (not la and (_TAP_THE.search(ten) or _BAN_CHI_DAO.match(ten))):
        return
    if (la and la not in chu) or (not la and duoi in _DAY_DU):
        can = la or "chữ viết tắt tên cơ quan ban hành"
        args = {"duoi": duoi, "ten": bc.ke_hoach.co_quan_ban_hanh or "", "can": can}
        yield PhatHien("HG135", ("ky_hieu",), args, part=(len(chu) - len(duoi), len(chu)))


def dia_danh_khac(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG136: the place before the date is the unit whose People's Committee or Council issues the plan (khoản 4)."""
    ten, noi = bc.ke_hoach.co_quan_ban_hanh or "", bc.ke_hoach.dia_danh
    don_vi = don_vi_ban_hanh(ten) if noi and _TAP_THE.match(fold(ten)) else None
    if don_vi is None or not noi:
        return
    co, can = set(_TU.findall(fold(noi))), _TU.findall(fold(don_vi.ten))
    if not co.intersection(can) and not (noi.isascii() or _TAT_DIA_DANH.match(noi)):
        yield PhatHien("HG136", ("dia_danh",), {"noi": noi, "ten": ten})


def tham_quyen_ky(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG137: who signs for a People's Committee is its chair or a deputy, and nobody signs for a committee that is not
    the issuer (Điều 13)."""
    ky, ten = bc.ke_hoach.ky, fold(bc.ke_hoach.co_quan_ban_hanh or "")
    if ky is None or not ten:
        return
    if ten.startswith(_UY_BAN) and ky.the_thuc == "TL":
        yield PhatHien("HG137", ("ky", "the_thuc"), {"viet": "TL", "ten": bc.ke_hoach.co_quan_ban_hanh or ""})
    for i, dong in enumerate(ky.dong or ()):
        match = _THAY_MAT.match(fold(dong))
        if match is not None and not _TAP_THE.search(ten):
            yield PhatHien("HG137", ("ky", "dong", i), {"viet": dong, "ten": bc.ke_hoach.co_quan_ban_hanh or ""})


_UY_BAN = ("uy ban nhan dan", "ubnd")
_BAN_CHI_DAO = re.compile(r"ban chi dao|hoi dong|ban to chuc|to cong tac")
"""They have no seal of their own and are written in the name of whom they advise."""
_TU = re.compile(r"\w+")
_THAY_MAT = re.compile(r"tm\.? (?:uy ban nhan dan|hoi dong nhan dan|ubnd|hdnd)\b")
_LUU = re.compile(r"Lưu\b")
_NGAN = 12
"""Letters of a title in capitals that may be a name."""

RULES = (ten_co_quan, dia_danh, hoc_vi, trich_yeu, luu, ky_hieu, dia_danh_khac, tham_quyen_ky)
