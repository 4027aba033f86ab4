"""The lines under tiêu ngữ, issuer and trích yếu: drawn, typed, or made of borders."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hoagiai_cli.document.docx.formatted import Cell, Para
from hoagiai_cli.the_thuc.chu import Khuc, cac_khuc, cho_chu, rong
from hoagiai_cli.the_thuc.van_ban import VanBan

_GACH = frozenset("_—–─-━‒―=¯")
_NGAN_NHAT = 3
_XA = 4  # paragraphs below a part in which its line may stand


@dataclass(frozen=True, slots=True)
class Ke:
    """A line: how long it is (points, None where unknown), how it is made, the paragraph it hangs on.

    `dai_khac`: how long it is by the other width of its column, where a table tells two.
    """

    dai: float | None
    kieu: str  # ve (drawn), vien (border of a paragraph), o (border of a cell), chu (typed), gach_chan (underline)
    doan: Para
    x: float | None = None
    chac: bool = True  # surely the line of the part it was given to
    dai_khac: float | None = None


def la_chu_ke(text: str) -> bool:
    """Whether a text is a line made of signs."""
    words = text.strip()
    return len(words) >= _NGAN_NHAT and set(words) <= _GACH


def tim_ke(van_ban: VanBan) -> dict[str, Ke | None]:
    """The line under each of tieu_ngu, co_quan and trich_yeu; None where there is none."""
    paras = van_ban.paras
    vi_tri = {id(para): place for place, para in enumerate(paras)}
    parts: dict[str, Sequence[Khuc]] = {
        "tieu_ngu": [van_ban.tieu_ngu] if van_ban.tieu_ngu else [],
        "co_quan": van_ban.co_quan,
        "trich_yeu": van_ban.trich_yeu,
    }
    parts = {ten: khuc for ten, khuc in parts.items() if khuc}
    found: dict[str, Ke | None] = {ten: _gan(khuc, paras, vi_tri) for ten, khuc in parts.items()}
    if van_ban.kem_theo and "trich_yeu" in found and found["trich_yeu"] is None:
        # The line in brackets belongs to the title: the rule may stand under it.
        found["trich_yeu"] = _gan(van_ban.kem_theo, paras, vi_tri)
    free = _ve_tu_do(van_ban, found)
    found.update(_chia({ten: khuc for ten, khuc in parts.items() if found[ten] is None}, free, van_ban))
    for ten, khuc in parts.items():
        if found[ten] is None:
            found[ten] = _gach_chan(khuc)
    return found


def ke_duoi(khuc: Sequence[Khuc], paras: Sequence[Para]) -> Ke | None:
    """The line under some lines of text outside the letterhead; None where there is none."""
    return _gan(khuc, paras, {id(para): place for place, para in enumerate(paras)})


def _gan(khuc: Sequence[Khuc], paras: Sequence[Para], vi_tri: dict[int, int]) -> Ke | None:
    """A line that by its place can only belong to this part."""
    cuoi = khuc[-1]
    last = vi_tri.get(id(cuoi.doan))
    if last is None:
        return None
    cell = cuoi.doan.cell
    for one in cac_khuc(cuoi.doan):  # typed, in the next line of the same paragraph
        if one.dong > cuoi.dong and la_chu_ke(one.chu) and (one.cot == cuoi.cot or one.may_cot == 1):
            return Ke(rong(one.phan), "chu", cuoi.doan)
    if cell is not None:
        same = [para for para in paras if para.cell == cell]
        edge = max(cell.width or 0.0, cell.other_width or 0.0) * 0.92
        for para in same:
            for drawn in para.drawn:
                if drawn.kind == "line" and not (drawn.x is not None and 0 < edge < drawn.x):
                    return Ke(drawn.width, "ve", para, drawn.x)
    elif cuoi.may_cot == 1:
        own = [one.doan for one in khuc]
        for para in (*own, *paras[last + 1 : last + 2]):
            for drawn in para.drawn:
                if drawn.kind == "line" and (para.text.strip() == "" or any(para is one for one in own)):
                    return Ke(drawn.width, "ve", para, drawn.x)
    for place in range(last, min(len(paras), last + _XA + 1)):
        para = paras[place]
        text = para.text.strip()
        if place > last and not text and _bang_mot_o(para, cell):
            assert para.cell is not None
            return _ke_o(para.cell, para)
        if cell is not None and para.cell is not None and para.cell.table == cell.table:
            if para.cell.column != cell.column:
                continue
        elif para.cell is not cell:
            break
        ke = _cua_doan(para, text, cuoi, place == last)
        if ke is not None:
            return ke
        if place > last and text and not la_chu_ke(text):
            break
    if cell is not None:
        if cell.bottom.seen:
            return _ke_o(cell, cuoi.doan)
        under = next((para for para in paras[last:] if para.cell is not None and para.cell.table == cell.table
                      and para.cell.column == cell.column and para.cell.row == cell.row + 1), None)  # fmt: skip
        if under is not None and under.cell is not None and under.cell.top.seen:
            return _ke_o(under.cell, cuoi.doan)
    return None


def _ke_o(cell: Cell, doan: Para) -> Ke:
    """The edge of a cell as a line."""
    return Ke(cell.width, "o", doan, dai_khac=cell.other_width)


def _ke_vien(para: Para) -> Ke:
    """The border of a paragraph as a line."""
    room = cho_chu(para)
    return Ke(room[0] if room else None, "vien", para, dai_khac=room[1] if len(room) > 1 else None)


def _bang_mot_o(para: Para, cell: Cell | None) -> bool:
    """A table of one blank cell whose edge is the line."""
    own = para.cell
    return (
        own is not None
        and (cell is None or own.table != cell.table)
        and own.rows == 1
        and own.columns == 1
        and (own.top.seen or own.bottom.seen)
    )


def _cua_doan(para: Para, text: str, khuc: Khuc, chinh_no: bool) -> Ke | None:
    """The line that a paragraph at or under the part makes."""
    if chinh_no:
        if para.shape.bottom.seen and khuc.ca_doan:
            return _ke_vien(para)
        return None
    if la_chu_ke(text):
        same = [one for one in cac_khuc(para) if la_chu_ke(one.chu)]
        chosen = next((one for one in same if one.cot == khuc.cot), same[0])
        return Ke(rong(chosen.phan), "chu", para)
    if "\t" in para.text or not text:
        same = [one for one in cac_khuc(para) if la_chu_ke(one.chu) and one.cot == khuc.cot]
        if same:
            return Ke(rong(same[0].phan), "chu", para)
    if not text:
        if para.shape.bottom.seen or para.shape.top.seen:
            return _ke_vien(para)
        under = [one for one in para.stretches if one.font.underline and one.text.strip("\n\f")]
        if under:
            return Ke(None if any("\t" in one.text for one in under) else rong(under), "gach_chan", para)
        return None
    if para.shape.top.seen:
        return _ke_vien(para)
    return None


def _ve_tu_do(van_ban: VanBan, found: dict[str, Ke | None]) -> list[Ke]:
    """Lines drawn in the region of the letterhead and the title that no part has got yet."""
    taken = {(id(ke.doan), ke.x, ke.dai) for ke in found.values() if ke is not None and ke.kieu == "ve"}
    out: list[Ke] = []
    for para in van_ban.paras[: van_ban.het_trich_yeu + 3]:
        for one in para.drawn:
            if one.kind == "line" and (id(para), one.x, one.width) not in taken:
                out.append(Ke(one.width, "ve", para, one.x, chac=False))
    return out


def _chia(parts: Mapping[str, Sequence[Khuc]], free: Sequence[Ke], van_ban: VanBan) -> dict[str, Ke]:
    """Free lines for the parts that they fit best: what they hang on need not be what they are drawn under."""
    dau = van_ban.paras[van_ban.het_dau].number - 1 if van_ban.het_dau < len(van_ban.paras) else 0

    def xa(ten: str, ke: Ke) -> tuple[bool, float]:
        dai = rong(parts[ten][-1].phan)
        wanted = dai if ten == "tieu_ngu" else dai * 0.42
        return ((ke.doan.number > dau) != (ten == "trich_yeu"), abs((ke.dai or 0.0) / max(wanted, 1.0) - 1))

    found: dict[str, Ke] = {}
    con = list(free)
    while con and len(found) < len(parts):
        ten, ke = min(
            ((ten, ke) for ten in parts if ten not in found for ke in con), key=lambda pair: xa(pair[0], pair[1])
        )
        found[ten] = ke
        con = [one for one in con if one is not ke]
    return found


def _gach_chan(khuc: Sequence[Khuc]) -> Ke | None:
    """The words themselves underlined, all or some of them."""
    under = [one for one in khuc[-1].phan if one.font.underline and one.text.strip()]
    return Ke(rong(under), "gach_chan", khuc[-1].doan) if under else None
