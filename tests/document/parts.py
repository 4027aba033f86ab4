"""Documents with every part there is, what they say in the order of reading, and random ones of the same kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from hypothesis import strategies as st

from hoagiai_cli.document.model import (
    Annex,
    Block,
    Cell,
    Document,
    Kieu,
    Letterhead,
    Marks,
    Paragraph,
    Recipient,
    Run,
    Signature,
    Table,
    Text,
)
from hoagiai_cli.registry.nd30 import nd30
from tests.document import samples
from tests.document.samples import AN_BINH, PROSE, words

NOTE = (Run("Theo Luật Hòa giải ở cơ sở và "), Run("văn bản hướng dẫn", italic=True), Run(" đang có hiệu lực."))


def row(*texts: str, canh: str = "trai") -> tuple[Cell, ...]:
    return tuple(
        Cell(tuple(words(line) for line in text.split("\n")), canh="giua" if number == 0 or canh == "giua" else "trai")
        for number, text in enumerate(texts)
    )


HEADINGS = ("STT", "Nội dung công việc", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian", "Sản phẩm")


def assignment(count: int) -> Table:
    """An assignment table of `count` tasks in two groups."""
    tasks = [
        row(
            f"{number}",
            f"Rà soát, củng cố, kiện toàn tổ hòa giải của khu phố {number}; bồi dưỡng kỹ năng cho hòa giải viên",
            "Văn phòng HĐND và UBND phường",
            "Ủy ban Mặt trận Tổ quốc Việt Nam phường; Công an phường",
            f"Trước ngày {number % 28 + 1:02d} tháng 6 năm 2026",
            "Quyết định\nBáo cáo kết quả" if number % 3 else "",
        )
        for number in range(1, count + 1)
    ]
    groups = [
        (Cell(((Run(f"{mark}. {name}", bold=True),),), span=6),)
        for mark, name in (("I", "CỦNG CỐ TỔ CHỨC"), ("II", "TẬP HUẤN"))
    ]
    half = count // 2
    return Table((), (row(*HEADINGS, canh="giua"), groups[0], *tasks[:half], groups[1], *tasks[half:]))


SMALL_TABLE = Table(
    (1, 5, 2),
    (
        (*row("STT", "Chỉ tiêu", canh="giua"), Cell((words("Mức đạt"),), canh="giua")),
        (*row("1", "Tổ hòa giải đủ thành phần"), Cell(((Run("100%", bold=True), Run("", note=NOTE)),), canh="giua")),
        (*row("2", "Vụ việc hòa giải thành\ntrên tổng số vụ việc"), Cell((words("85%"),), canh="giua")),
    ),
)
TWO_HEADINGS = Table(
    (1, 3, 2, 2),
    (
        (Cell((words("Nội dung"),), span=2, canh="giua"), Cell((words("Kinh phí"),), span=2, canh="giua")),
        row("TT", "Tên", "Năm 2026", "Năm 2027", canh="giua"),
        row("1", "Tập huấn", "20.000.000", "25.000.000"),
    ),
    header=2,
)
NO_HEADING = Table((1, 1), (row("Ô thứ nhất", "Ô thứ hai"), row("Ô thứ ba", "")), header=0)

BODY: tuple[Block, ...] = (
    Paragraph(Kieu.CAN_CU, (Run("Căn cứ Luật Hòa giải ở cơ sở ngày 20 tháng 6 năm 2013;", italic=True),)),
    Paragraph(Kieu.CAN_CU, (Run("Căn cứ Kế hoạch số 45/KH-UBND ngày 28 tháng 01 năm 2026.", italic=True),)),
    Paragraph(Kieu.NOI_DUNG, words("Ủy ban nhân dân phường ban hành Kế hoạch như sau:")),
    Paragraph(Kieu.PHAN, words("Phần I")),
    Paragraph(Kieu.PHAN, words("YÊU CẦU CHUNG")),
    Paragraph(Kieu.MUC, words("MỤC ĐÍCH, YÊU CẦU"), "I."),
    Paragraph(Kieu.TIEU_DE, (Run("Mục đích", note=words("Chú thích của một đề mục.")),), "1."),
    Paragraph(
        Kieu.NOI_DUNG,
        (
            Run("Nâng cao chất lượng", bold=True),
            Run(" công tác hòa giải"),
            Run(" ở cơ sở", note=NOTE),
            Run(f"; {PROSE}."),
        ),
    ),
    Paragraph(Kieu.TIEU_DE, words("Yêu cầu"), "2."),
    Paragraph(Kieu.GACH, (Run(f"{PROSE}; "), Run("thời hạn: ", italic=True), Run("quý II", True, True), Run(".")), "-"),
    Paragraph(Kieu.CONG, words("Ý nhỏ thứ nhất của gạch đầu dòng;"), "+"),
    Paragraph(Kieu.CONG, words("Ý nhỏ thứ hai."), "+"),
    Paragraph(Kieu.GACH, words("Gạch đầu dòng thứ hai."), "-"),
    Paragraph(Kieu.MUC, words("NỘI DUNG"), "II."),
    Paragraph(Kieu.KHOAN, words(f"{PROSE}."), "1."),
    Paragraph(Kieu.DIEM, words("Rà soát danh sách hòa giải viên;"), "a)"),
    Paragraph(Kieu.DIEM, words(f"{PROSE}."), "2.1."),
    SMALL_TABLE,
    Paragraph(Kieu.NOI_DUNG, words("Sau bảng còn một đoạn văn./.")),
)
MARKS = Marks(
    du_thao="DỰ THẢO LẦN 2",
    do_mat="MẬT",
    do_khan="HỎA TỐC",
    luu_hanh="LƯU HÀNH NỘI BỘ",
    nguoi_soan="PL.(300)",
    lien_he=("Số 1 đường Hòa Bình, phường An Bình", "ĐT: 0292.3800000; thư điện tử: vanphong@anbinh.example"),
)
ANNEXES = (
    Annex(
        "Phụ lục I",
        "BẢNG PHÂN CÔNG NHIỆM VỤ",
        "(Kèm theo Kế hoạch số 05/KH-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân phường An Bình)",
        (assignment(30),),
        ngang=True,
    ),
    Annex(
        "Phụ lục II",
        "ĐỀ CƯƠNG BÁO CÁO KẾT QUẢ THỰC HIỆN KẾ HOẠCH",
        "(Kèm theo Kế hoạch số 05/KH-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân phường An Bình)",
        (
            Paragraph(Kieu.MUC, words("KẾT QUẢ"), "I."),
            Paragraph(
                Kieu.NOI_DUNG, (Run("Số liệu tính đến ngày 30 tháng 11", note=words("Theo năm dương lịch.")), Run("."))
            ),
            TWO_HEADINGS,
            Paragraph(Kieu.NOI_DUNG, words("Không có đề mục cột:")),
            NO_HEADING,
            *(Paragraph(Kieu.NOI_DUNG, words(f"{PROSE}.")) for _ in range(14)),
            Paragraph(Kieu.NOI_DUNG, words("Hết phụ lục./.")),
        ),
    ),
)

FULL = replace(samples.document(body=BODY), marks=MARKS, phu_luc=ANNEXES)  # type: ignore[arg-type]
REPORT = replace(
    samples.document(body=BODY[5:13]),  # type: ignore[arg-type]
    ten_loai="BÁO CÁO",
    kinh_gui=("- Ủy ban nhân dân thành phố Cần Thơ;", "- Sở Tư pháp thành phố Cần Thơ."),
)
DECISION = Document(
    letterhead=Letterhead(AN_BINH.co_quan, "Số: 12/QĐ-UBND", AN_BINH.dia_danh_ngay),
    ten_loai="QUYẾT ĐỊNH",
    trich_yeu=words("Ban hành Kế hoạch công tác hòa giải ở cơ sở năm 2026"),
    body=(
        Paragraph(Kieu.CAN_CU, (Run("Căn cứ Luật Hòa giải ở cơ sở ngày 20 tháng 6 năm 2013;", italic=True),)),
        Paragraph(Kieu.PHAN, words("QUYẾT ĐỊNH:")),
        Paragraph(Kieu.DIEU, words("Ban hành kèm theo Quyết định này Kế hoạch công tác năm 2026."), "Điều 1."),
        Paragraph(Kieu.DIEU, (Run("Quyết định có hiệu lực kể từ ngày ký", note=NOTE), Run(".")), "Điều 2."),
        Paragraph(Kieu.DIEU, words("Chánh Văn phòng và các cơ quan liên quan thi hành Quyết định này./."), "Điều 3."),
    ),
    noi_nhan=(Recipient("- Như Điều 3;"), Recipient("- Lưu: VT.")),
    signature=Signature(samples.UBND, "Nguyễn Văn A"),
    ngay="2026-03-05",
    marks=Marks(nguoi_soan="NVA.(20)", lien_he=("Số 1 đường Hòa Bình, phường An Bình",)),
)
ATTACHED = Document(
    letterhead=Letterhead(AN_BINH.co_quan, "", ""),
    ten_loai="KẾ HOẠCH",
    trich_yeu=words("Công tác hòa giải ở cơ sở năm 2026 trên địa bàn phường An Bình"),
    body=BODY[2:],
    noi_nhan=(),
    signature=Signature(()),
    kem_theo="(Kèm theo Quyết định số 12/QĐ-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân phường An Bình)",
    phu_luc=(replace(ANNEXES[1], so="Phụ lục"),),
    ban_hanh=DECISION,
)
WITH_PARTS: dict[str, Document] = {
    "day_du": FULL,
    "bao_cao": REPORT,
    "bao_cao_mot_noi": replace(REPORT, kinh_gui=("Ủy ban nhân dân thành phố Cần Thơ",)),
    "quyet_dinh": ATTACHED,
}
EVERYTHING: dict[str, Document] = {**samples.SAMPLES, **WITH_PARTS}

Call = Callable[[int], str]


def reading(document: Document, call: Call, own: Call | None = None) -> str:
    """What `document` says, in the order in which formats without pages say it.

    `call(n)` is what stands where footnote n is called, `own(n)` what stands before its text.
    """
    return "\n".join(_Reader(call, own or (lambda number: "")).read(document))


class _Reader:
    def __init__(self, call: Call, own: Call) -> None:
        self.call, self.own = call, own
        self.count = 0
        self.waiting: list[tuple[int, Text]] = []

    def text(self, text: Text) -> str:
        said = ""
        for run in text:
            said += run.text
            if run.note:
                self.count += 1
                self.waiting.append((self.count, run.note))
                said += self.call(self.count)
        return said

    def notes(self) -> Iterator[str]:
        while self.waiting:
            number, note = self.waiting.pop(0)
            yield f"{self.own(number)} {self.text(note)}"

    def body(self, body: tuple[Block, ...]) -> Iterator[str]:
        for block in body:
            if isinstance(block, Table):
                yield from (self.text(text) for line in block.rows for cell in line for text in cell.text)
            else:
                yield f"{block.so} {self.text(block.text)}"

    def read(self, document: Document) -> Iterator[str]:
        head, marks = document.letterhead, document.marks
        if document.ban_hanh is not None:
            yield from self.read(document.ban_hanh)
        yield from (marks.du_thao, marks.luu_hanh, *head.co_quan_chu_quan, *head.co_quan, head.so_ky_hieu)
        yield from (marks.do_mat, marks.do_khan)
        yield from (nd30().quoc_hieu, nd30().tieu_ngu)
        yield from (head.dia_danh_ngay, document.ten_loai, self.text(document.trich_yeu), document.kem_theo)
        addressees = [name for name in document.kinh_gui if name.strip()]
        if addressees:
            yield from ("Kính gửi:", *addressees)
        yield from self.body(document.body)
        if document.noi_nhan:
            yield from ("Nơi nhận:", *(receiver.line for receiver in document.noi_nhan))
        yield marks.nguoi_soan
        yield from (*document.signature.quyen_han, document.signature.nguoi_ky, *marks.lien_he)
        yield from self.notes()
        for annex in document.phu_luc:
            yield from (annex.so, annex.tieu_de, annex.kem_theo)
            yield from self.body(annex.body)
            yield from self.notes()


# --- random ones ------------------------------------------------------------------------------------------------------

_lines = samples.lines
_notes = st.lists(st.builds(Run, _lines, st.booleans(), st.booleans()), min_size=1, max_size=2).map(tuple)
_runs = st.builds(Run, _lines, st.booleans(), st.booleans(), st.just(()) | _notes)
_texts = st.lists(_runs, max_size=3).map(tuple)
_paragraphs = st.builds(
    Paragraph, st.sampled_from(Kieu), _texts, st.sampled_from(["", "I.", "2.1.", "1.", "a)", "-", "+", "*", "Điều 1."])
)
_cells = st.builds(Cell, st.lists(_texts, max_size=2).map(tuple), st.just(1), st.sampled_from(["trai", "giua"]))


def _table(rows: list[list[Cell]], header: int, joined: bool) -> Table:
    columns = max((len(row) for row in rows), default=1)
    full = [[*row, *[Cell(())] * (columns - len(row))] for row in rows]
    if joined and full and columns > 1:
        full[-1] = [replace(full[-1][0], span=columns)]
    return Table((1.0,) * columns, tuple(map(tuple, full)), min(header, len(full)))


_tables = st.builds(
    _table, st.lists(st.lists(_cells, min_size=1, max_size=3), max_size=4), st.integers(0, 2), st.booleans()
)
_blocks = st.lists(st.one_of(_paragraphs, _paragraphs, _tables), max_size=7).map(tuple)
_some = st.lists(_lines, max_size=2).map(tuple)
_names = st.text("abcđ ỷ&<", max_size=8)
_marks = st.builds(Marks, _lines, _lines, _lines, _lines, _lines, _some)
_annexes = st.lists(st.builds(Annex, _lines, _lines, _lines, _blocks, st.booleans()), max_size=2).map(tuple)
_whole = {
    "letterhead": st.builds(Letterhead, _some, _lines, _lines, _some),
    "ten_loai": _lines,
    "trich_yeu": _texts,
    "body": _blocks,
    "noi_nhan": st.lists(st.builds(Recipient, _lines), max_size=4).map(tuple),
    "signature": st.builds(Signature, _some, _lines),
    "kinh_gui": st.lists(_names, max_size=3).map(tuple),
    "kem_theo": _lines,
    "phu_luc": _annexes,
    "marks": _marks,
}
random_documents = st.builds(Document, **_whole, ban_hanh=st.none() | st.builds(Document, **_whole))
