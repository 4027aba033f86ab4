"""Markdown of a document, read back by a CommonMark renderer with GitHub's tables, strikethrough and footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import example, given
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from hoagiai_cli.document.md import to_markdown
from hoagiai_cli.document.model import Document, Kieu, Paragraph, Run
from tests.document.parts import ATTACHED, EVERYTHING, FULL, NO_HEADING, REPORT, TWO_HEADINGS, random_documents, reading
from tests.document.samples import document, words

RENDERER = MarkdownIt("gfm-like", {"linkify": False}).use(footnote_plugin)


def rendered(markdown: str) -> str:
    """The words a reader sees: a bullet is the dash or plus it was made of, a footnote is marked by its number."""
    return " ".join("".join(_seen(RENDERER.parse(markdown))).split())


def _seen(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type == "inline":
            yield from _inline(token.children or [])
            yield "\n"
        elif token.type == "list_item_open":
            yield f"{token.markup} "
        elif token.type == "footnote_open":
            yield f"⟦{token.meta['label']}⟧ "
        elif token.type in ("code_block", "fence", "html_block", "hr"):
            raise AssertionError(f"the words became {token.type}: {token.content!r}")


def _inline(children: list[Token]) -> Iterator[str]:
    for child in children:
        if child.type == "footnote_ref":
            yield f"⟦{child.meta['label']}⟧"
        elif child.type in ("softbreak", "hardbreak") or (child.type, child.content) == ("html_inline", "<br>"):
            yield "\n"
        elif child.type == "html_inline":
            assert child.content in ("<strong>", "</strong>", "<em>", "</em>")
        elif child.type in ("text", "text_special"):
            yield child.content
        else:
            assert child.type in ("strong_open", "strong_close", "em_open", "em_close"), child


def said(written: Document) -> str:
    """What the renderer must show; it moves footnotes to the end, as GitHub does."""
    body, notes = [], []
    for line in reading(written, lambda number: f"⟦{number}⟧", lambda number: f"⟪⟦{number}⟧").split("\n"):
        (notes if line.startswith("⟪") else body).append(line.removeprefix("⟪"))
    return " ".join("\n".join([*body, *notes]).split())


@pytest.mark.parametrize("name", [name for name in EVERYTHING if name != "ky_tu_la"])
def test_every_word_of_every_sample_is_shown_in_order(name: str) -> None:
    assert rendered(to_markdown(EVERYTHING[name])) == said(EVERYTHING[name])


@given(random_documents)
@example(document(body=(Paragraph(Kieu.GACH, words("# không phải đề mục"), "-"),)))
@example(document(body=(Paragraph(Kieu.NOI_DUNG, words("1. a")), Paragraph(Kieu.NOI_DUNG, words("--- ---")))))
def test_no_word_is_lost_or_changed(written: Document) -> None:
    text = to_markdown(written)
    assert text.endswith("\n") and not text.endswith("\n\n")
    assert rendered(text) == said(written)


MARKS = [
    "*",
    "**",
    "_",
    "__",
    "`",
    "``",
    "~~",
    "[",
    "]",
    "[^1]",
    "[^1]:",
    "![",
    "](",
    ")",
    "<",
    ">",
    "<b>",
    "<!--",
    "&",
]
MARKS += [
    "&amp;",
    "&#35;",
    "\\",
    "|",
    "$",
    "#",
    "##",
    "-",
    "+",
    "=",
    "===",
    "---",
    "1.",
    "1)",
    "- [ ]",
    "http://a_b.c/_d?e=1&f",
]
MARKS += ["a_b", "!", ":", "~~~", "```", "| a |", "| - |", "%", "{", "@a", "\t", "    a"]


@pytest.mark.parametrize("kieu", [Kieu.NOI_DUNG, Kieu.GACH, Kieu.MUC])
@pytest.mark.parametrize("first", MARKS)
def test_marks_of_markdown_in_the_words_are_words(first: str, kieu: Kieu) -> None:
    for second in MARKS:
        for bold in (False, True):
            runs = (Run(f"{first} {second}"), Run(f"{first}{second}", bold=bold), Run(f"{second}.", italic=not bold))
            written = document(body=(Paragraph(kieu, runs, "-" if kieu is Kieu.GACH else ""),))
            assert rendered(to_markdown(written)) == said(written)


def test_headings_lists_tables_and_footnotes() -> None:
    text = to_markdown(FULL)
    assert "\n# KẾ HOẠCH\n" in text
    assert "\n## Phần I\n" in text and "\n### I. MỤC ĐÍCH, YÊU CẦU\n" in text and "\n#### 1. Mục đích[^1]\n" in text
    assert "\n- Gạch đầu dòng thứ hai.\n" in text and "\n  + Ý nhỏ thứ hai.\n- Gạch" in text
    assert "\n1\\. Các cơ quan" in text and "\na) Rà soát" in text
    assert (
        "| STT | Chỉ tiêu | Mức đạt |\n| :---: | --- | :---: |\n| 1 | Tổ hòa giải đủ thành phần | **100%**[^3] |\n"
        in text
    )
    assert "Vụ việc hòa giải thành<br>trên tổng số vụ việc" in text
    assert "\n[^3]: Theo Luật Hòa giải ở cơ sở và *văn bản hướng dẫn* đang có hiệu lực.\n" in text
    assert "\n## Phụ lục II\n" in text and "\n### I. KẾT QUẢ\n" in text
    assert "\n**Nâng cao chất lượng** công tác hòa giải ở cơ sở[^2]; Các" in text


def test_tables_of_two_headings_and_of_none() -> None:
    text = to_markdown(document(body=(TWO_HEADINGS, NO_HEADING)))  # type: ignore[arg-type]
    assert "| Nội dung |  | Kinh phí |  |\n" in text
    assert "| <strong>TT</strong> | <strong>Tên</strong> |" in text
    assert "|  |  |\n| :---: | --- |\n| Ô thứ nhất | Ô thứ hai |\n" in text
    for line in text.splitlines():
        if line.startswith("|"):
            assert len(re.findall(r"(?<!\\)\|", line)) in (3, 5), line


def test_a_decision_comes_before_the_plan_it_issues() -> None:
    text = to_markdown(ATTACHED)
    assert text.index("# QUYẾT ĐỊNH") < text.index("**Điều 1.** Ban hành") < text.index("# KẾ HOẠCH")
    assert text.count("\n# ") == 2


def test_addressees() -> None:
    assert "Kính gửi:\\\n\\- Ủy ban nhân dân thành phố Cần Thơ;\\\n\\- Sở Tư pháp thành phố Cần Thơ.\n" in to_markdown(
        REPORT
    )
    assert "\nKính gửi: Ủy ban nhân dân thành phố Cần Thơ\n" in to_markdown(EVERYTHING["bao_cao_mot_noi"])
