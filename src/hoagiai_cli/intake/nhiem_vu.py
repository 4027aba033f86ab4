"""A numbered branch of the text as a task: words, sub-tasks, who, with whom, by when."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hoagiai_cli.intake.bang_trong_van import tim_trong_van
from hoagiai_cli.intake.bao_cao import BaoCao
from hoagiai_cli.intake.cau_nhieu_ve import PhanCong
from hoagiai_cli.intake.cau_phan_cong import khoa_cua_nhan, tach_duoi
from hoagiai_cli.intake.cay import Cay, phang, van
from hoagiai_cli.intake.dau_dong import BANG, CONG, THAP_PHAN, THUONG, Dong
from hoagiai_cli.intake.nhom_phan_cong import Nhom, chia_nhom, dau_viec
from hoagiai_cli.intake.vai_tro import (
    THU_TU_MAC_DINH,
    VaiTro,
    cac_vai_tro,
    co_vai_tro,
    dat_nhan,
    gia_tri,
    la_vai_tro,
)
from hoagiai_cli.intake.vai_tro_co_so import ha_vai_tro_co_so, xem_cho_chua_hieu
from hoagiai_cli.plan.danh_so import KIEU_DANH_SO, so_in
from hoagiai_cli.text.normal import fold


def doc_nhiem_vu(cay: Cay, bao_cao: BaoCao) -> dict[str, Any]:
    """A branch as plain data of a NhiemVu (keys in the order they are written)."""
    if _tung_muc(cay):
        return _doc_tung_muc(cay, bao_cao)
    ha_vai_tro_co_so(cay, bao_cao)
    xem_cho_chua_hieu(cay, bao_cao)
    ten, ngoac = tach_duoi(cay.dau.chu)
    if ngoac and not co_vai_tro([cay]):
        return _co_ngoac(cay, ten, ngoac, bao_cao)
    out: dict[str, Any] = {"ten": cay.dau.chu}
    if not cay.nhanh and (trong := tim_trong_van(cay.la, bao_cao)) is not None:
        _dat_nhom(out, chia_nhom(trong.truoc, bao_cao), bao_cao)
        out |= {"viec": trong.bang.viec, "danh_so": trong.bang.danh_so, "bang_viec": trong.bang.bang_viec}
        if trong.sau:
            out["ket"] = van(trong.sau)
        return sap_xep(out)
    chung = _vai_tro_chung(cay, bao_cao)
    _dat_nhom(out, chia_nhom(cay.la, bao_cao), bao_cao)
    nhanh = cay.nhanh
    if nhanh:
        if "viec" in out:  # tasks under dashes above tasks under numbers: the dashes stay prose
            out = {"ten": cay.dau.chu, "noi_dung": van(cay.la)}
            bao_cao.khong_chac("viec_lan", cay.dau.dong, "nhiem_vu", cay.dau.chu[:60])
        out["viec"] = viec = [doc_nhiem_vu(item, bao_cao) for item in nhanh]
        dat_so(out, nhanh, viec, cay.dau.so)
    if chung is not None:
        dau = chung.vai_tro[0].dong
        bao_cao.khong_chac("vai_tro_chung", dau.dong, "nhiem_vu", dau.nguyen[:60])
        _dat_vai_tro(out, chung.vai_tro, bao_cao, chung.nhieu_dong)
        out["bo_tri"] = "phan_cong_cuoi"
    return sap_xep(out)


def _co_ngoac(cay: Cay, ten: str, ngoac: tuple[PhanCong, ...], bao_cao: BaoCao) -> dict[str, Any]:
    """A task whose name ends with its assignments in brackets; what stands below it comes after them."""
    bao_cao.khong_chac("trong_ngoac", cay.dau.dong, "nhiem_vu", cay.dau.nguyen[:90])
    out: dict[str, Any] = {"ten": ten}
    _dat_vai_tro(out, [VaiTro(*mot, replace(cay.dau, so="")) for mot in ngoac], bao_cao)
    if cay.la:
        out["ket" if not cay.nhanh else "noi_dung"] = van(cay.la)
    if cay.nhanh:
        out["viec"] = viec = [doc_nhiem_vu(item, bao_cao) for item in cay.nhanh]
        dat_so(out, cay.nhanh, viec, cay.dau.so)
    return sap_xep(out)


def _vai_tro_chung(cay: Cay, bao_cao: BaoCao) -> Nhom | None:
    """Takes the assignment off the end of the last child when it stands for the whole group.

    It does when no other child, nor the group itself, has any, and the children are single lines alike; where
    they are headings over text of their own, the lines belong to the last of them.
    """
    nhanh = cay.nhanh
    if len(nhanh) < 2 or any(la_vai_tro(dong) for dong in cay.la) or co_vai_tro(nhanh[:-1]):
        return None
    cuoi = nhanh[-1].con
    at = next((i for i, item in enumerate(cuoi) if isinstance(item, Dong) and la_vai_tro(item)), None)
    if at is None or (at == 0 and any(item.con for item in nhanh[:-1])):
        return None
    duoi = [item for item in cuoi[at:] if isinstance(item, Dong)]
    nhom = chia_nhom(duoi, bao_cao)
    if len(duoi) < len(cuoi) - at or len(nhom) != 1 or nhom[0].van:
        return None
    del cuoi[at:]
    return nhom[0]


_THU_TU_KHOA = (
    "ten", "so", "theo", "noi_dung", "chu_tri", "phoi_hop", "lanh_dao_phu_trach", "khac", "thoi_gian", "san_pham",
    "nhan", "dau", "thu_tu", "bo_tri", "danh_so", "bang_viec", "viec", "ket",
)  # fmt: skip


def sap_xep(nhiem_vu: dict[str, Any]) -> dict[str, Any]:
    return {khoa: nhiem_vu[khoa] for khoa in _THU_TU_KHOA if khoa in nhiem_vu}


def kieu_so(dong: Dong) -> str:
    """The form of a printed number, as `danh_so` names it."""
    so = dong.so
    if dong.kieu == THAP_PHAN:
        return f"1.1{so[-1]}" if so[-1] in ".-" else "1.1"
    if dong.kieu == "la_ma":
        return "I" + so[-1] if so[-1] in "./-)" else "I."
    if dong.kieu == "chu_hoa":
        return "A."
    if dong.kieu == "chu":
        return "(a)" if so.startswith("(") else "a)" if so.endswith(")") else "a."
    if dong.kieu in ("so", "co_ten"):
        return "(1)" if so.startswith("(") else f"1{so[-1]}" if so[-1] in "./)-" else "1."
    return so


def dat_so(out: dict[str, Any], nhanh: list[Cay], viec: list[dict[str, Any]], so_tren: str) -> None:
    """Notes the form of the numbers of `viec`, and every number that the form would not print."""
    if not nhanh:
        return
    kieu = kieu_so(nhanh[0].dau)
    out["danh_so"] = kieu
    for n, (item, muc) in enumerate(zip(nhanh, viec, strict=True), start=1):
        if so_in(kieu, n, so_tren) != item.dau.so:
            muc["so"] = item.dau.so


def _dat_nhom(out: dict[str, Any], nhom: list[Nhom], bao_cao: BaoCao) -> None:
    co = [item for item in nhom if item.vai_tro]
    if len(co) <= 1 and not (co and co[0].rieng):
        for i, item in enumerate(nhom):
            khoa = "noi_dung" if not any(k in out for k in ("chu_tri", "phoi_hop", "thoi_gian", "khac")) else "ket"
            if item.van and i > 0 and khoa == "ket":
                out["ket"] = "\n".join(x for x in (out.get("ket"), van(item.van)) if x)
            elif item.van:
                out["noi_dung"] = "\n".join(x for x in (out.get("noi_dung"), van(item.van)) if x)
            _dat_vai_tro(out, item.vai_tro, bao_cao, item.nhieu_dong)
        return
    # several assignments under one number: each is a sub-task with a dash
    mo_dau: list[Dong] = []
    viec: list[dict[str, Any]] = []
    ket: list[Dong] = []
    for item in nhom:
        if not item.vai_tro:
            (ket if viec else mo_dau).extend(item.van)
            continue
        if ket:  # prose between two tasks stays between them
            viec[-1]["ket"] = "\n".join(x for x in (viec[-1].get("ket"), van(ket)) if x)
            ket = []
        at = dau_viec(item)
        truoc, cua_viec = item.van[:at], item.van[at:]
        if not viec:
            mo_dau += truoc
        elif truoc:
            cua_viec = list(item.van)
        while cua_viec and cua_viec[0].kieu == BANG:  # a table is no name of a task
            bang = cua_viec.pop(0)
            if viec:
                viec[-1]["ket"] = "\n".join(x for x in (viec[-1].get("ket"), bang.nguyen) if x)
            else:
                mo_dau.append(bang)
        if not cua_viec and not viec and not any(khoa in out for khoa in ("chu_tri", "phoi_hop", "thoi_gian")):
            _dat_vai_tro(out, item.vai_tro, bao_cao, item.nhieu_dong)
            continue
        if not cua_viec:
            dich = viec[-1] if viec else out
            bao_cao.khong_chac("vai_tro_lap", item.vai_tro[0].dong.dong, "nhiem_vu", item.vai_tro[0].dong.nguyen[:60])
            lines = [vt.dong for vt in item.vai_tro]
            dich["ket"] = "\n".join(x for x in (dich.get("ket"), van(lines)) if x)
            continue
        dau, *rest = cua_viec
        muc: dict[str, Any] = {"ten": dau.chu}
        if rest:
            muc["noi_dung"] = van(rest)
        _dat_vai_tro(muc, item.vai_tro, bao_cao, item.nhieu_dong)
        muc["so"] = dau.so
        viec.append(muc)
        if dau.kieu == THUONG:
            bao_cao.khong_chac("viec_khong_so", dau.dong, "nhiem_vu", dau.chu[:60])
    if mo_dau:
        out["noi_dung"] = van(mo_dau)
    if viec:
        # a sub-task without a mark cannot say so: among others it gets theirs, and the report has it as a doubt
        kieu = next((muc["so"] for muc in viec if muc["so"]), "")
        out["danh_so"] = kieu if kieu in KIEU_DANH_SO else ""
        for muc in viec:
            if muc["so"] in ("", out["danh_so"]):
                del muc["so"]
        out["viec"] = [sap_xep(muc) for muc in viec]
    if ket:
        out["ket"] = "\n".join(x for x in (out.get("ket"), van(ket)) if x)


def _dat_vai_tro(
    out: dict[str, Any], vai_tro: list[VaiTro], bao_cao: BaoCao, nhieu_dong: dict[int, list[Dong]] | None = None
) -> None:
    thu_tu: list[str] = []
    for i, item in enumerate(vai_tro):
        tiep = (nhieu_dong or {}).get(i, [])
        thu_tu.append(item.khoa)
        if item.khoa == "khac":
            chu = "\n".join([gia_tri(item.chu) if not tiep else item.chu, *(dong.nguyen for dong in tiep)])
            out.setdefault("khac", []).append({"nhan": item.nhan, "noi_dung": chu.strip() or item.chu.strip() or "…"})
            continue
        if item.khoa == "thoi_gian" and tiep and not item.chu:
            out["thoi_gian"] = [_thoi_gian_viec(dong) for dong in tiep]
            if not all(out["thoi_gian"]):
                out["thoi_gian"] = "\n".join(dong.nguyen for dong in tiep)
        else:
            lines = [item.chu, *(dong.nguyen for dong in tiep)]
            lines[-1] = gia_tri(lines[-1])
            out[item.khoa] = "\n".join(line for line in lines if line)
        if not out[item.khoa]:
            del out[item.khoa]
            bao_cao.khong_chac("vai_tro_trong", item.dong.dong, item.khoa, item.dong.nguyen[:60])
            out["ket"] = "\n".join(x for x in (out.get("ket"), item.dong.nguyen) if x)
            continue
        dat_nhan(out, item.khoa, item.nhan)
    if vai_tro:
        dau = vai_tro[0].dong.so
        if dau != "-":
            out["dau"] = dau if dau in {"", "+", "*", "•"} else "-"
        mac_dinh = [khoa for khoa in THU_TU_MAC_DINH if khoa in thu_tu]
        if list(dict.fromkeys(thu_tu)) != mac_dinh:
            out["thu_tu"] = list(dict.fromkeys(thu_tu))


def _thoi_gian_viec(dong: Dong) -> dict[str, str]:
    viec, colon, thoi_gian = dong.chu.partition(":")
    if dong.kieu != CONG or not colon or not thoi_gian.strip() or not viec.strip():
        return {}
    return {"viec": viec.strip(), "thoi_gian": gia_tri(thoi_gian.strip().rstrip(";"))}


# --- content, assignment and time as three numbered items -----------------------------------------------


def _loai_muc(cay: Cay) -> str | None:
    nhan = cay.dau.chu.partition(":")[0]
    gap = fold(nhan)
    if gap in {"noi dung", "noi dung thuc hien", "noi dung cong viec"}:
        return "noi_dung"
    if gap in {"phan cong", "phan cong thuc hien", "phan cong nhiem vu", "phan cong trach nhiem", "co quan thuc hien"}:
        return "phan_cong"
    if khoa_cua_nhan(nhan) == "chu_tri" and ":" not in cay.dau.chu.rstrip(" :"):
        return "phan_cong"
    return "thoi_gian" if khoa_cua_nhan(nhan) == "thoi_gian" else None


def _tung_muc(cay: Cay) -> bool:
    loai = [_loai_muc(item) for item in cay.nhanh]
    thu_tu = [item for item in ("noi_dung", "phan_cong", "thoi_gian") if item in loai]
    if len(loai) < 2 or loai != thu_tu or cay.la or ("phan_cong" not in loai and "thoi_gian" not in loai):
        return False
    for item, ten in zip(cay.nhanh, loai, strict=True):
        if ten == "phan_cong" and not all(la_vai_tro(dong) for dong in phang(item.con)):
            return False
    return all(so_in("1.1.", i, cay.dau.so) == item.dau.so for i, item in enumerate(cay.nhanh, start=1))


def _doc_tung_muc(cay: Cay, bao_cao: BaoCao) -> dict[str, Any]:
    out: dict[str, Any] = {"ten": cay.dau.chu, "bo_tri": "tung_muc"}
    nhan: dict[str, str] = {}
    for item in cay.nhanh:
        loai = _loai_muc(item)
        dau, _, chu = item.dau.chu.partition(":")
        if loai == "noi_dung":
            nhan["noi_dung"] = item.dau.chu if not chu.strip() else f"{dau}:"
            out["noi_dung"] = "\n".join(x for x in (chu.strip(), van(item.con)) if x)
        elif loai == "phan_cong":
            nhan["phan_cong"] = f"{dau}:"
            vai_tro = [vt for dong in phang(item.con) for vt in cac_vai_tro(dong)]
            _dat_vai_tro(out, vai_tro, bao_cao)
        else:
            nhan["thoi_gian"] = f"{dau}:"
            out["thoi_gian"] = gia_tri("\n".join(x for x in (chu.strip(), van(item.con)) if x))
    mac_dinh = {"noi_dung": "Nội dung:", "phan_cong": "Phân công thực hiện:", "thoi_gian": "Thời gian thực hiện:"}
    rieng = {khoa: chu for khoa, chu in nhan.items() if chu != mac_dinh[khoa]}
    if rieng:
        out.setdefault("nhan", {}).update(rieng)
    return sap_xep(out)
