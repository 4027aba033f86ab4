"""A file of ours made ready for LibreOffice to print: no heading stands where its first layout is cut.

LibreOffice deals a text out to pages by number of paragraphs first and moves it from there. At these cuts it forgets
that a paragraph is to stay with the next (seen in 7.4), so that a heading may end a page. A paragraph of one point
before the heading moves the cut. Word needs none of this: only what is converted at once has it.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from functools import lru_cache

from hoagiai_cli.document.docx.pack import pack

_MAIN, _STYLES, _NOTES = "word/document.xml", "word/styles.xml", "word/footnotes.xml"
_SPACER = '<w:p><w:pPr><w:pStyle w:val="sau_bang"/></w:pPr></w:p>'

# LibreOffice: paragraphs of a page in a small text, in a larger one, for each 1000 more, at most (layout/laycache.cxx).
_SMALL, _LARGE, _MORE, _MOST = 25, 20, 3, 53
_SMALL_NODES = 100
_NODES_OF_A_TABLE = 25
# Longer chains than this are no headings; they are left alone.
_LONGEST_CHAIN = 6

_BLOCK = re.compile(r"<w:tbl>.*?</w:tbl>|<w:p>.*?</w:p>|<w:sectPr>.*?</w:sectPr>", re.DOTALL)
_STYLE = re.compile(r'<w:style [^>]*w:styleId="(\w+)".*?</w:style>', re.DOTALL)


def for_office(data: bytes) -> bytes:
    """The .docx file `data`, which this project wrote, with what LibreOffice needs; nothing of it is to be kept."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    notes = _NOTES in parts
    parts[_MAIN] = unseamed(parts[_MAIN].decode(), _keeping(parts[_STYLES]), notes=notes).encode()
    return pack(parts)


@lru_cache(maxsize=4)
def _keeping(styles: bytes) -> frozenset[str]:
    """Ids of the styles that keep a paragraph on the page of the next."""
    return frozenset(one[1] for one in _STYLE.finditer(styles.decode()) if "<w:keepNext/>" in one[0])


def unseamed(document: str, keeping: frozenset[str], *, notes: bool = False) -> str:
    """The main part with a spacer before each chain of kept paragraphs that a cut would part; `notes`: it has some."""
    start = document.index("<w:body>") + len("<w:body>")
    blocks = _BLOCK.findall(document, start)
    return document[:start] + "".join(_spaced(blocks, _limit(blocks), keeping, notes=notes)) + "</w:body></w:document>"


def _limit(blocks: Iterable[str]) -> int:
    """How many paragraphs LibreOffice puts on a page at first; it guesses from what there is to lay out."""
    nodes = 0
    for block in blocks:
        nodes += block.count("<w:p>")
        if block.startswith("<w:tbl>"):
            nodes += 2 + 2 * block.count("<w:tc>") - _NODES_OF_A_TABLE
    return _SMALL if nodes <= _SMALL_NODES else min(_LARGE + nodes // 1000 * _MORE, _MOST)


def _spaced(blocks: Iterable[str], limit: int, keeping: frozenset[str], *, notes: bool) -> Iterator[str]:
    # In a text with footnotes the first cut comes one paragraph earlier, or not: both are kept clear.
    counts = [0, 1] if notes else [0]
    first = False
    for chain in _chains(blocks, keeping):
        sizes = [block.count("<w:tr>") if block.startswith("<w:tbl>") else 1 for block in chain]
        if first:  # a section begins a page, and what begins a page is not counted
            counts = [number - sizes[0] for number in range(len(counts))]
            first = False
        if 1 < len(chain) <= _LONGEST_CHAIN:
            for _ in range(2 * _LONGEST_CHAIN):
                if not any(_parted(count, sizes, limit) for count in counts):
                    break
                yield _SPACER
                counts = [_after(count, [1], limit) for count in counts]
        counts = [_after(count, sizes, limit) for count in counts]
        yield from chain
        first = "<w:sectPr>" in chain[-1]


def _chains(blocks: Iterable[str], keeping: frozenset[str]) -> Iterator[list[str]]:
    """Paragraphs that are kept together with what they are kept with; most are alone."""
    chain: list[str] = []
    for block in blocks:
        chain.append(block)
        if not _keeps(block, keeping):
            yield chain
            chain = []
    if chain:
        yield chain


def _after(count: int, sizes: Iterable[int], limit: int) -> int:
    """How many are counted on the page after more of them."""
    for size in sizes:
        count = 0 if count + size > limit else count + size
    return count


def _parted(count: int, sizes: list[int], limit: int) -> bool:
    """Does a cut come before any but the first of them?"""
    count = _after(count, sizes[:1], limit)
    for size in sizes[1:]:
        if count + size > limit:
            return True
        count += size
    return False


def _keeps(block: str, keeping: frozenset[str]) -> bool:
    if not block.startswith("<w:p>"):
        return False
    properties = block[: block.find("</w:pPr>")]
    if "<w:keepNext" in properties:
        return "<w:keepNext/>" in properties
    return properties.partition('<w:pStyle w:val="')[2].partition('"')[0] in keeping
