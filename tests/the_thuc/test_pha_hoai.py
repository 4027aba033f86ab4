"""Damaged files: an answer or a refusal, whatever was done to them; never a crash, never a hang."""

from __future__ import annotations

import random
import re

import pytest

from hoagiai_cli.document.docx.pack import pack
from hoagiai_cli.document.docx.unpack import DocxError
from hoagiai_cli.the_thuc.kiem import kiem_docx
from hoagiai_cli.the_thuc.sua import sua_docx
from tests.the_thuc.do_dung import cac_phan, p, tep, tot

ROUNDS = 60
_TAG = re.compile(r"<[^>]+>")
_VALUE = re.compile(r'="[^"]*"')
_AWKWARD = (
    "",
    "-1",
    "0",
    "999999999999999999999",
    "1e9",
    "NaN",
    "%1.%2",
    "true",
    "\u00a0",
    "x" * 300,
    "&#xFFFD;",
    "0x10",
    "12pt",
)


def thu(data: bytes) -> None:
    """Reads, judges and corrects; only a refusal may stop it."""
    try:
        sua_docx(data, kiem_docx(data))
    except DocxError as error:
        assert error.kind


@pytest.mark.parametrize("seed", range(6))
def test_bytes_flipped(seed: int) -> None:
    chance = random.Random(seed)
    good = tot("truong")
    for _ in range(ROUNDS):
        data = bytearray(good)
        for _ in range(chance.choice((1, 3, 20))):
            data[chance.randrange(len(data))] = chance.randrange(256)
        thu(bytes(data[: chance.randrange(len(data))] if chance.random() < 0.2 else data))


@pytest.mark.parametrize("seed", range(6))
def test_xml_mutated(seed: int) -> None:
    chance = random.Random(seed)
    good = cac_phan(tot("phuong"))
    names = [name for name in good if name.endswith(".xml") and name.startswith("word/")]
    for _ in range(ROUNDS // 2):
        parts = dict(good)
        name = chance.choice(names)
        parts[name] = _mutated(parts[name].decode(), chance).encode()
        thu(pack(parts))


def _mutated(text: str, chance: random.Random) -> str:
    for _ in range(chance.choice((1, 4, 12))):
        kind = chance.randrange(4)
        tags, values = list(_TAG.finditer(text)), list(_VALUE.finditer(text))
        if kind == 0 and values:
            one = chance.choice(values)
            text = f'{text[: one.start()]}="{chance.choice(_AWKWARD)}"{text[one.end() :]}'
        elif kind == 1:
            one = chance.choice([tag for tag in tags if tag[0].endswith("/>")] or tags)
            text = text[: one.start()] + text[one.end() :]
        elif kind == 2:
            one = chance.choice([tag for tag in tags if tag[0].endswith("/>")] or tags)
            text = text[: one.start()] + one[0] * 3 + text[one.end() :]
        else:
            first, second = sorted(chance.sample(range(len(tags)), 2))
            one, other = tags[first], tags[second]
            if one[0].endswith("/>") and other[0].endswith("/>"):
                text = text[: one.start()] + other[0] + text[one.end() : other.start()] + one[0] + text[other.end() :]
    return text


HEAD = (
    p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + p("Độc lập - Tự do - Hạnh phúc") + p("KẾ HOẠCH", '<w:jc w:val="center"/>')
)


@pytest.mark.parametrize(
    "body",
    [
        HEAD + p("Căn cứ Nghị định " + "1" * 300_000),
        HEAD + p("Căn cứ Nghị định " + "1" * 5_000) * 40,
        p("Số" + " " * 200_000 + "x") + p("ngày" + "." * 200_000) + HEAD,
        HEAD + p("(Kèm theo " + "số " * 50_000),
        HEAD + p("Nơi nhận:") + p("A " * 100_000),
        HEAD + "<w:p>" + "<w:r><w:tab/><w:t>a</w:t></w:r>" * 3_000 + "</w:p>",
        HEAD + "<w:p>" + '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * 5_000 + "</w:p>",
        HEAD + '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="99999999999"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>',
        HEAD + p("Phụ lục", '<w:jc w:val="center"/>') * 1_500,
    ],
    ids=["digits", "many digits", "blanks", "brackets", "names", "tabs", "fields", "span", "annexes"],
)
def test_texts_made_to_be_slow(body: str) -> None:
    thu(tep(body))


def test_an_annex_after_the_last_page_setup() -> None:
    parts = cac_phan(tot("truong"))
    text = parts["word/document.xml"].decode()
    setup = re.search(r"<w:sectPr>.*?</w:sectPr>(?=</w:body>)", text)
    assert setup is not None
    annex = (
        p("Phụ lục", '<w:pageBreakBefore/><w:jc w:val="center"/>') + p("DANH MỤC", '<w:jc w:val="center"/>') + p("A")
    )
    moved = text[: setup.start()] + f"<w:p><w:pPr>{setup[0]}</w:pPr></w:p>{annex}" + text[setup.end() :]
    thu(pack({**parts, "word/document.xml": moved.encode()}))
