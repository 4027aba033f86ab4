"""The LibreOffice runner: the real program, and small stand-ins that misbehave as the real one does at times."""

from __future__ import annotations

import os
import stat
import sys
import time
from pathlib import Path

import pytest

from hoagiai_cli.document.docx.writer import to_bytes
from hoagiai_cli.document.libreoffice import OfficeFault, OfficeProblem, find_office
from hoagiai_cli.document.pdf import strange_fonts, to_pdfs
from tests.document.parts import WITH_PARTS
from tests.document.samples import SAMPLES
from tests.tools import pdf_fonts, pdf_text, soffice

posix = pytest.mark.skipif(sys.platform == "win32", reason="the stand-ins are shell scripts")


def stand_in(folder: Path, script: str) -> Path:
    """A program in the place of LibreOffice; $OUT is its output folder, $FILES the names it is given."""
    path = folder / "soffice"
    body = 'while [ "$1" != --outdir ]; do shift; done\nOUT=$2; shift 2; FILES="$*"\n'
    path.write_text(f"#!/bin/sh\n{body}{script}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def fault(result: bytes | OfficeProblem) -> OfficeFault:
    assert isinstance(result, OfficeProblem), result[:40]
    return result.fault


def alive(pid: int) -> bool:
    """Whether a process runs; one that ended and was not yet asked for by its parent does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0] not in "ZX"
    except FileNotFoundError:
        return False


@pytest.mark.office
def test_all_files_of_a_call_in_order(tmp_path: Path) -> None:
    counts: list[int] = []
    documents = [SAMPLES["so"], WITH_PARTS["quyet_dinh"], SAMPLES["truong"]]
    results = to_pdfs([to_bytes(one) for one in documents], soffice(), done=counts.append)
    for result, wanted in zip(results, ("SỞ TƯ PHÁP", "QUYẾT ĐỊNH", "TRƯỜNG TRUNG HỌC"), strict=True):
        assert isinstance(result, bytes) and result.startswith(b"%PDF")
        (tmp_path / "x.pdf").write_bytes(result)
        assert wanted in pdf_text(tmp_path / "x.pdf")
        assert strange_fonts(result) == ()
    assert counts == sorted(counts) and counts and counts[-1] <= 3


@pytest.mark.office
def test_an_archival_file_says_so_and_has_tags(tmp_path: Path) -> None:
    data = to_bytes(WITH_PARTS["day_du"])
    plain, archival = (to_pdfs([data], soffice(), archival=one)[0] for one in (False, True))
    assert isinstance(plain, bytes) and isinstance(archival, bytes)
    assert b"<pdfaid:part>2</pdfaid:part>" in archival and b"<pdfaid:conformance>B</pdfaid:conformance>" in archival
    assert b"/MarkInfo" in archival and b"/Lang(vi-VN)" in archival
    assert b"pdfaid" not in plain


@pytest.mark.office
def test_a_file_that_is_none_does_not_take_the_others_down() -> None:
    good = to_bytes(SAMPLES["so"])
    first, bad, last = to_pdfs([good, b"PK\x03\x04 not a Word file", good], soffice())
    assert isinstance(first, bytes) and isinstance(last, bytes)
    assert fault(bad) is OfficeFault.NO_FILE


@posix
def test_a_hang_is_ended_with_all_that_hangs(tmp_path: Path) -> None:
    program = stand_in(
        tmp_path, f"echo %PDF-1.6 %%EOF > $OUT/0001.pdf\nsleep 300 & echo $! > {tmp_path}/pid\nsleep 300"
    )
    started = time.monotonic()
    first, second = to_pdfs([b"a", b"b"], program, seconds=1.0)
    assert time.monotonic() - started < 60
    assert first == b"%PDF-1.6 %%EOF\n", "what was finished is kept"
    assert fault(second) is OfficeFault.TOO_LONG
    if Path("/proc/self/stat").exists():
        assert not alive(int((tmp_path / "pid").read_text()))


@posix
@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("exit 0", "exit code 0"),
        ("echo Error: source file could not be loaded; exit 0", "could not be loaded"),
        ("for f in $FILES; do : > $OUT/${f%.docx}.pdf; done", "exit code 0"),
        ("for f in $FILES; do echo '<html>' > $OUT/${f%.docx}.pdf; done", "exit code 0"),
        ("for f in $FILES; do echo '%PDF-1.6 cut off' > $OUT/${f%.docx}.pdf; done", "exit code 0"),
        ("kill -9 $$", "exit code -9"),
    ],
)
def test_an_exit_code_proves_nothing(tmp_path: Path, script: str, said: str) -> None:
    for result in to_pdfs([b"a", b"b"], stand_in(tmp_path, script)):
        assert fault(result) is OfficeFault.NO_FILE
        assert isinstance(result, OfficeProblem) and said in result.detail


@posix
def test_each_run_has_a_profile_and_a_folder_of_its_own(tmp_path: Path) -> None:
    program = tmp_path / "soffice"
    program.write_text(f'#!/bin/sh\necho "$1 $(pwd)" >> {tmp_path}/seen\n', encoding="utf-8")
    program.chmod(0o755)
    for _ in range(2):
        to_pdfs([b"a"], program)
    seen = (tmp_path / "seen").read_text(encoding="utf-8").split("\n")[:2]
    assert all(line.startswith("-env:UserInstallation=file:///") for line in seen) and seen[0] != seen[1]
    assert not any(Path(line.split(" ")[1]).exists() for line in seen), "nothing is left behind"


def test_a_program_that_cannot_run(tmp_path: Path) -> None:
    (tmp_path / "soffice").write_text("no program", encoding="utf-8")
    assert fault(to_pdfs([b"a"], tmp_path / "soffice")[0]) is OfficeFault.NOT_STARTED


def test_where_the_program_is_looked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hoagiai_cli.document.libreoffice._PLACES", (str(tmp_path / "app" / "soffice"),))
    with pytest.raises(OfficeProblem) as nothing:
        find_office({"PATH": str(tmp_path)})
    assert nothing.value.fault is OfficeFault.NO_PROGRAM and nothing.value.detail == ""
    windows = tmp_path / "Program Files" / "LibreOffice" / "program"
    for folder in (tmp_path / "app", tmp_path / "bin", windows):
        folder.mkdir(parents=True)
    (windows / "soffice.com").touch()
    assert find_office({"PATH": "", "ProgramFiles": str(tmp_path / "Program Files")}) == windows / "soffice.com"
    (tmp_path / "app" / "soffice").touch()
    assert find_office({"PATH": ""}) == tmp_path / "app" / "soffice"
    if os.name == "posix":
        (tmp_path / "bin" / "libreoffice").write_text("#!/bin/sh\n", encoding="utf-8")
        (tmp_path / "bin" / "libreoffice").chmod(0o755)
        assert find_office({"PATH": str(tmp_path / "bin")}) == tmp_path / "bin" / "libreoffice"
    (tmp_path / "own").touch()
    assert find_office({"PATH": str(tmp_path / "bin"), "HOAGIAI_SOFFICE": str(tmp_path / "own")}) == tmp_path / "own"
    with pytest.raises(OfficeProblem) as wrong:
        find_office({"PATH": str(tmp_path / "bin"), "HOAGIAI_SOFFICE": "/no/such/soffice"})
    assert wrong.value.detail == "/no/such/soffice"


def test_fonts_that_are_not_wanted_are_named() -> None:
    pdf = (
        b"<</Type/Font/BaseFont/BAAAAA+LiberationSerif-Bold>> /BaseFont /CAAAAA+DejaVuSans\n/BaseFont/TimesNewRomanPSMT"
    )
    assert strange_fonts(pdf) == ("DejaVuSans",)


@pytest.mark.office
def test_the_names_of_fonts_are_those_that_poppler_reads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (result,) = to_pdfs([to_bytes(WITH_PARTS["bao_cao"])], soffice())
    assert isinstance(result, bytes)
    (tmp_path / "x.pdf").write_bytes(result)
    monkeypatch.setattr("hoagiai_cli.document.pdf._WANTED_FONTS", ("no such font",))
    assert set(strange_fonts(result)) == pdf_fonts(tmp_path / "x.pdf") != set()
