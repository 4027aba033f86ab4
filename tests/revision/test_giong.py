"""How alike texts are."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hoagiai_cli.revision.giong import TuDien, chuan, giong, khoa
from hoagiai_cli.text.normal import squash

CHU = st.text(alphabet=st.one_of(st.characters(), st.sampled_from("  \u00a0\u00d0\u2011\u034f\u00ad\u200bhòoà\u0300")))


@given(CHU)
def test_the_short_cut_reads_a_line_as_squash_does(text: str) -> None:
    line = " ".join(text.splitlines())
    assert chuan(line) == squash(line)


@given(CHU, CHU)
def test_likeness_is_a_share_and_the_same_from_both_sides(cu: str, moi: str) -> None:
    tu_dien = TuDien()
    a, b = tu_dien.vet(cu, cap=True), tu_dien.vet(moi, cap=True)
    assert 0.0 <= giong(a, b) == giong(b, a) <= 1.0
    assert giong(a, a) == 1.0


def test_case_and_diacritics_do_not_part_words() -> None:
    tu_dien = TuDien()
    assert giong(tu_dien.vet("Tổ hoà giải"), tu_dien.vet("TỔ HÒA GIẢI")) == 1.0
    assert giong(tu_dien.vet("Tổ hòa giải"), tu_dien.vet("Đài phát thanh")) == 0.0
    assert giong(tu_dien.vet("Mở lớp", cap=True), tu_dien.vet("lớp Mở", cap=True)) < 1.0


def test_nothing_and_emptiness_are_one() -> None:
    assert khoa({"a": None, "b": [], "c": "x  y"}) == khoa({"c": "x y"})
    assert khoa(["x", "y"]) != khoa(["x y"])
