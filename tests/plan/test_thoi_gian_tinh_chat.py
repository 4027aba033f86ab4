"""The language of time on any text: it never fails, and what it says fits the text. And on real plans."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hoagiai_cli.plan.ngay import Khoang
from hoagiai_cli.plan.thoi_gian import ThoiGian, doc_thoi_gian
from hoagiai_cli.text.normal import squash
from tests.seeds import seed_path

KY = Khoang(date(2024, 1, 1), date(2030, 12, 31))
_CHU = (
    "năm |Năm 2026|2024|2030|quý |Quý II|IV|, | và | - |-|–|; |. |.\n|\n|\n- |: |(|)|/|tháng |9/2019|tháng 12|ngày |"
    "31/4/2025|25/02/2025|20/11|trước |đến |đến hết |từ |sau |chậm nhất |hằng năm|hằng tháng|thường xuyên|định kỳ |"
    "6 tháng |đầu năm|cuối |giai đoạn |Giai đoạn 1|nhiệm kỳ |theo |khi |sau khi |kể từ |các năm tiếp theo|trở đi|"
    "Kiểm tra|kiện toàn |sơ kết|02 lần/năm|một lần|tuần 2 |10 ngày |nay |9999|0|V|1.|a) |\u00a0|\u200b|ệ|"
    "e\u0323\u0302|17 giờ 30 |đợt |dịp |học "
)
_MANH = _CHU.split("|")
VAN_BAN = st.lists(st.sampled_from(_MANH), max_size=12).map("".join) | st.text(max_size=60)
BOI_CANH = st.tuples(
    st.sampled_from([None, KY, Khoang(None, None), Khoang(KY.tu, None)]), st.sampled_from([None, 2026, 0, 9999])
)


@given(VAN_BAN, BOI_CANH)
@example("ngày 31 hằng tháng đến năm 2026", (KY, 2026))
@example("²", (None, None))
@example("9" * 5000, (KY, 2026))
def test_hop_le_voi_moi_van_ban(text: str, boi_canh: tuple[Khoang | None, int | None]) -> None:
    thoi_gian = doc_thoi_gian(text, thoi_ky=boi_canh[0], nam=boi_canh[1])
    for moc in thoi_gian.moc:
        assert 0 <= moc.bat_dau < moc.ket_thuc <= len(text)
        assert not moc.khoang.nguoc
        assert moc.hoat_dong is None or moc.hoat_dong == moc.hoat_dong.strip() != ""
    for loi in thoi_gian.loi:
        assert 0 <= loi.bat_dau < loi.ket_thuc <= len(text)
    for bat_dau, ket_thuc in thoi_gian.khong_hieu:
        assert 0 <= bat_dau < ket_thuc <= len(text)
    assert thoi_gian.kieu in ("xac_dinh", "thuong_xuyen") or not thoi_gian.moc
    assert thoi_gian.kieu != "xac_dinh" or thoi_gian.moc or thoi_gian.loi
    assert thoi_gian.kieu != "khong_hieu" or thoi_gian.khong_hieu or not squash(text)


@given(VAN_BAN)
def test_cach_go_khong_doi_nghia(text: str) -> None:
    goc = doc_thoi_gian(unicodedata.normalize("NFC", text), thoi_ky=KY, nam=2026)
    for dang in (unicodedata.normalize("NFD", text), text.replace(" ", "\u00a0")):
        khac = doc_thoi_gian(dang, thoi_ky=KY, nam=2026)
        assert (khac.kieu, khac.khoang) == (goc.kieu, goc.khoang)
        assert [moc.hoat_dong for moc in khac.moc] == [moc.hoat_dong for moc in goc.moc]
        assert [loi.kind for loi in khac.loi] == [loi.kind for loi in goc.loi]


def test_vi_tri_trong_van_ban_nfd() -> None:
    text = unicodedata.normalize("NFD", "Kiểm tra: Quý II/2026; tổng kết: năm 20266")
    thoi_gian = doc_thoi_gian(text)
    moc = thoi_gian.moc[0]
    assert unicodedata.normalize("NFC", text[moc.bat_dau : moc.ket_thuc]) == "Quý II/2026"
    assert moc.hoat_dong == "Kiểm tra"


@pytest.mark.parametrize(
    "mau",
    [
        "Quý I, ",
        "quý III hằng năm; ",
        "ngày 15 hằng tháng, ",
        "hoàn thành từ quý I đến khi ",
        "Giai đoạn 1: trong ",
        "giai đoạn 1 (",
        "((((",
        "theo, từ ",
        "trong suốt ",
        "1/",
        "\n- ",
        "e\u0323\u0302",
        "và các năm tiếp theo ",
    ],
)
def test_van_ban_rat_dai(mau: str) -> None:
    """Linear: a hundred times the text must not take ten thousand times the steps; this would hang otherwise."""
    text = mau * (100_000 // len(mau))
    assert isinstance(doc_thoi_gian(text, thoi_ky=KY, nam=2026), ThoiGian)


_NHAN = re.compile(r"^\W*(?:\d+\.)*\d*\.?\s*Thời gian thực hiện\s*:(.*)$")


def truong_thoi_gian(prefix: str) -> Iterator[str]:
    """The time fields of a real plan, with the lines of bullets that belong to them."""
    dong = [chu.strip() for chu in seed_path(prefix).read_text(encoding="utf-8").splitlines() if chu.strip()]
    for i, chu in enumerate(dong):
        if khop := _NHAN.match(chu):
            cac = [khop.group(1).strip()]
            for sau in dong[i + 1 :]:
                if not sau.startswith("+") or "Cơ quan" in sau:
                    break
                cac.append(sau)
            yield "\n".join(mot for mot in cac if mot)


@pytest.mark.parametrize(("prefix", "it_nhat"), [("000", 15), ("001", 8), ("002", 12), ("004", 25)])
def test_moi_thoi_gian_cua_ke_hoach_that(prefix: str, it_nhat: int) -> None:
    truong = list(truong_thoi_gian(prefix))
    assert len(truong) >= it_nhat
    for text in truong:
        thoi_gian = doc_thoi_gian(text, thoi_ky=KY, nam=2025)
        assert thoi_gian.kieu != "khong_hieu", text
        assert not thoi_gian.khong_hieu and not thoi_gian.loi, text
        assert thoi_gian.moc or thoi_gian.kieu == "theo_su_kien", text


def test_nhieu_dong_cua_ke_hoach_that() -> None:
    nhieu_dong = [text for text in truong_thoi_gian("004") if "\n" in text]
    assert len(nhieu_dong) == 1
    thoi_gian = doc_thoi_gian(nhieu_dong[0], thoi_ky=KY)
    assert len(thoi_gian.moc) == 3
    assert [moc.lap for moc in thoi_gian.moc] == [True, False, False]
    assert all(moc.hoat_dong for moc in thoi_gian.moc)
