"""YAML events as plain data, with the place of every key and value beside it."""

from __future__ import annotations

from typing import Any, Final

from hoagiai_cli.source.characters import code_point, control_character, without_controls
from hoagiai_cli.source.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    NextEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)
from hoagiai_cli.source.faults import Faults, shorten
from hoagiai_cli.source.scalars import plain_value
from hoagiai_cli.text.normal import nfc

MAX_DEPTH: Final = 64

Place = tuple[int, int, int, int, "Places | None"]
"""Offsets of key start, key end, value start, value end (a list item has -1, -1 as key), and the places inside.

A plain tuple of ints: there are hundreds in a plan, made at every load and looked at only for findings.
"""
Places = dict[str, Place] | list[Place]


class TooDeep(Exception):
    """The file nests deeper than `MAX_DEPTH`; args: the offset where."""

    def __init__(self, index: int) -> None:
        super().__init__(index)
        self.index = index


class Builder:
    """Reads one document from a stream of events.

    `next_event` raises `yaml.YAMLError` on a syntax error; structural faults go to `faults`.
    `normal` says that the text is in normal form C already, so its scalars need no normalising.
    `folded` are the offsets of unquoted values that run over several lines.
    """

    def __init__(self, next_event: NextEvent, faults: Faults, *, normal: bool) -> None:
        self._next = next_event
        self._faults = faults
        self._normal = normal
        self.folded: list[tuple[int, int]] = []

    def read(self) -> tuple[Any, Place] | None:
        """The first document's data and place, or None for a stream without one. Raises `TooDeep`."""
        self._next()  # stream start
        if not isinstance(self._next(), DocumentStartEvent):
            return None
        first = self._next()
        value, inside, end = self._value(first, 0)
        self._next()  # document end
        self._refuse_more_documents()
        return value, (-1, -1, first.start_mark.index, end, inside)

    def _refuse_more_documents(self) -> None:
        event = self._next()
        if not isinstance(event, DocumentStartEvent):
            return
        content = self._next()
        # A closing `---` with nothing after it is a habit from Markdown front matter and does no harm.
        empty = isinstance(content, ScalarEvent) and content.start_mark.index == content.end_mark.index
        if empty and self._next() and isinstance(self._next(), StreamEndEvent):
            return
        self._faults.add("HG009", event.start_mark.index, event.end_mark.index)

    def _value(self, event: Any, depth: int) -> tuple[Any, Places | None, int]:
        """Data, inner places and end offset of the node that `event` begins."""
        kind = type(event)
        if kind is ScalarEvent:
            return self._scalar(event), None, event.end_mark.index
        if kind is AliasEvent:
            start, end = event.start_mark.index, event.end_mark.index
            self._faults.add("HG032", start, end, {"ten": shorten(event.anchor)})
            return None, None, end
        if depth >= MAX_DEPTH:
            raise TooDeep(event.start_mark.index)
        if event.anchor is not None or event.tag is not None:
            self._refuse_properties(event)
        return self._mapping(depth + 1) if kind is MappingStartEvent else self._sequence(depth + 1)

    def _mapping(self, depth: int) -> tuple[dict[str, Any], Places, int]:
        read, value_of = self._next, self._value
        data: dict[str, Any] = {}
        places: dict[str, Place] = {}
        while True:
            key = read()
            if type(key) is not ScalarEvent:
                if type(key) is MappingEndEvent:
                    return data, places, key.end_mark.index
                self._complex_key(key, depth)
                continue
            name = key.value if self._normal and key.style != '"' else nfc(key.value)
            start, end = key.start_mark.index, key.end_mark.index
            first = read()
            value, inside, value_end = value_of(first, depth)
            if key.anchor is not None or key.tag is not None:
                self._refuse_properties(key)
            if name in places:
                old_start, old_end = places[name][:2]
                self._faults.add("HG030", start, end, {"khoa": shorten(name)}, near=((old_start, old_end, "lan_dau"),))
            elif name == "<<" and not key.style:
                self._faults.add("HG034", start, end)
            elif name == "" and not key.style:
                self._faults.add("HG037", start, end)
            else:
                data[name] = value
                places[name] = (start, end, first.start_mark.index, value_end, inside)

    def _sequence(self, depth: int) -> tuple[list[Any], Places, int]:
        read, value_of = self._next, self._value
        data: list[Any] = []
        places: list[Place] = []
        while True:
            first = read()
            if type(first) is SequenceEndEvent:
                return data, places, first.end_mark.index
            value, inside, end = value_of(first, depth)
            data.append(value)
            places.append((-1, -1, first.start_mark.index, end, inside))

    def _complex_key(self, key: Any, depth: int) -> None:
        """Report a key that is not a word, and read past it and its value."""
        _, _, end = self._value(key, depth)
        self._faults.add("HG035", key.start_mark.index, min(end, key.end_mark.index))
        self._value(self._next(), depth)

    def _scalar(self, event: Any) -> Any:
        if event.anchor is not None or event.tag is not None:
            self._refuse_properties(event)
        value: str = event.value
        style = event.style
        if not style:
            if event.start_mark.line != event.end_mark.line:
                self.folded.append((event.start_mark.index, event.end_mark.index))
            found = plain_value(value)
            if type(found) is not str or self._normal:
                return found
        elif style == '"':
            bad = control_character(value)
            if bad is not None:
                self._faults.add("HG006", event.start_mark.index, event.end_mark.index, {"ma": code_point(bad)})
                value = without_controls(value)
            return nfc(value)
        return value if self._normal else nfc(value)

    def _refuse_properties(self, event: Any) -> None:
        """Report the anchor and the tag of a node; its data is used as if they were not there."""
        start = event.start_mark.index
        if event.anchor is not None:
            self._faults.add("HG031", start, start + 1 + len(event.anchor), {"ten": shorten(event.anchor)})
        if event.tag is not None:
            self._faults.add("HG033", start, start + 1, {"the": shorten(event.tag)})
