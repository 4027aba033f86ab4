"""Numbers that changed only because something before them came or went."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from hoagiai_cli.plan.dan_bai import Nut
from hoagiai_cli.plan.danh_so import CHU_CAI, doc_la_ma
from hoagiai_cli.revision.thay_doi import DoiSo, Path


def danh_so_lai(
    cu: Sequence[Nut], moi: Sequence[Nut], toi: Mapping[Path, Path], chuyen: Collection[Path]
) -> tuple[DoiSo, ...]:
    """The full numbers that are different, neighbours as one range; below a renumbered place only what differs more.

    `toi` maps the items of the old plan to the new one; `chuyen` are the items that moved, which are told elsewhere.
    """
    ma_moi = {nut.path: ma for nut, ma in _ma(moi, "")}
    cap: list[tuple[str, str]] = []

    def walk(items: Sequence[Nut], tren_cu: str, tren_moi: str) -> None:
        for nut in items:
            dich = toi.get(nut.path) if nut.path else None
            ma = ma_moi.get(dich) if dich is not None else None
            if ma is None:
                walk(nut.con, tren_cu, tren_moi)
                continue
            if nut.path not in chuyen and nut.ma != ma and not _theo_tren(nut.ma, tren_cu, ma, tren_moi):
                cap.append((nut.ma, ma))
            walk(nut.con, nut.ma, ma)

    walk(cu, "", "")
    return tuple(_gop(cap))


def _ma(items: Sequence[Nut], tren: str) -> Iterator[tuple[Nut, str]]:
    for nut in items:
        if nut.path:
            yield nut, nut.ma
        yield from _ma(nut.con, nut.ma)


def _theo_tren(cu: str, tren_cu: str, moi: str, tren_moi: str) -> bool:
    """Does the number differ only in the part that the place above has?"""
    return bool(tren_cu and tren_moi) and (
        cu.startswith(tren_cu + ".") and moi.startswith(tren_moi + ".") and cu[len(tren_cu) :] == moi[len(tren_moi) :]
    )


def _gop(cap: Sequence[tuple[str, str]]) -> Iterator[DoiSo]:
    at = 0
    while at < len(cap):
        end = at
        while end + 1 < len(cap) and all(_ke(cap[end][k], cap[end + 1][k]) for k in (0, 1)):
            end += 1
        if end > at:
            yield DoiSo(*cap[at], *cap[end])
        else:
            yield DoiSo(*cap[at])
        at = end + 1


def _ke(one: str, two: str) -> bool:
    """Is `two` the number right after `one` at the same level?"""
    dau, _, so = one.rpartition(".")
    dau_hai, _, so_hai = two.rpartition(".")
    if dau != dau_hai:
        return False
    a, b = _gia_tri(so), _gia_tri(so_hai)
    return a is not None and b is not None and b == a + 1


def _gia_tri(so: str) -> int | None:
    if so.isdecimal():
        return int(so)
    if len(so) == 1 and so in CHU_CAI:
        return CHU_CAI.index(so) + 1
    return doc_la_ma(so)
