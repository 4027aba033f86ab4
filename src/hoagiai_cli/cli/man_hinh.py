"""The screen: UTF-8 whatever the console says, colours only on a terminal, one place for messages."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TextIO

from hoagiai_cli.cli.ma_thoat import SAI_CACH_DUNG


class Dung(Exception):
    """Stops a command with a message and an exit code. The message is in the user's language, without full stop."""

    def __init__(self, loi: str, ma: int = SAI_CACH_DUNG, *, sua: str = "") -> None:
        super().__init__(loi)
        self.loi = loi
        self.ma = ma
        self.sua = sua


def chuan_bi() -> None:
    """Makes output UTF-8, so that Vietnamese survives a cp1258 or ASCII console and a pipe."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


def mau(stream: TextIO) -> bool:
    """Colours: on a terminal, unless NO_COLOR is set or TERM is dumb."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return bool(os.environ.get("FORCE_COLOR")) or stream.isatty()


def be_rong() -> int:
    """Columns of the terminal, 100 where there is none."""
    return shutil.get_terminal_size((100, 24)).columns


def bao(text: str) -> None:
    """A message for the user, apart from the output."""
    sys.stderr.write(text + "\n")


def in_ra(text: str) -> None:
    """Output, without anything added."""
    sys.stdout.write(text)


def in_ra_byte(data: bytes) -> None:
    """Output of a file, every byte as it is."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)


def doc_dau_vao() -> bytes:
    """All of standard input, or Dung where there is none."""
    if sys.stdin is None:
        raise Dung("không có đầu vào chuẩn để đọc", SAI_CACH_DUNG)
    return sys.stdin.buffer.read()
