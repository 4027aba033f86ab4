"""The title of a document: where it stands, and whether it is that of a plan or of something else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hoagiai_cli.document.tho import Doan
from hoagiai_cli.intake.bao_cao import KhongPhaiKeHoach
from hoagiai_cli.registry.loai_tieu_de import KE_HOACH, KHAC, THEM, TU_KY_HIEU
from hoagiai_cli.text.normal import fold, squash

_TRONG = 40
"""The title of a document stands among its first paragraphs."""
_SAU_QUYET_DINH = 400
"""The plan that a decision issues stands after its articles, receivers and signature."""
_MANG_THEO = frozenset({"quyet_dinh", "nghi_quyet", "thong_bao", "huong_dan", "to_trinh"})
"""Documents that may carry a plan after their signature."""

_TIN_BAI = re.compile(r"\b\d{1,2}:\d{2}\b.{0,20}\d{1,2}/\d{1,2}/\d{4}|\d{1,2}/\d{1,2}/\d{4}.{0,20}\b\d{1,2}:\d{2}\b")
_TIN_CUOI = ("tin doc nhieu", "tin lien quan", "chia se bai viet", "bai viet lien quan", "binh luan", "bai lien quan")
_KY_HIEU = re.compile(r"Số\s*:?\s*[\d.…_\s]*[/\-]\s*(?P<ma>[A-ZĐ][A-Za-zĐđ]*)(?P<co_quan>\b.*)")
_CONG_VAN = re.compile(r"(?:kinh gui|v/v|v\.v)\b")


@dataclass(frozen=True, slots=True)
class TenLoai:
    """The title of a plan: its paragraph, the type, the title as printed where it says more, words after it."""

    cho: int
    loai: str
    ten: str
    sau: str


def tim_ten_loai(doan: Sequence[Doan]) -> TenLoai:
    """The title of the plan in a document. Raises KhongPhaiKeHoach for a document that is none."""
    khac: tuple[str, int] | None = None
    for i, item in enumerate(doan[:_SAU_QUYET_DINH]):
        if item.bang is not None:
            continue
        if i >= _TRONG and (khac is None or khac[0] not in _MANG_THEO):
            break
        found = doc_ten_loai(item.text)
        if found is not None and (khac is None or _mo_van_ban(doan, i)):
            return TenLoai(i, *found)
        if khac is None and (la_gi := _ten_khac(item.text)):
            khac = la_gi, item.dong
    raise KhongPhaiKeHoach(*(khac or _la_gi(doan)))


def doc_ten_loai(text: str) -> tuple[str, str, str] | None:
    """Type, title where it says more than the type, and the words after it; None for no title of a plan."""
    text = text.strip("* ")
    words = squash(text).split()
    gap = " ".join(words).casefold()
    for ten, loai in KE_HOACH.items():
        n = len(ten.split())
        if gap != ten and not gap.startswith(ten + " "):
            continue
        if gap == ten:
            return (loai, "", "") if text.isupper() or text[:1].isupper() else None
        if not " ".join(words[:n]).isupper():
            continue
        them = next((chu for chu in THEM if gap == f"{ten} {chu}" or gap.startswith(f"{ten} {chu} ")), "")
        m = n + len(them.split())
        if them and " ".join(words[:m]).isupper() and (len(words) == m or not words[m].isupper()):
            return loai, f"{loai} {them}", " ".join(words[m:])
        return loai, "", " ".join(words[n:])
    return None


def _mo_van_ban(doan: Sequence[Doan], at: int) -> bool:
    """Does a title after another document open the plan that it carries, and is no word of its text?"""
    return doan[at].text.isupper() and at > 3


def _ten_khac(text: str) -> str:
    """What a paragraph in capitals says the document is; "" for none."""
    text = text.strip("* :")
    words = text.split()
    if not words or len(text) > 150:
        return ""
    for ten, la_gi in KHAC.items():
        n = len(ten.split())
        dau = " ".join(words[:n])
        if dau.casefold() == ten and dau.isupper() and (len(words) == n or text.isupper() or len(words) > n + 2):
            return la_gi
    return ""


def _la_gi(doan: Sequence[Doan]) -> tuple[str, int]:
    """What a text without any title looks like."""
    for item in doan[:_TRONG]:
        if (match := _KY_HIEU.search(item.text)) is not None:
            ma = match["ma"]
            if ma in TU_KY_HIEU and match["co_quan"][:1] in "-/":
                return TU_KY_HIEU[ma], item.dong
            if ma not in ("KH", "CTr", "PA", "ĐA"):
                return "cong_van", item.dong
    for item in doan:
        gap = fold(item.text)
        if _TIN_BAI.search(item.text) or gap in _TIN_CUOI:
            return "bai_viet", item.dong
        if _CONG_VAN.match(gap):
            return "cong_van", item.dong
    return "khong_ro", doan[0].dong if doan else 1
