"""Whatever single edit is made, the plan that comes back prints the edited document, or the edit is told."""

import random
import unicodedata
from copy import deepcopy
from typing import Any

import pytest
from docx.text.paragraph import Paragraph
from hypothesis import given, settings
from hypothesis import strategies as st

from hoagiai_cli.intake.quay_ve.chuan import Cho, alike, changes, line_key, same_key
from hoagiai_cli.intake.quay_ve.dong_in import cac_dong_in
from hoagiai_cli.source.loader import load
from tests.quay_ve.do_dung import KE_HOACH, MAU, cac_doan, in_docx, in_lai, quay_ve, tim, viet

TU = ["rà soát", "bổ sung", "năm 2027", "Sở Nội vụ", "(nếu có)", "thường xuyên", "&", "5%", "* chú ý", "“mới”"]
GOC = [KE_HOACH.encode(), *(path.read_bytes() for path in MAU)]


def sua_chu(document: Any, chon: random.Random) -> None:
    """One to three words in, out or over others, inside one paragraph of the text."""
    paragraphs = [p for p in document.paragraphs[2:] if len(p.text.split()) > 4]
    one = chon.choice(paragraphs)
    words = one.text.split(" ")
    at = chon.randrange(2, len(words))
    words[at : at + chon.choice([0, 0, 1, 2])] = chon.sample(TU, chon.choice([0, 1, 2, 3]))
    viet(one, " ".join(words))


def sua_doan(document: Any, chon: random.Random) -> None:
    """A paragraph in, out, parted, joined to the next, or moved below it."""
    paragraphs = [p for p in document.paragraphs[2:] if p.text.strip()]
    index = chon.randrange(len(paragraphs) - 1)
    one, two = paragraphs[index], paragraphs[index + 1]
    cach = chon.choice(["vào", "ra", "tách", "nối", "chuyển"])
    if cach in ("vào", "tách"):
        copy = deepcopy(one._p)
        one._p.addnext(copy)
        words = one.text.split(" ")
        cut = chon.randrange(1, len(words)) if cach == "tách" and len(words) > 1 else 0
        viet(Paragraph(copy, one._parent), " ".join(words[cut:]) if cut else "- " + " ".join(chon.sample(TU, 3)) + ".")
        if cut:
            viet(one, " ".join(words[:cut]))
    elif cach == "ra":
        one._p.getparent().remove(one._p)
    elif cach == "nối":
        viet(one, f"{one.text} {two.text}")
        two._p.getparent().remove(two._p)
    else:
        two._p.addnext(one._p)


def in_ra(text: str) -> list[str]:
    data = load(text.encode(), "x").data or {}
    document = in_lai(data)
    assert document is not None
    return [line_key(dong.text) for dong in cac_dong_in(document, data)[0]]


def nhu_van_ban(after: str, found: Any, ban: Any) -> None:
    """The plan prints the document: the lines of both are the same but for those that are told."""
    printed, wanted = in_ra(after), [line_key(dong.text) for dong in ban.dong]
    told = {line_key(cu) for pair in found.theo_sau for text in pair for cu in text.split(" / ")}
    assert [line for line in printed if line not in told] == [line for line in wanted if line not in told]


@pytest.mark.parametrize("raw", GOC, ids=["ngắn", *(path.stem for path in MAU)])
@settings(max_examples=6)
@given(st.integers(0, 2**32))
def test_words(raw: bytes, seed: int) -> None:
    after, found, ban = quay_ve(raw, lambda document: sua_chu(document, random.Random(seed)))
    if found.chua_hieu:  # told, with the words as they stand in the document; nothing else may be lost
        moi = {same_key(line) for one in found.chua_hieu for line in one.moi}
        assert moi <= {same_key(dong.text) for dong in ban.dong}
    else:
        nhu_van_ban(after, found, ban)
    assert [line for line in after.splitlines() if "#" in line.split('"')[0][:1]] == [
        line for line in raw.decode().splitlines() if "#" in line.split('"')[0][:1]
    ]


@pytest.mark.parametrize("raw", GOC, ids=["ngắn", *(path.stem for path in MAU)])
@settings(max_examples=5)
@given(st.integers(0, 2**32))
def test_paragraphs(raw: bytes, seed: int) -> None:
    after, found, ban = quay_ve(raw, lambda document: sua_doan(document, random.Random(seed)))
    if not found.chua_hieu:
        nhu_van_ban(after, found, ban)


@pytest.mark.parametrize("raw", GOC, ids=["ngắn", *(path.stem for path in MAU)])
def test_no_edit_is_no_change(raw: bytes) -> None:
    assert tim(raw, in_docx(raw)).sua == ()
    assert tim(raw, in_docx(raw, nhung=False)).sua == ()


def test_the_cells_of_the_letterhead_too() -> None:
    raw = KE_HOACH.encode()

    def sua(document: Any) -> None:
        for p in cac_doan(document):
            if "PHƯỜNG AN BÌNH" in p.text:
                viet(p, p.text.replace("AN BÌNH", "HÒA AN"))

    after, found, _ = quay_ve(raw, sua)
    assert found.chua_hieu == ()
    assert "co_quan_ban_hanh: Ủy ban nhân dân phường Hòa An\n" in after


def test_letters_typed_in_pieces_stay_so() -> None:
    raw = unicodedata.normalize("NFD", KE_HOACH).encode()

    def sua(document: Any) -> None:
        one = next(p for p in cac_doan(document) if "Bầu xong trước" in unicodedata.normalize("NFC", p.text))
        viet(one, unicodedata.normalize("NFC", one.text).replace("tháng 6", "tháng 7"))

    after, found, _ = quay_ve(raw, sua)
    assert found.chua_hieu == ()
    assert after == raw.decode().replace("6.", "7.", 1)


def test_a_word_typed_a_thousand_times_is_compared_at_once() -> None:
    one, other = "x y " * 20_000, "x z " * 20_000
    assert alike(one, one) == 1
    assert 0 < alike(one, other) < 1
    assert changes(one, other) == [Cho(2, len(one) - 1, 2, len(other) - 1)]
