"""Tasks of a child against the superior's: taken up at all, in time, with whom the superior names (HG810 - HG815)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final, Literal

from hoagiai_cli.lineage.ban_so import Moc, MotViec, cung_viec
from hoagiai_cli.lineage.cap_giao import la_ca_cap, la_cua_cap, vai_cua_cap
from hoagiai_cli.lineage.doi_chieu import GAN_CHAC, Cap, DoiChieu
from hoagiai_cli.lineage.hoat_dong import cua_hoat_dong
from hoagiai_cli.plan.cung_ten import cung_ten, khoa_ten
from hoagiai_cli.plan.ngay import LoiNgay, doc_ngay
from hoagiai_cli.plan.noi_ban_hanh import DonVi
from hoagiai_cli.plan.phat_hien import PhatHien
from hoagiai_cli.text.normal import fold

Muc = Literal["error", "warning", "info"]
_DAI_TEN: Final = 90
_KHUNG_HEP: Final = timedelta(days=45)
"""A superior's time that short is a window, and what is over before it has missed it."""
_SOM_XA: Final = timedelta(days=92)
"""A task may well be done a quarter before the superior means to begin."""
_MOT_NGAY: Final = timedelta(days=1)
"""\"Trước ngày 31/8\" and "trong tháng 8" are the same to those who write them."""


def chua_tiep_nhan(ket_qua: DoiChieu) -> Iterator[PhatHien]:
    """HG810: what the superior gives the level for the child's period is taken up; a hint where no link is written and
    likeness alone tells. That the child's plan is issued is taken up by the plan itself, by its own date (HG811).
    """
    if not ket_qua.con.viec:
        return
    danh_sach = ket_qua.con.viec[0].path[:-1]  # tasks may stand in an annex, or under a heading of their own
    nhe: Muc | None = None if ket_qua.co_lien_ket else "info"
    for dong in ket_qua.dong:
        if dong.tu_no and not dong.cap:
            yield from _ra_muon(ket_qua, dong.viec)
    for viec in ket_qua.thieu:
        args = {"so": viec.ma, "ten": rut_gon(viec.ten), "han": viec.thoi_gian or "không ghi"}
        muc = nhe or ("info" if viec.ma in ket_qua.co_the_con_lai else None)
        yield PhatHien("HG810", danh_sach, args, "key", muc=muc)
    for viec in ket_qua.khong_ro:
        args = {"so": viec.ma, "ten": rut_gon(viec.ten), "han": viec.thoi_gian or "không ghi"}
        yield PhatHien("HG810", danh_sach, args, "key", muc="info")


def _ra_muon(ket_qua: DoiChieu, viec: MotViec) -> Iterator[PhatHien]:
    try:
        ban_hanh = doc_ngay(ket_qua.con.ke_hoach.ngay or "").mot_ngay
    except LoiNgay:
        return
    han = max((moc.khoang.den for moc in _khung(ket_qua, viec) if moc.khoang.den is not None), default=None)
    if ban_hanh is not None and han is not None and viec.co_ngay and ban_hanh > han + _MOT_NGAY:
        args = {"so": "ban hành Kế hoạch này", "den": ngay(ban_hanh), "han": ngay(han), "theo": viec.ma}
        yield PhatHien("HG811", ("ngay",), args, muc="warning")


