"""Tasks: who, with whom, and not twice (HG201 - HG204, HG207, HG208)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from hoagiai_cli.plan.chi_tieu.han import tim_han
from hoagiai_cli.plan.co_quan import dau_ten
from hoagiai_cli.plan.phat_hien import Lien, Path, PhatHien
from hoagiai_cli.plan.viec import Viec
from hoagiai_cli.rules.boi_canh import BoiCanh, NutViec
from hoagiai_cli.rules.phan_cong import chung_chung
from hoagiai_cli.text.normal import fold, fold_tones

_NGAN = 12
"""Letters below which equal words say nothing ("Kiểm tra")."""


_NHOM = {"cac", "nhung", "moi", "tung"}
"""A group may lead each for itself and take part as a whole ("UBND các xã, phường")."""
_NGUOI = ("nguoi ", "dong chi ", "ong ", "ba ", "gia lang", "thanh vien ", "va ")
"""Persons stand in lists of bodies, too."""


def thieu_chu_tri(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG201: somebody answers for every task."""
    for item in bc.moi_viec:
        if item.con or _co(item, "chu_tri") or _noi_trong_van(item.viec) or _la_giai_phap(item):
            continue
        yield PhatHien("HG201", (*item.path, "chu_tri"), {"so": item.viec.nut.ma}, "key")


