"""Markdown to paragraphs and tables: headings, lists, pipe tables, footnotes; the marks of Markdown go, words stay.

A text is Markdown by what stands in it, not by its name. What Markdown would not show (cells that its heading has no
column for, definitions of links) is read all the same.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hoagiai_cli.document.md_chu import DongChu, NoiDong, doc_chu
from hoagiai_cli.document.tach_dong import mo_dong, tach_cot
from hoagiai_cli.document.tho import Bang, Doan, NghiNgo, O, VanBanTho
from hoagiai_cli.document.txt_reader import NGAT_CUNG, be_rong, doc_txt, mo_doan, nhan_bo_cuc
from hoagiai_cli.text.normal import squash

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_DE_MUC = re.compile(r" {0,3}#{1,6}[ \t]+[^\s#]")
_HANG_KE = re.compile(r"[ \t>]*+\|?[ \t]*+:?-++:?[ \t]*+(?:\|[ \t]*+:?-++:?[ \t]*+)*\|?[ \t]*+")
_DAM = re.compile(r"\*\*[^\s*][^*\n]*\*\*")
_THOAT = re.compile(r"\\[.*\-+#()_\[\]|]")
_GACH_DAU = re.compile(r"[ \t]*[-*+][ \t]+\S")
_RAO = re.compile(r"\s*(`{3,}|~{3,})[ \t]*(?:markdown|md)?[ \t]*\n(?P<than>.*)\n[ \t]*\1[ \t]*\s*", re.DOTALL)
_CHU_THICH = re.compile(r"^\[\^([^\]\s]{1,40})\]:[ \t]*(.*(?:\n(?: {2,}|\t)\S.*)*)", re.MULTILINE)
_GOI = re.compile(r"(?:(?<=.)|^(?!\[\^[^\]\s]{1,40}\]:))\[\^([^\]\s]{1,40})\]", re.MULTILINE)
"""A call; at the start of a line with a colon behind it, it is the note itself."""
_HTML = re.compile(
    r"\s*</?(?:table|div|p|center|h[1-6]|ul|ol|li|details|summary|hr|br|section|article|blockquote)\b", re.I
)
_GHI_CHU = re.compile(r"\s*<!--(.*?)-->\s*", re.DOTALL)
_SAU_NHAT = 60
_LON_NHAT = 4 << 20
_TACH_O = re.compile(r"(?<!\\)\|")


def la_markdown(text: str) -> bool:
    """Whether a text has the signs of Markdown: headings, a table with its row of dashes, with bold or escapes."""
    if len(text) > _LON_NHAT:
        return False
    if (rao := _RAO.fullmatch(text)) is not None:
        return la_markdown(rao["than"])
    lines = text.splitlines()
    if any(_la_ke(lines, i) for i in range(1, len(lines))):
        return True
    de_muc = sum(1 for line in lines if _DE_MUC.match(line))
    if de_muc != 1:
        return de_muc > 1
    return bool(_DAM.search(text) or _THOAT.search(text) or any(_GACH_DAU.match(line) for line in lines))


def _la_ke(lines: Sequence[str], i: int) -> bool:
    """Whether a line is the row of dashes under the heading of a table."""
    return "|" in lines[i] and "|" in lines[i - 1] and _HANG_KE.fullmatch(lines[i]) is not None


def doc_md(text: str) -> VanBanTho:
    """The paragraphs and tables of a Markdown text; places count its lines. Never raises."""
    text = re.sub(r"\r\n?", "\n", text)
    if (rao := _RAO.fullmatch(text)) is not None:
        truoc = text[: rao.start("than")].count("\n")
        text = "\n" * truoc + rao["than"]
    chu_thich, text = _tach_chu_thich(text)
    md = _bo_phan_tich()
    tokens = md.parse(text)
    if any(token.level >= _SAU_NHAT - 1 for token in tokens):
        return doc_txt(text)  # deeper than the parser goes it leaves words out
    reader = _BoDoc(md, text.split("\n"))
    reader.doc(tokens)
    loi = {so: " ".join(reader.doan_cua(chu)) for so, chu in chu_thich.items()}
    return VanBanTho(tuple(reader.doan), "md", tuple(reader.nghi_ngo), loi, "dong")


def _bo_phan_tich() -> MarkdownIt:
    from markdown_it import MarkdownIt

    md = MarkdownIt("commonmark", {"maxNesting": _SAU_NHAT}).enable(["table", "strikethrough"])
    # four blanks before a paragraph are an indent; what looks like the definition of a link may be a line of text
    return md.disable(["code", "reference"])


def _tach_chu_thich(text: str) -> tuple[dict[str, str], str]:
    """The words of footnotes by number, and the text without them; calls become their numbers in order."""
    loi = {match[1]: match[2] for match in _CHU_THICH.finditer(text)}
    goi = [match[1] for match in _GOI.finditer(_CHU_THICH.sub("", text)) if match[1] in loi]
    so = {ten: str(n) for n, ten in enumerate(dict.fromkeys(goi), start=1)}
    if not so:
        return {}, text
    # as many lines stay, so that places do not move
    text = _CHU_THICH.sub(lambda match: "\n" * match[0].count("\n") if match[1] in so else match[0], text)
    text = _GOI.sub(lambda match: f"\\[^{so[match[1]]}\\]" if match[1] in so else match[0], text)
    return {n: loi[ten] for ten, n in so.items()}, text


@dataclass(slots=True)
class _DanhSach:
    """A list: the mark of its bullets or what follows its numbers, and the number of the next item."""

    so: bool
    dau: str
    n: int = 1
    theo_chu: bool = False  # numbers are as typed


@dataclass(slots=True)
class _BoDoc:
    md: MarkdownIt
    lines: list[str]
    doan: list[Doan] = field(default_factory=list)
    nghi_ngo: list[NghiNgo] = field(default_factory=list)
    _ds: list[_DanhSach] = field(default_factory=list)
    _dau: str = ""
    _mo: NoiDong = mo_dong

    def doc(self, tokens: Sequence[Token]) -> None:
        """Gathers the paragraphs."""
        if nhan_bo_cuc([line for line in self.lines if "|" not in line]) == NGAT_CUNG:
            rong = be_rong(self.lines)
            self._mo = lambda truoc, sau: mo_doan(sau, sau, truoc, rong, 0)
        i = 0
        de_muc = False
        while i < len(tokens):
            token = tokens[i]
            kieu = token.type
            if kieu == "table_open":
                i = self._bang(tokens, i)
                continue
            if kieu in ("bullet_list_open", "ordered_list_open"):
                self._mo_danh_sach(tokens, i)
            elif kieu in ("bullet_list_close", "ordered_list_close"):
                self._ds.pop()
            elif kieu == "list_item_open":
                self._muc(token)
            elif kieu == "list_item_close":
                self._dau = ""
            elif kieu in ("heading_open", "heading_close"):
                de_muc = kieu == "heading_open"
            elif kieu == "inline":
                self._them(doc_chu(token.children or ()), _dong(token), de_muc=de_muc)
            elif kieu == "fence":
                if not token.content.strip() or len(token.info.split()) > 1:
                    self._chu_tran(token.info, _dong(token))  # three backticks before words are no fence of a program
                self._chu_tran(token.content, _dong(token) + 1)
            elif kieu == "html_block":
                self._html(token.content, _dong(token))
            i += 1

    # --- lists ------------------------------------------------------------------------------------------------------

    def _mo_danh_sach(self, tokens: Sequence[Token], at: int) -> None:
        token = tokens[at]
        if token.type == "bullet_list_open":
            sau = any(not one.so for one in self._ds)
            self._ds.append(_DanhSach(False, "+" if sau or token.markup == "+" else "-"))
            return
        so: list[str] = []
        for one in tokens[at + 1 :]:
            if one.level <= token.level:
                break
            if one.type == "list_item_open" and one.level == token.level + 1:
                so.append(one.info)
        start = token.attrGet("start")
        self._ds.append(_DanhSach(True, token.markup, int(start) if start is not None else 1, len(set(so)) > 1))

    def _muc(self, token: Token) -> None:
        ds = self._ds[-1]
        if not ds.so:
            dau = ds.dau
        else:
            dau = f"{token.info if ds.theo_chu else ds.n}{ds.dau}"
            ds.n += 1
        self._dau = f"{self._dau} {dau}".strip()

    # --- paragraphs -------------------------------------------------------------------------------------------------

    def _them(self, chu: DongChu, dong: int, *, de_muc: bool = False) -> None:
        cac_dong = chu.ghep(self._mo)
        for i, mot in enumerate(cac_dong):
            den = cac_dong[i + 1].tu - 1 if i + 1 < len(cac_dong) else chu.dong[-1].tu
            tu, den = dong + mot.tu, dong + max(den, mot.tu)
            text = mot.chu if de_muc else mot.text()
            dau, self._dau = self._dau, ""
            for cot in tach_cot(text):
                self.doan.append(Doan(f"{dau} {cot}".strip(), tu, den, mot.dam or de_muc))
                dau = ""
        self.nghi_ngo += (NghiNgo(loai, dong, trich) for loai, trich in chu.bo)

    def _chu_tran(self, text: str, dong: int) -> None:
        """Lines that are no Markdown."""
        for one in doc_txt(text).doan:
            self.doan.append(Doan(one.text, dong + one.dong - 1, dong + one.den - 1))

    def _html(self, text: str, dong: int) -> None:
        if ghi_chu := _GHI_CHU.fullmatch(text):
            if trich := squash(ghi_chu[1]):
                self.nghi_ngo.append(NghiNgo("ghi_chu", dong, trich))
        elif _HTML.match(text):
            from hoagiai_cli.document.html_tho import doc_html

            den = dong + text.rstrip("\n").count("\n")
            tho = doc_html(f"<html><body>{text}</body></html>")
            self.doan += (Doan(one.text, dong, den, one.dam, one.giua, one.bang) for one in tho.doan)
            self.nghi_ngo += (NghiNgo(one.loai, dong, one.trich) for one in tho.nghi_ngo)
        else:
            self._chu_tran(text, dong)

    def doan_cua(self, chu: str) -> list[str]:
        """The lines of some words outside of the text."""
        children = self.md.parseInline(" ".join(chu.split()))[0].children or ()
        return [one.text() for one in doc_chu(children).dong if one.chu]

    # --- tables -----------------------------------------------------------------------------------------------------

    def _bang(self, tokens: Sequence[Token], at: int) -> int:
        """A pipe table, by its lines: Markdown leaves out cells beyond its heading. Out: where it goes on."""
        end = next((i for i in range(at, len(tokens)) if tokens[i].type == "table_close"), len(tokens) - 1)
        dau, cuoi = tokens[at].map or [0, 0]
        cac_dong = [(n, line) for n, line in enumerate(self.lines[dau:cuoi], start=dau + 1) if n != dau + 2]
        hang: list[tuple[O, ...]] = []
        sau: list[tuple[int, str]] = []
        for n, line in cac_dong:
            line = line.strip().lstrip("> \t") if line.lstrip().startswith(">") else line.strip()
            if sau or "|" not in line:
                sau.append((n, line))  # a line without bars right under a table is a paragraph
                continue
            o = [self._o(chu, n) for chu in _cac_o(line)]
            hang.append(tuple(O(doan, cot) for cot, doan in enumerate(o)))
        so_cot = max((len(row) for row in hang), default=0)
        hang = [_ca_hang(row, so_cot) for row in hang]
        hang = [
            (*row, *(O((), cot) for cot in range(sum(o.rong for o in row), so_cot)))
            for row in hang
            if any(o.doan for o in row)
        ]
        if hang:
            bang = Bang(tuple(hang), so_cot)
            self.doan.append(Doan(bang.text, dau + 1, sau[0][0] - 1 if sau else cuoi, bang=bang))
        for n, line in sau:
            self._them(doc_chu(self.md.parseInline(line)[0].children or ()), n)
        return end + 1

    def _o(self, chu: str, dong: int) -> tuple[Doan, ...]:
        words = doc_chu(self.md.parseInline(chu)[0].children or ())
        self.nghi_ngo += (NghiNgo(loai, dong, trich) for loai, trich in words.bo)
        return tuple(Doan(one.chu, dong, dong, one.dam) for one in words.dong if one.chu)


def _ca_hang(row: tuple[O, ...], so_cot: int) -> tuple[O, ...]:
    """A row whose first cell alone has words, and words that are no number: Markdown has no cells over columns."""
    if so_cot > 2 and row and len(row[0].text.split()) > 1 and not any(o.doan for o in row[1:]):
        return (O(row[0].doan, 0, so_cot),)
    return row


def _cac_o(line: str) -> list[str]:
    """The cells of a row."""
    line = line[1:] if line.startswith("|") else line
    if line.endswith("|") and not line.endswith("\\|"):
        line = line[:-1]
    return [one.strip() for one in _TACH_O.split(line)]


def _dong(token: Token) -> int:
    return token.map[0] + 1 if token.map else 1
