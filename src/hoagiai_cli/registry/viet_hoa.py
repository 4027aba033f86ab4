"""Names of bodies, posts and laws in the capitals of Nghị định 30/2020, annex II."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from hoagiai_cli.text.cho import Cho
from hoagiai_cli.text.viet_hoa import BangHoa

_CO_QUAN = (
    "Ủy ban nhân dân",
    "Hội đồng nhân dân",
    "Tòa án nhân dân",
    "Viện kiểm sát nhân dân",
    "Ủy ban Mặt trận Tổ quốc",
    "Mặt trận Tổ quốc Việt Nam",
    "Thủ tướng Chính phủ",
    "Văn phòng Chính phủ",
    "Ban Chấp hành Trung ương",
    "Ban Chỉ huy quân sự",
    "Bộ Tư pháp",
    "Bộ Nội vụ",
    "Bộ Tài chính",
    "Bộ Quốc phòng",
    "Bộ Giáo dục và Đào tạo",
    "Sở Tư pháp",
    "Sở Nội vụ",
    "Sở Tài chính",
    "Sở Giáo dục và Đào tạo",
    "Sở Nông nghiệp và Môi trường",
    "Sở Khoa học và Công nghệ",
    "Phòng Tư pháp",
    "Phòng Văn hóa - Xã hội",
    "Phòng Kinh tế, Hạ tầng và Đô thị",
    "Trung tâm Phục vụ hành chính công",
    "Chính phủ",
    "Đoàn Luật sư",
    "Hội Luật gia",
    "Hội Liên hiệp Phụ nữ",
    "Hội Cựu chiến binh",
    "Đoàn Thanh niên Cộng sản Hồ Chí Minh",
    "Liên đoàn Lao động",
)
_CUNG_DUNG = (
    "Viện Kiểm sát nhân dân",
    "Ban Chỉ huy Quân sự",
    "chính phủ",
    "trung tâm phục vụ hành chính công",
    "phòng văn hóa - xã hội",
)
"""Written either way by the bodies themselves and by laws; in small letters no body, but a kind of them."""

_LUAT = (
    "Luật Hòa giải ở cơ sở",
    "Luật Phổ biến, giáo dục pháp luật",
    "Luật Tổ chức chính quyền địa phương",
    "Luật Tổ chức Chính phủ",
    "Luật Ngân sách nhà nước",
    "Luật Thực hiện dân chủ ở cơ sở",
    "Luật Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở",
    "Luật Cán bộ, công chức",
    "Luật Trợ giúp pháp lý",
    "Luật Ban hành văn bản quy phạm pháp luật",
    "Luật Bình đẳng giới",
    "Luật Phòng, chống bạo lực gia đình",
    "Luật Hôn nhân và gia đình",
    "Luật Tiếp cận thông tin",
    "Luật Thi đua, khen thưởng",
    "Luật Xử lý vi phạm hành chính",
    "Luật Tiếp công dân",
    "Bộ luật Dân sự",
    "Bộ luật Hình sự",
    "Bộ luật Tố tụng dân sự",
    "Bộ luật Tố tụng hình sự",
)
_NHA_NUOC = ("Đảng và Nhà nước", "Nhà nước pháp quyền xã hội chủ nghĩa Việt Nam")

_TRU_SAU = {
    "sở": frozenset(("cơ", "trụ", "xứ", "công")),
    "bộ": frozenset(("cán", "nội", "toàn", "đồng", "tiến", "đảng", "chi", "cục")),
    "phòng": frozenset(("văn", "quốc", "biên", "dự", "đề", "trưởng")),
    "luật": frozenset(("pháp", "kỷ", "bộ")),
    "hội": frozenset(("chi", "phân", "tỉnh", "thành", "huyện", "xã", "quốc", "cơ", "đại", "lễ", "hiệp", "giao")),
    "đoàn": frozenset(("tập", "liên", "sư", "quân", "công")),
    "ban": frozenset(("các", "trưởng", "phó", "bộ")),
    "liên": frozenset(("lưu",)),
    "đảng": frozenset(),
}
# Capitals that stray inside a name, seen where two of its words meet.
_CAP_SAI = (
    ("ban", "Nhân"),
    ("Ban", "Nhân"),
    ("đồng", "Nhân"),
    ("Đồng", "Nhân"),
    ("án", "Nhân"),
    ("Án", "Nhân"),
    ("sát", "Nhân"),
    ("Sát", "Nhân"),
    ("ban", "mặt"),
    ("trận", "tổ"),
    ("sách", "Nhà"),
    ("và", "nhà"),
    ("chức", "Chính"),
)


def _hoa_giua(ten: str) -> Iterator[tuple[str, str]]:
    """Pairs of a name with a capital too many: ("giúp", "Pháp") of "Luật Trợ giúp pháp lý"."""
    return ((mot, hai.capitalize()) for mot, hai in list(pairwise(ten.split()))[1:] if hai.islower() and mot != "và")


@cache
def bang_hoa() -> BangHoa:
    """The table, made once when it is first asked for."""
    chac = (*_CO_QUAN[:4], *_LUAT, "Đảng và Nhà nước", "Chính phủ")
    cap_sai = (*_CAP_SAI, *(cap for ten in (*_CO_QUAN, *_LUAT) for cap in _hoa_giua(ten)))
    return BangHoa(
        (*_CO_QUAN, *_LUAT, *_NHA_NUOC), cung_dung=_CUNG_DUNG, chac_ca_giua=chac, tru_sau=_TRU_SAU, cap_sai=cap_sai
    )


def hoa_ten(text: str) -> Iterator[Cho]:
    """Names of bodies, posts and laws in wrong capitals, kind ``hoa_ten``."""
    return bang_hoa().tim(text)
