"""`hoagiai compare` on the screen: the coverage of each superior's tasks, its targets, then the findings."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from hoagiai_cli.cli.ket_qua_cap_tren import (
    TEN_TRANG_THAI,
    KetQuaCon,
    TongHop,
    TrangThai,
    VoiCha,
    dong_cua,
    muc_ngan,
    so_ra,
    tom_tat,
)
from hoagiai_cli.findings.text import TextReport, width_of
from hoagiai_cli.lineage.anh_xa import anh_xa

_MAU: dict[str, str] = {
    "du": "32",
    "mot_phan": "33",
    "chua_ro": "33",
    "thieu": "31",
    "thap": "31",
    "khac": "33",
    "cao": "32",
}
_RONG_SO = 9
_RONG_TT = 8
_MAY_GOI_Y = 3
"""Proposals shown for a task; JSON has them all."""


def to_text(tong: TongHop, *, rong: int, mau: bool, goi_y: bool, lang: str) -> str:
    """The whole output; `rong`: columns, `mau`: with colours, `goi_y`: proposals with their reasons too."""
    dong: list[str] = []
    for ket_qua in tong.cac:
        dong += _mot(ket_qua, rong, mau=mau, goi_y=goi_y)
    report = TextReport(lang, width=rong, colour=mau)
    lines = {item.ten: item.tep.nguon.lines if item.tep.nguon else () for item in tong.cac}
    khoi = list(report.blocks(tong.findings, lambda ten: lines.get(ten, ())))
    if khoi:
        dong += khoi
    if len(tong.cac) > 1:
        dong.append(f"Đã đối chiếu {len(tong.cac)} kế hoạch")
    so = [item for item in tong.cac if item.cha]
    if so or tong.findings:
        dong.append(report.summary(tong.findings, len(so)))
    if len(so) < len(tong.cac):
        dong.append(f"Chưa đối chiếu được {len(tong.cac) - len(so)} kế hoạch")
    return "\n".join(dong) + "\n"


def _mot(ket_qua: KetQuaCon, rong: int, *, mau: bool, goi_y: bool) -> Iterator[str]:
    for cha in ket_qua.cha:
        yield _dam(f"{ket_qua.ten}  ←  {cha.tep.ten}", mau=mau)
        yield from _bang(ket_qua, cha, rong, mau=mau)
        yield from _chi_tieu(cha, rong, mau=mau)
        yield from _co_quan(cha, rong)
        dem = ket_qua.dem(cha)
        yield from _gap(f"  {tom_tat(dem, len(ket_qua.phat_sinh))}", rong)
        if dem.thieu and not (dem.du or dem.mot_phan or dem.qua_nhom):
            yield from _gap("  Không nhiệm vụ nào khớp: xem lại đây có đúng là kế hoạch cấp trên không", rong)
        yield ""
        if goi_y:
            yield from _goi_y(cha, rong)
    if ket_qua.cha and ket_qua.phat_sinh:
        rieng = [f"{viec.ma}{'' if viec.phat_sinh else ' (chưa ghi theo)'}" for viec in ket_qua.phat_sinh]
        yield from _gap(f"  Việc không thuộc nhiệm vụ nào của cấp trên: {', '.join(rieng)}", rong)
        yield ""


def _bang(ket_qua: KetQuaCon, cha: VoiCha, rong: int, *, mau: bool) -> Iterator[str]:
    cac_hang = list(ket_qua.hang(cha))
    rong_con = 16
    rong_so = max(_RONG_SO, *(len(hang.dong.viec.ma) for hang in cac_hang)) if cac_hang else _RONG_SO
    rong_ten = max(12, rong - rong_so - rong_con - _RONG_TT - 8)
    yield f"  {_o('Cấp trên', rong_so)} {_o('nhiệm vụ', rong_ten)}  {_o('ở đây (dòng)', rong_con)} kết quả"
    for hang in cac_hang:
        viec = hang.dong.viec
        dau = "≈" if hang.cap and hang.cap[0].kieu == "goi_y" else ""
        nghi = cha.doi_chieu.giong_nhat.get(viec.ma) if hang.trang_thai == "chua_ro" else None
        con = ", ".join(dict.fromkeys(f"{cap.con.ma}:{dong_cua(ket_qua.tep, cap.con)}" for cap in hang.cap)) or (
            "kế hoạch này" if hang.dong.tu_no else f"{nghi.con.ma}:{dong_cua(ket_qua.tep, nghi.con)}?" if nghi else "-"
        )
        tt = _to(TEN_TRANG_THAI[hang.trang_thai], hang.trang_thai, mau=mau)
        dau_con, *con_lai = textwrap.wrap(dau + con, rong_con, break_long_words=False) or [""]
        yield f"  {_o(viec.ma, rong_so)} {_o(_mot_dong(viec.ten), rong_ten)}  {_o(dau_con, rong_con)} {tt}"
        yield from (" " * (rong_so + rong_ten + 5) + mot for mot in con_lai)
    yield ""


def _chi_tieu(cha: VoiCha, rong: int, *, mau: bool) -> Iterator[str]:
    if not cha.chi_tieu:
        return
    rong_muc = 18
    rong_ten = max(16, rong - 2 * rong_muc - 14)
    yield f"  {_o('Chỉ tiêu của cấp trên', rong_ten)} {_o('mức', rong_muc)} {_o('ở đây', rong_muc)} so ra"
    for cap in cha.chi_tieu:
        con = muc_ngan(cap.con) if cap.con else "-"
        chieu = _to(so_ra(cap), cap.chieu if not cap.co_nhac or cap.con else "", mau=mau)
        yield f"  {_o(cap.cha.chu, rong_ten)} {_o(muc_ngan(cap.cha), rong_muc)} {_o(con, rong_muc)} {chieu}"
    yield ""


def _co_quan(cha: VoiCha, rong: int) -> Iterator[str]:
    """Where a body other than the usual one does what the superior's body leads."""
    la = [mot for mot in anh_xa(cha.doi_chieu) if mot.la]
    if not la:
        return
    yield "  Cơ quan khác thường lệ (phân công của đơn vị, chỉ để xem lại)"
    for mot in la:
        lan = f", {mot.so_lan} nhiệm vụ" if mot.so_lan > 1 else ""
        yield from _gap(f"{mot.cha} → {mot.con}{lan}; thường là {mot.thuong}", rong)
    yield ""


