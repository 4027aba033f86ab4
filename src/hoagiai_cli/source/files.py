"""Files on disk: reading within a limit, replacing a file whole or not at all."""

from __future__ import annotations

import errno
import os
import secrets
import shutil
import stat
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

from hoagiai_cli.source.problem import Problem

READ_LIMIT: Final = 8 * 1024 * 1024
"""Bytes. A plan has some 25 KB; what is larger than this is not a plan."""

_FULL: Final = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FORBIDDEN: Final = {errno.EACCES, errno.EPERM, errno.EROFS}


class FileProblem(Exception):
    """A file that could not be read or written: a code of the catalogue (HG05x) and `args_`, what fills its message."""

    def __init__(self, code: str, values: Mapping[str, object]) -> None:
        super().__init__(code, dict(values))
        self.code = code
        self.args_ = values

    def as_problem(self) -> Problem:
        """The same as a problem at the beginning of the file."""
        return Problem(self.code, self.args_)


def read_bytes(path: Path, limit: int = READ_LIMIT) -> bytes:
    """The bytes of a regular file of at most `limit` bytes; its size is looked at before anything is read.

    Raises FileProblem: HG050 no such file, HG051 a directory, HG052 no permission, HG053 too large,
    HG054 anything else (a device, a pipe, a disk error).
    """
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            if not os.access(path, os.R_OK | os.X_OK):
                raise FileProblem("HG052", {"tep": str(path)})
            raise FileProblem("HG051", {"tep": str(path)})
        if not stat.S_ISREG(status.st_mode):
            raise FileProblem("HG054", {"tep": str(path), "loi": "not a regular file"})
        if status.st_size > limit:
            raise _too_large(path, status.st_size, limit)
        with path.open("rb") as file:
            raw = file.read(limit + 1)  # it may have grown since
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:  # ValueError: a NUL in the name
        raise FileProblem("HG050", {"tep": str(path)}) from error
    except PermissionError as error:
        raise FileProblem("HG052", {"tep": str(path)}) from error
    except OSError as error:
        raise FileProblem("HG054", {"tep": str(path), "loi": _reason(error)}) from error
    return within_limit(path, raw, limit)


def within_limit(path: Path, raw: bytes, limit: int = READ_LIMIT) -> bytes:
    """`raw` itself, which was read from elsewhere in the name of `path`.

    Raises FileProblem: HG053 too large.
    """
    if len(raw) > limit:
        raise _too_large(path, len(raw), limit)
    return raw


def write_atomic(path: Path, data: bytes, *, overwrite: bool) -> None:
    """Write a file so that at any moment either the old or the whole new one is there.

    The data goes to a new file beside `path`, which then takes its place; permissions of a replaced file are kept,
    a symbolic link goes on pointing where it did; a device or a pipe is written to. On failure the new file is removed.
    Raises FileProblem: HG055 the file exists and `overwrite` is False, HG051 a directory has that name, HG056 no such
    directory, HG057 not allowed to write, HG058 disk full, HG059 held open by another program (Windows), HG060 other.
    """
    values = {"tep": str(path)}
    target = path
    temporary: Path | None = None
    try:
        target = path.resolve() if path.is_symlink() else path
        exists = _check_target(path, target, overwrite)
        if exists and not target.is_file():  # a device or a pipe (/dev/null): written to, never replaced
            _write_through(target, data)
            return
        temporary = target.with_name(f".hoagiai-{secrets.token_hex(8)}.tmp")
        with temporary.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if exists:
            shutil.copymode(target, temporary)
        _replace(temporary, target)
    except BaseException as error:
        if temporary is not None:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise FileProblem(_write_code(error), {**values, "loi": _reason(error)}) from error
        if isinstance(error, ValueError):  # a NUL in the name
            raise FileProblem("HG060", {**values, "loi": str(error)}) from error
        raise


def _check_target(path: Path, target: Path, overwrite: bool) -> bool:
    """True when there is a file to replace. Raises FileProblem when it must not or cannot be replaced."""
    values = {"tep": str(path)}
    if target.is_dir():
        raise FileProblem("HG051", values)
    if target.exists():
        if not overwrite:
            raise FileProblem("HG055", values)
        if not os.access(target, os.W_OK):
            raise FileProblem("HG057", values)
        return True
    if not target.parent.is_dir():
        raise FileProblem("HG056", {**values, "thu_muc": str(path.parent)})
    return False


def _write_through(target: Path, data: bytes) -> None:
    # Opened without waiting: a pipe that nobody reads is an error, not a hang.
    stream = os.open(target, os.O_WRONLY | getattr(os, "O_NONBLOCK", 0))
    if hasattr(os, "O_NONBLOCK"):
        os.set_blocking(stream, True)
    with os.fdopen(stream, "wb") as file:
        file.write(data)


def _replace(temporary: Path, target: Path) -> None:
    try:
        temporary.replace(target)
    except PermissionError as error:
        # The target was writable a moment ago: on Windows this means that Word or an editor has it open.
        if os.name == "nt":
            raise FileProblem("HG059", {"tep": str(target)}) from error
        raise


def _write_code(error: OSError) -> str:
    if error.errno in _FULL:
        return "HG058"
    return "HG057" if error.errno in _FORBIDDEN else "HG060"


def _too_large(path: Path, size: int, limit: int) -> FileProblem:
    mebibyte = 1024 * 1024
    return FileProblem(
        "HG053", {"tep": str(path), "co": f"{size / mebibyte:.1f}", "gioi_han": f"{limit / mebibyte:.3g}"}
    )


def _reason(error: OSError) -> str:
    return error.strerror or str(error)
