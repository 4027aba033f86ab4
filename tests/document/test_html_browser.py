"""HTML in a real browser: on a phone, on a desk, and printed on A4 beside the Word file."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from hoagiai_cli.document.docx.writer import to_bytes
from hoagiai_cli.document.html.writer import to_html
from hoagiai_cli.document.model import Cell, Document, Kieu, Paragraph, Run, Table
from tests.document.parts import EVERYTHING, WITH_PARTS, assignment
from tests.document.samples import document, many_receivers, text_of, words
from tests.tools import chromium, convert_to_pdf, measured, pdf_words, print_html, screenshot

pytestmark = pytest.mark.browser

WIDTHS = (320, 390, 480, 768, 1280)
# What does not fit: text beyond the edge of the window, unless it is in a box that can be moved sideways; boxes that
# cut their content; letters too small to read.
SCRIPT = """
  const root = doc.documentElement, wide = root.clientWidth, view = doc.defaultView;
  const out = {scroll: root.scrollWidth, width: wide, outside: [], smallest: 99, boxes: 0};
  const walker = doc.createTreeWalker(doc.body, view.NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.data.trim() || node.parentElement.closest('.the thead')) continue;
    const size = parseFloat(view.getComputedStyle(node.parentElement).fontSize);
    if (!node.parentElement.closest('sup')) out.smallest = Math.min(out.smallest, size);
    const range = doc.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      const inside = node.parentElement.closest('.bang');
      const moves = inside && inside.scrollWidth > inside.clientWidth;
      if (!moves && (box.left < -0.5 || box.right > wide + 0.5)) out.outside.push(node.data.trim().slice(0, 40));
    }
  }
  for (const element of doc.body.querySelectorAll('*')) {
    const style = view.getComputedStyle(element);
    if (element.scrollWidth <= element.clientWidth + 1 || element.closest('.the thead')) continue;
    if (element.matches('.bang') && style.overflowX === 'auto') out.boxes += 1;
    else if (style.overflowX !== 'visible') out.outside.push('cut off: ' + element.className);
  }
  return out;
