"""Plain text to paragraphs: which lines belong together.

Text cut out of documents comes in three layouts: paragraphs parted by blank lines, one paragraph per
line, and lines wrapped hard at a width. Page breaks cut paragraphs in all of them. Two paragraphs
are never merged unless the first is plainly unfinished; what was decided on a guess is listed.
"""

from __future__ import annotations

import re
from itertools import pairwise

from hoagiai_cli.document.tach_dong import la_nhan
from hoagiai_cli.document.tho import Doan, NghiNgo, VanBanTho
from hoagiai_cli.text.normal import HOA, squash

NGAT_CUNG = "ngat_cung"
MOI_DONG = "moi_dong"

_XUONG_DONG = re.compile(r"\r\n?|[\f\v\x85\u2028\u2029]")
_DIEU_KHIEN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff\ufeff]")
_DAU_DONG = re.compile(
    rf"(?:[-–+*•]\s?\S|=>\s?\S|\(?\d{{1,2}}(?:\.\d{{1,2}})*[.)](?:\s|[{HOA}])"
    r"|\d{1,2}(?:\.\d{1,2})+[-/]?\s|[a-zđ][)/]\s|[IVX]{1,5}[.\-/)]\s?[^\W\d_]"
    rf"|\d{{1,2}}\s?[-–]\s[{HOA}])"
)
_MO_KHOI = re.compile(
    r"(?:Nơi nhận|Căn cứ|Thực hiện Quyết|Kính gửi|TM\.|KT\.|TL\.|TUQ\.|Q\.|Số:|Phụ lục|KẾ HOẠCH$)", re.I
)
_KHOI_HOA = re.compile(
    r"KẾ HOẠCH\b|CỘNG H(?:ÒA|OÀ) XÃ HỘI|Độc lập\s*[-–]\s*Tự do|[A-ZĐ][^,]{1,40}, ngày[\s\d.…_]*tháng[\s\d.…_]*năm"
)
_SO_TRANG = re.compile(r"(?:(?P<gach>[-–—])\s*)?(?:Trang\s+)?(?P<n>\d{1,3})(?:\s*/\s*\d{1,3})?(?(gach)\s*[-–—])", re.I)
_CACH_TRANG = 5
_DO_DANG = 50
_HET_CAU = (".", ";", ":", "!", "?", "./.", "…", "”", ")")


def doc_txt(text: str) -> VanBanTho:
    """Paragraphs of a text file, in order. Linear in its length; never raises."""
    lines = _DIEU_KHIEN.sub("", _XUONG_DONG.sub("\n", text)).split("\n")
    so_trang = _so_trang(lines)
    for number, _ in so_trang:
        lines[number - 1] = ""
    bo_cuc = nhan_bo_cuc(lines)
    pieces = _ngat_cung(lines) if bo_cuc == NGAT_CUNG else _moi_dong(lines)
    doan, nghi_ngo = _noi_trang(pieces)
    nghi_ngo += [NghiNgo("so_trang", number, text) for number, text in so_trang]
    return VanBanTho(tuple(doan), bo_cuc, tuple(sorted(nghi_ngo, key=lambda item: item.dong)))


def _so_trang(lines: list[str]) -> list[tuple[int, str]]:
    """Page numbers: (line, words). Numbers alone on a line that count up, pages apart (no cells of a table)."""
    found = []
    truoc, con_chu = 0, _CACH_TRANG
    for number, raw in enumerate(lines, start=1):
        line = squash(raw)
        if not line:
            continue
        match = _SO_TRANG.fullmatch(line)
        if match is None:
            con_chu += 1
            continue
        trang = int(match["n"])
        if con_chu >= _CACH_TRANG and (trang == truoc + 1 or (not truoc and trang == 2)):
            found.append((number, line))
            truoc = trang
        con_chu = 0
    return found


def nhan_bo_cuc(lines: list[str]) -> str:
    """NGAT_CUNG where most lines go on in the next one below them, MOI_DONG otherwise."""
    full = [squash(line) for line in lines]
    width = max((len(line) for line in full), default=0)
    if width > 140:
        return MOI_DONG
    pairs = [(a, b) for a, b in pairwise(full) if a and b]
    if not pairs:
        return MOI_DONG
    ho = [(a, b) for a, b in pairs if not _DAU_DONG.match(b) and not a.endswith((".", ";", ":"))]
    # a line goes on in small letters, or it is full and the next one begins with a name ("Sở Giáo dục và" / "Đào tạo")
    thuong = [a for a, b in ho if b[:1].islower()]
    do_dang = thuong + [a for a, b in ho if not b[:1].islower() and len(a) >= width * 0.85 and not _MO_KHOI.match(b)]
    if not thuong or len(do_dang) < 3:
        return MOI_DONG
    # lines broken at a width are all nearly full; short paragraphs between them do not count against it
    day = sum(1 for a in do_dang if len(a) >= width * 0.7)
    return NGAT_CUNG if len(do_dang) >= len(pairs) * 0.2 or day >= len(do_dang) * 0.7 else MOI_DONG


