"""The words of the language of targets. Data only; small letters, NFC, the older place of tone marks (hòa)."""

from __future__ import annotations

from typing import Final

from hoagiai_cli.plan.chi_tieu.kieu import SoSanh

SO_SANH: Final[dict[str, SoSanh]] = {
    **dict.fromkeys(("≥", ">=", "ít nhất", "ít nhất là", "tối thiểu", "tối thiểu là", "không dưới", "chí ít"), ">="),
    **dict.fromkeys(("không thấp hơn", "không ít hơn", "không kém"), ">="),
    **dict.fromkeys((">", "trên", "hơn", "vượt", "vượt mức", "cao hơn", "lớn hơn"), ">"),
    **dict.fromkeys(("≤", "<=", "không quá", "tối đa", "tối đa là", "không vượt quá", "nhiều nhất"), "<="),
    **dict.fromkeys(("không cao hơn", "không nhiều hơn", "không trên", "không vượt"), "<="),
    **dict.fromkeys(("<", "dưới", "thấp hơn", "ít hơn", "nhỏ hơn"), "<"),
    **dict.fromkeys(("=", "khoảng", "gần", "đủ", "đúng", "bình quân"), "="),
}
"""What stands before a number."""
CHAC: Final = frozenset(
    {
        *("≥", ">=", "≤", "<=", "ít nhất", "ít nhất là", "tối thiểu", "tối thiểu là", "không dưới", "không ít hơn"),
        *("không quá", "tối đa", "tối đa là", "không vượt quá", "nhiều nhất"),
    }
)
"""Of those, the ones that are said of targets alone, so that the word behind the number is a unit."""

NOI: Final = frozenset({"đạt", "là", "lên", "còn", "chiếm", "bằng", "xuống", "mức", "ở", "được", "phải", "có", "mới"})
"""Between what is measured and its level."""
NOI_CHAC: Final = frozenset({"đạt", "là", "lên", "chiếm", "bằng", "xuống", "còn"})
DAU_TI_LE: Final = ("tỷ lệ", "tỉ lệ", "tỷ trọng", "tỉ trọng", "mức độ", "chỉ số", "tỷ suất", "tỉ suất")
"""A clause with one of these before the number speaks of a rate: what is measured stands before the number."""

MO_DAU: Final = (
    *("phấn đấu để có", "phấn đấu", "bảo đảm", "đảm bảo", "tiếp tục", "duy trì", "giữ vững", "nâng", "đưa", "nâng dần"),
    *("mục tiêu cụ thể", "mục tiêu chung", "mục tiêu", "chỉ tiêu cụ thể", "chỉ tiêu", "cụ thể", "cụ thể như sau"),
    *("như sau", "và", "có", "trên địa bàn có", "hoàn thành", "đặt mục tiêu", "kế hoạch đặt", "kết quả", "là"),
    *("đạt", "phải đạt", "được", "từng bước", "cơ bản", "trong đó", "để", "với", "sao cho", "đồng thời", "thực hiện"),
    *("tăng cường", "đáp ứng", "cho", "yêu cầu", "giữ", "cố gắng", "ngay", "toàn bộ", "đến", "đặt ra"),
)
"""Led by these, a clause begins with no words of what is measured."""

KHONG_DEM: Final = frozenset(
    {
        *("số", "điều", "khoản", "điểm", "mục", "phần", "chương", "lục", "năm", "tháng", "ngày", "quý", "tuần", "kỳ"),
        *("thứ", "khóa", "đợt", "đoạn", "nhóm", "tổ", "vực", "lớp", "quyển", "đường", "phố", "án", "mức", "loại"),
        *("hạng", "cấp", "bước", "phòng", "khối", "tầng", "vòng", "biểu", "mẫu", "trang", "tập", "bài", "câu", "kế"),
        *("quốc lộ", "lộ", "thôn", "xóm", "ấp", "khóm", "đội", "cụm", "lúc", "hồi", "từ ngày", "đến ngày", "bảng"),
        *("phường", "quận", "xã", "nghị quyết", "chương trình", "thông tư", "mười", "đt", "điện thoại", "fax", "đề"),
    }
)
"""Behind these a number is a name or a date ("lớp 5", "Điều 5") and no count, unless "mỗi" stands before them."""
MOI: Final = frozenset({"mỗi", "hằng", "hàng", "từng", "một"})
KHONG_DON_VI: Final = frozenset(
    {
        *("tháng", "năm", "ngày", "giờ", "phút", "giây", "tuần", "tuổi", "quý", "h", "thế", "kỷ", "nhiệm", "độ", "và"),
        *("hoặc", "hay", "đến", "tới", "của", "tại", "theo", "về", "cho", "trong", "do", "là", "để", "khi", "này"),
        *("nêu", "trên", "ban", "ngành", "được", "có", "thì", "cùng", "với", "không", "đã", "sẽ", "cuối", "đầu"),
        *("năm", "trở", "nghìn", "trăm", "vạn", "km", "m", "m2", "ha", "kg", "tấn", "lít", "gb", "mb", "tiếng", "như"),
        *("từ", "sau", "trước", "bằng", "kèm", "ở", "phải", "hết", "so", "đối", "nhằm", "vào", "nên", "mà", "qua"),
    }
)
"""Never what is counted."""
TIEN: Final = ("đồng", "triệu đồng", "tỷ đồng", "nghìn đồng", "triệu", "tỷ", "tỉ đồng", "ngàn đồng", "vnđ", "tr.đ")

