"""Whole plans through the command line and the judges outside: two validators, LibreOffice, fonts."""

from pathlib import Path

import pytest

from hoagiai_cli.source.writer import dump
from tests.cli.conftest import Chay
from tests.ke_hoach_mau.sinh import dai_dien
from tests.ke_hoach_mau.trang import cac_trang
from tests.seeds import seed_path
from tests.tools import audit_ooxml, convert_to_pdf, pdf_fonts, pdf_text, validate_ooxml

ROOT = Path(__file__).resolve().parents[2]
MAU = sorted((ROOT / "plans").rglob("*.yaml"))


@pytest.mark.validator
@pytest.mark.parametrize("mau", MAU, ids=lambda path: path.stem)
def test_samples_are_valid_word_files(tmp_path: Path, hoagiai: Chay, mau: Path) -> None:
    assert hoagiai("render", mau, "--docx", "-o", "ra.docx").returncode == 0
    assert validate_ooxml(tmp_path / "ra.docx") == []
    assert audit_ooxml(tmp_path / "ra.docx") == []


@pytest.mark.validator
@pytest.mark.parametrize("prefix", ["000", "001", "002", "004"])
def test_real_plans_are_valid_word_files(tmp_path: Path, hoagiai: Chay, prefix: str) -> None:
    hoagiai("import", seed_path(prefix), "-o", "kh.yaml")
    assert hoagiai("render", "kh.yaml", "--docx", "-o", "ra.docx").returncode == 0
    assert validate_ooxml(tmp_path / "ra.docx") == []
    assert audit_ooxml(tmp_path / "ra.docx") == []


@pytest.mark.office
def test_pages(tmp_path: Path, hoagiai: Chay) -> None:
    for mau in MAU:
        hoagiai("render", mau, "--docx", "-o", f"{mau.stem}.docx")
    for pdf in convert_to_pdf([tmp_path / f"{mau.stem}.docx" for mau in MAU], tmp_path):
        fonts = {name.partition("+")[2] or name for name in pdf_fonts(pdf)}
        assert fonts and all(name.startswith("LiberationSerif") for name in fonts), fonts
        pages = pdf_text(pdf).removesuffix("\f").split("\f")
        assert all(page.strip() for page in pages), "a blank page"
        assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in " ".join(pages[0].split())


@pytest.mark.office
def test_no_heading_ends_a_page_of_a_pdf(tmp_path: Path, hoagiai: Chay) -> None:
    # LibreOffice by itself leaves the heading of the first task at the foot of page 1
    (tmp_path / "kh.yaml").write_text(dump(dai_dien()["phuong_ban_hanh"]), encoding="utf-8")
    assert hoagiai("render", "kh.yaml", "--pdf", "-o", "kh.pdf").returncode == 0
    pages = cac_trang(tmp_path / "kh.pdf")
    assert [trang.so for trang in pages] == ["", "2", "3"]
    assert pages[1].than[0].chu == "III. NHIỆM VỤ"


def test_samples_are_clean(hoagiai: Chay) -> None:
    done = hoagiai("validate", ROOT / "plans", "--fail-on", "info")
    assert done.returncode == 0, done.stdout
