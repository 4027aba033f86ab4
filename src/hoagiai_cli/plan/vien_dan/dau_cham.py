"""Where a clause, a name or a title ends: scanning that knows quotes, brackets, abbreviations and bullets.

Every scan has an upper bound, so that a text of many citations is read in linear time.
"""

from __future__ import annotations

import re
from typing import Final

from hoagiai_cli.plan.vien_dan.tu_vung import DUNG, DUNG_HAI, HET_TRICH_YEU, PHAY_TRONG_TEN, SAU_DO_KHONG_DUNG
from hoagiai_cli.registry.ten_co_quan import DONG_TU
from hoagiai_cli.text.bieu_thuc import bieu_thuc
from hoagiai_cli.text.normal import fold_tones

DAI_CO_QUAN: Final = 200
DAI_TRICH_YEU: Final = 1000

_TU: Final = re.compile(r"[^\W_]+|[^\w\s]|_|\n\s*\n|\n\s*(?:[-+*•]|\d+[.)]|[a-zđ]\))\s")
_HAI_TU: Final = re.compile(r"\s{0,40}([^\W_]+)(?:\s{1,40}([^\W_]+))?")
_DONG_MOI: Final = bieu_thuc(r"[ ]*\n\s*(?:[-+*•]\s|\d+(?:\.\d+)*[.)]\s|[a-zđ]\)\s|[IVX]+\.\s)|\n[ ]*\n")
_DAU_TRICH_YEU: Final = re.compile(r"[“”\"«»(\[)\].;:,\n?!]")
_NGOAC_KEP: Final = {"“": "”", "«": "»", '"': '"'}
_GHI_CHU: Final = bieu_thuc(
    r"\(\s{0,9}(?:sau đây|gọi|viết tắt|dưới đây|đính kèm|kèm theo|có|qua|b/c|để|theo|tại|chỉ thị|quyết định|kế hoạch"
    r"|nghị quyết)\b",
    re.IGNORECASE,
)
_HET: Final = bieu_thuc(rf"\s{{0,40}}(?:{'|'.join(HET_TRICH_YEU)})(?![^\W_])")
_MO_TRICH_YEU_HOA: Final = frozenset({"phê duyệt", "ban hành", "quy định", "sửa đổi"})
_KHOA: Final = re.compile(r"\s{0,9}\(khóa\s[^()\n]{1,20}\)", re.IGNORECASE)
_VIET_TAT: Final = frozenset({"TP", "Tp", "TX", "Tx", "T", "P", "Q", "H", "X", "Ths", "ThS", "TS", "v", "V", "St"})


def hai_tu(text: str, i: int) -> tuple[str, str]:
    """The two words from ``i`` on, or empty strings."""
    khop = _HAI_TU.match(text, i, i + 60)
    return ((khop.group(1), khop.group(2) or "")) if khop else ("", "")


def het_ten(text: str, i: int, *, la_luat: bool = False, lien_tich: bool = False) -> int:
    """The end of the name of an issuer (or, with ``la_luat``, of a law) that begins at ``i``; ``i`` if none does.

    ``lien_tich``: several issuers, parted by commas.
    """
    cuoi = i
    qua = i
    truoc = truoc_nua = ""
    for khop in _TU.finditer(text, i, min(len(text), i + DAI_CO_QUAN)):
        if khop.start() < qua:
            continue
        tu = khop.group()
        if tu == "(" and truoc and (tat := _TAT.match(text, khop.start())) is not None:
            qua = tat.end()
            continue
        if tu[0] == "\n":
            break
        if not tu[0].isalnum():
            noi = lien_tich and tu == "," and hai_tu(text, khop.end())[0][:1].isupper()
            if not noi and not _dau_trong_ten(text, khop, truoc_nua, truoc, la_luat):
                break
            continue
        if _dung(text, khop, tu, truoc, la_luat):
            break
        truoc_nua, truoc = truoc, tu
        cuoi = khop.end()
    khoa = _KHOA.match(text, cuoi)  # "Ban Bí thư Trung ương Đảng (khóa IX)"
    return khoa.end() if khoa is not None and cuoi > i else cuoi


_TAT = re.compile(r"\([A-ZĐ]{2,10}\)(?=[ \u00a0][^\W\d_])")
"""A short form introduced inside a name: "Ủy ban nhân dân (UBND) tỉnh"."""


