"""The .docx writer: what it writes is what NĐ 30 asks for, complete, escaped, and the same every time."""

from __future__ import annotations

import hashlib
import io
import os
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given, settings

from hoagiai_cli.document.docx.check import check
from hoagiai_cli.document.docx.layout import letterhead, page, title
from hoagiai_cli.document.docx.markup import escape, filled_part
from hoagiai_cli.document.docx.pack import digest, pack
from hoagiai_cli.document.docx.reader import read_paragraphs
from hoagiai_cli.document.docx.unpack import parse
from hoagiai_cli.document.docx.writer import to_bytes, to_parts
from hoagiai_cli.document.measure import width
from hoagiai_cli.document.model import Document, Kieu, Letterhead, Paragraph, Run, Signature, plain
from hoagiai_cli.registry.nd30 import nd30
from tests.document.samples import AN_BINH, SAMPLES, all_words, document, documents, many_receivers, words

ROOT = Path(__file__).resolve().parents[2]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MM = 1440 / 25.4


def body_of(written: Document) -> Element:
    root = parse(to_parts(written)["word/document.xml"], "word/document.xml")
    return root[0]


def value(element: Element | None, name: str = "val") -> str:
    return "" if element is None else element.get(f"{W}{name}", "")


def style_of(paragraph: Element) -> str:
    return value(paragraph.find(f"{W}pPr/{W}pStyle"))


def styled(body: Element, style: str) -> list[Element]:
    return [paragraph for paragraph in body.iter(f"{W}p") if style_of(paragraph) == style]


def text_of(paragraph: Element) -> str:
    return "".join(text.text or "" for text in paragraph.iter(f"{W}t"))


def squeezed(text: str) -> str:
    return " ".join(text.split())


class Styles:
    """The style part as Word resolves it: a property of a style, of what it is based on, or of the defaults."""

    def __init__(self, parts: dict[str, bytes]) -> None:
        root = parse(parts["word/styles.xml"], "word/styles.xml")
        self.by_id = {style.get(f"{W}styleId", ""): style for style in root.iter(f"{W}style")}
        self.defaults = root.find(f"{W}docDefaults")

    def find(self, style: str, path: str, attribute: str = "val") -> str | None:
        while style:
            found = self.by_id[style].find(path.replace("w:", W))
            if found is not None and found.get(f"{W}{attribute}") is not None:
                return found.get(f"{W}{attribute}")
            if found is not None and attribute == "val":
                return "1"
            style = value(self.by_id[style].find(f"{W}basedOn"))
        assert self.defaults is not None
        kind = path.partition("/")[0].removeprefix("w:")
        found = self.defaults.find(f"{W}{kind}Default/{path.replace('w:', W)}")
        return None if found is None else found.get(f"{W}{attribute}")


@pytest.mark.parametrize("name", SAMPLES)
def test_nothing_is_lost_and_nothing_is_broken(name: str) -> None:
    data = to_bytes(SAMPLES[name])
    assert check(data) == ()
    assert [p.text for p in read_paragraphs(data)].count(nd30().quoc_hieu) == 1


@settings(max_examples=60)
@given(documents)
def test_every_word_is_read_back_in_order(written: Document) -> None:
    data = to_bytes(written)
    assert check(data) == ()
    paragraphs = read_paragraphs(data)
    rest = " ".join(p.text for p in paragraphs if p.style != "noi_nhan").split()
    receivers = " ".join(p.text for p in paragraphs if p.style == "noi_nhan").split()
    assert (rest, receivers) == all_words(written)
    text = [p.text for p in paragraphs if p.style in set(Kieu) and p.cell is None]
    assert text == [paragraph.plain for paragraph in written.body]


def test_control_characters_vanish_and_line_ends_become_spaces() -> None:
    texts = [squeezed(p.text) for p in read_paragraphs(to_bytes(SAMPLES["ky_tu_la"]))]
    assert "điều khiển bị bỏ, tab và dòng thành dấu cách" in texts
    assert escape('a\x00\x1b&<>"\ud800\uffff\tb') == "a&amp;&lt;&gt;&quot; b"


def test_a_base_part_with_an_open_place_is_an_error() -> None:
    with pytest.raises(KeyError):
        filled_part("core.xml")


