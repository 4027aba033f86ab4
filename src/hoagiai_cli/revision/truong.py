"""What a field of a plan reads as: texts that print the same are the same, however they are typed."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from typing import Any, NamedTuple

from hoagiai_cli.plan.co_quan import doc_co_quan
from hoagiai_cli.plan.duong_dan import TEN_KHOA
from hoagiai_cli.plan.model import Khoi
from hoagiai_cli.plan.ngay import LoiNgay, doc_ngay
from hoagiai_cli.plan.the_thuc import so_in_ra
from hoagiai_cli.revision.giong import TEN, chuan
from hoagiai_cli.text.normal import fold_tones, squash

CO_QUAN = frozenset({"chu_tri", "phoi_hop", "lanh_dao_phu_trach"})
"""Fields that name bodies."""
NGUYEN_KHOI = CO_QUAN | {"theo", "thoi_gian", "kinh_gui"}
"""Fields that are one value also where they are written as a list."""

_NOI = frozenset({*CO_QUAN, "kinh_gui", "theo"})
_BO_CUOI: Mapping[str, str] = {
    **dict.fromkeys((*CO_QUAN, "thoi_gian", "san_pham"), "."),
    "can_cu": " ;,.",
    "noi_nhan": " ;.:",
}
"""Marks at the end that printing takes away or adds by itself."""
_LOI = {"du_thao": "dự thảo", "trinh_ky": "trình ký", "ban_hanh": "ban hành", "True": "có", "False": "không"}


def du_lieu(khoi: Khoi) -> dict[str, Any]:
    """A block as plain data; fields that say what they would mean anyway are left out."""
    out: dict[str, Any] = {}
    for ten, info in type(khoi).model_fields.items():
        value = getattr(khoi, ten)
        if value is not None and value != info.default:
            out[ten] = _thuong(value)
    return out


def _thuong(value: Any) -> Any:
    if isinstance(value, Khoi):
        return du_lieu(value)
    if isinstance(value, list):
        return [_thuong(item) for item in value]
    return value


@cache
def mac_dinh(khoa: str) -> str:
    """What a field that is not written means, "" where that is nothing."""
    for khoi in Khoi.__subclasses__():
        info = khoi.model_fields.get(khoa)
        if info is not None and info.default is not None and not info.is_required():
            return str(info.default)
    return ""


def chu(khoa: str, value: Any) -> str:
    """The value of field `khoa` as it reads, one paragraph a line; "" for nothing."""
    if value is None or value in ([], {}):
        return ""
    if isinstance(value, Mapping):
        return "\n".join(dong(value))
    if isinstance(value, list):
        if khoa in _NOI and all(isinstance(item, str) for item in value):
            return ("; " if any("," in item for item in value) else ", ").join(squash(item) for item in value)
        if khoa == "thoi_gian":
            return "\n".join(
                f"{squash(item.get('viec', ''))}: {squash(item.get('thoi_gian', ''))}"
                if isinstance(item, Mapping)
                else squash(str(item))
                for item in value
            )
        if all(isinstance(item, str) for item in value):
            dau = "- " if khoa == "cu_the" else ""
            return "\n".join(dau + chuan(item) for item in value)
        return "\n".join(line for item in value for line in muc(item))
    text = chuan(str(value))
    return _LOI.get(text, text)


def so_sanh_duoc(khoa: str, text: str) -> str:
    """The text of a field without what makes no difference in print; equal results print alike."""
    if khoa in _BO_CUOI:
        text = text.rstrip(_BO_CUOI[khoa])
    elif khoa == "so":
        text = so_in_ra(text)
    elif khoa == "ngay":
        with suppress(LoiNgay):
            text = doc_ngay(text).iso()
    return text


class DoiCoQuan(NamedTuple):
    """Bodies that went and came; `het`: the field says nothing else anew, neither order nor what a body does."""

    bo: tuple[str, ...] = ()
    them: tuple[str, ...] = ()
    het: bool = False


def co_quan_doi(cu: Any, moi: Any) -> DoiCoQuan:
    """What became of the bodies of a field; the spelling of tones and case do not make another body."""
    a, b = ({_khoa(item.ten): item for item in doc_co_quan(value)} for value in (cu, moi))
    chung_a, chung_b = (
        [(item.ten, item.lam_gi) for key, item in side.items() if key in other] for side, other in ((a, b), (b, a))
    )
    return DoiCoQuan(
        tuple(item.ten for key, item in a.items() if key not in b),
        tuple(item.ten for key, item in b.items() if key not in a),
        chung_a == chung_b,
    )


def _khoa(ten: str) -> str:
    return fold_tones(squash(ten)).casefold()


def nhan(khoa: str) -> str:
    """What a clerk calls a key."""
    return TEN_KHOA.get(khoa, khoa.replace("_", " "))


def dong(value: Mapping[str, Any]) -> list[str]:
    """A block as labelled lines, its name first and without a label; sub-blocks are indented."""
    ten = next((k for k in TEN if isinstance(value.get(k), str)), None)
    out = [chuan(str(value[ten]))] if ten else []
    for key, item in value.items():
        if key == ten:
            continue
        text = chu(key, item)
        if not text or text == _LOI.get(mac_dinh(key), mac_dinh(key)):
            continue
        first, *rest = text.split("\n")
        if not rest:
            out.append(f"{nhan(key)}: {first}")
        else:
            out += [f"{nhan(key)}:", *(f"  {line}" for line in (first, *rest))]
    return out


def muc(item: Any) -> list[str]:
    """An item of a list as lines: the first with a dash, the rest below it."""
    lines = dong(item) if isinstance(item, Mapping) else chu("", item).split("\n")
    if isinstance(item, list):
        lines = [" | ".join(chu("", o) for o in item)]
    return [("- " if i == 0 else "  ") + line for i, line in enumerate(lines)]