def muon_han(ket_qua: DoiChieu) -> Iterator[PhatHien]:
    """HG811, HG819: a task ends by the superior's deadline, and does not lie long before the time the superior sets."""
    ky_tu = ket_qua.con.thoi_ky.tu if ket_qua.con.thoi_ky is not None else None
    for con, cac in _theo_con(ket_qua):
        tu_van = any(moc.path[-1:] in (("ten",), ("noi_dung",)) for moc in con.moc)
        if not con.co_ngay or not all(cap.cha.co_ngay for cap in cac):
            continue
        cua_cha = [moc for cap in cac for moc in _khung(ket_qua, cap.cha)]
        so = ", ".join(dict.fromkeys(cap.cha.ma for cap in cac))
        chac = all(not cap.qua_nhom and cap.kieu == "theo" for cap in cac) and len(cac) == 1 and not tu_van
        lap = all(mot.lap for mot in cua_cha)
        for moc in sorted(_cua_viec(con, cac), key=lambda mot: mot.khoang.den or date.min, reverse=True):
            if moc.lap and not lap and moc.hoat_dong:
                continue  # what goes on after the work is done is no delay
            cung = cua_hoat_dong(moc, con, cua_cha)
            han, den = _han(cung, moc), moc.khoang.den or moc.khoang.tu
            if han is None or den is None or (ky_tu is not None and han < ky_tu):
                continue
            args = {"so": con.ma, "den": _viet(moc), "han": "; ".join(dict.fromkeys(map(_viet, cung))), "theo": so}
            if den > han + _MOT_NGAY:
                muc: Muc | None = None if chac else "warning" if all(cap.kieu == "theo" for cap in cac) else "info"
                yield PhatHien("HG811", moc.path or con.noi["thoi_gian"], args, muc=muc)
                break
            tu = min((mot.khoang.tu for mot in cung if mot.khoang.tu is not None), default=None)
            if tu is None or len(cua_cha) > 1 or cua_cha[0].lap or moc.lap:
                continue
            hep = cua_cha[0].khoang.den is not None and cua_cha[0].khoang.den - tu <= _KHUNG_HEP
            hep = hep and all(vai_cua_cap(cap.cha, ket_qua.con.don_vi) == "chu_tri" for cap in cac)
            if den < tu - (timedelta() if hep else _SOM_XA):
                yield PhatHien("HG819", moc.path or con.noi["thoi_gian"], args, muc="warning" if hep and chac else None)
                break


def _cua_viec(con: MotViec, cac: list[Cap]) -> list[Moc]:
    """The child's times; of times for several activities those of what the superior's task is about."""
    if len(cac) != 1:
        return list(con.moc)
    return [moc for moc in con.moc if moc.hoat_dong and cung_viec(moc.hoat_dong, cac[0].cha.ten)] or list(con.moc)


def _viet(moc: Moc) -> str:
    """A time in its writer's own words."""
    return rut_gon(f"{moc.hoat_dong}: {moc.chu}" if moc.hoat_dong and moc.hoat_dong not in moc.chu else moc.chu)


def _han(cua_cha: list[Moc], moc: Moc) -> date | None:
    """The superior's last day; for what goes on from a day on ("chậm nhất từ 01/7") the day it has begun by."""
    mo = moc.khoang.den is None
    cac = [
        mot.khoang.den or mot.khoang.tu
        for mot in cua_cha
        if (mot.khoang.den is None) == mo and not (mo and (mot.lap or moc.lap))
    ]
    return max((mot for mot in cac if mot is not None), default=None)


def _theo_con(ket_qua: DoiChieu) -> Iterator[tuple[MotViec, list[Cap]]]:
    """The child's tasks with their links, for those that say when; of a group with sub-tasks these speak for it."""
    theo: dict[str, list[Cap]] = {}
    for cap in ket_qua.cap:
        if cap.chac or cap.diem >= GAN_CHAC:
            theo.setdefault(cap.con.ma, []).append(cap)
    for ma, cac in theo.items():
        con = ket_qua.con.theo_ma[ma]
        duoi = [viec for viec in ket_qua.con.duoi(ma) if viec is not con]
        if any(viec.theo for viec in duoi):
            continue
        if not duoi or con.noi["thoi_gian"] == (*con.path, "thoi_gian"):
            yield con, cac
            continue
        for viec in duoi:
            yield viec, cac


def _khung(ket_qua: DoiChieu, cha: MotViec) -> list[Moc]:
    """The superior's times for a task that fall into the child's period; those for the child's level, where said."""
    ky, noi = ket_qua.con.thoi_ky, ket_qua.con.don_vi
    cac = [moc for moc in cha.moc if ky is None or moc.khoang.giao(ky)]
    rieng = [moc for moc in cac if noi is not None and moc.hoat_dong and la_cua_cap(moc.hoat_dong, noi)]
    return rieng or cac


