"""What is written reads back as it was, and looks as a person would write it."""

import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoagiai_cli.source import writer
from hoagiai_cli.source.events import python_reader
from hoagiai_cli.source.loader import load
from hoagiai_cli.source.writer import DumpError, dump

Path = tuple[str | int, ...]

ANY_LETTER = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")
TRICKY = "ab \n\t:#-'\"|>[]{},&*!%@`é“”–·0159.\\~?=<\u00a0"
TEXTS = st.one_of(st.text(ANY_LETTER, max_size=12), st.text(TRICKY, max_size=14)).map(
    lambda text: unicodedata.normalize("NFC", text)
)
SCALARS = st.one_of(st.none(), st.booleans(), st.integers(-(10**20), 10**20), TEXTS)
DATA = st.recursive(
    SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(TEXTS, inner, max_size=4)),
    max_leaves=12,
)


def paths(data: Any, path: Path = ()) -> list[Path]:
    steps = list(data.items()) if isinstance(data, dict) else list(enumerate(data)) if isinstance(data, list) else []
    return [found for step, inner in steps for found in ((*path, step), *paths(inner, (*path, step)))]


@given(st.dictionaries(TEXTS, DATA, max_size=5), st.data())
def test_written_and_read_again(data: dict[str, Any], more: st.DataObject) -> None:
    places = paths(data)
    chosen = more.draw(st.lists(st.sampled_from(places), max_size=3, unique=True)) if places else []
    text = dump(data, header=more.draw(TEXTS), comments={path: more.draw(TEXTS) for path in chosen})
    for source in (load(text.encode(), "x"), load(text.encode(), "x", reader=python_reader)):
        assert source.data == data
        assert list(source.data) == list(data)
        assert source.problems == []
    assert dump(data) == dump(data)


def test_the_look() -> None:
    data = {
        "loai": "Kế hoạch",
        "so": None,
        "ngay": "2026-02-01",
        "thoi_ky": "2024-2030",
        "nam": 2026,
        "muc_dich": "- Đoạn một: " + "dài " * 50 + "\n- Đoạn # hai\n",
        "can_cu": ["Luật Hòa giải ở cơ sở", "Lưu: VT"],
        "nhiem_vu": [
            {"ten": "Rà soát", "noi_dung": "Đoạn\n  thụt", "viec": [{"ten": "no"}, {"ten": "05", "ok": True}]},
            {"ten": "Tổng kết"},
        ],
        "trong": {},
        "rong": [],
    }
    comments: dict[Path, str] = {
        ("loai",): "một",
        ("muc_dich",): "hai\nba",
        ("nhiem_vu", 0, "ten"): "bốn",
        ("nhiem_vu", 0, "viec", 1): "năm",
        ("nhiem_vu", 1): "sáu",
    }
    assert dump(data, header="yaml-language-server: $schema=x\n# chú thích", comments=comments) == (
        "# yaml-language-server: $schema=x\n"
        "# chú thích\n"
        "\n"
        "# một\n"
        "loai: Kế hoạch\n"
        "so:\n"
        "ngay: 2026-02-01\n"
        "thoi_ky: 2024-2030\n"
        "nam: 2026\n"
        "\n"
        "# hai\n"
        "# ba\n"
        "muc_dich: |\n"
        "  - Đoạn một: " + "dài " * 50 + "\n"
        "  - Đoạn # hai\n"
        "\n"
        "can_cu:\n"
        "  - Luật Hòa giải ở cơ sở\n"
        '  - "Lưu: VT"\n'
        "\n"
        "nhiem_vu:\n"
        "  # bốn\n"
        "  - ten: Rà soát\n"
        "    noi_dung: |-\n"
        "      Đoạn\n"
        "        thụt\n"
        "    viec:\n"
        '      - ten: "no"\n'
        "      # năm\n"
        '      - ten: "05"\n'
        "        ok: true\n"
        "  # sáu\n"
        "  - ten: Tổng kết\n"
        "\n"
        "trong: {}\n"
        "rong: []\n"
    )


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("Kế hoạch số 45/KH-UBND", "a: Kế hoạch số 45/KH-UBND\n"),
        ("100% số vụ", "a: 100% số vụ\n"),
        ("“Đề án”", "a: “Đề án”\n"),
        ("😀", "a: 😀\n"),
        ("8:30", "a: 8:30\n"),
        ("2026-02", "a: 2026-02\n"),
        ("15.000.000", "a: 15.000.000\n"),
        ("05", 'a: "05"\n'),
        ("1.000", 'a: "1.000"\n'),
        ("1e5", 'a: "1e5"\n'),
        ("yes", 'a: "yes"\n'),
        ("Null", 'a: "Null"\n'),
        ("", 'a: ""\n'),
        (" x", 'a: " x"\n'),
        ("– x", 'a: "– x"\n'),
        ('nói "x"', 'a: nói "x"\n'),
        ('"x"', 'a: "\\"x\\""\n'),
        ("a\nb", "a: |-\n  a\n  b\n"),
        ("a\nb\n", "a: |\n  a\n  b\n"),
        ("a\n\n", "a: |+\n  a\n\n"),
        ("  a\nb", "a: |2-\n    a\n  b\n"),
        ("a\r\nb", 'a: "a\\r\\nb"\n'),
    ],
)
def test_styles(text: str, typed: str) -> None:
    assert dump({"a": text}) == typed


def test_text_is_written_in_normal_form_c() -> None:
    decomposed = unicodedata.normalize("NFD", "chủ trì")
    assert dump({decomposed: decomposed}) == "chủ trì: chủ trì\n"


def test_long_lines_and_long_keys() -> None:
    data = {"k" * 300: "dài " * 3000 + ".", "k" * 1500: ["x" * 5000]}
    text = dump(data)
    assert load(text.encode(), "x").data == data
    assert len(text.splitlines()) == 4


def test_an_object_used_twice_is_written_twice() -> None:
    shared = ["x"]
    assert dump({"a": shared, "b": shared}) == "a:\n  - x\n\nb:\n  - x\n"


@pytest.mark.parametrize("value", ["\x00", "x\x0by", "\ud800", object(), 1.125, float("inf"), {1: 2}, {"a": {None: 1}}])
def test_what_cannot_be_written_is_refused(value: Any) -> None:
    with pytest.raises(DumpError):
        dump({"a": value})


def test_a_faulty_file_is_not_given_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writer, "_emit", lambda data: "a: 2\n")
    with pytest.raises(DumpError, match="does not read back"):
        dump({"a": 1})
    monkeypatch.setattr(writer, "_emit", lambda data: "a: 1\na: 1\n")
    with pytest.raises(DumpError, match="HG030"):
        dump({"a": 1})
    monkeypatch.setattr(writer, "_emit", lambda data: "a: true\n")
    with pytest.raises(DumpError):
        dump({"a": 1})


@pytest.mark.parametrize("path", [("b",), ("a", 1), ("a", -1), ("a", "x"), ()])
def test_a_comment_needs_a_place(path: Path) -> None:
    with pytest.raises(KeyError):
        dump({"a": [1]}, comments={path: "x"})
