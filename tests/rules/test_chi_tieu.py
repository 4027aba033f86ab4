"""Targets against each other and against tasks: what contradicts, and the many ways two levels do not."""

from __future__ import annotations

from typing import Any

import pytest

from hoagiai_cli.plan.phat_hien import PhatHien
from tests.rules.mau import doi, loi


def viec(ten: str, noi_dung: str | None = None, thoi_gian: str = "Quý II năm 2026", **khac: Any) -> dict[str, Any]:
    chung = {"chu_tri": "Phòng Văn hóa - Xã hội", "thoi_gian": thoi_gian}
    return {"ten": ten, **chung, **({"noi_dung": noi_dung} if noi_dung else {}), **khac}


def chi_tieu(cu_the: list[str], *nhiem_vu: dict[str, Any], **khac: Any) -> list[PhatHien]:
    """What is said of targets, in the plan for 2026."""
    thay = {"muc_tieu": {"cu_the": cu_the}, **({"nhiem_vu": list(nhiem_vu)} if nhiem_vu else {}), **khac}
    return [item for item in loi(doi(**thay)) if item.code.startswith("HG4")]


NHIEU_NAM = {"thoi_ky": "2024-2030", "ngay": "2024-02-10"}
TRAI: list[tuple[list[str], dict[str, Any], dict[str, Any]]] = [
    (["Tỷ lệ hòa giải thành đạt 85%."], viec("Nâng chất lượng hòa giải", "Tỷ lệ hoà giải thành đạt 80%."), {}),
    (["Tỷ lệ hòa giải thành từ 80% trở lên."], viec("Hòa giải", "Phấn đấu tỷ lệ hòa giải thành đạt 85%."), {}),
    (["Tỷ lệ hòa giải thành của phường đạt 85%."], viec("Hòa giải", "Đưa tỷ lệ hòa giải thành lên trên 90%."), {}),
    (["80% - 90% hòa giải viên được bồi dưỡng."], viec("Bồi dưỡng", "70% số hòa giải viên được bồi dưỡng."), {}),
    (["100% tổ hòa giải được kiện toàn."], viec("Kiện toàn", "Phấn đấu 95% tổ hòa giải được kiện toàn."), {}),
    (["Tổ chức 04 lớp tập huấn cho hòa giải viên."], viec("Tổ chức 02 lớp tập huấn cho hòa giải viên"), {}),
    (["Ít nhất 04 lớp tập huấn cho hòa giải viên."], viec("Mở 02 lớp tập huấn cho hòa giải viên"), {}),
    (["Tổ chức 02 lớp tập huấn cho hòa giải viên."], viec("Mở 05 lớp tập huấn kỹ năng cho hòa giải viên"), {}),
    (
        ["Tối thiểu 01 tập huấn viên cấp huyện/80 tổ hòa giải."],
        viec("Xây dựng đội ngũ tập huấn viên cấp huyện (01 tập huấn viên/70 tổ hòa giải)", None, "Năm 2024 - 2026"),
        NHIEU_NAM,
    ),
    (
        ["Đến hết năm 2030, tỷ lệ hòa giải thành đạt 90%."],
        viec("Hòa giải", "Phấn đấu tỷ lệ hòa giải thành đến năm 2030 đạt 85%.", "Hằng năm"),
        NHIEU_NAM,
    ),
    (
        ["Ít nhất 80% người nghiện có hồ sơ quản lý được điều trị bằng hình thức phù hợp."],
        viec("Cai nghiện", "Phấn đấu ít nhất 70% người nghiện có hồ sơ quản lý được điều trị."),
        {},
    ),
    (
        ["95% chất thải rắn ở đô thị và 80% ở nông thôn được thu gom, xử lý."],
        viec("Thu gom", "Phấn đấu 90% chất thải rắn ở đô thị được thu gom, xử lý."),
        {},
    ),
    (
        ["100% báo cáo viên pháp luật cấp tỉnh được tập huấn, cập nhật kiến thức trong năm."],
        viec("Tập huấn, cập nhật kiến thức cho ít nhất 80% báo cáo viên pháp luật cấp tỉnh."),
        {},
    ),
    (["21/21 tổ hòa giải có đủ số lượng."], viec("Kiện toàn", "Rà soát 23 tổ hòa giải hiện có, lập danh sách."), {}),
    (
        ["12/12 trường học trên địa bàn có mô hình “Cổng trường an toàn giao thông”."],
        viec("Xây dựng mô hình “Cổng trường an toàn giao thông” tại 10 trường học trên địa bàn."),
        {},
    ),
    (["14/14 khu phố có tổ hòa giải."], viec("Ra mắt tổ hòa giải tại 12 khu phố của phường"), {}),
]


