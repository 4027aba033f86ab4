"""Document to one HTML file: nothing outside of it is loaded and no script runs.

Parts stand in the order of reading; the style sheet puts them in their places on the sheet of paper. Lengths are
those of the Word file (`document.docx.layout`), so that both break their titles at the same words.
"""

from __future__ import annotations

from collections.abc import Iterable

from hoagiai_cli.document.docx import layout
from hoagiai_cli.document.html import tables
from hoagiai_cli.document.html.markup import EMPTY, Html, block, element, escape, join, some
from hoagiai_cli.document.html.sheet import Pages, number, style_sheet
from hoagiai_cli.document.html.words import Words
from hoagiai_cli.document.model import Annex, Block, Document, Kieu, Marks, Paragraph, Table, plain
from hoagiai_cli.document.reading import dau_de, kinh_gui, series
from hoagiai_cli.registry.nd30 import nd30

# No request leaves the page, whatever its words say: a second lock behind escaping.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_HEADINGS = {Kieu.PHAN: "phan", Kieu.MUC: "muc", Kieu.TIEU_DE: "khoan-de"}


def to_html(document: Document) -> str:
    """The page of `document`, complete; the same Document gives the same text. Words are unchanged."""
    return _Writer(document).page()


class _Writer:
    def __init__(self, document: Document) -> None:
        self.documents = list(series(document))
        self.words = Words()
        self.runs: list[Pages] = []
        self.size_set = layout.common_sizes([one.letterhead for one in series(document)])
        self.sizes = layout.sizes(nd30(), self.size_set)

    def page(self) -> str:
        main = block("main", join(self._sheets()))
        last = self.documents[-1]
        title = f"{last.ten_loai} {plain(last.trich_yeu)}".strip() or " ".join(last.letterhead.co_quan) or "Văn bản"
        css = style_sheet(self.size_set.ten, self.runs, self.documents[0].marks)
        return (
            f'<!DOCTYPE html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n'
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            f"<title>{escape(title)}</title>\n<style>\n{css}</style>\n</head>\n<body>\n{main}</body>\n</html>\n"
        )

    def _sheets(self) -> Iterable[Html]:
        for document in self.documents:
            yield block("article", self._main(document), f"trang van-ban {self._numbered()}")
            for annex in document.phu_luc:
                css = f"trang phu-luc{' ngang' if annex.ngang else ''} {self._numbered(landscape=annex.ngang)}"
                yield block("section", self._annex(annex), css)

    def _numbered(self, *, landscape: bool = False) -> str:
        run = Pages(f"so-{len(self.runs) + 1}", landscape)
        self.runs.append(run)
        return run.name

    # --- the head -------------------------------------------------------------------------------------------------

    def _main(self, document: Document) -> Html:
        marks = document.marks
        end = self._end(document)
        return join(
            (
                block(
                    "div", join((some("p", marks.du_thao, "du-thao"), some("p", marks.luu_hanh, "luu-hanh"))), "le-tren"
                ),
                self._letterhead(document),
                self._title(document),
                self._addressees(document),
                self._body(document.body, 2, layout.page(nd30()).text_width, keep_last=bool(end)),
                end,
                block("address", join(some("p", line) for line in marks.lien_he), "lien-he"),
                self.words.footnotes(),
            )
        )

    def _letterhead(self, document: Document) -> Html:
        head, place = document.letterhead, layout.letterhead(document.letterhead, self.size_set)
        names = [
            *(_centred("p", line, "chu-quan") for line in place.parent),
            *(_centred("p", line, "co-quan") for line in place.issuer),
        ]
        if head.dau_sao:
            names.append(some("p", head.dau_sao, "chu-quan"))
        elif place.issuer:
            names.append(_rule(place.left - 2 * place.issuer_rule))
        css = ("dau-de",) if head.dau_de else ("quoc-hieu", "tieu-ngu")
        right = [some("p", words, one) for words, one in zip(dau_de(head), css, strict=True)]
        right.append(_rule(place.right - 2 * place.motto_rule))
        parts = (
            block("div", join(names), "ten"),
            some("p", head.so_ky_hieu, "so-ky-hieu"),
            block("div", _stamps(document.marks), "dau"),
            block("div", join(right), "quoc"),
            some("p", head.dia_danh_ngay, "ngay"),
        )
        return block("header", join(parts), "dau-trang", _columns(place.left, place.right))

    def _title(self, document: Document) -> Html:
        """Ô 5a: one heading of two lines, the line in brackets, a rule under whatever comes last."""
        sheet = layout.page(nd30())
        rule: int | None = None
        lines = [some("span", document.ten_loai, "ten-loai")]
        summary = plain(document.trich_yeu)
        if summary.strip() or any(run.note for run in document.trich_yeu):
            place = layout.title(summary, sheet, self.sizes["trich_yeu"])
            rule = place.rule
            words = self.words.runs(document.trich_yeu, bold=True)
            lines.append(element("span", words, "trich-yeu can", _side(place.line.side_indent)))
        parts = [block("h1", join(lines))]
        if document.kem_theo.strip():
            place = layout.title(document.kem_theo, sheet, self.sizes["kem_theo"], bold=False, italic=True)
            rule = place.rule
            parts.append(_centred("p", place.line, "kem-theo"))
        if rule is not None:
            parts.append(_rule(sheet.text_width - 2 * rule))
        return block("div", join(parts), "tieu-de")

    def _addressees(self, document: Document) -> Html:
        lines = kinh_gui(document)
        if not lines:
            return EMPTY
        place = layout.addressees(lines[1:] or lines, self.sizes["kinh_gui"])
        items = join(some("li", line) for line in lines[1:])
        dash = f"--gach:{_points(place.dash - place.left)}"
        return block("div", join((some("p", lines[0]), block("ul", items, more='role="list"'))), "kinh-gui", dash)

    # --- the text -------------------------------------------------------------------------------------------------

    def _body(self, body: tuple[Block, ...], level: int, width: int, *, keep_last: bool) -> Html:
        parts = any(isinstance(one, Paragraph) and one.kieu is Kieu.PHAN for one in body)
        levels = {Kieu.PHAN: level, Kieu.MUC: level + parts, Kieu.TIEU_DE: level + parts + 1}
        last = len(body) - 1
        written = []
        for index, one in enumerate(body):
            keep = keep_last and index == last
            if isinstance(one, Table):
                written.append(tables.ruled(one, width, self.words, keep=keep))
            else:
                written.append(self._paragraph(one, levels.get(one.kieu, 0), keep=keep or one.keep_next))
        return block("div", join(written), "noi-dung")

    def _paragraph(self, paragraph: Paragraph, level: int, *, keep: bool) -> Html:
        css = _HEADINGS.get(paragraph.kieu) or paragraph.kieu.value.replace("_", "-")
        words = self.words.paragraph(paragraph, bold=bool(level))
        if not words:
            return EMPTY
        return element(f"h{level}" if level else "p", words, f"{css} giu" if keep and not level else css)

    def _annex(self, annex: Annex) -> Html:
        """Mẫu 2.1: number, title, the document it belongs to, a rule, the text."""
        upright = layout.page(nd30())
        sheet = layout.landscape(upright) if annex.ngang else upright
        rule = layout.title(annex.so, sheet, self.sizes["phu_luc_so"]).rule if annex.so.strip() else None
        lines = [some("span", annex.so, "phu-luc-so")]
        if annex.tieu_de.strip():
            place = layout.title(annex.tieu_de, sheet, self.sizes["phu_luc_ten"])
            rule = place.rule
            lines.append(_centred("span", place.line, "phu-luc-ten"))
        parts = [block("h2", join(lines))]
        if annex.kem_theo.strip():
            place = layout.title(annex.kem_theo, sheet, self.sizes["kem_theo"], bold=False, italic=True)
            rule = place.rule
            parts.append(_centred("p", place.line, "kem-theo"))
        if rule is not None:
            parts.append(_rule(sheet.text_width - 2 * rule))
        return join(
            (
                block("div", join(parts), "tieu-de"),
                self._body(annex.body, 3, sheet.text_width, keep_last=False),
                self.words.footnotes(),
            )
        )

    # --- the end --------------------------------------------------------------------------------------------------

    def _end(self, document: Document) -> Html:
        """Ô 7, 9b and 12. A list of receivers too long for a page may be parted, the signature never."""
        who, receivers, drafter = document.signature, document.noi_nhan, document.marks.nguoi_soan
        place = layout.signature(who, receivers, self.sizes)
        left = []
        if receivers:
            left.append(some("p", nd30().noi_nhan, "nhan"))
            left += [
                block("ul", join(some("li", one.line) for one in some_of), more='role="list"')
                for some_of in (receivers[: place.beside], receivers[place.beside :])
            ]
        left.append(some("p", drafter, "nguoi-soan"))
        right = [*(_centred("p", line, "quyen-han") for line in place.powers), some("p", who.nguoi_ky, "ho-ten")]
        parts = join((block("div", join(left), "noi-nhan"), block("div", join(right), "ky")))
        css = "cuoi dai" if place.beside < len(receivers) else "cuoi"
        return block("footer", parts, css, _columns(place.left, place.right))


def _stamps(marks: Marks) -> Html:
    widths = nd30().dau.rong_mm
    return join(
        some("p", mark, style=f"--dau:{number(widths[mark])}mm" if mark in widths else "")
        for mark in (marks.do_mat, marks.do_khan)
    )


def _centred(tag: str, line: layout.Line, css: str) -> Html:
    return some(tag, line.text, f"{css} can", _side(line.side_indent))


def _side(twips: int) -> str:
    return f"--can:{_points(twips)}" if twips else ""


def _rule(twips: int) -> Html:
    """A rule; its length goes with the size of the words, which narrow screens change."""
    return element("div", EMPTY, "ke", f"--ke:{number(twips / 20 / nd30().trinh_bay.co_chu)}em")


def _columns(left: int, right: int) -> str:
    return f"--trai:{_points(left)};--phai:{_points(right)}"


def _points(twips: int) -> str:
    return f"{number(twips / 20)}pt"
