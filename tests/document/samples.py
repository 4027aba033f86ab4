"""Documents to try the writers on: everyday ones, awkward ones, and random ones."""

from __future__ import annotations

import unicodedata

from hypothesis import strategies as st

from hoagiai_cli.document.model import (
    Document,
    Kieu,
    Letterhead,
    Paragraph,
    Recipient,
    Run,
    Signature,
    Text,
    plain,
)
from hoagiai_cli.registry.nd30 import nd30

PROSE = (
    "Các cơ quan, đơn vị rà soát, hướng dẫn, kiểm tra việc thực hiện và báo cáo kết quả để tổng hợp, "
    "trình người có thẩm quyền xem xét, quyết định"
)
UBND = ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
RECEIVERS = ("- UBND thành phố;", "- Sở Tư pháp;", "- Các cơ quan, ban, ngành phường;", "- Lưu: VT, TP.")
AN_BINH = Letterhead(("ỦY BAN NHÂN DÂN", "PHƯỜNG AN BÌNH"), "Số: 05/KH-UBND", "An Bình, ngày 05 tháng 3 năm 2026")


def words(text: str) -> Text:
    return (Run(text),)


def text_of(length: int) -> tuple[Paragraph, ...]:
    """A text with every kind of paragraph and `length` paragraphs of prose."""
    kinds = ((Kieu.NOI_DUNG, ""), (Kieu.KHOAN, "1."), (Kieu.DIEM, "a)"), (Kieu.GACH, "-"), (Kieu.CONG, "+"))
    prose = [
        Paragraph(kieu, (Run(f"{PROSE} "), Run("trước ngày 25 tháng 02 năm 2026", bold=True), Run(".")), so)
        for kieu, so in (kinds[number % len(kinds)] for number in range(length))
    ]
    return (
        Paragraph(Kieu.CAN_CU, words("Căn cứ Luật Hòa giải ở cơ sở ngày 20 tháng 6 năm 2013;")),
        Paragraph(Kieu.CAN_CU, words("Căn cứ Luật Phổ biến, giáo dục pháp luật ngày 20 tháng 6 năm 2012.")),
        Paragraph(Kieu.PHAN, words("Phần I")),
        Paragraph(Kieu.MUC, words("MỤC ĐÍCH, YÊU CẦU"), "I."),
        Paragraph(Kieu.TIEU_DE, words("Mục đích"), "1."),
        *prose,
        Paragraph(Kieu.NOI_DUNG, words("Trên đây là Kế hoạch công tác của phường./.")),
    )


def document(
    head: Letterhead = AN_BINH,
    *,
    trich_yeu: str = "Triển khai công tác hòa giải ở cơ sở năm 2026 trên địa bàn phường An Bình",
    body: tuple[Paragraph, ...] | None = None,
    receivers: tuple[str, ...] = RECEIVERS,
    powers: tuple[str, ...] = UBND,
    name: str = "Nguyễn Văn A",
    ngay: str = "2026-03-05",
) -> Document:
    return Document(
        letterhead=head,
        ten_loai="KẾ HOẠCH",
        trich_yeu=words(trich_yeu),
        body=text_of(6) if body is None else body,
        noi_nhan=tuple(Recipient(line) for line in receivers),
        signature=Signature(powers, name),
        ngay=ngay,
    )


def many_receivers(count: int) -> tuple[str, ...]:
    return (*(f"- Cơ quan, đơn vị thứ {number} của phường;" for number in range(1, count)), "- Lưu: VT.")


