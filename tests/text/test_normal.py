"""Vietnamese text: normal forms, tone placement, offsets, sentences."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoagiai_cli.text.normal import aligned, fold, fold_tones, nfc, sentences, squash

NFD = "Ke\u0302\u0301 hoa\u0323ch"


def test_nfc() -> None:
    assert nfc(NFD) == "Kế hoạch"
    assert nfc("abc") == "abc"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  Quý\u00a0II \n năm\t2025 ", "Quý II năm 2025"),
        ("a\u200bb", "a b"),
        ("a\u2009b\u202fc\u3000d", "a b c d"),
        ("hòa\ufeff giải\u00ad", "hòa giải"),
        ("Văn hóa \u2011 Xã hội, 2024\u20102030", "Văn hóa - Xã hội, 2024-2030"),
        ("2024 – 2030", "2024 – 2030"),
        ("\u00d0ề án", "Đề án"),
        ("\u00f0ề án", "đề án"),
        (NFD, "Kế hoạch"),
        ("", ""),
    ],
)
def test_squash(text: str, expected: str) -> None:
    assert squash(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ủy ban  Nhân dân", "uy ban nhan dan"),
        ("ĐƯỜNG đá", "duong da"),
        ("\u00d0à Nẵng", "da nang"),
        ("Số 45/KH-UBND", "so 45/kh-ubnd"),
        (NFD, "ke hoach"),
    ],
)
def test_fold(text: str, expected: str) -> None:
    assert fold(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("hoà", "hòa"),
        ("Hoà giải", "Hòa giải"),
        ("HOÀ", "HÒA"),
        ("uỷ", "ủy"),
        ("Uỷ ban", "Ủy ban"),
        ("UỶ BAN", "ỦY BAN"),
        ("thuý, thuỵ", "thúy, thụy"),
        ("khoẻ", "khỏe"),
        ("toạ đàm", "tọa đàm"),
        ("tuỳ", "tùy"),
        ("loà-xoà", "lòa-xòa"),
        ("hòa", "hòa"),
        ("thủy", "thủy"),
        ("quý", "quý"),
        ("Quý III", "Quý III"),
        ("QUỸ", "QUỸ"),
        ("quá", "quá"),
        ("của", "của"),
        ("ngoài", "ngoài"),
        ("hoàn toàn", "hoàn toàn"),
        ("khoáng", "khoáng"),
        ("huyện", "huyện"),
        ("truyền", "truyền"),
        ("ho\u0061\u0300", "hòa"),
    ],
)
def test_fold_tones(text: str, expected: str) -> None:
    assert fold_tones(text) == expected


@given(st.text())
def test_normal_forms_are_settled(text: str) -> None:
    for form in (nfc, squash, fold, fold_tones):
        once = form(text)
        assert form(once) == once
    assert squash(text) == squash(text).strip()
    assert fold(text) == fold(unicodedata.normalize("NFD", text))


def test_aligned_is_the_text_itself_where_nothing_is_to_do() -> None:
    assert aligned("Quý II – 2025") == ("Quý II - 2025", None)


def test_aligned_points_into_the_text_as_given() -> None:
    text = "\ufeffNa\u0306m\u00a02026"
    plain, where = aligned(text)
    assert plain == "Năm 2026"
    assert where is not None
    assert [text[where[i]] for i in range(4)] == ["N", "a", "m", "\u00a0"]
    assert where[-1] == len(text)


@given(st.text(alphabet=st.sampled_from("aăặ\u0306\u0323 \u00a0\u200b\u200c\ufeff-–\n1")))
def test_aligned_offsets_rise(text: str) -> None:
    plain, where = aligned(text)
    if where is None:
        assert len(plain) == len(text)
    else:
        assert len(where) == len(plain) + 1
        assert list(where) == sorted(where)
        assert where[-1] == len(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Một câu. Hai câu!", ["Một câu.", "Hai câu!"]),
        ("Theo Quyết định số 315/QĐ-TTg ngày 17.4.2024. Các đơn vị thực hiện./.", None),
        ("Tại TP. X. Các đơn vị báo cáo.", ["Tại TP. X.", "Các đơn vị báo cáo."]),
        ("Tập huấn, v.v. và báo cáo.", ["Tập huấn, v.v. và báo cáo."]),
        ("Tập huấn, v.v. Các đơn vị báo cáo.", ["Tập huấn, v.v.", "Các đơn vị báo cáo."]),
        ("Có 1.500 tổ. Đạt 85,5%.", ["Có 1.500 tổ.", "Đạt 85,5%."]),
        ("1. Mục đích. Nâng cao.", ["1. Mục đích.", "Nâng cao."]),
        ("II. Yêu cầu", ["II. Yêu cầu"]),
        ("2.1. Việc kia. Việc này.", ["2.1. Việc kia.", "Việc này."]),
        ("Một câu trên\nhai dòng. Câu sau.", ["Một câu trên\nhai dòng.", "Câu sau."]),
        ("- Gạch một;\n- Gạch hai.", ["- Gạch một;", "- Gạch hai."]),
        ("Đoạn một\n\nđoạn hai", ["Đoạn một", "đoạn hai"]),
        ("Hỏi “Ai?” Đáp.", ["Hỏi “Ai?”", "Đáp."]),
        ("Kính gửi ThS. Nguyễn Văn A. Trân trọng.", ["Kính gửi ThS. Nguyễn Văn A.", "Trân trọng."]),
        ("", []),
    ],
)
def test_sentences(text: str, expected: list[str] | None) -> None:
    if expected is None:
        expected = ["Theo Quyết định số 315/QĐ-TTg ngày 17.4.2024.", "Các đơn vị thực hiện./."]
    assert sentences(text) == expected


@given(st.text(alphabet=st.sampled_from('aA .?!…\n-1/vđTP"”;')))
def test_sentences_lose_nothing(text: str) -> None:
    assert "".join("".join(sentences(text)).split()) == "".join(text.split())


def test_stacks_of_marks_are_left_alone_and_what_stands_around_them_is_composed() -> None:
    stack = "\u0301\u0323" * 200_000
    assert nfc(f"e\u0302 a{stack} o\u0302") == f"ê a{stack} ô"
    assert nfc("…" * 100 + "e\u0302") == "…" * 100 + "ê"
    assert fold("Ế" + stack) == "e"
