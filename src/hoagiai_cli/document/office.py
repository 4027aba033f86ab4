"""Old Word files (.doc), .rtf and .odt: LibreOffice makes .docx files of them; for .doc antiword is the second choice.

What is read this way is a file from outside: LibreOffice runs without macros and links (`libreoffice`).
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from typing import Final

from hoagiai_cli.document import antiword
from hoagiai_cli.document.libreoffice import OfficeFault, OfficeProblem, Target, convert, find_office
from hoagiai_cli.document.tho import NghiNgo, NguonLoi, VanBanTho

DUOI: Final = ("doc", "rtf", "odt")
"""Endings of the names of files that are read by way of LibreOffice."""

MOST_BYTES: Final = 64 << 20

_DOCX: Final = Target("docx:MS Word 2007 XML", "docx", b"PK\x03\x04", b"PK\x05\x06")
_FAULTS: Final = {
    OfficeFault.NO_PROGRAM: "thieu_cong_cu",
    OfficeFault.NOT_STARTED: "thieu_cong_cu",
    OfficeFault.TOO_LONG: "qua_lau",
    OfficeFault.NO_FILE: "hong",
}
_MOST_XML: Final = 64 << 20
_NGAY: Final = re.compile(rb'(?:<w:instrText\b[^>]*>|w:instr=")\s*(?:DATE|TIME)\b', re.I)
_CHU: Final = re.compile(rb"<w:t(?:\s[^>]*)?>([^<]+)</w:t>")


def doc_doc(raw: bytes, duoi: str, docx: bytes | NguonLoi | None = None) -> VanBanTho:
    """The paragraphs and tables of a file; `duoi` is what it is: one of DUOI. Raises NguonLoi.

    `docx` is what `sang_docx` gave for it, where it was asked before.
    """
    if docx is None:
        (docx,) = sang_docx([(duoi, raw)])
    if not isinstance(docx, NguonLoi):
        return tu_docx(docx)
    if duoi == "doc" and docx.kind in ("thieu_cong_cu", "qua_lau", "hong") and antiword.co():
        return antiword.doc(raw)
    raise docx


def sang_docx(cac_tep: Sequence[tuple[str, bytes]]) -> list[bytes | NguonLoi]:
    """The .docx of each file (one of DUOI, bytes), or why there is none, in order; all by one run of LibreOffice."""
    out: list[bytes | NguonLoi | None] = [_refused(duoi, raw) for duoi, raw in cac_tep]
    good = [one for one, problem in zip(cac_tep, out, strict=True) if problem is None]
    made: list[bytes | OfficeProblem] = []
    if good:
        try:
            made = convert(good, find_office(), _DOCX)
        except OfficeProblem as problem:
            made = [problem] * len(good)
    results = iter(made)
    return [one if one is not None else _result(next(results)) for one in out]


def tu_docx(docx: bytes) -> VanBanTho:
    """The text of a .docx that LibreOffice made of an older file. Raises NguonLoi."""
    from hoagiai_cli.document.docx.tho import doc_docx

    tho = doc_docx(docx)
    # the field of today's date is counted anew when a file is opened: what it showed is lost
    words = _dates(docx)
    found = tuple(
        NghiNgo("ngay_tu_dong", one.dong, word) for word in words for one in tho.doan if word and word in one.text
    )
    return replace(tho, bo_cuc="doc", nghi_ngo=(*tho.nghi_ngo, *found))


def _result(made: bytes | OfficeProblem) -> bytes | NguonLoi:
    if isinstance(made, bytes):
        return made
    kind = _FAULTS[made.fault]
    return NguonLoi(kind, "LibreOffice" if kind == "thieu_cong_cu" else made.detail)


def _refused(duoi: str, raw: bytes) -> NguonLoi | None:
    """Why a file is not even tried."""
    if len(raw) > MOST_BYTES:
        return NguonLoi("qua_lon", f"> {MOST_BYTES >> 20} MiB")
    if duoi == "doc" and _doc_locked(raw):
        return NguonLoi("khoa")
    if duoi == "odt":
        try:
            with zipfile.ZipFile(BytesIO(raw)) as package, package.open("META-INF/manifest.xml") as manifest:
                if b"encryption-data" in manifest.read(1 << 20):
                    return NguonLoi("khoa")
        except (zipfile.BadZipFile, KeyError, OSError, ValueError, RuntimeError, NotImplementedError, EOFError):
            return NguonLoi("hong")
        except Exception:  # zlib.error and what else a damaged package raises
            return NguonLoi("hong")
    return None


def _doc_locked(raw: bytes) -> bool:
    """Whether the head of the text of a .doc (at the start of a sector) says that it is encrypted."""
    at = raw.find(b"\xec\xa5")
    while at >= 0 and at % 512:
        at = raw.find(b"\xec\xa5", at + 1)
    return at >= 0 and len(raw) > at + 12 and bool(raw[at + 11] & 0x01)


def _dates(docx: bytes) -> list[str]:
    """What the fields of today's date show."""
    try:
        with zipfile.ZipFile(BytesIO(docx)) as package, package.open("word/document.xml") as part:
            xml = part.read(_MOST_XML)
    except Exception:
        return []  # doc_docx has read the same package: there is no such part to ask
    out = []
    for field in _NGAY.finditer(xml):
        shown = _CHU.search(xml, field.end(), field.end() + 4000)
        if shown:
            out.append(shown[1].decode("utf-8", "replace").strip())
    return out
