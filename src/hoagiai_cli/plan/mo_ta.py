"""The words that describe each key: the docstrings under the attributes of the models.

Read from the source when a schema or a reference is written, so that a run that only checks plans does
not pay for them (Pydantic would read the source of every model at each start).
"""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

from hoagiai_cli.plan import model


@cache
def mo_ta() -> dict[str, dict[str, str]]:
    """Class name -> attribute -> its description on one line."""
    tree = ast.parse(Path(model.__file__).read_text(encoding="utf-8"))
    out: dict[str, dict[str, str]] = {}
    for node in tree.body:
        if not isinstance(node, ast.ClassDef):
            continue
        khoa = ""
        for item in node.body:
            if isinstance(item, ast.AnnAssign) and isinstance(item.target, ast.Name):
                khoa = item.target.id
            elif khoa and isinstance(item, ast.Expr) and isinstance(item.value, ast.Constant):
                out.setdefault(node.name, {})[khoa] = " ".join(str(item.value.value).split())
                khoa = ""
    return out
