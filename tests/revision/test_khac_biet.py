"""Changes between two versions of a plan."""

from __future__ import annotations

import copy
import random
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hoagiai_cli.document.txt import to_text
from hoagiai_cli.drafting.loi_van import LoiVan
from hoagiai_cli.drafting.van_ban import soan
from hoagiai_cli.plan.duong_dan import lay
from hoagiai_cli.plan.luoc_do import doc_ke_hoach
from hoagiai_cli.plan.model import KeHoach
from hoagiai_cli.resources import templates_dir
from hoagiai_cli.revision.khac_biet import khac_biet, so_sanh
from hoagiai_cli.revision.thay_doi import DoiSo, ThayDoi
from hoagiai_cli.source.loader import load

PLANS = sorted((Path(__file__).resolve().parents[2] / "plans").rglob("*.yaml"))


def doc(data: dict[str, Any]) -> KeHoach:
    ke_hoach, loi = doc_ke_hoach(data)
    assert ke_hoach is not None, loi
    return ke_hoach


def du_lieu(path: Path) -> dict[str, Any]:
    data = load(path.read_bytes(), path.name).data
    assert data is not None
    return data


def mau() -> dict[str, Any]:
    return {
        "co_quan_ban_hanh": "Ủy ban nhân dân phường An Bình",
        "so": "5",
        "ngay": "2026-02-25",
        "trich_yeu": "Công tác hòa giải ở cơ sở năm 2026",
        "thoi_ky": "2026",
        "can_cu": ["Luật Hòa giải ở cơ sở ngày 20 tháng 6 năm 2013", "Nghị định số 15/2014/NĐ-CP ngày 27/02/2014"],
        "muc_dich": "Mở đầu.\n- Nâng cao chất lượng hòa giải.\n- Giảm số vụ việc phải kiện ra tòa.",
        "muc_tieu": {"cu_the": ["100% tổ hòa giải được kiện toàn.", "Tỷ lệ hòa giải thành đạt 85% trở lên."]},
        "nhiem_vu": [
            {
                "ten": "Kiện toàn tổ hòa giải",
                "viec": [
                    {
                        "ten": "Rà soát danh sách hòa giải viên",
                        "chu_tri": "Văn phòng HĐND và UBND phường",
                        "phoi_hop": "Công an phường, Hội Luật gia phường",
                        "thoi_gian": "Quý II năm 2026",
                    },
                    {"ten": "Bầu bổ sung hòa giải viên còn thiếu", "thoi_gian": "Trước ngày 30/6/2026"},
                ],
            },
            {
                "ten": "Tập huấn, bồi dưỡng nghiệp vụ",
                "noi_dung": "Mở hai lớp.\n- Lớp một cho tổ trưởng.",
                "chu_tri": ["Phòng Văn hóa - Xã hội"],
                "thoi_gian": "Hằng năm",
                "san_pham": "Báo cáo kết quả",
            },
            {
                "ten": "Kiểm tra, sơ kết công tác",
                "thoi_gian": [
                    {"viec": "Kiểm tra", "thoi_gian": "Quý III năm 2026"},
                    {"viec": "Sơ kết", "thoi_gian": "Tháng 12 năm 2026"},
                ],
            },
        ],
        "kinh_phi": "Ngân sách phường.",
        "to_chuc_thuc_hien": [
            {"co_quan": "Văn phòng HĐND và UBND phường", "trach_nhiem": "- Theo dõi, đôn đốc."},
            {"co_quan": "Công an phường", "trach_nhiem": "- Phối hợp hòa giải vụ việc an ninh."},
        ],
        "noi_nhan": ["UBND thành phố", "Như trên", {"ten": "Lưu", "gom": ["VT", "VP"]}],
        "ky": {"the_thuc": "KT", "chuc_vu": "PHÓ CHỦ TỊCH", "nguoi_ky": "Nguyễn Văn A"},
    }


