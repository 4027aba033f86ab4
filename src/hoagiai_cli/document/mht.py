"""Saved web pages in one file (.mht, .mhtml): MIME messages whose parts are the page, its frames and its pictures.

Browsers and Word write them. Only the parts that are HTML are taken; nothing that a part refers to is looked for.
"""

from __future__ import annotations

import re
from email import message_from_bytes
from email.message import Message
from typing import Final

from hoagiai_cli.document.tho import NguonLoi

MOST_PARTS: Final = 5_000
_MOST_PAGES: Final = 16
_MOST_NESTED: Final = 40
_MOST_BYTES: Final = 32 << 20
_HEADER: Final = re.compile(rb"[!-9;-~]{1,60}:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n")
_KIND: Final = re.compile(
    rb"^content-type:\s*(multipart/(?:related|alternative|mixed)|text/html)\b", re.IGNORECASE | re.MULTILINE
)
_MOST_HEADERS: Final = 16_384


def la_mht(raw: bytes) -> bool:
    """Whether bytes begin like a MIME message that holds a web page."""
    head = raw[:_MOST_HEADERS].lstrip(b"\xef\xbb\xbf \t\r\n")
    at = 0
    while (match := _HEADER.match(head, at)) is not None:
        at = match.end()
    headers = head[:at]
    if not at or _KIND.search(headers) is None or re.search(rb"^mime-version:", headers, re.I | re.M) is None:
        return False
    return re.search(rb"text/html", raw[: 1 << 20], re.IGNORECASE) is not None


def cac_trang(raw: bytes) -> list[tuple[bytes, str]]:
    """The HTML parts, the page itself first: bytes and the encoding that the part names. Raises NguonLoi."""
    if raw.count(b"\n--") > MOST_PARTS or len(re.findall(rb"multipart/", raw, re.IGNORECASE)) > _MOST_NESTED:
        raise NguonLoi("qua_lon", f"> {MOST_PARTS}")
    try:
        message = message_from_bytes(raw.lstrip(b"\xef\xbb\xbf \t\r\n"))
        parts = [part for part in message.walk() if part.get_content_type() == "text/html"]
        start = str(message.get_param("start") or "")
        parts.sort(key=lambda part: bool(start) and str(part.get("Content-ID", "")).strip() != start)
        pages = [(_content(part), str(part.get_content_charset() or "")) for part in parts[:_MOST_PAGES]]
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise NguonLoi("hong", "MIME") from error
    if sum(len(content) for content, _ in pages) > _MOST_BYTES:
        raise NguonLoi("qua_lon", f"> {_MOST_BYTES >> 20} MiB")
    return [page for page in pages if page[0].strip()]


def _content(part: Message) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""
