"""What a table of a document is: a way to lay text out, a table of tasks, or data that stays a table."""

from __future__ import annotations

from collections.abc import Iterable

from hoagiai_cli.document.tho import Bang, Doan
from hoagiai_cli.intake.cuoi import la_quyen
from hoagiai_cli.intake.dau_bang import tim_dau_bang
from hoagiai_cli.text.normal import fold

_TRINH_BAY = (
    "cong hoa xa hoi chu nghia",
    "doc lap - tu do - hanh phuc",
    "dang cong san viet nam",
    "noi nhan:",
    "doan tncs ho chi minh",
)
_HANG_TRINH_BAY = 8
"""A letterhead or signature has no more rows than this."""


def trai_bang(doan: Iterable[Doan]) -> list[Doan]:
    """The paragraphs, with tables that only lay text out as the paragraphs in them, in reading order.

    Tables that follow each other directly and have the same columns are one.
    """
    out: list[Doan] = []
    for item in doan:
        if item.bang is None:
            out.append(item)
        elif la_trinh_bay(item.bang):
            out += _cac_doan(item.bang)
        elif out and (truoc := out[-1].bang) is not None and _noi_tiep(truoc, item.bang):
            dau = tim_dau_bang(item.bang)
            bang = Bang(truoc.hang + item.bang.hang[dau.so_hang if dau else 0 :], truoc.so_cot, truoc.ke)
            out[-1] = Doan(bang.text, out[-1].dong, item.den, bang=bang)
        else:
            out.append(item)
    return out


def _noi_tiep(truoc: Bang, sau: Bang) -> bool:
    """Does a table go on with the one above it?"""
    dau = tim_dau_bang(truoc)
    if truoc.so_cot != sau.so_cot or dau is None:
        return False
    dau_sau = tim_dau_bang(sau)
    return dau_sau is None or (dau_sau.cot == dau.cot and not dau_sau.tren)


def _cac_doan(bang: Bang) -> list[Doan]:
    out: list[Doan] = []
    for hang in bang.hang:
        for o in hang:
            for doan in o.doan:
                if doan.bang is not None:
                    out += _cac_doan(doan.bang)
                else:
                    out.append(doan)
    return out


def la_trinh_bay(bang: Bang) -> bool:
    """Whether a table is a letterhead, a signature, a frame around text, or columns of text."""
    if bang.so_cot == 1 or all(len(hang) <= 1 for hang in bang.hang):
        return True
    if tim_dau_bang(bang) is not None:
        return False
    if len(bang.hang) <= _HANG_TRINH_BAY:
        chu = fold(bang.text)
        if any(mot in chu for mot in _TRINH_BAY):
            return True
        if any(la_quyen(doan.text) for doan in _cac_doan(bang)):
            return True
    return not bang.ke and bang.so_cot == 2 and len(bang.hang) <= 3
