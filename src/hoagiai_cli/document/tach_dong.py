"""Lines that share a paragraph: line breaks that part paragraphs, and blanks that fake columns."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoagiai_cli.registry.nhan_vai_tro import truong_cua_nhan
from hoagiai_cli.text.normal import HOA, fold, squash

_DAU = re.compile(
    r"(?:[-–—+*•●▪]\s*\S|\(?\d{1,2}(?:\.\d{1,2})*[.)/]\s*\S|\d{1,2}(?:\.\d{1,2})+\s|\(?[a-zđ][)/]\s*\S|[IVX]{1,5}[.\-/)]\s?[^\W\d_])"
)
_HET = (".", ";", ":", "!", "?", "…")
_COT = re.compile(r"\t[\t ]*|[ \u00a0]{4,}")
_PHAI = re.compile(
    r"CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN|ĐOÀN TNCS|Độc lập\s*[-–]|"
    rf"(?:TM|KT|TL|TUQ|Q|T/M|K/T)\s?[./]?\s*[{HOA}]{{2}}"
    r"|(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG |CHÁNH |HIỆU TRƯỞNG|BÍ THƯ)|[^,\t]{2,40}, ngày[\s\d.…_]*tháng"
)
_NOI_NGAY = re.compile(rf"[{HOA}][^,\t]{{1,40}}, ngày[\s\d.…_]*tháng[\s\d.…_]*năm[\s\d.…_]*")


def tach_xuong_dong(text: str) -> list[str]:
    """The lines of a paragraph with line breaks ("\\n"); a break in the middle of a sentence is a blank."""
    out: list[str] = []
    for line in text.split("\n"):
        sach = squash(line.replace("\t", " "))
        if not sach:
            continue
        if out and not mo_dong(squash(out[-1].replace("\t", " ")), sach):
            out[-1] = f"{out[-1].rstrip()} {line.lstrip()}"
        else:
            out.append(line)
    return out


def mo_dong(truoc: str, sau: str) -> bool:
    """Does a line after a line break begin something new?"""
    if _DAU.match(sau) or truoc.isupper() or sau.isupper() or _NOI_NGAY.fullmatch(sau):
        return True
    return la_nhan(sau) or (truoc.endswith(_HET) and not sau[:1].islower())


def la_nhan(line: str) -> bool:
    """Does the line begin with the label of an assignment ("Chủ trì: …")?"""
    nhan, colon, _ = line.partition(":")
    return bool(colon) and len(nhan) <= 40 and truong_cua_nhan(" ".join(fold(nhan).split())) is not None


def tach_cot(line: str) -> Iterator[str]:
    """A line whose blanks fake two columns (letterhead, signature beside Nơi nhận) as two, the left one first."""
    for match in _COT.finditer(line):
        trai, phai = line[: match.start()].strip(), line[match.end() :].strip()
        if trai and phai and (_PHAI.match(phai) or (_PHAI.match(trai) and phai.isupper())):
            yield trai
            yield phai
            return
    yield line
