"""A changed line parted as the printed one was: what is generated, and what became of each typed stretch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from hoagiai_cli.document.model import Manh
from hoagiai_cli.intake.quay_ve.chuan import END_MARKS, MARK, alike, changes, same_key, without_mark
from hoagiai_cli.intake.quay_ve.dong_in import DongIn, Path
from hoagiai_cli.text.normal import squash

_LAN = 40
"""Places tried for one separator."""
_LABEL = 80
_HET = "./."
_GACH = "-–—+*•▪·"
"""Characters; a longer stretch before a colon is no label."""


@dataclass(frozen=True, slots=True)
class Phan:
    """A typed stretch of a printed line and its words now. `hang`: the items of a list printed in one line."""

    manh: Manh
    cu: str
    moi: str
    hang: tuple[Manh, ...] = ()

    @property
    def doi(self) -> bool:
        """True when the words differ for a reader."""
        return same_key(self.cu) != same_key(self.moi)


@dataclass(frozen=True, slots=True)
class Tach:
    """The typed stretches of a line, and the new label where a generated one was written over.

    `mat_dau`: the generated beginning ("Căn cứ") is not there any more.
    """

    phan: tuple[Phan, ...]
    nhan: str = ""
    mat_dau: bool = False

    @property
    def doi(self) -> bool:
        """True when something typed, or a label, differs."""
        return bool(self.nhan) or self.mat_dau or any(phan.doi for phan in self.phan)


def tach(dong: DongIn, text: str, *, tu_so: bool = False) -> Tach | None:
    """What became of each typed stretch of `dong` in the line `text`; None where that cannot be told.

    `tu_so`: Word numbers the line by itself, so its mark is not among the words.
    """
    manh = [one for one in dong.manh if one.den > one.tu and one.path[:1] != ("trinh_bay",)]
    if not manh:
        return None
    rest = squash(text)
    if rest.endswith(_HET) and not dong.text.endswith(_HET):  # the mark of a last line that is not the last any more
        rest = rest.removesuffix(_HET).rstrip(END_MARKS) + (dong.text[-1] if dong.text[-1] in END_MARKS else "")
    nhan, mat_dau = "", False
    truoc, sau = dong.text[: manh[0].tu], dong.text[manh[-1].den :]
    if truoc.strip():
        found = _sau_dau(truoc, rest, dong)
        if found is None:
            return None
        mat_dau = dong.vai == "can_cu" and found[0] == rest
        rest, nhan = found
    elif tu_so and (mark := MARK.match(dong.text)) and not MARK.match(rest):
        rest = f"{mark.group()} {rest}"
    if sau.strip():
        sau = squash(sau)
        if rest.endswith(sau):
            rest = rest[: -len(sau)].rstrip()
        elif set(sau) <= set(END_MARKS):
            rest = rest.rstrip(END_MARKS)
        else:
            return None
    nhom = _nhom(dong.text, manh)
    noi = [dong.text[one.den : other.tu] for one, other in pairwise(nhom)]
    moi = _chia(rest, [dong.text[one.tu : one.den] for one in nhom], noi)
    if moi is None:
        return None
    cac_nhom = [nhom, *(one for cung in dong.cung_chu if len(one := _nhom(dong.text, cung)) == len(nhom))]
    phan = tuple(
        Phan(one.dau, dong.text[one.tu : one.den], words, one.hang)
        for mot in cac_nhom
        for one, words in zip(mot, moi, strict=True)
    )
    return Tach(phan, nhan, mat_dau)


def _sau_dau(truoc: str, rest: str, dong: DongIn) -> tuple[str, str] | None:
    """What follows the generated beginning of a line, and its label where that is new."""
    dau = squash(truoc)
    if _khac_loai(dau, rest):
        return None
    if same_key(rest).startswith(same_key(dau)):
        return rest[len(dau) :].lstrip(), ""
    than = without_mark(rest)
    nhan = without_mark(dau)
    if not nhan:
        return than, ""
    if same_key(than).startswith(same_key(nhan)):
        return than[len(nhan) :].lstrip(), ""
    if nhan.endswith(":") and ":" in than[:_LABEL]:
        moi, _, sau = than.partition(":")
        return (sau.lstrip(), moi.strip()) if moi.strip() else None
    return (than, "") if dong.vai == "can_cu" else None


def _khac_loai(dau: str, rest: str) -> bool:
    """A numbered line is not the bullet that stands in its place now, nor the other way round."""
    cu, moi = MARK.match(dau), MARK.match(rest)
    if cu is None or moi is None:
        return False
    return (cu.group() in _GACH) != (moi.group() in _GACH)


@dataclass(frozen=True, slots=True)
class _Nhom:
    tu: int
    den: int
    dau: Manh
    hang: tuple[Manh, ...] = ()


def _nhom(text: str, manh: Sequence[Manh]) -> list[_Nhom]:
    """Stretches that belong together: the items of one list of bodies are one."""
    out: list[_Nhom] = []
    for one in manh:
        last = out[-1] if out else None
        if last and last.hang and _cung_hang(last.hang[-1].path, one.path):
            out[-1] = _Nhom(last.tu, one.den, last.dau, (*last.hang, one))
        elif len(one.path) > 1 and isinstance(one.path[-1], int) and one.path[-2] in HANG:
            out.append(_Nhom(one.tu, one.den, one, (one,)))
        else:
            out.append(_Nhom(one.tu, one.den, one))
    return out


HANG = frozenset({"chu_tri", "phoi_hop", "lanh_dao_phu_trach"})
"""Keys whose lists are printed in one line."""


def _cung_hang(one: Path, other: Path) -> bool:
    return len(one) == len(other) and one[:-1] == other[:-1] and isinstance(one[-1], int)


def _chia(rest: str, cu: list[str], noi: list[str]) -> list[str] | None:
    """`rest` parted at the generated words `noi`: where these still stand in line with what was printed, else so that
    the parts are as like `cu` as can be."""
    if not noi:
        return [rest.strip()]
    return _chia_thang_hang(rest, cu, noi) or _chia_giong(rest, cu, noi)


def _chia_thang_hang(rest: str, cu: list[str], noi: list[str]) -> list[str] | None:
    pieces = [piece for pair in zip(cu, noi, strict=False) for piece in pair] + [cu[-1]]
    doi = changes("".join(pieces), rest)
    out: list[str] = []
    at = start = 0
    for n, piece in enumerate(pieces):
        den = at + len(piece)
        if n % 2:  # a generated stretch: it must be whole, and no change may touch it
            lech = 0
            for a, b, _, d in doi:
                if a < den and at < b:
                    return None
                if b <= at:
                    lech = d - b
            out.append(rest[start : at + lech].strip())
            start = den + lech
        at = den
    return [*out, rest[start:].strip()]


def _chia_giong(rest: str, cu: list[str], noi: list[str]) -> list[str] | None:
    if not noi:
        return [rest.strip()]
    dau = noi[0].strip() or " "
    best: tuple[float, list[str]] | None = None
    at = -1
    for _ in range(_LAN):
        at = rest.find(dau, at + 1)
        if at < 0:
            break
        sau = _chia_giong(rest[at + len(dau) :].lstrip(), cu[1:], noi[1:])
        if sau is None:
            continue
        parts = [rest[:at].rstrip(), *sau]
        score = sum(alike(one, other) for one, other in zip(parts, cu, strict=True))
        if best is None or score > best[0]:
            best = (score, parts)
    return best[1] if best else None
