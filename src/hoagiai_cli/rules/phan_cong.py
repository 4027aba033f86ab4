"""Who is given work against who answers for it and who gets a copy (HG209 - HG216, HG219)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from hoagiai_cli.plan.co_quan import doc_co_quan
from hoagiai_cli.plan.cung_ten import cung_ten, khoa_ten
from hoagiai_cli.plan.model import NhomNoiNhan, ToChuc
from hoagiai_cli.plan.noi_ban_hanh import don_vi_ban_hanh
from hoagiai_cli.plan.phat_hien import Path, PhatHien
from hoagiai_cli.registry.so_co_quan import so_co_quan
from hoagiai_cli.rules.boi_canh import BoiCanh, NutViec
from hoagiai_cli.text.bieu_thuc import bieu_thuc
from hoagiai_cli.text.normal import fold

_NGUOI = re.compile(
    r"^(?:cac )?(?:to truong|truong (?:cac )?(?:thon|ap|ban|khu|to|xom|buon|khom)|bi thu chi bo|gia lang"
    r"|nguoi co uy tin|hoa giai vien|tuyen truyen vien|bao cao vien|cong tac vien"
    r"|to hoa giai|cac to hoa giai|nguoi dan|nhan dan|(?:ong|ba|dong chi) )"
)
"""Persons and self-governing groups: they take part, an office answers."""
_CHUNG = re.compile(r"\b(?:[Cc]ác|[Nn]hững|[Tt]oàn thể|[Tt]hủ trưởng|[Tt]hành viên|[Mm]ọi)\b(?! [Pp]hó )")
_MO_NHOM = re.compile(
    r" (?:so|ban|phong)(?:,| -)? (?:ban|nganh|phong)\b| (?:ban nganh|doan the|phong ban|co quan don vi)\b"
)
"""Groups that are opened without "các"."""
_CAC_SO = re.compile(r"^[Cc]ác (?P<dau>[Ss]ở|[Pp]hòng|[Hh]ội|[Bb]an|[Tt]rường)\s?: (?P<con>.+)$")
_NHU_TREN = re.compile(
    r"^(?:nhu|theo|cac (?:co quan|don vi).*(?:muc|phan|dieu|neu|co ten))|\b(?:neu )?(?:tai|o) (?:muc|phan)\b"
)
_DOAN_THE = re.compile(
    r"(?:uy ban )?(?:mat tran|mttq)|ubmttq|toa an|vien kiem sat|hoi |doan |lien doan |ban thuong truc"
)
"""Asked to help with the whole plan, mostly without a task of their own."""
_CO_CAP = 4
"""Words of a name that has its level: "ủy ban nhân dân xã"."""
_CAP_KHAC = re.compile(
    r"^(?:Sở|Kho bạc|Ngân hàng|Bảo hiểm) |\b(?:quận|huyện|khu vực|cùng cấp|Đại học|cấp xã|Công ty|Đoàn Luật sư)\b"
)
"""Bodies of another level, or outside the administration: they take part, the plan does not give them duties."""
_VAI_MUC = 2
"""Paragraphs from which Tổ chức thực hiện is meant to tell every body its part."""


def phoi_hop_chung_chung(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG209: partners have names; "the bodies concerned" alone tells nobody that it is meant."""
    for item in bc.moi_viec:
        ten = [co_quan.ten for co_quan in item.viec.phoi_hop]
        if ten and all(chung_chung(mot) for mot in ten):
            yield PhatHien("HG209", (*item.path, "phoi_hop"), {"so": item.viec.nut.ma, "ten": ten[0]})


