"""The ways of making a file that the corpus uses, and the looks."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tests.docx_corpus import pydocx, raw
from tests.docx_corpus.faults import Fault
from tests.docx_corpus.layout import Look
from tests.docx_corpus.model import Doc
from tests.docx_corpus.pydocx import PyWay
from tests.docx_corpus.raw import Way

FIXTURES = Path(__file__).with_name("fixtures")

_W = Way
WAYS: dict[str, Way | PyWay] = {
    way.name: way
    for way in (
        _W("direct"),
        _W("named", "named", "rows2", "drawing", clutter=True, number="sdt"),
        _W("theme", "theme", "rows", "own", number="complex", breaks=True, first_part=False),
        _W("tabs", "direct", "tabs", "drawing", "tabs", number="frame"),
        _W("underscore", "named", "tabs", "underscore", "tabs"),
        _W("columns", "direct", "columns", "vml", number="complex"),
        _W("cell", "named", "table", "cell", numbering=True, clutter=True),
        _W("top", "theme", "rows2", "top", pad=1.9, hang=5, clutter=True, breaks=True),
        _W("vml", "direct", "table", "vml", numbering=True, number="sdt", hang=8),
        _W("gap", "theme", "gap", "underscore", clutter=True, number="frame", breaks=True),
        _W("values", "direct", "rows2", "border", number="complex", toggles="true"),
        PyWay("py-direct"),
        PyWay("py-styles", styles=True, rows=True),
        PyWay("py-grid", equal_grid=True),
    )
}
# Too narrow for quốc hiệu: only where that is the matter.
NARROW: dict[str, Way | PyWay] = {
    "narrow": _W("narrow", column=80),
    "condensed": _W("condensed", column=93.5),
    "narrow-named": _W("narrow-named", "named", "rows2", "drawing", column=80),
}
LOOKS = (
    Look(),
    Look(large=True, body=14, first=10, line=1.15),
    Look(body=13, first=10, before=6, after=0, page=(25, 25, 30, 15)),
    Look(line=("exact", 18), page=(20, 20, 35, 15)),
    Look(body=13, line=1.5, before=3, after=3, page=(20, 25, 30, 20), rule=0.35),
    Look(large=True, line=("exact", 17), before=6, after=6, page=(25, 20, 30, 15), rule=0.48),
    Look(line=("atLeast", 17), first=10, after=12, page=(25, 20, 30, 20)),
)


@dataclass(frozen=True)
class Case:
    """One file and what a check of it should say: nothing wrong, or this fault."""

    name: str
    data: bytes
    fault: Fault | None = None


def make(doc: Doc, way: Way | PyWay) -> bytes:
    """The file of a document in one of the ways."""
    return raw.write(doc, way) if isinstance(way, Way) else pydocx.write(doc, way)
