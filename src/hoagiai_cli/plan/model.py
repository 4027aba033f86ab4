"""What a plan file may hold: Pydantic models that mirror the document.

Keys, attributes and JSON Schema properties share one Vietnamese name each. Text is kept as typed (in NFC,
as the loader gives it); what it means (times, bodies, targets, citations) is derived elsewhere. Blanks around
a text mean nothing, and a number is the text it was typed as.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, Discriminator, StringConstraints, Tag, WithJsonSchema

from hoagiai_cli.plan.danh_so import KieuDanhSo


def _van(value: Any) -> Any:
    """Prose: one paragraph per line; blank lines and blanks at line ends mean nothing."""
    if isinstance(value, str) and "\n" in value:
        return "\n".join(line for raw in value.splitlines() if (line := raw.strip()))
    return value


def _loai_gia_tri(value: Any) -> str:
    """Tells the kinds a value may be written in apart, so that errors speak of one kind only."""
    if isinstance(value, dict):
        return "khoi"
    if isinstance(value, list):
        return "danh_sach"
    return "chu" if value is None or isinstance(value, (str, int, float)) else type(value).__name__


def _muc_hay_dat_phan(value: Any) -> str:
    if isinstance(value, dict):
        return "dat_phan" if "phan" in value else "muc"
    return "dat_phan" if isinstance(value, DatPhan) else "muc"


Chu = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
SoChu = Annotated[Chu, WithJsonSchema({"type": ["string", "integer"], "minLength": 1})]
Van = Annotated[Chu, BeforeValidator(_van)]
ChuHayDanhSach = Annotated[
    Annotated[Chu, Tag("chu")] | Annotated[list[Chu], Tag("danh_sach")], Discriminator(_loai_gia_tri)
]

TenPhan = Literal[
    "muc_dich",
    "yeu_cau",
    "quan_diem",
    "muc_tieu",
    "muc_tieu.tong_quat",
    "muc_tieu.cu_the",
    "pham_vi",
    "doi_tuong",
    "thoi_gian_thuc_hien",
    "nhiem_vu",
    "giai_phap",
    "kinh_phi",
    "che_do_bao_cao",
    "to_chuc_thuc_hien",
]
TEN_PHAN: tuple[TenPhan, ...] = get_args(TenPhan)
VaiTro = Literal["chu_tri", "phoi_hop", "lanh_dao_phu_trach", "thoi_gian", "san_pham", "khac"]


class Khoi(BaseModel):
    """The base of every block of a plan file: unknown keys are refused, values never change."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True, coerce_numbers_to_str=True)


class ThucHien(Khoi):
    """Văn bản của cấp trên mà kế hoạch này triển khai."""

    van_ban: Chu
    """Viện dẫn đầy đủ: tên loại, số, ký hiệu, ngày, cơ quan ban hành, trích yếu."""
    tep: Chu | None = None
    """Đường dẫn tới tệp kế hoạch của cấp trên, tính từ thư mục chứa tệp này."""


class ThoiGianViec(Khoi):
    """Thời gian của một hoạt động, khi một nhiệm vụ có nhiều hoạt động."""

    viec: Chu
    """Tên hoạt động: Kiểm tra, Sơ kết, Tổng kết…"""
    thoi_gian: Chu
    """Thời gian của hoạt động ấy."""


class ThongTin(Khoi):
    """Một dòng có nhãn riêng của nhiệm vụ (Hình thức kiểm tra, Địa điểm…)."""

    nhan: Chu
    """Nhãn, không ghi dấu hai chấm."""
    noi_dung: Van
    """Nội dung sau dấu hai chấm."""


class NhanVaiTro(Khoi):
    """Chữ in trước dấu hai chấm của các dòng phân công, khi khác mẫu chung."""

    chu_tri: Chu | None = None
    """Ví dụ: Đơn vị chủ trì."""
    phoi_hop: Chu | None = None
    """Ví dụ: Cơ quan phối hợp thực hiện."""
    lanh_dao_phu_trach: Chu | None = None
    """Ví dụ: Lãnh đạo phụ trách."""
    thoi_gian: Chu | None = None
    """Ví dụ: Thời gian hoàn thành."""
    san_pham: Chu | None = None
    """Ví dụ: Kết quả, sản phẩm."""
    noi_dung: Chu | None = None
    """Chỉ dùng khi bo_tri là tung_muc. Ví dụ: Nội dung."""
    phan_cong: Chu | None = None
    """Chỉ dùng khi bo_tri là tung_muc. Ví dụ: Phân công thực hiện."""