@pytest.mark.parametrize(("cu_the", "nhiem_vu", "khac"), TRAI, ids=range(len(TRAI)))
def test_two_levels(cu_the: list[str], nhiem_vu: dict[str, Any], khac: dict[str, Any]) -> None:
    (found,) = chi_tieu(cu_the, nhiem_vu, **khac)
    assert (found.code, found.path[:2], found.related[0].path) == ("HG402", ("nhiem_vu", 0), ("muc_tieu", "cu_the", 0))
    text = nhiem_vu[str(found.path[-1])]
    assert found.part is not None and found.related[0].part is not None
    assert found.args["muc"] == text[slice(*found.part)]
    assert found.args["muc_truoc"] == cu_the[0][slice(*found.related[0].part)]


HOP: list[tuple[list[str], dict[str, Any], dict[str, Any]]] = [
    # the same level in other words
    (["Tỷ lệ hòa giải thành đạt từ 85% trở lên."], viec("Hòa giải", "Tỷ lệ hòa giải thành đạt 85%."), {}),
    (["Tỷ lệ hòa giải thành đạt 80% - 90%."], viec("Hòa giải", "Tỷ lệ hòa giải thành đạt 85%."), {}),
    (["12/12 tổ hòa giải được kiện toàn đủ."], viec("Kiện toàn", "100% tổ hòa giải được kiện toàn đủ."), {}),
    # other groups
    (["Tỷ lệ hòa giải thành đạt 85%."], viec("Hòa giải", "Tại các khu phố điểm, tỷ lệ hòa giải thành đạt 90%."), {}),
    (["Tỷ lệ hòa giải thành đạt 85%."], viec("Thực hiện chỉ đạo điểm", "Tỷ lệ hòa giải thành đạt trên 90%."), {}),
    (["Tỷ lệ hòa giải thành đạt 85%."], viec("Hòa giải", "Tỷ lệ hòa giải thành đạt 90% tại khu phố 3."), {}),
    (
        ["95% chất thải rắn ở đô thị và 80% ở nông thôn được thu gom, xử lý."],
        viec("Thu gom", "Phấn đấu 80% chất thải rắn ở nông thôn được thu gom, xử lý."),
        {},
    ),
    (["Tỷ lệ hòa giải thành đạt 85%."], viec("Hòa giải", "Vùng cao: tỷ lệ hòa giải thành đạt 70%."), {}),
    (["Tỷ lệ hòa giải thành đạt 85%."], viec("Hòa giải", "Đối với tranh chấp đất đai, tỷ lệ này là 70%."), {}),
    (["100% hòa giải viên được bồi dưỡng."], viec("Tập huấn", "50% hòa giải viên nữ được bồi dưỡng."), {}),
    (["100% hòa giải viên được bồi dưỡng."], viec("Tập huấn", "50% hòa giải viên được bồi dưỡng trực tuyến."), {}),
    (["100% tổ hòa giải được kiện toàn."], viec("Kiểm tra", "Kiểm tra 30% tổ hòa giải."), {}),
    (["100% xã, phường có tổ."], viec("Gửi tài liệu", "Gửi tài liệu đến 60% xã, phường."), {}),
    # other times
    (
        ["Giai đoạn 2024 - 2026: 80% hòa giải viên được bồi dưỡng."],
        viec("Bồi dưỡng", "Giai đoạn 2027 - 2030: 90% hòa giải viên được bồi dưỡng.", "Hằng năm"),
        NHIEU_NAM,
    ),
    (
        [
            "Giai đoạn 2024 - 2026:",
            "80% hòa giải viên được bồi dưỡng.",
            "Giai đoạn 2027 - 2030:",
            "90% hòa giải viên được bồi dưỡng.",
        ],
        viec("Bồi dưỡng hòa giải viên", None, "Hằng năm"),
        NHIEU_NAM,
    ),
    (
        ["Đến năm 2030, tỷ lệ hòa giải thành đạt 90%."],
        viec("Hòa giải", "Tỷ lệ hòa giải thành đạt 80%.", "Năm 2026"),
        NHIEU_NAM,
    ),
    (
        ["Tỷ lệ hòa giải thành đạt 90%; đến năm 2027 đạt 80%."],
        viec("Hòa giải", "Năm 2025, tỷ lệ hòa giải thành đạt 70%.", "Năm 2025"),
        NHIEU_NAM,
    ),
    (["Tỷ lệ hòa giải thành đạt 85%."], viec("Hòa giải", "6 tháng đầu năm, tỷ lệ hòa giải thành đạt 80%."), {}),
    (["Tỷ lệ hòa giải thành đạt 85%."], viec("Hòa giải", "Đến năm 2030, tỷ lệ hòa giải thành đạt 90%."), {}),
    (["Tỷ lệ hòa giải thành đạt 85%."], viec("Hòa giải", "Quý I, tỷ lệ hòa giải thành đạt 80%."), {}),
    # reports, conditions, words of others, changes
    (["Tỷ lệ hòa giải thành đạt 85%."], viec("Hòa giải", "Năm 2025, tỷ lệ hòa giải thành đạt 76,6%."), {}),
    (["Tỷ lệ hòa giải thành đạt 85%."], viec("Hòa giải", "Hiện nay tỷ lệ hòa giải thành mới đạt 70%."), {}),
    (["Tỷ lệ hòa giải thành đạt 85%."], viec("Kiểm tra", "Ưu tiên nơi có tỷ lệ hòa giải thành dưới 70%."), {}),
    (["Tỷ lệ hòa giải thành đạt 85%."], viec("Hòa giải", "Theo “tỷ lệ hòa giải thành đạt 80%” của Đề án."), {}),
    (["Nâng tỷ lệ hòa giải thành từ 80% lên 85%."], viec("Hòa giải", "Tỷ lệ hòa giải thành đạt 85%."), {}),
    (["Số vụ hòa giải thành tăng 10%."], viec("Hòa giải", "Số vụ hòa giải thành tăng 5% so với quý trước."), {}),
    # counts: what several tasks do is added up, more than the least is right, the rest is other things
    (["Ít nhất 02 lớp tập huấn cho hòa giải viên."], viec("Mở 04 lớp tập huấn cho hòa giải viên"), {}),
    (["Tổ chức 04 lớp tập huấn cho hòa giải viên."], viec("Mở 02 lớp tập huấn cho công chức tư pháp"), {}),
    (["Tổ chức 04 lớp tập huấn cho hòa giải viên."], viec("Kiểm tra 02 lớp tập huấn cho hòa giải viên"), {}),
    (["Mỗi năm tổ chức 02 lớp tập huấn cho hòa giải viên."], viec("Mỗi khu phố 01 lớp tập huấn cho hòa giải viên"), {}),
    (["12/12 trường học trên địa bàn có mô hình xanh."], viec("Tọa đàm tại 10 trường học trên địa bàn."), {}),
    (["14/14 khu phố có tổ hòa giải."], viec("Kiểm tra tổ hòa giải tại 05 khu phố của phường"), {}),
    (["14/14 khu phố có tổ hòa giải."], viec("Hỗ trợ 05 khu phố còn thiếu hòa giải viên"), {}),
    (
        ["Tối thiểu 01 tập huấn viên cấp huyện/80 tổ hòa giải; 01 tập huấn viên cấp tỉnh/100 tổ hòa giải."],
        viec("Xây dựng đội ngũ tập huấn viên", None, "Hằng năm"),
        NHIEU_NAM,
    ),
]


