"""Words that the names of bodies begin with, as they stand in plans: data for splitting lists of bodies.

All entries are in small letters with one tone placement (`text.normal.fold_tones`), diacritics kept:
"phường An" is no "phương án", "cung cấp" is a verb and "cùng cấp" is not.
Sources: the departments named in Nghị định 150/2025/NĐ-CP, the bodies of the Party, the Front, courts and
procuracies, and the generic groups that plans use.
"""

from __future__ import annotations

DAU_TEN = frozenset(
    """
    ủy ban|ubnd|ubmttq|ubmttqvn|mttq|mặt trận|hđnd|hội đồng|thường trực|tt|ban thường trực
    bộ|sở|phòng|ban|vụ|cục|chi cục|tổng cục|văn phòng|vp|thanh tra|kho bạc|ngân hàng|bảo hiểm
    tòa án|tand|viện|vksnd|vks|công an|quân sự|bộ chỉ huy|ban chỉ huy|bộ đội|đồn biên phòng|đồn|hạt|trạm
    trung tâm|trường|học viện|bệnh viện|đài|báo|tạp chí|cổng|trang|nhà xuất bản|thư viện
    hội|đoàn|liên đoàn|liên minh|hiệp hội|câu lạc bộ|tổ chức hành nghề|công đoàn
    thành ủy|tỉnh ủy|đảng ủy|quân ủy|huyện ủy|chi bộ|trung ương|đảng bộ
    chủ tịch|phó chủ tịch|giám đốc|phó giám đốc|trưởng|phó trưởng|chánh|phó chánh|thủ trưởng|bí thư|phó bí thư
    đại diện|tổng phụ trách|giáo viên|cô giáo|thầy|cô|ông|bà|đồng chí|đ/c|học sinh|phụ huynh|ban đại diện|viên chức
    tổ|nhóm|đội|khoa|bộ môn|chi đoàn|liên đội|chi hội|chi đội|người|ủy viên|thành viên|thư ký|kế toán|văn thư|bưu điện
    bưu cục|viễn thông|điện lực|vnpt|viettel|hợp tác xã|quỹ|cụm|chuyên viên|lực lượng|kiểm lâm|hải quan|thuế
    lãnh đạo|tổ trưởng|trưởng thôn|trưởng khu vực|trưởng ấp|hiệu trưởng
    cơ quan|đơn vị|tổ chức|lực lượng|khối|cán bộ|công chức|đội ngũ|hòa giải viên|tập huấn viên|báo cáo viên
    tuyên truyền viên|tổ hòa giải|tổ dân phố|tổ công tác|tổ giúp việc|thôn|ấp|bản|khu phố|nhân dân
    doanh nghiệp|cá nhân|nhà trường|luật sư|luật gia|công ty|hợp tác xã|người có uy tín|trưởng ban|đoàn thể
    ngành|các|những|mọi|từng|toàn thể|tỉnh đoàn|thành đoàn|huyện đoàn|quận đoàn|xã đoàn|nghiệp đoàn|tập đoàn
    tổng công ty|chùa|giáo xứ|giáo họ|nhà thờ|đình|đền|thánh thất|hộ|già làng|chức sắc|nghệ nhân|tiểu khu|khu dân cư
    xóm|buôn|sóc|phum|làng|khóm|chi nhánh|siêu thị|chợ|đảng viên|đoàn viên|hội viên|cựu chiến binh|đội trưởng
    nhóm trưởng|cảng vụ|vườn quốc gia|khu bảo tồn|nhà văn hóa|nhà máy|xí nghiệp|lữ đoàn|trung đoàn|tiểu đoàn|sư đoàn
    hải đội|cấp ủy|chủ đầu tư|nhà thầu|nhà hảo tâm|nhà tài trợ|mạnh thường quân|chủ cơ sở|chủ hộ|chủ tàu|ngư dân
    tiểu thương|người dân|người lao động|sinh viên|cộng tác viên|tình nguyện viên|nhân viên|dân quân|dân phòng
    trưởng bản|phó hiệu trưởng|hiệu phó|phó bí thư|phó trưởng thôn|bảo tàng|nhà khách|nhà thi đấu|cảnh sát
    cơ sở giáo dục|nhà mạng|htx|agribank|vietinbank|vietcombank|bidv|mobifone|vinaphone|evn|hộ kinh doanh
    """.replace("\n", "|")
    .replace("    ", "")
    .split("|")
) - {""}
"""First words of a name of a body or of a group of bodies."""

NGHIA_CHUNG = frozenset(
    """
    cơ quan|đơn vị|tổ chức|cá nhân|ngành|đoàn thể|địa phương|ban|doanh nghiệp|phòng|sở|hội|cán bộ|công chức|thôn|ấp
    tổ dân phố|khu phố|luật sư|luật gia|nhà trường|trường|xã|phường|hợp tác xã|lực lượng|nhân dân|đoàn|bản|chi bộ
    trung tâm|bệnh viện
    huyện ủy|thành ủy|tỉnh ủy|đảng ủy|quận ủy|thị ủy|cấp ủy|đảng bộ|khóm|xóm|buôn|khu dân cư|cơ sở|hộ|làng|tiểu khu
    khu vực|chi hội|chi đoàn|công đoàn|nghiệp đoàn
    """.replace("\n", "|")
    .replace("    ", "")
    .split("|")
) - {""}
"""Nouns that go on a group opened by "các" ("các sở, ban, ngành", "các cơ quan, tổ chức") when in small letters."""

