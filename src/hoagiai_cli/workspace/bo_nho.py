"""What a run found, kept for the next one: a plan that has not changed is not checked again.

One file per folder the command was started in, outside the plans. An entry holds while the file and the
files its links lead to are what they were (time and size, else the digest of the bytes) and the program is
the same. A cache that cannot be read or written is as good as none.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sys
import time
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

from hoagiai_cli import __version__

_GAN_DAY = 2_000_000_000
"""A file changed less than two seconds before it was looked at may change again within one clock tick."""


class BoNho:
    """The results of one folder. `khoa` tells apart runs whose results differ (language)."""

    def __init__(self, khoa: str) -> None:
        try:
            noi = f"{Path.cwd()}\0{khoa}"
            ten = hashlib.blake2b(noi.encode(errors="surrogateescape"), digest_size=12).hexdigest()
            self._tep: Path | None = _thu_muc() / f"{ten}.json"
        except (OSError, RuntimeError, ValueError):  # the folder is gone, or nobody knows the user's home
            self._tep = None
        self._dau = _dau_chuong_trinh()
        self._cu = self._doc()
        self._moi: dict[str, Any] = {}
        self._trang_thai: dict[str, list[Any] | None] = {}

    def tim(self, path: Path, dau: str = "") -> list[dict[str, Any]] | None:
        """The findings of an unchanged file under the same settings (`dau`), or None."""
        muc = self._cu.get(str(path))
        if muc is None or not _dung_dang(muc) or muc["dat"] != _van_tay(dau):
            return None
        if not all(self._con_nguyen(ten, cu) for ten, cu in muc["tep"].items()):
            return None
        self._moi[str(path)] = muc
        found: list[dict[str, Any]] = muc["loi"]
        return found

    def nho(self, path: Path, phu_thuoc: Iterable[Path], found: list[dict[str, Any]], dau: str = "") -> None:
        """Keeps the findings of a file that depends on itself and on `phu_thuoc`."""
        tep = {str(item): self._nhin(str(item)) for item in (path, *phu_thuoc)}
        if all(item is not None for item in tep.values()):
            self._moi[str(path)] = {"tep": tep, "loi": found, "dat": _van_tay(dau)}

    def luu(self) -> None:
        """Writes the cache; files of other runs in this folder stay in it."""
        if self._tep is None or self._moi == self._cu:
            return
        data = {"dau": self._dau, "muc": {**self._cu, **self._moi}}
        tam = self._tep.with_name(f"{self._tep.name}.{os.getpid()}")
        try:
            self._tep.parent.mkdir(parents=True, exist_ok=True)
            # names of files that are no UTF-8 come as lone surrogates, which only \\u escapes can carry
            tam.write_text(json.dumps(data, separators=(",", ":")), encoding="ascii")
            tam.replace(self._tep)
        except (OSError, ValueError):  # read-only, full, or (Windows) being read by another run
            with contextlib.suppress(OSError):
                tam.unlink(missing_ok=True)

    def _doc(self) -> dict[str, Any]:
        if self._tep is None:
            return {}
        try:
            data = json.loads(self._tep.read_text(encoding="utf-8"))
            return dict(data["muc"]) if data["dau"] == self._dau else {}
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return {}

    def _con_nguyen(self, ten: str, cu: list[Any]) -> bool:
        if ten in self._trang_thai:
            moi = self._trang_thai[ten]
            return moi is not None and moi[2] == cu[2]
        try:
            stat = Path(ten).stat()
        except (OSError, ValueError):
            return False
        if [stat.st_mtime_ns, stat.st_size] == cu[:2]:
            return True
        moi = self._nhin(ten)
        return moi is not None and moi[2] == cu[2]

    def _nhin(self, ten: str) -> list[Any] | None:
        """Time, size and digest of a file as it is now; a time too fresh to be trusted is not kept."""
        if ten not in self._trang_thai:
            try:
                stat = Path(ten).stat()
                digest = hashlib.blake2b(Path(ten).read_bytes(), digest_size=16).hexdigest()
                fresh = time.time_ns() - stat.st_mtime_ns < _GAN_DAY
                self._trang_thai[ten] = [-1 if fresh else stat.st_mtime_ns, stat.st_size, digest]
            except (OSError, ValueError):
                self._trang_thai[ten] = None
        return self._trang_thai[ten]


@lru_cache(maxsize=64)
def _van_tay(dau: str) -> str:
    return hashlib.blake2b(dau.encode(errors="surrogateescape"), digest_size=8).hexdigest()


def _dung_dang(muc: Any) -> bool:
    """Is it an entry as `nho` writes them? A damaged cache is as good as none."""
    if not isinstance(muc, dict) or not isinstance(muc.get("tep"), dict) or not isinstance(muc.get("loi"), list):
        return False
    if not isinstance(muc.get("dat"), str):
        return False
    return all(isinstance(cu, list) and len(cu) == 3 for cu in muc["tep"].values())


def _thu_muc() -> Path:
    """The user's cache folder, by the habits of the system."""
    if sys.platform == "win32":
        goc = os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        goc = str(Path.home() / "Library" / "Caches")
    else:
        goc = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(goc) / "hoagiai" / "validate"


def _dau_chuong_trinh() -> str:
    """Changes whenever the program does: version, and time and size of its modules."""
    package = Path(__file__).resolve().parent.parent
    digest = hashlib.blake2b(f"{__version__} {sys.version_info[:2]}".encode(), digest_size=12)
    for folder, folders, files in os.walk(package):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        for name in sorted(files):
            stat = (Path(folder) / name).stat()
            digest.update(f"{name} {stat.st_mtime_ns} {stat.st_size}\n".encode())
    return digest.hexdigest()
