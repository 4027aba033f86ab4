"""The document saved by LibreOffice: it renames parts and rewrites every line of XML, and all words are still found."""

import subprocess
from pathlib import Path

import pytest

from hoagiai_cli.intake.quay_ve.ban_word import doc_ban_word
from hoagiai_cli.source.edit import edited_bytes
from hoagiai_cli.source.loader import load
from tests.quay_ve.do_dung import KE_HOACH, MAU, ca, dong_doi, in_docx, sua_docx, thay, them, tim
from tests.tools import soffice

CRLF = ("\ufeff" + KE_HOACH.replace("\n", "\r\n")).encode()


@pytest.mark.office
def test_saved_by_libreoffice(tmp_path: Path) -> None:
    files = {path.stem: path.read_bytes() for path in MAU} | {"crlf": CRLF}
    for name, raw in files.items():
        (tmp_path / f"{name}.docx").write_bytes(in_docx(raw))
    sua = ca(thay("Quý II năm 2026", "Quý III năm 2026"), them("- UBND thành phố", "- Sở Tư pháp;"))
    (tmp_path / "edited.docx").write_bytes(sua_docx(in_docx(CRLF), sua))
    out = tmp_path / "lo"
    command = [str(soffice()), f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", "--norestore"]
    command += ["--convert-to", "docx", "--outdir", str(out), *map(str, sorted(tmp_path.glob("*.docx")))]
    subprocess.run(command, capture_output=True, timeout=240, check=True)
    for name, raw in files.items():
        data = (out / f"{name}.docx").read_bytes()
        ban = doc_ban_word(data)
        assert ban.nhung.embedded is not None and ban.nhung.embedded.source == raw
        assert tim(raw, data).sua == ()
        assert tim(raw, data).chua_hieu == ()
    found = tim(CRLF, (out / "edited.docx").read_bytes())
    assert found.chua_hieu == ()
    after = edited_bytes(load(CRLF, "x"), found.sua)
    assert dong_doi(CRLF.decode(), after.decode()) == [
        "-    thoi_gian: Quý II năm 2026",
        "+    thoi_gian: Quý III năm 2026",
        "+  - Sở Tư pháp",
    ]
