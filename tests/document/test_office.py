"""Old Word files, .rtf and .odt: by LibreOffice, and .doc by antiword."""

from __future__ import annotations

import io
import subprocess
import zipfile
from pathlib import Path

import pytest

from hoagiai_cli.document.docx.tho import doc_docx
from hoagiai_cli.document.docx.writer import to_bytes
from hoagiai_cli.document.office import DUOI, doc_doc, sang_docx, tu_docx
from hoagiai_cli.document.tho import NguonLoi
from tests.document.parts import WITH_PARTS
from tests.tools import antiword, soffice

MARK = b"\xec\xa5\xc1\x00" + bytes(7)


@pytest.fixture(scope="module")
def cac_tep(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """One text as a file of each kind, and as the .docx that it was."""
    folder = tmp_path_factory.mktemp("office")
    docx = to_bytes(WITH_PARTS["bao_cao"])
    (folder / "x.docx").write_bytes(docx)
    for ending in DUOI:
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = [str(soffice()), profile, "--headless", "--convert-to", ending, "--outdir", str(folder)]
        subprocess.run([*command, str(folder / "x.docx")], capture_output=True, check=True, timeout=120)
    return {"docx": docx, **{ending: (folder / f"x.{ending}").read_bytes() for ending in DUOI}}


def chu(text: str) -> str:
    return "".join(text.split())


@pytest.mark.office
def test_each_kind_says_what_the_word_file_says(cac_tep: dict[str, bytes]) -> None:
    want = [one.text for one in doc_docx(cac_tep["docx"]).doan]
    for made in sang_docx([(ending, cac_tep[ending]) for ending in DUOI]):
        assert isinstance(made, bytes), made
        tho = tu_docx(made)
        assert [one.text for one in tho.doan] == want and tho.bo_cuc == "doc"


@pytest.mark.office
def test_one_bad_file_does_not_take_the_others_down(cac_tep: dict[str, bytes]) -> None:
    good, bad, locked = sang_docx([("doc", cac_tep["doc"]), ("rtf", b"{\\rtf1" + bytes(40)), ("odt", _locked_odt())])
    assert isinstance(good, bytes)
    assert isinstance(locked, NguonLoi) and locked.kind == "khoa"
    assert isinstance(bad, bytes) or bad.kind == "hong"


@pytest.mark.office
def test_antiword_is_the_second_choice(cac_tep: dict[str, bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    assert Path(antiword()).exists()
    monkeypatch.setenv("HOAGIAI_SOFFICE", "/no/such/program")
    tho = doc_doc(cac_tep["doc"], "doc")
    want = doc_docx(cac_tep["docx"])
    assert {one.loai for one in tho.nghi_ngo} == {"antiword"}
    got = chu("".join(one.text for one in tho.doan))
    for one in want.doan:
        if one.bang is None:
            assert chu(one.text) in got
        else:
            assert all(chu(o.text) in got for row in one.bang.hang for o in row)
    assert any(one.bang is not None for one in tho.doan) == any(d.bang is not None and d.bang.ke for d in want.doan)


def test_without_a_program_the_program_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOAGIAI_SOFFICE", str(tmp_path / "none"))
    monkeypatch.setenv("PATH", str(tmp_path))
    for ending, data in (("rtf", b"{\\rtf1 Nothing}"), ("doc", b"\xd0\xcf\x11\xe0" + bytes(2000))):
        with pytest.raises(NguonLoi) as error:
            doc_doc(data, ending)
        assert (error.value.kind, error.value.chi_tiet) == ("thieu_cong_cu", "LibreOffice")


def test_files_with_a_password_are_not_even_tried() -> None:
    for ending, data in (("doc", bytes(512) + MARK + b"\x01" + bytes(500)), ("odt", _locked_odt())):
        with pytest.raises(NguonLoi) as error:
            doc_doc(data, ending)
        assert error.value.kind == "khoa"


def _locked_odt() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("META-INF/manifest.xml", "<manifest:encryption-data/>")
    return out.getvalue()
