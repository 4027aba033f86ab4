"""The end of a document: the closing paragraph, Nơi nhận and the signature."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from hoagiai_cli.document.tho import Doan
from hoagiai_cli.intake.bao_cao import BaoCao
from hoagiai_cli.intake.dau_dong import THUONG, Dong
from hoagiai_cli.text.normal import fold

_QUYEN = re.compile(r"(?P<quyen>T/M|K/T|T/L|T/UQ|TM|KT|TL|TUQ|Q)\s*(?:[./]\s*|(?<=/[MTLQ])\s+)(?P<chuc>\S.*)")
_CHUC_VU = re.compile(
    r"(?:PHÓ |QUYỀN )*(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG |CHÁNH |BÍ THƯ|HIỆU TRƯỞNG|CỤC TRƯỞNG|VỤ TRƯỞNG|CHỈ HUY TRƯỞNG"
    r"|TỔNG GIÁM ĐỐC|THỦ TƯỚNG|BỘ TRƯỞNG|THỨ TRƯỞNG|CHỦ NHIỆM|TỔ TRƯỞNG|NHÓM TRƯỞNG|ỦY VIÊN|VIỆN TRƯỞNG|CHÁNH ÁN"
    r"|TỔNG BIÊN TẬP|HẠT TRƯỞNG|ĐỘI TRƯỞNG|TRẠM TRƯỞNG|PHỤ TRÁCH|CHI CỤC TRƯỞNG)"
)
_KET = re.compile(
    r"(?:Trên đây|Trong quá trình|Căn cứ (?:nội dung |vào )?(?:Kế hoạch|nội dung)|Yêu cầu|Đề nghị|Chủ tịch"
    r"|Ủy ban nhân dân|UBND|Giám đốc|Kế hoạch này|Nhận được)"
)


@dataclass(slots=True)
class Cuoi:
    """The end as plain data, and where the body ends."""

    than: int
    du_lieu: dict[str, Any] = field(default_factory=dict)
    dong: dict[str, int] = field(default_factory=dict)
    quyen: list[str] = field(default_factory=list)


def doc_cuoi(doan: list[Doan], tu: int, bao_cao: BaoCao) -> Cuoi:
    """Reads recipients and signature from the end; `tu` is where the body begins."""
    cuoi = Cuoi(len(doan))
    moc = [i for i in range(tu, len(doan)) if fold(doan[i].text.strip("* ")).startswith("noi nhan")]
    ky = [i for i in range(max(tu, len(doan) - 80), len(doan)) if la_quyen(doan[i].text)]
    if moc:
        cuoi.than = moc[0]
    if ky and (not moc or ky[0] < moc[0]):
        cuoi.than = min(cuoi.than, ky[0])
    if not moc and ky and la_quyen(doan[ky[0]].text) and ky[0] < len(doan) - 8:
        cuoi.than = ky[0]
    noi_nhan: list[Any] = []
    quyen: list[Doan] = []
    ten: list[Doan] = []
    sau: list[Doan] = []  # lines of power and post below the name
    trong_noi_nhan = False
    for item in doan[cuoi.than :]:
        text = item.text.strip("* |").strip()
        if not text:
            continue
        if fold(text).startswith("noi nhan"):
            cuoi.dong["noi_nhan"] = item.dong
            trong_noi_nhan = True
            con = text.partition(":")[2].strip()
            for muc in _cac_muc(con):
                _them_noi_nhan(noi_nhan, muc)
        elif la_quyen(text) or (quyen and not ten and text.isupper() and _CHUC_VU.match(text)):
            (sau if ten else quyen).append(Doan(text, item.dong, item.den))
            trong_noi_nhan = False
        elif text[:1] not in "-–+*•" and quyen and (sau or not ten) and _la_ten(text):
            if sau:  # a second body signs as well
                bao_cao.khong_chac("hai_chu_ky", sau[0].dong, "ky", sau[0].text)
                quyen += [*ten, *sau]
                ten, sau = [], []
            ten.append(Doan(text, item.dong, item.den))
        elif text[:1] in "-–+*•" or (trong_noi_nhan and not _het(noi_nhan)):
            _them_noi_nhan(noi_nhan, text)
        else:
            bao_cao.bo("sau_chu_ky", item.dong, text)
    for item in sau:
        bao_cao.bo("sau_chu_ky", item.dong, item.text)
    if noi_nhan:
        cuoi.du_lieu["noi_nhan"] = noi_nhan
    if quyen:
        cuoi.quyen = [item.text for item in quyen]
        cuoi.dong["ky"] = quyen[0].dong
        cuoi.du_lieu["ky"] = _ky(cuoi.quyen, ten[0].text if ten else None)
    return cuoi


def la_quyen(text: str) -> bool:
    """Is it a line of the signature that says for whom or as what ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")?"""
    text = text.strip("* |").strip()
    return text.isupper() and (_QUYEN.match(text) is not None or _CHUC_VU.match(text) is not None) and len(text) < 90


