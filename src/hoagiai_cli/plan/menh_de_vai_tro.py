"""Sentences that say who leads and who helps: "Sở A chủ trì, phối hợp với Sở B thực hiện".

A plan may hold them where it would hold names; they are read as both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from hoagiai_cli.plan.co_quan import CoQuan, bo_nhan, dau_ten, doc_co_quan
from hoagiai_cli.text.bieu_thuc import bieu_thuc

_NOI_DUNG = r"(?:[Cc]ác |[Nn]hững )?(?:[Nn]ội dung|[Nn]hiệm vụ|[Cc]ông việc|[Vv]iệc|[Hh]oạt động)\b[^.;:]{0,60}?\s"
GIAO = rf"(?:(?:[Gg]iao|[Pp]hân công|[Ủủ]y quyền|[Đđ]ề nghị|[Yy]êu cầu)(?:\s+cho)?|(?:{_NOI_DUNG})?[Dd]o)"
CHU_TRI = r"(?:(?:làm\s+)?(?:cơ quan\s+|đơn vị\s+)?(?:chủ trì|đầu mối)(?:,?\s+tham mưu)?|tham mưu)"
LAM = r"(?:(?:cùng\s+)?(?:triển khai|tổ chức|tham mưu|tham gia|cùng)\s+)*(?:thực hiện|triển khai|tổ chức)"
_PHOI_HOP_VOI = r"phối hợp(?:\s+chặt chẽ)?(?:\s+(?:với|cùng)(?:\s+với)?)?"
_A_PHOI_HOP_B = bieu_thuc(
    rf"(?P<truoc>(?:{GIAO}\s+)?)(?P<a>\S.*?)\s*(?P<giua>,?\s+{CHU_TRI})?\s*[,;]?\s+(?P<noi>(?:và\s+)?{_PHOI_HOP_VOI})"
    rf"\s+(?P<b>\S.*?)(?P<sau>,?\s+(?:để\s+)?{LAM}(?:\s+(?:nhiệm vụ|nội dung|kế hoạch)?\s*này)?)?",
    re.DOTALL,
)
_A_B_PHOI_HOP = bieu_thuc(
    rf"(?P<truoc>(?:{GIAO}\s+)?)(?P<a>\S.*?)(?:(?P<giua>,?\s+(?:{CHU_TRI}(?:,?\s+{LAM})?|{LAM}))\s*[,;.]|\s*;)\s+"
    rf"(?P<b>\S.*?)(?P<sau>\s+(?:cùng\s+)?(?:phối hợp|tham gia)(?:\s+(?:{LAM}|hướng dẫn|hỗ trợ))?)",
    re.DOTALL,
)
_A_B_TRONG_NGOAC = bieu_thuc(
    r"(?P<truoc>)(?P<a>\S.*?)\s*(?P<giua>\((?:cơ quan |đơn vị )?(?:chủ trì|đầu mối)\))\s*[,;]?\s*(?:và\s+)?"
    r"(?P<b>\S.*?)\s*(?P<sau>\((?:cơ quan |đơn vị )?(?:phối hợp|tham gia)\))",
    re.DOTALL,
)
_HET_CAU = re.compile(r"(?<=\w\w\w)\.\s")
_HAI_BEN = re.compile(r"phối hợp|tham gia")


class HaiVai(NamedTuple):
    """Who leads and who helps, and the words around the two names: before, between, after (as they stand)."""

    truoc: str
    a: str
    giua: str
    noi: str
    b: str
    sau: str


@lru_cache(maxsize=4096)
def doc_hai_vai(chu: str, *, co_nhan: bool = False) -> HaiVai | None:
    """The two sides of a sentence without its end mark; None for one that says anything else.

    Behind a label (`co_nhan`) any words in the place of a name are one.
    """
    if not _HAI_BEN.search(chu):
        return None
    for mau in (_A_PHOI_HOP_B, _A_B_TRONG_NGOAC, _A_B_PHOI_HOP):
        match = mau.fullmatch(chu)
        if match is None or not (la_ten(match["a"]) or (co_nhan and _nhu_ten(match["a"]))):
            continue
        truoc, giua, sau = (" ".join((match[ten] or "").split()) for ten in ("truoc", "giua", "sau"))
        noi = match["noi"] if mau is _A_PHOI_HOP_B else ""
        b = match["b"]
        if (truoc or giua) and noi and not la_ten(b):  # "Giao A chủ trì, phối hợp với B tiếp nhận, giải quyết"
            b, viec = _cat_viec(b)
            sau = f"{viec} {sau}".strip()
        if la_ten(b) or ((noi or co_nhan) and _nhu_ten(b)):
            return HaiVai(truoc, match["a"].rstrip(" ,;"), giua, noi, b, sau)
    return None


def _nhu_ten(chu: str) -> bool:
    """Could it be a name whose head is in no list? It begins with a capital and says nothing that is done."""
    return chu[:1].isupper() and not any(item.lam_gi for item in doc_co_quan(chu))


def _cat_viec(b: str) -> tuple[str, str]:
    """The names at the start of the words, and what they do together."""
    ten = doc_co_quan(b)
    at = next((i for i, item in enumerate(ten) if item.lam_gi), None)
    if at is None or any(item.ten[:1].isupper() and dau_ten(item.ten) for item in ten[at + 1 :]):
        return b, ""
    cuoi = ten[at]
    return b[: cuoi.ket_thuc], b[cuoi.ket_thuc :].lstrip(" ,")


def la_ten(chu: str) -> bool:
    """Does this name bodies and nothing that they do?"""
    if dau_ten(chu) is None or _HET_CAU.search(chu) or any(item.lam_gi for item in doc_co_quan(chu)):
        return False
    return all(" các " in f" {truoc} " for truoc in chu.split(":")[:-1])  # "UBND các xã: A, B"


def doc_vai(
    chu_tri: str | list[str] | None, phoi_hop: str | list[str] | None
) -> tuple[tuple[CoQuan, ...], tuple[CoQuan, ...]]:
    """The bodies of both fields; those that the first field itself names as helping count as partners.

    Offsets count within the field a body is named in.
    """
    if not isinstance(chu_tri, str) or not _HAI_BEN.search(chu_tri):
        return doc_co_quan(chu_tri), doc_co_quan(phoi_hop)
    chinh: list[CoQuan] = []
    cung: list[CoQuan] = []
    for at, manh in _cac_manh(chu_tri):
        hai = doc_hai_vai(manh)
        if hai is None:
            chinh += _doi(doc_co_quan(manh), at)
        else:
            chinh += _doi(doc_co_quan(hai.a), at + manh.find(hai.a))
            cung += _doi(doc_co_quan(hai.b), at + manh.rfind(hai.b))
    return tuple(chinh), (*cung, *doc_co_quan(phoi_hop))


def _doi(ten: tuple[CoQuan, ...], at: int) -> list[CoQuan]:
    return [item._replace(bat_dau=item.bat_dau + at, ket_thuc=item.ket_thuc + at) for item in ten]


def _cac_manh(chu: str) -> Iterator[tuple[int, str]]:
    """The lines of a value without their marks and labels; one of several sentences parted at its semicolons."""
    at = 0
    for dong in chu.split("\n"):
        con = bo_nhan(dong)
        tu = at + len(dong) - len(con)
        gon = con.rstrip(" .;,")
        if doc_hai_vai(gon) is not None or ";" not in gon:
            yield tu, gon
        else:
            for manh in re.finditer(r"[^;]+", gon):
                sach = manh.group().strip()
                yield tu + manh.start() + manh.group().find(sach), sach
        at += len(dong) + 1
