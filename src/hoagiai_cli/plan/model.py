"""What a plan file may hold: Pydantic models that mirror the document.

Keys, attributes and JSON Schema properties share one Vietnamese name each. Text is kept as typed (in NFC,
as the loader gives it); what it means (times, bodies, targets, citations) is derived elsewhere. Blanks around
a text mean nothing, and a number is the text it was typed as.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal, get_args

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    StringConstraints,
    Tag,
    WithJsonSchema,
)

from hoagiai_cli.plan.danh_so import KieuDanhSo


def _van(value: Any) -> Any:
    """Prose: one paragraph per line; blank lines and blanks at line ends mean nothing. Lines of bars are a table."""
    if isinstance(value, str) and "\n" in value:
        return "\n".join(line for raw in value.splitlines() if (line := raw.strip()))
    return value


def _loai_gia_tri(value: Any) -> str:
    """Tells the kinds a value may be written in apart, so that errors speak of one kind only."""
    if value is None or isinstance(value, (str, int, float)):
        return "chu"
    if isinstance(value, list):
        return "danh_sach"
    # a block read from data, or one being written out (asked last: the models are slow to answer)
    return "khoi" if isinstance(value, (dict, BaseModel)) else type(value).__name__


def _o(value: Any) -> Any:
    """A cell left open is an empty cell."""
    return "" if value is None else value


DoRong = Annotated[float, Field(ge=0, le=1000)]
"""The width of a column against the others."""


def _muc_hay_dat_phan(value: Any) -> str:
    if isinstance(value, dict):
        return "dat_phan" if "phan" in value else "muc"
    return "dat_phan" if isinstance(value, DatPhan) else "muc"


Chu = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
SoChu = Annotated[Chu, WithJsonSchema({"type": ["string", "integer"], "minLength": 1})]
Van = Annotated[Chu, BeforeValidator(_van)]
OBang = Annotated[
    str,
    BeforeValidator(_o),
    BeforeValidator(_van),
    StringConstraints(strip_whitespace=True),
    WithJsonSchema({"type": ["string", "integer", "number", "null"]}),
]
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
    da_doi_chieu: dict[Chu, Chu] | None = None
    """Dấu của từng nhiệm vụ cấp trên lúc xem lại lần cuối; hoagiai compare --accept ghi, không gõ tay."""


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
    """Chữ in trước dấu hai chấm của các dòng phân công, khi khác mẫu chung.

    Nhãn có dấu "…" là cả câu, giá trị nằm ở chỗ dấu ấy: "Phối hợp với … thực hiện"."""

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


TruongCot = Literal[
    "stt",
    "ten",
    "phan_cong",
    "chu_tri",
    "phoi_hop",
    "lanh_dao_phu_trach",
    "thoi_gian",
    "san_pham",
    "khac",
]


class CotViec(Khoi):
    """Một cột của bảng nhiệm vụ."""

    tieu_de: Chu
    """Chữ ở đầu cột."""
    truong: TruongCot
    """Ô của cột lấy từ đâu. stt: số thứ tự; ten: tên và nội dung; phan_cong: mọi dòng phân công, có nhãn;
    khac: dòng có nhãn riêng trùng với tieu_de; còn lại là mục cùng tên của nhiệm vụ."""
    nhom: Chu | None = None
    """Chữ đứng trên nhiều cột liền nhau (Cơ quan thực hiện, trên Chủ trì và Phối hợp)."""
    gop: bool = False
    """true: các ô liền nhau trên dưới giống nhau in gộp thành một ô."""


class BangViec(Khoi):
    """Nhiệm vụ trình bày thành bảng: mỗi nhiệm vụ một dòng, nhiệm vụ chỉ gồm các việc nhỏ là một dòng tên nhóm."""

    cot: list[CotViec] | None = None
    """Các cột theo thứ tự; không ghi thì lấy các cột của bảng phân công."""
    rong: list[DoRong] | None = None
    """Độ rộng các cột so với nhau; không ghi thì công cụ tính theo chữ trong bảng."""
    so_cot: bool = False
    """true: in dòng (1) (2) (3) dưới đầu cột."""


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
    bang_viec: BangViec | None = None
    """Các việc bên trong (viec) in thành bảng."""
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
    nhiem_vu: list[MucNhiemVu] | None = None
    """Nhiệm vụ của riêng đề mục này, khi kế hoạch chia nhiệm vụ ra nhiều đề mục hơn nhiem_vu và giai_phap."""
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
    bang_viec: BangViec | None = None
    """Chỉ dùng khi phan là nhiem_vu hay giai_phap: các nhiệm vụ in thành bảng."""


class TrinhBay(Khoi):
    """Cách trình bày chung, khi khác mẫu của công cụ."""

    danh_so: list[KieuDanhSo] | None = None
    """Cách đánh số từng cấp, từ ngoài vào trong. Mặc định: "I.", "1.", "a)", "-"; sau "Phần I" lại là "I.", "1."…"""
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


class NguoiSoan(Khoi):
    """Ký hiệu người soạn thảo và số bản phát hành (Phụ lục I, Phần I, Mục III, khoản 3)."""

    ky_hieu: Chu
    """Chữ viết tắt tên người soạn thảo: PL."""
    so_ban: SoChu | None = None
    """Số lượng bản phát hành: 300."""


class QuyetDinh(Khoi):
    """Quyết định ban hành kế hoạch này. Có khối này thì kế hoạch là văn bản kèm theo, số và chữ ký nằm ở quyết định."""

    so: SoChu | None = None
    """Số của quyết định."""
    ky_hieu: Chu | None = None
    """Ký hiệu của quyết định; không ghi thì lấy QĐ-UBND với Ủy ban nhân dân."""
    ngay: SoChu | None = None
    """Ngày ban hành quyết định."""
    trich_yeu: Chu | None = None
    """Trích yếu của quyết định; không ghi thì là: Ban hành Kế hoạch …"""
    tham_quyen: Chu | None = None
    """Dòng thẩm quyền ban hành đứng trên các căn cứ; không ghi thì là tên cơ quan ban hành."""
    can_cu: list[Chu] | None = None
    """Căn cứ của quyết định, mỗi văn bản một dòng; dòng cuối có thể là: Theo đề nghị của …"""
    dieu: list[Van] | None = None
    """Các điều, không gõ chữ "Điều 1."; không ghi thì chỉ in dòng (Kèm theo Quyết định …) ở đầu kế hoạch."""
    noi_nhan: list[Chu] | None = None
    """Nơi nhận của quyết định; không ghi thì lấy noi_nhan của kế hoạch."""
    ky: Ky | None = None
    """Khối chữ ký của quyết định; không ghi thì lấy ky của kế hoạch."""


class Bang(Khoi):
    """Một bảng trong phụ lục."""

    cot: list[Chu]
    """Tiêu đề các cột, in lại ở đầu mỗi trang."""
    rong: list[DoRong] | None = None
    """Độ rộng các cột so với nhau: [1, 6, 3, 2]. Không ghi thì công cụ tính theo chữ trong bảng."""
    dong: list[list[OBang]]
    """Các dòng, mỗi dòng là danh sách ô theo thứ tự cột; dòng chỉ có một ô là tên nhóm, in qua mọi cột."""


class PhuLuc(Khoi):
    """Một phụ lục, in ở trang riêng sau chữ ký (Phụ lục I, Phần I, Mục III, khoản 1)."""

    loai: Literal["phan_cong"] | None = None
    """phan_cong: bảng phân công do công cụ lập từ các nhiệm vụ."""
    so: SoChu | None = None
    """Dòng số của phụ lục, chỉ ghi khi phải khác Phụ lục I, Phụ lục II… (Phụ lục 01, Biểu số 2)."""
    tieu_de: Chu | None = None
    """Tiêu đề phụ lục, in chữ hoa."""
    kem_theo: Chu | None = None
    """Dòng trong ngoặc dưới tiêu đề, không gõ dấu ngoặc; không ghi thì công cụ viết: Kèm theo Kế hoạch số …"""
    noi_dung: Van | None = None
    """Văn xuôi của phụ lục, mỗi đoạn một dòng; đứng trước bảng."""
    nhiem_vu: list[MucNhiemVu] | None = None
    """Các nhiệm vụ chỉ có ở phụ lục này; công cụ in thành bảng và tính như các nhiệm vụ của kế hoạch."""
    bang_viec: BangViec | None = None
    """Các cột của bảng nhiệm vụ."""
    danh_so: KieuDanhSo | None = None
    """Cách đánh số các nhiệm vụ của phụ lục."""
    bang: Bang | None = None
    """Bảng của phụ lục."""
    ket: Van | None = None
    """Văn xuôi đứng sau bảng."""
    kho: Literal["doc", "ngang"] | None = None
    """Khổ giấy dọc hay ngang; không ghi thì bảng từ 6 cột trở lên in ngang."""


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
PhuLucViet = Annotated[
    Annotated[Literal["phan_cong"], Tag("chu")]
    | Annotated[
        list[
            Annotated[
                Annotated[Literal["phan_cong"], Tag("chu")] | Annotated[PhuLuc, Tag("khoi")],
                Discriminator(_loai_gia_tri),
            ]
        ],
        Tag("danh_sach"),
    ],
    Discriminator(_loai_gia_tri),
]
NoiNhan = Annotated[Annotated[Chu, Tag("chu")] | Annotated[NhomNoiNhan, Tag("khoi")], Discriminator(_loai_gia_tri)]


class KeHoach(Khoi):
    """Một kế hoạch."""

    loai: LoaiVanBan = "Kế hoạch"
    """Tên loại văn bản."""
    ten_loai: Chu | None = None
    """Tên loại in ra khi dài hơn loai: Kế hoạch phối hợp, Chương trình hành động."""
    trang_thai: Literal["du_thao", "trinh_ky", "ban_hanh"] = "du_thao"
    """du_thao: in chữ DỰ THẢO, số, ngày, người ký có thể để trống; trinh_ky: bản để ký, không in chữ DỰ THẢO,
    số và ngày còn để trống; ban_hanh: phải đủ."""
    lan_du_thao: SoChu | None = None
    """Lần dự thảo, in sau chữ DỰ THẢO: 2."""
    do_mat: Literal["Mật", "Tối mật", "Tuyệt mật"] | None = None
    """Dấu chỉ độ mật."""
    do_khan: Literal["Khẩn", "Thượng khẩn", "Hỏa tốc"] | None = None
    """Dấu chỉ mức độ khẩn."""
    he_thong: Literal["dang", "doan"] | None = None
    """dang: văn bản của tổ chức Đảng (ĐẢNG CỘNG SẢN VIỆT NAM thay cho Quốc hiệu, số viết 05-KH/ĐU); doan: văn bản của
    Đoàn Thanh niên (ĐOÀN TNCS HỒ CHÍ MINH). Không ghi thì là văn bản hành chính."""
    luu_hanh: Chu | None = None
    """Chỉ dẫn phạm vi lưu hành: Xem xong trả lại, Lưu hành nội bộ."""
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
    kinh_gui: ChuHayDanhSach | None = None
    """Nơi báo cáo, chỉ dùng cho Báo cáo gửi cấp trên; Kế hoạch không có Kính gửi."""
    quyet_dinh: QuyetDinh | None = None
    """Quyết định ban hành kế hoạch này, khi kế hoạch là văn bản kèm theo quyết định."""
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
    nguoi_soan: NguoiSoan | None = None
    """Ký hiệu người soạn thảo và số lượng bản, in dưới Nơi nhận."""
    lien_he: Van | None = None
    """Địa chỉ, điện thoại, thư điện tử của cơ quan, in ở chân trang đầu."""
    phu_luc: PhuLucViet | None = None
    """phan_cong: một phụ lục là bảng phân công lập từ các nhiệm vụ; hoặc danh sách các phụ lục."""
    chu_thich: dict[str, Chu] | None = None
    """Chú thích cuối trang: trong văn bản ghi [^1] ở chỗ gọi, ở đây ghi chữ của chú thích 1."""
    bo_cuc: list[Muc] | None = None
    """Thứ tự và tiêu đề các phần, khi khác mẫu chung."""
    trinh_bay: TrinhBay | None = None
    """Cách đánh số và nhãn, khi khác mẫu chung."""
