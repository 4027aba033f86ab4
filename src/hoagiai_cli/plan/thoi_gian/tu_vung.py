"""The words of the time language. Data only: a word a clerk uses and we do not know is added here.

All words are lower case, NFC, as :mod:`.tach` gives them (one spelling each, see ``CACH_VIET``). A phrase is a tuple
of words; phrases are grouped by their first word and tried longest first.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, TypeVar

_T = TypeVar("_T")
CumTu = tuple[str, ...]
CumTheoTu = dict[str, tuple[CumTu, ...]]


def theo_tu_dau(cum: Mapping[str, _T]) -> dict[str, tuple[tuple[CumTu, _T], ...]]:
    """Phrases ("chậm nhất là") with their meanings, by first word, longest first."""
    nhom: dict[str, list[tuple[CumTu, _T]]] = {}
    for chu, nghia in cum.items():
        tu = tuple(chu.split())
        nhom.setdefault(tu[0], []).append((tu, nghia))
    return {dau: tuple(sorted(ds, key=lambda muc: -len(muc[0]))) for dau, ds in nhom.items()}


def _cum(ds: Iterable[str]) -> CumTheoTu:
    return {dau: tuple(cum for cum, _ in nhom) for dau, nhom in theo_tu_dau(dict.fromkeys(ds, True)).items()}


def _tu(chu: str) -> frozenset[str]:
    return frozenset(chu.split())


CACH_VIET: Final = {
    **dict.fromkeys(("quí", "qúy", "qúi"), "quý"),
    "hàng": "hằng",
    "kì": "kỳ",
    "hòan": "hoàn",
    "họăc": "hoặc",
    "tuỳ": "tùy",
    "vaò": "vào",
    "gđ": "giai đoạn",
    "tư": "bốn",
}
"""Other spellings of a word."""

LA_MA: Final = {
    **{chu: so for so, chu in enumerate(("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"), 1)},
    **{chu: so for so, chu in enumerate("ⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹ", 1)},
    **{chu: so for so, chu in enumerate(("l", "ll", "lll", "lv"), 1)},  # a small L typed for the figure I
}
SO_CHU: Final = {
    **{chu: so for so, chu in enumerate(["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"], 1)},
    "bẩy": 7,
    "giêng": 1,
    "chạp": 12,
}

DON_VI: Final = frozenset({"năm", "quý", "tháng", "tuần", "ngày"})
PHAN: Final = {"đầu": 1, "giữa": 2, "cuối": 3}
MOI: Final = frozenset({"hằng", "mỗi", "từng"})
TIEP_THEO: Final = (("tiếp", "theo"), ("kế", "tiếp"), ("sau", "đó"), ("sau",), ("tiếp",), ("tới",))
TRO_DI: Final = (("trở", "đi"), ("trở", "về", "sau"), ("về", "sau"), ("trở", "lên"))

# What a word before a date makes of it: it starts there (tu, sau: the day after), it ends there (den, truoc: the day
# before), or nothing ("").
GIOI_HAN: Final = theo_tu_dau(
    {
        **dict.fromkeys(("từ", "kể từ", "bắt đầu từ", "bắt đầu", "tính từ", "từ đầu"), "tu"),
        **dict.fromkeys(("sau", "từ sau"), "sau"),
        **dict.fromkeys(("trước", "đến trước", "từ trước", "tới trước"), "truoc"),
        **dict.fromkeys(
            (
                *("đến", "đến hết", "cho đến", "cho đến hết", "tính đến", "tính đến hết", "tới", "tới hết", "hết"),
                *("chậm nhất", "chậm nhất là", "muộn nhất", "muộn nhất là", "trễ nhất", "trễ nhất là"),
                *("không quá", "không muộn hơn", "không chậm hơn", "không trễ hơn"),
                *("hạn cuối", "hạn cuối là", "hạn cuối cùng", "hạn chót", "hạn chót là"),
            ),
            "den",
        ),
        **dict.fromkeys(
            (
                *("trong", "vào", "khoảng", "vào khoảng", "ngay", "cả", "trọn", "trong cả", "là", "riêng", "tại"),
                *("dự kiến", "hoàn thành", "hoàn thành xong", "xong", "kết thúc", "ngay trong", "ngay từ"),
                *("thời kỳ", "nhiệm kỳ", "niên khóa", "giai đoạn", "khoảng thời gian", "thời gian", "trong thời gian"),
            ),
            "",
        ),
        **dict.fromkeys(("suốt", "trong suốt", "xuyên suốt"), "lap"),
    }
)
# After these a unit may stand without its number: "hết năm", "trong năm".
CHO_THIEU_SO: Final = frozenset({"hết", "trong", "cả", "suốt", "trọn"})
NOI_KHOANG: Final = frozenset({"-", "đến", "tới", "~", "→", ".."})
NOI_DANH_SACH: Final = frozenset({",", "và", "hoặc", "&", "hay"})

THUONG_XUYEN: Final = _cum(
    (
        *("thường xuyên", "thường kỳ", "liên tục", "quanh năm", "xuyên suốt", "định kỳ", "hằng kỳ", "mỗi kỳ"),
        *("trong suốt", "suốt", "trong quá trình", "quá trình thực hiện", "các năm", "các quý", "các tháng"),
        *("theo từng", "theo hằng", "theo mỗi", "theo định kỳ"),
    )
)
# Of those, the ones that take the rest of the clause with them ("trong quá trình thực hiện Đề án").
NUOT_MENH_DE: Final = frozenset({"trong suốt", "suốt", "trong quá trình", "quá trình thực hiện"})
LUOT: Final = frozenset({"lần", "kỳ", "đợt", "cuộc", "buổi"})
THU_TU: Final = _tu("đợt lần kỳ khóa vòng phần mục lớp vực nhóm tổ bước số điểm điều khoản lục cấp phường")
"""Words whose number is an ordinal and no date: "đợt 1", "khu vực 3"."""
IT_NHAT: Final = (("ít", "nhất"), ("tối", "thiểu"), ("không", "dưới"), ("tối", "đa"))

MO_HO: Final = _cum(
    (
        *("khi điều kiện", "khi có điều kiện", "khi đủ điều kiện", "khi thuận lợi", "khi thích hợp", "khi phù hợp"),
        *("thời gian tới", "trong thời gian tới", "thời gian sớm nhất", "trong thời gian sớm nhất"),
        *("thời điểm thích hợp", "thời điểm phù hợp", "thời gian thích hợp", "thời gian phù hợp"),
        *("vào thời điểm thích hợp", "vào thời điểm phù hợp", "vào thời gian thích hợp", "vào thời gian phù hợp"),
        *("tùy", "sớm nhất có thể"),
    )
)
"""Words that sound like a time and name none."""

SU_KIEN: Final = theo_tu_dau(
    {
        **dict.fromkeys(
            (
                *("theo", "khi", "ngay khi", "sau khi", "ngay sau khi", "trước khi", "trong khi", "từ khi", "kể từ"),
                *("từ ngày", "tính từ", "đến khi", "cho đến khi", "đến lúc", "ngay sau", "căn cứ", "đột xuất"),
                *("trong thời hạn", "trong vòng", "trong hạn", "lồng ghép", "gắn với", "cùng với"),
                *("đồng thời với", "song song với", "cùng thời điểm", "cùng thời gian", "bất thường"),
            ),
            "cung",
        ),
        **dict.fromkeys(("sau", "trước"), "dau_cau"),
        **dict.fromkeys(
            (
                *("nhân dịp", "vào dịp", "trong dịp", "dịp", "vào đợt", "trong đợt", "trong các đợt", "vào các đợt"),
                *("vào các dịp", "trong các dịp", "đợt", "tại kỳ họp", "vào các ngày"),
            ),
            "mem",
        ),
    }
)
"""Heads of phrases that tie the task to an event. ``cung``: the phrase runs on to the end of its clause, dates in it
belong to the event; ``dau_cau``: the same, only where a clause begins; ``mem``: a date in it is the date meant."""
MANH: Final = frozenset({"trước", "chậm", "muộn", "trễ", "hoàn", "xong", "hạn", "không"})
"""Words that begin a deadline, even inside the phrase of an event."""
MANH_SAU_PHAY: Final = MANH | {"trong", "quý", "tháng", "năm", "từ", "đến", "hằng", "thường", "định", "mỗi", "giai"}

CHU_RIA: Final = _tu(
    "và hoặc hay cùng trong vào là khoảng buổi sáng chiều trưa tối riêng từ đến hết trước sau của thì ở cho đồng thời"
)
"""Dropped at both ends of an activity."""
CHU_RONG: Final = CHU_RIA | _tu(
    "thực hiện hoàn thành xong triển khai tiến độ hạn gian mốc điểm lộ trình cụ thể như sau dự kiến kịp liên tục bắt "
    "đầu kết thúc tổ chức các những được xác định gồm giai đoạn nội dung này nhất trở lên phải thời phút giờ"
)
"""A text made of these alone names no activity ("Thời gian thực hiện", "cụ thể như sau")."""
CHU_THOI_GIAN: Final = frozenset({"gian", "hạn", "độ", "điểm", "trình", "mốc"})
CHU_VIEC: Final = frozenset({"hiện", "thành", "khai", "chức", "thúc"})
"""As a label before a colon, the second of these do name an activity ("Triển khai: quý II"), unless a word for time
stands with them ("Thời gian thực hiện:")."""
VIET_TAT: Final = _tu("tp tx t p q h x tt st ths ts tr tw v u đ")
"""Abbreviations whose full stop does not end a clause."""
