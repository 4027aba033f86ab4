"""What a git repository holds: revisions, and the files in them. Read only, without shell, hooks, pager or network."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from hoagiai_cli.cli.ma_thoat import KHONG_CO_TEP, SAI_CACH_DUNG
from hoagiai_cli.cli.man_hinh import Dung
from hoagiai_cli.source.files import READ_LIMIT

CHO = 60
"""Seconds that one question to git may take."""

_MOI_TRUONG: Mapping[str, str] = {
    "LC_ALL": "C",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_PAGER": "cat",
}
_CAU_HINH = ("--no-pager", "-c", "core.fsmonitor=false")


class KhoGit:
    """A repository: `goc` is the folder that its paths are counted from."""

    def __init__(self, goc: Path) -> None:
        self.goc = goc
        self._tep: dict[str, dict[str, str]] = {}
        self._co: dict[str, int] = {}

    @classmethod
    def tim(cls, cho: Path) -> KhoGit | None:
        """The repository that the folder `cho` lies in, None where there is none. Raises Dung where git is missing."""
        done = _chay(("rev-parse", "--show-toplevel"), cho)
        if done.returncode == 0:
            return cls(Path(os.fsdecode(done.stdout.removesuffix(b"\n").removesuffix(b"\r"))))
        loi = done.stderr.decode("utf-8", "replace")
        if "dubious ownership" in loi:
            raise Dung(
                f"git không đọc kho chứa {cho} vì kho thuộc về người dùng khác",
                sua="nếu tin kho này, chạy lệnh git config --global --add safe.directory với đường dẫn của kho",
            )
        return None

    def phien_ban(self, ten: str) -> str | None:
        """The full name of the commit that `ten` means (HEAD~1, a branch, a tag), None where there is none."""
        if not ten or ten.startswith("-") or "\0" in ten:
            return None
        done = self._hoi("rev-parse", "--verify", "--quiet", "--end-of-options", f"{ten}^{{commit}}")
        return done.stdout.decode("ascii", "replace").strip() or None if done.returncode == 0 else None

    def goc_chung(self, one: str, two: str) -> str | None:
        """The commit that two commits go back to."""
        done = self._hoi("merge-base", one, two)
        return done.stdout.decode("ascii", "replace").strip() or None if done.returncode == 0 else None

    def tep(self, commit: str) -> dict[str, str]:
        """All files of a commit: path from `goc` -> name of its content. Links and submodules are left out."""
        if commit not in self._tep:
            out: dict[str, str] = {}
            done = self._hoi("ls-tree", "-r", "-z", "--long", "--full-tree", commit)
            if done.returncode:
                raise Dung(f"git không đọc được phiên bản {commit[:10]}")
            for entry in done.stdout.split(b"\0"):
                dau, _, ten = entry.partition(b"\t")
                mode = dau.split()
                if len(mode) == 4 and mode[0] in (b"100644", b"100755", b"100664"):
                    blob = out[os.fsdecode(ten)] = mode[2].decode("ascii")
                    self._co[blob] = int(mode[3]) if mode[3].isdigit() else 0
            self._tep[commit] = out
        return self._tep[commit]

    def doc(self, blob: str, ten: str) -> bytes:
        """The bytes of a content by the name that `tep` gave; `ten` is for messages."""
        if self._co.get(blob, 0) > READ_LIMIT:
            raise Dung(f"{ten} quá lớn, không phải tệp kế hoạch", KHONG_CO_TEP)
        done = self._hoi("cat-file", "blob", blob)
        if done.returncode:
            raise Dung(f"git không đọc được {ten}", KHONG_CO_TEP)
        return done.stdout

    def doi_ten(self, cu: str, path: str, moi: str | None = None) -> str | None:
        """The name that the file `path` had in commit `cu`; it stands in commit `moi`, or in the working files."""
        args = ["diff", "--name-status", "-z", "-M", "--diff-filter=R", "--no-ext-diff", "--no-textconv", cu]
        done = self._hoi(*args, *([moi] if moi else []), "--")
        parts = [os.fsdecode(part) for part in done.stdout.split(b"\0")] if done.returncode == 0 else []
        for i in range(0, len(parts) - 2, 3):
            if parts[i + 2] == path:
                return parts[i + 1]
        return None

    def duong(self, path: Path) -> str | None:
        """`path` of the file system as a path of the repository; None where it lies outside."""
        goc = self.goc.resolve()
        for one in (path.parent.resolve() / path.name, path.resolve()):  # a link is a file of its own in git
            if path.name != ".." and one.is_relative_to(goc):
                return one.relative_to(goc).as_posix()
        return None

    def dang_lam(self, thu_muc: str) -> list[str]:
        """Files on disk below a folder ("." for all), tracked or new, without those that git is told to ignore."""
        args = ("ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate", "--", thu_muc)
        done = self._hoi("--literal-pathspecs", *args)
        if done.returncode:
            raise Dung(f"git không liệt kê được thư mục {thu_muc}")
        found = {os.fsdecode(part) for part in done.stdout.split(b"\0") if part}
        return sorted(name for name in found if (self.goc / name).is_file())

    def _hoi(self, *args: str) -> subprocess.CompletedProcess[bytes]:
        return _chay(args, self.goc)


def _chay(args: Sequence[str], cho: Path) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(
            ["git", *_CAU_HINH, *args],
            cwd=cho,
            env={**os.environ, **_MOI_TRUONG},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=CHO,
            check=False,
        )
    except FileNotFoundError as loi:
        if not cho.is_dir():
            raise Dung(f"không có thư mục {cho}", KHONG_CO_TEP) from loi
        raise Dung(
            "máy này chưa có git nên không đọc được phiên bản cũ",
            SAI_CACH_DUNG,
            sua="cài git, hoặc so hai tệp: hoagiai diff BẢN_CŨ.yaml BẢN_MỚI.yaml",
        ) from loi
    except subprocess.TimeoutExpired as loi:
        raise Dung(f"git không trả lời sau {CHO} giây ({args[0]})", SAI_CACH_DUNG) from loi
    except OSError as loi:
        raise Dung(f"không chạy được git ({loi.strerror or loi})", SAI_CACH_DUNG) from loi
