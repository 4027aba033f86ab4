# ruff: noqa: E501 - sentences read best unbroken
"""The words of the corpus: made-up units, made-up plans and reports; only the laws cited are real."""

from __future__ import annotations

from dataclasses import replace

from tests.docx_corpus.layout import Annex, Content

_LUAT_TCCQ = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;"
_LUAT_HGCS = "Căn cứ Luật Hòa giải ở cơ sở ngày 20 tháng 6 năm 2013;"
_ND15 = (
    "Căn cứ Nghị định số 15/2014/NĐ-CP ngày 27 tháng 02 năm 2014 của Chính phủ quy định chi tiết một số điều và "
    "biện pháp thi hành Luật Hòa giải ở cơ sở"
)

PHUONG = Content(  # UBND phường, deputy signs, no annex
    issuer=("ỦY BAN NHÂN DÂN", "PHƯỜNG AN HÒA"),
    number="Số: 12/KH-UBND",
    date="An Hòa, ngày 05 tháng 3 năm 2026",
    kind="KẾ HOẠCH",
    subject=("Củng cố tổ hòa giải ở cơ sở", "trên địa bàn phường An Hòa năm 2026"),
    bases=(_LUAT_TCCQ, _LUAT_HGCS, f"{_ND15}."),
    body=(
        ("doan", "Ủy ban nhân dân phường An Hòa ban hành Kế hoạch củng cố tổ hòa giải ở cơ sở năm 2026 như sau:"),
        ("muc", "I. MỤC ĐÍCH, YÊU CẦU"),
        ("khoan_ten", "1. Mục đích"),
        ("doan", "Bảo đảm mỗi tổ dân phố có ít nhất một tổ hòa giải đủ thành phần, hoạt động **đều** và **hiệu quả**."),
        ("khoan_ten", "2. Yêu cầu"),
        ("doan", "- Rõ việc, rõ người chịu trách nhiệm, rõ thời hạn hoàn thành."),
        ("doan", "- Lồng ghép với việc thường xuyên của tổ dân phố, không tăng thêm giấy tờ, sổ sách."),
        ("muc", "II. NỘI DUNG THỰC HIỆN"),
        ("khoan_ten", "1. Rà soát tổ hòa giải"),
        ("diem", "a) Lập danh sách hòa giải viên theo từng tổ dân phố, ghi rõ người đã nghỉ;"),
        ("diem", "b) Đề nghị bầu bổ sung nơi còn thiếu người;"),
        ("diem", "c) Công nhận kết quả bầu trong thời hạn 05 ngày làm việc;"),
        ("diem", "d) Cập nhật danh sách lên trang thông tin của phường;"),
        ("diem", "đ) Gửi danh sách đã cập nhật cho Công an phường;"),
        ("diem", "e) Tổng hợp khó khăn, vướng mắc của các tổ."),
        ("khoan_ten", "2. Bồi dưỡng hòa giải viên"),
        ("doan", "Mở hai lớp bồi dưỡng kỹ năng lắng nghe và ghi biên bản, mỗi lớp một ngày, trong tháng 6 năm 2026."),
        ("muc", "III. TỔ CHỨC THỰC HIỆN"),
        ("khoan", "1. Phòng Văn hóa - Xã hội chủ trì, theo dõi, đôn đốc việc thực hiện Kế hoạch này."),
        ("khoan", "2. Công an phường phối hợp bảo đảm trật tự nơi tổ chức lớp bồi dưỡng."),
        ("khoan", "3. Tổ trưởng tổ dân phố báo cáo kết quả trước ngày 30 tháng 11 năm 2026."),
        (
            "doan",
            "Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị phản ánh về Ủy ban nhân dân phường để xem xét./.",
        ),
    ),
    power=("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    receivers=(
        "- Ủy ban nhân dân tỉnh Bình Minh;",
        "- Thường trực Đảng ủy phường;",
        "- Các tổ dân phố;",
        "- Lưu: VT, VHXH.",
    ),
)

