"""A baseline: findings that were there when an office began to check, and are not told again.

An entry is file, code and place in the plan, never a line: plans that grow above it keep it.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from hoagiai_cli.findings.finding import Finding
from hoagiai_cli.source.files import FileProblem, read_bytes, write_atomic

TEN = "hoagiai-baseline.json"
Khoa = tuple[str, str, str]


class LoiMoc(Exception):
    """A baseline that cannot be used: why."""


def doc_moc(tep: Path) -> Counter[Khoa]:
    """The entries of a baseline, each with how often it stands.

    Raises LoiMoc.
    """
    try:
        data = json.loads(read_bytes(tep, limit=64 * 1024 * 1024).decode("utf-8"))
        return Counter({(muc["file"], muc["code"], muc["path"]): int(muc["count"]) for muc in data["findings"]})
    except FileProblem as loi:
        raise LoiMoc(f"không đọc được tệp {tep}") from loi
    except (ValueError, KeyError, TypeError, OverflowError, RecursionError) as loi:
        raise LoiMoc(f"{tep} không phải tệp do 'hoagiai baseline create' ghi") from loi


def ghi_moc(tep: Path, muc: Counter[Khoa]) -> None:
    """Writes a baseline whole, in an order that does not change with the run.

    Raises FileProblem.
    """
    cac = [{"file": ten, "code": ma, "path": duong, "count": so} for (ten, ma, duong), so in sorted(muc.items()) if so]
    text = json.dumps({"version": 1, "findings": cac}, ensure_ascii=False, indent=1) + "\n"
    write_atomic(tep, text.encode("utf-8"), overwrite=True)


def khoa(item: Finding, goc: Path) -> Khoa:
    """What a finding is known by."""
    return ten_tep(Path(item.file), goc), item.code, item.path


def ten_tep(path: Path, goc: Path) -> str:
    """A file named from the folder of the baseline."""
    try:
        return path.resolve().relative_to(goc.resolve()).as_posix()
    except (ValueError, OSError, RuntimeError):
        return path.as_posix()


def dem(found: Iterable[Finding], goc: Path) -> Counter[Khoa]:
    """The entries of these findings, without those that are told in any case."""
    return Counter(khoa(item, goc) for item in found if not _luon_noi(item))


def _luon_noi(item: Finding) -> bool:
    """A file that cannot be read: nothing in it was checked, so nobody can have agreed to it."""
    return item.severity == "error" and item.code.startswith("HG0")


def bo_da_biet(found: Sequence[Finding], muc: Counter[Khoa], goc: Path) -> list[Finding]:
    """The findings that are not in the baseline; `muc` is left with what was not met."""
    moi = []
    for item in found:
        k = khoa(item, goc)
        if muc[k] > 0 and not _luon_noi(item):
            muc[k] -= 1
        else:
            moi.append(item)
    return moi
