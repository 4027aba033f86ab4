"""What a saved web page has around the document it shows: menus above it, links, comments and addresses below.

The document begins at its letterhead (or title) and ends behind its signature, receivers or annexes; between the two
nothing is ever left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from hoagiai_cli.document.tho import Doan, NghiNgo
from hoagiai_cli.text.normal import fold, squash

_QUOC_HIEU = ("cong hoa xa hoi chu nghia viet nam", "dang cong san viet nam", "doan tncs ho chi minh")
_TIEU_DE = re.compile(r"(?:KẾ HOẠCH|CHƯƠNG TRÌNH|PHƯƠNG ÁN|ĐỀ ÁN|QUYẾT ĐỊNH)\b")
_DAU = re.compile(r"(?:Số\s*:?.*\d*\s*[/-]\s*[A-ZĐ]|[^,]{1,60}, ngày\b)")
_KY = re.compile(r"(?:nơi nhận\s*:|(?:TM|KT|TL|TUQ|T/M|K/T)\s?[./]|.*\./\.\s*$)", re.IGNORECASE)
_PHU_LUC = re.compile(r"(?:PHỤ LỤC|BIỂU|MẪU)\b|Phụ lục\s+(?:[IVX]+|\d+)\s*$")
_HET = re.compile(
    "|".join(
        (
            *("tai (?:ve|file|van ban|xuong)", "luu (?:van ban|lai)", "in (?:trang|van ban|bai)", "chia se"),
            *("gui (?:email|bai|y kien|phan hoi)", "van ban (?:lien quan|cung|khac|goc|moi|duoc)", "binh luan"),
            *("cac (?:tin|bai|van ban) ", "tin (?:lien quan|cung|khac|moi|doc nhieu)", "bai (?:viet )?lien quan"),
            *(r"y kien(?: ban doc)?\b", "dang (?:nhap|ky|truy cap)", "ban quyen", "copyright", "©", "so luot"),
            *("luot (?:xem|truy cap)", "danh gia", r"tags?\b", "tu khoa", "facebook", "zalo", "youtube", "hotline"),
            *("lien he", "ve dau trang", "quay lai", "tro ve", "xem them", "luoc do", "lich su", "thuoc tinh"),
            *("(?:file|tep) dinh kem", "ngay dang", "cong thong tin", "trang chu", "so do", "thong ke truy cap"),
            *("chiu trach nhiem noi dung", "co quan chu quan"),
        )
    )
)
"""What pages say around a document, folded."""


def bo_khung(doan: Sequence[Doan], la_lien_ket: Callable[[Doan], bool]) -> tuple[list[Doan], list[NghiNgo]]:
    """The paragraphs of the document on a page, and those around it; all where no document can be told.

    `la_lien_ket` says whether a paragraph consists of links.
    """
    dau = _dau(doan, la_lien_ket)
    if dau is None:
        return list(doan), []
    cuoi = max((i for i in range(dau, len(doan)) if _KY.search(_chu(doan[i]))), default=None)
    giu = list(doan[dau:]) if cuoi is None else [*doan[dau : cuoi + 1], *_sau(doan[cuoi + 1 :], la_lien_ket)]
    con = {id(item) for item in giu}
    bo = [NghiNgo("khung_web", item.dong, squash(item.text)[:200]) for item in doan if id(item) not in con]
    return giu, bo


def _chu(item: Doan) -> str:
    return "\n".join(item.text.split(" | ")) if item.bang is not None else item.text


def _dau(doan: Sequence[Doan], la_lien_ket: Callable[[Doan], bool]) -> int | None:
    """Where the document begins: the letterhead, or its title where there is none."""
    at = next((i for i, item in enumerate(doan) if any(chu in fold(item.text) for chu in _QUOC_HIEU)), None)
    if at is None:
        at = next((i for i, item in enumerate(doan) if _la_tieu_de(item, la_lien_ket)), None)
    if at is None:
        return None
    while at and doan[at - 1].bang is None and _tren(doan[at - 1].text) and not la_lien_ket(doan[at - 1]):
        at -= 1
    return at


def _la_tieu_de(item: Doan, la_lien_ket: Callable[[Doan], bool]) -> bool:
    return item.bang is None and item.text.isupper() and bool(_TIEU_DE.match(item.text)) and not la_lien_ket(item)


def _tren(text: str) -> bool:
    """A line of a letterhead."""
    return (text.isupper() and not _HET.match(fold(text))) or _DAU.match(text) is not None


def _sau(doan: Sequence[Doan], la_lien_ket: Callable[[Doan], bool]) -> list[Doan]:
    """What goes on behind the last signature: names, receivers, annexes; the page begins again at the first links."""
    out: list[Doan] = []
    trong = True
    for item in doan:
        if item.bang is None and _PHU_LUC.match(item.text) and not la_lien_ket(item):
            trong = True
        elif la_lien_ket(item) or _HET.match(fold(item.text)):
            trong = False
        if trong:
            out.append(item)
    return out
