"""Write the fixture made by pandoc: `python -m tests.docx_corpus.tools.pandoc`, from the top of the repository.

The words are Markdown, the look lies in the styles of a reference.docx, as pandoc's manual tells one to do it.
Run by hand, result committed.
"""

from __future__ import annotations

import subprocess
import tempfile
import zipfile
from pathlib import Path

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from tests.docx_corpus.model import PageNumber
from tests.docx_corpus.package import pack
from tests.docx_corpus.pydocx import number_at
from tests.docx_corpus.ways import FIXTURES

TAB = "`<w:r><w:tab/></w:r>`{=openxml}"
CENTER, BOTH, LEFT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY, WD_ALIGN_PARAGRAPH.LEFT
# style: size, bold, italic, alignment, first line mm, after pt
STYLES = {
    "Dau 12": (12, False, False, LEFT, 0, 0),
    "Dau 13": (13, False, False, LEFT, 0, 0),
    "Ten": (14, True, False, CENTER, 0, 0),
    "Vach": (14, False, False, CENTER, 0, 12),
    "Can cu": (14, False, True, BOTH, 12.7, 6),
    "Muc": (14, True, False, BOTH, 12.7, 6),
    "Than": (14, False, False, BOTH, 12.7, 6),
    "Nhan": (12, True, True, LEFT, 0, 0),
    "Nhan 14": (14, False, False, LEFT, 0, 0),
    "Nhan 11": (11, False, False, LEFT, 0, 0),
}
LINES = (
    ("Dau 12", f"{TAB}**ỦY BAN NHÂN DÂN**{TAB}**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**"),
    ("Dau 13", f'{TAB}[**PHƯỜNG BẾN XƯA**]{{custom-style="Co 12"}}{TAB}**Độc lập - Tự do - Hạnh phúc**'),
    ("Dau 12", TAB + r"\_" * 7 + TAB + r"\_" * 26),
    ("Dau 13", f"{TAB}Số: 18/KH-UBND{TAB}*Bến Xưa, ngày 11 tháng 8 năm 2026*"),
    ("Ten", "KẾ HOẠCH"),
    ("Ten", "Thu gom rác thải tại nguồn năm 2026"),
    ("Vach", r"\_" * 13),
    ("Can cu", "Căn cứ Luật Bảo vệ môi trường ngày 17 tháng 11 năm 2020."),
    ("Than", "Ủy ban nhân dân phường Bến Xưa ban hành Kế hoạch thu gom rác thải tại nguồn như sau:"),
    ("Muc", "I\\. MỤC TIÊU"),
    ("Than", "Từ quý IV năm 2026, 80% hộ gia đình phân loại rác **trước khi** đưa ra điểm tập kết."),
    ("Muc", "II\\. VIỆC PHẢI LÀM"),
    ("Than", "1\\. Phòng Kinh tế, Hạ tầng và Đô thị bố trí 40 thùng rác hai ngăn."),
    ("Than", "2\\. Các tổ dân phố nhắc nhở hộ gia đình để rác đúng giờ./."),
    ("Nhan 14", f'[Nơi nhận:]{{custom-style="Co nhan"}}{TAB}**TM. ỦY BAN NHÂN DÂN**'),
    ("Nhan 14", f'[\\- Các tổ dân phố;]{{custom-style="Co 11"}}{TAB}**CHỦ TỊCH**'),
    ("Nhan 11", "\\- Lưu: VT, KTHTĐT."),
    ("Nhan 14", TAB + "**Phan Văn Minh**"),
)


def _reference(path: Path) -> None:
    subprocess.run(["pandoc", "-o", str(path), "--print-default-data-file", "reference.docx"], check=True, timeout=60)
    doc = Document(str(path))
    for style in doc.styles:
        if style.type in (WD_STYLE_TYPE.PARAGRAPH, WD_STYLE_TYPE.CHARACTER):
            style.font.name = "Times New Roman"
            style.element.rPr.rFonts.set(qn("w:eastAsia"), "Times New Roman")
            style.font.color.rgb = RGBColor(0, 0, 0)
    for name, (size, bold, italic, align, first, after) in STYLES.items():
        style = doc.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = doc.styles["Normal"]
        style.font.name, style.font.size, style.font.bold, style.font.italic = "Times New Roman", Pt(size), bold, italic
        pf = style.paragraph_format
        pf.alignment, pf.first_line_indent, pf.space_before, pf.space_after = align, Mm(first), Pt(0), Pt(after)
        if name.startswith("Dau"):
            pf.tab_stops.add_tab_stop(Mm(31), WD_TAB_ALIGNMENT.CENTER)
        if name.startswith(("Dau", "Nhan")):
            pf.tab_stops.add_tab_stop(Mm(111), WD_TAB_ALIGNMENT.CENTER)
    for name, size, bold, italic in (
        ("Co 12", 12, None, None),
        ("Co 11", 11, None, None),
        ("Co nhan", 12, True, True),
    ):
        style = doc.styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
        style.font.size, style.font.bold, style.font.italic = Pt(size), bold, italic
    section = doc.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = section.right_margin = Mm(20)
    section.left_margin, section.header_distance = Mm(30), Mm(10)
    section.different_first_page_header_footer = True
    number_at(section.header, PageNumber())
    doc.save(str(path))


def main() -> None:
    """Make the reference, run pandoc, keep the parts."""
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        _reference(work / "reference.docx")
        words = "\n\n".join(f'::: {{custom-style="{style}"}}\n{text}\n:::' for style, text in LINES)
        (work / "a.md").write_text(words, encoding="utf-8")
        command = [
            "pandoc",
            "-f",
            "markdown-smart",
            "--reference-doc",
            str(work / "reference.docx"),
            "-o",
            str(work / "a.docx"),
        ]
        subprocess.run(
            [*command, str(work / "a.md")], check=True, timeout=60, env={"SOURCE_DATE_EPOCH": "0", "PATH": "/usr/bin"}
        )
        with zipfile.ZipFile(work / "a.docx") as bundle:
            (FIXTURES / "pandoc-ke-hoach.docx").write_bytes(pack({n: bundle.read(n) for n in bundle.namelist()}))


if __name__ == "__main__":
    main()
