"""Who issues a plan: the lines of the letterhead as running text writes the name, or the words that imply it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from hoagiai_cli.document.tho import Doan
from hoagiai_cli.intake.bao_cao import BaoCao
from hoagiai_cli.plan.co_quan import dau_ten
from hoagiai_cli.text.normal import HOA, fold

_CHU_QUAN = re.compile(
    r"(?:UBND|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|BỘ|SỞ|ĐẢNG BỘ|TỈNH ỦY|THÀNH ỦY|TỈNH ĐOÀN|THÀNH ĐOÀN|BCH ĐOÀN|BCH ĐẢNG BỘ"
    r"|ĐẢNG ỦY|HỘI|LIÊN ĐOÀN|CÔNG AN TỈNH|CÔNG AN THÀNH PHỐ|PHÒNG|TỔNG CÔNG TY|ỦY BAN M|UBMTTQ|ỦY BAN MTTQ|ĐOÀN)\b"
)
_KHONG_CHU_QUAN = re.compile(r"(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|HĐND)\s*$")
_DON_VI = r"(?:tỉnh|thành phố|quận|huyện|thị xã|thị trấn|xã|phường|đặc khu)"
_CO_QUAN = re.compile(rf"(?:(?P<ten>Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Hội đồng nhân dân)\s+(?P<loai>{_DON_VI})\b)")
_DIA_BAN = re.compile(rf"\btrên địa bàn (?P<loai>{_DON_VI})\s+(?=[{HOA}0-9])")
_BAN_HANH = re.compile(
    r"(?P<ten>[^\n]{3,200}?)\s+(?:ban\s+hành|xây\s+dựng)\s+(?:Kế hoạch|kế hoạch|Chương trình|Phương án)"
)
_TU = re.compile(r"\s*(?P<tu>[^\W\d_]+(?:-[^\W\d_]+)*|\d{1,2}\b)")
_THUONG = (
    ("ỦY BAN NHÂN DÂN", "Ủy ban nhân dân"),
    ("UỶ BAN NHÂN DÂN", "Uỷ ban nhân dân"),
    ("HỘI ĐỒNG NHÂN DÂN", "Hội đồng nhân dân"),
    ("UBND", "UBND"),
    ("ĐẢNG BỘ", "Đảng bộ"),
    ("ĐẢNG ỦY", "Đảng ủy"),
    ("ỦY BAN MTTQ VIỆT NAM", "Ủy ban MTTQ Việt Nam"),
    ("ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM", "Ủy ban Mặt trận Tổ quốc Việt Nam"),
    ("CÔNG AN", "Công an"),
    ("HỘI LIÊN HIỆP PHỤ NỮ", "Hội Liên hiệp Phụ nữ"),
    ("HỘI NÔNG DÂN", "Hội Nông dân"),
    ("HỘI CỰU CHIẾN BINH", "Hội Cựu chiến binh"),
    ("BAN CHẤP HÀNH ĐOÀN", "Ban Chấp hành Đoàn"),
    ("BAN CHỈ HUY QUÂN SỰ", "Ban Chỉ huy quân sự"),
    ("BCH ĐOÀN", "BCH Đoàn"),
)
_DAU_TEN_RIENG = (
    *(("TỈNH ỦY", "Tỉnh ủy"), ("THÀNH ỦY", "Thành ủy"), ("HUYỆN ỦY", "Huyện ủy"), ("QUẬN ỦY", "Quận ủy")),
    *(("TỈNH ĐOÀN", "Tỉnh đoàn"), ("THÀNH ĐOÀN", "Thành đoàn"), ("HUYỆN ĐOÀN", "Huyện đoàn")),
    *(("TRƯỜNG TIỂU HỌC", "Trường Tiểu học"), ("TRƯỜNG MẦM NON", "Trường Mầm non"), ("TRƯỜNG THCS", "Trường THCS")),
    *(("TRƯỜNG THPT", "Trường THPT"), ("TRƯỜNG PTDTBT", "Trường PTDTBT"), ("TRƯỜNG PTDTNT", "Trường PTDTNT")),
    *(("TRƯỜNG ĐẠI HỌC", "Trường Đại học"), ("TRƯỜNG CAO ĐẲNG", "Trường Cao đẳng")),
)
_LOAI = ("THÀNH PHỐ", "THỊ XÃ", "THỊ TRẤN", "ĐẶC KHU", "TỈNH", "QUẬN", "HUYỆN", "XÃ", "PHƯỜNG")
_RIENG_MOT_TU = {
    **{f"SỞ {hoa}": f"Sở {ten}" for hoa, ten in (
        ("TƯ PHÁP", "Tư pháp"), ("NỘI VỤ", "Nội vụ"), ("TÀI CHÍNH", "Tài chính"), ("CÔNG THƯƠNG", "Công Thương"),
        ("XÂY DỰNG", "Xây dựng"), ("Y TẾ", "Y tế"), ("NGOẠI VỤ", "Ngoại vụ"), ("DU LỊCH", "Du lịch"),
        ("GIÁO DỤC VÀ ĐÀO TẠO", "Giáo dục và Đào tạo"), ("KHOA HỌC VÀ CÔNG NGHỆ", "Khoa học và Công nghệ"),
        ("NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "Nông nghiệp và Môi trường"), ("DÂN TỘC VÀ TÔN GIÁO", "Dân tộc và Tôn giáo"),
        ("VĂN HÓA, THỂ THAO VÀ DU LỊCH", "Văn hóa, Thể thao và Du lịch"),
        ("VĂN HÓA VÀ THỂ THAO", "Văn hóa và Thể thao"),
        ("THÔNG TIN VÀ TRUYỀN THÔNG", "Thông tin và Truyền thông"), ("KẾ HOẠCH VÀ ĐẦU TƯ", "Kế hoạch và Đầu tư"),
        ("LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", "Lao động - Thương binh và Xã hội"),
        ("TÀI NGUYÊN VÀ MÔI TRƯỜNG", "Tài nguyên và Môi trường"), ("GIAO THÔNG VẬN TẢI", "Giao thông vận tải"),
    )},
    "THANH TRA TỈNH": "Thanh tra tỉnh",
    "TỈNH ỦY": "Tỉnh ủy",
    "THÀNH ỦY": "Thành ủy",
    "BAN THƯỜNG TRỰC": "Ban Thường trực",
    "BAN THƯỜNG VỤ": "Ban Thường vụ",
    "BAN CHỈ ĐẠO": "Ban Chỉ đạo",
}  # fmt: skip


def dat_co_quan(lines: Sequence[Doan], van: Iterable[str], du_lieu: dict[str, Any], cho: dict[str, int]) -> None:
    """The issuer from the lines of the letterhead: a UBND on one or two lines, or a parent above a body under it."""
    text = [line.text for line in lines]
    if not text:
        return
    van = list(van)
    if len(text) > 1 and _CHU_QUAN.match(text[0]) and not _KHONG_CHU_QUAN.fullmatch(text[0]) and _la_ten(text[1]):
        du_lieu["co_quan_chu_quan"] = _thuong(text[0], van)
        text = text[1:]
    elif len(text) > 2 and _la_dia_phuong(text[1]) and _la_ten(text[2]):
        du_lieu["co_quan_chu_quan"] = _thuong(" ".join(text[:2]), van)
        text = text[2:]
    du_lieu["co_quan_ban_hanh"] = _thuong(" ".join(text), van)
    cho["co_quan_ban_hanh"] = lines[0].dong


def _la_ten(chu: str) -> bool:
    return dau_ten(chu) is not None and not _la_dia_phuong(chu)


def _la_dia_phuong(chu: str) -> bool:
    """ "XÃ SUỐI VÀNG", and not the body "HUYỆN ỦY …"."""
    return chu.startswith(_LOAI) and re.match(r"\w+ (?:ỦY|UỶ|ĐOÀN)\b", chu) is None


def _thuong(text: str, van: list[str]) -> str:
    """An issuer in capitals as running text writes it; as it stands where that is not known."""
    for hoa, thuong in _THUONG:
        if text.startswith(hoa):
            con = text[len(hoa) :].strip()
            for loai in _LOAI:
                if con.startswith(loai + " "):
                    ten = con[len(loai) + 1 :]
                    return f"{thuong} {loai.lower()} {' '.join(_hoa_dau(w) for w in ten.split())}"
            if hoa.endswith("NHÂN DÂN") or hoa == "UBND":
                return f"{thuong} {con}".strip()
    return _nhu_trong_van(text, van) or _RIENG_MOT_TU.get(text) or _co_duoi(text) or _ten_rieng_sau(text) or text


def _ten_rieng_sau(text: str) -> str:
    """A body whose first words are known and whose others are its proper name ("TỈNH ỦY …", "TRƯỜNG THPT …")."""
    for hoa, thuong in _DAU_TEN_RIENG:
        con = text.removeprefix(f"{hoa} ")
        if con != text:
            return f"{thuong} {' '.join(_hoa_dau(word) for word in con.split())}"
    return ""


def _co_duoi(text: str) -> str:
    """ "SỞ TƯ PHÁP TỈNH X" by what is known of its first words."""
    for hoa, thuong in _RIENG_MOT_TU.items():
        con = text.removeprefix(hoa + " ")
        for loai in _LOAI:
            if con != text and con.startswith(loai + " "):
                return f"{thuong} {loai.lower()} {' '.join(_hoa_dau(w) for w in con[len(loai) + 1 :].split())}"
    return ""


def _hoa_dau(word: str) -> str:
    return "-".join(phan[:1] + phan[1:].lower() for phan in word.split("-"))


def _nhu_trong_van(text: str, van: list[str]) -> str:
    """The same words as the document itself writes them elsewhere, most often."""
    mau = re.compile(r"\s+".join(re.escape(word) for word in text.split()), re.IGNORECASE)
    dem: Counter[str] = Counter()
    for doan in van:
        if not doan.isupper():
            dem.update(" ".join(match.group().split()) for match in mau.finditer(doan))
    return next((ten for ten, _ in dem.most_common() if not ten.isupper() and ten[:1].isupper()), "")


def suy_co_quan(du_lieu: dict[str, Any], cho: dict[str, int], bao_cao: BaoCao) -> None:
    """The issuer where the letterhead is lost: from the opening sentence, the trích yếu and the place."""
    if "co_quan_ban_hanh" in du_lieu:
        return
    van = f"{du_lieu.get('mo_dau', '')}\n{du_lieu['trich_yeu']}"
    dong = cho.get("mo_dau", cho["trich_yeu"])
    ten = _suy_ra(van, du_lieu)
    if ten:
        bao_cao.khong_chac("suy_ra", dong, "co_quan_ban_hanh", ten)
    else:
        bao_cao.khong_chac("khong_ro", dong, "co_quan_ban_hanh")
    du_lieu["co_quan_ban_hanh"] = ten or "[chưa rõ cơ quan ban hành]"


def _suy_ra(van: str, du_lieu: dict[str, Any]) -> str:
    # the one who issues stands last before "ban hành"
    truoc = re.split(r"\bban\s+hành\s+Kế hoạch|\bxây dựng\s+Kế hoạch", van, maxsplit=1)[0]
    for match in reversed(list(_CO_QUAN.finditer(truoc))):
        loai = match["loai"]
        ten = _ten_sau(van, match.end()) or _ten_dia_ban(van, loai) or _ten_dia_danh(du_lieu, loai)
        if ten:
            chung = "Hội đồng nhân dân" if match["ten"].startswith("Hội") else "Ủy ban nhân dân"
            return f"{chung} {loai} {ten}"
    dia_ban = _DIA_BAN.search(van)
    if dia_ban is not None and (ten := _ten_sau(van, dia_ban.end())):
        return f"Ủy ban nhân dân {dia_ban['loai']} {ten}"
    return next((ten for match in _BAN_HANH.finditer(van) if (ten := _chu_the(match["ten"]))), "")


def _chu_the(truoc: str) -> str:
    """The body that ends the words before "ban hành": the last part after a comma that begins like a name."""
    phan = re.split(r"[;,]\s+", truoc.strip())
    for i in range(len(phan) - 1, -1, -1):
        ten = ", ".join(phan[i:])
        if ten[:1].isupper() and dau_ten(ten) is not None and len(ten) < 120:
            return ten
    return ""


def _ten_sau(van: str, at: int) -> str:
    """The words of a proper name that begin at a place: "tỉnh Đông Hà ban hành" -> "Đông Hà"."""
    ten: list[str] = []
    while (match := _TU.match(van, at)) is not None and (match["tu"][0].isupper() or match["tu"].isdecimal()):
        ten.append(match["tu"])
        at = match.end()
    return " ".join(ten)


def _ten_dia_ban(van: str, loai: str) -> str:
    for match in _DIA_BAN.finditer(van):
        if match["loai"] == loai and (ten := _ten_sau(van, match.end())):
            return ten
    return ""


def _ten_dia_danh(du_lieu: dict[str, Any], loai: str) -> str:
    dia_danh = str(du_lieu.get("dia_danh", ""))
    if fold(dia_danh).startswith(fold(loai) + " "):
        return dia_danh[len(loai) + 1 :].strip()
    return dia_danh
