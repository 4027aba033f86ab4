"""HG8xx: parent and child."""

from hoagiai_cli.findings.rule import Rule

_LIEN_KET = "liên kết giữa các tệp kế hoạch"

RULES = (
    Rule(
        "HG801",
        "theo-khong-co",
        "error",
        "kế hoạch cấp trên không có nhiệm vụ số '{theo}'",
        "the parent plan has no task '{theo}'",
        _LIEN_KET,
        "xem số nhiệm vụ bằng lệnh: hoagiai tasks --all TỆP_CẤP_TRÊN",
        "list the parent's numbers with: hoagiai tasks --all PARENT",
    ),
    Rule(
        "HG802",
        "tep-khong-co",
        "error",
        "không có tệp '{tep}'",
        "there is no file '{tep}'",
        _LIEN_KET,
        "đường dẫn tính từ thư mục chứa tệp kế hoạch này",
        "the path starts from this file's folder",
    ),
    Rule(
        "HG803",
        "tep-ngoai-kho",
        "error",
        "'{tep}' nằm ngoài thư mục kế hoạch nên không được đọc",
        "'{tep}' lies outside the workspace and is not read",
        _LIEN_KET,
        "đặt tệp của cấp trên trong cùng kho kế hoạch và ghi đường dẫn tương đối",
        "keep the parent's file inside the repository",
    ),
    Rule(
        "HG804",
        "tep-khong-doc-duoc",
        "error",
        "không đọc được kế hoạch trong tệp '{tep}'",
        "cannot read a plan in '{tep}'",
        _LIEN_KET,
        "chạy hoagiai validate trên tệp ấy để biết chỗ sai",
        "run hoagiai validate on that file",
    ),
    Rule(
        "HG805",
        "theo-thieu-tep",
        "error",
        "có 'theo: {theo}' nhưng chưa ghi tệp của kế hoạch cấp trên",
        "'theo: {theo}' but no parent file is named",
        _LIEN_KET,
        "thêm 'tep: …' vào thuc_hien",
        "add 'tep: …' to thuc_hien",
    ),
    Rule(
        "HG806",
        "tep-chinh-no",
        "error",
        "'{tep}' chính là tệp này",
        "'{tep}' is this very file",
        _LIEN_KET,
        "ghi tệp của kế hoạch cấp trên",
        "name the parent's file",
    ),
)