def _dau_trong_ten(text: str, khop: re.Match[str], truoc_nua: str, truoc: str, la_luat: bool) -> bool:
    """Whether a mark stands inside a name."""
    dau = khop.group()
    sau, sau_nua = hai_tu(text, khop.end())
    if not truoc:
        return False
    if dau == ",":
        cap = fold_tones(f"{truoc_nua} {truoc}|{sau} {sau_nua}").lower()
        return not la_luat and cap in PHAY_TRONG_TEN
    if dau == "-":
        return sau[:1].isupper()
    if dau == ".":
        return truoc in _VIET_TAT and text[khop.start() - 1 : khop.start()].isalpha()
    return dau in "&/" and text[khop.end() : khop.end() + 1].isalnum()


def _dung(text: str, khop: re.Match[str], tu: str, truoc: str, la_luat: bool) -> bool:
    """Whether the word at ``khop`` is no longer part of the name."""
    sau = hai_tu(text, khop.end())[0]
    if tu.isdigit():
        return la_luat and len(tu) == 4
    if not tu.islower():
        # "của Chính phủ Quy định chi tiết": a title may begin with a capital, a name goes on in capitals.
        if tu == "Về" or (tu in ("V", "v") and text[khop.end() : khop.end() + 2].lower() == "/v"):
            return True
        return bool(truoc) and sau.islower() and f"{tu.lower()} {sau}" in _MO_TRICH_YEU_HOA
    if tu == "và":
        if la_luat:
            return True
        return not sau[:1].isupper() or _VAN_BAN_SAU.match(text, khop.end()) is not None
    if tu == "năm":
        return sau.isdigit()
    if tu == "số":
        return True
    if tu in DUNG:
        return True
    return f"{tu} {sau}".lower() in DUNG_HAI and truoc.lower() not in SAU_DO_KHONG_DUNG


_VAN_BAN_SAU = re.compile(r"\s+[^\W\d_a-zđ][^\W\d_]*(?:\s+[^\W\d_]+){0,2}\s+số\s*:?\s*\d")
"""A document behind "và": "của Bộ Chính trị và Kế hoạch số 22"."""


def het_trich_yeu(text: str, i: int, *, het_dong: bool = False) -> int:
    """The end of the title that begins at ``i``: the end of its clause, quotes and brackets kept whole.

    ``het_dong``: the text is one citation, so only a new paragraph or a short-name note ends the title.
    """
    cuoi = min(len(text), i + DAI_TRICH_YEU)
    k = i
    while (khop := _DAU_TRICH_YEU.search(text, k, cuoi)) is not None:
        dau = khop.group()
        k = khop.end()
        if dau in _NGOAC_KEP:
            dong = text.find(_NGOAC_KEP[dau], k, cuoi)
            k = dong + 1 if dong >= 0 else k
        elif dau in "([":
            if _GHI_CHU.match(text, khop.start()):
                return _lui(text, i, khop.start())
            dong = text.find(")" if dau == "(" else "]", k, min(cuoi, k + 300))
            k = dong + 1 if dong >= 0 else k
        elif dau in ")]":
            return _lui(text, i, khop.start())
        elif dau == "\n":
            if _DONG_MOI.match(text, khop.start()):
                return _lui(text, i, khop.start())
        elif not het_dong and _het_menh_de(text, dau, khop.start(), k):
            return _lui(text, i, khop.start())
    return _lui(text, i, cuoi)


def _het_menh_de(text: str, dau: str, i: int, k: int) -> bool:
    """Whether the mark at ``i`` ends the clause; ``k`` is behind it."""
    sau = text[k : k + 1]
    if dau == ",":
        tiep = hai_tu(text, k)[0]
        return tiep[:1].isupper() or _HET.match(text, k, k + 40) is not None
    if dau == ";":  # a title may list its subjects: "...; hòa giải ở cơ sở; chuẩn tiếp cận pháp luật năm 2025"
        tiep, sau_nua = hai_tu(text, k)
        moi = not tiep.islower() or tiep in DONG_TU or f"{tiep} {sau_nua}" in DONG_TU or "\n" in text[k : k + 2]
        return moi or f"{tiep} {sau_nua}" in DUNG_HAI or _HET.match(text, k, k + 40) is not None
    if dau == ".":
        if sau and not sau.isspace() and sau != "/":
            return False
        tu = re.search(r"[^\W\d_]+$", text[max(0, i - 6) : i])
        return tu is None or tu.group() not in _VIET_TAT
    return True


def _lui(text: str, i: int, j: int) -> int:
    while j > i and (text[j - 1].isspace() or text[j - 1] in ",;:.-/"):
        j -= 1
    return j
