"""What an import says of itself: what it was unsure of and what it left out, each with its lines."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class GhiChu:
    """One entry of the report.

    `muc_do`: "khong_chac" (a decision to look at) or "bo" (text that was left out), `ma` names the kind, `dong` the
    first line it is about (0: none), `phan` the part or field of the plan, `trich` the words.
    """

    muc_do: str
    ma: str
    dong: int
    phan: str = ""
    trich: str = ""


@dataclass(slots=True)
class BaoCao:
    """The report of one file, filled while it is read."""

    ghi_chu: list[GhiChu] = field(default_factory=list)

    def khong_chac(self, ma: str, dong: int, phan: str = "", trich: str = "") -> None:
        self.ghi_chu.append(GhiChu("khong_chac", ma, dong, phan, trich))

    def bo(self, ma: str, dong: int, trich: str) -> None:
        self.ghi_chu.append(GhiChu("bo", ma, dong, "", trich))


class KhongPhaiKeHoach(Exception):
    """The document is no plan.

    `la_gi` names what it looks like ("bai_viet", "cong_van", "bao_cao", …, "khong_ro"; the kinds are in
    `registry.loai_tieu_de`), `dong` the line where that shows.
    """

    def __init__(self, la_gi: str, dong: int = 1) -> None:
        super().__init__(la_gi)
        self.la_gi = la_gi
        self.dong = dong
