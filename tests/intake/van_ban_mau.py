"""One plan of our own writing as paragraphs, and the three line layouts that text comes in."""

from __future__ import annotations

import textwrap

DOAN = (
    "Số:       /KH-UBND",
    "An Bình, ngày     tháng 02 năm 2026",
    "KẾ HOẠCH",
    "Củng cố tổ hòa giải ở cơ sở năm 2026 trên địa bàn phường An Bình",
    "Thực hiện Kế hoạch số 12/KH-UBND ngày 15 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Bình An về công tác hòa giải "
    "ở cơ sở năm 2026, Ủy ban nhân dân phường An Bình ban hành Kế hoạch củng cố tổ hòa giải ở cơ sở, cụ thể như sau:",
    "I. MỤC ĐÍCH, YÊU CẦU",
    "1. Mục đích",
    "Giúp mỗi tổ hòa giải có đủ người, đủ kiến thức để giải quyết việc nhỏ "
    "ngay từ khu dân cư, không để mâu thuẫn kéo dài.",
    "2. Yêu cầu",
    "- Việc nào cũng có người chịu trách nhiệm và có hạn hoàn thành, tránh làm lướt, "
    "tránh làm trùng việc của đoàn thể khác.",
    "- Không phát sinh thủ tục đối với người dân.",
    "II. MỤC TIÊU",
    "- 100% tổ hòa giải có ít nhất 03 hòa giải viên, trong đó có hòa giải viên nữ.",
    "- Ít nhất 85% vụ việc được hòa giải thành.",
    "III. NHIỆM VỤ",
    "1. Rà soát, kiện toàn tổ hòa giải",
    "a) Rà soát danh sách hòa giải viên của từng tổ, lập danh sách những người xin thôi "
    "hoặc không còn sinh sống tại địa bàn.",
    "- Cơ quan chủ trì: Văn phòng HĐND và UBND phường.",
    "- Cơ quan phối hợp: Ủy ban Mặt trận Tổ quốc Việt Nam phường, Công an phường và các cơ quan, tổ chức có liên quan.",
    "- Thời gian thực hiện: Quý I năm 2026.",
    "b) Bầu bổ sung hòa giải viên ở những tổ còn thiếu.",
    "- Cơ quan chủ trì: Ủy ban Mặt trận Tổ quốc Việt Nam phường.",
    "- Cơ quan phối hợp: Phòng Kinh tế, Hạ tầng và Đô thị; Trưởng các khu phố.",
    "- Thời gian thực hiện: trước ngày 30/6/2026.",
    "2. Tập huấn kỹ năng hòa giải",
    "Tổ chức hai lớp, mỗi lớp một ngày, nội dung bám sát các vụ việc thường gặp ở phường trong năm trước.",
    "- Cơ quan chủ trì: Văn phòng HĐND và UBND phường.",
    "- Cơ quan phối hợp: Phòng Văn hóa - Xã hội.",
    "- Hình thức: Trực tiếp tại hội trường phường.",
    "- Thời gian thực hiện: Quý II, quý III năm 2026.",
    "3. Kiểm tra, sơ kết",
    "- Cơ quan chủ trì: Văn phòng HĐND và UBND phường.",
    "- Cơ quan phối hợp: Các cơ quan, đơn vị có liên quan.",
    "- Thời gian thực hiện:",
    "+ Kiểm tra: Tháng 9 năm 2026.",
    "+ Sơ kết: Quý IV năm 2026.",
    "IV. TỔ CHỨC THỰC HIỆN",
    "1. Văn phòng HĐND và UBND phường",
    "- Theo dõi, đôn đốc việc thực hiện Kế hoạch này.",
    "- Báo cáo Ủy ban nhân dân phường trước ngày 15/12/2026.",
    "2. Phòng Kinh tế, Hạ tầng và Đô thị tham mưu bố trí kinh phí theo quy định.",
    "3. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam phường: Vận động người có uy tín tham gia tổ hòa giải.",
    "4. Kinh phí thực hiện",
    "Kinh phí do ngân sách phường bảo đảm.",
    "Trên đây là Kế hoạch củng cố tổ hòa giải ở cơ sở năm 2026, đề nghị các cơ quan nghiêm túc triển khai thực hiện./.",
    "Nơi nhận:",
    "- UBND tỉnh;",
    "- Các phòng, ban của phường;",
    "- Lưu: VT, VP.",
    "TM. ỦY BAN NHÂN DÂN",
    "KT. CHỦ TỊCH",
    "PHÓ CHỦ TỊCH",
    "Nguyễn Văn A",
)


def dong_trong() -> str:
    """Blank lines between paragraphs; a page break cuts one paragraph in two."""
    text = "\n\n".join(DOAN) + "\n"
    return text.replace("không để mâu thuẫn kéo dài", "không để\n\nmâu thuẫn kéo dài")


def moi_dong() -> str:
    """One paragraph a line, no blank lines."""
    return "\n".join(DOAN) + "\n"


def ngat_cung(be_rong: int = 78) -> str:
    """Lines wrapped hard; blank lines between paragraphs; a page break that eats the blank line."""
    khoi = ["\n".join(textwrap.wrap(doan, be_rong, break_on_hyphens=False)) for doan in DOAN]
    text = "\n\n".join(khoi) + "\n"
    # what a page break leaves: no blank line, one leading space
    return text.replace("\n\n- Cơ quan phối hợp: Phòng Văn hóa", "\n - Cơ quan phối hợp: Phòng Văn hóa")


LAYOUTS = {"dong_trong": dong_trong, "moi_dong": moi_dong, "ngat_cung": ngat_cung}