def doi(sua: Callable[[dict[str, Any]], Any], goc: dict[str, Any] | None = None) -> tuple[ThayDoi, ...]:
    moi = copy.deepcopy(goc or mau())
    sua(moi)
    return khac_biet(doc(goc or mau()), doc(moi))


def dat(*path: str | int) -> Callable[[Any], Callable[[dict[str, Any]], None]]:
    def gan(value: Any) -> Callable[[dict[str, Any]], None]:
        def sua(data: dict[str, Any]) -> None:
            here: Any = data
            for step in path[:-1]:
                here = here[step]
            here[path[-1]] = value

        return sua

    return gan


# --- what is no change ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.name)
def test_a_plan_is_the_same_as_itself(path: Path) -> None:
    ke_hoach = doc(du_lieu(path))
    found = so_sanh(ke_hoach, doc(du_lieu(path)))
    assert found.thay_doi == ()
    assert found.danh_so_lai == ()
    assert found.hieu_lai == ()


def xao(value: Any, rng: random.Random) -> Any:
    """The same words, typed another way."""
    if isinstance(value, str):
        lines = [
            rng.choice(["", "  "])
            + rng.choice([" ", "  ", "\u00a0"]).join(unicodedata.normalize(rng.choice(["NFC", "NFD"]), line).split(" "))
            + rng.choice(["", " "])
            for line in value.split("\n")
        ]
        return "\n".join(lines) + ("\n\n" if len(lines) > 1 and rng.random() < 0.5 else "")
    if isinstance(value, dict):
        keys = list(value)
        rng.shuffle(keys)
        return {key: xao(value[key], rng) for key in keys}
    if isinstance(value, list):
        return [xao(item, rng) for item in value]
    return value


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.name)
@given(seed=st.integers(0, 10_000))
@settings(max_examples=15)
def test_another_way_of_typing_is_no_change(path: Path, seed: int) -> None:
    data = du_lieu(path)
    khac = xao(data, random.Random(seed))
    for key in ("loai", "trang_thai", "phu_luc"):  # fixed words, which the model takes only as they are
        if key in data:
            khac[key] = data[key]
    for value in _khoi(khac):
        for key in ("phan", "the_thuc", "cach_viet", "danh_so", "dau", "bo_tri", "thu_tu", "kho", "loai", "tep"):
            if key in value:
                value[key] = _chuan(value[key])
    assert khac_biet(doc(data), doc(khac)) == ()


def _khoi(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, dict):
        return [value, *(khoi for item in value.values() for khoi in _khoi(item))]
    return [khoi for item in value for khoi in _khoi(item)] if isinstance(value, list) else []


def _chuan(value: Any) -> Any:
    if isinstance(value, list):
        return [_chuan(item) for item in value]
    return unicodedata.normalize("NFC", " ".join(value.split())) if isinstance(value, str) else value


@pytest.mark.parametrize(
    "sua",
    [
        dat("so")("05"),
        dat("ngay")("25/02/2026"),
        dat("loai")("Kế hoạch"),
        dat("trang_thai")("du_thao"),
        dat("can_cu", 0)("Luật Hòa giải ở cơ sở ngày 20 tháng 6 năm 2013;"),
        dat("noi_nhan", 0)("UBND thành phố;"),
        dat("nhiem_vu", 0, "so")("1."),
        dat("nhiem_vu", 1, "chu_tri")("Phòng Văn hóa - Xã hội."),
        dat("nhiem_vu", 0, "viec", 0, "phoi_hop")(["Công an phường", "Hội Luật gia phường"]),
        dat("to_chuc_thuc_hien", 0, "cach_viet")("xuong_dong"),
        dat("giai_phap")([]),
        dat("nhiem_vu", 0, "viec", 1, "theo")(None),
    ],
)
def test_what_prints_the_same_is_no_change(sua: Callable[[dict[str, Any]], None]) -> None:
    assert doi(sua) == ()


