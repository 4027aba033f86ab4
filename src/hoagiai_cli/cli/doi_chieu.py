"""Was anything lost? The paragraphs of a source against the document made from its plan."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hoagiai_cli.document.model import Block, Document, Table, plain
from hoagiai_cli.document.tho import Doan
from hoagiai_cli.text.normal import squash

_DAU = re.compile(r"[*]{2}|^[-–—*•+]\s*(?![*])|(?<=\s)[-–—*•+](?=\s)")
_CAU = re.compile(r"[\s.;:,/]+")


def _gon(text: str) -> str:
    """Words only: marks, end marks and spacing are generated and do not count."""
    return _CAU.sub(" ", _DAU.sub("", squash(text))).strip().casefold()


def chu_da_mat(
    than: Sequence[Doan], cuoi: Sequence[Doan], document: Document, phu_luc: Sequence[Doan] = ()
) -> list[Doan]:
    """Paragraphs of the source that the document does not have: the body in order, the end and the annexes anywhere."""
    dong = [document.ten_loai, plain(document.trich_yeu)]
    dong += [_chu(block) for block in document.body]
    noi = " ".join(_gon(line) for line in dong)
    mat: list[Doan] = []
    at = 0
    for doan in _cac_doan(than):
        chu = _gon(doan.text)
        tim = noi.find(chu, at)
        if tim < 0:
            mat.append(doan)
        else:
            at = tim + len(chu)
    duoi = ["Nơi nhận:", *(item.line for item in document.noi_nhan)]
    duoi += [*document.signature.quyen_han, document.signature.nguoi_ky]
    cuoi_noi = " ".join(_gon(line) for line in duoi)
    mat += [doan for doan in _cac_doan(cuoi) if _gon(doan.text) not in cuoi_noi]
    phu = [dong for annex in document.phu_luc for dong in (annex.so, annex.tieu_de, annex.kem_theo)]
    phu += [_chu(block) for annex in document.phu_luc for block in annex.body]
    phu_noi = " ".join(_gon(line) for line in phu)
    mat += [doan for doan in _cac_doan(phu_luc) if _gon(doan.text) not in phu_noi]
    return mat


def _chu(block: Block) -> str:
    """The words of a block; the cells of a table one after the other."""
    if isinstance(block, Table):
        return " ".join(cell.plain.replace("\n", " ") for row in block.rows for cell in row)
    return block.plain


def _cac_doan(doan: Sequence[Doan]) -> Iterator[Doan]:
    """The paragraphs, those in the cells of tables among them."""
    for item in doan:
        if item.bang is None:
            yield item
        else:
            for hang in item.bang.hang:
                for o in hang:
                    yield from _cac_doan(o.doan)
