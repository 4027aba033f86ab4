"""What a target is: the values :func:`doc_chi_tieu` gives back."""

from __future__ import annotations

from typing import Literal, NamedTuple

SoSanh = Literal[">=", ">", "<=", "<", "=", "khoang"]
Loai = Literal[
    "phan_tram",  # 85%, 80% - 90%
    "so_luong",  # 02 lớp, 1.200 người
    "ti_so",  # 01 tập huấn viên/80 tổ hòa giải
    "phan_so",  # 12/12 tổ hòa giải, một phần ba
]
Cho = tuple[int, int]


class Han(NamedTuple):
    """By when, as the text says it ("đến hết năm 2030", "hằng năm"), and where it stands."""

    text: str
    bat_dau: int
    ket_thuc: int


class ChiTieu(NamedTuple):
    """One level the text sets for something.

    ``so_sanh`` with ``thap`` and ``cao`` is the level (the two are equal but for ``khoang``); ``mau`` and
    ``don_vi_mau`` are what stands behind the stroke of a ratio or of a fraction. ``doi_tuong``: the words measured, on
    one line; ``viec``: the verb before a number ("Tổ chức"); ``pham_vi``: to whom alone it applies ("đối với các xã
    điểm"); ``moi``: for each of what ("năm", "xã"). ``thay_doi``: the number is an increase or a decrease. ``bat_dau``,
    ``ket_thuc``: where the level stands in the text (code points, end exclusive).
    """

    loai: Loai
    so_sanh: SoSanh
    thap: float
    cao: float
    don_vi: str
    doi_tuong: str
    bat_dau: int
    ket_thuc: int
    mau: float | None = None
    don_vi_mau: str = ""
    viec: str = ""
    pham_vi: str = ""
    moi: str = ""
    han: Han | None = None
    thay_doi: Literal["tang", "giam"] | None = None

    @property
    def nguoc(self) -> bool:
        """A range whose low end is above its high end."""
        return self.so_sanh == "khoang" and self.thap > self.cao
