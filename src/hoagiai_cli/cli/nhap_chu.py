"""The words of the import report."""

from __future__ import annotations

from hoagiai_cli.document.tho import NguonLoi
from hoagiai_cli.intake.bao_cao import GhiChu

LA_GI: dict[str, tuple[str, str]] = {
    "bai_viet": ("đây có vẻ là một bài viết, tin trên mạng", "this looks like a news article"),
    "bao_cao": ("đây là một báo cáo", "this is a report"),
    "bien_ban": ("đây là một biên bản", "these are minutes"),
    "bieu_mau": ("đây có vẻ là một biểu mẫu, đơn, phiếu", "this looks like a form"),
    "chi_thi": ("đây là một chỉ thị", "this is a directive"),
    "cong_dien": ("đây là một công điện", "this is an official telegram"),
    "cong_van": ("đây có vẻ là một công văn", "this looks like a letter"),
    "danh_sach": ("đây có vẻ là một danh sách, bảng biểu", "this looks like a list or table"),
    "de_cuong": ("đây là một đề cương", "this is an outline"),
    "du_toan": ("đây là một bản dự toán", "this is a cost estimate"),
    "giay_moi": ("đây là một giấy mời", "this is an invitation"),
    "giay_to": ("đây là một giấy xác nhận, giới thiệu, ủy quyền", "this is a certificate or authorisation"),
    "hop_dong": ("đây là một hợp đồng", "this is a contract"),
    "huong_dan": ("đây là một hướng dẫn", "this is guidance"),
    "ket_luan": ("đây là một kết luận", "this is a conclusion"),
    "khong_ro": ("không thấy dòng tên loại KẾ HOẠCH", "there is no title KẾ HOẠCH"),
    "lich": ("đây là một lịch công tác", "this is a calendar"),
    "nghi_quyet": ("đây là một nghị quyết", "this is a resolution"),
    "quy_che": ("đây là một quy chế, quy định", "these are regulations"),
    "quyet_dinh": ("đây là một quyết định, không có kế hoạch kèm theo", "this is a decision that carries no plan"),
    "thong_bao": ("đây là một thông báo", "this is a notice"),
    "to_trinh": ("đây là một tờ trình", "this is a submission"),
    "van_ban_luat": ("đây là một văn bản quy phạm pháp luật", "this is legislation"),
}

PHAN: dict[str, tuple[str, str]] = {
    "co_quan_ban_hanh": ("cơ quan ban hành", "issuer"),
    "so": ("số văn bản", "number"),
    "ngay": ("ngày ban hành", "date of issue"),
    "trich_yeu": ("trích yếu", "subject"),
    "thoi_ky": ("thời kỳ", "period"),
    "can_cu": ("căn cứ", "legal basis"),
    "thuc_hien": ("văn bản được triển khai", "parent document"),
    "mo_dau": ("câu mở đầu", "opening"),
    "muc_dich": ("mục đích", "purpose"),
    "yeu_cau": ("yêu cầu", "requirements"),
    "muc_tieu": ("mục tiêu", "targets"),
    "nhiem_vu": ("nhiệm vụ", "tasks"),
    "giai_phap": ("giải pháp", "measures"),
    "kinh_phi": ("kinh phí", "funds"),
    "to_chuc_thuc_hien": ("tổ chức thực hiện", "organisation"),
    "che_do_bao_cao": ("chế độ báo cáo", "reporting"),
    "ket_thuc": ("đoạn kết", "closing"),
    "noi_nhan": ("nơi nhận", "recipients"),
    "ky": ("chữ ký", "signature"),
    "phu_luc": ("phụ lục", "annexes"),
}
"""The parts that a report names, in the order of the page."""

_LOI: dict[str, tuple[str, str, str, str]] = {
    "rong": ("tệp chưa có chữ nào", "the file has no words", "xem lại tên tệp", "check the name of the file"),
    "ban_quet": (
        "là ảnh quét, không có lớp chữ",
        "a scan without a text layer",
        "xin bản Word hoặc PDF xuất từ Word; hoặc nhận dạng chữ (OCR), lưu thành .docx hay .txt rồi nhập lại",
        "ask for the Word file, or run OCR and import the result",
    ),
    "khoa": (
        "tệp có mật khẩu",
        "the file has a password",
        "mở bằng mật khẩu, lưu một bản không khóa rồi nhập lại",
        "open it and save a copy without a password",
    ),
    "hong": ("tệp bị hỏng, không đọc được", "the file is damaged", "xin lại hoặc tải lại tệp", "get the file again"),
    "qua_lon": ("tệp quá lớn", "the file is too big", "tách thành từng văn bản rồi nhập", "split the file"),
    "qua_lau": ("đọc quá lâu nên đã dừng", "reading took too long", "lưu lại thành .docx rồi nhập", "save it as .docx"),
    "la": (
        "không phải văn bản",
        "no text document",
        "chọn tệp văn bản của kế hoạch",
        "choose the document of the plan",
    ),
    "thieu_cong_cu": (
        "máy chưa có chương trình đọc loại tệp này",
        "a program is missing for this kind of file",
        "cài LibreOffice, hoặc mở tệp bằng Word rồi lưu thành .docx",
        "install LibreOffice, or save the file as .docx",
    ),
}