def thieu_thoi_gian(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG202: every task has a time."""
    for item in bc.moi_viec:
        if item.con or _co(item, "thoi_gian") or _gio_trong_van(item.viec) or _la_giai_phap(item):
            continue
        yield PhatHien("HG202", (*item.path, "thoi_gian"), {"so": item.viec.nut.ma}, "key")


def trung_nhau(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG203: the same task does not stand twice. An annex may say again what the text says."""
    mot: dict[tuple[Path, int], tuple[NutViec, str]] = {}
    nhieu: dict[tuple[Path, int], dict[str, NutViec]] = {}
    for item in bc.moi_viec:
        text = _cau(item)
        if item.con or len(text) < _NGAN:
            continue
        # texts that differ in tone placement only are of one length: the costly comparison is for those
        khoa = (item.path[:2] if item.path[0] == "phu_luc" else (), len(text))
        if (cu := mot.setdefault(khoa, (item, text)))[0] is item:
            continue
        cung_dai = nhieu.setdefault(khoa, {_so_sanh(cu[1]): cu[0]})
        first = cung_dai.setdefault(_so_sanh(text), item)
        if first is not item:
            args = {"so": item.viec.nut.ma, "so_truoc": first.viec.nut.ma}
            yield PhatHien("HG203", (*item.path, "ten"), args, related=(Lien((*first.path, "ten"), "nhiem_vu_truoc"),))


def gan_trung(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG220: two tasks of nearly the same words: the shorter name stands almost whole in the longer. A hint."""
    cac = [(item, _cap_tu(item.viec.nhiem_vu.ten)) for item in bc.moi_viec if not item.con]
    theo: dict[tuple[str, str], list[int]] = {}
    ngan: dict[frozenset[tuple[str, str]], int] = {}
    for i, (item, cap) in enumerate(cac):
        if len(cap) < _IT_CAP:
            cu = ngan.setdefault(cap, i) if len(cap) >= _IT_CAP_NGAN else i
            if cu == i or _so_sanh(cac[cu][0].viec.nhiem_vu.ten) == _so_sanh(item.viec.nhiem_vu.ten):
                continue
            yield _gan_trung(item, cac[cu][0])
            continue
        dem: dict[int, int] = {}
        for doi in cap:
            cho = theo.setdefault(doi, [])
            for j in cho:
                dem[j] = dem.get(j, 0) + 1
            if len(cho) < _NHIEU_CHO:
                cho.append(i)
        gan = [(so, j) for j, so in dem.items() if _gan_het(so, len(cap), len(cac[j][1]))]
        if not gan:
            continue
        truoc = cac[max(gan)[1]][0]
        mot, hai = truoc.viec.nhiem_vu.ten, item.viec.nhiem_vu.ten
        if _so_sanh(mot) != _so_sanh(hai) and not _khac_cap(mot, hai):
            yield _gan_trung(item, truoc)


def _gan_trung(item: NutViec, truoc: NutViec) -> PhatHien:
    args = {"so": item.viec.nut.ma, "so_truoc": truoc.viec.nut.ma}
    return PhatHien("HG220", (*item.path, "ten"), args, related=(Lien((*truoc.path, "ten"), "nhiem_vu_truoc"),))


_IT_CAP = 4
_IT_CAP_NGAN = 2
"""Pairs of words from which short names say something where they have all of them in common."""
_NHIEU_CHO = 8
"""Tasks that share a pair of words beyond which the pair says nothing ("hòa giải")."""
_GAN = 0.65
_DAI_GAP = 2.2
"""A name that goes on so much longer is about more."""


def _gan_het(chung: int, mot: int, hai: int) -> bool:
    return chung >= _GAN * min(mot, hai) and max(mot, hai) <= _DAI_GAP * min(mot, hai)


def _khac_cap(mot: str, hai: str) -> bool:
    """Is the one task for this level, the other for that ("tập huấn viên cấp tỉnh", "… cấp huyện")?"""
    cap, cap_hai = _CAP.findall(mot), _CAP.findall(hai)
    return bool(cap and cap_hai) and set(cap).isdisjoint(cap_hai)


_CAP = re.compile(r"\bcấp (tỉnh|huyện|xã|cơ sở|thôn)\b")


@lru_cache(maxsize=4096)
def _cap_tu(ten: str) -> frozenset[tuple[str, str]]:
    tu = [chu for chu in _TU.findall(fold_tones(ten).casefold()) if chu not in _BO]
    return frozenset(pairwise(tu))


_TU = re.compile(r"[^\W\d_]+")
_BO = frozenset(
    {"các", "những", "và", "của", "cho", "về", "trên", "địa", "bàn", "công", "tác", "thực", "hiện", "ở", "tại"}
)


def _cau(item: NutViec) -> str:
    """The words of a task on one line, without the mark at their end."""
    task = item.viec.nhiem_vu
    return " ".join(f"{task.ten} {task.noi_dung or ''}".split()).rstrip(" .;:,")


def vua_chu_tri_vua_phoi_hop(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG204: the body that leads is not also named as its own partner."""
    for item in bc.moi_viec:
        leads = {_so_sanh(co_quan.ten): co_quan for co_quan in item.viec.chu_tri}
        task = item.viec.nhiem_vu
        for i, co_quan in enumerate(item.viec.phoi_hop):
            lead = leads.get(_so_sanh(co_quan.ten))
            if lead is None or not _NHOM.isdisjoint(fold(co_quan.ten).split()):
                continue
            path = (*item.path, "phoi_hop")
            if isinstance(task.phoi_hop, list):
                at = next(
                    (n for n, text in enumerate(task.phoi_hop) if co_quan.ten in text), min(i, len(task.phoi_hop) - 1)
                )
                path = (*path, at)
            yield PhatHien(
                "HG204",
                path,
                {"so": item.viec.nut.ma, "ten": co_quan.ten},
                part=(co_quan.bat_dau, co_quan.ket_thuc),
                related=(Lien((*item.path, "chu_tri"), "chu_tri_o_day"),),
            )


def chu_tri_chung_chung(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG208: the lead is somebody, and not only "the bodies concerned"."""
    for item in bc.moi_viec:
        ten = [co_quan.ten for co_quan in item.viec.chu_tri]
        if ten and all(chung_chung(mot) for mot in ten):
            yield PhatHien("HG208", (*item.path, "chu_tri"), {"so": item.viec.nut.ma, "ten": ten[0]})


def ten_bi_cat(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG207: an item of a list that is no name by itself was cut off the one before it by a comma."""
    for item in bc.moi_viec:
        for khoa in ("chu_tri", "phoi_hop"):
            gia_tri = getattr(item.viec.nhiem_vu, khoa)
            if not isinstance(gia_tri, list):
                continue
            for i, (truoc, ten) in enumerate(pairwise(gia_tri), start=1):
                la_ten = (
                    dau_ten(ten) is not None
                    or _CAP_HOC.match(fold(ten))
                    or fold(ten).startswith(_NGUOI)
                    or _VIET_TAT.match(ten)
                )
                if dau_ten(truoc) is not None and not la_ten:
                    yield PhatHien("HG207", (*item.path, khoa, i), {"ten": ten, "truoc": truoc})


_CAP_HOC = re.compile(r"(?:mam non|mau giao|tieu hoc|trung hoc|thcs|thpt|dai hoc|cao dang)\b")
_VIET_TAT = re.compile(r"[A-ZĐ]{2,}\b")
"""A short form ("CA phường") begins a name of its own."""


def _co(item: NutViec, khoa: str) -> bool:
    """Does the task or one above it say so?"""
    return any(getattr(viec.nhiem_vu, khoa) for viec in (item.viec, *item.tren))


def _noi_trong_van(viec: Viec) -> bool:
    """The lead is named in the words of the task itself ("… giao Phòng A chủ trì")."""
    task = viec.nhiem_vu
    text = fold(f"{task.ten} {task.noi_dung or ''} {task.ket or ''}")
    return (
        "chu tri" in text
        or _mo_bang_ten(task.noi_dung or "")
        or "giao " in text
        or any(fold(dong.nhan).startswith(("co quan", "don vi")) for dong in task.khac or ())
    )


def _mo_bang_ten(text: str) -> bool:
    """Does a clause of the text begin with a body ("Trạm Y tế xã phối hợp với … tổ chức")?"""
    return any(dau_ten(_NHAN_VE.sub("", ve).strip()) is not None for ve in _VE.split(text) if ve.strip())


_VE = re.compile(r"[;\n]|\.\s")
_NHAN_VE = re.compile(r"^\s*[-+•]?\s*(?:Phân công|Thực hiện|Đầu mối|Cơ quan thực hiện)?:?\s*")


def _gio_trong_van(viec: Viec) -> bool:
    """The time is told in the words of the task ("… hoàn thành trong tháng 4/2026")."""
    task = viec.nhiem_vu
    text = f"{task.ten}\n{task.noi_dung or ''}\n{task.ket or ''}"
    return _MOI_LUC.search(text) is not None or any(_LA_GIO.search(text[tu:den]) for tu, den in tim_han(text))


_MOI_LUC = re.compile(r"\b24/24\b|\b24/7\b|\b[Kk]ịp thời\b[^.;\n]{0,40}\bphát sinh\b|\bngay (?:sau )?khi\b")
"""Times that are no days: round the clock, whenever something comes up."""


_LA_GIO = re.compile(r"\d{1,2}/\d|tháng \d|quý|năm \d{4}|giai đoạn|hằng|hàng|mỗi|thường xuyên", re.IGNORECASE)


def _la_giai_phap(item: NutViec) -> bool:
    """Measures ("giải pháp") say how, and need nobody's name; where one has a name, the others want theirs, too."""
    return item.path[0] == "giai_phap" and not item.viec.co_phan_cong


@lru_cache(maxsize=4096)
def _so_sanh(text: str) -> str:
    return " ".join(fold_tones(text).casefold().replace("–", "-").strip(" .;:,").split())


RULES = (
    thieu_chu_tri,
    thieu_thoi_gian,
    trung_nhau,
    gan_trung,
    vua_chu_tri_vua_phoi_hop,
    ten_bi_cat,
    chu_tri_chung_chung,
)
