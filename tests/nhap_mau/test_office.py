"""Some layouts as LibreOffice writes them: older Word files, OpenDocument, its own .docx, PDF."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from hoagiai_cli.document.nguon import doc_nguon
from tests.nhap_mau.ban import BAN
from tests.nhap_mau.bo_cuc import lap
from tests.nhap_mau.cham import cham
from tests.tools import soffice

BO_CUC = ("nhan_gach", "bang_gop_doc", "bang_phu_luc", "dang_uy", "quyet_dinh_kem", "sao_cac_cap", "gia_tri_xuong_dong")
DANG = {"odt": "odt", "doc": "doc", "docx": "docx:MS Word 2007 XML", "pdf": "pdf"}


@pytest.mark.parametrize("dang", DANG)
def test_layouts_as_an_office_program_writes_them(dang: str, tmp_path: Path) -> None:
    for i, ten in enumerate(BO_CUC):
        (tmp_path / f"{ten}.docx").write_bytes(BAN["word_so" if i % 2 else "word"](lap(ten)))
    lenh = [
        str(soffice()),
        f"-env:UserInstallation={(tmp_path / 'hs').as_uri()}",
        "--headless",
        "--convert-to",
        DANG[dang],
    ]
    lenh += ["--outdir", str(tmp_path / "ra"), *map(str, sorted(tmp_path.glob("*.docx")))]
    subprocess.run(lenh, check=True, capture_output=True, timeout=240)
    for ten in BO_CUC:
        ket = cham(lap(ten), doc_nguon((tmp_path / "ra" / f"{ten}.{dang}").read_bytes()))
        assert (ket.thieu, ket.thua, ket.mat) == ([], [], []), ten
