"""The targets of a plan as they are compared: the words that tell what is measured, the level, the day it is due."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Final

from hoagiai_cli.lineage.ban_so import BanSo
from hoagiai_cli.plan.chi_tieu import ChiTieu, doc_chi_tieu
from hoagiai_cli.plan.chi_tieu.han import tim_han
from hoagiai_cli.plan.dan_bai import Nut, tat_ca_nut
from hoagiai_cli.plan.phat_hien import Path
from hoagiai_cli.plan.thoi_gian import doc_thoi_gian
from hoagiai_cli.text.normal import fold_tones

_CHU = re.compile(r"[^\W\d_]+")
_CHU_SO = re.compile(r"\d")
_CHU_BO = (
    "các những của và được từ là có cho về trên với trong theo tại ở số tỷ tỉ lệ địa bàn đạt phấn đấu đến "
    "năm hết cuối ít nhất tối thiểu trở lên tổng hằng hàng do mà này đó đủ bảo đảm đúng quy định "
    "việc"
)
_BO: Final = frozenset(_CHU_BO.split())
_BO_CUM: Final = re.compile(
    r"\b(?:trên|trong) (?:toàn quốc|cả nước|(?:địa bàn|phạm vi)(?: toàn)?"
    r"(?: (?:tỉnh|thành phố|huyện|xã|phường|đặc khu))?)"
    r"|\b(?:toàn|của|tại) (?:tỉnh|thành phố|huyện|xã|phường|đặc khu|quốc)\b|\bcấp (?:xã|huyện|tỉnh)\b"
    r"|\bthành phố\b|\bở cơ sở\b|\b(?:tỉnh|xã|phường|đặc khu|huyện|quận)\b",
    re.I,
)
"""Words of place and level, which every plan has its own of."""
_MUC_TIEU = re.compile(r"\bmục tiêu\b|\bchỉ tiêu\b", re.I)


@dataclass(frozen=True, eq=False)
class MucSo:
    """A target with its place, the words that tell what is measured, and the last day it is due (None: not said)."""

    path: Path
    text: str
    ct: ChiTieu
    tu: tuple[str, ...]
    han: date | None
    hang_nam: bool
    cho_han: tuple[int, int] | None = None
    """Where the day it is due is written."""

    @cached_property
    def tap(self) -> frozenset[str]:
        """The words, without their order."""
        return frozenset(self.tu)

    @cached_property
    def doi(self) -> frozenset[tuple[str, str]]:
        """The words in pairs."""
        return frozenset(pairwise(self.tu))

    @cached_property
    def tat(self) -> frozenset[str]:
        """The short forms that rows of three to five of the words have ("tmđt")."""
        dau = "".join(tu[0] for tu in self.tu)
        return frozenset(dau[i : i + n] for n in (3, 4, 5) for i in range(len(dau) - n + 1))

    @cached_property
    def ve(self) -> frozenset[str]:
        """The words of the whole clause."""
        return frozenset(tu_do(self.chu))

    @cached_property
    def chu(self) -> str:
        """The clause that sets the target, on one line."""
        dau = max(self.text.rfind(mot, 0, self.ct.bat_dau) for mot in ";\n") + 1
        cau = re.split(r"[;\n]|\.(?:\s|$)", self.text[self.ct.ket_thuc :], maxsplit=1)[0]
        return " ".join((self.text[dau : self.ct.ket_thuc] + cau).lstrip("-+ \n").split())


@lru_cache(maxsize=64)
def cac_muc(ban: BanSo, *, ca_van: bool) -> tuple[MucSo, ...]:
    """The targets of a plan: those of its targets' part, or of all its text (`ca_van`) with that part first."""
    return tuple(_cac_muc(ban, ca_van=ca_van))


def _cac_muc(ban: BanSo, *, ca_van: bool) -> Iterator[MucSo]:
    da = set()
    for path, text in _noi_muc_tieu(ban):
        da.add(path)
        yield from muc_trong_van(ban, path, text)
    for path, text in ban.van if ca_van else ():
        if path not in da:
            yield from muc_trong_van(ban, path, text)


def _noi_muc_tieu(ban: BanSo) -> Iterator[tuple[Path, str]]:
    for nut in tat_ca_nut(ban.dan_bai):
        if nut.loai == "muc" and (_la_muc_tieu(nut) or (nut.phan or "").startswith("muc_tieu")):
            for van in nut.van:
                yield van.path, van.text


def _la_muc_tieu(nut: Nut) -> bool:
    return bool(nut.tieu_de and _MUC_TIEU.search(nut.tieu_de))


def muc_trong_van(ban: BanSo, path: Path, text: str) -> Iterator[MucSo]:
    """The targets that one text sets."""
    if not _CHU_SO.search(text) and "phần" not in text and "nửa" not in text:
        return
    truoc: tuple[int, tuple[str, ...]] = (-1, ())
    for ct in doc_chi_tieu(text):
        dong = text.count("\n", 0, ct.bat_dau)
        tu = tu_do(f"{ct.viec} {ct.doi_tuong}")
        if not tu and truoc[0] == dong:
            tu = truoc[1]  # "…; đến năm 2030 đạt ít nhất 70%": of the same thing
        truoc = (dong, tu)
        if not tu or ct.nguoc:
            continue
        cho = (ct.han.bat_dau, ct.han.ket_thuc) if ct.han is not None else _han_sau(text, ct.ket_thuc)
        han, hang_nam = None, False
        if cho is not None:
            chu, gio = text[slice(*cho)], ban.thoi_gian
            doc = doc_thoi_gian(chu, thoi_ky=ban.thoi_ky, nam=gio.nam, giai_doan=gio.giai_doan)
            hang_nam = any(moc.lap for moc in doc.moc) or doc.kieu == "thuong_xuyen"
            cuoi = [moc.khoang.den or moc.khoang.tu for moc in doc.moc]  # "từ 01/7" has begun by then
            han = None if hang_nam else max((mot for mot in cuoi if mot is not None), default=None)
        yield MucSo(path, text, ct, tu, han, hang_nam, cho)


def _han_sau(text: str, at: int) -> tuple[int, int] | None:
    """The day told behind a target, in a clause of its own ("…, hoàn thành trước ngày 31/12/2027")."""
    sau = _HET.split(text[at:], maxsplit=1)[0]
    cho = next((mot for mot in tim_han(sau) if _XONG.search(sau[: mot[1]])), None)
    return None if cho is None else (at + cho[0], at + cho[1])


_HET = re.compile(r"[;\n]|\.(?:\s|$)|\d\s?%")
_XONG = re.compile(r"\b(?:hoàn thành|xong|chậm nhất|trước)\b", re.I)


@lru_cache(maxsize=8192)
def tu_do(chu: str) -> tuple[str, ...]:
    """The words that tell what is measured, in order."""
    return tuple(tu for tu in _CHU.findall(_BO_CUM.sub(" ", fold_tones(chu)).lower()) if tu not in _BO)
