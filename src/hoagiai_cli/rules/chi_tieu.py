"""Targets: shares that can be, targets and tasks, ranges (HG401, HG403 - HG405)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from hoagiai_cli.plan.chi_tieu import doc_chi_tieu
from hoagiai_cli.plan.dan_bai import tat_ca_nut
from hoagiai_cli.plan.phat_hien import PhatHien
from hoagiai_cli.rules.boi_canh import BoiCanh
from hoagiai_cli.rules.chi_tieu_trai import trai_nhau
from hoagiai_cli.text.bieu_thuc import bieu_thuc
from hoagiai_cli.text.normal import fold, fold_tones

_TREN_TRAM = re.compile(r"(?<![\d.,/])(?P<so>[1-9]\d{2,4})(?:,\d+)?\s?%")
_SO_SANH = re.compile(r"\b(?:tang|giam|so voi|bang|gap|vuot|muc|cao hon|thu lao|phu cap|luong|du toan|ke hoach)\b")
"""Words of a comparison near it: an increase, an allowance or a plan may well be over one hundred per cent."""
_QUANH = 60
_HON_CA = re.compile(r"\b(?:[Tt]rên|[Hh]ơn) 100\s?%")


def qua_tram(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG401: no share of a whole is over 100%."""
    for path, text in bc.van:
        if "%" not in text:
            continue
        for match in _HON_CA.finditer(text) if "100" in text else ():
            if not _SO_SANH.search(fold(text[max(0, match.start() - _QUANH) : match.end() + _QUANH])):
                yield PhatHien("HG401", path, {"so": match.group()}, part=match.span())
        for match in _TREN_TRAM.finditer(text):
            quanh = text[max(0, match.start() - _QUANH) : match.end() + _QUANH]
            if int(match["so"]) > 100 and not _SO_SANH.search(fold(quanh)):
                yield PhatHien("HG401", path, {"so": match.group()}, part=match.span())


_CHU_SO = re.compile(r"\d")
_KHOANG = re.compile(r"%? ?(?:-|–|đến|tới|~) ?\d{1,3}(?:,\d{1,2})? ?%")
_KHOANG_DEM = re.compile(r"ừ \d{1,4} ?(?:-|–|đến|tới) ?\d{1,4} [^\W\d_]")
_BOT = re.compile(r"\b(?:giảm|hạ|rút|xuống|còn|lùi)\b", re.IGNORECASE)
_TU = re.compile(r"[^\W\d_]+")
_CUM_NHO = 6
"""Pairs of words below which a target says too little to look for."""
_CHUNG = frozenset(
    {
        *("số", "các", "những", "của", "và", "được", "có", "từ", "trở", "lên", "tỷ", "lệ", "tỉ", "trong", "trên"),
        *("địa", "bàn", "cho", "về", "theo", "là", "đạt", "hoặc", "với", "đến", "ở", "tại"),
    }
)
_NHAC = bieu_thuc(
    r"\b(?:các )?(?:mục tiêu|chỉ tiêu)(?:, (?:mục tiêu|chỉ tiêu|nhiệm vụ))?(?: cụ thể)? "
    r"(?:đã |được )?(?:đề ra|nêu|xác định|đặt ra|nêu trên)? ?(?:tại|ở|trong|của) "
    r"(?:(?:mục|phần) (?:[IVX]{1,5}|\d{1,2})(?: (?:của )?kế hoạch này)?|kế hoạch này)\b"
    r"|\b(?:như|đạt|hoàn thành) (?:các )?(?:mục tiêu|chỉ tiêu)(?:, (?:mục tiêu|chỉ tiêu|nhiệm vụ))? đã đề ra\b",
    re.IGNORECASE,
)


def khong_ai_lam(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG403: a target has something in the tasks that is about it; said where they share no two words at all."""
    muc_tieu = bc.ke_hoach.muc_tieu
    cu_the = muc_tieu.cu_the if muc_tieu else None
    if not isinstance(cu_the, list) or not bc.moi_viec:
        return
    can = [(i, doi) for i, text in enumerate(cu_the) if (doi := _cum_cua_chi_tieu(text))]
    if not can:
        return
    chu: list[str] = []
    for path, text in bc.van:
        if path[0] not in ("muc_tieu", "muc_dich", "yeu_cau", "mo_dau", "ket_thuc"):
            chu.append(text)
    chu += [item.viec.nhiem_vu.san_pham or "" for item in bc.moi_viec]
    co = " ".join(chu).lower()
    gap: str | None = None
    for i, cum in can:
        if any(mot in co for mot in cum):
            continue
        gap = gap or " ".join(fold_tones(co).split())
        if not any(fold_tones(mot) in gap for mot in cum):
            yield PhatHien("HG403", ("muc_tieu", "cu_the", i), {"text": _dau(cu_the[i])})


def _cum_cua_chi_tieu(text: str) -> tuple[str, ...]:
    """The pairs of words of a text that sets a level, if there are enough of them."""
    if not _CHU_SO.search(text) or not doc_chi_tieu(text):
        return ()
    tu = _TU.findall(text.lower())
    cum = tuple(f"{a} {b}" for a, b in pairwise(tu) if a not in _CHUNG and b not in _CHUNG)
    return cum if len(cum) >= _CUM_NHO else ()


def _dau(text: str) -> str:
    """The first words of a text, for a message."""
    tu = text.split()
    return " ".join(tu[:10]) + (" …" if len(tu) > 10 else "")


def khoang_nguoc(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG404: a range goes from less to more."""
    for path, text in bc.van:
        if not (("%" in text and _KHOANG.search(text)) or _KHOANG_DEM.search(text)):
            continue
        for muc in doc_chi_tieu(text):
            if muc.nguoc and not _BOT.search(text[max(0, muc.bat_dau - _QUANH) : muc.bat_dau]):
                part = (muc.bat_dau, muc.ket_thuc)
                yield PhatHien("HG404", path, {"text": " ".join(text[slice(*part)].split())}, part=part)


def khong_co_chi_tieu(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG405: targets "of this plan" are spoken of, and the plan sets none."""
    if bc.ke_hoach.muc_tieu:
        return
    nhac = []
    for path, text in bc.van:
        if ("c tiêu" in text or "ỉ tiêu" in text) and (match := _NHAC.search(text)) is not None:
            nhac.append((path, match))
    if not nhac or any("tieu" in fold(nut.tieu_de) for nut in tat_ca_nut(bc.dan_bai) if nut.tieu_de):
        return
    if any(doc_chi_tieu(text) for _, text in bc.van):
        return
    for path, match in nhac:
        yield PhatHien("HG405", path, {"text": match.group()}, part=match.span())


RULES = (qua_tram, trai_nhau, khong_ai_lam, khoang_nguoc, khong_co_chi_tieu)
