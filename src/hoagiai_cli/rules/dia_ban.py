"""Levels and places: what was left over from another plan, who is ordered and who is asked (HG605 - HG615)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import pairwise
from typing import Final, Literal

from hoagiai_cli.plan.co_quan import doc_co_quan
from hoagiai_cli.plan.cung_ten import bo_tat, khoa_ten
from hoagiai_cli.plan.model import ToChuc
from hoagiai_cli.plan.noi_ban_hanh import DonVi, don_vi_ban_hanh, tim_don_vi
from hoagiai_cli.plan.phat_hien import Lien, Path, PhatHien, Sua
from hoagiai_cli.plan.vien_dan import tim_vien_dan
from hoagiai_cli.registry.so_co_quan import so_co_quan
from hoagiai_cli.rules.boi_canh import BoiCanh
from hoagiai_cli.text.bieu_thuc import bieu_thuc, co_sau
from hoagiai_cli.text.normal import HOA, fold, fold_tones

_HAI_CAP: Final = date(2025, 7, 1)
"""Two levels of local government (Luật số 72/2025/QH15); departments of communes: Nghị định số 150/2025/NĐ-CP."""
_DA_BIET: Final = date(2025, 4, 12)
"""From this day on it was decided that districts would end (Nghị quyết số 60-NQ/TW)."""
_CHAC_DEN: Final = date(2025, 12, 31)
"""Nghị định số 370/2025/NĐ-CP of that day changed the departments; what to is not in the register."""
_BO_DAU = re.compile(r"\bPhòng Kinh tế(?:(?P<phuong>, Hạ tầng và Đô thị)\b|(?! và| -|, Hạ| [^\W\d_]*[A-ZĐ]))")
_CO_TRONG_VAN = bieu_thuc(
    r"(?<!\w)(?P<lenh>[Gg]iao|[Yy]êu cầu|[Cc]hỉ đạo|[Pp]hân công)(?: cho)?\s+(?:(?:Ban )?[Tt]hường trực )?"
    r"(?P<ten>Ủy ban (?:Mặt trận|MTTQ)|UBMTTQ|MTTQ|Mặt trận Tổ quốc|Tòa án|TAND|Viện [Kk]iểm sát|VKSND"
    r"|Hội (?:Liên hiệp|LHPN|Phụ nữ|Nông dân|Cựu chiến binh|CCB|Luật gia|Chữ thập đỏ|Người cao tuổi)"
    r"|Đoàn (?:Luật sư|TNCS|Thanh niên)|Liên đoàn Lao động|LĐLĐ)"
)
_RA_LENH = ("giao", "yêu cầu", "chỉ đạo", "phân công")
_CHO_AI = re.compile(
    r"(?: cho)?\s+(?:(?:ban )?thường trực )?"
    r"(?:(?:ủy|uỷ) ban (?:mặt|mttq)|ubmttq|mttq|mặt trận|(?:tòa|toà) án|tand|viện kiểm|vksnd|hội |đoàn |liên đoàn|lđlđ)"
)
"""The same over a whole plan in small letters, a little wider; what the words of an order are followed by."""
_DUOC_DE_NGHI = bieu_thuc(
    r"^(?:ban thuong truc )?(?:uy ban (?:mat tran|mttq)|ubmttq|mttq|mat tran to quoc|toa an|tand"
    r"|vien kiem sat|vksnd|vien ksnd"
    r"|hoi (?:lien hiep|lhpn|phu nu|nong dan|cuu chien binh|ccb|luat gia|chu thap do|nguoi cao tuoi)"
    r"|doan (?:luat su|tncs|thanh nien)|lien doan lao dong|ldld)"
)
_THU_TUC = re.compile(r"[^.;\n]{0,30}\b(?:công nhận|giải quyết|xem xét|thụ lý|can thiệp)\b")
"""What anybody may require of a court ("yêu cầu Tòa án công nhận kết quả hòa giải thành")."""
_LENH = re.compile(r"^(?:giao|yeu cau|chi dao|phan cong)\b")
_TU_CHI_DAO = re.compile(
    r"[CcHhĐđGgYyPp](?<!\w.)(?:(?<=[Cc])hỉ đạo|(?<=[Hh])ướng dẫn|(?<=[Đđ])ôn đốc|(?<=[Gg])iao|(?<=[Yy])êu cầu"
    r"|(?<=[Đđ])ề nghị|(?<=[Pp])hối hợp với)(?: các)? "
)
_NHOM = re.compile(r"[Cc]ác |[Nn]hững |[Tt]rưởng |[Cc]hi bộ ")
_DIA_BAN = re.compile(r"địa bàn (?:toàn )?(?=[tphxđTPHXĐ])")
_DIA_BAN_DON_VI = re.compile(r"địa bàn (?:toàn )?(?:tỉnh|thành|xã|phường|huyện|quận|thị|đặc) ")
_TEN_MTTQ = re.compile(
    r"(?<!\w)(?:Ủy ban|UB) ?(?:MTTQ|Mặt trận Tổ quốc)(?! Việt Nam| VN|VN)"
    r"(?= (?:tỉnh|thành phố|xã|phường|huyện|quận|đặc khu|cấp|các|cùng)\b|[,;.]|$)"
)


def chua_co(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG605: a body or a unit that begins after the plan's day. Error where it leads, helps or gets a copy."""
    ngay = bc.ngay or bc.ngay_som_nhat
    if ngay is None or ngay >= _HAI_CAP:
        return  # nothing in the register begins later
    so = so_co_quan()
    for cac, giao in ((bc.giao, True), (bc.van, False)):
        for path, text in cac:
            vien_dan = None
            for nhac in so.cac_ten(text):
                if not nhac.chua_co(ngay):
                    continue
                if vien_dan is None:
                    vien_dan = [(item.bat_dau, item.ket_thuc) for item in tim_vien_dan(text)]
                if any(tu <= nhac.bat_dau < den for tu, den in vien_dan):
                    continue
                tu = min(co_quan.thoi_han.tu or ngay for co_quan in nhac.co_quan)
                args = {"ten": nhac.ten, "tu": f"{tu:%d/%m/%Y}"}
                chac = giao and all(co_quan.nguon_goc.do_tin == "cao" for co_quan in nhac.co_quan)
                yield PhatHien("HG605", path, args, part=(nhac.bat_dau, nhac.ket_thuc), muc=None if chac else "info")
            at = text.find("đặc khu")
            if at >= 0 and "phường" in text and not tim_vien_dan(text):
                args = {"ten": "đặc khu", "tu": f"{_HAI_CAP:%d/%m/%Y}"}
                yield PhatHien("HG605", path, args, part=(at, at + 7), muc="warning")


