"""The pages of a PDF to one text: paragraphs and tables in reading order, page breaks mended."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from hoagiai_cli.document.pdf_bang import Luoi
from hoagiai_cli.document.pdf_bo_cuc import TrangDoc, cac_cot, dat_le, goi_trong_o, noi_noi_nhan, trong_bang, xep
from hoagiai_cli.document.pdf_chu import Trang
from hoagiai_cli.document.pdf_doan import Khoi, Nep, Noi, gop, hoc, moi
from hoagiai_cli.document.pdf_dong import MU, Cot, dong, hang, sach
from hoagiai_cli.document.pdf_noi_bang import BangTho, NoiBang, OTho, packed
from hoagiai_cli.document.pdf_phong import thanh_unicode
from hoagiai_cli.document.pdf_trang import Quanh, boc, chu_thich, goi
from hoagiai_cli.document.tho import Bang, Doan, NghiNgo, NguonLoi, O, VanBanTho
from hoagiai_cli.text.bang_ma import TEN

_GARBAGE: Final = re.compile("[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f]")
_FEWEST_LETTERS = 20  # on a page with a picture: fewer are a stamp or a number on a scan


def van_ban(pages: Sequence[Trang]) -> VanBanTho:
    """The text of pages. Raises NguonLoi where they have none that can be read."""
    guessed = thanh_unicode(pages)
    hidden = _readable(pages)
    grids, flows, inside = [], [], []
    for page in pages:
        found, rest, cells = trong_bang(page)
        grids.append(found)
        flows.append(rest)
        inside.append(cells)
    around = boc(pages, flows)
    for number, page in enumerate(pages):
        if page.nghieng and (words := sach("".join(one.text for one in page.nghieng))):
            around[number].bo.append(("dau_trang", words))
        calls = {call for row in hang(flows[number]) for call in goi(dong(row).text)} if page.ngang else set()
        calls |= (
            {call for cells in inside[number] for cell in cells for call in goi_trong_o(cell)} if page.ngang else set()
        )
        flows[number], around[number].chu_thich = chu_thich(page, flows[number], calls)
    read = [xep(page, *parts) for page, parts in zip(pages, zip(grids, flows, inside, strict=True), strict=True)]
    for before, after in pairwise(read):
        noi_noi_nhan(before, after)
    dat_le(read)
    nep = hoc(
        (column, noi) for page in read for part in page.phan for column, noi in cac_cot(part) if len(column.dong) > 1
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


class _Ghep:
    def __init__(
        self, nep: Nep, around: Sequence[Quanh], notes: list[tuple[str, int, str]], pictures: Sequence[int]
    ) -> None:
        self.nep = nep
        self.pictures = pictures
        self.around = around
        self.ra: list[tuple[Khoi | BangTho, int]] = []  # with the number of the page it begins on
        self.nghi_ngo = notes  # kind, number of the part it is about, words

    def ghep(self, pages: Sequence[TrangDoc]) -> VanBanTho:
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
            elif isinstance(last, BangTho) and isinstance(new, BangTho):
                noi = NoiBang(self.nep)
                if noi.noi(last, new):
                    del parts[0]
                self.nghi_ngo += [(kind, len(self.ra) - 1, words) for kind, words in noi.ghi]
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
        return packed(BangTho(grid.xs, rows))

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
