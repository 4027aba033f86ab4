"""`hoagiai schema`."""

from __future__ import annotations

from hoagiai_cli.cli.man_hinh import in_ra
from hoagiai_cli.plan.json_schema import viet_luoc_do


def in_luoc_do() -> None:
    """Prints the JSON Schema of a plan file."""
    in_ra(viet_luoc_do())
