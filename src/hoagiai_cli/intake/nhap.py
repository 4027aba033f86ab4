"""Paragraphs of a plan to the plain data of a plan file, with a report."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import Any

from hoagiai_cli.document.tho import KIEU_BO, Doan, VanBanTho
from hoagiai_cli.intake.bang import trai_bang
from hoagiai_cli.intake.bao_cao import BaoCao
from hoagiai_cli.intake.cay import dung_cay, van
from hoagiai_cli.intake.co_quan_ban_hanh import suy_co_quan
from hoagiai_cli.intake.cuoi import cat_ket_thuc, doc_cuoi
from hoagiai_cli.intake.dau import doc_dau
from hoagiai_cli.intake.dau_de import noi_dong
from hoagiai_cli.intake.dau_dong import doc_dong
from hoagiai_cli.intake.doan import bo_quoc_hieu, sua_doan, tach_cot_ky
from hoagiai_cli.intake.nhiem_vu import sap_xep
from hoagiai_cli.intake.phu_luc import dau_phu_luc, doc_phu_luc
from hoagiai_cli.intake.than import VAN_XUOI, Than
from hoagiai_cli.intake.vai_tro import moi_nhiem_vu, nang_dau_chung, nang_nhan_chung, nang_thu_tu_chung
from hoagiai_cli.plan.dan_bai import TIEU_DE, Nut, dan_bai
from hoagiai_cli.plan.danh_so import MAC_DINH, la_phan
from hoagiai_cli.plan.model import KeHoach
from hoagiai_cli.plan.ngay import LoiNgay, doc_ngay
from hoagiai_cli.plan.the_thuc import dong_ky
from hoagiai_cli.plan.vien_dan import tim_vien_dan

_THOI_KY = re.compile(
    r"(?:giai đoạn|thời kỳ|từ năm|năm)\s+(?P<tu>(?:19|20)\d\d)"
    r"(?:(?:\s*[-–]\s*|,? và (?:năm )?|,? đến (?:hết )?(?:năm )?)(?P<den>(?:19|20)\d\d))?",
    re.I,
)
_NAM_BAN_HANH = re.compile(r"(?:19|20)\d\d")
_SO_GON = re.compile("[1-9][0-9]{0,8}")
_TRONG_NGOAC = re.compile(r"“[^”]*”|\"[^\"]*\"")


@dataclass(frozen=True, slots=True)
class KetQua:
    """The plan as plain data in file order, the line each part was found on, and the report.

    `than` and `cuoi` are the paragraphs of title and body, and those of recipients and signature; `phu_luc` those of
    the annexes, `quyet_dinh` those of the decision above the plan.
    """

    du_lieu: dict[str, Any]
    dong: dict[str, int]
    bao_cao: BaoCao
    than: tuple[Doan, ...]
    cuoi: tuple[Doan, ...]
    phu_luc: tuple[Doan, ...] = ()
    quyet_dinh: tuple[Doan, ...] = ()


def nhap(tho: VanBanTho) -> KetQua:
    """Reads a plan. Raises KhongPhaiKeHoach for a document that is none.

    The doubts of the reader that made the paragraphs join the report.
    """
    bao_cao = BaoCao()
    for item in tho.nghi_ngo:
        if item.loai in KIEU_BO:
            bao_cao.bo(item.loai, item.dong, item.trich)
        else:
            bao_cao.khong_chac(item.loai, item.dong, "", item.trich)
    tat_ca = noi_dong(tach_cot_ky(sua_doan(trai_bang(tho.doan))))
    dau = doc_dau(tat_ca, bao_cao)
    het = dau_phu_luc(tat_ca, dau.than, da_ky=dau.quyet_dinh > 0)
    phu_luc = tuple(tat_ca[het:])
    tat_ca = tat_ca[:het]
    cuoi = doc_cuoi(tat_ca, dau.than, bao_cao)
    than_bai = tat_ca[dau.than : cuoi.than]
    dong, ket = cat_ket_thuc(doc_dong(than_bai), bao_cao)
    truoc, goc = dung_cay(dong, bao_cao)
    than = Than(bao_cao)
    bo_cuc = than.doc(goc)
    suy_co_quan(dau.du_lieu, dau.dong, bao_cao)
    du_lieu: dict[str, Any] = {**dau.du_lieu, **than.du_lieu, **cuoi.du_lieu, "bo_cuc": bo_cuc}
    if phu_luc:
        du_lieu["phu_luc"] = doc_phu_luc(phu_luc, bao_cao)
        than.dong["phu_luc"] = phu_luc[0].dong
    if tho.chu_thich:
        du_lieu["chu_thich"] = dict(tho.chu_thich)
    if truoc:
        du_lieu["mo_dau"] = "\n".join(x for x in (du_lieu.get("mo_dau"), van(truoc)) if x)
    if ket:
        du_lieu["ket_thuc"] = re.sub(r"\s*\.?\s*/\s*\.\s*$", "", van(ket)).rstrip()
    lines = {**dau.dong, **than.dong, **cuoi.dong, **({"ket_thuc": ket[0].dong} if ket else {})}
    _trang_thai(du_lieu)
    _thoi_ky(du_lieu, lines, bao_cao)
    _thuc_hien(du_lieu, lines, bao_cao)
    _trinh_bay(du_lieu)
    _gon_bo_cuc(du_lieu)
    du_lieu = {khoa: du_lieu[khoa] for khoa in KeHoach.model_fields if khoa in du_lieu}
    _gon_the_thuc(du_lieu, du_lieu.get("ky"), cuoi.quyen)
    if quyet_dinh := du_lieu.get("quyet_dinh"):
        _gon_the_thuc(du_lieu, quyet_dinh.get("ky"), dau.quyen)
    _gon_gia_tri(du_lieu)
    than_doan = tuple(item for item in tat_ca[dau.tieu_de : cuoi.than] if item not in dau.dau_de)
    truoc_ke_hoach = tuple(item for item in tat_ca[: dau.quyet_dinh] if not _la_tieu_ngu(item))
    return KetQua(du_lieu, lines, bao_cao, than_doan, tuple(tat_ca[cuoi.than :]), phu_luc, truoc_ke_hoach)


def _la_tieu_ngu(item: Doan) -> bool:
    return not bo_quoc_hieu(item.text.strip("* |"))


def _trang_thai(du_lieu: dict[str, Any]) -> None:
    """Issued, if number, full date and signer are there; otherwise a draft. A plan that a decision issues has them
    from it."""
    quyet_dinh = du_lieu.get("quyet_dinh")
    nguon = du_lieu if quyet_dinh is None else quyet_dinh
    try:
        day_du = bool(nguon.get("ngay")) and doc_ngay(nguon["ngay"]).day_du
    except LoiNgay:
        day_du = False
    da_ky = bool(nguon.get("ky", {}).get("nguoi_ky")) or (quyet_dinh is not None and "dieu" not in quyet_dinh)
    ban_hanh = bool(nguon.get("so")) and day_du and da_ky and du_lieu.get("trang_thai") != "du_thao"
    du_lieu["trang_thai"] = "ban_hanh" if ban_hanh else "du_thao"
    if quyet_dinh is None:
        du_lieu.setdefault("so", None)
        du_lieu.setdefault("ngay", None)


def _thoi_ky(du_lieu: dict[str, Any], lines: dict[str, int], bao_cao: BaoCao) -> None:
    """The period named in the trích yếu; what stands in quotes is the name of another document and counts last."""
    trich_yeu = du_lieu["trich_yeu"]
    ngoai = _TRONG_NGOAC.sub(" ", trich_yeu)
    match = _THOI_KY.search(ngoai)
    if match is None:
        match = _THOI_KY.search(trich_yeu)
        if match is None:
            return
        bao_cao.khong_chac("thoi_ky_trong_ngoac", lines["trich_yeu"], "thoi_ky", match.group())
    ban_hanh = _NAM_BAN_HANH.match(str(du_lieu.get("ngay") or ""))
    if ban_hanh is not None and (match["den"] or match["tu"]) < ban_hanh.group():
        return  # the years that are looked back on: "tổng kết … giai đoạn 2021 - 2025", issued in 2026
    du_lieu["thoi_ky"] = f"{match['tu']}-{match['den']}" if match["den"] else match["tu"]
    lines["thoi_ky"] = lines["trich_yeu"]


def _thuc_hien(du_lieu: dict[str, Any], lines: dict[str, int], bao_cao: BaoCao) -> None:
    """The superior's documents that the opening sentence carries out."""
    van_ban = du_lieu.get("mo_dau", "")
    match = re.search(r"Thực hiện\s", van_ban)
    if not match:
        return
    cau = van_ban[match.end() :]
    het = re.search(r"[;,]\s*(?:căn cứ|theo|xét)\s|\n|\.\s", cau, re.IGNORECASE)
    cau = cau[: het.start()] if het else cau
    found = [item for item in tim_vien_dan(cau) if item.so_ky_hieu and not item.trong_trich_yeu]
    muc = [" ".join(cau[item.bat_dau : item.ket_thuc].split()).rstrip(" ,;") for item in found]
    if muc:
        du_lieu["thuc_hien"] = [{"van_ban": chu} for chu in muc]
        lines["thuc_hien"] = lines.get("mo_dau", 0)


