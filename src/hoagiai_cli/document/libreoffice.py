"""Files turned into other files by LibreOffice. It is looked for on this machine, never fetched.

All files of a call go through one process: starting LibreOffice costs more than a document does. It works in a
folder of its own with a profile of its own, since two processes that share a profile do nothing and say nothing;
the profile forbids macros and links.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

VARIABLE: Final = "HOAGIAI_SOFFICE"
"""The environment variable that names the program where it is in no usual place."""

START_SECONDS: Final = 120.0
SECONDS_PER_FILE: Final = 10.0
"""How long LibreOffice may take: for itself, and for each file."""

_NAMES = ("soffice", "libreoffice", "soffice.com")
_PLACES = (
    "/usr/bin/soffice",
    "/usr/lib/libreoffice/program/soffice",
    "/opt/libreoffice/program/soffice",
    "/snap/bin/libreoffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "~/Applications/LibreOffice.app/Contents/MacOS/soffice",
)
_WINDOWS = "LibreOffice/program/soffice.com"  # the one of the two programs that waits until it is done
_AT_A_TIME = 500  # names that fit on the command line of any system

_PROFILE: Final = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop>
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
</item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update">
<prop oor:name="Link" oor:op="fuse"><value>0</value></prop>
</item>
</oor:items>
"""


class OfficeFault(StrEnum):
    """Why there is no file."""

    NO_PROGRAM = "no_program"
    NOT_STARTED = "not_started"
    TOO_LONG = "too_long"
    NO_FILE = "no_file"


class OfficeProblem(Exception):
    """LibreOffice could not be used at all, or gave nothing. `detail`: the program, the seconds, or what it printed."""

    def __init__(self, fault: OfficeFault, detail: str = "") -> None:
        super().__init__(fault, detail)
        self.fault = fault
        self.detail = detail


def find_office(environment: Mapping[str, str] | None = None) -> Path:
    """The LibreOffice program: the one that HOAGIAI_SOFFICE names, else on the PATH, else in the usual places.

    Raises OfficeProblem NO_PROGRAM; its detail is what HOAGIAI_SOFFICE says, if that is at fault.
    """
    environment = os.environ if environment is None else environment
    named = environment.get(VARIABLE)
    if named:
        path = Path(named).expanduser()
        if path.is_file():
            return path
        raise OfficeProblem(OfficeFault.NO_PROGRAM, named)
    for name in _NAMES:
        if found := shutil.which(name, path=environment.get("PATH")):
            return Path(found)
    roots = [environment[one] for one in ("ProgramFiles", "ProgramW6432", "ProgramFiles(x86)") if environment.get(one)]
    for place in (*_PLACES, *(f"{root}/{_WINDOWS}" for root in roots)):
        path = Path(place).expanduser()
        if path.is_file():
            return path
    raise OfficeProblem(OfficeFault.NO_PROGRAM)


@dataclass(frozen=True, slots=True)
class Target:
    """What files are made: what --convert-to says, the ending of their names, how a whole file begins and ends."""

    convert_to: str
    ending: str
    begins: bytes
    ends: bytes


def convert(
    files: Sequence[tuple[str, bytes]],
    program: Path,
    target: Target,
    *,
    seconds: float | None = None,
    done: Callable[[int], None] | None = None,
) -> list[bytes | OfficeProblem]:
    """What LibreOffice makes of each file (ending of its name, bytes), or why there is nothing, in order.

    `seconds` is the most that one run may take; then LibreOffice and all it started are ended, and what it had
    finished is kept. `done` is told how many files there are.
    """
    out: list[bytes | OfficeProblem] = []
    for start in range(0, len(files), _AT_A_TIME):
        some = files[start : start + _AT_A_TIME]
        limit = seconds if seconds is not None else START_SECONDS + SECONDS_PER_FILE * len(some)
        out += _Run(program, target, before=start, done=done).convert(some, limit)
    return out


class _Run:
    def __init__(self, program: Path, target: Target, *, before: int, done: Callable[[int], None] | None) -> None:
        self.program = program
        self.target = target
        self.before = before
        self.done = done

    def convert(self, files: Sequence[tuple[str, bytes]], seconds: float) -> list[bytes | OfficeProblem]:
        with tempfile.TemporaryDirectory(prefix="hoagiai-office-", ignore_cleanup_errors=True) as folder:
            place = Path(folder)
            for name in ("in", "out", "profile/user"):
                (place / name).mkdir(parents=True)
            (place / "profile" / "user" / "registrymodifications.xcu").write_text(_PROFILE, encoding="utf-8")
            names = [f"{number:04d}.{ending}" for number, (ending, _) in enumerate(files, start=1)]
            for name, (_, data) in zip(names, files, strict=True):
                (place / "in" / name).write_bytes(data)
            problem = self._run(place, names, seconds)
            made = [place / "out" / f"{name[:4]}.{self.target.ending}" for name in names]
            return [self._read(path) or problem for path in made]

    def _run(self, place: Path, names: Sequence[str], seconds: float) -> OfficeProblem:
        """Runs LibreOffice over the files of a folder; out: what to say of a file that nothing was made of."""
        command = [str(self.program), f"-env:UserInstallation={(place / 'profile').as_uri()}", "--headless"]
        command += [
            "--norestore",
            "--nolockcheck",
            "--convert-to",
            self.target.convert_to,
            "--outdir",
            str(place / "out"),
        ]
        printed = place / "printed.txt"
        with printed.open("wb") as output:
            try:
                process = subprocess.Popen(
                    [*command, *names],
                    cwd=place / "in",
                    stdin=subprocess.DEVNULL,
                    stdout=output,
                    stderr=subprocess.STDOUT,
                    start_new_session=True,  # a process group of its own, so that all of it can be ended
                )
            except OSError as error:
                return OfficeProblem(OfficeFault.NOT_STARTED, f"{self.program}: {error.strerror or error}")
            try:
                ended = self._wait(process, place / "out", seconds)
            finally:
                _end(process)
        if not ended:
            return OfficeProblem(OfficeFault.TOO_LONG, f"{seconds:g}")
        said = printed.read_text(encoding="utf-8", errors="replace").split("\n")
        lines = [line.strip() for line in said if line.strip() and "javaldx" not in line]
        return OfficeProblem(OfficeFault.NO_FILE, lines[-1][:300] if lines else f"exit code {process.returncode}")

    def _wait(self, process: subprocess.Popen[bytes], out: Path, seconds: float) -> bool:
        """True when LibreOffice ended by itself in time."""
        step = 0.25 if self.done else seconds
        left = seconds
        while left > 0:
            try:
                process.wait(min(step, left))
            except subprocess.TimeoutExpired:
                left -= step
                if self.done:
                    self.done(self.before + len(list(out.glob(f"*.{self.target.ending}"))))
            else:
                return True
        return False

    def _read(self, path: Path) -> bytes | None:
        """A file that is whole: LibreOffice's exit code is 0 even when it made none."""
        try:
            data = path.read_bytes()
        except OSError:
            return None
        return data if data.startswith(self.target.begins) and self.target.ends in data[-1024:] else None


def _end(process: subprocess.Popen[bytes]) -> None:
    """Ends a process and all it started: `soffice` is a script that waits for the program proper."""
    if sys.platform == "win32":
        if process.poll() is None:
            subprocess.run(["taskkill", "/F", "/T", "/PID", str(process.pid)], capture_output=True, check=False)
    else:
        # The group outlives its leader as long as one process of it runs; without any there is nobody to end.
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    with suppress(subprocess.TimeoutExpired):
        process.wait(10)
