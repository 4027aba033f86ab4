"""What a clerk meant by an item of a list that has not the shape it should have."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from hoagiai_cli.plan.phat_hien import Path, PhatHien

MUC_DAU = {
    "nhiem_vu": "ten",
    "giai_phap": "ten",
    "viec": "ten",
    "thuc_hien": "van_ban",
    "giai_doan": "ten",
    "thoi_gian": "viec",
    "khac": "nhan",
    "to_chuc_thuc_hien": "co_quan",
    "bo_cuc": "tieu_de",
    "gom": "tieu_de",
}
"""Lists of blocks, and the key that the first line of their items begins with."""


def sua_muc(faults: Iterable[PhatHien], data: Any) -> list[PhatHien]:
    """`faults` with one fault for each item of a list that is bare text, text with a colon, or nothing."""
    con: list[PhatHien] = []
    thay: dict[Path, PhatHien] = {}
    for fault in faults:
        moi = _muc_sai(fault.path, data) or _muc_sai(fault.path[:-1], data)
        if moi is None:
            con.append(fault)
        else:
            thay.setdefault(moi.path, moi)
    return [*con, *thay.values()]


def _muc_sai(path: Path, data: Any) -> PhatHien | None:
    if len(path) < 2 or not isinstance(path[-1], int):
        return None
    khoa, thu = str(path[-2]), path[-1] + 1
    try:
        for step in path:
            data = data[step]
    except (KeyError, IndexError, TypeError):
        return None
    if data is None or (isinstance(data, str) and not data.strip()):
        return PhatHien("HG121", path, {"khoa": khoa, "thu": thu})
    muc = MUC_DAU.get(khoa, "")
    if not muc or path[0] == "noi_nhan":
        return None
    if khoa == "thoi_gian" and (isinstance(data, str) or (isinstance(data, dict) and len(data) == 1)):
        return PhatHien("HG122", path[:-1], {})
    if isinstance(data, (str, int, float)):
        return PhatHien("HG120", path, {"khoa": khoa, "muc": muc, "chu": _ngan(str(data)), "ngoac": ""})
    if isinstance(data, dict) and data and muc not in data:
        dau, gia_tri = next(iter(data.items()))
        la_cau = not str(dau).isascii() and " " in str(dau) and isinstance(gia_tri, (str, int, float))
        if la_cau:
            return PhatHien("HG120", path, {"khoa": khoa, "muc": muc, "chu": _ngan(f"{dau}: {gia_tri}"), "ngoac": '"'})
    return None


def _ngan(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 60 else text[:59] + "…"
