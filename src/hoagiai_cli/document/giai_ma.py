"""Bytes of a text to its characters: Unicode first, then the encodings that old Vietnamese files are in."""

from __future__ import annotations

import re

from hoagiai_cli.text.bang_ma import TEN, doan_bang_ma, doi
from hoagiai_cli.text.normal import nfc

_KHAI = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{3,20})|<\?xml[^>]{0,100}?encoding=[\"']([\w-]{3,20})", re.I
)
_HAI_BYTE = (b"\xff\xfe", b"\xfe\xff")


def giai_ma(raw: bytes, *, html: bool = False, khai: str = "") -> tuple[str, str]:
    """The text in NFC, and the name of the encoding where it was guessed ("" for Unicode). Never raises.

    `khai`: the encoding that was told beside the bytes; believed where the bytes can be in it and are no UTF-8.
    """
    text, doan = _giai(raw, html=html, khai=khai)
    bang_ma = doan_bang_ma(text)
    if bang_ma is not None:
        return nfc(doi(text, bang_ma)), TEN[bang_ma]
    return nfc(text), doan


def _giai(raw: bytes, *, html: bool, khai: str) -> tuple[str, str]:
    if raw.startswith(_HAI_BYTE):
        return raw.decode("utf-16", errors="replace"), ""
    try:
        return raw.decode("utf-8-sig"), ""
    except UnicodeDecodeError as loi:
        # one damaged letter does not make a text another encoding
        if loi.start > 2000 or _hau_het_utf8(raw):
            return raw.decode("utf-8-sig", errors="replace"), ""
    if b"\x00" in raw[:1024]:
        chan, le = raw[:1024:2].count(0), raw[1:1024:2].count(0)
        return raw.decode("utf-16-le" if le > chan else "utf-16-be", errors="replace"), "UTF-16"
    if khai := _dung_duoc(khai) or (_khai(raw) if html else ""):
        return raw.decode(khai, errors="replace"), ""
    tay = raw.decode("cp1252", errors="replace")
    if doan_bang_ma(raw.decode("latin-1")) is not None:
        return raw.decode("latin-1"), ""
    viet = nfc(raw.decode("cp1258", errors="replace"))
    if len(re.findall("[\u1ea0-\u1ef9ăơưđĂƠƯĐ]", viet)) * 50 > len(viet):
        return viet, "Windows-1258"
    return tay, "Windows-1252"


def _hau_het_utf8(raw: bytes) -> bool:
    text = raw[:100_000].decode("utf-8-sig", errors="replace")
    return text.count("\ufffd") * 100 < len(text) and len(re.findall("[\u1ea0-\u1ef9ăơưđ]", text)) > 10


def _khai(raw: bytes) -> str:
    match = _KHAI.search(raw[:4096])
    if match is None:
        return ""
    return _dung_duoc((match[1] or match[2]).decode("ascii"))


def _dung_duoc(ten: str) -> str:
    """The name of an encoding if it is known and tells more than the bytes themselves."""
    try:
        "".encode(ten)
    except (LookupError, ValueError, UnicodeError):
        return ""
    return "" if not ten or ten.casefold().replace("-", "") in ("utf8", "iso88591", "windows1252") else ten
