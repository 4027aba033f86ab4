"""Changes to a YAML text that somebody wrote: only the stretch that changes is written anew.

Comments, layout, quotes, line ends and the way letters are typed stay as they are outside that stretch.
The text is read again afterwards: it must hold exactly the data that was asked for, or nothing is given out.
"""

from __future__ import annotations

import codecs
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from hoagiai_cli.source.changes import Change, merged
from hoagiai_cli.source.edit_page import Unplaceable
from hoagiai_cli.source.edit_places import add_item, add_key, drop, replace
from hoagiai_cli.source.loader import load
from hoagiai_cli.source.source_file import SourceFile
from hoagiai_cli.source.writer import DumpError

Path = tuple[str | int, ...]


class EditError(ValueError):
    """Edits that do not fit the data, or that this text cannot take without a guess."""


class Put(NamedTuple):
    """The value at `path`, which is there, becomes `value`."""

    path: Path
    value: Any


class Insert(NamedTuple):
    """`value` becomes a new item before item `path[-1]` of a list (its length: at the end), or a new key.

    A key goes after the key `after` of the same mapping, or where that is None to the end.
    """

    path: Path
    value: Any
    after: str | None = None


class Remove(NamedTuple):
    """The item or key at `path` goes, with the comments on its own lines; those above it stay."""

    path: Path


Edit = Put | Insert | Remove


def data_after(data: Any, edits: Iterable[Edit]) -> Any:
    """`data` with all `edits` done at once: every path speaks of the data as it was. Raises EditError."""
    return _Wanted(edits).build(data)


def edited(source: SourceFile, edits: Sequence[Edit]) -> str:
    """The text of `source` with all `edits` done at once: every path speaks of the data as it was.

    Out: the text without byte order mark. Raises EditError where the edits do not fit the data or each other, and
    where the new text would not read back as the data asked for.
    """
    if source.data is None or source.root is None:
        raise EditError("the file holds no data")
    wanted = data_after(source.data, edits)
    changes = _all_changes(source, edits)
    text = merged(source.text, changes)
    if text is None:
        raise EditError("edits that touch the same words")
    again = load(text.encode("utf-8"), source.name)
    if len(again.problems) > len(source.problems) or not same(again.data, wanted):
        raise EditError("the new text would not read back as it should")
    return text


def edited_bytes(source: SourceFile, edits: Sequence[Edit]) -> bytes:
    """As `edited`, as the bytes of the file: UTF-8, with the byte order mark that was there."""
    return (codecs.BOM_UTF8 if source.bom else b"") + edited(source, edits).encode("utf-8")


def same(one: Any, other: Any) -> bool:
    """Equal, of the same types (1 is not True) and in the same order."""
    if type(one) is not type(other):
        return False
    if isinstance(one, dict):
        return list(one) == list(other) and all(same(item, other[key]) for key, item in one.items())
    if isinstance(one, list):
        return len(one) == len(other) and all(map(same, one, other))
    return bool(one == other)


def _all_changes(source: SourceFile, edits: Sequence[Edit]) -> list[Change]:
    gone = {edit.path for edit in edits if isinstance(edit, Remove)}
    anew: set[Path] = set()
    while True:
        changes: list[Change] = []
        try:
            for edit in sorted(_whole(source.data, edits, anew), key=lambda edit: _index(source.data, edit)):
                changes += _changes(source, edit, gone)
        except DumpError as error:  # a control character, a number without a plain writing
            raise EditError(str(error)) from error
        except Unplaceable as error:
            # a layout without room for the edit: the list or mapping around it is written anew
            if not error.path or error.path in anew:
                raise EditError(f"no place for an edit at {error.path}") from error
            anew.add(error.path)
        else:
            return changes


def _index(data: Any, edit: Edit) -> int:
    """New items of one list are written in its order, and new keys at the end after those that have a place."""
    if not isinstance(edit, Insert):
        return -1
    step = edit.path[-1]
    return step if isinstance(step, int) else int(edit.after not in _at(data, edit.path[:-1]))


def _changes(source: SourceFile, edit: Edit, gone: set[Path]) -> list[Change]:
    if isinstance(edit, Put):
        return replace(source, edit.path, edit.value)
    if isinstance(edit, Remove):
        return drop(source, edit.path, gone)
    step = edit.path[-1]
    if isinstance(step, str):
        return add_key(source, edit.path[:-1], step, edit.value, edit.after, gone)
    return add_item(source, edit.path[:-1], step, edit.value, gone)


