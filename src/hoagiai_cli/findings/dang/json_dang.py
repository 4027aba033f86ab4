"""JSON: version 1 of the shape described in docs/ket-qua-json.md."""

from __future__ import annotations

import json
from collections.abc import Sequence

from hoagiai_cli.findings.finding import SEVERITIES, Finding


def viet_json(findings: Sequence[Finding], files: int, da_biet: int = 0) -> str:
    """The report of a run over so many files; `da_biet`: how many findings a baseline knew."""
    count = {severity: sum(1 for item in findings if item.severity == severity) for severity in reversed(SEVERITIES)}
    report = {
        "version": 1,
        "files": files,
        "summary": count,
        "baseline": da_biet,
        "findings": [item.to_json() for item in findings],
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"
