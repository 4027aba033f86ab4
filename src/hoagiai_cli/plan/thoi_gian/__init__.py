"""The language of time: what "Quý II, quý IV năm 2025" or "Kiểm tra: Hằng năm; Tổng kết: Năm 2030" comes to in days.

The field is typed as it stands in the document and never changed; :func:`doc_thoi_gian` says what it means. In order:
``tach`` makes tokens, ``doc_don`` reads units (a quarter, a day), ``bieu_thuc`` intervals, ``lap`` recurrences,
``su_kien`` events, ``doan`` clauses with their activities; ``doc`` settles what belongs to what and which year is
meant, ``tinh`` counts the days. ``tu_vung`` has the words.

Conventions where no text defines a time: "đầu năm" is its first quarter, "giữa năm" the two in the middle, "cuối năm"
the last one; of a quarter its months, of a month ten days each; a school year runs from 1 September to 31 May; weeks
of a month are sevens from its first day; "đến năm 2030" includes all of 2030.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from hoagiai_cli.plan.ngay import Khoang
from hoagiai_cli.plan.thoi_gian.doc import doc
from hoagiai_cli.plan.thoi_gian.kieu import KieuThoiGian, LoaiLoi, LoiThoiGian, MocThoiGian, ThoiGian
from hoagiai_cli.plan.thoi_gian.tach import Tu
from hoagiai_cli.plan.thoi_gian.tinh import BoiCanh

__all__ = ["Khoang", "KieuThoiGian", "LoaiLoi", "LoiThoiGian", "MocThoiGian", "ThoiGian", "doc_thoi_gian"]

_DAI_NHO: Final = 1000
"""Texts up to this length are remembered; a time field has a few dozen characters."""


def doc_thoi_gian(
    text: str,
    *,
    thoi_ky: Khoang | None = None,
    nam: int | None = None,
    giai_doan: Mapping[str, Khoang] | None = None,
) -> ThoiGian:
    """Read a time field of a plan.

    ``text``: the field, one line or several. ``thoi_ky``: the plan's period, over which recurring times are counted.
    ``nam``: the year meant where a phrase names none (the year of issue; not needed for a period of one year).
    ``giai_doan``: the plan's phases, by "1", "I" or "Giai đoạn 1". Offsets in the result count code points of ``text``
    as given. Never raises; what was not understood is said in the result.
    """
    phan = tuple(giai_doan.items()) if giai_doan else ()
    if len(text) > _DAI_NHO:
        return _doc(text, thoi_ky, nam, phan)
    return _doc_nho(text, thoi_ky, nam, phan)


def _doc(text: str, thoi_ky: Khoang | None, nam: int | None, giai_doan: tuple[tuple[str, Khoang], ...]) -> ThoiGian:
    return doc(text, BoiCanh(thoi_ky, nam, _so_giai_doan(giai_doan)))


_doc_nho = lru_cache(maxsize=4096)(_doc)


@lru_cache(maxsize=256)
def _so_giai_doan(giai_doan: tuple[tuple[str, Khoang], ...]) -> Mapping[int, Khoang]:
    theo_so: dict[int, Khoang] = {}
    for ten, khoang in giai_doan:
        t = Tu(ten)
        if t.so and (so := t.la_ma(t.so - 1)):
            theo_so[so] = khoang
    return theo_so
