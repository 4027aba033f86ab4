"""Links to the superior's plan: the file (`tep`) and the tasks in it (`theo`) exist (HG801 - HG808)."""

from __future__ import annotations

import difflib
import os
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from hoagiai_cli.lineage.ban_so import PHAT_SINH, BanSo, lap_ban_so
from hoagiai_cli.plan.dan_bai import Nut, nhiem_vu
from hoagiai_cli.plan.model import KeHoach, NhiemVu
from hoagiai_cli.plan.phat_hien import PhatHien
from hoagiai_cli.text.normal import fold


@dataclass(frozen=True)
class KeHoachCha:
    """A parent as its children ask for it: its file and plan, None where it cannot be read."""

    tep: Path
    ban: BanSo | None

    @cached_property
    def nhan(self) -> frozenset[str]:
        """What a child may call it by before the sign "#": its number and symbol, its file name."""
        ra = {fold(self.tep.name), fold(self.tep.stem)}
        kh = self.ban.ke_hoach if self.ban is not None else None
        if kh is not None and kh.so and kh.ky_hieu:
            ra |= {fold(f"{so}/{kh.ky_hieu}") for so in (kh.so, kh.so.zfill(2), kh.so.lstrip("0"))}
        return frozenset(ra)

    @cached_property
    def so(self) -> frozenset[str]:
        """The full numbers of its tasks, as children may name them."""
        return frozenset(self.ban.theo_ma) if self.ban is not None else frozenset()


DocCha = Callable[[Path], KeHoachCha]


def cha_tu(tep: Path, ke_hoach: KeHoach | None) -> KeHoachCha:
    """The plan in a file as its children ask for it; `ke_hoach`: None where the file holds none."""
    return KeHoachCha(tep, lap_ban_so(ke_hoach) if ke_hoach is not None else None)


def so_trong(theo: str, thu: int, cac: Sequence[tuple[int, KeHoachCha]]) -> str | None:
    """The task of one of several parents that `theo` names, or None where it names another's.

    `thu`: the parent's entry of `thuc_hien`. "52/KH-UBND#III.3" says which; a bare number is of the first that has it.
    """
    nhan, dau, so = theo.rpartition("#")
    if dau:
        cua = next((i for i, cha in cac if fold(nhan) in cha.nhan), None)
        return so.strip() if cua == thu else None
    cua = next((i for i, cha in cac if theo in cha.so), thu)
    return theo if cua == thu else None


def cac_cha(ke_hoach: KeHoach, tep: Path, goc: Path, doc_cha: DocCha) -> list[tuple[int, KeHoachCha]]:
    """The parents of a plan that can be read, each with its place in `thuc_hien`."""
    ra = []
    for i, item in enumerate(ke_hoach.thuc_hien or ()):
        if not item.tep or _tuyet_doi(item.tep):
            continue
        dich = noi_tep_cha(tep, item.tep)
        if _trong(dich, goc) and _la_tep(dich) and not _cung_tep(dich, tep):
            cha = doc_cha(dich)
            if cha.ban is not None:
                ra.append((i, cha))
    return ra


def kiem_lien_ket(
    ke_hoach: KeHoach, nut: tuple[Nut, ...], tep: Path, goc: Path, doc_cha: DocCha, *, can_tep: bool = False
) -> Iterator[PhatHien]:
    """Checks all links of one plan.

    `nut` is its outline, `tep` its file, `goc` the folder outside of which nothing is read; `can_tep`: every superior's
    plan must have its file.
    """
    cac: list[tuple[int, KeHoachCha]] = []
    doc_du = True
    co_tep = False
    for i, item in enumerate(ke_hoach.thuc_hien or ()):
        if not item.tep:
            continue
        co_tep = True
        path = ("thuc_hien", i, "tep")
        dich = noi_tep_cha(tep, item.tep)
        if _tuyet_doi(item.tep) or not _trong(dich, goc):
            yield PhatHien("HG803", path, {"tep": item.tep})
            doc_du = False
        elif not _la_tep(dich):
            yield PhatHien("HG802", path, {"tep": item.tep})
            doc_du = False
        elif _cung_tep(dich, tep):
            yield PhatHien("HG806", path, {"tep": item.tep})
            doc_du = False
        else:
            cha = doc_cha(dich)
            if cha.ban is None:
                yield PhatHien("HG804", path, {"tep": item.tep})
                doc_du = False
                continue
            cac.append((i, cha))
            vong = _vong(tep, cha, goc, doc_cha)
            if vong:
                yield PhatHien("HG808", path, {"tep": item.tep, "vong": " → ".join(mot.name for mot in vong)})
    if co_tep or can_tep:
        yield from _chua_ghi_tep(ke_hoach)
    yield from _theo(nut, cac, co_tep=co_tep, doc_du=doc_du)


def _chua_ghi_tep(ke_hoach: KeHoach) -> Iterator[PhatHien]:
    """HG807: a superior's plan has no file, where others have or all must."""
    for i, item in enumerate(ke_hoach.thuc_hien or ()):
        if not item.tep and item.van_ban.lower().startswith("kế hoạch"):
            yield PhatHien("HG807", ("thuc_hien", i, "van_ban"), {})


