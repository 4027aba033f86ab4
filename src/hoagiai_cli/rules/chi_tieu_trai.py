"""The same target with two levels (HG402)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from hoagiai_cli.plan.chi_tieu import ChiTieu, doc_chi_tieu
from hoagiai_cli.plan.chi_tieu.han import tim_han
from hoagiai_cli.plan.chi_tieu.trai import bo_mo_dau
from hoagiai_cli.plan.dan_bai import Nut, tat_ca_nut
from hoagiai_cli.plan.model import KeHoach, NhiemVu, ToChuc
from hoagiai_cli.plan.ngay import Khoang
from hoagiai_cli.plan.phat_hien import Lien, Path, PhatHien
from hoagiai_cli.plan.thoi_gian import doc_thoi_gian
from hoagiai_cli.plan.viec import doc_viec
from hoagiai_cli.rules.boi_canh import BoiCanh
from hoagiai_cli.text.normal import fold_tones

_CHU_SO = re.compile(r"\d")
_TU = re.compile(r"[^\W\d_]+|\d+")
_BO: Final = frozenset(
    {
        *("số", "các", "những", "của", "đội", "ngũ", "về", "cho", "và", "được", "từ", "là", "có", "lệ", "tỷ", "tỉ"),
        *("bình", "quân", "chung"),
    }
)
"""Words that two ways of saying the same may differ in."""
_DAY: Final = frozenset(("kỹ năng", "nghiệp vụ", "kiến thức"))
"""What a class teaches at any rate."""
_NGAN = 4
_NGAN_TI_LE = 3
_THAY = re.compile(r"\b(?:này|đó|ấy|nêu trên|nói trên|còn lại|trên)\b$|\b(?:này|còn lại)\b")
_CO_SO = re.compile(r"\bở cơ sở\b")
_O_CAP = re.compile(r"\b(?:ở |tại )?cấp (?:tỉnh|huyện|xã)\b|\b(?:ở|trên địa bàn) (?:tỉnh|huyện|xã|phường)\b")
_DIEM = re.compile(r"\b(?:làm|chỉ đạo|thí|mô hình|đơn vị|xã|phường|nơi|chọn|huyện|thôn|khu phố|bản|tổ) điểm\b", re.I)
_KHONG_DAT = re.compile(
    r"\b(?:ưu tiên|nếu|nơi có|nơi nào|chưa đạt|không đạt|trường hợp|đơn vị có|đơn vị nào|địa bàn có|tổ có|xã có|xã nào"
    r"|hiện nay|hiện có|hiện mới|đã đạt|mới đạt|thực trạng|năm trước|những năm qua|kết quả năm|khen thưởng|so với"
    r"|cấp trên giao|trung ương giao|tỉnh giao|toàn quốc|cả nước)\b",
    re.I,
)
"""Words before a level that is a condition, a report or somebody else's."""
_MUC_TIEU = re.compile(r"\bmục tiêu\b|\bchỉ tiêu\b", re.I)
_HIEN_TRANG = re.compile(r"\b(?:tình hình|thực trạng|kết quả|đặc điểm|đánh giá|hạn chế|sự cần thiết)\b", re.I)
_CAP = re.compile(r"\b(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu|thị trấn)\b", re.I)
_TRUNG_TINH: Final = frozenset(
    ("", "tổ chức", "mở", "tổ chức mở", "thực hiện", "hoàn thành", "triển khai", "phấn đấu", "tập trung", "có")
)
"""Verbs that say of a count no more than that it is to be."""
_CHON = re.compile(r"\b(?:kiểm tra|khảo sát|chọn|điểm|giám sát|hỗ trợ|tại \d|còn|thiếu|khen|thêm|mới)\b", re.I)
_TU_TRUOC = 160


class _Cho(NamedTuple):
    """A text of the plan that may set levels: is it the part of targets, what stands over it, when it is done."""

    path: Path
    text: str
    muc_tieu: bool
    tieu_de: tuple[str, ...]
    viec: Nut | None
    nhan: str = ""


class _Muc(NamedTuple):
    """A level with what it is compared by: the words measured, by when, for whom."""

    thu: int
    cho: _Cho
    ct: ChiTieu
    tu: tuple[str, ...]
    han: object
    pham_vi: tuple[str, ...]


