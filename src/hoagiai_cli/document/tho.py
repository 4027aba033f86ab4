"""What a reader of a file of any format gives: its words as paragraphs and tables, in the order of the page.

Nothing here knows plans. Text is NFC; blanks are single; an automatic number stands in front of its paragraph
as printed ("1. Mục đích"). Where a footnote is called stands "[^1]", its words are in `VanBanTho.chu_thich`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

KIEU_BO = frozenset({"so_trang", "dau_trang", "chan_trang", "khung_web", "chu_an", "da_xoa", "ghi_chu"})
"""Kinds of NghiNgo that name words which a reader leaves out: a page number, a header, a footer, what a web page has
around its text, hidden words, deleted words, comments."""


@dataclass(frozen=True, slots=True)
class O:  # noqa: E742 - a cell: `ô`
    """A cell of a table: its paragraphs, its column (from 0), and how many columns and rows it covers.

    Merged cells stand once, where they begin; a cell that goes on from the row above is not in its row.
    """

    doan: tuple[Doan, ...]
    cot: int
    rong: int = 1
    cao: int = 1

    @property
    def text(self) -> str:
        """The words, one line for each paragraph."""
        return "\n".join(item.text for item in self.doan)


@dataclass(frozen=True, slots=True)
class Bang:
    """A table: its rows of cells, its number of columns, and whether lines are drawn between the cells."""

    hang: tuple[tuple[O, ...], ...]
    so_cot: int
    ke: bool = True

    @property
    def text(self) -> str:
        """The words: a line for each row, cells parted by " | "."""
        return "\n".join(" | ".join(o.text.replace("\n", " ") for o in hang) for hang in self.hang)


@dataclass(frozen=True, slots=True)
class Doan:
    """A paragraph, or a table (`bang`; `text` then is its words).

    `dong` and `den` are its first and last place in the source, counted from 1 (what they count:
    `VanBanTho.don_vi`). `dam`: all its words are bold; `giua`: it is centred. Both are False where unknown.
    """

    text: str
    dong: int
    den: int
    dam: bool = False
    giua: bool = False
    bang: Bang | None = None


@dataclass(frozen=True, slots=True)
class NghiNgo:
    """A decision made on a guess, or words left out (`KIEU_BO`): its kind, its place, the words it is about."""

    loai: str
    dong: int
    trich: str


@dataclass(frozen=True, slots=True)
class VanBanTho:
    """A file as paragraphs and tables.

    `bo_cuc` names how it was read (txt: "ngat_cung", "moi_dong"; else "docx", "doc", "pdf", "html", "md"),
    `don_vi` what places count ("dong": lines, "doan": paragraphs), `trang` the place at which each page begins, where
    that is known.
    """

    doan: tuple[Doan, ...]
    bo_cuc: str
    nghi_ngo: tuple[NghiNgo, ...] = ()
    chu_thich: Mapping[str, str] = field(default_factory=dict)
    don_vi: str = "dong"
    trang: tuple[int, ...] = ()


class NguonLoi(ValueError):
    """A file whose words cannot be read.

    `kind`: rong (no words), ban_quet (a PDF of pictures), khoa (a password), hong (damaged), qua_lon, qua_lau (too
    slow), la (no document: `chi_tiet` says what), thieu_cong_cu (a program is missing: `chi_tiet` names it).
    """

    def __init__(self, kind: str, chi_tiet: str = "") -> None:
        super().__init__(f"{kind}: {chi_tiet}" if chi_tiet else kind)
        self.kind = kind
        self.chi_tiet = chi_tiet
