"""Where a Vietnamese title is best parted between two lines, and where it had better not be.

A line may end after any word; these are manners, not rules: "Thành / phố", "cơ / sở", "năm / 2026"
and a parted proper name read badly in a heading. The pairs are ordinary words of administrative titles.
"""

from __future__ import annotations

NAME = 0.45  # a proper name or "năm 2026" in two pieces
BAD = 0.3
POOR = 0.06
GOOD = -0.04

_PAIRS = frozenset(
    tuple(pair.split())
    for line in (
        "thành phố,đặc khu,thị trấn,thị xã,khu vực,khu phố,tổ dân,dân phố,ủy ban,uỷ ban,nhân dân,hội đồng,ban chỉ",
        "chỉ đạo,mặt trận,tổ quốc,công an,văn phòng,trung tâm,tư pháp,nội vụ,tài chính,y tế,văn hóa,văn hoá,xã hội",
        "kinh tế,quân sự,quốc phòng,an ninh,an toàn,trật tự,giao thông,giáo dục,đào tạo,trung học,tiểu học,mầm non",
        "mẫu giáo,phổ thông,cơ sở,hòa giải,hoà giải,giải viên,tập huấn,bồi dưỡng,huấn viên,nâng cao,năng lực,đội ngũ",
        "chất lượng,hiệu quả,giai đoạn,địa bàn,công tác,pháp luật,phổ biến,tuyên truyền,tiếp cận,phối hợp,tổ chức",
        "triển khai,thực hiện,thi hành,ban hành,theo dõi,tình hình,kế hoạch,chương trình,đề án,dự án,nghị quyết",
        "quyết định,nghị định,chỉ thị,kết luận,quản lý,nhà nước,xây dựng,kiểm tra,giám sát,thanh tra,cải cách",
        "hành chính,thủ tục,chuyển đổi,dịch vụ,phòng chống,phòng ngừa,tội phạm,tệ nạn,ma túy,môi trường,nông thôn",
        "đô thị,việt nam,chính quyền,chính trị,chính sách,địa phương,phụ nữ,thanh niên,cựu chiến,chiến binh,người dân",
        "cán bộ,công chức,viên chức,nhiệm vụ,giải pháp,mục tiêu,quốc gia,bền vững,giảm nghèo,bình đẳng,trẻ em,số hóa",
    )
    for pair in line.split(",")
)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_BEFORE_A_NUMBER = _words("năm tháng ngày quý số điều khoản điểm kỳ đợt lần khóa phường quận tổ vực đoạn luật")
_AFTER_A_NUMBER = _words("tháng năm")
_CLASS_WORDS = _words("phường xã tỉnh phố khu quận huyện trường")
_LINKS = _words("và của về trên tại cho theo đối với từ đến do ở các những")
_GOOD_STARTS = _words("và của về trên tại theo năm giai đối")
_DASHES = frozenset("-–—")


def cost(before: str, after: str, mixed_case: bool) -> float:
    """How bad it is to part a title between the words `before` and `after`; below 0 is welcome.

    `mixed_case`: the title has small letters, so that two capitals in a row are a proper name.
    """
    left, right = before.casefold().strip("“”\"'(),;.:"), after.casefold().strip("“”\"'(),;.:")
    left = left.rpartition("\u00a0")[2]
    if before in _DASHES or after in _DASHES or (left, right) in _PAIRS:
        return BAD
    if right[:1].isdigit() and (left in _BEFORE_A_NUMBER or left[-1:].isdigit()):
        return NAME
    if left[-1:].isdigit() and right.partition("\u00a0")[0] in _AFTER_A_NUMBER:
        return NAME
    if mixed_case and before[:1].isupper() and before[1:].islower() and after[:1].isupper() and after[1:].islower():
        return NAME
    if left in _LINKS or left in _CLASS_WORDS:
        return POOR
    return GOOD if right in _GOOD_STARTS or after[:1] in '“"(' else 0.0
