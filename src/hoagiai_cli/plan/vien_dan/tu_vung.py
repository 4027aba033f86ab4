"""The words of the citation language. Data only.

Type names and codes: NĐ 30/2020, PL III, M.I; the types of legal documents, of the Party and of the courts are added.
"""

from __future__ import annotations

from typing import Final

CO_THE_CO_NAM: Final = frozenset({"Nghị quyết", "Quyết định", "Chỉ thị"})
"""Types that are also legal documents, whose number then holds a year (27/2025/QĐ-TTg)."""

LUAT: Final = ("Hiến pháp", "Bộ luật", "Luật", "Pháp lệnh")
"""Cited by name and date, without number and issuer (NĐ 30/2020, PL I, P.I, M.II k.6)."""
LOAI_KHAC: Final = (
    *(
        "Nghị quyết liên tịch",
        "Nghị định",
        "Thông tư liên tịch",
        "Thông tư",
        "Lệnh",
        "Sắc lệnh",
        "Quyết định liên tịch",
    ),
    *("Công văn", "Công thư", "Thư công", "Kết luận", "Thông tri", "Chương trình phối hợp", "Kế hoạch phối hợp"),
    *("Kế hoạch liên tịch", "Hướng dẫn liên tịch", "Quy chế phối hợp", "Thông báo kết luận", "Chương trình hành động"),
    *("Văn bản hợp nhất", "Văn bản", "Báo cáo thẩm định", "Báo cáo thẩm tra", "Quy chế làm việc", "Chiến lược"),
)
CACH_VIET: Final = {"Qui chế": "Quy chế", "Qui định": "Quy định", "Giấy uỷ quyền": "Giấy ủy quyền"}

MO_DAU: Final = (
    *("Căn cứ vào", "Căn cứ", "Thực hiện", "Tiếp tục thực hiện", "Triển khai thực hiện", "Triển khai", "Theo"),
    *("Thi hành", "Xét"),
)
"""What may stand before the one citation of a line."""

TEN_LUAT: Final = (
    *("Phổ biến, giáo dục pháp luật", "Phòng, chống bạo lực gia đình", "Phòng, chống tham nhũng"),
    *("Phòng, chống ma túy", "Phòng, chống mua bán người", "Phòng, chống rửa tiền", "Phòng, chống thiên tai"),
    *("Phòng, chống bệnh truyền nhiễm", "Phòng cháy, chữa cháy và cứu nạn, cứu hộ", "Phòng cháy và chữa cháy"),
    *("Cán bộ, công chức", "Thi đua, khen thưởng", "An toàn, vệ sinh lao động", "Tín ngưỡng, tôn giáo"),
    *("Quản lý, sử dụng tài sản công", "Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ"),
    *("Quản lý, sử dụng vốn nhà nước đầu tư vào sản xuất, kinh doanh tại doanh nghiệp",),
    *("Thực hành tiết kiệm, chống lãng phí", "Hòa giải, đối thoại tại Tòa án"),
    *("Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở", "Xuất cảnh, nhập cảnh của công dân Việt Nam"),
    *("Hôn nhân và gia đình", "Giáo dục quốc phòng và an ninh", "Khoa học và công nghệ", "Trẻ em và thanh niên"),
    *("Khoa học, công nghệ và đổi mới sáng tạo", "Tiêu chuẩn và quy chuẩn kỹ thuật", "Bảo vệ và phát triển rừng"),
    *("Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân", "Trách nhiệm bồi thường của Nhà nước"),
    *("Hoạt động giám sát của Quốc hội và Hội đồng nhân dân", "Trật tự, an toàn giao thông đường bộ"),
    *("Bảo vệ, chăm sóc và giáo dục trẻ em", "Hỗ trợ doanh nghiệp nhỏ và vừa", "về người khuyết tật"),
    *("sửa đổi, bổ sung một số điều của",),
)
"""Names of laws with a comma, "và", "của" or "về" in them, which elsewhere end a name."""
KHONG_PHAI_LUAT: Final = frozenset({"sư", "gia", "pháp", "lệ", "định", "học", "tục", "lệnh"})
"""After "luật" these make another word (luật sư, luật gia)."""
TRUOC_LUAT: Final = frozenset({"pháp", "kỷ", "quy", "khoa", "ngành", "học", "trường", "viện", "hội", "đoàn", "âm"})
"""Before "luật" these make another word (pháp luật, kỷ luật)."""

