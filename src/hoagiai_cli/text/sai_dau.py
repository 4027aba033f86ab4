"""Marks or onsets mistyped in a common word of two syllables: "thực hiên", "phổ biền", "kê hoạch", "sâm hại".

The syllable is a word of its own, so only its neighbour tells: the pair with other marks is one that administrative
texts are full of, and the pair as typed is none that any text has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from hoagiai_cli.text.am_tiet import la_am_tiet, theo_hoa
from hoagiai_cli.text.am_tiet_thuong import THUONG
from hoagiai_cli.text.bieu_thuc import bieu_thuc
from hoagiai_cli.text.cho import Cho, Goc
from hoagiai_cli.text.chuoi_tu import BangCap, ChuoiTu
from hoagiai_cli.text.normal import fold, fold_tones
from hoagiai_cli.text.tu_ghep import CUNG_DUNG, TU_GHEP

_TU = re.compile(r"(?<![\w-])[^\W\d_]+(?![\w-])")
_AM_DAU = re.compile(r"ngh|ng|gh|gi|kh|nh|ch|ph|th|tr|qu|[bcdđghklmnprstvx]")
_NOI = re.compile(r"[ \u00a0]+")


def sai_dau(text: str) -> Iterator[Cho]:
    """Pairs of syllables that are a common word but for a mark, kind ``sai_dau``; ``thay`` is that word."""
    goc = Goc(text)
    chu, bang = goc.chu, _bang()
    cac = list(_TU.finditer(chu))
    for i, (m, n) in enumerate(pairwise(cac)):
        mot, hai = m[0], n[0]
        dung = bang.get(f"{mot.lower()} {hai.lower()}") or _hiem(mot, hai)
        if mot == "sữa" and _UONG.search(chu, 0, m.start()):
            continue
        if dung is None or not (mot[1:].islower() or len(mot) == 1) or not hai.islower():
            continue
        if not _NOI.fullmatch(chu, m.end(), n.start()) or _la_ghep(chu, cac, i - 1) or _la_ghep(chu, cac, i + 1):
            continue
        tu = dung.split()
        thay = f"{theo_hoa(tu[0], mot)} {tu[1]}"
        yield goc.cho(m.start(), n.end(), "sai_dau", thay, doi_so=(f"{mot} {hai}",))


def _la_ghep(chu: str, cac: list[re.Match[str]], i: int) -> bool:
    """Do the words i and i + 1 make a word of their own ("tình hình thực hiện")?"""
    if i < 0 or i + 1 >= len(cac) or not _NOI.fullmatch(chu, cac[i].end(), cac[i + 1].start()):
        return False
    cap = fold_tones(f"{cac[i][0]} {cac[i + 1][0]}").lower()
    return cap in TU_GHEP or cap in CUNG_DUNG


_SAI_THAY = {
    "công": ("cổng", r"(?= (?:TTĐT|thông tin điện tử))"),
    "củ": (
        "của",
        r"(?= (?:các|cơ quan|đơn vị|xã|phường|tỉnh|UBND|Ủy ban|Nhà nước|người|pháp luật|Kế hoạch|Chính phủ)(?!\w))",
    ),
    "mổi": ("mỗi", ""),
    "đả": ("đã", r"(?! (?:kích|phá|đảo|thông))"),
    "củng": ("cũng", r"(?! cố)"),
    "cũa": ("của", ""),
    "nhửng": ("những", ""),
    "giử": ("giữ", ""),
    "trã": ("trả", ""),
    "gữi": ("gửi", ""),
    "hổ": ("hỗ", r"(?= (?:trợ|tương))"),
    "sữa": ("sửa", r"(?= (?:đổi|chữa|sai))"),
    "xữ": ("xử", r"(?= (?:lý|lí|phạt|án))"),
    "quí": ("quý", r"(?= (?:I|II|III|IV|[1-4])(?!\w))"),
    "qui": ("quy", r"(?= (?:định|trình|chế|mô|hoạch|ước|tắc|chuẩn|phạm))"),
}
"""A mistyped syllable -> the right one, and what must, or must not, stand behind it."""
_CUM_SAI = bieu_thuc("|".join(rf"(?<!\w){sai}(?!\w){sau}" for sai, (_, sau) in _SAI_THAY.items()), re.IGNORECASE)
CHU_HAY_SAI = frozenset(_SAI_THAY) - {"công"}


_UONG = re.compile(r"(?:hộp|vỏ|bình|uống|cho|chai|bịch|bò|bột|có) $")
"""Milk it is."""


def sai_chu(text: str) -> Iterator[Cho]:
    """Single words that only the words behind them show to be wrong ("Công TTĐT", "củ các"), kind ``sai_dau``."""
    goc = Goc(text)
    for m in _CUM_SAI.finditer(goc.chu):
        if m[0].lower() == "sữa" and _UONG.search(goc.chu, 0, m.start()):
            continue
        yield goc.cho(*m.span(), "sai_dau", theo_hoa(_SAI_THAY[m[0].lower()][0], m[0]), doi_so=(m[0],))


def hiem(manh: str) -> bool:
    """Whether a piece of text without blanks is a syllable that such texts do not have: a mark may be wrong."""
    tu = manh.strip('.,;:()“”"')
    if len(tu) < 2 or not (tu.islower() and tu.isalpha()) or tu in THUONG:
        return False
    gon = fold_tones(tu)
    return gon not in THUONG and gon not in _tieng_ghep() and fold(tu) in _goc_chu()


def nghi_sai_dau(chuoi: ChuoiTu) -> list[str] | None:
    """Pairs of words that a text must hold one of to have such a slip in common syllables; None when any text may."""
    return chuoi.cac_cap(_bang_cap())


def _hiem(mot: str, hai: str) -> str | None:
    """The common word that a pair with a rare syllable stands for."""
    if not (hiem(mot) or hiem(hai)):
        return None
    if fold_tones(f"{mot} {hai}").lower() in CUNG_DUNG or not _gan(mot, hai):
        return None
    return _theo_chu().get(f"{fold(mot)} {fold(hai)}")


def _gan(mot: str, hai: str) -> bool:
    """One of the syllables is as it should be."""
    dung = _theo_chu().get(f"{fold(mot)} {fold(hai)}")
    if dung is None:
        return False
    a, b = dung.split()
    return (fold_tones(mot).lower() == a) != (fold_tones(hai).lower() == b)


@cache
def _theo_chu() -> dict[str, str]:
    """Letters without marks -> the word; words that share them are left out."""
    ra: dict[str, str] = {}
    trung: set[str] = set()
    for ghep in TU_GHEP:
        khoa = fold(ghep)
        if khoa in ra:
            trung.add(khoa)
        ra[khoa] = ghep
    return {khoa: ghep for khoa, ghep in ra.items() if khoa not in trung}


@cache
def _tieng_ghep() -> frozenset[str]:
    """The syllables of the words themselves: some are rare elsewhere."""
    return frozenset(tieng for ghep in TU_GHEP for tieng in ghep.split())


@cache
def _goc_chu() -> frozenset[str]:
    return frozenset(tu for khoa in _theo_chu() for tu in khoa.split())


@cache
def _bang() -> dict[str, str]:
    """Pairs of common syllables, one of them with a wrong mark or begun like the other -> the word meant."""
    theo_goc: dict[str, list[str]] = {}
    for tu in THUONG:
        theo_goc.setdefault(fold(tu), []).append(tu)
    ra: dict[str, str] = {}
    for ghep in _theo_chu().values():
        mot, hai = ghep.split()
        cac = [f"{tu} {hai}" for tu in theo_goc.get(fold(mot), ()) if tu != mot]
        cac += [f"{mot} {tu}" for tu in theo_goc.get(fold(hai), ()) if tu != hai]
        dau, dau_hai = _AM_DAU.match(mot), _AM_DAU.match(hai)
        if dau and dau_hai and dau[0] != dau_hai[0]:  # "động đồng" for "cộng đồng"
            cac += [cap for cap in (f"{dau_hai[0]}{mot[dau.end() :]} {hai}",) if cap.split()[0] in THUONG]
        cac += [f"{tu} {hai}" for tu in _lan_am(mot)] + [f"{mot} {tu}" for tu in _lan_am(hai)]
        ra.update((cap, ghep) for cap in cac if _khong_co(cap))
    return ra


_LAN = {
    "s": ("x",),
    "x": ("s",),
    "ch": ("tr",),
    "tr": ("ch",),
    "l": ("n",),
    "n": ("l",),
    "d": ("gi", "r"),
    "gi": ("d", "r"),
    "r": ("d", "gi"),
}
"""Onsets that sound the same, or nearly, in one part of the country or another: "sâm hại", "tập chung", "dải pháp"."""


_LAN_CUOI = (
    ("ng", "n"),
    ("nh", "n"),
    ("ch", "t"),
    ("n", "ng"),
    ("n", "nh"),
    ("c", "t"),
    ("t", "c"),
    ("uy", "ui"),
    ("ụy", "ụi"),
)
"""Endings that sound the same, or nearly, in one part of the country or another: "uy tính", "mặc trận", "hệ lụi"."""


def _lan_am(tu: str) -> list[str]:
    """The syllable as an ear may have it begin or end."""
    dau = _AM_DAU.match(tu)
    cac = [khac + tu[dau.end() :] for khac in _LAN.get(dau[0], ())] if dau else []
    cuoi = next((duoi for duoi, _ in _LAN_CUOI if tu.endswith(duoi)), None)
    cac += [tu.removesuffix(duoi) + khac for duoi, khac in _LAN_CUOI if duoi == cuoi]
    return [khac for khac in cac if la_am_tiet(khac)]


_mot_kieu = cache(fold_tones)
"""For the syllables of the table, of which each stands in many pairs."""


def _khong_co(cap: str) -> bool:
    """Is it a pair that no text has: no word of its own, and no word that stands before all others ("mỗi trường")?"""
    gon = " ".join(map(_mot_kieu, cap.split()))
    return gon not in TU_GHEP and gon not in CUNG_DUNG and _CHU_NOI.isdisjoint(gon.split())


_CHU_NOI = frozenset(
    {
        *(
            "mỗi",
            "mọi",
            "các",
            "có",
            "của",
            "cho",
            "đã",
            "sẽ",
            "cũng",
            "từ",
            "đến",
            "về",
            "và",
            "là",
            "ở",
            "tại",
            "theo",
        ),
        *(
            "trong",
            "cả",
            "cùng",
            "còn",
            "mới",
            "để",
            "nên",
            "như",
            "này",
            "đó",
            "khi",
            "với",
            "vào",
            "ra",
            "lên",
            "một",
        ),
        *("hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "được", "do", "phải", "cần", "trên", "dưới"),
        *("số", "hết", "qua", "lại", "không", "chưa", "hay", "hoặc", "bị", "bằng", "thì", "mà", "nơi", "nào", "ai"),
    }
)


@cache
def _bang_cap() -> BangCap:
    doi = [cap.split() for cap in _bang()]
    return BangCap((dau, hai) for mot, hai in doi for dau in (mot, mot[0].upper() + mot[1:]))


_DI_VOI = {
    "thực": frozenset(
        {
            *("hiện", "tế", "thi", "chất", "tiễn", "trạng", "phẩm", "sự", "hành", "thụ", "vật", "lực", "đơn", "dụng"),
            *("tập", "nghiệm", "địa", "thể", "quyền", "tại", "ra", "thà", "học", "tâm", "đạo", "thu", "chi", "nghĩa"),
            *("tài", "chiến", "nghị", "thanh", "nhập", "mục", "tình", "nhận", "bì", "hư", "là", "dân"),
        }
    ),
    "triển": frozenset({"khai", "vọng", "lãm", "khoai"}),
}
"""Syllables that hardly stand alone, with what follows them."""
_TRUOC = {
    "thực": frozenset(
        {
            "hiện",
            "xác",
            "trung",
            "thiết",
            "lương",
            "thật",
            "sự",
            "chân",
            "tả",
            "túc",
            "ẩm",
            "kiểm",
            "chứng",
            "đích",
            "gian",
        }
    ),
    "triển": frozenset({"phát", "tiến"}),
}
"""With what stands before them they are whole."""
_MOT_MINH = re.compile(r"(?<![\w-])(?:([^\W\d_]+)[ \u00a0]+)?(thực|triển)[ \u00a0]+([^\W\d_]+)")


def co_the_thieu_chu(text: str) -> bool:
    """Whether a text (composed) may hold what :func:`thieu_chu` tells."""
    return _NGHI.search(text) is not None


_NGHI = re.compile(
    "|".join(rf"{tu}[ \u00a0]+(?!(?:{'|'.join(sorted(sau))})(?!\w))(?=\w)" for tu, sau in _DI_VOI.items())
)


def thieu_chu(text: str) -> Iterator[Cho]:
    """Words cut in half ("việc thực Đề án"), kind ``thieu_chu``."""
    goc = Goc(text)
    for m in _MOT_MINH.finditer(goc.chu):
        truoc, tu, sau = (m[1] or "").lower(), m[2], m[3]
        if sau.lower() not in _DI_VOI[tu] and truoc not in _TRUOC[tu]:
            yield goc.cho(*m.span(2), "thieu_chu", doi_so=(tu,))
