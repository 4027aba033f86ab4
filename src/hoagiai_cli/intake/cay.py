"""Paragraphs with their printed numbers, and the tree they make.

The tree follows the numbers as printed: I. > 1. > a) or 1.1. > … A number that does not fit (twice,
left out, out of order) stays as printed and is reported; it never moves text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from hoagiai_cli.document.tho import Doan
from hoagiai_cli.intake.bang_chu import bang_thanh_chu
from hoagiai_cli.intake.bao_cao import BaoCao
from hoagiai_cli.plan.danh_so import CHU_CAI, doc_la_ma
from hoagiai_cli.text.ky_hieu import DAU_DONG

PHAN, CHU_HOA, LA_MA, SO, THAP_PHAN, CHU, GACH, CONG, SAO, THUONG, BANG = (
    "phan", "chu_hoa", "la_ma", "so", "thap_phan", "chu", "gach", "cong", "sao", "thuong", "bang",
)  # fmt: skip
DANH_SO = frozenset({PHAN, CHU_HOA, LA_MA, SO, THAP_PHAN, CHU})
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
    (CHU, re.compile(r"(?P<so>\(?(?P<n>[a-zđ])(?:[)/]\s*|\.\s+))(?=\S)")),
    (CONG, re.compile(r"(?P<so>\+)\s*(?=\S)")),
    (SAO, re.compile(rf"(?P<so>[{DAU_DONG}]|\*(?!\*))\s*(?=\S)")),
    (GACH, re.compile(r"(?P<so>[-–—])\s*(?=[^\s\d-])|(?P<so2>[-–—])\s+(?=\d)")),
)


_PHAN = re.compile(
    r"(?P<so>(?:Phần|PHẦN)\s+(?:(?:thứ|THỨ)\s+(?P<thu>\w+)|(?P<la_ma>[IVX]{1,4})\b|(?P<n>\d)\b)\s?[.:\-–/]?)"
    r"\s*(?P<chu>.*)"
)
_THU = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám")
_SAU_NHAT = 12
"""Levels of a tree; numbers that open ever new ones are out of order, and a plan file cannot nest without end."""


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


@dataclass(slots=True)
class Cay:
    """A numbered paragraph and all that stands under it, in order."""

    dau: Dong
    con: list[Dong | Cay] = field(default_factory=list)

    @property
    def nhanh(self) -> list[Cay]:
        """The numbered children."""
        return [item for item in self.con if isinstance(item, Cay)]

    @property
    def la(self) -> list[Dong]:
        """The unnumbered paragraphs before the first numbered child."""
        out: list[Dong] = []
        for item in self.con:
            if isinstance(item, Cay):
                break
            out.append(item)
        return out


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
            return Dong(so, kieu, CHU_CAI.index(value.lower()) + 1, chu, doan)
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
            n = CHU_CAI.find(value) + 1
            if n == 0:
                n = ord(value) - ord("a") + 1
            return Dong(so, kieu, n, chu, doan)
        return Dong("-" if kieu == GACH else so, kieu, 0, chu, doan)
    return Dong("", THUONG, 0, text, doan)


def _dau_phan(doan: Doan) -> Dong | None:
    """A heading such as "Phần thứ nhất" or "PHẦN II. NHIỆM VỤ"; its title may stand in the next paragraph."""
    match = _PHAN.fullmatch(doan.text)
    if match is None:
        return None
    thu = (match["thu"] or "").lower()
    n = _THU.index(thu) + 1 if thu in _THU else doc_la_ma(match["la_ma"] or "") or int(match["n"] or 0)
    chu = match["chu"].strip()
    if n == 0 or not (not chu or chu.isupper() or (chu[:1].isupper() and len(chu) < 120)):
        return None
    return Dong(" ".join(match["so"].split()), PHAN, n, chu, doan)


def ghep_phan(dong: list[Dong]) -> list[Dong]:
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


_MOC = re.compile(r"(?:Tháng|Quý|Tuần|Đợt|Học kỳ|Năm)\s+[^.;,]{1,40}", re.IGNORECASE)


def nhom_theo_moc(cay: Cay) -> None:
    """Makes months, quarters or weeks that stand alone on a line ("Tháng 9/2026") branches over what follows them."""
    moc = [
        i
        for i, item in enumerate(cay.con)
        if isinstance(item, Dong) and item.kieu == THUONG and _MOC.fullmatch(item.chu.rstrip(" :"))
    ]
    if len(moc) < 2 or cay.nhanh:
        return
    nhanh = [
        Cay(item, cay.con[at + 1 : den])
        for at, den in zip(moc, [*moc[1:], len(cay.con)], strict=True)
        if isinstance(item := cay.con[at], Dong)
    ]
    cay.con = [*cay.con[: moc[0]], *nhanh]


def _nhu_tieu_de(chu: str) -> bool:
    """Words that may follow a Roman numeral: a heading in capitals, or a short one."""
    letters = [c for c in chu if c.isalpha()]
    upper = sum(1 for c in letters if c.isupper())
    return bool(letters) and (upper >= len(letters) * 0.6 or (len(chu) < 120 and chu[:1].isupper()))


def _tieu_de_hoa(chu: str) -> bool:
    """A heading after a capital letter is in capitals, so that initials ("A. Nguyễn") are none."""
    return len(chu) > 3 and chu.split(":")[0].isupper()


def dung_cay(dong: list[Dong], bao_cao: BaoCao) -> tuple[list[Dong], list[Cay]]:
    """The tree: what stands before the first number, and the top branches."""
    truoc: list[Dong] = []
    goc: list[Cay] = []
    duong: list[Cay] = []  # the open branches, outermost first
    for item in dong:
        if item.kieu not in DANH_SO:
            (duong[-1].con if duong else truoc).append(item)
            continue
        cap = min(_cap(item, duong, bao_cao, goc[0].dau.kieu if goc else item.kieu), _SAU_NHAT)
        del duong[cap:]
        cay = Cay(item)
        (duong[-1].con if duong else goc).append(cay)
        duong.append(cay)
    return truoc, goc


def _cap(item: Dong, duong: list[Cay], bao_cao: BaoCao, dau_tien: str) -> int:
    """How deep a numbered paragraph stands: its index in the row of open branches; `dau_tien` is the kind of number
    that the document begins with, and so its outermost."""
    if item.kieu in DAU_MUC:
        hoa_duoi = dau_tien == LA_MA  # "A." below "I."
        tren = {
            PHAN: (),
            CHU_HOA: (PHAN, LA_MA) if hoa_duoi else (PHAN,),
            LA_MA: (PHAN,) if hoa_duoi else (PHAN, CHU_HOA),
        }
        tren_muc = tren[item.kieu]
        cap = 0
        while cap < len(duong) and duong[cap].dau.kieu in tren_muc:
            cap += 1
        if len(duong) > cap and duong[cap].dau.kieu == item.kieu:
            _xem_thu_tu(item, duong[cap].dau, bao_cao)
        return cap
    cung = [i for i, cay in enumerate(duong) if cay.dau.kieu == item.kieu and _mot_dang(cay.dau, item)]
    if item.kieu == THAP_PHAN:
        for i in range(len(duong) - 1, -1, -1):
            if _so_cua(duong[i].dau) == item.tien_to:
                if i + 1 < len(duong):
                    _xem_thu_tu(item, duong[i + 1].dau, bao_cao)
                elif item.n != 1:
                    bao_cao.khong_chac("so_nhay", item.dong, trich=item.so)
                return i + 1
        if cung:
            bao_cao.khong_chac("so_lac", item.dong, trich=item.so)
            return cung[-1]
        return len(duong)
    for i in reversed(cung):
        if item.n == duong[i].dau.n + 1:
            return i
    if not cung or (item.n == 1 and cung[-1] != len(duong) - 1):
        if item.n != 1:
            bao_cao.khong_chac("so_nhay", item.dong, trich=item.so)
        return len(duong)
    _xem_thu_tu(item, duong[cung[-1]].dau, bao_cao)
    return cung[-1]


def _mot_dang(a: Dong, b: Dong) -> bool:
    return a.so.endswith(")") == b.so.endswith(")") and a.so.startswith("(") == b.so.startswith("(")


def _so_cua(dong: Dong) -> str:
    return f"{dong.tien_to}.{dong.n}" if dong.kieu == THAP_PHAN else str(dong.n) if dong.kieu == SO else ""


def _xem_thu_tu(item: Dong, truoc: Dong, bao_cao: BaoCao) -> None:
    if item.kieu == truoc.kieu and item.n == truoc.n:
        bao_cao.khong_chac("so_trung", item.dong, trich=item.so)
    elif item.kieu == truoc.kieu and item.n != truoc.n + 1:
        bao_cao.khong_chac("so_nhay", item.dong, trich=item.so)


def phang(items: list[Dong | Cay] | list[Dong] | list[Cay]) -> Iterator[Dong]:
    """All paragraphs of a branch, in the order of the document."""
    for item in items:
        if isinstance(item, Cay):
            yield item.dau
            yield from phang(item.con)
        else:
            yield item


def van(items: list[Dong | Cay] | list[Dong]) -> str:
    """Paragraphs as the prose of a plan file: one a line, marks as typed."""
    return "\n".join(dong.nguyen for dong in phang(items))
