"""Tables of tasks and tables in prose, edited in Word: cells and rows come back to where they were typed."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from docx.text.paragraph import Paragraph

from tests.quay_ve.do_dung import ca, doan, dong_doi, quay_ve, thay, viet

KE_HOACH = """\
trang_thai: ban_hanh
co_quan_ban_hanh: Ủy ban nhân dân xã Suối Mây
so: 45
ngay: 2026-03-05
trich_yeu: Công tác hòa giải ở cơ sở năm 2026
kinh_phi: |
  Dự toán như sau:
  | TT | Nội dung | Số tiền |
  |---|---|---|
  | 1 | Tờ rơi<br>và áp phích | 12 |
  | 2 | Nước uống | 8 |
nhiem_vu:
  - ten: Tuyên truyền
    viec:
      - ten: Phát tờ rơi
        noi_dung: Tới từng hộ gia đình.
        chu_tri: Văn phòng
        phoi_hop: [Công an xã, Hội Phụ nữ xã]
        thoi_gian: Quý II
      - ten: Loa truyền thanh
        chu_tri: Văn phòng
        thoi_gian: Quý III
  - ten: Tập huấn
    chu_tri: Công an xã
    thoi_gian: Quý IV
bo_cuc:
  - tieu_de: NHIỆM VỤ
    phan: nhiem_vu
    bang_viec:
      cot:
        - {tieu_de: TT, truong: stt}
        - {tieu_de: Nội dung, truong: ten}
        - {tieu_de: Chủ trì, truong: chu_tri, gop: true}
        - {tieu_de: Phối hợp, truong: phoi_hop}
        - {tieu_de: Thời gian, truong: thoi_gian}
phu_luc:
  - tieu_de: Danh mục việc
    nhiem_vu:
      - ten: Sửa nhà văn hóa
        chu_tri: Phòng Kinh tế
        thoi_gian: Tháng 6
    bang_viec:
      cot: [{tieu_de: Việc, truong: ten}, {tieu_de: Phân công, truong: phan_cong}]
"""
RAW = KE_HOACH.encode()


def hang(document: Any, chu: str) -> Any:
    """The row that holds some words."""
    return next(one for one in doan(document, chu)._p.iterancestors() if one.tag.endswith("}tr"))


def viet_hang(row: Any, *chu: str) -> None:
    """Types over the paragraphs of a row."""
    for one, text in zip(row.iter(row.tag.replace("}tr", "}p")), chu, strict=True):
        viet(Paragraph(one, None), text)  # type: ignore[arg-type]


def test_cells() -> None:
    after, found, _ = quay_ve(
        RAW,
        ca(
            thay("Quý II", "Quý I"),
            thay("Tới từng hộ gia đình", "Tới từng nhà"),
            thay("Hội Phụ nữ xã", "Đoàn Thanh niên xã"),
            thay("Thời gian thực hiện: Tháng 6", "Thời gian thực hiện: Tháng 7"),
        ),
    )
    assert found.chua_hieu == ()
    assert dong_doi(KE_HOACH, after) == [
        "-        noi_dung: Tới từng hộ gia đình.",
        "+        noi_dung: Tới từng nhà.",
        "-        phoi_hop: [Công an xã, Hội Phụ nữ xã]",
        "-        thoi_gian: Quý II",
        "+        phoi_hop: [Công an xã, Đoàn Thanh niên xã]",
        "+        thoi_gian: Quý I",
        "-        thoi_gian: Tháng 6",
        "+        thoi_gian: Tháng 7",
    ]


def test_a_merged_cell_stands_for_all_its_rows() -> None:
    after, found, _ = quay_ve(RAW, thay("Văn phòng", "Văn phòng HĐND và UBND"))
    assert found.chua_hieu == ()
    assert dong_doi(KE_HOACH, after) == [
        "-        chu_tri: Văn phòng",
        "+        chu_tri: Văn phòng HĐND và UBND",
        "-        chu_tri: Văn phòng",
        "+        chu_tri: Văn phòng HĐND và UBND",
    ]


def test_a_row_more_is_a_task_more() -> None:
    def sua(document: Any) -> None:
        row = hang(document, "Tập huấn")
        copy = deepcopy(row)
        row.addnext(copy)
        viet_hang(copy, "3", "Tổng kết", "Văn phòng", "", "Tháng 12")

    after, found, _ = quay_ve(RAW, sua)
    assert found.chua_hieu == ()
    assert dong_doi(KE_HOACH, after) == ["+  - ten: Tổng kết", "+    chu_tri: Văn phòng", "+    thoi_gian: Tháng 12"]


def test_a_row_less_is_a_task_less() -> None:
    def sua(document: Any) -> None:
        row = hang(document, "Tập huấn")
        row.getparent().remove(row)

    after, found, _ = quay_ve(RAW, sua)
    assert found.chua_hieu == ()
    assert dong_doi(KE_HOACH, after) == ["-  - ten: Tập huấn", "-    chu_tri: Công an xã", "-    thoi_gian: Quý IV"]


def test_cells_of_a_table_in_prose() -> None:
    after, found, _ = quay_ve(RAW, ca(thay("áp phích", "pa nô"), thay("12", "15", ""), thay("Nước uống", "Nước")))
    assert found.chua_hieu == ()
    assert dong_doi(KE_HOACH, after) == [
        "-  | 1 | Tờ rơi<br>và áp phích | 12 |",
        "-  | 2 | Nước uống | 8 |",
        "+  | 1 | Tờ rơi<br>và pa nô | 15 |",
        "+  | 2 | Nước | 8 |",
    ]


def test_the_lines_around_the_title_of_an_annex() -> None:
    after, found, _ = quay_ve(
        RAW, ca(thay("Phụ lục", "Phụ lục 01"), thay("(Kèm theo Kế hoạch số", "(Kèm theo văn bản số"))
    )
    assert found.chua_hieu == ()
    assert dong_doi(KE_HOACH, after) == [
        "+    kem_theo: Kèm theo văn bản số 45/KH-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân xã Suối Mây",
        "+    so: Phụ lục 01",
    ]


def test_rows_of_a_table_in_prose() -> None:
    def sua(document: Any) -> None:
        row = hang(document, "Nước uống")
        copy = deepcopy(row)
        row.addnext(copy)
        viet_hang(copy, "3", "Bánh | kẹo", "9")
        row.getparent().remove(row)

    after, found, _ = quay_ve(RAW, sua)
    assert found.chua_hieu == ()
    assert dong_doi(KE_HOACH, after) == ["-  | 2 | Nước uống | 8 |", "+  | 3 | Bánh \\| kẹo | 9 |"]
    after, found, _ = quay_ve(
        RAW, lambda document: hang(document, "Tờ rơi").getparent().remove(hang(document, "áp phích"))
    )
    assert found.chua_hieu == ()
    assert dong_doi(KE_HOACH, after) == ["-  | 1 | Tờ rơi<br>và áp phích | 12 |"]
