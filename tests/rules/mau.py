"""A good plan as data, and what the rules say of a changed copy of it."""

from __future__ import annotations

import copy
from typing import Any

from hoagiai_cli.plan.luoc_do import doc_ke_hoach
from hoagiai_cli.plan.phat_hien import PhatHien
from hoagiai_cli.rules.chay import kiem

TOT: dict[str, Any] = {
    "loai": "Kế hoạch",
    "trang_thai": "ban_hanh",
    "co_quan_ban_hanh": "Ủy ban nhân dân phường An Bình",
    "so": 45,
    "ky_hieu": "KH-UBND",
    "ngay": "2026-02-10",
    "trich_yeu": "Công tác hòa giải ở cơ sở năm 2026",
    "thoi_ky": 2026,
    "can_cu": [
        "Luật Hòa giải ở cơ sở ngày 20 tháng 6 năm 2013",
        "Nghị định số 15/2014/NĐ-CP ngày 27 tháng 02 năm 2014 của Chính phủ quy định chi tiết Luật Hòa giải ở cơ sở",
    ],
    "nhiem_vu": [
        {
            "ten": "Kiện toàn tổ hòa giải trên địa bàn",
            "viec": [
                {
                    "ten": "Rà soát danh sách hòa giải viên",
                    "chu_tri": "Văn phòng HĐND và UBND phường",
                    "phoi_hop": "Công an phường; Ủy ban Mặt trận Tổ quốc Việt Nam phường",
                    "thoi_gian": "Quý I năm 2026",
                },
                {
                    "ten": "Bầu bổ sung hòa giải viên",
                    "chu_tri": ["Ủy ban Mặt trận Tổ quốc Việt Nam phường"],
                    "phoi_hop": ["Công an phường"],
                    "thoi_gian": [
                        {"viec": "Bầu", "thoi_gian": "Quý II năm 2026"},
                        {"viec": "Công nhận", "thoi_gian": "Quý III năm 2026"},
                    ],
                },
            ],
        },
        {
            "ten": "Tập huấn kỹ năng cho hòa giải viên",
            "chu_tri": "Phòng Văn hóa - Xã hội",
            "thoi_gian": "trước ngày 30/11/2026",
        },
    ],
    "noi_nhan": ["UBND thành phố", "Lưu: VT, VP"],
    "ky": {"chuc_vu": "CHỦ TỊCH", "nguoi_ky": "Nguyễn Văn A"},
}

XOA = object()
"""Set a path to this to take it out."""


def doi(**thay: Any) -> dict[str, Any]:
    """A copy of the good plan with values changed; paths are written a__0__b."""
    data = copy.deepcopy(TOT)
    for duong, gia_tri in thay.items():
        buoc = [int(phan) if phan.isdecimal() else phan for phan in duong.split("__")]
        cho: Any = data
        for phan in buoc[:-1]:
            cho = cho[phan]
        if gia_tri is XOA:
            del cho[buoc[-1]]
        else:
            cho[buoc[-1]] = gia_tri
    return data


def loi(data: dict[str, Any]) -> list[PhatHien]:
    """What all rules say of a plan that has the right shape."""
    ke_hoach, hinh = doc_ke_hoach(data)
    assert ke_hoach is not None, hinh
    return kiem(ke_hoach)[1]
