"""Tables of a PDF that go on over a page break: rows and cells that it cut are one again."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from hoagiai_cli.document.pdf_doan import Khoi, Nep, moi
from hoagiai_cli.document.pdf_dong import sach
from hoagiai_cli.text.normal import fold

_SAME = 5.0
_MOST_HEADS = 4
_MIRRORED = 60.0


@dataclass(slots=True)
class OTho:
    """A cell while tables are put together."""

    cot: int
    rong: int
    cao: int
    khoi: list[Khoi] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "\n".join(sach(one.text) for one in self.khoi)


@dataclass(slots=True)
class BangTho:
    """A table while tables are put together: where its columns are parted, its rows of cells."""

    xs: list[float]
    hang: list[list[OTho]]


@dataclass(slots=True)
class NoiBang:
    """Puts two tables together. `ghi`: what was decided on the way, as kinds of NghiNgo with the words."""

    nep: Nep
    ghi: list[tuple[str, str]] = field(default_factory=list)

    def noi(self, last: BangTho, new: BangTho) -> bool:
        """Adds a table at the top of a page to the one at the foot of the page before. Out: whether it goes on."""
        shift = new.xs[0] - last.xs[0]  # pages printed on both sides have their margins in turn
        places = [x - shift for x in new.xs]
        if abs(shift) > _MIRRORED or abs(places[-1] - last.xs[-1]) > _SAME:
            return False
        cuts = _united(last.xs, places)
        if cuts is None:
            return False
        _recut(last, cuts)
        _recut(new, cuts, shift)
        heads = 0
        while (
            heads < min(_MOST_HEADS, len(last.hang), len(new.hang) - 1)
            and new.hang[heads]
            and [fold(one.text) for one in new.hang[heads]] == [fold(one.text) for one in last.hang[heads]]
            and any(one.text for one in new.hang[heads])
        ):
            heads += 1
        for row in new.hang[:heads]:
            self.ghi.append(("dau_trang", " | ".join(one.text.replace("\n", " ") for one in row)))
        rows = new.hang[heads:]
        if rows and rows[0]:
            self._mend(last, rows)
        last.hang += rows
        return True

    def _mend(self, last: BangTho, rows: list[list[OTho]]) -> None:
        """Joins the row that a page break cut; cells that go on over the break are one."""
        covering = _covering(last)
        first = rows[0]
        above = {one.cot: covering.get(one.cot) for one in first}
        whole = all(cell is not None and cell.rong == one.rong for one, cell in ((o, above[o.cot]) for o in first))
        if whole and self._cut_row(first, above, rows):
            guess = not any(_unfinished(above[one.cot], one, self.nep) for one in first if one.khoi)
            if guess:
                words = next((one.text for one in first if one.khoi), "")
                self.ghi.append(("noi_doan", words[:60]))
            for one in first:
                cell = above[one.cot]
                if cell is None:
                    continue
                cell.cao += one.cao - 1
                self._append(cell, one)
            del rows[0]
            return
        for one in list(first):
            cell = above[one.cot]
            if cell is None or one.khoi or cell.rong != one.rong or not cell.khoi:
                continue
            if cell.cao > 1 or one.cao > 1:  # a cell over several rows, begun on the page before
                cell.cao += one.cao
                first.remove(one)

    def _cut_row(self, first: list[OTho], above: dict[int, OTho | None], rows: list[list[OTho]]) -> bool:
        """Whether the first row of a page is the rest of the last row of the page before."""
        full = [one for one in first if one.khoi]
        if not full:
            return False
        if first[0].khoi and len(first) > 1:
            return all(_unfinished(above[one.cot], one, self.nep) for one in full)
        if any(_unfinished(above[one.cot], one, self.nep) for one in full):
            return True
        lead = above[first[0].cot]
        # the number of the row stands on the page before; words of a cell only there too
        empty = [one for one in first if not one.khoi]
        return (
            len(first) > 2
            and lead is not None
            and bool(lead.khoi)
            and lead.cao == 1
            and first[0].cao == 1
            and len(empty) >= 2
            and len(rows[0]) == len(first)
        )

    def _append(self, cell: OTho, rest: OTho) -> None:
        if not rest.khoi:
            return
        if cell.khoi and _unfinished(cell, rest, self.nep):
            cell.khoi[-1].dong += rest.khoi[0].dong
            cell.khoi += rest.khoi[1:]
        else:
            cell.khoi += rest.khoi


def _unfinished(cell: OTho | None, rest: OTho, nep: Nep) -> bool:
    """Whether the words of `rest` go on from those of `cell`."""
    if cell is None or not cell.khoi or not rest.khoi:
        return False
    b = rest.khoi[0].dong[0]
    if moi(cell.khoi[-1], b, rest.khoi[0].trai, nep, loose=False, far=False):
        return False
    if nep.the and 0 < b.the == cell.khoi[-1].dong[-1].the:
        return True
    small = next((char.islower() for char in b.text if char.isalpha()), False)
    return small or (len(cell.khoi[-1].text) > 12 and not re.search(r"[.;:!?]$", cell.khoi[-1].text))


def packed(table: BangTho) -> BangTho:
    """The table without columns and rows in which no cell begins."""
    columns = sorted({one.cot for row in table.hang for one in row})
    new = {old: number for number, old in enumerate(columns)}
    for number in range(len(table.xs) - 1):
        new.setdefault(number, bisect_left(columns, number))
    new[len(table.xs) - 1] = len(columns)
    kept = [number for number, row in enumerate(table.hang) if row]
    for number, row in enumerate(table.hang):
        for one in row:
            one.rong = new[one.cot + one.rong] - new[one.cot]
            one.cot = new[one.cot]
            one.cao = bisect_left(kept, number + one.cao) - bisect_left(kept, number)
    xs = [table.xs[old] for old in columns] + [table.xs[-1]]
    return BangTho(xs, [row for row in table.hang if row])


def _united(first: list[float], second: list[float]) -> list[float] | None:
    """The cuts of both, if those of one are among those of the other."""
    longer, shorter = (first, second) if len(first) >= len(second) else (second, first)
    return longer if all(min(abs(x - other) for other in longer) <= _SAME for x in shorter) else None


def _recut(table: BangTho, cuts: list[float], shift: float = 0.0) -> None:
    places = [min((abs(cut - x + shift), number) for number, cut in enumerate(cuts))[1] for x in table.xs]
    for row in table.hang:
        for one in row:
            end = places[one.cot + one.rong]
            one.cot = places[one.cot]
            one.rong = end - one.cot
    table.xs = list(cuts)


def _covering(table: BangTho) -> dict[int, OTho]:
    """The cells that reach down to the last row of a table, by their first column."""
    out: dict[int, OTho] = {}
    for number, row in enumerate(table.hang):
        for one in row:
            if number + one.cao >= len(table.hang):
                out[one.cot] = one
    return out
