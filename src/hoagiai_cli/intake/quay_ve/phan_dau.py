"""Changed lines of the parts the tool makes itself: number, place and date, issuer, kind, signature, opening words.

What was typed is worked out from what is printed; as everywhere, printing it again decides.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from typing import Any, get_args

from hoagiai_cli.intake.quay_ve.ban_sua import BanSua
from hoagiai_cli.intake.quay_ve.chuan import MARK, changes, without_mark
from hoagiai_cli.intake.quay_ve.dong_in import DongIn, Path
from hoagiai_cli.intake.quay_ve.thu_cach import Cach
from hoagiai_cli.intake.quay_ve.van_sua import nhu_cu, sua_chu
from hoagiai_cli.plan.dan_bai import Nut, dan_bai
from hoagiai_cli.plan.duong_dan import lay
from hoagiai_cli.plan.luoc_do import doc_ke_hoach
from hoagiai_cli.plan.model import LoaiVanBan
from hoagiai_cli.plan.ngay import LoiNgay, doc_ngay
from hoagiai_cli.source.edit import Insert, Remove
from hoagiai_cli.text.normal import squash

_SO = re.compile(r"(?:Số\s*:?)?\s*(?P<so>\d[\w.]*|[A-Z]*\d*)\s*[._…]*\s*(?:/|-(?=[^/]*/))\s*(?P<ky_hieu>\S.*)")
_NGAY = re.compile(r"(?P<noi>.*?)\s*,?\s*(?P<ngay>ngày\b.*)", re.IGNORECASE)
_DAU = ("Mật", "Tối mật", "Tuyệt mật", "Khẩn", "Thượng khẩn", "Hỏa tốc")
_KY_THAY = re.compile(r"(KT|TL|TUQ|Q)\s*\.\s*(.*)")


def sua_phan_dau(nhom: Sequence[tuple[DongIn, str]], data: dict[str, Any]) -> Iterator[Cach]:
    """Readings for lines of one part (`vai`, `goc`) with their new words: all lines of it, changed or not."""
    dau = nhom[0][0]
    goc, moi = dau.goc, [squash(text) for _, text in nhom]
    match dau.vai:
        case "so_ky_hieu":
            yield lambda ban: _so(ban, goc, dau.text, moi[0])
        case "dia_danh_ngay":
            yield lambda ban: _ngay(ban, goc, dau.text, moi[0])
        case "co_quan":
            yield lambda ban: _chu_hoa(ban, ("co_quan_ban_hanh",), " ".join(moi))
        case "chu_quan":
            yield lambda ban: _chu_hoa(ban, ("co_quan_chu_quan",), " ".join(moi))
        case "ten_loai":
            loai = {ten.upper(): ten for ten in get_args(LoaiVanBan)}.get(moi[0].upper())
            if loai:
                yield lambda ban: _dat(ban, ("loai",), loai)
        case "do_mat" | "do_khan":
            muc = next((ten for ten in _DAU if ten.upper() == moi[0].upper()), None)
            if muc or not moi[0]:
                yield lambda ban: _dat(ban, (dau.vai,), muc)
        case "nguoi_soan":
            if soan := re.fullmatch(r"(?P<ky_hieu>[^().]+?)\.?(?:\((?P<so_ban>\d+)\))?", moi[0]):
                yield lambda ban: _nguoi_soan(ban, soan["ky_hieu"], soan["so_ban"])
        case "quyen_han":
            yield from _ky((*goc, "ky"), _dong_cu(nhom), moi, data)
        case "kinh_gui":
            yield lambda ban: _kinh_gui(ban, moi)
        case "phu_luc":
            phu_luc = data.get("phu_luc")
            for i, item in enumerate(phu_luc if isinstance(phu_luc, list) else [phu_luc]):
                yield from _tieu_de_phu_luc(
                    ("phu_luc", i) if isinstance(phu_luc, list) else ("phu_luc",), item, dau, moi[0]
                )
        case "chu_thich":
            for ten, chu in (data.get("chu_thich") or {}).items():
                if squash(str(chu).replace("*", "")) == squash(dau.text):
                    yield lambda ban, ten=ten: _chu_thich(ban, ten, dau.text, moi[0])  # type: ignore[misc]
        case "than":
            if MARK.match(dau.text) and moi[0]:
                yield lambda ban: _de_muc(ban, without_mark(squash(dau.text)), without_mark(moi[0]))
            if not lay(data, ("mo_dau",)) and not MARK.match(dau.text):
                yield lambda ban: _dat(ban, ("mo_dau",), moi[0])


def _dat(ban: BanSua, path: Path, value: Any) -> bool:
    ban.dat(path, value)
    return True


def _tieu_de_phu_luc(path: Path, item: Any, dau: DongIn, moi: str) -> Iterator[Cach]:
    """The head lines of an annex; the title of the assignment table is the tool's own until it is typed over."""
    if isinstance(item, dict) and squash(str(item.get("tieu_de", ""))).upper() == squash(dau.text):
        yield lambda ban: _chu_hoa(ban, (*path, "tieu_de"), moi)
    elif isinstance(item, dict) and item.get("loai") and "tieu_de" not in item:
        yield lambda ban: _dat(ban, (*path, "tieu_de"), moi)
    elif item == "phan_cong":
        value = {"loai": "phan_cong", "tieu_de": moi}
        yield lambda ban: _dat(ban, path, [value] if len(path) == 1 else value)
    if isinstance(item, dict) and moi:  # the lines around the title are the tool's own, too, until they are typed over
        if dau.text.startswith("(") and moi.startswith("(") and moi.endswith(")"):
            yield lambda ban: _dat(ban, (*path, "kem_theo"), moi[1:-1].strip())
        elif dau.text.startswith(str(item.get("so") or "Phụ lục")):
            yield lambda ban: _dat(ban, (*path, "so"), moi)


