"""Was anything lost? The paragraphs of a source against the document made from its plan."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hoagiai_cli.document.model import Document, plain
from hoagiai_cli.document.tho import Doan
from hoagiai_cli.text.normal import squash

_DAU = re.compile(r"[*]{2}|^[-–—*•+]\s*(?![*])|(?<=\s)[-–—*•+](?=\s)")
_CAU = re.compile(r"[\s.;:,/]+")


def _gon(text: str) -> str:
    """Words only: marks, end marks and spacing are generated and do not count."""
    return _CAU.sub(" ", _DAU.sub("", squash(text))).strip().casefold()


def chu_da_mat(than: Sequence[Doan], cuoi: Sequence[Doan], document: Document) -> list[Doan]:
    """Paragraphs of the source that the document does not have: the body in order, the end anywhere."""
    dong = [document.ten_loai, plain(document.trich_yeu)]
    dong += [paragraph.plain for paragraph in document.body]
    noi = " ".join(_gon(line) for line in dong)
    mat: list[Doan] = []
    at = 0
    for doan in than:
        chu = _gon(doan.text)
        tim = noi.find(chu, at)
        if tim < 0:
            mat.append(doan)
        else:
            at = tim + len(chu)
    duoi = ["Nơi nhận:", *(item.line for item in document.noi_nhan)]
    duoi += [*document.signature.quyen_han, document.signature.nguoi_ky]
    cuoi_noi = " ".join(_gon(line) for line in duoi)
    mat += [doan for doan in cuoi if _gon(doan.text) not in cuoi_noi]
    return mat
