"""PDF files with a text layer to paragraphs and tables. A file from outside is read in a process of its own."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from typing import Final

from hoagiai_cli.document import pdf_con
from hoagiai_cli.document.tho import NguonLoi, VanBanTho

MOST_BYTES: Final = 64 << 20
_SIGXCPU: Final = int(getattr(signal, "SIGXCPU", 0))


def doc_pdf(raw: bytes) -> VanBanTho:
    """The paragraphs and tables of a PDF, page by page. Raises NguonLoi."""
    if b"%PDF-" not in raw[:1024]:
        raise NguonLoi("hong")
    if len(raw) > MOST_BYTES:
        raise NguonLoi("qua_lon", f"> {MOST_BYTES >> 20} MiB")
    said = _child(raw)
    try:
        data = json.loads(said)
    except ValueError as error:
        raise NguonLoi("hong") from error
    if "loi" in data:
        kind, detail = data["loi"]
        raise NguonLoi(kind, detail)
    return pdf_con.tu_json(data)


def _child(raw: bytes) -> bytes:
    """What the child says of a PDF."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(one for one in sys.path if one)}
    command = [sys.executable, "-P", "-m", pdf_con.__name__]
    try:
        process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment
        )
    except OSError as error:
        raise NguonLoi("hong", f"{sys.executable}: {error.strerror or error}") from error
    with process:
        try:
            said = process.communicate(raw, timeout=pdf_con.SECONDS + 5)[0]
        except subprocess.TimeoutExpired as error:
            process.kill()
            raise NguonLoi("qua_lau", f"{pdf_con.SECONDS} s") from error
        except BaseException:
            process.kill()
            raise
    if process.returncode == -_SIGXCPU:
        raise NguonLoi("qua_lau", f"{pdf_con.SECONDS} s")
    return said
