"""From numbers to targets: what is compared, what is measured, for whom, by when."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final, Literal, NamedTuple

from hoagiai_cli.plan.chi_tieu.han import tim_han
from hoagiai_cli.plan.chi_tieu.kieu import ChiTieu, Cho, Han, Loai, SoSanh
from hoagiai_cli.plan.chi_tieu.so import PHAN_CHU, SO, SoDoc, dau_so, doc_so, phan_chu, tu_nen
from hoagiai_cli.plan.chi_tieu.trai import Trai, bo_mo_dau, doc_trai
from hoagiai_cli.plan.chi_tieu.tu_vung import DAU_TI_LE, DEM, DON_VI, DON_VI_DAI, KHONG_DEM, KHONG_DON_VI, MOI, TIEN
from hoagiai_cli.plan.chi_tieu.ve import dau_dong, dau_ve, gon, het_ve, noi_dong
from hoagiai_cli.plan.vien_dan import tim_vien_dan
from hoagiai_cli.text.bieu_thuc import bieu_thuc
from hoagiai_cli.text.normal import aligned, fold_tones

_CHU_SO: Final = re.compile(r"(?<!\d)\d")
_CHU: Final = re.compile(r"\s{0,4}(?P<chu>[^\W\d_]{1,20})")
_CHU_CUOI: Final = re.compile(r"[^\W\d_]{1,20}(?= {1,3}$)")
_TRO: Final = re.compile(r"\s{0,3},?\s{0,3}trở (?P<huong>lên|xuống)(?!\w)", re.IGNORECASE)
_MOI_TRUOC: Final = re.compile(r"(?<!\w)(?:mỗi|từng)(?: một)? (?P<gi>[^,;:.()\d]{1,60})$", re.IGNORECASE)
_HET_MOI: Final = bieu_thuc(
    r"(?<!\w)(?:có|cử|chọn|đạt|tổ chức|xây dựng|ít nhất|tối thiểu|không|được|phải|từ|trên|mở|lập|thực hiện|kiểm tra"
    r"|phấn đấu|bố trí|bầu|cấp|trang bị|duy trì|đăng|phát|giới thiệu|dự|thành lập|khoảng|dành|gồm|tham gia)(?!\w)",
    re.IGNORECASE,
)
_MOI_SAU: Final = re.compile(r"\s?/\s?(?P<gi>[^\W\d_]{1,10}(?: [^\W\d_]{1,10})?)|\s(?:mỗi|một) (?P<ky>[^\W\d_]{1,10})")
_SO_KHONG_TEN: Final = SO.pattern.replace("?P<so>", "?:").replace("?P<pt>", "?:")
_TI_SO: Final = re.compile(rf"\s?/\s?(?={_SO_KHONG_TEN}\s[^\W\d_])")
_PHAM_VI: Final = re.compile(
    r"(?<!\w)(?:tại|đối với|riêng|ở|trong|trên|với|nhóm|khu vực|vùng|cấp|các|những)(?!\w)", re.IGNORECASE
)
_TRUOC_NGOAC: Final = re.compile(r"\s?\(\s?$")
_DOI: Final = re.compile(r"(?:^|\s)(?P<huong>tăng|giảm)(?: (?:thêm|bớt|từ|bình quân))?\s{0,3}$", re.IGNORECASE)
_SO_VOI: Final = re.compile(r"(?<!\w)so với(?!\w)", re.IGNORECASE)
_TI_LE: Final = re.compile(rf"(?<!\w)(?:{'|'.join(DAU_TI_LE)})(?!\w)", re.IGNORECASE)
_NHAN_KHOI: Final = re.compile(r"(?:^|\n)(?P<nhan>[^\n]{1,160})(?=\n)")
_THU_TIEN: Final = re.compile(r"(?<!\w)(?:thu |tổng thu|doanh thu|vận động)", re.IGNORECASE)
_SO_MUC: Final = 4
"""The letters of a number before a heading ("1.1", "VII")."""
_KHONG_DANH_TU: Final = frozenset(
    {*KHONG_DON_VI, "trên", "số", "vào", "ngay", "nhưng", "còn", "tức", "nếu", "hằng", "hàng", "mỗi"}
) - {"số", "ban", "ngành"}


def tim(text: str) -> tuple[ChiTieu, ...]:
    """All targets of a text, in its order."""
    goc, cho = aligned(text)
    ds = tuple(_Doc(noi_dong(goc)).tat_ca())
    return ds if cho is None else tuple(_doi_cho(mot, cho) for mot in ds)


def _doi_cho(mot: ChiTieu, cho: Sequence[int]) -> ChiTieu:
    """Offsets of the text as it was given."""
    han = mot.han and Han(mot.han.text, cho[mot.han.bat_dau], cho[mot.han.ket_thuc])
    return mot._replace(bat_dau=cho[mot.bat_dau], ket_thuc=cho[mot.ket_thuc], han=han)


class _Do(NamedTuple):
    """What is measured, and what narrows it."""

    chu: str
    viec: str = ""
    pham_vi: str = ""
    het: int = 0


class _Doc:
    def __init__(self, goc: str) -> None:
        self.goc = goc
        self.xong = 0
        """Behind the last target read."""
        self._nen: SoDoc | None = None
        """The level from which the one behind it rises or falls."""
        self._vien_dan: list[Cho] | None = None
        self._han: list[Cho] | None = None
        self._nhan: list[tuple[int, str]] | None = None

    def tat_ca(self) -> Iterator[ChiTieu]:
        goc = self.goc
        cho = [khop.start() for khop in _CHU_SO.finditer(goc)]
        if "phần" in goc or "nửa" in goc:
            chu = {khop.start(): khop for khop in PHAN_CHU.finditer(goc)}
            cho = sorted({*cho, *chu})
        else:
            chu = {}
        for i in cho:
            if i < self.xong:
                continue
            mot: ChiTieu | None
            if i in chu:
                tu, mau = phan_chu(chu[i])
                mot = self._phan(SoDoc(i, chu[i].end(), tu, tu, False, mau=mau), bang_chu=True)
            elif dau_so(goc, i) and (so := doc_so(goc, i)) is not None:
                mot = self._mot(so)
            else:
                continue
            if mot is not None:
                yield mot

    def _mot(self, so: SoDoc) -> ChiTieu | None:
        if so.phan_tram:
            if self._trong_vien_dan(so.i):
                return None
            if tu_nen(self.goc, so.j):
                self._nen = so
                return None
            return self._phan(so)
        return self._dem(so)

    # --- shares ------------------------------------------------------------------------------------------

    def _phan(self, so: SoDoc, *, bang_chu: bool = False) -> ChiTieu | None:
        """A percentage or a fraction: of what follows ("100% tổ hòa giải …") or of what was named before it."""
        a = dau_ve(self.goc, so.i, self.xong)
        trai = doc_trai(self.goc, a, so.i)
        if self._nen is not None and self._nen.i >= a:  # what is before it is measured by both
            trai = trai._replace(het=doc_trai(self.goc, a, self._nen.i).het)
        self._nen = None
        tro = _TRO.match(self.goc, so.j)
        j = tro.end() if tro else so.j
        don_vi = "%"
        if so.mau is not None:
            don_vi = "" if bang_chu else self._don_vi(so.j, trai, a)
            if not bang_chu and (not don_vi or self._la_ten(a, so.i) or self._trong_vien_dan(so.i)):
                return None
        do = self._do(a, trai, j)
        huong = tro["huong"] if tro else None
        if huong is None and (khac := _TRO.search(do.chu)) is not None:
            huong = khac["huong"]
            do = do._replace(chu=gon(do.chu[: khac.start()] + do.chu[khac.end() :]))
        return self._xong(so, "phan_tram" if so.mau is None else "phan_so", don_vi, do, trai, a, j, huong)

    def _do(self, a: int, trai: Trai, j: int) -> _Do:
        """The words measured by a share that ends at ``j``."""
        goc = self.goc
        het = het_ve(goc, j)
        truoc = self._bo_han(a, trai.het)
        ti_le = next(reversed(list(_TI_LE.finditer(truoc))), None)
        sau = self._bo_han(j, het)
        chu = _CHU.match(sau)
        co_sau = chu is not None and chu["chu"].lower() not in _KHONG_DANH_TU
        if ti_le is None and (co_sau or not (trai.noi or trai.het == trai.bat_dau)) and sau:
            return self._do_sau(a, truoc, sau, het)
        if ti_le is not None:
            cum, dau = truoc[ti_le.start() :], truoc[: ti_le.start()]
        else:
            dau, _, cum = truoc.rpartition(",")
            cum = bo_mo_dau(cum)
        dau = bo_mo_dau(dau)
        pham_vi = [self._nhan_truoc(a), dau if _PHAM_VI.search(dau) else "", sau if not sau.startswith("và ") else ""]
        if not cum and sau:
            return self._do_sau(a, truoc, sau, het)
        cum = _DOI.sub("", gon(cum))
        return _Do(cum, "", gon(", ".join(filter(None, pham_vi))), het)

    def _do_sau(self, a: int, truoc: str, sau: str, het: int) -> _Do:
        """What is measured follows the number; words before it say of whom, or what is done."""
        dau = bo_mo_dau(truoc)
        nhan = self._nhan_truoc(a)
        if _PHAM_VI.search(dau):
            return _Do(sau, "", gon(", ".join(filter(None, (nhan, dau)))), het)
        return _Do(sau, gon(dau.rpartition(",")[2]), nhan, het)

    # --- counts ------------------------------------------------------------------------------------------

    def _dem(self, so: SoDoc) -> ChiTieu | None:
        """A number of things: "02 lớp/năm", "01 tập huấn viên/80 tổ hòa giải", "12/12 tổ hòa giải"."""
        goc = self.goc
        chu = _CHU.match(goc, so.j)
        if chu is None or chu.start("chu") == so.j or (chu["chu"].lower() in KHONG_DON_VI):
            return None
        a = dau_ve(goc, so.i, self.xong)
        if so.mau is not None:
            return self._phan(so)
        if self._la_ten(a, so.i):
            return None
        trai = doc_trai(goc, a, so.i)
        don_vi = self._don_vi(so.j, trai, a)
        het = het_ve(goc, so.j)
        ti_so = _TI_SO.search(goc, so.j, min(het, so.j + 120))
        if not don_vi and ti_so is not None and chu["chu"].islower():
            don_vi = chu["chu"]  # so many of these for so many of those: a ratio says what it counts
        if not don_vi or self._trong_vien_dan(so.i):
            return None
        if ti_so is not None and not so.khoang:
            return self._ti_so(so, trai, a, don_vi, ti_so)
        sau_don_vi = so.j + len(goc[so.j : het]) - len(goc[so.j : het].lstrip()) + len(don_vi)
        moi, moi_den = self._moi(a, trai, sau_don_vi, het)
        chu_sau = self._bo_han(so.j, het)
        if moi_den:
            con_lai = "" if goc[moi_den : moi_den + 1] == "," else self._bo_han(moi_den, het)
            chu_sau = gon(f"{self._bo_han(so.j, sau_don_vi)} {con_lai}")
        huong = None
        if (tro := _TRO.search(chu_sau)) is not None:
            huong = tro["huong"]
            chu_sau = gon(chu_sau[: tro.start()] + chu_sau[tro.end() :])
        dau = bo_mo_dau(self._bo_han(a, trai.het))
        viec = gon(dau.rpartition(",")[2])
        nhan = self._nhan_truoc(a)
        pham_vi = gon(", ".join(filter(None, (nhan, dau if not moi and _PHAM_VI.search(dau) else ""))))
        do = _Do(chu_sau, viec, pham_vi, het)
        mot = self._xong(so, "so_luong", don_vi, do, trai, a, sau_don_vi, huong)
        return mot._replace(moi=moi) if moi else mot

    def _ti_so(self, so: SoDoc, trai: Trai, a: int, don_vi: str, gach: re.Match[str]) -> ChiTieu:
        goc = self.goc
        khop = SO.match(goc, gach.end())
        assert khop is not None
        mau = float(khop["so"].replace(".", "").replace(",", "."))
        het = het_ve(goc, khop.end())
        cum = gon(goc[so.j : gach.start()])
        if (ngoac := _TRUOC_NGOAC.search(goc[max(0, a - 3) : a])) is not None:
            cum = self._ten_truoc_ngoac(max(0, a - 3) + ngoac.start(), cum)
        do = _Do(cum, gon(bo_mo_dau(self._bo_han(a, trai.het)).rpartition(",")[2]), self._nhan_truoc(a), het)
        mot = self._xong(so, "ti_so", don_vi, do, trai, a, khop.end(), None)
        return mot._replace(mau=mau, don_vi_mau=self._bo_han(khop.end(), het))

    def _ten_truoc_ngoac(self, i: int, cum: str) -> str:
        """In "tập huấn viên cấp huyện (01 tập huấn viên/80 tổ)" the name before the bracket is the fuller one."""
        truoc = self.goc[max(0, i - 120) : i]
        at = truoc.lower().rfind(cum.lower())
        dai = gon(truoc[at:]) if at >= 0 else cum
        return dai if len(dai.split()) <= len(cum.split()) + 4 else cum

    def _don_vi(self, j: int, trai: Trai, a: int) -> str:
        """The unit behind a number, "" when the words there are none."""
        tu: list[str] = []
        k = j
        while len(tu) < DON_VI_DAI and (chu := _CHU.match(self.goc, k)) is not None and chu.start("chu") - k < 2:
            tu.append(chu["chu"])
            k = chu.end()
        thuong = [fold_tones(mot).lower() for mot in tu]
        for n in range(len(tu), 0, -1):
            cum = " ".join(thuong[:n])
            if cum in TIEN:
                ve = self.goc[a : trai.bat_dau]
                return " ".join(tu[:n]) if trai.chac or _THU_TIEN.search(ve) else ""
            if cum in DON_VI:
                return " ".join(tu[:n])
        if not tu or thuong[0] in KHONG_DON_VI or not tu[0].islower():
            return ""
        viec = fold_tones(gon(bo_mo_dau(self.goc[a : trai.het]))).lower()
        return tu[0] if trai.chac or viec in DEM else ""

    def _la_ten(self, a: int, i: int) -> bool:
        """Whether the number names something ("lớp 5", "Điều 5") and counts nothing."""
        truoc = self.goc[max(a, i - 40) : i]
        chu = _CHU_CUOI.search(truoc)
        if chu is None or chu.group().lower() not in KHONG_DEM:
            return False
        con_lai = truoc[: chu.start()].lower().split()
        if not MOI.isdisjoint(con_lai[-3:]):
            return False
        return not (con_lai and f"{con_lai[-1]} {chu.group().lower()}" in DEM)

    def _moi(self, a: int, trai: Trai, j: int, het: int) -> tuple[str, int]:
        """For each of what, and where the words behind the unit that say so end (0: they stand before it)."""
        sau = _MOI_SAU.match(self.goc, j, het)
        if sau is not None:
            return gon(sau["gi"] or sau["ky"]), sau.end()
        truoc = _MOI_TRUOC.search(self.goc[max(a, trai.bat_dau - 80) : trai.bat_dau].rstrip())
        if truoc is None:
            return "", 0
        gi = truoc["gi"]
        dung = _HET_MOI.search(gi)
        return gon(gi[: dung.start()] if dung and dung.start() else gi), 0

    # --- for all -----------------------------------------------------------------------------------------

    def _xong(
        self, so: SoDoc, loai: Loai, don_vi: str, do: _Do, trai: Trai, a: int, j: int, huong: str | None
    ) -> ChiTieu:
        self.xong = max(j, so.j)
        so_sanh: SoSanh = trai.so_sanh or "="
        if so.khoang:
            so_sanh = "khoang"
        elif huong is not None:
            so_sanh = ">=" if huong == "lên" else "<="
        elif trai.tu and trai.so_sanh is None:
            so_sanh = ">="
        thay_doi: Literal["tang", "giam"] | None = None
        doi = _DOI.search(self.goc[max(a, trai.bat_dau - 24) : trai.bat_dau])
        if doi is not None:
            thay_doi = "tang" if doi["huong"].lower() == "tăng" else "giam"
        elif loai == "phan_tram" and _SO_VOI.search(f"{do.chu} {do.pham_vi}"):
            thay_doi = "giam" if "giảm" in self.goc[a : trai.bat_dau].lower() else "tang"
        han = self._han_cua(a, so.i, j, max(j, do.het))
        return ChiTieu(
            loai, so_sanh, so.thap, so.cao, don_vi, do.chu, trai.bat_dau, j, so.mau, "", do.viec, do.pham_vi, "",
            han, thay_doi,
        )  # fmt: skip

    def _trong_vien_dan(self, i: int) -> bool:
        if self._vien_dan is None:
            self._vien_dan = []
            for mot in tim_vien_dan(self.goc):  # one in the title of another ends with it
                if not self._vien_dan or mot.bat_dau >= self._vien_dan[-1][1]:
                    self._vien_dan.append((mot.bat_dau, mot.ket_thuc))
        k = bisect_left(self._vien_dan, (i + 1, 0))
        return k > 0 and i < self._vien_dan[k - 1][1]

    def _cac_han(self) -> list[Cho]:
        if self._han is None:
            self._han = tim_han(self.goc)
        return self._han

    def _han_trong(self, a: int, b: int) -> list[Cho]:
        """The times between two places; they do not overlap, so they are found by halving."""
        ds = self._cac_han()
        k = bisect_left(ds, (a, 0))
        out = []
        while k < len(ds) and ds[k][0] < b:
            if ds[k][1] <= b:
                out.append(ds[k])
            k += 1
        return out

    def _bo_han(self, a: int, b: int) -> str:
        """The words between two places, without the times."""
        manh, at = [], a
        for tu, den in self._han_trong(a, b):
            manh.append(self.goc[at:tu])
            at = den
        manh.append(self.goc[at:b])
        return gon(" ".join(manh)).removesuffix(" ngay")

    def _han_cua(self, a: int, i: int, j: int, het: int) -> Han | None:
        """By when: as said in the clause, at the head of its line, or over the list it stands in."""
        gan = [*self._han_trong(a, i)[-1:], *self._han_trong(j, het)[:1]]
        if not gan:
            dong = dau_dong(self.goc, i)
            gan = self._han_trong(dong, min(i, dong + 60))[:1]
        if not gan:
            for dau, nhan in self._nhan_khoi(i):
                gan = self._han_trong(dau, dau + len(nhan))[:1]
        if not gan:
            return None
        tu, den = gan[0]
        return Han(self.goc[tu:den], tu, den)

    def _nhan_truoc(self, a: int) -> str:
        """The label before a colon that a clause begins behind, if it narrows whom the target is for."""
        if not a or self.goc[a - 1] != ":":
            return ""
        nhan = bo_mo_dau(self._bo_han(dau_ve(self.goc, a - 1), a - 1))
        return "" if _TI_LE.search(nhan) else gon(nhan)

    def _nhan_khoi(self, i: int) -> list[tuple[int, str]]:
        if self._nhan is None:
            self._nhan = [
                (khop.start("nhan"), khop["nhan"])
                for khop in _NHAN_KHOI.finditer(self.goc)
                if khop["nhan"].rstrip().endswith(":") or len(self._bo_han(*khop.span("nhan"))) <= _SO_MUC
            ]
        k = bisect_left(self._nhan, (i, ""))
        return self._nhan[max(0, k - 1) : k]
