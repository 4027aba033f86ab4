"""Tasks as tables, tables in prose, tasks of annexes: what stands in which cell, and that no word is left out."""

from __future__ import annotations

import random
import re
from collections import Counter
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from hoagiai_cli.document.docx.check import check_written
from hoagiai_cli.document.docx.writer import to_bytes, to_parts
from hoagiai_cli.document.html.writer import to_html
from hoagiai_cli.document.md import to_markdown
from hoagiai_cli.document.model import Document, Paragraph, Table
from hoagiai_cli.document.txt import to_text
from hoagiai_cli.drafting.bang_viec import COT_VIEC
from hoagiai_cli.drafting.loi_van import LoiVan
from hoagiai_cli.drafting.van_ban import soan
from hoagiai_cli.plan.dan_bai import dan_bai, tat_ca_nut
from hoagiai_cli.plan.duong_dan import noi_ro
from hoagiai_cli.plan.luoc_do import doc_ke_hoach
from hoagiai_cli.plan.model import KeHoach
from hoagiai_cli.plan.viec import bang_viec
from hoagiai_cli.resources import templates_dir
from hoagiai_cli.rules.chay import kiem
from tests.ke_hoach_mau.doc_lai import DanhDau, cac_dau
from tests.ke_hoach_mau.sinh import VIEC_BANG
from tests.tools import audit_ooxml, validate_ooxml

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LOI_VAN = LoiVan(templates_dir())
DAU = {"co_quan_ban_hanh": "Ủy ban nhân dân xã Suối Mây", "trich_yeu": "Công tác hòa giải năm 2026"}
MOT = {"ten": "Phát tờ rơi", "chu_tri": "Văn phòng", "phoi_hop": ["Công an", "Hội Phụ nữ"], "thoi_gian": "Quý II"}
HAI = {"ten": "Loa truyền thanh", "chu_tri": "Văn phòng", "thoi_gian": "Quý III"}


def ke_hoach(**muc: Any) -> KeHoach:
    found, loi = doc_ke_hoach({**DAU, **muc})
    assert found is not None, loi
    return found


def van_ban(**muc: Any) -> Document:
    return soan(ke_hoach(**muc), LOI_VAN)


def cot(*ten: str) -> list[dict[str, Any]]:
    """Columns by their fields; "khac=Kinh phí" names the heading."""
    return [{"truong": one.partition("=")[0], "tieu_de": one.partition("=")[2] or one.upper()} for one in ten]


def bang(viec: list[Any], *, danh_so: str | None = None, **bang_viec: Any) -> Table:
    muc = {"tieu_de": "NHIỆM VỤ", "phan": "nhiem_vu", "bang_viec": bang_viec}
    document = van_ban(nhiem_vu=viec, bo_cuc=[{**muc, **({"danh_so": danh_so} if danh_so is not None else {})}])
    (found,) = (block for block in document.body if isinstance(block, Table))
    return found


def chu(table: Table) -> list[list[str]]:
    return [[cell.plain for cell in row] for row in table.rows]


# --- tables of tasks --------------------------------------------------------------------------------------------------


def test_without_columns_it_has_those_of_the_assignment_table() -> None:
    assert chu(bang([MOT, HAI])) == [
        ["STT", "Nội dung nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian"],
        ["1", "Phát tờ rơi", "Văn phòng", "Công an, Hội Phụ nữ", "Quý II"],
        ["2", "Loa truyền thanh", "Văn phòng", "", "Quý III"],
    ]


def test_a_task_that_only_gathers_others_is_a_row_of_its_name() -> None:
    table = bang([{"ten": "Tuyên truyền", "viec": [MOT]}, HAI], danh_so="I", cot=cot("stt", "ten", "chu_tri"))
    assert chu(table) == [
        ["STT", "TEN", "CHU_TRI"],
        ["I", "Tuyên truyền"],
        ["a", "Phát tờ rơi\nCơ quan phối hợp: Công an, Hội Phụ nữ\nThời gian thực hiện: Quý II", "Văn phòng"],
        ["II", "Loa truyền thanh\nThời gian thực hiện: Quý III", "Văn phòng"],
    ]
    stt, ten = table.rows[1]
    assert (stt.span, ten.span) == (1, 2)
    assert all(run.bold for cell in (stt, ten) for text in cell.text for run in text)


