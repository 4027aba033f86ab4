"""Lists of HTML pages and the marks their items show; the lines of a paragraph that is broken by hand."""

from __future__ import annotations

import re
from typing import Any

from hoagiai_cli.document.html_cay import ten_the
from hoagiai_cli.document.tach_dong import tach_xuong_dong
from hoagiai_cli.document.txt_reader import NGAT_CUNG, nhan_bo_cuc
from hoagiai_cli.text.normal import squash

_KHONG_DAU = re.compile(r"list-style(?:-type)?\s*:[^;]*none", re.IGNORECASE)
_LA_MA = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_NHIEU_DONG = 5


class DanhSach:
    """A list while its items are read. `so`: it is numbered; `sau`: how many lists of bullets it stands in."""

    def __init__(self, element: Any, sau: int) -> None:
        self.so = ten_the(element) == "ol"
        self._kieu = element.get("type") or "1"
        self._n = _so(element.get("start"), 1)
        self._sau = sau
        self._dau = not _KHONG_DAU.search(element.get("style") or "")

    def muc(self, item: Any) -> str:
        """The mark that is shown before an item, "" for none."""
        if not self.so:
            hien = self._dau and not _KHONG_DAU.search(item.get("style") or "")
            return ("+" if self._sau else "-") if hien else ""
        n = _so(item.get("value"), self._n)
        self._n = n + 1
        return so_muc(n, self._kieu) if self._dau else ""


def _so(text: str | None, khac: int) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 6 else khac


def so_muc(n: int, kieu: str) -> str:
    """The number of an item of a list whose type is `kieu` (1, a, A, i or I), as browsers show it."""
    if kieu in ("a", "A") and 1 <= n <= 26:
        return f"{chr(ord(kieu) + n - 1)}{')' if kieu == 'a' else '.'}"
    if kieu in ("i", "I") and 1 <= n < 40:
        out = ""
        for gia_tri, chu in _LA_MA:
            while n >= gia_tri:
                out, n = out + chu, n - gia_tri
        return f"{out if kieu == 'i' else out.upper()}."
    return f"{n}."


def cac_dong(text: str) -> list[str]:
    """The lines of a paragraph with line breaks; a long text that has nothing else is a paragraph for each line."""
    lines = [line for line in text.split("\n") if squash(line)]
    if len(lines) < _NHIEU_DONG or nhan_bo_cuc(lines) == NGAT_CUNG:
        return tach_xuong_dong(text)
    out: list[str] = []
    for line in lines:
        if out and squash(line)[:1].islower():
            out[-1] = f"{out[-1].rstrip()} {line.lstrip()}"
        else:
            out.append(line)
    return out
