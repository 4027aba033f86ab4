"""A text as words with their places, and the tree by which names of several words are found in it.

``-``, ``,``, ``&`` and *và* between two words of a name count as the same and may be missing: "LĐ-TB&XH" is
"LĐTB và XH" with other marks. Words compare without case and tone placement; capitals are the caller's to judge.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from hoagiai_cli.text.normal import aligned, fold_tones

_TU = re.compile(r"[^\W_]+|[-,&/]")
NOI = frozenset({"-", ",", "&", "và"})
"""What joins two words of a name."""
_HET = ""
_CACH_XA = 12
_CO_CHAM = frozenset({"tp", "tx", "tt", "q", "h", "p"})
_DAU_SAU = ["oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"]
_CUOI_TU = {cuoi: fold_tones(cuoi) for cuoi in _DAU_SAU}
_NGUOC = {dung: sai for sai, dung in _CUOI_TU.items()}


def _mot_cach(tu: str) -> str:
    """A word in small letters with its tone where the older way puts it: `fold_tones` for one word."""
    dung = _CUOI_TU.get(tu[-2:])
    return tu if dung is None or tu[-3:-2] == "q" else tu[:-2] + dung


class VanBanDoc:
    """A text as its words. Offsets count in ``chu``; :meth:`goc` gives the place in the text as it was given."""

    __slots__ = ("_cho", "_goc", "_thuong", "cac_tu", "chu")

    def __init__(self, text: str) -> None:
        self.chu, self._goc = aligned(text)
        self._thuong = chu_thuong(self.chu)
        self.cac_tu: list[str] = _TU.findall(self._thuong)
        """The words in small letters, their tones as written."""
        self._cho: list[tuple[int, int]] | None = None

    def __len__(self) -> int:
        return len(self.cac_tu)

    def goc(self, at: int) -> int:
        """The offset in the text as it was given."""
        return at if self._goc is None else self._goc[at]

    def cho(self, i: int) -> tuple[int, int]:
        """Where word ``i`` begins and ends."""
        if self._cho is None:
            self._cho = [m.span() for m in _TU.finditer(self._thuong)]
        return self._cho[i]

    def tu(self, i: int) -> str:
        """Word ``i`` with one tone placement, or "" beyond the last."""
        return _mot_cach(self.cac_tu[i]) if 0 <= i < len(self.cac_tu) else ""

    def hoa(self, i: int) -> bool:
        """Whether word ``i`` begins with a capital."""
        return self.chu[self.cho(i)[0]].isupper()

    def doan(self, i: int, het: int) -> str:
        """The text of the words from ``i`` to before ``het`` on one line."""
        return " ".join(self.chu[self.cho(i)[0] : self.cho(het - 1)[1]].split())

    def lien(self, i: int) -> bool:
        """Whether word ``i`` goes on after the one before, with nothing but blanks (one wrapped line) between."""
        if not 0 < i < len(self.cac_tu):
            return False
        het, dau = self.cho(i - 1)[1], self.cho(i)[0]
        if dau == het:
            return True
        if dau - het > _CACH_XA:
            return False
        giua = self.chu[het:dau]
        if giua == " ":
            return True
        if giua.startswith(".") and self.cac_tu[i - 1] in _CO_CHAM:
            giua = giua[1:] or " "
        # A hyphen that opens a line is a bullet.
        return giua.isspace() and ("\n" not in giua or (giua.count("\n") == 1 and self.cac_tu[i] not in NOI))


def chu_thuong(text: str) -> str:
    """Small letters, as many as there were."""
    thuong = text.lower()
    if len(thuong) == len(text):
        return thuong
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


@lru_cache(maxsize=256)
def doc_van_ban(text: str) -> VanBanDoc:
    """The text as words; remembered, as one text is searched for names of several kinds."""
    return VanBanDoc(text)


class CayTen:
    """Names as a tree of words; each stands for one number or more."""

    __slots__ = ("_cho", "_dau", "_goc")

    def __init__(self, names: Iterable[tuple[str, int]]) -> None:
        """``names``: a name, in the older tone placement, and what it stands for."""
        self._cho: dict[str, list[tuple[str, int]]] = {}
        for ten, so in names:
            dau = _TU.match(thuong := ten.lower())
            if dau is not None:
                self._cho.setdefault(dau[0], []).append((thuong, so))
        self._goc: dict[str, Any] = {}
        self._dau = frozenset(self._cho) | {
            chu[:-2] + _NGUOC[chu[-2:]] for chu in self._cho if chu[-2:] in _NGUOC and chu[-3:-2] != "q"
        }

    def cac_dau(self, doc: VanBanDoc) -> list[int]:
        """The words with which a name may begin."""
        dau = self._dau
        if dau.isdisjoint(doc.cac_tu):
            return []
        return [i for i, chu in enumerate(doc.cac_tu) if chu in dau]

    def _moc(self, dau: str) -> dict[str, Any] | None:
        """Grow the branch of the names that begin with ``dau``, when it is first asked for."""
        if dau not in self._cho:
            return None
        goc: dict[str, Any] = self._goc.setdefault(dau, {})
        for ten, so in self._cho[dau]:
            nut = goc
            for chu in _TU.findall(ten)[1:]:
                nut = nut.setdefault("+" if chu in NOI else chu, {})
            nut.setdefault(_HET, []).append(so)
        return goc

    def dai_nhat(self, doc: VanBanDoc, i: int) -> tuple[int, list[int]] | None:
        """The longest name that begins with word ``i``: the word after it, and what it stands for."""
        nut = self._goc.get(dau := doc.tu(i)) or self._moc(dau)
        if nut is None:
            return None
        found: tuple[int, list[int]] | None = None
        k = i + 1
        while True:
            if _HET in nut:
                found = (k, nut[_HET])
            chu = doc.tu(k)
            tiep = nut.get("+") if chu in NOI else nut.get(chu)
            if tiep is None and chu not in NOI and "+" in nut:
                tiep = nut["+"].get(chu)
            if not tiep or not doc.lien(k):
                return found
            nut = tiep
            k += 1
