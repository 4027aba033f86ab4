"""Abbreviations that need no introduction in an administrative plan, each with the reason why."""

from __future__ import annotations

_TEN_CO_QUAN = "tên cơ quan, tổ chức viết tắt trong mẫu và ký hiệu văn bản (Nghị định 30/2020, phụ lục III)"
_DOAN_THE = "tổ chức chính trị - xã hội, viết tắt quen dùng trong văn bản của mọi cấp"
_NOI_NHAN = "chữ dùng ở nơi nhận và dòng Lưu (Nghị định 30/2020, phụ lục I, mẫu 1.4)"
_CAP_TRUONG = "cấp học, viết tắt trong Luật Giáo dục và tên trường"
_KY_THUAT = "chữ quốc tế, không có cách viết đầy đủ quen dùng trong tiếng Việt"
_TIEN = "mã tiền tệ"
_DOANH_NGHIEP = "phần của tên doanh nghiệp, hợp tác xã, nhãn hiệu"
_QUEN = "viết tắt trong văn bản pháp luật và biểu mẫu của Nhà nước"

CHAP_NHAN: dict[str, str] = {
    **dict.fromkeys(("UBND", "HĐND", "TAND", "VKSND", "VKS", "KSND", "THADS", "CAND", "QĐND", "BTP"), _TEN_CO_QUAN),
    **dict.fromkeys(("MTTQ", "MTTQVN", "UBMTTQ", "UBMTTQVN", "LHPN", "CCB", "TNCS", "LĐLĐ", "CNVC"), _DOAN_THE),
    **dict.fromkeys(("VT", "TM", "KT", "TL", "TUQ", "PCT", "CT", "VP"), _NOI_NHAN),
    **dict.fromkeys(("THCS", "THPT", "TH", "MN", "PTDTBT", "PTDTNT", "GDTX", "GDNN"), _CAP_TRUONG),
    **dict.fromkeys(
        (
            "USB",
            "QR",
            "PDF",
            "AI",
            "SMS",
            "LED",
            "OK",
            "CD",
            "DVD",
            "IT",
            "FM",
            "HIV",
            "AIDS",
            "ISO",
            "KPI",
            "GDP",
            "GRDP",
            "OCOP",
            "HACCP",
            "GMP",
            "OA",
            "STEM",
            "PAPI",
            "SIPAS",
            "PCI",
            "DDCI",
        ),
        _KY_THUAT,
    ),
    **dict.fromkeys(("VNPT", "TNHH", "MTV", "HTX", "CP", "BIDV", "EVN"), _DOANH_NGHIEP),
    **dict.fromkeys(("VND", "VNĐ", "USD"), _TIEN),
    **dict.fromkeys(("ĐBQH", "LLVT", "NSNN", "XHCN", "TW", "TƯ", "TP", "TX", "TT", "CNTT", "NTM", "ANTT"), _QUEN),
}
"""Abbreviation -> reason. PBGDPL and HGCS are not here: plans of this field are read by people who do not know them."""