def test_a_task_with_a_lead_and_parts_has_a_row_and_theirs() -> None:
    viec = [{**HAI, "viec": [{"ten": "Phần một"}, {"ten": "Phần hai"}], "danh_so": "1.1"}]
    assert chu(bang(viec, danh_so="1", cot=cot("stt", "ten", "chu_tri", "thoi_gian")))[1:] == [
        ["1", "Loa truyền thanh", "Văn phòng", "Quý III"],
        ["1.1", "Phần một", "", ""],
        ["1.2", "Phần hai", "", ""],
    ]


def test_numbers_are_printed_as_said_and_before_the_name_where_no_column_holds_them() -> None:
    viec = [{**HAI, "so": "1.a"}, HAI]
    assert [row[0] for row in chu(bang(viec, danh_so="1.", cot=cot("stt", "ten", "chu_tri", "thoi_gian")))] == [
        "STT",
        "1.a",
        "2.",
    ]
    khong_cot = cot("ten", "chu_tri", "thoi_gian")
    assert [row[0] for row in chu(bang([HAI], danh_so="1.", cot=khong_cot))][1:] == ["1. Loa truyền thanh"]
    assert [row[0] for row in chu(bang([HAI], danh_so="", cot=khong_cot))][1:] == ["Loa truyền thanh"]
    nhom = chu(bang([{"ten": "Nhóm", "viec": [HAI], "danh_so": ""}], danh_so="I", cot=khong_cot))
    assert nhom[1:] == [["I Nhóm"], ["Loa truyền thanh", "Văn phòng", "Quý III"]]


def test_a_column_of_assignments_holds_what_has_no_column_of_its_own() -> None:
    viec = {**MOT, "nhan": {"chu_tri": "Đơn vị chủ trì"}, "dau": "-", "thu_tu": ["phoi_hop", "chu_tri"]}
    table = bang([{**viec, "noi_dung": "- Ý một.\n- Ý hai.", "ket": "Hết."}], cot=cot("ten", "phan_cong", "thoi_gian"))
    assert chu(table)[1] == [
        "1 Phát tờ rơi\n- Ý một.\n- Ý hai.\nHết.",
        "- Cơ quan phối hợp: Công an, Hội Phụ nữ\n- Đơn vị chủ trì: Văn phòng",
        "Quý II",
    ]


def test_lines_with_labels_of_their_own_go_to_the_column_of_that_name() -> None:
    khac = [{"nhan": "KINH PHÍ", "noi_dung": "12\ntriệu"}, {"nhan": "Địa điểm", "noi_dung": "Hội trường"}]
    table = bang([{**HAI, "khac": khac}, HAI], cot=cot("ten", "khac=Kinh phí", "chu_tri", "thoi_gian"))
    assert chu(table)[1] == ["1 Loa truyền thanh\nĐịa điểm: Hội trường", "12\ntriệu", "Văn phòng", "Quý III"]
    assert chu(table)[2][1] == ""
    hai_cot = cot("ten", "khac=Ghi chú", "chu_tri", "khac=Ghi chú", "thoi_gian")
    hai = [{"nhan": "Ghi chú", "noi_dung": "một"}, {"nhan": "Ghi chú", "noi_dung": "hai"}]
    assert chu(bang([{**HAI, "khac": hai}], cot=hai_cot))[1][1::2] == ["một", "hai"]


def test_a_heading_over_several_columns_and_numbers_of_columns() -> None:
    hai_tang = cot("stt", "ten", "chu_tri", "phoi_hop", "thoi_gian")
    hai_tang[2]["nhom"] = hai_tang[3]["nhom"] = "Cơ quan"
    table = bang([MOT], cot=hai_tang, so_cot=True, rong=[1, 5, 2, 2, 2])
    assert table.header == 3
    assert table.widths == (1, 5, 2, 2, 2)
    assert chu(table)[:3] == [
        ["STT", "TEN", "Cơ quan", "THOI_GIAN"],
        ["", "", "CHU_TRI", "PHOI_HOP", ""],
        ["(1)", "(2)", "(3)", "(4)", "(5)"],
    ]
    assert [cell.noi_tren for cell in table.rows[1]] == [True, True, False, False, True]


def test_equal_cells_are_merged_where_the_column_says_so_but_not_over_the_name_of_a_group() -> None:
    gop = cot("stt", "ten", "chu_tri", "thoi_gian")
    gop[2]["gop"] = True
    viec = [HAI, HAI, {"ten": "Nhóm", "viec": [HAI, HAI]}, {**HAI, "chu_tri": "Công an"}]
    table = bang(viec, cot=gop)
    assert [row[2].plain if len(row) == 4 else "-" for row in table.rows[1:]] == [
        *("Văn phòng", ""),
        *("-", "Văn phòng", ""),
        "Công an",
    ]
    assert [row[3].noi_tren for row in table.rows[1:] if len(row) == 4] == [False] * 5
    html = to_html(van_ban(nhiem_vu=viec, bo_cuc=[{"phan": "nhiem_vu", "tieu_de": "A", "bang_viec": {"cot": gop}}]))
    assert html.count('rowspan="2"') == 2


