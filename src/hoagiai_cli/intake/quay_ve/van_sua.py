"""Changed words put into the value they were printed from; what the printer does not show (`**`, `[^1]`) stays."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from hoagiai_cli.intake.quay_ve.chuan import MARK, changes
from hoagiai_cli.source.scalars import plain_value

_HIDDEN = frozenset("*")


class VanSua:
    """A text of the plan and what becomes of its paragraphs (its lines that are not blank, counted from 0)."""

    def __init__(self, value: Any) -> None:
        self.value = value
        self.lines = _text(value).split("\n")
        self.cho = [i for i, line in enumerate(self.lines) if line.strip()]
        self.thay: dict[int, list[str]] = {}
        self.them: defaultdict[int, list[str]] = defaultdict(list)

    def __len__(self) -> int:
        return len(self.cho)

    def ban_sao(self) -> VanSua:
        """A copy to try something on."""
        out = VanSua(self.value)
        out.thay = dict(self.thay)
        out.them = defaultdict(list, {k: list(lines) for k, lines in self.them.items()})
        return out

    def doan(self, dong: int) -> str:
        """Paragraph `dong` as typed."""
        return self.lines[self.cho[dong]].strip()

    def sua(self, dong: int, cu: str, moi: str) -> bool:
        """The printed stretch `cu` of a paragraph became `moi`. False where it is not found in what is typed."""
        if not 0 <= dong < len(self):
            return False
        if self.doan(dong).startswith("|"):  # a row of a table
            cu, moi = (chu.replace("|", "\\|") for chu in (cu, moi))
        after = sua_chu(self.doan(dong), cu, moi)
        if after is None:
            return False
        new = [after] if after.strip() else []
        # A value printed in two places may have been changed in both, then alike.
        if self.thay.setdefault(dong, new) == new:
            return True
        co = self.thay[dong]  # another stretch of the paragraph was changed before: a cell of the same row
        them = sua_chu(co[0], cu, moi) if len(co) == 1 else None
        if them is None:
            return False
        self.thay[dong] = [them]
        return True

    def tach(self, dong: int, cu: str, dau: str, sau: str) -> bool:
        """The printed stretch `cu` of a paragraph became two paragraphs."""
        if not self.sua(dong, cu, f"{dau} {sau}") or len(self.thay[dong]) != 1:
            return False
        typed = self.thay[dong][0]
        where = _tim(typed, f"{dau} {sau}")
        if where is None:
            return False
        cut = where[len(dau) + 1]
        while cut and typed[cut - 1] in _HIDDEN:
            cut -= 1
        self.thay[dong] = [typed[:cut].rstrip(), typed[cut:].lstrip()]
        return True

    def noi(self, dong: int, cu: tuple[str, str], moi: str) -> bool:
        """Paragraphs `dong` and the next, printed as `cu`, became one."""
        if dong + 1 >= len(self) or dong in self.thay or dong + 1 in self.thay:
            return False
        after = sua_chu(f"{self.doan(dong)} {self.doan(dong + 1)}", " ".join(cu), moi)
        if after is None:
            return False
        self.thay[dong], self.thay[dong + 1] = [after], []
        return True

    def bo(self, dong: int) -> None:
        """Paragraph `dong` goes."""
        self.thay[dong] = []

    @property
    def gia_tri(self) -> Any:
        """The new value, of the kind the old one had; None where no words are left."""
        out: list[str] = []
        last = self.cho[-1] if self.cho else -1
        dong = 0
        for i, line in enumerate(self.lines):
            if dong < len(self.cho) and self.cho[dong] == i:
                out += self._them(dong)
                lead = line[: len(line) - len(line.lstrip())]
                out += [lead + one for one in self.thay[dong]] if dong in self.thay else [line]
                dong += 1
            elif i <= last or line or i == len(self.lines) - 1:
                out.append(line)
            if i == last:
                out += self._them(len(self.cho))
        if last < 0:
            out = self._them(0)
        text = "\n".join(out)
        if not text.strip():
            return None
        if "\n" in text and "\n" not in _text(self.value) and not text.endswith("\n"):
            text += "\n"
        return nhu_cu(self.value, text)

    def _them(self, dong: int) -> list[str]:
        """New paragraphs before paragraph `dong`, indented as those of their kind."""
        return [self._thut(dong, line) + line for line in self.them.get(dong, ())]

    def _thut(self, dong: int, line: str) -> str:
        mark = _mark(line)
        order = sorted(range(len(self.cho)), key=lambda n: abs(n - dong + 0.5))
        for n in order:
            typed = self.lines[self.cho[n]]
            if _mark(typed.strip()) == mark:
                return typed[: len(typed) - len(typed.lstrip())]
        return ""


def _mark(line: str) -> str:
    found = MARK.match(line)
    return "".join("1" if char.isdigit() else char for char in found.group()) if found else ""


def _text(value: Any) -> str:
    return "" if value is None else value if isinstance(value, str) else str(value)


def nhu_cu(old: Any, text: str) -> Any:
    """`text` as a value of the kind `old` is: a number stays one where it can be written as one."""
    if old is None or (isinstance(old, int | float) and not isinstance(old, bool)):
        found = plain_value(text)
        return found if isinstance(found, int | float) and not isinstance(found, bool) else text
    return text


def sua_chu(typed: str, cu: str, moi: str) -> str | None:
    """What is typed, with its printed words `cu` changed to `moi`; None where `cu` is not found in it.

    Only the words that differ change; stars and calls of footnotes between them stay where they are.
    """
    if typed.strip() == cu.strip():
        return _thay(typed, cu, moi, [typed.index(cu.strip()) + n for n in range(len(cu.strip()))], cu.strip())
    where = _tim(typed, cu)
    if where is None:
        return None
    out = _thay(typed, cu, moi, where, cu)
    while "****" in out:
        out = out.replace("****", "")
    return out


def _thay(typed: str, cu: str, moi: str, where: list[int], printed: str) -> str:
    lead = len(cu) - len(cu.lstrip()) if printed != cu else 0
    pieces: list[str] = []
    at = 0
    for a, b, c, d in changes(cu, moi):
        first, last = max(0, a - lead), max(0, min(len(where), b - lead))
        if first < last:
            start, end = where[first], where[last - 1] + 1
        elif first:
            start = end = where[first - 1] + 1
        else:
            start = end = where[0] if where else 0
            while start and typed[start - 1] in _HIDDEN:
                start = end = start - 1
        pieces += (typed[at:start], moi[c:d])
        at = end
    return "".join((*pieces, typed[at:]))


def _tim(typed: str, cu: str) -> list[int] | None:
    """For each character of the printed words, where it is typed."""
    for start in _starts(typed, cu):
        where: list[int] = []
        i = start
        for char in cu:
            i = _bo_qua(typed, i, char)
            if i >= len(typed) or not _cung(typed[i], char):
                break
            where.append(i)
            i += 1
            if char.isspace():
                while i < len(typed) and typed[i].isspace():
                    i += 1
        else:
            return where
    return None


def _starts(typed: str, cu: str) -> list[int]:
    exact = typed.find(cu)
    first = cu[:1]
    rest = [i for i, char in enumerate(typed) if _cung(char, first)]
    return [exact, *rest] if exact >= 0 else rest


def _bo_qua(typed: str, i: int, wanted: str) -> int:
    """Past what is typed but not printed."""
    while i < len(typed) and not _cung(typed[i], wanted):
        if typed[i] in _HIDDEN:
            i += 1
        elif typed.startswith("[^", i) and "]" in typed[i:]:
            i = typed.index("]", i) + 1
        else:
            break
    return i


def _cung(one: str, other: str) -> bool:
    return one == other or (one.isspace() and other.isspace())
