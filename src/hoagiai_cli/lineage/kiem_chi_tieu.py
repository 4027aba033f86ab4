"""Targets of a child against the superior's: not lower, not later, none of them forgotten (HG813, HG814, HG820)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Final

from hoagiai_cli.lineage.ban_so import BanSo
from hoagiai_cli.lineage.doi_chieu import GAN_CHAC, DoiChieu
from hoagiai_cli.lineage.kiem_viec import ngay, rut_gon
from hoagiai_cli.lineage.muc_so import MucSo, muc_trong_van
from hoagiai_cli.lineage.so_chi_tieu import CAP_KHAC, CHAC, CapChiTieu
from hoagiai_cli.plan.phat_hien import PhatHien


def thap_hon(cac: Sequence[CapChiTieu]) -> Iterator[PhatHien]:
    """HG813: a target is not below the superior's; an error where both say the same thing in the same words."""
    for cap in cac:
        if cap.con is None or cap.chieu != "thap":
            continue
        con = cap.con
        args = {"muc": _muc(con), "cap_tren": _muc(cap.cha), "doi_tuong": rut_gon(con.ct.doi_tuong)}
        yield PhatHien("HG813", con.path, args, part=(con.ct.bat_dau, con.ct.ket_thuc),
                       muc=None if cap.giong >= CHAC else "warning")  # fmt: skip


def dat_muon(cac: Sequence[CapChiTieu]) -> Iterator[PhatHien]:
    """HG820: a target is reached by the day the superior sets for it."""
    for cap in cac:
        con = cap.con
        if con is None or con.han is None or cap.cha.han is None or con.cho_han is None or cap.chieu == "cao":
            continue
        if con.han > cap.cha.han + timedelta(days=1):
            args = {"den": ngay(con.han), "han": ngay(cap.cha.han), "doi_tuong": rut_gon(con.ct.doi_tuong)}
            yield PhatHien("HG820", con.path, args, part=con.cho_han,
                           muc=None if cap.giong >= CHAC else "warning")  # fmt: skip


def it_hon_trong_viec(ket_qua: DoiChieu) -> Iterator[PhatHien]:
    """HG813 in tasks: of a task given to each unit ("mỗi xã ít nhất 02 lớp") the unit does not do less."""
    noi = ket_qua.con.don_vi
    for dong in ket_qua.dong:
        if noi is None or dong.vai != "chu_tri" or not dong.trong_thoi_ky:
            continue
        cua_cha = [
            muc for muc in muc_trong_van(ket_qua.cha, dong.viec.path, dong.viec.van_ca) if muc.ct.loai == "so_luong"
        ]
        cac_cap = [cap for cap in dong.cap if (cap.chac or cap.diem >= GAN_CHAC) and not cap.qua_nhom]
        doan = any(cap.kieu != "theo" for cap in cac_cap)
        for muc in cua_cha:
            if muc.ct.so_sanh in ("<=", "<") or CAP_KHAC[noi.cap].search(muc.chu):
                continue
            co = [
                mot
                for con in (cap.con for cap in cac_cap)
                for path, text in (((*con.path, "ten"), con.ten), ((*con.path, "noi_dung"), con.van))
                for mot in muc_trong_van(ket_qua.con, path, text)
                if mot.ct.loai == "so_luong" and mot.ct.don_vi.lower() == muc.ct.don_vi.lower()
            ]
            tong = sum(mot.ct.cao for mot in co)
            if co and tong < muc.ct.thap and _KY_CUA_MOI.sub("", muc.ct.moi.lower()) == co[0].ct.moi.lower():
                args = {"muc": _muc(co[0]), "cap_tren": _muc(muc), "doi_tuong": rut_gon(dong.viec.ten)}
                yield PhatHien("HG813", co[0].path, args, part=(co[0].ct.bat_dau, co[0].ct.ket_thuc),
                                muc="info" if doan else "warning")  # fmt: skip


_KY_CUA_MOI: Final = re.compile(r"^(?:xã|phường|đặc khu|đơn vị|địa phương|huyện|tỉnh)(?:, (?:xã|phường|đặc khu))*$")
"""Whom a count is for each of, where that is the child itself; "năm", "thôn" stay."""


def chua_nhac(con: BanSo, cha: BanSo, cac: Sequence[CapChiTieu]) -> Iterator[PhatHien]:
    """HG814: the superior's targets for the child's period stand in the child somewhere; a hint where the superior's
    plan runs longer than the child's."""
    if con.ke_hoach.muc_tieu is None:
        return
    mot_ky = con.thoi_ky is not None and con.thoi_ky == cha.thoi_ky
    for cap in cac:
        if not cap.co_nhac:
            args = {"chi_tieu": rut_gon(cap.cha.chu)}
            yield PhatHien("HG814", ("muc_tieu",), args, "key", muc=None if mot_ky else "info")


def _muc(muc: MucSo) -> str:
    return " ".join(muc.text[muc.ct.bat_dau : muc.ct.ket_thuc].split())
