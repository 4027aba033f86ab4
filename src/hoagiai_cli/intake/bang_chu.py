"""A table as prose of a plan file: Markdown rows."""

from __future__ import annotations

from hoagiai_cli.document.tho import Bang, O


def bang_thanh_chu(bang: Bang) -> str:
    """The rows of a table, the first of them its heading. Merged cells hold their words where they begin."""
    rows: list[str] = []
    for hang in bang.hang:
        if len(hang) == 1 and hang[0].rong >= bang.so_cot:
            rows.append(f"| {_o(hang[0])} |")
            continue
        o = [""] * bang.so_cot
        for mot in hang:
            o[mot.cot] = _o(mot)
        rows.append("| " + " | ".join(o) + " |")
        if len(rows) == 1:
            rows.append("|" + "---|" * bang.so_cot)
    return "\n".join(rows)


def _o(o: O) -> str:
    return "<br>".join(doan.text for doan in o.doan).replace("|", "\\|")