def _moi_dong(lines: list[str]) -> list[tuple[str, int, int, bool]]:
    """Each line a paragraph: (text, first line, last line, preceded by a blank line).

    A line that goes on in small letters right below an unfinished one is no paragraph of its own.
    """
    out: list[tuple[str, int, int, bool]] = []
    blank = True
    cach = _cach_dong(lines)
    for number, raw in enumerate(lines, start=1):
        line = squash(raw)
        if not line:
            blank = True
            continue
        truoc = out[-1] if out and not blank else None
        if truoc and not _DAU_DONG.match(line) and _noi_duoi(truoc[0], line, cach=cach):
            out[-1] = (f"{truoc[0]} {line}", truoc[1], number, truoc[3])
        else:
            out.append((line, number, number, blank))
        blank = False
    return out


def _noi_duoi(truoc: str, line: str, *, cach: bool) -> bool:
    """Does a line go on with the one right above it? `cach`: blank lines part the paragraphs."""
    if len(truoc) < _DO_DANG or (truoc.endswith(_HET_CAU) and not (cach and truoc.endswith(";"))):
        return False
    hoa = truoc.isupper() or line.isupper()
    return line[:1].islower() or (cach and not hoa and not _MO_KHOI.match(line) and not la_nhan(line))


def _ngat_cung(lines: list[str]) -> list[tuple[str, int, int, bool]]:
    """Hard-wrapped lines joined to paragraphs."""
    width = be_rong(lines)
    cach = _cach_dong(lines)
    out: list[tuple[str, int, int, bool]] = []
    blank = True
    last, last_indent = "", 0
    for number, raw in enumerate(lines, start=1):
        line = squash(raw)
        if not line:
            blank = True
            continue
        lien = cach and line[0] in "-–" and len(last) >= width * 0.85 and not last.endswith((".", ";", ":"))
        if blank or not out or (not lien and mo_doan(raw, line, last, width, last_indent)):
            out.append((line, number, number, blank))
        else:
            text, first, _, was_blank = out[-1]
            out[-1] = (f"{text} {line}", first, number, was_blank)
        last, last_indent = line, _thut(raw)
        blank = False
    return out


def _cach_dong(lines: list[str]) -> bool:
    """Whether blank lines part the paragraphs: then a dash under a full line goes on ("Văn hóa" / "- Xã hội")."""
    co = [not squash(truoc) for truoc, dong in pairwise(lines) if _DAU_DONG.match(squash(dong))]
    return len(co) >= 5 and sum(co) >= len(co) * 0.9


def _thut(raw: str) -> int:
    return len(raw.expandtabs()) - len(raw.expandtabs().lstrip())


def be_rong(lines: list[str]) -> int:
    """The width the text was wrapped at: what nine lines in ten stay under."""
    lengths = sorted(len(squash(line)) for line in lines if len(squash(line)) > 40)
    return lengths[int(len(lengths) * 0.9)] if lengths else 80


def mo_doan(raw: str, line: str, last: str, width: int, last_indent: int) -> bool:
    """Does this line open a paragraph although no blank line stands before it?"""
    short = len(last) < width * 0.75
    ended = last.endswith((".", ";", ":", "./."))
    if _MO_KHOI.match(line) or _KHOI_HOA.match(line) or (line[:1].isupper() and la_nhan(line)):
        return True
    if last.isupper() and not line.isupper() and line[:1].isupper():
        return True
    if _DAU_DONG.match(line):
        # a wrapped "2021 -" / "- 2027" or "chính trị" / "- xã hội" is no list item
        after = line.lstrip("-–+*• ")[:1]
        if line[0] in "-–+*•" and (after.islower() or after.isdigit()) and not ended and not short:
            return False
        # a number with a capital after it opens a paragraph even under a full line
        hoa = next((char.isupper() for char in line.lstrip("(0123456789.)/ ") if char.isalpha()), False)
        return ended or short or hoa or raw[:1] in " \t" or line[0] in "-–+*•"
    if line.isupper() and (last.isupper() or ended or short):
        return not (last.isupper() and len(last) > width * 0.75)
    indent = _thut(raw)
    if indent >= 3 and last_indent < 3 and line[:1].isupper():
        return True
    return ended and (short or indent >= 3) and line.lstrip('(“"')[:1].isupper()


def _noi_trang(pieces: list[tuple[str, int, int, bool]]) -> tuple[list[Doan], list[NghiNgo]]:
    """Joins what a page break cut: the next piece begins in lower case and the one before is unfinished."""
    doan: list[Doan] = []
    nghi_ngo: list[NghiNgo] = []
    for text, first, last, blank in pieces:
        before = doan[-1] if doan else None
        if (
            before is not None
            and blank
            and text[:1].islower()
            and not _DAU_DONG.match(text)
            and len(before.text) > 30
            and not before.text.endswith(_HET_CAU)
        ):
            doan[-1] = Doan(f"{before.text} {text}", before.dong, last)
            nghi_ngo.append(NghiNgo("noi_doan", first, text[:60]))
            continue
        doan.append(Doan(text, first, last))
    return doan, nghi_ngo
