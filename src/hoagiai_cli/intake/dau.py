"""The head of a document: letterhead, title, trích yếu, căn cứ and the opening paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from hoagiai_cli.document.tho import Doan
from hoagiai_cli.intake.bao_cao import BaoCao, KhongPhaiKeHoach
from hoagiai_cli.intake.cay import CHU_HOA, LA_MA, SO, tach_so
from hoagiai_cli.intake.doan import bo_quoc_hieu
from hoagiai_cli.plan.co_quan import dau_ten
from hoagiai_cli.plan.ngay import LoiNgay, NgayThang
from hoagiai_cli.text.normal import fold, squash

_LOAI = {
    "kế hoạch": "Kế hoạch",
    "chương trình": "Chương trình",
    "chương trình hành động": "Chương trình",
    "phương án": "Phương án",
    "đề án": "Đề án",
}
_SO = re.compile(
    r"Số\s*:?\s*(?P<so>[\d.…_\s]*?)\s*[/\-]\s*(?P<ky_hieu>[A-ZĐ][A-Za-zĐđ&]*(?:\s?[-/.]\s?[A-ZĐ][A-Za-zĐđƯ&.]*)*)(?P<sau>.*)"
)
_NGAY = re.compile(
    r"(?P<dia_danh>[^\W\d_][^,]{0,60}?)\s*,\s*ngày\s*(?P<ngay>\d{0,2})[\s.…_]*tháng\s*(?P<thang>\d{0,2})[\s.…_]*năm\s*(?P<nam>\d{4})\.?",
    re.IGNORECASE,
)
_DAU_MUC = re.compile(r"du thao(?: lan \d+)?|(?:thuong |hoa toc)?(?: ?khan)?|hoa toc|(?:toi |tuyet )?mat|ban sao")
_CHU_QUAN = re.compile(r"(?:UBND|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|BỘ|SỞ)\b")
_DAU_TRICH_YEU = re.compile(r"[.;:]\s*$")
_NOI_TRICH_YEU = re.compile(r"(?:\d{1,2}\s+tháng\b|(?:đến )?năm\s+(?:học\s+)?\d{4}|giai đoạn\s+\d{4}|\()", re.I)
_TIN_BAI = re.compile(r"\b\d{1,2}:\d{2}\b.{0,20}\d{1,2}/\d{1,2}/\d{4}|\d{1,2}/\d{1,2}/\d{4}.{0,20}\b\d{1,2}:\d{2}\b")
_TIN_CUOI = ("tin doc nhieu", "tin lien quan", "chia se bai viet", "bai viet lien quan", "binh luan")
_DON_VI = r"(?:tỉnh|thành phố|quận|huyện|thị xã|thị trấn|xã|phường|đặc khu)"
_CO_QUAN = re.compile(rf"(?:(?P<ten>Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Hội đồng nhân dân)\s+(?P<loai>{_DON_VI})\b)")
_DIA_BAN = re.compile(rf"\btrên địa bàn (?P<loai>{_DON_VI})\s+(?=[A-ZĐÀ-Ỹ0-9])")
_BAN_HANH = re.compile(r"(?P<ten>[^\n]{3,200}?)\s+(?:ban\s+hành|xây\s+dựng)\s+(?:Kế hoạch|Chương trình|Phương án)")
_TEN_RIENG = re.compile(r"(?:\s*(?:[^\W\d_a-zà-ỹ][^\W\d_]*|\d{1,2})(?:-[^\W\d_]+)?)+")


@dataclass(slots=True)
class Dau:
    """What the head says, as plain data, and at which paragraphs title and body begin."""

    du_lieu: dict[str, Any] = field(default_factory=dict)
    dong: dict[str, int] = field(default_factory=dict)
    tieu_de: int = 0
    than: int = 0


def doc_dau(doan: list[Doan], bao_cao: BaoCao) -> Dau:
    """Reads the head. Raises KhongPhaiKeHoach when there is no title of a plan."""
    at = _tim_ten_loai(doan)
    if at is None:
        raise KhongPhaiKeHoach(*_la_gi(doan))
    dau = Dau(tieu_de=at)
    _doc_letterhead(doan[:at], dau, bao_cao)
    loai, con_lai = _ten_loai(doan[at].text)
    dau.du_lieu["loai"] = loai
    dau.dong["loai"] = doan[at].dong
    i = at + 1
    trich_yeu = [con_lai] if con_lai else []
    dau.dong["trich_yeu"] = doan[at].dong if con_lai else doan[i].dong if i < len(doan) else doan[at].dong
    while i < len(doan) and _con_trich_yeu(doan[i].text, trich_yeu):
        trich_yeu.append(doan[i].text)
        i += 1
    dau.du_lieu["trich_yeu"] = " ".join(trich_yeu).strip()
    if not dau.du_lieu["trich_yeu"]:
        dau.du_lieu["trich_yeu"] = "[chưa rõ trích yếu]"
        bao_cao.khong_chac("khong_ro_trich_yeu", dau.dong["trich_yeu"], "trich_yeu")
    mo_dau: list[Doan] = []
    can_cu: list[Doan] = []
    while i < len(doan) and tach_so(doan[i]).kieu not in {LA_MA, SO, CHU_HOA}:
        (can_cu if _la_can_cu(doan[i].text) and not mo_dau else mo_dau).append(doan[i])
        i += 1
    if can_cu and not mo_dau:  # no opening sentence: one would be made up for a list of căn cứ
        mo_dau, can_cu = can_cu, []
    if can_cu:
        dau.du_lieu["can_cu"] = [_can_cu(item.text) for item in can_cu]
        dau.dong["can_cu"] = can_cu[0].dong
    if mo_dau:
        dau.du_lieu["mo_dau"] = "\n".join(item.text for item in mo_dau)
        dau.dong["mo_dau"] = mo_dau[0].dong
    dau.than = i
    return dau


def _tim_ten_loai(doan: list[Doan]) -> int | None:
    """The paragraph that is the title; a plan has it among its first paragraphs, in capitals."""
    for i, item in enumerate(doan[:40]):
        if _ten_loai(item.text)[0]:
            return i
    return None


def _ten_loai(text: str) -> tuple[str, str]:
    """The document type a paragraph names as a title, and the words after it on the same line."""
    text = text.strip("* ")
    gap = squash(text).casefold()  # with its diacritics: PHƯỜNG AN is no PHƯƠNG ÁN
    for ten in sorted(_LOAI, key=len, reverse=True):
        if gap == ten and (text.isupper() or (text[:1].isupper() and len(text.split()) <= 4)):
            return _LOAI[ten], ""
        words = len(ten.split())
        head = " ".join(text.split()[:words])
        if gap.startswith(ten + " ") and head.isupper() and len(text.split()) > words:
            return _LOAI[ten], " ".join(text.split()[words:])
    return "", ""


def _con_trich_yeu(text: str, co: list[str]) -> bool:
    """Is this paragraph (still) the trích yếu?"""
    if not co:
        return tach_so(Doan(text, 0, 0)).kieu != LA_MA and not re.match(r"Căn cứ\b", text)
    truoc = " ".join(co)
    if _DAU_TRICH_YEU.search(truoc) or len(truoc) > 400:
        return False
    ho = truoc.count("“") > truoc.count("”")
    return (
        ho
        or (_NOI_TRICH_YEU.match(text) is not None and len(text) < 100 and not re.search(r"[.;:,]\s*$", text))
        or (text[:1].islower() and not _DAU_TRICH_YEU.search(text))
        or (truoc.isupper() and text.isupper() and not tach_so(Doan(text, 0, 0)).so)
    )


def _la_can_cu(text: str) -> bool:
    return re.match(r"-?\s*Căn cứ\b", text) is not None and _BAN_HANH.search(text) is None


def _can_cu(text: str) -> str:
    """A căn cứ as the plan file holds it: without its first words and its end mark, both printed anyway."""
    text = text.lstrip("- ").rstrip(" ;,.")
    return text.removeprefix("Căn cứ ")


def _doc_letterhead(doan: list[Doan], dau: Dau, bao_cao: BaoCao) -> None:
    co_quan: list[Doan] = []
    for item in doan:
        text = item.text.strip("* |")
        con = text = bo_quoc_hieu(text)
        if (match := _SO.search(text)) is not None:
            dau.du_lieu["so"] = re.sub(r"[\s.…_]", "", match["so"]) or None
            dau.du_lieu["ky_hieu"] = re.sub(r"\s", "", match["ky_hieu"])
            dau.dong["so"] = dau.dong["ky_hieu"] = item.dong
            con = match["sau"].strip()
        if (match := _NGAY.search(con)) is not None:
            dau.du_lieu["dia_danh"] = match["dia_danh"].strip()
            dau.du_lieu["ngay"] = _ngay(match, item, bao_cao)
            dau.dong["dia_danh"] = dau.dong["ngay"] = item.dong
            con = ""
        if con and _DAU_MUC.fullmatch(fold(con)):
            bao_cao.bo("truoc_tieu_de", item.dong, con)
        elif con and con.isupper() and not re.fullmatch(r"[\W_]+", con):
            co_quan.append(Doan(con, item.dong, item.den))
        elif con and not re.fullmatch(r"[\W_]+", con):
            bao_cao.bo("truoc_tieu_de", item.dong, con)
    if co_quan:
        _dat_co_quan(co_quan, dau)


def _ngay(match: re.Match[str], item: Doan, bao_cao: BaoCao) -> str:
    nam, thang, ngay = int(match["nam"]), int(match["thang"] or 0), int(match["ngay"] or 0)
    try:
        return NgayThang(nam, thang, ngay if thang else 0).iso()
    except LoiNgay:
        bao_cao.khong_chac("ngay_khong_co", item.dong, "ngay", match.group())
        return f"{nam:04d}-{thang:02d}-{ngay:02d}"


def _dat_co_quan(lines: list[Doan], dau: Dau) -> None:
    """Issuer lines: a UBND on one or two lines, or a parent line above a body under it."""
    text = [line.text for line in lines]
    if (
        len(text) > 1
        and not text[0].startswith(("ỦY BAN NHÂN DÂN", "UỶ BAN NHÂN DÂN", "HỘI ĐỒNG"))
        and _CHU_QUAN.match(text[0])
        and dau_ten(text[1]) is not None
    ):
        dau.du_lieu["co_quan_chu_quan"] = text[0]
        text = text[1:]
    dau.du_lieu["co_quan_ban_hanh"] = _thuong(" ".join(text))
    dau.dong["co_quan_ban_hanh"] = lines[0].dong


_THUONG = (
    ("ỦY BAN NHÂN DÂN", "Ủy ban nhân dân"),
    ("UỶ BAN NHÂN DÂN", "Uỷ ban nhân dân"),
    ("HỘI ĐỒNG NHÂN DÂN", "Hội đồng nhân dân"),
    ("UBND", "UBND"),
)


def _thuong(text: str) -> str:
    """An issuer in capitals as it is written in running text, where that is certain (UBND, HĐND with the unit)."""
    for hoa, thuong in _THUONG:
        if text.startswith(hoa):
            con = text[len(hoa) :].strip()
            for loai in ("THÀNH PHỐ", "THỊ XÃ", "THỊ TRẤN", "ĐẶC KHU", "TỈNH", "QUẬN", "HUYỆN", "XÃ", "PHƯỜNG"):
                if con.startswith(loai + " "):
                    ten = con[len(loai) + 1 :]
                    return f"{thuong} {loai.lower()} {' '.join(w[:1] + w[1:].lower() for w in ten.split())}"
            return f"{thuong} {con}".strip()
    return text


def suy_co_quan(dau: Dau, bao_cao: BaoCao, ky: list[str]) -> None:
    """The issuer where the letterhead is lost: from the opening sentence, the trích yếu and the place."""
    if "co_quan_ban_hanh" in dau.du_lieu:
        return
    van = f"{dau.du_lieu.get('mo_dau', '')}\n{dau.du_lieu['trich_yeu']}"
    dong = dau.dong.get("mo_dau", dau.dong["trich_yeu"])
    # the one who issues stands last before "ban hành"
    truoc = re.split(r"\bban\s+hành\s+Kế hoạch|\bxây dựng\s+Kế hoạch", van, maxsplit=1)[0]
    for match in reversed(list(_CO_QUAN.finditer(truoc))):
        loai = match["loai"]
        ten = _ten_sau(van, match.end()) or _ten_dia_ban(van, loai) or _ten_dia_danh(dau, loai)
        if ten:
            chung = "Hội đồng nhân dân" if match["ten"].startswith("Hội") else "Ủy ban nhân dân"
            dau.du_lieu["co_quan_ban_hanh"] = f"{chung} {loai} {ten}"
            bao_cao.khong_chac("suy_ra", dong, "co_quan_ban_hanh", dau.du_lieu["co_quan_ban_hanh"])
            return
    dia_ban = _DIA_BAN.search(van)
    if dia_ban is not None and (ten := _ten_sau(van, dia_ban.end())):
        dau.du_lieu["co_quan_ban_hanh"] = f"Ủy ban nhân dân {dia_ban['loai']} {ten}"
        bao_cao.khong_chac("suy_ra", dong, "co_quan_ban_hanh", dau.du_lieu["co_quan_ban_hanh"])
        return
    for match in _BAN_HANH.finditer(van):
        ten = _chu_the(match["ten"])
        if ten:
            dau.du_lieu["co_quan_ban_hanh"] = ten
            bao_cao.khong_chac("suy_ra", dong, "co_quan_ban_hanh", ten)
            return
    dau.du_lieu["co_quan_ban_hanh"] = "[chưa rõ cơ quan ban hành]"
    bao_cao.khong_chac("khong_ro", dong, "co_quan_ban_hanh")


def _chu_the(truoc: str) -> str:
    """The body that ends the words before "ban hành": the last part after a comma that begins like a name."""
    phan = re.split(r"[;,]\s+", truoc.strip())
    for i in range(len(phan) - 1, -1, -1):
        ten = ", ".join(phan[i:])
        if ten[:1].isupper() and dau_ten(ten) is not None and len(ten) < 120:
            return ten
    return ""


def _ten_sau(van: str, at: int) -> str:
    match = _TEN_RIENG.match(van, at)
    return " ".join(match.group().split()) if match else ""


def _ten_dia_ban(van: str, loai: str) -> str:
    for match in _DIA_BAN.finditer(van):
        if match["loai"] == loai and (ten := _ten_sau(van, match.end())):
            return ten
    return ""


def _ten_dia_danh(dau: Dau, loai: str) -> str:
    dia_danh = str(dau.du_lieu.get("dia_danh", ""))
    if fold(dia_danh).startswith(fold(loai) + " "):
        return dia_danh[len(loai) + 1 :].strip()
    return dia_danh


def _la_gi(doan: list[Doan]) -> tuple[str, int]:
    """What a text without the title of a plan looks like."""
    for item in doan:
        if _TIN_BAI.search(item.text) or fold(item.text) in _TIN_CUOI:
            return "bai_viet", item.dong
        if fold(item.text).startswith(("kinh gui", "v/v")):
            return "cong_van", item.dong
    return "khong_ro", doan[0].dong if doan else 1
