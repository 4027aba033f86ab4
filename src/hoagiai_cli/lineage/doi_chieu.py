"""A child's plan held against its superiors': what is taken up, by which task, what is missing, what is its own.

A link the clerk wrote (`theo`) is a fact. Where a plan has none, the likeness of words proposes pairs; they are told
apart everywhere (`kieu`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal, NamedTuple

from hoagiai_cli.lineage.ban_so import BanSo, MotViec
from hoagiai_cli.lineage.cap_giao import Vai, vai_cua_cap
from hoagiai_cli.lineage.giong_viec import CapGiong, SoGiong, doan_chung, phan_co
from hoagiai_cli.lineage.viet_tat import khai_tat

KieuCap = Literal["theo", "goi_y"]
SoTrong = Callable[[str], str | None]
DE_NGHI: Final = 0.15
"""How much alike two tasks are at least to be proposed as a pair."""
DE_NGHI_NHAT: Final = 0.06
"""The same for what a task is most like."""
COI_LA: Final = 0.28
"""How much alike they are at least to be taken for a pair where no link says so."""
GAN_CHAC: Final = 0.28
"""The same, for hints to be drawn from the pair."""
GHI: Final = 0.5
"""How much alike they are at least to be written into the file without being asked one by one."""
CACH: Final = 0.08
"""By how much the pair to be written is ahead of the next one."""
_CO_NHAC: Final = 0.4
"""The share of a task's terms that the child's tasks use, from which it may well be somewhere among them."""
_KHAC_HAN: Final = 0.15
"""How much alike two tasks are at most that have nothing to do with each other."""


class Cap(NamedTuple):
    """A task of the child and the superior's task that it carries out; `diem` is 1 for a link that was written.

    `qua_nhom`: the link names the group above, not the task itself.
    """

    con: MotViec
    cha: MotViec
    kieu: KieuCap
    diem: float
    qua_nhom: bool = False
    chac: bool = True
    """Was it written, or is it as sure as what would be written?"""

    @property
    def ly_do(self) -> tuple[str, ...]:
        """Why a pair is proposed: the longest words that both have."""
        return doan_chung(self.con.van_ca, self.cha.van_ca) if self.kieu == "goi_y" else ()


class DongCha(NamedTuple):
    """A task of the superior's as a row: the part of the child's level in it, and what carries it out."""

    viec: MotViec
    vai: Vai
    trong_thoi_ky: bool
    cap: tuple[Cap, ...]

    @property
    def giao(self) -> bool:
        """It is given to the child's level for the child's period."""
        return self.vai == "chu_tri" and self.trong_thoi_ky

    @property
    def tu_no(self) -> bool:
        """It asks for nothing but the child's plan itself."""
        return self.giao and la_ra_ke_hoach(self.viec)

    @property
    def thieu(self) -> bool:
        """It is given to the level, and nothing of the child carries it out."""
        return self.giao and not self.cap and not self.tu_no


def la_ra_ke_hoach(viec: MotViec) -> bool:
    """Does a superior's task ask for the child's plan itself?"""
    return _RA_KE_HOACH.search(viec.ten) is not None


_RA_KE_HOACH: Final = re.compile(r"\b(?:[Bb]an hành|[Xx]ây dựng)\b[^;.]{0,40}\b[Kk]ế hoạch\b")


@dataclass(frozen=True)
class DoiChieu:
    """What came of holding a child against one superior; rows are the superior's tasks in printed order."""

    con: BanSo
    cha: BanSo
    dong: tuple[DongCha, ...]
    goi_y: tuple[CapGiong, ...]
    """Proposed pairs for tasks without a link, the most alike first for each task of the child."""
    so_theo: tuple[str, ...] = ()
    """The numbers of this superior's that the child's links name, tasks and groups."""

    @cached_property
    def cap(self) -> tuple[Cap, ...]:
        """All pairs, by the superior's number."""
        return tuple(cap for dong in self.dong for cap in dong.cap)

    @cached_property
    def thieu(self) -> tuple[MotViec, ...]:
        """The superior's tasks that should have been taken up. Where no link is written, those that nothing of the
        child is most like."""
        cac = [dong.viec for dong in self.dong if dong.thieu]
        if self.co_lien_ket or not cac:
            return tuple(cac)
        co_the = {cap.cha.ma for cap, _ in _dau_va_sau(self.goi_y)}
        van = "\n".join(viec.van_ca for viec in self.con.viec)
        return tuple(viec for viec in cac if viec.ma not in co_the and phan_co(viec.ten, van) < _CO_NHAC)

    @cached_property
    def giong_nhat(self) -> dict[str, CapGiong]:
        """For each of the superior's tasks that something was proposed for, what is most like it."""
        ra = dict(self._gan_con_lai) if self.co_lien_ket else {}
        for cap in self.goi_y:
            if cap.cha.ma not in ra or cap.diem > ra[cap.cha.ma].diem:
                ra[cap.cha.ma] = cap
        return ra

    @cached_property
    def co_the_con_lai(self) -> frozenset[str]:
        """Numbers of the superior's tasks that some task without a link is most like: it may only lack its link."""
        return frozenset(self._gan_con_lai)

    @cached_property
    def _gan_con_lai(self) -> dict[str, CapGiong]:
        con_lai = [viec for viec in self.con.la if not (viec.theo or viec.phat_sinh)]
        ra: dict[str, CapGiong] = {}
        for cap in _goi_y(self.con, self.cha) if con_lai and self.thieu else ():
            if cap.diem >= DE_NGHI and (cap.cha.ma not in ra or cap.diem > ra[cap.cha.ma].diem):
                ra[cap.cha.ma] = cap
        return ra

    @cached_property
    def khong_ro(self) -> tuple[MotViec, ...]:
        """The superior's tasks for the level that only a link to their whole group takes up, though no sub-task of the
        group that carries it out has anything in common with them."""
        nghi = [
            (dong.viec, cap.con)
            for dong in self.dong
            if dong.giao
            for cap in dong.cap[:1]
            if cap.kieu == "theo" and cap.qua_nhom and cap.con.la_nhom
        ]
        ra = []
        for viec, nhom in nghi:
            duoi = self.con.duoi(nhom.ma)
            so = SoGiong([viec], duoi)
            if all(cap.diem < _KHAC_HAN for i in range(len(duoi)) for cap in so.giong(i)):
                ra.append(viec)
        return tuple(ra)

    @property
    def co_lien_ket(self) -> bool:
        """Does the child name any of this superior's tasks?"""
        return any(cap.kieu == "theo" for cap in self.cap)


