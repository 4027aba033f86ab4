"""GitLab's Code Quality report."""

from __future__ import annotations

import json
from collections.abc import Sequence

from hoagiai_cli.findings.dang.dau_van_tay import cac_dau
from hoagiai_cli.findings.finding import Finding

_MUC = {"error": "major", "warning": "minor", "info": "info"}


def viet_gitlab(findings: Sequence[Finding]) -> str:
    """The report as a JSON list."""
    cac = [
        {
            "description": f"{item.code}: {item.message}",
            "check_name": item.slug,
            "fingerprint": dau,
            "severity": _MUC[item.severity],
            "location": {
                "path": item.file,
                "lines": {"begin": item.span.line, "end": item.span.end_line},
            },
        }
        for item, dau in cac_dau(findings)
    ]
    return json.dumps(cac, ensure_ascii=False, indent=2) + "\n"
