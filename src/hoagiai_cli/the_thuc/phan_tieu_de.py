"""The title block: trích yếu, the line in brackets, Kính gửi."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hoagiai_cli.document.docx.formatted import Para
from hoagiai_cli.the_thuc.chu import Khuc, cac_khuc, dang
from hoagiai_cli.the_thuc.van_ban import VanBan

KEM_THEO = re.compile(r"\(?\s*(?:ban hanh )?kem theo\b")
CAN_CU = re.compile(r"-?\s*can cu\b")
KINH_GUI = re.compile(r"kinh gui\b")
BAO_BAN_HANH = re.compile(r"\b(?:ban hành|xây dựng|như sau|đề ra|tổ chức triển khai)\b")
_CO_NGUOI_QUYET = frozenset({"Quyết định", "Nghị quyết"})
_TRICH_YEU_DAI = 700
_KINH_GUI_XA = 60
_TRICH_YEU_XA = 24  # paragraphs from the title in which it ends


def doc_trich_yeu(van_ban: VanBan, het: int) -> int:
    """The trích yếu under the title, the line in brackets and Kính gửi. Returns where the text begins."""
    title = van_ban.ten_loai
    assert title is not None
    paras = van_ban.paras
    same = [one for one in cac_khuc(title.doan) if one.dong > title.dong]
    van_ban.trich_yeu = same
    place = het
    trong = 0
    het_ke = False  # the rule under the trích yếu was passed
    while place < min(len(paras), het + _TRICH_YEU_XA):
        para = paras[place]
        cac = cac_khuc(para)
        words = [one for one in cac if any(map(str.isalnum, one.chu)) and para.place != "box"]
        if not words:
            trong += not para.shape.bottom.seen and not para.shape.top.seen and not cac
            het_ke = het_ke or (bool(van_ban.trich_yeu) and trong == 0)
            place += 1
            if van_ban.trich_yeu and trong > 3:
                break
            continue
        first = words[0]
        if KEM_THEO.match(first.khoa) and first.chu.startswith("("):
            van_ban.kem_theo += words
            place += 1
            continue
        if KINH_GUI.match(first.khoa):
            break
        if van_ban.kem_theo or not _la_trich_yeu(van_ban, words, para, het_ke or trong > 0):
            break
        van_ban.trich_yeu += words
        place += 1
    # What is blank before the text belongs to nobody.
    while place > het and not paras[place - 1].text.strip():
        place -= 1
    van_ban.kinh_gui, place = doc_kinh_gui(paras, place)
    return place


def _la_trich_yeu(van_ban: VanBan, words: list[Khuc], para: Para, sau_trong: bool) -> bool:
    first = words[0]
    if CAN_CU.match(first.khoa) or re.match(
        r"(?:[ivx]+|\d+)\s*[.)/]\s|phan [ivx\d]|chuong [ivx\d]|dieu \d", first.khoa
    ):
        return False
    if sum(len(one.chu) for one in words) > _TRICH_YEU_DAI or (para.cell is not None and para.cell.lined):
        return False
    da_co = van_ban.trich_yeu
    if not da_co:
        if para.shape.align == "center":
            return True
        look = dang(first.phan)
        return (look.het(look.dam) or first.chu[-1:] not in ".;:") and not BAO_BAN_HANH.search(first.chu)
    truoc = dang(da_co[-1].phan)
    nay = dang(first.phan)
    if para.shape.align != da_co[-1].doan.shape.align or para.shape.align != "center" or sau_trong:
        return False
    if van_ban.loai in _CO_NGUOI_QUYET and first.chu.isupper() and not da_co[-1].chu.isupper():
        return False  # who decides, over the legal bases of a decision
    return truoc.het(truoc.dam) == nay.het(nay.dam) and truoc.het(truoc.nghieng) == nay.het(nay.nghieng)


def doc_kinh_gui(paras: Sequence[Para], place: int) -> tuple[list[Khuc], int]:
    """The lines of Kính gửi that begin at or soon after a paragraph, and where the text goes on."""
    found: list[Khuc] = []
    at = place
    while at < min(len(paras), place + 6):
        cac = cac_khuc(paras[at])
        if cac and KINH_GUI.match(cac[0].khoa):
            break
        if cac and any(map(str.isalnum, cac[0].chu)):
            return found, place
        at += 1
    else:
        return found, place
    while at < min(len(paras), place + _KINH_GUI_XA):
        cac = cac_khuc(paras[at])
        if not found or (cac and re.match(r"[-–+•]\s", cac[0].chu) and len(cac[0].chu) < 200):
            found += cac
        elif cac:
            if cac[0].doan.cell is not None and found[0].doan.cell is not None:
                found += cac
            else:
                break
        at += 1
    return found, at
