"""Words with bold and italic in them.

In a plan file `**đậm**` is bold and `*nghiêng*` italic, as in Markdown; in a wording template the
tags `<b>` and `<i>` do the same. Anything that does not close is printed as typed.
"""

from __future__ import annotations

import re
from html import unescape

from hoagiai_cli.document.model import Run, Text

_DAU_SAO = re.compile(
    r"\*\*(?=\S)(?P<bold>[^*\n]+?)(?<=\S)\*\*|(?<![\w*(])\*(?=[\w“\"(])(?P<italic>[^*\n]+?)(?<=[\w.,;:!?”\")])\*(?![\w*)])"
)
_THE = re.compile(r"</?(?:b|i)>")


def doc_chu(text: str, *, bold: bool = False, italic: bool = False) -> Text:
    """Plan text to runs; `bold` and `italic` are the style around it."""
    if "*" not in text:
        return (Run(text, bold, italic),) if text else ()
    runs: list[Run] = []
    at = 0
    for match in _DAU_SAO.finditer(text):
        if match.start() > at:
            runs.append(Run(text[at : match.start()], bold, italic))
        dam = match["bold"]
        runs.append(Run(dam, True, italic) if dam is not None else Run(match["italic"], bold, True))
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
        if runs and (runs[-1].bold, runs[-1].italic) == (run.bold, run.italic):
            runs[-1] = Run(runs[-1].text + run.text, run.bold, run.italic)
        elif run.text:
            runs.append(run)
    return tuple(runs)


def doi_cuoi(text: Text, bo: str, them: str) -> Text:
    """`text` without the characters `bo` at its end, followed by `them`."""
    runs = list(text)
    while runs:
        last = runs.pop()
        rest = last.text.rstrip(bo)
        if rest:
            runs.append(Run(rest, last.bold, last.italic))
            break
    return noi(tuple(runs), (Run(them),))