def loi_nguon(loi: NguonLoi, lang: str) -> tuple[str, str]:
    """Why a file cannot be read, and what to do."""
    vi, en, sua_vi, sua_en = _LOI[loi.kind]
    chu, sua = (en, sua_en) if lang == "en" else (vi, sua_vi)
    return (f"{chu} ({loi.chi_tiet})" if loi.kind == "la" and loi.chi_tiet else chu), sua


_CHU: dict[str, tuple[str, str]] = {
    "noi_doan": (
        "đoạn bị ngắt trang, đã nối vào đoạn trước: “{trich}”",
        "joined to the paragraph before a page break: “{trich}”",
    ),
    "suy_ra": ("cơ quan ban hành suy ra từ câu mở đầu: “{trich}”", "issuer taken from the opening sentence: “{trich}”"),
    "khong_ro": ("không rõ cơ quan ban hành, hãy điền vào", "the issuer is unknown, fill it in"),
    "khong_ro_trich_yeu": ("không thấy trích yếu dưới tên loại, hãy điền vào", "there is no trích yếu, fill it in"),
    "thoi_ky_trong_ngoac": (
        "thời kỳ lấy từ tên đề án trong ngoặc kép: “{trich}”",
        "period taken from a title in quotes: “{trich}”",
    ),
    "so_trung": ("số {trich} đứng hai lần, giữ nguyên như văn bản", "number {trich} stands twice, kept as printed"),
    "so_nhay": (
        "số {trich} không nối tiếp số trước, giữ nguyên như văn bản",
        "number {trich} does not follow, kept as printed",
    ),
    "so_lac": (
        "số {trich} không thuộc mục đứng trên nó, giữ nguyên như văn bản",
        "number {trich} does not continue its parent",
    ),
    "khong_co_la_ma": ("các phần không đánh số La Mã: “{trich}”", "top headings have no Roman numerals: “{trich}”"),
    "de_muc_la": (
        "đề mục không có phần tương ứng, giữ thành văn xuôi: “{trich}”",
        "heading kept as free text: “{trich}”",
    ),
    "viec_lan": (
        "việc gạch đầu dòng lẫn với việc đánh số, giữ thành nội dung: “{trich}”",
        "dashed tasks kept as prose: “{trich}”",
    ),
    "viec_khong_so": ("việc không có số và gạch đầu dòng: “{trich}”", "task without number or dash: “{trich}”"),
    "vai_tro_lap": (
        "dòng phân công lặp lại, giữ thành văn xuôi: “{trich}”",
        "repeated assignment line kept as prose: “{trich}”",
    ),
    "vai_tro_chung": (
        "dòng phân công cuối được hiểu là chung cho cả nhiệm vụ: “{trich}”",
        "last assignment taken for the whole group: “{trich}”",
    ),
    "vai_tro_trong": ("dòng phân công để trống: “{trich}”", "assignment line without a value: “{trich}”"),
    "doan_ket": ("đoạn cuối được hiểu là đoạn kết: “{trich}”", "last paragraph taken for the closing: “{trich}”"),
    "khong_ro_co_quan": ("không rõ cơ quan nào chịu trách nhiệm: “{trich}”", "no body recognised: “{trich}”"),
    "khong_ro_trach_nhiem": ("chỉ có tên cơ quan, không có việc: “{trich}”", "a body without duties: “{trich}”"),
    "tach_nhan": (
        "một dòng có nhiều nhãn, đã tách thành từng dòng: “{trich}”",
        "a line with several labels was parted: “{trich}”",
    ),
    "tach_trich_yeu": (
        "câu mở đầu dính vào trích yếu, đã tách từ: “{trich}”",
        "the opening sentence was parted from the subject: “{trich}”",
    ),
    "trong_ngoac": (
        "phân công trong ngoặc sau tên việc, in thành dòng riêng: “{trich}”",
        "assignments in brackets become lines: “{trich}”",
    ),
    "kem_theo": ("dòng (Kèm theo …), công cụ tự in: “{trich}”", "line (Kèm theo …), printed by the tool: “{trich}”"),
    "hai_chu_ky": ("hai cơ quan cùng ký, chữ ký thứ hai từ: “{trich}”", "two bodies sign, the second from: “{trich}”"),
    "vai_tro_co_so": (
        "dòng phân công có đánh số, số được giữ trong nhãn: “{trich}”",
        "numbered assignment lines, the number is kept in the label: “{trich}”",
    ),
    "nhan_la": (
        "nhãn chưa hiểu, giữ thành văn xuôi: “{trich}”",
        "label not understood, kept as text: “{trich}”",
    ),
    "vai_tro_trong_van": (
        "câu có chữ “chủ trì” nhưng không phải dòng phân công, giữ thành văn xuôi: “{trich}”",
        "an assignment inside a sentence, kept as text: “{trich}”",
    ),
    "hang_noi": (
        "dòng của bảng không có số và tên, ghép vào nhiệm vụ trên nó: “{trich}”",
        "a row without number and name was joined to the task above: “{trich}”",
    ),
    "bang_chua_hieu": ("bảng chưa hiểu, giữ thành bảng: “{trich}”", "table kept as a table: “{trich}”"),
    "bang_ma": ("bảng mã cũ, đã đổi sang Unicode: {trich}", "an old encoding was turned into Unicode: {trich}"),
    "antiword": (
        "đọc không qua LibreOffice, số tự động có thể thiếu: “{trich}”",
        "read without LibreOffice, automatic numbers may be missing: “{trich}”",
    ),
    "ngay_tu_dong": (
        "ngày tự động của Word, ngày lúc viết không còn: “{trich}”",
        "an automatic date, the one at the time of writing is lost: “{trich}”",
    ),
    "trang_anh": ("trang là ảnh, không có chữ: {trich}", "a page that is a picture: {trich}"),
    "chu_may_doc": (
        "chữ do máy nhận dạng từ ảnh, hãy đọc soát",
        "the words were recognised from pictures, proofread them",
    ),
    "nhung": ("có văn bản khác nhúng bên trong, chưa đọc", "another document is embedded, it was not read"),
    "dau_trang": ("đầu trang: “{trich}”", "header: “{trich}”"),
    "chan_trang": ("chân trang: “{trich}”", "footer: “{trich}”"),
    "khung_web": ("phần của trang mạng: “{trich}”", "part of the web page: “{trich}”"),
    "chu_an": ("chữ ẩn: “{trich}”", "hidden words: “{trich}”"),
    "da_xoa": ("chữ đã xóa: “{trich}”", "deleted words: “{trich}”"),
    "ghi_chu": ("ghi chú của người đọc: “{trich}”", "a comment: “{trich}”"),
    "so_trang": ("số trang: “{trich}”", "page number: “{trich}”"),
    "ngay_khong_co": ("ngày không có trên lịch: “{trich}”", "the date does not exist: “{trich}”"),
    "truoc_tieu_de": ("chữ đứng trước tiêu đề: “{trich}”", "text before the title: “{trich}”"),
    "sau_chu_ky": ("chữ đứng sau chữ ký: “{trich}”", "text after the signature: “{trich}”"),
    "chua_dat_duoc": (
        "chưa đặt được vào mục nào, ghi ở cuối tệp: “{trich}”",
        "kept as a comment at the end: “{trich}”",
    ),
}


_DON_VI = {"dong": ("dòng", "line"), "doan": ("đoạn", "paragraph")}


def cho(dong: int, don_vi: str, lang: str, trang: int = 0) -> str:
    """The place of an entry in the source, in what its places count ("đoạn 12: "); "" for one without a place."""
    tren = f"{'page' if lang == 'en' else 'trang'} {trang}, " if trang else ""
    return f"{tren}{_DON_VI[don_vi][lang == 'en']} {dong}: " if dong else ""


def ghi_chu_thanh_chu(item: GhiChu, lang: str) -> str:
    """An entry of the report as words."""
    vi, en = _CHU.get(item.ma, (item.ma, item.ma))
    trich = item.trich if len(item.trich) <= 90 else item.trich[:89] + "…"
    return (en if lang == "en" else vi).format(trich=trich)
