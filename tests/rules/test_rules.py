"""Every rule on a plan it must fire on, at the right place, and on a good plan, where all are silent."""

from typing import Any

import pytest

from hoagiai_cli.findings.catalogue import rules
from tests.rules.mau import TOT, XOA, doi, loi

CHUA_RO = {"nhiem_vu": [{"ten": "Tổ chức hội nghị giao Phòng Văn hóa - Xã hội chủ trì", "thoi_gian": "Năm 2026"}]}

SAI: list[tuple[str, dict[str, Any], tuple[str | int, ...]]] = [
    ("HG107", {"so": XOA}, ("so",)),
    ("HG107", {"ngay": None}, ("ngay",)),
    ("HG107", {"noi_nhan": XOA}, ("noi_nhan",)),
    ("HG107", {"ky": XOA}, ("ky",)),
    ("HG107", {"ky": {"chuc_vu": "CHỦ TỊCH"}}, ("ky", "nguoi_ky")),
    ("HG107", {"ky": {"nguoi_ky": "Nguyễn Văn A"}}, ("ky", "chuc_vu")),
    ("HG108", {"so": "45a"}, ("so",)),
    ("HG108", {"ky_hieu": "KH/UBND"}, ("ky_hieu",)),
    ("HG108", {"ky_hieu": "kh-ubnd"}, ("ky_hieu",)),
    ("HG110", {"ngay": "2026-02-30"}, ("ngay",)),
    ("HG111", {"ngay": "hôm nay"}, ("ngay",)),
    ("HG112", {"ngay": "2026-02"}, ("ngay",)),
    ("HG113", {"thoi_ky": "năm nay"}, ("thoi_ky",)),
    ("HG114", {"thoi_ky": "2030-2024"}, ("thoi_ky",)),
    ("HG114", {"giai_doan": [{"ten": "Giai đoạn 1", "thoi_ky": "2026-2024"}]}, ("giai_doan", 0, "thoi_ky")),
    (
        "HG115",
        {"kinh_phi": "Do ngân sách bảo đảm.", "bo_cuc": [{"tieu_de": "NHIỆM VỤ", "phan": "nhiem_vu"}]},
        ("kinh_phi",),
    ),
    ("HG116", {"bo_cuc": [{"tieu_de": "A", "phan": "nhiem_vu"}, {"tieu_de": "B", "phan": "nhiem_vu"}]}, ("bo_cuc",)),
    ("HG117", {"bo_cuc": [{"tieu_de": "A", "phan": "nhiem_vu"}, {"tieu_de": "B", "phan": "kinh_phi"}]}, ("bo_cuc",)),
    ("HG119", {"can_cu": XOA}, ()),
    ("HG123", {"co_quan_ban_hanh": "[chưa rõ cơ quan ban hành]"}, ("co_quan_ban_hanh",)),
    ("HG201", {"nhiem_vu__1__chu_tri": XOA}, ("nhiem_vu", 1, "chu_tri")),
    ("HG201", {"nhiem_vu__0__viec__0__chu_tri": XOA}, ("nhiem_vu", 0, "viec", 0, "chu_tri")),
    ("HG202", {"nhiem_vu__1__thoi_gian": XOA}, ("nhiem_vu", 1, "thoi_gian")),
    ("HG203", {"nhiem_vu__1__ten": "Rà soát danh sách hoà giải viên."}, ("nhiem_vu", 1, "ten")),
    ("HG204", {"nhiem_vu__1__phoi_hop": "Công an phường, Phòng Văn hóa – Xã hội"}, ("nhiem_vu", 1, "phoi_hop")),
    ("HG204", {"nhiem_vu__1__phoi_hop": ["Công an phường", "Phòng Văn hóa - Xã hội"]}, ("nhiem_vu", 1, "phoi_hop", 1)),
    ("HG205", {"noi_nhan": ["UBND thành phố"]}, ("noi_nhan",)),
    ("HG206", {"nhiem_vu": XOA}, ()),
    ("HG207", {"nhiem_vu__1__phoi_hop": ["Phòng Kinh tế", "Hạ tầng và Đô thị"]}, ("nhiem_vu", 1, "phoi_hop", 1)),
    ("HG107", {"quyet_dinh": {"so": 1}, "so": XOA}, ("quyet_dinh", "ngay")),
    ("HG110", {"quyet_dinh": {"so": 1, "ngay": "2026-13-45"}}, ("quyet_dinh", "ngay")),
    ("HG111", {"quyet_dinh": {"so": 1, "ngay": "hôm nay"}}, ("quyet_dinh", "ngay")),
    ("HG112", {"quyet_dinh": {"so": 1, "ngay": "2026-03"}}, ("quyet_dinh", "ngay")),
    ("HG108", {"quyet_dinh": {"so": "1a", "ngay": "2026-03-01"}}, ("quyet_dinh", "so")),
    ("HG108", {"quyet_dinh": {"so": 1, "ngay": "2026-03-01", "ky_hieu": "KH-UBND"}}, ("quyet_dinh", "ky_hieu")),
    (
        "HG502",
        {"quyet_dinh": {"so": 1, "ngay": "2026-03-01", "can_cu": ["Luật Đất đai"]}},
        ("quyet_dinh", "can_cu", 0),
    ),
    *[
        (ma, {"can_cu__1": text}, ("can_cu", 1))
        for ma, text in (
            ("HG506", "Quyết định số 315/QĐ-TTg ngày 17 tháng 4 năm 2024 của Chính phủ phê duyệt Đề án"),
            ("HG506", "Thông tư số 02/2022/TT-BTNMT ngày 10 tháng 01 năm 2022 của Chính phủ quy định chi tiết"),
            ("HG507", "Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015"),
            ("HG508", "Nghị định số 15/2014/NĐ-CP ngày 28 tháng 02 năm 2014 của Chính phủ quy định chi tiết"),
            ("HG510", "Nghị định số 15/2014/NĐ-CP ngày 27 tháng 02 năm 2015 của Chính phủ quy định chi tiết"),
            ("HG511", "Kế hoạch số 12/KH-UBND ngày 11 tháng 02 năm 2026 của Ủy ban nhân dân thành phố về hòa giải"),
        )
    ],
    (
        "HG509",
        {
            "mo_dau": "Thực hiện Kế hoạch số 12/KH-UBND ngày 05/02/2026 của Ủy ban nhân dân thành phố X về hòa giải.",
            "kinh_phi": "Theo Kế hoạch số 12/KH-UBND ngày 06/02/2026 của Ủy ban nhân dân thành phố X.",
        },
        ("kinh_phi",),
    ),
    (
        "HG509",
        {
            "thuc_hien": [
                {
                    "van_ban": "Kế hoạch số 12/KH-UBND ngày 05 tháng 02 năm 2026 của Ủy ban nhân dân thành phố X "
                    "về hòa giải ở cơ sở năm 2026"
                }
            ],
            "kinh_phi": "Theo Kế hoạch số 12/KH-UBND ngày 06/02/2026 của Ủy ban nhân dân (UBND) thành phố X.",
        },
        ("kinh_phi",),
    ),
    (
        "HG509",
        {
            "can_cu__1": "Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị về chuyển đổi số",
            "kinh_phi": "Nghị quyết số 57-NQ/TW ngày 24/12/2024 của Bộ Chính trị và Kế hoạch số 9/KH-UBND.",
        },
        ("kinh_phi",),
    ),
    ("HG208", {"nhiem_vu__1__chu_tri": "Các cơ quan, đơn vị có liên quan"}, ("nhiem_vu", 1, "chu_tri")),
    ("HG208", {"nhiem_vu__1__chu_tri": ["các đơn vị liên quan"]}, ("nhiem_vu", 1, "chu_tri")),
    ("HG401", {"muc_tieu": {"cu_the": ["Tỷ lệ hòa giải thành đạt 850%."]}}, ("muc_tieu", "cu_the", 0)),
    ("HG401", {"kinh_phi": "Bảo đảm 110% tổ hòa giải được hỗ trợ."}, ("kinh_phi",)),
    ("HG401", {"kinh_phi": "Trên 100% tổ hòa giải được hỗ trợ."}, ("kinh_phi",)),
    ("HG314", {"kinh_phi": "Quyết toán năm 2025, không để dồn vào cuối năm."}, ("kinh_phi",)),
    (
        "HG607",
        {
            "co_quan_ban_hanh": "Sở Tư pháp",
            "to_chuc_thuc_hien": [{"loi_dan": "Giao", "co_quan": "Sở Nội vụ", "trach_nhiem": "Phối hợp."}],
        },
        ("to_chuc_thuc_hien", 0, "loi_dan"),
    ),
    ("HG123", {"muc_dich": "- …\n"}, ("muc_dich",)),
    ("HG128", {"co_quan_ban_hanh": "UBND phường An Bình"}, ("co_quan_ban_hanh",)),
    ("HG129", {"dia_danh": "TP. Thái Nguyên"}, ("dia_danh",)),
    ("HG130", {"ky__nguoi_ky": "ThS. Nguyễn Văn A"}, ("ky", "nguoi_ky")),
    ("HG132", {"trich_yeu": "Công tác hòa giải ở cơ sở năm 2026."}, ("trich_yeu",)),
    ("HG134", {"noi_nhan": ["Lưu: VT", "UBND thành phố"]}, ("noi_nhan", 0)),
    ("HG134", {"noi_nhan": ["UBND thành phố", "Lưu VT"]}, ("noi_nhan", 1)),
    ("HG208", {"nhiem_vu__1__chu_tri": "Các bộ phận chuyên môn"}, ("nhiem_vu", 1, "chu_tri")),
    ("HG507", {"can_cu__1": "Luật Giao thông đường bộ ngày 13 tháng 11 năm 2008"}, ("can_cu", 1)),
    (
        "HG507",
        {
            "can_cu__1": "Quyết định số 428/QĐ-TTg ngày 18 tháng 4 năm 2019 của Thủ tướng Chính phủ phê duyệt Đề án "
            "“Nâng cao năng lực đội ngũ hòa giải viên ở cơ sở giai đoạn 2019 - 2022”"
        },
        ("can_cu", 1),
    ),
    (
        "HG509",
        {
            "can_cu__1": "Kết luận số 132-KL/TW ngày 18 tháng 3 năm 2025 của Bộ Chính trị về phòng, chống ma túy",
            "kinh_phi": "Quán triệt tinh thần của Kết luận số 132-KL/TW ngày 28/3/2025.",
        },
        ("kinh_phi",),
    ),
    ("HG715", {"kinh_phi": "Theo Luật Trợ giúp Pháp lý và Luật Hòa giải ở cơ sở."}, ("kinh_phi",)),
    ("HG721", {"kinh_phi": "Phòng ngừa bạo lực, sâm hại trẻ em."}, ("kinh_phi",)),
    ("HG601", {"nhiem_vu__1__chu_tri": "Phòng Tư pháp"}, ("nhiem_vu", 1, "chu_tri")),
    ("HG601", {"nhiem_vu__1__phoi_hop": ["Công an huyện Thạch Lĩnh"]}, ("nhiem_vu", 1, "phoi_hop", 0)),
    ("HG601", {"noi_nhan": ["UBND huyện Thạch Lĩnh", "Lưu: VT"]}, ("noi_nhan", 0)),
    (
        "HG601",
        {"noi_nhan": [{"ten": "Gửi", "gom": ["Sở Thông tin và Truyền thông"]}, "Lưu: VT"]},
        ("noi_nhan", 0, "gom", 0),
    ),
    (
        "HG601",
        {"to_chuc_thuc_hien": [{"co_quan": "Phòng Tư pháp", "trach_nhiem": "Theo dõi, đôn đốc."}]},
        ("to_chuc_thuc_hien", 0, "co_quan"),
    ),
    ("HG602", {"kinh_phi": "Sở Thông tin và Truyền thông hướng dẫn lập dự toán."}, ("kinh_phi",)),
    ("HG602", {"nhiem_vu__1__chu_tri": "Công chức Tư pháp - Hộ tịch"}, ("nhiem_vu", 1, "chu_tri")),
    ("HG603", {"kinh_phi": "Ngân sách tỉnh Bắc Giang bảo đảm."}, ("kinh_phi",)),
    ("HG604", {"kinh_phi": "Do ngân sách các xã, phường, thị trấn bảo đảm."}, ("kinh_phi",)),
    ("HG710", {"kinh_phi": "Kinh phí thựchiện do ngân sách bảo đảm."}, ("kinh_phi",)),
    ("HG710", {"nhiem_vu__1__ten": "Tập huấn kỹ năng cho hòa giãii viên"}, ("nhiem_vu", 1, "ten")),
    ("HG710", {"nhiem_vu__1__phoi_hop": "Công an phường, các nghành liên quan"}, ("nhiem_vu", 1, "phoi_hop")),
    ("HG711", {"kinh_phi": "Kinh phí của của phường."}, ("kinh_phi",)),
    ("HG711", {"kinh_phi": "Bố trí kinh phí thực hiện thực hiện theo quy định."}, ("kinh_phi",)),
    ("HG712", {"kinh_phi": "Ngân sách phường , nguồn xã hội hóa."}, ("kinh_phi",)),
    ("HG712", {"kinh_phi": "Ngân sách phường ,nguồn xã hội hóa."}, ("kinh_phi",)),
    ("HG711", {"kinh_phi": "Kinh phí của của của của phường."}, ("kinh_phi",)),
    ("HG712", {"kinh_phi": "Ngân sách phường,nguồn xã hội hóa."}, ("kinh_phi",)),
    ("HG713", {"kinh_phi": "Cuộc thi “Hòa giải viên giỏi do ngân sách bảo đảm."}, ("kinh_phi",)),
    (
        "HG714",
        {"kinh_phi": "Hoà giải.", "muc_dich": "Hòa giải, hòa thuận, hòa nhã, ủy ban, tòa án, khỏe mạnh."},
        ("kinh_phi",),
    ),
    ("HG715", {"kinh_phi": "Do Ủy Ban Nhân dân phường bảo đảm."}, ("kinh_phi",)),
    ("HG715", {"kinh_phi": "Theo quy định tại điều 5 Luật Hòa giải ở cơ sở."}, ("kinh_phi",)),
    ("HG716", {"kinh_phi": "Do DVCTT bảo đảm."}, ("kinh_phi",)),
    ("HG717", {"yeu_cau": "- Đúng hạn.\n- Đủ việc.\n– Tiết kiệm."}, ("yeu_cau",)),
    ("HG718", {"yeu_cau": "- Đúng hạn.\n- Đủ việc\n- Đủ người.\n- Tiết kiệm.\n- Hiệu quả."}, ("yeu_cau",)),
    ("HG719", {"kinh_phi": "Lập dự toán trước ngày 5/9/2026."}, ("kinh_phi",)),
    ("HG715", {"kinh_phi": "Mặt trận tổ quốc Việt Nam phường giám sát."}, ("kinh_phi",)),
    ("HG720", {"yeu_cau": "- Đúng hạn.\n- Đủ việc.\n- Đủ người;\n- Tiết kiệm.\n- Hiệu quả."}, ("yeu_cau",)),
    ("HG701", {"phu_luc": "phan_cong"}, ("phu_luc",)),
    ("HG729", {"kinh_phi": "Lập dự toán 45.000.000 đồng (Bốn mươi triệu đồng)."}, ("kinh_phi",)),
    ("HG729", {"kinh_phi": "Lập dự toán 1,5 tỷ đồng, giao 12 triệu đồng (bằng chữ: hai triệu đồng)."}, ("kinh_phi",)),
    ("HG135", {"ky_hieu": "KH-STP"}, ("ky_hieu",)),
    ("HG135", {"co_quan_ban_hanh": "Hội Nông dân xã An Bình"}, ("ky_hieu",)),
    ("HG136", {"dia_danh": "Thạch Lĩnh"}, ("dia_danh",)),
    ("HG137", {"ky": {"the_thuc": "TL", "chuc_vu": "Chánh Văn phòng", "nguoi_ky": "Trần Thị B"}}, ("ky", "the_thuc")),
    (
        "HG137",
        {
            "co_quan_ban_hanh": "Hội Nông dân xã An Bình",
            "ky": {"dong": ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], "nguoi_ky": "Trần Thị B"},
        },
        ("ky", "dong", 0),
    ),
    ("HG319", {"kinh_phi": "Chi cho hoạt động Ngày Pháp luật Việt Nam (19/11)."}, ("kinh_phi",)),
    (
        "HG319",
        {"nhiem_vu__1__ten": "Hưởng ứng Ngày Pháp luật Việt Nam", "nhiem_vu__1__thoi_gian": "Tháng 5 năm 2026"},
        ("nhiem_vu", 1, "thoi_gian"),
    ),
    (
        "HG320",
        {
            "che_do_bao_cao": "Các tổ dân phố báo cáo UBND phường trước ngày 30/11/2026. Văn phòng tổng hợp, "
            "báo cáo Sở Tư pháp trước ngày 20/11/2026."
        },
        ("che_do_bao_cao",),
    ),
    (
        "HG406",
        {"kinh_phi": "Tổng kinh phí 45 triệu đồng, gồm:\n- Lớp: 30 triệu đồng;\n- Tài liệu: 20,5 triệu đồng."},
        ("kinh_phi",),
    ),
    (
        "HG406",
        {"kinh_phi": "Tổng kinh phí 45 triệu đồng, trong đó tập huấn 30 triệu đồng, tài liệu 20 triệu đồng."},
        ("kinh_phi",),
    ),
    (
        "HG408",
        {"nhiem_vu__1__ten": "Mở 06 lớp tập huấn", "nhiem_vu__1__noi_dung": "Chia 02 đợt, mỗi đợt 02 lớp."},
        ("nhiem_vu", 1, "noi_dung"),
    ),
    (
        "HG520",
        {
            "can_cu__1": "Quyết định số 99/QĐ-TTg ngày 05 tháng 3 năm 2025 của Thủ tướng Chính phủ phê duyệt Đề án "
            "xã hội học tập giai đoạn 2016 - 2020"
        },
        ("can_cu", 1),
    ),
    ("HG730", {"yeu_cau": "a) Đúng hạn.\nb) Đủ việc.\nd) Đủ người."}, ("yeu_cau",)),
    ("HG730", {"yeu_cau": "1. Đúng hạn.\na) Đủ việc.\nb) Đủ người.\n3. Tiết kiệm."}, ("yeu_cau",)),
    (
        "HG603",
        {"can_cu__1": "Kế hoạch số 12/KH-UBND ngày 08 tháng 8 năm 2025 của UBND tỉnh Bắc Giang về hòa giải ở cơ sở"},
        ("can_cu", 1),
    ),
    ("HG519", {"kinh_phi": "Theo Quyết định số 163/2016/NĐ-CP ngày 21 tháng 12 năm 2016."}, ("kinh_phi",)),
    ("HG701", {"phu_luc": ["phan_cong", "phan_cong"], "kinh_phi": "Theo Phụ lục II."}, ("phu_luc", 0)),
    ("HG702", {"kinh_phi": "Theo quy định[^1]."}, ("kinh_phi",)),
    ("HG703", {"chu_thich": {"1": "Chú thích"}}, ("chu_thich", "1")),
    ("HG704", {"kinh_gui": "Ủy ban nhân dân tỉnh"}, ("kinh_gui",)),
    (
        "HG705",
        {
            "kinh_phi": "Phụ lục.",
            "phu_luc": [{"bang": {"cot": ["A", "B"], "dong": [["x", "1", "2"], ["y", "1", "2"], ["Tổng", "2", "4"]]}}],
        },
        ("phu_luc", 0, "bang", "dong", 0),
    ),
    (
        "HG705",
        {"kinh_phi": "Phụ lục.", "phu_luc": [{"bang": {"cot": ["A", "B"], "dong": [["1", "2", "3"]]}}]},
        ("phu_luc", 0, "bang", "dong", 0),
    ),
    (
        "HG706",
        {"kinh_phi": "Phụ lục.", "phu_luc": [{"bang": {"cot": ["A", "B"], "dong": [], "rong": [1]}}]},
        ("phu_luc", 0, "bang", "rong"),
    ),
    ("HG707", {"kinh_phi": "Phụ lục.", "phu_luc": [{"tieu_de": "Trống"}]}, ("phu_luc", 0)),
    ("HG708", {"nhiem_vu__1__ten": "2. Tập huấn hòa giải viên"}, ("nhiem_vu", 1, "ten")),
    ("HG708", {"nhiem_vu__0__viec__0__ten": "a) Rà soát"}, ("nhiem_vu", 0, "viec", 0, "ten")),
    ("HG708", {"nhiem_vu__1__chu_tri": "- Phòng Văn hóa - Xã hội"}, ("nhiem_vu", 1, "chu_tri")),
    ("HG708", {"noi_nhan": ["- UBND thành phố", "Lưu: VT"]}, ("noi_nhan", 0)),
    ("HG708", {"noi_nhan": [{"ten": "Phường", "gom": ["+ Công an"]}, "Lưu: VT"]}, ("noi_nhan", 0, "gom", 0)),
    ("HG708", {"bo_cuc": [{"tieu_de": "I. NHIỆM VỤ", "phan": "nhiem_vu"}]}, ("bo_cuc", 0, "tieu_de")),
    ("HG709", {"trich_yeu": "Kế hoạch hòa giải năm 2026"}, ("trich_yeu",)),
    ("HG709", {"trich_yeu": "V/v hòa giải năm 2026"}, ("trich_yeu",)),
    (
        "HG709",
        {"kinh_phi": "Theo Phụ lục.", "phu_luc": [{"tieu_de": "Phụ lục 1. Dự toán", "noi_dung": "A"}]},
        ("phu_luc", 0, "tieu_de"),
    ),
    ("HG301", {"nhiem_vu__1__thoi_gian": "khi điều kiện cho phép"}, ("nhiem_vu", 1, "thoi_gian")),
    ("HG302", {"nhiem_vu__1__thoi_gian": "Quý II năm 2025"}, ("nhiem_vu", 1, "thoi_gian")),
    (
        "HG302",
        {"nhiem_vu__0__viec__1__thoi_gian__1__thoi_gian": "Quý I năm 2027"},
        ("nhiem_vu", 0, "viec", 1, "thoi_gian", 1, "thoi_gian"),
    ),
    ("HG303", {"nhiem_vu__1__thoi_gian": "trước ngày 31/11/2026"}, ("nhiem_vu", 1, "thoi_gian")),
    ("HG304", {"nhiem_vu__1__thoi_gian": "Quý V năm 2026"}, ("nhiem_vu", 1, "thoi_gian")),
    ("HG305", {"nhiem_vu__1__thoi_gian": "từ ngày 01/9/2026 đến ngày 01/3/2026"}, ("nhiem_vu", 1, "thoi_gian")),
    ("HG306", {"nhiem_vu__1__thoi_gian": "Năm 2026 - 2027"}, ("nhiem_vu", 1, "thoi_gian")),
    (
        "HG307",
        {"thoi_ky": "2024-2030", "ngay": None, "nhiem_vu__1__thoi_gian": "Quý III"},
        ("nhiem_vu", 1, "thoi_gian"),
    ),
    ("HG501", {"can_cu__1": "Nghị định ngày 27 tháng 02 năm 2014 của Chính phủ về hòa giải ở cơ sở"}, ("can_cu", 1)),
    ("HG502", {"can_cu__1": "Nghị định số 15/2014/NĐ-CP của Chính phủ về hòa giải ở cơ sở"}, ("can_cu", 1)),
    ("HG502", {"can_cu__0": "Luật Hòa giải ở cơ sở"}, ("can_cu", 0)),
    ("HG503", {"can_cu__1": "Nghị định số 15/2014/NĐ-CP ngày 27 tháng 02 năm 2014"}, ("can_cu", 1)),
    ("HG504", {"muc_dich": "Thực hiện Quyết định số 999/QĐ-UBND về hòa giải ở cơ sở."}, ("muc_dich",)),
    (
        "HG505",
        {"can_cu__1": "Nghị định số 15/2014/NĐ-CP ngày 30 tháng 02 năm 2014 của Chính phủ về hòa giải"},
        ("can_cu", 1),
    ),
]


