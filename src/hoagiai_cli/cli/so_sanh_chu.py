"""Changes as text for a terminal: by place, with the changed words marked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hoagiai_cli.cli.ket_qua_so_sanh import KetQua
from hoagiai_cli.cli.so_sanh_loi import (
    CHI,
    DANH_SO_LAI,
    DAU,
    HIEU_LAI,
    LIEN,
    LOAI,
    TRANG_THAI,
    Nhom,
    ca_nhom,
    cat,
    dem,
    dich,
    doi_so,
    doi_ten,
    khoang,
    nhom_lai,
)
from hoagiai_cli.plan.duong_dan import noi_ro
from hoagiai_cli.revision.chu import Doan, Manh
from hoagiai_cli.revision.thay_doi import ThayDoi

_GIU_QUANH = 10
"""Words kept around a change; longer stretches that stayed are left out."""
_NGAN = 60
"""Texts up to this length stand in one line with what replaced them."""
_MAU = {"bo": "\x1b[9;31m", "them": "\x1b[4;32m", "dam": "\x1b[1m", "mo": "\x1b[2m"}
_HET = "\x1b[0m"
_DIEU_KHIEN = re.compile("[\x00-\x09\x0b-\x1a\x1c-\x1f\x7f-\x9f]|\x1b(?!\\[(?:[0-9];?){1,4}m)")
"""Control characters, which no plan may send to a terminal; the codes of colours stay."""


def to_text(found: Sequence[KetQua], *, rong: int, mau: bool, nhieu: bool, lang: str = "vi") -> str:
    """The report; `rong` columns wide, with colours if `mau`. `nhieu`: several files, each with a line that sums up."""
    viet = _Viet(max(40, min(rong, 110)), mau, lang)
    noi = viet.noi
    lines: list[str] = []
    for item in found:
        if nhieu and item.trang_thai == "giu" and not doi_ten(item):
            continue
        if lines:
            lines.append("")
        lines += viet.mot(item)
    if nhieu:
        dem_tep = {loai: sum(item.trang_thai == loai for item in found) for loai in ("sua", "them", "bo", "loi")}
        loi = {"sua": "tệp có thay đổi", "them": "tệp mới", "bo": "tệp đã bỏ", "loi": "tệp không so được"}
        tong = ", ".join(f"{n} {noi(loi[loai])}" for loai, n in dem_tep.items() if n)
        lines += [*([""] if lines else []), tong or noi(TRANG_THAI["giu"])]
    return _DIEU_KHIEN.sub("", "\n".join(lines)) + "\n"


class _Viet:
    def __init__(self, rong: int, mau: bool, lang: str) -> None:
        self.rong = rong
        self.mau = mau
        self.lang = lang

    def noi(self, cau: str) -> str:
        """A phrase in the language of the report. Places and texts of plans stay as they are."""
        return dich(cau, self.lang)

    def mot(self, item: KetQua) -> Iterator[str]:
        cu, moi = (ban.ban.ten if ban else "" for ban in (item.cu, item.moi))
        if item.trang_thai in {"them", "bo"}:
            yield self._to(f"{moi or cu}: {self.noi(TRANG_THAI[item.trang_thai])}", "dam")
            return
        yield self._to(f"{cu} → {moi}", "dam")
        if item.so_sanh is None or not item.so_sanh:
            ten_moi = f"{self.noi('đổi tên tệp')}, " if doi_ten(item) else ""
            yield f"  {ten_moi}{self.noi(TRANG_THAI[item.trang_thai])}"
            return
        yield "  " + ", ".join(f"{n} {self.noi(loi)}" for n, loi in dem(item.so_sanh))
        for nhom in nhom_lai(item):
            yield ""
            yield from self._nhom(nhom)
        yield from self._he_qua(item)

    def _to(self, text: str, kieu: str) -> str:
        return f"{_MAU[kieu]}{text}{_HET}" if self.mau else text

    def _nhom(self, nhom: Nhom) -> Iterator[str]:
        rieng = all(not nhan and item.loai in {"them", "bo"} for nhan, item in nhom.thay_doi)
        duoi = ""
        if rieng:
            duoi = f" ({self.noi(ca_nhom(nhom))})"
        elif nhom.cu:
            duoi = f" ({self.noi('bản cũ')}: {nhom.cu})"
        dau = nhom.cho + (f". {nhom.ten}" if nhom.ten and not rieng else "")
        yield self._to(cat(dau, self.rong - len(duoi)) + duoi, "dam")
        for nhan, item in nhom.thay_doi:
            yield from self._thay_doi(nhan, item)

    def _thay_doi(self, nhan: str, item: ThayDoi) -> Iterator[str]:
        dau = f"  {DAU[item.loai]} "
        if item.loai == "chuyen":
            yield from self._gap(f"{dau}{self._chuyen(nhan, item)}".lstrip().split(" "), 2, 6)
        elif item.loai == "thu_tu":
            yield f"{dau}{nhan + ': ' if nhan else ''}{self.noi('đổi thứ tự')}"
            for cu, moi in zip(item.chu_cu.split("\n"), item.chu_moi.split("\n"), strict=True):
                so_cu, _, chu = cu.partition(". ")
                so_moi = moi.partition(". ")[0]
                yield from self._gap(f"{so_cu} → {so_moi}: {_ngan(chu)}".split(" "), 6, 8)
        elif item.loai == "sua":
            yield from self._sua(dau, nhan, item)
        else:
            yield from self._ca_doan(dau, nhan, item)

    def _chuyen(self, nhan: str, item: ThayDoi) -> str:
        ten = f"{nhan}: " if nhan else ""
        if item.doi_nhom:
            return ten + self.noi("chuyển từ nhóm khác sang")
        return ten + self.noi("đổi chỗ trong nhóm") + (f" ({_ngan(item.chu_moi)})" if nhan else "")

    def _ca_doan(self, dau: str, nhan: str, item: ThayDoi) -> Iterator[str]:
        """Text that only one version has."""
        kieu = item.loai
        lines = (item.chu_moi or item.chu_cu).split("\n")
        if nhan and len(lines) == 1:
            yield from self._ca_dong(kieu, f"{dau}{nhan}: ", lines[0], 6)
        else:
            if nhan:
                yield f"{dau}{nhan}:"
            for line in lines:
                chu = line.lstrip()
                lui = len(line) - len(chu)
                yield from self._ca_dong(kieu, (" " * 6 if nhan else dau) + " " * lui, chu, (8 if nhan else 6) + lui)
        hieu = item.khoang_moi if kieu == "them" else item.khoang_cu
        if hieu:
            yield from self._gap(f"{self.noi('hiểu là')} {khoang(hieu, self.lang)}".split(" "), "      ", 8)

    def _ca_dong(self, kieu: str, dau: str, chu: str, sau: int) -> Iterator[str]:
        """A line that is new or gone as a whole: its mark stands before it, so its words need none."""
        words = chu.split(" ")
        yield from self._gap([self._to(word, kieu) for word in words] if self.mau else words, dau, sau)

    def _sua(self, dau: str, nhan: str, item: ThayDoi) -> Iterator[str]:
        chi = f" ({self.noi(CHI[item.chi])})" if item.chi else ""
        if item.co_quan_bo or item.co_quan_them:
            yield f"{dau}{nhan}:"
            if not item.chi_co_quan:
                for doan in item.doan:
                    yield from self._doan(doan, "      ")
            for kieu, cac_ten in (("bo", item.co_quan_bo), ("them", item.co_quan_them)):
                for ten in cac_ten:
                    yield from self._ca_dong(kieu, f"      {self.noi(LOAI[kieu])}: ", ten, 8)
        elif len(item.doan) == 1 and (len(item.chu_cu) < _NGAN or _co_giu(item.doan[0])):
            manh = _rut(item.doan[0].manh)
            mo = [Manh("giu", f"{nhan}{chi}: ")] if nhan else []
            yield from self._gap(self._tu([*mo, *manh]), dau, 6)
            if chi and not nhan:
                yield f"     {chi}"
        else:
            if nhan:
                yield f"{dau}{nhan}{chi}:"
            for doan in item.doan:
                yield from self._doan(doan, "      " if nhan else "  ")
        if item.khoang_cu != item.khoang_moi:
            hai = f"{khoang(item.khoang_cu, self.lang)} → {khoang(item.khoang_moi, self.lang)}"
            yield from self._gap(f"{self.noi('hiểu là')} {hai}".split(" "), "      ", 8)

    def _doan(self, doan: Doan, lui: str) -> Iterator[str]:
        if doan.loai == "giu":
            return
        if doan.loai == "chuyen":
            thu = f"{self.noi('đoạn')} {doan.thu_cu + 1} {self.noi('thành')} {doan.thu_moi + 1}"
            noi = f"{self.noi(LOAI['chuyen'])}: {thu}: {_ngan(doan.moi)}"
            yield from self._gap(noi.split(" "), lui, len(lui) + 2)
            return
        if doan.loai == "sua" and not _co_giu(doan):
            yield from self._ca_dong("bo", f"{lui}{self.noi(LOAI['bo'])}: ", doan.cu, len(lui) + 2)
            yield from self._ca_dong("them", f"{lui}{self.noi(LOAI['them'])}: ", doan.moi, len(lui) + 2)
        elif doan.loai == "sua":
            yield from self._gap(self._tu(_rut(doan.manh)), f"{lui}{self.noi(LOAI['sua'])}: ", len(lui) + 2)
        else:
            yield from self._ca_dong(
                doan.loai, f"{lui}{self.noi(LOAI[doan.loai])}: ", doan.cu or doan.moi, len(lui) + 2
            )

    def _he_qua(self, item: KetQua) -> Iterator[str]:
        so = item.so_sanh
        assert so is not None
        if so.danh_so_lai:
            yield ""
            yield from self._gap(f"{self.noi(DANH_SO_LAI)}: {doi_so(so.danh_so_lai, self.lang)}".split(" "), 0, 2)
        if so.hieu_lai:
            yield ""
            yield from self._gap(f"{self.noi(HIEU_LAI)}:".split(" "), 0, 2)
            for hieu in so.hieu_lai:
                hai = f"{khoang(hieu.khoang_cu, self.lang)} → {khoang(hieu.khoang_moi, self.lang)}"
                noi = f"{noi_ro(hieu.moi, so.ma_moi)}: {hieu.chu}: {hai}"
                yield from self._gap(" ".join(noi.split()).split(" "), 2, 4)

    # --- words and lines ------------------------------------------------------------------------------------------

    def _tu(self, manh: Sequence[Manh]) -> list[str]:
        """The pieces as words to be wrapped; a changed stretch is marked, or coloured word by word."""
        text: list[str] = []
        for item in manh:
            if item.loai == "giu":
                text.append(item.chu)
                continue
            if not self.mau:
                than = item.chu.strip() or item.chu
                dau, _, cuoi = item.chu.partition(than)
                text.append(f"{dau}[-{than}-]{cuoi}" if item.loai == "bo" else f"{dau}{{+{than}+}}{cuoi}")
            else:
                if text and text[-1].endswith(_HET):
                    text.append(" ")  # what went and what came are told apart without their colours too
                words = [f"{_MAU[item.loai]}{word}{_HET}" if word else "" for word in item.chu.split(" ")]
                text.append(" ".join(words))
        return "".join(text).split(" ")

    def _gap(self, words: Sequence[str], dau: int | str, sau: int) -> Iterator[str]:
        """Words wrapped: the first line begins with `dau` (a text, or so many blanks), the others with `sau` blanks."""
        line = dau if isinstance(dau, str) else " " * dau
        trong = True
        for word in words:
            if not trong and _dai(line) + 1 + _dai(word) > self.rong:
                yield _cuoi(line)
                line, trong = " " * sau, True
            line += word if trong else f" {word}"
            trong = trong and not word
        yield _cuoi(line)


def _cuoi(line: str) -> str:
    return line.rstrip().replace(LIEN, " ")


def _dai(text: str) -> int:
    """Columns that a text takes; colour codes take none."""
    if "\x1b" not in text:
        return len(text)
    n, at = 0, 0
    while (start := text.find("\x1b", at)) >= 0:
        n += start - at
        at = text.find("m", start) + 1
    return n + len(text) - at


def _rut(manh: Sequence[Manh]) -> list[Manh]:
    """Long stretches that stayed are cut to the words beside the changes."""
    out: list[Manh] = []
    for n, item in enumerate(manh):
        words = item.chu.split(" ")
        dau, cuoi = n == 0, n == len(manh) - 1
        giu = _GIU_QUANH * (1 if dau or cuoi else 2)
        if item.loai != "giu" or len(words) <= giu + 4:
            out.append(item)
        elif dau:
            out.append(Manh("giu", " ".join(["…", *words[-_GIU_QUANH:]])))
        elif cuoi:
            out.append(Manh("giu", " ".join([*words[:_GIU_QUANH], "…"])))
        else:
            out.append(Manh("giu", " ".join([*words[:_GIU_QUANH], "…", *words[-_GIU_QUANH:]])))
    return out


def _co_giu(doan: Doan) -> bool:
    """Did any word of the paragraph stay?"""
    return any(manh.loai == "giu" for manh in doan.manh)


def _ngan(text: str) -> str:
    return cat(text, 70)
