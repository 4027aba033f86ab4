"""Days and months below 10 in figures: days 1-9 and months 1 and 2 have a leading zero, months 3-9 need none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoagiai_cli.text.bieu_thuc import bieu_thuc
from hoagiai_cli.text.cho import Cho, Goc

_SO = re.compile(
    r"(?<![\w/.,-])(?P<d>\d{1,2})(?P<n1>[/.-])(?P<m>\d{1,2})(?:(?P=n1)(?P<y>(?:19|20)\d\d))?(?![\w/]|[.,-]\d)"
)
_CHU = re.compile(
    r"\bngày[ \u00a0]+(?P<d>\d{1,2})[ \u00a0]+tháng[ \u00a0]+(?P<m>\d{1,2})(?![\w/]|[.,-]\d)", re.IGNORECASE
)
_NGAY = re.compile(r"\bngày[ \u00a0]+\Z", re.IGNORECASE)
_KHONG = bieu_thuc(
    r"(?:\bsố|\bđiểm|\bmục|\bphần|\bkhoản|\bđiều|\bbảng|\bhình|\bchương|\blần|\btỷ lệ|[$€=(])[ \u00a0]*\Z",
    re.IGNORECASE,
)
_NHANH_CHU = re.compile(r"gày\s+(\d{1,2})\s+tháng\s+(\d{1,2})")


def ngay_thieu_khong(text: str) -> Iterator[Cho]:
    """Dates that lack a leading zero, in order, kind ``thieu_khong``: the span is day and month, ``thay`` too.

    A day and month without a year ("ngày 8/3", a holiday) and dots or hyphens between them rest on usage.
    """
    goc = Goc(text)
    chu = goc.chu
    yield from sorted((*_bang_so(goc, chu), *_bang_chu(goc, chu)), key=lambda c: c.bat_dau)


def co_the_thieu_khong(text: str) -> bool:
    """Whether a text may hold such a date in words; pieces of figures: :func:`manh_thieu_khong`."""
    return any(m[1] != m[1].zfill(2) or m[2] in ("1", "2") for m in _NHANH_CHU.finditer(text))


def manh_thieu_khong(manh: str) -> bool:
    """Whether a piece of text without blanks may hold a date in figures that lacks a zero."""
    return any(_la_ngay(m) and (m["d"] != _hai(m["d"]) or m["m"] != _thang(m["m"])) for m in _SO.finditer(manh))


def _la_ngay(m: re.Match[str]) -> bool:
    """Whether figures may be a date: "2.1" is a number of a heading."""
    return 1 <= int(m["d"]) <= 31 and 1 <= int(m["m"]) <= 12 and (m["n1"] != "." or m["y"] is not None)


def _bang_so(goc: Goc, chu: str) -> Iterator[Cho]:
    for m in _SO.finditer(chu):
        if not _la_ngay(m):
            continue
        truoc = chu[max(0, m.start() - 12) : m.start()]
        co_ngay = bool(_NGAY.search(truoc))
        if not co_ngay and (m["y"] is None or m["n1"] != "/" or _KHONG.search(truoc)):
            continue
        thay = _hai(m["d"]) + m["n1"] + _thang(m["m"])
        if thay != chu[m.start() : m.end("m")]:
            chac = m["y"] is not None and m["n1"] == "/"
            yield goc.cho(m.start(), m.end("m"), "thieu_khong", thay, chac=chac)


def _bang_chu(goc: Goc, chu: str) -> Iterator[Cho]:
    for m in _CHU.finditer(chu):
        if not (1 <= int(m["d"]) <= 31 and 1 <= int(m["m"]) <= 12):
            continue
        dau, het = m.span("d")[0], m.end("m")
        thay = _hai(m["d"]) + chu[m.end("d") : m.start("m")] + _thang(m["m"])
        if thay != chu[dau:het]:
            yield goc.cho(dau, het, "thieu_khong", thay)


def _hai(so: str) -> str:
    return so.zfill(2)


def _thang(so: str) -> str:
    return so.zfill(2) if so in ("1", "2") else so
