"""Sequences against each other: what difflib says, and an answer where difflib would take hours."""

from difflib import SequenceMatcher

from hypothesis import given
from hypothesis import strategies as st

from hoagiai_cli.text.matching import equal_pairs, opcodes

WORDS = st.lists(st.sampled_from("abc"), max_size=12)


@given(WORDS, WORDS)
def test_within_the_bound_it_is_difflib(a: list[str], b: list[str]) -> None:
    assert opcodes(a, b) == list(SequenceMatcher(None, a, b, autojunk=False).get_opcodes())
    assert equal_pairs(a, b) == sum(one == other for one in a for other in b)


@given(WORDS, WORDS, st.integers(0, 20))
def test_beyond_it_the_pieces_still_make_both(a: list[str], b: list[str], most: int) -> None:
    at = (0, 0)
    for tag, i, j, k, m in opcodes(a, b, most):
        assert (i, k) == at
        assert (tag == "equal") == (a[i:j] == b[k:m])
        assert {"delete": k == m, "insert": i == j}.get(tag, i < j and k < m)
        at = j, m
    assert at == (len(a), len(b))


def test_one_word_typed_a_hundred_thousand_times() -> None:
    a, b = ["x", "y"] * 50_000, ["x", "z"] * 50_000
    assert opcodes(a, b) == [("equal", 0, 1, 0, 1), ("replace", 1, 100_000, 1, 100_000)]
    assert opcodes(a, [*a, "z"]) == [("equal", 0, 100_000, 0, 100_000), ("insert", 100_000, 100_000, 100_000, 100_001)]
    assert opcodes(a, [*a[:-1], "z", "y"])[1:] == [
        ("insert", 99_999, 99_999, 99_999, 100_000),
        ("equal", 99_999, 100_000, 100_000, 100_001),
    ]
