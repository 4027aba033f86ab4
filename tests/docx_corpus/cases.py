# ruff: noqa: E501 - a table: one line, one case
"""Which files the corpus is made of: correct ones, odd but correct ones, damaged ones."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Container, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.docx_corpus import content, pydocx, raw
from tests.docx_corpus.edits import (
    Edit,
    add,
    body,
    both,
    drop,
    nothing,
    number,
    page,
    rule,
    section,
    style,
    sub,
    table,
    text,
    word,
)
from tests.docx_corpus.faults import FAULTS, Fault
from tests.docx_corpus.model import Doc, Look, Para, Run, Table, build, width_mm
from tests.docx_corpus.pydocx import PyWay
from tests.docx_corpus.raw import Way

FIXTURES = Path(__file__).with_name("fixtures")

_W = Way
WAYS: dict[str, Way | PyWay] = {
    way.name: way
    for way in (
        _W("direct"),
        _W("named", "named", "rows2", "drawing", clutter=True, number="sdt"),
        _W("theme", "theme", "rows", "own", number="complex", breaks=True, first_part=False),
        _W("tabs", "direct", "tabs", "drawing", "tabs", number="frame"),
        _W("underscore", "named", "tabs", "underscore", "tabs"),
        _W("columns", "direct", "columns", "vml", number="complex"),
        _W("cell", "named", "table", "cell", numbering=True, clutter=True),
        _W("top", "theme", "rows2", "top", pad=1.9, hang=5, clutter=True, breaks=True),
        _W("vml", "direct", "table", "vml", numbering=True, number="sdt", hang=8),
        _W("gap", "theme", "gap", "underscore", clutter=True, number="frame", breaks=True),
        _W("values", "direct", "rows2", "border", number="complex", toggles="true"),
        PyWay("py-direct"),
        PyWay("py-styles", styles=True, rows=True),
    )
}
# Too narrow for quốc hiệu: only where that is the matter.
_NARROW: dict[str, Way | PyWay] = {
    "narrow": _W("narrow", column=80),
    "condensed": _W("condensed", column=93.5),
    "narrow-named": _W("narrow-named", "named", "rows2", "drawing", column=80),
}
LOOKS = (
    Look(),
    Look(large=True, body=14, first=10, line=1.15),
    Look(body=13, first=10, before=6, after=0, page=(25, 25, 30, 15)),
    Look(line=("exact", 18), page=(20, 20, 35, 15)),
    Look(body=13, line=1.5, before=3, after=3, page=(20, 25, 30, 20), rule=0.35),
    Look(large=True, line=("exact", 17), before=6, after=6, page=(25, 20, 30, 15), rule=0.48),
    Look(line=("atLeast", 17), first=10, after=12, page=(25, 20, 30, 20)),
)


@dataclass(frozen=True)
class Case:
    """One file and what a check of it should say: nothing wrong, or this fault."""

    name: str
    data: bytes
    fault: Fault | None = None


def make(doc: Doc, way: Way | PyWay) -> bytes:
    """The file of a document in one of the ways."""
    return raw.write(doc, way) if isinstance(way, Way) else pydocx.write(doc, way)


def correct() -> Iterator[Case]:
    """Every content in five ways, every way in many looks."""
    names = list(WAYS)
    for row, (name, words) in enumerate(content.ALL.items()):
        for step in range(5):
            way = names[(row * 3 + step * 2 + (step > 2)) % len(names)]
            look = LOOKS[(row + step) % len(LOOKS)]
            yield Case(f"dung-{name}-{way}-{LOOKS.index(look)}", make(build(words, look), WAYS[way]))
    for path in sorted(FIXTURES.glob("*.docx")):
        yield Case(f"dung-tep-{path.stem}", path.read_bytes())


def damaged(only: Container[str] | None = None) -> Iterator[Case]:
    """Every fault (against `only` some rules) in two ways that differ in who wrote the file or in how."""
    written = [name for name, way in WAYS.items() if isinstance(way, Way)]
    scripted = [name for name, way in WAYS.items() if isinstance(way, PyWay)]
    for turn, fault in enumerate(FAULTS):
        if only is not None and fault.rule not in only:
            continue
        other = written[(turn * 5 + 3) % len(written)] if turn % 3 else scripted[turn // 3 % 2]
        allowed = fault.ways or (written[turn % len(written)], other, written[(turn + 1) % len(written)])
        start = turn % len(allowed) if fault.ways else 0
        for name in list(dict.fromkeys(allowed[start:] + allowed[:start]))[:2]:
            doc = build(content.ALL[fault.content])
            before = doc.copy()
            fault.edit(doc)
            way = (WAYS | _NARROW)[name]
            assert doc != before or name in _NARROW, f"{fault.rule} {fault.what}: nothing was damaged"
            yield Case(f"sai-{turn:03}-{fault.rule}-{name}", make(doc, way), fault)
    if only is not None:
        return
    for name, way, fault, part, old, new in PACKAGE_FAULTS:
        data = make(build(content.ALL[name]), WAYS[way])
        yield Case(f"sai-goi-{fault.rule}-{fault.what}-{way}", patched(data, {part: [(old, new)]}), fault)
    for stem, fault, old, new in FIXTURE_FAULTS:
        data = (FIXTURES / f"{stem}.docx").read_bytes()
        yield Case(f"sai-tep-{fault.rule}-{stem}", patched(data, {"word/document.xml": [(old, new)]}), fault)


# ---- odd but correct ------------------------------------------------------------------------------------------------

_BODY = "Bảo đảm mỗi tổ dân phố"
_SPACE = '<w:r><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/></w:rPr><w:t xml:space="preserve"> </w:t></w:r>'
_INS = (
    '<w:ins w:id="901" w:author="B" w:date="2026-03-01T08:00:00Z"><w:r><w:rPr/><w:t xml:space="preserve">, rõ kinh phí</w:t></w:r></w:ins>'
    '<w:del w:id="902" w:author="B" w:date="2026-03-01T08:00:00Z"><w:r><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:color w:val="FF0000"/>'
    "</w:rPr><w:delText>, rõ gì đó</w:delText></w:r></w:del>"
)
_BOX = (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" '
    'relativeHeight="9" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column">'
    '<wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>'
    '<wp:extent cx="1260000" cy="500000"/><wp:wrapNone/><wp:docPr id="800" name="Text Box 1"/><wp:cNvGraphicFramePr/><a:graphic>'
    '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm>'
    '<a:off x="0" y="0"/><a:ext cx="1260000" cy="500000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx>'
    "<w:txbxContent>{text}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
    '<mc:Fallback><w:pict><v:shape style="position:absolute;width:99pt;height:39pt"><v:textbox><w:txbxContent>{text}</w:txbxContent></v:textbox>'
    "</v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)
_STAMP = '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:color w:val="FF0000"/><w:sz w:val="18"/></w:rPr><w:t>ĐẾN Số: 15 Ngày: 06/3/2026</w:t></w:r></w:p>'
_PICTURE = (
    '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="900000" cy="500000"/><wp:docPr id="801" name="Chữ ký số" '
    'descr="Chữ ký số"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
    '<pic:nvPicPr><pic:cNvPr id="801" name="ky.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdPicture"/><a:stretch><a:fillRect/>'
    '</a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="500000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
    "</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
)
_PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000 1f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082".replace(
        " ", ""
    )
)
_HIDDEN = '<w:r><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:vanish/></w:rPr><w:t>ghi chú ẩn</w:t></w:r>'
_NBHYPHEN = "<w:r><w:rPr/><w:t>Số: 12/KH</w:t><w:noBreakHyphen/><w:t>UBND</w:t></w:r>"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def _insert(role: str, xml: str, n: int = 0) -> Edit:
    def edit(doc: Doc) -> None:
        doc.all(role)[n].runs.append(Run("", doc.all(role)[n].runs[0].size, raw=xml))

    return edit


def _measured(role: str, *, longest: bool) -> Edit:
    def edit(doc: Doc) -> None:
        lines = doc.all(role)
        widths = [width_mm(line.text, line.runs[0].size) for line in lines]
        lines[-1].rule = (max(widths) if longest else widths[-1]) * 0.4

    return edit


def _joined(doc: Doc, role: str, other: str) -> None:
    """All paragraphs of two roles as one, with line breaks."""
    lines = list({id(p): p for p in [*doc.all(role), *doc.all(other)]}.values())
    for line in lines[1:]:
        lines[0].runs[-1].text += "\n"
        lines[0].runs += line.runs
        lines[0].rule = line.rule
        home = doc.home(line)
        home[:] = [item for item in home if item is not line]


def _to_in_table(doc: Doc) -> None:
    """Kính gửi at the left, the receivers at the right of a table without rules."""
    label, receivers = doc.all("kinh_gui")[0], doc.all("kinh_gui_dong")
    for one in receivers:
        one.left = 0
    home = doc.home(label)
    index = next(i for i, item in enumerate(home) if item is label)
    label.align, label.left = "right", 0
    blank = Para("trong", [Run("", 14)], align="left")
    rows = [[label if not i else blank, one] for i, one in enumerate(receivers)]
    home[index : index + 1 + len(receivers)] = [Table(rows, [50, doc.page.text_width - 50], 0, borders=False)]


def _blank_between(doc: Doc) -> None:
    """No space around paragraphs, but an empty one after each."""
    body(before=0, after=0)(doc)
    blocks = doc.sections[0].blocks
    for block in [b for b in blocks if isinstance(b, Para) and b.first]:
        at = next(i for i, item in enumerate(blocks) if item is block)
        blocks.insert(at + 1, Para("trong", [Run("", 14)]))


def _two_signers(doc: Doc) -> None:
    doc.sign_left, second = [], [Para(p.role, [Run(**vars(r)) for r in p.runs], align="center") for p in doc.sign_right]
    second[0].runs[0].text, second[-1].runs[0].text = "TRƯỞNG ĐOÀN GIÁM SÁT", "Bùi Thị Hạnh"
    doc.sign_left = second
    for line in ("Nơi nhận:", "- Thường trực HĐND tỉnh Bình Minh;", "- Lưu: VT."):
        label = line == "Nơi nhận:"
        doc.sections[0].blocks.append(
            Para("noi_nhan" if label else "noi_nhan_dong", [Run(line, 12 if label else 11, label, label)], align="left")
        )


# fmt: off
ODD: tuple[tuple[str, str, Edit], ...] = (
    ("dam-trong-cau", "phuong", word("từng tổ dân phố", bold=True)),
    ("nghieng-trong-cau", "so", word("chữ nổi", italic=True)),
    ("trich-dan", "so", add("doan", "Người được trợ giúp nói: “Tôi yên tâm hơn; I. và II. đều rõ”.", 1)),
    ("bang-phu-luc-11", "tinh", style("o", size=11)),
    ("bang-trong-than", "so", table("doan", [["STT", "Đơn vị", "Số vụ"], ["1", "Xã Đông Thạnh", "12"], ["2", "Phường An Hòa", "31"]], 12)),
    (
        "ten-dai-ba-dong",
        "truong",
        both(
            text("co_quan", "TRUNG TÂM GIÁO DỤC NGHỀ"),
            text("co_quan", "NGHIỆP VÀ GIÁO DỤC", 1),
            style("co_quan", 1, rule=None),
            add("co_quan", "THƯỜNG XUYÊN TÂN LỢI", rule=22),
            sub("của Trường Trung học cơ sở Nguyễn Trãi", "của Trung tâm Giáo dục nghề nghiệp và Giáo dục thường xuyên Tân Lợi"),
            text("quyen", "GIÁM ĐỐC"),
        ),
    ),
    ("thang-co-so-khong", "so", text("dia_danh", "Bình Minh, ngày 12 tháng 09 năm 2026")),
    ("doan-trong", "phuong", both(add("can_cu", ""), add("doan", "", 2), add("nguoi_ky", "", before=True))),
    ("doan-trong-co-nho", "phuong", both(add("doan", "", 1, size=8), add("muc", "", 0, font="Calibri", size=11))),
    ("chen-co-theo-doi", "phuong", _insert("doan", _INS, 2)),
    ("chu-an", "phuong", _insert("doan", _HIDDEN, 1)),
    ("dau-cach-phong-khac", "phuong", _insert("doan", _SPACE, 1)),
    ("gach-noi-khong-ngat", "phuong", lambda doc: setattr(doc.all("so")[0].runs[0], "raw", _NBHYPHEN)),
    ("dau-cach-khong-ngat", "phuong", text("dia_danh", "An Hòa, ngày\u00a005 tháng\u00a03 năm\u00a02026")),
    ("hop-chu-dau-den", "phuong", _insert("ten_loai", _BOX.format(text=_STAMP))),
    ("hop-chu-dong-dau", "so", _insert("quyen", _BOX.format(text=_STAMP.replace("ĐẾN Số: 15 Ngày: 06/3/2026", "ĐÃ KÝ SỐ")))),
    ("anh-chu-ky", "phuong", _insert("trong", _PICTURE, 1)),
    ("gian-dong-18", "phuong", body(line=("exact", 18))),
    ("du-thao", "du_thao", lambda doc: doc.top.append(Para("du_thao", [Run("DỰ THẢO", 13, True)], align="left"))),
    ("du-thao-lan-2", "du_thao", add("ten_loai", "DỰ THẢO LẦN 2", before=True, size=13)),
    ("noi-nhan-muc-con", "phuong", both(sub("- Thường trực Đảng ủy phường;", "- Thường trực Đảng ủy phường (để b/c);"), add("noi_nhan_dong", "- Các đơn vị sau (để t/h):", 2), add("noi_nhan_dong", "+ Công an phường;", 3, before=True), add("noi_nhan_dong", "+ Trạm Y tế phường;", 3, before=True))),
    ("luu-khong-don-vi", "phuong", sub("- Lưu: VT, VHXH.", "- Lưu: VT.")),
    ("luu-so-ban", "phuong", sub("- Lưu: VT, VHXH.", "- Lưu: VT, VHXH (05).")),
    ("hai-nguoi-ky", "hdnd", _two_signers),
    ("khan", "phuong", add("ten_loai", "KHẨN", before=True, size=13, align="left", color="FF0000")),
    ("hoa-toc", "phuong", add("ten_loai", "HỎA TỐC", before=True, size=14, align="left", color="FF0000")),
    ("do-ngan-theo-dong-cuoi", "truong", _measured("co_quan", longest=False)),
    ("do-ngan-theo-dong-dai", "truong", _measured("co_quan", longest=True)),
    ("trich-yeu-tu-xuong-dong", "so", both(text("trich_yeu", "Kết quả trợ giúp pháp lý cho người khuyết tật và công tác phối hợp với các tổ chức đoàn thể trên địa bàn tỉnh năm 2026"), style("trich_yeu", rule=55))),
    ("cach-truoc-sau-3", "phuong", body(before=3, after=3)),
    ("mau-den-ghi-ro", "phuong", style("doan", color="000000")),
    ("phu-luc-ngang-le-nha-nuoc", "tinh", page(2, top=20, bottom=20, left=30, right=15)),
    ("phu-luc-hien-so-trang", "truong", both(number(on_first=False), section(1, new_page=True))),
    ("can-cu-bo-luat", "phuong", sub("Luật Hòa giải ở cơ sở ngày 20 tháng 6 năm 2013;", "Bộ luật Dân sự ngày 24 tháng 11 năm 2015;")),
    ("can-cu-co-quan-truoc-ngay", "tinh", sub("Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ", "Nghị định số 30/2020/NĐ-CP của Chính phủ ngày 05 tháng 3 năm 2020")),
    ("ke-hoach-khong-can-cu", "truong", add("doan", "Kính mong các bộ phận phối hợp.", 1)),
    ("so-thap-phan", "phuong", both(sub("1. Rà soát tổ hòa giải", "1.1. Rà soát tổ hòa giải"), sub("2. Bồi dưỡng hòa giải viên", "1.2. Bồi dưỡng hòa giải viên"))),
    ("o-tich-trong-than", "phuong", add("doan", "Địa chỉ thư điện tử: phuong.anhoa@binhminh.example; điện thoại 0200.123.456.", 2)),
    ("do-ngan-dung-mot-nua", "phuong", rule("co_quan", 0.5 / 0.42)),
    ("do-ngan-dung-mot-phan-ba", "so", rule("trich_yeu", 0.336 / 0.42)),
    ("ten-loai-trich-yeu-mot-doan", "so", lambda doc: _joined(doc, "ten_loai", "trich_yeu")),
    ("noi-nhan-mot-doan", "phuong", lambda doc: _joined(doc, "noi_nhan_dong", "noi_nhan_dong")),
    ("ho-ten-sau-ngat-dong", "so", both(drop("trong"), text("quyen", "GIÁM ĐỐC\n\n\n\nLê Văn Cường"), drop("nguoi_ky"))),
    ("dau-cach-thua", "phuong", lambda doc: [setattr(p.runs[-1], "text", p.runs[-1].text + "  ") for p in [*doc.left, *doc.right, *doc.sign_left, *doc.sign_right]] and None),
    ("muc-canh-giua", "phuong", style("muc", align="center", first=0)),
    ("gach-dau-dong-treo", "phuong", both(style("doan", 2, left=19, first=-6.3), style("doan", 3, left=19, first=-6.3))),
    ("da-ky", "so", text("trong", "(Đã ký)", 2)),
    ("mot-trang-khong-so", "phong", number(present=False)),
    ("noi-nhan-trong-than", "so", add("doan", "Nơi nhận hồ sơ: bộ phận một cửa của trung tâm.", 1)),
    ("can-cu-trong-than", "phuong", add("doan", "Căn cứ tình hình thực tế, các tổ dân phố chủ động chọn ngày họp.", 1)),
    ("phu-luc-dau-cau", "tinh", add("khoan", "Phụ lục I và Phụ lục II là bộ phận của Kế hoạch này.", -1, like="doan")),
    ("dieu-dau-cau", "so", add("doan", "Điều 5 của Quy chế tiếp công dân quy định thời hạn là 10 ngày.", 1)),
    ("so-dau-cau", "phong", add("doan", "1.120 hộ đăng ký danh hiệu, tăng 2,5% so với cùng kỳ.", 1)),
    ("ten-rieng-dau-cau", "phong", both(add("doan", "C. Mác và V.I. Lê-nin là tên hai phòng đọc mới của thư viện xã.", 1), add("doan", "V.I. Lê-nin là tên phòng đọc thứ hai.", 1))),
    ("dia-danh-co-dau-phay-tren", "so", text("dia_danh", "M’Đrắk, ngày 12 tháng 11 năm 2026")),
    ("ten-nguoi-e-de", "so", text("nguoi_ky", "H’Linh Niê Kđăm")),
    ("ky-hieu-dai", "phuong", text("so", "Số: 1205/KH-HĐPHPBGDPL")),
    ("co-quan-mot-doan", "phuong", both(text("co_quan", "ỦY BAN NHÂN DÂN PHƯỜNG AN HÒA"), style("co_quan", 0, rule=21), drop("co_quan", 1))),
    ("chi-so-tren", "so", _insert("doan", '<w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="28"/><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r>', 1)),
    ("kinh-gui-trong-bang", "phong", _to_in_table),
    ("danh-dau-vang", "so", _insert("doan", '<w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="28"/><w:highlight w:val="yellow"/></w:rPr><w:t>, cụ thể</w:t></w:r>', 1)),
    ("lui-bang-tab", "phuong", both(style("doan", 1, first=0), sub("Bảo đảm mỗi tổ", "\tBảo đảm mỗi tổ"))),
    ("cach-bang-doan-trong", "so", _blank_between),
    ("diem-den-y", "phuong", lambda doc: [add("diem", f"{letter}) Việc thứ {index} của danh mục;", like="diem")(doc) or setattr(doc.all("them")[-1], "role", "diem") for index, letter in enumerate("ghiklmnopqrstuvxy", 7)] and None),
    ("chu-hoa-bang-dinh-dang", "phuong", both(lambda doc: setattr(doc.all("muc")[1].runs[0], "raw", '<w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:b/><w:caps/><w:sz w:val="28"/></w:rPr><w:t>II. Nội dung thực hiện</w:t></w:r>'))),
)

# Odd cases that are a matter of the package rather than of a paragraph: part -> replacements in the finished file.
_COMMENT = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:comments {raw._NS}><w:comment w:id="0" w:author="B" w:date="2026-03-01T08:00:00Z" w:initials="B"><w:p><w:r><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/></w:rPr><w:t>Xem lại câu này</w:t></w:r></w:p></w:comment></w:comments>'
PATCHED: tuple[tuple[str, str, str, dict[str, list[tuple[str, str]]], dict[str, str | bytes]], ...] = (
    ("le-dong-sach", "phuong", "direct", {"word/document.xml": [('w:left="1701" w:header="567" w:footer="567" w:gutter="0"', 'w:left="1134" w:header="567" w:footer="567" w:gutter="567"')]}, {}),
    (
        "ghi-chu-le",
        "phuong",
        "named",
        {
            "word/document.xml": [("</w:pPr>", '</w:pPr><w:commentRangeStart w:id="0"/><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>')],
            "word/_rels/document.xml.rels": [("</Relationships>", f'<Relationship Id="rIdComments" Type="{_REL}/comments" Target="comments.xml"/></Relationships>')],
            "[Content_Types].xml": [("</Types>", '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>')],
        },
        {"word/comments.xml": _COMMENT},
    ),
    ("quoc-hieu-nen-chu", "phuong", "condensed", {"word/document.xml": [('<w:sz w:val="26"/><w:szCs w:val="26"/></w:rPr><w:t xml:space="preserve">CỘNG', '<w:spacing w:val="-8"/><w:sz w:val="26"/><w:szCs w:val="26"/></w:rPr><w:t xml:space="preserve">CỘNG')]}, {}),
    ("chu-chim-du-thao", "du_thao", "direct", {"word/number.xml": [("</w:pPr>", '</w:pPr><w:r><w:pict><v:shape id="Chim" type="#_x0000_t136" style="position:absolute;width:400pt;height:160pt;rotation:315" fillcolor="silver" stroked="f"><v:textpath style="font-family:&quot;Calibri&quot;;font-size:1pt" string="DỰ THẢO"/></v:shape></w:pict></w:r>')]}, {}),
    ("mau-chu-tu-dong", "so", "direct", {"word/document.xml": [('<w:sz w:val="28"/>', '<w:color w:val="auto"/><w:sz w:val="28"/>')]}, {}),
    ("mau-theo-chu-de", "so", "direct", {"word/document.xml": [('<w:sz w:val="28"/>', '<w:color w:val="000000" w:themeColor="text1"/><w:sz w:val="28"/>')]}, {}),
)
# fmt: on
_PICTURE_PARTS = {
    "word/_rels/document.xml.rels": [
        (
            "</Relationships>",
            f'<Relationship Id="rIdPicture" Type="{_REL}/image" Target="media/ky.png"/></Relationships>',
        )
    ],
    "[Content_Types].xml": [("</Types>", '<Override PartName="/word/media/ky.png" ContentType="image/png"/></Types>')],
}


def patched(
    data: bytes, changes: dict[str, list[tuple[str, str]]], extra: dict[str, str | bytes] | None = None
) -> bytes:
    """The file with the first occurrence of each text replaced in its parts, and parts added."""
    with zipfile.ZipFile(io.BytesIO(data)) as bundle:
        parts: dict[str, str | bytes] = {name: bundle.read(name) for name in bundle.namelist()}
    for name, pairs in changes.items():
        words = parts[name]
        assert isinstance(words, bytes)
        changed = words.decode()
        for old, new in pairs:
            assert old in changed, f"{old!r} is not in {name}"
            changed = changed.replace(old, new, 1)
        parts[name] = changed
    return raw.pack(parts | (extra or {}))


def odd() -> Iterator[Case]:
    """What looks unusual and is right."""
    for turn, (name, words, edit) in enumerate(ODD):
        names = [key for key, way in WAYS.items() if isinstance(way, Way)]
        for way in dict.fromkeys((names[turn % len(names)], "direct" if turn % 2 else "named")):
            if name == "hai-nguoi-ky" and way in ("tabs", "underscore"):
                continue
            doc = build(content.ALL[words])
            edit(doc)
            data = make(doc, WAYS[way])
            if name == "anh-chu-ky":
                data = patched(data, _PICTURE_PARTS, {"word/media/ky.png": _PNG})
            yield Case(f"la-{name}-{way}", data)
    for name, words, way, changes, extra in PATCHED:
        data = make(build(content.ALL[words], LOOKS[way in _NARROW]), (WAYS | _NARROW)[way])
        yield Case(f"la-{name}-{way}", patched(data, changes, extra))


# Faults planted in files other programs wrote: fixture, fault, text of the main part, what stands there instead.
# fmt: off
def _in_file(rule_: str, what: str, at: str | None = None) -> Fault:
    return Fault(rule_, what, nothing, at)


# Faults that lie in styles, numbering, theme or settings: content, way, fault, part, text, what stands there instead.
PACKAGE_FAULTS: tuple[tuple[str, str, Fault, str, str, str], ...] = (
    ("phuong", "cell", _in_file("ND-HEAD-KHOAN", "auto-1)", "Mục đích"), "word/numbering.xml", 'w:val="%2."', 'w:val="%2)"'),
    ("so", "vml", _in_file("ND-DIEM", "auto-a.", "Tổ chức 12 buổi"), "word/numbering.xml", 'w:val="%3)"', 'w:val="%3."'),
    ("phuong", "vml", _in_file("ND-HEAD-ROMAN", "auto-1.", "MỤC ĐÍCH, YÊU CẦU"), "word/numbering.xml", "upperRoman", "decimal"),
    ("phuong", "named", _in_file("FONT-FAMILY", "Normal"), "word/styles.xml", '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"', '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"'),
    ("phuong", "theme", _in_file("FONT-FAMILY", "script"), "word/theme/theme1.xml", '</a:majorFont><a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/><a:font script="Viet" typeface="Times New Roman"/>', '</a:majorFont><a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/><a:font script="Viet" typeface="Tahoma"/>'),
    ("phuong", "theme", _in_file("FONT-FAMILY", "language"), "word/settings.xml", '<w:themeFontLang w:val="vi-VN"/>', '<w:themeFontLang w:val="en-US"/>'),
    ("so", "named", _in_file("FONT-COLOUR", "Normal"), "word/styles.xml", 'w:cs="Times New Roman"/></w:rPr></w:style>', 'w:cs="Times New Roman"/><w:color w:val="0070C0"/></w:rPr></w:style>'),
    ("so", "direct", _in_file("PAGE-MARGIN-LEFT", "gutter"), "word/document.xml", 'w:gutter="0"', 'w:gutter="567"'),
    ("phuong", "direct", _in_file("PAGENO", "even-pages"), "word/settings.xml", "<w:defaultTabStop", "<w:evenAndOddHeaders/><w:defaultTabStop"),
    ("so", "direct", _in_file("FONT-COLOUR", "link", "Tổ chức 12 buổi"), "word/document.xml", "a) Tổ chức 12", 'a) Tổ </w:t></w:r><w:hyperlink w:anchor="x"><w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:color w:val="0563C1"/><w:sz w:val="28"/><w:u w:val="single"/></w:rPr><w:t>chức</w:t></w:r></w:hyperlink><w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/></w:rPr><w:t xml:space="preserve"> 12'),
    ("phuong", "direct", _in_file("ND-END", "deleted", "Trong quá trình thực hiện"), "word/document.xml", "để xem xét./.</w:t></w:r>", 'để xem xét.</w:t></w:r><w:del w:id="91" w:author="B" w:date="2026-03-01T08:00:00Z"><w:r><w:delText>/.</w:delText></w:r></w:del>'),
    ("phuong", "direct", _in_file("FONT-FAMILY", "inserted", "Trong quá trình thực hiện"), "word/document.xml", "để xem xét./.</w:t></w:r>", 'để xem xét</w:t></w:r><w:ins w:id="92" w:author="B" w:date="2026-03-01T08:00:00Z"><w:r><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="28"/></w:rPr><w:t>, giải quyết./.</w:t></w:r></w:ins>'),
)

FIXTURE_FAULTS: tuple[tuple[str, Fault, str, str], ...] = (
    ("lo-phuong-direct", _in_file("PAGE-MARGIN-LEFT", "left 20"), 'w:left="1701" w:right="1134"', 'w:left="1134" w:right="1134"'),
    ("npm-ke-hoach", _in_file("PAGE-MARGIN-TOP", "top 15"), 'w:top="1133"', 'w:top="851"'),
    ("pandoc-ke-hoach", _in_file("PAGE-MARGIN-RIGHT", "right 30"), 'w:right="1134"', 'w:right="1701"'),
    ("lo-so-vml", _in_file("TN-TEXT", "dashes", "Độc lập –"), "Độc lập - Tự do - Hạnh phúc", "Độc lập – Tự do – Hạnh phúc"),
    ("npm-ke-hoach", _in_file("TN-TEXT", "dashes", "Độc lập –"), "Độc lập - Tự do - Hạnh phúc", "Độc lập – Tự do – Hạnh phúc"),
    ("pandoc-ke-hoach", _in_file("SO-ZERO", "8", "Số: 8/"), "Số: 18/KH-UBND", "Số: 8/KH-UBND"),
    ("lo-van_phong-py-direct", _in_file("SO-FORMAT", "year", "101/2026"), "Số: 101/BC-UBND", "Số: 101/2026/BC-UBND"),
    ("npm-ke-hoach", _in_file("NN-LUU", "semicolon", "Lưu: VT, KT"), "- Lưu: VT, KT.", "- Lưu: VT, KT;"),
    ("pandoc-ke-hoach", _in_file("NN-LUU", "no colon", "Lưu VT"), "- Lưu: VT, KTHTĐT.", "- Lưu VT, KTHTĐT."),
    ("pandoc-ke-hoach", _in_file("ND-END", "full stop", "Các tổ dân phố nhắc"), "đúng giờ./.", "đúng giờ."),
    ("lo-so-vml", _in_file("ND-END", "full stop", "Trên đây là báo cáo"), "chỉ đạo./.", "chỉ đạo."),
    ("npm-ke-hoach", _in_file("TL-STYLE", "small letters", "Kế hoạch"), ">KẾ HOẠCH<", ">Kế hoạch<"),
    ("npm-bao-cao", _in_file("TN-RULE", "half", "Độc lập"), "_" * 26, "_" * 13),
    ("npm-bao-cao", _in_file("CQ-RULE", "too long", "SỞ NỘI VỤ"), "_____", "_" * 10),
    ("pandoc-ke-hoach", _in_file("DD-FORMAT", "no zero", "ngày 1 "), "ngày 11 tháng 8", "ngày 1 tháng 8"),
    ("lo-phuong-direct", _in_file("ND-DIEM", "dot", "a. Lập"), "a) Lập danh sách", "a. Lập danh sách"),
)
# fmt: on
