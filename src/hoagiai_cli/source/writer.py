"""A new YAML file from plain data, laid out as a person would.

Only for files that do not exist yet: a file somebody wrote is changed by replacing the very stretch that
changes, never by writing it anew.
"""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from itertools import pairwise
from typing import Any, Final

from hoagiai_cli.source.characters import without_controls
from hoagiai_cli.source.loader import load
from hoagiai_cli.source.scalars import plain_number
from hoagiai_cli.source.source_file import SourceFile
from hoagiai_cli.text.normal import nfc

Path = tuple[str | int, ...]

_NO_FOLDING: Final = 2**30
_LONGEST_KEY: Final = 1000
"""Code points; a longer key needs YAML's `? key` form."""

# What a reader of YAML 1.1 or 1.2 other than ours takes for a number or a truth value.
_LOOKS_TYPED = re.compile(
    r"[-+]?(?:0x[0-9a-f]+|0o?[0-7]+|[0-9]+|[0-9]*\.[0-9]+|[0-9]+\.)(?:e[-+]?[0-9]+)?|[-+]?\.inf|\.nan"
    r"|~|null|true|false|yes|no|on|off|y|n|<<|=",
    re.IGNORECASE,
)
_SIMPLE_KEY = re.compile(r"[\w /.,()-]+")
_PLAIN_START = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`=\u2010-\u2015\u2212\u2022\u25cf\u25e6\u25aa\u00b7]")
_NOT_PLAIN = re.compile(r":(?:\s|$)|\s#|[^\S ]|[^ -\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_NOT_LITERAL = re.compile("[^\n\t\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]|^\t")


class DumpError(RuntimeError):
    """Data that cannot be written, or a file that does not read back as the data: a fault of the program."""


def dump(data: Mapping[str, Any], *, header: str = "", comments: Mapping[Path, str] | None = None) -> str:
    """The text of a YAML file holding `data`, in its order.

    In: nested mappings (keys are text), lists and tuples, str, int, float, bool and None; strings are written
    in normal form C. `header` becomes comment lines at the top; `comments` maps the path of a key or list
    item to a comment set above it (above the item, for the first key of a list item).
    Out: text ending in a line break; indentation of two, list items under their key, text of several lines
    as a `|` block, nothing folded, None as nothing, a blank line around top-level keys of several lines.
    Raises DumpError when the text, read again, is not the data (a control character in a string, a float that
    has no plain writing), and KeyError for a comment on a path that is not there.
    """
    wanted = _plain(data)
    text = _emit(wanted)
    text = _with_comments(_reload(text, wanted), header, comments or {})
    _reload(text, wanted)
    return text


def _plain(value: Any) -> Any:
    """A copy made of nothing but dict, list and scalars, its text in normal form C."""
    if isinstance(value, Mapping):
        return {_key(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, str):
        return nfc(str(value))
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int | float) and plain_number(value) is not None:
        return value
    raise DumpError(f"cannot write {value!r}")


def _key(key: object) -> str:
    if not isinstance(key, str):
        raise DumpError(f"cannot write the key {key!r}")
    return nfc(str(key))


def _emit(data: dict[str, Any]) -> str:
    from ruamel.yaml import YAML
    from ruamel.yaml.emitter import RoundTripEmitter

    class Emitter(RoundTripEmitter):
        MAX_SIMPLE_KEY_LENGTH = _LONGEST_KEY

        def choose_scalar_style(self) -> Any:
            if not self.event.style:  # plain by our choice, whatever dates ruamel sees in it
                self.event.implicit = (True, True)
            return super().choose_scalar_style()

    yaml = YAML()
    yaml.Emitter = Emitter
    yaml.width = _NO_FOLDING
    yaml.indent(mapping=2, sequence=4, offset=2)
    out = io.StringIO()
    yaml.dump(_styled(data), out)
    text = out.getvalue()
    return text.removesuffix("...\n") if text.endswith("\n...\n") else text  # ruamel's mark after a last `|+` block


def _styled(value: Any) -> Any:
    """The data with each string marked for how it is to be written."""
    if isinstance(value, dict):
        return {_styled_key(key): _styled(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_styled(item) for item in value]
    return _styled_text(value) if isinstance(value, str) else value


def _styled_key(key: str) -> str:
    from ruamel.yaml.scalarstring import DoubleQuotedScalarString

    simple = _is_plain(key) and _SIMPLE_KEY.fullmatch(key)
    return key if simple else DoubleQuotedScalarString(key)


def _styled_text(text: str) -> Any:
    from ruamel.yaml.scalarstring import DoubleQuotedScalarString, LiteralScalarString

    if "\n" in text and not _NOT_LITERAL.search(text):
        return LiteralScalarString(text)
    return text if _is_plain(text) else DoubleQuotedScalarString(text)


def _is_plain(text: str) -> bool:
    """True when the text needs no quotes in any reader."""
    return (
        _PLAIN_START.match(text) is not None
        and text == text.strip()
        and not _NOT_PLAIN.search(text)
        and not _LOOKS_TYPED.fullmatch(text)
    )


def _reload(text: str, wanted: dict[str, Any]) -> SourceFile:
    source = load(text.encode("utf-8", "replace"), "dump")
    if source.problems or not _same(source.data, wanted):
        codes = ", ".join(sorted({problem.code for problem in source.problems})) or "other data"
        raise DumpError(f"what was written does not read back as it should ({codes})")
    return source


def _same(one: Any, other: Any) -> bool:
    """Equal, of the same types (1 is not True) and in the same order."""
    if type(one) is not type(other):
        return False
    if isinstance(one, dict):
        return list(one) == list(other) and all(_same(item, other[key]) for key, item in one.items())
    if isinstance(one, list):
        return len(one) == len(other) and all(map(_same, one, other))
    return bool(one == other)


def _with_comments(source: SourceFile, header: str, comments: Mapping[Path, str]) -> str:
    """The text with comments and blank lines set in, at the places the loader gives for their paths.

    A comment line between two lines never changes what YAML reads, nor does an empty one, save after a `|+` block.
    """
    above: dict[int, list[str]] = {}
    for path, comment in comments.items():
        line = _line_of(source, path)
        text = source.lines[line - 1]
        indent = " " * (len(text) - len(text.lstrip(" ")))
        above.setdefault(line, []).extend(_comment_lines(comment, indent))
    lines = source.lines
    starts = [source.span((key,), what="key").line for key in source.data or {}]
    sizes = [after - start for start, after in pairwise([*starts, len(lines) + 1])]
    for number, line in enumerate(starts):
        if number and lines[line - 2] and max(sizes[number - 1 : number + 1]) > 1:
            above.setdefault(line, []).insert(0, "")
        elif not number and header and line in above:
            above[line].insert(0, "")
    out = _comment_lines(header, "") if header else []
    for index, text in enumerate(lines, start=1):
        out += above.get(index, ())
        out.append(text)
    return "\n".join(out) + "\n"


def _line_of(source: SourceFile, path: Path) -> int:
    value: Any = source.data
    for step in path:
        known = isinstance(value, dict) and step in value
        if not known and not (isinstance(value, list) and isinstance(step, int) and 0 <= step < len(value)):
            raise KeyError(path)
        value = value[step]
    if not path:
        raise KeyError(path)
    return source.span(path, what="key").line


def _comment_lines(comment: str, indent: str) -> list[str]:
    lines = (without_controls(line).strip() for line in comment.splitlines() or [""])
    return [f"{indent}{line}" if line.startswith("#") else f"{indent}# {line}".rstrip() for line in lines]
