"""Paragraphs with the number or mark they begin with, as printed."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from hoagiai_cli.document.tho import Doan
from hoagiai_cli.intake.bang_chu import bang_thanh_chu
from hoagiai_cli.intake.cau_phan_cong import doc_cau, khoa_cua_nhan
from hoagiai_cli.plan.danh_so import CHU_CAI, doc_la_ma
from hoagiai_cli.text.ky_hieu import DAU_DONG

PHAN, CHU_HOA, LA_MA, SO, THAP_PHAN, CHU, CO_TEN, GACH, CONG, SAO, THUONG, BANG = (
    "phan", "chu_hoa", "la_ma", "so", "thap_phan", "chu", "co_ten", "gach", "cong", "sao", "thuong", "bang",
)  # fmt: skip
DANH_SO = frozenset({PHAN, CHU_HOA, LA_MA, SO, THAP_PHAN, CHU, CO_TEN})
DAU_MUC = frozenset({PHAN, CHU_HOA, LA_MA})
"""Numbers of the headings over everything else."""

_MAU = (
    (CHU_HOA, re.compile(r"(?P<so>(?P<n>[A-HĐ])\s?[./)-])\s*(?=[^\W\d_])")),
    (LA_MA, re.compile(r"(?P<so>(?P<n>[IVXLC]{1,6})\s?[.\-–/)])\s*(?=[^\W\d_])")),
    (
        THAP_PHAN,
        re.compile(
            r"(?P<so>(?P<n>\d{1,2}(?:\.\d{1,2})+)[.)/-]?)\s+(?=\S)|(?P<so2>(?P<n2>\d{1,2}(?:\.\d{1,2})+)\.)(?=[^\W\d_])"
        ),
    ),
    (SO, re.compile(r"(?P<so>\(?(?P<n>\d{1,2})[.)/])\s*(?=[^\W\d_“\"(*])")),
    (SO, re.compile(r"(?P<so>(?P<n>\d{3})[.)])\s+(?=[^\W\d_“\"(*])")),
    (SO, re.compile(r"(?P<so>(?P<n>\d{1,2})\s?[-–])\s(?=[^\W\d_])")),
    (CHU, re.compile(r"(?P<so>\(?(?P<n>[a-zđ])(?:[)/]\s*|\.\s+|\s?[-–]\s+))(?=\S)")),
    (CONG, re.compile(r"(?P<so>\+)\s*(?=\S)")),
    (SAO, re.compile(rf"(?P<so>[{DAU_DONG}]|\*(?!\*))\s*(?=\S)")),
    (GACH, re.compile(r"(?P<so>[-–—])\s*(?=[^\s\d-])|(?P<so2>[-–—])\s+(?=\d)")),
)


_PHAN = re.compile(
    r"(?P<so>(?:Phần|PHẦN)\s+(?:(?:thứ|THỨ)\s+(?P<thu>\w+)|(?P<la_ma>[IVX]{1,4})\b|(?P<chu_cai>[A-H])\b|(?P<n>\d)\b)\s?[.:\-–/]?)"
    r"\s*(?P<chu>.*)"
)
_CO_TEN = re.compile(
    r"(?P<so>(?P<ten>(?:Nhóm )?(?:nhiệm vụ|hoạt động|nội dung|công việc|giải pháp|chỉ tiêu)|nhóm|mục|bước|việc|đợt"
    r"|mô hình|đề án|dự án|chương trình)\s+(?:(?:số|thứ)\s+)?(?P<n>\d{1,2})\s?[.:)\-–/])\s*(?=[^\W\d_“\"])",
    re.IGNORECASE,
)
"""A word before the number: "Nhiệm vụ 1: …", "Hoạt động 2. …"; it counts where 1 and 2 both stand in the document."""
_D_E = (4, 6)
"""Places of d and e: most who count with letters leave đ out."""
_DAI_NHAT_TEN = 150
_THU = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám")


@dataclass(frozen=True, slots=True)
class Dong:
    """A paragraph: its mark as printed, the kind and value of the mark, and its words."""

    so: str
    kieu: str
    n: int
    chu: str
    doan: Doan
    tien_to: str = ""  # of a decimal number: what it continues ("2" of "2.1")

    @property
    def nguyen(self) -> str:
        """The paragraph as it stands, mark first, one space after it; a table as Markdown rows."""
        if self.doan.bang is not None:
            return bang_thanh_chu(self.doan.bang)
        return f"{self.so} {self.chu}" if self.so else self.chu

    @property
    def dong(self) -> int:
        return self.doan.dong


def tach_so(doan: Doan) -> Dong:
    """Reads the mark at the start of a paragraph; a table has none, and no words of its own."""
    if doan.bang is not None:
        return Dong("", BANG, 0, "", doan)
    text = doan.text
    if phan := _dau_phan(doan):
        return phan
    for kieu, mau in _MAU:
        match = mau.match(text)
        if not match:
            continue
        groups = match.groupdict()
        so = (groups.get("so") or groups.get("so2") or "").strip()
        chu = text[match.end() :].strip()
        value = groups.get("n") or groups.get("n2") or ""
        if kieu == CHU_HOA:
            if not _tieu_de_hoa(chu):
                continue
            return Dong(so, kieu, _thu_chu_cai(value), chu, doan)
        if kieu == LA_MA:
            n = doc_la_ma(value)
            if n is None or not _nhu_tieu_de(chu):
                continue
            return Dong(so, kieu, n, chu, doan)
        if kieu == SO:
            if so.endswith(("-", "–")) and not chu[:1].isupper():
                continue
            return Dong(so, kieu, int(value), chu, doan)
        if kieu == THAP_PHAN:
            tien_to, _, cuoi = value.rpartition(".")
            return Dong(so, kieu, int(cuoi), chu, doan, tien_to)
        if kieu == CHU:
            return Dong(so, kieu, _thu_chu_cai(value), chu, doan)
        return Dong("-" if kieu == GACH else so, kieu, 0, chu, doan)
    return Dong("", THUONG, 0, text, doan)


def _dau_phan(doan: Doan) -> Dong | None:
    """A heading such as "Phần thứ nhất" or "PHẦN II. NHIỆM VỤ"; its title may stand in the next paragraph."""
    match = _PHAN.fullmatch(doan.text)
    if match is None:
        return None
    thu = (match["thu"] or "").lower()
    n = _THU.index(thu) + 1 if thu in _THU else doc_la_ma(match["la_ma"] or "") or int(match["n"] or 0)
    n = n or (_thu_chu_cai(match["chu_cai"]) if match["chu_cai"] else 0)
    chu = match["chu"].strip()
    if n == 0 or not (not chu or chu.isupper() or (chu[:1].isupper() and len(chu) < 120)):
        return None
    return Dong(" ".join(match["so"].split()), PHAN, n, chu, doan)


def _thu_chu_cai(chu: str) -> int:
    """The place of a letter among those that count; f, j, w, z are none of them and count as in Latin."""
    return CHU_CAI.find(chu.lower()) + 1 or ord(chu.lower()) - ord("a") + 1


def doc_dong(doan: list[Doan]) -> list[Dong]:
    """The paragraphs of a body with their marks; what a mark is can depend on the other paragraphs.

    The title under "Phần thứ nhất" is taken into it, the value under a label ("Cơ quan chủ trì:") behind it.
    """
    dong = [tach_so(item) for item in doan]
    for doc in (_chu_hoa, _co_ten):
        thay = [doc(item) for item in doan]
        for i in _theo_day(thay):
            dong[i] = thay[i] or dong[i]
    return _noi_gia_tri(_ghep_phan(dong))


def _chu_hoa(doan: Doan) -> Dong | None:
    """A capital letter before words that are not in capitals ("A. Kiểm tra"): a heading, or the initial of a name."""
    match = _MAU[0][1].match(doan.text) if doan.bang is None else None
    chu = doan.text[match.end() :].strip() if match else ""
    if match is None or not chu[:1].isupper() or len(chu) > _DAI_NHAT_TEN:
        return None
    return Dong(match["so"].strip(), CHU_HOA, _thu_chu_cai(match["n"]), chu, doan)


def _co_ten(doan: Doan) -> Dong | None:
    match = _CO_TEN.match(doan.text) if doan.bang is None else None
    if match is None:
        return None
    so = " ".join(match["so"].split())
    return Dong(so, CO_TEN, int(match["n"]), doan.text[match.end() :].strip(), doan, match["ten"].casefold())


def _theo_day(thay: list[Dong | None]) -> list[int]:
    """Where marks count up from their first one ("A.", "B.", …), at least two in a row."""
    out: list[int] = []
    day: list[int] = []
    for i, item in enumerate(thay):
        if item is None:
            continue
        truoc = thay[day[-1]] if day else None
        if item.n == 1:
            out += day if len(day) > 1 else ()
            day = [i]
        elif truoc and item.tien_to == truoc.tien_to and (item.n == truoc.n + 1 or (truoc.n, item.n) == _D_E):
            day.append(i)
    return [*out, *(day if len(day) > 1 else ())]


def _noi_gia_tri(dong: list[Dong]) -> list[Dong]:
    """Labels with the value that stands alone in the paragraph below them."""
    out: list[Dong] = []
    mo = False  # the last paragraph is a label that waits for its value
    for i, item in enumerate(dong):
        sau = dong[i + 1] if i + 1 < len(dong) else None
        if mo and _la_gia_tri(item, sau):
            doan = replace(out[-1].doan, den=item.doan.den)
            out[-1] = replace(out[-1], chu=f"{out[-1].chu} {item.chu}", doan=doan)
            mo = False
            continue
        out.append(item)
        mo = item.chu.endswith(":") and khoa_cua_nhan(item.chu[:-1]) is not None
    return out


def _la_gia_tri(item: Dong, sau: Dong | None) -> bool:
    """Is a plain paragraph below a label its value, and not the first of several or a text of its own?"""
    if item.kieu != THUONG or item.chu.endswith(":") or doc_cau(item.chu):
        return False
    return sau is None or sau.kieu != THUONG or sau.chu.endswith(":") or bool(doc_cau(sau.chu))


def _ghep_phan(dong: list[Dong]) -> list[Dong]:
    """The paragraphs, with the title under "Phần thứ nhất" taken into it."""
    out: list[Dong] = []
    for item in dong:
        truoc = out[-1] if out else None
        if truoc and truoc.kieu == PHAN and not truoc.chu and item.kieu == THUONG and _la_ten_phan(item.chu):
            out[-1] = replace(truoc, chu=item.chu, doan=replace(truoc.doan, den=item.doan.den))
        else:
            out.append(item)
    # a part without a title is a line of text
    return [replace(x, so="", kieu=THUONG, chu=x.so) if x.kieu == PHAN and not x.chu else x for x in out]


def _la_ten_phan(chu: str) -> bool:
    return chu[:1].isupper() and len(chu) < 200 and (chu.isupper() or not chu.endswith((".", ";")))


def _nhu_tieu_de(chu: str) -> bool:
    """Words that may follow a Roman numeral: a heading in capitals, or a short one."""
    letters = [c for c in chu if c.isalpha()]
    upper = sum(1 for c in letters if c.isupper())
    return bool(letters) and (upper >= len(letters) * 0.6 or (len(chu) < 120 and chu[:1].isupper()))


def _tieu_de_hoa(chu: str) -> bool:
    """A heading after a capital letter is in capitals, so that initials ("A. Nguyễn") are none."""
    return len(chu) > 3 and chu.split(":")[0].isupper()
