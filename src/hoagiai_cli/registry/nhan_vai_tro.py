"""Labels that stand before the colon in assignment lines, as the words they are made of: data and their grammar.

A label is built: whom it speaks of ("cơ quan, đơn vị"), what they do ("chủ trì tham mưu"), how it is qualified
("cấp tỉnh"). All words are folded (lower case, no diacritics, no punctuation). To teach the importer a new label, add
its missing word to the list it belongs to.
"""

from __future__ import annotations

import re
from functools import lru_cache

from hoagiai_cli.text.bieu_thuc import bieu_thuc


def _mot(*chu: str) -> str:
    """One of these words, the longest first."""
    return "(?:" + "|".join(sorted((x for nhom in chu for x in nhom.split("|")), key=len, reverse=True)) + ")"


_AI = _mot(
    "co quan|don vi|phong|phong ban|ban|so|nganh|bo phan|to chuc|doan the|hoi|ca nhan|nguoi|can bo|cong chuc|vien chuc",
    "chuyen vien|dia phuong|to|nhom|khoa|bo mon|luc luong|thanh vien|giao vien|dong chi|can bo cong chuc|bo|vu|cuc",
)
_AI_THEM = _mot(
    "co quan|don vi|to chuc|ca nhan|phong|ban|bo phan|nganh|doan the|dia phuong|chuyen mon|lien quan|co lien quan|hoi",
    "va|hoac|duoc giao|nguoi",
)
_LAM = _mot(
    "chu tri|tham muu|dau moi|lam dau moi|thuc hien|phu trach|chiu trach nhiem|chiu trach nhiem chinh|to chuc|xay dung",
    "trien khai|theo doi|soan thao|thuong truc|giup viec|chinh|de xuat|huong dan|giam sat|bao cao|chu quan|trinh",
    "duoc giao|va|hoan thanh|nhiem vu|trach nhiem|tong hop|doc dac|chuan bi|tuyen truyen|cong viec|noi dung",
)
_CHU_THE = f"(?:(?:cac|nhung|moi) )?{_AI}(?: {_AI_THEM})*"
_LAM_CHINH = _mot("chu tri|tham muu|dau moi|lam dau moi|chiu trach nhiem|chiu trach nhiem chinh|phu trach|soan thao")
_CAP = r"(?: (?:o )?(?:(?:cap|tuyen) )?(?:trung uong|tinh|thanh pho|huyen|quan|xa|phuong|co so|thon))?"
_KHI = _mot(
    "lich|lich trinh|lich bieu|thoi gian|thoi han|thoi diem|tien do|lo trinh|han|ky han",
    "moc thoi gian|thoi gian du kien|du kien|du kien thoi gian",
)
_KHI_THEM = _mot(
    "thuc hien|hoan thanh|to chuc|trien khai|tien hanh|du kien|bat dau|ket thuc|va|cuoi|cuoi cung|xong|trinh|ban hanh",
    "bao cao|cong viec|nhiem vu|xay dung|kiem tra|tham muu|phai|gui|nop|duyet|phe duyet|dat|thoi gian|cu the",
)
_RA = _mot("san pham|ket qua|dau ra|san pham ket qua|ket qua san pham")
_RA_THEM = _mot(
    "du kien|hoan thanh|thuc hien|can dat|dat duoc|phai dat|can dat duoc|dau ra|san pham|ket qua|va|giao nop|cu the",
    "chinh|yeu cau|cua nhiem vu|cong viec|dau ra du kien",
)
_LANH_DAO = _mot("lanh dao|dong chi|nguoi|thuong truc|thuong vu|ban giam hieu|ban giam doc|chu tich|pho chu tich|lanh")
_LANH_DAO_CUA = _mot(
    "ubnd|hdnd|dang uy|xa|phuong|tinh|don vi|co quan|truc tiep|so|phong|dac khu|thanh pho|duoc phan cong"
)

