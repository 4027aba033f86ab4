"""Lists typed into a text: which marks open their items and which close them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from hoagiai_cli.text.bieu_thuc import bieu_thuc
from hoagiai_cli.text.cho import Cho

_MUC = re.compile(r"^([ \t]*)([-–—+*•●▪■◦○➢])([ \t]*)(?=\S)", re.MULTILINE)
_SO = re.compile(r"[ \t]*(?:\d+(?:\.\d+)*[.)]|[a-zđ]\)|[IVXLC]+\.)\s")
_GACH = "-–—"
_IT_NHAT = 3
_KHONG_CHON = frozenset({"", ":"})
_HET = ".;:/"


class Muc(NamedTuple):
    """An item: its mark and where that stands, the end of its words, its level by mark and indentation."""

    dau: str
    cho_dau: int
    bat_dau: int
    ket_thuc: int
    bac: tuple[str, int]


def kieu_gach(text: str) -> Counter[str]:
    """How often each mark opens a line of the text: "-", "–", "—", "+", "•" …; mixed dashes concern a whole plan."""
    return Counter(m[2] for m in _MUC.finditer(text) if _la_dau(m))


def co_the_co_muc(text: str) -> bool:
    """Whether a text may hold a list at all."""
    return _MUC.search(text) is not None


def gach_lan(text: str) -> Iterator[Cho]:
    """Dashes of another length than most dashes of the same text, kind ``gach_lan``; ``thay`` is the usual one."""
    if "–" not in text and "—" not in text:
        return
    cac = [m for m in _MUC.finditer(text) if m[2] in _GACH and _la_dau(m)]
    dem = Counter(m[2] for m in cac)
    if len(dem) < 2:
        return
    nhieu, so = dem.most_common(1)[0]
    if so * 2 <= len(cac):
        return  # half and half: nobody can tell
    for m in cac:
        if m[2] != nhieu:
            yield Cho(m.start(2), m.end(2), "gach_lan", nhieu, doi_so=(m[2], nhieu))


def dau_cuoi_muc(text: str) -> Iterator[Cho]:
    """Final marks of the items of a list, told at the last character of the item.

    Kinds: ``thieu_dau`` (none, where the other items have one), ``dau_lan`` (. among ; or the other way, before the
    last item; never certain).
    """
    if len({dong.rstrip()[-1:] for dong in text.split("\n")} - _KHONG_CHON) < 2:
        return  # all items end alike
    for khoi in _khoi(text):
        if len(khoi) == 2:
            yield from _hai_muc(text, khoi)
        if len(khoi) < _IT_NHAT:
            continue
        cuoi = [text[m.ket_thuc - 1] for m in khoi]
        co = [c for c in cuoi if c in ".;"]
        # a tab sets something beside the list (a name beside the receivers)
        thieu = [i for i, m in enumerate(khoi) if _cut(text[m.bat_dau : m.ket_thuc])]
        if thieu and len(co) >= max(2, 2 * len(thieu)):
            chac = len(co) >= 3 * len(thieu)
            giua = Counter(cuoi[i] for i in range(len(cuoi) - 1) if cuoi[i] in ".;")
            for i in thieu:
                dau = "." if i == len(khoi) - 1 else giua.most_common(1)[0][0] if giua else ";"
                at = khoi[i].ket_thuc - 1
                yield Cho(at, at + 1, "thieu_dau", text[at] + dau, chac=chac, doi_so=(dau,))
        yield from _dau_lan(khoi, cuoi)


def _hai_muc(text: str, khoi: list[Muc]) -> Iterator[Cho]:
    """Of two items one ends with a full stop, the other with nothing: never certain."""
    for mot, kia in (khoi, reversed(khoi)):
        if _cut(text[mot.bat_dau : mot.ket_thuc]) and text[kia.ket_thuc - 1] in (".", ";"):
            at = mot.ket_thuc - 1
            yield Cho(at, at + 1, "thieu_dau", f"{text[at]}.", chac=False, doi_so=(".",))


def _cut(muc: str) -> bool:
    if "\t" in muc or _DA_CO.search(muc):
        return False
    return muc[-1:].isalnum() or muc[-1:] in (")", "”", '"', "%")


_DA_CO = bieu_thuc(r"[.;?!…][)”\"]+$|(?:https?://|www\.)\S+$|\S@\S+$")
"""An item with a stop before the closing mark, or with an address at its end, that a stop would spoil."""


def _dau_lan(khoi: list[Muc], cuoi: list[str]) -> Iterator[Cho]:
    dem = Counter(c for c in cuoi[:-1] if c in ".;")
    if len(dem) == 2:
        nhieu, it = (c for c, _ in dem.most_common())
        if dem[it] * 3 <= dem[nhieu]:
            for muc, c in zip(khoi[:-1], cuoi, strict=False):
                if c == it:
                    yield Cho(muc.ket_thuc - 1, muc.ket_thuc, "dau_lan", nhieu, chac=False, doi_so=(it, nhieu))


def _khoi(text: str) -> Iterator[list[Muc]]:
    """Items of one level that follow one another, items of lower levels between them; words of other lines end all."""
    mo: dict[tuple[str, int], list[Muc]] = {}
    truoc: Muc | None = None
    for muc in _cac_muc(text):
        if muc is None:
            yield from mo.values()
            mo, truoc = {}, None
            continue
        bac = list(mo)
        if muc.bac in mo:
            for con in bac[bac.index(muc.bac) + 1 :]:
                yield mo.pop(con)
        elif truoc is not None:
            mo[truoc.bac].pop()  # what heads a list of its own ends as it likes
        mo.setdefault(muc.bac, []).append(muc)
        truoc = muc
    yield from mo.values()


def _cac_muc(text: str) -> Iterator[Muc | None]:
    """Items in order, None for a line that belongs to none. A line without a mark right below an item wraps it."""
    truoc: Muc | None = None
    dau = 0
    trong = False
    for dong in text.splitlines(keepends=True):
        than = dong.rstrip()
        m = _MUC.match(than)
        if m is not None and _la_dau(m):
            if truoc is not None:
                yield truoc
            truoc = Muc(m[2], dau + m.start(2), dau + m.end(), dau + len(than), (m[2], len(m[1].expandtabs(4))))
            trong = False
        elif not than:
            trong = True
        elif truoc is not None and not trong and text[truoc.ket_thuc - 1] not in _HET and not _SO.match(than):
            truoc = Muc(truoc.dau, truoc.cho_dau, truoc.bat_dau, dau + len(than), truoc.bac)
        else:
            if truoc is not None:
                yield truoc
            truoc = None
            yield None
        dau += len(dong)
    if truoc is not None:
        yield truoc


def _la_dau(m: re.Match[str]) -> bool:
    """Whether the sign is a list mark: a blank behind it, or letters ("-TTTU"), not a number ("-5", "**x**")."""
    if m[3]:
        return True
    sau = m.string[m.end() : m.end() + 1]
    return sau.isalpha() and m[2] != "*"
