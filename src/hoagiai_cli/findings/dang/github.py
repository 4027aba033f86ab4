"""GitHub's workflow commands: notes at the lines of a pull request, and a table for the summary of the step.

GitHub shows ten notes of each kind for a step; the gravest are written first, and the rest is counted.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from hoagiai_cli.findings.dang.loi_bao import loi_bao
from hoagiai_cli.findings.finding import Finding

_LENH = {"error": "error", "warning": "warning", "info": "notice"}
_NHIEU_NHAT = 10
_BANG = 700_000
"""Bytes of the table; GitHub takes 1 MiB for all that a step writes into its summary."""
_LOI = {
    "vi": {
        "con": "hoagiai: còn {so} chỗ không hiện thành ghi chú",
        "bang": "; xem bảng tóm tắt của bước này",
        "dau": "{files} tệp, {error} lỗi, {warning} cảnh báo, {info} gợi ý",
        "cot": "| Tệp | Dòng | Mức | Mã | Nội dung |",
        "nua": "còn {so} chỗ nữa",
        "error": "lỗi",
        "warning": "cảnh báo",
        "info": "gợi ý",
    },
    "en": {
        "con": "hoagiai: {so} more findings are not shown as annotations",
        "bang": "; see the summary of this step",
        "dau": "{files} files, {error} errors, {warning} warnings, {info} hints",
        "cot": "| File | Line | Severity | Code | Message |",
        "nua": "{so} more",
        "error": "error",
        "warning": "warning",
        "info": "hint",
    },
}


def viet_github(
    findings: Sequence[Finding], hong: Mapping[str, str], lang: str = "vi", *, co_bang: bool = False
) -> str:
    """The commands, and a line that counts what they leave out.

    `hong`: files the tool itself failed on, and how; `co_bang`: a table of all findings stands in the summary.
    """
    cac = {muc: [_mot(item, lenh, lang) for item in findings if item.severity == muc] for muc, lenh in _LENH.items()}
    cac["error"] = [f"::error file={_thuoc(ten)}::{_chu(loi)}" for ten, loi in hong.items()] + cac["error"]
    ra = [dong for cung_muc in cac.values() for dong in cung_muc[:_NHIEU_NHAT]]
    if du := sum(len(cung_muc[_NHIEU_NHAT:]) for cung_muc in cac.values()):
        ra.append(_LOI[lang]["con"].format(so=du) + (_LOI[lang]["bang"] if co_bang else ""))
    return "".join(f"{dong}\n" for dong in ra)


def bang_tom_tat(findings: Sequence[Finding], files: int, lang: str = "vi") -> str:
    """A Markdown table of all findings, for the summary of the step; as many as it may hold."""
    loi = _LOI[lang]
    dem = Counter(str(item.severity) for item in findings)
    dau = loi["dau"].format(files=files, **{muc: dem[muc] for muc in _LENH})
    ra = [f"### hoagiai: {dau}"]
    if findings:
        ra += ["", loi["cot"], "|---|---|---|---|---|"]
    con = _BANG
    for i, item in enumerate(findings):
        cot = (item.file, str(item.span.line), loi[item.severity], item.code, item.message)
        dong = "| " + " | ".join(map(_o, cot)) + " |"
        con -= len(dong.encode(errors="replace")) + 1
        if con < 0:
            ra.append(f"| … | | | | {loi['nua'].format(so=len(findings) - i)} |")
            break
        ra.append(dong)
    return "".join(f"{dong}\n" for dong in ra)


def _mot(item: Finding, lenh: str, lang: str) -> str:
    cho = {
        "file": item.file,
        "line": str(item.span.line),
        "endLine": str(item.span.end_line),
        "col": str(item.span.column),
        "endColumn": str(item.span.end_column),
        "title": f"{item.code} {item.slug}",
    }
    if item.span.end_line > item.span.line:
        del cho["col"], cho["endColumn"]  # columns count only within one line
    thuoc = ",".join(f"{khoa}={_thuoc(gia_tri)}" for khoa, gia_tri in cho.items())
    return f"::{lenh} {thuoc}::{_chu(loi_bao(item, lang))}"


def _o(text: str) -> str:
    """A cell: the words as they are, whatever they would mean in Markdown or HTML."""
    an = re.sub(r"([\\`*_\[\]|~])", r"\\\1", " ".join(text.split()))
    return an.replace("&", "&amp;").replace("<", "&lt;")


def _chu(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _thuoc(text: str) -> str:
    return _chu(text).replace(":", "%3A").replace(",", "%2C")
