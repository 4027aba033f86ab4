"""A fault of a written file, in the terms of its parts."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault: its kind, the part it is in, and what exactly."""

    kind: str
    part: str
    detail: str = ""
