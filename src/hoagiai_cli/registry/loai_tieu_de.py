"""Words that a document has for a title, by what it then is: data for telling plans from other documents.

Titles are in capitals; here they stand in small letters with their diacritics (PHƯỜNG AN is no PHƯƠNG ÁN).
"""

from __future__ import annotations

KE_HOACH: dict[str, str] = {
    "kế hoạch": "Kế hoạch",
    "chương trình": "Chương trình",
    "phương án": "Phương án",
    "đề án": "Đề án",
}
"""Title -> type of the documents that are read as plans."""

THEM: tuple[str, ...] = (
    "phối hợp liên ngành",
    "phối hợp",
    "hành động",
    "liên tịch",
    "liên ngành",
    "tổng thể",
    "chi tiết",
    "công tác",
)
"""Words that a title may add to the type on its own line ("KẾ HOẠCH PHỐI HỢP", "CHƯƠNG TRÌNH HÀNH ĐỘNG")."""

KHAC: dict[str, str] = {
    "quyết định": "quyet_dinh",
    "nghị quyết": "nghi_quyet",
    "báo cáo": "bao_cao",
    "tờ trình": "to_trinh",
    "thông báo": "thong_bao",
    "giấy mời": "giay_moi",
    "thư mời": "giay_moi",
    "biên bản": "bien_ban",
    "hướng dẫn": "huong_dan",
    "hợp đồng": "hop_dong",
    "chỉ thị": "chi_thi",
    "công điện": "cong_dien",
    "kết luận": "ket_luan",
    "quy chế": "quy_che",
    "quy định": "quy_che",
    "nội quy": "quy_che",
    "nghị định": "van_ban_luat",
    "thông tư": "van_ban_luat",
    "luật": "van_ban_luat",
    "giấy giới thiệu": "giay_to",
    "giấy ủy quyền": "giay_to",
    "giấy xác nhận": "giay_to",
    "giấy chứng nhận": "giay_to",
    "phiếu": "bieu_mau",
    "đơn": "bieu_mau",
    "mẫu": "bieu_mau",
    "biểu mẫu": "bieu_mau",
    "tờ khai": "bieu_mau",
    "danh sách": "danh_sach",
    "bảng": "danh_sach",
    "biểu": "danh_sach",
    "lịch": "lich",
    "bài phát biểu": "bai_viet",
    "bài tuyên truyền": "bai_viet",
    "đề cương": "de_cuong",
    "dự toán": "du_toan",
    "sơ yếu lý lịch": "bieu_mau",
    "lý lịch": "bieu_mau",
}
"""Title -> what such a document is, as the report names it."""

TU_KY_HIEU: dict[str, str] = {
    "QĐ": "quyet_dinh",
    "NQ": "nghi_quyet",
    "BC": "bao_cao",
    "TTr": "to_trinh",
    "TB": "thong_bao",
    "GM": "giay_moi",
    "BB": "bien_ban",
    "HD": "huong_dan",
    "HĐ": "hop_dong",
    "CT": "chi_thi",
    "CĐ": "cong_dien",
    "KL": "ket_luan",
    "QC": "quy_che",
    "NĐ": "van_ban_luat",
    "TT": "van_ban_luat",
}
"""Code of the type in the symbol ("12/BC-UBND") -> what the document is."""
