"""Words that the names of bodies begin with, as they stand in plans: data for splitting lists of bodies.

Heads are folded (lower case, no diacritics, see `text.normal.fold`); verbs keep their diacritics, since
"cung cấp" is a verb and "cùng cấp" is not.
Sources: the departments named in Nghị định 150/2025/NĐ-CP, the bodies of the Party, the Front,
courts and procuracies, and the generic groups that plans use.
"""

from __future__ import annotations

DAU_TEN = frozenset(
    """
    uy ban|ubnd|ubmttq|ubmttqvn|mttq|mat tran|hdnd|hoi dong|thuong truc|tt|ban thuong truc
    bo|so|phong|ban|vu|cuc|chi cuc|tong cuc|van phong|vp|thanh tra|kho bac|ngan hang|bao hiem
    toa an|tand|vien|vksnd|vks|cong an|quan su|bo chi huy|ban chi huy|bo doi|don bien phong|don|hat|tram
    trung tam|truong|hoc vien|benh vien|dai|bao|tap chi|cong|trang|nha xuat ban|thu vien
    hoi|doan|lien doan|lien minh|hiep hoi|cau lac bo|to chuc hanh nghe|cong doan
    thanh uy|tinh uy|dang uy|quan uy|huyen uy|chi bo|trung uong
    chu tich|pho chu tich|giam doc|pho giam doc|truong|pho truong|chanh|pho chanh|thu truong|bi thu|pho bi thu
    lanh dao|to truong|truong thon|truong khu vuc|truong ap|hieu truong
    co quan|don vi|to chuc|luc luong|khoi|can bo|cong chuc|doi ngu|hoa giai vien|tap huan vien|bao cao vien
    tuyen truyen vien|to hoa giai|to dan pho|to cong tac|to giup viec|thon|ap|ban lang|khu pho|nhan dan
    doanh nghiep|ca nhan|nha truong|luat su|luat gia|cong ty|hop tac xa|nguoi co uy tin|truong ban|doan the
    nganh|cac|nhung|moi|tung|toan the
    """.replace("\n", "|")
    .replace("    ", "")
    .split("|")
) - {""}
"""First words of a name of a body or of a group of bodies."""

NGHIA_CHUNG = frozenset(
    """
    co quan|don vi|to chuc|ca nhan|nganh|doan the|dia phuong|ban|doanh nghiep|phong|so|hoi|can bo|cong chuc|thon|ap
    to dan pho|khu pho|luat su|luat gia|nha truong|truong|xa|phuong|hop tac xa|luc luong|nhan dan|doan|ban lang
    """.replace("\n", "|")
    .replace("    ", "")
    .split("|")
) - {""}
"""Nouns that go on a group opened by "các" ("các sở, ban, ngành", "các cơ quan, tổ chức") when in small letters."""

DO_DANG = frozenset({"chu tich", "van phong", "vp", "thuong truc", "tt", "lanh dao", "ban thuong truc", "bi thu"})
"""A name that so far is only this goes on after the comma: "Chủ tịch, các Phó Chủ tịch UBND phường"."""

CO_VA = ("van phong", "vp", "thuong truc", "tt", "lanh dao", "doan", "chu tich")
"""Names that begin so may join two bodies by "và": "Văn phòng HĐND và UBND phường"."""

CAP_DAN_CU = ("hdnd", "hoi dong nhan dan", "ubnd", "uy ban nhan dan", "doan dbqh", "doan dai bieu quoc hoi", "dang uy")

DONG_TU = frozenset(
    """
    chủ trì|phối hợp|tham mưu|chỉ đạo|hướng dẫn|tổ chức|thực hiện|triển khai|theo dõi|đôn đốc|kiểm tra|báo cáo|tổng hợp
    bố trí|cân đối|xây dựng|lựa chọn|ban hành|cung cấp|cử|huy động|tăng cường|chủ động|căn cứ|trên cơ sở|có trách nhiệm
    giúp|là|đề xuất|đẩy mạnh|tiếp tục|tuyên truyền|vận động|lập|thẩm định|trình|quản lý|giám sát|rà soát|bảo đảm|đảm bảo
    tham gia|lồng ghép|gửi|tiếp nhận|thống kê|đánh giá|xem xét|đăng tải|biên soạn|số hóa|hỗ trợ|phản ánh|nghiên cứu
    phân công|đưa tin|thông tin|giới thiệu|kiến nghị|quán triệt|phổ biến|thường xuyên|định kỳ|chịu trách nhiệm|thành lập
    kiện toàn|chuẩn bị|ra|dự thảo|soạn thảo|điều phối|làm|sẽ|cần|phải|được|khẩn trương|kịp thời|tích cực|đưa|khảo sát
    tập huấn|bồi dưỡng|nghiêm túc|chấp hành|phát huy|quan tâm|đề nghị|yêu cầu|phát động|lãnh đạo|đôn đốc
    """.replace("\n", "|")
    .replace("    ", "")
    .split("|")
) - {""}
"""Verbs that end the name of a body and begin what it does."""

SAU_DO_VAN_LA_TEN: dict[str, tuple[str, ...]] = {
    "tổ chức": (
        "các",
        "cơ quan,",
        "đơn vị,",
        "quan,",
        "thể,",
        "ngành,",
        "và",
        "của",
        "sở",
        "doanh nghiệp,",
        "hội,",
        "địa phương,",
    ),
    "phối hợp": ("hội đồng", "cơ quan", "đơn vị"),
    "phổ biến": ("phối hợp", "hội đồng"),
    "thực hiện": ("tổ chức", "đơn vị", "cơ quan"),
    "thông tin": ("phòng", "cổng", "trang", "hệ thống", "và"),
    "quản lý": ("ban", "cơ quan", "cán bộ"),
    "tham gia": ("lực lượng", "thành viên", "tổ chức", "người"),
    "kiểm tra": ("đoàn", "tổ", "ủy ban", "ban"),
    "giám sát": ("đoàn", "tổ", "ban"),
    "tuyên truyền": ("tổ", "đội", "ban"),
    "hỗ trợ": ("trung tâm", "quỹ", "tổ"),
    "lãnh đạo": ("tập thể", "các", "đồng chí", "là"),
    "được": ("quan", "vị", "người", "tổ chức"),
    "chủ trì": ("cơ quan", "đơn vị"),
    "làm": ("việc", "người"),
    "là": ("người",),
}
"""Verbs that are part of a name after these words ("các cơ quan, tổ chức", "Hội đồng phối hợp phổ biến …")."""
