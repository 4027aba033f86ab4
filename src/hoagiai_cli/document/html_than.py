"""Which paragraphs of a web page are its document: the densest run of text, from the letterhead to the signature.

Nothing between the first and the last paragraph of the document is dropped, but what the page itself calls no part of
its text and what is a bare link of its controls. A page without menus and the like is a document as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from hoagiai_cli.document.tho import Doan
from hoagiai_cli.text.normal import fold

_MO_DAU = re.compile(r"cong hoa xa hoi chu nghia|doc lap\s*[-–—]\s*tu do|dang cong san viet nam")
_DAU = re.compile(r"\W*so\s*:?\s*[\d.…_]*\s*[/-]\s*[a-z]{2}|[^,]{2,40}, ?ngay [\d .…_]*thang [\d .…_]*nam[\s\d.…_]*$")
_TIEU_DE = re.compile(r"(?:KẾ HOẠCH|CHƯƠNG TRÌNH|PHƯƠNG ÁN|ĐỀ ÁN|QUYẾT ĐỊNH|CÔNG VĂN)\b")
_KY = re.compile(r"^\W*(?:nơi nhận\b|(?:TM|KT|TL|TUQ|Q)\s?[./]\s?[A-ZĐỦỤ]{2})|^(?:PHÓ )?CHỦ TỊCH$", re.M)
_NOI_NHAN = re.compile(r"^\W*nơi nhận", re.I | re.M)
_CAU_KHUNG = re.compile(
    r"(?:dang (?:nhap|ky)|chia se|tai (?:ve|xuong|van ban|file)|in (?:trang|bai viet|an|van ban)|ban in"
    r"|gui (?:email|mail|bai viet|cho ban be|binh luan|y kien)"
    r"|(?:van ban|tin|bai viet|tin bai|cac tin|noi dung|thong tin) (?:lien quan|khac|moi(?: nhat)?|da dua"
    r"|cung chuyen muc|cu hon)|tin doc nhieu|doc nhieu(?: nhat)?|(?:y kien )?binh luan|y kien ban doc"
    r"|trang chu|trang truoc|trang sau|quay lai|tro ve|(?:ve )?dau trang|len dau trang|xem them|tim kiem|tra cuu"
    r"|danh muc|chuyen muc|lien he|so do (?:cong|trang)|rss|facebook|zalo|twitter|youtube|thich|theo doi|menu"
    r"|thuoc tinh(?: van ban)?|luoc do|hieu luc|ban pdf|van ban goc|tai lieu dinh kem|dinh kem|gioi thieu|tin tuc"
    r"|co chu|tang co chu|giam co chu|a[+-]|nghe (?:doc )?bai|chap nhan(?: tat ca)?|tu choi|dong(?: lai)?)"
    r"(?: ?\(\d+\))?[\s:.…»›<>|/]*"
)
_DEM_XEM = re.compile(
    r"(?:luot (?:xem|truy cap|tai)|so lan xem|dang truy cap|tong truy cap|ngay dang|cap nhat)\s*:?\s*[\d:/.,\s-]*"
)
_CAU_DAI = re.compile(
    r"\bcookies?\b|^\W*copyright|^ban quyen|^\W*©|all rights reserved|^ghi ro nguon|^thiet ke boi"
    r"|^don vi (?:quan ly|chu quan) ?:"
)
_HET = re.compile(
    r"(?:cac )?(?:van ban|tin|bai viet|tin bai|bai) (?:lien quan|khac|moi(?: nhat)?|da dua|cung chuyen muc|cu hon)\W*"
    r"|(?:y kien )?binh luan(?: ?\(\d+\))?\W*|y kien ban doc\W*|gui binh luan\W*|tin doc nhieu\W*|tai lieu dinh kem\W*"
)
_NHIEU_LIEN = 0.6
_GAN = 3
_TRUOC_DAU = 1500
"""Letters that a page may have between its frame and a letterhead (its own title, a table about the document)."""


@dataclass(frozen=True, slots=True)
class Muc:
    """A paragraph or table of a page: the share of it that is links, the element that holds it.

    `khung`: the element above it that calls itself no part of the text.
    """

    doan: Doan
    lien: float = 0.0
    cha: Any = None
    khung: Any = None

    @property
    def la_lien(self) -> bool:
        """Whether it is links and nothing else to speak of."""
        return self.lien >= _NHIEU_LIEN

    @property
    def la_cau_khung(self) -> bool:
        """Whether it says what pages say around their texts."""
        if self.doan.bang is not None:
            return False
        gap = fold(self.doan.text).strip(" -•|»›>")
        return bool(_CAU_KHUNG.fullmatch(gap) or _DEM_XEM.fullmatch(gap)) or (
            len(gap) < 300 and _CAU_DAI.search(gap) is not None
        )


def chon(cac_muc: Sequence[Muc]) -> list[bool]:
    """For every paragraph, whether it is part of the document."""
    co_khung = [muc.khung is not None or muc.la_lien or muc.la_cau_khung for muc in cac_muc]
    if not any(muc.khung is not None or muc.la_lien for muc in cac_muc):
        # no menu, no link: a document as a whole, but for words of a page that are left over at its edges
        trong = [i for i, co in enumerate(co_khung) if not co] or [0, len(cac_muc) - 1]
        return [trong[0] <= i <= trong[-1] for i in range(len(cac_muc))]
    dau, cuoi = _day_nhat([_nang(muc) for muc in cac_muc])
    if dau > cuoi:
        return [not co for co in co_khung]
    dau = _tu_dau(cac_muc, co_khung, dau, cuoi)
    cuoi = _den_ky(cac_muc, co_khung, dau, cuoi)
    return [dau <= i <= cuoi and not _chen(muc) for i, muc in enumerate(cac_muc)]


def _chen(muc: Muc) -> bool:
    """Whether a paragraph within the document was put there by the page: a control, a box of links."""
    return muc.la_lien and (muc.khung is not None or muc.la_cau_khung)


def _nang(muc: Muc) -> int:
    """What a paragraph is worth as text of a document; below 0 for what stands around it."""
    chu = len(muc.doan.text)
    if muc.khung is not None:
        return -(min(chu, 400) + 50)
    if muc.la_lien:
        return -(min(chu, 200) + 20)
    if muc.la_cau_khung:
        return -60
    return min(chu, 400) + (200 if _MO_DAU.search(fold(muc.doan.text)) or _KY.search(muc.doan.text) else 0)


def _day_nhat(nang: Sequence[int]) -> tuple[int, int]:
    """First and last place of the run with the greatest sum; an empty run where nothing is worth anything."""
    nhat, dau, cuoi = 0, 0, -1
    tong, tu = 0, 0
    for i, mot in enumerate(nang):
        if tong <= 0:
            tong, tu = 0, i
        tong += mot
        if tong > nhat:
            nhat, dau, cuoi = tong, tu, i
    return dau, cuoi


def _tu_dau(cac_muc: Sequence[Muc], co_khung: Sequence[bool], dau: int, cuoi: int) -> int:
    """Where the document begins: at its letterhead, if it has one near the top of the run."""
    at = next(
        (i for i, muc in enumerate(cac_muc[: cuoi + 1]) if not co_khung[i] and _MO_DAU.search(fold(muc.doan.text))),
        None,
    )
    if at is None:
        return _tu_tieu_de(cac_muc, co_khung, dau, cuoi)
    # the other column of a letterhead that is no table may come first
    while at > 0 and not co_khung[at - 1] and _nhu_dau(cac_muc[at - 1]) and _gan(cac_muc[at - 1].cha, cac_muc[at].cha):
        at -= 1
    if at <= dau:
        return at
    truoc = cac_muc[dau:at]
    if any(_TIEU_DE.match(muc.doan.text) for muc in truoc) or sum(len(muc.doan.text) for muc in truoc) > _TRUOC_DAU:
        return dau  # the letterhead of an annex or a form
    return at


def _tu_tieu_de(cac_muc: Sequence[Muc], co_khung: Sequence[bool], dau: int, cuoi: int) -> int:
    """Where a document whose letterhead is lost begins: after the last link or menu before its title."""
    tieu_de = next((i for i in range(dau, cuoi + 1) if _TIEU_DE.match(cac_muc[i].doan.text)), dau)
    return next((i + 1 for i in range(tieu_de - 1, dau - 1, -1) if co_khung[i]), dau)


def _gan(mot: Any, hai: Any) -> bool:
    """Whether two elements stand in one block of the page, a few steps above them."""
    if mot is hai:
        return True
    return any(one is other for one in _tren(mot) for other in _tren(hai))


def _tren(element: Any) -> list[Any]:
    found: list[Any] = []
    while element is not None and len(found) < _GAN and element.tag not in ("body", "html"):
        found.append(element)
        element = element.getparent()
    return found


def _nhu_dau(muc: Muc) -> bool:
    text = muc.doan.text
    return len(text) < 120 and (text.isupper() or _DAU.match(fold(text)) is not None)


def _den_ky(cac_muc: Sequence[Muc], co_khung: Sequence[bool], dau: int, cuoi: int) -> int:
    """Where the document ends: not before its signature, not after a heading of the page that follows it."""
    ky = next((i for i in range(len(cac_muc) - 1, dau - 1, -1) if not co_khung[i] and _la_ky(cac_muc[i])), None)
    if ky is not None and ky > cuoi:
        cuoi = ky
        while cuoi + 1 < len(cac_muc) and not co_khung[cuoi + 1] and cac_muc[cuoi + 1].cha is cac_muc[ky].cha:
            cuoi += 1
    if ky is not None:
        for i in range(ky + 1, cuoi + 1):
            if cac_muc[i].doan.bang is None and _HET.fullmatch(fold(cac_muc[i].doan.text)):
                cuoi = i - 1
                break
    while cuoi > dau and co_khung[cuoi]:
        cuoi -= 1
    return cuoi


def _la_ky(muc: Muc) -> bool:
    return _KY.search(muc.doan.text) is not None or _NOI_NHAN.search(muc.doan.text) is not None
