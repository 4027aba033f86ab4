"""SARIF 2.1.0, for code scanning services."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from hoagiai_cli import __version__
from hoagiai_cli.findings.catalogue import CHU_DE, rules
from hoagiai_cli.findings.dang.dau_van_tay import cac_dau
from hoagiai_cli.findings.dang.loi_bao import CACH_SUA, CAN_CU, loi_bao
from hoagiai_cli.findings.finding import Finding
from hoagiai_cli.findings.rule import bo_cho_dien
from hoagiai_cli.findings.vi_du import doc_trang
from hoagiai_cli.source.span import Span

_LUOC_DO = "https://json.schemastore.org/sarif-2.1.0.json"
"""The name of the schema; services refuse a log without it. Nothing is fetched."""
_MUC = {"error": "error", "warning": "warning", "info": "note"}


def viet_sarif(findings: Sequence[Finding], hong: Mapping[str, str], lang: str = "vi") -> str:
    """The log of a run; `hong`: files the tool itself failed on, and how. Columns count code points."""
    cac_ma = sorted({item.code for item in findings})
    so = {ma: i for i, ma in enumerate(cac_ma)}
    run = {
        "tool": {
            "driver": {
                "name": "hoagiai",
                "version": __version__,
                "semanticVersion": __version__,
                "language": lang,
                "rules": [_luat(ma, lang) for ma in cac_ma],
            }
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [_lan_chay(hong)],
        "results": [_ket_qua(item, so[item.code], dau, lang) for item, dau in cac_dau(findings)],
    }
    log = {"$schema": _LUOC_DO, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _lan_chay(hong: Mapping[str, str]) -> dict[str, Any]:
    if not hong:
        return {"executionSuccessful": True}
    cac = [
        {
            "level": "error",
            "message": {"text": loi},
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": _uri(ten)}}}],
        }
        for ten, loi in hong.items()
    ]
    return {"executionSuccessful": False, "toolExecutionNotifications": cac}


def _luat(ma: str, lang: str) -> dict[str, Any]:
    rule = rules()[ma]
    ngan = bo_cho_dien(rule.en if lang == "en" else rule.vi)
    sua = bo_cho_dien(rule.help_en if lang == "en" else rule.help_vi)
    giup = [f"{dau}: {chu}" for dau, chu in ((CACH_SUA[lang], sua), (CAN_CU[lang], rule.source)) if chu]
    trang = None if lang == "en" else doc_trang(ma)  # pages are in Vietnamese
    return {
        "id": ma,
        "name": rule.slug,
        "shortDescription": {"text": ngan},
        "fullDescription": {"text": " ".join(trang.vi_sao.split()) if trang else ngan},
        "help": {"text": "\n".join(giup) or ngan},
        "defaultConfiguration": {"level": _MUC[rule.severity]},
        "properties": {"tags": [CHU_DE[ma[2]]]},
    }


def _ket_qua(item: Finding, so: int, dau: str, lang: str) -> dict[str, Any]:
    ra: dict[str, Any] = {
        "ruleId": item.code,
        "ruleIndex": so,
        "level": _MUC[item.severity],
        "message": {"text": loi_bao(item, lang)},
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
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }


def _uri(ten: str) -> str:
    if PurePath(ten).is_absolute():
        return PurePath(ten).as_uri()
    return quote(ten, safe="/", errors="surrogateescape")
