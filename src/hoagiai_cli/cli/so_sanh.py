"""`hoagiai diff`: what changed between two versions of a plan."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from hoagiai_cli.cli.ban_so_sanh import Ban, Cap, chon_ban
from hoagiai_cli.cli.ket_qua_so_sanh import BanDaDoc, KetQua
from hoagiai_cli.cli.ma_thoat import CO_LOI, SACH, SAI_CACH_DUNG
from hoagiai_cli.cli.man_hinh import Dung, bao, be_rong, in_ra, mau
from hoagiai_cli.cli.tep import ghi_hoac_dung
from hoagiai_cli.findings.finding import Maker
from hoagiai_cli.findings.text import TextReport
from hoagiai_cli.plan.luoc_do import doc_ke_hoach
from hoagiai_cli.revision.khac_biet import so_sanh as so_sanh_ke_hoach
from hoagiai_cli.source.loader import load


def so_sanh(
    args: Sequence[str], dinh_dang: str, output: Path | None, *, docx: Path | None, templates: Path | None, lang: str
) -> int:
    """Compares what `args` name and prints it. 0: nothing changed, 1: something did; usage and files as elsewhere."""
    caps, nhieu = chon_ban(args)
    for dich in (output, docx):
        if dich is not None and dich.resolve() in {
            ban.cho.resolve() for cap in caps for ban in (cap.cu, cap.moi) if ban
        }:
            raise Dung(f"{dich} là chính tệp kế hoạch", SAI_CACH_DUNG, sua="chọn tên khác cho tệp kết quả")
    if docx is not None and (nhieu or len(caps) != 1):
        raise Dung("--docx chỉ làm được với hai bản của một tệp", sua="thêm tên tệp, ví dụ: HEAD~1 plans/ke-hoach.yaml")
    found: list[KetQua] = []
    bo_qua = 0
    for cap in caps:
        ket_qua = _mot_cap(cap, nhieu=nhieu)
        if ket_qua is None:
            bo_qua += 1
            continue
        found.append(ket_qua)
        if ket_qua.trang_thai == "loi":
            for ban in (ket_qua.cu, ket_qua.moi):
                if ban is not None and ban.ke_hoach is None:
                    _bao_loi(ban, lang)
    if bo_qua:
        bao(f"hoagiai: bỏ qua {bo_qua} tệp YAML không phải kế hoạch")
    if docx is not None and found and found[0].so_sanh is not None:
        from hoagiai_cli.cli.so_sanh_docx import ghi_docx

        ghi_docx(found[0], docx, templates)
    _in(found, dinh_dang, output, lang, nhieu=nhieu)
    if any(item.trang_thai == "loi" for item in found):
        return SAI_CACH_DUNG
    return CO_LOI if any(item.trang_thai != "giu" for item in found) else SACH


def _mot_cap(cap: Cap, *, nhieu: bool) -> KetQua | None:
    """None for a pair that is no plan, in a folder where nobody named it."""
    cu, moi = (doc_ban(ban) if ban is not None else None for ban in (cap.cu, cap.moi))
    if nhieu and not any(ban is not None and ban.la_ke_hoach for ban in (cu, moi)):
        return None
    if any(ban is not None and ban.ke_hoach is None for ban in (cu, moi)):
        return KetQua("loi", cu, moi)
    if cu is None or moi is None:
        return KetQua("them" if cu is None else "bo", cu, moi)
    assert cu.ke_hoach is not None and moi.ke_hoach is not None
    ket_qua = so_sanh_ke_hoach(cu.ke_hoach, moi.ke_hoach)
    return KetQua("sua" if ket_qua else "giu", cu, moi, ket_qua)


def doc_ban(ban: Ban) -> BanDaDoc:
    """Reads a version. Raises Dung where its bytes cannot be read."""
    nguon = load(ban.doc(), ban.ten)
    if nguon.data is None:
        return BanDaDoc(ban, nguon, None)
    ke_hoach, loi = doc_ke_hoach(nguon.data)
    return BanDaDoc(ban, nguon, ke_hoach, tuple(loi))


def _bao_loi(doc: BanDaDoc, lang: str) -> None:
    """Why a version is no plan: the same messages as validate, the first few."""
    maker = Maker(doc.nguon, doc.ban.ten, lang)
    found = [maker.from_problem(item) for item in doc.nguon.problems] + [maker.from_fault(item) for item in doc.loi]
    report = TextReport(lang, width=be_rong())
    for item in sorted(found, key=lambda one: (one.span, one.code))[:5]:
        bao(report.block(item, doc.nguon.lines))
    con = f" (và {len(found) - 5} lỗi nữa)" if len(found) > 5 else ""
    bao(f"hoagiai: {doc.ban.ten} chưa phải tệp kế hoạch đúng, nên không so được{con}")


def _in(found: Sequence[KetQua], dinh_dang: str, output: Path | None, lang: str, *, nhieu: bool) -> None:
    if dinh_dang == "json":
        from hoagiai_cli.cli.so_sanh_json import to_json

        text = to_json(found)
    elif dinh_dang == "html":
        from hoagiai_cli.cli.so_sanh_html import to_html

        text = to_html(found)
    else:
        import sys

        from hoagiai_cli.cli.so_sanh_chu import to_text

        ra_man_hinh = output is None or str(output) == "-"
        rong = be_rong() if ra_man_hinh else 100
        text = to_text(found, rong=rong, mau=ra_man_hinh and mau(sys.stdout), nhieu=nhieu, lang=lang)
    if output is None or str(output) == "-":
        in_ra(text)
    else:
        ghi_hoac_dung(output, text.encode("utf-8"), overwrite=True)
        bao(f"hoagiai: đã ghi {output}")
