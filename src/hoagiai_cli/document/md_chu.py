"""The words of a Markdown paragraph: lines of stretches, bold or not, with the marks of Markdown gone.

Where a line of the source ends, the paragraph may end too: people write lines under each other and mean lines.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hoagiai_cli.document.tach_dong import mo_dong
from hoagiai_cli.text.normal import nfc, squash

if TYPE_CHECKING:
    from markdown_it.token import Token

_THE = re.compile(
    r"</?(?P<ten>br|b|strong|i|em|u|s|del|strike|sup|sub|span|font|center|div|p|a|small|big|mark|ins|hr|wbr|img|nobr)\b"
    r"[^>]*>",
    re.IGNORECASE,
)
_CHU_THICH = re.compile(r"<!--(.*?)-->", re.DOTALL)
NoiDong = Callable[[str, str], bool]
"""Whether a line begins something new, asked with the line before it and the line."""


@dataclass(slots=True)
class Dong:
    """A line: stretches of words with whether they are bold, and how many lines of the source before it are in it."""

    doan: list[tuple[str, bool]] = field(default_factory=list)
    tu: int = 0

    @property
    def chu(self) -> str:
        """The words alone."""
        return squash("".join(chu for chu, _ in self.doan))

    @property
    def dam(self) -> bool:
        """Whether all words are bold."""
        return bool(self.chu) and all(dam for chu, dam in self.doan if chu.strip())

    def text(self) -> str:
        """The words; bold in the midst of others stands between **."""
        if self.dam or not any(dam for _, dam in self.doan):
            return self.chu
        out: list[str] = []
        for chu, dam in self._gop():
            trai, phai = chu[: len(chu) - len(chu.lstrip())], chu[len(chu.rstrip()) :]
            out.append(f"{trai}**{chu.strip()}**{phai}" if dam and chu.strip() else chu)
        return squash("".join(out))

    def _gop(self) -> list[tuple[str, bool]]:
        """Neighbours of one look are one stretch."""
        out: list[tuple[str, bool]] = []
        for chu, dam in self.doan:
            if out and out[-1][1] is dam:
                out[-1] = (out[-1][0] + chu, dam)
            else:
                out.append((chu, dam))
        return out


@dataclass(slots=True)
class DongChu:
    """The lines of a paragraph as they stand in the source; `cung`: before which of them a break was asked for."""

    dong: list[Dong] = field(default_factory=lambda: [Dong()])
    cung: set[int] = field(default_factory=set)
    bo: list[tuple[str, str]] = field(default_factory=list)  # words left out: kind, words
    _nguon: int = 0

    def them(self, chu: str, *, dam: bool) -> None:
        """Words on the open line."""
        self.dong[-1].doan.append((chu, dam))

    def xuong(self, *, cung: bool, nguon: bool = True) -> None:
        """The line ends; `nguon`: a line of the source ends with it."""
        self._nguon += nguon
        self.dong.append(Dong(tu=self._nguon))
        if cung:
            self.cung.add(len(self.dong) - 1)

    def ghep(self, mo: NoiDong) -> list[Dong]:
        """The lines that are paragraphs of their own; those that go on with the one before are joined to it."""
        out: list[Dong] = []
        truoc = ""
        for i, dong in enumerate(self.dong):
            chu = dong.chu
            if not chu:
                continue
            moi = not out or (mo_dong(out[-1].chu, chu) or not chu[:1].islower() if i in self.cung else mo(truoc, chu))
            if moi:
                out.append(dong)
            else:
                out[-1].doan += [(" ", out[-1].doan[-1][1] and dong.doan[0][1]), *dong.doan]
            truoc = chu
        return out


def doc_chu(tokens: Iterable[Token]) -> DongChu:
    """The words of the children of an inline token."""
    out = DongChu()
    dam = xoa = 0
    da_xoa: list[str] = []
    for token in tokens:
        kieu = token.type
        if kieu in ("strong_open", "strong_close"):
            dam = max(0, dam + token.nesting)
        elif kieu in ("s_open", "s_close"):
            xoa = max(0, xoa + token.nesting)
            if not xoa:
                out.bo.append(("da_xoa", squash("".join(da_xoa))))
                da_xoa = []
        elif kieu == "html_inline":
            dam = _the(token.content, out, dam)
        elif kieu in ("softbreak", "hardbreak"):
            out.xuong(cung=kieu == "hardbreak")
        elif kieu in ("text", "text_special", "code_inline"):
            if xoa:
                da_xoa.append(token.content)
            else:
                out.them(nfc(token.content), dam=dam > 0)
    if da_xoa:
        out.bo.append(("da_xoa", squash("".join(da_xoa))))
    out.bo = [(loai, chu) for loai, chu in out.bo if chu]
    return out


def _the(content: str, out: DongChu, dam: int) -> int:
    """A tag within a paragraph; words in angle brackets that are no tag stay words. Out: how bold what follows is."""
    if ghi_chu := _CHU_THICH.fullmatch(content):
        out.bo.append(("ghi_chu", squash(ghi_chu[1])))
        return dam
    match = _THE.fullmatch(content)
    if match is None:
        out.them(content, dam=dam > 0)
        return dam
    ten = match["ten"].lower()
    if ten == "br":
        out.xuong(cung=True, nguon=False)
    elif ten in ("b", "strong"):
        return max(0, dam + (-1 if content.startswith("</") else 1))
    return dam
