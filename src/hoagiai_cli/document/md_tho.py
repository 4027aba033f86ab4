"""Markdown to paragraphs and tables: what note programs and converters of Word files write.

Marks of lists stay as typed ("1.", "-", "+"); headings and emphasis lose theirs, bold stays "**…**" as in plain text.
Nothing of Markdown that a plan uses as plain words (indents, raw HTML) is taken for markup.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hoagiai_cli.document.tach_dong import tach_xuong_dong
from hoagiai_cli.document.tho import Bang, Doan, NguonLoi, O, VanBanTho
from hoagiai_cli.text.normal import nfc, squash

if TYPE_CHECKING:
    from markdown_it.token import Token

_DAU_HIEU = re.compile(r"#{1,6} \S|\d{1,2}\\[.)] |\\[-+*] ")
_DONG_BANG = frozenset(" \t:|-")
_LON_NHAT = 4_000_000


def la_markdown(text: str) -> bool:
    """Whether a text has headings, tables or escapes of Markdown; dashes and numbers alone are plain text."""
    return any(_DAU_HIEU.match(line) or _la_dong_bang(line) for line in text.split("\n"))


def _la_dong_bang(line: str) -> bool:
    """The rule under the heading of a table ("|---|:---:|")."""
    return "---" in line and "|" in line and _DONG_BANG.issuperset(line.rstrip("\r"))


def doc_md(text: str) -> VanBanTho:
    """The paragraphs and tables of a Markdown text; places count lines. Raises NguonLoi."""
    if len(text) > _LON_NHAT:
        raise NguonLoi("qua_lon", f"> {_LON_NHAT // 1_000_000} MB")
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"maxNesting": 40}).enable(["table", "strikethrough"])
    parser.disable(["code", "html_block", "html_inline", "lheading", "reference"])
    reader = _Reader(parser.parse(nfc(text)))
    reader.doc()
    return VanBanTho(tuple(reader.doan), "md")


@dataclass(slots=True)
class _Reader:
    token: Sequence[Token]
    doan: list[Doan] = field(default_factory=list)
    dau: list[str] = field(default_factory=list)  # marks of list items whose words come next
    bang: list[list[tuple[str, int]]] | None = None
    dam: bool = False

    def doc(self) -> None:
        dong = 1
        for token in self.token:
            if token.map:
                dong = token.map[0] + 1
            match token.type:
                case "list_item_open":
                    self.dau.append(f"{token.info}{token.markup}" if token.info else token.markup)
                case "list_item_close":
                    self.dau = []
                case "heading_open":
                    self.dam = True
                case "heading_close":
                    self.dam = False
                case "table_open":
                    self.bang = []
                case "tr_open" if self.bang is not None:
                    self.bang.append([])
                case "table_close" if self.bang is not None:
                    self._het_bang(dong)
                case "inline":
                    self._chu(_noi_dung(token), dong)
                case "fence":
                    for line in token.content.split("\n"):
                        self._them(squash(line), dong)

    def _chu(self, chu: str, dong: int) -> None:
        if self.bang is not None:
            if self.bang:
                self.bang[-1].append((chu, dong))
            return
        for i, line in enumerate(tach_xuong_dong(chu)):
            self._them(squash(line), dong, dau=i == 0)

    def _them(self, chu: str, dong: int, *, dau: bool = False) -> None:
        if dau and self.dau:
            chu = " ".join((*self.dau, chu)).strip()
            self.dau = []
        if chu:
            self.doan.append(Doan(chu, dong, dong, dam=self.dam))

    def _het_bang(self, dong: int) -> None:
        assert self.bang is not None
        rong = max((len(hang) for hang in self.bang), default=0)
        hang = tuple(
            tuple(
                O(tuple(Doan(squash(x), cho, cho) for x in re.split(r"\n|<br\s*/?>", chu) if squash(x)), cot)
                for cot, (chu, cho) in enumerate(mot)
            )
            for mot in self.bang
        )
        if rong:
            bang = Bang(hang, rong)
            self.doan.append(Doan(bang.text, hang[0][0].doan[0].dong if hang[0][0].doan else dong, dong, bang=bang))
        self.bang = None


def _noi_dung(token: Token) -> str:
    """The words of a paragraph: line breaks as "\\n", bold as "**…**", links and code as their words."""
    out: list[str] = []
    for con in token.children or ():
        if con.type in ("text", "code_inline"):
            out.append(con.content)
        elif con.type in ("softbreak", "hardbreak"):
            out.append("\n")
        elif con.type in ("strong_open", "strong_close"):
            out.append("**")
        elif con.type == "image":
            out.append(con.content)
    return "".join(out)
