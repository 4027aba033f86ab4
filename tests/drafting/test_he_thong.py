"""Texts of the Party and the Youth Union, and texts that are divided into parts."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from hoagiai_cli.document.docx.check import check_written
from hoagiai_cli.document.docx.writer import to_bytes, to_parts
from hoagiai_cli.document.html.writer import to_html
from hoagiai_cli.document.md import to_markdown
from hoagiai_cli.document.model import Document, Kieu, Paragraph
from hoagiai_cli.document.txt import to_text
from hoagiai_cli.drafting.loi_van import LoiVan
from hoagiai_cli.drafting.van_ban import soan
from hoagiai_cli.plan.dan_bai import dan_bai, nhiem_vu
from hoagiai_cli.plan.danh_so import so_in, than_so
from hoagiai_cli.plan.luoc_do import doc_ke_hoach
from hoagiai_cli.plan.model import KeHoach
from hoagiai_cli.resources import templates_dir
from hoagiai_cli.rules.chay import kiem
from tests.tools import audit_ooxml, validate_ooxml

LOI_VAN = LoiVan(templates_dir())
QUOC_HIEU = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
DANG: dict[str, Any] = {
    "he_thong": "dang",
    "co_quan_chu_quan": "Đảng bộ tỉnh Bình An",
    "co_quan_ban_hanh": "Đảng ủy xã Suối Mây",
    "trich_yeu": "Học tập Nghị quyết Đại hội Đảng bộ tỉnh",
    "so": 5,
    "ngay": "2026-03-05",
    "trang_thai": "ban_hanh",
    "ky": {"chuc_vu": "Bí thư", "nguoi_ky": "Nguyễn Văn A"},
}


def ke_hoach(**muc: Any) -> KeHoach:
    found, loi = doc_ke_hoach(muc)
    assert found is not None, loi
    return found


def van_ban(**muc: Any) -> Document:
    return soan(ke_hoach(**muc), LOI_VAN)


def test_a_text_of_the_party() -> None:
    document = van_ban(**DANG)
    assert to_text(document).split("\n\n")[:2] == [
        "ĐẢNG BỘ TỈNH BÌNH AN\nĐẢNG ỦY XÃ SUỐI MÂY\n*\nSố 05-KH/ĐU",
        "ĐẢNG CỘNG SẢN VIỆT NAM\nSuối Mây, ngày 05 tháng 3 năm 2026",
    ]
    assert document.signature.quyen_han == ("T/M ĐẢNG ỦY", "BÍ THƯ")
    for written in (to_text(document), to_markdown(document), to_html(document)):
        assert QUOC_HIEU not in written
        assert written.count("ĐẢNG CỘNG SẢN VIỆT NAM") == 1
    parts = to_parts(document)["word/document.xml"].decode()
    assert re.search(r'w:val="dau_de"/></w:pPr><w:r><w:t>ĐẢNG CỘNG SẢN VIỆT NAM<', parts)
    assert check_written(to_bytes(document)) == ()


def test_a_text_of_the_youth_union() -> None:
    ky = {"the_thuc": "KT", "chuc_vu": "Phó Bí thư", "nguoi_ky": "Trần Thị B"}
    document = van_ban(**{**DANG, "he_thong": "doan", "co_quan_ban_hanh": "Ban Chấp hành Đoàn xã Suối Mây", "ky": ky})
    head = document.letterhead
    assert (head.dau_de, head.dau_sao, head.so_ky_hieu) == ("ĐOÀN TNCS HỒ CHÍ MINH", "***", "Số: 05-KH/ĐTN")
    assert document.signature.quyen_han == ("TM. BAN CHẤP HÀNH", "KT. BÍ THƯ", "PHÓ BÍ THƯ")
    assert check_written(to_bytes(document)) == ()


@pytest.mark.parametrize(
    ("muc", "so", "quyen_han"),
    [
        ({"ky_hieu": "CTr/TU", "so": 12}, "Số 12-CTr/TU", ("T/M ĐẢNG ỦY", "BÍ THƯ")),
        ({"co_quan_ban_hanh": "Tỉnh ủy Bình An"}, "Số 05-KH/TU", ("T/M TỈNH ỦY", "BÍ THƯ")),
        ({"co_quan_ban_hanh": "Ban Thường vụ Đảng ủy xã X"}, "Số 05-KH/ĐU", ("T/M BAN THƯỜNG VỤ", "BÍ THƯ")),
        ({"co_quan_ban_hanh": "Ủy ban Kiểm tra", "ky_hieu": "KH/UBKT"}, "Số 05-KH/UBKT", ("BÍ THƯ",)),
        ({"ky": {"the_thuc": "KT", "chuc_vu": "Ủy viên"}}, "Số 05-KH/ĐU", ("T/M ĐẢNG ỦY", "ỦY VIÊN")),
        (
            {"ky": {"dong": ["T/L BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG"]}},
            "Số 05-KH/ĐU",
            ("T/L BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG"),
        ),
    ],
)
def test_number_and_powers(muc: dict[str, Any], so: str, quyen_han: tuple[str, ...]) -> None:
    document = van_ban(**{**DANG, **muc})
    assert document.letterhead.so_ky_hieu == so
    assert document.signature.quyen_han == quyen_han


def test_what_only_the_decree_asks_for_is_not_asked_of_them() -> None:
    _, found = kiem(ke_hoach(**{**DANG, "nhiem_vu": [{"ten": "Một việc", "chu_tri": "Văn phòng"}]}))
    codes = {one.code for one in found}
    assert not codes & {"HG108", "HG119"}


@pytest.mark.validator
def test_validators_find_nothing(tmp_path: Path) -> None:
    path = tmp_path / "dang.docx"
    path.write_bytes(to_bytes(van_ban(**DANG)))
    assert validate_ooxml(path) == []
    assert audit_ooxml(path) == []


# --- parts ------------------------------------------------------------------------------------------------------------

HAI_PHAN: dict[str, Any] = {
    "co_quan_ban_hanh": "Ủy ban nhân dân xã Suối Mây",
    "trich_yeu": "Công tác năm 2026",
    "muc_dich": "Một.",
    "nhiem_vu": [{"ten": "Hai", "viec": [{"ten": "Ba"}]}],
}
BO_CUC: list[dict[str, Any]] = [
    {"tieu_de": "ĐÁNH GIÁ", "gom": [{"tieu_de": "MỤC ĐÍCH", "phan": "muc_dich"}]},
    {"tieu_de": "KẾ HOẠCH", "gom": [{"tieu_de": "NHIỆM VỤ", "phan": "nhiem_vu"}]},
]


def dong(document: Document) -> list[tuple[Kieu, str]]:
    return [(block.kieu, block.plain) for block in document.body if isinstance(block, Paragraph)]


def test_a_part_stands_above_what_is_counted_from_one_again() -> None:
    plan = ke_hoach(**HAI_PHAN, bo_cuc=BO_CUC, trinh_bay={"danh_so": ["Phần thứ nhất"]})
    assert dong(soan(plan, LOI_VAN)) == [
        (Kieu.PHAN, "Phần thứ nhất"),
        (Kieu.PHAN, "ĐÁNH GIÁ"),
        (Kieu.MUC, "I. MỤC ĐÍCH"),
        (Kieu.NOI_DUNG, "Một."),
        (Kieu.PHAN, "Phần thứ hai"),
        (Kieu.PHAN, "KẾ HOẠCH"),
        (Kieu.MUC, "I. NHIỆM VỤ"),
        (Kieu.TIEU_DE, "1. Hai"),
        (Kieu.DIEM, "a) Ba./."),
    ]
    assert [nut.ma for nut in nhiem_vu(dan_bai(plan))] == ["II.I.1", "II.I.1.a"]


@pytest.mark.parametrize(
    ("muc", "wanted"),
    [
        ({"trinh_bay": {"danh_so": ["Phần I.", "A."]}}, ["Phần I. ĐÁNH GIÁ", "A. MỤC ĐÍCH", "Phần II. KẾ HOẠCH"]),
        ({"trinh_bay": {"danh_so": ["Phần I:"]}}, ["Phần I: ĐÁNH GIÁ", "I. MỤC ĐÍCH", "Phần II: KẾ HOẠCH"]),
        ({"bo_cuc": [{**BO_CUC[0], "so": "PHẦN I"}, BO_CUC[1]]}, ["PHẦN I", "I. MỤC ĐÍCH", "II. KẾ HOẠCH"]),
    ],
)
def test_titles_in_the_line_of_their_number_and_numbers_as_typed(muc: dict[str, Any], wanted: list[str]) -> None:
    found = [text for _, text in dong(van_ban(**{**HAI_PHAN, "bo_cuc": BO_CUC, **muc}))]
    assert [found.index(one) for one in wanted] == sorted(found.index(one) for one in wanted)


def test_numbers_of_parts() -> None:
    assert [so_in("Phần I", n) for n in (1, 4)] == ["Phần I", "Phần IV"]
    assert [so_in("Phần thứ nhất", n) for n in (1, 2, 4, 10)] == [
        "Phần thứ nhất",
        "Phần thứ hai",
        "Phần thứ tư",
        "Phần thứ mười",
    ]
    assert [than_so(so) for so in ("Phần I.", "PHẦN THỨ BA:", "Phần A", "PHẦN 2")] == ["I", "III", "A", "2"]
