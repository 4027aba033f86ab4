"""The language of bodies: a field such as `chu_tri` is typed as it stands in the document and read as names.

"Sở Tư pháp; UBND các xã, phường và các cơ quan có liên quan" -> three names. A separator parts two
names only where a name begins after it, so names that hold commas or "và" stay whole.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from hoagiai_cli.registry.nhan_vai_tro import truong_cua_nhan
from hoagiai_cli.registry.ten_co_quan import (
    CAP_DAN_CU,
    CHUYEN_MON,
    CO_VA,
    DAU_TEN,
    DAU_TEN_HOA,
    DO_DANG,
    DONG_TU,
    KHONG_DAU,
    NGHIA_CHUNG,
    RONG,
    SAU_DO_VAN_LA_TEN,
    TRUOC_DO_VAN_LA_TEN,
)
from hoagiai_cli.text.bieu_thuc import bieu_thuc
from hoagiai_cli.text.normal import HOA, fold, fold_tones, squash

_TACH = re.compile(r"[;\n]|,|\s(?:và|cùng|với)\s|\s&\s")
_DAU_CAU = re.compile(r"[^\w\s-]+")
_VAI = re.compile(r"\s+[-–]\s+(?:cơ quan|đơn vị)\s+(?:thường trực|đầu mối|chủ trì|tham mưu)\b.*$", re.IGNORECASE)
"""What a body is in this matter, added after a dash: no part of its name."""
_VAI_NGOAC = re.compile(r"\s*\((?:cơ quan |đơn vị )?(?:chủ trì|đầu mối|phối hợp|tham gia|thường trực)\)$")
_NHAN_DAU = re.compile(r"\s*(?:[-–+*•]\s+)?(?P<nhan>[^:;,]{2,60}):\s*")
_CAP = bieu_thuc(
    r"(?:(?:o|doi voi|tai) )?(?:cap |tuyen )?(?:trung uong|tinh|thanh pho|huyen|quan|xa|phuong|dac khu|co so|thon)"
    r"(?: va (?:cap )?(?:huyen|xa|phuong))?"
)
"""Whom a line of a value is about ("Cấp tỉnh: Sở Tư pháp")."""
_NHOM = ("các", "những", "mọi", "toàn thể")
_CAP_CUOI = (" tỉnh", " thành phố", " xã", " phường", " huyện", " đặc khu", " quận", " thị xã")
_O_NOI = re.compile(r"^.*\s(?:ở|tại)\s")
_LIET_KE = re.compile(rf"\bcác (?:xã|phường|thôn|thị trấn)(?:,\s\w+)* [{HOA}]")
_NOI_O = frozenset({"bản", "buôn", "làng", "xóm"})
_NGUOI_LAM = frozenset({"cán bộ", "công chức", "viên chức"})
_PHONG_NGUOI = re.compile(r"(?:phòng|ban|vụ|sở) (?:cán bộ|công chức|viên chức|tổ chức)")
_SO_LUONG = re.compile(r"\d{1,4}\s+(?=[^\W\d_])")
_DAI_NHAT_DAU = 3
_DAI_NHAT_DONG_TU = 3
_TU = re.compile(r"\S+")
_CUOI_TU = " ,;:."
_VA_HOA = bieu_thuc(rf"và\s+[{HOA}]")
_DAU_DONG_TU = frozenset(verb.split(" ", 1)[0] for verb in DONG_TU)


class CoQuan(NamedTuple):
    """One body named in a field: its name, what the field says it does (""), and the span of the name."""

    ten: str
    lam_gi: str
    bat_dau: int
    ket_thuc: int


def doc_co_quan(value: str | list[str] | None) -> tuple[CoQuan, ...]:
    """The bodies named in a field, in order; a list has one body per item, already split by its writer.

    Offsets count within the text, or within the item for a list.
    """
    if value is None:
        return ()
    if isinstance(value, str):
        return _tach(value)
    return tuple(co_quan for item in value for co_quan in _mot_muc(item))


def ten_co_quan(value: str | list[str] | None) -> list[str]:
    """Only the names of `doc_co_quan`."""
    return [co_quan.ten for co_quan in doc_co_quan(value)]


@lru_cache(maxsize=4096)
def _mot_muc(item: str) -> tuple[CoQuan, ...]:
    """An item of a list is one body, unless it plainly holds several (";")."""
    if ";" in item:
        return _tach(item)
    ten, lam_gi = cat_dong_tu(bo_nhan(item))
    ten = _gon(ten)
    start = item.find(ten)
    return (CoQuan(ten, lam_gi, start, start + len(ten)),) if ten else ()


@lru_cache(maxsize=4096)
def _tach(text: str) -> tuple[CoQuan, ...]:
    pieces: list[tuple[int, int]] = []
    start = 0
    for match in _TACH.finditer(text):
        if match.start() < start or _trong_ngoac(text, match.start()):
            continue
        mark = match.group()
        hard = mark in ";\n"
        if not hard and not _la_ranh_gioi(text[start : match.start()], mark.strip(), text[match.end() :]):
            continue
        pieces.append((start, match.start()))
        start = match.end()
    pieces.append((start, len(text)))
    out = []
    for begin, end in pieces:
        manh = bo_nhan(text[begin:end])
        begin = end - len(manh)
        ten, lam_gi = cat_dong_tu(manh)
        sach = _gon(ten)
        if sach:
            at = text.find(sach, begin) if sach in text[begin:end] else begin
            out.append(CoQuan(sach, lam_gi, at, min(at + len(sach), end)))
    return tuple(out)


def _thuong(text: str) -> str:
    """Small letters, one tone placement, single spaces: what the word lists are written in."""
    return fold_tones(squash(text)).casefold()


def _gon(ten: str) -> str:
    ten = _VAI_NGOAC.sub("", _VAI.sub("", squash(ten).strip(" .;,:")))
    return re.sub(
        r"^(?:[-+*•]\s+|và\s+|cùng\s+|phối hợp với\s+|phối hợp\s+|do\s+|giao\s+|đề nghị\s+)+", "", ten, flags=re.I
    )


def bo_nhan(text: str) -> str:
    """A line without the mark, the level or the label that it begins with."""
    match = _NHAN_DAU.match(text)
    if match is not None:
        nhan = " ".join(fold(match["nhan"]).split())
        if _CAP.fullmatch(nhan) or truong_cua_nhan(nhan) in ("chu_tri", "phoi_hop"):
            return text[match.end() :]
    return re.sub(r"^\s*[-–+*•]\s+", "", text)


def _trong_ngoac(text: str, at: int) -> bool:
    return text.count("(", 0, at) > text.count(")", 0, at)


def dau_ten(text: str) -> str | None:
    """The head word(s) that `text` begins with, in small letters, if it begins like the name of a body."""
    return _dau_ten(text[:60])


@lru_cache(maxsize=4096)
def _dau_ten(text: str) -> str | None:
    words = _DAU_CAU.sub(" ", _thuong(_SO_LUONG.sub("", text, count=1))).split()
    if " ".join(words[:2]) in KHONG_DAU and words[2:3] != ["viên"]:
        return None  # "báo cáo" is no newspaper
    if text[:1].isupper() and " ".join(words[:2]) in DAU_TEN_HOA:
        return " ".join(words[:2])
    for n in range(_DAI_NHAT_DAU, 0, -1):
        head = " ".join(words[:n])
        if head in DAU_TEN:
            return head
    return None


def _la_ranh_gioi(truoc: str, dau: str, sau: str) -> bool:
    """Does a new name begin after this comma or "và"?"""
    co_so = _SO_LUONG.match(sau.lstrip()) is not None
    sau = _SO_LUONG.sub("", sau.lstrip(), count=1)
    truoc = bo_nhan(truoc)
    head = dau_ten(sau)
    gap = _thuong(truoc)
    if head is None:
        return dau == "," and _het_ten(truoc, gap) and _mo_ten_la(sau)
    if gap in DO_DANG and (dau != "," or gap not in RONG or sau[:1].islower() or _thuong(sau).startswith(CAP_DAN_CU)):
        return False
    if _LIET_KE.search(truoc) and head in _NOI_O:
        return False  # "UBND các xã Nậm Lúc, Bản Cái": a place of the row
    small = sau[:1].islower()
    if (
        small
        and head in _NGUOI_LAM
        and re.fullmatch(r"(?:phòng|ban|vụ|sở) (?:cán bộ|công chức|viên chức|tổ chức)", gap)
    ):
        return False
    if (
        gap.startswith("ban quản lý ")
        and sau.startswith("các khu ")
        and not sau.startswith(("các khu phố", "các khu dân"))
    ):
        return False
    group = not (co_so or _het_nhom(gap)) and any(f" {chu} " in f" {gap}" for chu in _NHOM)
    if small and head in NGHIA_CHUNG and (group or _cuoi_la_nghia_chung(gap)):
        return False
    if small and gap.split(",")[-1].strip().startswith("lực lượng "):
        return False
    if gap.endswith(":") or (": " in truoc and not _co_dau_rieng(sau, head)):
        return False
    return not (dau in {"và", "&", ","} and gap.startswith(CO_VA) and _cung_cap(gap, _thuong(sau[:40])))


def _het_ten(truoc: str, gap: str) -> bool:
    """Is the name so far one that no comma goes on with: no group, no department with a field of its own?"""
    return (
        truoc[:1].isupper()
        and not gap.startswith(CHUYEN_MON)
        and gap not in DO_DANG
        and not any(f" {chu} " in f" {gap}" for chu in _NHOM)
        and ":" not in truoc
    )


def _het_nhom(gap: str) -> bool:
    """ "Ban Quản lý các khu công nghiệp tỉnh": a body whose name holds "các" and ends with its level."""
    return gap.startswith(CHUYEN_MON) and gap.endswith(_CAP_CUOI)


def _mo_ten_la(sau: str) -> bool:
    """A name whose head is in no list: it is written with a capital and is no verb."""
    return sau[:1].isupper() and cat_dong_tu(f"X {sau[:1].lower()}{sau[1:60]}")[1] == ""


def _cuoi_la_nghia_chung(gap: str) -> bool:
    """Is the text so far itself a row of generic nouns ("tổ chức, cá nhân")?"""
    return _O_NOI.sub("", gap.split(",")[-1]).strip() in NGHIA_CHUNG


def _co_dau_rieng(sau: str, head: str) -> bool:
    """After "các quận, huyện: A, B" a place name goes on; a real head word opens a new body."""
    return head not in {"đài", "báo", "hội", "trường", "ấp", "thôn", "ban", "bản", "sở", "cổng"} or bool(
        re.match(r"\S+\s+\S+", sau)
    )


def _cung_cap(gap: str, sau: str) -> bool:
    """ "Văn phòng HĐND và UBND phường": both halves are organs that share one office."""
    than = gap
    for head in CO_VA:
        if gap.startswith(head + " "):
            than = gap[len(head) + 1 :]
            break
    than = than.split(",")[-1].strip()
    if gap.endswith(_CAP_CUOI):
        return False  # "Văn phòng UBND tỉnh, UBND các xã"
    if than == "đảng ủy" and sau.startswith("ủy ban nhân dân"):
        return False  # "Thường trực Đảng ủy, Ủy ban nhân dân xã": written out, it is a body of its own
    return than.startswith(CAP_DAN_CU) and len(than.split()) <= 5 and sau.startswith(CAP_DAN_CU)


@lru_cache(maxsize=4096)
def cat_dong_tu(text: str) -> tuple[str, str]:
    """Parts a name from what the body does: "Văn phòng HĐND và UBND phường tham mưu …" -> (name, "tham mưu …").

    Only a verb in small letters that follows at least one word of a name ends it; words in brackets do not count.
    """
    words = list(_TU.finditer(text))
    bo_sung = False  # in a clause that belongs to the name: "các xã được chọn làm điểm"
    for i in range(1, len(words)):
        begin = words[i].start()
        if words[i].group().rstrip(_CUOI_TU) not in _DAU_DONG_TU or _trong_ngoac(text, begin):
            continue
        for n in range(min(_DAI_NHAT_DONG_TU, len(words) - i), 0, -1):
            verb = fold_tones(text[begin : words[i + n - 1].end()]).strip(_CUOI_TU)
            sau = text[words[i + n - 1].end() :].lstrip()
            if verb not in DONG_TU or (bo_sung and verb not in ("chủ trì", "phối hợp")):
                continue
            trong_ten = _trong_ten(text[:begin], verb)
            bo_sung = bo_sung or (verb in ("được", "là") and trong_ten)
            if not trong_ten and not _mo_ten(verb, sau) and " do " not in text[:begin]:
                return text[:begin].rstrip(" ,:"), text[begin:].strip()
    return text, ""


def _mo_ten(dong_tu: str, sau: str) -> bool:
    """Is the "verb" the beginning of a name ("tổ chức hành nghề …"), or its middle ("thông tin và Truyền thông")?"""
    if _VA_HOA.match(sau):
        return True
    return fold_tones(sau[:24]).casefold().startswith(TRUOC_DO_VAN_LA_TEN.get(dong_tu, ("viên",)))


def _trong_ten(truoc: str, dong_tu: str) -> bool:
    """Is the "verb" part of the name ("các cơ quan, tổ chức", "lực lượng tham gia bảo vệ an ninh")?"""
    if truoc.endswith(" và "):
        return True  # "Phòng Phổ biến và theo dõi thi hành pháp luật"
    if dong_tu in ("được", "là") and re.search(r"\b(?:các|những|mọi|nơi)\b", _thuong(truoc)):
        return True  # "các xã được chọn làm điểm", "các cơ quan là thành viên Hội đồng"
    sau = SAU_DO_VAN_LA_TEN.get(dong_tu)
    return sau is not None and _thuong(truoc).endswith(sau)
