"""Dates as documents write them: whole or partial (`ngày      tháng 02 năm 2026`), and the period of a plan.

:class:`NgayThang` is a date whose day, or day and month, may be missing. :class:`Khoang` is a stretch of days.
A date that cannot exist (31/4/2026) and text that is no date are told apart by :attr:`LoiNgay.kind`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from hoagiai_cli.text.normal import squash

NAM_NHO_NHAT: Final = 1900
NAM_LON_NHAT: Final = 2199
"""Years read as years: a number outside is taken for a slip of the pen, not for a date."""

LoaiLoiNgay = Literal["sai_dang", "khong_ton_tai", "nguoc"]


class LoiNgay(ValueError):
    """A date or period that cannot be read.

    ``kind``: ``sai_dang`` (no form we know), ``khong_ton_tai`` (31/4, month 13), ``nguoc`` (a period that ends
    before it starts).
    """

    def __init__(self, kind: LoaiLoiNgay, text: str) -> None:
        super().__init__(f"{kind}: {text}")
        self.kind: LoaiLoiNgay = kind
        self.text = text


class Khoang(NamedTuple):
    """Days from ``tu`` to ``den``, both included; None is open."""

    tu: date | None
    den: date | None

    @property
    def nguoc(self) -> bool:
        """Whether it ends before it starts."""
        return self.tu is not None and self.den is not None and self.den < self.tu

    def chua(self, khac: Khoang) -> bool:
        """Whether all of ``khac`` lies in this one."""
        return (self.tu is None or (khac.tu is not None and self.tu <= khac.tu)) and (
            self.den is None or (khac.den is not None and khac.den <= self.den)
        )

    def giao(self, khac: Khoang) -> Khoang | None:
        """The days both have, or None."""
        tu = max((d for d in (self.tu, khac.tu) if d is not None), default=None)
        den = min((d for d in (self.den, khac.den) if d is not None), default=None)
        chung = Khoang(tu, den)
        return None if chung.nguoc else chung


# The days of a month; a leap year is the only thing left to ask.
_SO_NGAY: Final = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def so_ngay(thang: int, nam: int) -> int:
    """Number of days of a month (1-12) of a year."""
    return 29 if thang == 2 and (nam % 4 == 0 and (nam % 100 != 0 or nam % 400 == 0)) else _SO_NGAY[thang]


def ca_nam(nam: int) -> Khoang:
    """1 January to 31 December of ``nam``."""
    return Khoang(date(nam, 1, 1), date(nam, 12, 31))


def ca_thang(nam: int, thang: int) -> Khoang:
    """First to last day of a month (1-12)."""
    return Khoang(date(nam, thang, 1), date(nam, thang, so_ngay(thang, nam)))


@dataclass(frozen=True, slots=True, order=True)
class NgayThang:
    """A date whose parts may be missing from the right: year; year and month; year, month and day. A missing part is 0.

    Raises :class:`LoiNgay` (``khong_ton_tai``) for a date the calendar does not have, (``sai_dang``) for a day
    without a month.
    """

    nam: int
    thang: int = 0
    ngay: int = 0

    def __post_init__(self) -> None:
        if self.ngay and not self.thang:
            raise LoiNgay("sai_dang", str(self.ngay))
        if not (
            NAM_NHO_NHAT <= self.nam <= NAM_LON_NHAT
            and 0 <= self.thang <= 12
            and 0 <= self.ngay <= (so_ngay(self.thang, self.nam) if self.thang else 0)
        ):
            raise LoiNgay("khong_ton_tai", f"{self.ngay}/{self.thang}/{self.nam}")

    @property
    def day_du(self) -> bool:
        """Whether day, month and year are all there."""
        return self.ngay > 0

    @property
    def mot_ngay(self) -> date | None:
        """The day itself, or None for a partial date."""
        return date(self.nam, self.thang, self.ngay) if self.ngay else None

    @property
    def khoang(self) -> Khoang:
        """All days it can mean: the day, the month or the year."""
        if not self.thang:
            return ca_nam(self.nam)
        if not self.ngay:
            return ca_thang(self.nam, self.thang)
        ngay = date(self.nam, self.thang, self.ngay)
        return Khoang(ngay, ngay)

    def viet(self, *, trong: str = "      ") -> str:
        """Long form: ``ngày 05 tháng 3 năm 2026``; a missing part is the blank ``trong``.

        A leading 0 stands before days 1-9 and before months 1 and 2 only (NĐ 30/2020, PL I, P.I, M.II k.4.b).
        """
        ngay = f" {self.ngay:02d} " if self.ngay else trong
        thang = f" {_thang(self.thang)} " if self.thang else trong
        return f"ngày{ngay}tháng{thang}năm {self.nam}"

    def viet_so(self) -> str:
        """Short form with the same zeros: ``05/3/2026``, ``02/2026``, ``2026``."""
        ngay = f"{self.ngay:02d}/" if self.ngay else ""
        thang = f"{_thang(self.thang)}/" if self.thang else ""
        return f"{ngay}{thang}{self.nam}"

    def iso(self) -> str:
        """``2026-02-10``, ``2026-02`` or ``2026``: the form of the plan file."""
        return "-".join(f"{so:02d}" for so in (self.nam, self.thang, self.ngay) if so)


def _thang(thang: int) -> str:
    return f"{thang:02d}" if thang < 3 else str(thang)


# --- reading one date --------------------------------------------------------------------------------------------

_CHAM: Final = r"[\s._…]*"  # what a clerk leaves for a number still to come: blanks, dots, a line
_DANG_NGAY: Final = tuple(
    re.compile(dang, re.IGNORECASE)
    for dang in (
        r"(?P<nam>\d{4})(?:-(?P<thang>\d{1,2})(?:-(?P<ngay>\d{1,2}))?)?",
        r"(?:ngày )?(?P<ngay>\d{1,2}) ?([/.-]) ?(?P<thang>\d{1,2}) ?\2 ?(?P<nam>\d{4})",
        r"(?:tháng )?(?P<thang>\d{1,2}) ?[/.-] ?(?P<nam>\d{4})",
        rf"ngày(?:{_CHAM}|(?: (?P<ngay>\d{{1,2}}) ))tháng(?:{_CHAM}|(?: (?P<thang>\d{{1,2}}) ))năm (?P<nam>\d{{4}})",
        rf"ngày{_CHAM}/(?:{_CHAM}|(?: ?(?P<thang>\d{{1,2}}) ?))/ ?(?P<nam>\d{{4}})",
        r"tháng (?P<thang>\d{1,2}) năm (?P<nam>\d{4})",
        r"năm (?P<nam>\d{4})",
    )
)
_DAI_NHAT: Final = 80


@lru_cache(maxsize=2048)
def doc_ngay(text: str) -> NgayThang:
    """Read a text that is one date.

    ``2026-02-10``, ``2026-02``, ``2026``, ``10/02/2026`` (also with ``.`` or ``-``), ``02/2026``,
    ``ngày 10 tháng 02 năm 2026``, ``tháng 02 năm 2026``, ``năm 2026``, and the long and short forms with a blank
    for the day or for day and month. Raises :class:`LoiNgay`: ``sai_dang`` or ``khong_ton_tai``.
    """
    gon = squash(text)
    if len(gon) <= _DAI_NHAT:
        for dang in _DANG_NGAY:
            if khop := dang.fullmatch(gon):
                phan = khop.groupdict()
                so = [int(phan.get(ten) or 0) for ten in ("nam", "thang", "ngay")]
                if any(phan.get(ten) is not None and not int(phan[ten]) for ten in ("thang", "ngay")):
                    raise LoiNgay("khong_ton_tai", text)  # a day or month 0 is written, not left blank
                try:
                    return NgayThang(*so)
                except LoiNgay as loi:
                    raise LoiNgay(loi.kind, text) from None
    raise LoiNgay("sai_dang", text)


# --- the period of a plan ----------------------------------------------------------------------------------------

_MO_DAU: Final = re.compile(r"(?:(?:giai đoạn|thời kỳ|nhiệm kỳ|kể|trong|từ)\s+)+", re.IGNORECASE)
# The parts of a period: two dots, "đến", or a dash that cannot belong to an ISO date.
_NOI: Final = re.compile(
    r"\s*\.\.\s*|\s+(?:cho )?đến(?: hết)?\s+|\s*[–—]\s*|\s+-\s*|\s*-\s+|(?<=\d{4})-(?=\d{4}(?!\d)|\d{1,2}/)"
)


@lru_cache(maxsize=1024)
def doc_thoi_ky(text: str) -> Khoang:
    """The period of a plan: ``2026``, ``2024-2030``, ``2024 – 2030``, ``2025-07-01..2030``,
    ``từ ngày 01/7/2025 đến năm 2030``. A part may be any date :func:`doc_ngay` reads.

    Raises :class:`LoiNgay`: ``sai_dang``, ``khong_ton_tai``, or ``nguoc`` for a period that ends before it starts.
    """
    gon = squash(text)
    if len(gon) > 2 * _DAI_NHAT:
        raise LoiNgay("sai_dang", text)
    phan = _NOI.split(_MO_DAU.sub("", gon, count=1))
    if len(phan) > 2:
        raise LoiNgay("sai_dang", text)
    try:
        dau, cuoi = doc_ngay(phan[0]).khoang, doc_ngay(phan[-1]).khoang
    except LoiNgay as loi:
        raise LoiNgay(loi.kind, text) from None
    khoang = Khoang(dau.tu, cuoi.den)
    if khoang.nguoc:
        raise LoiNgay("nguoc", text)
    return khoang