ThoiGianViet = Annotated[
    Annotated[Van, Tag("chu")] | Annotated[list[ThoiGianViec], Tag("danh_sach")], Discriminator(_loai_gia_tri)
]


class NhiemVu(Khoi):
    """Một nhiệm vụ: làm gì, ai chủ trì, ai phối hợp, bao giờ xong."""

    ten: Chu
    """Tên hoặc nội dung chính của nhiệm vụ. Không gõ số thứ tự: số được đánh tự động."""
    so: SoChu | None = None
    """Số in ra, chỉ ghi khi phải khác số đánh tự động (ví dụ giữ nguyên một văn bản cũ)."""
    theo: ChuHayDanhSach | None = None
    """Số của nhiệm vụ cấp trên mà nhiệm vụ này thực hiện (III.2.a); ghi "phát sinh" nếu là việc riêng."""
    noi_dung: Van | None = None
    """Nội dung chi tiết, mỗi đoạn một dòng; "- " cho ý cấp một, "+ " cho ý cấp hai."""
    chu_tri: ChuHayDanhSach | None = None
    """Cơ quan chủ trì, viết như trong văn bản, hoặc danh sách."""
    phoi_hop: ChuHayDanhSach | None = None
    """Cơ quan phối hợp, viết như trong văn bản, hoặc danh sách."""
    lanh_dao_phu_trach: ChuHayDanhSach | None = None
    """Lãnh đạo phụ trách."""
    khac: list[ThongTin] | None = None
    """Các dòng có nhãn khác."""
    thoi_gian: ThoiGianViet | None = None
    """Thời gian, viết như trong văn bản (Quý II, quý IV năm 2026), hoặc danh sách theo từng hoạt động."""
    san_pham: Van | None = None
    """Sản phẩm, kết quả phải có."""
    viec: list[NhiemVu] | None = None
    """Các việc nhỏ trong nhiệm vụ, đánh số a) b) hoặc 1.1. 1.2. theo danh_so."""
    ket: Van | None = None
    """Đoạn văn đứng sau các dòng phân công."""
    danh_so: KieuDanhSo | None = None
    """Cách đánh số các việc bên trong."""
    nhan: NhanVaiTro | None = None
    """Nhãn các dòng phân công, khi khác mẫu chung."""
    dau: Literal["-", "+", "*", "•", ""] | None = None
    """Dấu đầu dòng của các dòng phân công (mặc định "-")."""
    thu_tu: list[VaiTro] | None = None
    """Thứ tự các dòng phân công, khi khác mẫu chung."""
    bo_tri: Literal["phan_cong_cuoi", "tung_muc"] | None = None
    """phan_cong_cuoi: các dòng phân công đứng sau các việc nhỏ (mặc định đứng trước);
    tung_muc: nội dung, phân công và thời gian là ba mục đánh số riêng."""


class DatPhan(Khoi):
    """Đặt một phần khác của kế hoạch vào giữa một danh sách, như một mục đánh số."""

    phan: TenPhan
    """Tên phần, ví dụ kinh_phi."""
    tieu_de: Chu
    """Tiêu đề in ra."""
    so: SoChu | None = None
    """Số in ra, chỉ ghi khi phải khác số đánh tự động."""
    lien: bool = False
    """true: nội dung nối liền sau tiêu đề, cùng một đoạn."""


class ToChuc(Khoi):
    """Trách nhiệm của một cơ quan trong phần Tổ chức thực hiện."""

    co_quan: Chu | None = None
    """Tên cơ quan, hoặc nhiều cơ quan viết như trong văn bản."""
    loi_dan: Chu | None = None
    """Chữ đứng trước tên cơ quan: Giao, Đề nghị, Yêu cầu."""
    trach_nhiem: Van | None = None
    """Việc phải làm, mỗi đoạn một dòng."""
    cach_viet: Literal["xuong_dong", "lien", "hai_cham"] = "xuong_dong"
    """xuong_dong: tên cơ quan đứng riêng một dòng; lien: viết liền thành câu; hai_cham: sau dấu hai chấm."""
    so: SoChu | None = None
    """Số in ra, chỉ ghi khi phải khác số đánh tự động."""


