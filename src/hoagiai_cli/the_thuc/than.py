"""Rules on the running text: size, justification, indent, gaps, line spacing, end (PL I, Phần I, Mục II, khoản 6.e)."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from hoagiai_cli.document.docx.formatted import Para
from hoagiai_cli.document.measure import LINE_HEIGHT, width
from hoagiai_cli.registry.nd30 import nd30
from hoagiai_cli.the_thuc.chu import Dang, cho_chu, dang
from hoagiai_cli.the_thuc.ket_qua import Loi, SuaChua, Tu
from hoagiai_cli.the_thuc.thanh_phan import CANH, DUNG, NGHIENG, khoang, pt
from hoagiai_cli.the_thuc.van_ban import Doan, Loai, VanBan

_VAN = frozenset({Loai.VAN, Loai.KHOAN, Loai.DIEM, Loai.THAP_PHAN, Loai.GACH, Loai.CAN_CU, Loai.DIEU})
_THUT = frozenset({Loai.VAN, Loai.KHOAN, Loai.DIEM, Loai.CAN_CU, Loai.DIEU, Loai.GACH})
_CM = 72 / 2.54
_SAI_SO_CM = 0.03
_SAI_SO_DAU_CACH = 0.2  # an indent made of spaces or tabs is near enough at this
_NHO = 0.05
_NHO_NHAT_BANG = 11  # practice goes down to this in wide tables
# A line as wide as this share of its column may be a full one: what is shorter looks the same however it is aligned.
_DAY_DONG = 0.98


def la_van(doan: Doan) -> bool:
    """Running text that the decree's figures are for."""
    return doan.loai in _VAN


def tieu_de(doan: Doan, look: Dang) -> bool:
    """Whether a numbered paragraph is a title standing alone: bold, short, without an end mark."""
    return (
        doan.loai in (Loai.KHOAN, Loai.THAP_PHAN, Loai.DIEM, Loai.DIEU) and look.het(look.dam) and len(doan.chu) < 250
    )


def kiem_than(van_ban: VanBan, chua_xet: list[Tu]) -> Iterator[Loi]:
    """The text of the document and of its annexes."""
    yield from kiem_doan(van_ban.than, van_ban)
    for phu_luc in van_ban.phu_luc:
        yield from kiem_doan(phu_luc.than, van_ban)
    yield from _ket(van_ban, chua_xet)


def kiem_doan(doans: Sequence[Doan], van_ban: VanBan) -> Iterator[Loi]:
    """Each paragraph of a text, and the gaps between them."""
    figures = nd30()
    truoc: Doan | None = None
    for doan in doans:
        if doan.loai is Loai.BANG:
            size = dang(doan.para.stretches).co_chinh
            if 0 < size < _NHO_NHAT_BANG and doan.para.place != "box":
                yield Loi("ND30-PL-TABLE-FONT", doan.para, "", "13 - 14 pt", pt(size))
        if doan.loai in (Loai.RONG, Loai.BANG):
            # A blank line is a gap; after a table nothing is measured.
            truoc = None
            continue
        para = doan.para
        look = dang(para.stretches)
        if look.tong:
            yield from _co_chu(doan, look)
            if la_van(doan):
                yield from _canh(doan, look)
                if doan.loai in _THUT and not tieu_de(doan, look):
                    yield from _thut(doan, van_ban)
                yield from _gian_dong(para, look)
        if truoc is not None and la_van(truoc) and la_van(doan):
            gap = _cach(truoc.para, para)
            if gap < figures.cach_doan_pt - _NHO:
                yield Loi(
                    "ND30-ND-PARA-GAP", para, "", f"≥ {pt(figures.cach_doan_pt)}", pt(round(gap, 1)),
                    sua=(SuaChua("cach_doan", truoc.para.part, truoc.para.node, figures.cach_doan_pt),),
                )  # fmt: skip
        truoc = doan


def _co_chu(doan: Doan, look: Dang) -> Iterator[Loi]:
    if doan.loai is Loai.CAN_CU:
        return
    figures = nd30().thanh_phan["noi_dung"]
    para = doan.para
    wrong = {size: count for size, count in look.co.items() if size not in figures.co_chu}
    if sum(wrong.values()) > 0.1 * look.tong:
        size = max(wrong, key=lambda one: wrong[one])
        gan = min(max(size, figures.co_chu.tu), figures.co_chu.den)
        yield Loi(
            "ND30-ND-SIZE", para, "co", khoang(figures.co_chu), pt(size),
            sua=(SuaChua("co_chu", para.part, para.node, gan, _cac_run(para, wrong)),),
        )  # fmt: skip
    van_xuoi = doan.loai in (Loai.VAN, Loai.KHOAN, Loai.DIEM) and len(doan.chu) > 120
    if van_xuoi and look.het(look.nghieng) and not doan.chu.startswith(("(", "“", "*", "Ghi chú", "Lưu ý")):
        yield Loi("ND30-ND-SIZE", para, "nghieng", DUNG, NGHIENG, muc="warning")


def _cac_run(para: Para, sizes: Collection[float]) -> tuple[int, ...]:
    """The runs of these sizes."""
    return tuple(dict.fromkeys(one.run for one in para.stretches if one.font.size in sizes and one.run >= 0))


