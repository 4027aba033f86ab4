"""All slips of wording in the texts of a plan at once: most plans have few, and are not gone through word by word.

The texts are cut into pieces at their blanks; what may be wrong with each different piece is remembered. Only
texts with a suspicious piece, pair or mark are given to the detectors, each of which can also be asked about one text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import lru_cache

from hoagiai_cli.text.chinh_ta import chu_sai, co_chu_sai
from hoagiai_cli.text.cho import Cho
from hoagiai_cli.text.chuoi_tu import ChuoiTu
from hoagiai_cli.text.dat_dau import dem_dau, kieu_manh
from hoagiai_cli.text.gach_dau import dau_cuoi_muc, gach_lan
from hoagiai_cli.text.hoa_cap import DAU_CAP, co_the_sai_cap, hoa_cap
from hoagiai_cli.text.hoa_chuc_vu import DAU_CHUC_VU, co_the_sai_chuc_vu, hoa_chuc_vu
from hoagiai_cli.text.khoang_cach import co_the_sai_cach, khoang_cach, manh_sai_cach
from hoagiai_cli.text.lap_tu import lap_tu, nghi_lap
from hoagiai_cli.text.ngay_viet import co_the_thieu_khong, manh_thieu_khong, ngay_thieu_khong
from hoagiai_cli.text.ngoac import co_the_lech, ngoac_lech
from hoagiai_cli.text.normal import plain
from hoagiai_cli.text.sai_dau import CHU_HAY_SAI, co_the_thieu_chu, hiem, nghi_sai_dau, sai_chu, sai_dau, thieu_chu
from hoagiai_cli.text.viet_hoa import BangHoa, co_the_sai_vien_dan, hoa_vien_dan
from hoagiai_cli.text.viet_tat import tat_trong_manh, tim_chua_gioi_thieu, ung_vien

Ham = Callable[[str], Iterable[Cho]]
_CHU, _CACH, _NGAY, _TAT, _DAU, _LA, _HIEM = 1, 2, 4, 8, 16, 32, 64


def quet(
    texts: Sequence[str], bang: BangHoa | None = None, chap_nhan: Collection[str] = ()
) -> Iterator[tuple[int, Cho]]:
    """Every slip with the number of its text; `bang`: names in their capitals, `chap_nhan`: abbreviations all know.

    The same as asking each detector about each text, `thieu_so` and `chua_gioi_thieu` about all of them.
    """
    ca_bai = "\n|\n".join(texts)
    manh = ca_bai.split()
    khac = set(manh)
    theo: dict[int, list[str]] = {}
    for tu in khac:
        if co := _xet(tu):
            theo.setdefault(co, []).append(tu)

    def cua(co: int) -> list[str]:
        return [tu for k, cac in theo.items() if k & co for tu in cac]

    la = bool(cua(_LA))  # decomposed or with invisible characters: looked at in every way
    chuoi = ChuoiTu(manh, khac)
    yield from _o(texts, chu_sai, cua(_CHU | _LA))
    cap_sai = None if la else nghi_sai_dau(chuoi)
    yield from _o(texts, sai_dau, None if cap_sai is None else [*cap_sai, *cua(_HIEM)])
    if la or co_the_thieu_chu(ca_bai):
        yield from _moi(texts, thieu_chu)
    if la or not khac.isdisjoint(CHU_HAY_SAI) or " TTĐT" in ca_bai or "ông thông tin điện tử" in ca_bai:
        yield from _moi(texts, sai_chu)
    if la or (any(tu.startswith(DAU_CAP) for tu in khac) and co_the_sai_cap(ca_bai)):
        yield from _moi(texts, hoa_cap)
    yield from _o(texts, lap_tu, None if la else nghi_lap(chuoi))
    if la or co_the_sai_cach(ca_bai):
        yield from _moi(texts, khoang_cach)
    else:
        yield from _o(texts, khoang_cach, [tu for tu in cua(_CACH) if tu != "|"])
    hiem = any(dau in ca_bai for dau in '"[]«»')
    for i, text in enumerate(texts):
        if (hiem or "(" in text or "“" in text or ")" in text or "”" in text) and co_the_lech(text):
            yield from ((i, cho) for cho in ngoac_lech(text))
        if "\n" in text:
            yield from ((i, cho) for ham in (gach_lan, dau_cuoi_muc) for cho in ham(text))
    if la or co_the_thieu_khong(ca_bai):
        yield from _moi(texts, ngay_thieu_khong)
    else:
        yield from _o(texts, ngay_thieu_khong, cua(_NGAY))
    if la or co_the_sai_vien_dan(ca_bai, khac):
        yield from _moi(texts, hoa_vien_dan)
    if la or (not khac.isdisjoint(DAU_CHUC_VU) and co_the_sai_chuc_vu(ca_bai)):
        yield from _moi(texts, hoa_chuc_vu)
    if bang is not None:
        yield from _o(texts, bang.tim, None if la else bang.nghi(chuoi))
    if nghi := ung_vien(cua(_TAT)).difference(chap_nhan):
        yield from tim_chua_gioi_thieu(texts, nghi)
    dau = cua(_DAU)
    if len({kieu_manh(tu) for tu in dau}) > 1:
        dem = Counter(manh)
        yield from dem_dau(texts, {tu: dem[tu] for tu in dau}).it


@lru_cache(maxsize=16384)
def _xet(manh: str) -> int:
    """What a piece of text without blanks gives reason to look at."""
    co = 0
    if not manh.isascii():
        if not plain(manh):
            co |= _LA
        co |= _CHU * co_chu_sai(manh) | _DAU * any(kieu_manh(manh))
    co |= _HIEM * hiem(manh)
    return co | _CACH * manh_sai_cach(manh) | _NGAY * manh_thieu_khong(manh) | _TAT * bool(tat_trong_manh(manh))


def _moi(texts: Sequence[str], ham: Ham) -> Iterator[tuple[int, Cho]]:
    return ((i, cho) for i, text in enumerate(texts) for cho in ham(text))


def _o(texts: Sequence[str], ham: Ham, manh: Collection[str] | None) -> Iterator[tuple[int, Cho]]:
    """What a detector tells of the texts that hold one of the pieces; of all texts for None."""
    if manh is None:
        return _moi(texts, ham)
    if not manh:
        return iter(())
    cac = sorted({i for m in manh for i, text in enumerate(texts) if _chua(text, m)})
    return ((i, cho) for i in cac for cho in ham(texts[i]))


def _chua(text: str, manh: str) -> bool:
    """Whether a text holds a piece, or a pair of pieces with any blanks between."""
    mot, _, hai = manh.partition(" ")
    return mot in text and (not hai or (hai in text and manh in " ".join(text.split())))