def test_silence_on_a_good_plan() -> None:
    assert loi(TOT) == []


@pytest.mark.parametrize(("code", "thay", "path"), SAI, ids=[f"{code}-{i}" for i, (code, _, _) in enumerate(SAI)])
def test_fires(code: str, thay: dict[str, Any], path: tuple[str | int, ...]) -> None:
    assert (code, path) in {(item.code, item.path) for item in loi(doi(**thay))}


IM_LANG: list[dict[str, Any]] = [
    {"kinh_phi": "Từng bước từng bước nâng mức chi; ngày ngày đều có người trực; ở Đắk Lắk, Kon Tum, Pleiku cũng vậy."},
    {"kinh_phi": "Chi 1.200,5 triệu đồng; xem http://a.vn/b,c; lúc 8:30; tỷ lệ 85,5%; KH-UBND."},
    {"kinh_phi": "Chi 1,5 tỷ đồng (một tỷ năm trăm triệu đồng), mỗi tổ 200.000 đồng (tổ hòa giải)."},
    {"kinh_phi": "Tổng kinh phí 45 triệu đồng, trong đó tập huấn 30 triệu đồng, tài liệu 10 triệu đồng."},
    {"kinh_phi": "Tổng kinh phí 1,5 tỷ đồng, gồm: ngân sách 1.200 triệu đồng; xã hội hóa 300.000.000 đồng."},
    {"kinh_phi": "Tổng kinh phí 15 tỷ đồng, gồm: trung ương 10 tỷ đồng; địa phương 5 tỷ đồng, trong đó xã 2 tỷ đồng."},
    {"ky_hieu": "KH-UBND-VX"},
    {
        "kinh_phi": "Theo Phụ lục, do Phòng Kinh tế lập dự toán.",
        "phu_luc": [{"bang": {"cot": ["A", "B"], "dong": [["x", "1"], ["y", "2"], ["Tổng", "3"]]}}],
    },
    {"kinh_phi": "Chi cho Ngày Pháp luật Việt Nam từ ngày 01/11 đến ngày 10/11; Ngày Quốc khánh 02/9 năm 2026."},
    {"muc_dich": "Theo Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Hội nghị lần thứ sáu Ban Chấp hành Trung ương."},
    {"kinh_phi": "Tổng kinh phí 45 triệu đồng, gồm 10 lớp, mỗi lớp 4,5 triệu đồng; giao Văn phòng chi."},
    {"yeu_cau": "a) Đúng hạn.\nb) Đủ việc.\nc) Đủ người.\nd) Gọn.\nđ) Rõ.\ne) Đúng."},
    {"yeu_cau": "1. Đúng hạn.\na) Đủ việc.\nb) Đủ người.\n2. Tiết kiệm.\na) Gọn.\nb) Rõ."},
    {"nhiem_vu__1__ten": "Hưởng ứng Ngày Pháp luật Việt Nam", "nhiem_vu__1__thoi_gian": "Từ tháng 10 năm 2026"},
    {"kinh_phi": "Chi cho Ngày Pháp luật Việt Nam (09/11) và Ngày Dân số thế giới 11/7."},
    {"can_cu__1": "Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị về đột phá phát triển khoa học"},
    {"can_cu__1": "Kế hoạch số 12/KH-UBND ngày 08 tháng 5 năm 2025 của UBND tỉnh Bắc Giang về hòa giải"},
    {"che_do_bao_cao": "Các tổ báo cáo trước ngày 10/11/2026. Văn phòng tổng hợp, báo cáo Sở trước ngày 20/11/2026."},
    {"kinh_phi": "Hồ sơ chứng thực và số liệu theo thời gian thực trên hệ thống do ngân sách bảo đảm."},
    {"kinh_phi": "Ba vỏ hộp sữa đổi một quyển vở; kiên quyết đình chỉ bến thiếu phao."},
    {"kinh_phi": "Cơ quan Ủy ban Kiểm tra kiểm tra việc chi."},
    {"kinh_phi": "Phiên thứ hai ngày 06/11/2026 do ngân sách bảo đảm; 220 hộ cận nghèo của năm 2025 được hỗ trợ."},
    {"nhiem_vu__1__thoi_gian": "Sơ kết trước ngày 10/10/2026; tổng kết trước ngày 20/01/2027"},
    {"he_thong": "dang", "ky_hieu": "KH/ĐU", "noi_nhan": ["Sở Tư pháp", "Công an phường", "Lưu Văn phòng Đảng ủy"]},
    {"kinh_phi": "Chi 45000000 đồng (bằng chữ: Bốn mươi lăm triệu đồng chẵn)."},
    {"kinh_phi": "Theo Quy định số 24-QĐ/TW ngày 30 tháng 7 năm 2021 của Ban Chấp hành Trung ương về thi hành."},
    {"kinh_phi": 'Cuộc thi “Hòa giải viên giỏi”, hội thi "Pháp luật"; tập huấn hòa giải, hòa giải viên.'},
    # before the two-tier reform all of these were right
    {
        "ngay": "2025-02-10",
        "thoi_ky": 2025,
        "co_quan_ban_hanh": "Ủy ban nhân dân huyện Thạch Lĩnh",
        "nhiem_vu": [
            {
                "ten": "Tập huấn hòa giải viên các xã, thị trấn",
                "chu_tri": "Phòng Tư pháp",
                "phoi_hop": "Công an huyện; Sở Thông tin và Truyền thông",
                "thoi_gian": "Quý II năm 2025",
            }
        ],
        "noi_nhan": ["UBND tỉnh Bắc Giang", "UBND các xã, thị trấn", "Lưu: VT"],
    },
    # what is of the past says so, and a document keeps the name of its issuer
    {"kinh_phi": "Kinh phí còn lại của Phòng Tư pháp huyện (cũ) được quyết toán theo quy định."},
    {"kinh_phi": "Rà soát văn bản của tỉnh Quảng Nam trước hợp nhất."},
    {"mo_dau": "Thực hiện Kế hoạch số 40/KH-UBND ngày 14/02/2025 của UBND huyện Thạch Lĩnh về hòa giải ở cơ sở."},
    {"can_cu__1": "Kết luận số 80-KL/TW ngày 20 tháng 6 năm 2020 của Ban Bí thư về phổ biến, giáo dục pháp luật"},
    {"muc_tieu": {"cu_the": ["Số vụ việc hòa giải thành tăng 120% so với năm trước; 100% tổ có đủ hòa giải viên."]}},
    {"nhiem_vu__1__chu_tri": "Công an phường; các cơ quan, đơn vị có liên quan"},
    {"nhiem_vu__1__chu_tri": "Phòng Kinh tế, Hạ tầng và Đô thị"},
    {"nhiem_vu__1__ten": "30 tổ hòa giải được tập huấn", "trich_yeu": "Kế hoạch hóa gia đình năm 2026"},
    {"trinh_bay": {"danh_so": ["I.", ""]}, "nhiem_vu__1__ten": "2. Tập huấn cho hòa giải viên"},
    {"loai": "Báo cáo", "ky_hieu": "BC-UBND", "can_cu": XOA},
    {"quyet_dinh": {"so": 7, "ngay": "2026-03-01", "can_cu": ["Theo đề nghị của Chánh Văn phòng"]}},
    {"trang_thai": "du_thao", "so": None, "ngay": "2026-02", "ky": XOA, "noi_nhan": XOA},
    {"nhiem_vu__1__thoi_gian": "Thường xuyên"},
    {"nhiem_vu__1__thoi_gian": "Theo hướng dẫn của Sở Tư pháp"},
    {"nhiem_vu__1__thoi_gian": "Từ năm 2026 và các năm tiếp theo"},
    {"nhiem_vu__0__chu_tri": "Công an phường", "nhiem_vu__0__viec__0__chu_tri": XOA},
    {"nhiem_vu__0__thoi_gian": "Năm 2026", "nhiem_vu__0__viec__0__thoi_gian": XOA},
    {"nhiem_vu": CHUA_RO["nhiem_vu"]},
    {"thoi_ky": XOA, "nhiem_vu__1__thoi_gian": "Năm 2031"},
    {
        "nhiem_vu__1__chu_tri": "Văn phòng Hội đồng nhân dân (HĐND) và UBND phường",
        "to_chuc_thuc_hien": [
            {"co_quan": ten, "trach_nhiem": "Theo dõi, đôn đốc."}
            for ten in ("Văn phòng HĐND và UBND phường", "Ủy ban MTTQ Việt Nam phường")
        ],
    },
    {"kinh_phi": "Giảm số vụ (năm 2025 có 02 vụ); kéo dài vốn năm 2025 sang năm 2026; diễn tập thực chiến."},
    {"kinh_phi": "Trên địa bàn tỉnh Đề án phát triển ứng dụng dữ liệu; phát triển chính phủ số, v.v…"},
    {
        "mo_dau": "Thực hiện Kết luận số 80-KL/TW ngày 20/6/2020 của Ban Bí thư về việc tiếp tục thực hiện Chỉ thị số "
        "32-CT/TW của Ban Bí thư, phường ban hành:"
    },
    {"nhiem_vu__1__ten": "Trực sẵn sàng chữa cháy 24/24 giờ", "nhiem_vu__1__thoi_gian": XOA},
    {"nhiem_vu__1__ten": "Mỗi thị xã 01 lớp"},
    {"nhiem_vu__1__chu_tri": "Đoàn kiểm tra liên ngành phường"},
    {"kinh_phi": "Hoàn thành 110% kế hoạch; trên 100% so với năm trước."},
    {"kinh_phi": "Việc chung, tập hợp chung; lãnh đạo tạo điều kiện; hướng ứng dụng; các hộ sơ tán."},
    {"can_cu__1": "Đề nghị của Trưởng phòng Tư pháp tại Tờ trình số 12/TTr-TP ngày 05 tháng 01 năm 2026"},
    {"muc_dich": "Theo Nghị định số 15/2014/NĐ-CP, tổ hòa giải do người dân bầu."},
    {"noi_nhan": [{"ten": "VP UBND phường", "gom": ["LĐVP", "Lưu: VT"]}]},
    {"bo_cuc": [{"tieu_de": "NHIỆM VỤ", "phan": "nhiem_vu"}]},
    {"so": "05", "loai": "Chương trình", "ky_hieu": "CTr-UBND"},
    {"ky_hieu": None},
    {
        "can_cu__0": "Luật sửa đổi, bổ sung một số điều của Luật Mặt trận Tổ quốc Việt Nam, Luật Công đoàn, Luật "
        "Thanh niên và Luật Thực hiện dân chủ ở cơ sở ngày 27 tháng 6 năm 2025"
    },
    {"can_cu__0": "Luật số 64/2025/QH15 ngày 19 tháng 02 năm 2025 ban hành văn bản quy phạm pháp luật"},
    {"can_cu__1": "Kế hoạch liên tịch số 05/KHLT-STP-HPN ngày 10/01/2026 giữa Sở Tư pháp và Hội Phụ nữ tỉnh"},
    {"can_cu__1": "Công văn số 77/STP-PBGDPL ngày 10/01/2026, Sở Tư pháp tỉnh A"},
    {"can_cu__1": "Nghị quyết số 27-NQ/TW ngày 09/11/2022 Hội nghị lần thứ sáu Ban Chấp hành Trung ương Đảng"},
    {"muc_dich": "Theo Nghị quyết số 27-NQ/TW ngày 09/11/2022 của Ban Chấp hành TW; thực hiện Nghị quyết số 27."},
    {"muc_dich": "Kế hoạch số 45/KH-UBND ngày 10/02/2026 được gửi tới từng tổ hòa giải."},
    {"nhiem_vu__1__chu_tri": "UBND các xã, phường", "nhiem_vu__1__phoi_hop": ["Sở Tư pháp", "UBND các xã, phường"]},
    {"nhiem_vu__1__phoi_hop": ["Các trường học trên địa bàn", "Người có uy tín"]},
    {"nhiem_vu__1__thoi_gian": "Năm học 2026 - 2027"},
    {"phu_luc": "phan_cong", "muc_dich": "Chi tiết tại phụ lục kèm theo."},
    {"phu_luc": ["phan_cong", {"noi_dung": "A"}], "muc_dich": "Xem Phụ lục I.", "kinh_phi": "Theo Phụ lục số 2."},
    {"chu_thich": {"a": "Chú thích"}, "muc_dich": "Một[^a]."},
    {"loai": "Báo cáo", "kinh_gui": "Ủy ban nhân dân tỉnh", "ky_hieu": "BC-UBND"},
    {"quyet_dinh": {"so": 1, "ngay": "2026-03-01"}, "so": XOA, "ngay": XOA, "can_cu": XOA},
]


