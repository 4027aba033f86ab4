"""`hoagiai import`: a document to a plan file, with a report of every doubt."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hoagiai_cli.cli.doi_chieu import chu_da_mat
from hoagiai_cli.cli.ma_thoat import CO_LOI, KHONG_CO_TEP, SACH, SAI_CACH_DUNG
from hoagiai_cli.cli.man_hinh import Dung, bao, in_ra
from hoagiai_cli.cli.nhap_chu import LA_GI, PHAN, cho, ghi_chu_thanh_chu, loi_nguon
from hoagiai_cli.cli.nhap_vao import mang_ke_hoach, nhap_docx, nhap_vao
from hoagiai_cli.cli.nhap_vao_phien import CachGhi
from hoagiai_cli.cli.tep import doc_hoac_dung, ghi_hoac_dung
from hoagiai_cli.document.nguon import doc_nguon
from hoagiai_cli.document.tho import Doan, NguonLoi, VanBanTho
from hoagiai_cli.drafting.loi_van import LoiVan
from hoagiai_cli.drafting.van_ban import soan
from hoagiai_cli.intake.bao_cao import GhiChu, KhongPhaiKeHoach
from hoagiai_cli.intake.nhap import KetQua, nhap
from hoagiai_cli.plan.luoc_do import doc_ke_hoach
from hoagiai_cli.plan.viec import bang_viec
from hoagiai_cli.resources import templates_dir
from hoagiai_cli.source.writer import dump


@dataclass(frozen=True, slots=True)
class BanNhap:
    """What one import made: the text of the plan file, how many tasks it has, and the report."""

    yaml: str
    so_viec: int
    ket_qua: KetQua
    ghi_chu: tuple[GhiChu, ...]
    bo_cuc: str
    don_vi: str


def nhap_tep(tep: Path, output: Path | None, cach: CachGhi, *, force: bool, into: Path | None = None) -> int:
    """Imports one file. Returns the exit code; nothing is written for a document that is no plan.

    `into`: the plan file that takes over what was changed in a printed document.
    """
    report, lang = cach.report, cach.lang
    if into is not None:
        if output is not None:
            raise Dung("--into và -o không dùng cùng nhau", SAI_CACH_DUNG, sua="bỏ -o: --into đã là tệp ghi vào")
        return nhap_vao(tep, into, cach)
    dich = output if output is not None else tep.with_suffix(".yaml")
    if str(dich) != "-" and dich.exists() and not force and not cach.chi_xem:
        raise Dung(
            f"đã có tệp {dich}, không ghi đè", SAI_CACH_DUNG, sua="chọn tên khác với -o, hoặc thêm --force để ghi đè"
        )
    raw = _doc(tep)
    if str(dich) != "-" and dich.resolve() == tep.resolve():
        raise Dung(f"{dich} là chính văn bản đang nhập", SAI_CACH_DUNG, sua="chọn tên khác với -o")
    if not raw.strip(b"\xef\xbb\xbf \t\r\n"):
        raise Dung(f"{tep} chưa có chữ nào", CO_LOI, sua="xem lại tên tệp; tải về hay chép lại nếu tệp bị cắt")
    if tep.suffix.casefold() in {".yaml", ".yml"}:
        raise Dung(f"{tep} đã là tệp kế hoạch", SAI_CACH_DUNG, sua=f"hoagiai validate {tep} để kiểm, render để in")
    if mang_ke_hoach(raw):
        return nhap_docx(tep, raw, dich, cach, force=force)
    try:
        tho = doc_nguon(raw)
    except NguonLoi as loi:
        chu, sua = loi_nguon(loi, lang)
        raise Dung(f"{tep}: {chu}", CO_LOI, sua=sua) from loi
    try:
        ban = nhap_tho(tho, tep.name, _luoc_do_gan(dich))
    except KhongPhaiKeHoach as loi:
        _bao_khong_phai(tep, loi, tho.don_vi, cach)
        return CO_LOI
    if str(dich) == "-":
        in_ra(ban.yaml)
    elif not cach.chi_xem:
        ghi_hoac_dung(dich, ban.yaml.encode("utf-8"), overwrite=force)
    if report == "json":
        (bao if str(dich) == "-" else in_ra)(_json(ban, tep, dich))
    else:
        for line in _chu(ban, tep, dich, lang):
            bao(line)
    return SACH


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
    return BanNhap(yaml, len(bang_viec(ke_hoach)), ket_qua, ghi_chu, tho.bo_cuc, tho.don_vi)


def _doc(tep: Path) -> bytes:
    if not tep.exists():
        raise Dung(f"không có tệp {tep}", KHONG_CO_TEP, sua="kiểm tra lại tên và thư mục")
    return doc_hoac_dung(tep)


def _luoc_do_gan(dich: Path) -> str:
    """The schema of the repository the output goes to, as a path from it; "" where there is none."""
    folder = dich.resolve().parent
    for i, place in enumerate((folder, *folder.parents)):
        if (place / "schemas" / "ke_hoach.schema.json").is_file():
            return "../" * i + "schemas/ke_hoach.schema.json"
    return ""


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


def _chu(ban: BanNhap, tep: Path, dich: Path, lang: str) -> list[str]:
    theo_dong = sorted(ban.ghi_chu, key=lambda item: item.dong)
    can_xem = [item for item in theo_dong if item.muc_do == "khong_chac"]
    bo = [item for item in theo_dong if item.muc_do == "bo"]
    thieu = [item.phan for item in ban.ghi_chu if item.muc_do == "khong_thay"]
    english = lang == "en"
    lines = [
        f"{tep} → {dich}: {ban.so_viec} tasks, {len(can_xem)} to look at"
        if english
        else f"{tep} → {dich}: {ban.so_viec} nhiệm vụ, {len(can_xem)} chỗ cần xem lại"
    ]
    for item in can_xem:
        lines.append(f"  {cho(item.dong, ban.don_vi, lang)}{ghi_chu_thanh_chu(item, lang)}")
    if bo:
        lines.append("Left out:" if english else "Không đưa vào kế hoạch:")
        lines += [f"  {cho(item.dong, ban.don_vi, lang)}{ghi_chu_thanh_chu(item, lang)}" for item in bo]
    if thieu:
        names = ", ".join(PHAN.get(phan, (phan, phan))[1 if english else 0] for phan in thieu)
        lines.append(f"Not found: {names}" if english else f"Không thấy trong văn bản: {names}")
    return lines


def _json(ban: BanNhap, tep: Path, dich: Path) -> str:
    def rows(muc_do: str) -> list[Mapping[str, Any]]:
        return [
            {
                "ma": item.ma,
                "dong": item.dong,
                "phan": item.phan,
                "trich": item.trich,
                "noi": ghi_chu_thanh_chu(item, "vi"),
            }
            for item in ban.ghi_chu
            if item.muc_do == muc_do
        ]

    report = {
        "version": 1,
        "tep": tep.as_posix(),
        "ra": dich.as_posix(),
        "la_ke_hoach": True,
        "cach_ngat_dong": ban.bo_cuc,
        "don_vi": ban.don_vi,
        "nhiem_vu": ban.so_viec,
        "tim_thay": ban.ket_qua.dong,
        "khong_chac": rows("khong_chac"),
        "bo": rows("bo"),
        "khong_thay": [item.phan for item in ban.ghi_chu if item.muc_do == "khong_thay"],
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _bao_khong_phai(tep: Path, loi: KhongPhaiKeHoach, don_vi: str, cach: CachGhi) -> None:
    la_gi = LA_GI[loi.la_gi][cach.english]
    if cach.report == "json":
        data = {
            "version": 1,
            "tep": tep.as_posix(),
            "la_ke_hoach": False,
            "la_gi": loi.la_gi,
            "dong": loi.dong,
            "noi": la_gi,
        }
        in_ra(json.dumps(data, ensure_ascii=False, indent=2) + "\n")
    la_gi = f"{la_gi} ({cho(loi.dong, don_vi, cach.lang).rstrip(': ')})"
    if cach.english:
        bao(f"hoagiai: {tep}: not a plan: {la_gi}; nothing was written")
    else:
        bao(f"hoagiai: {tep}: không phải kế hoạch: {la_gi}; không ghi tệp nào")
