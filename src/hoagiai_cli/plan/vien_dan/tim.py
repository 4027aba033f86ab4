"""Reading citations: the type of document first, then number, date, issuer and title, each where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final

from hoagiai_cli.plan.ngay import LoaiLoiNgay, LoiNgay, NgayThang
from hoagiai_cli.plan.vien_dan.dau_cham import hai_tu, het_ten, het_trich_yeu
from hoagiai_cli.plan.vien_dan.kieu import Cho, VienDan, ViTri
from hoagiai_cli.plan.vien_dan.tu_vung import (
    CACH_VIET,
    KHONG_PHAI_LUAT,
    LOAI_KHAC,
    LUAT,
    MO_DAU,
    TEN_LUAT,
    TRICH_YEU_HAI,
    TRUOC_LUAT,
)
from hoagiai_cli.registry.loai_van_ban import MA_LOAI
from hoagiai_cli.text.bieu_thuc import bieu_thuc
from hoagiai_cli.text.normal import aligned, squash


def _cac(ds: Sequence[str]) -> str:
    """Alternatives of a pattern, the longest first; any white space between words."""
    return "|".join(r"\s{1,40}".join(map(re.escape, chu.split())) for chu in sorted(ds, key=len, reverse=True))


def _cay(ds: Iterable[str], *, dau_tu: bool) -> str:
    """The same as one pattern in which a shared beginning is tried once.

    A word after a space (with ``dau_tu`` the first one too) may begin with a capital.
    """
    nhanh: dict[str, list[str]] = {}
    for chu in ds:
        nhanh.setdefault(chu[:1], []).append(chu[1:])
    het = nhanh.pop("", None) is not None
    mau: list[str] = []
    for dau, duoi in sorted(nhanh.items()):
        mot = r"\s{1,40}" if dau == " " else f"[{dau}{dau.upper()}]" if dau_tu else re.escape(dau)
        mau.append(mot + _cay(duoi, dau_tu=dau == " "))
    if not mau:
        return ""
    gop = mau[0] if len(mau) == 1 and not het else f"(?:{'|'.join(mau)})"
    return f"{gop}?" if het else gop


_TEN_LOAI: Final = (*MA_LOAI, *LUAT, *LOAI_KHAC, *CACH_VIET)
_TEN_CHUAN: Final = {ten.lower(): CACH_VIET.get(ten, ten) for ten in _TEN_LOAI}
# A tree of letters, since it is tried at every place of a text: with plain letters in front the engine skips most of
# them. Headings in capitals cite nothing.
_LOAI: Final = re.compile(
    _cay({chu for ten in _TEN_LOAI for chu in (ten.lower(), ten[0] + ten[1:].lower())}, dau_tu=False) + r"(?![^\W_])"
)
_CO_THE_TIEP: Final = frozenset("sSnN0123456789:(/._…,-")
"""What may stand behind the type of a citation: số, ngày, này, a figure, a blank."""

# White space is bounded everywhere: a page of blanks must not make a pattern try every way to share it out.
_S: Final = r"\s{0,9}"
_K: Final = r"\s{1,40}"
_TRONG: Final = r"[\s._…]{0,30}"  # what is left for a number still to come
# A symbol: groups of letters and figures that begin with a capital; spaces around a hyphen are a slip, not an end.
_NHOM: Final = r"[A-ZĐƯ][\w&]*"
_KY_HIEU: Final = rf"{_NHOM}(?:(?:[-/]|\s?-\s?(?=[A-ZĐƯ]{{2}})){_NHOM})*"
_KY_HIEU_THUONG: Final = r"[a-zđ]{2,}(?:-[a-zđ&]{2,})+"
_SO: Final = re.compile(
    rf"(?P<dan>{_S}:?{_S}\(?{_S}(?i:số){_S}:?{_S}|{_K})(?P<ca>(?:(?P<so>\d{{1,6}}[a-zđ]?)|{_TRONG})"
    rf"(?:\s?/\s?(?P<nam>(?:19|20)\d\d))?(?P<noi>\s?[/-]\s?)(?P<ky_hieu>{_KY_HIEU}|{_KY_HIEU_THUONG}))"
)
_SO_TRON: Final = re.compile(rf"{_K}số{_K}(?P<ca>(?P<so>\d{{1,6}}[a-zđ]?))(?![\w/]|-\w)", re.IGNORECASE)
_SO_DAU: Final = re.compile(rf"(?:(?i:số){_S}:?{_S})?(?=\d{{1,6}}[a-zđ]?\s?[/-]\s?(?:\d{{4}}\s?/\s?)?[A-ZĐ])")
_VA: Final = rf"{_S}(?:,|;|và|,{_S}và){_K}"
_SO_TIEP: Final = re.compile(rf"{_VA}(?=số{_K}\d)", re.IGNORECASE)
_CUNG: Final = re.compile(rf"{_VA}(?:các{_K})?(?:số{_K})?", re.IGNORECASE)

_HET_NAM: Final = r"(?P<nam>\d{4})(?!\d)"
_NGAY: Final = tuple(
    re.compile(rf"{_S},?{_S}(?P<ca>{dang})", re.IGNORECASE)
    for dang in (
        rf"ngày{_K}(?P<ngay>\d{{1,2}})\s?[/.-]\s?(?P<thang>\d{{1,2}})\s?[/.-]\s?{_HET_NAM}",
        rf"ngày(?:{_K}(?P<ngay>\d{{1,2}}){_K}|{_TRONG})tháng(?:{_K}(?P<thang>\d{{1,2}}){_K}|{_TRONG})"
        rf"năm(?:{_S}{_HET_NAM})?",
        rf"ngày{_TRONG}/(?:\s?(?P<thang>\d{{1,2}})\s?|{_TRONG})/\s?{_HET_NAM}",
    )
)
_NGAY_LUAT: Final = tuple(
    re.compile(rf"{_S},?{_S}(?P<ca>{dang})", re.IGNORECASE)
    for dang in (
        rf"tháng{_K}(?P<thang>\d{{1,2}})(?:{_K}năm{_K}|/){_HET_NAM}",
        rf"(?:năm{_K})?(?P<nam>(?:19|20)\d\d)(?![\d/])",
    )
)
_CUA: Final = re.compile(rf"{_S},?{_S}(?:của|do){_K}(?=[^\W\d_])", re.IGNORECASE)
_DO_BAN_HANH: Final = re.compile(rf"{_K}ban hành(?={_S}(?:[,.;:)]|$|ngày|về))")
_NAY: Final = re.compile(rf"{_K}này(?![^\W_])", re.IGNORECASE)
_TRUOC: Final = bieu_thuc(rf"(?:của|đề nghị của){_K}(?P<co_quan>[^\W\d_a-zđ][^,;:.()\"“”\n]{{2,150}}?){_K}tại{_K}$")
_GOI_TAT: Final = re.compile(
    rf"{_S}\({_S}(?:(?:sau đây|dưới đây|được|gọi|viết|tắt|chung){_K}){{1,5}}(?:là|:){_S}"
    rf"(?P<ten>[^()\n]{{1,80}}?){_S}\)",
    re.IGNORECASE,
)
_TEN_LUAT: Final = tuple(f" {ten.lower()}" for ten in sorted(TEN_LUAT, key=len, reverse=True))
_MO_DAU: Final = re.compile(rf"{_S}(?:[-+*•]{_S})?(?:(?:{_cac(MO_DAU)}){_K})?", re.IGNORECASE)
_DAI_TEN_LUAT: Final = max(map(len, _TEN_LUAT)) + 1
_HET_TEN_LUAT: Final = re.compile(r"\s[^\d;()“”]{4,120}?(?=,?\s+(?:ngày|năm)\s+\d)")
_VA_LUAT: Final = re.compile(rf"{_S}(?:,|và|,{_S}và){_K}(?:Bộ luật|Luật|Pháp lệnh)(?={_K}[^\W\d_])")
_CHUA_HET: Final = 4000  # the longest text taken for one citation


def tim_vien_dan(text: str) -> list[VienDan]:
    """All citations in prose, in the order of the text; those in the title of another one too, marked as such.

    Of several joined by "và" or a comma the last may name the issuer of all.
    """
    return list(_tim_nho(text) if len(text) <= _DAI_NHO else _tim_het(text))


def _tim_het(text: str) -> tuple[VienDan, ...]:
    goc, cho = aligned(text)
    ds = list(_tim(goc))
    for i in range(len(ds) - 2, -1, -1):
        mot, sau = ds[i], ds[i + 1]
        if mot.so and not mot.co_quan and sau.co_quan and _CUNG.fullmatch(goc, mot.ket_thuc, sau.bat_dau):
            ds[i] = mot._replace(co_quan=sau.co_quan, vi_tri=mot.vi_tri._replace(co_quan=sau.vi_tri.co_quan))
    return tuple(_doi_cho(mot, cho) for mot in ds)


_DAI_NHO: Final = 4000
_tim_nho = lru_cache(maxsize=1024)(_tim_het)
"""Several rules ask for the citations of one text."""


@lru_cache(maxsize=2048)
def mot_vien_dan(text: str) -> VienDan | None:
    """A text that is one citation (a line of căn cứ); "Căn cứ", "Thực hiện" may lead. None if it does not begin so.

    The title runs to the end of the text.
    """
    if len(text) > _CHUA_HET:
        return None
    goc, cho = aligned(text)
    dau = _MO_DAU.match(goc)
    i = dau.end() if dau else 0
    loai = _LOAI.match(goc, i)
    mot = _Doc(goc, ca_dong=True).doc(loai) if loai is not None else None
    if mot is None and (so := _SO_DAU.match(goc, i)) is not None:
        mot = _Doc(goc, ca_dong=True).khong_loai(so.start())
    return None if mot is None else _doi_cho(mot, cho)


def _tim(goc: str) -> Iterator[VienDan]:
    doc = _Doc(goc)
    xong = het_ngoai = 0
    for loai in _LOAI.finditer(goc):
        if loai.start() < xong or (loai.start() and goc[loai.start() - 1].isalnum()):
            continue
        mot = doc.doc(loai)
        while mot is not None:
            yield mot._replace(trong_trich_yeu=True) if mot.bat_dau < het_ngoai else mot
            het_ngoai = max(het_ngoai, mot.ket_thuc)
            xong = doc.het
            tiep = _SO_TIEP.match(goc, doc.het)
            mot = doc.khong_loai(tiep.end(), mot.loai) if tiep is not None else None


def _doi_cho(mot: VienDan, cho: Sequence[int] | None) -> VienDan:
    """Offsets of the text as it was given."""
    if cho is None:
        return mot
    vt = mot.vi_tri

    def doi(doan: Cho | None) -> Cho | None:
        return None if doan is None else (cho[doan[0]], cho[doan[1]])

    vi_tri = ViTri(doi(vt.loai), doi(vt.so_ky_hieu), doi(vt.ngay), doi(vt.co_quan), doi(vt.trich_yeu), doi(vt.ten))
    return mot._replace(bat_dau=cho[mot.bat_dau], ket_thuc=cho[mot.ket_thuc], vi_tri=vi_tri)


class _Doc:
    """Reads one citation after the other from ``text``; ``het`` is behind number, date and issuer of the last one."""

    def __init__(self, text: str, *, ca_dong: bool = False) -> None:
        self.text = text
        self.ca_dong = ca_dong
        self.het = 0

    def doc(self, khop: re.Match[str]) -> VienDan | None:
        """The citation that begins with the type of document at ``khop``, if it is one."""
        loai = _TEN_CHUAN[" ".join(khop.group().lower().split())]
        i, j = khop.span()
        text = self.text
        hoa = text[i].isupper()
        if loai in LUAT:
            return self._luat(loai, i, j)
        if text[j : j + 40].lstrip()[:1] not in _CO_THE_TIEP:
            return None
        if (so := self._so(j)) is not None:
            return self._than(loai, (i, j), so)
        if hoa and (nay := _NAY.match(text, j)) is not None:
            self.het = nay.end()
            return VienDan(loai, i, nay.end(), la_nay=True, vi_tri=ViTri(loai=(i, j)))
        if hoa and (ngay := self._ngay(j)) is not None and any(chu.isdigit() for chu in ngay.group("ca")):
            return self._than(loai, (i, j), None)
        return None

    def khong_loai(self, i: int, loai: str = "") -> VienDan | None:
        """A citation that begins with its number; its type is known from before, or is not written."""
        # The pattern of a number wants something before it: a space or the word "số" with one.
        so = _SO.match(self.text, i) or (_SO.match(self.text, i - 1) if i and self.text[i - 1].isspace() else None)
        if so is None and i == 0:
            return self._dau_dong(loai)
        return None if so is None else self._than(loai, None, so)

    def _dau_dong(self, loai: str) -> VienDan | None:
        them = _Doc(" " + self.text, ca_dong=self.ca_dong)
        mot = them.khong_loai(1, loai)
        if mot is None:
            return None
        return _doi_cho(mot, [0, *range(len(self.text) + 1)])

    def _so(self, j: int) -> re.Match[str] | None:
        """The number behind the type. Without the word "số" it must be a whole one in capitals."""
        so = _SO.match(self.text, j)
        if so is None:
            return _SO_TRON.match(self.text, j)
        ro = "số" in so.group("dan").lower()
        if so.group("so") is None and (so.group("noi").strip() != "/" or so.group("nam")):
            return None
        if not so.group("ky_hieu")[0].isupper() and not (ro and so.group("ky_hieu").islower()):
            return _SO_TRON.match(self.text, j)
        return so

    def _ngay(self, j: int, *them: re.Pattern[str]) -> re.Match[str] | None:
        for dang in (*_NGAY, *them):
            if (khop := dang.match(self.text, j)) is not None:
                return khop
        return None

    def _than(self, loai: str, o_loai: Cho | None, so: re.Match[str] | None) -> VienDan:
        """Date, issuer, title."""
        text = self.text
        j = so.end() if so is not None else (o_loai[1] if o_loai else 0)
        ngay = self._ngay(j)
        j = ngay.end() if ngay is not None else j
        co_quan = self._co_quan(j, lien_tich="liên tịch" in loai)
        if co_quan is not None:
            j = co_quan[1]
            if (do := _DO_BAN_HANH.match(text, j)) is not None:
                j = do.end()
            if ngay is None and (ngay := self._ngay(j)) is not None:  # issuer before date: the order of khoản 6.a
                j = ngay.end()
        dau = o_loai[0] if o_loai is not None else so.start("ca") if so is not None else j
        self.het = j
        trich_yeu = self._trich_yeu(j)
        if trich_yeu is not None:
            j = trich_yeu[1]
        if co_quan is None and (truoc := _TRUOC.search(text, max(0, dau - 180), dau)) is not None:
            co_quan = truoc.span("co_quan")
        goi_tat = _GOI_TAT.match(text, j)
        o_so = so.span("ca") if so is not None else None
        if o_so is not None:
            o_so = (o_so[0] + len(text[slice(*o_so)]) - len(text[slice(*o_so)].lstrip()), o_so[1])
        nhom = so.groupdict() if so is not None else {}
        ngay_doc, loi, ngay_text = _doc_ngay(ngay)
        return VienDan(
            loai,
            dau,
            j,
            so=nhom.get("so"),
            nam=int(nhom["nam"]) if nhom.get("nam") else None,
            ky_hieu=_lien(nhom.get("ky_hieu")),
            so_ky_hieu=squash(text[slice(*o_so)]) if o_so is not None else None,
            ngay=ngay_doc,
            ngay_text=ngay_text,
            loi_ngay=loi,
            co_quan=squash(text[slice(*co_quan)]) if co_quan is not None else None,
            trich_yeu=squash(text[slice(*trich_yeu)]) if trich_yeu is not None else None,
            goi_tat=squash(goi_tat.group("ten")) if goi_tat is not None else None,
            vi_tri=ViTri(o_loai, o_so, ngay.span("ca") if ngay is not None else None, co_quan, trich_yeu),
        )

    def _co_quan(self, j: int, *, lien_tich: bool = False) -> Cho | None:
        cua = _CUA.match(self.text, j)
        if cua is None:
            return None
        cuoi = het_ten(self.text, cua.end(), lien_tich=lien_tich)
        return (cua.end(), cuoi) if cuoi > cua.end() and self.text[cua.end()].isupper() else None

    def _trich_yeu(self, j: int) -> Cho | None:
        text = self.text
        k = j
        while k < len(text) and (text[k].isspace() or text[k] == ","):
            k += 1
        if k >= len(text):
            return None
        if not self.ca_dong:
            tu, sau = (chu.lower() for chu in hai_tu(text, k))
            mo = tu == "về" or text[k : k + 3].lower() == "v/v" or f"{tu} {sau}" in TRICH_YEU_HAI
            if not mo and not (text[k] in '“"«' and k > j):
                return None
        elif not (text[k].isalnum() or text[k] in '“"«'):
            return None
        cuoi = het_trich_yeu(text, k, het_dong=self.ca_dong)
        return (k, cuoi) if cuoi > k else None

    def _luat(self, loai: str, i: int, j: int) -> VienDan | None:
        """A law: by name and date, by number, or "Luật này"."""
        text = self.text
        hoa = text[i].isupper()
        if (nay := _NAY.match(text, j)) is not None and hoa:
            self.het = nay.end()
            return VienDan(loai, i, nay.end(), la_nay=True, vi_tri=ViTri(loai=(i, j)))
        if not self._la_luat(loai, i, j):
            return None
        co_so = self._so(j) if hoa else None
        cuoi = j if co_so is not None else self._ten_luat(j)
        if co_so is None:
            if cuoi == j and (loai != "Hiến pháp" or self._ngay(j, *_NGAY_LUAT) is None):
                return None
            co_so = self._so(cuoi)
        if co_so is not None:
            mot = self._than(loai, (i, j), co_so)
            ten = (i, cuoi) if cuoi > j else None
            return mot._replace(ten=_ten(text, ten), vi_tri=mot.vi_tri._replace(ten=ten))
        ngay = self._ngay(cuoi, *_NGAY_LUAT)
        het = ngay.end() if ngay is not None else cuoi
        co_quan = self._co_quan(het)
        self.het = het = co_quan[1] if co_quan is not None else het
        ngay_doc, loi, ngay_text = _doc_ngay(ngay)
        return VienDan(
            loai,
            i,
            het,
            ngay=ngay_doc,
            ngay_text=ngay_text,
            loi_ngay=loi,
            co_quan=squash(text[slice(*co_quan)]) if co_quan is not None else None,
            ten=_ten(text, (i, cuoi)),
            vi_tri=ViTri(
                loai=(i, j), ngay=ngay.span("ca") if ngay is not None else None, co_quan=co_quan, ten=(i, cuoi)
            ),
        )

    def _la_luat(self, loai: str, i: int, j: int) -> bool:
        """Whether the word is a law and not half of another word (pháp luật, luật sư)."""
        if loai != "Luật":
            return True
        text = self.text
        sau = hai_tu(text, j)[0]
        truoc = re.search(r"([^\W\d_]+)\s+$", text[max(0, i - 20) : i])
        if sau.lower() in KHONG_PHAI_LUAT or (truoc is not None and truoc.group(1).lower() in TRUOC_LUAT):
            return False
        return text[i].isupper() or sau[:1].isupper()

    def _ten_luat(self, j: int) -> int:
        """The end of the name of a law behind its type; ``j`` if there is none."""
        text = self.text
        thuong = text[j : j + _DAI_TEN_LUAT].lower().replace("\n", " ")
        for ten in _TEN_LUAT:
            if thuong.startswith(ten):
                het = j + len(ten)
                if not ten.endswith(" của"):
                    return het
                # "Luật sửa đổi, bổ sung một số điều của Luật ...": the name goes on with the name of that law
                trong = _LOAI.match(text, het + 1)
                return self._nhieu_luat(trong.end()) if trong is not None else j
        if self.ca_dong and (ca_ten := _HET_TEN_LUAT.match(text, j)) is not None and not _VA_LUAT.search(ca_ten[0]):
            return ca_ten.end()  # in a line of its own all before the date is the name, commas and all
        k = j
        while k < len(text) and text[k].isspace():
            k += 1
        return cuoi if k > j and (cuoi := het_ten(text, k, la_luat=True)) > k else j

    def _nhieu_luat(self, j: int) -> int:
        """The end of one or more names of amended laws ("... của Luật A và Luật B"); the first begins at ``j``."""
        cuoi = self._ten_luat(j)
        while cuoi > j and (noi := _VA_LUAT.match(self.text, cuoi)) is not None:
            j, cuoi = noi.end(), max(cuoi, self._ten_luat(noi.end()))
        return cuoi


def _ten(text: str, o: Cho | None) -> str | None:
    return squash(text[slice(*o)]) if o is not None else None


def _lien(ky_hieu: str | None) -> str | None:
    return "".join(ky_hieu.split()) if ky_hieu else None


def _doc_ngay(khop: re.Match[str] | None) -> tuple[NgayThang | None, LoaiLoiNgay | None, str | None]:
    """A date as far as it is written; without any figure it is a blank still to fill."""
    if khop is None:
        return None, None, None
    chu = squash(khop.group("ca"))
    if not any(c.isdigit() for c in chu):
        return None, None, None
    phan = khop.groupdict()
    nam, thang, ngay = (int(phan.get(ten) or 0) for ten in ("nam", "thang", "ngay"))
    if not nam:
        return None, None, None
    if any(phan.get(ten) is not None and not int(phan[ten]) for ten in ("thang", "ngay")):
        return None, "khong_ton_tai", chu
    try:
        return NgayThang(nam, thang, ngay if thang else 0), None, chu
    except LoiNgay as loi:
        return None, loi.kind, chu
