"""The same words typed twice in a row ("các các", "thực hiện thực hiện")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from operator import eq

from hoagiai_cli.text.cho import Cho, Goc
from hoagiai_cli.text.chuoi_tu import ChuoiTu

_TU = re.compile(r"[^\W_]+")
_NOI = re.compile(r"[ \u00a0]+|[ \t]*\n[ \t]*(?=[^\W\d_])")
NHIEU_NHAT = 4
"""The longest phrase looked for, in syllables."""

_CHI_MOT = "các của và với cho những được để sẽ đã đang cũng hoặc nhằm nếu nhưng vì thì mà là như"
# What never stands twice, with the words that make the first of the two another word: "tự do do", "hiện tại tại".
_LAP_MOT: dict[str, frozenset[str]] = {
    **dict.fromkeys(_CHI_MOT.split(), frozenset()),
    "về": frozenset(("trở", "quay", "đi")),
    "tại": frozenset(("hiện", "tồn", "ở", "ngoại", "thực")),
    "theo": frozenset(("tiếp", "kèm", "đi", "noi", "làm", "mang", "dựa")),
    "trong": frozenset(("bên", "phía", "ở", "nước")),
    "trên": frozenset(("cấp", "bên", "phía", "ở", "nêu")),
    "đến": frozenset(("gửi",)),
    "bằng": frozenset(("công", "văn", "cân", "thăng", "đồng", "tấm")),
    "bị": frozenset(("thiết", "chuẩn", "trang", "dự")),
    "do": frozenset(("tự", "lý")),
    "khi": frozenset(("đôi", "nhiều", "trước", "sau")),
    "phải": frozenset(("bên", "lẽ")),
    "này": frozenset(("cái",)),
    "có": frozenset(("giàu",)),
}
_CO_Y = "từng mỗi ngày càng dần luôn rất hết lần vừa nhà người ai đâu nào năm"
_LAY = frozenset(_CO_Y.split())
"""Words that are doubled on purpose, alone or at the head of a pair ("từng bước từng bước")."""
_TRUOC_TEN = frozenset({"ban", "Ban", "Đoàn", "Tổ", "Thanh"})
_SAU_NGHE = frozenset(("viên", "thành"))
"""Behind a pair they make its second half another word: "tập huấn tập huấn viên"."""


def lap_tu(text: str) -> Iterator[Cho]:
    """Phrases typed twice, kind ``lap``: the span is both, ``thay`` the first; ``doi_so`` holds the phrase."""
    goc = Goc(text)
    chu = goc.chu
    cac = list(_TU.finditer(chu))
    tu = [m[0].lower() for m in cac]
    het = 0  # words before this one belong to a repeat already told
    for i, n in _ung_vien(tu):
        if i < het or not _la_lap(chu, cac, tu, i, n):
            continue
        dau, giua = cac[i].start(), cac[i + n - 1].end()
        if not all(_NOI.fullmatch(chu, cac[k].end(), cac[k + 1].start()) for k in range(i, i + 2 * n - 1)):
            continue
        het = i + 2 * n
        while tu[het : het + n] == tu[i : i + n] and _NOI.fullmatch(chu, cac[het - 1].end(), cac[het].start()):
            het += n  # thrice and more is told once
        yield goc.cho(dau, cac[het - 1].end(), "lap", chu[dau:giua], doi_so=(chu[dau:giua],))


def nghi_lap(chuoi: ChuoiTu) -> list[str] | None:
    """Words of a whole plan that may stand in a repeat: :func:`lap_tu` tells where. None when any word may."""
    cac = chuoi.lap(NHIEU_NHAT)
    if cac is None:
        return None
    manh = chuoi.manh
    # with marks between them they are a list
    return [
        manh[i + n]
        for i, n in cac
        if (manh[i].lower() in _LAP_MOT if n == 1 else all(map(str.isalpha, manh[i : i + n])))
    ]


def _ung_vien(tu: list[str]) -> Iterator[tuple[int, int]]:
    """Where a phrase of n words begins that stands twice, in order."""
    cung = [list(map(eq, tu, islice(tu, n, None))) for n in range(1, NHIEU_NHAT + 1)]
    for i in range(len(tu)):
        for n, bang in enumerate(cung, 1):
            if i + n <= len(bang) and bang[i] and all(bang[i : i + n]):
                yield i, n


def _la_lap(chu: str, cac: list[re.Match[str]], tu: list[str], i: int, n: int) -> bool:
    truoc = tu[i - 1] if i else ""
    sau = tu[i + 2 * n] if i + 2 * n < len(tu) else ""
    hai = cac[i + n][0]
    if n == 1:
        ke = _LAP_MOT.get(tu[i])
        return ke is not None and truoc not in ke and (cac[i][0].islower() or hai.islower() or hai.isupper())
    if any(not t.isalpha() for t in tu[i : i + n]) or len(set(tu[i : i + n])) == 1:
        return False
    if tu[i] in _LAY or sau in _SAU_NGHE:
        return False
    if cac[i][0][0].isupper() and hai.islower() and i and cac[i - 1][0] in _TRUOC_TEN:
        return False  # a body named after what it does: "Ủy ban Kiểm tra kiểm tra"
    if all(m[0][0].isupper() and not m[0].isupper() for m in cac[i : i + 2 * n]):
        return False  # a name
    xuong = "\n" in chu[cac[i + n - 1].end() : cac[i + n].start()]
    return not xuong or hai.islower()
