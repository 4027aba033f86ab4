"""Annexes: their head lines, titles and texts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hoagiai_cli.document.docx.formatted import Para
from hoagiai_cli.registry.loai_van_ban import MA_LOAI
from hoagiai_cli.text.normal import fold_tones
from hoagiai_cli.the_thuc.chu import Khuc, cac_khuc, dang
from hoagiai_cli.the_thuc.muc import doc_doan
from hoagiai_cli.the_thuc.phan_tieu_de import doc_kinh_gui
from hoagiai_cli.the_thuc.van_ban import PhuLuc

LOAI = {fold_tones(ten).casefold(): ten for ten in MA_LOAI}
"""Types of documents by a key that keeps diacritics: PHƯỜNG AN is no PHƯƠNG ÁN."""


def khoa_loai(text: str) -> str:
    """The key of a line to look up a type of document."""
    return fold_tones(text).casefold()


NHAN = re.compile(r"phu luc(?:\s+so)?\s*(?P<so>[ivxlc]+|\d+|[a-e])?\s*[.:]?")
_KEM_THEO = re.compile(r"\(?\s*(?:ban hanh )?kem theo\b")
_TIEU_DE_XA = 8


def la_nhan_phu_luc(para: Para, truoc: Para | None) -> bool:
    """Whether a paragraph opens an annex: the label alone on its line, centred, bold or at the head of a page."""
    if not para.text or (para.cell is not None and para.cell.lined):
        return False
    cac = cac_khuc(para)
    if not cac or not NHAN.fullmatch(cac[0].khoa) or cac[0].may_cot > 1:
        return False
    look = dang(cac[0].phan)
    if para.shape.align == "center" or look.het(look.dam) or cac[0].chu.isupper():
        return True
    return para.shape.page_break or (truoc is not None and ("\f" in truoc.text or truoc.section != para.section))


def la_nhan_dinh_kem(para: Para) -> bool:
    """Whether a paragraph after the signature is the title of a document that this one issues."""
    if para.cell is not None or para.shape.align != "center":
        return False
    cac = cac_khuc(para)
    if not cac or khoa_loai(cac[0].chu) not in LOAI or not cac[0].chu.isupper():
        return False
    look = dang(cac[0].phan)
    return look.het(look.dam)


def doc_phu_luc(paras: Sequence[Para], dau: int, cuoi: int) -> PhuLuc:
    """The annex whose label is the paragraph `dau`."""
    cac = cac_khuc(paras[dau])
    found = PhuLuc(cac[0], dau=dau, cuoi=cuoi, dinh_kem=khoa_loai(cac[0].chu) in LOAI)
    place = dau + 1
    waiting: list[Khuc] = list(cac[1:])
    mo_ngoac = False
    while place <= min(cuoi, dau + _TIEU_DE_XA):
        for one in waiting:
            if mo_ngoac or _KEM_THEO.match(one.khoa):
                found.kem_theo.append(one)
                mo_ngoac = ")" not in one.chu and (mo_ngoac or one.chu.startswith("("))
            elif any(map(str.isalnum, one.chu)):
                found.tieu_de.append(one)
        if place >= cuoi:
            break
        para = paras[place]
        waiting = list(cac_khuc(para))
        if waiting and not mo_ngoac and not _con_tieu_de(para, waiting[0], found):
            break
        place += 1
    if found.dinh_kem:
        found.kinh_gui, place = doc_kinh_gui(paras[:cuoi], place)
    found.than = doc_doan(paras[place:cuoi])
    return found


def _con_tieu_de(para: Para, khuc: Khuc, found: PhuLuc) -> bool:
    if para.cell is not None and para.cell.lined:
        return False
    if _KEM_THEO.match(khuc.khoa):
        return not found.kem_theo
    if found.kem_theo or re.match(r"(?:[IVX]+|\d+|[a-zđ])\s*[.)]\s", khuc.chu):
        return False
    return para.shape.align == "center" or (khuc.chu.isupper() and not found.tieu_de)
