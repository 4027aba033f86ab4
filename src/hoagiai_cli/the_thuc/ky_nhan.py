"""Rules on the end: signature and Nơi nhận (PL I, Phần I, Mục II, khoản 7 and 9; Điều 13)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoagiai_cli.the_thuc.chu import Khuc
from hoagiai_cli.the_thuc.co_quan import khoa
from hoagiai_cli.the_thuc.ket_qua import Loi, SuaChua, Tu
from hoagiai_cli.the_thuc.thanh_phan import CANH, kiem
from hoagiai_cli.the_thuc.van_ban import VanBan

_QUYEN = re.compile(r"(?:TM|Q|KT|TL|TUQ)\. \S")
_CO_QUYEN = re.compile(r"(?:T/M|K/T|T/L|T\.M|K\.T|T\.L|TUQ|TM|KT|TL)\b|Q\s*[./]")
_HOC_VI = re.compile(
    r"(?:GS|PGS|TSKH|TS|ThS|Ths|CN|KS|BS|BSCK\w*|DS|LS|CKI|CKII|NGND|NGƯT|NSND|NSƯT|TTƯT|TTND)\b[., ]"
    r"|(?:Phó )?Giáo sư\b|Tiến sĩ\b|Thạc sĩ\b|Cử nhân\b|Kỹ sư\b|Bác sĩ\b|Luật sư\b|Dược sĩ\b"
)
# Heads of these sectors may let ranks and degrees stand before the name (k.7.c).
_DUOC_PHEP = re.compile(
    r"\b(?:cong an|quan su|quan doi|bien phong|truong|hoc vien|dai hoc|giao duc|y te|benh vien|tram|vien)\b"
)
_TAP_THE = re.compile(r"(?:uy ban nhan dan|hoi dong nhan dan)\b")
_NHAN = "Nơi nhận:"
_MUC = re.compile(r"- \S.*[;:]")
_LUU = re.compile(r"- Lưu: VT(?:, [^;]+)?\.")


def kiem_ky(van_ban: VanBan, chua_xet: list[Tu]) -> Iterator[Loi]:
    """Power, post and name of the signer."""
    if not van_ban.quyen_han:
        if van_ban.ten_loai is not None:
            chua_xet.append(("chữ ký: không nhận ra quyền hạn, chức vụ", "signature: power and post not found"))
        return
    for one in van_ban.quyen_han:
        yield from kiem("ND30-KY-STYLE", "quyen_han", one)
        if any(map(str.islower, one.chu)):
            yield Loi("ND30-KY-STYLE", one.doan, "hoa_quyen", ("chữ in hoa", "capitals"), one.chu[:40], chu=one.chu)
        if _CO_QUYEN.match(one.chu) and not _QUYEN.match(one.chu):
            yield Loi("ND30-KY-POWER", one.doan, "", "TM. / KT. / TL. / TUQ. / Q.", one.chu[:24], chu=one.chu)
        if "phu trach" in one.khoa:
            yield Loi("ND30-KY-DEPUTY-IN-CHARGE", one.doan, chu=one.chu)
    first = van_ban.quyen_han[0]
    if (
        van_ban.loai in ("Kế hoạch", "Báo cáo", "Chương trình")
        and _TAP_THE.match(khoa(van_ban.co_quan))
        and not re.match(r"(?:T/?\.?M|T/?\.?L|TUQ)\b", first.chu)
    ):
        yield Loi("ND30-KY-TM-COLLECTIVE", first.doan, "", "TM. ỦY BAN NHÂN DÂN", first.chu, chu=first.chu)
    pho = van_ban.quyen_han[-1]
    if pho.khoa.startswith("pho ") and not any(re.match(r"(?:kt|tl|tuq)\b", one.khoa) for one in van_ban.quyen_han):
        yield Loi("ND30-KY-TM-COLLECTIVE", pho.doan, "pho", "KT.", pho.chu, chu=pho.chu)
    name = van_ban.ho_ten
    if name is None:
        return
    yield from kiem("ND30-KY-STYLE", "ho_ten", name)
    if name.chu.isupper():
        yield Loi("ND30-KY-STYLE", name.doan, "hoa", ("chữ in thường", "small letters"), ("chữ in hoa", "capitals"),
                  chu=name.chu)  # fmt: skip
    if _HOC_VI.match(name.chu) and not _DUOC_PHEP.search(khoa([*van_ban.chu_quan, *van_ban.co_quan])):
        yield Loi("ND30-KY-NO-TITLE", name.doan, chu=name.chu)
    words = [word for word in name.chu.split() if word[:1].isalpha()]
    if not _HOC_VI.match(name.chu) and any(word[:1].islower() for word in words):
        yield Loi("ND30-VH-PERSON", name.doan, chu=name.chu)


def kiem_noi_nhan(van_ban: VanBan, chua_xet: list[Tu]) -> Iterator[Loi]:
    """Label, items and the line of the file copy."""
    label = van_ban.nhan_noi_nhan
    if label is None:
        if van_ban.ten_loai is not None and van_ban.la_van_ban:
            # Of other types than these the decree's rules on receivers differ.
            muc = "" if van_ban.loai in ("Kế hoạch", "Báo cáo") else "warning"
            yield Loi("ND30-NN-LABEL", None, "thieu", _NHAN, muc=muc)
        return
    if label.chu != _NHAN:
        yield Loi("ND30-NN-LABEL", label.doan, "", _NHAN, f"“{label.chu[:40]}”", chu=label.chu)
    if label.khoa in ("noi nhan:", "noi nhan"):
        yield from kiem("ND30-NN-LABEL", "noi_nhan_nhan", label)
        yield from _sat_trai("ND30-NN-LABEL", label)
        if any(one.font.underline and one.text.strip() for one in label.phan):
            yield Loi("ND30-NN-LABEL", label.doan, "gach", muc="warning")
    power = van_ban.quyen_han[0].doan.cell if van_ban.quyen_han else None
    cell = label.doan.cell
    if power is not None and cell is not None and power.table == cell.table and power.row != cell.row:
        yield Loi("ND30-NN-LABEL", label.doan, "hang", muc="warning")
    items = van_ban.noi_nhan
    if not items:
        chua_xet.append(("danh sách nơi nhận: không nhận ra", "list of receivers: not found"))
        return
    for one in van_ban.nguoi_soan:
        if not re.fullmatch(r"[A-ZĐ]+\.\(\d+\)", one.chu):
            yield Loi("ND30-SOANTHAO", one.doan, "", "PL.(300)", one.chu, chu=one.chu)
    for number, one in enumerate(items):
        yield from kiem("ND30-NN-ITEM", "noi_nhan", one, canh=False)
        yield from _sat_trai("ND30-NN-ITEM", one)
        if number < len(items) - 1:
            yield from _dong(one, items[number - 1] if number else None)
    yield from _luu(items[-1])


def _sat_trai(ma: str, khuc: Khuc) -> Iterator[Loi]:
    """Flush left, as label and dashes of Nơi nhận are."""
    para = khuc.doan
    if para.shape.align in ("center", "right") and khuc.may_cot == 1 and para.place == "body":
        sua = (SuaChua("canh", para.part, para.node, "left"),) if khuc.ca_doan else ()
        yield Loi(ma, para, "trai", CANH["left"], CANH[para.shape.align], sua=sua, chu=khuc.chu)


def _dong(one: Khuc, truoc: Khuc | None) -> Iterator[Loi]:
    words = one.chu
    if words.startswith("+"):
        # A level below a receiver that ends with a colon, or that has such lines before.
        if truoc is None or not (truoc.chu.endswith(":") or truoc.chu.startswith("+")):
            yield Loi("ND30-NN-ITEM", one.doan, "dau_dong", "- …;", f"“{words[:2]}”", chu=words)
        return
    if re.match(r"- ?luu\b", one.khoa):
        return
    if not words.startswith("- "):
        dau = words[:1] if not words[:1].isalnum() else "…"
        yield Loi("ND30-NN-ITEM", one.doan, "dau_dong", "- …;", f"“{dau}”", chu=words)
    if words[-1:] not in ";:":
        yield Loi("ND30-NN-ITEM", one.doan, "", "“;”", f"“{words[-12:]}”", chu=words, o_cuoi=True)


def _luu(one: Khuc) -> Iterator[Loi]:
    if not re.match(r"[-–—+•*]?\s*luu\b", one.khoa):
        yield Loi("ND30-NN-LUU", one.doan, "thieu", "- Lưu: VT, … .", f"“{one.chu[:40]}”", chu=one.chu)
    elif not _LUU.fullmatch(one.chu):
        muc = "warning" if _LUU.fullmatch(re.sub(r"^[–—+•*]\s*", "- ", one.chu)) else ""
        yield Loi("ND30-NN-LUU", one.doan, "", "- Lưu: VT, … .", f"“{one.chu[:40]}”", muc=muc, chu=one.chu)
