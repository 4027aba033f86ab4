"""HG4xx: targets."""

from hoagiai_cli.findings.rule import Rule

RULES = (
    Rule(
        "HG401",
        "ti-le-qua-tram",
        "error",
        "{so}: tỷ lệ vượt quá 100%",
        "{so}: a share over 100%",
        "lẽ thường: phần của một tổng không vượt quá 100%",
        "sửa con số; nếu là mức tăng thì ghi 'tăng …% so với …'",
        "correct the figure, or say that it is an increase",
    ),
    Rule(
        "HG402",
        "chi-tieu-trai-nhau",
        "warning",
        "'{doi_tuong}' ghi '{muc}' ở đây, chỗ trước ghi '{muc_truoc}'",
        "'{doi_tuong}' has '{muc}' here and '{muc_truoc}' before",
        "quy ước: mỗi chỉ tiêu một mức trong cả kế hoạch",
        "ghi một mức ở cả hai chỗ; nếu là hai mốc hay hai phạm vi khác nhau thì ghi rõ năm, nơi áp dụng",
        "write one level in both places, or say that they are for different years or groups",
    ),
    Rule(
        "HG403",
        "chi-tieu-khong-co-nhiem-vu",
        "info",
        "chưa thấy nhiệm vụ nào nói đến chỉ tiêu '{text}'",
        "no task speaks of the target '{text}'",
        "quy ước: mỗi chỉ tiêu có nhiệm vụ để đạt",
        "thêm nhiệm vụ cho chỉ tiêu này, hoặc bỏ chỉ tiêu còn sót của kế hoạch khác",
        "add a task for it, or take out a target left over from another plan",
    ),
    Rule(
        "HG404",
        "khoang-chi-tieu-nguoc",
        "warning",
        "'{text}': mức đầu cao hơn mức cuối",
        "'{text}': the low end is above the high end",
        "lẽ thường: khoảng ghi từ mức thấp đến mức cao",
        "đổi chỗ hai mức, hoặc sửa con số gõ nhầm",
        "swap the two, or correct the figure",
    ),
    Rule(
        "HG405",
        "nhac-chi-tieu-khong-co",
        "warning",
        "nhắc đến '{text}' mà kế hoạch không có mục tiêu, chỉ tiêu nào",
        "'{text}' is spoken of, and the plan has no target at all",
        "quy ước: phần được nhắc đến phải có trong kế hoạch",
        "bổ sung mục tiêu, chỉ tiêu (muc_tieu), hoặc sửa câu này",
        "add the targets, or change the sentence",
    ),
)
