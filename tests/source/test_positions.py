"""Every place the loader gives, against a file whose layout was noted down while it was written."""

import unicodedata
from dataclasses import dataclass, field
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoagiai_cli.source.events import Reader, libyaml_reader, python_reader
from hoagiai_cli.source.loader import load
from hoagiai_cli.source.span import Span

Path = tuple[str | int, ...]
READERS = pytest.mark.parametrize("reader", [libyaml_reader, python_reader], ids=["libyaml", "python"])

LETTERS = "aexyzăâđêôơưÁếộữỳẹ😀“”–…"
WORDS = st.lists(st.text(LETTERS, min_size=1, max_size=5).map(lambda word: "k" + word), min_size=1, max_size=4)


@dataclass
class Page:
    """Writes a YAML file and notes where everything went, counting lines and columns itself."""

    newline: str
    decomposed: bool
    text: str = ""
    line: int = 1
    column: int = 1
    keys: dict[Path, Span] = field(default_factory=dict)
    values: dict[Path, Span] = field(default_factory=dict)
    chars: dict[Path, list[Span]] = field(default_factory=dict)

    def put(self, text: str) -> Span:
        """Write one piece without line breaks; its span."""
        typed = unicodedata.normalize("NFD", text) if self.decomposed else text
        start = self.column
        self.text += typed
        self.column += len(typed)
        return Span(self.line, start, self.line, self.column)

    def end_line(self) -> Span:
        """Write a line break; its span (which ends on the next line)."""
        before = (self.line, self.column)
        self.text += self.newline
        self.line += 1
        self.column = 1
        return Span(*before, self.line, 1)

    def spelled(self, path: Path, pieces: list[tuple[str, str]]) -> None:
        """Write characters of a value, each as (what it means, what is typed)."""
        notes = self.chars.setdefault(path, [])
        for meaning, typed in pieces:
            span = self.put(typed)
            if meaning:
                notes.append(span)

    def from_here(self, line: int, column: int) -> Span:
        return Span(line, column, self.line, self.column)


def letters(text: str) -> list[tuple[str, str]]:
    return [(char, char) for char in text]


@st.composite
def scalars(draw: st.DrawFn, page: Page, path: Path, indent: int) -> Any:
    """Write one scalar after `key: ` or `- `, in any style; its value. Ends its line."""
    line, column = page.line, page.column
    words = draw(WORDS)
    style = draw(st.sampled_from(["plain", "single", "double", "folded plain", "literal", "folded", "number", "none"]))
    text = " ".join(words)
    value: Any = text
    match style:
        case "plain":
            page.spelled(path, letters(text))
        case "single":
            value = draw(st.sampled_from(["'", ""])) + text + draw(st.sampled_from(["'", " ", ": x # y"]))
            page.put("'")
            page.spelled(path, [(char, "''" if char == "'" else char) for char in value])
            page.put("'")
        case "double":
            extra = draw(st.lists(st.sampled_from(['"', "\\", "\n", "\t", "é", "#", " "]), max_size=4))
            spelling = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "é": "\\u00e9", "#": "#", " ": " "}
            value = text + "".join(extra) + "."
            page.put('"')
            page.spelled(path, [*letters(text), *((char, spelling[char]) for char in extra), (".", ".")])
            page.put('"')
        case "folded plain":
            for number, word in enumerate(words):
                if number:
                    page.chars[path].append(page.end_line())
                    page.put(" " * (indent + 3))
                page.spelled(path, letters(word))
        case "literal" | "folded":
            value = _block(draw, page, path, indent, words, folded=style == "folded")
        case "number":
            value = draw(st.integers(-999, 99999))
            page.spelled(path, letters(str(value)))
        case "none":
            value = None
    page.values[path] = page.from_here(line, column)
    if style in ("literal", "folded"):
        # the token ends with its last letter, wherever the block ends
        page.values[path] = Span(line, column, *_last_place(page, path))
        return value
    if value is None:
        page.values[path] = Span(line, column - 1, line, column - 1)  # the empty stretch after `key:` or `-`
    if style in ("plain", "folded plain", "number") and draw(st.booleans()):
        page.put("  # ghi chú")
    page.end_line()
    return value


def _last_place(page: Page, path: Path) -> tuple[int, int]:
    spans = [span for span in page.chars[path] if span.line == span.end_line]
    return spans[-1].end_line, spans[-1].end_column


