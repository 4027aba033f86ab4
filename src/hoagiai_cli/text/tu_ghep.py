"""Words of two syllables that administrative texts are full of: what a mistyped mark is told by."""

from __future__ import annotations

TU_GHEP = frozenset(
    """
    an ninh|an toàn|ban hành|báo cáo|bảo đảm|bảo vệ|biên bản|biên soạn|biện pháp|bồi dưỡng|bố trí|bổ nhiệm|bổ sung
    bộ phận|bước đầu|cán bộ|cải cách|cam kết|căn cứ|cân đối|cập nhật|chấp hành|chất lượng|chỉ đạo|chỉ tiêu|chi tiết
    chi trả|chính phủ|chính quyền|chính sách|chính trị|chịu trách|chủ động|chủ tịch|chủ trì|chủ trương|chủ yếu
    chú trọng|chuyên đề|chuyên môn|chuyên mục|chuyển biến|chuyển đổi|chức năng|chức trách|chứng nhận|chương trình
    công an|công bằng|công bố|công chức|công cộng|công dân|công đoàn|công khai|công nghệ|công nhận|công tác|công văn
    cộng đồng|cộng tác|cơ bản|cơ chế|cơ cấu|cơ quan|cơ sở|củng cố|cung cấp|cụ thể|cuộc thi|danh sách|dân chủ|dân cư
    dân phố|dân sự|dân tộc|diễn đàn|doanh nghiệp|du lịch|dự án|dự toán|dự thảo|duy trì|đánh giá|đạt được|đầu mối
    đầu tư|đẩy mạnh|đề án|đề nghị|đề xuất|điển hình|điều kiện|điều chỉnh|điều hành|định hướng|định kỳ
    đoàn thể|đoàn viên|đôn đốc|đối thoại|đối tượng|đối với|đội ngũ|đồng bào|đồng bộ|đồng chí|đồng thời|đời sống
    đơn vị|được giao|gia đình|giải pháp|giải quyết|giám đốc|giám sát|giáo dục|giới thiệu|giữ gìn|hạn chế|hành chính
    hiện hành|hiệu lực|hiệu quả|hình thức|hòa giải|hoàn thành|hoàn thiện|hoạt động|học sinh|học tập|hỗ trợ|hội đồng
    hội nghị|hội phụ|hội thi|hội viên|hợp đồng|hợp pháp|huy động|hướng dẫn|kế hoạch|kết hợp|kết quả|khả năng
    khảo sát|khẩn trương|khen thưởng|khiếu nại|khó khăn|khoa học|khu vực|khuyến khích|kiểm sát|kiểm tra|kiện toàn
    kiến nghị|kiến thức|kinh nghiệm|kinh phí|kinh tế|kịp thời|kỹ năng|lãnh đạo|lĩnh vực|liên quan|lồng ghép|luật sư
    lực lượng|lựa chọn|mâu thuẫn|mặt trận|mô hình|môi trường|mục đích|mục tiêu|nâng cao|năng lực|ngân sách
    nghị quyết|nghị định|nghiêm túc|nghiên cứu|nghiệp vụ|nguồn lực|nguyên tắc|người dân|nhân dân|nhân rộng|nhận thức
    nhiệm vụ|nhiệm kỳ|nội dung|nội vụ|nông dân|nông nghiệp|nông thôn|ổn định|pháp luật|pháp lý|phạm vi|phát hiện
    phát huy|phát sinh|phát triển|phân bổ|phê duyệt|phòng chống|phòng ngừa|phối hợp|phổ biến|phong trào|phụ cấp
    phụ lục|phụ nữ|phụ trách|phù hợp|phương án|phương pháp|phương tiện|quán triệt|quản lý|quân sự|quan tâm
    quan trọng|quốc gia|quốc hội|quy chế|quy định|quy trình|quyết định|quyết toán|quyền hạn|rà soát|sáng tạo
    sản phẩm|sản xuất|sáp nhập|sinh hoạt|số lượng|sơ kết|sử dụng|sửa đổi|sức khỏe|tài chính|tài liệu|tài nguyên
    tập huấn|tập thể|tập trung|tăng cường|tham gia|tham mưu|tham vấn|thanh niên|thanh tra|thành lập|thành phần
    thành phố|thành tích|thành viên|theo dõi|thẩm định|thẩm quyền|thi đua|thi hành|thiết bị|thiết thực|thông báo
    thông qua|thông tin|thôn bản|thống kê|thời gian|thời hạn|thủ tục|thủ trưởng|thủ tướng|thuận lợi|thúc đẩy
    thường trực|thường xuyên|thực hiện|thực tế|thực tiễn|thực trạng|tiêu chí|tiếp cận|tiếp nhận|tiếp tục|tiết kiệm
    tiến độ|tiến hành|tình hình|tỉnh ủy|tòa án|tổ chức|tổng hợp|tổng kết|tổng số|trách nhiệm|tranh chấp|trật tự
    trang thông|tri thức|triển khai|trình độ|trọng tâm|trung tâm|trung ương|truyền thanh|truyền thông|trực thuộc
    trực tiếp|trực tuyến|trưởng ban|trưởng phòng|trường học|trường hợp|tuyên truyền|tư pháp|tư vấn|tự quản|ưu tiên
    ủy ban|ủy quyền|vai trò|văn bản|văn hóa|văn minh|văn phòng|vận động|vi phạm|viên chức|vướng mắc|xã hội|xây dựng
    xử lý|ý kiến|ý nghĩa|ý thức|yêu cầu
    an sinh|biểu dương|bình đẳng|bạo lực|bảo hiểm|bầu cử|cai nghiện|chiến lược|chính xác|chăn nuôi|chất thải|chặt chẽ
    chữa bệnh|chữa cháy|cứu nạn|cử tri|di sản|di tích|dinh dưỡng|diễn tập|dân quân|dịch bệnh|dữ liệu|gia cầm|gia súc
    giao thông|giảm nghèo|huấn luyện|hướng nghiệp|hưởng ứng|hạ tầng|hồ sơ|hợp tác|khuyết tật|khí thải|khắc phục
    khởi nghiệp|kiểm soát|kỷ cương|kỷ luật|kỹ thuật|lan tỏa|lao động|liệt sĩ|lâm nghiệp|lãng phí|lưu trữ|lễ hội
    lừa đảo|ma túy|minh bạch|mầm non|mở rộng|nghĩa vụ|ngăn chặn|nhập ngũ|phát hành|phát động|phân công|phản biện
    phần mềm|quy hoạch|quảng bá|rác thải|sâu rộng|tai nạn|tham nhũng|thiên tai|thu hút|tháo gỡ|thương binh|thương mại
    thương tích|thể thao|thị trường|thống nhất|thực phẩm|tiêm chủng|tiêu thụ|tiểu học|truyền hình|trẻ em|trồng trọt
    trợ cấp|trợ giúp|tín dụng|tảo hôn|tệ nạn|tố cáo|tố giác|tội phạm|việc làm|vệ sinh|xuất khẩu|xâm hại|xúc tiến
    xử phạt|ô nhiễm|bộ đội|chấn chỉnh|chia sẻ|cộng dồn|đấu tranh|động viên|đột xuất|gắn kết|gương mẫu|hệ lụy|hội thảo
    kết luận|kết nối|khám bệnh|khẩn cấp|khen ngợi|lắng nghe|luân phiên|ngân hàng|nghiêm minh|ngăn ngừa|niêm yết
    phấn đấu|phản ánh|phân tích|quyết liệt|quyết tâm|răn đe|sàng lọc|suất ăn|thân thiện|thanh toán|thăm hỏi|thiện chí
    tiên phong|tôn trọng|tôn vinh|triệt để|truyền thống|uy tín|vận hành|vinh dự|tin tưởng|đoàn kết|đình chỉ|kiên quyết
    đuối nước|đào tạo|đất đai|đầy đủ|đền ơn|đồng thuận|ứng dụng|ứng phó
    """.replace("\n", "|")
    .replace("    ", "")
    .split("|")
) - {"", "hội phụ", "trang thông", "chịu trách"}
"""Pairs in small letters, one tone placement."""

CUNG_DUNG = frozenset(
    """
    cùng cấp|cũng cấp|trưởng bản|trường bản|công nhân|có bản|truyền thống|đầu từ|chi tiêu|khóa học|bảo về|báo về
    đặt được|đổi với|đội với|có chế|có quan|văn phong|đầu mỗi|công công|thành niên|diễu hành|hóa giải|phần công
    có cấu|có sở|cơ số|dân số|công đoạn|quan trong|chú trong|toàn án|thi hanh|trang bị|cần bộ|hội đông|trình dở
    ngăn sách|hộ khẩu|văn bằng|đi đôi
    tiêm chung|thiên tài|dự liệu|hộ sơ|bình đang|bình đăng|trò giúp|mô rộng|phát đồng|hướng ứng|phản công|lưu trú
    thị trưởng|thể thảo|lễ hỏi|chi thức|hội thao|thôn tin|phòng trống|dân giao|chứa bệnh|tham những|chung tâm
    """.replace("\n", "|")
    .replace("    ", "")
    .split("|")
) - {""}
"""Pairs that differ from one of these in a mark only and stand in texts as well, alone or across two words."""
