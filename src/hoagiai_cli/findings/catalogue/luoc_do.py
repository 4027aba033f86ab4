"""HG1xx: the shape of a plan file."""

from hoagiai_cli.findings.rule import Rule

_QUY_UOC = "khuôn dạng tệp kế hoạch"
_KY = "Phụ lục I, Phần I, Mục II Nghị định 30/2020/NĐ-CP"

RULES = (
    Rule("HG100", "khoa-la", "error", "không có mục nào tên là '{khoa}' ở đây", "unknown key '{khoa}'", _QUY_UOC,
         "xem danh sách các mục trong docs/tep-ke-hoach.md; nội dung chưa có mục riêng thì đặt trong bo_cuc › noi_dung",
         "see docs/tep-ke-hoach.md for the keys; text without a key of its own goes to bo_cuc › noi_dung"),
    Rule("HG101", "khoa-sai-ten", "error", "không có mục nào tên là '{khoa}' ở đây, ý bạn là '{goi_y}'?",
         "unknown key '{khoa}', did you mean '{goi_y}'?", _QUY_UOC, "đổi thành '{goi_y}:'", "rename it to '{goi_y}:'"),
    Rule("HG102", "thieu-muc", "error", "thiếu mục '{khoa}'", "missing key '{khoa}'", _QUY_UOC,
         "thêm dòng '{khoa}: …' vào khối này", "add '{khoa}: …' to this block"),
    Rule("HG103", "sai-kieu", "error", "'{khoa}' phải là {can}, ở đây là {co}", "'{khoa}' must be {can}, found {co}", _QUY_UOC,
         "", ""),
    Rule("HG104", "de-trong", "error", "'{khoa}' đang để trống", "'{khoa}' is empty", _QUY_UOC,
         "ghi nội dung sau dấu hai chấm, hoặc xóa cả dòng nếu không dùng", "write a value after the colon or delete the line"),
    Rule("HG105", "gia-tri-la", "error", "'{khoa}' không nhận giá trị '{gia_tri}'; chọn một trong: {cho_phep}",
         "'{khoa}' does not take '{gia_tri}'; choose one of: {cho_phep}", _QUY_UOC, "", ""),
    Rule("HG106", "gia-tri-sai-ten", "error", "'{khoa}' không nhận giá trị '{gia_tri}', ý bạn là '{goi_y}'?",
         "'{khoa}' does not take '{gia_tri}', did you mean '{goi_y}'?", _QUY_UOC, "chọn một trong: {cho_phep}",
         "choose one of: {cho_phep}"),
    Rule("HG107", "ban-hanh-thieu", "error", "kế hoạch đã ban hành nhưng chưa có '{khoa}'", "an issued plan needs '{khoa}'", _KY,
         "ghi '{khoa}', hoặc đổi trang_thai thành du_thao", "fill in '{khoa}' or set trang_thai to du_thao"),
    Rule("HG108", "so-ky-hieu", "error", "'{text}' không đúng dạng của {khoa}, dạng đúng: {can}",
         "'{text}' is not a well-formed {khoa}, expected: {can}",
         "Phụ lục I, Phần I, Mục II, khoản 3 Nghị định 30/2020/NĐ-CP", "", ""),
    Rule("HG109", "gia-tri-khong-doc-duoc", "error", "không đọc được giá trị của '{khoa}'", "cannot read the value of '{khoa}'",
         _QUY_UOC, "", ""),
    Rule("HG110", "ngay-khong-co", "error", "ngày '{text}' không có trên lịch", "the date '{text}' does not exist",
         "lịch", "sửa lại ngày ban hành", "correct the date of issue"),
    Rule("HG111", "ngay-sai-dang", "error", "không đọc được ngày '{text}'", "cannot read the date '{text}'", _QUY_UOC,
         "viết năm-tháng-ngày, ví dụ 2026-02-25; dự thảo có thể viết 2026-02", "write year-month-day such as 2026-02-25"),
    Rule("HG112", "ngay-chua-du", "error", "kế hoạch đã ban hành phải có đủ ngày, tháng, năm; ở đây chỉ có '{text}'",
         "an issued plan needs day, month and year; found '{text}'", _KY, "ghi đủ năm-tháng-ngày, ví dụ 2026-02-25",
         "write the full date such as 2026-02-25"),
    Rule("HG113", "thoi-ky-sai-dang", "error", "không đọc được thời kỳ '{text}'", "cannot read the period '{text}'", _QUY_UOC,
         "viết một năm (2026) hoặc hai năm (2024-2030)", "write one year (2026) or two (2024-2030)"),
    Rule("HG114", "thoi-ky-nguoc", "error", "thời kỳ '{text}' kết thúc trước khi bắt đầu", "the period '{text}' ends before it starts",
         _QUY_UOC, "đổi chỗ hai năm", "swap the years"),
    Rule("HG115", "bo-cuc-thieu-phan", "error", "bo_cuc không nhắc tới phần '{khoa}', nên phần này in ở cuối văn bản",
         "bo_cuc does not place '{khoa}', so it is printed last", _QUY_UOC,
         "thêm một mục có 'phan: {khoa}' vào bo_cuc", "add an item with 'phan: {khoa}' to bo_cuc"),
    Rule("HG116", "bo-cuc-trung-phan", "error", "phần '{khoa}' được đặt hai lần nên in hai lần", "'{khoa}' is placed twice and printed twice",
         _QUY_UOC, "giữ lại một chỗ", "keep one place"),
    Rule("HG117", "bo-cuc-phan-trong", "warning", "phần '{khoa}' được đặt trong bố cục nhưng chưa có nội dung",
         "'{khoa}' is placed but holds nothing", _QUY_UOC, "viết nội dung cho '{khoa}' hoặc bỏ chỗ đặt", "write it or remove its place"),
    Rule("HG119", "thieu-can-cu", "warning", "kế hoạch chưa nêu căn cứ hay văn bản được triển khai", "the plan names no legal basis",
         "Phụ lục I, Phần I, Mục II, khoản 6.a Nghị định 30/2020/NĐ-CP", "thêm can_cu hoặc thuc_hien", "add can_cu or thuc_hien"),
)  # fmt: skip

TU: dict[str, tuple[str, str]] = {
    "chu": ("chữ", "text"),
    "so": ("số", "a number"),
    "dung_sai": ("true hoặc false", "true or false"),
    "danh_sach": ("danh sách", "a list"),
    "khoi": ("khối gồm nhiều mục", "a block of keys"),
    "trong": ("để trống", "nothing"),
    "chu_hay_danh_sach": ("chữ hoặc danh sách", "text or a list"),
    "chu_hay_khoi": ("chữ hoặc khối gồm nhiều mục", "text or a block of keys"),
}
"""Words for the kinds of values (plan.luoc_do.kieu_cua)."""
