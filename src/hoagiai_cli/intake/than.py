"""The body of a document: which heading is which part of the plan, and how the parts are laid out."""

from __future__ import annotations

from typing import Any

from hoagiai_cli.intake.bang_trong_van import co_bang_viec, tim_trong_van
from hoagiai_cli.intake.bao_cao import BaoCao
from hoagiai_cli.intake.cau_phan_cong import tach_duoi
from hoagiai_cli.intake.cay import Cay, nhom_theo_moc, phang, van
from hoagiai_cli.intake.dau_dong import CONG, DAU_MUC, GACH, PHAN, Dong
from hoagiai_cli.intake.nhiem_vu import doc_nhiem_vu, kieu_so
from hoagiai_cli.intake.to_chuc import doc_to_chuc
from hoagiai_cli.intake.vai_tro import co_vai_tro
from hoagiai_cli.plan.danh_so import so_in
from hoagiai_cli.registry.de_muc import DE_MUC
from hoagiai_cli.text.normal import fold

VAN_XUOI = (
    "muc_dich",
    "yeu_cau",
    "quan_diem",
    "pham_vi",
    "doi_tuong",
    "thoi_gian_thuc_hien",
    "kinh_phi",
    "che_do_bao_cao",
)


def phan_cua(tieu_de: str) -> str | None:
    """The part of a plan that a heading opens, by its words."""
    gap = fold(tieu_de).strip(" :.*")
    for phan, dau, _ in DE_MUC:
        if gap.startswith(dau):
            return phan
    for phan, _, giua in DE_MUC:
        if any(chu in gap for chu in giua):
            return phan
    return None


