"""How the pages of a PDF are laid out: what stands in tables, columns beside each other, the edges of the text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeGuard

from hoagiai_cli.document.pdf_bang import Luoi, cac_luoi
from hoagiai_cli.document.pdf_chu import Chu, Trang
from hoagiai_cli.document.pdf_doan import Noi
from hoagiai_cli.document.pdf_dong import Cot, Dong, cot, dong, hang
from hoagiai_cli.document.pdf_trang import goi
from hoagiai_cli.text.normal import fold

_PAD = 8.0
_CELL = 5.4  # from the border of a cell to its words, as Word sets it
_STRANGE = 8.0
_SURE = 30  # lines of a document that tell where its lines end
_MARGIN = 25.0  # no right margin is as narrow
_ENOUGH = 8  # lines of a page that tell where its text begins and ends
_SAME = 5.0
_INDENT = 20.0


@dataclass(slots=True)
class TrangDoc:
    """A page as it is read: columns and tables in order."""

    rong: float
    phan: list[Cot | tuple[Luoi, list[list[Cot]]]] = field(default_factory=list)
    trai: float = 0.0
    phai: float = 0.0


def trong_bang(page: Trang) -> tuple[list[Luoi], list[Chu], list[list[list[Chu]]]]:
    """The tables of a page, the letters outside of them, the letters of each cell of each table."""
    grids: list[Luoi] = []
    for grid in cac_luoi(page.ngang, page.doc):
        if not any(_within(grid, other) for other in grids):
            grids.append(grid)
    rest: list[Chu] = []
    cells: list[list[list[Chu]]] = [[[] for _ in grid.o] for grid in grids]
    owner = [
        {
            (cell.cot + across, cell.hang + down): number
            for number, cell in enumerate(grid.o)
            for across in range(cell.rong)
            for down in range(cell.cao)
        }
        for grid in grids
    ]
    turned: list[Chu] = []
    for one, x, y in [
        *((one, (one.x0 + one.x1) / 2, one.y - one.co * 0.3) for one in page.chu),
        *((one, x, y) for one, x, y in page.xoay),
    ]:
        for number, grid in enumerate(grids):
            square = grid.tim(x, y)
            if square is not None:
                cells[number][owner[number][square]].append(one)
                break
        else:
            (rest if one.x1 - one.x0 >= 0 and not _turned(page, one) else turned).append(one)
    kept = [
        number
        for number in range(len(grids))
        if sum(1 for cell in cells[number] if any(one.text.strip() for one in cell)) > 1
    ]
    for number in range(len(grids)):
        if number not in kept:
            rest += [one for cell in cells[number] for one in cell]
    page.nghieng += turned
    return [grids[number] for number in kept], rest, [cells[number] for number in kept]


def _turned(page: Trang, one: Chu) -> bool:
    return any(one is other for other, _, _ in page.xoay) if page.xoay else False


def _within(grid: Luoi, other: Luoi) -> bool:
    return (
        other.xs[0] - 1 <= grid.xs[0]
        and grid.xs[-1] <= other.xs[-1] + 1
        and other.ys[0] - 1 <= grid.ys[0]
        and grid.ys[-1] <= other.ys[-1] + 1
    )


def goi_trong_o(cell: list[Chu]) -> set[str]:
    return {call for row in hang(cell) for call in goi(dong(row).text)}


def xep(page: Trang, grids: list[Luoi], flow: list[Chu], cells: list[list[list[Chu]]]) -> TrangDoc:
    tops = [grid.ys[0] for grid in grids]
    chunks: list[list[Chu]] = [[] for _ in range(len(grids) + 1)]
    for one in flow:
        chunks[bisect_left(tops, one.y)].append(one)
    seen = [one for one in flow if one.text.strip()]
    left, right = min((one.x0 for one in seen), default=0.0), max((one.x1 for one in seen), default=page.rong)
    out = TrangDoc(page.rong)
    for number, chunk in enumerate(chunks):
        out.phan += cot(chunk, left, right)
        if number < len(grids):
            out.phan.append((grids[number], _cell_columns(grids[number], cells[number])))
    return out


def _cell_columns(grid: Luoi, cells: list[list[Chu]]) -> list[list[Cot]]:
    """The lines of each cell, with the edges that the cells above and below it have."""
    lines = [[dong(row) for row in hang(cell)] for cell in cells]
    pads: dict[int, float] = {}
    for place, own in zip(grid.o, lines, strict=True):
        for one in own:
            pads[place.cot] = min(pads.get(place.cot, _PAD), max(one.x0 - grid.xs[place.cot], 0.5))
    out = []
    for place, own in zip(grid.o, lines, strict=True):
        pad = pads.get(place.cot, _PAD)
        left, right = grid.xs[place.cot] + pad, grid.xs[place.cot + place.rong] - pad
        out.append([Cot(own, left, right, False)] if own else [])
    return out


def cac_cot(part: Cot | tuple[Luoi, list[list[Cot]]]) -> list[tuple[Cot, Noi]]:
    if isinstance(part, Cot):
        return [(part, Noi.CANH if part.canh else Noi.THAN)]
    return [(column, Noi.O) for cell in part[1] for column in cell]


def noi_noi_nhan(before: TrangDoc, page: TrangDoc) -> None:
    """Puts the rest of a list of receivers that a page break cut back into its column beside the signature."""
    first = page.phan[0] if page.phan else None
    lists = [part for part in before.phan[-3:] if isinstance(part, Cot) and part.canh]
    left = next((one for one in lists if any(fold(line.text).startswith("noi nhan") for line in one.dong)), None)
    if left is None or not isinstance(first, Cot) or first.canh or lists[-1] is not before.phan[-1]:
        return
    start, end, size = left.dong[-1].x0, max(one.x1 for one in left.dong), left.dong[-1].co
    count = 0
    for one in first.dong:
        if abs(one.co - size) > 0.6 or abs(one.x0 - start) > _INDENT or one.x1 > end + _INDENT:
            break
        count += 1
    left.dong += first.dong[:count]
    del first.dong[:count]
    if not first.dong:
        del page.phan[0]


def dat_le(pages: Sequence[TrangDoc]) -> None:
    """The left and right edge of the text of each page. Pages of one size have one text width; facing pages may have
    their margins in turn, and an annex may have its own."""
    for size in {page.rong for page in pages}:
        same = [page for page in pages if page.rong == size]
        lines = [[one for part in page.phan if _body(part) for one in part.dong] for page in same]
        sides = [[one for some in lines[odd::2] for one in some] for odd in (0, 1)]
        lefts = [_edge([one.x0 for one in side]) for side in sides]
        if min(map(len, sides)) < 3 * _ENOUGH or abs(lefts[0] - lefts[1]) < _SAME:
            lefts = [_edge([one.x0 for side in sides for one in side])] * 2
        around = [one for page in same for part in page.phan for one in _beside(part)]
        few = sum(map(len, sides)) < _SURE
        if few:  # the letterhead and the signature stand within the same edges
            lefts = [min([left, *(one.x0 for one in around if one.x0 > _MARGIN)]) for left in lefts]
        ends = [one.x1 - lefts[odd] for odd in (0, 1) for one in sides[odd]]
        wide = -_edge([-end for end in ends], 3)
        if few:
            reach = [one.x1 - lefts[0] for one in around if one.x1 < size - _MARGIN]
            wide = max([wide, *reach])
        for number, (page, some) in enumerate(zip(same, lines, strict=True)):
            left = lefts[number % 2]
            page.trai, page.phai = left, left + wide
            own = _edge([one.x0 for one in some]), -_edge([-one.x1 for one in some], 3)
            strange = abs(own[0] - left) > _STRANGE and abs(own[1] - page.phai) > _STRANGE
            tables = [part[0] for part in page.phan if not isinstance(part, Cot)]
            if len(some) >= _ENOUGH and strange:
                page.trai, page.phai = own
            elif len(ends) < _ENOUGH and tables:
                page.trai, page.phai = tables[0].xs[0] + _CELL, tables[0].xs[-1] - _CELL
            for part in page.phan:
                if _body(part):
                    part.trai, part.phai = page.trai, page.phai
                elif isinstance(part, Cot):
                    part.trai, part.phai = min(one.x0 for one in part.dong), max(one.x1 for one in part.dong)


def _beside(part: Cot | tuple[Luoi, list[list[Cot]]]) -> list[Dong]:
    return part.dong if isinstance(part, Cot) and part.canh else []


def _body(part: Cot | tuple[Luoi, list[list[Cot]]]) -> TypeGuard[Cot]:
    return isinstance(part, Cot) and not part.canh


def _edge(places: list[float], least: int = 2) -> float:
    """The outermost place at which several lines begin (or end, with signs turned)."""
    places = sorted(places)
    enough = min(max(least, len(places) // 40), len(places))
    for number, place in enumerate(places):
        last = number + enough - 1
        if last < len(places) and places[last] - place <= 3:
            return place
    return places[0] if places else 0.0
