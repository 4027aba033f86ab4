"""What the loader makes of a file: values as typed, and every fault named with its place."""

import unicodedata
from typing import Any

import pytest

from hoagiai_cli.source.events import Reader, libyaml_reader, python_reader
from hoagiai_cli.source.faults import MAX_PER_CODE
from hoagiai_cli.source.loader import SourceFile, load
from hoagiai_cli.source.scalars import plain_number, plain_value
from hoagiai_cli.source.span import Span

READERS = pytest.mark.parametrize("reader", [libyaml_reader, python_reader], ids=["libyaml", "python"])


def faults(source: SourceFile) -> list[tuple[str, tuple[int, int, int, int]]]:
    return [(p.code, (p.span.line, p.span.column, p.span.end_line, p.span.end_column)) for p in source.problems]


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("", None),
        ("~", None),
        ("null", None),
        ("true", True),
        ("False", False),
        ("no", "no"),
        ("on", "on"),
        ("0", 0),
        ("45", 45),
        ("-3", -3),
        ("12.5", 12.5),
        ("-0.25", -0.25),
        ("0.5", 0.5),
        ("05", "05"),
        ("010", "010"),
        ("-0", "-0"),
        ("+84912345678", "+84912345678"),
        ("0912345678", "0912345678"),
        ("8:30", "8:30"),
        ("2026-02", "2026-02"),
        ("2026-02-01", "2026-02-01"),
        ("01/02/2026", "01/02/2026"),
        ("2024-2030", "2024-2030"),
        ("1_000", "1_000"),
        ("1.000", "1.000"),
        ("12.500", "12.500"),
        ("15.000.000", "15.000.000"),
        ("-1.000", "-1.000"),
        ("1.10", "1.10"),
        ("2.1", 2.1),
        ("1e5", "1e5"),
        ("0x1F", "0x1F"),
        ("0o7", "0o7"),
        (".5", ".5"),
        ("5.", "5."),
        (".inf", ".inf"),
        ("12,5", "12,5"),
        ("١٢", "١٢"),
        ("80%", "80%"),
        ("III.2", "III.2"),
        ("9" * 100, int("9" * 100)),
        ("9" * 101, "9" * 101),
        ("9" * 5000, "9" * 5000),
    ],
)
def test_plain_scalars(typed: str, value: Any) -> None:
    found = plain_value(typed)
    assert found == value
    assert type(found) is type(value)
    data = load(f"a: {typed}\n".encode(), "x").data
    assert data == {"a": value}


def test_a_number_is_written_only_as_it_is_read() -> None:
    assert plain_number(45) == "45"
    assert plain_number(12.5) == "12.5"
    assert plain_number(1.125) is None  # 1.125 is a thousand and some in Vietnamese
    assert plain_number(1e300) is None
    assert plain_number(float("nan")) is None


@READERS
def test_quoted_and_block_scalars_are_text(reader: Reader) -> None:
    source = load(b'a: "05"\nb: \'1\'\nc: |-\n  2\nd: ""\n\'null\': "true"\n', "x", reader=reader)
    assert source.data == {"a": "05", "b": "1", "c": "2", "d": "", "null": "true"}
    assert source.problems == []


@READERS
def test_keys_are_text(reader: Reader) -> None:
    source = load(b"2026: a\ntrue: b\n~: c\n05: d\n? e\n: f\n", "x", reader=reader)
    assert source.data == {"2026": "a", "true": "b", "~": "c", "05": "d", "e": "f"}
    assert source.problems == []


def test_strings_come_in_normal_form_c() -> None:
    decomposed = unicodedata.normalize("NFD", "chủ: hòa giải\nb: |\n  Quý\n")
    assert load(decomposed.encode(), "x").data == {"chủ": "hòa giải", "b": "Quý\n"}
    assert load(b'a: "hoa\\u0300 gia\\u0309i"\n', "x").data == {"a": "hoà giải"}


