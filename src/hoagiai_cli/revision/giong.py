"""How alike two places of a plan are: their words as sets, and a key for places that are the same."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise
from typing import Any, NamedTuple
from unicodedata import is_normalized

from hoagiai_cli.text.normal import fold, squash

TEN = ("ten", "tieu_de", "co_quan", "van_ban", "nhan", "phan", "viec")
"""Keys that name an item of a list, the first that holds a text counts."""

PHAN_CONG = frozenset({"chu_tri", "phoi_hop", "lanh_dao_phu_trach", "thoi_gian", "san_pham", "thoi_ky"})
"""Keys that say who and when: they part two items of one name, but do not make two items one."""

_PHAI_SUA = re.compile("[\u00d0\u00f0\u034f\u2010\u2011]")
"""Characters that can be printed and that `squash` replaces all the same."""
_TU = re.compile(r"\w+")


@lru_cache(maxsize=4096)
def chuan(text: str) -> str:
    """Prose as it is read: line by line, blanks and Unicode forms aside, without empty lines."""
    if "\n" not in text:
        return _dong(text)
    return "\n".join(line for raw in text.splitlines() if (line := _dong(raw)))


def _dong(line: str) -> str:
    """`squash`, but nearly every line is as it should be, and seeing that is several times as quick."""
    if line.isprintable() and "  " not in line and not _PHAI_SUA.search(line) and is_normalized("NFC", line):
        return line.strip()
    return squash(line)


def khoa(value: Any) -> str:
    """One text for all of a value: equal keys mean values that read the same. Nothing and emptiness are one."""
    if isinstance(value, str):
        return chuan(value)
    if isinstance(value, Mapping):
        return "{" + "\x1f".join(f"{k}\x1e{s}" for k in sorted(value) if (s := khoa(value[k]))) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + "\x1f".join(map(khoa, value)) + "]" if value else ""
    return "" if value is None or value is False else str(value)


def chu_cua(value: Any) -> str:
    """All words of a value, one text a line."""
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return "\n".join(filter(None, map(chu_cua, value.values())))
    if isinstance(value, (list, tuple)):
        return "\n".join(filter(None, map(chu_cua, value)))
    return "" if value is None or isinstance(value, bool) else str(value)


class Vet(NamedTuple):
    """The words of a text as bits of one number, and how many there are."""

    bit: int
    n: int


class TuDien:
    """Gives each word a bit. Both versions must share one dictionary."""

    def __init__(self) -> None:
        self._so: dict[str, int] = {}
        self._tu: dict[str, int] = {}
        self._bit: dict[int, int] = {}

    def vet(self, text: str, *, cap: bool = False) -> Vet:
        """The words of `text` without case and diacritics; `cap` adds each pair of neighbours."""
        so = self._so
        tu = [so[one] if one in so else self._moi(one) for one in _TU.findall(chuan(text))]
        bit = self._bit
        bits = 0
        for one in tu:
            bits |= 1 << bit.setdefault(one, len(bit))
        if cap:
            for one, two in pairwise(tu):
                bits |= 1 << bit.setdefault((one + 1) << 32 | two, len(bit))
        return Vet(bits, bits.bit_count())

    def _moi(self, tu: str) -> int:
        so = self._so[tu] = self._tu.setdefault(fold(tu), len(self._tu))
        return so


def giong(one: Vet, two: Vet) -> float:
    """Share of common words (Dice): 1.0 for the same words, 0.0 for none. Two empty texts are alike."""
    total = one.n + two.n
    return 2 * (one.bit & two.bit).bit_count() / total if total else 1.0


def ten_va_than(item: Any, con: str = "") -> tuple[str, str, str]:
    """Name, content and assignment of an item, as words; `con` is the key of its sub-items, which do not count."""
    if not isinstance(item, Mapping):
        return chu_cua(item), "", ""
    ten_khoa = next((k for k in TEN if isinstance(item.get(k), str) and item[k]), "")
    than = [chu_cua(v) for k, v in item.items() if k not in PHAN_CONG and k not in {ten_khoa, con, "so"}]
    phan_cong = [chu_cua(v) for k, v in item.items() if k in PHAN_CONG]
    if not ten_khoa:  # an item without a name is known by its first text
        ten = next((text for text in than if text), "")
        than = [text for text in than if text is not ten]
        return ten, "\n".join(than), "\n".join(phan_cong)
    return str(item[ten_khoa]), "\n".join(filter(None, than)), "\n".join(filter(None, phan_cong))
