"""The child's document against the superior's: its period, its citation, words left over (HG812, HG817, HG818)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from hoagiai_cli.lineage.ban_so import BanSo
from hoagiai_cli.lineage.dau_van import cac_dau, so_dau
from hoagiai_cli.lineage.doi_chieu import DoiChieu
from hoagiai_cli.lineage.kiem_viec import ngay
from hoagiai_cli.plan.ngay import LoiNgay, doc_ngay
from hoagiai_cli.plan.phat_hien import PhatHien
from hoagiai_cli.plan.vien_dan import mot_vien_dan
from hoagiai_cli.text.normal import fold, fold_tones


def ngoai_thoi_ky(con: BanSo, cha: BanSo) -> Iterator[PhatHien]:
    """HG812: the child's period lies within the superior's; a warning where only part of it does not."""
    ky, ky_cha = con.thoi_ky, cha.thoi_ky
    if ky is None or ky_cha is None or ky_cha.chua(ky) or None in (ky.tu, ky.den, ky_cha.tu, ky_cha.den):
        return
    assert ky_cha.tu is not None and ky_cha.den is not None
    args = {"ky": con.ke_hoach.thoi_ky, "tu": ngay(ky_cha.tu), "den": ngay(ky_cha.den)}
    yield PhatHien("HG812", ("thoi_ky",), args, muc="warning" if ky.giao(ky_cha) else None)


def can_ra_lai(ket_qua: DoiChieu, thu: int) -> Iterator[PhatHien]:
    """HG809: a superior's task is as it was when the clerk looked at it last (`da_doi_chieu`).

    What only became easier, or changed in wording, is a hint: only what asks for more counts against the child.
    """
    con, cha = ket_qua.con, ket_qua.cha
    da_xem = (con.ke_hoach.thuc_hien or [])[thu].da_doi_chieu or {}
    nay = cac_dau(cha, da_xem)
    for ma, cu in da_xem.items():
        moi = nay[ma]
        viec = next((cap.con for cap in ket_qua.cap if cap.kieu == "theo" and cap.cha.ma == ma), None)
        if viec is None and ma in ket_qua.so_theo:  # a group of the superior's
            viec = next((mot for mot in con.viec if any(so.rpartition("#")[2].strip() == ma for so in mot.theo)), None)
        path = (*viec.path, "theo") if viec is not None else ("thuc_hien", thu, "da_doi_chieu", ma)
        if moi is None:
            yield PhatHien("HG809", path, {"so": ma, "gi": "không còn nhiệm vụ này"})
            continue
        doi = so_dau(cu, moi)
        if doi:
            nang = any(mot.chieu in ("siet", "khac") for mot in doi)
            yield PhatHien(
                "HG809", path, {"so": ma, "gi": ", ".join(mot.noi for mot in doi)}, muc=None if nang else "info"
            )


def vien_dan_sai(con: BanSo, cha: BanSo, thu: int) -> Iterator[PhatHien]:
    """HG817: the superior's document is cited with its own number, date, issuer and title.

    `thu`: which entry of `thuc_hien` names it.
    """
    muc = (con.ke_hoach.thuc_hien or [])[thu]
    text, path = muc.van_ban, ("thuc_hien", thu, "van_ban")
    doc = mot_vien_dan(text)
    if doc is None:
        return
    kh = cha.ke_hoach
    quyet_dinh = kh.quyet_dinh
    so, ky_hieu = kh.so or (quyet_dinh and quyet_dinh.so), kh.ky_hieu or (quyet_dinh and quyet_dinh.ky_hieu)
    if so and ky_hieu and doc.so_ky_hieu and doc.loai == kh.loai:
        dung = f"{int(so):02d}/{ky_hieu}" if so.isdigit() else f"{so}/{ky_hieu}"
        if _so(doc.so_ky_hieu) != _so(dung):
            yield _sai(path, doc.vi_tri.so_ky_hieu, "số", doc.so_ky_hieu, dung)
    if kh.ngay and doc.ngay is not None:
        try:
            ban_hanh = doc_ngay(kh.ngay)
        except LoiNgay:
            ban_hanh = None
        if ban_hanh is not None and ban_hanh.day_du and doc.ngay.day_du and doc.ngay != ban_hanh:
            yield _sai(path, doc.vi_tri.ngay, "ngày", doc.ngay.viet_so(), ban_hanh.viet_so())
    if kh.co_quan_ban_hanh and doc.co_quan and not _cung_noi(doc.co_quan, kh.co_quan_ban_hanh):
        yield _sai(path, doc.vi_tri.co_quan, "cơ quan ban hành", doc.co_quan, kh.co_quan_ban_hanh)
    if doc.trich_yeu and doc.loai == kh.loai and not _cung_trich_yeu(doc.trich_yeu, kh.trich_yeu):
        yield _sai(path, doc.vi_tri.trich_yeu, "trích yếu", doc.trich_yeu, kh.trich_yeu, "warning")


def _sai(path, cho, gi, viet, dung, muc=None) -> PhatHien:  # type: ignore[no-untyped-def]
    return PhatHien("HG817", path, {"gi": gi, "viet": viet, "dung": dung}, part=cho, muc=muc)


def _so(text: str) -> str:
    return fold(text).replace(" ", "").lstrip("0")


_UB = re.compile(r"\buy ban nhan dan\b")
_CHU = re.compile(r"[^\W_]+")


def _cung_noi(mot: str, hai: str) -> bool:
    """One issuer? The name of the place may be left out."""
    a, b = (" ".join(_CHU.findall(_UB.sub("ubnd", fold(chu)))) for chu in (mot, hai))
    return a.startswith(b) or b.startswith(a)


_MO_DAU = re.compile(r"^(?:ve viec|ve|v/v|ban hanh|phe duyet)\s+")


def _cung_trich_yeu(mot: str, hai: str) -> bool:
    """One title, but for punctuation, for what is left out at either end, and for where place and year stand?"""
    a, b = (_CHU.findall(_MO_DAU.sub("", fold(chu))) for chu in (mot, hai))
    ngan, dai = sorted((a, b), key=len)
    if len(ngan) >= min(4, len(dai)) and f" {' '.join(ngan)} " in f" {' '.join(dai)} ":
        return True
    loi, loi_hai = (_CHU.findall(_NOI_NAM.sub(" ", fold(chu))) for chu in (mot, hai))
    loi, loi_hai = (cac[1:] if cac[:1] == ["ve"] else cac for cac in (loi, loi_hai))
    return bool(loi) and loi == loi_hai


_NOI_NAM = re.compile(
    r"\btren (?:dia ban|pham vi)(?: (?:tinh|thanh pho|xa|phuong|dac khu)(?: (?!nam\b|giai\b)\w+){0,4}?)?"
    r"(?=$| nam\b| giai\b)|\bnam \d{4}|\bgiai doan \d{4} ?[-–] ?\d{4}"
)


# --- words of the superior's level ------------------------------------------------------------------------------------

_CUA_TINH = re.compile(
    r"\b(?:trên (?:địa bàn|phạm vi)(?: toàn)? tỉnh|toàn tỉnh|các sở, ban, ngành|các xã, phường(?:, đặc khu)?"
    r"|UBND các xã)\b"
)
_KHONG_XET = re.compile(
    r"\b(?:báo cáo|gửi|đề nghị|hướng dẫn của|chỉ đạo của|kiến nghị|xin ý kiến|số \d|Kế hoạch số|Quyết định số"
    r"|theo Kế hoạch|thực hiện Kế hoạch|so với|bình quân|xếp)\b|[“\"]"
)
_GIONG = 0.6
_BO_PHAN = frozenset({"thuc_hien", "can_cu", "mo_dau", "noi_nhan"})


def chu_con_sot(con: BanSo, cha: BanSo) -> Iterator[PhatHien]:
    """HG818: words taken over from the superior's plan do not keep its level ("toàn tỉnh", "các sở, ban, ngành").

    Said only where most of the sentence stands in one paragraph of the superior's, these words with it.
    """
    noi = con.don_vi
    if noi is None:
        return
    yield from _viec_cua_cap_tren(con, noi.cap)
    if noi.cap != "xa":
        return
    cua_cha: list[tuple[str, set[tuple[str, str]]]] | None = None
    for path, text in con.van:
        if path[0] in _BO_PHAN or not _CUA_TINH.search(text):
            continue
        if cua_cha is None:
            doan = [mot for _, van in cha.van for mot in van.split("\n") if _CUA_TINH.search(mot)]
            cua_cha = [(mot, set(pairwise(_tu(mot)))) for mot in doan]
        for khop in _CUA_TINH.finditer(text):
            dau = max(text.rfind(mot, 0, khop.start()) for mot in ".\n") + 1
            sau = re.split(r"[.\n]", text[khop.end() :], maxsplit=1)[0]
            if _KHONG_XET.search(text[dau : khop.start()]):
                continue
            doi = set(pairwise(_tu(text[dau : khop.end()] + sau)))
            if len(doi) >= _IT and any(
                khop.group() in mot and len(doi & co) >= _GIONG * len(doi) for mot, co in cua_cha
            ):
                yield PhatHien("HG818", path, {"text": khop.group()}, part=khop.span())


_IT = 6
_LAM = "chỉ đạo|chủ trì|ban hành|tham mưu|hướng dẫn|xây dựng|tổ chức|trình"
_CAP_TREN_LAM: Mapping[str, re.Pattern[str]] = {
    cap: re.compile(rf"(?:^|\n)[-+ ]*(?P<ten>{dau}[^,;.:\n]{{2,60}}?) (?:{_LAM})\b")
    for cap, dau in (("xa", r"Sở [A-ZĐ]"), ("tinh", r"Bộ [A-ZĐ](?!ội|inh)"))
}
"""A line that tells what a body of the superior's does."""


def _viec_cua_cap_tren(con: BanSo, cap: str) -> Iterator[PhatHien]:
    """HG818 in tasks: a line that gives work to a body of the superior's level was not written for this plan."""
    mau = _CAP_TREN_LAM.get(cap)
    for path, text in con.van if mau is not None else ():
        if path[-1] in ("ten", "noi_dung") and path[0] not in _BO_PHAN:
            for khop in mau.finditer(text) if mau is not None else ():
                yield PhatHien("HG818", path, {"text": khop["ten"]}, part=khop.span("ten"))


def _tu(text: str) -> list[str]:
    return _CHU.findall(fold_tones(text).lower())
