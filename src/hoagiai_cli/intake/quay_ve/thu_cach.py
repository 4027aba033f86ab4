"""The ways new and vanished lines may be read. Each is tried by printing; the one that prints the document stays."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from hoagiai_cli.intake.quay_ve.ban_sua import VAI_TRO, BanSua
from hoagiai_cli.intake.quay_ve.ban_word import DongWord
from hoagiai_cli.intake.quay_ve.chuan import line_key, same_key, without_mark
from hoagiai_cli.intake.quay_ve.dong_in import DongIn, Path
from hoagiai_cli.intake.quay_ve.dung_muc import (
    bo_cham,
    cac_muc,
    chu_go,
    dung_nhiem_vu,
    dung_to_chuc,
    gia_tri,
    kieu_dau,
    muc_chuoi,
    vai_tro,
    van,
)
from hoagiai_cli.intake.quay_ve.van_sua import VanSua
from hoagiai_cli.plan.duong_dan import lay
from hoagiai_cli.source.edit import Insert, Remove
from hoagiai_cli.text.normal import squash

Cach = Callable[[BanSua], bool]
"""Writes one reading of a group of lines into a copy; False where it does not apply."""

_NHIEM_VU = frozenset({"nhiem_vu", "giai_phap", "viec"})
THU_TU = ("chu_tri", "phoi_hop", "lanh_dao_phu_trach", "khac", "thoi_gian", "san_pham")
"""Keys that are printed as assignment lines."""
_VACH = re.compile(r"(?<!\\)\|")
_VACH_CHU = "\\|"
_MOT_DONG = frozenset(
    {"ten", "tieu_de", "co_quan", "nguoi_ky", "nhan", "viec", "trich_yeu", "chu_tri", "phoi_hop", "lanh_dao_phu_trach"}
)
"""Values of one line."""


class ThuCach:
    """Readings for groups of lines of one document."""

    def __init__(self, data: dict[str, Any], dong: Sequence[DongIn], nhan_chung: Mapping[str, str]) -> None:
        self.data = data
        self.dong = dong
        self.nhan_chung = nhan_chung
        self.cua: dict[Path, list[int]] = {}  # item or block -> its printed lines
        for n, one in enumerate(dong):
            for manh in one.manh:
                if one.vai == "o_lap":
                    continue
                for cut in range(1, len(manh.path)):
                    lines = self.cua.setdefault(manh.path[:cut], [])
                    if not lines or lines[-1] != n:
                        lines.append(n)

    # --- gone ---------------------------------------------------------------------------------------------------

    def xoa(self, i: int, j: int) -> Iterator[Cach]:
        """Lines `[i, j)` are gone: whole items where all their lines are, paragraphs else."""
        gone = set(range(i, j))
        muc: list[Path] = []
        for path, lines in self.cua.items():
            whole = isinstance(path[-1], int) and set(lines) <= gone
            if whole and not any(path[: len(one)] == one for one in muc):
                muc.append(path)

        def lam(ban: BanSua) -> bool:
            done = False
            for path in muc:
                ban.khac.append(Remove(path))
                done = True
            for n in gone:
                for manh in self.dong[n].manh:
                    if "nhan" in manh.path:  # a label of many lines, or one that goes unseen with its value
                        continue
                    if any(manh.path[: len(one)] == one for one in muc) or lay(self.data, manh.path) is None:
                        continue
                    if manh.path[-1] == "co_quan":
                        return False  # the name alone of a body that keeps its duties
                    if "bang" in manh.path:  # a cell that is empty now; a row that is gone went whole
                        ban.dat(manh.path, "")
                    elif isinstance(manh.path[-1], int):
                        ban.khac.append(Remove(manh.path))
                    else:
                        ban.van_cua(manh.path).bo(manh.dong)
                    done = True
            return done

        yield lam

    # --- new ----------------------------------------------------------------------------------------------------

    def them(self, i: int, words: Sequence[DongWord]) -> Iterator[Cach]:
        """Lines that are new before printed line `i`, the likeliest reading first."""
        texts = [self._co_dau(word, i) for word in words]
        truoc, sau = self._gan(i - 1, -1), self._gan(i, 1)
        yield from self._doi_cho(texts, truoc, sau)
        yield from self._hang_bang(words, truoc, sau)
        yield from self._hang_viec(words, truoc, sau)
        yield from self._hang_van(words, truoc, sau)
        trong_bang = all(word.cell is not None and word.style.startswith("bang") for word in words)
        cac_vai = [vai_tro(text) for text in texts]
        nhu_viec = bool(kieu_dau(texts[0])) and kieu_dau(texts[0]) not in {"-", "+"}
        readings = (
            [self._chuoi, self._muc_lon, self._cap, self._vai_tro, self._van, self._phan_moi]
            if nhu_viec and not cac_vai[0]
            else [self._cap, self._vai_tro, self._chuoi, self._van, self._muc_lon, self._phan_moi]
            if any(cac_vai)
            else [self._chuoi, self._cap, self._van, self._vai_tro, self._phan_moi, self._muc_lon]
        )
        for reading in readings:
            if not (trong_bang and reading == self._muc_lon):  # lines of a cell are no tasks
                yield from reading(texts, truoc, sau)
        if self._o_khoi_ky(i, words):
            yield lambda ban: _dat(ban, ("ky", "nguoi_ky"), texts[0])

    def _co_dau(self, word: DongWord, i: int) -> str:
        """A line that Word numbers by itself gets the bullet of its neighbours; its number is counted anew anyway."""
        if word.tu_so and not kieu_dau(word.text):
            gan = self.dong[i - 1].text if i else ""
            return f"{'+' if kieu_dau(gan) == '+' else '-'} {word.text}"
        return word.text

    def _gan(self, n: int, step: int) -> DongIn | None:
        """The nearest line with typed words, from `n` on; cells of the assignment table do not count."""
        while 0 <= n < len(self.dong):
            if any(lay(self.data, manh.path) is not None for manh in self.dong[n].manh):
                return self.dong[n]
            n += step
        return None

    def _doi_cho(self, texts: list[str], truoc: DongIn | None, sau: DongIn | None) -> Iterator[Cach]:
        """Lines that stood elsewhere as one item: the item moves with all that is typed in it."""
        keys = [line_key(text) for text in texts]
        for path, lines in self.cua.items():
            if not isinstance(path[-1], int) or len(lines) != len(keys):
                continue
            if [line_key(self.dong[n].text) for n in lines] == keys:
                value = lay(self.data, path)
                for cha, index in self._cho_muc(truoc, sau, {str(step) for step in path if isinstance(step, str)}):
                    if isinstance(lay(self.data, cha), list):
                        yield self._cach_chen(cha, index, value)

    def _hang_bang(self, words: Sequence[DongWord], truoc: DongIn | None, sau: DongIn | None) -> Iterator[Cach]:
        """New rows of a typed table."""
        hang = _hang(words)
        if not hang:
            return
        for cha, index in self._cho_muc(truoc, sau, frozenset({"dong"})):
            if "bang" not in cha:
                continue
            cot = len(lay(self.data, (*cha[:-1], "cot")) or ())
            rows = [
                [
                    "\n".join(o.get(n, []))
                    for n in range(cot if max(o) < cot and (len(o) > 1 or 0 not in o) else max(o) + 1)
                ]
                for o in hang.values()
            ]
            yield self._cach_hang(cha, index, rows)
        dau = next((manh.path for manh in truoc.manh if "cot" in manh.path), None) if truoc else None
        if dau is not None:  # the first row, under the heading
            cot = len(lay(self.data, dau[:-1]) or ())
            rows = [["\n".join(o.get(n, [])) for n in range(cot)] for o in hang.values()]
            yield self._cach_hang((*dau[:-2], "dong"), 0, rows)

    def _hang_viec(self, words: Sequence[DongWord], truoc: DongIn | None, sau: DongIn | None) -> Iterator[Cach]:
        """New rows of a table of tasks: the cells of a row are the task, column by column as in the rows beside it."""
        hang = _hang(words)
        gan = next((one for one in (sau, truoc) if one is not None and one.cell is not None and one.vai == "o"), None)
        if not hang or gan is None:
            return
        cot = self._truong_cot(gan)
        viec = [_viec_cua_hang(o, cot) for o in hang.values()]
        if all("ten" in one for one in viec):
            for cha, index in self._cho_muc(truoc, sau, _NHIEM_VU):
                yield lambda ban, cha=cha, index=index: all(_chen(ban, (*cha, index), one) for one in viec)  # type: ignore[misc]

    def _hang_van(self, words: Sequence[DongWord], truoc: DongIn | None, sau: DongIn | None) -> Iterator[Cach]:
        """New rows of a table in prose, whose rows are lines of bars."""
        hang = _hang(words)
        for one, after in ((truoc, 1), (sau, 0)):
            for manh in one.manh if one and hang else ():
                value = lay(self.data, manh.path)
                gan = VanSua(value).doan(manh.dong) if isinstance(value, str) else ""
                if not gan.startswith("|"):
                    continue
                cot = len(_VACH.findall(gan)) - 1
                lines = [_dong_bang(o, cot) for o in hang.values()]
                yield lambda ban, manh=manh, after=after, lines=lines: _them_doan(  # type: ignore[misc]
                    ban, manh.path, manh.dong + after, lines
                )

    def _truong_cot(self, gan: DongIn) -> dict[int, str]:
        """What the columns of a table of tasks hold, by the cells of it that were typed; "khac:…" for a label."""
        cot: dict[int, str] = {}
        for one in self.dong:
            if one.vai != "o" or one.cell is None or gan.cell is None or one.cell[0] != gan.cell[0] or not one.manh:
                continue
            task = next(self._nhiem_vu_cua(one.manh[0].path), None)
            if task is None:
                continue
            path = one.manh[0].path
            khoa = str(path[len(task)])
            if khoa == "khac":
                khoa = f"khac:{lay(self.data, (*path[:-1], 'nhan'))}"
            if khoa in {"ten", *VAI_TRO} or khoa.startswith("khac:"):
                cot.setdefault(one.cell[2], khoa)
        return cot

    def _cach_hang(self, cha: Path, index: int, rows: list[list[str]]) -> Cach:
        return lambda ban: all(_chen(ban, (*cha, index), row) for row in rows)

    def _cach_chen(self, cha: Path, index: int, value: Any) -> Cach:
        return lambda ban: _chen(ban, (*cha, index), value)

    def _cho_muc(
        self, truoc: DongIn | None, sau: DongIn | None, ten: set[str] | frozenset[str]
    ) -> Iterator[tuple[Path, int]]:
        """Places for an item of a list with one of these names, near a line: list and index, innermost first."""
        seen: set[tuple[Path, int]] = set()
        for one, after in ((truoc, 1), (sau, 0)):
            paths = [manh.path for manh in one.manh] if one else []
            for path in paths[::-1] if after else paths:
                for cut in range(len(path) - 1, 0, -1):
                    index, name = path[cut], path[cut - 1]
                    if isinstance(index, int) and name in ten and (path[:cut], index + after) not in seen:
                        seen.add((path[:cut], index + after))
                        yield path[:cut], index + after

    def _muc_lon(self, texts: list[str], truoc: DongIn | None, sau: DongIn | None) -> Iterator[Cach]:
        """Tasks, responsibilities and headings, with all that stands under them."""
        muc = cac_muc(texts)
        for cha, index in self._cho_muc(truoc, sau, _NHIEM_VU):
            for co_viec in (True, False):
                yield self._cach_nhiem_vu(cha, index, muc, co_viec=co_viec)
        for one in (truoc,):
            for path in [manh.path for manh in one.manh] if one else []:
                for task in self._nhiem_vu_cua(path):
                    if lay(self.data, (*task, "viec")) is None:
                        yield self._cach_viec(task, muc)
        for cha, index in self._cho_muc(truoc, sau, frozenset({"to_chuc_thuc_hien"})):
            gan = [item for item in lay(self.data, cha) or () if isinstance(item, dict)]
            for cach_viet in dict.fromkeys([*(str(item.get("cach_viet", "xuong_dong")) for item in gan), "xuong_dong"]):
                yield self._cach_to_chuc(cha, index, muc, cach_viet)
        for cha, index in self._cho_muc(truoc, sau, frozenset({"bo_cuc", "gom"})):
            yield self._cach_de_muc(cha, index, muc)

    def _cach_nhiem_vu(self, cha: Path, index: int, muc: list[list[str]], *, co_viec: bool) -> Cach:
        def lam(ban: BanSua) -> bool:
            for lines in muc:
                task = dung_nhiem_vu(lines, self.nhan_chung, co_viec=co_viec)
                if task is None or not task["ten"]:
                    return False
                ban.khac.append(Insert((*cha, index), task))
            return True

        return lam

    def _cach_viec(self, task: Path, muc: list[list[str]]) -> Cach:
        def lam(ban: BanSua) -> bool:
            items = [dung_nhiem_vu(lines, self.nhan_chung, co_viec=True) for lines in muc]
            return _dat(ban, (*task, "viec"), items)

        return lam

    def _cach_to_chuc(self, cha: Path, index: int, muc: list[list[str]], cach_viet: str) -> Cach:
        def lam(ban: BanSua) -> bool:
            for lines in muc:
                ban.khac.append(Insert((*cha, index), dung_to_chuc(lines, cach_viet)))
            return True

        return lam

    def _cach_de_muc(self, cha: Path, index: int, muc: list[list[str]]) -> Cach:
        def lam(ban: BanSua) -> bool:
            for lines in muc:
                item = dung_nhiem_vu(lines[:1], {}, co_viec=False) or {}
                noi_dung = {"noi_dung": van([chu_go(line) for line in lines[1:]])} if lines[1:] else {}
                ban.khac.append(Insert((*cha, index), {"tieu_de": item.get("ten", ""), **noi_dung}))
            return True

        return lam

    def _nhiem_vu_cua(self, path: Path) -> Iterator[Path]:
        """The tasks around a place, innermost first."""
        for cut in range(len(path), 1, -1):
            if isinstance(path[cut - 1], int) and path[cut - 2] in _NHIEM_VU:
                yield path[:cut]

    def _vai_tro(self, texts: list[str], truoc: DongIn | None, sau: DongIn | None) -> Iterator[Cach]:
        """Assignment lines of a task that had none, with prose around them."""
        tasks: dict[Path, None] = {}
        for one in (truoc, sau):
            for manh in one.manh if one else ():
                tasks.update(dict.fromkeys(self._nhiem_vu_cua(manh.path)))
        for task in tasks:
            if any(vai_tro(text) for text in texts):
                yield self._cach_vai_tro(task, texts)
                yield self._cach_thu_tu(task, texts, truoc)
            for khoa in ("noi_dung", "ket"):
                if lay(self.data, (*task, khoa)) is None:
                    yield lambda ban, task=task, khoa=khoa: _dat(  # type: ignore[misc]
                        ban, (*task, khoa), van([chu_go(text) for text in texts])
                    )
            yield self._cach_khac(task, texts)

    def _cach_vai_tro(self, task: Path, texts: list[str]) -> Cach:
        def lam(ban: BanSua) -> bool:
            truoc: list[str] = []
            sau: list[str] = []
            for text in texts:
                found = vai_tro(text)
                if found and lay(self.data, (*task, found[0])) is None and found[2]:
                    khoa, nhan, chu = found
                    ban.dat((*task, khoa), gia_tri(khoa, chu))
                    if nhan != self.nhan_chung.get(khoa, nhan):
                        ban.nhan[task][khoa] = nhan
                    truoc, sau = truoc + sau, []
                else:
                    sau.append(chu_go(text))
            for khoa, lines in (("noi_dung", truoc), ("ket", sau)):
                if lines:
                    if lay(self.data, (*task, khoa)) is not None:
                        return False
                    ban.dat((*task, khoa), van(lines))
            return True

        return lam

    def _cach_thu_tu(self, task: Path, texts: list[str], truoc: DongIn | None) -> Cach:
        """Assignment lines the task has already, in another order."""

        def lam(ban: BanSua) -> bool:
            khoa = [found[0] if (found := vai_tro(text)) else "" for text in texts]
            thu_tu: list[str] = []
            for n in self.cua.get(task, ()):
                for manh in self.dong[n].manh:
                    ten = str(manh.path[len(task)]) if manh.path[: len(task)] == task else ""
                    if ten in THU_TU and ten not in thu_tu:
                        thu_tu.append(ten)
            if not all(ten in thu_tu for ten in khoa):
                return False
            con = [ten for ten in thu_tu if ten not in khoa]
            dung = {step for manh in truoc.manh for step in manh.path[len(task) :]} if truoc else set()
            at = max((n + 1 for n, ten in enumerate(con) if ten in dung), default=0)
            return _dat(ban, (*task, "thu_tu"), [*con[:at], *khoa, *con[at:]])

        return lam

    def _cach_khac(self, task: Path, texts: list[str]) -> Cach:
        def lam(ban: BanSua) -> bool:
            items = []
            for text in texts:
                nhan, colon, chu = squash(text).lstrip("-+–•* ").partition(":")
                if not colon or not chu.strip() or len(nhan.split()) > 8:
                    return False
                items.append({"nhan": nhan.strip(), "noi_dung": chu.strip().removesuffix(".")})
            co = lay(self.data, (*task, "khac"))
            if not isinstance(co, list):
                return _dat(ban, (*task, "khac"), items)
            ban.khac += [Insert((*task, "khac", len(co)), item) for item in items]
            return True

        return lam

    def _van(self, texts: list[str], truoc: DongIn | None, sau: DongIn | None) -> Iterator[Cach]:
        """More paragraphs of the prose above or below."""
        lines = [chu_go(text) for text in texts]
        for one, after in ((truoc, 1), (sau, 0)):
            for manh in (one.manh[::-1] if after else one.manh) if one else ():
                value = lay(self.data, manh.path)
                if manh.path[-1] in _MOT_DONG or not isinstance(value, str):
                    continue
                if manh.path[-1] in {"thoi_gian", "san_pham"} and "\n" not in value.strip():
                    continue  # words below an assignment line are no part of it, unless it runs over lines already
                yield lambda ban, manh=manh, after=after: _them_doan(ban, manh.path, manh.dong + after, lines)  # type: ignore[misc]

    def _chuoi(self, texts: list[str], truoc: DongIn | None, sau: DongIn | None) -> Iterator[Cach]:
        """Items of a list of texts: căn cứ, nơi nhận, chỉ tiêu."""
        for cha, index in self._cho_muc(
            truoc, sau, frozenset({"can_cu", "noi_nhan", "gom", "cu_the", "kinh_gui", "dieu"})
        ):
            items = lay(self.data, cha) or []
            if all(isinstance(item, str) or cha[-1] == "noi_nhan" for item in items):
                yield lambda ban, cha=cha, index=index: all(  # type: ignore[misc]
                    _chen(ban, (*cha, index), muc_chuoi(text, str(cha[-1]))) for text in texts
                )

    def _cap(self, texts: list[str], truoc: DongIn | None, sau: DongIn | None) -> Iterator[Cach]:
        """Times of more activities, and more lines with a label of their own."""
        cap: list[tuple[str, str]] = []
        for text in texts:
            nhan, colon, chu = without_mark(squash(text)).partition(":")
            if not colon or not chu.strip() or not nhan.strip():
                return
            cap.append((nhan.strip(), bo_cham(chu.strip())))
        for ten, dau, cuoi in (("thoi_gian", "viec", "thoi_gian"), ("khac", "nhan", "noi_dung")):
            for cha, index in self._cho_muc(truoc, sau, frozenset({ten})):
                yield self._cach_cap(cha, index, [{dau: nhan, cuoi: chu} for nhan, chu in cap])

    def _cach_cap(self, cha: Path, index: int, items: list[dict[str, str]]) -> Cach:
        return lambda ban: all(_chen(ban, (*cha, index), item) for item in items)

    def _phan_moi(self, texts: list[str], truoc: DongIn | None, sau: DongIn | None) -> Iterator[Cach]:
        """Parts of the plan that it did not have: the words before the first heading, those at the end."""
        lines = [chu_go(text) for text in texts]
        for khoa in ("ket_thuc", "mo_dau"):
            if lay(self.data, (khoa,)) is None:
                yield lambda ban, khoa=khoa: _dat(ban, (khoa,), van(lines))  # type: ignore[misc]
        if lay(self.data, ("can_cu",)) is None and same_key(texts[0]).startswith("Căn cứ"):
            yield lambda ban: _dat(ban, ("can_cu",), [muc_chuoi(text, "can_cu") for text in texts])
        if lay(self.data, ("noi_nhan",)) is None:
            yield lambda ban: _dat(
                ban, ("noi_nhan",), [muc_chuoi(text, "noi_nhan") for text in texts if kieu_dau(text) == "-"]
            )
        for one in (truoc, sau):
            for manh in one.manh if one else ():
                cha = manh.path[:-1]
                if manh.path[-1] == "tieu_de" and isinstance(lay(self.data, cha), dict):
                    for khoa in ("noi_dung", "mo_dau", "ket"):
                        if lay(self.data, (*cha, khoa)) is None:
                            yield lambda ban, cha=cha, khoa=khoa: _dat(ban, (*cha, khoa), van(lines))  # type: ignore[misc]
                if manh.path[-1] == "co_quan" and lay(self.data, (*cha, "trach_nhiem")) is None:
                    yield lambda ban, cha=cha: _dat(ban, (*cha, "trach_nhiem"), van(lines))  # type: ignore[misc]

    def _o_khoi_ky(self, i: int, words: Sequence[DongWord]) -> bool:
        gan = self.dong[i - 1].vai if i else "khac"
        return len(words) == 1 and (words[0].style == "ho_ten" or gan == "quyen_han")


def _hang(words: Sequence[DongWord]) -> dict[tuple[int, int], dict[int, list[str]]]:
    """New lines as cells by row and column; nothing where one of them is outside of tables."""
    hang: dict[tuple[int, int], dict[int, list[str]]] = {}
    for word in words:
        if word.cell is None:
            return {}
        table, row, column = word.cell
        hang.setdefault((table, row), {}).setdefault(column, []).append(squash(word.text))
    return hang


def _dong_bang(o: Mapping[int, list[str]], cot: int) -> str:
    """A row as a line of bars; one cell alone names a group."""
    o_hang = [o.get(n, []) for n in range(1 if list(o) == [0] else max(cot, max(o) + 1))]
    return f"| {' | '.join('<br>'.join(lines).replace('|', _VACH_CHU) for lines in o_hang)} |"


def _viec_cua_hang(o: Mapping[int, list[str]], cot: Mapping[int, str]) -> dict[str, Any]:
    """The task of a row; nothing where a line with a label has no place in it."""
    viec: dict[str, Any] = {}
    for column, lines in o.items():
        khoa = cot.get(column)
        if khoa is None:
            continue  # its number
        if khoa == "ten":
            viec["ten"] = lines[0]
            if lines[1:]:
                viec["noi_dung"] = van(lines[1:])
        elif khoa.startswith("khac:"):
            viec.setdefault("khac", []).append({"nhan": khoa.partition(":")[2], "noi_dung": "\n".join(lines)})
        elif any(found := [vai_tro(line) for line in lines]):  # one cell for all that is assigned
            if not all(found):
                return {}
            viec |= {one[0]: gia_tri(one[0], one[2]) for one in found if one}
        else:
            viec[khoa] = gia_tri(khoa, lines[0]) if len(lines) == 1 else "\n".join(lines)
    return viec


def _dat(ban: BanSua, path: Path, value: Any) -> bool:
    if not value:
        return False
    ban.dat(path, value)
    return True


def _chen(ban: BanSua, path: Path, value: Any) -> bool:
    if not value:
        return False
    ban.khac.append(Insert(path, value))
    return True


def _them_doan(ban: BanSua, path: Path, dong: int, lines: list[str]) -> bool:
    ban.van_cua(path).them[dong] += lines
    return True
