"""From the paragraphs of a document to the text of a plan file, and what got lost on the way."""

from __future__ import annotations

from typing import NamedTuple

from hoagiai_cli.cli.doi_chieu import chu_da_mat
from hoagiai_cli.cli.nhap_chu import cho, ghi_chu_thanh_chu
from hoagiai_cli.document.tho import Doan, VanBanTho
from hoagiai_cli.drafting.loi_van import LoiVan
from hoagiai_cli.drafting.van_ban import soan
from hoagiai_cli.intake.bao_cao import GhiChu
from hoagiai_cli.intake.nhap import KetQua, nhap
from hoagiai_cli.plan.luoc_do import doc_ke_hoach
from hoagiai_cli.plan.viec import bang_viec
from hoagiai_cli.resources import templates_dir
from hoagiai_cli.source.writer import dump


class BanNhap(NamedTuple):
    """What one import made: the text of the plan file, how many tasks it has, and the report.

    `bo_cuc`, `don_vi` and `trang` are those of the VanBanTho that was read.
    """

    yaml: str
    so_viec: int
    ket_qua: KetQua
    ghi_chu: tuple[GhiChu, ...]
    bo_cuc: str
    don_vi: str
    trang: tuple[int, ...] = ()


def nhap_tho(tho: VanBanTho, ten: str, luoc_do: str = "") -> BanNhap:
    """The plan file for the words of a document. Raises KhongPhaiKeHoach."""
    ket_qua = nhap(tho)
    ke_hoach, loi = doc_ke_hoach(ket_qua.du_lieu)
    if ke_hoach is None:
        raise ValueError(f"bản nhập không đúng lược đồ: {loi[:3]}")
    document = soan(ke_hoach, LoiVan(templates_dir()))
    mat = chu_da_mat(ket_qua, document)
    bo = {(item.dong, item.trich) for item in ket_qua.bao_cao.ghi_chu if item.muc_do == "bo"}
    mat = [doan for doan in mat if (doan.dong, doan.text.strip("* |")) not in bo]
    ghi_chu = (*ket_qua.bao_cao.ghi_chu, *(GhiChu("bo", "chua_dat_duoc", doan.dong, "", doan.text) for doan in mat))
    header = f"Nhập từ {ten}. Những chỗ có chữ “cần xem lại” là suy đoán của công cụ."
    if luoc_do:
        header = f"yaml-language-server: $schema={luoc_do}\n{header}"
    yaml = dump(ket_qua.du_lieu, header=header, comments=_chu_thich(ket_qua))
    yaml += _khong_dat(mat, tho.don_vi)
    return BanNhap(yaml, len(bang_viec(ke_hoach)), ket_qua, ghi_chu, tho.bo_cuc, tho.don_vi, tho.trang)


def _chu_thich(ket_qua: KetQua) -> dict[tuple[str | int, ...], str]:
    """Doubts about a part stand as a comment above it."""
    out: dict[tuple[str | int, ...], str] = {}
    for item in ket_qua.bao_cao.ghi_chu:
        if (
            item.muc_do != "khong_chac"
            or item.phan not in ket_qua.du_lieu
            or item.phan in {"nhiem_vu", "to_chuc_thuc_hien"}
        ):
            continue
        chu = f"cần xem lại: {ghi_chu_thanh_chu(item, 'vi')}"
        out[(item.phan,)] = f"{out[(item.phan,)]}\n{chu}" if (item.phan,) in out else chu
    return out


def _khong_dat(mat: list[Doan], don_vi: str) -> str:
    if not mat:
        return ""
    lines = ["", "# Chưa đặt được vào mục nào, cần xem lại:"]
    lines += [f"# {cho(doan.dong, don_vi, 'vi')}{' '.join(doan.text.split())}" for doan in mat]
    return "\n".join(lines) + "\n"