def thieu_nguoi(ket_qua: DoiChieu) -> Iterator[PhatHien]:
    """HG815: bodies of the child's level that the superior names for a task stand in the task that carries it out."""
    noi = ket_qua.con.don_vi
    if noi is None:
        return
    for dong in ket_qua.dong:
        cac = [cap.con for cap in dong.cap if cap.chac or cap.diem >= GAN_CHAC]
        if not cac:
            continue
        doan = any(cap.kieu != "theo" for cap in dong.cap)
        viec = [mot for con in cac for mot in (con, *ket_qua.con.duoi(con.ma))]
        co = {goc for mot in viec for ten in (*mot.chu_tri, *mot.phoi_hop) for goc in _goc_ten(ten)}
        van: str | None = None  # made of many words, and most tasks have who is asked for
        chung = any(_CHUNG.search(fold(ten)) for mot in viec for ten in mot.phoi_hop)
        for vai, ten in (*(("chủ trì", t) for t in dong.viec.chu_tri), *(("phối hợp", t) for t in dong.viec.phoi_hop)):
            goc = _cua_cap(ten, noi)
            if goc is None or any(_cung_goc(goc, mot) for mot in co):
                continue
            if van is None:
                van = " ".join(" ".join(khoa_ten(f"{mot.van_ca} {mot.thoi_gian}")) for mot in viec)
            if " ".join(goc) in van:
                continue
            args = {"so": cac[0].ma, "ten": ten, "vai": vai, "theo": dong.viec.ma}
            yield PhatHien("HG815", cac[0].noi["phoi_hop" if cac[0].phoi_hop else "chu_tri"], args,
                           muc="info" if chung or doan else None)  # fmt: skip


_CHUNG = re.compile(r"\blien quan\b|\bcac (?:co quan|ban nganh|phong|doan the|don vi|to chuc|nganh)\b")
_CAP_TRONG_TEN: Final = {
    "xa": re.compile(r"\bcap xa\b|\b(?:cac )?(?:xa|phuong|dac khu|thi tran)(?:, (?:xa|phuong|dac khu|thi tran))*$"),
    "huyen": re.compile(r"\bcap huyen\b|\b(?:cac )?(?:huyen|quan|thi xa)(?:, (?:quan|thi xa|thanh pho))*$"),
    "tinh": re.compile(r"\bcap tinh\b|\b(?:cac )?tinh(?:, thanh pho)?$"),
}
_TU_CAP: Final = frozenset({"tinh", "xa", "phuong", "huyen", "quan", "cap"})
_HAI_TU_CAP: Final = frozenset({("thanh", "pho"), ("thi", "xa"), ("thi", "tran"), ("dac", "khu"), ("khu", "vuc")})


def _cua_cap(ten: str, noi: DonVi) -> tuple[str, ...] | None:
    """The words of a body of the child's level other than its government and the chairman, without those of level."""
    gon = fold(ten)
    if la_ca_cap(ten, noi) or gon.startswith("chu tich") or not _CAP_TRONG_TEN[noi.cap].search(gon):
        return None
    if "lien quan" in gon or gon.startswith(("cac ", "ubnd", "uy ban nhan dan", "can bo", "cong chuc")):
        return None
    goc = _goc_ten(ten)
    return goc[0] if goc and len(goc[0]) >= 2 else None


def _cung_goc(mot: tuple[str, ...], hai: tuple[str, ...]) -> bool:
    """One name, one of them cut short or written by its first letters."""
    ngan, dai = sorted((mot, hai), key=len)
    return dai[: len(ngan)] == ngan or cung_ten(" ".join(mot), " ".join(hai))


def _goc_ten(ten: str) -> list[tuple[str, ...]]:
    """The words of a name before its level and place ("cong an phuong an binh" -> cong an)."""
    tu = khoa_ten(ten)
    het = next((i for i in range(1, len(tu)) if tu[i] in _TU_CAP or tu[i : i + 2] in _HAI_TU_CAP), len(tu))
    return [tu[:het]] if het else []


def ngay(mot: date) -> str:
    """A day as a document writes it."""
    return f"{mot.day:02d}/{mot.month:02d}/{mot.year}" if mot.month < 3 else f"{mot.day:02d}/{mot.month}/{mot.year}"


def rut_gon(ten: str) -> str:
    """The beginning of a name, cut between words."""
    gon = " ".join(ten.split())
    return gon if len(gon) <= _DAI_TEN else gon[:_DAI_TEN].rsplit(" ", 1)[0] + "…"
