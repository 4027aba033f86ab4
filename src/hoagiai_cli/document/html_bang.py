"""Tables of HTML pages: which ones only lay the page out, and the rows and cells of the others."""

from __future__ import annotations

import re
from typing import Any

from hoagiai_cli.document.html_cay import co_van_ban, ten_the
from hoagiai_cli.document.html_than import Muc
from hoagiai_cli.document.tho import Bang, Doan, O

_VIEN = re.compile(r"border[\w-]*\s*:[^;]*(?:solid|double)", re.IGNORECASE)
_RONG_NHAT = 64
_NHOM = frozenset(("tbody", "thead", "tfoot", "form"))
_O = frozenset(("td", "th"))


def la_bo_cuc(table: Any, chu: int, tat_ca: int) -> bool:
    """Whether a table with so many letters, of all those of the page, only says where things stand on the page."""
    if table.get("role") in ("presentation", "none") or sum(1 for _ in _cac_o(table)) <= 1:
        return True
    return chu * 2 > tat_ca and table.find(".//table") is not None and co_van_ban(table)


def _cac_o(table: Any) -> list[Any]:
    found: list[Any] = []
    for child in table:
        rows = child if ten_the(child) in _NHOM else (child,)
        for row in rows:
            found += (cell for cell in row if ten_the(cell) in _O) if ten_the(row) == "tr" else ()
    return found


class DangDoc:
    """A table while it is read. `ngoai` is where the paragraphs around it go, and those in it that are in no cell."""

    def __init__(self, table: Any, dong: int, ngoai: list[Muc]) -> None:
        self.ngoai = ngoai
        self._dong = dong
        self._ke = (table.get("border") or "0") not in ("", "0") or bool(_VIEN.search(table.get("style") or ""))
        self._hang: list[tuple[O, ...]] = []
        self._che: dict[int, int] = {}  # column -> rows that a cell from above still covers
        self._moi: dict[int, int] = {}
        self._o: list[O] = []
        self._cot = self._rong = 0
        self._mo = False
        self._trong: list[Muc] | None = None
        self._span = self._cao = 1
        self._chu = self._lien = 0.0

    def mo_hang(self) -> None:
        """A row begins."""
        self.dong_hang()
        self._mo = True

    def dong_hang(self) -> None:
        """The row ends, if one is open."""
        self.dong_o()
        if not self._mo:
            return
        self._mo = False
        self._che = {c: con - 1 for c, con in self._che.items() if con > 1} | self._moi
        if self._o:
            self._hang.append(tuple(self._o))
        self._rong = max(self._rong, self._cot)
        self._moi, self._o, self._cot = {}, [], 0

    def mo_o(self, cell: Any) -> list[Muc]:
        """A cell begins. Out: where its paragraphs go."""
        self.dong_o()
        self._mo = True
        while self._che.get(self._cot, 0):
            self._cot += 1
        self._span, self._cao = _so(cell.get("colspan")), _so(cell.get("rowspan"))
        self._ke = self._ke or bool(_VIEN.search(cell.get("style") or ""))
        self._trong = []
        return self._trong

    def dong_o(self) -> None:
        """The cell ends, if one is open; a table within it is the paragraphs of its cells."""
        if self._trong is None:
            return
        doan: list[Doan] = []
        for muc in self._trong:
            doan += [muc.doan] if muc.doan.bang is None else _phang(muc.doan.bang)
            self._chu += len(muc.doan.text)
            self._lien += len(muc.doan.text) * muc.lien
        self._o.append(O(tuple(doan), self._cot, self._span, self._cao))
        if self._cao > 1:
            self._moi |= dict.fromkeys(range(self._cot, self._cot + self._span), self._cao - 1)
        self._cot += self._span
        self._trong = None

    def xong(self, den: int, cha: Any, khung: Any) -> Muc | None:
        """The table as a paragraph of the page; `den`: its last place. None where it has no words."""
        self.dong_hang()
        if not any(o.doan for hang in self._hang for o in hang):
            return None
        bang = Bang(tuple(self._hang), self._rong, self._ke)
        lien = self._lien / self._chu if self._chu else 0.0
        return Muc(Doan(bang.text, self._dong, max(self._dong, den), bang=bang), lien, cha, khung)


def _phang(bang: Bang) -> list[Doan]:
    return [one for hang in bang.hang for o in hang for one in o.doan]


def _so(text: str | None) -> int:
    """A span; what is no number, or absurd, is 1 or the most a table may have."""
    return min(max(int(text), 1), _RONG_NHAT) if text and text.isdecimal() and len(text) < 6 else 1
