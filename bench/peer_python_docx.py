"""Plans to Word with plain python-docx, the way its documentation shows: what `hoagiai render` is measured against.

python bench/peer_python_docx.py OUTDIR PLAN.yaml...
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt
from docx.table import _Cell

CENTRE, RIGHT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT
ROMAN = ("I", "II", "III", "IV", "V")


def render(plan: dict[str, Any], target: Path) -> None:
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin, section.top_margin, section.bottom_margin = Cm(3), Cm(2), Cm(2), Cm(2)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(14)
    normal.paragraph_format.space_after = Pt(6)

    head = document.add_table(rows=2, cols=2)
    put(head.cell(0, 0), plan["co_quan_ban_hanh"].upper(), bold=True)
    put(head.cell(0, 1), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc", bold=True)
    put(head.cell(1, 0), f"Số: {int(plan['so']):02}/{plan['ky_hieu']}")
    day = plan["ngay"]
    put(head.cell(1, 1), f"{plan['dia_danh']}, ngày {day:%d} tháng {day:%m} năm {day:%Y}", italic=True)

    for text in ("KẾ HOẠCH", plan["trich_yeu"]):
        paragraph = document.add_paragraph()
        paragraph.alignment = CENTRE
        paragraph.add_run(text).bold = True
    for law in plan["can_cu"]:
        document.add_paragraph().add_run(f"Căn cứ {law};").italic = True
    for style, text in body(plan):
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.first_line_indent = Cm(1.27)
        paragraph.add_run(text).bold = style == "heading"

    foot = document.add_table(rows=1, cols=2)
    put(foot.cell(0, 0), "\n".join(["Nơi nhận:", *(f"- {place};" for place in plan["noi_nhan"])]), centre=False)
    put(foot.cell(0, 1), f"{plan['ky']['chuc_vu']}\n\n\n\n{plan['ky']['nguoi_ky']}", bold=True)
    document.save(str(target))


def put(cell: _Cell, text: str, *, bold: bool = False, italic: bool = False, centre: bool = True) -> None:
    paragraph = cell.paragraphs[0]
    if centre:
        paragraph.alignment = CENTRE
    run = paragraph.add_run(text)
    run.bold, run.italic = bold, italic


def body(plan: dict[str, Any]) -> Iterator[tuple[str, str]]:
    numbers = iter(ROMAN)
    yield "heading", f"{next(numbers)}. MỤC ĐÍCH, YÊU CẦU"
    for number, (title, key) in enumerate((("Mục đích", "muc_dich"), ("Yêu cầu", "yeu_cau")), start=1):
        yield "heading", f"{number}. {title}"
        yield from prose(plan[key])
    yield "heading", f"{next(numbers)}. MỤC TIÊU"
    for target in plan["muc_tieu"]["cu_the"]:
        yield "text", f"- {target}"
    yield "heading", f"{next(numbers)}. NHIỆM VỤ"
    for number, task in enumerate(plan["nhiem_vu"], start=1):
        yield "heading", f"{number}. {task['ten']}"
        yield from prose(task["noi_dung"])
        for letter, part in zip("abcdef", task.get("viec", ()), strict=False):
            yield "text", f"{letter}) {part['ten']}"
            yield from roles(part)
        yield from roles(task)
    yield "heading", f"{next(numbers)}. KINH PHÍ THỰC HIỆN"
    yield from prose(plan["kinh_phi"])
    yield "heading", f"{next(numbers)}. TỔ CHỨC THỰC HIỆN"
    for number, part in enumerate(plan["to_chuc_thuc_hien"], start=1):
        yield "heading", f"{number}. {part['co_quan']}"
        yield from prose(part["trach_nhiem"])


def prose(text: str) -> Iterator[tuple[str, str]]:
    return (("text", line.strip()) for line in text.splitlines())


def roles(task: dict[str, Any]) -> Iterator[tuple[str, str]]:
    if "chu_tri" in task:
        yield "text", f"- Cơ quan chủ trì: {task['chu_tri']}."
    if "phoi_hop" in task:
        yield "text", f"- Cơ quan phối hợp: {', '.join(task['phoi_hop'])}."
    if "thoi_gian" in task:
        yield "text", f"- Thời gian thực hiện: {task['thoi_gian']}."
    if "san_pham" in task:
        yield "text", f"- Sản phẩm: {task['san_pham']}."


def main() -> None:
    outdir = Path(sys.argv[1])
    outdir.mkdir(parents=True, exist_ok=True)
    for name in sys.argv[2:]:
        plan = yaml.load(Path(name).read_text(encoding="utf-8"), yaml.CSafeLoader)
        render(plan, outdir / f"{Path(name).stem}.docx")


if __name__ == "__main__":
    main()
