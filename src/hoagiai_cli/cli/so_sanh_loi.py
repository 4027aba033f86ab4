"""How changes are told: places, counts and intervals in the words of a clerk, for every format of `hoagiai diff`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from hoagiai_cli.cli.ket_qua_so_sanh import KetQua
from hoagiai_cli.plan.duong_dan import noi_ro
from hoagiai_cli.plan.ngay import Khoang, NgayThang
from hoagiai_cli.revision.khop import cay_cua
from hoagiai_cli.revision.thay_doi import DoiSo, Path, SoSanh, ThayDoi
from hoagiai_cli.revision.truong import nhan

CHI: Mapping[str, str] = {
    "dau_thanh": "chỉ đổi cách đặt dấu thanh",
    "hoa_thuong": "chỉ đổi chữ hoa, chữ thường",
    "dau_cau": "chỉ đổi dấu câu, dấu cách",
}
LOAI: Mapping[str, str] = {
    "them": "thêm",
    "bo": "bỏ",
    "sua": "sửa",
    "chuyen": "chuyển",
    "thu_tu": "đổi thứ tự",
}
DAU: Mapping[str, str] = {"them": "+", "bo": "-", "sua": "~", "chuyen": ">", "thu_tu": ">"}
LIEN = "\u00a0"
"""A blank at which no line is parted."""
TRANG_THAI: Mapping[str, str] = {
    "sua": "có thay đổi",
    "giu": "không có thay đổi về nội dung",
    "them": "tệp mới",
    "bo": "tệp đã bỏ",
    "loi": "không đọc được",
}

DANH_SO_LAI = "Đánh số lại (nội dung không đổi)"
HIEU_LAI = "Chữ không đổi nhưng nay hiểu là ngày khác (vì năm hoặc thời kỳ của kế hoạch đổi)"

_ANH: Mapping[str, str] = {
    "chỉ đổi cách đặt dấu thanh": "tone-mark placement only",
    "chỉ đổi chữ hoa, chữ thường": "case only",
    "chỉ đổi dấu câu, dấu cách": "punctuation and blanks only",
    "thêm": "added",
    "bỏ": "removed",
    "bỏ; số của bản cũ": "removed; number of the old version",
    "sửa": "changed",
    "chuyển": "moved",
    "đổi thứ tự": "in another order",
    "không có thay đổi về nội dung": "no change of content",
    "có thay đổi": "changed",
    "tệp mới": "new file(s)",
    "tệp đã bỏ": "file(s) removed",
    "không đọc được": "not readable",
    "tệp có thay đổi": "file(s) changed",
    "tệp không so được": "file(s) not comparable",
    "đổi tên tệp": "file renamed",
    "nhiệm vụ thêm": "task(s) added",
    "nhiệm vụ bỏ": "task(s) removed",
    "nhiệm vụ chuyển chỗ": "task(s) moved",
    "chỗ sửa": "place(s) changed",
    "bản cũ": "old version",
    "chuyển từ nhóm khác sang": "moved here from another group",
    "đổi chỗ trong nhóm": "moved within the group",
    "hiểu là": "understood as",
    "không rõ ngày": "no known day",
    "đến": "until",
    "từ": "from",
    "không hạn": "no limit",
    "đoạn": "paragraph",
    "thành": "is now",
    DANH_SO_LAI: "Renumbered (content unchanged)",
    HIEU_LAI: "Same words, now other days (the year or period of the plan changed)",
}


def dich(cau: str, lang: str) -> str:
    """A phrase of this page in English for `lang` "en". Raises KeyError for one that has no translation."""
    return _ANH[cau] if lang == "en" else cau


class Nhom(NamedTuple):
    """Changes at one place of the plan: a task, a heading, or a part."""

    cho: str
    """The place: "Nhiệm vụ III.3.a", "Căn cứ"."""
    ten: str
    """Its name, "" for a part."""
    cu: str
    """Its number in the old version, where that was another one."""
    thay_doi: tuple[tuple[str, ThayDoi], ...]
    """The changes, each with what it is about inside the place ("thời gian"), "" for the place itself."""
    danh_so: bool = True
    """Is it numbered?"""


def nhom_lai(ket_qua: KetQua) -> list[Nhom]:
    """The changes by place, in printed order."""
    assert ket_qua.so_sanh is not None
    assert ket_qua.cu is not None and ket_qua.moi is not None
    so = ket_qua.so_sanh
    data = {"cu": ket_qua.cu.nguon.data or {}, "moi": ket_qua.moi.nguon.data or {}}
    out: dict[tuple[bool, Path], list[tuple[str, ThayDoi]]] = {}
    for item in so.thay_doi:
        la_cu = item.moi is None
        ma = so.ma_cu if la_cu else so.ma_moi
        goc = _goc(item.path, ma)
        # what is gone from a place that is still there stands with the rest of that place
        if la_cu and goc != item.path and (dich := _dich(goc, so)) is not None:
            la_cu, goc_moi = False, dich
        else:
            goc_moi = goc
        rieng = item.loai in {"them", "bo"} and item.path in ma
        out.setdefault((la_cu, goc_moi), []).append(("" if rieng else _con(item, goc), item))
    return [_mot_nhom(la_cu, goc, items, so, data["cu" if la_cu else "moi"]) for (la_cu, goc), items in out.items()]


def _mot_nhom(
    la_cu: bool, goc: Path, items: Sequence[tuple[str, ThayDoi]], so: SoSanh, data: Mapping[str, object]
) -> Nhom:
    ma = so.ma_cu if la_cu else so.ma_moi
    cho = noi_ro(goc, ma)
    cu = ""
    if not la_cu and goc in ma:
        truoc = next((path for path, toi in so.toi.items() if toi == goc), None)
        if truoc is not None and so.ma_cu.get(truoc, "") != ma[goc]:
            cu = so.ma_cu.get(truoc, "")
    return Nhom(cho, _ten(data, goc) if goc in ma else "", cu, tuple(items), goc in ma)


def ca_nhom(nhom: Nhom) -> str:
    """What happened to a place as a whole, that only one version has."""
    if nhom.thay_doi[0][1].loai == "them":
        return "thêm"
    return "bỏ; số của bản cũ" if nhom.danh_so else "bỏ"


def _dich(goc: Path, so: SoSanh) -> Path | None:
    if goc in so.ma_cu:
        return so.toi.get(goc)
    return goc


def _goc(path: Path, ma: Mapping[Path, str]) -> Path:
    """The numbered place that `path` lies in; the part of the plan where there is none."""
    for cut in range(len(path), 0, -1):
        if path[:cut] in ma:
            return path[:cut]
    return path[:1]


def _con(item: ThayDoi, goc: Path) -> str:
    rest = item.path[len(goc) :]
    out: list[str] = []
    for step in rest:
        if isinstance(step, int):
            if out:
                out[-1] += f" thứ {step + 1}"
            else:
                out.append(f"thứ {step + 1}")
        else:
            out.append(nhan(step))
    return " › ".join(out)


def _ten(data: Mapping[str, object], path: Path) -> str:
    here: object = data
    for step in path:
        if isinstance(here, Mapping):
            here = here.get(step)
        elif isinstance(here, list) and isinstance(step, int) and step < len(here):
            here = here[step]
        else:
            return ""
    if not isinstance(here, Mapping):
        return ""
    text = next((here[key] for key in ("ten", "tieu_de", "co_quan") if isinstance(here.get(key), str)), "")
    return " ".join(str(text).split()).replace("**", "")


def cat(text: str, rong: int) -> str:
    """The text in at most `rong` characters, cut at a blank."""
    return text if len(text) <= rong else text[: max(1, rong - 1)].rsplit(" ", 1)[0] + " …"


def dem(so: SoSanh) -> list[tuple[int, str]]:
    """How many changes of each kind, with the words for the kind."""
    so_viec = Counter[str]()
    khac = 0
    for item in so.thay_doi:
        if item.loai in {"them", "bo", "chuyen"} and cay_cua(item.path[:-1]) == "viec":
            so_viec[item.loai] += 1
        else:
            khac += 1
    loi = (("them", "nhiệm vụ thêm"), ("bo", "nhiệm vụ bỏ"), ("chuyen", "nhiệm vụ chuyển chỗ"))
    out = [(so_viec[loai], chu) for loai, chu in loi if so_viec[loai]]
    return [*out, (khac, "chỗ sửa")] if khac else out


def khoang(items: Sequence[Khoang], lang: str = "vi") -> str:
    """Intervals as days."""
    return "; ".join(_mot_khoang(item, lang) for item in items) or dich("không rõ ngày", lang)


def _mot_khoang(item: Khoang, lang: str) -> str:
    tu, den = (NgayThang(d.year, d.month, d.day).viet_so() if d else "" for d in (item.tu, item.den))
    if tu and tu == den:
        return tu
    if not tu:
        return f"{dich('đến', lang)}{LIEN}{den}" if den else dich("không hạn", lang)
    return f"{tu}{LIEN}–{LIEN}{den}" if den else f"{dich('từ', lang)}{LIEN}{tu}"


def doi_so(items: Sequence[DoiSo], lang: str = "vi") -> str:
    """Renumbered places in one line."""

    def day(dau: str, cuoi: str) -> str:
        return f"{dau} – {cuoi}" if cuoi else dau

    thanh = dich("thành", lang)
    return "; ".join(f"{day(item.cu, item.cu_cuoi)} {thanh} {day(item.moi, item.moi_cuoi)}" for item in items)


def doi_ten(item: KetQua) -> bool:
    """Is it one file of a repository, under another name?"""
    if item.cu is None or item.moi is None or not item.cu.ban.phien_ban:
        return False
    return item.cu.ban.tep != item.moi.ban.tep
