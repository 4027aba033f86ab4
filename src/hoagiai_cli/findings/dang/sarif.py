"""SARIF 2.1.0, for code scanning services."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from hoagiai_cli import __version__
from hoagiai_cli.findings.catalogue import rules
from hoagiai_cli.findings.dang.dau_van_tay import cac_dau
from hoagiai_cli.findings.finding import Finding
from hoagiai_cli.source.span import Span

_MUC = {"error": "error", "warning": "warning", "info": "note"}


def viet_sarif(findings: Sequence[Finding], *, hong: bool) -> str:
    """The log of a run; `hong`: the tool itself failed on some file. Columns count code points."""
    cac_ma = sorted({item.code for item in findings})
    so = {ma: i for i, ma in enumerate(cac_ma)}
    run = {
        "tool": {
            "driver": {
                "name": "hoagiai",
                "version": __version__,
                "semanticVersion": __version__,
                "language": "vi",
                "rules": [_luat(ma) for ma in cac_ma],
            }
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": not hong}],
        "results": [_ket_qua(item, so[item.code], dau) for item, dau in cac_dau(findings)],
    }
    log = {"version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _luat(ma: str) -> dict[str, Any]:
    rule = rules()[ma]
    return {
        "id": ma,
        "name": rule.slug,
        "shortDescription": {"text": rule.vi},
        "help": {"text": rule.help_vi or rule.vi},
        "defaultConfiguration": {"level": _MUC[rule.severity]},
        "properties": {"source": rule.source},
    }


def _ket_qua(item: Finding, so: int, dau: str) -> dict[str, Any]:
    ra: dict[str, Any] = {
        "ruleId": item.code,
        "ruleIndex": so,
        "level": _MUC[item.severity],
        "message": {"text": f"{item.message}. {item.help}" if item.help else item.message},
        "locations": [{**_cho(item.file, item.span), **_trong_ke_hoach(item)}],
        "partialFingerprints": {"hoagiai/v1": dau},
    }
    if item.related:
        ra["relatedLocations"] = [
            {"id": i, **_cho(item.file, lien.span), "message": {"text": lien.note}}
            for i, lien in enumerate(item.related, start=1)
        ]
    if item.fix is not None:
        ra["fixes"] = [
            {
                "description": {"text": item.help or item.message},
                "artifactChanges": [
                    {
                        "artifactLocation": {"uri": _uri(item.file)},
                        "replacements": [
                            {"deletedRegion": _vung(item.span), "insertedContent": {"text": item.fix.text}}
                        ],
                    }
                ],
            }
        ]
    return ra


def _trong_ke_hoach(item: Finding) -> dict[str, Any]:
    return {"logicalLocations": [{"fullyQualifiedName": item.path, "name": item.where}]} if item.path else {}


def _cho(ten: str, span: Span) -> dict[str, Any]:
    return {"physicalLocation": {"artifactLocation": {"uri": _uri(ten)}, "region": _vung(span)}}


def _vung(span: Span) -> dict[str, int]:
    return {
        "startLine": max(span.line, 1),
        "startColumn": max(span.column, 1),
        "endLine": max(span.end_line, span.line, 1),
        "endColumn": max(span.end_column, 1),
    }


def _uri(ten: str) -> str:
    return quote(ten.replace("\\", "/"), safe="/", errors="replace")
