"""The pages of a PDF to one text: columns, tables and paragraphs in reading order, page breaks mended."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final, TypeGuard

from hoagiai_cli.document.pdf_bang import Luoi, cac_luoi
from hoagiai_cli.document.pdf_chu import Chu, Trang
from hoagiai_cli.document.pdf_doan import Khoi, Nep, Noi, gop, hoc, moi
from hoagiai_cli.document.pdf_dong import MU, Cot, Dong, cot, dong, hang, sach
from hoagiai_cli.document.pdf_phong import thanh_unicode
from hoagiai_cli.document.pdf_trang import Quanh, boc, chu_thich, goi
from hoagiai_cli.document.tho import Bang, Doan, NghiNgo, NguonLoi, O, VanBanTho
from hoagiai_cli.text.bang_ma import TEN
from hoagiai_cli.text.normal import fold

_GARBAGE: Final = re.compile("[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f]")
_FEWEST_LETTERS = 20  # on a page with a picture: fewer are a stamp or a number on a scan
_PAD = 8.0
_CELL = 5.4  # from the border of a cell to its words, as Word sets it
_STRANGE = 8.0
_SURE = 30  # lines of a document that tell where its lines end
_MARGIN = 25.0  # no right margin is as narrow
_ENOUGH = 8  # lines of a page that tell where its text begins and ends
_SAME = 5.0
_INDENT = 20.0
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
class _Trang:
    """A page as it is read: columns and tables in order."""

    rong: float
    phan: list[Cot | tuple[Luoi, list[list[Cot]]]] = field(default_factory=list)
    trai: float = 0.0
    phai: float = 0.0


def van_ban(pages: Sequence[Trang]) -> VanBanTho:
    """The text of pages. Raises NguonLoi where they have none that can be read."""
    guessed = thanh_unicode(pages)
    hidden = _readable(pages)
    grids, flows, inside = [], [], []
    for page in pages:
        found, rest, cells = _in_grids(page)
        grids.append(found)
        flows.append(rest)
        inside.append(cells)
    around = boc(pages, flows)
    for number, page in enumerate(pages):
        if page.nghieng and (words := sach("".join(one.text for one in page.nghieng))):
            around[number].bo.append(("dau_trang", words))
        calls = {call for row in hang(flows[number]) for call in goi(dong(row).text)} if page.ngang else set()
        calls |= {call for cells in inside[number] for cell in cells for call in _calls(cell)} if page.ngang else set()
        flows[number], around[number].chu_thich = chu_thich(page, flows[number], calls)
    read = [_laid(page, *parts) for page, parts in zip(pages, zip(grids, flows, inside, strict=True), strict=True)]
    for before, after in pairwise(read):
        _receivers_go_on(before, after)
    _edges(read)
    nep = hoc(
        (column, noi) for page in read for part in page.phan for column, noi in _columns(part) if len(column.dong) > 1
    )
    notes: list[tuple[str, int, str]] = [("bang_ma", 0, TEN[guessed])] if guessed else []
    notes += [("chu_may_doc", 0, "")] if hidden else []
    pictures = [number for number, page in enumerate(pages) if page.anh and len(page.chu) < _FEWEST_LETTERS]
    return _Ghep(nep, around, notes, pictures).ghep(read)


def _readable(pages: Sequence[Trang]) -> bool:
    """Raises NguonLoi where pages have no letters. Out: whether all of them were read off pictures by a machine."""
    text = "".join(one.text for page in pages for one in page.chu).strip()
    seen = sum(1 for char in text if not char.isspace())
    hidden = sum(len(page.an) for page in pages)
    pictures = sum(page.anh for page in pages)
    bad = sum(len(match) for match in _GARBAGE.findall(text))
    if seen and bad > 0.2 * seen:
        raise NguonLoi("ban_quet", "lớp chữ không dùng được (phông chữ không kèm bảng mã)")
    if seen < _FEWEST_LETTERS * len(pages) and hidden > 4 * seen:
        # the words under the picture of a page are all there is
        for page in pages:
            page.chu, page.an = [*page.chu, *page.an], []
        return True
    if seen < _FEWEST_LETTERS * len(pages) and pictures:
        raise NguonLoi("ban_quet", "chỉ có ảnh của trang giấy" if not seen else "hầu như chỉ có ảnh của trang giấy")
    if not seen:
        raise NguonLoi("rong")
    return False


def _in_grids(page: Trang) -> tuple[list[Luoi], list[Chu], list[list[list[Chu]]]]:
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


def _calls(cell: list[Chu]) -> set[str]:
    return {call for row in hang(cell) for call in goi(dong(row).text)}


def _laid(page: Trang, grids: list[Luoi], flow: list[Chu], cells: list[list[list[Chu]]]) -> _Trang:
    tops = [grid.ys[0] for grid in grids]
    chunks: list[list[Chu]] = [[] for _ in range(len(grids) + 1)]
    for one in flow:
        chunks[bisect_left(tops, one.y)].append(one)
    seen = [one for one in flow if one.text.strip()]
    left, right = min((one.x0 for one in seen), default=0.0), max((one.x1 for one in seen), default=page.rong)
    out = _Trang(page.rong)
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


def _columns(part: Cot | tuple[Luoi, list[list[Cot]]]) -> list[tuple[Cot, Noi]]:
    if isinstance(part, Cot):
        return [(part, Noi.CANH if part.canh else Noi.THAN)]
    return [(column, Noi.O) for cell in part[1] for column in cell]


def _receivers_go_on(before: _Trang, page: _Trang) -> None:
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


def _edges(pages: Sequence[_Trang]) -> None:
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


class _Ghep:
    def __init__(
        self, nep: Nep, around: Sequence[Quanh], notes: list[tuple[str, int, str]], pictures: Sequence[int]
    ) -> None:
        self.nep = nep
        self.pictures = pictures
        self.around = around
        self.ra: list[tuple[Khoi | BangTho, int]] = []  # with the number of the page it begins on
        self.nghi_ngo = notes  # kind, number of the part it is about, words

    def ghep(self, pages: Sequence[_Trang]) -> VanBanTho:
        for number, page in enumerate(pages):
            parts: list[Khoi | BangTho] = []
            for part in page.phan:
                if isinstance(part, Cot):
                    parts += gop(part, Noi.CANH if part.canh else Noi.THAN, self.nep)
                else:
                    parts.append(self._table(*part))
            self._take(parts, number)
            here = max(len(self.ra) - 1, 0)
            self.nghi_ngo += [(kind, here, words) for kind, words in self.around[number].bo]
            if number in self.pictures:
                self.nghi_ngo.append(("trang_anh", here, f"trang {number + 1}"))
        return self._finish(len(pages))

    def _take(self, parts: list[Khoi | BangTho], number: int) -> None:
        if parts and self.ra and self.ra[-1][1] < number + 1:
            last, new = self.ra[-1][0], parts[0]
            if isinstance(last, Khoi) and isinstance(new, Khoi):
                if self._goes_on(last, new):
                    last.dong += new.dong
                    del parts[0]
            elif isinstance(last, BangTho) and isinstance(new, BangTho) and self._same_table(last, new):
                del parts[0]
        self.ra += [(one, number) for one in parts]

    def _goes_on(self, last: Khoi, new: Khoi) -> bool:
        """Whether the first paragraph of a page is the rest of the last one of the page before."""
        if last.noi is not Noi.THAN or new.noi is not Noi.THAN or last.giua or new.giua:
            return False
        b = new.dong[0]
        if moi(last, b, new.trai, self.nep, loose=False, far=False):
            return False
        if self.nep.the and 0 < b.the == last.dong[-1].the:
            return True
        small = next((char.islower() for char in b.text if char.isalpha()), False)
        ended = re.search(r"[.;:!?]$", last.text) is not None
        indented = bool(self.nep.thut) and b.x0 - new.trai < 4
        if not (small or indented) or (ended and not indented):
            self.nghi_ngo.append(("noi_doan", len(self.ra) - 1, sach(b.text)[:60]))
        return True

    def _table(self, grid: Luoi, cells: list[list[Cot]]) -> BangTho:
        rows: list[list[OTho]] = [[] for _ in range(len(grid.ys) - 1)]
        for place, columns in zip(grid.o, cells, strict=True):
            khoi = [one for column in columns for one in gop(column, Noi.O, self.nep)]
            rows[place.hang].append(OTho(place.cot, place.rong, place.cao, khoi))
        return _packed(BangTho(grid.xs, rows))

    def _same_table(self, last: BangTho, new: BangTho) -> bool:
        """Adds a table at the top of a page to the one at the foot of the page before, if it goes on there."""
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
            self.nghi_ngo.append(
                ("dau_trang", len(self.ra) - 1, " | ".join(one.text.replace("\n", " ") for one in row))
            )
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
                self.nghi_ngo.append(("noi_doan", len(self.ra) - 1, words[:60]))
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

    def _finish(self, pages: int) -> VanBanTho:
        notes, renamed = self._notes()
        doan: list[Doan] = []
        starts: list[int | None] = [None] * pages
        for number, (part, page) in enumerate(self.ra, start=1):
            if starts[page] is None:
                starts[page] = number
            names = renamed[page]
            if isinstance(part, Khoi):
                doan.append(Doan(_text(part, names), number, number, part.dam, part.giua))
            else:
                bang = _bang(part, number, names)
                doan.append(Doan(bang.text, number, number, bang=bang))
        following = len(doan)
        trang: list[int] = []
        for start in reversed(starts):
            following = start if start is not None else following
            trang.append(following)
        nghi_ngo = sorted((NghiNgo(kind, at + 1, words) for kind, at, words in self.nghi_ngo), key=lambda one: one.dong)
        if not doan:
            raise NguonLoi("rong")
        return VanBanTho(tuple(doan), "pdf", tuple(nghi_ngo), notes, "doan", tuple(reversed(trang)))

    def _notes(self) -> tuple[dict[str, str], list[dict[str, str]]]:
        """All footnotes, and for each page their names by number: numbers that begin anew are renamed."""
        notes: dict[str, str] = {}
        names: list[dict[str, str]] = []
        for page in self.around:
            own = {}
            for number, words in page.chu_thich.items():
                name = number
                while name in notes:
                    name = str(len(notes) + 1 if name == number else int(name) + 1)
                notes[name] = words
                own[number] = name
            names.append(own)
        # a paragraph begun on the page before may call a footnote of this one
        return notes, [
            {**(names[number + 1] if number + 1 < len(names) else {}), **own} for number, own in enumerate(names)
        ]


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


def _packed(table: BangTho) -> BangTho:
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


def _text(khoi: Khoi, names: dict[str, str]) -> str:
    return sach(MU.sub(lambda match: f"[^{names[match[1]]}]" if match[1] in names else match[1], khoi.text))


def _bang(table: BangTho, place: int, names: dict[str, str]) -> Bang:
    rows = []
    for row in table.hang:
        cells = []
        for one in row:
            doan = tuple(Doan(_text(khoi, names), place, place, khoi.dam, khoi.giua) for khoi in one.khoi)
            cells.append(O(doan, one.cot, one.rong, one.cao))
        rows.append(tuple(cells))
    return Bang(tuple(rows), len(table.xs) - 1)