DO_DANG = frozenset(
    {
        *("chủ tịch", "văn phòng", "vp", "thường trực", "tt", "lãnh đạo", "ban thường trực", "bí thư", "báo", "đài"),
        *("sở", "các sở", "hội", "phòng", "ban", "trường", "ngành", "trung tâm", "ủy ban"),
    }
)
"""A name that so far is only this goes on after the comma: "Chủ tịch, các Phó Chủ tịch UBND phường"."""

DAU_TEN_HOA = frozenset({"thống kê", "thi hành", "quản lý", "kiểm lâm", "viễn thông"})
"""First two words that begin a name when written with a capital ("Thống kê thành phố"), and a deed otherwise."""

KHONG_DAU = frozenset(
    """
    khoa học|hội nghị|hội thi|hội thảo|hội chợ|hội diễn|ban hành|trường hợp|bản tin|bản sắc|bản đồ|đình chỉ|viện trợ
    đoàn kết|phòng chống|phòng ngừa|phòng cháy|phòng dịch|phòng hộ|báo cáo|bộ luật|bộ tài liệu|cục bộ|làng nghề
    tổ chức thực|đền bù|đội hình|đài thọ|hộ tịch|hộ khẩu|hộ chiếu|bộ tiêu|bộ câu
    """.replace("\n", "|")
    .replace("    ", "")
    .split("|")
) - {""}
"""Words that begin like a name of a body and are none."""

RONG = frozenset({"văn phòng", "vp", "sở", "phòng", "ban", "trường", "trung tâm", "hội"})
"""Of these, names that may be whole in a place where only one is meant: "Văn phòng, Ban Tuyên giáo"."""

CHUYEN_MON = (
    *("sở", "phòng", "bộ", "ban", "vụ", "cục", "chi cục", "tổng cục", "trung tâm", "hội đồng", "khoa", "trường"),
    *("viện", "học viện", "tổ", "hội bảo", "hội cứu", "báo", "đài", "nhà xuất bản", "liên đoàn", "hiệp hội"),
)
"""Names that begin so may hold a comma before any word: "Sở Văn hóa, Thể thao và Du lịch"."""

CO_VA = ("văn phòng", "vp", "thường trực", "tt", "lãnh đạo", "đoàn", "chủ tịch")
"""Names that begin so may join two bodies by "và": "Văn phòng HĐND và UBND phường"."""

CAP_DAN_CU = (
    "hđnd",
    "hội đồng nhân dân",
    "ubnd",
    "ủy ban nhân dân",
    "đoàn đbqh",
    "đoàn đại biểu quốc hội",
    "đảng ủy",
)

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

TRUOC_DO_VAN_LA_TEN: dict[str, tuple[str, ...]] = {
    "tổ chức": (
        *("hành nghề", "chính trị", "đảng", "công đoàn", "thành viên", "xã hội", "quốc tế", "tôn giáo", "đoàn thể"),
        *("có liên quan", "liên quan", "phi chính phủ", "hội", "kinh tế", "tín dụng", "của mặt trận"),
    ),
    "hướng dẫn": ("viên",),
    "tuyên truyền": ("viên",),
    "chủ trì": ("soạn thảo",),
    "làm": ("điểm", "nghề"),
    "báo cáo": ("viên",),
    "tập huấn": ("viên",),
}
"""Verbs that are part of a name before these words ("tổ chức chính trị - xã hội", "báo cáo viên")."""

SAU_DO_VAN_LA_TEN: dict[str, tuple[str, ...]] = {
    "tổ chức": (
        *("các", "cơ quan,", "đơn vị,", "quan,", "thể,", "ngành,", "và", "của", "sở", "doanh nghiệp,", "hội,"),
        *("địa phương,", "ban", "các hội,", "phòng,", "xã,", "phường,"),
    ),
    "bồi dưỡng": ("trung tâm", "cơ sở", "trường"),
    "chỉ đạo": ("ban", "tổ"),
    "chủ trì": ("cơ quan", "đơn vị", "được giao", "được phân công"),
    "đánh giá": ("hội đồng", "tổ", "đoàn"),
    "điều phối": ("văn phòng", "ban", "tổ"),
    "được": ("quan", "vị", "người", "tổ chức"),
    "giám sát": ("đoàn", "tổ", "ban"),
    "giúp": ("trợ",),
    "hỗ trợ": ("trung tâm", "quỹ", "tổ"),
    "hướng dẫn": ("tổ",),
    "khảo sát": ("đoàn", "tổ"),
    "kiểm tra": ("đoàn", "tổ", "ủy ban", "ban"),
    "là": ("người",),
    "làm": ("việc", "người"),
    "lãnh đạo": ("tập thể", "các", "đồng chí", "là"),
    "phối hợp": ("hội đồng", "cơ quan", "đơn vị"),
    "phổ biến": ("phối hợp", "hội đồng"),
    "quản lý": ("ban", "cơ quan", "cán bộ", "chi cục"),
    "soạn thảo": ("chủ trì",),
    "số hóa": ("tư vấn", "đơn vị", "tổ"),
    "tham gia": ("lực lượng", "thành viên", "tổ chức", "người"),
    "thẩm định": ("hội đồng", "tổ"),
    "thông tin": ("phòng", "cổng", "trang", "hệ thống", "và", "sở", "công nghệ", "trung tâm", "văn hóa"),
    "thực hiện": ("tổ chức", "đơn vị", "cơ quan", "hợp đồng"),
    "tổng hợp": ("dịch vụ", "nông nghiệp", "phòng", "khoa", "ban", "tổ"),
    "tuyên truyền": ("tổ", "đội", "ban", "hội đồng"),
    "xây dựng": ("đầu tư", "ban", "sở", "phòng"),
}
"""Verbs that are part of a name after these words ("các cơ quan, tổ chức", "Hội đồng phối hợp phổ biến …")."""
