"""Rules on the page: paper, margins, direction, page numbers (PL I, Phần I, Mục I)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoagiai_cli.document.docx.formatted import Field, Para, Section
from hoagiai_cli.document.measure import LINE_HEIGHT
from hoagiai_cli.registry.nd30 import Khoang, nd30
from hoagiai_cli.the_thuc.chu import rong
from hoagiai_cli.the_thuc.ket_qua import Loi, SuaChua, Tu
from hoagiai_cli.the_thuc.thanh_phan import GIUA, khoang, pt
from hoagiai_cli.the_thuc.van_ban import VanBan

_SAI_SO = 0.1  # millimetres: twips do not hit whole ones
_SAI_SO_KHO = 1.0
_LE: dict[str, tuple[str, Tu]] = {
    "tren": ("ND30-PAGE-MARGIN-TOP", ("trên", "top")),
    "duoi": ("ND30-PAGE-MARGIN-BOTTOM", ("dưới", "bottom")),
    "trai": ("ND30-PAGE-MARGIN-LEFT", ("trái", "left")),
    "phai": ("ND30-PAGE-MARGIN-RIGHT", ("phải", "right")),
}
# The decree's own landscape pages: top, bottom, left, right in millimetres.
_NGANG_NGHI_DINH = (20, 15, 30, 15)
_PAGE = re.compile(r"\s*\\?\"?PAGE\b", re.IGNORECASE)
_KIEU_SO = re.compile(r"\\\*\s*(?:roman|alphabetic|ordinal|cardtext|ordtext|hex)", re.IGNORECASE)
_IF_PAGE = re.compile(r"\bIF\b.*\bPAGE\b", re.IGNORECASE | re.DOTALL)
# Pages of text below which a document surely has one page, and above which it surely has more.
_MOT_TRANG, _HAI_TRANG = 0.8, 1.3


def mm(value: float) -> str:
    """Millimetres as people write them."""
    return f"{round(value, 1):g} mm".replace(".", ",")


def kiem_trang(van_ban: VanBan) -> Iterator[Loi]:
    """Paper, direction and margins of every section."""
    figures = nd30()
    chinh = van_ban.paras[0].section if van_ban.paras else 0
    co_chu = {para.section for para in van_ban.goc.paras if para.text.strip() or para.drawn}
    dau = _dau_phan(van_ban)
    for number, section in enumerate(van_ban.sections):
        # The last section may be an empty rest.
        if number not in co_chu and len(van_ban.sections) > 1:
            continue
        across, down = sorted((section.width, section.height))
        cho = dau.get(number)
        if abs(across - figures.kho_giay_mm[0]) > _SAI_SO_KHO or abs(down - figures.kho_giay_mm[1]) > _SAI_SO_KHO:
            yield Loi(
                "ND30-PAGE-SIZE", cho, "", "A4, 210 x 297 mm", f"{mm(section.width)} x {mm(section.height)}",
                sua=(SuaChua("kho_giay", van_ban.goc.main, section.node, section.landscape),),
            )  # fmt: skip
        if section.landscape and number == chinh and not van_ban.phu_luc:
            yield Loi("ND30-PAGE-ORIENT", cho, "", ("dọc", "portrait"), ("ngang", "landscape"))
        yield from _le(section, cho, van_ban)


def _dau_phan(van_ban: VanBan) -> dict[int, Para]:
    """The first words of each section, where the file has several: the place a fault of a section is named by."""
    found: dict[int, Para] = {}
    if len(van_ban.sections) > 1:
        for para in van_ban.goc.paras:
            if para.section not in found and para.text.strip():
                found[para.section] = para
    return found


def _le(section: Section, cho: Para | None, van_ban: VanBan) -> Iterator[Loi]:
    co = {
        "tren": section.top,
        "duoi": section.bottom,
        "trai": section.left + section.gutter,
        "phai": section.right,
    }
    if section.landscape and all(
        abs(have - wanted) <= 0.5 for have, wanted in zip(co.values(), _NGANG_NGHI_DINH, strict=True)
    ):
        return
    for side, value in co.items():
        allowed = nd30().le_mm[side]
        if value in Khoang(allowed.tu - _SAI_SO, allowed.den + _SAI_SO):
            continue
        ma, words = _LE[side]
        if section.landscape:
            ma = "ND30-PAGE-MARGIN-LANDSCAPE"
        gan = min(max(value, allowed.tu), allowed.den)
        sua = () if section.gutter else (SuaChua("le", van_ban.goc.main, section.node, (side, gan)),)
        muc = "warning" if van_ban.goc.facts.mirrored and side in ("trai", "phai") else ""
        yield Loi(ma, cho, "", khoang(allowed, "mm"), mm(value), {"le": words}, muc, sua)


# --- page numbers ---------------------------------------------------------------------------------------------------


def uoc_trang(van_ban: VanBan, tu: int = 0, den: int | None = None) -> float:
    """About how many pages the paragraphs `[tu, den)` take: enough to tell one page from two."""
    total, page = 0.0, 0.0
    row: dict[tuple[int, int], dict[int, float]] = {}
    den = len(van_ban.paras) if den is None else den
    while den > tu and not van_ban.paras[den - 1].text.strip():
        den -= 1
    for para in van_ban.paras[tu:den]:
        section = van_ban.sections[para.section] if para.section < len(van_ban.sections) else None
        page = (section.height - section.top - section.bottom) * 72 / 25.4 if section else 700.0
        size = para.stretches[0].font.size if para.stretches else para.mark_font.size
        width = (para.width or 450.0) - para.shape.left - para.shape.right
        lines = max(1.0, -(-(len(para.text) * size * 0.47) // max(width, 40.0))) + para.text.count("\n")
        single = size * LINE_HEIGHT
        shape = para.shape
        line = shape.line if shape.rule == "exact" else max(shape.line, single) if shape.rule == "atLeast" else (
            shape.line * single)  # fmt: skip
        height = lines * line + shape.before + shape.after
        columns = section.columns if section else 1
        height /= max(columns, 1)
        if para.shape.page_break or ("\f" in para.text and columns < 2):  # else the break is one of columns
            total += page
        if para.cell is not None:
            cells = row.setdefault((para.cell.table, para.cell.row), {})
            cells[para.cell.column] = cells.get(para.cell.column, 0.0) + height
        elif para.place == "body":
            total += height
    total += sum(max(cells.values()) for cells in row.values())
    breaks = sum(
        1
        for number in {para.section for para in van_ban.paras[tu + 1 : den]}
        - {van_ban.paras[tu].section if tu < den else 0}
        if number < len(van_ban.sections) and van_ban.sections[number].kind not in ("continuous", "nextColumn")
    )
    return total / page + 0.5 * breaks if page else 0.0


def _so_trang(paras: tuple[Para, ...]) -> tuple[Para, Field] | None:
    for para in paras:
        for one in para.fields:
            if _PAGE.match(one.code) or _IF_PAGE.search(one.code):
                return para, one
    return None


def kiem_so_trang(van_ban: VanBan, chua_xet: list[Tu]) -> Iterator[Loi]:
    """Page numbers of the document itself: there, in the top margin, centred, 13 - 14, upright, not on page 1."""
    if not van_ban.sections:
        return
    first = van_ban.sections[0]
    kinds = ["default", "even"] if van_ban.goc.facts.even_and_odd else ["default"]
    heads = [(kind, found) for kind in kinds if (found := _so_trang(first.headers.get(kind, ()))) is not None]
    feet = [(kind, found) for kind in kinds if (found := _so_trang(first.footers.get(kind, ()))) is not None]
    on_first = _so_trang(first.headers.get("first", ())) or _so_trang(first.footers.get("first", ()))
    uoc = uoc_trang(van_ban, 0, van_ban.het_cuoi)
    if not heads and not feet:
        if uoc > _HAI_TRANG:
            yield Loi("ND30-PAGENO", None, "thieu", sua=(SuaChua("so_trang", "", first.node, "them"),))
        elif uoc > _MOT_TRANG:
            chua_xet.append(
                (
                    "số trang: không có, và không chắc văn bản dài hơn một trang",
                    "page number: there is none, and the text may fit on one page",
                )
            )
        return
    if van_ban.goc.facts.even_and_odd and len(heads or feet) == 1:
        yield Loi("ND30-PAGENO", None, "mot_nua")
    if not heads:
        para = feet[0][1][0]
        chi_so = not re.sub(r"[\s\d]", "", para.text) and len(feet) == 1 and not first.headers
        sua = (SuaChua("so_trang", para.part, first.node, "chuyen"),) if chi_so else ()
        yield Loi("ND30-PAGENO", None, "cuoi_trang", sua=sua)
    for _, (para, one) in heads or feet:
        yield from _dang_so_trang(para, one, first, chua_xet, o_dau=bool(heads))
    other = next((form[0] for _, (_, one) in heads or feet if (form := _KIEU_SO.search(one.code))), "")
    if first.number_format not in ("decimal", "") or other:
        yield Loi("ND30-PAGENO", None, "kieu_so", "1, 2, 3", (other or first.number_format).strip("\\* "))
    if first.start not in (None, 1):
        yield Loi("ND30-PAGENO", None, "bat_dau", "1", str(first.start))
    if any(_IF_PAGE.search(one.code) for _, (_, one) in heads):
        chua_xet.append(("số trang ở trang đầu: in theo điều kiện", "page number on page 1: printed on a condition"))
    elif on_first if first.first_differs else heads or feet:
        para = on_first[0] if on_first and first.first_differs else (heads or feet)[0][1][0]
        yield Loi(
            "ND30-PAGENO", None, "trang_dau", chu="",
            sua=(SuaChua("so_trang", para.part, first.node, "an_trang_dau"),) if not first.first_differs else (),
        )  # fmt: skip


def _dang_so_trang(para: Para, one: Field, section: Section, chua_xet: list[Tu], *, o_dau: bool) -> Iterator[Loi]:
    figures = nd30().thanh_phan["so_trang"]
    font = one.font
    if font.size not in figures.co_chu:
        gan = min(max(font.size, figures.co_chu.tu), figures.co_chu.den)
        yield Loi(
            "ND30-PAGENO", None, "co", khoang(figures.co_chu), pt(font.size),
            sua=(SuaChua("co_chu", para.part, para.node, gan),),
        )  # fmt: skip
    if font.italic or font.bold:
        yield Loi("ND30-PAGENO", None, "dung", muc="" if font.italic else "warning",
                  sua=(SuaChua("nghieng" if font.italic else "dam", para.part, para.node, False),))  # fmt: skip
    giua = _so_o_giua(para, section)
    if giua is False:
        sua = (
            (SuaChua("canh", para.part, para.node, "center"),) if "\t" not in para.text and not para.frame_align else ()
        )
        yield Loi("ND30-PAGENO", None, "canh", GIUA, para.shape.align, sua=sua if o_dau else ())
    elif giua is None:
        chua_xet.append(("số trang có ở giữa không", "whether the page number is centred"))
    extra = re.sub(r"[\s\d]", "", para.text)
    if extra and any(map(str.isalpha, extra)):
        yield Loi("ND30-PAGENO", None, "them_chu", muc="warning", co=f"“{para.text.strip()[:40]}”")


def _so_o_giua(para: Para, section: Section) -> bool | None:
    """Whether a page number is centred; None where it cannot be told."""
    if para.frame_align:
        return para.frame_align == "center"
    shape = para.shape
    if shape.align == "center":
        if "\t" in para.text:
            return None
        return abs(shape.left - shape.right + shape.first) < 20
    tabs = len(para.text) - len(para.text.lstrip("\t"))
    if tabs and para.text.lstrip("\t")[:1].strip():
        stops = [(place, kind) for place, kind in shape.tabs if kind in ("center", "left", "right")]
        if tabs <= len(stops):
            place, kind = stops[tabs - 1]
            if kind == "center":
                return abs(place - section.text_width / 2) < 0.12 * section.text_width
            return False if kind == "right" else None
        return None
    if para.drawn or para.cell is not None:
        return None
    if shape.align in ("left", "both") and para.width:
        gap = shape.left + shape.first
        text = rong(para.stretches)
        if abs(gap - (para.width - gap - text)) < 0.1 * para.width:
            return True
    return False
