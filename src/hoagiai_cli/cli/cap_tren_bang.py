"""The comparison as a table of words, which the files (Markdown, Excel, Word) share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hoagiai_cli.cli.ket_qua_cap_tren import TEN_TRANG_THAI, KetQuaCon, TrangThai, VoiCha, muc_ngan, so_ra, tom_tat
from hoagiai_cli.lineage.ban_so import MotViec

COT = (
    "Số của cấp trên",
    "Nhiệm vụ cấp trên giao",
    "Chủ trì, thời hạn của cấp trên",
    "Nhiệm vụ của kế hoạch này",
    "Chủ trì, thời gian",
    "Kết quả",
)
RONG = (0.08, 0.26, 0.19, 0.22, 0.17, 0.08)
"""Shares of the columns in the width."""
COT_CHI_TIEU = ("Chỉ tiêu của cấp trên", "Mức của cấp trên", "Chỉ tiêu của kế hoạch này", "Mức", "So ra")
RONG_CHI_TIEU = (0.36, 0.13, 0.3, 0.11, 0.1)


class DongBang(NamedTuple):
    """A row of the table; `nhom`: a line over all columns."""

    o: tuple[str, ...]
    trang_thai: TrangThai | None = None
    nhom: bool = False


def ten_ke_hoach(ket_qua: KetQuaCon | VoiCha) -> str:
    """A plan by number and issuer ("Kế hoạch số 45/KH-UBND của Ủy ban nhân dân …"), or by its file."""
    kh = ket_qua.tep.ke_hoach
    if kh is None:
        return ket_qua.tep.ten
    so = f" số {int(kh.so):02d}/{kh.ky_hieu}" if kh.so and kh.so.isdigit() and kh.ky_hieu else ""
    cua = f" của {kh.co_quan_ban_hanh}" if kh.co_quan_ban_hanh else ""
    return f"{kh.loai}{so}{cua}"


def cac_dong(ket_qua: KetQuaCon, cha: VoiCha) -> Iterator[DongBang]:
    """The rows: the superior's tasks that concern the level, group by group, then the plan's own work."""
    nhom = ""
    for hang in ket_qua.hang(cha):
        viec = hang.dong.viec
        tren = viec.tren[0] if viec.tren else ""
        if tren and tren != nhom:
            yield DongBang((_gon(tren),), nhom=True)
        nhom = tren
        con = [ket_qua.con.theo_ma[ma] for ma in hang.con] if ket_qua.con else []
        nghi = cha.doi_chieu.giong_nhat.get(viec.ma) if hang.trang_thai == "chua_ro" else None
        o_con = "\n".join(f"{mot.ma}. {_gon(mot.ten)}" for mot in con)
        if not o_con and (hang.dong.tu_no or nghi):
            o_con = (
                "Kế hoạch này" if hang.dong.tu_no else f"Có thể là {nghi.con.ma}. {_gon(nghi.con.ten)}" if nghi else ""
            )
        ket = TEN_TRANG_THAI[hang.trang_thai] + ("\n(gợi ý)" if hang.cap and hang.cap[0].kieu == "goi_y" else "")
        o = (viec.ma, _gon(viec.ten), _ai_khi(viec), o_con, "\n".join(map(_ai_khi, con)), ket)
        yield DongBang(o, hang.trang_thai)
    if ket_qua.phat_sinh:
        yield DongBang(("Việc không thuộc nhiệm vụ nào của cấp trên",), nhom=True)
        for viec in ket_qua.phat_sinh:
            yield DongBang(("", "", "", f"{viec.ma}. {_gon(viec.ten)}", _ai_khi(viec), "việc riêng"))


def cac_chi_tieu(cha: VoiCha) -> Iterator[tuple[str, ...]]:
    """The superior's targets with the plan's own."""
    for cap in cha.chi_tieu:
        con, muc = (cap.con.chu, muc_ngan(cap.con)) if cap.con else ("", "")
        yield cap.cha.chu, muc_ngan(cap.cha), con, muc, so_ra(cap)


def cau_tom_tat(ket_qua: KetQuaCon, cha: VoiCha) -> str:
    """The summary as a sentence."""
    cau = tom_tat(ket_qua.dem(cha), len(ket_qua.phat_sinh))
    return f"{cau[:1].upper()}{cau[1:]}."


def _ai_khi(viec: MotViec) -> str:
    return "; ".join(mot for mot in (", ".join(viec.chu_tri), " ".join(viec.thoi_gian.split())) if mot)


def _gon(ten: str) -> str:
    return " ".join(ten.replace("**", "").split()).rstrip(" .;:")


def nhan_loi(ket_qua: KetQuaCon) -> Sequence[str]:
    """The findings as lines: where, how grave, what."""
    muc = {"error": "lỗi", "warning": "cảnh báo", "info": "gợi ý"}
    return [f"{item.where or item.path}: {muc[item.severity]} {item.code}: {item.message}" for item in ket_qua.findings]