def _trinh_bay(du_lieu: dict[str, Any]) -> None:
    """What most tasks share in layout is said once."""
    noi = [du_lieu.get("nhiem_vu", []), du_lieu.get("giai_phap", [])]
    noi += [muc["nhiem_vu"] for muc in du_lieu["bo_cuc"] if "nhiem_vu" in muc]
    tasks = [item for danh_sach in noi for item in danh_sach if "phan" not in item]
    trinh_bay: dict[str, Any] = {}
    if not any(la_phan(muc.get("so", "")) for muc in du_lieu["bo_cuc"]):  # parts move all levels by one
        _nang_danh_so(tasks, trinh_bay)
    if nhan := nang_nhan_chung(tasks):
        trinh_bay["nhan"] = nhan
    if not _co_bang(du_lieu):  # the cells of tables follow the same order
        if (dau := nang_dau_chung(tasks)) is not None:
            trinh_bay["dau"] = dau
        if thu_tu := nang_thu_tu_chung(tasks):
            trinh_bay["thu_tu"] = thu_tu
        for item in moi_nhiem_vu(tasks):
            xep = sap_xep(item)
            item.clear()
            item.update(xep)
    if trinh_bay:
        du_lieu["trinh_bay"] = trinh_bay


def _co_bang(gia_tri: Any) -> bool:
    """Is there a table of tasks anywhere in the data?"""
    if isinstance(gia_tri, dict):
        return "bang_viec" in gia_tri or any(map(_co_bang, gia_tri.values()))
    return isinstance(gia_tri, list) and any(map(_co_bang, gia_tri))


