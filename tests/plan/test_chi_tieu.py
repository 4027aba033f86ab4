"""The language of targets: what clerks write, what is no target, and that no text breaks it."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoagiai_cli.plan.chi_tieu import ChiTieu, doc_chi_tieu


def mot(text: str) -> ChiTieu:
    (ct,) = doc_chi_tieu(text)
    return ct


# text, comparison, low, high, unit, what is measured
MUC: list[tuple[str, str, float, float, str, str]] = [
    ("100% tổ hòa giải được kiện toàn", "=", 100, 100, "%", "tổ hòa giải được kiện toàn"),
    ("ít nhất 85%", ">=", 85, 85, "%", ""),
    ("từ 85% trở lên", ">=", 85, 85, "%", ""),
    ("Tỷ lệ hòa giải thành trên 90%", ">", 90, 90, "%", "Tỷ lệ hòa giải thành"),
    ("80% - 90% hòa giải viên được bồi dưỡng", "khoang", 80, 90, "%", "hòa giải viên được bồi dưỡng"),
    ("từ 80 đến 90 % hòa giải viên", "khoang", 80, 90, "%", "hòa giải viên"),
    ("từ 80% – 90% hòa giải viên", "khoang", 80, 90, "%", "hòa giải viên"),
    ("Số vụ không thành không quá 5%", "<=", 5, 5, "%", "Số vụ không thành"),
    ("tỷ lệ hòa giải thành đạt tỷ lệ 85% trở lên", ">=", 85, 85, "%", "tỷ lệ hòa giải thành"),
    ("phấn đấu tỷ lệ hòa giải thành đạt ≥ 85%", ">=", 85, 85, "%", "tỷ lệ hòa giải thành"),
    ("tỷ lệ hòa giải thành đạt 87,5%", "=", 87.5, 87.5, "%", "tỷ lệ hòa giải thành"),
    ("Từ 80% hòa giải viên trở lên được bồi dưỡng", ">=", 80, 80, "%", "hòa giải viên được bồi dưỡng"),
    ("Mức độ hài lòng của người dân đạt tối thiểu 92%", ">=", 92, 92, "%", "Mức độ hài lòng của người dân"),
    ("ít nhất 05% số xã đạt chuẩn", ">=", 5, 5, "%", "số xã đạt chuẩn"),
    ("nâng tỷ lệ nữ hòa giải viên từ 38% lên 45%.", "=", 45, 45, "%", "tỷ lệ nữ hòa giải viên"),
    ("đưa tỷ lệ hòa giải thành lên trên 90%", ">", 90, 90, "%", "tỷ lệ hòa giải thành"),
    ("Tổ chức ít nhất 02 lớp tập huấn/năm", ">=", 2, 2, "lớp", "lớp tập huấn/năm"),
    ("Tổ chức ít nhất 02 lớp/năm", ">=", 2, 2, "lớp", "lớp"),
    ("mỗi xã có 01 mô hình", "=", 1, 1, "mô hình", "mô hình"),
    ("tuyên truyền cho 1.200 người", "=", 1200, 1200, "người", "người"),
    ("tổ chức 02 đến 03 cuộc kiểm tra", "khoang", 2, 3, "cuộc", "cuộc kiểm tra"),
    ("Toạ đàm: mở 02 toạ đàm về hoà giải", "=", 2, 2, "toạ đàm", "toạ đàm về hoà giải"),
    ("thu ngân sách đạt ít nhất 500 tỷ đồng", ">=", 500, 500, "tỷ đồng", "tỷ đồng"),
    ("Mỗi lớp không quá 25 người", "<=", 25, 25, "người", "người"),
    ("đạt mức 05 phần trăm số xã", "=", 5, 5, "%", "số xã"),
]


@pytest.mark.parametrize(("text", "so_sanh", "thap", "cao", "don_vi", "doi_tuong"), MUC, ids=[m[0] for m in MUC])
def test_levels(text: str, so_sanh: str, thap: float, cao: float, don_vi: str, doi_tuong: str) -> None:
    ct = mot(text)
    assert (ct.so_sanh, ct.thap, ct.cao, ct.don_vi, ct.doi_tuong) == (so_sanh, thap, cao, don_vi, doi_tuong)


def test_ratios_and_fractions() -> None:
    a, b = doc_chi_tieu("Có tối thiểu 01 tập huấn viên cấp huyện/80 tổ hòa giải; 01 tập huấn viên cấp tỉnh/100 tổ.")
    assert (a.loai, a.thap, a.mau, a.doi_tuong, a.don_vi_mau) == (
        "ti_so", 1, 80, "tập huấn viên cấp huyện", "tổ hòa giải",
    )  # fmt: skip
    assert (b.mau, b.doi_tuong) == (100, "tập huấn viên cấp tỉnh")
    assert (mot("12/12 tổ hòa giải có đủ hòa giải viên").thap, mot("12/12 tổ hòa giải có đủ hòa giải viên").mau) == (
        12,
        12,
    )
    ba = mot("một phần ba số hòa giải viên là nữ")
    assert (ba.loai, ba.thap, ba.mau, ba.doi_tuong) == ("phan_so", 1, 3, "số hòa giải viên là nữ")


def test_the_fuller_name_before_a_bracket() -> None:
    ct = mot("Xây dựng đội ngũ tập huấn viên cấp huyện (tối thiểu 01 tập huấn viên/70 tổ hòa giải) từ nguồn công chức")
    assert ct.doi_tuong == "tập huấn viên cấp huyện"


@pytest.mark.parametrize(
    ("text", "han"),
    [
        ("Đến hết năm 2030, tỷ lệ hòa giải thành đạt từ 90% trở lên", "Đến hết năm 2030"),
        ("Phấn đấu tỷ lệ hòa giải thành đến năm 2030 đạt 85%", "đến năm 2030"),
        ("Giai đoạn 2024 - 2026: 80% hòa giải viên được bồi dưỡng", "Giai đoạn 2024 - 2026"),
        ("Giai đoạn 2024 - 2026:\n- 80% hòa giải viên được bồi dưỡng", "Giai đoạn 2024 - 2026"),
        ("1. Đến hết năm 2026\na) 80% hòa giải viên được bồi dưỡng", "Đến hết năm 2026"),
        ("80% hòa giải viên được bồi dưỡng hằng năm", "hằng năm"),
        (
            "100% hòa giải viên mới được bồi dưỡng trong thời hạn 06 tháng kể từ ngày được công nhận",
            "trong thời hạn 06 tháng kể từ ngày được công nhận",
        ),
        ("Kiểm tra ít nhất 10 xã mỗi năm", "mỗi năm"),
        ("100% tổ hòa giải được kiện toàn", None),
    ],
)
def test_by_when(text: str, han: str | None) -> None:
    ct = mot(text)
    assert (ct.han.text if ct.han else None) == han
    if ct.han:
        assert text[ct.han.bat_dau : ct.han.ket_thuc] == han
        assert ct.han.text not in ct.doi_tuong


def test_two_times_in_one_line() -> None:
    a, b = doc_chi_tieu("Đến năm 2027: tỷ lệ hòa giải thành đạt 82%; đến năm 2030 đạt 88%.")
    assert a.han is not None and b.han is not None
    assert (a.han.text, b.han.text) == ("Đến năm 2027", "đến năm 2030")


def test_whom_it_is_for() -> None:
    assert mot("Tại các xã điểm, tỷ lệ hòa giải thành đạt 90%").pham_vi == "Tại các xã điểm"
    assert mot("Tỷ lệ hòa giải thành đạt 90% tại các xã điểm").pham_vi == "tại các xã điểm"
    assert mot("Các xã điểm: tỷ lệ hòa giải thành đạt 90%").pham_vi == "Các xã điểm"
    assert mot("mỗi xã có 01 mô hình").moi == "xã"
    assert mot("Tổ chức 02 lớp/năm").moi == "năm"


def test_increases_are_marked() -> None:
    assert mot("số vụ việc hòa giải thành tăng 10% so với năm trước").thay_doi == "tang"
    assert mot("Giảm ít nhất 5% số vụ so với năm 2025").thay_doi == "giam"
    assert mot("Tỷ lệ hòa giải thành đạt 85%").thay_doi is None


@pytest.mark.parametrize(
    "text",
    [
        "Quyết định số 315/QĐ-TTg ngày 17/4/2024 của Thủ tướng Chính phủ",
        "Nghị định số 15/2014/NĐ-CP ngày 27 tháng 02 năm 2014 của Chính phủ",
        "theo Điều 5 và khoản 2 Điều 12 Luật Hòa giải ở cơ sở",
        "trước ngày 30/11/2026, 15 giờ 30 ngày 05 tháng 12, lúc 8h30",
        "Năm 2026; giai đoạn 2024 - 2030; 06 tháng đầu năm; quý 2; tuần 4",
        "Điện thoại 0912345678, 0243.733.123, số nhà 116 phố Chùa Láng",
        "học sinh lớp 5, khu vực 3, đợt 2, Đề án 06, nhóm 3 địa phương, tổ 12",
        "Kinh phí: 350 triệu đồng từ ngân sách phường",
        "I. MỤC TIÊU\n1. Mục tiêu chung\n2.1. Tổ hòa giải",
        "trong vòng 24 giờ; dài không quá 05 phút; từ 18 tuổi",
        "Phục lục 1, mục II, biểu số 03 kèm theo",
        "hòa giải tại 02 cấp chính quyền",
        "",
        "-",
        "%",
    ],
)
def test_no_target(text: str) -> None:
    assert doc_chi_tieu(text) == ()


def test_numbers_in_a_citation_are_not_read() -> None:
    text = "Thực hiện Kế hoạch số 45/KH-UBND ngày 28/01/2026 của Ủy ban nhân dân tỉnh về đào tạo 500 cán bộ cấp xã."
    assert doc_chi_tieu(text) == ()


def test_a_range_the_wrong_way_round() -> None:
    assert mot("từ 90% đến 80% hòa giải viên").nguoc
    assert not mot("từ 80% đến 90% hòa giải viên").nguoc


def test_a_name_in_quotes_belongs_to_what_is_measured() -> None:
    ct = mot("ít nhất 05% số xã đạt mô hình “Cấp xã điển hình”, góp phần giữ an ninh")
    assert ct.doi_tuong == "số xã đạt mô hình “Cấp xã điển hình”"


def test_decomposed_text_gives_offsets_of_its_own() -> None:
    import unicodedata

    text = unicodedata.normalize("NFD", "Tỷ lệ hòa giải thành đạt ít nhất 85% vào năm 2030")
    ct = mot(text)
    assert unicodedata.normalize("NFC", text[ct.bat_dau : ct.ket_thuc]) == "ít nhất 85%"
    assert ct.han is not None
    assert unicodedata.normalize("NFC", text[ct.han.bat_dau : ct.han.ket_thuc]) == "vào năm 2030"


MANH = st.sampled_from(
    [
        *("85%", "80", "02 lớp", "1.200", "87,5", "/", "-", " – ", "%", "đến", "từ", "trở lên", "ít nhất", "không quá"),
        *("tỷ lệ", "hòa giải thành", "đạt", "đến năm 2030", "hằng năm", "giai đoạn 2024 - 2026", "mỗi", "(", ")", "“"),
        *("”", ":", ";", ",", ".", "\n", "- ", "một phần ba", "12/12 tổ", "số 315/QĐ-TTg", "của", "tăng", "so với"),
        *(
            "a) ",
            "1. ",
            "tập huấn viên/80 tổ",
            "lên",
            "xuống",
            "\u0301",
            "\u200b",
            "\u00a0",
            "²",
            "٣",
            "x",
            "trong 06 tháng",
        ),
    ]
)


@given(st.lists(MANH, max_size=14).map(" ".join) | st.lists(MANH, max_size=14).map("".join) | st.text(max_size=60))
def test_any_text(text: str) -> None:
    het = 0
    for ct in doc_chi_tieu(text):
        assert 0 <= ct.bat_dau < ct.ket_thuc <= len(text)
        assert ct.bat_dau >= het
        het = ct.ket_thuc
        if ct.han is not None:
            assert 0 <= ct.han.bat_dau < ct.han.ket_thuc <= len(text)
        assert ct.so_sanh == "khoang" or ct.thap == ct.cao


@pytest.mark.parametrize(
    "manh",
    [
        *("1", "1.111", "85% ", "85%-", "từ ", "1/1/", "02 lớp ", "đến năm 2030 ", "mỗi ", "a:\n", "“", "(85% ", "-\n"),
        *(
            "tỷ lệ ",
            " ",
            "\n",
            "% ",
            "x/",
            "trong 06 tháng từ ",
            "1 tổ/",
            "và 1 xã",
            "từ 1% lên ",
            "1%:",
            "năm 2026:\n",
        ),
        *("1% trở ", "một phần ba ", "85%, ", ". 1 ", "12/12 tổ ", "tháng 1/", "giai đoạn 2024-"),
    ],
)
def test_time_grows_with_the_length(manh: str) -> None:
    """Twenty times the text must not take hundreds of times as long."""

    def mat(dai: int) -> float:
        text = manh * (dai // len(manh))
        dau = time.process_time()
        doc_chi_tieu(text)
        return time.process_time() - dau

    assert mat(40_000) < 40 * max(mat(2_000), 0.01)
