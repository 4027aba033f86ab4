"""Words for made-up plans: agencies, tasks and prose of any length. Nothing here is of a real document."""

from __future__ import annotations

VIEC = (
    "Rà soát, củng cố, kiện toàn tổ hòa giải ở các khu phố",
    "Tập huấn, bồi dưỡng kỹ năng hòa giải cho hòa giải viên",
    "Biên soạn, cấp phát tài liệu nghiệp vụ",
    "Truyền thông trên hệ thống loa cơ sở và mạng xã hội",
    "Kiểm tra, hướng dẫn việc thực hiện ở khu dân cư",
    "Sơ kết, tổng kết, khen thưởng tập thể, cá nhân có thành tích xuất sắc trong công tác hòa giải ở cơ sở",
)
CO_QUAN = (
    "Văn phòng HĐND và UBND phường",
    "Công an phường",
    "Phòng Kinh tế, Hạ tầng và Đô thị",
    "Ủy ban Mặt trận Tổ quốc Việt Nam phường",
    "Ban Chỉ huy Quân sự phường",
    "Trung tâm Phục vụ hành chính công",
)
THOI_GIAN = ("Quý II năm 2026", "Trước ngày 25/02/2026", "Thường xuyên", "Tháng 6, tháng 12 năm 2026", "Năm 2026")
SAN_PHAM = ("Quyết định công nhận", "Báo cáo kết quả", "Tài liệu, danh sách học viên", "Biên bản kiểm tra")
CAU = (
    "Các cơ quan, đơn vị rà soát, hướng dẫn, kiểm tra việc thực hiện và báo cáo kết quả để tổng hợp.",
    "Bảo đảm thiết thực, tiết kiệm, sát với điều kiện của từng khu phố, không phô trương, hình thức.",
    "Phân công rõ người, rõ việc, rõ thời gian, rõ kết quả; kịp thời tháo gỡ khó khăn trong quá trình thực hiện.",
    "Huy động sự tham gia của người có uy tín, luật sư, luật gia, cán bộ nghỉ hưu trên địa bàn.",
)


def cau(n: int) -> str:
    """The n-th sentence."""
    return CAU[n % len(CAU)]


def doan(n: int, dau: str = "- ") -> str:
    """Prose of n paragraphs."""
    return "\n".join(f"{dau}{cau(i)}" for i in range(n))


def viec(n: int, tu: int = 0, **them: object) -> list[dict[str, object]]:
    """n tasks with who does them by when."""
    return [
        {
            "ten": VIEC[i % len(VIEC)],
            "noi_dung": f"- {cau(i)}",
            "chu_tri": CO_QUAN[i % len(CO_QUAN)],
            "phoi_hop": [CO_QUAN[(i + 1) % len(CO_QUAN)], CO_QUAN[(i + 3) % len(CO_QUAN)]],
            "thoi_gian": THOI_GIAN[i % len(THOI_GIAN)],
            **them,
        }
        for i in range(tu, tu + n)
    ]
