"""HG3xx: time."""

from hoagiai_cli.findings.rule import Rule

_RO_HAN = "quy ước: mỗi nhiệm vụ rõ thời hạn"

RULES = (
    Rule(
        "HG301",
        "thoi-gian-khong-hieu",
        "warning",
        "không hiểu thời gian '{text}' của nhiệm vụ {so}",
        "cannot understand the time '{text}' of task {so}",
        _RO_HAN,
        "viết theo năm, quý, tháng hoặc ngày, ví dụ: Quý II năm 2026; trước ngày 30/6/2026; Hằng năm",
        "write a year, quarter, month or day",
    ),
    Rule(
        "HG302",
        "ngoai-thoi-ky",
        "error",
        "thời gian của nhiệm vụ {so} nằm ngoài thời kỳ {thoi_ky} của kế hoạch",
        "the time of task {so} lies outside the plan's period {thoi_ky}",
        _RO_HAN,
        "kiểm tra lại năm; kế hoạch chép từ năm trước hay sót chỗ này",
        "check the year",
    ),
    Rule(
        "HG303",
        "ngay-khong-ton-tai",
        "error",
        "'{text}' không có trên lịch",
        "'{text}' does not exist",
        "lịch",
        "sửa lại ngày",
        "correct the date",
    ),
    Rule(
        "HG304",
        "quy-thang-khong-co",
        "error",
        "không có '{text}'; một năm có quý I đến IV, tháng 1 đến 12",
        "'{text}' does not exist",
        "lịch",
        "",
        "",
    ),
    Rule(
        "HG305",
        "khoang-nguoc",
        "error",
        "'{text}' kết thúc trước khi bắt đầu",
        "'{text}' ends before it starts",
        "lịch",
        "đổi chỗ hai mốc",
        "swap the ends",
    ),
    Rule(
        "HG306",
        "qua-thoi-ky",
        "warning",
        "thời gian của nhiệm vụ {so} vượt ra ngoài thời kỳ {thoi_ky} của kế hoạch",
        "the time of task {so} runs beyond the plan's period {thoi_ky}",
        _RO_HAN,
        "rút trong thời kỳ, hoặc sửa thoi_ky",
        "keep it within the period or change thoi_ky",
    ),
    Rule(
        "HG307",
        "thieu-nam",
        "warning",
        "'{text}' của nhiệm vụ {so} chưa rõ năm nào",
        "'{text}' of task {so} names no year",
        _RO_HAN,
        "ghi thêm năm, ví dụ: Quý III năm 2026",
        "add the year",
    ),
)
