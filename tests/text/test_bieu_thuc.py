"""Expressions that are compiled when they are first used: they are what `re.compile` makes, and all of them compile."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from typing import Any

import hoagiai_cli
from hoagiai_cli.text import bieu_thuc as module
from hoagiai_cli.text.bieu_thuc import bieu_thuc


def test_it_is_the_pattern_it_stands_for() -> None:
    mau = bieu_thuc(r"(?P<so>\d+)", re.IGNORECASE)
    that = re.compile(r"(?P<so>\d+)", re.IGNORECASE)
    assert mau.pattern == that.pattern
    assert mau.flags == that.flags
    assert mau.groupindex == that.groupindex
    for ten in ("search", "match", "fullmatch"):
        tim, dung = getattr(mau, ten)("12"), getattr(that, ten)("12")
        assert (tim["so"], tim.span()) == (dung["so"], dung.span())
    assert mau.findall("1 2") == ["1", "2"]
    assert [m[0] for m in mau.finditer("1 22", 1)] == ["22"]
    assert mau.sub("x", "1 2") == "x x"
    assert mau.subn("x", "1 2") == ("x x", 2)
    assert mau.split("a1b") == ["a", "1", "b"]


def _trong(value: Any, sau: int = 4) -> Iterator[re.Pattern[str]]:
    if isinstance(value, module._KhiCan):
        yield value  # type: ignore[misc]
    elif isinstance(value, dict) and sau:
        yield from (mau for con in value.values() for mau in _trong(con, sau - 1))
    elif isinstance(value, (tuple, list)) and sau:
        yield from (mau for con in value for mau in _trong(con, sau - 1))


def test_all_of_them_compile() -> None:
    cac = []
    for tim in pkgutil.walk_packages(hoagiai_cli.__path__, f"{hoagiai_cli.__name__}."):
        if not tim.name.endswith("__main__"):
            cac += [mau for value in vars(importlib.import_module(tim.name)).values() for mau in _trong(value)]
    assert len(cac) > 40
    for mau in cac:
        mau.search("")
