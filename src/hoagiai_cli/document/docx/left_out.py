"""Words in the file that a reader of the page does not see: deleted or moved away, hidden, said in comments."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hoagiai_cli.document.docx.formatted import LeftOut
from hoagiai_cli.document.docx.ooxml import W
from hoagiai_cli.text.normal import squash

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from hoagiai_cli.document.docx.formatted import LeftOutKind

_WORDS = frozenset({f"{W}t", f"{W}delText"})
_BLANKS = frozenset({f"{W}tab", f"{W}br", f"{W}cr", f"{W}ptab"})
_HYPHEN = f"{W}noBreakHyphen"


def words_of(element: Element) -> str:
    """All words under an element, those that are marked as deleted too; paragraphs and tabs are blanks."""
    pieces: list[str] = []
    for one in element.iter():
        if one.tag in _WORDS:
            pieces.append(one.text or "")
        elif one.tag == _HYPHEN:
            pieces.append("-")
        elif one.tag in _BLANKS or one.tag == f"{W}p":
            pieces.append(" ")
    return "".join(pieces)


class Ledger:
    """Gathers what is left out, in order; neighbours of one kind in one paragraph are one entry."""

    def __init__(self) -> None:
        self._entries: list[tuple[LeftOutKind, int, list[str]]] = []
        self._open = False

    def add(self, kind: LeftOutKind, number: int, text: str) -> None:
        """Words of a kind at a paragraph."""
        last = self._entries[-1] if self._entries else None
        if self._open and last is not None and last[:2] == (kind, number):
            last[2].append(text)
        else:
            self._entries.append((kind, number, [text]))
        self._open = True

    def close(self) -> None:
        """What follows is no neighbour of what was added before."""
        self._open = False

    def done(self) -> tuple[LeftOut, ...]:
        """The entries that hold words, and those that name things without words."""
        made = (LeftOut(kind, number, squash("".join(texts))) for kind, number, texts in self._entries)
        return tuple(one for one in made if one.text or one.kind == "embedded")


def comments(root: Element, places: dict[str, int]) -> Iterator[LeftOut]:
    """The comments of a comments part; `places`: the paragraph at which each is called, by its id."""
    for one in root.findall(f"{W}comment"):
        text = squash(" ".join(words_of(para) for para in one.iter(f"{W}p")))
        if text:
            yield LeftOut("comment", places.get(one.get(f"{W}id", ""), 0), text)
