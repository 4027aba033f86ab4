"""Rules on the lines under tiêu ngữ, issuer and trích yếu: there, and of the right length."""

from __future__ import annotations

from collections.abc import Iterator

from hoagiai_cli.document.measure import lines
from hoagiai_cli.registry.nd30 import nd30
from hoagiai_cli.the_thuc.chu import Khuc, cho_chu, rong
from hoagiai_cli.the_thuc.duong_ke import Ke
from hoagiai_cli.the_thuc.ket_qua import Loi, Tu
from hoagiai_cli.the_thuc.van_ban import VanBan

_SAI_SO_KE = 0.05  # of the length of a line: hand-drawn lines never hit it
_SAI_SO_KE_LON = 0.17


def kiem_ke(ma: str, ten: str, khuc: list[Khuc], ke: Ke | None, van_ban: VanBan, chua_xet: list[Tu]) -> Iterator[Loi]:
    """The line under a part: there, and as long as it should be (a share of the last line or of the longest)."""
    share = nd30().duong_ke[ten].ti_le
    can: Tu = (
        ("dài bằng dòng chữ", "as long as the line of text")
        if share.tu == 1
        else ("từ 1/3 đến 1/2 dòng chữ", "1/3 to 1/2 of the line of text")
    )
    if ke is None:
        if any(
            one.kind in ("other", "picture")
            for para in van_ban.paras[: van_ban.het_trich_yeu + 3]
            for one in para.drawn
        ):
            chua_xet.append((f"đường kẻ ({ma}): có hình vẽ không rõ là gì", f"line ({ma}): a drawing that is unclear"))
        else:
            yield Loi(ma, khuc[-1].doan, "thieu", can, ("không có", "none"), chu=khuc[-1].chu)
        return
    if ke.kieu == "gach_chan" and ke.doan is khuc[-1].doan:
        yield Loi(ma, khuc[-1].doan, "gach_chan", can, chu=khuc[-1].chu)
    if ke.dai is None:
        chua_xet.append((f"độ dài đường kẻ ({ma})", f"length of the line ({ma})"))
        return
    lines = _cac_dong(khuc)
    if ten == "tieu_ngu":  # one line, whatever its column is: its own border may leave it too little room
        lines = [rong(khuc[-1].phan)]
    dai = [ke.dai] if ke.dai_khac is None else [ke.dai_khac, ke.dai]
    ratios = [length / line for length in dai for line in lines if line > 0]
    if not ratios or any(share.tu - _SAI_SO_KE <= one <= share.den + _SAI_SO_KE for one in ratios):
        return
    ratio = ratios[-1]
    gan = any(share.tu - _SAI_SO_KE_LON <= one <= share.den + _SAI_SO_KE_LON for one in ratios)
    if share.tu < 1:
        gan = any(share.tu * 0.8 <= one <= share.den * 1.25 for one in ratios)
    muc = "warning" if gan or not ke.chac or ke.kieu in ("gach_chan", "o") else ""
    yield Loi(ma, khuc[-1].doan, "dai", can, f"{round(ratio * 100)} %", muc=muc, chu=khuc[-1].chu)


def _cac_dong(khuc: list[Khuc]) -> list[float]:
    """The widths that a rule may be measured by: those of the last line and of the longest, of each piece."""
    return [width for one in khuc for width in _cua_khuc(one)]


def _cua_khuc(one: Khuc) -> list[float]:
    para = one.doan
    width = rong(one.phan)
    found: list[float] = []
    for room in cho_chu(para) if one.phan else ():
        if width <= 1.03 * room or room <= 20:
            found.append(width)
            continue
        font = one.phan[0].font
        parts = lines(one.chu, room, font.size, bold=font.bold, italic=font.italic)
        found += [max(parts, default=0.0), *parts[-1:]]
    return found or [width]