@pytest.mark.parametrize("thay", IM_LANG, ids=range(len(IM_LANG)))
def test_no_error_and_no_warning_on_other_good_plans(thay: dict[str, Any]) -> None:
    nhe = {rule.code for rule in rules().values() if rule.severity == "info"}
    found = [item for item in loi(doi(**thay)) if item.code not in nhe and item.muc != "info"]
    assert [(item.code, item.path) for item in found] == []


def test_the_exact_words_are_shown() -> None:
    (found,) = loi(doi(nhiem_vu__1__thoi_gian="Quý I năm 2026; Quý II năm 2025"))
    text = "Quý I năm 2026; Quý II năm 2025"
    assert found.part is not None
    assert text[slice(*found.part)] == "Quý II năm 2025"


def test_double_role_names_the_lead_too() -> None:
    (found,) = loi(doi(nhiem_vu__1__phoi_hop="Công an phường, Phòng Văn hóa - Xã hội"))
    assert found.related[0].path == ("nhiem_vu", 1, "chu_tri")
    assert found.part == (16, 38)


@pytest.mark.parametrize(
    ("text", "muc"),
    [("Quý IV/2025 và năm 2026", None), ("Tháng 01 năm 2027", "info"), ("Ngày 15 tháng 01 năm 2027", "info")],
)
def test_outside_the_period_with_reason_is_no_error(text: str, muc: str | None) -> None:
    assert [(item.code, item.muc) for item in loi(doi(nhiem_vu__1__thoi_gian=text))] == [("HG306", muc)]


