"""What a Word file of ours should say and what it says, word by word."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any, NamedTuple
from xml.etree import ElementTree

from hoagiai_cli.document.docx.reader import read_paragraphs
from hoagiai_cli.document.model import Annex, Block, Document, Table, Text, plain
from hoagiai_cli.document.reading import dau_de
from hoagiai_cli.registry.nd30 import nd30

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_APART = {"noi_nhan", "nguoi_soan"}  # a long list goes on below the signature


class Chu(NamedTuple):
    """The words in order: of the pages, of the receivers, of the footnotes, in the margins of first pages."""

    than: list[str]
    noi_nhan: list[str]
    chu_thich: list[str]
    le: list[str]


def mong_doi(document: Document) -> Chu:
    """What the file of `document` should say."""
    doc = _MongDoi()
    for mot in (document.ban_hanh, document):
        if mot is not None:
            doc.van_ban(mot)
    for annex in document.phu_luc:
        doc.phu_luc(annex)
    # a no-break hyphen is an element in the file, and every format of blank parts words alike
    return Chu(*(" ".join(phan).split() for phan in (doc.than, doc.noi_nhan, doc.chu_thich, doc.le)))


class _MongDoi:
    def __init__(self) -> None:
        self.than: list[str] = []
        self.noi_nhan: list[str] = []
        self.chu_thich: list[str] = []
        self.le: list[str] = []

    def van_ban(self, document: Document) -> None:
        head, marks, figures = document.letterhead, document.marks, nd30()
        self.than += [*head.co_quan_chu_quan, *head.co_quan, head.dau_sao, *dau_de(head)]
        self.than += [head.so_ky_hieu, head.dia_danh_ngay, marks.do_mat, marks.do_khan, document.ten_loai]
        self.chu(document.trich_yeu)
        self.than.append(document.kem_theo)
        if document.kinh_gui:
            self.than += [figures.kinh_gui, *document.kinh_gui]
        self.khoi(document.body)
        self.than.append(figures.noi_nhan if document.noi_nhan else "")
        self.noi_nhan += [*(noi.line for noi in document.noi_nhan), marks.nguoi_soan]
        self.than += [*document.signature.quyen_han, document.signature.nguoi_ky]
        self.le += [marks.du_thao, marks.luu_hanh, *marks.lien_he]

    def phu_luc(self, annex: Annex) -> None:
        self.than += [annex.so, annex.tieu_de, annex.kem_theo]
        self.khoi(annex.body)

    def khoi(self, body: tuple[Block, ...]) -> None:
        for block in body:
            if isinstance(block, Table):
                for row in block.rows:
                    for cell in row:
                        for text in cell.text:
                            self.chu(text)
            else:
                self.than.append(block.so)
                self.chu(block.text)

    def chu(self, text: Text) -> None:
        self.than.append(plain(text))
        self.chu_thich += [plain(run.note) for run in text if run.note]


def doc_lai(data: bytes) -> Chu:
    """What the file says."""
    than, noi_nhan = [], []
    for paragraph in read_paragraphs(data):
        (noi_nhan if paragraph.style in _APART else than).append(paragraph.text)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
        notes = list(_notes(archive.read("word/footnotes.xml"))) if "word/footnotes.xml" in names else []
        margins = [
            _text(archive.read(name)) for name in ("word/header_marks.xml", "word/footer_first.xml") if name in names
        ]
    return Chu(*(" ".join(phan).split() for phan in (than, noi_nhan, notes, margins)))


def _notes(part: bytes) -> Iterator[str]:
    for note in ElementTree.fromstring(part).iter(f"{_W}footnote"):
        if note.get(f"{_W}type") is None:
            yield "".join(
                "\u2011" if one.tag == f"{_W}noBreakHyphen" else one.text or ""
                for one in note.iter()
                if one.tag in (f"{_W}t", f"{_W}noBreakHyphen")
            )


def _text(part: bytes) -> str:
    return " ".join(
        "".join(one.text or "" for one in paragraph.iter(f"{_W}t"))
        for paragraph in ElementTree.fromstring(part).iter(f"{_W}p")
    )


# --- every typed line with a mark of its own --------------------------------------------------------------------------

_KHONG_DANH_DAU = frozenset(
    khoa
    for dong in (
        "loai,trang_thai,lan_du_thao,do_mat,do_khan,so,ngay,ky_hieu,co_quan_ban_hanh,co_quan_chu_quan,dia_danh,the_thuc",
        "chuc_vu,cach_viet,bo_tri,danh_so,dau,thu_tu,phan,kho,theo,thoi_ky,rong,so_ban,tep,thay,nhan,thuc_hien",
        "he_thong,truong,gop,so_cot",
    )
    for khoa in dong.split(",")
)


class DanhDau:
    """A copy of a plan in which every typed line ends with a number of its own; `cho` says where it was typed."""

    def __init__(self, du_lieu: dict[str, Any]) -> None:
        self.cho: dict[str, tuple[Any, ...]] = {}
        self.du_lieu = self._gia_tri(du_lieu, ())

    def _gia_tri(self, gia_tri: Any, path: tuple[Any, ...]) -> Any:
        if isinstance(gia_tri, dict):
            return {k: v if k in _KHONG_DANH_DAU else self._gia_tri(v, (*path, k)) for k, v in gia_tri.items()}
        if isinstance(gia_tri, list):
            return [self._gia_tri(one, (*path, i)) for i, one in enumerate(gia_tri)]
        if not isinstance(gia_tri, str) or not gia_tri or gia_tri == "phan_cong":
            return gia_tri
        return "\n".join(self._dong(line, path) for line in gia_tri.split("\n"))

    def _dong(self, line: str, path: tuple[Any, ...]) -> str:
        if line.startswith("|--"):  # what makes the row above a heading
            return line
        if line.endswith("|"):  # a row of a table: in its last cell
            return f"{line[:-1]} {self._dau(path)} |"
        return f"{line} {self._dau(path)}"

    def _dau(self, path: tuple[Any, ...]) -> str:
        dau = f"⟦{len(self.cho) + 1}⟧"
        self.cho[dau] = path
        return dau


def cac_dau(words: list[str]) -> list[str]:
    """The marks of `DanhDau` in the words, in order."""
    return re.findall(r"⟦\d+⟧", " ".join(words))
