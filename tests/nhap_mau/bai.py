"""A sample document while it is written: paragraphs and tables, and the list of what a reader must find in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from tests.nhap_mau.noi_dung import ViecMau

DINH_DANG = ("thuong", "giua", "dam", "tieu_de")


@dataclass(frozen=True, slots=True)
class Chu:
    """A paragraph: its words, how it looks, and the automatic number that stands before it ("" for none).

    `so` is printed by the program that shows the file, `cap` is its level.
    """

    text: str
    kieu: str = "thuong"
    so: str = ""
    cap: int = 0


@dataclass(frozen=True, slots=True)
class OMau:
    """A cell: its paragraphs, how many columns and rows it covers; `noi` for one that goes on from above."""

    doan: tuple[str, ...]
    rong: int = 1
    noi: bool = False
    mo: bool = False


@dataclass(frozen=True, slots=True)
class BangMau:
    """A table: rows of cells; `ke` says whether lines are drawn."""

    hang: tuple[tuple[OMau, ...], ...]
    ke: bool = True


@dataclass(slots=True)
class Bai:
    """A document and its gold: fields of the head, and (field, number, words) of every task."""

    ten: str
    khoi: list[Chu | BangMau] = field(default_factory=list)
    dau: dict[str, str] = field(default_factory=dict)
    muc: set[tuple[str, str, str]] = field(default_factory=set)

    def chu(self, *doan: str, kieu: str = "thuong") -> None:
        self.khoi += [Chu(text, kieu) for text in doan]

    def so(self, so: str, text: str, cap: int = 0, kieu: str = "thuong") -> None:
        """A paragraph with an automatic number."""
        self.khoi.append(Chu(text, kieu, so, cap))

    def bang(self, hang: Sequence[Sequence[str | OMau]], *, ke: bool = True) -> None:
        self.khoi.append(
            BangMau(tuple(tuple(o if isinstance(o, OMau) else OMau((o,)) for o in mot) for mot in hang), ke)
        )

    def viec(self, so: str, chu_tri: Sequence[str] = (), phoi_hop: Sequence[str] = (), thoi_gian: str = "") -> None:
        """Notes what a reader must find for the task with this number."""
        self.muc.add(("viec", so, ""))
        self.muc |= {("chu_tri", so, ten) for ten in chu_tri}
        self.muc |= {("phoi_hop", so, ten) for ten in phoi_hop}
        if thoi_gian:
            self.muc.add(("thoi_gian", so, thoi_gian))

    def ca(self, so: str, viec: ViecMau) -> None:
        """Notes all of a task."""
        self.viec(so, viec.chu_tri, viec.phoi_hop, viec.thoi_gian)


def noi(ten: Sequence[str], dau: str = ", ") -> str:
    """A list of bodies as a clerk writes it."""
    return dau.join(ten)


def va(ten: Sequence[str]) -> str:
    """A list of bodies with "và" before the last."""
    return ten[0] if len(ten) == 1 else f"{', '.join(ten[:-1])} và {ten[-1]}"


def dau_xa(b: Bai, trich_yeu: str, *, so: str = "15", tieu_de: str = "KẾ HOẠCH") -> None:
    """The head of a plan of a commune, line by line."""
    b.chu("ỦY BAN NHÂN DÂN", "XÃ SUỐI VÀNG", kieu="dam")
    b.chu("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", kieu="tieu_de")
    b.chu(f"Số: {so}/KH-UBND", "Suối Vàng, ngày 12 tháng 02 năm 2026", kieu="giua")
    b.chu(tieu_de, trich_yeu, kieu="tieu_de")
    b.dau |= {
        "co_quan_ban_hanh": "Ủy ban nhân dân xã Suối Vàng",
        "so": so,
        "ky_hieu": "KH-UBND",
        "ngay": "2026-02-12",
        "trich_yeu": trich_yeu,
    }


def mo_bai(b: Bai, ai: str = "Ủy ban nhân dân xã Suối Vàng") -> None:
    b.chu(
        "Thực hiện Kế hoạch số 27/KH-UBND ngày 20 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Bình An về công tác "
        f"hòa giải ở cơ sở năm 2026, {ai} ban hành Kế hoạch với những nội dung như sau:"
    )


def muc_dich(b: Bai, la_ma: str = "I.") -> None:
    b.chu(f"{la_ma} MỤC ĐÍCH, YÊU CẦU", kieu="dam")
    b.chu(
        "1. Mục đích",
        "- Giúp người dân tự giải quyết mâu thuẫn nhỏ ngay tại nơi ở.",
        "- Giữ gìn tình làng nghĩa xóm, phòng ngừa vi phạm pháp luật.",
        "2. Yêu cầu",
        "- Mỗi việc có một nơi chịu trách nhiệm chính, có hạn rõ ràng.",
        "- Không gây thêm thủ tục, giấy tờ cho tổ hòa giải.",
    )


def to_chuc(b: Bai, la_ma: str = "III.") -> None:
    b.chu(f"{la_ma} TỔ CHỨC THỰC HIỆN", kieu="dam")
    b.chu(
        "1. Văn phòng HĐND và UBND xã",
        "- Chủ trì, phối hợp với các ngành theo dõi, đôn đốc việc thực hiện Kế hoạch.",
        "- Tổng hợp kết quả, báo cáo Ủy ban nhân dân xã trước ngày 05/12/2026.",
        "2. Phòng Kinh tế: Tham mưu bố trí kinh phí theo quy định.",
        "3. Đề nghị Ủy ban MTTQ Việt Nam xã phối hợp vận động nhân dân tham gia hòa giải.",
    )


def cuoi(b: Bai, quyen: Sequence[str] = ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), nguoi_ky: str = "Lò Văn Thử") -> None:
    b.chu(
        "Trên đây là Kế hoạch triển khai, yêu cầu các cơ quan, đơn vị nghiêm túc thực hiện./.",
    )
    b.chu("Nơi nhận:", "- UBND tỉnh (b/c);", "- Các phòng, ban của xã;", "- Lưu: VT.")
    b.chu(*quyen, nguoi_ky, kieu="giua")
    b.dau["nguoi_ky"] = nguoi_ky
