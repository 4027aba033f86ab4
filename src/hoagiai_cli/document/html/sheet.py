"""The style sheet of a page: the figures of NĐ 30 in the places of `van_ban.css`, and a rule for each run of pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import Template

from hoagiai_cli.document.docx import layout
from hoagiai_cli.document.docx.columns import CELL_MARGIN
from hoagiai_cli.document.measure import LINE_HEIGHT, width
from hoagiai_cli.document.model import Marks
from hoagiai_cli.document.reading import printed
from hoagiai_cli.registry.nd30 import nd30

_FILE = Path(__file__).with_name("van_ban.css")
_FOOT_GAP = 3.0  # points between the text and the line above the contact lines
_LINE = 0.5  # points: a line of a table, which a browser takes off the cell and Word does not
_NOTE_ROOM = 17.0  # points beside the words of the circulation note, up to its lines


@dataclass(frozen=True, slots=True)
class Pages:
    """A run of pages numbered from 1: its name in the style sheet, whether it lies on its side."""

    name: str
    landscape: bool = False


def style_sheet(size_set: str, runs: Sequence[Pages], marks: Marks) -> str:
    """The style sheet for sizes of a set; `marks` stand in the margins of the first sheet of paper."""
    return _figures(size_set) + "".join(_numbered(run) for run in runs) + _first_sheet(marks)


@cache
def _figures(size_set: str) -> str:
    figures = nd30()
    choice = figures.trinh_bay
    chosen = next(one for one in figures.bo_co_chu if one.ten == size_set)
    sizes = {f"sz_{name}": _em(size, choice.co_chu) for name, size in layout.sizes(figures, chosen).items()}
    return Template(_FILE.read_text(encoding="utf-8")).substitute(
        sizes,
        sz_dau_de=_em(layout.DAU_DE_SIZE, choice.co_chu),
        sz_bang=_em(choice.co_chu_bang, choice.co_chu),
        sz_chu_thich=_em(choice.co_chu_chu_thich, choice.co_chu),
        phong_chu=figures.phong_chu,
        mau=f"#{figures.mau}",
        mau_dau=f"#{figures.dau.mau}",
        co_chu=choice.co_chu,
        luu_hanh_pt=layout.sizes(figures, chosen)["luu_hanh"],
        so_trang_pt=layout.sizes(figures, chosen)["so_trang"],
        le_tren=number(choice.le_mm["tren"]),
        le_duoi=number(choice.le_mm["duoi"]),
        le_trai=number(choice.le_mm["trai"]),
        le_phai=number(choice.le_mm["phai"]),
        rong=number(figures.kho_giay_mm[0]),
        dai=number(figures.kho_giay_mm[1]),
        so_trang=number(choice.so_trang_cach_mep_mm),
        don=number(LINE_HEIGHT),
        gian=number(LINE_HEIGHT * choice.gian_dong),
        cach_doan=number(choice.cach_doan_pt),
        thut=number(choice.thut_dau_dong_cm * 10),
        duong_ke=number(choice.duong_ke_pt),
        cho_ky=number(choice.cho_ky_pt),
        treo=number(layout.RECEIVER_INDENT),
        cach_cot=number(layout.RECEIVER_RIGHT),
        o_bang=number(CELL_MARGIN - _LINE),
    )


def _em(size: float, base: float) -> str:
    return number(size / base)


def number(value: float) -> str:
    """A number of CSS, as short as it may be."""
    return f"{value:.4f}".rstrip("0").rstrip(".")


def _numbered(run: Pages) -> str:
    """Each run counts its own pages: browsers offer no other way to begin again at 1."""
    size = "A4 landscape" if run.landscape else "A4"
    return (
        f"@page {run.name} {{ size: {size}; counter-increment: {run.name}; "
        f"@top-center {{ content: counter({run.name}, trang); }} }}\n.{run.name} {{ page: {run.name}; }}\n"
    )


def _first_sheet(marks: Marks) -> str:
    """What stands in the margins of the first sheet: draft mark and circulation note above, contact lines below.

    The bottom margin grows by the contact lines (Mục III, khoản 4).
    """
    figures = nd30()
    sizes = layout.sizes(figures, figures.bo_co_chu[0])
    line = f"{number(figures.trinh_bay.duong_ke_pt)}pt solid"
    boxes = ""
    if marks.du_thao:
        boxes += f"  @top-left {{ content: {_css_text(marks.du_thao)}; }}\n"
    if marks.luu_hanh:
        wide = width(marks.luu_hanh, sizes["luu_hanh"], bold=True) + _NOTE_ROOM
        boxes += f"  @top-right {{ content: {_css_text(marks.luu_hanh)}; width: {number(wide)}pt; border: {line}; }}\n"
    if marks.lien_he:
        size = sizes["lien_he"]
        height = len(marks.lien_he) * size * LINE_HEIGHT + 2 * _FOOT_GAP
        content = ' "\\A" '.join(_css_text(one) for one in marks.lien_he)
        boxes += f"  margin-bottom: calc({number(figures.trinh_bay.le_mm['duoi'])}mm + {number(height)}pt);\n"
        boxes += f"  @bottom-center {{ content: {content}; font-size: {size}pt; border-top: {line}; }}\n"
    return f"@page :first {{\n{boxes}}}\n" if boxes else ""


def _css_text(text: str) -> str:
    """A string of CSS inside a `<style>`: whatever could end either is written by its number."""
    words = printed(text).strip()
    return '"' + "".join(one if one.isalnum() or one in " .,;:-()/@" else f"\\{ord(one):x} " for one in words) + '"'
