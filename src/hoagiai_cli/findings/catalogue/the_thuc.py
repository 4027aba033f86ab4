"""HG7xx: wording and thể thức: annexes, footnotes, addressees."""

from hoagiai_cli.findings.rule import Rule

_PHU_LUC = "Phụ lục I, Phần I, Mục III, khoản 1.a Nghị định 30/2020/NĐ-CP"
_KINH_GUI = "Phụ lục I, Phần I, Mục II, khoản 9 Nghị định 30/2020/NĐ-CP"
_QUY_UOC = "quy ước của tệp kế hoạch"

RULES = (
    Rule(
        "HG701",
        "phu-luc-chua-dan",
        "warning",
        "văn bản chưa nhắc tới {ten}",
        "the text does not mention {ten}",
        _PHU_LUC,
        "thêm vào chỗ thích hợp, ví dụ: (chi tiết tại {ten} kèm theo)",
        "mention it where it belongs, such as: (chi tiết tại {ten} kèm theo)",
    ),
    Rule(
        "HG702",
        "chu-thich-khong-co",
        "error",
        "gọi chú thích [^{ten}] nhưng chu_thich không có mục này; dấu gọi sẽ in nguyên ra văn bản",
        "footnote [^{ten}] is called but not in chu_thich; the call would be printed as typed",
        _QUY_UOC,
        "thêm '{ten}: …' vào chu_thich, hoặc bỏ dấu gọi",
        "add '{ten}: …' to chu_thich or drop the call",
    ),
    Rule(
        "HG703",
        "chu-thich-khong-goi",
        "warning",
        "chú thích {ten} không được gọi ở đâu nên không in ra",
        "footnote {ten} is called nowhere, so it is not printed",
        _QUY_UOC,
        "ghi [^{ten}] vào chỗ cần chú thích",
        "write [^{ten}] where it belongs",
    ),
    Rule(
        "HG704",
        "kinh-gui-trong-ke-hoach",
        "error",
        "{loai} không có phần Kính gửi",
        "a {loai} has no Kính gửi",
        _KINH_GUI,
        "bỏ kinh_gui; ghi nơi cần gửi vào noi_nhan",
        "remove kinh_gui; list the receivers in noi_nhan",
    ),
    Rule(
        "HG705",
        "bang-thua-o",
        "error",
        "dòng này có {co} ô, bảng chỉ có {can} cột",
        "this row has {co} cells, the table {can} columns",
        _QUY_UOC,
        "bỏ bớt ô, hoặc thêm cột vào cot; dấu phẩy trong một ô phải để trong ngoặc kép",
        "remove cells or add columns to cot; quote a cell that holds a comma",
    ),
    Rule(
        "HG706",
        "bang-sai-do-rong",
        "warning",
        "rong có {co} số, bảng có {can} cột; độ rộng được tính theo chữ",
        "rong has {co} numbers, the table {can} columns; widths are taken from the words",
        _QUY_UOC,
        "ghi đủ {can} số, hoặc bỏ rong",
        "give {can} numbers or drop rong",
    ),
    Rule(
        "HG707",
        "phu-luc-trong",
        "error",
        "phụ lục thứ {thu} không có nội dung, bảng hay loai",
        "annex {thu} has no text, table or kind",
        _PHU_LUC,
        "thêm noi_dung, bang, hoặc ghi loai: phan_cong",
        "add noi_dung, bang or loai: phan_cong",
    ),
)
