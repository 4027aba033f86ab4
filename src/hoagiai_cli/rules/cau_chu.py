"""Slips of the pen in running text (HG710 - HG714)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import compress
from operator import and_, eq

from hoagiai_cli.plan.phat_hien import Path, PhatHien
from hoagiai_cli.rules.boi_canh import BoiCanh, noi_giao, van_xuoi
from hoagiai_cli.text.am_tiet import la_am_tiet
from hoagiai_cli.text.normal import fold_tones

_TU = re.compile(r"(?<![\w'’.@/-])[^\W\d_]{2,}(?![\w'’@]|[./-]\w)")
_CO_DAU = re.compile(r"[à-ỹđ]")
_LAP_MOT = frozenset(
    {
        *(
            "các",
            "của",
            "và",
            "cho",
            "trong",
            "với",
            "về",
            "được",
            "là",
            "có",
            "tại",
            "theo",
            "trên",
            "để",
            "từ",
            "đến",
        ),
        *("những", "này", "khi", "do", "bằng", "hoặc", "sẽ", "phải", "bị", "như", "mà", "thì"),
    }
)
"""Words that never stand twice in a row; of others only pairs are looked at ("thực hiện thực hiện")."""
_LIEN = re.compile(r"[\w \u00a0]+")
_LAY = frozenset({"từng", "mỗi", "ngày", "dần", "luôn", "rất", "hết", "lần"})
"""Words that are doubled on purpose."""
_THUA_CACH = re.compile(r"(?<=[^\W\d_])[ \u00a0]+[,;:](?=\s|$)")
_THIEU_CACH = re.compile(r",(?=[^\W\d_]{2})(?<=[^\W\d_]{2},)")
_SAI_AM_DAU = re.compile(
    r"(?:ngh|gh|k)[aàáảãạăằắẳẵặâầấẩẫậoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữự]"
    r"|(?:ng|g|c)(?:[eèéẻẽẹêềếểễệyỳýỷỹỵ])|(?:ng|c)[iìíỉĩị]"
)
"""ngh, gh, k stand before e, ê, i, y and ng, g, c before all others; "gi" is a sound of its own."""
_DAU_THANH = re.compile(r"(?:[òóỏõọ][ae]|[ùúủũụ]y|o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])$")
_IT = 5


def tung_chu(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG710: a word that no Vietnamese syllable can be: letters mistyped, or two words run together. Only small
    letters with Vietnamese signs: names, abbreviations and foreign words are left alone.

    HG711: the same word or pair of words twice in a row. HG714: tone marks are set in one way ("hòa" or "hoà"); said
    once, where the rarer way first stands.
    """
    if not _dang_xem(" | ".join(text for _, text in _moi_van(bc))):
        return
    dem: Counter[bool] = Counter()
    dau: dict[bool, tuple[Path, str, tuple[int, int]]] = {}
    for path, text in _moi_van(bc):
        cac = list(_TU.finditer(text))
        truoc: list[str] = []
        for i, match in enumerate(cac):
            tu = match.group()
            thuong, hong, kieu = _xet(tu)
            if hong is not None:
                yield PhatHien("HG710", path, {"tu": tu, "sua": hong}, part=match.span())
            if kieu is not None:
                dem[kieu] += 1
                dau.setdefault(kieu, (path, tu, match.span()))
            truoc.append(thuong)
            n = _lap(truoc)
            part = (cac[i + 1 - 2 * n].start(), match.end()) if n else (0, 0)
            if n and _LIEN.fullmatch(text, *part):
                yield PhatHien("HG711", path, {"tu": text[slice(*part)]}, part=part)
    if len(dem) == 2:
        it = min(dem, key=lambda kieu: dem[kieu])
        if dem[it] * _IT <= dem[not it]:  # half and half is a habit of its own
            path, tu, part = dau[it]
            yield PhatHien("HG714", path, {"tu": tu, "it": str(dem[it]), "nhieu": str(dem[not it])}, part=part)


