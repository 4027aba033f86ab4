"""GitHub's workflow commands: notes at the lines of a pull request, and a table for the summary of the step.

GitHub shows ten notes of each kind for a step; the gravest are written first, and the rest is counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from hoagiai_cli.findings.finding import Finding

_LENH = {"error": "error", "warning": "warning", "info": "notice"}
_NHIEU_NHAT = 10
_NHIEU_NHAT_BANG = 500


def viet_github(findings: Sequence[Finding]) -> str:
    """The commands, and a line that says what they leave out."""
    ra: list[str] = []
    du = 0
    for muc, lenh in _LENH.items():
        cac = [item for item in findings if item.severity == muc]
        ra += [_mot(item, lenh) for item in cac[:_NHIEU_NHAT]]
        du += len(cac[_NHIEU_NHAT:])
    if du:
        ra.append(f"hoagiai: còn {du} chỗ không hiện thành ghi chú; xem bảng tóm tắt của bước này")
    return "".join(f"{dong}\n" for dong in ra)


def bang_tom_tat(findings: Sequence[Finding], files: int) -> str:
    """A Markdown table of all findings, for the summary of the step."""
    dem = Counter(item.severity for item in findings)
    dau = f"### hoagiai: {files} tệp, {dem['error']} lỗi, {dem['warning']} cảnh báo, {dem['info']} gợi ý\n"
    return dau + ("\n" + "".join(f"{dong}\n" for dong in _bang(findings)) if findings else "")


def _bang(findings: Sequence[Finding]) -> Iterator[str]:
    yield "| Tệp | Dòng | Mức | Mã | Nội dung |"
    yield "|---|---|---|---|---|"
    ten = {"error": "lỗi", "warning": "cảnh báo", "info": "gợi ý"}
    for item in findings[:_NHIEU_NHAT_BANG]:
        cot = (item.file, str(item.span.line), ten[item.severity], item.code, item.message)
        yield "| " + " | ".join(chu.replace("|", "\\|").replace("\n", " ") for chu in cot) + " |"
    if len(findings) > _NHIEU_NHAT_BANG:
        yield f"| … | | | | còn {len(findings) - _NHIEU_NHAT_BANG} chỗ nữa |"


def _mot(item: Finding, lenh: str) -> str:
    cho = {
        "file": item.file.removeprefix("./"),
        "line": str(max(item.span.line, 1)),
        "endLine": str(max(item.span.end_line, item.span.line, 1)),
        "col": str(max(item.span.column, 1)),
        "endColumn": str(max(item.span.end_column, 1)),
        "title": f"{item.code} {item.slug}",
    }
    if item.span.end_line > item.span.line:
        del cho["col"], cho["endColumn"]  # columns count only within one line
    thuoc = ",".join(f"{khoa}={_thuoc(gia_tri)}" for khoa, gia_tri in cho.items())
    loi = f"{item.message}. {item.help}" if item.help else item.message
    return f"::{lenh} {thuoc}::{_chu(loi)}"


def _chu(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _thuoc(text: str) -> str:
    return _chu(text).replace(":", "%3A").replace(",", "%2C")
