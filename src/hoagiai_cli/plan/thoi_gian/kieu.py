"""What a time phrase means: the values :func:`doc_thoi_gian` gives back."""

from __future__ import annotations

from typing import Literal, NamedTuple

from hoagiai_cli.plan.ngay import Khoang

KieuThoiGian = Literal["xac_dinh", "thuong_xuyen", "theo_su_kien", "khong_hieu"]
LoaiLoi = Literal[
    "ngay_khong_ton_tai",  # 31/4/2025, 29/02/2025
    "thang_khong_ton_tai",  # tháng 13
    "quy_khong_ton_tai",  # quý V
    "tuan_khong_ton_tai",  # tuần 6 tháng 5
    "khoang_nguoc",  # từ năm 2030 đến năm 2024
    "thieu_nam",  # quý III, and nothing says of which year
]


class MocThoiGian(NamedTuple):
    """One interval the text speaks of.

    ``hoat_dong``: the activity it belongs to ("Kiểm tra"), where the text names one. ``bat_dau``, ``ket_thuc``: where
    the phrase stands in the text (code points, end exclusive). ``lap``: it recurs or goes on ("hằng năm").
    """

    khoang: Khoang
    hoat_dong: str | None
    bat_dau: int
    ket_thuc: int
    lap: bool


class LoiThoiGian(NamedTuple):
    """A time that is understood and cannot be: its kind, where it stands, and its words."""

    kind: LoaiLoi
    bat_dau: int
    ket_thuc: int
    text: str


class ThoiGian(NamedTuple):
    """A time field, understood.

    ``kieu``: ``xac_dinh`` (has dates of its own, be they wrong ones), ``thuong_xuyen`` (goes on or recurs, no dates),
    ``theo_su_kien`` (tied to something that is not a date), ``khong_hieu``. ``moc``: the intervals in the order of
    the text. ``khong_hieu``: stretches of the text that nothing was made of. ``loi``: times that cannot be; they give
    no interval.
    """

    moc: tuple[MocThoiGian, ...]
    kieu: KieuThoiGian
    khong_hieu: tuple[tuple[int, int], ...] = ()
    loi: tuple[LoiThoiGian, ...] = ()

    @property
    def khoang(self) -> tuple[Khoang, ...]:
        """The intervals alone."""
        return tuple(moc.khoang for moc in self.moc)
