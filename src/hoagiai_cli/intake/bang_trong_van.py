"""Tables of tasks among the paragraphs of a place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hoagiai_cli.intake.bang_viec import BangDoc, doc_bang_viec
from hoagiai_cli.intake.bao_cao import BaoCao
from hoagiai_cli.intake.cay import Cay, phang
from hoagiai_cli.intake.dau_bang import tim_dau_bang
from hoagiai_cli.intake.dau_dong import THUONG, Dong


def co_bang_viec(items: Sequence[Cay]) -> bool:
    """Is there a table of tasks under these branches?"""
    return any(dong.doan.bang is not None and tim_dau_bang(dong.doan.bang) is not None for dong in phang(list(items)))


@dataclass(frozen=True, slots=True)
class TrongVan:
    """A table of tasks among paragraphs: what stands before it, its tasks, what stands after it."""

    truoc: list[Dong]
    bang: BangDoc
    sau: list[Dong]


def tim_trong_van(la: Sequence[Dong], bao_cao: BaoCao) -> TrongVan | None:
    """The first table of tasks among paragraphs; a second one stays prose, and is named."""
    out: TrongVan | None = None
    for i, dong in enumerate(la):
        bang = dong.doan.bang
        dau = tim_dau_bang(bang) if bang is not None else None
        if out is None and bang is not None and dau is not None:
            out = TrongVan(list(la[:i]), doc_bang_viec(bang, dau, bao_cao, dong.dong), [])
            out.truoc.extend(Dong("", THUONG, 0, doan.text, doan) for doan in out.bang.tren)
        elif out is not None:
            if dau is not None:
                bao_cao.khong_chac("bang_chua_hieu", dong.dong, "nhiem_vu", dong.doan.text[:60])
            out.sau.append(dong)
    return out