# --- single changes ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sua", "loai", "path"),
    [
        (dat("so")("6"), "sua", ("so",)),
        (dat("so")(None), "bo", ("so",)),
        (dat("trang_thai")("ban_hanh"), "sua", ("trang_thai",)),
        (dat("trich_yeu")("Công tác hoà giải ở cơ sở năm 2026"), "sua", ("trich_yeu",)),
        (dat("ky_hieu")("KH-UBND"), "them", ("ky_hieu",)),
        (dat("muc_dich")("Mở đầu.\n- Nâng cao chất lượng."), "sua", ("muc_dich",)),
        (dat("muc_tieu", "cu_the", 1)("Tỷ lệ hòa giải thành đạt 90% trở lên."), "sua", ("muc_tieu", "cu_the", 1)),
        (dat("nhiem_vu", 1, "noi_dung")(None), "bo", ("nhiem_vu", 1, "noi_dung")),
        (dat("nhiem_vu", 1, "san_pham")("Danh sách"), "sua", ("nhiem_vu", 1, "san_pham")),
        (dat("nhiem_vu", 1, "theo")("III.2"), "them", ("nhiem_vu", 1, "theo")),
        (dat("nhiem_vu", 1, "ket")("Lưu ý."), "them", ("nhiem_vu", 1, "ket")),
        (dat("nhiem_vu", 0, "viec", 0, "ten")("Rà soát lại danh sách hòa giải viên"), "sua",
         ("nhiem_vu", 0, "viec", 0, "ten")),
        (dat("nhiem_vu", 2, "thoi_gian", 1, "thoi_gian")("Tháng 11 năm 2026"), "sua", ("nhiem_vu", 2, "thoi_gian")),
        (dat("nhiem_vu", 0, "so")("1a."), "sua", ("nhiem_vu", 0, "so")),
        (dat("nhiem_vu", 0, "danh_so")("1.1."), "them", ("nhiem_vu", 0, "danh_so")),
        (dat("to_chuc_thuc_hien", 1, "trach_nhiem")("- Việc khác."), "sua", ("to_chuc_thuc_hien", 1, "trach_nhiem")),
        (dat("to_chuc_thuc_hien", 1, "cach_viet")("lien"), "sua", ("to_chuc_thuc_hien", 1, "cach_viet")),
        (dat("kinh_phi")("Ngân sách thành phố."), "sua", ("kinh_phi",)),
        (dat("noi_nhan", 2, "gom")(["VT"]), "bo", ("noi_nhan", 2, "gom", 1)),
        (dat("ky", "nguoi_ky")("Trần Thị B"), "sua", ("ky", "nguoi_ky")),
        (dat("ky")(None), "bo", ("ky",)),
        (dat("ky", "thay_mat")(False), "them", ("ky", "thay_mat")),
        (dat("trinh_bay")({"dau": "+"}), "them", ("trinh_bay",)),
        (dat("phu_luc")("phan_cong"), "them", ("phu_luc",)),
        (dat("chu_thich")({"1": "Ghi chú."}), "them", ("chu_thich",)),
    ],
)  # fmt: skip
def test_one_edit_is_one_change_at_its_place(
    sua: Callable[[dict[str, Any]], None], loai: str, path: tuple[str | int, ...]
) -> None:
    assert [(item.loai, item.path) for item in doi(sua)] == [(loai, path)]


def test_bodies_that_came_and_went_are_named() -> None:
    (item,) = doi(dat("nhiem_vu", 0, "viec", 0, "phoi_hop")("Hội Luật gia phường, Đoàn Thanh niên phường"))
    assert item.co_quan_bo == ("Công an phường",)
    assert item.co_quan_them == ("Đoàn Thanh niên phường",)