# ---- the same every time --------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["phuong", "ky_tu_la", "nhieu_noi_nhan"])
def test_the_same_bytes_in_another_process_place_and_time(name: str, tmp_path: Path) -> None:
    code = (
        "import hashlib, sys\nfrom hoagiai_cli.document.docx.writer import to_bytes\n"
        f"from tests.document.samples import SAMPLES\nprint(hashlib.sha256(to_bytes(SAMPLES[{name!r}])).hexdigest())"
    )
    here = to_bytes(SAMPLES[name])
    assert here == to_bytes(SAMPLES[name])
    for seed, zone, language in (("1", "Asia/Ho_Chi_Minh", "C"), ("2", "America/New_York", "vi_VN.UTF-8")):
        environment = {
            **os.environ,
            "PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "src"))),
            "PYTHONHASHSEED": seed,
            "TZ": zone,
            "LC_ALL": language,
        }
        done = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, env=environment, cwd=tmp_path, check=True
        )
        assert done.stdout.strip() == hashlib.sha256(here).hexdigest()


def test_the_package_has_a_fixed_order_and_no_clock() -> None:
    with zipfile.ZipFile(io.BytesIO(to_bytes(SAMPLES["phuong"]))) as archive:
        members = archive.infolist()
    assert [m.filename for m in members][:2] == ["[Content_Types].xml", "_rels/.rels"]
    assert [m.filename for m in members] == list(to_parts(SAMPLES["phuong"]))
    assert {(m.date_time, m.create_system, m.compress_type) for m in members} == {
        ((1980, 1, 1, 0, 0, 0), 0, zipfile.ZIP_DEFLATED)
    }


def test_the_digest_sees_names_and_contents_and_not_the_order() -> None:
    assert digest({"a": b"1", "b": b"2"}) == digest({"b": b"2", "a": b"1"})
    assert len({digest({"a": b"1"}), digest({"b": b"1"}), digest({"a": b"2"}), digest({"a": b"", "1": b""})}) == 4
    assert pack({"x": b"1", "[Content_Types].xml": b""}) == pack({"[Content_Types].xml": b"", "x": b"1"})


def test_the_date_in_the_metadata_is_that_of_the_document_or_none() -> None:
    core = to_parts(document(ngay="2026-03-05"))["docProps/core.xml"].decode()
    assert core.count("2026-03-05T00:00:00Z") == 2
    assert "<dc:language>vi-VN</dc:language>" in core
    assert "KẾ HOẠCH Triển khai công tác" in core
    assert "ỦY BAN NHÂN DÂN PHƯỜNG AN BÌNH" in core
    for unknown in ("", "2026-02", "2026-13-01"):
        assert b"dcterms:created" not in to_parts(document(ngay=unknown))["docProps/core.xml"]


# ---- the figures of NĐ 30, read back from what was written ------------------------------------------


def test_page_size_and_margins() -> None:
    section = body_of(document()).find(f"{W}sectPr")
    assert section is not None
    size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    assert size is not None and margins is not None
    assert [round(int(value(size, side)) / MM) for side in ("w", "h")] == [210, 297]
    assert value(size, "orient") in ("", "portrait")
    names = {"top": "tren", "bottom": "duoi", "left": "trai", "right": "phai"}
    for side, ten in names.items():
        assert int(value(margins, side)) / MM in nd30().le_mm[ten]
    assert section.find(f"{W}titlePg") is not None


