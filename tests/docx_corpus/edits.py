"""Small changes to a `Doc`, each a function that makes it: the words of the two tables."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

from tests.docx_corpus.layout import runs
from tests.docx_corpus.model import Doc, Para, Run, Table

Edit = Callable[[Doc], None]
_RUN = {"size", "bold", "italic", "font", "color", "underline", "note", "raw"}


def both(*edits: Edit) -> Edit:
    """One after the other."""

    def edit(doc: Doc) -> None:
        for one in edits:
            one(doc)

    return edit


def text(role: str, new: str, n: int = 0) -> Edit:
    """The nth paragraph of a role says something else."""

    def edit(doc: Doc) -> None:
        para = doc.all(role)[n]
        para.runs = [para.runs[0]]
        para.runs[0].text = new

    return edit


def sub(old: str, new: str) -> Edit:
    """A piece of text is another one, the first time it occurs."""

    def edit(doc: Doc) -> None:
        for para in doc.paras:
            for run in para.runs:
                if old in run.text:
                    run.text = run.text.replace(old, new, 1)
                    return
        raise AssertionError(f"{old!r} is not in this document")

    return edit


def style(role: str, n: int | None = None, **values: Any) -> Edit:
    """Paragraphs of a role look otherwise: all, or the nth."""

    def edit(doc: Doc) -> None:
        found = doc.all(role)
        for para in found if n is None else [found[n]]:
            for key, value in values.items():
                for target in para.runs if key in _RUN else [para]:
                    setattr(target, key, value)

    return edit


def word(piece: str, **values: Any) -> Edit:
    """A piece of a paragraph becomes a run of its own with another look."""

    def edit(doc: Doc) -> None:
        for para in doc.paras:
            for index, run in enumerate(para.runs):
                if piece in run.text:
                    before, after = run.text.split(piece, 1)
                    parts = [Run(**{**vars(run), "text": t}) for t in (before, piece, after)]
                    for key, value in values.items():
                        setattr(parts[1], key, value)
                    para.runs[index : index + 1] = [part for part in parts if part.text]
                    return
        raise AssertionError(f"{piece!r} is not in this document")

    return edit


def rule(role: str, share: float | None) -> Edit:
    """The short rule under a part is another multiple of what it was; None: there is none."""

    def edit(doc: Doc) -> None:
        para = next(p for p in reversed(doc.all(role)) if p.rule is not None)
        para.rule = None if share is None else (para.rule or 0) * share

    return edit


def page(n: int | None = None, **values: float) -> Edit:
    """Other paper or margins, of all sections or of the nth."""

    def edit(doc: Doc) -> None:
        for section in doc.sections if n is None else [doc.sections[n]]:
            section.page = copy.copy(section.page)
            for key, value in values.items():
                setattr(section.page, key, value)

    return edit


def number(**values: Any) -> Edit:
    """Another way to number pages."""

    def edit(doc: Doc) -> None:
        for key, value in values.items():
            setattr(doc.number, key, value)

    return edit


def section(n: int, **values: Any) -> Edit:
    """Another way for the nth section to begin."""

    def edit(doc: Doc) -> None:
        for key, value in values.items():
            setattr(doc.sections[n], key, value)

    return edit


def drop(role: str, n: int | None = None) -> Edit:
    """Paragraphs of a role are not there."""

    def edit(doc: Doc) -> None:
        found = doc.all(role)
        for para in found if n is None else [found[n]]:
            home = doc.home(para)
            home[:] = [item for item in home if item is not para]

    return edit


def add(after: str, words: str, n: int = -1, *, before: bool = False, like: str | None = None, **values: Any) -> Edit:
    """A new paragraph beside the nth of a role, shaped like it (or like the first of another role)."""

    def edit(doc: Doc) -> None:
        anchor = doc.all(after)[n]
        para: Para = copy.deepcopy(doc.all(like)[0] if like else anchor)
        para.rule, para.role, base = None, "them", para.runs[0]
        para.runs = runs(words, base.size, bold=base.bold, italic=base.italic)
        for key, value in values.items():
            for target in para.runs if key in _RUN else [para]:
                setattr(target, key, value)
        home = doc.home(anchor)
        index = next(i for i, item in enumerate(home) if item is anchor)
        home.insert(index + (not before), para)

    return edit


def table(after: str, rows: list[list[str]], size: float = 12) -> Edit:
    """A ruled table in the main text."""

    def edit(doc: Doc) -> None:
        anchor = doc.all(after)[-1]
        cells = [[Para("o", [Run(cell, size, bold=not i)], align="left") for cell in row] for i, row in enumerate(rows)]
        home = doc.home(anchor)
        index = next(i for i, item in enumerate(home) if item is anchor)
        home.insert(index, Table(cells, [doc.page.text_width / len(rows[0])] * len(rows[0])))

    return edit


def long_annex(n: int, times: int = 40) -> Edit:
    """The table of the nth section runs over several pages."""

    def edit(doc: Doc) -> None:
        for block in doc.sections[n].blocks:
            if isinstance(block, Table):
                block.rows += copy.deepcopy(block.rows[1:]) * times

    return edit


def longer(times: int) -> Edit:
    """The first plain paragraph is said again and again, so that the text is surely of several pages."""

    def edit(doc: Doc) -> None:
        anchor = doc.all("doan")[1]
        home = doc.home(anchor)
        index = next(i for i, item in enumerate(home) if item is anchor)
        home[index:index] = [copy.deepcopy(anchor) for _ in range(times)]

    return edit


def body(**values: Any) -> Edit:
    """All indented paragraphs of the main text look otherwise."""

    def edit(doc: Doc) -> None:
        for para in doc.sections[0].blocks:
            if isinstance(para, Para) and para.first:
                for key, value in values.items():
                    setattr(para, key, value)

    return edit


def everywhere(**values: Any) -> Edit:
    """All characters look otherwise."""

    def edit(doc: Doc) -> None:
        for para in doc.paras:
            for run in para.runs:
                for key, value in values.items():
                    setattr(run, key, value)

    return edit


def nothing(doc: Doc) -> None:
    """For faults that lie in the way of making the file."""
