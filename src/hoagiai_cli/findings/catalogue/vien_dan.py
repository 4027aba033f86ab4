"""HG5xx: citations."""

from hoagiai_cli.findings.rule import Rule

_CAN_CU = "Phụ lục I, Phần I, Mục II, khoản 6.a Nghị định 30/2020/NĐ-CP"
_VIEN_DAN = "Phụ lục I, Phần I, Mục II, khoản 6.b Nghị định 30/2020/NĐ-CP"

RULES = (
    Rule(
        "HG501",
        "vien-dan-thieu-so",
        "error",
        "viện dẫn {text} thiếu số, ký hiệu",
        "the citation of {text} lacks number and symbol",
        _CAN_CU,
        "ghi đủ, ví dụ: Quyết định số 315/QĐ-TTg ngày 17 tháng 4 năm 2024 của Thủ tướng Chính phủ …",
        "give number and symbol",
    ),
    Rule(
        "HG502",
        "vien-dan-thieu-ngay",
        "error",
        "viện dẫn {text} thiếu ngày ban hành",
        "the citation of {text} lacks its date",
        _CAN_CU,
        "thêm 'ngày … tháng … năm …'; luật và pháp lệnh cũng ghi ngày khi là căn cứ",
        "add the date",
    ),
    Rule(
        "HG503",
        "vien-dan-thieu-co-quan",
        "error",
        "viện dẫn {text} thiếu cơ quan ban hành",
        "the citation of {text} lacks its issuer",
        _CAN_CU,
        "thêm 'của …' sau ngày ban hành",
        "add the issuer",
    ),
    Rule(
        "HG504",
        "vien-dan-lan-dau",
        "warning",
        "nhắc tới {text} lần đầu mà thiếu {thieu}",
        "first mention of {text} lacks: {thieu}",
        _VIEN_DAN,
        "lần đầu ghi đủ tên loại, số, ký hiệu, ngày, cơ quan ban hành, trích yếu; lần sau chỉ cần tên loại và số",
        "give type, number, date, issuer and title at the first mention",
    ),
    Rule(
        "HG505",
        "vien-dan-ngay-sai",
        "error",
        "ngày '{text}' trong viện dẫn không có trên lịch",
        "the date '{text}' in the citation does not exist",
        "lịch",
        "tra lại văn bản được viện dẫn",
        "look the document up again",
    ),
)
