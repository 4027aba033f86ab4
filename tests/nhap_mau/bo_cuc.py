"""The layouts that plans come in: each a function that writes a plan and notes what must be found in it."""

from __future__ import annotations

from collections.abc import Callable

from tests.nhap_mau.bai import Bai, OMau, cuoi, dau_xa, mo_bai, muc_dich, noi, to_chuc, va
from tests.nhap_mau.noi_dung import TINH, XA, ViecMau

BO_CUC: dict[str, Callable[[Bai], None]] = {}
TRICH_YEU = "Triển khai công tác hòa giải ở cơ sở năm 2026 trên địa bàn xã Suối Vàng"


def bo_cuc(ham: Callable[[Bai], None]) -> Callable[[Bai], None]:
    BO_CUC[ham.__name__] = ham
    return ham


def lap(ten: str) -> Bai:
    """The sample of one layout."""
    b = Bai(ten)
    BO_CUC[ten](b)
    return b


def _mo(b: Bai, tieu_de: str = "II. NỘI DUNG THỰC HIỆN") -> None:
    dau_xa(b, TRICH_YEU)
    mo_bai(b)
    muc_dich(b)
    b.chu(tieu_de, kieu="dam")


def _dong(b: Bai, la_ma: str = "III.") -> None:
    to_chuc(b, la_ma)
    cuoi(b)


def _danh_sach(b: Bai, dong: Callable[[ViecMau], list[str]], viec: tuple[ViecMau, ...] = XA) -> None:
    """Tasks 1., 2., … with two dashes of content and the lines that `dong` gives."""
    _mo(b)
    for n, v in enumerate(viec, 1):
        b.chu(f"{n}. {v.ten}", f"- {v.noi_dung[0]}", f"- {v.noi_dung[1]}", *dong(v))
        b.ca(f"II.{n}", v)
    _dong(b)


# --- labels ---------------------------------------------------------------------------------------------


@bo_cuc
def nhan_gach(b: Bai) -> None:
    _danh_sach(
        b,
        lambda v: [
            f"- Cơ quan chủ trì: {noi(v.chu_tri)}.",
            f"- Cơ quan phối hợp: {noi(v.phoi_hop)}.",
            f"- Thời gian thực hiện: {v.thoi_gian}.",
        ],
    )


@bo_cuc
def nhan_sao(b: Bai) -> None:
    _danh_sach(
        b,
        lambda v: [
            f"* Đơn vị chủ trì: {noi(v.chu_tri, '; ')}.",
            f"* Đơn vị phối hợp: {va(v.phoi_hop)}.",
            f"* Thời gian hoàn thành: {v.thoi_gian}.",
            f"* Sản phẩm: {v.san_pham}.",
        ],
        TINH,
    )


@bo_cuc
def nhan_cong(b: Bai) -> None:
    _danh_sach(
        b,
        lambda v: [
            f"+ Phòng chủ trì: {noi(v.chu_tri)}",
            f"+ Phòng phối hợp: {noi(v.phoi_hop)}",
            f"+ Thời hạn: {v.thoi_gian}",
        ],
    )


@bo_cuc
def nhan_tran(b: Bai) -> None:
    _danh_sach(
        b,
        lambda v: [
            f"Chủ trì: {noi(v.chu_tri)}",
            f"Phối hợp: {noi(v.phoi_hop)}",
            f"Thời gian: {v.thoi_gian}",
            f"Kết quả: {v.san_pham}",
        ],
        TINH,
    )


@bo_cuc
def nhan_tham_muu(b: Bai) -> None:
    _danh_sach(
        b,
        lambda v: [
            f"- Cơ quan chủ trì tham mưu: {noi(v.chu_tri)}.",
            f"- Các đơn vị phối hợp: {noi(v.phoi_hop)}.",
            f"- Tiến độ: {v.thoi_gian}.",
        ],
    )


@bo_cuc
def nhan_tham_muu_thuc_hien(b: Bai) -> None:
    _danh_sach(
        b,
        lambda v: [
            f"- Đơn vị tham mưu thực hiện: {noi(v.chu_tri)}.",
            f"- Đơn vị phối hợp thực hiện: {noi(v.phoi_hop)}.",
            f"- Thời gian thực hiện, hoàn thành: {v.thoi_gian}.",
            f"- Sản phẩm, kết quả: {v.san_pham}.",
        ],
    )


@bo_cuc
def nhan_lanh_dao(b: Bai) -> None:
    _danh_sach(
        b,
        lambda v: [
            "- Lãnh đạo phụ trách: Phó Chủ tịch UBND xã.",
            f"- Cơ quan chủ trì: {noi(v.chu_tri)}.",
            f"- Cơ quan phối hợp: {noi(v.phoi_hop)}.",
            f"- Thời gian hoàn thành: {v.thoi_gian}.",
        ],
    )


@bo_cuc
def nhan_gio_truoc(b: Bai) -> None:
    _danh_sach(
        b,
        lambda v: [
            f"- Thời gian thực hiện: {v.thoi_gian}.",
            f"- Cơ quan thực hiện: {noi(v.chu_tri)}.",
            f"- Cơ quan phối hợp: {noi(v.phoi_hop)}.",
        ],
    )


@bo_cuc
def nhan_mot_dong(b: Bai) -> None:
    _danh_sach(
        b,
        lambda v: [
            f"- Chủ trì: {noi(v.chu_tri)}; phối hợp: {noi(v.phoi_hop)}; thời gian: {v.thoi_gian}.",
        ],
    )


@bo_cuc
def nhan_mot_dong_cham(b: Bai) -> None:
    _danh_sach(
        b,
        lambda v: [
            f"Cơ quan chủ trì: {noi(v.chu_tri)}. Cơ quan phối hợp: {noi(v.phoi_hop)}. "
            f"Thời gian thực hiện: {v.thoi_gian}.",
        ],
        TINH,
    )


@bo_cuc
def nhan_hai_trong_ba(b: Bai) -> None:
    _danh_sach(
        b,
        lambda v: [
            f"- Đơn vị chủ trì: {noi(v.chu_tri)}; Đơn vị phối hợp: {noi(v.phoi_hop)}.",
            f"- Thời gian: {v.thoi_gian}.",
        ],
    )


@bo_cuc
def chu_tri_phoi_hop_voi(b: Bai) -> None:
    _danh_sach(
        b,
        lambda v: [
            f"- Đơn vị thực hiện: {noi(v.chu_tri)} chủ trì, phối hợp với {va(v.phoi_hop)}.",
            f"- Thời gian thực hiện: {v.thoi_gian}.",
        ],
    )


