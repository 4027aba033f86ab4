"""The document between plans and files: every format is one writer and one reader of this.

The parts carry the names of the components of a Văn bản có tên loại (mẫu 1.4, 2.1 and 2.2, Phụ lục III of
Nghị định 30/2020/NĐ-CP). Nothing here knows fonts, twips or XML; nothing here knows plans.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal, NamedTuple


class Kieu(StrEnum):
    """The role of a paragraph of the text (Phụ lục I, Phần I, Mục V, dòng 6 of the size table)."""

    CAN_CU = "can_cu"  # one căn cứ: italic
    NOI_DUNG = "noi_dung"  # running text
    PHAN = "phan"  # "Phần I", centred bold
    MUC = "muc"  # "I. TIÊU ĐỀ", bold
    TIEU_DE = "tieu_de"  # "1. Tiêu đề" alone on its line, bold
    DIEU = "dieu"  # "Điều 1. …": the mark bold
    KHOAN = "khoan"  # "1. Văn xuôi", regular
    DIEM = "diem"  # "a) …" or "2.1. …", regular
    GACH = "gach"  # "- …"
    CONG = "cong"  # "+ …"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style. No line break, no tab. `note`: a footnote called at its end."""

    text: str
    bold: bool = False
    italic: bool = False
    note: tuple[Run, ...] = ()

    def in_dam(self) -> Run:
        """The same words in bold."""
        return Run(self.text, True, self.italic, self.note)


Text = tuple[Run, ...]


def plain(text: Text) -> str:
    """The words of `text` without their style and footnotes."""
    return text[0].text if len(text) == 1 else "".join([run.text for run in text])


class Manh(NamedTuple):
    """Where words of a paragraph come from: the stretch `[tu, den)` of `Paragraph.plain` is typed at `path`.

    `path` leads to a value of the source data; `dong` is the paragraph of that value, counted from 0, where
    the value is prose of several lines. What no piece covers is generated (numbers, labels, end marks).
    """

    tu: int
    den: int
    path: tuple[str | int, ...]
    dong: int = 0


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of the text: a printed number or mark ("I.", "2.1.", "a)", "-", "") and its words.

    Printed, the mark and the words are parted by one space. `keep_next` asks writers to keep the
    paragraph on the page of its follower. `nguon`: the typed stretches, in order.
    """

    kieu: Kieu
    text: Text
    so: str = ""
    keep_next: bool = False
    nguon: tuple[Manh, ...] = ()

    @property
    def plain(self) -> str:
        """The whole line as printed, without style."""
        words = plain(self.text)
        return f"{self.so} {words}" if self.so and words else self.so or words


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: its paragraphs, how many columns it covers, how its words stand.

    `noi_tren`: it is one cell with the one above it, which covers the same columns and holds the words. `cung_chu`:
    where the same words were typed for the rows below that it covers.
    """

    text: tuple[Text, ...]
    span: int = 1
    canh: Literal["trai", "giua"] = "trai"
    nguon: tuple[Manh, ...] = ()
    noi_tren: bool = False
    cung_chu: tuple[tuple[Manh, ...], ...] = ()

    @property
    def plain(self) -> str:
        """The words, one line for each paragraph."""
        return "\n".join(plain(text) for text in self.text)


@dataclass(frozen=True, slots=True)
class Table:
    """A table with lines. `rows[:header]` are bold and stand again on every page.

    `widths` are the shares of the columns in the width; empty where the writer is to find them by the words.
    A row of one cell over all columns names a group. `lap`: its words stand elsewhere in the document, too.
    """

    widths: tuple[float, ...]
    rows: tuple[tuple[Cell, ...], ...]
    header: int = 1
    lap: bool = False

    @property
    def plain(self) -> str:
        """The words: a line for each row, cells parted by " | "."""
        return "\n".join(" | ".join(cell.plain.replace("\n", " ") for cell in row) for row in self.rows)


Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Annex:
    """A Phụ lục (Phụ lục I, Phần I, Mục III, khoản 1): on pages of its own, numbered from 1.

    `so` is the line "Phụ lục II" ("Phụ lục" where it is the only one), `kem_theo` the line in brackets.
    """

    so: str
    tieu_de: str
    kem_theo: str
    body: tuple[Block, ...]
    ngang: bool = False  # on a landscape page


@dataclass(frozen=True, slots=True)
class Marks:
    """What is stamped on the first page (Mục III, khoản 2 - 4), as printed; "" where there is none."""

    du_thao: str = ""  # "DỰ THẢO", "DỰ THẢO LẦN 2": a custom, no component of the decree
    do_mat: str = ""  # "MẬT"
    do_khan: str = ""  # "HỎA TỐC"
    luu_hanh: str = ""  # "LƯU HÀNH NỘI BỘ"
    nguoi_soan: str = ""  # "PL.(300)"
    lien_he: tuple[str, ...] = ()  # address lines at the foot of the first page


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Ô 1 - 4 of the layout: `co_quan` is the issuer in its lines ("ỦY BAN NHÂN DÂN", "PHƯỜNG X").

    Bodies that do not write by the decree have a line in place of quốc hiệu and tiêu ngữ, and stars under the issuer
    in place of the rule.
    """

    co_quan: tuple[str, ...]
    so_ky_hieu: str  # "Số: 05/KH-UBND"
    dia_danh_ngay: str  # "An Bình, ngày 05 tháng 3 năm 2026"
    co_quan_chu_quan: tuple[str, ...] = ()
    dau_de: str = ""  # "ĐẢNG CỘNG SẢN VIỆT NAM"
    dau_sao: str = ""  # "*"


@dataclass(frozen=True, slots=True)
class Signature:
    """Ô 7: the lines of power and post, top to bottom, and the signer's name ("" where blank)."""

    quyen_han: tuple[str, ...]
    nguoi_ky: str = ""


@dataclass(frozen=True, slots=True)
class Recipient:
    """One line of Nơi nhận as printed, mark included: "- Sở Tư pháp;", "+ Lưu: VT."."""

    line: str
    nguon: tuple[Manh, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A Kế hoạch or Báo cáo ready to be written. Empty parts are not printed.

    A plan that a Quyết định issues is the attached document: `ban_hanh` is the decision, which is printed
    first, and `kem_theo` the line in brackets under the title of the plan.
    """

    letterhead: Letterhead
    ten_loai: str  # "KẾ HOẠCH"
    trich_yeu: Text
    body: tuple[Block, ...]
    noi_nhan: tuple[Recipient, ...]
    signature: Signature
    ngay: str = ""  # ISO date of the document if complete, for the metadata of files
    kinh_gui: tuple[str, ...] = ()  # the addressees of a Báo cáo
    kem_theo: str = ""
    phu_luc: tuple[Annex, ...] = ()
    marks: Marks = field(default_factory=Marks)
    ban_hanh: Document | None = None
