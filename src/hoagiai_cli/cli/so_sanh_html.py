"""Changes as one HTML page: old and new side by side, one below the other on a phone; nothing to load, no script."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from hoagiai_cli.cli.ket_qua_so_sanh import KetQua
from hoagiai_cli.cli.so_sanh_loi import (
    CHI,
    DANH_SO_LAI,
    HIEU_LAI,
    LOAI,
    TRANG_THAI,
    Nhom,
    ca_nhom,
    dem,
    doi_so,
    khoang,
    nhom_lai,
)
from hoagiai_cli.plan.duong_dan import noi_ro
from hoagiai_cli.revision.chu import Doan, so_chu
from hoagiai_cli.revision.thay_doi import SoSanh, ThayDoi

_CSS = """
:root{color-scheme:light dark;--nen:#fff;--chu:#1b1b1b;--mo:#5c5c5c;--vien:#d5d5d5;--bo:#fde3e1;--bo-chu:#8c1d18;
--them:#dff3e0;--them-chu:#14532d;--the:#f4f4f5}
@media (prefers-color-scheme:dark){:root{--nen:#161616;--chu:#e8e8e8;--mo:#a8a8a8;--vien:#3a3a3a;--bo:#4a1f1c;
--bo-chu:#ffb4ab;--them:#173a22;--them-chu:#a6e3b0;--the:#232323}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:72rem;padding:1rem;background:var(--nen);color:var(--chu);
font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:anywhere}
h1{font-size:1.35rem;margin:.5rem 0}h2{font-size:1.15rem;margin:2rem 0 .25rem}
h3{font-size:1rem;margin:0;padding:.5rem .75rem;background:var(--the);font-weight:600}
.mo{color:var(--mo);font-weight:400}
section{border:1px solid var(--vien);border-radius:.5rem;margin:1rem 0;overflow:hidden;break-inside:avoid}
.td{padding:.5rem .75rem;border-top:1px solid var(--vien)}.td p{margin:.25rem 0}
.nhan{font-weight:600}.nhan b{font-weight:600;border:1px solid var(--vien);border-radius:1rem;padding:0 .5rem;
margin-right:.5rem;font-size:.85em}
.hai{display:grid;gap:.25rem .75rem;grid-template-columns:1fr 1fr}
.hai>div{white-space:pre-wrap;padding:.25rem .5rem;border-radius:.25rem;min-width:0}
.cu{border-left:.2rem solid var(--bo-chu)}.moi{border-left:.2rem solid var(--them-chu)}
.trong{opacity:.4}.hai>.dau{padding:0 .5rem;color:var(--mo);font-size:.85em}
del{background:var(--bo);color:var(--bo-chu)}ins{background:var(--them);color:var(--them-chu)}
ul{margin:.25rem 0;padding-left:1.25rem}
@media (max-width:40rem){.hai{grid-template-columns:1fr}.trong,.hai>.dau{display:none}}
@media print{body{max-width:none;padding:0;font-size:10.5pt}}
"""
_CHU_GIAI = '<p class="mo"><del>Chữ gạch ngang</del> chỉ có ở bản cũ, <ins>chữ gạch chân</ins> chỉ có ở bản mới.</p>'


def to_html(found: Sequence[KetQua]) -> str:
    """The whole page."""
    body = "\n".join(line for item in found for line in _tep(item))
    co = [item for item in found if item.trang_thai != "giu"]
    tieu_de = "So sánh kế hoạch"
    tong = f"<p>{len(co)} tệp có khác trong {len(found)} tệp đã so.</p>" if len(found) != 1 else ""
    return (
        '<!DOCTYPE html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f"<title>{tieu_de}</title>\n<style>{_CSS}</style>\n</head>\n<body>\n<h1>{tieu_de}</h1>\n{_CHU_GIAI}\n{tong}\n{body}\n"
        "</body>\n</html>\n"
    )


def _tep(item: KetQua) -> Iterator[str]:
    cu, moi = (escape(ban.ban.ten) if ban else "" for ban in (item.cu, item.moi))
    if item.so_sanh is None or not item.so_sanh:
        yield f"<h2>{f'{cu} → {moi}' if cu and moi else cu or moi}</h2>\n<p>{TRANG_THAI[item.trang_thai]}</p>"
        return
    yield f"<h2>{cu} → {moi}</h2>\n<p>{', '.join(f'{n} {loi}' for n, loi in dem(item.so_sanh))}</p>"
    for nhom in nhom_lai(item):
        yield from _nhom(nhom)
    yield from _he_qua(item.so_sanh)


def _nhom(nhom: Nhom) -> Iterator[str]:
    rieng = all(not nhan and item.loai in {"them", "bo"} for nhan, item in nhom.thay_doi)
    ten = f". {escape(nhom.ten)}" if nhom.ten and not rieng else ""
    mo = ca_nhom(nhom) if rieng else f"bản cũ: {nhom.cu}" if nhom.cu else ""
    yield (
        f"<section>\n<h3>{escape(nhom.cho)}{ten}" + (f' <span class="mo">({escape(mo)})</span>' if mo else "") + "</h3>"
    )
    for nhan, item in nhom.thay_doi:
        yield '<div class="td">'
        yield from _thay_doi(nhan, item)
        yield "</div>"
    yield "</section>"


def _thay_doi(nhan: str, item: ThayDoi) -> Iterator[str]:
    chi = f' <span class="mo">({CHI[item.chi]})</span>' if item.chi else ""
    yield f'<p class="nhan"><b>{LOAI[item.loai]}</b>{escape(nhan)}{chi}</p>'
    if item.loai == "chuyen":
        yield f"<p>{'chuyển từ nhóm khác sang' if item.doi_nhom else 'đổi chỗ trong nhóm'}: {escape(item.chu_moi)}</p>"
        return
    yield '<div class="hai"><div class="dau">Bản cũ</div><div class="dau">Bản mới</div>'
    if item.chi_co_quan:
        yield _hai(_to(item.chu_cu, item.co_quan_bo, "del"), _to(item.chu_moi, item.co_quan_them, "ins"))
    elif item.loai == "sua":
        for doan in item.doan:
            yield _doan(doan)
    elif item.loai == "thu_tu":
        yield f'<div class="cu">{escape(item.chu_cu)}</div><div class="moi">{escape(item.chu_moi)}</div>'
    else:
        yield _hai(f"<del>{escape(item.chu_cu)}</del>" if item.chu_cu else "", _ins(item.chu_moi))
    yield "</div>"
    if item.khoang_cu != item.khoang_moi:
        hai = " → ".join(khoang(one) for one in (item.khoang_cu, item.khoang_moi) if one or item.loai == "sua")
        yield f'<p class="mo">hiểu là {escape(hai)}</p>'


def _doan(doan: Doan) -> str:
    if doan.loai == "giu":
        return ""
    if doan.loai == "chuyen":
        chu = escape(doan.moi)
        return _hai(f'<span class="mo">(đoạn {doan.thu_cu + 1})</span> {chu}',
                    f'<span class="mo">(chuyển thành đoạn {doan.thu_moi + 1})</span> {chu}')  # fmt: skip
    manh = doan.manh or so_chu(doan.cu, doan.moi)
    cu = "".join(escape(m.chu) if m.loai == "giu" else f"<del>{escape(m.chu)}</del>" for m in manh if m.loai != "them")
    moi = "".join(escape(m.chu) if m.loai == "giu" else _ins(m.chu) for m in manh if m.loai != "bo")
    return _hai(cu, moi)


def _to(text: str, names: Sequence[str], the: str) -> str:
    """The text with some of its names marked."""
    out = escape(text)
    for name in names:
        out = out.replace(escape(name), f"<{the}>{escape(name)}</{the}>", 1)
    return out


def _ins(text: str) -> str:
    return f"<ins>{escape(text)}</ins>" if text else ""


def _hai(cu: str, moi: str) -> str:
    return "".join(
        f'<div class="{lop}">{chu}</div>' if chu else '<div class="trong">–</div>'
        for lop, chu in (("cu", cu), ("moi", moi))
    )


def _he_qua(so: SoSanh) -> Iterator[str]:
    if so.danh_so_lai:
        yield f'<p class="mo">{DANH_SO_LAI}: {escape(doi_so(so.danh_so_lai))}</p>'
    if so.hieu_lai:
        yield f'<p class="mo">{HIEU_LAI}:</p>\n<ul class="mo">'
        for item in so.hieu_lai:
            noi = f"{noi_ro(item.moi, so.ma_moi)}: {item.chu}: {khoang(item.khoang_cu)} → {khoang(item.khoang_moi)}"
            yield f"<li>{escape(noi)}</li>"
        yield "</ul>"