def _goi_y(cha: VoiCha, rong: int) -> Iterator[str]:
    cac = cha.doi_chieu.goi_y
    if not cac:
        yield "  Không có nhiệm vụ nào chưa ghi theo mà giống nhiệm vụ của cấp trên."
        yield ""
        return
    yield "  Gợi ý theo (điểm từ 0 đến 1; ghi những cặp chắc chắn bằng --write-links):"
    truoc, thu = "", 0
    for cap in cac:
        if cap.con.ma != truoc:
            yield _cat(f"  {cap.con.ma} {_mot_dong(cap.con.ten)}", rong)
            truoc, thu = cap.con.ma, 0
        thu += 1
        if thu > _MAY_GOI_Y:
            continue
        yield _cat(f"      {cap.diem:.2f}  {cap.cha.ma} {_mot_dong(cap.cha.ten)}", rong)
        if cap.ly_do:
            yield _cat(f"            chung: {'; '.join(cap.ly_do)}", rong)
    yield ""


# --- columns ----------------------------------------------------------------------------------------------------------


def _mot_dong(text: str) -> str:
    return " ".join(text.replace("**", "").split()).rstrip(" .;:")


def _cat(text: str, rong: int) -> str:
    """The text in so many columns, cut with "…"."""
    dau = text[: 2 * rong + 2]  # a letter takes no column, one or two
    if len(dau) == len(text) and width_of(text) <= rong:
        return text
    con = rong - 1
    het = 0
    for chu in dau:
        con -= width_of(chu)
        if con < 0:
            break
        het += 1
    return dau[:het].rstrip() + "…"


def _o(text: str, rong: int) -> str:
    gon = _cat(text, rong)
    return gon + " " * (rong - width_of(gon))


def _gap(text: str, rong: int) -> Sequence[str]:
    """Words over several lines, set in by two columns and the further lines by four."""
    return textwrap.wrap(text.strip(), rong, initial_indent="  ", subsequent_indent="    ", break_long_words=False)


def _to(text: str, loai: TrangThai | str, *, mau: bool) -> str:
    ma = _MAU.get(loai)
    return f"\x1b[{ma}m{text}\x1b[0m" if mau and ma else text


def _dam(text: str, *, mau: bool) -> str:
    return f"\x1b[1m{text}\x1b[0m" if mau else text
