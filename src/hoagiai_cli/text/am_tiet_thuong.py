"""Syllables that stand often in administrative texts, to choose between two ways of parting words run together."""

from __future__ import annotations

_CAC = """
am an ba ban bao binh biên biến biết biển biểu biện biệt bo buôn buổi buộc bà bài bàn bào bày bái bám bán báo bãi
bão bè bé bên bình bí bích bùi băng bưu bước bạ bạc bạn bạo bản bảng bảo bảy bất bầu bắc bắt bằng bến bếp bệnh bị
bỏ bố bốn bồi bổ bộ bớt bờ bởi bữa cam can cao cau cha cham che chi chia chiếm chiến chiếu chiều cho chu chung
chuyên chuyển chuyện chuẩn chào chánh cháy châm chân châu chèn chéo chép chí chính chùa chú chúng chăm chăn chơi
chưa chương chạy chấm chấp chất chậm chắc chắn chặt chẽ chế chỉ chỉnh chịu chọn chống chồng chỗ chợ chụp chủ chứ
chứa chức chứng chừng chữ chữa co coi con cong cu cung cuối cuốn cuộc cà cài càng cá các cách cái cán cáo cát cân
câu cây còn có cô công cù cùng căn cũ cũng cơ cư cương cước cường cạnh cả cải cảm cảng cảnh cấp cấu cầm cần cầu
cẩm cận cập cậy cắt cặp cố cống cốt cồn cổ cổng cộng cột cờ cỡ cụ cục cụm của củng cứ cứu cử cửa cực cựu dan danh
dau de dia diễn diện do doanh du dung duy duyệt dài dành dán dân dây dãy dòng dõi dùng dư dương dưới dưỡng dạng
dạy dấu dẫn dễ dịch dịp dọc dọn dồn dụ dục dụng dứt dừng dữ dự dựa dựng em ghi ghép ghế gia giai gian giao già giá
giác giám giáo giáp giây giãn giúp giả giải giảm giản giảng giấy giỏi giống giới giờ giữ giữa gom gây gì gìn góc
góp gõ gũi gương gạch gấp gần gắn gặp gọi gọn gốc gồm gộp gỡ gợi gửi hai hanh hay hiểm hiểu hiện hiệp hiệu hoa hoà
hoài hoàn hoàng hoá hoạch hoạt hoặc huy huynh huyện huấn huế huống huỳnh hà hài hàm hàng hành hè hình hòa hòn hóa
hôm hôn hút hơn hưng hưu hương hướng hưởng hạ hạc hại hạn hạnh hạt hải hậu hằng hẹn hết hệ họ học họp hỏa hỏi hỏng
hồ hồi hồng hỗ hộ hội hộp hợp hụi hữu in ke khai khen khi khiếu kho khoa khoản khoảng khu khung khuyên khuyến
khuyết khuôn khác khách khám khánh khéo khê khích khó khóa khô không khúc khăn khơi khả khảo khấu khẩn khẩu khắc
khỏe khỏi khối khổ kinh kiên kiếm kiến kiểm kiểu kiệm kiện ky kèm kéo kép kê kênh kích kín kính ký kẹt kẻ kế kết
kề kể kịp kỳ kỷ kỹ lao liên liêu liền liệt liệu loa loi loại luyện luận luật là làm làng lành lào láng lâm lãng
lãnh lê lên lò lòng lùi lúc lý lĩnh lũ lưu lương lưới lược lượng lượt lạ lạc lại lạng lấy lần lập lậy lặng lặp lẽ
lề lễ lệ lệnh lịch lọc lối lồng lỗi lộ lộc lớn lớp lời lở lợi lụa lục lừa lựa lực ma minh miền miễn mo mua muốn mà
màn màu máy mâu mây mã mình mô môi môn mông mùa mưa mưu mương mường mượn mại mạng mạnh mất mấy mẫu mật mắc mắt mặc
mặt mẹ mềm mọi mỏ mốc mối mỗi một mới mời mở mục mức mừng mỹ nay ngay nghe nghiêm nghiên nghiêng nghiệm nghiệp
nghèo nghĩa nghề nghệ nghỉ nghị ngoài ngoại ngoặc nguy nguyên nguyễn nguyện nguyệt nguồn ngành ngày ngân ngãi ngói
ngô ngôn ngõ ngăn ngũ ngư người ngạn ngập ngắn ngắt ngọc ngộ ngừa ngữ nhan nhanh nhau nhiên nhiều nhiệm nhiệt nhu
nhà nhánh nháy nhân nhãn nhì nhóm như nhưng nhất nhầm nhận nhập nhật nhắc nhắn nhằm nhỏ nhớ nhờ những nhựa ninh
niêm niên noi non nuôi nà nào này nâng nét nên nêu nòng nó nói nóng nô nông núi năm năng nơi nương nước nại nạn
nậm nắm nằm nẵng nặng nếp nếu nền nối nội nộp nợ nửa nữ nữa pa pham phan phi phim phiên phiếu phoi phong phá phán
pháp phát phân phép phê phí phía phím phòng phó phóng phô phông phù phùng phú phúc phút phăng phương phước phường
phạm phạt phải phản phấn phần phẩm phẩy phận phố phối phổ phụ phục phủ phức qua quan quy quyết quyền quà quá quán
quát quân quét quý quả quản quảng quần quận quốc quỹ ra ranh riêng rà ràng rác rãnh rôn rõ rút rơi rượu rẫy rập
rịa rồi rộng rừng sai san sang sau sinh so song soát soạn sung suất suối suốt sàn sàng sách sáng sánh sáp sát sáu
sân sâu sóc sóng sót sông súc sĩ sơ sơn sư sạch sạt sản sậy sắc sắp sẵn sẻ sẽ số sống sổ sớm sở sức sử sửa sự sỹ
tai tay ten thai tham thang thanh thao thay the theo thi thiên thiết thiếu thiểu thiện thiệt thiệu thoi thoát
thoại thu thuyết thuyền thuê thuẫn thuận thuật thuế thuốc thuộc thuột thành thác thái tháng tháo tháp thân thê
thêm thì thí thích thôi thôn thông thù thùng thúc thăm thơ thơm thư thương thước thường thưởng thượng thạch thạnh
thạo thải thảo thấp thấy thần thầy thẩm thập thật thẳng thẻ thế thể thị thịnh thọ thỏa thống thổ thời thụ thục
thụt thủ thủy thứ thức thừa thử thửa thực tin tinh tiên tiêu tiến tiếng tiếp tiết tiền tiểu tiễn tiện to tong toà
toàn toán tra trang tranh trao treo tri trinh triển triệt triệu trong trung truyền trà trào trách trái tránh trên
trì trình trí trích trò trùm trùng trú trúc trăng trương trước trường trưởng trạch trạm trạng trả trấn trần trận
trật trắc trắng trẻ trễ trị trọ trọn trọng trống trồng trở trợ trụ trừ trữ trực tuyên tuyến tuyển tuyệt tuân tuấn
tuần tuổi ty tài tàu tác tách tái tám tán tâm tân tây tên tìm tình tích tín tính tòa tóm tô tôi tôn túc túi túy
tăng tĩnh tư tươi tương tướng tường tưởng tượng tại tạm tạo tạp tả tải tảng tảo tấn tất tầm tầng tận tập tật tắc
tắt tặng tế tết tệp tỉnh tịch tọa tố tốc tối tốt tồn tổ tổng tộc tội tới tờ tục tụng tủ từ từng tử tự tỷ uy uống
uỷ vai van vay ven vi vinh viên viết viền viễn việc viện việt vu vui và vài vàng vào vân vì ví vòng vùng văn vĩnh
vũ vũng vướng vượt vạn vải vấn vẫn vận vật vẹn vẽ về vệ vị vọng với vợ vụ vừa vững vực xa xanh xe xem xin xong
xung xuyên xuân xuôi xuất xuống xác xây xã xét xóa xóm xảy xếp xử yên yêu yết yếu án ánh áp âm ích ít ông ăn đai
đang đen đi điền điều điểm điển điện điệp đo đoàn đoán đoạn đu đua đà đài đàm đàn đào đá đám đán đánh đáp đâu đây
đã đè đê đình đích đó đóng đô đôn đông đúng đăng đĩa đơn đưa đương đường được đại đạo đạt đảm đảng đảo đất đấu đầu
đầy đẩy đậm đậu đẳng đặc đặt đẹp đếm đến đề đều để địa định đọc đọng đỏ đốc đối đồ đồi đồn đồng đổi đỗ độ độc đội
động đột đời đỡ đợt đụng đủ đức đứng đựng ưu ương ước ảnh ảo ấn ấp ấy ẩn ổn ủng ủy ứng
"""
THUONG = frozenset(_CAC.split())