MucNhiemVu = Annotated[
    Annotated[NhiemVu, Tag("muc")] | Annotated[DatPhan, Tag("dat_phan")], Discriminator(_muc_hay_dat_phan)
]
MucToChuc = Annotated[
    Annotated[ToChuc, Tag("muc")] | Annotated[DatPhan, Tag("dat_phan")], Discriminator(_muc_hay_dat_phan)
]


class MucTieu(Khoi):
    """Mục tiêu của kế hoạch."""

    mo_dau: Van | None = None
    """Đoạn văn mở đầu phần mục tiêu."""
    tong_quat: Van | None = None
    """Mục tiêu tổng quát (mục tiêu chung)."""
    cu_the: ChuHayDanhSach | None = None
    """Các chỉ tiêu, mỗi chỉ tiêu một dòng của danh sách, không gõ dấu gạch đầu dòng."""


class Muc(Khoi):
    """Một đề mục của văn bản: tiêu đề và phần nội dung đứng dưới nó."""

    tieu_de: Chu | None = None
    """Tiêu đề in ra, không gõ số."""
    phan: TenPhan | None = None
    """Phần của kế hoạch đứng dưới tiêu đề này."""
    gom: list[Muc] | None = None
    """Các đề mục con."""
    noi_dung: Van | None = None
    """Văn xuôi, cho đề mục không thuộc phần nào có tên."""
    mo_dau: Van | None = None
    """Đoạn văn đứng ngay dưới tiêu đề, trước phần hoặc các đề mục con."""
    ket: Van | None = None
    """Đoạn văn đứng cuối đề mục."""
    so: SoChu | None = None
    """Số in ra, chỉ ghi khi phải khác số đánh tự động."""
    danh_so: KieuDanhSo | None = None
    """Cách đánh số các mục bên trong."""
    lien: bool = False
    """true: nội dung nối liền sau tiêu đề, cùng một đoạn."""


class TrinhBay(Khoi):
    """Cách trình bày chung, khi khác mẫu của công cụ."""

    danh_so: list[KieuDanhSo] | None = None
    """Cách đánh số từng cấp, từ ngoài vào trong. Mặc định: "I.", "1.", "a)", "-"."""
    nhan: NhanVaiTro | None = None
    """Nhãn các dòng phân công của mọi nhiệm vụ."""
    dau: Literal["-", "+", "*", "•", ""] | None = None
    """Dấu đầu dòng của các dòng phân công."""
    thu_tu: list[VaiTro] | None = None
    """Thứ tự các dòng phân công của mọi nhiệm vụ."""


class NhomNoiNhan(Khoi):
    """Một nơi nhận có các dòng con."""

    ten: Chu
    """Tên nơi nhận, không gõ dấu."""
    gom: list[Chu]
    """Các dòng con, in sau dấu +."""


class Ky(Khoi):
    """Khối chữ ký (Phụ lục I, Phần I, Mục II, khoản 7 Nghị định 30/2020/NĐ-CP)."""

    the_thuc: Literal["TM", "KT", "TL", "TUQ", "Q"] | None = None
    """KT: cấp phó ký thay; TL: thừa lệnh; TUQ: thừa ủy quyền; Q: quyền. Không ghi nếu người đứng đầu ký."""
    chuc_vu: Chu | None = None
    """Chức vụ của người ký: CHỦ TỊCH, PHÓ CHỦ TỊCH."""
    nguoi_ky: Chu | None = None
    """Họ và tên, không ghi học hàm, học vị."""
    thay_mat: bool | None = None
    """false: không in dòng TM. (kế hoạch do người đứng đầu ban hành, không phải tập thể)."""
    thay: Chu | None = None
    """Chức vụ của người được ký thay hoặc ra lệnh, khi không suy ra được từ chuc_vu."""
    dong: list[Chu] | None = None
    """Các dòng quyền hạn, chức vụ in đúng như ghi ở đây, khi không theo mẫu nào ở trên."""


class GiaiDoan(Khoi):
    """Một giai đoạn của kế hoạch nhiều năm."""

    ten: Chu
    """Ví dụ: Giai đoạn 1."""
    thoi_ky: SoChu
    """Ví dụ: 2024-2026."""


