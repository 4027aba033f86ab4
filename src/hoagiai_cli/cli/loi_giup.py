"""`--help` in Vietnamese: the words that typer itself puts around ours."""

from __future__ import annotations

import re

import typer
from typer.core import TyperCommand, TyperGroup

_CHU = (
    (re.compile(r"^Usage: "), "Cách dùng: "),
    (re.compile(r"\[OPTIONS\]"), "[TÙY CHỌN]"),
    (re.compile(r"COMMAND \[ARGS\]"), "LỆNH [THAM SỐ]"),
    (re.compile(r"^Arguments:$", re.MULTILINE), "Tham số:"),
    (re.compile(r"^Options:$", re.MULTILINE), "Tùy chọn:"),
    (re.compile(r"^Commands:$", re.MULTILINE), "Lệnh:"),
    (re.compile(r"\[required\]"), "[bắt buộc]"),
    (re.compile(r"\[default:"), "[mặc định:"),
    (re.compile(r"Show\s+this\s+message\s+and\s+exit\."), "In lời giúp này."),
    (
        re.compile(r"Install\s+completion\s+for\s+the\s+current\s+shell\."),
        "Cài gợi ý khi bấm phím Tab cho cửa sổ lệnh.",
    ),
    (
        re.compile(r"Show\s+completion\s+for(\s+[\w,]+)+?\s+installation\."),
        "In đoạn mã gợi ý ấy để tự cài.",
    ),
)
_KIEU = re.compile(r"(?<= )<(?:path|str|list\[\w+\])>")
"""The Python type behind the name of an argument: it tells a clerk nothing."""


def viet_hoa(text: str) -> str:
    """The help of a command with the words of typer in Vietnamese; columns stay where they are."""
    for mau, chu in _CHU:
        text = mau.sub(chu, text)
    text = _KIEU.sub(lambda kieu: " " * len(kieu.group()), text)
    return "\n".join(line.rstrip() for line in text.split("\n"))


class Lenh(TyperCommand):
    """A command whose help is in Vietnamese."""

    def get_help(self, ctx: typer.Context) -> str:  # type: ignore[override]
        """The text of --help."""
        return viet_hoa(super().get_help(ctx))


class Nhom(TyperGroup):
    """The commands together, with their help in Vietnamese."""

    def get_help(self, ctx: typer.Context) -> str:  # type: ignore[override]
        """The text of --help."""
        return viet_hoa(super().get_help(ctx))