_HAM = re.compile(
    r"(?:(?:Đại|Thượng|Trung|Thiếu)\s+(?:tá|úy|tướng)|(?:GS|PGS|TS|ThS|BS|CN|KS|NGƯT|NGND|TTƯT|CK\s?I{1,2})[.,]\s?"
    r"|Luật sư|Thạc sĩ|Tiến sĩ|Bác sĩ|Hòa thượng|Thượng tọa|Linh mục|Ông|Bà|Đ/c|Đồng chí)(?:\s+|(?<=[.,]))"
)
"""A rank, degree or title before the name of who signs."""


def _la_ten(text: str) -> bool:
    words = _HAM.sub("", text).split()
    return 2 <= len(words) <= 7 and all(word[:1].isupper() for word in words) and not text.endswith((".", ";", ":"))


def _cac_muc(con: str) -> list[str]:
    """Recipients that stand on the line of "Nơi nhận:" itself."""
    return [muc.strip() for muc in re.split(r";\s*(?=\S)", con) if muc.strip()]


def _het(noi_nhan: list[Any]) -> bool:
    """The list of recipients ends with the line that says where the copy is kept."""
    return bool(noi_nhan) and isinstance(noi_nhan[-1], str) and fold(noi_nhan[-1]).startswith("luu")


def _them_noi_nhan(noi_nhan: list[Any], text: str) -> None:
    dau = text[:1]
    sach = text.lstrip("-–•* ") if dau != "+" else text[1:]
    sach = sach.strip()
    if dau == "+" and noi_nhan:
        if sach := sach.rstrip(" ;."):
            if isinstance(noi_nhan[-1], str):
                noi_nhan[-1] = {"ten": noi_nhan[-1].rstrip(" :") or noi_nhan[-1], "gom": []}
            noi_nhan[-1]["gom"].append(sach)
    elif sach := sach.rstrip(" ;") if sach.endswith(";") else sach.rstrip(" ."):  # a dash alone is nobody
        noi_nhan.append(sach)


def _ky(quyen: list[str], nguoi_ky: str | None) -> dict[str, Any]:
    """Signature lines as data; `dong` keeps them as they stand where no form of the decree prints them."""
    out: dict[str, Any] = {}
    con = list(quyen)
    thay_mat = bool(con) and con[0].startswith(("TM.", "TM ", "TM/", "T/M"))
    if thay_mat:
        con.pop(0)
    match = _QUYEN.match(con[0]) if con else None
    quyen_ky = match["quyen"].replace("/", "") if match else ""
    if match and quyen_ky != "TM":
        out["the_thuc"] = quyen_ky
        con.pop(0)
        out["chuc_vu"] = con.pop(0) if con else match["chuc"]
        if quyen_ky == "Q":
            out["chuc_vu"] = match["chuc"]
        else:
            out["thay"] = match["chuc"]
    elif con:
        out["chuc_vu"] = con.pop(0)
    if not thay_mat:
        out["thay_mat"] = False
    if con:
        out = {"dong": quyen}
    if nguoi_ky:
        out["nguoi_ky"] = nguoi_ky
    return out


def cat_ket_thuc(dong: list[Dong], bao_cao: BaoCao) -> tuple[list[Dong], list[Dong]]:
    """Parts the body from its closing paragraphs: the unnumbered ones at the very end."""
    at = len(dong)
    while at and dong[at - 1].kieu == THUONG and len(dong) - at < 6:
        at -= 1
    cuoi = dong[at:]
    for i, item in enumerate(cuoi):
        if _KET.match(item.chu):
            return dong[: at + i], cuoi[i:]
    if cuoi and len(dong) > 1:
        bao_cao.khong_chac("doan_ket", cuoi[-1].dong, "ket_thuc", cuoi[-1].chu[:60])
        return dong[:-1], cuoi[-1:]
    return dong, []
