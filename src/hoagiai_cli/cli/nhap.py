"""`hoagiai import`: a document to a plan file, with a report of every doubt."""

from __future__ import annotations

import json
from pathlib import Path

from hoagiai_cli.cli.ma_thoat import CO_LOI, KHONG_CO_TEP, SACH, SAI_CACH_DUNG
from hoagiai_cli.cli.man_hinh import Dung, bao, in_ra
from hoagiai_cli.cli.nhap_bao_cao import bao_cao_chu, bao_cao_json
from hoagiai_cli.cli.nhap_chu import LA_GI, cho, loi_nguon
from hoagiai_cli.cli.nhap_tho import nhap_tho
from hoagiai_cli.cli.nhap_vao import mang_ke_hoach, nhap_docx, nhap_vao
from hoagiai_cli.cli.nhap_vao_phien import CachGhi
from hoagiai_cli.cli.tep import doc_hoac_dung, ghi_hoac_dung
from hoagiai_cli.document.nguon import doc_nguon
from hoagiai_cli.document.tho import NguonLoi
from hoagiai_cli.intake.bao_cao import KhongPhaiKeHoach


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
        dump = json.dumps(bao_cao_json(ban, tep, dich), ensure_ascii=False, indent=2) + "\n"
        (bao if str(dich) == "-" else in_ra)(dump)
    else:
        for line in bao_cao_chu(ban, tep, dich, lang):
            bao(line)
    return SACH


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