def _block(draw: st.DrawFn, page: Page, path: Path, indent: int, words: list[str], *, folded: bool) -> str:
    chomping = draw(st.sampled_from(["", "-", "+"]))
    leading = draw(st.sampled_from([0, 2]))
    width = draw(st.sampled_from([2, 4]))
    hint = str(width) if leading or draw(st.booleans()) else ""
    page.put((">" if folded else "|") + hint + chomping)
    page.end_line()
    value = ""
    lines = [" " * leading + words[0], *words[1:]]
    for number, line in enumerate(lines):
        page.put(" " * (indent + width))
        page.spelled(path, letters(line))
        value += line
        last = number == len(lines) - 1
        # after a line that begins with a blank nothing folds
        mark = " " if folded and not last and not line.startswith(" ") else "\n"
        span = page.end_line()
        if not last or chomping != "-":
            page.chars[path].append(span)
            value += mark
    if draw(st.booleans()):
        span = page.end_line()
        if chomping == "+":
            page.chars[path].append(span)
            value += "\n"
    return value


@st.composite
def blocks(draw: st.DrawFn, page: Page, path: Path, indent: int, depth: int) -> Any:
    """Write a mapping or list beginning at the current column, indented by `indent`; its data."""
    is_list = depth > 0 and draw(st.booleans())
    data: Any = [] if is_list else {}
    for number in range(draw(st.integers(1, 3))):
        if number:
            if draw(st.booleans()):
                page.put(" " * indent + "# " + draw(st.text(LETTERS, max_size=5)))
                page.end_line()
            page.put(" " * indent)
        if is_list:
            step: str | int = number
            page.put("- ")
        else:
            step = draw(st.text(LETTERS[:17], max_size=4).map(lambda text: f"m{text}")) + str(number)
            page.keys[*path, step] = page.put(step)
            page.put(":")
            page.put(" ")
        inner = (*path, step)
        nested = depth < 3 and draw(st.integers(0, 2)) == 0
        if nested and is_list:
            value = draw(blocks(page, inner, indent + 2, depth + 1))
        elif nested:
            page.column -= 1
            page.text = page.text[:-1]
            page.end_line()
            page.put(" " * (indent + 2))
            value = draw(blocks(page, inner, indent + 2, depth + 1))
        else:
            value = draw(scalars(page, inner, indent))
        if is_list:
            data.append(value)
        else:
            data[step] = value
    return data


@st.composite
def pages(draw: st.DrawFn) -> tuple[Page, dict[str, Any]]:
    page = Page(draw(st.sampled_from(["\n", "\r\n"])), draw(st.booleans()))
    return page, draw(blocks(page, (), 0, 0))


@READERS
@given(pages(), st.booleans(), st.data())
def test_every_place(reader: Reader, written: tuple[Page, dict[str, Any]], bom: bool, data: st.DataObject) -> None:
    page, expected = written
    source = load((b"\xef\xbb\xbf" if bom else b"") + page.text.encode(), "x.yaml", reader=reader)
    assert [problem.code for problem in source.problems] == []
    assert source.data == expected
    assert source.bom is bom
    assert source.text == page.text
    for path, span in page.keys.items():
        assert source.span(path, what="key") == span
    for path, span in page.values.items():
        assert source.span(path) == span, path
    for path, spans in page.chars.items():
        first = data.draw(st.integers(0, len(spans) - 1))
        last = data.draw(st.integers(first, len(spans) - 1))
        part = source.span(path, part=(first, last + 1))
        assert part == Span(spans[first].line, spans[first].column, spans[last].end_line, spans[last].end_column), path


def test_the_lines_are_those_of_an_editor() -> None:
    source = load("a: 1\r\nb: |\n  x\u2028y\rc: 2".encode(), "x")
    assert source.lines == ["a: 1", "b: |", "  x\u2028y", "c: 2"]
    assert load(b"a: 1\n\n", "x").lines == ["a: 1", ""]