def test_the_parts_of_one_task_as_a_table() -> None:
    body = van_ban(nhiem_vu=[{"ten": "Tuyên truyền", "viec": [MOT], "bang_viec": {}, "noi_dung": "Gồm:"}, HAI]).body
    assert [type(block) for block in body[1:5]] == [Paragraph, Paragraph, Table, Paragraph]
    (table,) = (block for block in body if isinstance(block, Table))
    assert chu(table)[1] == ["a", "Phát tờ rơi", "Văn phòng", "Công an, Hội Phụ nữ", "Quý II"]


def test_no_line_is_left_out_whatever_the_columns() -> None:
    truong = ["stt", "ten", "phan_cong", *COT_VIEC, "khac=Kinh phí", "khac=Khác"]
    for n in range(80):
        chon = random.Random(n)
        viec = [{"ten": "Nhóm", "viec": [*VIEC_BANG[:2], *VIEC_BANG[3:]]}, *VIEC_BANG, {"ten": "Rỗng"}]
        danh_dau = DanhDau({"nhiem_vu": viec})
        ten = chon.sample(truong, chon.randint(1, len(truong)))
        cac_cot = [{**one, "gop": chon.random() < 0.5, "nhom": chon.choice(["A", None])} for one in cot(*ten)]
        table = bang(danh_dau.du_lieu["nhiem_vu"], danh_so=chon.choice(["I", "1.", ""]), cot=cac_cot)
        lan = Counter(cac_dau([" ".join(row) for row in chu(table)]))
        assert lan.keys() == danh_dau.cho.keys(), (n, ten)
        assert set(lan.values()) == {1}, (n, ten)
        cot_moi_hang = {sum(cell.span for cell in row) for row in table.rows}
        assert cot_moi_hang == {len(ten)}, (n, ten)


def test_cells_know_where_their_words_were_typed() -> None:
    (row,) = bang([{**MOT, "noi_dung": "Một.\nHai."}], cot=cot("stt", "ten", "phoi_hop", "chu_tri")).rows[1:]
    assert [(one.path, row[1].plain[one.tu : one.den]) for one in row[1].nguon] == [
        (("nhiem_vu", 0, "ten"), "Phát tờ rơi"),
        (("nhiem_vu", 0, "noi_dung"), "Một."),
        (("nhiem_vu", 0, "noi_dung"), "Hai."),
        (("nhiem_vu", 0, "thoi_gian"), "Quý II"),
    ]
    assert [one.path for one in row[2].nguon] == [("nhiem_vu", 0, "phoi_hop", 0), ("nhiem_vu", 0, "phoi_hop", 1)]


# --- tables in prose --------------------------------------------------------------------------------------------------


def test_lines_of_bars_are_a_table_in_their_place() -> None:
    body = van_ban(muc_dich="Bảng:\n| A | B |\n|---|:-:|\n| Nhóm |\n| 1 | a<br>b |\n| 2 |x \\| **y**|\nHết.").body
    assert [type(block) for block in body] == [Paragraph, Paragraph, Table, Paragraph]
    table = body[2]
    assert isinstance(table, Table)
    assert table.header == 1
    assert chu(table) == [["A", "B"], ["Nhóm"], ["1", "a\nb"], ["2", "x | y"]]
    assert table.rows[1][0].span == 2
    assert table.rows[3][1].text[0][1].bold


@pytest.mark.parametrize(
    ("van", "rows"),
    [
        ("| A | B |\n| c |\n| d | e | f |", [["A", "B", ""], ["c"], ["d", "e", "f"]]),
        ("| một hàng |", [["một hàng"]]),
        ("| A | B |\n| chưa đóng | hai", [["A", "B"], ["chưa đóng", "hai"]]),
        ("||\n||", [[""], [""]]),
        ("| A | B |\n| - | - |", [["A", "B"], ["-", "-"]]),
        ("| không là bảng", None),
        ("|", None),
        ("| gạch \\|", None),
    ],
)
def test_ragged_rows_and_what_is_no_table(van: str, rows: list[list[str]] | None) -> None:
    document = van_ban(kinh_phi=van)
    tables = [chu(block) for block in document.body if isinstance(block, Table)]
    assert tables == ([rows] if rows else [])
    assert check_written(to_bytes(document)) == ()
    words = [word for word in re.split(r"[\s|]+", van) if word.isalpha()]
    assert all(word in to_text(document) for word in words)