def doi_chieu(con: BanSo, cha: BanSo, so: SoTrong | None = None, *, goi_y: bool = False) -> DoiChieu:
    """Holds a child against one superior; where it names none of the superior's tasks, by the likeness of words.

    `so`: the number in this superior's plan that a `theo` means, None for one of another's; `goi_y`: pairs are proposed
    for single tasks without a link, too.
    """
    theo: dict[str, list[Cap]] = {}
    so_theo: dict[str, None] = {}
    for viec in con.viec:
        for theo_viet in viec.theo:
            ma = so(theo_viet) if so is not None else theo_viet
            if ma is None or ma not in cha.theo_ma:
                continue
            so_theo[ma] = None
            for dich in cha.duoi(ma):
                theo.setdefault(dich.ma, []).append(Cap(viec, dich, "theo", 1.0, dich.ma != ma))
    de_nghi = tuple(_goi_y(con, cha)) if goi_y or not theo else ()
    chac = {(cap.con.ma, cap.cha.ma) for cap in ghi_duoc(de_nghi)} if not theo else set()
    nhat = {cap.con.ma: cap.diem for cap, _ in _dau_va_sau(de_nghi)}
    for cap in de_nghi if not theo else ():
        if cap.diem >= COI_LA and cap.diem >= nhat[cap.con.ma] - CACH:  # the best, and those nearly as good
            for dich in cha.duoi(cap.cha.ma):
                qua_nhom = dich.ma != cap.cha.ma
                mot = Cap(cap.con, dich, "goi_y", round(cap.diem, 2), qua_nhom, (cap.con.ma, cap.cha.ma) in chac)
                theo.setdefault(dich.ma, []).append(mot)
    dong = [_dong(con, viec, theo.get(viec.ma, ())) for viec in cha.la]
    return DoiChieu(con, cha, tuple(dong), de_nghi, tuple(so_theo))


def phat_sinh(con: BanSo, cac: Sequence[DoiChieu]) -> tuple[MotViec, ...]:
    """The child's tasks that carry out no superior's: said to be its own, or without any pair."""
    co = {cap.con.ma for ket_qua in cac for cap in ket_qua.cap}
    co |= {viec.ma for ket_qua in cac for cap in ket_qua.cap for viec in con.duoi(cap.con.ma)}
    return tuple(viec for viec in con.la if viec.ma not in co)


def ghi_duoc(de_nghi: Sequence[CapGiong], *, nguong: float = GHI) -> list[CapGiong]:
    """The proposals sure enough to be written: alike enough, ahead of the others, one for each task of the child."""
    ra = []
    for cap, sau in _dau_va_sau(de_nghi):
        cach = cap.diem - (sau.diem if sau is not None else 0.0)
        if (
            cap.diem >= nguong
            and cap.con.la_nhom == cap.cha.la_nhom
            and (cach >= CACH or (sau is not None and _long_nhau(cap.cha, sau.cha)))
        ):
            ra.append(cap)
    return ra


def _dau_va_sau(de_nghi: Sequence[CapGiong]) -> Iterator[tuple[CapGiong, CapGiong | None]]:
    """For each task of the child its best proposal and the next one."""
    theo: dict[str, list[CapGiong]] = {}
    for cap in de_nghi:
        theo.setdefault(cap.con.ma, []).append(cap)
    for cac in theo.values():
        yield cac[0], cac[1] if len(cac) > 1 else None


def _long_nhau(mot: MotViec, hai: MotViec) -> bool:
    """Is the one the group of the other?"""
    ngan, dai = sorted((mot.path, hai.path), key=len)
    return dai[: len(ngan)] == ngan


def _goi_y(con: BanSo, cha: BanSo) -> Iterator[CapGiong]:
    so = SoGiong(cha.viec, con.viec, khai_tat(van for ban in (con, cha) for _, van in ban.van))
    co_theo = {viec.path for viec in con.viec if viec.theo or viec.phat_sinh}
    for i, viec in enumerate(con.viec):
        if any(viec.path[:n] in co_theo for n in range(2, len(viec.path) + 1)):
            continue  # the clerk has spoken, for the task or for its group
        for thu, cap in enumerate(so.giong(i)):
            if cap.diem >= (DE_NGHI if thu else DE_NGHI_NHAT):
                yield cap


def _dong(con: BanSo, viec: MotViec, cap: Sequence[Cap]) -> DongCha:
    ky = con.thoi_ky
    trong = ky is None or not viec.khoang or any(khoang.giao(ky) for khoang in viec.khoang)
    rieng = [mot for mot in cap if not mot.qua_nhom] or cap  # what names the task itself says more than a group does
    return DongCha(viec, vai_cua_cap(viec, con.don_vi), trong, tuple(rieng))
