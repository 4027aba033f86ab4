"""Where things stand on the page: column widths, indents, sizes and heights, worked out from text widths.

Everything here is arithmetic on a Document and the figures of NĐ 30; no XML. Lengths are points
unless a name says twips (1/20 point).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from hoagiai_cli.document.breaks import BAD
from hoagiai_cli.document.measure import LINE_HEIGHT, balanced, lines, width
from hoagiai_cli.document.model import Letterhead, Recipient, Signature
from hoagiai_cli.registry.nd30 import BoCoChu, Nd30, nd30

_MM = 72 / 25.4

# Word and the table of widths may differ by a hair (kerning, rounding of fonts): room that keeps a line whole.
_SLACK = 1.5 * _MM
# Between an issuer name that fills its column and quốc hiệu there must be a gap to see.
_GAP = 4 * _MM
# A left column narrower than this leaves no issuer name readable; then the date line may take a second line.
_NARROWEST = 45 * _MM
# What a long number beside a long place may stand out of the text on either side, as the decree's own forms do (M.IV).
_OVERHANG = 6 * _MM
# Lines of a long trích yếu stay clear of the margins, as a title does.
_TITLE_SHARE = 0.88
# The gap above the signature block, and what keeps receivers off the column of the signer.
_ABOVE_SIGNATURE = 6.0
_WIDEST_SIGNER = 105 * _MM
RECEIVER_INDENT = 6.4  # the width of "- " at 11 pt: a second line starts under the words, the dash stays flush left
RECEIVER_RIGHT = 3 * _MM
DAU_DE_SIZE = 15  # the line of the Party in place of quốc hiệu
# From this share of a page on, a list of receivers is allowed to run over to the next page.
_TALL = 2 / 3


def twips(points: float) -> int:
    """Points as twips, rounded."""
    return round(points * 20)


def mm_twips(millimetres: float) -> int:
    """Millimetres as twips, rounded."""
    return round(millimetres * 1440 / 25.4)


@dataclass(frozen=True, slots=True)
class Page:
    """The sheet and its margins in twips, and the room for text."""

    size: tuple[int, int]
    top: int
    right: int
    bottom: int
    left: int
    header: int

    @property
    def text_width(self) -> int:
        """Width of the text in twips."""
        return self.size[0] - self.left - self.right

    @property
    def text_height(self) -> int:
        """Height of the text in twips."""
        return self.size[1] - self.top - self.bottom


def page(figures: Nd30) -> Page:
    """The page as printed. Margins are rounded up: a twip less would fall short of the decree's minimum."""
    across, down = figures.kho_giay_mm
    margins = {side: math.ceil(mm * 1440 / 25.4) for side, mm in figures.trinh_bay.le_mm.items()}
    return Page(
        size=(mm_twips(across), mm_twips(down)),
        top=margins["tren"],
        right=margins["phai"],
        bottom=margins["duoi"],
        left=margins["trai"],
        header=mm_twips(figures.trinh_bay.so_trang_cach_mep_mm),
    )


def landscape(upright: Page) -> Page:
    """The sheet laid on its side: the same four margins, read on the page as it is looked at."""
    return replace(upright, size=(upright.size[1], upright.size[0]))


def sizes(figures: Nd30, size_set: BoCoChu) -> dict[str, int]:
    """The size in points of every part: the letterhead by its set, the rest as near to the body as allowed."""
    by_set = {
        "quoc_hieu": size_set.quoc_hieu,
        "co_quan": size_set.quoc_hieu,
        "co_quan_chu_quan": size_set.quoc_hieu,
        "tieu_ngu": size_set.tieu_ngu,
        "dia_danh": size_set.dia_danh,
    }
    by_set["dau_do"] = figures.trinh_bay.co_chu_dau
    body = figures.trinh_bay.co_chu
    return {
        name: by_set.get(name, int(max(part.co_chu.tu, min(body, part.co_chu.den))))
        for name, part in figures.thanh_phan.items()
    }


@dataclass(frozen=True, slots=True)
class Line:
    """A centred text that may take several lines: the indent of both sides in twips, the widths of its lines."""

    text: str
    side_indent: int
    widths: tuple[float, ...]


def centred(text: str, column: float, limit: float, size: float, *, bold: bool, italic: bool = False) -> Line:
    """`text` in a column: lines about equally long, brought about by indents and not by breaks in the text.

    `limit` is the width that the lines may fill.
    """
    whole = width(text, size, bold=bold, italic=italic)
    if whole <= limit:
        return Line(text, 0, (whole,))
    block = balanced(text, limit, size, bold=bold, italic=italic)
    return Line(text, max(0, math.floor((column - block.column) * 10)), block.widths)