@bo_cuc
def chu_tri_phoi_hop_voi_thuc_hien(b: Bai) -> None:
    _danh_sach(
        b,
        lambda v: [
            f"- Phân công thực hiện: {noi(v.chu_tri)} chủ trì, phối hợp với {va(v.phoi_hop)} thực hiện.",
            f"- Thời gian hoàn thành: {v.thoi_gian}.",
        ],
        TINH,
    )


@bo_cuc
def trach_nhiem_thuc_hien(b: Bai) -> None:
    _danh_sach(
        b,
        lambda v: [
            f"- Trách nhiệm thực hiện: {noi(v.chu_tri)} chủ trì; {va(v.phoi_hop)} phối hợp thực hiện.",
            f"- Thời gian: {v.thoi_gian}.",
        ],
    )


@bo_cuc
def hoan_thanh_trong(b: Bai) -> None:
    _mo(b)
    for n, v in enumerate(XA, 1):
        b.chu(f"{n}. {v.ten}", f"- {v.noi_dung[0]}", f"- Cơ quan chủ trì: {noi(v.chu_tri)}.")
        b.chu(f"- Cơ quan phối hợp: {noi(v.phoi_hop)}.")
        chu = ("trong quý II năm 2026", "trước ngày 15/9/2026", "trong tháng 8/2026")[n % 3]
        b.chu(f"- Hoàn thành {chu}.")
        b.viec(f"II.{n}", v.chu_tri, v.phoi_hop, chu)
    _dong(b)


@bo_cuc
def gia_tri_xuong_dong(b: Bai) -> None:
    """The label alone, its bodies on lines of their own."""
    _mo(b)
    for n, v in enumerate(TINH, 1):
        b.chu(f"{n}. {v.ten}", f"{v.noi_dung[0]}", "- Cơ quan chủ trì:", *(f"+ {ten};" for ten in v.chu_tri))
        b.chu("- Cơ quan phối hợp:", *(f"+ {ten};" for ten in v.phoi_hop), f"- Thời gian thực hiện: {v.thoi_gian}.")
        b.ca(f"II.{n}", v)
    _dong(b)


@bo_cuc
def hai_cap(b: Bai) -> None:
    """The same label with one line for each level of government."""
    _mo(b)
    for n, v in enumerate(TINH, 1):
        b.chu(f"{n}. {v.ten}", f"{v.noi_dung[0]}")
        b.chu("- Cơ quan chủ trì:", f"+ Cấp tỉnh: {noi(v.chu_tri)}.", "+ Cấp xã: Ủy ban nhân dân cấp xã.")
        b.chu(f"- Cơ quan phối hợp: {noi(v.phoi_hop)}.", f"- Thời gian thực hiện: {v.thoi_gian}.")
        b.viec(f"II.{n}", (*v.chu_tri, "Ủy ban nhân dân cấp xã"), v.phoi_hop, v.thoi_gian)
    _dong(b)


@bo_cuc
def nhan_chen_giua(b: Bai) -> None:
    """Other labels among the roles."""
    _danh_sach(
        b,
        lambda v: [
            "- Đối tượng: Hòa giải viên ở các thôn.",
            "- Địa điểm: Hội trường xã.",
            f"- Cơ quan chủ trì: {noi(v.chu_tri)}.",
            f"- Cơ quan phối hợp: {noi(v.phoi_hop)}.",
            "- Kinh phí: Từ ngân sách xã.",
            f"- Thời gian: {v.thoi_gian}.",
        ],
    )


@bo_cuc
def nhan_sau_hon(b: Bai) -> None:
    """Role lines one mark deeper than the dashes of content, for the whole numbered task."""
    _danh_sach(
        b,
        lambda v: [
            f"+ Chủ trì: {noi(v.chu_tri)};",
            f"+ Phối hợp: {noi(v.phoi_hop)};",
            f"+ Thời gian: {v.thoi_gian}.",
        ],
        TINH,
    )


# --- roles in brackets and sentences --------------------------------------------------------------------


@bo_cuc
def ngoac_cuoi_viec(b: Bai) -> None:
    _mo(b)
    for n, v in enumerate(XA, 1):
        b.chu(f"{n}. {v.ten} (Chủ trì: {noi(v.chu_tri)}; phối hợp: {noi(v.phoi_hop)}; thời gian: {v.thoi_gian}).")
        b.ca(f"II.{n}", v)
    _dong(b)


@bo_cuc
def ngoac_rieng(b: Bai) -> None:
    _mo(b)
    for n, v in enumerate(XA, 1):
        b.chu(f"{n}. {v.ten}", f"- {v.noi_dung[0]}", f"- {v.noi_dung[1]}")
        b.chu(f"(Cơ quan chủ trì: {noi(v.chu_tri)}; cơ quan phối hợp: {noi(v.phoi_hop)}; hoàn thành: {v.thoi_gian})")
        b.ca(f"II.{n}", v)
    _dong(b)


@bo_cuc
def cau_giao(b: Bai) -> None:
    """Who does it stands in a sentence of its own after the content."""
    _mo(b)
    for n, v in enumerate(XA, 1):
        b.chu(f"{n}. {v.ten}", f"- {v.noi_dung[0]}", f"- {v.noi_dung[1]}")
        b.chu(f"Giao {noi(v.chu_tri)} chủ trì, phối hợp với {va(v.phoi_hop)} thực hiện.")
        b.chu(f"Thời gian thực hiện: {v.thoi_gian}.")
        b.ca(f"II.{n}", v)
    _dong(b)


@bo_cuc
def gach_ngoac(b: Bai) -> None:
    """Tasks under dashes that end with their assignments in brackets."""
    _mo(b)
    for n in (1, 2):
        b.chu(f"{n}. Nhóm việc thứ {('nhất', 'hai')[n - 1]}")
        for m, v in enumerate(XA[(n - 1) * 3 : n * 3], 1):
            b.chu(f"- {v.ten} ({noi(v.chu_tri)} chủ trì, phối hợp với {va(v.phoi_hop)}; thời gian: {v.thoi_gian}).")
            b.ca(f"II.{n}.-{m}", v)
    _dong(b)


@bo_cuc
def gach_nhan_duoi(b: Bai) -> None:
    """Tasks under dashes with their assignments behind them."""
    _mo(b)
    for n in (1, 2):
        b.chu(f"{n}. Nhóm việc thứ {('nhất', 'hai')[n - 1]}")
        for m, v in enumerate(XA[(n - 1) * 3 : n * 3], 1):
            b.chu(f"- {v.ten}. Đơn vị thực hiện: {noi(v.chu_tri)}; thời gian: {v.thoi_gian}.")
            b.viec(f"II.{n}.-{m}", v.chu_tri, (), v.thoi_gian)
    _dong(b)


# --- numbers --------------------------------------------------------------------------------------------