LoaiVanBan = Literal[
    "Kế hoạch",
    "Chương trình",
    "Phương án",
    "Đề án",
    "Dự án",
    "Báo cáo",
    "Quyết định",
    "Nghị quyết",
    "Chỉ thị",
    "Hướng dẫn",
    "Thông báo",
]
ToChucViet = Annotated[
    Annotated[Van, Tag("chu")] | Annotated[list[MucToChuc], Tag("danh_sach")], Discriminator(_loai_gia_tri)
]
NoiNhan = Annotated[Annotated[Chu, Tag("chu")] | Annotated[NhomNoiNhan, Tag("khoi")], Discriminator(_loai_gia_tri)]


class KeHoach(Khoi):
    """Một kế hoạch."""

    loai: LoaiVanBan = "Kế hoạch"
    """Tên loại văn bản."""
    trang_thai: Literal["du_thao", "ban_hanh"] = "du_thao"
    """du_thao: số, ngày, người ký có thể để trống; ban_hanh: phải đủ."""
    co_quan_chu_quan: Chu | None = None
    """Cơ quan chủ quản trực tiếp. UBND và HĐND các cấp không có dòng này."""
    co_quan_ban_hanh: Chu
    """Tên đầy đủ của cơ quan ban hành: Ủy ban nhân dân phường An Bình."""
    so: SoChu | None = None
    """Số văn bản. Gõ 5 hay 05 đều in 05."""
    ky_hieu: Chu | None = None
    """Ký hiệu, ví dụ KH-UBND."""
    dia_danh: Chu | None = None
    """Địa danh ghi cạnh ngày ban hành."""
    ngay: SoChu | None = None
    """Ngày ban hành, viết 2026-02-25; trong dự thảo có thể chỉ ghi 2026-02 hoặc 2026."""
    trich_yeu: Chu
    """Trích yếu nội dung, không ghi chữ "Kế hoạch" ở đầu, không ghi V/v."""
    thoi_ky: SoChu | None = None
    """Thời kỳ của kế hoạch: 2026 hoặc 2024-2030."""
    giai_doan: list[GiaiDoan] | None = None
    """Các giai đoạn của kế hoạch nhiều năm."""
    thuc_hien: list[ThucHien] | None = None
    """Văn bản của cấp trên mà kế hoạch này triển khai."""
    can_cu: list[Chu] | None = None
    """Căn cứ ban hành, mỗi văn bản một dòng, không gõ chữ "Căn cứ" và dấu ở cuối."""
    mo_dau: Van | None = None
    """Đoạn mở đầu, khi muốn viết khác câu mở đầu mẫu."""
    muc_dich: Van | None = None
    """Mục đích, mỗi đoạn một dòng."""
    yeu_cau: Van | None = None
    """Yêu cầu, mỗi đoạn một dòng."""
    quan_diem: Van | None = None
    """Quan điểm chỉ đạo."""
    muc_tieu: MucTieu | None = None
    """Mục tiêu, chỉ tiêu."""
    pham_vi: Van | None = None
    """Phạm vi thực hiện."""
    doi_tuong: Van | None = None
    """Đối tượng thực hiện."""
    thoi_gian_thuc_hien: Van | None = None
    """Thời gian, lộ trình thực hiện của cả kế hoạch."""
    nhiem_vu: list[MucNhiemVu] | None = None
    """Các nhiệm vụ."""
    giai_phap: list[MucNhiemVu] | None = None
    """Các giải pháp, khi đứng thành phần riêng ngoài nhiệm vụ."""
    kinh_phi: Van | None = None
    """Kinh phí thực hiện."""
    che_do_bao_cao: Van | None = None
    """Chế độ báo cáo."""
    to_chuc_thuc_hien: ToChucViet | None = None
    """Trách nhiệm của từng cơ quan."""
    ket_thuc: Van | None = None
    """Đoạn kết; dấu ./. được in tự động."""
    noi_nhan: list[NoiNhan] | None = None
    """Nơi nhận, mỗi nơi một dòng, không gõ gạch đầu dòng và dấu ở cuối. Dòng cuối là Lưu."""
    ky: Ky | None = None
    """Khối chữ ký."""
    bo_cuc: list[Muc] | None = None
    """Thứ tự và tiêu đề các phần, khi khác mẫu chung."""
    trinh_bay: TrinhBay | None = None
    """Cách đánh số và nhãn, khi khác mẫu chung."""