DUNG: Final = frozenset(
    {
        *(
            "về",
            "tại",
            "đã",
            "được",
            "phải",
            "có",
            "là",
            "trên",
            "để",
            "khi",
            "theo",
            "nhằm",
            "gắn",
            "với",
            "cho",
            "từ",
        ),
        *(
            "do",
            "trong",
            "nêu",
            "như",
            "thì",
            "sẽ",
            "đang",
            "cần",
            "sau",
            "trước",
            "giao",
            "hoặc",
            "nên",
            "vào",
            "ngày",
        ),
        *("này", "đến", "bằng", "qua", "kèm", "đối", "nếu", "mà", "vì", "tới", "bị", "đây", "căn", "nhưng", "còn"),
    }
)
"""Words in small letters that end the name of an issuer or of a law."""
DUNG_HAI: Final = frozenset(
    {
        *(
            "phê duyệt",
            "ban hành",
            "quy định",
            "qui định",
            "hướng dẫn",
            "sửa đổi",
            "bổ sung",
            "triển khai",
            "thực hiện",
        ),
        *("tổ chức", "công bố", "thành lập", "kiện toàn", "phân công", "ủy quyền", "bãi bỏ", "thông qua", "tăng cường"),
        *(
            "đẩy mạnh",
            "yêu cầu",
            "chỉ đạo",
            "đề nghị",
            "giai đoạn",
            "quyết định",
            "chấp thuận",
            "điều chỉnh",
            "cùng các",
        ),
        *("phối hợp", "tiếp tục", "thống nhất", "xây dựng", "liên quan", "hiện hành", "thi hành", "bảo đảm", "đảm bảo"),
        *("nâng cao", "xác định", "đề ra", "phù hợp", "góp phần", "cụ thể", "kết luận", "hỗ trợ", "tuyên truyền"),
    }
)
"""The same in two words."""
SAU_DO_KHONG_DUNG: Final = frozenset({"ban", "tổ", "đoàn", "vụ", "cục", "phòng", "sở", "đồng"})
"""After these the two words are part of a name ("Ban chỉ đạo", "Hội đồng phối hợp ...")."""
PHAY_TRONG_TEN: Final = frozenset(
    {
        *("văn hóa|thể thao", "kinh tế|hạ tầng", "phổ biến|giáo dục", "văn hóa|thông tin", "thi đua|khen thưởng"),
        *("hạ tầng|đô thị", "lao động|thương binh", "tuyên giáo|dân vận", "văn hóa|khoa học", "nông nghiệp|môi trường"),
        *("công nghiệp|thương mại", "thể thao|du lịch", "quản lý|sử dụng", "kế hoạch|tài chính", "an ninh|trật tự"),
    }
)
"""Two words before and after a comma that is part of the name of a body."""
TRICH_YEU_HAI: Final = frozenset(
    {
        *(
            "phê duyệt",
            "ban hành",
            "quy định",
            "qui định",
            "hướng dẫn",
            "sửa đổi",
            "bổ sung",
            "triển khai",
            "thực hiện",
        ),
        *("tổ chức", "công bố", "thành lập", "kiện toàn", "phân công", "bãi bỏ", "thông qua", "tăng cường", "đẩy mạnh"),
        *("điều chỉnh", "tiếp tục", "thống nhất", "phối hợp", "nâng cao", "xây dựng", "giao chỉ", "kết luận"),
    }
)
"""Besides "về" and "V/v", what a title begins with."""
HET_TRICH_YEU: Final = (
    *("căn cứ", "cụ thể", "theo đó", "trong đó", "nhằm", "đồng thời", "để", "do", "nên", "và", "gắn với", "phù hợp"),
    *("bảo đảm", "đảm bảo", "góp phần", "tiếp tục", "phấn đấu", "nhất là", "đặc biệt", "nếu", "khi", "qua đó", "từ đó"),
    *("sau đó", "trên cơ sở", "tập trung", "yêu cầu", "đề nghị", "thực hiện", "theo", "kịp thời", "đáp ứng", "bám sát"),
)
"""After a comma these begin something new, not the rest of a title."""
