"""The outside judges on the written files: two validators, and the pages as LibreOffice lays them out."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from hoagiai_cli.document.docx.layout import letterhead, page, title
from hoagiai_cli.document.docx.writer import to_bytes
from hoagiai_cli.document.model import Document, Kieu, Paragraph, plain
from hoagiai_cli.registry.nd30 import nd30
from tests.document.samples import SAMPLES, document, many_receivers, text_of, words
from tests.tools import audit_ooxml, convert_to_pdf, pdf_fonts, pdf_text, validate_ooxml


def one_line_paragraphs(count: int) -> tuple[Paragraph, ...]:
    ending = words("Trên đây là Kế hoạch công tác hòa giải ở cơ sở, đề nghị các cơ quan thực hiện nghiêm túc./.")
    lines = [Paragraph(Kieu.GACH, words(f"Việc thứ {number} của kế hoạch năm."), "-") for number in range(count)]
    return (*lines, Paragraph(Kieu.NOI_DUNG, ending))


# One line more each time pushes the signature down and over the end of the page.
SWEEP = {f"vi_tri_{count}": document(body=one_line_paragraphs(count)) for count in range(10, 24)}
LONG = {
    f"noi_nhan_{count}_{length}": document(receivers=many_receivers(count), body=text_of(length))
    for count, length in ((30, 5), (37, 1), (60, 2), (60, 9), (130, 4))
}
ALL: dict[str, Document] = {**SAMPLES, **SWEEP, **LONG}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("docx")
    for name, written in ALL.items():
        (target / f"{name}.docx").write_bytes(to_bytes(written))
    return target


@pytest.fixture(scope="module")
def pages(folder: Path) -> dict[str, list[str]]:
    """Name to the text of each page."""
    found = {}
    for pdf in convert_to_pdf([folder / f"{name}.docx" for name in ALL], folder):
        found[pdf.stem] = pdf_text(pdf).removesuffix("\f").split("\f")
    return found


def squeezed(text: str) -> str:
    return " ".join(text.split())


@cache
def last_words(name: str) -> str:
    return " ".join(ALL[name].body[-1].plain.split()[-2:])


@pytest.mark.validator
@pytest.mark.parametrize("name", [*SAMPLES, "noi_nhan_130_4"])
def test_the_open_xml_sdk_finds_nothing(name: str, folder: Path) -> None:
    assert validate_ooxml(folder / f"{name}.docx") == []


@pytest.mark.parametrize("name", [*SAMPLES, "noi_nhan_130_4"])
def test_openxml_audit_finds_nothing(name: str, folder: Path) -> None:
    assert audit_ooxml(folder / f"{name}.docx") == []


@pytest.mark.office
@pytest.mark.parametrize("name", ["phuong", "thanh_pho", "truong", "nhieu_noi_nhan"])
def test_only_the_twin_of_times_new_roman_is_used(name: str, folder: Path, pages: dict[str, list[str]]) -> None:
    assert pages[name]
    assert {font.partition("-")[0] for font in pdf_fonts(folder / f"{name}.pdf")} <= {
        "LiberationSerif",
        "TimesNewRoman",
    }


@pytest.mark.office
def test_pages_are_numbered_from_the_second_and_none_is_empty(pages: dict[str, list[str]]) -> None:
    for name, texts in pages.items():
        for number, text in enumerate(texts, start=1):
            lines = text.split("\n")
            first = next((line.strip() for line in lines if line.strip()), "")
            assert (first == str(number)) == (number > 1), name
            assert len(text.split()) > (1 if number > 1 else 0), f"{name}: page {number} is empty"
    assert [len(pages[name]) for name in ("so", "phuong", "thanh_pho")] == [1, 2, 4]


@pytest.mark.office
@pytest.mark.parametrize("name", ["phuong", "thanh_pho", "truong", "so", "hoi_dong"])
def test_the_letterhead_stands_on_its_lines(name: str, pages: dict[str, list[str]]) -> None:
    head = ALL[name].letterhead
    lines = [squeezed(line) for line in pages[name][0].split("\n")]
    assert any(nd30().quoc_hieu in line for line in lines)
    assert any(nd30().tieu_ngu in line for line in lines)
    assert any(line == squeezed(f"{head.so_ky_hieu} {head.dia_danh_ngay}") for line in lines)


@pytest.mark.office
@pytest.mark.parametrize("name", ["phuong", "thanh_pho", "truong", "so", "hoi_dong"])
def test_titles_break_where_the_measure_says(name: str, pages: dict[str, list[str]]) -> None:
    written = ALL[name]
    lines = [squeezed(line) for line in pages[name][0].split("\n") if line.strip()]
    summary = plain(written.trich_yeu)
    start = lines.index("KẾ HOẠCH") + 1
    count = len(title(summary, page(nd30()), 14).line.widths)
    assert " ".join(lines[start : start + count]) == summary
    place = letterhead(written.letterhead)
    height = sum(len(line.widths) for line in (*place.parent, *place.issuer))
    number = next(index for index, line in enumerate(lines) if line.startswith("Số:"))
    assert number == max(height, 2)


@pytest.mark.office
def test_the_signature_is_never_parted_nor_alone(pages: dict[str, list[str]]) -> None:
    turned = set()
    for name in (*SWEEP, *LONG, "phuong", "thanh_pho", "so", "hoi_dong", "nhieu_noi_nhan"):
        signed = [text for text in pages[name] if "Nguyễn Văn A" in text]
        assert len(signed) == 1, name
        for wanted in (*(line.split()[0] for line in ALL[name].signature.quyen_han), "Nơi nhận:", last_words(name)):
            assert wanted in squeezed(signed[0]), (name, wanted)
        turned.add(pages[name].index(signed[0]))
    assert {0, 1} <= turned, "the sweep must push the signature over the end of the page"


@pytest.mark.office
def test_no_receiver_of_a_long_list_is_lost(pages: dict[str, list[str]]) -> None:
    for name in (*LONG, "nhieu_noi_nhan"):
        printed = " ".join(pages[name])
        found = {int(number) for number in re.findall(r"đơn vị thứ (\d+) của phường;", printed)}
        assert found == set(range(1, len(ALL[name].noi_nhan))), name
        assert "- Lưu: VT." in printed, name
    assert len(pages["noi_nhan_130_4"]) >= 3, "the list must run over the end of a page"
