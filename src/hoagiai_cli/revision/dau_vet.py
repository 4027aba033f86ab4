"""One paragraph of Word made of two versions: deleted and inserted words marked as tracked changes.

Works on paragraphs as our own writer makes them: runs of one style with words, non-breaking hyphens and footnote
calls. `but` (the pen) says who changed and when, and numbers the marks.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import deepcopy
from typing import Literal, NamedTuple
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from hoagiai_cli.revision.chu import so_chu

NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{NS}}}"
GACH_LIEN = "\u2011"
GOI_CHU_THICH = "\ufffc"
"""What a footnote call counts as in the text of a paragraph."""
_GIU_KHOANG_TRANG = "{http://www.w3.org/XML/1998/namespace}space"

Kieu = Literal["ins", "del"]

ElementTree.register_namespace("w", NS)
ElementTree.register_namespace("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")


class But:
    """The pen: author and date of all marks, their numbers, and the footnotes met on the way."""

    def __init__(self, tac_gia: str, ngay: str, so_chu_thich: int) -> None:
        self.tac_gia = tac_gia
        self.ngay = ngay
        self._so = 0
        self._chu_thich = so_chu_thich
        self.chu_thich_chung: list[tuple[str, str]] = []
        """Footnotes of both versions: number in the old, number in the new."""
        self.chu_thich_bo: list[tuple[str, str]] = []
        """Footnotes of the old version alone: number there, number given here."""
        self.chu_thich_them: list[str] = []

    def dau(self, kieu: Kieu) -> Element:
        """A mark (w:ins, w:del)."""
        self._so += 1
        return Element(W + kieu, {W + "id": str(self._so), W + "author": self.tac_gia, W + "date": self.ngay})

    def bo_chu_thich(self, cu: str) -> str:
        """A free number for a footnote that only the old version has."""
        self._chu_thich += 1
        self.chu_thich_bo.append((cu, str(self._chu_thich)))
        return str(self._chu_thich)


class Manh(NamedTuple):
    """A stretch of text in one style, or one object that stands for a character."""

    chu: str
    kieu: Element | None
    vat: Element | None = None


def cac_manh(doan: Element) -> list[Manh]:
    """The runs of a paragraph."""
    out: list[Manh] = []
    for run in doan.findall(W + "r"):
        kieu = run.find(W + "rPr")
        for child in run:
            if child.tag == W + "t":
                out.append(Manh(child.text or "", kieu))
            elif child.tag == W + "noBreakHyphen":
                out.append(Manh(GACH_LIEN, kieu))
            elif child.tag != W + "rPr":
                out.append(Manh(GOI_CHU_THICH, kieu, child))
    return out


def chu_cua_doan(doan: Element) -> str:
    """The text of a paragraph."""
    return "".join(manh.chu for manh in cac_manh(doan))


def doan_chung(cu: Element, moi: Element, but: But) -> Element:
    """A paragraph that both versions have: the new one's layout, the words of both."""
    out = _vo(moi)
    a, b = _DongChu(cac_manh(cu)), _DongChu(cac_manh(moi))
    for manh in so_chu(a.chu, b.chu):
        n = len(manh.chu)
        if manh.loai == "giu":
            goc = a.lay(n)
            dich = b.lay(n)
            but.chu_thich_chung += zip(_so_chu_thich(goc), _so_chu_thich(dich), strict=True)
            out.extend(_run(dich))
        elif manh.loai == "bo":
            out.append(_danh_dau("del", a.lay(n), but))
        else:
            out.append(_danh_dau("ins", b.lay(n), but))
    return out


def doan_rieng(doan: Element, kieu: Kieu, but: But) -> Element:
    """A paragraph that only one version has."""
    out = _vo(doan)
    manh = cac_manh(doan)
    if manh:
        out.append(_danh_dau(kieu, manh, but))
    return out


def danh_dau_cuoi(doan: Element, kieu: Kieu, but: But) -> None:
    """Marks the end of a paragraph: with it gone, its words run on into the next one."""
    props = doan.find(W + "pPr")
    if props is None:
        props = Element(W + "pPr")
        doan.insert(0, props)
    dau = Element(W + "rPr")
    dau.append(but.dau(kieu))
    muc_luc = props.find(W + "sectPr")
    props.insert(len(props) if muc_luc is None else list(props).index(muc_luc), dau)


class _DongChu:
    """Pieces of a paragraph, taken from the left by number of characters."""

    def __init__(self, manh: Sequence[Manh]) -> None:
        self.manh = list(manh)
        self.chu = "".join(item.chu for item in manh)
        self._i = 0
        self._at = 0

    def lay(self, n: int) -> list[Manh]:
        out: list[Manh] = []
        while n > 0:
            item = self.manh[self._i]
            part = item.chu[self._at : self._at + n]
            out.append(Manh(part, item.kieu, item.vat))
            n -= len(part)
            self._at += len(part)
            if self._at >= len(item.chu):
                self._i, self._at = self._i + 1, 0
        return out


def _vo(doan: Element) -> Element:
    """The paragraph without its words."""
    out = Element(W + "p")
    props = doan.find(W + "pPr")
    if props is not None:
        out.append(deepcopy(props))
    return out


def _so_chu_thich(manh: Iterable[Manh]) -> list[str]:
    return [
        item.vat.get(W + "id", "") for item in manh if item.vat is not None and item.vat.tag == W + "footnoteReference"
    ]


def _danh_dau(kieu: Kieu, manh: Sequence[Manh], but: But) -> Element:
    out = but.dau(kieu)
    so = _so_chu_thich(manh)
    if kieu == "ins":
        but.chu_thich_them += so
    doi = {one: but.bo_chu_thich(one) for one in so} if kieu == "del" else {}
    out.extend(_run(manh, W + ("delText" if kieu == "del" else "t"), doi))
    return out


def _run(manh: Sequence[Manh], the: str = W + "t", doi: dict[str, str] | None = None) -> list[Element]:
    """Runs of the pieces; neighbours of one style in one run. `doi` gives footnotes other numbers."""
    out: list[Element] = []
    truoc: Element | None = None
    for item in manh:
        if not item.chu:
            continue
        if not out or item.kieu is not truoc:
            run = Element(W + "r")
            if item.kieu is not None:
                run.append(deepcopy(item.kieu))
            out.append(run)
            truoc = item.kieu
        if item.vat is not None:
            vat = deepcopy(item.vat)
            so = vat.get(W + "id", "")
            if doi and so in doi:
                vat.set(W + "id", doi[so])
            out[-1].append(vat)
        elif item.chu == GACH_LIEN:
            out[-1].append(Element(W + "noBreakHyphen"))
        else:
            chu = Element(the)
            chu.text = item.chu
            if item.chu != item.chu.strip() or "  " in item.chu:
                chu.set(_GIU_KHOANG_TRANG, "preserve")
            out[-1].append(chu)
    return out
