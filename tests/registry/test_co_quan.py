"""Bodies: which are named in prose, whether they exist on a day, what took their place."""

import unicodedata
from datetime import date

import pytest

from hoagiai_cli.registry.so_co_quan import cac_cum, cac_ten, so_co_quan
from tests.seeds import seed_path

TRUOC, SAU = date(2025, 6, 30), date(2025, 7, 1)
NAY = date(2026, 11, 26)


def ma(text: str) -> list[tuple[str, ...]]:
    return [tuple(co_quan.ma for co_quan in nhac.co_quan) for nhac in cac_ten(text)]


def het(text: str, ngay: date = NAY) -> list[str]:
    return [nhac.ten for nhac in cac_ten(text) if nhac.da_het(ngay)]


@pytest.mark.parametrize(
    ("text", "can"),
    [
        ("Giao Phòng Tư pháp huyện Suối Mây chủ trì.", [("phong_tu_phap",)]),
        ("UBND các huyện, thành phố, thị xã", [("ubnd_huyen",)]),
        ("Ủy ban nhân dân cấp huyện, cấp xã", [("ubnd_huyen",), ("ubnd_xa",)]),
        ("UBND xã, phường, thị trấn", [("ubnd_xa",), ("ubnd_thi_tran",)]),
        ("UBND xã/phường", [("ubnd_xa",)]),
        ("UBND tỉnh; UBND đặc khu Phú Quý", [("ubnd_tinh",), ("ubnd_dac_khu",)]),
        ("UBND thành phố Hồ Chí Minh", [("ubnd_tinh",)]),
        ("UBND thành phố Thủ Đức", [("ubnd_huyen",)]),
        ("UBND TP. Biên Hòa và UBND TP Huế", [("ubnd_huyen",), ("ubnd_tinh",)]),
        ("UBND Thành phố Nguyễn Văn A đã ký", [("ubnd_tinh",)]),
        ("Công an các xã, huyện", [("cong_an_xa",), ("cong_an_huyen",)]),
        ("Tòa án nhân dân khu vực 3 - Cần Thơ", [("tand_kv",)]),
        ("Sở LĐ-TB&XH, Sở Lao động, Thương binh và Xã hội", [("so_ldtbxh",), ("so_ldtbxh",)]),
        ("Sở TT&TT; Sở TTTT; Sở Thông tin - Truyền thông", [("so_tttt",), ("so_tttt",), ("so_tttt",)]),
        ("Sở Văn hóa, Thể thao và Du lịch", [("so_vhttdl",)]),
        ("SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG", [("so_tnmt",)]),
        ("Trưởng phòng Nội vụ huyện", [("phong_noi_vu",)]),
        ("Văn phòng HĐND và UBND phường", [("vp_hdnd_ubnd_xa",)]),
        ("Văn phòng HĐND và UBND huyện", [("vp_hdnd_ubnd_huyen",)]),
        ("công chức tư pháp, hộ tịch xã", [("cong_chuc_tu_phap_ho_tich",)]),
        ("Phòng\nTư pháp", [("phong_tu_phap",)]),
    ],
)
def test_names_in_prose(text: str, can: list[tuple[str, ...]]) -> None:
    assert ma(text) == can


@pytest.mark.parametrize(
    "text",
    [
        "Văn phòng Tư pháp quốc tế",
        "cán bộ Tư pháp; cơ sở Y tế; trụ sở Tư pháp",
        "Ủy ban\n- huyện",
        "Phòng Tư pháp - Hộ tịch; Phòng Nội vụ - Lao động",
        "UBND các cấp, UBND cùng cấp, Công an nhân dân, Công an các đơn vị",
        "thông báo tỉnh; quốc phòng nội vụ; phòng nội vụ",
        "Ủy ban nhân dân xã hội hóa; UBND huyện ủy",
        "UBND. Huyện mới; UBND, huyện đoàn",
        "Thanh tra, Sở",
        "Phòng Nội vụ thuộc Sở; Phòng Tài chính - Kế hoạch",
        "",
    ],
)
def test_what_is_no_ended_body(text: str) -> None:
    assert het(text) == []


def test_a_symbol_names_no_body() -> None:
    assert ma("Thông tư số 09/2025/TT-BTP; BTC hội thi") == []
    assert ma("Gửi BTP; HĐND-UBND huyện") == [("bo_tu_phap",), ("ubnd_huyen",)]


def test_a_row_of_levels_has_a_span_for_each() -> None:
    text = "Giao UBND huyện, thị trấn An Lạc thực hiện"
    hai = cac_ten(text)
    assert [text[nhac.bat_dau : nhac.ket_thuc] for nhac in hai] == ["UBND huyện", "thị trấn"]
    assert [nhac.ten for nhac in hai] == ["UBND huyện", "UBND thị trấn"]
    assert hai[1].dia_danh == "An Lạc"


