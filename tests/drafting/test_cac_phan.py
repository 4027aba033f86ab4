"""The parts around the text: annexes, footnotes, stamps, addressees, the decision; where words come from."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from hoagiai_cli.document.model import Annex, Document, Kieu, Paragraph, Run, Table, plain
from hoagiai_cli.drafting.loi_van import LoiVan
from hoagiai_cli.drafting.van_ban import KHOANG_TRONG, soan
from hoagiai_cli.plan.luoc_do import doc_ke_hoach
from hoagiai_cli.resources import templates_dir
from hoagiai_cli.source.loader import load

PLANS = sorted((Path(__file__).resolve().parents[2] / "plans").rglob("*.yaml"))
LOI_VAN = LoiVan(templates_dir())
DAU = {"co_quan_ban_hanh": "Ủy ban nhân dân phường An Bình", "trich_yeu": "Công tác hòa giải ở cơ sở năm 2026"}
VIEC = [
    {
        "ten": "Kiện toàn đội ngũ",
        "viec": [
            {"ten": "Rà soát", "chu_tri": "Công an phường", "phoi_hop": ["Đoàn Thanh niên", "Hội Phụ nữ"]},
            {"ten": "Bầu bổ sung", "chu_tri": "Văn phòng", "thoi_gian": "Quý II"},
        ],
    },
    {
        "ten": "Tập huấn",
        "chu_tri": "Văn phòng",
        "thoi_gian": [{"viec": "Đợt 1", "thoi_gian": "Tháng 4"}, {"viec": "Đợt 2", "thoi_gian": "Tháng 9"}],
        "viec": [{"ten": "Mời báo cáo viên"}],
    },
]


def van_ban(**muc: Any) -> Document:
    ke_hoach, loi = doc_ke_hoach({**DAU, **muc})
    assert ke_hoach is not None, loi
    return soan(ke_hoach, LOI_VAN)


def test_a_table_without_a_heading_is_printed_all_the_same() -> None:
    (annex,) = van_ban(phu_luc=[{"bang": {"cot": [], "dong": [["a", "b"], ["c"]]}}], kinh_phi="Phụ lục.").phu_luc
    assert bang(annex)[1:] == [["a", "b"], ["c"]]


def bang(annex: Annex) -> list[list[str]]:
    table = next(block for block in annex.body if isinstance(block, Table))
    return [[cell.plain for cell in row] for row in table.rows]


def test_the_assignment_table_is_made_from_the_tasks() -> None:
    (phu_luc,) = van_ban(nhiem_vu=VIEC, phu_luc="phan_cong", so=5, ngay="2026-03-05").phu_luc
    assert (phu_luc.so, phu_luc.tieu_de) == ("Phụ lục", "BẢNG PHÂN CÔNG NHIỆM VỤ")
    assert phu_luc.kem_theo == (
        "(Kèm theo Kế hoạch số 05/KH-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân phường An Bình)"
    )
    assert bang(phu_luc) == [
        ["STT", "Nội dung nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian"],
        ["1", "Kiện toàn đội ngũ"],
        ["a", "Rà soát", "Công an phường", "Đoàn Thanh niên, Hội Phụ nữ", ""],
        ["b", "Bầu bổ sung", "Văn phòng", "", "Quý II"],
        ["2", "Tập huấn", "Văn phòng", "", "Đợt 1: Tháng 4\nĐợt 2: Tháng 9"],
    ]
    assert not phu_luc.ngang


def test_tasks_and_measures_are_groups_and_a_product_makes_the_table_wide() -> None:
    viec = [{"ten": "Một", "chu_tri": "A", "san_pham": "Báo cáo"}]
    (phu_luc,) = van_ban(nhiem_vu=viec, giai_phap=[{"ten": "Hai"}], phu_luc="phan_cong").phu_luc
    assert phu_luc.ngang
    assert bang(phu_luc)[1:] == [
        ["I", "NHIỆM VỤ"],
        ["1", "Một", "A", "", "", "Báo cáo"],
        ["II", "GIẢI PHÁP"],
        ["1", "Hai", "", "", "", ""],
    ]


def test_annexes_are_numbered_when_there_are_several() -> None:
    muc = [
        {"tieu_de": "Đề cương", "noi_dung": "1. Một\n- Hai;"},
        {"tieu_de": "Danh sách", "bang": {"cot": ["A", "B"], "dong": [["Nhóm"], [1, None], ["x", "y", "z"]]}},
        {"loai": "phan_cong", "kho": "ngang"},
    ]
    mot, hai, ba = van_ban(nhiem_vu=VIEC, phu_luc=muc).phu_luc
    assert [item.so for item in (mot, hai, ba)] == ["Phụ lục I", "Phụ lục II", "Phụ lục III"]
    assert [block.plain for block in mot.body] == ["1. Một", "- Hai./."]
    assert bang(hai) == [["A", "B"], ["Nhóm"], ["1", ""], ["x", "y\nz"]]
    assert ba.ngang and ba.kem_theo.startswith(f"(Kèm theo Kế hoạch số {KHOANG_TRONG}/KH-UBND ngày")


def test_footnotes_are_called_where_they_are_typed() -> None:
    document = van_ban(
        muc_dich="- Một **hai[^a]** ba[^1] bốn[^khong_co].", chu_thich={1: "Thứ *nhất*.", "a": "Thứ hai."}
    )
    text = document.body[-1].text if isinstance(document.body[-1], Paragraph) else ()
    assert text == (
        Run("Một "),
        Run("hai", True, note=(Run("Thứ hai."),)),
        Run(" ba", note=(Run("Thứ "), Run("nhất", italic=True), Run("."))),
        Run(" bốn[^khong_co]./."),
    )


@pytest.mark.parametrize(
    ("muc", "in_ra"),
    [
        ({}, "DỰ THẢO"),
        ({"lan_du_thao": 2}, "DỰ THẢO LẦN 2"),
        ({"trang_thai": "trinh_ky"}, ""),
        ({"trang_thai": "ban_hanh"}, ""),
    ],
)
def test_a_draft_says_so(muc: dict[str, Any], in_ra: str) -> None:
    assert van_ban(**muc).marks.du_thao == in_ra


def test_marks_are_printed_in_capitals() -> None:
    marks = van_ban(
        do_khan="Hỏa tốc",
        do_mat="Tối mật",
        luu_hanh="Xem xong trả lại",
        nguoi_soan={"ky_hieu": "PL", "so_ban": 300},
        lien_he="Số 1\nĐT: 2",
    ).marks
    assert (marks.do_khan, marks.do_mat, marks.luu_hanh) == ("HỎA TỐC", "TỐI MẬT", "XEM XONG TRẢ LẠI")
    assert (marks.nguoi_soan, marks.lien_he) == ("PL.(300)", ("Số 1", "ĐT: 2"))


def test_a_report_is_addressed_and_its_receivers_begin_with_them() -> None:
    mot = van_ban(loai="Báo cáo", kinh_gui="Ủy ban nhân dân tỉnh", noi_nhan=["Lưu: VT."])
    assert mot.kinh_gui == ("Ủy ban nhân dân tỉnh",)
    assert [item.line for item in mot.noi_nhan] == ["- Như trên;", "- Lưu: VT."]
    hai = van_ban(loai="Báo cáo", kinh_gui=["Bộ Tư pháp;", "UBND tỉnh"], noi_nhan=["Như trên", "Lưu: VT."])
    assert hai.kinh_gui == ("- Bộ Tư pháp;", "- UBND tỉnh.")
    assert [item.line for item in hai.noi_nhan] == ["- Như trên;", "- Lưu: VT."]


def test_a_decision_issues_the_plan() -> None:
    document = van_ban(
        muc_dich="Một.",
        noi_nhan=["Lưu: VT."],
        ky={"chuc_vu": "Chủ tịch", "nguoi_ky": "Nguyễn Văn A"},
        phu_luc="phan_cong",
        quyet_dinh={"so": 7, "ngay": "2026-06-02", "can_cu": ["Luật A", "Theo đề nghị của B"], "dieu": ["Một.", "Hai"]},
    )
    lead = document.ban_hanh
    assert lead is not None
    assert lead.letterhead.so_ky_hieu == "Số: 07/QĐ-UBND"
    assert plain(lead.trich_yeu) == "Ban hành Kế hoạch công tác hòa giải ở cơ sở năm 2026"
    assert [block.plain for block in lead.body] == [
        "ỦY BAN NHÂN DÂN PHƯỜNG AN BÌNH",
        "Căn cứ Luật A;",
        "Theo đề nghị của B.",
        "QUYẾT ĐỊNH:",
        "Điều 1. Một.",
        "Điều 2. Hai./.",
    ]
    assert lead.signature.nguoi_ky == "Nguyễn Văn A" and lead.noi_nhan[0].line == "- Lưu: VT."
    assert document.letterhead.so_ky_hieu == "" and document.signature.nguoi_ky == "" and document.noi_nhan == ()
    kem_theo = "(Kèm theo Quyết định số 07/QĐ-UBND ngày 02 tháng 6 năm 2026 của Ủy ban nhân dân phường An Bình)"
    assert document.kem_theo == document.phu_luc[0].kem_theo == kem_theo


def test_the_decision_has_the_issuers_code_of_the_plan() -> None:
    document = van_ban(co_quan_ban_hanh="Sở Tư pháp", ky_hieu="KH-STP", quyet_dinh={"so": 7, "dieu": ["Một."]})
    assert document.ban_hanh is not None
    assert document.ban_hanh.letterhead.so_ky_hieu == "Số: 07/QĐ-STP"


@pytest.mark.parametrize(
    ("muc", "in_ra"),
    [
        ({"ky": {"chuc_vu": "Giám đốc"}}, "GIÁM ĐỐC SỞ TƯ PHÁP"),
        ({"ky": {"the_thuc": "KT", "chuc_vu": "Phó Giám đốc"}}, "GIÁM ĐỐC SỞ TƯ PHÁP"),
        ({"ky": {"the_thuc": "TM", "chuc_vu": "Trưởng ban"}}, "SỞ TƯ PHÁP"),
        ({}, "SỞ TƯ PHÁP"),
        ({"co_quan_ban_hanh": "Ủy ban nhân dân xã A", "ky": {"chuc_vu": "Chủ tịch"}}, "ỦY BAN NHÂN DÂN XÃ A"),
    ],
)
def test_the_head_of_a_body_decides(muc: dict[str, Any], in_ra: str) -> None:
    document = van_ban(**{"co_quan_ban_hanh": "Sở Tư pháp", "quyet_dinh": {"dieu": ["Một."]}, **muc})
    assert document.ban_hanh is not None and document.ban_hanh.body[0].plain == in_ra


def test_a_plan_alone_may_name_its_decision() -> None:
    document = van_ban(quyet_dinh={"so": 7, "ky_hieu": "QĐ-CT"}, ky={"chuc_vu": "Chủ tịch"})
    assert document.ban_hanh is None
    assert document.kem_theo.startswith("(Kèm theo Quyết định số 07/QĐ-CT ngày")
    assert document.signature.quyen_han == ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_printed_words_know_where_they_were_typed(path: Path) -> None:
    data = load(path.read_bytes(), "x").data
    ke_hoach, _ = doc_ke_hoach(data)
    assert ke_hoach is not None
    covered = total = 0
    for block in soan(ke_hoach, LOI_VAN).body:
        assert isinstance(block, Paragraph)
        total += len(block.plain)
        for manh in block.nguon:
            value: Any = data
            for step in manh.path:
                value = value[step]
            typed = [line.strip() for line in str(value).splitlines() if line.strip()][manh.dong].replace("*", "")
            printed = block.plain[manh.tu : manh.den]
            assert printed == typed or printed == typed.rstrip(" .;,/"), manh
            covered += manh.den - manh.tu
    assert covered > 0.8 * total


def test_a_mark_typed_with_its_words_belongs_to_them() -> None:
    (_, dong) = van_ban(muc_dich="+  Một[^1] **hai**.\nBa.", chu_thich={1: "x"}).body[:2]
    assert isinstance(dong, Paragraph)
    assert (dong.kieu, dong.so, dong.plain) == (Kieu.CONG, "+", "+ Một hai.")
    assert dong.nguon == ((0, len("+ Một hai."), ("muc_dich",), 0),)
