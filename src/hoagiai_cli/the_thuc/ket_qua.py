"""What a check comes to: faults found, and what could not be judged."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from hoagiai_cli.document.docx.formatted import Para
from hoagiai_cli.registry.quy_tac import MUC, QuyTac, quy_tac
from hoagiai_cli.text.normal import squash

Tu = tuple[str, str]
"""The same words in Vietnamese and English."""

_NHIEU_CHO = 3  # places named before "and others"
_DAI_NHAT = 60
_MO_DAU, _KET_THUC = 45, 35
_FIX = ("; hoặc thêm --fix", "; or use --fix")


def hai(value: str | Tu) -> Tu:
    """Words that are the same in both languages, as a pair."""
    return (value, value) if isinstance(value, str) else value


Viec = Literal[
    "co_chu", "dam", "nghieng", "canh", "thut", "cach_doan", "gian_dong", "phong_chu", "mau", "nfc", "le", "kho_giay",
    "so_trang",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class SuaChua:
    """One safe change: what is done, to which paragraph (or section), and the value it gets.

    `runs` are the numbers of the runs it is about (all of the paragraph where empty).
    """

    viec: Viec
    phan: str
    nut: int
    gia_tri: object
    runs: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Loi:
    """One fault at one place, as a rule tells it. `khoa` picks its words; `can` and `co`: expected, found."""

    ma: str
    doan: Para | None = None
    khoa: str = ""
    can: str | Tu = ""
    co: str | Tu = ""
    tham_so: Mapping[str, str | Tu] = field(default_factory=dict)
    muc: str = ""
    sua: tuple[SuaChua, ...] = ()
    chu: str = ""
    o_cuoi: bool = False  # what is wrong is at the end of the words


@dataclass(frozen=True, slots=True)
class Cho:
    """A place: the number of a paragraph (0 in a header or footer) and its words, shortened."""

    doan: int
    chu: str


@dataclass(frozen=True, slots=True)
class PhatHien:
    """One fault, wherever it stands: `so_cho` places, the first few of them in `cho`."""

    ma: str
    khoa: str
    muc: str
    loi: Tu
    can: Tu
    co: Tu
    cho: tuple[Cho, ...]
    so_cho: int
    cach_sua: Tu
    sua: tuple[SuaChua, ...] = ()

    @property
    def quy_tac(self) -> QuyTac:
        """The rule it is against."""
        return quy_tac()[self.ma]


@dataclass(frozen=True, slots=True)
class KetQua:
    """All of one file. `loai` is the type of document as recognised ("" for none)."""

    loai: str
    la_van_ban: bool
    phat_hien: tuple[PhatHien, ...]
    chua_xet: tuple[Tu, ...]
    so_doan: int


def hai_dau(text: str) -> str:
    """A long text by its first and its last words: for faults that stand at the end."""
    line = squash(text)
    if len(line) <= _DAI_NHAT:
        return line
    return f"{line[:_MO_DAU].rsplit(' ', 1)[0]} … {line[-_KET_THUC:].split(' ', 1)[-1]}"


def rut(text: str, most: int = _DAI_NHAT) -> str:
    """A text on one line, cut at a word where it is long."""
    line = squash(text)
    return line if len(line) <= most else line[:most].rsplit(" ", 1)[0].rstrip(" ,;") + "…"


def gop(loi: Iterable[Loi]) -> tuple[PhatHien, ...]:
    """The faults put together: one for each rule, wording and expectation, in the order of the page."""
    nhom: dict[tuple[object, ...], list[Loi]] = {}
    for one in loi:
        key = (one.ma, one.khoa, one.muc, hai(one.can), tuple(sorted((k, hai(v)) for k, v in one.tham_so.items())))
        nhom.setdefault(key, []).append(one)
    found = [_phat_hien(one) for one in nhom.values()]
    return tuple(sorted(found, key=lambda one: (one.cho[0].doan if one.cho else 0, -MUC.index(one.muc))))


def _phat_hien(nhom: list[Loi]) -> PhatHien:
    dau = nhom[0]
    rule = quy_tac()[dau.ma]
    words = rule.loi[dau.khoa]
    args = [{key: hai(value)[lang] for key, value in dau.tham_so.items()} for lang in (0, 1)]
    muc = dau.muc or words.muc or rule.muc
    cho: dict[tuple[int, str], Cho] = {}
    for one in nhom:
        if one.doan is not None or one.chu:
            so = one.doan.number if one.doan is not None else 0
            line = one.chu or (one.doan.line if one.doan is not None else "")
            text = hai_dau(line) if one.o_cuoi else rut(line)
            cho.setdefault((so, text), Cho(so, text))
    vi, en = rule.cach_sua(dau.khoa)
    co_sua = any(one.sua for one in nhom)
    return PhatHien(
        ma=dau.ma,
        khoa=dau.khoa,
        muc=muc,
        loi=(words.vi.format(**args[0]), words.en.format(**args[1])),
        can=hai(dau.can),
        co=_co(nhom),
        cho=tuple(cho.values())[:_NHIEU_CHO],
        so_cho=max(len(cho), 1),
        cach_sua=(vi + _FIX[0], en + _FIX[1]) if co_sua else (vi, en),
        sua=tuple(sua for one in nhom for sua in one.sua),
    )


def _co(nhom: list[Loi]) -> Tu:
    """What was found: each value once, with how often where there are several, the most frequent first."""
    dem: dict[Tu, int] = {}
    for one in nhom:
        value = hai(one.co)
        if value[0]:
            dem[value] = dem.get(value, 0) + 1
    hang = sorted(dem.items(), key=lambda item: -item[1])
    if len(hang) < 2:
        return hang[0][0] if hang else ("", "")
    out = []
    for lang, times, more in ((0, "{} ({} chỗ)", " …"), (1, "{} ({}×)", " …")):
        words = [times.format(value[lang], count) for value, count in hang[:_NHIEU_CHO]]
        out.append("; ".join(words) + (more if len(hang) > _NHIEU_CHO else ""))
    return (out[0], out[1])
