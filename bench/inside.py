"""What single steps cost in a warm process, without starting Python: one line a step, "name<TAB>seconds of CPU".

    python bench/inside.py PLAN.yaml

Each figure is the smallest of many runs: what the step takes when nothing else wants the processor. Peers do the same
piece of work in the same process, where there is a peer for it.
"""

import gc
import io
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import generate
from hoagiai_cli.cli.nhap_tho import nhap_tho
from hoagiai_cli.document.docx.check import check_written
from hoagiai_cli.document.docx.embed import Embedded
from hoagiai_cli.document.docx.reader import read_paragraphs
from hoagiai_cli.document.docx.writer import to_bytes
from hoagiai_cli.document.html.writer import to_html
from hoagiai_cli.document.model import Annex, Cell, Run, Table
from hoagiai_cli.document.nguon import doc_nguon
from hoagiai_cli.drafting.loi_van import LoiVan
from hoagiai_cli.drafting.van_ban import soan
from hoagiai_cli.lineage.ban_so import lap_ban_so
from hoagiai_cli.lineage.kiem_cap_tren import kiem_cap_tren
from hoagiai_cli.lineage.lien_ket import KeHoachCha
from hoagiai_cli.plan.luoc_do import doc_ke_hoach
from hoagiai_cli.resources import templates_dir
from hoagiai_cli.revision.khac_biet import khac_biet
from hoagiai_cli.source.loader import load
from hoagiai_cli.the_thuc.kiem import kiem_docx
from named import named

LEAST_SECONDS = 0.6


def smallest(step: Callable[[], Any]) -> float:
    step()
    best, end = float("inf"), time.perf_counter() + LEAST_SECONDS
    while time.perf_counter() < end:
        start = time.process_time()
        step()
        best = min(best, time.process_time() - start)
    return best


def annex_of(rows: int) -> Annex:
    words = (
        "Rà soát, kiện toàn đội ngũ hòa giải viên trên địa bàn",
        "Công an phường, Phòng Văn hóa - Xã hội",
        "Quý II",
    )
    cells = tuple(Cell(((Run(text),),)) for text in (words[0], words[1], words[1], words[2], words[2]))
    table = tuple((Cell(((Run(str(number)),),), canh="giua"), *cells) for number in range(rows))
    return Annex("Phụ lục", "BẢNG PHÂN CÔNG NHIỆM VỤ", "(Kèm theo)", (Table((), table),), ngang=True)


def python_docx_table(rows: int) -> None:
    """The same table the way python-docx is mostly used: cell by cell."""
    from docx import Document

    document = Document()
    table = document.add_table(rows=rows, cols=6)
    for number, row in enumerate(table.rows):
        for column, cell in enumerate(row.cells):
            cell.text = str(number) if not column else "Rà soát, kiện toàn đội ngũ hòa giải viên trên địa bàn"
    document.save(io.BytesIO())


def main() -> None:
    raw = Path(sys.argv[1]).read_bytes()
    gc.disable()
    wording = LoiVan(templates_dir())
    plan, _ = doc_ke_hoach(load(raw, "x").data)
    changed, _ = doc_ke_hoach(load(raw.replace("Quý II".encode(), "Quý III".encode()), "x").data)
    assert plan is not None and changed is not None
    document = soan(plan, wording)
    written = to_bytes(document, Embedded(raw, "x.yaml", "0"))
    foreign = to_bytes(document)
    wide = annex_of(300)
    with_annex = type(document)(
        document.letterhead, document.ten_loai, document.trich_yeu, (), (), document.signature, phu_luc=(wide,)
    )
    above = generate.province("Cần Thơ")
    link = generate.Parent(generate.citation(above, 45), "tinh.yaml")
    child, _ = doc_ke_hoach(
        load(generate.plan_text(generate.commune("An Bình"), 7, parent=link).encode(), "xa.yaml").data
    )
    parent, _ = doc_ke_hoach(load(generate.plan_text(above, 45).encode(), "tinh.yaml").data)
    assert child is not None and parent is not None
    steps: dict[str, Callable[[], Any]] = {
        "compare a child with its parent": lambda: list(
            kiem_cap_tren(lap_ban_so(child), [(0, KeHoachCha(Path("tinh.yaml"), lap_ban_so(parent)))])
        ),
        "plan to document to .docx": lambda: to_bytes(soan(plan, wording)),
        "the same with the source inside": lambda: to_bytes(soan(plan, wording), Embedded(raw, "x.yaml", "0")),
        "re-open and check what was written": lambda: check_written(written),
        "annex table of 300 tasks": lambda: to_bytes(with_annex),
        "python-docx, a table of 300 rows": lambda: python_docx_table(300),
        "check-docx of a 12-page file": lambda: kiem_docx(written),
        "read the words of a .docx": lambda: read_paragraphs(written),
        "python-docx, open and read the words": lambda: python_docx_words(written),
        "document to .html": lambda: to_html(document),
        "diff of two versions": lambda: khac_biet(plan, changed),
        "import a .docx: its paragraphs": lambda: doc_nguon(foreign),
        "import a .docx: paragraphs to plan file": lambda: nhap_tho(doc_nguon(foreign), "x.docx"),
        **docx2python_text(foreign),
    }
    for name, step in steps.items():
        print(f"{name}\t{smallest(step):.6f}")


def docx2python_text(data: bytes) -> dict[str, Callable[[], Any]]:
    """The words of the same file by a peer that reads nothing more than words, where it is installed."""
    try:
        from docx2python import docx2python
    except ImportError:
        return {}
    known = named(data)
    return {"docx2python, the words": lambda: docx2python(io.BytesIO(known)).text}


def python_docx_words(data: bytes) -> list[str]:
    from docx import Document

    return [paragraph.text for paragraph in Document(io.BytesIO(data)).paragraphs]


if __name__ == "__main__":
    main()
