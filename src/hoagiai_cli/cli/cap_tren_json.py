"""`hoagiai compare --format json`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from hoagiai_cli.cli.ket_qua_cap_tren import KetQuaCon, TongHop, VoiCha, dong_cua, muc_ngan
from hoagiai_cli.lineage.anh_xa import anh_xa
from hoagiai_cli.lineage.ban_so import MotViec


def to_json(tong: TongHop, *, goi_y: bool) -> str:
    """One plan is one object; several are `{"files": [...]}` of such objects."""
    cac = [_mot(ket_qua, goi_y=goi_y) for ket_qua in tong.cac]
    return json.dumps(cac[0] if len(cac) == 1 else {"files": cac}, ensure_ascii=False, indent=2) + "\n"


def _mot(ket_qua: KetQuaCon, *, goi_y: bool) -> dict[str, Any]:
    ra: dict[str, Any] = {
        "tep": ket_qua.ten,
        "cap_tren": [cha.tep.ten for cha in ket_qua.cha],
        "loi": ket_qua.loi or None,
        "tom_tat": [{"cap_tren": cha.tep.ten, **vars(ket_qua.dem(cha))} for cha in ket_qua.cha],
        "pairs": [mot for cha in ket_qua.cha for mot in _cap(ket_qua, cha)],
        "thieu": [_viec(viec, cha, "cha") for cha in ket_qua.cha for viec in cha.doi_chieu.thieu],
        "phat_sinh": [
            {"con": viec.ma, "ten": viec.ten, "ghi_phat_sinh": viec.phat_sinh, "dong": dong_cua(ket_qua.tep, viec)}
            for viec in ket_qua.phat_sinh
        ],
        "chi_tieu": [mot for cha in ket_qua.cha for mot in _chi_tieu(cha)],
        "co_quan": [
            {"cha": mot.cha, "con": mot.con, "so_lan": mot.so_lan, "thuong": mot.thuong or None, "la": mot.la}
            for cha in ket_qua.cha
            for mot in anh_xa(cha.doi_chieu)
        ],
        "findings": [item.to_json() for item in ket_qua.findings],
    }
    if goi_y:
        ra["goi_y"] = [
            {
                "con": cap.con.ma,
                "cha": cap.cha.ma,
                "diem": round(cap.diem, 2),
                "ly_do": list(cap.ly_do),
                "tep_cha": cha.tep.ten,
            }
            for cha in ket_qua.cha
            for cap in cha.doi_chieu.goi_y
        ]
    return ra


def _cap(ket_qua: KetQuaCon, cha: VoiCha) -> Iterator[dict[str, Any]]:
    thieu = {viec.ma for viec in cha.doi_chieu.thieu}
    for dong in cha.doi_chieu.dong:
        for cap in dong.cap:
            yield {
                "con": cap.con.ma,
                "cha": cap.cha.ma,
                "kieu": cap.kieu,
                "diem": cap.diem,
                "qua_nhom": cap.qua_nhom,
                "trang_thai": ket_qua.trang_thai(dong, thieu),
                "ly_do": list(cap.ly_do),
                "tep_cha": cha.tep.ten,
                "dong_con": dong_cua(ket_qua.tep, cap.con),
                "dong_cha": dong_cua(cha.tep, cap.cha),
            }


def _viec(viec: MotViec, cha: VoiCha, khoa: str) -> dict[str, Any]:
    return {
        khoa: viec.ma,
        "ten": viec.ten,
        "thoi_gian": viec.thoi_gian,
        "chu_tri": list(viec.chu_tri),
        "tep_cha": cha.tep.ten,
        "dong_cha": dong_cua(cha.tep, viec),
    }


def _chi_tieu(cha: VoiCha) -> Iterator[dict[str, Any]]:
    for cap in cha.chi_tieu:
        yield {
            "cha": cap.cha.chu,
            "muc_cha": muc_ngan(cap.cha),
            "con": cap.con.chu if cap.con else None,
            "muc_con": muc_ngan(cap.con) if cap.con else None,
            "chieu": cap.chieu,
            "co_nhac": cap.co_nhac,
            "tep_cha": cha.tep.ten,
        }