def _whole(data: Any, edits: Sequence[Edit], anew: set[Path]) -> list[Edit]:
    """The edits, with those in `anew` or in a list or mapping that would be left empty as one edit of the whole."""
    gone: defaultdict[Path, int] = defaultdict(int)
    for edit in edits:
        if isinstance(edit, Remove):
            gone[edit.path[:-1]] += 1
    found = anew | {path for path, count in gone.items() if count == len(_at(data, path))}
    empty = {path for path in found if not any(path[: len(one)] == one for one in found - {path})}
    edits = _paired(data, edits)
    kept = [edit for edit in edits if not any(edit.path[: len(path)] == path for path in empty if edit.path != path)]
    whole = [Put(path, data_after(_at(data, path), _under(edits, path))) for path in sorted(empty, key=len)]
    return [*kept, *whole]


def _paired(data: Any, edits: Sequence[Edit]) -> list[Edit]:
    """A text that goes from a list and another that comes in its place are one change of that text."""
    gone = {edit.path for edit in edits if isinstance(edit, Remove) and isinstance(_at(data, edit.path), str)}
    out: list[Edit] = []
    paired: set[Path] = set()
    for edit in edits:
        is_text = isinstance(edit, Insert) and isinstance(edit.value, str) and isinstance(edit.path[-1], int)
        if isinstance(edit, Insert) and is_text and edit.path in gone and edit.path not in paired:
            paired.add(edit.path)
            out.append(Put(edit.path, edit.value))
        else:
            out.append(edit)
    return [edit for edit in out if not (isinstance(edit, Remove) and edit.path in paired)]


def _under(edits: Iterable[Edit], path: Path) -> list[Edit]:
    depth = len(path)
    found: list[Edit] = []
    for edit in edits:
        if edit.path[:depth] == path and len(edit.path) > depth:
            inner = edit.path[depth:]
            if isinstance(edit, Put):
                found.append(Put(inner, edit.value))
            elif isinstance(edit, Insert):
                found.append(Insert(inner, edit.value, edit.after))
            else:
                found.append(Remove(inner))
    return found


def _at(data: Any, path: Path) -> Any:
    for step in path:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            raise EditError(f"there is nothing at {path}") from None
    return data


class _Wanted:
    """The data after the edits."""

    def __init__(self, edits: Iterable[Edit]) -> None:
        self.put: dict[Path, Put | Remove] = {}
        self.new: defaultdict[Path, list[Insert]] = defaultdict(list)
        self.waiting: set[int] = set()
        for edit in edits:
            if not edit.path:
                raise EditError("the whole file is not edited")
            if isinstance(edit, Insert):
                self.new[edit.path[:-1]].append(edit)
                self.waiting.add(id(edit))
            elif edit.path in self.put:
                raise EditError(f"two edits of {edit.path}")
            else:
                self.put[edit.path] = edit
        self.left = set(self.put)

    def build(self, data: Any) -> Any:
        out = self._value(data, ())
        if self.left or self.waiting:
            raise EditError(f"edits of what is not there: {sorted(map(str, self.left)) or 'a new item or key'}")
        return out

    def _value(self, value: Any, path: Path) -> Any:
        if isinstance(value, dict):
            return self._mapping(value, path)
        return self._list(value, path) if isinstance(value, list) else value

    def _item(self, value: Any, path: Path) -> tuple[bool, Any]:
        """Whether it stays, and as what."""
        edit = self.put.get(path)
        if edit is None:
            return True, self._value(value, path)
        self.left.discard(path)
        return (False, None) if isinstance(edit, Remove) else (True, edit.value)

    def _list(self, value: list[Any], path: Path) -> list[Any]:
        out: list[Any] = []
        for index in range(len(value) + 1):
            for edit in self.new.get(path, ()):
                if edit.path[-1] == index:
                    out.append(edit.value)
                    self.waiting.discard(id(edit))
            if index < len(value):
                stays, item = self._item(value[index], (*path, index))
                if stays:
                    out.append(item)
        return out

    def _mapping(self, value: dict[str, Any], path: Path) -> dict[str, Any]:
        out: dict[str, Any] = {}
        new = [edit for edit in self.new.get(path, ()) if isinstance(edit.path[-1], str)]
        for key, inner in value.items():
            stays, item = self._item(inner, (*path, key))
            if stays:
                out[key] = item
            self._keys(out, value, [edit for edit in new if edit.after == key])
        self._keys(out, value, [edit for edit in new if edit.after is None or edit.after not in value])
        return out

    def _keys(self, out: dict[str, Any], value: dict[str, Any], new: list[Insert]) -> None:
        for edit in new:
            key = str(edit.path[-1])
            if key in value or key in out:
                raise EditError(f"the key {key} is there already")
            out[key] = edit.value
            self.waiting.discard(id(edit))