def _canh(doan: Doan, look: Dang) -> Iterator[Loi]:
    para = doan.para
    align = para.shape.align
    if align in ("both",) or not para.widths or tieu_de(doan, look):
        return
    room = max(cho_chu(para))
    first = para.stretches[0].font
    text = width(doan.chu, first.size, bold=first.bold, italic=first.italic)
    ngan = text + max(para.shape.first, 0) < room * _DAY_DONG
    if ngan and align != "right":
        return
    # A short line at the right is mostly a note ("Đơn vị tính: …").
    yield Loi(
        "ND30-ND-JUSTIFY", para, "", CANH["both"], CANH.get(align, (align, align)), muc="warning" if ngan else "",
        sua=(SuaChua("canh", para.part, para.node, "both"),),
    )  # fmt: skip


def dau_dong(para: Para, tab: float) -> tuple[float, bool]:
    """Where the first letter of a paragraph stands, in points, and whether spaces or tabs put it there."""
    shape = para.shape
    place = shape.left + shape.first
    if para.mark:
        return place, False
    made = False
    text = para.text
    size = para.stretches[0].font.size if para.stretches else 14.0
    for character in text:
        if character == "\t":
            stops = [one for one, kind in shape.tabs if one > place + 0.5 and kind in ("left", "num", "start")]
            if shape.first < 0 and shape.left > place + 0.5:
                stops.append(shape.left)
            place = min(stops) if stops else (place // tab + 1) * tab
        elif character in " \u00a0":
            place += size * 0.25
        else:
            break
        made = True
    return place, made


def _thut(doan: Doan, van_ban: VanBan) -> Iterator[Loi]:
    para = doan.para
    if para.shape.by_characters or para.shape.align == "center" or para.cell is not None:
        return
    allowed = nd30().thut_dau_dong_cm
    place, made = dau_dong(para, van_ban.goc.facts.default_tab)
    cm = place / _CM
    tolerance = _SAI_SO_DAU_CACH if made else _SAI_SO_CM
    if any(abs(cm - one) <= tolerance for one in allowed):
        return
    if doan.loai is Loai.GACH and cm > min(allowed):
        return  # a deeper level, of which the decree says nothing
    can = (" hoặc ".join(f"{one:g} cm".replace(".", ",") for one in allowed), "1 cm or 1.27 cm")
    sua: tuple[SuaChua, ...] = ()
    if not made and not para.mark and abs(para.shape.left) < 1 and para.shape.first >= 0:
        gan = min(allowed, key=lambda one: abs(one - cm)) if cm > 0.2 else allowed[-1]
        sua = (SuaChua("thut", para.part, para.node, gan),)
    muc = "warning" if made or para.mark or para.shape.left > 1 or doan.loai is Loai.GACH else ""
    yield Loi("ND30-ND-INDENT", para, "", can, f"{round(cm, 2):g} cm".replace(".", ","), muc=muc, sua=sua)


def _cach(tren: Para, duoi: Para) -> float:
    """The gap between two paragraphs: what the first leaves below it and the second above it."""
    same = tren.style == duoi.style
    after = 0.0 if tren.shape.contextual and same else tren.shape.after
    before = 0.0 if duoi.shape.contextual and same else duoi.shape.before
    if "\f" in duoi.text[:1] or "\f" in tren.text[-1:] or duoi.shape.page_break:
        return nd30().cach_doan_pt
    return after + before


def _gian_dong(para: Para, look: Dang) -> Iterator[Loi]:
    shape = para.shape
    single = look.co_chinh * LINE_HEIGHT
    lines, muc = shape.line, ""
    if shape.rule != "auto":
        # The decree speaks of lines, not of points: what is said in points is at most doubtful.
        lines, muc = shape.line / single, "warning"
        if shape.rule == "atLeast":
            lines = max(1.0, lines)
    allowed = nd30().gian_dong
    slack = 0.005 if shape.rule == "auto" else 0.06
    if allowed.tu - slack <= lines <= allowed.den + slack:
        return
    gan = min(max(lines, allowed.tu), allowed.den)
    if muc and (lines < 0.75 or lines > 1.8):
        muc = ""
    yield Loi(
        "ND30-ND-LINE", para, "", khoang(allowed, "dòng"), f"{round(lines, 2):g} dòng".replace(".", ","), muc=muc,
        sua=(SuaChua("gian_dong", para.part, para.node, gan),),
    )  # fmt: skip


def _ket(van_ban: VanBan, chua_xet: list[Tu]) -> Iterator[Loi]:
    """The end mark ./. of the text."""
    if van_ban.loai not in ("Kế hoạch", "Báo cáo", "Quyết định", "Chương trình", "Công văn", "Tờ trình", "Thông báo"):
        return
    cac = [doan for doan in van_ban.than if doan.loai is not Loai.RONG]
    if not cac or (van_ban.nhan_noi_nhan is None and not van_ban.quyen_han):
        return
    if cac[-1].loai is Loai.BANG:
        chua_xet.append(("dấu kết ./.: nội dung kết thúc bằng bảng", "end mark ./.: the text ends with a table"))
    elif not cac[-1].chu.endswith("./.") and not any("./." in doan.chu for doan in cac[-3:]):
        yield Loi("ND30-ND-END", cac[-1].para, "", "“./.”", f"“{cac[-1].chu[-12:]}”", o_cuoi=True)
