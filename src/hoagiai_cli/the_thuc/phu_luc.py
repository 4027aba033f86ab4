"""Rules on annexes (PL I, Phần I, Mục III, khoản 1) and on documents that another one issues."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoagiai_cli.text.normal import fold
from hoagiai_cli.the_thuc.duong_ke import ke_duoi
from hoagiai_cli.the_thuc.ket_qua import Loi, SuaChua, Tu
from hoagiai_cli.the_thuc.phan_phu_luc import NHAN
from hoagiai_cli.the_thuc.thanh_phan import kiem
from hoagiai_cli.the_thuc.trang import uoc_trang
from hoagiai_cli.the_thuc.van_ban import Loai, PhuLuc, VanBan

_KEM_THEO = re.compile(
    r"\(Kèm theo (?P<loai>[^\d()]+?) số\s*(?P<so>[\s.…_]*\S*?)\s*ngày\s*[\d.…_]*\s*tháng\s*[\d.…_]*"
    r"\s*năm\s*[\d.…_]*\s+của (?P<cq>[^)]+)\)"
)
_NHIEU_NHAT = 60  # annexes that are judged: a file made to harm may hold any number
_SO_CHO = re.compile(r"\bphu luc (?:so )?(?P<so>[ivxlc]+|\d+)\b")
_NHAC = re.compile(r"\b(?:phu luc|kem theo|dinh kem|bieu so|danh muc)\b")


def kiem_phu_luc(van_ban: VanBan, chua_xet: list[Tu]) -> Iterator[Loi]:
    """Every annex: label, title, line in brackets, own pages, and that the text points to it."""
    cac = [one for one in van_ban.phu_luc if not one.dinh_kem]
    for one in cac[:_NHIEU_NHAT]:
        yield from _nhan(one, len(cac))
        yield from _tieu_de(one)
        yield from _kem_theo(one)
        yield from _trang(one, van_ban, chua_xet)
        if one.kem_theo and ke_duoi(one.kem_theo, van_ban.paras) is None:
            yield Loi("ND30-PL-RULE", one.kem_theo[-1].doan)
    if cac and van_ban.than:
        yield from _dan_chieu(cac, van_ban)
    for one in van_ban.phu_luc[:_NHIEU_NHAT]:
        if one.dinh_kem:
            yield from kiem("ND30-TL-STYLE", "ten_loai", one.nhan)
            for line in one.tieu_de:
                yield from kiem("ND30-TY-STYLE", "trich_yeu", line)


def _so(one: PhuLuc) -> str:
    found = NHAN.fullmatch(one.nhan.khoa)
    return (found["so"] or "") if found else ""


def _nhan(one: PhuLuc, may: int) -> Iterator[Loi]:
    words, so = one.nhan.chu, _so(one)
    if words.isupper():
        yield Loi("ND30-PL-HEAD", one.nhan.doan, "thuong", "Phụ lục", words)
    dang_dung = re.fullmatch(r"(?:Phụ lục|PHỤ LỤC)(?: [IVXLC]+)?", words) is not None
    if not dang_dung:
        yield Loi("ND30-PL-NUMBER", one.nhan.doan, "", "Phụ lục I", words)
    elif not so and may > 1:
        yield Loi("ND30-PL-NUMBER", one.nhan.doan, "thieu", "Phụ lục I", words)
    elif so and may == 1:
        yield Loi("ND30-PL-NUMBER", one.nhan.doan, "thua", "Phụ lục", words, muc="info")
    yield from kiem("ND30-PL-HEAD", "phu_luc_so", one.nhan)


def _tieu_de(one: PhuLuc) -> Iterator[Loi]:
    for line in one.tieu_de:
        yield from kiem("ND30-PL-HEAD", "phu_luc_ten", line)
    words = " ".join(line.chu for line in one.tieu_de)
    letters = [character for character in words if character.isalpha()]
    if letters and sum(map(str.islower, letters)) > 0.1 * len(letters):
        yield Loi("ND30-PL-HEAD", one.tieu_de[0].doan, "hoa", ("chữ in hoa", "capitals"), chu=words)


def _kem_theo(one: PhuLuc) -> Iterator[Loi]:
    if not one.kem_theo:
        yield Loi("ND30-PL-KEM-THEO", one.nhan.doan, "thieu", "(Kèm theo Kế hoạch số … ngày … tháng … năm … của …)")
        return
    words = " ".join(line.chu for line in one.kem_theo)
    if not _KEM_THEO.fullmatch(words):
        yield Loi("ND30-PL-KEM-THEO", one.kem_theo[0].doan, "", "(Kèm theo Kế hoạch số … ngày … tháng … năm … của …)",
                  f"“{words[:70]}”", chu=words)  # fmt: skip
    for line in one.kem_theo:
        yield from kiem("ND30-PL-KEM-THEO", "kem_theo", line)


def _trang(one: PhuLuc, van_ban: VanBan, chua_xet: list[Tu]) -> Iterator[Loi]:
    paras = van_ban.paras
    first = paras[one.dau]
    before = paras[one.dau - 1] if one.dau else None
    if before is None:
        return
    own_section = before.section != first.section
    kind = van_ban.sections[first.section].kind if first.section < len(van_ban.sections) else "nextPage"
    new_page = first.shape.page_break or "\f" in first.text[: len(first.text) - len(first.text.lstrip())]
    new_page = new_page or (own_section and kind not in ("continuous", "nextColumn"))
    at = one.dau - 1
    blank = 0
    while at >= 0 and not paras[at].text.strip():
        new_page = new_page or "\f" in paras[at].text
        blank += 1
        at -= 1
    new_page = new_page or (at >= 0 and paras[at].text.rstrip(" ").endswith("\f"))
    if not new_page:
        if blank > 8:
            chua_xet.append(("phụ lục có sang trang mới không", "whether the annex begins a page"))
        else:
            yield Loi("ND30-PL-NEWPAGE", one.nhan.doan)
    yield from _so_trang(one, van_ban, own_section, chua_xet)


def _so_trang(one: PhuLuc, van_ban: VanBan, own_section: bool, chua_xet: list[Tu]) -> Iterator[Loi]:
    """An annex counts its pages from 1; where it has one page and prints no number, nothing is seen of it."""
    number = van_ban.paras[one.dau].section
    if number >= len(van_ban.sections):  # what stands after the last page setup has none
        return
    section = van_ban.sections[number]
    co_so = any("PAGE" in field.code for paras in (*section.headers.values(), *section.footers.values())
                for para in paras for field in para.fields)  # fmt: skip
    if not co_so:
        return
    if own_section and section.start == 1:
        return
    trang = uoc_trang(van_ban, one.dau, one.cuoi)
    if own_section and section.first_differs and section.start is None and trang < 0.8:
        return
    sua = (SuaChua("so_trang", van_ban.goc.main, section.node, "dem_lai"),) if own_section else ()
    yield Loi("ND30-PL-PAGENO", one.nhan.doan, "", ("từ 1", "from 1"),
              ("tiếp theo trang trước", "goes on") if section.start is None or not own_section else str(section.start),
              sua=sua)  # fmt: skip


def _dan_chieu(cac: list[PhuLuc], van_ban: VanBan) -> Iterator[Loi]:
    doans = [*van_ban.than, *(doan for one in van_ban.phu_luc if one.dinh_kem for doan in one.than)]
    text = " ".join(fold(doan.chu) for doan in doans if doan.loai is not Loai.RONG)
    if not _NHAC.search(text):
        for one in cac:
            yield Loi("ND30-PL-REF", one.nhan.doan, co=one.nhan.chu)
        return
    named = {found["so"] for found in _SO_CHO.finditer(text)}
    if not named or re.search(r"\bcac phu luc\b|phu luc (?:[ivx]+|\d+)(?: (?:den|-|,|va))", text):
        return
    for one in cac:
        so = _so(one)
        if so and so not in named:
            yield Loi("ND30-PL-REF", one.nhan.doan, muc="warning", co=one.nhan.chu)
