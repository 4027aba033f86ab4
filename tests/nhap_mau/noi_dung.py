"""What the sample plans say: tasks of our own writing, with who, with whom, by when. Data for `bo_cuc`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ViecMau:
    """A task: its name, two lines of content, leads, partners, time, product."""

    ten: str
    noi_dung: tuple[str, str]
    chu_tri: tuple[str, ...]
    phoi_hop: tuple[str, ...]
    thoi_gian: str
    san_pham: str


XA = (
    ViecMau(
        "Rà soát, củng cố các tổ hòa giải",
        (
            "Lập danh sách hòa giải viên của từng thôn, ghi rõ người còn hoạt động.",
            "Bầu bổ sung ở những thôn còn thiếu người, bảo đảm có hòa giải viên nữ.",
        ),
        ("Văn phòng HĐND và UBND xã",),
        ("Ủy ban MTTQ Việt Nam xã", "Công an xã", "các thôn"),
        "Quý I năm 2026",
        "Danh sách được phê duyệt",
    ),
    ViecMau(
        "Tập huấn nghiệp vụ cho hòa giải viên",
        ("Mở hai lớp, mỗi lớp một ngày, học theo tình huống có thật.", "In sổ tay bỏ túi phát cho người học."),
        ("Văn phòng HĐND và UBND xã",),
        ("Phòng Văn hóa - Xã hội", "Trung tâm Phục vụ hành chính công xã"),
        "Trước ngày 30/6/2026",
        "02 lớp tập huấn",
    ),
    ViecMau(
        "Truyền thông trên hệ thống loa cơ sở",
        ("Phát mỗi tuần một chuyên mục hỏi đáp pháp luật.", "Viết tin, bài gương người tốt trong hòa giải."),
        ("Phòng Văn hóa - Xã hội",),
        ("các cơ quan, đơn vị có liên quan",),
        "Thường xuyên",
        "Tin, bài, chuyên mục",
    ),
    ViecMau(
        "Vận động người có uy tín tham gia hòa giải",
        ("Gặp gỡ già làng, trưởng dòng họ, cán bộ nghỉ hưu.", "Mời luật sư, luật gia về nói chuyện ở thôn."),
        ("Ủy ban MTTQ Việt Nam xã",),
        ("Hội Cựu chiến binh xã", "Hội Liên hiệp Phụ nữ xã", "Đoàn TNCS Hồ Chí Minh xã"),
        "Từ tháng 3 đến tháng 10 năm 2026",
        "Danh sách người nhận lời",
    ),
    ViecMau(
        "Bố trí kinh phí cho các tổ hòa giải",
        ("Lập dự toán theo mức chi hiện hành.", "Chi trả thù lao theo vụ việc, công khai ở nhà văn hóa thôn."),
        ("Phòng Kinh tế",),
        ("Văn phòng HĐND và UBND xã", "Kho bạc Nhà nước khu vực"),
        "Tháng 12/2026",
        "Dự toán",
    ),
    ViecMau(
        "Kiểm tra việc thực hiện ở các thôn",
        ("Mỗi quý kiểm tra hai thôn, có biên bản.", "Nhắc nhở ngay những việc còn chậm."),
        ("Chủ tịch, các Phó Chủ tịch UBND xã",),
        ("Công an xã", "Ban Chỉ huy Quân sự xã"),
        "Quý II, quý III năm 2026",
        "Biên bản kiểm tra",
    ),
    ViecMau(
        "Sơ kết, khen thưởng",
        ("Chọn tổ hòa giải tiêu biểu để biểu dương.", "Gửi báo cáo về Ủy ban nhân dân tỉnh."),
        ("Văn phòng HĐND và UBND xã",),
        ("Các phòng, ban, ngành, đoàn thể xã",),
        "Ngày 15 tháng 11 năm 2026",
        "Báo cáo sơ kết",
    ),
)

TINH = (
    ViecMau(
        "Ban hành văn bản hướng dẫn",
        ("Soạn tài liệu hỏi đáp ngắn gọn, dễ dùng.", "Lấy ý kiến các địa phương trước khi ban hành."),
        ("Sở Tư pháp",),
        ("Sở Nội vụ", "Sở Tài chính", "UBND các xã, phường"),
        "Trước ngày 31 tháng 3 năm 2026",
        "Văn bản hướng dẫn",
    ),
    ViecMau(
        "Xây dựng đội ngũ tập huấn viên cấp tỉnh",
        ("Chọn người có nghiệp vụ sư phạm, am hiểu pháp luật.", "Bồi dưỡng hằng năm theo chương trình khung."),
        ("Sở Tư pháp", "Ủy ban MTTQ Việt Nam tỉnh"),
        ("Hội Luật gia tỉnh", "Đoàn Luật sư tỉnh", "Tòa án nhân dân tỉnh", "Viện kiểm sát nhân dân tỉnh"),
        "Năm 2026 và các năm tiếp theo",
        "Quyết định công nhận",
    ),
    ViecMau(
        "Chuyển đổi số trong công tác hòa giải",
        ("Đưa tài liệu lên Cổng thông tin điện tử.", "Thử nghiệm trợ lý ảo trả lời câu hỏi thường gặp."),
        ("Sở Khoa học và Công nghệ",),
        ("Sở Tư pháp", "Báo và Phát thanh, Truyền hình tỉnh", "các doanh nghiệp viễn thông"),
        "Giai đoạn 2026 - 2028",
        "Chuyên trang điện tử",
    ),
    ViecMau(
        "Huy động lực lượng có chuyên môn",
        ("Mời luật sư, hội thẩm, cựu thẩm phán hỗ trợ tổ hòa giải.", "Ký quy chế phối hợp giữa các bên."),
        ("Hội Luật gia tỉnh",),
        ("Công an tỉnh", "Bộ Chỉ huy Quân sự tỉnh", "các tổ chức chính trị - xã hội"),
        "Hằng năm",
        "Quy chế phối hợp",
    ),
    ViecMau(
        "Hội thi hòa giải viên giỏi",
        ("Thi ở xã trước, thi tỉnh sau.", "Phát lại phần thi trên truyền hình."),
        ("Ủy ban nhân dân các xã, phường, đặc khu",),
        ("Sở Tư pháp", "Sở Văn hóa, Thể thao và Du lịch", "các cơ quan, tổ chức có liên quan"),
        "Quý III/2027",
        "Hội thi",
    ),
    ViecMau(
        "Tổng kết Đề án",
        ("Tự đánh giá ở từng địa phương.", "Khen thưởng tập thể, cá nhân tiêu biểu."),
        ("Sở Tư pháp",),
        ("Sở, ban, ngành, đoàn thể cấp tỉnh", "UBND cấp xã"),
        "Quý IV năm 2030",
        "Báo cáo tổng kết",
    ),
)