def _nguoi_soan(ban: BanSua, ky_hieu: str, so_ban: str | None) -> bool:
    if lay(ban.data, ("nguoi_soan", "ky_hieu")) != ky_hieu:
        ban.dat(("nguoi_soan", "ky_hieu"), ky_hieu)
    if str(lay(ban.data, ("nguoi_soan", "so_ban")) or "") != (so_ban or ""):
        ban.dat(("nguoi_soan", "so_ban"), nhu_cu(None, so_ban) if so_ban else None)
    return True


def _de_muc(ban: BanSua, cu: str, moi: str) -> bool:
    """A heading of the usual layout that got other words: the layout is written out, with that heading changed."""
    ke_hoach, _ = doc_ke_hoach(ban.data)
    if ke_hoach is None:
        return False
    dau = next((edit for edit in ban.khac if edit.path == ("bo_cuc",) and not isinstance(edit, Remove)), None)
    muc = deepcopy(dau.value) if dau is not None else [_muc(nut) for nut in dan_bai(ke_hoach) if not nut.path]
    co = lay(ban.data, ("bo_cuc",))

    def doi(items: list[dict[str, Any]]) -> bool:
        for item in items:
            if item.get("tieu_de") == cu:
                item["tieu_de"] = moi
                return True
            if doi(item.get("gom", [])):
                return True
        return False

    if not moi or not doi(muc):
        return False
    if isinstance(co, list):
        ban.khac += [Insert(("bo_cuc", len(co)), item) for item in muc]
    else:
        ban.dat(("bo_cuc",), muc)
    return True


def _muc(nut: Nut) -> dict[str, Any]:
    gom = [_muc(con) for con in nut.con if con.loai == "muc" and not con.path and con.phan]
    out: dict[str, Any] = {"tieu_de": nut.tieu_de or ""}
    if nut.phan:
        out["phan"] = nut.phan
        # the aims, where both kinds are there, are two headings of the usual layout themselves
        if not all(str(con.get("phan", "")).startswith("muc_tieu.") for con in gom):
            gom = []
    return {**out, **({"gom": gom} if gom and not nut.phan else {})}


def _so(ban: BanSua, goc: Path, cu: str, moi: str) -> bool:
    truoc, sau = _SO.fullmatch(squash(cu)), _SO.fullmatch(moi)
    if sau is None:
        return False
    if truoc is None or truoc["so"] != sau["so"]:
        old = lay(ban.data, (*goc, "so"))
        so = sau["so"].lstrip("0") if sau["so"].isdecimal() and not isinstance(old, str) else sau["so"]
        ban.dat((*goc, "so"), nhu_cu(None, so) if so else None)
    if truoc is None or truoc["ky_hieu"] != sau["ky_hieu"]:
        ban.dat((*goc, "ky_hieu"), sau["ky_hieu"])
    return True


def _ngay(ban: BanSua, goc: Path, cu: str, moi: str) -> bool:
    truoc, sau = _NGAY.fullmatch(squash(cu)), _NGAY.fullmatch(moi)
    if sau is None:
        return False
    if truoc is None or truoc["noi"] != sau["noi"]:
        ban.dat(("dia_danh",), sau["noi"] or None)
    if truoc is None or squash(truoc["ngay"]) != squash(sau["ngay"]):
        try:
            ngay = doc_ngay(sau["ngay"]).iso()
        except LoiNgay as loi:
            if loi.kind != "sai_dang" or re.search(r"\d", sau["ngay"]):
                return False
            ngay = ""
        ban.dat((*goc, "ngay"), nhu_cu(None, ngay) if ngay else None)
    return True


