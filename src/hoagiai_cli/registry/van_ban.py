"""Legal documents that plans cite: found by number and symbol or by the name of a law, in force or not on a day."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Literal, NamedTuple

from hoagiai_cli.registry.thoi_han import KHONG_HAN, NguonGoc, ThoiHan, doc_ngay, mot_ngay
from hoagiai_cli.text.normal import aligned, fold_tones, squash

_DATA = Path(__file__).with_name("data") / "van_ban.json"

HieuLuc = Literal["con_hieu_luc", "chua_co", "het_hieu_luc", "khong_ro"]
"""In force; not issued or not yet in force; no longer in force; not known, which is no ground to speak up."""

_CO_NAM = re.compile(r"[^/]+/(?:19|20)\d\d/")
_KHOA_QH = re.compile(r"(QH|UBTVQH)\d{1,2}")
_NAM_SAU_TEN = re.compile(r"\s*(?:,?\s*năm\s+\d{4}|\((?:sửa đổi|số)[^()]*\)|\d{4})\s*$", re.IGNORECASE)


class VanBan(NamedTuple):
    """One document. ``ten``: the name of a law ("Luật Hòa giải ở cơ sở"), "" for others; ``trich_yeu``: "" if unknown.

    ``ngay``: the day of issue. ``nghi_het_tu``: from this day on it may no longer be in force.
    ``het_giai_doan``: its end is the end of the period it is for, not a repeal.
    """

    ma: str
    so_ky_hieu: str
    loai: str
    co_quan: str
    nguon_goc: NguonGoc
    ngay: date | None = None
    ten: str = ""
    trich_yeu: str = ""
    thoi_han: ThoiHan = KHONG_HAN
    thay_bang: tuple[str, ...] = ()
    nghi_het_tu: date | None = None
    het_giai_doan: bool = False
    chu_de: str = ""

    @property
    def so_co_nam(self) -> bool:
        """Whether the year is in its number, so that the number alone says which document it is."""
        return _CO_NAM.match(self.so_ky_hieu) is not None

    def hieu_luc(self, ngay: date) -> HieuLuc:
        """Whether the document is in force on that day; doubtful entries are never judged."""
        if self.nguon_goc.do_tin == "thap":
            return "khong_ro"
        if self.ngay is not None and ngay < self.ngay:
            return "chua_co"
        if self.thoi_han.da_qua(ngay):
            return "het_hieu_luc"
        if self.thoi_han.tu is None or (self.nghi_het_tu is not None and ngay >= self.nghi_het_tu):
            return "khong_ro"
        return "chua_co" if self.thoi_han.chua_den(ngay) else "con_hieu_luc"


class KyHieu(NamedTuple):
    """Whose documents end in this symbol: any of ``co_quan``; ``loai``: their type, "" where it may be several."""

    duoi: str
    co_quan: tuple[str, ...]
    loai: str


class SoVanBan:
    """A register of documents. It never changes; :meth:`them` gives a new one."""

    def __init__(self, cac: Iterable[VanBan], ky_hieu: Iterable[KyHieu]) -> None:
        self.cac: dict[str, VanBan] = {mot.ma: mot for mot in cac}
        self.ky_hieu: dict[str, KyHieu] = {mot.duoi.casefold(): mot for mot in ky_hieu}
        self._so: dict[str, list[VanBan]] = {}
        self._ten: dict[str, list[VanBan]] = {}
        for mot in self.cac.values():
            self._so.setdefault(chuan_so(mot.so_ky_hieu), []).append(mot)
            if mot.ten:
                self._ten.setdefault(_khoa_ten(mot.ten), []).append(mot)

    def tim_so(self, so_ky_hieu: str, ngay: date | None = None) -> tuple[VanBan, ...]:
        """The documents of that number and symbol; with ``ngay``, only those issued that day.

        A number without a year ("315/QĐ-TTg") is given out again every year, and "45/KH-UBND" by every province: what
        is found then is the document meant only if its day (and issuer) agrees. See `VanBan.so_co_nam`.
        """
        cac = self._so.get(chuan_so(so_ky_hieu), ())
        return tuple(mot for mot in cac if ngay is None or mot.ngay == ngay)

    def tim_luat(self, ten: str, ngay: date | None = None) -> tuple[VanBan, ...]:
        """The laws of that name, the oldest first; with ``ngay`` the one in force that day first.

        A year or a remark after the name ("Luật Ngân sách nhà nước năm 2015") chooses no law; see `nam_cua_luat`.
        """
        cac = sorted(self._ten.get(_khoa_ten(ten), ()), key=lambda mot: mot.ngay or date.min)
        if ngay is not None:
            cac.sort(key=lambda mot: mot.hieu_luc(ngay) != "con_hieu_luc")
        return tuple(cac)

    def thay_bang(self, van_ban: VanBan, ngay: date) -> tuple[VanBan, ...]:
        """What replaces a document on that day: its successor or theirs, the first that is in force; () if unknown."""
        can_xet, da_xet = list(van_ban.thay_bang), {van_ban.ma}
        found = []
        while can_xet:
            ma = can_xet.pop(0)
            if ma in da_xet or ma not in self.cac:
                continue
            da_xet.add(ma)
            sau = self.cac[ma]
            if sau.hieu_luc(ngay) in ("con_hieu_luc", "khong_ro"):
                found.append(sau)
            else:
                can_xet += sau.thay_bang
        return tuple(found)

    def co_quan_theo_ky_hieu(self, ky_hieu: str) -> KyHieu | None:
        """Whose document it is by the end of its number and symbol; None where that is not known.

        "315/QĐ-TTg" and "QĐ-TTg" both give Thủ tướng Chính phủ. Documents of several issuers have none.
        """
        gon = aligned(squash(ky_hieu))[0].replace(" ", "").replace("TƯ", "TW")
        duoi = gon.rpartition("/")[2]
        if duoi.upper() in ("TW", "TU"):
            return self.ky_hieu.get(f"/{duoi}".casefold())
        khoa = _KHOA_QH.search(duoi)
        if khoa is not None and khoa.end() == len(duoi):
            duoi = duoi[: khoa.start()] + khoa[1]
        return self.ky_hieu.get(duoi.casefold())

    def them(self, muc: Iterable[Mapping[str, Any]]) -> SoVanBan:
        """A register with an office's own entries (plain data, as from TOML); an entry with a known key replaces it.

        :raises SoLieuSai: an entry is wrong; the error names its key.
        """
        from hoagiai_cli.registry.rieng import doc_van_ban_rieng

        rieng = doc_van_ban_rieng(muc, self.cac)
        return SoVanBan(
            [*(mot for ma, mot in self.cac.items() if ma not in rieng), *rieng.values()], self.ky_hieu.values()
        )


@lru_cache(maxsize=2048)
def chuan_so(so_ky_hieu: str) -> str:
    """Number and symbol for comparing: "Số: 05 / KH–UBND" is "5/kh-ubnd", TƯ is TW."""
    gon = "".join(aligned(so_ky_hieu)[0].split()).casefold().replace("tư", "tw")
    return gon.removeprefix("số").lstrip(":0")


def nam_cua_luat(ten: str) -> int | None:
    """The year that is written after the name of a law ("Bộ luật Hình sự năm 2015"), or None."""
    m = re.search(r"(?:năm\s+|\s)((?:19|20)\d\d)\s*$", squash(ten))
    return int(m[1]) if m else None


@lru_cache(maxsize=2048)
def _khoa_ten(ten: str) -> str:
    gon = _NAM_SAU_TEN.sub("", aligned(squash(ten))[0].strip(" .;,"))
    return fold_tones(gon).casefold().replace(",", "")


def tu_muc(muc: Mapping[str, Any]) -> VanBan:
    """A document from an entry of the data file."""
    return VanBan(
        ma=muc["ma"],
        so_ky_hieu=muc["so_ky_hieu"],
        loai=muc["loai"],
        co_quan=muc["co_quan"],
        nguon_goc=NguonGoc(muc["nguon"], muc["do_tin"], mot_ngay(muc["kiem_ngay"]), muc.get("ghi_chu", "")),
        ngay=doc_ngay(muc["ngay"]),
        ten=muc["ten"],
        trich_yeu=muc["trich_yeu"],
        thoi_han=ThoiHan(doc_ngay(muc["hieu_luc_tu"]), doc_ngay(muc["hieu_luc_den"])),
        thay_bang=tuple(muc["thay_bang"]),
        nghi_het_tu=doc_ngay(muc.get("nghi_het_tu")),
        het_giai_doan=muc.get("het_giai_doan", False),
        chu_de=muc["chu_de"],
    )


def so_van_ban() -> SoVanBan:
    """The register in use: the one that ships with the tool, with the entries of `dung_rieng`."""
    return _dang_dung or _goc()


_dang_dung: SoVanBan | None = None


def dung_rieng(muc: Iterable[Mapping[str, Any]]) -> None:
    """From now on the register in use is the shipped one with these entries over it.

    :raises SoLieuSai: an entry is wrong.
    """
    global _dang_dung
    cac = list(muc)
    _dang_dung = _goc().them(cac) if cac else None


@cache
def _goc() -> SoVanBan:
    data: dict[str, Any] = json.loads(_DATA.read_bytes())
    ky_hieu = (KyHieu(muc["duoi"], tuple(muc["co_quan"]), muc["loai"]) for muc in data["ky_hieu"])
    return SoVanBan(map(tu_muc, data["van_ban"]), ky_hieu)
