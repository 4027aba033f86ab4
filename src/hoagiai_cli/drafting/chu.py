"""Words with bold, italic and footnotes in them.

In a plan file `**đậm**` is bold, `*nghiêng*` italic and `[^1]` calls a footnote, as in Markdown; in a
wording template the tags `<b>` and `<i>` do the same as the stars. Anything that does not close, and a
call of a footnote that is not there, is printed as typed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape

from hoagiai_cli.document.model import Run, Text

_DAU_SAO = re.compile(
    r"\*\*(?=\S)(?P<bold>[^*\n]+?)(?<=\S)\*\*|(?<![\w*(])\*(?=[\w“\"(])(?P<italic>[^*\n]+?)(?<=[\w.,;:!?”\")])\*(?![\w*)])"
)
_THE = re.compile(r"</?(?:b|i)>")


ChuThich = Mapping[str, str]
"""Footnotes of a plan: the name called in the text and the words of the note."""

KHONG_CHU_THICH: ChuThich = {}
GOI_CHU_THICH = re.compile(r"\[\^(?P<ten>[^\[\]\s^]{1,40})\]")


def doc_chu(text: str, chu_thich: ChuThich = KHONG_CHU_THICH, *, bold: bool = False, italic: bool = False) -> Text:
    """Plan text to runs; `bold` and `italic` are the style around it."""
    if "*" not in text:
        return _goi(text, chu_thich, bold, italic)
    runs: list[Run] = []
    at = 0
    for match in _DAU_SAO.finditer(text):
        runs += _goi(text[at : match.start()], chu_thich, bold, italic)
        dam = match["bold"]
        runs += _goi(dam, chu_thich, True, italic) if dam is not None else _goi(match["italic"], chu_thich, bold, True)
        at = match.end()
    runs += _goi(text[at:], chu_thich, bold, italic)
    return tuple(runs)


def goi_chu_thich(text: Text, chu_thich: ChuThich) -> Text:
    """`text` with the footnotes it calls, where its words came through a template."""
    if not chu_thich or not any("[^" in run.text for run in text):
        return text
    return tuple(one for run in text for one in _goi(run.text, chu_thich, run.bold, run.italic))


def bo_goi(text: str, chu_thich: ChuThich) -> str:
    """Typed words without the calls of footnotes, for where they are said again."""
    if "[^" not in text or not chu_thich:
        return text
    return GOI_CHU_THICH.sub(lambda match: "" if match["ten"] in chu_thich else match.group(), text)


def _goi(text: str, chu_thich: ChuThich, bold: bool, italic: bool) -> Text:
    """Text in one style, with the footnotes it calls."""
    if "[^" not in text or not chu_thich:
        return (Run(text, bold, italic),) if text else ()
    runs: list[Run] = []
    at = 0
    for match in GOI_CHU_THICH.finditer(text):
        note = chu_thich.get(match["ten"])
        if note is not None:
            runs.append(Run(text[at : match.start()], bold, italic, doc_chu(note)))
            at = match.end()
    if at < len(text):
        runs.append(Run(text[at:], bold, italic))
    return tuple(runs)


def doc_mau(html: str) -> Text:
    """The output of a wording template to runs: entities undone, <b> and <i> kept as style."""
    if "<" not in html and "&" not in html:
        return doc_chu(html)
    runs: list[Run] = []
    at, bold, italic = 0, False, False
    for match in _THE.finditer(html):
        runs += doc_chu(unescape(html[at : match.start()]), bold=bold, italic=italic)
        tag = match.group()
        bold, italic = (tag == "<b>", italic) if "b" in tag else (bold, tag == "<i>")
        at = match.end()
    runs += doc_chu(unescape(html[at:]), bold=bold, italic=italic)
    return tuple(runs)


def noi(first: Text, second: Text) -> Text:
    """Two texts as one; runs of one style are merged."""
    runs: list[Run] = []
    for run in (*first, *second):
        if runs and not runs[-1].note and (runs[-1].bold, runs[-1].italic) == (run.bold, run.italic):
            runs[-1] = Run(runs[-1].text + run.text, run.bold, run.italic, run.note)
        elif run.text or run.note:
            runs.append(run)
    return tuple(runs)


def doi_cuoi(text: Text, bo: str, them: str) -> Text:
    """`text` without the characters `bo` at its end, followed by `them`."""
    runs = list(text)
    while runs:
        last = runs.pop()
        rest = last.text.rstrip(bo)
        if rest or last.note:
            runs.append(Run(rest, last.bold, last.italic, last.note))
            break
    return noi(tuple(runs), (Run(them),))
