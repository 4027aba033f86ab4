"""A tree of doorstop documents with as many linked items as a province and its communes have."""

from __future__ import annotations

import subprocess
from pathlib import Path

_ITEM = """\
active: true
derived: false
header: ''
level: {level}
links:{links}
normative: true
ref: ''
reviewed: null
text: |
  Rà soát, kiện toàn đội ngũ hòa giải viên trên địa bàn; việc thứ {number}.
"""


def write_tree(folder: Path, children: int, items: int) -> Path:
    """Writes one parent and its children, each with `items` items linked to the parent's; gives the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run(["git", "init", "-q", str(folder)], check=True)
    _document(folder / "tinh", "TINH", "", items)
    for number in range(1, children + 1):
        _document(folder / f"xa{number:03}", f"XA{number:03}N", "TINH", items)
    return folder


def _document(folder: Path, prefix: str, parent: str, items: int) -> None:
    folder.mkdir(exist_ok=True)
    above = f"  parent: {parent}\n" if parent else ""
    settings = f"settings:\n  digits: 3\n{above}  prefix: {prefix}\n  sep: ''\n"
    (folder / ".doorstop.yml").write_text(settings, encoding="utf-8")
    for number in range(1, items + 1):
        links = f"\n- {parent}{number:03}: null" if parent else " []"
        text = _ITEM.format(level=f"1.{number}", links=links, number=number)
        (folder / f"{prefix}{number:03}.yml").write_text(text, encoding="utf-8")