def _ba_dong(v: ViecMau, dau: str = "- ") -> list[str]:
    return [
        f"{dau}Cơ quan chủ trì: {noi(v.chu_tri)}.",
        f"{dau}Cơ quan phối hợp: {noi(v.phoi_hop)}.",
        f"{dau}Thời gian thực hiện: {v.thoi_gian}.",
    ]


@bo_cuc
def so_khong_cham(b: Bai) -> None:
    dau_xa(b, TRICH_YEU)
    mo_bai(b)
    b.chu("I.MỤC ĐÍCH", "- Giúp người dân tự giải quyết mâu thuẫn nhỏ.", "II.NHIỆM VỤ")
    for n in (1, 2):
        b.chu(f"{n}.Nhóm việc thứ {('nhất', 'hai')[n - 1]}")
        for m, v in enumerate(XA[(n - 1) * 3 : n * 3], 1):
            b.chu(f"{n}.{m} {v.ten}", f"{v.noi_dung[0]}", *_ba_dong(v))
            b.ca(f"II.{n}.{m}", v)
    _dong(b)


@bo_cuc
def so_gach_cheo(b: Bai) -> None:
    dau_xa(b, TRICH_YEU)
    mo_bai(b)
    b.chu("I/ MỤC ĐÍCH", "- Giúp người dân tự giải quyết mâu thuẫn nhỏ.", "II/ NỘI DUNG")
    for n, v in enumerate(XA, 1):
        b.chu(f"{n}/ {v.ten}", f"{v.noi_dung[0]}", *_ba_dong(v))
        b.ca(f"II.{n}", v)
    b.chu("III/ TỔ CHỨC THỰC HIỆN", "1/ Văn phòng HĐND và UBND xã", "- Theo dõi, đôn đốc các thôn.")
    b.chu("2/ Phòng Kinh tế", "- Bố trí kinh phí.")
    cuoi(b)


@bo_cuc
def so_ngoac_don(b: Bai) -> None:
    _mo(b)
    for n in (1, 2):
        b.chu(f"{n}. Nhóm việc thứ {('nhất', 'hai')[n - 1]}")
        for m, v in enumerate(XA[(n - 1) * 3 : n * 3], 1):
            b.chu(f"({m}) {v.ten}", f"- {v.noi_dung[0]}", *_ba_dong(v, "+ "))
            b.ca(f"II.{n}.{m}", v)
    _dong(b)


@bo_cuc
def so_trung_thieu(b: Bai) -> None:
    """A number printed twice, and one left out."""
    _mo(b)
    for so, ma, v in zip("12245", ("II.1", "II.2", "II.2#2", "II.4", "II.5"), XA, strict=False):
        b.chu(f"{so}. {v.ten}", f"{v.noi_dung[0]}", *_ba_dong(v))
        b.ca(ma, v)
    _dong(b)


@bo_cuc
def viec_con(b: Bai) -> None:
    _mo(b, "II. NHIỆM VỤ, GIẢI PHÁP")
    for n in (1, 2):
        b.chu(f"{n}. Nhóm việc thứ {('nhất', 'hai')[n - 1]}")
        for m, v in zip("abc", XA[(n - 1) * 3 : n * 3], strict=True):
            b.chu(f"{m}) {v.ten}", f"- {v.noi_dung[0]}", *_ba_dong(v))
            b.ca(f"II.{n}.{m}", v)
    _dong(b)


@bo_cuc
def viec_thap_phan_ba_cap(b: Bai) -> None:
    _mo(b)
    for n in (1, 2):
        b.chu(f"{n}. Nhóm việc thứ {('nhất', 'hai')[n - 1]}")
        b.chu(f"{n}.1. Ở xã")
        for m, v in enumerate(XA[(n - 1) * 3 : n * 3], 1):
            b.chu(f"{n}.1.{m}. {v.ten}", f"- {v.noi_dung[0]}", *_ba_dong(v))
            b.ca(f"II.{n}.1.{m}", v)
    _dong(b)


@bo_cuc
def viec_gach(b: Bai) -> None:
    """Tasks under dashes with role lines under plus signs."""
    _mo(b)
    for n in (1, 2):
        b.chu(f"{n}. Nhóm việc thứ {('nhất', 'hai')[n - 1]}")
        for m, v in enumerate(XA[(n - 1) * 3 : n * 3], 1):
            b.chu(f"- {v.ten}", *_ba_dong(v, "+ "))
            b.ca(f"II.{n}.-{m}", v)
    _dong(b)


@bo_cuc
def vai_tro_cuoi_nhom(b: Bai) -> None:
    """Sub-tasks first, then who does them all."""
    _mo(b)
    for n, v in enumerate(XA[:4], 1):
        b.chu(f"{n}. {v.ten}", f"a) {v.noi_dung[0]}", f"b) {v.noi_dung[1]}", *_ba_dong(v))
        b.ca(f"II.{n}", v)
    _dong(b)


@bo_cuc
def vai_tro_dau_nhom(b: Bai) -> None:
    _mo(b)
    for n, v in enumerate(XA[:4], 1):
        b.chu(f"{n}. {v.ten}", *_ba_dong(v), f"a) {v.noi_dung[0]}", f"b) {v.noi_dung[1]}")
        b.ca(f"II.{n}", v)
    _dong(b)


@bo_cuc
def vai_tro_danh_chu(b: Bai) -> None:
    """Content, lead, partners and time as points a) to d)."""
    _mo(b)
    for n, v in enumerate(XA, 1):
        b.chu(f"{n}. {v.ten}", f"a) Nội dung: {v.noi_dung[0]}", f"b) Cơ quan chủ trì: {noi(v.chu_tri)}.")
        b.chu(f"c) Cơ quan phối hợp: {noi(v.phoi_hop)}.", f"d) Thời gian thực hiện: {v.thoi_gian}.")
        b.ca(f"II.{n}", v)
    _dong(b)


@bo_cuc
def vai_tro_thap_phan(b: Bai) -> None:
    _mo(b)
    for n, v in enumerate(XA, 1):
        b.chu(f"{n}. {v.ten}", f"{n}.1. Nội dung thực hiện", f"- {v.noi_dung[0]}", f"- {v.noi_dung[1]}")
        b.chu(f"{n}.2. Phân công thực hiện", f"- Chủ trì: {noi(v.chu_tri)}.", f"- Phối hợp: {noi(v.phoi_hop)}.")
        b.chu(f"{n}.3. Thời gian thực hiện: {v.thoi_gian}.")
        b.ca(f"II.{n}", v)
    _dong(b)


