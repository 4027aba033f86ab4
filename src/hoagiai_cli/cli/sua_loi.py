"""`hoagiai validate --fix`: the replacements that findings propose, written into the plan files.

Only the span of a finding changes. A file is taken only if what is read from it afterwards is exactly the old plan
with these words replaced; what would come out otherwise is left alone, and so is a file that is not sound YAML. What is
corrected is looked at again, until nothing is left to do.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from pathlib import Path
from typing import Any, NamedTuple

from hoagiai_cli.findings.catalogue import rules
from hoagiai_cli.findings.cho_go import gia_tri
from hoagiai_cli.findings.finding import Finding, Fix
from hoagiai_cli.source.files import FileProblem, read_bytes, write_atomic
from hoagiai_cli.source.loader import load
from hoagiai_cli.source.source_file import SourceFile
from hoagiai_cli.text.normal import nfc

Kiem = Callable[[bytes], Sequence[Finding]]
_NHIEU_VONG = 10
_BOM = b"\xef\xbb\xbf"


class KetQuaSua(NamedTuple):
    """A file after its corrections: old and new bytes, how many were made, what is left."""

    cu: bytes
    moi: bytes
    so: int
    con: tuple[Finding, ...]

    def diff(self, ten: str) -> str:
        """The change as a unified diff."""
        cu, moi = (_cac_dong(data) for data in (self.cu, self.moi))
        het = "\n\\ Không có dấu xuống dòng ở cuối tệp\n"
        dong = difflib.unified_diff(cu, moi, ten, ten)
        return "".join(line if line.endswith("\n") else line + het for line in dong)


def _cac_dong(data: bytes) -> list[str]:
    """Lines as a patch counts them: they end with LF only, and a byte order mark belongs to the first."""
    return [line.decode("utf-8", "replace") for line in re.findall(rb"[^\n]*\n|[^\n]+", data)]


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
    if nguon.data is None or any(rules()[problem.code].severity == "error" for problem in nguon.problems):
        return raw, 0
    if raw.removeprefix(_BOM) != nguon.text.encode("utf-8", "surrogatepass"):
        return raw, 0  # not UTF-8: what would be written is not what was read
    cho = list(_khong_chong(nguon, found))
    if not cho:
        return raw, 0
    if (data := _thay(raw, nguon, cho)) is not None:
        return data, len(cho)
    lam = 0
    for mot in reversed(cho):  # from the end, so that the places before stay where they are
        if (data := _thay(raw, load(raw, ten), [mot])) is not None:
            raw, lam = data, lam + 1
    return raw, lam


Cho = tuple[int, int, Fix]


def _khong_chong(nguon: SourceFile, found: Sequence[Finding]) -> Iterator[Cho]:
    """The places to change, from the first on, without those that lie over one before."""
    het = -1
    for item in sorted(found, key=lambda item: item.span):
        if item.fix is None:
            continue
        start = nguon.positions.index(item.span.line, item.span.column)
        end = nguon.positions.index(item.span.end_line, item.span.end_column)
        if start > het:
            yield start, end, item.fix
            het = end


def _thay(raw: bytes, nguon: SourceFile, cho: Sequence[Cho]) -> bytes | None:
    """The file with these places changed, or None where what is read from it would not be what was meant."""
    text, mong = nguon.text, deepcopy(nguon.data)
    for start, end, fix in reversed(cho):
        text = text[:start] + fix.text + text[end:]
        _dat(mong, fix)
    sau = load(text.encode("utf-8"), nguon.name)
    if sau.data != mong or len(sau.problems) > len(nguon.problems):
        return None
    return (_BOM if raw.startswith(_BOM) else b"") + text.encode("utf-8")


def _dat(data: Any, fix: Fix) -> None:
    """Replaces the stretch of the text that a correction is about."""
    *dau, cuoi = fix.path
    noi = gia_tri(data, dau)
    cu = noi[cuoi]
    noi[cuoi] = nfc(cu[: fix.part[0]] + fix.text + cu[fix.part[1] :])
