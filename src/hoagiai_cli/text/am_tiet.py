"""Is a word a syllable that Vietnamese could have, and where does its tone mark belong?

A syllable is an onset, a rime and one tone. The letters of the onset depend on the vowel behind it (k, gh, ngh before
e, ê, i, y; c, g, ng before all others), a stopped rime (-c, -ch, -p, -t) has one of two tones, and the tone stands on
one letter; only open oa, oe, uy may have it on either (*hòa*, *hoà*).
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

THANH = dict.fromkeys(map(ord, "\u0300\u0301\u0303\u0309\u0323"))
"""The five tone marks, for `str.translate`."""

# Rimes with the place of the tone behind a colon; "oa:01" may have it on either letter.
_VAN = """
a:0 ac:0 ach:0 ai:0 am:0 an:0 ang:0 anh:0 ao:0 ap:0 at:0 au:0 ay:0
ăc:0 ăm:0 ăn:0 ăng:0 ăp:0 ăt:0 âc:0 âm:0 ân:0 âng:0 âp:0 ât:0 âu:0 ây:0
e:0 ec:0 em:0 en:0 eng:0 eo:0 ep:0 et:0 ê:0 êch:0 êm:0 ên:0 ênh:0 êp:0 êt:0 êu:0
i:0 ia:0 ich:0 im:0 in:0 inh:0 ip:0 it:0 iu:0 iêc:1 iêm:1 iên:1 iêng:1 iêp:1 iêt:1 iêu:1
o:0 oc:0 oi:0 om:0 on:0 ong:0 op:0 ot:0 ooc:01 oong:01 ô:0 ôc:0 ôi:0 ôm:0 ôn:0 ông:0 ôp:0 ôt:0
ơ:0 ơi:0 ơm:0 ơn:0 ơp:0 ơt:0 u:0 ua:0 uc:0 ui:0 um:0 un:0 ung:0 up:0 ut:0 uôc:1 uôi:1 uôm:1 uôn:1 uông:1 uôt:1
ư:0 ưa:0 ưc:0 ưi:0 ưm:0 ưng:0 ưt:0 ưu:0 ươc:1 ươi:1 ươm:1 ươn:1 ương:1 ươp:1 ươt:1 ươu:1
oa:01 oac:1 oach:1 oai:1 oam:1 oan:1 oang:1 oanh:1 oao:1 oap:1 oat:1 oay:1 oăc:1 oăm:1 oăn:1 oăng:1 oăt:1
oe:01 oen:1 oeo:1 oet:1 uân:1 uâng:1 uât:1 uây:1 uê:1 uêch:1 uên:1 uênh:1 uêt:1 uêu:1
uơ:1 uy:01 uya:1 uych:1 uyn:1 uynh:1 uyp:1 uyt:1 uyu:1 uyên:2 uyêt:2
"""
# What stands alone or behind another onset is written with i; without an onset and behind qu, with y.
_Y = "y:0 yêm:1 yên:1 yêng:1 yêt:1 yêu:1"
_SAU_QU_Y = "y:0 yên:1 yêt:1 yêu:1 ych:0 yn:0 ynh:0 yt:0 yu:0 ôc:0"


def _bang(dong: str) -> dict[str, tuple[int, ...]]:
    return {van: tuple(map(int, cho)) for van, _, cho in (muc.partition(":") for muc in dong.split())}


_MOI_VAN = _bang(_VAN)
_TRONG = {**{v: c for v, c in _MOI_VAN.items() if not v.startswith("iê")}, **_bang(_Y)}
_VAN_SAU = {**_MOI_VAN, **_bang("y:0")}
_SAU_QU = {**{v: c for v, c in _MOI_VAN.items() if v[0] in "aăâeêiơ" and v != "ia"}, **_bang(_SAU_QU_Y)}
_SAU_GI = {v: c for v, c in _MOI_VAN.items() if v[0] not in "i"}
# "gi" with the i of the rime in it: gì, gìn, giếng.
_G_I = {v: c for v, c in _MOI_VAN.items() if v in ("i", "im", "in", "ip", "it", "iêc", "iêng", "iêt", "iên", "iêu")}
_DAU = frozenset(("b", "ch", "d", "đ", "h", "kh", "l", "m", "n", "nh", "p", "ph", "r", "s", "t", "th", "tr", "v", "x"))
_TRUOC = "eêiy"
_TRUOC_E_I = frozenset(("k", "gh", "ngh"))
_TRUOC_KHAC = frozenset(("c", "g", "ng"))
_DEM = ("oa", "oă", "oe", "uâ", "uê", "uơ", "uy")  # behind k the /w/ is written qu
_NGUYEN_AM = frozenset("aăâeêioôơuưy")


@lru_cache(maxsize=8192)
def tach_thanh(tu: str) -> tuple[str, tuple[int, ...], str]:
    """A word in small letters without tones, the letters that had one, and these tones (combining marks)."""
    tran: list[str] = []
    cho: list[int] = []
    thanh: list[str] = []
    for chu in unicodedata.normalize("NFC", tu.lower()):
        roi = unicodedata.normalize("NFD", chu)
        dau = [c for c in roi if ord(c) in THANH]
        if dau and len(roi) > len(dau):
            cho += [len(tran)] * len(dau)
            chu = unicodedata.normalize("NFC", roi.translate(THANH))
        thanh += dau
        if not (dau and len(roi) == len(dau)):
            tran.append(chu)
        else:  # a mark that nothing carries
            cho.append(len(tran))
    return "".join(tran), tuple(cho), "".join(thanh)


def _cac_cach(tran: str) -> list[tuple[int, dict[str, tuple[int, ...]]]]:
    """How the letters may be cut: the length of the onset, and the rimes that may follow it."""
    i = 0
    while i < len(tran) and tran[i] not in _NGUYEN_AM:
        i += 1
    dau = tran[:i]
    if not dau:
        return [(0, _TRONG)]
    if dau == "q":
        return [(2, _SAU_QU)] if tran.startswith("qu") else []
    if dau in _DAU:
        return [(i, _VAN_SAU)]
    hang = tran[i : i + 1]
    if dau == "g" and hang == "i":
        return [(2, _SAU_GI), (1, _G_I)]
    if hang in _TRUOC:
        return [(i, _VAN_SAU)] if dau in _TRUOC_E_I and not (hang == "y" and dau != "k") else []
    if dau not in _TRUOC_KHAC or (dau == "c" and tran.startswith(_DEM, i)):
        return []
    return [(i, _VAN_SAU)]


@lru_cache(maxsize=8192)
def cho_thanh(tran: str) -> tuple[int, ...]:
    """The letters of a toneless syllable (small, NFC) that may carry its tone; () when it is no syllable."""
    for dai, cac_van in _cac_cach(tran) if 0 < len(tran) <= 7 else ():
        van = cac_van.get(tran[dai:])
        if van is not None:
            return tuple(dai + i for i in van)
    return ()


def bi_tac(tran: str) -> bool:
    """Whether a toneless syllable ends in a stop, which leaves it two tones only."""
    return tran.endswith(("c", "p", "t", "ch"))


@lru_cache(maxsize=8192)
def la_am_tiet(tu: str) -> bool:
    """Whether a word (any case) has the letters and the one tone, at its place, of a Vietnamese syllable."""
    if len(tu) > 14:
        return False
    tran, cho, thanh = tach_thanh(tu)
    dung = cho_thanh(tran)
    if not dung or len(thanh) > 1:
        return False
    if bi_tac(tran) and thanh not in ("\u0301", "\u0323"):
        return False
    return not thanh or cho[0] in dung


@lru_cache(maxsize=4096)
def dat_lai_thanh(tu: str) -> str | None:
    """A word whose one tone stands on the wrong letter, with it where it belongs (*cuả* -> *của*, *qúy* -> *quý*)."""
    if len(tu) > 14:
        return None
    tran, cho, thanh = tach_thanh(tu)
    dung = cho_thanh(tran)
    if not dung or len(thanh) != 1 or cho[0] in dung or (bi_tac(tran) and thanh not in "\u0301\u0323"):
        return None
    at = dung[0]
    return theo_hoa(unicodedata.normalize("NFC", tran[: at + 1] + thanh + tran[at + 1 :]), tu)


def theo_hoa(dung: str, mau: str) -> str:
    """A word in the case of the model: all capitals, a capital first, or small."""
    if len(mau) > 1 and mau.isupper():
        return dung.upper()
    return dung[:1].upper() + dung[1:] if mau[:1].isupper() else dung