@READERS
@pytest.mark.parametrize(
    ("text", "data", "expected"),
    [
        ("", None, [("HG001", (1, 1, 1, 1))]),
        ("# chỉ có chú thích\n", None, [("HG001", (1, 1, 1, 1))]),
        ("---\n", None, [("HG001", (1, 1, 1, 1))]),
        ("- a\n- b\n", None, [("HG008", (1, 1, 1, 4))]),
        ("null\n", None, [("HG008", (1, 1, 1, 5))]),
        ("\n  'chữ'\n", None, [("HG008", (2, 3, 2, 8))]),
        ("[a]", None, [("HG008", (1, 1, 1, 4))]),
        ("a: 1\nb: 2\na: 3\n", {"a": 1, "b": 2}, [("HG030", (3, 1, 3, 2))]),
        ("a: &x 1\nb: 2\n", {"a": 1, "b": 2}, [("HG031", (1, 4, 1, 6))]),
        ("a: &x [1]\n", {"a": [1]}, [("HG031", (1, 4, 1, 6))]),
        ("&x a: 1\n", {"a": 1}, [("HG031", (1, 1, 1, 3))]),
        ("a: *x\n", {"a": None}, [("HG032", (1, 4, 1, 6))]),
        ("a: !!str 5\n", {"a": 5}, [("HG033", (1, 4, 1, 5))]),
        ("a: !x {b: 1}\n", {"a": {"b": 1}}, [("HG033", (1, 4, 1, 5))]),
        ("<<: {b: 1}\nc: 2\n", {"c": 2}, [("HG034", (1, 1, 1, 3))]),
        ("'<<': 1\n", {"<<": 1}, []),
        ("? [a, b]\n: 1\nc: 2\n", {"c": 2}, [("HG035", (1, 3, 1, 4))]),
        ("? {a: b}\n: {d: e}\nc: 2\n", {"c": 2}, [("HG035", (1, 3, 1, 4))]),
        ("?\n: 1\nc: 2\n", {"c": 2}, [("HG037", (1, 2, 1, 2))]),
        ('"": a\n', {"": "a"}, []),
        ("a: 1\n---\nb: 2\n", {"a": 1}, [("HG009", (2, 1, 2, 4))]),
        ("---\na: 1\n---\n", {"a": 1}, []),
        ("---\na: 1\n...\n", {"a": 1}, []),
        ("a: x\0y\n", {"a": "x y"}, [("HG006", (1, 5, 1, 6))]),
        ("a: x\x0by\n", {"a": "x y"}, [("HG006", (1, 5, 1, 6))]),
        ('a: "x\\0y"\n', {"a": "x y"}, [("HG006", (1, 4, 1, 10))]),
        ("a: x\u2028y\nb: 1\n", {"a": "x y", "b": 1}, [("HG007", (1, 5, 1, 6))]),
        ("a: |\n  x\x85y\nb: 1\n", {"a": "x y\n", "b": 1}, [("HG007", (2, 4, 2, 5))]),
        ("a:\n\u00a0\u00a0b: 1\n", {"a": {"b": 1}}, [("HG015", (2, 1, 2, 3))]),
        ("a:\n  - b: 1\n  \u3000 c: 2\n", {"a": [{"b": 1, "c": 2}]}, [("HG015", (3, 3, 3, 5))]),
        ("\u200ba: 1\n", {"a": 1}, [("HG015", (1, 1, 1, 2))]),
        ("a: 1\n\u200bb: 1\n", None, [("HG015", (2, 1, 2, 2))]),
        ("a: |\n  x\n\u00a0\n  y\nb: 1\n", {"a": "x\n\ny\n", "b": 1}, [("HG015", (3, 1, 3, 2))]),
        ("a: 1\n\u00a0\nb: 1\n", {"a": 1, "b": 1}, [("HG015", (2, 1, 2, 2))]),
        ("a: |\n  x\n  \u00a0y\n", {"a": "x\n\u00a0y\n"}, []),
        ("a: x\u00a0\u200by\n", {"a": "x\u00a0\u200by"}, []),
    ],
)
def test_faults(reader: Reader, text: str, data: Any, expected: list[Any]) -> None:
    source = load(text.encode(), "x", reader=reader)
    assert faults(source) == expected
    assert source.data == data


