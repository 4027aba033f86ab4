"""HG2xx: tasks and roles."""

from hoagiai_cli.findings.rule import Rule

_THUC_TIEN = "quy ước: mỗi nhiệm vụ rõ việc, rõ người, rõ thời hạn"

RULES = (
    Rule(
        "HG201",
        "thieu-chu-tri",
        "warning",
        "nhiệm vụ {so} chưa có cơ quan chủ trì",
        "task {so} has no lead",
        _THUC_TIEN,
        "thêm 'chu_tri: …' cho nhiệm vụ này hoặc cho nhiệm vụ bao nó",
        "add 'chu_tri: …' to it or to the task above it",
    ),
    Rule(
        "HG202",
        "thieu-thoi-gian",
        "warning",
        "nhiệm vụ {so} chưa có thời gian thực hiện",
        "task {so} has no time",
        _THUC_TIEN,
        "thêm 'thoi_gian: …', ví dụ Quý II năm 2026",
        "add 'thoi_gian: …'",
    ),
    Rule(
        "HG203",
        "nhiem-vu-trung",
        "warning",
        "nhiệm vụ {so} trùng với nhiệm vụ {so_truoc}",
        "task {so} repeats task {so_truoc}",
        _THUC_TIEN,
        "bỏ một trong hai, hoặc viết rõ điểm khác nhau",
        "drop one, or say how they differ",
    ),
    Rule(
        "HG204",
        "chu-tri-trung-phoi-hop",
        "error",
        "{ten} vừa chủ trì vừa phối hợp nhiệm vụ {so}",
        "{ten} is both lead and partner of task {so}",
        _THUC_TIEN,
        "bỏ cơ quan này khỏi danh sách phối hợp",
        "remove it from the partners",
    ),
    Rule(
        "HG205",
        "noi-nhan-thieu-luu",
        "error",
        "nơi nhận chưa có dòng Lưu",
        "the recipients lack the line 'Lưu'",
        "Phụ lục I, Phần I, Mục II, khoản 9.d Nghị định 30/2020/NĐ-CP",
        "thêm dòng cuối, ví dụ: Lưu: VT, TP",
        "add a last line such as: Lưu: VT, TP",
    ),
    Rule(
        "HG206",
        "khong-co-nhiem-vu",
        "warning",
        "kế hoạch chưa có nhiệm vụ nào",
        "the plan has no tasks",
        _THUC_TIEN,
        "thêm mục nhiem_vu",
        "add nhiem_vu",
    ),
    Rule(
        "HG207",
        "ten-bi-cat",
        "warning",
        "'{ten}' không giống tên cơ quan, có thể là phần sau của '{truoc}'",
        "'{ten}' does not look like a body, it may belong to '{truoc}'",
        "quy ước: trong danh sách [a, b] dấu phẩy tách các tên",
        'đặt cả tên có dấu phẩy trong ngoặc kép, ví dụ: "Phòng Kinh tế, Hạ tầng và Đô thị"',
        "put a name that holds a comma in double quotes",
    ),
)
