"""`hoagiai render` in every format, one plan or many, and when LibreOffice is missing, fails or hangs."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.cli.conftest import TOT, Chay
from tests.tools import pdf_text, soffice

posix = pytest.mark.skipif(sys.platform == "win32", reason="the stand-ins are shell scripts")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def stand_in(folder: Path, script: str) -> Path:
    """A program in the place of LibreOffice; $OUT is its output folder, $@ the names it is given."""
    path = folder / "soffice-gia"
    body = 'while [ "$1" != --outdir ]; do shift; done\nOUT=$2; shift 2\n'
    path.write_text(f"#!/bin/sh\n{body}{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


GOOD = (
    'for f in "$@"; do printf "%%PDF-1.6\\n/BaseFont/AAAAAA+LiberationSerif\\n%%%%EOF\\n" > $OUT/${f%.docx}.pdf; done'
)


@pytest.fixture
def ba_ke_hoach(tmp_path: Path) -> Path:
    """A folder with two good plans and, between them, one that is none."""
    (tmp_path / "kh").mkdir()
    (tmp_path / "kh" / "a.yaml").write_text(TOT, encoding="utf-8")
    (tmp_path / "kh" / "b.yaml").write_text(TOT.replace("trich_yeu:", "trich yeu:"), encoding="utf-8")
    (tmp_path / "kh" / "c.yaml").write_text(TOT.replace("hòa giải", "dân vận"), encoding="utf-8")
    return tmp_path / "kh"


@pytest.mark.parametrize(
    ("duoi", "noi"),
    [
        (".html", '<h2 class="muc">I. NHIỆM VỤ</h2>'),
        (".md", "\n## I. NHIỆM VỤ\n\n### 1. Kiện toàn tổ hòa giải\n"),
        (".txt", "\nI. NHIỆM VỤ\n\n1. Kiện toàn tổ hòa giải\n"),
    ],
)
def test_each_text_format(tmp_path: Path, ke_hoach: Path, hoagiai: Chay, duoi: str, noi: str) -> None:
    assert hoagiai("render", ke_hoach, f"--{duoi[1:]}").returncode == 0
    first = (tmp_path / f"ke_hoach{duoi}").read_bytes()
    assert noi in first.decode("utf-8")
    other = hoagiai("render", ke_hoach, "-o", f"ra{duoi}", env={"TZ": "America/Lima", "PYTHONHASHSEED": "7"})
    assert other.returncode == 0, other.stderr
    assert (tmp_path / f"ra{duoi}").read_bytes() == first, "the name after -o says the format; the bytes are the same"
    assert hoagiai("render", ke_hoach, f"--{duoi[1:]}", "-o", "-").stdout == first.decode("utf-8")


@posix
def test_all_formats_of_many_plans(tmp_path: Path, ba_ke_hoach: Path, hoagiai: Chay) -> None:
    moi_truong = {"HOAGIAI_SOFFICE": str(stand_in(tmp_path, f"echo run >> {tmp_path}/runs\n{GOOD}"))}
    all_of_them = ("--docx", "--pdf", "--html", "--md", "--txt")
    done = hoagiai("render", ba_ke_hoach, *all_of_them, "-o", "ra", env=moi_truong)
    assert done.returncode == 1, done.stderr
    assert names(tmp_path / "ra") == sorted(f"{ten}.{duoi[2:]}" for ten in "ac" for duoi in all_of_them)
    assert "b.yaml:4:1" in done.stderr and "chưa in được" in done.stderr
    assert "hoagiai: đã in 2 trong 3 kế hoạch, 10 văn bản\n" in done.stderr
    assert (tmp_path / "runs").read_text() == "run\n", "all PDFs in one process"
    assert done.stdout == "" and "\x1b" not in done.stderr


@pytest.mark.office
def test_pdfs_of_many_plans(tmp_path: Path, ba_ke_hoach: Path, hoagiai: Chay) -> None:
    assert soffice()
    done = hoagiai("render", ba_ke_hoach, "--pdf", "-o", "ra")
    assert done.returncode == 1
    assert names(tmp_path / "ra") == ["a.pdf", "c.pdf"]
    assert "Công tác hòa giải ở cơ sở" in pdf_text(tmp_path / "ra" / "a.pdf")
    assert "Công tác dân vận ở cơ sở" in pdf_text(tmp_path / "ra" / "c.pdf")
    assert "Times New Roman" not in done.stderr


@pytest.mark.office
def test_an_archival_pdf(tmp_path: Path, ke_hoach: Path, hoagiai: Chay) -> None:
    assert soffice()
    assert hoagiai("render", ke_hoach, "--pdf-a", "-o", "luu.pdf").returncode == 0
    assert b"<pdfaid:part>2</pdfaid:part>" in (tmp_path / "luu.pdf").read_bytes()


def test_without_libreoffice_nothing_is_written(tmp_path: Path, ke_hoach: Path, hoagiai: Chay) -> None:
    (tmp_path / "ra").mkdir()
    code = (
        "import sys, hoagiai_cli.document.libreoffice as office; office._PLACES = ()\n"
        "from hoagiai_cli.__main__ import main\nsys.exit(main())\n"
    )
    (tmp_path / "chay.py").write_text(code, encoding="utf-8")
    for lang, wanted in (("vi", "in ra PDF cần LibreOffice"), ("en", "PDFs need LibreOffice")):
        done = subprocess.run(
            [sys.executable, "chay.py", "render", "ke_hoach.yaml", "--docx", "--pdf", "-o", "ra", "--lang", lang],
            cwd=tmp_path,
            env={**os.environ, "PATH": str(tmp_path), "HOAGIAI_SOFFICE": "", "PYTHONUTF8": "1"},
            capture_output=True,
            encoding="utf-8",
            timeout=60,
            check=False,
        )
        assert done.returncode == 2, done.stderr
        assert wanted in done.stderr
        for word in ("sudo apt install libreoffice-writer", "winget install", "brew install", "HOAGIAI_SOFFICE"):
            assert word in done.stderr
        assert names(tmp_path / "ra") == []
    done = hoagiai("render", ke_hoach, "--pdf", env={"HOAGIAI_SOFFICE": "/khong/co"})
    assert done.returncode == 2 and "HOAGIAI_SOFFICE là /khong/co, nhưng không có tệp ấy" in done.stderr


@posix
@pytest.mark.parametrize(
    ("script", "noi"),
    [
        ("exit 0", "LibreOffice không làm ra PDF (exit code 0)"),
        ("echo xxx > $OUT/0001.pdf", "LibreOffice không làm ra PDF"),
        ("echo hết bộ nhớ; exit 7", "hết bộ nhớ"),
    ],
)
def test_when_libreoffice_fails_the_old_file_stays(
    tmp_path: Path, ke_hoach: Path, hoagiai: Chay, script: str, noi: str
) -> None:
    (tmp_path / "ra.pdf").write_bytes(b"cu")
    moi_truong = {"HOAGIAI_SOFFICE": str(stand_in(tmp_path, script))}
    done = hoagiai("render", ke_hoach, "--pdf", "-o", "ra.pdf", env=moi_truong)
    assert done.returncode == 2
    assert noi in done.stderr and "  = sửa: " in done.stderr
    assert (tmp_path / "ra.pdf").read_bytes() == b"cu"
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".hoagiai")]


@posix
def test_one_pdf_that_fails_does_not_take_the_others_along(tmp_path: Path, ba_ke_hoach: Path, hoagiai: Chay) -> None:
    moi_truong = {"HOAGIAI_SOFFICE": str(stand_in(tmp_path, f"{GOOD}\nrm $OUT/0001.pdf"))}
    done = hoagiai("render", ba_ke_hoach, "--pdf", "-o", "ra", env=moi_truong)
    assert done.returncode == 2
    assert names(tmp_path / "ra") == ["c.pdf"]
    assert "kh/a.yaml: LibreOffice không làm ra PDF" in done.stderr
    assert "đã in 1 trong 3 kế hoạch, 1 văn bản" in done.stderr


@posix
def test_other_fonts_are_named(tmp_path: Path, ke_hoach: Path, hoagiai: Chay) -> None:
    moi_truong = {"HOAGIAI_SOFFICE": str(stand_in(tmp_path, GOOD.replace("LiberationSerif", "DejaVuSans")))}
    done = hoagiai("render", ke_hoach, "--pdf", env=moi_truong)
    assert done.returncode == 0
    assert "PDF dùng phông DejaVuSans thay Times New Roman" in done.stderr


@pytest.mark.parametrize(
    ("args", "noi"),
    [
        (["--docx", "--html", "-o", "ra.docx"], "--docx và --html cùng lúc thì -o phải là một thư mục"),
        (["--md", "-o", "ra.html"], "--md mà -o lại là ra.html"),
        (["--docx", "--txt", "-o", "-"], "-o - chỉ nhận một văn bản"),
        (["--md", "-o", "ke_hoach.yaml"], "ke_hoach.yaml là chính tệp kế hoạch"),
    ],
)
def test_targets_that_make_no_sense(tmp_path: Path, ke_hoach: Path, hoagiai: Chay, args: list[str], noi: str) -> None:
    done = hoagiai("render", ke_hoach, *args)
    assert done.returncode == 2
    assert noi in done.stderr
    assert [name for name in names(tmp_path) if not name.startswith(".")] == ["ke_hoach.yaml"]


def test_two_plans_beside_each_other_with_one_name(tmp_path: Path, hoagiai: Chay) -> None:
    for name in ("x.yaml", "x.yml"):
        (tmp_path / name).write_text(TOT, encoding="utf-8")
    done = hoagiai("render", "x.yaml", "x.yml", "--html")
    assert done.returncode == 2 and "x.yaml và x.yml trùng tên" in done.stderr
    assert names(tmp_path) == ["x.yaml", "x.yml"] or not (tmp_path / "x.html").exists()


def test_a_word_file_on_the_standard_output(ke_hoach: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "hoagiai_cli", "render", ke_hoach.name, "--docx", "-o", "-"],
        cwd=tmp_path,
        capture_output=True,
        timeout=60,
        check=True,
    )
    (tmp_path / "ra.docx").write_bytes(done.stdout)
    assert zipfile.is_zipfile(tmp_path / "ra.docx") and done.stderr == b""


@posix
def test_a_bar_on_a_terminal_only(tmp_path: Path, ba_ke_hoach: Path) -> None:
    pty = pytest.importorskip("pty")
    main, terminal = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "hoagiai_cli", "render", "kh", "--docx", "-o", "ra"],
        cwd=tmp_path,
        env={**os.environ, "TERM": "xterm", "COLUMNS": "100", "XDG_CACHE_HOME": str(tmp_path / ".cache")},
        stdout=subprocess.PIPE,
        stderr=terminal,
    ) as process:
        os.close(terminal)
        seen = b""
        while True:
            try:
                piece = os.read(main, 65536)
            except OSError:
                break
            if not piece:
                break
            seen += piece
        assert process.wait(60) == 1
    os.close(main)
    text = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", seen.decode("utf-8"))
    assert "Đang in" in text and "3/3" in text
    assert "b.yaml:4:1" in text and "đã in 2 trong 3 kế hoạch, 2 văn bản" in text
    assert "→" not in text
    assert names(tmp_path / "ra") == ["a.docx", "c.docx"]


@pytest.mark.parametrize(
    ("dang", "khong_nap"),
    [
        ("--txt", ("hoagiai_cli.document.docx", "hoagiai_cli.document.html", "hoagiai_cli.document.pdf", "rich")),
        ("--md", ("hoagiai_cli.document.docx", "hoagiai_cli.document.html", "hoagiai_cli.document.pdf", "rich")),
        ("--html", ("hoagiai_cli.document.docx.writer", "hoagiai_cli.document.pdf", "rich", "lxml", "docx")),
        ("--docx", ("hoagiai_cli.document.html", "hoagiai_cli.document.pdf", "rich", "lxml", "docx")),
    ],
)
def test_a_format_loads_its_own_writer_only(ke_hoach: Path, dang: str, khong_nap: tuple[str, ...]) -> None:
    code = (
        "import sys\nfrom hoagiai_cli.cli.chay import chay\n"
        f"assert chay(['render', {str(ke_hoach)!r}, {dang!r}]) == 0\n"
        f"print(sorted(set({khong_nap!r}) & set(sys.modules)))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.strip() == "[]"
