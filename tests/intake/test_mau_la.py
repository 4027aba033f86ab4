"""Plans of many makes: every paragraph kept, every assignment in its place, whatever the layout."""

import re

import pytest

from hoagiai_cli.document.tho import Doan
from hoagiai_cli.document.txt_reader import doc_txt
from hoagiai_cli.intake.doan import bo_quoc_hieu, tach_cot_ky
from tests.intake.do_dung import MAU, TEN_MAU, do, ngat_lai, nhap_thu, sai_dau, vang


def chu(ten: str) -> str:
    return (MAU / f"{ten}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("ten", TEN_MAU)
def test_everything_is_in_its_place(ten: str) -> None:
    ban = nhap_thu(chu(ten))
    assert ban.mat == []
    assert ban.muc == vang(ten).muc
    assert sai_dau(ten, ban.du_lieu) == {}


@pytest.mark.parametrize(("be_rong", "dong_trong"), [(60, True), (80, True), (100, True), (70, False), (90, False)])
def test_wrapped_again_at_any_width(be_rong: int, dong_trong: bool) -> None:
    cap = []
    for ten in TEN_MAU:
        ban = nhap_thu(ngat_lai(chu(ten), be_rong, dong_trong=dong_trong))
        assert ban.mat == [], ten
        cap.append((vang(ten).muc, ban.muc))
    diem = do(cap)
    assert min(diem.values()) >= 0.97, diem


@pytest.mark.parametrize("ten", TEN_MAU)
def test_no_word_is_invented(ten: str) -> None:
    words = set(re.findall(r"\w+", chu(ten).casefold()))
    ban = nhap_thu(chu(ten))
    made = " ".join(paragraph.plain for paragraph in ban.document.body)
    assert set(re.findall(r"\w+", made.casefold())) <= words


def test_doubts_are_named() -> None:
    ma = {ten: {item.ma for item in nhap_thu(chu(ten)).ket_qua.bao_cao.ghi_chu} for ten in TEN_MAU}
    assert "tach_nhan" in ma["01_xa"]
    assert "so_trang" in ma["01_xa"]
    la = chu("08_la").replace("Cơ quan chủ trì, phối hợp:", "Phân công ở từng nơi:")
    assert "nhan_la" in {item.ma for item in nhap_thu(la).ket_qua.bao_cao.ghi_chu}
    assert "vai_tro_chung" in ma["07_cuoi"]
    assert {"vai_tro_co_so", "vai_tro_trong_van"} <= ma["14_tinh"]


def test_numbers_alone_that_do_not_count_up_are_no_page_numbers() -> None:
    text = "Dòng một\nDòng hai\nDòng ba\nDòng bốn\nDòng năm\n7\nDòng sáu\n"
    tho = doc_txt(text)
    assert "7" in [item.text for item in tho.doan]
    assert tho.nghi_ngo == ()


@pytest.mark.parametrize(
    ("dong", "con"),
    [
        ("XÃ SUỐI MÂY Độc lập - Tự do - Hạnh phúc", "XÃ SUỐI MÂY"),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", ""),
        ("Độc lập -Tự do -Hạnh phúc", ""),
        ("Độc lập – Tự do – Hạnh phúc", ""),
    ],
)
def test_what_stands_beside_the_motto(dong: str, con: str) -> None:
    assert bo_quoc_hieu(dong) == con


def test_partners_and_what_they_do_are_told_apart() -> None:
    cu = "Đơn vị thực hiện: Sở Nội vụ chủ trì, phối hợp với Hội Liên hiệp\nPhụ nữ tỉnh, Trường Cao đẳng Hải Vân."
    moi = "Đơn vị thực hiện: Sở Nội vụ chủ trì, phối hợp với Sở Tài chính\ntham mưu Ủy ban nhân dân tỉnh bố trí vốn."
    text = chu("05_tinh")
    assert cu in text
    ban = nhap_thu(text.replace(cu, moi))
    task = ban.du_lieu["nhiem_vu"][1]
    assert (task["chu_tri"], task["phoi_hop"]) == ("Sở Nội vụ", "Sở Tài chính")
    assert task["nhan"]["phoi_hop"] == "Phối hợp với … tham mưu Ủy ban nhân dân tỉnh bố trí vốn"
    assert ban.mat == []


@pytest.mark.parametrize(
    ("dong", "cot"),
    [
        ("- CT, các PCT UBNDTP;", ["- CT, các PCT UBNDTP;"]),
        ("- TT HĐND, UBND TỈNH;", ["- TT HĐND, UBND TỈNH;"]),
        ("- Lưu: VT, BAN TC.", ["- Lưu: VT, BAN TC."]),
        ("Nơi nhận: TM. ỦY BAN NHÂN DÂN", ["Nơi nhận:", "TM. ỦY BAN NHÂN DÂN"]),
        ("- UBND tỉnh; KT. CHỦ TỊCH", ["- UBND tỉnh;", "KT. CHỦ TỊCH"]),
        ("- Sở Tư pháp; PHÓ CHỦ TỊCH", ["- Sở Tư pháp;", "PHÓ CHỦ TỊCH"]),
    ],
)
def test_signature_beside_the_receivers(dong: str, cot: list[str]) -> None:
    assert [item.text for item in tach_cot_ky([Doan(dong, 1, 1)])] == cot


NHIEU_PHAN = """ỦY BAN NHÂN DÂN
XÃ SUỐI MÂY
Số: 12/KH-UBND
Suối Mây, ngày 12 tháng 02 năm 2026
KẾ HOẠCH
Công tác hòa giải ở cơ sở năm 2026
1. Mục đích
Giữ gìn tình làng nghĩa xóm.
2. Củng cố tổ chức
2.1. Rà soát các tổ hòa giải
- Cơ quan chủ trì: Văn phòng HĐND và UBND xã.
- Thời gian thực hiện: Quý I năm 2026.
3. Bồi dưỡng
3.1. Mở lớp tập huấn
- Cơ quan chủ trì: Phòng Văn hóa - Xã hội.
- Thời gian thực hiện: Quý II năm 2026.
3.2. Kinh phí: Do ngân sách xã bảo đảm.
4. Truyền thông
4.1. Phát thanh hằng tuần
- Cơ quan chủ trì: Phòng Văn hóa - Xã hội.
- Thời gian thực hiện: Năm 2026.
5. Chi thù lao
Chi theo vụ việc. Giao Phòng Kinh tế chủ trì, phối hợp với Văn phòng HĐND và UBND xã thực hiện; hoàn thành năm 2026.
6. Tổ chức thực hiện
Các đơn vị căn cứ Kế hoạch này thực hiện.
Nơi nhận:
- Lưu: VT.
CHỦ TỊCH
Lò Văn Thử
"""


def test_more_than_two_headings_have_tasks() -> None:
    """Each keeps its own tasks and numbers; a heading may itself be a task, and funds may stand among tasks."""
    ban = nhap_thu(NHIEU_PHAN)
    assert ban.mat == []
    assert {so for truong, so, _ in ban.muc if truong == "chu_tri"} == {"2.1", "3.1", "4.1", "5"}
    assert ("phoi_hop", "5", "Văn phòng HĐND và UBND xã") in ban.muc
    assert ban.du_lieu["kinh_phi"].startswith("Do ngân sách xã bảo đảm")