@READERS
def test_both_places_of_a_duplicate_key(reader: Reader) -> None:
    typed = unicodedata.normalize("NFD", "chủ")
    source = load(f"nv:\n  - chủ: 1\n    b: 2\n    {typed}: 3\n".encode(), "x", reader=reader)
    (problem,) = source.problems
    assert problem.span == Span(4, 5, 4, 9)
    assert problem.related == ((Span(2, 5, 2, 8), "lan_dau"),)
    assert problem.args == {"khoa": "chủ"}
    assert source.data == {"nv": [{"chủ": 1, "b": 2}]}


@READERS
def test_a_repeated_fault_does_not_flood(reader: Reader) -> None:
    source = load(b"a: *x\n" + b"a: 1\n" * 500, "x", reader=reader)
    assert [problem.code for problem in source.problems].count("HG030") == MAX_PER_CODE


@READERS
@pytest.mark.parametrize("levels", [64, 65])
def test_depth(reader: Reader, levels: int) -> None:
    text = "a: " + "[" * (levels - 1) + "]" * (levels - 1)
    source = load(text.encode(), "x", reader=reader)
    assert (source.data is not None) == (levels == 64)
    assert [problem.code for problem in source.problems] == ([] if levels == 64 else ["HG036"])
    blocks = "".join("  " * level + "a:\n" for level in range(levels))
    assert (load(blocks.encode(), "x", reader=reader).data is not None) == (levels == 64)


def test_problems_come_in_the_order_of_the_text() -> None:
    source = load(b"a: 1\x07\nb: !x 1\nb: 2\nc: *d\n", "x")
    assert [problem.code for problem in source.problems] == ["HG006", "HG033", "HG030", "HG032"]


def test_the_mark_at_the_beginning_is_no_text() -> None:
    source = load(b"\xef\xbb\xbfa: 1\n", "x")
    assert (source.text, source.bom, source.data, source.problems) == ("a: 1\n", True, {"a": 1}, [])


TRAPS = [
    ("can_cu:\n  – Luật A\n  – Luật B\nb: 1\n", [("HG018", (2, 3, 2, 4))]),
    ("can_cu:\n  • Luật A\nb: 1\n", [("HG018", (2, 3, 2, 4))]),
    ("can_cu:\n  -Luật A\n  -Luật B\nb: 1\n", [("HG025", (2, 3, 2, 4))]),
    ("a: Đoạn một\n  - Ý một\n  - Ý hai\nb: 1\n", [("HG038", (2, 3, 2, 4))]),
    ("a: Đoạn một\n  chu_tri:Sở\nb: 1\n", [("HG011", (2, 3, 2, 11))]),
    ("ky: {the_thuc:KT, chuc_vu: X}\n", [("HG011", (1, 6, 1, 15))]),
    ('a: 1\nten:"x: y"\n', [("HG011", (2, 1, 2, 5))]),
    ('a: 1\nten "x: y"\n', [("HG010", (2, 1, 2, 4))]),
    ('a: 1\nten："x: y"\n', [("HG019", (2, 4, 2, 5))]),
    ("a:\n  cu_the\n    - x\n    - y\n", [("HG010", (2, 3, 2, 9))]),
]
QUIET = [
    "a: |\n  – Ý một\n  -Ý hai\n  chu_tri:x\n",
    "a: 'x\n  – y\n  -z'\n",
    "a:\n  -5\n",
    "a:\n  - – x\n",
    "a: giai đoạn 2024\n  - 2030\n",
    "a: [x, http://y]\n",
    "a:\n  https://y\n",
    "a: {b: 'c:d', e: 8:30}\n",
    '- theo "mẫu" số 1\n'.replace("- ", "a:\n  - "),
]


@READERS
@pytest.mark.parametrize(("text", "expected"), TRAPS)
def test_slips_that_yaml_swallows(reader: Reader, text: str, expected: list[Any]) -> None:
    source = load(text.encode(), "x", reader=reader)
    assert faults(source) == expected
    assert source.data is not None
    assert faults(load(text.replace("\n", "\r\n").encode(), "x", reader=reader)) == expected


@pytest.mark.parametrize("text", QUIET)
def test_text_that_only_looks_like_a_slip(text: str) -> None:
    source = load(text.encode(), "x")
    assert source.problems == []
    assert source.data is not None
