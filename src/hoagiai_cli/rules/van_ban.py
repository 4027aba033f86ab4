"""Cited documents against what is known of them, and against each other (HG506 - HG511)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Literal

from hoagiai_cli.plan.phat_hien import Lien, Path, PhatHien, Sua
from hoagiai_cli.plan.vien_dan import VienDan, tim_vien_dan
from hoagiai_cli.registry.van_ban import VanBan, chuan_so, so_van_ban
from hoagiai_cli.rules.boi_canh import BoiCanh
from hoagiai_cli.text.normal import fold

Nhac = tuple[Path, VienDan]
_NGOAC = re.compile(r"\([^()]*\)")


def sai_co_quan(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG506: the issuer is the one whose documents end in that symbol ("QĐ-TTg": the Prime Minister)."""
    so = so_van_ban()
    for path, vien_dan in _moi_vien_dan(bc):
        if not vien_dan.co_quan or not vien_dan.so_ky_hieu:
            continue
        ky_hieu = so.co_quan_theo_ky_hieu(vien_dan.so_ky_hieu)
        if ky_hieu is not None:
            dung = ky_hieu.co_quan
        elif vien_dan.loai == "Thông tư" and fold(vien_dan.co_quan) in _KHONG_RA_THONG_TU:
            dung = ("Bộ trưởng hoặc người đứng đầu cơ quan ngang bộ, cơ quan khác có quyền ban hành thông tư",)
        else:
            continue
        if any(_la_mot(vien_dan.co_quan, ten) for ten in dung):
            biet = _tra(vien_dan) if len(dung) > 1 else None
            if biet is None or biet.nguon_goc.do_tin != "cao" or _cung_ban(vien_dan.co_quan, biet.co_quan):
                continue
            dung = (biet.co_quan,)
        args = {"text": _ten(vien_dan), "co": vien_dan.co_quan, "dung": " hoặc ".join(dung)}
        cho = vien_dan.vi_tri.co_quan
        sua = Sua(dung[0], an_toan=False) if cho and ky_hieu is not None and len(dung) == 1 else None
        yield PhatHien("HG506", path, args, part=cho or (vien_dan.bat_dau, vien_dan.ket_thuc), sua=sua)


def _cung_ban(co_quan: str, dung: str) -> bool:
    """Of the bodies that share a symbol: is it the same one, whatever its term ("khóa XIII"), or no one of them?"""
    viet = [ban for ban in ("bo chinh tri", "ban bi thu", "chap hanh") if ban in _gon(co_quan)]
    return not viet or any(ban in _gon(dung) for ban in viet)


_KHONG_RA_THONG_TU = frozenset(
    {"chinh phu", "thu tuong", "thu tuong chinh phu", "quoc hoi", "uy ban thuong vu quoc hoi", "chu tich nuoc"}
)
"""Who issues no circular (Luật Ban hành văn bản quy phạm pháp luật ngày 19 tháng 02 năm 2025, Điều 4)."""


