"""Whether a part is set as the size table says: size, weight, slant, capitals, place."""

from __future__ import annotations

from collections.abc import Iterator

from hoagiai_cli.registry.nd30 import Khoang, nd30
from hoagiai_cli.the_thuc.chu import Khuc, dang, rong
from hoagiai_cli.the_thuc.ket_qua import Loi, SuaChua, Tu

TEN: dict[str, Tu] = {
    "quoc_hieu": ("quốc hiệu", "quốc hiệu"),
    "tieu_ngu": ("tiêu ngữ", "tiêu ngữ"),
    "co_quan_chu_quan": ("tên cơ quan chủ quản", "name of the managing body"),
    "co_quan": ("tên cơ quan ban hành", "name of the issuer"),
    "so_ky_hieu": ("số, ký hiệu", "number and symbol"),
    "dia_danh": ("địa danh và thời gian", "place and date"),
    "ten_loai": ("tên loại văn bản", "type of document"),
    "trich_yeu": ("trích yếu", "trích yếu"),
    "kinh_gui": ("Kính gửi", "Kính gửi"),
    "quyen_han": ("quyền hạn, chức vụ người ký", "power and post of the signer"),
    "ho_ten": ("họ tên người ký", "name of the signer"),
    "noi_nhan_nhan": ("chữ “Nơi nhận:”", "label “Nơi nhận:”"),
    "noi_nhan": ("danh sách nơi nhận", "list of receivers"),
    "phu_luc_so": ("chữ “Phụ lục”", "label “Phụ lục”"),
    "phu_luc_ten": ("tiêu đề phụ lục", "title of the annex"),
    "kem_theo": ("dòng kèm theo", "line in brackets"),
    "luu_hanh": ("chỉ dẫn lưu hành", "circulation note"),
    "lien_he": ("địa chỉ cơ quan", "address"),
    "dau_do": ("dấu độ khẩn", "mark of urgency"),
    "phan": ("“Phần”, “Chương”", "“Phần”, “Chương”"),
    "muc": ("đề mục I, II, III", "headings I, II, III"),
    "dieu": ("“Điều”", "“Điều”"),
}

DUNG: Tu = ("chữ đứng", "upright")
NGHIENG: Tu = ("chữ nghiêng", "italic")
DAM: Tu = ("chữ đậm", "bold")
THUONG: Tu = ("chữ không đậm", "not bold")
GIUA: Tu = ("căn giữa", "centred")
CANH: dict[str, Tu] = {
    "left": ("căn trái", "flush left"),
    "right": ("căn phải", "flush right"),
    "center": GIUA,
    "both": ("căn đều hai bên", "justified"),
    "distribute": ("giãn đều chữ", "distributed"),
}


def pt(value: float) -> str:
    """A size in points, as people write it."""
    return f"{value:g} pt".replace(".", ",")


def khoang(value: Khoang, unit: str = "pt") -> str:
    """A range with its unit."""
    text = f"{value.tu:g}" if value.tu == value.den else f"{value.tu:g} - {value.den:g}"
    return f"{text} {unit}".replace(".", ",")


def kiem(ma: str, ten: str, khuc: Khuc, *, canh: bool = True, phan: bool = True) -> Iterator[Loi]:
    """What is wrong with the look of one line of a part (`ten` as in nd30.json). Rule `ma` has the words."""
    figures = nd30().thanh_phan.get(ten)
    look = dang(khuc.phan)
    if figures is None or not look.tong:
        return
    words = {"phan": TEN.get(ten, (ten, ten))}
    para = khuc.doan

    def sua(viec: str, value: object, runs: tuple[int, ...] = ()) -> tuple[SuaChua, ...]:
        # A run that reaches into another part of the line must not be changed with it.
        if not khuc.ca_doan and not (khuc.runs and khuc.rieng):
            return ()
        runs = runs or (() if khuc.ca_doan else khuc.runs)
        return (SuaChua(viec, para.part, para.node, value, runs),)  # type: ignore[arg-type]

    wrong = {size: count for size, count in look.co.items() if size not in figures.co_chu}
    if sum(wrong.values()) > 0.1 * look.tong:
        found = max(wrong, key=lambda size: wrong[size])
        nearest = min(max(found, figures.co_chu.tu), figures.co_chu.den)
        runs = tuple(dict.fromkeys(one.run for one in khuc.phan if one.font.size in wrong and one.run >= 0))
        fix = sua("co_chu", nearest, runs)
        yield Loi(ma, para, "co", khoang(figures.co_chu), pt(found), words, sua=fix, chu=khuc.chu)
    if figures.dam and not look.het(look.dam):
        yield Loi(ma, para, "dam", DAM, THUONG, words, sua=sua("dam", True), chu=khuc.chu)
    elif not figures.dam and look.het(look.dam):
        yield Loi(ma, para, "dam", THUONG, DAM, words, sua=sua("dam", False), chu=khuc.chu)
    if figures.nghieng and not look.het(look.nghieng):
        yield Loi(ma, para, "nghieng", NGHIENG, DUNG, words, sua=sua("nghieng", True), chu=khuc.chu)
    elif not figures.nghieng and look.het(look.nghieng):
        yield Loi(ma, para, "nghieng", DUNG, NGHIENG, words, sua=sua("nghieng", False), chu=khuc.chu)
    if canh and figures.canh == "giua" and not _o_giua(khuc):
        fix = sua("canh", "center") if khuc.ca_doan and abs(para.shape.left) < 1 and abs(para.shape.first) < 1 else ()
        yield Loi(ma, para, "canh", GIUA, CANH.get(para.shape.align, ("", "")), words, sua=fix, chu=khuc.chu)


def _o_giua(khuc: Khuc) -> bool:
    """Centred to the eye: by alignment, frame or indents; or not to be told (tabs, text as wide as its column)."""
    para = khuc.doan
    shape = para.shape
    if shape.align == "center" or khuc.may_cot > 1 or "\t" in para.text or para.place in ("box", "frame"):
        return True
    if not para.widths or shape.by_characters:
        return True
    return any(_giua_cot(khuc, width) for width in para.widths)


def _giua_cot(khuc: Khuc, width: float) -> bool:
    shape = khuc.doan.shape
    text = rong(khuc.phan)
    if text >= 0.9 * (width - shape.left - shape.right):
        return True
    leading = sum(len(one.text) - len(one.text.lstrip()) for one in khuc.phan[:1])
    left = shape.left + shape.first + leading * khuc.phan[0].font.size * 0.25
    if shape.align == "right":
        left = width - shape.right - text
    right = width - left - text
    return abs(left - right) < 0.16 * width and left > 1
