"""The mark a clerk leaves when a superior's task was looked at: enough to tell later what of it changed, and which way.

The mark is one line of fields: `ten` and `van` are digests of the words as read (without case, punctuation, tone style
and small words) and as typed, `chu_tri` and `phoi_hop` one digest for each body, `han` the last days, `muc` the levels
of its targets. It stands in the child's `da_doi_chieu`, beside the number of the task.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from typing import Literal, NamedTuple

from hoagiai_cli.lineage.ban_so import BanSo, MotViec
from hoagiai_cli.plan.chi_tieu import doc_chi_tieu
from hoagiai_cli.plan.cung_ten import khoa_ten
from hoagiai_cli.text.normal import fold_tones, squash

Chieu = Literal["bien_tap", "siet", "noi", "khac"]
TEN_CHIEU: dict[Chieu, str] = {
    "bien_tap": "chỉ sửa chữ",
    "siet": "chặt hơn",
    "noi": "nới ra",
    "khac": "đổi nội dung",
}
TEN_TRUONG = {
    "ten": "tên",
    "van": "nội dung",
    "chu_tri": "chủ trì",
    "phoi_hop": "phối hợp",
    "han": "thời hạn",
    "muc": "chỉ tiêu",
}
_CHU = re.compile(r"[^\W_]+")
_KHONG = "-"


class DoiTruong(NamedTuple):
    """A field of a superior's task that is not as it was: which, and which way it went."""

    truong: str
    chieu: Chieu
    cu: str = ""
    moi: str = ""

    @property
    def noi(self) -> str:
        """In words, with both values where the mark holds them."""
        ten = TEN_TRUONG[self.truong]
        if self.truong == "han" and _KHONG not in (self.cu, self.moi):
            cu, moi = _ngay(self.cu).split(", "), _ngay(self.moi).split(", ")
            bot, them = (", ".join(m for m in a if m not in b) or "không còn" for a, b in ((cu, moi), (moi, cu)))
            return f"{ten} {bot} → {them} ({TEN_CHIEU[self.chieu]})"
        return f"{ten} ({TEN_CHIEU[self.chieu]})"


def cac_dau(ban: BanSo, cac_ma: Iterable[str]) -> dict[str, str | None]:
    """The marks of the tasks with these numbers; None where there is no such task.

    The mark of a group is of all under it, or of its own words where one of its tasks has a mark too.
    """
    ma = list(dict.fromkeys(cac_ma))
    return {mot: _dau(ban, mot, ca_nhom=not any(khac.startswith(f"{mot}.") for khac in ma)) for mot in ma}


def _dau(ban: BanSo, ma: str, *, ca_nhom: bool) -> str | None:
    viec = ban.theo_ma.get(ma)
    if viec is None:
        return None
    cac = [viec, *(con for con in ban.duoi(ma) if con is not viec and ca_nhom)]
    ten, van = " ".join(mot.ten for mot in cac), "\n".join(mot.van for mot in cac)
    den = [khoang.den for mot in cac for khoang in mot.khoang if khoang.den is not None]
    truong = {
        "ten": f"{_doc(ten)}.{_go(ten)}",
        "van": f"{_doc(van)}.{_go(van)}" if van.strip() else _KHONG,
        "chu_tri": _ten(cac, "chu_tri"),
        "phoi_hop": _ten(cac, "phoi_hop"),
        "han": ",".join(mot.isoformat() for mot in sorted(set(den))) or _KHONG,
        "muc": ",".join(_muc(f"{ten}\n{van}")) or _KHONG,
    }
    return " ".join(f"{khoa}={gia_tri}" for khoa, gia_tri in truong.items() if gia_tri != _KHONG)


def so_dau(cu: str, moi: str) -> list[DoiTruong]:
    """What changed between two marks; [] for the same. A mark that cannot be read counts as changed."""
    if cu == moi:
        return []
    a, b = _tach(cu), _tach(moi)
    if "ten" not in a:
        return [DoiTruong("ten", "khac")]
    return [
        DoiTruong(khoa, _chieu(khoa, a[khoa], b[khoa]), a[khoa], b[khoa]) for khoa in TEN_TRUONG if a[khoa] != b[khoa]
    ]


def _ngay(cac: str) -> str:
    return ", ".join("/".join(reversed(mot.split("-"))) for mot in cac.split(","))


def _chieu(khoa: str, cu: str, moi: str) -> Chieu:
    if khoa in ("ten", "van"):
        return "bien_tap" if cu.partition(".")[0] == moi.partition(".")[0] else "khac"
    if khoa in ("chu_tri", "phoi_hop"):
        truoc, sau = set(cu.split(",")) - {_KHONG}, set(moi.split(",")) - {_KHONG}
        return "siet" if sau - truoc else "noi"
    if khoa == "han":
        if _KHONG in (cu, moi):
            return "siet" if cu == _KHONG else "noi"
        a, b = cu.split(","), moi.split(",")
        som = any(y < x for x, y in zip(a, b, strict=False)) if len(a) == len(b) else b[-1] < a[-1] or len(b) > len(a)
        return "siet" if som else "noi"
    return _chieu_muc(cu.split(","), moi.split(","))


def _chieu_muc(cu: Sequence[str], moi: Sequence[str]) -> Chieu:
    if len(cu) != len(moi):
        return "siet" if len(moi) > len(cu) or cu[0] == _KHONG else "noi"
    for a, b in zip(cu, moi, strict=True):
        if a != b:
            dau_a, dau_b = a[:1], b[:1]
            if dau_a != dau_b or _KHONG in (a, b):
                return "siet" if a == _KHONG else "khac"
            try:
                hon = float(b[1:]) > float(a[1:])
            except ValueError:
                return "khac"
            return "siet" if hon != (dau_a == "<") else "noi"
    return "khac"


def _tach(dau: str) -> defaultdict[str, str]:
    co = (mot.partition("=") for mot in dau.split())
    return defaultdict(lambda: _KHONG, {khoa: gia_tri for khoa, dau, gia_tri in co if dau})


def _muc(text: str) -> Iterator[str]:
    """The levels of the targets: "<" stands before what may not be exceeded, ">" before the rest."""
    for ct in doc_chi_tieu(text):
        so = 100 * ct.thap / ct.mau if ct.mau else ct.thap
        yield f"{'<' if ct.so_sanh in ('<=', '<') else '>'}{so:g}"


def _ten(cac: Sequence[MotViec], khoa: str) -> str:
    ten = dict.fromkeys(" ".join(khoa_ten(ten)) for mot in cac for ten in getattr(mot, khoa))
    return ",".join(sorted(_so(mot, 2) for mot in ten)) or _KHONG


def _doc(text: str) -> str:
    return _so(" ".join(tu for tu in _CHU.findall(fold_tones(text).lower()) if tu not in _NHO))


_NHO = frozenset({"và", "các", "những", "của", "cho", "về", "việc", "được", "với", "trong", "tại", "là", "thì", "mà"})
"""Words that come and go when a sentence is only said better."""


def _go(text: str) -> str:
    return _so(squash(text))


def _so(text: str, byte: int = 3) -> str:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=byte).hexdigest()
