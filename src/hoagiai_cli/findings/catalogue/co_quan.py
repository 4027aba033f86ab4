"""HG6xx: bodies and places."""

from hoagiai_cli.findings.rule import Rule

_HAI_CAP = "mô hình chính quyền địa phương 02 cấp từ ngày 01/7/2025; sổ cơ quan của công cụ"

RULES = (
    Rule(
        "HG601",
        "co-quan-khong-con",
        "error",
        "'{ten}' không còn từ sau ngày {het}",
        "'{ten}' has ended on {het}",
        _HAI_CAP,
        "ghi cơ quan tiếp nhận nhiệm vụ: {moi}",
        "name the body that took over: {moi}",
    ),
    Rule(
        "HG602",
        "nhac-co-quan-cu",
        "warning",
        "nhắc tới '{ten}', cơ quan không còn từ sau ngày {het}",
        "mentions '{ten}', which has ended on {het}",
        _HAI_CAP,
        "nếu nói chuyện đã qua thì thêm '(cũ)'; nếu giao việc thì ghi: {moi}",
        "add '(cũ)' for the past, or name {moi}",
    ),
    Rule(
        "HG603",
        "tinh-khong-dung",
        "warning",
        "'{ten}' không đúng vào ngày {ngay}; nay là {moi}",
        "'{ten}' is not right on {ngay}; it is {moi}",
        "Nghị quyết số 202/2025/QH15 và các nghị quyết về thành phố trực thuộc trung ương; sổ tỉnh của công cụ",
        "sửa theo tên của ngày ban hành; nói chuyện đã qua thì thêm '(cũ)'",
        "use the name of the day of issue",
    ),
    Rule(
        "HG604",
        "cap-khong-con",
        "warning",
        "'{ten}': cấp hành chính này không còn từ ngày 01/7/2025",
        "'{ten}': this level has ended on 01/7/2025",
        _HAI_CAP,
        "viết lại, ví dụ: {moi}",
        "write for example: {moi}",
    ),
)
