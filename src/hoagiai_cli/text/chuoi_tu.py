"""The words of a whole plan as one short string, a character for each word, to look for pairs and repeats quickly."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import count

_DAU = 0x20
_HET = 0x6BFF  # below the surrogates, also with two such numbers XORed


_HAI_BYTE = f"utf-16-{sys.byteorder[0]}e"
_TRUOC, _SAU = (1, 1 << 16) if sys.byteorder == "little" else (1 << 16, 1)
"""What the first and the second of two characters count in the number that their four bytes are."""


class _Bang(dict[str, str]):
    """Word -> character; a word and the same word with a capital first have two that differ in the last bit."""

    __slots__ = ("_goc", "_so")

    def __init__(self) -> None:
        self._so = count(_DAU)
        self._goc: dict[str, int] = {}

    def __missing__(self, tu: str) -> str:
        dau = tu[0].lower()
        so = self._goc.setdefault(dau + tu[1:], next(self._so))
        ky_tu = self[tu] = chr(2 * so + (dau != tu[0]))
        return ky_tu

    def con(self, nhieu: int) -> bool:
        """Whether there are characters left for so many more words."""
        return 2 * (_DAU + len(self) + nhieu) < _HET


_bang = _Bang()


class BangCap:
    """Pairs of words to look for, the second with or without a mark behind it: by first word, the second ones."""

    __slots__ = ("_du", "theo")

    def __init__(self, cap: Iterable[tuple[str, str]]) -> None:
        self.theo: dict[str, list[str]] = {}
        for mot, hai in cap:
            self.theo.setdefault(mot, []).append(hai)
        self._du: dict[str, frozenset[str]] = {}

    def sau(self, mot: str) -> frozenset[str]:
        """The second words for a first one, with the marks that may follow: made for the few that a text has."""
        du = self._du.get(mot)
        if du is None:
            du = self._du[mot] = frozenset(hai + dau for hai in self.theo[mot] for dau in _DAU_SAU)
        return du


_DAU_SAU = ("", ",", ".", ";")


class ChuoiTu:
    """Words in order."""

    __slots__ = ("_doi", "_ky_tu", "chuoi", "khac", "manh")

    def __init__(self, manh: Sequence[str], khac: Set[str]) -> None:
        """`manh`: the words in order; `khac`: the different ones."""
        global _bang
        self.manh = manh
        self._doi: set[int] | None = None
        self.khac = khac
        self.chuoi: str | None = None
        """None for more different words than are kept apart."""
        if not _bang.con(len(khac)):
            _bang = _Bang()  # kept from plan to plan until it is full: plans share their words
        self._ky_tu = _bang
        if _bang.con(len(khac)):
            self.chuoi = "".join(map(self._ky_tu.__getitem__, manh))

    def cac_cap(self, bang: BangCap) -> list[str] | None:
        """The pairs of a table that occur ("một hai"), or None when there are too many words to tell."""
        chuoi, khac, ky_tu = self.chuoi, self.khac, self._ky_tu
        if chuoi is None:
            return None
        if self._doi is None:
            self._doi = _cac_doi(chuoi)
        co = []
        for mot in khac & bang.theo.keys():
            if cac_hai := khac & bang.sau(mot):
                dau = ord(ky_tu[mot]) * _TRUOC
                co += [f"{mot} {hai.rstrip('.,;')}" for hai in cac_hai if dau + ord(ky_tu[hai]) * _SAU in self._doi]
        return co

    def lap(self, nhieu: int) -> Iterator[tuple[int, int]] | None:
        """(i, n) for each place where n words (up to `nhieu`) stand twice in a row, but for the case of their first
        letters; None when there are too many words to tell.

        The words as one big number, XOR the same number moved by n words: what is zero there is equal.
        """
        if self.chuoi is None:
            return None
        tho = self.chuoi.encode("utf-16-le")
        che = int.from_bytes(b"\xfe\xff" * len(self.chuoi), "little")
        return self._cac_lap(int.from_bytes(tho, "little") & che, nhieu)

    def _cac_lap(self, so: int, nhieu: int) -> Iterator[tuple[int, int]]:
        dai = len(self.manh)
        for n in range(1, nhieu + 1):
            if dai < 2 * n:
                return
            lech = so ^ (so >> (16 * n))
            cung = lech.to_bytes(2 * dai, "little")[: 2 * (dai - n)].decode("utf-16-le", "surrogatepass")
            can = "\0" * n
            at = cung.find(can)
            while at >= 0:
                yield at, n
                at = cung.find(can, at + 1)


def _cac_doi(chuoi: str) -> set[int]:
    """Every two characters in a row, each two as one number: their bytes are read as such, from the first and from
    the second character on, which is much quicker than to cut out each pair.
    """
    byte = memoryview(chuoi.encode(_HAI_BYTE))
    doi: set[int] = set()
    for dau in (0, 2):
        doan = byte[dau:]
        doi.update(doan[: len(doan) // 4 * 4].cast("I"))
    return doi