def _chu_hoa(ban: BanSua, path: Path, moi: str) -> bool:
    """Words printed in capitals: those that are new get a capital first letter, as in a name."""
    old = lay(ban.data, path)
    if not isinstance(old, str):
        return False
    old = squash(old)
    text = _giu_chu(old, moi, lambda words: re.sub(r"\w+", lambda word: word.group().capitalize(), words.lower()))
    after = sua_chu(str(lay(ban.data, path)), old, text)
    ban.dat(path, after if after is not None else text)
    return True


def _dong_cu(nhom: Sequence[tuple[DongIn, str]]) -> list[str]:
    """The printed lines of a part; a new line is given the first of them as its own."""
    dau = nhom[0][0]
    return [squash(dau.text), *(squash(dong.text) for dong, _ in nhom if dong is not dau)]


def _ky(path: Path, cu: list[str], moi: list[str], data: dict[str, Any]) -> Iterator[Cach]:
    """The lines of power and post: by their forms, else as they stand; a name filled in under them is the signer."""
    ky = lay(data, path)
    if not isinstance(ky, dict):
        path = ("ky",)
        ky = lay(data, path)
    moi = [line for line in moi if line]
    if not isinstance(ky, dict) or not moi:
        return
    if not ky.get("nguoi_ky") and len(moi) > 1 and (moi[:-1] == cu or not moi[-1].isupper()):
        *quyen_han, ten = moi
        cac_cach = [None] if quyen_han == cu else list(_quyen_han(path, quyen_han, ky))
        for cach in cac_cach:
            yield lambda ban, cach=cach: (not cach or cach(ban)) and _dat(ban, (*path, "nguoi_ky"), ten)  # type: ignore[misc]
    yield from _quyen_han(path, moi, ky)


def _quyen_han(path: Path, moi: list[str], ky: dict[str, Any]) -> Iterator[Cach]:
    """The lines of power and post alone."""
    thay = next((found for line in moi if (found := _KY_THAY.fullmatch(line))), None)

    def theo_mau(ban: BanSua) -> bool:
        if thay is not None and thay[1] == "Q":
            ban.dat((*path, "the_thuc"), "Q")
            ban.dat((*path, "chuc_vu"), _nhu_chu(ky.get("chuc_vu"), thay[2]))
            return True
        the_thuc = thay[1] if thay else ky.get("the_thuc") if ky.get("the_thuc") == "TM" else None
        if the_thuc != ky.get("the_thuc"):
            ban.dat((*path, "the_thuc"), the_thuc)
        chuc_vu = _nhu_chu(ky.get("chuc_vu"), moi[-1])
        if chuc_vu != ky.get("chuc_vu"):
            ban.dat((*path, "chuc_vu"), chuc_vu)
        return True

    def co_thay(ban: BanSua) -> bool:
        if thay is None or not theo_mau(ban):
            return False
        ban.dat((*path, "thay"), thay[2])
        return True

    yield theo_mau
    yield co_thay
    yield lambda ban: _dat(ban, (*path, "dong"), moi)


def _nhu_chu(old: Any, moi: str) -> str:
    """A post in the letters the plan uses: capitals, or those of a sentence."""
    return moi if not isinstance(old, str) or old.isupper() else _giu_chu(old, moi, str.lower)


def _giu_chu(old: str, moi: str, chu_moi: Callable[[str], str]) -> str:
    """Words read in capitals: those that were there keep their letters, new ones get those of `chu_moi`."""
    hoa = old.upper()
    if len(hoa) != len(old):
        return chu_moi(moi)
    out, at = [], 0
    for a, b, c, d in changes(hoa, moi.upper()):
        out += [old[at:a], chu_moi(moi[c:d])]
        at = b
    return "".join((*out, old[at:]))


def _kinh_gui(ban: BanSua, moi: list[str]) -> bool:
    old = lay(ban.data, ("kinh_gui",))
    ten = [without_mark(line.removeprefix("Kính gửi:").strip()).rstrip(" ;.") for line in moi]
    if isinstance(old, list):
        if len(ten) != len(old):
            ban.dat(("kinh_gui",), ten)
        else:
            for i, (one, other) in enumerate(zip(old, ten, strict=True)):
                if str(one).rstrip(" ;.,") != other:
                    ban.dat(("kinh_gui", i), other)
    else:
        ban.dat(("kinh_gui",), ten[0] if len(ten) == 1 else ten)
    return True


def _chu_thich(ban: BanSua, ten: str, cu: str, moi: str) -> bool:
    after = sua_chu(str(lay(ban.data, ("chu_thich", ten))), cu, moi)
    return after is not None and _dat(ban, ("chu_thich", ten), after)
