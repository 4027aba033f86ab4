"""Edits of texts that people wrote: the data asked for, and nothing else touched."""

import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hoagiai_cli.source.edit import Edit, EditError, Insert, Put, Remove, data_after, edited, edited_bytes, same
from hoagiai_cli.source.loader import load
from tests.source.test_positions import Page, pages

ROOT = Path(__file__).resolve().parents[2]
WORDS = st.one_of(
    st.text("aăâbđêôơ :#-'\"\\,[]{}&*!|>%@`?.05\t", max_size=12),
    st.lists(st.sampled_from(["Năm 2026", "- ý một", "  thụt", "", "a: b", "# c", "“x”", "|", "05"]), max_size=4).map(
        "\n".join
    ),
    st.sampled_from(["no", "null", "true", "05", "2026-02", "1.000", "12", "~", "x\n", "a\nb\n"]),
)
VALUES = st.one_of(
    WORDS,
    st.none(),
    st.integers(-99, 9999),
    st.booleans(),
    st.lists(WORDS, min_size=1, max_size=3),
    st.dictionaries(st.sampled_from(["ten", "chu_tri", "khóa có dấu"]), WORDS, min_size=1, max_size=3),
)


def paths(data: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    found = [path] if path else []
    inner = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, value in inner:
        found += paths(value, (*path, step))
    return found


def at(data: Any, path: tuple[str | int, ...]) -> Any:
    for step in path:
        data = data[step]
    return data


@st.composite
def some_edits(draw: st.DrawFn, data: Any) -> list[Edit]:
    """A few edits, none under another."""
    edits: list[Edit] = []
    taken: list[tuple[str | int, ...]] = []
    everywhere = paths(data)
    for _ in range(draw(st.integers(1, 4))):
        path = draw(st.sampled_from(everywhere))
        if any(path[: len(one)] == one or one[: len(path)] == path for one in taken):
            continue
        kind = draw(st.sampled_from(["put", "put", "remove", "insert"]))
        if kind == "put":
            edits.append(Put(path, draw(VALUES)))
        elif kind == "remove":
            edits.append(Remove(path))
        elif isinstance(path[-1], int):
            edits.append(Insert((*path[:-1], path[-1] + draw(st.integers(0, 1))), draw(VALUES)))
        else:
            key = draw(st.sampled_from(["mới", "new", "khóa lạ"]))
            if key in at(data, path[:-1]) or (*path[:-1], key) in taken:
                continue
            edits.append(Insert((*path[:-1], key), draw(VALUES), draw(st.sampled_from([None, path[-1]]))))
            taken.append((*path[:-1], key))
        taken.append(path)
    if sum(isinstance(edit, Remove) and len(edit.path) == 1 for edit in edits) == len(data):
        return []
    return edits


def comments(text: str) -> list[str]:
    return re.findall(r"(?:^ *|  )(# [^\n\r]*)", text, re.MULTILINE)


@given(pages(), st.booleans(), st.data())
def test_the_data_is_what_was_asked_for(written: tuple[Page, Any], bom: bool, data: st.DataObject) -> None:
    page, value = written
    source = load((b"\xef\xbb\xbf" if bom else b"") + page.text.encode(), "x")
    edits = data.draw(some_edits(value))
    raw = edited_bytes(source, edits)
    assert raw.startswith(b"\xef\xbb\xbf") is bom
    again = load(raw, "x")
    assert same(again.data, data_after(value, edits))
    assert again.problems == []


@given(pages(), st.data())
def test_no_byte_beside_a_changed_value_changes(written: tuple[Page, Any], data: st.DataObject) -> None:
    page, value = written
    source = load(page.text.encode(), "x")
    texts = [path for path in paths(value) if isinstance(at(value, path), str)]
    if not texts:
        return
    path = data.draw(st.sampled_from(texts))
    old = at(value, path)
    cut = data.draw(st.integers(0, len(old.rstrip("\n"))))  # blank lines at the end of a block are its layout
    new = old[:cut] + data.draw(st.sampled_from(["x", "ườ", ": ", " #", "'", '"', "\\", ", "])) + old[cut:]
    text = edited(source, [Put(path, new)])
    start, end = source.extent(path)
    begin, after = source.positions.index(source.positions.place(start)[0], 1), source.positions.line_end(end)
    assert text.startswith(source.text[:begin])
    assert text.endswith(source.text[after:])
    assert all(comment in text for comment in comments(source.text))
    # letters typed in pieces stay so wherever the value was not touched
    if path in page.chars and "\n" not in old and unicodedata.normalize("NFD", old) in source.text[start:end]:
        assert unicodedata.normalize("NFD", old[:cut]) in text
        assert unicodedata.normalize("NFD", old[cut:]) in text


@given(pages(), st.data())
def test_what_is_new_is_set_between_the_lines(written: tuple[Page, Any], data: st.DataObject) -> None:
    page, value = written
    source = load(page.text.encode(), "x")
    path = data.draw(st.sampled_from(paths(value)))
    if isinstance(path[-1], int):
        index = path[-1] + data.draw(st.integers(0, 1))
        edit = Insert((*path[:-1], index), data.draw(VALUES))
    else:
        edit = Insert((*path[:-1], "mới"), data.draw(VALUES), data.draw(st.sampled_from([None, path[-1]])))
    text = edited(source, [edit])
    lines, rest = source.text.splitlines(keepends=True), iter(text.splitlines(keepends=True))
    if source.text.endswith(("\n", "\r")) and "- - " not in source.text:  # a list in the line of a list is written anew
        assert all(any(line == other for other in rest) for line in lines)


SAMPLES = sorted((ROOT / "plans").rglob("*.yaml"))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@settings(max_examples=15)
@given(st.data())
def test_real_plans(sample: Path, newline: str, data: st.DataObject) -> None:
    raw = sample.read_bytes().replace(b"\n", newline.encode())
    source = load(raw, sample.name)
    edits = data.draw(some_edits(source.data))
    text = edited(source, edits)
    assert same(load(text.encode(), "x").data, data_after(source.data, edits))
    if newline == "\r\n":
        assert not re.search(r"(?<!\r)\n", text)


def change(text: str, *edits: Edit) -> str:
    return edited(load(text.encode(), "x"), edits)


@pytest.mark.parametrize(
    ("text", "edits", "after"),
    [
        ("so:   # 45\n", [Put(("so",), 12)], "so: 12   # 45\n"),
        ("a: x  # c\n", [Put(("a",), "y: z")], 'a: "y: z"  # c\n'),
        ("a: 'x'\n", [Put(("a",), "it's")], "a: 'it''s'\n"),
        ("a: x\nb: 1\n", [Put(("a",), "x\ny\n")], "a: |\n  x\n  y\nb: 1\n"),
        ("a: x  # c\nb: 1\n", [Put(("a",), ["z"])], "a:  # c\n  - z\nb: 1\n"),
        ("a: x\n\nb: 1\n", [Put(("a",), "x\n\n")], 'a: "x\\n\\n"\n\nb: 1\n'),
        ("a:\n  - x  # c\n  - y\n", [Put(("a", 0), "z")], "a:\n  - z  # c\n  - y\n"),
        ("a: |\n    x\n\n    y\n# c\n", [Put(("a",), "x\n\nz\ny\n")], "a: |\n    x\n\n    z\n    y\n# c\n"),
        ("a: |\n  x\n  y", [Put(("a",), "x\nz")], "a: |\n  x\n  z"),
        ("a: |-\n  x\n", [Put(("a",), "x\ny\n")], "a: |\n  x\n  y\n"),
        ("a: >\n  x y\n  z\n\n  t\n", [Put(("a",), "x w z\nt\n")], "a: >\n  x w\n  z\n\n  t\n"),
        ("a: [x, y, z]  # c\n", [Remove(("a", 1)), Remove(("a", 2))], "a: [x]  # c\n"),
        ("a: [x, y]\n", [Insert(("a", 1), "b, c"), Insert(("a", 2), "d")], 'a: [x, "b, c", y, d]\n'),
        ("a: {x: 1, y: 2}\n", [Insert(("a", "z"), "q", "x"), Remove(("a", "y"))], "a: {x: 1, z: q}\n"),
        ("a:\n  - x: 1\n    y: 2\n", [Remove(("a", 0, "x"))], "a:\n  - y: 2\n"),
        ("a:\n  - x: 1\n    y: 2\n    z: 3\n", [Remove(("a", 0, "x")), Remove(("a", 0, "y"))], "a:\n  - z: 3\n"),
        ("a:\n  - x: 1\n    # c\n    y: 2\n    z: 3\n", [Remove(("a", 0, "x")), Remove(("a", 0, "y"))],
         "a:\n  - \n    # c\n    z: 3\n"),
        ("a:\n  - x\nb: 1\n", [Remove(("a", 0))], "a: []\nb: 1\n"),
        ("a:\n- x\n# c\n- y\n", [Remove(("a", 0)), Insert(("a", 2), "z")], "a:\n# c\n- y\n- z\n"),
        ("a:\n  - x\n\n  - y\n\nb: 1\n", [Insert(("a", 1), {"t": "z"})], "a:\n  - x\n\n  - t: z\n\n  - y\n\nb: 1\n"),
        ("a:\n  - x\n\n  - y\n\nb: 1\n", [Remove(("a", 1))], "a:\n  - x\n\nb: 1\n"),
        ("a:\n  b: |\n    x\nc: 1\n", [Insert(("a", "d"), 2), Put(("a", "b"), "x\ny\n")],
         "a:\n  b: |\n    x\n    y\n  d: 2\nc: 1\n"),
    ],
)  # fmt: skip
def test_by_hand(text: str, edits: list[Edit], after: str) -> None:
    assert change(text, *edits) == after
    assert change(text.replace("\n", "\r\n"), *edits) == after.replace("\n", "\r\n")


@pytest.mark.parametrize(
    "edits",
    [
        [Put(("b",), 1)],
        [Put(("a", 5), 1)],
        [Remove(("a", 5))],
        [Insert(("a", 5), 1)],
        [Insert(("c", "x"), 1)],
        [Insert(("a",), 1)],
        [Put(("a", 0), "x"), Remove(("a", 0))],
        [Remove(("a",)), Put(("a", 0), "x")],
        [Put((), {})],
    ],
)
def test_edits_that_do_not_fit(edits: list[Edit]) -> None:
    with pytest.raises(EditError):
        change("a: [x, y]\nc: 1\n", *edits)


def test_a_file_without_data_is_not_edited() -> None:
    with pytest.raises(EditError):
        change("- a\n", Put((0,), "b"))


@pytest.mark.parametrize("value", ["a\x0bb", "x\x00", 1e308, [float("nan")], {"k": "\x07"}])
def test_a_value_no_plan_file_can_hold_is_refused(value: Any) -> None:
    source = load(b"a: 1\nb: [x]\n", "x")
    for edit in (Put(("a",), value), Put(("b", 0), value), Insert(("c",), value)):
        with pytest.raises(EditError):
            edited(source, [edit])


@pytest.mark.parametrize("header", [">2-", ">2+", ">-2", ">-"])
def test_a_folded_block_that_says_its_indent_is_edited_in_place(header: str) -> None:
    typed = unicodedata.normalize("NFD", "kÁ")
    text = f"a:\n  b: {header}\n    {typed}\n\nc: d\n"
    source = load(text.encode(), "x")
    assert source.data is not None
    new = source.data["a"]["b"].replace("k", "xk", 1)
    assert edited(source, [Put(("a", "b"), new)]) == text.replace("k", "xk", 1)
