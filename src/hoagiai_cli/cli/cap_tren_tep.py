"""`hoagiai compare --format xlsx|docx`: files an office keeps or attaches."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from hoagiai_cli.cli.cap_tren_bang import (
    COT,
    COT_CHI_TIEU,
    RONG,
    RONG_CHI_TIEU,
    cac_chi_tieu,
    cac_dong,
    cau_tom_tat,
    nhan_loi,
    ten_ke_hoach,
)
from hoagiai_cli.cli.ket_qua_cap_tren import KetQuaCon, TongHop, VoiCha
from hoagiai_cli.document.model import (
    Annex,
    Block,
    Cell,
    Document,
    Kieu,
    Letterhead,
    Paragraph,
    Run,
    Signature,
    Table,
)

_MAU = {"du": "E2F0D9", "mot_phan": "FFF2CC", "thieu": "F8CBAD"}
_NGAY_DAU = datetime(2000, 1, 1, tzinfo=UTC)
"""The day in the file's own data: the same input gives the same bytes."""


def viet_tep(tong: TongHop, dinh_dang: str) -> bytes:
    """The file of that format."""
    return _docx(tong) if dinh_dang == "docx" else _xlsx(tong)


# --- Word -------------------------------------------------------------------------------------------------------------


def _docx(tong: TongHop) -> bytes:
    """Annexes on landscape pages (Phụ lục I, Phần I, Mục III, khoản 1; mẫu 2.1 of Phụ lục III)."""
    from hoagiai_cli.document.docx.writer import to_bytes

    cap = [(ket_qua, cha) for ket_qua in tong.cac for cha in ket_qua.cha]
    phu_luc = tuple(_phu_luc(ket_qua, cha, f" {i}" if len(cap) > 1 else "") for i, (ket_qua, cha) in enumerate(cap, 1))
    rong = Letterhead((), "", "")
    return to_bytes(Document(rong, "", (), (), (), Signature(()), phu_luc=phu_luc))


def _phu_luc(ket_qua: KetQuaCon, cha: VoiCha, so: str) -> Annex:
    than: list[Block] = [
        Paragraph(Kieu.NOI_DUNG, (Run(f"Kế hoạch cấp trên: {ten_ke_hoach(cha)}."),)),
        Paragraph(Kieu.NOI_DUNG, (Run(cau_tom_tat(ket_qua, cha)),)),
        Paragraph(Kieu.MUC, (Run("NHIỆM VỤ"),), "I.", keep_next=True),
        Table(RONG, tuple(_hang_docx(ket_qua, cha))),
    ]
    chi_tieu = list(cac_chi_tieu(cha))
    muc = 1
    if chi_tieu:
        muc += 1
        than += [
            Paragraph(Kieu.MUC, (Run("CHỈ TIÊU"),), "II.", keep_next=True),
            Table(RONG_CHI_TIEU, tuple(map(_hang, (COT_CHI_TIEU, *chi_tieu)))),
        ]
    if ket_qua.findings:
        than.append(Paragraph(Kieu.MUC, (Run("ĐIỀU CẦN XEM LẠI"),), f"{'I' * (muc + 1)}.", keep_next=True))
        than += [Paragraph(Kieu.GACH, (Run(mot),), "-") for mot in nhan_loi(ket_qua)]
    kem_theo = f"(Kèm theo {ten_ke_hoach(ket_qua)})"
    return Annex(f"Phụ lục{so}", "BẢNG ĐỐI CHIẾU VỚI KẾ HOẠCH CẤP TRÊN", kem_theo, tuple(than), ngang=True)


def _hang_docx(ket_qua: KetQuaCon, cha: VoiCha) -> Iterator[tuple[Cell, ...]]:
    yield _hang(COT)
    for dong in cac_dong(ket_qua, cha):
        if dong.nhom:
            yield (Cell(((Run(dong.o[0], bold=True),),), len(COT)),)
        else:
            yield _hang(dong.o)


def _hang(o: Sequence[str]) -> tuple[Cell, ...]:
    return tuple(Cell(tuple((Run(chu),) for chu in text.split("\n"))) for text in o)


# --- Excel ------------------------------------------------------------------------------------------------------------


def _xlsx(tong: TongHop) -> bytes:
    import xlsxwriter

    ra = io.BytesIO()
    so = xlsxwriter.Workbook(ra, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    so.set_properties({"title": "Đối chiếu với kế hoạch cấp trên", "created": _NGAY_DAU})
    chu = {"text_wrap": True, "valign": "top", "border": 1, "font_name": "Times New Roman"}
    dau = so.add_format({**chu, "bold": True, "align": "center", "bg_color": "#D9E2F3"})
    thuong, dam = so.add_format(chu), so.add_format({**chu, "bold": True})
    mau = {ten: so.add_format({**chu, "bg_color": f"#{gia_tri}"}) for ten, gia_tri in _MAU.items()}
    viec, muc = so.add_worksheet("Nhiệm vụ"), so.add_worksheet("Chỉ tiêu")
    loi = so.add_worksheet("Cần xem lại")
    for to, cot, rong in ((viec, ("Kế hoạch", *COT), (28, 11, 44, 32, 44, 32, 13)),
                          (muc, ("Kế hoạch", *COT_CHI_TIEU), (28, 50, 18, 50, 18, 12)),
                          (loi, ("Kế hoạch", "Điều cần xem lại"), (28, 110))):  # fmt: skip
        for i, (ten, w) in enumerate(zip(cot, rong, strict=True)):
            to.write_string(0, i, ten, dau)
            to.set_column(i, i, w)
        to.freeze_panes(1, 0)
    i = j = k = 1
    for ket_qua in tong.cac:
        for cha in ket_qua.cha:
            for dong in cac_dong(ket_qua, cha):
                viec.write_string(i, 0, ket_qua.ten, thuong)
                for c, text in enumerate(dong.o, 1):
                    viec.write_string(i, c, text, dam if dong.nhom else thuong)
                if dong.trang_thai in mau:
                    viec.write_string(i, len(COT), dong.o[-1], mau[dong.trang_thai])
                i += 1
            for hang in cac_chi_tieu(cha):
                for c, text in enumerate((ket_qua.ten, *hang)):
                    muc.write_string(j, c, text, thuong)
                j += 1
        for mot in nhan_loi(ket_qua):
            loi.write_string(k, 0, ket_qua.ten, thuong)
            loi.write_string(k, 1, mot, thuong)
            k += 1
    so.close()
    return ra.getvalue()