def test_prepared_between_issue_and_period() -> None:
    data = doi(ngay="2025-12-10", nhiem_vu__1__thoi_gian="Tháng 12 năm 2025")
    assert loi(data) == []


def test_a_year_missing_many_times_is_said_once() -> None:
    data = doi(thoi_ky="2024-2030", ngay=None, nhiem_vu__1__thoi_gian="quý I, " * 50)
    assert [item.code for item in loi(data)].count("HG307") == 1


@pytest.mark.parametrize(
    ("thay", "can"),
    [({"so": "4 5"}, "45"), ({"so": "45/KH-UBND"}, "45"), ({"ky_hieu": "45/KH-UBND"}, "KH-UBND")],
)
def test_number_and_symbol_say_the_right_form(thay: dict[str, Any], can: str) -> None:
    assert [item.args["can"] for item in loi(doi(**thay)) if item.code == "HG108"] == [can]


def test_a_quarter_of_every_year_from_one_on_keeps_its_quarter() -> None:
    from hoagiai_cli.plan.ngay import doc_thoi_ky
    from hoagiai_cli.plan.thoi_gian import doc_thoi_gian

    hieu = doc_thoi_gian("Quý II hằng năm, từ năm 2025", thoi_ky=doc_thoi_ky("2024-2026"))
    assert [str(moc.khoang.tu) for moc in hieu.moc] == ["2025-04-01", "2026-04-01"]


def test_a_date_behind_two_documents_is_of_the_second() -> None:
    """The issuer of the second is not held against the symbol of the first."""
    mo_dau = (
        "Thực hiện Nghị quyết số 66-NQ/TW và Nghị quyết số 140/NQ-CP ngày 17/5/2025 của Chính phủ, phường ban hành:"
    )
    assert "HG506" not in {item.code for item in loi(doi(mo_dau=mo_dau))}
