"""How long a fact holds: what the dated registers of bodies, documents and provinces have in common."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Literal, NamedTuple

DoTin = Literal["cao", "vua", "thap"]
"""How sure a fact is: seen in a source; second-hand or not held against the text; doubtful. "thap" proves nothing."""

DO_TIN: tuple[DoTin, ...] = ("thap", "vua", "cao")


class NguonGoc(NamedTuple):
    """Where a fact comes from: source in words, how sure it is, the day it was last checked, a note."""

    nguon: str
    do_tin: DoTin
    kiem_ngay: date
    ghi_chu: str = ""


class ThoiHan(NamedTuple):
    """A span of days, both ends included; None where there is no end or it is not known."""

    tu: date | None = None
    den: date | None = None

    def gom(self, ngay: date) -> bool:
        """Whether the span holds that day."""
        return not self.chua_den(ngay) and not self.da_qua(ngay)

    def chua_den(self, ngay: date) -> bool:
        """Whether the day lies before the span."""
        return self.tu is not None and ngay < self.tu

    def da_qua(self, ngay: date) -> bool:
        """Whether the day lies after the span."""
        return self.den is not None and ngay > self.den


KHONG_HAN = ThoiHan()


def doc_ngay(value: str | None) -> date | None:
    """An ISO date of a data file; None stays None.

    :raises ValueError: the text is no date.
    """
    return None if value is None else mot_ngay(value)


@cache
def mot_ngay(value: str) -> date:
    """An ISO date: many entries share one.

    :raises ValueError: the text is no date.
    """
    return date.fromisoformat(value)