def rule_indent(column: float, length: float) -> int:
    """The indent of both sides, in twips, that leaves a centred rule of `length`."""
    return max(0, twips((column - length) / 2))


def rule_length(widths: Sequence[float], share: float) -> float:
    """A rule under lines of these widths: `share` of the last, at most half of it (PL I P.I M.II k.2.b, k.5.b).

    Which line of several the decree means is open; where both readings can hold, both do.
    """
    last, longest = widths[-1], max(widths)
    return min(max(share * last, longest * 0.34), 0.49 * last)


@dataclass(frozen=True, slots=True)
class LetterheadLayout:
    """Ô 1 - 4: the set of sizes, both column widths in twips, the lines on the left, the rules.

    The table begins `overhang` twips left of the text.
    """

    size_set: BoCoChu
    left: int
    right: int
    overhang: int
    parent: tuple[Line, ...]
    issuer: tuple[Line, ...]
    issuer_rule: int  # indent in twips, 0 where there is no issuer
    motto_rule: int
    place_date: Line


def common_sizes(heads: Sequence[Letterhead]) -> BoCoChu:
    """The set of sizes for all letterheads of one file: its styles have one size each."""
    return min((letterhead(head).size_set for head in heads), key=lambda one: one.quoc_hieu)


@lru_cache(maxsize=64)
def letterhead(head: Letterhead, size_set: BoCoChu | None = None) -> LetterheadLayout:
    """Choose the larger set of sizes if number, date and names stand well with it, else the smaller.

    With a `size_set` given only the columns are worked out.
    """
    figures = nd30()
    total = page(figures).text_width / 20
    usual = figures.trinh_bay.cot_dau_mm[1] * _MM
    needs = {one: _needs(head, one, figures) for one in ((size_set,) if size_set else figures.bo_co_chu)}
    fitting = [one for one, need in needs.items() if need.left + max(need.right, usual) <= total]
    if not fitting:
        # A long number on the left and a long place on the right: the right column gets what it needs and no more.
        smallest = min(needs, key=lambda one: one.quoc_hieu)
        need = needs[smallest]
        wide = min(max(need.left + need.right, total), total + 2 * _OVERHANG)
        return _letterhead(head, smallest, max(wide - need.right, _NARROWEST), wide, figures)
    chosen = fitting[0]
    if needs[chosen].cost >= BAD:  # a name parted badly: the other size may part it better
        chosen = min(fitting, key=lambda one: needs[one].cost)
    return _letterhead(head, chosen, total - max(needs[chosen].right, usual), total, figures)


@dataclass(frozen=True, slots=True)
class _Needs:
    """The widths both columns need so that what can stand on one line does, and how badly a name is parted."""

    left: float
    right: float
    cost: float


def _needs(head: Letterhead, size_set: BoCoChu, figures: Nd30) -> _Needs:
    limit = figures.trinh_bay.cot_dau_mm[0] * _MM - _GAP
    names = [
        balanced(name, limit, size_set.quoc_hieu, bold=bold)
        for texts, bold in ((head.co_quan_chu_quan, False), (head.co_quan, True))
        for name in texts
    ]
    number = width(head.so_ky_hieu, sizes(figures, size_set)["so_ky_hieu"]) + _GAP
    top = (
        [width(head.dau_de, DAU_DE_SIZE, bold=True)]
        if head.dau_de
        else [
            width(figures.quoc_hieu, size_set.quoc_hieu, bold=True),
            width(figures.tieu_ngu, size_set.tieu_ngu, bold=True),
        ]
    )
    right = (*top, width(head.dia_danh_ngay, size_set.dia_danh, italic=True))
    return _Needs(
        left=max([number, *(max(name.widths, default=0.0) + _GAP for name in names)]),
        right=max(right) + _SLACK,
        cost=max((name.cost for name in names), default=0.0),
    )


def _letterhead(head: Letterhead, size_set: BoCoChu, left: float, total: float, figures: Nd30) -> LetterheadLayout:
    right = total - left
    size, limit = size_set.quoc_hieu, left - _GAP
    issuer = tuple(centred(name, left, limit, size, bold=True) for name in head.co_quan if name.strip())
    parents = tuple(centred(name, left, limit, size, bold=False) for name in head.co_quan_chu_quan if name.strip())
    widths = [one for line in issuer for one in line.widths]
    ruled = (head.dau_de, DAU_DE_SIZE) if head.dau_de else (figures.tieu_ngu, size_set.tieu_ngu)
    motto = width(*ruled, bold=True)
    place_date = centred(head.dia_danh_ngay, right, right, size_set.dia_danh, bold=False, italic=True)
    return LetterheadLayout(
        size_set=size_set,
        left=twips(left),
        right=twips(total) - twips(left),
        overhang=max(0, twips((total - page(figures).text_width / 20) / 2)),
        parent=parents,
        issuer=issuer,
        issuer_rule=rule_indent(left, rule_length(widths, figures.trinh_bay.duong_ke_ti_le)) if widths else 0,
        motto_rule=rule_indent(right, motto),
        place_date=place_date,
    )


