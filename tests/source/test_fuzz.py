"""Whatever the bytes, `load` answers, and its answer holds together."""

import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoagiai_cli.source.events import Reader, libyaml_reader, python_reader
from hoagiai_cli.source.loader import SourceFile, load

READERS = pytest.mark.parametrize("reader", [libyaml_reader, python_reader], ids=["libyaml", "python"])

TOKENS = [
    *"abế:-?,[]{}#&*!|>'\"%@`\\~=<0159. \t\r\n",
    *[
        "\n",
        "\n  ",
        "\n    ",
        ": ",
        "- ",
        "ten: ",
        "viec:\n",
        "  - ten: A\n",
        " #",
        "''",
        "|\n  ",
        ">-\n",
        "---\n",
        "...\n",
    ],
    *[
        "\u00a0",
        "\u3000",
        "\u200b",
        "\ufeff",
        "\u2028",
        "\x85",
        "\x00",
        "\x0b",
        "😀",
        "e\u0301",
        "\u0301",
        "“",
        "”",
        "–",
        "：",
    ],
    *[
        "<<",
        "&x ",
        "*x",
        "!t ",
        "? ",
        '"\\u0041"',
        '"\\ud800"',
        '"\\U00110000"',
        '"\\x00"',
        "%YAML 1.1\n",
        "!<%zz> ",
        "%TAG ! x\n",
    ],
]
YAMLISH = st.lists(st.sampled_from(TOKENS), max_size=30).map("".join)


def check(source: SourceFile) -> None:
    assert source.data is not None or source.problems
    lines = source.positions.lines()
    for problem in source.problems:
        for span in (problem.span, *(span for span, _ in problem.related)):
            assert 1 <= span.line <= len(lines) + 1
            assert (span.line, span.column) <= (span.end_line, span.end_column)
            assert source.positions.place(source.positions.index(span.line, span.column)) == (span.line, span.column)
    if source.data is not None:
        walk(source, (), source.data)


def walk(source: SourceFile, path: tuple[Any, ...], value: Any) -> None:
    start, end = source.extent(path)
    assert 0 <= start <= end <= len(source.text)
    if isinstance(value, dict | list):
        for step, inner in value.items() if isinstance(value, dict) else enumerate(value):
            walk(source, (*path, step), inner)
            begin, stop = source.extent((*path, step))
            assert source.extent((*path, step), what="key")[0] <= begin <= stop
    elif isinstance(value, str) and value:
        for part in ((0, len(value)), (0, 1), (len(value) - 1, len(value))):
            first, last = source.extent(path, part=part)
            # a block ends, for `extent`, with its last letter; a part may be one of the line breaks after it
            assert start <= first <= last
            assert last <= max(end, len(source.text))


@READERS
@given(st.binary(max_size=60))
def test_random_bytes(reader: Reader, raw: bytes) -> None:
    check(load(raw, "x", reader=reader))


@READERS
@given(YAMLISH)
def test_random_yaml(reader: Reader, text: str) -> None:
    check(load(text.encode("utf-8", "surrogatepass"), "x", reader=reader))


@given(YAMLISH)
def test_both_parsers_give_the_same(text: str) -> None:
    one, other = (load(text.encode(), "x", reader=reader) for reader in (libyaml_reader, python_reader))
    if one.data is None or other.data is None:
        # where they give up, and what they forgive in directives and tags, differs in rare corners
        return
    assert one.data == other.data
    assert [(p.code, p.span) for p in one.problems] == [(p.code, p.span) for p in other.problems]


@given(st.integers(0, 10_000), st.binary(min_size=1, max_size=3), st.integers(0, 3))
def test_a_plan_with_a_hole(at: int, junk: bytes, width: int) -> None:
    raw = "loai: Kế hoạch\nnv:\n  - ten: 'A: b'\n    noi: |\n      x\n    ds: [a, \"b\"]\n# c\nky: {a: b}\n".encode()
    at %= len(raw)
    check(load(raw[:at] + junk + raw[at + width :], "x"))


@pytest.mark.parametrize(
    ("raw", "codes"),
    [
        (b"[" * 50_000, {"HG036"}),
        (b"a: " + b"{" * 50_000, {"HG036"}),
        (b"{a: " * 50_000, {"HG036"}),
        (b"- " * 50_000, {"HG036"}),
        (b"? " * 50_000, {"HG036"}),
        (b"x y\nb: 1\na: " + b"[" * 50_000, {"HG010"}),
        (
            b"a: *a\n" + b"".join(b"%c: &%c [*%c,*%c]\n" % (i + 98, i + 98, i + 97, i + 97) for i in range(20)),
            {"HG031", "HG032"},
        ),
        (b"a: &a [*a]\n", {"HG031", "HG032"}),
        (b'a: "' + b"\\" * 100_001, {"HG004"}),
        (b"a: [" + b"'a', " * 20_000 + b"\nb: 1\n", {"HG022"}),
        (b"\ta: b\n" * 5_000, {"HG014"}),
        (b"a: b\n" * 20_000, {"HG030"}),
        (random.Random(1).randbytes(200_000), {"HG005"}),
    ],
    ids=lambda value: repr(value[:20]) if isinstance(value, bytes) else "",
)
def test_hostile_files(raw: bytes, codes: set[str]) -> None:
    source = load(raw, "x")
    check_codes = {problem.code for problem in source.problems}
    assert check_codes == codes


def test_ten_megabytes() -> None:
    source = load(b"a:\n" + b"- abc def\n" * 1_000_000, "x")
    assert source.problems == []
    assert source.data is not None
    assert len(source.data["a"]) == 1_000_000
    assert source.span(("a", 999_999)).line == 1_000_001


def test_ten_megabytes_with_a_slip_are_not_searched_for_it() -> None:
    (problem,) = load(b"a:\n" + b"- abc def\n" * 1_000_000 + b"x y\nb: 1\n", "x").problems
    assert (problem.code, problem.span.line) == ("HG004", 1_000_003)
