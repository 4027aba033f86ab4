"""A superior's time for a task within the child's period, in the words of a plan."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from hoagiai_cli.lineage.ban_so import Moc, MotViec
from hoagiai_cli.lineage.cap_giao import la_cua_cap
from hoagiai_cli.plan.ngay import Khoang, so_ngay
from hoagiai_cli.plan.noi_ban_hanh import DonVi

_QUY = ("I", "II", "III", "IV")
_NAM = re.compile(r"\b(?:19|20)\d\d\b")


def thu_hep(viec: MotViec, ky: Khoang, noi: DonVi) -> str | list[dict[str, str]]:
    """The time of a task as the unit `noi` may write it: one phrase, or one for each activity; "" where none is known.

    Of times for several levels only that of the unit's own is taken. What the superior wrote stays as it is where all
    of it lies in the child's period and says its year.
    """
    if ky.tu is None or ky.den is None:
        return viec.thoi_gian
    cac = [moc for moc in viec.moc if moc.khoang.giao(ky)]
    rieng = [moc for moc in cac if moc.hoat_dong and la_cua_cap(moc.hoat_dong, noi)]
    if rieng:
        return _cum(rieng, ky)
    if not viec.co_ngay or not cac:
        return "" if _NAM.search(viec.thoi_gian) else _khong_nam(viec, ky)
    trong = all(not moc.lap and _chua(ky, moc.khoang) for moc in viec.moc)
    if trong and _NAM.search(viec.thoi_gian):
        nhan = [moc for moc in cac if moc.hoat_dong]
        if not nhan:
            return " ".join(viec.thoi_gian.split())
    nhom: dict[str, list[Khoang]] = {}
    for moc in cac:
        nhom.setdefault(moc.hoat_dong, []).append(moc.khoang)
    if len(nhom) == 1:
        return _cum(cac, ky)
    return [{"viec": ten or "Nhiệm vụ khác", "thoi_gian": _khoang(ds, ky)} for ten, ds in nhom.items()]


def _chua(ky: Khoang, khoang: Khoang) -> bool:
    return khoang.den is not None and ky.chua(Khoang(khoang.tu or ky.tu, khoang.den))


def _khong_nam(viec: MotViec, ky: Khoang) -> str:
    """ "Thường xuyên", "hằng năm": what goes on, with the year it goes on in."""
    assert ky.tu is not None and ky.den is not None
    if ky.tu.year != ky.den.year:
        return " ".join(viec.thoi_gian.split())
    return f"Thường xuyên trong năm {ky.tu.year}" if "hường xuyên" in viec.thoi_gian else f"Năm {ky.tu.year}"


def _cum(cac: Sequence[Moc], ky: Khoang) -> str:
    return _khoang([moc.khoang for moc in cac], ky)


def _khoang(cac: Sequence[Khoang], ky: Khoang) -> str:
    chu = list(dict.fromkeys(_mot(chung, khoang) for khoang in cac if (chung := khoang.giao(ky)) is not None))
    ra = ", ".join([chu[0], *(mot[:1].lower() + mot[1:] for mot in chu[1:])])
    return re.sub(r" năm (\d{4})(?=, .* năm \1)", "", ra)


def _mot(trong: Khoang, goc: Khoang) -> str:
    """A stretch of days in words; `goc`: as the superior has it, which tells a deadline from a stretch."""
    tu, den = trong.tu, trong.den
    assert tu is not None and den is not None
    cuoi_thang = den.day == so_ngay(den.month, den.year)
    if (tu.month, tu.day, den.month, den.day) == (1, 1, 12, 31):
        return f"Năm {tu.year}" if tu.year == den.year else f"Giai đoạn {tu.year} - {den.year}"
    if tu.year != den.year:
        return f"Từ {_thang(tu)} đến {_thang(den)}"
    if tu.day == 1 and cuoi_thang:
        if tu.month == den.month:
            return f"Tháng {tu.month:02d} năm {tu.year}" if tu.month < 3 else f"Tháng {tu.month} năm {tu.year}"
        if tu.month % 3 == 1 and den.month == tu.month + 2:
            return f"Quý {_QUY[tu.month // 3]} năm {tu.year}"
        if goc.tu is not None and goc.tu >= tu and (tu.month, tu.day) != (1, 1):
            return f"Từ tháng {tu.month} đến tháng {den.month} năm {tu.year}"
    if (tu.month, tu.day) == (1, 1) or goc.tu is None:
        return f"Trước ngày {_ngay(den + timedelta(days=1))}"
    return f"Từ ngày {_ngay(tu)} đến ngày {_ngay(den)}"


def _thang(ngay: date) -> str:
    return f"tháng {ngay.month} năm {ngay.year}"


def _ngay(ngay: date) -> str:
    thang = f"{ngay.month:02d}" if ngay.month < 3 else str(ngay.month)
    return f"{ngay.day:02d}/{thang}/{ngay.year}"
