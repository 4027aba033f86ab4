"""An edited document against the plan it was printed from: the edits of the plan that print the document.

Every reading is proved by printing: what the plan, so edited, does not print as the document has it is given back
as not understood, never dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from hoagiai_cli.intake.quay_ve.ban_sua import VAI_TRO, BanSua
from hoagiai_cli.intake.quay_ve.ban_word import BanWord, DongWord
from hoagiai_cli.intake.quay_ve.can_hang import Cum
from hoagiai_cli.intake.quay_ve.chuan import line_key, same_key, without_mark
from hoagiai_cli.intake.quay_ve.dong_in import DongIn, Path
from hoagiai_cli.intake.quay_ve.in_thu import InLai, InThu, Lech, dem_nhan, diem, nhan_chung
from hoagiai_cli.intake.quay_ve.phan_dau import sua_phan_dau
from hoagiai_cli.intake.quay_ve.thu_cach import Cach, ThuCach
from hoagiai_cli.intake.quay_ve.van_sua import VanSua, nhu_cu
from hoagiai_cli.source.edit import Edit
from hoagiai_cli.text.normal import squash

_LAN_DU_THAO = re.compile(r"DỰ THẢO(?: LẦN (\S+))?", re.IGNORECASE)

GIONG_IT_NHAT = 0.3
"""A document that has fewer of the printed lines is no print of the plan."""

_LAN_THU = 400
"""Readings tried for one document; a plan takes some 30 ms to print."""


@dataclass(frozen=True, slots=True)
class ChuaHieu:
    """Lines of the document that the plan could not be made to print: as printed, and as they stand now."""

    cu: tuple[str, ...]
    moi: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DoiChieu:
    """What was found.

    `sua`: edits of the base. `theo_sau`: lines that the document left as they were and that print otherwise now, for
    they say again what was changed elsewhere (the made table, the opening words): the old line and the new one.
    `giong`: the share of the printed lines that the document has;
    below GIONG_IT_NHAT nothing was looked for. `in_khac`: the base prints otherwise now than when it was printed.
    """

    sua: tuple[Edit, ...]
    chua_hieu: tuple[ChuaHieu, ...] = ()
    theo_sau: tuple[tuple[str, str], ...] = ()
    giong: float = 1.0
    in_khac: bool = False


def tim_sua(data: dict[str, Any], ban: BanWord, in_lai: InLai) -> DoiChieu:
    """The edits of plan `data` that make it print the document `ban`. Raises KhongInDuoc."""
    return _DoiChieu(data, ban, in_lai).chay()


class _DoiChieu:
    def __init__(self, data: dict[str, Any], ban: BanWord, in_lai: InLai) -> None:
        self.data = data
        self.moi: Sequence[DongWord] = ban.dong
        self.thu = InThu(data, ban, in_lai)
        self.cu, self.in_khac = self.thu.cu, self.thu.in_khac
        self.cach = ThuCach(data, self.cu, nhan_chung(self.cu))
        self.so_nhan = dem_nhan(self.cu)
        self.con_thu = _LAN_THU

    def chay(self) -> DoiChieu:
        cum = self.thu.can(self.cu)
        giong = sum(one.j - one.i for one in cum if one.j - one.i == one.m - one.k) / max(len(self.cu), 1)
        if giong < GIONG_IT_NHAT:
            return DoiChieu((), giong=giong, in_khac=self.in_khac)
        ban = self._cung_dong(cum, frozenset())
        lech = self.thu.lech(ban)
        if lech is None:  # one of the changes cannot stand in a plan: take them one at a time
            ban, lech = self._tung_cum(cum)
        if lech:
            ban, lech = self._tim_cach(ban, lech, cum)
        if lech:
            # A change that does not print as the document has it is taken back, and told.
            hong = {k for one in lech for k in range(one.k, one.m)}
            sach = self._cung_dong(cum, frozenset(hong))
            con = self.thu.lech(sach)
            if con is not None:
                sach, con = self._tim_cach(sach, con, cum)
                if sum(one.nang for one in con) <= sum(one.nang for one in lech):
                    ban, lech = sach, con
        self.thu.theo_sau = {}
        dong, lech = self.thu.in_voi(ban) or (self.cu, [])
        chua = tuple(
            ChuaHieu(tuple(one.text for one in dong[x.i : x.j]), tuple(word.text for word in self.moi[x.k : x.m]))
            for x in lech
        )
        if self.thu.le_moi != self.thu.le[1] and not self.in_khac:
            chua += (
                ChuaHieu(
                    tuple(sorted(self.thu.le_moi - self.thu.le[1])), tuple(sorted(self.thu.le[1] - self.thu.le_moi))
                ),
            )
        return DoiChieu(tuple(ban.edits()), chua, tuple(self.thu.theo_sau), giong, self.in_khac)

    # --- lines that are still the same line ---------------------------------------------------------------------

    def _cung_dong(self, cum: Iterable[Cum], bo: frozenset[int]) -> BanSua:
        """Words changed inside lines, lines parted and joined; lines `bo` of the document are left out."""
        ban = BanSua(self.data, self.so_nhan)
        for one in cum:
            if not bo.intersection(range(one.k, one.m)):
                self._mot_cum(ban, one)
        self._sua_le(ban)
        return ban

    def _sua_le(self, ban: BanSua) -> None:
        """Words of headers and footers: which draft it is, and the contact lines."""
        cu, moi = (sorted(one - other) for one, other in (self.thu.le, self.thu.le[::-1]))
        lien_he = VanSua(self.data.get("lien_he"))
        for one, other in zip(cu, moi, strict=False):
            if found := _LAN_DU_THAO.fullmatch(other):
                ban.dat(("lan_du_thao",), nhu_cu(None, found[1]) if found[1] else None)
            else:
                dong = next((n for n in range(len(lien_he)) if squash(lien_he.doan(n)) == one), None)
                if dong is not None:
                    ban.van_cua(("lien_he",)).sua(dong, one, other)

    def _mot_cum(self, ban: BanSua, one: Cum) -> bool:
        co, moi = self.cu[one.i : one.j], self.moi[one.k : one.m]
        if len(co) == len(moi) == 1:
            if same_key(co[0].text) == same_key(moi[0].text):
                return True
            cat = self.thu.tach(co[0], moi[0].text, tu_so=moi[0].tu_so)
            return cat is not None and (not cat.doi or ban.ap(cat))
        if len(co) == 1 and len(moi) == 2 and len(co[0].manh) == 1:
            cat = self.thu.tach(co[0], f"{moi[0].text} {moi[1].text}", tu_so=moi[0].tu_so)
            if cat is None:
                return False
            manh = cat.phan[0].manh
            sau = _duoi_chung(cat.phan[0].moi, moi[1].text)
            if sau is None or not isinstance(_gia_tri(self.data, manh.path), str):
                return False
            dau = cat.phan[0].moi[: -len(sau)].rstrip()
            return ban.van_cua(manh.path).tach(manh.dong, cat.phan[0].cu, dau, sau)
        if len(co) == 2 and len(moi) == 1 and len(co[0].manh) == len(co[1].manh) == 1:
            first, second = co[0].manh[0], co[1].manh[0]
            if first.path != second.path or second.dong != first.dong + 1:
                return False
            cat = self.thu.tach(
                DongIn(f"{co[0].text} {co[1].text}", (first._replace(den=len(co[0].text) + 1 + second.den),)),
                moi[0].text,
                tu_so=moi[0].tu_so,
            )
            if cat is None:
                return False
            words = (co[0].text[first.tu :], co[1].text[: second.den])
            return ban.van_cua(first.path).noi(first.dong, words, cat.phan[0].moi)
        return False

    def _tung_cum(self, cum: Sequence[Cum]) -> tuple[BanSua, list[Lech]]:
        ban = BanSua(self.data, self.so_nhan)
        lech = self.thu.lech(ban) or []
        for one in cum:
            thu = ban.ban_sao()
            if not self._mot_cum(thu, one):
                continue
            con = self.thu.lech(thu)
            if con is not None and diem(con) <= diem(lech):
                ban, lech = thu, con
        return ban, lech

    # --- everything else is tried ---------------------------------------------------------------------------------

    def _tim_cach(self, ban: BanSua, lech: list[Lech], cum: Sequence[Cum]) -> tuple[BanSua, list[Lech]]:
        for cho, group in self._cac_viec(cum):
            con_lech = sum(one.nang for one in lech if cho is None or self._dung(one, cho))
            if not con_lech:  # explained by what was found before
                continue
            best, best_lech = ban, lech
            for cach in group:
                thu = ban.ban_sao()
                if self.con_thu <= 0 or not cach(thu):
                    continue
                self.con_thu -= 1
                con = self.thu.lech(thu)
                if con is not None and diem(con) < diem(best_lech):
                    best, best_lech = thu, con
                    if diem(lech) - diem(con) >= con_lech:
                        break
            ban, lech = best, best_lech
        return ban, lech

    def _dung(self, lech: Lech, cho: Cum) -> bool:
        """True when a difference is about the lines of a group: lines it has in the document, or lines gone from it."""
        if lech.k < cho.m and cho.k < lech.m:
            return True
        return bool(lech.khoa) and any(line_key(line.text) in lech.khoa for line in self.cu[cho.i : cho.j])

    def _cac_viec(self, cum: Sequence[Cum]) -> Iterable[tuple[Cum | None, Iterable[Cach]]]:
        """The readings to try, a group for each place that differs (None: for lines of a part of the letterhead)."""
        for group in self._phan_dau(cum):
            yield None, group
        for one in cum:
            co, moi = self.cu[one.i : one.j], self.moi[one.k : one.m]
            if not co:
                yield one, self.cach.them(one.i, moi)
        for one in cum:
            co, moi = self.cu[one.i : one.j], self.moi[one.k : one.m]
            if not moi:
                yield one, self.cach.xoa(one.i, one.j)
            elif co and (len(co) > 1 or len(moi) > 1):
                for group in self._nhieu_dong(one):
                    yield one, group
            elif co and same_key(co[0].text) != same_key(moi[0].text):
                yield one, self._thay_han(one)

    def _phan_dau(self, cum: Sequence[Cum]) -> Iterable[Iterable[Cach]]:
        """Lines that are made by the tool, part by part; a line that is new or gone inside a part belongs to it."""
        sang: dict[int, str] = {}
        them: dict[int, list[str]] = {}
        for one in cum:
            if one.i == one.j:
                them.setdefault(one.i, []).extend(word.text for word in self.moi[one.k : one.m])
                continue
            for n, i in enumerate(range(one.i, one.j)):
                words = self.moi[one.k + n].text if one.k + n < one.m else ""
                if i == one.j - 1 and one.m - one.k > one.j - one.i:
                    words = " ".join(word.text for word in self.moi[one.k + n : one.m])
                sang[i] = words
        for (vai, _), numbers in groupby(range(len(self.cu)), key=lambda n: (self.cu[n].vai, self.cu[n].goc)):
            lines = list(numbers)
            if vai in {"o", "o_lap", "o_so", "can_cu", "noi_nhan", "trich_yeu", "nguoi_ky", "khac"}:
                continue
            groups = [[n] for n in lines] if vai in {"than", "phu_luc", "chu_thich"} else [lines]
            for group in groups:
                nhom = [(self.cu[n], sang.get(n, "")) for n in group]
                if vai == "than" and any(manh.path[0] != "trinh_bay" for manh in self.cu[group[0]].manh):
                    continue
                if vai == "than" and (cach := self._nhan_rieng(group[0], sang.get(group[0], ""))):
                    yield [cach]
                    continue
                moi = [(self.cu[group[0]], text) for n in group[1:] for text in them.get(n, ())]
                moi += [(self.cu[group[0]], text) for text in them.get(group[-1] + 1, ())] if vai == "quyen_han" else []
                if moi:
                    nhom = self._xen(group, sang, them, nhom)
                if moi or any(same_key(dong.text) != same_key(text) for dong, text in nhom):
                    yield sua_phan_dau(nhom, self.data)

    def _nhan_rieng(self, n: int, moi: str) -> Cach | None:
        """A label alone on its line, over times of several activities."""
        sau = self.cu[n + 1].manh if n + 1 < len(self.cu) else ()
        nhan = without_mark(squash(moi))
        if not sau or not nhan or nhan == without_mark(self.cu[n].text) or self.in_khac:
            return None
        task, khoa = _nhan_cua(self.data, sau[0].path)
        if not khoa:
            return None
        chu = nhan.removesuffix(":").rstrip() if khoa == "thoi_gian" else nhan

        def lam(ban: BanSua) -> bool:
            ban.nhan[task][khoa] = chu
            return True

        return lam

    def _xen(
        self, group: list[int], sang: dict[int, str], them: dict[int, list[str]], nhom: list[tuple[DongIn, str]]
    ) -> list[tuple[DongIn, str]]:
        out: list[tuple[DongIn, str]] = []
        for n, pair in zip(group, nhom, strict=True):
            out += [(pair[0], text) for text in them.get(n, ()) if n != group[0]]
            out.append(pair)
        return [*out, *((nhom[0][0], text) for text in them.get(group[-1] + 1, ()))]

    def _nhieu_dong(self, one: Cum) -> Iterable[Iterable[Cach]]:
        """A line parted or joined across values: one line goes on, the others are new or gone."""
        co, moi = one.j - one.i, one.m - one.k
        if co == 1:
            for k in range(one.k, one.m):
                truoc = list(self.cach.them(one.i, self.moi[one.k : k])) if k > one.k else []
                sau = list(self.cach.them(one.i + 1, self.moi[k + 1 : one.m])) if k + 1 < one.m else []
                yield [self._hai(Cum(one.i, one.j, k, k + 1), khac) for khac in truoc or sau]
        elif moi == 1 and not any(
            step in VAI_TRO for line in self.cu[one.i + 1 : one.j] for manh in line.manh for step in manh.path[-2:]
        ):  # who does it and when, run into another line, is a slip to be told and not a change
            yield [
                self._hai(Cum(i, i + 1, one.k, one.m), xoa)
                for i, tu, den in ((one.i, one.i + 1, one.j), (one.j - 1, one.i, one.j - 1))
                for xoa in self.cach.xoa(tu, den)
            ]
        elif moi > 1:
            yield self._thay_han(one)

    def _thay_han(self, one: Cum) -> Iterable[Cach]:
        """Lines that have nothing to do with what stood there: the old ones gone, the new ones new."""
        for bo in self.cach.xoa(one.i, one.j):
            for them in self.cach.them(one.i, self.moi[one.k : one.m]):
                yield lambda ban, bo=bo, them=them: bo(ban) and them(ban)  # type: ignore[misc]

    def _hai(self, cum: Cum, khac: Cach) -> Cach:
        """A line that goes on, together with what happened to the lines beside it."""
        return lambda ban: self._mot_cum(ban, cum) and khac(ban)


def _nhan_cua(data: Any, path: Path) -> tuple[Path, str]:
    """The task and the key of the label that stands alone above the line typed at `path`; "" for none."""
    if len(path) > 3 and path[-3] == "thoi_gian":
        return path[:-3], "thoi_gian"
    for cut in range(len(path) - 1, 1, -1):
        task = _gia_tri(data, path[:cut])
        if isinstance(task, dict) and task.get("bo_tri") == "tung_muc":
            return path[:cut], "noi_dung" if path[cut] in {"noi_dung", "viec"} else "phan_cong"
    return (), ""


def _duoi_chung(whole: str, second: str) -> str | None:
    """The end of `whole` that the second of two new lines brought."""
    words = without_mark(second) if not whole.endswith(second) else second
    for tail in (second, words, words.rstrip(" .;,:/")):
        if tail and whole.endswith(tail) and len(tail) < len(whole):
            return tail
    return None


def _gia_tri(data: Any, path: Path) -> Any:
    for step in path:
        data = data[step]
    return data
