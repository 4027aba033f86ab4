"""The check: silent on what is right, one finding for one fault, and open about what it cannot judge."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from hoagiai_cli.document.docx.body import read
from hoagiai_cli.document.docx.pack import pack
from hoagiai_cli.the_thuc.ket_qua import KetQua, PhatHien
from hoagiai_cli.the_thuc.kiem import kiem_docx
from tests.document.samples import SAMPLES
from tests.the_thuc.do_dung import cac_phan, doi, p, tep, tot
from tests.tools import soffice

PLAIN = [name for name in SAMPLES if name not in ("ky_tu_la", "trong")]
STYLES = "word/styles.xml"


def tim(result: KetQua, ma: str, khoa: str | None = None) -> PhatHien:
    found = [one for one in result.phat_hien if one.ma == f"ND30-{ma}" and khoa in (None, one.khoa)]
    assert len(found) == 1, [(one.ma, one.khoa) for one in result.phat_hien]
    return found[0]


def loi(data: bytes) -> list[str]:
    return [f"{one.ma} {one.khoa}: {one.co[0]}" for one in kiem_docx(data).phat_hien if one.muc == "error"]


@pytest.mark.parametrize("name", PLAIN)
def test_silent_on_our_own_documents(name: str) -> None:
    result = kiem_docx(tot(name))
    assert [(one.ma, one.khoa, one.co) for one in result.phat_hien if one.muc != "info"] == []
    assert result.loai == "Kế hoạch"


@pytest.mark.parametrize("name", ["ky_tu_la", "trong"])
def test_awkward_documents_are_no_crash(name: str) -> None:
    assert kiem_docx(tot(name)) is not None


@pytest.mark.office
def test_silent_after_libreoffice_has_saved_it(tmp_path: Path) -> None:
    for name in ("phuong", "truong"):
        (tmp_path / f"{name}.docx").write_bytes(tot(name))
    out = tmp_path / "out"
    profile = (tmp_path / "profile").as_uri()
    command = [str(soffice()), f"-env:UserInstallation={profile}", "--headless", "--convert-to", "docx"]
    subprocess.run(
        [*command, "--outdir", str(out), *map(str, tmp_path.glob("*.docx"))],
        stdin=subprocess.DEVNULL, capture_output=True, timeout=170, check=False,
    )  # fmt: skip
    saved = sorted(out.glob("*.docx"))
    assert len(saved) == 2
    assert [loi(path.read_bytes()) for path in saved] == [[], []]


@pytest.mark.parametrize(
    ("old", "new", "part", "ma", "khoa", "co"),
    [
        ('w:left="1701"', 'w:left="1134"', "word/document.xml", "PAGE-MARGIN-LEFT", "", "20 mm"),
        ('w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"', "word/document.xml", "PAGE-SIZE", "", "215,9 mm"),
        ("CHỦ NGHĨA VIỆT NAM", "CHŨ NGHĨA VIỆT NAM", "word/document.xml", "QH-TEXT", "", "CHŨ"),
        ("Độc lập - Tự do", "Độc lập – Tự do", "word/document.xml", "TN-TEXT", "gach", "–"),
        ("Số: 05/KH-UBND", "Số: 5/KH-UBND", "word/document.xml", "SO-ZERO", "", "5"),
        ("Số: 05/KH-UBND", "Số: 05/BC-UBND", "word/document.xml", "SO-FORMAT", "ky_hieu", "BC-UBND"),
        ("ngày 05 tháng 3", "ngày 31 tháng 02", "word/document.xml", "DD-FORMAT", "khong_co", "31/02/2026"),
        ("TM. ỦY BAN", "TM ỦY BAN", "word/document.xml", "KY-POWER", "", "TM ỦY BAN"),
        ("- Lưu: VT, TP.", "- Lưu: VP.", "word/document.xml", "NN-LUU", "", "VP"),
        ("- UBND thành phố;", "- UBND thành phố", "word/document.xml", "NN-ITEM", "", "ố"),
        ("<w:titlePg/>", "", "word/document.xml", "PAGENO", "trang_dau", ""),
        ('<w:jc w:val="center"/>', '<w:jc w:val="right"/>', "word/header.xml", "PAGENO", "canh", "right"),
    ],
)  # fmt: skip
def test_a_fault_is_found(old: str, new: str, part: str, ma: str, khoa: str, co: str) -> None:
    if part == "word/header.xml":
        data = doi('<w:pStyle w:val="so_trang"/>', f'<w:pStyle w:val="so_trang"/>{new}', part=part)
    else:
        data = doi(old, new, part=part)
    found = tim(kiem_docx(data), ma, khoa)
    assert found.muc == "error"
    assert co in found.co[0]


def test_one_fault_in_many_paragraphs_is_one_finding() -> None:
    data = doi('<w:jc w:val="both"/>', '<w:jc w:val="left"/>', part=STYLES)
    found = tim(kiem_docx(data), "ND-JUSTIFY")
    assert found.so_cho > 3 and len(found.cho) == 3
    assert found.cho[0].doan > 0 and found.cho[0].chu
    assert found.can == ("căn đều hai bên", "justified")


def test_several_values_are_counted() -> None:
    sizes = iter((24, 24, 20))

    def small(paragraph: re.Match[str]) -> str:
        size = next(sizes)
        look = f'<w:r><w:rPr><w:sz w:val="{size}"/>'
        return re.sub("<w:r>(<w:rPr>)?", lambda run: look if run[1] else f"{look}</w:rPr>", paragraph[0])

    parts = cac_phan(tot())
    text = parts["word/document.xml"].decode()
    text, times = re.subn(r'<w:p><w:pPr><w:pStyle w:val="noi_dung"/>.*?</w:p>', small, text)
    assert times == 3
    found = tim(kiem_docx(pack({**parts, "word/document.xml": text.encode()})), "ND-SIZE", "co")
    assert (found.so_cho, found.co[0]) == (3, "12 pt (2 chỗ); 10 pt (1 chỗ)")


def test_a_line_of_points_is_at_most_doubtful() -> None:
    data = doi('w:line="264" w:lineRule="auto"', 'w:line="520" w:lineRule="exact"', part=STYLES)
    assert tim(kiem_docx(data), "ND-LINE").muc == "warning"


def test_a_letterhead_as_a_picture_cannot_be_judged() -> None:
    parts = kiem_docx(tot())
    assert not [words for words in parts.chua_xet if "hình" in words[0]]
    picture = (
        '<w:p><w:r><w:drawing xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
        '<wp:inline><wp:extent cx="5000000" cy="900000"/><x:pic xmlns:x="x"/></wp:inline></w:drawing></w:r></w:p>'
    )
    body = (
        picture + p("Số: 05/KH-UBND", '<w:jc w:val="center"/>', '<w:sz w:val="26"/>')
        + p("An Bình, ngày 05 tháng 3 năm 2026", '<w:jc w:val="center"/>', '<w:i/><w:sz w:val="26"/>')
        + p("KẾ HOẠCH", '<w:jc w:val="center"/>', '<w:b/><w:sz w:val="28"/>')
        + p("Công tác năm 2026", '<w:jc w:val="center"/>', '<w:b/><w:sz w:val="28"/>')
    )  # fmt: skip
    result = kiem_docx(tep(body))
    assert "ND30-QH-TEXT" not in {one.ma for one in result.phat_hien}
    assert any("quốc hiệu" in words[0] for words in result.chua_xet)


def test_a_letter_is_no_administrative_document() -> None:
    result = kiem_docx(tep(p("Kính thưa quý vị,") + p("Tôi viết thư này để hỏi thăm.")))
    assert not result.la_van_ban
    assert all(one.ma.startswith(("ND30-PAGE-", "ND30-FONT-")) for one in result.phat_hien)
    assert any("không giống văn bản hành chính" in words[0] for words in result.chua_xet)


def test_macros_and_outside_links_are_named_and_not_touched() -> None:
    parts = cac_phan(tot())
    parts["word/vbaProject.bin"] = b"\x00"
    parts["word/_rels/document.xml.rels"] = parts["word/_rels/document.xml.rels"].replace(
        b"</Relationships>",
        b'<Relationship Id="x" Type="http://x/attachedTemplate" Target="http://a.invalid/a.dotm" '
        b'TargetMode="External"/>'
        b"</Relationships>",
    )
    result = kiem_docx(pack(parts))
    said = " ".join(words[0] for words in result.chua_xet)
    assert "macro" in said and "liên kết ra ngoài" in said
    assert not [one for one in result.phat_hien if one.muc == "error"]


def test_place_numbers_count_paragraphs_of_the_body() -> None:
    found = tim(kiem_docx(doi("Số: 05/KH-UBND", "Số: 5/KH-UBND")), "SO-ZERO")
    paras = read(doi("Số: 05/KH-UBND", "Số: 5/KH-UBND")).paras
    assert paras[found.cho[0].doan - 1].text == "Số: 5/KH-UBND"


def _chu(text: str, size: int = 26, look: str = "") -> str:
    font = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>'
    return f'<w:r><w:rPr>{font}{look}<w:sz w:val="{size}"/></w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_a_letterhead_set_side_by_side_with_spaces_is_taken_apart() -> None:
    gap, bold, centre = " " * 12, "<w:b/>", '<w:pPr><w:jc w:val="center"/></w:pPr>'
    prose = '<w:pPr><w:spacing w:after="120"/><w:ind w:firstLine="720"/><w:jc w:val="both"/></w:pPr>'
    sentence = "Các cơ quan, đơn vị của phường rà soát việc được giao trong năm và báo cáo kết quả đúng hạn./."
    lines = [
        _chu(f"ỦY BAN NHÂN DÂN{gap}", look=bold) + _chu("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", look=bold),
        _chu(f"PHƯỜNG AN BÌNH{gap}", look=bold) + _chu("Độc lập - Tự do - Hạnh phúc", 28, bold),
        _chu(f"{gap}________{gap}__________________________"),
        _chu(f"Số:      /KH-UBND{gap}") + _chu("An Bình, ngày       tháng       năm 2026", 28, "<w:i/>"),
        centre + _chu("KẾ HOẠCH", 28, bold),
        centre + _chu("Công tác năm 2026 của phường", 28, bold),
        centre + _chu("___________"),
        prose + _chu(sentence, 28),
        _chu(f"Nơi nhận:{gap}", 24, f"{bold}<w:i/>") + _chu("TM. ỦY BAN NHÂN DÂN", 28, bold),
        _chu(f"- Các cơ quan của phường;{gap}", 22) + _chu("CHỦ TỊCH", 28, bold),
        _chu("- Lưu: VT.", 22),
    ]
    page = (
        '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567"/></w:sectPr>'
    )
    data = tep("".join(f"<w:p>{line}</w:p>" for line in lines) + page)
    assert loi(data) == []
    wrong = tep("".join(f"<w:p>{line}</w:p>" for line in lines).replace("- Hạnh", "– Hạnh") + page)
    assert [one.partition(":")[0] for one in loi(wrong)] == ["ND30-TN-TEXT gach"]


def test_a_column_is_too_narrow_only_by_both_readings() -> None:
    """The grid of a table may keep columns that its cells no longer have."""
    chuan = cac_phan(tot())["word/document.xml"].decode()
    grid = re.search(r"<w:tblGrid>.*?</w:tblGrid>", chuan)
    assert grid is not None
    hep = re.sub(r'w:w="\d+"', 'w:w="4000"', grid[0])
    assert loi(doi(grid[0], hep, times=1)) == []
    cell = re.findall(r'<w:tcW w:w="(\d+)" w:type="dxa"/>', chuan)[1]
    both = doi(f'<w:tcW w:w="{cell}"', '<w:tcW w:w="4000"', data=doi(grid[0], hep, times=1))
    assert any("QH-ONE-LINE" in one for one in loi(both))
