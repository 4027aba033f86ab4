"""Words laid out as Nghị định 30/2020/NĐ-CP asks, within the choices it leaves open."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from tests.docx_corpus.model import Doc, Line, Page, PageNumber, Para, Run, Section, Table, width_mm


@dataclass(frozen=True)
class Look:
    """The choices the decree leaves open."""

    large: bool = False  # quốc hiệu 13, tiêu ngữ 14, địa danh 14 instead of 12, 13, 13
    body: float = 14
    first: float = 12.7
    before: float = 0
    after: float = 6
    line: Line = 1.0
    page: tuple[float, float, float, float] = (20, 20, 30, 20)  # top, bottom, left, right
    rule: float = 0.42


@dataclass(frozen=True)
class Annex:
    """An annex as data: heading lines, then paragraphs or table rows."""

    number: str
    title: str
    note: str
    rows: tuple[tuple[str, ...], ...] = ()
    body: tuple[tuple[str, str], ...] = ()
    wide: bool = False
    size: float = 13


@dataclass(frozen=True)
class Content:
    """The words of a document."""

    issuer: tuple[str, ...]
    number: str
    date: str
    kind: str
    subject: tuple[str, ...]
    body: tuple[tuple[str, str], ...]
    power: tuple[str, ...]
    receivers: tuple[str, ...]
    signer: str = "Nguyễn Văn A"
    parent: tuple[str, ...] = ()
    bases: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    annexes: tuple[Annex, ...] = ()


def runs(text: str, size: float, *, bold: bool = False, italic: bool = False) -> list[Run]:
    """Cut `**bold**`, `_italic_` and `[^note]` marks into runs."""
    out: list[Run] = []
    for piece in re.split(r"(\*\*.+?\*\*|__.+?__|\[\^.+?\])", text):
        if piece.startswith("[^"):
            out[-1].note = piece[2:-1]
        elif piece.startswith("**"):
            out.append(Run(piece[2:-2], size, True, italic))
        elif piece.startswith("__"):
            out.append(Run(piece[2:-2], size, bold, True))
        elif piece:
            out.append(Run(piece, size, bold, italic))
    return out or [Run("", size, bold, italic)]


_BOLD_ROLES = {"phan", "phan_ten", "muc", "khoan_ten", "dieu"}
_CENTRED_ROLES = {"phan", "phan_ten"}
_LEVELS = {"muc": 0, "khoan_ten": 1, "khoan": 1, "diem": 2}


def build(content: Content, look: Look | None = None) -> Doc:
    """Lay out words as the decree asks, within the freedom of `look`."""
    look = look or Look()
    small = 13 if look.large else 12
    head, date = small, small + 1
    page = Page(top=look.page[0], bottom=look.page[1], left=look.page[2], right=look.page[3])

    def centred(role: str, text: str, size: float, **style: Any) -> Para:
        return Para(role, runs(text, size, **style), align="center")

    def short(lines: list[Para]) -> None:
        """A rule of a third to a half, whichever line one measures."""
        widths = [width_mm(line.text, line.runs[0].size) for line in lines]
        lowest, highest = max(widths) / 3, widths[-1] / 2
        share = widths[-1] * look.rule
        lines[-1].rule = min(max(share, lowest * 1.02), highest * 0.98) if lowest <= highest else share

    issuer = [centred("co_quan", line, head, bold=True) for line in content.issuer]
    short(issuer)
    left = [centred("chu_quan", line, head) for line in content.parent] + issuer
    left.append(centred("so", content.number, 13))
    motto = centred("tieu_ngu", "Độc lập - Tự do - Hạnh phúc", date, bold=True)
    motto.rule = width_mm(motto.text, date)
    right = [centred("quoc_hieu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", head, bold=True), motto]
    right.append(centred("dia_danh", content.date, date, italic=True))

    blocks: list[Para | Table] = [centred("ten_loai", content.kind, look.body, bold=True)]
    blocks[0].before = 12  # type: ignore[union-attr]
    subject = [centred("trich_yeu", line, look.body, bold=True) for line in content.subject]
    short(subject)
    blocks += subject
    if len(content.to) == 1:
        blocks.append(centred("kinh_gui", f"Kính gửi: {content.to[0]}", look.body))
    elif content.to:
        blocks.append(Para("kinh_gui", runs("Kính gửi:", look.body), align="left", left=30))
        for index, receiver in enumerate(content.to):
            end = "." if index == len(content.to) - 1 else ";"
            blocks.append(Para("kinh_gui_dong", runs(f"- {receiver}{end}", look.body), align="left", left=47))
    gap = {"before": look.before, "after": look.after, "line": look.line}
    for base in content.bases:
        blocks.append(Para("can_cu", runs(base, look.body, italic=True), first=look.first, **gap))
    blocks += [_body(role, text, look.body, look) for role, text in content.body]
    air = next(b for b in blocks if isinstance(b, Para) and b.role not in ("ten_loai", "trich_yeu"))
    air.before = 12  # between the heading and the text

    sign_left = [Para("noi_nhan", runs("Nơi nhận:", 12, bold=True, italic=True), align="left")]
    sign_left += [Para("noi_nhan_dong", runs(line, 11), align="left") for line in content.receivers]
    sign_right = [centred("quyen", line, look.body, bold=True) for line in content.power]
    sign_right += [centred("trong", "", look.body) for _ in range(4)]
    sign_right.append(centred("nguoi_ky", content.signer, look.body, bold=True))
    sections = [Section(page, blocks)] + [_annex(annex, page, look) for annex in content.annexes]
    return Doc(left, right, sections, sign_left, sign_right, PageNumber(size=look.body))


def _body(role: str, text: str, size: float, look: Look) -> Para:
    centre = role in _CENTRED_ROLES
    return Para(
        role,
        runs(text, size, bold=role in _BOLD_ROLES),
        align="center" if centre else "both",
        first=0 if centre else look.first,
        before=look.before,
        after=look.after,
        line=look.line,
        level=_LEVELS.get(role),
    )


def _annex(annex: Annex, page: Page, look: Look) -> Section:
    if annex.wide:
        page = replace(page, width=page.height, height=page.width)
    blocks: list[Para | Table] = [
        Para("pl_so", runs(annex.number, 14, bold=True), align="center"),
        Para("pl_ten", runs(annex.title, look.body, bold=True), align="center"),
        Para("pl_kem", runs(annex.note, look.body, italic=True), align="center", after=12),
    ]
    blocks[2].rule = 40  # type: ignore[union-attr]
    blocks += [_body(role, text, look.body, look) for role, text in annex.body]
    if annex.rows:
        columns = len(annex.rows[0])
        widths = [12.0] + [(page.text_width - 12) / (columns - 1)] * (columns - 1)
        rows = [
            [
                Para(
                    "o_dau" if not i else "o", runs(cell, annex.size, bold=not i), align="left" if i and j else "center"
                )
                for j, cell in enumerate(row)
            ]
            for i, row in enumerate(annex.rows)
        ]
        blocks.append(Table(rows, widths))
    return Section(page, blocks)
