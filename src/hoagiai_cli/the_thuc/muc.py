"""Paragraphs of a text by their numbers: "I.", "Điều 1.", "1.", "a)", "1.1.", "-"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hoagiai_cli.document.docx.formatted import Para
from hoagiai_cli.text.normal import squash
from hoagiai_cli.the_thuc.chu import thay, vua
from hoagiai_cli.the_thuc.van_ban import Doan, Loai

_PHAN = re.compile(r"(?P<so>(?:phần|chương)\s+(?:[ivxlc]+|\d+|thứ \w+))(?P<dau>[.:]?)(?P<con>.*)", re.IGNORECASE)
_DIEU = re.compile(r"(?P<so>điều\s+\d+)\s*(?P<dau>[.:/]?)\s*(?P<con>.*)", re.IGNORECASE | re.DOTALL)
_LA_MA = re.compile(r"(?P<so>[IVXLC]+)\s*(?P<dau>[./),]|\s?[-–](?=\s)|\.\s*[-–])\s*(?P<con>\S.*)?$", re.DOTALL)
_THAP_PHAN = re.compile(r"(?P<so>(?:\d{1,3}|[IVX]+)(?:\.\d{1,3})+)\s*(?P<dau>[.)/]?)\s+(?P<con>\S.*)$", re.DOTALL)
_KHOAN = re.compile(r"(?P<so>\d{1,3})\s*(?P<dau>[.)/]|\s?[-–](?=\s))\s*(?P<con>[^\W\d_].*|[“\"(\[].*)?$", re.DOTALL)
_DIEM = re.compile(r"(?P<truoc>\(?)(?P<so>[A-ZĐa-zđ])(?P<dau>[.)/])\s*(?P<con>\S.*)?$", re.DOTALL)
_GACH = re.compile(r"(?P<so>[-–—+*•▪●○■◦·✓❖➢])\s*(?P<con>.*)$", re.DOTALL)
_DATE = re.compile(r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4}")
# A centred line shorter than this is a title or a caption, not prose.
_NGAN = 160
# The same with an end mark, which titles do not have.
_DONG = 70


def doc_doan(paras: Sequence[Para]) -> list[Doan]:
    """The paragraphs of a text, in order."""
    out: list[Doan] = []
    sau_phan = False
    for para in paras:
        doan = _doan(para)
        if sau_phan and doan.loai in (Loai.GIUA, Loai.VAN) and para.shape.align == "center":
            doan = Doan(para, Loai.TIEU_DE_PHAN, doan.chu)
        sau_phan = doan.loai is Loai.PHAN or (sau_phan and doan.loai is Loai.RONG)
        out.append(doan)
    return out


def _doan(para: Para) -> Doan:
    words = squash(vua(thay(para.stretches)))
    line = f"{para.mark} {words}".strip() if para.mark else words
    if not any(map(str.isalnum, line)):
        return Doan(para, Loai.RONG, line)
    if para.cell is not None and (para.cell.columns > 1 or para.cell.lined):
        return Doan(para, Loai.BANG, line)
    if para.place == "box":
        return Doan(para, Loai.BANG, line)
    centred = para.shape.align == "center" and len(line) < (_DONG if line[-1:] in ".;:," else _NGAN)
    phan = _PHAN.match(line)
    if phan and (centred or (len(line) < _NGAN and not phan["con"].strip())):
        return Doan(para, Loai.PHAN, line, phan["so"], phan["dau"], phan["con"].strip())
    for loai, pattern in ((Loai.DIEU, _DIEU), (Loai.THAP_PHAN, _THAP_PHAN), (Loai.MUC, _LA_MA), (Loai.KHOAN, _KHOAN)):
        found = pattern.match(line)
        if found and not _DATE.match(line):
            if found["dau"] == "," and not (found["con"] or "").isupper():
                continue
            if loai is Loai.DIEU and not found["dau"] and not re.match(r"điều \d+$", line, re.IGNORECASE):
                continue  # "Điều 5 của Luật quy định …" is prose
            return Doan(para, loai, line, found["so"], found["dau"].strip(), (found["con"] or "").strip())
    diem = _DIEM.match(line)
    if diem and (diem["dau"] == ")" or diem["so"].islower() or len(line) < _NGAN):
        return Doan(para, Loai.DIEM, line, diem["so"], diem["truoc"] + diem["dau"], (diem["con"] or "").strip())
    gach = _GACH.match(line)
    if gach:
        return Doan(para, Loai.GACH, line, gach["so"], "", gach["con"])
    return Doan(para, Loai.GIUA if centred else Loai.VAN, line)
