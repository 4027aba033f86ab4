"""What writers without pages share: which parts are printed, in the order of reading, and numbered footnotes.

Order: the decision that issues a plan, before the plan; in each, draft mark and circulation note, issuer, number,
secrecy and urgency, quốc hiệu, place and date, title, addressees, text, receivers, drafter, signature, contact
lines, footnotes, and last the annexes with their own footnotes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoagiai_cli.document.model import Document, Letterhead, Run, Text
from hoagiai_cli.registry.nd30 import nd30

_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_BLANK = {"\t": " ", "\n": " ", "\r": " "}


def printed(text: str) -> str:
    """`text` as it can stand on one line of any file: tabs and line ends become spaces, other controls vanish."""
    if text.isprintable():
        return text
    return _CONTROL.sub(lambda match: _BLANK.get(match.group(), ""), text)


def series(document: Document) -> Iterator[Document]:
    """The documents of one file: the decision where there is one, then what it issues."""
    if document.ban_hanh is not None:
        yield from series(document.ban_hanh)
    yield document


def dau_de(head: Letterhead) -> tuple[str, ...]:
    """The lines at the top right: quốc hiệu and tiêu ngữ, or what stands in their place."""
    return (head.dau_de,) if head.dau_de else (nd30().quoc_hieu, nd30().tieu_ngu)


def kinh_gui(document: Document) -> tuple[str, ...]:
    """The lines of Kính gửi: one addressee beside the words, several below (Phụ lục I, Phần I, Mục II, khoản 9.d)."""
    label, names = nd30().kinh_gui, tuple(name for name in document.kinh_gui if name.strip())
    if len(names) < 2:
        return tuple(f"{label} {name}" for name in names)
    return (label, *names)


class Notes:
    """Footnotes, numbered through a file in the order of their calls."""

    def __init__(self) -> None:
        self._count = 0
        self._waiting: list[tuple[int, Text]] = []

    def number(self, note: Text) -> int:
        """The number of a footnote that is being called."""
        self._count += 1
        self._waiting.append((self._count, note))
        return self._count

    def take(self) -> Iterator[tuple[int, Text]]:
        """The footnotes called since the last time; one that a footnote calls itself comes after it."""
        while self._waiting:
            yield self._waiting.pop(0)


def marked(so: str, text: Text, *, bold_mark: bool = False) -> Text:
    """The words with their printed number or dash, which is bold or italic where all the words are."""
    words = tuple(run for run in text if run.text or run.note)
    if not so:
        return words
    if not words:
        return (Run(so, bold_mark),)
    bold = bold_mark or all(run.bold for run in words if run.text)
    return (Run(f"{so} ", bold, all(run.italic for run in words if run.text)), *words)
