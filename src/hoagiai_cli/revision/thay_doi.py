"""A change between two versions of a plan, in the plan's own terms."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from hoagiai_cli.plan.ngay import Khoang
from hoagiai_cli.revision.chu import Chi, Doan

Path = tuple[str | int, ...]
Loai = Literal["them", "bo", "sua", "chuyen", "thu_tu"]


class ThayDoi(NamedTuple):
    """One change.

    `loai`: `them` (only in the new version), `bo` (only in the old one), `sua` (another text), `chuyen` (an item of a
    list stands elsewhere: in another list, or in another order), `thu_tu` (the texts of a list in another order).
    `cu`, `moi`: the paths in the old and the new plan, None where it is missing. `chu_cu`, `chu_moi`: the texts, one
    paragraph a line. `doan`: for `sua`, the paragraphs with the changed words. `chi`: the kind of sign that alone
    changed. `co_quan_bo`, `co_quan_them`: bodies that went and came. `khoang_cu`, `khoang_moi`: a time as understood.
    `chi_co_quan`: these bodies are all that changed. `doi_nhom`: a `chuyen` from one list to another.
    """

    loai: Loai
    cu: Path | None
    moi: Path | None
    chu_cu: str = ""
    chu_moi: str = ""
    doan: tuple[Doan, ...] = ()
    chi: Chi = ""
    co_quan_bo: tuple[str, ...] = ()
    co_quan_them: tuple[str, ...] = ()
    chi_co_quan: bool = False
    khoang_cu: tuple[Khoang, ...] = ()
    khoang_moi: tuple[Khoang, ...] = ()
    doi_nhom: bool = False

    @property
    def path(self) -> Path:
        """Where to look for it: in the new plan, or in the old one for what is gone."""
        return self.moi if self.moi is not None else self.cu or ()


class DoiSo(NamedTuple):
    """Numbers that changed because something before them did: `III.4` - `III.9` became `III.5` - `III.10`."""

    cu: str
    moi: str
    cu_cuoi: str = ""
    moi_cuoi: str = ""


class HieuLai(NamedTuple):
    """A time whose words stayed but which now means other days (the period or the year of the plan changed)."""

    cu: Path
    moi: Path
    chu: str
    khoang_cu: tuple[Khoang, ...]
    khoang_moi: tuple[Khoang, ...]


@dataclass(frozen=True, slots=True)
class SoSanh:
    """All that is different: the changes in printed order, and what follows from them without being a change.

    `toi` maps the items of lists (paths) of the old version to the new one; `ma_cu`, `ma_moi` give the full numbers.
    """

    thay_doi: tuple[ThayDoi, ...]
    danh_so_lai: tuple[DoiSo, ...] = ()
    hieu_lai: tuple[HieuLai, ...] = ()
    toi: dict[Path, Path] = field(default_factory=dict)
    ma_cu: dict[Path, str] = field(default_factory=dict)
    ma_moi: dict[Path, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.thay_doi)
