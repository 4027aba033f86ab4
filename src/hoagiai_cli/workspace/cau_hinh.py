"""The settings of a repository of plans: `hoagiai.toml`, found upwards from a plan.

Keys: `mau`, `profile`, `select`, `ignore`, `baseline`, `don_vi`, `[severity]`, `[[folder]]`, `[[term]]`, `[[co_quan]]`,
`[[van_ban]]`; docs/cau-hinh.md has them all. What is wrong is told with its line; nothing is guessed.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, NamedTuple

from hoagiai_cli.findings.catalogue import rules
from hoagiai_cli.findings.finding import SEVERITIES
from hoagiai_cli.findings.rule import Severity
from hoagiai_cli.plan.model import KeHoach
from hoagiai_cli.plan.noi_ban_hanh import don_vi_ban_hanh
from hoagiai_cli.source.files import FileProblem, read_bytes
from hoagiai_cli.workspace.thiet_lap import HO_SO, ThietLap
from hoagiai_cli.workspace.tim_tep import CAU_HINH, la

_CHON: dict[str, type] = {"profile": str, "select": list, "ignore": list, "severity": dict}
"""What a folder may set for itself, too."""
_KHOA: dict[str, type] = {**_CHON, "mau": str, "baseline": str, "folder": list, "term": list}
_KHOA |= {"co_quan": list, "van_ban": list, "don_vi": list}
_TERM = {"forbid", "require", "replace", "message", "severity", "in"}
_CAN: dict[type, str] = {str: "chữ trong ngoặc kép", list: "danh sách [...]", dict: "bảng [tên]"}


_LON_NHAT = 256 * 1024
_DONG_DAI = 10_000
"""Longer lines are nobody's settings; a key of many parts takes the reader of TOML very long."""


class LoiCauHinh(Exception):
    """A configuration that cannot be used: the file, the line, and why."""

    def __init__(self, tep: Path, dong: int, ly_do: str) -> None:
        super().__init__(f"{tep}:{dong}: {ly_do}")
        self.tep = tep
        self.dong = dong
        self.ly_do = ly_do


class TuRieng(NamedTuple):
    """A word of the office's own: one that is not to be used, or one that must stand somewhere."""

    khong_dung: str = ""
    phai_co: str = ""
    thay: str = ""
    loi_nhan: str = ""
    muc: Severity = "warning"
    o: str = ""


@dataclass(frozen=True, slots=True)
class CauHinh:
    """A configuration: where it stands, and what it says."""

    tep: Path | None = None
    mau: Path | None = None
    moc: Path | None = None
    chung: ThietLap = field(default_factory=ThietLap)
    thu_muc: tuple[tuple[str, ThietLap], ...] = ()
    tu_rieng: tuple[TuRieng, ...] = ()
    co_quan: tuple[Mapping[str, Any], ...] = ()
    van_ban: tuple[Mapping[str, Any], ...] = ()
    don_vi: tuple[str, ...] = ()
    """The units that are to have a plan under the superior's ("phường An Bình")."""
    dau: str = ""
    """The text of the file: what was found with it holds as long as it is the same."""

    def cho(self, plan: Path) -> ThietLap:
        """The settings of the plan at this path: those of the repository, then of each folder that it lies in."""
        thiet_lap = self.chung
        if self.tep is None:
            return thiet_lap
        # a link to a file elsewhere lies in the folder of the link
        goc = self.tep.parent.resolve()
        that = plan.parent.resolve() / plan.name
        if not self.thu_muc or not that.is_relative_to(goc):
            return thiet_lap
        ten = that.relative_to(goc).as_posix()
        for mau, rieng in self.thu_muc:
            if ten == mau or ten.startswith(mau + "/") or fnmatchcase(ten, mau):
                thiet_lap = thiet_lap.them(rieng)
        return thiet_lap


KHONG_CO = CauHinh()


def cau_hinh_cua(plan: Path) -> CauHinh:
    """The configuration nearest above a plan, or the empty one.

    Raises LoiCauHinh for one that cannot be used.
    """
    for place in (plan.resolve().parent, *plan.resolve().parent.parents):
        tep = place / CAU_HINH
        if la(tep, Path.is_file):
            return doc_cau_hinh(tep)
    return KHONG_CO


def mau_cua_co_quan(plan: Path) -> Path | None:
    """The office's folder of wording templates, where its configuration names one.

    Raises LoiCauHinh.
    """
    return cau_hinh_cua(plan).mau


