"""Tables of tasks: headings in any order, groups, merged cells, tables that go on."""

from __future__ import annotations

from hoagiai_cli.document.tho import Bang, Doan, O
from hoagiai_cli.intake.bang import la_trinh_bay, trai_bang
from hoagiai_cli.intake.bang_viec import BangDoc, doc_bang_viec
from hoagiai_cli.intake.bao_cao import BaoCao
from hoagiai_cli.intake.dau_bang import tim_dau_bang


def o(text: str, cot: int, rong: int = 1, cao: int = 1) -> O:
    return O(tuple(Doan(line, 1, 1) for line in text.split("\n") if line), cot, rong, cao)


def hang(*chu: str) -> tuple[O, ...]:
    return tuple(o(text, cot) for cot, text in enumerate(chu))


def bang(*cac_hang: tuple[O, ...]) -> Bang:
    return Bang(cac_hang, max(one.cot + one.rong for row in cac_hang for one in row))


def doc(one: Bang) -> BangDoc:
    dau = tim_dau_bang(one)
    assert dau is not None
    return doc_bang_viec(one, dau, BaoCao(), 1)


HAI_TANG = (
    (o("TT", 0, cao=2), o("Nhiệm vụ", 1, cao=2), o("Cơ quan thực hiện", 2, rong=2), o("Thời hạn", 4, cao=2)),
    (o("Chủ trì", 2), o("Phối hợp", 3)),
)


def test_a_heading_of_two_rows() -> None:
    doc_duoc = doc(bang(*HAI_TANG, hang("1", "Rà soát", "Phòng A", "Phòng B", "Quý I")))
    assert doc_duoc.viec == [{"ten": "Rà soát", "chu_tri": "Phòng A", "phoi_hop": "Phòng B", "thoi_gian": "Quý I"}]
    assert [cot.get("nhom") for cot in doc_duoc.bang_viec["cot"]] == [
        None, None, "Cơ quan thực hiện", "Cơ quan thực hiện", None,
    ]  # fmt: skip


def test_a_table_that_goes_on_says_its_heading_once_and_keeps_its_numbers() -> None:
    mot = Doan("", 1, 1, bang=bang(*HAI_TANG, hang("1", "Rà soát", "Phòng A", "", "Quý I")))
    hai = Doan(
        "", 2, 2, bang=bang(*HAI_TANG, hang("2", "Tập huấn", "Phòng B", "", "Quý II"), hang("5", "Họp", "", "", ""))
    )
    (noi,) = trai_bang([mot, hai])
    assert noi.bang is not None
    viec = doc(noi.bang).viec
    assert [(item["ten"], item.get("so")) for item in viec] == [("Rà soát", None), ("Tập huấn", None), ("Họp", "5")]


def test_the_heading_again_on_a_new_page_is_no_task() -> None:
    rows = (hang("1", "Rà soát", "Phòng A", "", "Quý I"), *HAI_TANG, hang("2", "Tập huấn", "Phòng B", "", "Quý II"))
    assert [item["ten"] for item in doc(bang(*HAI_TANG, *rows)).viec] == ["Rà soát", "Tập huấn"]


def test_a_merged_cell_counts_for_every_row() -> None:
    dau = hang("STT", "Nội dung", "Đơn vị chủ trì", "Thời gian")
    rows = (
        (o("1", 0), o("Rà soát", 1), o("Phòng A", 2, cao=2), o("Quý I", 3)),
        (o("2", 0), o("Tập huấn", 1), o("Quý II", 3)),
    )
    doc_duoc = doc(bang(dau, *rows))
    assert [(item["chu_tri"], item["thoi_gian"]) for item in doc_duoc.viec] == [
        ("Phòng A", "Quý I"),
        ("Phòng A", "Quý II"),
    ]
    assert doc_duoc.bang_viec["cot"][2]["gop"] is True


def test_groups_and_one_cell_for_who_and_with_whom() -> None:
    dau = hang("Thời gian", "Nội dung công việc", "Đơn vị thực hiện")
    rows = (
        (o("I. Chỉ đạo", 0, rong=3),),
        hang("Tháng 3", "1. Ban hành kế hoạch", "Chủ trì: Phòng A\nPhối hợp: Phòng B"),
        (o("II. Tập huấn", 0, rong=3),),
        hang("Tháng 4", "1. Mở lớp", "Phòng C chủ trì, phối hợp với Phòng D"),
    )
    nhom = doc(bang(dau, *rows)).viec
    assert [item["ten"] for item in nhom] == ["Chỉ đạo", "Tập huấn"]
    viec = [item for one in nhom for item in one["viec"]]
    assert [(item["chu_tri"], item["phoi_hop"]) for item in viec] == [("Phòng A", "Phòng B"), ("Phòng C", "Phòng D")]


def test_what_is_no_table_of_tasks() -> None:
    chi_tieu = bang(hang("STT", "Chỉ tiêu", "Đơn vị tính"), hang("1", "Tổ hòa giải", "tổ"))
    assert tim_dau_bang(chi_tieu) is None
    assert not la_trinh_bay(chi_tieu)
    assert la_trinh_bay(Bang((hang("Nơi nhận:\n- Lưu: VT.", "CHỦ TỊCH\nTrần Văn Bình"),), 2))
