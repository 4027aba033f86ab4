"""The printed lines of a plan in the order of its .docx, each with where its words were typed.

The lines come from the written file itself, so they stand in the very order and shape in which an edited copy is
read; the Document says which stretches of them are typed.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from hoagiai_cli.document.docx.writer import to_parts
from hoagiai_cli.document.model import Annex, Block, Document, Manh, Paragraph, Table, Text, plain
from hoagiai_cli.intake.quay_ve.ban_word import BanWord, DongWord, doc_ban_in
from hoagiai_cli.text.normal import squash

Path = tuple[str | int, ...]
Vai = Literal[
    "than", "can_cu", "o", "o_lap", "o_so", "noi_nhan", "so_ky_hieu", "dia_danh_ngay", "co_quan", "chu_quan",
    "ten_loai", "trich_yeu", "kinh_gui", "quyen_han", "nguoi_ky", "phu_luc", "chu_thich", "nguoi_soan", "do_mat",
    "do_khan", "khac",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class DongIn:
    """A printed line: its words, the typed stretches in them, its part of the document.

    Cells are `o_lap` in a table that says again what stands elsewhere, and `o_so` where nothing in them was typed.
    `goc` leads to what the line belongs to: () for the plan, ("quyet_dinh",) for the decision that issues it.
    """

    text: str
    manh: tuple[Manh, ...] = ()
    vai: Vai = "khac"
    goc: Path = ()
    cell: tuple[int, int, int] | None = None
    style: str = ""
    cung_chu: tuple[tuple[Manh, ...], ...] = ()  # the stretches once more, typed for the other rows of a merged cell


def cac_dong_in(document: Document, data: Mapping[str, Any]) -> tuple[list[DongIn], BanWord]:
    """The lines of `document`, the print of plan `data`, as its .docx has them, and that file as it is read."""
    ban = doc_ban_in(to_parts(document))
    cho: defaultdict[str, deque[DongIn]] = defaultdict(deque)
    for dong in _cac_dong(document, _cho_ky(data)):
        cho[squash(dong.text)].append(dong)
    return [_gan(dong, cho[squash(dong.text)]) for dong in ban.dong], ban


def _gan(dong: DongWord, ung_vien: deque[DongIn]) -> DongIn:
    if not ung_vien:
        return DongIn(dong.text, cell=dong.cell, style=dong.style)
    goc = ung_vien.popleft()
    return DongIn(goc.text, goc.manh, goc.vai, goc.goc, dong.cell, dong.style, goc.cung_chu)


def _cho_ky(data: Mapping[str, Any]) -> Path:
    """Where the signer of the decision is typed: with the decision, or with the plan that it issues."""
    quyet_dinh = data.get("quyet_dinh")
    return ("quyet_dinh", "ky") if isinstance(quyet_dinh, Mapping) and quyet_dinh.get("ky") else ("ky",)


def _cac_dong(document: Document, ky: Path) -> Iterator[DongIn]:
    quyet_dinh: Path = ("quyet_dinh",)
    if document.ban_hanh is not None:
        yield from _mot_van_ban(document.ban_hanh, quyet_dinh, ky)
    yield from _mot_van_ban(document, (), ("ky",))
    for phu_luc in document.phu_luc:
        yield from _phu_luc(phu_luc)


def _mot_van_ban(document: Document, goc: Path, ky: Path) -> Iterator[DongIn]:
    head = document.letterhead
    for text in head.co_quan_chu_quan:
        yield DongIn(text, vai="chu_quan", goc=goc)
    for text in head.co_quan:
        yield DongIn(text, vai="co_quan", goc=goc)
    yield DongIn(head.so_ky_hieu, vai="so_ky_hieu", goc=goc)
    yield DongIn(head.dia_danh_ngay, vai="dia_danh_ngay", goc=goc)
    marks = document.marks
    yield DongIn(marks.do_mat, vai="do_mat", goc=goc)
    yield DongIn(marks.do_khan, vai="do_khan", goc=goc)
    yield DongIn(marks.nguoi_soan, vai="nguoi_soan", goc=goc)
    yield DongIn(document.ten_loai, vai="ten_loai", goc=goc)
    trich_yeu = plain(document.trich_yeu)
    yield DongIn(trich_yeu, (Manh(0, len(trich_yeu), (*goc, "trich_yeu")),), "trich_yeu", goc)
    for text in document.kinh_gui:
        yield DongIn(text, vai="kinh_gui", goc=goc)
    yield from _cac_khoi(document.body, goc)
    for receiver in document.noi_nhan:
        yield DongIn(receiver.line, receiver.nguon, "noi_nhan", goc)
    who = document.signature
    for text in who.quyen_han:
        yield DongIn(text, vai="quyen_han", goc=goc)
    yield DongIn(who.nguoi_ky, (Manh(0, len(who.nguoi_ky), (*ky, "nguoi_ky")),), "nguoi_ky", goc)


def _cac_khoi(body: tuple[Block, ...], goc: Path) -> Iterator[DongIn]:
    for block in body:
        if isinstance(block, Paragraph):
            vai: Vai = "can_cu" if block.kieu == "can_cu" else "than"
            yield DongIn(block.plain, block.nguon, vai, goc)
            yield from _chu_thich(block.text)
        else:
            yield from _bang(block, goc)


def _bang(table: Table, goc: Path) -> Iterator[DongIn]:
    for number, row in enumerate(table.rows):
        for cell in row:
            made = number >= table.header and not cell.nguon
            vai: Vai = "o_lap" if table.lap else "o_so" if made else "o"
            at = 0
            for text in cell.text:
                words = plain(text)
                end = at + len(words)
                cung_chu = tuple(_trong(one, at, end) for one in cell.cung_chu)
                yield DongIn(words, _trong(cell.nguon, at, end), vai, goc, cung_chu=cung_chu)
                at = end + 1


def _trong(nguon: tuple[Manh, ...], at: int, end: int) -> tuple[Manh, ...]:
    """The stretches of a cell that lie in one of its paragraphs, counted from its start."""
    return tuple(
        Manh(one.tu - at, one.den - at, one.path, one.dong) for one in nguon if at <= one.tu and one.den <= end
    )


def _phu_luc(annex: Annex) -> Iterator[DongIn]:
    for text in (annex.so, annex.tieu_de, annex.kem_theo):
        yield DongIn(text, vai="phu_luc")
    yield from _cac_khoi(annex.body, ("phu_luc",))


def _chu_thich(text: Text) -> Iterator[DongIn]:
    for run in text:
        if run.note:
            yield DongIn(plain(run.note), vai="chu_thich")
