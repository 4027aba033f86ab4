"""Named days, weeks and months of the year that plans are made for, by the day they fall on.

Sources: the laws, decisions and resolutions that set them (Ngày Pháp luật: Luật Phổ biến, giáo dục pháp luật, Điều 8)
and the days of the United Nations; those of the lunar calendar are left out.
"""

from __future__ import annotations

from typing import Final

NGAY: Final[dict[str, tuple[int, int]]] = {
    "Ngày Pháp luật": (9, 11),
    "Ngày Dân số thế giới": (11, 7),
    "Ngày Dân số Việt Nam": (26, 12),
    "Ngày Gia đình Việt Nam": (28, 6),
    "Ngày Quốc tế Hạnh phúc": (20, 3),
    "Ngày Quốc tế Phụ nữ": (8, 3),
    "Ngày Phụ nữ Việt Nam": (20, 10),
    "Ngày Nhà giáo Việt Nam": (20, 11),
    "Ngày Thầy thuốc Việt Nam": (27, 2),
    "Ngày Thương binh - Liệt sĩ": (27, 7),
    "Ngày Quốc khánh": (2, 9),
    "Ngày Quốc tế Thiếu nhi": (1, 6),
    "Ngày Môi trường thế giới": (5, 6),
    "Ngày Chuyển đổi số quốc gia": (10, 10),
    "Ngày Sách và Văn hóa đọc": (21, 4),
    "Ngày Khoa học và Công nghệ": (18, 5),
    "Ngày toàn dân phòng cháy": (4, 10),
    "Ngày toàn dân phòng, chống mua bán người": (30, 7),
    "Ngày hội Toàn dân bảo vệ an ninh Tổ quốc": (19, 8),
    "Ngày hội Đại đoàn kết": (18, 11),
    "Ngày thành lập Quân đội nhân dân": (22, 12),
    "Ngày truyền thống Công an nhân dân": (19, 8),
    "Ngày Quốc tế Người cao tuổi": (1, 10),
    "Ngày Người cao tuổi Việt Nam": (6, 6),
    "Ngày Người khuyết tật Việt Nam": (18, 4),
    "Ngày Quốc tế Người khuyết tật": (3, 12),
    "Ngày thế giới phòng, chống AIDS": (1, 12),
    "Ngày thế giới không thuốc lá": (31, 5),
    "Ngày Quốc tế phòng, chống ma túy": (26, 6),
    "Ngày Quyền của người tiêu dùng": (15, 3),
    "Ngày Khuyến học Việt Nam": (2, 10),
    "Ngày Công tác xã hội Việt Nam": (25, 3),
    "Ngày Du lịch Việt Nam": (9, 7),
    "Ngày Hợp tác xã Việt Nam": (11, 4),
    "Ngày Doanh nhân Việt Nam": (13, 10),
    "Ngày Văn hóa các dân tộc Việt Nam": (19, 4),
    "Ngày thành lập Đoàn TNCS": (26, 3),
    "Ngày thành lập Hội Nông dân": (14, 10),
    "Ngày truyền thống Mặt trận": (18, 11),
    "Ngày truyền thống Hội Cựu chiến binh": (6, 12),
}
"""Name -> day and month; a name stands for all that begin with it ("Ngày Pháp luật nước CHXHCN Việt Nam")."""

THANG: Final[dict[str, tuple[tuple[int, int], tuple[int, int]]]] = {
    "Tháng hành động vì trẻ em": ((1, 6), (30, 6)),
    "Tháng hành động vì an toàn thực phẩm": ((15, 4), (15, 5)),
    "Tháng hành động vì bình đẳng giới": ((15, 11), (15, 12)),
    "Tháng hành động quốc gia về phòng, chống bạo lực gia đình": ((1, 6), (30, 6)),
    "Tháng hành động phòng, chống ma túy": ((1, 6), (30, 6)),
    "Tháng hành động quốc gia phòng, chống HIV": ((10, 11), (10, 12)),
    "Tháng hành động vì người cao tuổi": ((1, 10), (31, 10)),
    "Tháng hành động quốc gia về dân số": ((1, 12), (31, 12)),
    "Tháng Thanh niên": ((1, 3), (31, 3)),
    "Tháng Công nhân": ((1, 5), (31, 5)),
}
"""Name -> its first and last day."""
