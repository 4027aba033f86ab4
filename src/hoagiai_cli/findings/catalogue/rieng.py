"""HG9xx: the repository's own rules, and ignores."""

from hoagiai_cli.findings.rule import Rule

_CAU_HINH = "hoagiai.toml của kho kế hoạch"
_BO_QUA = "lời ghi bo-qua trong tệp kế hoạch"

RULES = (
    Rule(
        "HG901",
        "bo-qua-thua",
        "warning",
        "lời bo-qua[{ma}] không còn cần: ở đây không có lỗi ấy",
        "bo-qua[{ma}] is not needed here any more",
        _BO_QUA,
        "bỏ lời ghi này",
        "remove the comment",
    ),
    Rule(
        "HG902",
        "bo-qua-ma-la",
        "warning",
        "không có mã lỗi '{ma}' để bỏ qua, hoặc mã ấy không bỏ qua được",
        "there is no code '{ma}' that may be ignored",
        _BO_QUA,
        "ghi mã đầy đủ hoặc tên của lỗi: # hoagiai: bo-qua[HG203] lý do",
        "give a whole code or the name of a finding: # hoagiai: bo-qua[HG203] reason",
    ),
    Rule(
        "HG903",
        "con-phai-quyet",
        "error",
        "còn chỗ chưa quyết định: {gi}",
        "still to be decided: {gi}",
        "bản dự thảo do hoagiai new lập",
        "quyết định, sửa cho đúng rồi xóa dòng ghi chú này",
        "decide, then remove this comment",
    ),
    Rule(
        "HG910",
        "tu-khong-dung",
        "warning",
        "không dùng '{tu}': {loi_nhan}",
        "'{tu}' is not used here: {loi_nhan}",
        _CAU_HINH,
        "viết như hoagiai.toml của kho kế hoạch quy định",
        "write what the repository's hoagiai.toml asks for",
    ),
    Rule(
        "HG911",
        "thieu-cum-tu",
        "warning",
        "kế hoạch thiếu cụm từ '{tu}'",
        "the plan lacks '{tu}'",
        _CAU_HINH,
        "{loi_nhan}",
        "{loi_nhan}",
    ),
)
