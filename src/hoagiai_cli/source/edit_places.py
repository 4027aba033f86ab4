"""The changes of a YAML text that replace a value, add a key or an item, or drop one."""

from __future__ import annotations

from collections.abc import Collection
from itertools import takewhile
from typing import Any

from hoagiai_cli.source import edit_scalar
from hoagiai_cli.source.changes import Change
from hoagiai_cli.source.edit_page import Page, Unplaceable, written
from hoagiai_cli.source.source_file import SourceFile

Path = tuple[str | int, ...]


def replace(source: SourceFile, path: Path, value: Any) -> list[Change]:
    """Changes that make the value at `path` into `value`."""
    page = Page(source)
    place, flow = page.find(path)
    old: Any = source.data
    for step in path:
        old = old[step]
    text, start = source.text, place[2]
    scalar = place[4] is None
    if scalar and isinstance(old, str) and isinstance(value, str):
        if text[start : start + 1] in ("|", ">") and not flow:
            found = edit_scalar.in_block(text, start, place[3], old, value, page.newline(start), 2 * len(path) + 1)
        else:
            found = edit_scalar.in_line(text, start, page.token_end(place), old, value, flow=flow)
        if found is not None:
            return found
    if flow:
        return [Change(start, page.last(place), edit_scalar.in_brackets(value))]
    return page.anew(path, place, value)


def add_key(
    source: SourceFile, path: Path, key: str, value: Any, after: str | None, gone: Collection[Path]
) -> list[Change]:
    """Changes that give the mapping at `path` a new key; `gone` are all paths that are taken away."""
    page = Page(source)
    place, in_flow = page.find(path)
    keys = place[4]
    if not isinstance(keys, dict):
        raise Unplaceable(path)
    if in_flow or page.is_flow(place):
        pair = f"{edit_scalar.in_brackets(key)}: {edit_scalar.in_brackets(value)}"
        names = list(keys)
        index = names.index(after) + 1 if after in keys else len(names)
        spans = [((*path, name) in gone, keys[name][0], page.last(keys[name])) for name in names]
        return page.into_brackets(place, spans, index, pair)
    if not keys:
        raise Unplaceable(path)
    first = next(iter(keys.values()))
    column = page.column(first[0])
    before = keys[after] if after in keys else list(keys.values())[-1]
    lines = written({key: value}, column)
    end = page.last(before)
    if not path and len(lines) > 1 and page.blank_after(end):
        lines.insert(0, "")
    return [page.lines_after(end, lines, 2 * len(path) + 1)]


def add_item(source: SourceFile, path: Path, index: int, value: Any, gone: Collection[Path]) -> list[Change]:
    """Changes that put a new item before item `index` of the list at `path`; `gone`: all paths that are taken away."""
    page = Page(source)
    place, in_flow = page.find(path)
    items = place[4]
    if not isinstance(items, list):
        raise Unplaceable(path)
    if in_flow or page.is_flow(place):
        spans = [((*path, i) in gone, item[2], page.last(item)) for i, item in enumerate(items)]
        return page.into_brackets(place, spans, index, edit_scalar.in_brackets(value))
    dashes = page.dashes(place)
    column = page.column(dashes[0])
    if isinstance(value, list | dict) and value and page.is_flow(items[index - 1 if index else 0]):
        lines = [" " * column + "- " + edit_scalar.in_brackets(value)]  # as the items beside it are written
    else:
        lines = written([value], column)
    airy = any(page.blank_after(page.last(item)) for item in items[:-1])
    if index:
        return [page.lines_after(page.last(items[index - 1]), ["", *lines] if airy else lines, 2 * len(path))]
    at = page.line_start(dashes[0])
    if not page.text[at : dashes[0]].isspace() and at != dashes[0]:
        raise Unplaceable(path)  # the first item stands in the line of something else
    newline = page.newline(at)
    block = newline.join([*lines, ""] if airy else lines) + newline
    return [Change(at, at, block, 2 * len(path))]


def drop(source: SourceFile, path: Path, gone: Collection[Path]) -> list[Change]:
    """Changes that take away the item or key at `path`; `gone` are all paths that are taken away."""
    page = Page(source)
    parent, in_flow = page.find(path[:-1])
    place, _ = page.find(path)
    if in_flow or page.is_flow(parent):
        inner = parent[4]
        spans = (
            [(one[0], page.last(one)) for one in inner.values()]
            if isinstance(inner, dict)
            else [(one[2], page.last(one)) for one in inner or ()]
        )
        steps = list(inner) if isinstance(inner, dict) else list(range(len(spans)))
        index = steps.index(path[-1])  # type: ignore[arg-type]  # a step of this parent
        is_end = all((*path[:-1], step) in gone for step in steps[index + 1 :])
        return page.out_of_brackets(spans, index, is_end=is_end)
    if isinstance(parent[4], list):
        begin = page.dashes(parent)[int(path[-1])]
    else:
        begin = place[0]
    line, end = page.line_start(begin), page.last(place)
    following = page.next_line(end)
    siblings = list(parent[4].items()) if isinstance(parent[4], dict) else []
    run = list(takewhile(lambda one: (*path[:-1], one[0]) in gone, siblings))
    if any(step == path[-1] for step, _ in run) and page.in_line_of_dash(run[0][1][0]):
        if len(run) == len(siblings):
            raise Unplaceable(path[:-1])
        return page.out_of_dash_line([one for _, one in run], siblings[len(run)][1], place)
    if page.text[line:begin].strip(" "):  # a list in the line of a list
        raise Unplaceable(path[:-1])
    if page.blank_line(following):
        if path[-1] == next(iter(parent[4] if isinstance(parent[4], dict) else range(1))) and len(path) > 1:
            while page.blank_line(following):  # the first of its kind: what parted it from the next goes with it
                following = page.next_line(following)
        while line and page.blank_line(page.line_start(line - 1)):
            line = page.line_start(line - 1)
    return [Change(line, following, "")]
