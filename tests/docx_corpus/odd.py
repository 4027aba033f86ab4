# ruff: noqa: E501 - a table: one line, one case
"""What looks unusual and is right: the check must not call any of it an error."""

from __future__ import annotations

from collections.abc import Iterator

from tests.docx_corpus import content
from tests.docx_corpus.edits import (
    Edit,
    add,
    body,
    both,
    drop,
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
from tests.docx_corpus.layout import build
from tests.docx_corpus.model import Doc, Para, Run, Table, width_mm
from tests.docx_corpus.package import NS, REL, patched
from tests.docx_corpus.raw import Way
from tests.docx_corpus.ways import LOOKS, NARROW, WAYS, Case, make

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
    ("ten-rieng-giua-de-muc", "tinh", add("khoan", "C. Mác là tên phòng đọc mới của thư viện tỉnh.", -1, like="doan")),
    ("chuc-vu-khac-tren-ho-ten", "ban_chi_dao", add("nguoi_ky", "PHÓ CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG", before=True)),
    ("ho-ten-tay-nguyen", "phong", text("nguoi_ky", "Y Thông")),
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
_COMMENT = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:comments {NS}><w:comment w:id="0" w:author="B" w:date="2026-03-01T08:00:00Z" w:initials="B"><w:p><w:r><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/></w:rPr><w:t>Xem lại câu này</w:t></w:r></w:p></w:comment></w:comments>'
PATCHED: tuple[tuple[str, str, str, dict[str, list[tuple[str, str]]], dict[str, str | bytes]], ...] = (
    ("le-dong-sach", "phuong", "direct", {"word/document.xml": [('w:left="1701" w:header="567" w:footer="567" w:gutter="0"', 'w:left="1134" w:header="567" w:footer="567" w:gutter="567"')]}, {}),
    (
        "ghi-chu-le",
        "phuong",
        "named",
        {
            "word/document.xml": [("</w:pPr>", '</w:pPr><w:commentRangeStart w:id="0"/><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>')],
            "word/_rels/document.xml.rels": [("</Relationships>", f'<Relationship Id="rIdComments" Type="{REL}/comments" Target="comments.xml"/></Relationships>')],
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
            f'<Relationship Id="rIdPicture" Type="{REL}/image" Target="media/ky.png"/></Relationships>',
        )
    ],
    "[Content_Types].xml": [("</Types>", '<Override PartName="/word/media/ky.png" ContentType="image/png"/></Types>')],
}


def odd() -> Iterator[Case]:
    """What looks unusual and is right."""
    for turn, (name, words, edit) in enumerate(ODD):
        names = [key for key, way in WAYS.items() if isinstance(way, Way)]
        for way in dict.fromkeys((names[turn % len(names)], names[(turn * 3 + 1) % len(names)], "theme", "columns")):
            if name == "hai-nguoi-ky" and way in ("tabs", "underscore"):
                continue
            doc = build(content.ALL[words])
            edit(doc)
            data = make(doc, WAYS[way])
            if name == "anh-chu-ky":
                data = patched(data, _PICTURE_PARTS, {"word/media/ky.png": _PNG})
            yield Case(f"la-{name}-{way}", data)
    for name, words, way, changes, extra in PATCHED:
        data = make(build(content.ALL[words], LOOKS[way in NARROW]), (WAYS | NARROW)[way])
        yield Case(f"la-{name}-{way}", patched(data, changes, extra))