@pytest.mark.parametrize(("cu_the", "nhiem_vu", "khac"), HOP, ids=range(len(HOP)))
def test_no_two_levels(cu_the: list[str], nhiem_vu: dict[str, Any], khac: dict[str, Any]) -> None:
    assert [(item.code, item.args) for item in chi_tieu(cu_the, nhiem_vu, **khac)] == []


def test_tasks_that_make_up_the_number_together() -> None:
    hai = viec("Mở 02 lớp tập huấn cho hòa giải viên", "Đợt đầu."), viec("Tổ chức 02 lớp tập huấn cho hòa giải viên")
    assert chi_tieu(["Tổ chức 04 lớp tập huấn cho hòa giải viên."], *hai) == []


def test_a_target_said_shorter_under_a_heading_that_has_the_rest() -> None:
    cu_the = ["Có ít nhất 85% số xã, phường được công nhận đạt chuẩn tiếp cận pháp luật."]
    ngan = "Phấn đấu 80% số xã, phường được công nhận."
    (found,) = chi_tieu(cu_the, viec("Công nhận xã, phường đạt chuẩn tiếp cận pháp luật", ngan))
    assert found.code == "HG402"
    assert chi_tieu(cu_the, viec("Xây dựng gia đình văn hóa", ngan)) == []


