"""A spread of made-up plans: the same ones in every run, each dimension of a plan file with its extremes.

`dai_dien` names plans that stand for a kind each; `tron(n)` mixes one choice of every dimension.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.ke_hoach_mau.chu import CO_QUAN, cau, doan, viec

DuLieu = dict[str, Any]
PHUONG = "Ủy ban nhân dân phường An Bình"
TM = {"the_thuc": "KT", "chuc_vu": "Phó Chủ tịch", "nguoi_ky": "Nguyễn Văn A"}
TRUONG = {"chuc_vu": "Hiệu trưởng", "nguoi_ky": "Trần Thị B"}

CO_QUAN_BAN_HANH: dict[str, DuLieu] = {
    "phuong": {"co_quan_ban_hanh": PHUONG},
    "xa": {"co_quan_ban_hanh": "Ủy ban nhân dân xã Suối Mây"},
    "phuong_so": {"co_quan_ban_hanh": "Ủy ban nhân dân Phường 17"},
    "phuong_dai": {"co_quan_ban_hanh": "Ủy ban nhân dân phường Phan Rang - Tháp Chàm"},
    "dac_khu": {"co_quan_ban_hanh": "Ủy ban nhân dân đặc khu Phú Quý"},
    "tinh": {"co_quan_ban_hanh": "Ủy ban nhân dân tỉnh Lâm Đồng", "ky_hieu": "KH-UBND"},
    "thanh_pho": {"co_quan_ban_hanh": "Ủy ban nhân dân Thành phố Hồ Chí Minh"},
    "hdnd": {"co_quan_ban_hanh": "Hội đồng nhân dân phường Điện Biên Phủ", "ky_hieu": "KH-HĐND"},
    "so": {
        "co_quan_ban_hanh": "Sở Tư pháp",
        "co_quan_chu_quan": "Ủy ban nhân dân thành phố Cần Thơ",
        "dia_danh": "Cần Thơ",
        "ky_hieu": "KH-STP",
        "ky": {"the_thuc": "KT", "chuc_vu": "Phó Giám đốc", "nguoi_ky": "Lê Văn C"},
    },
    "so_dai": {
        "co_quan_ban_hanh": "Sở Nông nghiệp và Môi trường",
        "co_quan_chu_quan": "UBND Thành phố Hồ Chí Minh",
        "dia_danh": "Thành phố Hồ Chí Minh",
        "ky_hieu": "KH-SNNMT-VP-TCCB",
        "ky": {"chuc_vu": "Giám đốc", "nguoi_ky": "Lê Văn C"},
    },
    "phong": {
        "co_quan_ban_hanh": "Phòng Văn hóa - Xã hội",
        "co_quan_chu_quan": "UBND phường An Bình",
        "dia_danh": "An Bình",
        "ky_hieu": "KH-VHXH",
        "ky": {"chuc_vu": "Trưởng phòng", "nguoi_ky": "Phạm Thị D"},
    },
    "truong": {
        "co_quan_ban_hanh": "Trường Tiểu học Nguyễn Văn A",
        "co_quan_chu_quan": "UBND xã Suối Mây",
        "dia_danh": "Suối Mây",
        "ky_hieu": "KH-THNVA",
        "ky": TRUONG,
    },
    "ba_dong": {
        "co_quan_ban_hanh": "Trường Phổ thông dân tộc nội trú trung học cơ sở và trung học phổ thông Nguyễn Văn A",
        "co_quan_chu_quan": "Ủy ban nhân dân xã Suối Mây",
        "dia_danh": "Suối Mây",
        "ky_hieu": "KH-PTDTNT",
        "ky": TRUONG,
    },
    "hoi_dong": {
        "co_quan_ban_hanh": "Hội đồng phối hợp phổ biến, giáo dục pháp luật",
        "co_quan_chu_quan": "Ủy ban nhân dân phường Điện Biên Phủ",
        "dia_danh": "Phường Điện Biên Phủ",
        "ky_hieu": "KH-HĐPHPBGDPL",
        "ky": {"dong": ["TM. HỘI ĐỒNG", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], "nguoi_ky": "Nguyễn Văn A"},
    },
    "mat_tran": {
        "co_quan_ban_hanh": "Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam phường An Bình",
        "dia_danh": "An Bình",
        "ky_hieu": "KH-MTTQ-BTT",
        "ky": {"dong": ["TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH"], "nguoi_ky": "Nguyễn Văn A"},
    },
    "dang_uy": {
        "co_quan_ban_hanh": "Đảng ủy phường An Bình",
        "dia_danh": "An Bình",
        "ky_hieu": "KH/ĐU",
        "ky": {"dong": ["T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"], "nguoi_ky": "Nguyễn Văn A"},
    },
    "dang": {
        "he_thong": "dang",
        "co_quan_ban_hanh": "Ban Thường vụ Đảng ủy phường An Bình",
        "co_quan_chu_quan": "Đảng bộ thành phố Cần Thơ",
        "ky": {"chuc_vu": "Bí thư", "nguoi_ky": "Nguyễn Văn A"},
    },
    "doan": {
        "he_thong": "doan",
        "co_quan_ban_hanh": "Ban Chấp hành Đoàn phường An Bình",
        "co_quan_chu_quan": "Thành đoàn Cần Thơ",
        "ky": {"the_thuc": "KT", "chuc_vu": "Phó Bí thư", "nguoi_ky": "Trần Thị B"},
    },
}

SO_NGAY: dict[str, DuLieu] = {
    "mot_chu_so": {"so": 5, "ngay": "2026-03-05", "trang_thai": "ban_hanh"},
    "bon_chu_so": {"so": 1204, "ngay": "2026-11-25", "trang_thai": "ban_hanh"},
    "trong": {"trang_thai": "du_thao"},
    "trong_thang": {"trang_thai": "trinh_ky", "ngay": "2026-02"},
    "lan_hai": {"trang_thai": "du_thao", "lan_du_thao": 2, "ngay": "2026"},
    "ba_chu_so": {"so": 120, "ngay": "2026-01-12", "trang_thai": "ban_hanh"},
}

TRICH_YEU: dict[str, DuLieu] = {
    "ngan": {"trich_yeu": "Công tác năm 2026"},
    "vua": {"trich_yeu": "Triển khai công tác hòa giải ở cơ sở năm 2026 trên địa bàn phường An Bình"},
    "dai": {
        "trich_yeu": "Thực hiện Đề án “Nâng cao năng lực đội ngũ hòa giải viên ở cơ sở” giai đoạn 2024 - 2030 "
        "trên địa bàn Thành phố Hồ Chí Minh năm 2026 và những năm tiếp theo"
    },
    "bon_dong": {
        "trich_yeu": "Triển khai thực hiện Chương trình mục tiêu quốc gia xây dựng nông thôn mới, giảm nghèo bền vững "
        "và phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số và miền núi giai đoạn 2026 - 2035, "
        "giai đoạn I từ năm 2026 đến năm 2030 trên địa bàn xã Suối Mây"
    },
    "dac_biet": {"trich_yeu": "Phối hợp A & B <c> \"d\" 'e' theo Công văn số 45\u2011KH về\u00a0g"},
}

KY: dict[str, DuLieu] = {
    "": {},
    "tm": {"ky": {"chuc_vu": "Chủ tịch", "nguoi_ky": "Nguyễn Văn A"}},
    "kt": {"ky": TM},
    "tl": {
        "ky": {
            "the_thuc": "TL",
            "thay": "Chủ tịch",
            "chuc_vu": "Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân",
            "nguoi_ky": "Nguyễn Thị Phương Thảo",
        }
    },
    "tuq": {"ky": {"the_thuc": "TUQ", "thay": "Chủ tịch", "chuc_vu": "Trưởng phòng Kinh tế, Hạ tầng và Đô thị"}},
    "q": {"ky": {"the_thuc": "Q", "chuc_vu": "Quyền Chủ tịch", "nguoi_ky": "Nguyễn Văn A"}},
    "khong_thay_mat": {"ky": {"thay_mat": False, "chuc_vu": "Chủ tịch", "nguoi_ky": "Nguyễn Văn A"}},
    "khong_ky": {"ky": None},
    "khong_ten": {"ky": {"the_thuc": "KT", "chuc_vu": "Phó Chủ tịch Thường trực"}},
}


def noi_nhan(n: int) -> list[Any]:
    """n receivers, the third with some of its own."""
    ten: list[Any] = [f"{CO_QUAN[i % len(CO_QUAN)]} ({i + 1})" for i in range(n - 1)]
    if n > 4:
        ten[2] = {"ten": "Văn phòng UBND", "gom": ["Chánh Văn phòng, các Phó Chánh Văn phòng", "Các phòng chuyên môn"]}
    return [*ten, "Lưu: VT, TP (2)"]


NOI_NHAN: dict[str, DuLieu] = {
    "khong": {},
    **{f"{n}": {"noi_nhan": noi_nhan(n)} for n in (1, 4, 9, 20, 40)},
    "dai": {
        "noi_nhan": [
            "Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội phường (để phối hợp)",
            "Lưu: VT",
        ]
    },
}

DAU: dict[str, DuLieu] = {
    "": {},
    "khan": {"do_khan": "Khẩn"},
    "hoa_toc_mat": {"do_khan": "Hỏa tốc", "do_mat": "Tối mật"},
    "du": {
        "do_khan": "Thượng khẩn",
        "do_mat": "Mật",
        "luu_hanh": "Xem xong trả lại",
        "nguoi_soan": {"ky_hieu": "PL", "so_ban": 300},
        "lien_he": "Địa chỉ: số 1 đường Trần Phú, An Bình\nĐiện thoại: 0123 456 789; thư điện tử: ubnd@example.vn",
    },
    "soan": {"nguoi_soan": {"ky_hieu": "NVA"}, "luu_hanh": "Lưu hành nội bộ"},
    "lien_he": {"lien_he": "Địa chỉ: số 1 đường Trần Phú, phường An Bình"},
}

MO_DAU: dict[str, DuLieu] = {
    "khong": {},
    "can_cu": {
        "can_cu": [
            "Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
            "Luật Hòa giải ở cơ sở ngày 20 tháng 6 năm 2013[^cc]",
            "Theo đề nghị của Trưởng phòng Tư pháp",
        ],
        "chu_thich": {"cc": "Được sửa đổi, bổ sung theo quy định của pháp luật."},
    },
    "thuc_hien": {
        "thuc_hien": [{"van_ban": "Kế hoạch số 118/KH-UBND ngày 14 tháng 6 năm 2024 của Ủy ban nhân dân tỉnh Bình An"}]
    },
    "rieng": {"mo_dau": "Để làm tốt công tác **hòa giải**, Ủy ban nhân dân phường *ban hành* Kế hoạch như sau:"},
    "kinh_gui_1": {"loai": "Báo cáo", "kinh_gui": "Ủy ban nhân dân thành phố Cần Thơ"},
    "kinh_gui_4": {
        "loai": "Báo cáo",
        "kinh_gui": [
            "Thường trực Thành ủy",
            "Thường trực Hội đồng nhân dân thành phố",
            "Ủy ban nhân dân thành phố",
            "Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội thành phố Cần Thơ",
        ],
    },
}

TU_DAI = "Đường-dẫn/" + "rất" * 40

COT_HAI_TANG: list[DuLieu] = [
    {"tieu_de": "TT", "truong": "stt"},
    {"tieu_de": "Nội dung", "truong": "ten"},
    {"tieu_de": "Chủ trì", "truong": "chu_tri", "nhom": "Cơ quan thực hiện", "gop": True},
    {"tieu_de": "Phối hợp", "truong": "phoi_hop", "nhom": "Cơ quan thực hiện"},
    {"tieu_de": "Thời gian", "truong": "thoi_gian", "gop": True},
    {"tieu_de": "Kinh phí", "truong": "khac"},
]
VIEC_BANG: list[DuLieu] = [
    {
        "ten": "Kiện toàn tổ hòa giải",
        "viec": viec(
            3,
            san_pham="Báo cáo\nDanh sách",
            khac=[{"nhan": "Kinh phí", "noi_dung": "12"}, {"nhan": "Địa điểm", "noi_dung": "Nhà văn hóa\nHội trường"}],
        ),
    },
    {"ten": "Bồi dưỡng", "viec": viec(2), "chu_tri": CO_QUAN[0], "noi_dung": doan(2), "ket": cau(2), "danh_so": "1.1"},
    {"phan": "kinh_phi", "tieu_de": "Kinh phí"},
    *viec(1, 4, thoi_gian=[{"viec": "Đợt 1", "thoi_gian": "Tháng 4"}, {"viec": "Đợt 2", "thoi_gian": "Tháng 9"}]),
]
BANG_CHU = (
    "| TT | Nội dung | Số |\n|---|:---:|---|\n| Nhóm một |\n| 1 | Dòng một<br>dòng **hai** | 12 |\n| 2 | Có \\| gạch |"
)

THAN: dict[str, DuLieu] = {
    "bang": {
        "muc_dich": f"Như sau:\n{BANG_CHU}\n{cau(1)}\n| không là bảng",
        "nhiem_vu": VIEC_BANG,
        "kinh_phi": "| a | b |\n| c |\n| d | e | f |",
        "bo_cuc": [
            {"tieu_de": "MỤC ĐÍCH", "phan": "muc_dich"},
            {
                "tieu_de": "NHIỆM VỤ",
                "phan": "nhiem_vu",
                "mo_dau": "Gồm:",
                "ket": "Hết bảng.",
                "danh_so": "I",
                "bang_viec": {"cot": COT_HAI_TANG, "so_cot": True},
            },
        ],
    },
    "bang_o_viec": {
        "nhiem_vu": [
            {"ten": "Bảng thường", "viec": viec(3, 2, san_pham="Báo cáo"), "bang_viec": {}},
            {
                "ten": "Bảng phân công",
                "viec": [{"ten": "Nhóm", "viec": viec(2)}, *viec(2)],
                "bang_viec": {
                    "cot": [{"tieu_de": "Việc", "truong": "ten"}, {"tieu_de": "Phân công", "truong": "phan_cong"}],
                    "rong": [2, 1],
                },
            },
        ],
    },
    "phan": {
        "trinh_bay": {"danh_so": ["Phần thứ nhất"]},
        "muc_dich": doan(2),
        "yeu_cau": doan(1),
        "nhiem_vu": viec(2),
        "to_chuc_thuc_hien": [{"co_quan": CO_QUAN[0], "trach_nhiem": BANG_CHU}],
        "ket_thuc": cau(0),
    },
    "ngan": {"muc_dich": cau(0)},
    "thuong": {
        "muc_dich": doan(2),
        "yeu_cau": doan(2),
        "muc_tieu": {"tong_quat": cau(3), "cu_the": ["100% tổ hòa giải được kiện toàn.", "Ít nhất 85% hòa giải viên."]},
        "nhiem_vu": viec(3),
        "kinh_phi": cau(1),
        "to_chuc_thuc_hien": [
            {"co_quan": CO_QUAN[0], "trach_nhiem": doan(2)},
            {"loi_dan": "Đề nghị", "co_quan": CO_QUAN[3], "cach_viet": "lien", "trach_nhiem": "phối hợp, giám sát."},
            {"co_quan": CO_QUAN[1], "cach_viet": "hai_cham", "trach_nhiem": cau(2)},
        ],
        "ket_thuc": "Trên đây là Kế hoạch công tác hòa giải ở cơ sở, đề nghị các cơ quan, đơn vị thực hiện.",
    },
    "nhom_viec": {
        "nhiem_vu": [
            {"ten": "Kiện toàn tổ hòa giải", "viec": viec(3)},
            {"ten": "Bồi dưỡng", "viec": viec(2, 3, danh_so="1.1."), "danh_so": "1.1."},
            *viec(
                1, 5, thoi_gian=[{"viec": "Đợt 1", "thoi_gian": "Tháng 4"}, {"viec": "Đợt 2", "thoi_gian": "Tháng 9"}]
            ),
        ],
        "giai_phap": viec(2),
        "ket_thuc": cau(0),
    },
    "tung_muc": {
        "nhiem_vu": [
            *viec(2, bo_tri="tung_muc"),
            {
                "ten": "Nhóm việc",
                "viec": [{"ten": "Việc con"}],
                "bo_tri": "phan_cong_cuoi",
                "chu_tri": CO_QUAN[1],
                "san_pham": "Báo cáo",
                "dau": "+",
            },
        ],
        "trinh_bay": {
            "danh_so": ["A.", "1)", "(a)"],
            "thu_tu": ["thoi_gian", "chu_tri"],
            "nhan": {"chu_tri": "Đơn vị chủ trì"},
        },
    },
    "bo_cuc": {
        "bo_cuc": [
            {"tieu_de": "THỰC TRẠNG", "noi_dung": doan(2, "")},
            {"tieu_de": "NHIỆM VỤ", "phan": "nhiem_vu", "mo_dau": "Gồm các việc sau:", "ket": "Hết phần."},
            {"gom": [{"tieu_de": "Báo cáo:", "phan": "che_do_bao_cao", "lien": True}], "tieu_de": "BẢO ĐẢM"},
        ],
        "nhiem_vu": [*viec(2), {"phan": "kinh_phi", "tieu_de": "Kinh phí:", "lien": True}],
        "kinh_phi": cau(1),
        "che_do_bao_cao": cau(2),
    },
    "dam_nghieng": {
        "muc_dich": "- **Đậm cả câu.**\n- Một **hai** ba *bốn* năm **sáu**.\n+ *Nghiêng*: tiếp **đậm.**",
        "nhiem_vu": [{"ten": "Việc **quan trọng** và *gấp*", "chu_tri": "**Công an** phường", "thoi_gian": "*Quý I*"}],
        "ket_thuc": "Hết **kế hoạch**",
    },
    "chu_thich": {
        "muc_dich": "- Một câu[^1] có chú thích.\n- Câu **đậm[^hai]** nữa.",
        "nhiem_vu": [{"ten": "Việc có chú thích[^ba]", "chu_tri": "Công an[^bon]", "thoi_gian": "Quý I[^nam]"}],
        "chu_thich": {
            1: "Theo *Luật* Hòa giải ở cơ sở & văn bản <khác>.",
            **{ten: f"Chú thích {ten}: {cau(i)}" for i, ten in enumerate(("hai", "ba", "bon", "nam"))},
        },
    },
    "dac_biet": {
        "muc_dich": "- A & B < C > D \"E\" 'F' ]]> &amp; <b>không đậm</b>.\n- Số 45\u2011KH,\u00a0năm 🤝 2026.\n"
        f"- {TU_DAI}\n- x",
        "nhiem_vu": [{"ten": TU_DAI, "chu_tri": "A & B", "thoi_gian": "<Quý I>"}, {"ten": "x"}],
    },
    "rong": {},
    "dai": {
        "muc_dich": doan(4),
        "yeu_cau": doan(4),
        "nhiem_vu": viec(18),
        "to_chuc_thuc_hien": [{"co_quan": ten, "trach_nhiem": doan(3)} for ten in CO_QUAN],
        "ket_thuc": cau(0),
    },
}


def bang(cot: int, dong: int) -> DuLieu:
    """A typed table of some columns and rows, with a group row and open cells."""
    ten = [
        "STT",
        "Nội dung công việc",
        "Cơ quan chủ trì",
        "Thời gian hoàn thành",
        "Kinh phí (triệu đồng)",
        "Ghi chú",
        "Số lượng",
        "Tỷ lệ (%)",
        "Người theo dõi",
    ]
    o = [None, cau(1), CO_QUAN[0], "Quý II năm 2026", "12,5", "", "120", "85%", "Ông Nguyễn Văn A"]
    hang: list[list[Any]] = [[i + 1, *o[1:cot]] for i in range(dong)]
    if dong > 3:
        hang[2:2] = [["Nhóm công việc thứ hai, in qua mọi cột"]]
    return {"cot": ten[:cot], "dong": hang}


PHU_LUC: dict[str, DuLieu] = {
    "khong": {},
    "phan_cong": {"phu_luc": "phan_cong"},
    "phan_cong_ngang": {"phu_luc": [{"loai": "phan_cong", "kho": "ngang", "tieu_de": "Phân công & theo dõi"}]},
    **{f"bang_{n}": {"phu_luc": [{"tieu_de": f"Bảng {n} cột", "bang": bang(n, 4 * n)}]} for n in (2, 4, 6, 9)},
    "bang_rong": {"phu_luc": [{"bang": {**bang(3, 2), "rong": [1, 6, 3]}}, {"bang": bang(3, 0)}]},
    "van_xuoi": {
        "phu_luc": [
            {
                "tieu_de": "Đề cương báo cáo kết quả thực hiện công tác hòa giải ở cơ sở năm 2026",
                "noi_dung": "I. ĐÁNH GIÁ CHUNG\n1. Kết quả\na) Kiện toàn\n- Một;\n+ Hai.\n" + doan(6, ""),
            }
        ]
    },
    "nhieu": {
        "phu_luc": [
            "phan_cong",
            {"tieu_de": "Danh sách", "noi_dung": doan(2), "bang": bang(7, 30)},
            {"tieu_de": "Mẫu", "noi_dung": cau(1)},
        ]
    },
    "rong": {"phu_luc": [{"tieu_de": "Phụ lục chưa có nội dung"}]},
    "viec": {
        "phu_luc": [
            {
                "tieu_de": "Danh mục việc",
                "noi_dung": f"{cau(1)}\n{BANG_CHU}",
                "nhiem_vu": [{"ten": "Nhóm việc", "viec": viec(4)}, *viec(2, 3)],
                "ket": cau(2),
            },
            {"nhiem_vu": viec(9), "bang_viec": {"cot": COT_HAI_TANG}, "danh_so": "1."},
        ]
    },
}

QUYET_DINH: dict[str, DuLieu] = {
    "khong": {},
    "chi_dan": {"quyet_dinh": {"so": 45, "ngay": "2026-03-02"}},
    "co_dieu": {
        "quyet_dinh": {
            "so": 7,
            "ngay": "2026-06-02",
            "can_cu": ["Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025", "Theo đề nghị của Văn phòng"],
            "dieu": [
                "Ban hành kèm theo Quyết định này Kế hoạch công tác hòa giải ở cơ sở.",
                "Quyết định này có hiệu lực kể từ ngày ký.",
                "Chánh Văn phòng, thủ trưởng các cơ quan, đơn vị chịu trách nhiệm thi hành Quyết định này.",
            ],
        }
    },
    "co_dieu_rieng": {
        "quyet_dinh": {
            "trich_yeu": "Ban hành Kế hoạch năm 2026",
            "dieu": ["Một.\n- Ý riêng."],
            "noi_nhan": ["Như Điều 3", "Lưu: VT"],
            "ky": {"chuc_vu": "Chủ tịch", "nguoi_ky": "Trần Văn E"},
        }
    },
}

CHIEU: tuple[Mapping[str, DuLieu], ...] = (
    CO_QUAN_BAN_HANH,
    SO_NGAY,
    TRICH_YEU,
    KY,
    NOI_NHAN,
    DAU,
    MO_DAU,
    THAN,
    PHU_LUC,
    QUYET_DINH,
)


def gop(*phan: Mapping[str, Any]) -> DuLieu:
    """Parts of a plan as one; the later say more, footnotes are gathered, None takes a key away."""
    ra: DuLieu = {"ky": TM, "noi_nhan": noi_nhan(4)}
    for mot in phan:
        chu_thich = {**ra.get("chu_thich", {}), **mot.get("chu_thich", {})}
        ra = {**ra, **mot, **({"chu_thich": chu_thich} if chu_thich else {})}
    return {khoa: gia_tri for khoa, gia_tri in ra.items() if gia_tri is not None}


def chon(n: int) -> list[str]:
    """The choices of the n-th mixture, one name for each dimension."""
    ten = []
    state = n * 2654435761 + 12345
    for chieu in CHIEU:
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        ten.append(list(chieu)[(state >> 33) % len(chieu)])
    return ten


def tron(n: int) -> DuLieu:
    """The n-th mixture: one choice of every dimension, in ever new company."""
    return gop(*(chieu[ten] for chieu, ten in zip(CHIEU, chon(n), strict=True)))


def ket_hop(
    co_quan: str = "phuong",
    so_ngay: str = "mot_chu_so",
    trich_yeu: str = "vua",
    ky: str = "",
    noi_nhan: str = "4",
    dau: str = "",
    mo_dau: str = "can_cu",
    than: str = "thuong",
    phu_luc: str = "khong",
    quyet_dinh: str = "khong",
) -> DuLieu:
    """One choice of each dimension, by name."""
    ten = (co_quan, so_ngay, trich_yeu, ky, noi_nhan, dau, mo_dau, than, phu_luc, quyet_dinh)
    return gop(*(chieu[mot] for chieu, mot in zip(CHIEU, ten, strict=True)))


def dai_dien() -> dict[str, DuLieu]:
    """A plan for each kind there is: every choice of every dimension stands in at least one."""
    rieng = {
        "phuong_ban_hanh": ket_hop(),
        "thanh_pho_du_thao": ket_hop("thanh_pho", "trong", "dai", "tm", "20", than="dai", phu_luc="phan_cong"),
        "tinh_hoa_toc": ket_hop("tinh", "bon_chu_so", "bon_dong", "kt", "9", "hoa_toc_mat", phu_luc="nhieu"),
        "xa_du_dau": ket_hop("xa", "lan_hai", "vua", "q", "9", "du", "thuc_hien", phu_luc="bang_9"),
        "phuong_17": ket_hop(
            "phuong_so", "trong_thang", "ngan", "tl", "4", "khan", than="nhom_viec", phu_luc="phan_cong_ngang"
        ),
        "dac_khu": ket_hop("dac_khu", "ba_chu_so", "vua", "tuq", "dai", "soan", "rieng", "bo_cuc", "bang_6"),
        "phuong_dai": ket_hop(
            "phuong_dai", "ba_chu_so", "dai", "khong_ten", "1", "lien_he", "thuc_hien", "tung_muc", "van_xuoi"
        ),
        "hdnd": ket_hop("hdnd", "trong", "vua", "khong_thay_mat", "9", than="dam_nghieng", phu_luc="bang_2"),
        "so": ket_hop("so", "bon_chu_so", "vua", than="chu_thich", phu_luc="phan_cong"),
        "so_dai": ket_hop("so_dai", "bon_chu_so", "dai", noi_nhan="9", dau="khan", than="nhom_viec", phu_luc="bang_4"),
        "phong": ket_hop("phong", "trong", "ngan", noi_nhan="1", mo_dau="khong", than="ngan"),
        "truong": ket_hop("truong", "mot_chu_so", "vua", than="tung_muc", phu_luc="bang_rong"),
        "ba_dong": ket_hop("ba_dong", "trong", "dai", noi_nhan="4", dau="du", than="ngan"),
        "hoi_dong": ket_hop("hoi_dong", "trong_thang", "vua", noi_nhan="20", than="bo_cuc"),
        "mat_tran": ket_hop("mat_tran", "ba_chu_so", "vua", mo_dau="khong"),
        "dang": ket_hop("dang", "ba_chu_so", "vua", than="bang", phu_luc="viec"),
        "doan": ket_hop("doan", "mot_chu_so", "ngan", than="phan", phu_luc="viec"),
        "bang_o_viec": ket_hop("xa", than="bang_o_viec", phu_luc="viec"),
        "bang": ket_hop("so", than="bang", phu_luc="phan_cong"),
        "dang_uy": ket_hop("dang_uy", "mot_chu_so", "ngan", than="dam_nghieng"),
        "bao_cao_1": ket_hop("phuong", "mot_chu_so", "vua", mo_dau="kinh_gui_1", than="thuong"),
        "bao_cao_4": ket_hop("phuong", "mot_chu_so", "vua", mo_dau="kinh_gui_4", than="thuong", phu_luc="rong"),
        "quyet_dinh": ket_hop(
            "xa", "trong", "vua", "tm", "9", "hoa_toc_mat", phu_luc="phan_cong", quyet_dinh="co_dieu"
        ),
        "quyet_dinh_rieng": ket_hop("tinh", "trong", "dai", dau="du", phu_luc="nhieu", quyet_dinh="co_dieu_rieng"),
        "theo_quyet_dinh": ket_hop("phuong", "trong", "vua", quyet_dinh="chi_dan"),
        "ky_tu_la": ket_hop("phuong", "mot_chu_so", "dac_biet", than="dac_biet", phu_luc="phan_cong"),
        "khong_ky": ket_hop("phuong", "mot_chu_so", "vua", "khong_ky", "khong", than="ngan"),
        "rong": ket_hop("phuong", "trong", "ngan", "khong_ky", "khong", mo_dau="khong", than="rong"),
        "bon_muoi_noi_nhan": ket_hop("phuong", "mot_chu_so", "vua", noi_nhan="40"),
        "nhieu_viec": gop(
            CO_QUAN_BAN_HANH["tinh"],
            SO_NGAY["bon_chu_so"],
            TRICH_YEU["vua"],
            {"nhiem_vu": viec(300, san_pham="Báo cáo kết quả"), "phu_luc": "phan_cong"},
        ),
    }
    return rieng
