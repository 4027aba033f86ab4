"""Paragraphs and tables of Word of two versions as one row of blocks with tracked changes."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from hoagiai_cli.revision.chu import can_doan, so_chu
from hoagiai_cli.revision.dau_vet import But, Kieu, W, chu_cua_doan, danh_dau_cuoi, doan_chung, doan_rieng
from hoagiai_cli.text.matching import opcodes

_BANG = W + "tbl"
_HANG = W + "tr"
_O = W + "tc"


@dataclass(slots=True)
class _Cap:
    """A block of the old version, of the new one, or of both; `cuoi`: how the end of the paragraph is marked."""

    cu: Element | None
    moi: Element | None
    cuoi: Kieu | None = None

    @property
    def kieu(self) -> Kieu | None:
        return "ins" if self.cu is None else "del" if self.moi is None else None

    @property
    def mot(self) -> Element:
        one = self.moi if self.moi is not None else self.cu
        assert one is not None
        return one


def tron(cu: Sequence[Element], moi: Sequence[Element], but: But) -> list[Element]:
    """The blocks of a body, a cell or a footnote: accepted they are `moi`, rejected they are `cu`.

    Tables that correspond are changed inside. The last paragraph before them, and the last of all, cannot be taken
    away in Word: there the mark of the paragraph before is taken instead.
    """
    out: list[Element] = []
    i = j = 0
    for one, two in [*_cap_bang(cu, moi), (len(cu), len(moi))]:
        for cap in _doan(cu[i:one], moi[j:two]):
            out.append(_ve(cap, but))
        if one < len(cu):
            out.append(_bang_chung(cu[one], moi[two], but))
        i, j = one + 1, two + 1
    return out


def _ve(cap: _Cap, but: But) -> Element:
    if cap.kieu is None:
        assert cap.cu is not None and cap.moi is not None
        out = doan_chung(cap.cu, cap.moi, but)
    elif cap.mot.tag == _BANG:
        return bang_rieng(cap.mot, cap.kieu, but)
    else:
        out = doan_rieng(cap.mot, cap.kieu, but)
        if cap.kieu == "del":
            _bo_phan_trang(out)
    if cap.cuoi is not None:
        danh_dau_cuoi(out, cap.cuoi, but)
    return out


def _bo_phan_trang(doan: Element) -> None:
    """The end of a section of the old version names headers that the new file may not have."""
    props = doan.find(W + "pPr")
    phan = props.find(W + "sectPr") if props is not None else None
    if props is not None and phan is not None:
        props.remove(phan)


# --- paragraphs -----------------------------------------------------------------------------------------------------


def _doan(cu: Sequence[Element], moi: Sequence[Element]) -> list[_Cap]:
    """Blocks between two tables that correspond, or to the end."""
    caps: list[_Cap] = []
    khoa_a, khoa_b = ([_khoa(item) for item in side] for side in (cu, moi))
    for op, i1, i2, j1, j2 in opcodes(khoa_a, khoa_b):
        if op == "equal":
            caps += [_Cap(cu[i1 + k], moi[j1 + k]) for k in range(i2 - i1)]
            continue
        i, j = i1, j1
        cap = can_doan([_chu(item) for item in cu[i1:i2]], [_chu(item) for item in moi[j1:j2]])
        con = [(i1 + x, j1 + y) for x, y in cap if _con_chu(cu[i1 + x], moi[j1 + y])]
        for x, y in [*con, (i2, j2)]:
            caps += [_Cap(item, None, "del") for item in cu[i:x]]
            caps += [_Cap(None, item, "ins") for item in moi[j:y]]
            if x < i2:
                caps.append(_Cap(cu[x], moi[y]))
            i, j = x + 1, y + 1
    return _cuoi_co_dinh(caps)


def _khoa(item: Element) -> object:
    """Equal for blocks that are the same; a table never is, as those that correspond are dealt with elsewhere."""
    if item.tag == _BANG:
        return item
    kieu = item.find(f"{W}pPr/{W}pStyle")
    return chu_cua_doan(item), "" if kieu is None else kieu.get(W + "val"), item.find(f"{W}pPr/{W}sectPr") is not None


def _chu(item: Element) -> str:
    """The text that paragraphs are paired by; what has none, or is no paragraph, is like nothing else."""
    text = "" if item.tag == _BANG else chu_cua_doan(item)
    return text if text.strip() else f"\x00{id(item)}"


def _con_chu(cu: Element, moi: Element) -> bool:
    """Does any word stay? A paragraph written anew is one that went and one that came."""
    return any(manh.loai == "giu" for manh in so_chu(chu_cua_doan(cu), chu_cua_doan(moi)))


def _cuoi_co_dinh(caps: list[_Cap]) -> list[_Cap]:
    """The end mark of the last paragraph stays: the change is told by the end marks before it."""
    chung = next((n for n in range(len(caps) - 1, -1, -1) if caps[n].kieu is None), -1)
    duoi = caps[chung + 1 :]
    if not duoi or any(cap.mot.tag == _BANG for cap in duoi):
        return caps
    bo, them = ([cap for cap in duoi if cap.kieu == kieu] for kieu in ("del", "ins"))
    if bo and them:
        con = [cap for cap in duoi if cap is not bo[-1] and cap is not them[-1]]
        return [*caps[: chung + 1], *con, _Cap(bo[-1].cu, them[-1].moi)]
    if chung >= 0:
        for truoc, sau in zip(caps[chung:-1], caps[chung + 1 :], strict=True):
            truoc.cuoi = sau.kieu
        caps[-1].cuoi = None
    return caps


# --- tables ----------------------------------------------------------------------------------------------------------


def _cap_bang(cu: Sequence[Element], moi: Sequence[Element]) -> list[tuple[int, int]]:
    """Tables that correspond, in order: all, where there are as many of each shape; else those with like words."""
    a, b = ([n for n, item in enumerate(side) if item.tag == _BANG] for side in (cu, moi))
    if [_cot(cu[n]) for n in a] == [_cot(moi[n]) for n in b]:
        return list(zip(a, b, strict=True))
    trai, phai = ([f"cot{_cot(side[n])} {_chu_bang(side[n])}" for n in ds] for side, ds in ((cu, a), (moi, b)))
    return [(a[i], b[j]) for i, j in can_doan(trai, phai) if _cot(cu[a[i]]) == _cot(moi[b[j]])]


def _cot(bang: Element) -> int:
    return len(bang.findall(f"{W}tblGrid/{W}gridCol"))


def _chu_bang(bang: Element) -> str:
    return " ".join(chu_cua_doan(doan) for doan in bang.iter(W + "p"))


def _bang_chung(cu: Element, moi: Element, but: But) -> Element:
    out = Element(_BANG)
    for child in moi:
        if child.tag != _HANG:
            out.append(deepcopy(child))
    for one, two in _cap_hang(cu, moi):
        if one is not None and two is not None:
            out.append(_hang_chung(one, two, but))
        elif one is not None:
            out.append(_hang_rieng(one, "del", but))
        elif two is not None:
            out.append(_hang_rieng(two, "ins", but))
    return out


def _cap_hang(cu: Element, moi: Element) -> list[tuple[Element | None, Element | None]]:
    """Rows that correspond: by their place in a table without lines (letterhead, signature), else by their words."""
    a, b = cu.findall(_HANG), moi.findall(_HANG)
    dau = 1 if a and b and _la_tieu_de(a[0]) and _la_tieu_de(b[0]) else 0
    cap = [(0, 0)] * dau
    if moi.find(f"{W}tblPr/{W}tblBorders") is None:
        cap = [(n, n) for n in range(min(len(a), len(b)))]
    else:
        text_a, text_b = ([_chu_bang(hang) for hang in side[dau:]] for side in (a, b))
        for op, i1, i2, j1, j2 in opcodes(text_a, text_b):
            if op == "equal":
                cap += [(dau + i1 + k, dau + j1 + k) for k in range(i2 - i1)]
            else:
                cap += [(dau + i1 + x, dau + j1 + y) for x, y in can_doan(text_a[i1:i2], text_b[j1:j2])]
    cap = [(i, j) for i, j in cap if _dang_hang(a[i]) == _dang_hang(b[j])]
    out: list[tuple[Element | None, Element | None]] = []
    i = j = 0
    for one, two in [*cap, (len(a), len(b))]:
        out += [(hang, None) for hang in a[i:one]]
        out += [(None, hang) for hang in b[j:two]]
        if one < len(a):
            out.append((a[one], b[two]))
        i, j = one + 1, two + 1
    return out


def _la_tieu_de(hang: Element) -> bool:
    return hang.find(f"{W}trPr/{W}tblHeader") is not None


def _dang_hang(hang: Element) -> list[str]:
    return [
        span.get(W + "val", "1") if (span := o.find(f"{W}tcPr/{W}gridSpan")) is not None else "1"
        for o in hang.findall(_O)
    ]


def _hang_chung(cu: Element, moi: Element, but: But) -> Element:
    out = Element(_HANG)
    o_cu = iter(cu.findall(_O))
    for child in moi:
        if child.tag != _O:
            out.append(deepcopy(child))
            continue
        o = Element(_O)
        o.extend([deepcopy(item) for item in child if item.tag == W + "tcPr"])
        o.extend(tron(_khoi_cua(next(o_cu)), _khoi_cua(child), but))
        out.append(o)
    return out


def _khoi_cua(o: Element) -> list[Element]:
    return [item for item in o if item.tag in {W + "p", _BANG}]


def bang_rieng(bang: Element, kieu: Kieu, but: But) -> Element:
    """A table that only one version has."""
    out = Element(_BANG)
    for child in bang:
        out.append(_hang_rieng(child, kieu, but) if child.tag == _HANG else deepcopy(child))
    return out


def _hang_rieng(hang: Element, kieu: Kieu, but: But) -> Element:
    out = Element(_HANG)
    props = hang.find(W + "trPr")
    props = Element(W + "trPr") if props is None else deepcopy(props)
    props.append(but.dau(kieu))
    out.append(props)
    for o in hang.findall(_O):
        moi = Element(_O)
        moi.extend([deepcopy(item) for item in o if item.tag == W + "tcPr"])
        for item in _khoi_cua(o):
            if item.tag == _BANG:
                moi.append(bang_rieng(item, kieu, but))
            else:
                doan = doan_rieng(item, kieu, but)
                danh_dau_cuoi(doan, kieu, but)
                moi.append(doan)
        out.append(moi)
    return out
