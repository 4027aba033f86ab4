"""Which files the corpus is made of: correct ones and damaged ones; the odd ones are in `odd`."""

from __future__ import annotations

from collections.abc import Container, Iterator

from tests.docx_corpus import content
from tests.docx_corpus.faults import FAULTS
from tests.docx_corpus.file_faults import FIXTURE_FAULTS, PACKAGE_FAULTS
from tests.docx_corpus.layout import build
from tests.docx_corpus.package import patched
from tests.docx_corpus.pydocx import PyWay
from tests.docx_corpus.raw import Way
from tests.docx_corpus.ways import FIXTURES, LOOKS, NARROW, WAYS, Case, make


def correct() -> Iterator[Case]:
    """Every content in five ways, every way in many looks."""
    names = list(WAYS)
    for row, (name, words) in enumerate(content.ALL.items()):
        for step in range(5):
            way = names[(row * 3 + step * 2 + (step > 2)) % len(names)]
            look = LOOKS[(row + step) % len(LOOKS)]
            yield Case(f"dung-{name}-{way}-{LOOKS.index(look)}", make(build(words, look), WAYS[way]))
    for path in sorted(FIXTURES.glob("*.docx")):
        yield Case(f"dung-tep-{path.stem}", path.read_bytes())


def damaged(only: Container[str] | None = None) -> Iterator[Case]:
    """Every fault (against `only` some rules) in two ways that differ in who wrote the file or in how."""
    written = [name for name, way in WAYS.items() if isinstance(way, Way)]
    scripted = [name for name, way in WAYS.items() if isinstance(way, PyWay)]
    for turn, fault in enumerate(FAULTS):
        if only is not None and fault.rule not in only:
            continue
        other = written[(turn * 5 + 3) % len(written)] if turn % 3 else scripted[turn // 3 % 2]
        allowed = fault.ways or (written[turn % len(written)], other, written[(turn + 1) % len(written)])
        start = turn % len(allowed) if fault.ways else 0
        for name in list(dict.fromkeys(allowed[start:] + allowed[:start]))[:2]:
            doc = build(content.ALL[fault.content])
            before = doc.copy()
            fault.edit(doc)
            way = (WAYS | NARROW)[name]
            assert doc != before or name in NARROW, f"{fault.rule} {fault.what}: nothing was damaged"
            yield Case(f"sai-{turn:03}-{fault.rule}-{name}", make(doc, way), fault)
    if only is not None:
        return
    for name, way, fault, part, old, new in PACKAGE_FAULTS:
        data = make(build(content.ALL[name]), WAYS[way])
        yield Case(f"sai-goi-{fault.rule}-{fault.what}-{way}", patched(data, {part: [(old, new)]}), fault)
    for stem, fault, old, new in FIXTURE_FAULTS:
        data = (FIXTURES / f"{stem}.docx").read_bytes()
        yield Case(f"sai-tep-{fault.rule}-{stem}", patched(data, {"word/document.xml": [(old, new)]}), fault)