@pytest.mark.parametrize("name", ["phuong", "thanh_pho"])
def test_every_style_has_the_size_weight_slant_and_alignment_of_its_part(name: str) -> None:
    styles = Styles(to_parts(SAMPLES[name]))
    jc = {"giua": "center", "deu": "both", "trai": None, "phai": "right"}
    for ten, part in nd30().thanh_phan.items():
        size = styles.find(ten, "w:rPr/w:sz")
        assert size is not None and int(size) / 2 in part.co_chu, ten
        assert size == styles.find(ten, "w:rPr/w:szCs")
        assert (styles.find(ten, "w:rPr/w:b") is not None) == part.dam, ten
        assert (styles.find(ten, "w:rPr/w:i") is not None) == part.nghieng, ten
        assert styles.find(ten, "w:pPr/w:jc") == jc[part.canh], ten
        assert styles.find(ten, "w:rPr/w:color") == (nd30().dau.mau if ten == "dau_do" else "000000")
        for script in ("ascii", "hAnsi", "cs", "eastAsia"):
            assert styles.find(ten, "w:rPr/w:rFonts", script) == "Times New Roman"
        assert styles.find(ten, "w:rPr/w:u") is None
    header_set = tuple(int(styles.find(ten, "w:rPr/w:sz") or 0) // 2 for ten in ("quoc_hieu", "tieu_ngu", "dia_danh"))
    assert header_set == ((13, 14, 14) if name == "phuong" else (12, 13, 13))
    assert styles.find("noi_dung", "w:rPr/w:sz") == "28"
    assert styles.find("noi_dung", "w:rPr/w:lang") == "vi-VN"


def test_paragraphs_of_the_text() -> None:
    styles = Styles(to_parts(document()))
    for kieu in Kieu:
        assert int(styles.find(kieu, "w:pPr/w:spacing", "after") or 0) >= 20 * nd30().cach_doan_pt
        assert int(styles.find(kieu, "w:pPr/w:spacing", "line") or 0) / 240 in nd30().gian_dong
        indent = int(styles.find(kieu, "w:pPr/w:ind", "firstLine") or 0) / 567
        assert indent == pytest.approx(0 if kieu is Kieu.PHAN else 1.27, abs=0.005)
        if kieu in (Kieu.PHAN, Kieu.MUC, Kieu.TIEU_DE):
            assert styles.find(kieu, "w:pPr/w:keepNext") is not None
    assert styles.find("muc", "w:pPr/w:outlineLvl") == "0"
    assert styles.find("tieu_de", "w:pPr/w:outlineLvl") == "1"


def test_style_ids_are_plain_letters_and_names_are_vietnamese() -> None:
    styles = Styles(to_parts(document()))
    assert all(style.isascii() for style in styles.by_id)
    names = {value(style.find(f"{W}name")) for style in styles.by_id.values()}
    assert {"Quốc hiệu", "Trích yếu", "Nơi nhận"} <= names
    assert not any("," in name for name in names)  # Word reads a comma as the start of another name


def test_the_page_number_is_a_whole_field_and_hidden_on_the_first_page() -> None:
    parts = to_parts(document())
    header = parse(parts["word/header.xml"], "")
    runs = [run[0].tag.removeprefix(W) for run in header.iter(f"{W}r")]
    assert runs == ["fldChar", "instrText", "fldChar", "t", "fldChar"]
    assert list(parse(parts["word/header_first.xml"], "").iter(f"{W}r")) == []


# ---- letterhead and title ---------------------------------------------------------------------------


def rule_length(rule: Element, column: int) -> float:
    indent = rule.find(f"{W}pPr/{W}ind")
    assert indent is not None and value(indent, "left") == value(indent, "right")
    return (column - 2 * int(value(indent, "left"))) / 20


def test_rules_are_as_long_as_the_decree_says() -> None:
    body = body_of(document())
    columns = [int(value(column, "w")) for column in body.iter(f"{W}gridCol")]
    issuer, motto = styled(body, "duong_ke")
    assert rule_length(motto, columns[1]) == pytest.approx(width(nd30().tieu_ngu, 14, bold=True), abs=0.2)
    share = rule_length(issuer, columns[0]) / width("PHƯỜNG AN BÌNH", 13, bold=True)
    assert share in nd30().duong_ke["co_quan"].ti_le
    (summary,) = styled(body, "duong_ke_trich_yeu")
    last = title(plain(document().trich_yeu), page(nd30()), 14).line.widths[-1]
    tails = [" ".join(plain(document().trich_yeu).split()[-count:]) for count in range(1, 12)]
    assert last in [pytest.approx(width(tail, 14, bold=True)) for tail in tails]
    share = rule_length(summary, 9354) / last
    assert share in nd30().duong_ke["trich_yeu"].ti_le


@pytest.mark.parametrize("name", ["phuong", "thanh_pho", "truong", "so", "hoi_dong"])
def test_number_and_date_fit_their_columns(name: str) -> None:
    head = SAMPLES[name].letterhead
    place = letterhead(head)
    assert place.left + place.right == 9354
    assert width(head.dia_danh_ngay, place.size_set.dia_danh, italic=True) + 2 < place.right / 20
    assert width(nd30().quoc_hieu, place.size_set.quoc_hieu, bold=True) + 2 < place.right / 20
    assert width(head.so_ky_hieu, 13) + 2 < place.left / 20


def test_a_long_number_beside_a_long_place_gets_room() -> None:
    head = Letterhead(("BAN CHỈ ĐẠO",), "Số: 1234/KH-BCĐCTMTQGXDNTM", "Thành phố Cần Thơ, ngày 05 tháng 3 năm 2026")
    place = letterhead(head)
    assert width(head.so_ky_hieu, 13) < place.left / 20
    assert width(nd30().quoc_hieu, place.size_set.quoc_hieu, bold=True) < place.right / 20


def test_the_letterhead_is_a_plain_table_of_four_cells() -> None:
    body = body_of(document())
    table = body[0]
    assert [len(row.findall(f"{W}tc")) for row in table.findall(f"{W}tr")] == [2, 2]
    assert value(table.find(f"{W}tblPr/{W}tblLayout"), "type") == "fixed"
    assert all(value(table.find(f"{W}tblPr/{W}tblCellMar/{W}{side}"), "w") == "0" for side in ("left", "right"))
    assert table.find(f"{W}tblPr/{W}tblBorders") is None
    assert not list(body.iter(f"{W}br")) and not list(body.iter(f"{W}drawing")) and not list(body.iter(f"{W}u"))
    left = int(value(table.find(f"{W}tblGrid/{W}gridCol"), "w")) / MM
    assert left == pytest.approx(67, abs=0.1)


def test_a_long_name_stays_one_paragraph_and_is_indented() -> None:
    body = body_of(SAMPLES["truong"])
    (issuer,) = styled(body, "co_quan")
    assert text_of(issuer) == SAMPLES["truong"].letterhead.co_quan[0]
    indent = issuer.find(f"{W}pPr/{W}ind")
    assert indent is not None and value(indent, "left") == value(indent, "right") != ""


# ---- the text and the signature ---------------------------------------------------------------------


def test_a_mark_and_its_words_are_parted_by_one_space() -> None:
    body = (
        Paragraph(Kieu.DIEM, (Run("Thường"), Run(" đậm", bold=True)), "a)"),
        Paragraph(Kieu.DIEM, (Run("Đậm cả", bold=True),), "b)"),
        Paragraph(Kieu.DIEM, (Run("Đậm", bold=True), Run(" rồi thường")), "c)"),
    )
    first, second, third = styled(body_of(document(body=body)), "diem")
    assert [text_of(paragraph) for paragraph in (first, second, third)] == [
        "a) Thường đậm",
        "b) Đậm cả",
        "c) Đậm rồi thường",
    ]
    bold = [[run.find(f"{W}rPr/{W}b") is not None for run in p.iter(f"{W}r")] for p in (first, second, third)]
    assert bold == [[False, True], [True], [False, True, False]]


def test_keep_next_and_style_of_runs_are_written() -> None:
    body = (Paragraph(Kieu.NOI_DUNG, (Run("a", italic=True),), keep_next=True), Paragraph(Kieu.NOI_DUNG, words("b")))
    written = document(body=body, receivers=(), powers=(), name="")
    kept, free = styled(body_of(written), "noi_dung")
    assert kept.find(f"{W}pPr/{W}keepNext") is not None and free.find(f"{W}pPr/{W}keepNext") is None
    assert kept.find(f"{W}r/{W}rPr/{W}i") is not None


def test_the_signature_is_one_row_kept_whole_and_with_the_text() -> None:
    body = body_of(document())
    table = body[-3]
    rows = table.findall(f"{W}tr")
    assert len(rows) == 1 and rows[0].find(f"{W}trPr/{W}cantSplit") is not None
    assert all(p.find(f"{W}pPr/{W}keepNext") is not None for p in table.iter(f"{W}p"))
    assert body[-4].find(f"{W}pPr/{W}keepNext") is not None
    after = body[-2]
    assert style_of(after) == "sau_bang" and text_of(after) == ""
    line = Styles(to_parts(document())).find("sau_bang", "w:pPr/w:spacing", "line")
    assert line == "20"


@pytest.mark.parametrize("count", [30, 41, 200])
def test_a_long_list_of_receivers_may_run_over_but_the_signature_may_not(count: int) -> None:
    written = document(receivers=many_receivers(count))
    rows = body_of(written)[-3].findall(f"{W}tr")
    assert rows[0].find(f"{W}trPr/{W}cantSplit") is not None
    assert [text_of(p) for p in rows[0].iter(f"{W}p")][-1] == "Nguyễn Văn A"
    assert len(rows) == (1 if count == 30 else 2)
    if count > 30:
        assert rows[1].find(f"{W}trPr/{W}cantSplit") is None
        assert not [p for p in rows[1].iter(f"{W}p") if p.find(f"{W}pPr/{W}keepNext") is not None]
    receivers = [text_of(p) for row in rows for p in row.iter(f"{W}p") if style_of(p) == "noi_nhan"]
    assert [line for line in receivers if line] == list(many_receivers(count))


def test_a_document_without_signature_has_no_table_at_the_end() -> None:
    written = replace(document(), noi_nhan=(), signature=Signature(()))
    body = body_of(written)
    assert len(body.findall(f"{W}tbl")) == 1
    assert style_of(body[-2]) == "noi_dung"


def test_an_empty_document_is_still_a_file() -> None:
    assert check(to_bytes(SAMPLES["trong"])) == ()
    assert "co_quan" not in {p.style for p in read_paragraphs(to_bytes(SAMPLES["trong"])) if p.text}


def test_an_issuer_of_blank_lines_has_no_rule() -> None:
    written = document(replace(AN_BINH, co_quan=("", " ")))
    assert len(styled(body_of(written), "duong_ke")) == 1
