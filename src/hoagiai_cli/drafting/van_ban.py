"""A plan as a document: every word of the plan in printed order, with the generated parts around it."""

from __future__ import annotations

from typing import Any

from hoagiai_cli.document.model import Document, Kieu, Letterhead, Manh, Marks, Recipient, Signature
from hoagiai_cli.drafting.chu import KHONG_CHU_THICH, bo_goi, doc_chu
from hoagiai_cli.drafting.dong import Path, cac_dong
from hoagiai_cli.drafting.loi_van import LoiVan, chu_dau_thuong
from hoagiai_cli.drafting.phu_luc import cac_phu_luc
from hoagiai_cli.drafting.than_bai import ThanBai
from hoagiai_cli.plan.dan_bai import TIEU_DE, dan_bai
from hoagiai_cli.plan.model import KeHoach, NhomNoiNhan, NoiNhan, QuyetDinh
from hoagiai_cli.plan.ngay import LoiNgay, doc_ngay
from hoagiai_cli.plan.the_thuc import (
    dia_danh,
    dong_co_quan,
    dong_ky,
    ky_hieu,
    ky_hieu_quyet_dinh,
    noi_so,
    so_in_ra,
    tham_quyen,
)
from hoagiai_cli.registry.he_thong import HE_THONG

KHOANG_TRONG = "\u00a0" * 6
"""The blank a hand-written number or day goes into; a draft prints it (mẫu 1.4)."""

NHU_TREN = "Như trên"
QUYET_DINH = "Quyết định"


def soan(ke_hoach: KeHoach, loi_van: LoiVan) -> Document:
    """The document of `ke_hoach`. Raises LoiMau for a wording template that fails."""
    return _Soan(ke_hoach, loi_van).document()