def phong_khac_cap(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG606: departments of a commune have the names of its type (Nghị định số 150/2025/NĐ-CP)."""
    don_vi = don_vi_ban_hanh(bc.ke_hoach.co_quan_ban_hanh)
    ngay = bc.ngay or bc.ngay_som_nhat
    if don_vi is None or ngay is None or ngay < _HAI_CAP or don_vi.loai not in ("xã", "phường"):
        return
    for (path, text), (_, sau) in pairwise((*bc.giao, ((), ""))):
        for match in _BO_DAU.finditer(text) if "Phòng Kinh tế" in text else ():
            if sau.startswith("Hạ tầng và Đô thị"):
                continue  # cut in two by a comma: HG207
            if (match["phuong"] is not None) == (don_vi.loai == "phường"):
                continue
            dung = "Phòng Kinh tế, Hạ tầng và Đô thị" if don_vi.loai == "phường" else "Phòng Kinh tế"
            args = {"ten": match.group(), "loai": don_vi.loai, "dung": dung}
            muc: Literal["warning"] | None = None if ngay <= _CHAC_DEN else "warning"
            yield PhatHien("HG606", path, args, part=match.span(), sua=Sua(dung, an_toan=False), muc=muc)


def ra_lenh(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG607: the Front, courts, procuracies and mass organisations are asked; the People's Committee cannot order."""
    ban_hanh = fold(bc.ke_hoach.co_quan_ban_hanh or "")
    doan_the = _DOAN_THE.match(ban_hanh) is not None
    if not doan_the and not ban_hanh.startswith(_CHINH_QUYEN):
        return
    to_chuc = bc.ke_hoach.to_chuc_thuc_hien
    for i, muc in enumerate(to_chuc if isinstance(to_chuc, list) else ()):
        if not isinstance(muc, ToChuc) or not muc.co_quan or not muc.loi_dan or not _LENH.match(fold(muc.loi_dan)):
            continue
        for co_quan in doc_co_quan(muc.co_quan):
            ten = fold(co_quan.ten)
            if doan_the:
                la = _UY_BAN.match(ten)
            else:
                la = _DUOC_DE_NGHI.match(ten) or (_NGANG_SO.match(ten) if ban_hanh.startswith("so ") else None)
            if la:
                args = {"lenh": muc.loi_dan, "ten": co_quan.ten}
                sua = Sua("Đề nghị", an_toan=False)
                yield PhatHien("HG607", ("to_chuc_thuc_hien", i, "loi_dan"), args, sua=sua)
                break
    for path, text in bc.van if not doan_the and co_sau(bc.thuong, _RA_LENH, _CHO_AI) else ():
        if path[0] == "to_chuc_thuc_hien" and _cua_noi_de_nghi(to_chuc, path):
            continue  # a court directs the courts below it
        for match in _CO_TRONG_VAN.finditer(fold_tones(text)):
            if match["lenh"].lower() == "yêu cầu" and _THU_TUC.match(text, match.end()):
                continue
            args = {"lenh": match["lenh"], "ten": match["ten"]}
            yield PhatHien("HG607", path, args, part=match.span())


_CHINH_QUYEN = ("uy ban nhan dan", "ubnd", "chu tich uy ban", "so ", "phong ", "hoi dong phoi hop")
_DOAN_THE = re.compile(
    r"(?:ban (?:thuong vu|chap hanh|thuong truc) )?(?:hoi (?!dong)|doan |lien doan lao dong|uy ban (?:mttq|mat tran))"
)
"""Mass organisations command their own, no People's Committee."""
_UY_BAN = re.compile(r"(?:ubnd|uy ban nhan dan)\b")
_NGANG_SO = re.compile(r"so |cong an (?:tinh|thanh pho)|bo chi huy|(?:ubnd|uy ban nhan dan) ")
"""Whom a department of a province works with but does not command."""


def _cua_noi_de_nghi(to_chuc: object, path: Path) -> bool:
    muc = to_chuc[int(path[1])] if isinstance(to_chuc, list) and len(path) > 1 else None
    return isinstance(muc, ToChuc) and _DUOC_DE_NGHI.match(fold(muc.co_quan or "")) is not None


def tu_chi_dao(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG608: nobody directs, guides or works with itself: words of another body's paragraph that were left over."""
    to_chuc = bc.ke_hoach.to_chuc_thuc_hien
    for i, muc in enumerate(to_chuc if isinstance(to_chuc, list) else ()):
        if not isinstance(muc, ToChuc) or not muc.co_quan or not muc.trach_nhiem:
            continue
        cac = doc_co_quan(muc.co_quan)
        if len(cac) != 1:
            continue
        khoa = khoa_ten(cac[0].ten)
        if len(khoa) < _DU_RO:
            continue
        for match in _TU_CHI_DAO.finditer(muc.trach_nhiem):
            sau = muc.trach_nhiem[match.end() : match.end() + 120].split("\n")[0]
            co = _trung_ten(khoa, sau)
            if co:
                args = {"ten": cac[0].ten, "lam": match.group().strip().lower()}
                part = (match.start(), match.end() + co)
                yield PhatHien("HG608", ("to_chuc_thuc_hien", i, "trach_nhiem"), args, part=part)


_DU_RO = 3
"""Words of a name that tells whom it means: "Công an phường", not "Công an"."""


def _trung_ten(khoa: tuple[str, ...], sau: str) -> int:
    """How far the text goes that begins with that name, 0 where it begins with another."""
    for match in re.finditer(r"(?<=\w)(?=[\s,.;:]|$)", sau):
        dai = khoa_ten(sau[: match.end()])
        if dai == khoa:
            tiep = sau[match.end() :].lstrip()
            return 0 if tiep[:1].isupper() or tiep.startswith(("các ", "cấp ", "xã", "phường")) else match.end()
        if len(dai) > len(khoa):
            return 0
    return 0


def chu_cua_cap_tren(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG609: "cấp xã" in the plan of a ward itself, "UBND cấp tỉnh" in that of a province."""
    don_vi = don_vi_ban_hanh(bc.ke_hoach.co_quan_ban_hanh)
    if don_vi is None:
        return
    cac = ("cấp xã",) if don_vi.cap == "xa" else ("cấp tỉnh",)
    if not any(chu in bc.thuong for chu in cac):
        return
    for path, text in (*bc.giao, *bc.van):
        if "cấp xã" not in text and "cấp tỉnh" not in text:
            continue
        vien_dan = [(item.bat_dau, item.ket_thuc) for item in tim_vien_dan(text)]
        for cum in so_co_quan().cac_cum(text):
            if cum.cum.loai != "sot_cap_tren" or cum.cum.cap != don_vi.cap:
                continue
            if any(tu <= cum.bat_dau < den for tu, den in vien_dan) or _trong_ngoac(text, cum.bat_dau):
                continue
            if text.startswith(" hội", cum.ket_thuc):
                continue  # "trợ cấp xã hội"
            uy_ban = fold(text[max(0, cum.bat_dau - 18) : cum.bat_dau]).rstrip().endswith(("uy ban nhan dan", "ubnd"))
            args = {"ten": cum.chu, "loai": don_vi.loai}
            part = (cum.bat_dau, cum.ket_thuc)
            chac = uy_ban or don_vi.cap == "tinh"
            if not chac and not _NGUOI_CAP_XA.search(text[max(0, cum.bat_dau - 60) : cum.bat_dau]):
                continue  # the level as such ("phân cấp cho cấp xã")
            yield PhatHien("HG609", path, args, part=part, muc=None if chac else "info")


_NGUOI_CAP_XA = re.compile(r"(?:lãnh đạo|đội ngũ)\b[^.;\n]{0,40}$")


def _trong_ngoac(text: str, at: int) -> bool:
    """Within quotation marks: the name of something."""
    return text.count("“", 0, at) > text.count("”", 0, at)


def dia_ban_khac(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG610: "trên địa bàn tỉnh Y" in a plan of X; a warning for "của phường Y", which may be meant."""
    cua_ta = don_vi_ban_hanh(bc.ke_hoach.co_quan_ban_hanh)
    if cua_ta is None:
        return
    yield from _cua_noi_khac(bc, cua_ta)
    if not _DIA_BAN_DON_VI.search(bc.thuong):
        return
    for path, text in (("trich_yeu",), bc.ke_hoach.trich_yeu), *bc.van:
        for match in _DIA_BAN.finditer(text) if "địa bàn " in text else ():
            don_vi = next(iter(tim_don_vi(text[match.end() : match.end() + _XA])), None)
            if don_vi is None or don_vi.bat_dau or don_vi.cap != cua_ta.cap or don_vi.la(cua_ta):
                continue
            if _KHONG_PHAI_TEN.search(text, match.end(), match.end() + _XA):
                continue
            vien_dan = tim_vien_dan(text)
            if any(item.bat_dau <= match.end() < item.ket_thuc for item in vien_dan) or _trong_ngoac(text, match.end()):
                continue
            part = (match.end(), match.end() + don_vi.ket_thuc)
            args = {"ten": text[slice(*part)], "cua": bc.ke_hoach.co_quan_ban_hanh or ""}
            yield PhatHien("HG610", path, args, part=part)


_XA = 60
_KHONG_PHAI_TEN = re.compile(r"(?:tỉnh|thành phố|xã|phường|đặc khu) (?:Đề án|Kế hoạch|Chương trình|Dự án|Nghị quyết)\b")
"""A document named right behind the level: "trên địa bàn tỉnh Đề án …"."""
_CUA_NOI = re.compile(
    r"\b(?:của|thuộc|toàn|trong|tại|ở|[Nn]hân dân|[Nn]gười dân|[Hh]ộ dân)\s+"
    rf"(?=(?:xã|phường|đặc khu|tỉnh|thành phố)\s+[{HOA}])"
)
_CO_DON_VI = re.compile(rf"(?:xã|ường|khu|tỉnh|phố) [{HOA}]")
_CO_Y = re.compile(
    r"kinh nghiệm|học tập|tham quan|tìm hiểu|[Đđ]oàn công tác|trao đổi|giáp ranh|lân cận|giao lưu|phối hợp|liên kết"
    r"|kết nghĩa|sáp nhập|hợp nhất|trước đây|\bcũ\b|\bsẻ\b"
)
"""A sentence that speaks of another place on purpose."""


def _cua_noi_khac(bc: BoiCanh, cua_ta: DonVi) -> Iterator[PhatHien]:
    for path, text in (("trich_yeu",), bc.ke_hoach.trich_yeu), *bc.van:
        if not _CO_DON_VI.search(text):
            continue
        for match in _CUA_NOI.finditer(text):
            don_vi = next(iter(tim_don_vi(text[match.end() : match.end() + _XA])), None)
            if don_vi is None or don_vi.bat_dau or don_vi.cap != cua_ta.cap or don_vi.la(cua_ta):
                continue
            dau = max(text.rfind(dau_cau, 0, match.start()) for dau_cau in ".;\n") + 1
            cau = re.split(r"[.;\n]", text[dau:], maxsplit=1)[0]
            if _CO_Y.search(cau) or _DIA_BAN.search(cau) or _trong_ngoac(text, match.end()):
                continue
            if any(item.bat_dau <= match.end() < item.ket_thuc for item in tim_vien_dan(text)):
                continue
            part = (match.end(), match.end() + don_vi.ket_thuc)
            args = {"ten": text[slice(*part)], "cua": bc.ke_hoach.co_quan_ban_hanh or ""}
            yield PhatHien("HG610", path, args, part=part, muc="warning")


def mot_ten(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG611: one body has one name in a plan: no "Việt Nam" here and there, no two kinds of dashes."""
    dau: dict[tuple[str, ...], tuple[Path, str]] = {}
    da_noi: set[tuple[tuple[str, ...], str]] = set()
    da_xem: set[str] = set()
    da_doc: set[str] = set()
    for path, text in bc.giao:
        if text in da_doc or path[0] == "noi_nhan":
            continue
        da_doc.add(text)
        for co_quan in doc_co_quan(text):
            if co_quan.ten in da_xem or _NHOM.match(co_quan.ten) or _CAC.search(co_quan.ten):
                continue
            da_xem.add(co_quan.ten)
            chu = khoa_ten(co_quan.ten)
            noi, cu = dau.setdefault(chu, (path, co_quan.ten))
            if len(chu) < _DU_RO or _mat_chu(cu) == _mat_chu(co_quan.ten) or (chu, _mat_chu(co_quan.ten)) in da_noi:
                continue
            da_noi.add((chu, _mat_chu(co_quan.ten)))
            args = {"ten": co_quan.ten, "cu": cu}
            part = (co_quan.bat_dau, co_quan.ket_thuc)
            yield PhatHien("HG611", path, args, part=part, related=(Lien(noi, "ten_truoc"),))


_CAC = re.compile(r"\bcác\b|\bcấp (?:tỉnh|huyện|xã)\b")


def _mat_chu(ten: str) -> str:
    """How a name looks, abbreviations and tone placement left aside."""
    gon = (
        fold_tones(bo_tat(ten[:1].lower() + ten[1:]))
        .replace("MTTQVN", "MTTQ Việt Nam")
        .replace("uBMTTQ", "ủy ban MTTQ")
    )
    return (
        gon.replace("MTTQ", "Mặt trận Tổ quốc").replace("UBND", "Ủy ban nhân dân").replace("HĐND", "Hội đồng nhân dân")
    )


def ten_mat_tran(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG612: the Front's committee has "Việt Nam" in its name; said once, where it is first left out."""
    if not co_sau(bc.thuong, ("ủy ban", "uỷ ban", "ub"), _CUA_MAT_TRAN):
        return
    for path, text in (*bc.giao, *bc.van):
        if "M" not in text or path[0] == "noi_nhan":
            continue
        match = _TEN_MTTQ.search(fold_tones(text))
        if match is not None:
            yield PhatHien("HG612", path, {"ten": match.group()}, part=match.span())
            return


def ten_lech(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG614: a name that the register knows to be written for another; said once for each."""
    da_noi: set[str] = set()
    co = [ten for ten in _ten_lech() if ten in bc.thuong]
    for path, text in (*bc.giao, *bc.van) if co else ():
        if path[0] == "noi_nhan" or not any(ten in fold_tones(text).lower() for ten in co):
            continue
        for nhac in so_co_quan().cac_ten(text):
            if nhac.kieu == "goi_lech" and nhac.ten not in da_noi and nhac.co_quan[0].ma in _CO_LECH:
                da_noi.add(nhac.ten)
                args = {"ten": nhac.ten, "dung": nhac.co_quan[0].ten}
                sua = Sua(nhac.co_quan[0].ten, an_toan=False) if not nhac.dia_danh else None
                yield PhatHien("HG614", path, args, part=(nhac.bat_dau, nhac.ket_thuc), sua=sua)


_CUA_MAT_TRAN = re.compile(r" ?(?:mttq|mặt trận tổ quốc)(?! việt nam| vn|vn)")
_CO_LECH = frozenset({"llbv_antt", "dai_ptth_tinh"})
"""Bodies whose other names are wrong, and not only less usual; the Front has a rule of its own (HG612)."""


@cache
def _ten_lech() -> tuple[str, ...]:
    so = so_co_quan()
    return tuple(fold_tones(ten).lower() for ma in sorted(_CO_LECH) for ten in so.cac[ma].goi_lech)


def viec_cua_cap_tren(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG615: a commune orders no department of the province, no press: words of the province's plan left over."""
    don_vi = don_vi_ban_hanh(bc.ke_hoach.co_quan_ban_hanh)
    ban_hanh = fold(bc.ke_hoach.co_quan_ban_hanh or "")
    if don_vi is None or don_vi.cap != "xa" or not ban_hanh.startswith(("uy ban nhan dan", "ubnd")):
        return
    to_chuc = bc.ke_hoach.to_chuc_thuc_hien
    for i, muc in enumerate(to_chuc if isinstance(to_chuc, list) else ()):
        if not isinstance(muc, ToChuc) or not muc.co_quan or fold(muc.loi_dan or "").startswith("de nghi"):
            continue
        match = _SO_NGANH.match(muc.co_quan) if "ở" in muc.co_quan else None
        if match is not None:
            yield PhatHien("HG615", ("to_chuc_thuc_hien", i, "co_quan"), {"ten": match.group()}, part=match.span())
    for item in bc.moi_viec if "sở" in bc.tu else ():
        for co_quan in item.viec.chu_tri:
            if _SO_NGANH.match(co_quan.ten) and "phối hợp" not in co_quan.lam_gi:
                yield PhatHien("HG615", (*item.path, "chu_tri"), {"ten": co_quan.ten})
    for path, text in bc.van if any(chu in bc.thuong for chu in _CUA_CAP_TREN) else ():
        for match in _LENH_CAP_TREN.finditer(text):
            yield PhatHien("HG615", path, {"ten": match.group()}, part=match.span())


_SO_NGANH = re.compile(r"(?:[Cc]ác )?[Ss]ở(?:, (?:ban, )?ngành| [A-ZĐ][^\W\d_]+)")
_LENH_CAP_TREN = bieu_thuc(
    r"\b(?:[Cc]hỉ đạo|[Gg]iao|[Yy]êu cầu)(?:, (?:phối hợp|hướng dẫn|định hướng))?(?: với)? "
    r"(?:các )?(?:cơ quan báo chí|sở, (?:ban, )?ngành|báo, đài|quận, huyện|Ủy ban nhân dân các xã|UBND các xã)\b"
    r"|\b(?:[Cc]hỉ đạo|[Gg]iao|[Yy]êu cầu) (?:các )?(?:Giám đốc (?:các )?[Ss]ở|Thủ trưởng các (?:sở|ban, ngành))\b"
    r"|\b(?:[Hh]ướng dẫn|[Đđ]ôn đốc|[Kk]iểm tra)(?:, (?:hướng dẫn|đôn đốc|kiểm tra|theo dõi))? "
    r"(?:việc thực hiện của )?(?:các sở, (?:ban, )?ngành|(?:Ủy ban nhân dân|UBND) các (?:quận, huyện|xã))\b"
    r"|\b[Cc]ác sở, (?:ban, )?ngành\b[^.;\n]{0,40}\b(?:có trách nhiệm|chịu trách nhiệm|triển khai|thực hiện)\b"
    r"|(?:(?<=\n)|\A)(?:[-+*•] )?(?:Các )?[Ss]ở, (?:ban, )?ngành\b"
    r"[^.;\n]{0,40}\b(?:chủ động|căn cứ|phối hợp|lồng ghép)\b"
    r"|\btại (?:các )?sở, (?:ban, )?ngành\b"
)


_CUA_CAP_TREN = (
    "cơ quan báo chí",
    "sở, ban",
    "đốc các sở",
    "đốc sở",
    "trưởng các ban, ngành",
    "sở, ngành",
    "báo, đài",
    "quận, huyện",
    "ủy ban nhân dân các xã",
    "ubnd các xã",
)


def se_het(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG613: a body that exists on the plan's day and ends within its period; said once for each."""
    ngay, thoi_ky = bc.ngay or bc.ngay_som_nhat, bc.thoi_gian.thoi_ky
    if ngay is None or not _DA_BIET <= ngay < _HAI_CAP or thoi_ky is None or thoi_ky.den is None:
        return
    da_noi: set[tuple[str, ...]] = set()
    for path, text in bc.giao:
        for nhac in so_co_quan().cac_ten(text):
            khoa = tuple(co_quan.ma for co_quan in nhac.co_quan)
            if khoa in da_noi or not nhac.het_trong(ngay, thoi_ky.den):
                continue
            da_noi.add(khoa)
            het = max(co_quan.thoi_han.den or ngay for co_quan in nhac.co_quan)
            yield PhatHien(
                "HG613", path, {"ten": nhac.ten, "het": f"{het:%d/%m/%Y}"}, part=(nhac.bat_dau, nhac.ket_thuc)
            )


def don_vi_khac_loai(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG616: the bodies of a commune are not named after a ward ("Công an phường" in the plan of a xã)."""
    cua_ta = don_vi_ban_hanh(bc.ke_hoach.co_quan_ban_hanh)
    if cua_ta is None or cua_ta.cap != "xa":
        return
    khac = tuple(loai for loai in _LOAI if loai != cua_ta.loai and loai in bc.thuong)
    for path, text in bc.giao if khac else ():
        for co_quan in doc_co_quan(text) if path[0] != "noi_nhan" and any(loai in text for loai in khac) else ():
            match = _LOAI_CUOI.search(co_quan.ten) if co_quan.ten.endswith(_LOAI) else None
            if match is None or match["loai"] == cua_ta.loai or _NHOM.match(co_quan.ten):
                continue
            dau = text.find(co_quan.ten)
            part = None if dau < 0 else (dau + match.start("loai"), dau + match.end("loai"))
            args = {"ten": co_quan.ten, "cua": bc.ke_hoach.co_quan_ban_hanh or "", "dung": cua_ta.loai}
            sua = Sua(cua_ta.loai, an_toan=False) if part else None
            yield PhatHien("HG616", path, args, part=part, sua=sua)


_LOAI = ("xã", "phường", "đặc khu", "thị trấn")
_LOAI_CUOI = re.compile(rf"(?<![,/] )(?<!và )(?<!các )(?<!cấp )(?<!\w)(?P<loai>{'|'.join(_LOAI)})$")

RULES = (
    chua_co,
    phong_khac_cap,
    ra_lenh,
    tu_chi_dao,
    chu_cua_cap_tren,
    dia_ban_khac,
    mot_ten,
    ten_mat_tran,
    ten_lech,
    viec_cua_cap_tren,
    don_vi_khac_loai,
    se_het,
)

da_nho = (_ten_lech,)
"""What is remembered of the registers."""
