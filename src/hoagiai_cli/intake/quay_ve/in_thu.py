"""The proof of a reading: the plan with its edits is printed and held against the document, line by line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from hoagiai_cli.document.model import Document
from hoagiai_cli.intake.quay_ve.ban_sua import VAI_TRO, BanSua
from hoagiai_cli.intake.quay_ve.ban_word import BanWord, DongWord
from hoagiai_cli.intake.quay_ve.can_hang import Cum, can_hang
from hoagiai_cli.intake.quay_ve.chuan import MARK, line_key, same_key, without_mark
from hoagiai_cli.intake.quay_ve.dong_in import DongIn, Path, cac_dong_in
from hoagiai_cli.intake.quay_ve.tach import Tach, tach
from hoagiai_cli.source.edit import EditError, data_after

_SO_DAI_NHAT = 8

InLai = Callable[[Mapping[str, Any]], Document | None]
"""Prints plan data; None where it is no valid plan."""


class KhongInDuoc(ValueError):
    """The base is no plan that can be printed."""


@dataclass(frozen=True, slots=True)
class Lech:
    """Lines `[i, j)` as printed now, with the keys of their words, that are `[k, m)` of the document."""

    i: int
    j: int
    k: int
    m: int
    khoa: frozenset[str] = frozenset()

    @property
    def nang(self) -> int:
        """How many lines it is about."""
        return max(self.j - self.i, self.m - self.k)


class InThu:
    """Prints one plan with edits on trial and says where it is not the document. Raises KhongInDuoc.

    `cu`: the lines as printed without edits. `le`: what stands in headers and footers, printed and in the document;
    `le_moi` with the edits tried last. `theo_sau`: lines that follow what was changed elsewhere, old and new.
    """

    def __init__(self, data: dict[str, Any], ban: BanWord, in_lai: InLai) -> None:
        self.data = data
        self.moi: Sequence[DongWord] = ban.dong
        self.in_lai = in_lai
        document = in_lai(data)
        if document is None:
            raise KhongInDuoc
        self.cu, ban_in = cac_dong_in(document, data)
        self.le = set(ban_in.le), set(ban.le)
        self.le_moi = self.le[0]
        # Printed by another version, or with other wordings: then a label that differs is nobody's change.
        self.in_khac = bool(ban.nhung.printed) and ban.nhung.printed != ban_in.dau_chu
        self.chu_cu = {(dong.vai, line_key(dong.text)) for dong in self.cu}
        self.theo_sau: dict[tuple[str, str], None] = {}

    def tach(self, dong: DongIn, text: str, *, tu_so: bool = False) -> Tach | None:
        """What became of the typed stretches of a line; labels count where the print is the one of old."""
        cat = tach(dong, text, tu_so=tu_so)
        return replace(cat, nhan="") if cat is not None and self.in_khac else cat

    def lech(self, ban: BanSua) -> list[Lech] | None:
        """Where the plan with these edits does not print the document; None where it is no plan any more."""
        found = self.in_voi(ban)
        return None if found is None else found[1]

    def in_voi(self, ban: BanSua) -> tuple[Sequence[DongIn], list[Lech]] | None:
        """The lines the plan prints with these edits, and where they are not the document; None: no plan any more."""
        edits = ban.edits()
        if not edits:
            self.le_moi = self.le[0]
            return self.cu, self._so(self.cu)
        try:
            data = data_after(self.data, edits)
        except EditError:
            return None
        document = self.in_lai(data)
        if document is None:
            return None
        dong, ban_in = cac_dong_in(document, data)
        self.le_moi = set(ban_in.le)
        return dong, self._so(dong)

    def can(self, dong: Sequence[DongIn]) -> list[Cum]:
        """Printed lines paired with those of the document."""
        return can_hang([one.text for one in dong], [word.text for word in self.moi], [_la_neo(one) for one in dong])

    def _so(self, dong: Sequence[DongIn]) -> list[Lech]:
        khac: list[Cum] = []
        da_khop: set[Path] = set()
        for one in self.can(dong):
            if one.j - one.i == one.m - one.k == 1 and self._nhu_nhau(dong[one.i], self.moi[one.k]):
                da_khop.update(manh.path for manh in dong[one.i].manh)
            else:
                khac.append(one)
        out: list[Lech] = []
        for one in khac:
            co, moi = dong[one.i : one.j], self.moi[one.k : one.m]
            if co and all(line.vai == "o_so" for line in co) and all(word.cell and _ngan(word.text) for word in moi):
                continue  # numbers of rows are counted anew
            if self._la_theo_sau(co, moi, da_khop):
                cap = " / ".join(word.text for word in moi), " / ".join(line.text for line in co)
                self.theo_sau.setdefault(cap)
            else:
                out.append(Lech(one.i, one.j, one.k, one.m, frozenset(line_key(line.text) for line in co)))
        return out

    def _la_theo_sau(self, co: Sequence[DongIn], moi: Sequence[DongWord], da_khop: set[Path]) -> bool:
        """Lines that say again what is said elsewhere, and stand in the document as they were printed."""
        if not co:  # a row of the made table whose task is gone
            return all(word.cell is not None and ("o_lap", line_key(word.text)) in self.chu_cu for word in moi)
        noi_lai = all(
            manh.path in da_khop or manh.den == manh.tu or manh.path[0] == "trinh_bay"
            for line in co
            for manh in line.manh
        )
        if not noi_lai:
            return False
        if not moi:
            return all(line.vai in {"o_lap", "o_so"} for line in co)
        if self.in_khac and len(co) == len(moi) == 1 and not co[0].manh:
            return True
        return all((line.vai, line_key(word.text)) in self.chu_cu for line in co for word in moi)

    def _nhu_nhau(self, dong: DongIn, word: DongWord) -> bool:
        """True when the printed line is the line of the document but for what is generated."""
        if same_key(dong.text) == same_key(word.text):
            return True
        if dong.vai == "o_so":
            return word.cell is not None and _ngan(word.text)
        cat = self.tach(dong, word.text, tu_so=word.tu_so)
        if cat is not None:
            return not cat.doi
        if any(manh.den > manh.tu for manh in dong.manh if manh.path[:1] != ("trinh_bay",)):
            return False
        return line_key(dong.text) == line_key(word.text)


def _ngan(text: str) -> bool:
    """May it be the number of a row?"""
    return len(text) <= _SO_DAI_NHAT and " " not in text.strip()


def _la_neo(dong: DongIn) -> bool:
    """A heading or the title of a task or body: it holds the lines around it in place."""
    if dong.vai != "than":
        return False
    if not dong.manh:
        return MARK.match(dong.text) is not None
    return dong.manh[0].path[-1] in {"tieu_de", "ten", "co_quan"}


def diem(lech: Iterable[Lech]) -> int:
    """How far a print is from the document: lines that differ."""
    return sum(one.nang for one in lech)


def dem_nhan(dong: Sequence[DongIn]) -> Counter[str]:
    """How many assignment lines of each kind have a label that is not their task's own."""
    out: Counter[str] = Counter()
    seen: set[Path] = set()
    for one in dong:
        for manh in one.manh if one.vai == "than" else ():
            at = next((n for n, step in enumerate(manh.path) if step in VAI_TRO), 0)
            khoa = manh.path[: at + 1]
            if at and manh.path[at - 1] != "nhan" and khoa not in seen:
                seen.add(khoa)
                rieng = any("nhan" in m.path and m.path[0] != "trinh_bay" for m in one.manh)
                out[str(manh.path[at])] += 0 if rieng else 1
    return out


def nhan_chung(dong: Iterable[DongIn]) -> dict[str, str]:
    """The labels this plan prints before its assignment lines where a task names none."""
    out: dict[str, str] = {}
    for one in dong:
        manh = one.manh[0] if one.manh and one.vai == "than" else None
        if manh is None:
            continue
        khoa = next((str(step) for step in manh.path[:-3:-1] if isinstance(step, str)), "")
        nhan, colon, _ = without_mark(one.text[: manh.tu]).partition(":")
        if khoa in VAI_TRO and colon and nhan:
            out.setdefault(khoa, nhan.strip())
    return out


def phan_con_lai(goc: Mapping[str, Any], nay: Mapping[str, Any], in_lai: InLai) -> float:
    """The share of the typed lines of one plan that another prints too, 0 to 1; 1 where one of them is not printed."""
    ban_goc, ban_nay = in_lai(goc), in_lai(nay)
    if ban_goc is None or ban_nay is None:
        return 1.0
    cu, moi = (
        {line_key(dong.text) for dong in cac_dong_in(ban, data)[0] if dong.manh}
        for ban, data in ((ban_goc, goc), (ban_nay, nay))
    )
    return len(cu & moi) / max(len(cu), 1)