MAU: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "lanh_dao_phu_trach",
        bieu_thuc(
            f"{_LANH_DAO}(?: {_LANH_DAO_CUA})* (?:chi dao|phu trach chi dao|phu trach chung|theo doi chi dao)"
            f"(?: thuc hien)?|(?!nguoi){_LANH_DAO}(?: {_LANH_DAO_CUA})* (?:phu trach|theo doi)(?: chi dao| linh vuc)?"
            "|chi dao(?: thuc hien| chung)?"
        ),
    ),
    (
        "phoi_hop",
        bieu_thuc(
            f"(?:{_CHU_THE} |trach nhiem )?(?:cung )?phoi hop(?: {_LAM})*(?: voi| cung)?{_CAP}"
            "|(?:voi )?su phoi hop(?: cua)?"
            f"|{_CHU_THE} (?:(?:cung )?tham gia|ho tro|cung thuc hien|cung lam|dong hanh)(?: thuc hien| phoi hop)?"
            "|cung (?:thuc hien|tham gia|lam)|thanh phan (?:cung )?(?:tham gia|phoi hop)|tham gia phoi hop"
            f"|phoi hop {_CHU_THE}"
        ),
    ),
    (
        "thoi_gian",
        bieu_thuc(
            f"{_KHI}(?: {_KHI_THEM})*{_CAP}|(?:ngay |phai )?(?:hoan thanh|xong)"
            "(?: xong| truoc ngay| truoc| trong| cham nhat)*"
        ),
    ),
    ("san_pham", bieu_thuc(f"(?:yeu cau ve )?{_RA}(?: {_RA_THEM})*")),
    (
        "chu_tri",
        bieu_thuc(
            f"(?:{_CHU_THE} )?{_LAM_CHINH}(?: {_LAM})*{_CAP}"
            f"|{_CHU_THE} (?:(?:truc tiep|to chuc|trien khai|duoc giao) )*(?:thuc hien|chu quan)(?: {_LAM})*{_CAP}"
            "|(?:co quan|don vi)(?: (?:co quan|don vi))? (?:to chuc|xay dung|trien khai|theo doi)"
            f"|(?:{_CHU_THE} )?chu tri(?: va)? phoi hop(?: {_LAM})*|phan cong(?: {_LAM})*(?: cho)?|thuc hien"
            "|trach nhiem(?: thuc hien| chinh| chu tri| to chuc thuc hien| cua)?|to chuc thuc hien"
            "|giao(?: nhiem vu)?(?: cho)?"
        ),
    ),
)
"""Whole labels by the field they fill; the first that fits counts."""

NHAN_KHAC = bieu_thuc(
    "(?:dia diem|kinh phi|nguon kinh phi|doi tuong|thanh phan|so luong|hinh thuc|noi dung|quy mo|ghi chu|pham vi"
    "|phuong thuc|chu de|giang vien|bao cao vien|cach thuc|dieu kien|muc tieu|chi tieu|co so vat chat|phuong tien)"
    "(?: (?:thuc hien|to chuc|tham gia|tham du|du kien|trien khai))*"
)
"""Labels that stand among those of an assignment on one line and open what it has no field for."""

NGUOI = re.compile("(?:nguoi|can bo|chuyen vien|giao vien)(?: (?:truc tiep|duoc giao))* (?:phu trach|chiu trach nhiem)")
"""Labels of a person; beside a body that leads it is who answers for the work."""

YEU = frozenset(
    {
        "cung thuc hien",
        "cung tham gia",
        "cung lam",
        "to chuc thuc hien",
        "giao",
        "giao cho",
        "thuc hien",
        "phan cong",
        "trach nhiem",
        "phu trach",
    }
)
"""Labels that only count before the name of a body: as headings they open other things."""

KHONG = frozenset({"han", "du kien"})
"""Words that the grammar would let through and that are no labels alone."""


@lru_cache(maxsize=4096)
def truong_cua_nhan(gap: str) -> str | None:
    """The field that a label fills, by its folded words; None for words that are no label."""
    if gap in KHONG or len(gap) > 70:
        return None
    return next((khoa for khoa, mau in MAU if mau.fullmatch(gap)), None)


CHO_GIA_TRI = "…"
"""The place of the value in a label that is a sentence ("Phối hợp với … thực hiện")."""

MAC_DINH: dict[str, str] = {
    "chu_tri": "Cơ quan chủ trì",
    "phoi_hop": "Cơ quan phối hợp",
    "thoi_gian": "Thời gian thực hiện",
    "san_pham": "Kết quả, sản phẩm",
    "lanh_dao_phu_trach": "Lãnh đạo phụ trách",
}
"""The labels a plan file need not name."""