def test_the_whole_and_a_part_by_guess_are_milder() -> None:
    (found,) = chi_tieu(["12/12 tổ hòa giải có đủ hòa giải viên."], viec("Kiện toàn 10 tổ hòa giải của phường"))
    assert (found.code, found.muc) == ("HG402", "info")


def test_a_target_nobody_works_for() -> None:
    la = "Ít nhất 90% hộ gia đình phân loại rác thải sinh hoạt, chôn lấp hợp vệ sinh."
    found = chi_tieu([la, "100% tổ hòa giải được kiện toàn, có đủ hòa giải viên nữ theo quy định."])
    assert [(item.code, item.path) for item in found] == [("HG403", ("muc_tieu", "cu_the", 0))]
    assert chi_tieu([la], viec("Hướng dẫn hộ gia đình phân loại rác")) == []
    assert chi_tieu(["Bảo vệ môi trường sống, giữ gìn cảnh quan sạch đẹp khắp mọi nơi chốn công cộng."]) == []


@pytest.mark.parametrize(
    ("text", "muc"),
    [
        ("Từ 90% đến 80% hòa giải viên được bồi dưỡng.", "Từ 90% đến 80%"),
        ("Tập huấn cho từ 50 đến 40 người.", "từ 50 đến 40 người"),
        ("95% - 90% tổ hòa giải được kiện toàn.", "95% - 90%"),
    ],
)
def test_a_range_the_wrong_way_round(text: str, muc: str) -> None:
    (found,) = [item for item in loi(doi(kinh_phi=text)) if item.code.startswith("HG4")]
    assert (found.code, found.path, found.args["text"]) == ("HG404", ("kinh_phi",), muc)


@pytest.mark.parametrize(
    "text",
    [
        "Từ 80% đến 90% hòa giải viên được bồi dưỡng.",
        "Giảm tỷ lệ vụ không thành từ 20% đến 15%.",
        "Hạ tỷ lệ hộ nghèo từ 5% xuống 3%.",
        "Giai đoạn 2026 - 2020, Luật số 12 - 10.",
        "Tổ chức từ 02 đến 03 lớp.",
    ],
)
def test_other_ranges(text: str) -> None:
    assert [item for item in loi(doi(kinh_phi=text)) if item.code == "HG404"] == []


def test_targets_spoken_of_that_are_not_there() -> None:
    text = "Bảo đảm kinh phí để đạt các mục tiêu đề ra tại Kế hoạch này."
    (found,) = [item for item in loi(doi(kinh_phi=text)) if item.code.startswith("HG4")]
    assert (found.code, found.args["text"]) == ("HG405", "các mục tiêu đề ra tại Kế hoạch này")
    im_lang: list[dict[str, Any]] = [
        {"kinh_phi": text, "muc_tieu": {"tong_quat": "Nâng cao chất lượng hòa giải ở cơ sở."}},
        {"kinh_phi": text, "muc_dich": "100% tổ hòa giải được kiện toàn."},
        {"kinh_phi": "Bảo đảm kinh phí để đạt mục tiêu của Đề án."},
    ]
    for thay in im_lang:
        assert "HG405" not in {item.code for item in loi(doi(**thay))}
