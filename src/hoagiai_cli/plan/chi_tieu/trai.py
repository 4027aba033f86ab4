"""What stands before a number: the comparison, the link ("đạt"), and the words that are left."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from hoagiai_cli.plan.chi_tieu.kieu import SoSanh
from hoagiai_cli.plan.chi_tieu.tu_vung import CHAC, MO_DAU, NOI, NOI_CHAC, SO_SANH
from hoagiai_cli.text.normal import fold_tones

_TU: Final = re.compile(r"[^\s,;()]+|,")
_CUM_DAI: Final = 3
_MO_DAU: Final[dict[str, list[tuple[str, ...]]]] = {}
for _cum in sorted((tuple(cum.split()) for cum in MO_DAU), key=len, reverse=True):
    _MO_DAU.setdefault(_cum[0], []).append(_cum)
_GACH: Final = re.compile(r"(?:[\s\-–+*•,.:]{1,9}|(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]|[IVX]{1,5}\.|[a-zđ][.)])\s)")


class Trai(NamedTuple):
    """``so_sanh`` of the words before a number; ``tu``: "từ" is one of them; ``chac``: said of targets alone;
    ``noi``: "đạt", "là" … link the number to what is before; ``bat_dau``: where these words begin; ``het``: where the
    words before them end."""

    so_sanh: SoSanh | None
    tu: bool
    chac: bool
    noi: bool
    bat_dau: int
    het: int


def doc_trai(goc: str, a: int, i: int) -> Trai:
    """Read the words between ``a`` and the number at ``i`` from their end."""
    tu = [(khop.start() + a, khop.group()) for khop in _TU.finditer(fold_tones(goc[a:i]).lower())]
    so_sanh: SoSanh | None = None
    co_tu = chac = noi = False
    bat_dau = i
    n = len(tu)
    while n:
        for dai in range(min(_CUM_DAI, n), 0, -1):
            cum = " ".join(chu for _, chu in tu[n - dai : n])
            if cum in SO_SANH:
                so_sanh = so_sanh or SO_SANH[cum]
                chac = chac or cum in CHAC
            elif cum == "từ":
                co_tu = True
            else:
                continue
            n -= dai
            bat_dau = tu[n][0]
            break
        else:
            cum = tu[n - 1][1]
            if cum in NOI:
                noi = noi or cum in NOI_CHAC
                n -= 1
            elif n > 1 and cum in ("lệ", "độ") and tu[n - 2][1] in ("tỷ", "tỉ", "mức"):
                n -= 2
            else:
                break
    return Trai(so_sanh, co_tu, chac, noi, bat_dau, tu[n][0] if n < len(tu) else i)


def bo_mo_dau(chu: str) -> str:
    """Words without bullets, numbers of headings and what leads to a target ("Phấn đấu", "Mục tiêu cụ thể")."""
    if not chu:
        return ""
    i = 0
    while (khop := _GACH.match(chu, i)) is not None:
        i = khop.end()
    tu = chu[i:].replace(",", " , ").split()
    thuong = fold_tones(" ".join(tu)).lower().replace(":", "").split(" ")
    n = 0
    while n < len(tu):
        if thuong[n] in ("", ","):
            n += 1
        elif (dai := _dai_mo_dau(thuong, n)) > 0:
            n += dai
        else:
            break
    return " ".join(tu[n:]).replace(" ,", ",")


def _dai_mo_dau(tu: list[str], n: int) -> int:
    """How many words at ``n`` only lead to a target."""
    for cum in _MO_DAU.get(tu[n], ()):
        if tuple(tu[n : n + len(cum)]) == cum:
            return len(cum)
    return 0
