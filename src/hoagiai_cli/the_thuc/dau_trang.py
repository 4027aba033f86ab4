"""Rules on the letterhead: ô 1 - 4 (PL I, Phần I, Mục II, khoản 1 - 4)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from hoagiai_cli.registry.loai_van_ban import MA_LOAI
from hoagiai_cli.registry.nd30 import nd30
from hoagiai_cli.text.normal import fold, fold_tones, nfc
from hoagiai_cli.the_thuc.chu import Khuc, cho_chu, dang, rong
from hoagiai_cli.the_thuc.co_quan import DON_VI, ghep, khoa
from hoagiai_cli.the_thuc.duong_ke import Ke
from hoagiai_cli.the_thuc.ket_qua import Loi, Tu
from hoagiai_cli.the_thuc.kiem_ke import kiem_ke
from hoagiai_cli.the_thuc.thanh_phan import kiem
from hoagiai_cli.the_thuc.van_ban import VanBan

_VIET_TAT = re.compile(r"(?:ubnd|hdnd|ub)\b")
_TAP_THE = re.compile(r"(?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd)\b")
_MA = "|".join(sorted(MA_LOAI.values(), key=len, reverse=True))
_SO = re.compile(rf"Số: (?P<so>\d+)/(?P<ky_hieu>(?P<loai>{_MA})-(?P<cq>\S+))")
_SO_CHUNG = re.compile(r"Số: (?P<so>\d+)/(?P<ky_hieu>[^\s/]+(?:-[^\s/]+)*)")
_SO_TRONG = re.compile(r"Số:[\s.…_]*/\s*(?P<ky_hieu>\S+)?")
_NAM = re.compile(r"/\s*(?:19|20)\d\d\s*/")
_NGAY = re.compile(
    r"(?P<dia_danh>[^,]+), ngày (?P<ngay>\d{1,2}) tháng (?P<thang>\d{1,2}) năm (?P<nam>\d{4})(?P<cuoi>\.?)"
)
_TRONG = r"[\s.…_]*"
_NGAY_TRONG = re.compile(
    rf"(?P<dia_danh>[^,]+), ngày(?P<ngay>{_TRONG}\d{{0,2}}{_TRONG})tháng(?P<thang>{_TRONG}\d{{0,2}}{_TRONG})"
    rf"năm(?P<nam>{_TRONG}(?:\d{{2,4}})?{_TRONG})"
)
_VIET_TAT_DIA_DANH = re.compile(r"(?:TP|Tp|tp|P|X|Q|H|T|TX|TT)\.\s*\S")


def kiem_dau(van_ban: VanBan, ke: Mapping[str, Ke | None], chua_xet: list[Tu]) -> Iterator[Loi]:
    """Everything about the letterhead."""
    if not van_ban.la_van_ban:
        return
    yield from _quoc_hieu(van_ban, chua_xet)
    yield from _tieu_ngu(van_ban, ke, chua_xet)
    yield from _co_quan(van_ban, ke, chua_xet)
    yield from _so(van_ban, chua_xet)
    yield from _ngay(van_ban, chua_xet)
    yield from _bo_co(van_ban)
    yield from _dau_muc(van_ban)


def _thieu(ten: Tu, van_ban: VanBan, chua_xet: list[Tu]) -> bool:
    """Whether a part that was not found is surely not there; else it is said that it could not be judged."""
    if van_ban.dau_la_hinh:
        chua_xet.append((f"{ten[0]}: không thấy dạng chữ, có thể nằm trong hình", f"{ten[1]}: not found as text"))
        return False
    return True


def _quoc_hieu(van_ban: VanBan, chua_xet: list[Tu]) -> Iterator[Loi]:
    if not van_ban.quoc_hieu:
        if _thieu(("quốc hiệu", "quốc hiệu"), van_ban, chua_xet):
            yield Loi("ND30-QH-TEXT", None, "thieu", nd30().quoc_hieu)
        return
    first = van_ban.quoc_hieu[0]
    words = ghep(van_ban.quoc_hieu)
    if fold_tones(words) != nd30().quoc_hieu:
        khoa_ = "hoa" if fold_tones(words).upper() == nd30().quoc_hieu else ""
        yield Loi("ND30-QH-TEXT", first.doan, khoa_, nd30().quoc_hieu, f"“{words}”", chu=words)
    if len(van_ban.quoc_hieu) > 1:
        yield Loi("ND30-QH-ONE-LINE", first.doan, chu=words)
    elif first.doan.widths and first.may_cot == 1:
        text = rong(first.phan)
        room = max(cho_chu(first.doan))
        if text > room * 1.02:
            cell = first.doan.cell
            chac = cell is None or cell.fixed
            yield Loi("ND30-QH-ONE-LINE", first.doan, "hep", muc="" if chac and text > room * 1.06 else "warning")
    yield from kiem("ND30-SIZE-TABLE", "quoc_hieu", first)


def _tieu_ngu(van_ban: VanBan, ke: Mapping[str, Ke | None], chua_xet: list[Tu]) -> Iterator[Loi]:
    one = van_ban.tieu_ngu
    if one is None:
        if _thieu(("tiêu ngữ", "tiêu ngữ"), van_ban, chua_xet):
            yield Loi("ND30-TN-TEXT", None, "thieu", nd30().tieu_ngu)
        return
    words = one.chu
    if words != nd30().tieu_ngu:
        gach = re.sub(r"\s*[-–—]\s*", " - ", words) == nd30().tieu_ngu
        yield Loi("ND30-TN-TEXT", one.doan, "gach" if gach else "", nd30().tieu_ngu, f"“{words}”", chu=words)
    yield from kiem("ND30-SIZE-TABLE", "tieu_ngu", one)
    yield from kiem_ke("ND30-TN-RULE", "tieu_ngu", [one], ke.get("tieu_ngu"), van_ban, chua_xet)
    first = van_ban.quoc_hieu[0] if van_ban.quoc_hieu else None
    if first is not None and first.doan is not one.doan:
        shape = one.doan.shape
        if (shape.rule == "auto" and shape.line > 1.15) or shape.before + first.doan.shape.after > 6:
            yield Loi("ND30-QH-SPACING", one.doan)


def _co_quan(van_ban: VanBan, ke: Mapping[str, Ke | None], chua_xet: list[Tu]) -> Iterator[Loi]:
    if not van_ban.co_quan:
        chua_xet.append(("tên cơ quan ban hành: không nhận ra", "name of the issuer: not found"))
        return
    ten = khoa(van_ban.co_quan)
    if _VIET_TAT.match(ten):
        yield Loi("ND30-CQ-FULL-NAME", van_ban.co_quan[0].doan, co=f"“{ghep(van_ban.co_quan)}”")
    for one in van_ban.co_quan:
        yield from kiem("ND30-SIZE-TABLE", "co_quan", one)
        yield from _hoa("ND30-SIZE-TABLE", one, ("tên cơ quan ban hành", "name of the issuer"))
    for one in van_ban.chu_quan:
        yield from kiem("ND30-CQ-PARENT-STYLE", "co_quan_chu_quan", one)
        yield from _hoa("ND30-CQ-PARENT-STYLE", one, ("tên cơ quan chủ quản", "name of the managing body"))
    if van_ban.chu_quan and _TAP_THE.match(ten):
        yield Loi("ND30-CQ-PARENT-IF-ANY", van_ban.chu_quan[0].doan, co=f"“{ghep(van_ban.chu_quan)}”")
    yield from kiem_ke("ND30-CQ-RULE", "co_quan", van_ban.co_quan, ke.get("co_quan"), van_ban, chua_xet)


def _hoa(ma: str, khuc: Khuc, ten: Tu) -> Iterator[Loi]:
    if any(character.islower() for character in khuc.chu):
        yield Loi(ma, khuc.doan, "hoa", ("chữ in hoa", "capitals"), ("chữ in thường", "small letters"), {"phan": ten},
                  chu=khuc.chu)  # fmt: skip


def _so(van_ban: VanBan, chua_xet: list[Tu]) -> Iterator[Loi]:
    one = van_ban.so
    if one is None:
        # What a decision issues has the decision's number: "(Kèm theo Quyết định số …)".
        if not van_ban.kem_theo and _thieu(("số, ký hiệu", "number and symbol"), van_ban, chua_xet):
            yield Loi("ND30-SO-FORMAT", None, "thieu", ("Số: 05/KH-UBND", "Số: 05/KH-UBND"))
        return
    yield from kiem("ND30-SO-PLACE", "so_ky_hieu", one)
    words = one.chu
    trong = _SO_TRONG.fullmatch(words)
    so = _SO.fullmatch(words)
    ma = MA_LOAI.get(van_ban.loai, "")
    can = f"Số: 05/{ma}-UBND" if ma else "Số: 05/UBND-VP" if van_ban.loai == "Công văn" else "Số: 05/KH-UBND"
    if trong is not None:
        ky_hieu = trong["ky_hieu"] or ""
        if any(sign in words.partition("/")[0] for sign in ".…_"):
            yield Loi("ND30-SO-DRAFT", one.doan, "", ("để trống", "blank"), f"“{words}”", chu=words)
        if ma and ky_hieu and not ky_hieu.startswith(f"{ma}-"):
            yield Loi("ND30-SO-FORMAT", one.doan, "ky_hieu", f"{ma}-…", ky_hieu, chu=words)
        return
    if so is None or (ma and so["loai"] != ma) or not _hoa_ky_hieu(so["cq"]):
        chung = _SO_CHUNG.fullmatch(words)
        if van_ban.loai in ("Công văn", "") and chung is not None:
            so = chung
        elif _NAM.search(words):
            yield Loi("ND30-SO-FORMAT", one.doan, "nam", can, f"“{words}”", chu=words)
        elif so is not None and ma and so["loai"] != ma:
            yield Loi("ND30-SO-FORMAT", one.doan, "ky_hieu", f"{ma}-…", so["ky_hieu"], chu=words)
        elif not ma and chung is not None:
            so = chung
        else:
            yield Loi("ND30-SO-FORMAT", one.doan, "", can, f"“{words}”", chu=words)
    number = so["so"] if so is not None else _chi_so(words)
    if number and (re.fullmatch(r"[1-9]", number) or re.fullmatch(r"0\d\d+|0+", number)):
        yield Loi("ND30-SO-ZERO", one.doan, "", f"{int(number):02d}", number, chu=words)


def _chi_so(words: str) -> str:
    found = re.match(r"Số\s*:?\s*(\d+)\s*/", words)
    return found[1] if found else ""


def _hoa_ky_hieu(words: str) -> bool:
    """Capitals, digits and the signs & - . between; a symbol may end in a note such as "(BCĐ)" nowhere."""
    words = words.replace("TTg", "TTG")
    return bool(re.fullmatch(r"[^\W_]+(?:[&.-][^\W_]+)*", words)) and words == words.upper()


def _ngay(van_ban: VanBan, chua_xet: list[Tu]) -> Iterator[Loi]:
    one = van_ban.ngay
    if one is None:
        if not van_ban.kem_theo and _thieu(("địa danh và thời gian", "place and date"), van_ban, chua_xet):
            yield Loi("ND30-DD-FORMAT", None, "thieu", "An Bình, ngày 05 tháng 3 năm 2026")
        return
    yield from kiem("ND30-DD-STYLE", "dia_danh", one)
    if van_ban.so is not None and one.doan.cell is not None and van_ban.so.doan.cell is not None:
        mot, hai = one.doan.cell, van_ban.so.doan.cell
        if mot.table == hai.table and mot.row != hai.row:
            yield Loi("ND30-DD-STYLE", one.doan, "hang", muc="warning", chu=one.chu)
    words = one.chu
    found = _NGAY.fullmatch(words)
    dia_danh = ""
    if found is not None:
        dia_danh = found["dia_danh"]
        yield from _lich(one, found)
    else:
        trong = _NGAY_TRONG.fullmatch(words)
        if trong is not None and not re.fullmatch(r"\s*\d{2,3}\s*", trong["nam"]):
            dia_danh = trong["dia_danh"]
        else:
            yield Loi("ND30-DD-FORMAT", one.doan, "", "An Bình, ngày 05 tháng 3 năm 2026", f"“{words}”", chu=words)
            before = re.match(r"(.+?),?\s+ngày\b", words, re.IGNORECASE)
            dia_danh = before[1] if before else ""
    if dia_danh:
        yield from _dia_danh(one, dia_danh.strip(), van_ban)


def _lich(one: Khuc, found: re.Match[str]) -> Iterator[Loi]:
    ngay, thang, nam = found["ngay"], found["thang"], found["nam"]
    try:
        date(int(nam), int(thang), int(ngay))
    except ValueError:
        yield Loi("ND30-DD-FORMAT", one.doan, "khong_co", "", f"{ngay}/{thang}/{nam}", chu=one.chu)
        return
    if len(ngay) == 1:
        yield Loi("ND30-DD-FORMAT", one.doan, "ngay", f"ngày 0{ngay}", f"ngày {ngay}", chu=one.chu)
    if thang in ("1", "2"):
        yield Loi("ND30-DD-FORMAT", one.doan, "thang", f"tháng 0{thang}", f"tháng {thang}", chu=one.chu)
    elif thang.startswith("0") and thang not in ("01", "02"):
        yield Loi("ND30-DD-FORMAT", one.doan, "thang_thua", f"tháng {int(thang)}", f"tháng {thang}", chu=one.chu)
    if found["cuoi"]:
        yield Loi("ND30-DD-FORMAT", one.doan, "cham", muc="warning", chu=one.chu)


def _dia_danh(one: Khuc, dia_danh: str, van_ban: VanBan) -> Iterator[Loi]:
    words = [word for word in dia_danh.split() if word[:1].isalpha()]
    if re.fullmatch(r"\d+", dia_danh):
        yield Loi("ND30-DD-NUMBER-NAME", one.doan, "", f"Phường {dia_danh}", dia_danh, chu=one.chu)
    elif _VIET_TAT_DIA_DANH.match(dia_danh):
        yield Loi("ND30-DD-NO-ABBREV", one.doan, "", co=dia_danh, chu=one.chu)
    elif words and (not words[0][:1].isupper() or not words[-1][:1].isupper() or _ca_hoa(dia_danh)):
        yield Loi("ND30-DD-CAPS", one.doan, "", co=dia_danh, chu=one.chu)
    ten = re.match(rf"(?:uy ban nhan dan|hoi dong nhan dan) (?P<loai>{DON_VI}) (?P<ten>.+)", khoa(van_ban.co_quan))
    if ten is not None and not any(map(str.isdigit, dia_danh)):
        key = fold(dia_danh)
        if ten["ten"] not in key and key not in ten["ten"] and not _VIET_TAT_DIA_DANH.match(dia_danh):
            yield Loi(
                "ND30-DD-LOCAL", one.doan, "", ten["ten"].upper() and ghep(van_ban.co_quan), dia_danh, chu=one.chu
            )


def _ca_hoa(words: str) -> bool:
    return len(words) > 3 and words.isupper()


def _bo_co(van_ban: VanBan) -> Iterator[Loi]:
    """Quốc hiệu, tiêu ngữ and place–date go up and down together (footnote of the size table)."""
    parts = [van_ban.quoc_hieu[0] if van_ban.quoc_hieu else None, van_ban.tieu_ngu, van_ban.ngay]
    if any(one is None for one in parts):
        return
    sizes = [dang(one.phan).co_chinh for one in parts if one is not None]
    names = ("quoc_hieu", "tieu_ngu", "dia_danh")
    if any(size not in nd30().thanh_phan[name].co_chu for size, name in zip(sizes, names, strict=True)):
        return
    if not any([one.quoc_hieu, one.tieu_ngu, one.dia_danh] == sizes for one in nd30().bo_co_chu):
        khuc = parts[0]
        assert khuc is not None
        yield Loi("ND30-SIZE-SET", khuc.doan, "", "12 - 13 - 13, 13 - 14 - 14", " - ".join(f"{one:g}" for one in sizes))


_KHAN = {"hoa toc": "HỎA TỐC", "thuong khan": "THƯỢNG KHẨN", "khan": "KHẨN"}
_MAT = {"tuyet mat": "TUYỆT MẬT", "toi mat": "TỐI MẬT", "mat": "MẬT"}


def _dau_muc(van_ban: VanBan) -> Iterator[Loi]:
    for one in van_ban.dau_muc:
        if len(one.chu) > 30:
            continue
        if one.khoa in _KHAN:
            if fold_tones(one.chu) != _KHAN[one.khoa]:
                yield Loi("ND30-KHAN-VALUES", one.doan, "", _KHAN[one.khoa], one.chu)
        elif re.match(r"(?:hoa toc|(?:thuong|rat|toi) khan|khan)\b", one.khoa):
            yield Loi("ND30-KHAN-VALUES", one.doan, "", "HỎA TỐC, THƯỢNG KHẨN, KHẨN", one.chu)
        elif one.khoa in _MAT and nfc(one.chu) != _MAT[one.khoa]:
            yield Loi("ND30-MAT-VALUES", one.doan, "", _MAT[one.khoa], one.chu)
