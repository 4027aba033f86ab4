"""The lines that say who does a task by when: their order, labels and values."""

from __future__ import annotations

from dataclasses import dataclass

from hoagiai_cli.drafting.bang_van import la_hang
from hoagiai_cli.drafting.dong import Go, Path, Phan, cac_dong, co_cuoi, them_cuoi
from hoagiai_cli.drafting.loi_van import LoiVan
from hoagiai_cli.plan.model import KeHoach, NhiemVu
from hoagiai_cli.registry.nhan_vai_tro import CHO_GIA_TRI

THU_TU = ("chu_tri", "phoi_hop", "lanh_dao_phu_trach", "khac", "thoi_gian", "san_pham")

_DAU_CUOI = ".;:,!?…"

Dong = list[list[Phan]]
"""A label with its value: the paragraphs, each in pieces."""


@dataclass(frozen=True, slots=True)
class PhanCong:
    """Writes the lines of tasks; `cuoi` is the mark at their end where none was typed."""

    ke_hoach: KeHoach
    loi_van: LoiVan
    cuoi: str = "."

    def thu_tu(self, nhiem_vu: NhiemVu) -> tuple[str, ...]:
        """The keys in the order of the task, of the plan, or as usual; what an order forgets comes last."""
        trinh_bay = self.ke_hoach.trinh_bay
        thu_tu = nhiem_vu.thu_tu or (trinh_bay and trinh_bay.thu_tu)
        if not thu_tu:  # nearly every task
            return THU_TU
        return (*thu_tu, *(ten for ten in THU_TU if ten not in thu_tu))

    def nhan(self, path: Path, nhiem_vu: NhiemVu, ten: str) -> Phan:
        """The label of a key: the task's own, the plan's, or the usual one."""
        if nhiem_vu.nhan and (nhan := getattr(nhiem_vu.nhan, ten)):
            return Go(nhan, (*path, "nhan", ten))
        trinh_bay = self.ke_hoach.trinh_bay
        if trinh_bay and trinh_bay.nhan and (nhan := getattr(trinh_bay.nhan, ten)):
            return Go(nhan, ("trinh_bay", "nhan", ten))
        return self.loi_van.nhan(f"nhan/{ten}")

    def dong(self, path: Path, nhiem_vu: NhiemVu, ten: str) -> list[Dong]:
        """The lines of one key that has a value; several where the task has several of `khac`."""
        gia_tri = getattr(nhiem_vu, ten)
        if not gia_tri:
            return []
        if ten == "khac":
            return [self.dong_khac((*path, ten, i), dong.nhan, dong.noi_dung) for i, dong in enumerate(gia_tri)]
        nhan = self.nhan(path, nhiem_vu, ten)
        if ten == "thoi_gian":
            return [self.thoi_gian(path, nhiem_vu, nhan)]
        return [self._co_nhan(nhan, gia_tri, (*path, ten))]

    def dong_khac(self, cho: Path, nhan: str, noi_dung: str) -> Dong:
        """A line with a label of its own."""
        return self._co_nhan(Go(nhan, (*cho, "nhan")), noi_dung, (*cho, "noi_dung"))

    def thoi_gian(self, path: Path, nhiem_vu: NhiemVu, nhan: Phan) -> Dong:
        """The time, or the times of the activities of a task below their label."""
        cho, thoi_gian = (*path, "thoi_gian"), nhiem_vu.thoi_gian or ""
        if isinstance(thoi_gian, str):
            return self._co_nhan(nhan, thoi_gian, cho)
        lines: Dong = [[nhan] if co_cuoi([nhan], ":") else [nhan, ":"]]
        for i, dong in enumerate(thoi_gian):
            lines.append(
                ["+ ", Go(dong.viec, (*cho, i, "viec")), ": ", Go(dong.thoi_gian, (*cho, i, "thoi_gian"))],
            )
            self._het(lines)
        return lines

    def _co_nhan(self, nhan: Phan, gia_tri: str | list[str], path: Path) -> Dong:
        """ "Nhãn: giá trị." over the lines of the value; a list of bodies is one line.

        A label with "…" is a sentence that the value stands in: "Phối hợp với … thực hiện".
        """
        truoc, sau = _quanh(nhan)
        if isinstance(gia_tri, str):
            dong = cac_dong(gia_tri, path)
            lines: Dong = [[nhan, ":"]] if la_hang(gia_tri.partition("\n")[0]) else [[*truoc, dong.pop(0)]]
            lines += [[line] for line in dong]
        else:
            lines = [[*truoc, *danh_sach(gia_tri, path)]]
        lines[-1] += sau
        self._het(lines)
        return lines

    def _het(self, lines: Dong) -> None:
        last = lines[-1][-1]
        if self.cuoi and not (isinstance(last, Go) and la_hang(last.chu)):
            them_cuoi(lines, self.cuoi, _DAU_CUOI)


def _quanh(nhan: Phan) -> tuple[list[Phan], list[Phan]]:
    """What a label puts before and after its value."""
    chu = nhan if isinstance(nhan, str) else nhan.chu
    if CHO_GIA_TRI not in chu:
        return [nhan, " " if chu.endswith(":") else ": "], []
    truoc, _, sau = chu.partition(CHO_GIA_TRI)
    return [truoc] if truoc else [], [sau] if sau else []


def danh_sach(ten: list[str], path: Path) -> list[Phan]:
    """The bodies of a list as pieces of one line: parted by commas, or semicolons where a name holds a comma itself."""
    dau = "; " if any("," in chu for chu in ten) else ", "
    line: list[Phan] = []
    for i, chu in enumerate(ten):
        line += [*([dau] if i else []), Go(" ".join(chu.split("\n")), (*path, i))]
    return line
