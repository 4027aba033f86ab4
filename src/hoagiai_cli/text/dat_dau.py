"""Where the tone mark of open oa, oe, uy stands: *hòa, thủy* (the older way) or *hoà, thuỷ* (the newer)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from hoagiai_cli.text.am_tiet import cho_thanh, tach_thanh, theo_hoa
from hoagiai_cli.text.cho import Cho, Goc
from hoagiai_cli.text.normal import nfc

Kieu = Literal["cu", "moi"]
_TU = re.compile(r"[^\W\d_]+")
_CO = re.compile(
    r"[òóỏõọ][ae]|[ùúủũụ]y|o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]|[^\x00-\x7f]?[\u0300\u0301\u0303\u0309\u0323]", re.IGNORECASE
)


class DemDau(NamedTuple):
    """How often either way is used in a plan, and the words set in the rarer one: (which text, where)."""

    cu: int
    moi: int
    it: tuple[tuple[int, Cho], ...]

    @property
    def nhieu(self) -> Kieu | None:
        """The way used more often; None for half and half, or when there are no such words."""
        return None if self.cu == self.moi else "cu" if self.cu > self.moi else "moi"


@lru_cache(maxsize=8192)
def kieu_dat(tu: str) -> Kieu | None:
    """Which way a word (letters only) sets its tone; None for words that have one way only."""
    if tu.isascii() or not 2 <= len(tu) <= 14:
        return None
    tran, cho, thanh = tach_thanh(tu.lower())
    dung = cho_thanh(tran) if len(thanh) == 1 and tran[-2:] in ("oa", "oe", "uy") else ()
    if len(dung) != 2 or cho[0] not in dung:
        return None
    return "cu" if cho[0] == dung[0] else "moi"


def doi_kieu(tu: str) -> str:
    """A word of one way set in the other: *hoà* <-> *hòa*; other words as they are."""
    if kieu_dat(tu) is None:
        return tu
    tran, cho, thanh = tach_thanh(tu.lower())
    dung = cho_thanh(tran)
    at = dung[1] if cho[0] == dung[0] else dung[0]
    return theo_hoa(nfc(tran[: at + 1] + thanh + tran[at + 1 :]), tu)


@lru_cache(maxsize=8192)
def kieu_manh(manh: str) -> tuple[int, int]:
    """How often either way (older, newer) is used in a piece of text without blanks."""
    if manh.isascii() or not _CO.search(manh):
        return 0, 0
    dem = Counter(kieu_dat(m[0]) for m in _TU.finditer(Goc(manh).chu))
    return dem["cu"], dem["moi"]


def thieu_so(texts: Sequence[str]) -> DemDau:
    """Both ways counted over the texts of a plan; the words of the rarer way with the fix, kind ``dat_dau_it``."""
    return dem_dau(texts, Counter("\n".join(texts).split()))


def dem_dau(texts: Sequence[str], manh: Mapping[str, int]) -> DemDau:
    """The same, from the pieces of the texts without blanks and how often each stands; those of one way only may be
    left out.
    """
    co = [(tu, so, kieu_manh(tu)) for tu, so in manh.items()]
    cu, moi = (sum(so * hai[i] for _, so, hai in co) for i in (0, 1))
    if not cu or not moi or cu == moi:
        return DemDau(cu, moi, ())
    kieu: Kieu = "cu" if cu < moi else "moi"
    it = [tu for tu, _, hai in co if hai[kieu == "moi"]]
    return DemDau(
        cu,
        moi,
        tuple((i, cho) for i, text in enumerate(texts) if any(tu in text for tu in it) for cho in _cua(text, kieu)),
    )


def _cua(text: str, kieu: Kieu) -> list[Cho]:
    goc = Goc(text)
    return [
        goc.cho(*m.span(), "dat_dau_it", doi_kieu(m[0]), doi_so=(m[0],))
        for m in _TU.finditer(goc.chu)
        if kieu_dat(m[0]) == kieu
    ]
