"""HTML of a document: every word in order, well-formed, safe, the same bytes each time."""

from __future__ import annotations

import itertools
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given

from hoagiai_cli.document.html.writer import to_html
from hoagiai_cli.document.model import (
    Annex,
    Cell,
    Document,
    Kieu,
    Letterhead,
    Marks,
    Paragraph,
    Recipient,
    Run,
    Signature,
    Table,
)
from tests.document.parts import ATTACHED, EVERYTHING, FULL, REPORT, random_documents, reading
from tests.document.samples import SAMPLES, document, words

VOID = {"meta", "col"}
INLINE = {"strong", "em", "sup", "a"}


class Page(HTMLParser):
    """Reads a page: its words, its elements, its links; notices what is not closed or not allowed."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.said: list[str] = []
        self.open: list[tuple[str, dict[str, str]]] = []
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.css = ""
        self.feed(text)
        self.close()
        assert self.open == [], self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        assert len(found) == len(attrs), f"an attribute twice in {tag}"
        self.elements.append((tag, found))
        if tag not in INLINE:
            self.said.append("\n")
        if tag not in VOID:
            self.open.append((tag, found))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag
        if tag not in INLINE:
            self.said.append("\n")

    def handle_data(self, data: str) -> None:
        tags = [tag for tag, _ in self.open]
        if "style" in tags:
            self.css += data
        elif "body" in tags:
            of = self.open[-1][1]
            if of.get("role") == "doc-noteref":
                self.said.append(f"⟦{data}⟧")
            elif tags[-1] == "sup" and tags[-2] == "li":
                self.said.append(f"⟦{data}⟧ ")
            elif of.get("role") != "doc-backlink":
                self.said.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.said).split())

    def tags(self, *names: str) -> list[tuple[str, dict[str, str]]]:
        return [(tag, attributes) for tag, attributes in self.elements if tag in names]


def said(written: Document) -> str:
    text = reading(written, lambda number: f"⟦{number}⟧", lambda number: f"⟦{number}⟧")
    return " ".join(text.split())


@pytest.mark.parametrize("name", [name for name in EVERYTHING if name != "ky_tu_la"])
def test_every_word_of_every_sample_stands_in_order(name: str) -> None:
    assert Page(to_html(EVERYTHING[name])).text == said(EVERYTHING[name])


@given(random_documents)
def test_no_word_is_lost_or_changed(written: Document) -> None:
    page = Page(to_html(written))
    assert page.text == said(written)
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    assert {attributes["href"][1:] for _, attributes in page.tags("a")} == set(ids)


ATTACK = "</style></title></p><script>alert(1)</script>\"'><img src=x onerror=alert(1)>&lt;b&gt; \\A } *{display:none}"


def test_words_are_never_tags() -> None:
    body = (
        Paragraph(Kieu.MUC, (Run(ATTACK, True, True, (Run(ATTACK),)),), ATTACK),
        Table((), ((Cell((words(ATTACK),)),), (Cell((words(ATTACK),)),))),
    )
    whole = Document(
        letterhead=Letterhead((ATTACK,), ATTACK, ATTACK, (ATTACK,)),
        ten_loai=ATTACK,
        trich_yeu=words(ATTACK),
        body=body,
        noi_nhan=(Recipient(ATTACK),),
        signature=Signature((ATTACK,), ATTACK),
        kinh_gui=(ATTACK, ATTACK),
        kem_theo=ATTACK,
        phu_luc=(Annex(ATTACK, ATTACK, ATTACK, body),),
        marks=Marks(ATTACK, ATTACK, ATTACK, ATTACK, ATTACK, (ATTACK,)),
    )
    page = Page(to_html(whole))
    assert page.text == said(whole)
    allowed = (
        "html head meta title style body main article section header footer address div p span h1 h2 h3 ul ol li a"
    )
    allowed += " sup strong em table colgroup col thead tbody tr th td"
    assert {tag for tag, _ in page.elements} <= set(allowed.split())
    assert "alert(1)" in page.css and "</" not in page.css and "{display:none}" not in page.css


@pytest.mark.parametrize("name", EVERYTHING)
def test_nothing_is_loaded_and_nothing_runs(name: str) -> None:
    text = to_html(EVERYTHING[name])
    page = Page(text)
    assert text.startswith('<!DOCTYPE html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n')
    assert not page.tags("script", "link", "img", "iframe", "object", "form", "base")
    for _, attributes in page.elements:
        assert not {key for key in attributes if key.startswith("on") or key in ("src", "srcset", "action")}
        assert attributes.get("href", "#").startswith("#")
    assert "url(" not in page.css and "@import" not in page.css and "expression" not in page.css
    assert to_html(EVERYTHING[name]) == text
    assert text.encode("utf-8")


def test_the_order_of_headings_and_the_landmarks() -> None:
    page = Page(to_html(FULL))
    levels = [int(tag[1]) for tag, _ in page.tags("h1", "h2", "h3", "h4", "h5")]
    assert levels == [1, 2, 2, 3, 4, 4, 3, 2, 2, 3]
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))
    assert [tag for tag, _ in page.tags("main", "article", "section", "header", "footer", "address")] == [
        "main", "article", "header", "footer", "address", "section", "section", "section", "section",
    ]  # fmt: skip
    assert re.search(r"<title>KẾ HOẠCH Triển khai công tác", to_html(FULL))


def test_tables_say_what_their_headings_head() -> None:
    page = Page(to_html(FULL))
    heads = [attributes for tag, attributes in page.tags("th")]
    assert heads and all(attributes.get("scope") in ("col", "colgroup") for attributes in heads)
    assert [attributes for _, attributes in page.tags("tr") if attributes.get("class") == "ten-nhom"] == [
        {"class": "ten-nhom", "role": "row"}
    ] * 2
    cards = [attributes for tag, attributes in page.tags("table") if attributes["class"] == "the"]
    assert len(cards) == 2 and all(attributes["role"] == "table" for attributes in cards)
    cells = [attributes for tag, attributes in page.tags("td") if attributes.get("role") == "cell"]
    assert len(cells) == 30 * 6 + 2 * 3 + 2
    assert all(attributes["data-cot"] for attributes in cells if "colspan" not in attributes)
    boxes = [attributes for tag, attributes in page.tags("div") if attributes.get("role") == "region"]
    assert len(boxes) == 2 and all(attributes["tabindex"] == "0" for attributes in boxes)


def test_each_run_of_pages_is_numbered_by_itself() -> None:
    css = Page(to_html(FULL)).css
    assert re.findall(r"@page (so-\d) \{ size: (A4[ a-z]*); counter-increment: (so-\d);", css) == [
        ("so-1", "A4", "so-1"),
        ("so-2", "A4 landscape", "so-2"),
        ("so-3", "A4", "so-3"),
    ]
    assert "margin: 20mm 15mm 20mm 30mm" in css
    assert "$" not in css


def test_the_decision_and_the_addressees() -> None:
    text = Page(to_html(ATTACHED)).text
    assert text.index("QUYẾT ĐỊNH Ban hành") < text.index("Điều 1.") < text.index("KẾ HOẠCH Công tác")
    assert "Kính gửi: - Ủy ban nhân dân thành phố Cần Thơ; - Sở Tư pháp" in Page(to_html(REPORT)).text


def test_characters_that_no_page_may_hold_are_left_out() -> None:
    text = Page(to_html(SAMPLES["ky_tu_la"])).text
    assert "điều khiển bị bỏ, tab và dòng thành dấu cách" in text
    assert "A & B <c> \"d\" 'e' ]]> 🤝 “f” g" in text


def test_a_bold_heading_is_not_bold_twice() -> None:
    text = to_html(
        document(body=(Paragraph(Kieu.MUC, (Run("MỤC", bold=True),), "I."), Paragraph(Kieu.KHOAN, words("a"))))
    )
    assert '<h2 class="muc">I. MỤC</h2>' in text
