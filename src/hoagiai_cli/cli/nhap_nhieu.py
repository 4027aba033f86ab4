"""`hoagiai import THƯ_MỤC -o plans/`: every document of a folder to a plan file; a bad one does not stop the others."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any, NamedTuple

from hoagiai_cli.cli.ma_thoat import CO_LOI, KHONG_CO_TEP, LOI_NOI_BO, SACH, SAI_CACH_DUNG
from hoagiai_cli.cli.man_hinh import Dung, bao, be_rong, in_ra
from hoagiai_cli.cli.nhap_bao_cao import bao_cao_json
from hoagiai_cli.cli.nhap_chu import LA_GI, loi_nguon
from hoagiai_cli.cli.nhap_tho import nhap_tho
from hoagiai_cli.cli.nhap_vao import mang_ke_hoach
from hoagiai_cli.cli.nhap_vao_phien import CachGhi
from hoagiai_cli.cli.tep import doc_hoac_dung, ghi_hoac_dung
from hoagiai_cli.cli.tien_do import TienDo
from hoagiai_cli.document.doc_nhieu import DocNhieu
from hoagiai_cli.document.docx.unpack import DocxError
from hoagiai_cli.document.tho import NguonLoi
from hoagiai_cli.intake.bao_cao import KhongPhaiKeHoach
from hoagiai_cli.intake.quay_ve.ban_word import doc_ban_word
from hoagiai_cli.plan.luoc_do import doc_ke_hoach
from hoagiai_cli.plan.viec import bang_viec
from hoagiai_cli.source.loader import load
from hoagiai_cli.text.normal import fold

_DUOI = frozenset((".docx", ".docm", ".doc", ".rtf", ".odt", ".pdf", ".txt", ".md", ".html", ".htm", ".mht", ".mhtml"))
_TEN_MAY = frozenset(("con", "prn", "aux", "nul", *(f"{ten}{n}" for ten in ("com", "lpt") for n in range(1, 10))))
"""Names that Windows keeps for devices."""


class Dong(NamedTuple):
    """One file of the run. `ket_qua`: da_nhap, khong_doi, khong_phai, loi or loi_noi_bo; `noi` says why."""

    tep: str
    ket_qua: str
    ra: str = ""
    nhiem_vu: int = 0
    can_xem: int = 0
    bo: int = 0
    noi: str = ""
    bao_cao: dict[str, Any] | None = None
    """The report of the file as one import alone gives it; only in JSON."""


def nhap_nhieu(cac: list[Path], output: Path | None, cach: CachGhi, *, force: bool) -> int:
    """Imports files and folders into the folder `output`. Returns the exit code; documents that are no plans do not
    make the run fail."""
    if output is None or str(output) == "-" or output.is_file():
        raise Dung("nhập nhiều tệp cần -o là một thư mục", SAI_CACH_DUNG, sua="ví dụ: hoagiai import Van-ban -o plans/")
    tep = [(path, goc) for goc in cac for path in _trong(goc)]
    if not tep:
        raise Dung("không thấy văn bản nào", KHONG_CO_TEP, sua=f"đọc được: {' '.join(sorted(_DUOI))}")
    rows: list[Dong] = []
    da_dung: set[Path] = set()
    with TienDo(len(tep), hien=True) as tien_do:
        tien_do.giai_doan("Nhập", len(tep))
        doc = DocNhieu([path for path, _ in tep])
        for so, (path, goc) in enumerate(tep, start=1):
            dich = _dich(path, goc, output, da_dung)
            try:
                rows.append(_mot(path, dich, output, cach, doc, force=force))
            except Dung as loi:
                rows.append(Dong(path.as_posix(), "loi", noi=loi.loi))
            except NguonLoi as loi:
                rows.append(Dong(path.as_posix(), "loi", noi=loi_nguon(loi, cach.lang)[0]))
            except KhongPhaiKeHoach as loi:
                rows.append(Dong(path.as_posix(), "khong_phai", noi=LA_GI[loi.la_gi][1 if cach.english else 0]))
            except Exception as loi:  # one file must not stop a folder; the row names what happened
                rows.append(Dong(path.as_posix(), "loi_noi_bo", noi=f"{type(loi).__name__}: {loi}"))
            tien_do.toi(so)
    _bao_cao(rows, cach)
    dem = Counter(row.ket_qua for row in rows)
    return LOI_NOI_BO if dem["loi_noi_bo"] else CO_LOI if dem["loi"] else SACH


def _trong(goc: Path) -> list[Path]:
    """The documents of a folder in order, without what is hidden, a link, or a leftover of an office program."""
    if not goc.exists():
        raise Dung(f"không có {goc}", KHONG_CO_TEP, sua="kiểm tra lại tên và thư mục")
    if goc.is_file():
        return [goc]
    return sorted(
        path
        for path in goc.rglob("*")
        if path.suffix.casefold() in _DUOI
        and not any(part.startswith((".", "~$")) for part in path.relative_to(goc).parts)
        and not path.is_symlink()
        and path.is_file()
    )


def _gon(ten: str) -> str:
    """A file name of plain letters, the same on every system."""
    gon = re.sub(r"[^a-z0-9]+", "-", fold(ten)).strip("-")[:80].strip("-") or "van-ban"
    return f"{gon}-tep" if gon in _TEN_MAY else gon


def _dich(path: Path, goc: Path, output: Path, da_dung: set[Path]) -> Path:
    """Where the plan of a file goes: the folders below `goc` again, below `output` whatever the names say."""
    thu_muc = path.relative_to(goc).parent.parts if goc.is_dir() else ()
    cho = output.joinpath(*map(_gon, thu_muc))
    dich = cho / f"{_gon(path.stem)}.yaml"
    n = 1
    while dich in da_dung:
        n += 1
        dich = cho / f"{_gon(path.stem)}-{n}.yaml"
    da_dung.add(dich)
    return dich


def _mot(path: Path, dich: Path, output: Path, cach: CachGhi, doc: DocNhieu, *, force: bool) -> Dong:
    raw = doc_hoac_dung(path)
    can_xem = bo = 0
    bao_cao = None
    if mang_ke_hoach(raw):
        data, so_viec = _ban_in(raw)
    else:
        ban = nhap_tho(doc(path, raw), path.name)
        bao_cao = bao_cao_json(ban, path, dich) if cach.report == "json" else None
        data = ban.yaml.encode()
        so_viec = ban.so_viec
        dem = Counter(item.muc_do for item in ban.ghi_chu)
        can_xem, bo = dem["khong_chac"], dem["bo"]
    dong = Dong(path.as_posix(), "da_nhap", dich.as_posix(), so_viec, can_xem, bo, bao_cao=bao_cao)
    if any(cho.is_symlink() for cho in (dich, *dich.parents) if cho.is_relative_to(output) and cho != output):
        raise Dung(f"{dich} là liên kết, không ghi qua nó", SAI_CACH_DUNG)
    if dich.exists():
        if dich.read_bytes() == data:
            return dong._replace(ket_qua="khong_doi")
        if not force:
            raise Dung(f"đã có {dich}, không ghi đè (thêm --force để ghi đè)", SAI_CACH_DUNG)
    if not cach.chi_xem:
        dich.parent.mkdir(parents=True, exist_ok=True)
        ghi_hoac_dung(dich, data, overwrite=force)
    return dong


def _ban_in(raw: bytes) -> tuple[bytes, int]:
    """The plan file in a document that hoagiai printed, and its number of tasks. What was changed in Word since is
    asked about file by file, never passed over."""
    try:
        ban = doc_ban_word(raw)
    except DocxError as loi:
        raise NguonLoi("hong", str(loi)) from loi
    if ban.nhung.embedded is None:
        raise Dung("tệp kế hoạch nhúng bên trong đã hỏng: nhập riêng tệp này", CO_LOI)
    if not ban.con_nguyen:
        raise Dung("in từ hoagiai và đã sửa trong Word: nhập riêng tệp này để xem các chỗ sửa", SAI_CACH_DUNG)
    data = ban.nhung.embedded.source
    ke_hoach = doc_ke_hoach(load(data, "").data or {})[0]
    return data, len(bang_viec(ke_hoach)) if ke_hoach is not None else 0


def _dong_json(row: Dong) -> dict[str, Any]:
    """A row without what it does not have: a report stands only for what was imported."""
    return {khoa: gia_tri for khoa, gia_tri in row._asdict().items() if khoa != "bao_cao" or gia_tri is not None}


_KET_QUA = {
    "da_nhap": ("đã nhập", "imported"),
    "khong_doi": ("không đổi", "unchanged"),
    "khong_phai": ("không phải kế hoạch", "no plan"),
    "loi": ("không đọc được", "failed"),
    "loi_noi_bo": ("lỗi của công cụ", "internal error"),
}


def _bao_cao(rows: list[Dong], cach: CachGhi) -> None:
    dem = Counter(row.ket_qua for row in rows)
    if cach.report == "json":
        in_ra(
            json.dumps(
                {"version": 1, "tep": [_dong_json(row) for row in rows], "tong": dem}, ensure_ascii=False, indent=2
            )
            + "\n"
        )
        return
    cot = 1 if cach.english else 0
    rong = max(20, be_rong() - 46)
    dau = ("file", "tasks", "check", "result") if cach.english else ("tệp", "việc", "xem", "kết quả")
    bao(f"{dau[0]:<{rong}} {dau[1]:>5} {dau[2]:>5}  {dau[3]}")
    for row in rows:
        ten = row.tep if len(row.tep) <= rong else f"{row.tep[: rong // 2 - 1]}…{row.tep[-(rong - rong // 2) :]}"
        bao(f"{' '.join(ten.split()):<{rong}} {row.nhiem_vu:>5} {row.can_xem:>5}  {_KET_QUA[row.ket_qua][cot]}")
        if row.noi:
            bao(f"  {row.noi}")
    tong = ", ".join(f"{so} {_KET_QUA[ten][cot]}" for ten, so in dem.items())
    bao(f"{len(rows)} {'files' if cach.english else 'tệp'}: {tong}")
