"""An edited .docx as a reader sees it: printed lines, with what was tracked, commented and embedded.

Tracked changes are read as accepted: insertions in, deletions out, a deleted paragraph mark joins two paragraphs.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hoagiai_cli.document.docx.embed import Found, margin_texts, printed_digest, read_source
from hoagiai_cli.document.docx.unpack import DocxError, Limits, Package, parse
from hoagiai_cli.document.docx.walker import walk
from hoagiai_cli.text.normal import squash

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_NUMBERED = "\ue0f1"
"""Stands at the start of a paragraph that Word numbers or bullets by itself; of the private use area, and taken off."""

_GONE = frozenset({"del", "moveFrom"})
_TRACKED = frozenset({"ins", "del", "moveFrom", "moveTo"})
_DEEPEST = 150


@dataclass(frozen=True, slots=True)
class DongWord:
    """One line of an edited document: its words, style id, place in a table, whether Word numbers it by itself."""

    text: str
    style: str = ""
    cell: tuple[int, int, int] | None = None
    tu_so: bool = False


@dataclass(frozen=True, slots=True)
class NhanXet:
    """A comment: who says what about which paragraph."""

    tac_gia: str
    noi_dung: str
    cho: str


@dataclass(frozen=True, slots=True)
class BanWord:
    """A document that was read.

    `theo_doi`: the authors of tracked changes ("" where a change names none). `le`: what stands in headers and footers
    besides page numbers, each text once.
    """

    dong: tuple[DongWord, ...]
    dau_chu: str  # digest of the words, to hold against the digest as printed
    nhung: Found
    theo_doi: tuple[str, ...] = ()
    nhan_xet: tuple[NhanXet, ...] = ()
    le: tuple[str, ...] = ()

    @property
    def con_nguyen(self) -> bool:
        """Whether nobody has changed a word since it was printed."""
        return self.dau_chu == self.nhung.printed and not self.theo_doi


def doc_ban_word(data: bytes, limits: Limits | None = None) -> BanWord:
    """Reads the bytes of a .docx. Raises DocxError."""
    package = Package(data, limits)
    main = package.main_part()
    root = parse(package.read(main), main)
    nhung = read_source(package)
    lien_quan = _lien_quan(package, main)
    chu_thich = [parse(package.read(name), name) for kind, name in lien_quan if kind == "footnotes"]
    tho = [dong.text for body in root for dong in walk(body)]
    for note in chu_thich:
        tho += [dong.text for one in note if not _attr(one, "type") for dong in walk(one)]
    cac_le = [parse(package.read(name), name) for kind, name in lien_quan if kind in ("header", "footer")]
    for one in cac_le:
        _nhu_da_dong_y(one, 0)
    le = margin_texts(dong.text for one in cac_le for dong in walk(one))
    tho += le
    theo_doi = _tac_gia([root, *chu_thich])
    nhan_xet = _nhan_xet(package, root, [name for kind, name in lien_quan if kind == "comments"])
    for goc in (root, *chu_thich):
        _nhu_da_dong_y(goc, 0)
        _danh_dau_so(goc)
    dong = [item for body in root for item in _dong(body)]
    for note in chu_thich:
        dong += [item for one in note if not _attr(one, "type") for item in _dong(one)]
    return BanWord(tuple(dong), printed_digest(tho), nhung, theo_doi, nhan_xet, tuple(le))


def doc_ban_in(parts: Mapping[str, bytes]) -> BanWord:
    """The same of a file that was just written, from its parts: nothing in it is tracked or commented."""
    main, notes = "word/document.xml", "word/footnotes.xml"
    bodies = list(parse(parts[main], main))
    if notes in parts:
        bodies += [note for note in parse(parts[notes], notes) if not _attr(note, "type")]
    cac_le = [parse(parts[name], name) for name in parts if name.startswith(("word/header", "word/footer"))]
    le = margin_texts(dong.text for one in cac_le for dong in walk(one))
    tho = [dong for body in bodies for dong in walk(body)]
    dong = tuple(DongWord(one.text, one.style, one.cell) for one in tho if squash(one.text))
    return BanWord(dong, printed_digest([*(one.text for one in tho), *le]), Found(None), le=tuple(le))


def _dong(body: Element) -> Iterator[DongWord]:
    for item in walk(body):
        text = item.text
        if squash(text.removeprefix(_NUMBERED)):
            yield DongWord(text.replace(_NUMBERED, ""), item.style, item.cell, text.startswith(_NUMBERED))


def _name(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def _attr(element: Element, name: str) -> str:
    return next((value for key, value in element.attrib.items() if key.rpartition("}")[2] == name), "")


def _child(element: Element, name: str) -> Element | None:
    return next((child for child in element if _name(child) == name), None)


def _lien_quan(package: Package, main: str) -> list[tuple[str, str]]:
    """The parts that the main part names: kind and name."""
    folder, _, base = main.rpartition("/")
    rels = f"{folder}/_rels/{base}.rels" if folder else f"_rels/{base}.rels"
    if rels not in package.names:
        return []
    found = []
    for relation in parse(package.read(rels), rels):
        target = relation.get("Target", "")
        name = posixpath.normpath(target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target))
        if relation.get("TargetMode", "") != "External" and name in package.names:
            found.append((relation.get("Type", "").rpartition("/")[2], name))
    return found


def _tac_gia(goc: list[Element]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for root in goc:
        for element in root.iter():
            if _name(element) in _TRACKED:
                found.setdefault(_attr(element, "author"))
    return tuple(found)


def _nhan_xet(package: Package, root: Element, names: list[str]) -> tuple[NhanXet, ...]:
    cho: dict[str, str] = {}
    for paragraph in root.iter():
        if _name(paragraph) != "p":
            continue
        for element in paragraph.iter():
            if _name(element) in {"commentReference", "commentRangeStart"}:
                words = "".join(one.text or "" for one in paragraph.iter() if _name(one) == "t")
                cho.setdefault(_attr(element, "id"), squash(words))
    found: list[NhanXet] = []
    for name in names:
        for comment in parse(package.read(name), name):
            words = squash(" ".join(dong.text for dong in walk(comment)))
            if words:
                found.append(NhanXet(_attr(comment, "author"), words, cho.get(_attr(comment, "id"), "")))
    return tuple(found)


def _nhu_da_dong_y(parent: Element, depth: int) -> None:
    """Takes out what is deleted and joins paragraphs whose mark is deleted."""
    if depth > _DEEPEST:
        raise DocxError("too_deep")
    noi = {child for child in parent if _name(child) == "p" and _dau_doan_bi_xoa(child)}
    for child in list(parent):
        name = _name(child)
        if name in _GONE or (name == "tr" and _hang_bi_xoa(child)):
            parent.remove(child)
        else:
            _nhu_da_dong_y(child, depth + 1)
    truoc: Element | None = None
    for child in list(parent):
        if _name(child) != "p":
            truoc = None
            continue
        if truoc is None:
            truoc = child if child in noi else None
            continue
        truoc.extend([one for one in child if _name(one) != "pPr"])
        parent.remove(child)
        if child not in noi:
            truoc = None


def _dau_doan_bi_xoa(paragraph: Element) -> bool:
    """The mark at the end of a paragraph is a tracked deletion."""
    properties = _child(paragraph, "pPr")
    marks = _child(properties, "rPr") if properties is not None else None
    return marks is not None and any(_name(one) in _GONE for one in marks)


def _hang_bi_xoa(row: Element) -> bool:
    properties = _child(row, "trPr")
    return properties is not None and _child(properties, "del") is not None


def _danh_dau_so(root: Element) -> None:
    """Puts a mark at the start of paragraphs that Word numbers by itself."""
    from xml.etree.ElementTree import Element as Make

    for paragraph in root.iter():
        if _name(paragraph) != "p":
            continue
        properties = _child(paragraph, "pPr")
        numbering = _child(properties, "numPr") if properties is not None else None
        number = _child(numbering, "numId") if numbering is not None else None
        if number is None or _attr(number, "val") == "0":
            continue
        space = paragraph.tag.rpartition("}")[0] + "}"
        run, text = Make(f"{space}r"), Make(f"{space}t")
        text.text = _NUMBERED
        run.append(text)
        paragraph.insert(1, run)
