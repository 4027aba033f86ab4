"""Vietnamese in the encodings from before Unicode: TCVN3 (ABC), VNI and VISCII, as old files carry them.

Such text looks like Western letters ("Céng hßa X· héi", "Coäng hoøa Xaõ hoäi"); which encoding it is in, its font
says, or its letters. Sources of the tables: TCVN 5712:1993, the layout of VNI for Windows, RFC 1456.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from hoagiai_cli.text.normal import nfc

BangMa = Literal["tcvn3", "vni", "viscii"]

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

_DAY_DU = re.compile("[ăĂđĐơƠưƯ\u1ea0-\u1ef9]")
"""Letters that only Unicode has: text with them is in none of the old encodings."""

_CHU_HAY_GAP = """
    và của các được nhân dân thực hiện tổ chức kế hoạch công tác địa phương quy định về việc hội đồng ủy ban tỉnh huyện
    phường xã cộng hòa chủ nghĩa độc lập hạnh phúc sở phòng cơ quan đơn vị thời gian nhiệm vụ năm ngày tháng số căn cứ
    phối hợp triển khai bảo đảm nâng cao chất lượng hiệu quả cán bộ pháp luật hòa giải
    """
_HAY_GAP = frozenset(_CHU_HAY_GAP.split())
_TU = re.compile(r"[^\W\d_]+")


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
        for bien_the in {chu.upper(), chu[0].upper() + chu[1:]}:
            cap[bien_the] = ra.upper()
    mau = "|".join(sorted(map(re.escape, cap), key=len, reverse=True))
    return cap, re.compile(mau)


_VNI, _MAU_VNI = _bang_vni()


def doi(text: str, bang_ma: BangMa) -> str:
    """The words of `text`, which is in an old encoding shown as Western letters; in NFC.

    Text that holds letters of Unicode already is given back as it is.
    """
    text = "".join([chr(ord(c) & 0xFF) if "\uf020" <= c <= "\uf0ff" else c for c in text])
    if _DAY_DU.search(text):
        return text
    if bang_ma == "vni":
        return _MAU_VNI.sub(lambda match: _VNI[match[0]], text)
    return nfc(text.translate(_TRA_TCVN3 if bang_ma == "tcvn3" else _TRA_VISCII))


@lru_cache(maxsize=256)
def theo_phong_chu(ten: str) -> tuple[BangMa | None, bool]:
    """The encoding that a font stands for, and whether it draws small letters as capitals (.VnTimeH)."""
    gon = ten.strip().casefold()
    if gon.startswith(".vn"):
        return "tcvn3", gon.rstrip("0123456789 ").endswith("h") and not gon.endswith("tech")
    if gon.startswith(("vni-", "vni ")):
        return "vni", False
    return None, False


def doan_bang_ma(text: str) -> BangMa | None:
    """The old encoding that a text is in, by its words; None for Unicode and for other languages.

    Linear in the length of the text; looks at its first 20,000 characters.
    """
    mau = text[:20_000]
    tay = sum(1 for c in mau if "\x80" <= c <= "\xff" or "\uf080" <= c <= "\uf0ff")
    if tay < 4 or tay * 60 < len(mau) or len(_DAY_DU.findall(mau)) * 10 > tay:
        return None
    mau = _DAY_DU.sub("", mau)
    san = _diem(mau)
    diem: dict[BangMa, int] = {ten: _diem(doi(mau, ten)) for ten in ("tcvn3", "vni", "viscii")}
    nhat = max(diem, key=lambda ten: diem[ten])
    return nhat if diem[nhat] >= max(3, san * 3) else None


def _diem(text: str) -> int:
    """How many of the words that Vietnamese cannot do without stand in the text."""
    return sum(1 for tu in _TU.findall(text.replace("\xad", "ư").casefold()) if not tu.isascii() and tu in _HAY_GAP)
