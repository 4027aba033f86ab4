"""Words that say the level of a body after its name ("UBND các huyện, thị xã", "Công an xã"), and reading them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from hoagiai_cli.registry.tu_trong_van import NOI, VanBanDoc

Cap = Literal["trung_uong", "tinh", "khu_vuc", "huyen", "xa"]
"""Level of a body. ``khu_vuc``: courts, procuracies and the like that serve several communes (since 1/7/2025)."""

CAP: tuple[Cap, ...] = ("trung_uong", "tinh", "khu_vuc", "huyen", "xa")

DonVi = Literal["trung_uong", "tinh", "thanh_pho", "khu_vuc", "huyen", "xa", "thi_tran", "dac_khu"]
"""What the word itself says: ``thanh_pho`` may be a province or, until 30/6/2025, a district."""

_MOT_TU: dict[str, DonVi] = {
    "tỉnh": "tinh",
    "huyện": "huyen",
    "quận": "huyen",
    "tx": "huyen",
    "xã": "xa",
    "phường": "xa",
    "tp": "thanh_pho",
}
_HAI_TU: dict[tuple[str, str], DonVi] = {
    ("thị", "xã"): "huyen",
    ("thị", "trấn"): "thi_tran",
    ("đặc", "khu"): "dac_khu",
    ("khu", "vực"): "khu_vuc",
    ("thành", "phố"): "thanh_pho",
    ("trung", "ương"): "trung_uong",
}
_TRUOC = frozenset({"các", "cấp", "của", "mỗi", "từng", "tại", "ở", "một", "những"})
_NOI_TIEP = NOI | {"/", "hoặc"}
_KHONG_SAU = frozenset({"ủy", "đội", "đoàn", "hội", "viên", "lộ", "lỵ", "lị"})
"""After these the word is no level: huyện ủy, xã hội, tỉnh đoàn, quận lỵ."""
_NHIEU_NHAT = 8
_DIA_DANH_DAI_NHAT = 4


class ChuCap(NamedTuple):
    """One word of level: what it says, the words it is (from, to; with "cấp"), the place name that follows ("")."""

    don_vi: DonVi
    tu: int
    den: int
    dia_danh: str


def doc_cap(doc: VanBanDoc, i: int) -> list[ChuCap]:
    """The words of level that stand at word ``i`` on, right after a name: none, one, or a row of them."""
    found: list[ChuCap] = []
    while len(found) < _NHIEU_NHAT:
        k = i
        if found:
            if not (doc.lien(k) and doc.tu(k) in _NOI_TIEP):
                break
            k += 1
        dau = k
        for _ in range(3):
            if doc.lien(k) and (doc.tu(k) in _TRUOC or doc.tu(k).isdecimal()):
                dau = k if doc.tu(k) == "cấp" else k + 1
                k += 1
        mot = _mot_chu(doc, dau, k)
        if mot is None:
            break
        found.append(mot)
        if mot.dia_danh:
            break
        i = mot.den
    return found


def _mot_chu(doc: VanBanDoc, dau: int, k: int) -> ChuCap | None:
    if not doc.lien(k):
        return None
    den = k + 1
    don_vi = None
    if doc.lien(den):
        don_vi = _HAI_TU.get((doc.tu(k), doc.tu(den)))
        den += don_vi is not None
    if don_vi is None:
        don_vi = _MOT_TU.get(doc.tu(k))
    if don_vi is None or (doc.lien(den) and doc.tu(den) in _KHONG_SAU):
        return None
    return ChuCap(don_vi, dau, den, "" if _toan_hoa(doc, k) else " ".join(_dia_danh(doc, den)))


def _toan_hoa(doc: VanBanDoc, k: int) -> bool:
    chu = doc.doan(k, k + 1)
    return len(chu) > 2 and chu.isupper()


def _dia_danh(doc: VanBanDoc, i: int) -> Iterator[str]:
    for k in range(i, i + _DIA_DANH_DAI_NHAT):
        if not doc.lien(k):
            return
        if not (doc.hoa(k) or (k == i and doc.tu(k).isdecimal())):
            return
        yield doc.doan(k, k + 1)
