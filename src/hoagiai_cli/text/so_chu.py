"""Numbers in words: "bốn mươi lăm triệu" is 45,000,000."""

from __future__ import annotations

from typing import Final

from hoagiai_cli.text.normal import fold_tones

_SO: Final = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5, "sáu": 6,
    "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
_BAC: Final = {"nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}
_BO: Final = frozenset({"linh", "lẻ", "chẵn", "đồng"})
_TY: Final = 10**9


def doc_so_chu(text: str) -> int | None:
    """The whole number that the words say, or None where they are no number.

    >>> doc_so_chu("một trăm linh năm triệu hai trăm nghìn đồng chẵn")
    105200000
    """
    tong = lon = nhom = 0  # what is said, what is said before "tỷ", the group of three figures being read
    donvi: int | None = None
    co = False
    for tu in fold_tones(text).lower().replace(",", " ").replace(".", " ").split():
        if tu in _SO:
            if donvi is not None:
                nhom += donvi
            donvi, co = _SO[tu], True
        elif tu == "mười":
            nhom, donvi, co = nhom + 10, None, True
        elif tu == "mươi" and donvi is not None:
            nhom, donvi = nhom + 10 * donvi, None
        elif tu == "trăm" and donvi is not None:
            nhom, donvi = nhom + 100 * donvi, None
        elif tu in _BAC:
            nhom += donvi or 0
            if _BAC[tu] == _TY:
                lon, tong = lon + (tong + nhom) * _TY, 0
            else:
                tong += nhom * _BAC[tu]
            nhom, donvi = 0, None
        elif tu not in _BO:
            return None
    return lon + tong + nhom + (donvi or 0) if co else None