TINH = Content(  # UBND tỉnh, the chairman signs, two annexes of which one wide, footnote
    issuer=("ỦY BAN NHÂN DÂN", "TỈNH BÌNH MINH"),
    number="Số: 145/KH-UBND",
    date="Bình Minh, ngày 29 tháng 01 năm 2026",
    kind="KẾ HOẠCH",
    subject=("Đưa dịch vụ công trực tuyến đến hộ gia đình giai đoạn 2026 - 2030",),
    bases=(
        _LUAT_TCCQ,
        "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;",
        "Theo đề nghị của Giám đốc Sở Khoa học và Công nghệ.",
    ),
    body=(
        ("doan", "Ủy ban nhân dân tỉnh Bình Minh ban hành Kế hoạch với các nội dung sau:"),
        ("muc", "I. MỤC TIÊU"),
        ("khoan", "1. Đến hết năm 2026, 60% hồ sơ của hộ gia đình được nộp trực tuyến[^Không tính hồ sơ đất đai.]."),
        ("khoan", "2. Đến hết năm 2030, tỷ lệ này đạt 95%; người dân không phải nộp lại giấy tờ đã số hóa."),
        ("muc", "II. NHIỆM VỤ"),
        ("khoan", "1. Chuẩn hóa mẫu đơn, tờ khai theo danh mục tại Phụ lục I."),
        ("khoan", "2. Lập tổ hỗ trợ tại thôn, tổ dân phố; phân công cụ thể tại Phụ lục II."),
        ("khoan", "3. Công khai kết quả hằng quý trên Cổng thông tin điện tử của tỉnh."),
        ("muc", "III. TỔ CHỨC THỰC HIỆN"),
        (
            "doan",
            "Giao Sở Khoa học và Công nghệ theo dõi, tổng hợp; các sở, ban, ngành, Ủy ban nhân dân xã, phường thực hiện nghiêm Kế hoạch này./.",
        ),
    ),
    power=("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
    receivers=(
        "- Bộ Khoa học và Công nghệ;",
        "- Thường trực Tỉnh ủy;",
        "- Các sở, ban, ngành tỉnh;",
        "- Ủy ban nhân dân các xã, phường;",
        "- Lưu: VT, KGVX (2).",
    ),
    signer="Trần Thị Bình",
    annexes=(
        Annex(
            "Phụ lục I",
            "DANH MỤC MẪU ĐƠN ĐƯỢC CHUẨN HÓA",
            "(Kèm theo Kế hoạch số 145/KH-UBND ngày 29 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Bình Minh)",
            rows=(
                ("STT", "Tên mẫu", "Lĩnh vực"),
                ("1", "Tờ khai đăng ký khai sinh", "Hộ tịch"),
                ("2", "Đơn đề nghị trợ giúp xã hội", "Bảo trợ xã hội"),
            ),
        ),
        Annex(
            "Phụ lục II",
            "PHÂN CÔNG TỔ HỖ TRỢ",
            "(Kèm theo Kế hoạch số 145/KH-UBND ngày 29 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Bình Minh)",
            rows=(
                ("STT", "Nội dung", "Chủ trì", "Phối hợp", "Thời gian", "Sản phẩm"),
                ("1", "Lập tổ hỗ trợ", "Ủy ban nhân dân xã, phường", "Tỉnh đoàn", "Quý I năm 2026", "Quyết định"),
                (
                    "2",
                    "Tập huấn thành viên",
                    "Sở Khoa học và Công nghệ",
                    "Bưu điện tỉnh",
                    "Tháng 4 năm 2026",
                    "Hai lớp",
                ),
            ),
            wide=True,
            size=12,
        ),
    ),
)

SO = Content(  # sở, parent line, report to one body
    parent=("UBND TỈNH BÌNH MINH",),
    issuer=("SỞ TƯ PHÁP",),
    number="Số: 08/BC-STP",
    date="Bình Minh, ngày 12 tháng 11 năm 2026",
    kind="BÁO CÁO",
    subject=("Kết quả trợ giúp pháp lý cho người khuyết tật năm 2026",),
    to=("Ủy ban nhân dân tỉnh Bình Minh",),
    body=(
        (
            "doan",
            "Thực hiện Kế hoạch số 31/KH-UBND ngày 15 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Bình Minh về trợ giúp pháp lý cho người khuyết tật, Sở Tư pháp báo cáo kết quả như sau:",
        ),
        ("muc", "I. KẾT QUẢ"),
        ("khoan_ten", "1. Số vụ việc"),
        ("doan", "Tiếp nhận 214 vụ việc, hoàn thành 198 vụ việc; còn 16 vụ việc đang thực hiện."),
        ("khoan_ten", "2. Truyền thông"),
        ("diem", "a) Tổ chức 12 buổi nói chuyện tại xã, phường;"),
        ("diem", "b) Phát 3.000 tờ gấp chữ nổi;"),
        ("diem", "c) Đăng 20 tin, bài trên Báo Bình Minh."),
        ("muc", "II. HẠN CHẾ VÀ NGUYÊN NHÂN"),
        ("doan", "Người thực hiện trợ giúp pháp lý còn ít; đường đến một số thôn đi lại khó khăn."),
        ("muc", "III. KIẾN NGHỊ"),
        (
            "doan",
            "Đề nghị Ủy ban nhân dân tỉnh bổ sung 02 biên chế cho Trung tâm Trợ giúp pháp lý nhà nước trong năm 2027.",
        ),
        ("doan", "Trên đây là báo cáo của Sở Tư pháp, kính trình Ủy ban nhân dân tỉnh xem xét, chỉ đạo./."),
    ),
    power=("GIÁM ĐỐC",),
    receivers=(
        "- Như trên;",
        "- Cục Phổ biến, giáo dục pháp luật và Trợ giúp pháp lý;",
        "- Giám đốc, các Phó Giám đốc Sở;",
        "- Lưu: VT, TGPL.",
    ),
    signer="Lê Văn Cường",
)

PHONG = Content(  # a division of a xã, report to two bodies, deputy head signs
    parent=("UBND XÃ ĐÔNG THẠNH",),
    issuer=("PHÒNG VĂN HÓA - XÃ HỘI",),
    number="Số: 27/BC-VHXH",
    date="Đông Thạnh, ngày 30 tháng 6 năm 2026",
    kind="BÁO CÁO",
    subject=("Tình hình xây dựng đời sống văn hóa", "sáu tháng đầu năm 2026"),
    to=("Ủy ban nhân dân xã Đông Thạnh", "Sở Văn hóa, Thể thao và Du lịch tỉnh Bình Minh"),
    body=(
        (
            "doan",
            "Phòng Văn hóa - Xã hội xã Đông Thạnh báo cáo tình hình xây dựng đời sống văn hóa sáu tháng đầu năm 2026 như sau:",
        ),
        ("khoan_ten", "1. Kết quả"),
        ("doan", "Toàn xã có 1.120 hộ đăng ký danh hiệu Gia đình văn hóa; 09 thôn đã sửa hương ước, quy ước."),
        ("khoan_ten", "2. Khó khăn"),
        ("doan", "Hai nhà văn hóa thôn xuống cấp, chưa có kinh phí sửa chữa."),
        ("khoan_ten", "3. Nhiệm vụ sáu tháng cuối năm"),
        ("doan", "- Kiểm tra 11 nhà văn hóa thôn;"),
        ("doan", "+ Đợt một: tháng 8 năm 2026;"),
        ("doan", "+ Đợt hai: tháng 11 năm 2026."),
        ("doan", "- Hoàn thành hồ sơ đề nghị công nhận trước ngày 15 tháng 12 năm 2026./."),
    ),
    power=("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"),
    receivers=("- Như trên;", "- Trưởng phòng (để b/c);", "- Lưu: VT."),
    signer="Phạm Thị Dung",
)

HDND = Content(  # a people's council
    issuer=("HỘI ĐỒNG NHÂN DÂN", "PHƯỜNG TÂN LỢI"),
    number="Số: 03/KH-HĐND",
    date="Tân Lợi, ngày 09 tháng 02 năm 2026",
    kind="KẾ HOẠCH",
    subject=("Giám sát việc giải quyết kiến nghị của cử tri",),
    bases=("Căn cứ Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân dân ngày 20 tháng 11 năm 2015.",),
    body=(
        ("doan", "Hội đồng nhân dân phường Tân Lợi xây dựng Kế hoạch giám sát như sau:"),
        ("phan", "Phần I"),
        ("phan_ten", "NỘI DUNG GIÁM SÁT"),
        ("muc", "I. PHẠM VI"),
        ("doan", "Kiến nghị của cử tri gửi đến từ kỳ họp thứ hai đến kỳ họp thứ tư."),
        ("muc", "II. ĐỐI TƯỢNG"),
        ("doan", "Ủy ban nhân dân phường và các phòng chuyên môn có liên quan."),
        ("phan", "Phần II"),
        ("phan_ten", "TỔ CHỨC THỰC HIỆN"),
        ("khoan", "1. Đoàn giám sát làm việc trực tiếp với từng phòng trong tháng 4 năm 2026."),
        ("khoan", "2. Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường chuẩn bị tài liệu, báo cáo tổng hợp./."),
    ),
    power=("TM. HỘI ĐỒNG NHÂN DÂN", "CHỦ TỊCH"),
    receivers=("- Thường trực HĐND tỉnh Bình Minh;", "- Đại biểu HĐND phường;", "- Lưu: VT."),
    signer="Hoàng Văn Em",
)

TRUONG = Content(  # a school under a phường, one annex, no căn cứ
    parent=("UBND PHƯỜNG TÂN LỢI",),
    issuer=("TRƯỜNG TRUNG HỌC CƠ SỞ", "NGUYỄN TRÃI"),
    number="Số: 56/KH-THCSNT",
    date="Tân Lợi, ngày 22 tháng 9 năm 2026",
    kind="KẾ HOẠCH",
    subject=("Tổ chức tuần lễ đọc sách năm học 2026 - 2027",),
    body=(
        (
            "doan",
            "Nhà trường tổ chức tuần lễ đọc sách từ ngày 05 tháng 10 đến ngày 10 tháng 10 năm 2026, cụ thể như sau:",
        ),
        ("khoan_ten", "1. Nội dung"),
        ("doan", "Mỗi lớp giới thiệu một cuốn sách; lịch giới thiệu tại Phụ lục kèm theo."),
        ("khoan_ten", "2. Phân công"),
        ("diem", "a) Cán bộ thư viện chuẩn bị sách, trang trí phòng đọc;"),
        ("diem", "b) Giáo viên chủ nhiệm hướng dẫn học sinh viết cảm nhận."),
        ("doan", "Yêu cầu các bộ phận nghiêm túc thực hiện./."),
    ),
    power=("HIỆU TRƯỞNG",),
    receivers=("- Phòng Văn hóa - Xã hội phường Tân Lợi;", "- Các tổ chuyên môn;", "- Lưu: VT."),
    signer="Vũ Thị Giang",
    annexes=(
        Annex(
            "Phụ lục",
            "LỊCH GIỚI THIỆU SÁCH",
            "(Kèm theo Kế hoạch số 56/KH-THCSNT ngày 22 tháng 9 năm 2026 của Trường Trung học cơ sở Nguyễn Trãi)",
            body=(
                ("khoan", "1. Khối 6 và khối 7: thứ Hai, thứ Ba."),
                ("khoan", "2. Khối 8 và khối 9: thứ Tư, thứ Năm./."),
            ),
        ),
    ),
)

VAN_PHONG = replace(  # signed by order; a report to nobody above
    PHUONG,
    number="Số: 101/BC-UBND",
    date="An Hòa, ngày 18 tháng 12 năm 2026",
    kind="BÁO CÁO",
    subject=("Công tác tiếp công dân năm 2026",),
    bases=(),
    body=(
        ("muc", "I. TÌNH HÌNH CHUNG"),
        ("doan", "Năm 2026, phường tiếp 340 lượt công dân, tăng 12 lượt so với năm 2025."),
        ("muc", "II. KẾT QUẢ GIẢI QUYẾT"),
        ("khoan", "1. Đã giải quyết 331 vụ việc, trong đó 290 vụ việc giải quyết ngay trong ngày."),
        ("khoan", "2. Chuyển cơ quan có thẩm quyền 09 vụ việc theo điểm a khoản 2 Điều 5 của Quy chế tiếp công dân./."),
    ),
    power=("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"),
    receivers=("- Thường trực HĐND phường;", "- Trang thông tin điện tử phường;", "- Lưu: VT, VP."),
)

ALL: dict[str, Content] = {
    "phuong": PHUONG,
    "tinh": TINH,
    "so": SO,
    "phong": PHONG,
    "hdnd": HDND,
    "truong": TRUONG,
    "van_phong": VAN_PHONG,
    "du_thao": replace(PHUONG, number="Số:      /KH-UBND", date="An Hòa, ngày      tháng      năm 2026", signer=""),
    "du_thao_phu_luc": replace(
        TINH,
        number="Số:       /KH-UBND",
        date="Bình Minh, ngày     tháng 01 năm 2026",
        annexes=tuple(
            replace(
                annex,
                note="(Kèm theo Kế hoạch số       /KH-UBND ngày     tháng     năm 2026 của Ủy ban nhân dân tỉnh Bình Minh)",
            )
            for annex in TINH.annexes
        ),
    ),
    "quyen_giam_doc": replace(SO, power=("Q. GIÁM ĐỐC",)),
    "uy_quyen": replace(
        VAN_PHONG, power=("TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG KINH TẾ"), number="Số: 09/BC-UBND", signer="Đỗ Văn Hải"
    ),
    "hoà": replace(
        PHUONG,
        issuer=("UỶ BAN NHÂN DÂN", "PHƯỜNG AN HOÀ"),
        date="An Hoà, ngày 05 tháng 3 năm 2026",
        power=("TM. UỶ BAN NHÂN DÂN", "CHỦ TỊCH"),
    ),
    "thanh_pho": replace(
        TINH,
        issuer=("ỦY BAN NHÂN DÂN", "THÀNH PHỐ HỒ CHÍ MINH"),
        date="Thành phố Hồ Chí Minh, ngày 29 tháng 6 năm 2026",
        body=tuple((role, text.replace("tỉnh Bình Minh", "Thành phố Hồ Chí Minh")) for role, text in TINH.body),
        annexes=tuple(
            replace(
                annex,
                note="(Kèm theo Kế hoạch số 145/KH-UBND ngày 29 tháng 6 năm 2026 của Ủy ban nhân dân Thành phố Hồ Chí Minh)",
            )
            for annex in TINH.annexes
        ),
    ),
    "ban_chi_dao": replace(  # an advisory body as issuer, with a series of its own
        PHUONG,
        parent=("UBND PHƯỜNG AN HÒA",),
        issuer=("BAN CHỈ ĐẠO", "CHUYỂN ĐỔI SỐ"),
        number="Số: 02/KH-BCĐ",
        bases=(
            "Căn cứ Quyết định số 77/QĐ-UBND ngày 09 tháng 02 năm 2026 của Ủy ban nhân dân phường An Hòa về việc thành lập Ban Chỉ đạo chuyển đổi số.",
        ),
        power=("TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN"),
    ),
    "cuc": replace(  # a department of a ministry: long name, an ampersand in its code
        SO,
        parent=("BỘ TƯ PHÁP",),
        issuer=("CỤC PHỔ BIẾN,", "GIÁO DỤC PHÁP LUẬT", "VÀ TRỢ GIÚP PHÁP LÝ"),
        number="Số: 118/BC-PBGDPL&TGPL",
        date="Hà Nội, ngày 01 tháng 12 năm 2026",
        to=("Bộ trưởng Bộ Tư pháp",),
        power=("KT. CỤC TRƯỞNG", "PHÓ CỤC TRƯỞNG"),
        receivers=("- Như trên;", "- Cục trưởng (để báo cáo);", "- Văn phòng Bộ;", "- Lưu: VT, VP (03)."),
    ),
    "chi_cuc": replace(
        TRUONG,
        parent=("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG",),
        issuer=("CHI CỤC THỦY LỢI",),
        number="Số: 10/KH-CCTL",
        date="Bà Rịa, ngày 10 tháng 10 năm 2026",
        power=("Q. CHI CỤC TRƯỞNG",),
        annexes=(),
        body=tuple((role, text.replace("; lịch giới thiệu tại Phụ lục kèm theo", "")) for role, text in TRUONG.body),
    ),
    "phuong_so": replace(
        PHUONG,
        issuer=("ỦY BAN NHÂN DÂN", "PHƯỜNG 17"),
        date="Phường 17, ngày 14 tháng 10 năm 2026",
        subject=("Củng cố tổ hòa giải ở cơ sở", "trên địa bàn Phường 17 năm 2026"),
        body=tuple((role, text.replace("phường An Hòa", "Phường 17")) for role, text in PHUONG.body),
    ),
}
