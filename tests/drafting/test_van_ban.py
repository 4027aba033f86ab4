"""A plan becomes a document: every word once, in order; numbers, dashes and end marks made by the tool."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoagiai_cli.document.docx.check import check
from hoagiai_cli.document.docx.reader import read_paragraphs
from hoagiai_cli.document.docx.writer import to_bytes
from hoagiai_cli.document.model import Document, Run, plain
from hoagiai_cli.document.txt import to_text
from hoagiai_cli.drafting.chu import doc_chu, doc_mau, doi_cuoi
from hoagiai_cli.drafting.loi_van import LoiVan
from hoagiai_cli.drafting.van_ban import soan
from hoagiai_cli.plan.luoc_do import doc_ke_hoach
from hoagiai_cli.resources import templates_dir

DAU = {"co_quan_ban_hanh": "Ủy ban nhân dân phường An Bình", "trich_yeu": "Công tác hòa giải ở cơ sở năm 2026"}


@cache
def loi_van() -> LoiVan:
    return LoiVan(templates_dir())


def van_ban(**muc: Any) -> Document:
    ke_hoach, loi = doc_ke_hoach({**DAU, **muc})
    assert ke_hoach is not None, loi
    return soan(ke_hoach, loi_van())


def than(**muc: Any) -> list[str]:
    return [paragraph.plain for paragraph in van_ban(**muc).body]


def test_generated_parts() -> None:
    document = van_ban(
        so=5,
        ngay="2026-03-05",
        noi_nhan=["UBND tỉnh;", {"ten": "VP UBND", "gom": ["LĐVP", "Lưu: VT."]}],
        ky={"the_thuc": "KT", "chuc_vu": "Phó Chủ tịch", "nguoi_ky": "Nguyễn Văn A"},
    )
    assert document.letterhead.co_quan == ("ỦY BAN NHÂN DÂN", "PHƯỜNG AN BÌNH")
    assert document.letterhead.so_ky_hieu == "Số: 05/KH-UBND"
    assert document.letterhead.dia_danh_ngay == "An Bình, ngày 05 tháng 3 năm 2026"
    assert document.signature.quyen_han == ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    assert [item.line for item in document.noi_nhan] == ["- UBND tỉnh;", "- VP UBND:", "+ LĐVP;", "+ Lưu: VT."]


@pytest.mark.parametrize(
    ("muc", "dong"),
    [
        ({"co_quan_ban_hanh": "Sở Tư pháp"}, ("GIÁM ĐỐC",)),
        ({"ky": {"the_thuc": "TL", "thay": "CHỦ TỊCH", "chuc_vu": "GIÁM ĐỐC"}}, ("TL. CHỦ TỊCH", "GIÁM ĐỐC")),
        ({"ky": {"the_thuc": "Q", "chuc_vu": "GIÁM ĐỐC"}}, ("TM. ỦY BAN NHÂN DÂN", "Q. GIÁM ĐỐC")),
        ({"ky": {"chuc_vu": "GIÁM ĐỐC", "thay_mat": False}}, ("GIÁM ĐỐC",)),
        ({"ky": {"dong": ["TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN"]}}, ("TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN")),
    ],
)
def test_signature_forms(muc: dict[str, Any], dong: tuple[str, ...]) -> None:
    assert van_ban(**{"ky": {"chuc_vu": "GIÁM ĐỐC"}, **muc}).signature.quyen_han == dong


def test_a_party_number_is_joined_by_a_dash() -> None:
    assert van_ban(so=45, ky_hieu="KH/TU").letterhead.so_ky_hieu == "Số: 45-KH/TU"


def test_the_usual_layout() -> None:
    assert than(
        can_cu=["Luật Hòa giải ở cơ sở ngày 20 tháng 6 năm 2013;", "Theo đề nghị của Văn phòng"],
        muc_dich="- Một.",
        yeu_cau="Hai.",
        muc_tieu={"tong_quat": "Ba.", "cu_the": ["100% tổ.\n+ Chi tiết.", "Ít nhất 85%."]},
        nhiem_vu=[
            {
                "ten": "Việc A",
                "viec": [
                    {"ten": "Việc con", "chu_tri": ["Sở Tư pháp", "UBND các xã, phường"], "thoi_gian": "Năm 2026."}
                ],
            }
        ],
        to_chuc_thuc_hien=[
            {"co_quan": "Sở Tư pháp", "trach_nhiem": "- Làm."},
            {"loi_dan": "Đề nghị", "co_quan": "MTTQ", "cach_viet": "hai_cham", "trach_nhiem": "Vận động."},
            {"co_quan": "Công an", "cach_viet": "lien", "trach_nhiem": "phối hợp thực hiện."},
        ],
        ket_thuc="Trên đây là Kế hoạch.",
    ) == [
        "Căn cứ Luật Hòa giải ở cơ sở ngày 20 tháng 6 năm 2013;",
        "Theo đề nghị của Văn phòng.",
        "Ủy ban nhân dân phường An Bình ban hành Kế hoạch công tác hòa giải ở cơ sở năm 2026, cụ thể như sau:",
        "I. MỤC ĐÍCH, YÊU CẦU",
        "1. Mục đích",
        "- Một.",
        "2. Yêu cầu",
        "Hai.",
        "II. MỤC TIÊU",
        "1. Mục tiêu tổng quát",
        "Ba.",
        "2. Mục tiêu cụ thể",
        "- 100% tổ.",
        "+ Chi tiết.",
        "- Ít nhất 85%.",
        "III. NHIỆM VỤ",
        "1. Việc A",
        "a) Việc con",
        "- Cơ quan chủ trì: Sở Tư pháp; UBND các xã, phường.",
        "- Thời gian thực hiện: Năm 2026.",
        "IV. TỔ CHỨC THỰC HIỆN",
        "1. Sở Tư pháp",
        "- Làm.",
        "2. Đề nghị MTTQ: Vận động.",
        "3. Công an phối hợp thực hiện.",
        "Trên đây là Kế hoạch./.",
    ]


def test_a_layout_of_its_own() -> None:
    assert than(
        nhiem_vu=[{"ten": "Một", "so": "3."}, {"phan": "kinh_phi", "tieu_de": "Kinh phí:", "lien": True}],
        kinh_phi="Do ngân sách bảo đảm.",
        muc_dich="Vì dân.",
        bo_cuc=[
            {"tieu_de": "NHIỆM VỤ", "phan": "nhiem_vu", "mo_dau": "Gồm:", "ket": "Hết mục.", "danh_so": "1)"},
            {"tieu_de": "PHẦN RIÊNG", "noi_dung": "Văn xuôi.\na) ý"},
        ],
        trinh_bay={"danh_so": ["A."]},
    ) == [
        "A. NHIỆM VỤ",
        "Gồm:",
        "3. Một",
        "2) Kinh phí: Do ngân sách bảo đảm.",
        "Hết mục.",
        "B. PHẦN RIÊNG",
        "Văn xuôi.",
        "a) ý",
        "C. MỤC ĐÍCH",
        "Vì dân./.",
    ]


def test_three_numbered_items_and_roles_at_the_end() -> None:
    assert than(
        nhiem_vu=[
            {
                "ten": "Chỉ đạo điểm:",
                "noi_dung": "a) Chọn.",
                "chu_tri": "Sở",
                "thoi_gian": "Năm 2026",
                "bo_tri": "tung_muc",
            },
            {"ten": "Nhóm", "viec": [{"ten": "x"}], "chu_tri": "Ban", "bo_tri": "phan_cong_cuoi", "dau": "+"},
        ],
    )[1:] == [
        "1. Chỉ đạo điểm:",
        "1.1. Nội dung:",
        "a) Chọn.",
        "1.2. Phân công thực hiện:",
        "- Cơ quan chủ trì: Sở.",
        "1.3. Thời gian thực hiện: Năm 2026.",
        "2. Nhóm",
        "a) x",
        "+ Cơ quan chủ trì: Ban./.",
    ]


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("a **b** c", (Run("a "), Run("b", bold=True), Run(" c"))),
        ("a *b c* d", (Run("a "), Run("b c", italic=True), Run(" d"))),
        ("Ghi chú (*) xem (*)", (Run("Ghi chú (*) xem (*)"),)),
        ("2 * 3 * 4", (Run("2 * 3 * 4"),)),
        ("**chưa đóng", (Run("**chưa đóng"),)),
        ("", ()),
    ],
)
def test_bold_and_italic_in_plan_text(text: str, runs: tuple[Run, ...]) -> None:
    assert doc_chu(text) == runs


def test_bold_and_italic_in_templates() -> None:
    assert doc_mau("a <b>b &lt; c</b> &amp; <i>d</i>") == (
        Run("a "),
        Run("b < c", bold=True),
        Run(" & "),
        Run("d", italic=True),
    )
    assert doi_cuoi((Run("a", bold=True), Run(" .;")), " .;", "./.") == (Run("a", bold=True), Run("./."))


# --- property: nothing is lost -----------------------------------------------------------------------------------

TU = st.text(alphabet="aăâbcdđêghiơưạảãáàĐẾ0123456789&<>\"'%“”()😀", min_size=1, max_size=8)
CAU = st.lists(TU, min_size=1, max_size=12).map(lambda words: "q" + " ".join(words) + "q")
VAN = st.lists(CAU, min_size=1, max_size=3).map("\n".join)
TEN = st.one_of(CAU, st.lists(CAU, min_size=1, max_size=3))
VIEC = st.fixed_dictionaries(
    {"ten": CAU}, optional={"noi_dung": VAN, "chu_tri": TEN, "phoi_hop": TEN, "thoi_gian": VAN}
)
NHIEM_VU = st.fixed_dictionaries(
    {"ten": CAU},
    optional={
        "noi_dung": VAN,
        "chu_tri": TEN,
        "thoi_gian": st.lists(st.fixed_dictionaries({"viec": CAU, "thoi_gian": CAU}), min_size=1, max_size=2),
        "san_pham": VAN,
        "viec": st.lists(VIEC, min_size=1, max_size=3),
        "ket": VAN,
        "khac": st.lists(st.fixed_dictionaries({"nhan": CAU, "noi_dung": VAN}), min_size=1, max_size=2),
        "danh_so": st.sampled_from(["a)", "1.1.", "-", "1)"]),
        "bo_tri": st.sampled_from(["phan_cong_cuoi", "tung_muc"]),
    },
)
KE_HOACH = st.fixed_dictionaries(
    {"co_quan_ban_hanh": st.just("Sở Tư pháp"), "trich_yeu": CAU},
    optional={
        "mo_dau": VAN,
        "muc_dich": VAN,
        "yeu_cau": VAN,
        "pham_vi": VAN,
        "kinh_phi": VAN,
        "nhiem_vu": st.lists(NHIEM_VU, min_size=1, max_size=4),
        "to_chuc_thuc_hien": st.lists(
            st.fixed_dictionaries(
                {"co_quan": CAU, "trach_nhiem": VAN},
                optional={"cach_viet": st.sampled_from(["lien", "hai_cham", "xuong_dong"])},
            ),
            max_size=3,
        ),
        "ket_thuc": VAN,
        "noi_nhan": st.lists(CAU, min_size=1, max_size=4),
        "can_cu": st.lists(CAU, min_size=1, max_size=3),
    },
)


def chuoi(value: Any) -> list[str]:
    """Every text of a plan, paragraph by paragraph."""
    if isinstance(value, dict):
        return [
            text for key, item in value.items() if key not in {"danh_so", "bo_tri", "cach_viet"} for text in chuoi(item)
        ]
    if isinstance(value, list):
        return [text for item in value for text in chuoi(item)]
    return str(value).split("\n")


@given(KE_HOACH)
def test_every_word_is_in_the_document_once(data: dict[str, Any]) -> None:
    ke_hoach, loi = doc_ke_hoach(data)
    assert ke_hoach is not None, loi
    document = soan(ke_hoach, loi_van())
    docx = to_bytes(document)
    assert check(docx) == ()
    read = " ".join(" ".join(item.text.split()) for item in read_paragraphs(docx))
    text = " ".join(to_text(document).split())
    count: dict[str, int] = {}
    for words in chuoi({key: item for key, item in data.items() if key != "co_quan_ban_hanh"}):
        count[words] = count.get(words, 0) + 1
    for words, times in count.items():
        once = " ".join(words.split())
        assert read.count(once) >= times, once
        assert text.count(once) >= times, once
    body = [plain(paragraph.text) for paragraph in document.body]
    assert all(body)
