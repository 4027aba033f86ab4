"""Rules on what few documents have: stamps, circulation notes, the address (PL I, Phần I, Mục III, khoản 2 and 4)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hoagiai_cli.document.docx.formatted import Para
from hoagiai_cli.document.measure import LINE_HEIGHT
from hoagiai_cli.registry.nd30 import nd30
from hoagiai_cli.the_thuc.chu import Khuc, cac_khuc, cho_chu, dang
from hoagiai_cli.the_thuc.duong_ke import la_chu_ke
from hoagiai_cli.the_thuc.ket_qua import Loi
from hoagiai_cli.the_thuc.thanh_phan import kiem
from hoagiai_cli.the_thuc.trang import mm
from hoagiai_cli.the_thuc.van_ban import VanBan

_MM = 25.4 / 72
_SAI_SO_MM = 2.0
_LUU_HANH = re.compile(r"(?:xem xong tra lai|luu hanh noi bo|tai lieu thu hoi)")
_LIEN_HE = re.compile(r"(?:dia chi|dien thoai|dt|fax|e-?mail|thu dien tu|website|cong thong tin)\s*[:.(]")


def kiem_dau_khac(van_ban: VanBan) -> Iterator[Loi]:
    """Stamps of urgency, circulation notes and the address: each only where there is one."""
    for one in van_ban.dau_muc:
        if one.chu.upper() in nd30().dau.rong_mm and one.ca_doan:
            yield from _khung_khan(one)
    for one in [*van_ban.dau_muc, *_khuc_dau_trang(van_ban)]:
        if _LUU_HANH.fullmatch(one.khoa):
            yield from _luu_hanh(one)
    yield from _dia_chi(van_ban)


def _khung_khan(one: Khuc) -> Iterator[Loi]:
    ma, para = "ND30-KHAN-BOX", one.doan
    yield from kiem(ma, "dau_do", one, canh=False)
    letters = [stretch for stretch in one.phan if stretch.text.strip()]
    if not any(_do(stretch.font.colour) for stretch in letters):
        yield Loi(ma, para, "mau", ("đỏ tươi", "bright red"), chu=one.chu)
    if not para.boxed:
        if not _khung_khac(para):
            yield Loi(ma, para, "khung", chu=one.chu)
        return
    shape, figures = para.shape, nd30().dau
    line = dang(one.phan).co_chinh * LINE_HEIGHT
    line = shape.line * line if shape.rule == "auto" else shape.line if shape.rule == "exact" else max(shape.line, line)
    cao = (line + shape.top.space + shape.bottom.space) * _MM
    cac_rong = [(room + sum(edge.space for edge in shape.sides)) * _MM for room in cho_chu(para)]
    wanted = figures.rong_mm[one.chu.upper()]
    dung = not cac_rong or any(abs(rong - wanted) <= _SAI_SO_MM for rong in cac_rong)
    if not dung or abs(cao - figures.cao_mm) > _SAI_SO_MM:
        rong = f"{cac_rong[0]:.0f}" if cac_rong else "?"
        yield Loi(ma, para, "", f"{mm(wanted)} x {mm(figures.cao_mm)}", f"{rong} x {cao:.0f} mm", chu=one.chu)


def _do(colour: str) -> bool:
    """Whether a colour is red to the eye, or not to be told."""
    if len(colour) != 6:
        return colour == "?"
    red, green, blue = (int(colour[at : at + 2], 16) for at in (0, 2, 4))
    return red >= 0xC0 and green <= 0x50 and blue <= 0x50


def _khung_khac(para: Para) -> bool:
    """A frame made by other means: a cell with edges, a text box, something drawn."""
    cell = para.cell
    return bool(
        para.place in ("box", "frame") or para.drawn or (cell is not None and (cell.top.seen or cell.bottom.seen))
    )


def _luu_hanh(one: Khuc) -> Iterator[Loi]:
    yield from kiem("ND30-LUUHANH", "luu_hanh", one, canh=False)
    if any(map(str.islower, one.chu)):
        yield Loi("ND30-LUUHANH", one.doan, "hoa", ("chữ in hoa", "capitals"), chu=one.chu)
    if not one.doan.boxed and not _khung_khac(one.doan):
        yield Loi("ND30-LUUHANH", one.doan, "khung", chu=one.chu)


def _trang_dau(van_ban: VanBan, *, dau: bool) -> Sequence[Para]:
    """The header or the footer of the first page."""
    if not van_ban.sections:
        return ()
    first = van_ban.sections[0]
    return (first.headers if dau else first.footers).get("first" if first.first_differs else "default", ())


def _khuc_dau_trang(van_ban: VanBan) -> list[Khuc]:
    da_doc = {id(one.doan) for one in van_ban.dau_muc}
    return [one for para in _trang_dau(van_ban, dau=True) if id(para) not in da_doc for one in cac_khuc(para)]


def _dia_chi(van_ban: VanBan) -> Iterator[Loi]:
    paras = _trang_dau(van_ban, dau=False)
    lines = [(place, one) for place, para in enumerate(paras) for one in cac_khuc(para)]
    block = [(place, one) for place, one in lines if _LIEN_HE.match(one.khoa)]
    if not block:
        return
    for _, one in block:
        yield from kiem("ND30-DIACHI", "lien_he", one, canh=False)
    dau = min(place for place, _ in lines)
    first = paras[dau]
    above = paras[:dau]
    ke = (
        first.shape.top.seen
        or any(para.shape.bottom.seen or para.shape.top.seen or la_chu_ke(para.text) for para in [*above, first])
        or any(para.drawn for para in paras)
        or (first.cell is not None and first.cell.top.seen)
    )
    if not ke:
        yield Loi("ND30-DIACHI", first, "ke")
