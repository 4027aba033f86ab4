"""`hoagiai compare --format html`: one page, both texts side by side with what differs marked; no script, no link."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from hoagiai_cli.cli.cap_tren_bang import COT_CHI_TIEU, cau_tom_tat, nhan_loi, ten_ke_hoach
from hoagiai_cli.cli.ket_qua_cap_tren import TEN_TRANG_THAI, HangDoiChieu, KetQuaCon, TongHop, VoiCha, muc_ngan, so_ra
from hoagiai_cli.lineage.ban_so import MotViec
from hoagiai_cli.revision.chu import so_chu

_CSS = """
:root{color-scheme:light dark;--nen:#fff;--chu:#1b1b1b;--mo:#5c5c5c;--vien:#d5d5d5;--the:#f4f4f5;--du:#14532d;
--mot:#7a4b00;--thieu:#8c1d18;--bo:#fde3e1;--them:#dff3e0}
@media (prefers-color-scheme:dark){:root{--nen:#161616;--chu:#e8e8e8;--mo:#a8a8a8;--vien:#3a3a3a;--the:#232323;
--du:#a6e3b0;--mot:#ffd28a;--thieu:#ffb4ab;--bo:#4a1f1c;--them:#173a22}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:78rem;padding:1rem;background:var(--nen);color:var(--chu);
font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:anywhere}
h1{font-size:1.35rem;margin:.5rem 0}h2{font-size:1.15rem;margin:2rem 0 .25rem}
h3{font-size:1.05rem;margin:1.5rem 0 .5rem}
.mo{color:var(--mo)}
section{border:1px solid var(--vien);border-radius:.5rem;margin:.75rem 0;overflow:hidden;break-inside:avoid}
section>p{margin:0;padding:.4rem .75rem;background:var(--the);display:flex;gap:.75rem;justify-content:space-between}
.du b{color:var(--du)}.mot_phan b{color:var(--mot)}.thieu b{color:var(--thieu)}
.hai{display:grid;grid-template-columns:1fr 1fr}.hai>div{padding:.5rem .75rem;white-space:pre-wrap;min-width:0}
.hai>div+div{border-left:1px solid var(--vien)}
.hai small{display:block;color:var(--mo);white-space:normal}
del{background:var(--bo);text-decoration:none}ins{background:var(--them);text-decoration:none}
table{border-collapse:collapse;width:100%}th,td{border:1px solid var(--vien);padding:.35rem .5rem;text-align:left;
vertical-align:top}th{background:var(--the)}
@media (max-width:40rem){.hai{grid-template-columns:1fr}.hai>div+div{border-left:0;border-top:1px dashed var(--vien)}}
@media print{body{max-width:none;padding:0;font-size:10.5pt}}
"""


def to_html(tong: TongHop) -> str:
    """The whole page."""
    than = "\n".join(dong for ket_qua in tong.cac for dong in _mot(ket_qua))
    tieu_de = "Đối chiếu với kế hoạch cấp trên"
    return (
        '<!DOCTYPE html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f"<title>{tieu_de}</title>\n<style>{_CSS}</style>\n</head>\n<body>\n<h1>{tieu_de}</h1>\n"
        '<p class="mo">Bên trái là chữ của cấp trên, bên phải là chữ của kế hoạch được đối chiếu. '
        "<del>Chữ chỉ cấp trên có</del>, <ins>chữ chỉ kế hoạch này có</ins>.</p>\n"
        f"{than}\n</body>\n</html>\n"
    )


def _mot(ket_qua: KetQuaCon) -> Iterator[str]:
    if ket_qua.loi:
        yield f"<h2>{escape(ket_qua.ten)}</h2>\n<p>{escape(ket_qua.loi)}</p>"
    for cha in ket_qua.cha:
        yield f"<h2>{escape(ten_ke_hoach(ket_qua))}</h2>"
        yield f'<p class="mo">{escape(ket_qua.ten)}, triển khai {escape(ten_ke_hoach(cha))} ({escape(cha.tep.ten)})</p>'
        yield f"<p>{escape(cau_tom_tat(ket_qua, cha))}</p>"
        for hang in ket_qua.hang(cha):
            yield from _hang(ket_qua, hang)
        yield from _chi_tieu(cha)
    if ket_qua.phat_sinh:
        yield "<h3>Việc không thuộc nhiệm vụ nào của cấp trên</h3>\n<ul>"
        yield from (f"<li>{escape(viec.ma)}. {escape(viec.ten)}</li>" for viec in ket_qua.phat_sinh)
        yield "</ul>"
    if ket_qua.findings:
        yield "<h3>Điều cần xem lại</h3>\n<ul>"
        yield from (f"<li>{escape(mot)}</li>" for mot in nhan_loi(ket_qua))
        yield "</ul>"


def _hang(ket_qua: KetQuaCon, hang: HangDoiChieu) -> Iterator[str]:
    viec = hang.dong.viec
    cac = [ket_qua.con.theo_ma[ma] for ma in hang.con] if ket_qua.con else []
    goi_y = f" (gợi ý, {hang.cap[0].diem:.2f})" if hang.cap and hang.cap[0].kieu == "goi_y" else ""
    yield f'<section class="{hang.trang_thai}">'
    yield f"<p><span>{escape(' › '.join(viec.tren))}</span><b>{TEN_TRANG_THAI[hang.trang_thai]}{goi_y}</b></p>"
    if not cac:
        phai = "Kế hoạch này" if hang.dong.tu_no else "–"
        yield f'<div class="hai"><div>{_ben(viec)}</div><div class="mo">{phai}</div></div>'
    for con in cac:
        trai, phai = _hai_ben(viec, con)
        yield f'<div class="hai"><div>{trai}</div><div>{phai}</div></div>'
    yield "</section>"


def _hai_ben(cha: MotViec, con: MotViec) -> tuple[str, str]:
    """Both texts with what only one of them has marked."""
    manh = so_chu(cha.ten, con.ten)
    if all(m.loai != "giu" for m in manh):  # other words altogether: marks would say nothing
        return _ben(cha), _ben(con)
    trai = "".join(_manh(m.chu, "del" if m.loai == "bo" else "") for m in manh if m.loai != "them")
    phai = "".join(_manh(m.chu, "ins" if m.loai == "them" else "") for m in manh if m.loai != "bo")
    return f"{cha.ma}. {trai}{_duoi(cha)}", f"{con.ma}. {phai}{_duoi(con)}"


def _ben(viec: MotViec) -> str:
    return f"{viec.ma}. {escape(viec.ten)}{_duoi(viec)}"


def _duoi(viec: MotViec) -> str:
    dong = (("Chủ trì", ", ".join(viec.chu_tri)), ("Phối hợp", ", ".join(viec.phoi_hop)), ("Thời gian", viec.thoi_gian))
    return "".join(f"<small>{nhan}: {escape(chu)}</small>" for nhan, chu in dong if chu)


def _manh(chu: str, the: str) -> str:
    return f"<{the}>{escape(chu)}</{the}>" if the else escape(chu)


def _chi_tieu(cha: VoiCha) -> Iterator[str]:
    if not cha.chi_tieu:
        return
    yield f"<h3>Chỉ tiêu</h3>\n<table>\n<tr>{''.join(f'<th>{ten}</th>' for ten in COT_CHI_TIEU)}</tr>"
    for cap in cha.chi_tieu:
        con, muc = (cap.con.chu, muc_ngan(cap.con)) if cap.con else ("–", "–")
        o = (cap.cha.chu, muc_ngan(cap.cha), con, muc, so_ra(cap))
        yield f"<tr>{''.join(f'<td>{escape(chu)}</td>' for chu in o)}</tr>"
    yield "</table>"
