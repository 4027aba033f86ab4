"""What a citation holds."""

from __future__ import annotations

from typing import NamedTuple

from hoagiai_cli.plan.ngay import LoaiLoiNgay, NgayThang
from hoagiai_cli.plan.vien_dan.tu_vung import LUAT

Cho = tuple[int, int]
"""Where something stands in the text (code points, end exclusive)."""


class ViTri(NamedTuple):
    """Where the parts of a citation stand in the text; None for a part that is not there."""

    loai: Cho | None = None
    so_ky_hieu: Cho | None = None
    ngay: Cho | None = None
    co_quan: Cho | None = None
    trich_yeu: Cho | None = None
    ten: Cho | None = None


class VienDan(NamedTuple):
    """One citation. Texts are as printed, on one line.

    ``loai``: type of document ("Quyết định"), "" where none is written. ``so_ky_hieu``: "46/2024/NQ-HĐND"; ``so``: its
    number ("46"), None where left blank; ``nam``: the year in it; ``ky_hieu``: the rest ("NQ-HĐND").
    ``ngay``: None where no date is written or it cannot be (then ``loi_ngay`` says why); ``ngay_text``: its words, None
    where there is no figure in them. ``co_quan``: the issuer. ``trich_yeu``: the title from "về" or its verb on.
    ``ten``: the name of a law ("Luật Hòa giải ở cơ sở"). ``goi_tat``: the short name given to it ("Đề án").
    ``la_nay``: a document that speaks of itself ("Kế hoạch này"). ``trong_trich_yeu``: it stands in the title of the
    citation before.
    """

    loai: str
    bat_dau: int
    ket_thuc: int
    so: str | None = None
    nam: int | None = None
    ky_hieu: str | None = None
    so_ky_hieu: str | None = None
    ngay: NgayThang | None = None
    ngay_text: str | None = None
    loi_ngay: LoaiLoiNgay | None = None
    co_quan: str | None = None
    trich_yeu: str | None = None
    ten: str | None = None
    goi_tat: str | None = None
    la_nay: bool = False
    trong_trich_yeu: bool = False
    vi_tri: ViTri = ViTri()

    @property
    def la_luat(self) -> bool:
        """Whether it is a law named without a number, as the decree asks for."""
        return self.loai in LUAT and self.so_ky_hieu is None