def het_hieu_luc(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG507: a legal basis is in force on the plan's day; what running text cites should be (a warning)."""
    ngay = bc.ngay or bc.ngay_som_nhat
    if ngay is None:
        return
    so = so_van_ban()
    for path, vien_dan, la_can_cu in (
        *((path, item, True) for path, text in bc.can_cu for item in tim_vien_dan(text)[:1]),
        *((path, item, False) for path, text in bc.co_so for item in tim_vien_dan(text) if not item.la_nay),
    ):
        van_ban = _tra(vien_dan)
        if van_ban is None or (van_ban.het_giai_doan and not (la_can_cu and van_ban.thay_bang)):
            continue
        nghi = van_ban.nghi_het_tu is not None and ngay > van_ban.nghi_het_tu and bool(van_ban.thay_bang)
        if van_ban.hieu_luc(ngay) != "het_hieu_luc" and not nghi:
            continue
        moi = ", ".join(_goi_ngay(mot) for mot in so.thay_bang(van_ban, ngay))
        args = {"text": _goi(van_ban), "moi": moi or "văn bản đang có hiệu lực"}
        part = (vien_dan.bat_dau, vien_dan.ket_thuc)
        muc: Literal["warning", "info"] | None = "info" if nghi else None if la_can_cu else "warning"
        yield PhatHien("HG507", path, args, part=part, muc=muc)


def sai_ngay(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG508: the date is that of the document; HG509: one document has one date; HG510: the year in a number is that
    of the date; HG511: nothing is cited that was issued after the plan."""
    truoc: dict[str, tuple[Path, date]] = {}
    for path, vien_dan in _moi_vien_dan(bc):
        ngay = vien_dan.ngay.mot_ngay if vien_dan.ngay else None
        if ngay is None:
            continue
        part = vien_dan.vi_tri.ngay or (vien_dan.bat_dau, vien_dan.ket_thuc)
        args = {"text": _ten(vien_dan), "ngay": f"{ngay:%d/%m/%Y}"}
        biet = _tra(vien_dan)
        if vien_dan.nam is not None and vien_dan.nam != ngay.year:
            yield PhatHien("HG510", path, {**args, "nam": str(vien_dan.nam)}, part=part)
        elif biet is not None and biet.ngay is not None and biet.ngay != ngay and biet.nguon_goc.do_tin == "cao":
            yield PhatHien("HG508", path, {**args, "dung": f"{biet.ngay:%d/%m/%Y}"}, part=part)
        elif bc.ngay is not None and ngay > bc.ngay:
            yield PhatHien("HG511", path, args, part=part)
        elif vien_dan.so_ky_hieu and vien_dan.so:
            # of symbols that are one body's alone the issuer may be left out at a later mention
            cua_mot = so_van_ban().co_quan_theo_ky_hieu(vien_dan.so_ky_hieu)
            chung = cua_mot is not None and not fold(cua_mot.co_quan[0]).startswith(("uy ban nhan dan", "hoi dong"))
            co_quan = "" if chung else " ".join(_gon(_NGOAC.sub("", vien_dan.co_quan or "")).split())
            khoa = f"{fold(vien_dan.loai)} {chuan_so(vien_dan.so_ky_hieu)} {co_quan}"
            noi, cu = truoc.setdefault(khoa, (path, ngay))
            if cu != ngay:
                lien = (Lien(noi, "vien_dan_truoc"),)
                yield PhatHien("HG509", path, {**args, "cu": f"{cu:%d/%m/%Y}"}, part=part, related=lien)


def luat_sai_ngay(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG508 for laws: a date that no law of that name has, as long as the register is sure to know them all; HG513: a
    name that is nearly that of the law of this date."""
    so = so_van_ban()
    for path, text in bc.can_cu:
        for vien_dan in tim_vien_dan(text)[:1]:
            ngay = vien_dan.ngay.mot_ngay if vien_dan.ngay else None
            if not vien_dan.ten or ngay is None or vien_dan.so_ky_hieu or ngay >= _BIET_DEN:
                continue
            cac = [mot for mot in so.tim_luat(vien_dan.ten) if mot.ngay]
            gan = None if cac else _luat_gan_ten(vien_dan.ten, ngay)
            if gan is not None:
                args = {"text": vien_dan.ten, "dung": gan}
                yield PhatHien("HG513", path, args, part=vien_dan.vi_tri.ten, sua=Sua(gan, an_toan=False))
            if not cac or any(mot.ngay == ngay or mot.nguon_goc.do_tin == "thap" for mot in cac):
                continue
            dung = " hoặc ".join(f"{mot.ngay:%d/%m/%Y}" for mot in cac)
            args = {"text": vien_dan.ten, "ngay": f"{ngay:%d/%m/%Y}", "dung": dung}
            part = vien_dan.vi_tri.ngay or (vien_dan.bat_dau, vien_dan.ket_thuc)
            yield PhatHien("HG508", path, args, part=part)


def _luat_gan_ten(ten: str, ngay: date) -> str | None:
    """The law of that day whose name has all the words of this one, or the other way round."""
    co = set(fold(ten).replace(",", " ").split()) - {"luat"}
    for mot in so_van_ban().cac.values():
        if mot.ten and mot.ngay == ngay and mot.nguon_goc.do_tin == "cao":
            chu = set(fold(mot.ten).replace(",", " ").split()) - {"luat"}
            if min(len(co), len(chu)) > 1 and (co < chu or chu < co) and not co & _LUAT_SUA:
                return mot.ten
    return None


_LUAT_SUA = frozenset({"sua", "doi"})
_BIET_DEN = date(2025, 9, 1)
"""Laws of this day and later may be missing in the register."""


def so_thieu_nam(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG517: decrees, circulars and joint resolutions have the year in their number: 15/2014/NĐ-CP."""
    for path, vien_dan in _moi_vien_dan(bc):
        if fold(vien_dan.loai) not in _CO_NAM or not vien_dan.so or not vien_dan.so_ky_hieu or vien_dan.nam:
            continue
        nam = vien_dan.ngay.nam if vien_dan.ngay else "năm"
        args = {"text": vien_dan.so_ky_hieu, "dung": vien_dan.so_ky_hieu.replace("/", f"/{nam}/", 1)}
        part = vien_dan.vi_tri.so_ky_hieu or (vien_dan.bat_dau, vien_dan.ket_thuc)
        yield PhatHien("HG517", path, args, part=part)


_CO_NAM = frozenset({"nghi dinh", "thong tu", "thong tu lien tich", "nghi quyet lien tich"})


def _moi_vien_dan(bc: BoiCanh) -> Iterator[Nhac]:
    """All documents that the plan cites, in its order, but itself."""
    for path, text in (*bc.can_cu, *bc.co_so):
        tim = tim_vien_dan(text)
        for i, vien_dan in enumerate(tim):
            sau = tim[i + 1] if i + 1 < len(tim) else None
            if not vien_dan.la_nay and not _muon(vien_dan, sau):
                yield path, vien_dan


def _muon(vien_dan: VienDan, sau: VienDan | None) -> bool:
    """Do date or issuer stand behind the next document ("Nghị quyết số A và Nghị quyết số B ngày … của …")?"""
    vi_tri = (vien_dan.vi_tri.ngay, vien_dan.vi_tri.co_quan)
    return sau is not None and any(cho is not None and cho[0] > sau.bat_dau for cho in vi_tri)


def _tra(vien_dan: VienDan) -> VanBan | None:
    """The document of the register that is meant, where the words leave no doubt."""
    so = so_van_ban()
    if vien_dan.so_ky_hieu and vien_dan.so:
        found = so.tim_so(vien_dan.so_ky_hieu)
        ngay = vien_dan.ngay.mot_ngay if vien_dan.ngay else None
        chac = [mot for mot in found if mot.so_co_nam or mot.ngay == ngay or _cung_nam(mot, ngay)]
        return chac[0] if len(chac) == 1 and fold(chac[0].loai) == fold(vien_dan.loai) else None
    ngay = vien_dan.ngay.mot_ngay if vien_dan.ngay else None
    if vien_dan.ten and ngay is not None:
        return next((mot for mot in so.tim_luat(vien_dan.ten) if mot.ngay == ngay), None)
    return None


def _cung_nam(mot: VanBan, ngay: date | None) -> bool:
    """Decisions of the Prime Minister are numbered through the year: number and year are enough."""
    return bool(ngay and mot.ngay and mot.ngay.year == ngay.year) and mot.so_ky_hieu.endswith("/QĐ-TTg")


def _la_mot(co_quan: str, ten: str) -> bool:
    """Is it the body, or a name that says more ("Chủ tịch UBND tỉnh …" for "Chủ tịch Ủy ban nhân dân")?"""
    dung, co = _gon(ten), _gon(co_quan)
    if dung == "chinh phu" and "thu tuong" in co:
        return False
    return dung in co or dung.startswith(co) or ("chap hanh trung uong" in co and "chap hanh trung uong" in dung)


def _gon(ten: str) -> str:
    return (
        fold(ten).replace("ubnd", "uy ban nhan dan").replace("hdnd", "hoi dong nhan dan").replace(" tw", " trung uong")
    )


def _goi(van_ban: VanBan) -> str:
    return van_ban.ten or f"{van_ban.loai} số {van_ban.so_ky_hieu}"


def _goi_ngay(van_ban: VanBan) -> str:
    """With its date: many a law has the name of the one before it."""
    ngay = van_ban.ngay
    if ngay is None:
        return _goi(van_ban)
    thang = f"{ngay.month:02d}" if ngay.month < 3 else str(ngay.month)
    return f"{_goi(van_ban)} ngày {ngay.day:02d} tháng {thang} năm {ngay.year}"


def _ten(vien_dan: VienDan) -> str:
    return f"{vien_dan.loai} số {vien_dan.so_ky_hieu}" if vien_dan.so_ky_hieu else vien_dan.ten or vien_dan.loai


def loai_khac_ky_hieu(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG519: the code of the type in a symbol is that of the type the document is called ("Nghị định số …/NĐ-CP")."""
    for path, vien_dan in _moi_vien_dan(bc):
        match = _MA_DAU.match(vien_dan.ky_hieu or "")
        if match is None or vien_dan.trong_trich_yeu:
            continue
        cac = _LOAI_CUA_MA.get(match[0])
        if cac is None or fold(vien_dan.loai).removesuffix(" lien tich") in {fold(ten) for ten in cac}:
            continue
        args = {"loai": vien_dan.loai, "so": vien_dan.so_ky_hieu or "", "dung": cac[0]}
        yield PhatHien("HG519", path, args, part=vien_dan.vi_tri.loai or (vien_dan.bat_dau, vien_dan.ket_thuc))


def thoi_ky_trong_ten(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG520: a document approves nothing whose period was over before its day; and the period in the title of one that
    the register knows is that of the register."""
    for path, vien_dan in _moi_vien_dan(bc):
        ngay, cho = vien_dan.ngay.mot_ngay if vien_dan.ngay else None, vien_dan.vi_tri.trich_yeu
        if ngay is None or cho is None or vien_dan.trong_trich_yeu:
            continue
        ten = vien_dan.trich_yeu or ""
        match = _GIAI_DOAN.search(ten)
        if match is None or _NHIN_LAI.search(ten):
            continue
        biet = _tra(vien_dan)
        dung = _GIAI_DOAN.search(biet.trich_yeu) if biet is not None else None
        args = {"text": _ten(vien_dan), "viet": match[0]}
        part = (cho[0] + match.start(), cho[0] + match.end())
        if dung is not None and dung.groups() != match.groups():
            yield PhatHien("HG520", path, {**args, "dung": f"giai đoạn {dung['tu']} - {dung['den']}"}, part=part)
        elif dung is None and int(match["den"]) < ngay.year and _PHE_DUYET.search(ten, 0, match.start()):
            yield PhatHien("HG520", path, {**args, "dung": f"thời kỳ sau ngày {ngay:%d/%m/%Y}"}, part=part)


_GIAI_DOAN = re.compile(r"giai đoạn (?P<tu>20\d\d)\s?[-–]\s?(?P<den>20\d\d)")
_PHE_DUYET = re.compile(r"phê duyệt|ban hành")
_NHIN_LAI = re.compile(r"tổng kết|sơ kết|đánh giá|kết quả|quyết toán|kéo dài|điều chỉnh|sửa đổi|bãi bỏ|kết thúc|số \d")


_MA_DAU = re.compile(r"[A-ZĐ][A-Za-zĐđ]*(?=[-/])")
_LOAI_CUA_MA: dict[str, tuple[str, ...]] = {
    "NĐ": ("Nghị định",),
    "TT": ("Thông tư",),
    "TTLT": ("Thông tư liên tịch", "Thông tư"),
    "NQ": ("Nghị quyết",),
    "KL": ("Kết luận",),
    "QĐ": ("Quyết định", "Quy định", "Quy chế"),
    "CT": ("Chỉ thị", "Chương trình"),
    "KH": ("Kế hoạch",),
    "CTr": ("Chương trình", "Chương trình hành động"),
    "HD": ("Hướng dẫn",),
    "TTr": ("Tờ trình",),
    "BC": ("Báo cáo",),
    "TB": ("Thông báo", "Kết luận", "Thông báo kết luận"),
    "CĐ": ("Công điện",),
    "ĐA": ("Đề án",),
}
"""The code of a type -> the types that have it; the Party writes QĐ for a regulation, TB for a conclusion it sends."""


def ky_hieu_dang(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG518: documents of the Party have a dash before the kind and a stroke before the issuer: 27-NQ/TW."""
    for path, text in (*bc.can_cu, *bc.van):
        if "-T" not in text and "U" not in text:
            continue
        for match in _DANG.finditer(text):
            dung = f"{match['so']}-{match['loai']}/{match['noi']}"
            sua = Sua(dung, an_toan=False)
            yield PhatHien("HG518", path, {"text": match[0], "dung": dung}, part=match.span(), sua=sua)


_DANG = re.compile(r"(?<![\w/-])(?P<so>\d{1,4})/(?P<loai>NQ|CT|KL|QĐ|QC|TB|HD|CTr)-(?P<noi>T[WU]|[ĐH]U)(?![\w/-])")

RULES = (
    sai_co_quan,
    het_hieu_luc,
    sai_ngay,
    luat_sai_ngay,
    so_thieu_nam,
    loai_khac_ky_hieu,
    thoi_ky_trong_ten,
    ky_hieu_dang,
)
