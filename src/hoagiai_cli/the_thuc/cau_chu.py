"""Rules on capitals and citations that can be seen in single words (PL II; PL I, Phần I, Mục II, khoản 6.b)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoagiai_cli.text.normal import fold_tones, nfc, squash
from hoagiai_cli.the_thuc.ket_qua import Loi
from hoagiai_cli.the_thuc.van_ban import Loai, VanBan

_CO_QUAN = re.compile(r"\bỦy [Bb]an [Nn]hân [Dd]ân\b|\bHội [Đđ]ồng [Nn]hân [Dd]ân\b")
_CO_QUAN_DUNG = ("Ủy ban nhân dân", "Hội đồng nhân dân")
_VIEN_DAN = re.compile(r"(?<![.;:!?] )(?<!^)(?:Khoản \d+ Điều \d|Điểm [a-zđ] (?:K|k)hoản \d|khoản \d+,? điều \d)")
_NHAN_DAN = re.compile(r"\b(?:[Vv]ận động|đông đảo|trong|cho|đến|của|với|và|người dân,|phục vụ) nhân dân\b")
_THU = re.compile(r"\bthứ (hai|ba|tư|năm|sáu|bảy)(?= (?:hằng|hàng|mỗi|đầu|cuối|ngày)\b)")
_TET = re.compile(r"\bTết (?:Nguyên Đán|Trung Thu|Đoan Ngọ)\b")


_VAN_BAN = re.compile(
    r"\b(?:Nghị định|Nghị quyết|Quyết định|Thông tư|Chỉ thị|Kế hoạch|Chương trình|Hướng dẫn|Công văn|Thông báo"
    r"|Kết luận)"
    r"\s+(?:số\s+)?(?P<so>\d+[\w-]*/[\w/&-]+)(?P<sau>.{0,60})"
)


def kiem_vien_dan(van_ban: VanBan) -> Iterator[Loi]:
    """A document cited without its date, and never in full before: the first mention wants all data."""
    seen: set[str] = set()
    for doan in van_ban.cac_doan():
        if "/" not in doan.chu:
            continue
        for found in _VAN_BAN.finditer(doan.chu):
            if found["so"] in seen:
                continue
            seen.add(found["so"])
            if not re.search(r"\bngày\s*[\d.…]", found["sau"]) and doan.loai is not Loai.CAN_CU:
                can = ("số, ngày, cơ quan, trích yếu", "number, date, issuer, trích yếu")
                yield Loi("ND30-VD-FIRST", doan.para, "", can, squash(found[0])[:50], chu=found[0])


def kiem_cau_chu(van_ban: VanBan) -> Iterator[Loi]:
    """Words of the text that are in the list; at most warnings."""
    for doan in van_ban.cac_doan():
        if doan.loai is Loai.RONG:
            continue
        words = doan.chu
        folded = fold_tones(nfc(words)) if "hân" in words else ""
        for found in _CO_QUAN.finditer(folded):
            if found[0] not in _CO_QUAN_DUNG:
                yield Loi("ND30-VH-ORG", doan.para, "", next(dung for dung in _CO_QUAN_DUNG if dung[0] == found[0][0]),
                          found[0])  # fmt: skip
        if "hoản" in words and (cite := _VIEN_DAN.search(words)) is not None:
            yield Loi("ND30-VH-CITE", doan.para, "", "điểm a khoản 2 Điều 5", cite[0])
        if folded and (people := _NHAN_DAN.search(folded)) is not None:
            yield Loi("ND30-VH-NHANDAN", doan.para, "", "Nhân dân", people[0], muc="info")
        if "thứ " in words and (day := _THU.search(words)) is not None:
            yield Loi("ND30-VH-MONTH", doan.para, "", f"thứ {day[1].capitalize()}", day[0])
        if "Tết" in words and (tet := _TET.search(words)) is not None:
            yield Loi("ND30-VH-TET", doan.para, "", "tết Nguyên đán", tet[0])
