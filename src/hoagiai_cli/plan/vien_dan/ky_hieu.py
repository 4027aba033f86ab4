"""The number and symbol of an administrative document: `05/KH-UBND` (NĐ 30/2020, PL I, P.I, M.II k.3; PL III, M.I)."""

from __future__ import annotations

import re
from typing import Final, Literal, NamedTuple

from hoagiai_cli.plan.vien_dan.tu_vung import CO_THE_CO_NAM
from hoagiai_cli.registry.loai_van_ban import MA_LOAI
from hoagiai_cli.text.bieu_thuc import bieu_thuc
from hoagiai_cli.text.normal import fold, squash

LoaiLoiSo = Literal[
    "so_khong_phai_so",  # "4x"
    "so_thieu_khong",  # "5", below ten a 0 stands before it
    "so_thua_khong",  # "045"
    "ky_hieu_khoang_trang",  # "KH - UBND"
    "ky_hieu_co_so",  # "45/KH-UBND": the number has a field of its own
    "ky_hieu_co_nam",  # "2026/KH-UBND": only legal documents have a year in the number
    "ky_hieu_sai_ma",  # "QĐ-UBND" on a Kế hoạch
    "ky_hieu_sai_chu_hoa",  # "kh-ubnd", "CTR-UBND"
    "ky_hieu_gach_cheo",  # "KH/UBND"; "KH/TU" is the Party's way
    "ky_hieu_thieu_ma",  # "UBND"
    "ky_hieu_thieu_co_quan",  # "KH"
    "ky_hieu_ky_tu_la",  # "KH-UB*ND"
    "cong_van_co_ma",  # "CV-UBND": a công văn has no type code
]


class LoiSoKyHieu(NamedTuple):
    """One problem: its kind, the part it is in, the text as given, and the form expected."""

    kind: LoaiLoiSo
    phan: Literal["so", "ky_hieu"]
    text: str
    can: str


_DANG: Final = bieu_thuc(r"TW|TƯ|TU|[ĐHQT]U|ThU|VPTW|VPTU|BTV|[A-ZĐ]+TW|[A-ZĐ]+TU|ĐUK?|[A-ZĐ]+ĐU")
_NAM: Final = re.compile(r"(?:19|20)\d\d[/-]")
_SO_TRUOC: Final = re.compile(r"(?!(?:19|20)\d\d/)[0-9]{1,6}\s?/\s?(?=[^\W\d])")
_CONG_VAN: Final = frozenset({"Công văn", "Thư công"})


def kiem_so_ky_hieu(so: str | None, ky_hieu: str | None, loai: str) -> list[LoiSoKyHieu]:
    """What is wrong with number ``so`` ("05") and symbol ``ky_hieu`` ("KH-UBND") of a document of type ``loai``.

    An empty part is no problem (a draft has no number yet). The Party's form (`45-KH/TU`, given as ``45`` and
    ``KH/TU``) is accepted. Types that NĐ 30 does not list are not judged.
    """
    ds: list[LoiSoKyHieu] = []
    if so and so.strip():
        ds.extend(_kiem_so(so))
    if ky_hieu and ky_hieu.strip():
        ten = next((ten for ten in MA_LOAI if fold(ten) == fold(loai)), None)
        if ten is not None:
            ds.extend(_kiem_ky_hieu(ky_hieu, MA_LOAI[ten], ten in CO_THE_CO_NAM))
        elif loai in _CONG_VAN and (du := re.match(r"\s*CV\s*-\s*", ky_hieu)):
            ds.append(LoiSoKyHieu("cong_van_co_ma", "ky_hieu", ky_hieu, ky_hieu[du.end() :].strip()))
    return ds


def _kiem_so(so: str) -> list[LoiSoKyHieu]:
    gon = squash(so)
    if not (gon.isascii() and gon.isdigit()) or not gon.strip("0"):
        roi = gon.replace(" ", "")  # "4 5" is 45 with a slip of the thumb
        so_dau = re.match(r"0*([1-9][0-9]{0,7})(?![0-9])", roi if roi.isdigit() else gon)
        can = f"{int(so_dau.group(1)):02d}" if so_dau else "01"
        return [LoiSoKyHieu("so_khong_phai_so", "so", so, can)]
    can = gon.lstrip("0").rjust(2, "0")
    if gon != can:
        return [LoiSoKyHieu("so_thieu_khong" if len(gon) < len(can) else "so_thua_khong", "so", so, can)]
    return []


def _kiem_ky_hieu(ky_hieu: str, ma: str, co_the_co_nam: bool) -> list[LoiSoKyHieu]:
    ds: list[LoiSoKyHieu] = []
    can = squash(ky_hieu).lstrip("/")

    def loi(kind: LoaiLoiSo, sua: str) -> str:
        ds.append(LoiSoKyHieu(kind, "ky_hieu", ky_hieu, sua))
        return sua

    if "–" in can or "—" in can:
        can = loi("ky_hieu_ky_tu_la", can.replace("–", "-").replace("—", "-"))
    if " " in can:
        can = loi("ky_hieu_khoang_trang", can.replace(" ", ""))
    if (so := _SO_TRUOC.match(can)) is not None:
        can = loi("ky_hieu_co_so", can[so.end() :])
    if (nam := _NAM.match(can)) is not None:
        khong_nam = can[nam.end() :]
        can = khong_nam if co_the_co_nam else loi("ky_hieu_co_nam", khong_nam)
    dau, noi, co_quan = _tach(can)
    if not noi or (dau != ma and dau not in MA_LOAI.values() and fold(dau) != fold(ma)):
        if fold(dau) == fold(ma):
            loi("ky_hieu_thieu_co_quan", f"{ma}-…")
        else:
            loi("ky_hieu_thieu_ma", f"{ma}-{_co_quan_dung(can)}")
        return _cung_dich(ds)
    dung = _co_quan_dung(co_quan)
    if noi == "/" and _DANG.fullmatch(dung) is None:
        loi("ky_hieu_gach_cheo", f"{ma}-{dung}")
        noi = "-"
    can = f"{ma}{noi}{dung}"
    if dau != ma and dau.upper() != ma.upper():
        loi("ky_hieu_sai_ma", can)
    elif dau != ma or (co_quan != dung and co_quan.upper() == dung):
        loi("ky_hieu_sai_chu_hoa", can)
    if co_quan != dung and co_quan.upper() != dung:
        loi("ky_hieu_ky_tu_la" if co_quan else "ky_hieu_thieu_co_quan", can)
    return _cung_dich(ds)


def _co_quan_dung(co_quan: str) -> str:
    """The code of a body with nothing in it but letters, figures and `&` in groups (`VP-TH`), or "…" for none."""
    nhom = ["".join(chu for chu in mot if chu.isalnum() or chu in ".&").strip(".&") for mot in co_quan.split("-")]
    nhom = [mot.upper() if mot.islower() else mot for mot in nhom if mot]
    return "-".join(nhom) if nhom and nhom[0][0].isupper() else "…"


def _tach(ky_hieu: str) -> tuple[str, str, str]:
    """The type code, what joins it, and the issuer's code."""
    khop = re.match(r"([^-/]*)([-/])(.*)", ky_hieu, re.DOTALL)
    return (khop.group(1), khop.group(2), khop.group(3)) if khop else (ky_hieu, "", "")


def _cung_dich(ds: list[LoiSoKyHieu]) -> list[LoiSoKyHieu]:
    """Every problem of a symbol names the same form: the one with all of them mended, which was found last."""
    return [LoiSoKyHieu(mot.kind, mot.phan, mot.text, ds[-1].can) for mot in ds]