DON_VI: Final = frozenset(
    {
        *("lớp", "cuộc", "hội nghị", "hội thảo", "hội thi", "cuộc thi", "tọa đàm", "buổi", "đợt", "lượt", "lần"),
        *("phiên", "vòng", "khóa", "ca", "kỳ", "số", "chương trình", "diễn đàn", "phong trào", "hoạt động"),
        *("người", "đồng chí", "cán bộ", "công chức", "viên chức", "học viên", "đại biểu", "hòa giải viên"),
        *("tập huấn viên", "tuyên truyền viên", "báo cáo viên", "cộng tác viên", "tình nguyện viên", "luật sư"),
        *(
            "thành viên",
            "đảng viên",
            "đoàn viên",
            "hội viên",
            "giáo viên",
            "học sinh",
            "sinh viên",
            "trẻ em",
            "công dân",
        ),
        *("công dân", "phụ nữ", "chiến sĩ", "lao động", "cá nhân", "tập thể", "nhân viên", "điều tra viên", "già làng"),
        *("tổ", "đội", "nhóm", "câu lạc bộ", "chi hội", "chi bộ", "mô hình", "ban", "đoàn", "cụm", "hội", "hợp tác xã"),
        *("xã", "phường", "thị trấn", "đặc khu", "huyện", "quận", "tỉnh", "thành phố", "thôn", "bản", "ấp", "khóm"),
        *("xóm", "buôn", "bon", "làng", "tổ dân phố", "khu phố", "khu dân cư", "địa bàn", "điểm", "khu", "cơ sở"),
        *("hộ", "hộ gia đình", "gia đình", "vụ", "vụ việc", "vụ án", "hồ sơ", "văn bản", "tài liệu", "cuốn", "quyển"),
        *("bộ", "bộ tài liệu", "tờ", "tờ rơi", "tờ gấp", "bài", "tin", "tin bài", "tin, bài", "chuyên mục"),
        *("chuyên đề", "phóng sự", "video", "clip", "phim", "băng rôn", "pano", "pa nô", "áp phích", "khẩu hiệu"),
        *("đơn vị", "cơ quan", "tổ chức", "doanh nghiệp", "trường", "trường học", "tiêu chí", "chỉ tiêu", "nhiệm vụ"),
        *("đề tài", "đề án", "kế hoạch", "báo cáo", "dự án", "công trình", "sáng kiến", "sản phẩm", "phiếu", "câu"),
        *("câu hỏi", "tình huống", "tủ sách", "trạm", "giải", "địa chỉ", "kênh", "camera", "máy tính", "bản tin"),
        *("quyết định", "giải pháp", "điển hình", "thủ tục", "hệ thống", "phần mềm", "cổng", "trang", "suất", "mẫu"),
        *("đơn", "đối tượng", "trường hợp", "công ty", "chốt", "tuyến", "nhà", "căn", "sự kiện", "trung tâm"),
    }
)
"""What plans count: the first words behind the number, the longest that fits."""
DON_VI_DAI: Final = 3
"""The most words of one."""
DEM: Final = frozenset(
    {
        *("tổ chức", "mở", "xây dựng", "thành lập", "kiểm tra", "ra mắt", "biên soạn", "in", "phát hành", "cấp phát"),
        *("thực hiện", "hoàn thành", "trang bị", "lắp đặt", "khen thưởng", "bồi dưỡng", "tập huấn", "đào tạo", "có"),
        *("đạt", "chọn", "cử", "mời", "duy trì", "phấn đấu", "nhân rộng", "công nhận", "đăng tải", "phát", "viết"),
    }
)
"""Verbs after which an unknown word behind a number is taken for a unit."""
SO_CHU: Final = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "sáu": 6, "mười": 10}
