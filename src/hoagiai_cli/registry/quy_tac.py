"""The rules on thể thức of Nghị định 30/2020/NĐ-CP: identity, weight, basis, source, words (nd30_quy_tac.json)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, NamedTuple

_DATA = Path(__file__).with_name("data") / "nd30_quy_tac.json"

MUC: Final = ("info", "warning", "error")
"""Severities, from mild to grave."""

CHAC_CHAN: Final = frozenset({"text", "table", "footnote"})
"""Bases that may carry an error: the words of the decree, its size table and the footnote to it."""


class LoiNoi(NamedTuple):
    """The words of one fault against a rule, as `str.format` templates; `muc` where it differs from the rule's own."""

    vi: str
    en: str
    muc: str = ""


class QuyTac(NamedTuple):
    """One rule. `can_cu` is its basis (text, table, footnote, template, own_usage, old_circular, convention).

    `loi`: the faults there may be; empty where nothing of it can be seen in a Word file, and then `khong_kiem`
    says why.
    """

    ma: str
    ten: str
    muc: str
    can_cu: str
    nguon: str
    vi: str
    en: str
    loi: Mapping[str, LoiNoi]
    sua_vi: str = ""
    sua_en: str = ""
    khong_kiem: str = ""

    def cach_sua(self, khoa: str) -> tuple[str, str]:
        """What to do about the fault `khoa` of this rule: a size, weight or slant is set alike wherever it is wrong."""
        return _sua_chung().get(khoa, (self.sua_vi, self.sua_en))


@cache
def _data() -> dict[str, Any]:
    data: dict[str, Any] = json.loads(_DATA.read_bytes())
    return data


@cache
def _sua_chung() -> Mapping[str, tuple[str, str]]:
    return {khoa: (vi, en) for khoa, (vi, en) in _data()["sua_chung"].items()}


@cache
def quy_tac() -> Mapping[str, QuyTac]:
    """All rules by id, in the order of the decree."""
    return MappingProxyType({one["ma"]: _rule(one) for one in _data()["quy_tac"]})


def _rule(one: dict[str, Any]) -> QuyTac:
    loi = {key: LoiNoi(*words) for key, words in one.get("loi", {}).items()}
    sua = one.get("sua", ["", ""])
    return QuyTac(
        ma=one["ma"],
        ten=one["ten"],
        muc=one["muc"],
        can_cu=one["can_cu"],
        nguon=one["nguon"],
        vi=one["dieu"][0],
        en=one["dieu"][1],
        loi=MappingProxyType(loi),
        sua_vi=sua[0],
        sua_en=sua[1],
        khong_kiem=one.get("khong_kiem", ""),
    )