def chu_tri_la_nguoi(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG210: the lead is a body, no person and no self-governing group."""
    for item in bc.moi_viec:
        cac = item.viec.chu_tri
        nguoi = [co_quan for co_quan in cac if _NGUOI.match(fold(co_quan.ten))]
        if nguoi:
            args = {"so": item.viec.nut.ma, "ten": nguoi[0].ten}
            muc: Literal["info"] | None = None if len(nguoi) == len(cac) else "info"
            yield PhatHien("HG210", (*item.path, "chu_tri"), args, muc=muc)


def chu_tri_la_cau(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG211: the lead is a name; what is to be done stands in the task."""
    for item in bc.moi_viec:
        for co_quan in item.viec.chu_tri:
            if len(co_quan.lam_gi.split()) >= _NHIEU_CHU:
                args = {"so": item.viec.nut.ma, "ten": co_quan.ten, "lam_gi": co_quan.lam_gi[:40]}
                yield PhatHien("HG211", (*item.path, "chu_tri"), args)
                break


def hai_lan(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG221: a body stands once among the leads, once among the partners of a task."""
    for item in bc.moi_viec:
        for khoa, cac in (("chu_tri", item.viec.chu_tri), ("phoi_hop", item.viec.phoi_hop)):
            gia_tri = getattr(item.viec.nhiem_vu, khoa)
            if len({khoa_ten(mot.ten) for mot in cac}) == len(cac) or gia_tri is None:
                continue
            da_noi: set[tuple[str, ...]] = set()
            for mot in cac:
                ten = khoa_ten(mot.ten)
                if ten in da_noi and ten:
                    yield _hai_lan(item, khoa, gia_tri, mot.ten)
                da_noi.add(ten)


def _hai_lan(item: NutViec, khoa: str, gia_tri: str | list[str], ten: str) -> PhatHien:
    path: Path = (*item.path, khoa)
    text = gia_tri
    if not isinstance(text, str):
        thu = max((i for i, mot in enumerate(gia_tri) if ten in mot), default=0)
        path, text = (*path, thu), gia_tri[thu]
    dau = text.rfind(ten)
    part = None if dau < 0 else (dau, dau + len(ten))
    return PhatHien("HG221", path, {"so": item.viec.nut.ma, "ten": ten}, part=part)


_NHIEU_CHU = 8
"""Words of a deed from which it tells the task again, and not only the part of the lead ("tham mưu", "chủ trì")."""


def nhieu_chu_tri(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG212: one body answers for a task; several leads are practice, so it is a hint, given once."""
    cac = []
    nhieu = 0
    for item in bc.moi_viec:
        ten = [co_quan.ten for co_quan in item.viec.chu_tri]
        nhieu += len(ten) > 1
        if len(ten) > 1 and not any(_CHUNG.search(mot) for mot in ten):
            cac.append((item, ten))
    if cac:
        item, ten = cac[0]
        args = {"so": item.viec.nut.ma, "cac": "; ".join(ten)[:80], "bao_nhieu": str(nhieu)}
        yield PhatHien("HG212", (*item.path, "chu_tri"), args)


_TAM = re.compile(r"(?:doan|to) (?:kiem tra|giam sat|cong tac|lien nganh)\b|hoi dong (?!nhan dan)")
"""Groups set up for one purpose, of people whose own bodies are named."""


def thieu_trach_nhiem(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG213: who leads a task has a paragraph in Tổ chức thực hiện, where the plan gives most leads one."""
    muc = [ten for _, cac in _muc_to_chuc(bc) for ten in cac]
    if len(muc) < _VAI_MUC:
        return
    van: str | None = None
    co = 0
    thieu: list[PhatHien] = []
    for path, ten, part in _chu_tri_khac_nhau(bc):
        if _NGUOI.match(fold(ten)) or _TAM.match(fold(ten)) or la_ban_hanh(bc, ten):
            continue
        if any(_co_trong(mot, muc) for mot in _cac_cach_goi(ten)):
            co += 1
            continue
        if van is None:  # most leads have a paragraph: the text is not read then
            van = " ".join(fold(text) for path, text in bc.van if _la_van_to_chuc(path))
        if fold(ten) in van:
            co += 1
        else:
            thieu.append(PhatHien("HG213", path, {"ten": ten}, part=part, muc="info" if _DON_VI.match(ten) else None))
    if co >= len(thieu):
        yield from thieu


_DON_VI = re.compile(r"Trạm|Trung tâm|Chi cục|Bệnh viện|Trường|Báo|Đài")
"""Units under a department, or on their own: plans that give them no paragraph are common."""
_PHAN_THEM = re.compile(r"\s*\((?P<trong>[^()]*)\)\s*$")


def _cac_cach_goi(ten: str) -> tuple[str, ...]:
    """A name, without what its brackets add, and the body that they say it belongs to ("Thủy đội (thuộc Phòng …)")."""
    them = _PHAN_THEM.search(ten)
    if them is None:
        return (ten,)
    tren = them["trong"].removeprefix("thuộc ")
    return (ten, ten[: them.start()], *((tren,) if tren != them["trong"] else ()))


def phoi_hop_khong_trach_nhiem(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG219: a partner without a paragraph in Tổ chức thực hiện, where nearly all partners have one. A hint."""
    muc = [ten for _, cac in _muc_to_chuc(bc) for ten in cac]
    if len(muc) < _VAI_MUC:
        return
    co = 0
    thieu: list[PhatHien] = []
    da_noi = [ten for _, ten, _ in _chu_tri_khac_nhau(bc)]  # leads are HG213's
    da_xem: set[str] = set()
    for item in bc.moi_viec:
        la_chuoi = isinstance(item.viec.nhiem_vu.phoi_hop, str)
        for co_quan in item.viec.phoi_hop:
            ten = co_quan.ten
            if ten in da_xem:
                continue
            if khoa_ten(ten):
                da_xem.add(ten)
            if _CHUNG.search(ten) or _NGUOI.match(fold(ten)) or _CAP_KHAC.search(ten) or la_ban_hanh(bc, ten):
                continue
            if any(cung_ten(ten, cu) for cu in da_noi):
                continue
            da_noi.append(ten)
            if any(cung_ten(ten, mot) or gom_ca(mot, ten) for mot in muc):
                co += 1
            else:
                part = (co_quan.bat_dau, co_quan.ket_thuc) if la_chuoi else None
                thieu.append(PhatHien("HG219", (*item.path, "phoi_hop"), {"ten": ten}, part=part))
    if co >= 4 * len(thieu):
        yield from thieu
    elif co >= 2 * len(thieu) and (nhan := _noi_nhan(bc)) and not any(_NHU_TREN.search(fold(mot)) for mot in nhan):
        # nearly all is not most: who is left out twice is told all the same
        yield from (cu for cu in thieu if not _co_trong(str(cu.args["ten"]), nhan))


def _bo_noi(bc: BoiCanh, ten: str) -> str:
    """A name without that of the plan's own unit at its end: "… Chi nhánh tỉnh Sơn La" in a plan of Sơn La."""
    noi = don_vi_ban_hanh(bc.ke_hoach.co_quan_ban_hanh)
    return ten[: -len(noi.ten)].rstrip() if noi is not None and ten.lower().endswith(f"{noi.loai} {noi.ten}") else ten


def _co_trong(ten: str, nhan: list[str]) -> bool:
    return any(cung_ten(ten, mot) or gom_ca(mot, ten) for mot in nhan)


def trach_nhiem_khong_viec(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG214: who has a paragraph in Tổ chức thực hiện has a task, as lead or partner, or is named in one."""
    viec = {co_quan.ten for item in bc.moi_viec for co_quan in (*item.viec.chu_tri, *item.viec.phoi_hop)}
    muc = _muc_to_chuc(bc)
    if not viec or len(muc) < _VAI_MUC:
        return
    ca_viec = ""
    for path, cac in muc:
        for ten in cac if len(cac) == 1 else ():
            if any(cung_ten(ten, mot) or (not chung_chung(mot) and gom_ca(mot, ten)) for mot in viec):
                continue
            if _CHUNG.search(ten) or la_ban_hanh(bc, ten) or _DOAN_THE.match(fold(ten)):
                continue
            if _LO_TIEN.search(_trach_nhiem(bc, path)):
                continue  # who finds the money needs no task
            ca_viec = ca_viec or _loi_cac_viec(bc)
            if ten.lower() not in ca_viec:
                yield PhatHien("HG214", (*path, "co_quan"), {"ten": ten})


def chep_trach_nhiem(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG222: two bodies do not have one paragraph word for word: one was left from a copy."""
    to_chuc = bc.ke_hoach.to_chuc_thuc_hien
    da_co: dict[str, str] = {}
    for i, muc in enumerate(to_chuc if isinstance(to_chuc, list) else ()):
        if not isinstance(muc, ToChuc) or not muc.co_quan or not muc.trach_nhiem:
            continue
        van = muc.trach_nhiem.strip()
        truoc = da_co.setdefault(van, muc.co_quan)
        if truoc != muc.co_quan and len(van) >= _DU_DAI and not _CHUNG_CHO_MOI.match(fold(van)):
            yield PhatHien("HG222", ("to_chuc_thuc_hien", i, "trach_nhiem"), {"ten": muc.co_quan, "truoc": truoc})


_DU_DAI = 60
_CHUNG_CHO_MOI = re.compile(r"[-+* ]*(?:phoi hop|can cu|theo chuc nang|chu dong|tham gia|lap ke hoach)\b")
"""How a paragraph begins that may hold for anybody."""


def _loi_cac_viec(bc: BoiCanh) -> str:
    """The words of all tasks in small letters."""
    cac = (item.viec.nhiem_vu for item in bc.moi_viec)
    return " | ".join(f"{task.ten} {task.noi_dung or ''}" for task in cac).lower()


_VU_TRANG = re.compile(r"Trạm|Công an|Ban Chỉ huy|Ban CHQS")
_MOI_DON_VI = re.compile(r"[Cc]ác (?:phòng|cơ quan|đơn vị|ban|ngành)")
_NHOM_TRUONG = re.compile(r"[Cc]ác (?:trường|cơ sở giáo dục)\b")
"""A group that no other among the recipients stands for."""
_NGOAI_VIEC = frozenset({"to_chuc_thuc_hien", "mo_dau", "ket_thuc", "kinh_phi"})


def khong_gui(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG215: who is given work gets a copy, where the plan names most of them among the recipients.

    A group among the recipients ("các sở, ban, ngành") stands for its members.
    """
    nhan = _noi_nhan(bc)
    if not nhan or any(_NHU_TREN.search(fold(mot)) for mot in nhan):
        return
    co = 0
    thieu: list[PhatHien] = []
    for path, ten, part in (*_co_muc_rieng(bc), *_chu_tri_khac_nhau(bc)):
        if (
            _NGUOI.match(fold(ten))
            or _TAM.match(fold(ten))
            or la_ban_hanh(bc, ten)
            or (_CHUNG.search(ten) and not _NHOM_TRUONG.match(ten))
        ):
            continue
        if any(cung_ten(ten, str(cu.args["ten"])) for cu in thieu):
            continue
        if any(_co_trong(mot, nhan) for mot in _cac_cach_goi(_bo_noi(bc, ten))):
            co += 1
        else:
            # police, army and health post of a commune are no departments of it, though many a list means them
            muc: Literal["info"] | None = (
                "info" if _VU_TRANG.match(ten) and any(map(_MOI_DON_VI.search, nhan)) else None
            )
            thieu.append(PhatHien("HG215", path, {"ten": ten}, part=part, muc=muc))
    if co > len(thieu):
        yield from thieu


def kinh_phi_khong_ai_lo(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG216: where money is promised, some body sees to it."""
    kinh_phi = bc.ke_hoach.kinh_phi
    if not isinstance(kinh_phi, str) or not _LO_TIEN.search(kinh_phi) or _CO_QUAN.search(kinh_phi):
        return
    chi_o_day = _so_lan(bc.thuong) == _so_lan(kinh_phi.lower())
    if chi_o_day and not so_co_quan().cac_ten(kinh_phi):
        yield PhatHien("HG216", ("kinh_phi",), {}, "key")


def _so_lan(text: str) -> int:
    return text.count("kinh phí") + text.count("dự toán") + text.count("ngân sách")


_LO_TIEN = re.compile(r"\b(?:[Kk]inh phí|[Dd]ự toán|[Nn]gân sách|tài chính)\b")
_CO_QUAN = re.compile(
    r"\b(?:Sở|Phòng|Văn phòng|Ban|Ủy ban|UBND|Công an|Trung tâm|[Cc]ác cơ quan|[Cc]ác đơn vị|[Cc]ác phòng|Công chức)\b"
)


# --- who is who ---


_BO_PHAN = re.compile(r"[Cc]ác (?:bộ phận|cơ quan|đơn vị)(?:, (?:bộ phận|cơ quan|đơn vị))?(?: chuyên môn| chức năng)?")


@lru_cache(maxsize=2048)
def chung_chung(ten: str) -> bool:
    """Is it "the bodies concerned" and nobody in particular?"""
    if "liên quan" not in ten:
        return _BO_PHAN.fullmatch(ten) is not None
    return any(c.cum.loai == "chung_chung" and c.ket_thuc - c.bat_dau >= len(ten) for c in so_co_quan().cac_cum(ten))


_CUA_NHOM = (
    (
        re.compile(r"ubnd|uy ban nhan dan|cac (?:xa|phuong|dia phuong)\b"),
        re.compile(r"\b(?:ubnd|uy ban nhan dan|xa(?! hoi)|phuong|dia phuong|huyen)\b"),
    ),
    (
        bieu_thuc(rf"(?:{_NGUOI.pattern[1:]})|(?:cac )?(?:thon|ap|ban quan ly|khu pho|khu vuc|to dan pho)\b"),
        re.compile(r"\b(?:thon|ap|khu|khu vuc|to dan pho|(?<!uy )ban|xom|buon|khom|to hoa giai)\b"),
    ),
    (
        re.compile(r"(?:cac |nha )?truong\b|hieu truong|mam non"),
        re.compile(r"\b(?:truong(?! (?:cac )?(?:thon|ap|ban|xom|buon|khom|khu|to|phong))|don vi|co so giao duc)\b"),
    ),
    (re.compile(r"tram "), re.compile(r"\b(?:don vi|co quan|tram|ban nganh)\b")),
    (
        re.compile(r"hoi |(?:lien )?doan |cong doan|uy ban mat tran|ubmttq|mttq|uy ban mttq"),
        re.compile(r"\b(?:doan the|hoi|to chuc|mat tran|mttq|thanh vien)\b"),
    ),
    (
        re.compile(r"toa an|tand|vien kiem sat|vksnd|vien ksnd|ngan hang|cong ty"),
        re.compile(r"\b(?:co quan|don vi)\b(?!.*\b(?:thuoc|truc thuoc)\b)"),
    ),
    (
        re.compile(r"kho bac|hat kiem lam|don bien phong|thue |cong an|ban chi huy|ban chqs|bo chi huy|bo chqs"),
        re.compile(r"\b(?:co quan|don vi|so\W+(?:ban\W+)?nganh)\b(?!.*\b(?:thuoc|truc thuoc)\b)"),
    ),
    (
        re.compile(""),
        re.compile(r"\b(?:co quan|don vi|so|nganh|phong|bo phan|(?<!uy )ban|(?<!to chuc )thanh vien(?! mttq))\b"),
    ),
)
"""Kinds of bodies by how their names begin, and the words of a group that takes them in; the first that fits."""


@lru_cache(maxsize=8192)
def gom_ca(nhom: str, ten: str) -> bool:
    """Does a group ("các phòng, đơn vị thuộc UBND phường") take in a body, as far as the kind of its name tells?"""
    gon, mot = f" {fold(nhom)} ", fold(ten)
    if not _CHUNG.search(nhom) and not _MO_NHOM.match(gon):
        return False
    return next(nhom_chu.search(gon) is not None for dau, nhom_chu in _CUA_NHOM if dau.match(mot))


def la_ban_hanh(bc: BoiCanh, ten: str) -> bool:
    """Is it the issuer itself, with or without the name of its place?"""
    return _la_ban_hanh(bc.ke_hoach.co_quan_ban_hanh or "", ten)


@lru_cache(maxsize=4096)
def _la_ban_hanh(ban_hanh: str, ten: str) -> bool:
    khoa = khoa_ten(ten)
    return cung_ten(ten, ban_hanh) or (len(khoa) > _CO_CAP and khoa_ten(ban_hanh)[: len(khoa)] == khoa)


def _muc_to_chuc(bc: BoiCanh) -> list[tuple[Path, tuple[str, ...]]]:
    """The paragraphs of Tổ chức thực hiện with the bodies each is about."""
    to_chuc = bc.ke_hoach.to_chuc_thuc_hien
    if not isinstance(to_chuc, list):
        return []
    ra: list[tuple[Path, tuple[str, ...]]] = []
    for i, muc in enumerate(to_chuc):
        if isinstance(muc, ToChuc) and muc.co_quan:
            cac = tuple(co_quan.ten for co_quan in doc_co_quan(muc.co_quan)) or (muc.co_quan,)
            ra.append((("to_chuc_thuc_hien", i), cac))
    return ra


def _trach_nhiem(bc: BoiCanh, path: Path) -> str:
    to_chuc = bc.ke_hoach.to_chuc_thuc_hien
    muc = to_chuc[int(path[1])] if isinstance(to_chuc, list) else None
    return muc.trach_nhiem or "" if isinstance(muc, ToChuc) else ""


def _noi_nhan(bc: BoiCanh) -> list[str]:
    ra: list[str] = []
    for noi in bc.ke_hoach.noi_nhan or ():
        if isinstance(noi, NhomNoiNhan):
            ra += (noi.ten, *noi.gom)
        else:
            ra.append(noi)
    ten: list[str] = []
    for mot in ra:
        gon = _GHI_CHU.sub("", mot).strip(" ;.")
        cac_so = _CAC_SO.match(gon)  # "Các sở: Tư pháp, Tài chính" is no group but names
        dau = f"{cac_so['dau'].capitalize()} " if cac_so else ""
        phan = [dau + chu.strip() for chu in re.split(r"[,;]", cac_so["con"] if cac_so else gon)]
        if gon.startswith("Công chức "):  # "Công chức Tư pháp - Hộ tịch, Văn hóa - Xã hội xã"
            phan = [chu if chu.startswith("Công chức ") else f"Công chức {chu}" for chu in phan]
        ten += phan if cac_so or len(phan) == 1 else [gon, *phan]
        cuoi = _DON_VI_CUOI.search(gon)
        if cuoi and not cac_so:  # "TAND, VKSND khu vực 2 - Hải Phòng": the place belongs to all of them
            ten += [f"{chu} {cuoi[0]}" for chu in phan[:-1]]
    return ten


_DON_VI_CUOI = re.compile(r"(?:khu vực \d+.*|xã|phường|đặc khu|tỉnh|thành phố)$")
_GHI_CHU = re.compile(r"\s*\([^)]*\)\s*$")


def _chu_tri_khac_nhau(bc: BoiCanh) -> Iterator[tuple[Path, str, tuple[int, int] | None]]:
    """The bodies that lead tasks, each where it first does."""
    da_noi: list[str] = []
    da_xem: set[str] = set()
    for item in bc.moi_viec:
        la_chuoi = isinstance(item.viec.nhiem_vu.chu_tri, str)
        for co_quan in item.viec.chu_tri:
            if co_quan.ten in da_xem:
                continue
            if khoa_ten(co_quan.ten):
                da_xem.add(co_quan.ten)
            if chung_chung(co_quan.ten) or any(cung_ten(co_quan.ten, cu) for cu in da_noi):
                continue
            da_noi.append(co_quan.ten)
            part = (co_quan.bat_dau, co_quan.ket_thuc) if la_chuoi else None
            yield (*item.path, "chu_tri"), co_quan.ten, part


def _co_muc_rieng(bc: BoiCanh) -> Iterator[tuple[Path, str, tuple[int, int] | None]]:
    for path, cac in _muc_to_chuc(bc):
        for ten in cac:
            yield (*path, "co_quan"), ten, None


def _la_van_to_chuc(path: Path) -> bool:
    """Free text under Tổ chức thực hiện, which names bodies in its sentences."""
    return path[0] == "to_chuc_thuc_hien" and path[-1] != "trach_nhiem"


RULES = (
    phoi_hop_chung_chung,
    chu_tri_la_nguoi,
    chu_tri_la_cau,
    nhieu_chu_tri,
    hai_lan,
    thieu_trach_nhiem,
    phoi_hop_khong_trach_nhiem,
    trach_nhiem_khong_viec,
    chep_trach_nhiem,
    khong_gui,
    kinh_phi_khong_ai_lo,
)

da_nho = (chung_chung,)
"""What is remembered of the registers."""
