"""An administrative document taken apart: which paragraphs are which of its parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from hoagiai_cli.document.docx.formatted import Formatted, Para, Section
from hoagiai_cli.the_thuc.chu import Khuc


class Loai(StrEnum):
    """What a paragraph of the text is, by its number and its place."""

    CAN_CU = "can_cu"
    PHAN = "phan"  # "Phần I", "Chương II"
    TIEU_DE_PHAN = "tieu_de_phan"  # the line under it
    MUC = "muc"  # "I. …"
    DIEU = "dieu"  # "Điều 1. …"
    KHOAN = "khoan"  # "1. …"
    DIEM = "diem"  # "a) …"
    THAP_PHAN = "thap_phan"  # "1.1. …"
    GACH = "gach"  # "- …", "+ …", bullets
    VAN = "van"  # plain prose
    GIUA = "giua"  # a centred line that is none of these
    BANG = "bang"  # in a table
    RONG = "rong"


@dataclass(frozen=True, slots=True)
class Doan:
    """A paragraph of the text: what it is, its number as printed ("I", "a", "1.2", "-") and the words after it."""

    para: Para
    loai: Loai
    chu: str
    so: str = ""
    dau: str = ""  # the sign after the number: ".", ")", "/", …
    con: str = ""


@dataclass(slots=True)
class PhuLuc:
    """An annex, or a document that another one issues (`dinh_kem`): its label, title, line in brackets and text.

    `dau` and `cuoi`: where it begins and ends (indexes of paragraphs).
    """

    nhan: Khuc
    tieu_de: list[Khuc] = field(default_factory=list)
    kem_theo: list[Khuc] = field(default_factory=list)
    kinh_gui: list[Khuc] = field(default_factory=list)
    than: list[Doan] = field(default_factory=list)
    dau: int = 0
    cuoi: int = 0
    dinh_kem: bool = False


@dataclass(slots=True)
class VanBan:
    """The parts that were recognised; None or empty where there is none."""

    goc: Formatted
    paras: Sequence[Para]
    loai: str = ""
    quoc_hieu: list[Khuc] = field(default_factory=list)
    tieu_ngu: Khuc | None = None
    chu_quan: list[Khuc] = field(default_factory=list)
    co_quan: list[Khuc] = field(default_factory=list)
    so: Khuc | None = None
    ngay: Khuc | None = None
    dau_muc: list[Khuc] = field(default_factory=list)  # stamps and other lines over the title
    ten_loai: Khuc | None = None
    ten_loai_gop: bool = False  # the trích yếu stands on the line of the type
    trich_yeu: list[Khuc] = field(default_factory=list)
    kem_theo: list[Khuc] = field(default_factory=list)
    kinh_gui: list[Khuc] = field(default_factory=list)
    than: list[Doan] = field(default_factory=list)
    nhan_noi_nhan: Khuc | None = None
    noi_nhan: list[Khuc] = field(default_factory=list)
    nguoi_soan: list[Khuc] = field(default_factory=list)
    quyen_han: list[Khuc] = field(default_factory=list)
    ho_ten: Khuc | None = None
    phu_luc: list[PhuLuc] = field(default_factory=list)
    het_dau: int = 0  # index of the paragraph the title stands in
    het_trich_yeu: int = 0  # index of the first paragraph after the title block
    het_than: int = 0  # index of the first paragraph after the text
    het_cuoi: int = 0  # the same after the signature: where the first annex or attached document begins
    dau_la_hinh: bool = False  # something drawn stands where the letterhead should
    la_van_ban: bool = False
    ngoai_nghi_dinh: bool = False  # of the Party, the Front, a mass organisation

    @property
    def sections(self) -> tuple[Section, ...]:
        """The sections of the document."""
        return self.goc.sections

    def cac_than(self) -> list[list[Doan]]:
        """The text of the document, and of each one that it issues."""
        return [self.than, *(one.than for one in self.phu_luc if one.dinh_kem)]

    def cac_doan(self) -> list[Doan]:
        """The text of the document and of its annexes."""
        return [*self.than, *(doan for phu_luc in self.phu_luc for doan in phu_luc.than)]
