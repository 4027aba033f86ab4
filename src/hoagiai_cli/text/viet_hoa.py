"""Capitals (Nghị định 30/2020, annex II): names against a table, and what citations and dates begin with.

The table of names is given (`BangHoa`): which names there are is no matter of this module.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import pairwise, product

from hoagiai_cli.text.bieu_thuc import bieu_thuc
from hoagiai_cli.text.cho import Cho, Goc
from hoagiai_cli.text.chuoi_tu import BangCap, ChuoiTu
from hoagiai_cli.text.normal import HOA, fold_tones

_CACH = r"[ \t\u00a0]*(?:\n[ \t]*)?(?<=\s)"
_DAU_MO = re.compile(r"\W*")

_LOAI = (
    "bộ luật|luật|pháp lệnh|nghị định|nghị quyết|quyết định|thông tư liên tịch|thông tư|chỉ thị|kế hoạch|công văn"
    "|kết luận|hướng dẫn|thông báo|tờ trình|báo cáo|chương trình|công điện|đề án|quy định|văn bản hợp nhất"
)
_CO_SO = re.compile(r" số \d[\w.]*[/-][" + HOA + r"\d][\w./-]*")
_LOAI_CUOI = re.compile(rf"(?<!\w)(?:{_LOAI})\s+\Z")
_LOAI_SAU = bieu_thuc(rf"(?:của\s+)?(?:{_LOAI})(?!\w)", re.IGNORECASE)
_DIEU = re.compile(r"(?<!\w)(?<!/)điều (?=\d+[a-zđ]?(?!\w))")
_KHOAN_TRUOC = re.compile(r"(?:khoản|điểm)\s+[\wđ]{1,3},?\s+\Z", re.IGNORECASE)
_KHOAN = bieu_thuc(
    r"(?<=[a-zà-ỹ\d] )(?:Khoản (?=\d{1,2}\b)|Điểm (?=[a-zđ]\b))(?=[\w, ]{1,40}?(?:Điều|điều|khoản|Khoản) \d)"
)
_THANG = re.compile(
    r"(?<!\w)(?:trong|vào|đến|từ|hết|trước|sau|của|cuối|đầu|giữa|qua) (Tháng|Ngày|Quý)(?= (?:\d|[IV]+\b))"
)
_NHA_NUOC = re.compile(r"(?<!\w)(?:quản lý|cơ quan|ngân sách|bí mật|doanh nghiệp) (Nhà nước)(?!\w)")
_XA = 40


def hoa_vien_dan(text: str) -> Iterator[Cho]:
    """Citations and dates, in order of kind: ``hoa_loai`` ("nghị định số 15/2014/NĐ-CP"), ``hoa_dieu`` ("điều 5
    luật …"), ``thuong_khoan`` ("tại Khoản 2 Điều 5"), ``thuong_nha_nuoc`` ("quản lý Nhà nước"), ``thuong_ngay``
    ("vào Tháng 5").
    """
    goc = Goc(text)
    chu = goc.chu
    if not co_the_sai_vien_dan(chu):
        return
    for m in _CO_SO.finditer(chu):
        dau = max(0, m.start() - _XA)
        truoc = _LOAI_CUOI.search(chu[dau : m.start() + 1])
        if truoc is not None:
            at = dau + truoc.start()
            yield goc.cho(at, dau + len(truoc[0].rstrip()) + truoc.start(), "hoa_loai", _hoa_dau(truoc[0].rstrip()))
    for m in _DIEU.finditer(chu):
        sau = chu[m.end() : m.end() + _XA].lstrip("0123456789")
        co_khoan = _KHOAN_TRUOC.search(chu[max(0, m.start() - 16) : m.start()])
        if co_khoan or _LOAI_SAU.match(sau.lstrip(" abcdđ,")):
            yield goc.cho(m.start(), m.start() + 4, "hoa_dieu", "Điều")
    for m in _KHOAN.finditer(chu):
        yield goc.cho(m.start(), m.start() + len(m[0].rstrip()), "thuong_khoan", m[0].rstrip().lower())
    for m in _NHA_NUOC.finditer(chu):
        yield goc.cho(*m.span(1), "thuong_nha_nuoc", "nhà nước", chac=False)
    for m in _THANG.finditer(chu):
        yield goc.cho(*m.span(1), "thuong_ngay", m[1].lower())


_CHUNG = (" Khoản ", " Điểm ", " Tháng ", " Ngày ", " Quý ")


def co_the_sai_vien_dan(text: str, khac: Collection[str] | None = None) -> bool:
    """Whether a text (composed) may hold what :func:`hoa_vien_dan` tells; `khac`: its different words, where known."""
    if (khac is None or "Nhà" in khac) and _NHA_NUOC.search(text):
        return True
    if any(_co_sau_chu(text, cum) for cum in _CHUNG if khac is None or cum.strip() in khac):
        return True
    if (khac is None or "điều" in khac) and _co_dieu(text):
        return True
    at = text.find(" số ")
    while at >= 0:
        if text[at + 4 : at + 5].isdigit() and _LOAI_CUOI.search(text[max(0, at - _XA) : at + 1]):
            return True
        at = text.find(" số ", at + 4)
    return False


def _co_dieu(text: str) -> bool:
    at = text.find("điều ")
    while at >= 0:
        if text[at + 5 : at + 6].isdigit():
            return True
        at = text.find("điều ", at + 5)
    return False


def _co_sau_chu(text: str, cum: str) -> bool:
    """Whether these words stand behind a small letter or a figure somewhere: not where a sentence begins."""
    at = text.find(cum)
    while at >= 0:
        if at and (text[at - 1].islower() or text[at - 1].isdigit()):
            return True
        at = text.find(cum, at + 1)
    return False


def _hoa_dau(cum: str) -> str:
    return cum[:1].upper() + cum[1:]


class BangHoa:
    """Names in their right capitals, to be found in any others."""

    __slots__ = ("_bang_cap", "_cap", "_chac", "_cho_phep", "_cum", "_mau", "_truoc")

    def __init__(
        self,
        cac_ten: Iterable[str],
        *,
        cung_dung: Iterable[str] = (),
        chac_ca_giua: Iterable[str] = (),
        tru_sau: dict[str, frozenset[str]] | None = None,
        cap_sai: Iterable[tuple[str, str]] = (),
    ) -> None:
        """`cung_dung`: other capitals that are right as well. `chac_ca_giua`: names whose inner capitals are certain
        too. `tru_sau`: first word of a name -> words before it that make it another word ("cơ" before "sở").
        `cap_sai`: pairs of words in a row that show a wrong capital within a name.
        """
        ten = [fold_tones(t) for t in cac_ten]
        self._cum = {_khoa(t): t for t in ten}
        self._cho_phep = {fold_tones(t) for t in cung_dung} | set(ten)
        self._chac = {_khoa(t) for t in chac_ca_giua}
        self._truoc = tru_sau or {}
        self._mau: re.Pattern[str] | None = None
        theo_dau: dict[str, set[str]] = {}
        dung = {cap for t in self._cho_phep for cap in pairwise(t.split())}
        for mot, hai in (*cap_sai, *(cap for t in (*ten, *map(_doi_dau, ten)) for cap in _cap_sai(t))):
            if (mot, hai) not in dung:  # as the name, or another way to write it, has them
                theo_dau.setdefault(mot, set()).add(hai)
        self._cap = {mot: tuple(sorted(hai)) for mot, hai in theo_dau.items()}
        self._bang_cap = BangCap((mot, hai) for mot, cac in self._cap.items() for hai in cac)

    def nghi(self, chuoi: ChuoiTu) -> list[str] | None:
        """Pairs of words that a text must hold one of to have a name in wrong capitals; None when any text may."""
        return chuoi.cac_cap(self._bang_cap)

    def _mau_ten(self) -> re.Pattern[str]:
        """The pattern of all names, made when a text first needs it."""
        if self._mau is None:
            theo_dai = sorted(self._cum, key=len, reverse=True)
            cac = "|".join(r"\s+".join(map(_hai_cach, khoa.split())) for khoa in theo_dai)
            self._mau = re.compile(rf"(?<![\w/-])(?:{cac})(?![\w-])", re.IGNORECASE)
        return self._mau

    def tim(self, text: str) -> Iterator[Cho]:
        """Names in wrong capitals, kind ``hoa_ten``; `thay` keeps the letters as typed and changes their case only."""
        goc = Goc(text)
        chu = goc.chu
        manh = [_DAU_MO.sub("", m, count=1) or m if m[0] in '(“"' else m for m in chu.split()]
        if not any(hai in self._cap.get(mot, ()) for mot, hai in pairwise(manh)):
            return
        for m in self._mau_ten().finditer(chu):
            gon = " ".join(m[0].split())
            khoa = _khoa(gon)
            dung = self._cum.get(khoa)
            if dung is None or fold_tones(gon) in self._cho_phep or gon.isupper():
                continue
            tu = khoa.split()[0]
            if _tu_truoc(chu, m.start()) in self._truoc.get(tu, ()):
                continue
            chac = khoa in self._chac or m[0][0].islower()
            yield goc.cho(*m.span(), "hoa_ten", _theo(m[0], dung), chac=chac)


def _khoa(ten: str) -> str:
    return fold_tones(" ".join(ten.split())).lower()


def _doi_dau(ten: str) -> str:
    """A name with the newer tone places, as far as names have them."""
    doi = {"Ủy": "Uỷ", "Tòa": "Toà", "hòa": "hoà", "Hòa": "Hoà"}
    return " ".join(doi.get(tu, tu) for tu in ten.split())


def _hai_cach(tu: str) -> str:
    """A word of a pattern, either tone place."""
    doi = {"ủy": "(?:ủy|uỷ)", "tòa": "(?:tòa|toà)", "hòa": "(?:hòa|hoà)", "hóa": "(?:hóa|hoá)"}
    return doi.get(tu) or re.escape(tu)


def _cap_sai(ten: str) -> Iterator[tuple[str, str]]:
    """The first two words of a name in any capitals but the right ones and all capitals."""
    mot, hai = ten.split()[:2]
    cach = product((mot.lower(), _hoa_dau(mot)), (hai.lower(), _hoa_dau(hai)))
    return (cap for cap in cach if cap != (mot, hai))


def _tu_truoc(chu: str, at: int) -> str:
    truoc = chu[max(0, at - 12) : at].split()
    return truoc[-1].lower() if truoc and not chu[at - 1 : at].isalnum() else ""


def _theo(chu: str, dung: str) -> str:
    """The letters as typed in the case of `dung`; runs of blanks count as one blank."""
    ra: list[str] = []
    for tu, mau in zip(re.findall(r"\s+|\S+", chu)[::2], dung.split(), strict=True):
        # a name has a capital at the head of a word only
        ra.append((tu[0].upper() if mau[0].isupper() else tu[0].lower()) + tu[1:].lower())
    noi = re.findall(r"\s+", chu)
    return "".join(x for cap in zip(ra, [*noi, ""], strict=True) for x in cap)