@pytest.mark.parametrize(
    "text",
    [
        "Phối hợp: Ủy ban nhân dân các huyện, Tòa án nhân dân huyện",
        "Phối hợp: Uỷ ban nhân dân các huyện, Toà án nhân dân huyện",
        unicodedata.normalize("NFD", "Phối hợp: Ủy ban nhân dân các huyện, Tòa án nhân dân huyện"),
        unicodedata.normalize("NFD", "Phối hợp: Uỷ ban nhân dân các huyện, Toà án nhân dân huyện"),
    ],
)
def test_any_writing_of_the_letters_and_spans_in_the_text_as_given(text: str) -> None:
    hai = cac_ten(text)
    assert [nhac.co_quan[0].ma for nhac in hai] == ["ubnd_huyen", "tand_huyen"]
    cat = [unicodedata.normalize("NFC", text[nhac.bat_dau : nhac.ket_thuc]) for nhac in hai]
    assert [mot.split(" ", 1)[1] for mot in cat] == ["ban nhân dân các huyện", "án nhân dân huyện"]
    assert cat[0].split()[0] in ("Ủy", "Uỷ") and cat[1].split()[0] in ("Tòa", "Toà")


def test_district_bodies_end_with_june_2025() -> None:
    text = "UBND huyện, Phòng Tư pháp, Tòa án nhân dân huyện"
    assert het(text, TRUOC) == []
    assert het(text, SAU) == ["UBND huyện", "Phòng Tư pháp", "Tòa án nhân dân huyện"]
    assert het("Công an huyện", date(2025, 2, 28)) == []
    assert het("Công an huyện", date(2025, 3, 1)) == ["Công an huyện"]


def test_names_that_go_on_are_never_said_to_have_ended() -> None:
    for text in ("Phòng Kinh tế", "Văn phòng HĐND và UBND", "Ban Dân tộc", "Sở Tài chính", "UBND thành phố", "Công an"):
        assert het(text) == [], text
        assert not any(nhac.chua_co(date(2024, 5, 1)) for nhac in cac_ten(text)), text
    for text in ("Phòng Kinh tế huyện", "Phòng Tài chính - Kế hoạch huyện"):
        assert het(text) == [text]


def test_successors_of_that_day() -> None:
    so = so_co_quan()
    tttt = so.theo_ma("so_tttt")
    assert tttt.con_ton_tai(date(2025, 2, 28)) and tttt.da_het(date(2025, 3, 1))
    assert [sau.ten for sau in so.thay_bang(tttt, NAY)] == ["Sở Khoa học và Công nghệ"]
    lao_dong = so.theo_ma("phong_ldtbxh")
    assert [sau.ma for sau in so.thay_bang(lao_dong, date(2025, 4, 1))] == ["phong_noi_vu"]
    assert [sau.ma for sau in so.thay_bang(lao_dong, NAY)] == ["phong_vhxh"], "the successor has ended too"
    assert so.thay_bang(so.theo_ma("hoi_luat_gia_huyen"), NAY) == ()


def test_a_body_that_ends_within_the_period() -> None:
    (nhac,) = cac_ten("Phòng Tư pháp")
    assert nhac.het_trong(date(2025, 1, 1), date(2025, 12, 31))
    assert not nhac.het_trong(date(2024, 1, 1), date(2025, 6, 30))
    assert not nhac.het_trong(SAU, date(2025, 12, 31))


def test_the_text_itself_speaks_of_the_past() -> None:
    for text in (
        "tiếp nhận hồ sơ từ Phòng Tư pháp (cũ)",
        "việc trước đây do Phòng Tư pháp làm",
        "Phòng Tư pháp huyện Suối Mây trước đây",
        "tài sản của UBND huyện Suối Mây trước khi sắp xếp",
    ):
        assert het(text) == [], text
    assert het("Kế hoạch số 12/KH-UBND ngày 05/3/2024 của UBND huyện Suối Mây") == []
    assert het("Kế hoạch số 12/KH-UBND ngày 05/3/2026 của UBND huyện Suối Mây") == ["UBND huyện"]


def test_doubtful_entries_are_found_and_prove_nothing() -> None:
    (nhac,) = cac_ten("Ban Tư pháp xã")
    assert nhac.co_quan[0].nguon_goc.do_tin == "thap" and not nhac.co_quan[0].chac
    assert nhac.co_quan[0].da_het(NAY) and not nhac.da_het(NAY)


