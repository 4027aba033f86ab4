"""JUnit XML, for test reports: a suite for each file, a case for each finding."""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from hoagiai_cli.findings.finding import Finding

_KHONG_CHO = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold."""


def viet_junit(findings: Sequence[Finding], files: Sequence[str]) -> str:
    """The report; hints are no failures and stand in the output of a passed case."""
    theo: dict[str, list[Finding]] = {ten: [] for ten in files}
    for item in findings:
        theo.setdefault(item.file, []).append(item)
    hong = sum(1 for item in findings if item.severity != "info")
    tong = sum(max(len(cac), 1) for cac in theo.values())
    ra = ['<?xml version="1.0" encoding="UTF-8"?>']
    ra.append(f'<testsuites name="hoagiai" tests="{tong}" failures="{hong}" errors="0">')
    for ten, cac in theo.items():
        loi = sum(1 for item in cac if item.severity != "info")
        so = max(len(cac), 1)
        ra.append(f'  <testsuite name={_thuoc(ten)} tests="{so}" failures="{loi}" errors="0" skipped="0">')
        ra += [_mot(item) for item in cac] or [f'    <testcase name="hoagiai validate" classname={_thuoc(ten)}/>']
        ra.append("  </testsuite>")
    return "\n".join([*ra, "</testsuites>"]) + "\n"


def _mot(item: Finding) -> str:
    cho = f"{item.file}:{item.span.line}:{item.span.column}"
    dau = f"    <testcase name={_thuoc(f'{item.code} {item.slug} {cho}')} classname={_thuoc(item.file)}>"
    than = "\n".join(dong for dong in (f"{cho}: {item.message}", item.where, item.help, item.source) if dong)
    if item.severity == "info":
        return f"{dau}\n      <system-out>{_chu(than)}</system-out>\n    </testcase>"
    loai = f"type={_thuoc(item.severity)} message={_thuoc(item.message)}"
    return f"{dau}\n      <failure {loai}>{_chu(than)}</failure>\n    </testcase>"


def _chu(text: str) -> str:
    return escape(_KHONG_CHO.sub("?", text))


def _thuoc(text: str) -> str:
    return quoteattr(_KHONG_CHO.sub("?", text))
