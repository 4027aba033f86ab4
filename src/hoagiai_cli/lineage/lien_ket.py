"""Links to the superior's plan: the file (`tep`) and the tasks in it (`theo`) exist (HG801 - HG805)."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from hoagiai_cli.plan.dan_bai import Nut, dan_bai, nhiem_vu
from hoagiai_cli.plan.model import KeHoach, NhiemVu
from hoagiai_cli.plan.phat_hien import PhatHien
from hoagiai_cli.text.normal import fold

PHAT_SINH = "phat sinh"


@dataclass(frozen=True, slots=True)
class KeHoachCha:
    """What a link needs to know of a parent: the full numbers of its tasks; None where it cannot be read."""

    so: frozenset[str] | None


DocCha = Callable[[Path], KeHoachCha]


def cha_tu(ke_hoach: KeHoach) -> KeHoachCha:
    """The numbers of the tasks of a plan, as its children may name them."""
    return KeHoachCha(frozenset(nut.ma for nut in nhiem_vu(dan_bai(ke_hoach))))


def kiem_lien_ket(ke_hoach: KeHoach, nut: tuple[Nut, ...], tep: Path, goc: Path, doc_cha: DocCha) -> Iterator[PhatHien]:
    """Checks all links of one plan.

    `nut` is its outline, `tep` its file, `goc` the folder outside of which nothing is read.
    """
    so: set[str] = set()
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
            if cha.so is None:
                yield PhatHien("HG804", path, {"tep": item.tep})
                doc_du = False
            else:
                so |= cha.so
    yield from _theo(nut, so, co_tep=co_tep, doc_du=doc_du)


def _theo(goc: tuple[Nut, ...], so: set[str], *, co_tep: bool, doc_du: bool) -> Iterator[PhatHien]:
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
            elif text not in so and doc_du:
                gan = difflib.get_close_matches(text, sorted(so), n=1, cutoff=0.5)
                yield PhatHien("HG801", path, {"theo": text, "goi_y": gan[0] if gan else ""})


def noi_tep_cha(tep: Path, ghi: str) -> Path:
    """Where `tep: …` of the plan at `tep` points; "..\\tinh\\a.yaml" typed on Windows is read everywhere."""
    return tep.parent / ghi.replace("\\", "/")


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
