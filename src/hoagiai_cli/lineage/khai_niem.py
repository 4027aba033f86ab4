"""Ways to say one thing in plans: words that differ and mean the same to who compares two tasks.

Each line is one notion; what a task says of it counts as one term, however it is said.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_KHAI_NIEM: Final = (
    "tuyên truyền|truyền thông|truyền thanh|phát thanh|tin, bài|tin bài|loa|zalo|fanpage|mạng xã hội|video|phóng sự"
    "|pa nô|tờ rơi|tờ gấp|đăng bài|kể chuyện",
    "kiện toàn|củng cố|bầu bổ sung|bầu thêm|thay thế|cho thôi|lập lại|thành lập|sắp xếp lại",
    "tập huấn|bồi dưỡng|đào tạo|lớp học|khóa học|đi học|dạy|tham gia các khóa",
    "kiểm tra|giám sát|khảo sát|xem sổ|nắm tình hình|tự chấm điểm|chấm điểm|tự đánh giá",
    "vận động|huy động|kêu gọi|xã hội hóa|quyên góp|góp kinh phí|tài trợ",
    "khen thưởng|biểu dương|tôn vinh",
    "chỉ đạo điểm|làm điểm|làm trước|thí điểm|điểm sáng|mô hình điểm|chọn điểm",
    "số hóa|bản điện tử|hồ sơ điện tử|bản số",
    "hộ tịch|khai sinh|khai tử|kết hôn",
    "làm sạch|chỉnh lý|đối soát|cập nhật|làm giàu",
    "điểm lõm|sóng yếu|chưa có sóng|vùng phủ|phủ sóng|sóng di động",
    "internet|wifi|wi-fi|không dây",
    "không dùng tiền mặt|không tiền mặt|mã qr|thanh toán trực tuyến|qua thẻ",
    "phần mềm|hệ thống quản lý|cơ sở dữ liệu|phần mềm chung",
    "hội thi|cuộc thi|thi tìm hiểu|hội diễn|dự thi",
    "sơ kết|tổng kết|nhìn lại",
    "vướng mắc|bất cập|kiến nghị|phản ánh",
    "tài liệu|sổ tay|cẩm nang",
    "am hiểu pháp luật|luật sư|luật gia|nguyên thẩm phán",
    "ngày chuyển đổi số quốc gia|10/10|ngày hội số",
    "thương mại điện tử|bán hàng trên mạng|livestream",
    "tủ sách|thư viện|điểm sách",
)


@lru_cache(maxsize=1)
def _mau() -> re.Pattern[str]:
    return re.compile("|".join(rf"(?P<k{i}>\b(?:{chu})\b)" for i, chu in enumerate(_KHAI_NIEM)))


def khai_niem(chu: str) -> set[str]:
    """The notions that a text (small letters, one tone style) speaks of."""
    return {khop.lastgroup or "" for khop in _mau().finditer(chu)}
