"""The document between plans and files: every format is one writer and one reader of this.

The parts carry the names of the components of a Văn bản có tên loại (mẫu 1.4, Phụ lục III of
Nghị định 30/2020/NĐ-CP). Nothing here knows fonts, twips or XML; nothing here knows plans.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kieu(StrEnum):
    """The role of a paragraph of the text (Phụ lục I, Phần I, Mục V, dòng 6 of the size table)."""

    CAN_CU = "can_cu"  # one căn cứ: italic
    NOI_DUNG = "noi_dung"  # running text
    PHAN = "phan"  # "Phần I", centred bold
    MUC = "muc"  # "I. TIÊU ĐỀ", bold
    TIEU_DE = "tieu_de"  # "1. Tiêu đề" alone on its line, bold
    KHOAN = "khoan"  # "1. Văn xuôi", regular
    DIEM = "diem"  # "a) …" or "2.1. …", regular
    GACH = "gach"  # "- …"
    CONG = "cong"  # "+ …"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style. No line break, no tab."""

    text: str
    bold: bool = False
    italic: bool = False


Text = tuple[Run, ...]


def plain(text: Text) -> str:
    """The words of `text` without their style."""
    return "".join(run.text for run in text)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of the text: a printed number or mark ("I.", "2.1.", "a)", "-", "") and its words.

    Printed, the mark and the words are parted by one space. `keep_next` asks writers to keep the
    paragraph on the page of its follower.
    """

    kieu: Kieu
    text: Text
    so: str = ""
    keep_next: bool = False

    @property
    def plain(self) -> str:
        """The whole line as printed, without style."""
        words = plain(self.text)
        return f"{self.so} {words}" if self.so and words else self.so or words


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Ô 1 - 4 of the layout: `co_quan` is the issuer in its lines ("ỦY BAN NHÂN DÂN", "PHƯỜNG X")."""

    co_quan: tuple[str, ...]
    so_ky_hieu: str  # "Số: 05/KH-UBND"
    dia_danh_ngay: str  # "An Bình, ngày 05 tháng 3 năm 2026"
    co_quan_chu_quan: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Signature:
    """Ô 7: the lines of power and post, top to bottom, and the signer's name ("" where blank)."""

    quyen_han: tuple[str, ...]
    nguoi_ky: str = ""


@dataclass(frozen=True, slots=True)
class Recipient:
    """One line of Nơi nhận as printed, mark included: "- Sở Tư pháp;", "+ Lưu: VT."."""

    line: str


@dataclass(frozen=True, slots=True)
class Document:
    """A Kế hoạch or Báo cáo ready to be written. Empty parts are not printed."""

    letterhead: Letterhead
    ten_loai: str  # "KẾ HOẠCH"
    trich_yeu: Text
    body: tuple[Paragraph, ...]
    noi_nhan: tuple[Recipient, ...]
    signature: Signature
    ngay: str = ""  # ISO date of the document if complete, for the metadata of files