def test_prose_of_every_key_may_hold_a_table() -> None:
    hang = "Trước.\n| a | b |\n| c | d |"
    document = van_ban(
        muc_dich=hang,
        muc_tieu={"tong_quat": hang, "cu_the": [hang]},
        nhiem_vu=[
            {"ten": "Một", "noi_dung": hang, "san_pham": hang, "ket": hang, "khac": [{"nhan": "X", "noi_dung": hang}]}
        ],
        to_chuc_thuc_hien=[{"co_quan": "Văn phòng", "cach_viet": "hai_cham", "trach_nhiem": hang}],
        bo_cuc=[{"tieu_de": "A", "noi_dung": hang, "mo_dau": hang, "ket": hang}],
        ket_thuc=hang,
        phu_luc=[{"noi_dung": hang, "ket": hang}],
    )
    assert sum(isinstance(block, Table) for block in document.body) == 12
    assert sum(isinstance(block, Table) for block in document.phu_luc[0].body) == 2
    assert "./." not in to_text(document).partition("Phụ lục")[0]


def test_a_label_or_title_before_a_table_stays_a_line() -> None:
    hang = "| a | b |"
    document = van_ban(
        nhiem_vu=[{"ten": "Một", "san_pham": hang}],
        to_chuc_thuc_hien=[{"co_quan": "Văn phòng", "cach_viet": "lien", "trach_nhiem": hang}],
        bo_cuc=[{"tieu_de": "Bảng:", "lien": True, "noi_dung": hang}],
    )
    lines = [block.plain for block in document.body if isinstance(block, Paragraph)]
    assert lines[0] == "I. Bảng:"
    assert "- Kết quả, sản phẩm:" in lines
    assert "1. Văn phòng" in lines
    assert sum(isinstance(block, Table) for block in document.body) == 3


# --- annexes ----------------------------------------------------------------------------------------------------------

PHU_LUC = {
    "so": "Phụ lục 01",
    "tieu_de": "Danh mục việc",
    "kem_theo": "Kèm theo Kế hoạch này",
    "noi_dung": "Đầu.",
    "nhiem_vu": [MOT, {"ten": "Nhóm", "viec": [HAI]}],
    "ket": "Cuối.",
}


def test_an_annex_with_tasks_of_its_own() -> None:
    (annex,) = van_ban(phu_luc=[PHU_LUC]).phu_luc
    assert (annex.so, annex.tieu_de, annex.kem_theo) == ("Phụ lục 01", "DANH MỤC VIỆC", "(Kèm theo Kế hoạch này)")
    dau, table, cuoi = annex.body
    assert isinstance(dau, Paragraph) and isinstance(table, Table) and isinstance(cuoi, Paragraph)
    assert (dau.plain, cuoi.plain) == ("Đầu.", "Cuối.")
    assert [row[:2] for row in chu(table)[1:]] == [["1", "Phát tờ rơi"], ["2", "Nhóm"], ["a", "Loa truyền thanh"]]
    assert not annex.ngang


def test_tasks_of_annexes_are_tasks_of_the_plan() -> None:
    plan = ke_hoach(nhiem_vu=[HAI], phu_luc=["phan_cong", PHU_LUC])
    rows = bang_viec(plan)
    assert [(row.nut.ma, row.nut.path) for row in rows] == [
        ("I.1", ("nhiem_vu", 0)),
        ("PL2.1", ("phu_luc", 1, "nhiem_vu", 0)),
        ("PL2.2.a", ("phu_luc", 1, "nhiem_vu", 1, "viec", 0)),
    ]
    ma = {nut.path: nut.ma for nut in tat_ca_nut(dan_bai(plan)) if nut.path}
    assert noi_ro(("phu_luc", 1, "nhiem_vu", 0, "chu_tri"), ma) == "Nhiệm vụ PL2.1 › chủ trì"
    assert noi_ro(("phu_luc", 1, "tieu_de"), ma) == "Phụ lục thứ 2 › tiêu đề"
    phan_cong, _ = soan(plan, LOI_VAN).phu_luc
    assert "Phát tờ rơi" not in str(phan_cong.body)


