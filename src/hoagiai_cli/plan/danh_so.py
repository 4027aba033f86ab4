"""Printed numbers: how the items of each level are counted, and what their full number is.

The forms I., 1., a) are those of Nghị định 30/2020/NĐ-CP (Phụ lục I, Phần I, Mục V, dòng 6.b); the
others stand in real plans. Letters follow the order the decree itself uses (no ă, â, ê, ô, ơ, ư).
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, get_args

CHU_CAI = "abcdđeghiklmnopqrstuvxy"

KieuDanhSo = Literal[
    "Phần I",
    "Phần I.",
    "Phần I:",
    "Phần thứ nhất",
    "Phần thứ nhất:",
    "I.",
    "I",
    "I/",
    "I-",
    "I)",
    "A.",
    "1.",
    "1",
    "1/",
    "1)",
    "1-",
    "(1)",
    "1.1.",
    "1.1-",
    "1.1",
    "a)",
    "a.",
    "(a)",
    "-",
    "+",
    "*",
    "•",
    "",
]
KIEU_DANH_SO: tuple[str, ...] = get_args(KieuDanhSo)
"""Names of the forms, each written as its own first number; "1.1." continues the number above it."""

MAC_DINH = ("I.", "1.", "a)", "-", "+")
"""The forms by level where a plan says nothing."""

_THU = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai")
_LA_MA = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


_PHAN = "phần"


def la_ma(n: int) -> str:
    """The Roman numeral of n (1 <= n < 400)."""
    out = []
    for value, sign in _LA_MA:
        count, n = divmod(n, value)
        out.append(sign * count)
    return "".join(out)


def doc_la_ma(text: str) -> int | None:
    """The value of an upper-case Roman numeral in its one right spelling, or None."""
    n, rest = 0, text
    for value, sign in _LA_MA:
        while rest.startswith(sign):
            n += value
            rest = rest[len(sign) :]
    return n if n and not rest and la_ma(n) == text else None


def chu_cai(n: int) -> str:
    """The n-th letter for điểm (1 = a); after y it goes on aa, ab, …"""
    base = len(CHU_CAI)
    return CHU_CAI[n - 1] if n <= base else CHU_CAI[(n - 1) // base - 1] + CHU_CAI[(n - 1) % base]


@lru_cache(maxsize=2048)
def so_in(kieu: str, n: int, tren: str = "") -> str:
    """The printed number of the n-th item (1-based) in form `kieu`; `tren` is the printed number above ("2.")."""
    if kieu in {"-", "+", "*", "•", ""}:
        return kieu
    if "nhất" in kieu:
        return kieu.replace("nhất", _THU[n - 1] if n <= len(_THU) else str(n))
    if kieu.startswith("1.1"):
        goc = than_so(tren)
        return f"{goc}.{n}{kieu[3:]}" if goc else f"{n}{kieu[3:]}"
    sign = la_ma(n) if "I" in kieu else chu_cai(n) if "a" in kieu else chu_cai(n).upper() if "A" in kieu else str(n)
    return kieu.replace("I", sign).replace("A", sign).replace("a", sign).replace("1", sign)


def than_so(so: str) -> str:
    """The number without its marks: "2.1." -> "2.1", "a)" -> "a", "(1)" -> "1", "-" -> "", "Phần thứ hai" -> "II",
    "Nhiệm vụ 3:" -> "3"."""
    than = so.strip().strip("()./-+*•:").strip()
    if not la_phan(than):
        cuoi = than.rpartition(" ")[2]
        return cuoi if cuoi.isdecimal() else than
    than = than[len(_PHAN) :].strip()
    dau, _, thu = than.casefold().partition(" ")
    return la_ma(_THU.index(thu) + 1) if dau == "thứ" and thu in _THU else than


def la_phan(so: str) -> bool:
    """Is it the number of a part above the numbered headings ("Phần I", "PHẦN THỨ HAI")?"""
    return so[:1] in ("P", "p") and so[: len(_PHAN)].casefold() == _PHAN


def cung_dong(so: str) -> bool:
    """Does the title of a part stand in the line of its number? It does after a mark ("Phần I. …")."""
    return so.endswith((".", ":", "-", "–", "/", ")"))


@lru_cache(maxsize=2048)
def ma_so(tren: str, so: str, n: int, so_tren: str = "") -> str:
    """The full number of an item: under "III", "2.1." -> "III.2.1"; under "III.2", "a)" -> "III.2.a".

    `so_tren` is the printed number of the parent: a continued number ("2.1." under "2.") replaces
    the parent's own part instead of repeating it. An item with only a dash is named by its place:
    "III.2.-1".
    """
    than = than_so(so)
    if not than:
        than = f"{so or '-'}{n}"
        return f"{tren}.{than}" if tren else than
    goc = than_so(so_tren)
    if goc and than.startswith(goc + ".") and (tren == goc or tren.endswith("." + goc)):
        tren = tren[: len(tren) - len(goc)].rstrip(".")
    return f"{tren}.{than}" if tren else than
