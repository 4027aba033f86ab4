"""What stands after the signature: the annexes, each with its heading, its prose and its tables."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from hoagiai_cli.document.tho import Doan
from hoagiai_cli.intake.bang_trong_van import tim_trong_van
from hoagiai_cli.intake.bao_cao import BaoCao
from hoagiai_cli.intake.cay import van
from hoagiai_cli.intake.cuoi import la_quyen
from hoagiai_cli.intake.dau_dong import Dong, tach_so
from hoagiai_cli.plan.danh_so import la_ma
from hoagiai_cli.text.normal import fold

_DAU = re.compile(
    r"(?P<so>(?:phụ lục|biểu mẫu|biểu|mẫu)(?:\s+(?:số\s*:?\s*)?(?:[ivxlc]{1,5}|\d{1,3}))?)\s*[.:]?"
    r"(?:\s+(?P<ten>\S.*))?",
    re.IGNORECASE,
)
_KEM_THEO = re.compile(r"\((?P<chu>(?:ban hành )?kèm theo .*)\)", re.IGNORECASE | re.DOTALL)


def dau_phu_luc(doan: Sequence[Doan], tu: int, *, da_ky: bool = False) -> int:
    """Where the annexes begin: the first heading of one behind Nơi nhận or signature; len(doan) where there is none.

    `da_ky`: the signature stands above already (a plan that a decision carries).
    """
    for i in range(tu, len(doan)):
        text = doan[i].text.strip("* ")
        if fold(text).startswith("noi nhan") or la_quyen(text):
            da_ky = True
        elif da_ky and _mo_dau(doan[i]):
            return i
    return len(doan)


def _mo_dau(item: Doan) -> bool:
    match = _DAU.fullmatch(item.text.strip("* ")) if item.bang is None else None
    return match is not None and (not match["ten"] or match["ten"].isupper()) and item.text[:1].isupper()


def doc_phu_luc(doan: Sequence[Doan], bao_cao: BaoCao) -> list[dict[str, Any]]:
    """The annexes as plain data of PhuLuc; `doan` begins with the heading of the first."""
    moc = [i for i, item in enumerate(doan) if _mo_dau(item)]
    out = [_mot(doan[at:den], bao_cao) for at, den in zip(moc, [*moc[1:], len(doan)], strict=True)]
    for n, mot in enumerate(out, start=1):
        thuong = f"Phụ lục {la_ma(n)}" if len(out) > 1 else "Phụ lục"
        if mot["so"] == thuong:
            del mot["so"]
    return out


def _mot(doan: Sequence[Doan], bao_cao: BaoCao) -> dict[str, Any]:
    match = _DAU.fullmatch(doan[0].text.strip("* "))
    assert match is not None
    out: dict[str, Any] = {"so": match["so"].strip()}
    tieu_de = [match["ten"]] if match["ten"] else []
    at = 1
    while at < len(doan) and doan[at].bang is None:
        text = doan[at].text.strip("* ")
        kem = _KEM_THEO.fullmatch(text)
        if kem is not None and "kem_theo" not in out:
            out["kem_theo"] = kem["chu"].strip()
        elif text.isupper() and "kem_theo" not in out and not tach_so(doan[at]).so:
            tieu_de.append(text)
        else:
            break
        at += 1
    if tieu_de:
        out["tieu_de"] = " ".join(tieu_de)
    dong: list[Dong] = [tach_so(item) for item in doan[at:]]
    trong = tim_trong_van(dong, bao_cao)
    if trong is None:
        if dong:
            out["noi_dung"] = van(dong)
        return out
    if trong.truoc:
        out["noi_dung"] = van(trong.truoc)
    out["nhiem_vu"] = trong.bang.viec
    out["bang_viec"] = trong.bang.bang_viec
    out["danh_so"] = trong.bang.danh_so
    if trong.sau:
        out["ket"] = van(trong.sau)
    return out