@bo_cuc
def noi_dung_sao(b: Bai) -> None:
    """Stars as headings inside a task: content, then who, then when."""
    _mo(b)
    for n, v in enumerate(TINH, 1):
        b.chu(f"{n}. {v.ten}", "* Nội dung thực hiện:", f"- {v.noi_dung[0]}", f"- {v.noi_dung[1]}")
        b.chu("* Phân công thực hiện:", f"- Cơ quan chủ trì: {noi(v.chu_tri)}.")
        b.chu(f"- Cơ quan phối hợp: {noi(v.phoi_hop)}.", f"* Thời gian thực hiện: {v.thoi_gian}.")
        b.ca(f"II.{n}", v)
    _dong(b)


@bo_cuc
def khong_so_la_ma(b: Bai) -> None:
    """Headings 1., 2. and tasks a), b): no Roman number anywhere."""
    dau_xa(b, TRICH_YEU)
    mo_bai(b)
    b.chu("1. Mục đích", "- Giúp người dân tự giải quyết mâu thuẫn nhỏ.", "2. Nội dung thực hiện")
    for m, v in zip("abcd", XA, strict=False):
        b.chu(f"{m}) {v.ten}", f"- {v.noi_dung[0]}", *_ba_dong(v))
        b.ca(f"2.{m}", v)
    b.chu("3. Tổ chức thực hiện", "- Văn phòng HĐND và UBND xã theo dõi, đôn đốc.", "- Các thôn báo cáo hằng quý.")
    cuoi(b)


@bo_cuc
def phan_thu_nhat(b: Bai) -> None:
    dau_xa(b, TRICH_YEU)
    mo_bai(b)
    b.chu("Phần thứ nhất", "MỤC ĐÍCH, YÊU CẦU", "I. MỤC ĐÍCH", "- Giúp người dân tự giải quyết mâu thuẫn nhỏ.")
    b.chu("II. YÊU CẦU", "- Có nơi chịu trách nhiệm.", "Phần thứ hai", "NỘI DUNG THỰC HIỆN")
    for n in (1, 2):
        b.chu(f"{('I', 'II')[n - 1]}. NHÓM VIỆC THỨ {('NHẤT', 'HAI')[n - 1]}")
        for m, v in enumerate(XA[(n - 1) * 3 : n * 3], 1):
            b.chu(f"{m}. {v.ten}", f"- {v.noi_dung[0]}", *_ba_dong(v))
            b.ca(f"II.{('I', 'II')[n - 1]}.{m}", v)
    b.chu("Phần thứ ba", "TỔ CHỨC THỰC HIỆN", "1. Văn phòng HĐND và UBND xã", "- Theo dõi, đôn đốc.")
    b.chu("2. Phòng Kinh tế", "- Bố trí kinh phí.")
    cuoi(b)


@bo_cuc
def chu_hoa_dau_muc(b: Bai) -> None:
    dau_xa(b, TRICH_YEU)
    mo_bai(b)
    b.chu("A. MỤC ĐÍCH", "- Giúp người dân tự giải quyết mâu thuẫn nhỏ.", "B. NHIỆM VỤ")
    for n in (1, 2):
        b.chu(f"{('I', 'II')[n - 1]}. NHÓM VIỆC THỨ {('NHẤT', 'HAI')[n - 1]}")
        for m, v in enumerate(XA[(n - 1) * 3 : n * 3], 1):
            b.chu(f"{m}. {v.ten}", f"- {v.noi_dung[0]}", *_ba_dong(v))
            b.ca(f"B.{('I', 'II')[n - 1]}.{m}", v)
    b.chu("C. TỔ CHỨC THỰC HIỆN", "1. Văn phòng HĐND và UBND xã", "- Theo dõi, đôn đốc.")
    b.chu("2. Phòng Kinh tế", "- Bố trí kinh phí.")
    cuoi(b)


@bo_cuc
def de_muc_thuong(b: Bai) -> None:
    """Headings in small letters that end with a colon."""
    dau_xa(b, TRICH_YEU)
    mo_bai(b)
    b.chu("I. Mục đích, yêu cầu:", "1. Mục đích:", "- Giúp người dân tự giải quyết mâu thuẫn nhỏ.", "2. Yêu cầu:")
    b.chu("- Có nơi chịu trách nhiệm.", "II. Nội dung và giải pháp thực hiện:")
    for n, v in enumerate(XA, 1):
        b.chu(f"{n}. {v.ten}:", f"- {v.noi_dung[0]}", *_ba_dong(v))
        b.ca(f"II.{n}", v)
    b.chu("III. Tổ chức thực hiện:", "1. Văn phòng HĐND và UBND xã:", "- Theo dõi, đôn đốc.")
    b.chu("2. Phòng Kinh tế:", "- Bố trí kinh phí.")
    cuoi(b)


@bo_cuc
def theo_co_quan(b: Bai) -> None:
    """Work listed under the agencies: no assignment lines, so no rows but those of the numbered tasks."""
    _mo(b)
    v = XA[0]
    b.chu(f"1. {v.ten}", f"- {v.noi_dung[0]}", *_ba_dong(v))
    b.ca("II.1", v)
    v = XA[1]
    b.chu(f"2. {v.ten}", f"- {v.noi_dung[0]}", *_ba_dong(v))
    b.ca("II.2", v)
    b.chu("III. PHÂN CÔNG TRÁCH NHIỆM", "1. Các phòng, ban chuyên môn", "1.1. Công an xã:")
    b.chu("- Chủ trì, phối hợp với các thôn giữ gìn trật tự ở nơi hòa giải.", "- Cử người tham gia khi cần.")
    b.chu("1.2. Phòng Kinh tế:", "- Thời gian chi trả: hằng quý.", "2. Các thôn", "Báo cáo trước ngày 20 hằng tháng.")
    cuoi(b)


# --- tables ---------------------------------------------------------------------------------------------


def _bang(b: Bai, hang: list[list[str | OMau]], *, phu_luc: bool = False) -> None:
    if not phu_luc:
        _mo(b)
        b.chu("Nội dung công việc, phân công và thời gian thực hiện như sau:")
        b.bang(hang)
        _dong(b)
        return
    _mo(b)
    b.chu("Các nhiệm vụ cụ thể nêu tại Phụ lục kèm theo Kế hoạch này.")
    _dong(b)
    b.chu("PHỤ LỤC", "DANH MỤC NHIỆM VỤ NĂM 2026", kieu="tieu_de")
    b.chu("(Kèm theo Kế hoạch số 15/KH-UBND ngày 12 tháng 02 năm 2026 của Ủy ban nhân dân xã Suối Vàng)", kieu="giua")
    b.bang(hang)