def _dang_xem(ca_bai: str) -> bool:
    """May there be anything to find? Most plans have nothing, and are not gone through word by word."""
    chu = ca_bai.lower().split()
    if not _LAP_MOT.isdisjoint(compress(chu, map(eq, chu, chu[1:]))):
        return True
    hai = list(map(eq, chu, chu[2:]))
    for i in compress(range(len(hai)), map(and_, hai, hai[1:])):
        if all(map(str.isalpha, chu[i : i + 3])):  # with marks between them they are a list
            return True
    kieu = set()
    for tu in set(ca_bai.split()):
        hong, dat = _xet_tho(tu)
        if hong:
            return True
        kieu.add(dat)
    return {True, False} <= kieu


@lru_cache(maxsize=8192)
def _xet_tho(tu: str) -> tuple[bool, bool | None]:
    """A word with the marks around it: is it no syllable, how is its tone mark set?"""
    match = _TU.search(tu)
    if match is None:
        return False, None
    _, hong, kieu = _xet(match.group())
    return hong is not None or _TU.search(tu, match.end()) is not None, kieu


def _lap(chu: list[str]) -> int:
    """How many of the last words repeat those before them: 1, 2 or none."""
    if len(chu) > 1 and chu[-1] == chu[-2]:
        return 1 if chu[-1] in _LAP_MOT else 0
    if len(chu) > 3 and chu[-1] == chu[-3] and chu[-2] == chu[-4] and chu[-2] not in _LAY:
        return 2
    return 0


def dau_cau(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG712: a space before a comma, semicolon or colon, or none behind a comma."""
    for path, text in _moi_van(bc):
        thua = _THUA_CACH.finditer(text) if " ," in text or " ;" in text or " :" in text else ()
        for match in (*thua, *_THIEU_CACH.finditer(text)):
            yield PhatHien("HG712", path, {"dau": match.group().strip()[:1]}, part=match.span())


def ngoac_kep(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG713: every quotation mark that opens is closed in its paragraph."""
    for path, text in _moi_van(bc):
        if text.count("“") == text.count("”"):
            continue
        at = 0
        for dong in text.split("\n"):
            if dong.count("“") != dong.count("”") and not (dong.count('"') % 2):
                dau = max(dong.rfind("“"), dong.rfind("”"))
                yield PhatHien("HG713", path, {}, part=(at + dau, at + dau + 1))
                break
            at += len(dong) + 1


@lru_cache(maxsize=8192)
def _xet(tu: str) -> tuple[str, str | None, bool | None]:
    """A word in small letters, how to correct it where it is no syllable, how its tone mark is set."""
    thuong = tu.lower()
    hong = None
    if tu == thuong and _CO_DAU.search(tu) and (_SAI_AM_DAU.match(tu) or not la_am_tiet(tu)):
        tach = _tach_doi(tu)
        hong = f"xem lại chính tả; có thể là '{tach}'" if tach else "xem lại chính tả của chữ này"
    return thuong, hong, _kieu_dat(tu)


def _kieu_dat(tu: str) -> bool | None:
    """True for "hòa, thủy", False for "hoà, thuỷ", None for words that have one way only."""
    thuong = tu.lower()
    if not _DAU_THANH.search(thuong) or thuong.startswith("q"):
        return None
    return fold_tones(thuong) == thuong


def _tach_doi(tu: str) -> str:
    """Two syllables that were run together, parted; "" where they cannot be told."""
    doi = [
        f"{tu[:i]} {tu[i:]}"
        for i in range(2, len(tu) - 1)
        if la_am_tiet(tu[:i]) and la_am_tiet(tu[i:]) and (_CO_DAU.search(tu[:i]) or _CO_DAU.search(tu[i:]))
    ]
    return doi[0] if len(doi) == 1 else ""


def _moi_van(bc: BoiCanh) -> Iterator[tuple[Path, str]]:
    yield ("trich_yeu",), bc.ke_hoach.trich_yeu
    yield from noi_giao(bc)
    yield from van_xuoi(bc)


RULES = (tung_chu, dau_cau, ngoac_kep)
