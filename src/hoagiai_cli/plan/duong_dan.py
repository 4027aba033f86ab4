"""A path in a plan file: the value it leads to, and the words a clerk uses for it ("Nhiệm vụ III.3.a › thời gian")."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hoagiai_cli.plan.phat_hien import Path

TEN_KHOA: Mapping[str, str] = {
    "loai": "tên loại",
    "trang_thai": "trạng thái",
    "co_quan_chu_quan": "cơ quan chủ quản",
    "co_quan_ban_hanh": "cơ quan ban hành",
    "so": "số",
    "ky_hieu": "ký hiệu",
    "dia_danh": "địa danh",
    "ngay": "ngày ban hành",
    "trich_yeu": "trích yếu",
    "thoi_ky": "thời kỳ",
    "giai_doan": "giai đoạn",
    "thuc_hien": "văn bản được triển khai",
    "van_ban": "văn bản",
    "tep": "tệp",
    "da_doi_chieu": "đã đối chiếu",
    "can_cu": "căn cứ",
    "mo_dau": "đoạn mở đầu",
    "muc_dich": "mục đích",
    "yeu_cau": "yêu cầu",
    "quan_diem": "quan điểm",
    "muc_tieu": "mục tiêu",
    "tong_quat": "tổng quát",
    "cu_the": "cụ thể",
    "pham_vi": "phạm vi",
    "doi_tuong": "đối tượng",
    "thoi_gian_thuc_hien": "thời gian thực hiện",
    "nhiem_vu": "nhiệm vụ",
    "giai_phap": "giải pháp",
    "viec": "việc",
    "ten": "tên",
    "theo": "theo",
    "noi_dung": "nội dung",
    "chu_tri": "chủ trì",
    "phoi_hop": "phối hợp",
    "lanh_dao_phu_trach": "lãnh đạo phụ trách",
    "thoi_gian": "thời gian",
    "san_pham": "sản phẩm",
    "khac": "dòng khác",
    "ket": "đoạn sau",
    "kinh_phi": "kinh phí",
    "che_do_bao_cao": "chế độ báo cáo",
    "to_chuc_thuc_hien": "tổ chức thực hiện",
    "co_quan": "cơ quan",
    "trach_nhiem": "trách nhiệm",
    "loi_dan": "lời dẫn",
    "ket_thuc": "đoạn kết",
    "noi_nhan": "nơi nhận",
    "ky": "chữ ký",
    "the_thuc": "thể thức ký",
    "chuc_vu": "chức vụ",
    "nguoi_ky": "người ký",
    "bo_cuc": "bố cục",
    "tieu_de": "tiêu đề",
    "trinh_bay": "trình bày",
    "phan": "phần",
    "gom": "gồm",
    "lan_du_thao": "lần dự thảo",
    "do_mat": "độ mật",
    "do_khan": "độ khẩn",
    "luu_hanh": "chỉ dẫn lưu hành",
    "kinh_gui": "kính gửi",
    "quyet_dinh": "quyết định",
    "tham_quyen": "thẩm quyền",
    "dieu": "điều",
    "nguoi_soan": "người soạn thảo",
    "so_ban": "số bản",
    "lien_he": "liên hệ",
    "phu_luc": "phụ lục",
    "bang": "bảng",
    "cot": "cột",
    "dong": "dòng",
    "rong": "độ rộng",
    "kho": "khổ giấy",
    "chu_thich": "chú thích",
    "bang_viec": "bảng nhiệm vụ",
    "kem_theo": "dòng kèm theo",
    "he_thong": "hệ thống",
    "danh_so": "cách đánh số",
    "nhan": "nhãn",
    "nhom": "nhóm",
}


def lay(data: Any, path: Path) -> Any:
    """The value at `path` of plain data, None where there is none."""
    for step in path:
        if isinstance(data, Mapping) and isinstance(step, str):
            data = data.get(step)
        elif isinstance(data, list) and isinstance(step, int) and 0 <= step < len(data):
            data = data[step]
        else:
            return None
    return data


def noi_ro(path: Path, ma: Mapping[Path, str]) -> str:
    """`path` in words; `ma` gives the full number of the numbered places it may pass ("III.3.a")."""
    for cut in range(len(path), 0, -1):
        so = ma.get(path[:cut])
        if so is not None and path[:cut] != _phu_luc(path):
            dau = "Nhiệm vụ" if {"nhiem_vu", "giai_phap"} & {*path[:cut]} else "Mục"
            return " › ".join([f"{dau} {so}", *_phan_con(path[cut:])])
    words = _phan_con(path)
    if not words:
        return ""
    return " › ".join([words[0][:1].upper() + words[0][1:], *words[1:]])


def _phu_luc(path: Path) -> Path:
    """The annex that `path` leads into, which is named by its place and not by a number of the outline."""
    return path[:2] if path[0] == "phu_luc" else ()


def _phan_con(path: Path) -> list[str]:
    out: list[str] = []
    for step in path:
        if isinstance(step, int):
            if out:
                out[-1] += f" thứ {step + 1}"
        else:
            out.append(TEN_KHOA.get(step, step))
    return out
