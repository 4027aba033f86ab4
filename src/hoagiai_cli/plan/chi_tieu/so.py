"""Numbers of targets: "85", "87,5%", "1.200", "80% - 90%", "12/12", "một phần ba"."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from hoagiai_cli.plan.chi_tieu.tu_vung import SO_CHU

_SO: Final = r"(?:\d{1,3}(?:\.\d{3}){1,3}(?![\d.]\d)|\d{1,9}(?![\d]))(?:,\d{1,3}(?!\d))?"
_PT: Final = r"(?:\s?%|\s?phần trăm(?!\w))"
SO: Final = re.compile(rf"(?P<so>{_SO})(?P<pt>{_PT})?")
_KHOANG: Final = re.compile(
    rf"\s{{0,3}}(?:-|~|÷|đến|tới|cho đến)(?: mức)?\s{{0,3}}(?P<so>{_SO})(?![\w/.:]\w)(?P<pt>{_PT})?", re.IGNORECASE
)
_LEN: Final = re.compile(
    rf"\s{{1,3}}(?:lên|xuống)(?: (?:còn|đến|tới|mức|trên|dưới|ít nhất|khoảng)){{0,2}}\s{{1,3}}(?={_SO}{_PT})"
)
_TREN: Final = re.compile(rf"\s?/\s?(?P<so>{_SO})(?![\w/.%]|\s?/)")
PHAN_CHU: Final = re.compile(
    r"(?<!\w)(?:(?P<tu>một|hai|ba|bốn) phần (?P<mau>hai|ba|bốn|tư|năm|sáu|mười)|một nửa)(?!\w)", re.IGNORECASE
)
_LIEN: Final = frozenset(".,/-+")


class SoDoc(NamedTuple):
    """A number with all that belongs to it: a range, a per cent sign, a whole behind a stroke."""

    i: int
    j: int
    thap: float
    cao: float
    phan_tram: bool
    khoang: bool = False
    mau: float | None = None


def gia_tri(so: str) -> float:
    """The value of a number as Vietnamese writes it: a stop between thousands, a comma before decimals."""
    return float(so.replace(".", "").replace(",", "."))


def dau_so(goc: str, i: int) -> bool:
    """Whether a number may begin at ``i``: it is no part of a symbol, a date or another number."""
    if not i:
        return True
    truoc, xa = goc[i - 1], goc[i - 2] if i > 1 else " "
    if truoc.isalnum() or truoc in "_@#&":
        return False
    if truoc in _LIEN:
        return not xa.isalnum() and xa not in _LIEN
    return not (truoc == ":" and xa.isdigit())


def doc_so(goc: str, i: int) -> SoDoc | None:
    """The number at ``i``; None for what is no level (a year, a date, a symbol, a number of a heading)."""
    khop = SO.match(goc, i)
    if khop is None:
        return None
    j = khop.end()
    phan_tram = khop["pt"] is not None
    thap = gia_tri(khop["so"])
    sau = goc[j : j + 1]
    if not phan_tram and (sau.isalpha() or sau == "_" or (sau in ".:h" and goc[j + 1 : j + 2].isdigit())):
        return None
    if not phan_tram and (tren := _TREN.match(goc, j)) is not None:
        mau = gia_tri(tren["so"])
        return SoDoc(i, tren.end(), thap, thap, False, mau=mau) if 0 < thap <= mau else None
    if not phan_tram and sau == "/" and not goc[j + 1 : j + 2].isalpha():
        return None
    if (den := _KHOANG.match(goc, j)) is not None:
        hai = den["pt"] is not None
        cao = gia_tri(den["so"])
        if hai or phan_tram:
            return SoDoc(i, den.end(), thap, cao, True, khoang=True)
        if la_nam(khop["so"]) or la_nam(den["so"]):
            return None
        return SoDoc(i, den.end(), thap, cao, False, khoang=True)
    if not phan_tram and (la_nam(khop["so"]) or (khop["so"][0] == "0" and len(khop["so"]) > 3)):
        return None
    return SoDoc(i, j, thap, thap, phan_tram)


def la_nam(so: str) -> bool:
    """Whether the figures are those of a year."""
    return len(so) == 4 and so[:2] in ("19", "20")


def tu_nen(goc: str, j: int) -> bool:
    """Whether the level that ends at ``j`` is only where a rise begins ("từ 38% lên 45%")."""
    return _LEN.match(goc, j) is not None


def phan_chu(khop: re.Match[str]) -> tuple[float, float]:
    """A fraction in words, as numerator and denominator."""
    if khop["tu"] is None:
        return 1, 2
    return SO_CHU[khop["tu"].lower()], SO_CHU[khop["mau"].lower()]
