"""YAML events from libyaml, or from PyYAML's own parser where libyaml is missing.

Events rather than trees: libyaml's own tree builder recurses in C and dies on fifty thousand brackets.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import yaml

# PyYAML's types hold the marks of an event to be optional; on what a parser made they never are. So events go untyped.
AliasEvent: Any = yaml.AliasEvent
CollectionEndEvent: Any = yaml.CollectionEndEvent
CollectionStartEvent: Any = yaml.CollectionStartEvent
DocumentStartEvent: Any = yaml.DocumentStartEvent
MappingEndEvent: Any = yaml.MappingEndEvent
MappingStartEvent: Any = yaml.MappingStartEvent
ScalarEvent: Any = yaml.ScalarEvent
SequenceEndEvent: Any = yaml.SequenceEndEvent
StreamEndEvent: Any = yaml.StreamEndEvent

NextEvent = Callable[[], Any]
Reader = Callable[[str], NextEvent]
"""Takes a text (no control characters), gives a function that returns the next event or raises `yaml.YAMLError`."""

TOO_DEEP = "exceeded maximum nesting depth"
"""What libyaml says of brackets inside brackets beyond a limit of its own."""

_BAD_ESCAPE = "found invalid Unicode character escape code"
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class SyntaxFailure:
    """Where and why the parser stopped: offsets into the text, and its English words."""

    index: int
    problem: str
    context: str = ""
    context_index: int | None = None


def libyaml_reader(text: str) -> NextEvent:
    """Events of `text` by libyaml. Raises ImportError where PyYAML was built without it."""
    from yaml.cyaml import CParser  # type: ignore[attr-defined]

    next_event: NextEvent = CParser(text).get_event
    return next_event


def python_reader(text: str) -> NextEvent:
    """Events of `text` by the pure Python parser: the same events, about fifteen times slower."""
    loader = yaml.SafeLoader(text)

    def next_event() -> Any:
        try:
            event: Any = loader.get_event()  # type: ignore[no-untyped-call]
        except ValueError as error:  # chr() of an escape such as "\U00110000"
            raise yaml.MarkedYAMLError(problem=_BAD_ESCAPE, problem_mark=loader.get_mark()) from error
        if isinstance(event, ScalarEvent) and event.style == '"' and _SURROGATE.search(event.value):
            raise yaml.MarkedYAMLError(problem=_BAD_ESCAPE, problem_mark=event.start_mark)
        return event

    return next_event


best_reader: Reader = libyaml_reader if yaml.__with_libyaml__ else python_reader


def failure_of(error: yaml.YAMLError) -> SyntaxFailure:
    """The failure behind an error raised by a reader."""
    if isinstance(error, yaml.MarkedYAMLError):
        mark, context_mark = error.problem_mark or error.context_mark, error.context_mark
        return SyntaxFailure(
            index=mark.index if mark else 0,
            problem=error.problem or "",
            context=error.context or "",
            context_index=context_mark.index if context_mark else None,
        )
    return SyntaxFailure(index=getattr(error, "position", 0) or 0, problem=getattr(error, "reason", "") or str(error))
