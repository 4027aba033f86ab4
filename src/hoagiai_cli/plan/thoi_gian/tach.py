"""Text to tokens: words in one spelling, numbers, and marks, with their offsets in the text as given."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from hoagiai_cli.plan.ngay import NAM_LON_NHAT, NAM_NHO_NHAT
from hoagiai_cli.plan.thoi_gian.tu_vung import CACH_VIET, LA_MA, VIET_TAT, CumTheoTu, CumTu
from hoagiai_cli.text.normal import aligned

SO: Final = "#"
HET_CAU: Final = "<.>"
HET: Final = "<>"
HET_MENH_DE: Final = frozenset({",", ";", "\n", "(", ")", HET_CAU, HET})
HET_DOAN: Final = frozenset({";", "\n", ")", HET_CAU, HET})
KHONG_SO: Final = -1
_DEM: Final = 8  # empty tokens at the end, so that looking ahead needs no bounds

_TU: Final = re.compile(r"[^\W\d_]+|\d+|\n|\./\.|\.\.+|…|[^\s\w]|_")
_QUY_DINH_LIEN: Final = re.compile(r"(?:quý|quí|q)(i{1,3}|iv|ll|lll|lv)")


class Tu:
    """The tokens of one text, as parallel lists.

    ``w``: the word, ``#`` for a number, a mark, ``<.>`` for a full stop that ends a clause, ``<>`` past the end;
    ``n``: the value of a number, else -1; ``b``, ``e``: where it stands in ``text``; ``so``: number of tokens.
    """

    __slots__ = ("_cho", "b", "e", "n", "so", "text", "w")

    def __init__(self, text: str) -> None:
        self.text, self._cho = aligned(text)
        w: list[str] = []
        n: list[int] = []
        b: list[int] = []
        e: list[int] = []
        for khop in _TU.finditer(self.text):
            chu = khop.group()
            dau, cuoi = khop.span()
            gia_tri = KHONG_SO
            if chu[0].isdecimal():
                gia_tri = int(chu) if len(chu) < 10 else 10**9
                chu = SO
            elif chu[0].isalpha():
                chu = chu.lower()
                chu = CACH_VIET.get(chu, chu)
                if chu[0] == "q" and (lien := _QUY_DINH_LIEN.fullmatch(chu)):  # QuýII, QIV
                    w.append("quý")
                    n.append(KHONG_SO)
                    b.append(dau)
                    dau = cuoi - len(lien.group(1))
                    e.append(dau)
                    chu = lien.group(1)
                elif chu == "giai đoạn":
                    w.append("giai")
                    n.append(KHONG_SO)
                    b.append(dau)
                    e.append(cuoi)
                    chu = "đoạn"
            elif chu == "…":
                chu = ".."
            elif chu[0] == ".":
                chu = self._cham(chu, cuoi, w, e, dau)
            w.append(chu)
            n.append(gia_tri)
            b.append(dau)
            e.append(cuoi)
        self.so = len(w)
        w.extend([HET] * _DEM)
        n.extend([KHONG_SO] * _DEM)
        b.extend([len(self.text)] * _DEM)
        e.extend([len(self.text)] * _DEM)
        self.w, self.n, self.b, self.e = w, n, b, e

    def _cham(self, chu: str, cuoi: int, w: Sequence[str], e: Sequence[int], dau: int) -> str:
        if chu == "./.":
            return HET_CAU
        if len(chu) > 1:
            return ".."
        if cuoi < len(self.text) and not self.text[cuoi].isspace():
            return "."
        if w and w[-1] in VIET_TAT and e[-1] == dau:
            return "."
        return HET_CAU

    def nam(self, i: int) -> int:
        """The year token ``i`` is (four figures, 1900-2199), else 0."""
        n = self.n[i]
        return n if NAM_NHO_NHAT <= n <= NAM_LON_NHAT and self.e[i] - self.b[i] == 4 else 0

    def ngan(self, i: int) -> bool:
        """Whether token ``i`` is a number of one or two figures."""
        return self.n[i] >= 0 and self.e[i] - self.b[i] <= 2

    def lien(self, i: int) -> bool:
        """Whether token ``i`` touches the one before it."""
        return self.b[i] == self.e[i - 1]

    def la_cum(self, i: int, cum: tuple[str, ...]) -> bool:
        """Whether the words of ``cum`` stand at ``i``."""
        return tuple(self.w[i : i + len(cum)]) == cum

    def khop(self, i: int, bang: CumTheoTu) -> tuple[CumTu, int] | None:
        """The longest phrase of ``bang`` that stands at ``i``, and the token behind it."""
        for cum in bang.get(self.w[i], ()):
            if len(cum) == 1 or self.la_cum(i, cum):
                return cum, i + len(cum)
        return None

    def la_ma(self, i: int) -> int:
        """The value of a Roman figure or of a number of one or two figures, else 0."""
        return LA_MA.get(self.w[i], 0) or (self.n[i] if self.ngan(i) else 0)

    def vi_tri(self, i: int, j: int) -> tuple[int, int]:
        """Where tokens ``i`` to ``j`` (exclusive) stand in the text as it was given."""
        dau, cuoi = self.b[i], self.e[max(i, j - 1)]
        return (dau, cuoi) if self._cho is None else (self._cho[dau], self._cho[cuoi])

    def chu(self, i: int, j: int) -> str:
        """The words of tokens ``i`` to ``j`` (exclusive) on one line."""
        return " ".join(self.text[self.b[i] : self.e[max(i, j - 1)]].split())
