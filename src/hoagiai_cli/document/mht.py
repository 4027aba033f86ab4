"""Web pages saved whole (.mht): the page in the archive, its pictures and styles left alone."""

from __future__ import annotations

import email
import email.policy

from hoagiai_cli.document.tho import NguonLoi

_NHIEU_PHAN = 2_000


def lay_html(raw: bytes) -> bytes:
    """The HTML of the first page in an archive. Raises NguonLoi."""
    try:
        thu = email.message_from_bytes(raw, policy=email.policy.default)
        for n, phan in enumerate(thu.walk()):
            if n > _NHIEU_PHAN:
                raise NguonLoi("qua_lon", f"> {_NHIEU_PHAN}")
            if phan.get_content_type() == "text/html" and not phan.is_multipart():
                noi_dung = phan.get_payload(decode=True)
                if isinstance(noi_dung, bytes) and noi_dung.strip():
                    return _co_bang_ma(noi_dung, phan.get_content_charset())
    except NguonLoi:
        raise
    except Exception as error:  # the header parser of a damaged archive fails in too many ways to name them
        raise NguonLoi("hong", type(error).__name__) from error
    raise NguonLoi("rong")


def _co_bang_ma(html: bytes, ten: str | None) -> bytes:
    """The page in UTF-8 where the archive names an encoding that Python knows."""
    if not ten:
        return html
    try:
        return html.decode(ten).encode("utf-8")
    except (LookupError, UnicodeError):
        return html