def test_the_order_of_bodies_is_a_change_without_bodies() -> None:
    (item,) = doi(dat("nhiem_vu", 0, "viec", 0, "phoi_hop")("Hội Luật gia phường, Công an phường"))
    assert (item.loai, item.co_quan_bo, item.co_quan_them) == ("sua", (), ())


def test_what_a_body_does_is_not_hidden_by_bodies_that_came() -> None:
    goc = mau()
    goc["nhiem_vu"][1]["chu_tri"] = "Phòng Văn hóa - Xã hội tham mưu kế hoạch"
    (item,) = doi(dat("nhiem_vu", 1, "chu_tri")("Phòng Văn hóa - Xã hội tham mưu kinh phí; Công an phường"), goc)
    assert (item.co_quan_them, item.chi_co_quan) == (("Công an phường",), False)
    (item,) = doi(dat("nhiem_vu", 1, "chu_tri")("Phòng Văn hóa - Xã hội tham mưu kế hoạch; Công an phường"), goc)
    assert (item.co_quan_them, item.chi_co_quan) == (("Công an phường",), True)


def test_times_are_understood() -> None:
    (item,) = doi(dat("nhiem_vu", 0, "viec", 0, "thoi_gian")("Quý III năm 2026"))
    assert [str(k.den) for k in (*item.khoang_cu, *item.khoang_moi)] == ["2026-06-30", "2026-09-30"]
    found = so_sanh(doc(mau()), doc({**mau(), "thoi_ky": "2026-2027"}))
    assert [(item.moi, str(item.khoang_moi[0].den)) for item in found.hieu_lai] == [(("nhiem_vu", 1), "2027-12-31")]


def test_tone_marks_are_a_change_with_a_label() -> None:
    (item,) = doi(dat("kinh_phi")("Ngân sách phường hoà."), {**mau(), "kinh_phi": "Ngân sách phường hòa."})
    assert item.chi == "dau_thanh"


# --- lists --------------------------------------------------------------------------------------------------------


def test_a_new_task_renumbers_without_changing() -> None:
    moi = mau()
    moi["nhiem_vu"].insert(1, {"ten": "In tờ gấp, phát thanh", "chu_tri": "Trung tâm Văn hóa"})
    found = so_sanh(doc(mau()), doc(moi))
    assert [(item.loai, item.moi) for item in found.thay_doi] == [("them", ("nhiem_vu", 1))]
    assert found.thay_doi[0].chu_moi == "In tờ gấp, phát thanh\nchủ trì: Trung tâm Văn hóa"
    assert found.danh_so_lai == (DoiSo("III.2", "III.3", "III.3", "III.4"),)


def test_a_task_that_changed_group_moved() -> None:
    def sua(data: dict[str, Any]) -> None:
        viec = data["nhiem_vu"][0]["viec"].pop(0)
        viec["thoi_gian"] = "Quý IV năm 2026"
        data["nhiem_vu"][1]["viec"] = [viec]

    assert [(item.loai, item.cu, item.moi, item.doi_nhom) for item in doi(sua)] == [
        ("chuyen", ("nhiem_vu", 0, "viec", 0), ("nhiem_vu", 1, "viec", 0), True),
        ("sua", ("nhiem_vu", 0, "viec", 0, "thoi_gian"), ("nhiem_vu", 1, "viec", 0, "thoi_gian"), False),
    ]


def test_tasks_taken_together_under_a_new_heading_moved_there() -> None:
    def sua(data: dict[str, Any]) -> None:
        data["nhiem_vu"][1:] = [{"ten": "Những việc thường xuyên", "viec": data["nhiem_vu"][1:]}]

    found = doi(sua)
    assert [(item.loai, item.moi) for item in found] == [
        ("them", ("nhiem_vu", 1)),
        ("chuyen", ("nhiem_vu", 1, "viec", 0)),
        ("chuyen", ("nhiem_vu", 1, "viec", 1)),
    ]
    assert found[0].chu_moi == "Những việc thường xuyên"


