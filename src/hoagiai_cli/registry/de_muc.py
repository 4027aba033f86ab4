"""Words by which the headings of a plan are known, folded: data.

Each part has the words its heading may begin with, and words it may hold anywhere. Order matters:
the first part that fits is taken.
"""

from __future__ import annotations

DE_MUC: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
    ("muc_tieu.tong_quat", ("muc tieu tong quat", "muc tieu chung"), ()),
    (
        "muc_tieu.cu_the",
        ("muc tieu cu the", "chi tieu cu the", "cac chi tieu", "chi tieu"),
        ("muc tieu, chi tieu cu the",),
    ),
    ("muc_dich", ("muc dich",), ()),
    ("yeu_cau", ("yeu cau",), ()),
    ("quan_diem", ("quan diem",), ()),
    ("muc_tieu", ("muc tieu",), ()),
    ("pham_vi", ("pham vi",), ()),
    ("doi_tuong", ("doi tuong",), ()),
    (
        "kinh_phi",
        ("kinh phi", "nguon kinh phi", "du toan kinh phi", "ve kinh phi"),
        ("kinh phi thuc hien", "kinh phi bao dam"),
    ),
    ("che_do_bao_cao", ("che do bao cao", "che do thong tin", "thong tin, bao cao", "bao cao"), ()),
    (
        "to_chuc_thuc_hien",
        ("to chuc thuc hien", "trach nhiem", "phan cong trach nhiem", "phan cong thuc hien"),
        ("to chuc thuc hien",),
    ),
    (
        "nhiem_vu",
        (
            "nhiem vu",
            "noi dung",
            "cac nhiem vu",
            "cac noi dung",
            "nhung nhiem vu",
            "mot so nhiem vu",
            "cac hoat dong",
            "hoat dong",
        ),
        ("nhiem vu", "cong viec"),
    ),
    ("giai_phap", ("giai phap", "cac giai phap", "bien phap"), ()),
    ("thoi_gian_thuc_hien", ("thoi gian", "lo trinh", "tien do"), ()),
)
