"""Bytes of a file as text: UTF-8, and plain words about everything else."""

from __future__ import annotations

import codecs
import re
import unicodedata
from typing import NamedTuple

from hoagiai_cli.source.faults import Faults

_UTF16 = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_VIETNAMESE = re.compile("[\u1ea0-\u1ef9\u01a0\u01a1\u01af\u01b0]")
_SAMPLE = 4000
_NO_TEXT = (
    (b"PK\x03\x04", ".docx, .xlsx, .zip"),
    (b"\xd0\xcf\x11\xe0", ".doc, .xls"),
    (b"%PDF", ".pdf"),
)
"""How files begin that people mistake for a plan."""


class Decoded(NamedTuple):
    """The text of a file without its byte order mark; `usable` is False where the bytes could not be read."""

    text: str
    bom: bool
    usable: bool


def decode(raw: bytes, faults: Faults) -> Decoded:
    """Decode a file. Adds HG002, HG003, HG005 or HG041 to `faults` when it is not UTF-8; never raises.

    A UTF-16 file is reported and still read; of other bytes only a text for display is made, in which
    U+FFFD stands for what could not be read.
    """
    for head, la_gi in _NO_TEXT:
        if raw.startswith(head):
            faults.add("HG041", 0, 0, {"la_gi": la_gi})
            return Decoded("", bom=False, usable=False)
    utf16 = _utf16_codec(raw)
    if utf16 is not None:
        faults.add("HG003", 0, 0)
        text = raw.decode(utf16, "replace").removeprefix("\ufeff")
        return Decoded(text, bom=False, usable=True)
    body = raw.removeprefix(codecs.BOM_UTF8)
    bom = len(body) != len(raw)
    try:
        return Decoded(body.decode("utf-8"), bom, usable=True)
    except UnicodeDecodeError as error:
        text = body.decode("utf-8", "replace")
        where = len(body[: error.start].decode("utf-8"))
        if _is_legacy(text):
            faults.add("HG005", where, where + 1, {"bang_ma": _legacy_name(body)})
        else:
            faults.add("HG002", where, where + 1, {"byte": f"0x{body[error.start]:02X}"})
        return Decoded(text, bom, usable=False)


def _utf16_codec(raw: bytes) -> str | None:
    for mark, codec in _UTF16:
        if raw.startswith(mark):
            return codec
    # Without a mark: blanks, digits and line breaks of a UTF-16 text leave a zero in every other byte.
    sample = raw[:_SAMPLE]
    if len(sample) < 4:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if even + odd < max(2, len(sample) // 8):
        return None
    if odd > 4 * even:
        return "utf-16-le"
    return "utf-16-be" if even > 4 * odd else None


def _is_legacy(text: str) -> bool:
    """More unreadable bytes than readable non-ASCII letters: not a damaged UTF-8 file but another code page."""
    bad = text.count("\ufffd")
    good = sum(1 for char in text if char > "\x7f") - bad
    return bad > good


def _legacy_name(raw: bytes) -> str:
    """Windows-1258 where reading it so yields letters only Vietnamese has, else the other usual suspects."""
    text = unicodedata.normalize("NFC", raw[:_SAMPLE].decode("cp1258", "replace"))
    toned = sum(1 for char in _VIETNAMESE.findall(text) if char >= "\u1ea0")
    return "Windows-1258" if toned else "TCVN3 (ABC), VNI"
