"""Word files to PDF by LibreOffice, which lays pages out as Word does."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from hoagiai_cli.document.libreoffice import OfficeProblem, Target, convert

_FILTER = (
    'pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"},'
    '"PDFUACompliance":{"type":"boolean","value":"true"},"UseTaggedPDF":{"type":"boolean","value":"true"}}'
)
_FONT = re.compile(rb"/BaseFont\s*/(?:[A-Z]{6}\+)?([^\s/<>\[\]()]+)")
_WANTED_FONTS = ("TimesNewRoman", "LiberationSerif", "Tinos")

_PDF: Final = Target("pdf", "pdf", b"%PDF", b"%%EOF")
_ARCHIVAL: Final = Target(_FILTER, "pdf", b"%PDF", b"%%EOF")


def to_pdfs(
    files: Sequence[bytes],
    program: Path,
    *,
    archival: bool = False,
    seconds: float | None = None,
    done: Callable[[int], None] | None = None,
) -> list[bytes | OfficeProblem]:
    """The PDF of each .docx file, or why there is none, in the order of the files.

    `archival` asks for PDF/A-2b with tags for screen readers; for the others see `libreoffice.convert`.
    """
    target = _ARCHIVAL if archival else _PDF
    return convert([("docx", data) for data in files], program, target, seconds=seconds, done=done)


def strange_fonts(pdf: bytes) -> tuple[str, ...]:
    """Fonts of a PDF that are neither Times New Roman nor made to its measures: letters and lines may differ."""
    names = {match.decode("latin-1") for match in _FONT.findall(pdf)}
    return tuple(sorted(name for name in names if not name.startswith(_WANTED_FONTS)))
