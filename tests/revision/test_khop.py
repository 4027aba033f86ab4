"""The map of places between two versions of a plan."""

from __future__ import annotations

import copy
import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoagiai_cli.plan.duong_dan import lay
from hoagiai_cli.revision.khop import ban_do, khop
from hoagiai_cli.source.loader import load

PLANS = sorted((Path(__file__).resolve().parents[2] / "plans").rglob("*.yaml"))


def du_lieu(path: Path) -> dict[str, Any]:
    data = load(path.read_bytes(), path.name).data
    assert data is not None
    return data


def ke_hoach() -> dict[str, Any]:
    return {
        "co_quan_ban_hanh": "Ủy ban nhân dân phường An Bình",
        "trich_yeu": "Công tác hòa giải ở cơ sở năm 2026",
        "can_cu": ["Luật Hòa giải ở cơ sở ngày 20 tháng 6 năm 2013"],
        "nhiem_vu": [
            {
                "ten": "Kiện toàn tổ hòa giải",
                "viec": [
                    {"ten": "Rà soát danh sách hòa giải viên", "phoi_hop": ["Công an phường", "Hội Luật gia"]},
                    {"ten": "Bầu bổ sung hòa giải viên", "thoi_gian": "Quý II năm 2026"},
                ],
            },
            {"ten": "Tập huấn, bồi dưỡng nghiệp vụ", "chu_tri": "Phòng Văn hóa - Xã hội", "thoi_gian": "Hằng năm"},
            {"phan": "kinh_phi", "tieu_de": "Kinh phí"},
        ],
        "kinh_phi": "Ngân sách phường.",
    }


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.name)
def test_a_plan_is_mapped_on_itself(path: Path) -> None:
    data = du_lieu(path)
    found = ban_do(data, data)
    assert len(found) > 30
    assert all(one == two for one, two in found.items())


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.name)
@given(seed=st.integers(0, 10_000))
def test_shuffled_tasks_are_found_again(path: Path, seed: int) -> None:
    data = du_lieu(path)
    moi = copy.deepcopy(data)
    random.Random(seed).shuffle(moi["nhiem_vu"])
    toi, ve = khop(data, moi), khop(moi, data)
    for i, item in enumerate(data["nhiem_vu"]):
        place = toi(("nhiem_vu", i))
        assert place is not None
        assert lay(moi, place) == item
        assert ve(place) == ("nhiem_vu", i)


def test_a_place_follows_its_task_into_another_group() -> None:
    a, b = ke_hoach(), ke_hoach()
    b["nhiem_vu"].append(b["nhiem_vu"][0]["viec"].pop(1))
    b["nhiem_vu"][0]["ten"] = "Củng cố các tổ hòa giải"
    b["nhiem_vu"][3]["thoi_gian"] = "Quý III năm 2026"
    toi = khop(a, b)
    assert toi(("nhiem_vu", 0, "viec", 1, "thoi_gian")) == ("nhiem_vu", 3, "thoi_gian")
    assert toi(("nhiem_vu", 0, "viec", 0, "phoi_hop", 1)) == ("nhiem_vu", 0, "viec", 0, "phoi_hop", 1)
    assert toi(("nhiem_vu", 2, "tieu_de")) == ("nhiem_vu", 2, "tieu_de")


def test_what_is_gone_has_no_place() -> None:
    a, b = ke_hoach(), ke_hoach()
    del b["nhiem_vu"][0]["viec"][0]
    b["nhiem_vu"][1]["chu_tri"] = ["Phòng Văn hóa - Xã hội"]
    toi = khop(a, b)
    assert toi(("nhiem_vu", 0, "viec", 0)) is None
    assert toi(("nhiem_vu", 0, "viec", 0, "phoi_hop", 0)) is None
    assert toi(("nhiem_vu", 0, "viec", 1)) == ("nhiem_vu", 0, "viec", 0)
    assert khop(b, a)(("nhiem_vu", 1, "chu_tri", 0)) is None, "a text has no items"
    assert khop({**a, "ky": {"chuc_vu": "CHỦ TỊCH"}}, b)(("ky", "chuc_vu")) is None, "no block to stand in"


def test_a_missing_key_says_where_it_would_stand() -> None:
    a, b = ke_hoach(), ke_hoach()
    del b["nhiem_vu"][1]["thoi_gian"]
    assert khop(a, b)(("nhiem_vu", 1, "thoi_gian")) == ("nhiem_vu", 1, "thoi_gian")
    assert khop(a, b)(("ket_thuc",)) == ("ket_thuc",)
    assert khop(a, b)(()) == ()


def test_twins_keep_their_order_and_their_group() -> None:
    twin = {"ten": "Kiểm tra, sơ kết"}
    a = {"nhiem_vu": [{"ten": "Nhóm một", "viec": [twin, twin]}, {"ten": "Nhóm hai", "viec": [twin]}]}
    b = {"nhiem_vu": [{"ten": "Việc chen vào"}, *copy.deepcopy(a["nhiem_vu"])]}
    toi = khop(a, b)
    for path in (("nhiem_vu", 0, "viec", 0), ("nhiem_vu", 0, "viec", 1), ("nhiem_vu", 1, "viec", 0)):
        assert toi(path) == ("nhiem_vu", path[1] + 1, *path[2:])


def test_a_rewritten_task_between_two_known_ones_is_the_same_task() -> None:
    a, b = ke_hoach(), ke_hoach()
    b["nhiem_vu"][1]["ten"] = "Mở lớp bồi dưỡng kỹ năng cho hòa giải viên mới"
    assert khop(a, b)(("nhiem_vu", 1)) == ("nhiem_vu", 1)


def test_another_task_in_its_place_is_not_the_same_task() -> None:
    a, b = ke_hoach(), ke_hoach()
    b["nhiem_vu"][1] = {"ten": "Khen thưởng người có thành tích", "chu_tri": "Ủy ban Mặt trận Tổ quốc phường"}
    assert khop(a, b)(("nhiem_vu", 1)) is None


def test_data_that_is_no_plan_is_mapped_all_the_same() -> None:
    a: dict[str, Any] = {"la": [1, None, {"x": [["y"]]}], "nhiem_vu": "chữ", "bo_cuc": [None, {"gom": "z"}]}
    toi = khop(a, copy.deepcopy(a))
    assert toi(("la", 2, "x", 0, 0)) == ("la", 2, "x", 0, 0)
    assert khop(a, {})(("la", 2)) is None
