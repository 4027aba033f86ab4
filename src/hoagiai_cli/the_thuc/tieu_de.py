"""Rules on the title, Kính gửi and the legal bases (PL I, Phần I, Mục II, khoản 5, 6.a, 9)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from hoagiai_cli.registry.nd30 import nd30
from hoagiai_cli.text.normal import fold
from hoagiai_cli.the_thuc.chu import dang
from hoagiai_cli.the_thuc.duong_ke import Ke
from hoagiai_cli.the_thuc.ket_qua import Loi, SuaChua, Tu
from hoagiai_cli.the_thuc.kiem_ke import kiem_ke
from hoagiai_cli.the_thuc.thanh_phan import DUNG, NGHIENG, khoang, kiem, pt
from hoagiai_cli.the_thuc.van_ban import Doan, Loai, VanBan

_VE_VIEC = re.compile(r"v/v\b", re.IGNORECASE)
_KINH_GUI = re.compile(r"Kính gửi:(?:\s+\S.*)?")
_SO_KY_HIEU = re.compile(r"\d+[A-Za-z]?/(?:\d{4}/)?[A-ZĐ]|\d+-[A-ZĐ]{2,}/")
_NGAY = re.compile(r"\bngày\s+\d{1,2}(?:\s+tháng\s+\d{1,2}\s+năm|\s*[/.-]\s*\d{1,2}\s*[/.-])\s*\d{4}")
_SO_LUAT = re.compile(r"\bsố \d+/\d{4}/[\w-]+")
_CAN_CU = re.compile(r"-?\s*Căn cứ\b", re.IGNORECASE)
_LUAT = re.compile(r"-?\s*Căn cứ\s+(?:vào\s+)?(?:các\s+)?(?:Luật|Bộ luật|Pháp lệnh|Hiến pháp)\b", re.IGNORECASE)


def kiem_tieu_de(van_ban: VanBan, ke: Mapping[str, Ke | None], chua_xet: list[Tu]) -> Iterator[Loi]:
    """Type, trích yếu and its line."""
    title = van_ban.ten_loai
    if title is None:
        return
    if not van_ban.ten_loai_gop:
        yield from kiem("ND30-TL-STYLE", "ten_loai", title)
    if any(character.islower() for character in title.chu) and not van_ban.ten_loai_gop:
        yield Loi("ND30-TL-STYLE", title.doan, "hoa", ("chữ in hoa", "capitals"), title.chu)
    if van_ban.ten_loai_gop:
        yield Loi("ND30-TY-STYLE", title.doan, "gop", muc="warning")
        return
    if not van_ban.trich_yeu:
        chua_xet.append(("trích yếu: không nhận ra", "trích yếu: not found"))
        return
    for one in van_ban.trich_yeu:
        yield from kiem("ND30-TY-STYLE", "trich_yeu", one)
    letters = "".join(one.chu for one in van_ban.trich_yeu)
    first = van_ban.trich_yeu[0]
    if letters.isupper() and len(letters) > 12:
        yield Loi("ND30-TY-STYLE", first.doan, "hoa", ("chữ in thường", "small letters"), ("chữ in hoa", "capitals"),
                  muc="warning")  # fmt: skip
    if _VE_VIEC.match(first.chu):
        yield Loi("ND30-TY-SHORT", first.doan)
    cac = [*van_ban.kem_theo, *van_ban.trich_yeu]
    yield from kiem_ke("ND30-TY-RULE", "trich_yeu", cac, ke.get("trich_yeu"), van_ban, chua_xet)


def kiem_kinh_gui(van_ban: VanBan) -> Iterator[Loi]:
    """Kính gửi: a Kế hoạch has none; a Báo cáo that has one begins its receivers with Như trên."""
    if van_ban.loai == "Kế hoạch":
        if van_ban.kinh_gui:
            yield Loi("ND30-NN-KH-NO-KINH-GUI", van_ban.kinh_gui[0].doan)
        for one in van_ban.noi_nhan:
            if re.match(r"[-–+•\s]*nhu tren\b", one.khoa):
                yield Loi("ND30-NN-KH-NO-KINH-GUI", one.doan, "nhu_tren")
    if not van_ban.kinh_gui:
        return
    first = van_ban.kinh_gui[0]
    if van_ban.loai == "Báo cáo" and van_ban.noi_nhan and "nhu tren" not in van_ban.noi_nhan[0].khoa:
        yield Loi("ND30-NN-BC-KINH-GUI", van_ban.noi_nhan[0].doan, chu=van_ban.noi_nhan[0].chu)
    yield from kiem("ND30-SIZE-TABLE", "kinh_gui", first, canh=False)
    if not _KINH_GUI.fullmatch(first.chu):
        yield Loi("ND30-KG-FORM", first.doan, "nhan", "Kính gửi:", first.chu)
    items = [one for one in van_ban.kinh_gui if re.match(r"[-–+•]\s*\S", one.chu)]
    for number, one in enumerate(items):
        wanted = "." if number == len(items) - 1 else ";"
        if not one.chu.endswith(wanted) and not (number == len(items) - 1 and one.chu[-1:].isalnum()):
            yield Loi("ND30-KG-FORM", one.doan, "dau", wanted, one.chu[-1:])


def kiem_can_cu(van_ban: VanBan) -> Iterator[Loi]:
    """The legal bases: each a paragraph in italics; ";" after each, "." after the last; full data."""
    for number, than in enumerate(van_ban.cac_than()):
        chac = number > 0 or van_ban.loai in ("Kế hoạch", "Báo cáo")
        yield from _can_cu(than, chac)


def _can_cu(than: Sequence[Doan], chac: bool) -> Iterator[Loi]:
    cac = [doan for doan in than if doan.loai is Loai.CAN_CU]
    figures = nd30().thanh_phan["can_cu"]
    for number, doan in enumerate(cac):
        look = dang(doan.para.stretches)
        part = doan.para.part
        if not look.het(look.nghieng) and _CAN_CU.match(doan.chu):
            yield Loi("ND30-CC-ONE-PER-LINE", doan.para, "nghieng", NGHIENG, DUNG,
                      sua=(SuaChua("nghieng", part, doan.para.node, True),))  # fmt: skip
        if look.het(look.dam):
            yield Loi("ND30-CC-ONE-PER-LINE", doan.para, "dam", sua=(SuaChua("dam", part, doan.para.node, False),))
        if look.co_chinh and look.co_chinh not in figures.co_chu:
            gan = min(max(look.co_chinh, figures.co_chu.tu), figures.co_chu.den)
            yield Loi("ND30-CC-ONE-PER-LINE", doan.para, "co", khoang(figures.co_chu), pt(look.co_chinh),
                      sua=(SuaChua("co_chu", part, doan.para.node, gan),))  # fmt: skip
        cuoi = number == len(cac) - 1
        wanted = "." if cuoi else ";"
        end = doan.chu.rstrip()[-1:]
        if end != wanted and not (cuoi and _con_doan_dan(than, doan)):
            # The rule is for plans and reports; decisions have forms of their own.
            muc = "" if chac else "warning"
            yield Loi(
                "ND30-CC-PUNCT", doan.para, "cuoi" if cuoi else "", f"“{wanted}”", f"“{end}”", muc=muc, o_cuoi=True
            )
        if len(re.findall(r";\s+Căn cứ\b", doan.chu)):
            yield Loi("ND30-CC-ONE-PER-LINE", doan.para, "nhieu")
        yield from _day_du(doan)


def _con_doan_dan(than: Sequence[Doan], doan: Doan) -> bool:
    """Whether another basis in other words follows ("Theo đề nghị của …"), so that this one is not the last."""
    at = than.index(doan)
    for after in than[at + 1 :]:
        if after.loai is Loai.RONG:
            continue
        key = fold(after.chu)
        return (
            key.startswith(("theo de nghi", "xet de nghi", "theo ", "thuc hien ", "can cu ")) and doan.chu[-1:] in ";,"
        )
    return False


def _day_du(doan: Doan) -> Iterator[Loi]:
    words = doan.chu
    if _LUAT.match(words):
        if (number := _SO_LUAT.search(words)) is not None:
            yield Loi("ND30-CC-FULL", doan.para, "luat_so", co=number[0])
        if not _NGAY.search(words) and not re.match(r"-?\s*Căn cứ (?:vào )?(?:các |Hiến pháp)", words):
            yield Loi("ND30-CC-FULL", doan.para, "luat")
        return
    if re.match(r"-?\s*Căn cứ\s+(?:Nghị định|Nghị quyết|Quyết định|Thông tư|Chỉ thị|Kế hoạch|Chương trình)\b", words):
        if not _SO_KY_HIEU.search(words):
            yield Loi("ND30-CC-FULL", doan.para, "so")
        elif not _NGAY.search(words):
            yield Loi("ND30-CC-FULL", doan.para, "ngay")
