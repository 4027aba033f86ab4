"""JUnit XML, for test reports: a suite for each file, a case for each finding."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

from hoagiai_cli.findings.finding import SEVERITIES, Finding

_KHONG_CHO = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold."""


def viet_junit(
    findings: Sequence[Finding], files: Sequence[str], hong: Mapping[str, str], nguong: str = "error"
) -> str:
    """The report; a failure is what makes the command fail, the rest stands in the output of a passed case.

    `nguong`: the mildest severity that fails, errors for "never". `files`: all that were checked; `hong`: those the
    tool itself failed on, and how: errors.
    """
    theo: dict[str, list[Finding]] = {ten: [] for ten in files}
    for item in findings:
        theo.setdefault(item.file, []).append(item)
    tong = sum(_so_ca(cac, ten in hong) for ten, cac in theo.items())
    ra = ['<?xml version="1.0" encoding="UTF-8"?>']
    ra.append(
        f'<testsuites name="hoagiai" tests="{tong}" failures="{_so_hong(findings, nguong)}" errors="{len(hong)}">'
    )
    for ten, cac in theo.items():
        la_hong = ten in hong
        dem = f'tests="{_so_ca(cac, la_hong)}" failures="{_so_hong(cac, nguong)}" errors="{int(la_hong)}" skipped="0"'
        ra.append(f"  <testsuite name={_thuoc(ten)} {dem}>")
        ra += _cac_ca(ten, cac, hong.get(ten), nguong)
        ra.append("  </testsuite>")
    return "\n".join([*ra, "</testsuites>"]) + "\n"


def _so_ca(cac: Sequence[Finding], hong: bool) -> int:
    return max(len(cac) + hong, 1)


def _so_hong(cac: Sequence[Finding], nguong: str) -> int:
    return sum(_hong(item, nguong) for item in cac)


def _hong(item: Finding, nguong: str) -> bool:
    muc = [str(mot) for mot in SEVERITIES]
    nhe_nhat = nguong if nguong in muc else "error"
    return muc.index(str(item.severity)) >= muc.index(nhe_nhat)


def _cac_ca(ten: str, cac: Sequence[Finding], hong: str | None, nguong: str) -> Iterator[str]:
    file = f"classname={_thuoc(ten)} file={_thuoc(ten)}"
    if hong is not None:
        loi = f"<error message={_thuoc(hong)}/>"
        yield f'    <testcase name="hoagiai validate" {file}>\n      {loi}\n    </testcase>'
    elif not cac:
        yield f'    <testcase name="hoagiai validate" {file}/>'
    dem: Counter[str] = Counter()
    for item in cac:
        # a case is known by its name from run to run: the place in the plan, not the line
        goc = f"{item.code} {item.slug}" + (f": {item.where}" if item.where else "")
        dem[goc] += 1
        dau = _thuoc(goc if dem[goc] == 1 else f"{goc} ({dem[goc]})")
        yield f'    <testcase name={dau} {file} line="{item.span.line}">\n{_ket_qua(item, nguong)}\n    </testcase>'


def _ket_qua(item: Finding, nguong: str) -> str:
    cho = f"{item.file}:{item.span.line}:{item.span.column}"
    than = _chu("\n".join(dong for dong in (f"{cho}: {item.message}", item.where, item.help, item.source) if dong))
    if not _hong(item, nguong):
        return f"      <system-out>{than}</system-out>"
    return f"      <failure type={_thuoc(item.severity)} message={_thuoc(item.message)}>{than}</failure>"


def _chu(text: str) -> str:
    return escape(_KHONG_CHO.sub("?", text))


def _thuoc(text: str) -> str:
    return quoteattr(_KHONG_CHO.sub("?", text))
