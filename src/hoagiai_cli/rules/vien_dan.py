"""Citations of legal documents: number, date, issuer (HG501 - HG505)."""

from __future__ import annotations

from collections.abc import Iterator

from hoagiai_cli.plan.co_quan import dau_ten
from hoagiai_cli.plan.phat_hien import PhatHien
from hoagiai_cli.plan.the_thuc import ky_hieu, so_in_ra
from hoagiai_cli.plan.vien_dan import VienDan, mot_vien_dan, tim_vien_dan
from hoagiai_cli.plan.vien_dan.tu_vung import LUAT
from hoagiai_cli.rules.boi_canh import BoiCanh
from hoagiai_cli.text.normal import fold


def can_cu_du(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG501 - HG503 for căn cứ and parent documents: all data of the document are given.

    Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6.a.
    """
    for path, text in bc.can_cu:
        vien_dan = mot_vien_dan(text)
        if vien_dan is None:
            continue
        part = (vien_dan.bat_dau, vien_dan.ket_thuc)
        args = {"text": _ten(vien_dan)}
        if _ngay_sai(vien_dan):
            yield PhatHien("HG505", path, {"text": vien_dan.ngay_text or ""}, part=part)
        elif vien_dan.ngay is None:
            yield PhatHien("HG502", path, args, part=part)
        if vien_dan.loai in LUAT:
            continue
        if not vien_dan.so and not _du_thao(vien_dan):
            yield PhatHien("HG501", path, args, part=part)
        if not vien_dan.co_quan and not _co_quan_viet_khac(vien_dan):
            yield PhatHien("HG503", path, args, part=part)


def trong_van(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG504, HG505 in running text: the first mention of a document gives its date and issuer (khoản 6.b)."""
    da_neu = {khoa for _, text in bc.can_cu if (vd := mot_vien_dan(text)) for khoa in (_khoa(vd), _so_tron(vd))}
    so, symbol = so_in_ra(bc.ke_hoach.so), ky_hieu(bc.ke_hoach)
    da_neu |= {fold(f"{so}/{symbol}"), fold(f"{so}-{symbol}")}  # the plan itself
    for path, text in bc.co_so:
        for vien_dan in tim_vien_dan(text):
            if vien_dan.la_luat or vien_dan.la_nay:
                continue
            part = (vien_dan.bat_dau, vien_dan.ket_thuc)
            if _ngay_sai(vien_dan):
                yield PhatHien("HG505", path, {"text": vien_dan.ngay_text or ""}, part=part)
            if not vien_dan.so_ky_hieu or not vien_dan.so:
                continue
            khoa = _khoa(vien_dan)
            if khoa in da_neu or (vien_dan.so_ky_hieu == vien_dan.so and _so_tron(vien_dan) in da_neu):
                continue
            da_neu |= {khoa, _so_tron(vien_dan)}
            if vien_dan.trong_trich_yeu and vien_dan.ngay is None:
                continue  # the title of another document says no more of it
            thieu = [chu for chu, co in (("ngày", vien_dan.ngay), ("cơ quan ban hành", vien_dan.co_quan)) if not co]
            if thieu:
                yield PhatHien("HG504", path, {"text": _ten(vien_dan), "thieu": ", ".join(thieu)}, part=part)


def _ngay_sai(vien_dan: VienDan) -> bool:
    """A date is written, but the calendar does not have it."""
    return vien_dan.loi_ngay == "khong_ton_tai"


def _du_thao(vien_dan: VienDan) -> bool:
    """The number is left blank on purpose ("Kế hoạch số     /KH-UBND")."""
    return bool(vien_dan.ky_hieu) and not vien_dan.so


def _co_quan_viet_khac(vien_dan: VienDan) -> bool:
    """The issuer is there without "của": "… giữa Bộ A và Bộ B", "…, Hội nghị lần thứ sáu …", "…, Sở A"."""
    sau = vien_dan.trich_yeu or ""
    return fold(sau).startswith(("giua ", "hoi nghi ", "dai hoi ")) or (sau[:1].isupper() and dau_ten(sau) is not None)


def _so_tron(vien_dan: VienDan) -> str:
    """A document as later mentions may shorten it: "Nghị quyết số 27" for 27-NQ/TW."""
    return fold(f"{vien_dan.loai} {vien_dan.so or vien_dan.ngay_text}")


def _khoa(vien_dan: VienDan) -> str:
    return fold(vien_dan.so_ky_hieu or f"{vien_dan.loai} {vien_dan.ngay_text}")


def _ten(vien_dan: VienDan) -> str:
    return f"{vien_dan.loai} số {vien_dan.so_ky_hieu}" if vien_dan.so_ky_hieu else vien_dan.ten or vien_dan.loai


RULES = (can_cu_du, trong_van)