SAMPLES: dict[str, Document] = {
    "phuong": document(),
    "thanh_pho": document(
        Letterhead(
            ("ỦY BAN NHÂN DÂN", "THÀNH PHỐ HỒ CHÍ MINH"),
            "Số:       /KH-UBND",
            "Thành phố Hồ Chí Minh, ngày       tháng 02 năm 2026",
        ),
        trich_yeu="Triển khai thực hiện Đề án “Nâng cao năng lực đội ngũ hòa giải viên ở cơ sở” giai đoạn "
        "2024 - 2030 trên địa bàn Thành phố Hồ Chí Minh năm 2026 và những năm tiếp theo",
        body=text_of(30),
        ngay="",
    ),
    "truong": document(
        Letterhead(
            ("TRƯỜNG TRUNG HỌC CƠ SỞ VÀ TRUNG HỌC PHỔ THÔNG NGUYỄN VĂN A",),
            "Số: 12/KH-THCSTHPT",
            "An Bình, ngày       tháng 02 năm 2026",
            ("UBND PHƯỜNG AN BÌNH",),
        ),
        trich_yeu="Công tác năm 2026",
        powers=("HIỆU TRƯỞNG",),
        name="",
    ),
    "so": document(
        Letterhead(
            ("SỞ TƯ PHÁP",),
            "Số: 120/KH-STP",
            "Cần Thơ, ngày 12 tháng 11 năm 2026",
            ("UBND THÀNH PHỐ CẦN THƠ",),
        ),
        body=text_of(1),
        powers=("GIÁM ĐỐC",),
    ),
    "hoi_dong": document(
        Letterhead(
            ("HỘI ĐỒNG PHỐI HỢP PHỔ BIẾN, GIÁO DỤC PHÁP LUẬT",),
            "Số: 01/KH-HĐPHPBGDPL",
            "Phường Điện Biên Phủ, ngày       tháng       năm 2026",
            ("UBND PHƯỜNG ĐIỆN BIÊN PHỦ",),
        ),
        powers=("TM. HỘI ĐỒNG", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH HỘI ĐỒNG PHỐI HỢP PHỔ BIẾN, GIÁO DỤC PHÁP LUẬT"),
    ),
    "nhieu_noi_nhan": document(receivers=many_receivers(41), body=text_of(9)),
    "ky_tu_la": document(
        trich_yeu="A & B <c> \"d\" 'e' ]]> 🤝 “f” \u00a0g",
        body=(
            Paragraph(Kieu.GACH, (Run("số 45\u2011KH"), Run("  hai dấu cách  ", italic=True), Run("&amp;")), "-"),
            Paragraph(
                Kieu.NOI_DUNG, words("điều khiển \x00\x0b\x1f\x7f\ufffe\ud800 bị bỏ, tab\tvà dòng\nthành dấu cách")
            ),
            Paragraph(Kieu.DIEM, (), "a)"),
        ),
    ),
    "trong": Document(Letterhead((), "", ""), "", (), (), (), Signature(())),
}


def all_words(written: Document) -> tuple[list[str], list[str]]:
    """The words of a document in the order of the page: of everything but the receivers, and of the receivers."""
    head, figures = written.letterhead, nd30()
    texts = [
        *head.co_quan_chu_quan,
        *head.co_quan,
        figures.quoc_hieu,
        figures.tieu_ngu,
        head.so_ky_hieu,
        head.dia_danh_ngay,
        written.ten_loai,
        plain(written.trich_yeu),
        *(paragraph.plain for paragraph in written.body),
        figures.noi_nhan if written.noi_nhan else "",
        *written.signature.quyen_han,
        written.signature.nguoi_ky,
    ]
    receivers = [receiver.line for receiver in written.noi_nhan]
    return " ".join(texts).split(), " ".join(receivers).split()


_PIECES = st.sampled_from(
    [
        "hòa giải",
        "ủy",
        "Ỷ",
        "đ",
        "&",
        "<",
        ">",
        '"',
        "'",
        "]]>",
        "&amp;",
        "🤝",
        "🇻🇳",
        "45\u2011KH",
        "\u00a0",
        "  ",
        "x" * 60,
    ]
)
_ANY = st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"), max_size=12)
lines = st.lists(_PIECES | _ANY, max_size=8).map(lambda pieces: unicodedata.normalize("NFC", " ".join(pieces)))
_runs = st.builds(Run, lines, st.booleans(), st.booleans())
_texts = st.lists(_runs, max_size=3).map(tuple)
_paragraphs = st.builds(
    Paragraph, st.sampled_from(Kieu), _texts, st.sampled_from(["", "I.", "2.1.", "a)", "-", "+"]), st.booleans()
)
_some_lines = st.lists(lines, max_size=3).map(tuple)
documents = st.builds(
    Document,
    st.builds(Letterhead, _some_lines, lines, lines, _some_lines),
    lines,
    _texts,
    st.lists(_paragraphs, max_size=8).map(tuple),
    st.lists(st.builds(Recipient, lines), max_size=60).map(tuple),
    st.builds(Signature, _some_lines, lines),
    st.sampled_from(["", "2026-03-05", "2026-02", "hôm nay"]),
)