@dataclass(frozen=True, slots=True)
class Title:
    """Ô 5a: the trích yếu and the indent of the rule below, in twips."""

    line: Line
    rule: int


def title(text: str, sheet: Page, size: float, *, bold: bool = True, italic: bool = False) -> Title:
    """A title in balanced lines across the page, and the rule that would stand under it."""
    column = sheet.text_width / 20
    limit = column * _TITLE_SHARE if bold else column - _SLACK  # a line in brackets may fill the page, a title may not
    line = centred(text, column, limit, size, bold=bold, italic=italic)
    return Title(line, rule_indent(column, rule_length(line.widths, nd30().trinh_bay.duong_ke_ti_le)))


def stamp(text: str, column: float, size: float, padding: float) -> int:
    """The indent of both sides, in twips, of a boxed mark in a column, as wide as the decree says or its words need.

    `padding` is what stands between the words and the lines; the lines are drawn outside of the indents.
    """
    wanted = nd30().dau.rong_mm.get(text, 0) * _MM or width(text, size, bold=True) + 6 * _MM
    return max(0, twips((column - min(wanted, column)) / 2 + padding))


@dataclass(frozen=True, slots=True)
class Addressees:
    """Kính gửi: where the label begins and, under its colon, where the dashes of several receivers begin, in twips."""

    left: int
    dash: int
    hanging: int


def addressees(lines: Sequence[str], size: float) -> Addressees:
    """Kính gửi as a block in the middle of the page; the dashes stand under the colon (Mục II, khoản 9.d)."""
    figures = nd30()
    label = width(figures.kinh_gui, size)
    colon = width(figures.kinh_gui.rstrip(":"), size)
    hanging = width("- ", size)
    column = page(figures).text_width / 20
    widest = max((width(line, size) for line in lines), default=0.0)
    block = label + width(" ", size) + widest if len(lines) == 1 else colon + widest
    left = max(0.0, (column - block) / 2)
    return Addressees(twips(left), twips(left + colon), twips(hanging))


@dataclass(frozen=True, slots=True)
class SignatureLayout:
    """Ô 7 and 9b: column widths in twips, the lines of power, how many receivers stand beside the signature."""

    left: int
    right: int
    powers: tuple[Line, ...]
    beside: int
    above: int  # gap above in twips


def signature(who: Signature, receivers: Sequence[Recipient], part_sizes: dict[str, int]) -> SignatureLayout:
    """All receivers stand beside the signature, in one row that no page end parts.

    A block taller than two thirds of a page would leave a hole before it, or not fit at all: then
    only as many receivers as fill the height of the signature stand beside it, and the others
    follow in a row that may run over to the next page. The signature itself is never parted.
    """
    figures = nd30()
    total = page(figures).text_width / 20
    size = part_sizes["quyen_han"]
    wanted = max((width(text, size, bold=True) for text in (*who.quyen_han, who.nguoi_ky)), default=0.0) + _SLACK
    right = min(max(figures.trinh_bay.cot_ky_mm[1] * _MM, wanted), _WIDEST_SIGNER)
    left = total - right
    powers = tuple(centred(text, right, right - _SLACK, size, bold=True) for text in who.quyen_han)

    signed = sum(len(line.widths) for line in powers) * size * LINE_HEIGHT
    signed += figures.trinh_bay.cho_ky_pt + part_sizes["ho_ten"] * LINE_HEIGHT
    item = part_sizes["noi_nhan"]
    room = left - RECEIVER_RIGHT - RECEIVER_INDENT
    heights = [max(1, len(lines(receiver.line, room, item))) * item * LINE_HEIGHT for receiver in receivers]
    label = part_sizes["noi_nhan_nhan"] * LINE_HEIGHT
    beside = len(heights)
    if label + sum(heights) > _TALL * page(figures).text_height / 20:
        tall = (count for count in range(len(heights)) if label + sum(heights[:count]) >= signed)
        beside = next(tall, len(heights))
    return SignatureLayout(twips(left), twips(total) - twips(left), powers, beside, twips(_ABOVE_SIGNATURE))
