"""What `hoagiai render` says, in both languages."""

from __future__ import annotations

from typing import Final

_CHU: Final[dict[str, tuple[str, str]]] = {
    "sua": ("sửa", "fix"),
    "va": (" và ", " and "),
    "nhieu_dang": ("{co} cùng lúc thì -o phải là một thư mục", "with {co} together, -o must be a folder"),
    "khac_duoi": ("{co} mà -o lại là {tep}", "{co}, yet -o is {tep}"),
    "sua_khac_duoi": ("đổi đuôi tệp sau -o, hoặc đổi tùy chọn", "change the ending of the file, or the option"),
    "khong_mau": ("không có thư mục mẫu {tep}", "no folder of templates {tep}"),
    "khong_tep": ("không có tệp {tep}", "no file {tep}"),
    "khong_ke_hoach": ("không có tệp kế hoạch (.yaml) nào để in", "no plan (.yaml) to render"),
    "thu_muc": ("không tạo được thư mục {tep} ({ly_do})", "the folder {tep} cannot be made ({ly_do})"),
    "sua_thu_muc": ("chọn thư mục khác với -o", "choose another folder with -o"),
    "trung_ten": (
        "{mot} và {hai} trùng tên nên sẽ ghi đè lên nhau trong {cho}",
        "{mot} and {hai} have the same name and would overwrite each other in {cho}",
    ),
    "sua_trung_ten": (
        "in từng thư mục vào một chỗ riêng, hoặc bỏ -o để in cạnh từng tệp kế hoạch",
        "render each folder to a place of its own, or leave -o out to write beside each plan",
    ),
    "chinh_no": ("{tep} là chính tệp kế hoạch", "{tep} is the plan itself"),
    "man_hinh_mot": ("-o - chỉ nhận một văn bản", "-o - takes one document only"),
    "sua_man_hinh_mot": ("in vào một thư mục: -o van-ban", "render to a folder: -o documents"),
    "man_hinh_nhi_phan": ("tệp {duoi} không xem được trên màn hình", "a {duoi} file cannot be shown on a terminal"),
    "sua_man_hinh_nhi_phan": ("ghi ra tệp với -o, hoặc in --txt", "write it to a file with -o, or render --txt"),
    "mau_hong": ("mẫu câu chữ {cho} dùng không được: {ly_do}", "the wording template {cho} does not work: {ly_do}"),
    "dong": ("{mau}, dòng {dong}", "{mau}, line {dong}"),
    "sua_mau_hong": (
        "xem các tên được dùng trong docs/mau-cau-chu.md",
        "see the names that may be used in docs/mau-cau-chu.md",
    ),
    "tu_kiem": (
        "{tep}: văn bản Word làm ra không đạt tự kiểm ({loi}); không ghi tệp",
        "{tep}: the Word file made of it does not pass its own check ({loi}); nothing written",
    ),
    "chua_in": ("chưa in được {tep}", "{tep} is not rendered"),
    "ben_trong": (
        "{tep}: lỗi bên trong công cụ ({loi}); chưa in được",
        "{tep}: internal error ({loi}); not rendered",
    ),
    "con_loi": (
        "{tep} còn {so} lỗi, đã in ra như đang ghi; xem lỗi: hoagiai validate {tep}",
        "{tep} has {so} errors and is rendered as it stands; see: hoagiai validate {tep}",
    ),
    "mang_ghi_chu": (
        "bản Word kèm tệp kế hoạch, có cả {so} dòng ghi chú (#) của {tep}; không muốn kèm thì thêm --no-embed",
        "the Word file carries the plan file with the {so} lines of remarks (#) in {tep}; --no-embed leaves it out",
    ),
    "tong": (
        "đã in {dat} trong {tong} kế hoạch, {van_ban} văn bản",
        "{dat} of {tong} plans rendered, {van_ban} documents",
    ),
    "tien_do": ("Đang in", "Rendering"),
    "tien_do_pdf": ("LibreOffice đang in PDF", "LibreOffice is making PDFs"),
    "khong_libreoffice": (
        "in ra PDF cần LibreOffice, máy này chưa có",
        "PDFs need LibreOffice, which is not on this machine",
    ),
    "sua_khong_libreoffice": (
        "cài LibreOffice rồi chạy lại:\n"
        "      Debian, Ubuntu: sudo apt install libreoffice-writer\n"
        "      Windows:        winget install TheDocumentFoundation.LibreOffice\n"
        "      macOS:          brew install --cask libreoffice\n"
        "    Đã cài ở chỗ khác thì đặt biến môi trường {bien} là đường dẫn tới soffice",
        "install LibreOffice and try again:\n"
        "      Debian, Ubuntu: sudo apt install libreoffice-writer\n"
        "      Windows:        winget install TheDocumentFoundation.LibreOffice\n"
        "      macOS:          brew install --cask libreoffice\n"
        "    If it is in another place, set the environment variable {bien} to the path of soffice",
    ),
    "bien_sai": ("{bien} là {tep}, nhưng không có tệp ấy", "{bien} says {tep}, and there is no such file"),
    "sua_bien_sai": (
        "đặt {bien} là đường dẫn tới soffice, hoặc bỏ biến ấy để hoagiai tự tìm",
        "set {bien} to the path of soffice, or unset it and hoagiai looks for itself",
    ),
    "pdf_not_started": ("không chạy được LibreOffice ({chi_tiet})", "LibreOffice does not start ({chi_tiet})"),
    "pdf_too_long": (
        "LibreOffice không xong trong {chi_tiet} giây nên đã bị dừng",
        "LibreOffice was not done in {chi_tiet} seconds and was ended",
    ),
    "pdf_no_file": ("LibreOffice không làm ra PDF ({chi_tiet})", "LibreOffice made no PDF ({chi_tiet})"),
    "sua_pdf": (
        "thử lại; nếu vẫn thế, in --docx rồi lưu thành PDF từ Word hoặc LibreOffice",
        "try again; if it stays so, render --docx and save it as PDF from Word or LibreOffice",
    ),
    "phong_chu": (
        "PDF dùng phông {phong} thay Times New Roman ở chỗ máy không có; chữ và dòng có thể khác bản Word",
        "the PDF uses {phong} where the machine lacks Times New Roman; letters and lines may differ from Word",
    ),
    "sua_phong_chu": (
        "cài phông Times New Roman hoặc Liberation Serif (Debian, Ubuntu: sudo apt install fonts-liberation)",
        "install Times New Roman or Liberation Serif (Debian, Ubuntu: sudo apt install fonts-liberation)",
    ),
}


class Loi:
    """The words of render in one language."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self._at = 1 if lang == "en" else 0

    def __call__(self, ten: str, **gia_tri: object) -> str:
        """The message `ten` with its values; `str.format` over the words of this file, never over a user's."""
        return _CHU[ten][self._at].format(**gia_tri)

    def dong(self, ten: str, sua: str = "", **gia_tri: object) -> str:
        """A message as it is shown, with what to do where `sua` names it."""
        text = f"hoagiai: {self(ten, **gia_tri)}"
        if not sua:
            return text
        return f"{text}\n  = {self('sua')}: {self(sua, **gia_tri)}"