def test_a_group_that_is_gone_takes_along_only_its_own() -> None:
    def sua(data: dict[str, Any]) -> None:
        data["nhiem_vu"].append(data["nhiem_vu"][0]["viec"][1])
        del data["nhiem_vu"][0]

    found = doi(sua)
    assert [(item.loai, item.cu) for item in found] == [
        ("bo", ("nhiem_vu", 0)),
        ("chuyen", ("nhiem_vu", 0, "viec", 1)),
    ]
    assert "Rà soát danh sách" in found[0].chu_cu
    assert "Bầu bổ sung" not in found[0].chu_cu


def test_swapped_tasks_are_one_move() -> None:
    def sua(data: dict[str, Any]) -> None:
        data["nhiem_vu"][1:] = data["nhiem_vu"][:0:-1]

    assert [(item.loai, item.doi_nhom) for item in doi(sua)] == [("chuyen", False)]


def test_legal_bases_are_a_set_with_an_order() -> None:
    def sua(data: dict[str, Any]) -> None:
        data["can_cu"] = [data["can_cu"][1], data["can_cu"][0], "Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2025"]

    assert [(item.loai, item.path) for item in doi(sua)] == [("thu_tu", ("can_cu",)), ("them", ("can_cu", 2))]


def test_headings_move_and_change() -> None:
    goc = {
        **mau(),
        "bo_cuc": [
            {"tieu_de": "MỤC ĐÍCH", "phan": "muc_dich"},
            {"tieu_de": "NHIỆM VỤ", "phan": "nhiem_vu"},
            {"tieu_de": "ĐIỀU KHOẢN KHÁC", "noi_dung": "Văn xuôi."},
        ],
    }

    def sua(data: dict[str, Any]) -> None:
        data["bo_cuc"][1]["tieu_de"] = "NHIỆM VỤ CỤ THỂ"
        data["bo_cuc"].insert(0, data["bo_cuc"].pop())

    assert {(item.loai, item.path) for item in doi(sua, goc)} == {
        ("chuyen", ("bo_cuc", 0)),
        ("sua", ("bo_cuc", 2, "tieu_de")),
    }


def test_cells_of_an_annex_are_compared() -> None:
    bang = {"cot": ["STT", "Việc"], "dong": [["1", "Rà soát tổ hòa giải"], ["2", "Tập huấn nghiệp vụ"]]}
    goc = {**mau(), "phu_luc": [{"tieu_de": "Bảng việc", "bang": bang}]}
    found = doi(dat("phu_luc", 0, "bang", "dong", 1, 1)("Tập huấn kỹ năng"), goc)
    assert len(found) == 1
    assert found[0].path == ("phu_luc", 0, "bang", "dong", 1)


# --- laws ------------------------------------------------------------------------------------------------------------


@st.composite
def hai_ban(draw: st.DrawFn) -> tuple[dict[str, Any], dict[str, Any]]:
    """A plan, and the plan after a few edits of the kinds that people make."""
    goc = du_lieu(draw(st.sampled_from(PLANS)))
    moi = copy.deepcopy(goc)
    rng = random.Random(draw(st.integers(0, 1_000_000)))
    for _ in range(draw(st.integers(1, 6))):
        _mot_sua(moi, rng)
    return goc, moi