def doc_cau_hinh(tep: Path) -> CauHinh:
    """Reads a configuration.

    Raises LoiCauHinh.
    """
    try:
        text = read_bytes(tep, limit=_LON_NHAT).decode("utf-8-sig")
    except FileProblem as loi:
        if loi.code == "HG053":
            raise LoiCauHinh(tep, 1, f"tệp lớn quá {_LON_NHAT // 1024} KiB") from loi
        raise LoiCauHinh(tep, 1, "không đọc được tệp") from loi
    except UnicodeDecodeError as loi:
        raise LoiCauHinh(tep, 1, "tệp không phải UTF-8") from loi
    for i, dong in enumerate(text.split("\n")):
        if len(dong) > _DONG_DAI:
            raise LoiCauHinh(tep, i + 1, f"dòng dài quá {_DONG_DAI} ký tự")
    try:
        data = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as loi:
        match = re.search(r"line (\d+)", str(loi))
        raise LoiCauHinh(tep, int(match[1]) if match else 1, "không đọc được: sai cú pháp TOML") from loi
    return _Doc(tep, text).doc(data)


class _Doc:
    """Reads the data of one file."""

    def __init__(self, tep: Path, text: str) -> None:
        self.tep = tep
        self.text = text
        self._muc = ("", 0)
        """Which `[[...]]`, and the how-manieth of them, is being read."""

    def doc(self, data: Mapping[str, Any]) -> CauHinh:
        self._dung_khoa(data, _KHOA)
        thu_muc = []
        chung, mau, moc = self._thiet_lap(data), self._mau(data.get("mau")), self._moc(data.get("baseline"))
        for muc in self._tung_muc(data, "folder"):
            duong = muc.get("path")
            if not isinstance(duong, str) or not _gon(duong):
                raise self._loi("path", 'mỗi [[folder]] cần path, ví dụ: path = "xa"')
            self._dung_khoa({k: v for k, v in muc.items() if k != "path"}, _CHON)
            thu_muc.append((_gon(duong), self._thiet_lap(muc)))
        return CauHinh(
            tep=self.tep,
            mau=mau,
            moc=moc,
            chung=chung,
            thu_muc=tuple(thu_muc),
            tu_rieng=tuple(self._tu_rieng(muc) for muc in self._tung_muc(data, "term")),
            co_quan=tuple(self._bang(data, "co_quan")),
            van_ban=tuple(self._bang(data, "van_ban")),
            don_vi=self._don_vi(data.get("don_vi", [])),
            dau=self.text,
        )

    def _don_vi(self, cac: Any) -> tuple[str, ...]:
        for ten in cac:
            noi = don_vi_ban_hanh(ten) if isinstance(ten, str) else None
            if noi is None or noi.bat_dau != 0:
                raise self._loi("don_vi", f"'{ten}' không phải tên đơn vị, ví dụ: don_vi = [\"phường An Bình\"]")
        return tuple(dict.fromkeys(cac))

    def _thiet_lap(self, data: Mapping[str, Any]) -> ThietLap:
        ho_so = data.get("profile", "")
        if ho_so not in ("", *HO_SO):
            raise self._loi("profile", f"không có profile '{ho_so}'; chọn một trong: {', '.join(HO_SO)}")
        muc_do = data.get("severity", {})
        for khoa, muc in muc_do.items():
            if muc not in SEVERITIES:
                raise self._loi(khoa, f"mức '{muc}' không có; chọn một trong: {', '.join(SEVERITIES)}")
        return ThietLap(
            ho_so=ho_so,
            chon=self._cac_ma(data, "select"),
            bo=self._cac_ma(data, "ignore") or (),
            muc_do=tuple((self._ma(khoa), muc) for khoa, muc in muc_do.items()),
        )

    def _cac_ma(self, data: Mapping[str, Any], khoa: str) -> tuple[str, ...] | None:
        if khoa not in data:
            return None
        cac = data[khoa]
        if not all(isinstance(ma, str) for ma in cac):
            raise self._loi(khoa, f'\'{khoa}\' là danh sách mã, ví dụ: {khoa} = ["HG716", "HG2"]')
        if khoa == "select" and not cac:
            raise self._loi(khoa, "select không có mã nào nên không kiểm gì; ghi mã, hoặc bỏ dòng ấy")
        return tuple(self._ma(ma) for ma in cac)

    def _ma(self, ma: str) -> str:
        gon = ma_day_du(ma)
        if gon is None:
            raise self._loi(ma, f"không có mã lỗi nào là '{ma}' hoặc bắt đầu bằng '{ma}'")
        return gon

    def _tu_rieng(self, muc: Mapping[str, Any]) -> TuRieng:
        la = muc.keys() - _TERM
        if la:
            raise self._loi(min(la), f"[[term]] không có mục '{min(la)}'; các mục: {', '.join(sorted(_TERM))}")
        if not all(isinstance(gia_tri, str) for gia_tri in muc.values()):
            raise self._loi("term", "các mục của [[term]] là chữ trong ngoặc kép")
        o = muc.get("in", "")
        if o and o not in KeHoach.model_fields:
            raise self._loi("in", f"kế hoạch không có mục '{o}'; viết tên một mục, ví dụ: in = \"yeu_cau\"")
        if ("forbid" in muc) == ("require" in muc) or not (muc.get("forbid") or muc.get("require")):
            raise self._loi("term", "mỗi [[term]] có đúng một trong hai mục: forbid hoặc require")
        muc_do = muc.get("severity", "warning")
        if muc_do not in SEVERITIES:
            raise self._loi("severity", f"mức '{muc_do}' không có; chọn một trong: {', '.join(SEVERITIES)}")
        return TuRieng(
            muc.get("forbid", ""),
            muc.get("require", ""),
            muc.get("replace", ""),
            muc.get("message", ""),
            muc_do,
            o,
        )

    def _mau(self, mau: str | None) -> Path | None:
        if mau is None:
            return None
        folder = self.tep.parent / mau
        if not folder.resolve().is_relative_to(self.tep.parent.resolve()) or not folder.is_dir():
            raise self._loi("mau", f"không có thư mục '{mau}' trong kho kế hoạch")
        return folder

    def _moc(self, moc: str | None) -> Path | None:
        if moc is None:
            return None
        tep = self.tep.parent / moc
        if not tep.resolve().is_relative_to(self.tep.parent.resolve()):
            raise self._loi("baseline", f"'{moc}' nằm ngoài kho kế hoạch")
        return tep

    def _tung_muc(self, data: Mapping[str, Any], khoa: str) -> Iterator[Mapping[str, Any]]:
        """The `[[...]]` of one name, one after the other; errors are told within the one being read."""
        for k, muc in enumerate(self._bang(data, khoa)):
            self._muc = khoa, k
            yield muc
        self._muc = "", 0

    def _bang(self, data: Mapping[str, Any], khoa: str) -> list[Mapping[str, Any]]:
        cac = data.get(khoa, [])
        if not all(isinstance(muc, dict) for muc in cac):
            raise self._loi(khoa, f"viết [[{khoa}]] cho mỗi mục")
        return list(cac)

    def _dung_khoa(self, data: Mapping[str, Any], cho_phep: Mapping[str, type]) -> None:
        for khoa, gia_tri in data.items():
            if khoa not in cho_phep:
                raise self._loi(khoa, f"không có mục '{khoa}'; các mục: {', '.join(sorted(cho_phep))}")
            if isinstance(gia_tri, str) and "\0" in gia_tri:
                raise self._loi(khoa, f"'{khoa}' có ký tự NUL")
            if not isinstance(gia_tri, cho_phep[khoa]):
                raise self._loi(khoa, f"'{khoa}' phải là {_CAN[cho_phep[khoa]]}")

    def _loi(self, khoa: str, ly_do: str) -> LoiCauHinh:
        """An error at the line where the key, or the value, stands in what is being read."""
        return LoiCauHinh(self.tep, dong_co(self.text, khoa, *self._muc), ly_do)


