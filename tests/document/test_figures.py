"""The last gate before a file is handed over: each figure of the decree that is damaged is noticed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hoagiai_cli.document.docx.check import check_parts, check_written
from hoagiai_cli.document.docx.writer import to_bytes, to_parts
from hoagiai_cli.document.model import Recipient, Run, Signature
from tests.document.samples import SAMPLES

MAIN, STYLES, HEADER = "word/document.xml", "word/styles.xml", "word/header.xml"

# part, what stands there, what is put in its place (once), and a word of the fault
DAMAGE = [
    (MAIN, '<w:pgSz w:w="11906" w:h="16838"/>', '<w:pgSz w:w="12240" w:h="15840"/>', "paper"),
    (MAIN, 'w:left="1701"', 'w:left="1134"', "margin left"),
    (MAIN, 'w:right="851"', 'w:right="1417"', "margin right"),
    (MAIN, 'w:top="1134"', 'w:top="850"', "margin top"),
    (MAIN, 'w:bottom="1134"', 'w:bottom="1701"', "margin bottom"),
    (MAIN, "<w:titlePg/>", "", "numbered"),
    (MAIN, '<w:pgNumType w:start="1"/>', "", "numbered"),
    (MAIN, "CHỦ NGHĨA VIỆT NAM", "CHỦ NGHĨA", "quoc_hieu"),
    (MAIN, "Độc lập - Tự do", "Độc lập – Tự do", "tieu_ngu"),
    (MAIN, "<w:r><w:t>KẾ HOẠCH", "<w:r><w:rPr><w:sz w:val='32'/></w:rPr><w:t>KẾ HOẠCH", "direct formatting"),
    (HEADER, " PAGE ", " DATE ", "page number"),
    (STYLES, "Times New Roman", "Arial", "font"),
    (STYLES, '<w:ind w:firstLine="720"/>', '<w:ind w:firstLine="709"/>', "first line"),
    (STYLES, '<w:spacing w:after="120" w:line="264"', '<w:spacing w:after="60" w:line="264"', "gap"),
    (STYLES, 'w:after="120" w:line="264"', 'w:after="120" w:line="480"', "line spacing"),
    (STYLES, "<w:rPr><w:i/><w:iCs/>", "<w:rPr>", "italic False"),
    (STYLES, "<w:rPr><w:b/><w:bCs/>", "<w:rPr>", "bold False"),
    (STYLES, '<w:sz w:val="22"/>', '<w:sz w:val="24"/>', "12.0 pt"),
    (STYLES, '<w:jc w:val="both"/>', '<w:jc w:val="left"/>', "noi_dung: left"),
]


@pytest.mark.parametrize("name", SAMPLES)
def test_silence_on_what_is_written(name: str) -> None:
    assert check_written(to_bytes(SAMPLES[name])) == ()


@pytest.mark.parametrize(("part", "old", "new", "word"), DAMAGE, ids=[f"{row[3]}-{i}" for i, row in enumerate(DAMAGE)])
def test_a_damaged_figure_is_noticed(part: str, old: str, new: str, word: str) -> None:
    parts = to_parts(SAMPLES["phuong"])
    text = parts[part].decode()
    assert old in text
    parts[part] = text.replace(old, new, 1).encode()
    found = check_parts(parts, own=True)
    assert any(fault.kind == "figure" and word in fault.detail for fault in found), found


@pytest.mark.parametrize("after", ["tieu_ngu", "co_quan", "trich_yeu"])
def test_a_rule_of_the_wrong_length_is_noticed(after: str) -> None:
    parts = to_parts(SAMPLES["phuong"])
    text = parts[MAIN].decode()
    at = text.index('w:pStyle w:val="duong_ke', text.rindex(f'w:val="{after}"'))
    start = text.index('w:left="', at) + len('w:left="')
    end = text.index('"', start)
    parts[MAIN] = f"{text[:start]}{int(text[start:end]) - 300}{text[end:]}".encode()
    assert any(f"rule under {after}" in fault.detail for fault in check_parts(parts, own=True))


def test_a_file_of_another_make_is_not_taken_for_ours() -> None:
    parts = to_parts(SAMPLES["phuong"])
    del parts[HEADER]
    assert any(fault.kind == "figure" for fault in check_parts(parts, own=True))


@pytest.mark.parametrize("word", ["ß\U000e0001" * 200, "\u202e\u0301", f"Th{'}' * 400} năm 2026"])
def test_a_title_wider_than_the_page_or_without_width_is_not_judged(word: str) -> None:
    assert check_written(to_bytes(replace(SAMPLES["phuong"], trich_yeu=(Run(word),)))) == ()


def test_a_signature_taller_than_many_receivers() -> None:
    who = Signature(("TM. ỦY BAN NHÂN DÂN",) * 200, "Nguyễn Văn A")
    receivers = tuple(Recipient("- Sở Tư pháp;") for _ in range(60))
    assert check_written(to_bytes(replace(SAMPLES["phuong"], signature=who, noi_nhan=receivers))) == ()
