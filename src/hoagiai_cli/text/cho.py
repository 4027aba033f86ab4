"""A slip found in a text: where it stands and, where that is certain, what to write instead."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from hoagiai_cli.text.normal import aligned, plain


class Cho(NamedTuple):
    """``text[bat_dau:ket_thuc]`` is a slip of kind ``loai``; ``thay`` goes in its place, None where nobody can tell.

    ``chac`` is False for what rests on usage or on a guess; ``doi_so`` holds further words for a message.
    """

    bat_dau: int
    ket_thuc: int
    loai: str
    thay: str | None = None
    chac: bool = True
    doi_so: tuple[str, ...] = ()


class Goc:
    """A text to search in (composed, no invisible characters) and where its characters stand in the text as given."""

    __slots__ = ("_cho", "chu")

    def __init__(self, text: str) -> None:
        self.chu = text
        self._cho: Sequence[int] | None = None
        if not plain(text):
            self.chu, self._cho = aligned(text)

    def cho(
        self,
        bat_dau: int,
        ket_thuc: int,
        loai: str,
        thay: str | None = None,
        *,
        chac: bool = True,
        doi_so: tuple[str, ...] = (),
    ) -> Cho:
        """A slip at these offsets of ``chu``."""
        if self._cho is not None:
            bat_dau, ket_thuc = self._cho[bat_dau], self._cho[ket_thuc]
        return Cho(bat_dau, ket_thuc, loai, thay, chac, doi_so)