def ma_day_du(ma: str) -> str | None:
    """A code, the beginning of codes, a slug or "ALL", as a code or its beginning; None where there is none of it."""
    cac = rules()
    gon = next((rule.code for rule in cac.values() if rule.slug == ma.lower()), ma.upper())
    if gon == "ALL":
        return ""
    return gon if any(code.startswith(gon) for code in cac) else None


def dong_co(text: str, khoa: str, bang: str = "", thu: int = 0) -> int:
    """The line (from 1) where a key, or else the words, stand in the text of a configuration.

    Within the `[[bang]]` of the number `thu` (from 0), where one is named; its head where they do not stand in it.
    """
    tu, den = 0, len(text)
    if bang:
        dau = list(re.finditer(rf"^\s*\[\[\s*{re.escape(bang)}\s*\]\]", text, re.MULTILINE))
        if thu < len(dau):
            tu = dau[thu].start()
            sau = re.compile(r"^\s*\[\[", re.MULTILINE).search(text, dau[thu].end())
            den = sau.start() if sau else den
    trong = text[tu:den]
    match = re.search(rf"^\s*(?:\[\[?)?[\"']?{re.escape(khoa)}\b", trong, re.MULTILINE)
    tai = match.end() if match else max(trong.find(khoa), 0)
    if not match and bang and khoa not in trong:
        tai = len(trong) - len(trong.lstrip())
    return text.count("\n", 0, tu + tai) + 1


def _gon(duong: str) -> str:
    """A folder as it is named from the configuration: with "/", without "./" or a stroke at its ends."""
    cac = [phan for phan in duong.replace("\\", "/").split("/") if phan not in ("", ".")]
    return "/".join(cac)