"""
MM = 72 / 25.4


@pytest.fixture(scope="module")
def laid_out(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Any]]:
    chromium()
    pages = [to_html(one) for one in EVERYTHING.values()]
    found = measured(pages, WIDTHS, SCRIPT, tmp_path_factory.mktemp("measured"))
    return dict(zip(EVERYTHING, found, strict=True))


@pytest.mark.parametrize("name", EVERYTHING)
def test_nothing_is_cut_off_nor_wider_than_the_window(name: str, laid_out: dict[str, list[Any]]) -> None:
    for width, seen in zip(WIDTHS, laid_out[name], strict=True):
        assert seen["width"] == width
        assert seen["outside"] == [], width
        # A window narrower than a sheet of paper but wider than a phone may be moved sideways with the sheet.
        assert seen["scroll"] <= width, width
        assert seen["smallest"] >= (13 if width <= 480 else 12), width


def test_the_measure_sees_what_does_not_fit(tmp_path: Path) -> None:
    page = to_html(EVERYTHING["phuong"]).replace("</main>", '<div style="width:900px">rộng quá</div></main>')
    page = page.replace("</main>", '<div style="overflow:hidden;width:40px;white-space:nowrap">bị cắt mất</div></main>')
    ((seen,),) = measured([page], [390], SCRIPT, tmp_path)
    assert seen["scroll"] > 390 and any("cut off" in one for one in seen["outside"])


def test_pictures_are_not_blank(tmp_path: Path) -> None:
    (tmp_path / "x.html").write_text(to_html(WITH_PARTS["day_du"]), encoding="utf-8")
    for width, height in ((390, 844), (1280, 900)):
        picture = screenshot(tmp_path / "x.html", tmp_path / f"{width}.png", width=width, height=height)
        assert picture.stat().st_size > 20_000


# --- on paper ---------------------------------------------------------------------------------------------------------

PRINTED = {name: one for name, one in EVERYTHING.items() if name not in ("ky_tu_la", "trong")}


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[list[Any], list[Any]]]:
    """Name to the words on the pages of the printed HTML, and of the Word file."""
    chromium()
    folder = tmp_path_factory.mktemp("printed")
    for name, one in PRINTED.items():
        (folder / f"{name}.docx").write_bytes(to_bytes(one))
        (folder / f"{name}.html").write_text(to_html(one), encoding="utf-8")
    office = convert_to_pdf([folder / f"{name}.docx" for name in PRINTED], folder / "office")
    return {
        name: (pdf_words(print_html(folder / f"{name}.html", folder / f"{name}.pdf")), pdf_words(pdf))
        for name, pdf in zip(PRINTED, office, strict=True)
    }


def plain_words(pages: list[Any]) -> Counter[str]:
    """Words without page numbers and the numbers of footnotes, which the two programs glue differently."""
    found = (word.strip("0123456789") for page in pages for word, *_ in page)
    return Counter(word for word in found if word)


@pytest.mark.office
@pytest.mark.parametrize("name", PRINTED)
def test_paper_says_what_the_word_file_says(name: str, printed: dict[str, tuple[list[Any], list[Any]]]) -> None:
    web, office = printed[name]
    assert abs(len(web) - len(office)) <= 1
    if name == "day_du":  # headings of tables stand again on every page, and pages may end elsewhere
        assert set(plain_words(web)) == set(plain_words(office))
    else:
        assert plain_words(web) == plain_words(office)


@pytest.mark.office
@pytest.mark.parametrize("name", PRINTED)
def test_paper_keeps_its_margins(name: str, printed: dict[str, tuple[list[Any], list[Any]]]) -> None:
    web, _ = printed[name]
    for page in web:
        assert page, "an empty page"
        broad = max(right for _, _, _, right, _ in page) > 210 * MM
        right_edge, bottom_edge = ((297 - 15) * MM, (210 - 20) * MM) if broad else ((210 - 15) * MM, (297 - 20) * MM)
        for word, left, _, right, bottom in page:
            assert left >= 30 * MM - 1 and right <= right_edge + 1, word
            assert bottom <= bottom_edge + 1, word


@pytest.mark.office
def test_pages_are_numbered_from_the_second_of_each_part(printed: dict[str, tuple[list[Any], list[Any]]]) -> None:
    def numbers(pages: list[Any]) -> list[str]:
        return [
            next((word for word, _, top, _, bottom in page if bottom < 20 * MM and word.isdigit()), "")
            for page in pages
        ]

    assert numbers(printed["thanh_pho"][0]) == ["", "2", "3", "4"]
    for name in ("day_du", "quyet_dinh"):
        runs = "|".join(numbers(printed[name][0])).split("||")
        assert len(runs) == 3, name  # decision or plan, plan or annex, annex: each begins with a page without a number
    assert numbers(printed["quyet_dinh"][0]) == numbers(printed["quyet_dinh"][1])


@pytest.mark.office
@pytest.mark.parametrize("name", ["phuong", "thanh_pho", "truong", "so", "hoi_dong", "day_du", "quyet_dinh"])
def test_titles_break_where_those_of_the_word_file_do(
    name: str, printed: dict[str, tuple[list[Any], list[Any]]]
) -> None:
    def lines(page: list[Any]) -> list[list[str]]:
        found: dict[int, list[tuple[float, str]]] = {}
        for word, left, top, _, _ in page:
            found.setdefault(round(top / 4), []).append((left, word))
        return [[word for _, word in sorted(found[key])] for key in sorted(found)]

    web, office = (lines(one[0]) for one in printed[name])
    start = next(index for index, line in enumerate(web) if line in (["KẾ", "HOẠCH"], ["QUYẾT", "ĐỊNH"]))
    other = next(index for index, line in enumerate(office) if line in (["KẾ", "HOẠCH"], ["QUYẾT", "ĐỊNH"]))
    assert web[start : start + 3] == office[other : other + 3]


# --- the end of a page ------------------------------------------------------------------------------------------------


def short_lines(count: int) -> tuple[Paragraph, ...]:
    lines = [Paragraph(Kieu.GACH, words(f"Việc thứ {number} của kế hoạch năm."), "-") for number in range(count)]
    return (*lines, Paragraph(Kieu.NOI_DUNG, words("Trên đây là Kế hoạch công tác năm của phường./.")))


def pages_of(one: Document, folder: Path) -> list[str]:
    (folder / "x.html").write_text(to_html(one), encoding="utf-8")
    return [" ".join(word for word, *_ in page) for page in pdf_words(print_html(folder / "x.html", folder / "x.pdf"))]


def test_the_signature_is_never_parted_nor_alone(tmp_path: Path) -> None:
    turned = set()
    for count in range(13, 24, 2):
        pages = pages_of(document(body=short_lines(count)), tmp_path)
        signed = [page for page in pages if "Nguyễn Văn A" in page]
        assert len(signed) == 1, count
        for wanted in ("TM. ỦY BAN", "KT. CHỦ TỊCH", "Nơi nhận:", "- Lưu: VT, TP.", "phường./."):
            assert wanted in signed[0], (count, wanted)
        turned.add(pages.index(signed[0]))
    assert turned == {0, 1}, "the sweep must push the signature over the end of the page"


def test_no_heading_stands_alone_at_the_foot_of_a_page(tmp_path: Path) -> None:
    for count in range(14, 22):
        body = (
            *short_lines(count)[:-1],
            Paragraph(Kieu.MUC, words("ĐỀ MỤC LỚN"), "II."),
            Paragraph(Kieu.TIEU_DE, words("Đề mục nhỏ"), "1."),
            Paragraph(Kieu.NOI_DUNG, words("Đoạn dẫn vào danh sách sau đây:"), keep_next=True),
            Paragraph(Kieu.GACH, words("Ý đầu của danh sách./."), "-"),
        )
        pages = pages_of(document(body=body), tmp_path)
        (page,) = [one for one in pages if "ĐỀ MỤC LỚN" in one]
        assert "Đề mục nhỏ" in page and "Ý đầu của danh sách" in page, count


@pytest.mark.parametrize(("count", "length"), [(41, 9), (60, 2), (130, 4)])
def test_no_receiver_of_a_long_list_is_lost(tmp_path: Path, count: int, length: int) -> None:
    pages = pages_of(document(receivers=many_receivers(count), body=text_of(length)), tmp_path)
    text = " ".join(pages)
    assert all(f"đơn vị thứ {number} của phường;" in text for number in range(1, count))
    assert "- Lưu: VT." in text
    (signed,) = [page for page in pages if "Nguyễn Văn A" in page]
    assert "TM. ỦY BAN" in signed and "Nơi nhận:" in signed and "phường./." in signed


def test_a_contact_line_stands_at_the_foot_of_the_first_page_only(tmp_path: Path) -> None:
    one = replace(WITH_PARTS["day_du"], phu_luc=())
    (tmp_path / "x.html").write_text(to_html(one), encoding="utf-8")
    pages = pdf_words(print_html(tmp_path / "x.html", tmp_path / "x.pdf"))
    found = [[top for word, _, top, _, _ in page if word == "vanphong@anbinh.example"] for page in pages]
    assert len(found) > 1 and len(found[0]) == 1 and not any(found[1:])
    assert found[0][0] > 250 * MM
    body = [bottom for word, _, _, _, bottom in pages[0] if bottom < found[0][0] - 30]
    assert max(body) < found[0][0] - 12, "the text stays above the contact lines"


def test_the_name_of_a_group_stays_with_its_first_row(tmp_path: Path) -> None:
    over_all = (Cell(((Run("TÊN NHÓM", bold=True),),), span=6),)
    numbered = (Cell((words("II"),)), Cell(((Run("TÊN NHÓM", bold=True),),), span=5))
    for name in (over_all, numbered):
        turned = set()
        for count in range(9, 15):
            tasks = assignment(count + 3).rows
            rows = (tasks[0], *(row for row in tasks[1:] if len(row) > 1))
            rows = (*rows[: count + 1], name, *rows[count + 1 :])
            one = document(body=(Table((1, 4, 3, 3, 2, 2), rows),))  # type: ignore[arg-type]
            (tmp_path / "x.html").write_text(to_html(one), encoding="utf-8")
            for number, page in enumerate(pdf_words(print_html(tmp_path / "x.html", tmp_path / "x.pdf"))):
                if feet := [bottom for word, _, _, _, bottom in page if word == "NHÓM"]:
                    turned.add(number)
                    below = [word for word, _, top, _, _ in page if top >= feet[0]]
                    assert str(count + 1) in below, count
        assert len(turned) > 1, "the sweep must push the name over the end of a page"
