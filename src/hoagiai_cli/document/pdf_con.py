"""Reads a PDF in a process of its own, which cannot eat the machine: bytes at standard input, JSON at output."""

from __future__ import annotations

import json
import sys
from typing import Any, Final

from hoagiai_cli.document.tho import Bang, Doan, NghiNgo, NguonLoi, O, VanBanTho

SECONDS: Final = 60
"""How long the reading of one PDF may take."""

_MEMORY: Final = 3 << 30


def main() -> None:
    """Reads one PDF and says what is in it, or why it cannot be read."""
    _limit()
    try:
        from hoagiai_cli.document.pdf_chu import doc_trang
        from hoagiai_cli.document.pdf_ghep import van_ban

        out = thanh_json(van_ban(doc_trang(sys.stdin.buffer.read())))
    except NguonLoi as error:
        out = {"loi": [error.kind, error.chi_tiet]}
    except (MemoryError, RecursionError):
        out = {"loi": ["qua_lon", ""]}
    except Exception as error:
        # the parser has no end of ways to fail on a damaged file
        out = {"loi": ["hong", type(error).__name__]}
    sys.stdout.buffer.write(json.dumps(out).encode("ascii"))


def _limit() -> None:
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


def thanh_json(tho: VanBanTho) -> dict[str, Any]:
    """A text as what JSON can say."""
    return {
        "doan": [_doan(one) for one in tho.doan],
        "nghi_ngo": [[one.loai, one.dong, one.trich] for one in tho.nghi_ngo],
        "chu_thich": dict(tho.chu_thich),
        "trang": list(tho.trang),
    }


def _doan(one: Doan) -> list[Any]:
    bang = one.bang
    rows = None
    if bang is not None:
        rows = [[[[_doan(item) for item in o.doan], o.cot, o.rong, o.cao] for o in hang] for hang in bang.hang]
    return [one.text, one.dong, one.den, one.dam, one.giua, rows, bang.so_cot if bang is not None else 0]


def tu_json(data: dict[str, Any]) -> VanBanTho:
    """The text that `thanh_json` said."""
    return VanBanTho(
        tuple(_doan_tu(one) for one in data["doan"]),
        "pdf",
        tuple(NghiNgo(*one) for one in data["nghi_ngo"]),
        data["chu_thich"],
        "doan",
        tuple(data["trang"]),
    )


def _doan_tu(data: list[Any]) -> Doan:
    text, dong, den, dam, giua, rows, columns = data
    bang = None
    if rows is not None:
        hang = tuple(
            tuple(O(tuple(_doan_tu(item) for item in doan), cot, rong, cao) for doan, cot, rong, cao in row)
            for row in rows
        )
        bang = Bang(hang, columns)
    return Doan(text, dong, den, dam, giua, bang)


if __name__ == "__main__":
    main()
