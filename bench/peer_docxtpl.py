"""Plans to Word with docxtpl, a Jinja template inside a .docx: what `hoagiai render` is measured against.

python bench/peer_docxtpl.py --make-template TEMPLATE.docx   # once, not part of the measurement
python bench/peer_docxtpl.py TEMPLATE.docx OUTDIR PLAN.yaml...
"""

import sys
from pathlib import Path
from typing import Any

import yaml

ROLES = (
    ("{%p if X.chu_tri %}", "- Cơ quan chủ trì: {{ X.chu_tri }}.", "{%p endif %}"),
    ("{%p if X.phoi_hop %}", "- Cơ quan phối hợp: {{ X.phoi_hop | join(', ') }}.", "{%p endif %}"),
    ("{%p if X.thoi_gian %}", "- Thời gian thực hiện: {{ X.thoi_gian }}.", "{%p endif %}"),
    ("{%p if X.san_pham %}", "- Sản phẩm: {{ X.san_pham }}.", "{%p endif %}"),
)


def prose(value: str) -> tuple[str, ...]:
    return f"{{%p for line in {value}.splitlines() %}}", "{{ line.strip() }}", "{%p endfor %}"


def roles(name: str) -> list[str]:
    return [line.replace("X", name) for role in ROLES for line in role]


# A line that starts with * is bold; {%p ... %} takes its whole paragraph away.
BODY = (
    "*I. MỤC ĐÍCH, YÊU CẦU",
    "*1. Mục đích",
    *prose("muc_dich"),
    "*2. Yêu cầu",
    *prose("yeu_cau"),
    "*II. MỤC TIÊU",
    *("{%p for target in muc_tieu.cu_the %}", "- {{ target }}", "{%p endfor %}"),
    "*III. NHIỆM VỤ",
    "{%p for task in nhiem_vu %}",
    "*{{ loop.index }}. {{ task.ten }}",
    *prose("task.noi_dung"),
    "{%p for part in task.viec %}",
    "{{ 'abcdef'[loop.index0] }}) {{ part.ten }}",
    *roles("part"),
    "{%p endfor %}",
    *roles("task"),
    "{%p endfor %}",
    "*IV. KINH PHÍ THỰC HIỆN",
    *prose("kinh_phi"),
    "*V. TỔ CHỨC THỰC HIỆN",
    "{%p for part in to_chuc_thuc_hien %}",
    "*{{ loop.index }}. {{ part.co_quan }}",
    *prose("part.trach_nhiem"),
    "{%p endfor %}",
)


def make_template(target: Path) -> None:
    from docx import Document
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Cm, Pt

    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin, section.top_margin, section.bottom_margin = Cm(3), Cm(2), Cm(2), Cm(2)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(14)
    normal.paragraph_format.space_after = Pt(6)
    head = document.add_table(rows=2, cols=2)
    head.cell(0, 0).text = "{{ co_quan_ban_hanh | upper }}"
    head.cell(0, 1).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
    head.cell(1, 0).text = "Số: {{ '%02d' % so }}/{{ ky_hieu }}"
    head.cell(1, 1).text = "{{ dia_danh }}, {{ ngay.strftime('ngày %d tháng %m năm %Y') }}"
    for text in ("KẾ HOẠCH", "{{ trich_yeu }}"):
        paragraph = document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.add_run(text).bold = True
    for text in ("{%p for law in can_cu %}", "Căn cứ {{ law }};", "{%p endfor %}", *BODY):
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.first_line_indent = Cm(1.27)
        paragraph.add_run(text.removeprefix("*")).bold = text.startswith("*")
    foot = document.add_table(rows=1, cols=2)
    left = foot.cell(0, 0)
    left.text = "Nơi nhận:"
    for text in ("{%p for place in noi_nhan %}", "- {{ place }};", "{%p endfor %}"):
        left.add_paragraph(text)
    foot.cell(0, 1).text = "{{ ky.chuc_vu }}\n\n\n\n{{ ky.nguoi_ky }}"
    document.save(str(target))


def main() -> None:
    if sys.argv[1] == "--make-template":
        make_template(Path(sys.argv[2]))
        return
    from docxtpl import DocxTemplate

    template, outdir = sys.argv[1], Path(sys.argv[2])
    outdir.mkdir(parents=True, exist_ok=True)
    for name in sys.argv[3:]:
        plan: dict[str, Any] = yaml.load(Path(name).read_text(encoding="utf-8"), yaml.CSafeLoader)
        document = DocxTemplate(template)
        document.render(plan, autoescape=True)
        document.save(str(outdir / f"{Path(name).stem}.docx"))


if __name__ == "__main__":
    main()
