"""Pairs the items of two lists, or of two trees of lists: the surest pairs first, each item once.

Pairing A with B and B with A gives the same pairs: ties are decided by where items stand, the same way from both sides.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from hoagiai_cli.revision.giong import TuDien, Vet, khoa, ten_va_than

Path = tuple[str | int, ...]

_TRONG_SO = (0.55, 0.30, 0.15)
"""What name, content and assignment weigh; what neither item has does not count."""
_NGUONG = ((0.8, 0.85), (0.62, 0.72), (0.5, 0.62))
"""How alike a pair must be, round by round: with the same parent, and with another (a move needs better proof)."""
_NGUONG_LE = 0.3
"""How alike the only item left between two pairs must be to its counterpart."""
_TEN_KHAC_HAN = 0.1
"""Names with less in common are not looked at further."""
_IT_CAP = 2500
"""Pairs up to which all are looked at as a whole."""
_GAN_NHAT = 8
"""Among more, only this many with the nearest names, seen from either side."""
_DANG_XET = 0.1
"""Pairs that are less alike stay none, whatever their sub-items say."""


@dataclass(slots=True)
class Muc:
    """An item: where it stands (`path`, `cha`: index of its parent in the tree, -1 at the top) and its words.

    `ds` is the key of its list; items of different `loai` are never a pair.
    """

    path: Path
    gia_tri: Any
    cha: int
    con_khoa: str
    khoa: str = ""
    ds: str = ""
    loai: str = ""
    con: list[int] = field(default_factory=list)
    vet: tuple[Vet, Vet, Vet] | None = None

    def __post_init__(self) -> None:
        self.khoa = khoa(self.gia_tri)
        self.ds = next((step for step in reversed(self.path) if isinstance(step, str)), "")
        if isinstance(self.gia_tri, Mapping):
            self.loai = "dat_phan" if "phan" in self.gia_tri and self.path[0] != "bo_cuc" else "khoi"
        else:
            self.loai = "danh_sach" if isinstance(self.gia_tri, list) else "chu"


def cay(data: Mapping[str, Any], goc: Sequence[str], con: str) -> list[Muc]:
    """All items of the lists at the keys `goc` and, below them, at key `con`, in printed order."""
    out: list[Muc] = []

    def walk(items: Any, path: Path, cha: int) -> None:
        if not isinstance(items, list):
            return
        for i, item in enumerate(items):
            here = len(out)
            out.append(Muc((*path, i), item, cha, con))
            if cha >= 0:
                out[cha].con.append(here)
            if isinstance(item, Mapping):
                walk(item.get(con), (*path, i, con), here)

    for key in goc:
        walk(data.get(key), (key,), -1)
    return out


def danh_sach(items: Sequence[Any], path: Path) -> list[Muc]:
    """The items of one list."""
    return [Muc((*path, i), item, -1, "") for i, item in enumerate(items)]


def ghep(a: Sequence[Muc], b: Sequence[Muc], tu_dien: TuDien) -> dict[int, int]:
    """Which item of `a` is which of `b`, by index; items without a counterpart are left out."""
    return _Ghep(a, b, tu_dien).tat_ca()


class _Ghep:
    def __init__(self, a: Sequence[Muc], b: Sequence[Muc], tu_dien: TuDien) -> None:
        self.a, self.b, self.tu_dien = a, b, tu_dien
        self.thu_a, self.thu_b = _thu(a), _thu(b)
        self.toi: dict[int, int] = {}
        self.ve: dict[int, int] = {}

    def tat_ca(self) -> dict[int, int]:
        self._giong_het()
        if len(self.toi) < len(self.a) and len(self.toi) < len(self.b):
            diem = self._diem_goc()
            for cung_cha, khac_cha in _NGUONG:
                while self._vong(diem, cung_cha, khac_cha):
                    pass
            self._le()
        return self.toi

    def _nhan(self, i: int, j: int) -> None:
        self.toi[i] = j
        self.ve[j] = i

    def _giong_het(self) -> None:
        """Items whose whole text stands once in each version."""
        dem_a, dem_b = (Counter(item.khoa for item in side) for side in (self.a, self.b))
        cho = {item.khoa: j for j, item in enumerate(self.b)}
        for i, item in enumerate(self.a):
            if dem_a[item.khoa] == 1 and dem_b[item.khoa] == 1:
                self._nhan(i, cho[item.khoa])

    # --- by likeness ------------------------------------------------------------------------------------

    def _con_lai(self) -> tuple[list[int], list[int]]:
        left = [i for i in range(len(self.a)) if i not in self.toi]
        return left, [j for j in range(len(self.b)) if j not in self.ve]

    def _vet(self, item: Muc) -> tuple[Vet, Vet, Vet]:
        if item.vet is None:
            ten, than, phan_cong = ten_va_than(item.gia_tri, item.con_khoa)
            vet = self.tu_dien.vet
            item.vet = vet(ten, cap=True), vet(than), vet(phan_cong)
        return item.vet

    def _diem_goc(self) -> dict[tuple[int, int], float]:
        """How alike the words of two items are, for all pairs worth a look."""
        out: dict[tuple[int, int], float] = {}
        left, right = self._con_lai()
        nguong_i, nguong_j = self._ten_gan(left, right)
        moi = [(j, self.b[j], self._vet(self.b[j])) for j in right]
        for i in left:
            one = self.a[i]
            vet = self._vet(one)
            bit, n = vet[0].bit, vet[0].n
            du = nguong_i.get(i, 0.0)
            for j, two, vet_hai in moi:
                ten = vet_hai[0]
                giong = 2 * (bit & ten.bit).bit_count() / (n + ten.n or 1)
                xet = giong >= _TEN_KHAC_HAN and (giong >= du or giong >= nguong_j[j])
                if not xet and not (one.con and two.con):
                    continue
                if one.loai == two.loai and (diem := _diem(vet, vet_hai)) >= _DANG_XET:
                    out[i, j] = diem
        return out

    def _ten_gan(self, left: Sequence[int], right: Sequence[int]) -> tuple[dict[int, float], dict[int, float]]:
        """Among many items, how alike names must be to belong to the few nearest of an item; 0.0 among few."""
        khong = dict.fromkeys(left, 0.0), dict.fromkeys(right, 0.0)
        if len(left) * len(right) <= _IT_CAP:
            return khong
        trai, phai = ([(k, self._vet(side[k])[0]) for k in ds] for side, ds in ((self.a, left), (self.b, right)))

        def gan(ds: Sequence[tuple[int, Vet]], ban: Sequence[tuple[int, Vet]]) -> dict[int, float]:
            bits = [(vet.bit, vet.n) for _, vet in ban]
            return {
                k: sorted([2 * (vet.bit & bit).bit_count() / (vet.n + n or 1) for bit, n in bits])[-_GAN_NHAT:][0]
                for k, vet in ds
            }

        return gan(trai, phai), gan(phai, trai)

    def _cung_cha(self, i: int, j: int) -> bool:
        one, two = self.a[i], self.b[j]
        if one.ds != two.ds:
            return False
        return one.cha == two.cha if one.cha < 0 or two.cha < 0 else self.toi.get(one.cha) == two.cha

    def _vong(self, goc: Mapping[tuple[int, int], float], cung_cha: float, khac_cha: float) -> bool:
        """Takes the best pairs above the thresholds; True when there was one."""
        ung_vien: list[tuple[float, int, int, int, int, int, int]] = []
        for (i, j), diem in goc.items():
            if i in self.toi or j in self.ve:
                continue
            one, two = self.a[i], self.b[j]
            if one.con and two.con:
                con = set(two.con)
                chung = sum(self.toi.get(k) in con for k in one.con) / max(len(one.con), len(con))
                diem = max(diem, (diem + chung) / 2)
            cung = self._cung_cha(i, j)
            if diem >= (cung_cha if cung else khac_cha):
                lech = abs(self.thu_a[i] - self.thu_b[j])
                ung_vien.append((-diem - (0.1 if cung else 0), lech, abs(i - j), i + j, min(i, j), i, j))
        found = False
        for *_, i, j in sorted(ung_vien):
            if i not in self.toi and j not in self.ve:
                self._nhan(i, j)
                found = True
        return found

    # --- by place ---------------------------------------------------------------------------------------

    def _le(self) -> None:
        """The one item left between two pairs on either side, if the two have something in common."""
        trai, phai = (_nhom(side) for side in (self.a, self.b))
        for (cha, khoa_ds), items in trai.items():
            doi = self.toi.get(cha) if cha >= 0 else -1
            ban = phai.get((doi, khoa_ds)) if doi is not None else None
            if ban is None:
                continue
            ho = _khoang_trong(items, self.toi, ban)
            ho_ban = _khoang_trong(ban, self.ve, items, nguoc=self.toi)
            for moc, le in ho.items():
                doi_le = ho_ban.get(moc, [])
                if len(le) == 1 and len(doi_le) == 1:
                    i, j = le[0], doi_le[0]
                    one, two = self.a[i], self.b[j]
                    if one.loai != two.loai:
                        continue
                    if _diem(self._vet(one), self._vet(two)) >= _NGUONG_LE:
                        self._nhan(i, j)


def _diem(one: tuple[Vet, Vet, Vet], two: tuple[Vet, Vet, Vet]) -> float:
    """How alike two items are in name, content and assignment together."""
    total = weight = 0.0
    for trong_so, a, b in zip(_TRONG_SO, one, two, strict=True):
        n = a.n + b.n
        if n:
            total += trong_so * 2 * (a.bit & b.bit).bit_count() / n
            weight += trong_so
    return total / weight if weight else 1.0


def _thu(items: Sequence[Muc]) -> list[int]:
    """Each item's place among those of its list that read the same: twins are paired in their order."""
    dem: Counter[tuple[int, str, str]] = Counter()
    out = []
    for item in items:
        key = item.cha, item.ds, item.khoa
        out.append(dem[key])
        dem[key] += 1
    return out


def _nhom(items: Sequence[Muc]) -> dict[tuple[int, str], list[int]]:
    """Items by the list they stand in: the parent's index and the key."""
    out: dict[tuple[int, str], list[int]] = {}
    for i, item in enumerate(items):
        out.setdefault((item.cha, item.ds), []).append(i)
    return out


def _khoang_trong(
    items: Sequence[int], cap: Mapping[int, int], ban: Sequence[int], *, nguoc: Mapping[int, int] | None = None
) -> dict[int, list[int]]:
    """Items without a pair by the paired item before them, named by its index in version A (-1 at the head)."""
    trong_ban: Callable[[int], bool] = set(ban).__contains__
    out: dict[int, list[int]] = {}
    moc = -1
    for i in items:
        if i not in cap:
            out.setdefault(moc, []).append(i)
        elif trong_ban(cap[i]):
            moc = i if nguoc is None else cap[i]
    return out
