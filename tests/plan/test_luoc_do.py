"""The shape of a plan file: faults are told in a clerk's words, at the right path."""

from typing import Any

import pytest

from hoagiai_cli.plan.luoc_do import doc_ke_hoach, goi_y_khoa
from hoagiai_cli.plan.mo_ta import mo_ta
from hoagiai_cli.plan.model import KeHoach, Khoi, NhiemVu

DUNG: dict[str, Any] = {"co_quan_ban_hanh": "Ủy ban nhân dân phường An Bình", "trich_yeu": "Hòa giải ở cơ sở năm 2026"}


def faults(**thay: Any) -> list[tuple[str, tuple[str | int, ...]]]:
    ke_hoach, found = doc_ke_hoach({**DUNG, **thay})
    assert ke_hoach is None
    return [(item.code, item.path) for item in found]


def test_the_least_plan() -> None:
    ke_hoach, found = doc_ke_hoach(DUNG)
    assert not found
    assert ke_hoach is not None
    assert (ke_hoach.loai, ke_hoach.trang_thai) == ("Kế hoạch", "du_thao")


@pytest.mark.parametrize(
    ("thay", "code", "path"),
    [
        ({"ghi_chu_rieng_cua_toi": "x"}, "HG100", ("ghi_chu_rieng_cua_toi",)),
        ({"trích yếu nội dung": "x"}, "HG101", ("trích yếu nội dung",)),
        ({"nhiem_vu": [{"chu_tri": "Sở Tư pháp"}]}, "HG102", ("nhiem_vu", 0, "ten")),
        ({"nhiem_vu": "một việc"}, "HG103", ("nhiem_vu",)),
        ({"nhiem_vu": [{"ten": "a", "chu_tri": {"x": 1}}]}, "HG103", ("nhiem_vu", 0, "chu_tri")),
        ({"nhiem_vu": [{"ten": "a", "viec": [{"ten": ["b"]}]}]}, "HG103", ("nhiem_vu", 0, "viec", 0, "ten")),
        ({"nhiem_vu": ["một việc"]}, "HG120", ("nhiem_vu", 0)),
        ({"nhiem_vu": [{"Họp xã: quý I": "bàn", "chu_tri": "A"}]}, "HG120", ("nhiem_vu", 0)),
        ({"thuc_hien": ["Kế hoạch số 1"]}, "HG120", ("thuc_hien", 0)),
        ({"can_cu": ["a", None]}, "HG121", ("can_cu", 1)),
        ({"nhiem_vu": [{"ten": "a"}, None]}, "HG121", ("nhiem_vu", 1)),
        ({"nhiem_vu": [{"ten": "a", "thoi_gian": ["Quý I", "Quý II"]}]}, "HG122", ("nhiem_vu", 0, "thoi_gian")),
        ({"nhiem_vu": [{"ten": "a", "thoi_gian": [{"Họp": "Quý I"}]}]}, "HG122", ("nhiem_vu", 0, "thoi_gian")),
        ({"bo_cuc": [{"phan": "Kinh phí thực hiện", "tieu_de": "A"}]}, "HG106", ("bo_cuc", 0, "phan")),
        ({"trich_yeu": None}, "HG104", ("trich_yeu",)),
        ({"trich_yeu": "   "}, "HG104", ("trich_yeu",)),
        ({"trang_thai": "xong rồi"}, "HG105", ("trang_thai",)),
        ({"trang_thai": "dự thảo"}, "HG106", ("trang_thai",)),
        ({"trang_thai": "hoàn thành"}, "HG105", ("trang_thai",)),  # no guess that would mark a draft as issued
        ({"trang_thai": None}, "HG104", ("trang_thai",)),
        (
            {"phu_luc": [{"bang": {"cot": ["A"], "rong": ["x"], "dong": [["a"]]}}]},
            "HG103",
            ("phu_luc", 0, "bang", "rong", 0),
        ),
        ({"noi_nhan": ["a", ["b"]]}, "HG103", ("noi_nhan", 1)),
        ({"noi_nhan": [{"ten": "a", "gồm": []}]}, "HG101", ("noi_nhan", 0, "gồm")),
        ({"noi_nhan": ["a", {"Lưu": "VT, VP"}]}, "HG118", ("noi_nhan", 1)),
        ({"can_cu": [{"Luật số": "1"}]}, "HG118", ("can_cu", 0)),
        ({"noi_nhan": [{"TM": "Văn phòng"}]}, "HG118", ("noi_nhan", 0)),
        ({"bo_cuc": [{"lien": "có"}]}, "HG103", ("bo_cuc", 0, "lien")),
        *[
            (
                {"phu_luc": [{"bang": {"cot": ["A"], "rong": [rong], "dong": [["a"]]}}]},
                "HG103",
                ("phu_luc", 0, "bang", "rong", 0),
            )
            for rong in (float("inf"), float("nan"), -1, 1e9)
        ],
    ],
)
def test_fault(thay: dict[str, Any], code: str, path: tuple[str | int, ...]) -> None:
    assert (code, path) in faults(**thay)