class Than:
    """Reads the branches of the body into `du_lieu` (parts) and `bo_cuc` (their layout)."""

    def __init__(self, bao_cao: BaoCao) -> None:
        self.bao_cao = bao_cao
        self.du_lieu: dict[str, Any] = {}
        self.dong: dict[str, int] = {}

    def doc(self, goc: list[Cay]) -> list[dict[str, Any]]:
        """The layout of the top branches."""
        if goc and all(cay.dau.kieu not in DAU_MUC for cay in goc):
            self.bao_cao.khong_chac("khong_co_la_ma", goc[0].dau.dong, "bo_cuc", goc[0].dau.nguyen[:60])
        bo_cuc = [self._muc(cay) for cay in goc]
        _ghi_so(goc, bo_cuc, "I.", "")
        return bo_cuc

    # --- one heading -----------------------------------------------------------------------------------------

    def _muc(self, cay: Cay) -> dict[str, Any]:
        tieu_de = cay.dau.chu
        phan = phan_cua(tieu_de)
        if phan == "nhiem_vu" and not (cay.nhanh or _co_viec(cay)):
            phan = None
        if phan == "giai_phap" and not self._la_nhiem_vu(cay):
            phan = None
        elif _mo_viec(phan, cay):
            phan = "nhiem_vu"
        if phan in {"nhiem_vu", "giai_phap"} and phan in self.du_lieu:
            phan = ""
        if phan in {"nhiem_vu", "giai_phap", ""}:
            return self._nhiem_vu(cay, phan)
        if phan == "to_chuc_thuc_hien" and phan not in self.du_lieu:
            return self._to_chuc(cay)
        con = [phan_cua(item.dau.chu) for item in cay.nhanh]
        if cay.nhanh and sum(1 for ten in con if ten) * 2 > len(con):
            return self._nhom(cay)
        if phan == "muc_tieu" and phan not in self.du_lieu:
            return self._muc_tieu(cay)
        if phan in VAN_XUOI and phan not in self.du_lieu:
            return self._van_xuoi(cay, phan)
        if phan is None and cay.dau.kieu in DAU_MUC:
            self.bao_cao.khong_chac("de_muc_la", cay.dau.dong, "bo_cuc", cay.dau.nguyen[:60])
        return self._tu_do(cay)

    @staticmethod
    def _la_nhiem_vu(cay: Cay) -> bool:
        return bool(cay.nhanh) or _co_viec(cay)

    def _tu_do(self, cay: Cay) -> dict[str, Any]:
        """A heading that no part of the model has a name for: its prose stays where it is."""
        muc: dict[str, Any] = {"tieu_de": cay.dau.chu}
        if cay.con:
            muc["noi_dung"] = van(cay.con)
        return muc

    def _van_xuoi(self, cay: Cay, phan: str) -> dict[str, Any]:
        tieu_de, colon, chu = cay.dau.chu.partition(":")
        muc: dict[str, Any] = {"tieu_de": cay.dau.chu}
        noi_dung = van(cay.con)
        if colon and chu.strip() and len(tieu_de) < 60:
            muc = {"tieu_de": f"{tieu_de}:", "lien": True}
            noi_dung = "\n".join(x for x in (chu.strip(), noi_dung) if x)
        if not noi_dung:
            return muc
        self._dat(phan, noi_dung, cay)
        return {"tieu_de": muc["tieu_de"], "phan": phan, **({"lien": True} if "lien" in muc else {})}

    def _nhom(self, cay: Cay) -> dict[str, Any]:
        """A heading over headings that each open a part ("I. MỤC ĐÍCH, YÊU CẦU": 1., 2.)."""
        muc: dict[str, Any] = {"tieu_de": cay.dau.chu}
        if cay.la:
            muc["mo_dau"] = van(cay.la)
        muc["gom"] = [self._muc_con(item) for item in cay.nhanh]
        _ghi_so(cay.nhanh, muc["gom"], "1.", cay.dau.so)
        if cay.nhanh and (kieu := kieu_so(cay.nhanh[0].dau)) != _kieu_con(cay):
            muc["danh_so"] = kieu
        return muc

    def _muc_con(self, cay: Cay) -> dict[str, Any]:
        phan = phan_cua(cay.dau.chu)
        if phan == "muc_tieu.tong_quat" and "tong_quat" not in self.du_lieu.get("muc_tieu", {}) and cay.con:
            self._dat_muc_tieu("tong_quat", van(cay.con), cay)
            return {"tieu_de": cay.dau.chu, "phan": phan}
        if phan == "muc_tieu.cu_the" and "cu_the" not in self.du_lieu.get("muc_tieu", {}) and cay.con:
            self._dat_muc_tieu("cu_the", _chi_tieu(cay), cay)
            return {"tieu_de": cay.dau.chu, "phan": phan}
        return self._muc(cay)

    def _muc_tieu(self, cay: Cay) -> dict[str, Any]:
        muc: dict[str, Any] = {"tieu_de": cay.dau.chu}
        if not cay.con:
            return muc
        la = cay.la
        gach = [i for i, dong in enumerate(la) if dong.kieu == GACH]
        if gach and not cay.nhanh and all(dong.kieu in {GACH, CONG} for dong in la[gach[0] :]):
            if gach[0]:
                self._dat_muc_tieu("mo_dau", van(la[: gach[0]]), cay)
            self._dat_muc_tieu("cu_the", _danh_sach(la[gach[0] :]), cay)
        else:
            self._dat_muc_tieu("tong_quat", van(cay.con), cay)
        return {**muc, "phan": "muc_tieu"}

    # --- tasks and responsibilities --------------------------------------------------------------------------------

    def _nhiem_vu(self, cay: Cay, phan: str) -> dict[str, Any]:
        muc: dict[str, Any] = {"tieu_de": cay.dau.chu}
        nhom_theo_moc(cay)
        if not cay.nhanh and (trong := tim_trong_van(cay.la, self.bao_cao)) is not None:
            if trong.truoc:
                muc["mo_dau"] = van(trong.truoc)
            if trong.sau:
                muc["ket"] = van(trong.sau)
            if trong.bang.danh_so != _kieu_con(cay):
                muc["danh_so"] = trong.bang.danh_so
            return {**self._dat_viec(muc, phan, trong.bang.viec, cay), "bang_viec": trong.bang.bang_viec}
        if not cay.nhanh:  # tasks under the heading itself, without numbers
            chung = doc_nhiem_vu(cay, self.bao_cao)
            viec = chung.get("viec")
            if not viec and any(chung.get(khoa) for khoa in ("chu_tri", "phoi_hop", "thoi_gian")):
                return {"nhiem_vu": [{**chung, "so": cay.dau.so}]}  # the heading is itself a task
            if not viec:
                return self._tu_do(cay)
            if chung.get("noi_dung"):
                muc["mo_dau"] = chung["noi_dung"]
            muc["danh_so"] = chung.get("danh_so", "-")
            if chung.get("ket"):
                muc["ket"] = chung["ket"]
            return self._dat_viec(muc, phan, viec, cay)
        if cay.la:
            muc["mo_dau"] = van(cay.la)
        danh_sach: list[dict[str, Any]] = []
        for item in cay.nhanh:
            danh_sach.append(self._dat_phan(item) or doc_nhiem_vu(item, self.bao_cao))
        _ghi_so(cay.nhanh, danh_sach, "1.", cay.dau.so)
        if (kieu := kieu_so(cay.nhanh[0].dau)) != _kieu_con(cay):
            muc["danh_so"] = kieu
        return self._dat_viec(muc, phan, danh_sach, cay)

    def _dat_viec(self, muc: dict[str, Any], phan: str, viec: list[dict[str, Any]], cay: Cay) -> dict[str, Any]:
        """A heading with its tasks: in the part `phan`, or its own where the parts for tasks are taken."""
        tieu_de = muc.pop("tieu_de")
        if not phan:
            return {"tieu_de": tieu_de, "nhiem_vu": viec, **muc}
        self._dat(phan, viec, cay)
        return {"tieu_de": tieu_de, "phan": phan, **muc}

    def _to_chuc(self, cay: Cay) -> dict[str, Any]:
        muc: dict[str, Any] = {"tieu_de": cay.dau.chu, "phan": "to_chuc_thuc_hien"}
        nhanh = cay.nhanh
        if not nhanh:
            nhanh = _nhanh_gach(cay)
            if not nhanh:
                if not cay.con:
                    return {"tieu_de": cay.dau.chu}
                self._dat("to_chuc_thuc_hien", van(cay.con), cay)
                return muc
        elif cay.la:
            muc["mo_dau"] = van(cay.la)
        danh_sach = [self._dat_phan(item) or doc_to_chuc(item, self.bao_cao) for item in nhanh]
        kieu = kieu_so(nhanh[0].dau)
        if kieu != _kieu_con(cay):
            muc["danh_so"] = kieu
        _ghi_so(nhanh, danh_sach, "1.", cay.dau.so)
        self._dat("to_chuc_thuc_hien", danh_sach, cay)
        return muc

    def _dat_phan(self, cay: Cay) -> dict[str, Any] | None:
        """Funds or reporting as an item among tasks or responsibilities."""
        phan = phan_cua(cay.dau.chu)
        if phan not in {"kinh_phi", "che_do_bao_cao"} or phan in self.du_lieu or _co_viec(cay):
            return None
        tieu_de, colon, chu = cay.dau.chu.partition(":")
        if len(tieu_de) > 60 or (not cay.con and not chu.strip()) or (cay.con and not colon and len(cay.dau.chu) > 60):
            return None
        if colon and chu.strip():
            self._dat(phan, "\n".join(x for x in (chu.strip(), van(cay.con)) if x), cay)
            return {"phan": phan, "tieu_de": f"{tieu_de}:", "lien": True}
        self._dat(phan, van(cay.con), cay)
        return {"phan": phan, "tieu_de": cay.dau.chu}

    # --- ---------------------------------------------------------------------------------------------------------

    def _dat(self, phan: str, gia_tri: Any, cay: Cay) -> None:
        self.du_lieu[phan] = gia_tri
        self.dong[phan] = cay.dau.dong

    def _dat_muc_tieu(self, khoa: str, gia_tri: Any, cay: Cay) -> None:
        self.du_lieu.setdefault("muc_tieu", {})[khoa] = gia_tri
        self.dong.setdefault("muc_tieu", cay.dau.dong)