def _nang_danh_so(tasks: list[dict[str, Any]], trinh_bay: dict[str, Any]) -> None:
    """The form of numbers that most lists of sub-tasks share; deeper, what the tool would take need not be said."""
    kieu = Counter(item["danh_so"] for item in tasks if item.get("danh_so"))
    chung = kieu.most_common(1)[0][0] if kieu else MAC_DINH[2]
    if chung != MAC_DINH[2]:
        trinh_bay["danh_so"] = [*MAC_DINH[:2], chung]
    for item in tasks:
        if item.get("danh_so") == chung:
            del item["danh_so"]
        for viec in item.get("viec", []):
            if viec.get("danh_so") == MAC_DINH[3]:
                del viec["danh_so"]


def _gon_bo_cuc(du_lieu: dict[str, Any]) -> None:
    """Leaves the layout out where it is the usual one, word for word."""
    thu = {khoa: gia_tri for khoa, gia_tri in du_lieu.items() if khoa != "bo_cuc"}
    try:
        mac_dinh = dan_bai(KeHoach.model_validate(thu), TIEU_DE)
        rieng = dan_bai(KeHoach.model_validate(du_lieu), TIEU_DE)
    except ValueError:
        return
    if [_hinh(nut) for nut in mac_dinh] == [_hinh(nut) for nut in rieng]:
        del du_lieu["bo_cuc"]


def _hinh(nut: Nut) -> Any:
    """The printed shape of an outline node, without where it comes from."""
    return (
        nut.loai,
        nut.so,
        nut.tieu_de,
        nut.phan,
        nut.lien,
        [v.text for v in nut.van],
        [_hinh(con) for con in nut.con],
    )


_VAN_DAI = 90


def _gon_gia_tri(du_lieu: dict[str, Any]) -> None:
    """Values as a clerk would type them: numbers bare, prose in blocks that another paragraph can be added to."""
    for noi in (du_lieu, du_lieu.get("quyet_dinh", {})):
        for khoa in ("so", "thoi_ky", "ngay", "lan_du_thao"):
            gia_tri = noi.get(khoa)
            if isinstance(gia_tri, str) and _SO_GON.fullmatch(gia_tri):
                noi[khoa] = int(gia_tri)
    _thanh_khoi(du_lieu)


_PROSE = frozenset(
    (*VAN_XUOI, "mo_dau", "ket_thuc", "noi_dung", "trach_nhiem", "tong_quat", "ket", "to_chuc_thuc_hien")
)


def _thanh_khoi(gia_tri: Any) -> None:
    """Prose ends with a line end, so that it is written as a block."""
    if isinstance(gia_tri, dict):
        for khoa, con in gia_tri.items():
            if isinstance(con, str) and ("\n" in con or (khoa in _PROSE and len(con) > _VAN_DAI)):
                gia_tri[khoa] = f"{con}\n"
            else:
                _thanh_khoi(con)
    elif isinstance(gia_tri, list):
        for i, con in enumerate(gia_tri):
            if isinstance(con, str) and "\n" in con:
                gia_tri[i] = f"{con}\n"
            else:
                _thanh_khoi(con)


def _gon_the_thuc(du_lieu: dict[str, Any], ky: dict[str, Any] | None, quyen: list[str]) -> None:
    """Drops of the signature what the tool prints by itself."""
    if not ky or not quyen:
        return
    for bo in ({"thay", "thay_mat"}, {"thay_mat"}, {"thay"}, set()):
        thu = {khoa: gia_tri for khoa, gia_tri in ky.items() if khoa not in bo}
        if dong_ky(KeHoach.model_validate({**du_lieu, "ky": thu})) == tuple(quyen):
            break
    else:
        thu = {"dong": quyen, **({"nguoi_ky": ky["nguoi_ky"]} if ky.get("nguoi_ky") else {})}
    ky.clear()
    ky.update(thu)