def _mot_sua(data: dict[str, Any], rng: random.Random) -> None:
    lists = [data["nhiem_vu"], *(item["viec"] for item in data["nhiem_vu"] if item.get("viec"))]
    ds = rng.choice(lists)
    match rng.randrange(7):
        case 0:
            ds.insert(rng.randint(0, len(ds)), {"ten": f"Việc thêm {rng.randrange(99)} {rng.choice('xyzt')}"})
        case 1 if len(ds) > 1:
            ds.pop(rng.randrange(len(ds)))
        case 2:
            khac = rng.choice(lists)
            if len(ds) > 1 and khac is not ds:
                viec = ds.pop(rng.randrange(len(ds)))
                if khac is data["nhiem_vu"] or not viec.get("viec"):
                    khac.insert(rng.randint(0, len(khac)), viec)
                else:
                    ds.append(viec)
        case 3:
            rng.shuffle(ds)
        case 4:
            rng.choice(ds)["thoi_gian"] = f"Tháng {rng.randint(1, 12)} năm 2026"
        case 5:
            khoi = rng.choice([k for k in _khoi(data) if any(isinstance(v, str) and " " in v for v in k.values())])
            key = rng.choice([k for k, v in khoi.items() if isinstance(v, str) and " " in v and k != "loai"])
            words = khoi[key].split(" ")
            words[rng.randrange(len(words))] = rng.choice(["khác", "mới", "2027"])
            khoi[key] = " ".join(words)
        case 6:
            ten = [key for key in data if key not in {"co_quan_ban_hanh", "trich_yeu", "nhiem_vu"}]
            del data[rng.choice(ten)]


@given(hai_ban())
@settings(max_examples=60)
def test_there_and_back_are_the_same_changes(hai: tuple[dict[str, Any], dict[str, Any]]) -> None:
    a, b = (doc_ke_hoach(data)[0] for data in hai)
    if a is None or b is None:
        return
    nguoc = {"them": "bo", "bo": "them"}
    di = sorted((item.loai, str(item.cu), str(item.moi), item.chu_cu, item.chu_moi) for item in khac_biet(a, b))
    ve = sorted(
        (nguoc.get(item.loai, item.loai), str(item.moi), str(item.cu), item.chu_moi, item.chu_cu)
        for item in khac_biet(b, a)
    )
    assert di == ve


@given(hai_ban())
@settings(max_examples=40)
def test_nothing_that_is_printed_changes_silently(hai: tuple[dict[str, Any], dict[str, Any]]) -> None:
    a, b = (doc_ke_hoach(data)[0] for data in hai)
    if a is None or b is None:
        return
    loi_van = LoiVan(templates_dir())
    if to_text(soan(a, loi_van)) != to_text(soan(b, loi_van)):
        assert khac_biet(a, b)


@given(hai_ban())
@settings(max_examples=40)
def test_paths_lead_to_what_they_say(hai: tuple[dict[str, Any], dict[str, Any]]) -> None:
    a, b = (doc_ke_hoach(data)[0] for data in hai)
    if a is None or b is None:
        return
    for item in khac_biet(a, b):
        for path, data in ((item.cu, hai[0]), (item.moi, hai[1])):
            if path is not None and path[-1] not in {"so", "loai", "trang_thai", "lien", "cach_viet"}:
                assert lay(data, path) is not None


def test_every_field_of_a_filled_plan_is_watched() -> None:
    """Each text of a plan that uses much of the model: appending a word to it is exactly one change, there."""
    for path in PLANS:
        data = du_lieu(path)
        goc = doc(data)
        for cho in _chu(data, ()):
            if cho[-1] in {"loai", "trang_thai", "phan", "the_thuc", "cach_viet", "ngay", "thoi_ky", "danh_so", "dau"}:
                continue
            moi = copy.deepcopy(data)
            dat(*cho)(str(lay(data, cho)) + " bổ sung")(moi)
            ke_hoach = doc_ke_hoach(moi)[0]
            if ke_hoach is None:
                continue
            found = khac_biet(goc, ke_hoach)
            assert len(found) == 1, (cho, found)
            dai = min(len(found[0].path), len(cho))
            assert found[0].path[:dai] == cho[:dai], cho
            assert found[0].loai == "sua", cho


def _chu(value: Any, path: tuple[str | int, ...]) -> list[tuple[str | int, ...]]:
    if isinstance(value, str):
        return [path]
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [cho for key, item in items for cho in _chu(item, (*path, key))]