def _kieu_con(cay: Cay) -> str:
    """How the tool numbers what stands under a heading, if not told otherwise."""
    return "I." if cay.dau.kieu == PHAN else "1."


def _mo_viec(phan: str | None, cay: Cay) -> bool:
    """Does a heading that names no tasks have them under it ("TIẾN ĐỘ VÀ PHÂN CÔNG")?"""
    if phan is None:
        return _co_viec(cay)
    if phan == "to_chuc_thuc_hien":
        return co_bang_viec([cay])
    return phan == "thoi_gian_thuc_hien" and len([item for item in cay.nhanh if co_vai_tro([item])]) > 1


def _co_viec(cay: Cay) -> bool:
    """Does anything under a branch say who or when, in a line, behind its words, or in a table?"""
    return co_vai_tro([cay]) or co_bang_viec([cay]) or any(tach_duoi(dong.chu)[1] for dong in phang([cay]))


def _ghi_so(nhanh: list[Cay], muc: list[dict[str, Any]], mac_dinh: str, so_tren: str) -> None:
    """Keeps a printed number that counting would not give."""
    if not nhanh:
        return
    kieu = kieu_so(nhanh[0].dau) if mac_dinh != "I." else mac_dinh
    n = 0
    for item, ra in zip(nhanh, muc, strict=True):
        if "nhiem_vu" in ra and "tieu_de" not in ra:
            continue  # a task in the place of a heading has its number and counts for none
        n += 1
        if so_in(kieu, n, so_tren) != item.dau.so:
            ra["so"] = item.dau.so


def _chi_tieu(cay: Cay) -> list[str] | str:
    if cay.nhanh or not all(dong.kieu in {GACH, CONG} for dong in cay.la) or cay.la[0].kieu != GACH:
        return van(cay.con)
    return _danh_sach(cay.la)


def _danh_sach(dong: list[Dong]) -> list[str]:
    """Dashed lines as a list; deeper lines stay with the dash above them."""
    out: list[str] = []
    for item in dong:
        if item.kieu == GACH:
            out.append(item.chu)
        else:
            out[-1] += f"\n{item.nguyen}"
    return out


def _nhanh_gach(cay: Cay) -> list[Cay]:
    """Responsibilities under dashes: each dash a branch, deeper lines under it."""
    la = cay.la
    if not la or la[0].kieu != GACH or sum(1 for dong in la if dong.kieu == GACH) < 2:
        return []
    out: list[Cay] = []
    for dong in phang(cay.con):
        if dong.kieu == GACH:
            out.append(Cay(dong))
        else:
            out[-1].con.append(dong)
    return out
