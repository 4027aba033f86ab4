"""The language of targets: what "phấn đấu đến năm 2030, tỷ lệ hòa giải thành đạt từ 85% trở lên" asks for.

The text is typed as it stands in the document and never changed; :func:`doc_chi_tieu` says which levels it sets.
``so`` reads numbers, ``ve`` finds the clause around one, ``trai`` the comparison before it, ``han`` times; ``tim`` puts
them together. ``tu_vung`` has the words.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from hoagiai_cli.plan.chi_tieu.kieu import ChiTieu, Han
from hoagiai_cli.plan.chi_tieu.tim import tim

__all__ = ["ChiTieu", "Han", "doc_chi_tieu"]

_DAI_NHO: Final = 4000


def doc_chi_tieu(text: str) -> tuple[ChiTieu, ...]:
    """All levels a text sets, in its order. Never raises; numbers that are dates, names or citations are left out."""
    return _doc_nho(text) if len(text) <= _DAI_NHO else tim(text)


_doc_nho = lru_cache(maxsize=4096)(tim)
