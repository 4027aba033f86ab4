"""The end of a document: where the text stops, Nơi nhận, and the signature."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hoagiai_cli.document.docx.formatted import Para
from hoagiai_cli.text.normal import fold
from hoagiai_cli.the_thuc.chu import Khuc, cac_khuc
from hoagiai_cli.the_thuc.van_ban import VanBan

_NOI_NHAN = re.compile(r"noi nhan\s*:?$|noi nhan\s*:\s*[-–+]")
_QUYEN_LA = re.compile(r"(?P<quyen>T/M|K/T|T/L|T\.M|K\.T|T\.L|TUQ|TM|KT|TL|Q)(?:\s*[./:,]\s*|\s+)(?P<chuc>\S.*)")
_CHUC_VU = re.compile(
    r"(?:pho |quyen |phu trach |q\. )*(?:chu tich|giam doc|tong giam doc|truong|chanh|bi thu|hieu truong|cuc truong"
    r"|chi cuc truong|vu truong|chi huy|tong cuc truong|thu tuong|bo truong|thu truong|chu nhiem|vien truong"
    r"|tram truong|to truong|hat truong|doi truong|thu linh|tong thanh tra|chanh van phong|kiem soat|uy vien)\b"
)
_TEN = re.compile(
    r"(?:(?:GS|PGS|TSKH|TS|ThS|Ths|CN|KS|BS|BSCK\w*|DS|LS|CK\w*|NGND|NGƯT|TTƯT|TTND)[.,]?\s+|(?:Phó )?Giáo sư |Tiến sĩ "
    r"|Thạc sĩ |Cử nhân |Kỹ sư |Bác sĩ |Luật sư |Dược sĩ )*(?P<ten>\S+(?: \S+){1,6})"
)
_NGUOI_SOAN = re.compile(r"[a-z]{1,6}\s?\.?\s?\(\d+\)")
_DONG_CHU = 40  # a paragraph longer than this is text, whatever stands at an end is shorter
_QUAN_HAM = re.compile(r"(?:thieu|trung|thuong|dai) (?:uy|ta|tuong)\b|ong\b|ba\b")


@dataclass(slots=True)
class Cuoi:
    """Where the text ends, and the paragraph (index) of the label Nơi nhận if there is one."""

    het_than: int
    noi_nhan: int | None = None
    ky: int | None = None


def la_quyen(khuc: Khuc) -> bool:
    """Whether a line names a power or a post, in capitals."""
    if len(khuc.chu) > 120 or not khuc.chu.isupper():
        return False
    return _QUYEN_LA.match(khuc.chu) is not None or _CHUC_VU.match(khuc.khoa) is not None


def tim_cuoi(paras: Sequence[Para], tu: int, phu_luc: Sequence[int]) -> Cuoi:
    """Finds the end of the text: the first Nơi nhận or, without one, the first line of a signature near the end."""
    gioi_han = len(paras)
    moc: int | None = None
    for place in range(tu, len(paras)):
        if any(_NOI_NHAN.match(one.khoa) for one in cac_khuc(paras[place])):
            moc = place
            break
    if moc is None and phu_luc:
        gioi_han = phu_luc[0]
    ky = _tim_ky(paras, tu, gioi_han, moc)
    places = [place for place in (moc, ky) if place is not None]
    if not places:
        return Cuoi(gioi_han)
    het = min(places)
    cell = paras[het].cell
    if cell is not None:  # the whole table of the signature belongs to the end
        while het > tu and (above := paras[het - 1].cell) is not None and above.table == cell.table:
            het -= 1
    return Cuoi(het, moc, ky)


def _tim_ky(paras: Sequence[Para], tu: int, den: int, noi_nhan: int | None) -> int | None:
    """The first line of the signature: near Nơi nhận, or in the last paragraphs."""
    if noi_nhan is None:
        start, end = max(tu, den - 30), den
    else:
        start, end = max(tu, noi_nhan - 12), min(den, noi_nhan + 80)
    for place in range(start, end):
        if any(la_quyen(one) and _o_ben_phai(one) for one in cac_khuc(paras[place])):
            if noi_nhan is not None and any(map(_la_noi_dung, paras[place + 1 : noi_nhan])):
                continue  # who decides, over the text of a decision
            return place
    return None


def _la_noi_dung(para: Para) -> bool:
    """Running text, which no signature has below it."""
    return (
        para.cell is None and para.place == "body" and para.shape.align == "both" and len(para.text.strip()) > _DONG_CHU
    )


def _o_ben_phai(khuc: Khuc) -> bool:
    """Not a heading of the text: centred, in a cell, or in a column of its own."""
    para = khuc.doan
    return para.cell is not None or para.shape.align != "both" or khuc.cot > 0 or para.place != "body"


def doc_cuoi(van_ban: VanBan, cuoi: Cuoi, den: int) -> None:
    """Reads Nơi nhận and the signature from the paragraphs after the text."""
    trong_ky = False
    for place in range(cuoi.het_than, den):
        for one in cac_khuc(van_ban.paras[place]):
            if van_ban.nhan_noi_nhan is None and _NOI_NHAN.match(one.khoa):
                van_ban.nhan_noi_nhan = one
                trong_ky = False
            elif van_ban.noi_nhan and _NGUOI_SOAN.fullmatch(one.khoa):
                van_ban.nguoi_soan.append(one)
            elif (
                van_ban.ho_ten is None
                and not _la_dong_noi_nhan(one)
                and (la_quyen(one) or _chuc_vu_thuong(one, van_ban))
            ):
                van_ban.quyen_han.append(one)
                trong_ky = True
            elif van_ban.quyen_han and van_ban.ho_ten is None and _tiep_chuc_vu(one, van_ban.quyen_han[-1]):
                van_ban.quyen_han.append(one)
            elif _la_dong_noi_nhan(one) and van_ban.nhan_noi_nhan is not None:
                van_ban.noi_nhan.append(one)
            elif van_ban.quyen_han and van_ban.ho_ten is None and _la_ten(one) and _cung_cot(one, van_ban.quyen_han[0]):
                van_ban.ho_ten = one
            elif van_ban.nhan_noi_nhan is not None and _thieu_gach(one, van_ban.nhan_noi_nhan):
                van_ban.noi_nhan.append(one)
            elif van_ban.noi_nhan and one.chu[:1].islower() and not trong_ky and _cung_cot(one, van_ban.noi_nhan[-1]):
                continue  # the second line of a receiver


def _chuc_vu_thuong(khuc: Khuc, van_ban: VanBan) -> bool:
    """A post in small letters, in the column of the signer."""
    if van_ban.quyen_han or van_ban.nhan_noi_nhan is None or _cung_cot(khuc, van_ban.nhan_noi_nhan):
        return False
    return _CHUC_VU.match(khuc.khoa) is not None and len(khuc.chu.split()) < 9 and khuc.chu[-1:] not in ".;:,"


def _thieu_gach(khuc: Khuc, nhan: Khuc) -> bool:
    """A receiver without its dash: in the column of the label, with the mark that ends receivers."""
    if khuc.doan.place == "box" or khuc.chu.isupper() or khuc.chu[:1].islower():
        return False
    return _cung_cot(khuc, nhan) and khuc.chu[-1:] in ";." and len(khuc.chu) < 150


def _tiep_chuc_vu(khuc: Khuc, truoc: Khuc) -> bool:
    """A post that goes on in the next line ("PHÓ CHỦ TỊCH HỘI ĐỒNG" / "PHỐI HỢP …")."""
    if khuc.doan.place == "box" or not khuc.chu.isupper() or not _cung_cot(khuc, truoc) or _la_dong_noi_nhan(khuc):
        return False
    gan = 0 < khuc.doan.number - truoc.doan.number <= 1 or khuc.doan is truoc.doan
    look = len(khuc.chu.split())
    return gan and look >= 2


def _la_dong_noi_nhan(khuc: Khuc) -> bool:
    return re.match(r"[-–—+•*]\s*\S", khuc.chu) is not None or khuc.khoa.startswith(("luu:", "luu ", "nhu tren"))


def _cung_cot(khuc: Khuc, kia: Khuc) -> bool:
    mot, hai = khuc.doan.cell, kia.doan.cell
    if mot is None or hai is None:
        return khuc.cot == kia.cot or khuc.may_cot != kia.may_cot
    return mot.table == hai.table and mot.column == hai.column


def _la_ten(khuc: Khuc) -> bool:
    """A person's name under a power or post: two to seven words, with a rank or degree before it or not."""
    chu = khuc.chu
    if khuc.doan.place == "box":
        return False
    if _QUAN_HAM.match(fold(chu)):
        return len(chu.split()) <= 8
    found = _TEN.fullmatch(chu)
    if found is None or chu[-1:] in ".;:,":
        return False
    words = found["ten"].split()
    return 2 <= len(words) <= 7 and words[0][:1].isupper() and words[-1][:1].isupper()