def test_rules_see_the_tasks_of_annexes() -> None:
    def cac_loi(**muc: Any) -> set[tuple[str, Any]]:
        return {(one.code, one.path) for one in kiem(ke_hoach(**muc))[1]}

    cho = ("phu_luc", 0, "nhiem_vu")
    found = cac_loi(
        phu_luc=[{"nhiem_vu": [{"ten": "Rà soát nhà văn hóa"}], "bang_viec": {"cot": cot("ten"), "rong": [1, 2]}}]
    )
    assert {("HG201", (*cho, 0, "chu_tri")), ("HG202", (*cho, 0, "thoi_gian"))} <= found
    assert ("HG706", ("phu_luc", 0, "bang_viec", "rong")) in found
    assert not {code for code, _ in found} & {"HG206", "HG707"}
    hai_lan = {**HAI, "ten": "Loa truyền thanh tại các thôn"}
    assert not {code for code, _ in cac_loi(nhiem_vu=[hai_lan], phu_luc=[{"nhiem_vu": [hai_lan]}])} & {"HG203"}
    assert ("HG203", (*cho, 1, "ten")) in cac_loi(phu_luc=[{"nhiem_vu": [hai_lan, hai_lan]}])


def test_a_part_placed_in_an_annex_is_not_printed_twice() -> None:
    document = van_ban(
        kinh_phi="Từ ngân sách.", phu_luc=[{"nhiem_vu": [MOT, {"phan": "kinh_phi", "tieu_de": "Kinh phí"}]}]
    )
    assert to_text(document).count("Từ ngân sách.") == 1


# --- files ------------------------------------------------------------------------------------------------------------

DU = {
    "muc_dich": "Bảng:\n| A | B |\n|---|---|\n| 1 | a<br>b |",
    "nhiem_vu": [{"ten": "Tuyên truyền", "viec": [MOT, HAI]}, HAI],
    "bo_cuc": [
        {"tieu_de": "MỤC ĐÍCH", "phan": "muc_dich"},
        {
            "tieu_de": "NHIỆM VỤ",
            "phan": "nhiem_vu",
            "bang_viec": {
                "so_cot": True,
                "cot": [
                    {"tieu_de": "TT", "truong": "stt"},
                    {"tieu_de": "Nội dung", "truong": "ten"},
                    {"tieu_de": "Chủ trì", "truong": "chu_tri", "nhom": "Cơ quan", "gop": True},
                    {"tieu_de": "Phối hợp", "truong": "phoi_hop", "nhom": "Cơ quan"},
                    {"tieu_de": "Thời gian", "truong": "thoi_gian"},
                ],
            },
        },
    ],
    "phu_luc": [PHU_LUC],
}


def test_word_files_hold_the_merged_cells() -> None:
    document = van_ban(**DU)
    data = to_bytes(document)
    assert data == to_bytes(van_ban(**DU))
    assert check_written(data) == ()
    bang_in = list(ElementTree.fromstring(to_parts(document)["word/document.xml"]).iter(f"{W}tbl"))[2]
    hang = [[_o(cell) for cell in row.iter(f"{W}tc")] for row in bang_in.iter(f"{W}tr")]
    assert hang[:2] == [
        [("TT", 1, "restart"), ("Nội dung", 1, "restart"), ("Cơ quan", 2, ""), ("Thời gian", 1, "restart")],
        [("", 1, "continue"), ("", 1, "continue"), ("Chủ trì", 1, ""), ("Phối hợp", 1, ""), ("", 1, "continue")],
    ]
    assert [row[2] for row in hang[4:]] == [("Văn phòng", 1, "restart"), ("", 1, "continue"), ("", 1, "continue")]


def _o(cell: Element) -> tuple[str, int, str]:
    """A cell of the file: its words, the columns it covers, its part in a merged cell."""
    span, merge = cell.find(f"{W}tcPr/{W}gridSpan"), cell.find(f"{W}tcPr/{W}vMerge")
    words = "".join(one.text or "" for one in cell.iter(f"{W}t"))
    return (
        words,
        int(span.get(f"{W}val", "")) if span is not None else 1,
        merge.get(f"{W}val", "") if merge is not None else "",
    )


@pytest.mark.validator
def test_validators_find_nothing(tmp_path: Path) -> None:
    path = tmp_path / "bang.docx"
    path.write_bytes(to_bytes(van_ban(**DU)))
    assert validate_ooxml(path) == []
    assert audit_ooxml(path) == []


def test_text_and_markdown_show_every_cell_once() -> None:
    document = van_ban(**DU)
    text = to_text(document)
    assert "a | Phát tờ rơi | Văn phòng | Công an, Hội Phụ nữ | Quý II\nb | Loa truyền thanh |  |  | Quý III\n" in text
    markdown = to_markdown(document)
    assert "| **1** | **Tuyên truyền** |  |  |  |" in markdown
    assert "| 1 | a<br>b |" in markdown
