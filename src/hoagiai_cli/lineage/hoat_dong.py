"""Which of a superior's times is that of a task's activity ("Chọn tổ: trước 25/3; Làm điểm: tháng 4 - tháng 9")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import permutations
from typing import Final

from hoagiai_cli.lineage.ban_so import Moc, MotViec, cung_viec
from hoagiai_cli.text.normal import fold_tones

_CHU = re.compile(r"[^\W\d_]+")
_NHIEU: Final = 5
"""Activities of one task beyond which they are not told apart as a whole."""


def cua_hoat_dong(moc: Moc, con: MotViec, cua_cha: Sequence[Moc]) -> list[Moc]:
    """The superior's times that hold for one of the task's; all of them where no activity tells them apart."""
    nhan_con = list(dict.fromkeys(mot.hoat_dong for mot in con.moc if mot.hoat_dong))
    nhan_cha = list(dict.fromkeys(mot.hoat_dong for mot in cua_cha if mot.hoat_dong))
    if moc.hoat_dong and 1 < len(nhan_con) <= _NHIEU and 1 < len(nhan_cha) <= _NHIEU:
        dich = _ghep(nhan_con, nhan_cha).get(moc.hoat_dong)
        if dich is not None:
            return [mot for mot in cua_cha if mot.hoat_dong == dich]
    return [mot for mot in cua_cha if mot.hoat_dong and _cung(mot.hoat_dong, moc, con)] or list(cua_cha)


def _cung(nhan: str, moc: Moc, con: MotViec) -> bool:
    """Does the superior say a time of the activity that the child's time is for, or else that the task is about?"""
    cua_moc = moc.hoat_dong
    return cung_viec(nhan, cua_moc) or cung_viec(cua_moc, nhan) if cua_moc else cung_viec(nhan, con.ten)


def _ghep(con: Sequence[str], cha: Sequence[str]) -> dict[str, str]:
    """Each activity of the one with one of the other, so that all together they are most alike, in their order where
    that tells nothing. Those that share no word have none."""
    ngan, dai = (con, cha) if len(con) <= len(cha) else (cha, con)
    giong = [[_giong(mot, hai) for hai in dai] for mot in ngan]
    tot = max(permutations(range(len(dai)), len(ngan)), key=lambda cho: sum(giong[i][j] for i, j in enumerate(cho)))
    doi = [(ngan[i], dai[j]) for i, j in enumerate(tot) if giong[i][j] > 0]
    return dict(doi if ngan is con else ((hai, mot) for mot, hai in doi))


def _giong(mot: str, hai: str) -> float:
    a, b = (set(_CHU.findall(fold_tones(chu).lower())) for chu in (mot, hai))
    return len(a & b) / (min(len(a), len(b)) or 1)