def test_one_body_by_its_names() -> None:
    so = so_co_quan()
    for ten in ("Sở LĐTBXH", "Sở Lao động – Thương binh và Xã hội", "SỞ LAO ĐỘNG, THƯƠNG BINH VÀ XÃ HỘI"):
        assert [mot.ma for mot in so.tim(ten)] == ["so_ldtbxh"], ten
    assert [mot.ma for mot in so.tim("Phòng Tư pháp huyện Suối Mây")] == ["phong_tu_phap"]
    assert [mot.ma for mot in so.tim("Ban Dân tộc", NAY)] == ["ban_dan_toc_hdnd", "ban_dan_toc"]
    assert so.tim("Sở Tư pháp, Sở Y tế") == () and so.tim("Hợp tác xã Suối Mây") == ()
    kieu = {nhac.ten: nhac.kieu for nhac in cac_ten("UBMTTQ xã; UBND xã; Sở Tư pháp")}
    assert kieu == {"UBMTTQ xã": "goi_lech", "UBND xã": "viet_tat", "Sở Tư pháp": "ten"}


@pytest.mark.parametrize(
    ("text", "can"),
    [
        ("tại các xã, phường, thị trấn", [("thi_tran", "xã, phường, thị trấn")]),
        ("các quận, huyện", [("cap_huyen", "quận, huyện")]),
        ("mỗi huyện, thành phố, thị xã", [("cap_huyen", "huyện, thành phố, thị xã")]),
        ("thành phố, huyện", [("cap_huyen", "thành phố, huyện")]),
        ("cấp huyện và cấp xã", [("cap_huyen", "cấp huyện"), ("cap_xa", "cấp xã")]),
        ("các cơ quan, tổ chức có liên quan", [("chung_chung", "các cơ quan, tổ chức có liên quan")]),
        ("xã, phường, đặc khu", []),
        ("huyện, Thành phố Hà Nội", []),
    ],
)
def test_phrases(text: str, can: list[tuple[str, str]]) -> None:
    assert [(nhac.cum.ma, nhac.chu) for nhac in cac_cum(text)] == can


def test_phrases_end_with_their_level() -> None:
    (nhac,) = cac_cum(unicodedata.normalize("NFD", "xã, phường, thị trấn"))
    assert not nhac.da_het(TRUOC) and nhac.da_het(SAU)
    assert nhac.cum.thay_bang == "xã, phường, đặc khu"


@pytest.mark.parametrize("mau", ["UBND các ", "Phòng Văn hóa, ", "xã, phường, ", "Sở - ", "UBND huyện, ", "cũ "])
def test_the_work_grows_with_the_text(mau: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from hoagiai_cli.registry import tu_trong_van

    dem = [0]
    that = tu_trong_van.VanBanDoc.tu

    def tu(self: tu_trong_van.VanBanDoc, i: int) -> str:
        dem[0] += 1
        return that(self, i)

    monkeypatch.setattr(tu_trong_van.VanBanDoc, "tu", tu)
    so_buoc = []
    for lan in (2_000, 20_000):
        dem[0] = 0
        so_co_quan()._tim.tim(mau * lan)
        so_buoc.append(dem[0])
    assert so_buoc[1] <= 11 * so_buoc[0] + 100


def test_a_hostile_megabyte_is_read() -> None:
    text = ("UBND các huyện, " * 30_000 + "Phòng Văn hóa, " * 20_000)[:1_000_000]
    assert len(cac_ten(text)) > 1_000
    assert cac_cum("quận, " * 50_000 + "huyện")[0].chu.startswith("quận, quận")
    assert [nhac.chu for nhac in cac_cum("xã, phường. " * 50_000 + "xã, " * 100_000 + "thị xã, thị trấn")] == [
        "thị trấn"
    ]
    assert len(cac_cum("các cơ quan, đơn vị, " * 50_000 + "tổ chức liên quan")) == 1


@pytest.mark.parametrize(
    ("hat_giong", "ngay", "so_het"),
    [("000", date(2026, 2, 1), 0), ("001", date(2025, 2, 1), 0), ("002", date(2019, 7, 1), 0),
     ("003", date(2025, 8, 1), 0), ("004", date(2024, 6, 1), 0)],
)  # fmt: skip
def test_real_plans_name_what_existed(hat_giong: str, ngay: date, so_het: int) -> None:
    text = seed_path(hat_giong).read_text("utf-8")
    assert len(cac_ten(text)) > 20
    assert len(het(text, ngay)) == so_het


@pytest.mark.parametrize(("hat_giong", "it_nhat"), [("001", 14), ("002", 30), ("004", 30)])
def test_the_same_plans_would_be_wrong_today(hat_giong: str, it_nhat: int) -> None:
    ten = het(seed_path(hat_giong).read_text("utf-8"))
    assert len(ten) >= it_nhat
    dau = ("Phòng ", "UBND ", "Ủy ban", "Uỷ ban", "Sở Thông tin", "Đài ", "Cổng ", "Hội ", "Cục ", "công chức Tư pháp")
    assert [mot for mot in ten if not mot.startswith(dau)] == []
