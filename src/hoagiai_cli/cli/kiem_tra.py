"""`hoagiai validate`: each file through reading, shape, rules and links; then the report."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from hoagiai_cli.cli.ma_thoat import CO_LOI, KHONG_CO_TEP, LOI_NOI_BO, SACH, SAI_CACH_DUNG
from hoagiai_cli.cli.man_hinh import Dung, bao, be_rong, doc_dau_vao, in_ra, mau
from hoagiai_cli.findings.finding import SEVERITIES, Finding
from hoagiai_cli.findings.text import TextReport, bang_dem
from hoagiai_cli.source.positions import LineMap
from hoagiai_cli.workspace.bo_nho import BoNho
from hoagiai_cli.workspace.thiet_lap import ThietLap
from hoagiai_cli.workspace.tim_tep import CAU_HINH, DUOI, la, tim_tep

if TYPE_CHECKING:
    from hoagiai_cli.cli.kiem_mot import MayKiem
    from hoagiai_cli.workspace.cau_hinh import CauHinh


@dataclass(frozen=True, slots=True)
class CachKiem:
    """How `validate` was asked to work."""

    dinh_dang: str = "text"
    nguong: str = "error"
    lang: str = "vi"
    cache: bool = True
    rieng: ThietLap = field(default_factory=ThietLap)
    moc: Path | None = None
    thong_ke: bool = False
    ra: Path | None = None
    sua: str = ""
    """"": nothing is changed; "safe", "review": what is corrected."""
    xem: bool = False
    """Only show what would be changed."""
    stdin: bool = False
    """The plan comes on standard input."""


def hop_ly(cach: CachKiem, paths: Sequence[Path] | None, stdin_filename: Path | None) -> None:
    """Options that do not go together are told, with Dung, rather than passed over."""
    if cach.stdin and paths:
        raise Dung(
            "--stdin đọc một kế hoạch từ đầu vào chuẩn, không nhận thêm tệp", sua="đặt tên bằng --stdin-filename"
        )
    if stdin_filename is not None and not cach.stdin:
        raise Dung("--stdin-filename chỉ dùng cùng --stdin", sua="thêm --stdin")
    if cach.ra is not None and cach.xem:
        raise Dung(
            "--diff in ra màn hình, không dùng cùng -o", sua="chuyển hướng: hoagiai validate --diff > thay-doi.patch"
        )
    if cach.ra is not None and cach.ra.suffix.lower() in DUOI and cach.ra.exists():
        raise Dung(f"{cach.ra} là tệp kế hoạch; không ghi báo cáo đè lên", sua="chọn tên tệp khác sau -o")
    if cach.thong_ke and cach.dinh_dang not in {"text", "json"}:
        raise Dung("--statistics chỉ có dạng text và json", sua="bỏ --format, hoặc dùng --format json")


def kiem_tra(paths: Sequence[Path], cach: CachKiem, stdin: Path | None = None) -> int:
    """Checks the plans at `paths`, or the one on standard input as if it stood at `stdin`, and prints what was found.

    Returns the exit code.
    """
    files, missing = ([stdin], []) if stdin is not None else tim_tep(paths)
    if not files and not missing:
        bao("hoagiai: không có tệp kế hoạch (.yaml) nào trong " + ", ".join(str(path) for path in paths))
        return KHONG_CO_TEP
    run = LuotKiem(cach.lang, BoNho(cach.lang) if cach.cache and stdin is None and not cach.sua else None, cach.rieng)
    try:
        if cach.sua:
            found = run.sua([*missing, *files], cach, stdin)
        else:
            raw = doc_dau_vao() if stdin is not None else None
            found = [item for path in (*missing, *files) for item in run.kiem_tep(path, raw)]
            if stdin is None:
                found, files = _bo_tep_khac(found, files, paths)
        ca = len(found)
        found = _ngoai_moc(found, cach, run)
        run.da_biet = ca - len(found)
    except LoiCauHinhKiem as loi:
        raise Dung(str(loi), SAI_CACH_DUNG) from loi
    run.xong()
    if not files and not missing:
        return KHONG_CO_TEP
    _in_ket_qua(found, [path.as_posix() for path in (*missing, *files)], cach, run)
    if run.hong:
        return LOI_NOI_BO
    if missing and not files:
        return KHONG_CO_TEP
    return CO_LOI if qua_nguong(found, cach.nguong) else SACH


_KHOA_KE_HOACH = re.compile(
    r"^(?:co_quan_ban_hanh|trich_yeu|loai|nhiem_vu|muc_tieu|muc_dich|yeu_cau|to_chuc_thuc_hien|noi_nhan)\s*:",
    re.MULTILINE,
)


def _bo_tep_khac(found: list[Finding], files: list[Path], paths: Sequence[Path]) -> tuple[list[Finding], list[Path]]:
    """Without the YAML files of other programs: found in a folder, no key of a plan in them. They are named once."""
    xau = {item.file for item in found if item.code == "HG102"} - {
        item.file for item in found if item.code not in {"HG100", "HG102"}
    }
    khac = [
        path
        for path in files
        if path.as_posix() in xau and path not in paths and not _KHOA_KE_HOACH.search("\n".join(_dong_cua(path)))
    ]
    if not khac:
        return found, files
    bao(f"hoagiai: bỏ qua {len(khac)} tệp YAML không phải kế hoạch: {', '.join(path.as_posix() for path in khac[:5])}")
    ten = {path.as_posix() for path in khac}
    return [item for item in found if item.file not in ten], [path for path in files if path not in khac]


def _in_ket_qua(found: Sequence[Finding], files: Sequence[str], cach: CachKiem, run: LuotKiem) -> None:
    if cach.sua and (cach.xem or cach.stdin):
        if found:  # the diff, or the corrected plan, is all that is wanted on the screen
            report = TextReport(cach.lang, width=be_rong(), colour=False)
            bao("hoagiai: " + report.summary(found, len(files), hong=len(run.hong_o), da_biet=run.da_biet))
        return
    text = _viet(found, files, cach, run)
    if cach.ra is None:
        in_ra(text)
        return
    from hoagiai_cli.cli.tep import ghi_hoac_dung

    # as on the screen: of a file name that is no UTF-8, the odd bytes become "?"
    ghi_hoac_dung(cach.ra, text.encode("utf-8", "replace"), overwrite=True)


def _viet(found: Sequence[Finding], files: Sequence[str], cach: CachKiem, run: LuotKiem) -> str:
    """The report as text. What other programs want is loaded only for them."""
    if cach.thong_ke:
        return bang_dem(found, cach.lang, json=cach.dinh_dang == "json")
    if cach.dinh_dang != "text":
        from hoagiai_cli.cli.bao_cao_may import viet_cho_may

        return viet_cho_may(found, files, cach, run.hong_o, run.da_biet)
    report = TextReport(cach.lang, width=be_rong(), colour=cach.ra is None and mau(sys.stdout))
    khoi = "\n".join(report.blocks(found, run.dong))
    return (
        khoi
        + ("\n" if found else "")
        + report.summary(found, len(files), hong=len(run.hong_o), da_biet=run.da_biet)
        + "\n"
    )


def _ngoai_moc(found: list[Finding], cach: CachKiem, run: LuotKiem) -> list[Finding]:
    """The findings that no baseline knows."""
    from hoagiai_cli.workspace.moc import LoiMoc, bo_da_biet, doc_moc

    cac_moc = [cach.moc] if cach.moc is not None else sorted(run.moc)
    for tep in cac_moc:
        if cach.moc is None and not tep.exists():
            bao(f"hoagiai: chưa có tệp baseline {tep}; ghi lần đầu bằng: hoagiai baseline create")
            continue
        try:
            found = bo_da_biet(found, doc_moc(tep), tep.parent, run.dong)
        except LoiMoc as loi:
            raise LoiCauHinhKiem(str(loi)) from loi
    return found


def qua_nguong(findings: Sequence[Finding], nguong: str) -> bool:
    """Is any finding at or above the threshold?"""
    if nguong == "never":
        return False
    grave = SEVERITIES[[str(item) for item in SEVERITIES].index(nguong) :]
    return any(item.severity in grave for item in findings)


class LoiCauHinhKiem(Exception):
    """A configuration or baseline that stops the run."""


class LuotKiem:
    """One run. The rooms that read and check are loaded only when a file has to be checked anew."""

    def __init__(self, lang: str, bo_nho: BoNho | None, rieng: ThietLap | None = None) -> None:
        self.lang = lang
        self.bo_nho = bo_nho
        self.rieng = rieng or ThietLap()
        self.hong_o: dict[str, str] = {}
        """Files the tool itself failed on, and how."""
        self.da_biet = 0
        """How many findings the baseline knew."""
        self.moc: set[Path] = set()
        self._dong: dict[str, Sequence[str]] = {}
        self._may: MayKiem | None = None
        self._cau_hinh: dict[Path, CauHinh | None] = {}

    @property
    def hong(self) -> bool:
        """Did the tool itself fail on a file?"""
        return bool(self.hong_o)

    def kiem_tep(self, path: Path, raw: bytes | None = None) -> list[Finding]:
        """The findings of one file, in the order of the file. A crash becomes a message; other files go on."""
        cau_hinh = self._cau_hinh_cua(path)
        dau = repr((self.rieng, str(cau_hinh.tep), cau_hinh.dau) if cau_hinh else self.rieng)
        if self.bo_nho is not None and (cu := self.bo_nho.tim(path, dau)) is not None:
            return [Finding.from_json(item) for item in cu]
        from hoagiai_cli.cli.kiem_mot import MayKiem
        from hoagiai_cli.workspace.cau_hinh import KHONG_CO, LoiCauHinh

        if self._may is None:
            self._may = MayKiem(self.lang, self.rieng)
        try:
            ket_qua = self._may.kiem(path, cau_hinh or KHONG_CO, raw)
        except LoiCauHinh as loi:
            raise LoiCauHinhKiem(str(loi)) from loi
        except Exception as error:
            if "--debug" in sys.argv:
                raise
            loi_chu = f"{type(error).__name__}: {str(error)[:200]}"
            noi = self.hong_o[path.as_posix()] = f"lỗi bên trong công cụ ({loi_chu}); tệp này chưa được kiểm hết"
            bao(f"hoagiai: {path}: {noi}")
            return []
        if ket_qua.findings:
            self._dong[path.as_posix()] = ket_qua.dong
        if self.bo_nho is not None and ket_qua.nho_duoc:
            self.bo_nho.nho(path, ket_qua.phu_thuoc, [item.to_json() for item in ket_qua.findings], dau)
        return list(ket_qua.findings)

    def sua(self, files: Sequence[Path], cach: CachKiem, stdin: Path | None) -> list[Finding]:
        """Corrects the files and gives what is left."""
        from hoagiai_cli.cli.chay_sua import sua_cac_tep

        return sua_cac_tep(files, self, cach, stdin)

    def _cau_hinh_cua(self, path: Path) -> CauHinh | None:
        """The configuration over a file, or None; the reader of configurations is loaded only where there is one."""
        folder = path.parent
        if folder not in self._cau_hinh:
            tep = next((place / CAU_HINH for place in _len(folder) if la(place / CAU_HINH, Path.is_file)), None)
            self._cau_hinh[folder] = None if tep is None else self._doc_cau_hinh(tep)
        return self._cau_hinh[folder]

    def _doc_cau_hinh(self, tep: Path) -> CauHinh:
        from hoagiai_cli.workspace.cau_hinh import LoiCauHinh, doc_cau_hinh

        for co in self._cau_hinh.values():
            if co is not None and co.tep == tep:
                return co
        try:
            cau_hinh = doc_cau_hinh(tep)
        except LoiCauHinh as loi:
            raise LoiCauHinhKiem(str(loi)) from loi
        if cau_hinh.moc is not None:
            self.moc.add(cau_hinh.moc)
        return cau_hinh

    def xong(self) -> None:
        """Keeps what was found for the next run."""
        if self.bo_nho is not None:
            self.bo_nho.luu()

    def dong(self, ten: str) -> Sequence[str]:
        """The lines of a file of this run, for showing places."""
        if ten not in self._dong:
            self._dong[ten] = _dong_cua(Path(ten))
        return self._dong[ten]


def _len(folder: Path) -> tuple[Path, ...]:
    """The folder and those above it."""
    try:
        that = folder.resolve()
    except (OSError, RuntimeError):
        return ()
    return that, *that.parents


def _dong_cua(path: Path) -> Sequence[str]:
    """The lines of a file whose findings are known; only a file that is no plain UTF-8 needs the loader for it."""
    try:
        return LineMap(path.read_bytes().decode("utf-8-sig")).lines()
    except UnicodeDecodeError:
        from hoagiai_cli.cli.doc_ke_hoach import doc_tep

        nguon = doc_tep(path).nguon
        return nguon.lines if nguon is not None else ()
    except OSError:
        return ()