def _vong(tep: Path, cha: KeHoachCha, goc: Path, doc_cha: DocCha) -> list[Path]:
    """The files from a parent up to the child's own file again, or [] where the way up ends."""
    cho: list[list[KeHoachCha]] = [[cha]]
    da_qua = {cha.tep.resolve()}
    while cho:
        duong = cho.pop()
        ban = duong[-1].ban
        for _, tren in cac_cha(ban.ke_hoach, duong[-1].tep, goc, doc_cha) if ban is not None else ():
            if _cung_tep(tren.tep, tep):
                return [tep, *(mot.tep for mot in duong), tep]
            if tren.tep.resolve() not in da_qua and len(duong) < _CAO_NHAT:
                da_qua.add(tren.tep.resolve())
                cho.append([*duong, tren])
    return []


_CAO_NHAT = 16
"""Plans one above the other; more than the State has levels."""


def _theo(
    goc: tuple[Nut, ...], cac: Sequence[tuple[int, KeHoachCha]], *, co_tep: bool, doc_du: bool
) -> Iterator[PhatHien]:
    for nut in nhiem_vu(goc):
        task = nut.vat
        assert isinstance(task, NhiemVu)
        if task.theo is None:
            continue
        viet = [((*nut.path, "theo"), task.theo)] if isinstance(task.theo, str) else [
            ((*nut.path, "theo", i), text) for i, text in enumerate(task.theo)
        ]  # fmt: skip
        for path, text in viet:
            if fold(text) == PHAT_SINH:
                continue
            if not co_tep:
                yield PhatHien("HG805", path, {"theo": text})
                continue
            nhan, dau, ma = (phan.strip() for phan in text.rpartition("#"))
            cua = [cha for _, cha in cac if not dau or fold(nhan) in cha.nhan]
            if not any(ma in cha.so for cha in cua):
                if doc_du:
                    goi_y = _goi_y(ma, cua, nhan) if cua else _goi_y_nhan(ma, [cha for _, cha in cac])
                    yield PhatHien("HG801", path, {"theo": text, "goi_y": goi_y})
            elif len([cha for cha in cua if ma in cha.so]) > 1:
                ten = " hay ".join(f"{_goi(cha)}#{ma}" for cha in cua if ma in cha.so)
                yield PhatHien("HG821", path, {"theo": text, "ten": ten})


def _goi(cha: KeHoachCha) -> str:
    kh = cha.ban.ke_hoach if cha.ban is not None else None
    return f"{kh.so}/{kh.ky_hieu}" if kh is not None and kh.so and kh.ky_hieu else cha.tep.name


_TACH = re.compile(r"\s*(?:[,;]|\bvà\b|\s-\s)\s*")
_LOI_DAU = re.compile(r"^(?:mục|phần|nhiệm vụ|số|khoản|điểm)\s+", re.IGNORECASE)


def _goi_y_nhan(ma: str, cac: Sequence[KeHoachCha]) -> str:
    """What may be meant where the plan before "#" is none of the superiors' that have their file."""
    co = [f"{_goi(cha)}#{ma}" for cha in cac if ma in cha.so]
    biet = ", ".join(_goi(cha) for cha in cac)
    return f"; có phải {' hay '.join(co)}?" if co else f"; các kế hoạch có tệp: {biet}" if biet else ""


def _goi_y(theo: str, cua: Sequence[KeHoachCha], nhan: str) -> str:
    """What may be meant: several numbers in one text, a number with words or marks around it, one nearly the same.

    `cua`: the superiors' plans it may be of; `nhan`: which of them the text names, "" for none.
    """
    so, dau = {ma for cha in cua for ma in cha.so}, f"{nhan}#" if nhan else ""
    cac = [_LOI_DAU.sub("", mot).strip(" .)") for mot in _TACH.split(theo) if mot.strip(" .)")]
    dung = {mot.casefold(): mot for mot in so}
    tim = [dung.get(mot.casefold(), "") for mot in cac]
    if cac and all(tim):
        tim = [f"{dau}{mot}" for mot in tim]
        return f"; có phải {tim[0] if len(tim) == 1 else '[' + ', '.join(tim) + ']'}?"
    gan = difflib.get_close_matches(theo, sorted(so), n=1, cutoff=0.5)
    return f"; gần nhất là {dau}{gan[0]}" if gan else ""


def noi_tep_cha(tep: Path, ghi: str) -> Path:
    """Where `tep: …` of the plan at `tep` points; "..\\tinh\\a.yaml" typed on Windows is read everywhere."""
    return Path(os.path.normpath(tep.parent / ghi.replace("\\", "/")))


def _la_tep(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):  # a name too long for the file system
        return False


def _tuyet_doi(tep: str) -> bool:
    return Path(tep).is_absolute() or tep.startswith(("/", "\\")) or ":" in tep


def _trong(dich: Path, goc: Path) -> bool:
    try:
        return dich.resolve().is_relative_to(goc.resolve())
    except (OSError, ValueError):
        return False


def _cung_tep(a: Path, b: Path) -> bool:
    try:
        return a.resolve() == b.resolve()
    except OSError:
        return False
