"""Lists of bodies: where one name ends and the next begins."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoagiai_cli.plan.co_quan import doc_co_quan, ten_co_quan

CASES = {
    "Sở Tư pháp": ["Sở Tư pháp"],
    "Sở Tư pháp.": ["Sở Tư pháp"],
    "Phòng Tư pháp; UBND các xã, phường": ["Phòng Tư pháp", "UBND các xã, phường"],
    "Phòng Kinh tế, Hạ tầng và Đô thị": ["Phòng Kinh tế, Hạ tầng và Đô thị"],
    "Phòng Kinh tế, Hạ tầng và Đô thị, Phòng Văn hóa - Xã hội": [
        "Phòng Kinh tế, Hạ tầng và Đô thị",
        "Phòng Văn hóa - Xã hội",
    ],
    "Văn phòng HĐND và UBND phường": ["Văn phòng HĐND và UBND phường"],
    "Văn phòng HĐND và UBND phường, Công an phường": ["Văn phòng HĐND và UBND phường", "Công an phường"],
    "Văn phòng HĐND và UBND phường tham mưu UBND phường": ["Văn phòng HĐND và UBND phường"],
    "Văn phòng Đoàn ĐBQH và HĐND tỉnh": ["Văn phòng Đoàn ĐBQH và HĐND tỉnh"],
    "Sở Văn hóa, Thể thao và Du lịch và các cơ quan, tổ chức liên quan": [
        "Sở Văn hóa, Thể thao và Du lịch",
        "các cơ quan, tổ chức liên quan",
    ],
    "Các cơ quan, tổ chức, cá nhân có liên quan": ["Các cơ quan, tổ chức, cá nhân có liên quan"],
    "các sở, ban, ngành, đoàn thể tỉnh; UBND cấp xã": ["các sở, ban, ngành, đoàn thể tỉnh", "UBND cấp xã"],
    "Ủy ban nhân dân cấp huyện, cấp xã": ["Ủy ban nhân dân cấp huyện, cấp xã"],
    "UBND cấp xã, tổ hòa giải": ["UBND cấp xã", "tổ hòa giải"],
    "Trưởng các thôn, tổ dân phố": ["Trưởng các thôn, tổ dân phố"],
    "Trưởng thôn 1 và Trưởng thôn 2": ["Trưởng thôn 1", "Trưởng thôn 2"],
    "Chủ tịch, các Phó Chủ tịch UBND phường; Công an phường": [
        "Chủ tịch, các Phó Chủ tịch UBND phường",
        "Công an phường",
    ],
    "Ủy ban nhân dân các quận, huyện: Hồng Bàng, Lê Chân, Cát Hải và các đơn vị liên quan": [
        "Ủy ban nhân dân các quận, huyện: Hồng Bàng, Lê Chân, Cát Hải",
        "các đơn vị liên quan",
    ],
    "Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội cùng cấp": [
        "Ủy ban Mặt trận Tổ quốc Việt Nam",
        "các tổ chức chính trị - xã hội cùng cấp",
    ],
    "Hội đồng phối hợp phổ biến, giáo dục pháp luật, Báo và Phát thanh, Truyền hình tỉnh": [
        "Hội đồng phối hợp phổ biến, giáo dục pháp luật",
        "Báo và Phát thanh, Truyền hình tỉnh",
    ],
    "Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở": ["Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở"],
    "Công an xã và Ban Chỉ huy Quân sự xã phối hợp thực hiện": ["Công an xã", "Ban Chỉ huy Quân sự xã"],
    "Hội Luật gia, Đoàn Luật sư (nếu có, theo địa bàn)": ["Hội Luật gia", "Đoàn Luật sư (nếu có, theo địa bàn)"],
    "Trung tâm Trợ giúp pháp lý nhà nước, Ban chỉ đạo 35": ["Trung tâm Trợ giúp pháp lý nhà nước", "Ban chỉ đạo 35"],
    "đội ngũ báo cáo viên pháp luật; tuyên truyền viên": ["đội ngũ báo cáo viên pháp luật", "tuyên truyền viên"],
    "TAND, VKSND khu vực 3": ["TAND", "VKSND khu vực 3"],
}


@pytest.mark.parametrize(("text", "ten"), CASES.items(), ids=range(len(CASES)))
def test_split(text: str, ten: list[str]) -> None:
    assert ten_co_quan(text) == ten


def test_what_a_body_does_is_kept_apart() -> None:
    (co_quan,) = doc_co_quan("Văn phòng HĐND và UBND phường tham mưu UBND phường kiện toàn đội ngũ")
    assert co_quan.ten == "Văn phòng HĐND và UBND phường"
    assert co_quan.lam_gi == "tham mưu UBND phường kiện toàn đội ngũ"


def test_list_items_are_bodies_already() -> None:
    assert ten_co_quan(["Công an phường", "Phòng Kinh tế, Hạ tầng và Đô thị"]) == [
        "Công an phường",
        "Phòng Kinh tế, Hạ tầng và Đô thị",
    ]
    assert ten_co_quan(None) == []


def test_spans_point_at_the_names() -> None:
    text = "Sở Tư pháp; Công an tỉnh và các cơ quan có liên quan."
    assert [text[item.bat_dau : item.ket_thuc] for item in doc_co_quan(text)] == ten_co_quan(text)


@given(st.text(alphabet="Sở Tư pháp,;và()UBND các xã phường.:-\n", max_size=200))
def test_never_fails_and_invents_nothing(text: str) -> None:
    words = set(text.replace(",", " ").replace(";", " ").replace(".", " ").replace(":", " ").split())
    for item in doc_co_quan(text):
        assert 0 <= item.bat_dau <= item.ket_thuc <= len(text)
        assert item.ten
        assert set(
            item.ten.replace(",", " ").replace(":", " ").replace(".", " ").replace(";", " ").split()
        ) <= words | {"-"}


def test_long_hostile_text_is_read_in_time() -> None:
    assert len(doc_co_quan("Sở A, " * 3000)) == 3000
