"""Rules on the outline: phần, mục, điều, khoản, điểm and their order (PL I, Phần I, Mục II, khoản 6.c - đ; Mục V)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hoagiai_cli.document.docx.numbering import roman
from hoagiai_cli.the_thuc.chu import dang
from hoagiai_cli.the_thuc.ket_qua import Loi, SuaChua
from hoagiai_cli.the_thuc.thanh_phan import DAM, DUNG, GIUA, NGHIENG, THUONG
from hoagiai_cli.the_thuc.van_ban import Doan, Loai, VanBan

DIEM = "abcdđeghiklmnopqrstuvxy"
_PHAN_DUNG = re.compile(r"(?:Phần|Chương) (?:[IVXLC]+|thứ \S+)")
_DIEU_DUNG = re.compile(r"Điều \d+\. \S.*|Điều \d+\.?", re.DOTALL)
_LA_MA = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_VIET_TAT = re.compile(r"[A-ZĐ]{2,6}\d*")


def so_la_ma(text: str) -> int:
    """The value of a Roman numeral in capitals."""
    total = 0
    for here, after in zip(text, [*text[1:], ""], strict=True):
        value = _LA_MA[here]
        total += -value if after and _LA_MA[after] > value else value
    return total


def kiem_bo_cuc(van_ban: VanBan) -> Iterator[Loi]:
    """Headings of the document and of what it issues; annexes follow their own outline."""
    for than in van_ban.cac_than():
        yield from _bo_cuc([doan for doan in than if doan.loai not in (Loai.RONG, Loai.BANG)])


def _bo_cuc(doans: Sequence[Doan]) -> Iterator[Loi]:
    chu_cai = any(doan.loai is Loai.DIEM and doan.so in ("A", "B") and doan.dau == "." for doan in doans)
    la_ma = [doan for doan in doans if doan.loai is Loai.MUC and not (chu_cai and doan.so in ("C", "D", "L", "I", "V"))]
    if la_ma and so_la_ma(la_ma[0].so) > 2:
        la_ma = []  # letters of a list, no numerals
    la_ma = _la_de_muc(la_ma)
    for doan in doans:
        if doan.loai is Loai.PHAN:
            yield from _phan(doan)
        elif doan.loai is Loai.TIEU_DE_PHAN:
            if any(map(str.islower, doan.chu)):
                yield Loi("ND30-ND-HEAD-PHAN", doan.para, "hoa", ("chữ in hoa", "capitals"))
        elif doan.loai is Loai.DIEU:
            yield from _dieu(doan)
    for doan in la_ma:
        yield from _muc(doan)
    khoan_cham = any(doan.loai is Loai.KHOAN and doan.dau == "." for doan in doans)
    for at, doan in enumerate(doans):
        if doan.loai is Loai.KHOAN:
            yield from _khoan(doan, doans[at + 1] if at + 1 < len(doans) else None, khoan_cham, bool(la_ma))
        elif doan.loai is Loai.DIEM and not (chu_cai and doan.so.isupper()):
            yield from _diem(doan)
    yield from _thu_tu(doans, la_ma)


def _la_de_muc(la_ma: Sequence[Doan]) -> list[Doan]:
    """Without lines that only begin like one ("C. Mác là …"): out of order, and set as text is."""
    found: list[Doan] = []
    truoc = 0
    for doan in la_ma:
        value = so_la_ma(doan.so)
        look = dang(doan.para.stretches)
        if value in (1, truoc + 1) or look.het(look.dam) or doan.con.isupper():
            found.append(doan)
            truoc = value
    return found


def _dinh(doan: Doan, mark: str) -> bool:
    """Whether the words stand right after a typed number, without a space."""
    return not doan.para.mark and doan.chu.startswith(mark) and doan.chu[len(mark) : len(mark) + 1].isalnum()


def _phan(doan: Doan) -> Iterator[Loi]:
    words = f"{doan.so}{doan.dau}"
    if not _PHAN_DUNG.fullmatch(words) or doan.con:
        yield Loi("ND30-ND-HEAD-PHAN", doan.para, "", "Phần I", words)
    look = dang(doan.para.stretches)
    if not look.het(look.dam):
        yield Loi("ND30-ND-HEAD-PHAN", doan.para, "dam", DAM, THUONG, sua=_sua("dam", doan, True))
    if doan.para.shape.align != "center":
        yield Loi("ND30-ND-HEAD-PHAN", doan.para, "canh", GIUA)


def _dieu(doan: Doan) -> Iterator[Loi]:
    if not _DIEU_DUNG.fullmatch(doan.chu):
        yield Loi("ND30-ND-HEAD-DIEU", doan.para, "", "Điều 1. …", f"{doan.so}{doan.dau}")


def _sua(viec: str, doan: Doan, value: object) -> tuple[SuaChua, ...]:
    return (SuaChua(viec, doan.para.part, doan.para.node, value),)  # type: ignore[arg-type]


def _muc(doan: Doan) -> Iterator[Loi]:
    ma, para = "ND30-ND-HEAD-ROMAN", doan.para
    if doan.dau != ".":
        yield Loi(ma, para, "dau", "I. …", f"{doan.so}{doan.dau}")
    elif _dinh(doan, f"{doan.so}."):
        yield Loi(ma, para, "cach", "I. …", doan.chu[:12])
    look = dang(para.stretches)
    letters = [character for character in doan.con if character.isalpha()]
    if len(letters) > 3 and sum(map(str.islower, letters)) > 0.1 * len(letters):
        yield Loi(ma, para, "hoa", ("chữ in hoa", "capitals"), ("chữ in thường", "small letters"))
    if look.tong and not look.het(look.dam):
        yield Loi(ma, para, "dam", DAM, THUONG, sua=_sua("dam", doan, True))
    if look.het(look.nghieng):
        yield Loi(ma, para, "nghieng", DUNG, NGHIENG, sua=_sua("nghieng", doan, False))


def _khoan(doan: Doan, sau: Doan | None, co_cham: bool, co_la_ma: bool) -> Iterator[Loi]:
    ma, para = "ND30-ND-HEAD-KHOAN", doan.para
    if doan.dau != ".":
        # Below "a)" people number with "1)": the decree has nothing there.
        yield Loi(ma, para, "dau", "1. …", f"{doan.so}{doan.dau}", muc="warning" if co_cham or doan.dau == "-" else "")
        return
    if _dinh(doan, f"{doan.so}."):
        yield Loi(ma, para, "cach", "1. …", doan.chu[:12])
    look = dang(para.stretches)
    if not look.tong or not doan.con:
        return
    dam = look.het(look.dam)
    words = [word for word in doan.con.split() if any(map(str.isalpha, word))]
    if dam and len(words) > 1 and doan.con.isupper() and not all(_VIET_TAT.fullmatch(word) for word in words):
        if co_la_ma:
            yield Loi(ma, para, "hoa", ("chữ in thường", "small letters"), ("chữ in hoa", "capitals"))
        else:
            yield Loi("ND30-ND-HEAD-ROMAN", para, "so", "I. …", f"{doan.so}.")
    if dam and look.het(look.nghieng):
        yield Loi(ma, para, "nghieng", DUNG, NGHIENG, sua=_sua("nghieng", doan, False))
    if dam and len(doan.con) > 300 and re.search(r"[.!?]\s+[^\W\d_]", doan.con):
        yield Loi(ma, para, "dam_het", THUONG, DAM, muc="warning")
    alone = len(doan.con) < 90 and doan.con[-1:] not in ".;:,/!" and sau is not None
    if not dam and alone and sau is not None and sau.loai in (Loai.VAN, Loai.DIEM, Loai.GACH, Loai.THAP_PHAN):
        yield Loi(ma, para, "tieu_de", DAM, THUONG, muc="warning")


def _diem(doan: Doan) -> Iterator[Loi]:
    if doan.dau == ")" and doan.so.islower():
        if _dinh(doan, f"{doan.so})"):
            yield Loi("ND30-ND-DIEM", doan.para, "cach", "a) …", doan.chu[:12])
        return
    if len(doan.so) == 1 and doan.con:
        yield Loi("ND30-ND-DIEM", doan.para, "dau", "a) …", doan.chu.split(" ")[0])


def _thu_tu(doans: Sequence[Doan], la_ma: Sequence[Doan]) -> Iterator[Loi]:
    """Numbers follow one another; letters go by the Vietnamese alphabet."""
    truoc = 0
    mo_lai = {id(doan) for doan in la_ma}
    lai = False
    for doan in doans:
        if doan.loai in (Loai.PHAN, Loai.DIEU) or (doan.loai is Loai.DIEM and doan.so.isupper()):
            lai = True
        if id(doan) not in mo_lai:
            continue
        value = so_la_ma(doan.so)
        if value != truoc + 1 and not (value == 1 and lai):
            yield Loi("ND30-ND-LAYOUT-B", doan.para, "thu_tu", roman(truoc + 1), doan.so)
        truoc, lai = value, False
    diem: int | None = None
    khoan: int | None = None
    ma_muc = {id(doan) for doan in la_ma}
    for doan in doans:
        if id(doan) in ma_muc or doan.loai in (Loai.PHAN, Loai.DIEU):
            diem = khoan = None
        elif doan.loai is Loai.KHOAN and doan.dau == ".":
            value, diem = int(doan.so), None
            if khoan is not None and value not in (1, khoan + 1):
                yield Loi("ND30-ND-LAYOUT-B", doan.para, "thu_tu", str(khoan + 1), doan.so)
            khoan = value
        elif doan.loai is Loai.THAP_PHAN:
            diem = None
        elif doan.loai is Loai.DIEM and doan.dau == ")" and doan.so.islower():
            at = DIEM.find(doan.so)
            if at < 0:
                yield Loi("ND30-ND-DIEM", doan.para, "chu_cai", f"{DIEM[(diem or 0) + 1]})", f"{doan.so})")
                diem = (diem or 0) + 1
                continue
            if diem is not None and at not in (0, diem + 1):
                wanted = DIEM[min(diem + 1, len(DIEM) - 1)]
                bo_d = wanted == "đ" and doan.so == "e"
                yield Loi("ND30-ND-DIEM", doan.para, "thieu_d" if bo_d else "thu_tu", f"{wanted})", f"{doan.so})",
                          muc="" if bo_d else "warning")  # fmt: skip
            diem = at
