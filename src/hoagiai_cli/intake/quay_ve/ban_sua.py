"""The changes found so far, as edits of the plan they were printed from."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import cache
from typing import Any

from hoagiai_cli.intake.quay_ve.chuan import same_key
from hoagiai_cli.intake.quay_ve.dong_in import Path
from hoagiai_cli.intake.quay_ve.tach import Phan, Tach
from hoagiai_cli.intake.quay_ve.van_sua import VanSua, sua_chu
from hoagiai_cli.plan.co_quan import ten_co_quan
from hoagiai_cli.plan.duong_dan import lay
from hoagiai_cli.source.edit import Edit, Insert, Put, Remove
from hoagiai_cli.text.matching import opcodes

VAI_TRO = ("chu_tri", "phoi_hop", "lanh_dao_phu_trach", "thoi_gian", "san_pham")


class BanSua:
    """Edits of `data` in the making; a copy is cheap, so that a reading can be tried and dropped."""

    def __init__(self, data: dict[str, Any], so_nhan: Mapping[str, int] | None = None) -> None:
        """`so_nhan`: how many assignment lines of each kind take their label from the whole plan."""
        self.data = data
        self.so_nhan = so_nhan or {}
        self.van: dict[Path, VanSua] = {}
        self.nhan: defaultdict[Path, dict[str, str]] = defaultdict(dict)
        self.khac: list[Edit] = []

    def ban_sao(self) -> BanSua:
        """A copy to try something on."""
        out = BanSua(self.data, self.so_nhan)
        out.van = {path: van.ban_sao() for path, van in self.van.items()}
        out.nhan = defaultdict(dict, {path: dict(nhan) for path, nhan in self.nhan.items()})
        out.khac = list(self.khac)
        return out

    def van_cua(self, path: Path) -> VanSua:
        """The text at `path`, to be changed."""
        if path not in self.van:
            self.van[path] = VanSua(lay(self.data, path))
        return self.van[path]

    def dat(self, path: Path, value: Any) -> None:
        """The value at `path`, there or not, becomes `value`; None takes it away."""
        self.khac = [edit for edit in self.khac if edit.path != path or isinstance(path[-1], int)]
        co = lay(self.data, path[:-1])
        if isinstance(path[-1], int):
            self.khac.append(Put(path, value))
        elif value is None:
            if isinstance(co, dict) and path[-1] in co:
                self.khac.append(Remove(path))
        elif isinstance(co, dict) and path[-1] in co:
            self.khac.append(Put(path, value))
        elif isinstance(co, dict):
            self.khac.append(Insert(path, value, cho_cua_khoa(co, path)))
        elif len(path) > 1:
            self.dat(path[:-1], {path[-1]: value})

    def ap(self, cat: Tach) -> bool:
        """Takes over what became of the typed stretches of a line. False where a stretch is not found in its value."""
        if cat.nhan and not self._dat_nhan(cat.phan[0].manh.path, cat.nhan):
            return False
        return all(self._ap_phan(phan) for phan in cat.phan if phan.doi)

    def _ap_phan(self, phan: Phan) -> bool:
        if phan.hang:
            return self._ap_hang(phan)
        path = phan.manh.path
        if lay(self.data, path) is None:
            self.dat(path, phan.moi)
            return True
        return self.van_cua(path).sua(phan.manh.dong, phan.cu, phan.moi)

    def _ap_hang(self, phan: Phan) -> bool:
        """The items of a list printed in one line."""
        cha = phan.hang[0].path[:-1]
        items = [str(item) for item in lay(self.data, cha)]
        moi = _tach_hang(items, phan.moi)
        if not any(ten.strip() for ten in moi):
            return False
        new: list[Edit] = []
        before = [same_key(item) for item in items]
        for tag, a, b, c, d in opcodes(before, [same_key(ten) for ten in moi]):
            if tag == "equal":
                continue
            both = min(b - a, d - c)
            for n in range(both):
                after = sua_chu(items[a + n], items[a + n], moi[c + n])
                new.append(Put((*cha, a + n), after if after is not None else moi[c + n]))
            new += [Remove((*cha, n)) for n in range(a + both, b)]
            new += [Insert((*cha, b), moi[n]) for n in range(c + both, d)]
        co = [edit for edit in self.khac if edit.path[:-1] == cha]
        if co:  # the same line printed a second time
            return co == new
        self.khac += new
        return True

    def _dat_nhan(self, path: Path, nhan: str) -> bool:
        at = next((n for n, step in enumerate(path) if step in VAI_TRO), 0)
        if not at or not isinstance(lay(self.data, path[:at]), dict):
            return False
        self.nhan[path[:at]][str(path[at])] = nhan
        return True

    def _nhan_chung(self) -> dict[str, str]:
        """Labels that changed alike in every task that has them: they are said once for the plan."""
        dem = Counter((khoa, chu) for nhan in self.nhan.values() for khoa, chu in nhan.items())
        return {khoa: chu for (khoa, chu), n in dem.items() if n > 1 and n == self.so_nhan.get(khoa)}

    def edits(self) -> list[Edit]:
        """All changes as edits of the data, none under another that takes its place away."""
        out = list(self.khac)
        for path, van in self.van.items():
            value = van.gia_tri
            if value is None:
                out.append(Remove(path))
            elif value != van.value or type(value) is not type(van.value):
                out.append(Put(path, value))
        chung = self._nhan_chung()
        if chung and not isinstance(lay(self.data, ("trinh_bay", "nhan")), dict):
            out += _dat_sau(self.data, ("trinh_bay", "nhan"), chung)
        else:
            out += [
                edit for khoa, chu in chung.items() for edit in _dat_sau(self.data, ("trinh_bay", "nhan", khoa), chu)
            ]
        for path, moi in self.nhan.items():
            nhan = {khoa: chu for khoa, chu in moi.items() if chung.get(khoa) != chu}
            if not nhan:
                continue
            co = lay(self.data, (*path, "nhan"))
            for khoa, chu in nhan.items():
                if isinstance(co, dict):
                    kind = Put if khoa in co else Insert
                    out.append(kind((*path, "nhan", khoa), chu))
            if not isinstance(co, dict):
                out.append(Insert((*path, "nhan"), dict(nhan), cho_cua_khoa(lay(self.data, path), (*path, "nhan"))))
        return _gon(self.data, out)


def _dat_sau(data: Any, path: Path, value: Any) -> list[Edit]:
    """The edit that gives a value to a place of blocks that may not be there yet."""
    cut = next((n for n in range(1, len(path)) if not isinstance(lay(data, path[:n]), dict)), len(path))
    for step in reversed(path[cut:]):
        value = {step: value}
    return [Put(path[:cut], value) if path[cut - 1] in lay(data, path[: cut - 1]) else Insert(path[:cut], value)]


def _gon(data: Any, edits: list[Edit]) -> list[Edit]:
    """The edits without those under something that goes, and with an emptied list or block taken away whole."""
    while True:
        gone = {edit.path for edit in edits if isinstance(edit, Remove)}
        edits = [
            edit
            for edit in edits
            if not any(edit.path[:n] in gone for n in range(1, len(edit.path)))
            and not (isinstance(edit, Put) and edit.path in gone)
        ]
        seen: set[Path] = set()
        edits = [
            edit
            for edit in edits
            if not (isinstance(edit, Remove) and (edit.path in seen or seen.add(edit.path)))  # type: ignore[func-returns-value]
        ]
        new = {edit.path[:-1] for edit in edits if isinstance(edit, Insert)}
        count: defaultdict[Path, int] = defaultdict(int)
        for edit in edits:
            if isinstance(edit, Remove) and len(edit.path) > 1:
                count[edit.path[:-1]] += 1
        empty = [path for path, n in count.items() if path not in new and n == len(lay(data, path) or ())]
        if not empty:
            return edits
        edits += [Remove(path) for path in empty]


def _tach_hang(items: list[str], text: str) -> list[str]:
    """The names in a changed line that was printed from a list."""
    dau = ";" if any("," in item for item in items) or ";" in text else ","
    if len(items) == 1:
        ten = ten_co_quan(text)
        noi = "; " if any("," in one for one in ten) else ", "
        if same_key(noi.join(ten)) == same_key(text):
            return ten
    return [ten.strip() for ten in text.split(dau) if ten.strip()]


def cho_cua_khoa(block: Any, path: Path) -> str | None:
    """The key of `block` after which a new key belongs, in the order of the plan format; None for the end."""
    order = _cac_thu_tu().get(_loai(path))
    if order is None or not isinstance(block, dict) or path[-1] not in order:
        return None
    truoc = order[: order.index(str(path[-1]))]
    return next((key for key in reversed(truoc) if key in block), None)


def _loai(path: Path) -> str:
    names = [step for step in path[:-1] if isinstance(step, str)]
    return names[-1] if names else ""


def _thu_tu(model: Any) -> tuple[str, ...]:
    return tuple(model.model_fields)


@cache
def _cac_thu_tu() -> dict[str, tuple[str, ...]]:
    from hoagiai_cli.plan.model import KeHoach, Ky, Muc, MucTieu, NhiemVu, PhuLuc, QuyetDinh, ToChuc

    nhiem_vu = _thu_tu(NhiemVu)
    return {
        "": _thu_tu(KeHoach),
        **dict.fromkeys(("nhiem_vu", "giai_phap", "viec"), nhiem_vu),
        "muc_tieu": _thu_tu(MucTieu),
        "to_chuc_thuc_hien": _thu_tu(ToChuc),
        "ky": _thu_tu(Ky),
        "quyet_dinh": _thu_tu(QuyetDinh),
        "phu_luc": _thu_tu(PhuLuc),
        **dict.fromkeys(("bo_cuc", "gom"), _thu_tu(Muc)),
    }