@bo_cuc
def bang_thuong(b: Bai) -> None:
    hang: list[list[str | OMau]] = [
        ["TT", "Nội dung công việc", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian thực hiện"]
    ]
    for n, v in enumerate(XA, 1):
        hang.append([str(n), v.ten, noi(v.chu_tri), noi(v.phoi_hop), v.thoi_gian])
        b.ca(f"II.{n}", v)
    _bang(b, hang)


@bo_cuc
def bang_cot_dao(b: Bai) -> None:
    hang: list[list[str | OMau]] = [
        ["STT", "Thời gian hoàn thành", "Nhiệm vụ", "Sản phẩm", "Đơn vị phối hợp", "Đơn vị chủ trì", "Ghi chú"],
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"],
    ]
    for n, v in enumerate(TINH, 1):
        hang.append([f"{n}.", v.thoi_gian, v.ten, v.san_pham, noi(v.phoi_hop, "; "), noi(v.chu_tri, "; "), ""])
        b.ca(f"II.{n}", v)
    _bang(b, hang)


@bo_cuc
def bang_nhom_la_ma(b: Bai) -> None:
    hang: list[list[str | OMau]] = [["TT", "Nội dung", "Chủ trì", "Phối hợp", "Thời hạn"]]
    for nhom in (1, 2):
        so = ("I", "II")[nhom - 1]
        hang.append([so, OMau((f"Nhóm việc thứ {('nhất', 'hai')[nhom - 1]}",), 4)])
        for n, v in enumerate(XA[(nhom - 1) * 3 : nhom * 3], 1):
            hang.append([str(n), v.ten, noi(v.chu_tri), noi(v.phoi_hop), v.thoi_gian])
            b.ca(f"II.{so}.{n}", v)
    _bang(b, hang)


@bo_cuc
def bang_gop_doc(b: Bai) -> None:
    """One cell of the lead for two rows."""
    hang: list[list[str | OMau]] = [["TT", "Công việc", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian"]]
    for n, v in enumerate(XA[:6], 1):
        ten = noi(XA[(n - 1) // 2 * 2].chu_tri)
        o = OMau((ten,), mo=True) if n % 2 else OMau((), noi=True)
        hang.append([str(n), v.ten, o, noi(v.phoi_hop), v.thoi_gian])
        b.viec(f"II.{n}", XA[(n - 1) // 2 * 2].chu_tri, v.phoi_hop, v.thoi_gian)
    _bang(b, hang)


@bo_cuc
def bang_mot_o(b: Bai) -> None:
    """Who leads and who helps in one cell."""
    hang: list[list[str | OMau]] = [["STT", "Nội dung nhiệm vụ", "Phân công thực hiện", "Thời gian hoàn thành"]]
    for n, v in enumerate(TINH, 1):
        o = OMau((f"- Chủ trì: {noi(v.chu_tri)}.", f"- Phối hợp: {noi(v.phoi_hop)}."))
        hang.append([str(n), v.ten, o, v.thoi_gian])
        b.ca(f"II.{n}", v)
    _bang(b, hang)


@bo_cuc
def bang_hai_tang(b: Bai) -> None:
    """A heading of two rows."""
    hang: list[list[str | OMau]] = [
        [
            OMau(("TT",), mo=True),
            OMau(("Nhiệm vụ",), mo=True),
            OMau(("Cơ quan thực hiện",), 2),
            OMau(("Thời gian thực hiện",), mo=True),
        ],
        [OMau((), noi=True), OMau((), noi=True), "Chủ trì", "Phối hợp", OMau((), noi=True)],
    ]
    for n, v in enumerate(XA, 1):
        hang.append([str(n), v.ten, noi(v.chu_tri), noi(v.phoi_hop), v.thoi_gian])
        b.ca(f"II.{n}", v)
    _bang(b, hang)


@bo_cuc
def bang_noi_dung_nhieu_dong(b: Bai) -> None:
    hang: list[list[str | OMau]] = [["TT", "Nội dung", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian"]]
    for n, v in enumerate(XA, 1):
        hang.append(
            [
                str(n),
                OMau((v.ten, f"- {v.noi_dung[0]}", f"- {v.noi_dung[1]}")),
                OMau(v.chu_tri),
                OMau(tuple(f"- {ten}" for ten in v.phoi_hop)),
                v.thoi_gian,
            ]
        )
        b.ca(f"II.{n}", v)
    _bang(b, hang)


@bo_cuc
def bang_phu_luc(b: Bai) -> None:
    hang: list[list[str | OMau]] = [
        ["STT", "Tên nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian", "Kết quả"]
    ]
    for n, v in enumerate(TINH, 1):
        hang.append([str(n), v.ten, noi(v.chu_tri), noi(v.phoi_hop), v.thoi_gian, v.san_pham])
        b.ca(f"PL1.{n}", v)
    _bang(b, hang, phu_luc=True)


@bo_cuc
def bang_khong_so(b: Bai) -> None:
    hang: list[list[str | OMau]] = [["Nội dung công việc", "Đơn vị thực hiện", "Thời gian hoàn thành"]]
    for n, v in enumerate(XA, 1):
        hang.append([v.ten, f"{noi(v.chu_tri)} chủ trì, phối hợp với {va(v.phoi_hop)}", v.thoi_gian])
        b.ca(f"II.-{n}", v)
    _bang(b, hang)


# --- makers ---------------------------------------------------------------------------------------------


def _than_gon(b: Bai, viec: tuple[ViecMau, ...] = XA) -> None:
    b.chu("I. MỤC ĐÍCH", "- Giúp người dân tự giải quyết mâu thuẫn nhỏ.", "II. NỘI DUNG")
    for n, v in enumerate(viec, 1):
        b.chu(f"{n}. {v.ten}", f"- {v.noi_dung[0]}", *_ba_dong(v))
        b.ca(f"II.{n}", v)
    b.chu("III. TỔ CHỨC THỰC HIỆN", "- Các đơn vị căn cứ Kế hoạch để thực hiện.", "- Báo cáo trước ngày 05/12/2026.")


@bo_cuc
def dang_uy(b: Bai) -> None:
    b.chu("ĐẢNG BỘ TỈNH BÌNH AN", "ĐẢNG ỦY XÃ SUỐI VÀNG", "*", "Số 21-KH/ĐU")
    b.chu("ĐẢNG CỘNG SẢN VIỆT NAM", "Suối Vàng, ngày 03 tháng 3 năm 2026", kieu="giua")
    b.chu("KẾ HOẠCH", kieu="tieu_de")
    b.chu("lãnh đạo công tác hòa giải ở cơ sở năm 2026", "-----")
    b.chu("Căn cứ Kế hoạch số 08-KH/TU, ngày 10/01/2026 của Ban Thường vụ Tỉnh ủy, Đảng ủy xã xây dựng Kế hoạch sau:")
    b.dau |= {
        "co_quan_ban_hanh": "Đảng ủy xã Suối Vàng",
        "so": "21",
        "ky_hieu": "KH/ĐU",
        "ngay": "2026-03-03",
        "trich_yeu": "lãnh đạo công tác hòa giải ở cơ sở năm 2026",
        "he_thong": "dang",
        "nguoi_ky": "Vừ A Thử",
    }
    _than_gon(b)
    b.chu("Nơi nhận:", "- Ban Thường vụ Tỉnh ủy (để báo cáo);", "- Các chi bộ trực thuộc;", "- Lưu Văn phòng Đảng ủy.")
    b.chu("T/M ĐẢNG ỦY", "BÍ THƯ", "Vừ A Thử")


@bo_cuc
def mttq(b: Bai) -> None:
    b.chu("ỦY BAN MTTQ VIỆT NAM TỈNH BÌNH AN", "BAN THƯỜNG TRỰC", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    b.chu("Độc lập - Tự do - Hạnh phúc", "Số: 33/KH-MTTQ-BTT", "Bình An, ngày 09 tháng 3 năm 2026", "KẾ HOẠCH")
    b.chu("Giám sát công tác hòa giải ở cơ sở năm 2026")
    b.chu("Thực hiện Chương trình hành động năm 2026, Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh xây dựng kế hoạch sau:")
    b.dau |= {
        "so": "33",
        "ky_hieu": "KH-MTTQ-BTT",
        "ngay": "2026-03-09",
        "trich_yeu": "Giám sát công tác hòa giải ở cơ sở năm 2026",
        "nguoi_ky": "Hoàng Thị Mẫu",
    }
    _than_gon(b)
    b.chu("Nơi nhận:", "- Thường trực Tỉnh ủy;", "- Lưu: VT.")
    b.chu("TM. BAN THƯỜNG TRỰC", "PHÓ CHỦ TỊCH", "Hoàng Thị Mẫu")


@bo_cuc
def doan_thanh_nien(b: Bai) -> None:
    b.chu("TỈNH ĐOÀN BÌNH AN", "BCH ĐOÀN XÃ SUỐI VÀNG", "***", "Số: 04-KH/ĐTN", "ĐOÀN TNCS HỒ CHÍ MINH")
    b.chu("Suối Vàng, ngày 20 tháng 02 năm 2026", kieu="giua")
    b.chu("KẾ HOẠCH", "Tổ chức Tháng Thanh niên năm 2026", "--------", kieu="tieu_de")
    b.chu("Thực hiện Kế hoạch số 50-KH/TĐTN ngày 05/02/2026 của Tỉnh đoàn, Ban Chấp hành Đoàn xã xây dựng kế hoạch:")
    b.dau |= {
        "so": "04",
        "ky_hieu": "KH/ĐTN",
        "ngay": "2026-02-20",
        "he_thong": "doan",
        "trich_yeu": "Tổ chức Tháng Thanh niên năm 2026",
        "nguoi_ky": "Lầu Thị Mẫu",
    }
    _than_gon(b)
    b.chu("TM. BAN CHẤP HÀNH", "BÍ THƯ", "Lầu Thị Mẫu", "Nơi nhận:", "- Tỉnh đoàn;", "- Lưu VP.")


@bo_cuc
def so_nganh(b: Bai) -> None:
    b.chu("UBND TỈNH BÌNH AN", "SỞ TƯ PHÁP", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
    b.chu("Số: 88/KH-STP", "Bình An, ngày 12 tháng 01 năm 2026", "KẾ HOẠCH", "Kiểm tra công tác hòa giải ở cơ sở")
    b.chu("Căn cứ Luật Hòa giải ở cơ sở ngày 20 tháng 6 năm 2013;")
    b.chu("Căn cứ Quyết định số 315/QĐ-TTg ngày 17 tháng 4 năm 2024 của Thủ tướng Chính phủ;")
    b.chu("Sở Tư pháp ban hành Kế hoạch kiểm tra công tác hòa giải ở cơ sở như sau:")
    b.dau |= {
        "co_quan_ban_hanh": "Sở Tư pháp",
        "so": "88",
        "ky_hieu": "KH-STP",
        "ngay": "2026-01-12",
        "trich_yeu": "Kiểm tra công tác hòa giải ở cơ sở",
        "nguoi_ky": "Trần Văn Mẫu",
        "can_cu": "2",
    }
    _than_gon(b, TINH)
    b.chu("Nơi nhận:", "- UBND tỉnh (b/c);", "- Lưu: VT, PBGDPL.", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Trần Văn Mẫu")


@bo_cuc
def quyet_dinh_kem(b: Bai) -> None:
    """A decision, and after its signature the plan that it issues."""
    b.chu("ỦY BAN NHÂN DÂN", "TỈNH BÌNH AN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
    b.chu("Số: 512/QĐ-UBND", "Bình An, ngày 20 tháng 3 năm 2026", "QUYẾT ĐỊNH")
    b.chu("Về việc ban hành Kế hoạch nâng cao năng lực hòa giải viên năm 2026", "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH")
    b.chu("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;")
    b.chu("Căn cứ Luật Hòa giải ở cơ sở ngày 20 tháng 6 năm 2013;", "Theo đề nghị của Giám đốc Sở Tư pháp.")
    b.chu("QUYẾT ĐỊNH:", "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch nâng cao năng lực hòa giải viên năm 2026.")
    b.chu("Điều 2. Quyết định này có hiệu lực kể từ ngày ký.")
    b.chu("Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Tư pháp chịu trách nhiệm thi hành./.")
    b.chu("Nơi nhận:", "- Như Điều 3;", "- Lưu: VT, NC.", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nông Văn Mẫu")
    b.chu("ỦY BAN NHÂN DÂN", "TỈNH BÌNH AN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
    b.chu("KẾ HOẠCH", "Nâng cao năng lực hòa giải viên năm 2026")
    b.chu("(Ban hành kèm theo Quyết định số 512/QĐ-UBND ngày 20 tháng 3 năm 2026 của Chủ tịch UBND tỉnh Bình An)")
    b.dau |= {
        "trich_yeu": "Nâng cao năng lực hòa giải viên năm 2026",
        "so": "512",
        "ngay": "2026-03-20",
        "nguoi_ky": "Nông Văn Mẫu",
    }
    _than_gon(b, TINH)


@bo_cuc
def chuong_trinh(b: Bai) -> None:
    dau_xa(b, "Thực hiện Nghị quyết số 66-NQ/TW của Bộ Chính trị", tieu_de="CHƯƠNG TRÌNH HÀNH ĐỘNG")
    mo_bai(b)
    b.dau["loai"] = "Chương trình"
    _than_gon(b)
    cuoi(b)


@bo_cuc
def truong_hoc(b: Bai) -> None:
    b.chu("UBND XÃ SUỐI VÀNG", "TRƯỜNG TIỂU HỌC SỐ 2 SUỐI VÀNG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    b.chu("Độc lập - Tự do - Hạnh phúc", "Số: 09/KH-THS2", "Suối Vàng, ngày 20 tháng 8 năm 2026", "KẾ HOẠCH")
    b.chu("Tuyên truyền, phổ biến pháp luật năm học 2026 - 2027")
    b.chu(
        "Thực hiện Kế hoạch số 15/KH-UBND ngày 12/02/2026 của UBND xã, Trường Tiểu học số 2 xây dựng kế hoạch như sau:"
    )
    b.dau |= {
        "so": "09",
        "ky_hieu": "KH-THS2",
        "ngay": "2026-08-20",
        "nguoi_ky": "Lường Thị Mẫu",
        "trich_yeu": "Tuyên truyền, phổ biến pháp luật năm học 2026 - 2027",
    }
    viec = (
        ("Sinh hoạt dưới cờ", ("Ban Giám hiệu",), ("Tổng phụ trách Đội", "giáo viên chủ nhiệm"), "Thứ Hai hằng tuần"),
        ("Thi vẽ tranh", ("Tổ Nghệ thuật",), ("Ban đại diện cha mẹ học sinh",), "Tháng 11/2026"),
    )
    b.chu("I. MỤC ĐÍCH", "- Học sinh biết tôn trọng pháp luật.", "II. NỘI DUNG")
    for n, (ten, chu_tri, phoi_hop, luc) in enumerate(viec, 1):
        b.chu(
            f"{n}. {ten}",
            f"- Người phụ trách: {noi(chu_tri)}.",
            f"- Phối hợp: {noi(phoi_hop)}.",
            f"- Thời gian: {luc}.",
        )
        b.viec(f"II.{n}", chu_tri, phoi_hop, luc)
    b.chu("III. TỔ CHỨC THỰC HIỆN", "- Các tổ chuyên môn căn cứ Kế hoạch để thực hiện.", "- Báo cáo cuối học kỳ.")
    b.chu("Nơi nhận:", "- UBND xã;", "- Các tổ;", "- Lưu: VT.", "HIỆU TRƯỞNG", "Lường Thị Mẫu")


@bo_cuc
def du_thao(b: Bai) -> None:
    b.chu("ỦY BAN NHÂN DÂN", "XÃ SUỐI VÀNG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
    b.chu("Số:       /KH-UBND", "Suối Vàng, ngày      tháng 5 năm 2026", "DỰ THẢO", "KẾ HOẠCH", TRICH_YEU)
    mo_bai(b)
    b.dau |= {
        "co_quan_ban_hanh": "Ủy ban nhân dân xã Suối Vàng",
        "so": "None",
        "ngay": "2026-05",
        "trich_yeu": TRICH_YEU,
        "trang_thai": "du_thao",
    }
    _than_gon(b)
    b.chu("Nơi nhận:", "- UBND tỉnh;", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")


@bo_cuc
def kinh_gui(b: Bai) -> None:
    dau_xa(b, TRICH_YEU)
    b.chu("Kính gửi:", "- Các phòng, ban chuyên môn;", "- Ban Chỉ huy Quân sự xã;", "- Các thôn trên địa bàn xã.")
    mo_bai(b)
    _than_gon(b)
    cuoi(b)


@bo_cuc
def lien_tich(b: Bai) -> None:
    """A plan of two bodies, signed by both."""
    b.chu("UBND XÃ SUỐI VÀNG - UBMTTQ VIỆT NAM XÃ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    b.chu("Độc lập - Tự do - Hạnh phúc", "Số: 07/KHPH-UBND-MTTQ", "Suối Vàng, ngày 12 tháng 02 năm 2026")
    b.chu("KẾ HOẠCH PHỐI HỢP", "Triển khai công tác hòa giải ở cơ sở năm 2026")
    mo_bai(b)
    b.dau |= {"so": "07", "ky_hieu": "KHPH-UBND-MTTQ", "trich_yeu": "Triển khai công tác hòa giải ở cơ sở năm 2026"}
    _than_gon(b)
    b.chu(
        "TM. ỦY BAN MTTQ VIỆT NAM XÃ", "CHỦ TỊCH", "Giàng Thị Mẫu", "TM. ỦY BAN NHÂN DÂN XÃ", "CHỦ TỊCH", "Lò Văn Thử"
    )
    b.chu("Nơi nhận:", "- UBND tỉnh;", "- Lưu: VT.")


# --- tasks with several levels inside -------------------------------------------------------------------------------


@bo_cuc
def sao_cac_cap(b: Bai) -> None:
    """Under one number a part for each level, each with its own assignment lines."""
    _mo(b)
    for n, (v, w) in enumerate(zip(TINH[:4], XA[:4], strict=True), 1):
        b.chu(f"{n}. {v.ten}", "* Ở cấp tỉnh:", f"- {v.noi_dung[0]}", *_ba_dong(v, "+ "))
        b.ca(f"II.{n}.*1", v)
        b.chu("* Ở cấp xã:", f"- {w.noi_dung[0]}", *_ba_dong(w, "+ "))
        b.ca(f"II.{n}.*2", w)
    _dong(b)


@bo_cuc
def cap_trong_gia_tri(b: Bai) -> None:
    """Under the label a sentence for each level."""
    _mo(b)
    for n, (v, w) in enumerate(zip(TINH[:4], XA[:4], strict=True), 1):
        b.chu(f"{n}. {v.ten}", f"- {v.noi_dung[0]}", "* Cơ quan thực hiện:")
        b.chu(f"- Cấp tỉnh: {noi(v.chu_tri)} chủ trì, phối hợp với {va(v.phoi_hop)}.")
        b.chu(f"- Cấp xã: {noi(w.chu_tri)} chủ trì, phối hợp với {va(w.phoi_hop)}.")
        b.chu(f"* Thời gian thực hiện: {v.thoi_gian}.")
        b.viec(f"II.{n}", (*v.chu_tri, *w.chu_tri), (*v.phoi_hop, *w.phoi_hop), v.thoi_gian)
    _dong(b)


@bo_cuc
def nhan_theo_cap(b: Bai) -> None:
    """A label for the lead of each level."""
    _danh_sach(
        b,
        lambda v: [
            f"- Cơ quan chủ trì cấp tỉnh: {noi(v.chu_tri)}.",
            "- Cơ quan chủ trì cấp xã: Văn phòng Đảng ủy xã.",
            f"- Cơ quan phối hợp: {noi(v.phoi_hop)}.",
            f"- Thời gian thực hiện: {v.thoi_gian}.",
        ],
        TINH,
    )
    b.muc |= {("chu_tri", f"II.{n}", "Văn phòng Đảng ủy xã") for n in range(1, len(TINH) + 1)}


@bo_cuc
def giai_doan(b: Bai) -> None:
    """Phases as headings over the tasks."""
    _mo(b)
    for n in (1, 2):
        b.chu(f"{n}. Giai đoạn {n} (từ năm {(2024, 2027)[n - 1]} đến năm {(2026, 2030)[n - 1]})")
        for m, v in zip("abc", TINH[(n - 1) * 3 : n * 3], strict=True):
            b.chu(f"{m}) {v.ten}", f"- Nội dung: {v.noi_dung[0]}", f"- Thời gian thực hiện: {v.thoi_gian}.")
            b.chu(f"- Cơ quan chủ trì: {noi(v.chu_tri)}.", f"- Cơ quan phối hợp: {noi(v.phoi_hop)}.")
            b.ca(f"II.{n}.{m}", v)
    _dong(b)


@bo_cuc
def noi_dung_don_vi_thoi_gian(b: Bai) -> None:
    """Content, who and when as decimal points, who as a sentence."""
    _mo(b)
    for n, v in enumerate(TINH, 1):
        b.chu(f"{n}. {v.ten}", f"{n}.1. Nội dung thực hiện", f"a) {v.noi_dung[0]}", f"b) {v.noi_dung[1]}")
        b.chu(f"{n}.2. Đơn vị thực hiện", f"{noi(v.chu_tri)} chủ trì, phối hợp với {va(v.phoi_hop)} thực hiện.")
        b.chu(f"{n}.3. Thời gian thực hiện", f"{v.thoi_gian}.")
        b.ca(f"II.{n}", v)
    _dong(b)


@bo_cuc
def diem_noi_dung_phan_cong(b: Bai) -> None:
    """Points a) content, b) who in a sentence, c) when."""
    _mo(b)
    for n, v in enumerate(XA, 1):
        b.chu(f"{n}. {v.ten}", "a) Nội dung:", f"- {v.noi_dung[0]}", f"- {v.noi_dung[1]}")
        b.chu(f"b) Phân công thực hiện: {noi(v.chu_tri)} chủ trì, phối hợp với {va(v.phoi_hop)}.")
        b.chu(f"c) Thời gian thực hiện: {v.thoi_gian}.")
        b.ca(f"II.{n}", v)
    _dong(b)


@bo_cuc
def tieu_de_khong_so(b: Bai) -> None:
    """Tasks in paragraphs without any mark, each with its lines below it."""
    _mo(b)
    for n, v in enumerate(XA, 1):
        b.chu(v.ten, *_ba_dong(v))
        b.ca(f"II.-{n}", v)
    _dong(b)


@bo_cuc
def cau_chu_tri_dau_dong(b: Bai) -> None:
    """The assignment as a sentence without a label."""
    _mo(b)
    for n, v in enumerate(TINH, 1):
        b.chu(f"{n}. {v.ten}", f"- {v.noi_dung[0]}", f"- {v.noi_dung[1]}")
        b.chu(f"- {noi(v.chu_tri)} chủ trì, phối hợp với {va(v.phoi_hop)} triển khai thực hiện.")
        b.chu(f"- Thời gian: {v.thoi_gian}.")
        b.ca(f"II.{n}", v)
    _dong(b)


@bo_cuc
def cau_co_han(b: Bai) -> None:
    """Who and by when in one sentence."""
    _mo(b)
    for n, v in enumerate(XA, 1):
        b.chu(f"{n}. {v.ten}", f"- {v.noi_dung[0]}")
        luc = ("trước ngày 30/6/2026", "trong quý III năm 2026")[n % 2]
        b.chu(f"Giao {noi(v.chu_tri)} chủ trì, phối hợp với {va(v.phoi_hop)} thực hiện, hoàn thành {luc}.")
        b.viec(f"II.{n}", v.chu_tri, v.phoi_hop, luc)
    _dong(b)


@bo_cuc
def don_vi_phoi_hop_trong_mot_dong(b: Bai) -> None:
    _danh_sach(
        b,
        lambda v: [
            f"- Đơn vị thực hiện: Chủ trì: {noi(v.chu_tri)}; Phối hợp: {noi(v.phoi_hop)}.",
            f"- Thời gian thực hiện: {v.thoi_gian}.",
        ],
    )


@bo_cuc
def chu_tri_phoi_hop_mot_nhan(b: Bai) -> None:
    """One label for both."""
    _danh_sach(
        b,
        lambda v: [
            f"- Cơ quan chủ trì, phối hợp: {noi(v.chu_tri)} chủ trì; {va(v.phoi_hop)} phối hợp.",
            f"- Thời gian: {v.thoi_gian}.",
        ],
    )


@bo_cuc
def nhan_trong_dau_bang_chu(b: Bai) -> None:
    """Labels in quotes of italics and with a blank before the colon."""
    _danh_sach(
        b,
        lambda v: [
            f"- *Cơ quan chủ trì :* {noi(v.chu_tri)}.",
            f"- *Cơ quan phối hợp :* {noi(v.phoi_hop)}.",
            f"- *Thời gian thực hiện :* {v.thoi_gian}.",
        ],
    )


@bo_cuc
def muc_con_la_ma(b: Bai) -> None:
    """Numbers A., I., 1., a) and role lines with stars."""
    dau_xa(b, TRICH_YEU)
    mo_bai(b)
    b.chu("A. MỤC ĐÍCH, YÊU CẦU", "I. MỤC ĐÍCH", "Giúp người dân tự giải quyết mâu thuẫn nhỏ.", "II. YÊU CẦU")
    b.chu("Có nơi chịu trách nhiệm.", "B. NỘI DUNG, NHIỆM VỤ", "I. NHIỆM VỤ CHUNG")
    for n, v in enumerate(XA[:2], 1):
        b.chu(f"{n}. {v.ten}", f"- {v.noi_dung[0]}", *_ba_dong(v, "* "))
        b.ca(f"B.I.{n}", v)
    b.chu("II. NHIỆM VỤ CỤ THỂ", "1. Ở xã")
    for m, v in zip("abc", XA[2:5], strict=True):
        b.chu(f"{m}) {v.ten}", f"- {v.noi_dung[0]}", *_ba_dong(v, "* "))
        b.ca(f"B.II.1.{m}", v)
    b.chu("C. TỔ CHỨC THỰC HIỆN", "I. KINH PHÍ", "Từ ngân sách xã.", "II. TRÁCH NHIỆM", "1. Văn phòng HĐND và UBND xã")
    b.chu("Theo dõi, đôn đốc.", "2. Phòng Kinh tế", "Bố trí kinh phí.")
    cuoi(b)
