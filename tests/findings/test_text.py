"""Findings as text: the caret stands under the words, in every kind of line and at every width."""

import pytest

from hoagiai_cli.findings.catalogue import rules
from hoagiai_cli.findings.finding import Finding, Related
from hoagiai_cli.findings.text import TextReport, width_of, window
from hoagiai_cli.source.span import Span


def finding(span: Span, *related: Related) -> Finding:
    return Finding(
        "HG204", "ten", "error", "lời báo", "a.yaml", span, "nhiem_vu[0]", "Nhiệm vụ I.1", related, "căn cứ", "cách sửa"
    )


def test_a_whole_block() -> None:
    lines = ["nhiem_vu:", "  - ten: A", "    chu_tri: Sở Tư pháp", "    phoi_hop: Sở Tư pháp"]
    text = TextReport(width=80).block(finding(Span(4, 15, 4, 25), Related(Span(3, 14, 3, 24), "ở đây")), lines)
    assert text == (
        "a.yaml:4:15: lỗi HG204 [ten]\n"
        "  lời báo\n"
        "   │\n"
        " 4 │     phoi_hop: Sở Tư pháp\n"
        "   │               ^^^^^^^^^^\n"
        " 3 │     chu_tri: Sở Tư pháp\n"
        "   │              ---------- ở đây\n"
        "  = chỗ: Nhiệm vụ I.1\n"
        "  = sửa: cách sửa\n"
        "  = nguồn: căn cứ\n"
    )


def test_colours_only_when_asked() -> None:
    item = finding(Span(1, 1, 1, 2))
    assert "\033" not in TextReport().block(item, ["x"])
    assert "\033[1;31mlỗi HG204\033[0m" in TextReport(colour=True).block(item, ["x"])


@pytest.mark.parametrize(
    ("line", "start", "length", "caret"),
    [
        ("ten: Sở", 6, 2, "     ^^"),
        ("ten: So\u031b\u0309", 6, 4, "     ^^"),
        ("😀 ten", 3, 3, "   ^^^"),
        ("\tten", 2, 3, " ^^^"),
        ("ten:", 5, 0, "    ^"),
        ("", 1, 0, "^"),
    ],
)
def test_caret(line: str, start: int, length: int, caret: str) -> None:
    assert window(line, Span(1, start, 1, start + length), 60)[1] == caret


@pytest.mark.parametrize("start", [1, 40, 200, 395])
def test_long_lines_are_cut_around_the_place(start: int) -> None:
    line = "Ủy ban nhân dân phường " * 20
    text, caret = window(line, Span(1, start, 1, start + 5), 60)
    assert width_of(text) <= 60
    assert text[caret.index("^") : caret.rindex("^") + 1] == line[start - 1 : start + 4]


def test_a_file_in_one_line_is_looked_at_near_the_place_only() -> None:
    line = "Ủy ban nhân dân 中\u0301 " * 60_000
    for start in range(1, len(line), 500):
        text, caret = window(line, Span(1, start, 1, start + 5), 60)
        assert width_of(text) <= 61
        assert caret.strip("^ ") == "" and caret.count("^") <= 6
    assert window("\u0301" * 1_000_000, Span(1, 1, 1, 900_000), 60)[1] == "^"


def test_words_fit_the_terminal() -> None:
    item = finding(Span(1, 1, 1, 4))
    report = TextReport(width=50)
    long = item._replace(message="một lời báo dài " * 12)
    assert all(width_of(line) <= 50 for line in report.block(long, ["abc"]).splitlines())


def test_catalogue() -> None:
    slugs = [rule.slug for rule in rules().values()]
    assert len(slugs) == len(set(slugs))
    for code, rule in rules().items():
        assert code == rule.code
        assert code[:2] == "HG" and code[2:].isdecimal() and len(code) == 5
        assert rule.vi and rule.en and rule.source
        assert not rule.vi.endswith(".") and not rule.en.endswith(".")
        assert bool(rule.help_vi) == bool(rule.help_en)
