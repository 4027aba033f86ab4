"""Words and paragraphs of two texts."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoagiai_cli.revision.chu import Manh, chi_doi, so_chu, so_doan
from hoagiai_cli.revision.giong import chuan


def viet(cu: str, moi: str) -> str:
    marks = {"giu": "{}", "bo": "[-{}-]", "them": "{{+{}+}}"}
    return "".join(marks[item.loai].format(item.chu) for item in so_chu(cu, moi))


@pytest.mark.parametrize(
    ("cu", "moi", "ket_qua"),
    [
        ("Quý II năm 2026", "Quý III năm 2026", "Quý [-II-]{+III+} năm 2026"),
        ("trước ngày 05/3/2026", "trước ngày 15/3/2026", "trước ngày [-05/3/2026-]{+15/3/2026+}"),
        ("Kế hoạch số 45/KH-UBND", "Kế hoạch số 46/KH-UBND", "Kế hoạch số [-45/KH-UBND-]{+46/KH-UBND+}"),
        ("đạt từ 85% trở lên", "đạt từ 90% trở lên", "đạt từ [-85%-]{+90%+} trở lên"),
        ("tổ hòa giải", "các tổ hòa giải ở cơ sở", "{+các +}tổ hòa giải{+ ở cơ sở+}"),
        ("hoà giải viên", "hòa giải viên", "[-hoà-]{+hòa+} giải viên"),
        ("Sở Tư pháp, Công an tỉnh", "Sở Tư pháp", "Sở Tư pháp[-, Công an tỉnh-]"),
        (
            "Tổ chức tập huấn sáu lớp của xã nhà",
            "Tổ chức tập huấn bảy đợt của phường ta",
            "Tổ chức tập huấn [-sáu lớp của xã nhà-]{+bảy đợt của phường ta+}",
        ),
        ("Mở lớp tập huấn", "Kinh phí bảo đảm", "[-Mở lớp tập huấn-]{+Kinh phí bảo đảm+}"),
        ("", "thêm", "{+thêm+}"),
        ("như cũ", "như cũ", "như cũ"),
    ],
)
def test_changed_words_can_be_read(cu: str, moi: str, ket_qua: str) -> None:
    assert viet(cu, moi) == ket_qua


CHU = st.text(alphabet="aàb cd,.-\u0301 12/", max_size=40)
TU = st.lists(st.sampled_from(["hòa", "giải", "viên", "tổ", ",", "2026", "05/3", "(a)"]), max_size=25).map(" ".join)


@given(st.one_of(CHU, TU), st.one_of(CHU, TU))
def test_the_pieces_give_both_texts_again(cu: str, moi: str) -> None:
    manh = so_chu(cu, moi)
    assert "".join(item.chu for item in manh if item.loai != "them") == cu
    assert "".join(item.chu for item in manh if item.loai != "bo") == moi
    assert all(item.chu for item in manh)
    assert all(one.loai != two.loai for one, two in pairwise(manh))


@given(TU, TU)
def test_no_syllable_is_cut(cu: str, moi: str) -> None:
    words = {word for text in (cu, moi) for word in text.split()}
    for item in so_chu(cu, moi):
        assert set(item.chu.split()) <= words | {"(", "a", ")", "(a", "a)"}


VAN = st.lists(st.one_of(TU, st.sampled_from(["- Ý một", "+ Ý hai", "Mở đầu."])), max_size=7).map("\n".join)


@given(VAN, VAN)
def test_the_paragraphs_give_both_texts_again(cu: str, moi: str) -> None:
    doan = so_doan(cu, moi)
    a, b = (chuan(text).split("\n") if text.strip() else [] for text in (cu, moi))
    assert dict(sorted((d.thu_cu, d.cu) for d in doan if d.thu_cu >= 0)) == dict(enumerate(a))
    assert [d.moi for d in doan if d.thu_moi >= 0] == b
    assert all(d.cu != d.moi for d in doan if d.loai == "sua")
    assert all(d.cu == d.moi for d in doan if d.loai in {"giu", "chuyen"})


def test_paragraphs_are_followed() -> None:
    cu = "Mở đầu phần này.\n- Rà soát danh sách tổ viên\n- Mở lớp bồi dưỡng\n- Tổng kết"
    moi = "- Tổng kết\nMở đầu phần này.\n- Rà soát toàn bộ danh sách tổ viên\n- In tài liệu\n- Mở lớp bồi dưỡng"
    assert [(d.loai, d.thu_cu, d.thu_moi) for d in so_doan(cu, moi)] == [
        ("chuyen", 3, 0),
        ("giu", 0, 1),
        ("sua", 1, 2),
        ("them", -1, 3),
        ("giu", 2, 4),
    ]
    assert so_doan(cu, moi)[2].manh[1] == Manh("them", " toàn bộ")


@pytest.mark.parametrize(
    ("cu", "moi", "chi"),
    [
        ("tổ hoà giải", "tổ hòa giải", "dau_thanh"),
        ("Uỷ ban", "Ủy ban", "dau_thanh"),
        ("Mục đích", "MỤC ĐÍCH", "hoa_thuong"),
        ("giai đoạn 2024 - 2030", "giai đoạn 2024 – 2030", "dau_cau"),
        ("một, hai", "một hai", "dau_cau"),
        ("hai lớp", "ba lớp", ""),
        ("12 tổ", "1 2 tổ", ""),
        ("tổ hoa", "tổ hòa", ""),
    ],
)
def test_what_alone_changed_is_named(cu: str, moi: str, chi: str) -> None:
    assert chi_doi(cu, moi) == chi


def test_long_texts_are_compared_in_time() -> None:
    """A text of ten thousand words that shares none with the other is not aligned word by word."""
    cu, moi = (" ".join(f"{chu}{i}" for i in range(10_000)) for chu in "ab")
    assert [item.loai for item in so_chu(cu, moi)] == ["bo", "them"]
