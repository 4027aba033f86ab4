"""Paragraphs made ready for reading: rulers dropped, bold that only marks a heading taken off, columns parted.

Words never change; what a printed page put side by side is put one after the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from hoagiai_cli.document.tho import Doan
from hoagiai_cli.text.normal import HOA, fold

_KE = re.compile(r"[\W_]+")
_CA_DOAN = re.compile(r"(\*{1,2})(?P<chu>[^*]+)\1")
_DAM_TU_SO = re.compile(
    r"\*\*(?P<so>(?:[IVXLC]{1,6}\s?[./)-]|[A-H]\.|\(?\d{1,2}(?:\.\d{1,2})*[.)/]?|\(?[a-zđ]\)|[-–+•])\s*)(?=[^\W\d_])"
)
_NHAN_DAM = re.compile(
    r"(?P<so>\W{0,3}|\(?[\w.]{1,6}[.)/]\s*)(?P<m>\*{1,2})(?P<nhan>[^\s*:][^*:]{0,60}?)\s*(?::\s*(?P=m)|(?P=m)\s*:)"
)
_CHUC = r"(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|CHÁNH |TRƯỞNG |HIỆU TRƯỞNG|BÍ THƯ|CHỦ NHIỆM)"
# "- CT, các PCT UBND TP" is one receiver: a body on the right needs its TM., a bare post a receiver that is complete
_O_TRINH_BAY = re.compile(
    r"CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN|Độc lập\s*-\s*Tự do|Nơi nhận\s*:|^\s*\|?\s*Số\s*:"
    r"|(?:TM|KT|TL|TUQ)\s?[./]\s?[A-ZĐỦ]"
)
_DAU_CQ = "UBND|HĐND|MTTQ|Các|Sở|Phòng|Ban|Bộ|Văn|Ủy|Thường|Công|Hội|Đoàn|Lưu|Như|Chủ|Tòa|Viện|Lãnh|Trung|Đảng"
_QUYEN = re.compile(rf"(?:TM|KT|TL|TUQ|Q)\s?[./]|{_CHUC}")
_COT_KY = re.compile(
    r"(?P<trai>(?:Nơi nhận\s*:|[-–+•]).*?)\s+"
    rf"(?P<phai>(?:TM|KT|TL|TUQ|Q)\s?[./]\s?(?:{_CHUC}|ỦY BAN|UBND|BAN |HỘI ĐỒNG).*"
    rf"|(?<=[;:.,]\s){_CHUC}.*)"
)


_COT_TEN = re.compile(
    rf"(?P<trai>[-–+•].*[;.])\s+(?P<phai>\(?Đã ký\)?|(?!(?:{_DAU_CQ})\b)[{HOA}]\w*(?:\s[{HOA}]\w*){{1,5}})"
)
"""The last recipient beside the name of the one who signs."""


def sua_doan(doan: Iterable[Doan]) -> list[Doan]:
    """The paragraphs that hold words, without bold around a whole paragraph, its number or its label."""
    out: list[Doan] = []
    for item in doan:
        if item.bang is not None:
            out.append(item)
            continue
        text = item.text
        if _KE.fullmatch(text):
            continue
        if match := _CA_DOAN.fullmatch(text):
            text = match["chu"].strip()
        text = _DAM_TU_SO.sub(r"\g<so>**", text, count=1) if _DAM_TU_SO.match(text) else text
        if match := _NHAN_DAM.match(text):
            text = f"{match['so']}{match['nhan']}:{text[match.end() :]}"
        text = _bo_dam_ca_dong(text)
        out.append(item if text == item.text else replace(item, text=text))
    return out


def _bo_dam_ca_dong(text: str) -> str:
    """ "1. **Tên nhiệm vụ**" -> "1. Tên nhiệm vụ": bold of a whole heading is made by the tool."""
    match = re.fullmatch(r"(?P<so>\S{1,8}\s*)\*\*(?P<chu>[^*]+)\*\*(?P<cuoi>[.:;]?)", text)
    return f"{match['so']}{match['chu'].rstrip()}{match['cuoi']}" if match else text


def tach_cot_ky(doan: Iterable[Doan]) -> list[Doan]:
    """Columns that were read as one line each: letterhead cells parted by bars, recipients beside the signature."""
    out: list[Doan] = []
    cuoi = False  # in the recipients and the signature
    for item in doan:
        gap = fold(item.text[:40]).lstrip("* |")
        cuoi = gap.startswith("noi nhan") or (cuoi and not gap.startswith("phu luc"))
        for cot in _cac_o(item, cuoi=cuoi):
            for mot in _hai_cot(cot, cuoi=cuoi):
                out.extend(_khoi_ky(mot))
    return out


def _cac_o(item: Doan, *, cuoi: bool) -> Iterator[Doan]:
    """The cells of a letterhead or signature that stand on one line with bars between them."""
    if item.bang is not None or "|" not in item.text or not (cuoi or _O_TRINH_BAY.search(item.text)):
        yield item
        return
    for o in item.text.split("|"):
        if o.strip():
            yield replace(item, text=o.strip())


def _khoi_ky(item: Doan) -> Iterator[Doan]:
    """A signature read as one line: whom for, as what, who."""
    words = item.text.split() if item.bang is None and _QUYEN.match(item.text) else []
    at = next((i for i in range(1, len(words)) if not words[i].isupper()), 0)
    ten = words[at:]
    if not at or not 2 <= len(ten) <= 5 or not all(word.istitle() for word in ten):
        yield item
        return
    for chu in (*re.split(rf"\s+(?={_CHUC}|(?:KT|TL|TUQ)\s?[./])", " ".join(words[:at])), " ".join(ten)):
        yield replace(item, text=chu.strip())


def _hai_cot(item: Doan, *, cuoi: bool) -> Iterator[Doan]:
    match = _COT_KY.fullmatch(item.text) if item.bang is None else None
    if match is None or not match["phai"].isupper():
        match = _COT_TEN.fullmatch(item.text) if cuoi and item.bang is None else None
    if match is None:
        yield item
        return
    yield Doan(match["trai"].strip(), item.dong, item.den)
    yield Doan(match["phai"].strip(), item.dong, item.den)


QUOC_HIEU = ("cong hoa xa hoi chu nghia viet nam", "doc lap - tu do - hanh phuc")


def bo_quoc_hieu(text: str) -> str:
    """What stands beside the national name or motto on a line ("" where nothing does)."""
    text = re.sub(r"(?<=\w)\s*[-–—]\s*(?=Tự do|Hạnh phúc|TỰ DO|HẠNH PHÚC)", " - ", text)
    words = text.split()
    gap = [fold(word) for word in words]
    for chu in QUOC_HIEU:
        tim = chu.split()
        for i in range(len(gap) - len(tim) + 1):
            if gap[i : i + len(tim)] == tim:
                del words[i : i + len(tim)], gap[i : i + len(tim)]
                break
    return " ".join(words)