def trai_nhau(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG402: what is measured has one level in one plan, for one time and one group."""
    phan_tram = sum(text.count("%") for _, text in bc.van)
    if phan_tram < 2 and not _co_muc_tieu(bc):
        return
    cac_cho = list(_cac_cho(bc))
    muc_tieu = [cho for cho in cac_cho if cho.muc_tieu and _CHU_SO.search(cho.text)]
    if not muc_tieu and phan_tram < 2:
        return
    don_vi = {ct.don_vi for cho in muc_tieu for ct in doc_chi_tieu(cho.text)} - {"%", ""}
    cap = _cap(bc.ke_hoach)
    ds: list[_Muc] = []
    for cho in cac_cho:
        if ("%" in cho.text or cho.muc_tieu or any(ten in cho.text for ten in don_vi)) and _CHU_SO.search(cho.text):
            ds += _cac_muc(bc, cho, cap, len(ds))
    found = [*_phan_trai(bc, ds), *_dem_trai(ds)]
    yield from found
    da_noi = {(item.path, item.part) for item in found}
    gan = [*_dem_gan(ds), *(_phan_gan(ds) if _mot_nam(bc.thoi_gian.thoi_ky) else ())]
    yield from (item for item in gan if (item.path, item.part) not in da_noi)


def _co_muc_tieu(bc: BoiCanh) -> bool:
    """Whether a part of the plan is about targets."""
    if bc.ke_hoach.muc_tieu:
        return True
    return any(nut.tieu_de and "iêu" in nut.tieu_de.lower() for nut in tat_ca_nut(bc.dan_bai) if nut.loai == "muc")


# --- where levels stand ----------------------------------------------------------------------------------------------


def _cac_cho(bc: BoiCanh) -> Iterator[_Cho]:
    for nut in bc.dan_bai:
        yield from _duoi(nut, (), None)


def _duoi(nut: Nut, tieu_de: tuple[str, ...], tren: Nut | None) -> Iterator[_Cho]:
    nhiem_vu = nut.vat if isinstance(nut.vat, NhiemVu) else None
    if nhiem_vu is not None:
        tren = nut if nhiem_vu.thoi_gian else tren
        yield _Cho((*nut.path, "ten"), nhiem_vu.ten, False, tieu_de, tren)
    ten = (*tieu_de, nut.tieu_de) if nut.tieu_de else tieu_de
    muc_tieu = nhiem_vu is None and bool(nut.van) and any(map(_ve_muc_tieu, ten))
    if nhiem_vu is not None or not any(map(_ve_hien_trang, ten)):
        nhan = ""
        for van in nut.van:
            la_muc_tieu = muc_tieu or van.path[0] == "muc_tieu"
            if la_muc_tieu and (van.text.rstrip().endswith(":") or _chi_la_han(van.text)):
                nhan = van.text
            yield _Cho(van.path, van.text, la_muc_tieu, ten, tren, nhan)
        if isinstance(nut.vat, ToChuc) and nut.vat.trach_nhiem:
            yield _Cho((*nut.path, "trach_nhiem"), nut.vat.trach_nhiem, False, ten, tren)
    for con in nut.con:
        yield from _duoi(con, ten, tren)
    if nut.ket:
        yield _Cho(nut.ket.path, nut.ket.text, False, ten, tren)


@lru_cache(maxsize=1024)
def _ve_muc_tieu(tieu_de: str) -> bool:
    return _MUC_TIEU.search(tieu_de) is not None


@lru_cache(maxsize=1024)
def _ve_hien_trang(tieu_de: str) -> bool:
    return _HIEN_TRANG.search(tieu_de) is not None


def _chi_la_han(text: str) -> bool:
    return len(text) < 60 and any(den - tu > len(text.strip(" .:-")) - 4 for tu, den in tim_han(text))


# --- what they are compared by ---------------------------------------------------------------------------------------


def _cac_muc(bc: BoiCanh, cho: _Cho, cap: str, thu: int) -> Iterator[_Muc]:
    cac_ct = doc_chi_tieu(cho.text)
    nhan = _tu_cua(bo_mo_dau(_nhan(cho))) if cac_ct and cho.nhan else ()
    tren_diem = any(_DIEM.search(chu) for chu in cho.tieu_de) if cac_ct else False
    for i, ct in enumerate(cac_ct):
        if not ct.doi_tuong or _THAY.search(ct.doi_tuong.lower()):
            continue
        truoc = cho.text[max(0, ct.bat_dau - _TU_TRUOC) : ct.bat_dau]
        cau = re.split(r"[.;\n](?:\s|$)", truoc)[-1]
        if truoc.count("“") > truoc.count("”") or _KHONG_DAT.search(cau):
            continue
        han = _han(bc, cho, ct)
        if han == "qua":
            continue
        diem = tren_diem or _DIEM.search(cau) or _DIEM.search(ct.doi_tuong)
        pham_vi = (*_tu_cua(_bo_cap(bo_mo_dau(ct.pham_vi), cap)), *nhan) if ct.pham_vi else nhan
        if not _LA_PHAM_VI.search(" ".join(pham_vi)):
            pham_vi = ()
        doi_tuong = f"{ct.doi_tuong} {_duoi_chung(cho.text, ct, cac_ct[i + 1 :])}"
        tu = _tu_cua(_bo_cap(doi_tuong, cap), dem=ct.loai == "so_luong")
        if ct.thay_doi is not None:
            tu = (ct.thay_doi, *tu)
        yield _Muc(thu, cho, ct, tu, han, (*pham_vi, "điểm") if diem else pham_vi)
        thu += 1


def _duoi_chung(text: str, ct: ChiTieu, sau: tuple[ChiTieu, ...]) -> str:
    """What two shares have in common behind the second: "95% ... ở đô thị và 80% ở nông thôn được thu gom"."""
    if not sau or ct.loai != "phan_tram" or sau[0].loai != "phan_tram" or "được" in ct.doi_tuong:
        return ""
    if not re.fullmatch(r"\s*(?:và|,)?\s*", text[ct.ket_thuc : sau[0].bat_dau].partition(ct.doi_tuong)[2] or "?"):
        return ""
    duoc = re.search(r"\bđược\b.*", sau[0].pham_vi) or re.search(r"\bđược\b.*", sau[0].doi_tuong)
    return duoc[0] if duoc else ""


_LA_PHAM_VI = re.compile(r"\b(?!(?:vào|đến|trong|tính|tới|ngay)\b)\w")
"""More than the word before a time."""


def _nhan(cho: _Cho) -> str:
    """What a label over a list of targets says besides a time."""
    chu = cho.nhan
    for tu, den in reversed(tim_han(chu)):
        chu = chu[:tu] + chu[den:]
    return chu


@lru_cache(maxsize=4096)
def _tu_cua(chu: str, *, dem: bool = False) -> tuple[str, ...]:
    """The words that tell one thing measured from another."""
    thuong = _CO_SO.sub("", fold_tones(chu).lower())
    tu = _TU.findall(thuong)
    out: list[str] = []
    i = 0
    while i < len(tu):
        if dem and " ".join(tu[i : i + 2]) in _DAY:
            i += 2
            continue
        if tu[i] not in _BO:
            out.append(tu[i])
        i += 1
    return tuple(out)


def _cap(ke_hoach: KeHoach) -> str:
    """The kind of place the plan is for ("tỉnh", "xã")."""
    khop = _CAP.search(ke_hoach.co_quan_ban_hanh or "") or _CAP.search(ke_hoach.trich_yeu.rpartition("địa bàn")[2])
    return khop.group().lower() if khop else ""


def _bo_cap(chu: str, cap: str) -> str:
    """Words without those for the whole place: "toàn tỉnh", "trên phạm vi tỉnh Bắc Giang", "của phường"."""
    if not cap or cap not in chu.lower():
        return chu
    return _toan(cap).sub(" ", chu)


@lru_cache(maxsize=32)
def _toan(cap: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?i:trên (?:địa bàn|phạm vi)(?: của)?(?: toàn)?|toàn|của(?: toàn)?|trong(?: toàn)?)\s)(?i:{cap})"
        r"(?!,|\s(?:và|hoặc)\s)(?:\s[^\W\d_a-zđ][^\W\d_]{0,9}){0,4}(?!\w)"
    )


def _han(bc: BoiCanh, cho: _Cho, ct: ChiTieu) -> object:
    """By when, as something to compare: None is the end of the plan, "qua" is before it."""
    thoi_ky = bc.thoi_gian.thoi_ky
    mot_nam = _mot_nam(thoi_ky)
    chu = ct.han.text if ct.han else ""
    if not chu:
        for tren in (cho.nhan, *reversed(cho.tieu_de)):
            if co := tim_han(tren):
                chu = tren[slice(*co[-1])]
                break
    if chu:
        hieu = doc_thoi_gian(chu, thoi_ky=thoi_ky, nam=bc.thoi_gian.nam, giai_doan=bc.thoi_gian.giai_doan)
        if not mot_nam and (not hieu.moc or any(mot.lap for mot in hieu.moc)):
            return tuple(_TU.findall(chu.lower()))
        if not hieu.moc:
            return None if chu.lower() in _CA_NAM else tuple(_TU.findall(chu.lower()))
        return _moc(max((mot.khoang.den for mot in hieu.moc), key=lambda ngay: ngay or date.max), thoi_ky)
    if cho.viec is not None and not mot_nam and ct.loai != "ti_so":  # so many for so many is no milestone
        moc = doc_viec(cho.viec, bc.thoi_gian).hieu[-1].moc
        if not moc or any(mot.lap for mot in moc):
            return "lặp"
        return _moc(max((mot.khoang.den for mot in moc), key=lambda ngay: ngay or date.max), thoi_ky)
    return None


_CA_NAM: Final = frozenset(("trong năm", "hằng năm", "hàng năm", "hết năm", "cuối năm", "mỗi năm"))


def _mot_nam(thoi_ky: Khoang | None) -> bool:
    return bool(thoi_ky and thoi_ky.tu and thoi_ky.den and thoi_ky.tu.year == thoi_ky.den.year)


def _moc(den: date | None, thoi_ky: Khoang | None) -> object:
    if den is None or thoi_ky is None:
        return den
    if thoi_ky.tu and den < thoi_ky.tu:
        return "qua"
    cuoi = thoi_ky.den
    return None if cuoi and den >= cuoi and den.year == cuoi.year else den


# --- shares and ratios -----------------------------------------------------------------------------------------------


def _phan_trai(bc: BoiCanh, ds: list[_Muc]) -> Iterator[PhatHien]:
    truoc: list[_Muc] = []
    for mot in ds:
        if mot.ct.loai == "so_luong" or not _du_dai(mot):
            continue
        for kia in truoc:
            if _cung(bc, kia, mot):
                if _khac_muc(kia.ct, mot.ct):
                    yield _phat_hien(kia, mot)
                break
        else:
            truoc.append(mot)


def _du_dai(mot: _Muc) -> bool:
    """Whether enough is said of what is measured to know it again."""
    if mot.ct.loai == "ti_so":
        return len(mot.tu) >= _NGAN_TI_LE
    ti_le = mot.ct.doi_tuong.lower().startswith(("tỷ lệ", "tỉ lệ"))
    return len(mot.tu) >= (_NGAN_TI_LE if ti_le else _NGAN)


def _cung(bc: BoiCanh, kia: _Muc, mot: _Muc) -> bool:
    """Whether two levels are of the same thing, for the same time and group."""
    a, b = kia.ct, mot.ct
    if kia.han != mot.han or kia.pham_vi != mot.pham_vi or (a.loai == "ti_so") != (b.loai == "ti_so"):
        return False
    if kia.tu != mot.tu:
        return a.loai != "ti_so" and _phan_dau(bc, kia, mot)
    if a.loai == "ti_so":
        return _mau(a.don_vi_mau) == _mau(b.don_vi_mau)
    return _viec(a) == _viec(b)


def _viec(ct: ChiTieu) -> str:
    viec = " ".join(fold_tones(ct.viec).lower().split())
    return "" if viec in _TRUNG_TINH else viec


def _mau(chu: str) -> tuple[str, ...]:
    return _tu_cua(_O_CAP.sub("", chu.lower()))


def _phan_dau(bc: BoiCanh, kia: _Muc, mot: _Muc) -> bool:
    """In a task the object may be cut short, where the task's own heading has the words that are missing."""
    if not kia.cho.muc_tieu or mot.cho.muc_tieu or len(mot.tu) < _NGAN or _viec(kia.ct) != _viec(mot.ct):
        return False
    if kia.tu[: len(mot.tu)] != mot.tu or not re.search(r"\b(?:được|đạt)\b", mot.ct.doi_tuong):
        return False
    con_lai = set(kia.tu[len(mot.tu) :])
    if kia.tu[len(mot.tu)] in _CACH_LAM:
        return True
    return con_lai <= set(_tu_cua(" ".join((*mot.cho.tieu_de, bc.ke_hoach.trich_yeu))))


_CACH_LAM: Final = frozenset(("bằng", "theo", "đúng", "kịp", "đầy", "phù"))
"""Words that go on to say how: "được điều trị bằng các hình thức phù hợp"."""


def _phan(ct: ChiTieu) -> tuple[float, float]:
    if ct.loai == "phan_so" and ct.mau:
        return 100 * ct.thap / ct.mau, 100 * ct.cao / ct.mau
    return ct.thap, ct.cao


def _khac_muc(a: ChiTieu, b: ChiTieu) -> bool:
    """Whether both levels cannot be meant."""
    if a.loai == "ti_so":
        return a.mau is not None and b.mau is not None and a.thap * b.mau != b.thap * a.mau
    (a1, a2), (b1, b2) = _phan(a), _phan(b)
    if "khoang" in (a.so_sanh, b.so_sanh):
        return a2 < b1 or b2 < a1
    return abs(a1 - b1) > (0.5 if a.loai != b.loai else 0)


# --- counts ----------------------------------------------------------------------------------------------------------


def _dem_trai(ds: list[_Muc]) -> Iterator[PhatHien]:
    """Of counts only the targets are held against the tasks: what several tasks do is added up."""
    viec = [mot for mot in ds if not mot.cho.muc_tieu and mot.ct.loai == "so_luong"]
    for dich in ds:
        if not dich.cho.muc_tieu:
            continue
        if dich.ct.loai == "phan_so":
            yield from _ca_thay(dich, viec)
            continue
        if dich.ct.loai != "so_luong" or len(dich.tu) < _NGAN or _viec(dich.ct):
            continue
        cung = [mot for mot in viec if _cung_dem(dich, mot)]
        if not cung or any(mot.thu < dich.thu for mot in cung):
            continue
        tong = sum(mot.ct.thap for mot in cung)
        moi_thu = sum(mot.ct.cao for mot in viec if mot.ct.don_vi.lower() == dich.ct.don_vi.lower())
        it = tong < dich.ct.thap and moi_thu < dich.ct.thap and dich.ct.so_sanh in ("=", ">=", ">", "khoang")
        nhieu = len(cung) == 1 and cung[0].ct.thap > dich.ct.cao and dich.ct.so_sanh in ("=", "<=", "khoang")
        if (it and all(mot.ct.so_sanh == "=" for mot in cung)) or (nhieu and dich.ct.so_sanh != ">="):
            yield _phat_hien(dich, cung[0])


def _dem_gan(ds: list[_Muc]) -> Iterator[PhatHien]:
    """Counts of nearly the same words: hints. Where some task has the target's own count, or several tasks could add
    up to it, nothing is said."""
    viec = [mot for mot in ds if not mot.cho.muc_tieu and mot.ct.loai == "so_luong" and mot.ct.mau is None]
    for dich in ds:
        if not dich.cho.muc_tieu or dich.ct.loai != "so_luong":
            continue
        cung = [mot for mot in viec if mot.ct.don_vi.lower() == dich.ct.don_vi.lower() and _gan(dich, mot)]
        if len(cung) == 1 and _khac_dem(dich.ct, cung[0].ct) and not _CHON.search(cung[0].ct.viec):
            yield _phat_hien(dich, cung[0], nhe=True)


def _phan_gan(ds: list[_Muc]) -> Iterator[PhatHien]:
    """In a plan of one year a share "by the end of the year" is the one of the targets: a hint."""
    for dich in ds:
        if not dich.cho.muc_tieu or dich.ct.loai == "so_luong" or not _du_dai(dich):
            continue
        for mot in ds:
            if mot.cho.muc_tieu or mot.ct.loai != dich.ct.loai or mot.pham_vi != dich.pham_vi:
                continue
            if (
                (_ca_viec(mot) == _ca_viec(dich) or _lam_mot_phan(dich, mot))
                and _het_nam(mot)
                and _het_nam(dich)
                and _khac_muc(dich.ct, mot.ct)
            ):
                yield _phat_hien(dich, mot, nhe=True)


def _ca_viec(muc: _Muc) -> list[str]:
    """What is measured with what is done to it: "hộ được kiểm tra", "kiểm tra hộ"."""
    viec = () if muc.ct.thay_doi is not None else _tu_cua(_viec(muc.ct))
    return sorted((*muc.tu, *viec))


def _lam_mot_phan(dich: _Muc, mot: _Muc) -> bool:
    """ "Tập huấn … cho 80% báo cáo viên" for "100% báo cáo viên được tập huấn": what is done is in the target."""
    viec = set(_tu_cua(_viec(mot.ct)))
    dau, con_lai = dich.tu[: len(mot.tu)], dich.tu[len(mot.tu) :]
    return len(mot.tu) >= _NGAN and dau == mot.tu and len(viec) >= _IT_CAP and viec <= set(con_lai)


def _het_nam(muc: _Muc) -> bool:
    """Is it a level of the whole year, said or not?"""
    return muc.ct.han is None or _HET_NAM.search(muc.ct.han.text) is not None


_HET_NAM = re.compile(r"\b(?:cuối|hết|trong|cả) năm\b", re.I)


_GAN = 0.5
_IT_CAP = 2


def _gan(dich: _Muc, mot: _Muc) -> bool:
    """Do both name the same by most of their words in a row, for no other time or group?"""
    if mot.ct.moi.lower() != dich.ct.moi.lower() or (dich.han and mot.han and dich.han != mot.han):
        return False
    a, b = (set(pairwise(muc.tu)) for muc in (dich, mot))
    chung = len(a & b)
    return chung >= _IT_CAP and chung >= _GAN * min(len(a), len(b))


def _khac_dem(a: ChiTieu, b: ChiTieu) -> bool:
    """Differ the counts? More than "at least" so many is no less, unless the task says "at least" as well."""
    hon = b.thap > a.cao and (a.so_sanh not in (">=", ">") or a.so_sanh == b.so_sanh)
    return hon or b.cao < a.thap


def _cung_dem(dich: _Muc, mot: _Muc) -> bool:
    a, b = dich.ct, mot.ct
    return (
        dich.tu == mot.tu
        and dich.han == mot.han
        and dich.pham_vi == mot.pham_vi
        and a.moi.lower() == b.moi.lower()
        and a.don_vi.lower() == b.don_vi.lower()
        and not _viec(b)
    )


def _ca_thay(dich: _Muc, viec: Iterable[_Muc]) -> Iterator[PhatHien]:
    """ "12/12 tổ hòa giải" says how many there are: a task for "10 tổ hòa giải của xã" leaves some out."""
    if dich.ct.thap != dich.ct.mau:
        return
    for mot in viec:
        if mot.ct.don_vi.lower() != dich.ct.don_vi.lower() or mot.ct.thap == dich.ct.thap:
            continue
        tat_ca = _TAT_CA.match(mot.ct.doi_tuong)
        if tat_ca is None or _CHON.search(f"{mot.ct.viec} {mot.ct.doi_tuong}"):
            continue
        ten = _tu_cua(tat_ca["ten"])
        con_lai = set(pairwise(tu for tu in dich.tu[len(ten) :] if tu not in _DIA_BAN))
        cung_viec = tat_ca["chac"] or len(con_lai & set(pairwise(_tu_cua(mot.cho.text)))) >= _IT_CAP
        if ten and ten == dich.tu[: len(ten)] and cung_viec:
            yield _phat_hien(dich, mot, nhe=True)


_DIA_BAN: Final = frozenset(("trên", "địa", "bàn"))
_TAT_CA = re.compile(
    r"(?P<ten>[^,;]{2,40}?)\s"
    r"(?:(?P<chac>(?:của|trên địa bàn|toàn) (?:xã|phường|tỉnh|huyện|đặc khu)|hiện có)|trên địa bàn$)",
    re.IGNORECASE,
)
"""All there are of something ("tổ hòa giải hiện có"); "trên địa bàn" alone says so where the rest is the target's."""


def _phat_hien(kia: _Muc, mot: _Muc, *, nhe: bool = False) -> PhatHien:
    """The later place, with the one before it beside."""
    a, b = kia.cho.text[kia.ct.bat_dau : kia.ct.ket_thuc], mot.cho.text[mot.ct.bat_dau : mot.ct.ket_thuc]
    lien = Lien(kia.cho.path, "chi_tieu_truoc", (kia.ct.bat_dau, kia.ct.ket_thuc))
    args = {"muc": " ".join(b.split()), "muc_truoc": " ".join(a.split()), "doi_tuong": mot.ct.doi_tuong}
    part = (mot.ct.bat_dau, mot.ct.ket_thuc)
    return PhatHien("HG402", mot.cho.path, args, part=part, related=(lien,), muc="info" if nhe else None)
