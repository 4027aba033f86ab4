"""Whose plan it is: the level and the place of the issuer, read from its name."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from hoagiai_cli.registry.tinh import thanh_pho_cap_huyen, thanh_pho_truc_thuoc
from hoagiai_cli.text.normal import HOA, fold_tones, squash

CapBanHanh = Literal["tinh", "huyen", "xa"]
_CHU = rf"[{HOA}][^\W\d_]*|\d{{1,2}}"
_DON_VI = re.compile(
    rf"\b(?P<loai>[Tt]ỉnh|[Tt]hành phố|[Pp]hường|[Xx]ã|[Tt]hị xã|[Tt]hị trấn|[Hh]uyện|[Qq]uận|[Đđ]ặc khu) "
    rf"(?P<ten>(?:{_CHU})(?:(?: - | )(?:{_CHU})){{0,4}})"
)
_CAP: dict[str, CapBanHanh] = {
    **dict.fromkeys(("phường", "xã", "thị trấn", "đặc khu"), "xa"),
    **dict.fromkeys(("huyện", "quận", "thị xã"), "huyen"),
    "tỉnh": "tinh",
}


class DonVi(NamedTuple):
    """A unit named in a text: its type in small letters ("phường"), its name, its level, where it stands."""

    loai: str
    ten: str
    cap: CapBanHanh
    bat_dau: int
    ket_thuc: int

    def la(self, khac: DonVi) -> bool:
        """The same unit, or one of the same name where a longer name was cut off ("Bắc Ninh Kính Bắc")."""
        return self.cap == khac.cap and (
            self.ten == khac.ten or self.ten.startswith(khac.ten) or khac.ten.startswith(self.ten)
        )


def tim_don_vi(text: str) -> tuple[DonVi, ...]:
    """The units that a text names by type and name, in order. Tone placement does not matter."""
    gon = fold_tones(text)
    if len(gon) != len(text):
        return ()  # decomposed text: the places would not be those of the text
    ra = []
    for match in _DON_VI.finditer(gon):
        loai = match["loai"].lower()
        cap = _CAP.get(loai) or _cap_thanh_pho(match["ten"])
        ra.append(DonVi(loai, match["ten"].lower(), cap, match.start(), match.end()))
    return tuple(ra)


@lru_cache(maxsize=1024)
def don_vi_ban_hanh(co_quan: str | None) -> DonVi | None:
    """The unit of an issuer ("Ủy ban nhân dân phường An Bình"), or None where its name tells none."""
    cac = tim_don_vi(squash(co_quan or ""))
    return cac[0] if cac else None


def _cap_thanh_pho(ten: str) -> CapBanHanh:
    chu = ten.lower().split()
    dau = [" ".join(chu[:n]) for n in range(1, len(chu) + 1)]
    huyen = any(mot in thanh_pho_cap_huyen() for mot in dau) and not any(mot in thanh_pho_truc_thuoc() for mot in dau)
    return "huyen" if huyen else "tinh"
