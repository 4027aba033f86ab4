"""`hoagiai tasks`: who does what by when, as a table, JSON or CSV."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from hoagiai_cli.cli.doc_ke_hoach import TepDaDoc, doc_tep
from hoagiai_cli.cli.ma_thoat import CO_LOI, KHONG_CO_TEP, SACH
from hoagiai_cli.cli.man_hinh import bao, be_rong, in_ra, mau
from hoagiai_cli.document.model import plain
from hoagiai_cli.drafting.chu import doc_chu
from hoagiai_cli.plan.viec import Viec
from hoagiai_cli.plan.viec import bang_viec as doc_bang
from hoagiai_cli.workspace.tim_tep import tim_tep

COT = ("so", "ten", "chu_tri", "phoi_hop", "thoi_gian", "khoang", "tep", "dong")


def bang_viec(paths: Sequence[Path], dinh_dang: str, lang: str, *, tat_ca: bool = False) -> int:
    """Prints the tasks of the plans at `paths`. A file that is no valid plan is named and left out."""
    files, missing = tim_tep(paths)
    for path in missing:
        bao(f"hoagiai: không có tệp {path}")
    if not files:
        if not missing:
            bao("hoagiai: không có tệp kế hoạch (.yaml) nào")
        return KHONG_CO_TEP
    rows: list[dict[str, Any]] = []
    ma = CO_LOI if missing else SACH
    for path in files:
        tep = doc_tep(path)
        if tep.ke_hoach is None:
            bao(f"hoagiai: {path}: chưa phải tệp kế hoạch đúng; chạy hoagiai validate {path} để biết chỗ sai")
            ma = CO_LOI
            continue
        rows += [hang(viec, tep) for viec in doc_bang(tep.ke_hoach, tat_ca=tat_ca)]
    if dinh_dang == "json":
        in_ra(json.dumps(rows, ensure_ascii=False, indent=2) + "\n")
    elif dinh_dang == "csv":
        in_ra(to_csv(rows))
    else:
        _in_bang(rows, nhieu=len(files) > 1)
    return ma


def hang(viec: Viec, tep: TepDaDoc) -> dict[str, Any]:
    """A task as a row of the JSON output."""
    assert tep.nguon is not None
    return {
        "so": viec.nut.ma,
        "ten": bo_dau(viec.nhiem_vu.ten).rstrip(" :;."),
        "chu_tri": [item.ten for item in viec.chu_tri],
        "phoi_hop": [item.ten for item in viec.phoi_hop],
        "thoi_gian": viec.thoi_gian,
        "khoang": [
            {"tu": item.tu and item.tu.isoformat(), "den": item.den and item.den.isoformat()} for item in viec.khoang
        ],
        "tep": tep.ten,
        "dong": tep.nguon.span((*viec.nut.path, "ten"), what="key").line,
    }


def bo_dau(text: str) -> str:
    """The words without the marks of bold and italic."""
    return plain(doc_chu(text))


def to_csv(rows: Sequence[dict[str, Any]]) -> str:
    """Rows as CSV with a BOM, so that Excel reads Vietnamese; lists are parted by ";"."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COT)
    for row in rows:
        khoang = "; ".join(f"{item['tu'] or ''}/{item['den'] or ''}" for item in row["khoang"])
        cells = {**row, "chu_tri": "; ".join(row["chu_tri"]), "phoi_hop": "; ".join(row["phoi_hop"]), "khoang": khoang}
        writer.writerow([_an_toan(str(cells[cot])) for cot in COT])
    return "\ufeff" + out.getvalue()


def _an_toan(cell: str) -> str:
    """A cell that a spreadsheet would run as a formula is shown as text."""
    return f"'{cell}" if cell[:1] in {"=", "+", "-", "@", "\t", "\r"} else cell


_HEP = 72
"""Columns below which partners are left to the other formats."""


def _in_bang(rows: Sequence[dict[str, Any]], *, nhieu: bool) -> None:
    from rich import box
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    console = Console(
        file=sys.stdout, width=be_rong(), no_color=not mau(sys.stdout), highlight=False, force_terminal=mau(sys.stdout)
    )
    hep = be_rong() < _HEP
    hien = None
    table: Table | None = None

    def moi(title: str | None) -> Table:
        bang = Table(box=box.SIMPLE_HEAD, title=title, title_justify="left", pad_edge=False, expand=True)
        bang.add_column("Số", no_wrap=True)
        bang.add_column("Nhiệm vụ", ratio=5)
        bang.add_column("Chủ trì", ratio=3)
        if not hep:
            bang.add_column("Phối hợp", ratio=4)
        bang.add_column("Thời gian", ratio=3, min_width=12, overflow="fold")
        return bang

    for row in rows:
        if row["tep"] != hien:
            if table is not None:
                console.print(table)
            hien = row["tep"]
            table = moi(escape(row["tep"]) if nhieu else None)
        assert table is not None
        ten = row["ten"] if len(row["ten"]) <= 140 else row["ten"][:139] + "…"
        phoi_hop = "; ".join(row["phoi_hop"])
        gon = phoi_hop
        if len(phoi_hop) > 120:
            gon = f"{'; '.join(row['phoi_hop'][:2])}; … ({len(row['phoi_hop'])} nơi)"
        o = [row["so"], *map(escape, (ten, "; ".join(row["chu_tri"]), gon, row["thoi_gian"]))]
        if hep:
            del o[3]
        table.add_row(*o)
    if table is not None:
        console.print(table)
    in_ra(f"{len(rows)} nhiệm vụ\n")
