"""A baseline: findings that were there when an office began to check, and are not told again.

An entry is file, code, place in the plan without the numbers of lists, and the words at fault; never a line, never the
how-manieth task: plans that grow above it keep it.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from hoagiai_cli.findings.finding import Finding
from hoagiai_cli.source.files import FileProblem, read_bytes, write_atomic

TEN = "hoagiai-baseline.json"
Khoa = tuple[str, str, str, str]
DongCua = Callable[[str], Sequence[str]]
"""The lines of a file, by the name its findings have."""
_DAI = 80


class LoiMoc(Exception):
    """A baseline that cannot be used: why."""


def doc_moc(tep: Path) -> Counter[Khoa]:
    """The entries of a baseline, each with how often it stands.

    Raises LoiMoc.
    """
    try:
        data = json.loads(read_bytes(tep, limit=64 * 1024 * 1024).decode("utf-8"))
        return Counter(
            {(muc["file"], muc["code"], muc["path"], muc["text"]): int(muc["count"]) for muc in data["findings"]}
        )
    except FileProblem as loi:
        raise LoiMoc(f"không đọc được tệp {tep}") from loi
    except (ValueError, KeyError, TypeError, OverflowError, RecursionError) as loi:
        raise LoiMoc(f"{tep} không phải tệp do 'hoagiai baseline create' ghi") from loi


def ghi_moc(tep: Path, muc: Counter[Khoa]) -> None:
    """Writes a baseline whole, in an order that does not change with the run.

    Raises FileProblem.
    """
    ten_khoa = ("file", "code", "path", "text")
    cac = [dict(zip(ten_khoa, khoa, strict=True)) | {"count": so} for khoa, so in sorted(muc.items()) if so > 0]
    text = json.dumps({"version": 1, "findings": cac}, ensure_ascii=False, indent=1) + "\n"
    write_atomic(tep, text.encode("utf-8"), overwrite=True)


def khoa(item: Finding, goc: Path, dong: DongCua) -> Khoa:
    """What a finding is known by."""
    return ten_tep(Path(item.file), goc), item.code, re.sub(r"\[\d+\]", "[]", item.path), _chu(item, dong)


def _chu(item: Finding, dong: DongCua) -> str:
    """The words at the beginning of its place, on the first line."""
    cac = dong(item.file)
    if item.span.line > len(cac):
        return ""
    chu = cac[item.span.line - 1]
    het = item.span.end_column - 1 if item.span.end_line == item.span.line else len(chu)
    return " ".join(chu[item.span.column - 1 : het].split())[:_DAI]


def ten_tep(path: Path, goc: Path) -> str:
    """A file named from the folder of the baseline."""
    try:
        return path.resolve().relative_to(goc.resolve()).as_posix()
    except (ValueError, OSError, RuntimeError):
        return path.as_posix()


def dem(found: Iterable[Finding], goc: Path, dong: DongCua) -> Counter[Khoa]:
    """The entries of these findings, without those that are told in any case."""
    return Counter(khoa(item, goc, dong) for item in found if not luon_noi(item))


def luon_noi(item: Finding) -> bool:
    """A file that cannot be read: nothing in it was checked, so nobody can have agreed to it."""
    return item.severity == "error" and item.code.startswith("HG0")


def bo_da_biet(found: Sequence[Finding], muc: Counter[Khoa], goc: Path, dong: DongCua) -> list[Finding]:
    """The findings that are not in the baseline; `muc` is left with what was not met."""
    moi = []
    for item in found:
        k = khoa(item, goc, dong)
        if muc[k] > 0 and not luon_noi(item):
            muc[k] -= 1
        else:
            moi.append(item)
    return moi
