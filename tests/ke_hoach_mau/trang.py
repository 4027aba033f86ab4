"""Pages of a PDF as LibreOffice lays them out: lines of words with their places, and drawn lines."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

import pytest

from tests.tools import pdftotext

_XHTML = "{http://www.w3.org/1999/xhtml}"
_MM = 72 / 25.4
TOP, BOTTOM, LEFT, RIGHT = 20 * _MM, 20 * _MM, 30 * _MM, 15 * _MM
_NUMBER_ABOVE = 50.0


class Dong(NamedTuple):
    """A line of words: its place in points from the upper left corner."""

    x0: float
    y0: float
    x1: float
    y1: float
    chu: str

    @property
    def cao(self) -> float:
        return self.y1 - self.y0


@dataclass(frozen=True)
class Trang:
    rong: float
    cao: float
    dong: tuple[Dong, ...]

    @property
    def ngang(self) -> bool:
        return self.rong > self.cao

    @cached_property
    def chu(self) -> str:
        return " ".join(" ".join(one.chu for one in self.dong).split())

    @cached_property
    def so(self) -> str:
        """The page number, which stands in the middle of the top margin; "" where there is none."""
        giua = (LEFT + self.rong - RIGHT) / 2
        return next(
            (
                one.chu
                for one in self.dong
                if one.chu.isdecimal() and one.y1 < _NUMBER_ABOVE and abs((one.x0 + one.x1) / 2 - giua) < 1
            ),
            "",
        )

    @cached_property
    def than(self) -> tuple[Dong, ...]:
        """The lines between the margins in the size of the text: no footnotes, no receivers."""
        return tuple(one for one in self.dong if one.y0 > TOP - 2 and one.y1 < self.cao - BOTTOM + 4 and one.cao > 15)


def cac_trang(pdf: Path) -> list[Trang]:
    """The pages of a PDF."""
    command = [str(pdftotext()), "-bbox-layout", "-enc", "UTF-8", str(pdf), "-"]
    done = subprocess.run(command, capture_output=True, timeout=60, check=True)
    # a character that XML cannot hold has no place in what is looked for here
    root = ElementTree.fromstring(re.sub(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]", b"", done.stdout))
    pages = []
    for page in root.iter(f"{_XHTML}page"):
        lines = [
            Dong(
                *(float(line.get(key, "0")) for key in ("xMin", "yMin", "xMax", "yMax")),
                " ".join(word.text or "" for word in line.iter(f"{_XHTML}word")),
            )
            for line in page.iter(f"{_XHTML}line")
        ]
        lines.sort(key=lambda one: (round(one.y0), one.x0))
        pages.append(Trang(float(page.get("width", "0")), float(page.get("height", "0")), tuple(lines)))
    return pages


class Ke(NamedTuple):
    """A level line that is drawn on a page."""

    x0: float
    x1: float
    y: float

    @property
    def dai(self) -> float:
        return self.x1 - self.x0


_STROKE = re.compile(
    r'stroke-width[^"]*" d="M ([\d.-]+) ([\d.-]+) L ([\d.-]+) ([\d.-]+) ?" transform="matrix\(([\d.,-]+)\)"'
)


def duong_ke(pdf: Path, trang: int = 1) -> list[Ke]:
    """The level lines of a page, top to bottom, each once. Skips where pdftocairo is not installed."""
    program = shutil.which("pdftocairo")
    if program is None:
        pytest.skip("pdftocairo is not installed (Debian package poppler-utils)")
    command = [program, "-svg", "-f", str(trang), "-l", str(trang), str(pdf), "-"]
    svg = subprocess.run(command, capture_output=True, timeout=60, check=True).stdout.decode()
    found = set()
    for match in _STROKE.finditer(svg):
        x0, y0, x1, y1 = (float(one) for one in match.groups()[:4])
        a, _, _, d, e, f = (float(one) for one in match[5].split(","))
        if abs(y0 - y1) < 0.1:
            start, end = sorted((a * x0 + e, a * x1 + e))
            found.add(Ke(round(start, 1), round(end, 1), round(d * y0 + f, 1)))
    return sorted(found, key=lambda one: one.y)