class _Soan:
    def __init__(self, ke_hoach: KeHoach, loi_van: LoiVan) -> None:
        self.ke_hoach = ke_hoach
        self.loi_van = loi_van
        self.chu_thich = ke_hoach.chu_thich or KHONG_CHU_THICH
        ky_hieu_in = ky_hieu(ke_hoach)
        self.du_lieu: dict[str, Any] = {
            "loai": ke_hoach.loai,
            "co_quan_ban_hanh": ke_hoach.co_quan_ban_hanh,
            "trich_yeu": bo_goi(ke_hoach.trich_yeu, self.chu_thich),
            "thoi_ky": ke_hoach.thoi_ky,
            **self._so_ngay(ke_hoach.so, ky_hieu_in, ke_hoach.ngay),
            "he_thong": ke_hoach.he_thong or "",
            "khoang_trong": KHOANG_TRONG,
            "dia_danh": dia_danh(ke_hoach) or KHOANG_TRONG,
            "thuc_hien": [item.van_ban for item in ke_hoach.thuc_hien or ()],
        }

    def document(self) -> Document:
        ke_hoach, quyet_dinh = self.ke_hoach, self.ke_hoach.quyet_dinh
        kem_theo = self._du_lieu_quyet_dinh(quyet_dinh) if quyet_dinh else self.du_lieu
        than = ThanBai(ke_hoach, self.loi_van, self.chu_thich)
        than.can_cu(ke_hoach.can_cu or [], ("can_cu",))
        self._mo_dau(than)
        cac_nut = dan_bai(ke_hoach, {ten: self.loi_van.nhan(f"tieu_de/{ten}") for ten in TIEU_DE})
        than.dan_bai(nut for nut in cac_nut if nut.loai != "phu_luc")
        than.ket_thuc(ke_hoach.ket_thuc)
        so_ngay = quyet_dinh is None
        ban_hanh = self._quyet_dinh(quyet_dinh, kem_theo) if quyet_dinh and quyet_dinh.dieu else None
        marks = self._marks()
        return Document(
            letterhead=self._letterhead(self.du_lieu, so_ngay=so_ngay),
            ten_loai=(ke_hoach.ten_loai or ke_hoach.loai).upper(),
            trich_yeu=doc_chu(ke_hoach.trich_yeu, self.chu_thich),
            body=tuple(than.body),
            noi_nhan=_noi_nhan(ke_hoach.noi_nhan or [], nhu_tren=bool(ke_hoach.kinh_gui)) if ban_hanh is None else (),
            signature=_chu_ky(ke_hoach) if ban_hanh is None else Signature(()),
            ngay=ke_hoach.ngay or "",
            kinh_gui=_kinh_gui(ke_hoach.kinh_gui),
            kem_theo=self._dong("kem_theo", kem_theo) if quyet_dinh else "",
            phu_luc=cac_phu_luc(
                ke_hoach, self.loi_van, self.chu_thich, cac_nut, lambda: self._dong("kem_theo", kem_theo)
            ),
            marks=marks if ban_hanh is None else Marks(),
            ban_hanh=ban_hanh,
        )

    def _mo_dau(self, than: ThanBai) -> None:
        ke_hoach = self.ke_hoach
        if ke_hoach.mo_dau:
            than.van(cac_dong(ke_hoach.mo_dau, ("mo_dau",)))
        elif (ke_hoach.thuc_hien or ke_hoach.can_cu) and ke_hoach.quyet_dinh is None:
            than.body.append(than.doan_mau(Kieu.NOI_DUNG, "mo_dau", self.du_lieu))

    # --- the decision that issues the plan -----------------------------------------------------------------

    def _du_lieu_quyet_dinh(self, quyet_dinh: QuyetDinh) -> dict[str, Any]:
        """What the line (Kèm theo …) and the letterhead of the decision are made of."""
        return {
            **self.du_lieu,
            "loai": QUYET_DINH,
            **self._so_ngay(quyet_dinh.so, ky_hieu_quyet_dinh(self.ke_hoach), quyet_dinh.ngay),
        }

    def _quyet_dinh(self, quyet_dinh: QuyetDinh, du_lieu: dict[str, Any]) -> Document:
        """The decision (mẫu 1.2): authority, căn cứ, the word, the articles."""
        ke_hoach, goc = self.ke_hoach, "quyet_dinh"
        trich_yeu = quyet_dinh.trich_yeu or f"Ban hành {ke_hoach.loai} {chu_dau_thuong(self.du_lieu['trich_yeu'])}"
        than = ThanBai(ke_hoach, self.loi_van, self.chu_thich)
        than.them(Kieu.PHAN, tham_quyen(ke_hoach), keep_next=True)
        than.can_cu(quyet_dinh.can_cu or [], (goc, "can_cu"))
        than.them(Kieu.PHAN, f"{QUYET_DINH.upper()}:", keep_next=True)
        for i, dieu in enumerate(quyet_dinh.dieu or (), start=1):
            first, *rest = cac_dong(dieu, (goc, "dieu", i - 1))
            than.them(Kieu.DIEU, first, so=f"Điều {i}.")
            than.van(rest)
        than.ket_thuc(None)
        ky = quyet_dinh.ky
        noi_nhan: list[NoiNhan] = list(quyet_dinh.noi_nhan or ())
        return Document(
            letterhead=self._letterhead(du_lieu),
            ten_loai=QUYET_DINH.upper(),
            trich_yeu=doc_chu(trich_yeu, self.chu_thich),
            body=tuple(than.body),
            noi_nhan=_noi_nhan(noi_nhan, (goc, "noi_nhan")) if noi_nhan else _noi_nhan(ke_hoach.noi_nhan or []),
            signature=_chu_ky(ke_hoach.model_copy(update={"ky": ky}) if ky else ke_hoach),
            ngay=quyet_dinh.ngay or "",
            marks=self._marks(),
        )

    # --- the parts around the text ---------------------------------------------------------------------------

    def _letterhead(self, du_lieu: dict[str, Any], *, so_ngay: bool = True) -> Letterhead:
        chu_quan = self.ke_hoach.co_quan_chu_quan
        rieng = HE_THONG[self.ke_hoach.he_thong] if self.ke_hoach.he_thong else None
        return Letterhead(
            co_quan=dong_co_quan(self.ke_hoach.co_quan_ban_hanh),
            so_ky_hieu=self._dong("so_ky_hieu", du_lieu) if so_ngay else "",
            dia_danh_ngay=self._dong("dia_danh_ngay", du_lieu) if so_ngay else "",
            co_quan_chu_quan=(chu_quan.upper(),) if chu_quan else (),
            dau_de=rieng.dau_de if rieng else "",
            dau_sao=rieng.dau_sao if rieng else "",
        )

    def _marks(self) -> Marks:
        ke_hoach = self.ke_hoach
        du_thao = ""
        if ke_hoach.trang_thai == "du_thao":
            lan = ke_hoach.lan_du_thao
            du_thao = f"{self.loi_van.nhan('du_thao')} LẦN {lan}" if lan else self.loi_van.nhan("du_thao")
        soan = ke_hoach.nguoi_soan
        return Marks(
            du_thao=du_thao,
            do_mat=(ke_hoach.do_mat or "").upper(),
            do_khan=(ke_hoach.do_khan or "").upper(),
            luu_hanh=(ke_hoach.luu_hanh or "").upper(),
            nguoi_soan=f"{soan.ky_hieu}.({soan.so_ban})" if soan and soan.so_ban else soan.ky_hieu if soan else "",
            lien_he=tuple(ke_hoach.lien_he.split("\n")) if ke_hoach.lien_he else (),
        )

    def _so_ngay(self, so: str | None, ky_hieu_in: str, ngay: str | None) -> dict[str, str]:
        """Number, symbol and date of a document, as the templates name them."""
        noi = noi_so(self.ke_hoach, ky_hieu_in)
        return {"so": so_in_ra(so), "ky_hieu": ky_hieu_in, "noi": noi, "ngay": _ngay(ngay)}

    def _dong(self, mau: str, du_lieu: dict[str, Any]) -> str:
        return "".join(run.text for run in self.loi_van.viet(mau, du_lieu))


