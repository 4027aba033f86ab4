"""`hoagiai validate --fix`: the replacements that findings propose, written into the plan files.

Only the span of a finding changes. A file is taken only if the plan read from it afterwards is the old one but for
these words; what would break it is left alone. What is corrected is looked at again, until nothing is left to do.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hoagiai_cli.findings.finding import Finding
from hoagiai_cli.source.files import FileProblem, read_bytes, write_atomic
from hoagiai_cli.source.loader import load
from hoagiai_cli.source.source_file import SourceFile

Kiem = Callable[[bytes], Sequence[Finding]]
_NHIEU_VONG = 10
_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class KetQuaSua:
    """A file after its corrections: old and new bytes, how many were made, what is left."""

    cu: bytes
    moi: bytes
    so: int
    con: tuple[Finding, ...]

    def diff(self, ten: str) -> str:
        """The change as a unified diff."""
        cu, moi = (data.decode("utf-8-sig", "replace").splitlines(keepends=True) for data in (self.cu, self.moi))
        het = "\n\\ Không có dấu xuống dòng ở cuối tệp\n"
        dong = difflib.unified_diff(cu, moi, ten, ten)
        return "".join(line if line.endswith("\n") else line + het for line in dong)


def sua_du_lieu(raw: bytes, ten: str, kiem: Kiem, *, ca_can_xem: bool) -> KetQuaSua:
    """Corrects what can be in one file; `kiem` checks its bytes; `ca_can_xem`: also what a person should look at."""
    cu = moi = raw
    so = 0
    found = list(kiem(moi))
    for _ in range(_NHIEU_VONG):
        chon = [item for item in found if item.fix is not None and (item.fix.safe or ca_can_xem)]
        data, lam = _ap_dung(moi, ten, chon)
        if not lam:
            break
        sau = list(kiem(data))
        if len([item for item in sau if item.code.startswith("HG0")]) > len(
            [item for item in found if item.code.startswith("HG0")]
        ):
            break
        moi, found, so = data, sau, so + lam
    return KetQuaSua(cu, moi, so, tuple(found))


def ghi(path: Path, ket_qua: KetQuaSua) -> None:
    """Writes the file, whole.

    Raises FileProblem: it cannot be written, or was changed by somebody else meanwhile.
    """
    if read_bytes(path) != ket_qua.cu:
        raise FileProblem("HG060", {"tep": str(path)})
    write_atomic(path, ket_qua.moi, overwrite=True)


def _ap_dung(raw: bytes, ten: str, found: Sequence[Finding]) -> tuple[bytes, int]:
    """The file with as many corrections as hold: all at once, or else one after the other."""
    nguon = load(raw, ten)
    if nguon.data is None or raw.removeprefix(_BOM) != nguon.text.encode("utf-8", "surrogatepass"):
        return raw, 0  # not UTF-8: what would be written is not what was read
    cho = list(_khong_chong(nguon, found))
    if not cho:
        return raw, 0
    if (data := _thay(raw, nguon, cho)) is not None:
        return data, len(cho)
    lam = 0
    for mot in reversed(cho):
        if (data := _thay(raw, load(raw, ten), [mot])) is not None:
            raw, lam = data, lam + 1
    return raw, lam


Cho = tuple[int, int, str]


def _khong_chong(nguon: SourceFile, found: Sequence[Finding]) -> Iterator[Cho]:
    """The places to change, from the first on, without those that lie over one before."""
    het = -1
    for item in sorted(found, key=lambda item: item.span):
        if item.fix is None:
            continue
        start = nguon.positions.index(item.span.line, item.span.column)
        end = nguon.positions.index(item.span.end_line, item.span.end_column)
        if start > het:
            yield start, end, item.fix.text
            het = end


def _thay(raw: bytes, nguon: SourceFile, cho: Sequence[Cho]) -> bytes | None:
    """The file with these places changed, or None where the plan in it would not be what was meant."""
    text = nguon.text
    for start, end, moi in reversed(cho):
        text = text[:start] + moi + text[end:]
    sau = load(text.encode("utf-8"), nguon.name)
    if sau.data is None or len(sau.problems) > len(nguon.problems):
        return None
    khac = _so_khac(nguon.data, sau.data)
    if khac is None or not 0 < khac <= len(cho):
        return None
    return (_BOM if raw.startswith(_BOM) else b"") + text.encode("utf-8")


def _so_khac(cu: Any, moi: Any) -> int | None:
    """How many texts differ between two plans of one shape; None where the shapes differ."""
    if type(cu) is not type(moi):
        return None
    if isinstance(cu, dict):
        if list(cu) != list(moi):
            return None
        cac = [_so_khac(cu[khoa], moi[khoa]) for khoa in cu]
    elif isinstance(cu, list):
        if len(cu) != len(moi):
            return None
        cac = [_so_khac(a, b) for a, b in zip(cu, moi, strict=True)]
    elif isinstance(cu, str):
        return int(cu != moi)
    else:
        return 0 if cu == moi else None
    return None if None in cac else sum(so or 0 for so in cac)
