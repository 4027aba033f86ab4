"""The words of a whole plan as one short string, a character for each word, to look for pairs and repeats quickly."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import count
from operator import add

_DAU = 0x20
_HET = 0x6BFF  # below the surrogates, also with two such numbers XORed


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

    __slots__ = ("theo",)

    def __init__(self, cap: Iterable[tuple[str, str]]) -> None:
        theo: dict[str, set[str]] = {}
        for mot, hai in cap:
            theo.setdefault(mot, set()).update(hai + dau for dau in _DAU_SAU)
        self.theo = {mot: frozenset(cac) for mot, cac in theo.items()}


_DAU_SAU = ("", ",", ".", ";")


class ChuoiTu:
    """Words in order."""

    __slots__ = ("_doi", "_ky_tu", "chuoi", "khac", "manh")

    def __init__(self, manh: Sequence[str], khac: Set[str]) -> None:
        """`manh`: the words in order; `khac`: the different ones."""
        global _bang
        self.manh = manh
        self._doi: set[str] | None = None
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
            self._doi = set(map(add, chuoi, chuoi[1:]))
        co = []
        for mot in khac & bang.theo.keys():
            if cac_hai := khac & bang.theo[mot]:
                dau = ky_tu[mot]
                co += [f"{mot} {hai.rstrip('.,;')}" for hai in cac_hai if dau + ky_tu[hai] in self._doi]
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
