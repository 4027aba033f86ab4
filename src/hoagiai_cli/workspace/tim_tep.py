"""Which files a command is about."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

DUOI = (".yaml", ".yml")
CAU_HINH = "hoagiai.toml"
_BO_QUA = {".git", ".venv", "venv", "node_modules", "__pycache__", ".hg", ".svn", ".tox", ".github", ".gitlab"}


def tim_tep(paths: Iterable[Path]) -> tuple[list[Path], list[Path]]:
    """Plan files in the order of their names, and the given paths that do not exist.

    A file given by name is taken whatever it is called; a folder is searched for YAML files, without
    hidden folders and folders of tools.
    """
    return tim_theo_ten(paths, lambda name: name.lower().endswith(DUOI))


def tim_theo_ten(paths: Iterable[Path], chon: Callable[[str], bool]) -> tuple[list[Path], list[Path]]:
    """The same for any kind of file: in folders those whose name `chon` takes, hidden files never."""
    found: list[Path] = []
    missing: list[Path] = []
    for path in paths:
        if la(path, Path.is_dir):
            found.extend(sorted(_trong_thu_muc(path, chon)))
        elif la(path, Path.exists):
            found.append(path)
        else:
            missing.append(path)
    return list(dict.fromkeys(found)), missing


def la(path: Path, hoi: Callable[[Path], bool]) -> bool:
    """A folder that may not be looked into holds nothing that is there."""
    try:
        return hoi(path)
    except OSError:
        return False


def _trong_thu_muc(folder: Path, chon: Callable[[str], bool]) -> Iterator[Path]:
    kin: list[str] = []  # folders that may not be looked into: whoever reads them says so
    for root, folders, files in os.walk(folder, followlinks=False, onerror=lambda loi: kin.append(loi.filename)):
        folders[:] = sorted(name for name in folders if name not in _BO_QUA and not name.startswith("."))
        for name in files:
            if not name.startswith(".") and chon(name):
                yield Path(root) / name
    yield from map(Path, kin)


def goc_kho(path: Path) -> Path:
    """The folder outside of which no file is read for the plan at `path`.

    The nearest folder above it that holds a configuration file or a .git; without one, the folder
    above the plan's own.
    """
    folder = path.resolve().parent
    for place in (folder, *folder.parents):
        if la(place / ".git", Path.exists) or la(place / CAU_HINH, Path.is_file):
            return place
    return folder.parent
