"""Labels that stand before the colon in assignment lines, folded, by the field they fill: data.

To teach the importer a new label, add it here, folded (lower case, no diacritics).
"""

from __future__ import annotations

NHAN: dict[str, tuple[str, ...]] = {
    "chu_tri": (
        "co quan chu tri", "don vi chu tri", "chu tri", "co quan chu tri tham muu", "co quan tham muu", "don vi tham muu",
        "phong chu tri", "ban chu tri", "bo phan chu tri", "co quan don vi chu tri", "co quan chu tri thuc hien",
        "don vi chu tri thuc hien", "chu tri thuc hien", "chu tri tham muu", "co quan thuc hien", "don vi thuc hien",
        "co quan don vi thuc hien", "phan cong thuc hien", "phan cong", "phan cong chu tri", "co quan to chuc chu tri",
        "co quan dau moi", "don vi dau moi", "don vi dau moi thuc hien", "co quan chu tri xay dung", "to chuc thuc hien", "so chu tri",
        "giao", "nguoi chu tri", "ca nhan chu tri", "cong chuc tham muu", "trach nhiem thuc hien", "co quan chiu trach nhiem",
    ),
    "phoi_hop": (
        "co quan phoi hop", "don vi phoi hop", "phoi hop", "co quan phoi hop thuc hien", "don vi phoi hop thuc hien",
        "phoi hop thuc hien", "co quan don vi phoi hop", "co quan to chuc phoi hop", "phong phoi hop", "co quan cung phoi hop",
        "co quan don vi phoi hop thuc hien", "bo phan phoi hop", "cac co quan phoi hop", "cac don vi phoi hop", "voi su phoi hop cua",
    ),
    "thoi_gian": (
        "thoi gian thuc hien", "thoi gian hoan thanh", "thoi gian", "thoi han", "thoi han hoan thanh", "thoi han thuc hien",
        "tien do", "tien do thuc hien", "tien do hoan thanh", "han hoan thanh", "hoan thanh", "lo trinh", "lo trinh thuc hien",
        "thoi gian to chuc", "thoi gian trien khai", "thoi gian thuc hien va hoan thanh", "thoi diem", "thoi diem thuc hien",
        "thoi gian tien hanh", "thoi gian thuc hien hoan thanh", "han cuoi", "thoi gian du kien", "ngay hoan thanh",
    ),
    "san_pham": (
        "san pham", "ket qua", "ket qua san pham", "san pham ket qua", "san pham dau ra", "ket qua dau ra", "dau ra",
        "ket qua du kien", "san pham du kien", "san pham hoan thanh", "ket qua thuc hien", "ket qua can dat", "ket qua dat duoc",
    ),
    "lanh_dao_phu_trach": (
        "lanh dao phu trach", "lanh dao chi dao", "lanh dao ubnd phu trach", "nguoi chi dao", "dong chi phu trach",
        "lanh dao ubnd phuong phu trach", "lanh dao ubnd xa phu trach", "nguoi phu trach",
    ),
}  # fmt: skip

MAC_DINH: dict[str, str] = {
    "chu_tri": "Cơ quan chủ trì",
    "phoi_hop": "Cơ quan phối hợp",
    "thoi_gian": "Thời gian thực hiện",
    "san_pham": "Kết quả, sản phẩm",
    "lanh_dao_phu_trach": "Lãnh đạo phụ trách",
}
"""The labels a plan file need not name."""
