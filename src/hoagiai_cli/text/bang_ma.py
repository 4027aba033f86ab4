"""Vietnamese in the encodings from before Unicode: TCVN3 (ABC), VNI and VISCII, as old files carry them.

Such text looks like Western letters ("Céng hßa X· héi", "Coäng hoøa Xaõ hoäi"); which encoding it is in, its font
says, or its letters. Sources of the tables: TCVN 5712:1993, the layout of VNI for Windows, RFC 1456.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import Literal, get_args

from hoagiai_cli.text.am_tiet import la_am_tiet
from hoagiai_cli.text.normal import nfc

BangMa = Literal["tcvn3", "vni", "viscii"]
TEN: dict[BangMa, str] = {"tcvn3": "TCVN3 (ABC)", "vni": "VNI", "viscii": "VISCII"}
"""What people call them."""

# A1-FF. Capitals with tones are typed in fonts of capitals; B0-B4 are tones of their own.
_TCVN3 = (
    "ĂÂÊÔƠƯĐăâêôơưđẰ"
    "\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ"
)
# 80-FF.
_VISCII = (
    "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ"
    "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ"
)
_VISCII_THAP = {0x02: "Ẳ", 0x05: "Ẵ", 0x06: "Ẫ", 0x14: "Ỷ", 0x19: "Ỹ", 0x1E: "Ỵ"}

# VNI writes a letter as itself and a sign after it: the signs of â ê ô and ă carry the tone.
_DAU_VNI = {"ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
_MU_VNI = {"â": "", "á": "\u0301", "à": "\u0300", "å": "\u0309", "ã": "\u0303", "ä": "\u0323"}
_TRANG_VNI = {"ê": "", "é": "\u0301", "è": "\u0300", "ú": "\u0309", "ü": "\u0303", "ë": "\u0323"}
_DON_VNI = {"ñ": "đ", "ô": "ơ", "ö": "ư", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}

_DAY_DU = re.compile("[ăĂđĐĩĨũŨơƠưƯ\u0300-\u0323\u1ea0-\u1ef9]")
"""Letters that only Unicode has: a word with them is in none of the old encodings."""

_VUNG_RIENG = {code: chr(code & 0xFF) for code in range(0xF020, 0xF100)}
"""Word keeps the letters of fonts with an alphabet of their own in the private use area."""

_KHOANG = re.compile(r"(\s+)")
_TU = re.compile(r"[^\x00-\x01\x03\x04\x07-\x13\x15-\x18\x1a-\x1d\x1f-@\[-`{-\x7f\xa0]+")
_DAU_CAU = re.compile("[\u2013\u2014\u2018-\u201f\u2026]+")
_MAU = 40_000  # letters of a text that are looked at
_IT_NHAT = 3  # words


def _bang_mot_mot(chu: str, tu: int) -> dict[int, str]:
    """Byte -> letter, also under the sign that Windows shows for the byte."""
    out: dict[int, str] = {}
    for byte, letter in enumerate(chu, start=tu):
        out[byte] = letter
        if byte < 0xA0:
            shown = bytes([byte]).decode("cp1252", errors="ignore")
            if shown:
                out[ord(shown)] = letter
    return out


_TRA_TCVN3 = _bang_mot_mot(_TCVN3, 0xA1)
_TRA_VISCII = {**_bang_mot_mot(_VISCII, 0x80), **_VISCII_THAP}


def _bang_vni() -> tuple[dict[str, str], re.Pattern[str]]:
    cap: dict[str, str] = {}
    for goc in "aeouy":
        for dau, tone in _DAU_VNI.items():
            cap[goc + dau] = nfc(goc + tone)
        if goc in "aeo":
            for dau, tone in _MU_VNI.items():
                cap[goc + dau] = nfc(f"{goc}\u0302{tone}")
    for dau, tone in _TRANG_VNI.items():
        cap["a" + dau] = nfc(f"a\u0306{tone}")
    for dau, tone in _DAU_VNI.items():
        cap["ô" + dau] = nfc(f"o\u031b{tone}")
        cap["ö" + dau] = nfc(f"u\u031b{tone}")
    cap |= _DON_VNI
    for chu, ra in list(cap.items()):
        cap |= {bien_the: ra.upper() for bien_the in (chu.upper(), chu[0].upper() + chu[1:])}
    mau = "|".join(sorted(map(re.escape, cap), key=len, reverse=True))
    return cap, re.compile(mau)


_VNI, _MAU_VNI = _bang_vni()


def doi(text: str, bang_ma: BangMa) -> str:
    """The words of `text`, which is in an old encoding shown as Western letters; in NFC.

    Words that have letters of Unicode already stay as they are. Small letters with tones among capitals (TCVN3 has no
    capitals with tones) become capitals.
    """
    text = nfc(text.translate(_VUNG_RIENG))
    if not _DAY_DU.search(text):
        out = _doi(text, bang_ma)
    else:
        out = "".join(tu if _DAY_DU.search(tu) else _doi(tu, bang_ma) for tu in _KHOANG.split(text))
    if bang_ma != "tcvn3" or out == text:
        return out
    return "".join(dong.upper() if _la_chu_hoa(dong) else dong for dong in out.splitlines(keepends=True))


def _doi(text: str, bang_ma: BangMa) -> str:
    if bang_ma == "vni":
        return _MAU_VNI.sub(lambda match: _VNI[match[0]], text)
    return nfc(text.translate(_TRA_TCVN3 if bang_ma == "tcvn3" else _TRA_VISCII))


def _la_chu_hoa(dong: str) -> bool:
    """Whether the plain letters of a line are capitals, four or more."""
    tran = [c for c in dong if "A" <= c <= "Z" or "a" <= c <= "z"]
    return len(tran) >= 4 and all(c <= "Z" for c in tran)


@lru_cache(maxsize=256)
def theo_phong_chu(ten: str) -> tuple[BangMa | None, bool]:
    """The encoding that a font stands for, and whether it draws small letters as capitals (.VnTimeH)."""
    gon = ten.strip().casefold()
    if gon.startswith((".vn", "vntime", "vnarial")):
        return "tcvn3", gon.rstrip("0123456789 ").endswith("h")
    if gon.startswith(("vni-", "vni ")):
        return "vni", False
    if gon.startswith(("vi times", "vi arial", "vi helvet", "vi courier")):
        return "viscii", gon.endswith((" h", "hoa"))
    return None, False


def la_unicode(tu: str) -> bool | None:
    """Whether a word of Western letters is Vietnamese as it stands; None where that cannot be told by itself."""
    if _DAY_DU.search(tu):
        return True
    return None if tu.isascii() else la_am_tiet(tu)


def doan_bang_ma(text: str) -> BangMa | None:
    """The old encoding that a text is in, by its syllables; None for Unicode, for both together, for other languages.

    Linear in the length of the text, of which no more than the first part is looked at.
    """
    mau = nfc(text[:_MAU].translate(_VUNG_RIENG))
    cac_tu = [tu for tu in _TU.findall(mau) if len(tu) > 1 and (not tu.isascii() or min(tu) < " ")]
    if len(cac_tu) < _IT_NHAT:
        return None
    nguyen = [_DAU_CAU.sub("", tu) for tu in cac_tu]
    if sum(1 for tu in nguyen if _DAY_DU.search(tu)) * 20 > len(cac_tu):
        return None
    diem = {bang_ma: _diem(cac_tu, bang_ma) for bang_ma in get_args(BangMa)}
    nhat: BangMa = max(diem, key=lambda bang_ma: diem[bang_ma])
    san = sum(1 for tu in nguyen if tu and not tu.isascii() and la_am_tiet(tu)) / len(cac_tu)
    return nhat if diem[nhat] >= 0.75 and diem[nhat] > san + 0.2 else None


def _diem(cac_tu: list[str], bang_ma: BangMa) -> float:
    """The share of words that are syllables when read in an encoding."""
    if bang_ma != "viscii":
        cac_tu = [phan for tu in cac_tu for phan in _DAU_CAU.split(tu) if not phan.isascii()]
    dung = sum(1 for tu in cac_tu if _la_tu(_doi(tu, bang_ma)))
    return dung / len(cac_tu) if cac_tu else 0.0


def _la_tu(tu: str) -> bool:
    """Whether a word read in an encoding is a syllable: no capital with a tone stands after a small plain letter."""
    return la_am_tiet(tu) and not any(a.islower() and a.isascii() and b.isupper() for a, b in pairwise(tu))
