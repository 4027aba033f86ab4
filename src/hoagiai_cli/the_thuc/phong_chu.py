"""Rules on letters: font, colour, Unicode (PL I, Phần I, Mục I, khoản 4)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from hoagiai_cli.document.docx.formatted import Para, Stretch
from hoagiai_cli.registry.nd30 import nd30
from hoagiai_cli.the_thuc.chu import phong_cua
from hoagiai_cli.the_thuc.ket_qua import Loi, SuaChua, Tu
from hoagiai_cli.the_thuc.van_ban import VanBan

_BANG_MA_CU = re.compile(r"\.vn\S|vni[- ]|vnarial|vntime|\.tmc", re.IGNORECASE)
# Bullets and check marks live in fonts of their own, whatever the text is set in.
_KY_HIEU = re.compile(r"symbol|wingdings|webdings|segoe ui (?:symbol|emoji)|cambria math|ms gothic", re.IGNORECASE)
_TEN = re.compile(r"[\s\-_]|(?:bold|italic|regular|mt|ps)$", re.IGNORECASE)
_GAN_DEN = 0x28


def _ten(font: str) -> str:
    return _TEN.sub("", font.split(";")[0]).casefold()


_MAC_DINH = frozenset({"timesnewroman", ""})


def kiem_phong_chu(van_ban: VanBan, chua_xet: list[Tu]) -> Iterator[Loi]:
    """Font, colour and code of every visible letter, headers and footers included."""
    wanted = nd30().phong_chu
    dau_muc = {id(one.doan) for one in van_ban.dau_muc}
    theme = False
    for para in _moi_doan(van_ban):
        sai: dict[str, list[Stretch]] = {}
        mau: dict[str, list[Stretch]] = {}
        for one in para.stretches:
            if not one.text.strip():
                continue
            for font in phong_cua(one.font, one.text):
                if _ten(font) not in _MAC_DINH and not _KY_HIEU.search(font):
                    sai.setdefault(font, []).append(one)
            colour = one.font.colour
            if colour not in ("auto", "000000"):
                if colour == "?":
                    theme = True
                else:
                    mau.setdefault(colour, []).append(one)
        for font, stretches in sai.items():
            if _BANG_MA_CU.match(font):
                yield Loi("ND30-FONT-UNICODE", para, "bang_ma", "Unicode", font)
            else:
                yield Loi("ND30-FONT-FAMILY", para, "", wanted, font, sua=_sua("phong_chu", para, stretches, wanted))
        if id(para) not in dau_muc:
            for colour, stretches in mau.items():
                if para.place == "box" and _do(colour):
                    continue  # a stamp or the image of a signature
                den = all(int(colour[i : i + 2], 16) <= _GAN_DEN for i in (0, 2, 4)) if _la_mau(colour) else False
                yield Loi(
                    "ND30-FONT-COLOUR", para, "", ("đen", "black"), f"#{colour}", muc="warning" if den else "",
                    sua=_sua("mau", para, stretches, "000000"),
                )  # fmt: skip
        if not para.text.isascii() and not unicodedata.is_normalized("NFC", para.text):
            yield Loi(
                "ND30-FONT-UNICODE", para, "to_hop", ("dựng sẵn (NFC)", "composed (NFC)"),
                ("tổ hợp", "decomposed"), sua=(SuaChua("nfc", para.part, para.node, True),),
            )  # fmt: skip
    if theme:
        chua_xet.append(
            (
                "màu của một số chữ lấy từ bộ màu không đọc được",
                "the colour of some text comes from an unreadable theme",
            )
        )


def _do(colour: str) -> bool:
    return _la_mau(colour) and int(colour[:2], 16) > 0xB0 and int(colour[2:4], 16) < 0x50 and int(colour[4:], 16) < 0x50


def _la_mau(colour: str) -> bool:
    return re.fullmatch(r"[0-9A-F]{6}", colour) is not None


def _sua(viec: str, para: Para, stretches: list[Stretch], value: object) -> tuple[SuaChua, ...]:
    runs = tuple(dict.fromkeys(one.run for one in stretches if one.run >= 0))
    return (SuaChua(viec, para.part, para.node, value, runs),) if runs else ()  # type: ignore[arg-type]


def _moi_doan(van_ban: VanBan) -> Iterator[Para]:
    yield from van_ban.goc.paras
    seen: set[str] = set()
    for section in van_ban.sections:
        for paras in (*section.headers.values(), *section.footers.values()):
            if paras and paras[0].part not in seen:
                seen.add(paras[0].part)
                yield from paras
