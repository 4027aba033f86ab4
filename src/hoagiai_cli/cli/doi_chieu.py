"""Was anything lost? The paragraphs of a source against the document made from its plan.

Letterheads are not compared: what they say becomes fields, or is listed as left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hoagiai_cli.document.model import Block, Document, Table, plain
from hoagiai_cli.document.tho import Doan
from hoagiai_cli.intake.nhap import KetQua
from hoagiai_cli.text.normal import squash

_DAU = re.compile(r"\[\^[^\]]{1,20}\]|[*]{2}|^[-–—*•+→]\s*(?![*])|(?<=\s)[-–—*•+→](?=\s)")
_CAU = re.compile(r"[\s.;:,/()]+")


def _gon(text: str) -> str:
    """Words only: marks, end marks and spacing are generated and do not count."""
    return _CAU.sub(" ", _DAU.sub("", squash(text))).strip().casefold()


def chu_da_mat(ket_qua: KetQua, document: Document) -> list[Doan]:
    """Paragraphs of the source that the document does not have: the body in order, all else anywhere in its part."""
    than, cuoi, phu_luc = ket_qua.than, ket_qua.cuoi, ket_qua.phu_luc
    dong = [document.ten_loai, plain(document.trich_yeu)]
    if document.kinh_gui:
        dong += ["Kính gửi:", *document.kinh_gui]
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
    cuoi_noi = " ".join(_gon(line) for line in _duoi(document))
    mat += [doan for doan in _cac_doan(cuoi) if _gon(doan.text) not in cuoi_noi]
    if (qd := document.ban_hanh) is not None:
        truoc = [*_dau(qd), *(_chu(block) for block in qd.body), *_duoi(qd)]
        qd_noi = " ".join(_gon(line) for line in truoc)
        dau = {_gon(line) for line in _dau(qd)}  # a plan below its decision may repeat the letterhead
        mat = [doan for doan in mat if _gon(doan.text) not in dau]
        mat += [doan for doan in _cac_doan(ket_qua.quyet_dinh) if _gon(doan.text) not in qd_noi]
    else:
        mat += ket_qua.quyet_dinh
    phu = [dong for annex in document.phu_luc for dong in (annex.so, annex.tieu_de, annex.kem_theo)]
    phu += [_chu(block) for annex in document.phu_luc for block in annex.body]
    phu_noi = " ".join(_gon(line) for line in phu)
    mat += [doan for doan in _cac_doan(phu_luc) if _gon(doan.text) not in phu_noi]
    return mat


def _dau(document: Document) -> list[str]:
    dau = document.letterhead
    co_quan = " ".join((*dau.co_quan_chu_quan, *dau.co_quan))
    return [co_quan, dau.so_ky_hieu, dau.dia_danh_ngay, document.ten_loai, plain(document.trich_yeu)]


def _duoi(document: Document) -> list[str]:
    return [
        "Nơi nhận:",
        *(item.line for item in document.noi_nhan),
        *document.signature.quyen_han,
        document.signature.nguoi_ky,
    ]


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
                chu = {o.text for o in hang if o.text}
                da_co: set[str] = set()
                for o in hang:
                    if len(chu) > 2 or o.text not in da_co:  # the words of a group stand in each of its columns
                        yield from _cac_doan(o.doan)
                    da_co.add(o.text)
