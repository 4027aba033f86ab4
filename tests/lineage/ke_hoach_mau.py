"""A superior's plan and a child's that carries it out well; tests change single words of them."""

from __future__ import annotations

from hoagiai_cli.lineage.ban_so import BanSo, lap_ban_so
from hoagiai_cli.plan.luoc_do import doc_ke_hoach
from hoagiai_cli.source.loader import load

CHA = """\
loai: Kế hoạch
trang_thai: ban_hanh
co_quan_ban_hanh: Ủy ban nhân dân tỉnh Thanh Lâm
so: 52
ky_hieu: KH-UBND
ngay: 2026-01-22
trich_yeu: Vệ sinh môi trường, chỉnh trang đô thị năm 2026 trên địa bàn tỉnh Thanh Lâm
thoi_ky: 2026
muc_dich: |
  - Nâng cao ý thức giữ gìn cảnh quan của cán bộ và Nhân dân trên địa bàn tỉnh; hoàn thành các tiêu chí môi trường.
muc_tieu:
  cu_the:
    - Ít nhất 85% hộ gia đình phân loại rác tại nguồn.
    - Mỗi xã, phường, đặc khu có ít nhất 02 tuyến đường hoa.
    - Tỷ lệ chất thải nhựa còn trong rác sinh hoạt không quá 10%.
    - 100% tập huấn viên cấp tỉnh được bồi dưỡng.
nhiem_vu:
  - ten: Chỉ đạo, điều hành
    viec:
      - ten: Ban hành kế hoạch vệ sinh môi trường của cấp xã
        chu_tri: UBND các xã, phường, đặc khu
        thoi_gian: Trước ngày 15/02/2026
      - ten: Biên soạn tài liệu hướng dẫn phân loại rác
        chu_tri: Sở Nông nghiệp và Môi trường
        phoi_hop: UBND các xã, phường, đặc khu
        thoi_gian: Quý I năm 2026
  - ten: Xử lý điểm rác tồn đọng, trồng hoa dọc các tuyến đường
    chu_tri: UBND các xã, phường, đặc khu
    phoi_hop: [Công an cấp xã, Ủy ban Mặt trận Tổ quốc Việt Nam cấp xã]
    thoi_gian: Trước ngày 30/6/2026
  - ten: Tuyên truyền phân loại rác tại nguồn, mỗi xã ít nhất 02 buổi
    chu_tri: UBND cấp xã
    thoi_gian: Quý III năm 2026
  - ten: Kiểm tra, khen thưởng
    viec:
      - ten: Kiểm tra việc thực hiện tại các xã được chọn làm điểm
        chu_tri: UBND các xã được chọn làm điểm
        thoi_gian: Quý IV năm 2026
      - ten: Đề nghị khen thưởng tập thể, cá nhân tiêu biểu
        chu_tri: UBND các xã, phường, đặc khu
        thoi_gian:
          - viec: Cấp xã
            thoi_gian: Trước ngày 15/11/2026
          - viec: Cấp tỉnh
            thoi_gian: Tháng 12 năm 2026
che_do_bao_cao: |
  - UBND các xã, phường, đặc khu báo cáo kết quả gửi Sở Nông nghiệp và Môi trường trước ngày 20/11/2026.
"""

CON = """\
loai: Kế hoạch
trang_thai: du_thao
co_quan_ban_hanh: Ủy ban nhân dân phường An Bình
trich_yeu: Vệ sinh môi trường, chỉnh trang đô thị năm 2026 trên địa bàn phường An Bình
thoi_ky: 2026
thuc_hien:
  - van_ban: >-
      Kế hoạch số 52/KH-UBND ngày 22 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Thanh Lâm về vệ sinh môi trường,
      chỉnh trang đô thị năm 2026 trên địa bàn tỉnh Thanh Lâm
    tep: cha.yaml
muc_dich: |
  - Nâng cao ý thức giữ gìn cảnh quan của cán bộ và Nhân dân trên địa bàn phường; hoàn thành các tiêu chí môi trường.
muc_tieu:
  cu_the:
    - Ít nhất 90% hộ gia đình phân loại rác tại nguồn.
    - Có 03 tuyến đường hoa.
    - Tỷ lệ chất thải nhựa còn trong rác sinh hoạt không quá 08%.
nhiem_vu:
  - ten: Dọn điểm rác tồn đọng, trồng hoa dọc các tuyến đường
    theo: III.2
    chu_tri: Phòng Kinh tế, Hạ tầng và Đô thị
    phoi_hop: [Công an phường, Ủy ban Mặt trận Tổ quốc Việt Nam phường]
    thoi_gian: Quý II năm 2026
  - ten: Tuyên truyền phân loại rác tại nguồn, tổ chức 03 buổi
    theo: III.3
    chu_tri: Phòng Văn hóa - Xã hội
    thoi_gian: Tháng 8 năm 2026
  - ten: Khen thưởng tập thể, cá nhân tiêu biểu
    theo: III.4.b
    chu_tri: Văn phòng HĐND và UBND phường
    thoi_gian: Tháng 10 năm 2026
  - ten: Thi ảnh đường hoa
    theo: phát sinh
    chu_tri: Phòng Văn hóa - Xã hội
    thoi_gian: Tháng 9 năm 2026
che_do_bao_cao: |
  - Văn phòng HĐND và UBND phường tổng hợp, báo cáo Sở Nông nghiệp và Môi trường trước ngày 15/11/2026.
"""


def doi(goc: str, *cap: tuple[str, str]) -> str:
    """The text with words replaced; each must be there."""
    for cu, moi in cap:
        assert cu in goc, cu
        goc = goc.replace(cu, moi)
    return goc


def ban(text: str) -> BanSo:
    """A plan ready to be compared."""
    nguon = load(text.encode(), "kh.yaml")
    assert nguon.data is not None
    ke_hoach, loi = doc_ke_hoach(nguon.data)
    assert ke_hoach is not None, loi
    return lap_ban_so(ke_hoach)
