"""Which two versions `hoagiai diff` is asked about: files, folders, git revisions, files in git revisions."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from hoagiai_cli.cli.kho_git import KhoGit
from hoagiai_cli.cli.ma_thoat import KHONG_CO_TEP, SAI_CACH_DUNG
from hoagiai_cli.cli.man_hinh import Dung
from hoagiai_cli.cli.tep import doc_hoac_dung
from hoagiai_cli.source.files import FileProblem, read_bytes
from hoagiai_cli.workspace.tim_tep import DUOI, tim_tep

_BO_QUA = {"venv", "node_modules", "__pycache__"}
_CUNG_TEP = 0.6
"""Share of common lines from which a file that went and one that came are one file under a new name."""
_NHIEU_CAP = 2500


class Ban(NamedTuple):
    """A version of a plan file: its name as shown, the revision ("" for the file on disk), how to read its bytes.

    `cho` is where the file stands, or would stand, on disk: the settings of its office are looked for there.
    """

    tep: str
    phien_ban: str
    cho: Path
    doc: Callable[[], bytes]

    @property
    def ten(self) -> str:
        return f"{self.tep} ({self.phien_ban})" if self.phien_ban else self.tep


class Cap(NamedTuple):
    """The two versions of one plan; None where it is only in the other."""

    cu: Ban | None
    moi: Ban | None


def chon_ban(args: Sequence[str]) -> tuple[list[Cap], bool]:
    """The pairs of versions that the words of the command mean, and whether a whole folder was asked for.

    A name that exists as a file or folder is that; else it is looked for in git. Raises Dung: wrong usage (2), no such
    file (3).
    """
    if len(args) <= 1 and all(Path(word).exists() for word in args):
        return _Git(args).tu_head(args)
    if len(args) == 2 and all(Path(word).exists() for word in args):
        return _hai_duong(Path(args[0]), Path(args[1]))
    return _Git(args).chon(args)


# --- on disk ------------------------------------------------------------------------------------------------------


def _tren_dia(path: Path, ten: str = "") -> Ban:
    return Ban(ten or path.as_posix(), "", path, lambda: doc_hoac_dung(path))


def _hai_duong(cu: Path, moi: Path) -> tuple[list[Cap], bool]:
    if cu.is_dir() and moi.is_dir():
        return _ghep(_trong(cu), _trong(moi)), True
    if cu.is_dir():
        cu = cu / moi.name
    elif moi.is_dir():
        moi = moi / cu.name
    for path in (cu, moi):
        if not path.exists():
            raise Dung(f"không có tệp {path}", KHONG_CO_TEP)
    return [Cap(_tren_dia(cu), _tren_dia(moi))], False


def _trong(folder: Path) -> dict[str, Ban]:
    return {path.relative_to(folder).as_posix(): _tren_dia(path) for path in tim_tep([folder])[0]}


def _ghep(cu: Mapping[str, Ban], moi: Mapping[str, Ban]) -> list[Cap]:
    """Files of one name; then files that went and files that came with most of their lines in common."""
    chung = {ten: Cap(cu[ten], moi[ten]) for ten in cu if ten in moi}
    di = [ten for ten in cu if ten not in moi]
    den = [ten for ten in moi if ten not in cu]
    doi = _doi_ten({ten: cu[ten] for ten in di}, {ten: moi[ten] for ten in den})
    out = dict(chung)
    out |= {ten: Cap(cu[truoc], moi[ten]) for truoc, ten in doi.items()}
    out |= {ten: Cap(cu[ten], None) for ten in di if ten not in doi}
    out |= {ten: Cap(None, moi[ten]) for ten in den if ten not in doi.values()}
    return [out[ten] for ten in sorted(out)]


def _doc_thu(path: Path) -> bytes:
    """The bytes of a file, none where it cannot be read: its turn to be reported comes later."""
    try:
        return read_bytes(path)
    except FileProblem:
        return b""


def _doi_ten(di: Mapping[str, Ban], den: Mapping[str, Ban]) -> dict[str, str]:
    if not di or not den or len(di) * len(den) > _NHIEU_CAP:
        return {}
    dong = {side: {ten: _cac_dong(ban) for ten, ban in items.items()} for side, items in (("di", di), ("den", den))}
    diem = []
    for truoc, a in dong["di"].items():
        for sau, b in dong["den"].items():
            giong = 2 * len(a & b) / (len(a) + len(b) or 1)
            if giong >= _CUNG_TEP:
                diem.append((-giong, truoc, sau))
    out: dict[str, str] = {}
    for _, truoc, sau in sorted(diem):
        if truoc not in out and sau not in out.values():
            out[truoc] = sau
    return out


def _cac_dong(ban: Ban) -> frozenset[bytes]:
    try:
        return frozenset(line.strip() for line in ban.doc().splitlines() if line.strip())
    except Dung:
        return frozenset()


# --- in git ------------------------------------------------------------------------------------------------------


class _Git:
    """The words of a command, at least one of which names something in git."""

    def __init__(self, words: Sequence[str]) -> None:
        paths = [Path(word) for word in words if Path(word).exists()]
        cho = [*(path if path.is_dir() else path.parent for path in paths[:1]), Path()]
        kho = next((kho for folder in cho if (kho := KhoGit.tim(folder)) is not None), None)
        if kho is None:
            la = next((word for word in words if not Path(word).exists()), "")
            if not la:
                loi = f"{cho[0].resolve()} không nằm trong kho git nào, nên không có bản cũ để so"
            elif "/" in la or la.lower().endswith(DUOI):
                loi = f"không có tệp {la}"
            else:
                loi = f"không có tệp {la}, và thư mục này không nằm trong kho git nào"
            sua = "cho biết hai tệp: hoagiai diff BẢN_CŨ.yaml BẢN_MỚI.yaml"
            raise Dung(loi, KHONG_CO_TEP if la else SAI_CACH_DUNG, sua=sua)
        self.kho = kho

    def tu_head(self, paths: Sequence[str]) -> tuple[list[Cap], bool]:
        """The files on disk against the last revision."""
        return self._hai_ban(self._phai_co("HEAD"), None, paths)

    def chon(self, words: Sequence[str]) -> tuple[list[Cap], bool]:
        first, *rest = words
        if Path(first).exists():
            return self._tep_truoc(first, rest)
        if ":" in first:
            return self._trong_ban(first, rest)
        if ".." in first and (hai := self._khoang(first)) is not None:
            return self._hai_ban(*hai, rest)
        cu = self._phai_co(first)
        if rest and not Path(rest[0]).exists() and (moi := self.kho.phien_ban(rest[0])) is not None:
            return self._hai_ban(cu, (rest[0], moi), rest[1:])
        return self._hai_ban(cu, None, rest)

    def _khong_biet(self, ten: str) -> Dung:
        if "/" in ten or ten.lower().endswith(DUOI):
            return Dung(f"không có tệp {ten}", KHONG_CO_TEP)
        if ten == "HEAD":
            return Dung("kho git này chưa có phiên bản nào", KHONG_CO_TEP, sua="git commit một lần rồi so")
        return Dung(
            f"không có tệp, cũng không có phiên bản git nào tên {ten}",
            KHONG_CO_TEP,
            sua="xem các phiên bản bằng lệnh git log --oneline",
        )

    def _phai_co(self, ten: str) -> tuple[str, str]:
        commit = self.kho.phien_ban(ten)
        if commit is None:
            raise self._khong_biet(ten)
        return ten, commit

    def _khoang(self, word: str) -> tuple[tuple[str, str], tuple[str, str]] | None:
        """A..B, or A...B: from where the two parted. A missing end is HEAD."""
        dau, ba, cuoi = word.partition("...")
        if not ba:
            dau, _, cuoi = word.partition("..")
        if not dau and not cuoi:
            return None
        cu, moi = self._phai_co(dau or "HEAD"), self._phai_co(cuoi or "HEAD")
        if ba:
            chung = self.kho.goc_chung(cu[1], moi[1])
            if chung is None:
                raise Dung(f"{cu[0]} và {moi[0]} không có phiên bản chung", SAI_CACH_DUNG)
            cu = (chung[:10], chung)
        return cu, moi

    # --- one file ------------------------------------------------------------------------------------------------

    def _tep_truoc(self, first: str, rest: Sequence[str]) -> tuple[list[Cap], bool]:
        """The old version is a file on disk; the new one must then be a file of a revision."""
        if len(rest) != 1:
            raise Dung(f"{first} là tệp, nên chỉ so được với một tệp khác", SAI_CACH_DUNG)
        if ":" in rest[0]:
            return [Cap(_tren_dia(Path(first)), self._mot_ban(rest[0]))], False
        if self.kho.phien_ban(rest[0]) is not None:
            raise Dung("hãy ghi phiên bản trước, tệp sau", SAI_CACH_DUNG, sua=f"hoagiai diff {rest[0]} {first}")
        raise Dung(f"không có tệp {rest[0]}", KHONG_CO_TEP)

    def _trong_ban(self, first: str, rest: Sequence[str]) -> tuple[list[Cap], bool]:
        cu = self._mot_ban(first)
        if len(rest) > 1:
            raise Dung("chỉ so được hai bản", SAI_CACH_DUNG)
        if not rest:
            if not cu.cho.exists():
                raise Dung(f"không có tệp {cu.tep} để so với {first}", KHONG_CO_TEP)
            return [Cap(cu, _tren_dia(cu.cho, cu.tep))], False
        if not Path(rest[0]).exists() and ":" in rest[0]:
            return [Cap(cu, self._mot_ban(rest[0]))], False
        path = Path(rest[0])
        if not path.exists():
            raise Dung(f"không có tệp {path}", KHONG_CO_TEP)
        return [Cap(cu, _tren_dia(path / Path(cu.tep).name if path.is_dir() else path))], False

    def _mot_ban(self, word: str) -> Ban:
        """`REVISION:PATH`; the path counts from the top of the repository, or from here."""
        ten, _, duong = word.partition(":")
        if not duong:
            raise Dung(f"{word} thiếu tên tệp", SAI_CACH_DUNG, sua=f"ví dụ {ten or 'HEAD~1'}:plans/ke-hoach.yaml")
        commit = self._phai_co(ten or "HEAD")
        co = self.kho.tep(commit[1])
        tu_day = self.kho.duong(Path(duong))
        for path in (PurePosixPath(duong).as_posix(), tu_day):
            if path is not None and path in co:
                return self._ban(commit, path)
        raise Dung(f"phiên bản {commit[0]} không có tệp {duong}", KHONG_CO_TEP)

    def _ban(self, commit: tuple[str, str], path: str) -> Ban:
        blob, kho = self.kho.tep(commit[1])[path], self.kho
        return Ban(self._ten(path), commit[0], kho.goc / path, lambda: kho.doc(blob, path))

    def _ten(self, path: str) -> str:
        """A path of the repository as seen from here, where that is below."""
        full, day = self.kho.goc.resolve() / path, Path.cwd().resolve()
        return full.relative_to(day).as_posix() if full.is_relative_to(day) else full.as_posix()

    # --- revisions ------------------------------------------------------------------------------------------------

    def _hai_ban(
        self, cu: tuple[str, str], moi: tuple[str, str] | None, paths: Sequence[str]
    ) -> tuple[list[Cap], bool]:
        out: list[Cap] = []
        ca_thu_muc = not paths
        for word in paths or ["."]:
            path = self.kho.duong(Path(word))
            if path is None:
                raise Dung(f"{word} nằm ngoài kho git {self.kho.goc}", SAI_CACH_DUNG)
            truoc = self.kho.tep(cu[1])
            sau: Mapping[str, str] = self.kho.tep(moi[1]) if moi else {}
            if self._la_thu_muc(path, truoc, sau, co_dia=moi is None):
                ca_thu_muc = True
                out += self._thu_muc(path, cu, moi)
            else:
                out.append(self._mot_tep(word, path, cu, moi))
        return out, ca_thu_muc or len(paths) > 1

    def _la_thu_muc(self, path: str, truoc: Mapping[str, str], sau: Mapping[str, str], *, co_dia: bool) -> bool:
        if path == "." or (co_dia and (self.kho.goc / path).is_dir()):
            return True
        return not (path in truoc or path in sau) and any(ten.startswith(path + "/") for ten in (*truoc, *sau))

    def _mot_tep(self, word: str, path: str, cu: tuple[str, str], moi: tuple[str, str] | None) -> Cap:
        if moi is None and not (self.kho.goc / path).exists():
            co = path in self.kho.tep(cu[1])
            raise Dung(
                f"không có tệp {word}" + (f" (tệp này có trong {cu[0]}, nay không còn)" if co else ""), KHONG_CO_TEP
            )
        if moi is not None and path not in self.kho.tep(moi[1]):
            raise Dung(f"phiên bản {moi[0]} không có tệp {word}", KHONG_CO_TEP)
        truoc: str | None = path
        if path not in self.kho.tep(cu[1]):
            truoc = self.kho.doi_ten(cu[1], path, moi[1] if moi else None)
        if truoc is None:
            raise Dung(
                f"phiên bản {cu[0]} chưa có tệp {word}",
                KHONG_CO_TEP,
                sua=f"nếu khi ấy tệp tên khác: hoagiai diff {cu[0]}:TÊN_CŨ {word}",
            )
        sau = self._ban(moi, path) if moi else _tren_dia(Path(word))
        return Cap(self._ban(cu, truoc), sau)

    def _thu_muc(self, path: str, cu: tuple[str, str], moi: tuple[str, str] | None) -> list[Cap]:
        """The plan files below a folder that are not the same byte for byte."""
        co_cu = self._ke_hoach(self.kho.tep(cu[1]), path)
        if moi is not None:
            co_moi = self._ke_hoach(self.kho.tep(moi[1]), path)
            a = {ten: self._ban(cu, ten) for ten, blob in co_cu.items() if co_moi.get(ten) != blob}
            b = {ten: self._ban(moi, ten) for ten, blob in co_moi.items() if co_cu.get(ten) != blob}
            return _ghep(a, b)
        b = {}
        y_nguyen = set()
        for ten in self._ke_hoach(dict.fromkeys(self.kho.dang_lam(path), ""), path):
            full = self.kho.goc / ten
            if ten in co_cu and _blob(_doc_thu(full), co_cu[ten]) == co_cu[ten]:
                y_nguyen.add(ten)
            else:
                b[ten] = _tren_dia(full, self._ten(ten))
        return _ghep({ten: self._ban(cu, ten) for ten in co_cu if ten not in y_nguyen}, b)

    @staticmethod
    def _ke_hoach(files: Mapping[str, str], folder: str) -> dict[str, str]:
        return {ten: blob for ten, blob in files.items() if _duoi(ten, folder) and _la_ke_hoach(ten)}


def _duoi(path: str, folder: str) -> bool:
    return folder == "." or path.startswith(folder + "/")


def _la_ke_hoach(path: str) -> bool:
    *folders, name = path.split("/")
    hien: Iterable[str] = (*folders, name)
    return (
        name.lower().endswith(DUOI)
        and not any(part.startswith(".") for part in hien)
        and not _BO_QUA.intersection(folders)
    )


def _blob(data: bytes, mau: str) -> str:
    """The name git gives to `data`, in the hash that `mau` is a name of."""
    bam = hashlib.sha256 if len(mau) == 64 else hashlib.sha1
    return bam(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()