@pytest.mark.parametrize(
    ("khoa", "cha", "goi_y"),
    [
        ("chủ trì", ("nhiem_vu", 0), "chu_tri"),
        ("Chủ Trì", ("nhiem_vu", 0), "chu_tri"),
        ("phoi hop", ("nhiem_vu", 0, "viec", 0), "phoi_hop"),
        ("thoigian", ("nhiem_vu", 0), "thoi_gian"),
        ("nơi nhận", (), "noi_nhan"),
        ("nguoi ki", ("ky",), "nguoi_ky"),
        ("zzz", (), ""),
    ],
)
def test_suggestion_forgives_accents_and_blanks(khoa: str, cha: tuple[str | int, ...], goi_y: str) -> None:
    data = {"nhiem_vu": [{"ten": "a", "viec": [{"ten": "b"}]}], "ky": {"chuc_vu": "x"}}
    assert goi_y_khoa(khoa, cha, data) == goi_y


def test_a_line_with_a_colon_is_one_fault() -> None:
    assert faults(noi_nhan=["UBND tỉnh", {"Lưu": "VT, VP"}]) == [("HG118", ("noi_nhan", 1))]


def test_all_faults_at_once() -> None:
    found = faults(trich_yeu=None, trang_thai="x", nhiem_vu=[{"ten": "a", "la": 1}, {"chu_tri": "b"}])
    assert {path for _, path in found} == {
        ("trich_yeu",),
        ("trang_thai",),
        ("nhiem_vu", 0, "la"),
        ("nhiem_vu", 1, "ten"),
    }


def test_scalars_stay_what_was_typed() -> None:
    ke_hoach, _ = doc_ke_hoach({**DUNG, "so": 5, "ngay": "2026-02", "thoi_ky": 2026})
    assert ke_hoach is not None
    assert (ke_hoach.so, ke_hoach.ngay, ke_hoach.thoi_ky) == ("5", "2026-02", "2026")


def test_prose_keeps_its_paragraphs() -> None:
    ke_hoach, _ = doc_ke_hoach({**DUNG, "muc_dich": "- một \n\n   + hai\n"})
    assert ke_hoach is not None
    assert ke_hoach.muc_dich == "- một\n+ hai"


@pytest.mark.parametrize("data", [[], "x", 3, None, {"nhiem_vu": {"a": 1}}, {1: 2}])
def test_never_raises(data: Any) -> None:
    ke_hoach, found = doc_ke_hoach(data)
    assert ke_hoach is None
    assert found


def test_every_key_is_described() -> None:
    for model in (KeHoach, NhiemVu, *Khoi.__subclasses__()):
        assert set(mo_ta()[model.__name__]) == set(model.model_fields), model.__name__


@pytest.mark.parametrize(
    "thay",
    [
        {"nhiem_vu": ["một việc"]},
        {"nhiem_vu": [{"Họp giao ban": "bàn việc", "chu_tri": "A"}]},
        {"nhiem_vu": [{"ten": "a", "thoi_gian": [{"Họp": "Quý I"}, "Quý II"]}]},
        {"can_cu": [None]},
    ],
)
def test_one_slip_is_one_fault(thay: dict[str, Any]) -> None:
    assert len(faults(**thay)) == 1


@pytest.mark.parametrize(
    ("thay", "goi_y"),
    [
        ({"loai": "KH"}, "Kế hoạch"),
        ({"ky": {"the_thuc": "Ký thay"}}, "KT"),
        ({"bo_cuc": [{"phan": "Kinh phí thực hiện"}]}, "kinh_phi"),
    ],
)
def test_a_choice_in_the_words_of_the_document(thay: dict[str, Any], goi_y: str) -> None:
    (found,) = doc_ke_hoach({**DUNG, **thay})[1]
    assert found.args["goi_y"] == goi_y


def test_curly_quotes_are_not_typed_again() -> None:
    (found,) = doc_ke_hoach({**DUNG, "noi_nhan": [{"“Lưu": "VT”"}]})[1]
    assert found.args["viet"] == "Lưu: VT"
