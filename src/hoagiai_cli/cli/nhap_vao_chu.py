"""The words of importing a Word document that was printed from a plan: what changed, what was not understood."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from hoagiai_cli.intake.quay_ve.ba_chieu import XungDot
from hoagiai_cli.intake.quay_ve.ban_word import BanWord
from hoagiai_cli.intake.quay_ve.chuan import changes
from hoagiai_cli.intake.quay_ve.doi_chieu import ChuaHieu
from hoagiai_cli.plan.dan_bai import dan_bai, tat_ca_nut
from hoagiai_cli.plan.duong_dan import noi_ro
from hoagiai_cli.plan.model import KeHoach
from hoagiai_cli.source.edit import Edit, Insert, Put

Path = tuple[str | int, ...]

_QUANH = 6
"""Words shown around a change in a long paragraph."""


def ma_so(ke_hoach: KeHoach | None) -> dict[Path, str]:
    """The full number of each numbered place of a plan."""
    return {nut.path: nut.ma for nut in tat_ca_nut(dan_bai(ke_hoach)) if nut.path} if ke_hoach else {}


def cac_thay_doi(data: Any, sua: tuple[Edit, ...], ma: Mapping[Path, str], *, english: bool) -> Iterator[str]:
    """Each change in a line of its own: the place in words, what stood there, what stands there now."""
    for edit in sua:
        noi = noi_ro(edit.path, ma)
        if isinstance(edit, Put):
            for cu, moi in _tung_doan(_o(data, edit.path), edit.value):
                yield f"{noi}: {_sang(cu, moi)}"
        elif isinstance(edit, Insert):
            yield f"{noi}: {'new' if english else 'thêm'} {_gia_tri(edit.value)}"
        else:
            yield f"{noi}: {'removed' if english else 'bỏ'} {_gia_tri(_o(data, edit.path))}"


def cau_xung_dot(loi: XungDot, ma: Mapping[Path, str], *, english: bool) -> list[str]:
    """The three texts of a conflict."""
    nhan = ("as printed", "in the document", "in the plan now") if english else ("bản in", "văn bản", "kế hoạch nay")
    width = max(map(len, nhan))
    return [
        noi_ro(loi.path, ma),
        *(
            f"  {ten:<{width}}: {_day_du(value, english=english)}"
            for ten, value in zip(nhan, (loi.goc, loi.van_ban, loi.hien_nay), strict=True)
        ),
    ]


def cau_chua_hieu(chua: ChuaHieu, *, english: bool) -> list[str]:
    """The two texts of a change that could not be placed."""
    khong = "(nothing)" if english else "(không có)"
    return [
        f"{'printed' if english else 'bản in'} : {' / '.join(chua.cu) or khong}",
        f"{'now' if english else 'nay':<{7 if english else 6}} : {' / '.join(chua.moi) or khong}",
    ]


def cac_ghi_chu(ban: BanWord, *, english: bool) -> Iterator[str]:
    """What the clerk must see besides the changes: tracked changes, comments."""
    if ban.theo_doi:
        ai = ", ".join(ten or ("unnamed" if english else "không rõ tên") for ten in ban.theo_doi)
        yield (
            f"tracked changes by {ai}: read as if accepted"
            if english
            else f"văn bản còn vết theo dõi thay đổi của {ai}: đọc như đã chấp nhận hết"
        )
    for item in ban.nhan_xet:
        ai = item.tac_gia or ("unnamed" if english else "không rõ tên")
        cho = f" ({'at' if english else 'ở'}: “{_ngan(item.cho)}”)" if item.cho else ""
        yield f"{'comment by' if english else 'nhận xét của'} {ai}{cho}: {item.noi_dung}"


def _o(data: Any, path: Path) -> Any:
    for step in path:
        data = data[step]
    return data


def _tung_doan(cu: Any, moi: Any) -> Iterator[tuple[Any, Any]]:
    """The paragraphs that differ, old and new; None where there is none on that side."""
    if not (isinstance(cu, str) and isinstance(moi, str)) or ("\n" not in cu and "\n" not in moi):
        yield cu, moi
        return
    from hoagiai_cli.text.matching import opcodes

    left, right = ([line.strip() for line in text.split("\n") if line.strip()] for text in (cu, moi))
    for tag, i, j, k, m in opcodes(left, right):
        if tag == "equal":
            continue
        for n in range(max(j - i, m - k)):
            yield left[i + n] if i + n < j else None, right[k + n] if k + n < m else None


def _sang(cu: Any, moi: Any) -> str:
    if isinstance(cu, str) and isinstance(moi, str):
        cu, moi = _quanh(cu, moi)
    return f"{_gia_tri(cu)} → {_gia_tri(moi)}"


def _quanh(cu: str, moi: str) -> tuple[str, str]:
    """Both texts cut down to the words around what differs."""
    doi = changes(cu, moi)
    if not doi:
        return cu, moi
    return _cat(cu, doi[0].a, doi[-1].b), _cat(moi, doi[0].c, doi[-1].d)


def _cat(text: str, a: int, b: int) -> str:
    truoc, sau = text[:a].split(" "), text[b:].split(" ")
    dau = " ".join(truoc) if len(truoc) <= _QUANH + 2 else "… " + " ".join(truoc[-_QUANH:])
    cuoi = " ".join(sau) if len(sau) <= _QUANH + 2 else " ".join(sau[:_QUANH]) + " …"
    return f"{dau}{text[a:b]}{cuoi}"


def _gia_tri(value: Any) -> str:
    if value is None:
        return "∅"
    if isinstance(value, dict):
        dau: Any = value
        while isinstance(dau, (dict, list)):
            dau = next(iter(dau.values() if isinstance(dau, dict) else dau), "")
        return f"“{_ngan(str(dau))}”" + (f" (+{len(value) - 1})" if len(value) > 1 else "")
    if isinstance(value, list):
        return ", ".join(_gia_tri(item) for item in value)
    return "“" + " / ".join(str(value).strip().split("\n")) + "”"


def _day_du(value: Any, *, english: bool) -> str:
    if value is None:
        return "(nothing)" if english else "(không có)"
    return _gia_tri(value)


def _ngan(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 70 else text[:69] + "…"