def test_a_collection_is_shown_by_its_first_line() -> None:
    text = "nv:\n  - ten: A  # ghi chú\n    chu_tri: B\nds: [a, b]  # c\ndai: [a,\n  b]\n"
    text += "sau:\n  - noi: |\n      x\ncuoi: {}\n"
    source = load(text.encode(), "x")
    spans = {path: source.span(path) for path in [("nv",), ("nv", 0), ("ds",), ("dai",), ("sau", 0), ("cuoi",)]}
    assert spans == {
        ("nv",): Span(2, 3, 2, 11),
        ("nv", 0): Span(2, 5, 2, 11),
        ("ds",): Span(4, 5, 4, 11),
        ("dai",): Span(5, 6, 5, 8),
        ("sau", 0): Span(8, 5, 8, 11),
        ("cuoi",): Span(10, 7, 10, 9),
    }
    assert source.span(("nv", 0), what="key") == Span(2, 5, 2, 11)


def test_a_missing_path_points_at_the_nearest_parent() -> None:
    source = load("# đầu\nnv:\n  - ten: A\n    viec:\n".encode(), "x")
    assert source.span(("nv", 0, "viec", 3, "ten")) == Span(4, 5, 4, 9)
    assert source.span(("nv", 0, "chu_tri")) == Span(3, 5, 3, 11)
    assert source.span(("nv", 7)) == Span(2, 1, 2, 3)
    assert source.span(("nv", 7), part=(0, 1)) == Span(2, 1, 2, 3)
    assert source.span(("khong_co", "x")) == Span(2, 1, 2, 1)
    assert source.span(("nv", 0, "viec")) == Span(4, 10, 4, 10)  # nothing there, so the place for it
    assert load(b"", "x").span(("a",)) == Span(1, 1, 1, 1)


@pytest.mark.parametrize("typed", ["NFC", "NFD"])
def test_a_key_is_found_however_its_letters_are_typed(typed: str) -> None:
    key = unicodedata.normalize(typed, "chủ trì")
    source = load(f"{key}: Sở\n".encode(), "x")
    assert source.data == {"chủ trì": "Sở"}
    for form in ("NFC", "NFD"):
        assert source.span((unicodedata.normalize(form, "chủ trì"),), what="key") == Span(1, 1, 1, len(key) + 1)


def test_a_part_outside_the_value_is_taken_to_its_end() -> None:
    source = load(b"a: xyz\n", "x")
    assert source.span(("a",), part=(1, 99)) == Span(1, 5, 1, 7)
    assert source.span(("a",), part=(3, 3)) == Span(1, 7, 1, 7)
    assert source.span(("a",), part=(1, 1)) == Span(1, 5, 1, 5)


@READERS
@pytest.mark.parametrize(
    ("text", "value", "part", "span"),
    [
        ("a: 'it''s'\n", "it's", (2, 3), Span(1, 7, 1, 9)),
        ('a: "x\\ty"\n', "x\ty", (1, 2), Span(1, 6, 1, 8)),
        ('a: "x \\\n   y z"\n', "x y z", (2, 3), Span(2, 4, 2, 5)),
        ('a: "x\n\n  y"\n', "x\ny", (2, 3), Span(3, 3, 3, 4)),
        ("a: >\n  x\n  y\n\n  z\n", "x y\nz\n", (4, 5), Span(5, 3, 5, 4)),
        ("a: >\n  x\n    y\n  z\n", "x\n  y\nz\n", (4, 5), Span(3, 5, 3, 6)),
        ("a: |2\n    x\n  y\n", "  x\ny\n", (4, 5), Span(3, 3, 3, 4)),
        ("a:\n  - |1\n     x\n    y\n", None, (0, 1), None),
        ("a: |\n\n  x\n", "\nx\n", (1, 2), Span(3, 3, 3, 4)),
        ("a: !x &b yz\n", "yz", (1, 2), Span(1, 11, 1, 12)),
        ("a: [x, 'y z']\n", None, (0, 1), None),
        ("a: 1234\n", 1234, (1, 3), Span(1, 5, 1, 7)),
    ],
)
def test_parts_of_values(reader: Reader, text: str, value: object, part: tuple[int, int], span: Span | None) -> None:
    source = load(text.encode(), "x", reader=reader)
    assert source.data is not None
    if span is not None:
        assert source.data["a"] == value
        assert source.span(("a",), part=part) == span


def test_a_part_that_cannot_be_traced_is_the_whole_value() -> None:
    source = load(b'a: "x\\0y"\n', "x")
    assert source.data == {"a": "x y"}
    assert source.span(("a",), part=(2, 3)) == source.span(("a",)) == Span(1, 4, 1, 10)