def _kinh_gui(noi: str | list[str] | None) -> tuple[str, ...]:
    """The addressees: one as typed, several in lines that end with ";" and the last with "." (Mục II, khoản 9.d)."""
    if isinstance(noi, str):
        noi = noi.split("\n")
    if not noi or len(noi) == 1:
        return tuple(noi or ())
    sach = [ten.rstrip(" ;.,") for ten in noi]
    return (*(f"- {ten};" for ten in sach[:-1]), f"- {sach[-1]}.")


def _chu_ky(ke_hoach: KeHoach) -> Signature:
    return Signature(dong_ky(ke_hoach), (ke_hoach.ky and ke_hoach.ky.nguoi_ky) or "")


def _noi_nhan(items: list[NoiNhan], goc: Path = ("noi_nhan",), *, nhu_tren: bool = False) -> tuple[Recipient, ...]:
    """Receivers in lines; `nhu_tren`: the first line names those of Kính gửi (Mục II, khoản 9.d)."""
    lines: list[Recipient] = []
    if nhu_tren and not (items and isinstance(items[0], str) and items[0].casefold().startswith(NHU_TREN.casefold())):
        lines.append(Recipient(f"- {NHU_TREN};"))
    for i, item in enumerate(items):
        path = (*goc, i)
        if isinstance(item, NhomNoiNhan):
            lines.append(_dong_nhan("- ", item.ten.rstrip(" :;."), ":", (*path, "ten")))
            lines += [_dong_nhan("+ ", con.rstrip(" ;."), ";", (*path, "gom", j)) for j, con in enumerate(item.gom)]
        else:
            lines.append(_dong_nhan("- ", item.rstrip(" ;."), ";", path))
    if lines:
        last = lines[-1]
        lines[-1] = Recipient(last.line.rstrip(";:") + ".", last.nguon)
    return tuple(lines)


def _dong_nhan(dau: str, chu: str, cuoi: str, path: Path) -> Recipient:
    return Recipient(f"{dau}{chu}{cuoi}", (Manh(len(dau), len(dau) + len(chu), path),))


def _ngay(ngay: str | None) -> str:
    """The date of the letterhead; blanks where it is open, the words as typed where it cannot be read."""
    if not ngay:
        return f"ngày{KHOANG_TRONG}tháng{KHOANG_TRONG}năm{KHOANG_TRONG}"
    try:
        return doc_ngay(ngay).viet(trong=KHOANG_TRONG)
    except LoiNgay:
        return ngay
