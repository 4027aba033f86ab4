"""What the heading of a column says its cells hold: data for tables of tasks, folded (lower case, no diacritics).

Each entry: the field, words of which one must stand in the heading, words of which none may. The first that fits
counts, so the order matters: "Kết quả thực hiện" is a result, "Đơn vị thực hiện" a body.
"""

from __future__ import annotations

COT: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
    ("stt", ("^stt", "^tt$", "^so tt", "^so thu tu", "^s tt", "^t t$"), ()),
    ("lanh_dao_phu_trach", ("lanh dao", "nguoi chi dao", "dong chi phu trach", "chi dao thuc hien"), ("noi dung",)),
    (
        "thoi_gian",
        ("thoi gian", "thoi han", "tien do", "^han ", "han hoan thanh", "thoi diem", "lo trinh", "ngay hoan thanh",
         "^hoan thanh"),
        ("noi dung", "ket qua"),
    ),
    ("phan_cong", ("chu tri phoi hop", "chu tri va phoi hop", "phan cong", "chu tri - phoi hop"), ("noi dung",)),
    ("phoi_hop", ("phoi hop",), ("noi dung", "chu tri")),
    ("san_pham", ("san pham", "ket qua", "dau ra", "muc tieu can dat", "yeu cau dat"), ("noi dung",)),
    (
        "chu_tri",
        ("chu tri", "don vi thuc hien", "co quan thuc hien", "bo phan thuc hien", "nguoi thuc hien", "phu trach",
         "dau moi", "trach nhiem", "tham muu", "don vi phong", "co quan don vi", "^don vi$", "^co quan$", "ca nhan",
         "to chuc thuc hien", "chiu trach nhiem", "luc luong", "^thuc hien$", "phong chuyen mon", "cong chuc"),
        ("noi dung", "nhiem vu", "kinh phi"),
    ),
    (
        "ten",
        ("noi dung", "nhiem vu", "cong viec", "hoat dong", "giai phap", "ten viec", "^viec", "dau viec", "muc tieu",
         "hang muc", "chuyen de", "chu de"),
        (),
    ),
)  # fmt: skip
