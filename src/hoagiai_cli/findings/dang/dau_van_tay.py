"""What a finding is known by from run to run: its code, file, place in the plan and words, not its line."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator

from hoagiai_cli.findings.finding import Finding


def cac_dau(findings: Iterable[Finding]) -> Iterator[tuple[Finding, str]]:
    """Each finding with its print; equal ones are told apart by how many of them came before."""
    dem: Counter[str] = Counter()
    for item in findings:
        goc = "\0".join((item.code, item.file, item.path, item.message))
        dem[goc] += 1
        yield item, hashlib.blake2b(f"{goc}\0{dem[goc]}".encode(errors="replace"), digest_size=16).hexdigest()
