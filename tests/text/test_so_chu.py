"""Numbers in words: whatever is written by the rules of the language is read back; all else is no number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoagiai_cli.text.so_chu import doc_so_chu

CHU_SO = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
BAC = ("", " nghìn", " triệu")


def _nhom(so: int, du: bool) -> str:
    """Three figures; `du`: with the noughts before them, as inside a longer number."""
    tram, chuc, don_vi = so // 100, so // 10 % 10, so % 10
    tu = [CHU_SO[tram], "trăm"] if tram or du else []
    if chuc == 1:
        tu.append("mười")
    elif chuc:
        tu += [CHU_SO[chuc], "mươi"]
    elif tu and don_vi:
        tu.append("linh")
    if don_vi:
        cuoi = {(True, 1): "mốt", (True, 5): "lăm"}.get((chuc > 1, don_vi), CHU_SO[don_vi])
        tu.append("lăm" if chuc == 1 and don_vi == 5 else cuoi)
    return " ".join(tu)


def viet(so: int) -> str:
    """A number in words."""
    if so >= 10**9:
        duoi = so % 10**9
        return f"{viet(so // 10**9)} tỷ" + (f" {_duoi_ty(duoi, du=True)}" if duoi else "")
    return _duoi_ty(so, du=False) or "không"


def _duoi_ty(so: int, du: bool) -> str:
    phan = []
    for bac in (2, 1, 0):
        nhom = so // 1000**bac % 1000
        if nhom:
            phan.append(_nhom(nhom, du=du or bool(phan)) + BAC[bac])
    return " ".join(phan)


@given(st.integers(min_value=0, max_value=10**15))
def test_what_is_written_in_words_is_read_back(so: int) -> None:
    assert doc_so_chu(viet(so)) == so
    assert doc_so_chu(viet(so).capitalize() + " đồng chẵn") == so


@pytest.mark.parametrize(
    ("chu", "so"),
    [
        ("hai mươi tư", 24),
        ("một triệu rưỡi", None),
        ("ba trăm lẻ năm nghìn", 305_000),
        ("Hai tỉ, ba trăm triệu đồng", 2_300_000_000),
        ("đồng chẵn", None),
        ("theo dự toán", None),
        ("", None),
    ],
)
def test_other_ways_to_say_it(chu: str, so: int | None) -> None:
    assert doc_so_chu(chu) == so
