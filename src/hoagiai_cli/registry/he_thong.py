"""Bodies that write their documents by rules of their own and not by Nghị định 30: data.

The Party: Hướng dẫn 36-HD/VPTW; the Youth Union: Hướng dẫn 29-HD/TWĐTN-VP.
"""

from __future__ import annotations

from typing import NamedTuple


class HeThong(NamedTuple):
    """What stands in place of quốc hiệu, the mark under the issuer, how powers are written, who signs together.

    `tap_the` and `ma` go by the folded beginning of the issuer's name: the collective, the code in the symbol.
    """

    dau_de: str
    dau_sao: str
    quyen: dict[str, str]
    tap_the: tuple[tuple[str, str], ...]
    ma: tuple[tuple[str, str], ...]


HE_THONG: dict[str, HeThong] = {
    "dang": HeThong(
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "*",
        {"TM": "T/M", "KT": "K/T", "TL": "T/L", "TUQ": "T/UQ"},
        (
            ("ban thuong vu", "BAN THƯỜNG VỤ"),
            ("ban chap hanh", "BAN CHẤP HÀNH"),
            ("dang uy", "ĐẢNG ỦY"),
            ("tinh uy", "TỈNH ỦY"),
            ("thanh uy", "THÀNH ỦY"),
            ("huyen uy", "HUYỆN ỦY"),
            ("chi bo", "CHI BỘ"),
        ),
        (("dang uy", "ĐU"), ("tinh uy", "TU"), ("thanh uy", "TU"), ("huyen uy", "HU"), ("chi bo", "CB")),
    ),
    "doan": HeThong(
        "ĐOÀN TNCS HỒ CHÍ MINH",
        "***",
        {},
        (("ban thuong vu", "BAN THƯỜNG VỤ"), ("ban chap hanh", "BAN CHẤP HÀNH")),
        (("", "ĐTN"),),
    ),
}
