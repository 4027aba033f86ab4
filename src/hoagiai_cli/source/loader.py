"""A plan file as plain data with positions, and every fault found on the way."""

from __future__ import annotations

import unicodedata
from typing import Any

import yaml

from hoagiai_cli.source.builder import MAX_DEPTH, Builder, Place, TooDeep
from hoagiai_cli.source.characters import clean, has_odd_indent
from hoagiai_cli.source.encoding import decode
from hoagiai_cli.source.events import TOO_DEEP, Reader, best_reader, failure_of
from hoagiai_cli.source.faults import Faults
from hoagiai_cli.source.positions import LineMap
from hoagiai_cli.source.problem import Problem
from hoagiai_cli.source.source_file import SourceFile

__all__ = ["SourceFile", "load"]


def load(raw: bytes, name: str, *, reader: Reader = best_reader) -> SourceFile:
    """Read the bytes of a YAML file.

    In: the bytes (the caller limits their number), a name for messages, and the parser to use.
    Out: text, data, positions and problems; `data` is None when no mapping could be read. Problems that
    leave the rest readable (a duplicate key, a tag, an alias, a control character) do not take the data away:
    of a duplicate key the first value counts, of an alias None, a merge key is left out.
    Never raises for what is in the bytes.
    """
    faults = Faults()
    decoded = decode(raw, faults)
    text = decoded.text
    data: dict[str, Any] | None = None
    root: Place | None = None
    read = text
    if decoded.usable:
        read = clean(text, faults)
        if has_odd_indent(read):
            from hoagiai_cli.source.indents import plain_indents

            read = plain_indents(read, faults, reader)
        data, root = _data(read, faults, reader)
    source = SourceFile(name, text, data, bom=decoded.bom, _read=read, _root=root)
    if faults:
        source.problems.extend(_problems(faults, source.positions))
    return source


def _data(text: str, faults: Faults, reader: Reader) -> tuple[dict[str, Any] | None, Place | None]:
    builder = Builder(reader(text), faults, normal=unicodedata.is_normalized("NFC", text))
    try:
        found = builder.read()
    except TooDeep as error:
        faults.add("HG036", error.index, error.index + 1, {"toi_da": MAX_DEPTH})
        return None, None
    except yaml.YAMLError as error:
        from hoagiai_cli.source.doctor import explain

        failure = failure_of(error)
        if failure.problem == TOO_DEEP:  # newer builds of libyaml give up by themselves, far beyond our own limit
            faults.add("HG036", failure.index, failure.index, {"toi_da": MAX_DEPTH})
        else:
            explain(text, failure, faults, reader)
        return None, None
    if found is None or _is_nothing(*found):
        faults.add("HG001", 0, 0)
        return None, None
    data, root = found
    if not isinstance(data, dict):
        from hoagiai_cli.source.doctor import explain_top_level

        explain_top_level(text, data, root[2], faults, reader)
        return None, None
    from hoagiai_cli.source.traps import find_traps

    find_traps(text, root, builder.folded, faults)
    return data, root


def _is_nothing(data: Any, root: Place) -> bool:
    return data is None and root[2] == root[3]


def _problems(faults: Faults, positions: LineMap) -> list[Problem]:
    problems = [
        Problem(
            fault.code,
            fault.args,
            positions.span(fault.start, fault.end),
            tuple((positions.span(start, end), note) for start, end, note in fault.related),
        )
        for fault in faults
    ]
    return sorted(problems, key=lambda problem: (problem.span, problem.code))
